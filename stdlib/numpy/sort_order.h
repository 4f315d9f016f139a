/* Sorting and selecting in numpy's order: templates for sort_kernels.c.
 *
 * Elements that are equal may differ: 0.0 and -0.0, the places of argsort, what a partition leaves on its sides.  There every exchange is
 * numpy's: the textbook's quicksort (median of three, the smaller part first, insertion sort for up to 16 elements), and a selection by
 * the same kind of partition.  E is what is moved, VALUE(e) what is compared: the element itself, or the element of v at the place e. */
#pragma once

#include "stdlib/numpy/sort.h"

#define LESS_PLAIN(a, b) ((a) < (b))
/* NaNs last: everything else is less than a NaN. */
#define LESS_FLOAT(a, b) ((a) < (b) || ((b) != (b) && (a) == (a)))
#define LESS_HALF(a, b) LESS_FLOAT(half_to_float(a), half_to_float(b))
#define REAL_PART(z) __real__(z)
#define IMAG_PART(z) __imag__(z)
static bool less_complex(double ar, double ai, double br, double bi) {
    if (ar < br) return ai == ai || bi != bi;
    if (ar > br) return bi != bi && ai == ai;
    if (ar == br || (ar != ar && br != br)) return ai < bi || (bi != bi && ai == ai);
    return br != br;
}
#define LESS_COMPLEX(a, b) less_complex(REAL_PART(a), IMAG_PART(a), REAL_PART(b), IMAG_PART(b))

enum { ORDER_SMALL = 15, ORDER_STACK = 128 };

#define SWAP(T, a, b) \
    do { \
        T swapped_ = (a); \
        (a) = (b); \
        (b) = swapped_; \
    } while (0)

/* ---- sorting: heapsort_NAME, insertion_NAME, quicksort_NAME */
#define SORT_IN_ORDER(NAME, E, T, VALUE, LESS) \
    HEAPSORT(NAME, E, T, VALUE, LESS) \
    static void insertion_##NAME(const T *v, E *a, ssize_t n) { \
        for (ssize_t i = 1; i < n; i++) { \
            E x = a[i]; \
            ssize_t j = i; \
            for (; j > 0 && LESS(VALUE(x), VALUE(a[j - 1])); j--) a[j] = a[j - 1]; \
            a[j] = x; \
        } \
    } \
    static void quicksort_##NAME(const T *v, E *a, ssize_t count) { \
        struct { E *low, *high; int depth; } stack[ORDER_STACK], *top = stack; \
        E *low = a, *high = a + count - 1; \
        int depth = 0; \
        for (ssize_t m = count; m > 1; m >>= 1) depth += 2; \
        for (;;) { \
            if (depth < 0) { \
                heapsort_##NAME(v, low, high - low + 1); \
            } else { \
                while (high - low > ORDER_SMALL) { /* always in the smaller part: not often */ \
                    E *middle = low + (high - low) / 2, *i = low, *j = high - 1; \
                    if (LESS(VALUE(*middle), VALUE(*low))) SWAP(E, *middle, *low); \
                    if (LESS(VALUE(*high), VALUE(*middle))) SWAP(E, *high, *middle); \
                    if (LESS(VALUE(*middle), VALUE(*low))) SWAP(E, *middle, *low); \
                    T pivot = VALUE(*middle); \
                    SWAP(E, *middle, *j); \
                    for (;;) { \
                        do i++; while (LESS(VALUE(*i), pivot)); \
                        do j--; while (LESS(pivot, VALUE(*j))); \
                        if (i >= j) break; \
                        SWAP(E, *i, *j); \
                    } \
                    SWAP(E, *i, *(high - 1)); \
                    depth--; \
                    if (i - low < high - i) { \
                        *top++ = (__typeof__(*top)){i + 1, high, depth}; \
                        high = i - 1; \
                    } else { \
                        *top++ = (__typeof__(*top)){low, i - 1, depth}; \
                        low = i + 1; \
                    } \
                } \
                insertion_##NAME(v, low, high - low + 1); \
            } \
            if (top == stack) return; \
            top--; \
            low = top->low; \
            high = top->high; \
            depth = top->depth; \
        } \
    }

/* ---- selecting */

/* Where earlier selections in the same elements have left pivots: greater places on top of lower ones are not of use. */
typedef struct Pivots { ssize_t at[50], count; } Pivots;

static void pivots_add(Pivots *p, ssize_t pivot, ssize_t kth) {
    if (!p) return;
    if (pivot == kth && p->count == (ssize_t)COUNT_OF(p->at)) p->at[p->count - 1] = pivot;
    else if (pivot >= kth && p->count < (ssize_t)COUNT_OF(p->at)) p->at[p->count++] = pivot;
}

/* The part in which the kth is; true if it is in its place. */
static bool pivots_bound(Pivots *p, ssize_t kth, ssize_t *low, ssize_t *high) {
    for (; p && p->count > 0; p->count--) {
        ssize_t pivot = p->at[p->count - 1];
        if (pivot == kth) return true;
        if (pivot > kth) {
            *high = pivot - 1;
            return false;
        }
        *low = pivot + 1;
    }
    return false;
}

#define SELECT_IN_ORDER(NAME, E, T, VALUE, LESS, INEXACT) \
    /* The `wanted` least elements first, by looking for each. */ \
    static void select_few_##NAME(const T *v, E *a, ssize_t n, ssize_t wanted) { \
        for (ssize_t i = 0; i < wanted; i++) { \
            ssize_t least = i; \
            for (ssize_t k = i + 1; k < n; k++) \
                if (LESS(VALUE(a[k]), VALUE(a[least]))) least = k; \
            SWAP(E, a[i], a[least]); \
        } \
    } \
    static void select_##NAME(const T *v, E *a, ssize_t n, ssize_t kth, Pivots *known); \
    static ssize_t median_of_five_##NAME(const T *v, E *a) { \
        if (LESS(VALUE(a[1]), VALUE(a[0]))) SWAP(E, a[1], a[0]); \
        if (LESS(VALUE(a[4]), VALUE(a[3]))) SWAP(E, a[4], a[3]); \
        if (LESS(VALUE(a[3]), VALUE(a[0]))) SWAP(E, a[3], a[0]); \
        if (LESS(VALUE(a[4]), VALUE(a[1]))) SWAP(E, a[4], a[1]); \
        if (LESS(VALUE(a[2]), VALUE(a[1]))) SWAP(E, a[2], a[1]); \
        if (!LESS(VALUE(a[3]), VALUE(a[2]))) return 2; \
        return LESS(VALUE(a[3]), VALUE(a[1])) ? 1 : 3; \
    } \
    /* The median of the medians of five, which is never bad. */ \
    static ssize_t good_pivot_##NAME(const T *v, E *a, ssize_t n) { \
        ssize_t medians = n / 5; \
        for (ssize_t i = 0; i < medians; i++) { \
            ssize_t m = 5 * i + median_of_five_##NAME(v, a + 5 * i); \
            SWAP(E, a[m], a[i]); \
        } \
        if (medians > 2) select_##NAME(v, a, medians, medians / 2, NULL); \
        return medians / 2; \
    } \
    /* The element at kth is the one that sorting would put there, and smaller ones are before it. */ \
    static void select_##NAME(const T *v, E *a, ssize_t n, ssize_t kth, Pivots *known) { \
        ssize_t low = 0, high = n - 1; \
        if (pivots_bound(known, kth, &low, &high)) return; \
        if (kth - low < 3) { \
            select_few_##NAME(v, a + low, high - low + 1, kth - low + 1); \
            pivots_add(known, kth, kth); \
            return; \
        } \
        if (INEXACT && kth == n - 1) { /* often asked for to see whether there are NaNs */ \
            ssize_t most = low; \
            for (ssize_t k = low + 1; k < n; k++) \
                if (!LESS(VALUE(a[k]), VALUE(a[most]))) most = k; \
            SWAP(E, a[kth], a[most]); \
            return; \
        } \
        int depth = 0; \
        for (ssize_t m = n; m > 1; m >>= 1) depth += 2; \
        for (; low + 1 < high; depth--) { \
            ssize_t up = low + 1, down = high; \
            if (depth > 0 || down - up < 5) { /* the median of three to low, the least of them behind it */ \
                ssize_t middle = low + (high - low) / 2; \
                if (LESS(VALUE(a[high]), VALUE(a[middle]))) SWAP(E, a[high], a[middle]); \
                if (LESS(VALUE(a[high]), VALUE(a[low]))) SWAP(E, a[high], a[low]); \
                if (LESS(VALUE(a[low]), VALUE(a[middle]))) SWAP(E, a[low], a[middle]); \
                SWAP(E, a[middle], a[low + 1]); \
            } else { \
                ssize_t middle = up + good_pivot_##NAME(v, a + up, down - up); \
                SWAP(E, a[middle], a[low]); \
                up--; \
                down++; \
            } \
            T pivot = VALUE(a[low]); \
            for (;;) { \
                do up++; while (LESS(VALUE(a[up]), pivot)); \
                do down--; while (LESS(pivot, VALUE(a[down]))); \
                if (down < up) break; \
                SWAP(E, a[up], a[down]); \
            } \
            SWAP(E, a[low], a[down]); \
            if (down != kth) pivots_add(known, down, kth); \
            if (down >= kth) high = down - 1; \
            if (down <= kth) low = up; \
        } \
        if (high == low + 1 && LESS(VALUE(a[high]), VALUE(a[low]))) SWAP(E, a[high], a[low]); \
        pivots_add(known, kth, kth); \
    }
