/* Codecs of one byte a character: ASCII, Latin-1, those that a table of 128 characters describes, and the pages that are loaded
 * when a program asks for them. */
#include "runtime/base/alloc.h"
#include "runtime/base/utf8.h"
#include "runtime/object/error.h"
#include "runtime/types/chars.h"
#include "runtime/types/codec_tables.h"
#include "runtime/types/codecs.h"

/* The character that byte stands for, or -1. */
static int32_t character_of(const Codec *c, unsigned char byte) {
    if (c->page) return c->page[byte] == PAGE_UNDEFINED ? -1 : c->page[byte];
    if (byte < 0x80) return byte;
    int32_t code = c->table ? c->table[byte - 0x80] : 0;
    return code ? code : -1;
}

/* The highest one that stands for this character; behind the page, those for the first 256 characters are noted. */
static int byte_in_page(const uint16_t *page, uint32_t code) {
    if (code < PAGE_SIZE) return page[PAGE_SIZE + code] == PAGE_UNDEFINED ? -1 : page[PAGE_SIZE + code];
    for (int i = PAGE_SIZE - 1; i >= 0; i--)
        if (page[i] == code && code != PAGE_UNDEFINED) return i;
    return -1;
}

/* The byte for a character, or -1. */
static int byte_of(const Codec *c, uint32_t code) {
    if (c->page) return byte_in_page(c->page, code);
    if (code < 0x80) return (int)code;
    if (code < 0x100 && c->table && c->table[code - 0x80] == code) return (int)code; /* as in Latin-1 */
    int found = -1;
    for (int i = 0; c->table && i < 128; i++) found = c->table[i] == code ? i + 0x80 : found; /* no early end: one vector loop */
    return found;
}

static const char *reason_of(const Codec *c) {
    return c->table || c->page ? "character maps to <undefined>"
           : c == &codec_ascii ? "ordinal not in range(128)"
                               : "ordinal not in range(256)";
}

/* How many of these bytes stand for characters, which are put into out; *mask: their bitwise or. */
static size_t characters_of(const Codec *c, const unsigned char *bytes, size_t count, uint16_t *out, uint32_t *mask) {
    uint32_t all = 0;
    size_t i;
    for (i = 0; i < count; i++) {
        int32_t code = character_of(c, bytes[i]);
        if (code < 0) break;
        all |= out[i] = (uint16_t)code;
    }
    *mask = all;
    return i;
}

static int byte_decode_run(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *t) {
    uint16_t chunk[256];
    if (c == &codec_latin1) {
        uint32_t mask = chars_mask(data + *at, 1, size - *at);
        if (str_builder_chars(out, data + *at, 1, size - *at, mask) < 0) return -1;
        *at = size;
    }
    while (*at < size) {
        uint32_t mask;
        size_t plain = c->page ? 0 : utf8_ascii_prefix(data + *at, size - *at);
        if (str_builder_ascii(out, data + *at, plain) < 0) return -1;
        *at += plain;
        size_t count = size - *at < COUNT_OF(chunk) ? size - *at : COUNT_OF(chunk);
        size_t known = characters_of(c, (const unsigned char *)data + *at, count, chunk, &mask);
        if (str_builder_chars(out, chunk, 2, known, mask) < 0) return -1;
        *at += known;
        if (known == count) continue;
        *t = (Trouble){*at, *at + 1, reason_of(c), false};
        return 0;
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

static int byte_encode_run(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *t) {
    uint32_t limit = limit_of(c);
    if (!buf_reserve(out, stop - *at)) return fail_memory();
    if (limit) {
        size_t plain = run_below(s, *at, stop, limit, true);
        chars_copy(out->bytes + out->n, 1, chars_at(str_data(s), str_of(s)->kind, *at), str_of(s)->kind, plain);
        out->n += plain;
        *at += plain;
        if (*at == stop) return 1;
        *t = (Trouble){*at, *at + run_below(s, *at, stop, limit, false), reason_of(c), false};
        return 0;
    }
    for (; *at < stop; ++*at) {
        int byte = byte_of(c, str_char(s, *at));
        if (byte < 0) {
            size_t end = *at + 1;
            while (end < stop && byte_of(c, str_char(s, end)) < 0) end++;
            *t = (Trouble){*at, end, reason_of(c), false};
            return 0;
        }
        out->bytes[out->n++] = (char)byte;
    }
    return 1;
}

#define BYTE_CODEC(name, key, table) {name, key, byte_decode_run, byte_encode_run, 1, false, NULL, table, NULL}
const Codec codec_ascii = BYTE_CODEC("ascii", "ascii", NULL);
const Codec codec_latin1 = BYTE_CODEC("latin-1", "latin_1", NULL);
const Codec codecs_by_table[] = {
    BYTE_CODEC("charmap", "cp1250", cp1250_table),       BYTE_CODEC("charmap", "cp1251", cp1251_table),
    BYTE_CODEC("charmap", "cp1252", cp1252_table),       BYTE_CODEC("charmap", "cp437", cp437_table),
    BYTE_CODEC("charmap", "cp850", cp850_table),         BYTE_CODEC("charmap", "iso8859_2", iso8859_2_table),
    BYTE_CODEC("charmap", "iso8859_15", iso8859_15_table), BYTE_CODEC("charmap", "koi8_r", koi8_r_table),
    {.key = NULL},
};

/* ---- pages that are loaded */

typedef struct LoadedPage {
    Codec codec;
    uint16_t characters[2 * PAGE_SIZE]; /* of the bytes; then the bytes of the first characters */
    char key[];
} LoadedPage;

const Codec *codec_page_make(const char *key, const uint16_t page[PAGE_SIZE]) {
    LoadedPage *made = mem_alloc(sizeof *made + strlen(key) + 1);
    if (!made) return throw_memory();
    for (int i = 0; i < PAGE_SIZE; i++) made->characters[PAGE_SIZE + i] = PAGE_UNDEFINED;
    for (uint16_t i = 0; i < PAGE_SIZE; i++) {
        made->characters[i] = page[i];
        if (page[i] < PAGE_SIZE) made->characters[PAGE_SIZE + page[i]] = i;
    }
    strcpy(made->key, key);
    made->codec = (Codec)BYTE_CODEC("charmap", made->key, NULL);
    made->codec.page = made->characters;
    return &made->codec;
}
