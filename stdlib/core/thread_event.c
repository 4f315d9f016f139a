/* threading.Event, Semaphore and BoundedSemaphore: the runtime's, as objects. */
#include "stdlib/core/thread_inner.h"

/* ---- what they have in common: attributes, and weak references to them */

typedef struct Carrier { Object head; struct Attrs attrs; Own weakrefs; } Carrier;

static void *carrier_new(Type *type) {
    Carrier *c = object_new(type, 0);
    if (c) gc_track(&c->head);
    return c;
}

static void carrier_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    if (((Carrier *)o)->weakrefs) weakref_clear_all(o);
    object_free(o);
    dealloc_end();
}

static int carrier_clear(Object *o) {
    attrs_clear(o);
    return 0;
}

#define CARRIER_DICT {"__dict__", attrs_dict, attrs_set_dict, NULL}
#define CARRIER(Struct, free) \
    .flags = TYPE_BASE | TYPE_GC | TYPE_SPOKEN_OTHERWISE, .size = sizeof(Struct), .attrs_offset = offsetof(Carrier, attrs), \
    .weakrefs_offset = offsetof(Carrier, weakrefs), .dealloc = free, .traverse = attrs_traverse, .clear = carrier_clear

/* ---- Event */

typedef struct EventObject { Carrier carrier; struct Event event; } EventObject;

static struct Event *event_of(Ref v) { return &((EventObject *)object_of(v))->event; }

static Own event_is_set(Ref self, const Ref *args) { return bool_new(event_of(self)->set); }

static Own event_is_set_old(Ref self, const Ref *args) {
    if (warn(&exc_DeprecationWarning, 1, "isSet() is deprecated, use is_set() instead") < 0) return NULL;
    return event_is_set(self, args);
}

static Own event_set_method(Ref self, const Ref *args) {
    event_set(event_of(self));
    return None;
}

static Own event_clear_method(Ref self, const Ref *args) {
    event_clear(event_of(self));
    return None;
}

static Own event_wait_method(Ref self, const Ref *args) {
    int64_t deadline;
    if (deadline_from_timeout(args[0], &deadline) < 0) return NULL;
    for (;;) {
        int how = event_wait(event_of(self), deadline);
        if (how != EINTR) return bool_new(how == 0);
        if (signals_run() < 0) return NULL;
    }
}

static Own event_reinit(Ref self, const Ref *args) {
    event_of(self)->waiters = (struct WaitQueue){0};
    return None;
}

static Own event_repr(Ref self) {
    scoped Own name = type_full_name(type_of(self));
    return name ? str_format("<%U at %p: %s>", name, (void *)object_of(self), event_of(self)->set ? "set" : "unset") : NULL;
}

static Own event_new(Type *type, const Ref *args, size_t count, Ref names) { return as_own(carrier_new(type)); }

/* What is refused is the lock that CPython's objects of these types are made of. */
static Own carrier_state(Ref self, const Ref *args) { return throw(TypeError, "cannot pickle '_thread.lock' object"); }

#define STATE {"__getstate__(self, /)", carrier_state, "TypeError: there is no pickle of a lock.", 0}

static const MethodRow event_methods[] = {
    {"is_set(self, /)", event_is_set, "Is the flag set?", 0},
    {"isSet(self, /)", event_is_set_old, "Old name of is_set.", 0},
    {"set(self, /)", event_set_method, "Set the flag; all that wait go on.", 0},
    {"clear(self, /)", event_clear_method, "Take the flag away: who waits from now on, waits.", 0},
    {"wait(self, /, timeout=None)", event_wait_method, "Wait for the flag; False if the time was over first.", 0},
    {"_at_fork_reinit(self, /)", event_reinit, "Nobody waits any more.", 0},
    STATE,
    {0},
};

static const GetSetRow event_getset[] = {CARRIER_DICT, {0}};

static int event_init_method(Ref self, const Ref *args, size_t count, Ref names) {
    if (names && tuple_length(names))
        return fail(TypeError, "Event.__init__() got an unexpected keyword argument '%U'", tuple_item_peek(names, 0));
    if (count) return fail(TypeError, "Event.__init__() takes 1 positional argument but %zu were given", count + 1);
    return 0;
}

Type event_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "threading.Event",
    .doc = "Event()\n--\n\nA flag that threads can wait for.",
    CARRIER(EventObject, carrier_dealloc),
    .base = &object_type,
    .methods = event_methods,
    .getset = event_getset,
    .new = event_new,
    .init = event_init_method,
    .repr = event_repr,
};

/* ---- Semaphore
 *
 * Programs that extend CPython's, which is a number and a condition, reach for both: under `with semaphore._cond:` they read and
 * write `_value`.  Our semaphore has no condition, and so no lock, until somebody asks for it; from then on acquire and release
 * wait until nobody holds that lock. */

typedef struct SemaphoreObject {
    Carrier carrier;
    struct Semaphore semaphore;
    size_t initial;
    Own entrance; /* NULL, or the lock of _cond */
} SemaphoreObject;

static SemaphoreObject *semaphore_of(Ref v) { return (SemaphoreObject *)object_of(v); }

static void semaphore_dealloc(Object *o) {
    SemaphoreObject *s = (SemaphoreObject *)o;
    own_set_take(&s->entrance, NULL);
    carrier_dealloc(o);
}

/* 1 when nobody holds the lock of _cond, 0 the time is over, -1 a handler raised. */
static int pass_entrance(SemaphoreObject *s, int64_t deadline) {
    while (s->entrance && ((LockObject *)object_of(as_ref(s->entrance)))->lock.locked) {
        LockObject *entrance = (LockObject *)object_of(as_ref(s->entrance));
        int got = lock_object_acquire(entrance, deadline);
        if (got <= 0) return got;
        lock_release(&entrance->lock);
    }
    return 1;
}

static int take(SemaphoreObject *s, int64_t deadline) {
    int open = pass_entrance(s, deadline == DEADLINE_NOW ? DEADLINE_NEVER : deadline);
    if (open <= 0) return open;
    for (;;) {
        int how = semaphore_acquire(&s->semaphore, deadline);
        if (how != EINTR) return how == 0;
        if (signals_run() < 0) return -1;
    }
}

static Own semaphore_acquire_method(Ref self, const Ref *args) {
    int64_t deadline = DEADLINE_NEVER;
    int wait = args[0] ? truth(args[0]) : 1;
    if (wait < 0) return NULL;
    if (!wait && args[1] && !is_none(args[1])) return throw(ValueError, "can't specify timeout for non-blocking acquire");
    if (!wait) deadline = DEADLINE_NOW;
    else if (deadline_from_timeout(args[1], &deadline) < 0) return NULL;
    int got = take(semaphore_of(self), deadline);
    return got < 0 ? NULL : bool_new(got);
}

static Own semaphore_enter(Ref self, const Ref *args) { return take(semaphore_of(self), DEADLINE_NEVER) < 0 ? NULL : True; }

static Own release_count(Ref self, Ref n, bool bounded) {
    ssize_t count = 1;
    SemaphoreObject *s = semaphore_of(self);
    if (n && index_ssize(n, &count) < 0) return NULL;
    if (count < 1) return throw(ValueError, "n must be one or more");
    if (pass_entrance(s, DEADLINE_NEVER) < 0) return NULL;
    if (bounded && s->semaphore.value + (size_t)count > s->initial) return throw(ValueError, "Semaphore released too many times");
    semaphore_release(&s->semaphore, (size_t)count);
    return None;
}

static Own semaphore_release_method(Ref self, const Ref *args) { return release_count(self, args[0], false); }
static Own bounded_release_method(Ref self, const Ref *args) { return release_count(self, args[0], true); }
static Own semaphore_exit(Ref self, const Ref *args) { return release_count(self, NULL, false); }
static Own bounded_exit(Ref self, const Ref *args) { return release_count(self, NULL, true); }

static Own semaphore_new(Type *type, const Ref *args, size_t count, Ref names) {
    SemaphoreObject *s = carrier_new(type);
    if (s) s->semaphore.value = s->initial = 1;
    return as_own(s);
}

static int semaphore_init_method(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[1];
    ssize_t value = 1;
    if (args_bind(&signature, "Semaphore(value=1)", args, count, names, bound) < 0) return -1;
    if (bound[0] && index_ssize(bound[0], &value) < 0) return -1;
    if (value < 0) return fail(ValueError, "semaphore initial value must be >= 0");
    semaphore_of(self)->semaphore.value = semaphore_of(self)->initial = (size_t)value;
    return 0;
}

static Own semaphore_repr(Ref self) {
    const SemaphoreObject *s = semaphore_of(self);
    scoped Own name = type_full_name(type_of(self));
    if (!name) return NULL;
    if (!is_kind(self, &bounded_semaphore_type)) return str_format("<%U at %p: value=%zu>", name, (void *)s, s->semaphore.value);
    return str_format("<%U at %p: value=%zu/%zu>", name, (void *)s, s->semaphore.value, s->initial);
}

static Own semaphore_value(Ref self) { return int_new((int64_t)semaphore_of(self)->semaphore.value); }

static int semaphore_set_value(Ref self, Ref value) {
    ssize_t count;
    struct Semaphore *s = &semaphore_of(self)->semaphore;
    if (!value) return fail(AttributeError, "can't delete attribute");
    if (index_ssize(value, &count) < 0) return -1;
    if (count < 0) return fail(ValueError, "semaphore value must be >= 0");
    if ((size_t)count > s->value) semaphore_release(s, (size_t)count - s->value);
    else s->value = (size_t)count;
    return 0;
}

/* Made when it is first asked for, and kept among the attributes. */
static Own semaphore_cond(Ref self) {
    SemaphoreObject *s = semaphore_of(self);
    scoped Own attributes = attrs_dict(self), name = str_intern("_cond"), known = NULL;
    if (!attributes || !name || dict_get(attributes, name, &known) < 0) return NULL;
    if (known) return give(known);
    scoped Own lock = lock_new();
    scoped Own condition = lock ? call1(as_ref(&condition_type), lock) : NULL;
    if (!condition || setitem(attributes, name, condition) < 0) return NULL;
    own_set_take(&s->entrance, give(lock));
    return give(condition);
}

#define RELEASE "release(self, /, n=1)"
#define EXIT "__exit__(self, type=None, value=None, traceback=None, /)"

static const MethodRow semaphore_methods[] = {
    {"acquire(self, /, blocking=True, timeout=None)", semaphore_acquire_method, "Count down; at zero wait.  True if that worked.", 0},
    {RELEASE, semaphore_release_method, "Count up by n.", 0},
    {"__enter__(self, /)", semaphore_enter, "Count down; at zero wait.", 0},
    {EXIT, semaphore_exit, "Count up.", 0},
    STATE,
    {0},
};
static const MethodRow bounded_methods[] = {
    {RELEASE, bounded_release_method, "Count up by n.  ValueError above the first value.", 0},
    {EXIT, bounded_exit, "Count up.", 0},
    {0},
};
static const GetSetRow semaphore_getset[] = {
    {"_value", semaphore_value, semaphore_set_value, "How many may still enter."},
    {"_cond", semaphore_cond, NULL, "Whoever holds it has the semaphore for himself."},
    CARRIER_DICT,
    {0},
};

Type semaphore_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "threading.Semaphore",
    .doc = "Semaphore(value=1)\n--\n\nLets a number of threads in.",
    CARRIER(SemaphoreObject, semaphore_dealloc),
    .base = &object_type,
    .methods = semaphore_methods,
    .getset = semaphore_getset,
    .new = semaphore_new,
    .init = semaphore_init_method,
    .repr = semaphore_repr,
};

Type bounded_semaphore_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "threading.BoundedSemaphore",
    .doc = "BoundedSemaphore(value=1)\n--\n\nA semaphore that refuses to be released more often than it was acquired.",
    CARRIER(SemaphoreObject, semaphore_dealloc),
    .base = &semaphore_type,
    .methods = bounded_methods,
    .new = semaphore_new,
    .init = semaphore_init_method,
    .repr = semaphore_repr,
};
