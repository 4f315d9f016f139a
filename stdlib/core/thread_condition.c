/* threading.Condition.
 *
 * Whoever waits puts a Waiter into the condition's list *before* it lets go of the lock, so a notification in between
 * is not lost, whatever kind of lock it is and however long letting go takes.  notify takes waiters out, the longest
 * waiting first.  The lock is taken back in every case, also when a signal handler raised meanwhile.
 *
 * The lock is a lock or RLock of _thread, which C uses directly, or any object with acquire and release. */
#include "stdlib/core/thread_inner.h"

/* On the heap and not on the waiting thread's stack, which a fork leaves behind. */
typedef struct Waiter {
    struct Waiter *next;
    struct WaitQueue queue; /* of this one thread */
    bool notified;          /* and out of the list */
} Waiter;

typedef struct Condition {
    Object head;
    struct Attrs attrs;
    Own lock;
    Waiter *first, *last;
    size_t waiters;
    Own weakrefs;
} Condition;

static Condition *condition_of(Ref v) { return (Condition *)object_of(v); }
static bool is_lock(Ref v) { return is_exactly(v, &lock_type); }
static bool is_rlock(Ref v) { return is_exactly(v, &rlock_type); }
static struct Lock *plain_lock(Ref v) { return &((LockObject *)object_of(v))->lock; }
static struct RLock *re_lock(Ref v) { return &((RLockObject *)object_of(v))->lock; }

/* ---- the lock, of whatever kind */

/* lock.name() if the lock has such a method: 1 and *out, 0, -1. */
static int call_if_there(Ref lock, const char *name, Own *out) {
    scoped Own key = str_intern(name), method = NULL;
    *out = NULL;
    int found = key ? getattr_find(lock, key, &method) : -1;
    if (found <= 0) return found;
    *out = call0(method);
    return *out ? 1 : -1;
}

/* A foreign lock that cannot say whether it is owned: taken means owned, as with a plain lock. */
static int foreign_is_owned(Ref lock) {
    scoped Own answer = NULL;
    int found = call_if_there(lock, "_is_owned", &answer);
    if (found) return found < 0 ? -1 : truth(answer);
    Ref no = False;
    scoped Own taken = call_method_named(lock, "acquire", &no, 1);
    int got = taken ? truth(taken) : -1;
    if (got <= 0) return got < 0 ? -1 : 1;
    scoped Own released = call_method_named(lock, "release", NULL, 0);
    return released ? 0 : -1;
}

static int is_owned(Ref lock) {
    if (is_rlock(lock)) return rlock_is_mine(re_lock(lock));
    return is_lock(lock) ? plain_lock(lock)->locked : foreign_is_owned(lock);
}

/* Lets go altogether.  What take_back needs, or NULL. */
static Own let_go(Ref lock) {
    if (is_rlock(lock)) return small_int_new((int64_t)rlock_release_save(re_lock(lock)));
    if (is_lock(lock)) return lock_release(plain_lock(lock)) ? None : throw(RuntimeError, "release unlocked lock");
    Own state;
    int found = call_if_there(lock, "_release_save", &state);
    return found ? state : call_method_named(lock, "release", NULL, 0);
}

static int foreign_take_back(Ref lock, Ref state) {
    scoped Own key = str_intern("_acquire_restore"), method = NULL;
    int found = key ? getattr_find(lock, key, &method) : -1;
    if (found < 0) return -1;
    scoped Own done = found ? call1(method, state) : call_method_named(lock, "acquire", NULL, 0);
    return done ? 0 : -1;
}

/* The caller goes on with the lock, whatever signals arrive: an exception of a handler waits until then. */
static int take_back(Ref lock, Ref state) {
    if (!is_lock(lock) && !is_rlock(lock)) {
        scoped Own pending = error_take();
        int status = foreign_take_back(lock, state);
        if (pending) error_restore_take(give(pending));
        return status;
    }
    scoped Own raised = error_take();
    for (;;) {
        int got = is_lock(lock) ? lock_object_acquire((LockObject *)object_of(lock), DEADLINE_NEVER)
                                : rlock_object_acquire((RLockObject *)object_of(lock), DEADLINE_NEVER);
        if (got > 0) break;
        scoped Own error = error_take();
        if (!raised) raised = give(error);
    }
    if (is_rlock(lock)) rlock_restore(re_lock(lock), (size_t)small_int(state));
    if (!raised) return 0;
    error_restore_take(give(raised));
    return -1;
}

/* ---- the list */

static Waiter *waiter_add(Condition *c) {
    Waiter *w = block_new(sizeof *w);
    if (!w) return NULL;
    *w = (Waiter){0};
    if (c->last) c->last->next = w;
    else c->first = w;
    c->last = w;
    c->waiters++;
    return w;
}

static void waiter_take_out(Condition *c, Waiter *w) {
    Waiter **at = &c->first, *previous = NULL;
    for (; *at != w; at = &previous->next) previous = *at;
    *at = w->next;
    if (c->last == w) c->last = previous;
    c->waiters--;
}

static void notify(Condition *c, size_t count) {
    for (; count > 0 && c->first; count--) {
        Waiter *w = c->first;
        waiter_take_out(c, w);
        w->notified = true;
        wait_wake_one(&w->queue);
    }
}

/* 1 notified, 0 the time is over, -1 a signal handler raised. */
static int wait_notified(Condition *c, Waiter *w, int64_t deadline) {
    while (!w->notified) {
        int how = wait_in(&w->queue, deadline, "condition", c);
        if (how == EINTR && !w->notified && signals_run() < 0) break;
        if (how == ETIMEDOUT) break;
    }
    if (!w->notified) waiter_take_out(c, w);
    return error_occurred() ? -1 : w->notified;
}

static int need_owned(Condition *c, const char *what) {
    scoped Own lock = own(c->lock);
    int owned = is_owned(lock);
    if (owned > 0) return 0;
    return owned < 0 ? -1 : fail(RuntimeError, "cannot %s on un-acquired lock", what);
}

/* 1, 0, -1 as wait_notified; self is kept alive by the caller. */
static int condition_wait(Condition *c, int64_t deadline) {
    if (need_owned(c, "wait") < 0) return -1;
    scoped Own lock = own(c->lock);
    Waiter *w = waiter_add(c);
    if (!w) return -1;
    scoped Own state = let_go(lock);
    int result = -1;
    if (!state) {
        if (!w->notified) waiter_take_out(c, w);
    } else {
        result = wait_notified(c, w, deadline);
        if (take_back(lock, state) < 0) result = -1;
    }
    block_free(w);
    return result;
}

/* ---- methods */

static Own wait_method(Ref self, const Ref *args) {
    int64_t deadline;
    if (deadline_from_timeout(args[0], &deadline) < 0) return NULL;
    int result = condition_wait(condition_of(self), deadline);
    return result < 0 ? NULL : bool_new(result);
}

static Own wait_for_method(Ref self, const Ref *args) {
    int64_t deadline;
    if (deadline_from_timeout(args[1], &deadline) < 0) return NULL;
    for (;;) {
        scoped Own answer = call0(args[0]);
        int yes = answer ? truth(answer) : -1;
        if (yes < 0) return NULL;
        if (yes || deadline_passed(deadline)) return give(answer);
        if (condition_wait(condition_of(self), deadline) < 0) return NULL;
    }
}

static Own notify_method(Ref self, const Ref *args) {
    ssize_t count = 1;
    if (need_owned(condition_of(self), "notify") < 0) return NULL;
    if (args[0] && index_ssize(args[0], &count) < 0) return NULL;
    notify(condition_of(self), count > 0 ? (size_t)count : 0);
    return None;
}

static Own notify_all_method(Ref self, const Ref *args) {
    if (need_owned(condition_of(self), "notify") < 0) return NULL;
    notify(condition_of(self), SIZE_MAX);
    return None;
}

static Own notify_all_old(Ref self, const Ref *args) {
    if (warn(&exc_DeprecationWarning, 1, "notifyAll() is deprecated, use notify_all() instead") < 0) return NULL;
    return notify_all_method(self, args);
}

static Own acquire_method(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own lock = own(condition_of(self)->lock), method = getattr_named(lock, "acquire");
    return method ? call(method, args, count, names) : NULL;
}

static Own release_method(Ref self, const Ref *args) {
    scoped Own lock = own(condition_of(self)->lock); /* a lock in Python may replace it: __init__ */
    if (is_rlock(lock) && rlock_release(re_lock(lock))) return None;
    if (is_lock(lock) && lock_release(plain_lock(lock))) return None;
    return call_method_named(lock, "release", NULL, 0);
}

static Own enter_method(Ref self, const Ref *args) {
    scoped Own lock = own(condition_of(self)->lock); /* a lock in Python may replace it: __init__ */
    int got;
    if (is_rlock(lock)) got = rlock_object_acquire((RLockObject *)object_of(lock), DEADLINE_NEVER);
    else if (is_lock(lock)) got = lock_object_acquire((LockObject *)object_of(lock), DEADLINE_NEVER);
    else return call_method(lock, name___enter__, NULL, 0);
    return got < 0 ? NULL : True;
}

static Own exit_method(Ref self, const Ref *args) {
    scoped Own lock = own(condition_of(self)->lock); /* a lock in Python may replace it: __init__ */
    if (is_lock(lock) || is_rlock(lock)) return release_method(self, args);
    Ref all[] = {args[0] ? args[0] : None, args[1] ? args[1] : None, args[2] ? args[2] : None};
    return call_method(lock, name___exit__, all, 3);
}

static Own is_owned_method(Ref self, const Ref *args) {
    scoped Own lock = own(condition_of(self)->lock);
    int owned = is_owned(lock);
    return owned < 0 ? NULL : bool_new(owned);
}

static Own reinit_method(Ref self, const Ref *args) {
    Condition *c = condition_of(self);
    c->first = c->last = NULL; /* of threads that exist no more */
    c->waiters = 0;
    scoped Own lock = own(c->lock);
    return call_method_named(lock, "_at_fork_reinit", NULL, 0);
}

/* ---- the type */

static Own condition_new(Type *type, const Ref *args, size_t count, Ref names) {
    Condition *c = object_new(type, 0);
    if (!c) return NULL;
    scoped Own self = as_own(c);
    gc_track(&c->head);
    c->lock = call0(as_ref(&rlock_type));
    return c->lock ? give(self) : NULL;
}

static int condition_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[1];
    if (args_bind(&signature, "Condition(lock=None)", args, count, names, bound) < 0) return -1;
    if (bound[0] && !is_none(bound[0])) own_set_take(&condition_of(self)->lock, own(bound[0]));
    return 0;
}

static void condition_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    Condition *c = (Condition *)o;
    if (c->weakrefs) weakref_clear_all(o);
    for (Waiter *w = c->first, *next; w; w = next) { /* left by a fork */
        next = w->next;
        block_free(w);
    }
    decref(c->lock);
    object_free(o);
    dealloc_end();
}

static int condition_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Condition *)o)->lock);
    return attrs_traverse(o, visit, context);
}

static int condition_clear(Object *o) {
    attrs_clear(o);
    return 0;
}

static Own condition_repr(Ref self) {
    return str_format("<Condition(%S, %zu)>", condition_of(self)->lock, condition_of(self)->waiters);
}

static Own state_method(Ref self, const Ref *args) {
    return throw(TypeError, "cannot pickle '%T' object", condition_of(self)->lock);
}

static const MethodRow condition_methods[] = {
    {"__enter__(self, /)", enter_method, "Take the lock.", 0},
    {"__exit__(self, type=None, value=None, traceback=None, /)", exit_method, "Let go of the lock.", 0},
    {"acquire", RAW(acquire_method), "acquire(*args): of the lock.", METHOD_RAW},
    {"release(self, /)", release_method, "Let go of the lock.", 0},
    {"wait(self, /, timeout=None)", wait_method, "Let go of the lock, wait to be notified, take it back.  False: the time was over.", 0},
    {"wait_for(self, /, predicate, timeout=None)", wait_for_method, "Wait until predicate() is true; its last value.", 0},
    {"notify(self, /, n=1)", notify_method, "Wake the n longest waiters.", 0},
    {"notify_all(self, /)", notify_all_method, "Wake all waiters.", 0},
    {"notifyAll(self, /)", notify_all_old, "Old name of notify_all.", 0},
    {"_is_owned(self, /)", is_owned_method, "Is the lock taken, as far as it can tell by this thread?", 0},
    {"_at_fork_reinit(self, /)", reinit_method, "Free and without waiters.", 0},
    {"__getstate__(self, /)", state_method, "TypeError: there is no pickle of a lock.", 0},
    {0},
};

static const MemberRow condition_members[] = {{"_lock", MEMBER_OBJECT, offsetof(Condition, lock), false, "The lock."}, {0}};

static const GetSetRow condition_getset[] = {{"__dict__", attrs_dict, attrs_set_dict, NULL}, {0}};

Type condition_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "threading.Condition",
    .doc = "Condition(lock=None)\n--\n\nA lock with a list of threads that wait until something about what it guards has changed.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_SPOKEN_OTHERWISE,
    .size = sizeof(Condition),
    .attrs_offset = offsetof(Condition, attrs),
    .weakrefs_offset = offsetof(Condition, weakrefs),
    .base = &object_type,
    .methods = condition_methods,
    .members = condition_members,
    .getset = condition_getset,
    .dealloc = condition_dealloc,
    .traverse = condition_traverse,
    .clear = condition_clear,
    .new = condition_new,
    .init = condition_init,
    .repr = condition_repr,
};
