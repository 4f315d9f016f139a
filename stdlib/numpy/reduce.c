/* Sums, extremes, means: methods of arrays and the functions of the same names.
 *
 * Everything is a ufunc's reduce; mean, var and std follow numpy's own steps, so that they round as numpy's do: integers
 * are averaged in float64, halves in float32, a variance is the sum of the squares of what deviates from the mean. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/dtype.h"

/* ---- the plain ones */

typedef struct FoldArgs { Ref axis, dtype, out, keepdims, initial, where; } FoldArgs;

static int fold_options(Ref a, const FoldArgs *args, ReduceOptions *o) {
    *o = (ReduceOptions){.initial = args->initial, .where = args->where};
    if (args->out && !is_none(args->out)) {
        if (!is_array(args->out)) return fail(TypeError, "output must be an array");
        o->out = args->out;
    }
    if (dtype_option(args->dtype, &o->dtype) < 0 || axes_from(args->axis, array_peek(a)->ndim, &o->axes) < 0) return -1;
    int keepdims = args->keepdims ? truth(args->keepdims) : 0;
    o->keepdims = keepdims == 1;
    return keepdims < 0 ? -1 : 0;
}

static Own fold(const Ufunc *u, Ref v, const FoldArgs *args) {
    scoped Own a = array_from(v, NULL);
    ReduceOptions o;
    return a && fold_options(a, args, &o) == 0 ? ufunc_reduce(u, a, &o) : NULL;
}

/* name, ufunc, and where in args the options are: sum and prod have a dtype, the others have not. */
#define FOLD_WITH_DTYPE(name, ufunc) \
    Own function_##name(Ref module, const Ref *args) { \
        return fold(UFUNC_OF(ufunc), args[0], &(FoldArgs){args[1], args[2], args[3], args[4], args[5], args[6]}); \
    } \
    Own ndarray_##name(Ref self, const Ref *args) { \
        return fold(UFUNC_OF(ufunc), self, &(FoldArgs){args[0], args[1], args[2], args[3], args[4], args[5]}); \
    }
FOLD_WITH_DTYPE(sum, add)
FOLD_WITH_DTYPE(prod, multiply)
#define FOLD_PLAIN(name, ufunc) \
    Own function_##name(Ref module, const Ref *args) { \
        return fold(UFUNC_OF(ufunc), args[0], &(FoldArgs){args[1], NULL, args[2], args[3], args[4], args[5]}); \
    } \
    Own ndarray_##name(Ref self, const Ref *args) { \
        return fold(UFUNC_OF(ufunc), self, &(FoldArgs){args[0], NULL, args[1], args[2], args[3], args[4]}); \
    }
FOLD_PLAIN(max, maximum)
FOLD_PLAIN(min, minimum)
#define FOLD_TRUTH(name, ufunc) \
    Own function_##name(Ref module, const Ref *args) { \
        return fold(UFUNC_OF(ufunc), args[0], &(FoldArgs){args[1], NULL, args[2], args[3], NULL, args[4]}); \
    } \
    Own ndarray_##name(Ref self, const Ref *args) { \
        return fold(UFUNC_OF(ufunc), self, &(FoldArgs){args[0], NULL, args[1], args[2], NULL, args[3]}); \
    }
FOLD_TRUTH(all, logical_and)
FOLD_TRUTH(any, logical_or)

static Own range_of(Ref v, Ref axis, Ref out, Ref keepdims) {
    FoldArgs args = {.axis = axis, .keepdims = keepdims};
    if (out && !is_none(out) && !is_array(out)) return throw(TypeError, "output must be an array");
    scoped Own high = fold(UFUNC_OF(maximum), v, &args), low = high ? fold(UFUNC_OF(minimum), v, &args) : NULL;
    return low ? ufunc_call2(UFUNC_OF(subtract), high, low, out && !is_none(out) ? out : NULL) : NULL;
}
Own function_ptp(Ref module, const Ref *args) { return range_of(args[0], args[1], args[2], args[3]); }
Own ndarray_ptp(Ref self, const Ref *args) { return range_of(self, args[0], args[1], args[2]); }

/* ---- running sums */

static Own running(const Ufunc *u, Ref v, Ref axis_value, Ref dtype_value, Ref out) {
    const Dtype *dtype = NULL;
    ssize_t axis = 0;
    scoped Own a = array_from(v, NULL), flat = NULL;
    if (!a || dtype_option(dtype_value, &dtype) < 0) return NULL;
    if (!axis_value || is_none(axis_value)) {
        flat = call_method_named(a, "ravel", NULL, 0);
    } else {
        flat = array_peek(a)->ndim ? own(a) : call_method_named(a, "ravel", NULL, 0);
        if (!flat || index_ssize(axis_value, &axis) < 0 || axis_normal(&axis, array_peek(flat)->ndim) < 0) return NULL;
    }
    if (out && is_none(out)) out = NULL;
    if (out && !is_array(out)) return throw(TypeError, "return arrays must be of ArrayType");
    return flat ? ufunc_accumulate(u, flat, (int)axis, dtype, out) : NULL;
}
Own function_cumsum(Ref module, const Ref *args) { return running(UFUNC_OF(add), args[0], args[1], args[2], args[3]); }
Own function_cumprod(Ref module, const Ref *args) { return running(UFUNC_OF(multiply), args[0], args[1], args[2], args[3]); }
Own ndarray_cumsum(Ref self, const Ref *args) { return running(UFUNC_OF(add), self, args[0], args[1], args[2]); }
Own ndarray_cumprod(Ref self, const Ref *args) { return running(UFUNC_OF(multiply), self, args[0], args[1], args[2]); }

/* ---- means */

/* How many elements go into each result; with a mask an array of counts.  *number is that count, or -1. */
static Own count_folded(Ref a, const ReduceOptions *o, bool keepdims, ssize_t *number) {
    const Array *x = array_peek(a);
    if (!o->where || o->where == True) {
        *number = 1;
        for (int d = 0; d < x->ndim; d++)
            if (o->axes >> d & 1) *number *= x->shape[d];
        return int_new(*number);
    }
    scoped Own wide = array_zeros(&dtypes[DT_BOOL], x->ndim, x->shape, 'C'), mask = array_from(o->where, NULL);
    if (!wide || !mask || array_assign(array_peek(wide), array_peek(mask)) < 0) return NULL;
    ReduceOptions count = {.axes = o->axes, .dtype = &dtypes[DT_INT64], .keepdims = keepdims};
    scoped Own counts = ufunc_reduce(UFUNC_OF(add), wide, &count);
    ReduceOptions all = {.axes = ~(uint32_t)0};
    scoped Own array = counts ? array_from(counts, NULL) : NULL;
    if (!array || axes_from(None, array_peek(array)->ndim, &all.axes) < 0) return NULL;
    scoped Own least = array_peek(array)->size ? ufunc_reduce(UFUNC_OF(minimum), array, &all) : small_int_new(1);
    return least && index_ssize(least, number) == 0 ? give(counts) : NULL;
}

/* sum / count, where sum is an array (changed in place) or a scalar, in sum's own type, or what __array_wrap__ made of
 * it (no scalar_type). */
static Own divide_take(Own sum, Ref count, const Dtype *scalar_type) {
    scoped Own total = sum;
    if (!total) return NULL;
    if (is_array(total)) {
        UfuncOptions options = UFUNC_DEFAULTS;
        options.casting = CAST_UNSAFE;
        options.out[0] = total;
        Own results[2];
        return ufunc_execute(UFUNC_OF(divide), (const Ref[]){total, count}, &options, results) < 0 ? NULL : results[0];
    }
    int64_t number; /* numpy counts in its own integers, whose errors name scalars */
    if (is_int(count) && int64_from(count, &number) < 0) return NULL;
    scoped Own divisor = is_int(count) ? scalar_new(&dtypes[DT_INT64], &number) : own(count);
    scoped Own quotient = divisor ? binary(OP_TRUEDIV, total, divisor) : NULL;
    return quotient && scalar_type ? call1(as_ref(scalar_type->scalar), quotient) : give(quotient);
}

/* The dtype of the sum: float64 for integers; halves are summed as floats for a mean.  NULL: a's own, or out's if that is larger. */
static const Dtype *mean_dtype(Ref a, const Dtype *dtype, bool halves) {
    const Dtype *d = dtype_native(array_peek(a)->dtype);
    if (dtype) return dtype;
    if (d->kind == 'b' || dtype_is_integer(d)) return &dtypes[DT_FLOAT64];
    return halves && d->id == DT_FLOAT16 ? &dtypes[DT_FLOAT32] : NULL;
}

/* Means count along axes, which a number has none of, though it can be summed along -1. */
static int check_axis_of_number(Ref a, Ref axis) {
    ssize_t n;
    if (array_peek(a)->ndim || !axis || is_none(axis) || is_tuple(axis)) return 0;
    return index_ssize(axis, &n) < 0 || axis_normal(&n, 0) < 0 ? -1 : 0;
}

static Own mean_of(Ref v, const FoldArgs *args) {
    scoped Own a = array_from(v, NULL);
    ReduceOptions o;
    if (!a || fold_options(a, args, &o) < 0 || ((!o.where || o.where == True) && check_axis_of_number(a, args->axis) < 0)) return NULL;
    bool half = !o.dtype && array_peek(a)->dtype->id == DT_FLOAT16;
    o.dtype = mean_dtype(a, o.dtype, true);
    ssize_t number;
    scoped Own count = count_folded(a, &o, o.keepdims, &number);
    if (!count || (number == 0 && warn(RuntimeWarning, 1, "Mean of empty slice.") < 0)) return NULL;
    Own sum = ufunc_reduce(UFUNC_OF(add), a, &o);
    if (!sum) return NULL;
    const Dtype *type = half ? &dtypes[DT_FLOAT16] : is_array(sum) ? NULL : scalar_dtype(sum);
    scoped Own mean = divide_take(sum, count, type);
    if (!mean || !half || o.out || !is_array(mean)) return give(mean);
    return array_cast(mean, &dtypes[DT_FLOAT16], false);
}
Own function_mean(Ref module, const Ref *args) { return mean_of(args[0], &(FoldArgs){args[1], args[2], args[3], args[4], NULL, args[5]}); }
Own ndarray_mean(Ref self, const Ref *args) { return mean_of(self, &(FoldArgs){args[0], args[1], args[2], args[3], NULL, args[4]}); }

/* |x|**2 of what deviates, real, in place where it can be.  What __array_wrap__ made of it is squared as it is. */
static Own squares_take(Own deviations) {
    scoped Own x = deviations;
    if (!x) return NULL;
    const Dtype *d = is_array(x) ? array_peek(x)->dtype : scalar_dtype(x);
    if (!d || d->kind != 'c') return ufunc_call2(UFUNC_OF(multiply), x, x, is_array(x) ? x : NULL);
    scoped Own re = getattr_named(x, "real"), im = re ? getattr_named(x, "imag") : NULL;
    scoped Own re2 = im ? ufunc_call2(UFUNC_OF(multiply), re, re, NULL) : NULL, im2 = re2 ? ufunc_call2(UFUNC_OF(multiply), im, im, NULL) : NULL;
    return im2 ? ufunc_call2(UFUNC_OF(add), re2, im2, NULL) : NULL;
}

static Own deviations_of(Ref a, const ReduceOptions *o) {
    ssize_t number;
    ReduceOptions keep = {.axes = o->axes, .dtype = mean_dtype(a, o->dtype, false), .keepdims = true, .where = o->where};
    scoped Own count = count_folded(a, &keep, true, &number);
    if (!count) return NULL;
    Own sum = ufunc_reduce(UFUNC_OF(add), a, &keep);
    if (!sum) return NULL;
    scoped Own mean = divide_take(sum, count, is_array(sum) ? NULL : scalar_dtype(sum));
    return mean ? ufunc_call2(UFUNC_OF(subtract), a, mean, NULL) : NULL;
}

/* Degrees of freedom: the count less ddof, at least 0. */
static Own freedom_of(Ref a, const ReduceOptions *o, Ref ddof) {
    ssize_t number;
    scoped Own count = count_folded(a, o, o->keepdims, &number), zero = int_new(0);
    if (!count) return NULL;
    if (o->where && o->where != True) {
        double taken = 0;
        if (ddof && double_from(ddof, &taken) < 0) return NULL;
        if ((double)number <= taken && warn(RuntimeWarning, 1, "Degrees of freedom <= 0 for slice") < 0) return NULL;
        scoped Own rest = ddof ? binary(OP_SUB, count, ddof) : own(count);
        return rest ? ufunc_call2(UFUNC_OF(maximum), rest, zero, NULL) : NULL;
    }
    scoped Own left = ddof ? binary(OP_SUB, count, ddof) : own(count);
    if (!left) return NULL;
    if (is_array(left)) return ufunc_call2(UFUNC_OF(maximum), left, zero, NULL);
    int none = compare_truth(left, zero, CMP_LE);
    if (none < 0 || (none && warn(RuntimeWarning, 1, "Degrees of freedom <= 0 for slice") < 0)) return NULL;
    return none ? give(zero) : give(left);
}

static Own variance_of(Ref v, const FoldArgs *args, Ref ddof) {
    scoped Own a = array_from(v, NULL);
    ReduceOptions o;
    if (!a || fold_options(a, args, &o) < 0 || ((!o.where || o.where == True) && check_axis_of_number(a, args->axis) < 0)) return NULL;
    scoped Own freedom = freedom_of(a, &o, ddof), squares = freedom ? squares_take(deviations_of(a, &o)) : NULL;
    if (!squares) return NULL;
    if (!o.dtype) o.dtype = mean_dtype(a, NULL, false);
    scoped Own array = array_from(squares, NULL), sum = NULL;
    if (!array) return NULL;
    sum = ufunc_reduce(UFUNC_OF(add), array, &o);
    if (!sum) return NULL;
    const Dtype *type = is_array(sum) ? NULL : scalar_dtype(sum);
    return divide_take(give(sum), freedom, type);
}

static Own deviation_of(Ref v, const FoldArgs *args, Ref ddof) {
    scoped Own variance = variance_of(v, args, ddof);
    if (!variance) return NULL;
    UfuncOptions options = UFUNC_DEFAULTS;
    options.out[0] = is_array(variance) ? variance : NULL;
    Own results[2];
    if (ufunc_execute(UFUNC_OF(sqrt), (const Ref[]){variance}, &options, results) < 0) return NULL;
    scoped Own root = results[0];
    const Dtype *d = scalar_dtype(variance);
    bool same = is_array(root) || !d || scalar_dtype(root) == d;
    return same ? give(root) : call1(as_ref(d->scalar), root);
}

#define VARIANCE(name, of) \
    Own function_##name(Ref module, const Ref *args) { \
        return of(args[0], &(FoldArgs){args[1], args[2], args[3], args[5], NULL, args[6]}, args[4]); \
    } \
    Own ndarray_##name(Ref self, const Ref *args) { \
        return of(self, &(FoldArgs){args[0], args[1], args[2], args[4], NULL, args[5]}, args[3]); \
    }
VARIANCE(var, variance_of)
VARIANCE(std, deviation_of)

/* ---- clipping and rounding */

/* *bound, given as nan, becomes `open`: 1 it was, 0, -1. */
static int clip_open(Ref *bound, Ref open) {
    double x;
    bool alone = *bound && is_array(*bound) && array_peek(*bound)->ndim == 0;
    const Dtype *d = !*bound ? NULL : alone ? array_peek(*bound)->dtype : scalar_dtype(*bound);
    bool number = *bound && (is_float(*bound) || (d && d->kind == 'f'));
    if (!number) return 0;
    if (double_from(*bound, &x) < 0) return -1;
    if (x == x) return 0;
    *bound = open;
    return 1;
}

static int clip_open_both(Ref *low, Ref *high, Ref least, Ref most) {
    int a = clip_open(low, least), b = a < 0 ? -1 : clip_open(high, most);
    if (b < 0 || !(a | b)) return b;
    return warn(DeprecationWarning, 1, "Passing `np.nan` to mean no clipping in np.clip has always been unreliable, and is now deprecated. "
                "In future, this will always return nan, like it already does when min or max are arrays that contain nan. "
                "To skip a bound, pass either None or an np.inf of an appropriate sign.");
}

/* numpy still casts to a narrower out, and says that it will not: 1 to try again, 0 for another error. */
static int clip_forgive(const UfuncOptions *options) {
    scoped Own error = error_take(), kind = import_from("numpy.core._exceptions", "_UFuncOutputCastingError");
    if (!kind) return -1;
    if (!type_is_subtype(type_of(error), type_peek(kind))) return error_restore_take(give(error)), 0;
    return warn(DeprecationWarning, 1, "Converting the output of clip to %R is deprecated. Pass `casting=\"unsafe\"` explicitly to silence this "
                "warning, or correct the type of the variables.", as_ref(array_peek(options->out[0])->dtype)) < 0 ? -1 : 1;
}

/* where, dtype, casting: args[0] to [2]. */
static Own clip_of(Ref v, Ref low, Ref high, Ref out, const Ref *args) {
    if (low && is_none(low)) low = NULL;
    if (high && is_none(high)) high = NULL;
    if (out && is_none(out)) out = NULL;
    if (out && !is_array(out)) return throw(TypeError, "return arrays must be of ArrayType");
    if (!low && !high) return throw(ValueError, "One of max or min must be given");
    UfuncOptions options = UFUNC_DEFAULTS;
    bool cast = args[2] && !is_none(args[2]);
    options.out[0] = out;
    options.where = args[0] && !is_none(args[0]) ? args[0] : NULL;
    if (dtype_option(args[1], &options.dtype) < 0 || (cast && casting_from(args[2], &options.casting) < 0)) return NULL;
    scoped Own least = float_new(-__builtin_inf()), most = float_new(__builtin_inf());
    if (!least || !most) return NULL;
    bool swapped = is_array(v) && array_peek(v)->dtype->swapped;
    if (!swapped && clip_open_both(&low, &high, least, most) < 0) return NULL;
    const Ufunc *u = !high ? UFUNC_OF(maximum) : !low ? UFUNC_OF(minimum) : UFUNC_OF(clip);
    Own results[2];
    for (;;) {
        if (ufunc_execute(u, (const Ref[]){v, low ? low : high, high}, &options, results) == 0) return results[0];
        if (!out || cast || clip_forgive(&options) <= 0) return NULL;
        options.casting = CAST_UNSAFE;
        cast = true;
    }
}
Own function_clip(Ref module, const Ref *args) { return clip_of(args[0], args[1], args[2], args[3], args + 4); }
Own ndarray_clip(Ref self, const Ref *args) { return clip_of(self, args[0], args[1], args[2], args + 3); }

/* In tens: multiplied, rounded, divided, as numpy does it. */
static Own round_scaled(Ref a, ssize_t decimals, Ref out) {
    bool up = decimals >= 0;
    double factor = 1;
    for (ssize_t i = 0; i < (up ? decimals : -decimals) && i < 400; i++) factor *= 10;
    scoped Own f = float_new(factor);
    if (!f) return NULL;
    scoped Own scaled = ufunc_call2(up ? UFUNC_OF(multiply) : UFUNC_OF(divide), a, f, out);
    if (!scaled) return NULL;
    UfuncOptions options = UFUNC_DEFAULTS;
    options.out[0] = is_array(scaled) ? scaled : NULL;
    Own results[2];
    if (ufunc_execute(UFUNC_OF(rint), (const Ref[]){scaled}, &options, results) < 0) return NULL;
    scoped Own rounded = results[0];
    return ufunc_call2(up ? UFUNC_OF(divide) : UFUNC_OF(multiply), rounded, f, is_array(rounded) ? rounded : NULL);
}

/* Both parts of complex numbers, into result. */
static int round_parts(Ref a, ssize_t decimals, Ref result) {
    static const char *const parts[] = {"real", "imag"};
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        scoped Own from = getattr_named(a, parts[i]), to = from ? getattr_named(result, parts[i]) : NULL;
        bool same = to && array_peek(result)->dtype->id == array_peek(a)->dtype->id;
        scoped Own rounded = to ? round_scaled(from, decimals, same ? to : NULL) : NULL;
        if (!rounded || (!same && array_assign_object(array_peek(to), rounded) < 0)) return -1;
    }
    return 0;
}

static Own round_array(Ref a, ssize_t decimals, Ref out) {
    const Dtype *d = array_peek(a)->dtype;
    bool whole = dtype_is_integer(d);
    if (decimals == 0 && !whole && !(d->kind == 'c' && out && array_peek(out)->dtype->kind != 'c')) {
        UfuncOptions options = UFUNC_DEFAULTS;
        options.out[0] = out;
        Own results[2];
        if (ufunc_execute(UFUNC_OF(rint), (const Ref[]){a}, &options, results) < 0) return NULL;
        scoped Own rounded = results[0];
        if (d->kind != 'c' || !is_array(rounded) || out) return give(rounded);
        return array_cast(rounded, d, false);
    }
    if (whole && decimals >= 0 && !out) return array_or_scalar_take(own(a)); /* itself, as numpy does */
    if (whole && decimals >= 0) {
        const Dtype *to = array_peek(out)->dtype;
        if (!value_can_cast(a, to, CAST_SAME_KIND))
            return throw(TypeError, "Cannot cast %s from %R to %R according to the rule 'same_kind'",
                         array_peek(a)->ndim ? "array data" : "scalar", as_ref(d), as_ref(to));
        return array_assign(array_peek(out), array_peek(a)) < 0 ? NULL : own(out);
    }
    if (d->kind == 'c' && out && array_peek(out)->dtype->kind != 'c') return throw(TypeError, "array does not have imaginary part to set");
    if (whole && decimals < 0 && !out) {
        scoped Own wide = array_cast(a, &dtypes[DT_FLOAT64], true), rounded = wide ? round_scaled(wide, decimals, NULL) : NULL;
        scoped Own array = rounded ? array_from(rounded, NULL) : NULL, narrow = array ? array_cast(array, d, false) : NULL;
        return narrow ? array_or_scalar_take(give(narrow)) : NULL;
    }
    scoped Own result = out ? own(out) : array_new_like(array_peek(a), d);
    if (!result) return NULL;
    if (d->kind == 'c' && array_peek(result)->dtype->kind == 'c')
        return round_parts(a, decimals, result) < 0 ? NULL : out ? give(result) : array_or_scalar_take(give(result));
    scoped Own rounded = round_scaled(a, decimals, result);
    if (!rounded) return NULL;
    return out ? give(rounded) : array_or_scalar_take(give(result));
}

static Own round_of(Ref v, Ref decimals, Ref out) {
    ssize_t n = 0;
    if (out && is_none(out)) out = NULL;
    if (out && !is_array(out)) return throw(TypeError, "output must be an array");
    if (decimals && index_ssize(decimals, &n) < 0) return NULL;
    if (n > INT_MAX) return throw(OverflowError, "signed integer is greater than maximum");
    if (n < INT_MIN) return throw(OverflowError, "signed integer is less than minimum");
    scoped Own a = array_from(v, NULL);
    return a ? round_array(a, n, out) : NULL;
}
Own function_around(Ref module, const Ref *args) { return round_of(args[0], args[1], args[2]); }
Own ndarray_round(Ref self, const Ref *args) { return round_of(self, args[0], args[1]); }

/* ---- conjugates */

Own ndarray_conjugate(Ref self, const Ref *args) {
    if (array_peek(self)->dtype->kind != 'c' && (!args[0] || is_none(args[0]))) return own(self);
    UfuncOptions options = UFUNC_DEFAULTS;
    Own results[2];
    if (ufunc_out_from(UFUNC_OF(conjugate), args[0], options.out) < 0) return NULL;
    return ufunc_execute(UFUNC_OF(conjugate), (const Ref[]){self}, &options, results) < 0 ? NULL : results[0];
}
Own ndarray_conj(Ref self, const Ref *args) { return ndarray_conjugate(self, args); }

/* ---- what numpy's functions in Python do */

static Own by_function(const char *name, Ref self, const Ref *args, const char *const *names, size_t count) {
    scoped Own function = import_from("numpy", name), positional = tuple_pack(1, self), options = dict_new();
    if (!function || !positional || !options) return NULL;
    for (size_t i = 0; i < count; i++)
        if (args[i] && dict_set_named(options, names[i], args[i]) < 0) return NULL;
    return call_spread(function, positional, options);
}
Own ndarray_trace(Ref self, const Ref *args) {
    static const char *const names[] = {"offset", "axis1", "axis2", "dtype", "out"};
    return by_function("trace", self, args, names, COUNT_OF(names));
}
