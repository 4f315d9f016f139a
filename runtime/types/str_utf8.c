/* str from UTF-8 and to UTF-8.
 *
 * Decoding goes through a buffer of code points that fits the cache: one branchy pass finds them, narrow vector code
 * puts them into place.  Encoding measures first.  Inside the runtime UTF-8 may hold surrogates ("WTF-8"), since file
 * names do; the codec may not.  Text of one script comes in runs of equally long sequences, so the branches are
 * predicted well.
 */
#include "runtime/base/alloc.h"
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/codec_patch.h"
#include "runtime/types/str_inner.h"

static inline bool is_tail(unsigned char c) { return (c & 0xC0) == 0x80; }

/* ---- from UTF-8 */

/* The code point at p and its length; -1: it is none. */
static int32_t read_code(const char *p, const char *end, bool surrogates, int *length) {
    const unsigned char *b = (const unsigned char *)p;
    if (surrogates && b[0] == 0xED && end - p >= 3 && b[1] >= 0xA0 && is_tail(b[1]) && is_tail(b[2])) {
        *length = 3;
        return 0xD000 | (b[1] & 0x3F) << 6 | (b[2] & 0x3F);
    }
    return utf8_decode(p, end, length);
}

enum { CHUNK = 256 };

/* As many code points of one to three bytes as come in a row, each recognised by one look at four bytes (little
 * endian). Stops at anything unusual, which read_code then sees.  Returns how many there are. */
static size_t read_words(const char **at, const char *end, uint32_t *chunk, size_t room, uint32_t *mask) {
    const char *p = *at;
    size_t count = 0;
    uint32_t all = 0;
    while (end - p >= 4 && count < room) {
        uint32_t word, c;
        memcpy(&word, p, 4);
        if (!(word & 0x80)) {
            uint64_t next;
            if (!(word & 0x80808080) && end - p >= 8 && room - count >= 8 && !((memcpy(&next, p, 8), next) & 0x8080808080808080u)) {
                for (int j = 0; j < 8; j++) chunk[count + (size_t)j] = (unsigned char)p[j];
                count += 8;
                p += 8;
                continue;
            }
            c = word & 0x7F;
            p += 1;
        } else if ((word & 0xC0E0) == 0x80C0 && (word & 0x1E)) {
            c = (word & 0x1F) << 6 | (word >> 8 & 0x3F);
            p += 2;
        } else if ((word & 0xC0C0F0) == 0x8080E0) {
            c = (word & 0x0F) << 12 | (word >> 2 & 0xFC0) | (word >> 16 & 0x3F);
            if (c < 0x800 || is_surrogate(c)) break;
            p += 3;
        } else {
            break;
        }
        all |= chunk[count++] = c;
    }
    *at = p;
    *mask |= all;
    return count;
}

/* What stands for the bad sequence at *at, which is gone then; -1: nothing does. */
static ALWAYS_INLINE int read_patch(const char **at, const char *end, int length, const Utf8Rule *rule, uint32_t *chunk, uint32_t *mask) {
    if (rule->partial && *at + length == end && *utf8_reason(*at, end) == 'u') return -1; /* unexpected end of data */
    int count = patch_decode(rule->handler, (const unsigned char *)*at, (size_t)length, chunk);
    for (int i = 0; i < count; i++) *mask |= chunk[i];
    if (count >= 0) *at += length;
    return count;
}

/* A chunk of code points.  *good: false if it ends where *at is not UTF-8. */
static size_t read_chunk(const char **at, const char *end, const Utf8Rule *rule, uint32_t *chunk, uint32_t *mask, bool *good) {
    size_t count = 0;
    *good = true;
    while (count < CHUNK && *at < end) {
        count += read_words(at, end, chunk + count, CHUNK - count, mask);
        if (count == CHUNK || *at == end) break;
        int length;
        int32_t c = read_code(*at, end, rule->surrogates, &length);
        if (c >= 0) {
            *mask |= chunk[count++] = (uint32_t)c;
            *at += length;
            continue;
        }
        int patched = read_patch(at, end, length, rule, chunk + count, mask);
        if (!(*good = patched >= 0)) break;
        count += (size_t)patched;
    }
    return count;
}

int str_utf8_read(StrBuilder *b, const char **at, const char *end, const Utf8Rule *rule) {
    uint32_t chunk[CHUNK + PATCH_CHARS];
    for (bool good = true; good && *at < end;) {
        size_t plain = utf8_ascii_prefix(*at, (size_t)(end - *at));
        if (plain > CHUNK / 4) {
            if (str_builder_ascii(b, *at, plain) < 0) return -1;
            *at += plain;
        }
        uint32_t mask = 0;
        size_t count = read_chunk(at, end, rule, chunk, &mask, &good);
        if (str_builder_chars(b, chunk, 4, count, mask) < 0) return -1;
        if (!good) return 0;
    }
    return 1;
}

Own str_from_utf8(const char *utf8, size_t size, bool surrogates) {
    size_t prefix = utf8_ascii_prefix(utf8, size);
    if (prefix == size) return str_new_ascii(utf8, size);
    const char *at = utf8 + prefix;
    Utf8Rule rule = {.surrogates = surrogates};
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    if (str_builder_ascii(&b, utf8, prefix) < 0 || str_utf8_read(&b, &at, utf8 + size, &rule) <= 0) return NULL;
    return str_builder_finish(&b);
}

Own str_new_utf8(const char *utf8, size_t size) {
    Own s = str_from_utf8(utf8, size, true);
    return s || error_occurred() ? s : decode(utf8, size, "utf-8", NULL); /* for its exception */
}

Own str_new(const char *utf8) { return str_new_utf8(utf8, strlen(utf8)); }

/* ---- to UTF-8 */

/* Bytes beyond one a character, and whether there are surrogates; in whole blocks first: those become vector code. */
#define SIZE(Char) \
    const Char *p = (const Char *)data + start, *end = (const Char *)data + stop; \
    for (; end - p >= 32; p += 32) { \
        Char more = 0, any = 0; \
        for (int j = 0; j < 32; j++) { \
            more = (Char)(more + (p[j] >= 0x80) + (p[j] >= 0x800) + ((uint32_t)p[j] >= 0x10000)); \
            any |= (Char)((Char)(p[j] - 0xD800) < 0x800); \
        } \
        size += more; \
        found |= any != 0; \
    } \
    for (; p < end; p++) { \
        size += (size_t)(*p >= 0x80) + (*p >= 0x800) + ((uint32_t)*p >= 0x10000); \
        found |= is_surrogate(*p); \
    }

size_t str_utf8_size(Ref s, size_t start, size_t stop, bool *surrogates) {
    const void *data = str_data(s);
    size_t size = stop - start;
    bool found = false;
    if (str_of(s)->ascii) {
        *surrogates = false;
        return size;
    }
    if (str_kind(s) == 1) {
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
