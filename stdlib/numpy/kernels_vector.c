/* Kernels of sin, cos and exp.
 *
 * The coefficients and the order of operations that keep the error below one unit in the last place are those of Sun's fdlibm
 * (netlib.org/fdlibm), the reductions use fused multiply-add.
 */
#include "stdlib/numpy/kernels_vector.h"

#ifdef __FMA__

/* ---- sin and cos: from r + low, |r| <= pi/4 */
static ALWAYS_INLINE double sine_of_quarters(double x, uint64_t quarters_ahead) {
    double shifted;
    Twofold angle = quarter_turns(x, &shifted);
    double r = angle.high, low = angle.low;
    uint64_t quadrant = bits_of(shifted) + quarters_ahead;
    double z = r * r, v = z * r;
    double p = 1.58969099521155010221e-10;
    p = fma_of(p, z, -2.50507602534068634195e-08);
    p = fma_of(p, z, 2.75573137070700676789e-06);
    p = fma_of(p, z, -1.98412698298579493134e-04);
    p = fma_of(p, z, 8.33333333332248946124e-03);
    double sine = r - ((z * (0.5 * low - v * p) - low) - v * -1.66666666666666324348e-01);
    double q = -1.13596475577881948265e-11;
    q = fma_of(q, z, 2.08757232129817482790e-09);
    q = fma_of(q, z, -2.75573143513906633035e-07);
    q = fma_of(q, z, 2.48015872894767294178e-05);
    q = fma_of(q, z, -1.38888888888741095749e-03);
    q = fma_of(q, z, 4.16666666666666019037e-02);
    double half = 0.5 * z, w = 1 - half;
    double cosine = w + (((1 - w) - half) + (z * (z * q) - r * low));
    uint64_t odd = -(quadrant & 1);
    uint64_t chosen = (bits_of(cosine) & odd) | (bits_of(sine) & ~odd);
    return double_of(chosen ^ (quadrant & 2) << 62);
}
SPECIAL(sin, LARGER(x, ANGLE_LIMIT))
static ALWAYS_INLINE double sin_ordinary(double x) { /* of the size, so that the sine of -0.0 is -0.0 */
    uint64_t sign = bits_of(x) & (uint64_t)1 << 63;
    return double_of(bits_of(sine_of_quarters(__builtin_fabs(x), 0)) ^ sign);
}
/* Narrow ones: x = n * pi + r, |r| <= pi/2 */
static const double SINES[] = { /* sin(r) / r by squares: 2**-35.5 */
    9.9999999997877227e-1, -1.66666666087555046e-1, 8.33333071933841185e-3, -1.98408327608420107e-4, 2.7523970801384303e-6,
    -2.38683761565166967e-8};
static ALWAYS_INLINE double sine_of_halves(double x, double halves, uint64_t odd) {
    double r = fma_of(-halves, PI_LOW, fma_of(-halves, PI, x));
    return double_of(bits_of(r * SERIES(r * r, SINES)) ^ odd << 63);
}
static ALWAYS_INLINE double sin_narrow(double x) {
    double shifted = fma_of(x, 1 / PI, ROUNDER);
    return sine_of_halves(x, shifted - ROUNDER, bits_of(shifted));
}
static ALWAYS_INLINE double cos_narrow(double x) {
    double shifted = fma_of(x, 1 / PI, -0.5) + ROUNDER;
    return sine_of_halves(x, shifted - ROUNDER + 0.5, ~bits_of(shifted));
}
SPECIAL(cos, LARGER(x, ANGLE_LIMIT))
static ALWAYS_INLINE double cos_ordinary(double x) { return sine_of_quarters(x, 1); }

/* ---- exp: x = n * log 2 + r; 2**n in two factors, so that the smallest results are right */
SPECIAL(exp, LARGER(x, 700))
static ALWAYS_INLINE double exp_ordinary(double x) {
    double shifted = fma_of(x, 1.44269504088896338700e+00, ROUNDER), n = shifted - ROUNDER;
    double high = fma_of(-n, 6.93147180369123816490e-01, x), low = n * 1.90821492927058770002e-10;
    double r = high - low, t = r * r;
    double p = 4.13813679705723846039e-08;
    p = fma_of(p, t, -1.65339022054652515390e-06);
    p = fma_of(p, t, 6.61375632143793436117e-05);
    p = fma_of(p, t, -2.77777777770155933842e-03);
    p = fma_of(p, t, 1.66666666666666019037e-01);
    double c = r - t * p;
    double y = 1 - ((low - (r * c) / (2 - c)) - high);
    return double_of(bits_of(y) + (bits_of(shifted) << 52));
}

static ALWAYS_INLINE double exp_narrow(double x) {
    double shifted = fma_of(x, LOG2_OF_E, ROUNDER), n = shifted - ROUNDER;
    return double_of(bits_of(SERIES(fma_of(x, LOG2_OF_E, -n), POWERS_OF_2)) + (bits_of(shifted) << 52));
}
#endif

VECTOR_TABLE(sin, sin, 1)
VECTOR_TABLE(cos, cos, 1)
VECTOR_TABLE(exp, exp, 0)
