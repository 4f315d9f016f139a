/* The module _codecs: what codecs (stdlib/lib) and pickles of old protocols call. */
#include "stdlib/stdlib.h"

#include "runtime/base/buf.h"

static const char *text_or(Ref v, const char *fallback) { return v ? str_utf8(v, &(size_t){0}) : fallback; }

static Own codecs_encode(Ref self, const Ref *args) {
    const char *encoding = text_or(args[1], "utf-8"), *errors = text_or(args[2], "strict");
    if (!encoding || !errors) return NULL;
    if (!is_str(args[0])) return throw(TypeError, "encode() argument 'obj' must be str, not %T", args[0]);
    return encode(args[0], encoding, errors);
}

static Own codecs_decode(Ref self, const Ref *args) {
    Buffer data;
    const char *encoding = text_or(args[1], "utf-8"), *errors = text_or(args[2], "strict");
    if (!encoding || !errors || buffer_get(args[0], &data, BUFFER_READ) < 0) return NULL;
    Own text = decode(data.data, data.size_bytes, encoding, errors);
    buffer_release(&data);
    return text;
}

/* ---- the escapes of bytes literals */

static int hex_digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The escape behind a backslash at *at; moves *at behind it. */
static int unescape_one(const char *data, size_t size, size_t *at, Buf *out) {
    static const char letters[] = "\\\\''\"\"b\bf\ft\tn\nr\rv\va\a";
    char c = data[(*at)++];
    if (c == '\n') return 0;
    for (size_t i = 0; i < sizeof letters - 1; i += 2)
        if (letters[i] == c) return buf_putc(out, letters[i + 1]), 0;
    if (c >= '0' && c <= '7') {
        int n = c - '0';
        for (int i = 0; i < 2 && *at < size && data[*at] >= '0' && data[*at] <= '7'; i++) n = n * 8 + data[(*at)++] - '0';
        return buf_putc(out, (char)n), 0;
    }
    if (c != 'x') {
        buf_putc(out, '\\');
        return buf_putc(out, c), 0;
    }
    if (size - *at < 2 || hex_digit(data[*at]) < 0 || hex_digit(data[*at + 1]) < 0)
        return fail(ValueError, "invalid \\x escape at position %zu", *at - 2);
    buf_putc(out, (char)(hex_digit(data[*at]) << 4 | hex_digit(data[*at + 1])));
    *at += 2;
    return 0;
}

static int unescape(const char *data, size_t size, Buf *out) {
    for (size_t at = 0; at < size;) {
        char c = data[at++];
        if (c != '\\') {
            buf_putc(out, c);
            continue;
        }
        if (at == size) return fail(ValueError, "Trailing \\ in string");
        if (unescape_one(data, size, &at, out) < 0) return -1;
    }
    return out->failed ? fail_memory() : 0;
}

static Own codecs_escape_decode(Ref self, const Ref *args) {
    Buf out = {0};
    Buffer data;
    if (buffer_get(args[0], &data, BUFFER_READ) < 0) return NULL;
    scoped Own bytes = unescape(data.data, data.size_bytes, &out) < 0 ? NULL : bytes_new(out.bytes, out.n);
    scoped Own size = int_new_unsigned(data.size_bytes);
    buf_free(&out);
    buffer_release(&data);
    return bytes && size ? tuple_pack(2, bytes, size) : NULL;
}

static const MethodRow codecs_functions[] = {
    {"encode(obj, encoding='utf-8', errors='strict')", codecs_encode, "Text as bytes.", 0},
    {"decode(obj, encoding='utf-8', errors='strict')", codecs_decode, "Bytes as text.", 0},
    {"escape_decode(data, errors='strict', /)", codecs_escape_decode, "(bytes, length read) of a literal's inside.", 0},
    {0},
};

const ModuleDef _codecs_module = {.name = "_codecs", .doc = "Between text and bytes.", .functions = codecs_functions};
