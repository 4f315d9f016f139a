/* Queues of waiting threads, and what is built on them.  Everything here runs with the GIL, except the sleep itself. */
#include "runtime/gil/sync.h"

#include "runtime/gil/state.h"

/* ======== queues */
static void queue_push(struct WaitQueue *queue, struct Thread *self, bool in_front) {
    atomic_store_explicit(&self->waits_in, queue, memory_order_relaxed); /* set by the thread itself */
    self->wait_prev = in_front ? NULL : queue->tail;
    self->wait_next = in_front ? queue->head : NULL;
    if (self->wait_prev) self->wait_prev->wait_next = self;
    else queue->head = self;
    if (self->wait_next) self->wait_next->wait_prev = self;
    else queue->tail = self;
}

static bool still_waits(const struct Thread *self) {
    return atomic_load_explicit(&self->waits_in, memory_order_acquire) != NULL; /* pairs with wait_remove */
}

static bool was_woken(const struct Thread *self) { return !still_waits(self); }

void wait_remove(struct Thread *thread) {
    struct WaitQueue *queue = atomic_load_explicit(&thread->waits_in, memory_order_relaxed);
    if (thread->wait_prev) thread->wait_prev->wait_next = thread->wait_next;
    else queue->head = thread->wait_next;
    if (thread->wait_next) thread->wait_next->wait_prev = thread->wait_prev;
    else queue->tail = thread->wait_prev;
    thread->wait_next = thread->wait_prev = NULL;
    atomic_store_explicit(&thread->waits_in, NULL, memory_order_release);
}

/* Handlers run in the main thread only, so only its waits end for them. */
static bool has_signals(const struct Thread *self) {
    return self->is_main && (atomic_load_explicit(&self->requests, memory_order_acquire) & REQ_SIGNALS);
}

/* A token may come for any reason and at any time; what counts is whether a waker took the thread out of its queue.
 * Looking at that without the GIL keeps the GIL's queue free of threads that have nothing to do yet. */
static NO_GIL int sleep_until_woken_nogil(struct Thread *self, int64_t deadline) {
    if (thread_spin(self, was_woken)) return 0;
    while (still_waits(self)) {
        int how = thread_park(self, deadline);
        if (how == ETIMEDOUT) return how;
        if (has_signals(self)) return EINTR;
    }
    return 0;
}

struct Wait { const char *kind; const void *object; bool in_front; };

static DROPS_GIL int wait_as(struct WaitQueue *queue, int64_t deadline, struct Wait wait) {
    struct Thread *self = thread_current;
    if (deadline == DEADLINE_NOW) return ETIMEDOUT;
    if (has_signals(self)) return EINTR;
    if (deadline == DEADLINE_NEVER && gil_is_finalizing(self->gil)) {
        thread_request(self, REQ_VAIN_WAIT);
        return EINTR;
    }
    queue_push(queue, self, wait.in_front);
    self->granted = false;
    self->waits_for = wait.object;
    self->waits_kind = wait.kind;
    if (self->gil->trace) trace_add(self->gil, TRACE_WAIT, wait.kind, self->number, 0, 0);
    int how;
    WITHOUT_GIL_FOR(wait.kind, how = sleep_until_woken_nogil(self, deadline));
    if (still_waits(self)) wait_remove(self);
    else how = 0;
    self->waits_for = NULL;
    self->waits_kind = NULL;
    return how;
}

int wait_in(struct WaitQueue *queue, int64_t deadline, const char *kind, const void *object) {
    return wait_as(queue, deadline, (struct Wait){kind, object, false});
}

bool wait_wake_one(struct WaitQueue *queue) {
    struct Thread *thread = queue->head;
    if (!thread) return false;
    struct Gil *gil = thread->gil;
    wait_remove(thread);
    if (gil->trace) trace_add(gil, TRACE_WAKE, thread->waits_kind, thread_current->number, thread->number, 0);
    gil_wake(gil, thread);
    return true;
}

size_t wait_wake(struct WaitQueue *queue, size_t count) {
    size_t woken = 0;
    while (woken < count && wait_wake_one(queue)) woken++;
    return woken;
}

size_t wait_count(const struct WaitQueue *queue) {
    size_t count = 0;
    for (const struct Thread *t = queue->head; t; t = t->wait_next) count++;
    return count;
}

/* Wakes the first waiter and tells it that it has what it wanted. */
static struct Thread *grant_one(struct WaitQueue *queue) {
    struct Thread *thread = queue->head;
    if (!thread) return NULL;
    thread->granted = true;
    wait_wake_one(queue);
    return thread;
}

/* ======== Lock */
void lock_init(struct Lock *lock) { *lock = (struct Lock){0}; }

static void lock_take(struct Lock *lock, struct Thread *self) {
    lock->locked = true;
    lock->owner = self->number;
}

int lock_acquire_slow(struct Lock *lock, int64_t deadline) {
    struct Thread *self = thread_current;
    struct Wait wait = {"lock", lock, false};
    while (lock->locked) {
        int how = wait_as(&lock->waiters, deadline, wait);
        if (self->granted) {
            self->granted = false;
            return 0;
        }
        if (!lock->locked) break; /* also at the last moment: a wake-up must not be lost */
        if (how) return how;
        lock->owed = true; /* woken in vain */
        wait.in_front = true;
    }
    lock_take(lock, self);
    return 0;
}

void lock_hand_over(struct Lock *lock) {
    if (!lock->fifo && !lock->owed) {
        wait_wake_one(&lock->waiters);
        return;
    }
    lock->owed = false;
    struct Thread *next = grant_one(&lock->waiters);
    if (next) lock_take(lock, next);
}

bool lock_is_orphan(const struct Lock *lock) {
    if (!lock->locked || lock->owner > thread_current->gil->fork_number) return false;
    for (const struct Thread *t = gil_threads(thread_current->gil); t; t = t->next)
        if (t->number == lock->owner) return false;
    return true;
}

/* ======== RLock */
void rlock_init(struct RLock *lock) { *lock = (struct RLock){0}; }

bool rlock_is_mine(const struct RLock *lock) { return lock->count > 0 && lock->owner_ident == thread_current->ident; }

int rlock_acquire(struct RLock *lock, int64_t deadline) {
    if (rlock_is_mine(lock)) {
        if (lock->count == SIZE_MAX) return EOVERFLOW;
        lock->count++;
        return 0;
    }
    int how = lock_acquire(&lock->lock, deadline);
    if (how) return how;
    lock->owner_ident = thread_current->ident;
    lock->count = 1;
    return 0;
}

size_t rlock_release_save(struct RLock *lock) {
    size_t count = lock->count;
    lock->count = 0;
    lock->owner_ident = 0;
    lock_release(&lock->lock);
    return count;
}

bool rlock_release(struct RLock *lock) {
    if (!rlock_is_mine(lock)) return false;
    if (lock->count == 1) rlock_release_save(lock);
    else lock->count--;
    return true;
}

void rlock_restore(struct RLock *lock, size_t count) { lock->count = count; }

/* ======== Semaphore: what is released goes to the longest waiter */
void semaphore_init(struct Semaphore *semaphore, size_t value) { *semaphore = (struct Semaphore){.value = value}; }

int semaphore_acquire(struct Semaphore *semaphore, int64_t deadline) {
    struct Thread *self = thread_current;
    while (semaphore->value == 0) {
        int how = wait_in(&semaphore->waiters, deadline, "semaphore", semaphore);
        if (self->granted) {
            self->granted = false;
            return 0;
        }
        if (how && semaphore->value == 0) return how;
    }
    semaphore->value--;
    return 0;
}

void semaphore_release(struct Semaphore *semaphore, size_t count) {
    while (count > 0 && grant_one(&semaphore->waiters)) count--;
    semaphore->value += count;
}

/* ======== Event */
void event_init(struct Event *event) { *event = (struct Event){0}; }

void event_set(struct Event *event) {
    event->set = true;
    wait_wake(&event->waiters, SIZE_MAX);
}

void event_clear(struct Event *event) { event->set = false; }

int event_wait(struct Event *event, int64_t deadline) {
    if (event->set) return 0;
    /* Woken is set, even if somebody has cleared it again. */
    int how = wait_in(&event->waiters, deadline, "event", event);
    return event->set ? 0 : how;
}

/* ======== sleep */
static NO_GIL int sleep_nogil(struct Thread *self, int64_t deadline) {
    int how = has_signals(self) ? EINTR : 0;
    while (how != ETIMEDOUT && !has_signals(self)) how = thread_park(self, deadline);
    return how == ETIMEDOUT ? 0 : EINTR;
}

int sleep_until(int64_t deadline) {
    int how;
    WITHOUT_GIL_FOR("sleep", how = sleep_nogil(thread_current, deadline));
    return how;
}
