/* Decompositions of matrices, in the order of operations of LAPACK's reference, so that signs and last digits mostly agree with it.
 *
 * factor.c is what Python sees; factor_symmetric.c, factor_singular.c, factor_real.c and factor_complex.c find eigenvalues and singular
 * values step by step; what costs most is in kernels_factor.c, compiled for each instruction set.  Matrices lie in C order, without gaps;
 * nobody else has them.  Nothing here needs the GIL or can fail but for want of steps: each gives up after a while.
 *
 * A reflector is 1 - tau v v^H with v[0] = 1, which is not stored: the rest of v takes the place of what it made zero.
 */
#pragma once

#include "stdlib/numpy/array.h"
#include "stdlib/numpy/complex_math.h"

typedef double _Complex Complex;

/* Rotations (c, s) of neighbouring rows, one behind the other: row i+1 becomes c row[i+1] - s row[i], row i s row[i+1] + c row[i]. */
typedef struct Turns {
    double *c, *s;
    ssize_t count;
    bool upwards;          /* the last pair of rows first */
} Turns;

/* The same for numbers of either kind.  `work` has room for one row or column of the matrix, whichever is longer. */
typedef struct FactorSteps {
    size_t size;           /* of a number */
    /* a of n by n becomes its lower factor.  False: it is not positive definite. */
    bool (*cholesky)(void *a, ssize_t n, void *work);
    /* a of m by n becomes R, and reflectors below; tau has one for each diagonal element. */
    void (*triangular)(void *a, ssize_t m, ssize_t n, void *tau, void *work);
    /* b of m by `columns` is multiplied from the left by the first k reflectors below row `first` of a (of n columns); by their adjoint. */
    void (*apply)(const void *a, ssize_t m, ssize_t n, ssize_t first, ssize_t k, const void *tau, bool adjoint, void *b, ssize_t columns, void *work);
    /* A Hermitian a: d and e are its diagonals afterwards, the reflectors begin below row 1. */
    void (*tridiagonal)(void *a, ssize_t n, double *d, double *e, void *tau, void *work);
    /* a of m by n, m >= n: d and e; reflectors from the left below the diagonal, from the right behind the place next to it. */
    void (*bidiagonal)(void *a, ssize_t m, ssize_t n, double *d, double *e, void *left, void *right, void *work);
    /* b of `rows` by n is multiplied from the right by the adjoint of the right reflectors. */
    void (*apply_right)(const void *a, ssize_t n, const void *right, void *b, ssize_t rows, void *work);
    /* Rows and columns low .. high - 1 of a become Hessenberg's form. */
    void (*hessenberg)(void *a, ssize_t n, ssize_t low, ssize_t high, void *tau, void *work);
    /* a of m by n -> its adjoint, n by m. */
    void (*adjoint)(const void *a, ssize_t m, ssize_t n, void *to);
} FactorSteps;

typedef struct FactorKernels {
    FactorSteps reals, complexes;
    /* Row `first` and those behind it of z, of `width` doubles each. */
    void (*turn)(double *z, ssize_t width, ssize_t first, const Turns *turns);
    /* Real reflectors of two or three rows (stride `width`) or columns: the innermost step for eigenvalues. */
    void (*reflect_rows)(double *rows, ssize_t width, ssize_t count, int size, const double *v, double tau);
    void (*reflect_columns)(double *columns, ssize_t width, ssize_t count, int size, const double *v, double tau);
    /* x <- c x + conj(s) y, y <- c y - s x for rows of complex numbers. */
    void (*turn_complex)(Complex *x, Complex *y, ssize_t count, double c, Complex s);
} FactorKernels;
extern const FactorKernels *factor_kernels;

/* (beta, tau): the reflector of x that leaves beta and zeros; x[1..] becomes v[1..]. */
double factor_reflector(double *x, ssize_t n, double *tau);
/* (c, s, r): c f + s g = r, -s f + c g = 0. */
void factor_rotation(double f, double g, double *c, double *s, double *r);

/* Eigenvalues of the tridiagonal matrix (d, e) into d, not sorted; z, unless NULL, has n rows of n and is turned.  c and s: room for n each. */
NODISCARD bool factor_symmetric(double *d, double *e, ssize_t n, double *z, double *c, double *s);
/* Singular values of the bidiagonal matrix into d, falling; the n rows of u (the transposed left factor) and v are turned and sorted, or both
 * are NULL.  lower: e lies below the diagonal.  room: 4 n. */
NODISCARD bool factor_singular(double *d, double *e, ssize_t n, bool lower, double *u, ssize_t u_width, double *v, ssize_t v_width, double *room);

/* Eigenvalues of h, in Hessenberg's form in rows low .. high - 1; h becomes Schur's form and z, n rows, is turned along (z NULL: only values).
 * room: 3 n doubles. */
NODISCARD bool factor_schur_real(double *h, ssize_t n, ssize_t low, ssize_t high, Complex *values, double *z);
NODISCARD bool factor_schur_complex(Complex *h, ssize_t n, ssize_t low, ssize_t high, Complex *values, Complex *z, void *room);

/* ---- what comes before and after eigenvalues of any matrix; numbers have one part (double) or two (Complex) */

/* Rows and columns low .. high - 1 are left to work on; scale[i] is a factor there, elsewhere the row with which row i was exchanged. */
typedef struct Balance {
    double *a;
    ssize_t n, low, high;
    int parts;
    double *scale;
} Balance;
/* Isolates eigenvalues by exchanges, and makes rows and columns alike in size. */
void factor_balance(Balance *b);
/* Vectors of the balanced matrix (columns of v, n by n) become those of the matrix itself. */
void factor_balance_undo(const Balance *b, Complex *v);
/* Eigenvectors, the columns of v, from Schur's form t and z, whose rows are the columns of the turning matrix.  room: n numbers. */
void factor_vectors(const double *t, const double *z, int parts, ssize_t n, const Complex *values, Complex *v, Complex *room);
/* Columns of length one, of which the largest element is real; of a real matrix pairs stay conjugated. */
void factor_normalize(Complex *v, ssize_t n, const Complex *values, bool real);
