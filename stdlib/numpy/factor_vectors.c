/* Eigenvectors from Schur's form: from below upwards, then turned back (LAPACK's dtrevc). */
#include "stdlib/numpy/factor.h"

#include <float.h>
#include <math.h>

typedef struct Triangle {
    const double *t;       /* n by n, of `parts` each */
    int parts;
    ssize_t n;
    Complex value;
    double least;          /* what stands for a difference of nothing */
    Complex *x;
    ssize_t end;           /* x[end] and beyond are zero */
} Triangle;

static Complex multiplied(Complex a, Complex b) { return COMPLEX_MULTIPLY(Complex, double, a, b); }
static double modulus(Complex a) { return hypot(RE(a), IM(a)); }
COMPLEX_QUOTIENT(COMPLEX128, Complex, double)
static Complex quotient(Complex a, Complex b) {
    return IM(b) == 0 ? COMPLEX_OF(Complex, RE(a) / RE(b), IM(a) / RE(b)) : complex_quotient_COMPLEX128(a, b);
}

static Complex element(const Triangle *w, ssize_t i, ssize_t j) {
    const double *at = w->t + (i * w->n + j) * w->parts;
    return COMPLEX_OF(Complex, at[0], w->parts == 2 ? at[1] : 0);
}

/* What is left of row i once the known elements from column `from` on are on the other side. */
static Complex known_part(const Triangle *w, ssize_t i, ssize_t from) {
    Complex sum = 0;
    const double *row = w->t + i * w->n * w->parts;
    for (ssize_t j = from; j < w->end; j++) {
        if (w->parts == 2) sum -= multiplied(COMPLEX_OF(Complex, row[2 * j], row[2 * j + 1]), w->x[j]);
        else sum -= COMPLEX_OF(Complex, row[j] * RE(w->x[j]), row[j] * IM(w->x[j]));
    }
    return sum;
}

static Complex at_least(const Triangle *w, Complex a) { return modulus(a) < w->least ? (Complex)w->least : a; }

/* Rows i and i + 1, which belong together: two equations by elimination from the largest coefficient. */
static void solve_square(const Triangle *w, ssize_t i) {
    Complex m[2][2] = {{element(w, i, i) - w->value, element(w, i, i + 1)}, {element(w, i + 1, i), element(w, i + 1, i + 1) - w->value}};
    Complex right[2] = {known_part(w, i, i + 2), known_part(w, i + 1, i + 2)};
    int row = 0, column = 0;
    for (int k = 1; k < 4; k++)
        if (modulus(m[k / 2][k % 2]) > modulus(m[row][column])) row = k / 2, column = k % 2;
    Complex pivot = at_least(w, m[row][column]), factor = quotient(m[!row][column], pivot);
    Complex rest = at_least(w, m[!row][!column] - multiplied(factor, m[row][!column]));
    Complex other = quotient(right[!row] - multiplied(factor, right[row]), rest);
    w->x[i + !column] = other;
    w->x[i + column] = quotient(right[row] - multiplied(other, m[row][!column]), pivot);
}

/* Vectors of matrices that have too few of them grow without end. */
static void keep_small(const Triangle *w, ssize_t from, int count) {
    double size = 0;
    for (int k = 0; k < count; k++) size = fmax(size, modulus(w->x[from + k]));
    if (!(size > 1e100)) return;
    for (ssize_t j = from; j < w->end; j++) w->x[j] = COMPLEX_OF(Complex, RE(w->x[j]) / size, IM(w->x[j]) / size);
}

/* x above row `known`. */
static void solve_above(const Triangle *w, ssize_t known) {
    for (ssize_t i = known - 1; i >= 0; i--) {
        bool pair = w->parts == 1 && i > 0 && RE(element(w, i, i - 1)) != 0;
        if (pair) solve_square(w, --i);
        else w->x[i] = quotient(known_part(w, i, i + 1), at_least(w, element(w, i, i) - w->value));
        keep_small(w, i, pair ? 2 : 1);
    }
}

/* The vector for rows at and at + 1, a pair of complex eigenvalues; the first has the positive imaginary part. */
static void start_pair(const Triangle *w, ssize_t at) {
    double above = RE(element(w, at, at + 1)), below = RE(element(w, at + 1, at)), im = IM(w->value);
    bool upper = fabs(above) >= fabs(below);
    w->x[at] = upper ? 1 : -im / below;
    w->x[at + 1] = upper ? COMPLEX_OF(Complex, 0, im / above) : COMPLEX_OF(Complex, 0, 1);
}

/* Column `at` of v: x turned back. */
static void turn_back(const Triangle *w, const double *z, ssize_t at, Complex *v) {
    ssize_t n = w->n;
    for (ssize_t i = 0; i < n; i++) v[i * n + at] = 0;
    for (ssize_t j = 0; j < w->end; j++) {
        const double *row = z + j * n * w->parts;
        Complex x = w->x[j];
        for (ssize_t i = 0; i < n; i++)
            v[i * n + at] += w->parts == 2 ? multiplied(COMPLEX_OF(Complex, row[2 * i], row[2 * i + 1]), x)
                                           : COMPLEX_OF(Complex, row[i] * RE(x), row[i] * IM(x));
    }
}

void factor_vectors(const double *t, const double *z, int parts, ssize_t n, const Complex *values, Complex *v, Complex *room) {
    double floor = DBL_MIN * ((double)n / DBL_EPSILON);
    for (ssize_t at = 0; at < n; at++) {
        Complex value = values[at];
        Triangle w = {t, parts, n, value, fmax(DBL_EPSILON * (fabs(RE(value)) + fabs(IM(value))), floor), room, at + 1};
        bool pair = parts == 1 && IM(value) != 0;
        if (pair && at + 1 < n) {
            w.end = at + 2;
            start_pair(&w, at);
        } else {
            room[at] = 1;
        }
        solve_above(&w, at);
        turn_back(&w, z, at, v);
        if (pair && ++at < n)
            for (ssize_t i = 0; i < n; i++) v[i * n + at] = conj(v[i * n + at - 1]);
    }
}

/* The column's element of largest size. */
static Complex largest_of(const Complex *v, ssize_t n, ssize_t column, ssize_t *place) {
    double best = -1;
    *place = 0;
    for (ssize_t i = 0; i < n; i++) {
        Complex x = v[i * n + column];
        double size = RE(x) * RE(x) + IM(x) * IM(x);
        if (size <= best) continue;
        best = size;
        *place = i;
    }
    return v[*place * n + column];
}

static void scale_column(Complex *v, ssize_t n, ssize_t column, double by) {
    for (ssize_t i = 0; i < n; i++) v[i * n + column] = COMPLEX_OF(Complex, RE(v[i * n + column]) * by, IM(v[i * n + column]) * by);
}

static void make_length_one(Complex *v, ssize_t n, ssize_t column) {
    double total = 0, largest = 0;
    for (ssize_t i = 0; i < n; i++) largest = fmax(largest, modulus(v[i * n + column]));
    if (!(largest > 0) || !(largest < HUGE_VAL)) return;
    scale_column(v, n, column, ldexp(1, -ilogb(largest)));
    for (ssize_t i = 0; i < n; i++) total += RE(v[i * n + column]) * RE(v[i * n + column]) + IM(v[i * n + column]) * IM(v[i * n + column]);
    scale_column(v, n, column, 1 / sqrt(total));
}

/* The largest element becomes real; its real part keeps its sign, or it becomes positive. */
static void turn_largest(Complex *v, ssize_t n, ssize_t column, bool keeps_sign) {
    ssize_t place;
    Complex x = largest_of(v, n, column, &place);
    double size = modulus(x), sign = keeps_sign && RE(x) < 0 ? -1 : 1;
    if (size == 0) return;
    Complex turn = COMPLEX_OF(Complex, sign * RE(x) / size, -sign * IM(x) / size);
    for (ssize_t i = 0; i < n; i++) v[i * n + column] = multiplied(v[i * n + column], turn);
    v[place * n + column] = RE(v[place * n + column]);
}

void factor_normalize(Complex *v, ssize_t n, const Complex *values, bool real) {
    for (ssize_t column = 0; column < n; column++) {
        make_length_one(v, n, column);
        if (real && IM(values[column]) == 0) continue;
        turn_largest(v, n, column, real);
        if (real && ++column < n)
            for (ssize_t i = 0; i < n; i++) v[i * n + column] = conj(v[i * n + column - 1]);
    }
}
