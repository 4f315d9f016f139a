/* What the built-in error handlers put in, as plain code: a codec that meets one bad byte after the other does it by itself, in its loop,
 * and stops only for what remains.  What they mean stands in codec_errors.c. */
#pragma once

#include "runtime/types/chars.h"
#include "runtime/types/codecs.h"

/* Numbers of codec_handler(). */
enum Handler {
    STRICT,
    IGNORE,
    REPLACE,
    XML_REFERENCE,
    BACKSLASH,
    NAME_REPLACE,
    SURROGATE_ESCAPE,
    SURROGATE_PASS,
    CUSTOM
};

/* Most that a patch takes: of encoding, in bytes a character; of decoding, in characters (a bad sequence has at most four bytes). */
enum { PATCH_BYTES = CHARS_ESCAPE_MAX, PATCH_CHARS = 16 };

static inline bool is_surrogate(uint32_t c) { return c - 0xD800 < 0x800; }

/* &#NNNN; : its end. */
static inline char *patch_reference(uint32_t code, char *out) {
    char digits[8], *p = digits + sizeof digits;
    do *--p = (char)('0' + code % 10);
    while (code /= 10);
    size_t count = (size_t)(digits + sizeof digits - p);
    *out++ = '&';
    *out++ = '#';
    memcpy(out, p, count);
    out[count] = ';';
    return out + count + 1;
}

/* Writes to out what stands for a character that the codec has no bytes for; its end.  NULL: the handler has no such answer. */
static ALWAYS_INLINE char *patch_encode(int handler, uint32_t code, char *out) {
    switch (handler) {
    case IGNORE: return out;
    case REPLACE: *out = '?'; return out + 1;
    case XML_REFERENCE: return patch_reference(code, out);
    case BACKSLASH: return out + chars_escape(code, out);
    case SURROGATE_ESCAPE:
        *out = (char)(code - 0xDC00);
        return code - 0xDC80 < 0x80 ? out + 1 : NULL;
    default: return NULL;
    }
}

/* The characters that stand for bad bytes, at most four of them.  How many; -1: the handler has no such answer. */
static ALWAYS_INLINE int patch_decode(int handler, const unsigned char *bad, size_t count, uint32_t *out) {
    static const char hex[] = "0123456789abcdef";
    size_t n = 0;
    switch (handler) {
    case IGNORE: return 0;
    case REPLACE: *out = 0xFFFD; return 1;
    case BACKSLASH:
        for (size_t i = 0; i < count; i++) {
            out[n++] = '\\';
            out[n++] = 'x';
            out[n++] = (unsigned char)hex[bad[i] >> 4];
            out[n++] = (unsigned char)hex[bad[i] & 15];
        }
        return (int)n;
    case SURROGATE_ESCAPE:
        for (; n < count; n++) {
            if (bad[n] < 0x80) return -1;
            out[n] = 0xDC00u + bad[n];
        }
        return (int)n;
    default: return -1;
    }
}
