/* Pages straight from the kernel, for tables that are large and mostly empty: they cost memory only where somebody writes. */
#pragma once

#include "runtime/base/own.h"

/* At least size bytes, all zero, at the start of a page.  NULL: no memory (or an injected failure). */
NODISCARD void *pages_new(size_t size);
/* With the size that was asked for.  pages may be NULL.  Keeps errno. */
void pages_free(void *pages, size_t size);
