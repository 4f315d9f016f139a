/* Counting bools and finding the places of those that are true.  Any byte but zero is true. */
#include "stdlib/numpy/kernels.h"
#include "stdlib/numpy/nonzero.h"

#ifdef __AVX512F__
#include <immintrin.h>
#endif

/* In sums of bytes, which are added up before one could overflow. */
static ssize_t count_true(const uint8_t *truth, ssize_t n) {
    enum { SUMS = 64, ROUNDS = 255 };
    ssize_t count = 0, i = 0;
    while (i + SUMS <= n) {
        uint8_t sums[SUMS] = {0};
        for (int round = 0; round < ROUNDS && i + SUMS <= n; round++, i += SUMS)
            for (int k = 0; k < SUMS; k++) sums[k] = (uint8_t)(sums[k] + (truth[i + k] != 0));
        int sum = 0;
        for (int k = 0; k < SUMS; k++) sum += sums[k];
        count += sum;
    }
    for (; i < n; i++) count += truth[i] != 0;
    return count;
}

/* Without a branch on the element: the next one writes again where this one is false. */
static ssize_t places_one_by_one(const uint8_t *truth, ssize_t n, int64_t first, int64_t step, int64_t *out) {
    ssize_t count = 0;
    for (ssize_t i = 0; i < n; i++) {
        out[count] = first + i * step;
        count += truth[i] != 0;
    }
    return count;
}

static ssize_t places_true(const uint8_t *truth, ssize_t n, int64_t first, int64_t step, int64_t *out) {
    ssize_t count = 0, i = 0;
#ifdef __AVX512F__
    const __m512i lanes = _mm512_mullo_epi64(_mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7), _mm512_set1_epi64(step));
    for (; i + 64 <= n; i += 64) {
        __m512i bytes = _mm512_loadu_si512(truth + i);
        uint64_t found = _mm512_test_epi8_mask(bytes, bytes);
        for (int64_t place = first + i * step; found; found >>= 8, place += 8 * step) {
            __mmask8 here = (__mmask8)found;
            _mm512_storeu_si512(out + count, _mm512_maskz_compress_epi64(here, _mm512_add_epi64(lanes, _mm512_set1_epi64(place))));
            count += __builtin_popcount(here);
        }
    }
#endif
    for (uint64_t word; i + 8 <= n; i += 8) {
        memcpy(&word, truth + i, sizeof word);
        if (word) count += places_one_by_one(truth + i, 8, first + i * step, step, out + count);
    }
    return count + places_one_by_one(truth + i, n - i, first + i * step, step, out + count);
}

const TruthKernels LEVEL(truth_kernels_table) = {.count = count_true, .places = places_true};
