/* Views with axes swapped, dropped, added, moved; diagonals. */
#include "stdlib/numpy/array_inner.h"

#include <stdio.h>

/* Axes given as an int or a tuple; NULL and None: all.  marks[i]: is axis i among them? */
static int axes_marked(Ref v, int ndim, bool *marks) {
    ssize_t axes[ARRAY_MAX_DIMS];
    bool all = !v || is_none(v);
    for (int i = 0; i < ARRAY_MAX_DIMS; i++) marks[i] = all;
    int n = all ? 0 : shape_from(v, axes);
    for (int i = 0; i < n; i++) {
        if (axis_normal(&axes[i], ndim) < 0) return -1;
        if (marks[axes[i]]) return fail(ValueError, "duplicate value in 'axis'");
        marks[axes[i]] = true;
    }
    return n < 0 ? -1 : 0;
}

Own ndarray_squeeze(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    bool drop[ARRAY_MAX_DIMS], chosen = args[0] && !is_none(args[0]);
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    int ndim = 0;
    bool of_number = a->ndim == 0 && chosen && (args[0] == small_int_new(0) || args[0] == small_int_new(-1)); /* which has no axis to drop */
    if (!of_number && axes_marked(args[0], a->ndim, drop) < 0) return NULL;
    for (int i = 0; i < a->ndim; i++) {
        if (chosen && drop[i] && a->shape[i] != 1)
            return throw(ValueError, "cannot select an axis to squeeze out which has size not equal to one");
        if (drop[i] && a->shape[i] == 1) continue;
        shape[ndim] = a->shape[i];
        strides[ndim++] = a->strides[i];
    }
    return array_view(self, a->dtype, a->data, ndim, shape, strides);
}

Own ndarray_swapaxes(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    ssize_t x, y;
    int axes[ARRAY_MAX_DIMS];
    if (index_ssize(args[0], &x) < 0 || index_ssize(args[1], &y) < 0 || axis_normal_named(&x, a->ndim, "axis1: ") < 0 || axis_normal_named(&y, a->ndim, "axis2: ") < 0)
        return NULL;
    for (int i = 0; i < a->ndim; i++) axes[i] = i;
    axes[x] = (int)y;
    axes[y] = (int)x;
    return array_transposed(self, axes);
}

/* An offset as C's int. */
static int offset_from(Ref v, ssize_t *out) {
    if (index_ssize(v, out) < 0) return -1;
    if (*out > INT_MAX) return fail(OverflowError, "signed integer is greater than maximum");
    return *out < INT_MIN ? fail(OverflowError, "signed integer is less than minimum") : 0;
}

/* The elements (i, i + offset) of two axes, which become one, the last: read-only, as numpy's are. */
Own ndarray_diagonal(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    ssize_t offset = 0, x = 0, y = 1, shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    if (a->ndim < 2) return throw(ValueError, "diag requires an array of at least two dimensions");
    if ((args[0] && offset_from(args[0], &offset) < 0) || (args[1] && index_ssize(args[1], &x) < 0) || (args[2] && index_ssize(args[2], &y) < 0) ||
        axis_normal_named(&x, a->ndim, "axis1: ") < 0 || axis_normal_named(&y, a->ndim, "axis2: ") < 0)
        return NULL;
    if (x == y) return throw(ValueError, "axis1 and axis2 cannot be the same");
    ssize_t rows = a->shape[x] - (offset < 0 ? -offset : 0), columns = a->shape[y] - (offset > 0 ? offset : 0);
    ssize_t count = rows < columns ? rows : columns;
    if (count < 0) count = 0;
    char *data = count == 0 ? a->data : offset < 0 ? a->data - offset * a->strides[x] : a->data + offset * a->strides[y];
    int ndim = 0;
    for (int i = 0; i < a->ndim; i++) {
        if (i == x || i == y) continue;
        shape[ndim] = a->shape[i];
        strides[ndim++] = a->strides[i];
    }
    shape[ndim] = count;
    strides[ndim++] = a->strides[x] + a->strides[y];
    scoped Own result = array_view(self, a->dtype, data, ndim, shape, strides);
    if (result) array_peek(result)->flags &= ~(uint32_t)ARRAY_WRITEABLE;
    return give(result);
}

Own function_expand_dims(Ref module, const Ref *args) {
    scoped Own v = ndarray_from(args[0], NULL);
    ssize_t axes[ARRAY_MAX_DIMS], shape[2 * ARRAY_MAX_DIMS];
    bool added[2 * ARRAY_MAX_DIMS] = {false};
    int n = v ? shape_from(args[1], axes) : -1;
    if (n < 0) return NULL;
    const Array *a = array_peek(v);
    int ndim = a->ndim + n, from = 0;
    for (int i = 0; i < n; i++) {
        if (axis_normal(&axes[i], ndim) < 0) return NULL;
        if (added[axes[i]]) return throw(ValueError, "repeated axis");
        added[axes[i]] = true;
    }
    if (ndim > ARRAY_MAX_DIMS) return throw(ValueError, "maximum supported dimension for an ndarray is 32, found %d", ndim);
    for (int i = 0; i < ndim; i++) shape[i] = added[i] ? 1 : a->shape[from++];
    return array_reshaped(v, ndim, shape, 'C');
}

/* Axes of `moveaxis` and `rollaxis`: the axis `from` taken out and put in at `to`. */
static void axis_move(int *axes, int ndim, int from, int to) {
    int moved = axes[from];
    memmove(axes + from, axes + from + 1, (size_t)(ndim - from - 1) * sizeof *axes);
    memmove(axes + to + 1, axes + to, (size_t)(ndim - to - 1) * sizeof *axes);
    axes[to] = moved;
}

static int axes_of(Ref v, int ndim, const char *name, ssize_t *axes) {
    int n = shape_from(v, axes);
    char prefix[32];
    snprintf(prefix, sizeof prefix, "%s: ", name);
    for (int i = 0; i < n; i++) {
        if (axis_normal_named(&axes[i], ndim, prefix) < 0) return -1;
        for (int k = 0; k < i; k++)
            if (axes[k] == axes[i]) return fail(ValueError, "repeated axis in `%s` argument", name);
    }
    return n;
}

Own function_moveaxis(Ref module, const Ref *args) {
    scoped Own v = ndarray_from(args[0], NULL);
    ssize_t from[ARRAY_MAX_DIMS], to[ARRAY_MAX_DIMS];
    int axes[ARRAY_MAX_DIMS], at = 0;
    if (!v) return NULL;
    scoped Own held = array_same(v); /* the axes may change it */
    if (!held) return NULL;
    int ndim = array_peek(held)->ndim, n = axes_of(args[1], ndim, "source", from), m = n < 0 ? -1 : axes_of(args[2], ndim, "destination", to);
    if (m < 0) return NULL;
    if (n != m) return throw(ValueError, "`source` and `destination` arguments must have the same number of elements");
    for (int i = 0; i < ndim; i++) axes[i] = -1;
    for (int i = 0; i < n; i++) axes[to[i]] = (int)from[i];
    for (int i = 0; i < ndim; i++) { /* the others fill the gaps in order */
        bool moved = false;
        for (int k = 0; k < n; k++) moved = moved || from[k] == i;
        if (moved) continue;
        while (axes[at] >= 0) at++;
        axes[at] = i;
    }
    return array_transposed(held, axes);
}

static Own throw_start(ssize_t start, int ndim) {
    char text[120];
    snprintf(text, sizeof text, "'start' arg requires %d <= start < %d, but %zd was passed in", -ndim, ndim + 1, start);
    return throw_named("numpy", "AxisError", text), NULL;
}

Own function_rollaxis(Ref module, const Ref *args) {
    scoped Own v = ndarray_from(args[0], NULL);
    ssize_t axis, start = 0;
    int axes[ARRAY_MAX_DIMS];
    if (!v || index_ssize(args[1], &axis) < 0 || (args[2] && index_ssize(args[2], &start) < 0)) return NULL;
    int ndim = array_peek(v)->ndim;
    if (axis_normal(&axis, ndim) < 0) return NULL;
    if (start < 0) start += ndim;
    if (start < 0 || start > ndim) return throw_start(start, ndim);
    if (axis < start) start--;
    for (int i = 0; i < ndim; i++) axes[i] = i;
    axis_move(axes, ndim, (int)axis, (int)start);
    return array_transposed(v, axes);
}

/* ---- functions that are methods of their first argument */

#define AS_METHOD(name, ...) \
    Own function_##name(Ref module, const Ref *args) { \
        scoped Own a = ndarray_from(args[0], NULL); \
        const Ref rest[] = {__VA_ARGS__}; \
        return a ? ndarray_##name(a, rest) : NULL; \
    }
AS_METHOD(squeeze, args[1])
AS_METHOD(swapaxes, args[1], args[2])
AS_METHOD(diagonal, args[1], args[2], args[3])
AS_METHOD(ravel, args[1])
AS_METHOD(take, args[1], args[2], args[3], args[4])

Own function_copy(Ref module, const Ref *args) {
    char order = 'K';
    return order_from(args[1], &order) < 0 ? NULL : array_from_full(args[0], NULL, order, true, 0);
}

Own function_reshape(Ref module, const Ref *args) {
    scoped Own a = ndarray_from(args[0], NULL), shape = a ? tuple_pack(1, args[1]) : NULL;
    const Ref rest[] = {args[2], shape};
    return shape ? ndarray_reshape(a, rest) : NULL;
}

Own function_transpose(Ref module, const Ref *args) {
    scoped Own a = ndarray_from(args[0], NULL), axes = a ? tuple_pack(1, args[1] ? args[1] : None) : NULL;
    const Ref rest[] = {axes};
    return axes ? ndarray_transpose(a, rest) : NULL;
}

Own function_shape(Ref module, const Ref *args) {
    scoped Own a = ndarray_from(args[0], NULL);
    return a ? shape_tuple(array_peek(a)->ndim, array_peek(a)->shape) : NULL;
}

Own function_ndim(Ref module, const Ref *args) {
    scoped Own a = ndarray_from(args[0], NULL);
    return a ? small_int_new(array_peek(a)->ndim) : NULL;
}

Own function_size(Ref module, const Ref *args) {
    scoped Own a = ndarray_from(args[0], NULL);
    ssize_t axis;
    if (!a) return NULL;
    if (!args[1] || is_none(args[1])) return int_new(array_peek(a)->size);
    if (index_ssize(args[1], &axis) < 0 || axis_normal(&axis, array_peek(a)->ndim) < 0) return NULL;
    return int_new(array_peek(a)->shape[axis]);
}

/* Seen in another shape by repetition; read-only. */
Own function_broadcast_to(Ref module, const Ref *args) {
    scoped Own v = ndarray_from(args[0], NULL);
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    char from[512], to[512];
    int ndim = v ? shape_from(args[1], shape) : -1;
    if (ndim < 0) return NULL;
    const Array *a = array_peek(v);
    if (ndim < a->ndim) return throw(ValueError, "input operand has more dimensions than allowed by the axis remapping");
    for (int i = 0; i < ndim; i++) {
        int k = i - (ndim - a->ndim);
        if (shape[i] < 0) return throw(ValueError, "all elements of broadcast shape must be non-negative");
        if (k >= 0 && a->shape[k] != 1 && a->shape[k] != shape[i])
            return throw(ValueError, "operands could not be broadcast together with remapped shapes [original->remapped]: %s  and requested shape %s",
                         shape_text(a->ndim, a->shape, from), shape_text(ndim, shape, to));
        strides[i] = k < 0 || a->shape[k] == 1 ? 0 : a->strides[k];
    }
    ssize_t size;
    if (shape_size(a->dtype, ndim, shape, &size) < 0) return NULL;
    scoped Own result = array_view(v, a->dtype, a->data, ndim, shape, strides);
    if (result) array_peek(result)->flags &= ~(uint32_t)ARRAY_WRITEABLE;
    return give(result);
}
