/* format() of a Decimal: the format specification, and the text it asks for. */
#include "stdlib/decimal/decimal.h"

#include <stdio.h>

typedef struct Spec {
    uint32_t fill;
    char align;             /* < > = ^, or z: zeros */
    char sign;              /* - + or blank */
    char kind;              /* e E f F g G n %, or 0 */
    bool no_negative_zero, comma;
    int64_t width, precision; /* precision -1: none */
} Spec;

/* ---- reading the specification */

enum { NUMBER_DIGITS = 18 };

static uint32_t char_at(Ref s, size_t i) { return i < str_length(s) ? str_char(s, i) : 0; }
static bool is_one_of(uint32_t c, const char *set) { return c && c < 128 && strchr(set, (int)c); }

/* The number there, or *out as it is; false: it is too long. */
static bool take_number(Ref s, size_t *at, int64_t *out) {
    size_t start = *at;
    int64_t n = 0;
    while (*at - start < NUMBER_DIGITS && is_one_of(char_at(s, *at), "0123456789")) n = n * 10 + (char_at(s, (*at)++) - '0');
    if (*at > start) *out = n;
    return !is_one_of(char_at(s, *at), "0123456789");
}

static bool spec_parse(Spec *f, Ref s) {
    size_t at = 0;
    *f = (Spec){' ', 0, '-', 0, false, false, 0, -1};
    if (is_one_of(char_at(s, 1), "<>=^")) {
        f->fill = char_at(s, 0);
        f->align = (char)char_at(s, 1);
        at = 2;
    } else if (is_one_of(char_at(s, 0), "<>=^")) {
        f->align = (char)char_at(s, at++);
    }
    if (is_one_of(char_at(s, at), "+- ")) f->sign = (char)char_at(s, at++);
    if (char_at(s, at) == 'z') f->no_negative_zero = at++ || true;
    if (char_at(s, at) == '0') {
        if (f->align) return false;
        f->align = 'z';
        at++;
    }
    if (char_at(s, at) == '0' || !take_number(s, &at, &f->width)) return false; /* one zero is enough */
    if (char_at(s, at) == ',') f->comma = at++ || true;
    if (char_at(s, at) == '.') {
        at++;
        if (!take_number(s, &at, &f->precision) || f->precision < 0) return false;
    }
    if (is_one_of(char_at(s, at), "eEfFgGn%")) f->kind = (char)char_at(s, at++);
    if (!f->align) f->align = '>';
    return at == str_length(s) && !(f->comma && f->kind == 'n');
}

static bool is_fixed(const Spec *f) { return is_one_of((uint8_t)f->kind, "fF%"); }
static bool is_scientific(const Spec *f) { return is_one_of((uint8_t)f->kind, "eE"); }

/* ---- the number, rounded as the precision says */

static void to_precision(Work *w, const Num *a, const Spec *f, enum Rounding rounding, uint32_t *status) {
    int64_t wanted = is_scientific(f) ? f->precision + 1 : f->precision > 1 ? f->precision : 1;
    if (f->precision < 0) return;
    if (is_fixed(f)) {
        num_rescale(w, a, -f->precision, rounding, NULL, status);
    } else if (!num_is_coefficient_zero(a) && (is_scientific(f) || a->digits > wanted)) {
        num_rescale(w, a, num_adjusted(a) - wanted + 1, rounding, NULL, status);
        if (num_is_finite(&w->n) && w->n.digits > wanted) { /* 9.99 became 10.0 */
            work_shift_right(w, 1);
            w->n.exp++;
        }
    }
}

/* The digits of the body, and where the point stands. */
typedef struct Body {
    char *digits;        /* count of them, from mem_alloc */
    int64_t count, point; /* point < 0: zeros between it and the digits */
    char tail[INT_WORD_DIGITS + 4];
} Body;

static int64_t point_of(const Num *a, const Spec *f, int64_t left) {
    if (is_scientific(f)) return num_is_coefficient_zero(a) && f->precision >= 0 ? 1 - f->precision : 1;
    if (is_fixed(f)) return left;
    return a->exp <= 0 && left > -6 ? left : 1;
}

static void put_tail(Body *b, const Spec *f, int64_t exponent, bool capitals) {
    char *p = b->tail, letter = f->kind ? (f->kind == 'E' || f->kind == 'G' ? 'E' : 'e') : capitals ? 'E' : 'e';
    if (exponent || is_scientific(f)) p += snprintf(p, sizeof b->tail, "%c%+lld", letter, (long long)exponent);
    if (f->kind == '%') *p++ = '%';
    *p = 0;
}

/* ---- putting it together: all lengths are known before anything is written */

static int put_grouped(StrBuilder *out, const char *whole, size_t count, size_t zeros, bool comma) {
    for (size_t i = 0; i < zeros + count; i++) {
        size_t left = zeros + count - i;
        if (comma && i && left % 3 == 0 && str_builder_char(out, ',') < 0) return -1;
        if (!comma && i >= zeros) return str_builder_ascii(out, whole + (i - zeros), left);
        if (str_builder_char(out, i < zeros ? '0' : (uint8_t)whole[i - zeros]) < 0) return -1;
    }
    return 0;
}

static int put_padded(StrBuilder *out, const Spec *f, char sign, const Body *b) {
    bool behind = b->point <= 0; /* nothing but 0 before the point */
    int64_t kept = behind ? 0 : b->point < b->count ? b->point : b->count;
    size_t whole = behind ? 1 : (size_t)b->point, part = (size_t)(b->count - kept) + (b->point < 0 ? (size_t)-b->point : 0), tail = strlen(b->tail);
    size_t zeros = 0, rest = (sign != 0) + (part ? part + 1 : 0) + tail;
    if (f->align == 'z' && f->width > (int64_t)rest) {
        int64_t room = f->width - (int64_t)rest;
        if (f->comma) room -= (room - 1) / 4;
        if (room > (int64_t)whole) zeros = (size_t)room - whole;
    }
    size_t length = rest + whole + zeros + (f->comma ? (whole + zeros - 1) / 3 : 0);
    size_t padding = f->width > (int64_t)length ? (size_t)f->width - length : 0;
    size_t left = f->align == '<' || f->align == '=' ? 0 : f->align == '^' ? padding / 2 : padding;
    size_t inner = f->align == '=' ? padding : 0;
    if (str_builder_fill(out, f->fill, left) < 0 || (sign && str_builder_char(out, (uint8_t)sign) < 0) || str_builder_fill(out, f->fill, inner) < 0) return -1;
    if (put_grouped(out, behind ? "0" : b->digits, behind ? 1 : (size_t)kept, zeros, f->comma) < 0) return -1;
    if (part && str_builder_char(out, '.') < 0) return -1;
    if (part && b->point < 0 && str_builder_fill(out, '0', (size_t)-b->point) < 0) return -1;
    if (part && str_builder_ascii(out, b->digits + kept, (size_t)(b->count - kept)) < 0) return -1;
    if (str_builder_ascii(out, b->tail, tail) < 0) return -1;
    return str_builder_fill(out, f->fill, padding - left - inner);
}

static Own put_special(const Num *a, const Spec *f, char sign) {
    Spec plain = *f;
    Body b = {.count = 0};
    Num magnitude = *a;
    magnitude.sign = 0;
    StrBuilder out str_builder_scope;
    str_builder_init(&out);
    if (!(b.digits = mem_alloc(num_text_size(a) + 1))) return throw_memory();
    b.point = b.count = num_text(b.digits, &magnitude, false, true) - b.digits;
    if (f->kind == '%') b.tail[0] = '%';
    plain.comma = false;
    if (f->align == 'z') {
        plain.fill = ' ';
        plain.align = '>';
    }
    int good = put_padded(&out, &plain, sign, &b);
    mem_free(b.digits);
    return good < 0 ? NULL : str_builder_finish(&out);
}

static Own format_finite(const Num *a, const Spec *f, const Context *c) {
    work_scope Work w;
    uint32_t status = 0;
    bool was_zero = num_is_coefficient_zero(a);
    Num scaled = *a;
    work_init(&w);
    void *room = mem_alloc((size_t)(a->digits + f->precision + f->width) + 2); /* is there any for so long a text? */
    if (!room) return throw_memory();
    mem_free(room);
    if (f->kind == '%') scaled.exp += 2;
    work_copy(&w, &scaled, &status);
    to_precision(&w, &scaled, f, (enum Rounding)c->c.rounding, &status);
    bool zero = !status && num_is_coefficient_zero(&w.n);
    if (zero && w.n.exp > 0 && is_fixed(f)) w.n.exp = 0;
    int64_t left = w.n.exp + w.n.digits, point = status ? 0 : point_of(&w.n, f, left);
    int64_t extra = point > w.n.digits ? point - w.n.digits : 0; /* zeros before the point */
    if (extra) work_shift_left(&w, extra, &status);
    Body b = {.digits = status ? NULL : mem_alloc((size_t)w.n.digits + 2 * LIMB_DIGITS), .count = w.n.digits, .point = point};
    if (!b.digits) return throw_memory();
    num_digits(b.digits, &w.n);
    put_tail(&b, f, left - point, c->capitals);
    /* z looks at the rounded number, but for F, as CPython 3.11's does */
    bool negative = a->sign && !(f->no_negative_zero && zero && !(f->kind == 'F' && !was_zero));
    StrBuilder out str_builder_scope;
    str_builder_init(&out);
    int good = put_padded(&out, f, negative ? '-' : f->sign == '-' ? 0 : f->sign, &b);
    mem_free(b.digits);
    return good < 0 ? NULL : str_builder_finish(&out);
}

Own decimal_format(Ref self, const Ref *args) {
    Spec f;
    Context *c = context_current();
    const Num *a = num_of(self);
    if (!c) return NULL;
    if (!is_str(args[0])) return throw(TypeError, "format arg must be str");
    if (!str_length(args[0])) return num_to_str(a, false, c->capitals);
    if (!spec_parse(&f, args[0])) return throw(ValueError, "invalid format string");
    if (num_is_finite(a)) return format_finite(a, &f, c);
    return put_special(a, &f, a->sign ? '-' : f.sign == '-' ? 0 : f.sign);
}
