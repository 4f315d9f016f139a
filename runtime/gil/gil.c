/* The lock itself: taking, dropping, handing over, safe points.
 *
 * Invariants, under gil.mu and with GIL_SLOW set (gil_check asserts them):
 *   - the word is the holder's address, or only GIL_SLOW when nobody holds the lock;
 *   - the queue holds the threads that are `queued`, each once; the holder is not among them;
 *   - under a policy that hands over directly, a lock that is dropped while somebody waits is never free.
 *
 * A thread is put into the queue by itself (gil_take) or, under fifo, seeded and replay, by whoever made it runnable:
 * its parent (thread_start) or the one that released what it waited for (sync.h).  So the order of the queue is
 * decided by threads that hold the GIL, and not by the kernel's wake-ups.
 *
 * Sleeping: every thread has one token.  Granting the lock stores the word, then gives the token; a waiter that finds
 * itself in the word needs nothing else, not even gil.mu.
 */
#include "runtime/gil/gil.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "runtime/gil/state.h"

#define UNCHECKED THREAD_ATTR(no_thread_safety_analysis) /* the implementation of what the analysis assumes */

struct GilRole gil_role;

const char cause_ticks[] = "ticks", cause_interval[] = "interval", cause_yield[] = "yield", cause_exit[] = "exit";

#define LAZY_POLL_NS (100 * NS_PER_US)

/* ======== who decides */
/* Does letting go at a safe point pass the lock straight to the next? */
static bool hands_over(const struct GilPolicy *policy) { return policy->who != WHO_RACE && policy->who != WHO_FORCED; }
/* ... and does letting go for a blocking call? */
static bool always_hands_over(const struct GilPolicy *policy) {
    return hands_over(policy) && policy->who != WHO_LAZY;
}

static struct Thread *holder_of(uintptr_t word) { return (struct Thread *)(word & ~GIL_SLOW); }

static uintptr_t load_word(const struct Gil *gil) {
    return atomic_load_explicit(&gil->word, memory_order_acquire); /* pairs with whoever stored the word */
}

bool gil_is_mine(void) {
    struct Thread *self = thread_current;
    return self && holder_of(load_word(self->gil)) == self;
}

#ifdef GILT_DEBUG
void gil_assert_mine(const char *function) {
    if (gil_is_mine()) return;
    fprintf(stderr, "%s: called without the GIL\n", function);
    abort();
}
#endif

/* ======== turns and ticks; all by the holder */
enum { VM_REQUESTS = REQ_SIGNALS | REQ_CALLS | REQ_ASYNC_EXC | REQ_GC | REQ_LAB | REQ_VAIN_WAIT };

static void batch_fill(struct Thread *self) {
    int64_t batch = self->budget < GIL_BATCH_MAX ? self->budget : GIL_BATCH_MAX;
    if (batch < 1) batch = 1;
    self->budget -= batch;
    self->batch = (int32_t)batch;
    atomic_store_explicit(&self->breaker, (int32_t)batch - 1, memory_order_relaxed);
}

/* A tick may be a call that takes long.  So where a turn has many of them, a waiter looks at the clock: one of those who wait
 * awake, in wait_turn.  While there is none of them (others have put all that are in the queue there), the holder does
 * so itself after every few ticks, and wakes one if it goes on.  Turns of few ticks are for those who want them exact. */
enum { CLOCKLESS_BATCH = 128 };
#define CLOCKLESS_NS NS_PER_MS

static bool limits_turns(const struct GilPolicy *policy) {
    return policy->when == WHEN_TICKS && policy->who == WHO_FIFO && policy->ticks > GIL_BATCH_MAX;
}

/* Does somebody wait, and nobody look at the clock?  By the holder. */
static bool lacks_clock(const struct Gil *gil) {
    return atomic_load_explicit(&gil->waiters, memory_order_relaxed) > 0 &&
           !atomic_load_explicit(&gil->clock, memory_order_relaxed) && limits_turns(&gil->policy);
}

/* The batch of the holder ends soon; what is taken off it goes back to the turn. */
static void batch_shorten(struct Thread *self) {
    int32_t rest = atomic_load_explicit(&self->breaker, memory_order_relaxed) + 1 - CLOCKLESS_BATCH;
    if (rest <= 0) return;
    self->budget += rest;
    self->batch -= rest;
    atomic_store_explicit(&self->breaker, CLOCKLESS_BATCH - 1, memory_order_relaxed);
}

static COLD void see_to_clock(struct Gil *gil, struct Thread *self);

static void next_batch(struct Gil *gil, struct Thread *self) {
    batch_fill(self);
    if (UNLIKELY(lacks_clock(gil))) see_to_clock(gil, self);
}

static void turn_begin(struct Gil *gil, struct Thread *self) {
    self->turn = self->budget = sched_turn(&gil->sched, &gil->policy);
    batch_fill(self);
    if (lacks_clock(gil)) batch_shorten(self);
}

/* What a thread that no longer runs has left of its turn. */
static int64_t ticks_left(const struct Thread *thread) {
    int64_t in_batch = (int64_t)atomic_load_explicit(&thread->breaker, memory_order_relaxed) + 1;
    return thread->budget + (in_batch > 0 ? in_batch : 0);
}

/* The GIL is self's now, and was another thread's before, or nobody's yet. */
static void switched(struct Gil *gil, struct Thread *self) {
    struct Thread *from = gil->last;
    const char *cause = from ? atomic_load_explicit(&from->drop_cause, memory_order_relaxed) : cause_exit;
    gil->last = self;
    uint64_t switches = atomic_load_explicit(&gil->switches, memory_order_relaxed);
    if (gil->thread_count) atomic_store_explicit(&gil->switches, switches + 1, memory_order_relaxed);
    if (from) cause_count(&from->stats.handovers, cause, 1);
    sched_switched(gil, from, self);
    if (gil->trace) trace_add(gil, TRACE_SWITCH, cause, from ? from->number : 0, self->number, from ? from->used : 0);
    self->spent = 0;
    turn_begin(gil, self);
    if (gil->policy.global_ticks && from && ticks_left(from) < self->budget + self->batch) {
        self->budget = ticks_left(from); /* one ticker for all: go on where the other one stopped */
        batch_fill(self);
    }
    /* What was asked of it while it was away is due at the next safe point.  relaxed: as in gil_safepoint_at. */
    if (UNLIKELY(atomic_load_explicit(&self->requests, memory_order_relaxed) & VM_REQUESTS))
        atomic_store_explicit(&self->breaker, 0, memory_order_relaxed);
}

/* ======== times.  since_ns is when the present state began; everything here happens with the GIL */
static bool timing(const struct Gil *gil) {
    return atomic_load_explicit(&gil->timing, memory_order_relaxed); /* a switch, orders nothing */
}

static void held_until(const struct Gil *gil, struct Thread *self, int64_t now) {
    if (self->since_ns) self->stats.held_ns += now - self->since_ns;
    self->since_ns = timing(gil) ? now : 0;
}

/* Taken after having wanted it since `start`, and having been away before that. */
static void wanted_since(const struct Gil *gil, struct Thread *self, int64_t start) {
    int64_t now = clock_mono_ns();
    if (self->since_ns) self->stats.blocked_ns += start - self->since_ns;
    self->stats.wanted_ns += now - start;
    self->since_ns = timing(gil) ? now : 0;
}

/* ======== the queue; all under gil.mu */
static void queue_push(struct Gil *gil, struct Thread *thread) {
    thread->queued = true;
    thread->gil_next = NULL;
    thread->gil_prev = gil->last_waiter;
    if (gil->last_waiter) gil->last_waiter->gil_next = thread;
    else gil->first_waiter = thread;
    gil->last_waiter = thread;
    atomic_fetch_add_explicit(&gil->waiters, 1, memory_order_relaxed);
    if (gil->trace) trace_add(gil, TRACE_WANT, NULL, thread->number, 0, 0);
}

static void wake_first(struct Gil *gil) {
    struct Thread *first = gil->first_waiter;
    if (first && thread_unpark_set(first)) thread_unpark_wake(&first->token);
}

static bool has_clock(const struct Gil *gil, const struct Thread *thread) {
    return atomic_load_explicit(&gil->clock, memory_order_relaxed) == thread;
}
static void give_clock(struct Gil *gil, struct Thread *thread) { atomic_store_explicit(&gil->clock, thread, memory_order_relaxed); }

static void queue_remove(struct Gil *gil, struct Thread *thread) {
    bool was_first = gil->first_waiter == thread;
    if (thread->gil_prev) thread->gil_prev->gil_next = thread->gil_next;
    else gil->first_waiter = thread->gil_next;
    if (thread->gil_next) thread->gil_next->gil_prev = thread->gil_prev;
    else gil->last_waiter = thread->gil_prev;
    thread->gil_next = thread->gil_prev = NULL;
    thread->queued = false;
    if (has_clock(gil, thread)) give_clock(gil, NULL);
    atomic_fetch_sub_explicit(&gil->waiters, 1, memory_order_relaxed);
    if (was_first && gil->policy.who == WHO_LAZY) wake_first(gil); /* it must begin to poll */
}

static struct Thread *queue_pick(struct Gil *gil) {
    return sched_pick(&gil->sched, &gil->policy, gil->first_waiter);
}

/* From here until unfreeze the word changes only by this thread. */
static uintptr_t freeze(struct Gil *gil) {
    pthread_mutex_lock(&gil->mu);
    return atomic_fetch_or_explicit(&gil->word, GIL_SLOW, memory_order_acq_rel);
}

/* Stores the holder (NULL: free) and, if nobody needs the slow path any more, opens the fast one. */
static void set_holder(struct Gil *gil, struct Thread *holder) {
    bool slow = gil->first_waiter || gil->watched || gil->finalizer;
    atomic_store_explicit(&gil->word, (uintptr_t)holder | (slow ? GIL_SLOW : 0), memory_order_release);
}

static void unfreeze(struct Gil *gil) {
    set_holder(gil, holder_of(load_word(gil)));
    pthread_mutex_unlock(&gil->mu);
}

/* Unlocks gil.mu and wakes thread (may be NULL).  The token is set while the thread cannot go away yet. */
static void unlock_and_wake(struct Gil *gil, struct Thread *thread) {
    _Atomic uint32_t *token = thread && thread_unpark_set(thread) ? &thread->token : NULL;
    pthread_mutex_unlock(&gil->mu);
    if (token) thread_unpark_wake(token);
}

/* Whom to wake when the lock becomes free for anyone: under race the first one that sleeps still, so that at every
 * release one more joins the fight (as a semaphore's post does, which is what CPython 2 used); else the first. */
static struct Thread *queue_wakeable(struct Gil *gil) {
    if (gil->policy.who != WHO_RACE) return gil->first_waiter;
    for (struct Thread *t = gil->first_waiter; t; t = t->gil_next)
        if (!atomic_load_explicit(&t->token, memory_order_relaxed)) return t; /* an old value costs a vain wake-up */
    return gil->first_waiter;
}

/* Unlocks gil.mu, the lock being free, and tells a waiter.  Under race the system is asked at every release while somebody
 * waits, even if all are awake already: so does a semaphore's post, and it is a good part of what CPython 2 paid. */
static void unlock_and_post(struct Gil *gil) {
    struct Thread *thread = queue_wakeable(gil);
    bool sleeps = thread && thread_unpark_set(thread);
    _Atomic uint32_t *token = thread && (sleeps || gil->policy.who == WHO_RACE) ? &thread->token : NULL;
    pthread_mutex_unlock(&gil->mu);
    if (token) thread_unpark_wake(token);
}

/* Makes a queued thread the holder. */
static void grant(struct Gil *gil, struct Thread *next) {
    queue_remove(gil, next);
    set_holder(gil, next);
}

/* ======== taking */
/* The one that was asked to let go waits until somebody else has the lock: that is now.  It must not look earlier than
 * at the new count of switches, or its clock would start for the turn before. */
static void release_forced(struct Gil *gil) {
    pthread_mutex_lock(&gil->mu);
    struct Thread *forced = gil->forced;
    gil->forced = NULL;
    forced->must_switch = false;
    unlock_and_wake(gil, forced);
}

static void taken(struct Gil *gil, struct Thread *self) {
    self->stats.takes++;
    if (gil->last != self) switched(gil, self);
    if (UNLIKELY(gil->forced)) release_forced(gil);
}

static bool may_take(const struct Gil *gil, const struct Thread *self) {
    if (holder_of(load_word(gil))) return false;
    return !self->must_switch || atomic_load_explicit(&gil->waiters, memory_order_relaxed) <= 1;
}

static void take_free(struct Gil *gil, struct Thread *self) {
    if (self->queued) queue_remove(gil, self);
    self->must_switch = false;
    if (gil->forced == self) gil->forced = NULL;
    set_holder(gil, self);
}

/* Under gil.mu. */
static int64_t next_look(struct Gil *gil, struct Thread *self) {
    if (limits_turns(&gil->policy) && (has_clock(gil, self) || has_clock(gil, NULL))) {
        give_clock(gil, self);
        return deadline_after(GIL_TURN_NS);
    }
    if (gil->policy.when == WHEN_INTERVAL && !self->must_switch) return deadline_after(gil->policy.interval_ns);
    if (gil->policy.who == WHO_LAZY && gil->first_waiter == self) return deadline_after(LAZY_POLL_NS);
    return DEADLINE_NEVER;
}

/* The waiter's clock: its interval has passed, the lock is held, and nobody switched meanwhile. */
static void request_drop(struct Gil *gil, uint64_t switches_before) {
    struct Thread *holder = holder_of(load_word(gil));
    if ((gil->policy.when != WHEN_INTERVAL && !limits_turns(&gil->policy)) || !holder) return;
    if (atomic_load_explicit(&gil->switches, memory_order_relaxed) != switches_before) return;
    if (gil->sched.recording) /* at the end of a batch, so that the number of ticks is exact */
        atomic_fetch_or_explicit(&holder->requests, REQ_DROP, memory_order_release);
    else thread_request(holder, REQ_DROP);
}

static void UNCHECKED sleep_for_ever(struct Gil *gil, struct Thread *self) {
    if (self->queued) queue_remove(gil, self);
    unfreeze(gil);
    thread_park_for_ever();
}

static bool was_granted(const struct Thread *self) { return holder_of(load_word(self->gil)) == self; }

/* In the queue or about to be; gil.mu is held and the word frozen.  Returns as the holder, gil.mu let go.  `spins`: the
 * lock may well come within microseconds. */
static void UNCHECKED wait_turn(struct Gil *gil, struct Thread *self, bool spins) {
    for (bool slept = false;; slept = true) {
        if (gil->finalizer && gil->finalizer != self) sleep_for_ever(gil, self);
        if (may_take(gil, self)) take_free(gil, self);
        if (holder_of(load_word(gil)) == self) {
            self->stats.waits += slept;
            break;
        }
        if (!self->queued) queue_push(gil, self);
        uint64_t switches = atomic_load_explicit(&gil->switches, memory_order_relaxed);
        int64_t look = next_look(gil, self);
        bool hopes = spins && !slept && always_hands_over(&gil->policy);
        pthread_mutex_unlock(&gil->mu);
        int how = hopes && thread_spin(self, was_granted) ? 0 : thread_park(self, look);
        if (was_granted(self)) { /* it was granted: everything is done */
            self->stats.waits++;
            return;
        }
        freeze(gil);
        if (how == ETIMEDOUT) request_drop(gil, switches);
    }
    pthread_mutex_unlock(&gil->mu);
}

static void take_slow(struct Gil *gil, struct Thread *self) {
    int64_t start = clock_mono_ns();
    if (holder_of(load_word(gil)) != self) { /* else it was granted while it was away */
        freeze(gil);
        wait_turn(gil, self, true);
    }
    wanted_since(gil, self, start);
}

void UNCHECKED gil_take(void) {
    struct Thread *self = thread_current;
    struct Gil *gil = self->gil;
    uintptr_t expected = 0;
    /* acquire: sees all that the last holder did before it let go.  relaxed on failure: the slow path looks again. */
    if (UNLIKELY(!atomic_compare_exchange_strong_explicit(&gil->word, &expected, (uintptr_t)self,
                                                          memory_order_acquire, memory_order_relaxed))) {
        int saved_errno = errno;
        take_slow(gil, self);
        errno = saved_errno;
    }
    atomic_store_explicit(&self->drop_cause, NULL, memory_order_relaxed);
    taken(gil, self);
}

/* ======== dropping */
static void drop_slow(struct Gil *gil, struct Thread *self) {
    if (self->since_ns || timing(gil)) held_until(gil, self, clock_mono_ns());
    freeze(gil);
    if (gil->trace)
        trace_add(gil, TRACE_DROP, atomic_load_explicit(&self->drop_cause, memory_order_relaxed), self->number, 0, 0);
    thread_request_take(self, REQ_DROP);
    if (gil->first_waiter && always_hands_over(&gil->policy)) {
        struct Thread *next = queue_pick(gil);
        grant(gil, next);
        unlock_and_wake(gil, next);
    } else {
        set_holder(gil, NULL);
        if (gil->policy.who == WHO_LAZY) pthread_mutex_unlock(&gil->mu);
        else unlock_and_post(gil);
    }
}

static void note_drop(struct Thread *self, const char *cause) {
    /* release: who reads a new cause for display sees the string; self may be looked at by others from now on */
    atomic_store_explicit(&self->drop_cause, cause, memory_order_release);
    cause_count(&self->stats.drops, cause, 1);
}

static void let_go(struct Gil *gil, struct Thread *self) {
    uintptr_t expected = (uintptr_t)self;
    /* release: the next holder sees all that this one did. */
    if (UNLIKELY(!atomic_compare_exchange_strong_explicit(&gil->word, &expected, 0, memory_order_release,
                                                          memory_order_relaxed))) {
        int saved_errno = errno;
        drop_slow(gil, self);
        errno = saved_errno;
    }
}

void UNCHECKED gil_drop(const char *cause) {
    struct Thread *self = thread_current;
    ASSERT_GIL();
    note_drop(self, cause);
    let_go(self->gil, self);
}

/* ======== switching at a safe point */
/* Passes the lock to the next waiter and queues up behind the others. */
static void UNCHECKED hand_over(struct Gil *gil, struct Thread *self, const char *cause) {
    freeze(gil);
    thread_request_take(self, REQ_DROP);
    if (!gil->first_waiter) {
        unfreeze(gil);
        return;
    }
    note_drop(self, cause);
    int64_t start = clock_mono_ns();
    held_until(gil, self, start);
    if (hands_over(&gil->policy)) {
        struct Thread *next = queue_pick(gil);
        queue_push(gil, self); /* before the grant: from then on next may run and drop the lock again */
        grant(gil, next);
        unlock_and_wake(gil, next);
    } else {
        if (gil->policy.who == WHO_FORCED) {
            self->must_switch = true;
            gil->forced = self;
            queue_push(gil, self);
        }
        set_holder(gil, NULL);
        unlock_and_post(gil);
    }
    freeze(gil); /* and at once into the race, or to the end of the queue */
    wait_turn(gil, self, false);
    wanted_since(gil, self, start);
    atomic_store_explicit(&self->drop_cause, NULL, memory_order_relaxed);
    taken(gil, self);
}

static bool somebody_waits(const struct Gil *gil) {
    /* relaxed: a waiter that comes at this moment gets its turn at the next safe point */
    return atomic_load_explicit(&gil->waiters, memory_order_relaxed) > 0;
}

void gil_yield(void) {
    struct Thread *self = thread_current;
    ASSERT_GIL();
    if (somebody_waits(self->gil)) hand_over(self->gil, self, cause_yield);
}

static COLD uint32_t safepoint_slow(struct Gil *gil, struct Thread *self, enum GilSite site, uint32_t requests) {
    if ((int)site > (int)gil->policy.where) { /* not here: look again at the very next one */
        if (self->budget <= 0) atomic_store_explicit(&self->breaker, 0, memory_order_relaxed);
        else next_batch(gil, self);
    } else {
        bool turn_over = self->budget <= 0, asked = requests & REQ_DROP;
        self->used = self->spent + self->turn - self->budget;
        if (turn_over) {
            self->spent = self->used; /* if nobody waits, it goes on */
            turn_begin(gil, self);
        } else {
            next_batch(gil, self);
        }
        if (asked) hand_over(gil, self, cause_interval);
        else if (turn_over && somebody_waits(gil)) hand_over(gil, self, cause_ticks);
    }
    return thread_request_take(self, VM_REQUESTS);
}

static COLD void see_to_clock(struct Gil *gil, struct Thread *self) {
    int64_t now = clock_mono_ns();
    uint64_t switches = atomic_load_explicit(&gil->switches, memory_order_relaxed);
    if (gil->clockless_switches != switches) {
        gil->clockless_switches = switches;
        gil->clockless_ns = now;
    }
    if (now - gil->clockless_ns < CLOCKLESS_NS) {
        batch_shorten(self);
        return;
    }
    freeze(gil);
    struct Thread *last = gil->last_waiter;
    set_holder(gil, holder_of(load_word(gil)));
    unlock_and_wake(gil, last);
}

uint32_t gil_safepoint_at(struct Thread *self, enum GilSite site) {
    self->stats.safepoints++;
    /* relaxed: only to see that there are some; thread_request_take acquires */
    uint32_t requests = atomic_load_explicit(&self->requests, memory_order_relaxed);
    if (UNLIKELY(requests || self->budget <= 0)) return safepoint_slow(self->gil, self, site, requests);
    next_batch(self->gil, self);
    return 0;
}

/* ======== on behalf of others */
bool gil_enqueue(struct Gil *gil, struct Thread *thread) {
    if (!always_hands_over(&gil->policy)) return false;
    freeze(gil);
    if (!thread->queued && !gil->finalizer) queue_push(gil, thread);
    bool queued = thread->queued;
    unfreeze(gil);
    if (lacks_clock(gil)) batch_shorten(thread_current);
    return queued;
}

void gil_dequeue(struct Gil *gil, struct Thread *thread) {
    freeze(gil);
    if (thread->queued) queue_remove(gil, thread);
    unfreeze(gil);
}

void gil_wake(struct Gil *gil, struct Thread *thread) {
    if (!gil_enqueue(gil, thread)) thread_unpark(thread);
}

/* ======== threads of the interpreter */
void gil_link(struct Gil *gil, struct Thread *thread) {
    pthread_mutex_lock(&gil->mu);
    if (!thread->number) thread->number = ++gil->last_number;
    thread->next = NULL;
    thread->prev = gil->last_thread;
    if (thread->prev) thread->prev->next = thread;
    else gil->threads = thread;
    gil->last_thread = thread;
    gil->thread_count++;
    pthread_mutex_unlock(&gil->mu);
    if (gil->policy.where == WHERE_BYTECODE) thread_set_lab(thread, LAB_POLICY, true);
}

void gil_unlink(struct Gil *gil, struct Thread *thread) {
    pthread_mutex_lock(&gil->mu);
    if (thread->prev) thread->prev->next = thread->next;
    else gil->threads = thread->next;
    if (thread->next) thread->next->prev = thread->prev;
    else gil->last_thread = thread->prev;
    thread->next = thread->prev = NULL;
    gil->thread_count--;
    pthread_mutex_unlock(&gil->mu);
}

/* calls.mu, because pending_call looks at main without the GIL. */
static void set_main(struct Gil *gil, struct Thread *main) {
    pthread_mutex_lock(&gil->calls.mu);
    gil->main = main;
    pthread_mutex_unlock(&gil->calls.mu);
}

void UNCHECKED gil_join(struct Gil *gil, struct Thread *self) {
    pthread_mutex_lock(&gil->mu); /* the switch to it wants to know its number */
    self->number = ++gil->last_number;
    pthread_mutex_unlock(&gil->mu);
    gil_take();
    gil_link(gil, self);
    if (!gil->main) set_main(gil, self);
}

void gil_leave(struct Gil *gil, struct Thread *self) {
    atomic_store_explicit(&self->drop_cause, cause_exit, memory_order_release);
    stats_count_exit(&self->stats);
    if (gil->trace) trace_add(gil, TRACE_END, NULL, self->number, 0, 0);
    held_until(gil, self, clock_mono_ns());
    stats_add(&gil->ended, &self->stats);
    memset(&self->stats, 0, sizeof self->stats);
    gil_unlink(gil, self);
    if (gil->main == self) set_main(gil, NULL);
    gil->last = NULL; /* nobody looks at self through the lock from now on */
    let_go(gil, self);
}

struct Thread *gil_threads(const struct Gil *gil) { return gil->threads; }
size_t gil_thread_count(const struct Gil *gil) { return gil->thread_count; }
struct Thread *gil_main_thread(const struct Gil *gil) { return gil->main; }
size_t gil_stack_size(const struct Gil *gil) { return gil->stack_size; }
void gil_set_stack_size(struct Gil *gil, size_t size_bytes) { gil->stack_size = size_bytes; }

size_t gil_waiter_count(struct Gil *gil) { return atomic_load_explicit(&gil->waiters, memory_order_relaxed); }

size_t gil_waiter_numbers(struct Gil *gil, uint64_t *out, size_t most) {
    size_t count = 0;
    pthread_mutex_lock(&gil->mu);
    for (const struct Thread *t = gil->first_waiter; t && count < most; t = t->gil_next) out[count++] = t->number;
    pthread_mutex_unlock(&gil->mu);
    return count;
}

/* ======== life */
struct Gil *gil_new(void) {
    struct Gil *gil = mem_alloc_zero(sizeof *gil);
    if (!gil) return NULL;
    gil->policy = gil_policy_default;
    gil->stack_size = THREAD_STACK_DEFAULT;
    gil->clockless_switches = UINT64_MAX;
    pthread_mutex_init(&gil->mu, NULL);
    pthread_mutex_init(&gil->calls.mu, NULL);
    return gil;
}

void gil_free(struct Gil *gil) {
    if (!gil) return;
    trace_free(gil);
    mem_free(gil->sched.steps);
    pthread_mutex_destroy(&gil->mu);
    pthread_mutex_destroy(&gil->calls.mu);
    mem_free(gil);
}

const struct GilPolicy *gil_policy(const struct Gil *gil) { return &gil->policy; }

void gil_set_policy(struct Gil *gil, const struct GilPolicy *policy) {
    freeze(gil);
    gil->policy = *policy;
    if (policy->who == WHO_SEEDED) sched_seed(&gil->sched, policy->seed);
    /* Waiters asleep under the old policy's clock look at the new one. */
    for (struct Thread *t = gil->first_waiter; t; t = t->gil_next)
        if (thread_unpark_set(t)) thread_unpark_wake(&t->token);
    unfreeze(gil);
    for (struct Thread *t = gil->threads; t; t = t->next)
        thread_set_lab(t, LAB_POLICY, policy->where == WHERE_BYTECODE);
    turn_begin(gil, thread_current);
}

void gil_finalize(struct Gil *gil) {
    freeze(gil);
    gil->finalizer = thread_current;
    while (gil->first_waiter) queue_remove(gil, gil->first_waiter); /* they sleep on, for ever */
    gil->forced = NULL;
    unfreeze(gil);
}

bool gil_is_finalizing(const struct Gil *gil) { return gil->finalizer != NULL; }

void gil_rewatch(struct Gil *gil) {
    freeze(gil);
    gil->watched = gil->trace || timing(gil);
    unfreeze(gil);
}

void gil_check(struct Gil *gil) {
    freeze(gil);
    struct Thread *holder = holder_of(load_word(gil));
    size_t count = 0;
    for (struct Thread *t = gil->first_waiter; t; t = t->gil_next, count++) {
        assert(t != holder && t->queued && t->gil == gil);
        assert(t->gil_next ? t->gil_next->gil_prev == t : gil->last_waiter == t);
    }
    assert(count == atomic_load_explicit(&gil->waiters, memory_order_relaxed));
    unfreeze(gil);
}
