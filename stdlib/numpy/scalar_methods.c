/* Attributes and methods of scalars.
 *
 * What ndarray has, scalars have too: each row of array_methods.def is here a function that makes a 0-dimensional array of the scalar
 * and calls the array's method. */
#include "stdlib/numpy/scalar.h"

static const Dtype *dtype_self(Ref self) { return scalar_dtype(self); }

/* ---- attributes */

static Own get_dtype(Ref self) { return own(as_ref(dtype_self(self))); }
static Own get_empty(Ref self) { return tuple_new(0); }
static Own get_zero(Ref self) { return small_int_new(0); }
static Own get_one(Ref self) { return small_int_new(1); }
static Own get_none(Ref self) { return None; }
static Own get_itemsize(Ref self) { return small_int_new(dtype_self(self)->size); }
static Own get_self(Ref self) { return own(self); }

static Own part_of(Ref self, size_t part) {
    const Dtype *d = dtype_self(self), *real = &dtypes[d->size == 8 ? DT_FLOAT32 : DT_FLOAT64];
    return scalar_new(real, (const char *)scalar_data(self) + part * real->size);
}
static Own get_real(Ref self) { return dtype_self(self)->kind == 'c' ? part_of(self, 0) : own(self); }
static Own get_imag(Ref self) {
    static const Scalar zero;
    return dtype_self(self)->kind == 'c' ? part_of(self, 1) : scalar_new(dtype_self(self), zero.raw);
}

/* One of an array's attributes, by way of a 0-dimensional array. */
static Own through_array(Ref self, const char *name) {
    scoped Own a = array_from(self, NULL);
    return a ? getattr_named(a, name) : NULL;
}
static Own get_flat(Ref self) { return through_array(self, "flat"); }
static Own get_flags(Ref self) { return through_array(self, "flags"); }
static Own get_data(Ref self) { return through_array(self, "data"); }
static Own get_interface(Ref self) { return through_array(self, "__array_interface__"); }

const GetSetRow scalar_getset[] = {
    {"dtype", get_dtype, NULL, "The type as a dtype."},
    {"shape", get_empty, NULL, "()."},
    {"strides", get_empty, NULL, "()."},
    {"ndim", get_zero, NULL, "0."},
    {"size", get_one, NULL, "1."},
    {"itemsize", get_itemsize, NULL, "Bytes of the value."},
    {"nbytes", get_itemsize, NULL, "Bytes of the value."},
    {"base", get_none, NULL, "None."},
    {"T", get_self, NULL, "Itself."},
    {"real", get_real, NULL, "The real part."},
    {"imag", get_imag, NULL, "The imaginary part."},
    {"flat", get_flat, NULL, "An iterator over this one element."},
    {"flags", get_flags, NULL, "How the memory lies."},
    {"data", get_data, NULL, "The memory, as a memoryview."},
    {"__array_interface__", get_interface, NULL, "For other libraries."},
    {0},
};

const GetSetRow integer_getset[] = {
    {"numerator", get_self, NULL, "Itself."},
    {"denominator", get_one, NULL, "1."},
    {0},
};

/* ---- methods */

static Own scalar_item(Ref self, const Ref *args) { return element_item(dtype_self(self), scalar_data(self)); }

static Own scalar_format(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "__format__() argument must be str, not %T", args[0]);
    scoped Own plain = scalar_item(self, NULL);
    return plain ? format_value(plain, args[0]) : NULL;
}

static Own scalar_reduce(Ref self, const Ref *args) {
    const Dtype *d = dtype_self(self);
    scoped Own maker = import_from("numpy.core.multiarray", "scalar");
    scoped Own bytes = bytes_new(scalar_data(self), d->size);
    scoped Own arguments = bytes ? tuple_pack(2, as_ref(d), bytes) : NULL;
    return maker && arguments ? tuple_pack(2, maker, arguments) : NULL;
}

static Own integer_is_integer(Ref self, const Ref *args) { return True; }

/* What the Python number says. */
static Own through_item(Ref self, const char *method) {
    scoped Own item = scalar_item(self, NULL);
    return item ? call_method_named(item, method, NULL, 0) : NULL;
}
static Own floating_is_integer(Ref self, const Ref *args) { return through_item(self, "is_integer"); }
static Own floating_ratio(Ref self, const Ref *args) { return through_item(self, "as_integer_ratio"); }
static Own integer_bit_count(Ref self, const Ref *args) { return through_item(self, "bit_count"); }

static Own scalar_conj(Ref self, const Ref *args) {
    const Dtype *d = dtype_self(self);
    if (d->kind != 'c') return own(self);
    Scalar s;
    memcpy(s.raw, scalar_data(self), d->size);
    s.raw[d->size - 1] ^= 0x80;
    return scalar_new(d, s.raw);
}

static Own complexfloating_complex(Ref self, const Ref *args) {
    Scalar s;
    cast_elements(dtype_self(self), scalar_data(self), 0, &dtypes[DT_COMPLEX128], (char *)s.raw, 0, 1);
    return complex_new(creal(s.z), cimag(s.z));
}

static Own scalar_array(Ref self, const Ref *args) {
    const Dtype *d = NULL;
    return dtype_option(args[0], &d) < 0 ? NULL : array_from(self, d);
}

/* Immutable: its own copy. */
static Own scalar_copy_method(Ref self, const Ref *args) { return own(self); }

static Own scalar_round_method(Ref self, const Ref *args) {
    char kind = scalar_dtype(self)->kind;
    if (kind == 'c' && warn(DeprecationWarning, 1, "The Python built-in `round` is deprecated for complex scalars, and will raise a `TypeError` "
                                                   "in a future release. Use `np.round` or `scalar.round` instead.") < 0)
        return NULL;
    if (kind != 'c' && (!args[0] || is_none(args[0]))) {
        scoped Own item = scalar_item(self, NULL);
        return item ? call_method_named(item, "__round__", NULL, 0) : NULL;
    }
    scoped Own digits = args[0] && !is_none(args[0]) ? own(args[0]) : small_int_new(0), a = array_from(self, NULL);
    const Ref digit_args[] = {digits};
    Own rounded = a ? call_method_named(a, "round", digit_args, 1) : NULL;
    return rounded && is_array(rounded) ? array_or_scalar_take(rounded) : rounded;
}

static bool is_truth(Ref v) {
    return is_bool(v) || scalar_dtype(v) == &dtypes[DT_BOOL] ||
           (is_array(v) && array_peek(v)->ndim == 0 && array_peek(v)->dtype->id == DT_BOOL);
}

/* s[()], s[...], s[None] and s[True] are what there is to index. */
Own scalar_getitem(Ref self, Ref key) {
    scoped Own a = array_from(self, NULL);
    if (!a) return NULL;
    if (key == Ellipsis || is_none(key) || is_tuple(key) || is_truth(key)) return array_getitem(a, key);
    return throw(IndexError, "invalid index to scalar variable.");
}

/* ndarray's methods */
#define ARRAY_ONLY(name, parameters, doc)
#define METHOD(name, parameters, doc) \
    static Own generic_##name(Ref self, const Ref *args) { \
        scoped Own a = array_from(self, NULL); \
        Own result = a ? ndarray_##name(a, args) : NULL; \
        return result && is_array(result) ? array_or_scalar_take(result) : result; \
    }
#include "stdlib/numpy/array_methods.def"
#undef METHOD

#define OWN_ROWS \
    {"item(*args)", scalar_item, "The value as a Python number.", 0}, \
    {"tolist()", scalar_item, "The value as a Python number.", 0}, \
    {"conj()", scalar_conj, "The complex conjugate.", 0}, \
    {"conjugate()", scalar_conj, "The complex conjugate.", 0}, \
    {"__format__(format_spec, /)", scalar_format, "As the Python number formats.", 0}, \
    {"__reduce__()", scalar_reduce, "For pickle.", 0}, \
    {"__array__(dtype=None, /)", scalar_array, "A 0-dimensional array.", 0}, \
    {"__copy__()", scalar_copy_method, "Itself.", 0}, \
    {"__deepcopy__(memo, /)", scalar_copy_method, "Itself.", 0},

const MethodRow scalar_methods[] = {
#define ARRAY_ONLY(name, parameters, doc)
#define METHOD(name, parameters, doc) {#name parameters, generic_##name, doc, 0},
#include "stdlib/numpy/array_methods.def"
    OWN_ROWS
    {0},
};

const MethodRow number_methods[] = {
#define ARRAY_ONLY(name, parameters, doc)
#define METHOD(name, parameters, doc) {#name parameters, generic_##name, doc, 0},
#include "stdlib/numpy/array_methods.def"
#undef METHOD
    OWN_ROWS
    {"__round__(ndigits=None, /)", scalar_round_method, "Rounded, as round() does.", 0},
    {"__class_getitem__(cls, item, /)", number_subscripted, "For annotations: the precision.", METHOD_CLASS},
    {0},
};

const MethodRow integer_methods[] = {
    {"is_integer()", integer_is_integer, "True.", 0},
    {"bit_count()", integer_bit_count, "How many bits of the absolute value are 1.", 0},
    {0},
};

const MethodRow floating_methods[] = {
    {"is_integer()", floating_is_integer, "Is it a whole number?", 0},
    {"as_integer_ratio()", floating_ratio, "The pair of integers whose ratio it is.", 0},
    {0},
};

const MethodRow complexfloating_methods[] = {
    {"__complex__()", complexfloating_complex, "As a complex number of Python's.", 0},
    {0},
};
