/* Pages straight from the kernel, for tables that are large and mostly empty: they cost memory only where somebody writes. */
#pragma once

#include "runtime/base/own.h"

/* At least size bytes, all zero, at the start of a page; they stay for as long as the process lives.  NULL: no memory (or
 * an injected failure). */
NODISCARD void *pages_new(size_t size);
