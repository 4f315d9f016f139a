/* Literals.  Decimal ints that fit 64 bits become numbers here, larger ones stay digits; adjacent strings are joined. */
#include "interp/literals.h"
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "runtime/base/digits.h"
#include "runtime/base/dtoa.h"
#include "runtime/base/utf8.h"
#include "runtime/base/unicode_names.h"

/* ---- numbers ---- */

enum { MAX_INT_DIGITS = 4300 };

static bool set_integer(Parser *p, Const *value, const char *digits, size_t n, int base) {
    errno = 0;
    unsigned long long number = strtoull(digits, NULL, base);
    if (!errno && number <= INT64_MAX) {
        value->kind = CONST_INT;
        value->integer = (int64_t)number;
        return true;
    }
    value->kind = CONST_BIGINT;
    value->base = (uint8_t)base;
    value->bytes = digits;
    value->length = n;
    if (base == 10 && n > MAX_INT_DIGITS) {
        raise_at(p, FAULT_SYNTAX, (Place){p->tokens.at[p->at - 1].line, -1, p->tokens.at[p->at - 1].line, -1}, "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits; use "
                    "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                    MAX_INT_DIGITS, n);
        return false;
    }
    return true;
}

Node *parse_number(Parser *p) {
    const Token token = *peek(p);
    size_t first = p->at++, n = 0;
    char *text = arena_alloc(&p->ast->arena, token.length + 1);
    Node *node = new_node(p, AST_Constant, first);
    if (!text || !node) return out_of_memory(p);
    for (uint32_t i = 0; i < token.length; i++)
        if (token.start[i] != '_') text[n++] = token.start[i];
    Const *value = &node->Constant.value;
    int letter = n > 1 ? tolower((unsigned char)text[1]) : 0;
    int base = text[0] != '0' ? 10 : letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    if (base != 10) return set_integer(p, value, text + 2, n - 2, base) ? node : NULL;
    bool imaginary = (text[n - 1] | 32) == 'j';
    if (!imaginary && !memchr(text, '.', n) && !memchr(text, 'e', n) && !memchr(text, 'E', n))
        return set_integer(p, value, text, n, 10) ? node : NULL;
    value->kind = imaginary ? CONST_COMPLEX : CONST_FLOAT;
    dtoa_parse(text, &value->real);
    return node;
}

/* ---- escapes ---- */

/* Bytes from a to b as CPython's decoder counts them: it makes \U000000e9 of every character that is not ASCII. */
static size_t escaped_bytes(const char *a, const char *b) {
    size_t n = 0;
    for (; a < b; a++) n += !(*a & 0x80) ? 1 : (*a & 0x40) ? 10 : 0;
    return n;
}

/* `'unicodeescape' codec can't decode ...`: positions count the bytes of the body. */
static bool escape_error(Parser *p, const StringToken *string, const char *start, const char *end, const char *what) {
    size_t from = escaped_bytes(string->body, start), to = escaped_bytes(string->body, end) - 1;
    if (from == to) raise_last(p, FAULT_SYNTAX, "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %zu: %s", from, what);
    else raise_last(p, FAULT_SYNTAX, "(unicode error) 'unicodeescape' codec can't decode bytes in position %zu-%zu: %s", from, to, what);
    return false;
}

/* \xHH, \uHHHH, \UHHHHHHHH at *at, which is behind the letter. */
static bool hex_escape(Parser *p, const StringToken *string, const char **at, const char *end, int digits, Buf *out) {
    const char *start = *at - 2;
    uint32_t code = 0;
    int n = 0;
    for (; n < digits && *at < end && digit_value((uint8_t)**at, 16) >= 0; n++) code = code << 4 | (uint32_t)digit_value((uint8_t)*(*at)++, 16);
    if (n < digits && string->bytes)
        return raise_last(p, FAULT_SYNTAX, "(value error) invalid \\x escape at position %zu", (size_t)(start - string->body)), false;
    if (n < digits)
        return escape_error(p, string, start, *at, digits == 2 ? "truncated \\xXX escape" : digits == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape");
    if (code > 0x10FFFF) return escape_error(p, string, start, *at, "illegal Unicode character");
    if (string->bytes) buf_putc(out, (char)code);
    else buf_put_utf8(out, code);
    return true;
}

static bool named_escape(Parser *p, const StringToken *string, const char **at, const char *end, Buf *out) {
    const char *start = *at - 2, *close = *at < end && **at == '{' ? memchr(*at, '}', (size_t)(end - *at)) : NULL;
    if (!close || close == *at + 1) {
        const char *stop = close ? close + 1 : *at < end && **at == '{' ? end : *at;
        return escape_error(p, string, start, stop, "malformed \\N character escape");
    }
    int32_t code = unicode_lookup(*at + 1, (size_t)(close - *at - 1));
    if (code < 0) return escape_error(p, string, start, close + 1, "unknown Unicode character name");
    *at = close + 1;
    buf_put_utf8(out, (uint32_t)code);
    return true;
}

static void warn_escape(Parser *p, const StringToken *string, const char *what) {
    lexer_warn(&p->lexer, true, &string->token, arena_copy(&p->ast->arena, what, strlen(what)));
}

static void octal_escape(Parser *p, const StringToken *string, const char **at, const char *end, Buf *out) {
    const char *digits = *at - 1;
    unsigned code = (unsigned)(*digits - '0');
    for (int n = 1; n < 3 && *at < end && **at >= '0' && **at <= '7'; n++) code = code * 8 + (unsigned)(*(*at)++ - '0');
    if (code > 255) {
        char what[64];
        snprintf(what, sizeof what, "invalid octal escape sequence '\\%.3s'", digits);
        warn_escape(p, string, what);
    }
    if (string->bytes) buf_putc(out, (char)code);
    else buf_put_utf8(out, code);
}

/* An escape that means nothing stays as it is. */
static void unknown_escape(Parser *p, const StringToken *string, int c, Buf *out) {
    char what[64];
    buf_putc(out, '\\');
    buf_putc(out, (char)c);
    if (c >= 0x80) return;
    snprintf(what, sizeof what, "invalid escape sequence '\\%c'", c);
    warn_escape(p, string, what);
}

/* *at is behind the backslash. */
static bool escape(Parser *p, const StringToken *string, const char **at, const char *end, Buf *out) {
    static const char letters[] = "\\'\"abfnrtv", values[] = "\\'\"\a\b\f\n\r\t\v";
    int c = (unsigned char)*(*at)++;
    const char *simple = c ? strchr(letters, c) : NULL;
    if (c == '\n') return true;
    if (simple) return buf_putc(out, values[simple - letters]), true;
    if (c >= '0' && c <= '7') return octal_escape(p, string, at, end, out), true;
    if (c == 'x') return hex_escape(p, string, at, end, 2, out);
    if (!string->bytes && c == 'u') return hex_escape(p, string, at, end, 4, out);
    if (!string->bytes && c == 'U') return hex_escape(p, string, at, end, 8, out);
    if (!string->bytes && c == 'N') return named_escape(p, string, at, end, out);
    return unknown_escape(p, string, c, out), true;
}

bool string_decode(Parser *p, const StringToken *string, const char *from, const char *to, bool raw, Buf *out) {
    while (from < to) {
        const char *backslash = raw ? NULL : memchr(from, '\\', (size_t)(to - from));
        const char *stop = backslash ? backslash : to;
        buf_append(out, from, (size_t)(stop - from));
        from = stop;
        if (!backslash) break;
        from++;
        if (from == to) buf_putc(out, '\\');
        else if (!escape(p, string, &from, to, out)) return false;
    }
    return !out->failed || (out_of_memory(p), false);
}

/* ---- strings ---- */

/* Takes prefix and quotes apart. */
static StringToken string_token_split(const Token *token) {
    StringToken string = {.token = *token, .body = token->start, .end = token->start + token->length};
    for (; *string.body != '"' && *string.body != '\''; string.body++) {
        int letter = *string.body | 32;
        string.bytes |= letter == 'b';
        string.raw |= letter == 'r';
        string.fstring |= letter == 'f';
        string.u_prefix |= *string.body == 'u';
    }
    bool triple = string.end - string.body >= 6 && string.body[1] == *string.body && string.body[2] == *string.body;
    string.body += triple ? 3 : 1;
    string.end -= triple ? 3 : 1;
    return string;
}

/* A constant from the text in hand, placed like the whole string. */
static Node *take_text(Parser *p, StringParts *parts) {
    Node *node = new_node(p, AST_Constant, parts->first);
    if (!node) return NULL;
    Const *value = &node->Constant.value;
    value->kind = parts->bytes ? CONST_BYTES : CONST_STR;
    value->u_prefix = parts->u_prefix;
    value->bytes = arena_copy(&p->ast->arena, parts->text.bytes ? parts->text.bytes : "", parts->text.n);
    value->length = parts->text.n;
    value->ascii = value->bytes && utf8_ascii_prefix(value->bytes, value->length) == value->length;
    parts->text.n = 0;
    return value->bytes ? node : out_of_memory(p);
}

bool string_parts_flush(Parser *p, StringParts *parts) {
    if (!parts->text.n) return true;
    Node *node = take_text(p, parts);
    return node && push_node(p, node);
}

static bool append_token(Parser *p, StringParts *parts, const Token *token) {
    StringToken string = string_token_split(token);
    if (string.fstring) {
        const char *at = string.body;
        parts->fstring = true;
        return fstring_append(p, parts, &string, &at, string.end, 0);
    }
    if (string.bytes && utf8_ascii_prefix(string.body, (size_t)(string.end - string.body)) != (size_t)(string.end - string.body))
        return raise_last(p, FAULT_SYNTAX, "bytes can only contain ASCII literal characters"), false;
    return string_decode(p, &string, string.body, string.end, string.raw, &parts->text);
}

static Node *finish_strings(Parser *p, StringParts *parts) {
    if (!parts->fstring) return take_text(p, parts);
    if (!string_parts_flush(p, parts)) return NULL;
    Node *node = new_node(p, AST_JoinedStr, parts->first);
    return node && pop_list(p, parts->from, &node->JoinedStr.values) ? node : NULL;
}

Node *parse_strings(Parser *p) {
    StringParts parts = {.first = p->at, .from = p->stack.n};
    bool fine = true;
    while (next_is(p, TOKEN_STRING)) p->at++;
    if (p->stopped) return NULL;
    StringToken first = string_token_split(&p->tokens.at[parts.first]);
    parts.bytes = first.bytes;
    parts.u_prefix = first.u_prefix;
    for (size_t i = parts.first; fine && i < p->at; i++) {
        Token token = p->tokens.at[i];
        fine = append_token(p, &parts, &token);
        if (fine && string_token_split(&token).bytes != parts.bytes) {
            raise_last(p, FAULT_SYNTAX, "cannot mix bytes and nonbytes literals");
            fine = false;
        }
    }
    Node *node = fine ? finish_strings(p, &parts) : NULL;
    buf_free(&parts.text);
    return node;
}
