/* sort, argsort, partition, argmax: along one axis of any array, lane by lane.
 *
 * A lane is copied into a buffer where it is not contiguous, aligned and in the machine's order already.  Elements may change
 * under the feet of a loop that has dropped the GIL: no kernel runs out of its lane because of that (sorting in place of a lane
 * that others write is done in a copy). */
#include "stdlib/numpy/sort.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/ufunc_inner.h"

/* ---- lanes */

typedef struct Lanes {
    const Array *source, *target; /* of the same shape outside of the axis; the source may be the target */
    int axis;
    ssize_t length, results;      /* elements of a lane of each */
    const OrderKernels *kernels;
    const Dtype *dtype;           /* of the source, in the machine's order */
    char *elements;               /* a lane's copy, or NULL: lanes are read where they lie */
    PlaceFn *place;
    int64_t *indices, *room;
    bool stable;
    const Array *kth;             /* int64, plain and ascending: partition only */
    void (*run)(struct Lanes *l, const char *from, char *to);
} Lanes;

static void lanes_run(Lanes *l) {
    ssize_t at[ARRAY_MAX_DIMS] = {0};
    const char *from = l->source->data;
    char *to = l->target->data;
    for (;;) {
        if (l->elements) cast_elements(l->source->dtype, from, l->source->strides[l->axis], l->dtype, l->elements, l->dtype->size, l->length);
        l->run(l, from, to);
        int d = l->source->ndim - 1;
        for (; d >= 0; d--) {
            if (d == l->axis) continue;
            from += l->source->strides[d];
            to += l->target->strides[d];
            if (++at[d] < l->source->shape[d]) break;
            from -= l->source->strides[d] * l->source->shape[d];
            to -= l->target->strides[d] * l->source->shape[d];
            at[d] = 0;
        }
        if (d < 0) return;
    }
}

/* All lanes of source into target (both of ndim >= 1). */
static int lanes_execute(Lanes *l, bool with_indices, bool with_room) {
    if (l->source->size == 0) return 0;
    if (!dtype_is_number(l->source->dtype)) return array_fail_changed(); /* a.dtype was set meanwhile */
    l->dtype = dtype_native(l->source->dtype);
    l->kernels = &order_kernels[l->dtype->id];
    l->length = l->source->shape[l->axis];
    bool in_place = l->place && l->source->flags & ARRAY_ALIGNED && !l->source->dtype->swapped && l->source->strides[l->axis] == l->dtype->size;
    l->elements = in_place ? NULL : mem_alloc_array((size_t)l->length, l->dtype->size);
    l->indices = with_indices ? mem_alloc_array((size_t)l->length, sizeof *l->indices) : NULL;
    l->room = with_room ? mem_alloc_array((size_t)l->length, sizeof *l->room) : NULL;
    int status = 0;
    bool large = l->source->size >= GIL_DROP_ELEMENTS; /* other threads may set shapes meanwhile */
    scoped Own source = large ? array_same(as_ref(l->source)) : NULL, target = source ? array_same(as_ref(l->target)) : NULL;
    if (large && !target) status = -1;
    else if ((!in_place && !l->elements) || (with_indices && !l->indices) || (with_room && !l->room)) status = fail_memory();
    else if (!large) lanes_run(l);
    if (large && status == 0) {
        l->source = array_peek(source);
        l->target = array_peek(target);
        WITHOUT_GIL_FOR("numpy", lanes_run(l));
    }
    mem_free(l->elements);
    mem_free(l->indices);
    mem_free(l->room);
    return status;
}

/* ---- what is done with a lane */

static void sort_elements(const Dtype *dtype, void *elements, ssize_t count) {
    VectorSortFn *fast = sort_kernels->sort[dtype->id];
    if (!fast || !fast(elements, count)) order_kernels[dtype->id].sort(elements, count);
}

static void lane_sort(Lanes *l, const char *from, char *to) {
    if (l->kth) l->kernels->partition(l->elements, l->length, (const int64_t *)l->kth->data, l->kth->size);
    else sort_elements(l->dtype, l->elements, l->length);
    cast_elements(l->dtype, l->elements, l->dtype->size, l->target->dtype, to, l->target->strides[l->axis], l->length);
}

static void lane_argsort(Lanes *l, const char *from, char *to) {
    for (ssize_t i = 0; i < l->length; i++) l->indices[i] = i;
    if (l->kth) l->kernels->argpartition(l->elements, l->indices, l->length, (const int64_t *)l->kth->data, l->kth->size);
    else if (l->stable) l->kernels->argsort_stable(l->elements, l->indices, l->room, l->length);
    else l->kernels->argsort(l->elements, l->indices, l->length);
    for (ssize_t i = 0; i < l->length; i++, to += l->target->strides[l->axis]) memcpy(to, &l->indices[i], sizeof *l->indices);
}

/* The best one's place, read where it lies if it can be. */
static void lane_place(Lanes *l, const char *from, char *to) {
    int64_t best = l->place(l->elements ? l->elements : from, l->length);
    memcpy(to, &best, sizeof best);
}

/* ---- arguments */

/* v as an array and its axis; axis=None: flat.  With dimensions at least 1. */
static Own lanes_operand(Ref v, Ref axis_value, bool none_by_default, ssize_t *axis) {
    scoped Own a = array_from(v, NULL);
    if (!a) return NULL;
    *axis = -1;
    if (axis_value ? is_none(axis_value) : none_by_default) {
        *axis = 0;
        return call_method_named(a, "ravel", NULL, 0);
    }
    if (axis_value && index_ssize(axis_value, axis) < 0) return NULL;
    if (!is_array(a)) return array_fail_changed(), NULL;
    if (array_peek(a)->ndim == 0) {
        ssize_t one = 1;
        if (*axis != 0 && *axis != -1) return axis_normal(axis, none_by_default) < 0 ? NULL : give(a); /* argmax sees one dimension */
        *axis = 0;
        return array_reshaped(a, 1, &one, 'C');
    }
    return axis_normal(axis, array_peek(a)->ndim) < 0 ? NULL : give(a);
}

/* kind=: is it a stable one?  ValueError. */
static int kind_from(Ref kind, bool *stable) {
    *stable = false;
    if (!kind || is_none(kind)) return 0;
    if (!is_str(kind)) return fail(TypeError, "sort kind must be str, not %T", kind);
    const char *text = str_utf8_lossy(kind);
    char first = (char)(text[0] | 32);
    *stable = first == 's' || first == 'm';
    if (*stable || first == 'q' || first == 'h') return 0;
    return fail(ValueError, "sort kind must be one of 'quick', 'heap', or 'stable' (got %R)", kind);
}

static int check_order(Ref v, Ref order) {
    if (order && !is_none(order) && !is_array(v)) return throw_no_array("structures"), -1;
    return !order || is_none(order) ? 0 : fail(ValueError, "Cannot specify order when the array has no fields.");
}

/* kth= as places of lanes of this length: an ascending array of int64.  ValueError. */
static Own kth_from(Ref v, ssize_t length) {
    scoped Own given = is_int(v) ? array_from_full(v, &dtypes[DT_INT64], 'C', true, 0) : array_from(v, NULL);
    scoped Own wide = given ? array_cast(given, &dtypes[DT_INT64], true) : NULL;
    if (!wide) return NULL;
    const Array *k = array_peek(wide);
    int64_t *places = (int64_t *)k->data;
    for (ssize_t i = 0; length && i < k->size; i++) {
        if (places[i] < 0) places[i] += length;
        if (places[i] < 0 || places[i] >= length) return throw(ValueError, "kth(=%ld) out of bounds (%zd)", (long)places[i], length);
    }
    order_kernels[DT_INT64].sort(places, k->size);
    return give(wide);
}

/* kth: NULL to sort, else to partition. */
static int sort_in_place(Ref v, ssize_t axis, Ref kth) {
    scoped Own a = kth ? array_same(v) : own(v);
    if (!a) return -1;
    Lanes l = {.source = array_peek(a), .target = array_peek(a), .axis = (int)axis, .run = lane_sort};
    scoped Own places = kth ? kth_from(kth, l.source->shape[axis]) : NULL;
    if (kth && !places) return -1;
    l.kth = places ? array_peek(places) : NULL;
    return lanes_execute(&l, false, false);
}

static Own argsort_of(Ref v, Ref axis_value, Ref kind, Ref order, Ref kth) {
    ssize_t axis;
    Lanes l = {.run = lane_argsort};
    if (kind_from(kind, &l.stable) < 0 || check_order(v, order) < 0) return NULL;
    scoped Own a = lanes_operand(v, axis_value, false, &axis);
    if (a && kth) a = array_private_take(give(a));
    scoped Own places = a && kth ? kth_from(kth, array_peek(a)->shape[axis]) : NULL;
    if (!a || (kth && !places)) return NULL;
    l.source = array_peek(a);
    l.kth = places ? array_peek(places) : NULL;
    l.axis = (int)axis;
    scoped Own result = array_new(&dtypes[DT_INT64], l.source->ndim, l.source->shape, 'C');
    if (!result) return NULL;
    l.target = array_peek(result);
    if (lanes_execute(&l, true, l.stable) < 0) return NULL;
    return is_array(v) && array_peek(v)->ndim == 0 ? array_reshaped(result, 0, NULL, 'C') : give(result);
}

static Own sort_copy(Ref v, Ref axis_value, Ref kind, Ref order, Ref kth) {
    bool stable;
    ssize_t axis;
    if (kind_from(kind, &stable) < 0 || check_order(v, order) < 0) return NULL;
    if (!axis_value || !is_none(axis_value)) {
        scoped Own given = array_from(v, NULL);
        if (!given) return NULL;
        ssize_t last = -1; /* a number has none: AxisError */
        if (array_peek(given)->ndim == 0 && axis_normal(&last, 0) < 0) return NULL;
    }
    scoped Own a = lanes_operand(v, axis_value, false, &axis);
    scoped Own copy = a ? array_from_full(a, NULL, 'K', true, 0) : NULL;
    return copy && sort_in_place(copy, axis, kth) == 0 ? give(copy) : NULL;
}

static Own sort_method(Ref self, Ref axis_value, Ref kind, Ref order, Ref kth) {
    bool stable;
    ssize_t axis = -1;
    if (kind_from(kind, &stable) < 0 || check_order(self, order) < 0) return NULL;
    if (axis_value && index_ssize(axis_value, &axis) < 0) return NULL;
    if (axis_normal(&axis, array_peek(self)->ndim) < 0) return NULL;
    if (!(array_peek(self)->flags & ARRAY_WRITEABLE)) return throw(ValueError, "%s array is read-only", kth ? "partition" : "sort");
    return sort_in_place(self, axis, kth) < 0 ? NULL : None;
}

Own function_sort(Ref module, const Ref *args) { return sort_copy(args[0], args[1], args[2], args[3], NULL); }
Own function_argsort(Ref module, const Ref *args) { return argsort_of(args[0], args[1], args[2], args[3], NULL); }
Own ndarray_argsort(Ref self, const Ref *args) { return argsort_of(self, args[0], args[1], args[2], NULL); }
Own ndarray_sort(Ref self, const Ref *args) { return sort_method(self, args[0], args[1], args[2], NULL); }
Own function_partition(Ref module, const Ref *args) { return sort_copy(args[0], args[2], NULL, args[4], args[1]); }
Own function_argpartition(Ref module, const Ref *args) { return argsort_of(args[0], args[2], NULL, args[4], args[1]); }
Own ndarray_argpartition(Ref self, const Ref *args) { return argsort_of(self, args[1], NULL, args[3], args[0]); }
Own ndarray_partition(Ref self, const Ref *args) { return sort_method(self, args[1], NULL, args[3], args[0]); }

/* ---- argmax, argmin */

static bool is_absent(Ref v) { return !v || is_none(v); }

/* The place in the whole of a plain array, as a number. */
static Own place_in_all(const Array *a, PlaceFn *find) {
    int64_t place;
    const char *data = a->data;
    ssize_t size = a->size;
    if (size < GIL_DROP_ELEMENTS) place = find(data, size);
    else WITHOUT_GIL_FOR("numpy", place = find(data, size));
    return scalar_new(&dtypes[DT_INT64], &place);
}

static bool is_plain(Ref v) {
    if (!is_array(v)) return false;
    const Array *a = array_peek(v);
    return a->size && a->ndim && a->flags & ARRAY_C && a->flags & ARRAY_ALIGNED && !a->dtype->swapped;
}

static Own arg_extreme(Ref v, Ref axis_value, Ref out, Ref keepdims, PlaceFn *const *places, const char *name) {
    if (is_absent(axis_value) && is_absent(out) && !keepdims && is_plain(v)) return place_in_all(array_peek(v), places[array_peek(v)->dtype->id]);
    ssize_t axis, shape[ARRAY_MAX_DIMS];
    int keep = keepdims ? truth(keepdims) : 0;
    if (keep < 0) return NULL;
    scoped Own given = array_private_take(array_from(v, NULL)), a = given ? lanes_operand(given, axis_value, true, &axis) : NULL;
    if (!a) return NULL;
    const Array *source = array_peek(a);
    if (source->shape[axis] == 0) return throw(ValueError, "attempt to get %s of an empty sequence", name);
    memcpy(shape, source->shape, (size_t)source->ndim * sizeof *shape);
    shape[axis] = 1;
    scoped Own result = array_new(&dtypes[DT_INT64], source->ndim, shape, 'C');
    if (!result) return NULL;
    Lanes l = {.source = source, .target = array_peek(result), .axis = (int)axis, .run = lane_place, .place = places[source->dtype->id]};
    if (lanes_execute(&l, false, false) < 0) return NULL;
    int ndim = 0;
    if (keep) {
        ndim = array_peek(given)->ndim;
        bool flat = !axis_value || is_none(axis_value);
        for (int d = 0; d < ndim; d++) shape[d] = flat || d == axis ? 1 : array_peek(given)->shape[d];
    } else {
        for (int d = 0; d < source->ndim; d++)
            if (d != axis) shape[ndim++] = source->shape[d];
    }
    scoped Own shaped = array_reshaped(result, ndim, shape, 'C');
    if (!shaped) return NULL;
    if (!out || is_none(out)) return array_or_scalar_take(give(shaped));
    if (!is_array(out)) return throw(TypeError, "output must be an array");
    if (array_peek(out)->ndim != ndim || memcmp(array_peek(out)->shape, shape, (size_t)ndim * sizeof *shape))
        return throw(ValueError, "output array does not match result of np.%s.", name);
    return array_assign(array_peek(out), array_peek(shaped)) < 0 ? NULL : own(out);
}

Own function_argmax(Ref module, const Ref *args) { return arg_extreme(args[0], args[1], args[2], args[3], place_kernels->greatest, "argmax"); }
Own function_argmin(Ref module, const Ref *args) { return arg_extreme(args[0], args[1], args[2], args[3], place_kernels->least, "argmin"); }
Own ndarray_argmax(Ref self, const Ref *args) { return arg_extreme(self, args[0], args[1], args[2], place_kernels->greatest, "argmax"); }
Own ndarray_argmin(Ref self, const Ref *args) { return arg_extreme(self, args[0], args[1], args[2], place_kernels->least, "argmin"); }

/* ---- searchsorted */

static void search_all(const Array *a, const Array *keys, bool right, const int64_t *sorter, int64_t *places) {
    const OrderKernels *k = &order_kernels[a->dtype->id];
    for (ssize_t i = 0; i < keys->size; i++) places[i] = k->search(a->data, a->size, keys->data + i * keys->dtype->size, right, sorter);
}

static int side_from(Ref side, bool *right) {
    *right = false;
    if (!side) return 0;
    if (!is_str(side)) return fail(TypeError, "search side must be str, not %T", side);
    char first = (char)(str_utf8_lossy(side)[0] | 32);
    *right = first == 'r';
    bool exact = str_equal_c(side, "left") || str_equal_c(side, "right");
    if (!exact && (first == 'l' || first == 'r') &&
        warn(DeprecationWarning, 1, "inexact matches and case insensitive matches for search side are deprecated, please use one of 'left' or 'right' instead.") < 0)
        return -1;
    return first == 'l' || first == 'r' ? 0 : fail(ValueError, "search side must be 'left' or 'right' (got %R)", side);
}

/* A copy of sorter that cannot change, all its indices inside. */
static Own sorter_copy(Ref sorter, ssize_t length) {
    scoped Own a = array_from(sorter, NULL);
    if (!a) return NULL;
    if (!dtype_is_integer(array_peek(a)->dtype)) return throw(TypeError, "sorter must only contain integers");
    scoped Own copy = array_cast(a, &dtypes[DT_INT64], true), plain = copy ? array_plain(copy) : NULL;
    if (!plain) return NULL;
    if (array_peek(plain)->size != length) return throw(ValueError, "sorter.size must equal a.size");
    const int64_t *at = (const int64_t *)array_peek(plain)->data;
    for (ssize_t i = 0; i < length; i++)
        if (at[i] < 0 || at[i] >= length) return throw(ValueError, "Sorter index out of range.");
    return give(plain);
}

static Own search_of(Ref v, Ref keys, Ref side, Ref sorter_value) {
    bool right;
    scoped Own a = array_from(v, NULL), x = a ? array_from(keys, NULL) : NULL, sorter = NULL;
    if (!x || side_from(side, &right) < 0) return NULL;
    if (!is_array(a) || !is_array(x)) return array_fail_changed(), NULL;
    if (array_peek(a)->ndim != 1) return throw(ValueError, array_peek(a)->ndim ? "object too deep for desired array" : "object of too small depth for desired array");
    const Dtype *d = dtype_native(dtype_promote(array_peek(a)->dtype, array_peek(x)->dtype));
    scoped Own wide = array_cast(a, d, false), wide_keys = wide ? array_cast(x, d, false) : NULL;
    scoped Own sorted = wide ? array_private_take(array_plain(wide)) : NULL, wanted = wide_keys ? array_private_take(array_plain(wide_keys)) : NULL;
    if (!sorted || !wanted) return NULL;
    if (sorter_value && !is_none(sorter_value)) {
        sorter = sorter_copy(sorter_value, array_peek(sorted)->size);
        if (!sorter) return NULL;
    }
    scoped Own result = array_new(&dtypes[DT_INT64], array_peek(wanted)->ndim, array_peek(wanted)->shape, 'C');
    if (!result) return NULL;
    const int64_t *order = sorter ? (const int64_t *)array_peek(sorter)->data : NULL;
    int64_t *places = (int64_t *)array_peek(result)->data;
    if (array_peek(wanted)->size < GIL_DROP_ELEMENTS) search_all(array_peek(sorted), array_peek(wanted), right, order, places);
    else WITHOUT_GIL_FOR("numpy", search_all(array_peek(sorted), array_peek(wanted), right, order, places));
    return array_or_scalar_take(give(result));
}
Own function_searchsorted(Ref module, const Ref *args) { return search_of(args[0], args[1], args[2], args[3]); }
Own ndarray_searchsorted(Ref self, const Ref *args) { return search_of(self, args[0], args[1], args[2]); }
