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
    if (a->dtype->id == DT_BOOL && stride == 1) return (const uint8_t *)t->data + from;
    cast_elements(a->dtype, t->data + from * stride, stride, &dtypes[DT_BOOL], (char *)buffer, 1, n);
    return buffer;
}

#define FOR_TRUTHS(t, from, n) \
    for (; (t)->more; truths_next(t)) \
        for (ssize_t from = 0, n; n = (t)->row - from < BITS_ROW ? (t)->row - from : BITS_ROW, from < (t)->row; from += n)

ssize_t nonzero_count(const Array *a) {
    Truths t;
    uint8_t row[BITS_ROW];
    ssize_t count = 0;
    if (a->dtype->id == DT_BOOL && a->flags & (ARRAY_C | ARRAY_F)) return truth_kernels->count((const uint8_t *)a->data, a->size);
    truths_begin(&t, a);
    FOR_TRUTHS(&t, from, n) {
        const uint8_t *truth = truths_row(&t, from, n, row);
        count += truth_kernels->count(truth, n);
    }
    return count;
}

ssize_t nonzero_offsets(const Array *mask, const ssize_t *strides, ssize_t *out, ssize_t room) {
    Truths t;
    uint8_t row[BITS_ROW];
    int64_t places[BITS_ROW + 8];
    ssize_t count = 0, step = mask->ndim ? strides[mask->ndim - 1] : 0;
    truths_begin(&t, mask);
    FOR_TRUTHS(&t, from, n) {
        const uint8_t *truth = truths_row(&t, from, n, row);
        ssize_t base = 0;
        for (int k = 0; k < mask->ndim - 1; k++) base += t.at[k] * strides[k];
        ssize_t found = truth_kernels->places(truth, n, base + from * step, step, places);
        if (found > room - count) found = room - count;
        memcpy(out + count, places, (size_t)found * sizeof *out);
        count += found;
    }
    return count;
}

static void fill_places(const Array *a, int64_t *const *to, ssize_t room) {
    Truths t;
    uint8_t row[BITS_ROW];
    int64_t places[BITS_ROW + 8];
    ssize_t count = 0;
    truths_begin(&t, a);
    FOR_TRUTHS(&t, from, n) {
        const uint8_t *truth = truths_row(&t, from, n, row);
        ssize_t found = truth_kernels->places(truth, n, from, 1, places);
        if (found > room - count) found = room - count;
        memcpy(to[a->ndim - 1] + count, places, (size_t)found * sizeof *places);
        for (int k = 0; k < a->ndim - 1; k++)
            for (ssize_t i = 0; i < found; i++) to[k][count + i] = t.at[k];
        count += found;
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

static int warn_without_dimensions(const Array *a) {
    bool mask = a->dtype->id == DT_BOOL;
    return warn(DeprecationWarning, 1, "Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(%s).nonzero()` "
                                       "if the old behavior was intended.%s", mask ? "cond" : "arr",
                mask ? " If the context of this warning is of the form `arr[nonzero(cond)]`, just use `arr[cond]`." : "");
}

Own ndarray_nonzero(Ref self, const Ref *args) {
    Own places[ARRAY_MAX_DIMS];
    scoped Own a = own(self);
    if (!array_peek(a)->ndim) {
        if (warn_without_dimensions(array_peek(a)) < 0) return NULL;
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
    scoped Own a = array_private_take(array_from(args[0], NULL));
    ssize_t count;
    if (!a) return NULL;
    if (array_peek(a)->size < GIL_DROP_ELEMENTS) count = nonzero_count(array_peek(a));
    else WITHOUT_GIL_FOR("numpy", count = nonzero_count(array_peek(a)));
    return int_new(count);
}
