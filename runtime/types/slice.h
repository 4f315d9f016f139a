/* slice, and its arithmetic. */
#pragma once

#include "runtime/object/object.h"

typedef struct Slice { Object head; Own start, stop, step; } Slice;
extern Type slice_type;
NODISCARD Own slice_new(Ref start, Ref stop, Ref step) HOLDS_GIL; /* NULL: None */
/* start, stop, step as numbers clipped to length, and the count of items.  TypeError, ValueError "slice step cannot be zero". */
NODISCARD int slice_resolve(Ref slice, size_t length, ssize_t *start, ssize_t *stop, ssize_t *step, size_t *count) DROPS_GIL;
