/* SemLock: a named POSIX semaphore that several processes open, by the name and with the methods that packages with
 * multiprocessing code of their own expect (loky).  gilt's own locks are in shared.c.
 *
 * A semaphore is mapped at one address in a process, and in its children by fork at the same one: the handle.  Objects
 * made over a handle share its node in a list, and the mapping goes with the last of them; so a number that is no handle
 * is found out.  count is how often this process took it and gave it not back, owner the thread that took it last. */
#include "stdlib/mp/mp.h"

#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <time.h>

typedef struct Handle {
    sem_t *semaphore;
    size_t opened;          /* by sem_open, which counts */
    size_t objects;         /* that are made over it */
    struct Handle *next;
} Handle;

static Handle *handles; /* guarded by the GIL */

enum Kind { RECURSIVE_MUTEX, SEMAPHORE, KINDS };

typedef struct SemLock {
    Object head;
    Own weakrefs;
    Own name;               /* str, or None */
    Handle *handle;
    int kind, maxvalue;
    int count;
    uint64_t owner;
} SemLock;

static SemLock *semlock_of(Ref v) { return (SemLock *)object_of(v); }
static sem_t *semaphore_of(Ref v) { return semlock_of(v)->handle->semaphore; }

/* ---- handles */

static Handle *handle_find(const sem_t *semaphore) {
    Handle *h = handles;
    while (h && h->semaphore != semaphore) h = h->next;
    return h;
}

/* For what sem_open gave, whose count it takes over. */
static Handle *handle_of_opened(sem_t *semaphore) {
    Handle *h = handle_find(semaphore);
    if (!h) {
        h = mem_alloc(sizeof *h);
        if (!h) {
            sem_close(semaphore);
            return throw_memory();
        }
        *h = (Handle){.semaphore = semaphore, .next = handles};
        handles = h;
    }
    h->opened++;
    return h;
}

/* An object less.  With the last one the mapping goes. */
static void handle_let_go(Handle *h) {
    if (--h->objects) return;
    Handle **link = &handles;
    while (*link != h) link = &(*link)->next;
    *link = h->next;
    while (h->opened--) sem_close(h->semaphore);
    mem_free(h);
}

/* ---- making */

static Own semlock_over(Type *type, Handle *handle, int kind, int maxvalue, Ref name) {
    handle->objects++;
    SemLock *s = object_new(type, 0);
    if (!s) {
        handle_let_go(handle);
        return NULL;
    }
    s->handle = handle;
    s->kind = kind;
    s->maxvalue = maxvalue;
    s->name = own(name);
    return as_own(s);
}

/* Creates it (value >= 0) or opens one that is there.  OSError. */
static Handle *handle_open(Ref name, int value) {
    size_t size;
    const char *text = str_utf8(name, &size);
    if (!text) return NULL;
    if (strlen(text) != size) return throw(ValueError, "embedded null character");
    sem_t *semaphore = value < 0 ? sem_open(text, 0) : sem_open(text, O_CREAT | O_EXCL, 0600, (unsigned)value);
    return semaphore == SEM_FAILED ? throw_errno() : handle_of_opened(semaphore);
}

static Own semlock_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[5];
    int kind, value, maxvalue;
    if (args_bind(&signature, "SemLock(kind, value, maxvalue, name, unlink)", args, count, names, bound) < 0) return NULL;
    if (int_from(bound[0], &kind) < 0 || int_from(bound[1], &value) < 0 || int_from(bound[2], &maxvalue) < 0) return NULL;
    if (!is_str(bound[3])) return throw(TypeError, "SemLock() argument 'name' must be str, not %T", bound[3]);
    int unlink = truth(bound[4]);
    if (unlink < 0) return NULL;
    if (kind < 0 || kind >= KINDS) return throw(ValueError, "unrecognized kind");
    if (value < 0) {
        errno = EINVAL; /* what sem_open says of so large a number */
        return throw_errno();
    }
    Handle *handle = handle_open(bound[3], value);
    if (!handle) return NULL;
    Own self = semlock_over(type, handle, kind, maxvalue, unlink ? None : bound[3]);
    if (self && unlink && sem_unlink(str_utf8_lossy(bound[3])) < 0) {
        int error = errno;
        decref(self);
        errno = error;
        return throw_errno();
    }
    return self;
}

/* In a process that was told of one: by its name, or, in a child by fork, by its handle. */
static Own semlock_rebuild(Ref cls, const Ref *args) {
    int64_t address;
    int kind, maxvalue;
    if (int64_from(args[0], &address) < 0 || int_from(args[1], &kind) < 0 || int_from(args[2], &maxvalue) < 0) return NULL;
    Handle *handle;
    if (!is_none(args[3])) {
        if (!is_str(args[3])) return throw(TypeError, "_rebuild() argument 4 must be str or None, not %T", args[3]);
        handle = handle_open(args[3], -1);
    } else {
        handle = handle_find((const sem_t *)(uintptr_t)address);
        if (!handle) return throw(ValueError, "no semaphore has this handle");
    }
    return handle ? semlock_over((Type *)object_of(cls), handle, kind, maxvalue, args[3]) : NULL;
}

static void semlock_dealloc(Object *o) {
    handle_let_go(((SemLock *)o)->handle);
    decref(((SemLock *)o)->name);
    object_free(o);
}

/* ---- waiting */

/* 1 taken, 0 not before the deadline, -1. */
static int semlock_wait(sem_t *semaphore, int64_t deadline) {
    struct timespec until = clock_timespec_of_ns(deadline);
    for (;;) {
        int failed;
        WITHOUT_GIL_FOR("process semaphore", failed = deadline == DEADLINE_NEVER
                                                          ? sem_wait(semaphore)
                                                          : sem_clockwait(semaphore, CLOCK_MONOTONIC, &until));
        if (!failed) return 1;
        if (errno == ETIMEDOUT) return 0;
        if (errno != EINTR) return fail_errno();
        if (signals_run() < 0) return -1;
    }
}

static bool semlock_is_mine(const SemLock *s) { return s->count > 0 && s->owner == thread_current->ident; }

static int semlock_take(Ref self, int64_t deadline) {
    SemLock *s = semlock_of(self);
    if (s->kind == RECURSIVE_MUTEX && semlock_is_mine(s)) return s->count++, 1;
    sem_t *semaphore = s->handle->semaphore;
    int got = sem_trywait(semaphore) == 0;
    if (!got && deadline != DEADLINE_NOW) {
        scoped Own held = own(self);
        got = semlock_wait(semaphore, deadline);
    }
    if (got == 1) {
        s->count++;
        s->owner = thread_current->ident;
    }
    return got;
}

static Own semlock_acquire(Ref self, const Ref *args) {
    int block = args[0] ? truth(args[0]) : 1;
    int64_t deadline = DEADLINE_NOW;
    if (block < 0 || (block && deadline_from(args[1], &deadline) < 0)) return NULL;
    int got = semlock_take(self, deadline);
    return got < 0 ? NULL : bool_new(got);
}

static Own semlock_enter(Ref self, const Ref *args) {
    int got = semlock_take(self, DEADLINE_NEVER);
    return got < 0 ? NULL : True;
}

static int semlock_value(Ref self, int *out) {
    if (sem_getvalue(semaphore_of(self), out) < 0) return fail_errno();
    if (*out < 0) *out = 0; /* some systems count those who wait */
    return 0;
}

static Own semlock_release(Ref self, const Ref *args) {
    SemLock *s = semlock_of(self);
    if (s->kind == RECURSIVE_MUTEX) {
        if (!semlock_is_mine(s)) return throw(AssertionError, "attempt to release recursive lock not owned by thread");
        if (s->count > 1) return s->count--, None;
    } else {
        int value;
        if (semlock_value(self, &value) < 0) return NULL;
        if (value >= s->maxvalue) return throw(ValueError, "semaphore or lock released too many times");
    }
    if (sem_post(s->handle->semaphore) < 0) return throw_errno();
    s->count--;
    return None;
}

/* ---- asking */

static Own semlock_count(Ref self, const Ref *args) { return small_int_new(semlock_of(self)->count); }
static Own semlock_mine(Ref self, const Ref *args) { return bool_new(semlock_is_mine(semlock_of(self))); }
static Own semlock_get_value(Ref self, const Ref *args) {
    int value;
    return semlock_value(self, &value) < 0 ? NULL : small_int_new(value);
}
static Own semlock_is_zero(Ref self, const Ref *args) {
    int value;
    return semlock_value(self, &value) < 0 ? NULL : bool_new(value == 0);
}
static Own semlock_after_fork(Ref self, const Ref *args) {
    semlock_of(self)->count = 0;
    return None;
}

static Own semlock_handle(Ref self) { return int_new_unsigned((uintptr_t)semaphore_of(self)); }
static Own semlock_name(Ref self) { return own(semlock_of(self)->name); }
static Own semlock_kind(Ref self) { return small_int_new(semlock_of(self)->kind); }
static Own semlock_maxvalue(Ref self) { return small_int_new(semlock_of(self)->maxvalue); }

static const MethodRow semlock_methods[] = {
    {"acquire(self, block=True, timeout=None)", semlock_acquire, "Take it: True, or False if that did not work in time.", 0},
    {"release(self, /)", semlock_release, "Give it back.", 0},
    {"__enter__(self, /)", semlock_enter, "acquire()", 0},
    {"__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)", semlock_release, "release()", 0},
    {"_count(self, /)", semlock_count, "How often this process took it and gave it not back.", 0},
    {"_is_mine(self, /)", semlock_mine, "Did this thread take it last?", 0},
    {"_get_value(self, /)", semlock_get_value, "How many are there.", 0},
    {"_is_zero(self, /)", semlock_is_zero, "Are there none?", 0},
    {"_after_fork(self, /)", semlock_after_fork, "In a child: what the parent took is not ours.", 0},
    {"_rebuild(cls, handle, kind, maxvalue, name, /)", semlock_rebuild, "The same semaphore in another process.", METHOD_CLASS},
    {0},
};
static const GetSetRow semlock_getset[] = {
    {"handle", semlock_handle, NULL, "Where it is."},
    {"name", semlock_name, NULL, "Its name, or None if it has none any more."},
    {"kind", semlock_kind, NULL, "0 a recursive lock, 1 a semaphore."},
    {"maxvalue", semlock_maxvalue, NULL, "The maximum."},
    {0},
};
Type semlock_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_multiprocessing.SemLock",
    .doc = "Semaphore/Mutex type",
    .flags = TYPE_BASE,
    .size = sizeof(SemLock),
    .weakrefs_offset = offsetof(SemLock, weakrefs),
    .base = &object_type,
    .methods = semlock_methods,
    .getset = semlock_getset,
    .new = semlock_new,
    .dealloc = semlock_dealloc,
};

Own semlock_unlink(Ref module, const Ref *args) {
    size_t size;
    if (!is_str(args[0])) return throw(TypeError, "sem_unlink() argument must be str, not %T", args[0]);
    const char *name = str_utf8(args[0], &size);
    if (!name) return NULL;
    return sem_unlink(name) < 0 ? throw_errno() : None;
}

int semlock_init(Ref module) {
    Ref namespace = type_namespace_peek(&semlock_type);
    Own key = namespace ? str_intern("SEM_VALUE_MAX") : NULL;
    if (!key || dict_set_take(namespace, key, small_int_new(SEM_VALUE_MAX)) < 0) return -1;
    scoped Own flags = dict_new();
    if (!flags || dict_set_named(flags, "HAVE_SEM_OPEN", small_int_new(1)) < 0) return -1;
    if (dict_set_named(flags, "HAVE_SEM_TIMEDWAIT", small_int_new(1)) < 0) return -1;
    return module_add(module, "flags", flags);
}
