/* collections.deque: a ring of values.
 *
 * items has a power of two of places; item i lies at (first + i) & mask.  `changes` counts what adds or removes items,
 * so that iterators and searches notice when Python code changed the deque under them. */
#include "stdlib/core/collections_inner.h"

typedef struct Deque {
    Object head;
    Own *items;
    size_t first, length, capacity; /* capacity: 0 or a power of two */
    size_t max;                     /* SIZE_MAX: no bound */
    uint64_t changes;
    Own weakrefs;
} Deque;

static Deque *deque_of(Ref v) { return (Deque *)object_of(v); }
static bool is_deque(Ref v) { return is_kind(v, &deque_type); }
static Own *deque_at(const Deque *d, size_t i) { return &d->items[(d->first + i) & (d->capacity - 1)]; }

/* ---- the ring */

/* Room for so many items. */
static int deque_reserve(Deque *d, size_t count) {
    size_t capacity = d->capacity ? d->capacity : 8;
    while (capacity < count) capacity *= 2;
    if (capacity == d->capacity) return 0;
    Own *items = items_new(capacity);
    if (!items) return -1;
    for (size_t i = 0; i < d->length; i++) items[i] = *deque_at(d, i);
    block_free(d->items);
    d->items = items;
    d->capacity = capacity;
    d->first = 0;
    return 0;
}

static int deque_grow(Deque *d) { return deque_reserve(d, d->length + 1); }

static Own take_left(Deque *d) {
    Own item = *deque_at(d, 0);
    d->first = (d->first + 1) & (d->capacity - 1);
    d->length--;
    d->changes++;
    return item;
}

static Own take_right(Deque *d) {
    d->changes++;
    return *deque_at(d, --d->length);
}

/* Consumes item.  A full deque loses one at the other end. */
static int push_right_take(Deque *d, Own item) {
    if (d->length == d->capacity && deque_grow(d) < 0) {
        decref(item);
        return -1;
    }
    *deque_at(d, d->length++) = item;
    d->changes++;
    if (d->length > d->max) decref(take_left(d));
    return 0;
}

static int push_left_take(Deque *d, Own item) {
    if (d->length == d->capacity && deque_grow(d) < 0) {
        decref(item);
        return -1;
    }
    d->first = (d->first - 1) & (d->capacity - 1);
    d->length++;
    *deque_at(d, 0) = item;
    d->changes++;
    if (d->length > d->max) decref(take_right(d));
    return 0;
}

static void deque_clear(Deque *d) {
    Own *items = d->items;
    size_t first = d->first, length = d->length, mask = d->capacity - 1;
    d->items = NULL;
    d->first = d->length = d->capacity = 0;
    d->changes++;
    for (size_t i = 0; i < length; i++) decref(items[(first + i) & mask]);
    block_free(items);
}

typedef struct Push { Deque *d; int (*push_take)(Deque *d, Own item); } Push;

static int push_step(Own item, void *context) {
    Push *push = context;
    return push->push_take(push->d, item);
}

/* How many items there will be, of those who can be asked at no cost; 0: who knows. */
static size_t count_ahead(Ref iterable) {
    return is_exactly(iterable, &list_type)    ? list_length(iterable)
           : is_exactly(iterable, &tuple_type) ? tuple_length(iterable)
           : is_exactly(iterable, &deque_type) ? deque_of(iterable)->length
                                               : 0;
}

static int deque_extend(Ref self, Ref iterable, int (*push_take)(Deque *d, Own item)) {
    Deque *d = deque_of(self);
    scoped Own copy = iterable == self ? list_from(iterable) : own(iterable), iterator = copy ? iter(copy) : NULL;
    if (!iterator) return -1;
    size_t ahead = count_ahead(copy);
    if (ahead && ahead < d->max && deque_reserve(d, d->length + ahead) < 0) return -1;
    return each(iterator, push_step, &(Push){d, push_take});
}

/* Turn by n: the last n items come first. */
static void deque_rotate(Deque *d, ssize_t n) {
    if (d->length < 2) return;
    ssize_t length = (ssize_t)d->length;
    n %= length;
    if (n > length / 2) n -= length;
    if (n < -(length / 2)) n += length;
    for (; n > 0; n--) {
        Own item = take_right(d);
        d->first = (d->first - 1) & (d->capacity - 1);
        d->length++;
        *deque_at(d, 0) = item;
    }
    for (; n < 0; n++) {
        Own item = take_left(d);
        *deque_at(d, d->length++) = item;
    }
    d->changes++;
}

/* count items from place `at` on go one place to the left (to the right), in stretches that lie together. */
static void shift_left(Deque *d, size_t at, size_t count) {
    while (count > 0) {
        size_t from = (d->first + at) & (d->capacity - 1), n = from == 0 ? 1 : d->capacity - from;
        if (n > count) n = count;
        memmove(from == 0 ? d->items + d->capacity - 1 : d->items + from - 1, d->items + from, n * sizeof *d->items);
        at += n;
        count -= n;
    }
}
static void shift_right(Deque *d, size_t at, size_t count) {
    while (count > 0) {
        size_t last = (d->first + at + count - 1) & (d->capacity - 1), n = last + 1 == d->capacity ? 1 : last + 1;
        if (n > count) n = count;
        memmove(last + 1 == d->capacity ? d->items : d->items + last + 2 - n, d->items + last + 1 - n, n * sizeof *d->items);
        count -= n;
    }
}

/* ---- lifetime */

static Own deque_new_of(Type *type, size_t max) {
    Deque *d = object_new(type, 0);
    if (!d) return NULL;
    d->max = max;
    gc_track(&d->head);
    return as_own(d);
}

static Own deque_type_new(Type *type, const Ref *args, size_t count, Ref names) { return deque_new_of(type, SIZE_MAX); }

static int deque_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    ssize_t max = -1;
    if (args_bind(&signature, "deque(iterable=(), maxlen=None)", args, count, names, bound) < 0) return -1;
    if (bound[1] && !is_none(bound[1])) {
        if (!is_int(bound[1])) return fail(TypeError, "an integer is required");
        if (index_ssize(bound[1], &max) < 0) return -1;
        if (max < 0) return fail(ValueError, "maxlen must be non-negative");
    }
    deque_of(self)->max = max < 0 ? SIZE_MAX : (size_t)max;
    deque_clear(deque_of(self));
    return bound[0] ? deque_extend(self, bound[0], push_right_take) : 0;
}

static void deque_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    deque_clear((Deque *)o);
    object_free(o);
    dealloc_end();
}

static int deque_traverse(Object *o, VisitFn visit, void *context) {
    Deque *d = (Deque *)o;
    for (size_t i = 0; i < d->length; i++) VISIT(*deque_at(d, i));
    return 0;
}

static int deque_gc_clear(Object *o) {
    deque_clear((Deque *)o);
    return 0;
}

/* ---- iterators: forwards and backwards */

typedef struct DequeIter { Object head; Own deque; size_t at; uint64_t changes; size_t left; } DequeIter;

static Own deque_iter_new(Type *type, Ref deque) {
    DequeIter *it = object_new(type, 0);
    if (!it) return NULL;
    it->deque = own(deque);
    it->changes = deque_of(deque)->changes;
    it->left = deque_of(deque)->length;
    gc_track(&it->head);
    return as_own(it);
}

static void deque_iter_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    decref(((DequeIter *)o)->deque);
    object_free(o);
    dealloc_end();
}

static int deque_iter_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((DequeIter *)o)->deque);
    return 0;
}

/* 1 with the place, counted from the side it comes from; 0 at the end; -1. */
static int deque_iter_step(DequeIter *it, size_t *place) {
    Deque *d = deque_of(it->deque);
    if (it->changes != d->changes) {
        it->left = 0;
        return fail(RuntimeError, "deque mutated during iteration");
    }
    if (it->left == 0) return 0;
    it->left--;
    *place = it->at++;
    return 1;
}

static int deque_iter_next(Ref self, Own *out) {
    DequeIter *it = (DequeIter *)object_of(self);
    size_t place = 0;
    int got = deque_iter_step(it, &place);
    *out = got == 1 ? own(*deque_at(deque_of(it->deque), place)) : NULL;
    return got;
}

static int deque_reviter_next(Ref self, Own *out) {
    DequeIter *it = (DequeIter *)object_of(self);
    size_t place = 0;
    int got = deque_iter_step(it, &place);
    *out = got == 1 ? own(*deque_at(deque_of(it->deque), deque_of(it->deque)->length - 1 - place)) : NULL;
    return got;
}

static Own deque_iter_hint(Ref self, const Ref *args) {
    return small_int_new((int64_t)((DequeIter *)object_of(self))->left);
}

static Own deque_iter_reduce(Ref self, const Ref *args) {
    DequeIter *it = (DequeIter *)object_of(self);
    size_t n = deque_of(it->deque)->length;
    scoped Own parts = tuple_pack(2, it->deque, small_int_new((int64_t)(n - (it->left < n ? it->left : n))));
    return parts ? tuple_pack(2, as_ref(type_of(self)), parts) : NULL;
}

/* (deque, index): index items on.  Pickles are read by it. */
static Own deque_iter_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    ssize_t index = 0;
    if (count < 1) return throw(TypeError, "function takes at least 1 argument (0 given)");
    if (count > 2) return throw(TypeError, "function takes at most 2 arguments (%zu given)", count);
    if (!is_kind(args[0], &deque_type)) return throw(TypeError, "argument 1 must be collections.deque, not %T", args[0]);
    if (count == 2 && index_ssize(args[1], &index) < 0) return NULL;
    Own iterator = deque_iter_new(type, args[0]);
    if (!iterator || index <= 0) return iterator;
    DequeIter *it = (DequeIter *)object_of(iterator);
    it->at = (size_t)index < it->left ? (size_t)index : it->left;
    it->left -= it->at;
    return iterator;
}

static const MethodRow deque_iter_methods[] = {
    {"__length_hint__(self, /)", deque_iter_hint, "How many items are left.", 0},
    {"__reduce__(self, /)", deque_iter_reduce, "What pickle needs.", 0},
    {0},
};

EACH_BY(deque_iter_next)
EACH_BY(deque_reviter_next)
#define DEQUE_ITER(text, step) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = "_collections." text, .flags = TYPE_GC, .new = deque_iter_type_new, \
        .size = sizeof(DequeIter), .base = &object_type, .methods = deque_iter_methods, .dealloc = deque_iter_dealloc, \
        .traverse = deque_iter_traverse, .iter = iter_self, .next = step, .each = step##_each, \
    }
Type deque_iter_type = DEQUE_ITER("_deque_iterator", deque_iter_next);
Type deque_reviter_type = DEQUE_ITER("_deque_reverse_iterator", deque_reviter_next);

/* ---- slots */

static Own deque_repr(Ref self) {
    int entered = repr_enter(self);
    if (entered) return entered < 0 ? NULL : str_new("[...]");
    scoped Own items = list_from(self);
    size_t max = deque_of(self)->max;
    Own text = !items               ? NULL
               : max == SIZE_MAX ? str_format("%s(%R)", type_name(type_of(self)), items)
                                 : str_format("%s(%R, maxlen=%zu)", type_name(type_of(self)), items, max);
    repr_leave(self);
    return text;
}

static int deque_length(Ref self, size_t *out) {
    *out = deque_of(self)->length;
    return 0;
}

static int deque_truth(Ref self) { return deque_of(self)->length > 0; }

static Own deque_compare(Ref a, Ref b, int op) {
    if (!is_deque(a) || !is_deque(b)) return NotImplemented;
    if (depth_check(" in comparison") < 0) return NULL;
    Deque *x = deque_of(a), *y = deque_of(b);
    if (x->length != y->length && (op == CMP_EQ || op == CMP_NE)) return bool_new(op == CMP_NE);
    for (size_t i = 0; i < x->length && i < y->length; i++) {
        scoped Own p = own(*deque_at(x, i)), q = own(*deque_at(y, i));
        uint64_t changes = x->changes + y->changes;
        int equal = items_equal(p, q);
        if (equal < 0) return NULL;
        if (!equal) return sequence_order(p, q, x->length, y->length, op);
        if (changes != x->changes + y->changes) return throw(RuntimeError, "deque mutated during iteration");
    }
    return sequence_order(NULL, NULL, x->length, y->length, op);
}

/* The place of item in [from, to): 1, 0, -1. */
static int deque_find(Deque *d, Ref item, size_t from, size_t to, size_t *place) {
    uint64_t changes = d->changes;
    for (size_t i = from; i < to && i < d->length; i++) {
        int equal = items_equal(*deque_at(d, i), item);
        if (equal < 0) return -1;
        if (changes != d->changes) return fail(RuntimeError, "deque mutated during iteration");
        *place = i;
        if (equal) return 1;
    }
    return 0;
}

static int deque_contains(Ref self, Ref item) {
    size_t place = 0;
    return deque_find(deque_of(self), item, 0, SIZE_MAX, &place);
}

/* The index that key is, counted from the left: -1 with the error. */
static int deque_index(Ref self, Ref key, size_t *out) {
    ssize_t i;
    if (!is_small_int(key) && !type_of(key)->index)
        return fail(TypeError, "sequence index must be integer, not '%T'", key);
    if (index_checked(key, IndexError, &i) < 0) return -1;
    if (i < 0) i += (ssize_t)deque_of(self)->length;
    if ((size_t)i >= deque_of(self)->length) return fail(IndexError, "deque index out of range");
    *out = (size_t)i;
    return 0;
}

static Own deque_getitem(Ref self, Ref key) {
    size_t i;
    return deque_index(self, key, &i) < 0 ? NULL : own(*deque_at(deque_of(self), i));
}

/* Take item i out; what is between it and the nearer end moves. */
static Own deque_remove_at(Deque *d, size_t i) {
    Own item = *deque_at(d, i);
    if (i < d->length / 2) {
        shift_right(d, 0, i);
        (void)take_left(d);
    } else {
        shift_left(d, i + 1, d->length - i - 1);
        (void)take_right(d);
    }
    return item;
}

static int deque_setitem(Ref self, Ref key, Ref value) {
    size_t i;
    if (deque_index(self, key, &i) < 0) return -1;
    if (value) own_set_take(deque_at(deque_of(self), i), own(value));
    else decref(deque_remove_at(deque_of(self), i));
    return 0;
}

static Own deque_copy(Ref self) {
    if (!is_exactly(self, &deque_type)) {
        size_t max = deque_of(self)->max;
        if (max == SIZE_MAX) return call1(as_ref(type_of(self)), self);
        scoped Own bound = int_new((int64_t)max);
        return bound ? call2(as_ref(type_of(self)), self, bound) : NULL;
    }
    scoped Own copy = deque_new_of(&deque_type, deque_of(self)->max);
    if (!copy) return NULL;
    const Deque *from = deque_of(self);
    Deque *to = deque_of(copy);
    if (from->length && deque_reserve(to, from->length) < 0) return NULL;
    for (; to->length < from->length; to->length++) to->items[to->length] = own(*deque_at(from, to->length));
    return give(copy);
}

static Own deque_concat(Ref a, Ref b) {
    if (!is_deque(b)) return throw(TypeError, "can only concatenate deque (not \"%T\") to deque", b);
    scoped Own sum = deque_copy(a);
    return sum && deque_extend(sum, b, push_right_take) == 0 ? give(sum) : NULL;
}

static Own deque_inplace_concat(Ref self, Ref other) {
    return deque_extend(self, other, push_right_take) < 0 ? NULL : own(self);
}

static Own deque_inplace_repeat(Ref self, Ref n) {
    Deque *d = deque_of(self);
    ssize_t times;
    size_t total;
    if (!is_small_int(n) && !type_of(n)->index) return NotImplemented;
    if (index_checked(n, OverflowError, &times) < 0) return NULL;
    if (times <= 0) deque_clear(d);
    if (times <= 1 || d->length == 0) return own(self);
    if (__builtin_mul_overflow(d->length, (size_t)times, &total) || total > ITEMS_MAX) return throw_memory();
    if (d->max != SIZE_MAX && total > d->max + d->length) /* more would only push out what is equal to it */
        times = (ssize_t)(d->max / d->length) + 2;
    scoped Own items = list_from(self);
    for (ssize_t i = 1; items && i < times; i++)
        if (deque_extend(self, items, push_right_take) < 0) return NULL;
    return items ? own(self) : NULL;
}

static Own deque_repeat(Ref self, Ref n) {
    scoped Own copy = deque_copy(self);
    return copy ? deque_inplace_repeat(copy, n) : NULL;
}

static Own deque_iter(Ref self) { return deque_iter_new(&deque_iter_type, self); }

/* ---- methods */

static Own append_method(Ref self, const Ref *args) {
    return push_right_take(deque_of(self), own(args[0])) < 0 ? NULL : None;
}
static Own appendleft_method(Ref self, const Ref *args) {
    return push_left_take(deque_of(self), own(args[0])) < 0 ? NULL : None;
}
static Own clear_method(Ref self, const Ref *args) {
    deque_clear(deque_of(self));
    return None;
}
static Own copy_method(Ref self, const Ref *args) { return deque_copy(self); }
static Own extend_method(Ref self, const Ref *args) {
    return deque_extend(self, args[0], push_right_take) < 0 ? NULL : None;
}
static Own extendleft_method(Ref self, const Ref *args) {
    return deque_extend(self, args[0], push_left_take) < 0 ? NULL : None;
}
static Own pop_method(Ref self, const Ref *args) {
    return deque_of(self)->length ? take_right(deque_of(self)) : throw(IndexError, "pop from an empty deque");
}
static Own popleft_method(Ref self, const Ref *args) {
    return deque_of(self)->length ? take_left(deque_of(self)) : throw(IndexError, "pop from an empty deque");
}

static Own count_method(Ref self, const Ref *args) {
    Deque *d = deque_of(self);
    int64_t found = 0;
    size_t place = 0;
    for (size_t from = 0;; from = place + 1, found++) {
        int got = deque_find(d, args[0], from, SIZE_MAX, &place);
        if (got <= 0) return got < 0 ? NULL : small_int_new(found);
    }
}

static Own index_method(Ref self, const Ref *args) {
    size_t from, to, place = 0;
    if (search_bounds(args[1], args[2], deque_of(self)->length, &from, &to) < 0) return NULL;
    int found = deque_find(deque_of(self), args[0], from, to, &place);
    if (found < 0) return NULL;
    return found ? small_int_new((int64_t)place) : throw(ValueError, "%R is not in deque", args[0]);
}

static Own insert_method(Ref self, const Ref *args) {
    Deque *d = deque_of(self);
    ssize_t index;
    if (index_ssize(args[0], &index) < 0) return NULL;
    if (d->length >= d->max) return throw(IndexError, "deque already at its maximum size");
    ssize_t length = (ssize_t)d->length;
    if (index >= length) return append_method(self, args + 1);
    if (index <= -length || index == 0) return appendleft_method(self, args + 1);
    size_t i = (size_t)(index < 0 ? index + length : index);
    bool near_left = i < d->length / 2; /* what is between i and the nearer end moves */
    if ((near_left ? push_left_take(d, None) : push_right_take(d, None)) < 0) return NULL;
    if (near_left) shift_left(d, 1, i);
    else shift_right(d, i, d->length - 1 - i);
    *deque_at(d, i) = own(args[1]);
    return None;
}

static Own remove_method(Ref self, const Ref *args) {
    size_t place = 0;
    uint64_t changes = deque_of(self)->changes;
    int found = deque_find(deque_of(self), args[0], 0, SIZE_MAX, &place);
    if (found < 0) {
        if (changes != deque_of(self)->changes && error_clear_if(RuntimeError))
            throw(IndexError, "deque mutated during remove().");
        return NULL;
    }
    if (!found) return throw(ValueError, "%R is not in deque", args[0]);
    decref(deque_remove_at(deque_of(self), place));
    return None;
}

static Own reverse_method(Ref self, const Ref *args) {
    Deque *d = deque_of(self);
    for (size_t i = 0, j = d->length; i + 1 < j; i++) {
        Own *a = deque_at(d, i), *b = deque_at(d, --j), item = *a;
        *a = *b;
        *b = item;
    }
    return None;
}

static Own rotate_method(Ref self, const Ref *args) {
    ssize_t n = 1;
    if (args[0] && index_ssize(args[0], &n) < 0) return NULL;
    deque_rotate(deque_of(self), n);
    return None;
}

static Own reversed_method(Ref self, const Ref *args) { return deque_iter_new(&deque_reviter_type, self); }

static Own get_maxlen(Ref self) {
    size_t max = deque_of(self)->max;
    return max == SIZE_MAX ? None : int_new((int64_t)max);
}

static Own reduce_method(Ref self, const Ref *args) {
    scoped Own state = call_method(self, name___getstate__, NULL, 0), iterator = state ? iter(self) : NULL;
    scoped Own nothing = iterator ? tuple_new(0) : NULL, bound = nothing ? get_maxlen(self) : NULL;
    scoped Own parts = !bound ? NULL : is_none(bound) ? own(nothing) : tuple_pack(2, nothing, bound);
    return parts ? tuple_pack(4, as_ref(type_of(self)), parts, state, iterator) : NULL;
}

static const MethodRow deque_methods[] = {
    {"append(self, item, /)", append_method, "Add item at the right.", 0},
    {"appendleft(self, item, /)", appendleft_method, "Add item at the left.", 0},
    {"clear(self, /)", clear_method, "Take all items out.", 0},
    {"copy(self, /)", copy_method, "A new deque of the same items.", 0},
    {"__copy__(self, /)", copy_method, "A new deque of the same items.", 0},
    {"count(self, value, /)", count_method, "How many items equal value.", 0},
    {"extend(self, iterable, /)", extend_method, "Add all items of iterable at the right.", 0},
    {"extendleft(self, iterable, /)", extendleft_method, "Add all items of iterable at the left, one by one.", 0},
    {"index(self, value, start=0, stop=<unrepresentable>, /)", index_method,
     "The first place of value.\n\nRaises ValueError if it is not there.", 0},
    {"insert(self, index, value, /)", insert_method, "Put value before index.", 0},
    {"pop(self, /)", pop_method, "Take out and return the rightmost item.", 0},
    {"popleft(self, /)", popleft_method, "Take out and return the leftmost item.", 0},
    {"remove(self, value, /)", remove_method, "Take out the first item that equals value.", 0},
    {"reverse(self, /)", reverse_method, "Turn the deque around in place.", 0},
    {"rotate(self, n=1, /)", rotate_method, "Move n items from the right end to the left.", 0},
    {"__reversed__(self, /)", reversed_method, "An iterator from right to left.", 0},
    {"__reduce__(self, /)", reduce_method, "What pickle needs.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

static const GetSetRow deque_getset[] = {{"maxlen", get_maxlen, NULL, "The bound, or None."}, {0}};

Type deque_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "collections.deque",
    .doc = "deque([iterable[, maxlen]])\n\nA sequence that grows and shrinks fast at both ends.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_SEQUENCE,
    .size = sizeof(Deque),
    .weakrefs_offset = offsetof(Deque, weakrefs),
    .base = &object_type,
    .methods = deque_methods,
    .getset = deque_getset,
    .dealloc = deque_dealloc,
    .traverse = deque_traverse,
    .clear = deque_gc_clear,
    .new = deque_type_new,
    .init = deque_init,
    .repr = deque_repr,
    .compare = deque_compare,
    .iter = deque_iter,
    .truth = deque_truth,
    .length = deque_length,
    .getitem = deque_getitem,
    .setitem = deque_setitem,
    .contains = deque_contains,
    .concat = deque_concat,
    .repeat = deque_repeat,
    .inplace_concat = deque_inplace_concat,
    .inplace_repeat = deque_inplace_repeat,
};
