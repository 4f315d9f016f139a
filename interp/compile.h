/* Source text -> code object.  The only way from text to code: parser, symbol table and code generation are behind it. */
#pragma once

#include "interp/code.h"

enum CompileMode { COMPILE_EXEC, COMPILE_SINGLE, COMPILE_EVAL };

/* Whose values go to sys.displayhook: COMPILE_SINGLE's, else nobody's; all expression statements of the module, those in its
 * loops and branches too (an input at the prompt); its last statement's alone, if that is an expression (a cell). */
enum CompileEcho { ECHO_MODE, ECHO_ALL, ECHO_LAST };

typedef struct CompileOptions {
    enum CompileMode mode;
    enum CompileEcho echo;   /* with COMPILE_EXEC */
    bool py2_print;          /* Python 2's print statement */
    bool allow_incomplete;   /* an input that more lines could complete: SyntaxError "incomplete input" (the prompt) */
    bool top_await;          /* await and its kin may stand at module level: the code then makes a coroutine */
    bool is_utf8;            /* the source was a str: ignore its coding line */
    bool is_file;            /* the program itself, which CPython reads line by line: so its errors look */
    unsigned future_flags;   /* FUTURE_* of ast.h */
    int optimize;            /* 1: no asserts, __debug__ False; 2: no docstrings */
} CompileOptions;

/* *out = code object: 1.  -1: SyntaxError & co, ValueError, RecursionError, MemoryError. */
NODISCARD int compile_source(const char *source, size_t size, Ref filename, const CompileOptions *options, Own *out) DROPS_GIL;
/* The same for a tree of nodes of the module ast; also TypeError. */
NODISCARD int compile_object(Ref tree, Ref filename, const CompileOptions *options, Own *out) DROPS_GIL;
