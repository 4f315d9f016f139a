/* Products of matrices and rows, and elimination.
 *
 * A product is cut into blocks that stay in the caches: PRODUCT_DEPTH by PRODUCT_WIDTH of b is packed so that the kernel
 * reads it in order, four rows of a as well, and four rows by two vectors of c are computed in registers (the scheme of
 * Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", 2008).  No fused multiply-add: see dot.h. */
#include "stdlib/numpy/dot.h"
#include "stdlib/numpy/kernels.h"

enum { TILE_ROWS = 4, VECTOR_BYTES = 32 };

#define PRODUCT_KERNEL(T) \
    typedef T T##Vector __attribute__((vector_size(VECTOR_BYTES))); \
    enum { T##_LANES = VECTOR_BYTES / sizeof(T), T##_COLUMNS = 2 * T##_LANES }; \
    static void T##_tile(const T *a, const T##Vector *b, ssize_t depth, T##Vector *tile) { \
        T##Vector c[TILE_ROWS][2]; \
        for (int i = 0; i < TILE_ROWS; i++) \
            for (int j = 0; j < 2; j++) c[i][j] = tile[2 * i + j]; \
        for (ssize_t k = 0; k < depth; k++, a += TILE_ROWS, b += 2) \
            for (int i = 0; i < TILE_ROWS; i++) \
                for (int j = 0; j < 2; j++) c[i][j] += a[i] * b[j]; \
        for (int i = 0; i < TILE_ROWS; i++) \
            for (int j = 0; j < 2; j++) tile[2 * i + j] = c[i][j]; \
    } \
    /* Columns [column, column + width) of rows [row, row + depth) of b, in strips of T_COLUMNS. */ \
    static void T##_pack_b(const Product *p, ssize_t row, ssize_t depth, ssize_t column, ssize_t width, T *to) { \
        for (ssize_t j = 0; j < width; j += T##_COLUMNS) \
            for (ssize_t k = 0; k < depth; k++) { \
                const char *from = p->b + (row + k) * p->b_row + (column + j) * p->b_column; \
                for (int lane = 0; lane < T##_COLUMNS; lane++) \
                    *to++ = j + lane < width ? *(const T *)(from + lane * p->b_column) : (T)0; \
            } \
    } \
    static void T##_pack_a(const Product *p, ssize_t row, ssize_t column, ssize_t depth, T *to) { \
        for (ssize_t k = 0; k < depth; k++) \
            for (int i = 0; i < TILE_ROWS; i++) \
                *to++ = row + i < p->m ? *(const T *)(p->a + (row + i) * p->a_row + (column + k) * p->a_column) : (T)0; \
    } \
    static void T##_tile_at(const Product *p, ssize_t row, ssize_t column, const T *a, const T *b, ssize_t depth) { \
        _Alignas(VECTOR_BYTES) T tile[TILE_ROWS * T##_COLUMNS] = {0}; \
        ssize_t rows = p->m - row < TILE_ROWS ? p->m - row : TILE_ROWS; \
        ssize_t columns = p->n - column < T##_COLUMNS ? p->n - column : T##_COLUMNS; \
        char *c = p->c + row * p->c_row + column * p->c_column; \
        for (ssize_t i = 0; i < rows; i++) \
            for (ssize_t j = 0; j < columns; j++) tile[i * T##_COLUMNS + j] = *(T *)(c + i * p->c_row + j * p->c_column); \
        T##_tile(a, (const T##Vector *)b, depth, (T##Vector *)tile); \
        for (ssize_t i = 0; i < rows; i++) \
            for (ssize_t j = 0; j < columns; j++) *(T *)(c + i * p->c_row + j * p->c_column) = tile[i * T##_COLUMNS + j]; \
    } \
    static void T##_product(const Product *p, char *room) { \
        T *b = (T *)room, *a = (T *)(room + (size_t)(PRODUCT_WIDTH + T##_COLUMNS) * PRODUCT_DEPTH * sizeof(T)); \
        for (ssize_t column = 0; column < p->n; column += PRODUCT_WIDTH) { \
            ssize_t width = p->n - column < PRODUCT_WIDTH ? p->n - column : PRODUCT_WIDTH; \
            for (ssize_t k = 0; k < p->k; k += PRODUCT_DEPTH) { \
                ssize_t depth = p->k - k < PRODUCT_DEPTH ? p->k - k : PRODUCT_DEPTH; \
                T##_pack_b(p, k, depth, column, width, b); \
                for (ssize_t row = 0; row < p->m; row += TILE_ROWS) { \
                    T##_pack_a(p, row, k, depth, a); \
                    for (ssize_t j = 0; j < width; j += T##_COLUMNS) T##_tile_at(p, row, column + j, a, b + j * depth, depth); \
                } \
            } \
        } \
    }
PRODUCT_KERNEL(uint32_t)
PRODUCT_KERNEL(uint64_t)
PRODUCT_KERNEL(float)
PRODUCT_KERNEL(double)

#define COMPLEX_PRODUCT_KERNEL(T) \
    static void T##_product(const Product *p, char *room) { \
        for (ssize_t i = 0; i < p->m; i++) \
            for (ssize_t k = 0; k < p->k; k++) { \
                T a = *(const T *)(p->a + i * p->a_row + k * p->a_column); \
                for (ssize_t j = 0; j < p->n; j++) { \
                    T b = *(const T *)(p->b + k * p->b_row + j * p->b_column), *c = (T *)(p->c + i * p->c_row + j * p->c_column); \
                    *c = COMPLEX_OF(T, RE(*c) + (RE(a) * RE(b) - IM(a) * IM(b)), IM(*c) + (RE(a) * IM(b) + IM(a) * RE(b))); \
                } \
            } \
    }
COMPLEX_PRODUCT_KERNEL(Complex64)
COMPLEX_PRODUCT_KERNEL(Complex128)

/* Long rows are summed in sixteen parts; short ones in order, as numpy does. */
enum { DOT_SPLIT = 1024, DOT_PARTS = 16 };
#define DOT_KERNEL(T) \
    static void T##_dot(const char *a, ssize_t a_step, const char *b, ssize_t b_step, ssize_t count, char *result) { \
        T total = 0; \
        ssize_t i = 0; \
        if (count >= DOT_SPLIT && a_step == sizeof(T) && b_step == sizeof(T)) { \
            const T *x = (const T *)a, *y = (const T *)b; \
            T parts[DOT_PARTS] = {0}; \
            for (; i + DOT_PARTS <= count; i += DOT_PARTS) \
                for (int k = 0; k < DOT_PARTS; k++) parts[k] += x[i + k] * y[i + k]; \
            for (int k = 0; k < DOT_PARTS; k++) total += parts[k]; \
        } \
        for (; i < count; i++) total += *(const T *)(a + i * a_step) * *(const T *)(b + i * b_step); \
        *(T *)result = total; \
    }
DOT_KERNEL(uint32_t)
DOT_KERNEL(uint64_t)
DOT_KERNEL(float)
DOT_KERNEL(double)

#define COMPLEX_DOT_KERNEL(T, W) \
    static void T##_dot(const char *a, ssize_t a_step, const char *b, ssize_t b_step, ssize_t count, char *result) { \
        W re = 0, im = 0; \
        for (ssize_t i = 0; i < count; i++) { \
            T x = *(const T *)(a + i * a_step), y = *(const T *)(b + i * b_step); \
            re += RE(x) * RE(y) - IM(x) * IM(y); \
            im += RE(x) * IM(y) + IM(x) * RE(y); \
        } \
        *(T *)result = COMPLEX_OF(T, re, im); \
    }
COMPLEX_DOT_KERNEL(Complex64, float)
COMPLEX_DOT_KERNEL(Complex128, double)

/* ---- elimination (dot.h, SolveFn): operation by operation what the reference LAPACK does */

/* How much of a pivot an element is, its reciprocal (complex ones by the larger part), quotients and products. */
static inline double double_weight(double x) { return __builtin_fabs(x); }
static inline double double_reciprocal(double x) { return 1 / x; }
static inline double double_quotient(double x, double y) { return x / y; }
static inline double double_multiply(double x, double y) { return x * y; }
static inline double double_minus(double x, double y) { return x - y; }
static inline double Complex128_weight(Complex128 z) { return __builtin_fabs(RE(z)) + __builtin_fabs(IM(z)); }
static inline Complex128 Complex128_quotient(Complex128 x, Complex128 y) {
    if (__builtin_fabs(RE(y)) < __builtin_fabs(IM(y))) {
        double ratio = RE(y) / IM(y), size = RE(y) * ratio + IM(y);
        return COMPLEX_OF(Complex128, (RE(x) * ratio + IM(x)) / size, (IM(x) * ratio + NEGATED(RE(x))) / size);
    }
    double ratio = IM(y) / RE(y), size = IM(y) * ratio + RE(y);
    return COMPLEX_OF(Complex128, (IM(x) * ratio + RE(x)) / size, (IM(x) + NEGATED(RE(x) * ratio)) / size);
}
static inline Complex128 Complex128_reciprocal(Complex128 z) { return Complex128_quotient(COMPLEX_OF(Complex128, 1, 0), z); }
static inline Complex128 Complex128_multiply(Complex128 x, Complex128 y) { return COMPLEX_MULTIPLY(Complex128, double, x, y); }
static inline Complex128 Complex128_minus(Complex128 x, Complex128 y) { return COMPLEX_OF(Complex128, RE(x) - RE(y), IM(x) - IM(y)); }

#define ELIMINATION(T) \
    static ssize_t T##_pivot(const T *a, ssize_t n, ssize_t k) { \
        ssize_t best = k; \
        for (ssize_t i = k + 1; i < n; i++) \
            if (T##_weight(a[i * n + k]) > T##_weight(a[best * n + k])) best = i; \
        return best; \
    } \
    static void T##_exchange(T *x, T *y, ssize_t count) { \
        for (ssize_t i = 0; i < count; i++) { \
            T kept = x[i]; \
            x[i] = y[i]; \
            y[i] = kept; \
        } \
    } \
    static void T##_subtract(T *restrict to, const T *restrict from, T factor, ssize_t count) { \
        for (ssize_t i = 0; i < count; i++) to[i] = T##_minus(to[i], T##_multiply(factor, from[i])); \
    } \
    /* The sign of the exchanges; 0: the matrix is singular. */ \
    static int T##_eliminate(T *a, T *b, ssize_t n, ssize_t columns) { \
        int sign = 1; \
        for (ssize_t k = 0; k < n; k++) { \
            ssize_t p = T##_pivot(a, n, k); \
            if (a[p * n + k] == 0) return 0; \
            if (p != k) { \
                T##_exchange(a + k * n, a + p * n, n); \
                T##_exchange(b + k * columns, b + p * columns, columns); \
                sign = -sign; \
            } \
            T inverse = T##_reciprocal(a[k * n + k]); \
            for (ssize_t i = k + 1; i < n; i++) { \
                T factor = T##_multiply(a[i * n + k], inverse); \
                if (factor == 0) continue; \
                T##_subtract(a + i * n + k, a + k * n + k, factor, n - k); \
                T##_subtract(b + i * columns, b + k * columns, factor, columns); \
            } \
        } \
        return sign; \
    } \
    /* b becomes the solution for an upper triangular a. */ \
    static void T##_substitute(const T *a, T *b, ssize_t n, ssize_t columns) { \
        for (ssize_t k = n; k-- > 0;) { \
            for (T *x = b + k * columns; x < b + (k + 1) * columns; x++) \
                if (*x != 0) *x = T##_quotient(*x, a[k * n + k]); /* a zero keeps its sign */ \
            for (ssize_t i = 0; i < k; i++) T##_subtract(b + i * columns, b + k * columns, a[i * n + k], columns); \
        } \
    } \
    static int T##_solve(void *a, void *b, ssize_t n, ssize_t columns, bool substitute) { \
        int sign = T##_eliminate(a, b, n, columns); \
        if (sign && substitute) T##_substitute(a, b, n, columns); \
        return sign; \
    }
ELIMINATION(double)
ELIMINATION(Complex128)

const DotKernels LEVEL(dot_kernels_table) = {
    .product = {[DT_UINT32] = uint32_t_product, [DT_UINT64] = uint64_t_product, [DT_FLOAT32] = float_product, [DT_FLOAT64] = double_product,
                [DT_COMPLEX64] = Complex64_product, [DT_COMPLEX128] = Complex128_product},
    .dot = {[DT_UINT32] = uint32_t_dot, [DT_UINT64] = uint64_t_dot, [DT_FLOAT32] = float_dot, [DT_FLOAT64] = double_dot,
            [DT_COMPLEX64] = Complex64_dot, [DT_COMPLEX128] = Complex128_dot},
    .solve = {[DT_FLOAT64] = double_solve, [DT_COMPLEX128] = Complex128_solve},
};
