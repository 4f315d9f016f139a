/* Sorting, selecting and searching, one copy for each type of elements.
 *
 * sort is a quicksort whose partition has no branch that depends on the elements (each is written to both sides' ends and
 * one of the ends moves: N. Lomuto's scheme, made branchless by A. Alexandrescu), with insertion sort below SMALL and
 * heapsort where the pivots were bad.  Where equal elements can be told from each other they stay where numpy leaves them. */
#include "stdlib/numpy/sort_order.h"

enum { SMALL = 24 };

/* ---- sort */
#define SORT(ID, T, LESS) \
    static void insertion_##ID(T *a, ssize_t n) { \
        for (ssize_t i = 1; i < n; i++) { \
            T x = a[i]; \
            ssize_t j = i; \
            for (; j > 0 && LESS(x, a[j - 1]); j--) a[j] = a[j - 1]; \
            a[j] = x; \
        } \
    } \
    static void sift_##ID(T *a, ssize_t root, ssize_t n) { \
        T x = a[root]; \
        for (ssize_t child; (child = 2 * root + 1) < n; root = child) { \
            if (child + 1 < n && LESS(a[child], a[child + 1])) child++; \
            if (!LESS(x, a[child])) break; \
            a[root] = a[child]; \
        } \
        a[root] = x; \
    } \
    static void heapsort_##ID(T *a, ssize_t n) { \
        for (ssize_t i = n / 2; i-- > 0;) sift_##ID(a, i, n); \
        for (ssize_t i = n; i-- > 1;) { \
            SWAP(T, a[0], a[i]); \
            sift_##ID(a, 0, i); \
        } \
    } \
    static T median_##ID(T a, T b, T c) { return LESS(a, b) ? (LESS(b, c) ? b : LESS(a, c) ? c : a) : LESS(a, c) ? a : LESS(b, c) ? c : b; } \
    /* Elements less than pivot first; returns how many. */ \
    static ssize_t split_##ID(T *a, ssize_t n, T pivot) { \
        ssize_t less = 0; \
        for (ssize_t i = 0; i < n; i++) { \
            T x = a[i]; \
            a[i] = a[less]; \
            a[less] = x; \
            less += LESS(x, pivot); \
        } \
        return less; \
    } \
    /* Elements not greater than pivot first. */ \
    static ssize_t split_equal_##ID(T *a, ssize_t n, T pivot) { \
        ssize_t low = 0; \
        for (ssize_t i = 0; i < n; i++) { \
            T x = a[i]; \
            a[i] = a[low]; \
            a[low] = x; \
            low += !LESS(pivot, x); \
        } \
        return low; \
    } \
    static void quicksort_##ID(T *a, ssize_t n, int depth) { \
        while (n > SMALL) { \
            if (depth-- == 0) { \
                heapsort_##ID(a, n); \
                return; \
            } \
            T pivot = median_##ID(a[n / 4], a[n / 2], a[n - 1 - n / 4]); \
            if (n > 1000) \
                pivot = median_##ID(median_##ID(a[0], a[n / 8], a[n / 3]), pivot, median_##ID(a[n - 1], a[n - n / 8], a[n - n / 3])); \
            ssize_t less = split_##ID(a, n, pivot); \
            if (less == 0) { /* the pivot is the least: all that equal it are in place */ \
                ssize_t equal = split_equal_##ID(a, n, pivot); \
                a += equal; \
                n -= equal; \
                continue; \
            } \
            if (less < n - less) { \
                quicksort_##ID(a, less, depth); \
                a += less; \
                n -= less; \
            } else { \
                quicksort_##ID(a + less, n - less, depth); \
                n = less; \
            } \
        } \
        insertion_##ID(a, n); \
    } \
    static bool is_sorted_##ID(const T *a, ssize_t n) { \
        for (ssize_t i = 1; i < n; i++) \
            if (LESS(a[i], a[i - 1])) return false; \
        return true; \
    } \
    __attribute__((unused)) static void sort_plain_##ID(T *a, ssize_t n) { \
        if (is_sorted_##ID(a, n)) return; \
        int depth = 2; \
        for (ssize_t m = n; m > 1; m >>= 1) depth += 2; \
        quicksort_##ID(a, n, depth); \
    }

/* ---- in numpy's order, of elements and of their places */
#define ITSELF(x) (x)
#define AT_PLACE(x) v[x]
#define DIRECT(ID, T, LESS, INEXACT) \
    SELECT_IN_ORDER(of_##ID, T, T, ITSELF, LESS, INEXACT) \
    static void partition_##ID(void *elements, ssize_t n, const int64_t *kth, ssize_t count) { \
        Pivots known = {.count = 0}; \
        for (ssize_t i = 0; i < count; i++) select_of_##ID(NULL, elements, n, kth[i], &known); \
    }
#define BY_PLACE(ID, T, LESS, INEXACT) \
    SORT_IN_ORDER(at_##ID, int64_t, T, AT_PLACE, LESS) \
    SELECT_IN_ORDER(at_##ID, int64_t, T, AT_PLACE, LESS, INEXACT) \
    static void argsort_##ID(const void *elements, int64_t *places, ssize_t n) { quicksort_at_##ID(elements, places, n); } \
    static void argpartition_##ID(const void *elements, int64_t *places, ssize_t n, const int64_t *kth, ssize_t count) { \
        Pivots known = {.count = 0}; \
        for (ssize_t i = 0; i < count; i++) select_at_##ID(elements, places, n, kth[i], &known); \
    } \
    static void argsort_stable_##ID(const void *elements, int64_t *a, int64_t *room, ssize_t n) { \
        const T *v = elements; \
        if (n <= SMALL) { \
            insertion_at_##ID(v, a, n); \
            return; \
        } \
        ssize_t half = n / 2, i = 0, j = half, to = 0; \
        argsort_stable_##ID(v, a, room, half); \
        argsort_stable_##ID(v, a + half, room, n - half); \
        if (!LESS(v[a[half]], v[a[half - 1]])) return; \
        memcpy(room, a, (size_t)half * sizeof *a); \
        while (i < half && j < n) { \
            if (LESS(v[a[j]], v[room[i]])) a[to++] = a[j++]; \
            else a[to++] = room[i++]; \
        } \
        memcpy(a + to, room + i, (size_t)(half - i) * sizeof *a); \
    }

/* ---- places */
#define SEARCH(ID, T, LESS) \
    static ssize_t search_##ID(const void *elements, ssize_t count, const void *key, bool right, const int64_t *sorter) { \
        const T *v = elements; \
        T x = *(const T *)key; \
        ssize_t low = 0, high = count; \
        while (low < high) { \
            ssize_t middle = low + (high - low) / 2; \
            T y = v[sorter ? sorter[middle] : middle]; \
            bool before = right ? !LESS(x, y) : LESS(y, x); \
            if (before) low = middle + 1; \
            else high = middle; \
        } \
        return low; \
    }

#define ORDER_PLAIN(ID, T) \
    SORT(ID, T, LESS_PLAIN) DIRECT(ID, T, LESS_PLAIN, false) BY_PLACE(ID, T, LESS_PLAIN, false) SEARCH(ID, T, LESS_PLAIN)
#define ORDER_NARROW(ID, T) \
    ORDER_PLAIN(ID, T) \
    static void sort_##ID(void *elements, ssize_t n) { sort_plain_##ID(elements, n); }
/* Many of few bits are dealt to heaps. */
#define SORT_WIDE(ID, T, U) \
    static void sort_integers_##ID(T *a, ssize_t n) { \
        if (n >= RADIX_FROM && !is_sorted_##ID(a, n)) { \
            T low = a[0], high = a[0]; \
            for (ssize_t i = 0; i < n; i++) { \
                low = a[i] < low ? a[i] : low; \
                high = a[i] > high ? a[i] : high; \
            } \
            if (sort_radix_##U((U *)a, n, (U)low, (U)high)) return; \
        } \
        sort_plain_##ID(a, n); \
    }
#define ORDER_WIDE(ID, T, U) \
    ORDER_PLAIN(ID, T) SORT_WIDE(ID, T, U) \
    static void sort_##ID(void *elements, ssize_t n) { sort_integers_##ID(elements, n); }
/* NaNs to the end first: what is left compares plainly.  But the order of both zeros is numpy's. */
#define ORDER_FLOAT(ID, T, B) \
    SORT(ID, T, LESS_PLAIN) SORT_IN_ORDER(of_##ID, T, T, ITSELF, LESS_FLOAT) DIRECT(ID, T, LESS_FLOAT, true) BY_PLACE(ID, T, LESS_FLOAT, true) SEARCH(ID, T, LESS_FLOAT) \
    static bool has_bits_##ID(const T *a, ssize_t n, B bits) { \
        int found = 0; \
        for (ssize_t i = 0; i < n; i++) { \
            B x; \
            memcpy(&x, a + i, sizeof x); \
            found |= x == bits; \
        } \
        return found; \
    } \
    static void sort_##ID(void *elements, ssize_t n) { \
        T *a = elements; \
        if (has_bits_##ID(a, n, (B)1 << (8 * sizeof(B) - 1)) && has_bits_##ID(a, n, 0)) { \
            quicksort_of_##ID(NULL, a, n); \
            return; \
        } \
        ssize_t kept = 0; \
        for (ssize_t i = 0; i < n; i++) { \
            T x = a[i]; \
            a[i] = a[kept]; \
            a[kept] = x; \
            kept += x == x; \
        } \
        sort_numbers_##ID(a, kept); \
    }
/* The bits of a float as an integer that compares as it does, and back. */
typedef int32_t __attribute__((may_alias)) FloatBits;
static void bits_turn(FloatBits *a, ssize_t n) {
    for (ssize_t i = 0; i < n; i++) a[i] ^= (int32_t)((uint32_t)(a[i] >> 31) >> 1);
}
/* The parts of complex numbers are equal in many ways.  Half floats are no floating-point numbers to numpy's selection. */
#define ORDER_NUMPYS(ID, T, LESS, INEXACT) \
    SORT_IN_ORDER(of_##ID, T, T, ITSELF, LESS) DIRECT(ID, T, LESS, INEXACT) BY_PLACE(ID, T, LESS, INEXACT) SEARCH(ID, T, LESS)
#define SORT_NUMPYS(ID) \
    static void sort_##ID(void *elements, ssize_t n) { quicksort_of_##ID(NULL, elements, n); }
ORDER_NARROW(INT8, int8_t)
ORDER_NARROW(UINT8, uint8_t)
ORDER_NARROW(INT16, int16_t)
ORDER_NARROW(UINT16, uint16_t)
ORDER_WIDE(INT32, int32_t, uint32_t)
ORDER_WIDE(UINT32, uint32_t, uint32_t)
ORDER_WIDE(INT64, int64_t, uint64_t)
ORDER_WIDE(UINT64, uint64_t, uint64_t)
static void sort_plain_FLOAT64(double *a, ssize_t n);
static void sort_numbers_FLOAT64(double *a, ssize_t n) { sort_plain_FLOAT64(a, n); }
static void sort_numbers_FLOAT32(float *a, ssize_t n) {
    int32_t *bits = (int32_t *)(void *)a;
    bits_turn(bits, n);
    sort_integers_INT32(bits, n);
    bits_turn(bits, n);
}
ORDER_FLOAT(FLOAT32, float, uint32_t)
ORDER_FLOAT(FLOAT64, double, uint64_t)
ORDER_NUMPYS(FLOAT16, Half, LESS_HALF, false)
ORDER_NUMPYS(COMPLEX64, Complex64, LESS_COMPLEX, true)
ORDER_NUMPYS(COMPLEX128, Complex128, LESS_COMPLEX, true)
SORT_NUMPYS(COMPLEX64)
SORT_NUMPYS(COMPLEX128)
/* Halves are in order as integers, once the bits that say the size of a negative one are turned; but the order of NaNs and
 * of both zeros is numpy's. */
static void sort_FLOAT16(void *elements, ssize_t n) {
    int16_t *a = elements;
    int nans = 0, zeros = 0, minus_zeros = 0;
    for (ssize_t i = 0; i < n; i++) {
        nans |= (a[i] & 0x7fff) > 0x7c00;
        zeros |= a[i] == 0;
        minus_zeros |= a[i] == INT16_MIN;
    }
    if (nans | (zeros & minus_zeros)) {
        quicksort_of_FLOAT16(NULL, elements, n);
        return;
    }
    for (ssize_t i = 0; i < n; i++) a[i] ^= a[i] < 0 ? 0x7fff : 0;
    sort_plain_INT16(a, n);
    for (ssize_t i = 0; i < n; i++) a[i] ^= a[i] < 0 ? 0x7fff : 0;
}

#define KERNELS(ID) {sort_##ID, argsort_##ID, argsort_stable_##ID, search_##ID, partition_##ID, argpartition_##ID}
const OrderKernels order_kernels[DTYPE_COUNT] = {
    [DT_BOOL] = KERNELS(UINT8),
    [DT_INT8] = KERNELS(INT8), [DT_UINT8] = KERNELS(UINT8), [DT_INT16] = KERNELS(INT16), [DT_UINT16] = KERNELS(UINT16),
    [DT_INT32] = KERNELS(INT32), [DT_UINT32] = KERNELS(UINT32), [DT_INT64] = KERNELS(INT64), [DT_UINT64] = KERNELS(UINT64),
    [DT_FLOAT16] = KERNELS(FLOAT16), [DT_FLOAT32] = KERNELS(FLOAT32), [DT_FLOAT64] = KERNELS(FLOAT64),
    [DT_COMPLEX64] = KERNELS(COMPLEX64), [DT_COMPLEX128] = KERNELS(COMPLEX128),
};
