/* The lexer.
 *
 * It reads a buffer that ends with a newline and a NUL, so that no read needs a bounds check: NUL occurs nowhere else.
 * A line is "entered" when its first byte is wanted, which is when line, line_start and line_end move; error positions
 * depend on that, as they do in CPython, whose messages and columns are followed to the character.
 *
 * Indentation is measured twice, with tabs to columns of eight and of one: a line whose two measures compare
 * differently with the enclosing block's would depend on the width of a tab (TabError). */
#include "interp/lexer.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "runtime/base/unicode.h"
#include "runtime/base/utf8.h"

enum { END_OF_FILE = -1, TAB_SIZE = 8 };

static const char *const token_texts[] = {
#define SPECIAL(name, text) text,
#define PUNCT(name, text) text,
#define KEYWORD(name, text) text,
#include "interp/token.def"
#undef SPECIAL
#undef PUNCT
#undef KEYWORD
};

const char *token_text(TokenKind kind) {
    return token_texts[kind];
}

void lexer_init(Lexer *lexer, Ast *ast, const char *source, size_t size, SyntaxFault *fault) {
    *lexer = (Lexer){.ast = ast, .fault = fault, .source = source, .end = source + size, .p = source,
                     .line_start = source, .line_end = source, .text_start = source, .at_line_start = true,
                     .line_base = 0, .col_base = 0};
}

/* ---- bytes and lines ---- */

static bool enter_line(Lexer *lexer) {
    if (lexer->p >= lexer->end) {
        lexer->status = LEX_EOF;
        return false;
    }
    if (!lexer->start) lexer->text_start = lexer->p;
    lexer->line_start = lexer->p;
    const char *newline = memchr(lexer->p, '\n', (size_t)(lexer->end - lexer->p));
    lexer->line_end = newline ? newline + 1 : lexer->end;
    lexer->line++;
    return true;
}

static inline int next_byte(Lexer *lexer) {
    if (lexer->p == lexer->line_end && !enter_line(lexer)) return END_OF_FILE;
    return (unsigned char)*lexer->p++;
}

static inline void back_up(Lexer *lexer, int c) {
    if (c != END_OF_FILE) lexer->p--;
}

/* ---- faults ---- */

static TokenKind stop(Lexer *lexer, LexStatus status) {
    lexer->status = status;
    return TOKEN_ERROR;
}

/* Columns from 1 in characters; col -1: the last character read; end_col -1: the same. */
static TokenKind fault_range(Lexer *lexer, int col, int end_col, const char *msg) {
    SyntaxFault *fault = lexer->fault;
    size_t read = (size_t)(lexer->p - lexer->line_start);
    const char *newline = memchr(lexer->line_start, '\n', (size_t)(lexer->end - lexer->line_start));
    fault->kind = msg ? FAULT_SYNTAX : FAULT_MEMORY;
    fault->msg = msg;
    fault->has_end = true;
    fault->line = fault->end_line = lexer->line + lexer->line_base;
    fault->col = col < 0 ? (int)utf8_count(lexer->line_start, read) : col;
    fault->end_col = end_col < 0 ? fault->col : end_col;
    fault->text_length = (size_t)((newline ? newline : lexer->end) - lexer->line_start);
    fault->text = arena_copy(&lexer->ast->arena, lexer->line_start, fault->text_length);
    return stop(lexer, msg ? LEX_FAULT : LEX_MEMORY);
}

#define FAULT(lexer, ...) fault_range(lexer, -1, -1, arena_printf(&(lexer)->ast->arena, __VA_ARGS__))

void lexer_warn(Lexer *lexer, bool deprecation, const Token *place, const char *msg) {
    SyntaxWarn *warn = arena_alloc(&lexer->ast->arena, sizeof *warn);
    if (!warn) return;
    *warn = (SyntaxWarn){.deprecation = deprecation, .msg = msg, .line = place->line, .col = place->col,
                         .end_line = place->end_line, .end_col = place->end_col};
    if (lexer->ast->warnings_last) lexer->ast->warnings_last->next = warn;
    else lexer->ast->warnings = warn;
    lexer->ast->warnings_last = warn;
}

/* ---- tokens ---- */

static TokenKind make_token(Lexer *lexer, Token *token, TokenKind kind, const char *start, const char *end) {
    bool string = kind == TOKEN_STRING;
    int line = string ? lexer->first_line : lexer->line;
    const char *line_start = string ? lexer->first_line_start : lexer->line_start;
    *token = (Token){.kind = (uint8_t)kind, .level = (uint8_t)lexer->level, .start = start, .length = (uint32_t)(end - start),
                     .line = line + lexer->line_base, .end_line = lexer->line + lexer->line_base, .col = -1, .end_col = -1};
    if (!start) return kind;
    token->col = (int)(start - line_start) + (line == 1 ? lexer->col_base : 0);
    token->end_col = (int)(end - lexer->line_start) + (lexer->line == 1 ? lexer->col_base : 0);
    return kind;
}

/* ---- indentation ---- */

static bool continue_line(Lexer *lexer) {
    int c = next_byte(lexer);
    if (c != '\n') {
        stop(lexer, LEX_LINECONT);
        return false;
    }
    c = next_byte(lexer);
    if (c == END_OF_FILE) {
        stop(lexer, LEX_EOF);
        lexer->ran_out = true;
        lexer->p = lexer->line_end;
        return false;
    }
    back_up(lexer, c);
    return true;
}

static bool indent_error(Lexer *lexer, LexStatus status) {
    lexer->p = lexer->line_end;
    stop(lexer, status);
    return false;
}

static bool compare_indents(Lexer *lexer, int col, int alt) {
    int *cols = lexer->indents, *alts = lexer->alt_indents;
    if (col == cols[lexer->depth]) return alt == alts[lexer->depth] || indent_error(lexer, LEX_TABSPACE);
    if (col > cols[lexer->depth]) {
        if (lexer->depth + 1 >= MAX_INDENTS) return indent_error(lexer, LEX_TOODEEP);
        if (alt <= alts[lexer->depth]) return indent_error(lexer, LEX_TABSPACE);
        lexer->pending++;
        cols[++lexer->depth] = col;
        alts[lexer->depth] = alt;
        return true;
    }
    while (lexer->depth > 0 && col < cols[lexer->depth]) {
        lexer->pending--;
        lexer->depth--;
    }
    if (col != cols[lexer->depth]) return indent_error(lexer, LEX_DEDENT);
    return alt == alts[lexer->depth] || indent_error(lexer, LEX_TABSPACE);
}

/* Measures the indentation of a new line.  *blank: nothing but a comment or space stands there. */
static bool read_indentation(Lexer *lexer, bool *blank) {
    int col = 0, alt = 0, continued_col = 0, c;
    for (;;) {
        c = next_byte(lexer);
        if (c == ' ') col++, alt++;
        else if (c == '\t') col = (col / TAB_SIZE + 1) * TAB_SIZE, alt++;
        else if (c == '\f') col = alt = 0;
        else if (c == '\\') {
            continued_col = continued_col ? continued_col : col;
            if (!continue_line(lexer)) return false;
        } else break;
    }
    back_up(lexer, c);
    if (c == '#' || c == '\n') *blank = !(lexer->interactive && col == 0 && c == '\n');
    if (*blank || lexer->level > 0) return true;
    if (continued_col) col = alt = continued_col;
    return compare_indents(lexer, col, alt);
}

/* ---- numbers ---- */

static inline bool is_digit(int c) { return c >= '0' && c <= '9'; }
static inline bool is_hex_digit(int c) { return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f'); }
static inline bool is_octal_digit(int c) { return c >= '0' && c <= '7'; }
static inline bool is_binary_digit(int c) { return c == '0' || c == '1'; }
static inline bool is_name_start(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128; }
static inline bool is_name_byte(int c) { return is_name_start(c) || is_digit(c); }

static bool follows(const Lexer *lexer, const char *text) {
    size_t n = strlen(text);
    return !strncmp(lexer->p, text, n) && !is_name_byte((unsigned char)lexer->p[n]);
}

/* Is c, and what comes behind it, a keyword that may stand right behind a number (`1if x else y`)? */
static bool keyword_follows(const Lexer *lexer, int c) {
    switch (c) {
    case 'a': return follows(lexer, "nd");
    case 'e': return follows(lexer, "lse");
    case 'f': return follows(lexer, "or");
    case 'i': return *lexer->p == 'f' || *lexer->p == 'n' || *lexer->p == 's';
    case 'n': return follows(lexer, "ot");
    case 'o': return follows(lexer, "r");
    }
    return false;
}

/* c is the first byte behind a number of that kind. */
static bool number_ends(Lexer *lexer, int c, const char *kind) {
    if (keyword_follows(lexer, c)) {
        int line = lexer->line + lexer->line_base, last = (int)(lexer->p - lexer->line_start) - 2;
        Token place = {.line = line, .col = last, .end_line = line, .end_col = last};
        lexer_warn(lexer, false, &place, arena_printf(&lexer->ast->arena, "invalid %s literal", kind));
        return true;
    }
    if (c == END_OF_FILE || !is_name_byte(c)) return true;
    back_up(lexer, c);
    FAULT(lexer, "invalid %s literal", kind);
    return false;
}

/* Reads digits and underscores; false after a fault. */
static bool decimal_tail(Lexer *lexer, int *c) {
    for (;;) {
        do *c = next_byte(lexer);
        while (is_digit(*c));
        if (*c != '_') return true;
        *c = next_byte(lexer);
        if (is_digit(*c)) continue;
        back_up(lexer, *c);
        FAULT(lexer, "invalid decimal literal");
        return false;
    }
}

typedef struct { const char *name; bool (*is_digit)(int); } Radix;

/* Behind 0x, 0o, 0b. */
static bool radix_number(Lexer *lexer, Radix radix, int *c) {
    *c = next_byte(lexer);
    do {
        if (*c == '_') *c = next_byte(lexer);
        if (!radix.is_digit(*c)) {
            if (is_digit(*c)) return FAULT(lexer, "invalid digit '%c' in %s literal", *c, radix.name), false;
            back_up(lexer, *c);
            return FAULT(lexer, "invalid %s literal", radix.name), false;
        }
        do *c = next_byte(lexer);
        while (radix.is_digit(*c));
    } while (*c == '_');
    if (is_digit(*c)) return FAULT(lexer, "invalid digit '%c' in %s literal", *c, radix.name), false;
    return number_ends(lexer, *c, radix.name);
}

/* Behind the mantissa's digits: fraction, exponent, j. */
static bool number_rest(Lexer *lexer, int *c) {
    if (*c == '.') {
        *c = next_byte(lexer);
        if (is_digit(*c) && !decimal_tail(lexer, c)) return false;
    }
    if (*c == 'e' || *c == 'E') {
        int e = *c;
        *c = next_byte(lexer);
        if (*c == '+' || *c == '-') {
            *c = next_byte(lexer);
            if (!is_digit(*c)) return back_up(lexer, *c), FAULT(lexer, "invalid decimal literal"), false;
        } else if (!is_digit(*c)) {
            back_up(lexer, *c);
            if (!number_ends(lexer, e, "decimal")) return false;
            *c = e;
            return true;
        }
        if (!decimal_tail(lexer, c)) return false;
    }
    if (*c == 'j' || *c == 'J') {
        *c = next_byte(lexer);
        return number_ends(lexer, *c, "imaginary");
    }
    return number_ends(lexer, *c, "decimal");
}

static bool zero_number(Lexer *lexer, int *c) {
    bool nonzero = false;
    for (;;) {
        if (*c == '_') {
            *c = next_byte(lexer);
            if (!is_digit(*c)) return back_up(lexer, *c), FAULT(lexer, "invalid decimal literal"), false;
        }
        if (*c != '0') break;
        *c = next_byte(lexer);
    }
    const char *zeros_end = lexer->p;
    if (is_digit(*c)) {
        nonzero = true;
        if (!decimal_tail(lexer, c)) return false;
    }
    if (*c == '.' || *c == 'e' || *c == 'E' || *c == 'j' || *c == 'J') return number_rest(lexer, c);
    if (!nonzero) return number_ends(lexer, *c, "decimal");
    back_up(lexer, *c);
    fault_range(lexer, (int)(lexer->start + 1 - lexer->line_start), (int)(zeros_end - lexer->line_start),
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    return false;
}

static TokenKind read_number(Lexer *lexer, Token *token, int c) {
    bool fine;
    if (c == '0') {
        c = next_byte(lexer);
        if ((c | 32) == 'x') fine = radix_number(lexer, (Radix){"hexadecimal", is_hex_digit}, &c);
        else if ((c | 32) == 'o') fine = radix_number(lexer, (Radix){"octal", is_octal_digit}, &c);
        else if ((c | 32) == 'b') fine = radix_number(lexer, (Radix){"binary", is_binary_digit}, &c);
        else fine = zero_number(lexer, &c);
    } else if (c == '.') {
        fine = number_rest(lexer, &c);
    } else {
        fine = decimal_tail(lexer, &c) && number_rest(lexer, &c);
    }
    if (!fine) return TOKEN_ERROR;
    back_up(lexer, c);
    return make_token(lexer, token, TOKEN_NUMBER, lexer->start, lexer->p);
}

/* ---- strings ---- */

static TokenKind unterminated(Lexer *lexer, int quotes) {
    int detected = lexer->line + lexer->line_base;
    lexer->ran_out = quotes == 3;
    lexer->p = lexer->start + 1;
    lexer->line_start = lexer->first_line_start;
    lexer->line = lexer->first_line;
    return FAULT(lexer, "unterminated %sstring literal (detected at line %d)", quotes == 3 ? "triple-quoted " : "", detected);
}

/* Behind the first quote. */
static TokenKind read_string(Lexer *lexer, Token *token, int quote) {
    int quotes = 1, closing = 0;
    lexer->first_line = lexer->line;
    lexer->first_line_start = lexer->line_start;
    int c = next_byte(lexer);
    if (c == quote) {
        c = next_byte(lexer);
        if (c == quote) quotes = 3;
        else closing = 1;                 /* the empty string */
    }
    if (quotes == 1) back_up(lexer, c);
    while (closing != quotes) {
        c = next_byte(lexer);
        if (c == END_OF_FILE || (quotes == 1 && c == '\n')) return unterminated(lexer, quotes);
        if (c == quote) {
            closing++;
            continue;
        }
        closing = 0;
        if (c == '\\') next_byte(lexer);
    }
    return make_token(lexer, token, TOKEN_STRING, lexer->start, lexer->p);
}

/* ---- names ---- */

/* Finds the first character that an identifier may not have and faults there; true if there is none. */
static bool check_identifier(Lexer *lexer) {
    for (const char *p = lexer->start; p < lexer->p;) {
        int length;
        uint32_t code = utf8_decode_valid(p, &length);
        bool fine = p == lexer->start ? unicode_is_xid_start(code) : unicode_is_xid_continue(code);
        p += length;
        if (fine) continue;
        lexer->p = p;
        if (unicode_is_printable(code)) FAULT(lexer, "invalid character '%.*s' (U+%04X)", length, p - length, code);
        else FAULT(lexer, "invalid non-printable character U+%04X", code);
        return false;
    }
    return true;
}

static Ident *intern_normalized(Ast *ast, const char *text, size_t n) {
    uint32_t *codes = malloc(n * sizeof *codes), *normal = NULL;
    size_t count = 0, length;
    Ident *ident = NULL;
    if (!codes) return NULL;
    for (const char *p = text; p < text + n; count++) {
        int step;
        codes[count] = utf8_decode_valid(p, &step);
        p += step;
    }
    normal = unicode_normalize(codes, count, NORMAL_NFKC, &length);
    char *bytes = normal ? malloc(length * 4 + 1) : NULL;
    if (bytes) {
        size_t size = 0;
        for (size_t i = 0; i < length; i++) size += (size_t)utf8_encode(normal[i], bytes + size);
        ident = ast_intern(ast, bytes, size);
    }
    free(bytes);
    free(normal);
    free(codes);
    return ident;
}

/* Keywords by first letter; `async` and `await` are keywords too. */
static TokenKind keyword_kind(const char *text, size_t n) {
    static const uint8_t first[128] = {
        ['F'] = TOKEN_FALSE, ['N'] = TOKEN_NONE, ['T'] = TOKEN_TRUE, ['a'] = TOKEN_AND, ['b'] = TOKEN_BREAK, ['c'] = TOKEN_CLASS,
        ['d'] = TOKEN_DEF, ['e'] = TOKEN_ELIF, ['f'] = TOKEN_FINALLY, ['g'] = TOKEN_GLOBAL, ['i'] = TOKEN_IF, ['l'] = TOKEN_LAMBDA,
        ['n'] = TOKEN_NONLOCAL, ['o'] = TOKEN_OR, ['p'] = TOKEN_PASS, ['r'] = TOKEN_RAISE, ['t'] = TOKEN_TRY, ['w'] = TOKEN_WHILE,
        ['y'] = TOKEN_YIELD,
    };
    if (n < 2 || n > 8) return TOKEN_NAME;
    for (unsigned kind = first[text[0] & 127]; kind && kind < TOKEN_COUNT && token_texts[kind][0] == text[0]; kind++)
        if (!strncmp(token_texts[kind], text, n) && !token_texts[kind][n]) return (TokenKind)kind;
    return TOKEN_NAME;
}

static TokenKind finish_name(Lexer *lexer, Token *token, bool ascii) {
    size_t n = (size_t)(lexer->p - lexer->start);
    if (!ascii && !check_identifier(lexer)) return TOKEN_ERROR;
    TokenKind kind = ascii ? keyword_kind(lexer->start, n) : TOKEN_NAME;
    make_token(lexer, token, kind, lexer->start, lexer->p);
    if (kind != TOKEN_NAME) return kind;
    token->ident = ascii ? ast_intern(lexer->ast, lexer->start, n) : intern_normalized(lexer->ast, lexer->start, n);
    return token->ident ? TOKEN_NAME : stop(lexer, LEX_MEMORY);
}

/* A name, or a string with prefix letters.  The prefix may hold each of b, u, r, f once, b and u excluding others but r. */
static TokenKind read_name(Lexer *lexer, Token *token, int c) {
    bool b = false, u = false, r = false, f = false, ascii = true, prefix = true;
    while (is_name_byte(c)) {
        int letter = c | 32;
        if (prefix) {
            if (letter == 'b' && !b && !u && !f) b = true;
            else if (letter == 'u' && !b && !u && !r && !f) u = true;
            else if (letter == 'r' && !r && !u) r = true;
            else if (letter == 'f' && !f && !b && !u) f = true;
            else prefix = false;
        }
        ascii &= c < 128;
        c = next_byte(lexer);
        if (prefix && (c == '"' || c == '\'')) return read_string(lexer, token, c);
    }
    back_up(lexer, c);
    return finish_name(lexer, token, ascii);
}

/* ---- punctuation ---- */

static TokenKind open_bracket(Lexer *lexer, Token *token, int c, TokenKind kind) {
    if (lexer->level >= MAX_BRACKETS) return FAULT(lexer, "too many nested parentheses");
    lexer->brackets[lexer->level] = (char)c;
    lexer->bracket_lines[lexer->level] = lexer->line + lexer->line_base;
    lexer->bracket_cols[lexer->level] = (int)(lexer->start - lexer->line_start);
    lexer->level++;
    return make_token(lexer, token, kind, lexer->start, lexer->p);
}

static TokenKind close_bracket(Lexer *lexer, Token *token, int c, TokenKind kind) {
    if (!lexer->level) return FAULT(lexer, "unmatched '%c'", c);
    int opening = lexer->brackets[--lexer->level], line = lexer->bracket_lines[lexer->level];
    bool match = (opening == '(' && c == ')') || (opening == '[' && c == ']') || (opening == '{' && c == '}');
    if (match) return make_token(lexer, token, kind, lexer->start, lexer->p);
    if (line != lexer->line + lexer->line_base)
        return FAULT(lexer, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, opening, line);
    return FAULT(lexer, "closing parenthesis '%c' does not match opening parenthesis '%c'", c, opening);
}

#define LONGER(byte, kind) if (*lexer->p == (byte)) { lexer->p++; return (kind); }
#define LONGEST(byte, byte2, kind) if (lexer->p[0] == (byte) && lexer->p[1] == (byte2)) { lexer->p += 2; return (kind); }

/* The longest operator that starts with c, which has been read. */
static TokenKind operator_kind(Lexer *lexer, int c) {
    switch (c) {
    case ':': LONGER('=', TOKEN_WALRUS) return TOKEN_COLON;
    case ',': return TOKEN_COMMA;
    case ';': return TOKEN_SEMI;
    case '~': return TOKEN_TILDE;
    case '.': LONGEST('.', '.', TOKEN_ELLIPSIS) return TOKEN_DOT;
    case '=': LONGER('=', TOKEN_EQEQUAL) return TOKEN_EQUAL;
    case '!': LONGER('=', TOKEN_NOTEQUAL) return TOKEN_UNKNOWN;
    case '+': LONGER('=', TOKEN_PLUSEQUAL) return TOKEN_PLUS;
    case '-': LONGER('=', TOKEN_MINEQUAL) LONGER('>', TOKEN_ARROW) return TOKEN_MINUS;
    case '*': LONGEST('*', '=', TOKEN_DOUBLESTAREQUAL) LONGER('*', TOKEN_DOUBLESTAR) LONGER('=', TOKEN_STAREQUAL) return TOKEN_STAR;
    case '/': LONGEST('/', '=', TOKEN_DOUBLESLASHEQUAL) LONGER('/', TOKEN_DOUBLESLASH) LONGER('=', TOKEN_SLASHEQUAL) return TOKEN_SLASH;
    case '|': LONGER('=', TOKEN_VBAREQUAL) return TOKEN_VBAR;
    case '&': LONGER('=', TOKEN_AMPEREQUAL) return TOKEN_AMPER;
    case '%': LONGER('=', TOKEN_PERCENTEQUAL) return TOKEN_PERCENT;
    case '^': LONGER('=', TOKEN_CIRCUMFLEXEQUAL) return TOKEN_CIRCUMFLEX;
    case '@': LONGER('=', TOKEN_ATEQUAL) return TOKEN_AT;
    case '<': LONGEST('<', '=', TOKEN_LEFTSHIFTEQUAL) LONGER('<', TOKEN_LEFTSHIFT) LONGER('=', TOKEN_LESSEQUAL) LONGER('>', TOKEN_LESSGREATER) return TOKEN_LESS;
    case '>': LONGEST('>', '=', TOKEN_RIGHTSHIFTEQUAL) LONGER('>', TOKEN_RIGHTSHIFT) LONGER('=', TOKEN_GREATEREQUAL) return TOKEN_GREATER;
    }
    return TOKEN_UNKNOWN;
}

static TokenKind read_punctuation(Lexer *lexer, Token *token, int c) {
    switch (c) {
    case '(': return open_bracket(lexer, token, c, TOKEN_LPAR);
    case '[': return open_bracket(lexer, token, c, TOKEN_LSQB);
    case '{': return open_bracket(lexer, token, c, TOKEN_LBRACE);
    case ')': return close_bracket(lexer, token, c, TOKEN_RPAR);
    case ']': return close_bracket(lexer, token, c, TOKEN_RSQB);
    case '}': return close_bracket(lexer, token, c, TOKEN_RBRACE);
    }
    if (c < 32 || c == 127) return FAULT(lexer, "invalid non-printable character U+%04X", c);
    TokenKind kind = operator_kind(lexer, c);
    return make_token(lexer, token, kind, lexer->start, lexer->p);
}

/* ---- the whole ---- */

static TokenKind end_of_input(Lexer *lexer, Token *token) {
    lexer->ran_out = lexer->level > 0;
    if (lexer->level) return stop(lexer, LEX_EOF);
    make_token(lexer, token, TOKEN_END, NULL, NULL);
    return TOKEN_END;
}

static int skip_space_and_comment(Lexer *lexer) {
    int c;
    do c = next_byte(lexer);
    while (c == ' ' || c == '\t' || c == '\f');
    lexer->start = c == END_OF_FILE ? NULL : lexer->p - 1;      /* a NEWLINE starts where its comment does */
    if (c == '#') {
        lexer->p = lexer->line_end[-1] == '\n' ? lexer->line_end - 1 : lexer->line_end;
        c = next_byte(lexer);
    }
    return c;
}

TokenKind lexer_next(Lexer *lexer, Token *token) {
    bool blank = false;
    for (;;) {
        lexer->start = NULL;
        if (lexer->at_line_start) {
            lexer->at_line_start = blank = false;
            if (!read_indentation(lexer, &blank)) return TOKEN_ERROR;
        }
        if (lexer->pending) {
            TokenKind kind = lexer->pending < 0 ? TOKEN_DEDENT : TOKEN_INDENT;
            lexer->pending += lexer->pending < 0 ? 1 : -1;
            return make_token(lexer, token, kind, NULL, NULL);
        }
        int c = skip_space_and_comment(lexer);
        if (c == END_OF_FILE) return end_of_input(lexer, token);
        if (is_name_start(c)) return read_name(lexer, token, c);
        if (c == '\n') {
            lexer->at_line_start = true;
            if (blank || lexer->level > 0) continue;
            return make_token(lexer, token, TOKEN_NEWLINE, lexer->start, lexer->p - 1);
        }
        if (is_digit(c) || (c == '.' && is_digit((unsigned char)*lexer->p))) return read_number(lexer, token, c);
        if (c == '"' || c == '\'') return read_string(lexer, token, c);
        if (c != '\\') return read_punctuation(lexer, token, c);
        if (!continue_line(lexer)) return TOKEN_ERROR;
    }
}
