/* Reading replacement fields:
 *
 *     {  name  [! conversion]  [: spec]  }        name:  first ( .attribute | [key] )*
 *
 * Braces nest in the spec; a '[' in the name hides braces up to its ']'.  The errors are CPython's, which depend on the
 * order in which it looks at things: the field's end first, its inside later. */
#include "runtime/types/str_fields.h"

#include <limits.h>

#include "runtime/base/unicode.h"
#include "runtime/object/error.h"
#include "runtime/types/str_inner.h"

/* ---- literal text and fields */

/* The literal from *at on: up to a brace.  1: a field begins (its '{' is passed), 0: not. */
static int read_literal(Ref s, size_t *at, size_t stop, Part *literal) {
    size_t i = *at;
    literal->start = i;
    uint32_t c = 0;
    while (i < stop && (c = str_char(s, i)) != '{' && c != '}') i++;
    literal->stop = i;
    if (i == stop) return *at = i, 0;
    bool doubled = i + 1 < stop && str_char(s, i + 1) == c;
    if (doubled) {
        literal->stop = i + 1; /* one of the two belongs to the text */
        return *at = i + 2, 0;
    }
    if (c == '}') return fail(ValueError, "Single '}' encountered in format string");
    if (i + 1 == stop) return fail(ValueError, "Single '{' encountered in format string");
    *at = i + 1;
    return 1;
}

/* !c, the '!' already passed; up to the ':' (which is passed) or the end of the field. */
static int read_conversion(Ref s, size_t *at, size_t stop, Field *f) {
    if (*at == stop) return fail(ValueError, "end of string while looking for conversion specifier");
    f->conversion = str_char(s, (*at)++);
    if (*at == stop) return fail(ValueError, "unmatched '{' in format spec");
    uint32_t c = str_char(s, *at);
    if (c == ':') return ++*at, 0;
    return c == '}' ? 0 : fail(ValueError, "expected ':' after conversion specifier");
}

/* The spec up to the closing brace, which is passed. */
static int read_field_spec(Ref s, size_t *at, size_t stop, Field *f) {
    size_t depth = 1;
    f->spec.start = *at;
    for (; *at < stop; ++*at) {
        uint32_t c = str_char(s, *at);
        if (c == '{') {
            f->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            f->spec.stop = (*at)++;
            return 0;
        }
    }
    return fail(ValueError, "unmatched '{' in format spec");
}

static int read_field(Ref s, size_t *at, size_t stop, Field *f) {
    uint32_t c = 0;
    f->name.start = *at;
    for (bool in_bracket = false; *at < stop; ++*at) {
        c = str_char(s, *at);
        if (c == '[') in_bracket = true;
        else if (c == ']') in_bracket = false;
        else if (in_bracket) continue;
        else if (c == '{') return fail(ValueError, "unexpected '{' in field name");
        else if (c == '}' || c == ':' || c == '!') break;
    }
    f->name.stop = *at;
    if (*at == stop) return fail(ValueError, "expected '}' before end of string");
    ++*at;
    f->spec = (Part){*at, *at};
    if (c == '}') return 0;
    if (c == '!' && read_conversion(s, at, stop, f) < 0) return -1;
    return read_field_spec(s, at, stop, f);
}

int str_field_next(Ref format, size_t *at, size_t stop, Field *out) {
    *out = (Field){.present = false};
    if (*at >= stop) return 0;
    int status = read_literal(format, at, stop, &out->literal);
    if (status < 0) return -1;
    out->present = status;
    if (out->present && read_field(format, at, stop, out) < 0) return -1;
    return 1;
}

/* ---- names */

/* The number that the part spells, or -1 if it is none: no digits, or other characters. */
static int read_index(Ref s, Part part, ssize_t *out) {
    *out = -1;
    ssize_t value = 0;
    if (part.start == part.stop) return 0;
    for (size_t i = part.start; i < part.stop; i++) {
        uint32_t c = str_char(s, i);
        int digit = c - '0' < 10 ? (int)(c - '0') : c < 0x80 ? -1 : unicode_decimal(c);
        if (digit < 0) return 0;
        if (value > (SSIZE_MAX - digit) / 10) return fail(ValueError, "Too many decimal digits in format string");
        value = value * 10 + digit;
    }
    *out = value;
    return 0;
}

int str_field_first(Ref s, Part name, Part *first, ssize_t *index) {
    size_t i = name.start;
    while (i < name.stop && str_char(s, i) != '.' && str_char(s, i) != '[') i++;
    *first = (Part){name.start, i};
    return read_index(s, *first, index);
}

static int read_attribute(Ref s, size_t *at, size_t stop, FieldStep *out) {
    out->is_attribute = true;
    out->index = -1;
    while (*at < stop && str_char(s, *at) != '.' && str_char(s, *at) != '[') ++*at;
    out->name.stop = *at;
    return 0;
}

static int read_key(Ref s, size_t *at, size_t stop, FieldStep *out) {
    out->is_attribute = false;
    while (*at < stop && str_char(s, *at) != ']') ++*at;
    if (*at == stop) return fail(ValueError, "Missing ']' in format string");
    out->name.stop = (*at)++;
    return read_index(s, out->name, &out->index);
}

int str_field_step(Ref s, size_t *at, size_t stop, FieldStep *out) {
    if (*at >= stop) return 0;
    uint32_t c = str_char(s, (*at)++);
    out->name = (Part){*at, *at};
    if (c != '.' && c != '[') return fail(ValueError, "Only '.' or '[' may follow ']' in format field specifier");
    if ((c == '.' ? read_attribute : read_key)(s, at, stop, out) < 0) return -1;
    if (out->name.start == out->name.stop) return fail(ValueError, "Empty attribute in format string");
    return 1;
}
