/* Where the first largest and the first smallest element of a row is.
 *
 * A row is taken in blocks: the extreme of a block is found without a branch, LANES candidates at a time, and only the block that
 * has the best one is searched for its place.  A NaN is the extreme wherever it is: blocks of floats are looked through for one
 * first, two elements with each comparison.  Elements may change while a row is read: the place is inside it in any case. */
#include "stdlib/numpy/kernels.h"
#include "stdlib/numpy/sort.h"

enum { LANES = 32, GROUP = 64, BLOCK = 1024 };

/* The last elements of a row that fill no group are seen in one that begins before them: once more does no harm. */
#define NEVER_NAN(ID, T, W, ...) \
    static bool has_nan_##ID(const T *v, ssize_t n) { return false; }
#define LOOK_FOR_NAN(ID, T, W, ...) \
    static ALWAYS_INLINE int nan_in_group_##ID(const T *v) { \
        int found = 0; \
        for (int k = 0; k < GROUP / 2; k++) found |= __builtin_isunordered((W)LOAD(T, v + k), (W)LOAD(T, v + GROUP / 2 + k)); \
        return found; \
    } \
    static bool has_nan_##ID(const T *v, ssize_t n) { \
        int found = 0; \
        if (n < GROUP) { \
            for (ssize_t i = 0; i < n; i++) found |= LOAD(T, v + i) != LOAD(T, v + i); \
            return found; \
        } \
        for (ssize_t i = 0; i + GROUP <= n; i += GROUP) found |= nan_in_group_##ID(v + i); \
        return found | nan_in_group_##ID(v + n - GROUP); \
    }
INTEGER_TYPES(NEVER_NAN, )
FLOAT_TYPES(LOOK_FOR_NAN, )

/* Counted in numbers as wide as the elements. */
#define PLACE_IN(T) __typeof__(__builtin_choose_expr(sizeof(T) == 8, (int64_t)0, __builtin_choose_expr(sizeof(T) == 1, (int8_t)0, (int32_t)0)))
#define FIRST_PLACES(ID, T, W, ...) \
    static ALWAYS_INLINE ssize_t place_in_group_##ID(const T *v, VALUE(T) wanted) { /* GROUP: it is not there */ \
        PLACE_IN(T) place = GROUP; \
        for (int k = 0; k < GROUP; k++) { \
            PLACE_IN(T) here = LOAD(T, v + k) == wanted ? (PLACE_IN(T))k : GROUP; \
            place = here < place ? here : place; \
        } \
        return place; \
    } \
    static ssize_t first_equal_##ID(const T *v, ssize_t n, VALUE(T) wanted) { \
        ssize_t i = 0, k; \
        if (n < GROUP) { \
            while (i < n && LOAD(T, v + i) != wanted) i++; \
            return i < n ? i : 0; \
        } \
        for (int found = 0; i + GROUP <= n; i += GROUP) { \
            for (k = 0; k < GROUP; k++) found |= LOAD(T, v + i + k) == wanted; \
            if (found) break; \
        } \
        if (i + GROUP > n) i = n - GROUP; \
        k = place_in_group_##ID(v + i, wanted); \
        return k < GROUP ? i + k : 0; \
    } \
    static ssize_t first_nan_##ID(const T *v, ssize_t n) { \
        ssize_t i = 0; \
        while (i < n - 1 && LOAD(T, v + i) == LOAD(T, v + i)) i++; \
        return i; \
    }
INTEGER_TYPES(FIRST_PLACES, )
FLOAT_TYPES(FIRST_PLACES, )

#define BETTER_LESS(T, W, a, b) ((W)(a) < (W)(b))
#define BETTER_GREATER(T, W, a, b) ((W)(a) > (W)(b))
#define PLACE_KERNEL(ID, T, W, name, BETTER) \
    static ALWAYS_INLINE void better_##name##_##ID(VALUE(T) *best, const T *v) { \
        for (int k = 0; k < LANES; k++) { \
            VALUE(T) x = LOAD(T, v + k); \
            best[k] = BETTER(T, W, x, best[k]) ? x : best[k]; \
        } \
    } \
    static VALUE(T) name##_of_##ID(const T *v, ssize_t n) { \
        VALUE(T) total = LOAD(T, v); \
        if (n < LANES) { \
            for (ssize_t i = 1; i < n; i++) total = BETTER(T, W, LOAD(T, v + i), total) ? LOAD(T, v + i) : total; \
            return total; \
        } \
        VALUE(T) best[LANES]; \
        for (int k = 0; k < LANES; k++) best[k] = LOAD(T, v + k); \
        for (ssize_t i = LANES; i + LANES <= n; i += LANES) better_##name##_##ID(best, v + i); \
        better_##name##_##ID(best, v + n - LANES); \
        for (int half = LANES / 2; half; half /= 2) \
            for (int k = 0; k < half; k++) best[k] = BETTER(T, W, best[k + half], best[k]) ? best[k + half] : best[k]; \
        return best[0]; \
    } \
    static ssize_t name##_##ID(const void *elements, ssize_t count) { \
        const T *v = elements; \
        VALUE(T) best = LOAD(T, v); \
        ssize_t at = 0; \
        for (ssize_t start = 0; start < count; start += BLOCK) { \
            ssize_t n = count - start < BLOCK ? count - start : BLOCK; \
            if (UNLIKELY(has_nan_##ID(v + start, n))) return start + first_nan_##ID(v + start, n); \
            VALUE(T) found = name##_of_##ID(v + start, n); \
            if (!BETTER(T, W, found, best)) continue; \
            best = found; \
            at = start; \
        } \
        return at + first_equal_##ID(v + at, count - at < BLOCK ? count - at : BLOCK, best); \
    }
/* Integers are compared as they are, floats in the type they are computed in. */
#define PLACE_INTEGER(ID, T, W, name, BETTER) PLACE_KERNEL(ID, T, T, name, BETTER)
INTEGER_TYPES(PLACE_INTEGER, least, BETTER_LESS)
INTEGER_TYPES(PLACE_INTEGER, greatest, BETTER_GREATER)
FLOAT_TYPES(PLACE_KERNEL, least, BETTER_LESS)
FLOAT_TYPES(PLACE_KERNEL, greatest, BETTER_GREATER)

#define BETTER_COMPLEX_LESS(a, b) COMPLEX_LT(a, b)
#define BETTER_COMPLEX_GREATER(a, b) COMPLEX_LT(b, a)
#define PLACE_COMPLEX(ID, T, W, name, BETTER) \
    static ssize_t name##_##ID(const void *elements, ssize_t count) { \
        const T *v = elements; \
        T best = v[0]; \
        ssize_t at = 0; \
        for (ssize_t i = 0; i < count && !COMPLEX_NAN(best); i++) { \
            T z = v[i]; \
            if (!BETTER(z, best) && !COMPLEX_NAN(z)) continue; \
            best = z; \
            at = i; \
        } \
        return at; \
    }
COMPLEX_TYPES(PLACE_COMPLEX, least, BETTER_COMPLEX_LESS)
COMPLEX_TYPES(PLACE_COMPLEX, greatest, BETTER_COMPLEX_GREATER)

/* The first True, the first False: no farther. */
static ssize_t least_BOOL(const void *elements, ssize_t count) {
    const char *found = memchr(elements, 0, (size_t)count);
    return found ? found - (const char *)elements : 0;
}
static ssize_t greatest_BOOL(const void *elements, ssize_t count) {
    const uint8_t *v = elements;
    ssize_t i = 0;
    for (int any = 0; i + GROUP <= count; i += GROUP) {
        for (int k = 0; k < GROUP; k++) any |= v[i + k];
        if (any) break;
    }
    while (i < count && !v[i]) i++;
    return i < count ? i : 0;
}

#define ENTRY(ID, T, W, name) [DT_##ID] = name##_##ID,
#define ENTRIES(name) {[DT_BOOL] = name##_BOOL, INTEGER_TYPES(ENTRY, name) FLOAT_TYPES(ENTRY, name) COMPLEX_TYPES(ENTRY, name)}
const PlaceKernels LEVEL(place_kernels_table) = {.least = ENTRIES(least), .greatest = ENTRIES(greatest)};
