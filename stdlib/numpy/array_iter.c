/* Iterating over arrays: over the first dimension, and over all elements (a.flat).
 *
 * An iterator holds its array and asks for shape and strides anew at each step: a.shape may be set meanwhile. */
#include "stdlib/numpy/flexible.h"

typedef struct ArrayIter { Object head; Own array; ssize_t at; } ArrayIter;

static void iter_dealloc(Object *o) {
    decref(((ArrayIter *)o)->array);
    object_free(o);
}

static Own iter_new(Type *type, Ref array) {
    ArrayIter *it = plain_new(type, sizeof *it);
    if (!it) return NULL;
    it->array = own(array);
    it->at = 0;
    return as_own(it);
}

Own array_iter(Ref self) {
    if (!array_peek(self)->ndim) return throw(TypeError, "iteration over a 0-d array");
    return iter_new(&array_iter_type, self);
}

/* a[i] for 0 <= i < a's length. */
Own array_item_at(Ref self, ssize_t i) {
    const Array *a = array_peek(self);
    char *data = a->data + i * a->strides[0];
    if (a->ndim == 1) return array_scalar(self, data);
    if (a->ndim == 2) return array_line(self, data, a->shape[1], a->strides[1]);
    return array_view(self, a->dtype, data, a->ndim - 1, a->shape + 1, a->strides + 1);
}

static int iter_next(Ref self, Own *out) {
    ArrayIter *it = (ArrayIter *)object_of(self);
    const Array *a = array_peek(it->array);
    *out = NULL;
    if (a->ndim == 0 || it->at >= a->shape[0]) return 0;
    *out = array_item_at(it->array, it->at++);
    return *out ? 1 : -1;
}

static Element iter_next_element(Ref self) {
    ArrayIter *it = (ArrayIter *)object_of(self);
    Element e = array_get_element(it->array, it->at);
    if (e.type) it->at++;
    return e;
}

static Own iter_length_hint(Ref self, const Ref *args) {
    const ArrayIter *it = (ArrayIter *)object_of(self);
    const Array *a = array_peek(it->array);
    return int_new(a->ndim && a->shape[0] > it->at ? a->shape[0] - it->at : 0);
}

static const MethodRow iter_methods[] = {{"__length_hint__(self, /)", iter_length_hint, "How many items are left.", 0}, {0}};

Type array_iter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "iterator",
    .flags = TYPE_NO_NEW,
    .size = sizeof(ArrayIter),
    .base = &object_type,
    .methods = iter_methods,
    .dealloc = iter_dealloc,
    .iter = iter_self,
    .next = iter_next,
    .next_element = iter_next_element,
};

/* ---- a.flat */

static ArrayIter *flat_of(Ref v) { return (ArrayIter *)object_of(v); }
static Array *flat_array(Ref v) { return array_peek(flat_of(v)->array); }

Own array_get_flat(Ref self) { return iter_new(&flatiter_type, self); }

/* All elements as a one-dimensional array: a view where possible. */
static Own flat_view(Ref self) {
    ssize_t size = array_peek(self)->size;
    return array_reshaped(self, 1, &size, 'C');
}

char *array_address(const Array *a, ssize_t i) {
    char *at = a->data;
    for (int k = a->ndim - 1; k >= 0; k--) {
        at += i % a->shape[k] * a->strides[k];
        i /= a->shape[k];
    }
    return at;
}

static int flat_next(Ref self, Own *out) {
    ArrayIter *it = flat_of(self);
    const Array *a = array_peek(it->array);
    *out = NULL;
    if (it->at >= a->size) return 0;
    *out = array_scalar(it->array, array_address(a, it->at++));
    return *out ? 1 : -1;
}

static int flat_length(Ref self, size_t *out) {
    *out = (size_t)flat_array(self)->size;
    return 0;
}

/* numpy's words for a key that leads nowhere: the first index that is out of bounds.  The exception set otherwise stays. */
static COLD int refuse_key(const Array *a, Ref key) {
    if (!error_clear_if(IndexError)) return -1;
    scoped Own places = ndarray_from(key, NULL), wide = places && dtype_is_integer(array_peek(places)->dtype) ? array_cast(places, &dtypes[DT_INT64], false) : NULL;
    scoped Own plain = wide ? array_plain(wide) : NULL;
    error_clear();
    for (ssize_t i = 0; plain && i < array_peek(plain)->size; i++) {
        int64_t place = ((const int64_t *)array_peek(plain)->data)[i];
        if (place < -a->size || place >= a->size) return fail(IndexError, "index %ld is out of bounds for size %zd", (long)place, a->size);
    }
    return fail(IndexError, "unsupported iterator index");
}

static Own flat_getitem(Ref self, Ref key) {
    if (is_small_int(key)) {
        const Array *a = flat_array(self);
        ssize_t i = small_int(key);
        return index_normal(&i, a->size, 0) < 0 ? NULL : array_scalar(as_ref(a), array_address(a, i));
    }
    scoped Own flat = flat_view(flat_of(self)->array);
    scoped Own part = flat ? array_getitem(flat, key) : NULL;
    if (flat && !part) return refuse_key(array_peek(flat), key), NULL;
    return part && is_ndarray(part) ? array_from_full(part, NULL, 'C', true, 0) : give(part);
}

/* a.flat[key] = values for anything but one number: values, cast to a's type, are repeated as often as the places need. */
static int set_repeating(Array *a, Ref key, Ref value) {
    scoped Own source = ndarray_from(value, is_ndarray(value) ? NULL : a->dtype);
    scoped Own cast = source ? array_cast(source, a->dtype, true) : NULL, values = cast ? array_from_full(cast, NULL, 'C', false, 0) : NULL;
    if (values && array_peek(values)->size == 0) return 0; /* nothing, wherever that is */
    scoped Own all = values ? array_new(&dtypes[DT_INT64], 1, &a->size, 'C') : NULL;
    if (!all) return -1;
    for (ssize_t i = 0; i < a->size; i++) ((int64_t *)array_peek(all)->data)[i] = i;
    scoped Own chosen = array_getitem(all, key), places = chosen ? ndarray_from(chosen, NULL) : NULL, plain = places ? array_plain(places) : NULL;
    if (!chosen) return refuse_key(a, key);
    if (!plain) return -1;
    const Array *from = array_peek(values);
    const int64_t *at = (const int64_t *)array_peek(plain)->data;
    size_t size = a->dtype->size;
    for (ssize_t i = 0; i < array_peek(plain)->size; i++)
        memcpy(array_address(a, at[i]), from->data + (size_t)(i % from->size) * size, size);
    return 0;
}

static int set_one(Array *a, ssize_t i, Ref value) {
    Scalar element;
    const Dtype *native = dtype_native(a->dtype);
    if (index_checked_bounds(&i, a->size) < 0) return -1;
    scoped Own room = dtype_is_number(native) ? NULL : array_new(native, 0, NULL, 'C'); /* a flexible element has any size */
    if (!room && !dtype_is_number(native)) return -1;
    char *at = room ? array_peek(room)->data : (char *)element.raw;
    if (element_set(native, at, value) < 0) return fail(ValueError, "Error setting single item of array.");
    cast_elements(native, at, 0, a->dtype, array_address(a, i), 0, 1);
    return 0;
}

static int flat_setitem(Ref self, Ref key, Ref value) {
    scoped Own held = array_same(flat_of(self)->array); /* converting key and value may make another array of it */
    if (!held) return -1;
    Array *a = array_peek(held);
    if (!value) return fail(TypeError, "Cannot delete iterator elements");
    if (!(a->flags & ARRAY_WRITEABLE)) return fail(ValueError, "underlying array is read-only");
    return is_small_int(key) ? set_one(a, small_int(key), value) : set_repeating(a, key, value);
}

int array_set_flat(Ref self, Ref value) {
    if (!value) return fail(AttributeError, "Cannot delete array flat iterator");
    scoped Own flat = array_get_flat(self), all = slice_new(NULL, NULL, NULL);
    return flat && all ? flat_setitem(flat, all, value) : -1;
}

static Own flat_base(Ref self) { return own(flat_of(self)->array); }
static Own flat_index(Ref self) { return int_new(flat_of(self)->at); }

static Own flat_coords(Ref self) {
    const Array *a = flat_array(self);
    ssize_t coords[ARRAY_MAX_DIMS], i = flat_of(self)->at;
    for (int k = a->ndim - 1; k >= 0; k--) {
        coords[k] = a->shape[k] ? i % a->shape[k] : 0;
        if (a->shape[k]) i /= a->shape[k];
    }
    return shape_tuple(a->ndim, coords);
}

static Own flat_copy(Ref self, const Ref *args) {
    scoped Own flat = flat_view(flat_of(self)->array);
    return flat ? array_from_full(flat, NULL, 'C', true, 0) : NULL;
}

static Own flat_as_array(Ref self, const Ref *args) { return flat_view(flat_of(self)->array); }

static const GetSetRow flat_getset[] = {
    {"base", flat_base, NULL, "The array."},
    {"index", flat_index, NULL, "How many elements are behind."},
    {"coords", flat_coords, NULL, "The index of the next element."},
    {0},
};
static const MethodRow flat_methods[] = {
    {"copy()", flat_copy, "A one-dimensional copy.", 0},
    {"__array__(dtype=None, /)", flat_as_array, "A one-dimensional array.", 0},
    {0},
};

Type flatiter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "numpy.flatiter",
    .flags = TYPE_NO_NEW,
    .size = sizeof(ArrayIter),
    .base = &object_type,
    .methods = flat_methods,
    .getset = flat_getset,
    .dealloc = iter_dealloc,
    .iter = iter_self,
    .next = flat_next,
    .length = flat_length,
    .getitem = flat_getitem,
    .setitem = flat_setitem,
};
