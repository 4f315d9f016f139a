/* Kernels of comparisons and of the larger and the smaller of two.  No comparison with a NaN raises a flag. */
#include "stdlib/numpy/kernels.h"

#define EQUAL(T, W, a, b) ((a) == (b))
#define NOT_EQUAL(T, W, a, b) ((a) != (b))
#define LESS(T, W, a, b) ((a) < (b))
#define LESS_EQUAL(T, W, a, b) ((a) <= (b))
#define GREATER(T, W, a, b) ((a) > (b))
#define GREATER_EQUAL(T, W, a, b) ((a) >= (b))
/* Any byte but zero is true, in memory that was filled otherwise. */
#define BOOL_EQUAL(T, W, a, b) (!(a) == !(b))
#define BOOL_NOT_EQUAL(T, W, a, b) (!(a) != !(b))
#define BOOL_LESS(T, W, a, b) (!(a) > !(b))
#define BOOL_LESS_EQUAL(T, W, a, b) (!(a) >= !(b))
#define BOOL_GREATER(T, W, a, b) (!(a) < !(b))
#define BOOL_GREATER_EQUAL(T, W, a, b) (!(a) <= !(b))
#define FLOAT_EQUAL(T, W, a, b) ((W)(a) == (W)(b))
#define FLOAT_NOT_EQUAL(T, W, a, b) ((W)(a) != (W)(b))
#define FLOAT_LESS(T, W, a, b) QUIET_LT((W)(a), (W)(b))
#define FLOAT_LESS_EQUAL(T, W, a, b) QUIET_LE((W)(a), (W)(b))
#define FLOAT_GREATER(T, W, a, b) QUIET_GT((W)(a), (W)(b))
#define FLOAT_GREATER_EQUAL(T, W, a, b) QUIET_GE((W)(a), (W)(b))
#define COMPLEX_EQUAL(T, W, a, b) COMPLEX_EQ(a, b)
#define COMPLEX_NOT_EQUAL(T, W, a, b) (!COMPLEX_EQ(a, b))
#define COMPLEX_LESS(T, W, a, b) COMPLEX_LT(a, b)
#define COMPLEX_LESS_EQUAL(T, W, a, b) COMPLEX_LE(a, b)
#define COMPLEX_GREATER(T, W, a, b) COMPLEX_LT(b, a)
#define COMPLEX_GREATER_EQUAL(T, W, a, b) COMPLEX_LE(b, a)

#define COMPARISON(name, NAME) \
    ROW2_TO(BOOL, uint8_t, uint32_t, name, BOOL_##NAME, bool) \
    INTEGER_TYPES(ROW2_TO, name, NAME, bool) \
    FLOAT_TYPES(ROW2_TO, name, FLOAT_##NAME, bool) \
    COMPLEX_TYPES(ROW2_TO, name, COMPLEX_##NAME, bool) \
    KERNEL_TABLE(name, ALL_KERNELS(KERNEL2_BOOL, name))
COMPARISON(equal, EQUAL)
COMPARISON(not_equal, NOT_EQUAL)
COMPARISON(less, LESS)
COMPARISON(less_equal, LESS_EQUAL)
COMPARISON(greater, GREATER)
COMPARISON(greater_equal, GREATER_EQUAL)

/* ---- the larger and the smaller; the first operand's NaN goes before the second's */
#define IS_NAN(x) ((x) != (x))
#define MAXIMUM(T, W, a, b) ((a) >= (b) ? (a) : (b))
#define MINIMUM(T, W, a, b) ((a) <= (b) ? (a) : (b))
#define FLOAT_MAXIMUM(T, W, a, b) ((QUIET_GE((W)(a), (W)(b)) | IS_NAN((W)(a))) ? (a) : (b))
#define FLOAT_MINIMUM(T, W, a, b) ((QUIET_LE((W)(a), (W)(b)) | IS_NAN((W)(a))) ? (a) : (b))
#define FLOAT_FMAX(T, W, a, b) ((QUIET_GE((W)(a), (W)(b)) | IS_NAN((W)(b))) ? (a) : (b))
#define FLOAT_FMIN(T, W, a, b) ((QUIET_LE((W)(a), (W)(b)) | IS_NAN((W)(b))) ? (a) : (b))
#define COMPLEX_MAXIMUM(T, W, a, b) (COMPLEX_NAN(a) || COMPLEX_LE(b, a) ? (a) : (b))
#define COMPLEX_MINIMUM(T, W, a, b) (COMPLEX_NAN(a) || COMPLEX_LE(a, b) ? (a) : (b))
#define COMPLEX_FMAX(T, W, a, b) (COMPLEX_NAN(b) || COMPLEX_LE(b, a) ? (a) : (b))
#define COMPLEX_FMIN(T, W, a, b) (COMPLEX_NAN(b) || COMPLEX_LE(a, b) ? (a) : (b))
#define FMAX MAXIMUM
#define FMIN MINIMUM

/* Folding a row: LANES candidates at a time, which the compiler keeps in vectors; the order does not matter to the result
 * but for which NaN it is.  E is the rule; where no element is a NaN, which is seen at two elements with each comparison, BETTER(b, a)
 * is enough. */
/* Choices between integers are no branches anyway. */
#define BRANCHES(T) _Generic((T){0}, Half : 1, float : 1, double : 1, default : 0)
enum { LANES = 32, FOLD_BLOCK = 512 };
#define NEVER_NAN(ID, T, W, ...) \
    static bool has_nan_##ID(const T *v, int n) { return false; }
#define LOOK_FOR_NAN(ID, T, W, ...) \
    static bool has_nan_##ID(const T *v, int n) { \
        int found = 0; \
        for (int i = 0; i < n / 2; i++) found |= __builtin_isunordered((W)LOAD(T, v + i), (W)LOAD(T, v + n / 2 + i)); \
        return found; \
    }
NEVER_NAN(BOOL, uint8_t, uint32_t)
INTEGER_TYPES(NEVER_NAN, )
FLOAT_TYPES(LOOK_FOR_NAN, )
#define FOLD_CLEAN(T, SIGN, N) \
    for (int j = 0; j < (N); j += LANES) \
        for (int k = 0; k < LANES; k++) { \
            VALUE(T) v = LOAD(T, x + i + j + k); \
            best[k] = v SIGN best[k] ? v : best[k]; \
        }
#define FOLD_ROW(ID, T, W, name, E, SIGN) \
    static void name##_##ID(ROW_PARAMETERS) { \
        if (args[0] == args[2] && steps[0] == 0 && steps[2] == 0 && STEP_IS(1, T) && count >= 2 * LANES) { \
            const T *x = (const T *)args[1]; \
            VALUE(T) best[LANES], total = LOAD(T, args[0]); \
            for (int k = 0; k < LANES; k++) best[k] = LOAD(T, x + k); \
            ssize_t i = LANES; \
            bool clean = !has_nan_##ID(x, LANES); \
            /* whole blocks, for which the compiler knows the size, and what is left of one */ \
            for (; clean && i + FOLD_BLOCK <= count && !has_nan_##ID(x + i, FOLD_BLOCK); i += FOLD_BLOCK) \
                FOLD_CLEAN(T, SIGN, FOLD_BLOCK) \
            int rest = count - i < FOLD_BLOCK ? (int)(count - i) / LANES * LANES : 0; \
            if (clean && rest && !has_nan_##ID(x + i, rest)) { \
                FOLD_CLEAN(T, SIGN, rest) \
                i += rest; \
            } \
            for (; i + LANES <= count; i += LANES) \
                for (int k = 0; k < LANES; k++) best[k] = E(T, W, best[k], LOAD(T, x + i + k)); \
            for (int k = 0; k < LANES; k++) total = E(T, W, total, best[k]); \
            for (; i < count; i++) total = E(T, W, total, LOAD(T, x + i)); \
            *(T *)args[0] = ELEMENT(T, total); \
            return; \
        } \
        if (BRANCHES(T) && IS_APART(T)) { \
            LOOP2_GATHERED(T, T, T, E(T, W, a, b)) \
            return; \
        } \
        LOOP2(T, T, T, E(T, W, a, b)) \
    }
#define CHOICE(name, NAME, SIGN) \
    FOLD_ROW(BOOL, uint8_t, uint32_t, name, NAME, SIGN) \
    INTEGER_TYPES(FOLD_ROW, name, NAME, SIGN) \
    FLOAT_TYPES(FOLD_ROW, name, FLOAT_##NAME, SIGN) \
    COMPLEX_TYPES(ROW2, name, COMPLEX_##NAME) \
    KERNEL_TABLE(name, ALL_KERNELS(KERNEL2, name))
CHOICE(maximum, MAXIMUM, >)
CHOICE(minimum, MINIMUM, <)
CHOICE(fmax, FMAX, >)
CHOICE(fmin, FMIN, <)

/* ---- between two others: the limits are nearly always constants.  What equals a limit becomes it, as zeros show. */
#define CLIP_ROW(ID, T, W, LE, NAN_OF) \
    static void clip_##ID(ROW_PARAMETERS) { \
        VALUE(T) least = LOAD(T, args[1]), most = LOAD(T, args[2]); \
        if (STEP_IS(0, T) && steps[1] == 0 && steps[2] == 0 && STEP_IS(3, T) && !NAN_OF(least) && !NAN_OF(most)) { \
            const T *p = (const T *)args[0]; \
            T *r = (T *)args[3]; \
            INDEPENDENT for (ssize_t i = 0; i < count; i++) { \
                VALUE(T) x = LOAD(T, p + i); \
                x = LE(T, W, x, least) ? least : x; \
                r[i] = ELEMENT(T, LE(T, W, most, x) ? most : x); \
            } \
            return; \
        } \
        for (ssize_t i = 0; i < count; i++) { \
            VALUE(T) x = LOAD(T, args[0] + i * steps[0]), low = LOAD(T, args[1] + i * steps[1]), high = LOAD(T, args[2] + i * steps[2]); \
            x = NAN_OF(x) || !(NAN_OF(low) || LE(T, W, x, low)) ? x : low; \
            *(T *)(args[3] + i * steps[3]) = ELEMENT(T, NAN_OF(x) || !(NAN_OF(high) || LE(T, W, high, x)) ? x : high); \
        } \
    }
#define CLIP_KERNEL(ID, T, W, ...) {{DT_##ID, DT_##ID, DT_##ID, DT_##ID}, clip_##ID},
BOOL_TYPES(CLIP_ROW, LESS_EQUAL, IS_NAN)
INTEGER_TYPES(CLIP_ROW, LESS_EQUAL, IS_NAN)
FLOAT_TYPES(CLIP_ROW, FLOAT_LESS_EQUAL, IS_NAN)
COMPLEX_TYPES(CLIP_ROW, COMPLEX_LESS_EQUAL, COMPLEX_NAN)
KERNEL_TABLE(clip, ALL_KERNELS(CLIP_KERNEL, ))
