/* The modules _thread (as CPython's) and _threading (what threading.py is built on). */
#include "stdlib/core/thread_inner.h"

#include <signal.h>

/* ---- _thread */

static Own allocate_lock(Ref module, const Ref *args) { return lock_new(); }
static Own get_ident(Ref module, const Ref *args) { return int_new_unsigned(thread_current->ident); }
static Own get_native_id(Ref module, const Ref *args) { return int_new(thread_native_id(thread_current)); }
static Own thread_exit(Ref module, const Ref *args) { return throw_value(SystemExit, NULL); }

static Own start_new_thread(Ref module, const Ref *args, size_t count, Ref names) {
    if (args_no_names("start_new_thread", names) < 0 || args_count("start_new_thread", count, 2, 3) < 0) return NULL;
    if (!is_callable(args[0])) return throw(TypeError, "first arg must be callable");
    if (!is_tuple(args[1])) return throw(TypeError, "2nd arg must be a tuple");
    if (count > 2 && !is_dict(args[2])) return throw(TypeError, "optional 3rd arg must be a dictionary");
    struct Thread *thread = thread_start_call(args[0], args[1], count > 2 ? args[2] : NULL);
    if (!thread) return NULL;
    Own ident = int_new_unsigned(thread->ident);
    thread_unref(thread);
    return ident;
}

/* Threads that Python code started and that have not ended. */
static Own thread_count(Ref module, const Ref *args) {
    int64_t count = 0;
    struct Gil *gil = thread_current->gil;
    for (struct Thread *t = gil_threads(gil); t; t = t->next) count += t->run && t->started && !t->ended && !t->is_main;
    return small_int_new(count);
}

static Own stack_size(Ref module, const Ref *args) {
    struct Gil *gil = thread_current->gil;
    size_t before = gil_stack_size(gil);
    ssize_t size = 0;
    if (args[0]) {
        if (index_ssize(args[0], &size) < 0) return NULL;
        if (size < 0) return throw(ValueError, "size must be 0 or a positive value");
        if (size && size < THREAD_STACK_MIN) return throw(ValueError, "size not valid: %zd bytes", size);
        gil_set_stack_size(gil, size ? (size_t)size : THREAD_STACK_DEFAULT);
    }
    return small_int_new(before == THREAD_STACK_DEFAULT ? 0 : (int64_t)before);
}

/* Signals that are ignored, or left to the kernel, have no handler to run. */
static bool is_handled(int number) {
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN && action.sa_handler != SIG_DFL;
}

static Own interrupt_main(Ref module, const Ref *args) {
    int number = SIGINT;
    if (args[0] && int_from(args[0], &number) < 0) return NULL;
    if (number < 1 || number >= PENDING_SIGNALS) return throw(ValueError, "signal number out of range");
    if (!is_handled(number)) return None;
    pending_raise(number);
    return signals_run() < 0 ? NULL : None; /* called by the main thread, it is due now */
}

/* ---- exceptions that leave a thread */

static Type *hook_args_type(void) {
    static const char *const fields[] = {"exc_type", "exc_value", "exc_traceback", "thread", NULL};
    static Type *type; /* guarded by the GIL */
    if (!type) type = structseq_type_new("_thread._ExceptHookArgs", "What threading.excepthook is given.", fields, COUNT_OF(fields) - 1);
    return type;
}

static Own thread_name(Ref thread) {
    if (is_none(thread)) return str_format("%zu", (size_t)thread_current->ident);
    scoped Own name = getattr(thread, name_name);
    return name ? str(name) : NULL;
}

/* sys.stderr now, or the one that the thread was made under. */
static Own error_stream(Ref thread) {
    scoped Own stream = import_from("sys", "stderr");
    if (stream && !is_none(stream)) return give(stream);
    if (!stream) error_clear();
    return is_none(thread) ? None : getattr_named(thread, "_stderr");
}

/* One write, so that reports of several threads are not mixed. */
static Own excepthook(Ref module, const Ref *args) {
    Ref args_type = as_ref(hook_args_type());
    if (!args_type) return NULL;
    if (!is_kind(args[0], type_peek(args_type))) return throw(TypeError, "_thread.excepthook argument type must be ExceptHookArgs");
    scoped Own type = getattr_named(args[0], "exc_type"), value = type ? getattr_named(args[0], "exc_value") : NULL;
    scoped Own thread = value ? getattr_named(args[0], "thread") : NULL;
    if (!thread) return NULL;
    if (type == as_ref(SystemExit)) return None;
    scoped Own stream = error_stream(thread);
    if (!stream || is_none(stream)) return stream ? None : NULL;
    scoped Own name = thread_name(thread), made = is_exception(value) ? own(value) : call0(type);
    scoped Own report = name && made ? hooks.exception_text(made) : NULL;
    scoped Own text = report ? str_format("Exception in thread %U:\n%U", name, report) : NULL;
    Ref argument = text;
    scoped Own written = text ? call_method(stream, name_write, &argument, 1) : NULL;
    return written ? call_method(stream, name_flush, NULL, 0) : NULL;
}

/* ---- _threading */

static Own current(Ref module, const Ref *args) { return thread_current->handle ? own(thread_current->handle) : None; }

static Own main_of_all(Ref module, const Ref *args) {
    Ref handle = gil_main_thread(thread_current->gil)->handle;
    return handle ? own(handle) : None;
}

/* The main thread to the last: it ends for those who join it, but goes on. */
static bool is_listed(const struct Thread *t) { return t->handle && t->started && (!t->ended || t->is_main); }

static Own enumerate(Ref module, const Ref *args) {
    scoped Own list = list_new(0);
    struct Gil *gil = thread_current->gil;
    for (struct Thread *t = gil_threads(gil); list && t; t = t->next)
        if (is_listed(t) && list_append(list, t->handle) < 0) return NULL;
    return give(list);
}

static Own active_count(Ref module, const Ref *args) {
    int64_t count = 0;
    for (struct Thread *t = gil_threads(thread_current->gil); t; t = t->next) count += is_listed(t);
    return small_int_new(count);
}

/* ---- tables */

static const MethodRow thread_functions[] = {
    {"start_new_thread", RAW(start_new_thread), "start_new_thread(function, args[, kwargs]): the new thread's identifier.", METHOD_RAW},
    {"start_new", RAW(start_new_thread), "Old name of start_new_thread.", METHOD_RAW},
    {"allocate_lock()", allocate_lock, "A new lock.", 0},
    {"allocate()", allocate_lock, "Old name of allocate_lock.", 0},
    {"get_ident()", get_ident, "A number that no other running thread has.", 0},
    {"get_native_id()", get_native_id, "The kernel's number of this thread.", 0},
    {"_count()", thread_count, "How many threads that were started here run.", 0},
    {"stack_size(size=0, /)", stack_size, "The stack of new threads in bytes (0: the default), before it is changed.", 0},
    {"interrupt_main(signum=2, /)", interrupt_main, "As if a signal had arrived: its handler runs in the main thread.", 0},
    {"exit()", thread_exit, "End this thread: raise SystemExit.", 0},
    {"exit_thread()", thread_exit, "Old name of exit.", 0},
    {"_excepthook(args, /)", excepthook, "Report an exception that left a thread.", 0},
    {0},
};

static int thread_init(Ref module) {
    if (type_ready(&lock_type) < 0 || type_ready(&rlock_type) < 0 || type_ready(&local_type) < 0) return -1;
    if (module_add(module, "LockType", as_ref(&lock_type)) < 0 || module_add(module, "RLock", as_ref(&rlock_type)) < 0) return -1;
    if (module_add(module, "_local", as_ref(&local_type)) < 0 || module_add(module, "error", as_ref(RuntimeError)) < 0) return -1;
    Type *args_type = hook_args_type();
    if (!args_type || module_add(module, "_ExceptHookArgs", as_ref(args_type)) < 0) return -1;
    return module_add_take(module, "TIMEOUT_MAX", float_new(TIMEOUT_MAX_SECONDS));
}

const ModuleDef _thread_module = {
    "_thread", "Threads and locks at their plainest.  Programs use the module threading.", thread_functions, NULL, thread_init,
};

static const MethodRow threading_functions[] = {
    {"current()", current, "The Thread object of this thread, or None.", 0},
    {"main()", main_of_all, "The Thread object of the main thread, or None.", 0},
    {"enumerate()", enumerate, "The Thread objects of all threads that run, in the order of their start.", 0},
    {"active_count()", active_count, "How many Thread objects run.", 0},
    {0},
};

static Type *const threading_types[] = {
    &condition_type, &event_type, &semaphore_type, &bounded_semaphore_type, &thread_handle_type, NULL,
};

static int threading_init(Ref module) { return type_ready(&rlock_type) < 0 || type_ready(&lock_type) < 0 ? -1 : 0; }

const ModuleDef _threading_module = {
    "_threading", "What the module threading is built on.", threading_functions, threading_types, threading_init,
};
