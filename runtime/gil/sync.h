/* What threads wait for: locks, re-entrant locks, semaphores, events, and the queue all of them are made of.
 *
 * All state here is guarded by the GIL, so taking a free lock is a plain store.  Whoever must wait puts itself into the
 * queue, drops the GIL, sleeps on its own token, takes the GIL and looks again: nobody ever waits for one lock while
 * holding the other.  A waker moves the sleeper straight into the GIL's queue where the policy hands over directly
 * (fifo, seeded): the sleeper then wakes once, with everything it needs.
 *
 * Waits end with 0, ETIMEDOUT, or EINTR: the latter only in the main thread, when signals are pending.  Then the caller
 * runs the handlers and calls again with the same deadline.  When the interpreter ends and other threads run no more, a
 * wait without a deadline is EINTR, too, and REQ_VAIN_WAIT makes an exception of it.  Deadlines are monotonic (clock.h); DEADLINE_NOW only tries.
 *
 * Releasing does not hand a lock over: the releaser may take it again at once, which spares a switch for each
 * iteration of a loop around a lock.  But a waiter that was woken and lost the race gets it directly at the next
 * release, so nobody starves.  LOCK_FIFO locks always hand over.
 */
#pragma once

#include "runtime/base/clock.h"
#include "runtime/gil/gil.h"

/* ---- the general form, for conditions, queues, barriers.  Puts the caller into queue, and waits there until a waker
 * takes it out.  kind is a string constant ("condition"), object what to show as waited for. */
NODISCARD int wait_in(struct WaitQueue *queue, int64_t deadline, const char *kind, const void *object) DROPS_GIL;
/* Wakes the first / up to count / the given one; false or a smaller number when there were none. */
bool wait_wake_one(struct WaitQueue *queue) HOLDS_GIL;
size_t wait_wake(struct WaitQueue *queue, size_t count) HOLDS_GIL;
size_t wait_count(const struct WaitQueue *queue) HOLDS_GIL;

/* ---- Lock: any thread may release it (threading.Lock) */
struct Lock {
    bool locked;
    bool fifo;               /* always hand over */
    bool owed;               /* a waiter was woken in vain: hand over at the next release */
    uint64_t owner;          /* number of the thread that took it, 0 when free.  For display and for fork */
    struct WaitQueue waiters;
};
void lock_init(struct Lock *lock);
int lock_acquire_slow(struct Lock *lock, int64_t deadline) DROPS_GIL;
void lock_hand_over(struct Lock *lock) HOLDS_GIL;

/* 0, ETIMEDOUT, EINTR. */
NODISCARD DROPS_GIL static inline int lock_acquire(struct Lock *lock, int64_t deadline) {
    if (UNLIKELY(lock->locked)) return lock_acquire_slow(lock, deadline);
    lock->locked = true;
    lock->owner = thread_current->number;
    return 0;
}
/* False: it was not locked (RuntimeError "release unlocked lock"). */
HOLDS_GIL static inline bool lock_release(struct Lock *lock) {
    if (UNLIKELY(!lock->locked)) return false;
    lock->locked = false;
    lock->owner = 0;
    if (UNLIKELY(lock->waiters.head)) lock_hand_over(lock);
    return true;
}

/* Was it taken, before this process was forked, by a thread that does not exist here?  Then nobody may ever release it. */
bool lock_is_orphan(const struct Lock *lock) HOLDS_GIL;

/* ---- RLock: its owner may take it again, and must release it as often */
struct RLock {
    struct Lock lock;
    uint64_t owner_ident; /* 0 when free */
    size_t count;
};
void rlock_init(struct RLock *lock);
/* 0, ETIMEDOUT, EINTR, EOVERFLOW (taken too often). */
NODISCARD int rlock_acquire(struct RLock *lock, int64_t deadline) DROPS_GIL;
/* False: the caller does not own it. */
bool rlock_release(struct RLock *lock) HOLDS_GIL;
bool rlock_is_mine(const struct RLock *lock);
/* For Condition.wait: lets go altogether, returning the count; takes that count again. */
size_t rlock_release_save(struct RLock *lock) HOLDS_GIL;
void rlock_restore(struct RLock *lock, size_t count) HOLDS_GIL; /* the caller has just acquired it once */

/* ---- Semaphore */
struct Semaphore { size_t value; struct WaitQueue waiters; };
void semaphore_init(struct Semaphore *semaphore, size_t value);
NODISCARD int semaphore_acquire(struct Semaphore *semaphore, int64_t deadline) DROPS_GIL;
void semaphore_release(struct Semaphore *semaphore, size_t count) HOLDS_GIL;

/* ---- Event */
struct Event { bool set; struct WaitQueue waiters; };
void event_init(struct Event *event);
void event_set(struct Event *event) HOLDS_GIL;
void event_clear(struct Event *event) HOLDS_GIL;
NODISCARD int event_wait(struct Event *event, int64_t deadline) DROPS_GIL;

/* ---- sleep: 0 at the deadline, EINTR. */
NODISCARD int sleep_until(int64_t deadline) DROPS_GIL;
