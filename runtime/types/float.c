/* The type float: slots and methods.  Text is in float_text.c.
 *
 * Ordinary magnitudes live in the value word; the rest (below 2^-255, from 2^257 up, inf, nan) are FloatObjects, and
 * so are instances of subclasses. */
#include "runtime/types/float.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "runtime/base/dtoa.h"
#include "runtime/base/hash.h"
#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes.h"
#include "runtime/types/complex.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Own float_new_heap(double x) {
    FloatObject *o = object_new_raw(&float_type, sizeof *o);
    if (!o) return NULL;
    o->x = x;
    return as_own(o);
}

static Own float_exact(Ref v) { return type_of(v) == &float_type ? own(v) : float_new(float_value(v)); }

/* ---- float(x) */

/* What __float__ gave, as an exact float. */
static Own float_checked_take(Ref v, Own result) {
    scoped Own x = result;
    if (!x || is_exactly(x, &float_type)) return give(x);
    if (!is_float(x)) return throw(TypeError, "%T.__float__ returned non-float (type %T)", v, x);
    if (warn(DeprecationWarning, 1,
             "%T.__float__ returned non-float (type %T).  The ability to return an instance of a strict subclass of "
             "float is deprecated, and may not be supported in a future version of Python.",
             v, x) < 0)
        return NULL;
    return float_exact(x);
}

static Own float_from_literal(Ref v) {
    NumberText t;
    double x = 0;
    int status = number_text_open(&t, v);
    bool is_text = status != 0;
    if (status > 0) status = float_parse(t.text, t.length, &x);
    number_text_close(&t);
    if (status) return status < 0 ? NULL : float_new(x);
    if (!is_text) return throw(TypeError, "float() argument must be a string or a real number, not '%T'", v);
    return throw(ValueError, "could not convert string to float: %R", v);
}

Own float_from_object(Ref v) {
    Type *type = type_of(v);
    if (type == &float_type) return own(v);
    if (type->to_float) return float_checked_take(v, type->to_float(v));
    if (!type->index) return float_from_literal(v);
    scoped Own n = index_of(v);
    double x;
    return !n || int_as_double(n, &x) < 0 ? NULL : float_new(x);
}

static Own float_make(Type *type, const Ref *args, size_t count, Ref names) {
    if (type->init == float_type.init && args_no_names("float", names) < 0) return NULL;
    if (args_count("float", count, 0, 1) < 0) return NULL;
    scoped Own x = count ? float_from_object(args[0]) : float_new(0.0);
    if (!x || type == &float_type) return give(x);
    FloatObject *o = object_new(type, 0);
    if (!o) return NULL;
    o->x = float_value(x);
    return as_own(o);
}

/* ---- arithmetic on doubles */

/* fmod with the short ways first: glibc's takes a step a bit of the quotient. */
static double fmod_fast(double x, double y) {
    if (fabs(x) < fabs(y)) return x;
    if (fabs(x) < 0x1p53 && x == (double)(int64_t)x && y == (double)(int64_t)y)
        return copysign((double)((int64_t)x % (int64_t)y), x);
    return fmod(x, y);
}

/* What % gives, `mod` being fmod's. */
static double floor_mod_of(double mod, double y) {
    if (mod == 0) return copysign(0.0, y);
    return (y < 0) != (mod < 0) ? mod + y : mod;
}

/* The quotient that goes with it: exact where the true one is. */
static double floor_div_of(double mod, double x, double y) {
    double div = (x - mod) / y;
    if (mod != 0 && (y < 0) != (mod < 0)) div -= 1.0;
    if (div == 0) return copysign(0.0, x / y);
    double floored = floor(div);
    return div - floored > 0.5 ? floored + 1.0 : floored;
}

static double floor_mod(double x, double y) { return floor_mod_of(fmod_fast(x, y), y); }

static double floor_div(double x, double y) { return floor_div_of(fmod_fast(x, y), x, y); }

static Own float_divmod(double x, double y) {
    double mod = fmod_fast(x, y);
    scoped Own q = float_new(floor_div_of(mod, x, y));
    scoped Own r = float_new(floor_mod_of(mod, y));
    return q && r ? tuple_pack(2, q, r) : NULL;
}

/* type(34, "Numerical result out of range"), as errno ERANGE reads */
static Own throw_range(Type *type) {
    scoped Own text = str_new("Numerical result out of range");
    scoped Own exception = text ? call2(as_ref(type), small_int_new(ERANGE), text) : NULL;
    return exception ? throw_object(exception) : NULL;
}

static bool is_odd(double y) { return fmod(fabs(y), 2.0) == 1.0; }

/* pow() where C libraries are known to differ: y is 0, nan or infinite, or x is. */
static bool power_special(double x, double y, double *out) {
    if (y == 0 || x == 1.0) return *out = 1.0, true;
    if (isnan(x)) return *out = x, true;
    if (isnan(y)) return *out = y, true;
    if (isinf(y)) {
        *out = fabs(x) == 1.0 ? 1.0 : (y > 0) == (fabs(x) > 1.0) ? fabs(y) : 0.0;
        return true;
    }
    if (!isinf(x)) return false;
    if (y > 0) *out = is_odd(y) ? x : fabs(x);
    else *out = is_odd(y) ? copysign(0.0, x) : 0.0;
    return true;
}

Own float_power(double x, double y) {
    double result;
    if (power_special(x, y, &result)) return float_new(result);
    if (x == 0) {
        if (y < 0) return throw(ZeroDivisionError, "0.0 cannot be raised to a negative power");
        return float_new(is_odd(y) ? x : 0.0);
    }
    if (x < 0 && y != floor(y)) return complex_power(x, 0.0, y, 0.0);
    result = pow(fabs(x), y);
    if (isinf(result)) return throw_range(OverflowError);
    return float_new(x < 0 && is_odd(y) ? -result : result);
}

/* Inlined with a constant op in the slots. */
static ALWAYS_INLINE Own operate(int op, double a, double b) {
    switch (op) {
    case OP_ADD: return float_new(a + b);
    case OP_SUB: return float_new(a - b);
    case OP_MUL: return float_new(a * b);
    case OP_TRUEDIV: return LIKELY(b != 0) ? float_new(a / b) : throw(ZeroDivisionError, "float division by zero");
    case OP_FLOORDIV:
        return LIKELY(b != 0) ? float_new(floor_div(a, b)) : throw(ZeroDivisionError, "float floor division by zero");
    case OP_MOD: return LIKELY(b != 0) ? float_new(floor_mod(a, b)) : throw(ZeroDivisionError, "float modulo");
    case OP_DIVMOD: return LIKELY(b != 0) ? float_divmod(a, b) : throw(ZeroDivisionError, "float divmod()");
    case OP_POW: return float_power(a, b);
    default: return NotImplemented;
    }
}

Own float_binary(int op, double a, double b) { return operate(op, a, b); }

/* ---- slots */

int float_operand(Ref v, double *out) {
    if (is_word_float(v)) return *out = word_float(v), 1;
    if (is_small_int(v)) return *out = (double)small_int(v), 1;
    if (is_float(v)) return *out = float_value(v), 1;
    if (!is_int(v)) return 0;
    return int_as_double(v, out) < 0 ? -1 : 1;
}

#define SLOT(name, op) \
    static Own name(Ref a, Ref b) { \
        double x, y; \
        int status = float_operand(a, &x); \
        if (status > 0) status = float_operand(b, &y); \
        if (UNLIKELY(status <= 0)) return status < 0 ? NULL : NotImplemented; \
        return operate(op, x, y); \
    }
SLOT(float_add, OP_ADD)
SLOT(float_sub, OP_SUB)
SLOT(float_mul, OP_MUL)
SLOT(float_truediv, OP_TRUEDIV)
SLOT(float_floordiv, OP_FLOORDIV)
SLOT(float_mod, OP_MOD)
SLOT(float_divmod_slot, OP_DIVMOD)
SLOT(float_pow, OP_POW)
#undef SLOT

static Own float_power_slot(Ref a, Ref b, Ref modulus) {
    if (!is_none(modulus)) return throw(TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    return float_pow(a, b);
}

int float_compare_int(double x, Ref n) {
    int64_t i;
    if (isnan(x)) return 2;
    if (isinf(x)) return x > 0 ? 1 : -1;
    if (!int_as_int64(n, &i)) {
        int order = mpz_cmp_d(((IntObject *)object_of(n))->z, x);
        return (order < 0) - (order > 0);
    }
    if (x >= 0x1p63 || x < -0x1p63) return x > 0 ? 1 : -1;
    int64_t whole = (int64_t)x;
    if (whole != i) return whole < i ? -1 : 1;
    double rest = x - (double)whole;
    return (rest > 0) - (rest < 0);
}

static Own compare_doubles(double x, double y, int op) {
    switch (op) {
    case CMP_LT: return bool_new(x < y);
    case CMP_LE: return bool_new(x <= y);
    case CMP_EQ: return bool_new(x == y);
    case CMP_NE: return bool_new(x != y);
    case CMP_GT: return bool_new(x > y);
    default: return bool_new(x >= y);
    }
}

static Own float_compare(Ref a, Ref b, int op) {
    double x = float_value(a);
    if (is_float(b)) return compare_doubles(x, float_value(b), op);
    if (!is_int(b)) return NotImplemented;
    int order = float_compare_int(x, b);
    return order == 2 ? bool_new(op == CMP_NE) : bool_new(order_matches(order, op));
}

static Own float_repr_slot(Ref self) { return float_repr(float_value(self)); }

/* Not-a-numbers are unequal to everything, so they hash by identity: many of them must not fill one bucket. */
static int float_hash(Ref self, int64_t *out) {
    double x = float_value(self);
    *out = isnan(x) ? hash_pointer(object_of(self)) : hash_double(x);
    return 0;
}

static Own float_negative(Ref self) { return float_new(-float_value(self)); }
static Own float_absolute(Ref self) { return float_new(fabs(float_value(self))); }
static Own float_to_int(Ref self) { return int_from_double(float_value(self)); }
static int float_truth(Ref self) { return float_value(self) != 0; }

/* ---- methods */

static Own float_self(Ref self, const Ref *args) { return float_exact(self); }
static Own float_is_integer(Ref self, const Ref *args) {
    double x = float_value(self);
    return bool_new(isfinite(x) && floor(x) == x);
}
static Own float_trunc(Ref self, const Ref *args) { return int_from_double(float_value(self)); }
static Own float_floor(Ref self, const Ref *args) { return int_from_double(floor(float_value(self))); }
static Own float_ceil(Ref self, const Ref *args) { return int_from_double(ceil(float_value(self))); }
static Own float_hex_method(Ref self, const Ref *args) { return float_hex(float_value(self)); }
static Own float_getnewargs(Ref self, const Ref *args) {
    scoped Own x = float_exact(self);
    return x ? tuple_pack(1, x) : NULL;
}

static Own float_format_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "__format__() argument must be str, not %K", args[0]);
    return format_float(self, args[0]);
}

static Own float_as_integer_ratio(Ref self, const Ref *args) {
    double x = float_value(self);
    if (isinf(x)) return throw(OverflowError, "cannot convert Infinity to integer ratio");
    if (isnan(x)) return throw(ValueError, "cannot convert NaN to integer ratio");
    int exponent;
    double fraction = frexp(x, &exponent);
    while (fraction != floor(fraction)) { /* at most 53 times */
        fraction *= 2;
        exponent--;
    }
    scoped Own mantissa = int_from_double(fraction);
    scoped Own scale = int_binary(OP_LSHIFT, small_int_new(1), small_int_new(x == 0 ? 0 : abs(exponent)));
    if (!mantissa || !scale) return NULL;
    if (exponent <= 0 || x == 0) return tuple_pack(2, mantissa, scale);
    scoped Own whole = int_binary(OP_MUL, mantissa, scale);
    return whole ? tuple_pack(2, whole, small_int_new(1)) : NULL;
}

/* round(x, ndigits): a float, correctly rounded on the exact value; without ndigits an int, half to even. */
static Own float_round_method(Ref self, const Ref *args) {
    enum { DIGITS_MOST = 323, DIGITS_LEAST = -308 }; /* beyond: nothing to cut off, nothing left */
    double x = float_value(self);
    ssize_t digits;
    if (!args[0] || is_none(args[0])) return int_from_double(rint(x));
    scoped Own index = index_of(args[0]);
    if (!index || index_clipped(index, &digits) < 0) return NULL;
    if (!isfinite(x) || digits > DIGITS_MOST) return float_new(x);
    if (digits < DIGITS_LEAST) return float_new(0.0 * x);
    x = dtoa_round(x, (int)digits);
    return isinf(x) ? throw(OverflowError, "rounded value too large to represent") : float_new(x);
}

static Own float_fromhex(Ref class, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "bad argument type for built-in operation");
    size_t length;
    double x;
    const char *text = str_utf8(args[0], &length);
    if (!text) return NULL;
    int status = float_parse_hex(text, length, &x);
    if (status < 0) return NULL;
    if (!status) return throw(ValueError, "invalid hexadecimal floating-point string");
    scoped Own result = float_new(x);
    return !result || type_peek(class) == &float_type ? give(result) : call1(class, result);
}

static Own float_getformat(Ref class, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "__getformat__() argument must be str, not %K", args[0]);
    if (str_equal_c(args[0], "double") || str_equal_c(args[0], "float")) return str_new("IEEE, little-endian");
    return throw(ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
}

static Own float_get_imag(Ref self) { return float_new(0.0); }

static const MethodRow float_methods[] = {
    {"conjugate(self, /)", float_self, "Itself, as it is real.", 0},
    {"__trunc__(self, /)", float_trunc, "The int that is left without the fraction.", 0},
    {"__floor__(self, /)", float_floor, "The largest int that is not greater.", 0},
    {"__ceil__(self, /)", float_ceil, "The smallest int that is not less.", 0},
    {"__round__(self, ndigits=None, /)", float_round_method,
     "Return the Integral closest to x, rounding half toward even; with ndigits, a float.", 0},
    {"as_integer_ratio(self, /)", float_as_integer_ratio, "Two ints in lowest terms whose ratio is exactly x.", 0},
    {"fromhex(cls, string, /)", float_fromhex, "The number that a hexadecimal string shows.", METHOD_CLASS},
    {"hex(self, /)", float_hex_method, "Its bits as hexadecimal text, exactly.", 0},
    {"is_integer(self, /)", float_is_integer, "Has it no fraction?", 0},
    {"__getnewargs__(self, /)", float_getnewargs, NULL, 0},
    {"__getformat__(cls, typestr, /)", float_getformat, "How C doubles and floats are laid out here.", METHOD_CLASS},
    {"__format__(self, format_spec, /)", float_format_method, "The value as the format specification says.", 0},
    {0},
};

static const GetSetRow float_getset[] = {
    {"real", float_exact, NULL, "itself"},
    {"imag", float_get_imag, NULL, "zero"},
    {0},
};

Type float_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "float",
    .doc = "float(x=0, /)\n--\n\nThe float that a text or a number stands for.",
    .flags = TYPE_BASE | TYPE_MATCH_SELF,
    .size = sizeof(FloatObject),
    .methods = float_methods,
    .getset = float_getset,
    .dealloc = object_free,
    .new = float_make,
    .repr = float_repr_slot,
    .hash = float_hash,
    .compare = float_compare,
    .binary = {
        [OP_ADD] = float_add, [OP_SUB] = float_sub, [OP_MUL] = float_mul, [OP_TRUEDIV] = float_truediv,
        [OP_FLOORDIV] = float_floordiv, [OP_MOD] = float_mod, [OP_DIVMOD] = float_divmod_slot,
    },
    .power = float_power_slot,
    .negative = float_negative,
    .positive = float_exact,
    .absolute = float_absolute,
    .to_int = float_to_int,
    .to_float = float_exact,
    .truth = float_truth,
};
