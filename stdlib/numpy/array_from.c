/* Making arrays of anything: numbers, nested sequences, buffers, objects with __array__ or __array_interface__.
 *
 * Nested sequences are read once, into a flat row of leaves that are owned (numbers, or arrays and scalars met on the
 * way), while shape and dtype are found out: len() and iteration run Python code, which may do what it likes meanwhile.  A second pass
 * stores the leaves.  The text of the error for ragged nesting names the shape as far as it was regular.
 */
#include "stdlib/numpy/flexible.h"

/* ---- objects that say how they are arrays */

static int from_array_method(Ref v, Own *out) {
    scoped Own result = NULL;
    scoped Own name = str_intern("__array__");
    int got = name ? special_call(v, name, NULL, 0, &result) : -1;
    if (got <= 0) return got;
    if (array_is_elsewhere(result)) return throw_no_array("objects"), -1;
    if (!is_ndarray(result)) return fail(ValueError, "object __array__ method not producing an array");
    *out = give(result);
    return 1;
}

/* v as an array by the buffer protocol or __array__: 1, 0 if it knows neither, -1. */
static int array_from_protocol(Ref v, Own *out) {
    *out = NULL;
    if (is_type(v)) return 0;
    if (has_buffer(v)) {
        *out = array_from_buffer(v);
        if (*out) return 1;
        if (!error_clear_if(BufferError) && !error_clear_if(ValueError)) return -1;
    }
    if (type_of(v)->flags & TYPE_HEAP) return from_array_method(v, out);
    return 0;
}

/* ---- reading nested sequences */

typedef struct Reader {
    Own *leaves;
    size_t count, capacity;
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim;             /* of the first leaf met; -1: none yet */
    int ragged;           /* depth from which on the nesting is irregular; ARRAY_MAX_DIMS + 1: not */
    const Dtype *wanted;  /* dtype given by the caller, or NULL */
    const Dtype *found;   /* NULL: no leaf yet */
} Reader;

static void reader_free(Reader *r) {
    items_decref(r->leaves, r->count);
    mem_free(r->leaves);
}

static int reader_push_take(Reader *r, Own leaf) {
    if (r->count == r->capacity) {
        size_t capacity = r->capacity ? r->capacity * 2 : 16;
        Own *leaves = mem_realloc_array(r->leaves, capacity, sizeof(Own));
        if (!leaves) {
            decref(leaf);
            return fail_memory();
        }
        r->leaves = leaves;
        r->capacity = capacity;
    }
    r->leaves[r->count++] = leaf;
    return 0;
}

static void ragged_at(Reader *r, int depth) {
    if (depth < r->ragged) r->ragged = depth;
}

/* Leaves stand at this depth: all must. */
static void reader_leaf_depth(Reader *r, int depth) {
    if (r->ndim < 0) r->ndim = depth;
    else if (r->ndim != depth) ragged_at(r, depth < r->ndim ? depth : r->ndim);
}

/* A sequence of `length` items at `depth`. */
static void reader_length(Reader *r, int depth, ssize_t length) {
    if (r->shape[depth] < 0) r->shape[depth] = length;
    else if (r->shape[depth] != length) ragged_at(r, depth);
    if (r->ndim >= 0 && r->ndim <= depth) ragged_at(r, r->ndim);
}

static COLD int fail_no_dtype(Ref v) {
    return throw_no_array(type_name(type_of(v))), -1;
}

/* Types that have none in common become objects. */
static int reader_found(Reader *r, const Dtype *d, Ref v) {
    const Dtype *both = r->found ? dtype_promote(r->found, d) : dtype_native(d);
    if (!both) return error_clear_if(TypeError) ? fail_no_dtype(v) : -1;
    r->found = both;
    return 0;
}

static int reader_number(Reader *r, Ref v, const Dtype *d, int depth) {
    reader_leaf_depth(r, depth);
    if (r->found != d && reader_found(r, d, v) < 0) return -1;
    return reader_push_take(r, own(v));
}

/* Where a dtype is wanted it is what counts, but for text as wide as need be and times of whatever unit. */
static int reader_wanted(Reader *r, Ref v, int depth) {
    const Dtype *d = r->wanted;
    if (dtype_is_open(d) && !(d = dtype_of_open(d, v))) return -1;
    return reader_number(r, v, d, depth);
}

static int reader_array(Reader *r, Ref v, int depth) {
    const Array *a = array_peek(v);
    if (depth + a->ndim > ARRAY_MAX_DIMS) {
        ragged_at(r, depth);
        return 0;
    }
    for (int i = 0; i < a->ndim; i++) reader_length(r, depth + i, a->shape[i]);
    reader_leaf_depth(r, depth + a->ndim);
    if (reader_found(r, a->dtype, v) < 0) return -1;
    return reader_push_take(r, own(v));
}

static COLD int fail_inconsistent(const char *what) {
    return fail(RuntimeError, "Inconsistent object during array creation? Content of sequences changed (%s inconsistent).", what);
}

static int reader_read(Reader *r, Ref v, int depth);

static int reader_sequence(Reader *r, Ref v, int depth) {
    if (depth_check("") < 0) return -1;
    if (depth >= ARRAY_MAX_DIMS) {
        ragged_at(r, depth);
        return 0;
    }
    scoped Own items = sequence_fast(v, "not a sequence");
    if (!items) return -1;
    size_t n = is_list(items) ? list_length(items) : tuple_length(items);
    reader_length(r, depth, (ssize_t)n);
    if (n == 0) reader_leaf_depth(r, depth + 1);
    for (size_t i = 0; i < n; i++) {
        if (is_list(items) && i >= list_length(items)) return fail_inconsistent("len");
        scoped Own item = own(is_list(items) ? list_item_peek(items, i) : tuple_item_peek(items, i));
        if (reader_read(r, item, depth + 1) < 0) return -1;
        if (r->ragged <= depth) return 0;
    }
    return 0;
}

static bool is_walkable(Ref v) {
    return is_list(v) || is_tuple(v) || (type_of(v) != &dtype_type && type_of(v)->getitem && type_of(v)->length && !is_dict(v) && !is_str(v) && !is_bytes(v));
}

/* An integer too large for 64 bits is a float when floats are wanted, and a truth value. */
static int reader_large_int(Reader *r, Ref v, int depth) {
    if (!r->wanted) return throw_no_array("large int"), -1;
    if (dtype_is_integer(r->wanted)) return fail(OverflowError, "Python int too large to convert to C long");
    return reader_number(r, v, &dtypes[DT_FLOAT64], depth);
}

static int reader_read(Reader *r, Ref v, int depth) {
    const Dtype *d = is_word_float(v) ? &dtypes[DT_FLOAT64] : is_small_int(v) ? &dtypes[DT_INT64] : scalar_dtype(v);
    if (!d) d = dtype_of_number(v);
    if (d && r->wanted && dtype_is_open(r->wanted)) return reader_wanted(r, v, depth);
    if (d) return reader_number(r, v, r->wanted ? r->wanted : d, depth);
    if (is_ndarray(v)) return reader_array(r, v, depth);
    if (is_tuple(v) && r->wanted && is_structure(r->wanted)) return reader_number(r, v, r->wanted, depth);
    if (is_int(v)) return reader_large_int(r, v, depth);
    if (is_list(v) || is_tuple(v)) return reader_sequence(r, v, depth);
    d = flexible_dtype(v);
    if (d) return r->wanted ? reader_wanted(r, v, depth) : reader_number(r, v, d, depth);
    if (error_occurred()) return -1;
    scoped Own a = NULL;
    int got = array_from_protocol(v, &a);
    if (got) return got < 0 ? -1 : reader_array(r, a, depth);
    if (is_walkable(v)) return reader_sequence(r, v, depth);
    return r->wanted ? reader_wanted(r, v, depth) : fail_no_dtype(v);
}

/* ---- storing the leaves */

static COLD Own throw_ragged(const Reader *r) {
    scoped Own shape = shape_tuple(r->ragged, r->shape);
    if (!shape) return NULL;
    return throw(ValueError, "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                             "%d dimensions. The detected shape was %R + inhomogeneous part.", r->ragged, shape);
}

/* The leaf may have been changed while those before it were converted: it has no more room than it asked for in the first pass. */
static int store_array(Array *to, char **at, ssize_t room, Ref leaf) {
    const Array *a = array_peek(leaf);
    Array part = {.data = *at, .dtype = to->dtype, .flags = 0, .room = {0}};
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    if (a->size > room) return fail_inconsistent("shape");
    memcpy(shape, a->shape, (size_t)a->ndim * sizeof *shape);
    strides_contiguous(a->ndim, shape, to->dtype->size, 'C', strides);
    part.ndim = a->ndim;
    part.size = a->size;
    part.shape = shape;
    part.strides = strides;
    *at += a->size * to->dtype->size;
    return array_assign(&part, a);
}

/* `to` is fresh and in C order. */
static int store_leaves(Array *to, const Reader *r) {
    const Dtype *d = to->dtype;
    char *at = to->data, *end = at + to->size * d->size;
    for (size_t i = 0; i < r->count; i++) {
        Ref leaf = r->leaves[i];
        if (is_ndarray(leaf)) {
            if (store_array(to, &at, d->size ? (end - at) / d->size : to->size, leaf) < 0) return -1;
            continue;
        }
        if (at == end && d->size) return fail_inconsistent("shape");
        if (element_set(d, at, leaf) < 0) return -1;
        at += d->size;
    }
    return at == end ? 0 : fail_inconsistent("shape");
}

static Own array_of_reader(const Reader *r, char order) {
    if (r->ragged <= ARRAY_MAX_DIMS) return throw_ragged(r);
    const Dtype *d = r->wanted ? r->wanted : r->found ? r->found : &dtypes[DT_FLOAT64];
    if (dtype_is_open(d)) d = dtype_closed(d, r->found);
    if (!d) return NULL;
    scoped Own result = array_new(d, r->ndim, r->shape, 'C');
    if (!result || store_leaves(array_peek(result), r) < 0) return NULL;
    if (order != 'F' || r->ndim < 2) return give(result);
    scoped Own turned = array_new(d, r->ndim, r->shape, 'F');
    if (!turned || array_assign(array_peek(turned), array_peek(result)) < 0) return NULL;
    return give(turned);
}

static Own array_from_nested(Ref v, const Dtype *dtype, char order) {
    Reader r = {.ndim = -1, .ragged = ARRAY_MAX_DIMS + 1, .wanted = dtype};
    for (int i = 0; i < ARRAY_MAX_DIMS; i++) r.shape[i] = -1;
    Own result = reader_read(&r, v, 0) < 0 ? NULL : array_of_reader(&r, order);
    reader_free(&r);
    return result;
}

/* numpy's scalars are cast as arrays are: only as elements do they become signed integers by int(). */
static Own array_from_number(Ref v, const Dtype *dtype) {
    scoped Own result = array_new(dtype, 0, NULL, 'C');
    if (!result) return NULL;
    const Dtype *from = scalar_dtype(v);
    Array one = {.data = from ? (char *)scalar_data(v) : NULL, .dtype = from, .size = 1};
    int status = from ? array_assign(array_peek(result), &one) : element_set(dtype, array_peek(result)->data, v);
    return status < 0 ? NULL : give(result);
}

/* ---- the entrances */

static bool order_fits(const Array *a, char order) {
    if (order == 'C') return a->flags & ARRAY_C;
    if (order == 'F') return a->flags & ARRAY_F;
    return order != 'A' || a->flags & (ARRAY_C | ARRAY_F);
}

static Own array_of_array(Ref v, const Dtype *dtype, char order, bool copy) {
    const Array *a = array_peek(v);
    if (!dtype) dtype = a->dtype;
    if (dtype_is_open(dtype) && !(dtype = dtype_of_open_array(dtype, v))) return NULL;
    a = array_peek(v);
    if (!copy && a->dtype == dtype && order_fits(a, order)) return own(v);
    if (order == 'A') order = a->flags & ARRAY_F && !(a->flags & ARRAY_C) ? 'F' : 'C';
    scoped Own source = own(v);
    scoped Own result = order == 'K' ? array_new_like(a, dtype) : array_new(dtype, a->ndim, a->shape, order);
    if (!result || array_assign(array_peek(result), array_peek(source)) < 0) return NULL;
    return give(result);
}

static Own with_ndmin_take(Own v, int ndmin) {
    if (!v || array_peek(v)->ndim >= ndmin) return v;
    const Array *a = array_peek(v);
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    int more = ndmin - a->ndim;
    for (int i = 0; i < ndmin; i++) {
        shape[i] = i < more ? 1 : a->shape[i - more];
        strides[i] = i < more ? (a->ndim && a->flags & ARRAY_C ? a->strides[0] * a->shape[0] : a->dtype->size) : a->strides[i - more];
    }
    Own result = array_view(v, a->dtype, a->data, ndmin, shape, strides);
    decref(v);
    return result;
}

/* An array of objects as what the core knows: each of them converted. */
static COLD Own converted_objects(Ref v, const Dtype *dtype) {
    Ref kind = as_ref(dtype);
    scoped Own result = call_method_named(v, "astype", &kind, 1);
    return result && !is_ndarray(result) ? throw_no_array("objects") : give(result);
}

static Own array_from_any(Ref v, const Dtype *dtype, char order, bool copy) {
    if (is_ndarray(v)) return array_of_array(v, dtype, order, copy);
    if (dtype && dtype->kind != 'O' && UNLIKELY(array_is_elsewhere(v))) return converted_objects(v, dtype);
    const Dtype *d = scalar_dtype(v);
    if (!d) d = dtype_of_number(v);
    if (d && !(dtype && dtype_is_open(dtype))) return array_from_number(v, dtype ? dtype : d);
    scoped Own row = is_list(v) || is_tuple(v) ? NULL : void_array(v);
    if (row) return array_of_array(row, dtype, order, copy);
    if (error_occurred()) return NULL;
    if (!is_list(v) && !is_tuple(v) && !is_int(v) && !flexible_dtype(v)) {
        if (error_occurred()) return NULL;
        scoped Own a = NULL;
        int got = array_from_protocol(v, &a);
        if (got) return got < 0 ? NULL : array_of_array(a, dtype, order, copy);
    }
    return array_from_nested(v, dtype, order);
}

/* For dtype('c') texts are rows of characters. */
static COLD Own array_of_characters(Ref v, const Dtype *dtype, char order, int ndmin) {
    scoped Own function = import_from("numpy._flexible", "characters_of");
    scoped Own rows = function ? call1(function, v) : NULL;
    return rows ? with_ndmin_take(array_from_any(rows, dtype, order, true), ndmin) : NULL;
}

Own array_from_full(Ref v, const Dtype *dtype, char order, bool copy, int ndmin) {
    if (dtype && UNLIKELY(dtype->code == 'c') && !is_ndarray(v)) return array_of_characters(v, dtype, order, ndmin);
    return with_ndmin_take(array_from_any(v, dtype, order, copy), ndmin);
}

Own array_from(Ref v, const Dtype *dtype) {
    scoped Own a = ndarray_from(v, dtype);
    return a && !dtype && !is_array(a) ? throw_no_array(array_peek(a)->dtype->name) : give(a);
}

Own ndarray_from(Ref v, const Dtype *dtype) {
    if (is_ndarray(v) && (!dtype || array_peek(v)->dtype == dtype)) return own(v);
    return array_from_any(v, dtype, 'K', false);
}

Own operand_from(Ref v) {
    if (is_array(v) || scalar_dtype(v) || is_bool(v) || is_int(v) || is_float(v) || is_kind(v, &complex_type)) return own(v);
    return array_from(v, NULL);
}
