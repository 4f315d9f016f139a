/* complex: a pair of doubles. */
#pragma once

#include "runtime/object/object.h"

typedef struct ComplexObject { Object head; double real, imag; } ComplexObject;
extern Type complex_type;
NODISCARD Own complex_new(double real, double imag) HOLDS_GIL;
