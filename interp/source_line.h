/* Lines of source files for tracebacks, and what to underline in them. */
#pragma once

#include "interp/code.h"

/* Line `line` (from 1) of a file, without its newline: str; None if there is no such file or line.  Files are read anew
 * each time: they may have changed, and a traceback is no hot path.  Embedded modules and the prompt's inputs are known too. */
NODISCARD Own source_line(Ref filename, int line) DROPS_GIL;
/* Whole text of an embedded module or an input at the prompt: str; None for all other names, files among them. */
NODISCARD Own source_text(Ref filename) HOLDS_GIL;
/* Remembers the text of an input that has no file ("<stdin>-3"). */
NODISCARD int source_remember(Ref filename, Ref text) HOLDS_GIL;

typedef struct Carets {
    int start, end;              /* character columns of the whole range, from 0 */
    int inner_start, inner_end;  /* of the operator in it; -1: none */
} Carets;

/* What to underline in `text` (the line that `row` begins in): false for nothing.  CPython 3.11's rules: nothing if the range is the
 * whole line; the operator of a + b and the brackets of a[b] stand out. */
bool source_carets(Ref text, const PositionRow *row, Carets *out);
/* "    ~~^~~\n" for these carets, as it stands under a line that is shown without its `stripped` leading blanks. */
NODISCARD Own source_caret_line(const Carets *c, int stripped) HOLDS_GIL;
