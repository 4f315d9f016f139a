/* The module faulthandler: tracebacks of all threads when the process crashes, on demand, after a time, or by a signal.
 *
 * Signals are the process's, so what this keeps is the process's, too.  The handlers run at once, in whichever thread the
 * kernel chose and without the GIL; they only read (fault_dump.h).  A time is kept by a pthread of its own that knows no
 * objects, so that it also tells of a program that holds the GIL for ever. */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "runtime/gil/gil.h"
#include "stdlib/core/fault_dump.h"

/* What to write to.  file keeps the descriptor open; NULL: it was a number. */
typedef struct Target { int fd; bool all_threads; Own file; } Target;

static struct Gil *watched; /* whose threads are shown; set before any handler is there */

/* ---- the file */

static Own stderr_file(void) {
    Own file = import_from("sys", "stderr");
    if (!file) {
        error_clear();
        return throw(RuntimeError, "unable to get sys.stderr");
    }
    if (!is_none(file)) return file;
    decref(file);
    return throw(RuntimeError, "sys.stderr is None");
}

static int descriptor_of(Ref file) {
    int fd;
    scoped Own number = call_method_named(file, "fileno", NULL, 0);
    if (!number) return -1;
    if (!is_int(number) || int_from(number, &fd) < 0 || fd < 0) {
        error_clear();
        return fail(RuntimeError, "file.fileno() is not a valid file descriptor");
    }
    scoped Own flushed = call_method_named(file, "flush", NULL, 0);
    if (!flushed) error_clear();
    return fd;
}

/* file: one with fileno(), a descriptor, or NULL or None: sys.stderr.  all: NULL: all_threads. */
static int target_read(Target *out, Ref file, Ref all) {
    int every = all ? truth(all) : 1;
    if (every < 0) return -1;
    *out = (Target){.all_threads = every};
    if (file && is_int(file)) {
        if (int_from(file, &out->fd) < 0) return -1;
        return out->fd < 0 ? fail(ValueError, "file is not a valid file descripter") : 0; /* as CPython spells it */
    }
    out->file = file && !is_none(file) ? own(file) : stderr_file();
    out->fd = out->file ? descriptor_of(out->file) : -1;
    if (out->fd < 0) CLEAR(out->file);
    return out->fd < 0 ? -1 : 0;
}

static Own faulthandler_dump_traceback(Ref m, const Ref *a) {
    Target target;
    if (target_read(&target, a[0], a[1]) < 0) return NULL;
    fault_dump(target.fd, thread_current->gil, target.all_threads);
    decref(target.file);
    return None;
}

/* ---- crashes */

static struct Fault { int number; const char *name; bool caught; struct sigaction former; } faults[] = {
    {.number = SIGBUS, .name = "Bus error"},
    {.number = SIGILL, .name = "Illegal instruction"},
    {.number = SIGFPE, .name = "Floating point exception"},
    {.number = SIGABRT, .name = "Aborted"},
    {.number = SIGSEGV, .name = "Segmentation fault"}, /* the last: the most likely one */
};
static Target crash;        /* while is_enabled */
static bool is_enabled;
static bool dumps_expected; /* by a signal or a time: a fault while reading must not end the process */

static bool is_read_fault(int number) { return number == SIGSEGV || number == SIGBUS; }

static void on_fault(int number) {
    int saved_errno = errno;
    if (fault_guard && is_read_fault(number)) siglongjmp(*fault_guard, 1);
    for (size_t i = 0; i < COUNT_OF(faults); i++) {
        struct Fault *fault = &faults[i];
        if (fault->number != number) continue;
        if (is_enabled) {
            fault_write(crash.fd, "Fatal Python error: ");
            fault_write(crash.fd, fault->name);
            fault_write(crash.fd, "\n\n");
            fault_dump(crash.fd, watched, crash.all_threads);
        }
        sigaction(number, &fault->former, NULL);
        fault->caught = false;
    }
    errno = saved_errno;
    raise(number);
}

/* Catches what has to be caught now, and nothing else. */
static int faults_settle(void) {
    watched = thread_current->gil;
    for (size_t i = 0; i < COUNT_OF(faults); i++) {
        struct Fault *fault = &faults[i];
        bool wanted = is_enabled || (dumps_expected && is_read_fault(fault->number));
        struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_NODEFER | SA_ONSTACK};
        sigemptyset(&action.sa_mask);
        if (wanted == fault->caught) continue;
        if (sigaction(fault->number, wanted ? &action : &fault->former, wanted ? &fault->former : NULL) < 0) return -1;
        fault->caught = wanted;
    }
    return 0;
}

/* A stack for the handlers of this thread, should its own be what is at its end; one for the process's life. */
static void prepare_stack(void) {
    static void *room;
    stack_t now;
    size_t size = 16384 + sizeof(ThreadPlace) * FAULT_FRAMES_MAX;
    if (room || sigaltstack(NULL, &now) < 0 || !(now.ss_flags & SS_DISABLE)) return;
    room = mem_alloc(size);
    if (room) sigaltstack(&(stack_t){.ss_sp = room, .ss_size = size}, NULL);
}

static int enable(Target target) {
    Own former = crash.file;
    prepare_stack();
    crash = target;
    is_enabled = true;
    int status = faults_settle();
    if (status < 0) throw_errno();
    decref(former);
    return status;
}

static bool disable(void) {
    bool was = is_enabled;
    Own former = crash.file;
    is_enabled = false;
    crash.file = NULL;
    (void)faults_settle(); /* what was set before can be set again */
    decref(former);
    return was;
}

static Own faulthandler_enable(Ref m, const Ref *a) {
    Target target;
    return target_read(&target, a[0], a[1]) < 0 || enable(target) < 0 ? NULL : None;
}

int faulthandler_start(void) { return enable((Target){.fd = STDERR_FILENO, .all_threads = true}); }

static Own faulthandler_disable(Ref m, const Ref *a) { return bool_new(disable()); }
static Own faulthandler_is_enabled(Ref m, const Ref *a) { return bool_new(is_enabled); }

/* ---- signals of the program's choice */

static struct Registered { bool on, chain; Target target; struct sigaction former; } registered[NSIG];

static void on_signal(int number, siginfo_t *info, void *context);

static int catch_signal(struct Registered *r, int number, struct sigaction *former) {
    struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK | (r->chain ? SA_NODEFER : SA_RESTART)};
    sigemptyset(&action.sa_mask);
    return sigaction(number, &action, former);
}

static void on_signal(int number, siginfo_t *info, void *context) {
    struct Registered *r = &registered[number];
    int saved_errno = errno;
    if (!r->on) return;
    fault_dump(r->target.fd, watched, r->target.all_threads);
    if (r->chain) {
        sigaction(number, &r->former, NULL);
        errno = saved_errno;
        raise(number);
        catch_signal(r, number, NULL);
    }
    errno = saved_errno;
}

static int signal_read(Ref v, int *out) {
    if (int_from(v, out) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(faults); i++)
        if (faults[i].number == *out) return fail(RuntimeError, "signal %d cannot be registered, use enable() instead", *out);
    return *out < 1 || *out >= NSIG ? fail(ValueError, "signal number out of range") : 0;
}

static Own faulthandler_register(Ref m, const Ref *a) {
    int number, chain = a[3] ? truth(a[3]) : 0;
    Target target;
    if (chain < 0 || signal_read(a[0], &number) < 0 || target_read(&target, a[1], a[2]) < 0) return NULL;
    struct Registered *r = &registered[number];
    scoped Own former = r->target.file;
    bool was_on = r->on;
    r->target = target;
    r->chain = chain;
    dumps_expected = true;
    prepare_stack();
    r->on = faults_settle() == 0 && catch_signal(r, number, was_on ? NULL : &r->former) == 0;
    if (r->on) return None;
    CLEAR(r->target.file);
    return throw_errno();
}

static bool unregister(int number) {
    struct Registered *r = &registered[number];
    if (!r->on) return false;
    r->on = false;
    sigaction(number, &r->former, NULL);
    CLEAR(r->target.file);
    return true;
}

static Own faulthandler_unregister(Ref m, const Ref *a) {
    int number;
    return signal_read(a[0], &number) < 0 ? NULL : bool_new(unregister(number));
}

/* ---- after a time */

typedef struct Later {
    pthread_t thread;
    pthread_mutex_t mu;
    pthread_cond_t changed;
    bool cancelled;         /* guarded by mu */
    bool repeat, exit;
    int64_t after_ns;
    char header[64];
    struct Gil *gil;
    Target target;
    pid_t pid;              /* in a child made by fork the thread does not exist */
} Later;
static Later *later;        /* guarded by the GIL */

/* False: it was cancelled. */
static bool wait_for(Later *l) {
    int64_t due = clock_mono_ns() + l->after_ns;
    struct timespec at = {.tv_sec = due / 1000000000, .tv_nsec = due % 1000000000};
    pthread_mutex_lock(&l->mu);
    int error = 0;
    while (!l->cancelled && error != ETIMEDOUT) error = pthread_cond_timedwait(&l->changed, &l->mu, &at);
    bool cancelled = l->cancelled;
    pthread_mutex_unlock(&l->mu);
    return !cancelled;
}

static void *later_run(void *arg) {
    Later *l = arg;
    do {
        if (!wait_for(l)) return NULL;
        fault_write(l->target.fd, l->header);
        fault_dump(l->target.fd, l->gil, true);
        if (l->exit) _exit(1);
    } while (l->repeat);
    return NULL;
}

static void later_free(Later *l) {
    decref(l->target.file);
    mem_free(l);
}

static void cancel(void) {
    Later *l = later;
    later = NULL;
    if (!l) return;
    if (l->pid == getpid()) {
        pthread_mutex_lock(&l->mu);
        l->cancelled = true;
        pthread_cond_signal(&l->changed);
        pthread_mutex_unlock(&l->mu);
        WITHOUT_GIL(pthread_join(l->thread, NULL));
        pthread_cond_destroy(&l->changed);
        pthread_mutex_destroy(&l->mu);
    }
    later_free(l);
}

static int start_thread(Later *l) {
    pthread_condattr_t monotonic;
    sigset_t every, before;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&l->mu, NULL);
    pthread_cond_init(&l->changed, &monotonic);
    sigfillset(&every);
    for (size_t i = 0; i < COUNT_OF(faults); i++) sigdelset(&every, faults[i].number);
    pthread_sigmask(SIG_SETMASK, &every, &before); /* the program's signals are not for this thread */
    int error = pthread_create(&l->thread, NULL, later_run, l);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return error;
}

/* "Timeout (0:00:00.500000)!" */
static void write_header(Later *l) {
    int64_t us = (l->after_ns + 999) / 1000, seconds = us / 1000000;
    size_t n = (size_t)snprintf(l->header, sizeof l->header, "Timeout (%lld:%02d:%02d", (long long)(seconds / 3600), (int)(seconds / 60 % 60),
                                (int)(seconds % 60));
    if (us % 1000000) n += (size_t)snprintf(l->header + n, sizeof l->header - n, ".%06d", (int)(us % 1000000));
    snprintf(l->header + n, sizeof l->header - n, ")!\n");
}

static Own faulthandler_dump_traceback_later(Ref m, const Ref *a) {
    int64_t after;
    int repeat = a[1] ? truth(a[1]) : 0, exit = repeat < 0 ? -1 : a[3] ? truth(a[3]) : 0;
    if (repeat < 0 || exit < 0 || seconds_from(a[0], &after) < 0) return NULL;
    if (after <= 0) return throw(ValueError, "timeout must be greater than 0");
    if (after > INT64_MAX / 4) return throw(OverflowError, "timeout value is too large");
    Later *l = mem_alloc_zero(sizeof *l);
    if (!l) return throw_memory();
    if (target_read(&l->target, a[2], NULL) < 0) {
        mem_free(l);
        return NULL;
    }
    cancel();
    l->repeat = repeat;
    l->exit = exit;
    l->after_ns = after;
    l->gil = thread_current->gil;
    l->pid = getpid();
    write_header(l);
    dumps_expected = true;
    if (faults_settle() < 0 || start_thread(l) != 0) {
        later_free(l);
        return throw(RuntimeError, "unable to start watchdog thread");
    }
    cancel(); /* another thread's, begun while this one waited for the end of the one before */
    later = l;
    return None;
}

static Own faulthandler_cancel_dump_traceback_later(Ref m, const Ref *a) {
    cancel();
    return None;
}

/* ---- crashes to try it with */

static Own crash_with(int number) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0}); /* nobody wants the core of a crash on purpose */
    raise(number);
    return None;
}
static Own faulthandler_sigsegv(Ref m, const Ref *a) {
    int release = a[0] ? truth(a[0]) : 0;
    if (release < 0) return NULL;
    if (release) WITHOUT_GIL(decref(crash_with(SIGSEGV)));
    return release ? None : crash_with(SIGSEGV);
}
static Own faulthandler_read_null(Ref m, const Ref *a) { return crash_with(SIGSEGV); }
static Own faulthandler_sigabrt(Ref m, const Ref *a) { return crash_with(SIGABRT); }
static Own faulthandler_sigfpe(Ref m, const Ref *a) { return crash_with(SIGFPE); }

void faulthandler_forget(void) {
    cancel();
    disable();
    for (int i = 1; i < NSIG; i++) unregister(i);
    dumps_expected = false;
    (void)faults_settle();
}

static const MethodRow functions[] = {
    {"enable(file=None, all_threads=True)", faulthandler_enable, "Write tracebacks when the process crashes: SIGSEGV, SIGFPE, SIGABRT, SIGBUS, SIGILL.", 0},
    {"disable()", faulthandler_disable, "The opposite of enable().  Was it enabled?", 0},
    {"is_enabled()", faulthandler_is_enabled, "Was enable() called, or asked for by an option?", 0},
    {"dump_traceback(file=None, all_threads=True)", faulthandler_dump_traceback, "Write where this thread, or all of them, are.", 0},
    {"dump_traceback_later(timeout, repeat=False, file=None, exit=False)", faulthandler_dump_traceback_later,
     "Write all tracebacks after so many seconds, unless that is cancelled.\n\nrepeat: again after each such time.  exit: and end the process, "
     "by _exit(1).", 0},
    {"cancel_dump_traceback_later()", faulthandler_cancel_dump_traceback_later, "Take back dump_traceback_later().", 0},
    {"register(signum, file=None, all_threads=True, chain=False)", faulthandler_register,
     "Write tracebacks when a signal comes.\n\nchain: and do what was done before.", 0},
    {"unregister(signum, /)", faulthandler_unregister, "The opposite of register().  Was it registered?", 0},
    {"_sigsegv(release_gil=False, /)", faulthandler_sigsegv, "Crash with SIGSEGV.", 0},
    {"_read_null()", faulthandler_read_null, "Crash with SIGSEGV.", 0},
    {"_sigabrt()", faulthandler_sigabrt, "Crash with SIGABRT.", 0},
    {"_sigfpe()", faulthandler_sigfpe, "Crash with SIGFPE.", 0},
    {0},
};

const ModuleDef faulthandler_module = {"faulthandler", "Tracebacks of all threads: when the process crashes, on demand, after a time, or by a signal.",
                                       functions, NULL, NULL};
