/* Kernels of truth values and bits. */
#include "stdlib/numpy/kernels.h"

#define BIT_AND(T, W, a, b) ((a) & (b))
#define BIT_OR(T, W, a, b) ((a) | (b))
#define BIT_XOR(T, W, a, b) ((a) ^ (b))
#define BIT_INVERT(T, W, a) (~(a))
#define BOOL_INVERT(T, W, a) ((a) == 0)
/* A shift by more than there are bits shifts everything out; so does one by a negative number. */
#define TOO_FAR(T, b) ((size_t)(b) >= 8 * sizeof(T))
#define SHIFT_LEFT(T, W, a, b) (TOO_FAR(T, b) ? (W)0 : (W)(a) << (b))
#define SHIFT_RIGHT(T, W, a, b) (TOO_FAR(T, b) ? (T)((a) < 0 ? -1 : 0) : (T)((a) >> (b)))

/* Bools as bytes, which vectors can hold. */
#define BITWISE(name, E) \
    ROW2(BOOL, uint8_t, uint32_t, name, E) \
    INTEGER_TYPES(ROW2, name, E) \
    KERNEL_TABLE(name, BOOL_KERNELS(KERNEL2, name) INTEGER_KERNELS(KERNEL2, name))
BITWISE(bitwise_and, BIT_AND)
BITWISE(bitwise_or, BIT_OR)
BITWISE(bitwise_xor, BIT_XOR)

ROW1(BOOL, uint8_t, uint32_t, invert, BOOL_INVERT)
INTEGER_TYPES(ROW1, invert, BIT_INVERT)
KERNEL_TABLE(invert, BOOL_KERNELS(KERNEL1, invert) INTEGER_KERNELS(KERNEL1, invert))
INTEGER_TYPES(ROW2, left_shift, SHIFT_LEFT)
KERNEL_TABLE(left_shift, INTEGER_KERNELS(KERNEL2, left_shift))
INTEGER_TYPES(ROW2, right_shift, SHIFT_RIGHT)
KERNEL_TABLE(right_shift, INTEGER_KERNELS(KERNEL2, right_shift))

/* ---- truth */
#define COMPLEX_TRUE_OF(T, W, a) (RE(a) != 0 || IM(a) != 0)
#define LOGICAL_AND(T, W, a, b) (((a) != 0) & ((b) != 0))
#define LOGICAL_OR(T, W, a, b) (((a) != 0) | ((b) != 0))
#define LOGICAL_XOR(T, W, a, b) (((a) != 0) ^ ((b) != 0))
#define LOGICAL_NOT(T, W, a) ((a) == 0)
#define COMPLEX_LOGICAL_AND(T, W, a, b) (COMPLEX_TRUE_OF(T, W, a) & COMPLEX_TRUE_OF(T, W, b))
#define COMPLEX_LOGICAL_OR(T, W, a, b) (COMPLEX_TRUE_OF(T, W, a) | COMPLEX_TRUE_OF(T, W, b))
#define COMPLEX_LOGICAL_XOR(T, W, a, b) (COMPLEX_TRUE_OF(T, W, a) ^ COMPLEX_TRUE_OF(T, W, b))
#define COMPLEX_LOGICAL_NOT(T, W, a) (!COMPLEX_TRUE_OF(T, W, a))

/* Truth values that came from a file or a buffer may be any bytes: all but 0 are true. */
static bool has_zero(const char *p, size_t count) { return memchr(p, 0, count) != NULL; }
static bool has_other(const char *p, size_t count) { return count && (*p || memcmp(p, p + 1, count - 1) != 0); }

/* Folding stops at the first element that decides. */
#define LOGICAL_BOOL_ROW(name, E, decisive, has_decisive) \
    static void name##_BOOL(ROW_PARAMETERS) { \
        if (args[0] == args[2] && steps[0] == 0 && steps[2] == 0) { \
            uint8_t *total = (uint8_t *)args[0]; \
            const char *p = args[1]; \
            *total = *total != 0; \
            if (steps[1] == 1) { \
                if (*total != (decisive) && has_decisive(p, (size_t)count)) *total = decisive; \
            } else { \
                for (ssize_t i = 0; i < count && *total != (decisive); i++, p += steps[1]) *total = *p != 0; \
            } \
            return; \
        } \
        LOOP2(uint8_t, uint8_t, uint8_t, E(uint8_t, uint32_t, a, b)) \
    }
LOGICAL_BOOL_ROW(logical_and, LOGICAL_AND, false, has_zero)
LOGICAL_BOOL_ROW(logical_or, LOGICAL_OR, true, has_other)
ROW2(BOOL, uint8_t, uint32_t, logical_xor, LOGICAL_XOR)

/* Halves are looked at as the integers that they are kept in: all but the sign. */
#define HALF_TRUE(a) (((a) & 0x7fff) != 0)
#define HALF_LOGICAL_AND(T, W, a, b) (HALF_TRUE(a) & HALF_TRUE(b))
#define HALF_LOGICAL_OR(T, W, a, b) (HALF_TRUE(a) | HALF_TRUE(b))
#define HALF_LOGICAL_XOR(T, W, a, b) (HALF_TRUE(a) ^ HALF_TRUE(b))
#define HALF_LOGICAL_NOT(T, W, a) (!HALF_TRUE(a))

#define LOGICAL(name, NAME) \
    INTEGER_TYPES(ROW2_TO, name, NAME, bool) \
    WIDE_FLOAT_TYPES(ROW2_TO, name, NAME, bool) \
    ROW2_TO(FLOAT16, uint16_t, uint32_t, name, HALF_##NAME, bool) \
    COMPLEX_TYPES(ROW2_TO, name, COMPLEX_##NAME, bool) \
    KERNEL_TABLE(name, ALL_KERNELS(KERNEL2_BOOL, name))
LOGICAL(logical_and, LOGICAL_AND)
LOGICAL(logical_or, LOGICAL_OR)
LOGICAL(logical_xor, LOGICAL_XOR)
#define logical_not_BOOL invert_BOOL
INTEGER_TYPES(ROW1_TO, logical_not, LOGICAL_NOT, bool)
WIDE_FLOAT_TYPES(ROW1_TO, logical_not, LOGICAL_NOT, bool)
ROW1_TO(FLOAT16, uint16_t, uint32_t, logical_not, HALF_LOGICAL_NOT, bool)
COMPLEX_TYPES(ROW1_TO, logical_not, COMPLEX_LOGICAL_NOT, bool)
KERNEL_TABLE(logical_not, ALL_KERNELS(KERNEL1_BOOL, logical_not))

/* ---- what kind of number */
#define NEVER(T, W, a) ((void)(a), false)
#define ALWAYS(T, W, a) ((void)(a), true)
#define FLOAT_ISNAN(T, W, a) ((W)(a) != (W)(a))
/* By equality alone, which is quiet about NaNs also where the compiler makes vectors of it. */
#define FLOAT_ISINF(T, W, a) ((W)__builtin_fabs((W)(a)) == (W)__builtin_inf())
#define FLOAT_ISFINITE(T, W, a) (((W)(a) == (W)(a)) & ((W)__builtin_fabs((W)(a)) != (W)__builtin_inf()))
#define HALF_ISNAN(T, W, a) (((a) & 0x7fff) > 0x7c00) /* halves by their bits */
#define HALF_ISINF(T, W, a) (((a) & 0x7fff) == 0x7c00)
#define HALF_ISFINITE(T, W, a) (((a) & 0x7fff) < 0x7c00)
#define COMPLEX_ISNAN(T, W, a) (FLOAT_ISNAN(T, W, RE(a)) | FLOAT_ISNAN(T, W, IM(a)))
#define COMPLEX_ISINF(T, W, a) (FLOAT_ISINF(T, W, RE(a)) | FLOAT_ISINF(T, W, IM(a)))
#define COMPLEX_ISFINITE(T, W, a) (FLOAT_ISFINITE(T, W, RE(a)) & FLOAT_ISFINITE(T, W, IM(a)))
#define FLOAT_SIGNBIT(T, W, a) ((a) < 0) /* as an integer */
#define CLASSIFIER(name, NAME, of_integers) \
    BOOL_TYPES(ROW1_TO, name, of_integers, bool) \
    INTEGER_TYPES(ROW1_TO, name, of_integers, bool) \
    ROW1_TO(FLOAT16, uint16_t, uint32_t, name, HALF_##NAME, bool) \
    WIDE_FLOAT_TYPES(ROW1_TO, name, FLOAT_##NAME, bool) \
    COMPLEX_TYPES(ROW1_TO, name, COMPLEX_##NAME, bool) \
    KERNEL_TABLE(name, ALL_KERNELS(KERNEL1_BOOL, name))
CLASSIFIER(isnan, ISNAN, NEVER)
CLASSIFIER(isinf, ISINF, NEVER)
CLASSIFIER(isfinite, ISFINITE, ALWAYS)
ROW1_TO(FLOAT16, int16_t, uint32_t, signbit, FLOAT_SIGNBIT, bool)
ROW1_TO(FLOAT32, int32_t, uint32_t, signbit, FLOAT_SIGNBIT, bool)
ROW1_TO(FLOAT64, int64_t, uint64_t, signbit, FLOAT_SIGNBIT, bool)
KERNEL_TABLE(signbit, FLOAT_KERNELS(KERNEL1_BOOL, signbit))
