/* Functions of posix on processes: who this is, who its children are and how they end, signals to others. */
#include "stdlib/io/posix.h"

#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- the end */

/* Bound at start: a lookup of the name would be made in each forked child anew, on pages that it then has to fetch. */
#ifndef __clang__
NORETURN void _exit(int status) __attribute__((noplt));
#endif

Own posix_exit_now(Ref m, const Ref *a) {
    int status;
    if (int_from(a[0], &status) < 0) return NULL;
    _exit(status);
}

Own posix_abort(Ref m, const Ref *a) { abort(); }

/* ---- identities */

Own posix_getpid(Ref m, const Ref *a) { return small_int_new(getpid()); }
Own posix_getppid(Ref m, const Ref *a) { return small_int_new(getppid()); }
Own posix_getuid(Ref m, const Ref *a) { return small_int_new(getuid()); }
Own posix_geteuid(Ref m, const Ref *a) { return small_int_new(geteuid()); }
Own posix_getgid(Ref m, const Ref *a) { return small_int_new(getgid()); }
Own posix_getegid(Ref m, const Ref *a) { return small_int_new(getegid()); }
Own posix_getpgrp(Ref m, const Ref *a) { return small_int_new(getpgrp()); }
Own posix_setpgrp(Ref m, const Ref *a) { return none_or_errno(setpgid(0, 0)); }
Own posix_setsid(Ref m, const Ref *a) { return none_or_errno(setsid()); }

static int one_int(const Ref *a, int (*function)(int)) {
    int value;
    return int_from(a[0], &value) < 0 ? -1 : function(value);
}
static int set_user(int id) { return setuid((uid_t)id); }
static int set_effective_user(int id) { return seteuid((uid_t)id); }
static int set_group(int id) { return setgid((gid_t)id); }
static int set_effective_group(int id) { return setegid((gid_t)id); }
static int group_of_process(int pid) { return getpgid(pid); }
static int session_of_process(int pid) { return getsid(pid); }
Own posix_setuid(Ref m, const Ref *a) { return none_or_errno(one_int(a, set_user)); }
Own posix_seteuid(Ref m, const Ref *a) { return none_or_errno(one_int(a, set_effective_user)); }
Own posix_setgid(Ref m, const Ref *a) { return none_or_errno(one_int(a, set_group)); }
Own posix_setegid(Ref m, const Ref *a) { return none_or_errno(one_int(a, set_effective_group)); }
Own posix_getpgid(Ref m, const Ref *a) { return int_or_errno(one_int(a, group_of_process)); }
Own posix_getsid(Ref m, const Ref *a) { return int_or_errno(one_int(a, session_of_process)); }

Own posix_setpgid(Ref m, const Ref *a) {
    int pid, group;
    return int_from(a[0], &pid) < 0 || int_from(a[1], &group) < 0 ? NULL : none_or_errno(setpgid(pid, group));
}

Own posix_getresuid(Ref m, const Ref *a) {
    uid_t real, effective, saved;
    if (getresuid(&real, &effective, &saved) < 0) return throw_errno();
    return tuple_pack(3, small_int_new(real), small_int_new(effective), small_int_new(saved));
}
Own posix_getresgid(Ref m, const Ref *a) {
    gid_t real, effective, saved;
    if (getresgid(&real, &effective, &saved) < 0) return throw_errno();
    return tuple_pack(3, small_int_new(real), small_int_new(effective), small_int_new(saved));
}

Own posix_getgroups(Ref m, const Ref *a) {
    gid_t groups[1024];
    int count = getgroups(COUNT_OF(groups), groups);
    scoped Own list = count < 0 ? throw_errno() : list_new((size_t)count);
    for (int i = 0; list && i < count; i++)
        if (list_append(list, small_int_new(groups[i])) < 0) return NULL;
    return give(list);
}

Own posix_getlogin(Ref m, const Ref *a) {
    char name[256];
    errno = getlogin_r(name, sizeof name);
    return errno ? throw_errno() : str_from_fs(name, strlen(name));
}

/* ---- signals to others.  One to ourselves is handled before the call returns. */

static Own after_signal(int status) {
    if (status < 0) return throw_errno();
    return signals_run() < 0 ? NULL : None;
}
Own posix_kill(Ref m, const Ref *a) {
    int pid, number;
    return int_from(a[0], &pid) < 0 || int_from(a[1], &number) < 0 ? NULL : after_signal(kill(pid, number));
}
Own posix_killpg(Ref m, const Ref *a) {
    int group, number;
    return int_from(a[0], &group) < 0 || int_from(a[1], &number) < 0 ? NULL : after_signal(killpg(group, number));
}

/* ---- children */

Own posix_pidfd_open(Ref m, const Ref *a) {
    int pid, flags = 0;
    if (int_from(a[0], &pid) < 0 || (a[1] && int_from(a[1], &flags) < 0)) return NULL;
    return int_or_errno(syscall(SYS_pidfd_open, pid, flags));
}

static const char *const usage_fields[] = {
    "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap",
    "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw", NULL};
static const char *const waitid_fields[] = {"si_pid", "si_uid", "si_signo", "si_status", "si_code", NULL};
static Type *usage_type, *waitid_type; /* set once, immortal */

Type *rusage_type(void) {
    if (!usage_type) usage_type = structseq_type_new("resource.struct_rusage", NULL, usage_fields, 16);
    return usage_type;
}

int posix_process_types_init(Ref module) {
    if (!waitid_type && rusage_type()) waitid_type = structseq_type_new("posix.waitid_result", NULL, waitid_fields, 5);
    return waitid_type ? module_add(module, "waitid_result", as_ref(waitid_type)) : -1;
}

static Own seconds_of(struct timeval t) { return float_new((double)t.tv_sec + 1e-6 * (double)t.tv_usec); }

Own rusage_new(const struct rusage *u) {
    long counts[] = {u->ru_maxrss, u->ru_ixrss, u->ru_idrss, u->ru_isrss, u->ru_minflt, u->ru_majflt, u->ru_nswap,
                     u->ru_inblock, u->ru_oublock, u->ru_msgsnd, u->ru_msgrcv, u->ru_nsignals, u->ru_nvcsw, u->ru_nivcsw};
    Own items[16] = {seconds_of(u->ru_utime), seconds_of(u->ru_stime)};
    for (size_t i = 0; i < COUNT_OF(counts); i++) items[i + 2] = int_new(counts[i]);
    return structseq_new_take(usage_type, items);
}

static Own pid_and_status(pid_t pid, int status, Ref usage) {
    if (pid < 0) return int_or_errno(pid);
    Ref shown[] = {small_int_new(pid), small_int_new(status), usage};
    return tuple_from_array(shown, usage ? 3 : 2);
}

static Own wait_for(pid_t wanted, int options) {
    pid_t pid;
    int status = 0;
    CALL(pid, waitpid(wanted, &status, options));
    return pid_and_status(pid, status, NULL);
}

Own posix_wait(Ref m, const Ref *a) { return wait_for(-1, 0); }
Own posix_waitpid(Ref m, const Ref *a) {
    int pid, options;
    return int_from(a[0], &pid) < 0 || int_from(a[1], &options) < 0 ? NULL : wait_for(pid, options);
}

static Own wait_with_usage(pid_t wanted, int options) {
    pid_t pid;
    int status = 0;
    struct rusage usage = {0};
    CALL(pid, wait4(wanted, &status, options, &usage));
    scoped Own shown = rusage_new(&usage);
    return shown ? pid_and_status(pid, status, shown) : NULL;
}

Own posix_wait3(Ref m, const Ref *a) {
    int options;
    return int_from(a[0], &options) < 0 ? NULL : wait_with_usage(-1, options);
}
Own posix_wait4(Ref m, const Ref *a) {
    int pid, options;
    return int_from(a[0], &pid) < 0 || int_from(a[1], &options) < 0 ? NULL : wait_with_usage(pid, options);
}

Own posix_waitid(Ref m, const Ref *a) {
    int type, id, options, result;
    siginfo_t info = {0};
    if (int_from(a[0], &type) < 0 || int_from(a[1], &id) < 0 || int_from(a[2], &options) < 0) return NULL;
    CALL(result, waitid((idtype_t)type, (id_t)id, &info, options));
    if (result < 0) return int_or_errno(result);
    if (info.si_pid == 0) return None;
    Own items[] = {small_int_new(info.si_pid), small_int_new(info.si_uid), small_int_new(info.si_signo),
                   small_int_new(info.si_status), small_int_new(info.si_code)};
    return structseq_new_take(waitid_type, items);
}

#define STATUS_BOOL(name, macro) \
    Own posix_##name(Ref m, const Ref *a) { \
        int status; \
        return int_from(a[0], &status) < 0 ? NULL : bool_new(macro(status)); \
    }
#define STATUS_INT(name, macro) \
    Own posix_##name(Ref m, const Ref *a) { \
        int status; \
        return int_from(a[0], &status) < 0 ? NULL : small_int_new(macro(status)); \
    }
STATUS_BOOL(wcoredump, WCOREDUMP)
STATUS_BOOL(wifcontinued, WIFCONTINUED)
STATUS_BOOL(wifexited, WIFEXITED)
STATUS_BOOL(wifsignaled, WIFSIGNALED)
STATUS_BOOL(wifstopped, WIFSTOPPED)
STATUS_INT(wexitstatus, WEXITSTATUS)
STATUS_INT(wstopsig, WSTOPSIG)
STATUS_INT(wtermsig, WTERMSIG)

Own posix_waitstatus_to_exitcode(Ref m, const Ref *a) {
    int status;
    if (int_from(a[0], &status) < 0) return NULL;
    if (WIFEXITED(status)) return small_int_new(WEXITSTATUS(status));
    if (WIFSIGNALED(status)) return small_int_new(-WTERMSIG(status));
    if (WIFSTOPPED(status)) return throw(ValueError, "process stopped by delivery of signal %i", WSTOPSIG(status));
    return throw(ValueError, "invalid wait status: %i", status);
}

Own posix_system(Ref m, const Ref *a) {
    scoped Own command = NULL;
    int status;
    if (path_from(a[0], &command) < 0) return NULL;
    const char *text = bytes_data(command);
    WITHOUT_GIL(status = system(text));
    return small_int_new(status);
}

/* ---- scheduling */

Own posix_cpu_count(Ref m, const Ref *a) {
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? small_int_new(count) : None;
}

Own posix_getloadavg(Ref m, const Ref *a) {
    double load[3];
    if (getloadavg(load, 3) != 3) return throw(OSError, "Load averages are unobtainable");
    scoped Own one = float_new(load[0]), five = float_new(load[1]), fifteen = float_new(load[2]);
    return one && five && fifteen ? tuple_pack(3, one, five, fifteen) : NULL;
}

Own posix_nice(Ref m, const Ref *a) {
    int increment;
    if (int_from(a[0], &increment) < 0) return NULL;
    errno = 0;
    int value = nice(increment);
    return value == -1 && errno ? throw_errno() : small_int_new(value);
}

Own posix_getpriority(Ref m, const Ref *a) {
    int which, who;
    if (int_from(a[0], &which) < 0 || int_from(a[1], &who) < 0) return NULL;
    errno = 0;
    int value = getpriority((__priority_which_t)which, (id_t)who);
    return errno ? throw_errno() : small_int_new(value);
}

Own posix_setpriority(Ref m, const Ref *a) {
    int which, who, priority;
    if (int_from(a[0], &which) < 0 || int_from(a[1], &who) < 0 || int_from(a[2], &priority) < 0) return NULL;
    return none_or_errno(setpriority((__priority_which_t)which, (id_t)who, priority));
}

Own posix_sched_yield(Ref m, const Ref *a) {
    gil_yield();
    return None;
}

static int max_priority(int policy) { return sched_get_priority_max(policy); }
static int min_priority(int policy) { return sched_get_priority_min(policy); }
static int scheduler_of(int pid) { return sched_getscheduler(pid); }
Own posix_sched_get_priority_max(Ref m, const Ref *a) { return int_or_errno(one_int(a, max_priority)); }
Own posix_sched_get_priority_min(Ref m, const Ref *a) { return int_or_errno(one_int(a, min_priority)); }
Own posix_sched_getscheduler(Ref m, const Ref *a) { return int_or_errno(one_int(a, scheduler_of)); }

Own posix_sched_getaffinity(Ref m, const Ref *a) {
    int pid;
    cpu_set_t mask;
    if (int_from(a[0], &pid) < 0) return NULL;
    if (sched_getaffinity(pid, sizeof mask, &mask) < 0) return throw_errno();
    scoped Own list = list_new(0);
    for (int i = 0; list && i < CPU_SETSIZE; i++)
        if (CPU_ISSET(i, &mask) && list_append(list, small_int_new(i)) < 0) return NULL;
    return list ? set_new(list) : NULL;
}

Own posix_sched_setaffinity(Ref m, const Ref *a) {
    int pid;
    cpu_set_t mask;
    CPU_ZERO(&mask);
    scoped Own list = int_from(a[0], &pid) < 0 ? NULL : list_from(a[1]);
    if (!list) return NULL;
    for (size_t i = 0; i < list_length(list); i++) {
        int number;
        if (int_from(list_item_peek(list, i), &number) < 0) return NULL;
        if (number < 0) return throw(ValueError, "negative CPU number");
        if (number < CPU_SETSIZE) CPU_SET(number, &mask);
    }
    return none_or_errno(sched_setaffinity(pid, sizeof mask, &mask));
}
