/* collections.OrderedDict: a dict that can move items to either end and compares in order.
 *
 * Every dict keeps its order, so little is added to one: its own repr and ==, move_to_end, and popitem at both ends. */
#include "stdlib/core/collections_inner.h"

typedef struct OrderedDict { Dict dict; Attrs attrs; Own weakrefs; } OrderedDict;

static bool is_ordered(Ref v) { return is_kind(v, &ordered_dict_type); }

static void ordered_dealloc(Object *o) { dict_type.dealloc(o); }

static int ordered_traverse(Object *o, VisitFn visit, void *context) {
    int stop = dict_type.traverse(o, visit, context);
    return stop ? stop : attrs_traverse(o, visit, context);
}

static int ordered_clear(Object *o) { return dict_type.clear(o); }

/* ---- slots */

static Own ordered_repr(Ref self) {
    if (dict_length(self) == 0) return str_format("%s()", type_name(type_of(self)));
    int entered = repr_enter(self);
    if (entered) return entered < 0 ? NULL : str_new("...");
    scoped Own items = call_method(self, name_items, NULL, 0), list = items ? list_from(items) : NULL;
    Own text = list ? str_format("%s(%R)", type_name(type_of(self)), list) : NULL;
    repr_leave(self);
    return text;
}

/* Two OrderedDicts are equal if their items are, in order. */
static int ordered_equal(Ref a, Ref b) {
    int equal = dict_equal(a, b);
    if (equal <= 0 || !is_ordered(b)) return equal;
    scoped Own x = dict_keys_list(a), y = x ? dict_keys_list(b) : NULL;
    return y ? compare_truth(x, y, CMP_EQ) : -1;
}

static Own ordered_compare(Ref a, Ref b, int op) {
    if (!is_dict(b) || (op != CMP_EQ && op != CMP_NE)) return NotImplemented;
    int equal = ordered_equal(a, b);
    return equal < 0 ? NULL : bool_new(equal == (op == CMP_EQ));
}

static Own ordered_copy(Ref self, const Ref *args) {
    scoped Own copy = call0(as_ref(type_of(self)));
    if (!copy) return NULL;
    size_t position = 0;
    Ref next_key, next_value;
    while (dict_next(self, &position, &next_key, &next_value)) {
        scoped Own key = own(next_key), value = own(next_value);
        if (setitem(copy, key, value) < 0) return NULL;
    }
    return give(copy);
}

static Own ordered_or(Ref a, Ref b) {
    if (!is_dict(a) || !is_dict(b)) return NotImplemented;
    scoped Own result = call1(as_ref(type_of(is_ordered(a) ? a : b)), a);
    return result && dict_update(result, b) == 0 ? give(result) : NULL;
}

/* ---- methods */

static Own move_to_end_method(Ref self, const Ref *args) {
    int last = args[1] ? truth(args[1]) : 1;
    int found = last < 0 ? -1 : dict_move(self, args[0], last);
    if (found < 0) return NULL;
    return found ? None : throw_key(args[0]);
}

static Own pop_first(Ref self) {
    size_t position = 0;
    Ref first, first_value;
    if (!dict_next(self, &position, &first, &first_value)) return NULL;
    scoped Own key = own(first), value = NULL;
    int found = dict_pop(self, key, &value);
    return found == 1 ? tuple_pack(2, key, value) : found == 0 ? throw_key(key) : NULL; /* gone: a comparison may have taken it */
}

static Own popitem_method(Ref self, const Ref *args) {
    int last = args[0] ? truth(args[0]) : 1;
    if (last < 0) return NULL;
    if (dict_length(self) == 0) return throw(KeyError, "dictionary is empty");
    if (!last) return pop_first(self);
    Own pair[2];
    dict_pop_last(self, &pair[0], &pair[1]);
    return tuple_from_array_take(pair, 2);
}

/* (class, (), state, None, iterator of items) */
static Own reduce_method(Ref self, const Ref *args) {
    scoped Own state = call_method(self, name___getstate__, NULL, 0), nothing = state ? tuple_new(0) : NULL;
    scoped Own items = nothing ? call_method(self, name_items, NULL, 0) : NULL, iterator = items ? iter(items) : NULL;
    return iterator ? tuple_pack(5, as_ref(type_of(self)), nothing, state, None, iterator) : NULL;
}

/* As those of dict, but their arguments have names. */
static Own ordered_fromkeys(Ref cls, const Ref *args) {
    scoped Own made = call0(cls), iterator = made ? iter(args[0]) : NULL;
    size_t steps = 0;
    while (iterator) {
        scoped Own key = NULL;
        int got = next(iterator, &key);
        if (got <= 0) return got < 0 ? NULL : give(made);
        if (setitem(made, key, args[1] ? args[1] : None) < 0 || loop_step(&steps) < 0) return NULL;
    }
    return NULL;
}

static Own ordered_pop(Ref self, const Ref *args) {
    Own value;
    int found = dict_pop(self, args[0], &value);
    if (found < 0) return NULL;
    return found ? value : args[1] ? own(args[1]) : throw_key(args[0]);
}

static Own ordered_setdefault(Ref self, const Ref *args) {
    Own value;
    return dict_setdefault(self, args[0], args[1] ? args[1] : None, &value) < 0 ? NULL : value;
}

static const MethodRow ordered_methods[] = {
    {"copy(self, /)", ordered_copy, "A new OrderedDict of the same items.", 0},
    {"fromkeys(cls, /, iterable, value=None)", ordered_fromkeys, "A new one with keys from iterable and the same value for each.",
     METHOD_CLASS},
    {"pop(self, /, key, default=<unrepresentable>)", ordered_pop, "Take a key out and return its value, or default.", 0},
    {"setdefault(self, /, key, default=None)", ordered_setdefault, "The value of key, which is set to default if it is not there.", 0},
    {"move_to_end(self, /, key, last=True)", move_to_end_method,
     "Move an item to the end, or to the beginning.\n\nRaises KeyError if key is not there.", 0},
    {"popitem(self, /, last=True)", popitem_method, "Take out and return the last (key, value) pair, or the first.", 0},
    {"__reduce__(self, /)", reduce_method, "What pickle needs.", 0},
    {0},
};

static const GetSetRow ordered_getset[] = {{"__dict__", attrs_dict, attrs_set_dict, NULL}, {0}};

Type ordered_dict_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "collections.OrderedDict",
    .doc = "A dict that can move its items to either end, and compares in order.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_DICT | TYPE_MAPPING,
    .size = sizeof(OrderedDict),
    .attrs_offset = offsetof(OrderedDict, attrs),
    .weakrefs_offset = offsetof(OrderedDict, weakrefs),
    .base = &dict_type,
    .methods = ordered_methods,
    .getset = ordered_getset,
    .dealloc = ordered_dealloc,
    .traverse = ordered_traverse,
    .clear = ordered_clear,
    .repr = ordered_repr,
    .compare = ordered_compare,
    .binary[OP_OR] = ordered_or,
};
