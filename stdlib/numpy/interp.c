/* Interpolation between points: numpy.interp, of real numbers. */
#include "stdlib/numpy/array_inner.h"

#include <math.h>

typedef struct Points {
    const double *x, *y;   /* x does not fall */
    ssize_t count;
    double left, right;    /* what is before and behind all of them */
} Points;

/* The last point that is not behind x: -1 if all are, count if x is behind all.  guess: where it was for the number before. */
static ssize_t point_find(const Points *p, double x, ssize_t guess) {
    ssize_t low = 0, high = p->count;
    if (x > p->x[p->count - 1]) return p->count;
    if (x < p->x[0]) return -1;
    if (guess >= 0 && guess + 1 < p->count && p->x[guess] <= x) {
        if (x < p->x[guess + 1]) return guess;
        low = guess + 1;
    }
    while (low < high) {
        ssize_t middle = low + (high - low) / 2;
        if (x >= p->x[middle]) low = middle + 1;
        else high = middle;
    }
    return low == 0 && p->count <= 4 ? 0 : low - 1; /* the first point's x may be no number: numpy finds it among few */
}

/* Infinite ends spoil the line from one side: then it is drawn from the other. */
static double on_line(const Points *p, ssize_t at, double x) {
    double slope = (p->y[at + 1] - p->y[at]) / (p->x[at + 1] - p->x[at]), y = slope * (x - p->x[at]) + p->y[at];
    if (LIKELY(y == y)) return y;
    y = slope * (x - p->x[at + 1]) + p->y[at + 1];
    return y != y && p->y[at] == p->y[at + 1] ? p->y[at] : y;
}

static void interpolate(const Points *p, const double *x, double *y, ssize_t count) {
    ssize_t at = 0;
    for (ssize_t i = 0; i < count; i++) {
        if (UNLIKELY(x[i] != x[i])) {
            y[i] = x[i];
            continue;
        }
        ssize_t found = point_find(p, x[i], at);
        if (found < 0) {
            y[i] = p->left;
        } else if (found == p->count) {
            y[i] = p->right;
        } else {
            y[i] = found == p->count - 1 || p->x[found] == x[i] ? p->y[found] : on_line(p, found, x[i]);
            at = found;
        }
    }
}

/* _interp(x, xp, fp, left, right): of rows of the same length, not empty; left and right are numbers. */
Own function__interp(Ref module, const Ref *args) {
    Points p;
    if (double_from(args[3], &p.left) < 0 || double_from(args[4], &p.right) < 0) return NULL;
    scoped Own x = array_from_full(args[0], &dtypes[DT_FLOAT64], 'C', false, 0), xp = x ? array_from_full(args[1], &dtypes[DT_FLOAT64], 'C', false, 0) : NULL;
    scoped Own fp = xp ? array_from_full(args[2], &dtypes[DT_FLOAT64], 'C', false, 0) : NULL, plain = fp ? array_plain(x) : NULL;
    scoped Own points = plain ? array_plain(xp) : NULL, values = points ? array_plain(fp) : NULL;
    if (!values) return NULL;
    const Array *a = array_peek(plain);
    p.x = (const double *)array_peek(points)->data;
    p.y = (const double *)array_peek(values)->data;
    p.count = array_peek(points)->size;
    if (p.count == 0 || p.count != array_peek(values)->size) return throw(ValueError, "fp and xp are not of the same length.");
    scoped Own result = array_new(&dtypes[DT_FLOAT64], a->ndim, a->shape, 'C');
    if (!result) return NULL;
    double *y = (double *)array_peek(result)->data;
    if (a->size < GIL_DROP_ELEMENTS) interpolate(&p, (const double *)a->data, y, a->size);
    else WITHOUT_GIL_FOR("numpy", interpolate(&p, (const double *)a->data, y, a->size));
    return array_or_scalar_take(give(result));
}
