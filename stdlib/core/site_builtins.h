/* exit, quit, copyright, credits, license and help. */
#pragma once

#include "runtime/gilt.h"

/* Adds them to the module builtins. */
NODISCARD int site_builtins_add(Ref module) HOLDS_GIL;
