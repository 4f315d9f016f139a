/* range: ints of any size; and its two iterators.
 *
 * The four fields are ints made once.  As long as start, stop and step are small ints every item is one, and
 * range_iter_type counts in machine words; the VM drives that one itself.  Anything else is done by the integer
 * operations of the language (long_range_iter_type). */
#include "runtime/types/range.h"

#include "runtime/object/call.h"
#include "runtime/object/descr.h"
#include "runtime/object/gc.h"
#include "runtime/object/module.h"
#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/slice.h"
#include "runtime/types/tuple.h"

static Range *range_of(Ref v) { return (Range *)object_of(v); }

/* ---- length */

/* a op b, consuming neither; any of them NULL: NULL.  For chains of big arithmetic. */
static Own arith(int op, Ref a, Ref b) { return a && b ? int_binary(op, a, b) : NULL; }

/* 1 + (distance - 1) // |step|, or 0. */
static Own big_length(Ref start, Ref stop, Ref step) {
    bool down = int_sign(step) < 0;
    scoped Own distance = down ? arith(OP_SUB, start, stop) : arith(OP_SUB, stop, start);
    if (!distance) return NULL;
    if (int_sign(distance) <= 0) return small_int_new(0);
    scoped Own size = down ? arith(OP_SUB, small_int_new(0), step) : own(step);
    scoped Own before = arith(OP_SUB, distance, small_int_new(1));
    scoped Own steps = arith(OP_FLOORDIV, before, size);
    return arith(OP_ADD, steps, small_int_new(1));
}

static bool all_small(Ref a, Ref b, Ref c) { return (word_of(a) & word_of(b) & word_of(c) & 3) == 3; }

static Own length_int(Ref start, Ref stop, Ref step) {
    if (!all_small(start, stop, step)) return big_length(start, stop, step);
    return int_new_unsigned(range_count(small_int(start), small_int(stop), small_int(step)));
}

/* ---- making */

Own range_new(Ref start, Ref stop, Ref step) {
    Own count = length_int(start, stop, step);
    if (!count) return NULL;
    Range *r = object_new_raw(&range_type, sizeof *r);
    if (!r) {
        decref(count);
        return NULL;
    }
    r->start = own(start);
    r->stop = own(stop);
    r->step = own(step);
    r->length = count;
    return as_own(r);
}

static Own small_range_new(int64_t start, int64_t stop, int64_t step, uint64_t count) {
    Range *r = plain_new(&range_type, sizeof *r);
    if (!r) return NULL;
    r->start = small_int_new(start);
    r->stop = small_int_new(stop);
    r->step = small_int_new(step);
    r->length = small_int_new((int64_t)count);
    return as_own(r);
}

static Own range_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    int64_t first, distance;
    uint64_t items;
    if (!names && range_bounds(args, count, &first, &distance, &items))
        return small_range_new(first, small_int(args[count > 1]), distance, items);
    if (args_no_names("range", names) < 0 || args_count("range", count, 1, 3) < 0) return NULL;
    scoped Own start = count > 1 ? index_of(args[0]) : small_int_new(0);
    scoped Own stop = start ? index_of(args[count > 1]) : NULL;
    scoped Own step = !stop ? NULL : count > 2 ? index_of(args[2]) : small_int_new(1);
    if (!step) return NULL;
    if (int_sign(step) == 0) return throw(ValueError, "range() arg 3 must not be zero");
    return range_new(start, stop, step);
}

static void range_dealloc(Object *o) {
    Range *r = (Range *)o;
    decref(r->start);
    decref(r->stop);
    decref(r->step);
    decref(r->length);
    object_free(o);
}

/* ---- items */

static bool is_small_range(const Range *r) { return all_small(r->start, r->stop, r->step) && is_small_int(r->length); }

/* Item i (an int, 0 <= i <= length). */
static Own item_at(const Range *r, Ref i) {
    if (is_small_range(r) && is_small_int(i)) /* start + i*step lies at most one step beyond stop: no overflow */
        return int_new(small_int(r->start) + (int64_t)((uint64_t)small_int(i) * (uint64_t)small_int(r->step)));
    scoped Own distance = arith(OP_MUL, i, r->step);
    return arith(OP_ADD, r->start, distance);
}

static Own range_get_slice(Ref self, Ref slice) {
    const Range *r = range_of(self);
    scoped Own bounds = call_method_named(slice, "indices", (const Ref[]){r->length}, 1);
    if (!bounds) return NULL;
    scoped Own start = item_at(r, tuple_item_peek(bounds, 0)), stop = item_at(r, tuple_item_peek(bounds, 1));
    scoped Own step = arith(OP_MUL, r->step, tuple_item_peek(bounds, 2));
    return start && stop && step ? range_new(start, stop, step) : NULL;
}

static Own range_getitem(Ref self, Ref key) {
    const Range *r = range_of(self);
    if (is_exactly(key, &slice_type)) return range_get_slice(self, key);
    if (!is_small_int(key) && !type_of(key)->index)
        return throw(TypeError, "range indices must be integers or slices, not %T", key);
    scoped Own i = index_of(key);
    if (!i) return NULL;
    if (int_sign(i) < 0) own_set_take(&i, arith(OP_ADD, i, r->length));
    if (!i) return NULL;
    if (int_sign(i) < 0 || int_compare(i, r->length) >= 0) return throw(IndexError, "range object index out of range");
    return item_at(r, i);
}

static int range_length(Ref self, size_t *out) {
    ssize_t n;
    if (index_ssize(range_of(self)->length, &n) < 0) return -1;
    *out = (size_t)n;
    return 0;
}

static int range_truth(Ref self) { return int_sign(range_of(self)->length) != 0; }

/* Is v exactly an int or bool, so that its place can be computed? */
static bool is_plain_int(Ref v) { return is_small_int(v) || is_bool(v) || is_exactly(v, &int_type); }

/* The place of an int: 1, 0 it is not an item, -1. */
static int find_int(const Range *r, Ref v, Own *place) {
    *place = NULL;
    bool down = int_sign(r->step) < 0;
    if (down ? int_compare(v, r->start) > 0 || int_compare(v, r->stop) <= 0
             : int_compare(v, r->start) < 0 || int_compare(v, r->stop) >= 0)
        return 0;
    scoped Own distance = arith(OP_SUB, v, r->start), rest = arith(OP_MOD, distance, r->step);
    if (!rest) return -1;
    if (int_sign(rest) != 0) return 0;
    *place = arith(OP_FLOORDIV, distance, r->step);
    return *place ? 1 : -1;
}

/* The place of any other value, by comparing every item: 1, 0, -1. */
static int find_equal(Ref self, Ref v, int64_t *place) {
    scoped Own iterator = iter(self);
    if (!iterator) return -1;
    size_t steps = 0;
    for (*place = 0;; ++*place) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got <= 0) return got;
        int equal = compare_truth(item, v, CMP_EQ);
        if (equal) return equal;
        if (loop_step(&steps) < 0) return -1;
    }
}

static int range_contains(Ref self, Ref v) {
    const Range *r = range_of(self);
    int64_t unused;
    if (!is_plain_int(v)) return find_equal(self, v, &unused);
    if (is_small_int(v) && is_small_range(r)) {
        int64_t n = small_int(v), start = small_int(r->start), stop = small_int(r->stop), step = small_int(r->step);
        return step > 0 ? n >= start && n < stop && (n - start) % step == 0 : n <= start && n > stop && (start - n) % step == 0;
    }
    scoped Own place = NULL;
    return find_int(r, v, &place);
}

static Own index_method(Ref self, const Ref *args) {
    if (is_plain_int(args[0])) {
        Own place;
        int found = find_int(range_of(self), args[0], &place);
        if (found) return found < 0 ? NULL : place;
        return throw(ValueError, "%R is not in range", args[0]);
    }
    int64_t place;
    int found = find_equal(self, args[0], &place);
    if (found < 0) return NULL;
    return found ? int_new(place) : throw(ValueError, "sequence.index(x): x not in sequence");
}

static Own count_method(Ref self, const Ref *args) {
    if (is_plain_int(args[0])) {
        int in = range_contains(self, args[0]);
        return in < 0 ? NULL : small_int_new(in);
    }
    scoped Own iterator = iter(self);
    size_t steps = 0;
    for (int64_t found = 0; iterator;) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got <= 0) return got < 0 ? NULL : small_int_new(found);
        int equal = compare_truth(item, args[0], CMP_EQ);
        if (equal < 0 || loop_step(&steps) < 0) return NULL;
        found += equal;
    }
    return NULL;
}

/* ---- as a value: ranges are equal if their items are */

/* (length, first item or None, step or None): what matters. */
static Own range_essence(const Range *r) {
    bool none = int_sign(r->length) == 0, one = r->length == small_int_new(1);
    return tuple_pack(3, r->length, none ? None : r->start, none || one ? None : r->step);
}

static Own range_compare(Ref a, Ref b, int op) {
    if (!is_exactly(b, &range_type) || (op != CMP_EQ && op != CMP_NE)) return NotImplemented;
    scoped Own x = range_essence(range_of(a)), y = range_essence(range_of(b));
    return x && y ? compare(x, y, op) : NULL;
}

static int range_hash(Ref self, int64_t *out) {
    scoped Own essence = range_essence(range_of(self));
    return essence ? hash(essence, out) : -1;
}

static Own range_repr(Ref self) {
    const Range *r = range_of(self);
    if (r->step == small_int_new(1)) return str_format("range(%R, %R)", r->start, r->stop);
    return str_format("range(%R, %R, %R)", r->start, r->stop, r->step);
}

static Own reduce_method(Ref self, const Ref *args) {
    const Range *r = range_of(self);
    scoped Own parts = tuple_pack(3, r->start, r->stop, r->step);
    return parts ? tuple_pack(2, as_ref(&range_type), parts) : NULL;
}

/* ---- iterators */

static Own small_iter_new(int64_t start, int64_t step, uint64_t left) {
    RangeIter *it = plain_new(&range_iter_type, sizeof *it);
    if (!it) return NULL;
    it->next = start;
    it->step = step;
    it->left = it->length = left;
    return as_own(it);
}

typedef struct LongRangeIter { Object head; Own next, step, left, length; } LongRangeIter; /* ints */

/* Consumes its arguments, any of which may be NULL: then the result is. */
static Own long_iter_new_take(Own start, Own step, Own left) {
    LongRangeIter *it = start && step && left ? object_new_raw(&long_range_iter_type, sizeof *it) : NULL;
    if (!it) {
        decref(start);
        decref(step);
        decref(left);
        return NULL;
    }
    it->next = start;
    it->step = step;
    it->left = left;
    it->length = own(left);
    return as_own(it);
}

static Own range_iter(Ref self) {
    const Range *r = range_of(self);
    if (is_small_range(r)) return small_iter_new(small_int(r->start), small_int(r->step), (uint64_t)small_int(r->length));
    return long_iter_new_take(own(r->start), own(r->step), own(r->length));
}

static Own reversed_method(Ref self, const Ref *args) {
    const Range *r = range_of(self);
    scoped Own last = arith(OP_SUB, r->length, small_int_new(1));
    if (!last) return NULL;
    scoped Own start = item_at(r, last), step = arith(OP_SUB, small_int_new(0), r->step);
    if (!start || !step) return NULL;
    if (is_small_range(r) && is_small_int(start) && is_small_int(step))
        return small_iter_new(small_int(start), small_int(step), (uint64_t)small_int(r->length));
    return long_iter_new_take(own(start), own(step), own(r->length));
}

static int range_iter_next(Ref self, Own *out) {
    RangeIter *it = (RangeIter *)object_of(self);
    if (it->left == 0) {
        *out = NULL;
        return 0;
    }
    it->left--;
    *out = small_int_new(it->next);
    it->next += it->step;
    return 1;
}

static Own range_iter_hint(Ref self, const Ref *args) { return int_new_unsigned(((RangeIter *)object_of(self))->left); }

/* (iter, (the range,), index), as CPython's say */
static Own reduce_iter(Ref next, Ref step, Ref left, Ref length) {
    scoped Own index = arith(OP_SUB, length, left), behind = index ? arith(OP_MUL, index, step) : NULL;
    scoped Own start = behind ? arith(OP_SUB, next, behind) : NULL, distance = start ? arith(OP_MUL, length, step) : NULL;
    scoped Own stop = distance ? arith(OP_ADD, start, distance) : NULL;
    scoped Own maker = stop ? import_from("builtins", "iter") : NULL, whole = maker ? range_new(start, stop, step) : NULL;
    scoped Own parts = whole ? tuple_pack(1, whole) : NULL;
    return parts ? tuple_pack(3, maker, parts, index) : NULL;
}

static Own range_iter_reduce(Ref self, const Ref *args) {
    const RangeIter *it = (RangeIter *)object_of(self);
    scoped Own left = int_new_unsigned(it->left), length = int_new_unsigned(it->length), next = int_new(it->next);
    return left && length && next ? reduce_iter(next, small_int_new(it->step), left, length) : NULL;
}

static Own range_iter_setstate(Ref self, const Ref *args) {
    RangeIter *it = (RangeIter *)object_of(self);
    int64_t n;
    if (int64_from(args[0], &n) < 0) return NULL;
    uint64_t index = n < 0 ? 0 : (uint64_t)n < it->length ? (uint64_t)n : it->length, was = it->length - it->left;
    it->next += (int64_t)((index - was) * (uint64_t)it->step);
    it->left = it->length - index;
    return None;
}

static void plain_dealloc(Object *o) { object_free(o); }

static void long_iter_dealloc(Object *o) {
    LongRangeIter *it = (LongRangeIter *)o;
    decref(it->next);
    decref(it->step);
    decref(it->left);
    decref(it->length);
    object_free(o);
}

static int long_iter_next(Ref self, Own *out) {
    LongRangeIter *it = (LongRangeIter *)object_of(self);
    *out = NULL;
    if (int_sign(it->left) == 0) return 0;
    scoped Own after = arith(OP_ADD, it->next, it->step), left = arith(OP_SUB, it->left, small_int_new(1));
    if (!after || !left) return -1;
    *out = it->next;
    it->next = give(after);
    own_set_take(&it->left, give(left));
    return 1;
}

static Own long_iter_hint(Ref self, const Ref *args) { return own(((LongRangeIter *)object_of(self))->left); }

static Own long_iter_reduce(Ref self, const Ref *args) {
    const LongRangeIter *it = (LongRangeIter *)object_of(self);
    return reduce_iter(it->next, it->step, it->left, it->length);
}

static Own long_iter_setstate(Ref self, const Ref *args) {
    LongRangeIter *it = (LongRangeIter *)object_of(self);
    scoped Own skip = index_of(args[0]);
    if (!skip) return NULL;
    if (int_sign(skip) < 0) own_set_take(&skip, small_int_new(0));
    if (int_compare(skip, it->length) > 0) own_set_take(&skip, own(it->length));
    scoped Own left = arith(OP_SUB, it->length, skip), way = left ? arith(OP_SUB, it->left, left) : NULL;
    scoped Own distance = way ? arith(OP_MUL, way, it->step) : NULL, after = distance ? arith(OP_ADD, it->next, distance) : NULL;
    if (!after) return NULL;
    own_set_take(&it->next, give(after));
    own_set_take(&it->left, give(left));
    return None;
}

#define HINT_ROW(fn) {"__length_hint__(self, /)", fn, "How many items are left.", 0}
#define REDUCE_ROW(fn) {"__reduce__(self, /)", fn, "What pickle needs.", 0}
#define SETSTATE_ROW(fn) {"__setstate__(self, state, /)", fn, "Go to this index.", 0}
static const MethodRow range_iter_methods[] = {
    HINT_ROW(range_iter_hint), REDUCE_ROW(range_iter_reduce), SETSTATE_ROW(range_iter_setstate), {0}};
static const MethodRow long_iter_methods[] = {
    HINT_ROW(long_iter_hint), REDUCE_ROW(long_iter_reduce), SETSTATE_ROW(long_iter_setstate), {0}};

Type range_iter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "range_iterator",
    .flags = TYPE_NO_NEW,
    .size = sizeof(RangeIter),
    .base = &object_type,
    .methods = range_iter_methods,
    .dealloc = plain_dealloc,
    .iter = iter_self,
    .next = range_iter_next,
};

Type long_range_iter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "longrange_iterator",
    .flags = TYPE_NO_NEW,
    .size = sizeof(LongRangeIter),
    .base = &object_type,
    .methods = long_iter_methods,
    .dealloc = long_iter_dealloc,
    .iter = iter_self,
    .next = long_iter_next,
};

/* ---- the type */

static const MethodRow range_methods[] = {
    {"count(self, value, /)", count_method, "How many items equal value.", 0},
    {"index(self, value, /)", index_method, "The place of value.\n\nRaises ValueError if it is not there.", 0},
    {"__reversed__(self, /)", reversed_method, "An iterator from the last to the first.", 0},
    REDUCE_ROW(reduce_method),
    {0},
};

static const MemberRow range_members[] = {
    {"start", MEMBER_OBJECT, offsetof(Range, start), false, NULL},
    {"stop", MEMBER_OBJECT, offsetof(Range, stop), false, NULL},
    {"step", MEMBER_OBJECT, offsetof(Range, step), false, NULL},
    {0},
};

Type range_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "range",
    .doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nThe ints from start (inclusive) to stop "
           "(exclusive) by step, as a sequence that needs no memory for them.",
    .flags = TYPE_SEQUENCE,
    .size = sizeof(Range),
    .base = &object_type,
    .methods = range_methods,
    .members = range_members,
    .dealloc = range_dealloc,
    .new = range_type_new,
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .iter = range_iter,
    .truth = range_truth,
    .length = range_length,
    .getitem = range_getitem,
    .contains = range_contains,
};
