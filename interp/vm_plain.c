/* The plain eval loop: looks at the breaker at backward jumps and function entry, for signals behind calls of built-ins, and
 * nowhere else. */
#include "interp/vm_slow.h"

#include "interp/vm_arith.h"
#include "runtime/types/list_inner.h"

#define LOOP_NAME vm_loop_plain
#include "interp/vm_loop.inc"
