/* Source lines for tracebacks.  Which part of a line an instruction belongs to is known exactly (PositionRow); the operator inside
 * it is found by parsing that part again, as CPython does (PEP 657). */
#include "interp/source_line.h"

#include <stdlib.h>

#include "interp/import.h"
#include "interp/parser.h"

/* ---- lines */

static Own line_of_text(const char *text, size_t size, int line) {
    const char *end = text + size;
    for (int n = 1; n < line; n++) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        if (!newline) return None;
        text = newline + 1;
    }
    if (text >= end) return None;
    const char *stop = memchr(text, '\n', (size_t)(end - text));
    if (!stop) stop = end;
    if (stop > text && stop[-1] == '\r') stop--;
    if (line == 1 && stop - text >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) text += 3;
    Own result = str_new_utf8(text, (size_t)(stop - text));
    if (result) return result;
    error_clear();
    return str_new_latin1(text, (size_t)(stop - text));
}

static Own remembered(void) {
    Interp *interp = interp_current();
    if (!interp->sources && !(interp->sources = dict_new())) return NULL;
    return own(interp->sources);
}

int source_remember(Ref filename, Ref text) {
    scoped Own sources = remembered();
    return sources ? dict_set(sources, filename, text) : -1;
}

Own source_text(Ref filename) {
    size_t size;
    const char *text = importer_source(str_utf8_lossy(filename), &size);
    if (text) return str_new_utf8(text, size);
    Own known;
    scoped Own sources = remembered();
    int found = sources ? dict_get(sources, filename, &known) : -1;
    return found < 0 ? NULL : found ? known : None;
}

Own source_line(Ref filename, int line) {
    if (line < 1 || !is_str(filename)) return None;
    size_t size;
    const char *name = str_utf8_lossy(filename), *text = importer_source(name, &size);
    if (text) return line_of_text(text, size, line);
    Own known;
    scoped Own sources = remembered();
    if (!sources) return NULL;
    int found = dict_get(sources, filename, &known);
    if (found < 0) return NULL;
    if (found) {
        scoped Own owned = known;
        const char *utf8 = str_utf8(owned, &size);
        return utf8 ? line_of_text(utf8, size, line) : NULL;
    }
    if (name[0] == '<') return None;
    scoped Own bytes = read_whole_file(filename);
    if (!bytes) {
        if (!error_is(Exception)) return NULL;
        error_clear();
        return None;
    }
    return line_of_text(bytes_data(bytes), bytes_length(bytes), line);
}

/* ---- carets */

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

static int characters(const char *text, int bytes) {
    int n = 0;
    for (int i = 0; i < bytes && text[i]; i++) n += ((unsigned char)text[i] & 0xc0) != 0x80;
    return n;
}

/* Columns of the parsed text "(segment)" are one to the right. */
static bool anchors_of(const Node *e, const char *segment, int *from, int *to) {
    if (e->kind == AST_BinOp) {
        int i = (int)e->BinOp.left->end_col - 1, stop = (int)e->BinOp.right->col - 1;
        while (i < stop && is_blank(segment[i])) i++;
        if (i >= stop) return false;
        *from = i;
        *to = i + 1 + (i + 1 < stop && !is_blank(segment[i + 1]));
        return true;
    }
    if (e->kind != AST_Subscript) return false;
    *from = (int)e->Subscript.value->end_col - 1;
    *to = (int)e->Subscript.slice->end_col;
    return true;
}

/* Byte offsets, in segment, of the part that stands out. */
static bool find_anchors(const char *segment, size_t size, int *from, int *to) {
    char *text = malloc(size + 3);
    if (!text) return false;
    text[0] = '(';
    memcpy(text + 1, segment, size);
    memcpy(text + 1 + size, ")", 2);
    ParseOptions options = {.mode = PARSE_EVAL, .is_utf8 = true};
    Ast ast;
    SyntaxFault fault;
    bool found = parser_parse(&ast, text, size + 2, &options, &fault) == 0 && ast.root->kind == AST_Expression &&
                 anchors_of(ast.root->Expression.body, segment, from, to);
    ast_free(&ast);
    free(text);
    return found;
}

bool source_carets(Ref text, const PositionRow *row, Carets *out) {
    size_t size;
    if (!row || row->line <= 0 || row->col < 0 || row->end_col < 0) return false;
    const char *line = str_utf8(text, &size);
    if (!line) {
        error_clear();
        return false;
    }
    int start = row->col, end = row->end_col, length = (int)size;
    *out = (Carets){.inner_start = -1, .inner_end = -1};
    if (start > length) return false;
    if (row->line != row->end_line) {
        /* CPython starts from the number of characters, looks at bytes, and takes what it finds for characters again. */
        for (end = characters(line, length); end > 0 && is_blank(line[end - 1]);) end--;
    } else if (end > length) {
        end = length;
    } else if (end > start) {
        int from, to;
        if (find_anchors(line + start, (size_t)(end - start), &from, &to)) {
            out->inner_start = characters(line, start + from);
            out->inner_end = characters(line, start + to);
        }
    }
    if (row->line == row->end_line && end <= start) return false;
    out->start = characters(line, start);
    out->end = row->line == row->end_line ? characters(line, end) : end;
    if (out->end < out->start) return false;
    int first = 0, last = length;
    while (first < length && is_blank(line[first])) first++;
    while (last > first && is_blank(line[last - 1])) last--;
    bool whole = out->end - out->start == characters(line, last) - characters(line, first);
    return !whole || out->inner_start >= 0;
}

Own source_caret_line(const Carets *c, int stripped) {
    StrBuilder b;
    str_builder_init(&b);
    int status = str_builder_ascii(&b, "    ", 4);
    for (int i = stripped; i < c->end && status == 0; i++) {
        bool outside = i < c->start, has_inner = c->inner_start >= 0;
        bool inner = i >= c->inner_start && i < c->inner_end;
        status = str_builder_char(&b, outside ? ' ' : !has_inner || inner ? '^' : '~');
    }
    if (status == 0) status = str_builder_char(&b, '\n');
    if (status == 0) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}
