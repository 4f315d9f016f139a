/* Running programs: a file, a text, a module, standard input; and ending. */
#pragma once

#include "interp/options.h"
#include "runtime/gilt.h"

/* sys.argv, sys.path and the module __main__ for what is to be run. */
NODISCARD int run_prepare(const Options *o) DROPS_GIL;
/* Runs it.  0, or -1 with the exception that ended it. */
NODISCARD int run_program(const Options *o) DROPS_GIL;
/* Handles the exception that ended the program: prints it, or takes the status of SystemExit.  The exit status. */
int run_status_of_error(void) DROPS_GIL;
/* The end: non-daemon threads, atexit, flush.  The final exit status. */
int run_finish(int status) DROPS_GIL;
