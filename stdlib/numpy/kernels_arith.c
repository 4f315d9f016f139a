/* Kernels of addition, subtraction, multiplication and of what one operand gives.  Sums are folded as numpy folds them: by
 * halves down to blocks of 128, each in eight interleaved partial sums, so that the last bit is numpy's (the idea is N. Higham's pairwise
 * summation). */
#include "stdlib/numpy/kernels.h"

/* ---- pairwise sums.  x is of type W; get(p) reads an element at byte address p. */
#define PAIRWISE_SUM(name, T, W) \
    static W name(const char *p, ssize_t count, ssize_t step) { \
        if (count < 8) { \
            W sum = -(W)0; /* which leaves the sign of what is added */ \
            for (ssize_t i = 0; i < count; i++) sum += (W)LOAD(T, p + i * step); \
            return sum; \
        } \
        if (count > 128) { \
            ssize_t half = count / 2; \
            half -= half % 8; \
            return name(p, half, step) + name(p + half * step, count - half, step); \
        } \
        W r[8]; \
        for (int k = 0; k < 8; k++) r[k] = (W)LOAD(T, p + k * step); \
        ssize_t i = 8; \
        for (; i < count - count % 8; i += 8) \
            for (int k = 0; k < 8; k++) r[k] += (W)LOAD(T, p + (i + k) * step); \
        W sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7])); \
        for (; i < count; i++) sum += (W)LOAD(T, p + i * step); \
        return sum; \
    }
PAIRWISE_SUM(sum_FLOAT16, Half, float)
PAIRWISE_SUM(sum_FLOAT32, float, float)
PAIRWISE_SUM(sum_FLOAT64, double, double)

/* count counts the parts, two for each number. */
#define PAIRWISE_SUM_COMPLEX(name, W) \
    static void name(const char *p, ssize_t count, ssize_t step, W *re, W *im) { \
        if (count < 8) { \
            *re = *im = -(W)0; \
            for (ssize_t i = 0; i < count; i += 2, p += step) { \
                *re += ((const W *)p)[0]; \
                *im += ((const W *)p)[1]; \
            } \
            return; \
        } \
        if (count > 128) { \
            ssize_t half = count / 2; \
            half -= half % 8; \
            W re2, im2; \
            name(p, half, step, re, im); \
            name(p + half / 2 * step, count - half, step, &re2, &im2); \
            *re += re2; \
            *im += im2; \
            return; \
        } \
        W r[8]; \
        for (int k = 0; k < 8; k++) r[k] = ((const W *)(p + k / 2 * step))[k % 2]; \
        ssize_t i = 8; \
        if (step == 2 * sizeof(W)) \
            for (; i < count - count % 8; i += 8) \
                for (int k = 0; k < 8; k++) r[k] += ((const W *)(const void *)p)[i + k]; \
        for (; i < count - count % 8; i += 8) \
            for (int k = 0; k < 8; k++) r[k] += ((const W *)(p + (i + k) / 2 * step))[k % 2]; \
        *re = (r[0] + r[2]) + (r[4] + r[6]); \
        *im = (r[1] + r[3]) + (r[5] + r[7]); \
        for (; i < count; i += 2) { \
            *re += ((const W *)(p + i / 2 * step))[0]; \
            *im += ((const W *)(p + i / 2 * step))[1]; \
        } \
    }
PAIRWISE_SUM_COMPLEX(sum_COMPLEX64, float)
PAIRWISE_SUM_COMPLEX(sum_COMPLEX128, double)

/* ---- add, subtract, multiply */
#define ADD(T, W, a, b) ((W)(a) + (W)(b))
#define SUBTRACT(T, W, a, b) ((W)(a) - (W)(b))
#define MULTIPLY(T, W, a, b) ((W)(a) * (W)(b))
#define OR(T, W, a, b) ((a) | (b))
#define AND(T, W, a, b) ((a) & (b))
#define COMPLEX_ADD(T, W, a, b) COMPLEX_OF(T, RE(a) + RE(b), IM(a) + IM(b))
#define COMPLEX_SUBTRACT(T, W, a, b) COMPLEX_OF(T, RE(a) - RE(b), IM(a) - IM(b))

/* accumulate: each result is the next one's first operand */
#define RUNNING_SUM(T, W) \
    if (args[2] == args[0] + sizeof(T) && STEP_IS(0, T) && STEP_IS(1, T) && STEP_IS(2, T) && sizeof(W) >= sizeof(T)) { \
        T total = *(const T *)args[0], *r = (T *)args[2]; \
        const T *p = (const T *)args[1]; \
        for (ssize_t i = 0; i < count; i++) r[i] = total = (T)((W)total + (W)p[i]); \
        return; \
    }
/* Small integers are added to wide ones, first in words of 32 bits as many as cannot overflow. */
#define WIDE_SUM(T, U, p) \
    for (ssize_t start = 0, stop; start < count; start = stop) { \
        stop = start + 16384 < count ? start + 16384 : count; \
        __typeof__(_Generic((T){0}, int32_t : (int64_t)0, uint32_t : (uint64_t)0, int64_t : (uint64_t)0, uint64_t : (uint64_t)0, default : (int32_t)0)) part = 0; \
        for (ssize_t i = start; i < stop; i++) part += p[i]; \
        total += (U)part; \
    }
#define ADD_INTEGER_ROW(ID, T, W, ...) \
    static void add_##ID(ROW_PARAMETERS) { \
        if (IS_FOLD && STEP_IS(1, T)) { \
            const T *p = (const T *)args[1]; \
            W total = (W)*(T *)args[0]; \
            WIDE_SUM(T, W, p) \
            *(T *)args[0] = (T)total; \
            return; \
        } \
        RUNNING_SUM(T, W) \
        LOOP2(T, T, T, ADD(T, W, a, b)) \
    }
#define ADD_WIDE_ROW(ID, T, W, E) \
    static void add_wide_##ID(ROW_PARAMETERS) { \
        if (IS_FOLD && STEP_IS(1, T)) { \
            const T *p = (const T *)args[1]; \
            uint64_t total = *(uint64_t *)args[0]; \
            WIDE_SUM(T, uint64_t, E p) \
            *(uint64_t *)args[0] = total; \
            return; \
        } \
        LOOP2(uint64_t, T, uint64_t, a + (uint64_t)(E b)) \
    }
#define ADD_FLOAT_ROW(ID, T, W, ...) \
    static void add_##ID(ROW_PARAMETERS) { \
        if (IS_FOLD) { \
            *(T *)args[0] = ELEMENT(T, (W)LOAD(T, args[0]) + sum_##ID(args[1], count, steps[1])); \
            return; \
        } \
        LOOP2(T, T, T, ADD(T, W, a, b)) \
    }
#define ADD_COMPLEX_ROW(ID, T, W, ...) \
    static void add_##ID(ROW_PARAMETERS) { \
        if (IS_FOLD) { \
            W re, im; \
            sum_##ID(args[1], 2 * count, steps[1], &re, &im); \
            ((W *)args[0])[0] += re; \
            ((W *)args[0])[1] += im; \
            return; \
        } \
        LOOP2(T, T, T, COMPLEX_ADD(T, W, a, b)) \
    }
BOOL_TYPES(ROW2, add, OR)
INTEGER_TYPES(ADD_INTEGER_ROW, )
ADD_WIDE_ROW(BOOL, uint8_t, uint32_t, !!)
ADD_WIDE_ROW(INT8, int8_t, uint32_t, )
ADD_WIDE_ROW(UINT8, uint8_t, uint32_t, )
ADD_WIDE_ROW(INT16, int16_t, uint32_t, )
ADD_WIDE_ROW(UINT16, uint16_t, uint32_t, )
ADD_WIDE_ROW(INT32, int32_t, uint32_t, )
ADD_WIDE_ROW(UINT32, uint32_t, uint32_t, )
#define WIDE_ENTRY(ID) [DT_##ID] = add_wide_##ID
const SumKernels LEVEL(sum_kernels_table) = {{WIDE_ENTRY(BOOL), WIDE_ENTRY(INT8), WIDE_ENTRY(UINT8), WIDE_ENTRY(INT16), WIDE_ENTRY(UINT16),
                                              WIDE_ENTRY(INT32), WIDE_ENTRY(UINT32)}};
FLOAT_TYPES(ADD_FLOAT_ROW, )
COMPLEX_TYPES(ADD_COMPLEX_ROW, )
KERNEL_TABLE(add, ALL_KERNELS(KERNEL2, add))

INTEGER_TYPES(ROW2, subtract, SUBTRACT)
FLOAT_TYPES(FOLD_FLOAT_ROW, subtract, SUBTRACT)
COMPLEX_TYPES(ROW2, subtract, COMPLEX_SUBTRACT)
KERNEL_TABLE(subtract, NUMBER_KERNELS(KERNEL2, subtract))

/* Products of a row in lanes of their own: integers wrap around, whatever the order. */
#define MULTIPLY_INTEGER_ROW(ID, T, W, ...) \
    static void multiply_##ID(ROW_PARAMETERS) { \
        enum { PRODUCTS = 32 }; \
        if (IS_FOLD && STEP_IS(1, T) && count >= 2 * PRODUCTS) { \
            const T *p = (const T *)args[1]; \
            W products[PRODUCTS], total = (W)*(T *)args[0]; \
            for (int k = 0; k < PRODUCTS; k++) products[k] = 1; \
            ssize_t i = 0; \
            for (; i + PRODUCTS <= count; i += PRODUCTS) \
                for (int k = 0; k < PRODUCTS; k++) products[k] *= (W)p[i + k]; \
            for (int k = 0; k < PRODUCTS; k++) total *= products[k]; \
            for (; i < count; i++) total *= (W)p[i]; \
            *(T *)args[0] = (T)total; \
            return; \
        } \
        LOOP2(T, T, T, MULTIPLY(T, W, a, b)) \
    }
BOOL_TYPES(ROW2, multiply, AND)
INTEGER_TYPES(MULTIPLY_INTEGER_ROW, )
FLOAT_TYPES(FOLD_FLOAT_ROW, multiply, MULTIPLY)
COMPLEX_TYPES(ROW2, multiply, COMPLEX_MULTIPLY)
KERNEL_TABLE(multiply, ALL_KERNELS(KERNEL2, multiply))

/* ---- one operand */
#define NEGATIVE(T, W, a) ((W)0 - (W)(a))
#define FLOAT_NEGATIVE(T, W, a) (-(W)(a))
#define COMPLEX_NEGATIVE(T, W, a) COMPLEX_OF(T, -RE(a), -IM(a))
#define POSITIVE(T, W, a) (a)
#define INTEGER_ABSOLUTE(T, W, a) ((a) < 0 ? (W)0 - (W)(a) : (W)(a))
#define FLOAT_ABSOLUTE(T, W, a) ((W)__builtin_fabs(a))
#define SQUARE(T, W, a) ((W)(a) * (W)(a))
#define COMPLEX_SQUARE(T, W, a) COMPLEX_MULTIPLY(T, W, a, a)
#define INTEGER_SIGN(T, W, a) (((a) > 0) - ((a) < 0))
#define UNSIGNED_SIGN(T, W, a) ((a) > 0)
#define FLOAT_SIGN(T, W, a) (QUIET_GT(a, 0) ? (W)1 : QUIET_LT(a, 0) ? (W)-1 : (a) == 0 ? (W)0 : (W)(a))
#define COMPLEX_ZERO(T) COMPLEX_OF(T, 0, 0)
#define COMPLEX_SIGN(T, W, a) \
    COMPLEX_OF(T, COMPLEX_LT(COMPLEX_ZERO(T), a) ? (W)1 : COMPLEX_LT(a, COMPLEX_ZERO(T)) ? (W)-1 : COMPLEX_EQ(a, COMPLEX_ZERO(T)) ? (W)0 : (W)NAN, 0)
#define CONJUGATE(T, W, a) COMPLEX_OF(T, RE(a), -IM(a))

INTEGER_TYPES(ROW1, negative, NEGATIVE)
WIDE_FLOAT_TYPES(ROW1, negative, FLOAT_NEGATIVE)
static void negative_FLOAT16(ROW_PARAMETERS) { LOOP1(uint16_t, uint16_t, a ^ 0x8000) } /* of halves the sign's bit alone */
COMPLEX_TYPES(ROW1, negative, COMPLEX_NEGATIVE)
KERNEL_TABLE(negative, NUMBER_KERNELS(KERNEL1, negative))

BOOL_TYPES(ROW1, positive, POSITIVE)
INTEGER_TYPES(ROW1, positive, POSITIVE)
WIDE_FLOAT_TYPES(ROW1, positive, POSITIVE)
#define positive_FLOAT16 positive_UINT16
COMPLEX_TYPES(ROW1, positive, POSITIVE)
KERNEL_TABLE(positive, NUMBER_KERNELS(KERNEL1, positive))

SIGNED_TYPES(ROW1, absolute, INTEGER_ABSOLUTE)
WIDE_FLOAT_TYPES(ROW1, absolute, FLOAT_ABSOLUTE)
static void absolute_FLOAT16(ROW_PARAMETERS) { LOOP1(uint16_t, uint16_t, a & 0x7fff) }
#define absolute_BOOL positive_BOOL
#define absolute_UINT8 positive_UINT8
#define absolute_UINT16 positive_UINT16
#define absolute_UINT32 positive_UINT32
#define absolute_UINT64 positive_UINT64
/* The size of a complex number, the smaller part beside the larger: as numpy, to the last bit.  Compared by their bits, which is quiet
 * about NaNs; infinite where one part is, whatever the other.  The divisor of zeros is chosen by arithmetic of bits, as clang makes a choice
 * between two divisors a choice between two quotients, and 0 / 0 would be heard. */
#ifdef __FMA__
#define COMPLEX_SIZE(W, U, s, INFINITE, ONE) \
    static ALWAYS_INLINE W complex_size##s(W re, W im) { \
        W parts[2] = {__builtin_fabs##s(re), __builtin_fabs##s(im)}, large, small, divisor; \
        U a, b; \
        memcpy(&a, &parts[0], sizeof a); \
        memcpy(&b, &parts[1], sizeof b); \
        U most = a > b ? a : b, least = a > b ? b : a; \
        U infinite = (most == INFINITE) | (least == INFINITE); \
        most = infinite ? INFINITE : most; \
        least = infinite ? 0 : least; \
        U never_zero = most | (ONE & -(U)(most == 0)); \
        memcpy(&large, &most, sizeof large); \
        memcpy(&small, &least, sizeof small); \
        memcpy(&divisor, &never_zero, sizeof divisor); \
        W ratio = small / divisor; \
        return large * __builtin_sqrt##s(__builtin_fma##s(ratio, ratio, 1)); \
    }
COMPLEX_SIZE(float, uint32_t, f, 0x7f800000u, 0x3f800000u)
COMPLEX_SIZE(double, uint64_t, , 0x7ff0000000000000u, 0x3ff0000000000000u)
#else
#define complex_sizef hypotf
#define complex_size hypot
#endif
#define ABSOLUTE_COMPLEX(ID, T, W, s) \
    static void absolute_##ID(ROW_PARAMETERS) { \
        if (STEP_IS(0, T) && STEP_IS(1, W)) { \
            const W *p = (const W *)args[0]; \
            W *r = (W *)args[1]; \
            INDEPENDENT for (ssize_t i = 0; i < count; i++) r[i] = complex_size##s(p[2 * i], p[2 * i + 1]); \
            return; \
        } \
        LOOP1(T, W, complex_size##s(RE(a), IM(a))) \
    }
ABSOLUTE_COMPLEX(COMPLEX64, Complex64, float, f)
ABSOLUTE_COMPLEX(COMPLEX128, Complex128, double, )
KERNEL_TABLE(absolute, BOOL_KERNELS(KERNEL1, absolute) REAL_KERNELS(KERNEL1, absolute)
             {{DT_COMPLEX64, DT_FLOAT32}, absolute_COMPLEX64}, {{DT_COMPLEX128, DT_FLOAT64}, absolute_COMPLEX128},)

INTEGER_TYPES(ROW1, square, SQUARE)
FLOAT_TYPES(ROW1, square, SQUARE)
COMPLEX_TYPES(ROW1, square, COMPLEX_SQUARE)
KERNEL_TABLE(square, NUMBER_KERNELS(KERNEL1, square))

SIGNED_TYPES(ROW1, sign, INTEGER_SIGN)
UNSIGNED_TYPES(ROW1, sign, UNSIGNED_SIGN)
FLOAT_TYPES(ROW1, sign, FLOAT_SIGN)
COMPLEX_TYPES(ROW1, sign, COMPLEX_SIGN)
KERNEL_TABLE(sign, NUMBER_KERNELS(KERNEL1, sign))

#define conjugate_REAL(ID, T, W, name) {{DT_##ID, DT_##ID}, positive_##ID},
COMPLEX_TYPES(ROW1, conjugate, CONJUGATE)
KERNEL_TABLE(conjugate, REAL_KERNELS(conjugate_REAL, ) COMPLEX_KERNELS(KERNEL1, conjugate))
