/* Generators, coroutines and asynchronous generators: a frame that can be left and entered again.
 *
 * All three are one struct with the frame's record and registers inside.  A suspended one is resumed either from C
 * (generator_resume) or by the eval loop itself, which then just changes frames (FOR_GENERATOR, SEND). */
#pragma once

#include "interp/frame.h"

enum GeneratorState { GENERATOR_CREATED, GENERATOR_SUSPENDED, GENERATOR_RUNNING, GENERATOR_DONE };

typedef struct Generator {
    Object head;
    Frame frame;
    Handled handled;          /* the exception it is handling while suspended inside an except clause */
    Own name, qualname;       /* str */
    Own weakrefs;
    Own *resume;              /* suspended: the register that the sent value goes to; NULL before the first resumption */
    Own *delegate;            /* suspended in `yield from` or `await`: the register that holds the iterator */
    Own origin;               /* coroutines: cr_origin; asynchronous generators: the finalizer of sys.set_asyncgen_hooks; or NULL */
    uint8_t state;            /* enum GeneratorState */
    bool closed, running_async, begun; /* asynchronous generators */
    Own registers[];
} Generator;

extern Type generator_type, coroutine_type, async_generator_type, coroutine_wrapper_type, async_gen_asend_type,
    async_gen_athrow_type, async_gen_wrapped_type;

static inline Generator *generator_of_frame(Frame *frame) {
    return (Generator *)((char *)frame - offsetof(Generator, frame));
}
static inline bool is_generator(Ref v) { return is_object(v) && object_of(v)->type == &generator_type; }
static inline bool is_coroutine(Ref v) { return is_object(v) && object_of(v)->type == &coroutine_type; }
/* A generator or coroutine object, whose frame the loop may enter itself. */
static inline bool is_resumable(Ref v) { return is_generator(v) || is_coroutine(v); }

/* What MAKE_GENERATOR returns: takes the registers of the frame over; the frame is about to be left. */
NODISCARD Own generator_from_frame(Frame *frame) HOLDS_GIL;

/* The generator (coroutine, ...) of a comprehension's code in frame, not begun: takes the iterator and the cells in values over. */
NODISCARD Own generator_comprehension(Frame *frame, Code *code, Own *values, unsigned cells) HOLDS_GIL;

/* Resume with a value (NULL: with the current exception).  1: it yielded *out; 0: it returned *out; -1: it raised. */
NODISCARD int generator_resume(Generator *g, Ref value, Own *out) DROPS_GIL;
/* Who gets the values of a generator in a frame of kind FRAME_FEED, and what it said last. */
typedef struct Feed { EachFn fn; void *context; int status; } Feed;
/* g, which has just been left, gave v: to the consumer, and g goes on.  false: it does not, back to C. */
bool generator_feed_take(Vm *vm, Generator *g, Feed *feed, Own v) DROPS_GIL;
/* throw() with what throw(type, value, traceback) was given (value and traceback may be NULL).  As generator_resume. */
NODISCARD int generator_throw(Generator *g, Ref type, Ref value, Ref traceback, Own *out) DROPS_GIL;
/* ValueError "generator already executing", RuntimeError "cannot reuse already awaited coroutine": -1. */
NODISCARD int generator_may_resume(Generator *g) HOLDS_GIL;
/* close(): None, or NULL. */
/* Of a coroutine that never began: RuntimeWarning, whoever lets it go. */
void generator_warn_unawaited(Generator *g) DROPS_GIL;
NODISCARD Own generator_close(Generator *g) DROPS_GIL;
NODISCARD int generator_enter_slow(Vm *vm) HOLDS_GIL;
/* The frame has returned or raised: release what it holds. */
void generator_finish(Generator *g) HOLDS_GIL;
/* A StopIteration (or StopAsyncIteration) that leaves the frame becomes RuntimeError "generator raised StopIteration". */
void generator_convert_stop(Generator *g) HOLDS_GIL;

/* send(value) to any iterator: 1 yielded, 0 returned (*out in both cases), -1. */
NODISCARD int generator_send(Ref iterator, Ref value, Own *out) DROPS_GIL;
/* Iterator for `yield from v`, `await v` (context as in GET_AWAITABLE). */
NODISCARD Own generator_yield_from(Ref v, const Code *code) DROPS_GIL;
NODISCARD Own generator_awaitable(Ref v, int context) DROPS_GIL;
NODISCARD Own generator_aiter(Ref v) DROPS_GIL;
NODISCARD Own generator_anext(Ref v) DROPS_GIL;
/* Slots of the type async_generator (generator_async.c). */
NODISCARD Own async_gen_anext(Ref g) HOLDS_GIL;
/* send(value) to what asend, athrow, aclose and __anext__ return, as generator_send; *out is NULL before. */
NODISCARD int async_gen_step(Ref awaitable, Ref value, Own *out) DROPS_GIL;
static inline bool is_async_gen_step(Ref v) {
    return is_object(v) && (object_of(v)->type == &async_gen_asend_type || object_of(v)->type == &async_gen_athrow_type);
}
extern const MethodRow async_gen_methods[];
NODISCARD Own generator_wrap_value(Ref v) HOLDS_GIL;
/* StopIteration(value) becomes the current exception. */
void generator_throw_stop(Ref value) HOLDS_GIL;

/* ---- the bookkeeping around a resumption */

/* Link the frame in on top.  -1: RecursionError. */
NODISCARD static ALWAYS_INLINE int generator_enter(Vm *vm, Generator *g) {
    if (UNLIKELY(vm->frame_next + vm->generator_depth >= vm->frame_limit) && generator_enter_slow(vm) < 0) return -1;
    g->state = GENERATOR_RUNNING;
    g->frame.previous = vm->frame;
    g->frame.top = frame_stack_top(vm, vm->frame);
    g->handled.previous = vm->handled;
    vm->handled = &g->handled;
    vm->frame = &g->frame;
    vm->generator_depth++;
    return 0;
}
/* ... and out again when it yields or ends. */
static ALWAYS_INLINE void generator_leave(Vm *vm, Generator *g, enum GeneratorState state) {
    g->state = (uint8_t)state;
    vm->frame = g->frame.previous;
    g->frame.previous = NULL;
    vm->handled = g->handled.previous;
    g->handled.previous = NULL;
    vm->generator_depth--;
}
