/* Bases and their order: inside runtime/object only. */
#pragma once

#include "runtime/object/class.h"

/* The MRO by C3, as a tuple. TypeError. */
NODISCARD Own mro_compute(Type *type) HOLDS_GIL;
/* type->mro from type->bases, by the metaclass's mro() if it has its own. */
NODISCARD int type_set_mro(Type *type) DROPS_GIL;
bool mro_has(const Type *type, Ref c) HOLDS_GIL;
void mro_leave(Type *type) HOLDS_GIL; /* before the MRO goes */
/* The nearest class (itself included) that adds fields to its base's instances. */
const Type *type_solid_base(const Type *type);
/* The base that a class with these bases takes its layout from.  TypeError. */
NODISCARD Type *type_best_base(Ref bases) HOLDS_GIL;
