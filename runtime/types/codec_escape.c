/* unicode_escape and raw_unicode_escape: text as in the source of a string literal, in Latin-1.
 *
 * Raw knows \uXXXX and \UXXXXXXXX only, and only behind an odd number of backslashes: since each of two backslashes is
 * passed on together with the other, a backslash that is looked at is always the odd one. */
#include "runtime/base/digits.h"
#include "runtime/base/unicode_names.h"
#include "runtime/object/error.h"
#include "runtime/types/chars.h"
#include "runtime/types/codecs.h"

/* Text being decoded: the backslash stood at start, i is behind the escape's letter. */
typedef struct Escape {
    StrBuilder *out;
    const char *data;
    size_t size, start, i;
    Trouble *trouble;
} Escape;

static int bad(Escape *e, const char *reason) {
    *e->trouble = (Trouble){e->start, e->i, reason, e->i == e->size};
    return 0;
}

/* Exactly count hexadecimal digits. */
static int hex_escape(Escape *e, int count, const char *reason, const char *range_reason) {
    uint32_t code = 0;
    for (; count > 0; count--, e->i++) {
        int digit = e->i < e->size ? digit_value((uint8_t)e->data[e->i], 16) : -1;
        if (digit < 0) return bad(e, reason);
        code = code << 4 | (uint32_t)digit;
    }
    if (code > 0x10FFFF) {
        bad(e, range_reason);
        e->trouble->unfinished = false;
        return 0;
    }
    return str_builder_char(e->out, code) < 0 ? -1 : 1;
}

/* \N{NAME} */
static int name_escape(Escape *e) {
    const char *close = NULL;
    if (e->i < e->size && e->data[e->i] == '{') close = memchr(e->data + e->i, '}', e->size - e->i);
    if (!close || close == e->data + e->i + 1) {
        if (e->i < e->size && e->data[e->i] == '{') e->i = close ? e->i + 1 : e->size;
        return bad(e, "malformed \\N character escape");
    }
    size_t start = e->i + 1;
    e->i = (size_t)(close - e->data) + 1;
    int32_t code = unicode_lookup(e->data + start, e->i - 1 - start);
    if (code >= 0) return str_builder_char(e->out, (uint32_t)code) < 0 ? -1 : 1;
    bad(e, "unknown Unicode character name");
    e->trouble->unfinished = false;
    return 0;
}

static int octal_escape(Escape *e, int first) {
    uint32_t code = (uint32_t)first;
    for (int n = 1; n < 3 && e->i < e->size && digit_value((uint8_t)e->data[e->i], 8) >= 0; n++)
        code = code << 3 | (uint32_t)digit_value((uint8_t)e->data[e->i++], 8);
    return str_builder_char(e->out, code) < 0 ? -1 : 1;
}

static int unknown_escape(Escape *e, char letter) {
    char text[2] = {'\\', letter};
    if (warn(DeprecationWarning, 1, "invalid escape sequence '\\%c'", (unsigned char)letter) < 0) return -1;
    return str_builder_chars(e->out, text, 1, 2, (unsigned char)letter) < 0 ? -1 : 1;
}

/* The escape at e->start; results as of Codec.decode. */
static int one_escape(Escape *e) {
    static const char letters[] = "abfnrtv\\'\"", meanings[] = "\a\b\f\n\r\t\v\\'\"";
    e->i = e->start + 1;
    if (e->i == e->size) return bad(e, "\\ at end of string");
    char letter = e->data[e->i++];
    const char *simple = letter ? strchr(letters, letter) : NULL;
    if (simple) return str_builder_char(e->out, (unsigned char)meanings[simple - letters]) < 0 ? -1 : 1;
    switch (letter) {
    case '\n': return 1;
    case 'x': return hex_escape(e, 2, "truncated \\xXX escape", "illegal Unicode character");
    case 'u': return hex_escape(e, 4, "truncated \\uXXXX escape", "illegal Unicode character");
    case 'U': return hex_escape(e, 8, "truncated \\UXXXXXXXX escape", "illegal Unicode character");
    case 'N': return name_escape(e);
    }
    int digit = digit_value(letter, 8);
    return digit >= 0 ? octal_escape(e, digit) : unknown_escape(e, letter);
}

static int raw_escape(Escape *e) {
    e->i = e->start + 1;
    if (e->i < e->size && e->data[e->i] == 'u')
        return e->i++, hex_escape(e, 4, "truncated \\uXXXX escape", "\\Uxxxxxxxx out of range");
    if (e->i < e->size && e->data[e->i] == 'U')
        return e->i++, hex_escape(e, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range");
    if (e->i < e->size && e->data[e->i] == '\\') e->i++;
    return str_builder_ascii(e->out, "\\\\", e->i - e->start) < 0 ? -1 : 1;
}

static int decode_run(int (*escape)(Escape *e), StrBuilder *out, const char *data, size_t size, size_t *at,
                      Trouble *t) {
    while (*at < size) {
        const char *backslash = memchr(data + *at, '\\', size - *at);
        size_t stop = backslash ? (size_t)(backslash - data) : size;
        uint32_t mask = chars_mask(data + *at, 1, stop - *at);
        if (str_builder_chars(out, data + *at, 1, stop - *at, mask) < 0) return -1;
        *at = stop;
        if (stop == size) break;
        Escape e = {out, data, size, stop, 0, t};
        int status = escape(&e);
        if (status <= 0) return status;
        *at = e.i;
    }
    return 1;
}

static int escape_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    return decode_run(one_escape, out, data, size, at, t);
}
static int raw_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    return decode_run(raw_escape, out, data, size, at, t);
}

static int escape_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    for (; *at < stop; ++*at) {
        char text[CHARS_ESCAPE_MAX];
        uint32_t code = str_char(s, *at);
        switch (code) {
        case '\t': buf_puts(out, "\\t"); break;
        case '\n': buf_puts(out, "\\n"); break;
        case '\r': buf_puts(out, "\\r"); break;
        case '\\': buf_puts(out, "\\\\"); break;
        default:
            if (code >= ' ' && code < 0x7F) buf_putc(out, (char)code);
            else buf_append(out, text, chars_escape(code, text));
        }
    }
    return out->failed ? fail_memory() : 1;
}

static int raw_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    for (; *at < stop; ++*at) {
        char text[CHARS_ESCAPE_MAX];
        uint32_t code = str_char(s, *at);
        if (code < 0x100) buf_putc(out, (char)code);
        else buf_append(out, text, chars_escape(code, text));
    }
    return out->failed ? fail_memory() : 1;
}

const Codec codec_unicode_escape = {
    "unicodeescape", "unicode_escape", escape_decode_run, escape_encode_run, 1, false, NULL, NULL, NULL};
const Codec codec_raw_unicode_escape = {
    "rawunicodeescape", "raw_unicode_escape", raw_decode_run, raw_encode_run, 1, false, NULL, NULL, NULL};
