/* What anext(iterator, default) gives: an awaitable that ends with the default instead of StopAsyncIteration. */
#pragma once

#include "runtime/gilt.h"

NODISCARD Own anext_awaitable_new(Ref awaitable, Ref fallback) HOLDS_GIL; /* awaitable: what __anext__() gave.  MemoryError */
