/* Generators and coroutines.
 *
 * The frame's record and registers lie inside the object.  Running means: the record is linked into the thread's chain
 * of frames.  While it is suspended, `resume` says where the sent value goes, and `delegate` which register holds the
 * iterator of a `yield from` or `await` that throw() and close() must reach first.
 *
 * The type's `next` slot answers -1 with StopIteration set when the generator returned a value other than None, so that
 * the value is not lost; next() of the protocol takes that for the end. */
#include "interp/generator.h"

#include "interp/traceback.h"
#include "interp/vm_slow.h"

/* "generator", "coroutine" or "async generator". */
static const char *generator_kind(const Generator *g) {
    if (g->head.type == &coroutine_type) return "coroutine";
    return g->head.type == &async_generator_type ? "async generator" : "generator";
}

/* ---- making and ending */

static Type *type_of_code(const Code *code) {
    if (code->flags & CODE_COROUTINE) return &coroutine_type;
    return code->flags & CODE_ASYNC_GENERATOR ? &async_generator_type : &generator_type;
}

/* Where a coroutine is made: (file, line, function) of the callers, innermost first. */
static Own origin_of(Frame *frame, int depth) {
    scoped Own calls = list_new(0);
    for (; calls && frame && depth > 0; frame = frame->previous, depth--) {
        scoped Own line = int_new(frame_line(frame));
        Own call = line ? tuple_pack(3, frame->code->filename, line, frame->code->name) : NULL;
        if (!call || list_append_take(calls, call) < 0) return NULL;
    }
    return calls ? tuple_from(calls) : NULL;
}

/* A generator of code, made by maker; its registers are NULL. */
static Generator *generator_new(Code *code, const uint32_t *pc, const Frame *maker) {
    size_t size = sizeof(Generator) + code->register_count * sizeof(Own);
    Generator *g = object_new_raw(type_of_code(code), size);
    if (!g) return NULL;
    Function *function = maker->function;
    bool inner = function->code != code; /* a comprehension inside of it */
    memset((char *)g + sizeof(Object), 0, size - sizeof(Object));
    g->frame.pc = pc;
    g->frame.code = code;
    g->frame.function = (Function *)object_of(own(as_ref(function)));
    g->frame.globals = maker->globals;
    g->frame.registers = g->registers;
    g->frame.flags = FRAME_GENERATOR;
    g->name = own(inner ? code->name : function->name);
    g->qualname = own(inner ? code->qualname : function->qualname);
    return g;
}

/* The registers are filled. */
static Own generator_made(Generator *g, Frame *caller) {
    gc_track_new(&g->head);
    Own made = as_own(g);
    int depth = vm_current()->origin_depth;
    if (LIKELY(!depth) || g->head.type != &coroutine_type) return made;
    g->origin = origin_of(caller, depth);
    if (g->origin) return made;
    g->state = GENERATOR_DONE; /* nobody shall be told that it was not awaited */
    generator_finish(g);
    decref(made);
    return NULL;
}

Own generator_from_frame(Frame *frame) {
    const Code *code = frame->code;
    Generator *g = generator_new(frame->code, frame->pc, frame);
    if (!g) return NULL;
    g->frame.names = frame->names;
    frame->names = NULL;
    for (uint32_t i = 0; i < code->first_temp; i++) {
        g->registers[i] = frame->registers[i];
        frame->registers[i] = NULL;
    }
    return generator_made(g, frame->previous);
}

Own generator_comprehension(Frame *frame, Code *code, Own *values, unsigned cells) {
    Generator *g = generator_new(code, code_comprehension_start(code), frame);
    if (!g) return NULL;
    memcpy(g->registers, values, sizeof(Own));
    memcpy(g->registers + code->local_count + code->cell_count, values + 1, cells * sizeof(Own));
    memset(values, 0, (cells + 1) * sizeof(Own));
    return generator_made(g, frame);
}

void generator_finish(Generator *g) {
    Frame *frame = &g->frame;
    g->resume = g->delegate = NULL;
    if (frame->object) frame_object_detach(frame);
    registers_release(frame->registers, frame->code->register_count);
    CLEAR(frame->names);
    CLEAR(g->handled.exception);
}

int generator_enter_slow(Vm *vm) {
    if (frame_depth(vm) < (size_t)interp_current()->recursion_limit) return 0;
    return fail(RecursionError, "maximum recursion depth exceeded");
}

void generator_convert_stop(Generator *g) {
    const char *what;
    if (error_is(StopIteration)) what = "StopIteration";
    else if (g->head.type == &async_generator_type && error_is(StopAsyncIteration)) what = "StopAsyncIteration";
    else return;
    throw_from(RuntimeError, "%s raised %s", generator_kind(g), what);
}

/* ---- resuming */

int generator_may_resume(Generator *g) {
    if (g->state == GENERATOR_RUNNING)
        return fail(ValueError, "%s already executing", g->head.type == &generator_type ? "generator" : generator_kind(g));
    if (g->state == GENERATOR_DONE && g->head.type == &coroutine_type)
        return fail(RuntimeError, "cannot reuse already awaited coroutine");
    return 0;
}

int generator_resume(Generator *g, Ref value, Own *out) {
    struct Thread *thread = thread_current;
    Vm *vm = thread->vm;
    scoped Own held = own(as_ref(g));
    *out = NULL;
    if (thread_c_stack_low(thread) && recursion_check("") < 0) return -1;
    if (generator_enter(vm, g) < 0) return -1;
    g->frame.kind = FRAME_ENTRY;
    g->frame.result = out;
    g->frame.source = NULL;
    if (value && g->resume) own_set_take(g->resume, own(value));
    if (UNLIKELY(!value || thread->lab)) return vm_run(vm, value == NULL);
    int status = vm_loop_plain(vm);
    return LIKELY(status != RUN_SWITCH) ? status : vm_run_on(vm);
}

static void feed_attach(Generator *g, Feed *feed) {
    g->frame.kind = FRAME_FEED;
    g->frame.feed = feed;
    if (g->resume) own_set_take(g->resume, None);
}

bool generator_feed_take(Vm *vm, Generator *g, Feed *feed, Own v) {
    feed->status = feed->fn(v, feed->context);
    if (feed->status || g->state != GENERATOR_SUSPENDED) return false; /* the consumer may have gone on with g itself */
    if (generator_enter(vm, g) < 0) feed->status = -1;
    else feed_attach(g, feed);
    return feed->status == 0;
}

static int slot_each(Ref self, EachFn fn, void *context) {
    Generator *g = (Generator *)object_of(self);
    scoped Own held = own(self);
    struct Thread *thread = thread_current;
    Vm *vm = thread->vm;
    Feed feed = {fn, context, 0};
    if (thread_c_stack_low(thread) && recursion_check("") < 0) return -1;
    do {
        if (generator_may_resume(g) < 0) return -1;
        if (g->state == GENERATOR_DONE) return 0;
        if (generator_enter(vm, g) < 0) return -1;
        feed_attach(g, &feed);
        int status = thread->lab ? vm_run(vm, false) : vm_loop_plain(vm);
        if (status == RUN_SWITCH) status = vm_run_on(vm);
        if (status != RUN_YIELDED) return status;
    } while (feed.status == 0);
    return feed.status;
}

/* send(): as generator_resume, with the checks. */
static int send_checked(Generator *g, Ref value, Own *out) {
    *out = NULL;
    if (generator_may_resume(g) < 0) return -1;
    if (g->state == GENERATOR_DONE) {
        *out = None;
        return 0;
    }
    if (g->state == GENERATOR_CREATED && !is_none(value))
        return fail(TypeError, "can't send non-None value to a just-started %s", generator_kind(g));
    return generator_resume(g, value, out);
}

void generator_throw_stop(Ref value) {
    if (is_none(value)) throw_value(StopIteration, NULL);
    else if (!is_tuple(value) && !is_exception(value)) throw_value(StopIteration, value);
    else { /* such values would be taken for arguments */
        scoped Own made = call1(as_ref(StopIteration), value);
        if (made) throw_object(made);
    }
}

/* The current StopIteration's value, which is cleared. 1, or 0 if the current exception is something else. */
static int generator_stop_value(Own *out) {
    if (!error_is(StopIteration)) return 0;
    scoped Own stop = error_take();
    Ref value = ((StopIterationObject *)object_of(stop))->value;
    *out = own(value ? value : None);
    return 1;
}

/* The end of an iteration as an exception, for methods. */
static Own deliver(int status, Own *value) {
    if (status > 0) return *value;
    if (status == 0) generator_throw_stop(*value);
    decref(*value);
    return NULL;
}

int generator_send(Ref iterator, Ref value, Own *out) {
    *out = NULL;
    if (is_resumable(iterator)) return send_checked((Generator *)object_of(iterator), value, out);
    if (is_async_gen_step(iterator)) return async_gen_step(iterator, value, out);
    NextFn step = type_of(iterator)->next;
    if (is_none(value) && step && !type_has(type_of(iterator), TYPE_HEAP)) {
        int status = step(iterator, out);
        if (status > 0) return 1;
        if (status == 0) *out = None;
        return status == 0 || generator_stop_value(out) ? 0 : -1;
    }
    *out = is_none(value) ? call_method(iterator, name___next__, NULL, 0) : call_method(iterator, name_send, &value, 1);
    if (*out) return 1;
    return generator_stop_value(out) ? 0 : -1;
}

/* ---- throw, close */

/* close() of whatever is delegated to. */
static int close_iterator(Ref iterator) {
    scoped Own result = NULL, method = NULL;
    if (is_resumable(iterator)) {
        result = generator_close((Generator *)object_of(iterator));
        return result ? 0 : -1;
    }
    int found = getattr_find(iterator, name_close, &method);
    if (found < 0) error_unraisable(iterator);
    if (found <= 0) return 0;
    result = call0(method);
    return result ? 0 : -1;
}

/* The exception that throw(type, value, traceback) means becomes the current one.  -1: TypeError instead. */
static int raise_given(Ref type, Ref value, Ref traceback) {
    scoped Own exception = NULL;
    if (traceback && is_none(traceback)) traceback = NULL;
    if (traceback && !is_exactly(traceback, &traceback_type))
        return fail(TypeError, "throw() third argument must be a traceback object");
    if (is_type(type) && type_is_subtype(type_peek(type), BaseException)) {
        if (value && is_exception(value) && is_kind(value, type_peek(type))) exception = own(value);
        else if (!value || is_none(value)) exception = call0(type);
        else exception = is_tuple(value) ? call_spread(type, value, NULL) : call1(type, value);
    } else if (is_exception(type)) {
        if (value && !is_none(value)) return fail(TypeError, "instance exception may not have a separate value");
        exception = own(type);
    } else {
        return fail(TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", type);
    }
    if (!exception) return 0; /* what making it raised is thrown instead */
    if (!is_exception(exception)) {
        throw(TypeError, "calling %R should have returned an instance of BaseException, not %T", type, exception);
        return 0;
    }
    if (traceback) own_set_take(&((BaseExceptionObject *)object_of(exception))->traceback, own(traceback));
    error_restore_take(give(exception));
    return 0;
}

/* The context of a thrown exception is what the generator handles where it stands, never what the caller handles. */
static void set_context(Generator *g) {
    if (!g->handled.exception || is_none(g->handled.exception)) return;
    Vm *vm = vm_current();
    Handled *outer = vm->handled;
    scoped Own thrown = error_take();
    vm->handled = &g->handled;
    throw_object(thrown);
    vm->handled = outer;
}

/* Raise the current exception where the generator stands. */
static int resume_raising(Generator *g, Own *out) {
    if (g->state == GENERATOR_DONE) return -1; /* it stands: nobody there to catch it */
    set_context(g);
    return generator_resume(g, NULL, out);
}

/* The delegate has returned value: go on behind the `yield from`. */
static int resume_past_delegate(Generator *g, Ref value, Own *out) {
    own_set_take(g->delegate, Missing); /* tells SEND that the sent value is the result */
    g->delegate = NULL;
    return generator_resume(g, value, out);
}

/* throw() of the delegate: 1 it yielded, 0 it returned, -1 raised; 2: it has no throw(). */
static int delegate_throw(Ref iterator, Ref type, Ref value, Ref traceback, Own *out) {
    if (is_resumable(iterator)) return generator_throw((Generator *)object_of(iterator), type, value, traceback, out);
    scoped Own method = NULL;
    int found = getattr_find(iterator, name_throw, &method);
    if (found <= 0) return found < 0 ? -1 : 2;
    Ref args[] = {type, value, traceback};
    *out = call(method, args, traceback ? 3 : value ? 2 : 1, NULL);
    if (*out) return 1;
    return generator_stop_value(out) ? 0 : -1;
}

static bool is_generator_exit(Ref type) {
    if (is_type(type)) return type_is_subtype(type_peek(type), GeneratorExit);
    return is_kind(type, GeneratorExit);
}

static int throw_into_delegate(Generator *g, Ref type, Ref value, Ref traceback, Own *out) {
    Vm *vm = vm_current();
    scoped Own iterator = own(*g->delegate);
    int status;
    if (generator_enter(vm, g) < 0) return -1; /* running, for those who look */
    if (is_generator_exit(type)) {
        status = close_iterator(iterator) < 0 ? -1 : 2;
    } else {
        status = delegate_throw(iterator, type, value, traceback, out);
    }
    generator_leave(vm, g, GENERATOR_SUSPENDED);
    if (status == 1) return 1;
    if (status == 0) {
        scoped Own result = give(*out);
        return resume_past_delegate(g, result, out);
    }
    if (status == 2 && raise_given(type, value, traceback) < 0) return -1;
    return resume_raising(g, out);
}

int generator_throw(Generator *g, Ref type, Ref value, Ref traceback, Own *out) {
    *out = NULL;
    if (recursion_check("") < 0 || generator_may_resume(g) < 0) return -1;
    if (g->delegate && g->state == GENERATOR_SUSPENDED) return throw_into_delegate(g, type, value, traceback, out);
    if (raise_given(type, value, traceback) < 0) return -1;
    return resume_raising(g, out);
}

Own generator_close(Generator *g) {
    scoped Own held = own(as_ref(g));
    if (g->state == GENERATOR_RUNNING) return throw(ValueError, "%s already executing", generator_kind(g));
    if (g->state == GENERATOR_CREATED) {
        g->state = GENERATOR_DONE;
        generator_finish(g);
    }
    if (g->state == GENERATOR_DONE) return None;
    Own yielded = NULL;
    int status = generator_throw(g, as_ref(GeneratorExit), NULL, NULL, &yielded);
    decref(yielded);
    if (status > 0) return throw(RuntimeError, "%s ignored GeneratorExit", generator_kind(g));
    if (status == 0 || error_clear_if(GeneratorExit) || error_clear_if(StopIteration)) return None;
    return NULL;
}

/* ---- await and friends */

static bool is_iterable_coroutine(Ref v) {
    return is_generator(v) && ((Generator *)object_of(v))->frame.code->flags & CODE_ITERABLE_COROUTINE;
}

Own generator_yield_from(Ref v, const Code *code) {
    if (is_generator(v)) return own(v);
    if (!is_coroutine(v)) return iter(v);
    if (!(code->flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE)))
        return throw(TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    return own(v);
}

static Own awaitable_of(Ref v, const char *refusal) {
    if (is_coroutine(v) || is_iterable_coroutine(v)) return own(v);
    UnaryFn slot = type_of(v)->await;
    if (!slot) return throw(TypeError, refusal, v);
    scoped Own iterator = slot(v);
    if (!iterator) return NULL;
    if (is_coroutine(iterator) || is_iterable_coroutine(iterator)) return throw(TypeError, "__await__() returned a coroutine");
    if (!type_of(iterator)->next) return throw(TypeError, "__await__() returned non-iterator of type '%T'", iterator);
    return give(iterator);
}

Own generator_awaitable(Ref v, int context) {
    static const char *const refusals[] = {
        "object %T can't be used in 'await' expression",
        "'async with' received an object from __aenter__ that does not implement __await__: %T",
        "'async with' received an object from __aexit__ that does not implement __await__: %T",
    };
    Own iterator = awaitable_of(v, refusals[context]);
    if (iterator && is_coroutine(iterator) && ((Generator *)object_of(iterator))->delegate) {
        decref(iterator);
        return throw(RuntimeError, "coroutine is being awaited already");
    }
    return iterator;
}

Own generator_aiter(Ref v) {
    UnaryFn slot = type_of(v)->aiter;
    if (!slot) return throw(TypeError, "'async for' requires an object with __aiter__ method, got %T", v);
    scoped Own iterator = slot(v);
    if (!iterator) return NULL;
    if (!type_of(iterator)->anext)
        return throw(TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %T", iterator);
    return give(iterator);
}

Own generator_anext(Ref v) {
    UnaryFn slot = type_of(v)->anext;
    if (!slot) return throw(TypeError, "'async for' requires an iterator with __anext__ method, got %T", v);
    scoped Own step = slot(v);
    if (!step || is_exactly(v, &async_generator_type)) return give(step);
    Own iterator = awaitable_of(step, "object %T can't be used in 'await' expression");
    if (!iterator) return throw_from(TypeError, "'async for' received an invalid object from __anext__: %T", step);
    return iterator;
}

/* ---- what the types have in common */

static Generator *self_of(Ref v) { return (Generator *)object_of(v); }

static int slot_next(Ref self, Own *out) {
    Generator *g = self_of(self);
    int status = send_checked(g, None, out);
    if (status != 0) return status;
    scoped Own value = give(*out);
    if (is_none(value)) return 0;
    generator_throw_stop(value);
    return -1;
}

static Own method_next(Ref self, const Ref *args) {
    Own value;
    return deliver(send_checked(self_of(self), None, &value), &value);
}
static Own method_send(Ref self, const Ref *args) {
    Own value;
    if (generator_may_resume(self_of(self)) < 0) return NULL;
    return deliver(send_checked(self_of(self), args[0], &value), &value);
}
static Own method_throw(Ref self, const Ref *args) {
    Own value;
    return deliver(generator_throw(self_of(self), args[0], args[1], args[2], &value), &value);
}
static Own method_close(Ref self, const Ref *args) { return generator_close(self_of(self)); }

static Own get_frame(Ref self) {
    Generator *g = self_of(self);
    return g->state == GENERATOR_DONE ? None : frame_object(&g->frame);
}
static Own get_running(Ref self) { return bool_new(self_of(self)->state == GENERATOR_RUNNING); }
static Own get_running_async(Ref self) { return bool_new(self_of(self)->running_async); }
static Own get_suspended(Ref self) { return bool_new(self_of(self)->state == GENERATOR_SUSPENDED); }
static Own get_code(Ref self) { return own(as_ref(self_of(self)->frame.code)); }
static Own get_delegate(Ref self) {
    Generator *g = self_of(self);
    return g->delegate && g->state == GENERATOR_SUSPENDED && is_object(*g->delegate) ? own(*g->delegate) : None;
}
static Own get_origin(Ref self) { return self_of(self)->origin ? own(self_of(self)->origin) : None; }
static Own get_name(Ref self) { return own(self_of(self)->name); }
static Own get_qualname(Ref self) { return own(self_of(self)->qualname); }
static int set_text(Own *field, Ref value, const char *name) {
    if (!value || !is_str(value)) return fail(TypeError, "%s must be set to a string object", name);
    own_set_take(field, own(value));
    return 0;
}
static int set_name(Ref self, Ref value) { return set_text(&self_of(self)->name, value, "__name__"); }
static int set_qualname(Ref self, Ref value) { return set_text(&self_of(self)->qualname, value, "__qualname__"); }

/* What all three kinds show; `is` is the prefix of their attributes. */
#define SHOWN(is, get_running_of_kind) \
    {"__name__", get_name, set_name, NULL}, {"__qualname__", get_qualname, set_qualname, NULL}, {is "_frame", get_frame, NULL, NULL}, \
    {is "_running", get_running_of_kind, NULL, NULL}, {is "_suspended", get_suspended, NULL, NULL}, {is "_code", get_code, NULL, NULL}
static const GetSetRow generator_getset[] = {
    SHOWN("gi", get_running),
    {"gi_yieldfrom", get_delegate, NULL, "what yield from is going through, or None"},
    {0},
};
static const GetSetRow coroutine_getset[] = {
    SHOWN("cr", get_running),
    {"cr_await", get_delegate, NULL, "what await waits for, or None"},
    {"cr_origin", get_origin, NULL, NULL},
    {0},
};
static const GetSetRow async_generator_getset[] = {
    SHOWN("ag", get_running_async),
    {"ag_await", get_delegate, NULL, "what await waits for, or None"},
    {0},
};

#define SEND_DOC "send(arg) -> send 'arg' in, return the next yielded value or raise StopIteration."
#define THROW_DOC "throw(value), throw(type[, value[, tb]]): raise it inside, return the next yielded value or raise StopIteration."
#define CLOSE_DOC "close() -> raise GeneratorExit inside."
static const MethodRow generator_methods[] = {
    {"__next__()", method_next, "Implement next(self).", 0},
    {"send(arg, /)", method_send, SEND_DOC, 0},
    {"throw(type, value=None, traceback=None, /)", method_throw, THROW_DOC, 0},
    {"close()", method_close, CLOSE_DOC, 0},
    {0},
};
static const MethodRow coroutine_methods[] = {
    {"send(arg, /)", method_send, SEND_DOC, 0},
    {"throw(type, value=None, traceback=None, /)", method_throw, THROW_DOC, 0},
    {"close()", method_close, CLOSE_DOC, 0},
    {0},
};

static Own generator_repr(Ref self) {
    Generator *g = self_of(self);
    const char *kind = g->head.type == &async_generator_type ? "async_generator" : generator_kind(g);
    return str_format("<%s object %U at 0x%llx>", kind, g->qualname, (unsigned long long)(uintptr_t)g);
}

static Own self_slot(Ref self) { return own(self); }

/* ---- the end */

/* Is there anybody to see that it is closed: handlers, an iterator delegated to, a trace function? */
static bool must_close(const Generator *g) {
    if (g->state != GENERATOR_SUSPENDED) return false;
    return thread_current->lab || g->delegate || code_handler(g->frame.code, frame_offset(&g->frame));
}

/* warnings._warn_unawaited_coroutine(coroutine), which can tell where it was made: 1, 0 there is no such function, -1. */
static int warn_with_origin(Generator *g) {
    scoped Own name = str_intern("warnings"), hook_name = str_intern("_warn_unawaited_coroutine"), module = NULL, hook = NULL;
    if (!name || !hook_name) return -1;
    int found = dict_get(interp_current()->modules, name, &module);
    if (found == 0) found = (module = import_module("warnings")) ? 1 : -1;
    if (found <= 0 || (found = getattr_find(module, hook_name, &hook)) <= 0) return found;
    scoped Own done = call1(hook, as_ref(g));
    return done ? 1 : -1;
}

void generator_warn_unawaited(Generator *g) {
    if (g->head.type != &coroutine_type || g->state != GENERATOR_CREATED) return;
    scoped Own pending = error_take();
    int told = warn_with_origin(g);
    if (told < 0) error_unraisable(as_ref(g));
    if (told <= 0 && warn(RuntimeWarning, 1, "coroutine '%U' was never awaited", g->qualname) < 0) error_unraisable(as_ref(g));
    error_restore_take(give(pending));
}

static Own generator_finalize(Ref self) {
    Generator *g = self_of(self);
    generator_warn_unawaited(g);
    if (g->head.type == &async_generator_type && g->origin && !g->closed && g->state != GENERATOR_DONE) return call1(g->origin, self);
    return must_close(g) ? generator_close(g) : None;
}

static int generator_traverse(Object *self, VisitFn visit, void *context) {
    Generator *g = (Generator *)self;
    VISIT(g->name);
    VISIT(g->qualname);
    VISIT(g->origin);
    VISIT(g->handled.exception);
    VISIT(as_ref(g->frame.function));
    VISIT(as_ref(g->frame.object));
    VISIT(g->frame.names);
    if (g->state == GENERATOR_RUNNING) return 0;
    for (uint32_t i = 0; i < g->frame.code->register_count; i++) VISIT(g->registers[i]);
    return 0;
}

static int generator_clear(Object *self) {
    Generator *g = (Generator *)self;
    if (g->state >= GENERATOR_RUNNING) return 0; /* what is done has been released */
    g->state = GENERATOR_DONE;
    generator_finish(g);
    return 0;
}

static void generator_dealloc(Object *self) {
    gc_untrack_dying(self);
    if (!dealloc_enter(self)) return;
    Generator *g = (Generator *)self;
    generator_clear(self);
    decref(g->name);
    decref(g->qualname);
    decref(g->origin);
    decref(as_own(g->frame.function));
    object_free(self);
    dealloc_leave();
}

/* ---- the types */

#define COMMON \
    .head = OBJECT_STATIC(&type_type), .size = sizeof(Generator), .item_size = sizeof(Own), \
    .weakrefs_offset = offsetof(Generator, weakrefs), .dealloc = generator_dealloc, .traverse = generator_traverse, \
    .clear = generator_clear, .finalize = generator_finalize, .repr = generator_repr, .flags = TYPE_GC | TYPE_NO_NEW

Type generator_type = {
    COMMON | TYPE_NO_HINT,
    .name = "generator",
    .methods = generator_methods,
    .getset = generator_getset,
    .iter = self_slot,
    .next = slot_next,
    .each = slot_each,
};

/* What `await coroutine` outside the eval loop iterates over: __await__() of a coroutine. */
typedef struct Wrapper { Object head; Own coroutine; } Wrapper;

static Own coroutine_await(Ref self) {
    Wrapper *w = object_new(&coroutine_wrapper_type, 0);
    if (!w) return NULL;
    w->coroutine = own(self);
    gc_track_new(&w->head);
    return as_own(w);
}

Type coroutine_type = {
    COMMON,
    .name = "coroutine",
    .methods = coroutine_methods,
    .getset = coroutine_getset,
    .await = coroutine_await,
};

Type async_generator_type = {
    COMMON,
    .name = "async_generator",
    .methods = async_gen_methods,
    .getset = async_generator_getset,
    .aiter = self_slot,
    .anext = async_gen_anext,
};

static Ref wrapped_of(Ref self) { return ((Wrapper *)object_of(self))->coroutine; }
static Own wrapper_send(Ref self, const Ref *args) { return method_send(wrapped_of(self), args); }
static Own wrapper_throw(Ref self, const Ref *args) { return method_throw(wrapped_of(self), args); }
static Own wrapper_close(Ref self, const Ref *args) { return method_close(wrapped_of(self), args); }
static int wrapper_next(Ref self, Own *out) { return slot_next(wrapped_of(self), out); }
static const MethodRow wrapper_methods[] = {
    {"send(arg, /)", wrapper_send, SEND_DOC, 0},
    {"throw(type, value=None, traceback=None, /)", wrapper_throw, THROW_DOC, 0},
    {"close()", wrapper_close, CLOSE_DOC, 0},
    {0},
};
static int wrapper_traverse(Object *self, VisitFn visit, void *context) {
    VISIT(((Wrapper *)self)->coroutine);
    return 0;
}
static int wrapper_clear(Object *self) {
    CLEAR(((Wrapper *)self)->coroutine);
    return 0;
}
static void wrapper_dealloc(Object *self) {
    gc_untrack_dying(self);
    if (!dealloc_enter(self)) return;
    wrapper_clear(self);
    object_free(self);
    dealloc_leave();
}

Type coroutine_wrapper_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "coroutine_wrapper",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(Wrapper),
    .methods = wrapper_methods,
    .iter = self_slot,
    .next = wrapper_next,
    .dealloc = wrapper_dealloc,
    .traverse = wrapper_traverse,
    .clear = wrapper_clear,
};
