/* float: in the word where its magnitude allows, else a FloatObject. */
#pragma once

#include "runtime/object/object.h"

typedef struct FloatObject { Object head; double x; } FloatObject;

NODISCARD Own float_new_heap(double x) HOLDS_GIL;
NODISCARD static inline Own float_new(double x) {
    Own v;
    return LIKELY(word_float_new(x, &v)) ? v : float_new_heap(x);
}
static inline bool is_float(Ref v) { return is_word_float(v) || is_kind(v, &float_type); } /* subclasses too */
static inline double float_value(Ref v) {                                                    /* v: is_float */
    return LIKELY(is_word_float(v)) ? word_float(v) : ((FloatObject *)object_of(v))->x;
}
NODISCARD Own float_from_text(const char *text, size_t length) HOLDS_GIL;  /* ValueError "could not convert string to float: ..." */
NODISCARD Own float_repr(double x) HOLDS_GIL;                              /* shortest */
/* a op b for doubles, Python's // and % included: ZeroDivisionError. */
/* x ** y: complex for a negative base with a fractional exponent; ZeroDivisionError, OverflowError (errno, text). */
NODISCARD Own float_power(double x, double y) HOLDS_GIL;
NODISCARD Own float_binary(int op, double a, double b) HOLDS_GIL;
