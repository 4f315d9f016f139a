/* a[key] and a[key] = v.
 *
 * One or two integers, the loops of every program, are looked at before anything else.  Other keys are taken apart into
 * parts (numbers, slices, ellipsis, new axes, arrays, masks): conversion of keys runs Python code, so it is done first,
 * and bounds are checked afterwards against the dimensions of then.  Keys without arrays make a view; the rest is index_fancy.c.
 */
#include "stdlib/numpy/index.h"
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"

/* ---- parsing */

static void index_free(Index *index) {
    for (int i = 0; i < index->count; i++) decref(index->parts[i].array);
}

static COLD int fail_invalid(void) {
    return fail(IndexError, "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are "
                            "valid indices");
}

static KeyPart *part_add(Index *index, enum PartKind kind, int dims) {
    if (index->count >= INDEX_MAX_PARTS - 1) {
        fail(IndexError, "too many indices for array");
        return NULL;
    }
    KeyPart *part = &index->parts[index->count++];
    *part = (KeyPart){.kind = kind};
    index->dims += dims;
    return part;
}

static int add_int(Index *index, ssize_t n) {
    KeyPart *part = part_add(index, PART_INT, 1);
    if (!part) return -1;
    part->start = n;
    return 0;
}

static int add_slice(Index *index, Ref v) {
    KeyPart *part = part_add(index, PART_SLICE, 1);
    return part ? slice_unpack(v, &part->start, &part->stop, &part->step) : -1;
}

/* An array of integers or bools. */
static int add_array(Index *index, Ref v) {
    const Array *a = array_peek(v);
    if (a->dtype->kind == 'b') {
        KeyPart *part = part_add(index, PART_MASK, a->ndim);
        if (!part) return -1;
        part->array = own(v);
        part->start = a->ndim;
        index->fancy = true;
        return 0;
    }
    if (!dtype_is_integer(a->dtype)) return fail(IndexError, "arrays used as indices must be of integer (or boolean) type");
    if (a->ndim == 0) {
        int64_t n;
        cast_elements(a->dtype, a->data, 0, &dtypes[DT_INT64], (char *)&n, 0, 1);
        index->copies = true;
        return add_int(index, n);
    }
    KeyPart *part = part_add(index, PART_ARRAY, 1);
    if (!part || !(part->array = array_cast(v, &dtypes[DT_INT64], false))) return -1;
    index->fancy = true;
    return 0;
}

static int add_sequence(Index *index, Ref v) {
    scoped Own a = ndarray_from(v, NULL);
    if (!a) return -1;
    const Dtype *d = array_peek(a)->dtype;
    if (array_peek(a)->size > 0) return d->kind == 'b' || dtype_is_integer(d) ? add_array(index, a) : fail_invalid();
    scoped Own empty = array_cast(a, &dtypes[DT_INT64], false); /* [] selects nothing */
    return empty ? add_array(index, empty) : -1;
}

static int add_number(Index *index, Ref v) {
    ssize_t n;
    if (!type_of(v)->index) return fail_invalid();
    if (index_ssize(v, &n) < 0) return error_clear_if(OverflowError) ? fail(IndexError, "cannot fit '%T' into an index-sized integer", v) : -1;
    return add_int(index, n);
}

static int add_ellipsis(Index *index) {
    if (index->ellipsis) return fail(IndexError, "an index can only have a single ellipsis ('...')");
    index->ellipsis = true;
    return part_add(index, PART_ELLIPSIS, 0) ? 0 : -1;
}

static int add_part(Index *index, Ref v) {
    if (is_small_int(v)) return add_int(index, small_int(v));
    if (is_exactly(v, &slice_type)) return add_slice(index, v);
    if (v == Ellipsis) return add_ellipsis(index);
    if (is_none(v)) return part_add(index, PART_NEW_AXIS, 0) ? 0 : -1;
    if (is_ndarray(v)) return add_array(index, v);
    if (is_bool(v) || is_scalar_of(v, DT_BOOL) || is_list(v) || is_tuple(v)) return add_sequence(index, v);
    if (scalar_dtype(v) || is_int(v) || !type_of(v)->length || !type_of(v)->getitem || is_str(v) || is_bytes(v)) return add_number(index, v);
    return add_sequence(index, v);
}

static int index_finish(Index *index, int ndim) {
    if (index->dims > ndim)
        return fail(IndexError, "too many indices for array: array is %d-dimensional, but %d were indexed", ndim, index->dims);
    index->ndim = ndim;
    index->all_ints = !index->fancy && index->dims == ndim && !index->ellipsis;
    for (int i = 0; i < index->count; i++)
        if (index->parts[i].kind != PART_INT) index->all_ints = false;
    if (!index->ellipsis && index->dims < ndim) index->parts[index->count++] = (KeyPart){.kind = PART_ELLIPSIS};
    return 0;
}

/* key taken apart for `a` as it is afterwards, an ellipsis appended where dimensions are left.  IndexError. */
static int index_parse(Ref key, const Array *a, Index *index) {
    index->count = index->dims = 0;
    index->ellipsis = index->fancy = index->copies = false;
    if (!is_tuple(key)) {
        if (add_part(index, key) < 0) return -1;
    } else {
        for (size_t i = 0; i < tuple_length(key); i++)
            if (add_part(index, tuple_item_peek(key, i)) < 0) return -1;
    }
    return index_finish(index, a->ndim);
}

int index_normal(ssize_t *i, ssize_t length, int axis) {
    ssize_t n = *i < 0 ? *i + length : *i;
    if (UNLIKELY(n < 0 || n >= length))
        return fail(IndexError, "index %zd is out of bounds for axis %d with size %zd", *i, axis, length);
    *i = n;
    return 0;
}

int index_checked_bounds(ssize_t *i, ssize_t length) {
    ssize_t n = *i < 0 ? *i + length : *i;
    if (n < 0 || n >= length) return fail(IndexError, "index %zd is out of bounds for size %zd", *i, length);
    *i = n;
    return 0;
}

/* ---- views */

/* What the parts of a plain index leave of a. */
static int view_of(const Array *a, const Index *index, IndexView *v) {
    int axis = 0;
    v->data = a->data;
    v->ndim = 0;
    for (int k = 0; k < index->count; k++) {
        KeyPart p = index->parts[k];
        int dims = p.kind == PART_ELLIPSIS ? a->ndim - index->dims : p.kind != PART_NEW_AXIS;
        if (v->ndim + dims > ARRAY_MAX_DIMS) return fail(IndexError, "number of dimensions must be within [0, 32], indexing result would have %d", v->ndim + dims);
        if (p.kind == PART_INT) {
            if (index_normal(&p.start, a->shape[axis], axis) < 0) return -1;
            v->data += p.start * a->strides[axis++];
            continue;
        }
        if (p.kind == PART_SLICE) {
            v->shape[v->ndim] = (ssize_t)slice_clip((size_t)a->shape[axis], &p.start, &p.stop, p.step);
            v->strides[v->ndim] = a->strides[axis] * p.step;
            if (v->shape[v->ndim++]) v->data += p.start * a->strides[axis];
            axis++;
            continue;
        }
        if (p.kind == PART_NEW_AXIS) {
            if (v->ndim >= ARRAY_MAX_DIMS) return fail(IndexError, "number of dimensions must be within [0, 32], indexing result would have 33");
            v->shape[v->ndim] = 1;
            v->strides[v->ndim++] = 0;
            continue;
        }
        for (int i = 0; i < dims; i++, axis++) {
            v->shape[v->ndim] = a->shape[axis];
            v->strides[v->ndim++] = a->strides[axis];
        }
    }
    return 0;
}

static Own get_plain(Ref self, const Index *index) {
    const Array *a = array_peek(self);
    IndexView v;
    if (view_of(a, index, &v) < 0) return NULL;
    if (index->all_ints) return array_scalar(self, v.data);
    if (index->copies) {
        scoped Own part = array_view(self, a->dtype, v.data, v.ndim, v.shape, v.strides);
        return part ? array_from_full(part, NULL, 'K', true, 0) : NULL;
    }
    return array_view(self, a->dtype, v.data, v.ndim, v.shape, v.strides);
}

COLD int array_fail_read_only(void) { return fail(ValueError, "assignment destination is read-only"); }

static int set_plain(Ref self, const Index *index, Ref value) {
    Array *a = array_peek(self);
    IndexView v;
    if (view_of(a, index, &v) < 0) return -1;
    if (index->all_ints) {
        Scalar s;
        const Dtype *dtype = a->dtype, *native = dtype_native(dtype);
        if (!dtype_is_number(dtype)) return element_set(dtype, v.data, value);
        if (element_set(native, s.raw, value) < 0) return -1;
        cast_elements(native, (char *)s.raw, 0, dtype, v.data, 0, 1);
        return 0;
    }
    scoped Own part = array_view(self, a->dtype, v.data, v.ndim, v.shape, v.strides);
    return part ? array_assign_object(array_peek(part), value) : -1;
}

/* ---- elements */

/* The address of a[i] or a[i, j], or NULL without an exception when that is not an element. */
static ALWAYS_INLINE char *element_at(const Array *a, int64_t i) {
    if (a->ndim != 1) return NULL;
    int64_t n = a->shape[0];
    if (i < 0) i += n;
    return (uint64_t)i < (uint64_t)n ? a->data + i * a->strides[0] : NULL;
}

static ALWAYS_INLINE char *element_at_pair(const Array *a, int64_t i, int64_t j) {
    if (a->ndim != 2) return NULL;
    if (i < 0) i += a->shape[0];
    if (j < 0) j += a->shape[1];
    if ((uint64_t)i >= (uint64_t)a->shape[0] || (uint64_t)j >= (uint64_t)a->shape[1]) return NULL;
    return a->data + i * a->strides[0] + j * a->strides[1];
}

static ALWAYS_INLINE char *element_at_key(const Array *a, Ref key) {
    if (is_small_int(key)) return element_at(a, small_int(key));
    if (!is_object(key) || object_of(key)->type != &tuple_type || tuple_length(key) != 2) return NULL;
    Ref i = tuple_item_peek(key, 0), j = tuple_item_peek(key, 1);
    return are_small_ints(i, j) ? element_at_pair(a, small_int(i), small_int(j)) : NULL;
}

/* scalar_new, in place for the commonest types. */
static ALWAYS_INLINE Own scalar_at(Ref self, const char *element) {
    const Dtype *d = array_peek(self)->dtype;
    if (UNLIKELY(d != &dtypes[DT_FLOAT64] && d != &dtypes[DT_INT64])) return array_scalar(self, element);
    Scalar *s = plain_new(d->scalar, sizeof *s);
    if (LIKELY(s != NULL)) memcpy(s->raw, element, 8);
    return as_own(s);
}

/* ---- numbers for the VM (runtime/object/object.h, Element) */

static ALWAYS_INLINE Element number_load(const Dtype *d, const char *at) {
    Element e = {d->scalar, 0};
    if (UNLIKELY(!at)) return (Element){NULL, 0};
    switch (d->word_size) {
    case 8: memcpy(&e.bits, at, 8); break;
    case 4: memcpy(&e.bits, at, 4); break;
    case 2: memcpy(&e.bits, at, 2); break;
    case 1: memcpy(&e.bits, at, 1); break;
    default: e.type = NULL;
    }
    return e;
}

/* Of the types that loops fill; others, and numbers that do not fit, go the general way. */
static ALWAYS_INLINE bool number_store(const Array *a, char *at, Ref v) {
    int64_t n;
    double x;
    float f;
    if (UNLIKELY(!at || !(a->flags & ARRAY_WRITEABLE))) return false;
    switch (a->dtype->swapped ? DTYPE_COUNT : a->dtype->id) {
    case DT_FLOAT64:
        if (!machine_double(v, &x)) return false;
        memcpy(at, &x, sizeof x);
        return true;
    case DT_INT64:
        if (!machine_int64(v, &n)) {
            if (!machine_double(v, &x) || !(fabs(x) < 0x1p62)) return false;
            n = (int64_t)x;
        }
        memcpy(at, &n, sizeof n);
        return true;
    case DT_FLOAT32:
        if (!machine_double(v, &x)) return false;
        f = (float)x;
        if (!isnormal(f) && x != 0) return false;
        if (f != x && machine_int64(v, &n)) f = (float)n; /* rounded once */
        memcpy(at, &f, sizeof f);
        return true;
    case DT_INT32:
        if (!machine_int64(v, &n) || n != (int32_t)n) return false;
        memcpy(at, &(int32_t){(int32_t)n}, sizeof(int32_t));
        return true;
    default: return false;
    }
}

Element array_get_element(Ref self, int64_t i) { return number_load(array_peek(self)->dtype, element_at(array_peek(self), i)); }
Element array_get_element_pair(Ref self, int64_t i, int64_t j) {
    return number_load(array_peek(self)->dtype, element_at_pair(array_peek(self), i, j));
}
bool array_set_element(Ref self, int64_t i, Ref v) { return number_store(array_peek(self), element_at(array_peek(self), i), v); }
bool array_set_element_pair(Ref self, int64_t i, int64_t j, Ref v) {
    return number_store(array_peek(self), element_at_pair(array_peek(self), i, j), v);
}

/* ---- the slots */

/* A part of row or column i of a matrix: axis 0 a[i, slice], axis 1 a[slice, i]; NotImplemented where i leads nowhere. */
static Own line_of(Ref self, int axis, int64_t i, Ref slice) {
    const Array *a = array_peek(self);
    ssize_t start, stop, step;
    if (a->ndim != 2) return NotImplemented;
    if (slice_unpack(slice, &start, &stop, &step) < 0) return NULL;
    if (a->ndim != 2) return NotImplemented; /* whoever was asked for an index may have changed it */
    int along = !axis;
    if (i < 0) i += a->shape[axis];
    if ((uint64_t)i >= (uint64_t)a->shape[axis]) return NotImplemented;
    ssize_t length = (ssize_t)slice_clip((size_t)a->shape[along], &start, &stop, step);
    char *data = a->data + i * a->strides[axis] + (length ? start * a->strides[along] : 0);
    return array_line(self, data, length, a->strides[along] * step);
}

Own array_getitem_pair(Ref self, Ref i, Ref j) {
    const Array *a = array_peek(self);
    if (is_small_int(i) && is_exactly(j, &slice_type)) return line_of(self, 0, small_int(i), j);
    if (is_small_int(j) && is_exactly(i, &slice_type)) return line_of(self, 1, small_int(j), i);
    const char *element = are_small_ints(i, j) ? element_at_pair(a, small_int(i), small_int(j)) : NULL;
    return LIKELY(element != NULL) ? scalar_at(self, element) : NotImplemented;
}

/* a[i], an array. */
static ALWAYS_INLINE Own item_of(Ref self, Ref key) {
    const Array *a = array_peek(self);
    if (!is_small_int(key) || a->ndim < 2) return NotImplemented;
    int64_t i = small_int(key);
    if (i < 0) i += a->shape[0];
    return (uint64_t)i < (uint64_t)a->shape[0] ? array_item_at(self, i) : NotImplemented;
}

Own array_getitem(Ref self, Ref key) {
    const char *element = element_at_key(array_peek(self), key);
    if (LIKELY(element != NULL)) return scalar_at(self, element);
    Own item = item_of(self, key);
    if (item != NotImplemented) return item;
    if (UNLIKELY(!dtype_is_number(array_peek(self)->dtype))) {
        int found = array_field(self, key, &item);
        if (found) return found < 0 ? NULL : item;
    }
    Index index;
    Own result = index_parse(key, array_peek(self), &index) < 0 ? NULL
                 : index.fancy                                  ? fancy_get(self, &index)
                                                                : get_plain(self, &index);
    index_free(&index);
    return result;
}

int array_setitem(Ref self, Ref key, Ref value) {
    Array *a = array_peek(self);
    if (!value) return fail(ValueError, "cannot delete array elements");
    if (UNLIKELY(!(a->flags & ARRAY_WRITEABLE))) return array_fail_read_only();
    char *element = element_at_key(a, key);
    if (LIKELY(element != NULL) && LIKELY(!a->dtype->swapped)) return element_set(a->dtype, element, value);
    if (UNLIKELY(!dtype_is_number(a->dtype))) {
        scoped Own part = NULL;
        int found = array_field(self, key, &part);
        if (found) return found < 0 ? -1 : array_assign_object(array_peek(part), value);
    }
    Index index;
    int result = index_parse(key, a, &index) < 0 ? -1
                 : index.fancy                   ? fancy_set(self, &index, value)
                                                 : set_plain(self, &index, value);
    index_free(&index);
    return result;
}
