/* Sums, products and lengths of the module math.
 *
 * fsum keeps partial sums that do not overlap (Shewchuk, "Adaptive precision floating-point arithmetic", 1997), so its
 * result is the exact sum rounded once.  hypot and dist add squares as pairs of doubles (Dekker), which makes
 * them right to the last bit in all but contrived cases. */
#include "stdlib/core/math_inner.h"

#include <math.h>

/* ---- fsum */

/* Partials do not overlap and are not 0, and a double has bits of 2098 different weights: there can never be more. */
enum { PARTIALS_MOST = 2100 };

typedef struct Partials {
    double at[PARTIALS_MOST];
    size_t n;
    double special; /* sum of infinities and nans */
    double infinities;
} Partials;

static int partials_add(Partials *p, double x) {
    double given = x;
    size_t kept = 0;
    for (size_t i = 0; i < p->n; i++) {
        double y = p->at[i];
        if (fabs(x) < fabs(y)) {
            double swap = x;
            x = y;
            y = swap;
        }
        double high = x + y, low = y - (high - x);
        if (low != 0) p->at[kept++] = low;
        x = high;
    }
    p->n = kept;
    if (x == 0) return 0;
    if (isfinite(x)) return p->at[p->n++] = x, 0;
    if (isfinite(given)) return fail(OverflowError, "intermediate overflow in fsum");
    if (isinf(given)) p->infinities += given;
    p->special += given;
    p->n = 0;
    return 0;
}

/* The partials' sum, rounded half to even once. */
static double partials_total(const Partials *p) {
    if (p->n == 0) return 0;
    size_t i = p->n - 1;
    double high = p->at[i], low = 0;
    while (i > 0) {
        double x = high, y = p->at[--i];
        high = x + y;
        low = y - (high - x);
        if (low != 0) break;
    }
    /* A tie was broken by what stands in `low`; partials further down decide it. */
    if (i > 0 && ((low < 0 && p->at[i - 1] < 0) || (low > 0 && p->at[i - 1] > 0))) {
        double twice = low * 2, moved = high + twice;
        if (twice == moved - high) high = moved;
    }
    return high;
}

static Own fsum_of(Partials *p, Ref iterator) {
    for (size_t steps = 0;;) {
        scoped Own item = NULL;
        double x;
        int status = next(iterator, &item);
        if (status < 0 || (status && double_from(item, &x) < 0)) return NULL;
        if (!status) break;
        if (partials_add(p, x) < 0 || loop_step(&steps) < 0) return NULL;
    }
    if (p->special == 0) return float_new(partials_total(p));
    if (isnan(p->infinities)) return throw(ValueError, "-inf + inf in fsum");
    return float_new(p->special);
}

Own math_fsum(Ref self, const Ref *args) {
    Partials p;
    p.n = 0;
    p.special = p.infinities = 0;
    scoped Own iterator = iter(args[0]);
    return iterator ? fsum_of(&p, iterator) : NULL;
}

/* ---- prod */

Own math_prod(Ref self, const Ref *args) {
    scoped Own total = args[1] ? own(args[1]) : small_int_new(1);
    scoped Own iterator = iter(args[0]);
    if (!iterator) return NULL;
    for (size_t steps = 0;;) {
        scoped Own item = NULL;
        int status = next(iterator, &item);
        if (status < 0) return NULL;
        if (!status) return give(total);
        bool floats = is_word_float(total) && is_word_float(item);
        own_set_take(&total, floats ? float_new(word_float(total) * word_float(item)) : binary(OP_MUL, total, item));
        if (!total || loop_step(&steps) < 0) return NULL;
    }
}

/* ---- hypot, dist */

/* sqrt of a sum of squares given as high + low, corrected by one step of Newton on the exact rest. */
static double root_of_pair(double high, double low) {
    double root = sqrt(high + low);
    double rest = fma(-root, root, high) + low;
    return root + rest / (2 * root);
}

/* Where the largest has few bits itself: quotients by it, summed above 1, which every square is below. */
static double tiny_length(const double *x, size_t n, double most) {
    double sum = 1, rest = 0;
    for (size_t i = 0; i < n; i++) {
        double quotient = x[i] / most, square = quotient * quotient, more = sum + square;
        rest += (sum - more) + square;
        sum = more;
    }
    return most * sqrt(sum - 1 + rest);
}

/* x: n magnitudes, largest `most`.  Scales x in place. */
static double vector_length(double *x, size_t n, double most, bool any_nan) {
    if (isinf(most)) return most;
    if (any_nan) return NAN;
    if (most == 0 || n <= 1) return most;
    int exponent;
    frexp(most, &exponent);
    if (UNLIKELY(exponent < -1023)) return tiny_length(x, n, most); /* the scale would be too large */
    double high = 0, low = 0, scale = ldexp(1, -exponent);
    for (size_t i = 0; i < n; i++) {
        double scaled = x[i] * scale, square = scaled * scaled, sum = high + square;
        /* squares are not larger than 1, the sum may be smaller than the next: two-sum without a condition */
        double back = sum - high;
        low += fma(scaled, scaled, -square) + ((high - (sum - back)) + (square - back));
        high = sum;
    }
    return root_of_pair(high, low) / scale;
}

/* The length of n differences minuend[i] - subtrahend[i] (subtrahend may be NULL). */
static Own length_of(const Ref *minuend, const Ref *subtrahend, size_t n) {
    enum { INLINE = 16 };
    double room[INLINE], most = 0, a, b = 0;
    bool any_nan = false;
    scoped Own block = n > INLINE ? bytes_new_empty(n * sizeof(double)) : None;
    if (!block) return NULL;
    double *x = n > INLINE ? (double *)bytes_data(block) : room;
    for (size_t i = 0; i < n; i++) {
        if (double_from(minuend[i], &a) < 0) return NULL;
        if (subtrahend && double_from(subtrahend[i], &b) < 0) return NULL;
        x[i] = fabs(a - b);
        any_nan |= isnan(x[i]);
        if (x[i] > most) most = x[i];
    }
    return float_new(vector_length(x, n, most, any_nan));
}

Own math_hypot(Ref self, const Ref *args, size_t count, Ref names) {
    return args_no_names("math.hypot", names) < 0 ? NULL : length_of(args, NULL, count);
}

Own math_dist(Ref self, const Ref *args) {
    scoped Own p = is_tuple(args[0]) ? own(args[0]) : tuple_from(args[0]);
    if (!p) return NULL;
    scoped Own q = is_tuple(args[1]) ? own(args[1]) : tuple_from(args[1]);
    if (!q) return NULL;
    if (tuple_length(p) != tuple_length(q))
        return throw(ValueError, "both points must have the same number of dimensions");
    return length_of(lent(tuple_of(p)->items), lent(tuple_of(q)->items), tuple_length(p));
}
