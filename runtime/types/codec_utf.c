/* UTF-8, UTF-16 and UTF-32. */
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/types/chars.h"
#include "runtime/types/codecs.h"
#include "runtime/types/str_inner.h"

static bool is_surrogate(uint32_t c) { return c - 0xD800 < 0x800; }

/* Fills in a trouble; 0, as the codec functions return it. */
static int trouble_at(Trouble *t, size_t start, size_t end, const char *reason, bool unfinished) {
    *t = (Trouble){start, end, reason, unfinished};
    return 0;
}

/* Trouble with the surrogates from `at` on: all of them, or only the first. */
static int surrogates_at(Trouble *t, Ref s, size_t at, size_t stop, bool all) {
    size_t end = at + 1;
    while (all && end < stop && is_surrogate(str_char(s, end))) end++;
    return trouble_at(t, at, end, "surrogates not allowed", false);
}

/* ---- UTF-8 */

static int utf8_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    while (*at < size) {
        size_t plain = utf8_ascii_prefix(data + *at, size - *at);
        if (plain && str_builder_ascii(out, data + *at, plain) < 0) return -1;
        *at += plain;
        while (*at < size && (data[*at] & 0x80)) {
            int length;
            const char *p = data + *at;
            int32_t code = utf8_decode(p, data + size, &length);
            if (code < 0) {
                const char *reason = utf8_reason(p, data + size);
                return trouble_at(t, *at, *at + (size_t)length, reason, reason[0] == 'u'); /* unexpected end of data */
            }
            if (str_builder_char(out, (uint32_t)code) < 0) return -1;
            *at += (size_t)length;
        }
    }
    return 1;
}

static int utf8_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    if (str_of(s)->ascii) {
        buf_append(out, (const char *)str_data(s) + *at, stop - *at);
        *at = stop;
    }
    for (; *at < stop; ++*at) {
        uint32_t code = str_char(s, *at);
        if (is_surrogate(code)) return surrogates_at(t, s, *at, stop, true);
        if (UNLIKELY(!buf_reserve(out, 4))) return fail_memory();
        out->n += (size_t)utf8_encode(code, out->bytes + out->n);
    }
    return out->failed ? fail_memory() : 1;
}

/* ---- UTF-16 and UTF-32: units of 2 or 4 bytes in either order */

enum { CHUNK = 256 }; /* characters that are looked at together */

static uint32_t get_unit(const Codec *c, const char *p) {
    uint32_t wide;
    uint16_t narrow;
    if (c->unit == 4) return memcpy(&wide, p, 4), c->big ? __builtin_bswap32(wide) : wide;
    return memcpy(&narrow, p, 2), c->big ? __builtin_bswap16(narrow) : narrow;
}

/* Units of UTF-16, up to the first surrogate.  Their number; *mask: their bitwise or. */
static size_t get_plain_units(const Codec *c, const char *data, size_t count, uint16_t *out, uint32_t *mask) {
    bool surrogates = false;
    memcpy(out, data, 2 * count);
    if (c->big)
        for (size_t i = 0; i < count; i++) out[i] = __builtin_bswap16(out[i]);
    for (size_t i = 0; i < count; i++) surrogates |= is_surrogate(out[i]);
    if (surrogates)
        for (size_t i = 0; i < count; i++)
            if (is_surrogate(out[i])) count = i;
    *mask = chars_mask(out, 2, count);
    return count;
}

/* The pair that begins at data + *at, which moves. */
static int utf16_decode_pair(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    uint32_t high = get_unit(c, data + *at);
    if (high >= 0xDC00) return trouble_at(t, *at, *at + 2, "illegal encoding", false);
    if (size - *at < 4) return trouble_at(t, *at, size, "unexpected end of data", true);
    uint32_t low = get_unit(c, data + *at + 2);
    if (low - 0xDC00 >= 0x400) return trouble_at(t, *at, *at + 2, "illegal UTF-16 surrogate", false);
    *at += 4;
    return str_builder_char(out, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) < 0 ? -1 : 1;
}

static int utf16_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    while (*at < size) {
        uint16_t units[CHUNK];
        uint32_t mask;
        size_t left = (size - *at) / 2;
        if (left == 0) return trouble_at(t, *at, size, "truncated data", true);
        size_t plain = get_plain_units(c, data + *at, left < CHUNK ? left : CHUNK, units, &mask);
        if (str_builder_chars(out, units, 2, plain, mask) < 0) return -1;
        *at += 2 * plain;
        if (plain == left || plain == CHUNK) continue;
        int status = utf16_decode_pair(c, out, data, size, at, t);
        if (status <= 0) return status;
    }
    return 1;
}

/* count characters as units, up to the first that has none.  *used: how many of them; returns the number of units. */
static size_t put_units(const void *data, int kind, size_t at, size_t count, uint16_t *out, size_t *used) {
    size_t units = 0, i = 0;
    for (; i < count; i++) {
        uint32_t code = chars_get(data, kind, at + i);
        if (is_surrogate(code)) break;
        if (code >= 0x10000) {
            out[units++] = (uint16_t)(0xD800 + ((code - 0x10000) >> 10));
            code = 0xDC00 + (code & 0x3FF);
        }
        out[units++] = (uint16_t)code;
    }
    *used = i;
    return units;
}

static int utf16_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    while (*at < stop) {
        uint16_t units[2 * CHUNK];
        size_t count = stop - *at < CHUNK ? stop - *at : CHUNK, used, n;
        n = put_units(str_data(s), str_kind(s), *at, count, units, &used);
        if (c->big)
            for (size_t i = 0; i < n; i++) units[i] = __builtin_bswap16(units[i]);
        buf_append(out, (char *)units, 2 * n);
        *at += used;
        if (used < count) return surrogates_at(t, s, *at, stop, false);
    }
    return out->failed ? fail_memory() : 1;
}

static int utf32_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    for (; *at < size; *at += 4) {
        if (size - *at < 4) return trouble_at(t, *at, size, "truncated data", true);
        uint32_t code = get_unit(c, data + *at);
        if (is_surrogate(code))
            return trouble_at(t, *at, *at + 4, "code point in surrogate code point range(0xd800, 0xe000)", false);
        if (code > 0x10FFFF) return trouble_at(t, *at, *at + 4, "code point not in range(0x110000)", false);
        if (str_builder_char(out, code) < 0) return -1;
    }
    return 1;
}

static int utf32_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    for (; *at < stop; ++*at) {
        uint32_t code = str_char(s, *at);
        if (is_surrogate(code)) return surrogates_at(t, s, *at, stop, false);
        if (c->big) code = __builtin_bswap32(code);
        buf_append(out, (char *)&code, 4);
    }
    return out->failed ? fail_memory() : 1;
}

#define UTF8 utf8_decode_run, utf8_encode_run, 1
#define UTF16 utf16_decode_run, utf16_encode_run, 2
#define UTF32 utf32_decode_run, utf32_encode_run, 4
const Codec codec_utf8 = {"utf-8", "utf_8", UTF8, false, NULL, NULL, NULL};
const Codec codec_utf16_le = {"utf-16-le", "utf_16_le", UTF16, false, NULL, NULL, NULL};
const Codec codec_utf16_be = {"utf-16-be", "utf_16_be", UTF16, true, NULL, NULL, NULL};
const Codec codec_utf32_le = {"utf-32-le", "utf_32_le", UTF32, false, NULL, NULL, NULL};
const Codec codec_utf32_be = {"utf-32-be", "utf_32_be", UTF32, true, NULL, NULL, NULL};
const Codec codecs_with_bom[] = {
    {"utf-8", "utf_8_sig", UTF8, false, "\xEF\xBB\xBF", NULL, NULL},
    {"utf-16", "utf_16", UTF16, false, "\xFF\xFE", NULL, NULL},
    {"utf-32", "utf_32", UTF32, false, "\xFF\xFE\0", NULL, NULL},
    {.key = NULL},
};
