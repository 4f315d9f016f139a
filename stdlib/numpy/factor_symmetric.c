/* Eigenvalues of symmetric tridiagonal matrices: implicit QL or QR steps, whichever end is smaller, as LAPACK's dsteqr takes them
 * (Wilkinson's shift; B. N. Parlett, "The Symmetric Eigenvalue Problem", chapter 8). */
#include "stdlib/numpy/factor.h"

#include <float.h>
#include <math.h>

enum { TRIES = 60 }; /* steps for each eigenvalue; two or three are usual */

typedef struct Tridiagonal {
    double *d, *e, *z;     /* z: NULL, or n rows of n */
    ssize_t n;
    double *c, *s;         /* of the turns of one step */
} Tridiagonal;

void factor_rotation(double f, double g, double *c, double *s, double *r) {
    if (g == 0) {
        *c = 1;
        *s = 0;
        *r = f;
    } else if (f == 0) {
        *c = 0;
        *s = copysign(1, g);
        *r = fabs(g);
    } else {
        *r = copysign(sqrt(f * f + g * g), f);
        *c = fabs(f) / fabs(*r);
        *s = g / *r;
    }
}

static bool is_negligible(const Tridiagonal *t, ssize_t i) {
    double unit = DBL_EPSILON / 2;
    return t->e[i] * t->e[i] <= unit * unit * fabs(t->d[i]) * fabs(t->d[i + 1]) + DBL_MIN;
}

static void turn_rows(const Tridiagonal *t, ssize_t first, ssize_t count, bool upwards) {
    if (t->z) factor_kernels->turn(t->z, t->n, first, &(Turns){t->c, t->s, count, upwards});
}

/* [[a, b], [b, c]]: the eigenvalue of larger size into a, the other into c, and the vector (cosine, sine) of the first. */
static void solve_pair(const Tridiagonal *t, ssize_t i) {
    double a = t->d[i], b = t->e[i], c = t->d[i + 1];
    double total = a + c, difference = a - c, twice = b + b, size = hypot(difference, twice);
    double larger = fabs(a) > fabs(c) ? a : c, smaller = fabs(a) > fabs(c) ? c : a;
    int way = total < 0 ? -1 : 1, other = difference >= 0 ? 1 : -1;
    double first = 0.5 * (total + way * size), second = total == 0 ? -0.5 * size : larger / first * smaller - b / first * b;
    if (total == 0) first = 0.5 * size;
    double x = difference + other * size, cosine = 1, sine = 0;
    if (fabs(x) > fabs(twice)) {
        double tangent = -twice / x;
        sine = 1 / sqrt(1 + tangent * tangent);
        cosine = tangent * sine;
    } else if (twice != 0) {
        double tangent = -x / twice;
        cosine = 1 / sqrt(1 + tangent * tangent);
        sine = tangent * cosine;
    }
    t->d[i] = first;
    t->d[i + 1] = second;
    t->e[i] = 0;
    t->c[0] = way == other ? -sine : cosine;
    t->s[0] = way == other ? cosine : sine;
    turn_rows(t, i, 1, false);
}

/* What both steps begin with: the shift, seen from the far end. */
static double start_shifted(const Tridiagonal *t, ssize_t wanted, ssize_t next, ssize_t far, double side) {
    double g = (t->d[next] - t->d[wanted]) / (2 * side);
    return t->d[far] - t->d[wanted] + side / (g + copysign(hypot(g, 1), g));
}

/* One step towards the lower end: low's eigenvalue is wanted. */
static void step_down(const Tridiagonal *t, ssize_t low, ssize_t high) {
    double *d = t->d, *e = t->e, g = start_shifted(t, low, low + 1, high, e[low]), s = 1, c = 1, p = 0;
    for (ssize_t i = high - 1; i >= low; i--) {
        double f = s * e[i], b = c * e[i], r;
        factor_rotation(g, f, &c, &s, &r);
        if (i != high - 1) e[i + 1] = r;
        g = d[i + 1] - p;
        r = (d[i] - g) * s + 2 * c * b;
        p = s * r;
        d[i + 1] = g + p;
        g = c * r - b;
        t->c[i - low] = c;
        t->s[i - low] = -s;
    }
    turn_rows(t, low, high - low, true);
    d[low] -= p;
    e[low] = g;
}

/* The same towards the upper end. */
static void step_up(const Tridiagonal *t, ssize_t low, ssize_t high) {
    double *d = t->d, *e = t->e, g = start_shifted(t, high, high - 1, low, e[high - 1]), s = 1, c = 1, p = 0;
    for (ssize_t i = low; i < high; i++) {
        double f = s * e[i], b = c * e[i], r;
        factor_rotation(g, f, &c, &s, &r);
        if (i != low) e[i - 1] = r;
        g = d[i] - p;
        r = (d[i + 1] - g) * s + 2 * c * b;
        p = s * r;
        d[i] = g + p;
        g = c * r - b;
        t->c[i - low] = c;
        t->s[i - low] = s;
    }
    turn_rows(t, low, high - low, false);
    d[high] -= p;
    e[high - 1] = g;
}

/* The place in (low, high] behind the last negligible side element, or low. */
static ssize_t split_from_above(const Tridiagonal *t, ssize_t low, ssize_t high) {
    for (ssize_t i = high - 1; i >= low; i--) {
        if (!is_negligible(t, i)) continue;
        t->e[i] = 0;
        return i + 1;
    }
    return low;
}

static ssize_t split_from_below(const Tridiagonal *t, ssize_t low, ssize_t high) {
    for (ssize_t i = low; i < high; i++) {
        if (!is_negligible(t, i)) continue;
        t->e[i] = 0;
        return i;
    }
    return high;
}

/* Rows low .. high, between which nothing is negligible yet. */
static bool solve_block(const Tridiagonal *t, ssize_t low, ssize_t high, ssize_t *tries) {
    bool upwards = fabs(t->d[high]) < fabs(t->d[low]);
    while (low < high) {
        if (--*tries < 0) return false;
        ssize_t split = upwards ? split_from_above(t, low, high) : split_from_below(t, low, high);
        ssize_t size = upwards ? high - split : split - low;
        if (size == 1) solve_pair(t, upwards ? split : low);
        else if (size && upwards) step_up(t, split, high);
        else if (size) step_down(t, low, split);
        ssize_t found = size == 0 ? 1 : size == 1 ? 2 : 0;
        if (upwards) high -= found;
        else low += found;
    }
    return true;
}

bool factor_symmetric(double *d, double *e, ssize_t n, double *z, double *c, double *s) {
    Tridiagonal t = {d, e, z, n, c, s};
    ssize_t tries = TRIES * n, end;
    for (ssize_t start = 0; start < n; start = end + 1) {
        for (end = start; end < n - 1 && !is_negligible(&t, end);) end++;
        if (end < n - 1) e[end] = 0;
        if (!solve_block(&t, start, end, &tries)) return false;
    }
    return true;
}
