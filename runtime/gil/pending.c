/* Signals and pending calls.
 *
 * pending_handler runs anywhere, at any moment: it uses lock-free atomics and system calls only.  Order matters:
 * the signal's own flag first, then `any`, then the request; pending_take reads them the other way round, so a signal
 * that arrives in between is found or leaves its request behind.
 */
#include "runtime/gil/pending.h"

#include <errno.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "runtime/gil/state.h"

#ifndef sigev_notify_thread_id /* glibc before 2.38 */
#define sigev_notify_thread_id _sigev_un._tid
#endif

enum { KICK_EVERY_NS = 10 * NS_PER_MS, NO_CLOCK = -1, CLOCK_CHANGES = -2 };

static struct {
    atomic_bool flags[PENDING_SIGNALS]; /* release when set, acquire when taken */
    atomic_bool any;
    struct Thread *_Atomic main; /* release / acquire: the struct is complete */
    atomic_int wakeup_fd;        /* the descriptor + 1; 0: none */
    atomic_bool warn_on_full;
    atomic_int wakeup_error;
    atomic_int clock; /* the kernel's number of the clock that kicks; NO_CLOCK; CLOCK_CHANGES: a handler makes one */
} state = {.clock = NO_CLOCK};

/* ======== the clock that kicks
 * By system calls, since handlers use it. */

static int clock_make(int signal_number, int32_t thread_id) {
    int id;
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = signal_number, .sigev_value.sival_ptr = &state};
    event.sigev_notify_thread_id = thread_id;
    if (syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id) < 0) return NO_CLOCK;
    struct itimerspec period = {.it_interval.tv_nsec = KICK_EVERY_NS, .it_value.tv_nsec = KICK_EVERY_NS};
    syscall(SYS_timer_settime, id, 0, &period, NULL);
    return id;
}

static void clock_wind_up(int signal_number, struct Thread *main) {
    int none = NO_CLOCK;
    int32_t thread_id = atomic_load_explicit(&main->native_id, memory_order_acquire);
    if (thread_id == 0 || !atomic_compare_exchange_strong(&state.clock, &none, CLOCK_CHANGES)) return;
    atomic_store(&state.clock, clock_make(signal_number, thread_id));
}

/* One that another thread is just making stays, and stops at its first kick. */
static void clock_stop(void) {
    int id = atomic_load(&state.clock);
    if (id >= 0 && atomic_compare_exchange_strong(&state.clock, &id, NO_CLOCK)) syscall(SYS_timer_delete, id);
}

bool pending_is_kick(const siginfo_t *info) { return info->si_code == SI_TIMER && info->si_value.sival_ptr == &state; }

void pending_set_main(struct Thread *main) {
    atomic_store_explicit(&state.main, main, memory_order_release);
    if (main && pending_any()) thread_request(main, REQ_SIGNALS);
}

static void write_wakeup(int signal_number) {
    int fd = atomic_load_explicit(&state.wakeup_fd, memory_order_acquire) - 1;
    if (fd < 0) return;
    unsigned char byte = (unsigned char)signal_number;
    ssize_t written;
    do written = write(fd, &byte, 1);
    while (written < 0 && errno == EINTR);
    bool is_full = written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (written < 0 && (!is_full || atomic_load_explicit(&state.warn_on_full, memory_order_relaxed)))
        atomic_store_explicit(&state.wakeup_error, errno, memory_order_relaxed);
}

/* Lets the main thread know that there are flags, this one among them. */
static void signals_wait(int signal_number) {
    atomic_store_explicit(&state.any, true, memory_order_release);
    struct Thread *main = atomic_load_explicit(&state.main, memory_order_acquire);
    if (!main) return;
    thread_request(main, REQ_SIGNALS);
    thread_unpark(main);
    clock_wind_up(signal_number, main);
}

static void signal_arrives(int signal_number) {
    atomic_store_explicit(&state.flags[signal_number], true, memory_order_release);
    signals_wait(signal_number);
    write_wakeup(signal_number);
}

void pending_handler(int signal_number, siginfo_t *info, void *context) {
    int saved_errno = errno;
    if (!pending_is_kick(info)) signal_arrives(signal_number);
    else if (!pending_any()) clock_stop();
    errno = saved_errno;
}

void pending_raise(int signal_number) {
    int saved_errno = errno;
    if (signal_number > 0 && signal_number < PENDING_SIGNALS) signal_arrives(signal_number);
    errno = saved_errno;
}

bool pending_any(void) { return atomic_load_explicit(&state.any, memory_order_acquire); }

int pending_take(void) {
    if (!pending_any()) return 0;
    clock_stop();
    /* Cleared before the flags are read: whoever sets a flag afterwards sets this again, and winds up the clock. */
    if (!atomic_exchange_explicit(&state.any, false, memory_order_acq_rel)) return 0;
    int taken = 0;
    for (int n = 1; n < PENDING_SIGNALS; n++) {
        if (!atomic_load_explicit(&state.flags[n], memory_order_relaxed)) continue;
        if (taken) {
            signals_wait(n);
            return taken;
        }
        if (atomic_exchange_explicit(&state.flags[n], false, memory_order_acquire)) taken = n;
    }
    return taken;
}

int pending_set_wakeup_fd(int fd, bool warn_on_full) {
    atomic_store_explicit(&state.warn_on_full, warn_on_full, memory_order_relaxed);
    return atomic_exchange_explicit(&state.wakeup_fd, fd + 1, memory_order_acq_rel) - 1;
}

int pending_wakeup_error(void) { return atomic_exchange_explicit(&state.wakeup_error, 0, memory_order_relaxed); }

void pending_clear(void) {
    for (int n = 1; n < PENDING_SIGNALS; n++) atomic_store_explicit(&state.flags[n], false, memory_order_relaxed);
    atomic_store_explicit(&state.any, false, memory_order_relaxed);
    atomic_store(&state.clock, NO_CLOCK); /* clocks are not inherited */
    struct Thread *main = atomic_load_explicit(&state.main, memory_order_acquire);
    if (main) thread_request_take(main, REQ_SIGNALS);
}

/* ======== calls */
int pending_call(struct Gil *gil, int (*function)(void *arg), void *arg) {
    struct PendingCalls *calls = &gil->calls;
    pthread_mutex_lock(&calls->mu);
    bool full = calls->count == PENDING_CALLS_MAX;
    if (!full) {
        size_t at = (calls->first + calls->count++) % PENDING_CALLS_MAX;
        calls->ring[at].function = function;
        calls->ring[at].arg = arg;
        struct Thread *main = gil->main;
        if (main) {
            thread_request(main, REQ_CALLS);
            thread_unpark(main);
        }
    }
    pthread_mutex_unlock(&calls->mu);
    return full ? -1 : 0;
}

static bool call_take(struct PendingCalls *calls, int (**function)(void *arg), void **arg) {
    pthread_mutex_lock(&calls->mu);
    bool found = calls->count > 0;
    if (found) {
        *function = calls->ring[calls->first].function;
        *arg = calls->ring[calls->first].arg;
        calls->first = (calls->first + 1) % PENDING_CALLS_MAX;
        calls->count--;
    }
    pthread_mutex_unlock(&calls->mu);
    return found;
}

int pending_calls_run(struct Gil *gil) {
    int (*function)(void *arg);
    void *arg;
    /* At most one round: a call that puts itself in again is made at the next safe point. */
    for (int round = 0; round < PENDING_CALLS_MAX && call_take(&gil->calls, &function, &arg); round++) {
        int result = function(arg);
        if (result) return result;
    }
    pthread_mutex_lock(&gil->calls.mu);
    if (gil->calls.count > 0 && gil->main) thread_request(gil->main, REQ_CALLS);
    pthread_mutex_unlock(&gil->calls.mu);
    return 0;
}
