/* The type dict: slots and methods. */
#include "runtime/types/dict.h"
#include "runtime/types/dict_fill.h"

#include "runtime/object/call.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/items.h"
#include "runtime/types/set.h"
#include "runtime/types/tuple.h"

/* ---- lifetime */

static Own dict_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (type == &dict_type) return dict_new();
    Dict *d = object_new(type, 0);
    if (!d) return NULL;
    d->only_str = true;
    gc_track(&d->head);
    return as_own(d);
}

static int update_all(Ref self, const char *name, const Ref *args, size_t count, Ref names) {
    if (args_count(name, count, 0, 1) < 0) return -1;
    if (count && dict_update(self, args[0]) < 0) return -1;
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (dict_set(self, tuple_item_peek(names, i), args[count + i]) < 0) return -1;
    return 0;
}

static int dict_init(Ref self, const Ref *args, size_t count, Ref names) {
    return update_all(self, "dict", args, count, names);
}

static void dict_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (!dealloc_enter(o)) return;
    dict_drop_items((Dict *)o);
    plain_free(o, &dict_type);
    dealloc_leave();
}

static int dict_traverse(Object *o, VisitFn visit, void *context) {
    Dict *d = (Dict *)o;
    for (size_t i = 0; i < d->filled; i++) {
        VISIT(d->entries[i].key);
        VISIT(d->entries[i].value);
    }
    return 0;
}

static int dict_gc_clear(Object *o) {
    dict_clear(as_ref(o));
    return 0;
}

/* ---- slots */

static int repr_item(StrBuilder *b, Ref borrowed_key, Ref borrowed_value) {
    scoped Own key = own(borrowed_key), value = own(borrowed_value), text = repr(key);
    if (!text || str_builder_str(b, text) < 0 || str_builder_ascii(b, ": ", 2) < 0) return -1;
    own_set_take(&text, repr(value));
    return text ? str_builder_str(b, text) : -1;
}

static int repr_items(StrBuilder *b, Ref self) {
    size_t position = 0;
    Ref key, value;
    for (bool first = true; dict_next(self, &position, &key, &value); first = false) {
        if (!first && str_builder_ascii(b, ", ", 2) < 0) return -1;
        if (repr_item(b, key, value) < 0) return -1;
    }
    return 0;
}

static Own dict_repr(Ref self) {
    if (dict_length(self) == 0) return str_new("{}");
    if (depth_check(" while getting the repr of an object") < 0) return NULL;
    int entered = repr_enter(self);
    if (entered) return entered < 0 ? NULL : str_new("{...}");
    StrBuilder b;
    str_builder_init(&b);
    bool ok = str_builder_char(&b, '{') == 0 && repr_items(&b, self) == 0 && str_builder_char(&b, '}') == 0;
    repr_leave(self);
    if (ok) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}

static Own dict_compare(Ref a, Ref b, int op) {
    if (!is_dict(a) || !is_dict(b) || (op != CMP_EQ && op != CMP_NE)) return NotImplemented;
    int equal = dict_equal(a, b);
    return equal < 0 ? NULL : bool_new((op == CMP_EQ) == (equal == 1));
}

static int dict_length_slot(Ref self, size_t *out) {
    *out = dict_length(self);
    return 0;
}

/* What a subclass's __missing__ says: 1, 0 there is none, -1. */
static int call_missing(Ref self, Ref key, Own *out) {
    bool needs_self;
    scoped Own method = NULL;
    int found = special_method(self, name___missing__, &method, &needs_self);
    if (found <= 0) return found;
    *out = needs_self ? call2(method, self, key) : call1(method, key);
    return *out ? 1 : -1;
}

static Own dict_getitem(Ref self, Ref key) {
    Own value;
    int found = dict_get(self, key, &value);
    if (found == 0 && !is_exactly(self, &dict_type)) found = call_missing(self, key, &value);
    if (found == 0) return throw_key(key);
    return found < 0 ? NULL : value;
}

static int dict_setitem(Ref self, Ref key, Ref value) {
    if (value) return dict_set(self, key, value);
    int found = dict_delete(self, key);
    if (found == 0) throw_key(key);
    return found == 1 ? 0 : -1;
}

static Own dict_or(Ref a, Ref b) {
    if (!is_dict(a) || !is_dict(b)) return NotImplemented;
    scoped Own result = dict_copy(a);
    return result && dict_update(result, b) == 0 ? give(result) : NULL;
}

static Own dict_inplace_or(Ref self, Ref other) { return dict_update(self, other) < 0 ? NULL : own(self); }

static Own dict_iter(Ref self) { return dict_iter_new(&dict_keyiter_type, self); }

/* ---- methods */

static Own clear_method(Ref self, const Ref *args) {
    dict_clear(self);
    return None;
}

static Own copy_method(Ref self, const Ref *args) { return dict_copy(self); }

static int fill_from_iterator(Ref dict, Ref iterator, Ref value) {
    size_t steps = 0;
    for (;;) {
        scoped Own key = NULL;
        int got = next(iterator, &key);
        if (got <= 0) return got;
        if ((is_exactly(dict, &dict_type) ? dict_set(dict, key, value) : setitem(dict, key, value)) < 0) return -1;
        if (loop_step(&steps) < 0) return -1;
    }
}

/* Keys that have been hashed are not asked again.  The source may change meanwhile, which its walk bears. */
static int fill_from_hashed(Ref dict, Ref source, Ref value) {
    bool of_set = is_any_set(source);
    size_t position = 0;
    Ref key, unused;
    int64_t hash;
    while (of_set ? set_next_hashed(source, &position, &key, &hash) : dict_next_hashed(source, &position, &key, &unused, &hash)) {
        scoped Own kept = own(key);
        if (dict_set_hashed(dict, kept, hash, value) < 0) return -1;
    }
    return 0;
}

static Own fromkeys_method(Ref cls, const Ref *args) {
    scoped Own dict = call0(cls);
    if (!dict) return NULL;
    if (is_exactly(dict, &dict_type) && !dict_length(dict) && dict != args[0] && (is_exactly(args[0], &dict_type) || is_exactly(args[0], &set_type) || is_exactly(args[0], &frozenset_type)))
        return fill_from_hashed(dict, args[0], args[1] ? args[1] : None) < 0 ? NULL : give(dict);
    scoped Own iterator = iter(args[0]);
    if (!iterator || fill_from_iterator(dict, iterator, args[1] ? args[1] : None) < 0) return NULL;
    return give(dict);
}

static Own get_method(Ref self, const Ref *args) {
    Own value;
    int found = dict_get(self, args[0], &value);
    if (found < 0) return NULL;
    return found ? value : args[1] ? own(args[1]) : None;
}

static Own items_method(Ref self, const Ref *args) { return dict_view_new(&dict_items_type, self); }
static Own keys_method(Ref self, const Ref *args) { return dict_view_new(&dict_keys_type, self); }
static Own values_method(Ref self, const Ref *args) { return dict_view_new(&dict_values_type, self); }

static Own pop_method(Ref self, const Ref *args) {
    Own value = NULL;
    /* As CPython has it, an empty dict does not ask for the hash: an unhashable key is just not there. */
    int found = dict_length(self) ? dict_pop(self, args[0], &value) : 0;
    if (found < 0) return NULL;
    return found ? value : args[1] ? own(args[1]) : throw_key(args[0]);
}

static Own popitem_method(Ref self, const Ref *args) {
    Own pair[2];
    if (!dict_pop_last(self, &pair[0], &pair[1])) return throw(KeyError, "popitem(): dictionary is empty");
    return tuple_from_array_take(pair, 2);
}

static Own setdefault_method(Ref self, const Ref *args) {
    Own value;
    return dict_setdefault(self, args[0], args[1] ? args[1] : None, &value) < 0 ? NULL : value;
}

static Own update_method(Ref self, const Ref *args, size_t count, Ref names) {
    return update_all(self, "update", args, count, names) < 0 ? NULL : None;
}

static Own reversed_method(Ref self, const Ref *args) { return dict_iter_new(&dict_reverse_keyiter_type, self); }

static Own sizeof_method(Ref self, const Ref *args) {
    return small_int_new((int64_t)(type_of(self)->size + dict_table_bytes(self)));
}

static const MethodRow dict_methods[] = {
    {"clear(self, /)", clear_method, "Take all items out.", 0},
    {"copy(self, /)", copy_method, "A new dict of the same items.", 0},
    {"fromkeys(cls, iterable, value=None, /)", fromkeys_method,
     "A new dict with keys from iterable and the same value for each.", METHOD_CLASS},
    {"get(self, key, default=None, /)", get_method, "The value of key if it is there, else default.", 0},
    {"items(self, /)", items_method, "A view of the (key, value) pairs.", 0},
    {"keys(self, /)", keys_method, "A view of the keys.", 0},
    {"pop(self, key, default=<unrepresentable>, /)", pop_method,
     "Take key out and return its value.\n\nIf it is not there, default is returned if given, else KeyError is raised.", 0},
    {"popitem(self, /)", popitem_method,
     "Take out the (key, value) pair that was added last and return it.\n\nRaises KeyError if the dict is empty.", 0},
    {"setdefault(self, key, default=None, /)", setdefault_method,
     "The value of key; if it is not there, it is added with the value default.", 0},
    {"update(self, other=(), /, **kwargs)", RAW(update_method),
     "Set items from a mapping or an iterable of pairs, then from keyword arguments.", METHOD_RAW},
    {"values(self, /)", values_method, "A view of the values.", 0},
    {"__reversed__(self, /)", reversed_method, "An iterator over the keys from the last to the first.", 0},
    {"__sizeof__(self, /)", sizeof_method, "Bytes in memory.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

Type dict_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "dict",
    .doc = "dict(mapping_or_pairs=(), /, **kwargs)\n--\n\nA mapping of keys to values, in the order in which the keys were added.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_DICT | TYPE_MAPPING | TYPE_MATCH_SELF,
    .size = sizeof(Dict),
    .base = &object_type,
    .methods = dict_methods,
    .dealloc = dict_dealloc,
    .traverse = dict_traverse,
    .clear = dict_gc_clear,
    .new = dict_type_new,
    .init = dict_init,
    .repr = dict_repr,
    .compare = dict_compare,
    .iter = dict_iter,
    .length = dict_length_slot,
    .getitem = dict_getitem,
    .setitem = dict_setitem,
    .contains = dict_contains,
    .binary[OP_OR] = dict_or,
    .inplace[OP_OR] = dict_inplace_or,
};
