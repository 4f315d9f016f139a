/* Conversion of elements: one row function for each pair of types, and rows that only change the order of bytes.
 *
 * The 196 rows are one template over dtypes.def squared: C's own conversions, made exact where C leaves them open (bool is "not zero", the real part of a
 * complex number is the number).  Elements are loaded by memcpy and stored by an unaligned type, so rows need no alignment; where both sides
 * are contiguous the strides are constants, which the compiler turns into vector code.  Swapped elements pass through a
 * small buffer in the machine's order.
 */
#include "stdlib/numpy/array.h"

#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/kernels.h"

#include <byteswap.h>

/* What is in memory for a bool may be any byte: from a file, or another's buffer.  By arithmetic: a choice becomes a branch in some rows. */
#define RAW_TYPE(T) __typeof__(_Generic((T){0}, bool : (uint8_t)0, default : (T){0}))
#define RAW_VALUE(T, p) _Generic((T){0}, bool : (uint8_t)((*(const uint8_t *)(p) + 255) >> 8), default : LOAD(T, p))
/* A number with a fraction goes into a small integer through a larger one, whose lowest bits remain.  For what does not fit C
 * defines nothing, and what came out would depend on how the compiler lays out the loop. */
#define WHOLE(To, x) \
    _Generic((To){0}, int8_t : (int32_t)(x), uint8_t : (int32_t)(x), int16_t : (int32_t)(x), uint16_t : (int32_t)(x), \
             uint32_t : (int64_t)(x), uint64_t : WHOLE_64(x), default : (x))
#define WHOLE_64(x) \
    _Generic((x), float : whole_64(x), double : whole_64(x), Complex64 : whole_64(x), Complex128 : whole_64(x), default : (x))
/* By the instruction for numbers with a sign, once: a compiler may run it on both sides of a choice, and it notes what does not fit. */
static inline uint64_t whole_64(double x) {
    bool high = x >= 0x1p63;
    return (uint64_t)(int64_t)(high ? x - 0x1p63 : x) ^ (uint64_t)high << 63;
}
#define ROW_BODY(From, To, src_step, dst_step) \
    for (ssize_t i = 0; i < count; i++) { \
        RAW_TYPE(From) x; \
        memcpy(&x, src + i * (src_step), sizeof x); \
        typedef struct __attribute__((packed, may_alias)) { To element; } Anywhere; /* a complex number is stored by its parts */ \
        ((Anywhere *)(dst + i * (dst_step)))->element = ELEMENT(To, WHOLE(To, RAW_VALUE(From, &x))); \
    }
#define PASTE3(a, b, c) a##_##b##_##c
#define ROW_NAME(from, to) PASTE3(row, from, to)
#define CAST_ROW(FROM, From, TO, To) \
    static void ROW_NAME(FROM, TO)(const char *restrict src, ssize_t src_stride, char *restrict dst, ssize_t dst_stride, ssize_t count) { \
        if (src_stride == sizeof(From) && dst_stride == sizeof(To)) { \
            ROW_BODY(From, To, (ssize_t)sizeof(From), (ssize_t)sizeof(To)) \
        } else { \
            ROW_BODY(From, To, src_stride, dst_stride) \
        } \
    }

#ifndef __clang__
#pragma GCC push_options
#pragma GCC optimize("O3")
#endif
#define FROM_ID BOOL
#define From bool
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID INT8
#define From int8_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID UINT8
#define From uint8_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID INT16
#define From int16_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID UINT16
#define From uint16_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID INT32
#define From int32_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID UINT32
#define From uint32_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID INT64
#define From int64_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID UINT64
#define From uint64_t
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID FLOAT16
#define From Half
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID FLOAT32
#define From float
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID FLOAT64
#define From double
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID COMPLEX64
#define From Complex64
#include "stdlib/numpy/cast_to.inc"
#define FROM_ID COMPLEX128
#define From Complex128
#include "stdlib/numpy/cast_to.inc"
#ifndef __clang__
#pragma GCC pop_options
#endif

static CastRow *const cast_rows[DTYPE_COUNT][DTYPE_COUNT] = {
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_BOOL_##ID,
    [DT_BOOL] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_INT8_##ID,
    [DT_INT8] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_UINT8_##ID,
    [DT_UINT8] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_INT16_##ID,
    [DT_INT16] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_UINT16_##ID,
    [DT_UINT16] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_INT32_##ID,
    [DT_INT32] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_UINT32_##ID,
    [DT_UINT32] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_INT64_##ID,
    [DT_INT64] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_UINT64_##ID,
    [DT_UINT64] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_FLOAT16_##ID,
    [DT_FLOAT16] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_FLOAT32_##ID,
    [DT_FLOAT32] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_FLOAT64_##ID,
    [DT_FLOAT64] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_COMPLEX64_##ID,
    [DT_COMPLEX64] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = row_COMPLEX128_##ID,
    [DT_COMPLEX128] = {
#include "stdlib/numpy/dtypes.def"
    },
#undef DTYPE
};

/* ---- what does not fit 32 bits without a sign */

/* As four numbers at a time are converted with instructions for signed ones: around zero, or around 2 ** 31. */
static COLD uint32_t unfit_lane(double x) {
    bool high = x >= 0x1p31, fits = high ? x < 0x1p32 : x > -0x1p31 - 1;
    if (!fits) kernel_raise_invalid();
    return fits ? (uint32_t)(int64_t)x : high ? 0 : 0x80000000;
}

#define TO_UINT32(FROM, From) \
    static void row_lanes_##FROM(const char *restrict src, ssize_t src_stride, char *restrict dst, ssize_t dst_stride, ssize_t count) { \
        ssize_t lanes = src_stride == sizeof(From) && dst_stride == sizeof(uint32_t) ? count & ~(ssize_t)3 : 0; \
        for (ssize_t i = 0; i < lanes; i++) { \
            From x; \
            memcpy(&x, src + i * (ssize_t)sizeof x, sizeof x); \
            uint32_t n = LIKELY(x >= 0 && x < (From)0x1p32) ? (uint32_t)(int64_t)x : unfit_lane(x); \
            memcpy(dst + i * (ssize_t)sizeof n, &n, sizeof n); \
        } \
        ROW_NAME(FROM, UINT32)(src + lanes * src_stride, src_stride, dst + lanes * dst_stride, dst_stride, count - lanes); \
    }
TO_UINT32(FLOAT32, float)
TO_UINT32(FLOAT64, double)

CastRow *cast_row(const Dtype *from, const Dtype *to) {
    if (UNLIKELY(to->id == DT_UINT32)) {
        if (from->id == DT_FLOAT32) return row_lanes_FLOAT32;
        if (from->id == DT_FLOAT64) return row_lanes_FLOAT64;
    }
    return cast_rows[from->id][to->id];
}

/* ---- byte order */

#define SWAP_ROW(bits) \
    static void swap_row_##bits(const char *src, ssize_t src_stride, char *dst, ssize_t dst_stride, ssize_t count) { \
        for (ssize_t i = 0; i < count; i++) { \
            uint##bits##_t w; \
            memcpy(&w, src + i * src_stride, sizeof w); \
            w = bswap_##bits(w); \
            memcpy(dst + i * dst_stride, &w, sizeof w); \
        } \
    } \
    static void swap_together_##bits(const char *src, char *dst, ssize_t count) { \
        swap_row_##bits(src, bits / 8, dst, bits / 8, count); \
    }
SWAP_ROW(16)
SWAP_ROW(32)
SWAP_ROW(64)

/* Elements of dtype d in the other byte order; of complex numbers each half by itself. */
static void swap_row(const Dtype *d, const char *src, ssize_t src_stride, char *dst, ssize_t dst_stride, ssize_t count) {
    ssize_t halves = d->kind == 'c' ? 2 : 1, size = d->size / halves;
    bool together = src_stride == d->size && dst_stride == d->size;
    for (ssize_t k = 0; k < (together ? 1 : halves); k++, src += size, dst += size) {
        switch (size) {
        case 2: together ? swap_together_16(src, dst, count) : swap_row_16(src, src_stride, dst, dst_stride, count); break;
        case 4: together ? swap_together_32(src, dst, count * halves) : swap_row_32(src, src_stride, dst, dst_stride, count); break;
        default: together ? swap_together_64(src, dst, count * halves) : swap_row_64(src, src_stride, dst, dst_stride, count);
        }
    }
}

enum { CAST_BUFFER = 256 };

void cast_elements(const Dtype *from, const char *src, ssize_t src_stride, const Dtype *to, char *dst, ssize_t dst_stride,
                   ssize_t count) {
    if (UNLIKELY(!dtype_is_number(from) || !dtype_is_number(to))) {
        cast_flexible(from, src, src_stride, to, dst, dst_stride, count);
        return;
    }
    const Dtype *a = dtype_native(from), *b = dtype_native(to);
    CastRow *row = cast_row(a, b);
    if (!from->swapped && !to->swapped) {
        row(src, src_stride, dst, dst_stride, count);
        return;
    }
    if (a == b) {
        if (from->swapped != to->swapped) swap_row(a, src, src_stride, dst, dst_stride, count);
        else row(src, src_stride, dst, dst_stride, count);
        return;
    }
    char in[CAST_BUFFER * 16], out[CAST_BUFFER * 16];
    for (ssize_t done = 0; done < count; done += CAST_BUFFER) {
        ssize_t n = count - done < CAST_BUFFER ? count - done : CAST_BUFFER;
        const char *x = src + done * src_stride;
        char *y = dst + done * dst_stride;
        if (from->swapped) swap_row(a, x, src_stride, in, a->size, n);
        row(from->swapped ? in : x, from->swapped ? a->size : src_stride, to->swapped ? out : y, to->swapped ? b->size : dst_stride, n);
        if (to->swapped) swap_row(b, out, b->size, y, dst_stride, n);
    }
}
