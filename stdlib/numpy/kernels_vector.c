/* Kernels of sin, cos, exp and log, written without branches so that the compiler computes several at once.
 *
 * Each function is a reduction of the argument and a polynomial for what is left; the coefficients and the order of
 * operations that keep the error below one unit in the last place are those of Sun's fdlibm (netlib.org/fdlibm), the
 * reductions use fused multiply-add.  Arguments for which this does not hold (very large ones, infinities, NaNs, for log also
 * those not positive or not normal) are replaced by a harmless one and computed by the C library afterwards: so a result
 * never depends on its neighbours.  Processors without fused multiply-add use the C library for everything.
 */
#include "stdlib/numpy/kernels.h"

#ifdef __FMA__

static inline double fma_of(double a, double b, double c) { return __builtin_fma(a, b, c); }
static inline uint64_t bits_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}
static inline double double_of(uint64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}
/* By the size, or infinite, or not a number.  As integers: vectors compare numbers so that NaNs raise a flag. */
static inline bool larger_than(double x, double limit) { return (int64_t)(bits_of(x) & ~0ull >> 1) > (int64_t)bits_of(limit); }
/* Adding this rounds to an integer, which then stands in the low bits. */
#define ROUNDER 6755399441055744.0 /* 1.5 * 2**52 */

/* ---- sin and cos: x = n * pi/2 + r + low, |r| <= pi/4; pi/2 in three pieces of 53 bits */
#define ANGLE_LIMIT 1e6
static inline double sine_of_quarters(double x, uint64_t quarters_ahead) {
    double shifted = fma_of(x, 6.36619772367581382433e-01, ROUNDER), n = shifted - ROUNDER;
    uint64_t quadrant = bits_of(shifted) + quarters_ahead;
    double r0 = fma_of(-n, 1.57079632679489655800e+00, x), r = fma_of(-n, 6.12323399573676603587e-17, r0);
    double low = fma_of(-n, 6.12323399573676603587e-17, r0 - r);
    low = fma_of(-n, -1.49738490485916983e-33, low);
    double z = r * r, v = z * r;
    double p = 1.58969099521155010221e-10;
    p = fma_of(p, z, -2.50507602534068634195e-08);
    p = fma_of(p, z, 2.75573137070700676789e-06);
    p = fma_of(p, z, -1.98412698298579493134e-04);
    p = fma_of(p, z, 8.33333333332248946124e-03);
    double sine = r - ((z * (0.5 * low - v * p) - low) - v * -1.66666666666666324348e-01);
    double q = -1.13596475577881948265e-11;
    q = fma_of(q, z, 2.08757232129817482790e-09);
    q = fma_of(q, z, -2.75573143513906633035e-07);
    q = fma_of(q, z, 2.48015872894767294178e-05);
    q = fma_of(q, z, -1.38888888888741095749e-03);
    q = fma_of(q, z, 4.16666666666666019037e-02);
    double half = 0.5 * z, w = 1 - half;
    double cosine = w + (((1 - w) - half) + (z * (z * q) - r * low));
    uint64_t odd = -(quadrant & 1);
    uint64_t chosen = (bits_of(cosine) & odd) | (bits_of(sine) & ~odd);
    return double_of(chosen ^ (quadrant & 2) << 62);
}
static inline bool sin_special(double x) { return larger_than(x, ANGLE_LIMIT); }
static inline double sin_ordinary(double x) { /* of the size, so that the sine of -0.0 is -0.0 */
    uint64_t sign = bits_of(x) & (uint64_t)1 << 63;
    return double_of(bits_of(sine_of_quarters(__builtin_fabs(x), 0)) ^ sign);
}
static inline bool cos_special(double x) { return sin_special(x); }
static inline double cos_ordinary(double x) { return sine_of_quarters(x, 1); }

/* ---- exp: x = n * log 2 + r; 2**n in two factors, so that the smallest results are right */
static inline bool exp_special(double x) { return larger_than(x, 700); }
static inline double exp_ordinary(double x) {
    double shifted = fma_of(x, 1.44269504088896338700e+00, ROUNDER), n = shifted - ROUNDER;
    double high = fma_of(-n, 6.93147180369123816490e-01, x), low = n * 1.90821492927058770002e-10;
    double r = high - low, t = r * r;
    double p = 4.13813679705723846039e-08;
    p = fma_of(p, t, -1.65339022054652515390e-06);
    p = fma_of(p, t, 6.61375632143793436117e-05);
    p = fma_of(p, t, -2.77777777770155933842e-03);
    p = fma_of(p, t, 1.66666666666666019037e-01);
    double c = r - t * p;
    double y = 1 - ((low - (r * c) / (2 - c)) - high);
    return double_of(bits_of(y) + (bits_of(shifted) << 52));
}

/* ---- log: x = 2**k * (1 + f), sqrt(1/2) <= 1 + f < sqrt(2) */
static inline bool log_special(double x) { return ((int64_t)bits_of(x) < (int64_t)bits_of(0x1p-1022)) | larger_than(x, 1.7976931348623157e308); }
static inline double log_ordinary(double x) {
    uint64_t shifted = bits_of(x) + ((uint64_t)(0x3ff00000 - 0x3fe6a09e) << 32);
    double k = double_of((shifted >> 52) + bits_of(ROUNDER)) - (ROUNDER + 1023);
    double f = double_of((shifted & 0xfffffffffffffu) + ((uint64_t)0x3fe6a09e << 32)) - 1;
    double s = f / (2 + f), z = s * s, w = z * z;
    double t1 = w * fma_of(w, fma_of(w, 1.531383769920937332e-01, 2.222219843214978396e-01), 3.999999999940941908e-01);
    double t2 = fma_of(w, 1.479819860511658591e-01, 1.818357216161805012e-01);
    t2 = z * fma_of(w, fma_of(w, t2, 2.857142874366239149e-01), 6.666666666666735130e-01);
    double r = t2 + t1, half = 0.5 * f * f;
    return k * 6.93147180369123816490e-01 - ((half - (s * (half + r) + k * 1.90821492927058770002e-10)) - f);
}

/* ---- rows.  Narrower floats are computed as doubles and rounded once.  Halves become floats in a loop of their own: there is
 * no instruction from a half to a double. */
static inline const void *widen_block(void *room, const void *halves, ssize_t n) {
    for (ssize_t i = 0; i < n; i++) ((float *)room)[i] = LOAD(Half, (const Half *)halves + i);
    return room;
}
#define WIDENED(T, room, x, n) _Generic((T){0}, Half : widen_block(room, x, n), default : (x))
#define VECTOR_ROW(name, ID, T, harmless) \
    static void name##_##ID(ROW_PARAMETERS) { \
        if (!STEP_IS(0, T) || !STEP_IS(1, T)) { \
            LOOP1(T, T, name##_special((double)a) ? name((double)a) : name##_ordinary((double)a)) \
            return; \
        } \
        enum { BLOCK = 256 }; \
        for (ssize_t start = 0; start < count; start += BLOCK) { \
            const T *x = (const T *)args[0] + start; \
            T *y = (T *)args[1] + start; \
            VALUE(T) kept[BLOCK]; \
            ssize_t n = count - start < BLOCK ? count - start : BLOCK; \
            const VALUE(T) *v = WIDENED(T, kept, x, n); \
            int64_t specials = 0; \
            for (ssize_t i = 0; i < n; i++) specials += name##_special((double)v[i]); \
            if (UNLIKELY(specials)) { \
                if (v != kept) memcpy(kept, v, (size_t)n * sizeof *kept); \
                for (ssize_t i = 0; i < n; i++) { \
                    double a = (double)kept[i]; \
                    y[i] = ELEMENT(T, name##_ordinary(name##_special(a) ? (double)(harmless) : a)); \
                } \
                for (ssize_t i = 0; i < n; i++) { \
                    double a = (double)kept[i]; \
                    if (name##_special(a)) y[i] = ELEMENT(T, name(a)); \
                } \
            } else { \
                INDEPENDENT for (ssize_t i = 0; i < n; i++) y[i] = ELEMENT(T, name##_ordinary((double)v[i])); \
            } \
        } \
    }
#define VECTOR_FUNCTION(name, harmless) \
    VECTOR_ROW(name, FLOAT16, Half, harmless) \
    VECTOR_ROW(name, FLOAT32, float, harmless) \
    VECTOR_ROW(name, FLOAT64, double, harmless)
#else
#define VECTOR_FUNCTION(name, harmless) \
    static void name##_FLOAT16(ROW_PARAMETERS) { LOOP1(Half, Half, name##f(a)) } \
    static void name##_FLOAT32(ROW_PARAMETERS) { LOOP1(float, float, name##f(a)) } \
    static void name##_FLOAT64(ROW_PARAMETERS) { LOOP1(double, double, name(a)) }
#endif

#define VECTOR_TABLE(name, harmless) \
    VECTOR_FUNCTION(name, harmless) \
    static void name##_COMPLEX64(ROW_PARAMETERS) { LOOP1(Complex64, Complex64, c##name##f(a)) } \
    static void name##_COMPLEX128(ROW_PARAMETERS) { LOOP1(Complex128, Complex128, c##name(a)) } \
    KERNEL_TABLE(name, FLOAT_KERNELS(KERNEL1, name) COMPLEX_KERNELS(KERNEL1, name))
VECTOR_TABLE(sin, 1)
VECTOR_TABLE(cos, 1)
VECTOR_TABLE(exp, 0)
VECTOR_TABLE(log, 1)
