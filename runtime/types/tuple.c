/* tuple: items behind the head.
 *
 * The empty tuple is one static object.  A tuple is tracked by the collector only if an item could be part of a cycle;
 * tuples of numbers and strs, the usual ones, never burden it.  Subclasses' instances are always tracked. */
#include "runtime/types/tuple.h"

#include <stdarg.h>

#include "runtime/base/hash.h"
#include "runtime/object/call.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"

static Tuple empty_tuple = {OBJECT_STATIC(&tuple_type), .length = 0};

/* ---- making */

static ALWAYS_INLINE Tuple *tuple_alloc(size_t length) {
    if (UNLIKELY(length > ITEMS_MAX - sizeof(Tuple))) return throw_memory();
    Tuple *t = plain_new(&tuple_type, sizeof(Tuple) + length * sizeof(Own));
    if (LIKELY(t != NULL)) t->length = length;
    return t;
}

static Own tuple_finish(Tuple *t) {
    for (size_t i = 0; i < t->length; i++)
        if (may_be_in_cycle(t->items[i])) {
            gc_track_new(&t->head);
            break;
        }
    return as_own(t);
}

Own tuple_new(size_t length) {
    if (length == 0) return as_own(&empty_tuple);
    Tuple *t = tuple_alloc(length);
    if (!t) return NULL;
    memset(t->items, 0, length * sizeof(Own));
    gc_track_new(&t->head);
    return as_own(t);
}

Own tuple_from_array(const Ref *items, size_t length) {
    if (length == 0) return as_own(&empty_tuple);
    Tuple *t = tuple_alloc(length);
    if (!t) return NULL;
    bool cyclic = false;
    for (size_t i = 0; i < length; i++) {
        t->items[i] = own(items[i]);
        cyclic |= may_be_in_cycle(items[i]);
    }
    if (cyclic) gc_track_new(&t->head);
    return as_own(t);
}

/* Item by item: most tuples are short, and the items were written just now, one by one too: a wide load would wait for them. */
Own tuple_from_array_take(Own *items, size_t length) {
    if (length == 0) return as_own(&empty_tuple);
    Tuple *t = tuple_alloc(length);
    if (!t) {
        items_decref(items, length);
        return NULL;
    }
    bool cyclic = false;
    for (size_t i = 0; i < length; i++) {
        t->items[i] = items[i];
        cyclic |= may_be_in_cycle(items[i]);
    }
    if (cyclic) gc_track_new(&t->head);
    return as_own(t);
}

Own tuple_pack(size_t count, ...) {
    if (count == 0) return as_own(&empty_tuple);
    Tuple *t = tuple_alloc(count);
    if (!t) return NULL;
    va_list args;
    va_start(args, count);
    for (size_t i = 0; i < count; i++) t->items[i] = own(va_arg(args, Ref));
    va_end(args);
    return tuple_finish(t);
}

/* After filling a reused tuple: tells the collector of it. */
static void tuple_refilled(Ref v) {
    Tuple *t = tuple_of(v);
    if (!t->head.gc_index) (void)tuple_finish(t);
}

Own tuple_pair_take(Own *cache, Own a, Own b) {
    if (UNLIKELY(!b)) {
        decref(a);
        return NULL;
    }
    if (tuple_is_reusable(*cache)) {
        Tuple *t = tuple_of(*cache);
        Own old_a = t->items[0], old_b = t->items[1];
        t->items[0] = a;
        t->items[1] = b;
        tuple_refilled(*cache);
        Own pair = own(*cache);
        decref(old_a);
        decref(old_b);
        return pair;
    }
    Own items[2] = {a, b}, pair = tuple_from_array_take(items, 2);
    if (!*cache) *cache = own(pair);
    return pair;
}

Own tuple_slice(Ref v, size_t start, size_t stop) {
    Tuple *t = tuple_of(v);
    if (start == 0 && stop == t->length && is_exactly(v, &tuple_type)) return own(v);
    return tuple_from_array(lent(t->items + start), stop - start);
}

Own tuple_of_class(Type *type, const Ref *items, size_t length) {
    if (type == &tuple_type) return tuple_from_array(items, length);
    Tuple *t = object_new(type, length);
    if (!t) return NULL;
    t->length = length;
    items_copy(t->items, items, length);
    gc_track_new(&t->head);
    return as_own(t);
}

static Own tuple_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (type->init == tuple_type.init && args_no_names("tuple", names) < 0) return NULL;
    if (args_count("tuple", count, 0, 1) < 0) return NULL;
    scoped Own items = count ? tuple_from(args[0]) : tuple_new(0);
    if (!items || type == &tuple_type) return give(items);
    return tuple_of_class(type, lent(tuple_of(items)->items), tuple_length(items));
}

/* ---- lifetime */

static void tuple_dealloc(Object *o) {
    gc_untrack_dying(o);
    Tuple *t = (Tuple *)o;
    t->length = items_decref_shallow(t->items, t->length);
    if (t->length == 0 && o->type == &tuple_type) {
        heap_free(o);
        return;
    }
    if (!dealloc_enter(o)) return;
    items_decref(t->items, t->length);
    plain_free(o, &tuple_type);
    dealloc_leave();
}

static int tuple_traverse(Object *o, VisitFn visit, void *context) {
    Tuple *t = (Tuple *)o;
    for (size_t i = 0; i < t->length; i++) VISIT(t->items[i]);
    return 0;
}

/* ---- slots */

static Ref tuple_at(Ref self, size_t i) { return i < tuple_length(self) ? tuple_of(self)->items[i] : NULL; }

static Own tuple_repr(Ref self) {
    if (tuple_length(self) == 0) return str_new("()");
    return sequence_repr(self, tuple_at, "(", tuple_length(self) == 1 ? ",)" : ")");
}

static int tuple_hash(Ref self, int64_t *out) {
    Tuple *t = tuple_of(self);
    uint64_t lane = hash_tuple_start();
    for (size_t i = 0; i < t->length; i++) {
        int64_t item_hash;
        if (!key_hash_plain(t->items[i], &item_hash) &&
            (depth_check(" while hashing a tuple") < 0 || hash(t->items[i], &item_hash) < 0))
            return -1;
        lane = hash_tuple_add(lane, item_hash);
    }
    *out = hash_tuple_end(lane, t->length);
    return 0;
}

int tuple_equal_plain(Ref a, Ref b) {
    if (!is_object(a) || !is_object(b) || object_of(a)->type != &tuple_type || object_of(b)->type != &tuple_type) return -1;
    const Tuple *x = tuple_of(a), *y = tuple_of(b);
    if (x->length != y->length) return 0;
    for (size_t i = 0; i < x->length; i++) {
        int equal = item_equal_plain(x->items[i], y->items[i]);
        if (equal != 1) return equal;
    }
    return 1;
}

enum { PLAIN_DEPTH = 2, ORDER_UNKNOWN = 2 };

/* How two values are ordered: negative, 0, positive, or ORDER_UNKNOWN.  Tuples in tuples are looked into PLAIN_DEPTH deep. */
static int tuples_order(Ref a, Ref b, int depth);
static ALWAYS_INLINE int items_order(Ref x, Ref y, int depth) {
    if (x == y) return 0;
    if (are_small_ints(x, y)) return small_int(x) < small_int(y) ? -1 : 1;
    if (is_word_float(x) && is_word_float(y)) return word_float(x) < word_float(y) ? -1 : word_float(x) > word_float(y);
    if (!is_object(x) || !is_object(y) || object_of(x)->type != object_of(y)->type) return ORDER_UNKNOWN;
    if (object_of(x)->type == &str_type) {
        int order = str_compare(x, y);
        return order < 0 ? -1 : order > 0;
    }
    return depth && object_of(x)->type == &tuple_type ? tuples_order(x, y, depth - 1) : ORDER_UNKNOWN;
}

static int tuples_order(Ref a, Ref b, int depth) {
    const Tuple *x = tuple_of(a), *y = tuple_of(b);
    for (size_t i = 0; i < x->length && i < y->length; i++) {
        int order = items_order(x->items[i], y->items[i], depth);
        if (order) return order;
    }
    return x->length < y->length ? -1 : x->length > y->length;
}

int tuple_compare_plain(Ref a, Ref b, int op) {
    int order = tuples_order(a, b, PLAIN_DEPTH);
    return order == ORDER_UNKNOWN ? -1 : order_matches(order, op);
}

static Own tuple_compare(Ref a, Ref b, int op) {
    if (!is_tuple(a) || !is_tuple(b)) return NotImplemented;
    if (depth_check(" in comparison") < 0) return NULL;
    Tuple *x = tuple_of(a), *y = tuple_of(b);
    size_t shorter = x->length < y->length ? x->length : y->length;
    for (size_t i = 0; i < shorter; i++) {
        int equal = items_equal(x->items[i], y->items[i]);
        if (equal < 0) return NULL;
        if (!equal) return sequence_order(x->items[i], y->items[i], x->length, y->length, op);
    }
    return sequence_order(NULL, NULL, x->length, y->length, op);
}

static int tuple_length_slot(Ref self, size_t *out) {
    *out = tuple_length(self);
    return 0;
}

static Own tuple_get_slice(Ref self, Ref slice) {
    ssize_t start, stop, step;
    size_t count;
    if (slice_resolve(slice, tuple_length(self), &start, &stop, &step, &count) < 0) return NULL;
    if (step == 1) return tuple_slice(self, (size_t)start, (size_t)start + count);
    if (count == 0) return tuple_new(0);
    Tuple *t = tuple_alloc(count);
    if (!t) return NULL;
    for (size_t i = 0; i < count; i++, start += step) t->items[i] = own(tuple_of(self)->items[start]);
    return tuple_finish(t);
}

static Own tuple_getitem(Ref self, Ref key) {
    if (is_object(key) && is_exactly(key, &slice_type)) return tuple_get_slice(self, key);
    if (!is_small_int(key) && !type_of(key)->index)
        return throw(TypeError, "tuple indices must be integers or slices, not %T", key);
    ssize_t i;
    if (index_checked(key, IndexError, &i) < 0) return NULL;
    size_t length = tuple_length(self);
    if (i < 0) i += (ssize_t)length;
    if ((size_t)i >= length) return throw(IndexError, "tuple index out of range");
    return own(tuple_of(self)->items[i]);
}

static int tuple_contains(Ref self, Ref item) {
    Tuple *t = tuple_of(self);
    for (size_t i = 0; i < t->length; i++) {
        int equal = items_equal(t->items[i], item);
        if (equal) return equal;
    }
    return 0;
}

static Own tuple_concat(Ref a, Ref b) {
    if (!is_tuple(b)) return throw(TypeError, "can only concatenate tuple (not \"%T\") to tuple", b);
    Tuple *x = tuple_of(a), *y = tuple_of(b);
    if (x->length == 0 && is_exactly(b, &tuple_type)) return own(b);
    if (y->length == 0 && is_exactly(a, &tuple_type)) return own(a);
    if (x->length + y->length == 0) return tuple_new(0);
    Tuple *t = tuple_alloc(x->length + y->length);
    if (!t) return NULL;
    items_copy(t->items, lent(x->items), x->length);
    items_copy(t->items + x->length, lent(y->items), y->length);
    return tuple_finish(t);
}

static Own tuple_repeat(Ref self, Ref n) {
    ssize_t times;
    if (!is_small_int(n) && !type_of(n)->index) return NotImplemented;
    if (index_checked(n, OverflowError, &times) < 0) return NULL;
    size_t length = tuple_length(self), total;
    if (times == 1 && is_exactly(self, &tuple_type)) return own(self);
    if (times <= 0 || length == 0) return tuple_new(0);
    if (__builtin_mul_overflow(length, (size_t)times, &total)) return throw_memory();
    Tuple *t = tuple_alloc(total);
    if (!t) return NULL;
    for (size_t i = 0; i < total; i += length) items_copy(t->items + i, lent(tuple_of(self)->items), length);
    return tuple_finish(t);
}

static Own tuple_iter(Ref self) { return seq_iter_new(&tuple_iter_type, self); }

/* ---- methods */

static Own tuple_index_method(Ref self, const Ref *args) {
    size_t from, to, length = tuple_length(self);
    if (search_bounds(args[1], args[2], length, &from, &to) < 0) return NULL;
    for (size_t i = from; i < to && i < length; i++) {
        int equal = items_equal(tuple_of(self)->items[i], args[0]);
        if (equal < 0) return NULL;
        if (equal) return small_int_new((int64_t)i);
    }
    return throw(ValueError, "tuple.index(x): x not in tuple");
}

static Own tuple_count_method(Ref self, const Ref *args) {
    int64_t found = 0;
    for (size_t i = 0; i < tuple_length(self); i++) {
        int equal = items_equal(tuple_of(self)->items[i], args[0]);
        if (equal < 0) return NULL;
        found += equal;
    }
    return small_int_new(found);
}

static Own tuple_getnewargs_method(Ref self, const Ref *args) {
    scoped Own items = tuple_from_array(lent(tuple_of(self)->items), tuple_length(self));
    return items ? tuple_pack(1, items) : NULL;
}

static const MethodRow tuple_methods[] = {
    {"index(self, value, start=0, stop=9223372036854775807, /)", tuple_index_method,
     "The first place of value.\n\nRaises ValueError if it is not there.", 0},
    {"count(self, value, /)", tuple_count_method, "How many items equal value.", 0},
    {"__getnewargs__(self, /)", tuple_getnewargs_method, NULL, 0},
    GENERIC_ALIAS_ROW,
    {0},
};

Type tuple_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "tuple",
    .doc = "tuple(iterable=(), /)\n--\n\nAn immutable sequence.\n\nWithout an argument the empty tuple; of a tuple, that tuple itself.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_TUPLE | TYPE_SEQUENCE | TYPE_MATCH_SELF,
    .size = sizeof(Tuple),
    .item_size = sizeof(Own),
    .base = &object_type,
    .methods = tuple_methods,
    .dealloc = tuple_dealloc,
    .traverse = tuple_traverse,
    .new = tuple_type_new,
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .iter = tuple_iter,
    .length = tuple_length_slot,
    .getitem = tuple_getitem,
    .contains = tuple_contains,
    .concat = tuple_concat,
    .repeat = tuple_repeat,
};
