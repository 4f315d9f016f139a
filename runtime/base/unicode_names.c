/* Names are stored as rows of word numbers (scripts/dev/make_unicode_names.py), 6.5 bytes each, in the order of their
 * characters.  From character to name: the run that the character is in gives the number of the name, and a table of
 * every 32nd place leads to it.  From name to character: the name is turned into its row of numbers, which is searched
 * for with memmem; no other row can contain it, because a zero stands at both its ends and nowhere within.
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

/* Few enough to be tried: a lookup of one takes some 100 us. */
static int32_t hangul_lookup(const char *name) {
    char candidate[UNICODE_NAME_MAX];
    if (strncmp(name, hangul_prefix, sizeof hangul_prefix - 1)) return -1;
    for (uint32_t i = 0; i < LEADS * VOWELS * TAILS; i++) {
        hangul_name(i, candidate);
        if (strcmp(candidate, name) == 0) return (int32_t)(HANGUL_FIRST + i);
    }
    return -1;
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

static const char *word_text(unsigned word) { return name_words + word_places[word]; }

static size_t spell(const unsigned char *p, char *out) {
    size_t length = 0;
    for (unsigned word; *p; p++) {
        if (*p > TWO_BYTE) {
            word = (unsigned)*p - TWO_BYTE - 1;
        } else {
            word = 255u - TWO_BYTE + ((unsigned)p[0] - 1) * 255 + (unsigned)p[1] - 1;
            p++;
        }
        if (length) out[length++] = ' ';
        length += strlen(strcpy(out + length, word_text(word)));
    }
    return length;
}

size_t unicode_name(uint32_t code, char out[UNICODE_NAME_MAX]) {
    if (code - HANGUL_FIRST < LEADS * VOWELS * TAILS) return hangul_name(code - HANGUL_FIRST, out);
    for (size_t i = 0; i < COUNT(name_ranges); i++)
        if (code >= name_ranges[i].first && code <= name_ranges[i].last)
            return (size_t)snprintf(out, UNICODE_NAME_MAX, "%s%X", name_ranges[i].prefix, code);
    int32_t index = name_index(code);
    if (index < 0) return *out = 0, 0;
    const unsigned char *p = name_bytes + name_offsets[index / NAME_STEP];
    for (int32_t skip = index % NAME_STEP; skip > 0; skip--) p = (const unsigned char *)strchr((const char *)p, 0) + 1;
    return spell(p, out);
}

/* ---- from name to character */

/* The number of a word, or -1. */
static int find_word(const char *word, size_t length) {
    size_t low = 0, high = WORD_COUNT;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const char *candidate = word_text(words_sorted[middle]);
        int order = strncmp(candidate, word, length);
        if (order == 0 && candidate[length] == 0) return words_sorted[middle];
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return -1;
}

/* The row of a name, with a zero at each end; 0: it has a word that no name has. */
static size_t encode_name(const char *name, unsigned char *out) {
    size_t n = 0;
    out[n++] = 0;
    while (*name) {
        size_t length = strcspn(name, " ");
        int word = find_word(name, length);
        if (word < 0) return 0;
        if (word < 255 - TWO_BYTE) {
            out[n++] = (unsigned char)(TWO_BYTE + 1 + word);
        } else {
            out[n++] = (unsigned char)(1 + (word - (255 - TWO_BYTE)) / 255);
            out[n++] = (unsigned char)(1 + (word - (255 - TWO_BYTE)) % 255);
        }
        name += length;
        if (*name == ' ' && !*++name) return 0;
    }
    out[n++] = 0;
    return n;
}

/* The character of the name whose row begins at this place in name_bytes. */
static int32_t code_at(size_t place) {
    size_t step = 0;
    while (step + 1 < COUNT(name_offsets) && name_offsets[step + 1] <= place) step++;
    uint32_t index = (uint32_t)step * NAME_STEP;
    for (size_t i = name_offsets[step]; i < place; i++) index += name_bytes[i] == 0;
    size_t run = 0;
    while (run + 1 < COUNT(name_runs) && name_runs[run + 1].index <= index) run++;
    return (int32_t)(name_runs[run].first + index - name_runs[run].index);
}

static int32_t range_lookup(const char *name) {
    for (size_t i = 0; i < COUNT(name_ranges); i++) {
        size_t length = strlen(name_ranges[i].prefix);
        char canonical[16];
        unsigned code;
        if (strncmp(name, name_ranges[i].prefix, length) || sscanf(name + length, "%6X", &code) != 1) continue;
        snprintf(canonical, sizeof canonical, "%X", code);
        if (strcmp(canonical, name + length) == 0 && code >= name_ranges[i].first && code <= name_ranges[i].last)
            return (int32_t)code;
    }
    return -1;
}

int32_t unicode_lookup(const char *text, size_t length) {
    char name[UNICODE_NAME_MAX];
    unsigned char row[2 * UNICODE_NAME_MAX];
    if (length == 0 || length >= sizeof name) return -1;
    for (size_t i = 0; i < length; i++) name[i] = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 32) : text[i];
    name[length] = 0;
    if (strlen(name) != length) return -1;
    size_t size = encode_name(name, row);
    const unsigned char *hit = size ? memmem(name_bytes, sizeof name_bytes - 1, row, size) : NULL;
    if (hit) return code_at((size_t)(hit - name_bytes) + 1);
    for (size_t i = 0; i < COUNT(name_aliases); i++)
        if (strcmp(name_aliases[i].name, name) == 0) return (int32_t)name_aliases[i].code;
    int32_t code = hangul_lookup(name);
    return code >= 0 ? code : range_lookup(name);
}
