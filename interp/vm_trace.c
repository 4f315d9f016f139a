/* The laboratory: ticks at every bytecode, and the events of sys.settrace and sys.setprofile.
 *
 * A trace function is called with (frame, event, arg).  The global one sees "call" and gives a local one for that frame,
 * which sees "line", "return", "exception" and, on demand, "opcode".  While a trace function runs there are no events. */
#include "interp/settrace.h"
#include "interp/generator.h"
#include "interp/vm_slow.h"

#include "interp/frame_jump.h"
#include "interp/traceback.h"

/* ---- calling trace functions */

/* function(frame, event, arg), without events meanwhile.  The exception that may be set stands aside and comes back,
 * unless the function raises another. */
static Own trace_call(Vm *vm, Ref function, Ref frame_object, const char *event, Ref arg) {
    scoped Own pending = error_take(), held = own(function), name = str_intern(event);
    if (!name) return NULL;
    vm->tracing = event;
    Own result = call3(held, frame_object, name, arg ? arg : None);
    vm->tracing = NULL;
    if (result) error_restore_take(give(pending));
    return result;
}

int settrace_set(Ref function, bool profile) {
    Vm *vm = vm_current();
    bool on = function && !is_none(function);
    own_set_take(profile ? &vm->profile : &vm->trace, on ? own(function) : NULL);
    thread_set_lab(vm->thread, profile ? LAB_PROFILE : LAB_TRACE, on);
    return 0;
}

Own settrace_get(bool profile) {
    Ref function = profile ? vm_current()->profile : vm_current()->trace;
    return function ? own(function) : None;
}

/* The trace function raised: tracing ends. */
static int trace_failed(FrameObject *f) {
    CLEAR(f->trace);
    (void)!settrace_set(NULL, false);
    return -1;
}

/* An event for the frame's local trace function, which may give its successor. */
static int local_event(Vm *vm, FrameObject *f, const char *event, Ref arg) {
    if (!f->trace) return 0;
    Own result = trace_call(vm, f->trace, as_ref(f), event, arg);
    if (!result) return trace_failed(f);
    if (is_none(result)) decref(result);
    else own_set_take(&f->trace, result);
    return 0;
}

static int profile_event(Vm *vm, Ref frame_object, const char *event, Ref arg) {
    if (!vm->profile) return 0;
    scoped Own result = trace_call(vm, vm->profile, frame_object, event, arg);
    if (result) return 0;
    (void)!settrace_set(NULL, true);
    return -1;
}

/* ---- events */

static bool has_begun(const Frame *frame) {
    return frame->pc != frame->code->words && !frame_made_generator(frame);
}

/* A call that only makes a generator is none: the call is seen when the generator first runs. */
int vm_lab_enter(Vm *vm) {
    if (vm->tracing || (!vm->trace && !vm->profile) || opcode_of(*vm->frame->pc) == OP_MAKE_GENERATOR_) return 0;
    scoped Own object = frame_object(vm->frame);
    if (!object) return -1;
    FrameObject *f = (FrameObject *)object_of(object);
    if (vm->trace) {
        f->line = has_begun(f->frame) ? frame_line(f->frame) : 0;
        Own local = trace_call(vm, vm->trace, object, "call", None);
        if (!local) return trace_failed(f);
        own_set_take(&f->trace, is_none(local) ? NULL : local);
    }
    return profile_event(vm, object, "call", None);
}

static bool is_built_in(Ref callee) { return is_exactly(callee, &cfunction_type) || is_exactly(callee, &method_descr_type); }

Own vm_lab_call(Vm *vm, Ref callee, const Ref *args, size_t count, Ref names) {
    if (LIKELY(!vm->profile) || vm->tracing || !is_built_in(callee)) return call(callee, args, count, names);
    scoped Own object = frame_object(vm->frame);
    if (!object || profile_event(vm, object, "c_call", callee) < 0) return NULL;
    scoped Own result = call(callee, args, count, names);
    if (profile_event(vm, object, result ? "c_return" : "c_exception", callee) < 0) return NULL;
    return give(result);
}

Own vm_lab_call_spread(Vm *vm, Ref callee, Ref args, Ref keywords) {
    if (LIKELY(!vm->profile) || vm->tracing || !is_built_in(callee)) return call_spread(callee, args, keywords);
    scoped Own object = frame_object(vm->frame);
    if (!object || profile_event(vm, object, "c_call", callee) < 0) return NULL;
    scoped Own result = call_spread(callee, args, keywords);
    if (profile_event(vm, object, result ? "c_return" : "c_exception", callee) < 0) return NULL;
    return give(result);
}

int vm_lab_leave(Vm *vm, Ref value) {
    if (vm->tracing || (!vm->trace && !vm->profile) || frame_made_generator(vm->frame)) return 0;
    scoped Own object = frame_object(vm->frame), held = own(value);
    if (!object || (vm->trace && local_event(vm, (FrameObject *)object_of(object), "return", held) < 0)) return -1;
    return profile_event(vm, object, "return", held);
}

void vm_lab_unwound(Vm *vm) { (void)!vm_lab_leave(vm, None); }

void vm_lab_stop(Vm *vm, Ref value) {
    if (vm->tracing || !vm->trace) return;
    generator_throw_stop(value);
    vm_lab_exception(vm);
    error_clear();
}

void vm_lab_caught(Frame *frame) {
    if (frame->object && (*frame->pc & 255) == OP_PUSH_EXC_) frame->object->caught = true;
}

void vm_lab_exception(Vm *vm) {
    if (vm->tracing || !vm->trace || !vm->frame->object || !vm->frame->object->trace) return;
    scoped Own object = own(as_ref(vm->frame->object));
    scoped Own exception = own(error_peek());
    Ref traceback = ((BaseExceptionObject *)object_of(exception))->traceback;
    scoped Own arg = tuple_pack(3, as_ref(type_of(exception)), exception, traceback ? traceback : None);
    if (arg) (void)!local_event(vm, (FrameObject *)object_of(object), "exception", arg);
}

/* Does the instruction at pc begin a line, or is it reached by a jump backwards? */
static int line_event(Vm *vm, Frame *frame, FrameObject *f, uint32_t offset) {
    const PositionRow *row = code_position(frame->code, offset);
    if (!row || row->line <= 0) return 0;
    bool back = offset < (uint32_t)f->last && (frame->code->words[offset] & 255) != OP_SEND_; /* `yield from` goes round there */
    bool fresh = row->line != f->line || f->caught || back;
    f->last = (int32_t)offset;
    if (!fresh) return 0;
    f->caught = false;
    f->line = row->line;
    if (!f->trace_lines) return 0;
    f->at_line = true;
    int status = local_event(vm, f, "line", None);
    f->at_line = false;
    return status;
}

/* The trace function has set f_lineno: leave the blocks that end by it.  2, or -1. */
static int jump(Vm *vm, Frame *frame, FrameObject *f, uint32_t from) {
    uint32_t to = frame_offset(frame);
    if (frame_jump_leave(vm, frame, from, to) < 0) return -1;
    f->last = (int32_t)to;
    f->line = code_position(frame->code, to)->line;
    return 2;
}

static int trace_step(Vm *vm, const uint32_t *pc) {
    Frame *frame = vm->frame;
    FrameObject *object = frame->object;
    uint32_t offset = (uint32_t)(pc - frame->code->words);
    scoped Own held = own(as_ref(object));
    frame->pc = pc + 1;
    if (line_event(vm, frame, object, offset) < 0) return -1;
    if (frame->pc != pc + 1) return jump(vm, frame, object, offset);
    return object->trace_opcodes ? local_event(vm, object, "opcode", None) : 0;
}

int vm_lab_step(Vm *vm, const uint32_t *pc) {
    if (UNLIKELY(SAFEPOINT_DUE(vm->thread))) {
        vm->frame->pc = pc;
        int status = vm_safepoint(vm, SITE_BYTECODE, true);
        if (status) return status;
    }
    Frame *frame = vm->frame;
    if (vm->trace && !vm->tracing && frame->object && frame->object->trace) return trace_step(vm, pc);
    return 0;
}
