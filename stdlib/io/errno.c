/* The module errno: names and numbers of what can go wrong in system calls. */
#include <errno.h>

#include "stdlib/stdlib.h"

static const struct { const char *name; int number; } rows[] = {
#define X(name) {#name, name},
    X(E2BIG) X(EACCES) X(EADDRINUSE) X(EADDRNOTAVAIL) X(EADV) X(EAFNOSUPPORT) X(EAGAIN) X(EALREADY) X(EBADE) X(EBADF)
    X(EBADFD) X(EBADMSG) X(EBADR) X(EBADRQC) X(EBADSLT) X(EBFONT) X(EBUSY) X(ECANCELED) X(ECHILD) X(ECHRNG) X(ECOMM)
    X(ECONNABORTED) X(ECONNREFUSED) X(ECONNRESET) X(EDEADLK) X(EDEADLOCK) X(EDESTADDRREQ) X(EDOM) X(EDOTDOT) X(EDQUOT)
    X(EEXIST) X(EFAULT) X(EFBIG) X(EHOSTDOWN) X(EHOSTUNREACH) X(EIDRM) X(EILSEQ) X(EINPROGRESS) X(EINTR) X(EINVAL) X(EIO)
    X(EISCONN) X(EISDIR) X(EISNAM) X(EKEYEXPIRED) X(EKEYREJECTED) X(EKEYREVOKED) X(EL2HLT) X(EL2NSYNC) X(EL3HLT) X(EL3RST)
    X(ELIBACC) X(ELIBBAD) X(ELIBEXEC) X(ELIBMAX) X(ELIBSCN) X(ELNRNG) X(ELOOP) X(EMEDIUMTYPE) X(EMFILE) X(EMLINK)
    X(EMSGSIZE) X(EMULTIHOP) X(ENAMETOOLONG) X(ENAVAIL) X(ENETDOWN) X(ENETRESET) X(ENETUNREACH) X(ENFILE) X(ENOANO)
    X(ENOBUFS) X(ENOCSI) X(ENODATA) X(ENODEV) X(ENOENT) X(ENOEXEC) X(ENOKEY) X(ENOLCK) X(ENOLINK) X(ENOMEDIUM) X(ENOMEM)
    X(ENOMSG) X(ENONET) X(ENOPKG) X(ENOPROTOOPT) X(ENOSPC) X(ENOSR) X(ENOSTR) X(ENOSYS) X(ENOTBLK) X(ENOTCONN) X(ENOTDIR)
    X(ENOTEMPTY) X(ENOTNAM) X(ENOTRECOVERABLE) X(ENOTSOCK) X(ENOTSUP) X(ENOTTY) X(ENOTUNIQ) X(ENXIO) X(EOPNOTSUPP)
    X(EOVERFLOW) X(EOWNERDEAD) X(EPERM) X(EPFNOSUPPORT) X(EPIPE) X(EPROTO) X(EPROTONOSUPPORT) X(EPROTOTYPE) X(ERANGE)
    X(EREMCHG) X(EREMOTE) X(EREMOTEIO) X(ERESTART) X(ERFKILL) X(EROFS) X(ESHUTDOWN) X(ESOCKTNOSUPPORT) X(ESPIPE) X(ESRCH)
    X(ESRMNT) X(ESTALE) X(ESTRPIPE) X(ETIME) X(ETIMEDOUT) X(ETOOMANYREFS) X(ETXTBSY) X(EUCLEAN) X(EUNATCH) X(EUSERS)
    X(EWOULDBLOCK) X(EXDEV) X(EXFULL)
#undef X
};

/* errorcode has one name a number: of several, that which is not the other's alias. */
static bool is_alias(const char *name) {
    return !strcmp(name, "EWOULDBLOCK") || !strcmp(name, "EDEADLK") || !strcmp(name, "EOPNOTSUPP");
}

static int errno_init(Ref module) {
    scoped Own codes = dict_new();
    if (!codes || module_add(module, "errorcode", codes) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Ref number = small_int_new(rows[i].number);
        scoped Own name = str_intern(rows[i].name);
        if (!name || module_add(module, rows[i].name, number) < 0) return -1;
        if (!is_alias(rows[i].name) && dict_set(codes, number, name) < 0) return -1;
    }
    return 0;
}

static const MethodRow functions[] = {{0}};
const ModuleDef errno_module = {"errno", "Names and numbers of what can go wrong in system calls.", functions, NULL, errno_init};
