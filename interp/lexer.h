/* Source text -> tokens, one at a time, with Python's rules of lines, brackets and indentation. */
#pragma once
#include "interp/ast.h"

typedef enum {
#define SPECIAL(name, text) TOKEN_##name,
#define PUNCT(name, text) TOKEN_##name,
#define KEYWORD(name, text) TOKEN_##name,
#include "interp/token.def"
#undef SPECIAL
#undef PUNCT
#undef KEYWORD
    TOKEN_COUNT
} TokenKind;

typedef struct Token {
    uint8_t kind;
    uint8_t level;                        /* open brackets behind it */
    bool tried;                           /* for the parser: a disjunction was parsed here without diagnosis */
    bool failed;                          /* for the parser: what this bracket opens has been found wrong, without a reason */
    bool failed_quietly;                  /* the same without diagnosis: it is not tried so again */
    int line, col, end_line, end_col;     /* bytes from 0; INDENT, DEDENT and END have no columns: -1 */
    const char *start;                    /* its text */
    uint32_t length;
    Ident *ident;                         /* of a NAME */
} Token;

/* What ended the lexer.  The first three are no error; LEX_FAULT has filled in *fault, the others leave the wording to
 * lexer_fault, because the parser may have something better to say. */
typedef enum {
    LEX_OK, LEX_DONE, LEX_EOF, LEX_FAULT, LEX_DEDENT, LEX_TABSPACE, LEX_TOODEEP, LEX_LINECONT, LEX_MEMORY
} LexStatus;

enum { MAX_BRACKETS = 200, MAX_INDENTS = 100 };

typedef struct Lexer {
    Ast *ast;
    SyntaxFault *fault;
    const char *source, *end;             /* NUL-terminated, ends with a newline */
    const char *p, *start;                /* next byte; first byte of the token in hand, or NULL between tokens */
    const char *line_start, *line_end;    /* the physical line of p; line_end is behind its newline */
    const char *text_start;               /* where the text shown with an error begins: the line of the token's first byte */
    int line;
    int first_line;                       /* line of the token's first byte, for strings that span lines */
    const char *first_line_start;
    LexStatus status;
    bool at_line_start;
    bool interactive;                     /* an empty line is a NEWLINE token */
    int pending;                          /* INDENTs (> 0) or DEDENTs (< 0) still to be handed out */
    int depth;
    int indents[MAX_INDENTS], alt_indents[MAX_INDENTS];
    int level;
    char brackets[MAX_BRACKETS];
    int bracket_lines[MAX_BRACKETS], bracket_cols[MAX_BRACKETS];
    int line_base, col_base;              /* of an f-string's expression: where its first line really stands */
    bool in_fstring;
    bool ran_out;                         /* the fault is that the source ended too early */
} Lexer;

/* source[size] must be NUL and source[size-1] a newline (size may be 0). */
void lexer_init(Lexer *lexer, Ast *ast, const char *source, size_t size, SyntaxFault *fault);
/* The next token; its kind, TOKEN_ERROR when lexer->status says why. */
TokenKind lexer_next(Lexer *lexer, Token *token);
/* "if" for TOKEN_IF, "(" for TOKEN_LPAR, "NAME" for TOKEN_NAME. */
const char *token_text(TokenKind kind);
/* Adds a warning at a place that counts as a token's does; msg as long as the tree. */
void lexer_warn(Lexer *lexer, bool deprecation, const Token *place, const char *msg);
