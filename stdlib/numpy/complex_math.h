/* Complex numbers by their parts: no recovery of infinities as C's own operators do it, as in numpy.  For the kernels and for scalars. */
#pragma once

#include <complex.h>
#include <stdint.h>
#include <string.h>

#include "runtime/base/float_bits.h"

#define RE(z) (__real__(z))
#define IM(z) (__imag__(z))
#define COMPLEX_OF(T, re, im) __extension__({ T z_; __real__ z_ = (re); __imag__ z_ = (im); z_; })
/* NaNs are not smaller, nor larger, and compare quietly. */
#define QUIET_LT(a, b) __builtin_isless(a, b)
#define QUIET_LE(a, b) __builtin_islessequal(a, b)
#define QUIET_GT(a, b) __builtin_isgreater(a, b)
#define QUIET_GE(a, b) __builtin_isgreaterequal(a, b)

/* -x by its sign bit: of a difference and a sum of products side by side gcc 12 makes fused operations though it is told not to (bug 107647). */
static inline float float_negated(float x) { return single_of(single_bits_of(x) ^ (uint32_t)1 << 31); }
static inline double double_negated(double x) { return double_of(bits_of(x) ^ (uint64_t)1 << 63); }
#define NEGATED(x) _Generic((x), float : float_negated, default : double_negated)(x)
#define COMPLEX_MULTIPLY(T, W, a, b) COMPLEX_OF(T, RE(a) * RE(b) + NEGATED(IM(a) * IM(b)), RE(a) * IM(b) + IM(a) * RE(b))

/* complex_quotient_ID: by the larger part of the divisor, so that nothing overflows that need not (R. Smith's way). */
#define COMPLEX_QUOTIENT(ID, T, W, ...) \
    static inline T complex_quotient_##ID(T a, T b) { \
        W re = RE(b), im = IM(b), re_size = __builtin_fabs(re), im_size = __builtin_fabs(im); \
        if (QUIET_GE(re_size, im_size)) { \
            if (re_size == 0 && im_size == 0) return COMPLEX_OF(T, RE(a) / re_size, IM(a) / re_size); \
            W ratio = im / re, scale = (W)1 / (re + im * ratio); \
            return COMPLEX_OF(T, (RE(a) + IM(a) * ratio) * scale, (IM(a) - RE(a) * ratio) * scale); \
        } \
        W ratio = re / im, scale = (W)1 / (im + re * ratio); \
        return COMPLEX_OF(T, (RE(a) * ratio + IM(a)) * scale, (IM(a) * ratio - RE(a)) * scale); \
    }

/* complex_power_ID.  Small whole exponents by multiplication, which is exact where the library's logarithm is not; the smallest without
 * a first factor of one, which makes NaNs of infinities. */
#define COMPLEX_POWER(ID, T, W, library) \
    static inline T complex_product_##ID(T a, T b) { return COMPLEX_MULTIPLY(T, W, a, b); } \
    static T complex_power_##ID(T a, T b) { \
        W re = RE(b); \
        if (re == 0 && IM(b) == 0) return COMPLEX_OF(T, 1, 0); \
        if (RE(a) == 0 && IM(a) == 0) { \
            if (QUIET_GT(re, 0) && IM(b) == 0) return COMPLEX_OF(T, 0, 0); \
            volatile W zero = 0; \
            return COMPLEX_OF(T, (W)(zero / zero), (W)(zero / zero)); \
        } \
        if (IM(b) != 0 || !(re > -100 && re < 100) || re != (W)(int)re) return library(a, b); \
        int n = (int)re, left = n < 0 ? -n : n; \
        if (n == 1) return a; \
        if (n == 2) return complex_product_##ID(a, a); \
        if (n == 3) return complex_product_##ID(a, complex_product_##ID(a, a)); \
        T result = COMPLEX_OF(T, 1, 0), factor = a; \
        for (;; left >>= 1) { \
            if (left & 1) result = complex_product_##ID(result, factor); \
            if (left <= 1) break; \
            factor = complex_product_##ID(factor, factor); \
        } \
        return n < 0 ? complex_quotient_##ID(COMPLEX_OF(T, 1, 0), result) : result; \
    }
