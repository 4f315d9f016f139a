/* Products of matrices: the kernels of kernels_dot.c and who calls them. */
#pragma once

#include "stdlib/numpy/array.h"

/* A matrix product c += a b: sizes (m,k) (k,n) (m,n); strides in bytes.  Each element's products are added one after the
 * other, so that the last bit is that of the plain sum (and of numpy over the reference BLAS). */
typedef struct Product {
    ssize_t m, n, k;
    const char *a, *b;
    char *c;
    ssize_t a_row, a_column, b_row, b_column, c_row, c_column;
} Product;
/* room: PRODUCT_ROOM bytes for packed blocks. */
typedef void ProductFn(const Product *p, char *room);
/* The sum of products of two rows, into result. */
typedef void DotFn(const char *a, ssize_t a_step, const char *b, ssize_t b_step, ssize_t count, char *result);
/* Elimination with row exchange: a of n by n becomes upper triangular, b of n by `columns` follows, and becomes the solution if that is
 * wanted; both lie in C order.  The sign of the exchanges; 0: a is singular, and nothing is solved. */
typedef int SolveFn(void *a, void *b, ssize_t n, ssize_t columns, bool substitute);
enum { PRODUCT_DEPTH = 256, PRODUCT_WIDTH = 256, PRODUCT_ROOM = (PRODUCT_WIDTH + 16) * PRODUCT_DEPTH * 8 + 128 };

typedef struct DotKernels {
    ProductFn *product[DTYPE_COUNT]; /* of uint32, uint64 (for all integers), float32, float64, complex */
    DotFn *dot[DTYPE_COUNT];
    SolveFn *solve[DTYPE_COUNT]; /* of float64, complex128 */
} DotKernels;
extern const DotKernels *dot_kernels; /* the best for this processor */
