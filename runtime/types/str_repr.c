/* How text is shown: repr(), ascii(), and the backslash escapes that several codecs and handlers write. */
#include "runtime/base/unicode.h"
#include "runtime/object/error.h"
#include "runtime/types/str_inner.h"

size_t chars_escape(uint32_t c, char out[CHARS_ESCAPE_MAX]) {
    static const char hex[] = "0123456789abcdef";
    *out++ = '\\';
    if (c < 0x100) {
        *out++ = 'x';
    } else {
        *out++ = c < 0x10000 ? 'u' : 'U';
        for (int shift = c < 0x10000 ? 12 : 28; shift > 4; shift -= 4) *out++ = hex[c >> shift & 15];
    }
    out[0] = hex[c >> 4 & 15];
    out[1] = hex[c & 15];
    return c < 0x100 ? 4 : c < 0x10000 ? 6 : 10;
}

/* How many characters show an ASCII character; the quotes are looked at apart. */
static const uint8_t ascii_sizes[128] = {
    [0 ... 8] = 4, ['\t'] = 2, ['\n'] = 2, [11 ... 12] = 4, ['\r'] = 2, [14 ... 31] = 4,
    [' ' ... '['] = 1, ['\\'] = 2, [']' ... '~'] = 1, [127] = 4,
};

static size_t escape_size(uint32_t c) { return c < 0x100 ? 4 : c < 0x10000 ? 6 : 10; }

/* How many characters show c.  quote: the one that is around (0: none is, and no escapes are but those of ascii()). */
static ALWAYS_INLINE size_t shown_size(uint32_t c, char quote) {
    if (c >= 0x80) return quote && unicode_is_printable(c) ? 1 : escape_size(c);
    return !quote ? 1 : c == (uint32_t)quote ? 2 : ascii_sizes[c];
}

/* An escape of this size, without its backslash; the end of it. */
static char *put_escape(char *to, uint32_t c, size_t size) {
    char text[CHARS_ESCAPE_MAX];
    if (size > 2) {
        chars_escape(c, text);
        memcpy(to, text + 1, size - 1);
    } else {
        *to = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : (char)c;
    }
    return to + size - 1;
}

/* Text of this kind as it is shown.  The first pass finds the size and width of that. */
static ALWAYS_INLINE Own show(const void *data, int kind, size_t length, char quote) {
    size_t size = quote ? 2 : 0, at = 0;
    uint32_t mask = 0;
    for (size_t i = 0; i < length; i++) {
        uint32_t c = chars_get(data, kind, i);
        size_t shown = shown_size(c, quote);
        if (shown == 1) mask |= c;
        size += shown;
    }
    int out_kind = chars_kind_for(mask);
    Own result = str_alloc(size, out_kind, mask < 0x80);
    if (!result) return NULL;
    void *out = str_data(result);
    if (quote) chars_set(out, out_kind, at++, (uint32_t)quote);
    if (kind == out_kind && size == length + at + 1) {
        chars_copy_bytes(chars_at(out, kind, at), data, length * (size_t)kind);
        at += length;
        length = 0;
    }
    for (size_t i = 0; i < length; i++) {
        uint32_t c = chars_get(data, kind, i);
        size_t shown = shown_size(c, quote);
        chars_set(out, out_kind, at++, shown == 1 ? c : '\\');
        if (shown == 1) continue;
        char text[CHARS_ESCAPE_MAX], *end = put_escape(text, c, shown);
        for (const char *p = text; p < end; p++) chars_set(out, out_kind, at++, (uint32_t)*p);
    }
    if (quote) chars_set(out, out_kind, at, (uint32_t)quote);
    return result;
}

static Own show_str(Ref s, char quote) {
    const void *data = str_data(s);
    switch (str_kind(s)) {
    case 1: return show(data, 1, str_length(s), quote);
    case 2: return show(data, 2, str_length(s), quote);
    default: return show(data, 4, str_length(s), quote);
    }
}

/* Double quotes only if that saves escaping single ones. */
static char quote_for(Ref s) {
    const void *data = str_data(s);
    int kind = str_kind(s);
    size_t length = str_length(s);
    if (chars_find_char(data, kind, length, '\'') < 0) return '\'';
    return chars_find_char(data, kind, length, '"') < 0 ? '"' : '\'';
}

Own str_repr(Ref s) { return show_str(s, quote_for(s)); }

Own str_to_ascii(Ref s) { return str_of(s)->ascii ? str_exact(s) : show_str(s, 0); }
