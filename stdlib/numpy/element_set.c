/* A Python object stored as an element: what a[i] = v and array([v]) do, with numpy's errors.
 *
 * Numbers of the right kind take a few instructions; numpy's scalars and arrays of one element are cast; everything else goes through
 * int(v), float(v) or complex(v).
 */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/ufunc.h"
#include "stdlib/numpy/flexible.h"

#include <fenv.h>

/* ---- out of the row of what Python numbers can be */

static COLD int warn_out_of_bound(Ref v, const Dtype *d) {
    return warn(DeprecationWarning, 1,
                "NumPy will stop allowing conversion of out-of-bound Python integers to integer arrays.  The conversion of %R to %s "
                "will fail in the future.\nFor the old behavior, usually:\n    np.array(value).astype(dtype)`\nwill give the "
                "desired result (the cast overflows).", v, d->name);
}

static int store(const Dtype *from, const void *value, const Dtype *to, void *element) {
    cast_elements(from, value, 0, to, element, 0, 1);
    return 0;
}

/* v: an int of Python; warned: about one out of range. */
static int set_int(const Dtype *d, char *element, Ref v, bool warned) {
    int64_t n;
    uint64_t u;
    if (!int_as_int64(v, &n)) {
        bool wide = d->id == DT_UINT64 || d->id == DT_UINT32; /* go through unsigned longs */
        if (!wide || !int_as_uint64(v, &u)) return fail(OverflowError, "Python int too large to convert to C long");
        if (d->id == DT_UINT32 && warned && warn_out_of_bound(v, d) < 0) return -1;
        return store(&dtypes[DT_UINT64], &u, d, element);
    }
    int64_t least = d->kind == 'u' ? 0 : d->size == 8 ? INT64_MIN : -((int64_t)1 << (8 * d->size - 1));
    int64_t most = d->size == 8 ? INT64_MAX : ((int64_t)1 << (8 * d->size - (d->kind == 'i'))) - 1;
    if (warned && (n < least || n > most) && warn_out_of_bound(v, d) < 0) return -1;
    return store(&dtypes[DT_INT64], &n, d, element);
}

/* ---- numpy's own values */

/* Cast, reporting those of the errors in `reported` that it raises. */
static int cast_reporting(const Dtype *from, const char *value, const Dtype *to, void *element, int reported) {
    bool check = from->id != to->id && (to->id == DT_FLOAT16 || (dtype_is_inexact(from) && to->kind != 'b' && to->id != DT_FLOAT64));
    if (check) float_errors_clear();
    cast_elements(from, value, 0, to, element, 0, 1);
    int raised = check ? float_errors_read() & reported : 0;
    return raised ? float_errors_report(raised, "cast") : 0;
}

static int set_cast(const Dtype *from, const char *value, const Dtype *to, void *element) {
    return cast_warn_complex(from, to) < 0 ? -1 : cast_reporting(from, value, to, element, ~0);
}

/* Python's own numbers may be too large, but not too small. */
static int set_python_number(const Dtype *from, const void *value, const Dtype *to, void *element) {
    return cast_reporting(from, value, to, element, FE_OVERFLOW);
}

/* ---- anything else, by kind */

static bool is_nested(Ref v) { return type_of(v)->getitem && type_of(v)->length && !is_dict(v) && !is_str(v) && !is_bytes(v); }

/* An exception of a conversion of v is set: a sequence is told so. */
static COLD int fail_conversion(Ref v) {
    if (is_nested(v) && error_is(TypeError)) throw_from(ValueError, "setting an array element with a sequence.");
    return -1;
}

static int set_integer(const Dtype *d, void *element, Ref v) {
    scoped Own n = NULL;
    if (is_kind(v, &complex_type))
        fail(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%T'", v);
    else n = int_from_object(v);
    return n ? set_int(d, element, n, false) : fail_conversion(v);
}

static int set_float(const Dtype *d, void *element, Ref v) {
    double x = __builtin_nan("");
    if (!is_none(v)) {
        scoped Own number = NULL;
        if (is_kind(v, &complex_type)) fail(TypeError, "float() argument must be a string or a real number, not '%T'", v);
        else number = float_from_object(v);
        if (!number) return fail_conversion(v);
        x = float_value(number);
    }
    return set_python_number(&dtypes[DT_FLOAT64], &x, d, element);
}

static int set_complex(const Dtype *d, void *element, Ref v) {
    double parts[2] = {__builtin_nan(""), __builtin_nan("")};
    if (is_str(v) || is_bytes(v)) {
        scoped Own text = is_bytes(v) ? decode(bytes_data(v), bytes_length(v), "utf-8", NULL) : own(v);
        scoped Own number = text ? call1(as_ref(&complex_type), text) : NULL;
        if (!number || complex_from_object(number, &parts[0], &parts[1]) < 0) return -1;
    } else if (!is_none(v) && complex_from_object(v, &parts[0], &parts[1]) < 0) {
        return -1;
    }
    return set_python_number(&dtypes[DT_COMPLEX128], parts, d, element);
}

static int set_bool(const Dtype *d, void *element, Ref v) {
    int t = truth(v);
    if (t < 0) return -1;
    *(uint8_t *)element = (uint8_t)t;
    return 0;
}

/* ---- numpy's scalars and arrays */

/* int(v), told of lost imaginary parts. */
static Own integer_of(Ref v, const Dtype *from) {
    if (cast_warn_complex(from, &dtypes[DT_INT64]) < 0) return NULL;
    scoped Own item = element_item(from, scalar_data(v));
    double re, im;
    if (!item || from->kind != 'c') return item ? int_from_object(item) : NULL;
    return complex_from_object(item, &re, &im) < 0 ? NULL : int_from_double(re);
}

/* Signed integers take scalars of other types as Python's int() makes them: NaN and what is too large are errors there. */
static int set_scalar(const Dtype *d, void *element, Ref v, const Dtype *from) {
    if (d->kind != 'i' || from == dtype_native(d) || from->kind == 'b') return set_cast(from, scalar_data(v), d, element);
    scoped Own n = integer_of(v, from);
    return n ? set_int(d, element, n, false) : -1;
}

static COLD int fail_sequence(void) {
    throw_from(ValueError, "setting an array element with a sequence.");
    return -1;
}

static COLD int fail_too_long(const Dtype *d) {
    if (d->kind == 'c') return fail(TypeError, "only length-1 arrays can be converted to Python scalars");
    if (d->kind == 'b') fail(ValueError, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
    else fail(TypeError, "only size-1 arrays can be converted to Python scalars");
    return fail_sequence();
}

/* One without dimensions is cast; one of one element goes through its Python number, and is a sequence where that fails. */
static int set_array(const Dtype *d, void *element, Ref v) {
    const Array *a = array_peek(v);
    if (a->size == 0 && d->kind == 'b') return set_bool(d, element, v); /* false, with a warning */
    if (a->size != 1) return fail_too_long(d);
    if (a->ndim == 0 || d->kind == 'b' || d->kind == 'c') return set_cast(a->dtype, a->data, d, element);
    if (a->dtype->kind == 'c') {
        fail(TypeError, "can't convert complex to %s", d->kind == 'f' ? "float" : "int");
        return fail_sequence();
    }
    scoped Own item = element_item(a->dtype, a->data);
    if (!item) return -1;
    if (d->kind == 'f') return set_float(d, element, item);
    scoped Own n = int_from_object(item);
    return n && set_int(d, element, n, false) == 0 ? 0 : fail_sequence();
}

/* Text and bytes are read as numbers; times and structures go through int() and float(). */
static int set_flexible_array(const Dtype *d, void *element, Ref v) {
    if (array_peek(v)->size != 1) return fail_too_long(d);
    scoped Own item = element_item(array_peek(v)->dtype, array_peek(v)->data);
    return item ? element_set(d, element, item) : -1;
}

COLD static int set_slow(const Dtype *d, void *element, Ref v) {
    if (is_ndarray(v) && !is_array(v)) return set_flexible_array(d, element, v);
    if (is_array(v)) return set_array(d, element, v);
    const Dtype *from = scalar_dtype(v);
    if (from) return set_scalar(d, element, v, from);
    switch (d->kind) {
    case 'b': return set_bool(d, element, v);
    case 'f': return set_float(d, element, v);
    case 'c': return set_complex(d, element, v);
    default: return is_int(v) ? set_int(d, element, v, true) : set_integer(d, element, v);
    }
}

int element_set(const Dtype *d, void *element, Ref v) {
    if (d->id == DT_FLOAT64 && !d->swapped) {
        double x;
        if (is_word_float(v)) x = word_float(v);
        else if (is_small_int(v)) x = (double)small_int(v);
        else if (is_scalar_of(v, DT_FLOAT64)) x = ((Scalar *)object_of(v))->d;
        else if (is_scalar_of(v, DT_INT64)) x = (double)((Scalar *)object_of(v))->i;
        else return set_slow(d, element, v);
        memcpy(element, &x, sizeof x);
        return 0;
    }
    if (d->id == DT_INT64 && !d->swapped && (is_small_int(v) || is_scalar_of(v, DT_INT64))) {
        int64_t n = is_small_int(v) ? small_int(v) : ((Scalar *)object_of(v))->i;
        memcpy(element, &n, sizeof n);
        return 0;
    }
    if (UNLIKELY(!dtype_is_number(d))) return flexible_set(d, element, v);
    if (is_word_float(v) && d->kind == 'c') {
        double x = word_float(v);
        return store(&dtypes[DT_FLOAT64], &x, d, element);
    }
    if (is_bool(v)) {
        uint8_t b = v == True;
        return store(&dtypes[DT_BOOL], &b, d, element);
    }
    return set_slow(d, element, v);
}
