/* The two stacks of a thread, and frame objects.
 *
 * Chunks are kept when they are left, one beyond the present one, so that a call at a chunk's edge in a loop costs no
 * allocation each time.  A frame object is made only when somebody asks (a traceback, sys._getframe, a trace function);
 * from then on the record and the object know each other until the frame ends and hands its locals over. */
#include "interp/frame.h"

#include <stdlib.h>
#include <string.h>

#include "interp/frame_jump.h"
#include "interp/generator.h"
#include "interp/opcode.h"
#include "interp/vm_cache.h"
#include "runtime/base/alloc.h"
#include "runtime/base/pages.h"
#include "runtime/gil/thread.h"

enum { RECORDS_FIRST = 128, STACK_FIRST = 32 * 1024 };

/* ---- the stacks */

static FrameChunk *records_new(FrameChunk *previous, size_t capacity) {
    FrameChunk *chunk = mem_alloc_zero(sizeof *chunk + capacity * sizeof(Frame));
    if (!chunk) return NULL;
    chunk->previous = previous;
    chunk->capacity = capacity;
    if (previous) previous->next = chunk;
    return chunk;
}

static void records_free_beyond(FrameChunk *chunk) {
    for (FrameChunk *c = chunk->next, *next; c; c = next) {
        next = c->next;
        mem_free(c);
    }
    chunk->next = NULL;
}

static size_t stack_size(size_t capacity) { return sizeof(StackChunk) + capacity * sizeof(Own); }

/* Most threads use little of their first chunk. */
static StackChunk *stack_new(StackChunk *previous, size_t capacity) {
    StackChunk *chunk = pages_new(stack_size(capacity));
    if (!chunk) return NULL;
    chunk->previous = previous;
    chunk->capacity = capacity;
    if (previous) previous->next = chunk;
    return chunk;
}

static void stack_free(StackChunk *chunk) {
    if (chunk) pages_free(chunk, stack_size(chunk->capacity));
}

/* There is one beyond, at most. */
static void stack_free_beyond(StackChunk *chunk) {
    stack_free(chunk->next);
    chunk->next = NULL;
}

static void stack_use(Vm *vm, StackChunk *chunk) {
    vm->stack = chunk;
    vm->stack_base = chunk->registers;
    vm->stack_bytes = chunk->capacity * sizeof(Own);
}

/* How far records may be used: to the end of the chunk, or to the recursion limit. */
static void records_set_limit(Vm *vm) {
    size_t limit = (size_t)interp_current()->recursion_limit;
    size_t left = limit > vm->depth_below ? limit - vm->depth_below : 0;
    size_t capacity = vm->frames->capacity;
    vm->frame_limit = vm->frames->frames + (left < capacity ? left : capacity);
}

/* Stacks of threads that have ended serve those that begin: they are as clean as on the day they were made. */
enum { SPARE_MAX = 8 };

static Vm *spare_take(VmShared *shared) {
    Vm *vm = shared->spare;
    if (!vm) return NULL;
    shared->spare = vm->next_spare;
    shared->spare_count--;
    return vm;
}

static bool spare_put(VmShared *shared, Vm *vm) {
    if (shared->spare_count == SPARE_MAX || !vm->frames || !vm->stack) return false;
    *vm = (Vm){.frames = vm->frames, .stack = vm->stack, .next_spare = shared->spare};
    shared->spare = vm;
    shared->spare_count++;
    return true;
}

Vm *vm_new(struct Thread *thread) {
    VmShared *shared = interp_current()->vm;
    Vm *vm = spare_take(shared);
    if (!vm) vm = mem_alloc_zero(sizeof *vm);
    if (!vm) return NULL;
    if (!vm->frames) vm->frames = records_new(NULL, RECORDS_FIRST);
    if (!vm->stack) vm->stack = stack_new(NULL, STACK_FIRST);
    if (!vm->frames || !vm->stack) {
        vm_free(vm);
        return NULL;
    }
    stack_use(vm, vm->stack);
    vm->frame_next = vm->frames->frames;
    records_set_limit(vm);
    vm->handled = &vm->handled_base;
    vm->thread = thread;
    vm->attr_cache = shared->attr_cache;
    return vm;
}

void vm_free(Vm *vm) {
    decref(vm->handled_base.exception);
    decref(vm->trace);
    decref(vm->profile);
    decref(vm->async_first);
    decref(vm->async_final);
    if (vm->frames) records_free_beyond(vm->frames);
    if (vm->stack) stack_free_beyond(vm->stack);
    if (spare_put(interp_current()->vm, vm)) return;
    mem_free(vm->frames);
    stack_free(vm->stack);
    mem_free(vm);
}

Vm *vm_current(void) { return thread_current->vm; }

size_t frame_depth(const Vm *vm) {
    return vm->depth_below + (size_t)(vm->frame_next - vm->frames->frames) + vm->generator_depth;
}

int frame_limit_changed(Vm *vm, int limit) {
    size_t depth = frame_depth(vm) + 1; /* the call of sys.setrecursionlimit counts too */
    if (depth >= (size_t)limit)
        return fail(RecursionError, "cannot set the recursion limit to %d at the recursion depth %zu: the limit is too low", limit,
                    depth);
    interp_current()->recursion_limit = limit;
    records_set_limit(vm);
    return 0;
}

int frame_room_slow(Vm *vm) {
    records_set_limit(vm); /* the limit may have been changed by another thread */
    if (vm->frame_next < vm->frame_limit) return 0;
    if (frame_depth(vm) >= (size_t)interp_current()->recursion_limit)
        return fail(RecursionError, "maximum recursion depth exceeded");
    FrameChunk *chunk = vm->frames->next;
    if (!chunk && !(chunk = records_new(vm->frames, vm->frames->capacity * 2))) return fail_memory();
    vm->depth_below += vm->frames->capacity;
    vm->frames = chunk;
    vm->frame_next = chunk->frames;
    chunk->frames[0].flags = FRAME_RECORDS;
    records_set_limit(vm);
    return 0;
}

static void records_leave_chunk(Vm *vm) {
    vm->frames = vm->frames->previous;
    vm->depth_below -= vm->frames->capacity;
    vm->frame_next = vm->frames->frames + vm->frames->capacity;
    records_set_limit(vm);
}

Own *frame_stack_reserve(Vm *vm, size_t count, uint8_t *flags) {
    Own *top = frame_stack_top(vm, vm->frame);
    if ((size_t)(vm->stack_base + vm->stack->capacity - top) >= count) return top;
    StackChunk *chunk = vm->stack->next;
    if (chunk && chunk->capacity < count) {
        stack_free_beyond(vm->stack);
        chunk = NULL;
    }
    if (!chunk) {
        size_t capacity = vm->stack->capacity * 2;
        chunk = stack_new(vm->stack, capacity > count ? capacity : count + STACK_FIRST);
        if (!chunk) return throw_memory();
    }
    stack_use(vm, chunk);
    *flags |= FRAME_CHUNK;
    return chunk->registers;
}

void frame_stack_leave_chunk(Vm *vm) {
    StackChunk *left = vm->stack;
    stack_free_beyond(left);
    stack_use(vm, left->previous);
}

void frame_leave_slow(Vm *vm, Frame *frame) {
    if (frame->object) frame_object_detach(frame);
    frame_release_locals(frame);
    if (frame->object) frame_object_detach(frame); /* made again by a __del__ */
    Function *function = frame->function;
    Own names = frame->names;
    uint8_t flags = frame->flags;
    vm->frame = frame->previous;
    vm->frame_next = frame;
    frame->names = NULL;
    frame->flags = 0;
    if (flags & FRAME_CHUNK) frame_stack_leave_chunk(vm);
    if (flags & FRAME_RECORDS) records_leave_chunk(vm);
    decref(names);
    decref(as_own(function));
}

/* ---- looking at frames */

/* Where the instruction has no line, the line traced last, or that of what stands before it. */
static int line_at(const Code *code, uint32_t offset, const FrameObject *object) {
    int32_t near;
    if (object && object->line && !code_line(code, offset, &near)) return object->line;
    return code_line_or_near(code, offset);
}

bool frame_made_generator(const Frame *frame) {
    const uint32_t *words = frame->code->words;
    return frame->pc == words + 1 && opcode_of(*words) == OP_MAKE_GENERATOR_;
}

int frame_line(const Frame *frame) {
    if (frame->pc == frame->code->words || frame_made_generator(frame)) return frame->code->first_line;
    return line_at(frame->code, frame_offset(frame), frame->object);
}

size_t frame_places(StackPlace *out, size_t most) {
    size_t n = 0;
    for (const Frame *frame = vm_current() ? vm_current()->frame : NULL; frame; frame = frame->previous, n++)
        if (n < most) out[n] = (StackPlace){frame->code->filename, frame_line(frame)};
    return n;
}

/* Counts no further than one above `most`: a damaged chain may be a circle. */
size_t frame_thread_places(const struct Thread *thread, ThreadPlace *out, size_t most) {
    const Vm *vm = thread->vm;
    size_t n = 0;
    for (const Frame *frame = vm ? vm->frame : NULL; frame && n <= most; frame = frame->previous, n++)
        if (n < most) out[n] = (ThreadPlace){frame->code->filename, frame->code->name, frame_line(frame)};
    return n;
}

static int frame_object_line(const FrameObject *object) {
    if (object->frame) return frame_line(object->frame);
    return line_at(object->code, (uint32_t)object->last, object);
}

Own frame_object(Frame *frame) {
    if (frame->object) return own(as_ref(frame->object));
    FrameObject *object = object_new(&frame_type, 0);
    if (!object) return NULL;
    object->frame = frame;
    object->function = (Function *)object_of(own(as_ref(frame->function)));
    object->code = (Code *)object_of(own(as_ref(frame->code)));
    object->names = own(frame->names);
    object->trace_lines = true;
    frame->object = object;
    gc_track_new(&object->head);
    return own(as_ref(object));
}

Own frame_object_at(size_t depth) {
    Frame *frame = vm_current()->frame;
    while (frame && depth--) frame = frame->previous;
    if (!frame) return throw(ValueError, "call stack is not deep enough");
    return frame_object(frame);
}

/* Locals and cells go into memory of the object; without memory they are simply released. */
static void locals_move(FrameObject *object, Frame *frame) {
    size_t count = frame->code->first_temp;
    object->registers = count ? mem_alloc_array(count, sizeof(Own)) : NULL;
    if (!object->registers) return;
    memcpy(object->registers, frame->registers, count * sizeof(Own));
    memset(frame->registers, 0, count * sizeof(Own));
}

void frame_object_detach(Frame *frame) {
    FrameObject *object = frame->object;
    frame->object = NULL;
    object->last = (int32_t)frame_offset(frame);
    if (object->head.refcount > 1) {
        locals_move(object, frame);
        if (frame->previous) {
            object->back = frame_object(frame->previous);
            if (!object->back) error_clear();
        }
    }
    object->frame = NULL;
    decref(as_own(object));
}

/* ---- locals as a dict */

static int locals_put(Ref dict, Ref name, Ref value) {
    if (value) return dict_set(dict, name, value);
    return dict_delete(dict, name) < 0 ? -1 : 0;
}

/* Names of cells follow those of the locals; a parameter that lives in a cell is NULL among the locals.  What is lent is no cell. */
static int locals_fill(Ref dict, const Code *code, Own *registers) {
    Ref groups[] = {code->local_names, code->cell_names, code->free_names};
    uint32_t counts[] = {code->local_count, code->cell_count, code->free_count};
    uint32_t r = 0;
    for (int g = 0; g < 3; g++) {
        for (uint32_t i = 0; i < counts[g]; i++, r++) {
            Ref value = registers ? registers[r] : NULL;
            if (g > 0 && r < code->first_temp - code->lent_free) {
                if (value) value = ((Cell *)object_of(value))->value;
                /* before MAKE_CELL_OF has run the parameter still stands in its register */
                if (!value && g == 1 && code->cell_params && code->cell_params[i] >= 0) continue;
            }
            scoped Own held = own(value);
            if (locals_put(dict, tuple_item_peek(groups[g], i), held) < 0) return -1;
        }
    }
    return 0;
}

Own frame_locals(FrameObject *object) {
    if (object->names) return own(object->names);
    if (!(object->code->flags & CODE_OPTIMIZED)) return own(object->function->globals);
    if (!object->locals && !(object->locals = dict_new())) return NULL;
    scoped Own dict = own(object->locals);
    Own *registers = object->frame ? object->frame->registers : object->registers;
    if (locals_fill(dict, object->code, registers) < 0) return NULL;
    return give(dict);
}

Own frame_locals_current(void) {
    Frame *frame = vm_current()->frame;
    if (!frame) return throw(SystemError, "frame does not exist");
    if (frame->names) return own(frame->names);
    if (!(frame->code->flags & CODE_OPTIMIZED)) return own(frame->globals);
    scoped Own object = frame_object(frame);
    return object ? frame_locals((FrameObject *)object_of(object)) : NULL;
}

Ref frame_globals_current_peek(void) {
    Frame *frame = vm_current()->frame;
    return frame ? frame->globals : NULL;
}

Ref frame_builtins_current_peek(void) {
    Frame *frame = vm_current()->frame;
    return frame ? frame->function->builtins : interp_current()->builtins;
}

/* ---- the type frame */

static FrameObject *self_of(Ref v) { return (FrameObject *)object_of(v); }

static Own get_back(Ref self) {
    FrameObject *f = self_of(self);
    if (f->frame) return f->frame->previous ? frame_object(f->frame->previous) : None;
    return f->back ? own(f->back) : None;
}
static Own get_code(Ref self) { return own(as_ref(self_of(self)->code)); }
static Own get_globals(Ref self) { return own(self_of(self)->function->globals); }
static Own get_builtins(Ref self) { return own(self_of(self)->function->builtins); }
static Own get_locals(Ref self) { return frame_locals(self_of(self)); }
static Own get_lineno(Ref self) { return int_new(frame_object_line(self_of(self))); }
/* The frame goes on there when the trace function has returned. */
static int set_lineno(Ref self, Ref value) {
    const FrameObject *f = self_of(self);
    const char *event = vm_current()->tracing;
    int64_t line;
    uint32_t to;
    if (!value) return fail(AttributeError, "cannot delete attribute");
    if (!is_exactly(value, &int_type)) return fail(ValueError, "lineno must be an integer");
    if (!event || strcmp(event, "call") == 0) return fail(ValueError, "can't jump from the 'call' trace event of a new frame");
    if (strcmp(event, "line") != 0) return fail(ValueError, "can only jump from a 'line' trace event");
    if (!f->trace || !f->frame || !f->at_line) return fail(ValueError, "f_lineno can only be set by a trace function");
    if (!int_as_int64(value, &line) || line != (int)line) return fail(ValueError, "lineno out of range");
    if (frame_jump_find(f->frame, (uint32_t)f->last, (int)line, &to) < 0) return -1;
    f->frame->pc = f->code->words + to + 1;
    return 0;
}
static Own get_lasti(Ref self) {
    FrameObject *f = self_of(self);
    return int_new((f->frame ? (int64_t)frame_offset(f->frame) : f->last) * 4);
}
static Own get_trace(Ref self) { return self_of(self)->trace ? own(self_of(self)->trace) : None; }
/* The line being run has begun already: the next event is that of another one. */
static int set_trace(Ref self, Ref value) {
    FrameObject *f = self_of(self);
    if (!f->trace && f->frame) f->line = frame_object_line(f);
    own_set_take(&self_of(self)->trace, value && !is_none(value) ? own(value) : NULL);
    return 0;
}

static const GetSetRow frame_getset[] = {
    {"f_back", get_back, NULL, "The frame that called this one, or None."},
    {"f_code", get_code, NULL, "The code object being run."},
    {"f_globals", get_globals, NULL, "The namespace of global names."},
    {"f_builtins", get_builtins, NULL, "The namespace of built-in names."},
    {"f_locals", get_locals, NULL, "The local names as a dict."},
    {"f_lineno", get_lineno, set_lineno, "The line being run."},
    {"f_lasti", get_lasti, NULL, "Byte offset of the last instruction."},
    {"f_trace", get_trace, set_trace, "The trace function of this frame, or None."},
    {0},
};

static const MemberRow frame_members[] = {
    {"f_trace_lines", MEMBER_BOOL, offsetof(FrameObject, trace_lines), true, "Whether line events are wanted."},
    {"f_trace_opcodes", MEMBER_BOOL, offsetof(FrameObject, trace_opcodes), true, "Whether opcode events are wanted."},
    {0},
};

static void registers_clear(FrameObject *f) {
    Own *registers = f->registers;
    f->registers = NULL;
    if (!registers) return;
    for (size_t i = 0; i < f->code->first_temp; i++) decref(registers[i]);
    mem_free(registers);
}

static Own frame_clear_method(Ref self, const Ref *args) {
    FrameObject *f = self_of(self);
    if (f->frame && (f->frame->flags & FRAME_GENERATOR)) {
        Generator *g = generator_of_frame(f->frame);
        if (g->state == GENERATOR_RUNNING) return throw(RuntimeError, "cannot clear an executing frame");
        scoped Own held = own(as_ref(g));
        generator_warn_unawaited(g);
        return generator_close(g);
    }
    if (f->frame) return throw(RuntimeError, "cannot clear an executing frame");
    registers_clear(f);
    CLEAR(f->locals);
    return None;
}

static const MethodRow frame_methods[] = {
    {"clear()", frame_clear_method, "Release all references that the frame holds.", 0},
    {0},
};

static Own frame_repr(Ref self) {
    FrameObject *f = self_of(self);
    return str_format("<frame at 0x%llx, file %R, line %d, code %U>", (unsigned long long)(uintptr_t)f, f->code->filename,
                      frame_object_line(f), f->code->name);
}

static int frame_traverse(Object *self, VisitFn visit, void *context) {
    FrameObject *f = (FrameObject *)self;
    VISIT(f->back);
    VISIT(as_ref(f->function));
    VISIT(as_ref(f->code));
    VISIT(f->names);
    VISIT(f->locals);
    VISIT(f->trace);
    if (f->registers)
        for (size_t i = 0; i < f->code->first_temp; i++) VISIT(f->registers[i]);
    return 0;
}

/* What could close a cycle; function and code stay so that the object remains usable. */
static int frame_clear(Object *self) {
    FrameObject *f = (FrameObject *)self;
    registers_clear(f);
    CLEAR(f->back);
    CLEAR(f->names);
    CLEAR(f->locals);
    CLEAR(f->trace);
    return 0;
}

static void frame_dealloc(Object *self) {
    gc_untrack_dying(self);
    if (!dealloc_enter(self)) return;
    FrameObject *f = (FrameObject *)self;
    frame_clear(self);
    decref(as_own(f->function));
    decref(as_own(f->code));
    object_free(self);
    dealloc_leave();
}

Type frame_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "frame",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(FrameObject),
    .methods = frame_methods,
    .getset = frame_getset,
    .members = frame_members,
    .dealloc = frame_dealloc,
    .traverse = frame_traverse,
    .clear = frame_clear,
    .repr = frame_repr,
};
