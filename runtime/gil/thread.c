/* Threads: their structs, starting and ending, requests, and the token each of them sleeps on. */
#include "runtime/gil/thread.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <signal.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "runtime/gil/state.h"

#define UNCHECKED THREAD_ATTR(no_thread_safety_analysis)

__thread struct Thread *thread_current __attribute__((tls_model("initial-exec")));

/* ======== tokens */
/* Sleeps while *word is `value`.  0 (woken, or for no reason), EAGAIN (it was not), EINTR, ETIMEDOUT. */
static int futex_wait(_Atomic uint32_t *word, uint32_t value, int64_t deadline) {
    struct timespec until, *limit = NULL;
    if (deadline != DEADLINE_NEVER) {
        until = clock_timespec_of_ns(deadline);
        limit = &until;
    }
    /* The bitset form takes an absolute monotonic time. */
    long result = syscall(SYS_futex, word, FUTEX_WAIT_BITSET_PRIVATE, value, limit, NULL, FUTEX_BITSET_MATCH_ANY);
    return result == 0 ? 0 : errno;
}

static void futex_wake(_Atomic uint32_t *word, int count) {
    syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0);
}

static bool token_take(struct Thread *self) {
    /* acquire: sees what the giver did before */
    return atomic_exchange_explicit(&self->token, 0, memory_order_acquire) != 0;
}

int thread_park(struct Thread *self, int64_t deadline) {
    int saved_errno = errno, how = 0;
    while (!token_take(self)) {
        how = futex_wait(&self->token, 0, deadline);
        if (how == ETIMEDOUT || how == EINTR) {
            if (token_take(self)) how = 0;
            break;
        }
        how = 0;
    }
    errno = saved_errno;
    return how;
}

bool thread_unpark_set(struct Thread *thread) {
    /* release: pairs with token_take.  Already given: whoever gave it wakes the thread. */
    return atomic_exchange_explicit(&thread->token, 1, memory_order_release) == 0;
}

/* The token's thread may be gone by now: the kernel takes the address for a name only. */
void thread_unpark_wake(_Atomic uint32_t *token) {
    int saved_errno = errno;
    futex_wake(token, 1);
    errno = saved_errno;
}

void thread_unpark(struct Thread *thread) {
    if (thread_unpark_set(thread)) thread_unpark_wake(&thread->token);
}

/* ======== spinning */
enum { SPINS = 200, SPIN_FAILURES_MAX = 6 }; /* looks, about 5 us; 2^6 waits without a spin after many in vain */

static bool has_other_processors(void) {
    static _Atomic int count; /* a fact about the machine; relaxed: whoever asks first finds it out */
    int known = atomic_load_explicit(&count, memory_order_relaxed);
    if (UNLIKELY(known == 0)) {
        known = (int)sysconf(_SC_NPROCESSORS_ONLN);
        atomic_store_explicit(&count, known, memory_order_relaxed);
    }
    return known > 1;
}

static void spin_once(void) {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#endif
}

bool thread_spin(struct Thread *self, bool (*done)(const struct Thread *self)) {
    if (self->spin_pause > 0) {
        self->spin_pause--;
        return false;
    }
    if (!has_other_processors()) return false;
    for (int i = 0; i < SPINS; i++) {
        if (done(self)) {
            self->spin_failures = 0;
            return true;
        }
        spin_once();
    }
    if (self->spin_failures < SPIN_FAILURES_MAX) self->spin_failures++;
    self->spin_pause = (uint16_t)(1u << self->spin_failures);
    return false;
}

void thread_park_for_ever(void) {
    for (;;) pause();
}

/* ======== requests */
void thread_request(struct Thread *thread, uint32_t requests) {
    /* release: what the request is about was written before */
    atomic_fetch_or_explicit(&thread->requests, requests, memory_order_release);
    atomic_store_explicit(&thread->breaker, THREAD_HURRY, memory_order_relaxed); /* a hint, may be overwritten */
}

uint32_t thread_request_take(struct Thread *thread, uint32_t requests) {
    if (!(atomic_load_explicit(&thread->requests, memory_order_relaxed) & requests)) return 0;
    return atomic_fetch_and_explicit(&thread->requests, ~requests, memory_order_acquire) & requests;
}

void thread_set_lab(struct Thread *thread, enum LabReason reason, bool on) {
    uint32_t before = thread->lab;
    thread->lab = on ? before | reason : before & ~(uint32_t)reason;
    if ((before != 0) != (thread->lab != 0)) thread_request(thread, REQ_LAB);
}

/* ======== the C stack */
#ifdef __SANITIZE_ADDRESS__
enum { RESERVE = 4 * THREAD_C_RESERVE }; /* frames are several times larger there */
#else
enum { RESERVE = THREAD_C_RESERVE };
#endif
#ifdef __SANITIZE_THREAD__
enum { MAIN_STACK_CAP = 2 * 1024 * 1024 }; /* TSan itself has room for 65,536 frames */
#else
enum { MAIN_STACK_CAP = 64 * 1024 * 1024 }; /* where `ulimit -s` is unlimited */
#endif

/* The main thread's stack grows down from just above the program's name, which the kernel puts at its top.  (Asking
 * pthread_getattr_np would read all of /proc/self/maps.) */
static uintptr_t main_stack_limit(void) {
    struct rlimit limit;
    uintptr_t top = getauxval(AT_EXECFN);
    if (!top) top = (uintptr_t)__builtin_frame_address(0);
    uintptr_t size = MAIN_STACK_CAP;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < size) size = limit.rlim_cur;
    return top - size + RESERVE;
}

static uintptr_t other_stack_limit(void) {
    pthread_attr_t attributes;
    void *bottom = NULL;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        pthread_attr_getstack(&attributes, &bottom, &size);
        pthread_attr_destroy(&attributes);
    }
    if (!bottom) return (uintptr_t)__builtin_frame_address(0) - THREAD_STACK_MIN / 2; /* no memory: be careful */
    /* A small stack keeps a quarter of itself usable. */
    return (uintptr_t)bottom + (size / 4 * 3 < RESERVE ? size / 4 * 3 : RESERVE);
}

/* What only the running thread can find out about itself. */
static void thread_init_running(struct Thread *self) {
    thread_current = self;
    self->c_stack_limit = getpid() == gettid() ? main_stack_limit() : other_stack_limit();
    prctl(PR_SET_TIMERSLACK, 1000ul); /* ns: intervals and sleeps end when they should, not 50 us later */
    atomic_store_explicit(&self->native_id, gettid(), memory_order_release);
    futex_wake((_Atomic uint32_t *)&self->native_id, INT_MAX);
}

/* ======== life */
struct Thread *thread_new(struct Gil *gil) {
    struct Thread *thread = mem_alloc_zero(sizeof *thread);
    if (!thread) return NULL;
    thread->gil = gil;
    atomic_init(&thread->refs, 1);
    return thread;
}

void thread_ref(struct Thread *thread) { atomic_fetch_add_explicit(&thread->refs, 1, memory_order_relaxed); }

void thread_unref(struct Thread *thread) {
    if (atomic_fetch_sub_explicit(&thread->refs, 1, memory_order_acq_rel) == 1) mem_free(thread);
}

void UNCHECKED thread_attach(struct Thread *thread) {
    thread->pthread = pthread_self();
    thread->ident = (uint64_t)thread->pthread;
    thread->started = true;
    thread_init_running(thread);
    gil_join(thread->gil, thread);
    thread->is_main = thread->gil->main == thread;
}

void thread_block_signals(void) {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
}

void thread_mark_ended(struct Thread *self) {
    self->ended = true;
    wait_wake(&self->joiners, SIZE_MAX);
}

void UNCHECKED thread_detach(struct Thread *thread) {
    thread_mark_ended(thread);
    gil_leave(thread->gil, thread);
    thread_current = NULL;
}

static void *UNCHECKED thread_main(void *arg) {
    struct Thread *self = arg;
    thread_init_running(self);
    gil_take();
    self->run(self, self->run_arg);
    thread_detach(self);
    thread_unref(self); /* the runner's */
    mem_stats_flush();
    return NULL;
}

static int create_pthread(struct Thread *thread, size_t stack_size) {
    pthread_attr_t attributes;
    int error = pthread_attr_init(&attributes);
    if (error) return error;
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    error = pthread_attr_setstacksize(&attributes, stack_size);
    pthread_t pthread;
    if (!error) error = pthread_create(&pthread, &attributes, thread_main, thread);
    pthread_attr_destroy(&attributes);
    if (error) return error;
    /* The new thread reads these only after it has taken the GIL, which is ours until we are done. */
    thread->pthread = pthread;
    thread->ident = (uint64_t)pthread;
    return 0;
}

int thread_start(struct Thread *thread, void (*run)(struct Thread *self, void *arg), void *arg, size_t stack_size) {
    struct Gil *gil = thread->gil;
    ASSERT_GIL();
    thread->run = run;
    thread->run_arg = arg;
    thread->started = true;
    thread_ref(thread); /* the runner's */
    gil_link(gil, thread);
    gil_enqueue(gil, thread);
    int error = create_pthread(thread, stack_size ? stack_size : gil->stack_size);
    if (error) {
        gil_dequeue(gil, thread);
        gil_unlink(gil, thread);
        thread->started = false;
        thread_unref(thread);
        return error;
    }
    if (gil->trace) trace_add(gil, TRACE_START, NULL, thread_current->number, thread->number, 0);
    return 0;
}

int thread_join(struct Thread *thread, int64_t deadline) {
    if (!thread->started) return EINVAL;
    if (thread == thread_current) return EDEADLK;
    while (!thread->ended) {
        int how = wait_in(&thread->joiners, deadline, "join", thread);
        if (how && !thread->ended) return how;
    }
    return 0;
}

int32_t thread_native_id(struct Thread *thread) {
    int32_t id;
    while ((id = atomic_load_explicit(&thread->native_id, memory_order_acquire)) == 0 && thread->started)
        futex_wait((_Atomic uint32_t *)&thread->native_id, 0, DEADLINE_NEVER);
    return id;
}

void thread_set_name(struct Thread *thread, const char *name) {
    size_t length = strnlen(name, THREAD_NAME_SIZE - 1);
    while (length > 0 && length == THREAD_NAME_SIZE - 1 && ((unsigned char)name[length] & 0xc0) == 0x80)
        length--; /* not in the middle of a character */
    memcpy(thread->name, name, length);
    thread->name[length] = 0;
    if (thread == thread_current && !thread->is_main) prctl(PR_SET_NAME, thread->name);
}
