/* What the kernels of float32 (and of halves) compute with: as kernels_vector.h, but in single precision, twice as many at a time.
 *
 * Errors stay within two units in the last place, mostly within one.  The coefficients are minimax polynomials (E. Remez's way, in 64-bit
 * precision); the sizes beside them are the greatest errors in exact arithmetic, relative to the result.
 */
#pragma once

#ifdef __FMA__

static ALWAYS_INLINE float single_fma(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
static ALWAYS_INLINE float single_sign_copy(float size, float of) {
    return single_of(single_bits_of(size) | (single_bits_of(of) & (uint32_t)1 << 31));
}
static ALWAYS_INLINE float single_series_of(float x, const float *c, int n) {
    float square = x * x, even = c[(n - 1) & ~1], odd = c[(n - 2) | 1];
#pragma GCC unroll 16
    for (int k = (n - 3) & ~1; k >= 0; k -= 2) even = single_fma(even, square, c[k]);
#pragma GCC unroll 16
    for (int k = (n - 4) | 1; k > 0; k -= 2) odd = single_fma(odd, square, c[k]);
    return single_fma(odd, x, even);
}
#define SINGLE_SERIES(x, c) single_series_of(x, c, (int)COUNT_OF(c))
/* As ROUNDER: adding this rounds to an integer, which then stands in the low bits. */
#define SINGLE_ROUNDER 12582912.0f /* 1.5 * 2**23 */
/* Smaller arguments have squares that raise the flag of results too small, which the functions themselves need not. */
#define SINGLE_LEAST 1e-15f

/* ---- exponentials: x = n * log(2) + r */
#define SINGLE_LN2 0.693359375f /* nine bits, so that multiples are exact */
#define SINGLE_LN2_LOW -2.12194440054690582e-4f
typedef struct SingleReduced { float n, shifted, r; } SingleReduced;
static ALWAYS_INLINE SingleReduced single_reduced(float x) {
    float shifted = single_fma(x, 1.44269504088896341f, SINGLE_ROUNDER), n = shifted - SINGLE_ROUNDER;
    return (SingleReduced){n, shifted, single_fma(-n, SINGLE_LN2_LOW, single_fma(-n, SINGLE_LN2, x))};
}
/* y * 2**n by two factors: results may be as small or as large as they like. */
static ALWAYS_INLINE float single_scaled(float y, float shifted) {
    int32_t n = (int32_t)(single_bits_of(shifted) - single_bits_of(SINGLE_ROUNDER)), half = n >> 1;
    return y * single_of((uint32_t)(half + 127) << 23) * single_of((uint32_t)(n - half + 127) << 23);
}
static const float SINGLE_POWERS_OF_2[] = { /* 2**r, |r| <= 1/2: 2**-29 */
    1.0f, 6.93147205737e-01f, 2.40226468906e-01f, 5.55032877697e-02f, 9.61848895713e-03f, 1.33999312191e-03f, 1.53458119977e-04f};
static ALWAYS_INLINE float single_exp2(float x) {
    float shifted = x + SINGLE_ROUNDER;
    return single_scaled(SINGLE_SERIES(x - (shifted - SINGLE_ROUNDER), SINGLE_POWERS_OF_2), shifted);
}
static const float SINGLE_EXP_TAIL[] = { /* (exp(r) - 1 - r) / r**2: 2**-26 beside r */
    5.00000006194e-01f, 1.66665429921e-01f, 4.16662820154e-02f, 8.36658394722e-03f, 1.39464508497e-03f};
/* exp(r) - 1 */
static ALWAYS_INLINE float single_growth(float r) { return single_fma(r * r, SINGLE_SERIES(r, SINGLE_EXP_TAIL), r); }
static ALWAYS_INLINE float single_exp(float x) {
    SingleReduced e = single_reduced(x);
    return single_scaled(1 + single_growth(e.r), e.shifted);
}
/* Of 2**n and its inverse: |n| < 127. */
static ALWAYS_INLINE float single_power(float shifted) { return single_of((single_bits_of(shifted) << 23) + 0x3f800000u); }
static ALWAYS_INLINE float single_inverse_power(float shifted) { return single_of(0x3f800000u - (single_bits_of(shifted) << 23)); }
static ALWAYS_INLINE float single_expm1(float x) {
    SingleReduced e = single_reduced(x);
    float power = single_power(e.shifted);
    return single_sign_copy(single_fma(power, single_growth(e.r), power - 1), x);
}
static const float SINGLE_SINH_TAIL[] = {1.66666667545e-01f, 8.33328895468e-03f, 1.99049606509e-04f}; /* (sinh(r) - r) / r**3: 2**-37 */
static const float SINGLE_COSH_TAIL[] = {5.00000007914e-01f, 4.16662670746e-02f, 1.39462301132e-03f}; /* (cosh(r) - 1) / r**2: 2**-34 */
/* of * sinh(r) + with * cosh(r) */
static ALWAYS_INLINE float single_combined(float r, float of, float with) {
    float z = r * r, odd = single_fma(z * r, SINGLE_SERIES(z, SINGLE_SINH_TAIL), r), even = z * SINGLE_SERIES(z, SINGLE_COSH_TAIL);
    return with + single_fma(of, odd, with * even);
}
static ALWAYS_INLINE float single_sinh(float x) {
    SingleReduced e = single_reduced(__builtin_fabsf(x));
    float p = 0.5f * single_power(e.shifted), q = 0.5f * single_inverse_power(e.shifted);
    return single_sign_copy(single_combined(e.r, p + q, p - q), x);
}
static ALWAYS_INLINE float single_cosh(float x) {
    SingleReduced e = single_reduced(__builtin_fabsf(x));
    float p = 0.5f * single_power(e.shifted), q = 0.5f * single_inverse_power(e.shifted);
    return single_combined(e.r, p - q, p + q);
}
static ALWAYS_INLINE float single_tanh(float x) {
    float size = __builtin_fabsf(x), less = single_expm1(2 * (size > 10 ? 10 : size));
    return single_sign_copy(less / (less + 2), x);
}

/* ---- logarithms: x = 2**k * (1 + f), sqrt(1/2) <= 1 + f < sqrt(2) */
static const float SINGLE_LOG_TAIL[] = { /* (log(1 + f) - f + f**2 / 2) / f**3: 2**-27 */
    3.33333317071e-01f, -2.50008210502e-01f, 2.00012269498e-01f, -1.66233567911e-01f,
    1.42017557698e-01f, -1.31601858674e-01f, 1.27615956240e-01f, -7.63451085793e-02f};
static ALWAYS_INLINE float single_mantissa_of(float x, float *k) {
    uint32_t shifted = single_bits_of(x) + (0x3f800000u - 0x3f3504f3u);
    *k = (float)((int32_t)(shifted >> 23) - 127);
    return single_of((shifted & 0x7fffffu) + 0x3f3504f3u);
}
/* log(1 + f) - f */
static ALWAYS_INLINE float single_log_bend(float f) {
    float square = f * f;
    return single_fma(square * f, SINGLE_SERIES(f, SINGLE_LOG_TAIL), -0.5f * square);
}
static ALWAYS_INLINE float single_log_of_parts(float k, float f) {
    return single_fma(k, SINGLE_LN2, f + single_fma(k, SINGLE_LN2_LOW, single_log_bend(f)));
}
static ALWAYS_INLINE float single_log(float x) {
    float k, m = single_mantissa_of(x, &k);
    return single_log_of_parts(k, m - 1);
}
/* To a base: k * unit + (f + bend) * factor, the parts of f * factor and the sum kept apart, so that powers of the base are exact. */
static ALWAYS_INLINE float single_log2(float x) {
    float k, f = single_mantissa_of(x, &k) - 1, bend = single_log_bend(f);
    float low = single_fma(f, 1.92596299112661746e-8f, bend * 1.44269504088896341f); /* the rest of log2(e) */
    float near = single_fma(f, 1.44269502162933350f, low);
    return k + near;
}
static ALWAYS_INLINE float single_log10(float x) {
    float k, f = single_mantissa_of(x, &k) - 1, bend = single_log_bend(f);
    float base = k * 3.01025390625e-1f, product = f * 4.34294492006301880e-1f, sum = base + product; /* base is exact */
    float sum_low = base == 0 ? 0 : product - (sum - base);
    float low = single_fma(f, 4.34294492006301880e-1f, -product);
    low = single_fma(bend, 4.34294481903251828e-1f, single_fma(f, -1.01030498e-8f, single_fma(k, 4.60503898119521374e-6f, low)));
    return sum + (sum_low + low);
}
static ALWAYS_INLINE float single_log1p(float x) {
    float more = 1 + x, part = more - x, lost = (1 - part) + (x - (more - part));
    float k, f = single_mantissa_of(more, &k) - 1;
    int32_t n = (int32_t)k;
    n = n > 100 ? 100 : n; /* nothing is lost there */
    f += lost * single_of((uint32_t)(127 - n) << 23);
    return single_sign_copy(single_log_of_parts(k, f), x);
}

/* ---- inverse hyperbolic functions: log(1 + x) of what lies above 1 */
static ALWAYS_INLINE float single_arcsinh(float x) {
    float size = __builtin_fabsf(x), z = x * x;
    return single_sign_copy(single_log1p(size + z / (1 + __builtin_sqrtf(z + 1))), x);
}
static ALWAYS_INLINE float single_arccosh(float x) {
    float above = x - 1;
    return single_log1p(above + __builtin_sqrtf(above * (x + 1)));
}
static ALWAYS_INLINE float single_arctanh(float x) {
    float size = __builtin_fabsf(x);
    return single_sign_copy(0.5f * single_log1p((size + size) / (1 - size)), x);
}

/* ---- angles: of a slope q, |q| <= sqrt(2) - 1, or by way of one eighth of a turn or two */
#define SINGLE_HALF_PI 1.57079637050628662f
#define SINGLE_HALF_PI_LOW -4.37113882867379282e-8f
static const float SINGLE_ARCTANGENTS[] = { /* (arctan(q) - q) / q**3 by squares: 2**-35 */
    -3.33333321336691667e-1f, 1.99998862969657024e-1f, -1.42816492453453147e-1f, 1.10411670958795196e-1f, -8.4596970497390414e-2f,
    4.71414376556045476e-2f};
static ALWAYS_INLINE float single_angle_of(float q, float quarters) {
    float z = q * q, angle = single_fma(z * q, SINGLE_SERIES(z, SINGLE_ARCTANGENTS), q);
    return single_fma(quarters, SINGLE_HALF_PI, single_fma(quarters, SINGLE_HALF_PI_LOW, angle));
}
static ALWAYS_INLINE float single_arctan(float x) {
    float size = __builtin_fabsf(x);
    bool steep = size > 2.4142f, far = size > 0.4142f;
    float quarters = steep ? 1 : far ? 0.5f : 0;
    float q = (steep ? -1 : size - (far ? 1 : 0)) / (steep ? size : 1 + (far ? size : 0));
    return single_sign_copy(single_angle_of(q, quarters), x);
}
static ALWAYS_INLINE float single_arctan2(float y, float x) {
    float a = __builtin_fabsf(y), b = __builtin_fabsf(x);
    bool steep = a > b;
    float small = steep ? b : a, large = steep ? a : b, scale = large > 1 ? 0.25f : 4; /* so that nothing overflows */
    bool far = small > 0.4142f * large;
    small *= scale;
    large *= scale;
    float angle = single_angle_of((small - (far ? large : 0)) / (large + (far ? small : 0)), far ? 0.5f : 0);
    float turned = steep ? -angle : angle, quarters = steep ? 1 : 0;
    float forwards = single_of(0x3f800000u | (single_bits_of(x) & (uint32_t)1 << 31)); /* -1 behind */
    turned *= forwards;
    quarters = forwards < 0 ? 2 - quarters : quarters;
    return single_sign_copy(single_fma(quarters, SINGLE_HALF_PI, single_fma(quarters, SINGLE_HALF_PI_LOW, turned)), y);
}
static const float SINGLE_ARCSINES[] = { /* (arcsin(x) - x) / x**3 by squares: 2**-35 */
    1.66666674212328645e-1f, 7.49993824033175555e-2f, 4.46620230670555265e-2f, 3.00923759613341488e-2f, 2.47104461807334768e-2f,
    7.22731263426407642e-3f, 3.4947281373043112e-2f};
/* Of sizes beyond 1/2 by way of sqrt((1 - size) / 2), of which this is the arcsine: in two parts. */
typedef struct SingleArc { float near, bend; } SingleArc;
static ALWAYS_INLINE SingleArc single_arc(float size, bool large) {
    float half = 0.5f - 0.5f * size, t = large ? __builtin_sqrtf(half) : size, z = large ? half : size * size;
    return (SingleArc){t, t * z * SINGLE_SERIES(z, SINGLE_ARCSINES)};
}
static ALWAYS_INLINE float single_arcsin(float x) {
    float size = __builtin_fabsf(x);
    bool large = size > 0.5f;
    SingleArc arc = single_arc(size, large);
    float far = single_fma(-2, arc.near, SINGLE_HALF_PI) + single_fma(-2, arc.bend, SINGLE_HALF_PI_LOW);
    return single_sign_copy(large ? far : arc.near + arc.bend, x);
}
static ALWAYS_INLINE float single_arccos(float x) {
    float size = __builtin_fabsf(x);
    bool large = size > 0.5f, behind = x < 0;
    SingleArc arc = single_arc(size, large);
    float quarters = !large ? 1 : behind ? 2 : 0, times = (large ? 2 : -1) * (behind ? -1.0f : 1.0f);
    float low = single_fma(times, arc.bend, quarters * SINGLE_HALF_PI_LOW);
    return single_fma(times, arc.near, quarters * SINGLE_HALF_PI) + low;
}

/* ---- the cube root, as in kernels_log.c: a third of the exponent, one step of the third order, one that makes up for what was rounded */
static ALWAYS_INLINE float single_cbrt(float x) {
    float size = __builtin_fabsf(x);
    float z = single_of((uint32_t)(1419900000 - (int32_t)((float)(int32_t)single_bits_of(size) * (1 / 3.0f))));
    float h = single_fma(-(size * z), z * z, 1);
    z = single_fma(z * h, single_fma(h, single_fma(h, 14.0f / 81, 2.0f / 9), 1.0f / 3), z);
    float square = z * z, y = size * square, third = square * (-1 / 3.0f);
    y = single_fma(single_fma(y * y, y, -size), third, y);
    float y_square = y * y, rest = single_fma(y, y, -y_square);
    return single_sign_copy(single_fma(single_fma(rest, y, single_fma(y_square, y, -size)), third, y), x);
}
#endif
