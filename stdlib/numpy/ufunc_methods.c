/* The methods of universal functions: numpy.add.reduce and its relatives. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/subclass.h"

static const Ufunc *ufunc_of(Ref v) { return (const Ufunc *)object_of(v); }

/* Only functions of two operands and one result fold. */
static int check_folds(const Ufunc *u, const char *method) {
    if (u->signature) return fail(RuntimeError, "Reduction not defined on ufunc with signature");
    if (u->inputs != 2) return fail(ValueError, "%s only supported for binary functions", method);
    return u->outputs == 1 ? 0 : fail(ValueError, "%s only supported for functions returning a single value", method);
}

static Own method_reduce(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    ReduceOptions o = {.initial = args[5]};
    scoped Own mask = NULL;
    if (ufunc_dtype_from(args[2], &o.dtype) < 0 || ufunc_method_out_from(args[3], &o.out) < 0) return NULL;
    if (keepdims_from(args[4], &o.keepdims) < 0 || where_from(args[6], &mask) < 0) return NULL;
    o.where = mask;
    scoped Own a = array_from(args[0], NULL);
    if (!a || axes_from(args[1] ? args[1] : small_int_new(0), array_peek(a)->ndim, &o.axes) < 0) return NULL;
    Own result = ufunc_reduce(u, a, &o);
    return array_is_derived(args[0]) ? array_like_fold_take(args[0], result) : result;
}

static Own method_accumulate(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    const Dtype *dtype = NULL;
    Ref out;
    int axis;
    if (ufunc_dtype_from(args[2], &dtype) < 0 || ufunc_method_out_from(args[3], &out) < 0) return NULL;
    scoped Own a = array_from(args[0], NULL);
    if (!a || axis_single_from("accumulate", args[1], array_peek(a)->ndim, &axis) < 0) return NULL;
    Own result = ufunc_accumulate(u, a, axis, dtype, out);
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

/* One behind the other, into the first places of out if there is one. */
static Own parts_joined(Ref parts, int axis, Ref out) {
    scoped Own whole = arrays_concatenate(parts, axis, NULL, NULL, CAST_UNSAFE);
    if (!whole || !out) return give(whole);
    bool wider = array_peek(out)->ndim > array_peek(whole)->ndim;
    scoped Own place = wider ? own(out) : axis_part(out, axis, 0, array_peek(whole)->shape[axis]);
    return place && array_assign(array_peek(place), array_peek(whole)) == 0 ? own(out) : NULL;
}

static Own method_reduceat(Ref self, const Ref *args) {
    const Ufunc *u = ufunc_of(self);
    const Dtype *dtype = NULL;
    Ref out;
    int axis;
    scoped Own indices = reduceat_indices_from(args[1]), parts = list_new(8);
    if (!indices || !parts || ufunc_dtype_from(args[3], &dtype) < 0 || ufunc_method_out_from(args[4], &out) < 0) return NULL;
    scoped Own a = array_private_take(array_from(args[0], NULL));
    if (!a || axis_single_from("reduceat", args[2], array_peek(a)->ndim, &axis) < 0) return NULL;
    const int64_t *at = (const int64_t *)array_peek(indices)->data;
    ssize_t count = array_peek(indices)->size, length = array_peek(a)->shape[axis];
    if (out && reduceat_shapes_check(array_peek(a), axis, array_peek(indices), array_peek(out)) < 0) return NULL;
    for (ssize_t i = 0; i < count; i++)
        if (at[i] < 0 || at[i] >= length) return throw(IndexError, "index %ld out-of-bounds in %s.reduceat [0, %zd)", (long)at[i], u->name, length);
    /* Lane by lane, for sums of floats add in that order. */
    int last = array_peek(a)->ndim - 1;
    scoped Own turned = axis_swapped(a, axis, last), lanes = turned ? array_plain(turned) : NULL;
    if (!lanes) return NULL;
    Own at_once = array_peek(lanes)->size && count ? ufunc_reduceat(u, lanes, at, count, dtype) : NotImplemented;
    if (at_once != NotImplemented) {
        scoped Own folded = at_once;
        if (!folded || (!out && axis == last)) return give(folded);
        if (list_append_take(parts, axis_swapped(folded, axis, last)) < 0) return NULL;
        return parts_joined(parts, axis, out);
    }
    ReduceOptions o = {.axes = (uint32_t)1 << last, .dtype = dtype, .keepdims = true, .initial = None, .caller = "reduceat"};
    if (count == 0) { /* nothing, of the type that there would be */
        scoped Own one = length ? axis_part(lanes, last, 0, 1) : array_zeros_one(lanes, last), folded = one ? ufunc_reduce(u, one, &o) : NULL;
        scoped Own none = folded ? axis_part(folded, last, 0, 0) : NULL;
        if (!none || list_append_take(parts, axis_swapped(none, axis, last)) < 0) return NULL;
    }
    for (ssize_t i = 0; i < count; i++) {
        ssize_t stop = i + 1 < count ? at[i + 1] : length;
        scoped Own part = axis_part(lanes, last, at[i], stop > at[i] ? stop - at[i] : 1), folded = part ? ufunc_reduce(u, part, &o) : NULL;
        if (!folded || list_append_take(parts, axis_swapped(folded, axis, last)) < 0) return NULL;
    }
    return parts_joined(parts, axis, out);
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

static const char OUTER[] = "ufunc_outer", AT[] = "ufunc_at"; /* their names in numpy._object_functions */

static Own outer_run(const Ufunc *u, const Ref *args, Ref names) {
    scoped Own a = array_from(args[0], NULL), b = a ? array_from(args[1], NULL) : NULL;
    if (!b) return NULL;
    scoped Own wide = with_ones_behind(a, array_peek(b)->ndim);
    if (!wide) return NULL;
    Ref given[16] = {wide, b};
    size_t named = names ? tuple_length(names) : 0;
    if (2 + named > COUNT_OF(given)) return throw(TypeError, "%s() got too many keyword arguments", u->name);
    for (size_t i = 0; i < named; i++) given[2 + i] = args[2 + i];
    return call(as_ref(u), given, 2, names);
}

static Own method_outer(Ref self, const Ref *args, size_t count, Ref names) {
    const Ufunc *u = ufunc_of(self);
    if (u->signature) return throw(TypeError, "method outer is not allowed in ufunc with non-trivial signature");
    if (u->inputs != 2) return throw(ValueError, "outer product only supported for binary functions");
    if (count != 2) return throw(TypeError, "exactly two arguments expected");
    Own answer;
    int overridden = ufunc_asked_first(args, count, names) ? ufunc_overridden(&(UfuncCall){u, "outer", args, count, names}, &answer) : 0;
    if (overridden) return overridden < 0 ? NULL : answer;
    answer = outer_run(u, args, names);
    if (LIKELY(answer)) return answer;
    scoped Own keywords = dict_new();
    if (!keywords) return NULL;
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (dict_set(keywords, tuple_item_peek(names, i), args[2 + i]) < 0) return NULL;
    return objects_retry_method(OUTER, u->name, (const Ref[]){args[0], args[1], keywords}, 3);
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

/* The kernel for elements of target, a plain array, and the value (NULL: none). */
static const Kernel *at_kernel(const Ufunc *u, Ref target, Ref value) {
    UfuncOptions options = UFUNC_DEFAULTS;
    Operand operands[2];
    if (operand_open(&operands[0], target) < 0) return NULL;
    if (value && operand_open(&operands[1], value) < 0) return operand_close(&operands[0]), NULL;
    const Kernel *k = ufunc_resolve(u, operands, &options);
    operand_close(&operands[0]);
    if (value) operand_close(&operands[1]);
    return k;
}

static Own at_execute(const Ufunc *u, Ref a, Ref indices, Ref value) {
    if (!is_array(a)) return is_ndarray(a) || array_is_elsewhere(a) ? throw_no_array("objects") : throw(TypeError, "first operand must be array");
    scoped Own target = array_same(a); /* its shape and type stay, whatever indices and values run */
    if (!target) return NULL;
    scoped Own given = value ? array_from(value, NULL) : NULL, values = NULL;
    if (value && !given) return NULL;
    scoped Own places = places_of(target, indices);
    if (!places) return NULL;
    At w = {.inputs = u->inputs, .target = array_peek(target), .places = array_peek(places)};
    if (value) {
        if (!broadcasts_to(array_peek(given), w.places->ndim, w.places->shape)) return throw(ValueError, "array is not broadcastable to correct shape");
        values = array_new(array_peek(given)->dtype, w.places->ndim, w.places->shape, 'C');
        if (!values || array_assign(array_peek(values), array_peek(given)) < 0) return NULL;
        w.values = array_peek(values);
    }
    if (u->inputs == 1 && value) return throw(ValueError, "second operand provided when ufunc is unary");
    if (!(w.target->flags & ARRAY_WRITEABLE)) return throw(ValueError, "operand array with iterator write flag set is read-only");
    w.kernel = at_kernel(u, target, value);
    if (!w.kernel) return NULL; /* results are cast to the target's dtype by any means, as in numpy */
    if (cast_warn_complex(&dtypes[w.kernel->types[u->inputs]], w.target->dtype) < 0) return NULL;
    float_errors_clear();
    at_run(&w);
    return ufunc_errors_report(u, "at") < 0 ? NULL : None;
}

static int check_at(const Ufunc *u, size_t count, Ref names) {
    if (names && tuple_length(names)) return fail(TypeError, "ufunc.at() takes no keyword arguments");
    if (u->signature) return fail(TypeError, "%s.at does not support ufunc with non-trivial signature: %s has signature %s.", u->name, u->name, u->signature);
    if (u->outputs != 1) return fail(ValueError, "Only single output ufuncs supported at this time");
    if (count < 2 || count > 3) return fail(TypeError, "at() takes at %s arguments (%zu given)", count < 2 ? "least 2" : "most 3", count);
    return u->inputs == 2 && count < 3 ? fail(ValueError, "second operand needed for ufunc") : 0;
}

static Own method_at(Ref self, const Ref *args, size_t count, Ref names) {
    const Ufunc *u = ufunc_of(self);
    if (check_at(u, count, names) < 0) return NULL;
    Own answer;
    int overridden = ufunc_asked_first(args, count, NULL) ? ufunc_overridden(&(UfuncCall){u, "at", args, count, NULL}, &answer) : 0;
    if (overridden) return overridden < 0 ? NULL : answer;
    Ref value = count > 2 ? args[2] : NULL;
    answer = at_execute(u, args[0], args[1], value);
    return LIKELY(answer) ? answer : objects_retry_method(AT, u->name, (const Ref[]){args[0], args[1], value}, 3);
}

static Own method_pickle(Ref self, const Ref *args) { return str_new(ufunc_of(self)->name); }

/* ---- the folds as Python calls them: an operand's class may answer instead */

static int method_answered(Ref self, const UfuncParameters *p, const Ref *values, Own *answer) {
    bool any = false;
    Ref given[8] = {0};
    size_t named = 0;
    for (size_t i = 0; i < p->count; i++)
        any |= values[i] && is_object(values[i]) && (object_of(values[i])->type->flags & TYPE_HEAP || is_tuple(values[i]));
    if (LIKELY(!any)) return 0;
    scoped Own names = list_new(p->count);
    for (size_t i = 0; names && i < p->count; i++) {
        if (i < p->required) given[i] = values[i];
        if (i < p->required || !values[i]) continue;
        given[p->required + named++] = values[i];
        if (list_append_take(names, str_new(p->names[i])) < 0) return -1;
    }
    scoped Own tuple = names ? tuple_from(names) : NULL;
    return tuple ? ufunc_overridden(&(UfuncCall){ufunc_of(self), p->method, given, p->required, named ? tuple : NULL}, answer) : -1;
}

typedef struct FoldMethod {
    UfuncParameters parameters;
    int out;                  /* which parameter that is */
    const char *again;        /* its name in numpy._object_functions */
    MethodFn fn;
} FoldMethod;

static Own fold_call(Ref self, const FoldMethod *m, const Ref *args, size_t count, Ref names) {
    const UfuncParameters *p = &m->parameters;
    Ref values[8];
    if (check_folds(ufunc_of(self), p->method) < 0 || ufunc_arguments_bind(p, args, count, names, values) < 0) return NULL;
    if (ufunc_method_out_check(values[m->out]) < 0) return NULL;
    Own answer;
    int overridden = method_answered(self, p, values, &answer);
    if (overridden) return overridden < 0 ? NULL : answer;
    answer = m->fn(self, values);
    return LIKELY(answer) ? answer : objects_retry_method(m->again, ufunc_of(self)->name, values, p->count);
}

#define FOLD(name, out, required, count, ...) \
    static Own called_##name(Ref self, const Ref *args, size_t given, Ref names) { \
        static const FoldMethod method = {{#name, required, count, {__VA_ARGS__}}, out, "ufunc_" #name, method_##name}; \
        return fold_call(self, &method, args, given, names); \
    }
FOLD(reduce, 3, 1, 7, "array", "axis", "dtype", "out", "keepdims", "initial", "where")
FOLD(accumulate, 3, 1, 4, "array", "axis", "dtype", "out")
FOLD(reduceat, 4, 2, 5, "array", "indices", "axis", "dtype", "out")

const MethodRow ufunc_methods[] = {
    {"reduce(array, axis=0, dtype=None, out=None, keepdims=False, initial=<no value>, where=True)", RAW(called_reduce), "Fold the elements along axes.", METHOD_RAW},
    {"accumulate(array, axis=0, dtype=None, out=None)", RAW(called_accumulate), "The results of all steps of a fold along an axis.", METHOD_RAW},
    {"reduceat(array, indices, axis=0, dtype=None, out=None)", RAW(called_reduceat), "Fold the parts between indices along an axis.", METHOD_RAW},
    {"outer(A, B, /, **kwargs)", RAW(method_outer), "For every pair of elements of A and B.", METHOD_RAW},
    {"at(a, indices, b=None, /)", RAW(method_at), "In place at indices, each as often as it is given.", METHOD_RAW},
    {"__reduce__()", method_pickle, "For pickle.", 0},
    {0}};
