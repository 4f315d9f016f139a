/* UTF-8, UTF-16 and UTF-32. */
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/types/chars.h"
#include "runtime/types/codec_patch.h"
#include "runtime/types/str_inner.h"

/* Trouble with the surrogates from `at` on: all of them, or only the first. */
static int surrogates_at(Trouble *t, Ref s, size_t at, size_t stop, bool all) {
    size_t end = at + 1;
    while (all && end < stop && is_surrogate(str_char(s, end))) end++;
    return trouble_set(t, at, end, "surrogates not allowed", false);
}

enum { CHUNK = 256 }; /* characters that are looked at together */

/* ---- UTF-8 */

static int utf8_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    const char *p = data + *at, *end = data + size;
    Utf8Rule rule = {.partial = t->partial, .handler = t->handler};
    int status = str_utf8_read(out, &p, end, &rule), length;
    *at = (size_t)(p - data);
    if (status) return status;
    const char *reason = utf8_reason(p, end);
    utf8_decode(p, end, &length);
    return trouble_set(t, *at, *at + (size_t)length, reason, reason[0] == 'u'); /* unexpected end of data */
}

/* Characters [*at, stop) behind `to`, up to a surrogate that no handler lets through; the end.  kind is a constant in each call. */
static ALWAYS_INLINE char *utf8_put(const void *data, int kind, size_t *at, size_t stop, int handler, char *to) {
    for (; *at < stop; ++*at) {
        uint32_t code = chars_get(data, kind, *at);
        if (code < 0x80) {
            *to++ = (char)code;
            continue;
        }
        if (UNLIKELY(is_surrogate(code)) && handler != SURROGATE_PASS) {
            char *patched = patch_encode(handler, code, to);
            if (!patched) break;
            to = patched;
            continue;
        }
        to += utf8_encode(code, to);
    }
    return to;
}

static int utf8_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    const void *data = str_data(s);
    while (*at < stop) {
        size_t end = stop - *at < CHUNK ? stop : *at + CHUNK;
        if (!buf_reserve(out, CHUNK * PATCH_BYTES)) return fail_memory();
        char *to = out->bytes + out->n;
        switch (str_kind(s)) {
        case 1: to = utf8_put(data, 1, at, end, t->handler, to); break;
        case 2: to = utf8_put(data, 2, at, end, t->handler, to); break;
        default: to = utf8_put(data, 4, at, end, t->handler, to);
        }
        out->n = (size_t)(to - out->bytes);
        if (*at < end) return surrogates_at(t, s, *at, stop, true);
    }
    return 1;
}

/* ---- UTF-16 and UTF-32: units of 2 or 4 bytes in either order */

static uint32_t get_unit(const Codec *c, const char *p) {
    uint32_t wide;
    uint16_t narrow;
    if (c->unit == 4) return memcpy(&wide, p, 4), c->big ? __builtin_bswap32(wide) : wide;
    return memcpy(&narrow, p, 2), c->big ? __builtin_bswap16(narrow) : narrow;
}

/* Whole blocks first: those become vector code. */
#define EACH(count, statement) \
    do { \
        size_t i = 0; \
        for (; i + 16 <= (count); i += 16) \
            for (size_t k = 0; k < 16; k++) { \
                size_t j = i + k; \
                statement; \
            } \
        for (size_t j = i; j < (count); j++) statement; \
    } while (0)

static void swap_units16(uint16_t *units, size_t count) { EACH(count, units[j] = __builtin_bswap16(units[j])); }
static void swap_units32(uint32_t *units, size_t count) { EACH(count, units[j] = __builtin_bswap32(units[j])); }

static bool any_surrogates16(const uint16_t *units, size_t count) {
    uint16_t any = 0;
    EACH(count, any |= (uint16_t)(units[j] - 0xD800) < 0x800);
    return any;
}
static bool any_surrogates32(const uint32_t *units, size_t count) {
    uint32_t any = 0;
    EACH(count, any |= units[j] - 0xD800 < 0x800);
    return any;
}

/* The characters of units among which there are pairs, up to the first unit that makes none.  *used: the units that are read. */
static size_t join_pairs(const uint16_t *units, size_t count, uint32_t *out, uint32_t *mask, size_t *used) {
    size_t i = 0, n = 0;
    uint32_t all = 0;
    while (i < count) {
        uint32_t code = units[i];
        if (is_surrogate(code)) {
            if (code >= 0xDC00 || i + 1 == count || units[i + 1] - 0xDC00u >= 0x400) break;
            code = 0x10000 + ((code - 0xD800) << 10) + (units[++i] - 0xDC00u);
        }
        all |= out[n++] = code;
        i++;
    }
    *used = i;
    *mask = all;
    return n;
}

/* Why a unit at data + at is no character. */
static int utf16_trouble(const Codec *c, const char *data, size_t size, size_t at, Trouble *t) {
    if (size - at < 2) return trouble_set(t, at, size, "truncated data", true);
    if (get_unit(c, data + at) >= 0xDC00) return trouble_set(t, at, at + 2, "illegal encoding", false);
    if (size - at < 4) return trouble_set(t, at, size, "unexpected end of data", true);
    return trouble_set(t, at, at + 2, "illegal UTF-16 surrogate", false);
}

static int utf16_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    while (*at < size) {
        uint16_t units[CHUNK];
        uint32_t mask, chars[CHUNK];
        size_t left = (size - *at) / 2, count = left < CHUNK ? left : CHUNK, used = count;
        memcpy(units, data + *at, 2 * count);
        if (c->big) swap_units16(units, count);
        if (!any_surrogates16(units, count)) {
            if (str_builder_chars(out, units, 2, count, chars_mask(units, 2, count)) < 0) return -1;
        } else {
            size_t n = join_pairs(units, count, chars, &mask, &used);
            if (str_builder_chars(out, chars, 4, n, mask) < 0) return -1;
        }
        *at += 2 * used;
        /* A pair may lie across the end of a chunk, so that nothing but its first half remains. */
        if (used == 0 || (used < count && (used + 1 < count || count == left))) return utf16_trouble(c, data, size, *at, t);
    }
    return 1;
}

/* count characters as units, up to the first that has none.  *used: how many of them; returns the number of units. */
static ALWAYS_INLINE size_t put_units(const void *data, int kind, size_t count, uint16_t *out, size_t *used) {
    size_t units = 0, i = 0;
    for (; i < count; i++) {
        uint32_t code = chars_get(data, kind, i);
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

static size_t utf16_put(const Codec *c, Ref s, size_t at, size_t count, uint16_t *out, size_t *used) {
    const void *data = chars_at(str_data(s), str_kind(s), at);
    size_t n = *used = count;
    if (str_kind(s) == 1) chars_copy(out, 2, data, 1, count);
    else if (str_kind(s) == 4) n = put_units(data, 4, count, out, used);
    else if (any_surrogates16(data, count)) n = put_units(data, 2, count, out, used);
    else memcpy(out, data, 2 * count);
    if (c->big) swap_units16(out, n);
    return n;
}

static int utf16_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    while (*at < stop) {
        uint16_t units[2 * CHUNK];
        size_t count = stop - *at < CHUNK ? stop - *at : CHUNK, used;
        size_t n = utf16_put(c, s, *at, count, units, &used);
        buf_append(out, (char *)units, 2 * n);
        *at += used;
        if (used < count) return surrogates_at(t, s, *at, stop, false);
    }
    return out->failed ? fail_memory() : 1;
}

static bool is_bad_unit32(uint32_t code) { return is_surrogate(code) || code > 0x10FFFF; }

static int utf32_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    while (*at < size) {
        uint32_t units[CHUNK];
        size_t left = (size - *at) / 4, count = left < CHUNK ? left : CHUNK;
        if (count == 0) return trouble_set(t, *at, size, "truncated data", true);
        memcpy(units, data + *at, 4 * count);
        if (c->big) swap_units32(units, count);
        bool bad = any_surrogates32(units, count) || chars_mask(units, 4, count) > 0x10FFFF;
        if (bad) {
            size_t good = 0;
            while (good < count && !is_bad_unit32(units[good])) good++;
            bad = good < count;
            count = good;
        }
        if (str_builder_chars(out, units, 4, count, chars_mask(units, 4, count)) < 0) return -1;
        *at += 4 * count;
        if (!bad) continue;
        const char *reason = units[count] > 0x10FFFF ? "code point not in range(0x110000)"
                                                     : "code point in surrogate code point range(0xd800, 0xe000)";
        return trouble_set(t, *at, *at + 4, reason, false);
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

/* Units that s takes; 0: there are surrogates. */
static size_t units_of(const Codec *c, Ref s) {
    size_t length = str_length(s), units = length;
    if (str_kind(s) == 1) return length;
    if (str_kind(s) == 2) return any_surrogates16(str_data(s), length) ? 0 : length;
    const uint32_t *p = str_data(s);
    for (size_t i = 0; c->unit == 2 && i < length; i++) units += p[i] >= 0x10000;
    return any_surrogates32(p, length) ? 0 : units;
}

Own codec_encode_units(const Codec *c, Ref s, bool with_bom) {
    size_t units = units_of(c, s), mark = with_bom && c->bom ? (size_t)c->unit : 0, used, size;
    if (units == 0) return NULL;
    if (__builtin_mul_overflow(units, (size_t)c->unit, &size) || size > PTRDIFF_MAX - 64) return throw_memory();
    Own bytes = bytes_new_empty(mark + size);
    if (!bytes) return NULL;
    char *out = bytes_data(bytes);
    if (mark) memcpy(out, c->bom, mark);
    if (c->unit == 2) {
        utf16_put(c, s, 0, str_length(s), (uint16_t *)(out + mark), &used);
    } else {
        chars_copy(out + mark, 4, str_data(s), str_kind(s), units);
        if (c->big) swap_units32((uint32_t *)(out + mark), units);
    }
    return bytes;
}

#define UTF8 utf8_decode_run, utf8_encode_run, 1
#define UTF16 utf16_decode_run, utf16_encode_run, 2
#define UTF32 utf32_decode_run, utf32_encode_run, 4
const Codec codec_utf8 = {"utf-8", "utf_8", UTF8, false, NULL, NULL, NULL, NULL};
const Codec codec_utf16_le = {"utf-16-le", "utf_16_le", UTF16, false, NULL, NULL, NULL, NULL};
const Codec codec_utf16_be = {"utf-16-be", "utf_16_be", UTF16, true, NULL, NULL, NULL, NULL};
const Codec codec_utf32_le = {"utf-32-le", "utf_32_le", UTF32, false, NULL, NULL, NULL, NULL};
const Codec codec_utf32_be = {"utf-32-be", "utf_32_be", UTF32, true, NULL, NULL, NULL, NULL};
const Codec codecs_with_bom[] = {
    {"utf-8", "utf_8_sig", UTF8, false, "\xEF\xBB\xBF", NULL, NULL, NULL},
    {"utf-16", "utf_16", UTF16, false, "\xFF\xFE", NULL, NULL, NULL},
    {"utf-32", "utf_32", UTF32, false, "\xFF\xFE\0", NULL, NULL, NULL},
    {.key = NULL},
};
