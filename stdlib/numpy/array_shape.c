/* The same elements in other shapes: views where strides can express it, copies where not. */
#include "stdlib/numpy/flexible.h"

#include <stdlib.h>

#include <stdio.h>

/* ---- new shapes */

static COLD int fail_reshape(ssize_t size, int ndim, const ssize_t *shape, int unknown) {
    char text[512];
    ssize_t dims[ARRAY_MAX_DIMS];
    memcpy(dims, shape, (size_t)ndim * sizeof *dims);
    if (unknown >= 0) dims[unknown] = -1;
    size_t n = 0;
    int first = unknown == 0; /* numpy does not show an unknown dimension in front */
    text[n++] = '(';
    for (int i = first; i < ndim && n < 480; i++) {
        const char *separator = i > first ? "," : "";
        n += (size_t)(dims[i] < 0 ? sprintf(text + n, "%snewaxis", separator) : sprintf(text + n, "%s%zd", separator, dims[i]));
    }
    sprintf(text + n, ndim == 1 && first == 0 ? ",)" : ")");
    return fail(ValueError, "cannot reshape array of size %zd into shape %s", size, text);
}

int shape_complete(ssize_t size, int ndim, ssize_t *shape) {
    ssize_t product = 1;
    int unknown = -1;
    for (int i = 0; i < ndim; i++) {
        if (shape[i] < 0) {
            if (unknown >= 0) return fail(ValueError, "can only specify one unknown dimension");
            unknown = i;
        } else if (__builtin_mul_overflow(product, shape[i], &product)) {
            return fail_reshape(size, ndim, shape, unknown);
        }
    }
    if (unknown < 0) return product == size ? 0 : fail_reshape(size, ndim, shape, -1);
    if (product == 0 || size % product) return fail_reshape(size, ndim, shape, unknown);
    shape[unknown] = size / product;
    return 0;
}

/* Dimensions of old and new are matched in groups of equal size; within a group the old ones must be joinable. */
typedef struct Groups { int count; ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS]; } Groups;

static void dims_without_ones(const Array *a, char order, Groups *g) {
    g->count = 0;
    for (int k = 0; k < a->ndim; k++) {
        int i = order == 'F' ? a->ndim - 1 - k : k; /* slowest first */
        if (a->shape[i] == 1) continue;
        g->shape[g->count] = a->shape[i];
        g->strides[g->count++] = a->strides[i];
    }
}

/* Dimensions of length one get what numpy gives them: a step over the next faster one; behind the last, its stride. */
static void strides_of_ones(int ndim, const ssize_t *shape, char order, ssize_t item, ssize_t *strides) {
    ssize_t last = item, next = 0;
    for (int k = 0; k < ndim; k++) {
        int i = order == 'F' ? ndim - 1 - k : k;
        if (shape[i] != 1) last = strides[i];
    }
    for (int k = ndim - 1; k >= 0; k--) {
        int i = order == 'F' ? ndim - 1 - k : k;
        if (shape[i] == 1) strides[i] = next ? next : last;
        else next = strides[i] * shape[i];
    }
}

bool reshape_strides(const Array *a, int ndim, const ssize_t *shape, char order, ssize_t *strides) {
    Groups old;
    if (a->size == 0 || (a->flags & ARRAY_C && order == 'C') || (a->flags & ARRAY_F && order == 'F')) {
        strides_contiguous(ndim, shape, a->dtype->size, order, strides);
        return true;
    }
    dims_without_ones(a, order, &old);
    int at = old.count - 1;            /* from the fastest */
    ssize_t left = 1, step = 0;        /* of the current old group: elements not yet dealt, stride of the next */
    for (int k = ndim - 1; k >= 0; k--) {
        int i = order == 'F' ? ndim - 1 - k : k;
        if (shape[i] == 1) continue;
        if (left == 1) {
            left = old.shape[at];
            step = old.strides[at--];
        }
        while (left % shape[i]) { /* join the next slower one */
            if (at < 0 || old.strides[at] != step * left) return false;
            left *= old.shape[at--];
        }
        strides[i] = step;
        left /= shape[i];
        step *= shape[i];
    }
    strides_of_ones(ndim, shape, order, a->dtype->size, strides);
    return true;
}

Own array_reshaped(Ref self, int ndim, const ssize_t *shape, char order) {
    ssize_t strides[ARRAY_MAX_DIMS];
    const Array *a = array_peek(self);
    if (order == 'A') order = a->flags & ARRAY_F && !(a->flags & ARRAY_C) ? 'F' : 'C';
    if (reshape_strides(a, ndim, shape, order, strides)) return array_view(self, a->dtype, a->data, ndim, shape, strides);
    scoped Own copy = array_new(a->dtype, a->ndim, a->shape, order);
    if (!copy || array_assign(array_peek(copy), a) < 0) return NULL;
    strides_contiguous(ndim, shape, array_peek(copy)->dtype->size, order, strides);
    return array_view(copy, array_peek(copy)->dtype, array_peek(copy)->data, ndim, shape, strides);
}

int shape_from_args(Ref args, ssize_t *shape) {
    return shape_from(tuple_length(args) == 1 ? tuple_item_peek(args, 0) : args, shape);
}

/* args: order, the tuple of the rest */
Own ndarray_reshape(Ref self, const Ref *args) {
    ssize_t shape[ARRAY_MAX_DIMS];
    char order = 'C';
    if (order_from(args[0], &order) < 0) return NULL;
    int ndim = shape_from_args(args[1], shape);
    if (ndim < 0 || shape_complete(array_peek(self)->size, ndim, shape) < 0) return NULL;
    return array_reshaped(self, ndim, shape, order);
}

/* 'K': in the order in which elements lie in memory. */
static char order_in_memory(const Array *a) { return a->flags & ARRAY_F && !(a->flags & ARRAY_C) ? 'F' : 'C'; }

/* The strides sorted, largest first; dimensions in which nothing moves stay between their neighbours. */
static Own sorted_by_stride(Ref self) {
    const Array *a = array_peek(self);
    int inner_first[ARRAY_MAX_DIMS], axes[ARRAY_MAX_DIMS];
    for (int i = 0; i < a->ndim; i++) {
        int axis = a->ndim - 1 - i, at = i;
        ssize_t stride = a->shape[axis] == 1 ? 0 : llabs(a->strides[axis]);
        for (int k = i - 1; k >= 0 && stride; k--) {
            ssize_t other = a->shape[inner_first[k]] == 1 ? 0 : llabs(a->strides[inner_first[k]]);
            if (other && other <= stride) break;
            if (other) at = k;
        }
        memmove(inner_first + at + 1, inner_first + at, (size_t)(i - at) * sizeof *axes);
        inner_first[at] = axis;
    }
    for (int i = 0; i < a->ndim; i++) axes[i] = inner_first[a->ndim - 1 - i];
    return array_transposed(self, axes);
}

/* One dimension: a view, or a copy that owns its memory. */
static Own raveled(Ref self, char order) {
    const Array *a = array_peek(self);
    ssize_t size = a->size, stride;
    if (order == 'A') order = order_in_memory(a);
    if (reshape_strides(a, 1, &size, order, &stride)) return array_view(self, a->dtype, a->data, 1, &size, &stride);
    scoped Own held = own(self);
    scoped Own copy = array_new(a->dtype, a->ndim, a->shape, order);
    if (!copy || array_assign(array_peek(copy), array_peek(held)) < 0) return NULL;
    stride = array_peek(copy)->dtype->size;
    return array_set_dims(array_peek(copy), 1, &size, &stride) < 0 ? NULL : give(copy);
}

Own ndarray_ravel(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    char order = 'C';
    if (order_from(args[0], &order) < 0) return NULL;
    if (order != 'K') return raveled(self, order);
    if (a->flags & (ARRAY_C | ARRAY_F)) return raveled(self, order_in_memory(a));
    scoped Own sorted = sorted_by_stride(self);
    return sorted ? raveled(sorted, 'C') : NULL;
}

Own ndarray_flatten(Ref self, const Ref *args) {
    scoped Own flat = ndarray_ravel(self, args);
    return flat ? array_from_full(flat, NULL, 'C', true, 0) : NULL;
}

/* ---- axes */

Own array_transposed(Ref self, const int *axes) {
    const Array *a = array_peek(self);
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    for (int i = 0; i < a->ndim; i++) {
        int from = axes ? axes[i] : a->ndim - 1 - i;
        shape[i] = a->shape[from];
        strides[i] = a->strides[from];
    }
    return array_view(self, a->dtype, a->data, a->ndim, shape, strides);
}

static int permutation_from(Ref v, const Array *a, int *axes) {
    ssize_t wanted[ARRAY_MAX_DIMS];
    bool used[ARRAY_MAX_DIMS] = {false};
    int n = shape_from(v, wanted), ndim = a->ndim;
    if (n < 0) return -1;
    if (n != ndim) return fail(ValueError, "axes don't match array");
    for (int i = 0; i < n; i++) {
        if (axis_normal(&wanted[i], ndim) < 0) return -1;
        if (used[wanted[i]]) return fail(ValueError, "repeated axis in transpose");
        used[wanted[i]] = true;
        axes[i] = (int)wanted[i];
    }
    return 0;
}

Own ndarray_transpose(Ref self, const Ref *args) {
    int axes[ARRAY_MAX_DIMS];
    Ref given = tuple_length(args[0]) == 1 ? tuple_item_peek(args[0], 0) : args[0];
    if (tuple_length(args[0]) == 0 || is_none(given)) return array_transposed(self, NULL);
    return permutation_from(given, array_peek(self), axes) < 0 ? NULL : array_transposed(self, axes);
}

/* ---- other elements over the same bytes */

static int reinterpret_last(const Array *a, const Dtype *dtype, ssize_t *shape, ssize_t *strides) {
    size_t old = a->dtype->size, new = dtype->size;
    int last = a->ndim - 1;
    if (old == new) return 0;
    if (a->ndim == 0) return fail(ValueError, "Changing the dtype of a 0d array is only supported if the itemsize is unchanged");
    if (a->shape[last] != 1 && a->size && strides[last] != (ssize_t)old)
        return fail(ValueError, "To change to a dtype of a different size, the last axis must be contiguous");
    size_t bytes = (size_t)shape[last] * old;
    if (new > old && bytes % new)
        return fail(ValueError, "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis "
                                "of the array.");
    if (new < old && (new == 0 || old % new)) return fail(ValueError, "When changing to a smaller dtype, its size must be a divisor of the size of original dtype");
    shape[last] = (ssize_t)(bytes / new);
    strides[last] = (ssize_t)new;
    return 0;
}

Own array_reinterpret(Ref self, const Dtype *dtype) {
    const Array *a = array_peek(self);
    if (dtype == dtype_of_width(DT_VOID, 0, false)) dtype = dtype_of_width(DT_VOID, a->dtype->size, false); /* "V" means: as they are */
    if (!dtype) return NULL;
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    memcpy(shape, a->shape, (size_t)a->ndim * sizeof *shape);
    memcpy(strides, a->strides, (size_t)a->ndim * sizeof *strides);
    return reinterpret_last(a, dtype, shape, strides) < 0 ? NULL : array_view(self, dtype, a->data, a->ndim, shape, strides);
}
