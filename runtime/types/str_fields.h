/* The grammar of replacement fields, shared by str.format and string.Formatter. */
#pragma once

#include "runtime/types/str.h"

/* A part of a str: characters [start, stop). */
typedef struct Part { size_t start, stop; } Part;

/* Literal text, and the field behind it. */
typedef struct Field {
    Part literal;
    bool present;         /* is there a field at all? */
    bool nested;          /* does the spec hold fields of its own? */
    uint32_t conversion;  /* after '!', or 0 */
    Part name, spec;
} Field;
/* The next literal and field of format within [*at, stop).  1, 0 at the end, -1 ValueError.  "{{" and "}}" end the
 * literal after their first character, without a field. */
NODISCARD int str_field_next(Ref format, size_t *at, size_t stop, Field *out) HOLDS_GIL;

/* One step of a field's name: .attribute or [key]. */
typedef struct FieldStep {
    bool is_attribute;
    Part name;
    ssize_t index;        /* of [123], else -1 */
} FieldStep;
/* The first part of a name: what stands before '.' and '['; *index is its value if it is a number, else -1. */
NODISCARD int str_field_first(Ref s, Part name, Part *first, ssize_t *index) HOLDS_GIL;
/* The step at *at (behind the first part).  1, 0 at the end, -1 ValueError. */
NODISCARD int str_field_step(Ref s, size_t *at, size_t stop, FieldStep *out) HOLDS_GIL;
