/* float: in the word where its magnitude allows, else a FloatObject. */
#pragma once

#include "runtime/object/object.h"

typedef struct FloatObject { Object head; double x; } FloatObject;

NODISCARD Own float_new_heap(double x) HOLDS_GIL; /* for what does not fit the word */
NODISCARD static inline Own float_new(double x) {
    Own v;
    return LIKELY(word_float_new(x, &v)) ? v : float_new_heap(x);
}
static inline bool is_float(Ref v) { return is_word_float(v) || is_kind(v, &float_type); } /* subclasses too */
static inline double float_value(Ref v) {                                                    /* v: is_float */
    return LIKELY(is_word_float(v)) ? word_float(v) : ((FloatObject *)object_of(v))->x;
}
NODISCARD Own float_repr(double x) HOLDS_GIL;                              /* shortest */
/* a op b for doubles, Python's // and % included: ZeroDivisionError. */
/* x ** y: complex for a negative base with a fractional exponent; ZeroDivisionError, OverflowError (errno, text). */
NODISCARD Own float_power(double x, double y) HOLDS_GIL;
NODISCARD Own float_binary(int op, double a, double b) HOLDS_GIL;
/* The same without raising for malformed text: 1 and *out, 0, or -1 (MemoryError). */
NODISCARD int float_parse(const char *text, size_t length, double *out) HOLDS_GIL;
NODISCARD Own float_from_object(Ref v) DROPS_GIL;   /* float(v): an exact float; TypeError, ValueError, OverflowError */
/* v as a double if it is a float or an int: 1, 0 if it is neither, -1 OverflowError.  For binary slots. */
NODISCARD int float_operand(Ref v, double *out) HOLDS_GIL;
/* Compares a float with an int exactly: <0, 0, >0; 2 if x is not a number. */
int float_compare_int(double x, Ref n);
NODISCARD Own float_hex(double x) HOLDS_GIL;                                /* "0x1.8000000000000p+0" */
/* 1 and *out, 0 malformed, -1 OverflowError. */
NODISCARD int float_parse_hex(const char *text, size_t length, double *out) HOLDS_GIL;
