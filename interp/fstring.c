/* f-strings, as Python 3.11 reads them: the lexer delivers the whole literal, this file finds the fields, and each
 * field's expression is parsed as a text of its own, in round brackets that stand where the braces stood. */
#include "interp/literals.h"
#include <string.h>

static bool fail(Parser *p, const char *msg) {
    raise_last(p, FAULT_SYNTAX, "f-string: %s", msg);
    return false;
}

static bool is_space(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\v';
}

/* ---- finding the end of an expression ---- */

typedef struct Scan {
    char brackets[MAX_BRACKETS];
    int nested;
    char quote;                  /* of the string we are in, or 0 */
    int quotes;                  /* 1 or 3 */
} Scan;

static bool scan_quote(Scan *scan, const char **at, const char *end) {
    char c = **at;
    int run = end - *at >= 3 && (*at)[1] == c && (*at)[2] == c ? 3 : 1;
    if (scan->quote) {
        if (c != scan->quote || (scan->quotes == 3 && run != 3)) return true;
        if (scan->quotes == 3) *at += 2;
        scan->quote = 0;
        return true;
    }
    scan->quote = c;
    scan->quotes = run;
    if (run == 3) *at += 2;
    return true;
}

static bool scan_close(Parser *p, Scan *scan, char c) {
    if (!scan->nested) return raise_last(p, FAULT_SYNTAX, "f-string: unmatched '%c'", c), false;
    char open = scan->brackets[--scan->nested];
    if ((open == '(' && c == ')') || (open == '[' && c == ']') || (open == '{' && c == '}')) return true;
    raise_last(p, FAULT_SYNTAX, "f-string: closing parenthesis '%c' does not match opening parenthesis '%c'", c, open);
    return false;
}

static bool is_comparison(const char *at, const char *end) {
    return end - at >= 2 && at[1] == '=' && strchr("!=<>", *at);
}

/* Moves *at from behind the brace to what ends the expression: ! : = } or the end of the string. */
static bool scan_expression(Parser *p, const char **at, const char *end, Scan *scan) {
    for (; *at < end; ++*at) {
        char c = **at;
        if (c == '\\') return (raise_last(p, FAULT_SYNTAX, "f-string expression part cannot include a backslash"), false);
        if (scan->quote) {
            if (c == scan->quote) scan_quote(scan, at, end);
            continue;
        }
        if (c == '\'' || c == '"') {
            scan_quote(scan, at, end);
            continue;
        }
        if (c == '(' || c == '[' || c == '{') {
            if (scan->nested >= MAX_BRACKETS) return fail(p, "too many nested parenthesis");
            scan->brackets[scan->nested++] = c;
            continue;
        }
        if (c == '#') return (raise_last(p, FAULT_SYNTAX, "f-string expression part cannot include '#'"), false);
        if (!scan->nested && c && strchr("!:}=<>", c)) {
            if (is_comparison(*at, end)) {
                ++*at;
                continue;
            }
            if (c == '<' || c == '>') continue;
            return true;
        }
        if (c == ')' || c == ']' || c == '}')
            if (!scan_close(p, scan, c)) return false;
    }
    return true;
}

/* ---- parsing it ---- */

/* Line and column that the opening brace at `brace` gives to the expression's text. */
static void place_expression(const StringToken *string, const char *brace, int *line_base, int *col_base) {
    const char *text = string->token.start, *next = brace + 1;
    int lines = 0, cols = 0;
    while (*next == ' ' || *next == '\t' || *next == '\f') next++;
    bool newline_first = *next == '\n';
    for (const char *c = text; c < brace; c++) lines += *c == '\n';
    if (!newline_first) {
        const char *start = brace;
        while (start > text && *start != '\n') start--;
        cols = (int)(brace - start) - (*start == '\n');
    }
    *line_base = string->token.line + lines - 1;
    *col_base = lines ? cols : string->token.col + cols;
}

static Node *compile_expression(Parser *p, const StringToken *string, const char *from, const char *to) {
    int line_base, col_base;
    bool blank = true;
    for (const char *c = from; c < to && blank; c++) blank = is_space(*c);
    if (blank && *to && strchr("!:=", *to)) return raise_last(p, FAULT_SYNTAX, "f-string: expression required before '%c'", *to);
    if (blank) return fail(p, "empty expression not allowed"), NULL;
    size_t n = (size_t)(to - from);
    char *text = arena_alloc(&p->ast->arena, n + 4);
    if (!text) return out_of_memory(p);
    memcpy(text + 1, from, n);
    text[0] = '(';
    text[n + 1] = ')';
    text[n + 2] = '\n';
    place_expression(string, from - 1, &line_base, &col_base);
    return parser_parse_fstring(p, text, n + 3, line_base, col_base);
}

/* ---- fields ---- */

static bool parse_conversion(Parser *p, const char **at, const char *end, int *conversion) {
    *conversion = -1;
    if (*at >= end || **at != '!') return true;
    ++*at;
    if (*at >= end) return fail(p, "expecting '}'");
    *conversion = *(*at)++;
    if (strchr("sra", *conversion)) return true;
    return fail(p, "invalid conversion character: expected 's', 'r', or 'a'");
}

/* A format spec and the text that ends it are placed like their own token, everything else like the whole string. */
static void place_like_token(Node *node, const Token *token) {
    node->line = (uint32_t)token->line;
    node->col = (uint32_t)token->col;
    node->end_line = (uint32_t)token->end_line;
    node->end_col = (uint32_t)token->end_col;
}

static Node *parse_spec(Parser *p, size_t first, const StringToken *string, const char **at, const char *end, int depth) {
    StringParts spec = {.first = first, .from = p->stack.n, .fstring = true};
    bool fine = fstring_append(p, &spec, string, at, end, depth + 1);
    bool text_last = fine && spec.text.n;
    fine = fine && string_parts_flush(p, &spec);
    buf_free(&spec.text);
    if (fine && text_last) place_like_token(p->stack.at[p->stack.n - 1], &string->token);
    Node *node = fine ? new_node(p, AST_JoinedStr, first) : NULL;
    if (!node || !pop_list(p, spec.from, &node->JoinedStr.values)) return NULL;
    place_like_token(node, &string->token);
    return node;
}

/* *at is behind the opening brace. */
static bool append_field(Parser *p, StringParts *parts, const StringToken *string, const char **at, const char *end, int depth) {
    const char *from = *at;
    Scan scan = {0};
    int conversion;
    bool debug = false;
    Node *spec = NULL;
    if (depth >= 2) return fail(p, "expressions nested too deeply");
    if (!scan_expression(p, at, end, &scan)) return false;
    const char *to = *at;
    if (scan.quote) return fail(p, "unterminated string");
    if (scan.nested) return raise_last(p, FAULT_SYNTAX, "f-string: unmatched '%c'", scan.brackets[scan.nested - 1]), false;
    if (*at >= end) return fail(p, "expecting '}'");
    Node *value = compile_expression(p, string, from, to);
    if (!value) return false;
    if (**at == '=') {
        debug = true;
        do ++*at;
        while (*at < end && is_space(**at));
        buf_append(&parts->text, from, (size_t)(*at - from));
    }
    if (!parse_conversion(p, at, end, &conversion)) return false;
    if (*at >= end) return fail(p, "expecting '}'");
    if (**at == ':') {
        ++*at;
        if (!(spec = parse_spec(p, parts->first, string, at, end, depth))) return false;
    }
    if (*at >= end || **at != '}') return fail(p, "expecting '}'");
    ++*at;
    if (debug && !spec && conversion == -1) conversion = 'r';
    if (!string_parts_flush(p, parts)) return false;
    Node *node = new_node(p, AST_FormattedValue, parts->first);
    if (!node) return false;
    node->FormattedValue.value = value;
    node->FormattedValue.conversion = conversion;
    node->FormattedValue.format_spec = spec;
    return push_node(p, node);
}

/* End of the literal text at `at`: the next brace that is neither doubled nor part of \N{...}. */
static const char *literal_end(const StringToken *string, const char *at, const char *end) {
    for (; at < end; at++) {
        if (!string->raw && *at == '\\' && at + 1 < end) {
            if (at[1] == '{' || at[1] == '}') return at + 1;
            at++;
            if (*at == 'N' && at + 1 < end && at[1] == '{') {
                const char *close = memchr(at, '}', (size_t)(end - at));
                at = close ? close : end - 1;
            }
        } else if (*at == '{' || *at == '}') return at;
    }
    return end;
}

bool fstring_append(Parser *p, StringParts *parts, const StringToken *string, const char **at, const char *end, int depth) {
    while (*at < end) {
        const char *stop = literal_end(string, *at, end);
        if (!string_decode(p, string, *at, stop, string->raw, &parts->text)) return false;
        *at = stop;
        if (stop == end) break;
        bool doubled = !depth && stop + 1 < end && stop[1] == *stop;
        if (doubled) {
            buf_putc(&parts->text, *stop);
            *at += 2;
        } else if (*stop == '}') {
            return depth || fail(p, "single '}' is not allowed");
        } else {
            ++*at;
            if (!append_field(p, parts, string, at, end, depth)) return false;
        }
    }
    return true;
}
