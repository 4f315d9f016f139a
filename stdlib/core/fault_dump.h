/* Where all threads are, written without the GIL, without memory and from a signal handler: for a program that has crashed or
 * hangs.  What it reads may be changing or damaged; a fault while reading ends the dump, not the process. */
#pragma once

#include <setjmp.h>

#include "stdlib/stdlib.h"

enum { FAULT_FRAMES_MAX = 100, FAULT_THREADS_MAX = 100 };

/* Where fault_dump goes on if reading faults in this thread; NULL while none reads.  For the handler of SIGSEGV and SIGBUS, which
 * has to be there. */
extern __thread sigjmp_buf *fault_guard __attribute__((tls_model("initial-exec")));

/* Like write() of the whole text; errors are passed over.  fd: a descriptor. */
void fault_write(int fd, const char *text);
/* The threads of gil, the newest first, or without `all` only the calling one ("Stack ...").  The form is CPython 3.11's. */
void fault_dump(int fd, struct Gil *gil, bool all);
