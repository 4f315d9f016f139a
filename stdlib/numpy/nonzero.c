/* Where elements are not zero: nonzero, count_nonzero, flatnonzero, and the places of masks for indexing.
 *
 * Other threads may change elements between counting and filling: filling stops at what was counted, and reports it. */
#include "stdlib/numpy/nonzero.h"

enum { BITS_ROW = 256 };

/* Calls visit for each row of the innermost dimension, its elements as bools. */
typedef struct Truths {
    const Array *array;
    ssize_t at[ARRAY_MAX_DIMS], row; /* the place of the row; its length */
    const char *data;
    bool more;
} Truths;

static void truths_begin(Truths *t, const Array *a) {
    memset(t->at, 0, sizeof t->at);
    t->array = a;
    t->data = a->data;
    t->row = a->ndim ? a->shape[a->ndim - 1] : 1;
    t->more = a->size > 0;
}

static void truths_next(Truths *t) {
    const Array *a = t->array;
    for (int i = a->ndim - 2; i >= 0; i--) {
        t->data += a->strides[i];
        if (++t->at[i] < a->shape[i]) return;
        t->data -= a->strides[i] * a->shape[i];
        t->at[i] = 0;
    }
    t->more = false;
}

/* Elements [from, from + n) of the row as bools; n <= BITS_ROW. */
static const uint8_t *truths_row(const Truths *t, ssize_t from, ssize_t n, uint8_t *buffer) {
    const Array *a = t->array;
    ssize_t stride = a->ndim ? a->strides[a->ndim - 1] : 0;
    cast_elements(a->dtype, t->data + from * stride, stride, &dtypes[DT_BOOL], (char *)buffer, 1, n);
    return buffer;
}

#define FOR_TRUTHS(t, from, n) \
    for (; (t)->more; truths_next(t)) \
        for (ssize_t from = 0, n; n = (t)->row - from < BITS_ROW ? (t)->row - from : BITS_ROW, from < (t)->row; from += n)

/* How many of n bools are true: eight in a word, of which 31 are added before a byte could overflow. */
static ssize_t count_true(const uint8_t *truth, ssize_t n) {
    ssize_t count = 0, i = 0;
    while (i + 8 <= n) {
        uint64_t sums = 0, word;
        for (int k = 0; k < 31 && i + 8 <= n; k++, i += 8) {
            memcpy(&word, truth + i, sizeof word);
            sums += word;
        }
        for (; sums; sums >>= 8) count += sums & 255;
    }
    for (; i < n; i++) count += truth[i];
    return count;
}

ssize_t nonzero_count(const Array *a) {
    Truths t;
    uint8_t row[BITS_ROW];
    ssize_t count = 0;
    truths_begin(&t, a);
    FOR_TRUTHS(&t, from, n) {
        const uint8_t *truth = truths_row(&t, from, n, row);
        count += count_true(truth, n);
    }
    return count;
}

ssize_t nonzero_offsets(const Array *mask, const ssize_t *strides, ssize_t *out, ssize_t room) {
    Truths t;
    uint8_t row[BITS_ROW];
    ssize_t count = 0, step = mask->ndim ? strides[mask->ndim - 1] : 0;
    truths_begin(&t, mask);
    FOR_TRUTHS(&t, from, n) {
        const uint8_t *truth = truths_row(&t, from, n, row);
        ssize_t base = 0;
        for (int k = 0; k < mask->ndim - 1; k++) base += t.at[k] * strides[k];
        for (ssize_t i = 0; i < n && count < room; i++) { /* without a branch on the element: out has a place to spare */
            out[count] = base + (from + i) * step;
            count += truth[i];
        }
    }
    return count;
}

static void fill_places(const Array *a, int64_t *const *to, ssize_t room) {
    Truths t;
    uint8_t row[BITS_ROW];
    ssize_t count = 0;
    truths_begin(&t, a);
    FOR_TRUTHS(&t, from, n) {
        const uint8_t *truth = truths_row(&t, from, n, row);
        for (ssize_t i = 0; i < n && count < room; i++) {
            for (int k = 0; k < a->ndim - 1; k++) to[k][count] = t.at[k]; /* without a branch on the element: the next one writes again */
            to[a->ndim - 1][count] = from + i;
            count += truth[i];
        }
    }
    for (; count < room; count++)
        for (int k = 0; k < a->ndim; k++) to[k][count] = 0;
}

int nonzero_places(const Array *a, Own *out) {
    int64_t *to[ARRAY_MAX_DIMS];
    ssize_t count = nonzero_count(a);
    for (int k = 0; k < a->ndim; k++) {
        if (!(out[k] = array_new(&dtypes[DT_INT64], 1, &count, 'C'))) {
            while (k > 0) decref(out[--k]);
            return -1;
        }
        to[k] = (int64_t *)array_peek(out[k])->data;
    }
    if (a->ndim) fill_places(a, to, count);
    return 0;
}

/* ---- for Python */

Own ndarray_nonzero(Ref self, const Ref *args) {
    Own places[ARRAY_MAX_DIMS];
    scoped Own a = own(self);
    if (!array_peek(a)->ndim) {
        if (warn(DeprecationWarning, 1, "Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use "
                                        "`atleast_1d(cond).nonzero()` if the old behavior was intended. If the context of this warning "
                                        "is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.") < 0)
            return NULL;
        decref(a);
        a = array_from_full(self, NULL, 'K', false, 1);
        if (!a) return NULL;
    }
    if (nonzero_places(array_peek(a), places) < 0) return NULL;
    return tuple_from_array_take(places, (size_t)array_peek(a)->ndim);
}

Own function_nonzero(Ref module, const Ref *args) {
    scoped Own a = array_from(args[0], NULL);
    return a ? ndarray_nonzero(a, NULL) : NULL;
}

Own function_flatnonzero(Ref module, const Ref *args) {
    scoped Own a = array_from(args[0], NULL), flat = a ? ndarray_ravel(a, (const Ref[]){NULL}) : NULL;
    Own places[ARRAY_MAX_DIMS];
    return flat && nonzero_places(array_peek(flat), places) == 0 ? places[0] : NULL;
}

Own function_count_all_nonzero(Ref module, const Ref *args) {
    scoped Own a = array_from(args[0], NULL);
    ssize_t count;
    if (!a) return NULL;
    if (array_peek(a)->size < GIL_DROP_ELEMENTS) count = nonzero_count(array_peek(a));
    else WITHOUT_GIL_FOR("numpy", count = nonzero_count(array_peek(a)));
    return int_new(count);
}
