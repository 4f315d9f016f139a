/* Unicode 14.0 properties that only the module unicodedata asks for.  Tables come from scripts/dev/make_unicode_rare.py. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Width in East Asian text: "W" and "F" wide, "H" and "Na" narrow, "A" as the neighbours, "N" neutral. */
const char *unicode_width(uint32_t code);
/* The class of the bidirectional algorithm, "" if there is none. */
const char *unicode_direction(uint32_t code);
/* Is the character shown mirrored from right to left? */
bool unicode_mirrored(uint32_t code);
/* What the compatibility mapping is for, "<font>"; "" if there is none. */
const char *unicode_mapping_tag(uint32_t code);
/* The number that the character stands for; false: it stands for none. */
bool unicode_number(uint32_t code, double *out);
