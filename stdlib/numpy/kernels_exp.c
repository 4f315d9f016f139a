/* Kernels of exp2, expm1, sinh, cosh and tanh.
 *
 * x = n * log(2) + r with a small r, of which a polynomial of its own is computed; what is as large as the result is added in two
 * parts, so that errors stay close to half a unit in the last place.
 */
#include "stdlib/numpy/kernels_vector.h"

#ifdef __FMA__

typedef struct Reduced { double n, power, inverse; Twofold r; } Reduced; /* 2**n, 2**-n */
static ALWAYS_INLINE Reduced reduced(double x) {
    double shifted = fma_of(x, LOG2_OF_E, ROUNDER), n = shifted - ROUNDER;
    uint64_t exponent = bits_of(shifted) << 52;
    return (Reduced){n, double_of(bits_of(1) + exponent), double_of(bits_of(1) - exponent), twofold_sum_ordered(fma_of(-n, LN2, x), -n * LN2_LOW)};
}

/* exp(r) - 1 - r.high */
static ALWAYS_INLINE double exp_tail(Twofold r) { return fma_of(r.high * r.high, SERIES(r.high, EXP_TAIL), fma_of(r.low, r.high, r.low)); }

SPECIAL_EACH(exp2, !of_size_float(x, SINGLE_LEAST, 180), LARGER(x, 1000))
static ALWAYS_INLINE float exp2_narrow(float x) { return single_exp2(x); }
static ALWAYS_INLINE double exp2_ordinary(double x) {
    double shifted = x + ROUNDER, r = x - (shifted - ROUNDER);
    Twofold product = twofold_product(r, LN2_NEAR);
    product.low = fma_of(r, LN2_REST, product.low);
    Twofold sum = twofold_sum_ordered(1, product.high);
    return double_of(bits_of(sum.high + (sum.low + exp_tail(product))) + (bits_of(shifted) << 52));
}

/* 2**n * exp(r) - 1 = (2**n - 1) + 2**n * (exp(r) - 1) */
SPECIAL_EACH(expm1, !of_size_float(x, SINGLE_LEAST, 87), !OF_SIZE(x, 1e-140, 700))
static ALWAYS_INLINE double expm1_ordinary(double x) {
    Reduced e = reduced(x);
    Twofold sum = twofold_sum(e.power - 1, e.power * e.r.high);
    return sign_copy(sum.high + fma_of(e.power, exp_tail(e.r), sum.low), x);
}
static ALWAYS_INLINE float expm1_narrow(float x) { return single_expm1(x); }

/* sinh(r + n * log(2)) = cosh(r) * (2**n - 2**-n) / 2 + sinh(r) * (2**n + 2**-n) / 2, and the other way round */
static const double SINH_TAIL[] = { /* (sinh(r) - r) / r**3: 2**-54 */
    1.66666666666666674e-1, 8.33333333333007008e-3, 1.98412698630170892e-4, 2.75572685115639337e-6, 2.51003628198154405e-8};
static const double COSH_TAIL[] = { /* (cosh(r) - 1) / r**2: 2**-64 */
    5.0e-1, 4.16666666666666767e-2, 1.38888888888791034e-3, 2.4801587336371108e-5, 2.75572633492746103e-7, 2.09181135311345928e-9};
/* of * sinh(r) + with * cosh(r) */
static ALWAYS_INLINE double combined(Twofold r, double of, double with) {
    double z = r.high * r.high, odd = fma_of(z * r.high, SERIES(z, SINH_TAIL), r.low), even = fma_of(r.high, r.low, z * SERIES(z, COSH_TAIL));
    Twofold product = twofold_product(r.high, of), sum = twofold_sum(with, product.high);
    return sum.high + (sum.low + (product.low + fma_of(of, odd, with * even)));
}
SPECIAL_EACH(sinh, !of_size_float(x, SINGLE_LEAST, 87), !OF_SIZE(x, 1e-140, 700))
static ALWAYS_INLINE double sinh_ordinary(double x) {
    Reduced e = reduced(__builtin_fabs(x));
    return sign_copy(combined(e.r, 0.5 * (e.power + e.inverse), 0.5 * (e.power - e.inverse)), x);
}
SPECIAL_EACH(cosh, !of_size_float(x, SINGLE_LEAST, 87), LARGER(x, 700))
static ALWAYS_INLINE double cosh_ordinary(double x) {
    Reduced e = reduced(__builtin_fabs(x));
    return combined(e.r, 0.5 * (e.power - e.inverse), 0.5 * (e.power + e.inverse));
}
static ALWAYS_INLINE float sinh_narrow(float x) { return single_sinh(x); }
static ALWAYS_INLINE float cosh_narrow(float x) { return single_cosh(x); }

/* tanh = (e - 1) / (e + 1), e = exp(2 x) */
SPECIAL_EACH(tanh, !of_size_float(x, SINGLE_LEAST, 3.4028234663852886e38f), LARGER(x, 1.7976931348623157e308))
static ALWAYS_INLINE double tanh_ordinary(double x) {
    double size = __builtin_fabs(x);
    Reduced e = reduced(2 * (size > 22 ? 22 : size));
    Twofold less = twofold_sum(e.power - 1, e.power * e.r.high);
    less = twofold_sum_ordered(less.high, fma_of(e.power, exp_tail(e.r), less.low));
    Twofold more = twofold_sum_ordered(2 > less.high ? 2 : less.high, 2 > less.high ? less.high : 2);
    more.low += less.low;
    Twofold result = twofold_quotient(less, more);
    return sign_copy(result.high + result.low, x);
}
static ALWAYS_INLINE float tanh_narrow(float x) { return single_tanh(x); }
#endif

/* With complex ones, which go by way of the exponential. */
#define LOG_OF_2 0.693147180559945309417232121458176568
#define COMPLEX_FUNCTIONS(T, W, s) \
    static inline T complex_exp2##s(T z) { return cexp##s(COMPLEX_OF(T, RE(z) * (W)LOG_OF_2, IM(z) * (W)LOG_OF_2)); } \
    static inline T complex_expm1##s(T z) { \
        W half = sin##s(IM(z) / 2); \
        return COMPLEX_OF(T, expm1##s(RE(z)) * cos##s(IM(z)) - 2 * half * half, exp##s(RE(z)) * sin##s(IM(z))); \
    }
COMPLEX_FUNCTIONS(Complex64, float, f)
COMPLEX_FUNCTIONS(Complex128, double, )

VECTOR_TABLE_WITH(exp2, exp2, 0, complex_exp2)
VECTOR_TABLE_WITH(expm1, expm1, 0, complex_expm1)
VECTOR_TABLE(sinh, sinh, 0)
VECTOR_TABLE(cosh, cosh, 0)
VECTOR_TABLE(tanh, tanh, 0)
