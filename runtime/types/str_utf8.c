/* str from UTF-8 and to UTF-8.
 *
 * Decoding goes through a buffer of code points that fits the cache: one branchy pass finds them, narrow vector code puts
 * them into place.  Encoding measures first.  Inside the runtime UTF-8 may hold surrogates ("WTF-8"), since file names do; the codec
 * may not.  Texts in one script come in runs of equally long sequences, so the branches below are predicted well.
 */
#include "runtime/base/alloc.h"
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str_inner.h"

static inline bool is_tail(unsigned char c) { return (c & 0xC0) == 0x80; }
static inline bool is_surrogate(uint32_t c) { return c - 0xD800 < 0x800; }

/* ---- from UTF-8 */

/* The code point at p of at most three bytes, surrogates included; 0: longer or wrong. */
static inline uint32_t short_sequence(const unsigned char *p, const unsigned char *end, int *length) {
    uint32_t c;
    if (p[0] < 0xE0) {
        if (p[0] < 0xC2 || end - p < 2 || !is_tail(p[1])) return 0;
        *length = 2;
        return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    }
    if (p[0] >= 0xF0 || end - p < 3 || !is_tail(p[1]) || !is_tail(p[2])) return 0;
    c = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    *length = 3;
    return c < 0x800 ? 0 : c;
}

/* One code point of any length; false: it is none. */
static inline bool read_code(const unsigned char *p, const unsigned char *end, bool surrogates, uint32_t *c, int *length) {
    *c = short_sequence(p, end, length);
    if (!*c) {
        int32_t decoded = utf8_decode((const char *)p, (const char *)end, length);
        if (decoded < 0) return false;
        *c = (uint32_t)decoded;
    }
    return surrogates || !is_surrogate(*c);
}

/* The code points of the text to b, a chunk at a time.  0, -1: MemoryError, 1: it is not UTF-8. */
static int decode_into(StrBuilder *b, const char *text, const char *text_end, bool surrogates) {
    const unsigned char *p = (const unsigned char *)text, *end = (const unsigned char *)text_end;
    uint32_t chunk[256];
    while (p < end) {
        size_t count = 0;
        uint32_t mask = 0;
        for (; p < end && count < COUNT_OF(chunk); count++) {
            int length = 1;
            uint32_t c = *p;
            if (c >= 0x80 && !read_code(p, end, surrogates, &c, &length)) return 1;
            mask |= c;
            chunk[count] = c;
            p += length;
        }
        if (str_builder_chars(b, chunk, 4, count, mask) < 0) return -1;
    }
    return 0;
}

Own str_from_utf8(const char *utf8, size_t size, bool surrogates) {
    size_t prefix = utf8_ascii_prefix(utf8, size);
    if (prefix == size) {
        if (size == 1) return own(str_latin1_peek((uint8_t)*utf8));
        Own s = str_alloc(size, 1, true);
        if (s && size) chars_copy_bytes(str_data(s), utf8, size);
        return s;
    }
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    if (str_builder_ascii(&b, utf8, prefix) < 0 || decode_into(&b, utf8 + prefix, utf8 + size, surrogates)) return NULL;
    return str_builder_finish(&b);
}

Own str_new_utf8(const char *utf8, size_t size) {
    Own s = str_from_utf8(utf8, size, true);
    return s || error_occurred() ? s : decode(utf8, size, "utf-8", NULL); /* for its exception */
}

Own str_new(const char *utf8) { return str_new_utf8(utf8, strlen(utf8)); }

/* ---- to UTF-8 */

#define SIZE(Char) \
    for (const Char *p = (const Char *)data + start, *end = (const Char *)data + stop; p < end; p++) { \
        size += 1 + (*p >= 0x80) + (*p >= 0x800) + ((uint32_t)*p >= 0x10000); \
        found |= is_surrogate(*p); \
    }

size_t str_utf8_size(Ref s, size_t start, size_t stop, bool *surrogates) {
    const void *data = str_data(s);
    size_t size = 0;
    bool found = false;
    if (str_of(s)->ascii) {
        size = stop - start;
    } else if (str_kind(s) == 1) {
        size = stop - start;
        for (size_t i = start; i < stop; i++) size += ((const uint8_t *)data)[i] >> 7;
    } else if (str_kind(s) == 2) {
        SIZE(uint16_t)
    } else {
        SIZE(uint32_t)
    }
    *surrogates = found;
    return size;
}

static inline char *put(char *out, uint32_t c) {
    if (c < 0x80) {
        *out = (char)c;
        return out + 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return out + 2;
    }
    if (c >= 0x10000) return out + utf8_encode(c, out);
    out[0] = (char)(0xE0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return out + 3;
}

#define WRITE(Char) \
    for (const Char *p = (const Char *)data + start, *end = (const Char *)data + stop; p < end; p++) out = put(out, *p);

char *str_utf8_write(Ref s, size_t start, size_t stop, char *out) {
    const void *data = str_data(s);
    switch (str_kind(s)) {
    case 1: WRITE(uint8_t) break;
    case 2: WRITE(uint16_t) break;
    default: WRITE(uint32_t)
    }
    return out;
}

/* The cache of a non-ASCII str, made if need be.  NULL: no memory (no exception set). */
static struct StrUtf8 *utf8_cache(Str *s) {
    if (s->utf8) return s->utf8;
    bool surrogates;
    size_t size = str_utf8_size(as_ref(s), 0, s->length, &surrogates);
    struct StrUtf8 *cache = mem_alloc(sizeof *cache + size + 1);
    if (!cache) return NULL;
    cache->lossy = surrogates;
    cache->size = size;
    *str_utf8_write(as_ref(s), 0, s->length, cache->text) = 0;
    return s->utf8 = cache;
}

const char *str_utf8(Ref s, size_t *out_size) {
    Str *o = str_of(s);
    if (o->ascii) {
        if (out_size) *out_size = o->length;
        return str_data(s);
    }
    struct StrUtf8 *cache = utf8_cache(o);
    if (!cache) return throw_memory();
    if (out_size) *out_size = cache->size;
    if (!cache->lossy) return cache->text;
    Own failed = encode(s, "utf-8", NULL); /* for its exception */
    decref(failed);
    return NULL;
}

const char *str_utf8_lossy(Ref s) {
    Str *o = str_of(s);
    if (o->ascii) return str_data(s);
    struct StrUtf8 *cache = utf8_cache(o);
    return cache ? cache->text : "?";
}
