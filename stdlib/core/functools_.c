/* The module _functools: partial, reduce, cmp_to_key, and the cache under lru_cache.  functools (stdlib/lib) is the rest. */
#include "stdlib/stdlib.h"

/* ---- partial */

typedef struct Partial { Object head; Attrs attrs; Own function, args, keywords; Own weakrefs; } Partial;
static Type partial_type;

static Partial *partial_of(Ref v) { return (Partial *)object_of(v); }

/* Add the keyword arguments of a call to a dict. */
static int add_keywords(Ref dict, const Ref *values, Ref names) {
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (dict_set(dict, tuple_item_peek(names, i), values[i]) < 0) return -1;
    return 0;
}

static Own partial_call(Ref self, const Ref *args, size_t count, Ref names);

/* A partial of a partial becomes one, unless that one has attributes or is called in a way of its own; NULL, perhaps with an
 * exception. */
static const Partial *partial_to_join(Ref function) {
    if (is_exactly(function, &partial_type)) return partial_of(function);
    if (!type_is_subtype(type_of(function), &partial_type) || type_of(function)->call != partial_call) return NULL;
    scoped Own attributes = getattr_named(function, "__dict__");
    return attributes && is_dict(attributes) && dict_length(attributes) == 0 ? partial_of(function) : NULL;
}

static Own partial_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (count == 0) return throw(TypeError, "type 'partial' takes at least one argument");
    if (!is_callable(args[0])) return throw(TypeError, "the first argument must be callable");
    const Partial *inner = partial_to_join(args[0]);
    if (!inner && error_occurred()) return NULL;
    scoped Own given = tuple_from_array(args + 1, count - 1);
    scoped Own all = !given ? NULL : inner ? binary(OP_ADD, inner->args, given) : own(given);
    scoped Own keywords = !all ? NULL : inner ? dict_copy(inner->keywords) : dict_new();
    if (!keywords || add_keywords(keywords, args + count, names) < 0) return NULL;
    Partial *p = object_new(type, 0);
    if (!p) return NULL;
    p->function = own(inner ? inner->function : args[0]);
    p->args = give(all);
    p->keywords = give(keywords);
    gc_track(&p->head);
    return as_own(p);
}

static int partial_clear(Object *o) {
    Partial *p = (Partial *)o;
    CLEAR(p->function);
    CLEAR(p->args);
    CLEAR(p->keywords);
    return 0;
}

static void partial_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    partial_clear(o);
    object_free(o);
    dealloc_end();
}

static int partial_traverse(Object *o, VisitFn visit, void *context) {
    Partial *p = (Partial *)o;
    VISIT(p->function);
    VISIT(p->args);
    VISIT(p->keywords);
    return attrs_traverse(o, visit, context);
}

/* With keywords on either side they are merged: those of the call win. */
static Own call_with_keywords(const Partial *p, const Ref *args, size_t count, Ref names) {
    scoped Own function = own(p->function), given = tuple_from_array(args, count);
    scoped Own all = given ? binary(OP_ADD, p->args, given) : NULL, keywords = all ? dict_copy(p->keywords) : NULL;
    if (!keywords || add_keywords(keywords, args + count, names) < 0) return NULL;
    return call_spread(function, all, keywords);
}

enum { PARTIAL_FEW = 16 };

static Own partial_call(Ref self, const Ref *args, size_t count, Ref names) {
    const Partial *p = partial_of(self);
    size_t bound = tuple_length(p->args);
    if (depth_check(" while calling a Python object") < 0) return NULL;
    if (names || dict_length(p->keywords) || bound + count > PARTIAL_FEW) return call_with_keywords(p, args, count, names);
    Ref all[PARTIAL_FEW];
    scoped Own function = own(p->function), kept = own(p->args);
    for (size_t i = 0; i < bound; i++) all[i] = tuple_item_peek(kept, i);
    for (size_t i = 0; i < count; i++) all[bound + i] = args[i];
    return call(function, all, bound + count, NULL);
}

static int repr_part(StrBuilder *b, const char *before, Own text_take) {
    scoped Own text = text_take;
    if (!text || str_builder_ascii(b, before, strlen(before)) < 0) return -1;
    return str_builder_str(b, text);
}

static int partial_repr_parts(StrBuilder *b, const Partial *p) {
    scoped Own args = own(p->args), keywords = own(p->keywords);
    for (size_t i = 0; i < tuple_length(args); i++)
        if (repr_part(b, ", ", repr(tuple_item_peek(args, i))) < 0) return -1;
    size_t position = 0;
    Ref next_key, next_value;
    while (dict_next(keywords, &position, &next_key, &next_value)) {
        scoped Own key = own(next_key), value = own(next_value);
        if (repr_part(b, ", ", str(key)) < 0 || repr_part(b, "=", repr(value)) < 0) return -1;
    }
    return str_builder_char(b, ')');
}

static Own partial_repr(Ref self) {
    if (depth_check(" while getting the repr of an object") < 0) return NULL;
    scoped Own name = is_exactly(self, &partial_type) ? str_new("functools.partial") : type_qualname(as_ref(type_of(self)));
    scoped Own function = own(partial_of(self)->function); /* its repr may call __setstate__ */
    int entered = name ? repr_enter(self) : -1;
    if (entered) return entered < 0 ? NULL : str_new("...");
    StrBuilder b;
    str_builder_init(&b);
    bool ok = repr_part(&b, "", own(name)) == 0 && repr_part(&b, "(", repr(function)) == 0 &&
              partial_repr_parts(&b, partial_of(self)) == 0;
    repr_leave(self);
    if (ok) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}

static Own partial_reduce(Ref self, const Ref *args) {
    const Partial *p = partial_of(self);
    scoped Own made = tuple_pack(1, p->function), attributes = attrs_dict(self);
    scoped Own state = made && attributes ? tuple_pack(4, p->function, p->args, p->keywords, attributes) : NULL;
    return state ? tuple_pack(3, as_ref(type_of(self)), made, state) : NULL;
}

/* (function, args, keywords or None, attributes or None) */
static bool is_partial_state(Ref v) {
    if (!is_tuple(v) || tuple_length(v) != 4 || !is_callable(tuple_item_peek(v, 0)) || !is_tuple(tuple_item_peek(v, 1))) return false;
    Ref keywords = tuple_item_peek(v, 2), attributes = tuple_item_peek(v, 3);
    return (is_none(keywords) || is_dict(keywords)) && (is_none(attributes) || is_dict(attributes));
}

/* A dict itself, a copy of one of a subclass, a new one for None. */
static Own plain_dict(Ref v) {
    if (is_none(v)) return dict_new();
    return is_exactly(v, &dict_type) ? own(v) : dict_copy(v);
}

static Own partial_setstate(Ref self, const Ref *args) {
    Partial *p = partial_of(self);
    if (!is_partial_state(args[0])) return throw(TypeError, "invalid partial state");
    scoped Own state = own(args[0]);
    scoped Own made_args = tuple_from(tuple_item_peek(state, 1)), keywords = plain_dict(tuple_item_peek(state, 2));
    scoped Own attributes = plain_dict(tuple_item_peek(state, 3));
    if (!made_args || !keywords || !attributes) return NULL;
    own_set_take(&p->function, own(tuple_item_peek(state, 0)));
    own_set_take(&p->args, give(made_args));
    own_set_take(&p->keywords, give(keywords));
    return attrs_set_dict(self, attributes) < 0 ? NULL : None;
}

static const MethodRow partial_methods[] = {
    {"__reduce__(self, /)", partial_reduce, "What pickle needs.", 0},
    {"__setstate__(self, state, /)", partial_setstate, "What pickle gave.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};
static const MemberRow partial_members[] = {
    {"func", MEMBER_OBJECT, offsetof(Partial, function), false, "The function that is called."},
    {"args", MEMBER_OBJECT, offsetof(Partial, args), false, "Its first arguments."},
    {"keywords", MEMBER_OBJECT, offsetof(Partial, keywords), false, "Its keyword arguments."},
    {0},
};
static const GetSetRow dict_getset[] = {{"__dict__", attrs_dict, attrs_set_dict, NULL}, {0}};

static Type partial_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "functools.partial",
    .doc = "partial(func, *args, **keywords)\n\nA function with some of its arguments given.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Partial),
    .attrs_offset = offsetof(Partial, attrs),
    .weakrefs_offset = offsetof(Partial, weakrefs),
    .base = &object_type,
    .methods = partial_methods,
    .members = partial_members,
    .getset = dict_getset,
    .dealloc = partial_dealloc,
    .traverse = partial_traverse,
    .clear = partial_clear,
    .new = partial_new,
    .call = partial_call,
    .repr = partial_repr,
};

/* ---- reduce */

static Own reduce_run(Ref function, Ref iterator, Own start_take) {
    scoped Own total = start_take;
    size_t steps = 0;
    for (;;) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got < 0) return NULL;
        if (got == 0) return total ? give(total) : throw(TypeError, "reduce() of empty iterable with no initial value");
        if (total) own_set_take(&total, call2(function, total, item));
        else total = give(item);
        if (!total || loop_step(&steps) < 0) return NULL;
    }
}

static Own functools_reduce(Ref self, const Ref *args) {
    scoped Own iterator = iter(args[1]);
    if (!iterator) {
        if (error_clear_if(TypeError)) throw(TypeError, "reduce() arg 2 must support iteration");
        return NULL;
    }
    return reduce_run(args[0], iterator, args[2] ? own(args[2]) : NULL);
}

/* ---- cmp_to_key: a KeyWrapper without object makes those with one */

typedef struct KeyWrapper { Object head; Own compare, object; } KeyWrapper;
static Type key_wrapper_type;

static KeyWrapper *wrapper_of(Ref v) { return (KeyWrapper *)object_of(v); }

static Own wrapper_new(Ref function, Ref object) {
    KeyWrapper *w = object_new(&key_wrapper_type, 0);
    if (!w) return NULL;
    w->compare = own(function);
    w->object = own(object);
    gc_track(&w->head);
    return as_own(w);
}

static int wrapper_clear(Object *o) {
    CLEAR(((KeyWrapper *)o)->compare);
    CLEAR(((KeyWrapper *)o)->object);
    return 0;
}

static void wrapper_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    wrapper_clear(o);
    object_free(o);
    dealloc_end();
}

static int wrapper_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((KeyWrapper *)o)->compare);
    VISIT(((KeyWrapper *)o)->object);
    return 0;
}

static Own wrapper_call(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[1];
    if (args_bind(&signature, "K(obj)", args, count, names, bound) < 0) return NULL;
    return wrapper_new(wrapper_of(self)->compare, bound[0]);
}

static Own wrapper_compare(Ref a, Ref b, int op) {
    if (!is_exactly(b, &key_wrapper_type)) return throw(TypeError, "other argument must be K instance");
    if (!wrapper_of(a)->object || !wrapper_of(b)->object) return throw(AttributeError, "object");
    scoped Own function = own(wrapper_of(a)->compare), x = own(wrapper_of(a)->object), y = own(wrapper_of(b)->object);
    scoped Own order = call2(function, x, y);
    if (order && is_small_int(order)) return bool_new(order_matches(small_int(order) < 0 ? -1 : small_int(order) > 0, op));
    return order ? compare(order, small_int_new(0), op) : NULL;
}

static Own cmp_to_key(Ref self, const Ref *args) { return wrapper_new(args[0], NULL); }

static const MemberRow wrapper_members[] = {
    {"obj", MEMBER_OBJECT, offsetof(KeyWrapper, object), true, "Value wrapped by a key function."}, {0}};

static Type key_wrapper_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "functools.KeyWrapper",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(KeyWrapper),
    .base = &object_type,
    .members = wrapper_members,
    .dealloc = wrapper_dealloc,
    .traverse = wrapper_traverse,
    .clear = wrapper_clear,
    .call = wrapper_call,
    .compare = wrapper_compare,
};

/* ---- the module */

static const MethodRow functools_functions[] = {
    {"reduce(function, iterable, initial=<unrepresentable>, /)", functools_reduce,
     "function(...function(function(first, second), third)..., last); with initial as the very first, if given.", 0},
    {"cmp_to_key(mycmp)", cmp_to_key, "A key function for an old comparison function.", 0},
    {0},
};

extern Type lru_cache_type; /* lru_cache.c */
static Type *const functools_types[] = {&partial_type, &key_wrapper_type, &lru_cache_type, NULL};

const ModuleDef _functools_module = {
    .name = "_functools",
    .doc = "What functools has in C.",
    .functions = functools_functions,
    .types = functools_types,
};
