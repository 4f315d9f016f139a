/* A Python thread: its state, how it starts and how it ends.
 *
 * `struct Thread` is what every other room hangs its per-thread state on.  It lives until both its runner (the pthread)
 * and its handle (whoever created it) let go of it.  Everything in it is touched by its own thread, or by others that
 * hold the GIL, unless a field says otherwise.
 *
 * Starting cannot be half done: the parent, holding the GIL, takes all memory the child needs and queues the child for
 * the GIL on its behalf before the pthread exists.  So the order in which threads first run depends on the order in
 * which they were started and on the policy, not on the kernel; and once pthread_create has said yes nothing can fail.
 */
#pragma once

#include <pthread.h>
#include <stdatomic.h>

#include "runtime/base/own.h"

struct Gil;
struct Heap;
struct Interp;
struct Thread;

/* ---- requests: what others want of a thread at its next safe point (thread->requests) */
enum Request {
    REQ_DROP = 1 << 0,     /* a waiter wants the GIL (interval policies) */
    REQ_SIGNALS = 1 << 1,  /* signals are pending (main thread) */
    REQ_CALLS = 1 << 2,    /* pending calls wait (main thread) */
    REQ_ASYNC_EXC = 1 << 3, /* thread->async_exc wants to be raised */
    REQ_GC = 1 << 4,       /* a collection is due */
    REQ_LAB = 1 << 5,      /* thread->lab changed: choose the eval loop again */
    REQ_VAIN_WAIT = 1 << 6, /* it was about to wait for ever: no other thread runs any more */
};

/* Why a thread must run the lab loop (thread->lab); the plain one while this is 0. */
enum LabReason {
    LAB_POLICY = 1 << 0, /* switches may happen at every bytecode */
    LAB_TRACE = 1 << 1,  /* sys.settrace */
    LAB_PROFILE = 1 << 2,
    LAB_USER = 1 << 3, /* the module gil */
};

/* ---- statistics */
enum { CAUSE_TABLE_SIZE = 32 };
/* How often something happened, by cause.  A cause is the address of a string constant. */
struct CauseTable {
    struct CauseCount { const char *cause; uint64_t count; } rows[CAUSE_TABLE_SIZE]; /* open addressing */
    uint64_t others; /* when the table was full */
};
void cause_count(struct CauseTable *table, const char *cause, uint64_t count);
struct ThreadStats;
/* What a thread's end counts: it lets go, and another one runs next. */
void stats_count_exit(struct ThreadStats *stats);
/* The name to print: "read" of the cause "n = read(fd, buffer, size)", and "tick" of "tick".  Returns its length. */
size_t cause_name(const char *cause, const char **name);

struct ThreadStats {
    uint64_t takes;        /* of the GIL */
    uint64_t waits;        /* takes that had to wait */
    uint64_t safepoints;   /* visits of gil_safepoint, about one in 1000 ticks */
    int64_t wanted_ns;     /* waited for the GIL */
    int64_t held_ns;       /* held it; only while gil_set_timing is on */
    int64_t blocked_ns;    /* was away in blocking calls; only while gil_set_timing is on */
    struct CauseTable drops;     /* every time it let go, by cause */
    struct CauseTable handovers; /* those after which another thread ran next */
};

/* Where a thread waits in a queue: of a lock (guarded by the GIL). */
struct WaitQueue { struct Thread *head, *tail; };

enum { THREAD_NAME_SIZE = 64 };

struct Thread {
    /* Ticks left until gil_safepoint must be asked.  The owner counts down with relaxed loads and stores; others, and
     * signal handlers, may store THREAD_HURRY.  The owner may overwrite that: it is a hint, `requests` is the fact. */
    _Atomic int32_t breaker;
    int32_t batch;              /* what the breaker was last filled with */
    int64_t turn;               /* ticks this turn was given */
    int64_t budget;             /* those left, the batch excluded; only the owner */
    int64_t spent;              /* in earlier turns, since another thread had the GIL */
    int64_t used;               /* ticks since then, as of the last safe point where a switch was possible */
    _Atomic uint32_t requests;  /* enum Request; set with release, taken with acquire */
    uint32_t lab;               /* enum LabReason; guarded by the GIL */

    struct Gil *gil;
    struct Interp *interp;      /* for the rooms above */
    struct Heap *heap;          /* the interpreter's */
    uintptr_t c_stack_limit;    /* C may not go deeper: a reserve below this address is still there */

    /* ---- extension fields of the rooms above; thread.c sets them to NULL and never looks at them */
    struct Value *exc;          /* Own: the current exception, NULL when there is none */
    void *vm;                   /* frames and the value stack */
    struct Value *locals;       /* Own: threading.local data */
    struct Value *handle;       /* Own: the thread's Python object */
    struct Value *context;      /* Own: the contextvars.Context that runs, or NULL */
    struct Value *async_exc;    /* Own: to be raised at the next safe point */
    void *trash;                /* objects whose dealloc was put off (object.c) */
    uint32_t dealloc_depth;     /* nested deallocs of containers */
    void *repr_stack;           /* what repr() is printing (protocol.c) */
    void *extension[4];         /* by agreement: 0 object, 1 interp, 2 stdlib, 3 ctypes' errno */

    /* ---- who it is */
    uint64_t number;            /* 1, 2, ... in the order of creation within its interpreter; 1 is the main thread */
    pthread_t pthread;
    uint64_t ident;             /* threading.get_ident() */
    _Atomic int32_t native_id;  /* gettid(); 0 until the thread runs, see thread_native_id */
    bool is_main, daemon;
    bool started, ended;        /* guarded by the GIL */
    char name[THREAD_NAME_SIZE]; /* UTF-8, cut if need be; guarded by the GIL */

    /* ---- sleeping: one token, set by whoever wants the thread to look again (thread_unpark) */
    _Atomic uint32_t token;
    uint16_t spin_failures, spin_pause; /* spins in vain in a row; waits left until the next one; its own */

    /* ---- as one that wants the GIL; guarded by gil.mu unless noted */
    struct Thread *gil_next, *gil_prev;
    bool queued;                /* for the GIL */
    bool must_switch;           /* forced: may not take it before somebody else did */
    const char *_Atomic drop_cause; /* why it last let go; other threads read it for display (relaxed) */
    int64_t since_ns;           /* when it took or last let go, while timing is on, else 0; guarded by the GIL */

    /* ---- as one that waits for a lock, an event ...; guarded by the GIL */
    struct Thread *wait_next, *wait_prev;
    struct WaitQueue *_Atomic waits_in; /* NULL once it was woken (release); the sleeper looks without the GIL (acquire) */
    const void *waits_for;      /* the Lock, Event ... for display */
    const char *waits_kind;     /* "lock", "event", ... or NULL */
    bool granted;               /* the waker gave it what it waited for */
    bool gone;                  /* it was another thread before a fork: not in this process */
    struct WaitQueue joiners;   /* who waits for this thread's end */

    struct Thread *next, *prev; /* gil->threads; changed with the GIL and gil.mu held */
    struct ThreadStats stats;   /* guarded by the GIL */

    /* ---- starting */
    void (*run)(struct Thread *self, void *arg);
    void *run_arg;
    size_t stack_size;
    atomic_int refs;            /* acq_rel on the way down: the last one frees */
};

#define THREAD_HURRY (INT32_MIN / 2) /* may be counted down further without wrapping */

/* The calling thread, NULL in threads that are none of ours. */
extern __thread struct Thread *thread_current __attribute__((tls_model("initial-exec")));

/* ---- the C stack */
#define THREAD_C_RESERVE (64 * 1024)
enum { THREAD_STACK_DEFAULT = 2 * 1024 * 1024, THREAD_STACK_MIN = 32 * 1024 };

/* Is the C stack nearly used up?  Ask wherever C can re-enter itself, and raise RecursionError. */
static ALWAYS_INLINE bool thread_c_stack_low(const struct Thread *thread) {
    return UNLIKELY((uintptr_t)__builtin_frame_address(0) < thread->c_stack_limit);
}

/* ---- life */
/* A thread of gil's interpreter, not running yet, with one reference for the caller.  NULL: no memory. */
NODISCARD struct Thread *thread_new(struct Gil *gil);
void thread_ref(struct Thread *thread);
void thread_unref(struct Thread *thread); /* with or without the GIL */

/* Makes the calling pthread the interpreter's main thread and takes the GIL.  After it thread_current == thread. */
void thread_attach(struct Thread *thread) TAKES_GIL;
/* The opposite: lets go of the GIL for good; thread_current becomes NULL. */
void thread_detach(struct Thread *thread);

/* Runs run(self, arg) in a new detached pthread that holds the GIL.  stack_size 0: thread_stack_size of the gil.
 * 0, or an errno (EAGAIN: too many threads) and nothing has happened; the thread may be started again. */
NODISCARD int thread_start(struct Thread *thread, void (*run)(struct Thread *self, void *arg), void *arg,
                           size_t stack_size) HOLDS_GIL;
/* The running thread is about to end: whoever joins it may count on it to take no more of the process's signals. */
void thread_block_signals(void);
/* It counts as ended, and who joins it goes on: the main thread's program is over before the thread is. */
void thread_mark_ended(struct Thread *thread) HOLDS_GIL;
/* Waits until the thread's run has returned.  0, ETIMEDOUT, EINTR (main thread: signals are pending), EDEADLK (self),
 * EINVAL (never started). */
int thread_join(struct Thread *thread, int64_t deadline) DROPS_GIL;

/* gettid() of a started thread; waits the few microseconds until a new one has told. */
int32_t thread_native_id(struct Thread *thread);
void thread_set_name(struct Thread *thread, const char *name);

/* Sets requests (enum Request) and makes the thread hurry to its next safe point.  Any thread, no lock; may be called
 * in a signal handler. */
void thread_request(struct Thread *thread, uint32_t requests);
/* Takes away requests; returns those that were set. */
uint32_t thread_request_take(struct Thread *thread, uint32_t requests);

/* Adds or removes a reason to run the lab loop and tells the thread's VM. */
void thread_set_lab(struct Thread *thread, enum LabReason reason, bool on);

/* ---- sleeping, without the GIL.  Sleeps until there is a token and takes it, or until the deadline (ETIMEDOUT), or
 * until a signal handler ran (EINTR).  0 may come for any reason: look at your condition again, with the GIL. */
int thread_park(struct Thread *self, int64_t deadline) NO_GIL;
/* What comes within a few microseconds is not worth a sleep, which costs more than that to wake from; so a wait begins
 * with a spin, unless the last ones of this thread were in vain.  True: done(of) was, before the spin was over. */
bool thread_spin(struct Thread *self, bool (*done)(const struct Thread *self)) NO_GIL;
/* Gives the token.  Any thread, also in a signal handler. */
void thread_unpark(struct Thread *thread);
NORETURN void thread_park_for_ever(void);
