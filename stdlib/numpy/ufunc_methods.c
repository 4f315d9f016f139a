/* The methods of universal functions: numpy.add.reduce and its relatives. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/subclass.h"

static const Ufunc *ufunc_of(Ref v) { return (const Ufunc *)object_of(v); }

/* out= of a method: an array, a tuple of one, or NULL. */
static int out_from(const Ufunc *u, Ref v, Ref *out) {
    Ref outs[2] = {NULL, NULL};
    if (ufunc_out_from(u, v, outs) < 0) return -1;
    *out = outs[0];
    return *out && !is_ndarray(*out) ? (throw_no_array("objects"), -1) : 0;
}

static Own method_reduce(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    ReduceOptions o = {.initial = args[5], .where = args[6]};
    if (u->inputs != 2 || u->outputs != 1) return ufunc_reduce(u, args[0], &o); /* which says so, before it looks at the axis */
    scoped Own a = array_from(args[0], NULL);
    if (!a || dtype_option(args[2], &o.dtype) < 0 || out_from(u, args[3], &o.out) < 0) return NULL;
    if (axes_from(args[1] ? args[1] : small_int_new(0), array_peek(a)->ndim, &o.axes) < 0) return NULL;
    int keepdims = args[4] ? truth(args[4]) : 0;
    if (keepdims < 0) return NULL;
    o.keepdims = keepdims;
    Own result = ufunc_reduce(u, a, &o);
    return array_is_derived(args[0]) ? array_like_fold_take(args[0], result) : result;
}

/* axis= of accumulate and reduceat, 0 by default. */
static int one_axis(const Ufunc *u, const char *method, Ref v, int ndim, ssize_t *axis) {
    *axis = 0;
    if (ndim == 0) return fail(TypeError, "cannot %s on a scalar", method);
    if (v && index_ssize(v, axis) < 0) return -1;
    return axis_normal(axis, ndim);
}

static Own method_accumulate(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    const Dtype *dtype = NULL;
    Ref out;
    ssize_t axis;
    scoped Own a = array_from(args[0], NULL);
    if (!a || one_axis(u, "accumulate", args[1], array_peek(a)->ndim, &axis) < 0) return NULL;
    if (dtype_option(args[2], &dtype) < 0 || out_from(u, args[3], &out) < 0) return NULL;
    Own result = ufunc_accumulate(u, a, (int)axis, dtype, out);
    return array_is_derived(args[0]) ? array_like_take(args[0], result) : result;
}

/* A part of a along one axis. */
static Own axis_part(Ref a, int axis, ssize_t start, ssize_t count) {
    const Array *x = array_peek(a);
    ssize_t shape[ARRAY_MAX_DIMS];
    memcpy(shape, x->shape, (size_t)x->ndim * sizeof *shape);
    shape[axis] = count;
    return array_view(a, x->dtype, x->data + start * x->strides[axis], x->ndim, shape, x->strides);
}

static Own axis_swapped(Ref a, int axis, int other) {
    const Array *x = array_peek(a);
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    memcpy(shape, x->shape, (size_t)x->ndim * sizeof *shape);
    memcpy(strides, x->strides, (size_t)x->ndim * sizeof *strides);
    shape[axis] = x->shape[other], shape[other] = x->shape[axis];
    strides[axis] = x->strides[other], strides[other] = x->strides[axis];
    return array_view(a, x->dtype, x->data, x->ndim, shape, strides);
}

/* Zeros of a's shape but for one axis, of length 1. */
static Own array_zeros_one(Ref a, int axis) {
    const Array *x = array_peek(a);
    ssize_t shape[ARRAY_MAX_DIMS];
    memcpy(shape, x->shape, (size_t)x->ndim * sizeof *shape);
    shape[axis] = 1;
    return array_zeros(x->dtype, x->ndim, shape, 'C');
}

static Own method_reduceat(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    const Dtype *dtype = NULL;
    Ref out;
    ssize_t axis;
    scoped Own a = array_private_take(array_from(args[0], NULL)), indices = a ? array_from(args[1], NULL) : NULL;
    if (!indices || one_axis(u, "reduceat", args[2], array_peek(a)->ndim, &axis) < 0) return NULL;
    if (dtype_option(args[3], &dtype) < 0 || out_from(u, args[4], &out) < 0) return NULL;
    scoped Own places = array_cast(indices, &dtypes[DT_INT64], false), plain = places ? array_plain(places) : NULL, parts = list_new(8);
    if (!plain || !parts) return NULL;
    const int64_t *at = (const int64_t *)array_peek(plain)->data;
    ssize_t count = array_peek(plain)->size, length = array_peek(a)->shape[axis];
    for (ssize_t i = 0; i < count; i++)
        if (at[i] < 0 || at[i] >= length) return throw(IndexError, "index %ld out-of-bounds in %s.reduceat [0, %zd)", (long)at[i], u->name, length);
    /* Lane by lane, for sums of floats add in that order. */
    int last = array_peek(a)->ndim - 1;
    scoped Own turned = axis_swapped(a, (int)axis, last), lanes = turned ? array_plain(turned) : NULL;
    if (!lanes) return NULL;
    Own at_once = array_peek(lanes)->size && count ? ufunc_reduceat(u, lanes, at, count, dtype) : NotImplemented;
    if (at_once != NotImplemented) {
        scoped Own folded = at_once;
        if (!folded || (!out && axis == last)) return give(folded);
        if (list_append_take(parts, axis_swapped(folded, (int)axis, last)) < 0) return NULL;
        return arrays_concatenate(parts, (int)axis, out, NULL, CAST_SAME_KIND);
    }
    ReduceOptions o = {.axes = (uint32_t)1 << last, .dtype = dtype, .keepdims = true, .initial = None, .caller = "reduceat"};
    if (count == 0) { /* nothing, of the type that there would be */
        scoped Own one = length ? axis_part(lanes, last, 0, 1) : array_zeros_one(lanes, last), folded = one ? ufunc_reduce(u, one, &o) : NULL;
        scoped Own none = folded ? axis_part(folded, last, 0, 0) : NULL;
        if (!none || list_append_take(parts, axis_swapped(none, (int)axis, last)) < 0) return NULL;
    }
    for (ssize_t i = 0; i < count; i++) {
        ssize_t stop = i + 1 < count ? at[i + 1] : length;
        scoped Own part = axis_part(lanes, last, at[i], stop > at[i] ? stop - at[i] : 1), folded = part ? ufunc_reduce(u, part, &o) : NULL;
        if (!folded || list_append_take(parts, axis_swapped(folded, (int)axis, last)) < 0) return NULL;
    }
    return arrays_concatenate(parts, (int)axis, out, NULL, CAST_SAME_KIND);
}

/* a with `after` dimensions of one behind its own. */
static Own with_ones_behind(Ref a, int after) {
    const Array *x = array_peek(a);
    ssize_t shape[2 * ARRAY_MAX_DIMS], strides[2 * ARRAY_MAX_DIMS];
    memcpy(shape, x->shape, (size_t)x->ndim * sizeof *shape);
    memcpy(strides, x->strides, (size_t)x->ndim * sizeof *strides);
    for (int d = x->ndim; d < x->ndim + after; d++) {
        shape[d] = 1;
        strides[d] = 0;
    }
    if (x->ndim + after > ARRAY_MAX_DIMS) return throw(ValueError, "maximum supported dimension for an ndarray is 32, found %d", x->ndim + after);
    return array_view(a, x->dtype, x->data, x->ndim + after, shape, strides);
}

static Own outer_call(Ref u, Ref a, Ref b, Ref keywords) {
    scoped Own args = tuple_pack(2, a, b);
    return args ? call_spread(u, args, keywords) : NULL;
}

static Own method_outer(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    if (u->inputs != 2) return throw(ValueError, "outer product only supported for binary functions");
    scoped Own a = array_from(args[0], NULL), b = a ? array_from(args[1], NULL) : NULL;
    if (!b) return NULL;
    scoped Own wide = with_ones_behind(a, array_peek(b)->ndim);
    return wide ? outer_call(self, wide, b, args[2]) : NULL;
}

/* ---- at: one element after the other, so that an index given twice counts twice */

typedef struct At {
    const Kernel *kernel;
    int inputs;
    Array *target, *places, *values;
} At;

static void at_run(const At *w) {
    const Dtype *d = w->target->dtype, *in = &dtypes[w->kernel->types[0]], *second = &dtypes[w->kernel->types[1]];
    const Dtype *result = &dtypes[w->kernel->types[w->inputs]];
    const int64_t *places = (const int64_t *)w->places->data;
    for (ssize_t i = 0; i < w->places->size; i++) {
        _Alignas(16) char raw[3][16];
        char *args[] = {raw[0], raw[1], raw[2]}, *element = array_address(w->target, places[i]);
        static const ssize_t steps[3];
        if (w->inputs == 1) args[1] = raw[2];
        cast_elements(d, element, 0, in, raw[0], 0, 1);
        if (w->inputs == 2) cast_elements(w->values->dtype, array_address(w->values, i), 0, second, raw[1], 0, 1);
        w->kernel->row(args, steps, 1, NULL);
        cast_elements(result, raw[2], 0, d, element, 0, 1);
    }
}

/* The places in C order of the elements that a[indices] names. */
static Own places_of(Ref a, Ref indices) {
    scoped Own all = array_new(&dtypes[DT_INT64], array_peek(a)->ndim, array_peek(a)->shape, 'C');
    if (!all) return NULL;
    int64_t *at = (int64_t *)array_peek(all)->data;
    for (ssize_t i = 0; i < array_peek(all)->size; i++) at[i] = i;
    scoped Own chosen = array_getitem(all, indices), places = chosen ? array_from(chosen, &dtypes[DT_INT64]) : NULL;
    return places ? array_plain(places) : NULL;
}

static Own method_at(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    if (!is_array(args[0])) return array_is_elsewhere(args[0]) ? throw_no_array("objects") : throw(TypeError, "first operand must be array");
    if (u->outputs != 1) return throw(ValueError, "Only single output ufuncs supported at this time");
    if (u->inputs == 2 && !args[2]) return throw(ValueError, "second operand needed for ufunc");
    if (u->inputs == 1 && args[2]) return throw(ValueError, "second operand provided when ufunc is unary");
    scoped Own target = array_same(args[0]); /* its shape and type stay, whatever indices and values run */
    if (!target) return NULL;
    At w = {.inputs = u->inputs, .target = array_peek(target)};
    if (!(w.target->flags & ARRAY_WRITEABLE)) return throw(ValueError, "assignment destination is read-only");
    scoped Own places = places_of(target, args[1]), given = NULL, values = NULL;
    if (!places) return NULL;
    w.places = array_peek(places);
    UfuncOptions options = UFUNC_DEFAULTS;
    Operand operands[2];
    if (operand_open(&operands[0], target) < 0) return NULL;
    if (u->inputs == 2 && operand_open(&operands[1], args[2]) < 0) return operand_close(&operands[0]), NULL;
    w.kernel = ufunc_resolve(u, operands, &options);
    operand_close(&operands[0]);
    if (u->inputs == 2) operand_close(&operands[1]);
    if (!w.kernel) return NULL; /* results are cast to the target's dtype by any means, as in numpy */
    if (cast_warn_complex(&dtypes[w.kernel->types[u->inputs]], w.target->dtype) < 0) return NULL;
    if (u->inputs == 2) {
        given = array_from(args[2], NULL);
        if (!given) return NULL;
        values = array_new(array_peek(given)->dtype, w.places->ndim, w.places->shape, 'C');
        if (!values || array_assign(array_peek(values), array_peek(given)) < 0) return NULL;
        w.values = array_peek(values);
    }
    float_errors_clear();
    at_run(&w);
    return ufunc_errors_report(u, "at") < 0 ? NULL : None;
}

static Own method_pickle(Ref self, const Ref *args) { return str_new(ufunc_of(self)->name); }

/* The methods as Python calls them: an operand's class may answer instead. */
#define ASKED(method, ...) \
    static Own asked_##method(Ref self, const Ref *args) { \
        static const char *const keywords[] = {__VA_ARGS__}; \
        Own answer; \
        int overridden = method_answered(self, #method, args, keywords, COUNT_OF(keywords), &answer); \
        if (overridden) return overridden < 0 ? NULL : answer; \
        answer = method_##method(self, args); \
        return LIKELY(answer) ? answer : objects_retry_method("ufunc_" #method, ufunc_of(self)->name, args, COUNT_OF(keywords)); \
    }
static int method_answered(Ref self, const char *name, const Ref *args, const char *const *keywords, size_t count, Own *answer) {
    bool any = false;
    Ref given[8] = {0};
    size_t positional = 0, named = 0;
    for (size_t i = 0; i < count; i++)
        any |= args[i] && is_object(args[i]) && (object_of(args[i])->type->flags & TYPE_HEAP || is_tuple(args[i]));
    if (LIKELY(!any)) return 0;
    scoped Own names = list_new(count);
    for (size_t i = 0; names && i < count; i++) {
        if (!args[i]) continue;
        given[positional + named] = args[i];
        if (!keywords[i]) positional++;
        else if (list_append_take(names, str_new(keywords[i])) < 0) return -1;
        else named++;
    }
    scoped Own tuple = names ? tuple_from(names) : NULL;
    return tuple ? ufunc_overridden(&(UfuncCall){ufunc_of(self), name, given, positional, named ? tuple : NULL}, answer) : -1;
}
ASKED(reduce, NULL, "axis", "dtype", "out", "keepdims", "initial", "where")
ASKED(accumulate, NULL, "axis", "dtype", "out")
ASKED(reduceat, NULL, NULL, "axis", "dtype", "out")
ASKED(outer, NULL, NULL)
ASKED(at, NULL, NULL, NULL)

const MethodRow ufunc_methods[] = {
    {"reduce(array, axis=0, dtype=None, out=None, keepdims=False, initial=<no value>, where=True)", asked_reduce, "Fold the elements along axes.", 0},
    {"accumulate(array, axis=0, dtype=None, out=None)", asked_accumulate, "The results of all steps of a fold along an axis.", 0},
    {"reduceat(array, indices, axis=0, dtype=None, out=None)", asked_reduceat, "Fold the parts between indices along an axis.", 0},
    {"outer(A, B, /, **kwargs)", asked_outer, "For every pair of elements of A and B.", 0},
    {"at(a, indices, b=None, /)", asked_at, "In place at indices, each as often as it is given.", 0},
    {"__reduce__()", method_pickle, "For pickle.", 0},
    {0}};
