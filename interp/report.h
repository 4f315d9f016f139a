/* Telling about exceptions: tracebacks as CPython 3.11 prints them. */
#pragma once

#include "runtime/gilt.h"

/* sys.excepthook if it was replaced, else report_exception. */
void report_uncaught(Ref exception) DROPS_GIL;
/* The whole story on sys.stderr: causes, contexts, groups, notes, source lines with carets. */
void report_exception(Ref exception) DROPS_GIL;
/* The same as one str. */
NODISCARD Own report_text(Ref exception) DROPS_GIL;
/* str(v) and a newline on sys.stderr. */
void report_text_line(Ref v) DROPS_GIL;
/* "Exception ignored in: ..." (or another message); both may be NULL. */
void report_unraisable(Ref exception, Ref where, const char *message) DROPS_GIL;
