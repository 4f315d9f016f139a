/* The arguments of the methods of universal functions, as numpy reads them: its binder has its own words for a wrong call, and its order of
 * looking at arguments decides which of several wrong ones is told. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/flexible.h"

/* ---- binding */

static int parameter_find(const UfuncParameters *p, Ref name) {
    for (int i = 0; i < p->count; i++)
        if (str_equal_c(name, p->names[i])) return i;
    return -1;
}

static COLD int fail_too_many(const UfuncParameters *p, size_t count) {
    return fail(TypeError, "%s() takes from %d to %d positional arguments but %zu were given", p->method, p->required, p->count, count);
}

int ufunc_arguments_bind(const UfuncParameters *p, const Ref *args, size_t count, Ref names, Ref *out) {
    if (count > p->count) return fail_too_many(p, count);
    for (int i = 0; i < p->count; i++) out[i] = (size_t)i < count ? args[i] : NULL;
    for (size_t i = 0; names && i < tuple_length(names); i++) {
        Ref name = tuple_item_peek(names, i);
        int at = parameter_find(p, name);
        if (at < 0) return fail(TypeError, "%s() got an unexpected keyword argument '%U'", p->method, name);
        if (out[at]) return fail(TypeError, "argument for %s() given by name ('%U') and position (position %d)", p->method, name, at);
        out[at] = args[count + i];
    }
    for (int i = 0; i < p->required; i++)
        if (!out[i]) return fail(TypeError, "%s() missing required argument '%s' (pos %d)", p->method, p->names[i], i);
    return 0;
}

/* ---- single ones */

/* Is it all that its class says: in the machine's order, of no unit, of no width? */
static bool dtype_is_general(const Dtype *d) {
    if (d->swapped) return false;
    if (is_time(d)) return d->parts->unit == UNIT_GENERIC;
    return dtype_is_number(d) || d->size == 0;
}

int ufunc_dtype_from(Ref v, const Dtype **dtype) {
    if (dtype_option(v, dtype) < 0) return -1;
    if (!*dtype || dtype_is_general(*dtype)) return 0;
    return fail(TypeError, "The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte order or "
                           "time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.");
}

int ufunc_method_out_check(Ref out) {
    if (!out || !is_tuple(out) || tuple_length(out) == 1) return 0;
    return fail(ValueError, "The 'out' tuple must have exactly one entry per ufunc output");
}

int ufunc_method_out_from(Ref v, Ref *out) {
    *out = NULL;
    bool packed = v && is_tuple(v);
    Ref given = packed ? tuple_item_peek(v, 0) : v;
    if (!given || (is_none(given) && !packed)) return 0;
    if (array_is_elsewhere(given)) return throw_no_array("objects"), -1;
    if (!is_ndarray(given)) return fail(TypeError, "output must be an array");
    *out = given;
    return 0;
}

int keepdims_from(Ref v, bool *keepdims) {
    *keepdims = false;
    if (!v) return 0;
    if (is_kind(v, &float_type)) return fail(TypeError, "integer argument expected, got float");
    int64_t number = 0;
    if (int64_from(v, &number) < 0) return -1;
    *keepdims = number != 0;
    return 0;
}

int axis_single_from(const char *method, Ref v, int ndim, int *axis) {
    uint32_t axes;
    *axis = 0;
    if (axes_from(v ? v : small_int_new(0), ndim, &axes) < 0) return -1;
    if (ndim == 0) return fail(TypeError, "cannot %s on a scalar", method);
    if (__builtin_popcount(axes) != 1) return fail(ValueError, "%s does not allow multiple axes", method);
    *axis = __builtin_ctz(axes);
    return 0;
}

/* ---- indices of reduceat */

static COLD Own throw_too_shallow(void) { return throw(ValueError, "object of too small depth for desired array"); }

Own reduceat_indices_from(Ref v) {
    const Dtype *wanted = &dtypes[DT_INT64];
    bool sequence = is_list(v) || is_tuple(v);
    if (is_ndarray(v) && !dtype_can_cast(array_peek(v)->dtype, wanted, CAST_SAFE))
        return throw(TypeError, "Cannot cast array data from %R to %R according to the rule 'safe'", as_ref(array_peek(v)->dtype), as_ref(wanted));
    scoped Own found = array_from(v, wanted);
    if (!found && !sequence && (error_is(TypeError) || error_is(ValueError))) {
        error_clear(); /* of one thing that is no integer: it is no sequence, above all */
        return throw_too_shallow();
    }
    if (!found) return NULL;
    if (array_peek(found)->ndim < 1) return throw_too_shallow();
    if (array_peek(found)->ndim > 1) return throw(ValueError, "object too deep for desired array");
    return array_plain(found);
}
