/* Integers of a range: RandomState's by masked rejection, Generator's by Lemire's products.  Ranges of up to 32 bits take words, larger
 * ones words of 64 bits; 8 and 16 bits take a word apart, lowest bits first, within one call; bool takes its single bits. */
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/random.h"

/* Types below 32 bits take words apart: the rest of one waits here; all zero at the beginning. */
typedef struct Pieces { uint32_t word; int left; } Pieces;

static uint64_t ones_above(uint64_t range) { return range ? UINT64_MAX >> __builtin_clzll(range) : 0; }

static inline uint32_t piece(Source *s, Pieces *p, int bits) {
    if (p->left == 0) {
        p->word = source_word(s);
        p->left = 32 / bits - 1;
    } else {
        p->word >>= bits;
        p->left--;
    }
    return p->word;
}

static inline uint32_t piece_below(Source *s, Pieces *p, int bits, uint32_t range, uint32_t mask) {
    uint32_t value;
    do value = piece(s, p, bits) & mask;
    while (value > range);
    return value;
}

/* Lemire's way with 8 or 16 bits: the product of `bits` random bits and the count of values; its upper half. */
static inline uint32_t piece_scaled(Source *s, Pieces *p, int bits, uint32_t range) {
    uint32_t ones = (1u << bits) - 1, count = range + 1, product;
    if (bits == 1 || range == ones) return piece(s, p, bits) & ones;
    product = (piece(s, p, bits) & ones) * count;
    if ((product & ones) < count)
        for (uint32_t uneven = (ones - range) % count; (product & ones) < uneven;) product = (piece(s, p, bits) & ones) * count;
    return product >> bits;
}

static void fill_pieces(Source *s, Pieces *p, int bits, uint64_t off, uint64_t range, ssize_t count, void *out) {
    uint32_t mask = (uint32_t)ones_above(range), most = (uint32_t)range;
    for (ssize_t i = 0; i < count; i++) {
        uint64_t value = off;
        if (range) value += s->modern ? piece_scaled(s, p, bits, most) : piece_below(s, p, bits, most, mask);
        if (bits == 16) ((uint16_t *)out)[i] = (uint16_t)value;
        else ((uint8_t *)out)[i] = (uint8_t)value;
    }
}

static inline uint64_t number_below(Source *s, uint64_t range) { return s->modern ? source_bounded(s, range) : source_interval(s, range); }

/* off + (0..range) into out[count] of dtype. */
static void fill_integers(Source *s, Pieces *p, const Dtype *dtype, uint64_t off, uint64_t range, ssize_t count, void *out) {
    if (dtype->size < 4) {
        fill_pieces(s, p, dtype->kind == 'b' ? 1 : 8 * dtype->size, off, range, count, out);
    } else if (dtype->size == 4) {
        for (ssize_t i = 0; i < count; i++) ((uint32_t *)out)[i] = (uint32_t)(off + number_below(s, range));
    } else {
        for (ssize_t i = 0; i < count; i++) ((uint64_t *)out)[i] = off + number_below(s, range);
    }
}

/* ---- bounds */

/* The values of dtype: from -2^(bits-1) or 0 to `most`. */
static uint64_t most_of(const Dtype *dtype) {
    if (dtype->kind == 'b') return 1;
    int bits = 8 * dtype->size - (dtype->kind == 'i');
    return bits == 64 ? UINT64_MAX : ((uint64_t)1 << bits) - 1;
}

static bool least_allows(const Dtype *dtype, Ref n) {
    int64_t value;
    if (int_sign(n) >= 0) return true;
    if (dtype->kind != 'i' || !int_as_int64(n, &value)) return false;
    return value >= -(int64_t)most_of(dtype) - 1;
}

/* What a call wants to know of its bounds: may high itself be drawn (Generator's endpoint=True, or one was subtracted), was low not given? */
typedef struct Bounds { bool closed, zero_low, lowered; } Bounds;

/* The last number wanted, high or high - 1: false if dtype has no such number. */
static bool last_before(const Dtype *dtype, Ref high, bool closed, uint64_t *last) {
    int64_t value;
    scoped Own less = int_binary(OP_SUB, high, small_int_new(!closed));
    if (!less) return error_clear(), false;
    if (int_sign(less) < 0) {
        *last = int_as_int64(less, &value) ? (uint64_t)value : (uint64_t)INT64_MIN;
        return true;
    }
    return int_as_uint64(less, last) && *last <= most_of(dtype);
}

/* low and high as what fill_integers wants. */
static int bounds_resolve(const Dtype *dtype, Ref low, Ref high, Bounds how, uint64_t *off, uint64_t *range) {
    uint64_t last;
    if (!least_allows(dtype, low)) return fail(ValueError, "low is out of bounds for %s", dtype->name);
    if (!last_before(dtype, high, how.closed, &last)) return fail(ValueError, "high is out of bounds for %s", dtype->name);
    if (int_compare(low, high) >= (how.closed ? 1 : 0)) {
        return fail(ValueError, how.closed && !how.lowered ? (how.zero_low ? "high < 0" : "low > high") : how.zero_low ? "high <= 0" : "low >= high");
    }
    int64_t value;
    if (!int_as_uint64(low, off)) *off = int_as_int64(low, &value) ? (uint64_t)value : 0;
    *range = last - *off;
    return 0;
}

/* ---- randint */

/* Arrays of bounds: low and high of dtype int64 (of uint64 for uint64), walked together in the result's order. */
typedef struct Walk {
    int ndim;
    ssize_t shape[ARRAY_MAX_DIMS], steps[2][ARRAY_MAX_DIMS], at[ARRAY_MAX_DIMS];
    char *place[2];
} Walk;

static void walk_next(Walk *w) {
    for (int d = w->ndim - 1; d >= 0; d--) {
        for (int k = 0; k < 2; k++) w->place[k] += w->steps[k][d];
        if (++w->at[d] < w->shape[d]) return;
        for (int k = 0; k < 2; k++) w->place[k] -= w->steps[k][d] * w->shape[d];
        w->at[d] = 0;
    }
}

/* (It may stand at any address.) */
static Own bound_number(const Dtype *dtype, const char *place) {
    int64_t bits;
    memcpy(&bits, place, sizeof bits);
    return dtype->kind == 'u' ? int_new_unsigned((uint64_t)bits) : int_new(bits);
}

static int walk_draw(RandomState *r, Walk *w, const Dtype *bounds, Bounds how, Array *out) {
    Pieces p = {0, 0};
    for (ssize_t i = 0; i < out->size; i++, walk_next(w)) {
        scoped Own low = bound_number(bounds, w->place[0]), high = bound_number(bounds, w->place[1]);
        uint64_t off, range;
        if (!low || !high || bounds_resolve(out->dtype, low, high, how, &off, &range) < 0) return -1;
        fill_integers(&r->source, &p, out->dtype, off, range, 1, out->data + i * out->dtype->size);
    }
    return 0;
}

/* The bounds and the result, of shape wanted and not empty, are broadcast together: what is larger than the result is not used up; nothing at all is
 * too few for anything (numpy takes what lies behind it in memory). */
static int walk_widen(Walk *w, Array *const *both, int wanted_ndim, const ssize_t *wanted) {
    while (w->ndim < wanted_ndim) {
        memmove(w->shape + 1, w->shape, (size_t)w->ndim++ * sizeof *w->shape);
        w->shape[0] = 1;
    }
    for (int i = 1; i <= wanted_ndim; i++) {
        ssize_t *have = &w->shape[w->ndim - i], want = wanted[wanted_ndim - i];
        if (*have == want || want == 1) continue;
        if (*have != 1) {
            size_t k = both[0]->ndim >= i && both[0]->shape[both[0]->ndim - i] == *have ? 0 : 1;
            return random_fail_shapes(k, both[k]->ndim, both[k]->shape, 2, wanted_ndim, wanted);
        }
        *have = want;
    }
    for (size_t k = 0; k < 2; k++)
        if (both[k]->size == 0) return random_fail_shapes(k, both[k]->ndim, both[k]->shape, 2, wanted_ndim, wanted);
    return 0;
}

static Own integers_broadcast(RandomState *r, Ref low, Ref high, Ref size, const Dtype *dtype, Bounds how) {
    const Dtype *bounds = &dtypes[dtype->id == DT_UINT64 ? DT_UINT64 : DT_INT64];
    scoped Own a = array_private_take(array_cast(low, bounds, false)), b = a ? array_private_take(array_cast(high, bounds, false)) : NULL;
    if (!b) return NULL;
    Walk w = {.ndim = 0};
    Array *const both[] = {array_peek(a), array_peek(b)};
    if ((w.ndim = broadcast_shape(both, 2, w.shape)) < 0) return NULL;
    ssize_t wanted[ARRAY_MAX_DIMS];
    int wanted_ndim = w.ndim;
    memcpy(wanted, w.shape, sizeof wanted);
    if (size && !is_none(size)) {
        if ((wanted_ndim = shape_from(size, wanted)) < 0 || walk_widen(&w, both, wanted_ndim, wanted) < 0) return NULL;
    }
    scoped Own out = array_new(dtype, wanted_ndim, wanted, 'C');
    if (!out) return NULL;
    for (int k = 0; k < 2; k++) {
        w.place[k] = both[k]->data;
        broadcast_strides(both[k], w.ndim, w.shape, w.steps[k]);
    }
    if (random_enter(r) < 0) return NULL;
    int status = walk_draw(r, &w, bounds, how, array_peek(out));
    random_leave(r);
    return status < 0 ? NULL : give(out);
}

static Own integers_fill(RandomState *r, const Dtype *dtype, uint64_t off, uint64_t range, Ref size) {
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim = shape_from(size, shape);
    scoped Own out = ndim < 0 ? NULL : array_new(dtype, ndim, shape, 'C');
    if (!out || random_enter(r) < 0) return NULL;
    Array *a = array_peek(out);
    Pieces p = {0, 0};
    if (a->size < GIL_DROP_ELEMENTS) fill_integers(&r->source, &p, dtype, off, range, a->size, a->data);
    else WITHOUT_GIL_FOR("randint", fill_integers(&r->source, &p, dtype, off, range, a->size, a->data));
    random_leave(r);
    return give(out);
}

static Own integers_one(RandomState *r, const Dtype *dtype, uint64_t off, uint64_t range, bool python_type) {
    unsigned char element[8] __attribute__((aligned(8)));
    Pieces p = {0, 0};
    if (random_enter(r) < 0) return NULL;
    fill_integers(&r->source, &p, dtype, off, range, 1, element);
    random_leave(r);
    return python_type ? element_item(dtype, element) : scalar_new(dtype, element);
}

static bool is_zero_dimensional(Ref v) { return !is_array(v) || array_peek(v)->ndim == 0; }

/* A bound as randint sees it: an int, or an array with dimensions. */
static Own bound_from(Ref v) {
    if (is_int(v)) return own(v);
    scoped Own number = is_none(v) || is_float(v) ? own(v) : array_from(v, NULL);
    if (!number || !is_zero_dimensional(number)) return give(number);
    if (!is_array(number)) return int_from_object(number);
    scoped Own item = element_item(array_peek(number)->dtype, array_peek(number)->data);
    return item ? int_from_object(item) : NULL;
}

static const Dtype *integers_dtype(Ref v, const char *function) {
    if (!v) return &dtypes[DT_INT64];
    const Dtype *dtype = dtype_from(v);
    if (!dtype) return NULL;
    if (dtype->kind != 'b' && !dtype_is_integer(dtype)) {
        return throw(TypeError, "Unsupported dtype %R for %s", as_ref((Object *)(uintptr_t)dtype), function);
    }
    if (!dtype->swapped) return dtype;
    if (strcmp(function, "integers") == 0) {
        return throw(ValueError, "Providing a dtype with a non-native byteorder is not supported. "
                                 "If you require platform-independent byteorder, call byteswap when required.");
    }
    if (warn(DeprecationWarning, 1, "Providing a dtype with a non-native byteorder is not supported. "
             "If you require platform-independent byteorder, call byteswap when required.\n"
             "In future version, providing byteorder will raise a ValueError") < 0) return NULL;
    return dtype_native(dtype);
}

/* 1 and *out, an array without elements, if size has none: then the bounds do not matter. */
static int integers_none(const Dtype *dtype, Ref size, Own *out) {
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim = shape_from(size, shape);
    bool empty = false;
    for (int i = 0; i < ndim; i++) empty |= shape[i] == 0;
    if (!empty) return ndim < 0 ? -1 : 0;
    *out = array_new(dtype, ndim, shape, 'C');
    return *out ? 1 : -1;
}

/* args: low, high, size, dtype.  python_type: a single number is Python's. */
static Own integers_draw(Ref self, const Ref *args, const Dtype *dtype, bool closed, bool python_type) {
    bool zero_low = !args[1] || is_none(args[1]), one = !args[2] || is_none(args[2]);
    Own none = NULL;
    if (!one && integers_none(dtype, args[2], &none) != 0) return none;
    scoped Own low = zero_low ? small_int_new(0) : bound_from(args[0]);
    scoped Own high = low ? bound_from(args[zero_low ? 0 : 1]) : NULL;
    if (!high) return NULL;
    uint64_t off, range;
    if (is_array(low) || is_array(high)) {
        Bounds how = {closed, zero_low, is_int(high) && !closed};
        if (is_int(high) && !last_before(dtype, high, closed, &range)) return throw(ValueError, "high is out of bounds for %s", dtype->name);
        scoped Own last = how.lowered ? int_binary(OP_SUB, high, small_int_new(1)) : own(high); /* 2**64 itself is no element */
        how.closed |= how.lowered;
        scoped Own a = last ? array_from(low, NULL) : NULL, b = a ? array_from(last, NULL) : NULL;
        return b ? integers_broadcast(random_state_of(self), a, b, args[2], dtype, how) : NULL;
    }
    if (bounds_resolve(dtype, low, high, (Bounds){closed, zero_low, false}, &off, &range) < 0) return NULL;
    if (!one) return integers_fill(random_state_of(self), dtype, off, range, args[2]);
    return integers_one(random_state_of(self), dtype, off, range, python_type);
}

static bool is_python_type(Ref v) { return v == as_ref((Object *)&int_type) || v == as_ref((Object *)&bool_type); }

Own random_integers(Ref self, const Ref *args) {
    const Dtype *dtype = integers_dtype(args[3], "randint");
    return dtype ? integers_draw(self, args, dtype, false, !args[3] || is_python_type(args[3])) : NULL;
}

Own generator_integers(Ref self, const Ref *args) {
    const Dtype *dtype = integers_dtype(args[3], "integers");
    int closed = args[4] ? truth(args[4]) : 0;
    if (!dtype || closed < 0) return NULL;
    return integers_draw(self, args, dtype, closed, args[3] && is_python_type(args[3]));
}
