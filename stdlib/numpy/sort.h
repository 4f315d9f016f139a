/* Order of elements: what sort_kernels.c and kernels_place.c compute on contiguous, aligned elements of one type, for sort.c and sort_search.c.
 * NaNs come last everywhere. */
#pragma once

#include "stdlib/numpy/array.h"

typedef struct OrderKernels {
    void (*sort)(void *elements, ssize_t count);
    /* indices[0..count) so that elements in their order are sorted; equal ones as numpy's quicksort leaves them. */
    void (*argsort)(const void *elements, int64_t *indices, ssize_t count);
    /* The same, equal ones in their order; room for count indices. */
    void (*argsort_stable)(const void *elements, int64_t *indices, int64_t *room, ssize_t count);
    /* Where key goes among sorted elements, before (right: behind) equal ones; sorter: element i is elements[sorter[i]]. */
    ssize_t (*search)(const void *elements, ssize_t count, const void *key, bool right, const int64_t *sorter);
    /* Each of the ascending places kth[0..wanted) gets the element that sorting would put there, with smaller ones before it; all others
     * lie as numpy's selection leaves them. */
    void (*partition)(void *elements, ssize_t count, const int64_t *kth, ssize_t wanted);
    void (*argpartition)(const void *elements, int64_t *indices, ssize_t count, const int64_t *kth, ssize_t wanted);
} OrderKernels;
extern const OrderKernels order_kernels[DTYPE_COUNT];

/* The place of the first smallest and largest of count > 0 elements, or of the first NaN (kernels_place.c). */
typedef ssize_t PlaceFn(const void *elements, ssize_t count);
typedef struct PlaceKernels { PlaceFn *least[DTYPE_COUNT], *greatest[DTYPE_COUNT]; } PlaceKernels;
extern const PlaceKernels *place_kernels; /* the best for this processor */

/* Sorts contiguous elements as OrderKernels.sort does, but faster: true, or false where nothing was done since it is not for them (NaNs,
 * no memory ...).  NULL: this processor has none for the type.  kernels_sort.c */
typedef bool VectorSortFn(void *elements, ssize_t count);
typedef struct SortKernels { VectorSortFn *sort[DTYPE_COUNT]; } SortKernels;
extern const SortKernels *sort_kernels; /* the best for this processor */
enum { COUNT_FROM = 100 };
bool sort_bytes(void *elements, ssize_t n);
bool sort_signed_bytes(void *elements, ssize_t n);

/* Sorts n elements from low to high, as numbers that count upwards from low: true, or false where this is not for them: too
 * few, too many bits, no memory.  sort_radix.c */
enum { RADIX_FROM = 3000, RADIX_BITS = 22 }; /* of so few bits no other way is faster */
bool sort_radix_uint32_t(uint32_t *a, ssize_t n, uint32_t low, uint32_t high);
bool sort_radix_uint64_t(uint64_t *a, ssize_t n, uint64_t low, uint64_t high);

/* heapsort_NAME(v, a, n): the last resort of the quicksorts.  E is what is moved, VALUE(e), of type T, what is compared by LESS. */
#define HEAPSORT(NAME, E, T, VALUE, LESS) \
    static void heapsort_##NAME(const T *v, E *a, ssize_t n) { \
        for (ssize_t start = n / 2, end = n; end > 1;) { \
            E x; \
            if (start > 0) { \
                x = a[--start]; \
            } else { \
                x = a[--end]; \
                a[end] = a[0]; \
            } \
            ssize_t root = start; \
            for (ssize_t child; (child = 2 * root + 1) < end; root = child) { \
                if (child + 1 < end && LESS(VALUE(a[child]), VALUE(a[child + 1]))) child++; \
                if (!LESS(VALUE(x), VALUE(a[child]))) break; \
                a[root] = a[child]; \
            } \
            a[root] = x; \
        } \
    }
