/* Broadcasting and looping: n operands of one shape walked together.
 *
 * A Loop broadcasts its operands, drops dimensions of length one, sorts the rest by stride, joins those that lie one behind
 * the other, and then calls a row function for each innermost row; where rows are short and many, it walks tiles of them the
 * other way.  Operands that are unaligned, swapped or of another dtype than the kernel's pass through a buffer of LOOP_BUFFER
 * elements, so that no operation ever copies a whole array.
 * Operands that overlap an output are copied first, unless they are the same elements in the same order.
 */
#pragma once

#include "stdlib/numpy/array.h"

enum { LOOP_MAX_OPERANDS = 6, LOOP_BUFFER = 8192 }; /* numpy's size: sums round by such pieces */

/* One row: args[i] is the first element of operand i, steps[i] its stride in bytes.  No GIL, no Python, no failure. */
typedef void RowFn(char *const *args, const ssize_t *steps, ssize_t count, const void *data);

/* The common shape of arrays: its ndim, or -1: ValueError "operands could not be broadcast together with shapes (2,) (3,) ". */
NODISCARD int broadcast_shape(Array *const *arrays, size_t count, ssize_t *shape) HOLDS_GIL;
/* Can a be seen with that shape? */
bool broadcasts_to(const Array *a, int ndim, const ssize_t *shape);
/* a's strides when seen with that shape (0 where it repeats), to which it must broadcast. */
void broadcast_strides(const Array *a, int ndim, const ssize_t *shape, ssize_t *strides);

/* Run fn over operands[0..inputs) and outputs behind them, all broadcast to the outputs' shape; kernel[i] is the dtype in
 * which fn sees operand i.  Conversion is unsafe here: the caller has checked the casting rule.  Drops the GIL for large ones. */
NODISCARD int loop_run(Array *const *operands, const Dtype *const *kernel, size_t inputs, size_t outputs, RowFn *fn,
                       const void *data) DROPS_GIL;
/* The same where mask (a bool array, or NULL for everywhere) is true; other elements of the outputs keep their values. */
NODISCARD int loop_run_where(Array *const *operands, const Dtype *const *kernel, size_t inputs, size_t outputs, RowFn *fn,
                             const void *data, Array *mask) DROPS_GIL;

/* ---- what loop_run is made of, for those who choose strides themselves (reductions: 0 for what is folded) */
typedef struct LoopOperand {
    char *data;
    const Dtype *dtype;    /* of the elements */
    const Dtype *kernel;   /* as fn sees them */
    bool aligned;
    bool output;
    ssize_t strides[ARRAY_MAX_DIMS];
} LoopOperand;
typedef struct Loop {
    int ndim;
    size_t count;
    bool keeps;            /* outputs are read before they are written: masks, reductions */
    bool masked;           /* the last operand says which elements of outputs are written */
    bool folds;            /* rows come in pieces of LOOP_BUFFER even without buffers */
    bool in_order;         /* dimensions are not walked backwards: each result needs the one before */
    bool forward;          /* the same, but they may be joined */
    ssize_t shape[ARRAY_MAX_DIMS];
    LoopOperand operands[LOOP_MAX_OPERANDS];
    RowFn *fn;
    const void *data;
} Loop;
/* Set operand i to a, seen with the loop's shape. */
void loop_operand(Loop *loop, size_t i, const Array *a, const Dtype *kernel, bool output);
/* Sort and join dimensions, then run.  -1: MemoryError for the buffers. */
NODISCARD int loop_execute(Loop *loop) DROPS_GIL;

/* fn over the runs of a row in which the mask, the operand behind `count` others, is true; data is a MaskedRow. */
typedef struct MaskedRow { RowFn *fn; const void *data; size_t count; } MaskedRow;
RowFn masked_row;

/* Do the elements of a and b share memory?  True when it cannot be told cheaply. */
bool arrays_overlap(const Array *a, const Array *b);
