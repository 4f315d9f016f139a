/* Shared memory, and what processes wait for in it.
 *
 * An Arena is a mapping of a memfd: children made by fork have it, others get its descriptor.  Locks, semaphores and
 * signals are a few words in an arena, changed by atomic operations and waited for with futexes, so that taking a free
 * one is a compare-and-swap.  A Lock's word is the thread id of its holder.  Who has waited a while looks whether the
 * holder's process is still there, and takes the lock if not: a killed process leaves nobody waiting for ever.
 *
 * Waits drop the GIL, run signal handlers, and keep a monotonic deadline. */
#include "stdlib/mp/mp.h"

#include <fcntl.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* ---- Arena */

typedef struct Arena {
    Object head;
    int fd;
    size_t size;
    void *data;
    Own weakrefs;
} Arena;

static Arena *arena_of(Ref v) { return (Arena *)object_of(v); }

static Own arena_map(Type *type, int fd, size_t size) {
    void *data = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (data == MAP_FAILED) return throw_errno();
    Arena *a = object_new(type, 0);
    if (!a) {
        munmap(data, size);
        return NULL;
    }
    a->fd = fd;
    a->size = size;
    a->data = data;
    return as_own(a);
}

/* A new one, or one over a descriptor of another's, which must be large enough. */
static int arena_descriptor(Ref given, size_t size) {
    struct stat status;
    int fd;
    if (!given || is_none(given)) {
        fd = memfd_create("multiprocessing", MFD_CLOEXEC);
        if (fd >= 0 && ftruncate(fd, (off_t)size) == 0) return fd;
        if (fd >= 0) close(fd);
        return fail_errno();
    }
    if (int_from(given, &fd) < 0) return -1;
    if (fstat(fd, &status) < 0) return fail_errno();
    return (size_t)status.st_size >= size ? fd : fail(ValueError, "shared memory is smaller than expected");
}

static Own arena_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    ssize_t size;
    if (args_bind(&signature, "Arena(size, fd=None)", args, count, names, bound) < 0 || index_ssize(bound[0], &size) < 0) return NULL;
    if (size <= 0) return throw(ValueError, "size must be positive");
    int fd = arena_descriptor(bound[1], (size_t)size);
    if (fd < 0) return NULL;
    Own arena = arena_map(type, fd, (size_t)size);
    if (!arena) close(fd);
    return arena;
}

static void arena_dealloc(Object *o) {
    Arena *a = (Arena *)o;
    munmap(a->data, a->size);
    close(a->fd);
    object_free(o);
}

static int arena_get_buffer(Ref self, Buffer *out, int flags) {
    buffer_fill(out, self, arena_of(self)->data, arena_of(self)->size, false);
    return 0;
}

/* An address within an Arena with room for `size` bytes: ValueError.  The caller holds a count of the arena. */
static void *arena_at(Ref arena, Ref offset, size_t size) {
    ssize_t at;
    if (!is_exactly(arena, &arena_type)) return throw(TypeError, "an Arena is required, not '%T'", arena);
    if (index_ssize(offset, &at) < 0) return NULL;
    const Arena *a = arena_of(arena);
    if (at < 0 || at % 8 || (size_t)at > a->size || a->size - (size_t)at < size) return throw(ValueError, "bad place in shared memory");
    return (char *)a->data + at;
}

static Own arena_fd(Ref self) { return small_int_new(arena_of(self)->fd); }
static Own arena_size(Ref self) { return int_new_unsigned(arena_of(self)->size); }
static const GetSetRow arena_getset[] = {
    {"fd", arena_fd, NULL, "The descriptor of the memory."}, {"size", arena_size, NULL, "Bytes."}, {0}};

Type arena_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_multiprocessing.Arena",
    .doc = "Arena(size, fd=None)\n--\n\nMemory that processes share.",
    .size = sizeof(Arena),
    .weakrefs_offset = offsetof(Arena, weakrefs),
    .base = &object_type,
    .getset = arena_getset,
    .new = arena_new,
    .dealloc = arena_dealloc,
    .get_buffer = arena_get_buffer,
};

/* ---- futexes */

typedef _Atomic uint32_t Futex;
enum { PATROL_MS = 50 }; /* how often a waiter looks for a dead holder */

/* Sleeps while *word is expected, until the deadline (of CLOCK_MONOTONIC): 0, ETIMEDOUT, EINTR, EAGAIN. */
static int futex_wait_nogil(Futex *word, uint32_t expected, int64_t deadline) {
    struct timespec until = clock_timespec_of_ns(deadline);
    long result = syscall(SYS_futex, word, FUTEX_WAIT_BITSET, expected, deadline == DEADLINE_NEVER ? NULL : &until, NULL,
                          FUTEX_BITSET_MATCH_ANY);
    return result < 0 ? errno : 0;
}

static void futex_wake(Futex *word, uint32_t count) { syscall(SYS_futex, word, FUTEX_WAKE, count, NULL, NULL, 0); }

static uint32_t my_tid(void) { return (uint32_t)thread_native_id(thread_current); }

/* ---- common to the three types: a view of some words in an arena */

typedef struct Words {
    Futex word;           /* Lock: thread id of the holder, 0 free.  Semaphore: value.  Signal: how often it was raised */
    Futex waiters;        /* at least as many as there are */
    Futex holder_pid;     /* Lock: process of the holder, written behind word */
    uint32_t depth;       /* RLock: how often its holder took it */
    Futex value;          /* Signal: anything */
    uint32_t reserved[3];
} Words;

typedef struct Shared {
    Object head;
    struct Attrs attrs;
    Own weakrefs;
    Own arena, offset;
    Words *words;
    bool recursive;       /* an RLock */
    uint32_t most;        /* a semaphore's maximum */
} Shared;

static Shared *shared_of(Ref v) { return (Shared *)object_of(v); }
static Words *words_of(Ref v) { return ((Shared *)object_of(v))->words; }

static Own shared_new(Type *type, Ref arena, Ref offset) {
    Words *words = arena_at(arena, offset, sizeof *words);
    Shared *s = words ? object_new(type, 0) : NULL;
    if (!s) return NULL;
    s->words = words;
    s->arena = own(arena);
    s->offset = own(offset);
    gc_track(&s->head);
    return as_own(s);
}

static void shared_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    decref(((Shared *)o)->arena);
    decref(((Shared *)o)->offset);
    object_free(o);
}

static int shared_traverse(Object *o, VisitFn visit, void *context) { return attrs_traverse(o, visit, context); }

static Own shared_arena(Ref self) { return own(shared_of(self)->arena); }
static Own shared_offset(Ref self) { return own(shared_of(self)->offset); }
#define SHARED_ROWS {"_arena", shared_arena, NULL, "The memory."}, {"_offset", shared_offset, NULL, "The place in it."}

#define SHARED_TYPE(text, doc_text, methods_table, getset_table, maker) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = "_multiprocessing." text, .doc = doc_text, .flags = TYPE_BASE | TYPE_GC, \
        .size = sizeof(Shared), .attrs_offset = offsetof(Shared, attrs), .weakrefs_offset = offsetof(Shared, weakrefs), \
        .base = &object_type, .methods = methods_table, .getset = getset_table, .new = maker, .dealloc = shared_dealloc, \
        .traverse = shared_traverse, \
    }

/* acquire's arguments: DEADLINE_NOW if it is not to block. */
static int acquire_deadline(const Ref *args, int64_t *out) {
    int block = args[0] ? truth(args[0]) : 1;
    if (block < 0) return -1;
    *out = DEADLINE_NOW;
    return block ? deadline_from(args[1], out) : 0;
}

/* ---- Lock and RLock */

/* Is it a zombie, or not there at all? */
static bool process_is_gone(uint32_t pid) {
    char path[40], text[512];
    if (kill((pid_t)pid, 0) < 0 && errno == ESRCH) return true;
    snprintf(path, sizeof path, "/proc/%u/stat", pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return errno == ENOENT && access("/proc/self/stat", F_OK) == 0;
    ssize_t n = read(fd, text, sizeof text - 1);
    close(fd);
    text[n > 0 ? n : 0] = 0;
    const char *after_name = strrchr(text, ')');
    return after_name && after_name[1] == ' ' && (after_name[2] == 'Z' || after_name[2] == 'X');
}

/* Takes the lock from a holder that is no more.  A holder killed right behind its first step has left no pid. */
static bool lock_inherit(Words *w, uint32_t seen, uint32_t me) {
    uint32_t pid = atomic_load(&w->holder_pid);
    return seen && process_is_gone(pid ? pid : seen) && atomic_compare_exchange_strong(&w->word, &seen, me);
}

/* The number of a process is that of its first thread, which nearly always asks: the kernel is not. */
static uint32_t my_pid(uint32_t me) { return thread_current->is_main ? me : (uint32_t)getpid(); }

static void lock_taken(Words *w, uint32_t me) {
    atomic_store(&w->holder_pid, my_pid(me));
    w->depth = 1;
}

/* 1 taken, 0 not before the deadline, -1. */
static int lock_wait(Words *w, uint32_t me, int64_t deadline) {
    for (;;) {
        uint32_t seen = 0;
        if (atomic_compare_exchange_strong(&w->word, &seen, me)) return 1;
        int64_t patrol = deadline_after(PATROL_MS * NS_PER_MS);
        int error;
        WITHOUT_GIL_FOR("process lock", error = futex_wait_nogil(&w->word, seen, patrol < deadline ? patrol : deadline));
        if (error == EINTR && signals_run() < 0) return -1;
        if (error != ETIMEDOUT) continue;
        if (lock_inherit(w, seen, me)) return 1;
        if (deadline_passed(deadline)) return 0;
    }
}

static int lock_take(Ref self, int64_t deadline) {
    Words *w = words_of(self);
    uint32_t me = my_tid(), seen = 0;
    if (atomic_compare_exchange_strong(&w->word, &seen, me)) return lock_taken(w, me), 1;
    if (seen == me && shared_of(self)->recursive) return w->depth++, 1;
    if (deadline == DEADLINE_NOW) return 0;
    scoped Own held = own(self);
    atomic_fetch_add(&w->waiters, 1);
    int got = lock_wait(w, me, deadline);
    atomic_fetch_sub(&w->waiters, 1);
    if (got == 1) lock_taken(w, me);
    return got;
}

static Own lock_acquire_method(Ref self, const Ref *args) {
    int64_t deadline;
    if (acquire_deadline(args, &deadline) < 0) return NULL;
    int got = lock_take(self, deadline);
    return got < 0 ? NULL : bool_new(got);
}

static bool lock_is_mine(Ref self) { return atomic_load(&words_of(self)->word) == my_tid(); }

/* By whoever may: see lock_release_method. */
static void lock_let_go(Ref self) {
    Words *w = words_of(self);
    if (shared_of(self)->recursive && --w->depth) return;
    atomic_store(&w->holder_pid, 0);
    atomic_store(&w->word, 0);
    if (atomic_load(&w->waiters)) futex_wake(&w->word, 1);
}

static Own lock_release_method(Ref self, const Ref *args) {
    uint32_t holder = atomic_load(&words_of(self)->word);
    if (shared_of(self)->recursive) {
        if (holder != my_tid()) return throw(AssertionError, "attempt to release recursive lock not owned by thread");
    } else if (!holder) {
        return throw(ValueError, "semaphore or lock released too many times");
    }
    lock_let_go(self);
    return None;
}

static Own lock_enter(Ref self, const Ref *args) {
    int got = lock_take(self, DEADLINE_NEVER);
    return got < 0 ? NULL : True;
}

/* An attribute of an object, read or (value is not NULL) written while the lock is held. */
static Own lock_access(Ref self, Ref object, Ref name, Ref value) {
    if (lock_take(self, DEADLINE_NEVER) < 0) return NULL;
    Own result = !value ? getattr(object, name) : setattr(object, name, value) < 0 ? NULL : None;
    if (lock_is_mine(self)) lock_let_go(self);
    return result;
}
static Own lock_get_method(Ref self, const Ref *args) { return lock_access(self, args[0], args[1], NULL); }
static Own lock_set_method(Ref self, const Ref *args) { return lock_access(self, args[0], args[1], args[2]); }

static Own lock_mine_method(Ref self, const Ref *args) { return bool_new(lock_is_mine(self)); }
/* How often a thread of this process holds it. */
static Own lock_count_method(Ref self, const Ref *args) {
    const Words *w = words_of(self);
    bool here = atomic_load(&w->word) && atomic_load(&w->holder_pid) == my_pid(my_tid());
    return small_int_new(here ? w->depth : 0);
}
static Own lock_value_method(Ref self, const Ref *args) { return small_int_new(!atomic_load(&words_of(self)->word)); }
static Own lock_zero_method(Ref self, const Ref *args) { return bool_new(atomic_load(&words_of(self)->word)); }

static Own lock_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[3];
    if (args_bind(&signature, "SharedLock(arena, offset, recursive)", args, count, names, bound) < 0) return NULL;
    int recursive = truth(bound[2]);
    Own self = recursive < 0 ? NULL : shared_new(type, bound[0], bound[1]);
    if (self) shared_of(self)->recursive = recursive;
    return self;
}

static const MethodRow lock_methods[] = {
    {"acquire(self, block=True, timeout=None)", lock_acquire_method, "Take it: True, or False if that did not work in time.", 0},
    {"release(self, /)", lock_release_method, "Let go of it.", 0},
    {"__enter__(self, /)", lock_enter, "acquire()", 0},
    {"__exit__(self, type, value, traceback, /)", lock_release_method, "release()", 0},
    {"_get(self, object, name, /)", lock_get_method, "getattr() while it is held.", 0},
    {"_set(self, object, name, value, /)", lock_set_method, "setattr() while it is held.", 0},
    {"_is_mine(self, /)", lock_mine_method, "Does this thread hold it?", 0},
    {"_count(self, /)", lock_count_method, "How often does this process hold it?", 0},
    {"_get_value(self, /)", lock_value_method, "1 if it is free.", 0},
    {"_is_zero(self, /)", lock_zero_method, "Is it taken?", 0},
    {0},
};
static const GetSetRow shared_getset[] = {SHARED_ROWS, {0}};
Type shared_lock_type = SHARED_TYPE("SharedLock", "A lock of several processes.", lock_methods, shared_getset, lock_type_new);

/* ---- Semaphore */

static bool semaphore_try(Words *w) {
    uint32_t value = atomic_load(&w->word);
    while (value)
        if (atomic_compare_exchange_weak(&w->word, &value, value - 1)) return true;
    return false;
}

static int semaphore_wait(Words *w, int64_t deadline) {
    while (!semaphore_try(w)) {
        int error;
        WITHOUT_GIL_FOR("process semaphore", error = futex_wait_nogil(&w->word, 0, deadline));
        if (error == EINTR && signals_run() < 0) return -1;
        if (error == ETIMEDOUT) return semaphore_try(w);
    }
    return 1;
}

static int semaphore_take(Ref self, int64_t deadline) {
    Words *w = words_of(self);
    if (semaphore_try(w)) return 1;
    if (deadline == DEADLINE_NOW) return 0;
    scoped Own held = own(self);
    atomic_fetch_add(&w->waiters, 1);
    int got = semaphore_wait(w, deadline);
    atomic_fetch_sub(&w->waiters, 1);
    return got;
}

static Own semaphore_acquire_method(Ref self, const Ref *args) {
    int64_t deadline;
    if (acquire_deadline(args, &deadline) < 0) return NULL;
    int got = semaphore_take(self, deadline);
    return got < 0 ? NULL : bool_new(got);
}

static Own semaphore_release_method(Ref self, const Ref *args) {
    Words *w = words_of(self);
    uint32_t value = atomic_load(&w->word);
    do {
        if (value >= shared_of(self)->most) return throw(ValueError, "semaphore or lock released too many times");
    } while (!atomic_compare_exchange_weak(&w->word, &value, value + 1));
    if (atomic_load(&w->waiters)) futex_wake(&w->word, 1);
    return None;
}

static Own semaphore_enter(Ref self, const Ref *args) {
    int got = semaphore_take(self, DEADLINE_NEVER);
    return got < 0 ? NULL : True;
}

static Own semaphore_value_method(Ref self, const Ref *args) { return small_int_new(atomic_load(&words_of(self)->word)); }
static Own semaphore_zero_method(Ref self, const Ref *args) { return bool_new(atomic_load(&words_of(self)->word) == 0); }
static Own semaphore_most(Ref self) { return small_int_new(shared_of(self)->most); }

/* value None: the semaphore is there already. */
static Own semaphore_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[4];
    int64_t value = 0, most;
    if (args_bind(&signature, "SharedSemaphore(arena, offset, value, maxvalue)", args, count, names, bound) < 0) return NULL;
    if (int64_from(bound[3], &most) < 0 || (!is_none(bound[2]) && int64_from(bound[2], &value) < 0)) return NULL;
    if (most < 0 || most > INT32_MAX || value < 0 || value > most) {
        errno = EINVAL; /* what sem_open says */
        return throw_errno();
    }
    Own self = shared_new(type, bound[0], bound[1]);
    if (!self) return NULL;
    shared_of(self)->most = (uint32_t)most;
    if (!is_none(bound[2])) atomic_store(&words_of(self)->word, (uint32_t)value);
    return self;
}

static const MethodRow semaphore_methods[] = {
    {"acquire(self, block=True, timeout=None)", semaphore_acquire_method, "Take one: True, or False if there was none in time.", 0},
    {"release(self, /)", semaphore_release_method, "Give one back.", 0},
    {"__enter__(self, /)", semaphore_enter, "acquire()", 0},
    {"__exit__(self, type, value, traceback, /)", semaphore_release_method, "release()", 0},
    {"get_value(self, /)", semaphore_value_method, "How many are there.", 0},
    {"_get_value(self, /)", semaphore_value_method, "How many are there.", 0},
    {"_is_zero(self, /)", semaphore_zero_method, "Are there none?", 0},
    {0},
};
static const GetSetRow semaphore_getset[] = {SHARED_ROWS, {"maxvalue", semaphore_most, NULL, "The maximum."}, {0}};
Type shared_semaphore_type =
    SHARED_TYPE("SharedSemaphore", "A semaphore of several processes.", semaphore_methods, semaphore_getset, semaphore_type_new);

/* ---- Signal: conditions and events are made of it.
 *
 * A ticket is the number of times it was raised; wait(ticket) sleeps while that is still so.  Raising it adds one and
 * wakes some: those that sleep, since whoever comes later has a newer ticket.  A sleeper that a signal disturbed and
 * that finds another number counts itself as woken: better one too many than one too few. */

static Own signal_ticket(Ref self, const Ref *args) { return small_int_new(atomic_load(&words_of(self)->word)); }

static Own signal_raise(Ref self, const Ref *args) {
    Words *w = words_of(self);
    int64_t count = INT32_MAX;
    if (args[0] && !is_none(args[0]) && int64_from(args[0], &count) < 0) return NULL;
    if (count <= 0) return None;
    atomic_fetch_add(&w->word, 1);
    if (atomic_load(&w->waiters)) futex_wake(&w->word, count > INT32_MAX ? INT32_MAX : (uint32_t)count);
    return None;
}

static int signal_sleep(Words *w, uint32_t ticket, int64_t deadline) {
    while (atomic_load(&w->word) == ticket) {
        int error;
        WITHOUT_GIL_FOR("process signal", error = futex_wait_nogil(&w->word, ticket, deadline));
        if (error == 0) return 1;
        if (error == EINTR && signals_run() < 0) return -1;
        if (error == ETIMEDOUT) return 0;
    }
    return 1;
}

static Own signal_wait(Ref self, const Ref *args) {
    Words *w = words_of(self);
    int64_t ticket, deadline;
    if (int64_from(args[0], &ticket) < 0 || deadline_from(args[1], &deadline) < 0) return NULL;
    scoped Own held = own(self);
    atomic_fetch_add(&w->waiters, 1);
    int woken = signal_sleep(w, (uint32_t)ticket, deadline);
    atomic_fetch_sub(&w->waiters, 1);
    return woken < 0 ? NULL : bool_new(woken);
}

static Own signal_waiters(Ref self) { return small_int_new(atomic_load(&words_of(self)->waiters)); }
static Own signal_value_get(Ref self) { return small_int_new(atomic_load(&words_of(self)->value)); }
static int signal_value_set(Ref self, Ref value) {
    int64_t n;
    if (!value) return fail(TypeError, "cannot delete value");
    if (int64_from(value, &n) < 0) return -1;
    atomic_store(&words_of(self)->value, (uint32_t)n);
    return 0;
}

static Own signal_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    if (args_bind(&signature, "SharedSignal(arena, offset)", args, count, names, bound) < 0) return NULL;
    return shared_new(type, bound[0], bound[1]);
}

static const MethodRow signal_methods[] = {
    {"ticket(self, /)", signal_ticket, "How often it was raised.", 0},
    {"wait(self, ticket, timeout=None, /)", signal_wait, "Sleep until it is raised again: False if that took too long.", 0},
    {"wake(self, count=None, /)", signal_raise, "Raise it and wake so many, or all.", 0},
    {0},
};
static const GetSetRow signal_getset[] = {
    SHARED_ROWS,
    {"waiters", signal_waiters, NULL, "How many wait."},
    {"value", signal_value_get, signal_value_set, "A number to go with it."},
    {0},
};
Type shared_signal_type = SHARED_TYPE("SharedSignal", "What processes wait for.", signal_methods, signal_getset, signal_type_new);
