/* The VM's face to the rest of interp. */
#pragma once

#include "interp/code.h"
#include "interp/function.h"

/* Run a code object that takes no arguments in these namespaces (exec, eval, modules, class bodies).
 * locals NULL: the same as globals.  __builtins__ is put into globals when it is absent. */
NODISCARD Own vm_run_code(Ref code, Ref globals, Ref locals, Ref closure) DROPS_GIL;
/* Function.call: the slot of function_type. */
NODISCARD Own vm_call_function(Ref function, const Ref *args, size_t count, Ref names) DROPS_GIL;
/* Before a thread runs its first code, also by whoever starts it. */
NODISCARD int vm_thread_init(struct Thread *thread);
/* The VM's types, and what the runtime asks of it (runtime/object/hooks.h); once at start. */
NODISCARD int vm_init(void);
