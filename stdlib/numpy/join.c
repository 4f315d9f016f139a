/* Arrays one behind the other, and pieces repeated: concatenate, stack, repeat. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/subclass.h"

/* The sequence's items as arrays, in a new list. */
static Own arrays_of(Ref sequence, const char *message) {
    scoped Own items = sequence_fast(sequence, message), list = list_new(4);
    if (!items || !list) return NULL;
    for (size_t i = 0;; i++) {
        size_t n = is_list(items) ? list_length(items) : tuple_length(items);
        if (i >= n) return give(list);
        scoped Own item = own(is_list(items) ? list_item_peek(items, i) : tuple_item_peek(items, i));
        if (list_append_take(list, ndarray_from(item, NULL)) < 0) return NULL;
    }
}

static int check_parts(Ref list, int axis, ssize_t *shape) {
    const Array *first = array_peek(list_item_peek(list, 0));
    memcpy(shape, first->shape, (size_t)first->ndim * sizeof *shape);
    for (size_t i = 1; i < list_length(list); i++) {
        const Array *a = array_peek(list_item_peek(list, i));
        if (a->ndim != first->ndim)
            return fail(ValueError, "all the input arrays must have same number of dimensions, but the array at index 0 has %d dimension(s) "
                                    "and the array at index %zu has %d dimension(s)",
                        (int)first->ndim, i, (int)a->ndim);
        for (int d = 0; d < a->ndim; d++) {
            if (d == axis || a->shape[d] == first->shape[d]) continue;
            return fail(ValueError, "all the input array dimensions except for the concatenation axis must match exactly, but along dimension %d, "
                                    "the array at index 0 has size %zd and the array at index %zu has size %zd",
                        d, first->shape[d], i, a->shape[d]);
        }
        shape[axis] += a->shape[axis];
    }
    return 0;
}

static const Dtype *parts_dtype(Ref list) {
    size_t count = list_length(list);
    const Dtype *d = dtype_native(array_peek(list_item_peek(list, 0))->dtype);
    for (size_t i = 1; d && i < count; i++) d = dtype_promote(d, dtype_native(array_peek(list_item_peek(list, i))->dtype));
    return d;
}

static bool all_fortran(Ref list) {
    for (size_t i = 0; i < list_length(list); i++) {
        const Array *a = array_peek(list_item_peek(list, i));
        if (a->ndim < 2 || !(a->flags & ARRAY_F) || (a->flags & ARRAY_C)) return false;
    }
    return true;
}

static int copy_parts(Ref list, int axis, Ref result) {
    const Array *r = array_peek(result);
    ssize_t shape[ARRAY_MAX_DIMS], left = r->shape[axis];
    char *at = r->data;
    memcpy(shape, r->shape, (size_t)r->ndim * sizeof *shape);
    for (size_t i = 0; i < list_length(list); i++) {
        const Array *a = array_peek(list_item_peek(list, i));
        if (a->ndim != r->ndim || (left -= shape[axis] = a->shape[axis]) < 0) return array_fail_changed(); /* a warning may do it */
        scoped Own place = array_view(result, r->dtype, at, r->ndim, shape, r->strides);
        if (!place || array_assign(array_peek(place), a) < 0) return -1;
        at += shape[axis] * r->strides[axis];
    }
    return 0;
}

/* dtype= without a width: as wide as the widest part needs. */
static const Dtype *closed_for(const Dtype *open, Ref list) {
    const Dtype *found = NULL;
    for (size_t i = 0; i < list_length(list); i++) {
        const Dtype *d = dtype_of_open_array(open, list_item_peek(list, i));
        found = !d || !found ? d : dtype_promote_flexible(found, d);
        if (!found) return NULL;
    }
    return found;
}

static Own join_list(Ref list, int axis, Ref out, const Dtype *dtype, enum Casting casting) {
    ssize_t shape[ARRAY_MAX_DIMS];
    if (check_parts(list, axis, shape) < 0) return NULL;
    int ndim = array_peek(list_item_peek(list, 0))->ndim;
    const Dtype *to = out ? array_peek(out)->dtype : !dtype ? parts_dtype(list) : dtype_is_open(dtype) ? closed_for(dtype, list) : dtype;
    if (!to) return NULL;
    for (size_t i = 0; i < list_length(list); i++) {
        const Dtype *from = array_peek(list_item_peek(list, i))->dtype;
        if (!dtype_can_cast(from, to, casting))
            return throw(TypeError, "Cannot cast array data from %R to %R according to the rule '%s'", as_ref(from), as_ref(to), casting_name(casting));
    }
    if (out && (array_peek(out)->ndim != ndim || memcmp(array_peek(out)->shape, shape, (size_t)ndim * sizeof *shape)))
        return throw(ValueError, "Output array is the wrong shape");
    scoped Own result = out ? array_same(out) : array_new(to, ndim, shape, all_fortran(list) ? 'F' : 'C');
    if (!result || copy_parts(list, axis, result) < 0) return NULL;
    return out ? own(out) : give(result);
}

Own arrays_concatenate(Ref arrays, int axis, Ref out, const Dtype *dtype, enum Casting casting) {
    scoped Own list = arrays_of(arrays, "dispatcher for __array_function__ did not return an iterable");
    if (!list) return NULL;
    if (list_length(list) == 0) return throw(ValueError, "need at least one array to concatenate");
    return join_list(list, axis, out, dtype, casting);
}

/* All in one dimension: axis=None. */
static int flatten_parts(Ref list) {
    for (size_t i = 0; i < list_length(list); i++) {
        Own flat = call_method_named(list_item_peek(list, i), "ravel", NULL, 0);
        if (!flat) return -1;
        own_set_take(&list_of(list)->items[i], flat);
    }
    return 0;
}

static int join_options(const Ref *args, Ref *out, const Dtype **dtype, enum Casting *casting) {
    *out = args[2] && !is_none(args[2]) ? args[2] : NULL;
    *dtype = NULL;
    *casting = CAST_SAME_KIND;
    if (*out && !is_ndarray(*out)) return fail(TypeError, "'out' must be an array");
    if (*out && args[3] && !is_none(args[3]))
        return fail(TypeError, "concatenate() only takes `out` or `dtype` as an argument, but both were provided.");
    return dtype_option(args[3], dtype) < 0 || casting_from(args[4], casting) < 0 ? -1 : 0;
}

Own function_concatenate(Ref module, const Ref *args) {
    Ref out;
    const Dtype *dtype;
    enum Casting casting;
    ssize_t axis = 0;
    if (join_options(args, &out, &dtype, &casting) < 0) return NULL;
    scoped Own list = arrays_of(args[0], "dispatcher for __array_function__ did not return an iterable");
    if (!list) return NULL;
    if (list_length(list) == 0) return throw(ValueError, "need at least one array to concatenate");
    if (args[1] && is_none(args[1])) {
        if (flatten_parts(list) < 0) return NULL;
    } else {
        if (args[1] && index_ssize(args[1], &axis) < 0) return NULL;
        int ndim = array_peek(list_item_peek(list, 0))->ndim;
        if (ndim == 0) return throw(ValueError, "zero-dimensional arrays cannot be concatenated");
        if (axis_normal(&axis, ndim) < 0) return NULL;
    }
    Own result = join_list(list, (int)axis, out, dtype, casting);
    Ref heir = result && !out ? array_heir((const Ref *)list_of(list)->items, list_length(list), NULL) : NULL;
    return heir ? array_like_take(heir, result) : result;
}

/* a with a dimension of one before axis. */
static Own with_axis(Ref a, int axis) {
    const Array *x = array_peek(a);
    ssize_t shape[ARRAY_MAX_DIMS + 1], strides[ARRAY_MAX_DIMS + 1];
    for (int d = 0, e = 0; d <= x->ndim; d++) {
        shape[d] = d == axis ? 1 : x->shape[e];
        strides[d] = d == axis ? 0 : x->strides[e];
        if (d != axis) e++;
    }
    return array_view(a, x->dtype, x->data, x->ndim + 1, shape, strides);
}

Own function_stack(Ref module, const Ref *args) {
    Ref out;
    const Dtype *dtype;
    enum Casting casting;
    ssize_t axis = 0;
    if (join_options(args, &out, &dtype, &casting) < 0) return NULL;
    scoped Own list = arrays_of(args[0], "arrays to stack must be passed as a \"sequence\" type such as list or tuple.");
    if (!list) return NULL;
    if (list_length(list) == 0) return throw(ValueError, "need at least one array to stack");
    const Array *first = array_peek(list_item_peek(list, 0));
    for (size_t i = 1; i < list_length(list); i++) {
        const Array *a = array_peek(list_item_peek(list, i));
        if (a->ndim != first->ndim || memcmp(a->shape, first->shape, (size_t)a->ndim * sizeof *a->shape))
            return throw(ValueError, "all input arrays must have the same shape");
    }
    if (first->ndim + 1 > ARRAY_MAX_DIMS) return throw(ValueError, "maximum supported dimension for an ndarray is 32, found %d", first->ndim + 1);
    if (args[1] && index_ssize(args[1], &axis) < 0) return NULL;
    if (axis_normal(&axis, first->ndim + 1) < 0) return NULL;
    for (size_t i = 0; i < list_length(list); i++) {
        Own wide = with_axis(list_item_peek(list, i), (int)axis);
        if (!wide) return NULL;
        own_set_take(&list_of(list)->items[i], wide);
    }
    return join_list(list, (int)axis, out, dtype, casting);
}

/* ---- repeat */

/* counts[i] for each of n elements; one count serves all. */
static int repeat_counts(Ref repeats, ssize_t n, Own *held, const int64_t **counts, ssize_t *step, ssize_t *total) {
    scoped Own a = ndarray_from(repeats, NULL), wide = a ? array_cast(a, &dtypes[DT_INT64], true) : NULL; /* a copy that nobody changes */
    *held = wide ? array_plain(wide) : NULL;
    if (!*held) return -1;
    const Array *c = array_peek(*held);
    if (c->ndim > 1) return fail(ValueError, "object too deep for desired array");
    *step = c->size == 1 ? 0 : 1;
    if (*step && c->size != n) return fail(ValueError, "operands could not be broadcast together with shape (%zd,) (%zd,)", n, c->size);
    *counts = (const int64_t *)c->data;
    *total = 0;
    for (ssize_t i = 0; i < n; i++) {
        int64_t count = (*counts)[i * *step];
        if (count < 0) return fail(ValueError, *step ? "repeats may not contain negative values." : "negative dimensions are not allowed");
        if (__builtin_add_overflow(*total, count, total)) return fail_memory();
    }
    return 0;
}

static void repeat_copy(const Array *a, int axis, const int64_t *counts, ssize_t step, char *to) {
    ssize_t outer = 1, block = a->dtype->size;
    for (int d = 0; d < axis; d++) outer *= a->shape[d];
    for (int d = axis + 1; d < a->ndim; d++) block *= a->shape[d];
    const char *from = a->data;
    for (ssize_t i = 0; i < outer; i++)
        for (ssize_t j = 0; j < a->shape[axis]; j++, from += block)
            for (int64_t k = 0; k < counts[j * step]; k++, to += block) memcpy(to, from, (size_t)block);
}

static Own array_repeat(Ref v, Ref repeats, Ref axis_value) {
    scoped Own given = ndarray_from(v, NULL), flat = NULL, held = NULL;
    if (!given) return NULL;
    ssize_t axis = 0, step, total;
    const int64_t *counts;
    if (!axis_value || is_none(axis_value)) {
        flat = call_method_named(given, "ravel", NULL, 0);
    } else {
        flat = array_peek(given)->ndim ? own(given) : call_method_named(given, "ravel", NULL, 0);
        if (!flat || index_ssize(axis_value, &axis) < 0 || axis_normal(&axis, array_peek(flat)->ndim) < 0) return NULL;
    }
    scoped Own plain = flat ? array_private_take(array_from_full(flat, array_peek(flat)->dtype, 'C', false, 0)) : NULL;
    if (!plain) return NULL;
    const Array *a = array_peek(plain);
    if (repeat_counts(repeats, a->shape[axis], &held, &counts, &step, &total) < 0) return NULL;
    ssize_t shape[ARRAY_MAX_DIMS];
    memcpy(shape, a->shape, (size_t)a->ndim * sizeof *shape);
    shape[axis] = total;
    scoped Own result = array_new(a->dtype, a->ndim, shape, 'C');
    if (!result) return NULL;
    if (array_peek(result)->size) WITHOUT_GIL_FOR("numpy", repeat_copy(a, (int)axis, counts, step, array_peek(result)->data));
    return give(result);
}

Own function_repeat(Ref module, const Ref *args) { return array_repeat(args[0], args[1], args[2]); }
Own ndarray_repeat(Ref self, const Ref *args) { return array_repeat(self, args[0], args[1]); }
