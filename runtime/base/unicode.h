/* Unicode 14.0 character data: classes, case mappings, normal forms.  Tables come from scripts/dev/make_unicode.py. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    UC_ALPHA = 1, UC_DECIMAL = 2, UC_DIGIT = 4, UC_NUMERIC = 8, UC_LOWER = 16, UC_UPPER = 32, UC_TITLE = 64,
    UC_SPACE = 128, UC_PRINTABLE = 256, UC_XID_START = 512, UC_XID_CONTINUE = 1024, UC_LINEBREAK = 2048,
    UC_CASED = 4096, UC_CASE_IGNORABLE = 8192,
};

/* What is known of a code point; code points that agree in all of it share one.  Mappings: see unicode_mapped. */
typedef struct {
    uint16_t flags; /* UC_ */
    uint8_t category, combining;
    int8_t decimal, digit;
    int32_t lower, upper, title, fold;
} UnicodeRecord;
extern const UnicodeRecord unicode_records[];
extern const uint16_t unicode_first[], unicode_pages[];
enum { UNICODE_PAGE_BITS = 7, UNICODE_LAST = 0x10FFFF };

/* Two array reads, in the loops of those who ask: texts have many characters. */
static inline const UnicodeRecord *unicode_record(uint32_t code) {
    if (code > UNICODE_LAST) code = UNICODE_LAST; /* an unassigned one */
    uint32_t page = unicode_first[code >> UNICODE_PAGE_BITS];
    return &unicode_records[unicode_pages[(page << UNICODE_PAGE_BITS) + (code & ((1 << UNICODE_PAGE_BITS) - 1))]];
}

/* The UC_ bits of a code point (0 beyond 10FFFF). */
static inline unsigned unicode_flags(uint32_t code) { return unicode_record(code)->flags; }

static inline bool unicode_is_alpha(uint32_t c) { return unicode_flags(c) & UC_ALPHA; }
static inline bool unicode_is_alnum(uint32_t c) { return unicode_flags(c) & (UC_ALPHA | UC_DECIMAL | UC_DIGIT | UC_NUMERIC); }
static inline bool unicode_is_decimal(uint32_t c) { return unicode_flags(c) & UC_DECIMAL; }
static inline bool unicode_is_digit(uint32_t c) { return unicode_flags(c) & UC_DIGIT; }
static inline bool unicode_is_numeric(uint32_t c) { return unicode_flags(c) & UC_NUMERIC; }
static inline bool unicode_is_lower(uint32_t c) { return unicode_flags(c) & UC_LOWER; }
static inline bool unicode_is_upper(uint32_t c) { return unicode_flags(c) & UC_UPPER; }
static inline bool unicode_is_title(uint32_t c) { return unicode_flags(c) & UC_TITLE; }
static inline bool unicode_is_space(uint32_t c) { return unicode_flags(c) & UC_SPACE; }
static inline bool unicode_is_printable(uint32_t c) { return unicode_flags(c) & UC_PRINTABLE; }
static inline bool unicode_is_linebreak(uint32_t c) { return unicode_flags(c) & UC_LINEBREAK; }
/* '_' is a start, as in identifiers. */
static inline bool unicode_is_xid_start(uint32_t c) { return unicode_flags(c) & UC_XID_START; }
static inline bool unicode_is_xid_continue(uint32_t c) { return unicode_flags(c) & UC_XID_CONTINUE; }

/* Value 0-9 of a decimal digit (int("٣")) or a digit ("²"), or -1. */
int unicode_decimal(uint32_t code);
int unicode_digit(uint32_t code);
/* General category, "Lu", "Nd" ...; "Cn" for unassigned ones. */
const char *unicode_category(uint32_t code);
/* Canonical combining class. */
int unicode_combining(uint32_t code);

/* The mapping one level deep, and whether it is for compatibility alone ("<font> 0041"); the count, at most 18, 0 if none. */
int unicode_decomposition(uint32_t code, uint32_t out[18], bool *compatibility);

/* Full case mappings: 1 to 3 code points into out; how many.  Capital sigma at the end of a word is the caller's.
 * A mapping is a signed difference, or, with bit 30 set, what unicode_map_many knows. */
int unicode_map_many(int32_t mapping, uint32_t out[3]);
static inline int unicode_mapped(uint32_t code, int32_t mapping, uint32_t out[3]) {
    if (mapping < 0x40000000) return out[0] = code + (uint32_t)mapping, 1;
    return unicode_map_many(mapping, out);
}
static inline int unicode_to_lower(uint32_t code, uint32_t out[3]) { return unicode_mapped(code, unicode_record(code)->lower, out); }
static inline int unicode_to_upper(uint32_t code, uint32_t out[3]) { return unicode_mapped(code, unicode_record(code)->upper, out); }
static inline int unicode_to_title(uint32_t code, uint32_t out[3]) { return unicode_mapped(code, unicode_record(code)->title, out); }
static inline int unicode_to_fold(uint32_t code, uint32_t out[3]) { return unicode_mapped(code, unicode_record(code)->fold, out); }

typedef enum { NORMAL_NFC, NORMAL_NFD, NORMAL_NFKC, NORMAL_NFKD } NormalForm;
/* Are these n characters of 1, 2 or 4 bytes in this form?  true is certain; false says no more than that one has to look closer. */
bool unicode_is_normal(const void *chars, int kind, size_t n, NormalForm form);
/* Normalises n code points; the malloced result and its length in *length; NULL without memory. */
uint32_t *unicode_normalize(const uint32_t *codes, size_t n, NormalForm form, size_t *length);
