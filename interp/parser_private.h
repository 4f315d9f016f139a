/* What the files of the parser share.  A parse function returns NULL either because the tokens do not fit (the caller
 * may rewind and try something else) or because it is over: then p->stopped is set and *p->fault says why. */
#pragma once
#include "interp/lexer.h"
#include "interp/parser.h"
#include "interp/syntax_error.h"
#include "runtime/base/own.h"
#include "runtime/base/vec.h"

typedef enum { PARSE_FSTRING = PARSE_EVAL + 1 } ParserMode;    /* or a ParseMode */

typedef struct Parser {
    Ast *ast;
    SyntaxFault *fault;
    const ParseOptions *options;
    Lexer lexer;
    VEC(Token) tokens;        /* all tokens read so far */
    size_t at;                /* index of the next one */
    VEC(Node *) stack;        /* elements of unfinished lists */
    bool stopped;
    size_t key_at;            /* where a key of a dict begins, not the first (0: nowhere): no comma and no `else` is missing behind it */
    int quiet;                /* > 0: a trial inside the second pass, nothing is diagnosed */
    bool diagnose;            /* second pass: the source is wrong, look for the rule that says how */
    bool incomplete;          /* the input ended too early */
    bool is_cut;              /* it does not end with a newline (which PARSE_EXEC does not ask for) */
    uint8_t mode;             /* ParserMode */
} Parser;

/* A point to come back to. */
typedef struct Mark { size_t at, stack; } Mark;

/* ---- tokens (parser.c) ---- */
const Token *parser_fill(Parser *p, size_t index);
static inline const Token *peek_at(Parser *p, size_t k) {
    return p->at + k < p->tokens.n ? &p->tokens.at[p->at + k] : parser_fill(p, p->at + k);
}
static inline const Token *peek(Parser *p) { return peek_at(p, 0); }
static inline bool next_is(Parser *p, TokenKind kind) { return peek(p)->kind == kind; }
static inline bool accept(Parser *p, TokenKind kind) { return next_is(p, kind) && ++p->at; }
static inline const Token *last_read(Parser *p) { return &p->tokens.at[p->tokens.n - 1]; }
static inline Mark mark(Parser *p) { return (Mark){p->at, p->stack.n}; }
static inline void rewind_to(Parser *p, Mark m) { p->at = m.at; p->stack.n = m.stack; }
/* Is the next token the soft keyword `text`? */
bool next_is_soft(Parser *p, const char *text);
Ident *accept_name(Parser *p);
/* Takes the token, or stops with "expected 'x'" (at the last token read). */
bool expect_forced(Parser *p, TokenKind kind, const char *what);

/* ---- nodes (parser.c) ---- */
Node *new_node(Parser *p, NodeKind kind, size_t first);          /* placed from token `first` to the last one taken */
Node *new_node_from(Parser *p, NodeKind kind, const Node *first); /* ... from where that node starts */
bool push_node(Parser *p, Node *node);
bool pop_list(Parser *p, size_t from, NodeList *list);           /* elements stack[from..) become a list */
void *out_of_memory(Parser *p);
/* false, and stopped, when the C stack is nearly used up. */
bool stack_is_deep(Parser *p);

/* ---- faults (parser.c): all return NULL ---- */
void *raise_at(Parser *p, FaultKind kind, Place place, const char *format, ...) __attribute__((format(printf, 4, 5)));
#define raise_node(p, node, ...) raise_at(p, FAULT_SYNTAX, place_of(node), __VA_ARGS__)
#define raise_token(p, token, ...) raise_at(p, FAULT_SYNTAX, place_of_token(token), __VA_ARGS__)
#define raise_range(p, a, b, ...) raise_at(p, FAULT_SYNTAX, place_from(a, b), __VA_ARGS__)
void *raise_last(Parser *p, FaultKind kind, const char *format, ...) __attribute__((format(printf, 3, 4)));
void *raise_from(Parser *p, Place start, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* ---- expressions (parser_expr.c) ---- */
Node *parse_expression(Parser *p);
Node *parse_dict_key(Parser *p, bool is_first);
Node *parse_bitwise_or(Parser *p);
Node *parse_primary(Parser *p);
Node *parse_named_expression(Parser *p);
Node *parse_assignment_expression(Parser *p);
Node *parse_starred_bitwise(Parser *p);                           /* '*' bitwise_or */
Node *parse_star_named_expression(Parser *p);
bool parse_star_named_list(Parser *p, NodeList *list);            /* at least one, trailing comma allowed */
Node *parse_star_expressions(Parser *p);
Node *parse_star_free_expressions(Parser *p);                      /* expression (',' expression)* [','] */
Node *parse_yield_expression(Parser *p);
Node *parse_rhs(Parser *p);                                       /* yield_expr | star_expressions */
bool parse_comprehension_clauses(Parser *p, NodeList *clauses);
bool token_starts_expression(const Token *token);

/* ---- brackets, calls and their errors (parser_atom.c) ---- */
Node *parse_atom(Parser *p);
Node *parse_class_arguments(Parser *p, Node *func);               /* the same without a bare generator expression */
Node *parse_starred(Parser *p, Node *(*operand)(Parser *p));      /* '*' operand */
Node *parse_starred_expression(Parser *p);                        /* '*' expression */

/* ---- parameters (parser_params.c) ---- */
Node *parse_parameters(Parser *p, bool lambda);

/* ---- targets (parser_target.c) ---- */
typedef enum { TARGET_STAR, TARGET_DEL, TARGET_FOR } TargetKind;
bool set_context(Parser *p, Node *node, ExprContext ctx);         /* false: not a target; nothing raised */
Node *parse_star_target(Parser *p);
Node *parse_star_targets(Parser *p);
void *raise_invalid_target(Parser *p, TargetKind kind, Node *node); /* NULL; raises only if there is one */

/* ---- statements (parser_stmt.c, parser_compound.c, parser_pattern.c) ---- */
bool parse_simple_statements(Parser *p);                          /* pushes them */
bool parse_statements(Parser *p, NodeList *list);                 /* until DEDENT or END */
Node *parse_compound(Parser *p);
Node *parse_match(Parser *p);
bool parse_block(Parser *p, NodeList *body);

/* ---- what is wrong (parser_invalid.c): they raise or return, the tokens stay where they were ---- */
void diagnose_missing_comma(Parser *p, size_t first, Node *left);
void diagnose_legacy_statement(Parser *p, size_t first);
bool diagnose_named_expression(Parser *p, size_t first, Node *node);
Node *diagnose_brackets(Parser *p);
bool diagnose_brace_behind_value(Parser *p);
Node *diagnose_arguments(Parser *p, size_t open, bool class);
void *diagnose_for_target(Parser *p, size_t keyword);
void *diagnose_assignment(Parser *p, Mark start);
bool token_is_augmented(const Token *token);

/* ---- literals (literals.c, fstring.c) ---- */
Node *parse_number(Parser *p);
Node *parse_strings(Parser *p);
/* Parses the expression of an f-string's field, which stands in text[0..size) between round brackets. */
Node *parser_parse_fstring(Parser *outer, const char *text, size_t size, int line_base, int col_base);
