/* Numbers of 16 bits (IEEE 754 binary16): 1 sign, 5 exponent, 10 fraction bits.  Nobody computes in them: they are widened
 * to float, and what comes out is rounded once, to nearest, ties to even.
 *
 * Everything is written without branches, so that a loop over it becomes vectors, and raises the processor's flags as an
 * instruction would: overflow where a finite number becomes infinite, underflow where digits of a result below 2**-14
 * are lost.  NaNs keep their sign and the bits that fit.  Where the target has instructions for it gcc uses them by way of
 * its _Float16, which halves the time of a sum of two arrays; other compilers do not all know that type.
 */
#pragma once

#include "runtime/base/float_bits.h"

/* A type of its own, so that a number cannot be taken for one by mistake. */
typedef struct Half { uint16_t bits; } Half;

#if defined __F16C__ && !defined __clang__

static inline float half_to_float(Half h) {
    _Float16 x;
    memcpy(&x, &h, sizeof x);
    return (float)x;
}
static inline Half half_from_float(float x) {
    _Float16 narrow = (_Float16)x;
    Half h;
    memcpy(&h, &narrow, sizeof h);
    return h;
}

#else

/* Exact.  Exponents are moved from 15 to 127; below 2**-14 the bits count units of 2**-24. */
static inline float half_to_float(Half h) {
    uint32_t size = h.bits & 0x7fffu, sign = (uint32_t)(h.bits & 0x8000) << 16;
    uint32_t normal = (size << 13) + (size >= 0x7c00 ? 224u << 23 : 112u << 23);
    float small = (float)(int32_t)size * 0x1p-24f;
    return single_of((size >= 0x400 ? normal : single_bits_of(small)) | sign);
}

static inline Half half_from_float(float x) {
    uint32_t bits = single_bits_of(x), size = bits & 0x7fffffff;
    int is_nan = size > 0x7f800000, is_small = size < 0x38800000; /* 2**-14 */
    /* Rounded as an integer and multiplied, so that what is too large overflows. */
    uint32_t rounded = (size + 0xfff + (size >> 13 & 1)) & ~0x1fffu;
    uint32_t normal = (single_bits_of(single_of(is_nan | is_small ? 0 : rounded) * 0x1p112f) >> 13) - (224u << 10);
    /* The unit in the last place of 0.5 is 2**-24.  Whatever is lost then is multiplied so that it vanishes, and is
     * used, lest the compiler drop it. */
    float magnitude = single_of(is_small ? size : 0), sum = magnitude + 0.5f, lost = magnitude - (sum - 0.5f);
    uint32_t small = single_bits_of(sum) - single_bits_of(0.5f) + (single_bits_of(lost * 0x1p-126f) & 0x7fffffff);
    uint32_t payload = size >> 13 & 0x3ff, nan = 0x7c00 | payload | (payload == 0);
    return (Half){(uint16_t)((is_small ? small : is_nan ? nan : normal) | (bits >> 16 & 0x8000))};
}

#endif

static inline double half_to_double(Half h) { return (double)half_to_float(h); }

/* By way of a float rounded to odd: the 29 digits too many leave a trace in the last one, which tells on which side of a
 * tie the number was, so nothing is rounded twice (S. Boldo, G. Melquiond, "Emulation of FMA and correctly rounded sums",
 * 2008).  In integers: compilers have vectors compare numbers so that NaNs raise a flag. */
static inline Half half_from_double(double x) {
    const uint64_t lost = (UINT64_C(1) << 29) - 1;
    uint64_t bits = bits_of(x);
    return half_from_float((float)double_of((bits | ((bits & lost) + lost)) & ~lost));
}
