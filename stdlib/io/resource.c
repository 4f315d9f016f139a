/* The module resource: limits of the process, and what it has used. */
#include "stdlib/io/posix.h"

#include <sys/resource.h>
#include <unistd.h>

#include "stdlib/stdlib.h"

/* A limit: an int, -1 for "none". */
static int limit_read(Ref v, rlim_t *out) {
    int64_t n;
    uint64_t natural;
    scoped Own number = index_of(v);
    if (!number) return -1;
    if (int_as_int64(number, &n)) *out = (rlim_t)n;
    else if (int_as_uint64(number, &natural)) *out = natural;
    else return fail(OverflowError, "Python int too large to convert to C unsigned long");
    return 0;
}

static int pair_read(Ref v, struct rlimit *out) {
    scoped Own pair = tuple_from(v);
    if (!pair) return -1;
    if (tuple_length(pair) != 2) return fail(ValueError, "expected a tuple of 2 integers");
    return limit_read(tuple_item_peek(pair, 0), &out->rlim_cur) < 0 || limit_read(tuple_item_peek(pair, 1), &out->rlim_max) < 0 ? -1 : 0;
}

static Own limit_new(rlim_t n) { return n == RLIM_INFINITY ? small_int_new(-1) : int_new_unsigned(n); }

static Own pair_new(const struct rlimit *l) {
    scoped Own soft = limit_new(l->rlim_cur), hard = soft ? limit_new(l->rlim_max) : NULL;
    return hard ? tuple_pack(2, soft, hard) : NULL;
}

static int kind_read(Ref v, int *out) {
    if (int_from(v, out) < 0) return -1;
    return *out >= 0 && *out < RLIM_NLIMITS ? 0 : fail(ValueError, "invalid resource specified");
}

static Own resource_getrlimit(Ref m, const Ref *a) {
    int kind;
    struct rlimit limit;
    if (kind_read(a[0], &kind) < 0) return NULL;
    return getrlimit((__rlimit_resource_t)kind, &limit) < 0 ? throw_errno() : pair_new(&limit);
}

static Own throw_limit(void) {
    if (errno == EINVAL) return throw(ValueError, "current limit exceeds maximum limit");
    return errno == EPERM ? throw(ValueError, "not allowed to raise maximum limit") : throw_errno();
}

static Own resource_setrlimit(Ref m, const Ref *a) {
    int kind;
    struct rlimit limit;
    if (kind_read(a[0], &kind) < 0 || pair_read(a[1], &limit) < 0) return NULL;
    if (AUDIT("resource.setrlimit", a[0], a[1]) < 0) return NULL;
    return setrlimit((__rlimit_resource_t)kind, &limit) < 0 ? throw_limit() : None;
}

static Own resource_prlimit(Ref m, const Ref *a) {
    int pid, kind;
    struct rlimit limit, old;
    if (int_from(a[0], &pid) < 0 || kind_read(a[1], &kind) < 0 || (a[2] && pair_read(a[2], &limit) < 0)) return NULL;
    return prlimit(pid, (__rlimit_resource_t)kind, a[2] ? &limit : NULL, &old) < 0 ? throw_limit() : pair_new(&old);
}

static Own resource_getrusage(Ref m, const Ref *a) {
    int who;
    struct rusage usage;
    if (int_from(a[0], &who) < 0) return NULL;
    if (getrusage((__rusage_who_t)who, &usage) < 0) return errno == EINVAL ? throw(ValueError, "invalid who parameter") : throw_errno();
    return rusage_new(&usage);
}

static Own resource_getpagesize(Ref m, const Ref *a) { return small_int_new(getpagesize()); }

static const struct { const char *name; int64_t value; } constants[] = {
#define X(name) {#name, name},
    X(RLIMIT_CPU) X(RLIMIT_FSIZE) X(RLIMIT_DATA) X(RLIMIT_STACK) X(RLIMIT_CORE) X(RLIMIT_NOFILE) X(RLIMIT_AS) X(RLIMIT_RSS)
    X(RLIMIT_NPROC) X(RLIMIT_MEMLOCK) X(RLIMIT_MSGQUEUE) X(RLIMIT_NICE) X(RLIMIT_RTPRIO) X(RLIMIT_RTTIME) X(RLIMIT_SIGPENDING)
    X(RUSAGE_SELF) X(RUSAGE_CHILDREN) X(RUSAGE_THREAD)
#undef X
    {"RLIMIT_OFILE", RLIMIT_NOFILE}, {"RLIM_INFINITY", -1},
};

static int resource_init(Ref module) {
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    Type *usage = rusage_type();
    if (!usage || module_add(module, "struct_rusage", as_ref(usage)) < 0) return -1;
    return module_add(module, "error", as_ref(OSError));
}

static const MethodRow functions[] = {
    {"getpagesize()", resource_getpagesize, "Bytes of a page of memory.", 0},
    {"getrlimit(resource, /)", resource_getrlimit, "The (soft, hard) limit; -1 is none.", 0},
    {"getrusage(who, /)", resource_getrusage, "What this process, its children or this thread used.", 0},
    {"prlimit(pid, resource, limits=None, /)", resource_prlimit, "The limits of another process; with limits, change them.", 0},
    {"setrlimit(resource, limits, /)", resource_setrlimit, "Change the (soft, hard) limit.", 0},
    {0},
};

const ModuleDef resource_module = {"resource", "Limits and usage of the process.", functions, NULL, resource_init};
