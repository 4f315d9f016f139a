/* list[int] and the like: types.GenericAlias, a class with its type arguments, which calls and prints as one. */
#pragma once

#include "runtime/object/call.h"

extern Type generic_alias_type;
/* origin[args]: args is a tuple, or the one argument. */
NODISCARD Own generic_alias_new(Ref origin, Ref args) HOLDS_GIL;
/* The row that makes a built-in class subscriptable. */
Own generic_alias_method(Ref cls, const Ref *args);
#define GENERIC_ALIAS_ROW {"__class_getitem__(cls, item, /)", generic_alias_method, "See PEP 585.", METHOD_CLASS}
