/* Methods of ndarray that copy, convert and fill. */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"

int order_from(Ref v, char *out) {
    if (!v || is_none(v)) return 0;
    if (!is_str(v)) return fail(TypeError, "order must be str, not %T", v);
    uint32_t c = str_length(v) == 1 ? str_char(v, 0) : 0;
    if (c >= 'a' && c <= 'z') c -= 32;
    if (c != 'C' && c != 'F' && c != 'A' && c != 'K') return fail(ValueError, "order must be one of 'C', 'F', 'A', or 'K' (got '%U')", v);
    *out = (char)c;
    return 0;
}

Own ndarray_copy(Ref self, const Ref *args) {
    char order = 'C';
    return order_from(args[0], &order) < 0 ? NULL : array_from_full(self, NULL, order, true, 0);
}

/* ---- nested lists */

static Own list_at(const Array *a, int axis, const char *data) {
    if (axis == a->ndim) return element_item(a->dtype, data);
    ssize_t n = a->shape[axis], stride = a->strides[axis];
    scoped Own list = list_new((size_t)n);
    if (!list) return NULL;
    for (ssize_t i = 0; i < n; i++)
        if (list_append_take(list, list_at(a, axis + 1, data + i * stride)) < 0) return NULL;
    return give(list);
}

Own ndarray_tolist(Ref self, const Ref *args) {
    if (is_time(array_peek(self)->dtype) && array_peek(self)->ndim) {
        scoped Own function = import_from("numpy._times", "listed");
        return function ? call1(function, self) : NULL;
    }
    scoped Own held = array_same(self); /* shape and strides stay while lists are made */
    return held ? list_at(array_peek(held), 0, array_peek(held)->data) : NULL;
}

/* ---- astype */

static COLD Own throw_cast(Ref a, const Dtype *to, enum Casting casting) {
    const Dtype *from = array_peek(a)->dtype;
    return throw(TypeError, "Cannot cast %s from %R to %R according to the rule '%s'", array_peek(a)->ndim ? "array data" : "scalar", as_ref(from), as_ref(to), casting_name(casting));
}

Own ndarray_astype(Ref self, const Ref *args) {
    const Dtype *dtype = dtype_from(args[0]);
    enum Casting casting = CAST_UNSAFE;
    char order = 'K';
    if (!dtype) return objects_retry("astype", "(self, dtype)", (const Ref[]){self, args[0]});
    if (order_from(args[1], &order) < 0 || casting_from(args[2], &casting) < 0) return NULL;
    int copy = args[4] ? truth(args[4]) : 1;
    if (copy < 0) return NULL;
    bool fits = is_array(self) && dtype_is_number(dtype) ? value_can_cast(self, dtype, casting) : dtype_can_cast(array_peek(self)->dtype, dtype, casting);
    if (!fits) return throw_cast(self, dtype, casting);
    return array_from_full(self, dtype, order, copy, 0);
}

/* ---- single elements */

char *array_element_address(Ref self, Ref args) {
    const Array *a = array_peek(self);
    ssize_t index[ARRAY_MAX_DIMS];
    size_t count = tuple_length(args);
    if (count == 0) {
        if (a->size == 1) return a->data;
        return throw(ValueError, "can only convert an array of size 1 to a Python scalar");
    }
    int n = shape_from_args(args, index); /* which may make another array of a: it is looked at from here on only */
    char *at = a->data;
    if (n < 0) return NULL;
    if (n == 1 && (a->ndim != 1)) {
        if (index_checked_bounds(&index[0], a->size) < 0) return NULL;
        return array_address(a, index[0]);
    }
    if (n != a->ndim) return throw(ValueError, "incorrect number of indices for array");
    for (int i = 0; i < n; i++) {
        if (index_normal(&index[i], a->shape[i], i) < 0) return NULL;
        at += index[i] * a->strides[i];
    }
    return at;
}

Own ndarray_item(Ref self, const Ref *args) {
    const char *at = array_element_address(self, args[0]);
    return at ? element_item(array_peek(self)->dtype, at) : NULL;
}

Own ndarray_fill(Ref self, const Ref *args) {
    Array *a = array_peek(self);
    if (!(a->flags & ARRAY_WRITEABLE)) return array_fail_read_only(), NULL;
    if (!dtype_is_number(a->dtype)) return array_assign_object(a, args[0]) < 0 ? NULL : None;
    Scalar element;
    ssize_t none = 0;
    Array one = {.data = (char *)element.raw, .dtype = dtype_native(a->dtype), .size = 1, .shape = &none, .strides = &none};
    if (element_set(one.dtype, element.raw, args[0]) < 0) return NULL;
    return array_assign(a, &one) < 0 ? NULL : None;
}
