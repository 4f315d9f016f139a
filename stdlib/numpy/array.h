/* Arrays: what every file of this folder shares.
 *
 * An Array is a view: an address, a shape and strides in bytes over memory that it owns or that `base` keeps alive.
 * Elements are numbers, of one of the 14 Dtypes of dtypes.def, or flexible: moments and spans of time, text, bytes, structures
 * (flexible.h).  Both lie in memory, in the machine's byte order or swapped.  Kernels (the loops of the ufuncs, of sort, of dot)
 * see aligned numbers in the machine's order only: loop.h brings everything else into that form.
 *
 * What computes asks is_array(), which means: of numbers.  What only moves elements about asks is_ndarray().
 *
 * Who may do what without the GIL: a kernel that touches nothing but raw element memory which its caller holds by
 * references.  Two threads that write the same elements get what the machine gives, as with numpy; never a crash, since
 * no kernel trusts an element as an address or a size.
 *
 * Whatever runs Python code (conversion of objects to elements, __array__, __index__, warnings that are errors) may change
 * any array's elements, but never shape or strides of an array that nobody else knows: `a.shape = ...` and a.resize() write a's
 * own object only.  Memory that was an array's stays readable while somebody holds the array (array_memory.c).  Code that
 * runs Python between reading a shape and using it works on a view of its own (array_same) or reads again.
 */
#pragma once

#include <complex.h>

#include "runtime/base/half.h"
#include "runtime/gilt.h"

enum { ARRAY_MAX_DIMS = 32 }; /* "maximum supported dimension for an ndarray is 32, found %d" */

/* ---- element types */
typedef float _Complex Complex64;
typedef double _Complex Complex128;

enum DtypeId {
#define DTYPE(ID, ctype, name, kind, code, number) DT_##ID,
#include "stdlib/numpy/dtypes.def"
#undef DTYPE
    DTYPE_COUNT,              /* of numbers; flexible ones are no row of any table */
    DT_DATETIME = DTYPE_COUNT, DT_TIMEDELTA, DT_BYTES, DT_TEXT, DT_VOID,
    DT_OBJECT                 /* no array of the core has it, nor a structure with such a field: dtype_from refuses both */
};

/* Elements as C computes with them: as they are, but halves as floats.  The element at p; a number as an element, rounded once. */
#define VALUE(T) __typeof__(_Generic((T){0}, Half : 0.0f, default : (T){0}))
#define LOAD(T, p) _Generic((T){0}, Half : half_at(p), default : *(const T *)(p))
#define ELEMENT(T, x) _Generic((T){0}, Half : HALF_FROM(x), default : (VALUE(T))(x))
static inline float half_at(const void *p) { return half_to_float(*(const Half *)p); }
#define HALF_FROM(x) _Generic((x), double : half_from_double, Complex128 : half_from_double, default : half_from_float)(x)

/* numpy.dtype: immortal, one for each element type and byte order: those of numbers are static, flexible ones are made when first
 * asked for, and found again (dtype_flexible.c).  Compare by address where the order of the bytes matters, numbers by id where
 * it does not. */
typedef struct Dtype {
    Object head;
    uint8_t id;              /* enum DtypeId */
    char kind, code;         /* see dtypes.def, flexible.h */
    bool swapped;            /* not in this machine's byte order */
    bool objects;            /* DT_OBJECT, or made of parts some of which are */
    uint8_t number;
    uint8_t word_size;       /* size, if one fits a MachineNumber's 8 bytes and needs no conversion; else 0 */
    uint8_t alignment;       /* bytes */
    uint32_t size;           /* bytes of an element; may be 0 for flexible ones */
    const char *name;
    Type *scalar;            /* the type of its scalars: numpy.int64 ...; NULL for flexible ones, whose scalars are Python's */
    const struct Dtype *native, *other; /* the same in the machine's order; in the other one */
    struct DtypeParts *parts; /* of flexible ones: flexible.h */
    const struct Dtype *bare; /* of one with metadata: the same without; else NULL.  This and the rest: dtype_own.c */
    const struct Dtype *kept; /* of a program's copy: the immortal one; else NULL */
    Own metadata;             /* a dict, or NULL */
    Own array;                /* of a copy: a weak reference to the array that it was taken from, or NULL */
} Dtype;

extern Type dtype_type;
extern Dtype dtypes[DTYPE_COUNT], dtypes_swapped[DTYPE_COUNT];
static inline bool dtype_is_integer(const Dtype *d) { return d->kind == 'i' || d->kind == 'u'; }
static inline bool dtype_is_inexact(const Dtype *d) { return d->kind == 'f' || d->kind == 'c'; }
static inline bool dtype_is_number(const Dtype *d) { return d->id < DTYPE_COUNT; }
static inline const Dtype *dtype_native(const Dtype *d) { return d->native; }

/* What dtype= accepts: a dtype, a scalar type, bool/int/float/complex, a text ("int32", "<f4", "i", "d").  NULL is not
 * accepted here; None means float64.  TypeError "data type 'x' not understood" and its relatives; UnsupportedError for elements that
 * are or hold objects: those of the arrays that are Python (numpy._objects). */
NODISCARD const Dtype *dtype_from(Ref v) DROPS_GIL;
/* The same, of objects too: for what asks of dtypes alone and has no elements. */
NODISCARD const Dtype *dtype_any_from(Ref v) DROPS_GIL;

/* The least type that holds both, of any value (numpy.promote_types); never NULL for numbers.  TypeError. */
const Dtype *dtype_promote(const Dtype *a, const Dtype *b);
enum Casting { CAST_NO, CAST_EQUIV, CAST_SAFE, CAST_SAME_KIND, CAST_UNSAFE };
bool dtype_can_cast(const Dtype *from, const Dtype *to, enum Casting casting);

/* numpy.result_type of operands by numpy 1.24's value-based rule: 0-dimensional operands and Python numbers give way to arrays of
 * the same or a higher kind, by their values.  operands: Arrays and scalars as `operand_from` makes them. */
NODISCARD const Dtype *dtype_result(const Ref *operands, size_t count) HOLDS_GIL;

/* ---- scalars: numpy.int64 and the rest.  float64 is a float and complex128 a complex, with the same layout. */
typedef struct Scalar {
    Object head;
    union { bool b; int64_t i; uint64_t u; Half h; float f; double d; Complex64 c; Complex128 z; unsigned char raw[16]; };
} Scalar;

/* The dtype of a numpy scalar (its type's or a base's), or NULL if v is none. */
const Dtype *scalar_dtype(Ref v);
/* The address of a scalar's element, in the machine's order. */
static inline const void *scalar_data(Ref v) { return ((Scalar *)object_of(v))->raw; }
/* The scalar (numpy.int64(3)) or the Python value (3, as .item() gives) of the element at address, which may be unaligned
 * or swapped as the dtype says. */
NODISCARD Own scalar_new(const Dtype *dtype, const void *element) HOLDS_GIL;
NODISCARD Own element_item(const Dtype *dtype, const void *element) HOLDS_GIL;
/* Store v, converted as a[i] = v converts (unsafe between numbers), at address.  TypeError, ValueError, OverflowError. */
NODISCARD int element_set(const Dtype *dtype, void *element, Ref v) DROPS_GIL;

/* ---- arrays */
enum ArrayFlags {
    ARRAY_OWNS = 1,        /* data was allocated by and is freed with this object */
    ARRAY_WRITEABLE = 2,
    ARRAY_C = 4,           /* contiguous, last index fastest */
    ARRAY_F = 8,           /* contiguous, first index fastest */
    ARRAY_ALIGNED = 16,
    ARRAY_ELSEWHERE = 32,    /* an array of objects (numpy._objects): an ndarray for Python alone, whose elements the core does not see */
};
enum { ARRAY_INLINE_DIMS = 3 };

typedef struct Array {
    Object head;
    char *data;              /* of element [0, ..., 0]; never NULL */
    const Dtype *dtype;
    int32_t ndim;
    uint32_t flags;
    ssize_t size;            /* elements: the product of shape, kept by array_set_dims */
    ssize_t *shape, *strides; /* elements, bytes; in room[] or in one block of 2 * ndim */
    ssize_t room[2 * ARRAY_INLINE_DIMS];
    Own base;                /* what keeps data alive, or NULL: an Array, or whatever exported a buffer */
    Buffer *exported;        /* held while base is an exporter of the buffer protocol, else NULL */
    struct Outgrown *outgrown; /* memory that was its own and may still be looked at, or NULL: array_memory.c */
    Own weakrefs;
} Array;

extern Type ndarray_type;
bool array_is_instance(Ref v);   /* of a class derived from ndarray, with elements of its own (ARRAY_ELSEWHERE is not set) */
/* With elements in memory, of whatever type. */
static inline bool is_ndarray(Ref v) {
    if (!is_object(v)) return false;
    const Type *type = object_of(v)->type;
    return type == &ndarray_type || (UNLIKELY(type->flags & TYPE_HEAP) && array_is_instance(v));
}
/* Of numbers. */
static inline bool is_array(Ref v);
bool array_is_elsewhere(Ref v);  /* ARRAY_ELSEWHERE */
static inline Array *array_peek(Ref v) { return (Array *)object_of(v); }
static inline bool is_array(Ref v) { return is_ndarray(v) && LIKELY(dtype_is_number(array_peek(v)->dtype)); }

/* A new array in C order ('F': in Fortran's), elements uninitialised or zero.  shape may be NULL for ndim 0.
 * MemoryError "Unable to allocate 8.00 GiB for an array with shape (1073741824,) and data type float64";
 * ValueError "array is too big; ...", for more than 32 dimensions, and for negative ones. */
NODISCARD Own array_new(const Dtype *dtype, int ndim, const ssize_t *shape, char order) HOLDS_GIL;
NODISCARD Own array_zeros(const Dtype *dtype, int ndim, const ssize_t *shape, char order) HOLDS_GIL; /* untouched pages cost nothing */
NODISCARD Own array_new_like(const Array *a, const Dtype *dtype) HOLDS_GIL;   /* of a's shape and memory order ('K') */
/* A view of a's memory: the result's base is a, or a's own base if that is an array. */
NODISCARD Own array_view(Ref a, const Dtype *dtype, char *data, int ndim, const ssize_t *shape, const ssize_t *strides) HOLDS_GIL;
NODISCARD int array_set_dims(Array *a, int ndim, const ssize_t *shape, const ssize_t *strides) HOLDS_GIL; /* and flags, size */

/* numpy.asarray(v, dtype): v itself where it is an array of that dtype (NULL: any of numbers; UnsupportedError for others), else a
 * new array of what v holds: a number, scalar, nested sequence, buffer, or object with __array__.  ValueError for ragged nesting ("setting an array element with
 * a sequence. The requested array has an inhomogeneous shape after 1 dimensions. ..."). */
NODISCARD Own array_from(Ref v, const Dtype *dtype) DROPS_GIL;
NODISCARD Own ndarray_from(Ref v, const Dtype *dtype) DROPS_GIL; /* the same; NULL: of any elements */
/* The same with everything numpy.array can ask: order 'K', 'A', 'C', 'F'; copy; ndmin. */
NODISCARD Own array_from_full(Ref v, const Dtype *dtype, char order, bool copy, int ndmin) DROPS_GIL;
/* What a ufunc takes as an operand: an Array or a numpy scalar as it is, Python's bool, int, float and complex as they are,
 * anything else through array_from. */
NODISCARD Own operand_from(Ref v) DROPS_GIL;
/* array_from of a number keeps it 0-dimensional; results of operations whose ndim is 0 become scalars here. */
NODISCARD Own array_or_scalar_take(Own a) HOLDS_GIL;

/* Copy elements with conversion and broadcasting of src's shape to dst's; right for overlapping memory.  ValueError "could not
 * broadcast input array from shape (2,) into shape (3,)".  Large copies drop the GIL. */
NODISCARD int array_assign(Array *dst, const Array *src) DROPS_GIL;
/* dst[...] = v for any v. */
NODISCARD int array_assign_object(Array *dst, Ref v) DROPS_GIL;
/* a converted; a itself (counted) if it already has this dtype and copy is false. */
NODISCARD Own array_cast(Ref a, const Dtype *dtype, bool copy) DROPS_GIL;
/* A copy that is C-contiguous, aligned and in the machine's order; a itself if it is so already. */
NODISCARD Own array_plain(Ref a) DROPS_GIL;

/* Row conversion: count elements from src (stride in bytes) to dst; no overlap, no GIL needed, no alignment either.
 * Between numbers as C converts; float to integer out of range gives what numpy gives on this machine.
 * cast_row is for both sides in the machine's order (swapped is not looked at); cast_elements minds the order of both. */
typedef void CastRow(const char *src, ssize_t src_stride, char *dst, ssize_t dst_stride, ssize_t count);
CastRow *cast_row(const Dtype *from, const Dtype *to);
/* ComplexWarning if the cast loses imaginary parts. */
NODISCARD int cast_warn_complex(const Dtype *from, const Dtype *to) DROPS_GIL;
void cast_elements(const Dtype *from, const char *src, ssize_t src_stride, const Dtype *to, char *dst, ssize_t dst_stride,
                   ssize_t count);

/* ---- arguments */
/* An axis in -ndim..ndim-1 made non-negative: AxisError "axis 2 is out of bounds for array of dimension 1". */
NODISCARD int axis_normal(ssize_t *axis, int ndim) DROPS_GIL;
/* shape= as an int or a sequence of ints: dims in out[ARRAY_MAX_DIMS], their number as the result, -1 with an exception. */
NODISCARD int shape_from(Ref v, ssize_t *out) DROPS_GIL;
NODISCARD Own shape_tuple(int ndim, const ssize_t *dims) HOLDS_GIL;
/* "(2,3)" as numpy's messages have it, into text of at least 512 bytes; returns text. */
const char *shape_text(int ndim, const ssize_t *dims, char *text);

/* RuntimeError: code that ran in the middle of an operation, or another thread, has given an operand another shape or type: -1. */
int array_fail_changed(void) HOLDS_GIL COLD;

/* Loops over fewer elements keep the GIL: dropping it would cost more than they take. */
enum { GIL_DROP_ELEMENTS = 10000 };

/* ---- indexing (index.c): a[key], a[key] = v; the type's slots. */
NODISCARD Own array_getitem(Ref a, Ref key) DROPS_GIL;
NODISCARD int array_setitem(Ref a, Ref key, Ref value) DROPS_GIL;

/* ---- where the rooms meet: slots and methods of ndarray that others provide, filled before its type is made ready.
 * Methods are rows of array_methods.def, functions of the module _numpy rows of functions.def; they are declared here, and
 * module.c makes the tables of them. */
#define METHOD(name, parameters, doc) Own ndarray_##name(Ref self, const Ref *args);
#include "stdlib/numpy/array_methods.def"
#undef METHOD
#define FUNCTION(name, parameters, doc) Own function_##name(Ref module, const Ref *args);
#include "stdlib/numpy/functions.def"
#undef FUNCTION
int ufuncs_fill(Ref module);                /* ufunc.c: adds every ufunc to the module _numpy; 0 or -1 */
void array_operators_fill(Type *ndarray);   /* operators.c: + - * ... comparisons, in-place forms */
Own array_repr(Ref a);                      /* numpy's layout: print.c */
Own array_str(Ref a);
Own scalar_repr(Ref v);                     /* print.c: the shortest text that reads back, by precision */
Own scalar_str(Ref v);
