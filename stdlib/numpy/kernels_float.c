/* Kernels that take floating-point numbers apart and round them. */
#include "stdlib/numpy/kernels.h"

#define FLOAT_FABS(T, W, a) ((W)__builtin_fabs(a))
#define FLOAT_RINT(T, W, a) (sizeof(W) == 4 ? (W)__builtin_rintf((float)(a)) : (W)__builtin_rint((double)(a)))
/* By way of the nearest whole number, which there are vectors for. */
#define DOWN(W, suffix) \
    static ALWAYS_INLINE W round_down_##W(W x) { \
        W nearest = __builtin_rint##suffix(x); \
        return nearest - (QUIET_GT(nearest, x) ? (W)1 : (W)0); \
    } \
    static ALWAYS_INLINE W round_in_##W(W x) { return __builtin_copysign##suffix(round_down_##W(__builtin_fabs##suffix(x)), x); }
DOWN(float, f)
DOWN(double, )
#define FLOAT_FLOOR(T, W, a) round_down_##W(a)
#define FLOAT_CEIL(T, W, a) (-round_down_##W(-(a)))
#define FLOAT_TRUNC(T, W, a) round_in_##W(a)
#define FLOAT_SQRT(T, W, a) (sizeof(W) == 4 ? (W)__builtin_sqrtf((float)(a)) : (W)__builtin_sqrt((double)(a)))
#define FLOAT_COPYSIGN(T, W, a, b) ((W)__builtin_copysign((double)(a), (double)(b)))
#define FLOAT_HEAVISIDE(T, W, a, b) ((a) != (a) ? (W)(a) : (a) == 0 ? (W)(b) : (a) < 0 ? (W)0 : (W)1)
#define COMPLEX_RINT(T, W, a) COMPLEX_OF(T, FLOAT_RINT(T, W, RE(a)), FLOAT_RINT(T, W, IM(a)))

#define FLOAT_FUNCTION(name, E) FLOAT_TYPES(ROW1, name, E)
WIDE_FLOAT_TYPES(ROW1, fabs, FLOAT_FABS)
static void fabs_FLOAT16(ROW_PARAMETERS) { LOOP1(uint16_t, uint16_t, a & 0x7fff) }
FLOAT_FUNCTION(rint, FLOAT_RINT)
FLOAT_FUNCTION(floor, FLOAT_FLOOR)
FLOAT_FUNCTION(ceil, FLOAT_CEIL)
FLOAT_FUNCTION(trunc, FLOAT_TRUNC)
FLOAT_FUNCTION(sqrt, FLOAT_SQRT)
COMPLEX_TYPES(ROW1, rint, COMPLEX_RINT)
static void sqrt_COMPLEX64(ROW_PARAMETERS) { LOOP1(Complex64, Complex64, csqrtf(a)) }
static void sqrt_COMPLEX128(ROW_PARAMETERS) { LOOP1(Complex128, Complex128, csqrt(a)) }
KERNEL_TABLE(fabs, FLOAT_KERNELS(KERNEL1, fabs))
KERNEL_TABLE(rint, FLOAT_KERNELS(KERNEL1, rint) COMPLEX_KERNELS(KERNEL1, rint))
KERNEL_TABLE(floor, FLOAT_KERNELS(KERNEL1, floor))
KERNEL_TABLE(ceil, FLOAT_KERNELS(KERNEL1, ceil))
KERNEL_TABLE(trunc, FLOAT_KERNELS(KERNEL1, trunc))
KERNEL_TABLE(sqrt, FLOAT_KERNELS(KERNEL1, sqrt) COMPLEX_KERNELS(KERNEL1, sqrt))

#define HALF_COPYSIGN(T, W, a, b) (uint16_t)(((a) & 0x7fff) | ((b) & 0x8000))
ROW2(FLOAT16, uint16_t, uint32_t, copysign, HALF_COPYSIGN)
WIDE_FLOAT_TYPES(ROW2, copysign, FLOAT_COPYSIGN)
FLOAT_TYPES(ROW2, heaviside, FLOAT_HEAVISIDE)
KERNEL_TABLE(copysign, FLOAT_KERNELS(KERNEL2, copysign))
KERNEL_TABLE(heaviside, FLOAT_KERNELS(KERNEL2, heaviside))

/* ---- neighbours.  Of halves by their bits, which count up with the magnitude. */
static inline float next_half(float x, float y) {
    if (x != x || y != y) return x + y;
    if (x == y) return x; /* so numpy's: -0.0 stays what it is */
    uint16_t bits = half_from_float(x).bits;
    if (x == 0) bits = y < 0 ? 0x8001 : 1;
    else bits = (uint16_t)(bits + ((y > x) == (x > 0) ? 1 : -1));
    if ((bits & 0x7fff) == 0x7c00) kernel_raise_overflow();
    return half_to_float((Half){bits});
}
/* By the bits, too, as clang's comparisons may complain of NaNs, and it may work out an infinity that is not asked for. */
#define SPACING_OF(T, U, name, next, infinite) \
    static inline T name(T x) { \
        U bits, sign = (U)1 << (8 * sizeof bits - 1); \
        memcpy(&bits, &x, sizeof bits); \
        if ((bits & ~sign) == infinite) return NAN; \
        return next(x, bits > sign ? -INFINITY : INFINITY) - x; \
    }
SPACING_OF(float, uint32_t, float_spacing, nextafterf, 0x7f800000)
SPACING_OF(double, uint64_t, double_spacing, nextafter, 0x7ff0000000000000)
static void nextafter_FLOAT16(ROW_PARAMETERS) { LOOP2_PLAIN(Half, Half, Half, next_half(a, b)) }
static void nextafter_FLOAT32(ROW_PARAMETERS) { LOOP2_PLAIN(float, float, float, nextafterf(a, b)) }
static void nextafter_FLOAT64(ROW_PARAMETERS) { LOOP2_PLAIN(double, double, double, nextafter(a, b)) }
/* Of halves numpy gives the size alone, of what lies towards infinity, and complains where there is none. */
static inline float half_spacing(float x) {
    if (!__builtin_isfinite(x)) return kernel_raise_invalid(), NAN;
    return next_half(x, INFINITY) - x;
}
static void spacing_FLOAT16(ROW_PARAMETERS) { LOOP1(Half, Half, half_spacing(a)) }
/* Of usual numbers, which have a finite neighbour and are not subnormal, it is a subtraction. */
#define SPACING_ROW(ID, T, U, name, least, largest) \
    static void spacing_##ID(ROW_PARAMETERS) { \
        for (ssize_t start = 0; start < count; start += GATHERED) { \
            ssize_t n = count - start < GATHERED ? count - start : GATHERED; \
            U bits[GATHERED]; \
            int odd = 0; \
            GATHER(T, p, 0, n) \
            T found[GATHERED], *r = STEP_IS(1, T) ? (T *)args[1] + start : found; \
            memcpy(bits, p, (size_t)n * sizeof *p); \
            for (ssize_t i = 0; i < n; i++) odd |= (bits[i] << 1 >> 1) - (U)least >= (U)largest - (U)least; \
            if (LIKELY(!odd)) { \
                T next[GATHERED]; \
                for (ssize_t i = 0; i < n; i++) bits[i] += 1; \
                memcpy(next, bits, (size_t)n * sizeof *p); \
                INDEPENDENT for (ssize_t i = 0; i < n; i++) r[i] = next[i] - p[i]; \
            } else { \
                for (ssize_t i = 0; i < n; i++) r[i] = name(p[i]); \
            } \
            SCATTER(T, r, 1, n) \
        } \
    }
SPACING_ROW(FLOAT32, float, uint32_t, float_spacing, 0x00800000, 0x7f7fffff)
SPACING_ROW(FLOAT64, double, uint64_t, double_spacing, 0x0010000000000000, 0x7fefffffffffffff)
KERNEL_TABLE(nextafter, FLOAT_KERNELS(KERNEL2, nextafter))
KERNEL_TABLE(spacing, FLOAT_KERNELS(KERNEL1, spacing))

/* ---- two results, and exponents as a second operand */
static inline int clipped_int(int64_t n) { return n > INT32_MAX ? INT32_MAX : n < INT32_MIN ? INT32_MIN : (int)n; }
#define LDEXP_ROW(ID, T, W, E, EID) \
    static void ldexp_##ID##_##EID(ROW_PARAMETERS) { LOOP2_PLAIN(T, E, T, ldexp((double)a, clipped_int((int64_t)b))) }
FLOAT_TYPES(LDEXP_ROW, int32_t, INT32)
FLOAT_TYPES(LDEXP_ROW, int64_t, INT64)
#define LDEXP_KERNELS(ID) \
    {{DT_##ID, DT_INT32, DT_##ID}, ldexp_##ID##_INT32}, {{DT_##ID, DT_INT64, DT_##ID}, ldexp_##ID##_INT64},
KERNEL_TABLE(ldexp, LDEXP_KERNELS(FLOAT16) LDEXP_KERNELS(FLOAT32) LDEXP_KERNELS(FLOAT64))

/* Normal numbers by their bits, several at once; then the others. */
#define FREXP_BITS(T, U, name, DIGITS, BIAS) \
    static ALWAYS_INLINE U name##_bits(T x) { \
        U bits; \
        memcpy(&bits, &x, sizeof bits); \
        return bits; \
    } \
    static ALWAYS_INLINE bool name##_special(T x) { \
        U exponent = name##_bits(x) >> DIGITS & (2 * BIAS + 1); \
        return (exponent == 0) | (exponent == 2 * BIAS + 1); \
    } \
    static ALWAYS_INLINE T name##_mantissa(T x) { \
        U bits = (name##_bits(x) & ~((U)(2 * BIAS + 1) << DIGITS)) | (U)(BIAS - 1) << DIGITS; \
        T mantissa; \
        memcpy(&mantissa, &bits, sizeof mantissa); \
        return mantissa; \
    } \
    static ALWAYS_INLINE int32_t name##_exponent(T x) { return (int32_t)(name##_bits(x) >> DIGITS & (2 * BIAS + 1)) - (BIAS - 1); }
FREXP_BITS(float, uint32_t, frexp_float, 23, 127)
FREXP_BITS(double, uint64_t, frexp_double, 52, 1023)
#define PARTS_ROWS(ID, T, W, ...) \
    static void frexp_##ID(ROW_PARAMETERS) { \
        for (ssize_t start = 0; start < count; start += GATHERED) { \
            ssize_t n = count - start < GATHERED ? count - start : GATHERED; \
            GATHER(T, x, 0, n) \
            T mantissas[GATHERED]; \
            int32_t exponents[GATHERED], specials = 0; \
            for (ssize_t i = 0; i < n; i++) specials += frexp_##W##_special((W)LOAD(T, x + i)); \
            for (ssize_t i = 0; i < n; i++) { \
                mantissas[i] = ELEMENT(T, frexp_##W##_mantissa((W)LOAD(T, x + i))); \
                exponents[i] = frexp_##W##_exponent((W)LOAD(T, x + i)); \
            } \
            for (ssize_t i = 0; specials && i < n; i++) { \
                double value = (double)LOAD(T, x + i); \
                if (!frexp_##W##_special((W)LOAD(T, x + i))) continue; \
                int exponent = 0; \
                if (__builtin_isfinite(value)) mantissas[i] = ELEMENT(T, frexp(value, &exponent)); \
                else mantissas[i] = x[i]; \
                exponents[i] = exponent; \
            } \
            if (STEP_IS(1, T)) memcpy(args[1] + start * steps[1], mantissas, (size_t)n * sizeof(T)); \
            else for (ssize_t i = 0; i < n; i++) *(T *)(args[1] + (start + i) * steps[1]) = mantissas[i]; \
            if (STEP_IS(2, int32_t)) memcpy(args[2] + start * steps[2], exponents, (size_t)n * sizeof(int32_t)); \
            else for (ssize_t i = 0; i < n; i++) *(int32_t *)(args[2] + (start + i) * steps[2]) = exponents[i]; \
        } \
    } \
    static void modf_##ID(ROW_PARAMETERS) { \
        for (ssize_t i = 0; i < count; i++) { \
            double whole, x = (double)LOAD(T, args[0] + i * steps[0]); \
            double fraction = modf(x, &whole); \
            *(T *)(args[1] + i * steps[1]) = ELEMENT(T, fraction); \
            *(T *)(args[2] + i * steps[2]) = ELEMENT(T, whole); \
        } \
    }
FLOAT_TYPES(PARTS_ROWS, )
#define FREXP_KERNEL(ID, T, W, ...) {{DT_##ID, DT_##ID, DT_INT32}, frexp_##ID},
#define MODF_KERNEL(ID, T, W, ...) {{DT_##ID, DT_##ID, DT_##ID}, modf_##ID},
KERNEL_TABLE(frexp, FLOAT_KERNELS(FREXP_KERNEL, ))
KERNEL_TABLE(modf, FLOAT_KERNELS(MODF_KERNEL, ))
