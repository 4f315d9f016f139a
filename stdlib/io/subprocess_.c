/* The module _subprocess: starting programs, and waiting for their end with a time limit, for subprocess.
 *
 * A program is started by vfork: the child runs on our memory until it has become the program, which costs the same
 * however large we are, while this thread sleeps without the GIL and the others go on.  So the child may do system
 * calls only.  All signals are blocked meanwhile, and caught ones are reset in the child before they are unblocked: no
 * handler of ours ever runs there.  What fails in the child is left in the Launch, which both see.
 *
 * With a preexec_fn, which is Python code, it has to be a real fork (posix_fork.c); then the failure comes back through
 * a pipe.  Either way descriptors are moved to 0, 1 and 2 first, all others that are not to be kept are closed last. */
#include "stdlib/io/posix.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/base/clock.h"

extern char **environ;

enum Stage { STAGE_EXEC, STAGE_CHDIR, STAGE_PREEXEC };
static const char *const stage_names[] = {"exec", "chdir", "preexec"};
enum { FD_UNKNOWN_MAX = 65536, SIGNALS = 64 };

typedef struct Failure {
    int error, stage;
} Failure;

typedef struct Launch {
    char **argv, **paths, **env;  /* ended by NULL; env may be NULL: ours */
    const char *cwd;              /* or NULL */
    int fds[3];                   /* become 0, 1, 2; -1: stay as they are */
    int *keep;                    /* ascending, all above 2; closed are all others above 2 */
    size_t keep_count;
    bool close_others, restore_signals, new_session;
    int64_t process_group, gid, uid, umask; /* -1: not asked for */
    gid_t *groups;                /* supplementary ones, or NULL */
    size_t group_count;
    sigset_t mask;                /* of signals, as it was */
    Failure failure;              /* written by the child; error 0: none */
} Launch;

/* ---- the child: system calls only */

/* Out of the way of 0, 1, 2. */
static int move_up(int fd, int least) { return fd >= 0 && fd < least ? fcntl(fd, F_DUPFD_CLOEXEC, 3) : fd; }

static int place(int fd, int at) {
    if (fd < 0) return 0;
    if (fd != at) return dup2(fd, at);
    return fcntl(fd, F_SETFD, 0); /* it stays open in the program */
}

static int arrange_standard(Launch *l) {
    int in = l->fds[0], out = move_up(l->fds[1], 1), err = move_up(l->fds[2], 2);
    if ((l->fds[1] >= 0 && out < 0) || (l->fds[2] >= 0 && err < 0)) return -1;
    return place(in, 0) < 0 || place(out, 1) < 0 || place(err, 2) < 0 ? -1 : 0;
}

static void close_range_of(unsigned first, unsigned last) {
    if (first > last || syscall(SYS_close_range, first, last, 0) == 0) return;
    long limit = sysconf(_SC_OPEN_MAX);
    unsigned end = limit < 0 || limit > FD_UNKNOWN_MAX ? FD_UNKNOWN_MAX : (unsigned)limit;
    for (unsigned fd = first; fd <= last && fd < end; fd++) close((int)fd);
}

/* except: the pipe of a forked child, or -1; it closes itself in exec. */
static void close_others(const Launch *l, int except) {
    unsigned first = 3;
    for (size_t i = 0; i <= l->keep_count; i++) {
        bool last = i == l->keep_count;
        unsigned next = last ? UINT_MAX : (unsigned)l->keep[i];
        if (except >= (int)first && (unsigned)except < next) {
            close_range_of(first, (unsigned)except - 1);
            first = (unsigned)except + 1;
        }
        if (last) close_range_of(first, UINT_MAX);
        else if (next > first) close_range_of(first, next - 1);
        if (!last) first = next + 1;
    }
}

static void reset_signals(const Launch *l) {
    struct sigaction action;
    for (int number = 1; number <= SIGNALS; number++) {
        bool restored = l->restore_signals && (number == SIGPIPE || number == SIGXFSZ);
        if (sigaction(number, NULL, &action) < 0) continue;
        if (action.sa_handler == SIG_DFL || (action.sa_handler == SIG_IGN && !restored)) continue;
        action = (struct sigaction){.sa_handler = SIG_DFL};
        sigaction(number, &action, NULL);
    }
}

/* The plain system calls: glibc's functions would change the ids of all our threads. */
static int change_ids(const Launch *l) {
    if (l->groups && syscall(SYS_setgroups, l->group_count, l->groups) < 0) return -1;
    if (l->gid >= 0 && syscall(SYS_setregid, l->gid, l->gid) < 0) return -1;
    return l->uid >= 0 && syscall(SYS_setreuid, l->uid, l->uid) < 0 ? -1 : 0;
}

static int prepare_child(Launch *l) {
    for (size_t i = 0; i < l->keep_count; i++)
        if (fcntl(l->keep[i], F_SETFD, 0) < 0) return -1;
    if (arrange_standard(l) < 0) return -1;
    if (l->cwd && chdir(l->cwd) < 0) {
        l->failure.stage = STAGE_CHDIR;
        return -1;
    }
    if (l->umask >= 0) umask((mode_t)l->umask);
    if (l->new_session) setsid();
    if (l->process_group >= 0 && setpgid(0, (pid_t)l->process_group) < 0) return -1;
    return change_ids(l);
}

/* The first path that is a program; an error other than "not there" is the one to report. */
static void exec_first(Launch *l) {
    int error = 0;
    for (char **path = l->paths; *path; path++) {
        execve(*path, l->argv, l->env ? l->env : environ);
        if ((errno != ENOENT && errno != ENOTDIR) || !error) error = error && (error != ENOENT && error != ENOTDIR) ? error : errno;
    }
    l->failure.error = error;
}

static void become_program(Launch *l, int except) {
    if (l->close_others) close_others(l, except);
    exec_first(l);
}

static pid_t child_by_vfork(Launch *l) {
    pid_t pid = vfork();
    if (pid) return pid;
    reset_signals(l);
    pthread_sigmask(SIG_SETMASK, &l->mask, NULL);
    if (prepare_child(l) < 0) l->failure.error = errno;
    else become_program(l, -1);
    _exit(255);
}

/* ---- the parent */

static pid_t launch_nogil(Launch *l) NO_GIL {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &l->mask);
    pid_t pid = child_by_vfork(l);
    int error = errno;
    pthread_sigmask(SIG_SETMASK, &l->mask, NULL);
    errno = error;
    return pid;
}

static void child_of_fork(Launch *l, Ref preexec, int pipe_end) {
    int safe = fcntl(pipe_end, F_DUPFD_CLOEXEC, 3);
    if (prepare_child(l) < 0) {
        l->failure.error = errno;
    } else {
        Own done = call0(preexec);
        if (done) {
            reset_signals(l);
            become_program(l, safe);
        } else {
            l->failure = (Failure){EINVAL, STAGE_PREEXEC};
        }
    }
    ssize_t n = write(safe, &l->failure, sizeof l->failure);
    _exit(n < 0 ? 254 : 255);
}

static pid_t launch_with(Launch *l, Ref preexec) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) return fail_errno();
    pid_t pid = process_fork();
    if (pid == 0) child_of_fork(l, preexec, ends[1]);
    close(ends[1]);
    ssize_t n = 0;
    if (pid > 0) {
        do {
            WITHOUT_GIL(n = read(ends[0], &l->failure, sizeof l->failure));
        } while (n < 0 && errno == EINTR);
        if (n != (ssize_t)sizeof l->failure) l->failure = (Failure){0};
    }
    close(ends[0]);
    return pid;
}

/* ---- arguments */

/* The texts of a list of bytes, ended by NULL; they live as long as the list. */
static char **texts_of(Ref list) {
    if (!is_list(list)) return throw(TypeError, "a list of bytes is required, not '%T'", list);
    size_t count = list_length(list);
    char **texts = mem_alloc_array(count + 1, sizeof *texts);
    if (!texts) return throw_memory();
    for (size_t i = 0; i < count; i++) {
        Ref item = list_item_peek(list, i);
        texts[i] = is_bytes(item) ? bytes_data(item) : NULL;
        if (texts[i] && strlen(texts[i]) == bytes_length(item)) continue;
        mem_free(texts);
        return is_bytes(item) ? throw(ValueError, "embedded null byte") : throw(TypeError, "expected bytes, not '%T'", item);
    }
    texts[count] = NULL;
    return texts;
}

/* A list of ints, as it is now: an __index__ may change it.  Each is passed to store. */
static int numbers_of(Ref list, void *out, void (*store)(void *out, size_t i, int64_t number)) {
    scoped Own numbers = list_to_tuple(list);
    for (size_t i = 0; numbers && i < tuple_length(numbers); i++) {
        int64_t number;
        if (int64_from(tuple_item_peek(numbers, i), &number) < 0) return -1;
        store(out, i, number);
    }
    return numbers ? 0 : -1;
}
static void store_fd(void *out, size_t i, int64_t number) { ((int *)out)[i] = (int)number; }
static void store_gid(void *out, size_t i, int64_t number) { ((gid_t *)out)[i] = (gid_t)number; }

static void launch_end(Launch *l) {
    mem_free(l->argv);
    mem_free(l->paths);
    mem_free(l->env);
    mem_free(l->keep);
    mem_free(l->groups);
}

static int read_lists(Launch *l, const Ref *a) {
    if (!(l->argv = texts_of(a[0])) || !(l->paths = texts_of(a[1]))) return -1;
    if (!is_none(a[3]) && !(l->env = texts_of(a[3]))) return -1;
    if (!is_none(a[5])) {
        if (!is_list(a[5])) return fail(TypeError, "keep must be a list");
        l->keep_count = list_length(a[5]);
        l->keep = mem_alloc_zero_array(l->keep_count + 1, sizeof *l->keep);
        if (!l->keep) return fail_memory();
        l->close_others = true;
        if (numbers_of(a[5], l->keep, store_fd) < 0) return -1;
    }
    if (is_none(a[9])) return 0;
    if (!is_list(a[9])) return fail(TypeError, "groups must be a list");
    l->group_count = list_length(a[9]);
    l->groups = mem_alloc_zero_array(l->group_count + 1, sizeof *l->groups);
    return l->groups ? numbers_of(a[9], l->groups, store_gid) : fail_memory();
}

static int read_numbers(Launch *l, const Ref *a) {
    int64_t *const fields[] = {&l->process_group, &l->gid, &l->uid, &l->umask};
    if (!is_tuple(a[4]) || tuple_length(a[4]) != 3) return fail(TypeError, "fds must be a tuple of three");
    for (size_t i = 0; i < 3; i++)
        if (int_from(tuple_item_peek(a[4], i), &l->fds[i]) < 0) return -1;
    if (!is_tuple(a[8]) || tuple_length(a[8]) != COUNT_OF(fields)) return fail(TypeError, "ids must be a tuple of four");
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        Ref value = tuple_item_peek(a[8], i);
        *fields[i] = -1;
        if (!is_none(value) && int64_from(value, fields[i]) < 0) return -1;
    }
    return flag_read(a[6], true, &l->restore_signals) < 0 || flag_read(a[7], false, &l->new_session) < 0 ? -1 : 0;
}

/* argv, paths, cwd, env, fds, keep, restore_signals, new_session, ids, groups, preexec_fn */
static Own subprocess_launch(Ref m, const Ref *a) {
    __attribute__((cleanup(launch_end))) Launch l = {0};
    scoped Own cwd = NULL;
    if (!is_none(a[2]) && path_from(a[2], &cwd) < 0) return NULL;
    l.cwd = cwd ? bytes_data(cwd) : NULL;
    if (read_lists(&l, a) < 0 || read_numbers(&l, a) < 0) return NULL;
    pid_t pid;
    if (is_none(a[10])) {
        WITHOUT_GIL_FOR("vfork", pid = launch_nogil(&l));
        if (pid < 0) return throw_errno();
    } else if ((pid = launch_with(&l, a[10])) < 0) {
        return NULL;
    }
    return tuple_pack(3, small_int_new(pid), small_int_new(l.failure.error), str_intern(stage_names[l.failure.stage]));
}

/* ---- waiting */

/* Has the child ended, or did it before the deadline?  It stays a zombie, for waitpid. */
static Own subprocess_wait_end(Ref m, const Ref *a) {
    int pid, n;
    int64_t ns;
    if (int_from(a[0], &pid) < 0 || seconds_from(a[1], &ns) < 0) return NULL;
    int fd = (int)syscall(SYS_pidfd_open, pid, 0);
    if (fd < 0) return errno == ESRCH ? True : throw_errno();
    struct pollfd item = {.fd = fd, .events = POLLIN};
    int64_t deadline = deadline_after(ns > 0 ? ns : 0);
    do {
        int64_t left = (deadline_left_ns(deadline) + NS_PER_MS - 1) / NS_PER_MS;
        int timeout = left > INT_MAX ? INT_MAX : (int)left;
        WITHOUT_GIL_FOR("waitpid", n = poll(&item, 1, timeout));
    } while (n < 0 && errno == EINTR && signals_run() == 0);
    int error = errno;
    close(fd);
    errno = error;
    return n < 0 ? error_occurred() ? NULL : throw_errno() : bool_new(n > 0);
}

static const MethodRow functions[] = {
    {"launch(argv, paths, cwd, env, fds, keep, restore_signals, new_session, ids, groups, preexec_fn, /)", subprocess_launch,
     "Start the first of paths that is a program: (process id, errno, stage).  errno is 0 unless that stage failed.", 0},
    {"wait_end(pid, seconds, /)", subprocess_wait_end, "Wait until a child has ended, at most so long: has it?", 0},
    {0},
};

const ModuleDef _subprocess_module = {"_subprocess", "Starting programs.", functions, NULL, NULL};
