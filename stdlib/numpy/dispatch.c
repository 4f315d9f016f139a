/* __array_function__ (NEP 18): public functions that ask the classes of their arguments first.
 *
 * A Dispatched stands in front of the function that computes, its _implementation, and hands every call on as it came, unless the
 * class of an argument (or, of functions that take many arrays in one, of an item) answers for functions itself.  Only classes made in
 * Python can, so what plain arrays cost is a look at each argument's flags.  Who is asked, in which order, and what is said where nobody
 * answers, is Python: lib/numpy/_dispatch.py, which also lists the functions and the parameters that count. */
#include "stdlib/numpy/array_inner.h"

enum Looks { LOOK_AT_ARGUMENTS, LOOK_INTO_LISTS, LOOK_AT_LIKE };

typedef struct Dispatched {
    Object head;
    Attrs attrs;
    Own implementation;
    CFunction *built_in;      /* the same, if it is one */
    enum Looks looks;
    Own weakrefs;
} Dispatched;

static Dispatched *dispatched_of(Ref v) { return (Dispatched *)object_of(v); }

/* ---- who might have a say */

static bool is_of_class(Ref v) { return is_object(v) && object_of(v)->type->flags & TYPE_HEAP; }

/* Has v's class an __array_function__ that is not ndarray's? */
static int answers(Ref v) {
    scoped Own name = str_intern("__array_function__");
    if (!name) return -1;
    Ref found = type_lookup_peek(type_of(v), name);
    return found && found != type_lookup_peek(&ndarray_type, name);
}

/* Does v, or with `into` an item of it that is a list or tuple; two levels are what select and block have, deeper ones none. */
static int any_answers(Ref v, int into) {
    if (!is_object(v)) return 0;
    if (is_of_class(v)) {
        int found = answers(v);
        if (found) return found;
    }
    if (!into || !(is_list(v) || is_tuple(v))) return 0;
    int found = 0;
    for (size_t i = 0; !found && i < (is_list(v) ? list_length(v) : tuple_length(v)); i++)
        found = any_answers(is_list(v) ? list_item_peek(v, i) : tuple_item_peek(v, i), into - 1);
    return found;
}

static int is_overridden(const Dispatched *d, const Ref *args, size_t count, Ref names) {
    size_t named = names ? tuple_length(names) : 0;
    if (d->looks == LOOK_AT_LIKE) {
        for (size_t i = 0; i < named; i++)
            if (str_equal_c(tuple_item_peek(names, i), "like") && !is_none(args[count + i])) return 1;
        return 0;
    }
    int found = 0;
    for (size_t i = 0; !found && i < count + named; i++) found = any_answers(args[i], d->looks == LOOK_INTO_LISTS ? 2 : 0);
    return found;
}

/* ---- calls */

/* numpy._dispatch.NAME(self, args, kwargs) */
static COLD Own ask_python(const char *function, Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own ask = import_from("numpy._dispatch", function), given = ask ? tuple_from_array(args, count) : NULL;
    scoped Own keywords = given ? dict_new() : NULL;
    if (!keywords) return NULL;
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (dict_set(keywords, tuple_item_peek(names, i), args[count + i]) < 0) return NULL;
    return call3(ask, self, given, keywords);
}

/* A call of a built-in function failed with TypeError: if its arguments do not fit, that is said as of a function in Python. */
static COLD Own fail_reworded(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own error = error_take(), text = ask_python("misfit", self, args, count, names);
    if (text && is_str(text)) return throw(TypeError, "%S", text);
    error_clear();
    error_restore_take(give(error));
    return NULL;
}

static Own call_built_in(Ref self, const Ref *args, size_t count, Ref names) {
    const CFunction *f = dispatched_of(self)->built_in;
    Own result;
    if (names || !method_row_run(f->row, f->signature, f->self, args, count, &result)) result = call(as_ref(f), args, count, names);
    return UNLIKELY(!result) && error_is(TypeError) ? fail_reworded(self, args, count, names) : result;
}

static Own dispatched_call(Ref self, const Ref *args, size_t count, Ref names) {
    const Dispatched *d = dispatched_of(self);
    if (!d->implementation) return throw(RuntimeError, "the function is gone");
    int asked = is_overridden(d, args, count, names);
    if (UNLIKELY(asked)) return asked < 0 ? NULL : ask_python("ask", self, args, count, names);
    return d->built_in ? call_built_in(self, args, count, names) : call(d->implementation, args, count, names);
}

enum { LIKE_PARAMETERS = 16 };

COLD bool like_answers(const char *name, const char *parameters, const Ref *args, Own *out) {
    size_t count = parameters_count(parameters);
    Ref given[2 + LIKE_PARAMETERS];
    scoped Own ask = import_from("numpy._dispatch", "ask_like"), function = str_new(name), text = str_new(parameters);
    if (!ask || !function || !text || count > LIKE_PARAMETERS) return *out = NULL, true;
    given[0] = function;
    given[1] = text;
    for (size_t i = 0; i < count; i++) given[2 + i] = args[i] ? args[i] : NotImplemented;
    *out = call(ask, given, 2 + count, NULL);
    return *out != NotImplemented;
}

/* ---- the object */

Own function__dispatched(Ref module, const Ref *args) {
    ssize_t looks;
    if (index_ssize(args[1], &looks) < 0) return NULL;
    Dispatched *d = object_new(&dispatched_type, 0);
    if (!d) return NULL;
    d->implementation = own(args[0]);
    d->built_in = is_exactly(args[0], &cfunction_type) ? (CFunction *)object_of(args[0]) : NULL;
    d->looks = (enum Looks)looks;
    gc_track(&d->head);
    return as_own(d);
}

static int dispatched_clear(Object *o) {
    ((Dispatched *)o)->built_in = NULL;
    CLEAR(((Dispatched *)o)->implementation);
    return 0;
}

static void dispatched_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    dispatched_clear(o);
    object_free(o);
    dealloc_end();
}

static int dispatched_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Dispatched *)o)->implementation);
    return attrs_traverse(o, visit, context);
}

static Own dispatched_repr(Ref self) {
    scoped Own name = getattr(self, name___qualname__);
    return name ? str_format("<function %S at 0x%llx>", name, (unsigned long long)(uintptr_t)object_of(self)) : NULL;
}

static Own dispatched_reduce(Ref self, const Ref *args) { return getattr(self, name___qualname__); }
static Own dispatched_copy(Ref self, const Ref *args) { return own(self); }

static Own dispatched_bind(Ref self, Ref object, Ref owner) {
    return object && !is_none(object) ? bound_method_new(self, object) : own(self);
}

static const MethodRow dispatched_methods[] = {
    {"__reduce__(self, /)", dispatched_reduce, "Pickled by name.", 0},
    {"__copy__(self, /)", dispatched_copy, "The function itself.", 0},
    {"__deepcopy__(self, memo, /)", dispatched_copy, "The function itself.", 0},
    {0},
};
static const GetSetRow dispatched_getset[] = {{"__dict__", attrs_dict, attrs_set_dict, NULL}, {0}};
static const MemberRow dispatched_members[] = {{"_implementation", MEMBER_OBJECT, offsetof(Dispatched, implementation), true, NULL}, {0}};

Type dispatched_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "numpy._ArrayFunctionDispatcher",
    .doc = "A function that asks the classes of its arguments first.",
    .flags = TYPE_GC | TYPE_NO_NEW | TYPE_METHOD_DESCR,
    .size = sizeof(Dispatched),
    .attrs_offset = offsetof(Dispatched, attrs),
    .weakrefs_offset = offsetof(Dispatched, weakrefs),
    .base = &object_type,
    .methods = dispatched_methods,
    .getset = dispatched_getset,
    .members = dispatched_members,
    .dealloc = dispatched_dealloc,
    .traverse = dispatched_traverse,
    .clear = dispatched_clear,
    .repr = dispatched_repr,
    .call = dispatched_call,
    .descr_get = dispatched_bind,
};

/* ---- ndarray's own */

/* The function itself, where all who have a say are arrays. */
Own ndarray___array_function__(Ref self, const Ref *args) {
    scoped Own types = tuple_from(args[1]), given = types ? tuple_from(args[2]) : NULL;
    if (!given) return NULL;
    for (size_t i = 0; i < tuple_length(types); i++) {
        Ref type = tuple_item_peek(types, i);
        if (!is_type(type) || !type_is_subtype(type_peek(type), &ndarray_type)) return NotImplemented;
    }
    scoped Own implementation = getattr_named(args[0], "_implementation");
    return implementation ? call_spread(implementation, given, args[3]) : NULL;
}
