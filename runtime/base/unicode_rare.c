/* Two-level tables, as in unicode.c: characters with equal properties share a record. */
#include "runtime/base/unicode_rare.h"
#include "runtime/base/unicode_rare_tables.h"

enum { PAGE_BITS = 7, PAGE_MASK = 127, LAST_CODE = 0x10FFFF };

static inline const RareRecord *record_of(uint32_t code) {
    if (code > LAST_CODE) code = LAST_CODE; /* an unassigned one */
    return &rare_records[rare_pages[((uint32_t)rare_first[code >> PAGE_BITS] << PAGE_BITS) + (code & PAGE_MASK)]];
}

const char *unicode_width(uint32_t code) { return rare_widths[record_of(code)->width]; }
const char *unicode_direction(uint32_t code) { return rare_directions[record_of(code)->direction]; }
bool unicode_mirrored(uint32_t code) { return record_of(code)->mirrored; }
const char *unicode_mapping_tag(uint32_t code) { return rare_tags[record_of(code)->tag]; }

bool unicode_number(uint32_t code, double *out) {
    unsigned number = record_of(code)->number;
    *out = rare_numbers[number];
    return number;
}
