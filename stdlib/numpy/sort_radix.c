/* Sorting by digits, the lowest first, for many integers of few bits: each pass deals the elements to 2048 heaps.
 *
 * Elements are unsigned words that count from `low`; signed integers in two's complement and the bits of floats, made
 * comparable as integers, serve as well.  The order of equal elements cannot be seen.  What is counted is a copy: other threads
 * may write to the array meanwhile, and no heap may outgrow its place. */
#include "stdlib/numpy/sort.h"

enum { DIGIT = 11, HEAPS = 1 << DIGIT };

/* The places where the heaps start.  False: all elements are in one, and there is nothing to deal. */
static bool heaps_start(size_t *heaps, size_t n) {
    size_t start = 0;
    for (int i = 0; i < HEAPS; i++) {
        size_t count = heaps[i];
        if (count == n) return false;
        heaps[i] = start;
        start += count;
    }
    return true;
}

#define RADIX(U) \
    static void deal_##U(const U *from, U *to, size_t n, U low, int shift, size_t *heaps) { \
        for (size_t i = 0; i < n; i++) { \
            U x = from[i]; \
            to[heaps[(U)(x - low) >> shift & (HEAPS - 1)]++] = x; \
        } \
    } \
    bool sort_radix_##U(U *a, ssize_t count, U low, U high) { \
        size_t n = (size_t)count, (*heaps)[HEAPS]; \
        if (count < RADIX_FROM || (uint64_t)(U)(high - low) >> 3 * DIGIT) return false; \
        char *room = mem_alloc(3 * sizeof *heaps + 2 * n * sizeof *a); \
        if (!room) return false; \
        heaps = (size_t(*)[HEAPS])room; \
        U *from = (U *)(room + 3 * sizeof *heaps), *to = from + n; \
        memcpy(from, a, n * sizeof *a); \
        memset(heaps, 0, 3 * sizeof *heaps); \
        for (size_t i = 0; i < n; i++) { \
            uint64_t x = (U)(from[i] - low); \
            heaps[0][x & (HEAPS - 1)]++; \
            heaps[1][x >> DIGIT & (HEAPS - 1)]++; \
            heaps[2][x >> 2 * DIGIT & (HEAPS - 1)]++; \
        } \
        for (int k = 0; k < 3; k++) { \
            if (!heaps_start(heaps[k], n)) continue; \
            deal_##U(from, to, n, low, k * DIGIT, heaps[k]); \
            U *other = from; \
            from = to; \
            to = other; \
        } \
        memcpy(a, from, n * sizeof *a); \
        mem_free(room); \
        return true; \
    }
RADIX(uint32_t)
RADIX(uint64_t)

/* ---- bytes: counted, and written anew.  Four tables, lest equal neighbours wait for each other. */
static void sort_bytes_from(uint8_t *a, size_t n, uint8_t low) {
    size_t counts[4][256] = {0};
    for (size_t i = 0; i < n; i++) counts[i & 3][(uint8_t)(a[i] - low)]++;
    uint8_t *end = a + n;
    for (int i = 0; i < 256 && a < end; i++) {
        size_t count = counts[0][i] + counts[1][i] + counts[2][i] + counts[3][i];
        memset(a, (uint8_t)(i + low), count);
        a += count;
    }
}
bool sort_bytes(void *elements, ssize_t n) {
    if (n < COUNT_FROM) return false;
    sort_bytes_from(elements, (size_t)n, 0);
    return true;
}
bool sort_signed_bytes(void *elements, ssize_t n) {
    if (n < COUNT_FROM) return false;
    sort_bytes_from(elements, (size_t)n, 0x80);
    return true;
}
