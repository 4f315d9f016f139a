/* Formatting of int, float and complex by a specification.
 *
 * A number is sign and prefix (the lead), digits before the point, and the rest: point, decimals, exponent, percent
 * sign.  Separators and the zeros of "0=" go into the digits; other padding goes around or between (format_pad).
 * The code 'n' asks for the locale's separators; gilt runs in the C locale, which has none. */
#include "runtime/types/format_inner.h"

#include <limits.h>
#include <math.h>

#include "runtime/base/alloc.h"
#include "runtime/base/buf.h"
#include "runtime/base/dtoa.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/complex.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

/* ---- layout */

static void reverse(char *text, size_t n) {
    for (size_t i = 0; i < n / 2; i++) {
        char c = text[i];
        text[i] = text[n - 1 - i];
        text[n - 1 - i] = c;
    }
}

static ssize_t least(ssize_t a, ssize_t b) { return a < b ? a : b; }
static ssize_t most(ssize_t a, ssize_t b) { return a > b ? a : b; }

static int type_base(uint32_t type) {
    switch (type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x':
    case 'X': return 16;
    default: return 10;
    }
}

/* Writes digits in groups, with zeros in front up to least_width characters: from the right, then turned round.
 * Where a separator would come first, one more zero stands before it ("0,123" for a width of 4).  Returns the end. */
static char *put_grouped(char *out, const char *digits, ssize_t left, ssize_t least_width, const FormatSpec *f) {
    char *start = out;
    ssize_t group = !f->grouping ? SSIZE_MAX : type_base(f->type) == 10 ? 3 : 4;
    for (;;) {
        ssize_t length = least(group, most(most(left, least_width), 1));
        for (ssize_t i = 0; i < length; i++) *out++ = left - i > 0 ? digits[left - i - 1] : '0';
        left -= least(left, length);
        least_width -= length;
        if (left <= 0 && least_width <= 0) break;
        *out++ = f->grouping;
        least_width--;
    }
    reverse(start, (size_t)(out - start));
    return out;
}

typedef struct NumberParts {
    char sign;           /* '-', '+', ' ' or 0 */
    const char *prefix;  /* "0x" */
    size_t prefix_count;
    const char *digits;  /* before the point */
    size_t digits_count;
    const char *rest;
    size_t rest_count;
} NumberParts;

static size_t lead_of(const NumberParts *p) { return (p->sign != 0) + p->prefix_count; }

static bool has_inner_zeros(const FormatSpec *f) { return f->fill == '0' && f->align == '='; }

/* Bytes put_parts may write; 0: too many. */
static size_t parts_bound(const FormatSpec *f, const NumberParts *p) {
    size_t width = has_inner_zeros(f) && f->width > 0 ? (size_t)f->width : 0;
    size_t digits = width > p->digits_count ? width : p->digits_count;
    if (digits > MEM_MAX / 4 || p->rest_count > MEM_MAX / 4) return 0;
    return (f->grouping ? digits + digits / 2 : digits) + p->rest_count + 8; /* sign, prefix, a zero and a separator */
}

/* Writes the number without outer padding; returns its end. */
static char *put_parts(char *out, const FormatSpec *f, const NumberParts *p) {
    ssize_t least_width = has_inner_zeros(f) ? f->width - (ssize_t)(lead_of(p) + p->rest_count) : 0;
    if (p->sign) *out++ = p->sign;
    out = mempcpy(out, p->prefix, p->prefix_count);
    if (p->digits_count == 0 || (!f->grouping && least_width <= (ssize_t)p->digits_count))
        out = mempcpy(out, p->digits, p->digits_count);
    else out = put_grouped(out, p->digits, (ssize_t)p->digits_count, least_width, f);
    return mempcpy(out, p->rest, p->rest_count);
}

static void set_sign(NumberParts *p, const FormatSpec *f, bool negative) {
    p->sign = negative ? '-' : f->sign == '+' || f->sign == ' ' ? f->sign : 0;
}

static Own format_parts(const FormatSpec *f, const NumberParts *p) {
    char small[160];
    size_t bound = parts_bound(f, p);
    char *text = bound == 0 ? NULL : bound <= sizeof small ? small : mem_alloc(bound);
    if (!text) return throw_memory();
    char *end = put_parts(text, f, p);
    Own result = format_pad(f, text, lead_of(p), (size_t)(end - text));
    if (text != small) mem_free(text);
    return result;
}

/* ---- int */

static Own format_char(const FormatSpec *f, Ref n) {
    int64_t code;
    if (f->sign) return throw(ValueError, "Sign not allowed with integer format specifier 'c'");
    if (f->alternate) return throw(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!int_as_int64(n, &code)) return throw(OverflowError, "Python int too large to convert to C long");
    if (code < 0 || code > 0x10ffff) return throw(OverflowError, "%%c arg not in range(0x110000)");
    scoped Own s = str_new_char((uint32_t)code);
    return s ? format_pad_str(f, s, 1) : NULL;
}

static const char *type_prefix(uint32_t type) {
    switch (type) {
    case 'b': return "0b";
    case 'o': return "0o";
    case 'x': return "0x";
    case 'X': return "0X";
    default: return "";
    }
}

static void upper(char *text, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (text[i] >= 'a' && text[i] <= 'z') text[i] -= 'a' - 'A';
}

/* An int of more than 64 bits; p has the prefix. */
static Own format_long(const FormatSpec *f, Ref n, NumberParts p) {
    Buf text = {0};
    char room[INT_SHORT_TEXT], *end = room + sizeof room, *start = int_print_short(n, type_base(f->type), end);
    if (!start) {
        if (int_print(n, type_base(f->type), &text) < 0) return buf_free(&text), NULL;
        start = text.bytes;
        end = start + text.n;
    }
    bool negative = *start == '-';
    if (f->type == 'X') upper(start, (size_t)(end - start));
    p.digits = start + negative;
    p.digits_count = (size_t)(end - p.digits);
    set_sign(&p, f, negative);
    Own result = format_parts(f, &p);
    buf_free(&text);
    return result;
}

static Own format_integer(const FormatSpec *f, Ref n) {
    if (f->precision >= 0) return throw(ValueError, "Precision not allowed in integer format specifier");
    if (f->no_neg_0) return throw(ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
    if (f->type == 'c') return format_char(f, n);
    NumberParts p = {.prefix = "", .rest = ""};
    if (f->alternate && f->type != 'd' && f->type != 'n') {
        p.prefix = type_prefix(f->type);
        p.prefix_count = 2;
    }
    int64_t word;
    if (!int_as_int64(n, &word)) return format_long(f, n, p);
    char digits[INT_WORD_DIGITS], *end = digits + sizeof digits;
    p.digits = int_print_word(end, word < 0 ? -(uint64_t)word : (uint64_t)word, (unsigned)type_base(f->type));
    p.digits_count = (size_t)(end - p.digits);
    if (f->type == 'X') upper(digits, sizeof digits);
    set_sign(&p, f, word < 0);
    return format_parts(f, &p);
}

/* ---- float */

/* The digits of x by f's code and precision (6, or as many as repr shows, when not given), without sign. */
typedef struct FloatText {
    char inline_text[128];
    Buf long_text;
    char *text;
    size_t length;
    bool negative;
} FloatText;

static int float_text_open(FloatText *t, const FormatSpec *f, double x) {
    char code = (char)f->type;
    unsigned flags = (f->alternate ? DTOA_ALT : 0) | (f->no_neg_0 ? DTOA_NO_NEG_0 : 0);
    if (code == 0) {
        flags |= DTOA_ADD_DOT_0;
        code = 'r';
    }
    if (code == 'n') code = 'g';
    if (code == '%') {
        code = 'f';
        x *= 100;
    }
    if (f->precision > INT_MAX) return fail(ValueError, "precision too big");
    int precision = f->precision < 0 ? 6 : (int)f->precision;
    if (code == 'r' && f->precision >= 0) code = 'g';
    size_t bound = dtoa_bound(x, code, precision);
    t->long_text = (Buf){0};
    t->text = t->inline_text;
    if (bound == 0) return fail_memory();
    if (bound >= sizeof t->inline_text) {
        if (!buf_reserve(&t->long_text, bound)) return fail_memory();
        t->text = t->long_text.bytes;
    }
    t->length = dtoa_format(x, code, precision, flags, t->text);
    if (f->type == '%') t->text[t->length++] = '%'; /* there is room: bound < size, and buf_reserve leaves a byte */
    t->negative = t->length && t->text[0] == '-';
    if (t->negative) t->text++, t->length--;
    return 0;
}

static void float_text_close(FloatText *t) { buf_free(&t->long_text); }

static NumberParts float_parts(const FormatSpec *f, const FloatText *t) {
    NumberParts p = {.prefix = "", .digits = t->text};
    while (p.digits_count < t->length && (unsigned)t->text[p.digits_count] - '0' < 10) p.digits_count++;
    p.rest = t->text + p.digits_count;
    p.rest_count = t->length - p.digits_count;
    set_sign(&p, f, t->negative);
    return p;
}

static Own format_double(const FormatSpec *f, double x) {
    FloatText t;
    if (float_text_open(&t, f, x) < 0) return NULL;
    Own result;
    if (f->width <= 0 && !f->grouping && !t.negative && !f->sign) {
        result = str_new_latin1(t.text, t.length);
    } else {
        NumberParts p = float_parts(f, &t);
        result = format_parts(f, &p);
    }
    float_text_close(&t);
    return result;
}

static bool is_code(uint32_t type, const char *codes) {
    while (*codes && (unsigned char)*codes != type) codes++;
    return *codes;
}

Own format_int(Ref n, Ref spec) {
    FormatSpec f;
    double x;
    if (str_length(spec) == 0) return str(n);
    if (format_spec_parse(&f, spec, n, 'd', '>') < 0) return NULL;
    if (is_code(f.type, "bcdoxXn")) return format_integer(&f, n);
    if (!is_code(f.type, "eEfFgG%")) return format_unknown(&f, n);
    return int_as_double(n, &x) < 0 ? NULL : format_double(&f, x);
}

Own format_float(Ref x, Ref spec) {
    FormatSpec f;
    if (str_length(spec) == 0) return str(x);
    if (format_spec_parse(&f, spec, x, 0, '>') < 0) return NULL;
    if (f.type && !is_code(f.type, "eEfFgGn%")) return format_unknown(&f, x);
    return format_double(&f, float_value(x));
}

/* ---- complex */

static int put_complex_part(Buf *out, const FormatSpec *f, double x) {
    FloatText t;
    if (float_text_open(&t, f, x) < 0) return -1;
    NumberParts p = float_parts(f, &t);
    size_t bound = parts_bound(f, &p);
    if (bound && buf_reserve(out, bound)) out->n = (size_t)(put_parts(out->bytes + out->n, f, &p) - out->bytes);
    else out->failed = true;
    float_text_close(&t);
    return 0;
}

/* "re+imj"; without a code in parentheses, and without re if that is +0. */
static int put_complex(Buf *out, const FormatSpec *f, double real, double imag) {
    FormatSpec part = *f;
    bool bare = f->type == 0, only_imag = bare && real == 0 && !signbit(real);
    part.fill = ' ';
    part.align = '<';
    part.width = -1;
    if (bare && f->precision < 0) part.type = 'r'; /* as repr, but "1" and not "1.0" */
    if (bare && f->precision >= 0) part.type = 'g';
    if (bare && !only_imag) buf_putc(out, '(');
    if (!only_imag) {
        if (put_complex_part(out, &part, real) < 0) return -1;
        part.sign = '+';
    }
    if (put_complex_part(out, &part, imag) < 0) return -1;
    buf_putc(out, 'j');
    if (bare && !only_imag) buf_putc(out, ')');
    return out->failed ? fail_memory() : 0;
}

Own format_complex(Ref z, Ref spec) {
    FormatSpec f;
    if (str_length(spec) == 0) return str(z);
    if (format_spec_parse(&f, spec, z, 0, '>') < 0) return NULL;
    if (f.type && !is_code(f.type, "eEfFgGn")) return format_unknown(&f, z);
    if (f.fill == '0') return throw(ValueError, "Zero padding is not allowed in complex format specifier");
    if (f.align == '=') return throw(ValueError, "'=' alignment flag is not allowed in complex format specifier");
    const ComplexObject *c = (const ComplexObject *)object_of(z);
    Buf text = {0};
    Own result = put_complex(&text, &f, c->real, c->imag) < 0 ? NULL : format_pad(&f, text.bytes, 0, text.n);
    buf_free(&text);
    return result;
}
