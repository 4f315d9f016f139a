/* Ints as text: digits in any base, literals, and the limit on decimal digits.
 *
 * Decimal conversion of long numbers is quadratic in CPython, which is why text of more than 4300 digits is refused
 * unless sys.set_int_max_str_digits says otherwise.  GMP is faster, but programs see the same limit; bases that are
 * powers of two are exempt. */
#include "runtime/types/int_big.h"

#include <endian.h>
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

static const char int_letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
static const char digit_pairs[] = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
                                  "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

/* The eight bits of a byte as digits, the highest first: each goes to a byte of its own, to which it adds one. */
static inline void bits_of_byte(uint8_t byte, char out[8]) {
    uint64_t x = byte * 0x0101010101010101u & 0x0102040810204080u;
    x = 0x3030303030303030u + ((x + 0x7F7F7F7F7F7F7F7Fu) >> 7 & 0x0101010101010101u);
    x = htole64(x);
    memcpy(out, &x, 8);
}

static char *print_binary_word(char *end, uint64_t n) {
    for (; n > 0xFF; n >>= 8) bits_of_byte((uint8_t)n, end -= 8);
    do *--end = (char)('0' + (n & 1));
    while (n >>= 1);
    return end;
}

char *int_print_word(char *end, uint64_t n, unsigned base) {
    if (base == 10) {
        for (; n >= 100; n /= 100) memcpy(end -= 2, digit_pairs + n % 100 * 2, 2);
        if (n < 10) return *--end = (char)('0' + n), end;
        return memcpy(end -= 2, digit_pairs + n * 2, 2);
    }
    if (base == 2) return print_binary_word(end, n);
    if ((base & (base - 1)) == 0) {
        unsigned bits = (unsigned)__builtin_ctz(base);
        do *--end = int_letters[n & (base - 1)];
        while (n >>= bits);
        return end;
    }
    do *--end = int_letters[n % base];
    while (n /= base);
    return end;
}

/* Decimal digits of a few limbs, 19 at a time. */
enum { FEW_LIMBS = 8 };
_Static_assert(INT_SHORT_TEXT >= FEW_LIMBS * 64 + 3, "binary digits, prefix and sign");
static char *print_few(char *end, mpz_srcptr z) {
    const uint64_t power = 10000000000000000000u; /* 10^19 */
    size_t n = mpz_size(z);
    uint64_t limbs[FEW_LIMBS];
    for (size_t i = 0; i < n; i++) limbs[i] = mpz_getlimbn(z, (mp_size_t)i);
    for (;;) {
        uint64_t rest = mpn_divrem_1(limbs, 0, limbs, (mp_size_t)n, power);
        while (n && !limbs[n - 1]) n--;
        char *start = int_print_word(end, rest, 10);
        if (!n) return start;
        while (end - start < 19) *--start = '0';
        end = start;
    }
}

/* The eight hexadecimal digits of a word, the highest first: each half-byte moves to a byte of its own, and those above 9 get
 * what lies between '9' and 'a' besides. */
static void hex_of(uint32_t word, char out[8]) {
    uint64_t x = word;
    x = (x | x << 16) & 0x0000FFFF0000FFFFu;
    x = (x | x << 8) & 0x00FF00FF00FF00FFu;
    x = __builtin_bswap64((x | x << 4) & 0x0F0F0F0F0F0F0F0Fu);
    uint64_t letters = (x + 0x0606060606060606u) >> 4 & 0x0101010101010101u;
    x += 0x3030303030303030u + letters * ('a' - '9' - 1);
    memcpy(out, &x, 8);
}

static char *print_hex(mpz_srcptr z, char *end) {
    const mp_limb_t *limbs = mpz_limbs_read(z);
    for (size_t i = 0, n = mpz_size(z); i < n; i++) {
        hex_of((uint32_t)limbs[i], end -= 8);
        hex_of((uint32_t)(limbs[i] >> 32), end -= 8);
    }
    while (*end == '0') end++;
    return end;
}

static char *print_binary(mpz_srcptr z, char *end) {
    const mp_limb_t *limbs = mpz_limbs_read(z);
    size_t n = mpz_size(z);
    for (size_t i = 0; i + 1 < n; i++)
        for (unsigned shift = 0; shift < 64; shift += 8) bits_of_byte((uint8_t)(limbs[i] >> shift), end -= 8);
    return print_binary_word(end, limbs[n - 1]);
}

/* The digits of a base of 2**bits, which end at end: start of them. */
static char *print_bits(mpz_srcptr z, unsigned bits, char *end) {
    if (bits == 4) return print_hex(z, end);
    if (bits == 1) return print_binary(z, end);
    const mp_limb_t *limbs = mpz_limbs_read(z);
    unsigned held = 0;
    uint64_t rest = 0; /* its lowest `held` bits are still to be written */
    for (size_t i = 0, n = mpz_size(z); i < n; i++) {
        uint64_t limb = limbs[i];
        if (held) { /* octal digits lie across limbs */
            *--end = int_letters[(rest | limb << held) & ((1u << bits) - 1)];
            limb >>= bits - held;
        }
        unsigned left = 64 - (held ? bits - held : 0);
        for (; left >= bits; left -= bits, limb >>= bits) *--end = int_letters[limb & ((1u << bits) - 1)];
        held = left;
        rest = limb;
    }
    if (held) *--end = int_letters[rest];
    while (*end == '0') end++;
    return end;
}

/* What stands before the digits: the letter's prefix, if there is one, and the sign. */
static char *print_head(char *start, char letter, bool negative) {
    if (letter) {
        *--start = letter;
        *--start = '0';
    }
    if (negative) *--start = '-';
    return start;
}

static int print_bits_into(mpz_srcptr z, unsigned bits, char letter, Buf *out) {
    size_t room = mpz_size(z) * 64 / bits + 5;
    if (!buf_reserve(out, room)) return fail_memory();
    char *end = out->bytes + out->n + room, *start = print_head(print_bits(z, bits, end), letter, mpz_sgn(z) < 0);
    memmove(out->bytes + out->n, start, (size_t)(end - start));
    out->n += (size_t)(end - start);
    return 0;
}

static int print_big(mpz_srcptr z, int base, char letter, Buf *out) {
    if ((base & (base - 1)) == 0) return print_bits_into(z, (unsigned)__builtin_ctz((unsigned)base), letter, out);
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

/* int_print_short with a prefix, if letter is not 0. */
static char *print_short(Ref v, int base, char letter, char *end) {
    int64_t n;
    if (int_as_int64(v, &n))
        return print_head(int_print_word(end, n < 0 ? -(uint64_t)n : (uint64_t)n, (unsigned)base), letter, n < 0);
    mpz_srcptr z = ((IntObject *)object_of(v))->z;
    bool power = (base & (base - 1)) == 0;
    if (mpz_size(z) > FEW_LIMBS || (!power && base != 10)) return NULL;
    char *start = power ? print_bits(z, (unsigned)__builtin_ctz((unsigned)base), end) : print_few(end, z);
    return print_head(start, letter, mpz_sgn(z) < 0);
}

char *int_print_short(Ref v, int base, char *end) { return print_short(v, base, 0, end); }

int int_print(Ref v, int base, Buf *out) {
    char text[INT_SHORT_TEXT], *end = text + sizeof text, *start = print_short(v, base, 0, end);
    if (!start) return print_big(((IntObject *)object_of(v))->z, base, 0, out);
    buf_append(out, start, (size_t)(end - start));
    return out->failed ? fail_memory() : 0;
}

Own int_to_prefixed_text(Ref v, int base, char letter) {
    char room[INT_SHORT_TEXT], *end = room + sizeof room, *start = print_short(v, base, letter, end);
    if (start) return str_new_ascii(start, (size_t)(end - start));
    Buf text = {0};
    int status = print_big(((IntObject *)object_of(v))->z, base, letter, &text);
    Own result = status < 0 ? NULL : str_new_ascii(text.bytes, text.n);
    buf_free(&text);
    return result;
}

Own int_to_text(Ref v, int base) { return int_to_prefixed_text(v, base, 0); }

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
    const char *p = digits->at = r->at;
    *count = 0;
    for (;; p++) {
        const char *run = p;
        while (p < r->end && digit_values[(unsigned char)*p] < base) p++;
        if (p == run) return false;
        *count += (size_t)(p - run);
        if (p == r->end || *p != '_') break;
    }
    digits->end = r->at = p;
    return true;
}

/* How many digits of a base are sure to fit in a limb. */
static unsigned digits_a_limb(unsigned base) {
    unsigned n = 0;
    for (uint64_t power = 1; power <= UINT64_MAX / base; power *= base) n++;
    return n;
}

/* The value of n digits; *power is base^n. */
static uint64_t limb_of(const unsigned char *values, unsigned n, unsigned base, uint64_t *power) {
    uint64_t value = 0;
    *power = 1;
    for (unsigned i = 0; i < n; i++) value = value * base + values[i], *power *= base;
    return value;
}

/* The value of digits in a base of 2**bits; limbs has room for all: how many it takes. */
static size_t limbs_from_bits(const unsigned char *values, size_t count, unsigned bits, mp_limb_t *limbs) {
    size_t n = 0;
    unsigned held = 0;
    mp_limb_t limb = 0;
    for (size_t i = count; i-- > 0;) {
        limb |= (mp_limb_t)values[i] << held;
        if ((held += bits) < 64) continue;
        limbs[n++] = limb;
        held -= 64;
        limb = held ? (mp_limb_t)values[i] >> (bits - held) : 0;
    }
    if (held) limbs[n++] = limb;
    return n;
}

/* The same in any base, a limb's digits at a time: quicker than GMP's way while there are few limbs. */
enum { FEW_DIGIT_LIMBS = 40 };
static size_t limbs_from_few(const unsigned char *values, size_t count, unsigned base, mp_limb_t *limbs) {
    unsigned step = base == 10 ? 19 : digits_a_limb(base), first = (unsigned)(count % step);
    size_t n = 0;
    uint64_t power, part = limb_of(values, first, base, &power);
    if (part) limbs[n++] = part;
    for (size_t i = first; i < count; i += step) {
        part = limb_of(values + i, step, base, &power);
        mp_limb_t carry = n ? mpn_mul_1(limbs, limbs, (mp_size_t)n, power) : part;
        if (n) carry += mpn_add_1(limbs, limbs, (mp_size_t)n, part);
        if (carry) limbs[n++] = carry;
    }
    return n;
}

static size_t limbs_from_digits(const unsigned char *values, size_t count, unsigned base, mp_limb_t *limbs) {
    while (count && !*values) values++, count--; /* GMP wants no leading zeros */
    if (!count) return 0;
    if ((base & (base - 1)) == 0) return limbs_from_bits(values, count, (unsigned)__builtin_ctz(base), limbs);
    if (count < FEW_DIGIT_LIMBS * 12) return limbs_from_few(values, count, base, limbs);
    return (size_t)mpn_set_str(limbs, values, count, (int)base);
}

static int digits_long(const Reader *digits, size_t count, int base, bool negative, Own *out) {
    int limit = int_max_digits();
    if ((base & (base - 1)) && limit && count > (size_t)limit)
        return fail(ValueError,
                    "Exceeds the limit (%d digits) for integer string conversion: value has %zu digits" LIMIT_HINT,
                    limit, count);
    if (int_reserve((uint64_t)count * 6) < 0) return -1;
    unsigned char room[FEW_DIGIT_LIMBS * 12], *values = count <= sizeof room ? room : mem_alloc_array(count, 1), *to = values;
    if (!values) return fail_memory();
    for (const char *p = digits->at; p < digits->end; p++)
        if (*p != '_') *to++ = digit_values[(unsigned char)*p];
    size_t bits = 64 - (size_t)__builtin_clzll((uint64_t)base - 1);
    BigResult result;
    int status = big_begin(&result, count * bits / GMP_NUMB_BITS + 2);
    if (status == 0) {
        size_t size = limbs_from_digits(values, count, (unsigned)base, result.limbs);
        *out = big_end(&result, size, negative);
    }
    if (values != room) mem_free(values);
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
