/* Frames: the record of each running Python function, the stacks they live on, and the frame objects Python code sees.
 *
 * A thread has two stacks that grow in chunks: one of registers, one of Frame records.  A callee's registers begin where
 * its caller put the arguments, so passing them costs nothing.  A generator brings its own Frame and registers, inside
 * the generator object.  Neither ever moves while it is in use.
 *
 * Invariant of the register stack: above the registers of the innermost frame there is never an object, only NULL and
 * words that need no counting. */
#pragma once

#include "interp/code.h"
#include "interp/function.h"

struct Thread;

/* What becomes of the value that a frame returns. */
enum FrameKind {
    FRAME_CALL,       /* goes to *result, the caller goes on */
    FRAME_INIT,       /* __init__: must be None; `self` goes to *result */
    FRAME_ENTRY,      /* goes to *result, and the eval loop returns to C */
    FRAME_FOR,        /* a generator in a for loop: its end ends the loop */
    FRAME_SEND,       /* a generator in `yield from`, `await`: its value is the result of SEND */
    FRAME_FEED,       /* a generator whose values go to a consumer in C, without leaving the eval loop; its end returns to C */
    FRAME_DISCARD,    /* a special method whose value nobody wants */
};
enum FrameFlags {
    FRAME_GENERATOR = 1,  /* record and registers are inside a Generator */
    FRAME_CHUNK = 2,      /* the first one in a new register chunk */
    FRAME_RECORDS = 4,    /* the first one in a new chunk of records */
    FRAME_TOP = 8,        /* `top` says where the stack goes on (arguments are being bound) */
};

typedef struct Frame {
    struct Frame *previous;   /* who called it; of a suspended generator NULL */
    Own *registers;
    const uint32_t *pc;       /* where it goes on; the instruction it is in ends there or reaches beyond: pc - 1 is inside it */
    Code *code;               /* kept alive by function */
    Function *function;       /* counted; of a comprehension the function around it */
    Ref globals;              /* of the function */
    Own names;                /* namespace of a class body or exec(), counted; NULL: module level (globals) and functions */
    struct FrameObject *object; /* counted; NULL until somebody looks */
    Own *result;              /* a register of the caller, or C's variable */
    union {
        Own self;             /* FRAME_INIT: counted */
        Own *source;          /* FRAME_FOR, FRAME_SEND: the caller's register that holds the generator */
        struct Feed *feed;    /* FRAME_FEED */
    };
    Own *top;                 /* of a generator while it runs, and with FRAME_TOP: where the register stack goes on */
    uint8_t kind, flags;
} Frame;

/* The exceptions being handled, innermost first: one for the thread, one for each running generator. */
typedef struct Handled {
    Own exception;            /* NULL or None: none here */
    struct Handled *previous;
} Handled;

typedef struct FrameChunk { struct FrameChunk *previous, *next; size_t capacity; Frame frames[]; } FrameChunk;
typedef struct StackChunk { struct StackChunk *previous, *next; size_t capacity; Own registers[]; } StackChunk;

/* A thread's share of the VM: thread->vm. */
typedef struct Vm {
    Frame *frame;                 /* innermost running frame, or NULL */
    Frame *frame_next;            /* the free record */
    Frame *frame_limit;           /* no further without frame_push_slow */
    Own *stack_base;              /* of the present register chunk */
    size_t stack_bytes;
    FrameChunk *frames;
    StackChunk *stack;
    size_t depth_below;           /* frames in the frame chunks below the present one */
    size_t generator_depth;       /* running generators: they count for the recursion limit, but have no record here */
    Handled *handled, handled_base;
    struct Thread *thread;
    struct Vm *next_spare;        /* of one that no thread has at present */
    struct AttrEntry *attr_cache; /* the interpreter's (vm_cache.h) */
    /* sys.settrace and sys.setprofile, looked at by the lab loop only */
    Own trace, profile;
    Own async_first, async_final; /* sys.set_asyncgen_hooks, or NULL */
    int origin_depth;             /* sys.set_coroutine_origin_tracking_depth */
    const char *tracing;          /* the event that a trace function is being told; NULL: none is running.  No events meanwhile */
} Vm;

/* Python's view of a frame.  While the frame runs (or its generator is suspended) it reads through `frame`; when the
 * frame ends it takes over the locals. */
typedef struct FrameObject {
    Object head;
    Frame *frame;                 /* NULL once it has ended */
    Own back;                     /* frame object or NULL; only valid once it has ended */
    Function *function;           /* counted */
    Code *code;                   /* counted */
    Own names;                    /* as in Frame, counted */
    Own locals;                   /* the dict that f_locals shows for a function, or NULL */
    Own *registers;               /* after the end: locals and cells, own memory; may be NULL */
    int32_t last;                 /* word offset of the last instruction traced; after the end: of the last one */
    int32_t line;                 /* the line traced last, or 0 */
    bool at_line;                 /* a trace function is being told of a line: f_lineno may be set */
    bool caught;                  /* an exception was caught since: the next line is new, whichever it is */
    Own trace;                    /* f_trace or NULL */
    bool trace_lines, trace_opcodes;
} FrameObject;

extern Type frame_type;

/* ---- the thread's stacks */
NODISCARD Vm *vm_new(struct Thread *thread);
void vm_free(Vm *vm);
Vm *vm_current(void);
/* First free register above frame (NULL: no frame at all). */
static inline Own *frame_stack_top(const Vm *vm, const Frame *frame) {
    if (UNLIKELY(!frame)) return vm->stack_base;
    if (frame->flags & (FRAME_GENERATOR | FRAME_TOP)) return frame->top;
    return frame->registers + frame->code->register_count;
}
/* Are the `count` registers from first on inside the present chunk? */
static ALWAYS_INLINE bool frame_stack_holds(const Vm *vm, const Own *first, size_t count) {
    return (size_t)((const char *)(first + count) - (const char *)vm->stack_base) <= vm->stack_bytes;
}
/* Room for `count` registers at the top of the stack, in a new chunk if need be; sets *flags.  NULL: MemoryError. */
NODISCARD Own *frame_stack_reserve(Vm *vm, size_t count, uint8_t *flags) HOLDS_GIL;
void frame_stack_leave_chunk(Vm *vm);
/* vm->frame_next is at its limit: make room, or RecursionError (-1). */
NODISCARD int frame_room_slow(Vm *vm) HOLDS_GIL;
/* The rare part of frame_leave: frame object, namespace, chunks. */
void frame_leave_slow(Vm *vm, Frame *frame) HOLDS_GIL;
/* After sys.setrecursionlimit.  -1: RecursionError, the present depth is above it. */
NODISCARD int frame_limit_changed(Vm *vm, int limit) HOLDS_GIL;
size_t frame_depth(const Vm *vm);

/* ---- looking at frames */
/* The frame's object, made at the first call.  New count. */
NODISCARD Own frame_object(Frame *frame) HOLDS_GIL;
/* The innermost frame's object `depth` levels up: sys._getframe.  ValueError "call stack is not deep enough". */
NODISCARD Own frame_object_at(size_t depth) HOLDS_GIL;
/* A frame ends and somebody holds its object: hand the locals over (registers become NULL). */
void frame_object_detach(Frame *frame) HOLDS_GIL;
/* Offset of the instruction that the frame is in. */
static inline uint32_t frame_offset(const Frame *frame) {
    ptrdiff_t at = frame->pc - frame->code->words;
    return at > 0 ? (uint32_t)(at - 1) : 0;
}
int frame_line(const Frame *frame);
/* All that ran of it is the first instruction, which makes a generator. */
bool frame_made_generator(const Frame *frame);
size_t frame_places(StackPlace *out, size_t most) HOLDS_GIL; /* hooks.stack_places */
size_t frame_thread_places(const struct Thread *thread, ThreadPlace *out, size_t most); /* hooks.thread_places */
/* locals() of the innermost frame, globals(), and what eval and exec run in. */
NODISCARD Own frame_locals_current(void) HOLDS_GIL;
NODISCARD Own frame_locals(FrameObject *object) HOLDS_GIL;
Ref frame_globals_current_peek(void);
Ref frame_builtins_current_peek(void);

/* ---- coming and going.  Free records have names, object and flags NULL or 0. */

/* A record for a call of function, whose parameters already stand in registers; linked in by the caller (vm->frame = ...). */
static ALWAYS_INLINE Frame *frame_link_take(Vm *vm, Own function, Own *registers, Own *result, int kind) {
    Frame *frame = vm->frame_next++;
    Function *f = (Function *)object_of(function);
    Code *code = f->code;
    frame->previous = vm->frame;
    frame->registers = registers;
    frame->pc = code->words;
    frame->code = code;
    frame->function = f;
    frame->globals = f->globals;
    frame->result = result;
    frame->kind = (uint8_t)kind;
    return frame;
}

/* Push a frame for a call that binds nothing and finds room, with copies of args at the top of the stack.  false: not this case. */
static ALWAYS_INLINE bool frame_push_plain(Vm *vm, Ref function, const Ref *args, size_t count, Own *result, int kind) {
    const Code *code = ((Function *)object_of(function))->code;
    Own *top = frame_stack_top(vm, vm->frame);
    if (UNLIKELY(code->exact_args != (int32_t)count || vm->frame_next >= vm->frame_limit)) return false;
    if (UNLIKELY(!frame_stack_holds(vm, top, code->register_count))) return false;
    size_t i = 0;
    for (; i < count; i++) top[i] = own(args[i]);
    for (; i < code->first_temp; i++) top[i] = NULL;
    vm->frame = frame_link_take(vm, own(function), top, result, kind);
    return true;
}

/* Release locals and cells. */
static ALWAYS_INLINE void frame_release_locals(Frame *frame) {
    Own *r = frame->registers;
    for (size_t i = 0, n = frame->code->first_temp; i < n; i++) {
        Own v = r[i];
        r[i] = NULL;
        decref(v);
    }
}

/* The innermost frame, not a generator's, is left. */
static ALWAYS_INLINE void frame_leave(Vm *vm, Frame *frame) {
    if (UNLIKELY((uintptr_t)frame->object | (uintptr_t)frame->names | frame->flags)) {
        frame_leave_slow(vm, frame);
        return;
    }
    frame_release_locals(frame);
    if (UNLIKELY(frame->object)) frame_object_detach(frame); /* a __del__ of a local looked at its caller */
    vm->frame = frame->previous;
    vm->frame_next = frame;
    decref(as_own(frame->function));
}
