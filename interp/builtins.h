/* The built-in functions that need frames, code or the importer. */
#pragma once

#include "runtime/gilt.h"

/* Adds them to the module builtins. */
NODISCARD int builtins_add(Ref module) HOLDS_GIL;
/* The flags of `-O`, `-2` ... for compile() and friends. */
struct CompileOptions;
void builtins_compile_options(struct CompileOptions *options);
