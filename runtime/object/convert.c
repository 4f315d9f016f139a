/* Values to C numbers. */
#include <limits.h>

#include "runtime/base/clock.h"
#include "runtime/object/protocol.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/machine.h"

/* The answer of __index__ and its like must be an int; exactly an int, or there is a warning. */
static Own checked_int(Own result, const char *method) {
    scoped Own n = result;
    if (!n || is_small_int(n) || is_exactly(n, &int_type)) return give(n);
    if (!is_int(n)) return throw(TypeError, "%s returned non-int (type %T)", method, n);
    if (warn(DeprecationWarning, 1,
             "%s returned non-int (type %T).  The ability to return an instance of a strict subclass of int is deprecated, "
             "and may not be supported in a future version of Python.", method, n) < 0)
        return NULL;
    return give(n);
}

Own index_of(Ref v) {
    if (is_int(v)) return int_exact(v);
    UnaryFn fn = type_of(v)->index;
    if (!fn) return throw(TypeError, "'%T' object cannot be interpreted as an integer", v);
    return checked_int(fn(v), "__index__");
}

/* 1 fits, 0 does not, -1. sign: of the number. */
static int index_as_int64(Ref v, int64_t *out, int *sign) {
    if (LIKELY(is_small_int(v))) {
        *out = small_int(v);
        return 1;
    }
    scoped Own n = index_of(v);
    if (!n) return -1;
    *sign = int_sign(n);
    return int_as_int64(n, out);
}

static int index_or_overflow(Ref v, int64_t *out, const char *c_type) {
    int sign = 0, fits = index_as_int64(v, out, &sign);
    if (fits > 0) return 0;
    return fits < 0 ? -1 : fail(OverflowError, "Python int too large to convert to C %s", c_type);
}

int index_ssize(Ref v, ssize_t *out) {
    int64_t n = 0;
    int status = index_or_overflow(v, &n, "ssize_t");
    *out = n;
    return status;
}

int index_clipped(Ref v, ssize_t *out) {
    int64_t n = 0;
    int sign = 0, fits = index_as_int64(v, &n, &sign);
    if (fits < 0) return -1;
    *out = fits ? n : sign < 0 ? SSIZE_MAX * -1 - 1 : SSIZE_MAX;
    return 0;
}

int int64_from(Ref v, int64_t *out) { return index_or_overflow(v, out, "long"); }

int int_from(Ref v, int *out) {
    int64_t n = 0;
    if (index_or_overflow(v, &n, "int") < 0) return -1;
    if (n > INT_MAX || n < INT_MIN) return fail(OverflowError, "Python int too large to convert to C int");
    *out = (int)n;
    return 0;
}

static int double_from_method(Ref v, double *out) {
    scoped Own x = type_of(v)->to_float(v);
    if (!x) return -1;
    if (!is_float(x)) return fail(TypeError, "%T.__float__ returned non-float (type %T)", v, x);
    *out = float_value(x);
    return 0;
}

int double_from(Ref v, double *out) {
    if (machine_double(v, out)) return 0;
    if (is_float(v)) {
        *out = float_value(v);
        return 0;
    }
    if (is_int(v)) return int_as_double(v, out);
    if (type_of(v)->to_float) return double_from_method(v, out);
    if (!type_of(v)->index) return fail(TypeError, "must be real number, not %T", v);
    scoped Own n = index_of(v);
    return n ? int_as_double(n, out) : -1;
}

int seconds_from(Ref v, int64_t *out_ns) {
    int64_t whole = 0;
    if (is_float(v)) {
        double x = float_value(v);
        if (x != x) return fail(ValueError, "Invalid value NaN (not a number)");
        if (clock_ns_of_seconds(x, ROUND_UP_NS, out_ns) == 0) return 0;
        return fail(OverflowError, "timestamp too large to convert to C _PyTime_t");
    }
    int sign = 0, fits = index_as_int64(v, &whole, &sign);
    if (fits < 0) return -1;
    if (fits && !__builtin_mul_overflow(whole, NS_PER_S, out_ns)) return 0;
    return fail(OverflowError, "timestamp too large to convert to C _PyTime_t");
}
