/* Ints as text: digits in any base, literals, and the limit on decimal digits.
 *
 * Decimal conversion of long numbers is quadratic in CPython, which is why text of more than 4300 digits is refused
 * unless sys.set_int_max_str_digits says otherwise.  GMP is faster, but programs see the same limit; bases that are
 * powers of two are exempt. */
#include "runtime/types/int_big.h"

#include <stdio.h>

#include "runtime/base/alloc.h"
#include "runtime/base/digits.h"
#include "runtime/base/unicode.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/str.h"

#define LIMIT_HINT "; use sys.set_int_max_str_digits() to increase the limit"

int int_max_digits(void) {
    int limit = interp_current()->int_max_digits;
    return limit == 0 ? INT_DIGITS_DEFAULT : limit < 0 ? 0 : limit;
}

int int_set_max_digits(int64_t limit) {
    if (limit != 0 && (limit < INT_DIGITS_LEAST || limit > INT32_MAX))
        return fail(ValueError, "maxdigits must be 0 or larger than %d", INT_DIGITS_LEAST);
    interp_current()->int_max_digits = limit ? (int)limit : -1;
    return 0;
}

/* ---- printing */

char *int_print_word(char *end, uint64_t n, unsigned base) {
    static const char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    if (base == 10) {
        for (; n >= 10; n /= 10) *--end = (char)('0' + n % 10);
        *--end = (char)('0' + n);
        return end;
    }
    if ((base & (base - 1)) == 0) {
        unsigned bits = (unsigned)__builtin_ctz(base);
        do *--end = letters[n & (base - 1)];
        while (n >>= bits);
        return end;
    }
    do *--end = letters[n % base];
    while (n /= base);
    return end;
}

/* Decimal digits of a few limbs, 19 at a time. */
enum { FEW_LIMBS = 8, FEW_DIGITS = FEW_LIMBS * 20 };
static char *print_few(char *end, mpz_srcptr z) {
    const uint64_t power = 10000000000000000000u; /* 10^19 */
    size_t n = mpz_size(z);
    uint64_t limbs[FEW_LIMBS];
    for (size_t i = 0; i < n; i++) limbs[i] = mpz_getlimbn(z, (mp_size_t)i);
    for (;;) {
        uint64_t rest = 0;
        for (size_t i = n; i-- > 0;) {
            unsigned __int128 part = (unsigned __int128)rest << 64 | limbs[i];
            limbs[i] = (uint64_t)(part / power);
            rest = (uint64_t)(part % power);
        }
        while (n && !limbs[n - 1]) n--;
        char *start = int_print_word(end, rest, 10);
        if (!n) return start;
        while (end - start < 19) *--start = '0';
        end = start;
    }
}

static int print_big(mpz_srcptr z, int base, Buf *out) {
    size_t room = mpz_sizeinbase(z, base) + 2, limit = base == 10 ? (size_t)int_max_digits() : 0;
    if (limit && room > limit + 3) goto too_long;
    if (int_reserve(mpz_size(z) * 64) < 0) return -1;
    if (!buf_reserve(out, room)) return fail_memory();
    mpz_get_str(out->bytes + out->n, base, z);
    size_t length = strlen(out->bytes + out->n);
    if (limit && length - (mpz_sgn(z) < 0) > limit) goto too_long;
    out->n += length;
    return 0;
too_long:
    return fail(ValueError, "Exceeds the limit (%zu digits) for integer string conversion" LIMIT_HINT, limit);
}

/* The text of one that is not large, which ends at end; NULL: it is. */
static char *print_short(Ref v, int base, char *end) {
    int64_t n;
    bool word = int_as_int64(v, &n);
    mpz_srcptr z = word ? NULL : ((IntObject *)object_of(v))->z;
    if (!word && (base != 10 || mpz_size(z) > FEW_LIMBS)) return NULL;
    char *start = word ? int_print_word(end, n < 0 ? -(uint64_t)n : (uint64_t)n, (unsigned)base) : print_few(end, z);
    if (word ? n < 0 : mpz_sgn(z) < 0) *--start = '-';
    return start;
}

int int_print(Ref v, int base, Buf *out) {
    char text[FEW_DIGITS], *end = text + sizeof text, *start = print_short(v, base, end);
    if (!start) return print_big(((IntObject *)object_of(v))->z, base, out);
    buf_append(out, start, (size_t)(end - start));
    return out->failed ? fail_memory() : 0;
}

Own int_to_text(Ref v, int base) {
    char room[FEW_DIGITS], *end = room + sizeof room, *start = print_short(v, base, end);
    if (start) return str_new_ascii(start, (size_t)(end - start));
    Buf text = {0};
    Own result = print_big(((IntObject *)object_of(v))->z, base, &text) < 0 ? NULL : str_new_ascii(text.bytes, text.n);
    buf_free(&text);
    return result;
}

/* ---- text from values */

/* Other scripts' digits become ASCII ones, their blanks ' ', anything else '?'. */
static int number_text_from_str(NumberText *t, Ref s) {
    t->length = str_length(s);
    if (str_of(s)->ascii) return t->text = str_data(s), 1;
    for (size_t i = 0; i < t->length; i++) {
        uint32_t c = str_char(s, i);
        int digit = c < 127 ? -1 : unicode_decimal(c);
        if (c >= 127) c = unicode_is_space(c) ? ' ' : digit >= 0 ? '0' + (uint32_t)digit : '?';
        buf_putc(&t->own, (char)c);
    }
    t->text = t->own.bytes;
    return t->own.failed ? fail_memory() : 1;
}

static int number_text_from_buffer(NumberText *t, Ref v) {
    Buffer buffer;
    if (!type_of(v)->get_buffer) return 0;
    if (buffer_get(v, &buffer, 0) < 0) return -1;
    buf_append(&t->own, "", 0);
    buf_append(&t->own, buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    t->text = t->own.bytes;
    t->length = t->own.n;
    return t->own.failed ? fail_memory() : 1;
}

int number_text_open(NumberText *t, Ref v) {
    *t = (NumberText){.text = ""};
    if (is_str(v)) return number_text_from_str(t, v);
    if (!is_bytes(v)) return number_text_from_buffer(t, v);
    t->text = bytes_data(v);
    t->length = bytes_length(v);
    return 1;
}

void number_text_close(NumberText *t) { buf_free(&t->own); }

/* ---- parsing */

typedef struct Reader {
    const char *at, *end;
} Reader;

static int peek(const Reader *r) { return r->at < r->end ? (unsigned char)*r->at : -1; }

static bool is_blank(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static void skip_blanks(Reader *r) {
    while (is_blank(peek(r))) r->at++;
}

/* The base that "0x", "0o", "0b" announces, or 0. */
static int prefix_base(const Reader *r) {
    if (r->end - r->at < 2 || r->at[0] != '0') return 0;
    switch (r->at[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

/* Takes digits and single underscores between them; false if the underscores stand elsewhere or there is no digit. */
static bool read_digits(Reader *r, int base, Reader *digits, size_t *count) {
    char last = '_';
    digits->at = r->at;
    *count = 0;
    for (; r->at < r->end; last = *r->at++) {
        if (*r->at == '_') {
            if (last == '_') return false;
        } else if (digit_values[(unsigned char)*r->at] < base) {
            ++*count;
        } else {
            break;
        }
    }
    digits->end = r->at;
    return last != '_';
}

static int digits_long(const Reader *digits, size_t count, int base, bool negative, Own *out) {
    int limit = int_max_digits();
    if ((base & (base - 1)) && limit && count > (size_t)limit)
        return fail(ValueError,
                    "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits" LIMIT_HINT,
                    limit, count);
    if (int_reserve((uint64_t)count * 6) < 0) return -1;
    unsigned char *values = mem_alloc_array(count, 1), *to = values;
    if (!values) return fail_memory();
    for (const char *p = digits->at; p < digits->end; p++)
        if (*p != '_' && (*p != '0' || to > values)) *to++ = digit_values[(unsigned char)*p]; /* GMP wants no leading zeros */
    size_t length = (size_t)(to - values), bits = 64 - (size_t)__builtin_clzll((uint64_t)base - 1);
    mpz_t z;
    mpz_init(z);
    if (length) {
        mp_limb_t *limbs = mpz_limbs_write(z, (mp_size_t)(length * bits / GMP_NUMB_BITS + 2));
        mpz_limbs_finish(z, mpn_set_str(limbs, values, length, base));
    }
    mem_free(values);
    if (negative) mpz_neg(z, z);
    *out = int_from_mpz(z);
    mpz_clear(z);
    return *out ? 1 : -1;
}

/* The value of well-formed digits. */
static int digits_value(const Reader *digits, size_t count, int base, bool negative, Own *out) {
    if (count > 12 && (count > 18 || base > 10)) return digits_long(digits, count, base, negative, out);
    int64_t n = 0; /* 12 digits of base 36, or 18 of base 10, fit */
    for (const char *p = digits->at; p < digits->end; p++)
        if (*p != '_') n = n * base + digit_values[(unsigned char)*p];
    *out = int_new(negative ? -n : n);
    return *out ? 1 : -1;
}

int int_parse(const char *text, size_t length, int base, Own *out) {
    Reader r = {text, text + length}, digits;
    size_t count;
    *out = NULL;
    skip_blanks(&r);
    bool negative = peek(&r) == '-', zero_only = false;
    if (negative || peek(&r) == '+') r.at++;
    int announced = prefix_base(&r);
    if (announced && (base == 0 || base == announced)) {
        base = announced;
        r.at += 2;
        if (peek(&r) == '_') r.at++;
    } else if (base == 0) {
        base = 10;
        zero_only = peek(&r) == '0'; /* 007 was octal once */
    }
    if (!read_digits(&r, base, &digits, &count)) return 0;
    int status = digits_value(&digits, count, base, negative, out);
    if (status < 0) return -1;
    skip_blanks(&r);
    if (r.at == r.end && !(zero_only && int_sign(*out))) return 1;
    CLEAR(*out);
    return 0;
}

Own int_from_text(const char *text, size_t length, int base) {
    Own n;
    int status = int_parse(text, length, base, &n);
    if (status != 0) return n;
    scoped Own literal = str_new_utf8(text, length);
    if (!literal) return NULL;
    return throw(ValueError, "invalid literal for int() with base %d: %.200R", base, literal);
}
