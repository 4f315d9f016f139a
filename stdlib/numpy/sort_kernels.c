/* Sorting and searching, one copy for each type of elements.
 *
 * sort is a quicksort whose partition has no branch that depends on the elements (each is written to both sides' ends and
 * one of the ends moves: N. Lomuto's scheme, made branchless by A. Alexandrescu), with insertion sort below SMALL and
 * heapsort where the pivots were bad.  argsort has to leave equal elements where numpy's does, so it is the textbook's
 * quicksort with the same choices: median of three, the smaller part first, insertion sort for up to 16 elements. */
#include "stdlib/numpy/sort.h"

enum { SMALL = 24, ARG_SMALL = 15, STACK = 128 };

#define LESS_PLAIN(a, b) ((a) < (b))
/* NaNs last: everything else is less than a NaN. */
#define LESS_FLOAT(a, b) ((a) < (b) || ((b) != (b) && (a) == (a)))
#define LESS_HALF(a, b) LESS_FLOAT((float)(a), (float)(b))
#define REAL_PART(z) __real__(z)
#define IMAG_PART(z) __imag__(z)
static bool less_complex(double ar, double ai, double br, double bi) {
    if (ar < br) return ai == ai || bi != bi;
    if (ar > br) return bi != bi && ai == ai;
    if (ar == br || (ar != ar && br != br)) return ai < bi || (bi != bi && ai == ai);
    return br != br;
}
#define LESS_COMPLEX(a, b) less_complex(REAL_PART(a), IMAG_PART(a), REAL_PART(b), IMAG_PART(b))

#define SWAP(T, a, b) \
    do { \
        T swapped_ = (a); \
        (a) = (b); \
        (b) = swapped_; \
    } while (0)

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
    static ssize_t partition_##ID(T *a, ssize_t n, T pivot) { \
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
    static ssize_t partition_equal_##ID(T *a, ssize_t n, T pivot) { \
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
            ssize_t less = partition_##ID(a, n, pivot); \
            if (less == 0) { /* the pivot is the least: all that equal it are in place */ \
                ssize_t equal = partition_equal_##ID(a, n, pivot); \
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
    static void sort_plain_##ID(T *a, ssize_t n) { \
        if (is_sorted_##ID(a, n)) return; \
        int depth = 2; \
        for (ssize_t m = n; m > 1; m >>= 1) depth += 2; \
        quicksort_##ID(a, n, depth); \
    }

/* ---- argsort */
#define ARGSORT(ID, T, LESS) \
    static void argheapsort_##ID(const T *v, int64_t *a, ssize_t n) { \
        for (ssize_t start = n / 2, end = n; end > 1;) { \
            int64_t x; \
            if (start > 0) { \
                x = a[--start]; \
            } else { \
                x = a[--end]; \
                a[end] = a[0]; \
            } \
            ssize_t root = start; \
            for (ssize_t child; (child = 2 * root + 1) < end; root = child) { \
                if (child + 1 < end && LESS(v[a[child]], v[a[child + 1]])) child++; \
                if (!LESS(v[x], v[a[child]])) break; \
                a[root] = a[child]; \
            } \
            a[root] = x; \
        } \
    } \
    static void arginsertion_##ID(const T *v, int64_t *a, ssize_t n) { \
        for (ssize_t i = 1; i < n; i++) { \
            int64_t x = a[i]; \
            ssize_t j = i; \
            for (; j > 0 && LESS(v[x], v[a[j - 1]]); j--) a[j] = a[j - 1]; \
            a[j] = x; \
        } \
    } \
    static void argsort_##ID(const void *elements, int64_t *indices, ssize_t count) { \
        const T *v = elements; \
        struct { int64_t *low, *high; int depth; } stack[STACK], *top = stack; \
        int64_t *low = indices, *high = indices + count - 1; \
        int depth = 0; \
        for (ssize_t m = count; m > 1; m >>= 1) depth += 2; \
        for (;;) { \
            if (depth < 0) { \
                argheapsort_##ID(v, low, high - low + 1); \
            } else { \
                while (high - low > ARG_SMALL && depth >= 0) { \
                    int64_t *middle = low + (high - low) / 2, *i = low, *j = high - 1; \
                    if (LESS(v[*middle], v[*low])) SWAP(int64_t, *middle, *low); \
                    if (LESS(v[*high], v[*middle])) SWAP(int64_t, *high, *middle); \
                    if (LESS(v[*middle], v[*low])) SWAP(int64_t, *middle, *low); \
                    T pivot = v[*middle]; \
                    SWAP(int64_t, *middle, *j); \
                    for (;;) { \
                        do i++; while (LESS(v[*i], pivot)); \
                        do j--; while (LESS(pivot, v[*j])); \
                        if (i >= j) break; \
                        SWAP(int64_t, *i, *j); \
                    } \
                    SWAP(int64_t, *i, *(high - 1)); \
                    depth--; \
                    if (i - low < high - i) { \
                        *top++ = (__typeof__(*top)){i + 1, high, depth}; \
                        high = i - 1; \
                    } else { \
                        *top++ = (__typeof__(*top)){low, i - 1, depth}; \
                        low = i + 1; \
                    } \
                } \
                if (high - low > ARG_SMALL) argheapsort_##ID(v, low, high - low + 1); \
                else arginsertion_##ID(v, low, high - low + 1); \
            } \
            if (top == stack) return; \
            top--; \
            low = top->low; \
            high = top->high; \
            depth = top->depth; \
        } \
    } \
    static void argsort_stable_##ID(const void *elements, int64_t *a, int64_t *room, ssize_t n) { \
        const T *v = elements; \
        if (n <= SMALL) { \
            arginsertion_##ID(v, a, n); \
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
    SORT(ID, T, LESS_PLAIN) ARGSORT(ID, T, LESS_PLAIN) SEARCH(ID, T, LESS_PLAIN) \
    static void sort_##ID(void *elements, ssize_t n) { sort_plain_##ID(elements, n); }
/* NaNs to the end first: what is left compares plainly. */
#define ORDER_FLOAT(ID, T) \
    SORT(ID, T, LESS_PLAIN) ARGSORT(ID, T, LESS_FLOAT) SEARCH(ID, T, LESS_FLOAT) \
    static void sort_##ID(void *elements, ssize_t n) { \
        T *a = elements; \
        ssize_t kept = 0; \
        for (ssize_t i = 0; i < n; i++) { \
            T x = a[i]; \
            a[i] = a[kept]; \
            a[kept] = x; \
            kept += x == x; \
        } \
        sort_plain_##ID(a, kept); \
    }
ORDER_PLAIN(INT8, int8_t)
ORDER_PLAIN(UINT8, uint8_t)
ORDER_PLAIN(INT16, int16_t)
ORDER_PLAIN(UINT16, uint16_t)
ORDER_PLAIN(INT32, int32_t)
ORDER_PLAIN(UINT32, uint32_t)
ORDER_PLAIN(INT64, int64_t)
ORDER_PLAIN(UINT64, uint64_t)
ORDER_FLOAT(FLOAT32, float)
ORDER_FLOAT(FLOAT64, double)
SORT(FLOAT16, Half, LESS_HALF) ARGSORT(FLOAT16, Half, LESS_HALF) SEARCH(FLOAT16, Half, LESS_HALF)
SORT(COMPLEX64, Complex64, LESS_COMPLEX) ARGSORT(COMPLEX64, Complex64, LESS_COMPLEX) SEARCH(COMPLEX64, Complex64, LESS_COMPLEX)
SORT(COMPLEX128, Complex128, LESS_COMPLEX) ARGSORT(COMPLEX128, Complex128, LESS_COMPLEX) SEARCH(COMPLEX128, Complex128, LESS_COMPLEX)
static void sort_FLOAT16(void *elements, ssize_t n) { sort_plain_FLOAT16(elements, n); }
static void sort_COMPLEX64(void *elements, ssize_t n) { sort_plain_COMPLEX64(elements, n); }
static void sort_COMPLEX128(void *elements, ssize_t n) { sort_plain_COMPLEX128(elements, n); }

#define KERNELS(ID) [DT_##ID] = {sort_##ID, argsort_##ID, argsort_stable_##ID, search_##ID}
const OrderKernels order_kernels[DTYPE_COUNT] = {
    [DT_BOOL] = {sort_UINT8, argsort_UINT8, argsort_stable_UINT8, search_UINT8},
    KERNELS(INT8), KERNELS(UINT8), KERNELS(INT16), KERNELS(UINT16), KERNELS(INT32), KERNELS(UINT32), KERNELS(INT64), KERNELS(UINT64),
    KERNELS(FLOAT16), KERNELS(FLOAT32), KERNELS(FLOAT64), KERNELS(COMPLEX64), KERNELS(COMPLEX128),
};
