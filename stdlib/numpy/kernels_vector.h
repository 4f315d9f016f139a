/* Kernels of transcendental functions, written without branches so that the compiler computes several at once.
 *
 * Each function is name_ordinary, a reduction of the argument and a polynomial for what is left; name_narrow, the same with fewer terms
 * for narrower floats (errors some 2**-34); and name_special, which tells for which arguments that does not hold (very large ones,
 * infinities, NaNs ...).  Those are replaced by a harmless one and computed by the C library afterwards: so a result never depends on
 * its neighbours.  Processors without fused multiply-add use the
 * C library for everything.
 */
#pragma once

#include "stdlib/numpy/kernels.h"

#include "stdlib/numpy/kernels_single.h"

#ifdef __FMA__
#include <immintrin.h>

static ALWAYS_INLINE double fma_of(double a, double b, double c) { return __builtin_fma(a, b, c); }
/* What arguments are like, as integers: vectors compare numbers so that NaNs raise a flag.  For floats as they are and for doubles. */
#define ARGUMENT_TESTS(T, U, suffix, MOST) \
    static ALWAYS_INLINE U size_bits_##suffix(T x) { \
        U bits; \
        memcpy(&bits, &x, sizeof bits); \
        return bits & (U)~(U)0 >> 1; \
    } \
    static ALWAYS_INLINE bool larger_##suffix(T x, T limit) { return size_bits_##suffix(x) > size_bits_##suffix(limit); } \
    static ALWAYS_INLINE bool is_ordinary_##suffix(T x, T least) { \
        U bits; \
        memcpy(&bits, &x, sizeof bits); \
        return bits - size_bits_##suffix(least) <= size_bits_##suffix(MOST) - size_bits_##suffix(least); \
    } \
    static ALWAYS_INLINE bool of_size_##suffix(T x, T least, T most) { \
        U size = size_bits_##suffix(x); \
        return (size - size_bits_##suffix(least) <= size_bits_##suffix(most) - size_bits_##suffix(least)) | (size == 0); \
    }
ARGUMENT_TESTS(float, uint32_t, float, 3.4028234663852886e38f)
ARGUMENT_TESTS(double, uint64_t, double, 1.7976931348623157e308)
#define NARROWED(x) ((x) > 3.4028234663852886e38 ? 3.4028234663852886e38f : (float)(x))
/* By the size, or infinite, or not a number. */
#define LARGER(x, limit) _Generic((x), float : larger_float((float)(x), NARROWED(limit)), default : larger_double((x), (limit)))
/* Positive, finite and normal. */
#define IS_ORDINARY(x) _Generic((x), float : is_ordinary_float((float)(x), 0x1p-126f), default : is_ordinary_double((x), 0x1p-1022))
/* Of a size between these, or zero.  No float is too small for what is computed in doubles. */
#define OF_SIZE(x, least, most) \
    _Generic((x), float : !larger_float((float)(x), NARROWED(most)), default : of_size_double((x), (least), (most)))
/* name_special, for which x the ordinary way is not. */
#define SPECIAL(name, test) \
    static ALWAYS_INLINE bool name##_special_float(float x) { return test; } \
    static ALWAYS_INLINE bool name##_special_double(double x) { return test; }
/* The same where floats are computed as such. */
#define SPECIAL_EACH(name, of_float, of_double) \
    static ALWAYS_INLINE bool name##_special_float(float x) { return of_float; } \
    static ALWAYS_INLINE bool name##_special_double(double x) { return of_double; }
#define WORD(T) __typeof__(_Generic((T){0}, float : (uint32_t)0, default : (uint64_t)0)) /* as wide: vectors of it are */
#define IS_SPECIAL(name, x) _Generic((x), float : name##_special_float((float)(x)), default : name##_special_double(x))
static ALWAYS_INLINE double sign_copy(double size, double of) {
    return double_of(bits_of(size) | (bits_of(of) & (uint64_t)1 << 63));
}
/* Adding this rounds to an integer, which then stands in the low bits. */
#define ROUNDER 6755399441055744.0 /* 1.5 * 2**52 */
/* The logarithm of 2 in two parts; the last 21 bits of the first are zero, so that its multiples are exact. */
#define LN2 6.93147180369123816490e-01
#define LN2_LOW 1.90821492927058770002e-10
#define LN2_NEAR 6.93147180559945286227e-01 /* all bits */
#define LN2_REST 2.31904681384629955842e-17
#define LOG10_OF_2 3.01029995549470186234e-01 /* as LN2 */
#define LOG10_OF_2_LOW 1.14511008980218379543e-10
#define LOG2_OF_E 1.44269504088896338700e+00
#define PI 3.14159265358979311600e+00
#define PI_LOW 1.22464679914735317723e-16
#define PI_REST -2.99476980971833966e-33
#define HALF_PI 1.57079632679489655800e+00
#define HALF_PI_LOW 6.12323399573676588614e-17

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
/* Exactly a * b. */
static ALWAYS_INLINE Twofold twofold_product(double a, double b) {
    double product = a * b;
    return (Twofold){product, fma_of(a, b, -product)};
}
/* x = n * pi/2 + r, |r| <= pi/4, with an error of some 2^-110 up to ANGLE_LIMIT; the low bits of *shifted are those of n. */
#define ANGLE_LIMIT 1e9
static ALWAYS_INLINE Twofold quarter_turns(double x, double *shifted) {
    *shifted = fma_of(x, 6.36619772367581382433e-01, ROUNDER);
    double whole = *shifted - ROUNDER;
    double near = fma_of(-whole, 1.57079632679489655800e+00, x); /* exact: both are multiples of 2**-52 */
    Twofold product = twofold_product(-whole, 6.12323399573676603587e-17), r = twofold_sum(near, product.high);
    r.low = fma_of(-whole, -1.49738490485916983e-33, r.low + product.low);
    return r;
}
/* a / b with an error of some 2^-104; only one division. */
static ALWAYS_INLINE Twofold twofold_quotient(Twofold a, Twofold b) {
    double inverse = 1 / b.high, quotient = a.high * inverse;
    double left = fma_of(-quotient, b.high, a.high) + fma_of(-quotient, b.low, a.low);
    return twofold_sum_ordered(quotient, left * inverse);
}
/* c[0] + c[1] * x + ... + c[n - 1] * x**(n - 1), even and odd powers apart: half the time that one chain would take. */
static ALWAYS_INLINE double series_of(double x, const double *c, int n) {
    double square = x * x, even = c[(n - 1) & ~1], odd = c[(n - 2) | 1];
#pragma GCC unroll 16
    for (int k = (n - 3) & ~1; k >= 0; k -= 2) even = fma_of(even, square, c[k]);
#pragma GCC unroll 16
    for (int k = (n - 4) | 1; k > 0; k -= 2) odd = fma_of(odd, square, c[k]);
    return fma_of(odd, x, even);
}
#define SERIES(x, c) series_of(x, c, (int)COUNT_OF(c))

/* (exp(r) - 1 - r) / r**2: 2**-58 */
static const double EXP_TAIL[] = {
    5.0e-1, 1.6666666666666671e-1, 4.16666666666666196e-2, 8.33333333332617374e-3, 1.38888888889172197e-3, 1.98412698747017898e-4,
    2.48015872474572331e-5, 2.75572555355044741e-6, 2.755734799216679e-7, 2.51051657074302944e-8, 2.08899146730427546e-9};

/* ---- for narrow floats */
static const double POWERS_OF_2[] = { /* 2**r, |r| <= 1/2: 2**-34.5 */
    9.99999999961636372e-1, 6.93147180729451297e-1, 2.40226511982310414e-1, 5.55041035089735718e-2,
    9.61802726671340601e-3, 1.33339242938850507e-3, 1.54692838039262558e-4, 1.52015710474090683e-5};
static ALWAYS_INLINE double exp2_of_power(double x) {
    double shifted = x + ROUNDER, n = shifted - ROUNDER;
    return double_of(bits_of(SERIES(x - n, POWERS_OF_2)) + (bits_of(shifted) << 52));
}
/* x = 2**k * m, sqrt(1/2) <= m < sqrt(2) */
static ALWAYS_INLINE double mantissa_of(double x, double *k) {
    uint64_t shifted = bits_of(x) + ((uint64_t)(0x3ff00000 - 0x3fe6a09e) << 32);
    *k = double_of((shifted >> 52) + bits_of(ROUNDER)) - (ROUNDER + 1023);
    return double_of((shifted & 0xfffffffffffffu) + ((uint64_t)0x3fe6a09e << 32));
}
#endif

/* ---- rows.  Narrower floats are computed by name_narrow, as doubles that are rounded once or as floats (halves as numpy does: floats first);
 * `library` is the C library's name.  Halves become floats, and floats halves, in loops of their own, eight at a time: the compiler
 * makes no vectors of them. */
#ifdef __FMA__
static inline void floats_from_halves(float *to, const Half *from, ssize_t n) {
    for (; n >= 8; n -= 8, from += 8, to += 8) _mm256_storeu_ps(to, _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(const void *)from)));
    for (ssize_t i = 0; i < n; i++) to[i] = half_to_float(from[i]);
}
static inline void halves_from_floats(Half *to, const float *from, ssize_t n) {
    for (; n >= 8; n -= 8, from += 8, to += 8)
        _mm_storeu_si128((__m128i *)(void *)to, _mm256_cvtps_ph(_mm256_loadu_ps(from), _MM_FROUND_TO_NEAREST_INT));
    for (ssize_t i = 0; i < n; i++) to[i] = half_from_float(from[i]);
}
#define COPY_ROW(to, from, n) memcpy(to, from, (size_t)(n) * sizeof *(to))
#define GATHER_ROW(T, V, name, COPY) \
    static inline void name(V *to, const char *from, ssize_t step, ssize_t n) { \
        if (step == (ssize_t)sizeof(T)) COPY(to, (const T *)(const void *)from, n); \
        else for (ssize_t i = 0; i < n; i++) to[i] = LOAD(T, (const T *)(const void *)(from + i * step)); \
    }
GATHER_ROW(Half, float, gather_FLOAT16, floats_from_halves)
GATHER_ROW(float, float, gather_FLOAT32, COPY_ROW)
GATHER_ROW(double, double, gather_FLOAT64, COPY_ROW)

/* Long chains of operations are cut in two: the processor looks ahead far enough for several elements of each half, not of both. */
typedef struct Stage { double a, b, c; } Stage;
#define IN_ONE_STAGE(T, function, arguments) INDEPENDENT for (ssize_t i = 0; i < n; i++) z[i] = ELEMENT(T, (VALUE(T))function arguments);
#define IN_FLOATS(T, function, arguments) \
    float floats[BLOCK]; \
    INDEPENDENT for (ssize_t i = 0; i < n; i++) floats[i] = (float)function arguments; \
    halves_from_floats(z, floats, n);
#define IN_TWO_STAGES(T, function, arguments) \
    double a[BLOCK], b[BLOCK], c[BLOCK]; \
    INDEPENDENT for (ssize_t i = 0; i < n; i++) { \
        Stage s = function##_first arguments; \
        a[i] = s.a; \
        b[i] = s.b; \
        c[i] = s.c; \
    } \
    INDEPENDENT for (ssize_t i = 0; i < n; i++) z[i] = ELEMENT(T, (VALUE(T))function##_second((Stage){a[i], b[i], c[i]}));
#define STAGES(name) \
    static ALWAYS_INLINE double name(double x) { return name##_second(name##_first(x)); }
#define STAGES2(name) \
    static ALWAYS_INLINE double name(double x, double y) { return name##_second(name##_first(x, y)); }

#define VECTOR_ROW(STAGED, name, function, ID, T, library, harmless) \
    static void name##_##ID(ROW_PARAMETERS) { \
        enum { BLOCK = 256 }; \
        bool gathers = sizeof(T) == sizeof(Half) || !STEP_IS(0, T); \
        for (ssize_t start = 0; start < count; start += BLOCK) { \
            VALUE(T) kept[BLOCK]; \
            T found[BLOCK], *z = STEP_IS(1, T) ? (T *)args[1] + start : found; \
            ssize_t n = count - start < BLOCK ? count - start : BLOCK; \
            const VALUE(T) *x = (const VALUE(T) *)(const void *)args[0] + start; \
            if (gathers) gather_##ID(kept, args[0] + start * steps[0], steps[0], n); \
            if (gathers) x = kept; \
            WORD(VALUE(T)) specials = 0; \
            for (ssize_t i = 0; i < n; i++) specials += IS_SPECIAL(name, x[i]); \
            if (LIKELY(!specials)) { \
                STAGED(T, function, (x[i])) \
            } else { \
                if (!gathers) memcpy(kept, x, (size_t)n * sizeof *kept); /* z may be x */ \
                for (ssize_t i = 0; i < n; i++) \
                    z[i] = ELEMENT(T, (VALUE(T))function(IS_SPECIAL(name, kept[i]) ? (VALUE(T))(harmless) : kept[i])); \
                for (ssize_t i = 0; i < n; i++) \
                    if (IS_SPECIAL(name, kept[i])) z[i] = ELEMENT(T, (VALUE(T))library((double)kept[i])); \
            } \
            if (z == found) \
                for (ssize_t i = 0; i < n; i++) *(T *)(args[1] + (start + i) * steps[1]) = found[i]; \
        } \
    }
/* Of two operands, either of which may be the same one for all.  A fold's and a running fold's first operand is the result before: these go one by one. */
#define LOAD_BLOCK(T, to, from, step, n) \
    if ((step) == (ssize_t)sizeof(T)) for (ssize_t i = 0; i < n; i++) (to)[i] = (double)LOAD(T, (const T *)(from) + i); \
    else if ((step) == 0) for (ssize_t i = 0; i < n; i++) (to)[i] = (double)LOAD(T, (const T *)(from)); \
    else for (ssize_t i = 0; i < n; i++) (to)[i] = (double)LOAD(T, (const T *)((from) + i * (step)));
#define VECTOR_ROW2(STAGED, name, function, ID, T, library, harmless) \
    static void name##_##ID(ROW_PARAMETERS) { \
        enum { BLOCK = 256 }; \
        double x[BLOCK], y[BLOCK]; \
        bool chained = args[2] == args[0] + steps[0]; \
        for (ssize_t start = 0, block = chained ? 1 : BLOCK; start < count; start += block) { \
            T found[BLOCK], *z = STEP_IS(2, T) ? (T *)args[2] + start : found; \
            ssize_t n = count - start < block ? count - start : block; \
            const char *p = args[0] + start * steps[0], *q = args[1] + start * steps[1]; \
            if (start == 0 || steps[0] || chained) { LOAD_BLOCK(T, x, p, steps[0], n) } \
            if (start == 0 || steps[1]) { LOAD_BLOCK(T, y, q, steps[1], n) } \
            int64_t specials = 0; \
            for (ssize_t i = 0; i < n; i++) specials += name##_special(x[i], y[i]); \
            if (LIKELY(!specials)) { \
                STAGED(T, function, (x[i], y[i])) \
            } else { \
                for (ssize_t i = 0; i < n; i++) { \
                    bool special = name##_special(x[i], y[i]); \
                    z[i] = ELEMENT(T, (VALUE(T))function(special ? (double)(harmless) : x[i], special ? (double)(harmless) : y[i])); \
                } \
                for (ssize_t i = 0; i < n; i++) \
                    if (name##_special(x[i], y[i])) z[i] = ELEMENT(T, (VALUE(T))library(x[i], y[i])); \
            } \
            if (z == found) \
                for (ssize_t i = 0; i < n; i++) *(T *)(args[2] + (start + i) * steps[2]) = found[i]; \
        } \
    }
#define VECTOR_ROWS_OF(ROW, STAGED, name, library, harmless) \
    ROW(IN_FLOATS, name, name##_narrow, FLOAT16, Half, library, harmless) \
    ROW(IN_ONE_STAGE, name, name##_narrow, FLOAT32, float, library, harmless) \
    ROW(STAGED, name, name##_ordinary, FLOAT64, double, library, harmless)
#define VECTOR_FUNCTION(name, library, harmless) VECTOR_ROWS_OF(VECTOR_ROW, IN_ONE_STAGE, name, library, harmless)
#define VECTOR_FUNCTION_STAGED(name, library, harmless) VECTOR_ROWS_OF(VECTOR_ROW, IN_TWO_STAGES, name, library, harmless)
#define VECTOR_FUNCTION2_STAGED(name, library, harmless) VECTOR_ROWS_OF(VECTOR_ROW2, IN_TWO_STAGES, name, library, harmless)
#else
#define VECTOR_FUNCTION(name, library, harmless) \
    static void name##_FLOAT16(ROW_PARAMETERS) { LOOP1(Half, Half, library##f(a)) } \
    static void name##_FLOAT32(ROW_PARAMETERS) { LOOP1(float, float, library##f(a)) } \
    static void name##_FLOAT64(ROW_PARAMETERS) { LOOP1(double, double, library(a)) }
#define VECTOR_FUNCTION_STAGED VECTOR_FUNCTION
#define VECTOR_FUNCTION2_STAGED(name, library, harmless) \
    static void name##_FLOAT16(ROW_PARAMETERS) { LOOP2_PLAIN(Half, Half, Half, library##f(a, b)) } \
    static void name##_FLOAT32(ROW_PARAMETERS) { LOOP2_PLAIN(float, float, float, library##f(a, b)) } \
    static void name##_FLOAT64(ROW_PARAMETERS) { LOOP2_PLAIN(double, double, double, library(a, b)) }
#endif

/* And the complex ones. */
#define VECTOR_TABLE_OF(FUNCTION, name, library, harmless, of_complex) \
    FUNCTION(name, library, harmless) \
    static void name##_COMPLEX64(ROW_PARAMETERS) { LOOP1(Complex64, Complex64, of_complex##f(a)) } \
    static void name##_COMPLEX128(ROW_PARAMETERS) { LOOP1(Complex128, Complex128, of_complex(a)) } \
    KERNEL_TABLE(name, FLOAT_KERNELS(KERNEL1, name) COMPLEX_KERNELS(KERNEL1, name))
#define VECTOR_TABLE_WITH(name, library, harmless, of_complex) VECTOR_TABLE_OF(VECTOR_FUNCTION, name, library, harmless, of_complex)
#define VECTOR_TABLE(name, library, harmless) VECTOR_TABLE_WITH(name, library, harmless, c##library)
#define VECTOR_TABLE_STAGED(name, library, harmless) VECTOR_TABLE_OF(VECTOR_FUNCTION_STAGED, name, library, harmless, c##library)
