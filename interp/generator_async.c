/* Asynchronous generators: the awaitables that __anext__, asend, athrow and aclose return (PEP 525).
 *
 * An asynchronous generator yields two kinds of things through the same frame: what its awaits pass up to the event
 * loop, as it is, and what it yields itself, wrapped.  The awaitable passes the former on and ends with the latter. */
#include "interp/generator.h"

#include "interp/vm_slow.h"

typedef struct Wrapped { Object head; Own value; } Wrapped;

enum StepState { STEP_INIT, STEP_ITER, STEP_CLOSED };

/* asend(value) and athrow(type, value, traceback); with no type at all: aclose(). */
typedef struct Step {
    Object head;
    Own generator;
    Own args[3];
    uint8_t state;
} Step;

static Step *step_of(Ref v) { return (Step *)object_of(v); }
static Generator *generator_of(const Step *s) { return (Generator *)object_of(s->generator); }
static bool is_wrapped(Ref v) { return is_exactly(v, &async_gen_wrapped_type); }

Own generator_wrap_value(Ref v) {
    Wrapped *w = object_new(&async_gen_wrapped_type, 0);
    if (!w) return NULL;
    w->value = own(v);
    gc_track(&w->head);
    return as_own(w);
}

/* The first time an asynchronous generator is asked for anything, the hooks of sys.set_asyncgen_hooks hear of it. */
static int begin(Generator *g) {
    if (LIKELY(g->begun)) return 0;
    g->begun = true;
    Vm *vm = vm_current();
    g->origin = own(vm->async_final);
    scoped Own first = own(vm->async_first), result = first ? call1(first, as_ref(g)) : None;
    return result ? 0 : -1;
}

static Own step_new(Type *type, Ref generator, const Ref *args, size_t count) {
    if (begin((Generator *)object_of(generator)) < 0) return NULL;
    Step *s = object_new(type, 0);
    if (!s) return NULL;
    s->generator = own(generator);
    for (size_t i = 0; i < count; i++) s->args[i] = own(args[i]);
    gc_track(&s->head);
    return as_own(s);
}

Own async_gen_anext(Ref g) {
    Ref none = None;
    return step_new(&async_gen_asend_type, g, &none, 1);
}

/* ---- running */

/* Status and *out are everywhere as of generator_resume: 1: a value to pass up, 0: the awaitable's result, -1: it raised. */

/* What resuming the generator gave, as the awaitable's own step. */
static int unwrap(Generator *g, int status, Own *out) {
    if (status == 0) {
        CLEAR(*out);
        throw_value(StopAsyncIteration, NULL);
    }
    if (status <= 0) {
        if (error_is(StopAsyncIteration) || error_is(GeneratorExit)) g->closed = true;
        g->running_async = false;
        return -1;
    }
    if (!is_wrapped(*out)) return 1;
    g->running_async = false;
    scoped Own wrapped = *out;
    *out = own(((Wrapped *)object_of(wrapped))->value);
    return 0;
}

static int asend_step(Step *s, Ref value, Own *out) {
    Generator *g = generator_of(s);
    if (s->state == STEP_CLOSED) return fail(RuntimeError, "cannot reuse already awaited __anext__()/asend()");
    if (s->state == STEP_INIT) {
        if (g->running_async) return fail(RuntimeError, "anext(): asynchronous generator is already running");
        if (is_none(value)) value = s->args[0];
        s->state = STEP_ITER;
        g->running_async = true;
    }
    int status;
    if (g->state == GENERATOR_DONE) status = 0;
    else if (g->state == GENERATOR_CREATED && !is_none(value))
        status = fail(TypeError, "can't send non-None value to a just-started async generator");
    else status = generator_may_resume(g) < 0 ? -1 : generator_resume(g, value, out);
    status = unwrap(g, status, out);
    if (status <= 0) s->state = STEP_CLOSED;
    return status;
}

static bool is_aclose(const Step *s) { return !s->args[0]; }

/* aclose() or athrow() has ended, with a result or an exception; that of aclose() is what it is for. */
static int athrow_ended(Step *s, int status, Own *out) {
    generator_of(s)->running_async = false;
    s->state = STEP_CLOSED;
    if (status == 0 || !is_aclose(s) || !(error_clear_if(StopAsyncIteration) || error_clear_if(GeneratorExit))) return status;
    *out = None;
    return 0;
}

static int athrow_result(Step *s, int status, Own *out) {
    status = unwrap(generator_of(s), status, out);
    return status > 0 ? 1 : athrow_ended(s, status, out);
}

static int aclose_result(Step *s, int status, Own *out) {
    if (status == 0) {
        CLEAR(*out);
        throw_value(StopAsyncIteration, NULL);
    }
    if (status <= 0) return athrow_ended(s, -1, out);
    if (!is_wrapped(*out)) return 1;
    CLEAR(*out);
    generator_of(s)->running_async = false;
    s->state = STEP_CLOSED;
    return fail(RuntimeError, "async generator ignored GeneratorExit");
}

static int athrow_begin(Step *s, Ref value, Own *out) {
    Generator *g = generator_of(s);
    if (g->running_async || g->closed) s->state = STEP_CLOSED;
    if (g->running_async)
        return fail(RuntimeError, "%s(): asynchronous generator is already running", is_aclose(s) ? "aclose" : "athrow");
    if (g->closed) {
        throw_value(StopAsyncIteration, NULL);
        return -1;
    }
    if (!is_none(value)) return fail(RuntimeError, "can't send non-None value to a just-started coroutine");
    s->state = STEP_ITER;
    g->running_async = true;
    if (!is_aclose(s)) return athrow_result(s, generator_throw(g, s->args[0], s->args[1], s->args[2], out), out);
    g->closed = true;
    return aclose_result(s, generator_throw(g, as_ref(GeneratorExit), NULL, NULL, out), out);
}

static int athrow_step(Step *s, Ref value, Own *out) {
    Generator *g = generator_of(s);
    if (s->state == STEP_CLOSED) return fail(RuntimeError, "cannot reuse already awaited aclose()/athrow()");
    if (g->state == GENERATOR_DONE) {
        s->state = STEP_CLOSED;
        *out = None;
        return 0;
    }
    if (s->state == STEP_INIT) return athrow_begin(s, value, out);
    int status = generator_may_resume(g) < 0 ? -1 : generator_resume(g, value, out);
    return is_aclose(s) ? aclose_result(s, status, out) : athrow_result(s, status, out);
}

static bool is_asend(const Step *s) { return s->head.type == &async_gen_asend_type; }

int async_gen_step(Ref self, Ref value, Own *out) {
    scoped Own held = own(self);
    Step *s = step_of(self);
    return is_asend(s) ? asend_step(s, value, out) : athrow_step(s, value, out);
}

/* ---- methods of the awaitables */

/* A result leaves a method as StopIteration. */
static int result_raised(int status, Own *out) {
    if (status != 0) return status;
    scoped Own result = *out;
    *out = NULL;
    generator_throw_stop(result);
    return -1;
}

static int step_next(Ref self, Own *out) {
    *out = NULL;
    return result_raised(async_gen_step(self, None, out), out);
}

static Own step_send(Ref self, const Ref *args) {
    Own out = NULL;
    return result_raised(async_gen_step(self, args[0], &out), &out) < 0 ? NULL : out;
}

static Own step_throw(Ref self, const Ref *args) {
    Step *s = step_of(self);
    Generator *g = generator_of(s);
    if (s->state == STEP_CLOSED)
        return throw(RuntimeError, is_asend(s) ? "cannot reuse already awaited __anext__()/asend()" : "cannot reuse already awaited aclose()/athrow()");
    scoped Own held = own(self);
    Own out = NULL;
    int status = generator_throw(g, args[0], args[1], args[2], &out);
    if (!is_asend(s) && is_aclose(s)) {
        status = aclose_result(s, status, &out);
    } else {
        status = unwrap(g, status, &out);
        if (status <= 0) s->state = STEP_CLOSED;
    }
    return result_raised(status, &out) < 0 ? NULL : out;
}

static Own step_close(Ref self, const Ref *args) {
    step_of(self)->state = STEP_CLOSED;
    return None;
}

static const MethodRow step_methods[] = {
    {"send(arg, /)", step_send, NULL, 0},
    {"throw(type, value=None, traceback=None, /)", step_throw, NULL, 0},
    {"close()", step_close, NULL, 0},
    {0},
};

static Own step_self(Ref self) { return own(self); }

static int step_traverse(Object *self, VisitFn visit, void *context) {
    Step *s = (Step *)self;
    VISIT(s->generator);
    for (int i = 0; i < 3; i++) VISIT(s->args[i]);
    return 0;
}
static int step_clear(Object *self) {
    Step *s = (Step *)self;
    for (int i = 0; i < 3; i++) CLEAR(s->args[i]);
    return 0;
}
static void step_dealloc(Object *self) {
    if (!dealloc_begin(self)) return;
    gc_untrack(self);
    step_clear(self);
    decref(((Step *)self)->generator);
    object_free(self);
    dealloc_end();
}

#define STEP_TYPE(text) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = text, .flags = TYPE_GC | TYPE_NO_NEW, .size = sizeof(Step), \
        .methods = step_methods, .iter = step_self, .next = step_next, .await = step_self, .dealloc = step_dealloc, \
        .traverse = step_traverse, .clear = step_clear, \
    }
Type async_gen_asend_type = STEP_TYPE("async_generator_asend");
Type async_gen_athrow_type = STEP_TYPE("async_generator_athrow");

static int wrapped_traverse(Object *self, VisitFn visit, void *context) {
    VISIT(((Wrapped *)self)->value);
    return 0;
}
static int wrapped_clear(Object *self) {
    CLEAR(((Wrapped *)self)->value);
    return 0;
}
static void wrapped_dealloc(Object *self) {
    if (!dealloc_begin(self)) return;
    gc_untrack(self);
    wrapped_clear(self);
    object_free(self);
    dealloc_end();
}

Type async_gen_wrapped_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "async_generator_wrapped_value",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(Wrapped),
    .dealloc = wrapped_dealloc,
    .traverse = wrapped_traverse,
    .clear = wrapped_clear,
};

/* ---- methods of the asynchronous generator */

static Own async_gen_asend(Ref self, const Ref *args) { return step_new(&async_gen_asend_type, self, args, 1); }
static Own async_gen_athrow(Ref self, const Ref *args) { return step_new(&async_gen_athrow_type, self, args, 3); }
static Own async_gen_aclose(Ref self, const Ref *args) { return step_new(&async_gen_athrow_type, self, NULL, 0); }

const MethodRow async_gen_methods[] = {
    {"asend(value, /)", async_gen_asend, "An awaitable that sends v in.", 0},
    {"athrow(type, value=None, traceback=None, /)", async_gen_athrow, "An awaitable that raises the exception inside.", 0},
    {"aclose()", async_gen_aclose, "An awaitable that ends the generator by GeneratorExit.", 0},
    {0},
};
