/* Broadcasting and looping: n operands of one shape walked together.
 *
 * A Loop broadcasts its operands, drops dimensions of length one, sorts the rest by stride, joins those that lie one behind
 * the other, and then calls a row function for each innermost row.  Operands that are unaligned, swapped or of another
 * dtype than the kernel's pass through a buffer of LOOP_BUFFER elements, so that no operation ever copies a whole array.
 * Operands that overlap an output are copied first, unless they are the same elements in the same order.
 */
#pragma once

#include "stdlib/numpy/array.h"

enum { LOOP_MAX_OPERANDS = 6, LOOP_BUFFER = 4096 };

/* One row: args[i] is the first element of operand i, steps[i] its stride in bytes.  No GIL, no Python, no failure. */
typedef void RowFn(char *const *args, const ssize_t *steps, ssize_t count, const void *data);

/* The common shape of arrays: its ndim, or -1: ValueError "operands could not be broadcast together with shapes (2,) (3,) ". */
NODISCARD int broadcast_shape(Array *const *arrays, size_t count, ssize_t *shape) HOLDS_GIL;
/* a's strides when seen with that shape (0 where it repeats). */
void broadcast_strides(const Array *a, int ndim, const ssize_t *shape, ssize_t *strides);

/* Run fn over operands[0..inputs) and outputs behind them, all broadcast to the outputs' shape; kernel[i] is the dtype in
 * which fn sees operand i.  Conversion is unsafe here: the caller has checked the casting rule.  Drops the GIL for large ones. */
NODISCARD int loop_run(Array *const *operands, const Dtype *const *kernel, size_t inputs, size_t outputs, RowFn *fn,
                       const void *data) DROPS_GIL;

/* Do the elements of a and b share memory?  True when it cannot be told cheaply. */
bool arrays_overlap(const Array *a, const Array *b);
