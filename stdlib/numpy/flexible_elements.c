/* Flexible elements as Python's values, and back.
 *
 * Text is numpy.str_, bytes numpy.bytes_; a moment, a span and a structure are scalars that Python defines (lib/numpy/_times.py,
 * _structures.py).  A structure's scalar is a window: it holds an array of no dimension over the element's memory, so that what is
 * written into it is written into the array it comes from.
 */
#include "stdlib/numpy/flexible.h"
#include "stdlib/stdlib.h"

#include <byteswap.h>
#include <stdio.h>

/* ---- what Python defines, found once */

enum Helper { HELP_TEXT, HELP_BYTES, HELP_TIME, HELP_TIME_ITEM, HELP_TIME_COUNT, HELP_VOID, HELP_DTYPE_OF, HELP_FIELDS, HELP_COUNT };
static const struct { const char *module, *name; } helper_names[HELP_COUNT] = {
    {"numpy._objects", "str_"}, {"numpy._objects", "bytes_"}, {"numpy._times", "scalar_of"}, {"numpy._times", "item_of"},
    {"numpy._times", "count_of"}, {"numpy._structures", "scalar_of"}, {"numpy._flexible", "dtype_of_value"}, {"numpy._structures", "fields_of"}};

static Own helpers[HELP_COUNT];

/* A new count. */
static Own helper(enum Helper which) {
    if (!helpers[which] && !(helpers[which] = import_from(helper_names[which].module, helper_names[which].name))) return NULL;
    return own(helpers[which]);
}

void numpy_forget(void) {
    for (int i = 0; i < HELP_COUNT; i++) CLEAR(helpers[i]);
    dtypes_forget();
}

/* ---- reading */

static COLD Own throw_no_character(uint32_t unit) {
    char text[80];
    snprintf(text, sizeof text, "character U+%x is not in range [U+0000; U+10ffff]", unit);
    return throw(ValueError, "%s", text);
}

static Own text_of(const Dtype *d, const char *element) {
    size_t length = d->size / 4;
    uint32_t small[64], *units = length <= COUNT_OF(small) ? small : block_new(d->size);
    if (!units) return NULL;
    memcpy(units, element, d->size);
    if (d->swapped)
        for (size_t i = 0; i < length; i++) units[i] = bswap_32(units[i]);
    while (length && units[length - 1] == 0) length--;
    Own text = NULL;
    size_t good = 0;
    while (good < length && units[good] <= 0x10FFFF) good++;
    text = good == length ? str_new_chars(units, length) : throw_no_character(units[good]);
    if (units != small) block_free(units);
    return text;
}

static Own bytes_of(const Dtype *d, const char *element) {
    size_t length = d->size;
    while (length && element[length - 1] == 0) length--;
    return bytes_new(element, length);
}

static int64_t count_of(const Dtype *d, const void *element) {
    uint64_t n;
    memcpy(&n, element, sizeof n);
    return (int64_t)(d->swapped ? bswap_64(n) : n);
}

static Own called_with(enum Helper which, Ref a, Ref b) {
    scoped Own function = helper(which);
    return function ? call(function, (const Ref[]){a, b}, b ? 2 : 1, NULL) : NULL;
}

static Own time_called(enum Helper which, const Dtype *d, const void *element) {
    scoped Own count = int_new(count_of(d, element));
    return count ? called_with(which, as_ref(d->native), count) : NULL;
}

/* An array of no dimension that owns a copy of the element. */
static Own element_copy(const Dtype *d, const void *element) {
    scoped Own copy = array_new(d, 0, NULL, 'C');
    if (!copy) return NULL;
    memcpy(array_peek(copy)->data, element, d->size);
    return give(copy);
}

Own flexible_scalar(const Dtype *d, const void *element) {
    scoped Own value = NULL;
    switch (d->id) {
    case DT_TEXT: value = text_of(d, element); return value ? called_with(HELP_TEXT, value, NULL) : NULL;
    case DT_BYTES: value = bytes_of(d, element); return value ? called_with(HELP_BYTES, value, NULL) : NULL;
    case DT_VOID: value = element_copy(d, element); return value ? called_with(HELP_VOID, value, NULL) : NULL;
    default: return time_called(HELP_TIME, d, element);
    }
}

/* Of a block: an array; of a structure: a tuple. */
static Own void_item(const Dtype *d, const char *element) {
    const DtypeParts *p = d->parts;
    if (p->base) {
        scoped Own block = array_new(p->base, p->ndim, p->shape, 'C');
        if (!block) return NULL;
        memcpy(array_peek(block)->data, element, d->size);
        return give(block);
    }
    if (!p->fields) return bytes_new(element, d->size);
    scoped Own values = tuple_new(p->count);
    if (!values) return NULL;
    for (uint32_t i = 0; i < p->count; i++)
        if (!(tuple_of(values)->items[i] = element_item(p->fields[i].dtype, element + p->fields[i].offset))) return NULL;
    return give(values);
}

Own flexible_item(const Dtype *d, const void *element) {
    switch (d->id) {
    case DT_TEXT: return text_of(d, element);
    case DT_BYTES: return bytes_of(d, element);
    case DT_VOID: return void_item(d, element);
    default: return time_called(HELP_TIME_ITEM, d, element);
    }
}

Own array_scalar(Ref v, const char *address) {
    const Array *a = array_peek(v);
    if (dtype_is_number(a->dtype)) return scalar_new(a->dtype, address);
    if (!is_structure(a->dtype)) return flexible_scalar(a->dtype, address);
    scoped Own window = array_view(v, a->dtype, (char *)(uintptr_t)address, 0, NULL, NULL);
    return window ? called_with(HELP_VOID, window, NULL) : NULL;
}

/* ---- writing */

/* str(v), of numpy's numbers as they print. */
static Own text_from(Ref v) {
    if (is_str(v)) return own(v);
    if (is_bytes(v)) return decode(bytes_data(v), bytes_length(v), "ascii", NULL);
    if (is_ndarray(v) && array_peek(v)->ndim == 0) {
        scoped Own item = array_scalar(v, array_peek(v)->data);
        return item ? text_from(item) : NULL;
    }
    if (is_ndarray(v) || is_list(v) || is_tuple(v)) return throw(ValueError, "setting an array element with a sequence");
    return str(v);
}

static int set_text(const Dtype *d, char *element, Ref v) {
    scoped Own text = text_from(v);
    if (!text) return -1;
    size_t room = d->size / 4, length = str_length(text);
    if (length > room) length = room;
    for (size_t i = 0; i < length; i++) {
        uint32_t c = str_char(text, i);
        if (d->swapped) c = bswap_32(c);
        memcpy(element + 4 * i, &c, 4);
    }
    memset(element + 4 * length, 0, d->size - 4 * length);
    return 0;
}

static int set_raw(const Dtype *d, char *element, Ref bytes) {
    size_t length = bytes_length(bytes) < d->size ? bytes_length(bytes) : d->size;
    memcpy(element, bytes_data(bytes), length);
    memset(element + length, 0, d->size - length);
    return 0;
}

static int set_bytes(const Dtype *d, char *element, Ref v) {
    if (is_bytes(v)) return set_raw(d, element, v);
    scoped Own text = text_from(v), bytes = text ? encode(text, "ascii", NULL) : NULL;
    return bytes ? set_raw(d, element, bytes) : -1;
}

static int set_time(const Dtype *d, char *element, Ref v) {
    scoped Own count = called_with(HELP_TIME_COUNT, as_ref(d->native), v);
    int64_t n;
    if (!count || int64_from(count, &n) < 0) return -1;
    uint64_t word = d->swapped ? bswap_64((uint64_t)n) : (uint64_t)n;
    memcpy(element, &word, sizeof word);
    return 0;
}

/* A value into a block of elements, everywhere in it or as its shape says. */
static int set_block(const Dtype *d, char *element, Ref v) {
    scoped Own block = array_new(d->parts->base, d->parts->ndim, d->parts->shape, 'C');
    if (!block || array_assign_object(array_peek(block), v) < 0) return -1;
    memcpy(element, array_peek(block)->data, d->size);
    return 0;
}

static int set_fields(const Dtype *d, char *element, Ref v) {
    const DtypeParts *p = d->parts;
    bool each = is_tuple(v);
    if (each && tuple_length(v) != p->count)
        return fail(ValueError, "could not assign tuple of length %zu to structure with %u fields.", tuple_length(v), p->count);
    for (uint32_t i = 0; i < p->count; i++)
        if (element_set(p->fields[i].dtype, element + p->fields[i].offset, each ? tuple_item_peek(v, i) : v) < 0) return -1;
    return 0;
}

/* An array without dimensions is converted as arrays are. */
static int set_array(const Dtype *d, char *element, Ref v) {
    const Array *a = array_peek(v);
    ssize_t none = 0;
    Array one = {.head = OBJECT_STATIC(&ndarray_type), .data = element, .dtype = d, .size = 1, .flags = ARRAY_WRITEABLE, .shape = &none, .strides = &none};
    if (a->ndim && is_structure(d) && a->size != 1) return fail(ValueError, "setting an array element with a sequence.");
    return array_assign(&one, a);
}

static int set_void(const Dtype *d, char *element, Ref v) {
    if (d->parts->base) return set_block(d, element, v);
    if (is_ndarray(v)) return set_array(d, element, v);
    const Dtype *from = is_str(v) || is_bytes(v) || is_tuple(v) ? NULL : flexible_dtype(v);
    if (!from && error_occurred()) return -1;
    if (from && from->id == DT_VOID) { /* another scalar */
        scoped Own array = void_array(v);
        return array ? set_array(d, element, array) : -1;
    }
    if (d->parts->fields) return set_fields(d, element, v);
    if (is_bytes(v)) return set_raw(d, element, v);
    const Dtype *number = scalar_dtype(v);
    if (number || (number = dtype_of_number(v))) { /* as it lies in memory */
        scoped Own array = array_from(v, number);
        return array ? set_array(d, element, array) : -1;
    }
    Buffer buffer;
    if (is_str(v) || !has_buffer(v)) return fail(TypeError, "a bytes-like object is required, not '%T'", v);
    if (buffer_get(v, &buffer, BUFFER_READ) < 0) return -1;
    scoped Own bytes = bytes_new(buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    return bytes ? set_raw(d, element, bytes) : -1;
}

int flexible_set(const Dtype *d, void *element, Ref v) {
    if ((d->id == DT_TEXT || d->id == DT_BYTES || is_time(d)) && is_ndarray(v) && array_peek(v)->ndim && array_peek(v)->size == 1) {
        scoped Own item = array_scalar(v, array_peek(v)->data);
        return item ? flexible_set(d, element, item) : -1;
    }
    switch (d->id) {
    case DT_TEXT: return set_text(d, element, v);
    case DT_BYTES: return set_bytes(d, element, v);
    case DT_VOID: return set_void(d, element, v);
    default: return set_time(d, element, v);
    }
}

/* ---- the dtype of a value */

const Dtype *flexible_dtype(Ref v) {
    if (is_str(v)) return dtype_of_width(DT_TEXT, 4 * str_length(v), false);
    if (is_bytes(v)) return dtype_of_width(DT_BYTES, bytes_length(v), false);
    if (!is_object(v) || !type_has(object_of(v)->type, TYPE_HEAP)) return NULL;
    scoped Own name = str_intern("_element_dtype"), dtype = NULL;
    int found = name ? getattr_find(v, name, &dtype) : -1;
    return found > 0 && is_exactly(dtype, &dtype_type) ? dtype_from(dtype) : NULL;
}

Own void_array(Ref v) {
    if (!is_object(v) || !type_has(object_of(v)->type, TYPE_HEAP)) return NULL;
    scoped Own name = str_intern("_array"), array = NULL;
    const Dtype *d = flexible_dtype(v);
    if (!d || d->id != DT_VOID || !name) return NULL;
    int found = getattr_find(v, name, &array);
    return found > 0 && is_ndarray(array) ? give(array) : NULL;
}

/* ---- fields */

Own array_part_view(Ref v, const Dtype *d, size_t offset) {
    const Array *a = array_peek(v);
    const Dtype *base = is_subarray(d) ? d->parts->base : d;
    int more = is_subarray(d) ? d->parts->ndim : 0;
    ssize_t shape[2 * ARRAY_MAX_DIMS], strides[2 * ARRAY_MAX_DIMS];
    memcpy(shape, a->shape, (size_t)a->ndim * sizeof *shape);
    memcpy(strides, a->strides, (size_t)a->ndim * sizeof *strides);
    if (more) memcpy(shape + a->ndim, d->parts->shape, (size_t)more * sizeof *shape);
    strides_contiguous(more, shape + a->ndim, base->size, 'C', strides + a->ndim);
    if (a->ndim + more > ARRAY_MAX_DIMS) return throw(ValueError, "maximum supported dimension for an ndarray is 32, found %d", a->ndim + more);
    return array_view(v, base, a->data + offset, a->ndim + more, shape, strides);
}

static bool is_list_of_names(Ref key) {
    if (!is_list(key) || list_length(key) == 0) return false;
    for (size_t i = 0; i < list_length(key); i++)
        if (!is_str(list_item_peek(key, i))) return false;
    return true;
}

int array_field(Ref v, Ref key, Own *out) {
    const Array *a = array_peek(v);
    *out = NULL;
    if (is_str(key)) {
        if (!is_structure(a->dtype)) return 0;
        const DtypeField *f = dtype_field(a->dtype, key);
        if (!f) return fail(ValueError, "no field of name %S", key);
        *out = array_part_view(v, f->dtype, f->offset);
        return *out ? 1 : -1;
    }
    if (!is_structure(a->dtype) || !is_list_of_names(key)) return 0;
    scoped Own fields = called_with(HELP_FIELDS, as_ref(a->dtype), key);
    const Dtype *d = fields ? dtype_from(fields) : NULL;
    if (!d) return -1;
    *out = array_view(v, d, a->data, a->ndim, a->shape, a->strides);
    return *out ? 1 : -1;
}

/* ---- methods */

Own flexible_method(const char *name, const char *parameters, Ref self, const Ref *args) {
    scoped Own method = import_from("numpy._flexible", "method");
    scoped Own text = method ? str_new(name) : NULL;
    if (!text) return NULL;
    Ref given[12] = {text, self};
    size_t count = parameters_count(parameters);
    if (count + 2 > COUNT_OF(given)) return throw_no_array("flexible elements");
    for (size_t i = 0; i < count; i++) given[i + 2] = args[i] ? args[i] : NotImplemented;
    return call(method, given, count + 2, NULL);
}
