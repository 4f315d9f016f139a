/* Balancing before eigenvalues are looked for, in the order of LAPACK's dgebal (B. N. Parlett and C. Reinsch, 1969; sizes as R. James,
 * J. Langou and B. Lowery propose, 2014). */
#include "stdlib/numpy/factor.h"

#include <float.h>
#include <math.h>

static double *element(const Balance *b, ssize_t i, ssize_t j) { return b->a + (i * b->n + j) * b->parts; }

static double modulus(const Balance *b, ssize_t i, ssize_t j) {
    const double *x = element(b, i, j);
    return b->parts == 1 ? fabs(x[0]) : hypot(x[0], x[1]);
}

static void swap_numbers(double *x, double *y, int parts) {
    for (int i = 0; i < parts; i++) {
        double kept = x[i];
        x[i] = y[i];
        y[i] = kept;
    }
}

/* Row and column i change places with row and column k. */
static void exchange(const Balance *b, ssize_t i, ssize_t k) {
    b->scale[k] = (double)i;
    if (i == k) return;
    for (ssize_t r = 0; r < b->high; r++) swap_numbers(element(b, r, i), element(b, r, k), b->parts);
    for (ssize_t c = b->low; c < b->n; c++) swap_numbers(element(b, i, c), element(b, k, c), b->parts);
}

static bool row_is_isolated(const Balance *b, ssize_t row) {
    for (ssize_t j = 0; j < b->high; j++)
        if (j != row && modulus(b, row, j) != 0) return false;
    return true;
}

static bool column_is_isolated(const Balance *b, ssize_t column) {
    for (ssize_t i = b->low; i < b->high; i++)
        if (i != column && modulus(b, i, column) != 0) return false;
    return true;
}

/* Rows with nothing beside the diagonal go to the end, such columns to the front. */
static void isolate(Balance *b) {
    for (ssize_t i = b->high - 1; i >= 0; i--) {
        if (!row_is_isolated(b, i)) continue;
        exchange(b, i, b->high - 1);
        if (--b->high == 0) return;
        i = b->high;
    }
    for (ssize_t j = b->low; j < b->high; j++) {
        if (!column_is_isolated(b, j)) continue;
        exchange(b, j, b->low);
        j = b->low++;
    }
}

typedef struct Sizes { double length, largest; } Sizes;

/* Of a row or a column between low and high; the largest element: of more of it. */
static Sizes sizes_of(const Balance *b, ssize_t i, bool column) {
    Sizes s = {0, 0};
    for (ssize_t k = b->low; k < b->high; k++) s.length = hypot(s.length, column ? modulus(b, k, i) : modulus(b, i, k));
    ssize_t from = column ? 0 : b->low, to = column ? b->high : b->n;
    for (ssize_t k = from; k < to; k++) s.largest = fmax(s.largest, column ? modulus(b, k, i) : modulus(b, i, k));
    return s;
}

static bool scale_one(const Balance *b, ssize_t i) {
    static const double least = DBL_MIN / DBL_EPSILON * 2 * 2, most = DBL_EPSILON / DBL_MIN / 2 / 2;
    Sizes column = sizes_of(b, i, true), row = sizes_of(b, i, false);
    double c = column.length, r = row.length, sum = c + r, factor = 1;
    if (c == 0 || r == 0 || !(sum < HUGE_VAL)) return false;
    for (; c < r / 2 && fmax(fmax(factor, c), column.largest) < most && fmin(r / 2, row.largest) > least; factor *= 2) {
        c *= 2;
        column.largest *= 2;
        r /= 2;
        row.largest /= 2;
    }
    for (; c / 2 >= r && fmax(r, row.largest) < most && fmin(fmin(factor, c / 2), column.largest) > least; factor /= 2) {
        c /= 2;
        column.largest /= 2;
        r *= 2;
        row.largest *= 2;
    }
    if (c + r >= 0.95 * sum || factor * b->scale[i] <= least || factor * b->scale[i] >= most) return false;
    b->scale[i] *= factor;
    for (ssize_t k = b->low * b->parts; k < b->n * b->parts; k++) element(b, i, 0)[k] /= factor;
    for (ssize_t k = 0; k < b->high; k++)
        for (int p = 0; p < b->parts; p++) element(b, k, i)[p] *= factor;
    return true;
}

void factor_balance(Balance *b) {
    b->low = 0;
    b->high = b->n;
    isolate(b);
    if (b->high == 0) {
        b->high = b->n > 0;
        return;
    }
    for (ssize_t i = b->low; i < b->high; i++) b->scale[i] = 1;
    for (bool changed = true; changed;) {
        changed = false;
        for (ssize_t i = b->low; i < b->high; i++) changed |= scale_one(b, i);
    }
}

static void swap_rows(Complex *v, ssize_t n, ssize_t i, ssize_t k) {
    for (ssize_t j = 0; i != k && j < n; j++) {
        Complex kept = v[i * n + j];
        v[i * n + j] = v[k * n + j];
        v[k * n + j] = kept;
    }
}

void factor_balance_undo(const Balance *b, Complex *v) {
    ssize_t n = b->n;
    for (ssize_t i = b->low; i < b->high && b->high - b->low > 1; i++)
        for (ssize_t j = 0; j < n; j++) v[i * n + j] = COMPLEX_OF(Complex, RE(v[i * n + j]) * b->scale[i], IM(v[i * n + j]) * b->scale[i]);
    for (ssize_t i = b->low - 1; i >= 0; i--) swap_rows(v, n, i, (ssize_t)b->scale[i]);
    for (ssize_t i = b->high; i < n; i++) swap_rows(v, n, i, (ssize_t)b->scale[i]);
}
