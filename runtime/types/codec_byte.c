/* Codecs of one byte a character: ASCII, Latin-1, those that a table of 128 characters describes, and the pages that are loaded
 * when a program asks for them. */
#include "runtime/base/alloc.h"
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/types/chars.h"
#include "runtime/types/codec_patch.h"
#include "runtime/types/codec_tables.h"

/* What a codec with a table or a page knows, the same way for both; made when it is first used, and kept.
 *
 * On the way back, the bytes of the characters whose upper eight bits are the same stand in one row.  A row says 0 for those that
 * have none: what is found is looked up the other way round, before it is believed. */
struct CodecMap {
    uint16_t characters[256]; /* of the bytes; PAGE_UNDEFINED */
    uint8_t row_of[256];      /* by the upper eight bits; row 0 is empty */
    uint8_t rows[][256];
};

static uint16_t character_of(const Codec *c, int byte) {
    if (c->page) return c->page[byte];
    uint16_t code = byte < 0x80 ? (uint16_t)byte : c->table[byte - 0x80];
    return code || !byte ? code : PAGE_UNDEFINED;
}

static struct CodecMap *map_make(const Codec *c) {
    bool used[256] = {false};
    size_t rows = 1;
    for (int i = 0; i < 256; i++) {
        uint16_t code = character_of(c, i);
        if (code != PAGE_UNDEFINED && !used[code >> 8]) used[code >> 8] = ++rows;
    }
    struct CodecMap *made = mem_alloc(sizeof *made + rows * sizeof *made->rows);
    if (!made) return throw_memory();
    memset(made, 0, sizeof *made + rows * sizeof *made->rows);
    for (int i = 0, row = 0; i < 256; i++)
        if (used[i]) made->row_of[i] = (uint8_t)++row;
    for (int i = 0; i < 256; i++) { /* of several bytes for a character the highest */
        uint16_t code = made->characters[i] = character_of(c, i);
        if (code != PAGE_UNDEFINED) made->rows[made->row_of[code >> 8]][code & 0xFF] = (uint8_t)i;
    }
    return made;
}

/* NULL: MemoryError. */
static const struct CodecMap *map_of(const Codec *c) {
    if (!*c->map) *c->map = map_make(c);
    return *c->map;
}

/* The byte for a character, or -1. */
static ALWAYS_INLINE int byte_of(const struct CodecMap *map, uint32_t code) {
    if (code >= PAGE_UNDEFINED) return -1;
    uint8_t byte = map->rows[map->row_of[code >> 8]][code & 0xFF];
    return map->characters[byte] == code ? byte : -1;
}

static const char *reason_of(const Codec *c) {
    return c->table || c->page ? "character maps to <undefined>"
           : c == &codec_ascii ? "ordinal not in range(128)"
                               : "ordinal not in range(256)";
}

enum { CHUNK = 256, BLOCK = 8 };

/* How many of these bytes stand for characters, which are put into out.  No map: ASCII. */
static size_t characters_of(const struct CodecMap *map, const unsigned char *bytes, size_t count, uint16_t *out) {
    size_t i = 0;
    if (!map) {
        for (; i < count && bytes[i] < 0x80; i++) out[i] = bytes[i];
        return i;
    }
    for (; i + BLOCK <= count; i += BLOCK) {
        bool bad = false;
        for (size_t j = i; j < i + BLOCK; j++) bad |= (out[j] = map->characters[bytes[j]]) == PAGE_UNDEFINED;
        if (bad) break;
    }
    for (; i < count; i++)
        if ((out[i] = map->characters[bytes[i]]) == PAGE_UNDEFINED) break;
    return i;
}

/* A chunk of characters, of bytes from *at on.  *good: false if it ends at a byte that stands for none. */
static size_t read_chunk(const struct CodecMap *map, const unsigned char *bytes, size_t size, size_t *at, int handler, uint16_t *chunk,
                         bool *good) {
    size_t n = 0;
    uint32_t patch[PATCH_CHARS];
    while (n < CHUNK && *at < size) {
        size_t count = size - *at < CHUNK - n ? size - *at : CHUNK - n;
        size_t known = characters_of(map, bytes + *at, count, chunk + n);
        n += known;
        *at += known;
        if (known == count) continue;
        int patched = patch_decode(handler, bytes + *at, 1, patch);
        if (!(*good = patched >= 0)) break;
        for (int i = 0; i < patched; i++) chunk[n++] = (uint16_t)patch[i];
        ++*at;
    }
    return n;
}

static int byte_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    uint16_t chunk[CHUNK + PATCH_CHARS];
    if (c == &codec_latin1) {
        uint32_t mask = chars_mask(data + *at, 1, size - *at);
        if (str_builder_chars(out, data + *at, 1, size - *at, mask) < 0) return -1;
        *at = size;
        return 1;
    }
    const struct CodecMap *map = c == &codec_ascii ? NULL : map_of(c);
    if (!map && error_occurred()) return -1;
    for (bool good = true; *at < size;) {
        size_t plain = c->page ? 0 : utf8_ascii_prefix(data + *at, size - *at);
        if (plain > CHUNK / 4) {
            if (str_builder_ascii(out, data + *at, plain) < 0) return -1;
            *at += plain;
        }
        size_t n = read_chunk(map, (const unsigned char *)data, size, at, t->handler, chunk, &good);
        if (str_builder_chars(out, chunk, 2, n, chars_mask(chunk, 2, n)) < 0) return -1;
        if (!good) return trouble_set(t, *at, *at + 1, reason_of(c), false);
    }
    return 1;
}

/* The codecs that write the characters below a limit as they are, and no others. */
static uint32_t limit_of(const Codec *c) { return c == &codec_ascii ? 0x80 : c == &codec_latin1 ? 0x100 : 0; }

/* How many characters from `at` on are below (or else not below) the limit.  kind is a constant in each call. */
static ALWAYS_INLINE size_t run_of_kind(const void *data, int kind, size_t at, size_t stop, uint32_t limit, bool below) {
    size_t i = at;
    while (i < stop && (chars_get(data, kind, i) < limit) == below) i++;
    return i - at;
}

static size_t run_below(Ref s, size_t at, size_t stop, uint32_t limit, bool below) {
    const void *data = str_data(s);
    switch (str_of(s)->kind) {
    case 1: return run_of_kind(data, 1, at, stop, limit, below);
    case 2: return run_of_kind(data, 2, at, stop, limit, below);
    default: return run_of_kind(data, 4, at, stop, limit, below);
    }
}

/* Characters [*at, stop) behind `to`, with what the handler puts in for those that are not below the limit; the end.  It stops where
 * the handler has no answer.  kind is a constant in each call. */
static ALWAYS_INLINE char *put_patched(const void *data, int kind, size_t *at, size_t stop, uint32_t limit, int handler, char *to) {
    size_t i = *at;
    if (handler == REPLACE) {
        for (; i < stop; i++) *to++ = (char)(chars_get(data, kind, i) < limit ? chars_get(data, kind, i) : '?');
    } else if (handler == IGNORE) {
        for (; i < stop; i++) {
            *to = (char)chars_get(data, kind, i);
            to += chars_get(data, kind, i) < limit;
        }
    } else {
        for (; i < stop; i++) {
            uint32_t code = chars_get(data, kind, i);
            *to = (char)code;
            char *end = code < limit ? to + 1 : patch_encode(handler, code, to);
            if (!end) break;
            to = end;
        }
    }
    *at = i;
    return to;
}

static int encode_below(Buf *out, Ref s, size_t *at, size_t stop, uint32_t limit, int handler) {
    const void *data = str_data(s);
    while (*at < stop) {
        size_t end = stop - *at < CHUNK ? stop : *at + CHUNK, from = *at;
        if (UNLIKELY(!buf_reserve(out, CHUNK * PATCH_BYTES))) return fail_memory();
        char *to = out->bytes + out->n;
        switch (str_of(s)->kind) {
        case 1: to = put_patched(data, 1, at, end, limit, handler, to); break;
        case 2: to = put_patched(data, 2, at, end, limit, handler, to); break;
        default: to = put_patched(data, 4, at, end, limit, handler, to);
        }
        out->n = (size_t)(to - out->bytes);
        if (*at == from || *at < end) break;
    }
    return 0;
}

static int byte_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    uint32_t limit = limit_of(c);
    if (!buf_reserve(out, stop - *at)) return fail_memory();
    if (limit) {
        size_t plain = run_below(s, *at, stop, limit, true);
        chars_copy(out->bytes + out->n, 1, chars_at(str_data(s), str_of(s)->kind, *at), str_of(s)->kind, plain);
        out->n += plain;
        *at += plain;
        if (*at < stop && encode_below(out, s, at, stop, limit, t->handler) < 0) return -1;
        return *at == stop ? 1 : trouble_set(t, *at, *at + run_below(s, *at, stop, limit, false), reason_of(c), false);
    }
    const struct CodecMap *map = map_of(c);
    if (!map) return -1;
    for (; *at < stop; ++*at) {
        int byte = byte_of(map, str_char(s, *at));
        if (byte < 0) {
            size_t end = *at + 1;
            while (end < stop && byte_of(map, str_char(s, end)) < 0) end++;
            return trouble_set(t, *at, end, reason_of(c), false);
        }
        out->bytes[out->n++] = (char)byte;
    }
    return 1;
}

#define BYTE_CODEC(name, key, table, map) \
    {name, key, byte_decode_run, byte_encode_run, 1, false, NULL, table, NULL, map}
#define TABLE_CODEC(key) BYTE_CODEC("charmap", #key, key##_table, &(struct CodecMap *){NULL}) /* filled in under the GIL */
const Codec codec_ascii = BYTE_CODEC("ascii", "ascii", NULL, NULL);
const Codec codec_latin1 = BYTE_CODEC("latin-1", "latin_1", NULL, NULL);
const Codec codecs_by_table[] = {
    TABLE_CODEC(cp1250), TABLE_CODEC(cp1251),    TABLE_CODEC(cp1252),     TABLE_CODEC(cp437),
    TABLE_CODEC(cp850),  TABLE_CODEC(iso8859_2), TABLE_CODEC(iso8859_15), TABLE_CODEC(koi8_r),
    {.key = NULL},
};

/* ---- pages that are loaded */

typedef struct LoadedPage {
    Codec codec;
    struct CodecMap *map;
    uint16_t characters[PAGE_SIZE];
    char key[];
} LoadedPage;

const Codec *codec_page_make(const char *key, const uint16_t page[PAGE_SIZE]) {
    LoadedPage *made = mem_alloc(sizeof *made + strlen(key) + 1);
    if (!made) return throw_memory();
    memcpy(made->characters, page, sizeof made->characters);
    strcpy(made->key, key);
    made->map = NULL;
    made->codec = (Codec)BYTE_CODEC("charmap", made->key, NULL, &made->map);
    made->codec.page = made->characters;
    return &made->codec;
}
