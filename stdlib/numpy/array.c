/* The array object: memory, views, dimensions.
 *
 * Memory comes from the one allocation gate; large blocks ask for huge pages, since whole-array operations are bound by page faults.  A
 * view's base is always the array that owns the memory or holds another object's buffer, never another view, so chains of views do not
 * keep each other.
 */
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/subclass.h"

#include "runtime/base/segment.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- dimensions */

static void contiguity(Array *a) {
    bool c = true, f = true;
    ssize_t expected = a->dtype->size;
    for (int i = a->ndim - 1; i >= 0; i--) {
        if (a->shape[i] != 1 && a->strides[i] != expected) c = false;
        expected *= a->shape[i];
    }
    expected = a->dtype->size;
    for (int i = 0; i < a->ndim; i++) {
        if (a->shape[i] != 1 && a->strides[i] != expected) f = false;
        expected *= a->shape[i];
    }
    if (a->size == 0) c = f = true;
    a->flags = (a->flags & ~(uint32_t)(ARRAY_C | ARRAY_F)) | (c ? ARRAY_C : 0) | (f ? ARRAY_F : 0);
}

void array_update_flags(Array *a) {
    size_t mask = a->dtype->alignment - 1u;
    uintptr_t bits = (uintptr_t)a->data;
    for (int i = 0; i < a->ndim; i++)
        if (a->shape[i] > 1) bits |= (uintptr_t)a->strides[i];
    a->flags = (a->flags & ~(uint32_t)ARRAY_ALIGNED) | (bits & mask && a->size ? 0 : ARRAY_ALIGNED);
    contiguity(a);
}

static void dims_release(Array *a) {
    if (a->shape && a->shape != a->room) block_free(a->shape);
}

int array_set_dims(Array *a, int ndim, const ssize_t *shape, const ssize_t *strides) {
    ssize_t *block = a->room;
    if (ndim > ARRAY_INLINE_DIMS && !(block = block_new(2 * (size_t)ndim * sizeof(ssize_t)))) return -1;
    ssize_t size = 1, saved[2 * ARRAY_INLINE_DIMS];
    for (int i = 0; i < ndim; i++) size *= shape[i];
    if (ndim <= ARRAY_INLINE_DIMS) { /* shape and strides may be a's own */
        for (int i = 0; i < ndim; i++) saved[i] = shape[i], saved[ndim + i] = strides[i];
        dims_release(a);
        memcpy(block, saved, 2 * (size_t)ndim * sizeof(ssize_t));
    } else {
        memcpy(block, shape, (size_t)ndim * sizeof(ssize_t));
        memcpy(block + ndim, strides, (size_t)ndim * sizeof(ssize_t));
        dims_release(a);
    }
    a->shape = block;
    a->strides = block + ndim;
    a->ndim = ndim;
    a->size = size;
    array_update_flags(a);
    return 0;
}

void strides_contiguous(int ndim, const ssize_t *shape, ssize_t item, char order, ssize_t *strides) {
    for (int k = 0; k < ndim; k++) {
        int i = order == 'F' ? k : ndim - 1 - k;
        strides[i] = item;
        if (shape[i]) item *= shape[i];
    }
}

/* ---- memory */

static COLD int fail_too_big(void) {
    return fail(ValueError, "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.");
}

COLD void *throw_named(const char *module, const char *type, const char *text) {
    scoped Own exception = import_from(module, type);
    if (!exception) return NULL;
    return throw(type_peek(exception), "%s", text);
}

static COLD void *throw_unable(const Dtype *d, int ndim, const ssize_t *shape, double size_bytes) {
    static const char *const units[] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    char dims[512], text[700], number[32];
    size_t unit = 0;
    while (size_bytes >= 1024 && unit + 1 < COUNT_OF(units)) size_bytes /= 1024, unit++;
    snprintf(number, sizeof number, unit == 0 ? "%.0f" : "%#.3g", size_bytes);
    snprintf(text, sizeof text, "Unable to allocate %s %s for an array with shape %s and data type %s", number, units[unit],
             shape_text(ndim, shape, dims), d->name);
    return throw_named("numpy.core._exceptions", "_ArrayMemoryError", text);
}

int shape_size(const Dtype *d, int ndim, const ssize_t *shape, ssize_t *size) {
    if (ndim > ARRAY_MAX_DIMS) return fail(ValueError, "maximum supported dimension for an ndarray is 32, found %d", ndim);
    ssize_t product = d->size;
    *size = 1;
    for (int i = 0; i < ndim; i++) {
        if (shape[i] < 0) return fail(ValueError, "negative dimensions are not allowed");
        *size *= shape[i] == 0 ? 0 : 1;
        if (shape[i] && __builtin_mul_overflow(product, shape[i], &product)) return fail_too_big();
    }
    if (*size && d->size) *size = product / d->size;
    for (int i = 0; !d->size && i < ndim; i++)
        if (__builtin_mul_overflow(*size, shape[i] ? shape[i] : 1, size)) return fail_too_big();
    return 0;
}

static char *elements_new(size_t size_bytes, bool zero) {
    char *segment = size_bytes < SEGMENT_LEAST ? NULL : segment_alloc(size_bytes, zero);
    return segment ? segment : zero ? mem_alloc_zero(size_bytes) : mem_alloc(size_bytes);
}

void elements_free(char *data) {
    if (!segment_free(data)) mem_free(data);
}

/* ---- making */

Array *array_head(const Dtype *dtype) {
    Array *a = plain_new(&ndarray_type, sizeof *a);
    if (!a) return NULL;
    a->data = NULL;
    a->dtype = dtype;
    a->flags = 0;
    a->ndim = 0;
    a->size = 1;
    a->shape = a->strides = a->room;
    a->base = NULL;
    a->exported = NULL;
    a->outgrown = NULL;
    a->weakrefs = NULL;
    return a;
}

Own array_make(const Dtype *dtype, int ndim, const ssize_t *shape, const ssize_t *strides, bool zero) {
    ssize_t size;
    if (shape_size(dtype, ndim, shape, &size) < 0) return NULL;
    Array *a = array_head(dtype);
    if (!a) return NULL;
    scoped Own result = as_own(a);
    size_t size_bytes = (size_t)size * dtype->size;
    if (!(a->data = elements_new(size_bytes ? size_bytes : 1, zero))) return throw_unable(dtype, ndim, shape, (double)size_bytes);
    a->flags = ARRAY_OWNS | ARRAY_WRITEABLE;
    return array_set_dims(a, ndim, shape, strides) < 0 ? NULL : give(result);
}

static Own array_in_order(const Dtype *dtype, int ndim, const ssize_t *shape, char order, bool zero) {
    ssize_t strides[ARRAY_MAX_DIMS], size;
    if (shape_size(dtype, ndim, shape, &size) < 0) return NULL;
    strides_contiguous(ndim, shape, dtype->size, order, strides);
    return array_make(dtype, ndim, shape, strides, zero);
}

Own array_new(const Dtype *dtype, int ndim, const ssize_t *shape, char order) {
    return array_in_order(dtype, ndim, shape, order, dtype_has_gaps(dtype)); /* nobody fills gaps */
}
Own array_zeros(const Dtype *dtype, int ndim, const ssize_t *shape, char order) {
    return array_in_order(dtype, ndim, shape, order, true);
}

/* Axes from the one with the largest stride to the smallest, as a's memory has them; equal ones keep their order. */
static void axes_by_stride(const Array *a, int *axes) {
    for (int i = 0; i < a->ndim; i++) {
        int at = i;
        ssize_t stride = llabs(a->strides[i]);
        while (at > 0 && llabs(a->strides[axes[at - 1]]) < stride) axes[at] = axes[at - 1], at--;
        axes[at] = i;
    }
}

Own array_new_like(const Array *a, const Dtype *dtype) {
    ssize_t strides[ARRAY_MAX_DIMS], step = dtype->size;
    int axes[ARRAY_MAX_DIMS];
    if (a->flags & ARRAY_C || a->ndim < 2) return array_new(dtype, a->ndim, a->shape, 'C');
    if (a->flags & ARRAY_F) return array_new(dtype, a->ndim, a->shape, 'F');
    axes_by_stride(a, axes);
    for (int i = a->ndim - 1; i >= 0; i--) {
        strides[axes[i]] = step;
        if (a->shape[axes[i]]) step *= a->shape[axes[i]];
    }
    return array_make(dtype, a->ndim, a->shape, strides, false);
}

/* What a view of v keeps alive: v itself where it owns the memory or holds the buffer of another object. */
static Own base_of(Ref v) {
    const Array *a = array_peek(v);
    return own(a->base && !a->exported && !(a->flags & ARRAY_OWNS) ? a->base : v);
}

Own array_view(Ref v, const Dtype *dtype, char *data, int ndim, const ssize_t *shape, const ssize_t *strides) {
    Array *a = array_head(dtype);
    if (!a) return NULL;
    scoped Own result = as_own(a);
    a->data = data;
    a->base = base_of(v);
    a->flags = array_peek(v)->flags & ARRAY_WRITEABLE;
    return array_set_dims(a, ndim, shape, strides) < 0 ? NULL : give(result);
}

Own array_line(Ref v, char *data, ssize_t length, ssize_t stride) {
    const Array *a = array_peek(v);
    Array *line = array_head(a->dtype);
    if (!line) return NULL;
    line->data = data;
    line->base = base_of(v);
    line->ndim = 1;
    line->size = line->room[0] = length;
    line->room[1] = stride;
    line->strides = line->room + 1;
    bool contiguous = length <= 1 || stride == a->dtype->size;
    line->flags = (a->flags & (ARRAY_WRITEABLE | ARRAY_ALIGNED)) | (contiguous ? ARRAY_C | ARRAY_F : 0);
    return as_own(line);
}

Own array_same(Ref v) {
    const Array *a = array_peek(v);
    return array_view(v, a->dtype, a->data, a->ndim, a->shape, a->strides);
}

Own array_private_take(Own v) {
    if (!v || object_of(v)->refcount == 1) return v;
    Own view = array_same(v);
    decref(v);
    return view;
}

COLD int array_fail_changed(void) { return fail(RuntimeError, "array changed its shape or type during an operation"); }

static void array_dealloc(Object *o) {
    Array *a = (Array *)o;
    if (a->flags & ARRAY_OWNS) elements_free(a->data);
    outgrown_free(a->outgrown);
    dims_release(a);
    if (a->exported) {
        buffer_release(a->exported);
        block_free(a->exported);
    }
    decref(a->base);
    object_free(o);
}

/* ---- texts and arguments */

Own shape_tuple(int ndim, const ssize_t *dims) {
    scoped Own tuple = tuple_new((size_t)ndim);
    if (!tuple) return NULL;
    for (int i = 0; i < ndim; i++)
        if (!(tuple_of(tuple)->items[i] = int_new(dims[i]))) return NULL;
    return give(tuple);
}

const char *shape_text(int ndim, const ssize_t *dims, char *text) {
    size_t n = 0;
    text[n++] = '(';
    for (int i = 0; i < ndim && n < 480; i++) n += (size_t)sprintf(text + n, i ? ",%zd" : "%zd", dims[i]);
    sprintf(text + n, ndim == 1 ? ",)" : ")");
    return text;
}

int axis_normal(ssize_t *axis, int ndim) { return axis_normal_named(axis, ndim, ""); }

int axis_normal_named(ssize_t *axis, int ndim, const char *name) {
    char text[120];
    if (*axis >= -ndim && *axis < ndim) {
        if (*axis < 0) *axis += ndim;
        return 0;
    }
    snprintf(text, sizeof text, "%saxis %zd is out of bounds for array of dimension %d", name, *axis, ndim);
    throw_named("numpy", "AxisError", text);
    return -1;
}

static int shape_of_number(Ref v, ssize_t *out) {
    if (type_of(v)->index) return index_ssize(v, out) < 0 ? -1 : 1;
    if (is_str(v)) return fail(TypeError, "'%T' object cannot be interpreted as an integer", v);
    return fail(TypeError, "expected a sequence of integers or a single integer, got '%R'", v);
}

int shape_from(Ref v, ssize_t *out) {
    if (is_none(v)) return 0;
    if (!is_list(v) && !is_tuple(v) && (type_of(v)->index || !type_of(v)->length) && !(is_ndarray(v) && array_peek(v)->ndim))
        return shape_of_number(v, out);
    scoped Own items = tuple_from(v);
    if (!items) return -1;
    size_t n = tuple_length(items);
    if (n > ARRAY_MAX_DIMS) return fail(ValueError, "maximum supported dimension for an ndarray is 32, found %zu", n);
    for (size_t i = 0; i < n; i++)
        if (index_ssize(tuple_item_peek(items, i), &out[i]) < 0) return -1;
    return (int)n;
}

Own array_or_scalar_take(Own a) {
    if (!a || !is_ndarray(a) || array_peek(a)->ndim) return a;
    Own scalar = array_scalar(a, array_peek(a)->data);
    decref(a);
    return scalar;
}

/* ---- the type */

static Own getitem_like(Ref self, Ref key) {
    if (LIKELY(object_of(self)->type == &ndarray_type)) return array_getitem(self, key);
    return is_ndarray(self) ? array_like_take(self, array_getitem(self, key)) : throw_no_array("objects");
}

static int array_length(Ref self, size_t *out) {
    const Array *a = array_peek(self);
    if (!a->ndim) return fail(TypeError, "len() of unsized object");
    *out = (size_t)a->shape[0];
    return 0;
}

bool array_is_instance(Ref v) {
    return type_is_subtype(object_of(v)->type, &ndarray_type) && !(array_peek(v)->flags & ARRAY_ELSEWHERE);
}

bool array_is_elsewhere(Ref v) {
    return is_object(v) && type_has(object_of(v)->type, TYPE_HEAP) && type_is_subtype(object_of(v)->type, &ndarray_type) && array_peek(v)->flags & ARRAY_ELSEWHERE;
}

/* What a method makes of an array of a derived class is of that class, too.  METHOD and FOLD see numbers alone; MOVER any elements. */
static bool sees(Ref self) { return LIKELY(object_of(self)->type == &ndarray_type && dtype_is_number(array_peek(self)->dtype)); }
#define KEPT(name, parameters, like_take, any) \
    static Own kept_##name(Ref self, const Ref *args) { \
        if (sees(self)) return ndarray_##name(self, args); \
        if (!is_ndarray(self)) return throw_no_array("objects"); \
        if (any || is_array(self)) return like_take(self, ndarray_##name(self, args)); \
        return like_take(self, flexible_method(#name, parameters, self, args)); \
    }
#define METHOD(name, parameters, doc) KEPT(name, parameters, array_like_take, false)
#define MOVER(name, parameters, doc) KEPT(name, parameters, array_like_take, true)
#define FOLD(name, parameters, doc) KEPT(name, parameters, array_like_fold_take, false)
#define CLASS_TOLD(name, parameters, doc) \
    static Own kept_##name(Ref self, const Ref *args) { return is_ndarray(self) ? ndarray_##name(self, args) : throw_no_array("objects"); }
#define ARRAY_ONLY(name, parameters, doc)
#include "stdlib/numpy/array_methods.def"
#undef METHOD
#define METHOD(name, parameters, doc) {#name parameters, kept_##name, doc, 0},
#define ARRAY_ONLY(name, parameters, doc) {#name parameters, ndarray_##name, doc, 0},
static const MethodRow array_methods[] = {
#include "stdlib/numpy/array_methods.def"
    {"__class_getitem__(cls, item, /)", ndarray_subscripted, "For annotations: its shape and its dtype.", METHOD_CLASS},
    {0},
};
#undef METHOD

Type ndarray_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "numpy.ndarray",
    .doc = "ndarray(shape, dtype=float, buffer=None, offset=0, strides=None, order=None)\n--\n\n"
           "An n-dimensional array of elements of one type.",
    .flags = TYPE_SEQUENCE | TYPE_BASE,
    .size = sizeof(Array),
    .weakrefs_offset = offsetof(Array, weakrefs),
    .base = &object_type,
    .methods = array_methods,
    .getset = array_getset,
    .new = array_type_new,
    .dealloc = array_dealloc,
    .repr = array_repr,
    .str = array_str,
    .iter = array_iter,
    .to_int = array_to_int,
    .to_float = array_to_float,
    .index = array_to_index,
    .truth = array_truth,
    .length = array_length,
    .getitem = getitem_like,
    .getitem_pair = array_getitem_pair,
    .get_element = array_get_element,
    .get_element_pair = array_get_element_pair,
    .set_element = array_set_element,
    .set_element_pair = array_set_element_pair,
    .setitem = array_setitem,
    .contains = array_contains,
    .get_buffer = array_get_buffer,
};
