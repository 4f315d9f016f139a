/* One number of each distribution, as numpy's RandomState draws it; a Source that is modern, as Generator does.
 *
 * The algorithms are public ones: the polar method for normal numbers (Marsaglia, Bray 1964), Marsaglia and Tsang (2000) for
 * gamma, Johnk (1964) and a ratio of gammas for beta, Hormann's PTRS (1993) for poisson, BTPE (Kachitvichyanukul, Schmeiser 1988) for
 * binomial, Best and Fisher (1979) for von Mises, Devroye (1986) for zipf, Kemp (1981) for the logarithmic series.  Order of
 * drawing and of arithmetic is numpy's, since the last bit counts.
 */
#include "stdlib/numpy/random.h"

#include <math.h>

/* ---- the three that the others are made of */

static double draw_gauss(Source *s) {
    if (s->has_gauss) {
        double waiting = s->gauss;
        s->has_gauss = false;
        s->gauss = 0;
        return waiting;
    }
    double x, y, r2;
    do {
        x = 2.0 * source_double(s) - 1.0;
        y = 2.0 * source_double(s) - 1.0;
        r2 = x * x + y * y;
    } while (r2 >= 1.0 || r2 == 0.0);
    double scale = sqrt(-2.0 * log(r2) / r2);
    s->gauss = scale * x;
    s->has_gauss = true;
    return scale * y;
}

static inline double gauss(Source *s) { return s->modern ? ziggurat_normal(s) : draw_gauss(s); }
static inline double exponential(Source *s) { return s->modern ? ziggurat_exponential(s) : -log(1.0 - source_double(s)); }

static double gamma_below_one(Source *s, double shape) {
    for (;;) {
        double u = source_double(s), v = exponential(s);
        if (u <= 1.0 - shape) {
            double x = pow(u, 1. / shape);
            if (x <= v) return x;
        } else {
            double y = -log((1 - u) / shape), x = pow(1.0 - shape + shape * y, 1. / shape);
            if (x <= v + y) return x;
        }
    }
}

/* Of scale 1. */
static double draw_gamma_shape(Source *s, double shape) {
    if (shape == 1.0) return exponential(s);
    if (shape == 0.0) return 0.0;
    if (shape < 1.0) return gamma_below_one(s, shape);
    double b = shape - 1. / 3., c = 1. / sqrt(9 * b);
    for (;;) {
        double x, v;
        do {
            x = gauss(s);
            v = 1.0 + c * x;
        } while (v <= 0.0);
        v = v * v * v;
        double u = source_double(s);
        if (u < 1.0 - 0.0331 * (x * x) * (x * x)) return b * v;
        if (log(u) < 0.5 * x * x + b * (1. - v + log(v))) return b * v;
    }
}

static float gamma_single_below_one(Source *s, float shape) {
    for (;;) {
        float u = source_float(s), v = ziggurat_exponential_single(s);
        if (u <= 1.0f - shape) {
            float x = powf(u, 1.0f / shape);
            if (x <= v) return x;
        } else {
            float y = -logf((1.0f - u) / shape), x = powf(1.0f - shape + shape * y, 1.0f / shape);
            if (x <= v + y) return x;
        }
    }
}

double draw_standard_gamma_single(Source *s, const double *p) {
    float shape = (float)p[0];
    if (shape == 1.0f) return ziggurat_exponential_single(s);
    if (shape == 0.0f) return 0;
    if (shape < 1.0f) return gamma_single_below_one(s, shape);
    float b = shape - 1.0f / 3.0f, c = 1.0f / sqrtf(9.0f * b);
    for (;;) {
        float x, v;
        do {
            x = ziggurat_normal_single(s);
            v = 1.0f + c * x;
        } while (v <= 0.0f);
        v = v * v * v;
        float u = source_float(s);
        if (u < 1.0f - 0.0331f * (x * x) * (x * x) || logf(u) < 0.5f * x * x + b * (1.0f - v + logf(v))) return b * v;
    }
}

static double chisquare(Source *s, double df) { return 2.0 * draw_gamma_shape(s, df / 2.0); }

/* ---- no parameters */
double draw_random_sample(Source *s, const double *p) { return source_double(s); }
double draw_standard_normal(Source *s, const double *p) { return gauss(s); }
double draw_standard_exponential(Source *s, const double *p) { return exponential(s); }
double draw_standard_cauchy(Source *s, const double *p) {
    double above = gauss(s);
    return above / gauss(s);
}

/* ---- location and scale */
double draw_uniform(Source *s, const double *p) { return p[0] + p[1] * source_double(s); }
double draw_normal(Source *s, const double *p) { return p[0] + p[1] * gauss(s); }
double draw_lognormal(Source *s, const double *p) { return exp(draw_normal(s, p)); }
double draw_exponential(Source *s, const double *p) { return p[0] * exponential(s); }
double draw_rayleigh(Source *s, const double *p) {
    return p[0] * sqrt(s->modern ? 2.0 * exponential(s) : -2.0 * log1p(-source_double(s)));
}

double draw_laplace(Source *s, const double *p) {
    for (;;) {
        double u = source_double(s);
        if (u >= 0.5) return p[0] - p[1] * log(2.0 - u - u);
        if (u > 0.0) return p[0] + p[1] * log(u + u);
    }
}

double draw_gumbel(Source *s, const double *p) {
    for (;;) {
        double u = 1.0 - source_double(s);
        if (u < 1.0) return p[0] - p[1] * log(-log(u));
    }
}

double draw_logistic(Source *s, const double *p) {
    for (;;) {
        double u = source_double(s);
        if (u > 0.0) return p[0] + p[1] * log(u / (1.0 - u));
    }
}

double draw_triangular(Source *s, const double *p) {
    double left = p[0], mode = p[1], right = p[2];
    double base = right - left, leftbase = mode - left, ratio = leftbase / base;
    double u = source_double(s);
    if (u <= ratio) return left + sqrt(u * (leftbase * base));
    return right - sqrt((1.0 - u) * ((right - mode) * base));
}

/* ---- shapes */
double draw_standard_gamma(Source *s, const double *p) { return draw_gamma_shape(s, p[0]); }
double draw_gamma(Source *s, const double *p) { return p[1] * draw_gamma_shape(s, p[0]); }
double draw_chisquare(Source *s, const double *p) { return chisquare(s, p[0]); }
double draw_pareto(Source *s, const double *p) {
    double x = exponential(s) / p[0];
    return s->modern ? expm1(x) : exp(x) - 1;
}
double draw_weibull(Source *s, const double *p) { return p[0] == 0.0 ? 0.0 : pow(exponential(s), 1. / p[0]); }
double draw_power(Source *s, const double *p) {
    double x = -exponential(s);
    return pow(s->modern ? -expm1(x) : 1 - exp(x), 1. / p[0]);
}

double draw_standard_t(Source *s, const double *p) {
    double above = gauss(s), below = draw_gamma_shape(s, p[0] / 2);
    return sqrt(p[0] / 2) * above / sqrt(below);
}

double draw_beta(Source *s, const double *p) {
    double a = p[0], b = p[1];
    if (a > 1.0 || b > 1.0) {
        double x = draw_gamma_shape(s, a), y = draw_gamma_shape(s, b);
        return x / (x + y);
    }
    for (;;) {
        double u = source_double(s), v = source_double(s), x = pow(u, 1.0 / a), y = pow(v, 1.0 / b);
        if (x + y > 1.0) continue;
        if (x + y > 0) return x / (x + y);
        /* both vanished: the same in logarithms */
        double log_x = log(u) / a, log_y = log(v) / b, larger = log_x > log_y ? log_x : log_y;
        log_x -= larger;
        log_y -= larger;
        return exp(log_x - log(exp(log_x) + exp(log_y)));
    }
}

double draw_f(Source *s, const double *p) {
    double above = chisquare(s, p[0]) * p[1];
    return above / (chisquare(s, p[1]) * p[0]);
}

static double poisson(Source *s, double rate);

double draw_noncentral_chisquare(Source *s, const double *p) {
    double df = p[0], nonc = p[1];
    if (nonc == 0) return chisquare(s, df);
    if (1 < df) {
        double chi2 = chisquare(s, df - 1), n = gauss(s) + sqrt(nonc);
        return chi2 + n * n;
    }
    int64_t steps = (int64_t)poisson(s, nonc / 2.0);
    double drawn = chisquare(s, df + 2 * (double)steps);
    return isnan(nonc) ? NAN : drawn;
}

double draw_noncentral_f(Source *s, const double *p) {
    double above = draw_noncentral_chisquare(s, (double[]){p[0], p[2]}) * p[1];
    return above / (chisquare(s, p[1]) * p[0]);
}

double draw_wald(Source *s, const double *p) {
    double mean = p[0], scale = p[1], half = mean / (2 * scale);
    double y = gauss(s);
    y = mean * y * y;
    double x = mean + half * (y - sqrt(4 * scale * y + y * y));
    return source_double(s) <= mean / (mean + x) ? x : mean * mean / x;
}

/* The parameter of the wrapped Cauchy distribution that lies above von Mises'. */
static double vonmises_shape(double kappa) {
    if (kappa < 1e-5) return 1. / kappa + kappa;
    double r = 1 + sqrt(1 + 4 * kappa * kappa), rho = (r - sqrt(2 * r)) / (2 * kappa);
    return (1 + rho * rho) / (2 * rho);
}

/* Near enough to [-pi, pi] for one turn. */
static double turned(double angle) {
    if (angle < -M_PI) angle += 2 * M_PI;
    return angle > M_PI ? angle - 2 * M_PI : angle;
}

double draw_vonmises(Source *s, const double *p) {
    double mu = p[0], kappa = p[1];
    if (isnan(kappa)) return NAN;
    if (kappa < 1e-8) return M_PI * (2 * source_double(s) - 1);
    double shape = vonmises_shape(kappa), w;
    bool too_narrow = !(shape > 1); /* nothing would ever be accepted below */
    if (kappa > 1e6 && (s->modern || too_narrow)) return turned(mu + sqrt(1. / kappa) * gauss(s));
    for (;;) {
        double z = cos(M_PI * source_double(s));
        w = (1 + shape * z) / (shape + z);
        double y = kappa * (shape - w), v = source_double(s);
        if (y * (2 - y) - v >= 0 || log(y / v) + 1 - y >= 0) break;
    }
    double angle = acos(w);
    if (source_double(s) < 0.5) angle = -angle;
    angle += mu;
    double size = fmod(fabs(angle) + M_PI, 2 * M_PI) - M_PI;
    return angle < 0 ? -size : size;
}

/* ---- counts */

/* log of gamma(x), by Stirling's series above 7 and the recurrence below. */
double draw_log_gamma(double x) {
    static const double series[] = {8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
                                    8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
                                    1.796443723688307e-01, -1.39243221690590e+00};
    if (x == 1.0 || x == 2.0) return 0.0;
    int64_t lift = x < 7.0 ? (int64_t)(7 - x) : 0;
    double high = x + (double)lift, x2 = (1.0 / high) * (1.0 / high), sum = series[9];
    for (int k = 8; k >= 0; k--) {
        sum *= x2;
        sum += series[k];
    }
    double result = sum / high + 0.5 * 1.8378770664093453e+00 + (high - 0.5) * log(high) - high;
    for (; lift > 0; lift--, high -= 1.0) result -= log(high - 1.0);
    return result;
}

static double poisson_small(Source *s, double rate) {
    double floor_ = exp(-rate), product = 1.0;
    for (double x = 0;; x++) {
        product *= source_double(s);
        if (!(product > floor_)) return x; /* also when the rate is no number */
    }
}

static double poisson_large(Source *s, double rate) {
    double root = sqrt(rate), log_rate = log(rate), b = 0.931 + 2.53 * root, a = -0.059 + 0.02483 * b;
    double inverse_alpha = 1.1239 + 1.1328 / (b - 3.4), vr = 0.9277 - 3.6224 / (b - 2);
    for (;;) {
        double u = source_double(s) - 0.5, v = source_double(s), us = 0.5 - fabs(u);
        double k = floor((2 * a / us + b) * u + rate + 0.43);
        if (us >= 0.07 && v <= vr) return k;
        if (k < 0 || (us < 0.013 && v > us)) continue;
        if (log(v) + log(inverse_alpha) - log(a / (us * us) + b) <= -rate + k * log_rate - draw_log_gamma(k + 1)) return k;
    }
}

static double poisson(Source *s, double rate) {
    if (rate >= 10) return poisson_large(s, rate);
    return rate == 0 ? 0 : poisson_small(s, rate);
}

/* A count as C converts it on this machine: what does not fit is the least int64. */
static int64_t count_of(double x) { return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN; }

int64_t draw_poisson(Source *s, const double *p) { return count_of(poisson(s, p[0])); }

int64_t draw_negative_binomial(Source *s, const double *p) {
    return count_of(poisson(s, (1 - p[1]) / p[1] * draw_gamma_shape(s, p[0])));
}

static int64_t geometric_search(Source *s, double p) {
    double sum = p, product = p, q = 1.0 - p, u = source_double(s);
    int64_t x = 1;
    while (u > sum) {
        product *= q;
        sum += product;
        x++;
    }
    return x;
}

int64_t draw_geometric(Source *s, const double *p) {
    if (p[0] >= 0.333333333333333333333333) return geometric_search(s, p[0]);
    if (s->modern) {
        double x = ceil(-exponential(s) / log1p(-p[0]));
        return x >= 0x1p63 ? INT64_MAX : (int64_t)x;
    }
    return count_of(ceil(log1p(-source_double(s)) / log(1 - p[0])));
}

int64_t draw_zipf(Source *s, const double *p) {
    double am1 = p[0] - 1.0, b = pow(2.0, am1);
    if (isinf(b)) return 1; /* anything else is less likely than 2**-1024 */
    double least = pow((double)INT64_MAX, -am1); /* below it x does not fit; where nearly all of [0, 1) is, only the rest is drawn from */
    if (1.0 - least > 1e-9) least = 0.0;
    for (;;) {
        double u = 1.0 - source_double(s) * (1.0 - least), v = source_double(s), x = floor(pow(u, -1.0 / am1));
        if (x > (double)INT64_MAX || x < 1.0) continue;
        double t = pow(1.0 + 1.0 / x, am1);
        if (v * x * (t - 1.0) / (b - 1.0) <= t / b) return count_of(x);
    }
}

int64_t draw_logseries(Source *s, const double *p) {
    double r = log1p(-p[0]);
    for (;;) {
        double v = source_double(s);
        if (v >= p[0]) return 1;
        double u = source_double(s), q = -expm1(r * u);
        if (v <= q * q) {
            int64_t result = count_of(floor(1 + log(v) / log(q)));
            if (result < 1 || v == 0.0) continue;
            return result;
        }
        return v >= q ? 1 : 2;
    }
}

/* ---- binomial */

static int64_t binomial_inversion(Source *s, int64_t n, double p) {
    double q = 1.0 - p, qn = exp((double)n * log(q)), np = (double)n * p, limit = np + 10.0 * sqrt(np * q + 1);
    int64_t bound = (double)n < limit ? n : (int64_t)limit, x = 0;
    double px = qn, u = source_double(s);
    while (u > px) {
        if (++x > bound) {
            x = 0;
            px = qn;
            u = source_double(s);
        } else {
            u -= px;
            px = ((double)(n - x + 1) * p * px) / ((double)x * q);
        }
    }
    return x;
}

/* BTPE's picture: a triangle, a parallelogram and two exponential tails above the distribution. */
typedef struct Hull {
    int64_t n, m;                             /* m: the mode */
    double r, q, xm, xl, xr, c, laml, lamr;
    double p1, p2, p3, p4;                    /* areas, summed */
} Hull;

static Hull hull_of(int64_t n, double p) {
    Hull h = {.n = n};
    h.r = p < 1.0 - p ? p : 1.0 - p;
    h.q = 1.0 - h.r;
    double middle = (double)n * h.r + h.r, a;
    h.m = (int64_t)floor(middle);
    h.p1 = floor(2.195 * sqrt((double)n * h.r * h.q) - 4.6 * h.q) + 0.5;
    h.xm = (double)h.m + 0.5;
    h.xl = h.xm - h.p1;
    h.xr = h.xm + h.p1;
    h.c = 0.134 + 20.5 / (15.3 + (double)h.m);
    a = (middle - h.xl) / (middle - h.xl * h.r);
    h.laml = a * (1.0 + a / 2.0);
    a = (h.xr - middle) / (h.xr * h.q);
    h.lamr = a * (1.0 + a / 2.0);
    h.p2 = h.p1 * (1.0 + 2.0 * h.c);
    h.p3 = h.p2 + h.c / h.laml;
    h.p4 = h.p3 + h.c / h.lamr;
    return h;
}

static double stirling(double x, double x2) {
    return (13680. - (462. - (132. - (99. - 140. / x2) / x2) / x2) / x2) / x / 166320.;
}

/* Is the point (y, v) below the distribution? */
static bool hull_accepts(const Hull *h, int64_t y, double v) {
    int64_t n = h->n, m = h->m, k = y > m ? y - m : m - y;
    double nrq = (double)n * h->r * h->q;
    if (!(k > 20 && (double)k < nrq / 2.0 - 1)) {
        double ratio = h->r / h->q, a = ratio * (double)(n + 1), f = 1.0;
        for (int64_t i = m + 1; i <= y; i++) f *= a / (double)i - ratio;
        for (int64_t i = y + 1; i <= m; i++) f /= a / (double)i - ratio;
        return v <= f;
    }
    double kd = (double)k;
    double rho = (kd / nrq) * ((kd * (kd / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
    double t = -kd * kd / (2 * nrq), log_v = log(v);
    if (log_v < t - rho) return true;
    if (log_v > t + rho) return false;
    double x1 = (double)(y + 1), f1 = (double)(m + 1), z = (double)(n + 1 - m), w = (double)(n - y + 1);
    double bound = h->xm * log(f1 / x1) + ((double)(n - m) + 0.5) * log(z / w) + (double)(y - m) * log(w * h->r / (x1 * h->q)) +
                   stirling(f1, f1 * f1) + stirling(z, z * z) + stirling(x1, x1 * x1) + stirling(w, w * w);
    return log_v <= bound;
}

static int64_t binomial_hull(Source *s, int64_t n, double p) {
    const Hull h = hull_of(n, p);
    for (;;) {
        double u = source_double(s) * h.p4, v = source_double(s);
        int64_t y;
        if (u <= h.p1) return count_of(floor(h.xm - h.p1 * v + u));
        if (u <= h.p2) {
            double x = h.xl + (u - h.p1) / h.c;
            v = v * h.c + 1.0 - fabs((double)h.m - x + 0.5) / h.p1;
            if (v > 1.0) continue;
            y = count_of(floor(x));
        } else if (u <= h.p3) {
            y = count_of(floor(h.xl + log(v) / h.laml));
            if (y < 0 || v == 0.0) continue;
            v = v * (u - h.p2) * h.laml;
        } else {
            y = count_of(floor(h.xr - log(v) / h.lamr));
            if (y > n || v == 0.0) continue;
            v = v * (u - h.p3) * h.lamr;
        }
        if (hull_accepts(&h, y, v)) return y;
    }
}

int64_t draw_binomial_count(Source *s, int64_t n, double p) {
    bool mirrored = p > 0.5;
    double least = mirrored ? 1.0 - p : p;
    int64_t drawn = least * (double)n <= 30.0 ? binomial_inversion(s, n, least) : binomial_hull(s, n, least);
    return mirrored ? n - drawn : drawn;
}

int64_t draw_binomial(Source *s, const double *p) { return draw_binomial_count(s, (int64_t)p[0], p[1]); }
