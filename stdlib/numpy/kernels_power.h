/* Powers of floats: exp(y * log(x)), the logarithm in two parts. */
#pragma once

#include "stdlib/numpy/kernels_vector.h"

#ifdef __FMA__

/* x = 2**k * m, log(m) = 2 * artanh((m - 1) / (m + 1)), by its series. */
static ALWAYS_INLINE Twofold log_in_two(double x) {
    uint64_t shifted = bits_of(x) + ((uint64_t)(0x3ff00000 - 0x3fe6a09e) << 32);
    double k = double_of((shifted >> 52) + bits_of(ROUNDER)) - (ROUNDER + 1023);
    double m = double_of((shifted & 0xfffffffffffffu) + ((uint64_t)0x3fe6a09e << 32));
    Twofold s = twofold_quotient((Twofold){m - 1, 0}, twofold_sum_ordered(1, m));
    double z = s.high * s.high, z_low = fma_of(s.high, s.high, -z) + 2 * s.high * s.low;
    double p = fma_of(z, 8.00000000000000000000e-02, 8.69565217391304347826e-02);
    p = fma_of(p, z, 9.52380952380952380952e-02);
    p = fma_of(p, z, 1.05263157894736842105e-01);
    p = fma_of(p, z, 1.17647058823529411765e-01);
    p = fma_of(p, z, 1.33333333333333333333e-01);
    p = fma_of(p, z, 1.53846153846153846154e-01);
    p = fma_of(p, z, 1.81818181818181818182e-01);
    p = fma_of(p, z, 2.22222222222222222222e-01);
    p = fma_of(p, z, 2.85714285714285714286e-01);
    p = fma_of(p, z, 4.00000000000000000000e-01);
    p = p * z; /* beside 2/3 */
    Twofold factor = twofold_sum_ordered(6.66666666666666629659e-01, p);
    factor.low += 3.70074341541718826e-17;
    Twofold bend = twofold_product(z, factor.high);
    bend.low += fma_of(z, factor.low, z_low * factor.high);
    Twofold series = twofold_sum_ordered(2, bend.high);
    series.low += bend.low;
    Twofold log_m = twofold_product(s.high, series.high);
    log_m.low += fma_of(s.high, series.low, s.low * series.high);
    Twofold sum = twofold_sum(k * LN2, log_m.high);
    return twofold_sum_ordered(sum.high, sum.low + fma_of(k, LN2_LOW, log_m.low));
}
/* exp(r) for |r| <= log(2) / 2, by its series too. */
static ALWAYS_INLINE double exp_of_two(Twofold x) {
    double shifted = fma_of(x.high, 1.44269504088896338700e+00, ROUNDER), n = shifted - ROUNDER;
    Twofold r = twofold_sum(fma_of(-n, LN2, x.high), fma_of(-n, LN2_LOW, x.low));
    double tail = fma_of(r.high * r.high, exp_series(r.high), r.low);
    Twofold sum = twofold_sum_ordered(1, r.high);
    double y = sum.high + (sum.low + tail);
    return double_of(bits_of(y) + (bits_of(shifted) << 52));
}
/* Results stay between 2**-1000 and 2**1000. */
static ALWAYS_INLINE bool power_special(double x, double y) {
    double exponent = double_of((bits_of(x) >> 52) + bits_of(ROUNDER)) - (ROUNDER + 1023);
    double size = (exponent < 0 ? -exponent : exponent) + 1;
    return !is_ordinary(x) | larger_than(y, 1000 / size);
}
static ALWAYS_INLINE double power_ordinary(double x, double y) {
    Twofold log_x = log_in_two(x), product = twofold_product(y, log_x.high);
    return exp_of_two((Twofold){product.high, fma_of(y, log_x.low, product.low)});
}
#endif
