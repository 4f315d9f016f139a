/* What dtype.c, dtype_type.c and the makers of arrays share beyond array.h. */
#pragma once

#include "stdlib/numpy/array.h"

/* The immortal dtype behind any dtype object. */
static inline const Dtype *dtype_static(const Dtype *d) { return d->kept ? d->kept : d->bare ? d : d->swapped ? d->native->other : d->native; }
/* ... without metadata. */
static inline const Dtype *dtype_bare(const Dtype *d) { return d->bare ? d->bare : d; }
/* Of its scalars' class, "float64" or "str_". */
const char *dtype_class_name(const Dtype *d);
enum { DTYPE_TEXT_SIZE = 48 };
/* "i4", "U5", "M8[25s]": kind and size; with the order in front ("<i4", "|b1") for dtype.str. */
const char *dtype_text(const Dtype *d, bool with_order, char *text);
/* dtype_from, but None and NULL (no argument) leave *out alone.  0, -1. */
NODISCARD int dtype_option(Ref v, const Dtype **out) DROPS_GIL;
/* casting= by its name; NULL leaves *out alone. */
NODISCARD int casting_from(Ref v, enum Casting *out) HOLDS_GIL;
const char *casting_name(enum Casting casting);
/* Of Python's bool, int, float and complex: int64 for ints that fit, else uint64.  NULL, without an exception, if v is none, or too large. */
const Dtype *dtype_of_number(Ref v);
/* Of an array, scalar or Python number.  NULL: OverflowError for ints beyond 64 bits. */
NODISCARD const Dtype *operand_dtype(Ref v) HOLDS_GIL;
/* A byte order's letter, 'S' (the other one) for NULL: is the result swapped?  ValueError. */
NODISCARD int byte_order_from(Ref v, bool was_swapped, bool *swapped) DROPS_GIL;
/* Of a single number the least dtype that holds its value; of an array its dtype.  OverflowError. */
NODISCARD const Dtype *dtype_of_value(Ref operand) HOLDS_GIL;
/* May it be cast?  Where it has no dimensions the value decides as well as the type: 3 is as good as an unsigned one. */
bool value_can_cast(Ref operand, const Dtype *to, enum Casting casting) HOLDS_GIL;
