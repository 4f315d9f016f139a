/* The module sys. */
#pragma once

#include "interp/options.h"
#include "runtime/gilt.h"

/* Makes the module and its streams.  interp_current()->sys_dict. */
NODISCARD int sys_init(const Options *o) DROPS_GIL;
/* Leaves the process with this status; 128 + SIGINT: by the signal, as shells expect it. */
int sys_exit_process(int status);
