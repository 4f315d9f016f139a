/* Arrays and the bytes they are made of: tobytes, tofile, byte order, views as other types, elements in place. */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/subclass.h"

Own ndarray_tobytes(Ref self, const Ref *args) {
    char order = 'C';
    return order_from(args[0], &order) < 0 ? NULL : array_bytes(self, order);
}
Own ndarray_tostring(Ref self, const Ref *args) {
    if (warn(DeprecationWarning, 1, "tostring() is deprecated. Use tobytes() instead.") < 0) return NULL;
    return ndarray_tobytes(self, args);
}

/* Write to an open file, or to one of that name: raw elements, or as text with a separator. */
Own ndarray_tofile(Ref self, const Ref *args) {
    scoped Own writer = import_from("numpy._functions", "_tofile");
    return writer ? call(writer, (const Ref[]){self, args[0], args[1] ? args[1] : None, args[2] ? args[2] : None}, 4, NULL) : NULL;
}

/* ---- byte order */

/* The bytes of each word, turned round where they are. */
static void words_swap(char *data, ssize_t words, size_t size) {
    if (size == 2) for (uint16_t *w = (uint16_t *)data; words-- > 0; w++) *w = __builtin_bswap16(*w);
    if (size == 4) for (uint32_t *w = (uint32_t *)data; words-- > 0; w++) *w = __builtin_bswap32(*w);
    if (size == 8) for (uint64_t *w = (uint64_t *)data; words-- > 0; w++) *w = __builtin_bswap64(*w);
}

Own ndarray_byteswap(Ref self, const Ref *args) {
    int inplace_wanted = args[0] ? truth(args[0]) : 0;
    if (inplace_wanted < 0) return NULL;
    const Array *a = array_peek(self);
    if (inplace_wanted && !(a->flags & ARRAY_WRITEABLE)) return throw(ValueError, "Cannot byte-swap in-place on a read-only array");
    const Dtype *other = dtype_reversed(a->dtype);
    if (!other) return NULL;
    scoped Own result = inplace_wanted ? own(self) : array_from_full(self, NULL, 'K', true, 0);
    if (!result) return NULL;
    const Array *plain = array_peek(result);
    size_t size = plain->dtype->size, parts = plain->dtype->kind == 'c' ? 2 : 1;
    uint32_t whole = ARRAY_ALIGNED | ARRAY_C;
    if (dtype_is_number(plain->dtype) && size > 1 && (plain->flags & whole) == whole) {
        ssize_t words = plain->size * (ssize_t)parts;
        if (words < GIL_DROP_ELEMENTS) words_swap(plain->data, words, size / parts);
        else WITHOUT_GIL(words_swap(plain->data, words, size / parts));
        return give(result);
    }
    scoped Own values = array_from_full(result, other, 'K', true, 0); /* the other order's bytes ... */
    scoped Own bytes = values ? array_reinterpret(values, a->dtype) : NULL;           /* ... seen as this dtype's */
    if (!bytes || array_assign(array_peek(result), array_peek(bytes)) < 0) return NULL;
    return give(result);
}

Own ndarray_newbyteorder(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    bool swapped;
    if (byte_order_from(args[0], a->dtype->swapped, &swapped) < 0) return NULL;
    const Dtype *d = args[0] ? dtype_in_order(a->dtype, swapped) : dtype_reversed(a->dtype);
    return !d ? NULL : array_view(self, d, a->data, a->ndim, a->shape, a->strides);
}

Own ndarray_view(Ref self, const Ref *args) {
    bool first = args[0] && is_type(args[0]) && type_is_subtype(type_peek(args[0]), &ndarray_type);
    Ref dtype = first || !args[0] || is_none(args[0]) ? NULL : args[0], class = first ? args[0] : args[1];
    if (class && !is_none(class) && !(is_type(class) && type_is_subtype(type_peek(class), &ndarray_type)))
        return throw(ValueError, "Type must be a sub-type of ndarray type");
    const Dtype *d = dtype ? dtype_from(dtype) : NULL;
    if (dtype && !d) return NULL;
    Own view = d ? array_reinterpret(self, d) : array_same(self);
    if (view && d && is_subarray(d)) own_set_take(&view, array_part_view(view, d, 0));
    return class && !is_none(class) ? array_as_take(view, type_peek(class), self) : array_like_take(self, view);
}

Own ndarray_getfield(Ref self, const Ref *args) {
    const Dtype *d = dtype_from(args[0]);
    const Array *a = array_peek(self);
    ssize_t offset = 0;
    if (!d || (args[1] && index_ssize(args[1], &offset) < 0)) return NULL;
    if (offset < 0 || offset + (ssize_t)d->size > (ssize_t)a->dtype->size)
        return throw(ValueError, "Need 0 <= offset <= %d for requested type but received offset = %zd", (int)a->dtype->size - (int)d->size, offset);
    return array_view(self, d, a->data + offset, a->ndim, a->shape, a->strides);
}

Own ndarray_setfield(Ref self, const Ref *args) {
    const Dtype *d = dtype_from(args[1]);
    ssize_t offset = 0;
    if (!d || (args[2] && index_ssize(args[2], &offset) < 0)) return NULL;
    if (offset < 0) return throw(ValueError, "offset is negative");
    if (d->size > array_peek(self)->dtype->size) return throw(ValueError, "new type is larger than original type");
    if (offset > array_peek(self)->dtype->size - d->size) return throw(ValueError, "new type plus offset is larger than original type");
    scoped Own field = ndarray_getfield(self, args + 1);
    if (!field || !(array_peek(field)->flags & ARRAY_WRITEABLE)) return field ? (array_fail_read_only(), NULL) : NULL;
    return array_assign_object(array_peek(field), args[0]) < 0 ? NULL : None;
}

/* ---- elements in place */

static Own itemset_flexible(Ref self, Ref args) {
    size_t n = tuple_length(args);
    scoped Own index = tuple_slice(args, 0, n - 1), held = array_same(self);
    char *at = index && held ? array_element_address(held, index) : NULL;
    return !at || element_set(array_peek(held)->dtype, at, tuple_item_peek(args, n - 1)) < 0 ? NULL : None;
}

Own ndarray_itemset(Ref self, const Ref *args) {
    Array *a = array_peek(self);
    size_t n = tuple_length(args[0]);
    if (n == 0) return throw(ValueError, "itemset must have at least one argument");
    if (!(a->flags & ARRAY_WRITEABLE)) return array_fail_read_only(), NULL;
    if (!dtype_is_number(a->dtype)) return itemset_flexible(self, args[0]);
    scoped Own index = tuple_slice(args[0], 0, n - 1);
    Ref value = tuple_item_peek(args[0], n - 1);
    if (!index) return NULL;
    Scalar element;
    const Dtype *native = dtype_native(a->dtype);
    if (!array_element_address(self, index) || element_set(native, element.raw, value) < 0) return NULL;
    char *at = array_element_address(self, index); /* again: setting may have run anything */
    if (!at) return NULL;
    cast_elements(native, (char *)element.raw, 0, array_peek(self)->dtype, at, 0, 1);
    return None;
}

Own ndarray_setflags(Ref self, const Ref *args) {
    int on = args[0] && !is_none(args[0]) ? truth(args[0]) : -2;
    if (on == -1 || (on >= 0 && array_set_writeable(self, on) < 0)) return NULL;
    return None;
}

/* ---- for protocols of other objects */

Own ndarray___array__(Ref self, const Ref *args) {
    const Dtype *d = NULL;
    scoped Own a = dtype_option(args[0], &d) < 0 ? NULL : ndarray_from(self, d);
    return a ? array_exact(a) : NULL;
}

Own ndarray___complex__(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    Scalar s;
    if (a->size != 1) return throw(TypeError, "only length-1 arrays can be converted to Python scalars");
    if (!dtype_is_number(a->dtype)) return throw(TypeError, "unable to convert %S to complex", as_ref(a->dtype));
    cast_elements(a->dtype, a->data, 0, &dtypes[DT_COMPLEX128], (char *)s.raw, 0, 1);
    return complex_new(creal(s.z), cimag(s.z));
}

Own ndarray___format__(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    if (a->ndim == 0 && is_str(args[0])) {
        scoped Own item = array_scalar(self, a->data);
        return item ? format_value(item, args[0]) : NULL;
    }
    if (is_str(args[0]) && str_length(args[0]) == 0) return str(self);
    return throw(TypeError, "unsupported format string passed to numpy.ndarray.__format__");
}

Own ndarray_dumps(Ref self, const Ref *args) {
    scoped Own dumps = import_from("pickle", "dumps");
    return dumps ? call2(dumps, self, small_int_new(2)) : NULL;
}

Own ndarray_dump(Ref self, const Ref *args) {
    scoped Own dump = import_from("numpy._functions", "_dump");
    return dump ? call2(dump, self, args[0]) : NULL;
}
