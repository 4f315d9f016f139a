/* Flexible elements: what is as wide as its dtype says.
 *
 *   DT_DATETIME   'M'  a moment: an int64 of units since 1970-01-01T00:00, the least one is NaT ("not a time")
 *   DT_TIMEDELTA  'm'  a span: an int64 of units
 *   DT_BYTES      'S'  bytes, filled up with zeros
 *   DT_TEXT       'U'  code points of 4 bytes each, filled up with zeros
 *   DT_VOID       'V'  raw bytes; a structure, whose fields are elements at offsets; or a block of elements of one type (a subarray)
 *   DT_OBJECT     'O'  a Python object: a dtype without arrays here
 *
 * They are raw memory as numbers are: views, copies, bytes, files and buffers know sizes alone.  is_ndarray() says that an array has
 * memory, is_array() that it is one of numbers: what computes with numbers does not see flexible arrays, and what they are asked for
 * besides is Python (lib/numpy/_flexible.py), which looks at them as integers, code points or fields.
 *
 * Times compute through "shadow" functions (kernels_time.c): kernels for the int64 they are made of that know NaT.
 */
#pragma once

#include "stdlib/numpy/array_inner.h"

enum TimeUnit {
    UNIT_YEAR, UNIT_MONTH, UNIT_WEEK, UNIT_DAY, UNIT_HOUR, UNIT_MINUTE, UNIT_SECOND, UNIT_MILLI, UNIT_MICRO, UNIT_NANO, UNIT_PICO, UNIT_FEMTO,
    UNIT_ATTO, UNIT_GENERIC, UNIT_COUNT
};
#define NOT_A_TIME INT64_MIN

typedef struct DtypeField {
    Own name, title;          /* title: NULL, or whatever it was given as */
    const Dtype *dtype;
    uint32_t offset;
} DtypeField;

/* What a flexible dtype has beside its size.  Made once, never freed. */
typedef struct DtypeParts {
    Dtype *next;              /* in the table of all of them */
    uint8_t unit;             /* of times: enum TimeUnit */
    int32_t multiple;         /* ... and how many of them: 25 in M8[25s] */
    bool aligned;             /* a structure laid out as C does it */
    Own type;                 /* of a structure's scalars, if it is not numpy.void; else NULL */
    const Dtype *base;        /* a subarray's elements; else NULL */
    int32_t ndim;
    ssize_t *shape;
    const char *formats[4];   /* of the buffer protocol, in memory aligned to 1, 2, 4, 8 bytes; NULL: not asked for yet */
    uint32_t count;           /* fields */
    DtypeField *fields;
} DtypeParts;

static inline bool is_time(const Dtype *d) { return d->id == DT_DATETIME || d->id == DT_TIMEDELTA; }
static inline bool is_structure(const Dtype *d) { return d->id == DT_VOID && d->parts->fields; }
/* Does not every byte of a structure belong to a field?  What lies between, as in x[["a", "c"]], is left alone. */
bool dtype_has_gaps(const Dtype *d);
static inline bool is_subarray(const Dtype *d) { return d->id == DT_VOID && d->parts->base; }

extern Dtype dtype_object;   /* dtype('O') */
/* ---- dtype_flexible.c: found or made.  NULL: MemoryError, or what the comment says. */
NODISCARD const Dtype *dtype_of_time(int id, int unit, int32_t multiple, bool swapped) HOLDS_GIL;
NODISCARD const Dtype *dtype_of_width(int id, size_t size_bytes, bool swapped) HOLDS_GIL; /* bytes, text, raw void.  ValueError: too large */
/* fields is copied, its counts are new ones; type: NULL for numpy.void. */
NODISCARD const Dtype *dtype_of_fields(const DtypeField *fields, uint32_t count, size_t size_bytes, size_t alignment, bool aligned, Ref type) HOLDS_GIL;
NODISCARD const Dtype *dtype_of_subarray(const Dtype *base, int ndim, const ssize_t *shape) HOLDS_GIL;
/* Of a text behind the byte order's letter: "U5", "S3", "V8", "M8[25s]", "timedelta64[D]", "str": 1; 0 if it is none of these; -1: TypeError. */
NODISCARD int dtype_of_flexible_text(const char *text, bool swapped, const Dtype **out) HOLDS_GIL;
/* With the bytes of all its elements in that order. */
NODISCARD const Dtype *dtype_in_order(const Dtype *d, bool swapped) HOLDS_GIL;
NODISCARD const Dtype *dtype_reversed(const Dtype *d) HOLDS_GIL; /* each field for itself */
/* Equal for ==: structures may be laid out and named the same way, and yet be two. */
bool dtype_same(const Dtype *a, const Dtype *b);
const char *unit_name(int unit);
/* The field of that name or title; NULL without an exception. */
const DtypeField *dtype_field(const Dtype *d, Ref name);
/* dtype.h's dtype_text for flexible ones: "U5", "M8[25s]". */
const char *dtype_flexible_text(const Dtype *d, char *text);
/* The least dtype that holds elements of both; at least one is flexible.  TypeError. */
NODISCARD const Dtype *dtype_promote_flexible(const Dtype *a, const Dtype *b) DROPS_GIL;
bool dtype_can_cast_flexible(const Dtype *from, const Dtype *to, enum Casting casting);

/* Text, bytes or void of no width yet, or times of no unit: as what they hold needs. */
static inline bool dtype_is_open(const Dtype *d) { return !dtype_is_number(d) && (is_time(d) ? d->parts->unit == UNIT_GENERIC : !d->size && !is_structure(d)); }
/* An open dtype, closed so that it holds the value or the array's elements. */
NODISCARD const Dtype *dtype_of_open(const Dtype *open, Ref v) DROPS_GIL;
NODISCARD const Dtype *dtype_of_open_array(const Dtype *open, Ref array) DROPS_GIL;
/* ... as the dtypes found so far say, the common one of which is `found` (NULL: none). */
NODISCARD const Dtype *dtype_closed(const Dtype *open, const Dtype *found) HOLDS_GIL;

/* At the program's end: dtypes stay, but let go of the classes that Python code gave them. */
void dtypes_forget(void) HOLDS_GIL;

/* ---- dtype_own.c: dtypes as programs have them */
NODISCARD Own dtype_copy(const Dtype *d, Ref array) HOLDS_GIL;   /* array: which gets new names together with the copy, or NULL */
NODISCARD Own dtype_handed(const Dtype *d, Ref array) HOLDS_GIL; /* what a program gets: a copy of a structure's, others as they are */
void dtype_become(Dtype *copy, const Dtype *d);                  /* all but what the object is */
void dtype_dealloc(Object *self);
int dtype_set_names(Ref self, Ref value);                        /* ValueError, AttributeError */
Own dtype_get_metadata(Ref self);
NODISCARD const Dtype *dtype_with_metadata(const Dtype *d, Ref metadata) DROPS_GIL;
/* d with these entries beside its own; NULL: as it is.  TypeError: no dict. */
NODISCARD const Dtype *dtype_metadata_option(const Dtype *d, Ref metadata) DROPS_GIL;
/* dtype('c'): one byte, S1 by another letter. */
NODISCARD const Dtype *dtype_of_characters(void) HOLDS_GIL;
void dtypes_forget_metadata(void) HOLDS_GIL;

/* ---- dtype_structure.c: attributes of dtype, and its pickles */
Own dtype_get_fields(Ref self);
Own dtype_get_names(Ref self);
Own dtype_get_aligned(Ref self);
Own dtype_get_subdtype(Ref self);
Own dtype_get_flags(Ref self);
Own dtype_get_ndim(Ref self);
Own dtype_get_shape(Ref self);
Own dtype_get_base(Ref self);
Own dtype_get_item(Ref self, Ref key);
/* d: a new object, that nobody knows yet; it becomes what a pickle says. */
NODISCARD Own flexible_setstate(Dtype *d, Ref state) DROPS_GIL;

/* ---- flexible_cast.c */
/* As cast_elements, for dtypes with the same kind of elements: only width, unit or order differ; or times and int64. */
void cast_flexible(const Dtype *from, const char *src, ssize_t src_stride, const Dtype *to, char *dst, ssize_t dst_stride, ssize_t count);
/* Can cast_flexible do it? */
bool casts_in_memory(const Dtype *from, const Dtype *to);
/* array_assign where one side is flexible and casts_in_memory says no: field by field, or through Python's values. */
NODISCARD int array_assign_flexible(Array *dst, const Array *src) DROPS_GIL;
/* A whole division for times: how many of `to` one of `from` is; 1 and the factor, -1 and the divisor, 0: not by a factor (months and days). */
int time_factor(const Dtype *from, const Dtype *to, int64_t *factor);

/* ---- flexible_elements.c */
NODISCARD Own flexible_scalar(const Dtype *dtype, const void *element) DROPS_GIL;
NODISCARD Own flexible_item(const Dtype *dtype, const void *element) DROPS_GIL;
NODISCARD int flexible_set(const Dtype *dtype, void *element, Ref v) DROPS_GIL;
/* The dtype of a value whose type stands for one: texts, bytes, numpy's times and structures.  NULL without an exception: it is none. */
NODISCARD const Dtype *flexible_dtype(Ref v) DROPS_GIL;
/* The array behind a structure's scalar, or NULL without an exception. */
NODISCARD Own void_array(Ref v) DROPS_GIL;
/* A scalar of the element at `address` of an array: a structure shares the array's memory. */
NODISCARD Own array_scalar(Ref array, const char *address) DROPS_GIL;
/* a["x"], a[["x", "y"]]: 1 and the view, 0 if key is no field's name, -1. */
NODISCARD int array_field(Ref a, Ref key, Own *out) DROPS_GIL;

/* ---- The way into Python: lib/numpy/_flexible.py */
/* A method that the core has for numbers alone, of a flexible array. */
NODISCARD Own flexible_method(const char *name, const char *parameters, Ref self, const Ref *args) DROPS_GIL;
