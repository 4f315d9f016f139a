/* Kernels of the transcendental functions of real and complex numbers: the C library's, but for sin, cos, exp and log of
 * real numbers, which kernels_vector.c and kernels_angle.c compute.  Halves are computed as floats. */
#include "stdlib/numpy/kernels.h"

/* numpy's name, the library's */
#define MATH_ROWS(name, function) \
    static void name##_FLOAT16(ROW_PARAMETERS) { LOOP1(Half, Half, function##f(a)) } \
    static void name##_FLOAT32(ROW_PARAMETERS) { LOOP1(float, float, function##f(a)) } \
    static void name##_FLOAT64(ROW_PARAMETERS) { LOOP1(double, double, function(a)) }
#define MATH_COMPLEX_ROWS(name, function) \
    static void name##_COMPLEX64(ROW_PARAMETERS) { LOOP1(Complex64, Complex64, function##f(a)) } \
    static void name##_COMPLEX128(ROW_PARAMETERS) { LOOP1(Complex128, Complex128, function(a)) }
#define MATH_REAL(name, function) MATH_ROWS(name, function) KERNEL_TABLE(name, FLOAT_KERNELS(KERNEL1, name))
#define MATH_ALL(name, function, of_complex) \
    MATH_ROWS(name, function) \
    MATH_COMPLEX_ROWS(name, of_complex) \
    KERNEL_TABLE(name, FLOAT_KERNELS(KERNEL1, name) COMPLEX_KERNELS(KERNEL1, name))

#define LOG2_OF_E 1.442695040888963407359924681001892137
#define LOG10_OF_E 0.434294481903251827651128918916605082
#define LOG_OF_2 0.693147180559945309417232121458176568

#define COMPLEX_FUNCTIONS(T, W, s) \
    static inline T complex_scaled##s(T z, W factor) { return COMPLEX_OF(T, RE(z) * factor, IM(z) * factor); } \
    static inline T complex_exp2##s(T z) { return cexp##s(complex_scaled##s(z, (W)LOG_OF_2)); } \
    static inline T complex_log2##s(T z) { return complex_scaled##s(clog##s(z), (W)LOG2_OF_E); } \
    static inline T complex_log10##s(T z) { return complex_scaled##s(clog##s(z), (W)LOG10_OF_E); } \
    static inline T complex_log1p##s(T z) { \
        return COMPLEX_OF(T, log##s(hypot##s(RE(z) + 1, IM(z))), atan2##s(IM(z), RE(z) + 1)); \
    } \
    static inline T complex_expm1##s(T z) { \
        W half = sin##s(IM(z) / 2); \
        return COMPLEX_OF(T, expm1##s(RE(z)) * cos##s(IM(z)) - 2 * half * half, exp##s(RE(z)) * sin##s(IM(z))); \
    }
COMPLEX_FUNCTIONS(Complex64, float, f)
COMPLEX_FUNCTIONS(Complex128, double, )

MATH_ALL(exp2, exp2, complex_exp2)
MATH_ALL(expm1, expm1, complex_expm1)
MATH_ALL(log2, log2, complex_log2)
MATH_ALL(log10, log10, complex_log10)
MATH_ALL(log1p, log1p, complex_log1p)
/* The library's is off in the last bit even for cubes: one step of Newton's method. */
static inline double cube_root(double x) {
    double y = cbrt(x);
    return y == 0 || !__builtin_isfinite(y) ? y : y + __builtin_fma(y * y, -y, x) / (3 * y * y);
}
static inline float cube_rootf(float x) { return (float)cube_root(x); }
MATH_REAL(cbrt, cube_root)
MATH_ALL(arcsin, asin, casin)
MATH_ALL(arccos, acos, cacos)
MATH_ALL(sinh, sinh, csinh)
MATH_ALL(cosh, cosh, ccosh)
MATH_ALL(arcsinh, asinh, casinh)
MATH_ALL(arccosh, acosh, cacosh)
MATH_ALL(arctanh, atanh, catanh)

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
