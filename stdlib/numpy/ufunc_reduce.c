/* Folding arrays with a universal function: reduce and accumulate.
 *
 * A reduction is the loop of the ufunc itself with the result as first operand and as output, its strides 0 in the folded
 * dimensions: rows then either fold (add's by pairs) or add to a row of results.  The order of dimensions is that of memory, so
 * sums have numpy's last bits. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/dtype.h"

#include <stdlib.h>

/* ---- axes */

static int axis_add(Ref v, int ndim, uint32_t *axes) {
    ssize_t axis;
    if (index_ssize(v, &axis) < 0) return -1;
    if (ndim == 0 && (axis == 0 || axis == -1)) return 0; /* of a scalar, as numpy has it */
    if (axis_normal(&axis, ndim) < 0) return -1;
    if (*axes >> axis & 1) return fail(ValueError, "duplicate value in 'axis'");
    *axes |= (uint32_t)1 << axis;
    return 0;
}

int axes_from(Ref axis, int ndim, uint32_t *axes) {
    *axes = 0;
    if (!axis || is_none(axis)) {
        *axes = ndim == 32 ? ~(uint32_t)0 : ((uint32_t)1 << ndim) - 1;
        return 0;
    }
    if (!is_tuple(axis)) return axis_add(axis, ndim, axes);
    scoped Own held = own(axis);
    ssize_t none = 0;
    if (ndim == 0 && tuple_length(held)) return index_ssize(tuple_item_peek(held, 0), &none) < 0 ? -1 : axis_normal(&none, 0);
    if (tuple_length(held) > ARRAY_MAX_DIMS) return fail(ValueError, "too many values for 'axis'");
    for (size_t i = 0; i < tuple_length(held); i++)
        if (axis_add(tuple_item_peek(held, i), ndim, axes) < 0) return -1;
    return 0;
}

/* ---- the kernel */

/* The dtype in which a's elements are folded.  Sums and products of small integers are computed in the largest. */
static const Dtype *fold_dtype(const Ufunc *u, const Array *a, const Dtype *dtype, Ref out) {
    bool logical = u == UFUNC_OF(logical_and) || u == UFUNC_OF(logical_or) || u == UFUNC_OF(logical_xor);
    if (logical && !dtype) return &dtypes[DT_BOOL];
    if (dtype) return dtype_native(dtype);
    const Dtype *d = dtype_native(a->dtype);
    if (u == UFUNC_OF(divide) && (d->kind == 'b' || dtype_is_integer(d))) return &dtypes[DT_FLOAT64];
    if (out) return dtype_native(dtype_promote(d, array_peek(out)->dtype));
    if ((u == UFUNC_OF(add) || u == UFUNC_OF(multiply)) && (d->kind == 'b' || dtype_is_integer(d)) && d->size < 8)
        return &dtypes[d->kind == 'u' ? DT_UINT64 : DT_INT64];
    return d;
}

static const Kernel *fold_kernel(const Ufunc *u, const Array *a, const Dtype *dtype, Ref out) {
    if (u->inputs != 2 || u->outputs != 1) return throw(ValueError, "reduce only supported for %s", u->inputs != 2 ? "binary functions" : "functions returning a single value");
    const Dtype *d = fold_dtype(u, a, dtype, out);
    const Kernel *k = ufunc_kernel_for(u, d);
    bool times = dtype && !dtype_is_number(dtype) && (u == UFUNC_OF(add) || u == UFUNC_OF(subtract) || u == UFUNC_OF(multiply));
    if (!k && (times || u == UFUNC_OF(gcd) || u == UFUNC_OF(lcm)))
        return throw_ufunc("_UFuncNoLoopError", "ufunc '%s' did not contain a loop with signature matching types (%s%s%s, <class 'numpy.dtype[%s]'>) -> %s%s%s",
                           u->name, dtype ? "<class 'numpy.dtype[" : "None", dtype ? dtype_class_name(d) : "", dtype ? "]'>" : "",
                           dtype_class_name(a->dtype), dtype ? "<class 'numpy.dtype[" : "None", dtype ? dtype_class_name(d) : "", dtype ? "]'>" : "");
    if (!k && d->id == DT_BOOL && (throw_of_bools(u), error_occurred())) return NULL;
    if (!k && dtype) return throw(TypeError, "No loop matching the specified signature and casting was found for ufunc %s", u->name);
    if (!k || k->types[0] != k->types[1]) /* (ldexp's exponents are no results) */
        return throw(TypeError, "ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported "
                                    "types according to the casting rule ''safe''", u->name);
    bool wanted = !dtype || k->types[2] == d->id;
    if (k->types[0] == k->types[2] && wanted) return k;
    return throw(TypeError, "No loop matching the specified signature and casting was found for ufunc %s", u->name);
}

/* ---- the result */

typedef struct Fold {
    const Ufunc *u;
    const Kernel *kernel;
    Array *a;
    uint32_t axes;
    Array *mask;
    int raised;                /* errors that are reported with those of the conversion to out */
    bool narrowed;             /* numbers begin in an out of another type, so that the first may not be seen twice */
    bool done;                 /* nothing left to fold: of a number, which is its own difference */
    Own total;                 /* of a's ndim, with ones where it is folded */
} Fold;

static bool is_folded(const Fold *f, int d) { return f->axes >> d & 1; }

static int fold_make_total(Fold *f) {
    ssize_t shape[ARRAY_MAX_DIMS];
    for (int d = 0; d < f->a->ndim; d++) shape[d] = is_folded(f, d) ? 1 : f->a->shape[d];
    const Dtype *dtype = &dtypes[f->kernel->types[2]];
    if (f->a->flags & ARRAY_C) {
        f->total = array_new(dtype, f->a->ndim, shape, 'C');
        return f->total ? 0 : -1;
    }
    Array model = {.ndim = f->a->ndim, .shape = shape, .strides = f->a->strides, .flags = 0}; /* in a's memory order */
    f->total = array_new_like(&model, dtype);
    return f->total ? 0 : -1;
}

static int fill_number(Ref total, Ref value) {
    if (is_ndarray(value) && array_peek(value)->size == 1) return array_assign_object(array_peek(total), value);
    _Alignas(16) char raw[16];
    Array *t = array_peek(total), one = {.head = OBJECT_STATIC(&ndarray_type), .data = raw, .dtype = t->dtype, .size = 1,
                                         .flags = ARRAY_C | ARRAY_F | ARRAY_ALIGNED};
    one.shape = one.strides = one.room;
    return element_set(t->dtype, raw, value) < 0 ? -1 : array_assign(t, &one);
}

/* numpy begins in out, which may be of a lesser type than the one it folds in. */
static void start_in_out(Array *total, const Array *out) {
    char *element = total->data;
    for (ssize_t i = 0; i < total->size; i++, element = total->data + i * total->dtype->size) {
        char raw[16];
        cast_elements(total->dtype, element, 0, out->dtype, raw, 0, 1);
        cast_elements(out->dtype, raw, 0, total->dtype, element, 0, 1);
    }
}

static int fill_identity(Fold *f) {
    scoped Own value = f->u->identity == UFUNC_MINUS_INFINITY ? float_new(-__builtin_inf())
                       : f->u->identity == UFUNC_TRUE         ? True
                       : f->u->identity == UFUNC_FALSE        ? False
                                                              : int_new(f->u->identity);
    if (!value) return -1;
    if (f->u->identity == -1 && array_peek(f->total)->dtype->kind != 'i') { /* all bits */
        memset(array_peek(f->total)->data, array_peek(f->total)->dtype->kind == 'b' ? 1 : 0xff,
               (size_t)array_peek(f->total)->size * array_peek(f->total)->dtype->size);
        return 0;
    }
    return fill_number(f->total, value);
}

static bool is_choice(const Ufunc *u) {
    return (u->number >= UFUNC_maximum && u->number <= UFUNC_fmin) || (u->number >= UFUNC__time_minimum && u->number <= UFUNC__time_fmax);
}

/* May it be folded so?  initial: as given, or NULL. */
static int check_start(const Fold *f, Ref initial) {
    bool reorderable = __builtin_popcount(f->axes) <= 1 || f->u->identity != UFUNC_NO_IDENTITY || is_choice(f->u);
    if (!reorderable) return fail(ValueError, "reduction operation '%s' is not reorderable, so at most one axis may be specified", f->u->name);
    if (f->mask && (initial ? is_none(initial) : f->u->identity == UFUNC_NO_IDENTITY))
        return fail(ValueError, "reduction operation '%s' does not have an identity, so to use a where mask one has to specify 'initial'", f->u->name);
    return 0;
}

/* Is the total still that of a?  Filling it may have run anything. */
static int check_total(const Fold *f) {
    const Array *a = f->a, *total = array_peek(f->total);
    bool fits = total->ndim == a->ndim;
    for (int d = 0; d < a->ndim && fits; d++) fits = total->shape[d] == (is_folded(f, d) ? 1 : a->shape[d]);
    return fits && (!f->mask || broadcasts_to(f->mask, a->ndim, a->shape)) ? 0 : array_fail_changed();
}

/* a's first elements along the folded axes, which then are left out; of maximum and the like they may as well be seen twice. */
static int fold_start_with_first(Fold *f, Own *rest) {
    int folded = __builtin_popcount(f->axes);
    ssize_t count = 1, shape[ARRAY_MAX_DIMS];
    for (int d = 0; d < f->a->ndim; d++) {
        shape[d] = is_folded(f, d) ? 1 : f->a->shape[d];
        if (is_folded(f, d)) count *= f->a->shape[d];
    }
    if (count == 0 && array_peek(f->total)->size) return fail(ValueError, "zero-size array to reduction operation %s which has no identity", f->u->name);
    if (count == 0) return 0;
    scoped Own first = array_view(as_ref(f->a), f->a->dtype, f->a->data, f->a->ndim, shape, f->a->strides);
    if (!first || array_assign(array_peek(f->total), array_peek(first)) < 0) return -1;
    if (is_choice(f->u) && (folded > 1 || !f->narrowed)) return 0;
    if (folded > 1) return fill_identity(f); /* initial=None of what has an identity: as good a beginning */
    if (check_total(f) < 0) return -1;
    char *data = f->a->data;
    memcpy(shape, f->a->shape, (size_t)f->a->ndim * sizeof *shape);
    for (int d = 0; d < f->a->ndim; d++) {
        if (!is_folded(f, d)) continue;
        data += f->a->strides[d];
        shape[d]--;
    }
    f->done = folded == 0;
    if (f->done) return 0;
    *rest = array_view(as_ref(f->a), f->a->dtype, data, f->a->ndim, shape, f->a->strides);
    if (!*rest) return -1;
    f->a = array_peek(*rest);
    return 0;
}

/* What the total begins with.  *rest: what is left to fold, if not all of a. */
static int fold_start(Fold *f, Ref initial, Own *rest) {
    if (initial && !is_none(initial)) return fill_number(f->total, initial);
    bool none = f->u->identity == UFUNC_NO_IDENTITY || initial;
    if (none) return fold_start_with_first(f, rest);
    return fill_identity(f);
}

/* numpy walks what is seen backwards in the order of memory only if the result has its place already and the order may change. */
static bool folds_forward(const Fold *f, bool placed) { return !placed || (f->u->identity == UFUNC_NO_IDENTITY && !is_choice(f->u)); }

/* Do all operands lie with their first axis innermost? */
static bool lies_reversed(int ndim, const ssize_t *shape, const ssize_t *a, const ssize_t *b) {
    for (int d = 0; d + 1 < ndim; d++) {
        bool further = labs(a[d + 1]) > labs(a[d]), other = b[d] && b[d + 1];
        if (shape[d] > 1 && shape[d + 1] > 1 && (!further || (other && labs(b[d + 1]) <= labs(b[d])))) return false;
    }
    return true;
}

/* A copy of x in one dimension. */
static Own in_a_row(Ref x, int ndim, const ssize_t *shape, const ssize_t *strides, bool reversed) {
    ssize_t from_shape[ARRAY_MAX_DIMS], from_strides[ARRAY_MAX_DIMS], size = 1, step = array_peek(x)->dtype->size;
    for (int d = 0; d < ndim; d++) {
        int to = reversed ? ndim - 1 - d : d;
        from_shape[to] = shape[d];
        from_strides[to] = strides[d];
        size *= shape[d];
    }
    scoped Own view = array_view(x, array_peek(x)->dtype, array_peek(x)->data, ndim, from_shape, from_strides);
    scoped Own row = view ? array_from_full(view, NULL, 'C', true, 0) : NULL;
    return row && array_set_dims(array_peek(row), 1, &size, &step) == 0 ? give(row) : NULL;
}

enum { NUMPY_BUFFER = 8192 }; /* elements */

/* numpy's sums under a mask over all elements see these in one row, as far as its buffer reaches, whatever their layout.  1: rows are made. */
static int fold_rows(const Fold *f, Own rows[3]) {
    const Array *a = f->a, *total = array_peek(f->total);
    if (!f->mask || total->size != 1 || a->ndim < 2 || a->size > NUMPY_BUFFER || !dtype_is_inexact(total->dtype)) return 0;
    ssize_t strides[ARRAY_MAX_DIMS], size = total->dtype->size;
    broadcast_strides(f->mask, a->ndim, a->shape, strides);
    for (int d = 0; d < a->ndim; d++)
        if (a->strides[d] < 0 && strides[d] <= 0) return 0;
    bool reversed = lies_reversed(a->ndim, a->shape, a->strides, strides);
    rows[0] = in_a_row(as_ref(a), a->ndim, a->shape, a->strides, reversed);
    rows[1] = rows[0] ? in_a_row(as_ref(f->mask), a->ndim, a->shape, strides, reversed) : NULL;
    rows[2] = rows[1] ? array_view(f->total, total->dtype, total->data, 1, &total->size, &size) : NULL;
    return rows[2] ? 1 : -1;
}

static int fold_execute(Fold *f, const ReduceOptions *o) {
    Array *total = array_peek(f->total);
    Loop loop = {.ndim = f->a->ndim, .count = 3, .keeps = true, .folds = true, .forward = folds_forward(f, o->out != NULL), .fn = f->kernel->row};
    memcpy(loop.shape, f->a->shape, (size_t)loop.ndim * sizeof *loop.shape);
    bool wide = f->u == UFUNC_OF(add) && !f->mask && dtype_is_integer(total->dtype) && total->dtype->size == 8 && sum_kernels->wide[f->a->dtype->id];
    if (wide) loop.fn = sum_kernels->wide[f->a->dtype->id];
    loop_operand(&loop, 0, total, total->dtype, false);
    loop_operand(&loop, 1, f->a, wide ? dtype_native(f->a->dtype) : &dtypes[f->kernel->types[1]], false);
    loop_operand(&loop, 2, total, total->dtype, true);
    MaskedRow masked = {f->kernel->row, NULL, 3};
    if (f->mask) {
        loop_operand(&loop, loop.count++, f->mask, &dtypes[DT_BOOL], false);
        loop.fn = masked_row;
        loop.data = &masked;
    }
    float_errors_clear();
    if (loop_execute(&loop) < 0) return -1;
    if (!f->narrowed) return ufunc_errors_report(f->u, o->caller ? o->caller : "reduce");
    f->raised = float_errors_read();
    return 0;
}

static int fold_run(Fold *f, const ReduceOptions *o) {
    if (check_total(f) < 0) return -1;
    scoped Own a = NULL, mask = NULL, total = NULL;
    Own rows[3] = {NULL, NULL, NULL};
    int made = fold_rows(f, rows);
    a = rows[0], mask = rows[1], total = rows[2];
    if (made <= 0) return made < 0 ? -1 : fold_execute(f, o);
    Fold row = *f;
    row.a = array_peek(a), row.mask = array_peek(mask), row.total = total;
    int status = fold_execute(&row, o);
    f->raised = row.raised;
    return status;
}

/* The total into an out of another type: what that raises is one with what folding raised. */
static int store_narrowed(Fold *f, Array *out, Array *total) {
    const Kernel *same = ufunc_kernel_for(UFUNC_OF(positive), total->dtype);
    if (!same || (total->dtype->kind == 'c') != (out->dtype->kind == 'c')) return array_assign(out, total);
    Array *both[] = {total, out};
    const Dtype *types[] = {total->dtype, total->dtype};
    float_errors_clear();
    if (loop_run(both, types, 1, 1, same->row, NULL) < 0) return -1;
    int raised = f->raised | float_errors_read();
    return float_errors_report(raised, "reduce");
}

/* The total without its folded dimensions (keepdims: as it is), in out if there is one. */
static Own fold_finish(Fold *f, const ReduceOptions *o) {
    scoped Own result = own(f->total);
    if (!o->keepdims) {
        ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
        int ndim = 0;
        const Array *t = array_peek(f->total);
        for (int d = 0; d < t->ndim; d++) {
            if (is_folded(f, d)) continue;
            shape[ndim] = t->shape[d];
            strides[ndim++] = t->strides[d];
        }
        if (array_set_dims(array_peek(f->total), ndim, shape, strides) < 0) return NULL;
    }
    if (!o->out) return array_or_scalar_take(give(result));
    Array *out = array_peek(o->out);
    const Array *t = array_peek(result);
    if (out->ndim != t->ndim || memcmp(out->shape, t->shape, (size_t)t->ndim * sizeof *t->shape)) return array_fail_changed(), NULL;
    int stored = f->narrowed ? store_narrowed(f, out, array_peek(result)) : array_assign(out, t);
    return stored < 0 ? NULL : own(o->out);
}

Own ufunc_reduce(const Ufunc *u, Ref v, const ReduceOptions *o) {
    scoped Own a = is_array(v) ? own(v) : array_from(v, NULL), rest = NULL, total = NULL, mask = NULL;
    if (!a || where_from(o->where, &mask) < 0) return NULL;
    Fold f = {.u = u, .a = array_peek(a), .axes = o->axes, .mask = mask ? array_peek(mask) : NULL};
    f.kernel = fold_kernel(u, f.a, o->dtype, o->out);
    if (!f.kernel || check_start(&f, o->initial) < 0 || cast_warn_complex(f.a->dtype, &dtypes[f.kernel->types[1]]) < 0) return NULL;
    if (o->out && o->dtype && cast_warn_complex(array_peek(o->out)->dtype, &dtypes[f.kernel->types[0]]) < 0) return NULL;
    FoldShapes shapes = {u->name, f.a, o->out ? array_peek(o->out) : NULL, f.mask, f.axes, o->keepdims};
    if (fold_shapes_check(&shapes) < 0 || fold_make_total(&f) < 0) return NULL;
    total = f.total;
    f.narrowed = o->out && array_peek(o->out)->dtype->id != array_peek(f.total)->dtype->id;
    if (fold_start(&f, o->initial, &rest) < 0) return NULL;
    if (f.narrowed) start_in_out(array_peek(f.total), array_peek(o->out));
    if (!f.done && fold_run(&f, o) < 0) return NULL;
    return fold_finish(&f, o);
}

/* ---- accumulate */

Own ufunc_accumulate(const Ufunc *u, Ref v, int axis, const Dtype *dtype, Ref out) {
    scoped Own a = array_private_take(array_from(v, NULL));
    if (!a) return NULL;
    if (axis >= array_peek(a)->ndim) return array_fail_changed(), NULL;
    const Kernel *k = fold_kernel(u, array_peek(a), dtype, out);
    if (!k) return NULL;
    const Dtype *d = &dtypes[k->types[0]];
    bool whole = dtype_is_integer(d) && !dtype_is_inexact(array_peek(a)->dtype); /* converted piece by piece */
    scoped Own source = whole ? own(a) : array_cast(a, d, false);
    if (!source || (out && accumulate_shapes_check(array_peek(source), array_peek(out)) < 0)) return NULL;
    Array *s = array_peek(source);
    scoped Own result = array_new(d, s->ndim, s->shape, 'C');
    if (!result) return NULL;
    Array *r = array_peek(result);
    if (s->size) {
        ssize_t first[ARRAY_MAX_DIMS];
        memcpy(first, s->shape, (size_t)s->ndim * sizeof *first);
        first[axis] = 1;
        scoped Own from = array_view(source, s->dtype, s->data, s->ndim, first, s->strides), to = array_view(result, d, r->data, r->ndim, first, r->strides);
        if (!from || !to || array_assign(array_peek(to), array_peek(from)) < 0) return NULL;
        Loop loop = {.ndim = s->ndim, .count = 3, .keeps = true, .fn = k->row};
        memcpy(loop.shape, s->shape, (size_t)loop.ndim * sizeof *loop.shape);
        loop.shape[axis]--;
        loop_operand(&loop, 0, r, d, false);
        loop_operand(&loop, 1, s, d, false);
        loop_operand(&loop, 2, r, d, true);
        loop.operands[1].data += s->strides[axis];
        loop.operands[2].data += r->strides[axis];
        for (int i = 0; i < 3; i++) loop.operands[i].strides[axis] = i == 1 ? s->strides[axis] : r->strides[axis];
        loop.in_order = true;
        float_errors_clear();
        if (loop_execute(&loop) < 0) return NULL;
        if (ufunc_errors_report(u, "accumulate") < 0) return NULL;
    }
    if (!out) return give(result);
    return array_assign(array_peek(out), r) < 0 ? NULL : own(out);
}

/* ---- reduceat */

typedef struct Parts {
    const int64_t *at;
    ssize_t count, lanes, length;
    RowFn *row;
    size_t size;
} Parts;

static void fold_parts(const Parts *p, char *src, char *dst) {
    for (ssize_t lane = 0; lane < p->lanes; lane++, src += p->length * (ssize_t)p->size) {
        for (ssize_t i = 0; i < p->count; i++, dst += p->size) {
            ssize_t stop = i + 1 < p->count ? p->at[i + 1] : p->length, rest = stop - p->at[i] - 1;
            char *first = src + p->at[i] * (ssize_t)p->size;
            memcpy(dst, first, p->size);
            if (rest > 0) p->row((char *const[]){dst, first + p->size, dst}, (const ssize_t[]){0, (ssize_t)p->size, 0}, rest, NULL);
        }
    }
}

Own ufunc_reduceat(const Ufunc *u, Ref lanes, const int64_t *at, ssize_t count, const Dtype *dtype) {
    const Kernel *k = fold_kernel(u, array_peek(lanes), dtype, NULL);
    if (!k) return NULL;
    if (k->types[0] != k->types[1] || k->types[0] != k->types[2]) return NotImplemented;
    scoped Own cast = array_cast(lanes, &dtypes[k->types[0]], false), source = cast ? array_plain(cast) : NULL;
    if (!source) return NULL;
    const Array *a = array_peek(source);
    ssize_t shape[ARRAY_MAX_DIMS];
    memcpy(shape, a->shape, (size_t)a->ndim * sizeof *shape);
    Parts parts = {at, count, 1, a->shape[a->ndim - 1], k->row, (size_t)a->dtype->size};
    for (int d = 0; d < a->ndim - 1; d++) parts.lanes *= a->shape[d];
    shape[a->ndim - 1] = count;
    scoped Own result = array_new(a->dtype, a->ndim, shape, 'C');
    if (!result) return NULL;
    char *dst = array_peek(result)->data;
    float_errors_clear();
    if (a->size >= GIL_DROP_ELEMENTS) WITHOUT_GIL_FOR(u->name, fold_parts(&parts, a->data, dst));
    else fold_parts(&parts, a->data, dst);
    return ufunc_errors_report(u, "reduceat") < 0 ? NULL : give(result);
}
