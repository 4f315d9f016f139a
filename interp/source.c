/* Decoding.  UTF-8 unless the first or second line is a comment with `coding: NAME` (PEP 263); UTF-8, Latin-1 and ASCII are
 * read here, other encodings of single bytes by their codecs. */
#include "interp/source.h"
#include <ctype.h>
#include <string.h>
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/codecs.h"

static int refuse(SyntaxFault *fault, FaultKind kind, const char *msg, int line) {
    *fault = (SyntaxFault){.kind = msg ? kind : FAULT_MEMORY, .msg = msg, .line = line};
    return -1;
}

/* The encoding a comment line names, lower case with '-' for '_', or "". */
static void read_coding(const char *line, const char *end, char name[64]) {
    name[0] = 0;
    while (line < end && (*line == ' ' || *line == '\t' || *line == '\f')) line++;
    if (line == end || *line != '#') return;
    const char *at = memmem(line, (size_t)(end - line), "coding", 6);
    for (; at; at = memmem(at, (size_t)(end - at), "coding", 6)) {
        at += 6;
        if (at == end || (*at != ':' && *at != '=')) continue;
        do at++;
        while (at < end && (*at == ' ' || *at == '\t'));
        size_t n = 0;
        for (; at < end && n < 63 && (isalnum((unsigned char)*at) || strchr("-_.", *at)); at++)
            name[n++] = *at == '_' ? '-' : (char)tolower((unsigned char)*at);
        name[n] = 0;
        if (n) return;
    }
}

static void find_coding(const char *bytes, size_t size, char name[64]) {
    const char *end = bytes + size, *p = bytes;
    for (int line = 0; line < 2 && p < end; line++) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        const char *stop = newline ? newline : end;
        read_coding(p, stop, name);
        if (name[0]) return;
        while (p < stop && (*p == ' ' || *p == '\t' || *p == '\f' || *p == '\r')) p++;
        if (p < stop && *p != '#') return;       /* code on line 1: line 2 cannot name an encoding */
        p = newline ? newline + 1 : end;
    }
}

static bool named(const char *name, const char *const *list) {
    for (; *list; list++)
        if (!strcmp(name, *list)) return true;
    return false;
}

static int line_of(const char *bytes, size_t offset) {
    int line = 1;
    for (size_t i = 0; i < offset; i++) line += bytes[i] == '\n';
    return line;
}

/* Copies with \r\n and \r turned into \n and, for Latin-1, bytes into UTF-8. */
static size_t copy_lines(char *out, const char *bytes, size_t size, bool latin1) {
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c == '\r') {
            if (i + 1 < size && bytes[i + 1] == '\n') i++;
            c = '\n';
        }
        if (latin1 && c >= 0x80) n += (size_t)utf8_encode(c, out + n);
        else out[n++] = (char)c;
    }
    if (n && out[n - 1] != '\n') out[n++] = '\n';
    return n;
}

/* CPython decodes each string literal by itself: the position it tells counts from the literal's first character. */
static size_t place_in_literal(const char *bytes, size_t bad) {
    for (size_t at = bad; at-- > 0 && bytes[at] != '\n';) {
        if (bytes[at] == '"' || bytes[at] == '\'') return bad - at - 1;
    }
    return bad;
}

/* Through any other codec, into memory of the tree. */
static int recode(Ast *ast, const char *coding, const char **bytes, size_t *size, SyntaxFault *fault) {
    scoped Own text = decode(*bytes, *size, coding, "strict");
    if (!text && error_clear_if(LookupError)) return refuse(fault, FAULT_SYNTAX, arena_printf(&ast->arena, "unknown encoding: %s", coding), 0);
    if (!text) {
        scoped Own error = error_take(), shown = str(error);
        const char *reason = shown ? str_utf8_lossy(shown) : "";
        error_clear();
        return refuse(fault, FAULT_SYNTAX, arena_printf(&ast->arena, "%s", reason), 0);
    }
    const char *utf8 = str_utf8(text, size);
    char *copy = utf8 ? arena_alloc(&ast->arena, *size + 1) : NULL;
    if (!copy) return refuse(fault, FAULT_MEMORY, NULL, 0);
    memcpy(copy, utf8, *size);
    *bytes = copy;
    return 0;
}

static const char *const utf8_names[] = {"", "utf-8", "utf8", "u8", "utf", "cp65001", "utf-8-sig", NULL};
static const char *const latin1_names[] = {"latin-1", "iso-8859-1", "iso-latin-1", "latin1", "iso8859-1", "l1", "8859", "cp819", NULL};
static const char *const ascii_names[] = {"ascii", "us-ascii", "646", NULL};

static int check_coding(const char *coding, bool marked) {
    if (named(coding, utf8_names)) return 0;
    if (marked) return fail(SyntaxError, "encoding problem: %s with BOM", named(coding, latin1_names) ? "iso-8859-1" : coding);
    if (named(coding, latin1_names) || named(coding, ascii_names)) return 0;
    scoped Own known = decode(" ", 1, coding, "strict"); /* one blank: of nothing, nobody would ask the codec */
    if (known) return 0;
    return error_clear_if(LookupError) || error_clear_if(ValueError) ? fail(SyntaxError, "encoding problem: %s", coding) : -1;
}

int source_check_file(const char *bytes, size_t size, Ref filename) {
    char coding[64] = "";
    bool marked = size >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3);
    if (marked) bytes += 3, size -= 3;
    find_coding(bytes, size, coding);
    size_t bad = coding[0] || marked ? size : utf8_check(bytes, size);
    if (bad < size)
        return fail(SyntaxError, "Non-UTF-8 code starting with '\\x%02x' in file %U on line %d, but no encoding declared; "
                    "see https://peps.python.org/pep-0263/ for details", (unsigned char)bytes[bad], filename, line_of(bytes, bad));
    if (memchr(bytes, 0, size)) return fail(SyntaxError, "source code string cannot contain null bytes");
    return check_coding(coding, marked);
}

int source_decode(Ast *ast, const char *bytes, size_t size, bool is_text, SyntaxFault *fault) {
    char coding[64] = "";
    bool marked = !is_text && size >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3); /* in a str the mark is a character */
    if (marked) bytes += 3, size -= 3;
    if (memchr(bytes, 0, size)) return refuse(fault, is_text ? FAULT_VALUE : FAULT_SYNTAX, "source code string cannot contain null bytes", 0);
    if (!is_text) find_coding(bytes, size, coding);
    ast->byte_columns = !is_text && !marked && !coding[0];
    bool latin1 = named(coding, latin1_names), ascii = named(coding, ascii_names);
    if (!latin1 && !ascii && !named(coding, utf8_names) && recode(ast, coding, &bytes, &size, fault) < 0) return -1;
    size_t bad = latin1 ? size : ascii ? utf8_ascii_prefix(bytes, size) : utf8_check(bytes, size);
    if (bad < size && ascii)
        return refuse(fault, FAULT_SYNTAX, arena_printf(&ast->arena, "'ascii' codec can't decode byte 0x%02x in position %zu: ordinal not in "
                      "range(128)", (unsigned char)bytes[bad], bad), 0);
    if (bad < size)
        return refuse(fault, FAULT_SYNTAX, arena_printf(&ast->arena, "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %zu: %s",
                      (unsigned char)bytes[bad], place_in_literal(bytes, bad), utf8_reason(bytes + bad, bytes + size)), line_of(bytes, bad));
    if (size > UINT32_MAX / 4) return refuse(fault, FAULT_MEMORY, NULL, 0);
    char *text = arena_alloc(&ast->arena, (latin1 ? 2 * size : size) + 2);
    if (!text) return refuse(fault, FAULT_MEMORY, NULL, 0);
    ast->source = text;
    ast->source_size = copy_lines(text, bytes, size, latin1);
    text[ast->source_size] = 0;
    return 0;
}
