/* The built-in modules: each a ModuleDef (runtime/object/module.h) in a file of stdlib/, named module_module. */
#pragma once

#include "runtime/gilt.h"

#define MODULE(name) extern const ModuleDef name##_module;
#include "stdlib/modules.def"
#undef MODULE

/* --stats and --trace FILE (or NULL): begun before the program runs, reported behind it (core/gil_report.c).  A child made by
 * fork that comes to its end reports, too: its trace goes to FILE.PID.  -1: something is wrong, which stderr was told. */
NODISCARD int gil_report_begin(bool stats, const char *trace) HOLDS_GIL;
NODISCARD int gil_report_end(void) HOLDS_GIL;

/* Blocks are traced from now on, with so many frames of the place where each was taken (core/tracemalloc_.c).
 * -1: ValueError unless 1 <= frames <= TRACEMALLOC_FRAMES_MAX; MemoryError. */
enum { TRACEMALLOC_FRAMES_MAX = 65535 };
NODISCARD int tracemalloc_start(int frames) HOLDS_GIL;

/* faulthandler.enable() for stderr: -X faulthandler (core/faulthandler.c).  -1: OSError. */
NODISCARD int faulthandler_start(void) HOLDS_GIL;

/* In the child of a fork, for each thread that fork_child returns: lets go of what hung on it, and of itself.  Its frames
 * stay, since tracebacks may show them. */
void thread_forget(struct Thread *gone) DROPS_GIL; /* core/thread_start.c */

/* All of them, ended by NULL. */
extern const ModuleDef *const stdlib_modules[];

/* At the very end: what modules hold for good is let go, so that a leak check sees what else is left. */
void stdlib_forget(void) HOLDS_GIL;
void signals_forget(void) HOLDS_GIL; /* io/signal.c */
void readline_forget(void) HOLDS_GIL; /* io/readline.c */
void streams_forget(void) HOLDS_GIL; /* io/stream.c */
void syslog_forget(void) HOLDS_GIL; /* io/syslog_.c */
void tracemalloc_forget(void) HOLDS_GIL; /* core/tracemalloc_.c */
void faulthandler_forget(void) HOLDS_GIL; /* core/faulthandler.c */
void decimal_forget(void) HOLDS_GIL; /* decimal/module.c */
void pickle_forget(void) HOLDS_GIL; /* data/pickle.c */
void numpy_forget(void) HOLDS_GIL; /* numpy/flexible_elements.c */

/* An exception class of a module, "zlib.error": for a module's init, which is lent it for good. */
NODISCARD Type *exception_class_new(const char *name, Type *base) HOLDS_GIL;
NODISCARD Type *exception_class_new_of(const char *name, Ref bases) HOLDS_GIL; /* bases: a tuple */

/* Before the program runs: SIGINT raises KeyboardInterrupt, SIGPIPE is ignored (stdlib/io/signal.c). */
NODISCARD int signals_start(void) HOLDS_GIL;
