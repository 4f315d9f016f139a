/* The awaitable of anext() with a default: every step goes to the iterator of the wrapped awaitable; its
 * StopAsyncIteration becomes a StopIteration that carries the default. */
#include "interp/anext.h"

#include "interp/generator.h"

typedef struct AnextAwaitable { Object head; Own awaitable, iterator, fallback; } AnextAwaitable; /* iterator NULL: not begun */

static AnextAwaitable *anext_of(Ref v) { return (AnextAwaitable *)object_of(v); }

static int begin(AnextAwaitable *a) {
    if (!a->iterator) a->iterator = generator_awaitable(a->awaitable, 0);
    return a->iterator ? 0 : -1;
}

/* The iterator raised: the default, if that was its end. */
static int end_with_default(AnextAwaitable *a) {
    if (!error_clear_if(StopAsyncIteration)) return -1;
    generator_throw_stop(a->fallback);
    return -1;
}

static int anext_next(Ref self, Own *out) {
    AnextAwaitable *a = anext_of(self);
    *out = NULL;
    if (begin(a) < 0) return -1;
    int status = generator_send(a->iterator, None, out);
    if (status > 0) return 1;
    if (status < 0) return end_with_default(a);
    scoped Own value = *out;
    *out = NULL;
    generator_throw_stop(value);
    return -1;
}

static Own anext_iter(Ref self) { return own(self); }

static Own forward(Ref self, const char *method, const Ref *args, size_t count) {
    AnextAwaitable *a = anext_of(self);
    if (begin(a) < 0) return NULL;
    Own result = call_method_named(a->iterator, method, args, count);
    if (!result) (void)end_with_default(a);
    return result;
}
static Own anext_send(Ref self, const Ref *a) { return forward(self, "send", a, 1); }
static Own anext_close(Ref self, const Ref *a) { return forward(self, "close", NULL, 0); }
static Own anext_throw(Ref self, const Ref *a) { return forward(self, "throw", a, a[2] ? 3 : a[1] ? 2 : 1); }

static void anext_dealloc(Object *o) {
    AnextAwaitable *a = (AnextAwaitable *)o;
    gc_untrack(o);
    CLEAR(a->awaitable);
    CLEAR(a->iterator);
    CLEAR(a->fallback);
    object_free(o);
}

static int anext_traverse(Object *o, VisitFn visit, void *context) {
    AnextAwaitable *a = (AnextAwaitable *)o;
    VISIT(a->awaitable);
    VISIT(a->iterator);
    VISIT(a->fallback);
    return 0;
}

static const MethodRow anext_methods[] = {
    {"close()", anext_close, "End the wait.", 0},
    {"send(value, /)", anext_send, "The next step.", 0},
    {"throw(typ, val=None, tb=None, /)", anext_throw, "Raise an exception in it.", 0},
    {0},
};

static Type anext_type = {
    .head = OBJECT_STATIC(&type_type), .name = "anext_awaitable", .base = &object_type, .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(AnextAwaitable), .methods = anext_methods, .dealloc = anext_dealloc, .traverse = anext_traverse,
    .iter = anext_iter, .next = anext_next, .await = anext_iter,
};

Own anext_awaitable_new(Ref awaitable, Ref fallback) {
    if (!type_has(&anext_type, TYPE_READY) && type_ready(&anext_type) < 0) return NULL;
    AnextAwaitable *a = object_new(&anext_type, 0);
    if (!a) return NULL;
    a->awaitable = own(awaitable);
    a->fallback = own(fallback);
    gc_track(&a->head);
    return as_own(a);
}
