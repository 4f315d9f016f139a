/* The module _interp: what the Python parts of traceback, linecache, dis, inspect and ast ask of the interpreter. */
#pragma once

#include "runtime/gilt.h"

extern const ModuleDef introspect_module;
