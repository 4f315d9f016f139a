/* The module gil: shared by its files. */
#pragma once

#include <stdio.h>

#include "stdlib/stdlib.h"

/* Events that gil.trace() keeps, and --trace; the most that can be asked for.  Memory is used as they come. */
enum { GIL_TRACE_EVENTS = 1 << 16, GIL_TRACE_FILE_EVENTS = 1 << 20, GIL_TRACE_MAX = 1 << 26 };

/* The table of --stats. */
void gil_print_stats(FILE *out) HOLDS_GIL;

/* The running thread ends: keeps its name and numbers if somebody looks at the statistics. */
void gil_history_add(struct Thread *thread) HOLDS_GIL;
void gil_history_clear(void) HOLDS_GIL;
/* Calls visit for every thread there is, and then for those kept.  Nonzero stops. */
int gil_history_each(int (*visit)(struct Thread *thread, void *context), void *context) HOLDS_GIL;
/* "runs", "wants the GIL", "lock", "read", "ended" ...: what a thread is doing.  Static text; returns its length. */
size_t gil_thread_state(const struct Thread *thread, const char **out) HOLDS_GIL;
