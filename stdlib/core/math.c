/* The module math: functions of real numbers, as C99 defines them, with Python's errors.
 *
 * What libm answers with nan becomes ValueError "math domain error" unless an argument was nan; an infinite answer to
 * finite arguments is OverflowError "math range error", or a domain error where the function has a pole.
 * Ints too large for a double are handled by the logarithms alone. */
#include "stdlib/core/math_inner.h"

#include <errno.h>
#include <limits.h>
#include <math.h>

static ALWAYS_INLINE int real_from(Ref v, double *out) {
    if (LIKELY(is_word_float(v))) return *out = word_float(v), 0;
    if (machine_double(v, out)) return 0;
    return double_from(v, out);
}

static Own domain_error(void) { return throw(ValueError, "math domain error"); }
static Own range_error(void) { return throw(OverflowError, "math range error"); }

/* ---- functions of one number */

enum Infinite { POLE, OVERFLOW }; /* what an infinite result of a finite argument means */

static Own checked(double result, bool nan_given, bool finite_given, int infinite) {
    if (UNLIKELY(isnan(result) && !nan_given)) return domain_error();
    if (UNLIKELY(isinf(result) && finite_given)) return infinite == OVERFLOW ? range_error() : domain_error();
    return float_new(result);
}

#define ONE(name, fn, infinite) \
    static Own math_##name(Ref self, const Ref *args) { \
        double x; \
        if (real_from(args[0], &x) < 0) return NULL; \
        return checked(fn(x), isnan(x), isfinite(x), infinite); \
    }
ONE(acos, acos, POLE)
ONE(acosh, acosh, POLE)
ONE(asin, asin, POLE)
ONE(asinh, asinh, POLE)
ONE(atan, atan, POLE)
ONE(atanh, atanh, POLE)
ONE(cbrt, cbrt, POLE)
ONE(cos, cos, POLE)
ONE(cosh, cosh, OVERFLOW)
ONE(erf, erf, POLE)
ONE(erfc, erfc, POLE)
ONE(exp, exp, OVERFLOW)
ONE(exp2, exp2, OVERFLOW)
ONE(expm1, expm1, OVERFLOW)
ONE(fabs, fabs, POLE)
ONE(log1p, log1p, POLE)
ONE(sin, sin, POLE)
ONE(sinh, sinh, OVERFLOW)
ONE(sqrt, sqrt, POLE)
ONE(tan, tan, POLE)
ONE(tanh, tanh, POLE)
#undef ONE

/* Those that say by errno what went wrong. */
#define ONE_ERRNO(name, fn) \
    static Own math_##name(Ref self, const Ref *args) { \
        double x; \
        if (real_from(args[0], &x) < 0) return NULL; \
        errno = 0; \
        double result = fn(x); \
        if (errno) return errno == EDOM ? domain_error() : range_error(); \
        return float_new(result); \
    }
ONE_ERRNO(gamma, math_gamma_of)
ONE_ERRNO(lgamma, math_lgamma_of)
#undef ONE_ERRNO

#define PREDICATE(name, test) \
    static Own math_##name(Ref self, const Ref *args) { \
        double x; \
        return real_from(args[0], &x) < 0 ? NULL : bool_new(test(x)); \
    }
PREDICATE(isfinite, isfinite)
PREDICATE(isinf, isinf)
PREDICATE(isnan, isnan)
#undef PREDICATE

static double degrees_of(double x) { return x * (180.0 / M_PI); }
static double radians_of(double x) { return x * (M_PI / 180.0); }
static double ulp_of(double x) {
    if (isnan(x)) return x;
    x = fabs(x);
    if (isinf(x)) return x;
    double above = nextafter(x, HUGE_VAL);
    return isinf(above) ? x - nextafter(x, -HUGE_VAL) : above - x;
}

#define PLAIN(name, fn) \
    static Own math_##name(Ref self, const Ref *args) { \
        double x; \
        return real_from(args[0], &x) < 0 ? NULL : float_new(fn(x)); \
    }
PLAIN(degrees, degrees_of)
PLAIN(radians, radians_of)
PLAIN(ulp, ulp_of)
#undef PLAIN

/* ---- functions of two numbers */

static double fmod_of(double x, double y) { return isinf(y) && isfinite(x) ? x : fmod(x, y); }
static double pow_of(double x, double y) {
    double result = pow(x, y);
    return x == 0 && isinf(result) && isfinite(y) ? NAN : result; /* a pole, not an overflow */
}

#define TWO(name, fn, infinite) \
    static Own math_##name(Ref self, const Ref *args) { \
        double x, y; \
        if (real_from(args[0], &x) < 0 || real_from(args[1], &y) < 0) return NULL; \
        return checked(fn(x, y), isnan(x) || isnan(y), isfinite(x) && isfinite(y), infinite); \
    }
TWO(atan2, atan2, OVERFLOW)
TWO(copysign, copysign, OVERFLOW)
TWO(fmod, fmod_of, OVERFLOW)
TWO(pow, pow_of, OVERFLOW)
TWO(remainder, remainder, OVERFLOW)
#undef TWO

static Own math_nextafter(Ref self, const Ref *args) {
    double x, y;
    if (real_from(args[0], &x) < 0 || real_from(args[1], &y) < 0) return NULL;
    return float_new(nextafter(x, y));
}

static Own pair_of(double a, double b) {
    scoped Own first = float_new(a);
    scoped Own second = float_new(b);
    return first && second ? tuple_pack(2, first, second) : NULL;
}

static Own math_modf(Ref self, const Ref *args) {
    double x, whole;
    if (real_from(args[0], &x) < 0) return NULL;
    double fraction = modf(x, &whole);
    return pair_of(fraction, whole);
}

static Own math_frexp(Ref self, const Ref *args) {
    double x;
    int exponent = 0;
    if (real_from(args[0], &x) < 0) return NULL;
    scoped Own fraction = float_new(isfinite(x) ? frexp(x, &exponent) : x);
    return fraction ? tuple_pack(2, fraction, small_int_new(exponent)) : NULL;
}

static Own math_ldexp(Ref self, const Ref *args) {
    double x;
    int64_t exponent;
    if (real_from(args[0], &x) < 0) return NULL;
    if (!is_int(args[1])) return throw(TypeError, "Expected an int as second argument to ldexp.");
    if (x == 0 || !isfinite(x)) return float_new(x);
    if (!int_as_int64(args[1], &exponent)) exponent = int_sign(args[1]) < 0 ? INT_MIN : INT_MAX;
    double result = ldexp(x, exponent > INT_MAX ? INT_MAX : exponent < INT_MIN ? INT_MIN : (int)exponent);
    return isinf(result) ? range_error() : float_new(result);
}

static Own math_isclose(Ref self, const Ref *args) {
    double a, b, relative = 1e-9, absolute = 0.0;
    if (real_from(args[0], &a) < 0 || real_from(args[1], &b) < 0) return NULL;
    if (args[2] && real_from(args[2], &relative) < 0) return NULL;
    if (args[3] && real_from(args[3], &absolute) < 0) return NULL;
    if (relative < 0 || absolute < 0) return throw(ValueError, "tolerances must be non-negative");
    if (a == b) return True;
    if (isinf(a) || isinf(b)) return False;
    double apart = fabs(b - a);
    return bool_new(apart <= fabs(relative * b) || apart <= fabs(relative * a) || apart <= absolute);
}

/* ---- logarithms: ints of any size */

typedef double (*RealFn)(double);

/* fn is one of log, log2, log10. */
static int logarithm(Ref v, RealFn fn, double *out) {
    double x;
    if (is_int(v)) {
        if (int_sign(v) <= 0) return domain_error(), -1;
        if (int_bit_length(v) > 1023) {
            int64_t exponent;
            double fraction = int_frexp(v, &exponent);
            *out = fn(fraction) + fn(2.0) * (double)exponent;
            return 0;
        }
    }
    if (real_from(v, &x) < 0) return -1;
    if (x <= 0) return domain_error(), -1;
    *out = fn(x);
    return 0;
}

static Own math_log(Ref self, const Ref *args, size_t count, Ref names) {
    double result, base;
    if (args_no_names("math.log", names) < 0) return NULL;
    if (count < 1 || count > 2) return throw(TypeError, "math.log requires 1 to 2 arguments");
    if (logarithm(args[0], log, &result) < 0) return NULL;
    if (count == 1) return float_new(result);
    if (logarithm(args[1], log, &base) < 0) return NULL;
    return float_binary(OP_TRUEDIV, result, base);
}

static Own math_log2(Ref self, const Ref *args) {
    double result;
    return logarithm(args[0], log2, &result) < 0 ? NULL : float_new(result);
}

static Own math_log10(Ref self, const Ref *args) {
    double result;
    return logarithm(args[0], log10, &result) < 0 ? NULL : float_new(result);
}

/* ---- floor, ceil, trunc: by the type's own method if it has one */

/* 1 and *out, 0 (the type has no such method), -1. */
static int by_method(Ref v, Ref name, Own *out) {
    scoped Own method = NULL;
    bool needs_self;
    *out = NULL;
    int found = special_method(v, name, &method, &needs_self);
    if (found <= 0) return found;
    *out = call(method, &(Ref){v}, needs_self, NULL);
    return *out ? 1 : -1;
}

static Own round_with(Ref v, Ref name, RealFn fn) {
    Own result;
    double x;
    if (is_small_int(v)) return own(v);
    if (!is_exactly(v, &float_type)) {
        int found = by_method(v, name, &result);
        if (found) return result;
    }
    return real_from(v, &x) < 0 ? NULL : int_from_double(fn(x));
}

static Own math_floor(Ref self, const Ref *args) { return round_with(args[0], name___floor__, floor); }
static Own math_ceil(Ref self, const Ref *args) { return round_with(args[0], name___ceil__, ceil); }

static Own math_trunc(Ref self, const Ref *args) {
    Own result;
    if (is_exactly(args[0], &float_type)) return int_from_double(float_value(args[0]));
    int found = by_method(args[0], name___trunc__, &result);
    return found ? result : throw(TypeError, "type %.100T doesn't define __trunc__ method", args[0]);
}

static const MethodRow math_functions[] = {
    {"acos(x, /)", math_acos, "The angle, in radians between 0 and pi, whose cosine is x.", 0},
    {"acosh(x, /)", math_acosh, "The inverse hyperbolic cosine of x.", 0},
    {"asin(x, /)", math_asin, "The angle, in radians between -pi/2 and pi/2, whose sine is x.", 0},
    {"asinh(x, /)", math_asinh, "The inverse hyperbolic sine of x.", 0},
    {"atan(x, /)", math_atan, "The angle, in radians between -pi/2 and pi/2, whose tangent is x.", 0},
    {"atan2(y, x, /)", math_atan2, "The angle of the point (x, y), in radians between -pi and pi.", 0},
    {"atanh(x, /)", math_atanh, "The inverse hyperbolic tangent of x.", 0},
    {"cbrt(x, /)", math_cbrt, "The number whose third power is x.", 0},
    {"ceil(x, /)", math_ceil, "The smallest integer that is not less than x.", 0},
    {"comb(n, k, /)", math_comb, "In how many ways k of n things can be chosen, in no order and none twice.", 0},
    {"copysign(x, y, /)", math_copysign, "A float with the size of x and the sign of y.", 0},
    {"cos(x, /)", math_cos, "The cosine of an angle in radians.", 0},
    {"cosh(x, /)", math_cosh, "The hyperbolic cosine.", 0},
    {"degrees(x, /)", math_degrees, "An angle in radians, as degrees.", 0},
    {"dist(p, q, /)", math_dist, "The Euclidean distance of two points, given as sequences of coordinates.", 0},
    {"erf(x, /)", math_erf, "The error function.", 0},
    {"erfc(x, /)", math_erfc, "1 - erf(x) without loss of digits for large x.", 0},
    {"exp(x, /)", math_exp, "e ** x.", 0},
    {"exp2(x, /)", math_exp2, "2 ** x.", 0},
    {"expm1(x, /)", math_expm1, "exp(x)-1 without loss of digits for small x.", 0},
    {"fabs(x, /)", math_fabs, "The magnitude of x, a float.", 0},
    {"factorial(n, /)", math_factorial, "The product of the integers from 1 to n.", 0},
    {"floor(x, /)", math_floor, "The largest integer that is not greater than x.", 0},
    {"fmod(x, y, /)", math_fmod, "The remainder of x / y as C has it: with the sign of x.", 0},
    {"frexp(x, /)", math_frexp, "The pair (m, e) with x == m * 2.**e and 0.5 <= abs(m) < 1; (0, 0) for 0.", 0},
    {"fsum(seq, /)", math_fsum, "The sum of an iterable of floats, exact but for one rounding at the end.", 0},
    {"gamma(x, /)", math_gamma, "The gamma function; gamma(n + 1) is factorial(n).", 0},
    {"gcd(*integers)", RAW(math_gcd), "The largest integer that divides all.", METHOD_RAW},
    {"hypot(*coordinates)", RAW(math_hypot), "The Euclidean distance of a point from the origin.", METHOD_RAW},
    {"isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", math_isclose,
     "Do a and b differ by at most rel_tol of the larger one, or by abs_tol?", 0},
    {"isfinite(x, /)", math_isfinite, "Is x an ordinary number?", 0},
    {"isinf(x, /)", math_isinf, "Is x infinite, of either sign?", 0},
    {"isnan(x, /)", math_isnan, "Is x not a number?", 0},
    {"isqrt(n, /)", math_isqrt, "The largest integer whose square is not greater than n.", 0},
    {"lcm(*integers)", RAW(math_lcm), "The least positive integer that all divide.", METHOD_RAW},
    {"ldexp(x, i, /)", math_ldexp, "x * 2**i, the inverse of frexp().", 0},
    {"lgamma(x, /)", math_lgamma, "log(abs(gamma(x))) where gamma(x) itself would be too large.", 0},
    {"log(x, base=math.e, /)", RAW(math_log), "The logarithm of x to the given base, or the natural one.", METHOD_RAW},
    {"log10(x, /)", math_log10, "The logarithm to base 10.", 0},
    {"log1p(x, /)", math_log1p, "log(1+x) without loss of digits for small x.", 0},
    {"log2(x, /)", math_log2, "The logarithm to base 2.", 0},
    {"modf(x, /)", math_modf, "The fractional and the integer part of x, both floats with its sign.", 0},
    {"nextafter(x, y, /)", math_nextafter, "x's neighbour among the floats on the side of y.", 0},
    {"perm(n, k=None, /)", math_perm, "In how many ways k of n things (or all) can be put in order.", 0},
    {"pow(x, y, /)", math_pow, "x ** y, both taken as floats.", 0},
    {"prod(iterable, /, *, start=1)", math_prod, "The product of start and all items of the iterable.", 0},
    {"radians(x, /)", math_radians, "An angle in degrees, as radians.", 0},
    {"remainder(x, y, /)", math_remainder, "x less the nearest multiple of y, as IEEE 754 defines it.", 0},
    {"sin(x, /)", math_sin, "The sine of an angle in radians.", 0},
    {"sinh(x, /)", math_sinh, "The hyperbolic sine.", 0},
    {"sqrt(x, /)", math_sqrt, "The number whose square is x.", 0},
    {"tan(x, /)", math_tan, "The tangent of an angle in radians.", 0},
    {"tanh(x, /)", math_tanh, "The hyperbolic tangent.", 0},
    {"trunc(x, /)", math_trunc, "x cut off towards 0, by its method __trunc__.", 0},
    {"ulp(x, /)", math_ulp, "The distance from x to the next larger float.", 0},
    {0},
};

static int math_init(Ref module) {
    static const struct { const char *name; double value; } constants[] = {
        {"pi", M_PI}, {"e", M_E}, {"tau", 2 * M_PI}, {"inf", HUGE_VAL}, {"nan", NAN},
    };
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add_take(module, constants[i].name, float_new(constants[i].value)) < 0) return -1;
    return 0;
}

const ModuleDef math_module = {
    .name = "math",
    .doc = "The mathematical functions of the C standard, for real numbers.",
    .functions = math_functions,
    .init = math_init,
};
