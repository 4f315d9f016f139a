/* Source text -> syntax tree.  The only way into the front end: lexer, f-strings and error rules are behind it. */
#pragma once
#include "interp/ast.h"

typedef enum { PARSE_EXEC, PARSE_SINGLE, PARSE_EVAL } ParseMode;

typedef struct ParseOptions {
    ParseMode mode;
    bool py2_print;            /* accept Python 2's print statement (node Print2) */
    bool allow_incomplete;     /* report FAULT_INCOMPLETE where more lines may help (REPL); a compound statement in
                                  PARSE_SINGLE is complete when the text ends with a newline */
    bool is_utf8;              /* the source was a str: ignore a coding line; surrogates cannot occur */
    unsigned future_flags;     /* inherited, see FUTURE_* */
    const char *stack_limit;   /* lowest address the C stack may reach; NULL: 4 MiB below the caller */
} ParseOptions;

/* Parses size bytes (any bytes; need not be NUL-terminated) into *ast, which it initialises; options may be NULL
 * (PARSE_EXEC).  0, or -1 with *fault filled in.  Either way ast_free(ast) ends the life of both. */
int parser_parse(Ast *ast, const char *source, size_t size, const ParseOptions *options, SyntaxFault *fault);
