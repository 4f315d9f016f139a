/* The built-in modules: each a ModuleDef (runtime/object/module.h) in a file of stdlib/, named module_module. */
#pragma once

#include "runtime/gilt.h"

#define MODULE(name) extern const ModuleDef name##_module;
#include "stdlib/modules.def"
#undef MODULE

/* All of them, ended by NULL. */
extern const ModuleDef *const stdlib_modules[];
