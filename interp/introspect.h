/* The module _interp: what the Python parts of traceback, linecache, dis, inspect and ast ask of the interpreter. */
#pragma once

#include "runtime/gilt.h"

extern const ModuleDef introspect_module;

/* The tree of a source text as objects of the classes in `classes` (the module ast).  SyntaxError and its kin. */
NODISCARD Own ast_objects(Ref source_bytes, bool is_utf8, Ref filename, Ref mode, Ref classes) DROPS_GIL;
