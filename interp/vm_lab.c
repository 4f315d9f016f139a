/* The laboratory's eval loop: stops before every instruction, so that ticks are bytecodes, switches may happen anywhere,
 * and trace functions see lines, calls, returns and exceptions. */
#include "interp/vm_slow.h"

#include "interp/vm_arith.h"
#include "runtime/types/list_inner.h"

#define LAB
#define LOOP_NAME vm_loop_lab
#include "interp/vm_loop.inc"
