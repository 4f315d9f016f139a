/* Pickling in numpy's own form, and copying.
 *
 * An array is _reconstruct(ndarray, (0,), b'b') and then __setstate__((1, shape, dtype, is_fortran, bytes)); from protocol 5 on, where
 * memory is contiguous, _frombuffer(PickleBuffer, dtype, shape, order).  A scalar is scalar(dtype, bytes).  What comes
 * in is never trusted: the shape must fit the bytes.
 */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/subclass.h"

#include "stdlib/data/pickle.h"

static Own elements_bytes(const Array *a, char order) {
    scoped Own bytes = bytes_new_empty((size_t)a->size * a->dtype->size);
    if (!bytes) return NULL;
    Array to = *a;
    ssize_t strides[ARRAY_MAX_DIMS];
    strides_contiguous(a->ndim, a->shape, a->dtype->size, order, strides);
    to.data = bytes_data(bytes);
    to.strides = strides;
    return array_assign(&to, a) < 0 ? NULL : give(bytes);
}

Own array_bytes(Ref self, char order) {
    const Array *a = array_peek(self);
    if (order == 'A' || order == 'K') order = a->flags & ARRAY_F && !(a->flags & ARRAY_C) ? 'F' : 'C';
    if (a->flags & (order == 'C' ? ARRAY_C : ARRAY_F)) return bytes_new(a->data, (size_t)a->size * a->dtype->size);
    scoped Own held = array_same(self);
    return held ? elements_bytes(array_peek(held), order) : NULL;
}

static Own state_of(Ref self) {
    const Array *a = array_peek(self);
    scoped Own shape = shape_tuple(a->ndim, a->shape), bytes = array_bytes(self, is_fortran_only(a) ? 'F' : 'C');
    return shape && bytes ? tuple_pack(5, small_int_new(1), shape, as_ref(a->dtype), bool_new(is_fortran_only(a)), bytes) : NULL;
}

Own ndarray___reduce__(Ref self, const Ref *args) {
    scoped Own maker = import_from("numpy.core.multiarray", "_reconstruct"), state = state_of(self);
    scoped Own zero = tuple_pack(1, small_int_new(0)), code = bytes_new("b", 1);
    scoped Own arguments = zero && code ? tuple_pack(3, as_ref(type_of(self)), zero, code) : NULL;
    return maker && state && arguments ? tuple_pack(3, maker, arguments, state) : NULL;
}

/* Protocol 5: the memory itself goes through a PickleBuffer, so that it may travel out of band. */
Own ndarray___reduce_ex__(Ref self, const Ref *args) {
    const Array *a = array_peek(self);
    int64_t protocol;
    if (int64_from(args[0], &protocol) < 0) return NULL;
    if (protocol < 5 || type_of(self) != &ndarray_type || !(a->flags & (ARRAY_C | ARRAY_F)) || a->ndim > 8) return ndarray___reduce__(self, NULL);
    scoped Own maker = import_from("numpy.core.numeric", "_frombuffer"), wrapper = maker ? import_from("pickle", "PickleBuffer") : NULL;
    scoped Own source = is_fortran_only(a) ? array_transposed(self, NULL) : own(self);
    scoped Own buffer = wrapper && source ? call1(wrapper, source) : NULL;
    if (!buffer && error_clear_if(ValueError)) return ndarray___reduce__(self, NULL); /* times are in no buffer */
    if (buffer && is_exactly(buffer, &pickle_buffer_type)) pickle_buffer_hide(buffer);
    scoped Own shape = shape_tuple(a->ndim, a->shape), order = str_new(is_fortran_only(a) ? "F" : "C");
    scoped Own arguments = buffer && shape && order ? tuple_pack(4, buffer, as_ref(a->dtype), shape, order) : NULL;
    return maker && arguments ? tuple_pack(2, maker, arguments) : NULL;
}

static COLD Own throw_state(void) { return throw(ValueError, "Invalid state while unpickling. Is the pickle corrupted or created with a newer NumPy version?"); }

/* state: (version, shape, dtype, is_fortran, bytes), or the old form without version. */
Own ndarray___setstate__(Ref self, const Ref *args) {
    Ref state = args[0];
    if (!is_tuple(state) || tuple_length(state) < 4 || tuple_length(state) > 5) return throw_state();
    size_t first = tuple_length(state) - 4;
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS], size;
    int ndim = shape_from(tuple_item_peek(state, first), shape);
    const Dtype *d = ndim < 0 ? NULL : dtype_from(tuple_item_peek(state, first + 1));
    int fortran = d ? truth(tuple_item_peek(state, first + 2)) : -1;
    if (fortran < 0 || shape_size(d, ndim, shape, &size) < 0) return NULL;
    scoped Own bytes = own(tuple_item_peek(state, first + 3));
    if (is_str(bytes)) { /* written by Python 2 */
        Own encoded = encode(bytes, "latin-1", NULL);
        if (!encoded) return NULL;
        own_set_take(&bytes, encoded);
    }
    if (!is_bytes(bytes)) return throw(TypeError, "pickle not returning string");
    if (bytes_length(bytes) != (size_t)size * d->size) return throw(ValueError, "buffer size does not match array size");
    strides_contiguous(ndim, shape, d->size, fortran ? 'F' : 'C', strides);
    scoped Own fresh = array_make(d, ndim, shape, strides, false);
    if (!fresh) return NULL;
    memcpy(array_peek(fresh)->data, bytes_data(bytes), bytes_length(bytes));
    scoped Own native = array_cast(fresh, dtype_native(d), false); /* swapped elements come back in the machine's order */
    return !native || array_adopt(self, native) < 0 ? NULL : None;
}

/* ---- the makers that pickles name */

/* _reconstruct(type, shape, code): an empty array, to be given its state. */
Own function__reconstruct(Ref module, const Ref *args) {
    ssize_t shape[ARRAY_MAX_DIMS];
    if (!is_type(args[0]) || !type_is_subtype(type_peek(args[0]), &ndarray_type)) return throw(TypeError, "First argument must be a sub-type of ndarray");
    int ndim = shape_from(args[1], shape);
    return ndim < 0 ? NULL : array_as_take(array_zeros(&dtypes[DT_INT8], ndim, shape, 'C'), type_peek(args[0]), None);
}

/* scalar(dtype, bytes) */
Own function_scalar(Ref module, const Ref *args) {
    static const Scalar zero;
    if (!is_exactly(args[0], &dtype_type)) return throw(TypeError, "scalar() argument 1 must be numpy.dtype, not %T", args[0]);
    const Dtype *d = dtype_from(args[0]);
    if (!d) return NULL;
    if (!args[1] && !dtype_is_number(d)) return array_or_scalar_take(array_zeros(d, 0, NULL, 'C'));
    if (!args[1]) return scalar_new(d, zero.raw);
    scoped Own bytes = is_str(args[1]) ? encode(args[1], "latin-1", NULL) : own(args[1]);
    if (!bytes) return NULL;
    if (!is_bytes(bytes)) return throw(TypeError, "initializing object must be a string");
    if (bytes_length(bytes) < d->size) return throw(ValueError, "initialization string is too small");
    return scalar_new(d, bytes_data(bytes));
}

/* ---- copy and deepcopy */

Own ndarray___copy__(Ref self, const Ref *args) { return array_like_take(self, array_from_full(self, NULL, 'K', true, 0)); }
Own ndarray___deepcopy__(Ref self, const Ref *args) { return ndarray___copy__(self, args); }
