/* Schur's form of a complex matrix that is in Hessenberg's: QR steps with Wilkinson's shift. */
#include "stdlib/numpy/factor.h"

#include <float.h>
#include <math.h>

enum { TRIES = 60, STUBBORN = 10 };

typedef struct Schur {
    Complex *h, *z;        /* n by n; z may be NULL */
    ssize_t n;
    double *cosines;
    Complex *sines;
} Schur;

static Complex *element(const Schur *s, ssize_t i, ssize_t j) { return &s->h[i * s->n + j]; }
static Complex multiplied(Complex a, Complex b) { return COMPLEX_MULTIPLY(Complex, double, a, b); }
static Complex conjugated(Complex a) { return COMPLEX_OF(Complex, RE(a), -IM(a)); }
static double modulus(Complex a) { return hypot(RE(a), IM(a)); }
COMPLEX_QUOTIENT(COMPLEX128, Complex, double)

/* The eigenvalue of the last two rows' square that is nearer to the last element. */
static Complex choose_shift(const Schur *s, ssize_t k) {
    Complex a = *element(s, k - 1, k - 1), d = *element(s, k, k), product = multiplied(*element(s, k - 1, k), *element(s, k, k - 1));
    Complex half = COMPLEX_OF(Complex, RE(a - d) / 2, IM(a - d) / 2), root = csqrt(multiplied(half, half) + product);
    if (RE(half) * RE(root) + IM(half) * IM(root) < 0) root = -root;
    Complex sum = half + root;
    return RE(sum) == 0 && IM(sum) == 0 ? d : d - complex_quotient_COMPLEX128(product, sum);
}

/* The rotation (c, s) that takes b away below a; a becomes what is left. */
static void find_turn(Complex *a, Complex *b, double *c, Complex *s) {
    double first = modulus(*a), second = modulus(*b), size = hypot(first, second);
    *c = 1;
    *s = 0;
    if (second == 0) return;
    if (first == 0) {
        *c = 0;
        *s = COMPLEX_OF(Complex, RE(*b) / second, IM(*b) / second);
        *a = second;
    } else {
        Complex phase = COMPLEX_OF(Complex, RE(*a) / first, IM(*a) / first);
        *c = first / size;
        *s = multiplied(COMPLEX_OF(Complex, RE(*b) / size, IM(*b) / size), conjugated(phase));
        *a = COMPLEX_OF(Complex, RE(phase) * size, IM(phase) * size);
    }
    *b = 0;
}

/* Columns k and k + 1 of rows from .. to - 1: what the rows underwent, adjoint. */
static void turn_columns(const Schur *s, ssize_t k, ssize_t from, ssize_t to) {
    double c = s->cosines[k];
    Complex sine = s->sines[k], other = conjugated(sine);
    for (ssize_t i = from; i < to; i++) {
        Complex *x = element(s, i, k), *y = x + 1, kept = c * *x + multiplied(sine, *y);
        *y = c * *y - multiplied(other, *x);
        *x = kept;
    }
}

static void step(const Schur *s, ssize_t low, ssize_t last, Complex shift) {
    ssize_t n = s->n, from = s->z ? 0 : low, to = s->z ? n : last + 1;
    for (ssize_t i = low; i <= last; i++) *element(s, i, i) -= shift;
    for (ssize_t k = low; k < last; k++) {
        find_turn(element(s, k, k), element(s, k + 1, k), &s->cosines[k], &s->sines[k]);
        factor_kernels->turn_complex(element(s, k, k) + 1, element(s, k + 1, k) + 1, to - k - 1, s->cosines[k], s->sines[k]);
    }
    for (ssize_t k = low; k < last; k++) {
        turn_columns(s, k, from, k + 2);
        if (s->z) factor_kernels->turn_complex(s->z + k * n, s->z + (k + 1) * n, n, s->cosines[k], conjugated(s->sines[k]));
    }
    for (ssize_t i = low; i <= last; i++) *element(s, i, i) += shift;
}

static bool is_negligible(const Schur *s, ssize_t k) {
    double side = modulus(*element(s, k, k - 1));
    return side <= DBL_EPSILON * (modulus(*element(s, k, k)) + modulus(*element(s, k - 1, k - 1))) || side <= DBL_MIN;
}

static bool find_values(const Schur *s, ssize_t low, ssize_t high) {
    int tries = 0;
    for (ssize_t last = high - 1; last > low;) {
        ssize_t k = last;
        while (k > low && !is_negligible(s, k)) k--;
        if (k > low) *element(s, k, k - 1) = 0;
        if (k == last) {
            last--;
            tries = 0;
            continue;
        }
        if (++tries > TRIES) return false;
        step(s, k, last, tries % STUBBORN ? choose_shift(s, last) : *element(s, last, last) + modulus(*element(s, last, last - 1)));
    }
    return true;
}

bool factor_schur_complex(Complex *h, ssize_t n, ssize_t low, ssize_t high, Complex *values, Complex *z, void *room) {
    Schur s = {h, z, n, room, (Complex *)((double *)room + n)};
    if (!find_values(&s, low, high)) return false;
    for (ssize_t i = 0; i < n; i++) values[i] = *element(&s, i, i);
    return true;
}
