/* Threads that run Python code: how they start and end, and the handle by which threading.Thread knows its thread.
 *
 * The parent takes everything the child needs before the pthread exists (the call, the VM's stacks), so a thread that
 * has started cannot fail to begin.  What a thread leaves behind is released before it lets go of the GIL for good. */
#include "stdlib/core/gil_inner.h"
#include "stdlib/core/thread_inner.h"

/* ---- running */

/* Who started the thread waits for its first sign of life. */
typedef struct Birth { bool begun; struct WaitQueue parent; } Birth;
typedef struct Start {
    Own function, args, kwargs;
    Birth *birth; /* on the parent's stack; NULL: nobody waits */
} Start;

static void start_free(Start *s) {
    decref(s->function);
    decref(s->args);
    decref(s->kwargs);
    block_free(s);
}

/* SystemExit ends a thread silently; whatever else gets here goes to sys.unraisablehook. */
static void report_end(Ref function) {
    if (error_is(SystemExit)) error_clear();
    else error_unraisable_message("Exception ignored in thread started by", function);
}

/* What a thread has made for itself goes before the thread does. */
static void thread_leave(struct Thread *self) {
    thread_locals_clear(self);
    CLEAR(self->async_exc);
    CLEAR(self->handle);
    CLEAR(self->context);
    error_clear();
    hooks.thread_release(self);
    gil_history_add(self);
}

static void thread_body(struct Thread *self, void *arg) {
    Start *start = arg;
    if (start->birth) {
        start->birth->begun = true;
        wait_wake_one(&start->birth->parent);
    }
    scoped Own result = call_spread(start->function, start->args, start->kwargs);
    if (!result) report_end(start->function);
    start_free(start);
    thread_block_signals();
    thread_leave(self);
}

static Start *start_new(Ref function, Ref args, Ref kwargs) {
    Start *start = block_new(sizeof *start);
    if (start) *start = (Start){own(function), own(args), own(kwargs), NULL};
    return start;
}

/* A thread of this interpreter with everything it needs, not running.  NULL: MemoryError. */
static struct Thread *thread_make(void) {
    if (gil_is_finalizing(thread_current->gil)) return throw(RuntimeError, "can't create new thread at interpreter shutdown");
    struct Thread *thread = thread_new(thread_current->gil);
    if (!thread) return throw_memory();
    thread->interp = thread_current->interp;
    thread->heap = thread_current->heap;
    if (hooks.thread_prepare(thread) == 0) return thread;
    thread_unref(thread);
    return NULL;
}

static void thread_unmake(struct Thread *thread) {
    CLEAR(thread->handle);
    hooks.thread_release(thread);
    thread_unref(thread);
}

/* 0, or -1 with an exception; start and the thread's memory are released. */
static int run_start(struct Thread *thread, Start *start) {
    if (start && thread_start(thread, thread_body, start, 0) == 0) return 0;
    if (start) {
        start_free(start);
        throw(RuntimeError, "can't start new thread");
    }
    thread_unmake(thread);
    return -1;
}

struct Thread *thread_start_call(Ref function, Ref args, Ref kwargs) {
    struct Thread *thread = thread_make();
    if (!thread) return NULL;
    thread->daemon = true;
    return run_start(thread, start_new(function, args, kwargs)) < 0 ? NULL : thread;
}

bool THREAD_ATTR(no_thread_safety_analysis) thread_run_foreign(struct Interp *interp, void (*body)(void *arg), void *arg) {
    struct Thread *self = thread_new(interp->gil);
    if (!self) return false;
    self->interp = interp;
    self->heap = interp->heap;
    thread_attach(self);
    bool ready = hooks.thread_prepare(self) == 0;
    if (ready) body(arg);
    else error_clear();
    thread_leave(self);
    thread_detach(self);
    thread_unref(self);
    mem_stats_flush();
    return ready;
}

void thread_forget(struct Thread *gone) {
    thread_locals_clear(gone);
    CLEAR(gone->async_exc);
    CLEAR(gone->handle);
    CLEAR(gone->context);
    thread_unref(gone);
}

/* ---- the handle */

typedef struct ThreadHandle {
    Object head;
    struct Thread *thread; /* counted; NULL: not started */
} ThreadHandle;

static struct Thread *thread_of(Ref v) { return ((ThreadHandle *)object_of(v))->thread; }

static Own handle_new(Type *type, const Ref *args, size_t count, Ref names) { return as_own(object_new(type, 0)); }

static void handle_dealloc(Object *o) {
    if (((ThreadHandle *)o)->thread) thread_unref(((ThreadHandle *)o)->thread);
    object_free(o);
}

/* As in CPython a thread has begun when start() returns, so what it does first is done first. */
static int wait_for_birth(Start *start, Birth *birth) {
    gil_yield();
    while (!birth->begun) {
        if (wait_in(&birth->parent, DEADLINE_NEVER, "start", birth) == EINTR && !birth->begun && signals_run() < 0) {
            if (!birth->begun) start->birth = NULL;
            return -1;
        }
    }
    return 0;
}

static Own handle_start(Ref self, const Ref *args) {
    ThreadHandle *handle = (ThreadHandle *)object_of(self);
    int daemon = truth(args[2]);
    if (daemon < 0) return NULL;
    if (handle->thread) return throw(RuntimeError, "threads can only be started once");
    if (args[3] && !is_str(args[3])) return throw(TypeError, "a thread's name must be str, not %T", args[3]);
    scoped Own nothing = tuple_new(0);
    struct Thread *thread = nothing ? thread_make() : NULL;
    if (!thread) return NULL;
    Birth birth = {0};
    Start *start = start_new(args[1], nothing, NULL);
    if (start) start->birth = &birth;
    thread->handle = own(args[0]);
    thread->daemon = daemon;
    if (run_start(thread, start) < 0) return NULL;
    handle->thread = thread;
    if (args[3]) thread_set_name(thread, str_utf8_lossy(args[3]));
    return wait_for_birth(start, &birth) < 0 ? NULL : None;
}

static Own handle_adopt(Ref self, const Ref *args) {
    ThreadHandle *handle = (ThreadHandle *)object_of(self);
    int main = truth(args[1]);
    if (main < 0) return NULL;
    struct Thread *thread = main ? gil_main_thread(thread_current->gil) : thread_current;
    if (handle->thread) return throw(RuntimeError, "this handle has a thread already");
    thread_ref(thread);
    handle->thread = thread;
    own_set_take(&thread->handle, own(args[0]));
    return None;
}

static Own handle_join(Ref self, const Ref *args) {
    int64_t deadline;
    struct Thread *thread = thread_of(self);
    if (!thread) return throw(RuntimeError, "cannot join thread before it is started");
    if (deadline_from_timeout(args[0], &deadline) < 0) return NULL;
    for (;;) {
        int how = thread_join(thread, deadline);
        if (how == EDEADLK) return throw(RuntimeError, "cannot join current thread");
        if (signals_run() < 0) return NULL; /* also of a signal that came as the thread ended: the caller waits no more */
        if (how != EINTR) return bool_new(how == 0);
    }
}

static Own handle_finish(Ref self, const Ref *args) {
    if (thread_of(self)) thread_mark_ended(thread_of(self));
    return None;
}

static Own handle_set_name(Ref self, const Ref *args) {
    if (thread_of(self)) thread_set_name(thread_of(self), str_utf8_lossy(args[0]));
    return None;
}

static Own handle_started(Ref self) { return bool_new(thread_of(self) != NULL); }
static Own handle_alive(Ref self) { return bool_new(thread_of(self) && thread_of(self)->started && !thread_of(self)->ended); }
static Own handle_current(Ref self) { return bool_new(thread_of(self) == thread_current); }
static Own handle_ident(Ref self) { return thread_of(self) ? int_new_unsigned(thread_of(self)->ident) : None; }
static Own handle_native_id(Ref self) { return thread_of(self) ? int_new(thread_native_id(thread_of(self))) : None; }

/* What is refused is the lock that a thread of CPython ends by letting go of. */
static Own handle_reduce(Ref self, const Ref *args) { return throw(TypeError, "cannot pickle '_thread.lock' object"); }

static const MethodRow handle_methods[] = {
    {"__reduce__(self, /)", handle_reduce, "TypeError: there is no pickle of a lock.", 0},
    {"start(self, owner, function, daemon, name=None, /)", handle_start, "Run function() in a new thread whose Thread object is owner.", 0},
    {"adopt(self, owner, main, /)", handle_adopt, "Be the handle of the running (or the main) thread, whose Thread object is owner.", 0},
    {"join(self, timeout=None, /)", handle_join, "Wait for the end; False if the time was over first.", 0},
    {"finish(self, /)", handle_finish, "The main thread's program is over: it counts as ended, and who joins it goes on.", 0},
    {"set_name(self, name, /)", handle_set_name, "The name that debuggers, `top` and gil.stats() show.", 0},
    {0},
};

static const GetSetRow handle_getset[] = {
    {"started", handle_started, NULL, "Has it been started?"},
    {"alive", handle_alive, NULL, "Started and not ended?"},
    {"current", handle_current, NULL, "Is it the running thread?"},
    {"ident", handle_ident, NULL, "As get_ident(), or None."},
    {"native_id", handle_native_id, NULL, "As get_native_id(), or None."},
    {0},
};

Type thread_handle_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_threading.ThreadHandle",
    .doc = "What threading.Thread knows of its thread.",
    .size = sizeof(ThreadHandle),
    .base = &object_type,
    .methods = handle_methods,
    .getset = handle_getset,
    .dealloc = handle_dealloc,
    .new = handle_new,
};
