/* list[int] and the like: types.GenericAlias, a class with its type arguments, which calls and prints as one; and X | Y,
 * types.UnionType, whose members are found, printed and filled in alike. */
#pragma once

#include "runtime/object/call.h"

extern Type generic_alias_type;
/* origin[args]: args is a tuple, or the one argument. */
NODISCARD Own generic_alias_new(Ref origin, Ref args) HOLDS_GIL;
/* The row that makes a built-in class subscriptable. */
Own generic_alias_method(Ref cls, const Ref *args);
#define GENERIC_ALIAS_ROW {"__class_getitem__(cls, item, /)", generic_alias_method, "See PEP 585.", METHOD_CLASS}

/* ---- X | Y (union.c) */
extern Type union_type;
Ref union_members_peek(Ref v); /* a tuple */
/* X | Y; NotImplemented when one is no class. */
NODISCARD Own union_or(Ref a, Ref b) DROPS_GIL;
/* The type variables among arguments; the arguments with others in their place ("%R is not a generic class"). */
NODISCARD Own generic_parameters(Ref args) DROPS_GIL;
NODISCARD Own generic_substitute(Ref self, Ref args, Ref parameters, Ref item) DROPS_GIL;
NODISCARD Own generic_item_repr(Ref v) DROPS_GIL;
