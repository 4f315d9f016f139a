/* Look-ups in the tables, and normalisation (UAX #15): decompose, order marks by combining class, compose.  Hangul
 * syllables are computed (Unicode 3.12). */
#include "runtime/base/unicode.h"
#include <stdlib.h>
#include <string.h>
#include "runtime/base/unicode_tables.h"
#include "runtime/base/vec.h"

enum { PAGE_BITS = UNICODE_PAGE_BITS, PAGE_MASK = 127, LAST_CODE = UNICODE_LAST };
enum { HANGUL_S = 0xAC00, HANGUL_L = 0x1100, HANGUL_V = 0x1161, HANGUL_T = 0x11A7, LS = 19, VS = 21, TS = 28 };

typedef VEC(uint32_t) CodeVec;

int unicode_decimal(uint32_t code) { return unicode_record(code)->decimal; }
int unicode_digit(uint32_t code) { return unicode_record(code)->digit; }
int unicode_combining(uint32_t code) { return unicode_record(code)->combining; }
const char *unicode_category(uint32_t code) { return unicode_categories[unicode_record(code)->category]; }

/* length << 24 | index into unicode_special */
int unicode_map_many(int32_t mapping, uint32_t out[3]) {
    int length = mapping >> 24 & 0xF;
    memcpy(out, unicode_special + (mapping & 0xFFFFFF), (size_t)length * sizeof *out);
    return length;
}

/* The mapping one level deep: its code points, whose number is *count, and whether it is for compatibility alone ("<font> 0041").
 * NULL: there is none. */
static const uint32_t *parts_of(uint32_t code, int *count, bool *compatibility) {
    if (code < 0xA0 || code > LAST_CODE) return NULL;
    unsigned at = decomposition_pages[((uint32_t)decomposition_first[code >> PAGE_BITS] << PAGE_BITS) + (code & PAGE_MASK)];
    if (!at) return NULL;
    *compatibility = decomposition_codes[at] & 1;
    *count = (int)(decomposition_codes[at] >> 1);
    return decomposition_codes + at + 1;
}

int unicode_decomposition(uint32_t code, uint32_t out[18], bool *compatibility) {
    int count = 0;
    *compatibility = false;
    const uint32_t *parts = parts_of(code, &count, compatibility);
    if (parts) memcpy(out, parts, (size_t)count * sizeof *out);
    return count;
}

static bool put_code(CodeVec *out, uint32_t code) {
    uint32_t *slot = vec_push(out);
    if (slot) *slot = code;
    return slot;
}

static bool put_hangul(CodeVec *out, uint32_t index) {
    uint32_t t = index % TS;
    return put_code(out, HANGUL_L + index / (VS * TS)) && put_code(out, HANGUL_V + index % (VS * TS) / TS) &&
           (!t || put_code(out, HANGUL_T + t));
}

static bool is_hangul(uint32_t code) { return code - HANGUL_S < LS * VS * TS; }

/* Recursion ends: decompositions are a few levels deep. */
static bool decompose(CodeVec *out, uint32_t code, bool compatibly) {
    bool compatibility;
    int n;
    if (is_hangul(code)) return put_hangul(out, code - HANGUL_S);
    const uint32_t *parts = parts_of(code, &n, &compatibility);
    if (!parts || (compatibility && !compatibly)) return put_code(out, code);
    for (int i = 0; i < n; i++)
        if (!decompose(out, parts[i], compatibly)) return false;
    return true;
}

enum { FIRST_MARK = 0x300 }; /* no character below has a combining class, or joins the one before it */

static int class_of(uint32_t code) { return code < FIRST_MARK ? 0 : unicode_combining(code); }

/* Stable insertion sort of each run of marks by combining class. */
static void order_marks(CodeVec *out) {
    for (size_t i = 1; i < out->n; i++) {
        uint32_t code = out->at[i];
        int class = class_of(code);
        size_t at = i;
        for (; class && at > 0 && class_of(out->at[at - 1]) > class; at--) out->at[at] = out->at[at - 1];
        out->at[at] = code;
    }
}

static uint32_t compose_hangul(uint32_t a, uint32_t b) {
    if (a - HANGUL_L < LS && b - HANGUL_V < VS) return HANGUL_S + ((a - HANGUL_L) * VS + (b - HANGUL_V)) * TS;
    if (a - HANGUL_S < LS * VS * TS && (a - HANGUL_S) % TS == 0 && b > HANGUL_T && b < HANGUL_T + TS) return a + b - HANGUL_T;
    return 0;
}

/* The primary composite of a and b, or 0. */
static uint32_t compose_pair(uint32_t a, uint32_t b) {
    if (b < FIRST_MARK) return 0;
    size_t low = 0, high = sizeof composition_pairs / sizeof *composition_pairs;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const uint32_t *row = composition_pairs[middle];
        if (row[0] == a && row[1] == b) return row[2];
        if (row[0] < a || (row[0] == a && row[1] < b)) low = middle + 1;
        else high = middle;
    }
    return compose_hangul(a, b);
}

static void compose(CodeVec *out) {
    size_t n = 0, starter = SIZE_MAX;
    int last_class = 0;
    for (size_t i = 0; i < out->n; i++) {
        uint32_t code = out->at[i];
        int class = class_of(code);
        bool blocked = starter == SIZE_MAX || (n > starter + 1 && (last_class >= class || last_class == 0));
        uint32_t whole = blocked ? 0 : compose_pair(out->at[starter], code);
        if (whole) {
            out->at[starter] = whole;
            continue;
        }
        if (!class) starter = n;
        last_class = class;
        out->at[n++] = code;
    }
    out->n = n;
}

/* It stands in this form wherever it stands.  (What joins the character before it without a combining class is a mark, or a vowel or
 * tail of Hangul.) */
static bool is_normal(uint32_t code, NormalForm form) {
    bool compatibility, composed = form == NORMAL_NFC || form == NORMAL_NFKC;
    int n;
    if (code >= FIRST_MARK) {
        if (*unicode_category(code) == 'M' || unicode_combining(code)) return false;
        if (composed && code - HANGUL_V < HANGUL_T + TS - HANGUL_V) return false;
        if (!composed && is_hangul(code)) return false;
    } else if (form == NORMAL_NFC) {
        return true;
    }
    const uint32_t *parts = parts_of(code, &n, &compatibility);
    if (!parts || (compatibility && (form == NORMAL_NFC || form == NORMAL_NFD))) return true;
    return form == NORMAL_NFC && n == 2 && compose_pair(parts[0], parts[1]) == code;
}

bool unicode_is_normal(const void *chars, int kind, size_t n, NormalForm form) {
    for (size_t i = 0; i < n; i++) {
        uint32_t code = kind == 1   ? ((const uint8_t *)chars)[i]
                        : kind == 2 ? ((const uint16_t *)chars)[i]
                                    : ((const uint32_t *)chars)[i];
        if (code >= 0xA0 && !is_normal(code, form)) return false;
    }
    return true;
}

uint32_t *unicode_normalize(const uint32_t *codes, size_t n, NormalForm form, size_t *length) {
    CodeVec out = {0};
    bool compatibly = form == NORMAL_NFKC || form == NORMAL_NFKD;
    if (!vec_reserve(&out, n + 1)) return NULL;
    for (size_t i = 0; i < n; i++) {
        if (out.n < n && codes[i] < 0xA0) { /* there is room */
            out.at[out.n++] = codes[i];
            continue;
        }
        if (decompose(&out, codes[i], compatibly)) continue;
        vec_free(&out);
        return NULL;
    }
    order_marks(&out);
    if (form == NORMAL_NFC || form == NORMAL_NFKC) compose(&out);
    *length = out.n;
    return out.at;
}
