/* Encodings of East Asia: Codecs of one to four (EUC-KR: eight) bytes a character, whose tables are made from iconv's when one is first named.
 *
 * lib/encodings/_multibyte.py says which bytes lead, which converter of iconv has the pairs, and where Python's tables differ from it.  The
 * opposite table is the inverse: of several pairs for one character the first counts, or the last, as that file says.  GB 18030 gives the
 * characters without a pair numbers of four bytes, in their order. */
#include "stdlib/data/multibyte.h"

#include <iconv.h>
#include <string.h>

#include "runtime/types/codecs.h"

enum { LEAD = 0xFFFE, ILLEGAL = 0xFFFF, NONE = 0, HIGH = 0x80, ROW = 256, ROWS = 128, TRIPLE_LEAD = 0x8F, TRIPLES = 128 };
enum { BMP = 0x10000, QUADS = 39420, QUAD_FIRST = 0x81, QUAD_ASTRAL = 189000 };

typedef struct Multibyte {
    Codec codec;
    uint16_t single[ROWS];       /* of 0x80..0xFF: a character, LEAD or ILLEGAL */
    uint16_t two[ROWS][ROW];     /* pairs: a character or NONE */
    uint16_t (*three)[TRIPLES];  /* the two bytes after 0x8F, without their high bits; or NULL */
    uint16_t *four;              /* GB 18030: the character of a number; or NULL */
    uint16_t *four_of;           /* ... and its number, plus 1 */
    bool composes;               /* KS X 1001: a syllable without a pair as a mark and the pairs of its three letters */
    uint16_t encode[BMP];        /* a byte; a pair; of three bytes the last two, without the last one's high bit; NONE */
    char key[];
} Multibyte;

static const Multibyte *multibyte_of(const Codec *c) { return (const Multibyte *)c; }

/* ---- decoding */

static int stopped(Trouble *trouble, size_t at, size_t end, bool unfinished) {
    return trouble_set(trouble, at, end, unfinished ? "incomplete multibyte sequence" : "illegal multibyte sequence", unfinished);
}

static bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

/* Four bytes as a number, counted from 0x81308130; -1: they are none. */
static int64_t quad_number(const unsigned char *p) {
    if (p[0] < QUAD_FIRST || p[0] > 0xFE || !is_digit(p[1]) || p[2] < QUAD_FIRST || p[2] > 0xFE || !is_digit(p[3])) return -1;
    return (((p[0] - QUAD_FIRST) * 10 + p[1] - '0') * 126 + p[2] - QUAD_FIRST) * 10 + p[3] - '0';
}

static uint32_t quad_char(const Multibyte *m, int64_t number) {
    if (number < 0) return NONE;
    if (number < QUADS) return m->four[number];
    int64_t c = number - QUAD_ASTRAL + 0x10000;
    return number >= QUAD_ASTRAL && c <= 0x10FFFF ? (uint32_t)c : NONE;
}

/* ---- Korean syllables made of letters: 0xA4D4, then 0xA4 and one of these for the first, the middle, the last (0xD4: there is none) */

enum { LETTER_LEAD = 0xA4, COMPOSED = 0xD4, COMPOSED_SIZE = 8, SYLLABLES = 0xAC00, FIRSTS = 19, MIDDLES = 21, LASTS = 28 };
static const unsigned char firsts[FIRSTS + 1] = "\xa1\xa2\xa4\xa7\xa8\xa9\xb1\xb2\xb3\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe";
static const unsigned char lasts[LASTS + 1] = "\xd4\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb4\xb5\xb6\xb7\xb8\xba\xbb\xbc\xbd\xbe";
enum { MIDDLE_FIRST = 0xBF };

static uint32_t composed_char(const unsigned char *p) {
    const unsigned char *first = memchr(firsts, p[3], FIRSTS), *last = memchr(lasts, p[7], LASTS);
    int middle = p[5] - MIDDLE_FIRST;
    if (p[2] != LETTER_LEAD || p[4] != LETTER_LEAD || p[6] != LETTER_LEAD || !first || !last || middle < 0 || middle >= MIDDLES) return NONE;
    return (uint32_t)(SYLLABLES + ((first - firsts) * MIDDLES + middle) * LASTS + (last - lasts));
}

static bool put_composed(Buf *out, uint32_t c) {
    uint32_t n = c - SYLLABLES;
    if (c < SYLLABLES || n >= FIRSTS * MIDDLES * LASTS) return false;
    char bytes[COMPOSED_SIZE] = {(char)LETTER_LEAD, (char)COMPOSED, (char)LETTER_LEAD, (char)firsts[n / (MIDDLES * LASTS)], (char)LETTER_LEAD,
                                 (char)(MIDDLE_FIRST + n / LASTS % MIDDLES), (char)LETTER_LEAD, (char)lasts[n % LASTS]};
    buf_append(out, bytes, sizeof bytes);
    return true;
}

/* The character that begins at p, which has a leading byte, and how many bytes it takes; NONE: illegal, or *length 0: cut off. */
static uint32_t char_at(const Multibyte *m, const unsigned char *p, size_t left, size_t *length) {
    *length = 0;
    if (left < 2) return NONE;
    bool three = m->three && p[0] == TRIPLE_LEAD, four = m->four && is_digit(p[1]);
    bool composed = m->composes && p[0] == LETTER_LEAD && p[1] == COMPOSED;
    size_t needed = three ? 3 : four ? 4 : composed ? COMPOSED_SIZE : 2;
    if (left < needed) return NONE;
    *length = needed;
    if (four) return quad_char(m, quad_number(p));
    if (composed) return composed_char(p);
    if (!three) return m->two[p[0] - HIGH][p[1]];
    return p[1] < HIGH || p[2] < HIGH ? NONE : m->three[p[1] - HIGH][p[2] - HIGH];
}

static int decode_multibyte(const Codec *c, StrBuilder *out, const char *data, size_t size, size_t *at, Trouble *trouble) {
    const Multibyte *m = multibyte_of(c);
    while (*at < size) {
        const unsigned char *p = (const unsigned char *)data + *at;
        uint32_t found = *p < HIGH ? *p : m->single[*p - HIGH];
        size_t length = 1;
        if (found == ILLEGAL) return stopped(trouble, *at, *at + 1, false);
        if (found == LEAD) {
            found = char_at(m, p, size - *at, &length);
            if (!length) return stopped(trouble, *at, size, true);
            if (found == NONE) return stopped(trouble, *at, *at + 1, false);
        }
        if (str_builder_char(out, found) < 0) return -1;
        *at += length;
    }
    return 1;
}

/* ---- encoding */

static void put_quad(Buf *out, uint32_t number) {
    buf_putc(out, (char)(QUAD_FIRST + number / 12600));
    buf_putc(out, (char)('0' + number / 1260 % 10));
    buf_putc(out, (char)(QUAD_FIRST + number / 10 % 126));
    buf_putc(out, (char)('0' + number % 10));
}

static bool put_char(const Multibyte *m, Buf *out, uint32_t c) {
    uint16_t code = c < BMP ? m->encode[c] : NONE;
    if (c < HIGH || (code && code < ROW)) {
        buf_putc(out, (char)(c < HIGH ? c : code));
        return true;
    }
    if (!code && m->four) {
        if (c < BMP && !m->four_of[c]) return false;
        put_quad(out, c < BMP ? m->four_of[c] - 1u : c - 0x10000 + QUAD_ASTRAL);
        return true;
    }
    if (!code) return m->composes && put_composed(out, c);
    bool three = m->three && !(code & HIGH);
    if (three) buf_putc(out, (char)TRIPLE_LEAD);
    buf_putc(out, (char)(code >> 8));
    buf_putc(out, (char)(three ? code | HIGH : code));
    return true;
}

static int encode_multibyte(const Codec *c, Buf *out, Ref s, size_t *at, size_t stop, Trouble *trouble) {
    for (; *at < stop; ++*at)
        if (!put_char(multibyte_of(c), out, str_char(s, *at))) return stopped(trouble, *at, *at + 1, false);
    return 1;
}

/* ---- making one */

/* The one character that iconv makes of the bytes, or NONE. */
static uint16_t ask(iconv_t converter, const char *bytes, size_t size) {
    char in[4], out[16];
    uint32_t c;
    char *from = in, *to = out;
    size_t left = size, room = sizeof out;
    memcpy(in, bytes, size);
    iconv(converter, NULL, NULL, NULL, NULL);
    if (iconv(converter, &from, &left, &to, &room) == (size_t)-1 || left || room != sizeof out - sizeof c) return NONE;
    memcpy(&c, out, sizeof c);
    return c < BMP ? (uint16_t)c : NONE;
}

static void fill_pairs(Multibyte *m, iconv_t converter) {
    for (int lead = 0; lead < ROWS; lead++)
        for (int trail = 0; m->single[lead] == LEAD && trail < ROW; trail++) {
            if (m->four && is_digit((unsigned char)trail)) continue;
            char bytes[2] = {(char)(lead + HIGH), (char)trail};
            m->two[lead][trail] = ask(converter, bytes, 2);
        }
}

static void fill_triples(Multibyte *m, iconv_t converter) {
    for (int a = 0; m->three && a < TRIPLES; a++)
        for (int b = 0; b < TRIPLES; b++) {
            char bytes[3] = {(char)TRIPLE_LEAD, (char)(a + HIGH), (char)(b + HIGH)};
            m->three[a][b] = ask(converter, bytes, 3);
        }
}

static void note(Multibyte *m, uint16_t c, unsigned code, bool last) {
    if (c != NONE && c >= HIGH && (last || !m->encode[c])) m->encode[c] = (uint16_t)code;
}

static void fill_codes(Multibyte *m, bool last) {
    for (unsigned lead = 0; lead < ROWS; lead++) {
        if (m->single[lead] < LEAD) note(m, m->single[lead], lead + HIGH, last);
        for (unsigned trail = 0; trail < ROW; trail++) note(m, m->two[lead][trail], (lead + HIGH) << 8 | trail, last);
    }
    for (unsigned a = 0; m->three && a < TRIPLES; a++)
        for (unsigned b = 0; b < TRIPLES; b++) note(m, m->three[a][b], (a + HIGH) << 8 | b, false);
}

static void number_quads(Multibyte *m) {
    uint16_t number = 0;
    for (uint32_t c = HIGH; m->four && c < BMP && number < QUADS; c++) {
        if (m->encode[c] || (c >= 0xD800 && c < 0xE000)) continue;
        m->four[number] = (uint16_t)c;
        m->four_of[c] = ++number;
    }
}

/* [(first bytes as a number, characters in a row), ...]: where the tables differ from iconv's; U+FFFE: nothing. */
static int patch_pairs(Multibyte *m, Ref rows) {
    for (size_t i = 0; i < list_length(rows); i++) {
        Ref row = list_item_peek(rows, i), text = tuple_item_peek(row, 1);
        int first;
        if (int_from(tuple_item_peek(row, 0), &first) < 0) return -1;
        for (size_t k = 0; k < str_length(text); k++) {
            unsigned code = (unsigned)first + (unsigned)k;
            uint16_t c = (uint16_t)str_char(text, k), found = c == LEAD ? NONE : c;
            if (code < BMP && code >> 8 >= HIGH) m->two[(code >> 8) - HIGH][code & 255] = found;
            else if (m->three) m->three[code >> 8 & 127][code & 127] = found;
        }
    }
    return 0;
}

/* {character: its bytes as a number}: where the opposite table differs from the inverse. */
static int patch_codes(Multibyte *m, Ref dict) {
    size_t position = 0;
    Ref key, value;
    int code;
    while (dict_next(dict, &position, &key, &value)) {
        if (int_from(value, &code) < 0) return -1;
        m->encode[(uint16_t)str_char(key, 0)] = (uint16_t)code;
    }
    return 0;
}

static void multibyte_free(Multibyte *m) {
    mem_free(m->three);
    mem_free(m->four);
    mem_free(m->four_of);
    mem_free(m);
}

static Multibyte *multibyte_new(const char *key, Ref singles, int longest) {
    Multibyte *m = mem_alloc(sizeof *m + strlen(key) + 1);
    if (!m) return throw_memory();
    memset(m, 0, sizeof *m);
    strcpy(m->key, key);
    m->codec = (Codec){.name = m->key, .key = m->key, .decode = decode_multibyte, .encode = encode_multibyte, .unit = 1};
    for (size_t i = 0; i < ROWS; i++) m->single[i] = (uint16_t)str_char(singles, i);
    m->composes = longest == COMPOSED_SIZE;
    if (longest == 3) m->three = mem_alloc(TRIPLES * sizeof *m->three);
    if (longest == 4) m->four = mem_alloc(QUADS * sizeof *m->four);
    if (longest == 4) m->four_of = mem_alloc(BMP * sizeof *m->four_of);
    bool whole = (longest != 3 || m->three) && (longest != 4 || (m->four && m->four_of));
    if (whole && m->four_of) memset(m->four_of, 0, BMP * sizeof *m->four_of);
    if (whole) return m;
    multibyte_free(m);
    return throw_memory();
}

static int fill(Multibyte *m, const char *converter_name, Ref pairs, Ref codes, bool last) {
    iconv_t converter = iconv_open("UTF-32LE", converter_name);
    if (converter == (iconv_t)-1) return fail(LookupError, "iconv does not know %s", converter_name);
    fill_pairs(m, converter);
    fill_triples(m, converter);
    iconv_close(converter);
    if (patch_pairs(m, pairs) < 0) return -1;
    fill_codes(m, last);
    if (patch_codes(m, codes) < 0) return -1;
    number_quads(m);
    return 0;
}

/* _add_multibyte(key, converter, singles, longest, last, pairs, codes) */
Own multibyte_add(Ref self, const Ref *a) {
    int longest, last = truth(a[4]);
    if (!is_str(a[0]) || !is_str(a[1]) || !is_str(a[2]) || str_length(a[2]) != ROWS || !is_list(a[5]) || !is_dict(a[6]))
        return throw(TypeError, "a key, a converter, 128 characters, two numbers, a list and a dict are expected");
    const char *key = str_utf8(a[0], NULL), *converter = str_utf8(a[1], NULL);
    if (!key || !converter || last < 0 || int_from(a[3], &longest) < 0) return NULL;
    Multibyte *m = multibyte_new(key, a[2], longest);
    if (!m) return NULL;
    if (fill(m, converter, a[5], a[6], last) == 0 && codec_add(&m->codec) == 0) return None; /* it stays for good */
    multibyte_free(m);
    return NULL;
}
