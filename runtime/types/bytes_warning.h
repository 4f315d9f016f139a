/* The options -b and -bb: BytesWarning where bytes are compared with str or int, or become text by str(). */
#pragma once

#include "runtime/object/object.h"

extern bool bytes_warnings;
/* Warns if b is something that `what` ("bytes", "bytearray") should not be compared with.  0, -1. */
NODISCARD int bytes_warn_of_comparison(const char *what, Ref b, int op) DROPS_GIL;
