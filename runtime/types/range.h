/* range, and the iterator over it that the VM drives in the word when everything is small. */
#pragma once

#include "runtime/object/object.h"

typedef struct Range { Object head; Own start, stop, step, length; } Range;
typedef struct RangeIter { Object head; int64_t next, step; uint64_t left; } RangeIter; /* small ints */
extern Type range_type, range_iter_type, long_range_iter_type;
NODISCARD Own range_new(Ref start, Ref stop, Ref step) HOLDS_GIL; /* ints */
