/* The types set and frozenset, and their iterator. */
#include "runtime/types/set.h"

#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/module.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/tuple.h"

/* ---- lifetime */

static Own set_type_new(Type *type, const Ref *args, size_t count, Ref names) { return set_new_of(type, NULL); }

static int set_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("set", names) < 0) return -1;
    if (args_count("set", count, 0, 1) < 0) return -1;
    set_clear(self);
    return count ? set_update(self, args[0]) : 0;
}

static Own frozenset_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (type->init == frozenset_type.init && args_no_names("frozenset", names) < 0) return NULL;
    if (args_count("frozenset", count, 0, 1) < 0) return NULL;
    if (type == &frozenset_type) return frozenset_new(count ? args[0] : NULL);
    return set_new_of(type, count ? args[0] : NULL);
}

static void set_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (!dealloc_enter(o)) return;
    set_drop_items((Set *)o);
    if (LIKELY(!type_has(o->type, TYPE_HEAP))) heap_free(o);
    else object_free(o);
    dealloc_leave();
}

static int set_traverse(Object *o, VisitFn visit, void *context) {
    Set *s = (Set *)o;
    for (size_t i = 0; s->counted && i <= s->mask; i++) VISIT(s->table[i].key);
    return 0;
}

static int set_gc_clear(Object *o) {
    set_clear(as_ref(o));
    return 0;
}

/* ---- slots */

static Own list_of_items(Ref self) {
    Own list = list_new(set_length(self));
    size_t position = 0;
    Ref item;
    while (list && set_next(self, &position, &item)) list_of(list)->items[list_of(list)->length++] = own(item);
    return list;
}

static Ref list_at(Ref self, size_t i) { return i < list_length(self) ? list_of(self)->items[i] : NULL; }

static Own set_repr(Ref self) {
    if (set_length(self) == 0) return str_format("%s()", type_name(type_of(self)));
    int entered = repr_enter(self);
    if (entered) return entered < 0 ? NULL : str_format("%s(...)", type_name(type_of(self)));
    scoped Own items = list_of_items(self), text = items ? sequence_repr(items, list_at, "{", "}") : NULL;
    repr_leave(self);
    if (!text || is_exactly(self, &set_type)) return give(text);
    return str_format("%s(%U)", type_name(type_of(self)), text);
}

static uint64_t shuffle_bits(uint64_t h) { return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u; }

/* Independent of the order: shuffled hashes are xor'ed.  The numbers are CPython's. */
static int frozenset_hash(Ref self, int64_t *out) {
    Set *s = set_of(self);
    if (s->hash == -1) {
        uint64_t h = 0;
        size_t position = 0;
        Ref item;
        int64_t item_hash;
        while (set_next_hashed(self, &position, &item, &item_hash)) h ^= shuffle_bits((uint64_t)item_hash);
        h ^= (s->used + 1) * 1927868237u;
        h ^= (h >> 11) ^ (h >> 25);
        h = h * 69069u + 907133923u;
        s->hash = h == UINT64_MAX ? 590923713 : (int64_t)h;
    }
    *out = s->hash;
    return 0;
}

static int set_equal(Ref a, Ref b) {
    const Set *x = set_of(a), *y = set_of(b);
    if (x->used != y->used) return 0;
    if (is_kind(a, &frozenset_type) && is_kind(b, &frozenset_type) && x->hash != -1 && y->hash != -1 && x->hash != y->hash)
        return 0;
    return set_is_subset(a, b);
}

static Own set_compare(Ref a, Ref b, int op) {
    if (!is_any_set(b) || !is_any_set(a)) return NotImplemented;
    if (depth_check(" in comparison") < 0) return NULL;
    int result = 0;
    switch (op) {
    case CMP_EQ: result = set_equal(a, b); break;
    case CMP_NE: result = set_equal(a, b); break;
    case CMP_LE: result = set_is_subset(a, b); break;
    case CMP_GE: result = set_is_subset(b, a); break;
    case CMP_LT: result = set_length(a) < set_length(b) ? set_is_subset(a, b) : 0; break;
    case CMP_GT: result = set_length(a) > set_length(b) ? set_is_subset(b, a) : 0; break;
    }
    return result < 0 ? NULL : bool_new(op == CMP_NE ? !result : result);
}

static int set_length_slot(Ref self, size_t *out) {
    *out = set_length(self);
    return 0;
}

/* A set that is looked for in a set is taken for the frozenset of its items.  fn(self, item), retried so. */
static int with_frozen(Ref self, Ref item, int (*fn)(Ref self, Ref item)) {
    int result = fn(self, item);
    if (result >= 0 || !is_kind(item, &set_type) || !error_clear_if(TypeError)) return result;
    scoped Own frozen = set_new_of(&frozenset_type, item);
    return frozen ? fn(self, frozen) : -1;
}

static int set_contains_slot(Ref self, Ref item) { return with_frozen(self, item, set_contains); }

#define BOTH_SETS(a, b) \
    if (!is_any_set(a) || !is_any_set(b)) return NotImplemented

static Own set_or(Ref a, Ref b) {
    if (a == b && is_any_set(a)) return set_copy(a);
    BOTH_SETS(a, b);
    scoped Own result = set_copy(a);
    return result && set_update(result, b) == 0 ? give(result) : NULL;
}
static Own set_and(Ref a, Ref b) {
    BOTH_SETS(a, b);
    return set_intersection(a, b);
}
static Own set_sub(Ref a, Ref b) {
    BOTH_SETS(a, b);
    return set_difference(a, b);
}
static Own set_xor(Ref a, Ref b) {
    BOTH_SETS(a, b);
    return set_symmetric_difference(a, b);
}
static Own set_inplace_or(Ref self, Ref b) {
    BOTH_SETS(self, b);
    return set_update(self, b) < 0 ? NULL : own(self);
}
static int intersect_in_place(Ref self, Ref other) {
    scoped Own common = set_intersection(self, other);
    if (!common) return -1;
    set_swap(set_of(self), set_of(common));
    return 0;
}
static Own set_inplace_and(Ref self, Ref b) {
    BOTH_SETS(self, b);
    return intersect_in_place(self, b) < 0 ? NULL : own(self);
}
static Own set_inplace_sub(Ref self, Ref b) {
    BOTH_SETS(self, b);
    return set_difference_update(self, b) < 0 ? NULL : own(self);
}
static Own set_inplace_xor(Ref self, Ref b) {
    BOTH_SETS(self, b);
    return set_symmetric_update(self, b) < 0 ? NULL : own(self);
}

/* ---- the iterator */

static SetIter *iter_of(Ref v) { return (SetIter *)object_of(v); }

static Own set_iter(Ref self) {
    SetIter *it = plain_new(&set_iter_type, sizeof *it);
    if (!it) return NULL;
    it->set = own(self);
    it->used = it->left = set_length(self);
    it->position = 0;
    gc_track_new(&it->head);
    return as_own(it);
}

static void iter_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (LIKELY(decref_shallow(((SetIter *)o)->set))) {
        heap_free(o);
        return;
    }
    if (!dealloc_enter(o)) return;
    decref(((SetIter *)o)->set);
    heap_free(o);
    dealloc_leave();
}

static int iter_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((SetIter *)o)->set);
    return 0;
}

static int iter_next(Ref self, Own *out) {
    SetIter *it = iter_of(self);
    *out = NULL;
    if (!it->set) return 0;
    if (it->used != set_length(it->set)) {
        it->used = SIZE_MAX;
        return fail(RuntimeError, "Set changed size during iteration");
    }
    Ref item;
    int64_t hash;
    if (!set_next_hashed(it->set, &it->position, &item, &hash)) {
        CLEAR(it->set);
        return 0;
    }
    it->left--;
    *out = own(item);
    return 1;
}
EACH_BY(iter_next)

static Own iter_hint(Ref self, const Ref *args) {
    const SetIter *it = iter_of(self);
    return small_int_new(it->set && it->used == set_length(it->set) ? (int64_t)it->left : 0);
}

static Own iter_reduce(Ref self, const Ref *args) {
    SetIter copy = *iter_of(self), *it = iter_of(self);
    scoped Own maker = import_from("builtins", "iter"), rest = maker ? list_new(0) : NULL;
    if (!rest) return NULL;
    scoped Own set = it->set ? own(it->set) : NULL;
    Ref item;
    while (set && set_next(set, &copy.position, &item))
        if (list_append(rest, item) < 0) return NULL;
    scoped Own parts = tuple_pack(1, rest);
    return parts ? tuple_pack(2, maker, parts) : NULL;
}

static const MethodRow iter_methods[] = {
    {"__length_hint__(self, /)", iter_hint, "How many items are left, if the set does not change.", 0},
    {"__reduce__(self, /)", iter_reduce, "What pickle needs.", 0},
    {0},
};

Type set_iter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "set_iterator",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(SetIter),
    .base = &object_type,
    .methods = iter_methods,
    .dealloc = iter_dealloc,
    .traverse = iter_traverse,
    .iter = iter_self,
    .next = iter_next,
    .each = iter_next_each,
};

/* ---- methods.  args[0] of those with *others is a tuple. */

static Own add_method(Ref self, const Ref *args) { return set_add(self, args[0]) < 0 ? NULL : None; }

static Own clear_method(Ref self, const Ref *args) {
    set_clear(self);
    return None;
}

static Own copy_method(Ref self, const Ref *args) {
    return is_exactly(self, &frozenset_type) ? own(self) : set_copy(self);
}

static Own discard_method(Ref self, const Ref *args) { return with_frozen(self, args[0], set_discard) < 0 ? NULL : None; }

static Own remove_method(Ref self, const Ref *args) {
    int found = with_frozen(self, args[0], set_discard);
    if (found < 0) return NULL;
    return found ? None : throw_key(args[0]);
}

static Own pop_method(Ref self, const Ref *args) {
    Own item;
    return set_pop(self, &item) ? item : throw(KeyError, "pop from an empty set");
}

static Own difference_method(Ref self, const Ref *args) {
    size_t n = tuple_length(args[0]);
    scoped Own result = n ? set_difference(self, tuple_item_peek(args[0], 0)) : set_copy(self);
    for (size_t i = 1; result && i < n; i++)
        if (set_difference_update(result, tuple_item_peek(args[0], i)) < 0) return NULL;
    return give(result);
}

static Own intersection_method(Ref self, const Ref *args) {
    size_t n = tuple_length(args[0]);
    scoped Own result = n ? own(self) : set_copy(self);
    for (size_t i = 0; result && i < n; i++) own_set_take(&result, set_intersection(result, tuple_item_peek(args[0], i)));
    return give(result);
}

static Own union_method(Ref self, const Ref *args) {
    scoped Own result = set_copy(self);
    for (size_t i = 0; result && i < tuple_length(args[0]); i++) {
        Ref other = tuple_item_peek(args[0], i);
        if (other != self && set_update(result, other) < 0) return NULL;
    }
    return give(result);
}

static Own symmetric_difference_method(Ref self, const Ref *args) { return set_symmetric_difference(self, args[0]); }

static Own update_each(Ref self, Ref others, int (*update)(Ref set, Ref other)) {
    for (size_t i = 0; i < tuple_length(others); i++)
        if (update(self, tuple_item_peek(others, i)) < 0) return NULL;
    return None;
}
static Own update_method(Ref self, const Ref *args) { return update_each(self, args[0], set_update); }
static Own difference_update_method(Ref self, const Ref *args) { return update_each(self, args[0], set_difference_update); }
static Own symmetric_update_method(Ref self, const Ref *args) {
    return set_symmetric_update(self, args[0]) < 0 ? NULL : None;
}
static Own intersection_update_method(Ref self, const Ref *args) {
    scoped Own common = intersection_method(self, args);
    if (!common) return NULL;
    if (common != self) set_swap(set_of(self), set_of(common));
    return None;
}

static Own isdisjoint_method(Ref self, const Ref *args) {
    int disjoint = set_is_disjoint(self, args[0]);
    return disjoint < 0 ? NULL : bool_new(disjoint);
}

static Own issubset_method(Ref self, const Ref *args) {
    int result;
    if (is_any_set(args[0])) {
        result = set_is_subset(self, args[0]);
    } else {
        scoped Own common = set_intersection(self, args[0]);
        if (!common) return NULL;
        result = set_length(common) == set_length(self);
    }
    return result < 0 ? NULL : bool_new(result);
}

static Own issuperset_method(Ref self, const Ref *args) {
    if (is_any_set(args[0])) {
        int result = set_is_subset(args[0], self);
        return result < 0 ? NULL : bool_new(result);
    }
    scoped Own iterator = iter(args[0]);
    size_t steps = 0;
    while (iterator) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got <= 0) return got < 0 ? NULL : True;
        int in = set_contains(self, item);
        if (in <= 0) return in < 0 ? NULL : False;
        if (loop_step(&steps) < 0) return NULL;
    }
    return NULL;
}

static Own reduce_method(Ref self, const Ref *args) {
    scoped Own items = list_of_items(self), parts = items ? tuple_pack(1, items) : NULL;
    scoped Own state = parts ? call_method(self, name___getstate__, NULL, 0) : NULL;
    return state ? tuple_pack(3, as_ref(type_of(self)), parts, state) : NULL;
}

static Own sizeof_method(Ref self, const Ref *args) {
    const Set *s = set_of(self);
    size_t table = s->table == s->small ? 0 : (s->mask + 1) * sizeof(SetEntry);
    return small_int_new((int64_t)(type_of(self)->size + table));
}

#define COMMON_ROWS \
    {"copy(self, /)", copy_method, "A set of the same items.", 0}, \
    {"difference(self, /, *others)", difference_method, "The items that are in none of the others.", 0}, \
    {"intersection(self, /, *others)", intersection_method, "The items that all have in common.", 0}, \
    {"isdisjoint(self, other, /)", isdisjoint_method, "Have the two no item in common?", 0}, \
    {"issubset(self, other, /)", issubset_method, "Is every item in other?", 0}, \
    {"issuperset(self, other, /)", issuperset_method, "Is every item of other here?", 0}, \
    {"symmetric_difference(self, other, /)", symmetric_difference_method, "The items that only one of the two has.", 0}, \
    {"union(self, /, *others)", union_method, "The items of all.", 0}, \
    {"__reduce__(self, /)", reduce_method, "What pickle needs.", 0}, \
    {"__sizeof__(self, /)", sizeof_method, "Bytes in memory.", 0}, GENERIC_ALIAS_ROW

static const MethodRow frozenset_methods[] = {COMMON_ROWS, {0}};
static const MethodRow set_methods[] = {
    COMMON_ROWS,
    {"add(self, item, /)", add_method, "Put item in; if it is there already, nothing changes.", 0},
    {"clear(self, /)", clear_method, "Take all items out.", 0},
    {"difference_update(self, /, *others)", difference_update_method, "Take out what is in one of the others.", 0},
    {"discard(self, item, /)", discard_method, "Take item out if it is there.", 0},
    {"intersection_update(self, /, *others)", intersection_update_method, "Keep what all have in common.", 0},
    {"pop(self, /)", pop_method, "Take out some item and return it.\n\nRaises KeyError if the set is empty.", 0},
    {"remove(self, item, /)", remove_method, "Take item out.\n\nRaises KeyError if it is not there.", 0},
    {"symmetric_difference_update(self, other, /)", symmetric_update_method, "Keep what only one of the two has.", 0},
    {"update(self, /, *others)", update_method, "Put the items of all others in.", 0},
    {0},
};

#define SET_COMMON \
    .head = OBJECT_STATIC(&type_type), .flags = TYPE_BASE | TYPE_GC | TYPE_MATCH_SELF, .size = sizeof(Set), \
    .weakrefs_offset = offsetof(Set, weakrefs), .base = &object_type, .dealloc = set_dealloc, \
    .traverse = set_traverse, .clear = set_gc_clear, .repr = set_repr, .compare = set_compare, .iter = set_iter, \
    .length = set_length_slot, .contains = set_contains_slot, .binary[OP_OR] = set_or, .binary[OP_AND] = set_and, \
    .binary[OP_SUB] = set_sub, .binary[OP_XOR] = set_xor

Type set_type = {
    SET_COMMON,
    .name = "set",
    .doc = "set(iterable=(), /)\n--\n\nAn unordered collection of different items.",
    .methods = set_methods,
    .new = set_type_new,
    .init = set_init,
    .inplace[OP_OR] = set_inplace_or,
    .inplace[OP_AND] = set_inplace_and,
    .inplace[OP_SUB] = set_inplace_sub,
    .inplace[OP_XOR] = set_inplace_xor,
};

Type frozenset_type = {
    SET_COMMON,
    .name = "frozenset",
    .doc = "frozenset(iterable=(), /)\n--\n\nAn unordered collection of different items that cannot be changed.",
    .methods = frozenset_methods,
    .new = frozenset_type_new,
    .hash = frozenset_hash,
};
