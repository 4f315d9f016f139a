/* UTF-8: decoding, encoding, checking, counting.  Knows surrogates and leaves what to do with them to the caller. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Code point at p < end and its length in *length; on a bad sequence returns -1 and *length is the number of bytes to
 * replace (at least 1), as the Unicode standard and CPython's "replace" handler count them. */
int32_t utf8_decode(const char *p, const char *end, int *length);
/* The same for text known to be valid (surrogates may occur). */
static inline uint32_t utf8_decode_valid(const char *p, int *length) {
    const unsigned char *s = (const unsigned char *)p;
    if (s[0] < 0x80) return *length = 1, s[0];
    if (s[0] < 0xE0) return *length = 2, (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
    if (s[0] < 0xF0) return *length = 3, (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
    return *length = 4, (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 | (s[3] & 0x3Fu);
}
/* Writes 1 to 4 bytes and returns how many.  Surrogates become three bytes. */
int utf8_encode(uint32_t code, char *out);
/* Bytes that utf8_encode would write. */
static inline int utf8_length(uint32_t code) {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
/* Why decoding failed at `p`: CPython's reason ("invalid start byte", "invalid continuation byte", "unexpected end of data"). */
const char *utf8_reason(const char *p, const char *end);
/* Offset of the first bad byte in strict UTF-8 (no surrogates), or n if there is none. */
size_t utf8_check(const char *bytes, size_t n);
/* Number of code points in valid text. */
size_t utf8_count(const char *bytes, size_t n);
/* Length of the run of ASCII bytes at the start. */
size_t utf8_ascii_prefix(const char *bytes, size_t n);
