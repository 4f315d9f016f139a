/* Kernels of tan, arctan, arctan2, arcsin and arccos.
 *
 * The polynomials of tan and arctan are those of Sun's fdlibm (netlib.org/fdlibm); what is added and divided around them is
 * kept in two parts, so that errors stay close to half a unit in the last place.
 */
#include "stdlib/numpy/kernels_vector.h"

#ifdef __FMA__

/* ---- tan: from r + low, |r| <= pi/4 */
static const double SINE_TAIL[] = {-1.66666666666666324348e-01, 8.33333333332248946124e-03, -1.98412698298579493134e-04,
                                   2.75573137070700676789e-06, -2.50507602534068634195e-08, 1.58969099521155010221e-10};
static const double COSINE_TAIL[] = {4.16666666666666019037e-02, -1.38888888888741095749e-03, 2.48015872894767294178e-05,
                                     -2.75573143513906633035e-07, 2.08757232129817482790e-09, -1.13596475577881948265e-11};
SPECIAL(tan, LARGER(x, ANGLE_LIMIT))
static ALWAYS_INLINE Stage tan_ordinary_first(double x) {
    double shifted;
    Twofold angle = quarter_turns(__builtin_fabs(x), &shifted);
    return (Stage){angle.high, angle.low, sign_copy(shifted, x)};
}
/* tan = sin / cos, a quarter further on -cos / sin, both in two parts */
static ALWAYS_INLINE double tan_ordinary_second(Stage s) {
    double r = s.a, low = s.b, z = r * r;
    bool odd = double_of((bits_of(s.c) << 63) + bits_of(1)) < 0; /* as a comparison, for the sake of the vectors */
    Twofold sine = twofold_sum_ordered(r, fma_of(z * r, SERIES(z, SINE_TAIL), fma_of(-0.5 * z, low, low)));
    Twofold cosine = twofold_sum_ordered(1, -0.5 * z);
    cosine = twofold_sum_ordered(cosine.high, fma_of(z * z, SERIES(z, COSINE_TAIL), fma_of(-r, low, cosine.low)));
    Twofold top = odd ? cosine : sine, bottom = odd ? (Twofold){-sine.high, -sine.low} : cosine;
    Twofold result = twofold_quotient(top, bottom);
    return double_of(bits_of(result.high + result.low) ^ (bits_of(s.c) & (uint64_t)1 << 63));
}
STAGES(tan_ordinary)
static const double TAN_SINES[] = { /* sin(r) / r by squares, |r| <= pi/4: 2**-37 */
    9.99999999995453416e-1, -1.66666666304679112e-1, 8.33332869219409382e-3, -1.98391789343075528e-4, 2.71715778287078669e-6};
static const double TAN_COSINES[] = { /* cos(r): 2**-34 */
    9.99999999943804742e-1, -4.99999995713748434e-1, 4.16666132373021533e-2, -1.38865295653245337e-3, 2.43727320724600347e-5};
static ALWAYS_INLINE double tan_narrow(double x) {
    double shifted = fma_of(x, 1 / HALF_PI, ROUNDER), n = shifted - ROUNDER;
    double r = fma_of(-n, HALF_PI_LOW, fma_of(-n, HALF_PI, x)), z = r * r;
    bool odd = double_of((bits_of(shifted) << 63) + bits_of(1)) < 0; /* as a comparison, for the sake of the vectors */
    double sine = r * SERIES(z, TAN_SINES), cosine = SERIES(z, TAN_COSINES);
    return (odd ? -cosine : sine) / (odd ? sine : cosine);
}

/* ---- arctan2: of the smaller by the larger size, q in [0, 1]; beyond 0.41 by way of pi/4 */
static ALWAYS_INLINE bool angle_ordinary(double size) { return (LARGER(size, 1e-290) & !LARGER(size, 1e290)) | (bits_of(size) == 0); }
static ALWAYS_INLINE bool arctan2_special(double y, double x) {
    double a = __builtin_fabs(y), b = __builtin_fabs(x);
    return (angle_ordinary(a) & angle_ordinary(b) & ((bits_of(a) | bits_of(b)) != 0)) == 0;
}
static const double ARCTAN_TAIL[] = {
    -3.33333333333329318027e-01, 1.99999999998764832476e-01, -1.42857142725034663711e-01, 1.11111104054623557880e-01,
    -9.09088713343650656196e-02, 7.69187620504482999495e-02, -6.66107313738753120669e-02, 5.83357013379057348645e-02,
    -4.97687799461593236017e-02, 3.65315727442169155270e-02, -1.62858201153657823623e-02};
/* The quotient in two parts; and in c how many eighths of a turn (0 to 8) are to be added to its angle, minus if that counts backwards,
 * with the sign of y in a bit of its own. */
static ALWAYS_INLINE Stage arctan2_ordinary_first(double y, double x) {
    double a = __builtin_fabs(y), b = __builtin_fabs(x);
    bool steep = a > b;
    double small = steep ? b : a, large = steep ? a : b;
    bool far = small > 0.4142 * large;
    Twofold top = twofold_sum(small, far ? -large : 0), bottom = twofold_sum_ordered(large, far ? small : 0);
    Twofold q = twofold_quotient(top, bottom);
    double forwards = sign_copy(1, x), sign = steep ? -forwards : forwards; /* the angle that is left may be turned by either */
    double eighths = (steep ? 2 : 2 - 2 * forwards) + (far ? sign : 0);
    return (Stage){sign * q.high, sign * q.low, sign_copy(eighths, y)};
}
static ALWAYS_INLINE double arctan2_ordinary_second(Stage s) {
    double q = s.a, eighths = __builtin_fabs(s.c), z = q * q, low = fma_of(q * z, SERIES(z, ARCTAN_TAIL), s.b);
    Twofold turns = twofold_product(eighths, 0.5 * HALF_PI), sum = twofold_sum(turns.high, q);
    return sign_copy(sum.high + (sum.low + turns.low + fma_of(eighths, 0.5 * HALF_PI_LOW, low)), s.c);
}
STAGES2(arctan2_ordinary)
static ALWAYS_INLINE float arctan2_narrow(float y, float x) { return single_arctan2(y, x); }
SPECIAL_EACH(arctan, !of_size_float(x, SINGLE_LEAST, 3.4028234663852886e38f), !OF_SIZE(x, 1e-290, 1e290))
static ALWAYS_INLINE Stage arctan_ordinary_first(double x) { return arctan2_ordinary_first(x, 1); }
static ALWAYS_INLINE double arctan_ordinary_second(Stage s) { return arctan2_ordinary_second(s); }
STAGES(arctan_ordinary)
static ALWAYS_INLINE float arctan_narrow(float x) { return single_arctan(x); }

/* ---- arcsin and arccos: of sizes beyond 1/2 by way of sqrt((1 - size) / 2) */
static const double ARCSINES[] = { /* (arcsin(x) - x) / x**3 by squares: 2**-54 beside 1 */
    1.66666666666666474e-1, 7.50000000002199475e-2, 4.46428571014396852e-2, 3.03819474917198126e-2, 2.23720436210209681e-2,
    1.73553351959638626e-2, 1.39287735463277924e-2, 1.18820908561857324e-2, 7.77117709740310633e-3, 1.61305015354060236e-2,
    -1.09094749887595908e-2, 2.82861853448319202e-2};
typedef struct Halved { double square, root, low; } Halved;
static ALWAYS_INLINE Halved halved(double size) {
    double square = 0.5 - 0.5 * size, root = __builtin_sqrt(square);
    return (Halved){square, root, fma_of(-root, root, square) * (0.5 / (root + 1e-200))};
}
SPECIAL_EACH(arcsin, !of_size_float(x, SINGLE_LEAST, 1), !OF_SIZE(x, 1e-140, 1))
static ALWAYS_INLINE double arcsin_ordinary(double x) {
    double size = __builtin_fabs(x);
    bool large = size > 0.5;
    Halved h = halved(size);
    double t = large ? h.root : size, z = large ? h.square : size * size, bend = t * z * SERIES(z, ARCSINES);
    Twofold from = twofold_sum_ordered(HALF_PI, -2 * t);
    double far = from.high + (from.low + (HALF_PI_LOW - 2 * (h.low + bend)));
    return sign_copy(large ? far : t + bend, x);
}
static ALWAYS_INLINE float arcsin_narrow(float x) { return single_arcsin(x); }
SPECIAL_EACH(arccos, !of_size_float(x, SINGLE_LEAST, 1), !OF_SIZE(x, 1e-140, 1))
static ALWAYS_INLINE double arccos_ordinary(double x) {
    double size = __builtin_fabs(x);
    bool large = size > 0.5, behind = x < 0;
    Halved h = halved(size);
    double t = large ? h.root : size, z = large ? h.square : size * size, bend = t * z * SERIES(z, ARCSINES);
    double base = !large ? HALF_PI : behind ? PI : 0, base_low = !large ? HALF_PI_LOW : behind ? PI_LOW : 0;
    double times = (large ? 2 : -1) * (behind ? -1.0 : 1.0); /* of arcsin(t), added to base */
    Twofold sum = twofold_sum(base, times * t);
    return sum.high + (sum.low + fma_of(times, bend + (large ? h.low : 0), base_low));
}
static ALWAYS_INLINE float arccos_narrow(float x) { return single_arccos(x); }
#endif

VECTOR_TABLE_STAGED(tan, tan, 1)
VECTOR_TABLE_STAGED(arctan, atan, 1)
VECTOR_TABLE(arcsin, asin, 0)
VECTOR_TABLE(arccos, acos, 0)
VECTOR_FUNCTION2_STAGED(arctan2, atan2, 1)
KERNEL_TABLE(arctan2, FLOAT_KERNELS(KERNEL2, arctan2))
