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
    return trouble_set(e->trouble, e->start, e->i, reason, e->i == e->size);
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

enum { CHUNK = 256 };

/* Count hexadecimal digits at p; UINT32_MAX if one of them is none. */
static ALWAYS_INLINE uint32_t hex_at(const char *p, int count) {
    uint32_t code = 0;
    for (int i = 0; i < count; i++) {
        int digit = digit_value((uint8_t)p[i], 16);
        if (digit < 0) return UINT32_MAX;
        code = code << 4 | (uint32_t)digit;
    }
    return code;
}

/* What most escapes are: \uXXXX, \xXX (which raw does not know) and \n.  The bytes of the one at p, of at least six; 0: it is another. */
static ALWAYS_INLINE size_t usual_escape(const char *p, bool raw, uint32_t *code) {
    switch (p[1]) {
    case 'u': *code = hex_at(p + 2, 4); return *code == UINT32_MAX ? 0 : 6;
    case 'x': *code = raw ? UINT32_MAX : hex_at(p + 2, 2); return *code == UINT32_MAX ? 0 : 4;
    case 'n': *code = '\n'; return raw ? 0 : 2;
    default: return 0;
    }
}

/* Up to a chunk of characters from *at on, as far as the usual escapes go. */
static size_t read_chunk(const char *data, size_t size, bool raw, size_t *at, uint32_t *chunk, uint32_t *mask) {
    size_t n = 0, i = *at;
    uint32_t all = 0;
    for (; n < CHUNK && i < size; n++) {
        uint32_t code = (unsigned char)data[i];
        size_t used = 1;
        if (code == '\\') used = size - i < 6 ? 0 : usual_escape(data + i, raw, &code);
        if (!used) break;
        all |= chunk[n] = code;
        i += used;
    }
    *at = i;
    *mask = all;
    return n;
}

static int decode_run(bool raw, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    uint32_t chunk[CHUNK], mask;
    while (*at < size) {
        size_t n = read_chunk(data, size, raw, at, chunk, &mask);
        if (str_builder_chars(out, chunk, 4, n, mask) < 0) return -1;
        if (*at == size || data[*at] != '\\' || n == CHUNK) continue;
        Escape e = {out, data, size, *at, 0, t};
        int status = raw ? raw_escape(&e) : one_escape(&e);
        if (status <= 0) return status;
        *at = e.i;
    }
    return 1;
}

static int escape_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    return decode_run(false, out, data, size, at, t);
}
static int raw_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    return decode_run(true, out, data, size, at, t);
}

/* The one character, as source has it. */
static ALWAYS_INLINE char *put_escaped(uint32_t code, bool raw, char *to) {
    if (raw ? code < 0x100 : code >= ' ' && code < 0x7F && code != '\\') {
        *to = (char)code;
        return to + 1;
    }
    char letter = code == '\t' ? 't' : code == '\n' ? 'n' : code == '\r' ? 'r' : code == '\\' ? '\\' : 0;
    if (raw || !letter) return to + chars_escape(code, to);
    to[0] = '\\';
    to[1] = letter;
    return to + 2;
}

static int encode_run(bool raw, Buf *out, Ref s, size_t *at, size_t stop) {
    while (*at < stop) {
        size_t end = stop - *at < CHUNK ? stop : *at + CHUNK;
        if (!buf_reserve(out, CHUNK * CHARS_ESCAPE_MAX)) return fail_memory();
        char *to = out->bytes + out->n;
        for (; *at < end; ++*at) to = put_escaped(str_char(s, *at), raw, to);
        out->n = (size_t)(to - out->bytes);
    }
    return 1;
}

static int escape_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    return encode_run(false, out, s, at, stop);
}
static int raw_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    return encode_run(true, out, s, at, stop);
}

const Codec codec_unicode_escape = {
    "unicodeescape", "unicode_escape", escape_decode_run, escape_encode_run, 1, false, NULL, NULL, NULL, NULL};
const Codec codec_raw_unicode_escape = {
    "rawunicodeescape", "raw_unicode_escape", raw_decode_run, raw_encode_run, 1, false, NULL, NULL, NULL, NULL};
