/* What decompositions spend their time in: reflectors and rotations over whole rows (factor.h). */
#include "stdlib/numpy/factor.h"
#include "stdlib/numpy/kernels.h"

static double length_of_three(double a, double b, double c) {
    a = fabs(a);
    b = fabs(b);
    c = fabs(c);
    double largest = fmax(a, fmax(b, c));
    if (largest == 0 || !(largest < HUGE_VAL)) return a + b + c;
    return largest * sqrt((a / largest) * (a / largest) + (b / largest) * (b / largest) + (c / largest) * (c / largest));
}

#define NUMBER double
#define FN(name) real_##name
#define MUL(a, b) ((a) * (b))
#define CONJ(a) (a)
#define REAL(a) (a)
#define IMAG(a) 0.0
#define ADD_SQUARE(sum, a) ((sum) += (a) * (a))
#define SCALED(r, a) ((r) * (a))
#define QUOTIENT(a, b) ((a) / (b))
#define MODULUS(a) fabs(a)
#define OVER(a, r) ((a) / (r))
#define LENGTH_WITH(a, r) length_of_three(a, 0, r)
#include "stdlib/numpy/factor_reduce.inc"

static inline Complex multiplied(Complex a, Complex b) { return COMPLEX_MULTIPLY(Complex, double, a, b); }
static inline Complex conjugated(Complex a) { return COMPLEX_OF(Complex, RE(a), NEGATED(IM(a))); }
static inline double sum_with_square(double sum, Complex a) { return (sum + RE(a) * RE(a)) + IM(a) * IM(a); }
static inline Complex scaled(double r, Complex a) { return COMPLEX_OF(Complex, r * RE(a), r * IM(a)); }
COMPLEX_QUOTIENT(COMPLEX128, Complex, double)

#define NUMBER Complex
#define FN(name) complex_numbers_##name
#define MUL(a, b) multiplied(a, b)
#define CONJ(a) conjugated(a)
#define REAL(a) RE(a)
#define IMAG(a) IM(a)
#define ADD_SQUARE(sum, a) ((sum) = sum_with_square(sum, a))
#define SCALED(r, a) scaled(r, a)
#define QUOTIENT(a, b) complex_quotient_COMPLEX128(a, b)
#define MODULUS(a) hypot(RE(a), IM(a))
#define OVER(a, r) COMPLEX_OF(Complex, RE(a) / (r), IM(a) / (r))
#define LENGTH_WITH(a, r) length_of_three(RE(a), IM(a), r)
#include "stdlib/numpy/factor_reduce.inc"

enum { TURN_BLOCK = 64 }; /* doubles: such a strip of all rows stays in the cache */

static void turn_pair(double *restrict x, double *restrict y, double c, double s, ssize_t count) {
    for (ssize_t j = 0; j < count; j++) {
        double kept = y[j];
        y[j] = c * kept - s * x[j];
        x[j] = s * kept + c * x[j];
    }
}

static void turn(double *z, ssize_t width, ssize_t first, const Turns *t) {
    for (ssize_t start = 0; start < width; start += TURN_BLOCK) {
        ssize_t count = width - start < TURN_BLOCK ? width - start : TURN_BLOCK;
        for (ssize_t n = 0; n < t->count; n++) {
            ssize_t i = t->upwards ? t->count - 1 - n : n;
            double *x = z + (first + i) * width + start;
            turn_pair(x, x + width, t->c[i], t->s[i], count);
        }
    }
}

static void reflect_rows(double *restrict rows, ssize_t width, ssize_t count, int size, const double *v, double tau) {
    double *restrict a = rows, *restrict b = rows + width, *restrict c = rows + (size == 3 ? 2 * width : 0);
    double v1 = v[1], v2 = size == 3 ? v[2] : 0, t1 = tau, t2 = tau * v1, t3 = tau * v2;
    if (size == 2) {
        INDEPENDENT for (ssize_t j = 0; j < count; j++) {
            double sum = a[j] + v1 * b[j];
            a[j] -= sum * t1;
            b[j] -= sum * t2;
        }
        return;
    }
    INDEPENDENT for (ssize_t j = 0; j < count; j++) {
        double sum = a[j] + v1 * b[j] + v2 * c[j];
        a[j] -= sum * t1;
        b[j] -= sum * t2;
        c[j] -= sum * t3;
    }
}

static void reflect_columns(double *columns, ssize_t width, ssize_t count, int size, const double *v, double tau) {
    double v1 = v[1], v2 = size == 3 ? v[2] : 0, t1 = tau, t2 = tau * v1, t3 = tau * v2;
    for (double *at = columns; count > 0; count--, at += width) {
        double sum = at[0] + v1 * at[1] + (size == 3 ? v2 * at[2] : 0);
        at[0] -= sum * t1;
        at[1] -= sum * t2;
        if (size == 3) at[2] -= sum * t3;
    }
}

static void turn_complex(Complex *x, Complex *y, ssize_t count, double c, Complex s) {
    double re = RE(s), im = IM(s), *p = (double *)x, *q = (double *)y;
    INDEPENDENT for (ssize_t j = 0; j < count; j++) {
        double a = p[2 * j], b = p[2 * j + 1], f = q[2 * j], g = q[2 * j + 1];
        p[2 * j] = c * a + (re * f + im * g);
        p[2 * j + 1] = c * b + (re * g - im * f);
        q[2 * j] = c * f - (re * a - im * b);
        q[2 * j + 1] = c * g - (re * b + im * a);
    }
}

#define STEPS(kind, T) \
    {sizeof(T), kind##_cholesky, kind##_triangular, kind##_apply, kind##_tridiagonal, kind##_bidiagonal, kind##_apply_right, kind##_hessenberg, \
     kind##_adjoint}
const FactorKernels LEVEL(factor_kernels_table) = {
    .reals = STEPS(real, double),
    .complexes = STEPS(complex_numbers, Complex),
    .turn = turn,
    .reflect_rows = reflect_rows,
    .reflect_columns = reflect_columns,
    .turn_complex = turn_complex,
};
