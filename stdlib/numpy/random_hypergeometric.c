/* Draws without putting back: how many of `sample` are good ones, where `good` and `bad` ones are.
 *
 * Small samples are drawn one by one, larger ones by the ratio of uniforms (E. Stadlober 1990, "The ratio of uniforms approach for
 * generating discrete random variates").  RandomState draws as it always has; Generator draws whole numbers, says otherwise when a
 * sample is small, and has a table of factorials.
 */
#include "stdlib/numpy/random.h"

#include <math.h>

static const double HAT_WIDTH = 1.7155277699214135, HAT_BASE = 0.8989161620588988; /* 2 sqrt(2 / e) and 3 - 2 sqrt(3 / e) */

enum { EXACT_FACTORIALS = 126 };

/* log(k!) */
static double log_factorial(int64_t k) {
    static const double half_log_2pi = 0.9189385332046728;
    double x = (double)k;
    if (k < EXACT_FACTORIALS) return lgamma(x + 1);
    return (x + 0.5) * log(x) - x + (half_log_2pi + (1.0 / x) * (1 / 12.0 - 1 / (360.0 * x * x)));
}

static double log_factorial_older(int64_t k) { return draw_log_gamma((double)k + 1); }

typedef struct Urn {
    int64_t good, bad, sample, fewer, more, drawn; /* drawn: the sample, or what is left, whichever is less */
    double (*log_factorial)(int64_t k);
} Urn;

/* The logarithm of the reciprocal of the chance that k of the drawn ones are of the fewer kind, but for a constant. */
static double rarity(const Urn *u, int64_t k) {
    return u->log_factorial(k) + u->log_factorial(u->fewer - k) + u->log_factorial(u->drawn - k) + u->log_factorial(u->more - u->drawn + k);
}

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

static int64_t draw_by_ratio(Source *s, const Urn *u, double centre, double width, double limit) {
    double scale = HAT_WIDTH * width + HAT_BASE, total = (double)(u->good + u->bad);
    int64_t mode = (int64_t)floor((double)(u->drawn + 1) * (double)(u->fewer + 1) / (total + 2));
    double most = rarity(u, mode);
    for (;;) {
        double x = source_double(s), y = source_double(s), at = centre + scale * (y - 0.5) / x;
        if (at < 0 || at >= limit) continue;
        int64_t k = (int64_t)floor(at);
        double t = most - rarity(u, k);
        if (x * (4.0 - x) - 3.0 <= t) return k;
        if (x * (x - t) >= 1) continue;
        if (2.0 * log(x) <= t) return k;
    }
}

static int64_t draw_large(Source *s, const Urn *u) {
    double total = (double)(u->good + u->bad), drawn = (double)u->drawn, p = (double)u->fewer / total, centre, variance;
    if (s->modern) {
        double q = (double)u->more / total;
        centre = drawn * p + 0.5;
        variance = (total - drawn) * drawn * p * q / (total - 1);
    } else {
        centre = drawn * p + 0.5;
        variance = (total - drawn) * (double)u->sample * p * (1.0 - p) / (total - 1);
    }
    double width = sqrt(variance + 0.5), edge = floor(centre + 16 * width), limit = (double)(least(u->drawn, u->fewer) + 1);
    int64_t k = draw_by_ratio(s, u, centre, width, limit < edge ? limit : edge);
    if (u->good > u->bad) k = u->drawn - k;
    return u->drawn < u->sample ? u->good - k : k;
}

static int64_t draw_small(Source *s, const Urn *u) {
    int64_t left = u->good + u->bad, good = u->good, more = u->drawn;
    while (more > 0 && good > 0 && left > good) {
        left--;
        if ((int64_t)source_interval(s, (uint64_t)left) < good) good--;
        more--;
    }
    if (left == good) good -= more;
    return u->drawn < u->sample ? good : u->good - good;
}

static int64_t draw_small_older(Source *s, const Urn *u) {
    double rest = (double)(u->good + u->bad - u->sample), left = (double)u->fewer;
    for (int64_t k = u->sample; left > 0 && k > 0; k--) left -= floor(source_double(s) + left / (rest + (double)k));
    int64_t z = (int64_t)((double)u->fewer - left);
    return u->good > u->bad ? u->sample - z : z;
}

int64_t draw_hypergeometric(Source *s, const double *p) {
    Urn u = {.good = (int64_t)p[0], .bad = (int64_t)p[1], .sample = (int64_t)p[2]};
    int64_t total = u.good + u.bad;
    u.fewer = least(u.good, u.bad);
    u.more = total - u.fewer;
    u.drawn = least(u.sample, total - u.sample);
    u.log_factorial = s->modern ? log_factorial : log_factorial_older;
    if (s->modern) return u.sample >= 10 && u.sample <= total - 10 ? draw_large(s, &u) : draw_small(s, &u);
    if (u.sample > 10) return draw_large(s, &u);
    return u.sample > 0 ? draw_small_older(s, &u) : 0;
}
