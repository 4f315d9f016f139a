/* Going on at another line: what an assignment to f_lineno in a trace function does. */
#pragma once

#include "interp/frame.h"

/* Where `frame`, about to run the instruction at word `from`, goes on if it jumps to `line`: *to.  ValueError, in
 * CPython's words, if no instruction of that line finds the temporaries it needs. */
NODISCARD int frame_jump_find(const Frame *frame, uint32_t from, int line, uint32_t *to) HOLDS_GIL;
/* Leaves the blocks around `from` that `to` is not in: their iterators, context managers and exceptions are released. */
NODISCARD int frame_jump_leave(Vm *vm, Frame *frame, uint32_t from, uint32_t to) DROPS_GIL;
