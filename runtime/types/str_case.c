/* Case and character classes: upper, title, casefold ..., isalpha, isupper ...
 *
 * ASCII text, nearly all there is, goes through plain byte loops; the rest asks the Unicode tables character by
 * character, since a mapping may give up to three.  The one rule that looks around is the capital sigma: in lower case
 * it is final (U+03C2) after a cased letter and not before one, case-ignorable characters not counting (Unicode 3.13).
 */
#include "runtime/base/unicode.h"
#include "runtime/types/str_inner.h"

enum { CAPITAL_SIGMA = 0x3A3, FINAL_SIGMA = 0x3C2, SMALL_SIGMA = 0x3C3 };

/* ---- mappings */

/* `count` bytes with the case of the 26 letters from `first` on flipped: no branch, and whole blocks, so that compilers
 * make vector code of it. */
static inline void flip_case(uint8_t *restrict to, const uint8_t *restrict from, size_t count, uint8_t first) {
    size_t i = 0;
    for (; i + 16 <= count; i += 16)
        for (size_t j = 0; j < 16; j++)
            to[i + j] = from[i + j] ^ (uint8_t)(((uint8_t)(from[i + j] - first) < 26) * 0x20);
    for (; i < count; i++) to[i] = from[i] ^ (uint8_t)(((uint8_t)(from[i] - first) < 26) * 0x20);
}
static void ascii_upper(uint8_t *to, const uint8_t *from, size_t count) { flip_case(to, from, count, 'a'); }
static void ascii_lower(uint8_t *to, const uint8_t *from, size_t count) { flip_case(to, from, count, 'A'); }

static bool is_ascii_letter(uint8_t c) { return (uint8_t)((c | 0x20) - 'a') < 26; }
static uint8_t lowered(uint8_t c) { return is_ascii_letter(c) ? c | 0x20 : c; }
static uint8_t uppered(uint8_t c) { return is_ascii_letter(c) ? (uint8_t)(c & ~0x20) : c; }

static void ascii_swap(uint8_t *to, const uint8_t *from, size_t count) {
    for (size_t i = 0; i < count; i++) to[i] = is_ascii_letter(from[i]) ? from[i] ^ 0x20 : from[i];
}
static void ascii_title(uint8_t *to, const uint8_t *from, size_t count) {
    bool inside = false;
    for (size_t i = 0; i < count; i++) {
        to[i] = inside ? lowered(from[i]) : uppered(from[i]);
        inside = is_ascii_letter(from[i]);
    }
}
static void ascii_capitalize(uint8_t *to, const uint8_t *from, size_t count) {
    ascii_lower(to, from, count);
    to[0] = uppered(from[0]);
}

static Own map_ascii(Ref s, void (*map)(uint8_t *to, const uint8_t *from, size_t count)) {
    if (str_length(s) == 1) { /* loops over characters need no new str */
        uint8_t c;
        map(&c, str_data(s), 1);
        return own(str_latin1_peek(c));
    }
    Own result = str_alloc(str_length(s), 1, true);
    if (result && str_length(s) > 0) map(str_data(result), str_data(s), str_length(s));
    return result;
}

/* Characters that are not all ASCII.  kind is a constant wherever this is inlined. */
typedef struct Text { const void *data; int kind; size_t length; } Text;
static ALWAYS_INLINE uint32_t text_char(const Text *t, size_t i) { return chars_get(t->data, t->kind, i); }

static bool sigma_is_final(const Text *t, size_t at) {
    size_t before = at, after = at + 1;
    while (before > 0 && unicode_flags(text_char(t, before - 1)) & UC_CASE_IGNORABLE) before--;
    if (before == 0 || !(unicode_flags(text_char(t, before - 1)) & UC_CASED)) return false;
    while (after < t->length && unicode_flags(text_char(t, after)) & UC_CASE_IGNORABLE) after++;
    return after == t->length || !(unicode_flags(text_char(t, after)) & UC_CASED);
}

/* How character i of t, whose record is known, is mapped; *state is the mapping's own, 0 at first. */
typedef int (*MapAt)(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3], int *state);

static ALWAYS_INLINE int map_lower(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3], int *state) {
    uint32_t c = text_char(t, i);
    if (LIKELY(c != CAPITAL_SIGMA)) return unicode_mapped(c, record->lower, out);
    out[0] = sigma_is_final(t, i) ? FINAL_SIGMA : SMALL_SIGMA;
    return 1;
}
static ALWAYS_INLINE int map_upper(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3], int *state) {
    return unicode_mapped(text_char(t, i), record->upper, out);
}
static ALWAYS_INLINE int map_fold(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3], int *state) {
    return unicode_mapped(text_char(t, i), record->fold, out);
}
static ALWAYS_INLINE int to_title(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3]) {
    return unicode_mapped(text_char(t, i), record->title, out);
}

static ALWAYS_INLINE int map_swap(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3], int *state) {
    if (record->flags & UC_UPPER) return map_lower(t, i, record, out, state);
    return unicode_mapped(text_char(t, i), record->flags & UC_LOWER ? record->upper : 0, out);
}

static ALWAYS_INLINE int map_capitalize(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3], int *state) {
    return i ? map_lower(t, i, record, out, state) : to_title(t, i, record, out);
}

/* *state: was the character before a cased one? */
static ALWAYS_INLINE int map_title(const Text *t, size_t i, const UnicodeRecord *record, uint32_t out[3], int *state) {
    bool inside = *state;
    *state = (record->flags & UC_CASED) != 0;
    return inside ? map_lower(t, i, record, out, state) : to_title(t, i, record, out);
}

enum { CHUNK = 128 };

/* The text and the map are constants in each call. */
static ALWAYS_INLINE Own map_chars(Text t, MapAt map) {
    uint32_t chunk[CHUNK + 3];
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    int state = 0;
    for (size_t i = 0, n = 0; i < t.length; n = 0) {
        for (; i < t.length && n < CHUNK; i++)
            n += (size_t)map(&t, i, unicode_record(text_char(&t, i)), chunk + n, &state);
        if (str_builder_chars(&b, chunk, 4, n, chars_mask(chunk, 4, n)) < 0) return NULL;
    }
    return str_builder_finish(&b);
}

static ALWAYS_INLINE Own map_all(Ref s, MapAt map) {
    const void *data = str_data(s);
    size_t length = str_length(s);
    switch (str_kind(s)) {
    case 1: return map_chars((Text){data, 1, length}, map);
    case 2: return map_chars((Text){data, 2, length}, map);
    default: return map_chars((Text){data, 4, length}, map);
    }
}

static ALWAYS_INLINE Own map_text(Ref s, void (*ascii)(uint8_t *to, const uint8_t *from, size_t count), MapAt other) {
    return str_of(s)->ascii ? map_ascii(s, ascii) : map_all(s, other);
}

Own str_upper(Ref self, const Ref *args) { return map_text(self, ascii_upper, map_upper); }
Own str_lower(Ref self, const Ref *args) { return map_text(self, ascii_lower, map_lower); }
Own str_casefold(Ref self, const Ref *args) { return map_text(self, ascii_lower, map_fold); }
Own str_swapcase(Ref self, const Ref *args) { return map_text(self, ascii_swap, map_swap); }
Own str_capitalize(Ref self, const Ref *args) { return map_text(self, ascii_capitalize, map_capitalize); }
Own str_title(Ref self, const Ref *args) { return map_text(self, ascii_title, map_title); }

/* ---- classes */

/* Does every character have one of the flags (and is there one)?  kind is a constant in each call. */
static ALWAYS_INLINE bool chars_all_have(const void *data, int kind, size_t length, unsigned flags) {
    for (size_t i = 0; i < length; i++)
        if (!(unicode_flags(chars_get(data, kind, i)) & flags)) return false;
    return true;
}

static bool each_has(Ref s, size_t start, unsigned flags) {
    const void *data = chars_at(str_data(s), str_kind(s), start);
    size_t length = str_length(s) - start;
    switch (str_kind(s)) {
    case 1: return chars_all_have(data, 1, length, flags);
    case 2: return chars_all_have(data, 2, length, flags);
    default: return chars_all_have(data, 4, length, flags);
    }
}

static Own all_have(Ref s, unsigned flags) {
    const Str *text = str_of(s);
    if (LIKELY(text->length == 1 && text->ascii)) return bool_new(unicode_flags(*(const uint8_t *)str_data(s)) & flags);
    return bool_new(text->length && each_has(s, 0, flags));
}

Own str_isalpha(Ref self, const Ref *args) { return all_have(self, UC_ALPHA); }
Own str_isdecimal(Ref self, const Ref *args) { return all_have(self, UC_DECIMAL); }
Own str_isdigit(Ref self, const Ref *args) { return all_have(self, UC_DIGIT); }
Own str_isnumeric(Ref self, const Ref *args) { return all_have(self, UC_NUMERIC); }
Own str_isspace(Ref self, const Ref *args) { return all_have(self, UC_SPACE); }
Own str_isalnum(Ref self, const Ref *args) { return all_have(self, UC_ALPHA | UC_DECIMAL | UC_DIGIT | UC_NUMERIC); }
Own str_isascii(Ref self, const Ref *args) { return bool_new(str_of(self)->ascii); }
Own str_isprintable(Ref self, const Ref *args) { return bool_new(each_has(self, 0, UC_PRINTABLE)); }

/* No character of the other cases, and one of this. */
static Own has_case(Ref s, unsigned wanted, unsigned refused) {
    bool found = false;
    for (size_t i = 0; i < str_length(s); i++) {
        unsigned flags = unicode_flags(str_char(s, i));
        if (flags & refused) return False;
        if (flags & wanted) found = true;
    }
    return bool_new(found);
}

Own str_islower(Ref self, const Ref *args) { return has_case(self, UC_LOWER, UC_UPPER | UC_TITLE); }
Own str_isupper(Ref self, const Ref *args) { return has_case(self, UC_UPPER, UC_LOWER | UC_TITLE); }

Own str_istitle(Ref self, const Ref *args) {
    bool found = false, inside = false;
    for (size_t i = 0; i < str_length(self); i++) {
        unsigned flags = unicode_flags(str_char(self, i));
        bool capital = flags & (UC_UPPER | UC_TITLE), cased = capital || flags & UC_LOWER;
        if (cased && capital == inside) return False;
        inside = cased;
        found |= cased;
    }
    return bool_new(found);
}

Own str_isidentifier(Ref self, const Ref *args) {
    return bool_new(str_length(self) && unicode_is_xid_start(str_char(self, 0)) && each_has(self, 1, UC_XID_CONTINUE));
}
