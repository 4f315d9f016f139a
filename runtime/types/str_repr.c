/* How text is shown: repr(), ascii(), and the backslash escapes that several codecs and handlers write. */
#include "runtime/base/unicode.h"
#include "runtime/object/error.h"
#include "runtime/types/str_inner.h"

size_t chars_escape(uint32_t c, char out[CHARS_ESCAPE_MAX]) {
    static const char hex[] = "0123456789abcdef";
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out[0] = '\\';
    out[1] = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int i = 0; i < digits; i++) out[2 + i] = hex[c >> 4 * (digits - 1 - i) & 15];
    return (size_t)digits + 2;
}

static bool is_plain(uint32_t c, char quote) {
    if (c < 0x7F) return c >= ' ' && c != (uint32_t)quote && c != '\\';
    return unicode_is_printable(c);
}

static int put_escaped(StrBuilder *b, uint32_t c) {
    char text[CHARS_ESCAPE_MAX] = {'\\', (char)c};
    size_t size = 2;
    switch (c) {
    case '\t': text[1] = 't'; break;
    case '\n': text[1] = 'n'; break;
    case '\r': text[1] = 'r'; break;
    case '\\': case '\'': case '"': break;
    default: size = chars_escape(c, text);
    }
    return str_builder_ascii(b, text, size);
}

/* Double quotes only if that saves escaping single ones. */
static char quote_for(Ref s) {
    const void *data = str_data(s);
    int kind = str_kind(s);
    size_t length = str_length(s);
    if (chars_find_char(data, kind, length, '\'') < 0) return '\'';
    return chars_find_char(data, kind, length, '"') < 0 ? '"' : '\'';
}

/* ASCII text that needs no escapes; NULL without exception: it does. */
static Own repr_plain(Ref s, char quote) {
    const uint8_t *from = str_data(s);
    size_t length = str_length(s);
    for (size_t i = 0; i < length; i++)
        if (!is_plain(from[i], quote)) return NULL;
    Own result = str_alloc(length + 2, 1, true);
    if (!result) return NULL;
    char *to = str_data(result);
    to[0] = to[length + 1] = quote;
    chars_copy_bytes(to + 1, from, length);
    return result;
}

Own str_repr(Ref s) {
    if (str_of(s)->ascii) {
        Own plain = repr_plain(s, '\'');
        if (plain || error_occurred()) return plain;
    }
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    const void *data = str_data(s);
    int kind = str_kind(s);
    char quote = quote_for(s);
    size_t length = str_length(s);
    if (str_builder_char(&b, (uint32_t)quote) < 0) return NULL;
    for (size_t i = 0; i < length;) {
        size_t start = i;
        while (i < length && is_plain(chars_get(data, kind, i), quote)) i++;
        if (str_builder_slice(&b, s, start, i) < 0) return NULL;
        if (i < length && put_escaped(&b, chars_get(data, kind, i++)) < 0) return NULL;
    }
    if (str_builder_char(&b, (uint32_t)quote) < 0) return NULL;
    return str_builder_finish(&b);
}

Own str_to_ascii(Ref s) {
    if (str_of(s)->ascii) return str_exact(s);
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    for (size_t i = 0; i < str_length(s); i++) {
        uint32_t c = str_char(s, i);
        char text[CHARS_ESCAPE_MAX] = {(char)c};
        size_t size = c < 0x80 ? 1 : chars_escape(c, text);
        if (str_builder_ascii(&b, text, size) < 0) return NULL;
    }
    return str_builder_finish(&b);
}
