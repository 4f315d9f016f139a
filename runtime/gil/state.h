/* struct Gil, for the files of this room only. */
#pragma once

#include "runtime/gil/fork.h"
#include "runtime/gil/gil.h"
#include "runtime/gil/pending.h"
#include "runtime/gil/sched.h"
#include "runtime/gil/sync.h"
#include "runtime/gil/trace.h"

/* Calls that wait for the main thread. */
struct PendingCalls {
    pthread_mutex_t mu;
    size_t first, count; /* both guarded by mu */
    struct { int (*function)(void *arg); void *arg; } ring[PENDING_CALLS_MAX];
};

struct Gil {
    /* The holder's address | GIL_SLOW; 0: free.  Without GIL_SLOW it changes by compare-and-swap (take: acquire, drop:
     * release).  With it, it changes only under mu, by a release store; whoever was handed the lock reads it with
     * acquire. */
    _Atomic uintptr_t word;
    /* How often the GIL went to another thread.  Written by the holder; waiters compare it (relaxed: it orders
     * nothing, a late value costs one more interval). */
    _Atomic uint64_t switches;
    struct Thread *last;        /* the last holder, NULL if it has ended; guarded by the GIL */
    struct GilPolicy policy;    /* changed with the GIL and mu held: either is enough to read */

    pthread_mutex_t mu;
    struct Thread *first_waiter, *last_waiter; /* guarded by mu */
    _Atomic size_t waiters;     /* in the queue; changed under mu, read by anyone for display (relaxed) */
    _Atomic(struct Thread *) clock; /* which waiter looks at the clock; changed under mu, read by the holder (relaxed) */
    uint64_t clockless_switches; /* in which turn somebody began to wait and nobody looked, and when; guarded by the GIL */
    int64_t clockless_ns;
    struct Thread *forced;      /* who waits until another one has taken it; changed with the GIL and mu held */
    struct Thread *finalizer;   /* the only one that may take it; guarded by mu */
    bool watched;               /* tracing or timing: everything takes the slow path; guarded by mu */
    _Atomic bool timing;        /* changed with the GIL; read by anyone (relaxed) */

    struct Thread *threads, *last_thread; /* changed with the GIL and mu held */
    struct Thread *main;        /* changed with the GIL and calls.mu held */
    size_t thread_count;        /* guarded by the GIL */
    uint64_t last_number;       /* guarded by mu */
    uint64_t fork_number;       /* last_number when this process was forked, else 0; guarded by the GIL */
    size_t stack_size;          /* guarded by the GIL */
    struct GilStats ended;      /* of threads that are gone; guarded by the GIL */
    struct Sched sched;         /* guarded by the GIL, or by mu while it is handed over */
    struct Trace *trace;        /* changed with the GIL and mu held; NULL: off */
    struct PendingCalls calls;
    struct ForkHook *hooks;     /* guarded by the GIL */
};

#define GIL_SLOW ((uintptr_t)1)

/* Causes with a meaning of their own; the others are strings of whoever drops. */
extern const char cause_ticks[], cause_interval[], cause_yield[], cause_exit[];

/* The thread wants to run, though it does not know yet: puts it into the GIL's queue if the policy hands over
 * directly, else wakes it so that it can ask for itself. */
void gil_wake(struct Gil *gil, struct Thread *thread) HOLDS_GIL;
/* Into the queue, without waking; false: the policy does not want that. */
bool gil_enqueue(struct Gil *gil, struct Thread *thread) HOLDS_GIL;
void gil_dequeue(struct Gil *gil, struct Thread *thread);
/* gil_take and gil_drop for a thread that joins or leaves the list. */
void gil_join(struct Gil *gil, struct Thread *self) TAKES_GIL;
void gil_leave(struct Gil *gil, struct Thread *self);
void gil_link(struct Gil *gil, struct Thread *thread) HOLDS_GIL;
void gil_unlink(struct Gil *gil, struct Thread *thread) HOLDS_GIL;
/* After a change of what `watched` depends on. */
void gil_rewatch(struct Gil *gil) HOLDS_GIL;

/* As thread_unpark, in two steps: the first while the thread cannot go away, the second with its token's address. */
bool thread_unpark_set(struct Thread *thread);
void thread_unpark_wake(_Atomic uint32_t *token);

void wait_remove(struct Thread *thread); /* from the queue that it waits in */
void stats_add(struct GilStats *total, const struct ThreadStats *stats); /* total += stats */
void trace_add(struct Gil *gil, enum TraceKind kind, const char *cause, uint64_t from, uint64_t to, int64_t ticks);
void trace_free(struct Gil *gil);
void trace_lock(struct Gil *gil); /* around fork */
void trace_unlock(struct Gil *gil);
void sched_switched(struct Gil *gil, const struct Thread *from, const struct Thread *to);
