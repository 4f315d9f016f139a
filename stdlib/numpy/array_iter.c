/* Iterating over arrays: over the first dimension, and over all elements (a.flat).
 *
 * An iterator holds its array and asks for shape and strides anew at each step: a.shape may be set meanwhile. */
#include "stdlib/numpy/array_inner.h"

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
    if (a->ndim == 1) return scalar_new(a->dtype, data);
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
    *out = it->at < a->size ? scalar_new(a->dtype, array_address(a, it->at++)) : NULL;
    return *out ? 1 : it->at < a->size ? -1 : 0;
}

static int flat_length(Ref self, size_t *out) {
    *out = (size_t)flat_array(self)->size;
    return 0;
}

static Own flat_getitem(Ref self, Ref key) {
    if (is_small_int(key)) {
        const Array *a = flat_array(self);
        ssize_t i = small_int(key);
        return index_checked_bounds(&i, a->size) < 0 ? NULL : scalar_new(a->dtype, array_address(a, i));
    }
    scoped Own flat = flat_view(flat_of(self)->array);
    scoped Own part = flat ? array_getitem(flat, key) : NULL;
    return part && is_array(part) ? array_from_full(part, NULL, 'C', true, 0) : give(part);
}

/* Values are repeated as often as the places need. */
static int set_repeating(Ref part, Ref value) {
    scoped Own source = array_from(value, NULL);
    if (!source) return -1;
    Array *to = array_peek(part), *from = array_peek(source);
    if (from->size == 0) return to->size ? fail(ValueError, "Cannot set an array element with an empty sequence") : 0;
    for (ssize_t i = 0; i < to->size; i++) {
        scoped Own element = scalar_new(from->dtype, array_address(from, i % from->size));
        if (!element || element_set(to->dtype, array_address(to, i), element) < 0) return -1;
    }
    return 0;
}

/* A flat copy is written where there can be no flat view. */
static int flat_setitem(Ref self, Ref key, Ref value) {
    Array *a = flat_array(self);
    if (!value) return fail(TypeError, "Cannot delete iterator elements");
    if (!(a->flags & ARRAY_WRITEABLE)) return fail(ValueError, "underlying array is read-only");
    scoped Own flat = flat_view(flat_of(self)->array);
    if (!flat) return -1;
    bool copied = array_peek(flat)->base != flat_of(self)->array && array_peek(flat)->base != a->base;
    if (is_exactly(key, &slice_type)) {
        scoped Own part = array_getitem(flat, key);
        if (!part || set_repeating(part, value) < 0) return -1;
    } else if (is_small_int(key)) {
        ssize_t i = small_int(key);
        if (index_checked_bounds(&i, a->size) < 0) return -1;
        if (array_setitem(flat, key, value) < 0) return fail(ValueError, "Error setting single item of array.");
    } else if (array_setitem(flat, key, value) < 0) {
        return -1;
    }
    if (!copied) return 0;
    scoped Own shaped = array_reshaped(flat, a->ndim, a->shape, 'C');
    return shaped ? array_assign(a, array_peek(shaped)) : -1;
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
