/* UTF-8, UTF-16 and UTF-32. */
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/types/chars.h"
#include "runtime/types/codecs.h"

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

static uint32_t get_unit(const Codec *c, const char *p) {
    const unsigned char *b = (const unsigned char *)p;
    uint32_t value = 0;
    for (int i = 0; i < c->unit; i++) value = value << 8 | b[c->big ? i : c->unit - 1 - i];
    return value;
}

static void put_unit(const Codec *c, Buf *out, uint32_t value) {
    char bytes[4];
    for (int i = 0; i < c->unit; i++) bytes[c->big ? c->unit - 1 - i : i] = (char)(value >> 8 * i);
    buf_append(out, bytes, (size_t)c->unit);
}

static int utf16_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    while (*at < size) {
        size_t left = size - *at, used = 2;
        if (left < 2) return trouble_at(t, *at, size, "truncated data", true);
        uint32_t code = get_unit(c, data + *at);
        if (is_surrogate(code)) {
            if (code >= 0xDC00) return trouble_at(t, *at, *at + 2, "illegal encoding", false);
            if (left < 4) return trouble_at(t, *at, size, "unexpected end of data", true);
            uint32_t low = get_unit(c, data + *at + 2);
            if (low - 0xDC00 >= 0x400) return trouble_at(t, *at, *at + 2, "illegal UTF-16 surrogate", false);
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            used = 4;
        }
        if (str_builder_char(out, code) < 0) return -1;
        *at += used;
    }
    return 1;
}

static int utf16_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    for (; *at < stop; ++*at) {
        uint32_t code = str_char(s, *at);
        if (is_surrogate(code)) return surrogates_at(t, s, *at, stop, false);
        if (code >= 0x10000) {
            put_unit(c, out, 0xD800 + ((code - 0x10000) >> 10));
            code = 0xDC00 + (code & 0x3FF);
        }
        put_unit(c, out, code);
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
        if (is_surrogate(str_char(s, *at))) return surrogates_at(t, s, *at, stop, false);
        put_unit(c, out, str_char(s, *at));
    }
    return out->failed ? fail_memory() : 1;
}

#define UTF8 utf8_decode_run, utf8_encode_run, 1
#define UTF16 utf16_decode_run, utf16_encode_run, 2
#define UTF32 utf32_decode_run, utf32_encode_run, 4
const Codec codec_utf8 = {"utf-8", "utf_8", UTF8, false, NULL, NULL};
const Codec codec_utf16_le = {"utf-16-le", "utf_16_le", UTF16, false, NULL, NULL};
const Codec codec_utf16_be = {"utf-16-be", "utf_16_be", UTF16, true, NULL, NULL};
const Codec codec_utf32_le = {"utf-32-le", "utf_32_le", UTF32, false, NULL, NULL};
const Codec codec_utf32_be = {"utf-32-be", "utf_32_be", UTF32, true, NULL, NULL};
const Codec codecs_with_bom[] = {
    {"utf-8", "utf_8_sig", UTF8, false, "\xEF\xBB\xBF", NULL},
    {"utf-16", "utf_16", UTF16, false, "\xFF\xFE", NULL},
    {"utf-32", "utf_32", UTF32, false, "\xFF\xFE\0", NULL},
    {.key = NULL},
};
