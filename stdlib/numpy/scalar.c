/* The scalar types: numpy.bool_, numpy.int64 ... and their abstract ancestors; scalars made and read.
 *
 * A scalar is a head and its element.  numpy.float64 derives from float and numpy.complex128 from complex, whose layouts
 * the element shares; the two values of numpy.bool_ exist once.  A class derived from one of these is a Python class
 * whose instances begin the same way.
 */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"

/* ---- the tree */

static Own abstract_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (!(type->flags & TYPE_HEAP)) return throw(TypeError, "cannot create '%s' instances", type->name);
    Scalar *s = object_new(type, 0); /* of a class that Python derives: numpy.datetime64, numpy.void */
    if (s) gc_track_instance(as_ref(s));
    return as_own(s);
}

#define ABSTRACT(type_name, parent, type_flags) \
    Type type_name##_type = {.head = OBJECT_STATIC(&type_type), .name = "numpy." #type_name, .size = sizeof(Scalar), \
                             .base = &parent##_type, .flags = type_flags, .dealloc = object_free, .new = abstract_new};
ABSTRACT(number, generic, 0)
ABSTRACT(flexible, generic, TYPE_BASE)
ABSTRACT(character, flexible, TYPE_BASE)
ABSTRACT(integer, number, 0)
ABSTRACT(signedinteger, integer, 0)
ABSTRACT(unsignedinteger, integer, 0)
ABSTRACT(inexact, number, 0)
ABSTRACT(floating, inexact, 0)
ABSTRACT(complexfloating, inexact, 0)

Scalar scalar_true = {.head = OBJECT_STATIC(&scalar_types[DT_BOOL]), .b = true};
Scalar scalar_false = {.head = OBJECT_STATIC(&scalar_types[DT_BOOL]), .b = false};

/* ---- made and read */

const Dtype *scalar_dtype(Ref v) {
    if (!is_object(v)) return NULL;
    const Type *type = object_of(v)->type;
    while (type->flags & TYPE_HEAP && type->base) type = type->base;
    size_t distance = (size_t)((const char *)type - (const char *)scalar_types);
    return distance < sizeof scalar_types ? &dtypes[distance / sizeof(Type)] : NULL;
}

/* Copies of 1, 2, 4, 8 or 16 bytes, without a call. */
static ALWAYS_INLINE void copy_element(void *to, const void *from, size_t size) {
    switch (size) {
    case 8: memcpy(to, from, 8); break;
    case 4: memcpy(to, from, 4); break;
    case 1: memcpy(to, from, 1); break;
    case 2: memcpy(to, from, 2); break;
    default: memcpy(to, from, 16); break;
    }
}

static void element_load(const Dtype *dtype, const void *element, void *out) {
    if (dtype->swapped || dtype->id == DT_BOOL) cast_elements(dtype, element, 0, dtype_native(dtype), out, 0, 1);
    else copy_element(out, element, dtype->size);
}

Own scalar_new(const Dtype *dtype, const void *element) {
    if (UNLIKELY(!dtype_is_number(dtype))) return flexible_scalar(dtype, element);
    if (UNLIKELY(dtype->id == DT_BOOL)) return scalar_bool(*(const uint8_t *)element != 0);
    Scalar *s = plain_new(&scalar_types[dtype->id], sizeof *s);
    if (UNLIKELY(!s)) return NULL;
    if (LIKELY(!dtype->swapped)) copy_element(s->raw, element, dtype->size);
    else element_load(dtype, element, s->raw);
    return as_own(s);
}

Own element_item(const Dtype *dtype, const void *element) {
    if (UNLIKELY(!dtype_is_number(dtype))) return flexible_item(dtype, element);
    Scalar s;
    element_load(dtype, element, s.raw);
    switch (dtype->id) {
    case DT_BOOL: return bool_new(s.b);
    case DT_INT8: return small_int_new(*(int8_t *)s.raw);
    case DT_UINT8: return small_int_new(*(uint8_t *)s.raw);
    case DT_INT16: return small_int_new(*(int16_t *)s.raw);
    case DT_UINT16: return small_int_new(*(uint16_t *)s.raw);
    case DT_INT32: return small_int_new(*(int32_t *)s.raw);
    case DT_UINT32: return small_int_new(*(uint32_t *)s.raw);
    case DT_INT64: return int_new(s.i);
    case DT_UINT64: return int_new_unsigned(s.u);
    case DT_FLOAT16: return float_new(half_to_double(s.h));
    case DT_FLOAT32: return float_new((double)s.f);
    case DT_FLOAT64: return float_new(s.d);
    case DT_COMPLEX64: return complex_new(crealf(s.c), cimagf(s.c));
    default: return complex_new(creal(s.z), cimag(s.z));
    }
}

/* ---- types as Python sees them */

/* An instance of a class derived from a scalar type. */
static Own instance_of(Type *type, const Dtype *dtype, Ref exact) {
    if (type == dtype->scalar) return own(exact);
    Scalar *s = object_new(type, 0);
    if (!s) return NULL;
    memcpy(s->raw, scalar_data(exact), dtype->size);
    gc_track_instance(as_ref(s));
    return as_own(s);
}

static const Dtype *dtype_of_type(const Type *type) {
    while (type->flags & TYPE_HEAP) type = type->base;
    return &dtypes[type - scalar_types];
}

static Own scalar_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static const Scalar zero;
    const Dtype *dtype = dtype_of_type(type);
    bool own_init = type->flags & TYPE_HEAP; /* a derived class's __init__ may take what it likes */
    if (!own_init && names && tuple_length(names)) return throw(TypeError, "%s() takes no keyword arguments", type_name(type));
    if (!own_init && count > 1) return throw(TypeError, "function takes at most 1 argument (%zu given)", count);
    scoped Own exact = NULL;
    if (count == 0) {
        exact = scalar_new(dtype, zero.raw);
    } else if (is_scalar_of(args[0], dtype->id)) {
        exact = own(args[0]);
    } else {
        exact = array_or_scalar_take(array_from(args[0], dtype));
        if (exact && is_array(exact)) return give(exact); /* numpy.float64([1, 2]) is an array */
    }
    return exact ? instance_of(type, dtype, exact) : NULL;
}

static void scalar_dealloc(Object *o) {
    if (LIKELY(!(o->type->flags & TYPE_HEAP))) heap_free(o);
    else object_free(o);
}

static Own scalar_to_int(Ref self) {
    scoped Own item = element_item(scalar_dtype(self), scalar_data(self));
    return item ? int_from_object(item) : NULL;
}

static Own scalar_to_float(Ref self) {
    Scalar wide;
    cast_elements(scalar_dtype(self), scalar_data(self), 0, &dtypes[DT_FLOAT64], (char *)wide.raw, 0, 1);
    return float_new(wide.d);
}

static int warn_complex(void) {
    scoped Own category = import_from("numpy", "ComplexWarning");
    return category ? warn(type_peek(category), 1, "Casting complex values to real discards the imaginary part") : -1;
}

static Own complex_to_float(Ref self) { return warn_complex() < 0 ? NULL : scalar_to_float(self); }
static Own complex_to_int(Ref self) {
    scoped Own real = complex_to_float(self);
    return real ? int_from_object(real) : NULL;
}

static Own scalar_to_index(Ref self) { return element_item(scalar_dtype(self), scalar_data(self)); }

static Own bool_to_index(Ref self) {
    if (warn(DeprecationWarning, 1, "In future, it will be an error for 'np.bool_' scalars to be interpreted as an index") < 0) return NULL;
    return small_int_new(((Scalar *)object_of(self))->b);
}

static int scalar_truth(Ref self) {
    bool truth;
    cast_row(scalar_dtype(self), &dtypes[DT_BOOL])(scalar_data(self), 0, (char *)&truth, 0, 1);
    return truth;
}

static int bool_truth(Ref self) { return self == as_ref(&scalar_true); }

static int scalar_hash(Ref self, int64_t *out) {
    scoped Own item = element_item(scalar_dtype(self), scalar_data(self));
    return item ? hash(item, out) : -1;
}

Type generic_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "numpy.generic",
    .doc = "The base of all scalar types.",
    .flags = TYPE_BASE,
    .size = sizeof(Scalar),
    .base = &object_type,
    .dealloc = object_free,
    .new = abstract_new,
};

/* What all numbers share.  It is not numpy.generic's, of which Python derives the scalars of flexible elements. */
static void number_slots_fill(Type *type, const MethodRow *methods) {
    type->methods = methods;
    type->getset = scalar_getset;
    type->repr = scalar_repr;
    type->str = scalar_str;
    type->hash = scalar_hash;
    type->truth = scalar_truth;
    type->to_int = scalar_to_int;
    type->to_float = scalar_to_float;
    type->getitem = scalar_getitem;
    type->get_buffer = scalar_get_buffer;
}

Type scalar_types[DTYPE_COUNT];

static Type *parent_of(const Dtype *d) {
    switch (d->kind) {
    case 'b': return &generic_type;
    case 'i': return &signedinteger_type;
    case 'u': return &unsignedinteger_type;
    case 'f': return &floating_type;
    default: return &complexfloating_type;
    }
}

/* Bases of a type that has two. */
static int bases_set(Type *type, Type *first, Type *second) {
    return (type->bases = tuple_pack(2, as_ref(first), as_ref(second))) ? 0 : -1;
}

static void type_describe(Dtype *d) {
#define DTYPE(ID, ctype, text, kind, code, number) "numpy." text,
    static const char *const names[] = {
#include "stdlib/numpy/dtypes.def"
    };
#undef DTYPE
    Type *type = &scalar_types[d->id];
    type->head = (Object)OBJECT_STATIC(&type_type);
    type->name = d->id == DT_BOOL ? "numpy.bool_" : names[d->id];
    type->flags = d->id == DT_BOOL ? 0 : TYPE_BASE | TYPE_ASKED_FIRST;
    type->size = sizeof(Scalar);
    type->base = parent_of(d);
    type->dealloc = scalar_dealloc;
    type->new = scalar_type_new;
    type->hash = scalar_hash; /* not inherited by types that compare for themselves */
    if (d->kind == 'b') {
        number_slots_fill(type, scalar_methods);
        type->truth = bool_truth;
        type->index = bool_to_index;
    }
    if (dtype_is_integer(d)) type->index = scalar_to_index;
    if (d->kind == 'c') {
        type->to_float = complex_to_float;
        type->to_int = complex_to_int;
    }
    d->word_size = d->size <= 8 && d->kind != 'b' ? d->size : 0;
    d->scalar = dtypes_swapped[d->id].scalar = type;
}

int scalar_types_ready(void) {
    static Type *const abstract[] = {&generic_type, &flexible_type, &character_type, &number_type, &integer_type, &signedinteger_type, &unsignedinteger_type,
                                     &inexact_type, &floating_type, &complexfloating_type};
    if (scalar_types[0].flags & TYPE_READY) return 0;
    for (size_t i = 0; i < DTYPE_COUNT; i++) type_describe(&dtypes[i]);
    number_slots_fill(&number_type, number_methods);
    integer_type.methods = integer_methods;
    integer_type.getset = integer_getset;
    floating_type.methods = floating_methods;
    complexfloating_type.methods = complexfloating_methods;
    scalar_math_fill();
    if (bases_set(&scalar_types[DT_FLOAT64], &floating_type, &float_type) < 0 ||
        bases_set(&scalar_types[DT_COMPLEX128], &complexfloating_type, &complex_type) < 0)
        return -1;
    if (type_ready_all(abstract, COUNT_OF(abstract)) < 0) return -1;
    for (size_t i = 0; i < DTYPE_COUNT; i++)
        if (type_ready(&scalar_types[i]) < 0) return -1;
    return 0;
}
