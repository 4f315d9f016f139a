/* The compiler's scopes as Python objects, for the module symtable. */
#pragma once

#include "runtime/gilt.h"

/* (type, name, line, nested, {name: flags}, [scope, ...]) of a source's module, with flags as CPython's symbol table has them.
 * SyntaxError and its kin, ValueError for an unknown mode. */
NODISCARD Own symtable_objects(Ref source, Ref filename, Ref mode) DROPS_GIL;
