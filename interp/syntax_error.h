/* How faults are worded and placed: shared by the parser and the symbol table. */
#pragma once
#include "interp/lexer.h"

/* A place in the source: lines from 1, byte columns from 0; end_line 0: no end; end_col NO_COLUMN: a token
 * without columns. */
enum { NO_COLUMN = -2 };
typedef struct Place { int line, col, end_line, end_col; } Place;

static inline Place place_of(const Node *node) {
    return (Place){(int)node->line, (int)node->col, (int)node->end_line, (int)node->end_col};
}
static inline Place place_of_token(const Token *token) {
    return (Place){token->line, token->col, token->end_line, token->end_col};
}
/* From the start of a to the end of b. */
static inline Place place_from(Place a, Place b) {
    return (Place){a.line, a.col, b.end_line, b.end_col};
}

/* Fills *fault with an error the parser found: columns in characters, text from the lexer's lines. */
void fault_set(SyntaxFault *fault, Lexer *lexer, FaultKind kind, Place place, const char *msg);
/* An error found in the finished tree (symbol table, compiler): columns in bytes, as CPython's later stages give them. */
void fault_set_late(SyntaxFault *fault, Ast *ast, Place place, const char *msg);
/* Words and places an error of the lexer; LEX_FAULT has done so itself. */
void fault_from_lexer(SyntaxFault *fault, Lexer *lexer);
/* "'(' was never closed". */
void fault_unclosed(SyntaxFault *fault, Lexer *lexer);
/* What messages call an expression: "function call", "literal", "True"... */
const char *expr_name(const Node *node);
