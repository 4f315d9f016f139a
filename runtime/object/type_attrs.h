/* The attributes and methods that classes have as objects (type_attrs.c), for type.c. */
#pragma once

#include "runtime/object/call.h"
#include "runtime/object/descr.h"

extern const MethodRow type_methods[];
extern const GetSetRow type_getset[];
/* X | Y as a types.UnionType; NotImplemented (union.c). */
NODISCARD Own union_or(Ref a, Ref b) DROPS_GIL;
