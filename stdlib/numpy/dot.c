/* numpy.dot, matmul, inner, vdot: shapes and types; kernels_dot.c computes.
 *
 * Small integers, bools and halves are computed in a wider type and converted back, which for integers is the same as
 * wrapping around and for halves is what numpy does. */
#include "stdlib/numpy/dot.h"

#include <math.h>
#include <stdio.h>
#include "stdlib/numpy/kernels.h"
#include "stdlib/numpy/subclass.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/ufunc_inner.h"

static const Dtype *product_dtype(const Dtype *d) {
    if (d->id == DT_FLOAT16) return &dtypes[DT_FLOAT32];
    if (d->kind == 'f' || d->kind == 'c') return d;
    return &dtypes[d->size == 8 ? DT_UINT64 : DT_UINT32];
}

/* a as an aligned array of dtype. */
static Own product_operand(Ref a, const Dtype *dtype) {
    const Array *x = array_peek(a);
    if (x->dtype == dtype && x->flags & ARRAY_ALIGNED) return own(a);
    if (x->dtype->kind == 'i' && dtype->kind == 'u' && x->dtype->size == dtype->size && !x->dtype->swapped && x->flags & ARRAY_ALIGNED)
        return array_view(a, dtype, x->data, x->ndim, x->shape, x->strides);
    return array_cast(a, dtype, true);
}

/* ---- one matrix after the other over the dimensions in front */

typedef struct Batch {
    int ndim;
    ssize_t shape[ARRAY_MAX_DIMS], a[ARRAY_MAX_DIMS], b[ARRAY_MAX_DIMS], c[ARRAY_MAX_DIMS];
    Product product;
    int dtype;
    bool by_blas; /* complex numbers that numpy would give to BLAS */
} Batch;

/* For a matrix and a row no packing pays. */
static bool product_packs(const Batch *w) {
    const Product *p = &w->product;
    return p->n != 1 && (p->m != 1 || p->b_row != (ssize_t)dtypes[w->dtype].size);
}

/* room is NULL where nothing is packed. */
static void product_run(const Batch *w, const Product *p, char *room) {
    if (room) {
        dot_kernels->product[w->dtype](p, room);
        return;
    }
    DotFn *dot = dot_kernels->dot[w->dtype];
    for (ssize_t i = 0; i < p->m; i++)
        for (ssize_t j = 0; j < p->n; j++)
            dot(p->a + i * p->a_row, p->a_column, p->b + j * p->b_column, p->b_row, p->k, p->c + i * p->c_row + j * p->c_column);
}

/* ---- complex infinities, as BLAS has them: it multiplies by alpha, which is 1+0j, one operand's elements or the sums, as they lie in memory.
 * What is finite stays the same. */

static Complex128 complex_at(const char *p, int id) { return id == DT_COMPLEX64 ? *(const Complex64 *)p : *(const Complex128 *)p; }
static bool is_finite_at(const char *p, int id) { return isfinite(creal(complex_at(p, id))) && isfinite(cimag(complex_at(p, id))); }

static void set_complex(char *p, int id, double re, double im) {
    if (id == DT_COMPLEX64) memcpy(p, (float[]){(float)re, (float)im}, sizeof(Complex64));
    else memcpy(p, (double[]){re, im}, sizeof(Complex128));
    kernel_raise_invalid();
}

static bool is_finite_line(const char *p, ssize_t step, ssize_t count, int id) {
    for (ssize_t i = 0; i < count; i++)
        if (!is_finite_at(p + i * step, id)) return false;
    return true;
}

static void product_scale(const Product *p, int id) {
    ssize_t size = (ssize_t)dtypes[id].size;
    bool column = p->n == 1, operand = column ? p->a_column != size && p->a_row == size : p->b_column == size;
    if (p->m == 1 && p->n == 1) return; /* of two rows, without alpha */
    bool all = operand && column && !is_finite_line(p->b, p->b_row, p->k, id);
    for (ssize_t i = 0; i < p->m; i++) {
        bool nans = all || (operand && !column && !is_finite_line(p->a + i * p->a_row, p->a_column, p->k, id));
        for (ssize_t j = 0; j < p->n; j++) {
            char *c = p->c + i * p->c_row + j * p->c_column;
            if (!nans && (operand || is_finite_at(c, id))) continue;
            double re = creal(complex_at(c, id)), im = cimag(complex_at(c, id));
            set_complex(c, id, nans ? NAN : re - im * 0, nans ? NAN : re * 0 + im);
        }
    }
}

static void batch_run(const Batch *w, char *room) {
    ssize_t at[ARRAY_MAX_DIMS] = {0};
    Product p = w->product;
    for (;;) {
        product_run(w, &p, room);
        if (w->by_blas) product_scale(&p, w->dtype);
        int d = w->ndim - 1;
        for (; d >= 0; d--) {
            p.a += w->a[d];
            p.b += w->b[d];
            p.c += w->c[d];
            if (++at[d] < w->shape[d]) break;
            p.a -= w->a[d] * w->shape[d];
            p.b -= w->b[d] * w->shape[d];
            p.c -= w->c[d] * w->shape[d];
            at[d] = 0;
        }
        if (d < 0) return;
    }
}

static int batch_execute(const Batch *w) {
    ssize_t work = w->product.m * w->product.n;
    for (int d = 0; d < w->ndim; d++) work *= w->shape[d];
    if (work == 0 || w->product.k == 0) return 0;
    bool packs = product_packs(w);
    char *room = packs ? mem_alloc(PRODUCT_ROOM) : NULL;
    if (packs && !room) return fail_memory();
    char *aligned = room ? (char *)(((uintptr_t)room + 63) & ~(uintptr_t)63) : NULL;
    if (work < GIL_DROP_ELEMENTS && work * w->product.k < 16 * GIL_DROP_ELEMENTS) batch_run(w, aligned);
    else WITHOUT_GIL_FOR("numpy", batch_run(w, aligned));
    mem_free(room);
    return 0;
}

/* The product in `dtype`, converted to the operands' own type, into out if there is one. */
static Own product_result_take(Own result, const Dtype *dtype, Ref out) {
    scoped Own wide = result;
    if (!wide) return NULL;
    if (out) {
        Array *o = array_peek(out);
        const Array *r = array_peek(wide);
        if (o->ndim != r->ndim || memcmp(o->shape, r->shape, (size_t)r->ndim * sizeof *r->shape))
            return throw(ValueError, "output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)");
        scoped Own narrow = array_cast(wide, dtype, false);
        return narrow && array_assign(o, array_peek(narrow)) == 0 ? own(out) : NULL;
    }
    scoped Own narrow = array_cast(wide, dtype, false);
    return narrow ? array_or_scalar_take(give(narrow)) : NULL;
}

/* ---- dot */

/* inner's second operand, whose last dimension is summed, is shown with its last two exchanged. */
static Own dot_fail(const Array *a, const Array *b, int a_dim, int b_dim) {
    char left[1024], right[1024];
    ssize_t shape[ARRAY_MAX_DIMS], summed = b->shape[b_dim];
    memcpy(shape, b->shape, (size_t)b->ndim * sizeof *shape);
    if (b->ndim > 1 && b_dim == b->ndim - 1) {
        shape[b_dim] = shape[b_dim - 1];
        shape[--b_dim] = summed;
    }
    return throw(ValueError, "shapes %s and %s not aligned: %zd (dim %d) != %zd (dim %d)", shape_text(a->ndim, a->shape, left),
                 shape_text(b->ndim, shape, right), a->shape[a_dim], a_dim, summed, b_dim);
}

/* The sum over a's last dimension and b's b_dim, in wide. */
static Own dot_arrays(Ref left, Ref right, int b_dim, const Dtype *wide) {
    scoped Own x = product_operand(left, wide), y = x ? product_operand(right, wide) : NULL;
    if (!y) return NULL;
    const Array *a = array_peek(x), *b = array_peek(y);
    if (a->ndim == 0 || b_dim >= b->ndim) return array_fail_changed(), NULL;
    if (a->shape[a->ndim - 1] != b->shape[b_dim]) return dot_fail(a, b, a->ndim - 1, b_dim);
    if (a->ndim + b->ndim - 2 > ARRAY_MAX_DIMS) return throw(ValueError, "dot: too many dimensions in result");
    ssize_t shape[2 * ARRAY_MAX_DIMS];
    int ndim = 0;
    for (int d = 0; d < a->ndim - 1; d++) shape[ndim++] = a->shape[d];
    for (int d = 0; d < b->ndim; d++)
        if (d != b_dim) shape[ndim++] = b->shape[d];
    scoped Own result = array_zeros(wide, ndim, shape, 'C');
    if (!result) return NULL;
    /* The last free dimension of each makes the matrix, all others are batches. */
    int rows = a->ndim >= 2 ? a->ndim - 2 : -1, columns = b->ndim >= 2 ? (b_dim == b->ndim - 1 ? b->ndim - 2 : b->ndim - 1) : -1;
    const Array *c = array_peek(result);
    Batch w = {.dtype = wide->id, .by_blas = wide->kind == 'c' && a->ndim <= 2 && b->ndim <= 2};
    w.product = (Product){.m = 1, .n = 1, .k = b->shape[b_dim], .a = a->data, .b = b->data, .c = c->data,
                          .a_column = a->strides[a->ndim - 1], .b_row = b->strides[b_dim]};
    int at = 0;
    for (int d = 0; d < a->ndim - 1; d++, at++) {
        if (d == rows) {
            w.product.m = a->shape[d];
            w.product.a_row = a->strides[d];
            w.product.c_row = c->strides[at];
            continue;
        }
        w.shape[w.ndim] = a->shape[d];
        w.a[w.ndim] = a->strides[d];
        w.c[w.ndim++] = c->strides[at];
    }
    for (int d = 0; d < b->ndim; d++) {
        if (d == b_dim) continue;
        if (d == columns) {
            w.product.n = b->shape[d];
            w.product.b_column = b->strides[d];
            w.product.c_column = c->strides[at];
        } else {
            w.shape[w.ndim] = b->shape[d];
            w.b[w.ndim] = b->strides[d];
            w.c[w.ndim++] = c->strides[at];
        }
        at++;
    }
    return batch_execute(&w) < 0 ? NULL : give(result);
}

static int dot_operands(Ref a, Ref b, Own *x, Own *y, const Dtype **common) {
    *x = array_from(a, NULL);
    *y = *x ? array_from(b, NULL) : NULL;
    if (!*y) return -1;
    *common = dtype_native(dtype_promote(array_peek(*x)->dtype, array_peek(*y)->dtype));
    return 0;
}

/* Of two rows of bools: is any true in both?  The first such pair decides. */
static bool bools_meet(const Array *a, const Array *b) {
    const char *p = a->data, *q = b->data;
    for (ssize_t i = 0; i < a->size; i++, p += a->strides[0], q += b->strides[0])
        if (*p && *q) return true;
    return false;
}

static bool are_bool_rows(const Array *a, const Array *b) {
    return a->dtype->id == DT_BOOL && b->dtype->id == DT_BOOL && a->ndim == 1 && b->ndim == 1 && a->size == b->size;
}

static Own dot_of(Ref a, Ref b, Ref out, bool inner) {
    scoped Own x = NULL, y = NULL;
    const Dtype *common;
    if (out && is_none(out)) out = NULL;
    if (out && !is_array(out)) return throw(TypeError, "'out' must be an array");
    if (dot_operands(a, b, &x, &y, &common) < 0) return NULL;
    if (!out && are_bool_rows(array_peek(x), array_peek(y))) {
        bool meet = bools_meet(array_peek(x), array_peek(y));
        return scalar_new(&dtypes[DT_BOOL], &meet);
    }
    if (array_peek(x)->ndim == 0 || array_peek(y)->ndim == 0) { /* a product of their common type: not by values */
        scoped Own wide_x = array_cast(x, common, false), wide_y = wide_x ? array_cast(y, common, false) : NULL;
        return wide_y ? ufunc_call2(UFUNC_OF(multiply), wide_x, wide_y, out) : NULL;
    }
    int n = array_peek(y)->ndim;
    if (out && (array_peek(out)->dtype != common || !(array_peek(out)->flags & ARRAY_C)))
        return throw(ValueError, "output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)");
    return product_result_take(dot_arrays(x, y, inner || n == 1 ? n - 1 : n - 2, product_dtype(common)), common, out);
}

/* The product in the class of the factor that decides about it: a matrix, whichever of the two is one. */
static Own product(Ref a, Ref b, Ref out, bool inner) {
    const Ref factors[] = {a, b};
    Own result = dot_of(a, b, out, inner);
    bool fresh = result && (!out || is_none(out));
    Ref heir = fresh && ufunc_asked_first(factors, 2, NULL) ? array_heir(factors + 1, 1, array_is_derived(a) ? a : NULL) : NULL;
    return heir ? array_like_take(heir, result) : result;
}
Own function_dot(Ref module, const Ref *args) { return product(args[0], args[1], args[2], false); }
Own function_inner(Ref module, const Ref *args) { return product(args[0], args[1], NULL, true); }
Own ndarray_dot(Ref self, const Ref *args) { return product(self, args[0], args[1], false); }

Own function_vdot(Ref module, const Ref *args) {
    scoped Own left = array_from(args[0], NULL), right = left ? array_from(args[1], NULL) : NULL;
    scoped Own a = right ? array_exact(left) : NULL, b = a ? array_exact(right) : NULL;
    scoped Own x = b ? call_method_named(a, "ravel", NULL, 0) : NULL, y = x ? call_method_named(b, "ravel", NULL, 0) : NULL;
    if (!y) return NULL;
    ssize_t have = array_peek(y)->size, want = array_peek(x)->size;
    if (have != want) return throw(ValueError, "cannot reshape array of size %zd into shape (%zd,)", have, want);
    scoped Own conjugated = array_peek(x)->dtype->kind == 'c' ? ufunc_call1(UFUNC_OF(conjugate), x) : own(x);
    return conjugated ? dot_of(conjugated, y, NULL, false) : NULL;
}

/* ---- matmul */

#define MATMUL_SIGNATURE "(n?,k),(k,m?)->(n?,m?)"

static int matmul_check(const Array *a, const Array *b) {
    const Array *both[] = {a, b};
    for (int i = 0; i < 2; i++)
        if (both[i]->ndim == 0)
            return fail(ValueError, "matmul: Input operand %d does not have enough dimensions (has 0, gufunc core with signature " MATMUL_SIGNATURE
                                    " requires 1)", i);
    ssize_t k = a->shape[a->ndim - 1], other = b->shape[b->ndim == 1 ? 0 : b->ndim - 2];
    if (k != other)
        return fail(ValueError, "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature " MATMUL_SIGNATURE
                                " (size %zd is different from %zd)", other, k);
    return 0;
}

/* "(2,3,4)->(2,newaxis,newaxis)" */
static const char *stack_text(const Array *a, char *text) {
    char *end = stpcpy(stpcpy(text, shape_text(a->ndim, a->shape, text + 1024)), "->(");
    for (int i = 0; i < a->ndim - 2; i++) end += sprintf(end, "%zd,", a->shape[i]);
    strcpy(end, "newaxis,newaxis)");
    return text;
}

static COLD int fail_stacks(const Array *a, const Array *b) {
    char left[2048], right[2048];
    return fail(ValueError, "operands could not be broadcast together with remapped shapes [original->remapped]: %s %s  and requested shape "
                "(%zd,%zd)", stack_text(a, left), stack_text(b, right), a->shape[a->ndim - 2], b->shape[b->ndim - 1]);
}

static bool is_broadcastable(const Array *a, const Array *b) {
    for (int i = 3; i <= a->ndim && i <= b->ndim; i++) {
        ssize_t x = a->shape[a->ndim - i], y = b->shape[b->ndim - i];
        if (x != y && x != 1 && y != 1) return false;
    }
    return true;
}

/* The dimensions in front of the matrices, broadcast. */
static int matmul_batch(Batch *w, const Array *a, const Array *b) {
    Array left = *a, right = *b;
    if (!is_broadcastable(a, b)) return fail_stacks(a, b);
    left.ndim = a->ndim > 2 ? a->ndim - 2 : 0;
    right.ndim = b->ndim > 2 ? b->ndim - 2 : 0;
    Array *both[] = {&left, &right};
    w->ndim = broadcast_shape(both, 2, w->shape);
    if (w->ndim < 0) return -1;
    broadcast_strides(&left, w->ndim, w->shape, w->a);
    broadcast_strides(&right, w->ndim, w->shape, w->b);
    return 0;
}

static Own matmul_arrays(Ref left, Ref right, const Dtype *wide) {
    scoped Own x = product_operand(left, wide), y = x ? product_operand(right, wide) : NULL;
    if (!y) return NULL;
    const Array *a = array_peek(x), *b = array_peek(y);
    if (matmul_check(a, b) < 0) return NULL;
    Batch w = {.dtype = wide->id, .by_blas = wide->kind == 'c'};
    if (matmul_batch(&w, a, b) < 0) return NULL;
    bool row = a->ndim == 1, column = b->ndim == 1;
    Product *p = &w.product;
    *p = (Product){.m = row ? 1 : a->shape[a->ndim - 2], .n = column ? 1 : b->shape[b->ndim - 1], .k = a->shape[a->ndim - 1],
                   .a = a->data, .b = b->data, .a_row = row ? 0 : a->strides[a->ndim - 2], .a_column = a->strides[a->ndim - 1],
                   .b_row = b->strides[column ? 0 : b->ndim - 2], .b_column = column ? 0 : b->strides[b->ndim - 1]};
    ssize_t shape[ARRAY_MAX_DIMS + 2];
    int ndim = w.ndim;
    memcpy(shape, w.shape, (size_t)ndim * sizeof *shape);
    if (!row) shape[ndim++] = p->m;
    if (!column) shape[ndim++] = p->n;
    scoped Own result = array_zeros(wide, ndim, shape, 'C');
    if (!result) return NULL;
    const Array *c = array_peek(result);
    p->c = c->data;
    memcpy(w.c, c->strides, (size_t)w.ndim * sizeof *w.c);
    if (!row) p->c_row = c->strides[w.ndim];
    if (!column) p->c_column = c->strides[ndim - 1];
    return batch_execute(&w) < 0 ? NULL : give(result);
}

static int matmul_casts(const Array *a, const Array *b, const Dtype *common, const UfuncOptions *o) {
    const Array *both[] = {a, b};
    for (int i = 0; i < 2; i++) {
        if (dtype_can_cast(both[i]->dtype, common, o->casting)) continue;
        throw_ufunc("_UFuncInputCastingError", "Cannot cast ufunc 'matmul' input %d from %R to %R with casting rule '%s'", i, as_ref(both[i]->dtype),
                    as_ref(common), casting_name(o->casting));
        return -1;
    }
    if (!o->out[0] || dtype_can_cast(common, array_peek(o->out[0])->dtype, o->casting)) return 0;
    throw_ufunc("_UFuncOutputCastingError", "Cannot cast ufunc 'matmul' output from %R to %R with casting rule '%s'", as_ref(common),
                as_ref(array_peek(o->out[0])->dtype), casting_name(o->casting));
    return -1;
}

static Own matmul_of(const Ref *args, const UfuncOptions *o) {
    scoped Own x = NULL, y = NULL;
    const Dtype *common;
    if (o->out[0] && !is_array(o->out[0])) return throw_no_array("objects");
    if (dot_operands(args[0], args[1], &x, &y, &common) < 0) return NULL;
    if (o->dtype) common = o->dtype;
    if (matmul_casts(array_peek(x), array_peek(y), common, o) < 0) return NULL;
    float_errors_clear();
    scoped Own result = product_result_take(matmul_arrays(x, y, product_dtype(common)), common, o->out[0]);
    int flags = float_errors_read();
    if (!result || (flags && float_errors_report(flags, "matmul") < 0)) return NULL;
    if (!o->out[0] && o->order == 'F' && is_array(result)) own_set_take(&result, array_from_full(result, NULL, 'F', false, 0));
    Ref heir = !o->out[0] && !o->plain && ufunc_asked_first(args, 2, NULL) ? ufunc_heir(args, 2) : NULL;
    return heir ? array_like_take(heir, give(result)) : give(result);
}

Own matmul_execute(const Ref *args, const UfuncOptions *o) {
    Own result = matmul_of(args, o);
    return LIKELY(result) ? result : objects_retry("matmul", "(x1, x2, out)", (const Ref[]){args[0], args[1], o->out[0]});
}

/* ---- numpy.matmul: of its kernels only the types are asked for */

static void no_row(char *const *args, const ssize_t *steps, ssize_t count, const void *data) {}
static const Kernel matmul_kernels[] = {
#define DTYPE(ID, ...) {{DT_##ID, DT_##ID, DT_##ID}, no_row},
#include "stdlib/numpy/dtypes.def"
#undef DTYPE
    {{0}, NULL}};

Ufunc ufunc_matmul = {OBJECT_STATIC(&ufunc_type), "matmul", "Products of matrices, the last two dimensions.", 2, 1, UFUNC_NO_IDENTITY, UFUNC_COUNT,
                      MATMUL_SIGNATURE, matmul_kernels};
