/* complex: a pair of doubles. */
#pragma once

#include "runtime/object/object.h"

typedef struct ComplexObject { Object head; double real, imag; } ComplexObject;
extern Type complex_type;
NODISCARD Own complex_new(double real, double imag) HOLDS_GIL; /* MemoryError */
/* (a+bi) ** (c+di), as complex.__pow__: ZeroDivisionError, OverflowError. */
NODISCARD Own complex_power(double a, double b, double c, double d) HOLDS_GIL;
/* v as a complex number: complex, __complex__, else as a real number: TypeError "must be real number, not X". */
NODISCARD int complex_from_object(Ref v, double *real, double *imag) DROPS_GIL;
