/* The templates of the kernels files: a line of arithmetic becomes a row function for each element type.
 *
 * A row comes in four forms, told apart by the strides: everything contiguous, the first or the second operand constant,
 * and anything else.  The first three have constant steps, so that the compiler can use vectors.  An output may be the
 * same elements as an input, never others that overlap it (loop.h sees to that): hence ivdep.  But for one case, that of
 * accumulate, where the first operand is the output one element earlier: it goes the general way.
 *
 * Every kernels file is compiled more than once, for growing instruction sets (Makefile, LEVEL); the tables of the best one
 * that the processor has are chosen when the module is imported (ufunc.c).
 *
 * Integers wrap around: sums and products are computed in an unsigned type U of at least 32 bits.
 */
#pragma once

#include <math.h>

#include "stdlib/numpy/complex_math.h"
#include "stdlib/numpy/ufunc.h"

#ifndef KERNEL_LEVEL
#define KERNEL_LEVEL
#endif
#define LEVEL_PASTE(name, level) name##level
#define LEVEL_EXPAND(name, level) LEVEL_PASTE(name, level)
#define LEVEL(name) LEVEL_EXPAND(name, KERNEL_LEVEL)

#ifdef __clang__
#define INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#else
#define INDEPENDENT _Pragma("GCC ivdep")
#endif

/* One template serves signed and unsigned types. */
#pragma GCC diagnostic ignored "-Wtype-limits"
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wbool-operation"
#endif

/* ---- lists of types: X(ID, element type, type to compute in, ...) */
#define SIGNED_TYPES(X, ...) \
    X(INT8, int8_t, uint32_t, __VA_ARGS__) X(INT16, int16_t, uint32_t, __VA_ARGS__) \
    X(INT32, int32_t, uint32_t, __VA_ARGS__) X(INT64, int64_t, uint64_t, __VA_ARGS__)
#define UNSIGNED_TYPES(X, ...) \
    X(UINT8, uint8_t, uint32_t, __VA_ARGS__) X(UINT16, uint16_t, uint32_t, __VA_ARGS__) \
    X(UINT32, uint32_t, uint32_t, __VA_ARGS__) X(UINT64, uint64_t, uint64_t, __VA_ARGS__)
#define INTEGER_TYPES(X, ...) SIGNED_TYPES(X, __VA_ARGS__) UNSIGNED_TYPES(X, __VA_ARGS__)
#define BOOL_TYPES(X, ...) X(BOOL, bool, uint32_t, __VA_ARGS__)
#define WIDE_FLOAT_TYPES(X, ...) X(FLOAT32, float, float, __VA_ARGS__) X(FLOAT64, double, double, __VA_ARGS__)
#define FLOAT_TYPES(X, ...) X(FLOAT16, Half, float, __VA_ARGS__) WIDE_FLOAT_TYPES(X, __VA_ARGS__)
#define COMPLEX_TYPES(X, ...) X(COMPLEX64, Complex64, float, __VA_ARGS__) X(COMPLEX128, Complex128, double, __VA_ARGS__)

/* ---- rows */
#define ROW_PARAMETERS char *const *args, const ssize_t *steps, ssize_t count, const void *data
#define STEP_IS(i, T) (steps[i] == (ssize_t)sizeof(T))

/* Elements that lie apart are brought together, some hundred at a time, so that there are vectors for them and no branch is guessed. */
enum { GATHERED = 256 };
#define GATHER(T, name, i, n) \
    T name[GATHERED]; \
    const char *name##_at = args[i] + start * steps[i]; \
    for (ssize_t k = 0; k < (n); k++) name[k] = *(const T *)(name##_at + k * steps[i]);
#define SCATTER(T, name, i, n) \
    if (name == found) \
        for (ssize_t k = 0; k < (n); k++) *(T *)(args[i] + (start + k) * steps[i]) = found[k];
#define LOOP1_GATHERED(A, R, expression) \
    for (ssize_t start = 0; start < count; start += GATHERED) { \
        ssize_t n = count - start < GATHERED ? count - start : GATHERED; \
        GATHER(A, p, 0, n) \
        R found[GATHERED], *r = STEP_IS(1, R) ? (R *)args[1] + start : found; \
        INDEPENDENT for (ssize_t i = 0; i < n; i++) { VALUE(A) a = LOAD(A, p + i); r[i] = ELEMENT(R, expression); } \
        SCATTER(R, r, 1, n) \
    }
/* The general form of LOOP2, where no result is the next one's operand. */
#define LOOP2_GATHERED(A, B, R, expression) \
    for (ssize_t start = 0; start < count; start += GATHERED) { \
        ssize_t n = count - start < GATHERED ? count - start : GATHERED; \
        GATHER(A, p, 0, n) \
        GATHER(B, q, 1, n) \
        R found[GATHERED], *r = STEP_IS(2, R) ? (R *)args[2] + start : found; \
        INDEPENDENT for (ssize_t i = 0; i < n; i++) { \
            VALUE(A) a = LOAD(A, p + i); \
            VALUE(B) b = LOAD(B, q + i); \
            r[i] = ELEMENT(R, expression); \
        } \
        SCATTER(R, r, 2, n) \
    }
#define IS_APART(T) \
    (steps[2] != 0 && args[2] != args[0] + steps[0] && args[2] != args[1] + steps[1] && \
     !((STEP_IS(0, T) || steps[0] == 0) && (STEP_IS(1, T) || steps[1] == 0) && STEP_IS(2, T)))

#define LOOP1(A, R, expression) \
    if (STEP_IS(0, A) && STEP_IS(1, R)) { \
        const A *p = (const A *)args[0]; \
        R *r = (R *)args[1]; \
        INDEPENDENT for (ssize_t i = 0; i < count; i++) { VALUE(A) a = LOAD(A, p + i); r[i] = ELEMENT(R, expression); } \
    } else { \
        LOOP1_GATHERED(A, R, expression) \
    }

#define LOOP2(A, B, R, expression) \
    const A *p = (const A *)args[0]; \
    const B *q = (const B *)args[1]; \
    R *r = (R *)args[2]; \
    if (STEP_IS(0, A) && STEP_IS(1, B) && STEP_IS(2, R) && args[2] != args[0] + sizeof(A)) { \
        INDEPENDENT for (ssize_t i = 0; i < count; i++) { VALUE(A) a = LOAD(A, p + i); VALUE(B) b = LOAD(B, q + i); r[i] = ELEMENT(R, expression); } \
    } else if (STEP_IS(0, A) && steps[1] == 0 && STEP_IS(2, R) && args[2] != args[0] + sizeof(A)) { \
        VALUE(B) b = LOAD(B, q); \
        INDEPENDENT for (ssize_t i = 0; i < count; i++) { VALUE(A) a = LOAD(A, p + i); r[i] = ELEMENT(R, expression); } \
    } else if (steps[0] == 0 && STEP_IS(1, B) && STEP_IS(2, R)) { \
        VALUE(A) a = LOAD(A, p); \
        INDEPENDENT for (ssize_t i = 0; i < count; i++) { VALUE(B) b = LOAD(B, q + i); r[i] = ELEMENT(R, expression); } \
    } else if (steps[0] == 0 && steps[2] == 0 && (char *)p == (char *)r && sizeof(A) == sizeof(R)) { /* a reduction */ \
        R total = *r; \
        const char *s = args[1]; \
        for (ssize_t i = 0; i < count; i++, s += steps[1]) { \
            VALUE(A) a = LOAD(R, &total); \
            VALUE(B) b = LOAD(B, s); \
            total = ELEMENT(R, expression); \
        } \
        *r = total; \
    } else { \
        const char *s = (const char *)p, *t = (const char *)q; \
        char *u = (char *)r; \
        for (ssize_t i = 0; i < count; i++, s += steps[0], t += steps[1], u += steps[2]) { \
            VALUE(A) a = LOAD(A, s); \
            VALUE(B) b = LOAD(B, t); \
            *(R *)u = ELEMENT(R, expression); \
        } \
    }
/* For costly expressions: one form is as good as four. */
#define LOOP2_PLAIN(A, B, R, expression) \
    const char *p = args[0], *q = args[1]; \
    char *r = args[2]; \
    for (ssize_t i = 0; i < count; i++, p += steps[0], q += steps[1], r += steps[2]) { \
        VALUE(A) a = LOAD(A, p); \
        VALUE(B) b = LOAD(B, q); \
        *(R *)r = ELEMENT(R, expression); \
    }

#define IS_FOLD (args[0] == args[2] && steps[0] == 0 && steps[2] == 0)
/* Rows of halves fold without rounding between. */
#define FOLD_FLOAT_ROW(ID, T, W, name, EXPR) \
    static void name##_##ID(ROW_PARAMETERS) { \
        if (sizeof(W) != sizeof(T) && IS_FOLD) { \
            W total = LOAD(T, args[0]); \
            const char *p = args[1]; \
            for (ssize_t i = 0; i < count; i++, p += steps[1]) total = EXPR(T, W, total, LOAD(T, p)); \
            *(T *)args[0] = ELEMENT(T, total); \
            return; \
        } \
        LOOP2(T, T, T, EXPR(T, W, a, b)) \
    }

/* ---- one row function, and its entry in the table.  E(T, W, a, b) is the arithmetic; to be used with the lists. */
#define ROW1(ID, T, W, name, E) static void name##_##ID(ROW_PARAMETERS) { LOOP1(T, T, E(T, W, a)) }
#define ROW1_TO(ID, T, W, name, E, R) static void name##_##ID(ROW_PARAMETERS) { LOOP1(T, R, E(T, W, a)) }
#define ROW2(ID, T, W, name, E) static void name##_##ID(ROW_PARAMETERS) { LOOP2(T, T, T, E(T, W, a, b)) }
#define ROW2_TO(ID, T, W, name, E, R) static void name##_##ID(ROW_PARAMETERS) { LOOP2(T, T, R, E(T, W, a, b)) }
#define ROW2_PLAIN(ID, T, W, name, E) static void name##_##ID(ROW_PARAMETERS) { LOOP2_PLAIN(T, T, T, E(T, W, a, b)) }

#define KERNEL1(ID, T, W, name) {{DT_##ID, DT_##ID}, name##_##ID},
#define KERNEL1_BOOL(ID, T, W, name) {{DT_##ID, DT_BOOL}, name##_##ID},
#define KERNEL2(ID, T, W, name) {{DT_##ID, DT_##ID, DT_##ID}, name##_##ID},
#define KERNEL2_BOOL(ID, T, W, name) {{DT_##ID, DT_##ID, DT_BOOL}, name##_##ID},
#define KERNELS_END {{0}, NULL}

/* The lists in the order of a ufunc's table. */
#define INTEGER_KERNELS(K, ...) \
    K(INT8, , , __VA_ARGS__) K(UINT8, , , __VA_ARGS__) K(INT16, , , __VA_ARGS__) K(UINT16, , , __VA_ARGS__) \
    K(INT32, , , __VA_ARGS__) K(UINT32, , , __VA_ARGS__) K(INT64, , , __VA_ARGS__) K(UINT64, , , __VA_ARGS__)
#define BOOL_KERNELS(K, ...) K(BOOL, , , __VA_ARGS__)
#define FLOAT_KERNELS(K, ...) K(FLOAT16, , , __VA_ARGS__) K(FLOAT32, , , __VA_ARGS__) K(FLOAT64, , , __VA_ARGS__)
#define COMPLEX_KERNELS(K, ...) K(COMPLEX64, , , __VA_ARGS__) K(COMPLEX128, , , __VA_ARGS__)
#define REAL_KERNELS(K, ...) INTEGER_KERNELS(K, __VA_ARGS__) FLOAT_KERNELS(K, __VA_ARGS__)
#define NUMBER_KERNELS(K, ...) REAL_KERNELS(K, __VA_ARGS__) COMPLEX_KERNELS(K, __VA_ARGS__)
#define ALL_KERNELS(K, ...) BOOL_KERNELS(K, __VA_ARGS__) NUMBER_KERNELS(K, __VA_ARGS__)

/* const Kernel kernels_NAME[] (of this level), ended by a NULL row. */
#define KERNEL_TABLE(name, ...) const Kernel LEVEL(kernels_##name)[] = {__VA_ARGS__ KERNELS_END};

#define UFUNC(name, ...) extern const Kernel LEVEL(kernels_##name)[];
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC

/* ---- complex numbers */
#define COMPLEX_NAN(z) ((RE(z) != RE(z)) | (IM(z) != IM(z)))
#define COMPLEX_LT(a, b) ((QUIET_LT(RE(a), RE(b)) && IM(a) == IM(a) && IM(b) == IM(b)) || (RE(a) == RE(b) && QUIET_LT(IM(a), IM(b))))
#define COMPLEX_LE(a, b) ((QUIET_LT(RE(a), RE(b)) && IM(a) == IM(a) && IM(b) == IM(b)) || (RE(a) == RE(b) && QUIET_LE(IM(a), IM(b))))
#define COMPLEX_EQ(a, b) (RE(a) == RE(b) && IM(a) == IM(b))

/* What the processor's flags cannot say of integers. */
void kernel_raise_divide(void);   /* division by zero */
void kernel_raise_overflow(void);
void kernel_raise_invalid(void);
