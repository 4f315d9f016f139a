/* The module resource: what this process has used, and what it may use. */
#include <errno.h>
#include <sys/resource.h>

#include "stdlib/stdlib.h"

/* ---- usage */

static const char *const usage_fields[] = {"ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt",
                                           "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw",
                                           "ru_nivcsw", NULL};
static Type *usage_type; /* set once, immortal */

static Own seconds_of(struct timeval t) { return float_new((double)t.tv_sec + (double)t.tv_usec * 1e-6); }

static Own get_usage(Ref module, const Ref *args) {
    int who;
    struct rusage u;
    if (int_from(args[0], &who) < 0) return NULL;
    if (who != RUSAGE_SELF && who != RUSAGE_CHILDREN && who != RUSAGE_THREAD) return throw(ValueError, "invalid who parameter");
    if (getrusage(who, &u) < 0) return throw_errno();
    const long counts[] = {u.ru_maxrss, u.ru_ixrss, u.ru_idrss, u.ru_isrss, u.ru_minflt, u.ru_majflt, u.ru_nswap, u.ru_inblock,
                           u.ru_oublock, u.ru_msgsnd, u.ru_msgrcv, u.ru_nsignals, u.ru_nvcsw, u.ru_nivcsw};
    Own items[2 + COUNT_OF(counts)] = {seconds_of(u.ru_utime), seconds_of(u.ru_stime)};
    for (size_t i = 0; i < COUNT_OF(counts); i++) items[2 + i] = int_new(counts[i]);
    return structseq_new_take(usage_type, items);
}

/* ---- limits */

static int limit_of(Ref which, int *out) {
    if (int_from(which, out) < 0) return -1;
    return *out < 0 || *out >= RLIM_NLIMITS ? fail(ValueError, "invalid resource specified") : 0;
}

static Own limit_pair(const struct rlimit *limit) {
    scoped Own soft = int_new((int64_t)limit->rlim_cur), hard = int_new((int64_t)limit->rlim_max);
    return soft && hard ? tuple_pack(2, soft, hard) : NULL;
}

static Own get_limit(Ref module, const Ref *args) {
    int which;
    struct rlimit limit;
    if (limit_of(args[0], &which) < 0) return NULL;
    return getrlimit((__rlimit_resource_t)which, &limit) < 0 ? throw_errno() : limit_pair(&limit);
}

static int read_bound(Ref v, rlim_t *out) {
    int64_t n;
    if (!is_int(v)) return fail(TypeError, "'%T' object cannot be interpreted as an integer", v);
    if (!int_as_int64(v, &n)) return fail(OverflowError, "Python int too large to convert to C long");
    *out = (rlim_t)n;
    return 0;
}

static Own set_limit(Ref module, const Ref *args) {
    int which;
    struct rlimit limit;
    if (limit_of(args[0], &which) < 0) return NULL;
    scoped Own pair = tuple_from(args[1]);
    if (!pair) return NULL;
    if (tuple_length(pair) != 2) return throw(ValueError, "expected a tuple of 2 integers");
    if (read_bound(tuple_item_peek(pair, 0), &limit.rlim_cur) < 0 || read_bound(tuple_item_peek(pair, 1), &limit.rlim_max) < 0) return NULL;
    if (setrlimit((__rlimit_resource_t)which, &limit) == 0) return None;
    if (errno == EINVAL) return throw(ValueError, "current limit exceeds maximum limit");
    return errno == EPERM ? throw(ValueError, "not allowed to raise maximum limit") : throw_errno();
}

/* ---- the module */

static const MethodRow functions[] = {
    {"getrlimit(resource, /)", get_limit, "The limits (soft, hard) of a resource; -1: none.", 0},
    {"getrusage(who, /)", get_usage, "What RUSAGE_SELF, RUSAGE_CHILDREN or RUSAGE_THREAD has used.", 0},
    {"setrlimit(resource, limits, /)", set_limit, "Set the limits (soft, hard) of a resource.", 0},
    {0},
};

static const struct { const char *name; int value; } constants[] = {
    {"RUSAGE_SELF", RUSAGE_SELF}, {"RUSAGE_CHILDREN", RUSAGE_CHILDREN}, {"RUSAGE_THREAD", RUSAGE_THREAD},
    {"RLIM_INFINITY", -1}, {"RLIMIT_AS", RLIMIT_AS}, {"RLIMIT_CORE", RLIMIT_CORE}, {"RLIMIT_CPU", RLIMIT_CPU},
    {"RLIMIT_DATA", RLIMIT_DATA}, {"RLIMIT_FSIZE", RLIMIT_FSIZE}, {"RLIMIT_MEMLOCK", RLIMIT_MEMLOCK},
    {"RLIMIT_NOFILE", RLIMIT_NOFILE}, {"RLIMIT_NPROC", RLIMIT_NPROC}, {"RLIMIT_RSS", RLIMIT_RSS},
    {"RLIMIT_STACK", RLIMIT_STACK},
};

static int init(Ref module) {
    usage_type = structseq_type_new("resource.struct_rusage", "What a process has used.", usage_fields, COUNT_OF(usage_fields) - 1);
    if (!usage_type) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++) {
        if (module_add_take(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    }
    if (module_add(module, "error", as_ref(OSError)) < 0) return -1;
    return module_add(module, "struct_rusage", as_ref(usage_type));
}

const ModuleDef resource_module = {"resource", "What this process has used, and what it may use.", functions, NULL, init};
