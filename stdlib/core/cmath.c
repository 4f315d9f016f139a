/* The module cmath: functions of complex numbers.
 *
 * For finite arguments the formulas are Kahan's ("Branch cuts for complex elementary functions", 1987) with scaling
 * against overflow, as CPython has them, so that results agree to the last bit; sin, tan, asin and atan are their
 * hyperbolic sisters turned by i.  For infinities and nans libm knows C99's Annex G.  Errors are told by
 * errno: EDOM, ERANGE. */
#include "runtime/gilt.h"

#include <complex.h>
#include <errno.h>
#include <float.h>
#include <math.h>

typedef struct Complex {
    double re, im;
} Complex;

typedef double complex (*LibmFn)(double complex);

static const double large = DBL_MAX / 4;   /* sums of two such do not overflow */
static const double log_large = 708.3964185322641; /* log(large) */

static bool is_finite(Complex z) { return isfinite(z.re) && isfinite(z.im); }

static Complex by_libm(LibmFn fn, Complex z) {
    union {
        double parts[2];
        double complex whole;
    } c = {{z.re, z.im}};
    c.whole = fn(c.whole);
    return (Complex){c.parts[0], c.parts[1]};
}

/* i * z and z / i */
static Complex turned(Complex z) { return (Complex){-z.im, z.re}; }
static Complex turned_back(Complex z) { return (Complex){z.im, -z.re}; }

static Complex range_checked(Complex z) {
    if (isinf(z.re) || isinf(z.im)) errno = ERANGE;
    return z;
}

/* ---- square root and inverse functions */

static Complex c_sqrt(Complex z) {
    if (!is_finite(z)) return by_libm(csqrt, z);
    if (z.re == 0 && z.im == 0) return (Complex){0, z.im};
    double x = fabs(z.re), y = fabs(z.im), s;
    if (x < DBL_MIN && y < DBL_MIN) {
        x = ldexp(x, 53); /* subnormals would lose digits; the 54th doubling is that of x + |z| = 2 * s * s */
        s = ldexp(sqrt(x + hypot(x, ldexp(y, 53))), -27);
    } else {
        x /= 8;
        s = 2 * sqrt(x + hypot(x, y / 8));
    }
    double d = y / (2 * s);
    return z.re >= 0 ? (Complex){s, copysign(d, z.im)} : (Complex){d, copysign(s, z.im)};
}

static bool is_large(Complex z) { return fabs(z.re) > large || fabs(z.im) > large; }

/* log(2 * |z|) for large z */
static double log_twice(Complex z) { return log(hypot(z.re / 2, z.im / 2)) + M_LN2 * 2; }

static Complex c_acos(Complex z) {
    if (!is_finite(z)) return by_libm(cacos, z);
    if (is_large(z)) {
        double size = log_twice(z);
        return (Complex){atan2(fabs(z.im), z.re), z.re < 0 ? -copysign(size, z.im) : copysign(size, -z.im)};
    }
    Complex a = c_sqrt((Complex){1 - z.re, -z.im}), b = c_sqrt((Complex){1 + z.re, z.im});
    return (Complex){2 * atan2(a.re, b.re), asinh(b.re * a.im - b.im * a.re)};
}

static Complex c_acosh(Complex z) {
    if (z.re == 0 && isnan(z.im)) return (Complex){NAN, NAN}; /* C99 has pi/2 for the imaginary part */
    if (!is_finite(z)) return by_libm(cacosh, z);
    if (is_large(z)) return (Complex){log_twice(z), atan2(z.im, z.re)};
    Complex a = c_sqrt((Complex){z.re - 1, z.im}), b = c_sqrt((Complex){z.re + 1, z.im});
    return (Complex){asinh(a.re * b.re + a.im * b.im), 2 * atan2(a.im, b.re)};
}

static Complex c_asinh(Complex z) {
    if (!is_finite(z)) return by_libm(casinh, z);
    if (is_large(z)) {
        double size = log_twice(z);
        return (Complex){z.im >= 0 ? copysign(size, z.re) : -copysign(size, -z.re), atan2(z.im, fabs(z.re))};
    }
    Complex a = c_sqrt((Complex){1 + z.im, -z.re}), b = c_sqrt((Complex){1 - z.im, z.re});
    return (Complex){asinh(a.re * b.im - b.re * a.im), atan2(z.im, a.re * b.re - a.im * b.im)};
}

static Complex atanh_right(Complex z) { /* z.re >= 0 */
    double y = fabs(z.im);
    if (z.re > sqrt(large) || y > sqrt(large)) {
        double half = hypot(z.re / 2, z.im / 2);
        return (Complex){z.re / 4 / half / half, -copysign(M_PI_2, -z.im)};
    }
    if (z.re == 1 && y < sqrt(DBL_MIN)) {
        if (y == 0) {
            errno = EDOM;
            return (Complex){HUGE_VAL, z.im};
        }
        return (Complex){-log(sqrt(y) / sqrt(hypot(y, 2))), copysign(atan2(2, -y) / 2, z.im)};
    }
    return (Complex){log1p(4 * z.re / ((1 - z.re) * (1 - z.re) + y * y)) / 4,
                     -atan2(-2 * z.im, (1 - z.re) * (1 + z.re) - y * y) / 2};
}

static Complex c_atanh(Complex z) {
    if (!is_finite(z)) return by_libm(catanh, z);
    if (!signbit(z.re)) return atanh_right(z);
    Complex mirrored = atanh_right((Complex){-z.re, -z.im});
    return (Complex){-mirrored.re, -mirrored.im};
}

static Complex c_asin(Complex z) { return turned_back(c_asinh(turned(z))); }
static Complex c_atan(Complex z) { return turned_back(c_atanh(turned(z))); }

/* ---- exponential and hyperbolic functions */

static Complex c_exp(Complex z) {
    if (!is_finite(z)) {
        if (isinf(z.im) && (isfinite(z.re) || z.re > 0)) errno = EDOM;
        return by_libm(cexp, z);
    }
    bool split = z.re > log_large;
    double size = exp(split ? z.re - 1 : z.re), rest = split ? M_E : 1;
    return range_checked((Complex){size * cos(z.im) * rest, size * sin(z.im) * rest});
}

/* cosh and sinh differ in what multiplies cos and sin. */
static Complex hyperbolic(Complex z, double (*with_cos)(double), double (*with_sin)(double)) {
    bool split = fabs(z.re) > log_large;
    double x = split ? z.re - copysign(1, z.re) : z.re, rest = split ? M_E : 1;
    return range_checked((Complex){cos(z.im) * with_cos(x) * rest, sin(z.im) * with_sin(x) * rest});
}

static Complex c_cosh(Complex z) {
    if (is_finite(z)) return hyperbolic(z, cosh, sinh);
    if (isinf(z.im) && !isnan(z.re)) errno = EDOM;
    return by_libm(ccosh, z);
}

static Complex c_sinh(Complex z) {
    if (is_finite(z)) return hyperbolic(z, sinh, cosh);
    if (isinf(z.im) && !isnan(z.re)) errno = EDOM;
    return by_libm(csinh, z);
}

static Complex c_tanh(Complex z) {
    if (!is_finite(z)) {
        if (isinf(z.im) && isfinite(z.re)) errno = EDOM;
        if (z.re == 0 && isnan(z.im)) return (Complex){NAN, NAN}; /* C99 has 0 for the real part */
        if (isinf(z.re) && isinf(z.im)) return (Complex){copysign(1, z.re), 0};
        return by_libm(ctanh, z);
    }
    if (fabs(z.re) > log_large)
        return (Complex){copysign(1, z.re), 4 * sin(z.im) * cos(z.im) * exp(-2 * fabs(z.re))};
    double tx = tanh(z.re), ty = tan(z.im), cx = 1 / cosh(z.re), both = tx * ty, denominator = 1 + both * both;
    return (Complex){tx * (1 + ty * ty) / denominator, ((ty / denominator) * cx) * cx};
}

static Complex c_cos(Complex z) { return c_cosh(turned(z)); }
static Complex c_sin(Complex z) { return turned_back(c_sinh(turned(z))); }
static Complex c_tan(Complex z) { return turned_back(c_tanh(turned(z))); }

/* ---- logarithms */

static double log_of_size(Complex z) {
    double x = fabs(z.re), y = fabs(z.im);
    if (x > large || y > large) return log(hypot(x / 2, y / 2)) + M_LN2;
    if (x < DBL_MIN && y < DBL_MIN) return log(hypot(ldexp(x, 53), ldexp(y, 53))) - 53 * M_LN2;
    double h = hypot(x, y);
    if (h < 0.71 || h > 1.73) return log(h);
    double more = x > y ? x : y, less = x > y ? y : x; /* near 1, |z| - 1 is what matters */
    return log1p((more - 1) * (more + 1) + less * less) / 2;
}

static Complex c_log(Complex z) {
    if (!is_finite(z)) return by_libm(clog, z);
    if (z.re == 0 && z.im == 0) {
        errno = EDOM;
        return (Complex){-HUGE_VAL, atan2(z.im, z.re)};
    }
    return (Complex){log_of_size(z), atan2(z.im, z.re)};
}

static Complex c_log_or_pole(Complex z) {
    Complex result = c_log(z);
    errno = 0;
    return result;
}

static Complex c_log10(Complex z) {
    Complex result = c_log(z);
    return (Complex){result.re / M_LN10, result.im / M_LN10};
}

/* ---- the module's functions */

static Own give_complex(Complex z) {
    if (errno == EDOM) return throw(ValueError, "math domain error");
    bool overflow = errno == ERANGE && (isinf(z.re) || isinf(z.im)); /* libm says ERANGE for underflows too */
    if (overflow) return throw(OverflowError, "math range error");
    return complex_new(z.re, z.im);
}

static Own apply(Ref v, Complex (*fn)(Complex)) {
    Complex z;
    if (complex_from_object(v, &z.re, &z.im) < 0) return NULL;
    errno = 0;
    return give_complex(fn(z));
}

#define ONE(name) \
    static Own cmath_##name(Ref self, const Ref *args) { return apply(args[0], c_##name); }
ONE(acos) ONE(acosh) ONE(asin) ONE(asinh) ONE(atan) ONE(atanh) ONE(cos) ONE(cosh) ONE(exp) ONE(log10) ONE(sin) ONE(sinh)
ONE(sqrt) ONE(tan) ONE(tanh)
#undef ONE

#define PREDICATE(name, test) \
    static Own cmath_##name(Ref self, const Ref *args) { \
        Complex z; \
        return complex_from_object(args[0], &z.re, &z.im) < 0 ? NULL : bool_new(test); \
    }
PREDICATE(isfinite, isfinite(z.re) && isfinite(z.im))
PREDICATE(isinf, isinf(z.re) || isinf(z.im))
PREDICATE(isnan, isnan(z.re) || isnan(z.im))
#undef PREDICATE

/* As in CPython, log(0, base) is infinite where log(0) is an error. */
static Own cmath_log(Ref self, const Ref *args) {
    Complex base;
    if (!args[1]) return apply(args[0], c_log);
    scoped Own above = apply(args[0], c_log_or_pole);
    if (!above || complex_from_object(args[1], &base.re, &base.im) < 0) return NULL;
    errno = 0;
    base = c_log(base);
    if (base.re == 0 && base.im == 0) errno = EDOM;
    scoped Own below = give_complex(base);
    return below ? binary(OP_TRUEDIV, above, below) : NULL;
}

static Own cmath_phase(Ref self, const Ref *args) {
    Complex z;
    return complex_from_object(args[0], &z.re, &z.im) < 0 ? NULL : float_new(atan2(z.im, z.re));
}

static Own cmath_polar(Ref self, const Ref *args) {
    Complex z;
    if (complex_from_object(args[0], &z.re, &z.im) < 0) return NULL;
    double size = hypot(z.re, z.im);
    if (isinf(size) && is_finite(z)) return throw(OverflowError, "math range error");
    scoped Own r = float_new(size);
    scoped Own phi = float_new(atan2(z.im, z.re));
    return r && phi ? tuple_pack(2, r, phi) : NULL;
}

static Complex rectangular(double r, double phi) {
    if (isnan(r) && phi == 0) return (Complex){r, 0};
    if (phi == 0) return (Complex){r, isinf(r) ? phi * copysign(1, r) : r * phi};
    if (isfinite(phi)) return (Complex){r * cos(phi), r * sin(phi)};
    if (r == 0) return (Complex){0, 0};
    return (Complex){isinf(r) ? HUGE_VAL : NAN, NAN};
}

static Own cmath_rect(Ref self, const Ref *args) {
    double r, phi;
    if (double_from(args[0], &r) < 0 || double_from(args[1], &phi) < 0) return NULL;
    if (isinf(phi) && r != 0 && !isnan(r)) return throw(ValueError, "math domain error");
    Complex z = rectangular(r, phi);
    return complex_new(z.re, z.im);
}

static Own cmath_isclose(Ref self, const Ref *args) {
    Complex a, b;
    double relative = 1e-9, absolute = 0.0;
    if (complex_from_object(args[0], &a.re, &a.im) < 0 || complex_from_object(args[1], &b.re, &b.im) < 0) return NULL;
    if (args[2] && double_from(args[2], &relative) < 0) return NULL;
    if (args[3] && double_from(args[3], &absolute) < 0) return NULL;
    if (relative < 0 || absolute < 0) return throw(ValueError, "tolerances must be non-negative");
    if (a.re == b.re && a.im == b.im) return True;
    if (isinf(a.re) || isinf(a.im) || isinf(b.re) || isinf(b.im)) return False;
    double apart = hypot(a.re - b.re, a.im - b.im);
    double larger = fmax(hypot(a.re, a.im), hypot(b.re, b.im));
    return bool_new(apart <= relative * larger || apart <= absolute);
}

static const MethodRow cmath_functions[] = {
    {"acos(z, /)", cmath_acos, "Return the arc cosine of z.", 0},
    {"acosh(z, /)", cmath_acosh, "Return the inverse hyperbolic cosine of z.", 0},
    {"asin(z, /)", cmath_asin, "Return the arc sine of z.", 0},
    {"asinh(z, /)", cmath_asinh, "Return the inverse hyperbolic sine of z.", 0},
    {"atan(z, /)", cmath_atan, "Return the arc tangent of z.", 0},
    {"atanh(z, /)", cmath_atanh, "Return the inverse hyperbolic tangent of z.", 0},
    {"cos(z, /)", cmath_cos, "Return the cosine of z.", 0},
    {"cosh(z, /)", cmath_cosh, "Return the hyperbolic cosine of z.", 0},
    {"exp(z, /)", cmath_exp, "Return the exponential value e**z.", 0},
    {"isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", cmath_isclose,
     "Do a and b differ by at most rel_tol of the larger one, or by abs_tol?", 0},
    {"isfinite(z, /)", cmath_isfinite, "Return True if both the real and imaginary parts of z are finite.", 0},
    {"isinf(z, /)", cmath_isinf, "Is the real or the imaginary part of z infinite?", 0},
    {"isnan(z, /)", cmath_isnan, "Is the real or the imaginary part of z not a number?", 0},
    {"log(z, base=<unrepresentable>, /)", cmath_log, "The logarithm of z to the given base, or the natural one.", 0},
    {"log10(z, /)", cmath_log10, "Return the base-10 logarithm of z.", 0},
    {"phase(z, /)", cmath_phase, "The angle of z, in radians between -pi and pi.", 0},
    {"polar(z, /)", cmath_polar, "The pair of the absolute value and the phase of z.", 0},
    {"rect(r, phi, /)", cmath_rect, "Convert from polar coordinates to rectangular coordinates.", 0},
    {"sin(z, /)", cmath_sin, "Return the sine of z.", 0},
    {"sinh(z, /)", cmath_sinh, "Return the hyperbolic sine of z.", 0},
    {"sqrt(z, /)", cmath_sqrt, "Return the square root of z.", 0},
    {"tan(z, /)", cmath_tan, "Return the tangent of z.", 0},
    {"tanh(z, /)", cmath_tanh, "Return the hyperbolic tangent of z.", 0},
    {0},
};

static int cmath_init(Ref module) {
    static const struct { const char *name; double value; } constants[] = {
        {"pi", M_PI}, {"e", M_E}, {"tau", 2 * M_PI}, {"inf", HUGE_VAL}, {"nan", NAN},
    };
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add_take(module, constants[i].name, float_new(constants[i].value)) < 0) return -1;
    if (module_add_take(module, "infj", complex_new(0, HUGE_VAL)) < 0) return -1;
    return module_add_take(module, "nanj", complex_new(0, NAN));
}

const ModuleDef cmath_module = {
    .name = "cmath",
    .doc = "Mathematical functions of complex numbers.",
    .functions = cmath_functions,
    .init = cmath_init,
};
