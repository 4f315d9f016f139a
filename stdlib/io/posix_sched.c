/* Functions of posix on scheduling policies, and the type sched_param. */
#include "stdlib/io/posix.h"

#include <sched.h>

static const char *const param_fields[] = {"sched_priority", NULL};
static Type *param_type; /* set once, immortal */

static Own param_of(int priority) {
    Own items[] = {small_int_new(priority)};
    return structseq_new_take(param_type, items);
}

/* sched_param(5), where other structures take a sequence. */
static Own param_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[1];
    if (args_bind(&signature, "sched_param(sched_priority)", args, count, names, bound) < 0) return NULL;
    Own items[] = {own(bound[0])};
    return structseq_new_take(type, items);
}

int posix_sched_types_init(Ref module) {
    if (!param_type && (param_type = structseq_type_new("posix.sched_param", "A scheduling priority.", param_fields, 1)))
        param_type->new = param_new;
    return param_type ? module_add(module, "sched_param", as_ref(param_type)) : -1;
}

static int param_read(Ref v, struct sched_param *out) {
    if (!is_exactly(v, param_type)) return fail(TypeError, "must have a sched_param object");
    scoped Own priority = getattr_named(v, "sched_priority");
    if (!priority || int_from(priority, &out->sched_priority) == 0) return priority ? 0 : -1;
    if (!error_is(OverflowError)) return -1;
    error_clear();
    return fail(OverflowError, "sched_priority out of range");
}

Own posix_sched_getparam(Ref m, const Ref *a) {
    int pid;
    struct sched_param param;
    if (int_from(a[0], &pid) < 0) return NULL;
    return sched_getparam(pid, &param) < 0 ? throw_errno() : param_of(param.sched_priority);
}

Own posix_sched_setparam(Ref m, const Ref *a) {
    int pid;
    struct sched_param param;
    if (int_from(a[0], &pid) < 0 || param_read(a[1], &param) < 0) return NULL;
    return none_or_errno(sched_setparam(pid, &param));
}

Own posix_sched_setscheduler(Ref m, const Ref *a) {
    int pid, policy;
    struct sched_param param;
    if (int_from(a[0], &pid) < 0 || int_from(a[1], &policy) < 0 || param_read(a[2], &param) < 0) return NULL;
    return none_or_errno(sched_setscheduler(pid, policy, &param));
}

Own posix_sched_rr_get_interval(Ref m, const Ref *a) {
    int pid;
    struct timespec interval;
    if (int_from(a[0], &pid) < 0) return NULL;
    if (sched_rr_get_interval(pid, &interval) < 0) return throw_errno();
    return float_new((double)interval.tv_sec + 1e-9 * (double)interval.tv_nsec);
}
