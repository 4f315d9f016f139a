/* Kernels of angles' units, and of functions of two real numbers that are the C library's.  Halves are computed as floats. */
#include "stdlib/numpy/kernels.h"

#define LOG2_OF_E 1.442695040888963407359924681001892137
#define LOG_OF_2 0.693147180559945309417232121458176568

/* ---- angles */
#define TO_RADIANS(T, W, a) ((W)(a) * ((W)3.14159265358979323846 / (W)180))
#define TO_DEGREES(T, W, a) ((W)(a) * ((W)180 / (W)3.14159265358979323846))
FLOAT_TYPES(ROW1, radians, TO_RADIANS)
FLOAT_TYPES(ROW1, degrees, TO_DEGREES)
KERNEL_TABLE(radians, FLOAT_KERNELS(KERNEL1, radians))
KERNEL_TABLE(deg2rad, FLOAT_KERNELS(KERNEL1, radians))
KERNEL_TABLE(degrees, FLOAT_KERNELS(KERNEL1, degrees))
KERNEL_TABLE(rad2deg, FLOAT_KERNELS(KERNEL1, degrees))

/* ---- two operands */
#define MATH2(name, function) \
    static void name##_FLOAT16(ROW_PARAMETERS) { LOOP2_PLAIN(Half, Half, Half, function##f(a, b)) } \
    static void name##_FLOAT32(ROW_PARAMETERS) { LOOP2_PLAIN(float, float, float, function##f(a, b)) } \
    static void name##_FLOAT64(ROW_PARAMETERS) { LOOP2_PLAIN(double, double, double, function(a, b)) } \
    KERNEL_TABLE(name, FLOAT_KERNELS(KERNEL2, name))
#define LOG_ADD(W, s) \
    static inline W log_add##s(W x, W y) { \
        if (x == y) return x + (W)LOG_OF_2; \
        W difference = x - y; \
        if (QUIET_GT(difference, 0)) return x + log1p##s(exp##s(-difference)); \
        if (QUIET_LE(difference, 0)) return y + log1p##s(exp##s(difference)); \
        return difference; \
    } \
    static inline W log2_add##s(W x, W y) { \
        if (x == y) return x + 1; \
        W difference = x - y; \
        if (QUIET_GT(difference, 0)) return x + (W)LOG2_OF_E * log1p##s(exp2##s(-difference)); \
        if (QUIET_LE(difference, 0)) return y + (W)LOG2_OF_E * log1p##s(exp2##s(difference)); \
        return difference; \
    }
LOG_ADD(float, f)
LOG_ADD(double, )
MATH2(hypot, hypot)
MATH2(logaddexp, log_add)
MATH2(logaddexp2, log2_add)
