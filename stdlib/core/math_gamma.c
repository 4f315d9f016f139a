/* The gamma function and its logarithm by Lanczos' approximation with the 13 rational coefficients that Boost computed
 * for doubles (g = 6.0246800407767296).  libm has both, but not with the last bits that CPython prints. */
#include "stdlib/core/math_inner.h"

#include <errno.h>
#include <math.h>

static const double lanczos_g = 6.024680040776729583740234375;
static const double log_pi = 1.144729885849400174143427351353058711647;

static const struct {
    double numerator, denominator; /* of x ** index */
} lanczos[] = {
    {23531376880.410759688572007674451636754734846804940, 0.0},
    {42919803642.649098768957899047001988850926355848959, 39916800.0},
    {35711959237.355668049440185451547166705960488635843, 120543840.0},
    {17921034426.037209699919755754458931112671403265390, 150917976.0},
    {6039542586.3520280050642916443072979210699388420708, 105258076.0},
    {1439720407.3117216736632230727949123939715485786372, 45995730.0},
    {248874557.86205415651146038641322942321632125127801, 13339535.0},
    {31426415.585400194380614231628318205362874684987640, 2637558.0},
    {2876370.6289353724412254090516208496135991145378768, 357423.0},
    {186056.26539522349504029498971604569928220784236328, 32670.0},
    {8071.6720023658162106380029022722506138218516325024, 1925.0},
    {210.82427775157934587250973392071336271166969580291, 66.0},
    {2.5066282746310002701649081771338373386264310793408, 1.0},
};

/* x > 0.  Horner's scheme in x or, for large x, in 1/x. */
static double lanczos_sum(double x) {
    double above = 0, below = 0;
    for (size_t i = 0; i < COUNT_OF(lanczos); i++) {
        size_t row = x < 5.0 ? COUNT_OF(lanczos) - 1 - i : i;
        above = (x < 5.0 ? above * x : above / x) + lanczos[row].numerator;
        below = (x < 5.0 ? below * x : below / x) + lanczos[row].denominator;
    }
    return above / below;
}

/* sin(pi * x), exact at multiples of 1/2. */
static double sin_pi(double x) {
    double y = fmod(fabs(x), 2.0), result;
    switch ((int)round(2.0 * y)) {
    case 0: result = sin(M_PI * y); break;
    case 1: result = cos(M_PI * (y - 0.5)); break;
    case 2: result = sin(M_PI * (1.0 - y)); break;
    case 3: result = -cos(M_PI * (y - 1.5)); break;
    default: result = sin(M_PI * (y - 2.0)); break;
    }
    return copysign(1.0, x) * result;
}

static double factorial_of(int n) {
    double product = 1.0;
    for (int i = 2; i <= n; i++) product *= i;
    return product;
}

/* y ** exponent times or under r, in two steps where the power alone would overflow. */
static double scale_by_power(double r, double y, double magnitude, bool divide) {
    bool split = magnitude >= 140.0;
    double power = pow(y, split ? magnitude / 2.0 - 0.25 : magnitude - 0.5);
    for (int i = 0; i <= split; i++) r = divide ? r / power : r * power;
    return r;
}

static double gamma_ordinary(double x) {
    double magnitude = fabs(x), g_less_half = lanczos_g - 0.5, y = magnitude + g_less_half, error, r;
    /* what rounding lost in y, made good to first order */
    if (magnitude > g_less_half) error = (y - magnitude) - g_less_half;
    else error = (y - g_less_half) - magnitude;
    error = error * lanczos_g / y;
    if (x < 0) {
        r = -M_PI / sin_pi(magnitude) / magnitude * exp(y) / lanczos_sum(magnitude);
        r -= error * r;
        return scale_by_power(r, y, magnitude, true);
    }
    r = lanczos_sum(magnitude) / exp(y);
    r += error * r;
    return scale_by_power(r, y, magnitude, false);
}

static double failed(int code, double result) {
    errno = code;
    return result;
}

double math_gamma_of(double x) {
    enum { EXACT = 23 }; /* (EXACT - 1)! is the last factorial that is a double */
    if (isnan(x) || (isinf(x) && x > 0)) return x;
    if (isinf(x)) return failed(EDOM, NAN);
    if (x == 0) return failed(EDOM, copysign(HUGE_VAL, x));
    if (x == floor(x)) {
        if (x < 0) return failed(EDOM, NAN);
        if (x <= EXACT) return factorial_of((int)x - 1);
    }
    double r;
    if (fabs(x) < 1e-20) r = 1.0 / x;
    else if (fabs(x) > 200.0) r = x < 0 ? 0.0 / sin_pi(x) : HUGE_VAL;
    else r = gamma_ordinary(x);
    return isinf(r) ? failed(ERANGE, r) : r;
}

double math_lgamma_of(double x) {
    if (isnan(x)) return x;
    if (isinf(x)) return HUGE_VAL;
    if (x == floor(x) && x <= 2.0) return x <= 0 ? failed(EDOM, HUGE_VAL) : 0.0;
    double magnitude = fabs(x);
    if (magnitude < 1e-20) return -log(magnitude);
    double r = log(lanczos_sum(magnitude)) - lanczos_g;
    r += (magnitude - 0.5) * (log(magnitude + lanczos_g - 0.5) - 1);
    if (x < 0) r = log_pi - log(fabs(sin_pi(magnitude))) - log(magnitude) - r;
    return isinf(r) ? failed(ERANGE, r) : r;
}
