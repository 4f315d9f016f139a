/* Kernels of division and of powers.
 *
 * Division of integers rounds down; by zero it gives 0, and the least number by -1 gives itself, each with a flag raised.
 * Division of floats by // and % is Python's: the remainder has the divisor's sign.
 */
#include "stdlib/numpy/kernels_power.h"

/* ---- integers */
#define SIGNED_DIVISION(ID, T, W, ...) \
    static inline T quotient_##ID(T a, T b) { \
        if (UNLIKELY(b == 0)) return kernel_raise_divide(), (T)0; \
        if (UNLIKELY(b == -1)) { \
            T least = (T)((W)1 << (8 * sizeof(T) - 1)); \
            if (a == least) kernel_raise_overflow(); \
            return (T)((W)0 - (W)a); \
        } \
        T q = a / b; \
        return (T)(q - (((a % b) != 0) & ((a < 0) != (b < 0)))); \
    } \
    static inline T remainder_of_##ID(T a, T b) { \
        if (UNLIKELY(b == 0)) return kernel_raise_divide(), (T)0; \
        if (UNLIKELY(b == -1)) return 0; \
        T r = a % b; \
        return r != 0 && (r < 0) != (b < 0) ? (T)(r + b) : r; \
    } \
    static inline T fmod_of_##ID(T a, T b) { \
        if (UNLIKELY(b == 0)) return kernel_raise_divide(), (T)0; \
        return b == -1 ? 0 : a % b; \
    }
#define UNSIGNED_DIVISION(ID, T, W, ...) \
    static inline T quotient_##ID(T a, T b) { return LIKELY(b != 0) ? a / b : (kernel_raise_divide(), (T)0); } \
    static inline T remainder_of_##ID(T a, T b) { return LIKELY(b != 0) ? a % b : (kernel_raise_divide(), (T)0); } \
    static inline T fmod_of_##ID(T a, T b) { return remainder_of_##ID(a, b); }
SIGNED_TYPES(SIGNED_DIVISION, )
UNSIGNED_TYPES(UNSIGNED_DIVISION, )

/* ---- floats */
#define FLOAT_DIVISION(W, suffix) \
    static inline W divmod_##W(W a, W b, W *modulus) { \
        W mod = fmod##suffix(a, b); \
        if (UNLIKELY(b == 0)) { \
            *modulus = mod; \
            return a / b; \
        } \
        W q = (a - mod) / b; \
        if (mod != 0) { \
            if (QUIET_LT(b, 0) != QUIET_LT(mod, 0)) { \
                mod += b; \
                q -= 1; \
            } \
        } else { \
            mod = copysign##suffix(0, b); \
        } \
        *modulus = mod; \
        if (q == 0) return copysign##suffix(0, a / b); \
        W whole = floor##suffix(q); \
        return QUIET_GT(q - whole, (W)0.5) ? whole + 1 : whole; \
    } \
    static inline W quotient_##W(W a, W b) { \
        W mod; \
        return b == 0 ? a / b : divmod_##W(a, b, &mod); \
    } \
    static inline W modulus_##W(W a, W b) { \
        W mod; \
        divmod_##W(a, b, &mod); \
        return mod; \
    }
FLOAT_DIVISION(float, f)
FLOAT_DIVISION(double, )
#define FLOAT_DIVISION_OF(ID, T, W, ...) \
    static inline W quotient_##ID(W a, W b) { return quotient_##W(a, b); } \
    static inline W remainder_of_##ID(W a, W b) { return modulus_##W(a, b); }
FLOAT_TYPES(FLOAT_DIVISION_OF, )
static inline float fmod_of_FLOAT16(float a, float b) { return fmodf(a, b); }
static inline float fmod_of_FLOAT32(float a, float b) { return fmodf(a, b); }
static inline double fmod_of_FLOAT64(double a, double b) { return fmod(a, b); }

/* ---- by the same integer for all: multiplied by its inverse.  A quotient of integers a / b, b > 0, is never within 1 / (2 b) of
 * floor((a + 1/2) / b) or the next whole number, which is more than the errors of floating-point numbers that hold a and b with some bits
 * to spare; the rounder leaves it in the low bits. */
#define DIVIDE_BY_FLOAT(ID, T, U, F, W, ROUNDING) \
    static bool divides_##ID(T b) { return b != 0 && b != (T)-1; } \
    static ALWAYS_INLINE void divide_by_##ID(const T *p, T *r, ssize_t count, T b, bool modulo) { \
        F inverse = 1 / (F)b, offset = (F)0.5 * (b < 0 ? -inverse : inverse) - (F)0.5; \
        INDEPENDENT for (ssize_t i = 0; i < count; i++) { \
            F shifted = (F)p[i] * inverse + offset + (F)(ROUNDING); \
            W bits; \
            memcpy(&bits, &shifted, sizeof bits); \
            r[i] = modulo ? (T)((U)p[i] - (U)bits * (U)b) : (T)(U)bits; \
        } \
    }
DIVIDE_BY_FLOAT(INT8, int8_t, uint32_t, float, uint32_t, 12582912)
DIVIDE_BY_FLOAT(UINT8, uint8_t, uint32_t, float, uint32_t, 12582912)
DIVIDE_BY_FLOAT(INT16, int16_t, uint32_t, float, uint32_t, 12582912)
DIVIDE_BY_FLOAT(UINT16, uint16_t, uint32_t, float, uint32_t, 12582912)
DIVIDE_BY_FLOAT(INT32, int32_t, uint32_t, double, uint64_t, 6755399441055744)
DIVIDE_BY_FLOAT(UINT32, uint32_t, uint32_t, double, uint64_t, 6755399441055744)
/* The upper half of a product, shifted (T. Granlund, P. Montgomery, "Division by invariant integers using multiplication", 1994); of a
 * negative number by way of its complement, which is not negative and less than 2**63. */
static bool divides_INT64(int64_t b) { return b > 1; }
static ALWAYS_INLINE void divide_by_INT64(const int64_t *p, int64_t *r, ssize_t count, int64_t b, bool modulo) {
    int shift = 63 - __builtin_clzll((uint64_t)b - 1); /* 2**shift < b <= 2**(shift + 1) */
    uint64_t factor = (uint64_t)(((unsigned __int128)1 << (64 + shift)) / (uint64_t)b) + 1;
    for (ssize_t i = 0; i < count; i++) {
        uint64_t sign = (uint64_t)(p[i] >> 63), size = (uint64_t)p[i] ^ sign;
        uint64_t quotient = ((uint64_t)((unsigned __int128)size * factor >> 64) >> shift) ^ sign;
        r[i] = (int64_t)(modulo ? (uint64_t)p[i] - quotient * (uint64_t)b : quotient);
    }
}
static bool divides_UINT64(uint64_t b) { return b > 1 && b <= INT64_MAX; }
static ALWAYS_INLINE void divide_by_UINT64(const uint64_t *p, uint64_t *r, ssize_t count, uint64_t b, bool modulo) {
    for (ssize_t i = 0; i < count; i++) r[i] = modulo ? p[i] % b : p[i] / b;
}
#define BY_ONE(ID, T, modulo) \
    if (STEP_IS(0, T) && steps[1] == 0 && STEP_IS(2, T) && count > 4 && divides_##ID(*(const T *)args[1])) { \
        divide_by_##ID((const T *)args[0], (T *)args[2], count, *(const T *)args[1], modulo); \
        return; \
    }
#define FLOOR_DIVIDE_INTEGERS(ID, T, W, ...) \
    static void floor_divide_##ID(ROW_PARAMETERS) { BY_ONE(ID, T, false) LOOP2_PLAIN(T, T, T, quotient_##ID(a, b)) }
#define REMAINDER_INTEGERS(ID, T, W, ...) \
    static void remainder_##ID(ROW_PARAMETERS) { BY_ONE(ID, T, true) LOOP2_PLAIN(T, T, T, remainder_of_##ID(a, b)) }
#define FLOOR_DIVIDE_ROW(ID, T, W, ...) static void floor_divide_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, quotient_##ID(a, b)) }
#define REMAINDER_ROW(ID, T, W, ...) static void remainder_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, remainder_of_##ID(a, b)) }
#define FMOD_ROW(ID, T, W, ...) static void fmod_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, fmod_of_##ID(a, b)) }
#define REAL_TYPES(X, ...) INTEGER_TYPES(X, __VA_ARGS__) FLOAT_TYPES(X, __VA_ARGS__)
INTEGER_TYPES(FLOOR_DIVIDE_INTEGERS, )
INTEGER_TYPES(REMAINDER_INTEGERS, )
FLOAT_TYPES(FLOOR_DIVIDE_ROW, )
FLOAT_TYPES(REMAINDER_ROW, )
REAL_TYPES(FMOD_ROW, )
KERNEL_TABLE(floor_divide, REAL_KERNELS(KERNEL2, floor_divide))
KERNEL_TABLE(remainder, REAL_KERNELS(KERNEL2, remainder))
KERNEL_TABLE(fmod, REAL_KERNELS(KERNEL2, fmod))

#define DIVMOD_ROW(ID, T, W, ...) \
    static void divmod_##ID(ROW_PARAMETERS) { \
        for (ssize_t i = 0; i < count; i++) { \
            VALUE(T) a = LOAD(T, args[0] + i * steps[0]), b = LOAD(T, args[1] + i * steps[1]); \
            *(T *)(args[2] + i * steps[2]) = ELEMENT(T, quotient_##ID(a, b)); \
            *(T *)(args[3] + i * steps[3]) = ELEMENT(T, remainder_of_##ID(a, b)); \
        } \
    }
#define DIVMOD_KERNEL(ID, T, W, name) {{DT_##ID, DT_##ID, DT_##ID, DT_##ID}, divmod_##ID},
REAL_TYPES(DIVMOD_ROW, )
KERNEL_TABLE(divmod, REAL_KERNELS(DIVMOD_KERNEL, ))

/* ---- true division */
#define DIVIDE(T, W, a, b) ((W)(a) / (W)(b))
#define COMPLEX_DIVISION(ID, T, W, ...) \
    COMPLEX_QUOTIENT(ID, T, W) \
    static inline T complex_reciprocal_##ID(T a) { \
        W re = RE(a), im = IM(a); \
        if (QUIET_LE(__builtin_fabs(im), __builtin_fabs(re))) { \
            W ratio = im / re, size = re + im * ratio; \
            return COMPLEX_OF(T, 1 / size, -ratio / size); \
        } \
        W ratio = re / im, size = re * ratio + im; \
        return COMPLEX_OF(T, ratio / size, -1 / size); \
    } \
    static void divide_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, complex_quotient_##ID(a, b)) } \
    static void reciprocal_##ID(ROW_PARAMETERS) { LOOP1(T, T, complex_reciprocal_##ID(a)) }
FLOAT_TYPES(FOLD_FLOAT_ROW, divide, DIVIDE)
COMPLEX_TYPES(COMPLEX_DIVISION, )
KERNEL_TABLE(divide, FLOAT_KERNELS(KERNEL2, divide) COMPLEX_KERNELS(KERNEL2, divide))

/* 1 / 0 of integers has no value: what the processor's conversion of infinity gives. */
#define INTEGER_RECIPROCAL(ID, T, W, ...) \
    static inline T reciprocal_of_##ID(T a) { \
        if (LIKELY(a != 0)) return (T)(1 / a); \
        kernel_raise_divide(); \
        kernel_raise_invalid(); \
        return sizeof(T) < 4 || (T)-1 > 0 ? 0 : (T)((W)1 << (8 * sizeof(T) - 1)); \
    } \
    static void reciprocal_##ID(ROW_PARAMETERS) { LOOP1(T, T, reciprocal_of_##ID(a)) }
#define FLOAT_RECIPROCAL(T, W, a) ((W)1 / (W)(a))
INTEGER_TYPES(INTEGER_RECIPROCAL, )
FLOAT_TYPES(ROW1, reciprocal, FLOAT_RECIPROCAL)
KERNEL_TABLE(reciprocal, NUMBER_KERNELS(KERNEL1, reciprocal))

/* ---- powers.  Negative exponents of integers have been refused before (ufunc_call.c). */
#define INTEGER_POWER(ID, T, W, ...) \
    static inline T power_of_##ID(T base, T exponent) { \
        W result = 1, factor = (W)base; \
        for (W e = (W)exponent; e; e >>= 1, factor *= factor) \
            if (e & 1) result *= factor; \
        return (T)result; \
    } \
    static void power_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, power_of_##ID(a, b)) }
INTEGER_TYPES(INTEGER_POWER, )
VECTOR_FUNCTION2_STAGED(power, pow, 1)

#define COMPLEX_POWER_ROW(ID, T, W, library) \
    COMPLEX_POWER(ID, T, W, library) \
    static void power_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, complex_power_##ID(a, b)) }
COMPLEX_POWER_ROW(COMPLEX64, Complex64, float, cpowf)
COMPLEX_POWER_ROW(COMPLEX128, Complex128, double, cpow)
KERNEL_TABLE(power, NUMBER_KERNELS(KERNEL2, power))
KERNEL_TABLE(float_power, {{DT_FLOAT64, DT_FLOAT64, DT_FLOAT64}, power_FLOAT64},
             {{DT_COMPLEX128, DT_COMPLEX128, DT_COMPLEX128}, power_COMPLEX128},)

/* ---- common divisors */
#define DIVISORS(ID, T, W, ...) \
    static inline W gcd_of_##ID(T x, T y) { \
        W a = x < 0 ? (W)0 - (W)x : (W)x, b = y < 0 ? (W)0 - (W)y : (W)y; \
        while (b) { \
            W rest = a % b; \
            a = b; \
            b = rest; \
        } \
        return a; \
    } \
    static inline W lcm_of_##ID(T x, T y) { \
        W divisor = gcd_of_##ID(x, y); \
        if (!divisor) return 0; \
        W a = x < 0 ? (W)0 - (W)x : (W)x, b = y < 0 ? (W)0 - (W)y : (W)y; \
        return a / divisor * b; \
    } \
    static void gcd_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, gcd_of_##ID(a, b)) } \
    static void lcm_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, lcm_of_##ID(a, b)) }
INTEGER_TYPES(DIVISORS, )
KERNEL_TABLE(gcd, INTEGER_KERNELS(KERNEL2, gcd))
KERNEL_TABLE(lcm, INTEGER_KERNELS(KERNEL2, lcm))
