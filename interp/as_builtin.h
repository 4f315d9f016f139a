/* Python code that stands for C code of CPython's. */
#pragma once

#include "runtime/object/object.h"

/* thing: a function, a method or property, a class, or the dict of a module (then what was made there).  Tracebacks leave out
 * the frames of its functions, and messages name its classes with their module.  Anything else is passed by. */
void as_builtin(Ref thing) HOLDS_GIL;
