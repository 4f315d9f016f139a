/* Python functions, cells. */
#pragma once

#include "interp/code.h"

typedef struct Function {
    Object head;
    Code *code;              /* counted */
    Own globals, builtins;   /* dicts */
    Own defaults;            /* tuple or NULL */
    Own keyword_defaults;    /* dict or NULL */
    Own closure;             /* tuple of cells or NULL */
    Own name, qualname, module;
    Own doc;                 /* NULL: its code's (code_doc) */
    Own annotations;         /* dict or NULL */
    Attrs attrs;             /* f.x = 1 */
    Own weakrefs;
    Own replaced;            /* list of the codes that __code__ was before, or NULL: frames may still run them */
    uint64_t version;        /* never reused; new when code or defaults change: call sites guard on it */
} Function;

typedef struct Cell { Object head; Own value; } Cell; /* value NULL: empty */

extern Type function_type, cell_type;

NODISCARD Own function_new(Ref code, Ref globals) HOLDS_GIL; /* built-ins: what globals["__builtins__"] says */
/* With the namespace of built-ins known already: that of the defining frame. */
NODISCARD Own function_new_in(Ref code, Ref globals, Ref builtins) HOLDS_GIL;
NODISCARD Own cell_new(Ref value) HOLDS_GIL; /* NULL: empty */
