/* Kernels of sin, cos and exp.
 *
 * The coefficients of exp and the order of its operations are those of Sun's fdlibm (netlib.org/fdlibm); the polynomials of the sine are
 * minimax ones, the reductions use fused multiply-add.  Errors stay close to one unit in the last place.
 */
#include "stdlib/numpy/kernels_vector.h"

#ifdef __FMA__

/* ---- sin and cos: x = halves * pi + r + low, |r| <= pi/2.  The sine of r by the cosine's first terms more for low. */
static const double SINE_TAIL[] = { /* (sin(r) - r) / r**3 by squares: 2**-60 */
    -0.166666666666666657, 0.00833333333333323954, -0.000198412698412246815, 2.75573192136725888e-06, -2.50521070961702606e-08,
    1.60589505534261589e-10, -7.64326508143205021e-13, 2.72397407021684566e-15};
static ALWAYS_INLINE double sine_of_halves(double x, double halves, uint64_t odd) {
    double near = fma_of(-halves, PI, x);
    Twofold product = twofold_product(-halves, PI_LOW), r = twofold_sum(near, product.high);
    double low = fma_of(-halves, PI_REST, r.low + product.low), z = r.high * r.high;
    double bend = fma_of(z * r.high, SERIES(z, SINE_TAIL), low * fma_of(z, fma_of(z, 0.0371, -0.4967), 1));
    return double_of(bits_of(r.high + bend) ^ odd << 63);
}
SPECIAL(sin, LARGER(x, ANGLE_LIMIT))
static ALWAYS_INLINE double sin_ordinary(double x) { /* of the size, so that the sine of -0.0 is -0.0 */
    double size = __builtin_fabs(x), shifted = fma_of(size, 1 / PI, ROUNDER);
    return double_of(bits_of(sine_of_halves(size, shifted - ROUNDER, bits_of(shifted))) ^ (bits_of(x) & (uint64_t)1 << 63));
}
/* Narrow ones: x = n * pi + r, |r| <= pi/2 */
static const double SINES[] = { /* sin(r) / r by squares: 2**-35.5 */
    9.9999999997877227e-1, -1.66666666087555046e-1, 8.33333071933841185e-3, -1.98408327608420107e-4, 2.7523970801384303e-6,
    -2.38683761565166967e-8};
static ALWAYS_INLINE double sine_of_halves_narrow(double x, double halves, uint64_t odd) {
    double r = fma_of(-halves, PI_LOW, fma_of(-halves, PI, x));
    return double_of(bits_of(r * SERIES(r * r, SINES)) ^ odd << 63);
}
static ALWAYS_INLINE double sin_narrow(double x) {
    double shifted = fma_of(x, 1 / PI, ROUNDER);
    return sine_of_halves_narrow(x, shifted - ROUNDER, bits_of(shifted));
}
static ALWAYS_INLINE double cos_narrow(double x) {
    double shifted = fma_of(x, 1 / PI, -0.5) + ROUNDER;
    return sine_of_halves_narrow(x, shifted - ROUNDER + 0.5, ~bits_of(shifted));
}
SPECIAL(cos, LARGER(x, ANGLE_LIMIT))
static ALWAYS_INLINE double cos_ordinary(double x) {
    double shifted = fma_of(x, 1 / PI, -0.5) + ROUNDER;
    return sine_of_halves(x, shifted - ROUNDER + 0.5, ~bits_of(shifted));
}

/* ---- exp: x = n * log 2 + r; 2**n in two factors, so that the smallest results are right */
SPECIAL_EACH(exp, !of_size_float(x, SINGLE_LEAST, 150), LARGER(x, 700))
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

static ALWAYS_INLINE float exp_narrow(float x) { return single_exp(x); }
#endif

VECTOR_TABLE(sin, sin, 1)
VECTOR_TABLE(cos, cos, 1)
VECTOR_TABLE(exp, exp, 0)
