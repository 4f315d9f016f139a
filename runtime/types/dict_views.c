/* keys(), values() and items() of a dict, and the iterators over them.
 *
 * A view is a dict seen from a side; keys and items are sets too.  An iterator remembers how many items the dict had:
 * another number means that it changed ("dictionary changed size during iteration"), and more items than it began
 * with means that keys were exchanged ("dictionary keys changed during iteration").
 *
 * The six iterators are one: its type says which side it gives and in which direction it goes. */
#include "runtime/types/dict.h"

#include "runtime/object/call.h"
#include "runtime/object/descr.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/module.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/tuple.h"

/* ---- iterators */

static DictIter *iter_of(Ref v) { return (DictIter *)object_of(v); }

static bool is_reverse(const Type *type) {
    return type == &dict_reverse_keyiter_type || type == &dict_reverse_valueiter_type || type == &dict_reverse_itemiter_type;
}

Own dict_iter_new(Type *type, Ref dict) {
    DictIter *it = plain_new(type, sizeof *it);
    if (!it) return NULL;
    it->dict = own(dict);
    it->used = it->left = dict_length(dict);
    it->position = is_reverse(type) ? dict_of(dict)->filled : 0;
    it->pair = NULL;
    gc_track_new(&it->head);
    return as_own(it);
}

static void iter_dealloc(Object *o) {
    gc_untrack_dying(o);
    DictIter *it = (DictIter *)o;
    if (LIKELY(!it->pair) && LIKELY(decref_shallow(it->dict))) {
        heap_free(o);
        return;
    }
    if (!dealloc_enter(o)) return;
    decref(it->dict);
    decref(it->pair);
    heap_free(o);
    dealloc_leave();
}

static int iter_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((DictIter *)o)->dict);
    VISIT(((DictIter *)o)->pair);
    return 0;
}

/* The next entry forwards: 1, 0 no more, -1 the dict changed. */
static inline int step_forward(DictIter *it, const DictEntry **out) {
    if (!it->dict) return 0;
    const Dict *d = dict_of(it->dict);
    if (UNLIKELY(it->used != d->used)) {
        it->used = SIZE_MAX;
        return fail(RuntimeError, "dictionary changed size during iteration");
    }
    if (it->position < d->first) it->position = d->first;
    while (it->position < d->filled && !d->entries[it->position].key) it->position++;
    if (it->position >= d->filled) {
        CLEAR(it->dict);
        return 0;
    }
    if (UNLIKELY(it->left == 0)) {
        CLEAR(it->dict);
        return fail(RuntimeError, "dictionary keys changed during iteration");
    }
    it->left--;
    *out = &d->entries[it->position++];
    return 1;
}

static int step_backward(DictIter *it, const DictEntry **out) {
    if (!it->dict) return 0;
    const Dict *d = dict_of(it->dict);
    if (it->used != d->used) {
        it->used = SIZE_MAX;
        return fail(RuntimeError, "dictionary changed size during iteration");
    }
    if (it->position > d->filled) it->position = d->filled;
    while (it->position > 0 && !d->entries[it->position - 1].key) it->position--;
    if (it->position == 0) {
        CLEAR(it->dict);
        return 0;
    }
    if (it->left) it->left--;
    *out = &d->entries[--it->position];
    return 1;
}

static int give_key(DictIter *it, const DictEntry *e, Own *out) {
    *out = own(e->key);
    return 1;
}
static int give_value(DictIter *it, const DictEntry *e, Own *out) {
    *out = own(e->value);
    return 1;
}
static int give_item(DictIter *it, const DictEntry *e, Own *out) {
    *out = tuple_pair_take(&it->pair, own(e->key), own(e->value));
    return *out ? 1 : -1;
}

#define ITER_NEXT(name, step, get) \
    static int name(Ref self, Own *out) { \
        const DictEntry *e = NULL; \
        int got = step(iter_of(self), &e); \
        if (got == 1) return get(iter_of(self), e, out); \
        *out = NULL; \
        return got; \
    }
ITER_NEXT(keyiter_next, step_forward, give_key)
ITER_NEXT(valueiter_next, step_forward, give_value)
ITER_NEXT(itemiter_next, step_forward, give_item)
ITER_NEXT(reverse_keyiter_next, step_backward, give_key)
ITER_NEXT(reverse_valueiter_next, step_backward, give_value)
ITER_NEXT(reverse_itemiter_next, step_backward, give_item)
EACH_BY(keyiter_next)
EACH_BY(valueiter_next)
EACH_BY(itemiter_next)
EACH_BY(reverse_keyiter_next)

static int itemiter_next_items(Ref self, Own *out, size_t n) {
    const DictEntry *e = NULL;
    if (n != 2) return 2;
    int got = step_forward(iter_of(self), &e);
    if (got <= 0) return got;
    out[0] = own(e->key);
    out[1] = own(e->value);
    return 1;
}

static Own length_hint_method(Ref self, const Ref *args) {
    const DictIter *it = iter_of(self);
    bool valid = it->dict && it->used == dict_length(it->dict);
    return small_int_new(valid ? (int64_t)it->left : 0);
}

/* (iter, (what is left as a list,)): without moving this iterator. */
static Own reduce_method(Ref self, const Ref *args) {
    scoped Own builtin = import_from("builtins", "iter"), list = NULL;
    if (!builtin) return NULL;
    const DictIter *it = iter_of(self);
    if (it->dict) {
        scoped Own copy = dict_iter_new(type_of(self), it->dict);
        if (!copy) return NULL;
        iter_of(copy)->used = it->used;
        iter_of(copy)->position = it->position;
        iter_of(copy)->left = it->left;
        list = list_from(copy);
    } else {
        list = list_new(0);
    }
    scoped Own args_tuple = list ? tuple_pack(1, list) : NULL;
    return args_tuple ? tuple_pack(2, builtin, args_tuple) : NULL;
}

static const MethodRow iter_methods[] = {
    {"__length_hint__(self, /)", length_hint_method, "How many items are left, if the dict does not change.", 0},
    {"__reduce__(self, /)", reduce_method, "What pickle needs.", 0},
    {0},
};

#define DICT_ITER_TYPE(variable, text, step, ...) \
    Type variable = { \
        .head = OBJECT_STATIC(&type_type), \
        .name = text, \
        .flags = TYPE_GC | TYPE_NO_NEW, \
        .size = sizeof(DictIter), \
        .base = &object_type, \
        .methods = iter_methods, \
        .dealloc = iter_dealloc, \
        .traverse = iter_traverse, \
        .iter = iter_self, \
        .next = step, \
        __VA_ARGS__ \
    };
DICT_ITER_TYPE(dict_keyiter_type, "dict_keyiterator", keyiter_next, .each = keyiter_next_each)
DICT_ITER_TYPE(dict_valueiter_type, "dict_valueiterator", valueiter_next, .each = valueiter_next_each)
DICT_ITER_TYPE(dict_itemiter_type, "dict_itemiterator", itemiter_next, .next_items = itemiter_next_items, .each = itemiter_next_each)
DICT_ITER_TYPE(dict_reverse_keyiter_type, "dict_reversekeyiterator", reverse_keyiter_next, .each = reverse_keyiter_next_each)
DICT_ITER_TYPE(dict_reverse_valueiter_type, "dict_reversevalueiterator", reverse_valueiter_next)
DICT_ITER_TYPE(dict_reverse_itemiter_type, "dict_reverseitemiterator", reverse_itemiter_next)

/* ---- views */

static Ref view_dict(Ref v) { return ((DictView *)object_of(v))->dict; }
static bool is_set_view(Ref v) { return is_exactly(v, &dict_keys_type) || is_exactly(v, &dict_items_type); }

Own dict_view_new(Type *type, Ref dict) {
    DictView *view = plain_new(type, sizeof *view);
    if (!view) return NULL;
    view->dict = own(dict);
    gc_track_new(&view->head);
    return as_own(view);
}

static void view_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (LIKELY(decref_shallow(((DictView *)o)->dict))) {
        heap_free(o);
        return;
    }
    if (!dealloc_enter(o)) return;
    decref(((DictView *)o)->dict);
    heap_free(o);
    dealloc_leave();
}

static int view_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((DictView *)o)->dict);
    return 0;
}

static int view_length(Ref self, size_t *out) {
    *out = dict_length(view_dict(self));
    return 0;
}

static Own view_repr(Ref self) {
    if (depth_check(" while getting the repr of an object") < 0) return NULL;
    int entered = repr_enter(self);
    if (entered) return entered < 0 ? NULL : str_new("...");
    scoped Own list = list_from(self);
    Own text = list ? str_format("%T(%R)", self, list) : NULL;
    repr_leave(self);
    return text;
}

static Own keys_iter(Ref self) { return dict_iter_new(&dict_keyiter_type, view_dict(self)); }
static Own values_iter(Ref self) { return dict_iter_new(&dict_valueiter_type, view_dict(self)); }
static Own items_iter(Ref self) { return dict_iter_new(&dict_itemiter_type, view_dict(self)); }

static int keys_contains(Ref self, Ref key) { return dict_contains(view_dict(self), key); }

static int items_contains(Ref self, Ref pair) {
    if (!is_tuple(pair) || tuple_length(pair) != 2) return 0;
    scoped Own value = NULL;
    int found = dict_get(view_dict(self), tuple_item_peek(pair, 0), &value);
    return found <= 0 ? found : items_equal(value, tuple_item_peek(pair, 1));
}

static int view_contains(Ref view, Ref item) {
    return is_exactly(view, &dict_keys_type) ? keys_contains(view, item) : items_contains(view, item);
}

/* Is every item of `some` in `all`?  1, 0, -1. */
static int all_contained(Ref some, Ref all) {
    scoped Own iterator = iter(some);
    if (!iterator) return -1;
    for (size_t steps = 0;;) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got <= 0) return got < 0 ? -1 : 1;
        int in = contains(all, item);
        if (in <= 0) return in;
        if (loop_step(&steps) < 0) return -1;
    }
}

static Own view_compare(Ref a, Ref b, int op) {
    if (!is_any_set(b) && !is_set_view(b)) return NotImplemented;
    size_t n, m;
    if (length(a, &n) < 0 || length(b, &m) < 0) return NULL;
    int result = 0;
    switch (op) {
    case CMP_EQ:
    case CMP_NE: result = n == m ? all_contained(a, b) : 0; break;
    case CMP_LT: result = n < m ? all_contained(a, b) : 0; break;
    case CMP_LE: result = n <= m ? all_contained(a, b) : 0; break;
    case CMP_GT: result = n > m ? all_contained(b, a) : 0; break;
    case CMP_GE: result = n >= m ? all_contained(b, a) : 0; break;
    }
    return result < 0 ? NULL : bool_new(op == CMP_NE ? !result : result);
}

/* ---- views as sets */

static Own view_sub(Ref a, Ref b) {
    scoped Own result = set_new(a);
    return result && set_difference_update(result, b) == 0 ? give(result) : NULL;
}

static Own view_or(Ref a, Ref b) {
    scoped Own result = set_new(a);
    return result && set_update(result, b) == 0 ? give(result) : NULL;
}

/* The items of `other` that the view holds, in the order of `other`. */
static Own view_common(Ref view, Ref other) {
    scoped Own result = set_new(NULL), iterator = result ? iter(other) : NULL;
    if (!iterator) return NULL;
    for (size_t steps = 0;;) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got < 0) return NULL;
        if (got == 0) return give(result);
        int in = view_contains(view, item);
        if (in < 0 || (in && set_add(result, item) < 0) || loop_step(&steps) < 0) return NULL;
    }
}

static Own view_and(Ref a, Ref b) {
    if (!is_set_view(a)) return view_and(b, a);
    if (is_exactly(b, &set_type) && dict_length(view_dict(a)) <= set_length(b)) return set_intersection(b, a);
    bool swapped = is_set_view(b) && dict_length(view_dict(b)) > dict_length(view_dict(a));
    return swapped ? view_common(b, a) : view_common(a, b);
}

/* a.items() ^ b.items() without hashing the values of what both have. */
static Own items_xor(Ref a, Ref b) {
    bool swapped = dict_length(a) > dict_length(b);
    scoped Own rest = dict_copy(swapped ? b : a), result = rest ? set_new(NULL) : NULL;
    if (!result) return NULL;
    size_t position = 0;
    Ref next_key, next_value;
    int64_t hash;
    while (dict_next_hashed(swapped ? a : b, &position, &next_key, &next_value, &hash)) {
        scoped Own key = own(next_key), value = own(next_value), other = NULL;
        int same = dict_get_hashed(rest, key, hash, &other);
        if (same == 1) same = items_equal(other, value);
        if (same < 0) return NULL;
        scoped Own pair = same ? NULL : tuple_pack(2, key, value);
        if (same ? dict_delete(rest, key) < 0 : !pair || set_add(result, pair) < 0) return NULL;
    }
    scoped Own items = dict_view_new(&dict_items_type, rest);
    return items && set_update(result, items) == 0 ? give(result) : NULL;
}

static Own view_xor(Ref a, Ref b) {
    if (is_exactly(a, &dict_items_type) && is_exactly(b, &dict_items_type)) return items_xor(view_dict(a), view_dict(b));
    scoped Own result = set_new(a);
    return result && set_symmetric_update(result, b) == 0 ? give(result) : NULL;
}

static int view_disjoint(Ref self, Ref other) {
    if (self == other) return dict_length(view_dict(self)) == 0;
    if (is_any_set(other) || is_set_view(other)) {
        size_t n, m;
        if (length(self, &n) < 0 || length(other, &m) < 0) return -1;
        if (m > n) {
            Ref swapped = self;
            self = other;
            other = swapped;
        }
    }
    scoped Own iterator = iter(other);
    if (!iterator) return -1;
    for (size_t steps = 0;;) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got <= 0) return got < 0 ? -1 : 1;
        int in = contains(self, item);
        if (in) return in < 0 ? -1 : 0;
        if (loop_step(&steps) < 0) return -1;
    }
}

static Own isdisjoint_method(Ref self, const Ref *args) {
    int disjoint = view_disjoint(self, args[0]);
    return disjoint < 0 ? NULL : bool_new(disjoint);
}

static Own keys_reversed(Ref self, const Ref *args) { return dict_iter_new(&dict_reverse_keyiter_type, view_dict(self)); }
static Own values_reversed(Ref self, const Ref *args) {
    return dict_iter_new(&dict_reverse_valueiter_type, view_dict(self));
}
static Own items_reversed(Ref self, const Ref *args) {
    return dict_iter_new(&dict_reverse_itemiter_type, view_dict(self));
}

#define DISJOINT_ROW {"isdisjoint(self, other, /)", isdisjoint_method, "Do the view and other have no item in common?", 0}
#define REVERSED_ROW(fn) {"__reversed__(self, /)", fn, "An iterator from the last to the first.", 0}
static const MethodRow keys_methods[] = {DISJOINT_ROW, REVERSED_ROW(keys_reversed), {0}};
static const MethodRow items_methods[] = {DISJOINT_ROW, REVERSED_ROW(items_reversed), {0}};
static const MethodRow values_methods[] = {REVERSED_ROW(values_reversed), {0}};

static Own view_mapping(Ref self) { return mappingproxy_new(view_dict(self)); }
static const GetSetRow view_getset[] = {{"mapping", view_mapping, NULL, "The dict that this view looks at."}, {0}};

#define VIEW_COMMON(text, own_methods, own_iter) \
    .head = OBJECT_STATIC(&type_type), .name = text, .flags = TYPE_GC | TYPE_NO_NEW, .size = sizeof(DictView), \
    .base = &object_type, .methods = own_methods, .getset = view_getset, .dealloc = view_dealloc, \
    .traverse = view_traverse, .repr = view_repr, .iter = own_iter, .length = view_length
#define VIEW_AS_SET \
    .compare = view_compare, .binary[OP_SUB] = view_sub, .binary[OP_AND] = view_and, .binary[OP_OR] = view_or, \
    .binary[OP_XOR] = view_xor

Type dict_keys_type = {VIEW_COMMON("dict_keys", keys_methods, keys_iter), .contains = keys_contains, VIEW_AS_SET};
Type dict_items_type = {VIEW_COMMON("dict_items", items_methods, items_iter), .contains = items_contains, VIEW_AS_SET};
Type dict_values_type = {VIEW_COMMON("dict_values", values_methods, values_iter)};
