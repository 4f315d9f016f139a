/* The module fcntl: flags and locks of descriptors, and ioctl. */
#include <fcntl.h>

#include <errno.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "stdlib/io/posix.h"

enum { ARGUMENT_MAX = 1024 };

static const char *const too_long = "%s string arg too long";

/* A buffer (or str) given to fcntl or ioctl: a copy of it. */
static int copy_argument(Ref v, const char *function, char out[ARGUMENT_MAX], size_t *size) {
    scoped Own text = is_str(v) ? encode(v, "utf-8", NULL) : own(v);
    Buffer buffer;
    if (!text || buffer_get(text, &buffer, BUFFER_READ) < 0) return -1;
    *size = buffer.size_bytes;
    bool fits = *size <= ARGUMENT_MAX;
    if (fits) memcpy(out, buffer.data, *size);
    buffer_release(&buffer);
    return fits ? 0 : fail(ValueError, too_long, function);
}

static Own fcntl_fcntl(Ref m, const Ref *a) {
    int fd, command, result;
    int64_t number = 0;
    char data[ARGUMENT_MAX];
    size_t size;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &command) < 0) return NULL;
    if (AUDIT("fcntl.fcntl", small_int_new(fd), a[1], a[2] ? a[2] : None) < 0) return NULL;
    if (a[2] && !is_int(a[2])) {
        if (copy_argument(a[2], "fcntl", data, &size) < 0) return NULL;
        CALL(result, fcntl(fd, command, data));
        return result < 0 ? int_or_errno(result) : bytes_new(data, size);
    }
    if (a[2] && int64_from(a[2], &number) < 0) return NULL;
    CALL(result, fcntl(fd, command, number));
    return int_or_errno(result);
}

static Own ioctl_in_place(int fd, unsigned long request, Ref target) {
    Buffer buffer;
    char data[ARGUMENT_MAX];
    int result;
    if (buffer_get(target, &buffer, BUFFER_WRITE) < 0) return NULL;
    size_t size = buffer.size_bytes;
    if (size > ARGUMENT_MAX) {
        buffer_release(&buffer);
        return throw(ValueError, "ioctl mutate_flag but arg too long");
    }
    memcpy(data, buffer.data, size);
    WITHOUT_GIL(result = ioctl(fd, request, data));
    int error = errno;
    if (result >= 0) memcpy(buffer.data, data, size);
    buffer_release(&buffer);
    errno = error;
    return int_or_errno(result);
}

static Own fcntl_ioctl(Ref m, const Ref *a) {
    int fd, result;
    int64_t request, number = 0;
    char data[ARGUMENT_MAX];
    size_t size;
    bool in_place;
    if (fd_read_arg(a[0], &fd) < 0 || int64_from(a[1], &request) < 0 || flag_read(a[3], true, &in_place) < 0) return NULL;
    if (AUDIT("fcntl.ioctl", small_int_new(fd), a[1], a[2] ? a[2] : None) < 0) return NULL;
    if (a[2] && !is_int(a[2])) {
        if (in_place && !is_bytes(a[2]) && !is_str(a[2])) return ioctl_in_place(fd, (unsigned long)request, a[2]);
        if (copy_argument(a[2], "ioctl", data, &size) < 0) return NULL;
        WITHOUT_GIL(result = ioctl(fd, (unsigned long)request, data));
        return result < 0 ? throw_errno() : bytes_new(data, size);
    }
    if (a[2] && int64_from(a[2], &number) < 0) return NULL;
    WITHOUT_GIL(result = ioctl(fd, (unsigned long)request, number));
    return int_or_errno(result);
}

static Own fcntl_flock(Ref m, const Ref *a) {
    int fd, operation, result;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &operation) < 0) return NULL;
    if (AUDIT("fcntl.flock", small_int_new(fd), a[1]) < 0) return NULL;
    CALL(result, flock(fd, operation));
    return none_or_errno(result);
}

static Own fcntl_lockf(Ref m, const Ref *a) {
    int fd, operation, result, whence = 0;
    int64_t length = 0, start = 0;
    if (fd_read_arg(a[0], &fd) < 0 || int_from(a[1], &operation) < 0) return NULL;
    if ((a[2] && int64_from(a[2], &length) < 0) || (a[3] && int64_from(a[3], &start) < 0) || (a[4] && int_from(a[4], &whence) < 0)) return NULL;
    if (AUDIT("fcntl.lockf", small_int_new(fd), a[1], a[2] ? a[2] : None, a[3] ? a[3] : None, small_int_new(whence)) < 0) return NULL;
    struct flock lock = {.l_whence = (short)whence, .l_start = start, .l_len = length};
    if (operation == LOCK_UN) lock.l_type = F_UNLCK;
    else if (operation & LOCK_SH) lock.l_type = F_RDLCK;
    else if (operation & LOCK_EX) lock.l_type = F_WRLCK;
    else return throw(ValueError, "unrecognized lockf argument");
    CALL(result, fcntl(fd, operation & LOCK_NB ? F_SETLK : F_SETLKW, &lock));
    return none_or_errno(result);
}

static const MethodRow functions[] = {
    {"fcntl(fd, cmd, arg=0, /)", fcntl_fcntl, "fcntl(2): a number, or bytes for an argument of bytes.", 0},
    {"flock(fd, operation, /)", fcntl_flock, "Lock or unlock a whole file.", 0},
    {"ioctl(fd, request, arg=0, mutate_flag=True, /)", fcntl_ioctl, "ioctl(2); a writable buffer is changed in place.", 0},
    {"lockf(fd, cmd, len=0, start=0, whence=0, /)", fcntl_lockf, "Lock or unlock a part of a file.", 0},
    {0},
};

static const struct { const char *name; int value; } constants[] = {
#define X(name) {#name, name},
    X(LOCK_SH) X(LOCK_EX) X(LOCK_NB) X(LOCK_UN) X(F_DUPFD) X(F_DUPFD_CLOEXEC) X(F_GETFD) X(F_SETFD) X(F_GETFL) X(F_SETFL)
    X(F_GETLK) X(F_SETLK) X(F_SETLKW) X(F_GETOWN) X(F_SETOWN) X(F_GETSIG) X(F_SETSIG) X(F_RDLCK) X(F_WRLCK) X(F_UNLCK)
    X(F_GETPIPE_SZ) X(F_SETPIPE_SZ) X(FD_CLOEXEC) X(F_OFD_GETLK) X(F_OFD_SETLK) X(F_OFD_SETLKW) X(F_GETLEASE) X(F_SETLEASE)
    X(F_NOTIFY) X(F_ADD_SEALS) X(F_GET_SEALS) X(F_SEAL_SEAL) X(F_SEAL_SHRINK) X(F_SEAL_GROW) X(F_SEAL_WRITE)
    X(DN_ACCESS) X(DN_ATTRIB) X(DN_CREATE) X(DN_DELETE) X(DN_MODIFY) X(DN_MULTISHOT) X(DN_RENAME) X(FASYNC) X(F_EXLCK)
    X(F_GETLK64) X(F_SETLK64) X(F_SETLKW64) X(F_SHLCK) X(LOCK_MAND) X(LOCK_READ) X(LOCK_RW) X(LOCK_WRITE)
#undef X
};

static int fcntl_init(Ref module) {
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    return 0;
}

const ModuleDef fcntl_module = {"fcntl", "Flags and locks of descriptors, and ioctl.", functions, NULL, fcntl_init};
