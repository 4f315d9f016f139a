/* Kernels of transcendental functions, written without branches so that the compiler computes several at once.
 *
 * Each function is name_ordinary, a reduction of the argument and a polynomial for what is left, and name_special, which tells
 * for which arguments that does not hold (very large ones, infinities, NaNs ...).  Those are replaced by a harmless one and
 * computed by the C library afterwards: so a result never depends on its neighbours.  Processors without fused multiply-add use the
 * C library for everything.
 */
#pragma once

#include "stdlib/numpy/kernels.h"

#ifdef __FMA__

static ALWAYS_INLINE double fma_of(double a, double b, double c) { return __builtin_fma(a, b, c); }
static ALWAYS_INLINE uint64_t bits_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}
static ALWAYS_INLINE double double_of(uint64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}
/* By the size, or infinite, or not a number.  As integers: vectors compare numbers so that NaNs raise a flag. */
static ALWAYS_INLINE bool larger_than(double x, double limit) { return (int64_t)(bits_of(x) & ~0ull >> 1) > (int64_t)bits_of(limit); }
/* Positive, normal and finite. */
static ALWAYS_INLINE bool is_ordinary(double x) {
    return ((int64_t)bits_of(x) >= (int64_t)bits_of(0x1p-1022)) & ((int64_t)bits_of(x) <= (int64_t)bits_of(1.7976931348623157e308));
}
/* Adding this rounds to an integer, which then stands in the low bits. */
#define ROUNDER 6755399441055744.0 /* 1.5 * 2**52 */
/* The logarithm of 2 in two parts; the last 21 bits of the first are zero, so that its multiples are exact. */
#define LN2 6.93147180369123816490e-01
#define LN2_LOW 1.90821492927058770002e-10

/* A number in two parts, the second below a unit in the last place of the first. */
typedef struct Twofold { double high, low; } Twofold;
/* Exactly a + b; the second form wants |a| >= |b| or a == 0. */
static ALWAYS_INLINE Twofold twofold_sum(double a, double b) {
    double sum = a + b, of_b = sum - a;
    return (Twofold){sum, (a - (sum - of_b)) + (b - of_b)};
}
static ALWAYS_INLINE Twofold twofold_sum_ordered(double a, double b) {
    double sum = a + b;
    return (Twofold){sum, b - (sum - a)};
}
/* What is left of exp(r) for |r| <= log(2) / 2: (exp(r) - 1 - r) / (r * r) = 1/2 + r/6 + r*r/24 + ... */
static ALWAYS_INLINE double exp_series(double r) {
    double p = fma_of(r, 1.60590438368216145994e-10, 2.08767569878680989792e-09);
    p = fma_of(p, r, 2.50521083854417187751e-08);
    p = fma_of(p, r, 2.75573192239858906526e-07);
    p = fma_of(p, r, 2.75573192239858906526e-06);
    p = fma_of(p, r, 2.48015873015873015873e-05);
    p = fma_of(p, r, 1.98412698412698412698e-04);
    p = fma_of(p, r, 1.38888888888888888889e-03);
    p = fma_of(p, r, 8.33333333333333333333e-03);
    p = fma_of(p, r, 4.16666666666666666667e-02);
    p = fma_of(p, r, 1.66666666666666666667e-01);
    return fma_of(p, r, 0.5);
}
/* Exactly a * b. */
static ALWAYS_INLINE Twofold twofold_product(double a, double b) {
    double product = a * b;
    return (Twofold){product, fma_of(a, b, -product)};
}
/* a / b with an error of some 2^-104; only one division. */
static ALWAYS_INLINE Twofold twofold_quotient(Twofold a, Twofold b) {
    double inverse = 1 / b.high, quotient = a.high * inverse;
    double left = fma_of(-quotient, b.high, a.high) + fma_of(-quotient, b.low, a.low);
    return twofold_sum_ordered(quotient, left * inverse);
}
#endif

/* ---- rows.  Narrower floats are computed as doubles and rounded once; `library` is the C library's name.  Halves become floats in a
 * loop of their own: there is no instruction from a half to a double. */
#ifdef __FMA__
static inline const void *widen_block(void *room, const void *halves, ssize_t n) {
    for (ssize_t i = 0; i < n; i++) ((float *)room)[i] = LOAD(Half, (const Half *)halves + i);
    return room;
}
#define WIDENED(T, room, x, n) _Generic((T){0}, Half : widen_block(room, x, n), default : (x))
#define VECTOR_ROW(name, ID, T, library, harmless) \
    static void name##_##ID(ROW_PARAMETERS) { \
        if (!STEP_IS(0, T) || !STEP_IS(1, T)) { \
            LOOP1(T, T, name##_special((double)a) ? library((double)a) : name##_ordinary((double)a)) \
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
                    if (name##_special(a)) y[i] = ELEMENT(T, library(a)); \
                } \
            } else { \
                INDEPENDENT for (ssize_t i = 0; i < n; i++) y[i] = ELEMENT(T, name##_ordinary((double)v[i])); \
            } \
        } \
    }
/* Of two operands, either of which may be the same one for all. */
#define LOAD_BLOCK(T, to, from, step, n) \
    if ((step) == (ssize_t)sizeof(T)) for (ssize_t i = 0; i < n; i++) (to)[i] = (double)LOAD(T, (const T *)(from) + i); \
    else for (ssize_t i = 0; i < n; i++) (to)[i] = (double)LOAD(T, (const T *)((from) + i * (step)));
#define VECTOR_ROW2(name, ID, T, library, harmless) \
    static void name##_##ID(ROW_PARAMETERS) { \
        enum { BLOCK = 256 }; \
        for (ssize_t start = 0; start < count; start += BLOCK) { \
            double x[BLOCK], y[BLOCK]; \
            ssize_t n = count - start < BLOCK ? count - start : BLOCK; \
            const char *p = args[0] + start * steps[0], *q = args[1] + start * steps[1]; \
            char *r = args[2] + start * steps[2]; \
            int64_t specials = 0; \
            LOAD_BLOCK(T, x, p, steps[0], n) \
            LOAD_BLOCK(T, y, q, steps[1], n) \
            for (ssize_t i = 0; i < n; i++) specials += name##_special(x[i], y[i]); \
            if (STEP_IS(2, T) && !specials) { \
                for (ssize_t i = 0; i < n; i++) ((T *)r)[i] = ELEMENT(T, name##_ordinary(x[i], y[i])); \
                continue; \
            } \
            for (ssize_t i = 0; i < n; i++) { \
                bool special = name##_special(x[i], y[i]); \
                double value = name##_ordinary(special ? (harmless) : x[i], special ? (harmless) : y[i]); \
                if (special) value = library(x[i], y[i]); \
                *(T *)(r + i * steps[2]) = ELEMENT(T, value); \
            } \
        } \
    }
#define VECTOR_ROWS_OF(ROW, name, library, harmless) \
    ROW(name, FLOAT16, Half, library, harmless) \
    ROW(name, FLOAT32, float, library, harmless) \
    ROW(name, FLOAT64, double, library, harmless)
#define VECTOR_FUNCTION(name, library, harmless) VECTOR_ROWS_OF(VECTOR_ROW, name, library, harmless)
#define VECTOR_FUNCTION2(name, library, harmless) VECTOR_ROWS_OF(VECTOR_ROW2, name, library, harmless)
#else
#define VECTOR_FUNCTION(name, library, harmless) \
    static void name##_FLOAT16(ROW_PARAMETERS) { LOOP1(Half, Half, library##f(a)) } \
    static void name##_FLOAT32(ROW_PARAMETERS) { LOOP1(float, float, library##f(a)) } \
    static void name##_FLOAT64(ROW_PARAMETERS) { LOOP1(double, double, library(a)) }
#define VECTOR_FUNCTION2(name, library, harmless) \
    static void name##_FLOAT16(ROW_PARAMETERS) { LOOP2_PLAIN(Half, Half, Half, library##f(a, b)) } \
    static void name##_FLOAT32(ROW_PARAMETERS) { LOOP2_PLAIN(float, float, float, library##f(a, b)) } \
    static void name##_FLOAT64(ROW_PARAMETERS) { LOOP2_PLAIN(double, double, double, library(a, b)) }
#endif

/* And the complex ones, which are the library's. */
#define VECTOR_TABLE(name, library, harmless) \
    VECTOR_FUNCTION(name, library, harmless) \
    static void name##_COMPLEX64(ROW_PARAMETERS) { LOOP1(Complex64, Complex64, c##library##f(a)) } \
    static void name##_COMPLEX128(ROW_PARAMETERS) { LOOP1(Complex128, Complex128, c##library(a)) } \
    KERNEL_TABLE(name, FLOAT_KERNELS(KERNEL1, name) COMPLEX_KERNELS(KERNEL1, name))
