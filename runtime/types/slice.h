/* slice, and its arithmetic. */
#pragma once

#include "runtime/object/object.h"

typedef struct Slice { Object head; Own start, stop, step; } Slice;
extern Type slice_type;
NODISCARD Own slice_new(Ref start, Ref stop, Ref step) HOLDS_GIL; /* NULL: None */
/* start, stop, step as numbers clipped to a length that nothing can change, and the count of items.  TypeError, ValueError "slice step cannot be zero". */
NODISCARD int slice_resolve(Ref slice, size_t length, ssize_t *start, ssize_t *stop, ssize_t *step, size_t *count) DROPS_GIL;
/* The same in two steps, for what Python code can resize meanwhile: first the numbers (this may run __index__) ... */
NODISCARD int slice_unpack(Ref slice, ssize_t *start, ssize_t *stop, ssize_t *step) DROPS_GIL;
/* ... then clip them to the length of now.  Returns the count of items; start is valid if it is not 0, and in
 * [0, length] for step 1. */
size_t slice_clip(size_t length, ssize_t *start, ssize_t *stop, ssize_t step);
