/* Format specifications: parsing, padding, and the formatting of str.  Numbers are in format_number.c.
 *
 * A specification is read from left to right in one pass; which combinations make sense is for each type to say, in
 * the words of CPython. */
#include "runtime/types/format_inner.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/str.h"

/* ---- parsing */

typedef struct Reader {
    Ref spec;
    size_t at, end;
} Reader;

/* 0 at the end; a NUL in the specification is not any flag, so that is no confusion. */
static inline uint32_t peek(const Reader *r, size_t ahead) {
    return r->at + ahead < r->end ? str_char(r->spec, r->at + ahead) : 0;
}

static inline bool take(Reader *r, uint32_t c) {
    if (r->at >= r->end || str_char(r->spec, r->at) != c) return false;
    r->at++;
    return true;
}

static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

/* Decimal digits of any script.  *out is -1 if there are none. */
static int read_number(Reader *r, ssize_t *out) {
    *out = -1;
    for (; r->at < r->end; r->at++) {
        uint32_t c = str_char(r->spec, r->at);
        int digit = c - '0' < 10 ? (int)(c - '0') : c < 0x80 ? -1 : unicode_decimal(c);
        if (digit < 0) break;
        if (*out < 0) *out = 0;
        if (__builtin_mul_overflow(*out, 10, out) || __builtin_add_overflow(*out, digit, out))
            return fail(ValueError, "Too many decimal digits in format string");
    }
    return 0;
}

static void read_align(Reader *r, FormatSpec *f, bool *fill_given, bool *align_given) {
    if (r->end - r->at >= 2 && is_align(peek(r, 1))) {
        f->fill = peek(r, 0);
        f->align = (char)peek(r, 1);
        *fill_given = *align_given = true;
        r->at += 2;
    } else if (is_align(peek(r, 0))) {
        f->align = (char)peek(r, 0);
        *align_given = true;
        r->at++;
    }
}

static int read_grouping(Reader *r, FormatSpec *f) {
    if (take(r, ',')) f->grouping = ',';
    if (take(r, '_')) {
        if (f->grouping) return fail(ValueError, "Cannot specify both ',' and '_'.");
        f->grouping = '_';
    }
    if (f->grouping == '_' && peek(r, 0) == ',') return fail(ValueError, "Cannot specify both ',' and '_'.");
    return 0;
}

static bool is_shown(uint32_t c) { return c > 32 && c < 128; }

static int check_grouping(const FormatSpec *f) {
    if (LIKELY(!f->grouping) || f->type == 0 || (f->type < 128 && strchr("defgEFG%", (int)f->type))) return 0;
    if (f->grouping == '_' && f->type < 128 && strchr("boxX", (int)f->type)) return 0;
    if (is_shown(f->type)) return fail(ValueError, "Cannot specify '%c' with '%c'.", f->grouping, (int)f->type);
    return fail(ValueError, "Cannot specify '%c' with '\\x%llx'.", f->grouping, (unsigned long long)f->type);
}

int format_spec_parse(FormatSpec *f, Ref spec, Ref value, char default_type, char default_align) {
    Reader r = {spec, 0, str_length(spec)};
    bool fill_given = false, align_given = false;
    *f = (FormatSpec){.fill = ' ', .align = default_align, .width = -1, .precision = -1};
    f->type = (uint32_t)default_type;
    read_align(&r, f, &fill_given, &align_given);
    if (peek(&r, 0) == ' ' || peek(&r, 0) == '+' || peek(&r, 0) == '-') f->sign = (char)str_char(spec, r.at++);
    f->no_neg_0 = take(&r, 'z');
    f->alternate = take(&r, '#');
    if (!fill_given && take(&r, '0')) {
        f->fill = '0';
        if (!align_given && default_align == '>') f->align = '=';
    }
    if (read_number(&r, &f->width) < 0 || read_grouping(&r, f) < 0) return -1;
    if (take(&r, '.')) {
        if (read_number(&r, &f->precision) < 0) return -1;
        if (f->precision < 0) return fail(ValueError, "Format specifier missing precision");
    }
    if (r.end - r.at > 1)
        return fail(ValueError, "Invalid format specifier '%U' for object of type '%.200T'", spec, value);
    if (r.at < r.end) f->type = str_char(spec, r.at);
    return check_grouping(f);
}

Own format_unknown(const FormatSpec *f, Ref value) {
    if (is_shown(f->type))
        return throw(ValueError, "Unknown format code '%c' for object of type '%.200T'", (int)f->type, value);
    return throw(ValueError, "Unknown format code '\\x%llx' for object of type '%.200T'", (unsigned long long)f->type,
                 value);
}

/* ---- padding */

typedef struct Padding {
    size_t left, inner, right;
} Padding;

static Padding padding_for(const FormatSpec *f, size_t length) {
    size_t pad = f->width > 0 && (size_t)f->width > length ? (size_t)f->width - length : 0;
    switch (f->align) {
    case '>': return (Padding){.left = pad};
    case '^': return (Padding){.left = pad / 2, .right = pad - pad / 2};
    case '=': return (Padding){.inner = pad};
    default: return (Padding){.right = pad};
    }
}

static void put(Str *s, size_t at, uint32_t c) {
    switch (s->kind) {
    case 1: ((uint8_t *)(s + 1))[at] = (uint8_t)c; break;
    case 2: ((uint16_t *)(s + 1))[at] = (uint16_t)c; break;
    default: ((uint32_t *)(s + 1))[at] = c; break;
    }
}

static size_t put_fill(Str *s, size_t at, uint32_t c, size_t count) {
    if (s->kind == 1) memset((uint8_t *)(s + 1) + at, (int)c, count);
    else
        for (size_t i = 0; i < count; i++) put(s, at + i, c);
    return at + count;
}

static size_t put_ascii(Str *s, size_t at, const char *text, size_t count) {
    if (s->kind == 1) memcpy((char *)(s + 1) + at, text, count);
    else
        for (size_t i = 0; i < count; i++) put(s, at + i, (unsigned char)text[i]);
    return at + count;
}

Own format_pad(const FormatSpec *f, const char *text, size_t lead, size_t length) {
    Padding p = padding_for(f, length);
    size_t pad = p.left + p.inner + p.right;
    if (!pad) return str_new_latin1(text, length);
    Own result = str_new_empty(length + pad, f->fill > 127 ? f->fill : 127);
    if (!result) return NULL;
    Str *s = str_of(result);
    size_t at = put_fill(s, 0, f->fill, p.left);
    at = put_ascii(s, at, text, lead);
    at = put_fill(s, at, f->fill, p.inner);
    at = put_ascii(s, at, text + lead, length - lead);
    put_fill(s, at, f->fill, p.right);
    return result;
}

Own format_pad_str(const FormatSpec *f, Ref s, size_t length) {
    Padding p = padding_for(f, length);
    StrBuilder b;
    if (!(p.left + p.inner + p.right)) return str_slice(s, 0, length);
    str_builder_init(&b);
    int status = str_builder_fill(&b, f->fill, p.left + p.inner);
    if (status == 0) status = str_builder_slice(&b, s, 0, length);
    if (status == 0) status = str_builder_fill(&b, f->fill, p.right);
    if (status == 0) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}

/* ---- str */

Own format_str(Ref s, Ref spec) {
    FormatSpec f;
    if (str_length(spec) == 0) return str(s);
    if (format_spec_parse(&f, spec, s, 's', '<') < 0) return NULL;
    if (f.type != 's') return format_unknown(&f, s);
    if (f.sign == ' ') return throw(ValueError, "Space not allowed in string format specifier");
    if (f.sign) return throw(ValueError, "Sign not allowed in string format specifier");
    if (f.no_neg_0) return throw(ValueError, "Negative zero coercion (z) not allowed in string format specifier");
    if (f.alternate) return throw(ValueError, "Alternate form (#) not allowed in string format specifier");
    if (f.align == '=') return throw(ValueError, "'=' alignment not allowed in string format specifier");
    size_t length = str_length(s);
    return format_pad_str(&f, s, f.precision >= 0 && (size_t)f.precision < length ? (size_t)f.precision : length);
}
