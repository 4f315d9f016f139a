/* The Global Interpreter Lock, one per interpreter, with policies that can be changed while it runs.
 *
 * LOCK ORDER (take from left to right, never the other way):
 *
 *      the GIL  ->  gil.mu  ->  calls.mu, trace.mu (either, never both)
 *
 * The three internal ones are held for a few dozen instructions and never across a wait, which is why they may be taken
 * while holding the GIL.  Everything that can be waited for (locks, events, conditions, joins, I/O) is waited for
 * *without* the GIL: try first, drop, wait, take, look again.  State of those objects is guarded by the GIL itself.
 * fork_prepare takes the internal locks in this order and fork_child makes them anew.
 *
 * A policy has three axes:
 *   WHERE a switch may happen   call: at function calls; loop: and at backward jumps; bytecode: anywhere (lab loop)
 *   WHEN it happens             after N ticks (safe points passed) of one turn, or S seconds after a waiter began to
 *                               wait, or never before the holder blocks.  With fifo and more than 1000 ticks, also when
 *                               the last waiter has seen no switch for 20 ms: calls of built-in functions may be long
 *   WHO runs next               race: let go, wake the first waiter, whoever is faster gets it
 *                               forced: as race, but who was asked to let go waits until another one has it
 *                               fifo: hand it to the longest waiter, directly; nobody can barge in
 *                               lazy: fifo at safe points, but a blocking call's release wakes nobody; the first
 *                                     waiter looks every 0.1 ms (PyPy)
 *                               seeded: hand it to one chosen by a repeatable generator, after 1..2N ticks
 *                               replay: as a recorded schedule says (sched.h)
 *
 * The word of the lock is its holder's address, plus a bit that says "somebody waits".  With the bit clear, taking and
 * dropping are one compare-and-swap each; with the bit set everything happens under gil.mu.  So who holds the lock and
 * who waits can be relied on under gil.mu, and nobody pays for waiters that do not exist.
 */
#pragma once

#include <errno.h>

#include "runtime/gil/thread.h"

/* ---- policies */
enum GilWhere { WHERE_CALL, WHERE_LOOP, WHERE_BYTECODE };
enum GilWhen { WHEN_TICKS, WHEN_INTERVAL, WHEN_NEVER };
enum GilWho { WHO_RACE, WHO_FORCED, WHO_FIFO, WHO_LAZY, WHO_SEEDED, WHO_REPLAY };

struct GilPolicy {
    enum GilWhere where;
    enum GilWhen when;
    enum GilWho who;
    int64_t ticks;          /* N of WHEN_TICKS, at least 1 */
    int64_t interval_ns;    /* S of WHEN_INTERVAL, at least 1 us */
    bool global_ticks;      /* one ticker for all threads, going on across switches (legacy) */
    uint64_t seed;          /* WHO_SEEDED */
};

enum { GIL_BATCH_MAX = 1000, GIL_DEFAULT_TICKS = 100000, GIL_TURN_NS = 20000000, GIL_POLICY_TEXT = 128 };

extern const struct GilPolicy gil_policy_default; /* ticks:100000 */

/* Reads "ticks:20000", "interval:0.005", "interval39:0.005", "legacy:100", "never", "seeded:SEED", "lazy:N"; then any
 * of ",where=call|loop|bytecode" ",who=race|forced|fifo|lazy|seeded" ",ticks=N" ",interval=S" ",seed=N", which change
 * one axis.  NULL and *out, or a message that says what is wrong (static text) and *out is unchanged. */
NODISCARD const char *gil_policy_parse(const char *text, struct GilPolicy *out);
/* The shortest text that gil_policy_parse reads as this policy.  Returns its length. */
size_t gil_policy_text(const struct GilPolicy *policy, char out[GIL_POLICY_TEXT]);

/* ---- life of a lock */
NODISCARD struct Gil *gil_new(void); /* NULL: no memory */
void gil_free(struct Gil *gil);      /* no thread uses it any more */
void gil_set_policy(struct Gil *gil, const struct GilPolicy *policy) HOLDS_GIL;
const struct GilPolicy *gil_policy(const struct Gil *gil);

/* From now on only the calling thread gets this GIL; any other that tries sleeps for ever (daemon threads at exit). */
void gil_finalize(struct Gil *gil) HOLDS_GIL;
bool gil_is_finalizing(const struct Gil *gil);

/* ---- take and drop.  cause is a string constant: "read", "sleep", "join", "lock" ... */
void gil_drop(const char *cause) GIL_DROPPED;
void gil_take(void) TAKES_GIL; /* keeps errno */

/* Runs a statement that may block, or run long, and touches no object, without the GIL; errno survives.
 *     WITHOUT_GIL(n = read(fd, buffer, size));
 * Statistics call it by the function called ("read"); WITHOUT_GIL_FOR names it otherwise. */
#define WITHOUT_GIL(...) WITHOUT_GIL_FOR(#__VA_ARGS__, __VA_ARGS__)
#define WITHOUT_GIL_FOR(cause, ...)                                                                                    \
    do {                                                                                                               \
        gil_drop(cause);                                                                                               \
        __VA_ARGS__;                                                                                                   \
        gil_take();                                                                                                    \
    } while (0)

/* Does the calling thread hold its GIL?  For assertions. */
bool gil_is_mine(void);
#ifdef GILT_DEBUG
#define ASSERT_GIL() gil_assert_mine(__func__)
void gil_assert_mine(const char *function);
#else
#define ASSERT_GIL() ((void)0)
#endif

/* ---- safe points */
/* Counts a tick; true when gil_safepoint wants to be called.  The store is relaxed: only this thread counts down, and
 * a hint from elsewhere that gets lost is made good at the next batch, at most 1000 ticks later. */
#define SAFEPOINT_DUE(thread)                                                                                          \
    __extension__({                                                                                                    \
        int32_t left_ = atomic_load_explicit(&(thread)->breaker, memory_order_relaxed) - 1;                           \
        atomic_store_explicit(&(thread)->breaker, left_, memory_order_relaxed);                                        \
        UNLIKELY(left_ < 0);                                                                                           \
    })

enum GilSite { SITE_CALL, SITE_LOOP, SITE_BYTECODE };

/* May switch threads.  Returns what the VM has to do now, a set of REQ_SIGNALS, REQ_CALLS, REQ_ASYNC_EXC, REQ_GC,
 * REQ_LAB; these are taken off the thread's requests, so do them all (REQ_SIGNALS: pending_take until 0; REQ_CALLS:
 * pending_calls_run; REQ_LAB: look at self->lab). */
uint32_t gil_safepoint_at(struct Thread *self, enum GilSite site) DROPS_GIL;
static inline uint32_t gil_safepoint(struct Thread *self) { return gil_safepoint_at(self, SITE_LOOP); }

/* Lets every waiter have a turn before the caller goes on: time.sleep(0), os.sched_yield. */
void gil_yield(void) DROPS_GIL;

/* ---- looking at it */
struct GilStats {
    uint64_t switches;          /* the GIL went from one thread to another */
    uint64_t takes, waits;      /* of threads that have ended, too */
    int64_t wanted_ns, held_ns, blocked_ns;
    struct CauseTable drops, handovers; /* of all threads, ended ones included */
};
void gil_stats(const struct Gil *gil, struct GilStats *out) HOLDS_GIL;
void gil_stats_reset(struct Gil *gil) HOLDS_GIL;
/* Measures held_ns and blocked_ns (two clock readings a blocking call, about 50 ns).  Off by default. */
void gil_set_timing(struct Gil *gil, bool on) HOLDS_GIL;
bool gil_timing(const struct Gil *gil);
/* Brings the caller's held_ns up to now, so that a table can be printed. */
void gil_stats_touch(void) HOLDS_GIL;

/* Threads of this interpreter in the order of creation: for (t = gil_threads(gil); t; t = t->next). */
struct Thread *gil_threads(const struct Gil *gil) HOLDS_GIL;
size_t gil_thread_count(const struct Gil *gil) HOLDS_GIL;
struct Thread *gil_main_thread(const struct Gil *gil);
size_t gil_stack_size(const struct Gil *gil); /* of new threads */
void gil_set_stack_size(struct Gil *gil, size_t size_bytes) HOLDS_GIL;
/* Number of threads that want the GIL right now. */
size_t gil_waiter_count(struct Gil *gil);
/* The numbers of up to `most` of them, the longest waiting first. */
size_t gil_waiter_numbers(struct Gil *gil, uint64_t *out, size_t most);
/* Asserts the invariants of lock and queue. */
void gil_check(struct Gil *gil);
