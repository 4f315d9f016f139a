/* The parser's frame: token access, nodes, faults, and the two passes.
 *
 * Recursive descent over Python 3.11's grammar.  The first pass knows only what is right and is fast; where it fails,
 * a second pass reads the source again with `diagnose` set and looks, in the order of CPython's grammar, for a rule
 * that says what is wrong.  If there is none, the error is "invalid syntax" at the last token the first pass read.
 * Tokens stay in an array, so going back costs nothing. */
#include "interp/parser_private.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "interp/source.h"

enum { DEFAULT_STACK_BYTES = 4 << 20 };

/* ---- tokens ---- */

static void *stop_parse(Parser *p) {
    p->stopped = true;
    return NULL;
}

/* Reads tokens up to `index`.  After a fault of the lexer it returns an ERROR token and the parse is over. */
const Token *parser_fill(Parser *p, size_t index) {
    static const Token error = {.kind = TOKEN_ERROR}, end = {.kind = TOKEN_END};
    while (p->tokens.n <= index) {
        if (p->stopped) return &error;
        if (p->tokens.n && last_read(p)->kind == TOKEN_END) return &end;
        Token token;
        if (lexer_next(&p->lexer, &token) == TOKEN_ERROR) {
            fault_from_lexer(p->fault, &p->lexer);
            stop_parse(p);
            return &error;
        }
        Token *slot = vec_push(&p->tokens);
        if (!slot) return out_of_memory(p), &error;
        *slot = token;
    }
    return &p->tokens.at[index];
}

bool next_is_soft(Parser *p, const char *text) {
    const Token *token = peek(p);
    return token->kind == TOKEN_NAME && token->length == strlen(text) && !memcmp(token->start, text, token->length);
}

Ident *accept_name(Parser *p) {
    const Token *token = peek(p);
    if (token->kind != TOKEN_NAME) return NULL;
    p->at++;
    return token->ident;
}

bool expect_forced(Parser *p, TokenKind kind, const char *what) {
    if (accept(p, kind)) return true;
    if (!p->stopped) raise_at(p, FAULT_SYNTAX, place_of_token(peek(p)), "expected '%s'", what);
    return false;
}

/* ---- nodes ---- */

void *out_of_memory(Parser *p) {
    if (!p->stopped) *p->fault = (SyntaxFault){.kind = FAULT_MEMORY};
    return stop_parse(p);
}

bool stack_is_deep(Parser *p) {
    if ((char *)__builtin_frame_address(0) > p->ast->stack_limit) return false;
    out_of_memory(p);       /* CPython's parser too says MemoryError */
    return true;
}

static Node *place_node(Parser *p, Node *node) {
    if (!node) return out_of_memory(p);
    size_t i = p->at;
    while (i > 0) {
        unsigned kind = p->tokens.at[i - 1].kind;
        if (kind != TOKEN_NEWLINE && kind != TOKEN_INDENT && kind != TOKEN_DEDENT && kind != TOKEN_END) break;
        i--;
    }
    if (!i) return node;
    node->end_line = (uint32_t)p->tokens.at[i - 1].end_line;
    node->end_col = (uint32_t)p->tokens.at[i - 1].end_col;
    return node;
}

Node *new_node(Parser *p, NodeKind kind, size_t first) {
    Node *node = place_node(p, ast_node(p->ast, kind));
    if (!node) return NULL;
    node->line = (uint32_t)p->tokens.at[first].line;
    node->col = (uint32_t)p->tokens.at[first].col;
    return node;
}

Node *new_node_from(Parser *p, NodeKind kind, const Node *first) {
    Node *node = place_node(p, ast_node(p->ast, kind));
    if (!node) return NULL;
    node->line = first->line;
    node->col = first->col;
    return node;
}

bool push_node(Parser *p, Node *node) {
    Node **slot = vec_push(&p->stack);
    if (slot) *slot = node;
    else out_of_memory(p);
    return slot;
}

bool pop_list(Parser *p, size_t from, NodeList *list) {
    size_t n = p->stack.n - from;
    list->n = (uint32_t)n;
    list->at = arena_alloc_array(&p->ast->arena, n, sizeof *list->at);
    if (!list->at) return out_of_memory(p), false;
    if (n) memcpy(list->at, p->stack.at + from, n * sizeof *list->at);
    p->stack.n = from;
    return true;
}

/* ---- faults ---- */

static char *format_words(Parser *p, const char *format, va_list args) {
    char text[1024];
    vsnprintf(text, sizeof text, format, args);
    return arena_copy(&p->ast->arena, text, strlen(text));
}

void *raise_at(Parser *p, FaultKind kind, Place place, const char *format, ...) {
    if (p->stopped) return NULL;
    va_list args;
    va_start(args, format);
    fault_set(p->fault, &p->lexer, kind, place, format_words(p, format, args));
    va_end(args);
    return stop_parse(p);
}

/* Where an error that names no token stands: the last token read, or behind what was read if that has no column. */
static Place last_place(Parser *p) {
    Place place = place_of_token(last_read(p));
    if (place.col >= 0) return place;
    return (Place){place.line, (int)(p->lexer.p - p->lexer.line_start) - 1, place.line, NO_COLUMN};
}

void *raise_last(Parser *p, FaultKind kind, const char *format, ...) {
    if (p->stopped) return NULL;
    va_list args;
    va_start(args, format);
    fault_set(p->fault, &p->lexer, kind, last_place(p), format_words(p, format, args));
    va_end(args);
    return stop_parse(p);
}

void *raise_from(Parser *p, Place start, const char *format, ...) {
    if (p->stopped) return NULL;
    va_list args;
    va_start(args, format);
    start.end_line = p->lexer.line + p->lexer.line_base;
    start.end_col = (int)(p->lexer.p - p->lexer.line_start) - 1;
    fault_set(p->fault, &p->lexer, FAULT_SYNTAX, start, format_words(p, format, args));
    va_end(args);
    return stop_parse(p);
}

/* ---- whole inputs ---- */

static Node *parse_module(Parser *p) {
    Node *node = ast_node(p->ast, AST_Module);
    if (!node) return out_of_memory(p);
    if (!parse_statements(p, &node->Module.body) || !accept(p, TOKEN_END)) return NULL;
    return node;
}

/* Has everything been read when the parser gives up?  Then more lines could make the input right.  In a text without a newline at
 * its end the last word counts as cut off. */
static bool ran_to_end(const Parser *p) {
    if (p->lexer.ran_out || p->lexer.status == LEX_EOF) return true;
    if (p->lexer.status == LEX_FAULT || !p->tokens.n) return false;
    TokenKind last = p->tokens.at[p->tokens.n - 1].kind;
    if (last == TOKEN_END || (last == TOKEN_DEDENT && p->lexer.p >= p->lexer.end)) return true;
    return p->is_cut && p->lexer.p + 1 >= p->lexer.end;
}

static Node *parse_interactive(Parser *p) {
    Node *node = ast_node(p->ast, AST_Interactive);
    size_t from = p->stack.n;
    if (!node) return out_of_memory(p);
    if (accept(p, TOKEN_NEWLINE)) {
        Node *pass = new_node(p, AST_Pass, 0);
        if (!pass || !push_node(p, pass)) return NULL;
    } else {
        Mark start = mark(p);
        Node *compound = parse_compound(p);
        if (compound) {
            if (!push_node(p, compound)) return NULL;
            if (p->options->allow_incomplete && p->is_cut) return NULL;
            if (!accept(p, TOKEN_NEWLINE) && !next_is(p, TOKEN_END)) return NULL;
        } else if (p->stopped || p->at != start.at || !parse_simple_statements(p)) return NULL;
    }
    Place behind = place_of_token(&p->tokens.at[p->at ? p->at - 1 : 0]);
    while (accept(p, TOKEN_NEWLINE)) {}
    if (!p->stopped && !next_is(p, TOKEN_END))
        return raise_at(p, FAULT_SYNTAX, behind, "multiple statements found while compiling a single statement");
    return pop_list(p, from, &node->Interactive.body) ? node : NULL;
}

static Node *parse_eval(Parser *p) {
    Node *body = parse_star_free_expressions(p);
    if (!body) return NULL;
    while (accept(p, TOKEN_NEWLINE)) {}
    if (!accept(p, TOKEN_END)) return NULL;
    Node *node = ast_node(p->ast, AST_Expression);
    if (!node) return out_of_memory(p);
    node->Expression.body = body;
    return node;
}

static Node *parse_fstring_input(Parser *p) {
    return parse_star_expressions(p);
}

static Node *parse_input(Parser *p) {
    static Node *(*const inputs[])(Parser *) = {parse_module, parse_interactive, parse_eval, parse_fstring_input};
    p->at = 0;
    p->stack.n = 0;
    return inputs[p->mode](p);
}

/* The lexer goes on to the end: its errors explain more than the parser's. */
static void prefer_lexer_fault(Parser *p) {
    SyntaxFault lexer_fault = {0};
    Token token;
    if (!p->tokens.n || (p->lexer.status != LEX_OK && p->lexer.status != LEX_DONE)) return;
    int line = last_read(p)->line;
    p->lexer.fault = &lexer_fault;
    TokenKind kind;
    do kind = lexer_next(&p->lexer, &token);
    while (kind != TOKEN_ERROR && kind != TOKEN_END);
    if (kind != TOKEN_ERROR) return;
    if (p->lexer.status == LEX_FAULT) *p->fault = lexer_fault;
    else if (p->lexer.level && line > p->lexer.bracket_lines[p->lexer.level - 1]) fault_unclosed(p->fault, &p->lexer);
}

/* A prompt that asks for more goes by the newline that was added. */
static bool lacks_newline(const Parser *p) { return p->is_cut && !p->options->allow_incomplete; }

/* Behind a text that lacks its last newline there is no column. */
static Place nowhere_in(int line) { return (Place){line, -1, line, -1}; }

/* The newline that was added to the text for the lexer is not shown. */
static void cut_line(SyntaxFault *fault, const Lexer *lexer) {
    const char *end = lexer->end, *last = end - 1;
    while (last > end - fault->text_length && last[-1] != '\n') last--;
    bool is_last = fault->text_length == (size_t)(end - last) && !memcmp(fault->text, last, fault->text_length);
    if (is_last && fault->text_length) fault->text_length--;
}

/* The second pass. */
static void diagnose(Parser *p) {
    Token last = *last_read(p);
    p->diagnose = true;
    parse_input(p);
    if (!p->stopped) {
        if (last.kind == TOKEN_INDENT) raise_last(p, FAULT_INDENTATION, "unexpected indent");
        else if (last.kind == TOKEN_DEDENT) raise_last(p, FAULT_INDENTATION, "unexpected unindent");
        else if (last.kind == TOKEN_NEWLINE && lacks_newline(p)) raise_at(p, FAULT_SYNTAX, nowhere_in(last.line), "invalid syntax");
        else raise_token(p, &last, "invalid syntax");
        if (last.kind == TOKEN_INDENT || last.kind == TOKEN_DEDENT) return;
    }
    p->incomplete |= ran_to_end(p);
    if (p->fault->kind != FAULT_MEMORY) prefer_lexer_fault(p);
}

static Node *parser_run(Parser *p) {
    Node *root = parse_input(p);
    p->incomplete = !root && ran_to_end(p);
    if (!root && !p->stopped) diagnose(p);
    else if (!root && p->fault->kind != FAULT_MEMORY) prefer_lexer_fault(p);
    return p->stopped ? NULL : root;
}

static void parser_close(Parser *p) {
    vec_free(&p->tokens);
    vec_free(&p->stack);
}

Node *parser_parse_fstring(Parser *outer, const char *text, size_t size, int line_base, int col_base) {
    Parser p = {.ast = outer->ast, .fault = outer->fault, .options = outer->options, .mode = PARSE_FSTRING};
    lexer_init(&p.lexer, p.ast, text, size, p.fault);
    p.lexer.line_base = line_base;
    p.lexer.col_base = col_base;
    p.lexer.in_fstring = true;
    Node *node = parser_run(&p);
    parser_close(&p);
    if (!node) outer->stopped = true;
    return node;
}

int parser_parse(Ast *ast, const char *source, size_t size, const ParseOptions *options, SyntaxFault *fault) {
    static const ParseOptions plain;
    if (!options) options = &plain;
    *ast = (Ast){.future_flags = options->future_flags};
    *fault = (SyntaxFault){0};
    ast->stack_limit = options->stack_limit ? options->stack_limit : (char *)__builtin_frame_address(0) - DEFAULT_STACK_BYTES;
    if (source_decode(ast, source, size, options->is_utf8, fault) < 0) return -1;
    Parser p = {.ast = ast, .fault = fault, .options = options, .mode = (ParserMode)options->mode,
                .is_cut = options->mode != PARSE_EXEC && size && source[size - 1] != '\n'};
    lexer_init(&p.lexer, ast, ast->source, ast->source_size, fault);
    ast->root = parser_run(&p);
    parser_close(&p);
    if (ast->root) return 0;
    if (lacks_newline(&p) && fault->text) cut_line(fault, &p.lexer);
    if (options->allow_incomplete && p.incomplete && fault->kind != FAULT_MEMORY) fault->kind = FAULT_INCOMPLETE;
    return -1;
}
