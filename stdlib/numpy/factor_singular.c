/* Singular values of bidiagonal matrices: QR steps from whichever end is larger, without a shift where that would cost accuracy, as LAPACK's
 * dbdsqr takes them (J. Demmel and W. Kahan, "Accurate singular values of bidiagonal matrices", 1990). */
#include "stdlib/numpy/factor.h"

#include <float.h>
#include <math.h>

enum { TRIES = 6 };
static const double unit = DBL_EPSILON / 2;

typedef struct Bidiagonal {
    double *d, *e;
    ssize_t n;
    double *u, *v;         /* NULL, or n rows each */
    ssize_t u_width, v_width;
    Turns left, right;     /* of one step: of u's rows, of v's */
    double tolerance, threshold;
} Bidiagonal;

static void turn_rows(Bidiagonal *b, ssize_t first, ssize_t count, bool upwards) {
    if (!b->u) return;
    b->left.count = b->right.count = count;
    b->left.upwards = b->right.upwards = upwards;
    factor_kernels->turn(b->u, b->u_width, first, &b->left);
    factor_kernels->turn(b->v, b->v_width, first, &b->right);
}

/* The smaller singular value of [[f, g], [0, h]]. */
static double smaller_of_pair(double f, double g, double h) {
    double least = fmin(fabs(f), fabs(h)), most = fmax(fabs(f), fabs(h)), side = fabs(g);
    if (least == 0) return 0;
    double plus = 1 + least / most, minus = (most - least) / most;
    if (side < most) {
        double square = (side / most) * (side / most);
        return least * (2 / (sqrt(plus * plus + square) + sqrt(minus * minus + square)));
    }
    double ratio = most / side;
    if (ratio == 0) return least * most / side;
    double cosine = 1 / (sqrt(1 + (plus * ratio) * (plus * ratio)) + sqrt(1 + (minus * ratio) * (minus * ratio)));
    return 2 * (least * cosine * ratio);
}

typedef struct PairOfValues { double larger, smaller, right_s, right_c, left_s, left_c; } PairOfValues;

/* [[f, g], [0, h]] with |f| >= |h|: values without their signs, and the vectors. */
static PairOfValues decompose_ordered(double f, double g, double h, bool *side_is_largest) {
    double f_size = fabs(f), h_size = fabs(h), g_size = fabs(g);
    if (g_size == 0) return (PairOfValues){f_size, h_size, 0, 1, 0, 1};
    *side_is_largest = g_size > f_size;
    if (*side_is_largest && f_size / g_size < unit)
        return (PairOfValues){g_size, h_size > 1 ? f_size / (g_size / h_size) : f_size / g_size * h_size, 1, f / g, h / g, 1};
    double d = f_size - h_size, l = d == f_size ? 1 : d / f_size, m = g / f, t = 2 - l, square = m * m;
    double s = sqrt(t * t + square), r = l == 0 ? fabs(m) : sqrt(l * l + square), a = 0.5 * (s + r);
    if (square != 0) t = (m / (s + t) + m / (r + l)) * (1 + a);
    else if (l == 0) t = copysign(2, f) * copysign(1, g);
    else t = g / copysign(d, f) + m / t;
    l = sqrt(t * t + 4);
    PairOfValues p = {f_size * a, h_size / a, t / l, 2 / l, 0, 0};
    p.left_c = (p.right_c + p.right_s * m) / a;
    p.left_s = h / f * p.right_s / a;
    return p;
}

/* [[f, g], [0, h]]: the values with signs that fit the vectors. */
static PairOfValues decompose_pair(double f, double g, double h) {
    bool exchanged = fabs(h) > fabs(f), side_is_largest = false;
    PairOfValues p = exchanged ? decompose_ordered(h, g, f, &side_is_largest) : decompose_ordered(f, g, h, &side_is_largest);
    if (exchanged) p = (PairOfValues){p.larger, p.smaller, p.left_c, p.left_s, p.right_c, p.right_s};
    double sign;
    if (side_is_largest) sign = copysign(1, p.right_s) * copysign(1, p.left_c) * copysign(1, g);
    else if (exchanged) sign = copysign(1, p.right_s) * copysign(1, p.left_s) * copysign(1, h);
    else sign = copysign(1, p.right_c) * copysign(1, p.left_c) * copysign(1, f);
    p.larger = copysign(p.larger, sign);
    p.smaller = copysign(p.smaller, sign * copysign(1, f) * copysign(1, h));
    return p;
}

static void solve_pair(Bidiagonal *b, ssize_t i) {
    PairOfValues p = decompose_pair(b->d[i], b->e[i], b->d[i + 1]);
    b->d[i] = p.larger;
    b->e[i] = 0;
    b->d[i + 1] = p.smaller;
    b->left.c[0] = p.left_c;
    b->left.s[0] = p.left_s;
    b->right.c[0] = p.right_c;
    b->right.s[0] = p.right_s;
    turn_rows(b, i, 1, false);
}

/* ---- steps over rows low .. high; down: from low to high.  Upwards the matrix is seen from its other corner, where left and right change
 * places. */

typedef struct Chase {
    Bidiagonal *b;
    ssize_t low, high;
    bool down;
    const Turns *near, *far;   /* of the side that begins, and of the other */
} Chase;

static double *chase_d(const Chase *c, ssize_t i) { return &c->b->d[c->down ? c->low + i : c->high - i]; }
static double *chase_e(const Chase *c, ssize_t i) { return &c->b->e[c->down ? c->low + i : c->high - 1 - i]; }

static void chase_note(const Chase *c, const Turns *turns, ssize_t i, double cosine, double sine) {
    ssize_t at = c->down ? i : c->high - c->low - 1 - i;
    turns->c[at] = cosine;
    turns->s[at] = c->down ? sine : -sine;
}

static void chase_plain(const Chase *c) {
    ssize_t n = c->high - c->low;
    double cosine = 1, sine, old_cosine = 1, old_sine = 0, r;
    for (ssize_t i = 0; i < n; i++) {
        factor_rotation(*chase_d(c, i) * cosine, *chase_e(c, i), &cosine, &sine, &r);
        if (i) *chase_e(c, i - 1) = old_sine * r;
        factor_rotation(old_cosine * r, *chase_d(c, i + 1) * sine, &old_cosine, &old_sine, chase_d(c, i));
        chase_note(c, c->near, i, cosine, sine);
        chase_note(c, c->far, i, old_cosine, old_sine);
    }
    double last = *chase_d(c, n) * cosine;
    *chase_d(c, n) = last * old_cosine;
    *chase_e(c, n - 1) = last * old_sine;
}

static void chase_shifted(const Chase *c, double shift) {
    ssize_t n = c->high - c->low;
    double start = *chase_d(c, 0), f = (fabs(start) - shift) * (copysign(1, start) + shift / start), g = *chase_e(c, 0), cosine, sine, r;
    for (ssize_t i = 0; i < n; i++) {
        double *d = chase_d(c, i), *next = chase_d(c, i + 1), *e = chase_e(c, i);
        factor_rotation(f, g, &cosine, &sine, &r);
        if (i) *chase_e(c, i - 1) = r;
        f = cosine * *d + sine * *e;
        *e = cosine * *e - sine * *d;
        g = sine * *next;
        *next = cosine * *next;
        chase_note(c, c->near, i, cosine, sine);
        factor_rotation(f, g, &cosine, &sine, d);
        f = cosine * *e + sine * *next;
        *next = cosine * *next - sine * *e;
        if (i < n - 1) {
            double *side = chase_e(c, i + 1);
            g = sine * *side;
            *side = cosine * *side;
        }
        chase_note(c, c->far, i, cosine, sine);
    }
    *chase_e(c, n - 1) = f;
}

/* The least that a singular value can be, seen along the chase; -1: some side element was negligible, and is zero now. */
static double chase_least(const Chase *c) {
    ssize_t n = c->high - c->low;
    double tolerance = c->b->tolerance, *end = chase_e(c, n - 1);
    if (fabs(*end) <= tolerance * fabs(*chase_d(c, n))) return *end = 0, -1;
    double size = fabs(*chase_d(c, 0)), least = size;
    for (ssize_t i = 0; i < n; i++) {
        double *e = chase_e(c, i);
        if (fabs(*e) <= tolerance * size) return *e = 0, -1;
        size = fabs(*chase_d(c, i + 1)) * (size / (size + fabs(*e)));
        least = fmin(least, size);
    }
    return least;
}

static double chase_shift(const Chase *c, double least, double largest) {
    const Bidiagonal *b = c->b;
    ssize_t n = c->high - c->low;
    if ((double)b->n * b->tolerance * (least / largest) <= fmax(unit, 0.01 * b->tolerance)) return 0;
    double first = *chase_d(c, n - 1), second = *chase_d(c, n), start = fabs(*chase_d(c, 0));
    double shift = c->down ? smaller_of_pair(first, *chase_e(c, n - 1), second) : smaller_of_pair(second, *chase_e(c, n - 1), first);
    return start > 0 && (shift / start) * (shift / start) < unit ? 0 : shift;
}

/* False: there was no need for a step. */
static bool chase_step(const Chase *c, double largest) {
    double least = chase_least(c);
    if (least < 0) return false;
    double shift = chase_shift(c, least, largest), *end = chase_e(c, c->high - c->low - 1);
    if (shift == 0) chase_plain(c);
    else chase_shifted(c, shift);
    turn_rows(c->b, c->low, c->high - c->low, !c->down);
    if (fabs(*end) <= c->b->threshold) *end = 0;
    return true;
}

/* ---- the whole */

/* From below the diagonal to above it. */
static void turn_upper(Bidiagonal *b) {
    for (ssize_t i = 0; i < b->n - 1; i++) {
        double c, s, r;
        factor_rotation(b->d[i], b->e[i], &c, &s, &r);
        b->d[i] = r;
        b->e[i] = s * b->d[i + 1];
        b->d[i + 1] = c * b->d[i + 1];
        b->left.c[i] = c;
        b->left.s[i] = s;
    }
    b->left.count = b->n - 1;
    b->left.upwards = false;
    if (b->u) factor_kernels->turn(b->u, b->u_width, 0, &b->left);
}

static void find_threshold(Bidiagonal *b) {
    double size = b->n ? fabs(b->d[0]) : 0, least = size;
    b->tolerance = unit * fmax(10, fmin(100, pow(unit, -0.125)));
    for (ssize_t i = 1; i < b->n && least != 0; i++) {
        size = fabs(b->d[i]) * (size / (size + fabs(b->e[i - 1])));
        least = fmin(least, size);
    }
    b->threshold = fmax(b->tolerance * (least / sqrt((double)b->n)), TRIES * (double)b->n * (double)b->n * DBL_MIN);
}

/* The first row of the block that ends in `high`; a negligible side element in front of it becomes zero. */
static ssize_t block_start(const Bidiagonal *b, ssize_t high, double *largest) {
    *largest = fabs(b->d[high]);
    for (ssize_t i = high - 1; i >= 0; i--) {
        if (fabs(b->e[i]) <= b->threshold) {
            b->e[i] = 0;
            return i + 1;
        }
        *largest = fmax(*largest, fmax(fabs(b->d[i]), fabs(b->e[i])));
    }
    return 0;
}

static bool solve_blocks(Bidiagonal *b) {
    ssize_t old_low = -1, old_high = -1, high = b->n - 1;
    double left = TRIES * (double)b->n * (double)b->n + 100;
    bool down = true;
    while (high > 0) {
        double largest;
        ssize_t low = block_start(b, high, &largest);
        if (low == high) {
            high--;
            continue;
        }
        if (low == high - 1) {
            solve_pair(b, low);
            high -= 2;
            continue;
        }
        if ((left -= (double)(high - low)) < 0) return false;
        if (low > old_high || high < old_low) down = fabs(b->d[low]) >= fabs(b->d[high]);
        if (!chase_step(&(Chase){b, low, high, down, down ? &b->right : &b->left, down ? &b->left : &b->right}, largest)) continue;
        old_low = low;
        old_high = high;
    }
    return true;
}

static void swap_rows(double *z, ssize_t width, ssize_t i, ssize_t k) {
    for (ssize_t j = 0; z && j < width; j++) {
        double kept = z[i * width + j];
        z[i * width + j] = z[k * width + j];
        z[k * width + j] = kept;
    }
}

static void make_positive(const Bidiagonal *b) {
    for (ssize_t i = 0; i < b->n; i++) {
        if (b->d[i] == 0) b->d[i] = 0; /* of either sign */
        if (!(b->d[i] < 0)) continue;
        b->d[i] = -b->d[i];
        double *to_turn = b->n == 1 ? b->u : b->v; /* LAPACK's dbdsdc treats a single one otherwise */
        ssize_t width = b->n == 1 ? b->u_width : b->v_width;
        for (ssize_t j = 0; to_turn && j < width; j++) to_turn[i * width + j] = -to_turn[i * width + j];
    }
}

static void sort_falling(const Bidiagonal *b) {
    for (ssize_t end = b->n - 1; end > 0; end--) {
        ssize_t least = 0;
        for (ssize_t i = 1; i <= end; i++)
            if (b->d[i] <= b->d[least]) least = i;
        if (least == end) continue;
        double kept = b->d[least];
        b->d[least] = b->d[end];
        b->d[end] = kept;
        swap_rows(b->u, b->u_width, least, end);
        swap_rows(b->v, b->v_width, least, end);
    }
}

bool factor_singular(double *d, double *e, ssize_t n, bool lower, double *u, ssize_t u_width, double *v, ssize_t v_width, double *room) {
    Bidiagonal b = {d, e, n, u, v, u_width, v_width, {room, room + n, 0, false}, {room + 2 * n, room + 3 * n, 0, false}, 0, 0};
    if (lower) turn_upper(&b);
    find_threshold(&b);
    if (!solve_blocks(&b)) return false;
    make_positive(&b);
    sort_falling(&b);
    return true;
}
