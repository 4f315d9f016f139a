/* The VM as the rest of interp sees it: threads, running code, safe points, and the runtime's hooks.
 *
 * There are two eval loops (vm_loop.inc); vm_run chooses between them, and chooses again whenever one of them says that
 * the thread's laboratory reasons have changed. */
#include "interp/vm_slow.h"

#include <signal.h>

#include "interp/traceback.h"
#include "interp/vm_cache.h"
#include "runtime/gil/pending.h"

/* ---- threads */

int vm_thread_init(struct Thread *thread) {
    thread->vm = vm_new(thread);
    return thread->vm ? 0 : fail_memory();
}

/* hooks.thread_release: after a thread ran its last. */
static void vm_thread_fini(struct Thread *thread) {
    Vm *vm = thread->vm;
    if (vm) vm_free(vm);
    thread->vm = NULL;
}

/* ---- running */

static int run_loop(Vm *vm) { return vm->thread->lab ? vm_loop_lab(vm) : vm_loop_plain(vm); }

int vm_run_on(Vm *vm) {
    int result = RUN_SWITCH;
    while (result == RUN_SWITCH) {
        bool fresh = vm->frame->pc == vm->frame->code->words;
        if (vm->thread->lab && fresh && vm_lab_enter(vm) < 0 && !vm_unwind(vm, false)) return RUN_ERROR;
        result = run_loop(vm);
    }
    return result;
}

int vm_run(Vm *vm, bool raise) {
    if (vm->thread->lab && vm_lab_enter(vm) < 0) raise = true;
    if (raise && !vm_unwind(vm, false)) return RUN_ERROR;
    int result = run_loop(vm);
    return result == RUN_SWITCH ? vm_run_on(vm) : result;
}

/* __builtins__ of a namespace that has none: the running frame's, or the interpreter's. */
static int ensure_builtins(Ref globals) {
    int found = dict_contains(globals, name___builtins__);
    if (found) return found < 0 ? -1 : 0;
    return dict_set(globals, name___builtins__, frame_builtins_current_peek());
}

Own vm_run_code(Ref code, Ref globals, Ref locals, Ref closure) {
    Vm *vm = vm_current();
    Own result = NULL;
    if (recursion_check("") < 0 || ensure_builtins(globals) < 0) return NULL;
    scoped Own function = function_new(code, globals);
    if (!function) return NULL;
    ((Function *)object_of(function))->closure = own(closure);
    if (vm_push_copy(vm, function, NULL, 0, NULL, &result, FRAME_ENTRY) < 0) return NULL;
    if (locals && (locals != globals || !is_exactly(locals, &dict_type))) vm->frame->names = own(locals);
    return vm_run(vm, false) == RUN_RETURNED ? result : NULL;
}

/* ---- safe points */

/* A signal came whose number could not be written to the descriptor of signal.set_wakeup_fd. */
static void report_wakeup_error(void) {
    int error = pending_wakeup_error();
    if (error == 0) return;
    errno = error;
    throw_errno();
    error_unraisable_message("Exception ignored when trying to write to the signal wakeup fd", NULL);
}

/* Handlers written in Python, and the default one of SIGINT. */
static int run_signals(void) {
    report_wakeup_error();
    for (int number; (number = pending_take()) != 0;) {
        if (hooks.run_signal) {
            if (hooks.run_signal(number) < 0) return -1;
        } else if (number == SIGINT) {
            throw_value(KeyboardInterrupt, NULL);
            return -1;
        }
    }
    return 0;
}

static int run_requests(struct Thread *thread, uint32_t requests) {
    if (requests & REQ_CALLS && pending_calls_run(thread->gil) != 0) return -1;
    if (requests & REQ_SIGNALS && run_signals() < 0) return -1;
    if (requests & REQ_GC) gc_maybe();
    if (requests & REQ_VAIN_WAIT) return fail(RuntimeError, "cannot wait for other threads at interpreter shutdown");
    if (requests & REQ_ASYNC_EXC && thread->async_exc) {
        scoped Own what = thread->async_exc;
        thread->async_exc = NULL;
        scoped Own exception = exception_normalize(what);
        if (exception) throw_object(exception);
        return -1;
    }
    return 0;
}

static bool is_library(const Code *code) { return strncmp(str_utf8_lossy(code->filename), "<stdlib>/", strlen("<stdlib>/")) == 0; }

int vm_attend(Vm *vm, const Frame *frame) {
    if (is_library(frame->code) || *finalizers_running(vm->thread)) return 0;
    return run_requests(vm->thread, thread_request_take(vm->thread, REQ_SIGNALS | REQ_CALLS | REQ_ASYNC_EXC));
}

int vm_safepoint(Vm *vm, enum GilSite where, bool in_lab) {
    struct Thread *thread = vm->thread;
    uint32_t requests = gil_safepoint_at(thread, where);
    if (UNLIKELY(requests & REQ_SIGNALS) && where != SITE_LOOP && *finalizers_running(thread)) {
        requests &= ~(uint32_t)REQ_SIGNALS; /* when __del__ is over, or loops: what a handler raises here reaches nobody */
        thread_request(thread, REQ_SIGNALS);
    }
    if (requests && run_requests(thread, requests) < 0) return -1;
    return (thread->lab != 0) != in_lab;
}

/* ---- the prompt */

int vm_print_expression(Frame *frame, unsigned a) {
    scoped Own value = register_take(frame, a), name = str_intern("displayhook"), hook = NULL;
    if (!name) return -1;
    int found = dict_get(interp_current()->sys_dict, name, &hook);
    if (found < 0) return -1;
    if (!found) return fail(RuntimeError, "lost sys.displayhook");
    scoped Own result = call1(hook, value);
    return result ? 0 : -1;
}

/* ---- hooks */

static Own current_globals(void) {
    Ref globals = frame_globals_current_peek();
    return globals ? own(globals) : throw(SystemError, "no frame is running");
}

/* super() in a method: the cell __class__ among the free variables, and the first parameter, which may be a cell too. */
static Own super_arguments(Own *out_object) {
    Frame *frame = vm_current()->frame;
    if (!frame) return throw(RuntimeError, "super(): no current frame");
    const Code *code = frame->code;
    if (code->arg_count == 0) return throw(RuntimeError, "super(): no arguments");
    Ref object = frame->registers[0];
    for (uint32_t i = 0; !object && code->cell_params && i < code->cell_count; i++) {
        if (code->cell_params[i] != 0) continue;
        Ref cell = frame->registers[code->local_count + i];
        object = cell ? ((Cell *)object_of(cell))->value : NULL;
    }
    if (!object) return throw(RuntimeError, "super(): arg[0] deleted");
    for (uint32_t i = 0; i < code->free_count; i++) {
        if (!str_equal(tuple_item_peek(code->free_names, i), name___class__)) continue;
        Ref cell = frame->registers[code->local_count + code->cell_count + i];
        Ref class = cell ? ((Cell *)object_of(cell))->value : NULL;
        if (!class) return throw(RuntimeError, "super(): empty __class__ cell");
        if (!is_type(class)) return throw(RuntimeError, "super(): __class__ is not a type (%T)", class);
        *out_object = own(object);
        return own(class);
    }
    return throw(RuntimeError, "super(): __class__ cell not found");
}

/* A safe point in C code is due. */
static int run_pending(void) {
    struct Thread *thread = thread_current;
    uint32_t requests = gil_safepoint(thread);
    return requests ? run_requests(thread, requests) : 0;
}

static Type *const vm_types[] = {
    &function_type, &cell_type, &code_type, &frame_type, &traceback_type, &generator_type, &coroutine_type,
    &coroutine_wrapper_type, &async_generator_type, &async_gen_asend_type, &async_gen_athrow_type, &async_gen_wrapped_type,
};

int vm_init(void) {
    hooks.run_pending = run_pending;
    hooks.stack_places = frame_places;
    hooks.thread_places = frame_thread_places;
    hooks.thread_prepare = vm_thread_init;
    hooks.thread_release = vm_thread_fini;
    hooks.super_arguments = super_arguments;
    hooks.current_globals = current_globals;
    hooks.handled_exception = vm_handled_peek;
    hooks.traceback_type = &traceback_type;
    return vm_shared_init() < 0 ? -1 : type_ready_all(vm_types, COUNT_OF(vm_types));
}
