/* The built-in modules: each a ModuleDef (runtime/object/module.h) in a file of stdlib/, named module_module. */
#pragma once

#include "runtime/gilt.h"

extern const ModuleDef math_module;
extern const ModuleDef cmath_module;
