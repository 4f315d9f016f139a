/* The module _codecs: what codecs (stdlib/lib) and pickles of old protocols call. */
#include "stdlib/data/multibyte.h"
#include "stdlib/stdlib.h"

#include "runtime/base/buf.h"
#include "runtime/base/digits.h"

/* NULL: an exception. */
static const char *text_or(Ref v, const char *fallback) {
    if (!v) return fallback;
    if (is_str(v)) return str_utf8(v, &(size_t){0});
    return throw(TypeError, "an encoding, or an error handler's name, must be str, not %T", v);
}

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

/* ---- piece by piece */

/* (text, bytes used, encoding to go on with): a byte order mark decides the order of what follows it. */
static Own codecs_decode_part(Ref self, const Ref *args) {
    Buffer data;
    const char *encoding = text_or(args[1], NULL), *errors = text_or(args[2], NULL);
    const Codec *c = encoding && errors ? codec_find(encoding) : NULL;
    int final = c ? truth(args[3]) : -1;
    if (final < 0 || buffer_get(args[0], &data, BUFFER_READ) < 0) return NULL;
    size_t skip, used = data.size_bytes;
    bool may_be_mark = !final && c->bom && data.size_bytes < (c->unit == 1 ? 3 : (size_t)c->unit);
    if (may_be_mark && c->unit == 1) may_be_mark = !memcmp(data.data, c->bom, data.size_bytes);
    const Codec *actual = codec_by_bom(c, data.data, data.size_bytes, &skip);
    scoped Own text = NULL;
    if (may_be_mark) {
        used = 0;
        actual = c;
        text = str_new("");
    } else {
        text = codec_decode(c, data.data, data.size_bytes, errors, final ? NULL : &used);
        if (text && codec_bom_missed(c, skip, used)) CLEAR(text);
    }
    buffer_release(&data);
    scoped Own count = text ? int_new_unsigned(used) : NULL;
    scoped Own next = !count ? NULL : strcmp(actual->key, encoding) ? str_new(actual->key) : own(args[1]);
    return next ? tuple_pack(3, text, count, next) : NULL;
}

static Own codecs_encode_part(Ref self, const Ref *args) {
    const char *encoding = text_or(args[1], NULL), *errors = text_or(args[2], NULL);
    const Codec *c = encoding && errors ? codec_find(encoding) : NULL;
    if (!c) return NULL;
    int at_start = truth(args[3]);
    if (at_start < 0) return NULL;
    if (!is_str(args[0])) return throw(TypeError, "encode() argument 'obj' must be str, not %T", args[0]);
    return codec_encode(c, args[0], errors, at_start);
}

/* ---- registries */

/* A page of 256 characters, U+FFFE where there is none. */
static Own codecs_add_page(Ref self, const Ref *args) {
    uint16_t page[PAGE_SIZE];
    const char *key = text_or(args[0], NULL);
    if (!key) return NULL;
    if (!is_str(args[1]) || str_length(args[1]) != PAGE_SIZE) return throw(TypeError, "a page is a str of 256 characters");
    for (size_t i = 0; i < PAGE_SIZE; i++) page[i] = (uint16_t)str_char(args[1], i);
    return codec_page_add(key, page) < 0 ? NULL : None;
}

static Own codecs_key(Ref self, const Ref *args) {
    const char *name = text_or(args[0], NULL);
    const Codec *c = name ? codec_find(name) : NULL;
    return c ? str_new(c->key) : NULL;
}

static Own codecs_register_error(Ref self, const Ref *args) {
    return !text_or(args[0], NULL) || codec_errors_register(args[0], args[1]) < 0 ? NULL : None;
}

static Own codecs_lookup_error(Ref self, const Ref *args) {
    const char *name = text_or(args[0], NULL);
    return name ? codec_errors_find(name) : NULL;
}

static Own codecs_set_search(Ref self, const Ref *args) {
    return codec_search_set(args[0]) < 0 ? NULL : None;
}

/* ---- the escapes of bytes literals */

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
    int byte = size - *at < 2 ? -1 : digit_pair((uint8_t)data[*at], (uint8_t)data[*at + 1]);
    if (byte < 0) return fail(ValueError, "invalid \\x escape at position %zu", *at - 2);
    buf_putc(out, (char)byte);
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
    {"decode_part(data, encoding, errors, final, /)", codecs_decode_part,
     "(text, bytes used, encoding to go on with) of data that may end within a character unless it is final.", 0},
    {"encode_part(text, encoding, errors, at_start, /)", codecs_encode_part,
     "Bytes; a byte order mark goes first at the start of a text.", 0},
    {"key(encoding, /)", codecs_key, "The one name of a built-in text encoding, as in 'utf_8'.", 0},
    {"_add_multibyte(key, converter, singles, longest, last, pairs, codes, /)", multibyte_add, "The same with more bytes a character: see multibyte.h.", 0},
    {"_add_page(key, characters, /)", codecs_add_page, "From now on this is a built-in text encoding of one byte a character.", 0},
    {"register_error(errors, handler, /)", codecs_register_error,
     "From now on this name of an error handler means handler(exception) -> (replacement, position).", 0},
    {"lookup_error(name, /)", codecs_lookup_error, "The error handler of this name.", 0},
    {"_set_search(function, /)", codecs_set_search,
     "function(name, 'encode' or 'decode', object, errors) serves the encodings that are not built in.", 0},
    {"escape_decode(data, errors='strict', /)", codecs_escape_decode, "(bytes, length read) of a literal's inside.", 0},
    {0},
};

const ModuleDef _codecs_module = {.name = "_codecs", .doc = "Between text and bytes.", .functions = codecs_functions};
