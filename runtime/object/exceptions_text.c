/* SyntaxError and the Unicode errors: exceptions that point into text. */
#include <string.h>

#include "runtime/object/exceptions.h"

#include "runtime/object/protocol.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

#define MEMBER(layout, name, field) {name, MEMBER_OBJECT_OR_NONE, offsetof(layout, field), true, NULL}

/* ---- SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset])) */

EXCEPTION_LIFETIME(SyntaxError, 8)

static SyntaxErrorObject *syntax_of(Ref v) { return (SyntaxErrorObject *)object_of(v); }

static int fill_details(SyntaxErrorObject *e, Ref details) {
    size_t n = tuple_length(details);
    if (args_count("function", n, 4, 6) < 0) {
        error_clear();
        return fail(TypeError, "function takes %s arguments (%zu given)", n < 4 ? "at least 4" : "at most 6", n);
    }
    Own *fields[] = {&e->filename, &e->lineno, &e->offset, &e->text, &e->end_lineno, &e->end_offset};
    for (size_t i = 0; i < n; i++) own_set_take(fields[i], own(tuple_item_peek(details, i)));
    return n == 5 ? fail(TypeError, "end_offset must be provided when end_lineno is provided") : 0;
}

static int syntax_init(Ref self, const Ref *args, size_t count, Ref names) {
    SyntaxErrorObject *e = syntax_of(self);
    if (exception_init(self, args, count, names) < 0) return -1;
    if (count >= 1) own_set_take(&e->msg, own(args[0]));
    if (count != 2) return 0;
    scoped Own details = tuple_from(args[1]);
    return details ? fill_details(e, details) : -1;
}

static Own base_name(Ref path) {
    const char *text = str_utf8_lossy(path), *slash = strrchr(text, '/');
    return slash ? str_new(slash + 1) : own(path);
}

static Own syntax_str(Ref self) {
    SyntaxErrorObject *e = syntax_of(self);
    Ref msg = e->msg ? e->msg : None;
    bool has_line = e->lineno && is_exactly(e->lineno, &int_type);
    scoped Own file = e->filename && is_str(e->filename) ? base_name(e->filename) : NULL;
    if (file && has_line) return str_format("%S (%U, line %S)", msg, file, e->lineno);
    if (file) return str_format("%S (%U)", msg, file);
    return has_line ? str_format("%S (line %S)", msg, e->lineno) : str(msg);
}

static const MemberRow syntax_members[] = {
    MEMBER(SyntaxErrorObject, "msg", msg), MEMBER(SyntaxErrorObject, "filename", filename),
    MEMBER(SyntaxErrorObject, "lineno", lineno), MEMBER(SyntaxErrorObject, "offset", offset),
    MEMBER(SyntaxErrorObject, "text", text), MEMBER(SyntaxErrorObject, "end_lineno", end_lineno),
    MEMBER(SyntaxErrorObject, "end_offset", end_offset),
    MEMBER(SyntaxErrorObject, "print_file_and_line", print_file_and_line), {0},
};
const ExceptionLayout layout_SyntaxError = {
    .size = sizeof(SyntaxErrorObject), .init = syntax_init, .str = syntax_str, .members = syntax_members,
    EXCEPTION_LIFETIME_ROWS(SyntaxError),
};

/* ---- Unicode errors */

EXCEPTION_LIFETIME(Unicode, 3)

static UnicodeErrorObject *unicode_of(Ref v) { return (UnicodeErrorObject *)object_of(v); }

static int want_str(const Ref *args, size_t i) {
    return is_str(args[i]) ? 0 : fail(TypeError, "argument %zu must be str, not %K", i + 1, args[i]);
}

/* The last three arguments: start, end, reason. */
static int fill_range(UnicodeErrorObject *e, const Ref *args, size_t first) {
    ssize_t start, end;
    if (index_ssize(args[first], &start) < 0 || index_ssize(args[first + 1], &end) < 0) return -1;
    if (want_str(args, first + 2) < 0) return -1;
    e->start = start;
    e->end = end;
    own_set_take(&e->reason, own(args[first + 2]));
    return 0;
}

static int begin(Ref self, const Ref *args, size_t count, Ref names, size_t wanted) {
    if (exception_init(self, args, count, names) < 0) return -1;
    return count == wanted ? 0 : fail(TypeError, "function takes exactly %zu arguments (%zu given)", wanted, count);
}

static int encode_init(Ref self, const Ref *args, size_t count, Ref names) {
    UnicodeErrorObject *e = unicode_of(self);
    if (begin(self, args, count, names, 5) < 0 || want_str(args, 0) < 0 || want_str(args, 1) < 0) return -1;
    own_set_take(&e->encoding, own(args[0]));
    own_set_take(&e->object, own(args[1]));
    return fill_range(e, args, 2);
}

/* Of any buffer a copy as bytes is kept. */
static Own bytes_of(Ref v) {
    if (is_bytes(v)) return own(v);
    Buffer buffer;
    if (buffer_get(v, &buffer, BUFFER_READ) < 0) return NULL;
    Own bytes = bytes_new(buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    return bytes;
}

static int decode_init(Ref self, const Ref *args, size_t count, Ref names) {
    UnicodeErrorObject *e = unicode_of(self);
    if (begin(self, args, count, names, 5) < 0 || want_str(args, 0) < 0) return -1;
    Own bytes = bytes_of(args[1]);
    if (!bytes) return -1;
    own_set_take(&e->encoding, own(args[0]));
    own_set_take(&e->object, bytes);
    return fill_range(e, args, 2);
}

static int translate_init(Ref self, const Ref *args, size_t count, Ref names) {
    UnicodeErrorObject *e = unicode_of(self);
    if (begin(self, args, count, names, 4) < 0 || want_str(args, 0) < 0) return -1;
    own_set_take(&e->object, own(args[0]));
    return fill_range(e, args, 1);
}

/* The character or byte in question if it is exactly one. */
static bool single(const UnicodeErrorObject *e, size_t length) {
    return e->end == e->start + 1 && e->start >= 0 && (size_t)e->start < length;
}

/* "character '\xe4' in position 3", "characters in position 3-5". */
static Own describe_characters(const UnicodeErrorObject *e, const char *verb) {
    if (!single(e, str_length(e->object)))
        return str_format("can't %s characters in position %zd-%zd", verb, e->start, e->end - 1);
    uint32_t c = str_char(e->object, (size_t)e->start);
    if (c < 0x100) return str_format("can't %s character '\\x%02x' in position %zd", verb, (int)c, e->start);
    if (c < 0x10000) return str_format("can't %s character '\\u%04x' in position %zd", verb, (int)c, e->start);
    return str_format("can't %s character '\\U%08x' in position %zd", verb, (int)c, e->start);
}

static Own encode_str(Ref self) {
    UnicodeErrorObject *e = unicode_of(self);
    if (!e->object) return str_new("");
    scoped Own what = describe_characters(e, "encode");
    return what ? str_format("'%S' codec %U: %S", e->encoding, what, e->reason) : NULL;
}

static Own translate_str(Ref self) {
    UnicodeErrorObject *e = unicode_of(self);
    if (!e->object) return str_new("");
    scoped Own what = describe_characters(e, "translate");
    return what ? str_format("%U: %S", what, e->reason) : NULL;
}

static Own decode_str(Ref self) {
    UnicodeErrorObject *e = unicode_of(self);
    if (!e->object) return str_new("");
    if (!single(e, bytes_length(e->object)))
        return str_format("'%S' codec can't decode bytes in position %zd-%zd: %S", e->encoding, e->start, e->end - 1, e->reason);
    return str_format("'%S' codec can't decode byte 0x%02x in position %zd: %S", e->encoding,
                      (int)(unsigned char)bytes_data(e->object)[e->start], e->start, e->reason);
}

static const MemberRow unicode_members[] = {
    MEMBER(UnicodeErrorObject, "encoding", encoding), MEMBER(UnicodeErrorObject, "object", object),
    {"start", MEMBER_SSIZE, offsetof(UnicodeErrorObject, start), true, NULL},
    {"end", MEMBER_SSIZE, offsetof(UnicodeErrorObject, end), true, NULL},
    MEMBER(UnicodeErrorObject, "reason", reason), {0},
};

#define UNICODE_LAYOUT(kind, prefix)                                                                                   \
    const ExceptionLayout layout_Unicode##kind = {                                                                     \
        .size = sizeof(UnicodeErrorObject), .init = prefix##_init, .str = prefix##_str, .members = unicode_members,    \
        EXCEPTION_LIFETIME_ROWS(Unicode),                                                                              \
    }
UNICODE_LAYOUT(Encode, encode);
UNICODE_LAYOUT(Decode, decode);
UNICODE_LAYOUT(Translate, translate);
