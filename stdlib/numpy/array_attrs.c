/* The attributes of arrays, and what bool(), int(), float() make of them. */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/subclass.h"

static Own array_get_shape(Ref self) { return shape_tuple(array_peek(self)->ndim, array_peek(self)->shape); }
static Own array_get_strides(Ref self) { return shape_tuple(array_peek(self)->ndim, array_peek(self)->strides); }
static Own array_get_ndim(Ref self) { return small_int_new(array_peek(self)->ndim); }
static Own array_get_size(Ref self) { return int_new(array_peek(self)->size); }
static Own array_get_itemsize(Ref self) { return small_int_new(array_peek(self)->dtype->size); }
static Own array_get_nbytes(Ref self) { return int_new(array_peek(self)->size * array_peek(self)->dtype->size); }
static Own array_get_dtype(Ref self) { return dtype_handed(array_peek(self)->dtype, self); }
static Own array_get_base(Ref self) { return array_peek(self)->base ? own(array_peek(self)->base) : None; }

static COLD int fail_delete(const char *name) { return fail(AttributeError, "Cannot delete array %s", name); }

/* The strides of another shape of the same elements must exist: no copy is made. */
static int array_set_shape(Ref self, Ref value) {
    ssize_t shape[ARRAY_MAX_DIMS], strides[ARRAY_MAX_DIMS];
    if (!value) return fail_delete("shape");
    int ndim = shape_from(value, shape);
    if (ndim < 0 || shape_complete(array_peek(self)->size, ndim, shape) < 0) return -1;
    if (!reshape_strides(array_peek(self), ndim, shape, 'C', strides))
        return fail(AttributeError, "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.");
    return array_set_dims(array_peek(self), ndim, shape, strides);
}

/* Only strides that stay within the memory of the owner. */
static int array_set_strides(Ref self, Ref value) {
    Array *a = array_peek(self);
    ssize_t strides[ARRAY_MAX_DIMS];
    if (!value) return fail_delete("strides");
    int n = shape_from(value, strides);
    if (n < 0) return -1;
    if (n != a->ndim) return fail(ValueError, "strides must be  same length as shape (%d)", a->ndim);
    const Array *owner = a->base && is_ndarray(a->base) ? array_peek(a->base) : a;
    const char *low, *high;
    Array probe = *a;
    probe.strides = strides;
    array_extent(owner, &low, &high);
    if (a->size && !array_lies_in(&probe, low, high)) return fail(ValueError, "strides is not compatible with available memory");
    return array_set_dims(a, n, a->shape, strides);
}

/* a.dtype = other: the same bytes seen as other elements. */
static int array_set_dtype(Ref self, Ref value) {
    if (!value) return fail_delete("dtype");
    const Dtype *dtype = dtype_from(value);
    scoped Own view = dtype ? array_reinterpret(self, dtype) : NULL;
    if (!view) return -1;
    Array *a = array_peek(self), *v = array_peek(view);
    a->dtype = dtype;
    return array_set_dims(a, v->ndim, v->shape, v->strides);
}

static Own array_get_T(Ref self) { return array_like_take(self, array_transposed(self, NULL)); }

/* ---- real and imag */

static Own complex_part(Ref self, size_t part) {
    const Array *a = array_peek(self);
    const Dtype *real = (a->dtype->swapped ? dtypes_swapped : dtypes) + (a->dtype->size == 8 ? DT_FLOAT32 : DT_FLOAT64);
    return array_view(self, real, a->data + part * real->size, a->ndim, a->shape, a->strides);
}

static Own array_get_real(Ref self) { return array_peek(self)->dtype->kind == 'c' ? array_like_take(self, complex_part(self, 0)) : own(self); }

static Own array_get_imag(Ref self) {
    const Array *a = array_peek(self);
    if (a->dtype->kind == 'c') return array_like_take(self, complex_part(self, 1));
    scoped Own zeros = array_zeros(a->dtype, a->ndim, a->shape, 'C');
    if (zeros) array_peek(zeros)->flags &= ~(uint32_t)ARRAY_WRITEABLE;
    return array_like_take(self, give(zeros));
}

static int array_set_real(Ref self, Ref value) {
    if (!value) return fail(AttributeError, "Cannot delete array real part");
    scoped Own part = array_get_real(self), values = part ? ndarray_from(value, NULL) : NULL;
    return values ? array_assign(array_peek(part), array_peek(values)) : -1;
}

static int array_set_imag(Ref self, Ref value) {
    if (!value) return fail(AttributeError, "Cannot delete array imaginary part");
    if (array_peek(self)->dtype->kind != 'c') return fail(TypeError, "array does not have imaginary part to set");
    scoped Own part = complex_part(self, 1), values = part ? ndarray_from(value, NULL) : NULL;
    return values ? array_assign(array_peek(part), array_peek(values)) : -1;
}

/* ---- flags: a snapshot that writes through */

typedef struct Flags { Object head; Own array; } Flags;

static uint32_t flags_bits(Ref self) { return array_peek(((Flags *)object_of(self))->array)->flags; }

static Own array_get_flags(Ref self) {
    Flags *f = object_new(&flags_type, 0);
    if (!f) return NULL;
    f->array = own(self);
    return as_own(f);
}

static void flags_dealloc(Object *o) {
    decref(((Flags *)o)->array);
    object_free(o);
}

static const struct FlagName { const char *name, *letter, *attribute; uint32_t all, any; } flag_names[] = {
    {"C_CONTIGUOUS", "C", "c_contiguous", ARRAY_C, 0}, {"F_CONTIGUOUS", "F", "f_contiguous", ARRAY_F, 0},
    {"OWNDATA", "O", "owndata", ARRAY_OWNS, 0}, {"WRITEABLE", "W", "writeable", ARRAY_WRITEABLE, 0},
    {"ALIGNED", "A", "aligned", ARRAY_ALIGNED, 0},
    {"BEHAVED", "B", "behaved", ARRAY_ALIGNED | ARRAY_WRITEABLE, 0},
    {"CARRAY", "CA", "carray", ARRAY_ALIGNED | ARRAY_WRITEABLE | ARRAY_C, 0},
    {"CONTIGUOUS", "C", "contiguous", ARRAY_C, 0}, {"FORTRAN", "F", "fortran", ARRAY_F, 0},
    {"FORC", "FORC", "forc", 0, ARRAY_C | ARRAY_F},
};

static const struct FlagName *flag_find(Ref v) {
    for (size_t i = 0; is_str(v) && i < COUNT_OF(flag_names); i++)
        if (str_equal_c(v, flag_names[i].name) || str_equal_c(v, flag_names[i].letter) || str_equal_c(v, flag_names[i].attribute))
            return &flag_names[i];
    return NULL;
}

static bool flag_is_set(const struct FlagName *f, uint32_t bits) { return f->any ? (bits & f->any) != 0 : (bits & f->all) == f->all; }

enum { ARRAY_FARRAY = ARRAY_F | ARRAY_ALIGNED | ARRAY_WRITEABLE };

/* As numpy's headers number them. */
static int flags_number(uint32_t bits) {
    return (bits & ARRAY_C ? 1 : 0) | (bits & ARRAY_F ? 2 : 0) | (bits & ARRAY_OWNS ? 4 : 0) | (bits & ARRAY_ALIGNED ? 0x100 : 0) |
           (bits & ARRAY_WRITEABLE ? 0x400 : 0);
}

static Own flags_compare(Ref a, Ref b, int op) {
    if (!is_exactly(b, &flags_type) || (op != CMP_EQ && op != CMP_NE)) return NotImplemented;
    return bool_new((flags_number(flags_bits(a)) == flags_number(flags_bits(b))) == (op == CMP_EQ));
}

static Own flags_getitem(Ref self, Ref key) {
    const struct FlagName *f = flag_find(key);
    if (!f && is_str(key) && str_equal_c(key, "FNC")) return bool_new((flags_bits(self) & (ARRAY_C | ARRAY_F)) == ARRAY_F);
    if (!f && is_str(key) && (str_equal_c(key, "WRITEBACKIFCOPY") || str_equal_c(key, "X"))) return False;
    return f ? bool_new(flag_is_set(f, flags_bits(self))) : throw(KeyError, "Unknown flag");
}

static Own flags_getattr(Ref self, Ref name) {
    const struct FlagName *f = flag_find(name);
    if (f && str_equal_c(name, f->attribute)) return bool_new(flag_is_set(f, flags_bits(self)));
    uint32_t bits = flags_bits(self);
    if (str_equal_c(name, "fnc")) return bool_new((bits & (ARRAY_C | ARRAY_F)) == ARRAY_F);
    if (str_equal_c(name, "farray")) return bool_new((bits & (ARRAY_C | ARRAY_FARRAY)) == ARRAY_FARRAY);
    if (str_equal_c(name, "num")) return int_new(flags_number(bits));
    if (str_equal_c(name, "writebackifcopy")) return False;
    return generic_getattr(self, name);
}

int array_set_writeable(Ref array, bool writeable) {
    Array *a = array_peek(array);
    bool allowed = a->flags & ARRAY_OWNS || !a->base || (is_ndarray(a->base) ? array_peek(a->base)->flags & ARRAY_WRITEABLE : a->exported && !a->exported->readonly);
    if (writeable && !allowed) return fail(ValueError, "cannot set WRITEABLE flag to True of this array");
    a->flags = (a->flags & ~(uint32_t)ARRAY_WRITEABLE) | (writeable ? ARRAY_WRITEABLE : 0);
    return 0;
}

static int flags_set(Ref self, Ref key, Ref value) {
    const struct FlagName *f = flag_find(key);
    int on = value ? truth(value) : 0;
    if (on < 0) return -1;
    if (f && f->all == ARRAY_WRITEABLE && value) return array_set_writeable(((Flags *)object_of(self))->array, on);
    if (f && f->all == ARRAY_ALIGNED && value) return 0;
    return f ? fail(AttributeError, "attribute '%U' of 'numpy.core.multiarray.flagsobj' objects is not writable", key) : fail(KeyError, "Unknown flag");
}

static Own flags_repr(Ref self) {
    Buf text = {0};
    for (size_t i = 0; i < 5; i++)
        buf_printf(&text, "  %s : %s\n", flag_names[i].name, flag_is_set(&flag_names[i], flags_bits(self)) ? "True" : "False");
    buf_puts(&text, "  WRITEBACKIFCOPY : False\n");
    Own result = text.failed ? throw_memory() : str_new(text.bytes);
    buf_free(&text);
    return result;
}

Type flags_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "numpy.core.multiarray.flagsobj",
    .flags = TYPE_NO_NEW,
    .size = sizeof(Flags),
    .base = &object_type,
    .dealloc = flags_dealloc,
    .repr = flags_repr,
    .compare = flags_compare,
    .getattr = flags_getattr,
    .setattr = flags_set,
    .getitem = flags_getitem,
    .setitem = flags_set,
};

/* ---- for other libraries */

static Own array_get_interface(Ref self) {
    const Array *a = array_peek(self);
    char text[DTYPE_TEXT_SIZE];
    scoped Own result = dict_new(), shape = array_get_shape(self), code = str_new(dtype_text(a->dtype, true, text));
    scoped Own address = int_new_unsigned((uintptr_t)a->data), strides = a->flags & ARRAY_C ? None : array_get_strides(self);
    scoped Own data = address ? tuple_pack(2, address, bool_new(!(a->flags & ARRAY_WRITEABLE))) : NULL;
    scoped Own name = str_intern("descr"), descr = name ? getattr(as_ref(a->dtype), name) : NULL;
    if (!result || !shape || !code || !data || !strides || !descr) return NULL;
    if (dict_set_named(result, "data", data) < 0 || dict_set_named(result, "strides", strides) < 0 ||
        dict_set_named(result, "descr", descr) < 0 || dict_set_named(result, "typestr", code) < 0 ||
        dict_set_named(result, "shape", shape) < 0 || dict_set_named(result, "version", small_int_new(3)) < 0)
        return NULL;
    return give(result);
}

static Own array_get_priority(Ref self) { return float_new(0); }
static Own array_get_data(Ref self) { return memoryview_new(self); }

static Own array_get_ctypes(Ref self) {
    scoped Own view = import_from("numpy.ctypeslib", "_View");
    return view ? call(view, &self, 1, NULL) : NULL;
}

const GetSetRow array_getset[] = {
    {"shape", array_get_shape, array_set_shape, "The length of each dimension."},
    {"strides", array_get_strides, array_set_strides, "Bytes from one element to the next in each dimension."},
    {"ndim", array_get_ndim, NULL, "The number of dimensions."},
    {"size", array_get_size, NULL, "The number of elements."},
    {"itemsize", array_get_itemsize, NULL, "Bytes of an element."},
    {"nbytes", array_get_nbytes, NULL, "Bytes of all elements."},
    {"dtype", array_get_dtype, array_set_dtype, "The type of the elements."},
    {"base", array_get_base, NULL, "What owns the memory, None for the array itself."},
    {"T", array_get_T, NULL, "The array with its axes reversed, a view."},
    {"real", array_get_real, array_set_real, "The real parts."},
    {"imag", array_get_imag, array_set_imag, "The imaginary parts."},
    {"flat", array_get_flat, array_set_flat, "An iterator over all elements, which may be indexed."},
    {"flags", array_get_flags, NULL, "How the memory lies."},
    {"data", array_get_data, NULL, "The memory, as a memoryview."},
    {"__array_priority__", array_get_priority, NULL, "Whose class a result has: the highest one's."},
    {"ctypes", array_get_ctypes, NULL, "The memory, for ctypes."},
    {"__array_interface__", array_get_interface, NULL, "The memory, for other libraries."},
    {0},
};

/* ---- as a number */

static COLD int fail_ambiguous(void) {
    return fail(ValueError, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
}

int array_truth(Ref self) {
    const Array *a = array_peek(self);
    uint8_t result;
    if (a->size > 1) return fail_ambiguous();
    if (a->size == 0)
        return warn(DeprecationWarning, 1, "The truth value of an empty array is ambiguous. Returning False, but in future this will "
                                           "result in an error. Use `array.size > 0` to check that an array is not empty.");
    if (!dtype_is_number(a->dtype)) {
        scoped Own item = array_scalar(self, a->data);
        return item ? truth(item) : -1;
    }
    cast_elements(a->dtype, a->data, 0, &dtypes[DT_BOOL], (char *)&result, 0, 1);
    return result;
}

static Own single_element(Ref self) {
    const Array *a = array_peek(self);
    if (a->size != 1) return throw(TypeError, "only size-1 arrays can be converted to Python scalars");
    return array_scalar(self, a->data);
}

Own array_to_int(Ref self) {
    scoped Own element = single_element(self);
    if (element && array_peek(self)->dtype->kind == 'c')
        return throw(TypeError, "int() argument must be a string, a bytes-like object or a real number, not 'complex'");
    return element ? int_from_object(element) : NULL;
}

Own array_to_float(Ref self) {
    scoped Own element = single_element(self);
    if (element && array_peek(self)->dtype->kind == 'c') return throw(TypeError, "float() argument must be a string or a real number, not 'complex'");
    return element ? float_from_object(element) : NULL;
}

Own array_to_index(Ref self) {
    const Array *a = array_peek(self);
    if (a->ndim || !dtype_is_integer(a->dtype)) return throw(TypeError, "only integer scalar arrays can be converted to a scalar index");
    return element_item(a->dtype, a->data);
}

/* v in a: is any element equal?  By the ufunc equal, so that everything broadcasts as numpy's does. */
int array_contains(Ref self, Ref item) {
    scoped Own equal = compare(self, item, CMP_EQ);
    if (!equal) return -1;
    if (!is_ndarray(equal)) return truth(equal);
    scoped Own plain = array_plain(equal);
    if (!plain) return -1;
    const Array *a = array_peek(plain);
    return memchr(a->data, 1, (size_t)a->size) != NULL;
}
