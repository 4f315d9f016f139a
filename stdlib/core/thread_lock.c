/* _thread.lock and _thread.RLock: the runtime's locks as objects.  A free lock is taken by a plain store, since the GIL
 * guards it; only who must wait pays more. */
#include "stdlib/core/thread_inner.h"

static LockObject *lock_of(Ref v) { return (LockObject *)object_of(v); }
static RLockObject *rlock_of(Ref v) { return (RLockObject *)object_of(v); }

/* ---- waiting */

static int timeout_ns(Ref timeout, int64_t *ns) {
    if (seconds_from(timeout, ns) < 0) return -1;
    if (*ns <= (int64_t)TIMEOUT_MAX_SECONDS * NS_PER_S) return 0;
    return fail(OverflowError, "timeout value is too large");
}

int deadline_from_timeout(Ref timeout, int64_t *deadline) {
    int64_t ns;
    *deadline = DEADLINE_NEVER;
    if (!timeout || is_none(timeout)) return 0;
    if (timeout_ns(timeout, &ns) < 0) return -1;
    *deadline = deadline_after(ns);
    return 0;
}

/* acquire(blocking, timeout) as a deadline; either may be NULL.  ValueError, OverflowError, TypeError. */
static int deadline_from_acquire(Ref blocking, Ref timeout, int64_t *deadline) {
    int wait = 1;
    int64_t ns = -NS_PER_S;
    *deadline = DEADLINE_NEVER;
    if (blocking && blocking != True && int_from(blocking, &wait) < 0) return -1;
    if (timeout && seconds_from(timeout, &ns) < 0) return -1;
    if (ns == -NS_PER_S) {
        if (!wait) *deadline = DEADLINE_NOW;
        return 0;
    }
    if (!wait) return fail(ValueError, "can't specify a timeout for a non-blocking call");
    if (ns < 0) return fail(ValueError, "timeout value must be positive");
    return deadline_from_timeout(timeout, deadline);
}

/* Only a forked child can meet a lock whose owner does not exist; another thread might still release it. */
static COLD int warn_of_orphan(const struct Lock *lock) {
    if (!lock_is_orphan(lock)) return 0;
    return warn(&exc_RuntimeWarning, 1, "waiting for a lock that was taken, before the fork, by a thread that does not exist in this process");
}

int lock_object_acquire(LockObject *lock, int64_t deadline) {
    if (lock->lock.locked && deadline == DEADLINE_NEVER && warn_of_orphan(&lock->lock) < 0) return -1;
    for (;;) {
        int how = lock_acquire(&lock->lock, deadline);
        if (how != EINTR) return how == 0;
        if (signals_run() < 0) return -1;
    }
}

int rlock_object_acquire(RLockObject *lock, int64_t deadline) {
    if (lock->lock.lock.locked && deadline == DEADLINE_NEVER && !rlock_is_mine(&lock->lock) && warn_of_orphan(&lock->lock.lock) < 0)
        return -1;
    for (;;) {
        int how = rlock_acquire(&lock->lock, deadline);
        if (how == EOVERFLOW) return fail(OverflowError, "Internal lock count overflowed");
        if (how != EINTR) return how == 0;
        if (signals_run() < 0) return -1;
    }
}

static Own bool_or_error(int status) { return status < 0 ? NULL : bool_new(status); }

/* ---- lock */

Own lock_new(void) { return as_own(object_new(&lock_type, 0)); }

static Own lock_acquire_method(Ref self, const Ref *args) {
    int64_t deadline = DEADLINE_NEVER;
    if ((args[0] || args[1]) && deadline_from_acquire(args[0], args[1], &deadline) < 0) return NULL;
    return bool_or_error(lock_object_acquire(lock_of(self), deadline));
}

static Own lock_enter(Ref self, const Ref *args) {
    return bool_or_error(lock_object_acquire(lock_of(self), DEADLINE_NEVER));
}

static Own lock_release_method(Ref self, const Ref *args) {
    return lock_release(&lock_of(self)->lock) ? None : throw(RuntimeError, "release unlocked lock");
}

static Own lock_locked(Ref self, const Ref *args) { return bool_new(lock_of(self)->lock.locked); }

static Own lock_reinit(Ref self, const Ref *args) {
    lock_init(&lock_of(self)->lock);
    return None;
}

static Own lock_repr(Ref self) {
    return str_format("<%s _thread.lock object at %p>", lock_of(self)->lock.locked ? "locked" : "unlocked", (void *)object_of(self));
}

static void lock_dealloc(Object *o) {
    if (((LockObject *)o)->weakrefs) weakref_clear_all(o);
    object_free(o);
}

#define ACQUIRE "acquire(self, /, blocking=True, timeout=-1)"
#define EXIT "__exit__(self, type=None, value=None, traceback=None, /)"

static const MethodRow lock_methods[] = {
    {ACQUIRE, lock_acquire_method, "Take the lock; True if that worked within the timeout (-1: no limit).", 0},
    {"acquire_lock(self, /, blocking=True, timeout=-1)", lock_acquire_method, "Old name of acquire.", 0},
    {"release(self, /)", lock_release_method, "Let go of the lock.  Any thread may do it.", 0},
    {"release_lock(self, /)", lock_release_method, "Old name of release.", 0},
    {"locked(self, /)", lock_locked, "Has somebody taken it?", 0},
    {"locked_lock(self, /)", lock_locked, "Old name of locked.", 0},
    {"__enter__(self, /)", lock_enter, "Take the lock.", 0},
    {EXIT, lock_release_method, "Let go of the lock.", 0},
    {"_at_fork_reinit(self, /)", lock_reinit, "Free, whatever it was before.", 0},
    {0},
};

Type lock_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_thread.lock",
    .doc = "A lock that one thread has at a time.  Made by allocate_lock().",
    .flags = TYPE_NO_NEW,
    .size = sizeof(LockObject),
    .weakrefs_offset = offsetof(LockObject, weakrefs),
    .base = &object_type,
    .methods = lock_methods,
    .dealloc = lock_dealloc,
    .repr = lock_repr,
};

/* ---- RLock */

static Own rlock_acquire_method(Ref self, const Ref *args) {
    int64_t deadline = DEADLINE_NEVER;
    if ((args[0] || args[1]) && deadline_from_acquire(args[0], args[1], &deadline) < 0) return NULL;
    return bool_or_error(rlock_object_acquire(rlock_of(self), deadline));
}

static Own rlock_enter(Ref self, const Ref *args) {
    return bool_or_error(rlock_object_acquire(rlock_of(self), DEADLINE_NEVER));
}

static Own rlock_release_method(Ref self, const Ref *args) {
    return rlock_release(&rlock_of(self)->lock) ? None : throw(RuntimeError, "cannot release un-acquired lock");
}

static Own rlock_is_owned(Ref self, const Ref *args) { return bool_new(rlock_is_mine(&rlock_of(self)->lock)); }

static Own rlock_release_save_method(Ref self, const Ref *args) {
    struct RLock *lock = &rlock_of(self)->lock;
    if (!lock->count) return throw(RuntimeError, "cannot release un-acquired lock");
    scoped Own owner = int_new_unsigned(lock->owner_ident);
    return owner ? tuple_pack(2, small_int_new((int64_t)rlock_release_save(lock)), owner) : NULL;
}

static Own rlock_acquire_restore(Ref self, const Ref *args) {
    ssize_t count;
    if (!is_tuple(args[0]) || tuple_length(args[0]) != 2) return throw(TypeError, "_acquire_restore() argument 1 must be 2-item tuple");
    if (index_ssize(tuple_item_peek(args[0], 0), &count) < 0) return NULL;
    if (rlock_object_acquire(rlock_of(self), DEADLINE_NEVER) < 0) return NULL;
    rlock_restore(&rlock_of(self)->lock, (size_t)count);
    return None;
}

static Own rlock_reinit(Ref self, const Ref *args) {
    rlock_init(&rlock_of(self)->lock);
    return None;
}

static Own rlock_repr(Ref self) {
    const struct RLock *lock = &rlock_of(self)->lock;
    scoped Own name = type_full_name(type_of(self)), owner = int_new_unsigned(lock->owner_ident);
    if (!name || !owner) return NULL;
    return str_format("<%s %U object owner=%S count=%zu at %p>", lock->count ? "locked" : "unlocked", name, owner, lock->count,
                      (void *)object_of(self));
}

static Own rlock_new(Type *type, const Ref *args, size_t count, Ref names) { return as_own(object_new(type, 0)); }

static void rlock_dealloc(Object *o) {
    if (((RLockObject *)o)->weakrefs) weakref_clear_all(o);
    object_free(o);
}

static const MethodRow rlock_methods[] = {
    {ACQUIRE, rlock_acquire_method, "Take the lock, or count once more if it is this thread's already.", 0},
    {"release(self, /)", rlock_release_method, "Count down; at zero others may have the lock.", 0},
    {"__enter__(self, /)", rlock_enter, "Take the lock.", 0},
    {EXIT, rlock_release_method, "Let go of the lock.", 0},
    {"_is_owned(self, /)", rlock_is_owned, "Does this thread have it?", 0},
    {"_release_save(self, /)", rlock_release_save_method, "Let go altogether; returns what _acquire_restore needs.", 0},
    {"_acquire_restore(self, state, /)", rlock_acquire_restore, "Take it as often as before _release_save.", 0},
    {"_at_fork_reinit(self, /)", rlock_reinit, "Free, whatever it was before.", 0},
    {0},
};

Type rlock_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_thread.RLock",
    .doc = "A lock that its owner may take again.",
    .flags = TYPE_BASE,
    .size = sizeof(RLockObject),
    .weakrefs_offset = offsetof(RLockObject, weakrefs),
    .base = &object_type,
    .methods = rlock_methods,
    .dealloc = rlock_dealloc,
    .new = rlock_new,
    .repr = rlock_repr,
};
