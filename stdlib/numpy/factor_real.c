/* Schur's form of a real matrix that is in Hessenberg's: J. G. F. Francis's double steps, in the order of LAPACK's dlahqr.  Pairs of complex
 * eigenvalues stay as two rows with equal diagonal elements (dlanv2). */
#include "stdlib/numpy/factor.h"

#include <float.h>
#include <math.h>

enum { TRIES = 30, STUBBORN = 10 }; /* steps for an eigenvalue; of these every tenth with another shift */

typedef struct Schur {
    double *h, *z;         /* n by n; z may be NULL */
    ssize_t n;
    Complex *values;
} Schur;

static double *element(const Schur *s, ssize_t i, ssize_t j) { return &s->h[i * s->n + j]; }
static double size_at(const Schur *s, ssize_t i, ssize_t j) { return fabs(*element(s, i, j)); }

/* (M. Ahues and F. Tisseur's test.) */
static bool is_negligible(const Schur *s, ssize_t k, ssize_t low, ssize_t high) {
    double side = size_at(s, k, k - 1), least = DBL_MIN * ((double)(high - low) / DBL_EPSILON);
    if (side <= least) return true;
    double around = size_at(s, k - 1, k - 1) + size_at(s, k, k);
    if (around == 0 && k - 2 >= low) around += size_at(s, k - 1, k - 2);
    if (around == 0 && k + 1 < high) around += size_at(s, k + 1, k);
    if (side > DBL_EPSILON * around) return false;
    double other = size_at(s, k - 1, k), own_size = size_at(s, k, k), apart = fabs(*element(s, k - 1, k - 1) - *element(s, k, k));
    double ab = fmax(side, other), ba = fmin(side, other), aa = fmax(own_size, apart), bb = fmin(own_size, apart), sum = aa + ab;
    return ba * (ab / sum) <= fmax(least, DBL_EPSILON * (bb * (aa / sum)));
}

typedef struct Shifts { double first_re, second_re, im; } Shifts;

/* The eigenvalues of [[a, b], [c, d]], or twice the real one that is nearer to d. */
static Shifts shifts_of(double a, double b, double c, double d) {
    double scale = fabs(a) + fabs(b) + fabs(c) + fabs(d);
    if (scale == 0) return (Shifts){0, 0, 0};
    a /= scale;
    b /= scale;
    c /= scale;
    d /= scale;
    double middle = (a + d) / 2, det = (a - middle) * (d - middle) - b * c, root = sqrt(fabs(det));
    if (det >= 0) return (Shifts){middle * scale, middle * scale, root * scale};
    double more = middle + root, less = middle - root, one = (fabs(more - d) <= fabs(less - d) ? more : less) * scale;
    return (Shifts){one, one, 0};
}

static Shifts choose_shifts(const Schur *s, ssize_t low, ssize_t last, int tries) {
    if (tries % (2 * STUBBORN) == 0) {
        double size = size_at(s, last, last - 1) + size_at(s, last - 1, last - 2), at = 0.75 * size + *element(s, last, last);
        return shifts_of(at, -0.4375 * size, size, at);
    }
    if (tries % STUBBORN == 0) {
        double size = size_at(s, low + 1, low) + size_at(s, low + 2, low + 1), at = 0.75 * size + *element(s, low, low);
        return shifts_of(at, -0.4375 * size, size, at);
    }
    return shifts_of(*element(s, last - 1, last - 1), *element(s, last - 1, last), *element(s, last, last - 1), *element(s, last, last));
}

/* Where the step may begin, between low and last, and the first column of the product of both shifted matrices there. */
static ssize_t step_start(const Schur *s, ssize_t low, ssize_t last, Shifts t, double *v) {
    for (ssize_t m = last - 2;; m--) {
        double a = *element(s, m, m), below = *element(s, m + 1, m), next = *element(s, m + 1, m + 1);
        double scale = fabs(a - t.second_re) + fabs(t.im) + fabs(below), part = below / scale;
        v[0] = part * *element(s, m, m + 1) + (a - t.first_re) * ((a - t.second_re) / scale) + t.im * (t.im / scale);
        v[1] = part * (a + next - t.first_re - t.second_re);
        v[2] = part * *element(s, m + 2, m + 1);
        double sum = fabs(v[0]) + fabs(v[1]) + fabs(v[2]);
        for (int i = 0; i < 3; i++) v[i] /= sum;
        if (m <= low) return m;
        double before = size_at(s, m - 1, m - 1), small = size_at(s, m, m - 1) * (fabs(v[1]) + fabs(v[2]));
        if (small <= DBL_EPSILON * fabs(v[0]) * (before + fabs(a) + fabs(next))) return m;
    }
}

static void step(const Schur *s, ssize_t low, ssize_t last, Shifts shifts) {
    double v[3];
    ssize_t start = step_start(s, low, last, shifts, v), n = s->n;
    ssize_t from = s->z ? 0 : low, to = s->z ? n : last + 1; /* the columns and rows that matter */
    for (ssize_t k = start; k < last; k++) {
        int size = last - k + 1 < 3 ? 2 : 3;
        double tau;
        for (int i = 0; k > start && i < size; i++) v[i] = *element(s, k + i, k - 1);
        double beta = factor_reflector(v, size, &tau);
        if (k > start) {
            *element(s, k, k - 1) = beta;
            for (int i = 1; i < size; i++) *element(s, k + i, k - 1) = 0;
        } else if (start > low) {
            *element(s, k, k - 1) *= 1 - tau;
        }
        ssize_t rows = (k + 3 < last ? k + 3 : last) + 1;
        factor_kernels->reflect_rows(element(s, k, k), n, to - k, size, v, tau);
        factor_kernels->reflect_columns(element(s, from, k), n, rows - from, size, v, tau);
        if (s->z) factor_kernels->reflect_rows(s->z + k * n, n, n, size, v, tau);
    }
}

/* x <- c x + s y, y <- c y - s x */
static void turn(double *x, double *y, ssize_t step, ssize_t count, double c, double s) {
    for (ssize_t i = 0; i < count; i++, x += step, y += step) {
        double kept = c * *x + s * *y;
        *y = c * *y - s * *x;
        *x = kept;
    }
}

/* [[a, b], [c, d]] with equal diagonals, or c = 0: the rotation that makes it so. */
typedef struct Square { double a, b, c, d, cosine, sine; } Square;

static Square square_of_real_pair(Square q, double half, double larger, double scale, double z) {
    z = half + copysign(sqrt(scale) * sqrt(z), half);
    double size = hypot(q.c, z), smaller = fmin(fabs(q.b), fabs(q.c)) * copysign(1, q.b) * copysign(1, q.c);
    return (Square){q.d + z, q.b - q.c, 0, q.d - larger / z * smaller, z / size, q.c / size};
}

static Square square_with_equal_diagonal(Square q, double difference) {
    double sigma = q.b + q.c, half = 0.5 * difference, size = hypot(sigma, difference);
    double cosine = sqrt(0.5 * (1 + fabs(sigma) / size)), sine = -(half / (size * cosine)) * copysign(1, sigma);
    double aa = q.a * cosine + q.b * sine, bb = -q.a * sine + q.b * cosine, cc = q.c * cosine + q.d * sine, dd = -q.c * sine + q.d * cosine;
    q = (Square){aa * cosine + cc * sine, bb * cosine + dd * sine, -aa * sine + cc * cosine, -bb * sine + dd * cosine, cosine, sine};
    q.a = q.d = 0.5 * (q.a + q.d);
    if (q.c == 0) return q;
    if (q.b == 0) return (Square){q.a, -q.c, 0, q.d, -sine, cosine};
    if (signbit(q.b) != signbit(q.c)) return q;
    double root_b = sqrt(fabs(q.b)), root_c = sqrt(fabs(q.c)), p = copysign(root_b * root_c, q.c), tau = 1 / sqrt(fabs(q.b + q.c));
    double c1 = root_b * tau, s1 = root_c * tau;
    return (Square){q.a + p, q.b - q.c, 0, q.a - p, cosine * c1 - sine * s1, cosine * s1 + sine * c1};
}

static Square square_standard(double a, double b, double c, double d) {
    Square q = {a, b, c, d, 1, 0};
    if (c == 0) return q;
    if (b == 0) return (Square){d, -c, 0, a, 0, 1};
    if (a - d == 0 && signbit(b) != signbit(c)) return q;
    double half = 0.5 * (a - d), larger = fmax(fabs(b), fabs(c)), smaller = fmin(fabs(b), fabs(c)) * copysign(1, b) * copysign(1, c);
    double scale = fmax(fabs(half), larger), z = half / scale * half + larger / scale * smaller;
    return z >= 4 * DBL_EPSILON / 2 ? square_of_real_pair(q, half, larger, scale, z) : square_with_equal_diagonal(q, a - d);
}

static void finish_pair(const Schur *s, ssize_t i) {
    ssize_t n = s->n;
    Square q = square_standard(*element(s, i, i), *element(s, i, i + 1), *element(s, i + 1, i), *element(s, i + 1, i + 1));
    *element(s, i, i) = q.a;
    *element(s, i, i + 1) = q.b;
    *element(s, i + 1, i) = q.c;
    *element(s, i + 1, i + 1) = q.d;
    double im = q.c == 0 ? 0 : sqrt(fabs(q.b)) * sqrt(fabs(q.c));
    s->values[i] = COMPLEX_OF(Complex, q.a, im);
    s->values[i + 1] = COMPLEX_OF(Complex, q.d, im == 0 ? 0 : -im);
    if (!s->z) return;
    turn(element(s, i, i + 1) + 1, element(s, i + 1, i + 1) + 1, 1, n - i - 2, q.cosine, q.sine);
    turn(element(s, 0, i), element(s, 0, i + 1), n, i, q.cosine, q.sine);
    turn(s->z + i * n, s->z + (i + 1) * n, 1, n, q.cosine, q.sine);
}

bool factor_schur_real(double *h, ssize_t n, ssize_t low, ssize_t high, Complex *values, double *z) {
    Schur s = {h, z, n, values};
    for (ssize_t i = 0; i < n; i++) values[i] = *element(&s, i, i);
    int tries = 0;
    ssize_t left = TRIES * (high - low > 10 ? high - low : 10);
    for (ssize_t last = high - 1; last >= low;) {
        ssize_t k = last;
        while (k > low && !is_negligible(&s, k, low, high)) k--;
        if (k > low) *element(&s, k, k - 1) = 0;
        if (k >= last - 1) {
            if (k == last) values[last] = *element(&s, last, last);
            else finish_pair(&s, k);
            last = k - 1;
            tries = 0;
            continue;
        }
        if (--left < 0) return false;
        step(&s, k, last, choose_shifts(&s, k, last, ++tries));
    }
    return true;
}
