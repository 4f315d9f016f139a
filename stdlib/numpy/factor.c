/* Decompositions for numpy.linalg (lib/numpy/linalg/_decompositions.py): one matrix at a time, of float64 or complex128 in C order, that the
 * caller has made; nobody else writes to it.  How they go: factor.h. */
#include "stdlib/numpy/factor.h"
#include "stdlib/numpy/array_inner.h"

#include <math.h>

double factor_reflector(double *x, ssize_t n, double *tau) {
    double alpha = x[0], size = n == 2 ? fabs(x[1]) : hypot(x[1], x[2]);
    *tau = 0;
    if (size == 0) return alpha;
    double beta = -copysign(hypot(alpha, size), alpha), scale = 1 / (alpha - beta);
    for (ssize_t i = 1; i < n; i++) x[i] *= scale;
    *tau = (beta - alpha) / beta;
    return beta;
}

/* ---- what is common */

static Array *matrix_from(Ref v) {
    if (!is_array(v)) return throw(TypeError, "arrays are required");
    Array *a = array_peek(v);
    bool fits = (a->dtype->id == DT_FLOAT64 || a->dtype->id == DT_COMPLEX128) && a->ndim == 2 && a->flags & ARRAY_C && a->flags & ARRAY_WRITEABLE;
    return fits ? a : throw(ValueError, "a matrix of float64 or complex128 in C order is required");
}

static const FactorSteps *steps_for(const Array *a) { return a->dtype->id == DT_FLOAT64 ? &factor_kernels->reals : &factor_kernels->complexes; }
static int parts_of(const FactorSteps *steps) { return steps->size == sizeof(double) ? 1 : 2; }
static bool is_large(const Array *a) { return a->size >= GIL_DROP_ELEMENTS / 10; }

#define RUN(a, ...) \
    do { \
        if (!is_large(a)) __VA_ARGS__; \
        else WITHOUT_GIL_FOR("numpy", __VA_ARGS__); \
    } while (0)

/* Numbers whose squares would leave the range are brought near one; by what they were multiplied. */
static double scale_into_range(double *x, size_t count) {
    double largest = 0;
    for (size_t i = 0; i < count; i++) largest = fmax(largest, fabs(x[i]));
    if (largest == 0 || !(largest < HUGE_VAL) || (largest > 1e-120 && largest < 1e120)) return 1;
    int exponent = -ilogb(largest);
    if (exponent > 1000) exponent = 1000;
    double factor = ldexp(1, exponent);
    for (size_t i = 0; i < count; i++) x[i] *= factor;
    return factor;
}

static Own vector_new(const Dtype *dtype, ssize_t n) { return array_new(dtype, 1, &n, 'C'); }
static Own matrix_new(const Dtype *dtype, ssize_t rows, ssize_t columns) { return array_new(dtype, 2, (const ssize_t[]){rows, columns}, 'C'); }
static void *data_of(Ref a) { return array_peek(a)->data; }

static Own pair_of_take(Own a, Own b) {
    Own both[] = {a, b};
    return tuple_from_array_take(both, 2);
}

/* ---- cholesky(a), triangular(a, q, right) */

Own function_cholesky(Ref module, const Ref *args) {
    Array *a = matrix_from(args[0]);
    if (!a) return NULL;
    scoped Own held = own(args[0]);
    if (a->shape[0] != a->shape[1]) return throw(ValueError, "a square matrix is required");
    const FactorSteps *steps = steps_for(a);
    void *work = mem_alloc_array((size_t)a->shape[0] + 1, steps->size);
    if (!work) return throw_memory();
    bool positive;
    RUN(a, positive = steps->cholesky(a->data, a->shape[0], work));
    mem_free(work);
    return bool_new(positive);
}

typedef struct Triangular {
    const FactorSteps *steps;
    Array *a, *q, *right;      /* q, right: or NULL */
    char *tau, *work;
} Triangular;

static void put_identity(const FactorSteps *steps, char *to, ssize_t rows, ssize_t columns) {
    memset(to, 0, (size_t)(rows * columns) * steps->size);
    for (ssize_t i = 0; i < rows && i < columns; i++) *(double *)(to + (size_t)(i * columns + i) * steps->size) = 1;
}

/* Below the diagonal (or the side diagonal) were reflectors. */
static void clear_below(const FactorSteps *steps, char *a, ssize_t m, ssize_t n, ssize_t side) {
    for (ssize_t i = 1 + side; i < m; i++) memset(a + (size_t)(i * n) * steps->size, 0, (size_t)(i - side < n ? i - side : n) * steps->size);
}

static void triangular_run(const Triangular *t) {
    const FactorSteps *steps = t->steps;
    ssize_t m = t->a->shape[0], n = t->a->shape[1], k = m < n ? m : n;
    char *a = t->a->data;
    steps->triangular(a, m, n, t->tau, t->work);
    if (t->q) {
        put_identity(steps, t->q->data, m, t->q->shape[1]);
        steps->apply(a, m, n, 0, k, t->tau, false, t->q->data, t->q->shape[1], t->work);
    }
    if (t->right) steps->apply(a, m, n, 0, k, t->tau, true, t->right->data, t->right->shape[1], t->work);
    clear_below(steps, a, m, n, 0);
}

static int companion_from(Ref v, const Array *a, Array **out) {
    *out = NULL;
    if (is_none(v)) return 0;
    *out = matrix_from(v);
    if (!*out) return -1;
    return (*out)->dtype == a->dtype && (*out)->shape[0] == a->shape[0] ? 0 : fail(ValueError, "matrices of as many rows are required");
}

Own function_triangular(Ref module, const Ref *args) {
    Triangular t = {.a = matrix_from(args[0])};
    if (!t.a || companion_from(args[1], t.a, &t.q) < 0 || companion_from(args[2], t.a, &t.right) < 0) return NULL;
    scoped Own held_a = own(args[0]), held_q = own(args[1]), held_right = own(args[2]);
    t.steps = steps_for(t.a);
    size_t m = (size_t)t.a->shape[0], n = (size_t)t.a->shape[1], width = t.right ? (size_t)t.right->shape[1] : 0;
    t.tau = mem_alloc_array(n + 2 * m + (n > m ? n : m) + width + 2, t.steps->size);
    if (!t.tau) return throw_memory();
    t.work = t.tau + (n < m ? n : m) * t.steps->size;
    RUN(t.a, triangular_run(&t));
    mem_free(t.tau);
    return None;
}

/* ---- symmetric(a, vectors, upper): the values, or None without convergence; a, of which one triangle is looked at, becomes the vectors */

typedef struct Symmetric {
    const FactorSteps *steps;
    char *a;
    ssize_t n;
    double *values, *e, *z, *room;
    char *tau, *work;
    bool vectors, found;
} Symmetric;

static void sort_rising(double *d, double *z, ssize_t n) {
    for (ssize_t i = 0; i + 1 < n; i++) {
        ssize_t least = i;
        for (ssize_t j = i + 1; j < n; j++)
            if (d[j] < d[least]) least = j;
        if (least == i) continue;
        double kept = d[i];
        d[i] = d[least];
        d[least] = kept;
        for (ssize_t j = 0; z && j < n; j++) {
            kept = z[i * n + j];
            z[i * n + j] = z[least * n + j];
            z[least * n + j] = kept;
        }
    }
}

/* Rows of real numbers -> columns of either kind; `rows` and `columns` of the result, the given ones in its corner. */
static void put_columns(const FactorSteps *steps, const double *z, ssize_t n, char *to, ssize_t columns) {
    for (ssize_t i = 0; i < n; i++)
        for (ssize_t j = 0; j < n; j++) *(double *)(to + (size_t)(j * columns + i) * steps->size) = z[i * n + j];
}

static void symmetric_run(Symmetric *s) {
    ssize_t n = s->n;
    double *z = s->vectors ? s->z : NULL, factor = scale_into_range((double *)s->a, (size_t)(n * n * parts_of(s->steps)));
    s->steps->tridiagonal(s->a, n, s->values, s->e, s->tau, s->work);
    if (z) put_identity(&factor_kernels->reals, (char *)z, n, n);
    s->found = factor_symmetric(s->values, s->e, n, z, s->room, s->room + n);
    if (!s->found) return;
    sort_rising(s->values, z, n);
    for (ssize_t i = 0; i < n; i++) s->values[i] /= factor;
    if (!z) return;
    memset(s->tau + (size_t)n * s->steps->size, 0, (size_t)(n * n) * s->steps->size);
    char *vectors = s->tau + (size_t)n * s->steps->size;
    put_columns(s->steps, z, n, vectors, n);
    s->steps->apply(s->a, n, n, 1, n - 1, s->tau, false, vectors, n, s->work);
    memcpy(s->a, vectors, (size_t)(n * n) * s->steps->size);
}

/* One triangle of a says what all of it is: the other becomes its mirror, conjugate, and the diagonal real. */
static void mirror_triangle(double *a, ssize_t n, int parts, bool upper) {
    for (ssize_t i = 0; i < n; i++) {
        for (ssize_t j = 0; j <= i; j++) {
            double *low = a + (i * n + j) * parts, *high = a + (j * n + i) * parts, *from = upper ? high : low, *to = upper ? low : high;
            from[0] += 0.0; /* a zero's sign would decide the signs of vectors */
            to[0] = from[0];
            if (parts == 1) continue;
            from[1] = i == j ? 0 : from[1] + 0.0;
            to[1] = i == j ? 0 : 0.0 - from[1];
        }
    }
}

Own function_symmetric(Ref module, const Ref *args) {
    Array *a = matrix_from(args[0]);
    if (!a) return NULL;
    if (a->shape[0] != a->shape[1]) return throw(ValueError, "a square matrix is required");
    scoped Own held = own(args[0]), values = vector_new(&dtypes[DT_FLOAT64], a->shape[0]);
    if (!values) return NULL;
    Symmetric s = {.steps = steps_for(a), .a = a->data, .n = a->shape[0], .values = data_of(values), .vectors = args[1] == True};
    mirror_triangle((double *)(void *)a->data, s.n, parts_of(s.steps), args[2] == True);
    size_t n = (size_t)s.n;
    scoped Own numbers = matrix_new(a->dtype, s.n + 5, s.n + 1), reals = matrix_new(&dtypes[DT_FLOAT64], s.n + 4, s.n + 1);
    if (!numbers || !reals) return NULL;
    s.work = data_of(numbers);
    s.tau = s.work + 3 * n * s.steps->size;
    s.z = data_of(reals);
    s.e = s.z + n * n;
    s.room = s.e + n + 1;
    RUN(a, symmetric_run(&s));
    return s.found ? give(values) : None;
}

/* ---- general(a, vectors): (values, vectors or None), or None without convergence */

typedef struct General {
    const FactorSteps *steps;
    Balance balance;
    char *a, *tau, *work, *q, *z;
    Complex *values, *vectors, *room;
    bool found;
} General;

static void general_run(General *g) {
    const FactorSteps *steps = g->steps;
    ssize_t n = g->balance.n, low, high;
    int parts = g->balance.parts;
    double factor = scale_into_range((double *)g->a, (size_t)(n * n * parts));
    factor_balance(&g->balance);
    low = g->balance.low;
    high = g->balance.high;
    memset(g->tau, 0, (size_t)n * steps->size);
    steps->hessenberg(g->a, n, low, high, g->tau, g->work);
    if (g->vectors) {
        put_identity(steps, g->q, n, n);
        if (n > 1) steps->apply(g->a, n, n, 1, n - 1, g->tau, false, g->q, n, g->work);
        steps->adjoint(g->q, n, n, g->z);
        for (ssize_t i = 0; parts == 2 && i < n * n; i++) ((Complex *)g->z)[i] = conj(((Complex *)g->z)[i]);
    }
    clear_below(steps, g->a, n, n, 1);
    char *z = g->vectors ? g->z : NULL;
    if (parts == 1) g->found = factor_schur_real((double *)g->a, n, low, high, g->values, (double *)z);
    else g->found = factor_schur_complex((Complex *)g->a, n, low, high, g->values, (Complex *)z, g->room);
    if (!g->found) return;
    if (z) {
        factor_vectors((double *)g->a, (double *)z, parts, n, g->values, g->vectors, g->room);
        factor_balance_undo(&g->balance, g->vectors);
        factor_normalize(g->vectors, n, g->values, parts == 1);
    }
    for (ssize_t i = 0; factor != 1 && i < n; i++) g->values[i] = COMPLEX_OF(Complex, RE(g->values[i]) / factor, IM(g->values[i]) / factor);
}

Own function_general(Ref module, const Ref *args) {
    Array *a = matrix_from(args[0]);
    if (!a) return NULL;
    if (a->shape[0] != a->shape[1]) return throw(ValueError, "a square matrix is required");
    ssize_t n = a->shape[0];
    bool wanted = args[1] == True;
    const Dtype *wide = &dtypes[DT_COMPLEX128];
    scoped Own held = own(args[0]), values = vector_new(wide, n), vectors = wanted ? matrix_new(wide, n, n) : None;
    scoped Own numbers = matrix_new(a->dtype, 2 * n + 6, n + 1), room = vector_new(wide, 3 * n + 1);
    if (!values || !vectors || !numbers || !room) return NULL;
    General g = {.steps = steps_for(a), .a = a->data, .values = data_of(values), .vectors = wanted ? data_of(vectors) : NULL};
    g.work = data_of(numbers);
    g.tau = g.work + (size_t)(4 * n) * g.steps->size;
    g.q = g.tau + (size_t)n * g.steps->size;
    g.z = g.q + (size_t)(n * n) * g.steps->size;
    g.room = (Complex *)data_of(room) + n;
    g.balance = (Balance){.a = (double *)g.a, .n = n, .parts = parts_of(g.steps), .scale = data_of(room)};
    RUN(a, general_run(&g));
    return g.found ? pair_of_take(give(values), give(vectors)) : None;
}

/* ---- singular(a, mode): (u, s, vh), or None without convergence.  mode: 0 no vectors (u and vh are None), 1 as many as values, 2 all
 *
 * A tall matrix t is worked on: a itself or its adjoint.  Is it much taller than wide, then its R alone; of a wide a, R's adjoint, as LAPACK
 * does it.  The bidiagonal matrix of any other wide matrix has its second diagonal below. */

typedef struct Singular {
    const FactorSteps *steps;
    ssize_t m, n, width;       /* of t: rows, columns; columns of its left factor */
    bool wide, reduced, vectors, found;
    char *t, *core;            /* core: what becomes bidiagonal */
    char *left, *right, *tau, *work;
    double *values, *e, *by_left, *by_right, *room;
    char *x, *yh;              /* the core's left factor (in the corner of m by width), the adjoint of the right one */
} Singular;

static ssize_t core_rows(const Singular *s) { return s->reduced ? s->n : s->m; }

static void singular_core(Singular *s) {
    if (!s->reduced) {
        s->core = s->t;
        return;
    }
    s->steps->triangular(s->t, s->m, s->n, s->tau, s->work);
    size_t size = (size_t)(s->n * s->n) * s->steps->size;
    char *r = s->wide ? s->core + size : s->core;
    memcpy(r, s->t, size);
    clear_below(s->steps, r, s->n, s->n, 0);
    if (s->wide) s->steps->adjoint(r, s->n, s->n, s->core);
}

/* Rows of numbers of either kind from rows of reals. */
static void put_rows(const FactorSteps *steps, const double *z, ssize_t n, char *to) {
    for (ssize_t i = 0; i < n * n; i++) {
        memset(to + (size_t)i * steps->size, 0, steps->size);
        *(double *)(to + (size_t)i * steps->size) = z[i];
    }
}

static void singular_vectors(Singular *s) {
    const FactorSteps *steps = s->steps;
    ssize_t rows = core_rows(s), columns = s->reduced ? s->n : s->width;
    put_identity(steps, s->x, rows, columns);
    put_columns(steps, s->by_left, s->n, s->x, columns);
    steps->apply(s->core, rows, s->n, 0, s->n, s->left, false, s->x, columns, s->work);
    put_rows(steps, s->by_right, s->n, s->yh);
    steps->apply_right(s->core, s->n, s->right, s->yh, s->n, s->work);
}

/* A factor of the core of n by n, as columns, becomes one of t: m by width, in `to`. */
static void singular_lift(const Singular *s, const char *from, char *to) {
    put_identity(s->steps, to, s->m, s->width);
    for (ssize_t i = 0; i < s->n; i++)
        memcpy(to + (size_t)(i * s->width) * s->steps->size, from + (size_t)(i * s->n) * s->steps->size, (size_t)s->n * s->steps->size);
    s->steps->apply(s->t, s->m, s->n, 0, s->n, s->tau, false, to, s->width, s->work);
}

static void singular_run(Singular *s) {
    ssize_t n = s->n;
    double factor = scale_into_range((double *)s->t, (size_t)(s->m * n * parts_of(s->steps)));
    singular_core(s);
    s->steps->bidiagonal(s->core, core_rows(s), n, s->values, s->e, s->left, s->right, s->work);
    bool lower = s->wide && !s->reduced;
    double *u = s->vectors ? (lower ? s->by_right : s->by_left) : NULL, *v = s->vectors ? (lower ? s->by_left : s->by_right) : NULL;
    if (s->vectors) {
        put_identity(&factor_kernels->reals, (char *)u, n, n);
        put_identity(&factor_kernels->reals, (char *)v, n, n);
    }
    s->found = factor_singular(s->values, s->e, n, lower, u, n, v, n, s->room);
    for (ssize_t i = 0; i < n; i++) s->values[i] /= factor;
    if (s->found && s->vectors) singular_vectors(s);
}

/* u and vh from the factors; both have their shapes. */
static void singular_finish(const Singular *s, char *u, char *vh, char *lifted) {
    const FactorSteps *steps = s->steps;
    size_t square = (size_t)(s->n * s->n) * steps->size;
    if (!s->wide) {
        if (s->reduced) singular_lift(s, s->x, u);
        else memcpy(u, s->x, (size_t)(s->m * s->width) * steps->size);
        memcpy(vh, s->yh, square);
    } else if (s->reduced) {
        memcpy(u, s->x, square);
        steps->adjoint(s->yh, s->n, s->n, s->core);
        singular_lift(s, s->core, lifted);
        steps->adjoint(lifted, s->m, s->width, vh);
    } else {
        steps->adjoint(s->yh, s->n, s->n, u);
        steps->adjoint(s->x, s->m, s->width, vh);
    }
}

/* Rows and columns of u, then of vh. */
static void singular_shapes(const Singular *s, ssize_t *shapes) {
    shapes[0] = s->wide ? s->n : s->m;
    shapes[1] = s->wide ? s->n : s->width;
    shapes[2] = s->wide ? s->width : s->n;
    shapes[3] = s->wide ? s->m : s->n;
}

Own function_singular(Ref module, const Ref *args) {
    Array *a = matrix_from(args[0]);
    int mode;
    if (!a || int_from(args[1], &mode) < 0) return NULL;
    scoped Own held = own(args[0]);
    Singular s = {.steps = steps_for(a), .wide = a->shape[0] < a->shape[1], .vectors = mode > 0};
    s.m = a->shape[s.wide];
    s.n = a->shape[!s.wide];
    s.width = mode == 2 ? s.m : s.n;
    s.reduced = s.n > 0 && s.m > s.n && s.m >= s.n * 11 / 6;
    const Dtype *real = &dtypes[DT_FLOAT64];
    ssize_t shapes[4];
    singular_shapes(&s, shapes);
    scoped Own u = s.vectors ? matrix_new(a->dtype, shapes[0], shapes[1]) : None, vh = s.vectors ? matrix_new(a->dtype, shapes[2], shapes[3]) : None;
    scoped Own values = vector_new(real, s.n), tall = matrix_new(a->dtype, s.m, s.n), core = matrix_new(a->dtype, 2 * s.n, s.n);
    scoped Own x = matrix_new(a->dtype, s.m, s.vectors ? s.width : 0), lifted = matrix_new(a->dtype, s.m, s.vectors ? s.width : 0);
    scoped Own numbers = vector_new(a->dtype, s.n * s.n + 5 * s.n + 2 * (s.m + s.n + s.width) + 2), reals = vector_new(real, 2 * s.n * s.n + 5 * s.n + 1);
    if (!u || !vh || !values || !tall || !core || !x || !lifted || !numbers || !reals) return NULL;
    size_t size = s.steps->size, n = (size_t)s.n;
    s.t = data_of(tall);
    s.core = data_of(core);
    s.x = data_of(x);
    s.yh = data_of(numbers);
    s.left = s.yh + n * n * size;
    s.right = s.left + n * size;
    s.tau = s.right + n * size;
    s.work = s.tau + n * size;
    s.values = data_of(values);
    s.by_left = data_of(reals);
    s.by_right = s.by_left + n * n;
    s.e = s.by_right + n * n;
    s.room = s.e + n;
    if (s.wide) s.steps->adjoint(a->data, s.n, s.m, s.t);
    else memcpy(s.t, a->data, (size_t)(s.m * s.n) * size);
    RUN(a, singular_run(&s));
    if (!s.found) return None;
    if (s.vectors) RUN(a, singular_finish(&s, data_of(u), data_of(vh), data_of(lifted)));
    Own results[] = {give(u), give(values), give(vh)};
    return tuple_from_array_take(results, 3);
}

/* ---- least(a, b, rcond): x of least length with the least |a x - b|, as dgelsd finds it: (singular values, rank), or None without convergence.
 * a of n by n is used up; b becomes x.  Taller matrices have become triangular before. */

typedef struct Least {
    const FactorSteps *steps;
    ssize_t n, columns, rank;
    char *a, *b, *left, *right, *work, *adjoint;
    double *values, *e, *v, *room, rcond;
    bool found;
} Least;

/* Rows of b by the singular values, or nothing for those that count for nothing. */
static void least_divide(Least *l) {
    ssize_t width = l->columns * parts_of(l->steps);
    double least = l->rcond * (l->n ? l->values[0] : 0);
    for (ssize_t i = 0; i < l->n; i++) {
        bool counts = l->values[i] > least;
        double by = counts ? 1 / l->values[i] : 0, *row = (double *)l->b + i * width;
        l->rank += counts;
        for (ssize_t j = 0; j < width; j++) row[j] = counts ? row[j] * by : 0;
    }
}

/* b <- v^T b, then by the right reflectors. */
static void least_turn_back(Least *l) {
    ssize_t n = l->n, width = l->columns * parts_of(l->steps);
    double *from = (double *)l->b, *to = (double *)l->adjoint;
    memset(to, 0, (size_t)(n * width) * sizeof *to);
    for (ssize_t k = 0; k < n; k++)
        for (ssize_t i = 0; i < n; i++)
            for (ssize_t j = 0; j < width; j++) to[i * width + j] += l->v[k * n + i] * from[k * width + j];
    memcpy(from, to, (size_t)(n * width) * sizeof *to);
    l->steps->adjoint(l->b, n, l->columns, l->adjoint);
    l->steps->apply_right(l->a, n, l->right, l->adjoint, l->columns, l->work);
    l->steps->adjoint(l->adjoint, l->columns, n, l->b);
}

static void least_run(Least *l) {
    ssize_t n = l->n;
    double size = 0;
    l->steps->bidiagonal(l->a, n, n, l->values, l->e, l->left, l->right, l->work);
    l->steps->apply(l->a, n, n, 0, n, l->left, true, l->b, l->columns, l->work);
    put_identity(&factor_kernels->reals, (char *)l->v, n, n);
    for (ssize_t i = 0; i < n; i++) size = fmax(size, fmax(fabs(l->values[i]), i + 1 < n ? fabs(l->e[i]) : 0));
    double scale = size > 0 ? 1 / size : 1;
    for (ssize_t i = 0; i < n; i++) l->values[i] *= scale;
    for (ssize_t i = 0; i + 1 < n; i++) l->e[i] *= scale;
    l->found = factor_singular(l->values, l->e, n, false, (double *)l->b, l->columns * parts_of(l->steps), l->v, n, l->room);
    if (!l->found) return;
    least_divide(l);
    least_turn_back(l);
    double *b = (double *)l->b;
    for (ssize_t i = 0; i < n; i++) l->values[i] *= size;
    for (ssize_t i = 0; i < n * l->columns * parts_of(l->steps); i++) b[i] *= scale;
}

Own function_least(Ref module, const Ref *args) {
    Least l = {0};
    Array *a = matrix_from(args[0]), *b;
    if (!a || companion_from(args[1], a, &b) < 0 || double_from(args[2], &l.rcond) < 0) return NULL;
    if (!b || a->shape[0] != a->shape[1]) return throw(ValueError, "a square matrix and another are required");
    scoped Own held_a = own(args[0]), held_b = own(args[1]);
    l.steps = steps_for(a);
    l.n = a->shape[0];
    l.columns = b->shape[1];
    l.a = a->data;
    l.b = b->data;
    size_t n = (size_t)l.n, size = l.steps->size;
    scoped Own values = vector_new(&dtypes[DT_FLOAT64], l.n), reals = vector_new(&dtypes[DT_FLOAT64], l.n * l.n + 5 * l.n + 1);
    scoped Own numbers = vector_new(a->dtype, 2 * l.n + l.n * l.columns + 2 * (2 * l.n + l.columns) + 2);
    if (!values || !reals || !numbers) return NULL;
    l.values = data_of(values);
    l.v = data_of(reals);
    l.e = l.v + n * n;
    l.room = l.e + n;
    l.left = data_of(numbers);
    l.right = l.left + n * size;
    l.adjoint = l.right + n * size;
    l.work = l.adjoint + n * (size_t)l.columns * size;
    RUN(a, least_run(&l));
    return l.found ? pair_of_take(give(values), int_new(l.rank)) : None;
}
