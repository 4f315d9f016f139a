/* The module _signal: signals and the Python functions that handle them.
 *
 * The C handler only sets flags (runtime/gil/pending.h).  The main thread runs the Python one at its next safe point, or
 * when a blocking call comes back with EINTR.  The table of handlers is the one thing that belongs to the process and not
 * to an interpreter, as signals themselves do.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include "runtime/base/clock.h"
#include "runtime/gil/pending.h"
#include "stdlib/io/io.h"
#include "stdlib/stdlib.h"

enum { SIGNALS = 65 };

static Own handlers[SIGNALS];  /* a callable, 0 (SIG_DFL), 1 (SIG_IGN), None: not ours.  NULL before signals_start */
static Own default_int;        /* default_int_handler */
static Own timer_error;        /* signal.ItimerError */

/* ---- running them */

static int run_signal(int number) {
    scoped Own handler = own(handlers[number]);
    if (!handler || is_none(handler) || is_small_int(handler)) return 0;
    if (handler == default_int) {
        throw_value(KeyboardInterrupt, NULL);
        return -1;
    }
    scoped Own getframe = import_from("sys", "_getframe"), frame = getframe ? call0(getframe) : NULL;
    if (!frame) error_clear();
    scoped Own result = call2(handler, small_int_new(number), frame ? (Ref)frame : None);
    return result ? 0 : -1;
}

static int install(int number, void (*function)(int, siginfo_t *, void *)) {
    struct sigaction action = {.sa_sigaction = function, .sa_flags = SA_SIGINFO};
    sigemptyset(&action.sa_mask);
    return sigaction(number, &action, NULL);
}

static int install_special(int number, int64_t special) { return signal(number, special ? SIG_IGN : SIG_DFL) == SIG_ERR ? -1 : 0; }

static Own signal_default_int_handler(Ref m, const Ref *a) { return throw_value(KeyboardInterrupt, NULL); }
static const MethodRow default_int_row = {"default_int_handler(signalnum, frame, /)", signal_default_int_handler,
                                          "The handler of SIGINT: raise KeyboardInterrupt.", 0};

static void end_signals(void) {
    for (int i = 1; i < SIGNALS; i++) {
        if (handlers[i] && !is_none(handlers[i]) && !is_small_int(handlers[i])) install_special(i, 0);
        own_set_take(&handlers[i], None);
    }
}

int signals_start(void) {
    scoped Own module = str_intern("_signal");
    hooks.run_signal = run_signal;
    hooks.end_signals = end_signals;
    pending_set_main(thread_current);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    for (int i = 1; i < SIGNALS; i++) {
        struct sigaction now;
        handlers[i] = sigaction(i, NULL, &now) < 0            ? None
                      : now.sa_handler == SIG_DFL ? small_int_new(0)
                      : now.sa_handler == SIG_IGN ? small_int_new(1)
                                                  : None;
    }
    default_int = module ? cfunction_new(&default_int_row, NULL, module, NULL) : NULL;
    if (!default_int) return -1;
    if (handlers[SIGINT] != small_int_new(0)) return 0;
    handlers[SIGINT] = own(default_int);
    return install(SIGINT, pending_handler);
}

/* ---- choosing them */

static int number_read(Ref v, int *out) {
    if (int_from(v, out) < 0) return -1;
    return *out >= 1 && *out < SIGNALS ? 0 : fail(ValueError, "signal number out of range");
}

static int check_main(const char *what) {
    return thread_current->is_main ? 0 : fail(ValueError, "%s only works in main thread of the main interpreter", what);
}

static Own signal_signal(Ref m, const Ref *a) {
    int number;
    int64_t special = -1;
    if (int_from(a[0], &number) < 0) return NULL;
    if (check_main("signal") < 0) return NULL;
    if (number_read(a[0], &number) < 0) return NULL;
    if (is_int(a[1])) int_as_int64(a[1], &special);
    if (special != 0 && special != 1 && !is_callable(a[1]))
        return throw(TypeError, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    if (signals_run() < 0) return NULL;
    if ((special >= 0 ? install_special(number, special) : install(number, pending_handler)) < 0) return throw_errno();
    Own former = handlers[number];
    handlers[number] = special >= 0 ? small_int_new(special) : own(a[1]);
    return former;
}

static Own signal_getsignal(Ref m, const Ref *a) {
    int number;
    return number_read(a[0], &number) < 0 ? NULL : own(handlers[number]);
}

static Own signal_siginterrupt(Ref m, const Ref *a) {
    int number, interrupt = truth(a[1]);
    struct sigaction now;
    if (interrupt < 0 || number_read(a[0], &number) < 0) return NULL;
    if (sigaction(number, NULL, &now) < 0) return throw_errno();
    if (interrupt) now.sa_flags &= ~SA_RESTART;
    else now.sa_flags |= SA_RESTART;
    return sigaction(number, &now, NULL) < 0 ? throw_errno() : None;
}

static Own signal_set_wakeup_fd(Ref m, const Ref *a) {
    int fd, warn_on_full = a[1] ? truth(a[1]) : 1;
    if (warn_on_full < 0 || int_from(a[0], &fd) < 0) return NULL;
    if (check_main("set_wakeup_fd") < 0) return NULL;
    int flags = fd == -1 ? O_NONBLOCK : fcntl(fd, F_GETFL);
    if (flags < 0) return throw_errno();
    if (!(flags & O_NONBLOCK)) return throw(ValueError, "the fd %d must be in non-blocking mode", fd);
    return small_int_new(pending_set_wakeup_fd(fd, warn_on_full));
}

static Own signal_strsignal(Ref m, const Ref *a) {
    int number;
    if (number_read(a[0], &number) < 0) return NULL;
    const char *text = strsignal(number);
    return text && strncmp(text, "Unknown", 7) ? str_new(text) : None;
}

/* ---- raising them */

static Own after(int status) {
    if (status < 0) return throw_errno();
    return signals_run() < 0 ? NULL : None;
}

static Own signal_raise_signal(Ref m, const Ref *a) {
    int number;
    return int_from(a[0], &number) < 0 ? NULL : after(raise(number) ? -1 : 0);
}

static Own signal_pthread_kill(Ref m, const Ref *a) {
    int64_t thread;
    int number;
    if (int64_from(a[0], &thread) < 0 || int_from(a[1], &number) < 0) return NULL;
    if (AUDIT("signal.pthread_kill", a[0], a[1]) < 0) return NULL;
    errno = pthread_kill((pthread_t)thread, number);
    return after(errno ? -1 : 0);
}

static Own signal_pidfd_send_signal(Ref m, const Ref *a) {
    int pidfd, number, flags = 0;
    if (int_from(a[0], &pidfd) < 0 || int_from(a[1], &number) < 0 || (a[3] && int_from(a[3], &flags) < 0)) return NULL;
    if (a[2] && !is_none(a[2])) return throw(TypeError, "siginfo must be None");
    return after((int)syscall(SYS_pidfd_send_signal, pidfd, number, NULL, flags));
}

static Own signal_alarm(Ref m, const Ref *a) {
    int seconds;
    return int_from(a[0], &seconds) < 0 ? NULL : small_int_new(alarm((unsigned)seconds));
}

static Own signal_pause(Ref m, const Ref *a) {
    WITHOUT_GIL(pause());
    return signals_run() < 0 ? NULL : None;
}

/* ---- interval timers */

static int timeval_read(Ref v, struct timeval *out) {
    double value;
    int64_t ns;
    *out = (struct timeval){0};
    if (!v) return 0;
    if (double_from(v, &value) < 0) return -1;
    if (clock_ns_of_seconds(value, ROUND_UP_NS, &ns) < 0) return fail(OverflowError, "timestamp out of range for platform time_t");
    ns += ns > 0 ? 999 : 0;
    *out = (struct timeval){.tv_sec = ns / NS_PER_S, .tv_usec = ns % NS_PER_S / 1000};
    return 0;
}

static Own timer_pair(const struct itimerval *t) {
    scoped Own left = float_new((double)t->it_value.tv_sec + 1e-6 * (double)t->it_value.tv_usec);
    scoped Own every = float_new((double)t->it_interval.tv_sec + 1e-6 * (double)t->it_interval.tv_usec);
    return left && every ? tuple_pack(2, left, every) : NULL;
}

static Own throw_timer(void) {
    scoped Own text = str_new(strerror(errno)), exception = text ? call2(timer_error, small_int_new(errno), text) : NULL;
    return exception ? throw_object(exception) : NULL;
}

static Own signal_setitimer(Ref m, const Ref *a) {
    int which;
    struct itimerval new, old;
    if (int_from(a[0], &which) < 0 || timeval_read(a[1], &new.it_value) < 0 || timeval_read(a[2], &new.it_interval) < 0) return NULL;
    return setitimer(which, &new, &old) < 0 ? throw_timer() : timer_pair(&old);
}

static Own signal_getitimer(Ref m, const Ref *a) {
    int which;
    struct itimerval now;
    if (int_from(a[0], &which) < 0) return NULL;
    return getitimer(which, &now) < 0 ? throw_timer() : timer_pair(&now);
}

/* ---- sets of signals */

static int set_read(Ref v, sigset_t *set) {
    scoped Own items = list_from(v);
    sigemptyset(set);
    for (size_t i = 0; items && i < list_length(items); i++) {
        int64_t number = -1; /* what a number beyond all bounds is called, too */
        Ref item = list_item_peek(items, i);
        if (!is_int(item) && int64_from(item, &number) < 0) return -1;
        if (is_int(item) && !int_as_int64(item, &number)) number = -1;
        if (number < 1 || number >= SIGNALS) return fail(ValueError, "signal number %ld out of range [1; 64]", (long)number);
        sigaddset(set, (int)number);
    }
    return items ? 0 : -1;
}

static Own set_show(const sigset_t *set) {
    scoped Own list = list_new(0);
    for (int i = 1; list && i < SIGNALS; i++)
        if (sigismember(set, i) == 1 && list_append(list, small_int_new(i)) < 0) return NULL;
    return list ? set_new(list) : NULL;
}

static Own signal_pthread_sigmask(Ref m, const Ref *a) {
    int how;
    sigset_t set, former;
    if (int_from(a[0], &how) < 0 || set_read(a[1], &set) < 0) return NULL;
    errno = pthread_sigmask(how, &set, &former);
    if (errno) return throw_errno();
    return signals_run() < 0 ? NULL : set_show(&former);
}

static Own signal_sigpending(Ref m, const Ref *a) {
    sigset_t set;
    return sigpending(&set) < 0 ? throw_errno() : set_show(&set);
}

static Own signal_valid_signals(Ref m, const Ref *a) {
    sigset_t set;
    sigfillset(&set);
    return set_show(&set);
}

static const char *const info_fields[] = {"si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band", NULL};
static Type *info_type; /* set once, immortal */

/* Waits for one of the set until the deadline.  1: *out; 0: none came; -1: an exception. */
static int wait_signal(Ref set_given, int64_t deadline, siginfo_t *out) {
    sigset_t set;
    int number;
    if (set_read(set_given, &set) < 0) return -1;
    for (;;) {
        struct timespec left = clock_timespec_of_ns(deadline_left_ns(deadline));
        WITHOUT_GIL(number = deadline == DEADLINE_NEVER ? sigwaitinfo(&set, out) : sigtimedwait(&set, out, &left));
        if (number >= 0 && !pending_is_kick(out)) return 1;
        if (number < 0 && errno == EAGAIN) return 0;
        if (number < 0 && errno != EINTR) return fail_errno();
        if (signals_run() < 0) return -1;
    }
}

static Own signal_sigwait(Ref m, const Ref *a) {
    siginfo_t info;
    return wait_signal(a[0], DEADLINE_NEVER, &info) < 0 ? NULL : small_int_new(info.si_signo);
}

/* None when the deadline passes. */
static Own wait_info(Ref set, int64_t deadline) {
    siginfo_t info;
    int found = wait_signal(set, deadline, &info);
    if (found <= 0) return found < 0 ? NULL : None;
    Own items[] = {small_int_new(info.si_signo), small_int_new(info.si_code), small_int_new(info.si_errno), small_int_new(info.si_pid),
                   small_int_new(info.si_uid), small_int_new(info.si_status), int_new(info.si_band)};
    return structseq_new_take(info_type, items);
}

static Own signal_sigwaitinfo(Ref m, const Ref *a) { return wait_info(a[0], DEADLINE_NEVER); }
static Own signal_sigtimedwait(Ref m, const Ref *a) {
    int64_t ns;
    if (seconds_from(a[1], &ns) < 0) return NULL;
    return ns < 0 ? throw(ValueError, "timeout must be non-negative") : wait_info(a[0], deadline_after(ns));
}

/* ---- the module */

static const MethodRow functions[] = {
    {"alarm(seconds, /)", signal_alarm, "SIGALRM after so many seconds; those left of the former alarm.", 0},
    {"getitimer(which, /)", signal_getitimer, "(seconds left, interval) of a timer.", 0},
    {"getsignal(signalnum, /)", signal_getsignal, "The present handler of a signal.", 0},
    {"pause()", signal_pause, "Wait until a signal comes.", 0},
    {"pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /)", signal_pidfd_send_signal, "Signal the process of a descriptor.", 0},
    {"pthread_kill(thread_id, signalnum, /)", signal_pthread_kill, "Signal one thread of this process.", 0},
    {"pthread_sigmask(how, mask, /)", signal_pthread_sigmask, "Change which signals this thread blocks; the former set.", 0},
    {"raise_signal(signalnum, /)", signal_raise_signal, "Send a signal to this process.", 0},
    {"set_wakeup_fd(fd, *, warn_on_full_buffer=True)", signal_set_wakeup_fd, "Write a byte to fd for each signal; the former fd.", 0},
    {"setitimer(which, seconds, interval=0.0, /)", signal_setitimer, "Set a timer that sends a signal; its former values.", 0},
    {"siginterrupt(signalnum, flag, /)", signal_siginterrupt, "Do system calls end when this signal comes?", 0},
    {"signal(signalnum, handler, /)", signal_signal, "Choose what handles a signal; the former handler.", 0},
    {"sigpending()", signal_sigpending, "The blocked signals that have come.", 0},
    {"sigtimedwait(sigset, timeout, /)", signal_sigtimedwait, "sigwaitinfo for so many seconds; None when they pass.", 0},
    {"sigwait(sigset, /)", signal_sigwait, "Wait for one of these signals and take it.", 0},
    {"sigwaitinfo(sigset, /)", signal_sigwaitinfo, "sigwait that tells all about the signal.", 0},
    {"strsignal(signalnum, /)", signal_strsignal, "What a signal means.", 0},
    {"valid_signals()", signal_valid_signals, "All signal numbers.", 0},
    {0},
};

static const struct { const char *name; int value; } constants[] = {
#define X(name) {#name, name},
    X(SIGHUP) X(SIGINT) X(SIGQUIT) X(SIGILL) X(SIGTRAP) X(SIGABRT) X(SIGBUS) X(SIGFPE) X(SIGKILL) X(SIGUSR1) X(SIGSEGV)
    X(SIGUSR2) X(SIGPIPE) X(SIGALRM) X(SIGTERM) X(SIGSTKFLT) X(SIGCHLD) X(SIGCONT) X(SIGSTOP) X(SIGTSTP) X(SIGTTIN)
    X(SIGTTOU) X(SIGURG) X(SIGXCPU) X(SIGXFSZ) X(SIGVTALRM) X(SIGPROF) X(SIGWINCH) X(SIGIO) X(SIGPWR) X(SIGSYS)
    X(SIGIOT) X(SIGCLD) X(SIGPOLL) X(SIG_BLOCK) X(SIG_UNBLOCK) X(SIG_SETMASK) X(ITIMER_REAL) X(ITIMER_VIRTUAL) X(ITIMER_PROF)
#undef X
    {"SIG_DFL", 0}, {"SIG_IGN", 1}, {"NSIG", SIGNALS},
};

void signals_forget(void) {
    for (int i = 0; i < SIGNALS; i++) CLEAR(handlers[i]);
    CLEAR(default_int);
    CLEAR(timer_error);
}

static int make_timer_error(void) {
    scoped Own name = str_intern("itimer_error"), bases = tuple_pack(1, as_ref(OSError)), namespace = dict_new(), module = str_intern("signal");
    if (timer_error) return 0;
    if (!name || !bases || !namespace || !module || dict_set(namespace, name___module__, module) < 0) return -1;
    timer_error = type_new(&type_type, name, bases, namespace, NULL);
    return timer_error ? 0 : -1;
}

static int signal_init(Ref module) {
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    if (module_add(module, "SIGRTMIN", small_int_new(SIGRTMIN)) < 0 || module_add(module, "SIGRTMAX", small_int_new(SIGRTMAX)) < 0) return -1;
    if (!info_type) info_type = structseq_type_new("signal.struct_siginfo", NULL, info_fields, 7);
    if (!info_type || make_timer_error() < 0 || module_add(module, "struct_siginfo", as_ref(info_type)) < 0) return -1;
    if (module_add(module, "ItimerError", timer_error) < 0) return -1;
    return default_int ? module_add(module, "default_int_handler", default_int) : 0;
}

const ModuleDef _signal_module = {"_signal", "Signals: the C part of the module signal.", functions, NULL, signal_init};
