/* Sums of products of one row and each part of a longer one: what convolve and correlate are made of.
 *
 * A row of results is gathered number by number of the shorter row, so each result's products are added in the shorter row's order, and
 * the inner loop runs over memory in order. */
#include "stdlib/numpy/array_inner.h"

typedef void SlideFn(const void *row, ssize_t n, const void *shorter, ssize_t m, void *sums);

#define SLIDE(ID, T) \
    static void slide_##ID(const void *row, ssize_t n, const void *shorter, ssize_t m, void *sums) { \
        const T *a = row, *v = shorter; \
        for (ssize_t i = 0; i < m; i++) { \
            T *restrict part = (T *)sums + (m - 1 - i), factor = v[i]; \
            for (ssize_t j = 0; j < n; j++) part[j] = (T)(part[j] + (T)(a[j] * factor)); \
        } \
    }
/* Integers wrap, whatever their sign. */
SLIDE(UINT8, uint8_t)
SLIDE(UINT16, uint16_t)
SLIDE(UINT32, uint32_t)
SLIDE(UINT64, uint64_t)
SLIDE(FLOAT32, float)
SLIDE(FLOAT64, double)

static SlideFn *const slides[DTYPE_COUNT] = {
    [DT_INT8] = slide_UINT8, [DT_UINT8] = slide_UINT8, [DT_INT16] = slide_UINT16, [DT_UINT16] = slide_UINT16, [DT_INT32] = slide_UINT32,
    [DT_UINT32] = slide_UINT32, [DT_INT64] = slide_UINT64, [DT_UINT64] = slide_UINT64, [DT_FLOAT32] = slide_FLOAT32, [DT_FLOAT64] = slide_FLOAT64};

/* (row, shorter): rows of one real type; all len(row) + len(shorter) - 1 sums, the first of the shorter's last number alone.  NotImplemented: other types. */
Own function__slide(Ref module, const Ref *args) {
    if (!is_array(args[0]) || !is_array(args[1])) return NotImplemented;
    scoped Own a = array_plain(args[0]), v = a ? array_plain(args[1]) : NULL;
    if (!v) return NULL;
    const Array *x = array_peek(a), *y = array_peek(v);
    SlideFn *slide = slides[x->dtype->id];
    if (x->ndim != 1 || y->ndim != 1 || x->dtype != y->dtype || !slide || !y->size || !x->size) return NotImplemented;
    ssize_t n = x->size, m = y->size, total = n + m - 1;
    scoped Own sums = array_zeros(x->dtype, 1, &total, 'C');
    if (!sums) return NULL;
    if (n >= GIL_DROP_ELEMENTS / m) WITHOUT_GIL(slide(x->data, n, y->data, m, array_peek(sums)->data));
    else slide(x->data, n, y->data, m, array_peek(sums)->data);
    return give(sums);
}
