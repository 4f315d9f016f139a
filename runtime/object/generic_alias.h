/* X | Y (types.UnionType).  The generic alias itself is declared in runtime/types/generic_alias.h. */
#pragma once

#include "runtime/types/generic_alias.h"

extern Type union_type;
Ref union_members_peek(Ref v); /* a tuple */
/* X | Y; NotImplemented when one is no class. */
NODISCARD Own union_or(Ref a, Ref b) DROPS_GIL;
