/* Kernels of tan, arctan, arctan2 and tanh.
 *
 * The polynomials of tan and arctan are those of Sun's fdlibm (netlib.org/fdlibm); what is added and divided around them is
 * kept in two parts, so that errors stay close to half a unit in the last place.
 */
#include "stdlib/numpy/kernels_vector.h"

#ifdef __FMA__

#define HALF_PI 1.57079632679489655800e+00
#define HALF_PI_LOW 6.12323399573676603587e-17

/* ---- tan: x = n * pi/2 + r + low, |r| <= pi/4; beyond 0.67 by way of pi/4 - |r| */
static ALWAYS_INLINE bool tan_special(double x) { return larger_than(x, 1e6); }
static ALWAYS_INLINE double tan_of_size(double x) {
    double shifted = fma_of(x, 6.36619772367581382433e-01, ROUNDER), n = shifted - ROUNDER;
    double r0 = fma_of(-n, HALF_PI, x), r = fma_of(-n, HALF_PI_LOW, r0);
    double low = fma_of(-n, HALF_PI_LOW, r0 - r);
    low = fma_of(-n, -1.49738490485916983e-33, low);
    bool large = __builtin_fabs(r) >= 0.67434;
    bool odd = double_of((bits_of(shifted) << 63) + bits_of(1)) < 0; /* as a comparison, for the sake of the vectors */
    double sign = r < 0 ? -1.0 : 1.0, size = r * sign, size_low = low * sign;
    double rest = (0.5 * HALF_PI - size) + (0.5 * HALF_PI_LOW - size_low);
    double u = large ? rest : r, v = large ? 0 : low;
    double z = u * u, w = z * z, s = z * u;
    double p = fma_of(w, -1.85586374855275456654e-05, 7.81794442939557092300e-05);
    p = fma_of(p, w, 5.88041240820264096874e-04);
    p = fma_of(p, w, 3.59207910759131235356e-03);
    p = fma_of(p, w, 2.18694882948595424599e-02);
    p = fma_of(p, w, 1.33333333333201242699e-01);
    double q = fma_of(w, 2.59073051863633712884e-05, 7.14072491382608190305e-05);
    q = fma_of(q, w, 2.46463134818469906812e-04);
    q = fma_of(q, w, 1.45620945432529025516e-03);
    q = fma_of(q, w, 8.86323982359930005737e-03);
    q = fma_of(q, w, 5.39682539762260521377e-02);
    double t = fma_of(3.33333333333334091986e-01, s, v + z * (s * fma_of(z, q, p) + v));
    /* tan(u) = u + t; tan(pi/4 - u) = (1 - tan(u)) / (1 + tan(u)); a quarter further on, -1 / tan */
    Twofold tangent = twofold_sum_ordered(u, t), above, below;
    above = twofold_sum_ordered(1, -tangent.high);
    above.low -= tangent.low;
    below = twofold_sum_ordered(1, tangent.high);
    below.low += tangent.low;
    Twofold top = large ? above : tangent, bottom = large ? below : (Twofold){1, 0};
    Twofold result = twofold_quotient(odd ? bottom : top, odd ? top : bottom);
    double value = result.high + result.low;
    return value * (large ? sign : 1.0) * (odd ? -1.0 : 1.0);
}
static ALWAYS_INLINE double tan_ordinary(double x) {
    return double_of(bits_of(tan_of_size(__builtin_fabs(x))) ^ (bits_of(x) & (uint64_t)1 << 63));
}

/* ---- arctan2: of the smaller by the larger size, q in [0, 1]; beyond 0.41 by way of pi/4 */
static ALWAYS_INLINE bool angle_ordinary(double size) { return (larger_than(size, 1e-290) & !larger_than(size, 1e290)) | (bits_of(size) == 0); }
static ALWAYS_INLINE bool arctan2_special(double y, double x) {
    double a = __builtin_fabs(y), b = __builtin_fabs(x);
    return (angle_ordinary(a) & angle_ordinary(b) & ((bits_of(a) | bits_of(b)) != 0)) == 0;
}
static ALWAYS_INLINE double arctan2_ordinary(double y, double x) {
    double a = __builtin_fabs(y), b = __builtin_fabs(x);
    bool steep = a > b;
    double small = steep ? b : a, large = steep ? a : b;
    bool far = small > 0.4142 * large;
    Twofold top = twofold_sum(small, far ? -large : 0), bottom = twofold_sum_ordered(large, far ? small : 0);
    Twofold q = twofold_quotient(top, bottom);
    double z = q.high * q.high, w = z * z;
    double p = fma_of(w, 1.62858201153657823623e-02, 4.97687799461593236017e-02);
    p = fma_of(p, w, 6.66107313738753120669e-02);
    p = fma_of(p, w, 9.09088713343650656196e-02);
    p = fma_of(p, w, 1.42857142725034663711e-01);
    p = fma_of(p, w, 3.33333333333329318027e-01);
    double r = fma_of(w, -3.65315727442169155270e-02, -5.83357013379057348645e-02);
    r = fma_of(r, w, -7.69187620504482999495e-02);
    r = fma_of(r, w, -1.11111104054623557880e-01);
    r = fma_of(r, w, -1.99999999998764832476e-01);
    double bend = q.high * (z * fma_of(z, r, p)), low = q.low - bend;
    /* quarter turns, eighths, and the angle that is left, which counts backwards where one of two has turned it */
    double forwards = double_of(bits_of(1) | (bits_of(x) & (uint64_t)1 << 63)); /* -1 behind */
    double sign = steep ? -forwards : forwards, eighths = (steep ? 2 : 2 - 2 * forwards) + (far ? sign : 0);
    Twofold turns = twofold_product(eighths, 0.5 * HALF_PI), sum = twofold_sum(turns.high, sign * q.high);
    double angle = sum.high + (sum.low + turns.low + fma_of(eighths, 0.5 * HALF_PI_LOW, sign * low));
    return double_of(bits_of(angle) | (bits_of(y) & (uint64_t)1 << 63));
}
static ALWAYS_INLINE bool arctan_special(double x) { return !angle_ordinary(__builtin_fabs(x)); }
static ALWAYS_INLINE double arctan_ordinary(double x) { return arctan2_ordinary(x, 1); }

/* ---- tanh = (e - 1) / (e + 1), e = exp(2 x) */
static ALWAYS_INLINE bool tanh_special(double x) { return larger_than(x, 1.7976931348623157e308); }
static ALWAYS_INLINE double tanh_ordinary(double x) {
    double size = __builtin_fabs(x), twice = 2 * (size > 22 ? 22 : size);
    double shifted = fma_of(twice, 1.44269504088896338700e+00, ROUNDER), n = shifted - ROUNDER;
    double high = fma_of(-n, LN2, twice), low = -n * LN2_LOW;
    Twofold r = twofold_sum_ordered(high, low);
    double z = r.high * r.high;
    double tail = r.low + r.low * r.high + z * exp_series(r.high);
    double power = double_of((bits_of(shifted) << 52) + bits_of(1));
    Twofold less = twofold_sum(power - 1, power * r.high);
    less = twofold_sum_ordered(less.high, less.low + power * tail);
    Twofold more = twofold_sum_ordered(2 > less.high ? 2 : less.high, 2 > less.high ? less.high : 2);
    more.low += less.low;
    Twofold result = twofold_quotient(less, more);
    return double_of(bits_of(result.high + result.low) | (bits_of(x) & (uint64_t)1 << 63));
}
#endif

VECTOR_TABLE(tan, tan, 1)
VECTOR_TABLE(arctan, atan, 1)
VECTOR_TABLE(tanh, tanh, 1)
VECTOR_FUNCTION2(arctan2, atan2, 1)
KERNEL_TABLE(arctan2, FLOAT_KERNELS(KERNEL2, arctan2))
