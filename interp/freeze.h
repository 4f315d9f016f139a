/* Writing the form of a module that frozen.h describes. */
#pragma once

#include "interp/code.h"

/* bytes, the cold part at the end.  The code has been compiled from source_size bytes and has not run yet: what instructions have learnt is not written.
 * ValueError for a constant that no compiler makes, OverflowError beyond 4 GiB. */
NODISCARD Own freeze_module(Code *code, size_t source_size) DROPS_GIL;
