/* Making arrays: array, zeros, full, empty_like and their kin. */
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/subclass.h"

static int copy_option(Ref v, bool *out) {
    int t = v ? truth(v) : 1;
    *out = t != 0;
    return t < 0 ? -1 : 0;
}

static Own exact_take(Own a) {
    scoped Own given = a;
    return given ? array_exact(given) : NULL;
}

Own function_array(Ref module, const Ref *args) {
    const Dtype *dtype = NULL;
    char order = 'K';
    bool copy;
    ssize_t ndmin = 0;
    if (dtype_option(args[1], &dtype) < 0 || copy_option(args[2], &copy) < 0 || order_from(args[3], &order) < 0 ||
        (args[5] && index_ssize(args[5], &ndmin) < 0))
        return NULL;
    if (ndmin > ARRAY_MAX_DIMS) return throw(ValueError, "ndmin bigger than allowable number of dimensions NPY_MAXDIMS (=32)");
    int subok = args[4] ? truth(args[4]) : 0;
    if (subok < 0) return NULL;
    Own result = array_from_full(args[0], dtype, order, copy, ndmin < 0 ? 0 : (int)ndmin);
    if (subok && is_ndarray(args[0]) && object_of(args[0])->type != &ndarray_type) return array_like_take(args[0], result);
    return exact_take(result);
}

static Own as_array(const Ref *args, char order, int ndmin) {
    const Dtype *dtype = NULL;
    return dtype_option(args[1], &dtype) < 0 ? NULL : array_from_full(args[0], dtype, order, false, ndmin);
}

Own function_asarray(Ref module, const Ref *args) {
    char order = 'K';
    return order_from(args[2], &order) < 0 ? NULL : exact_take(as_array(args, order, 0));
}
Own function_asanyarray(Ref module, const Ref *args) {
    char order = 'K';
    if (order_from(args[2], &order) < 0) return NULL;
    Own result = as_array(args, order, 0);
    return array_is_derived(args[0]) ? array_like_take(args[0], result) : result;
}
Own function_ascontiguousarray(Ref module, const Ref *args) { return exact_take(as_array(args, 'C', 1)); }
Own function_asfortranarray(Ref module, const Ref *args) { return exact_take(as_array(args, 'F', 1)); }

/* ---- of a shape */

typedef struct Plan { const Dtype *dtype; int ndim; ssize_t shape[ARRAY_MAX_DIMS]; char order; } Plan;

/* Text has room for a character at least; blocks of elements are more dimensions. */
static int plan_dtype(Plan *plan) {
    const Dtype *d = plan->dtype;
    if (dtype_is_number(d)) return 0;
    if ((d->id == DT_TEXT || d->id == DT_BYTES) && !d->size) return (plan->dtype = dtype_closed(d, NULL)) ? 0 : -1;
    if (!is_subarray(d)) return 0;
    if (plan->ndim + d->parts->ndim > ARRAY_MAX_DIMS) return fail(ValueError, "maximum supported dimension for an ndarray is 32, found %d", plan->ndim + d->parts->ndim);
    memcpy(plan->shape + plan->ndim, d->parts->shape, (size_t)d->parts->ndim * sizeof *plan->shape);
    plan->ndim += d->parts->ndim;
    plan->dtype = d->parts->base;
    return 0;
}

static int plan_from(Plan *plan, Ref shape, Ref dtype, Ref order) {
    plan->dtype = &dtypes[DT_FLOAT64];
    plan->order = 'C';
    plan->ndim = shape_from(shape, plan->shape);
    if (plan->ndim < 0 || dtype_option(dtype, &plan->dtype) < 0 || order_from(order, &plan->order) < 0) return -1;
    if (plan_dtype(plan) < 0) return -1;
    if (plan->order != 'C' && plan->order != 'F') return fail(ValueError, "only 'C' or 'F' order is permitted");
    return 0;
}

Own function_empty(Ref module, const Ref *args) {
    Plan p;
    if (plan_from(&p, args[0], args[1], args[2]) < 0) return NULL;
    return p.dtype->id == DT_TEXT ? array_zeros(p.dtype, p.ndim, p.shape, p.order) /* not any number is a character */
                                  : array_new(p.dtype, p.ndim, p.shape, p.order);
}

Own function_zeros(Ref module, const Ref *args) {
    Plan p;
    return plan_from(&p, args[0], args[1], args[2]) < 0 ? NULL : array_zeros(p.dtype, p.ndim, p.shape, p.order);
}

static Own filled_take(Own a, Ref value) {
    scoped Own result = a;
    return result && array_assign_object(array_peek(result), value) == 0 ? give(result) : NULL;
}

Own function_ones(Ref module, const Ref *args) {
    return filled_take(function_empty(module, args), small_int_new(1));
}

/* What an array is filled with; dtype: of the array, if that is known.  Objects that are no numbers are asked for float() or int(). */
static Own filling_from(Ref v, const Dtype *dtype) {
    Own value = ndarray_from(v, dtype && is_int(v) && !dtype_of_number(v) ? dtype : NULL);
    return !value && dtype && objects_clear_unsupported() ? ndarray_from(v, dtype) : value;
}

Own function_full(Ref module, const Ref *args) {
    Plan p;
    if (plan_from(&p, args[0], args[2], args[3]) < 0) return NULL;
    bool any = !args[2] || is_none(args[2]);
    if (!dtype_is_number(p.dtype) && (!dtype_is_open(p.dtype) || !is_object(args[1]) || is_time(p.dtype))) return filled_take(array_new(p.dtype, p.ndim, p.shape, p.order), args[1]);
    scoped Own value = filling_from(args[1], any ? NULL : p.dtype);
    if (!value) return NULL;
    if (any) p.dtype = array_peek(value)->dtype;
    scoped Own result = array_new(p.dtype, p.ndim, p.shape, p.order);
    return result && array_assign(array_peek(result), array_peek(value)) == 0 ? give(result) : NULL;
}

/* ---- like another: args are prototype, dtype, order, subok, shape */

static Own like(const Ref *args, bool zero) {
    scoped Own prototype = ndarray_from(args[0], NULL);
    if (!prototype) return NULL;
    const Array *a = array_peek(prototype);
    const Dtype *dtype = a->dtype;
    char order = 'K';
    ssize_t shape[ARRAY_MAX_DIMS];
    if (dtype_option(args[1], &dtype) < 0 || order_from(args[2], &order) < 0) return NULL;
    int ndim = args[4] && !is_none(args[4]) ? shape_from(args[4], shape) : -2;
    if (ndim == -1) return NULL;
    if (order == 'A' || (order == 'K' && ndim >= 0)) order = a->flags & ARRAY_F && !(a->flags & ARRAY_C) ? 'F' : 'C';
    if (ndim >= 0) return zero ? array_zeros(dtype, ndim, shape, order) : array_new(dtype, ndim, shape, order);
    if (zero && (order != 'K' || a->flags & ARRAY_C)) return array_zeros(dtype, a->ndim, a->shape, order == 'F' ? 'F' : 'C');
    scoped Own result = order == 'K' ? array_new_like(a, dtype) : array_new(dtype, a->ndim, a->shape, order);
    if (result && zero) memset(array_peek(result)->data, 0, (size_t)array_peek(result)->size * dtype->size);
    return give(result);
}

Own function_empty_like(Ref module, const Ref *args) { return like(args, false); }
Own function_zeros_like(Ref module, const Ref *args) { return like(args, true); }
Own function_ones_like(Ref module, const Ref *args) { return filled_take(like(args, false), small_int_new(1)); }
Own function_full_like(Ref module, const Ref *args) {
    const Ref rest[] = {args[0], args[2], args[3], args[4], args[5]};
    if (args[0] && is_ndarray(args[0]) && !is_array(args[0])) return filled_take(like(rest, false), args[1]);
    scoped Own result = like(rest, false), value = result ? filling_from(args[1], array_peek(result)->dtype) : NULL;
    return value && array_assign(array_peek(result), array_peek(value)) == 0 ? give(result) : NULL;
}

/* numpy.ndarray(shape, dtype, buffer, offset, strides, order) */
static Own plain_array_new(const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[6];
    ssize_t strides[ARRAY_MAX_DIMS], offset = 0;
    Plan p;
    if (args_bind(&signature, "ndarray(shape, dtype=float, buffer=None, offset=0, strides=None, order=None)", args, count, names, bound) < 0)
        return NULL;
    if (plan_from(&p, bound[0], bound[1], bound[5]) < 0 || (bound[3] && index_ssize(bound[3], &offset) < 0)) return NULL;
    if (!bound[2] || is_none(bound[2])) return array_new(p.dtype, p.ndim, p.shape, p.order);
    const Ref whole[] = {bound[2], as_ref(&dtypes[DT_INT8]), NULL, bound[3]};
    scoped Own bytes = function_frombuffer(NULL, whole);
    if (!bytes) return NULL;
    Array *memory = array_peek(bytes);
    ssize_t size;
    if (shape_size(p.dtype, p.ndim, p.shape, &size) < 0) return NULL;
    strides_contiguous(p.ndim, p.shape, p.dtype->size, p.order, strides);
    if (bound[4] && !is_none(bound[4])) {
        int n = shape_from(bound[4], strides);
        if (n < 0) return NULL;
        if (n != p.ndim) return throw(ValueError, "strides, if given, must be the same length as shape");
    }
    Array probe = {.data = memory->data, .dtype = p.dtype, .ndim = p.ndim, .shape = p.shape, .strides = strides};
    if (size && !array_lies_in(&probe, memory->data, memory->data + memory->size))
        return throw(bound[4] && !is_none(bound[4]) ? ValueError : TypeError, bound[4] && !is_none(bound[4]) ? "strides is incompatible with shape of requested array and size of buffer" : "buffer is too small for requested array");
    return array_view(bytes, p.dtype, memory->data, p.ndim, p.shape, strides);
}

Own array_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    return array_as_take(plain_array_new(args, count, names), type, None);
}
