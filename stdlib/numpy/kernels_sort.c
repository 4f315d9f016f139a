/* Sorting of integers in vectors of 512 bits, for processors that can compress them; floats are sorted as integers.
 *
 * A quicksort: the median of a vector of samples splits the elements, of which those less than it are compressed to the front in
 * place, the others into a room beside, a vector at a time; nothing is read after it has been written over.  Up to eight vectors are
 * sorted by a network of comparisons (K. Batcher's bitonic sorter, all of its steps upwards).  Where splitting goes badly a heapsort
 * ends it.  Equal integers cannot be told apart: so floats are left to others if there are NaNs, or zeros of both signs. */
#include "stdlib/numpy/kernels.h"
#include "stdlib/numpy/sort.h"

#ifdef __AVX512F__
#include <immintrin.h>

enum { NETWORK = 8, ROOM = 1024 };

#define ITSELF(x) (x)
#define LESS_THAN(a, b) ((a) < (b))

/* T: the element; V, M: a vector, a mask; L: lanes; I: the end of the names of instructions; LEAST, MOST: of T */
#define VECTOR_SORT(T, M, L, I, MOST) \
    /* Lanes are compared with those at the index, and keep the greater one where the mask says so. */ \
    static ALWAYS_INLINE __m512i exchanged_##I(__m512i v, __m512i index, M greater) { \
        __m512i other = _mm512_permutexvar_##I(index, v); \
        return _mm512_mask_max_##I(_mm512_min_##I(v, other), greater, v, other); \
    } \
    static ALWAYS_INLINE __m512i lanes_crossed_##I(int bits) { \
        return _mm512_xor_si512(LANES_##I, _mm512_set1_##I(bits)); \
    } \
    static ALWAYS_INLINE M lanes_with_##I(int bit) { return _mm512_test_##I##_mask(LANES_##I, _mm512_set1_##I(bit)); } \
    /* What falls and rises, or the other way round, within each vector. */ \
    static ALWAYS_INLINE __m512i lanes_merged_##I(__m512i v, int distance) { \
        for (; distance; distance /= 2) v = exchanged_##I(v, lanes_crossed_##I(distance), lanes_with_##I(distance)); \
        return v; \
    } \
    static ALWAYS_INLINE __m512i lanes_sorted_##I(__m512i v) { \
        for (int k = 2; k <= L; k *= 2) \
            v = lanes_merged_##I(exchanged_##I(v, lanes_crossed_##I(k - 1), lanes_with_##I(k / 2)), k / 4); \
        return v; \
    } \
    static ALWAYS_INLINE void network_##I(__m512i *v, int count) { \
        _Pragma("GCC unroll 8") for (int i = 0; i < count; i++) v[i] = lanes_sorted_##I(v[i]); \
        _Pragma("GCC unroll 4") for (int k = 2; k <= count; k *= 2) { \
            _Pragma("GCC unroll 8") for (int i = 0; i < count; i += k) \
                _Pragma("GCC unroll 8") for (int j = 0; j < k / 2; j++) { \
                    __m512i low = v[i + j], high = _mm512_permutexvar_##I(lanes_crossed_##I(L - 1), v[i + k - 1 - j]); \
                    v[i + j] = _mm512_min_##I(low, high); \
                    v[i + k - 1 - j] = _mm512_max_##I(low, high); \
                } \
            _Pragma("GCC unroll 4") for (int d = k / 4; d; d /= 2) \
                _Pragma("GCC unroll 8") for (int i = 0; i < count; i++) { \
                    if (i & d) continue; \
                    __m512i low = v[i], high = v[i + d]; \
                    v[i] = _mm512_min_##I(low, high); \
                    v[i + d] = _mm512_max_##I(low, high); \
                } \
            _Pragma("GCC unroll 8") for (int i = 0; i < count; i++) v[i] = lanes_merged_##I(v[i], L / 2); \
        } \
    } \
    static ALWAYS_INLINE M first_lanes_##I(ssize_t n) { return n >= L ? (M)~(M)0 : n <= 0 ? (M)0 : (M)((1u << n) - 1); } \
    static ALWAYS_INLINE void sort_by_network_##I(T *a, ssize_t n, int count) { \
        __m512i v[NETWORK]; \
        _Pragma("GCC unroll 8") for (int i = 0; i < count; i++) \
            v[i] = _mm512_mask_loadu_##I(_mm512_set1_##I(MOST), first_lanes_##I(n - i * L), a + i * L); \
        network_##I(v, count); \
        _Pragma("GCC unroll 8") for (int i = 0; i < count; i++) _mm512_mask_storeu_##I(a + i * L, first_lanes_##I(n - i * L), v[i]); \
    } \
    static void sort_few_##I(T *a, ssize_t n) { \
        if (n <= L) sort_by_network_##I(a, n, 1); \
        else if (n <= 2 * L) sort_by_network_##I(a, n, 2); \
        else if (n <= 4 * L) sort_by_network_##I(a, n, 4); \
        else sort_by_network_##I(a, n, 8); \
    } \
    /* Elements less than the pivot (or equal: no greater ones) to the front; how many. */ \
    static ALWAYS_INLINE ssize_t split_##I(T *a, ssize_t n, T *room, T pivot_value, bool equal) { \
        __m512i pivot = _mm512_set1_##I(pivot_value); \
        ssize_t less = 0, others = 0; \
        for (ssize_t i = 0; i < n; i += L) { \
            M all = first_lanes_##I(n - i); \
            __m512i v = _mm512_maskz_loadu_##I(all, a + i); \
            M front = equal ? _mm512_mask_cmple_##I##_mask(all, v, pivot) : _mm512_mask_cmplt_##I##_mask(all, v, pivot), back = all & (M)~front; \
            ssize_t count = __builtin_popcount(front), left = __builtin_popcount(back); \
            __m512i to_front = _mm512_maskz_compress_##I(front, v), to_back = _mm512_maskz_compress_##I(back, v); \
            if (LIKELY(n - i >= L)) { /* what is written behind the last one is written over, or never read */ \
                _mm512_storeu_si512(a + less, to_front); \
                _mm512_storeu_si512(room + others, to_back); \
            } else { \
                _mm512_mask_storeu_##I(a + less, first_lanes_##I(count), to_front); \
                _mm512_mask_storeu_##I(room + others, first_lanes_##I(left), to_back); \
            } \
            less += count; \
            others += left; \
        } \
        memcpy(a + less, room, (size_t)others * sizeof *a); \
        return less; \
    } \
    static T sample_##I(const T *a, ssize_t n) { \
        T samples[L]; \
        for (ssize_t i = 0; i < L; i++) samples[i] = a[n / L * i + n / (2 * L)]; \
        __m512i sorted = lanes_sorted_##I(_mm512_loadu_si512(samples)); \
        _mm512_storeu_si512(samples, sorted); \
        return samples[L / 2]; \
    } \
    HEAPSORT(I, T, T, ITSELF, LESS_THAN) \
    static void quicksort_##I(T *a, ssize_t n, T *room, int depth) { \
        while (n > NETWORK * L) { \
            if (depth-- == 0) { \
                heapsort_##I(a, a, n); \
                return; \
            } \
            T pivot = sample_##I(a, n); \
            ssize_t less = split_##I(a, n, room, pivot, false); \
            if (less == 0) { /* the pivot is the least: all that equal it are in place */ \
                less = split_##I(a, n, room, pivot, true); \
            } else if (less < n - less) { \
                quicksort_##I(a, less, room, depth); \
            } else { \
                quicksort_##I(a + less, n - less, room, depth); \
                n = less; \
                continue; \
            } \
            a += less; \
            n -= less; \
        } \
        sort_few_##I(a, n); \
    } \
    static bool sort_##I(T *a, ssize_t n) { \
        T few[ROOM], *room = n <= ROOM ? few : mem_alloc_array((size_t)n, sizeof *room); \
        if (!room) return false; \
        int depth = 2; \
        for (ssize_t m = n; m > 1; m >>= 1) depth += 2; \
        quicksort_##I(a, n, room, depth); \
        if (room != few) mem_free(room); \
        return true; \
    }
#define LANES_epi32 _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
#define LANES_epi64 _mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7)
VECTOR_SORT(int32_t, __mmask16, 16, epi32, INT32_MAX)
VECTOR_SORT(int64_t, __mmask8, 8, epi64, INT64_MAX)

/* ---- types that are not signed integers of these widths.  Words in the order of what they stand for, and back: */
#define SIGNED_WORD(T, x) (x)
#define UNSIGNED_WORD(T, x) ((x) ^ (T)((uint64_t)1 << (8 * sizeof(T) - 1)))
#define FLOAT_WORD(T, x) ((x) ^ ((x) < 0 ? (T)(((uint64_t)1 << (8 * sizeof(T) - 1)) - 1) : 0))
#define NONE_LEFT(ID, T) \
    static bool leaves_##ID(const T *a, ssize_t n) { return false; }
/* Many integers of few bits: to sort_radix.c */
#define LEFT_TO_RADIX(ID, T) \
    static bool leaves_##ID(const T *a, ssize_t n) { \
        if (n < RADIX_FROM) return false; \
        T low = a[0], high = a[0]; \
        for (ssize_t i = 0; i < n; i++) low = a[i] < low ? a[i] : low, high = a[i] > high ? a[i] : high; \
        return ((uint64_t)high - (uint64_t)low) >> RADIX_BITS == 0; \
    }
/* NaNs, or zeros of both signs */
#define LEFT_IF_MIXED(ID, T) \
    static bool leaves_##ID(const T *a, ssize_t n) { \
        T least = (T)((uint64_t)1 << (8 * sizeof(T) - 1)), infinite = sizeof(T) == 2 ? (T)0x7c00 : sizeof(T) == 4 ? (T)0x7f800000 : (T)0x7ff0000000000000; \
        T nans = 0, zeros = 0, minus_zeros = 0; \
        for (ssize_t i = 0; i < n; i++) { \
            nans |= (T)(a[i] & ~least) > infinite ? 1 : 0; \
            zeros |= a[i] == 0 ? 1 : 0; \
            minus_zeros |= a[i] == least ? 1 : 0; \
        } \
        return nans | (zeros & minus_zeros); \
    }
#define RISES(ID, T, WORD_OF) \
    static bool rises_##ID(const T *a, ssize_t n) { \
        T falls = 0; \
        for (ssize_t start = 0, stop; start < n - 1 && !falls; start = stop) { \
            stop = start + 1024 < n - 1 ? start + 1024 : n - 1; \
            for (ssize_t i = start; i < stop; i++) falls |= WORD_OF(T, a[i]) > WORD_OF(T, a[i + 1]) ? 1 : 0; \
        } \
        return !falls; \
    }
#define SORT_WORDS(ID, T, WORD_OF, CHECK, E, I) \
    CHECK(ID, E) \
    RISES(ID, T, WORD_OF) \
    static bool vector_sort_##ID(void *elements, ssize_t n) { \
        T *a = elements; \
        if (leaves_##ID(elements, n)) return false; \
        if (rises_##ID(a, n)) return true; \
        if (WORD_OF(T, (T)1) != 1 || WORD_OF(T, (T)-1) != -1) for (ssize_t i = 0; i < n; i++) a[i] = WORD_OF(T, a[i]); \
        bool done = sort_##I(a, n); \
        if (WORD_OF(T, (T)1) != 1 || WORD_OF(T, (T)-1) != -1) for (ssize_t i = 0; i < n; i++) a[i] = WORD_OF(T, a[i]); \
        return done; \
    }
/* Narrow ones as words of 32 bits. */
#define SORT_NARROW(ID, T, WORD_OF, CHECK) \
    CHECK(ID, T) \
    RISES(ID, T, WORD_OF) \
    static bool vector_sort_##ID(void *elements, ssize_t n) { \
        T *a = elements; \
        if (leaves_##ID(a, n)) return false; \
        if (rises_##ID(a, n)) return true; \
        int32_t few[ROOM], *wide = n <= ROOM ? few : mem_alloc_array((size_t)n, sizeof *wide); \
        if (!wide) return false; \
        for (ssize_t i = 0; i < n; i++) wide[i] = (T)WORD_OF(T, a[i]); \
        bool done = sort_epi32(wide, n); \
        if (done) for (ssize_t i = 0; i < n; i++) a[i] = (T)WORD_OF(T, (T)wide[i]); \
        if (wide != few) mem_free(wide); \
        return done; \
    }
SORT_WORDS(INT32, int32_t, SIGNED_WORD, LEFT_TO_RADIX, int32_t, epi32)
SORT_WORDS(UINT32, int32_t, UNSIGNED_WORD, LEFT_TO_RADIX, uint32_t, epi32)
SORT_WORDS(FLOAT32, int32_t, FLOAT_WORD, LEFT_IF_MIXED, int32_t, epi32)
SORT_WORDS(INT64, int64_t, SIGNED_WORD, LEFT_TO_RADIX, int64_t, epi64)
SORT_WORDS(UINT64, int64_t, UNSIGNED_WORD, LEFT_TO_RADIX, uint64_t, epi64)
SORT_WORDS(FLOAT64, int64_t, FLOAT_WORD, LEFT_IF_MIXED, int64_t, epi64)
SORT_NARROW(INT16, int16_t, SIGNED_WORD, NONE_LEFT)
SORT_NARROW(UINT16, int16_t, UNSIGNED_WORD, NONE_LEFT)
SORT_NARROW(FLOAT16, int16_t, FLOAT_WORD, LEFT_IF_MIXED)

#define ENTRY(ID) [DT_##ID] = vector_sort_##ID,
#define ENTRIES ENTRY(INT16) ENTRY(UINT16) ENTRY(FLOAT16) ENTRY(INT32) ENTRY(UINT32) ENTRY(FLOAT32) ENTRY(INT64) ENTRY(UINT64) ENTRY(FLOAT64)
#else
#define ENTRIES
#endif

const SortKernels LEVEL(sort_kernels_table) = {.sort = {ENTRIES [DT_BOOL] = sort_bytes, [DT_UINT8] = sort_bytes, [DT_INT8] = sort_signed_bytes}};
