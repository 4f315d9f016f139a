/* Names are stored as rows of word numbers (scripts/dev/make_unicode_names.py), 6.5 bytes each, in the order of their
 * characters.  From character to name: the run that the character is in gives the number of the name, and a table of
 * every eighth place leads to it.  From name to character: a table leads from the name's hash to its number.
 *
 * Ideographs have the code point in their name, and Hangul syllables spell their letters (Unicode 3.12).
 */
#include "runtime/base/unicode_names.h"
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include "runtime/base/unicode_names_tables.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- Hangul */

enum { HANGUL_FIRST = 0xAC00, LEADS = 19, VOWELS = 21, TAILS = 28 };
static const char hangul_prefix[] = "HANGUL SYLLABLE ";
static const char leads[LEADS][3] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                     "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char vowels[VOWELS][4] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                       "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char tails[TAILS][3] = {"",  "G",  "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT",
                                     "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"};

static size_t hangul_name(uint32_t index, char *out) {
    return (size_t)snprintf(out, UNICODE_NAME_MAX, "%s%s%s%s", hangul_prefix, leads[index / (VOWELS * TAILS)],
                            vowels[index / TAILS % VOWELS], tails[index % TAILS]);
}

/* The longest of these syllable parts that the text begins with, and where it ends. */
static int longest_part(const char *text, const char *parts, int count, size_t stride, const char **end) {
    int best = -1;
    size_t best_length = 0;
    for (int i = 0; i < count; i++) {
        const char *part = parts + (size_t)i * stride;
        size_t length = strlen(part);
        if ((best < 0 || length > best_length) && strncmp(text, part, length) == 0) best = i, best_length = length;
    }
    *end = text + best_length;
    return best;
}

/* No vowel begins with a letter of a consonant, so the longest parts are the right ones. */
static int32_t hangul_lookup(const char *name) {
    if (strncmp(name, hangul_prefix, sizeof hangul_prefix - 1)) return -1;
    const char *p = name + sizeof hangul_prefix - 1;
    int lead = longest_part(p, *leads, LEADS, sizeof *leads, &p);
    int vowel = longest_part(p, *vowels, VOWELS, sizeof *vowels, &p);
    int tail = longest_part(p, *tails, TAILS, sizeof *tails, &p);
    return vowel < 0 || *p ? -1 : HANGUL_FIRST + (lead * VOWELS + vowel) * TAILS + tail;
}

/* ---- from character to name */

/* The number of the character's name, or -1. */
static int32_t name_index(uint32_t code) {
    size_t low = 0, high = COUNT(name_runs);
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (name_runs[middle].first <= code) low = middle;
        else high = middle;
    }
    uint32_t end = low + 1 < COUNT(name_runs) ? name_runs[low + 1].index : NAME_COUNT;
    uint32_t count = end - name_runs[low].index;
    if (code < name_runs[low].first || code - name_runs[low].first >= count) return -1;
    return (int32_t)(name_runs[low].index + code - name_runs[low].first);
}

/* The words of the row at *p, one after the other: its text and length; NULL at the end. */
static inline const char *next_word(const unsigned char **p, size_t *length) {
    if (!**p) return NULL;
    unsigned word = *(*p)++;
    if (word > TWO_BYTE) word -= TWO_BYTE + 1;
    else word = 255u - TWO_BYTE + (word - 1) * 255 + (unsigned)*(*p)++ - 1;
    *length = word_places[word + 1] - word_places[word] - 1;
    return name_words + word_places[word];
}

static const unsigned char *row_of(uint32_t index) {
    const unsigned char *p = name_bytes + name_offsets[index / NAME_STEP];
    for (uint32_t skip = index % NAME_STEP; skip; p++) skip -= *p == 0;
    return p;
}

static size_t spell(const unsigned char *p, char *out) {
    size_t n = 0, length;
    for (const char *word; (word = next_word(&p, &length)); n += length) {
        if (n) out[n++] = ' ';
        memcpy(out + n, word, length);
    }
    out[n] = 0;
    return n;
}

size_t unicode_name(uint32_t code, char out[UNICODE_NAME_MAX]) {
    if (code - HANGUL_FIRST < LEADS * VOWELS * TAILS) return hangul_name(code - HANGUL_FIRST, out);
    int32_t index = name_index(code);
    if (index >= 0) return spell(row_of((uint32_t)index), out);
    for (size_t i = 0; i < COUNT(name_ranges); i++)
        if (code >= name_ranges[i].first && code <= name_ranges[i].last)
            return (size_t)snprintf(out, UNICODE_NAME_MAX, "%s%X", name_ranges[i].prefix, code);
    return *out = 0, 0;
}

/* ---- from name to character */

/* make_unicode_names.py computes the same.  Name ends in seven zeros that may be read. */
static uint64_t hash_name(const char *name, size_t length) {
    uint64_t h = length, part;
    for (size_t i = 0; i < length; i += 8) {
        memcpy(&part, name + i, 8);
        h = (h ^ part) * 0x9E3779B97F4A7C15u;
        h ^= h >> 32;
    }
    return h;
}

static bool row_is(const unsigned char *p, const char *name, size_t length) {
    size_t n = 0, size;
    for (const char *word; (word = next_word(&p, &size)); n += size) {
        if (n && (n >= length || name[n++] != ' ')) return false;
        if (size > length - n || memcmp(name + n, word, size)) return false;
    }
    return n == length;
}

/* The character of the name with this number. */
static int32_t code_at(uint32_t index) {
    size_t low = 0, high = COUNT(name_runs);
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (name_runs[middle].index <= index) low = middle;
        else high = middle;
    }
    return (int32_t)(name_runs[low].first + index - name_runs[low].index);
}

static int32_t table_lookup(const char *name, size_t length) {
    for (size_t at = hash_name(name, length) % NAME_SLOTS; name_slots[at]; at = (at + 1) % NAME_SLOTS) {
        uint32_t index = name_slots[at] - 1u;
        if (index >= NAME_COUNT) {
            if (strcmp(name_aliases[index - NAME_COUNT].name, name) == 0) return (int32_t)name_aliases[index - NAME_COUNT].code;
        } else if (row_is(row_of(index), name, length)) {
            return code_at(index);
        }
    }
    return -1;
}

/* Four to six capital hexadecimal digits, or -1. */
static int32_t parse_code(const char *text) {
    static const char hex[] = "0123456789ABCDEF";
    size_t length = strlen(text);
    int32_t code = 0;
    if (length < 4 || length > 6) return -1;
    for (; *text; text++) {
        const char *digit = strchr(hex, *text);
        if (!digit) return -1;
        code = code * 16 + (int32_t)(digit - hex);
    }
    return code;
}

static int32_t range_lookup(const char *name) {
    const char *hyphen = strrchr(name, '-');
    int32_t code = hyphen ? parse_code(hyphen + 1) : -1;
    if (code < 0) return -1;
    for (size_t i = 0; i < COUNT(name_ranges); i++) {
        if ((uint32_t)code < name_ranges[i].first || (uint32_t)code > name_ranges[i].last) continue;
        size_t length = strlen(name_ranges[i].prefix);
        if (length == (size_t)(hyphen + 1 - name) && memcmp(name, name_ranges[i].prefix, length) == 0) return code;
    }
    return -1;
}

/* CPython computes the names of unified ideographs and of Hangul from capitals alone, and allows one zero before four digits. */
static bool is_computed(const char *name) { return strncmp(name, "CJK UNIFIED", 11) == 0 || strncmp(name, "HANGUL SYL", 10) == 0; }

int32_t unicode_lookup(const char *text, size_t length) {
    char name[UNICODE_NAME_MAX + 8];
    if (length == 0 || length >= UNICODE_NAME_MAX) return -1;
    for (size_t i = 0; i < length; i++) name[i] = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 32) : text[i];
    memset(name + length, 0, 8);
    if (strlen(name) != length) return -1;
    int32_t code = table_lookup(name, length);
    if (code >= 0) return code;
    bool computed = is_computed(name);
    if (computed && memcmp(name, text, length)) return -1;
    code = range_lookup(name);
    if (code >= 0) {
        const char *digits = strrchr(name, '-') + 1;
        return computed ? strlen(digits) <= 5 ? code : -1 : *digits == '0' ? -1 : code;
    }
    return hangul_lookup(name);
}
