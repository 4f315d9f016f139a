/* Powers of floats: exp(y * log(x)), the logarithm in two parts. */
#pragma once

#include "stdlib/numpy/kernels_vector.h"

#ifdef __FMA__

/* x = 2**k * m, log(m) = 2 * artanh((m - 1) / (m + 1)), by its series. */
static const double LOG_TAIL[] = {
    4.00000000000000000000e-01, 2.85714285714285714286e-01, 2.22222222222222222222e-01, 1.81818181818181818182e-01,
    1.53846153846153846154e-01, 1.33333333333333333333e-01, 1.17647058823529411765e-01, 1.05263157894736842105e-01,
    9.52380952380952380952e-02, 8.69565217391304347826e-02, 8.00000000000000000000e-02};
static ALWAYS_INLINE Twofold log_of_parts(double k, Twofold m) {
    Twofold below = twofold_sum_ordered(1, m.high);
    below.low += m.low;
    Twofold s = twofold_quotient((Twofold){m.high - 1, m.low}, below);
    double z = s.high * s.high, z_low = fma_of(s.high, s.high, -z) + 2 * s.high * s.low;
    double p = z * SERIES(z, LOG_TAIL); /* beside 2/3 */
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
/* x below 2**1000 */
static ALWAYS_INLINE Twofold log_in_two(Twofold x) {
    double k, m = mantissa_of(x.high, &k);
    return log_of_parts(k, (Twofold){m, x.low * double_of(bits_of(1) - (bits_of(k + ROUNDER) << 52))});
}
/* exp(r) for |r| <= log(2) / 2, by its series too. */
static ALWAYS_INLINE double exp_of_two(Twofold x) {
    double shifted = fma_of(x.high, LOG2_OF_E, ROUNDER), n = shifted - ROUNDER;
    Twofold r = twofold_sum(fma_of(-n, LN2, x.high), fma_of(-n, LN2_LOW, x.low));
    double p = SERIES(r.high, EXP_TAIL);
    double tail = fma_of(r.high * r.high, p, r.low);
    Twofold sum = twofold_sum_ordered(1, r.high);
    double y = sum.high + (sum.low + tail);
    return double_of(bits_of(y) + (bits_of(shifted) << 52));
}
/* Results stay between 2**-1000 and 2**1000. */
static ALWAYS_INLINE bool power_special(double x, double y) {
    double exponent = double_of((bits_of(x) >> 52) + bits_of(ROUNDER)) - (ROUNDER + 1023);
    double size = (exponent < 0 ? -exponent : exponent) + 1;
    return !IS_ORDINARY(x) | LARGER(y, 1000 / size);
}
static ALWAYS_INLINE Stage power_ordinary_first(double x, double y) {
    double k, m = mantissa_of(x, &k);
    Twofold log_x = log_of_parts(k, (Twofold){m, 0}), product = twofold_product(y, log_x.high);
    return (Stage){product.high, fma_of(y, log_x.low, product.low), 0};
}
static ALWAYS_INLINE double power_ordinary_second(Stage s) { return exp_of_two((Twofold){s.a, s.b}); }
STAGES2(power_ordinary)
/* log2((1 + s) / (1 - s)) / s by squares: 2**-45, of which up to seven bits become the exponent */
static const double LOG2_NARROW[] = {2.8853900817778499, 9.61796694113550344e-1, 5.77077942296944179e-1, 4.12209259943914383e-1,
                                     3.19905359709544724e-1, 2.829053365359181e-1};
static ALWAYS_INLINE double power_narrow(double x, double y) {
    double k, f = mantissa_of(x, &k) - 1, s = f / (2 + f);
    return exp2_of_power(y * fma_of(s, SERIES(s * s, LOG2_NARROW), k));
}
#endif
