/* Floats as text: decimal by base/dtoa, hexadecimal here. */
#include "runtime/types/float.h"

#include <float.h>
#include <math.h>
#include <stdio.h>

#include "runtime/base/alloc.h"
#include "runtime/base/digits.h"
#include "runtime/base/dtoa.h"
#include "runtime/object/error.h"
#include "runtime/types/int_big.h"
#include "runtime/types/str.h"

Own float_repr(double x) {
    char text[DTOA_REPR_MAX];
    return str_new_ascii(text, (size_t)dtoa_repr(x, text));
}

/* ---- decimal */

static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Copies without underscores; false if one does not stand between two digits. */
static bool copy_digits(const char *text, size_t length, char *to) {
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '_') *to++ = text[i];
        else if (i == 0 || i + 1 == length || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) return false;
    }
    *to = 0;
    return true;
}

/* copy is the whole of a literal without blanks, ended by NUL. */
static int parse_copy(const char *text, size_t length, char *copy, double *out) {
    if (!copy_digits(text, length, copy)) return 0;
    const char *end = dtoa_parse(copy, out);
    return end != copy && *end == 0 && memchr(text, 0, length) == NULL;
}

int float_parse(const char *text, size_t length, double *out) {
    char inline_copy[64];
    *out = 0;
    while (length && is_blank(*text)) text++, length--;
    while (length && is_blank(text[length - 1])) length--;
    if (length < sizeof inline_copy) return parse_copy(text, length, inline_copy, out);
    char *copy = mem_alloc_array(length + 1, 1);
    if (!copy) return fail_memory();
    int status = parse_copy(text, length, copy, out);
    mem_free(copy);
    return status;
}

/* ---- hexadecimal */

Own float_hex(double x) {
    if (!isfinite(x)) return float_repr(x);
    const char *sign = signbit(x) ? "-" : "";
    if (x == 0) return str_format("%s0x0.0p+0", sign);
    int exponent;
    double fraction = frexp(fabs(x), &exponent);
    int shift = exponent < DBL_MIN_EXP ? 1 - (DBL_MIN_EXP - exponent) : 1; /* subnormals begin with 0 */
    uint64_t mantissa = (uint64_t)ldexp(fraction, 52 + shift);
    char text[40];
    int length = snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", sign, (int)(mantissa >> 52),
                          (unsigned long long)(mantissa & ((UINT64_C(1) << 52) - 1)), exponent - shift);
    return str_new_ascii(text, (size_t)length);
}

/* Hexadecimal digits with a point, as they are read. */
typedef struct HexDigits {
    uint64_t mantissa; /* the first 16 digits from the first nonzero one; the lowest bit stands for the rest too */
    int64_t exponent;  /* of mantissa's lowest bit */
    bool any, point;
} HexDigits;

static const char *read_hex_digits(const char *at, const char *end, HexDigits *h) {
    for (; at < end; at++) {
        int digit = digit_value((uint8_t)*at, 16);
        if (*at == '.' && !h->point) {
            h->point = true;
            continue;
        }
        if (digit < 0) break;
        h->any = true;
        if (h->point) h->exponent -= 4;
        if (h->mantissa >> 60) {
            h->mantissa |= digit != 0;
            h->exponent += 4;
        } else {
            h->mantissa = h->mantissa << 4 | (unsigned)digit;
        }
    }
    return at;
}

/* "p-12" if there is one; NULL if its digits are missing.  Absurd exponents are cut at 2^40, longer than any text. */
static const char *read_hex_exponent(const char *at, const char *end, int64_t *out) {
    if (at == end || (*at | 0x20) != 'p') return at;
    bool negative = ++at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    if (at == end || !is_digit(*at)) return NULL;
    int64_t value = 0;
    for (; at < end && is_digit(*at); at++)
        if (value < INT64_C(1) << 40) value = value * 10 + (*at - '0');
    *out += negative ? -value : value;
    return at;
}

static bool is_word(const char *at, const char *end, const char *word) {
    for (; *word && at < end; at++, word++)
        if ((*at | 0x20) != *word) return false;
    return at == end && !*word;
}

int float_parse_hex(const char *text, size_t length, double *out) {
    const char *at = text, *end = text + length;
    *out = 0;
    while (at < end && is_blank(*at)) at++;
    while (at < end && is_blank(end[-1])) end--;
    bool negative = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    bool infinite = is_word(at, end, "inf") || is_word(at, end, "infinity"), nan = is_word(at, end, "nan");
    if (infinite || nan) return *out = copysign(nan ? NAN : HUGE_VAL, negative ? -1 : 1), 1;
    if (end - at >= 2 && at[0] == '0' && (at[1] | 0x20) == 'x') at += 2;
    HexDigits h = {0};
    at = read_hex_digits(at, end, &h);
    if (!h.any || !(at = read_hex_exponent(at, end, &h.exponent)) || at != end) return 0;
    *out = double_from_parts(negative, h.mantissa, h.exponent);
    return isinf(*out) ? fail(OverflowError, "hexadecimal value too large to represent as a float") : 1;
}
