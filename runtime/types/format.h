/* The format specification mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type]. */
#pragma once

#include "runtime/object/object.h"

/* format(value, spec) of values of these types; spec is a str.  ValueError for a spec that is malformed, or not for this
 * type; MemoryError, OverflowError. */
NODISCARD Own format_str(Ref s, Ref spec) HOLDS_GIL;
NODISCARD Own format_int(Ref n, Ref spec) HOLDS_GIL;
NODISCARD Own format_float(Ref x, Ref spec) HOLDS_GIL;
NODISCARD Own format_complex(Ref z, Ref spec) HOLDS_GIL;
