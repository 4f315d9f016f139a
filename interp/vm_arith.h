/* Operators on small ints and word floats: true and *out, or false for the general way. */
#pragma once

#include "runtime/gilt.h"

/* Exact while both have 53 bits, as then the quotient of the doubles is the correctly rounded one. */
static ALWAYS_INLINE bool int_true_divide(Ref x, Ref y, Own *out) {
    const int64_t exact = (int64_t)1 << 53;
    int64_t a = small_int(x), b = small_int(y);
    if (b == 0 || a > exact || a < -exact || b > exact || b < -exact) return false;
    return word_float_new((double)a / (double)b, out);
}

static ALWAYS_INLINE bool float_divide(Ref x, Ref y, Own *out) {
    double divisor = word_float(y);
    return divisor != 0 && word_float_new(word_float(x) / divisor, out);
}

/* Division by 32-bit numbers is several times faster on most processors. */
static ALWAYS_INLINE bool int_floor_divide(Ref x, Ref y, Own *out) {
    int64_t a = small_int(x), b = small_int(y), q;
    if (LIKELY(((uint64_t)a | (uint64_t)b) >> 32 == 0)) {
        if (b == 0) return false;
        q = (uint32_t)a / (uint32_t)b;
    } else {
        if (b == 0 || b == -1) return false; /* -1: the quotient may need one more bit */
        q = a / b;
        if ((a ^ b) < 0 && q * b != a) q--;
    }
    *out = small_int_new(q);
    return true;
}

static ALWAYS_INLINE bool int_modulo(Ref x, Ref y, Own *out) {
    int64_t a = small_int(x), b = small_int(y), r;
    if (LIKELY(((uint64_t)a | (uint64_t)b) >> 32 == 0)) {
        if (b == 0) return false;
        r = (uint32_t)a % (uint32_t)b;
    } else {
        if (b == 0 || b == -1) return false;
        r = a % b;
        if (r != 0 && (r ^ b) < 0) r += b;
    }
    *out = small_int_new(r);
    return true;
}

static ALWAYS_INLINE bool int_shift_left(Ref x, Ref y, Own *out) {
    int64_t a = small_int(x), n = small_int(y);
    if ((uint64_t)n > 60) return false;
    int64_t result = (int64_t)((uint64_t)a << n);
    if (result >> n != a || !fits_small_int(result)) return false;
    *out = small_int_new(result);
    return true;
}

static ALWAYS_INLINE bool int_shift_right(Ref x, Ref y, Own *out) {
    int64_t a = small_int(x), n = small_int(y);
    if (n < 0) return false;
    *out = small_int_new(a >> (n > 63 ? 63 : n));
    return true;
}
