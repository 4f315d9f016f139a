/* What generic aliases and X | Y (types.UnionType) share.  The generic alias itself is declared in runtime/types/generic_alias.h. */
#pragma once

#include "runtime/types/generic_alias.h"

extern Type union_type;
Ref union_members_peek(Ref v); /* a tuple */
/* X | Y; NotImplemented when one is no class. */
NODISCARD Own union_or(Ref a, Ref b) DROPS_GIL;
/* The type variables among arguments; the arguments with others in their place ("%R is not a generic class"). */
NODISCARD Own generic_parameters(Ref args) DROPS_GIL;
NODISCARD Own generic_substitute(Ref self, Ref args, Ref parameters, Ref item) DROPS_GIL;
NODISCARD Own generic_item_repr(Ref v) DROPS_GIL;
