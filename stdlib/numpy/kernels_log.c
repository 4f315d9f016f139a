/* Kernels of log, log2, log10, log1p, the functions that are logarithms (arcsinh, arccosh, arctanh), and of the cube root.
 *
 * x = 2**k * (1 + f), sqrt(1/2) <= 1 + f < sqrt(2).  The coefficients of log are those of Sun's fdlibm (netlib.org/fdlibm).
 */
#include "stdlib/numpy/kernels_power.h"

#ifdef __FMA__

/* log(1 + f) - f + square, where square is f * f / 2 */
static ALWAYS_INLINE double log_tail(double f, double square) {
    double s = f / (2 + f), z = s * s, w = z * z;
    double t1 = w * fma_of(w, fma_of(w, 1.531383769920937332e-01, 2.222219843214978396e-01), 3.999999999940941908e-01);
    double t2 = fma_of(w, 1.479819860511658591e-01, 1.818357216161805012e-01);
    t2 = z * fma_of(w, fma_of(w, t2, 2.857142874366239149e-01), 6.666666666666735130e-01);
    return s * (square + (t2 + t1));
}
SPECIAL(log, !IS_ORDINARY(x))
static ALWAYS_INLINE float log_narrow(float x) { return single_log(x); }
static ALWAYS_INLINE double log_ordinary(double x) {
    double k, f = mantissa_of(x, &k) - 1, square = 0.5 * f * f;
    return k * LN2 - ((square - fma_of(k, LN2_LOW, log_tail(f, square))) - f);
}
/* k * unit + log(1 + f) * factor, each constant in two parts; multiples of the first unit are exact. */
static ALWAYS_INLINE double log_to_base(double x, Twofold unit, Twofold factor) {
    double k, f = mantissa_of(x, &k) - 1, square = 0.5 * f * f;
    Twofold log = twofold_sum_ordered(f, -square);
    log.low += log_tail(f, square);
    Twofold product = twofold_product(log.high, factor.high), sum = twofold_sum_ordered(k * unit.high, product.high);
    return sum.high + (sum.low + fma_of(k, unit.low, product.low + fma_of(log.high, factor.low, log.low * factor.high)));
}
SPECIAL(log2, !IS_ORDINARY(x))
static ALWAYS_INLINE double log2_ordinary(double x) {
    return log_to_base(x, (Twofold){1, 0}, (Twofold){LOG2_OF_E, 2.03552737409310331e-17});
}
static ALWAYS_INLINE float log2_narrow(float x) { return single_log2(x); }
SPECIAL(log10, !IS_ORDINARY(x))
static ALWAYS_INLINE double log10_ordinary(double x) {
    return log_to_base(x, (Twofold){LOG10_OF_2, LOG10_OF_2_LOW}, (Twofold){4.34294481903251816668e-01, 1.09831965021676508e-17});
}
static ALWAYS_INLINE float log10_narrow(float x) { return single_log10(x); }

SPECIAL_EACH(log1p, !((x > -1) & of_size_float(x, SINGLE_LEAST, 1e38f)), !((x > -1) & OF_SIZE(x, 1e-140, 1e300)))
static ALWAYS_INLINE double log1p_ordinary(double x) {
    Twofold more = twofold_sum(1, x);
    double k, f = mantissa_of(more.high, &k) - 1, square = 0.5 * f * f;
    double low = more.low * double_of(bits_of(1) - (bits_of(k + ROUNDER) << 52)) * fma_of(f, fma_of(f, 1 - f, -1), 1); /* by 1 + f, roughly */
    return sign_copy(k * LN2 - ((square - (log_tail(f, square) + fma_of(k, LN2_LOW, low))) - f), x);
}
static ALWAYS_INLINE float log1p_narrow(float x) { return single_log1p(x); }

/* ---- inverse hyperbolic functions: logarithms of sums in two parts, so that nothing is lost where those are close to 1 */
static ALWAYS_INLINE Twofold twofold_root(Twofold x) {
    double root = __builtin_sqrt(x.high);
    return (Twofold){root, (fma_of(-root, root, x.high) + x.low) * (0.5 / root)};
}
static ALWAYS_INLINE Twofold twofold_plus(Twofold a, double b) {
    Twofold sum = twofold_sum(a.high, b);
    return twofold_sum_ordered(sum.high, sum.low + a.low);
}
SPECIAL_EACH(arcsinh, !of_size_float(x, SINGLE_LEAST, 1e18f), !OF_SIZE(x, 1e-140, 1e150))
static ALWAYS_INLINE Stage arcsinh_ordinary_first(double x) {
    double size = __builtin_fabs(x);
    Twofold sum = twofold_plus(twofold_root(twofold_plus(twofold_product(size, size), 1)), size);
    return (Stage){sum.high, sum.low, x};
}
static ALWAYS_INLINE double arcsinh_ordinary_second(Stage s) {
    Twofold log = log_in_two((Twofold){s.a, s.b});
    return sign_copy(log.high + log.low, s.c);
}
STAGES(arcsinh_ordinary)
static ALWAYS_INLINE float arcsinh_narrow(float x) { return single_arcsinh(x); }
SPECIAL_EACH(arccosh, !((x > 1) & !larger_float(x, 1e18f)), !((x > 1) & !LARGER(x, 1e150)))
static ALWAYS_INLINE Stage arccosh_ordinary_first(double x) {
    Twofold sum = twofold_plus(twofold_root(twofold_plus(twofold_product(x, x), -1)), x);
    return (Stage){sum.high, sum.low, x};
}
static ALWAYS_INLINE double arccosh_ordinary_second(Stage s) { return arcsinh_ordinary_second(s); }
STAGES(arccosh_ordinary)
static ALWAYS_INLINE float arccosh_narrow(float x) { return single_arccosh(x); }
SPECIAL_EACH(arctanh, !of_size_float(x, SINGLE_LEAST, 0.99999994f), !OF_SIZE(x, 1e-140, 1) | (x == 1) | (x == -1))
static ALWAYS_INLINE Stage arctanh_ordinary_first(double x) {
    double size = __builtin_fabs(x);
    Twofold quotient = twofold_quotient(twofold_sum_ordered(1, size), twofold_sum_ordered(1, -size));
    quotient = twofold_sum_ordered(quotient.high, quotient.low);
    return (Stage){quotient.high, quotient.low, x};
}
static ALWAYS_INLINE double arctanh_ordinary_second(Stage s) { return 0.5 * arcsinh_ordinary_second(s); }
STAGES(arctanh_ordinary)
static ALWAYS_INLINE float arctanh_narrow(float x) { return single_arctanh(x); }

/* ---- the cube root, by way of its inverse: a third of the exponent, taken from the upper half of the bits, is a first guess; two
 * steps of the third order need no division, and the last one makes up for what was rounded. */
static ALWAYS_INLINE double inverse_cube_root(double x) {
    double upper = double_of((bits_of(x) >> 32) + bits_of(ROUNDER)) - ROUNDER;
    double z = double_of(bits_of(fma_of(upper, -1.0 / 3, 1430188664 + ROUNDER)) << 32);
#pragma GCC unroll 2
    for (int i = 0; i < 2; i++) {
        double h = fma_of(-(x * z), z * z, 1);
        z = fma_of(z * h, fma_of(h, fma_of(h, 14.0 / 81, 2.0 / 9), 1.0 / 3), z);
    }
    return z;
}
SPECIAL_EACH(cbrt, !of_size_float(x, 1e-30f, 3.4028234663852886e38f), !OF_SIZE(x, 0x1p-1022, 1.7976931348623157e308))
static ALWAYS_INLINE double cbrt_ordinary(double x) {
    double size = __builtin_fabs(x), z = inverse_cube_root(size), square = z * z, y = size * square;
    Twofold y_square = twofold_product(y, y);
    double excess = fma_of(y_square.low, y, fma_of(y_square.high, y, -size));
    return sign_copy(fma_of(excess * square, -1.0 / 3, y), x);
}
static ALWAYS_INLINE float cbrt_narrow(float x) { return single_cbrt(x); }
#endif

/* The library's is off in the last bit even for cubes: one step of Newton's method. */
static inline double cube_root(double x) {
    double y = cbrt(x);
    return y == 0 || !__builtin_isfinite(y) ? y : y + __builtin_fma(y * y, -y, x) / (3 * y * y);
}
#ifndef __FMA__
static inline float cube_rootf(float x) { return (float)cube_root(x); }
#endif

#define LOG2_OF_E_ALL 1.442695040888963407359924681001892137
#define LOG10_OF_E_ALL 0.434294481903251827651128918916605082
#define COMPLEX_FUNCTIONS(T, W, s) \
    static inline T complex_scaled##s(T z, W factor) { return COMPLEX_OF(T, RE(z) * factor, IM(z) * factor); } \
    static inline T complex_log2##s(T z) { return complex_scaled##s(clog##s(z), (W)LOG2_OF_E_ALL); } \
    static inline T complex_log10##s(T z) { return complex_scaled##s(clog##s(z), (W)LOG10_OF_E_ALL); } \
    static inline T complex_log1p##s(T z) { \
        return COMPLEX_OF(T, log##s(hypot##s(RE(z) + 1, IM(z))), atan2##s(IM(z), RE(z) + 1)); \
    }
COMPLEX_FUNCTIONS(Complex64, float, f)
COMPLEX_FUNCTIONS(Complex128, double, )

VECTOR_TABLE(log, log, 1)
VECTOR_TABLE_WITH(log2, log2, 1, complex_log2)
VECTOR_TABLE_WITH(log10, log10, 1, complex_log10)
VECTOR_TABLE_WITH(log1p, log1p, 1, complex_log1p)
VECTOR_TABLE_STAGED(arcsinh, asinh, 1)
VECTOR_TABLE_STAGED(arccosh, acosh, 2)
VECTOR_TABLE_STAGED(arctanh, atanh, 0.5)
VECTOR_FUNCTION(cbrt, cube_root, 1)
KERNEL_TABLE(cbrt, FLOAT_KERNELS(KERNEL1, cbrt))
