/* Numbers from text and as text: the specification's numeric strings. */
#include "stdlib/decimal/number.h"

/* ---- reading */

typedef struct Scan { const char *at, *end; } Scan;

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* The word, whatever its case, is next: skipped. */
static bool take_word(Scan *s, const char *word) {
    size_t n = strlen(word);
    if ((size_t)(s->end - s->at) < n) return false;
    for (size_t i = 0; i < n; i++)
        if ((s->at[i] | 32) != word[i]) return false;
    s->at += n;
    return true;
}

/* An exponent to the end of the text; very large ones are cut.  False: it is none. */
static bool take_exponent(Scan *s, int64_t *out) {
    bool negative = s->at < s->end && *s->at == '-';
    if (s->at < s->end && (*s->at == '-' || *s->at == '+')) s->at++;
    if (s->at == s->end) return false;
    int64_t exp = 0;
    for (; s->at < s->end; s->at++) {
        if (!is_digit(*s->at)) return false;
        exp = exp < INT64_MAX / 20 ? exp * 10 + (*s->at - '0') : INT64_MAX / 4;
    }
    *out = negative ? -exp : exp;
    return true;
}

/* The coefficient of `count` digits, among which there may be a point. */
static bool read_coefficient(Work *w, const char *text, size_t count, bool point, uint32_t *status) {
    size_t length = (count + LIMB_DIGITS - 1) / LIMB_DIGITS;
    if (!work_reserve(w, length, status)) return false;
    Limb *out = w->n.limbs + length;
    size_t left = count % LIMB_DIGITS ? count % LIMB_DIGITS : LIMB_DIGITS;
    Limb x = 0;
    for (; count; text++) {
        if (point && *text == '.') continue;
        x = x * 10 + (Limb)(*text - '0');
        count--;
        if (--left) continue;
        *--out = x;
        x = 0;
        left = LIMB_DIGITS;
    }
    work_measure(w, length);
    return true;
}

static bool parse_nan(Work *w, Scan s, uint8_t sign, enum NumKind kind, const Ctx *c, uint32_t *status) {
    while (s.at < s.end && *s.at == '0') s.at++;
    for (const char *p = s.at; p < s.end; p++)
        if (!is_digit(*p)) return false;
    size_t count = (size_t)(s.end - s.at);
    work_set_special(w, sign, kind);
    if (!count) return true;
    if (count > (size_t)(c->prec - c->clamp)) return false;
    return read_coefficient(w, s.at, count, false, status) || (*status & DEC_MEMORY);
}

/* Infinity and NaNs; false: it is none of them. */
static bool parse_special(Work *w, Scan s, uint8_t sign, const Ctx *c, uint32_t *status) {
    if (take_word(&s, "inf")) {
        if (s.at != s.end && !take_word(&s, "inity")) return false;
        work_set_special(w, sign, NUM_INFINITE);
        return s.at == s.end;
    }
    if (take_word(&s, "nan")) return parse_nan(w, s, sign, NUM_QNAN, c, status);
    return take_word(&s, "snan") && parse_nan(w, s, sign, NUM_SNAN, c, status);
}

static bool parse_finite(Work *w, Scan s, uint8_t sign, uint32_t *status) {
    const char *first = NULL, *point = NULL, *p = s.at;
    int64_t exp = 0, fraction = 0;
    size_t count = 0;
    bool any = false;
    for (; p < s.end; p++) {
        if (*p == '.' && !point) {
            point = p;
            continue;
        }
        if (!is_digit(*p)) break;
        any = true;
        fraction += point != NULL;
        if (!first && *p != '0') first = p;
        count += first != NULL;
    }
    if (!any) return false;
    if (p < s.end) {
        s.at = p + 1;
        if ((*p | 32) != 'e' || !take_exponent(&s, &exp)) return false;
    }
    work_set(w, sign, 0, 0);
    if (count && !read_coefficient(w, first, count, point && point > first, status)) return true;
    exp -= fraction;
    w->n.exp = exp > DEC_MAX_EMAX + 1 ? DEC_MAX_EMAX + 1 : exp < DEC_MIN_ETINY - 1 ? DEC_MIN_ETINY - 1 : exp;
    return true;
}

void num_parse(Work *w, const char *text, size_t length, const Ctx *c, uint32_t *status) {
    Scan s = {text, text + length};
    uint8_t sign = length && *text == '-';
    if (length && (*text == '-' || *text == '+')) s.at++;
    bool number = s.at < s.end && (is_digit(*s.at) || *s.at == '.');
    if (!(number ? parse_finite(w, s, sign, status) : parse_special(w, s, sign, c, status))) work_fail(w, DEC_CONVERSION_SYNTAX, status);
    else if (num_is_finite(&w->n)) num_finalize(w, c, status);
}

/* ---- writing */

void num_digits(char *out, const Num *a) {
    unsigned first = limb_digits(a->limbs[a->length - 1]);
    Limb x = a->limbs[a->length - 1];
    for (unsigned i = first; i-- > 0; x /= 10) out[i] = (char)('0' + x % 10);
    limbs_to_digits(out + first, a->limbs, (size_t)a->length - 1, '0');
}

size_t num_text_size(const Num *a) { return (size_t)a->length * LIMB_DIGITS + NUM_TEXT_SPARE; }

static char *put(char *out, const char *text) {
    size_t n = strlen(text);
    memcpy(out, text, n);
    return out + n;
}

static char *put_exponent(char *out, int64_t exp, bool capitals) {
    char digits[INT_WORD_DIGITS], *end = digits + sizeof digits;
    char *start = int_print_word(end, (uint64_t)(exp < 0 ? -exp : exp), 10);
    *out++ = capitals ? 'E' : 'e';
    *out++ = exp < 0 ? '-' : '+';
    memcpy(out, start, (size_t)(end - start));
    return out + (end - start);
}

/* How many digits stand before the point, if left of them would in plain notation. */
static int64_t point_place(const Num *a, int64_t left, bool engineering) {
    if (a->exp <= 0 && left > -6) return left;
    if (!engineering) return 1;
    if (num_is_coefficient_zero(a)) return ((left + 1) % 3 + 3) % 3 - 1;
    return ((left - 1) % 3 + 3) % 3 + 1;
}

char *num_text(char *out, const Num *a, bool engineering, bool capitals) {
    if (a->sign) *out++ = '-';
    if (!num_is_finite(a)) {
        out = put(out, a->kind == NUM_INFINITE ? "Infinity" : a->kind == NUM_QNAN ? "NaN" : "sNaN");
        if (a->digits) num_digits(out, a);
        return out + a->digits;
    }
    int64_t left = a->exp + a->digits, point = point_place(a, left, engineering);
    if (point <= 0) {
        out = put(out, "0.");
        memset(out, '0', (size_t)-point);
        num_digits(out - point, a);
        out += a->digits - point;
    } else {
        num_digits(out, a);
        if (point >= a->digits) {
            memset(out + a->digits, '0', (size_t)(point - a->digits));
            out += point;
        } else {
            memmove(out + point + 1, out + point, (size_t)(a->digits - point));
            out[point] = '.';
            out += a->digits + 1;
        }
    }
    return left == point ? out : put_exponent(out, left - point, capitals);
}
