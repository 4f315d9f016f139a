/* Doubles to decimal text and back.
 *
 * Four ways to digits, all exact:
 *   shortest   Schubfach: of the decimals between the midpoints to the neighbours, those of the largest exponent k, and
 *              of these the nearest.  x and the midpoints are multiplied by one rounded-up 128-bit power of ten; one
 *              sticky bit ("round to odd") keeps comparisons right in spite of the rounding.
 *   near       round(x * 10^k) from the same rounded-up power: 128 bits of the product, of which the last may be wrong
 *              by one, decide nearly always.
 *   scaled     round(x * 10^k) where numerator and denominator fit in 128 bits: ties, and what else is close to a half.
 *   expanded   the rest: x = m * 2^e has finitely many decimal digits (at most 767), so compute them all, by long
 *              multiplication in base 10^9, and round the string.
 */
#include "runtime/base/dtoa.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "runtime/base/float_bits.h"
#include "runtime/base/pow10.h"

typedef unsigned __int128 Wide;

/* |x| = mantissa * 2^exponent; x finite. */
struct Parts { uint64_t mantissa; int exponent; };

enum { MANTISSA_BITS = 52, EXPONENT_BIAS = 1075 };

static struct Parts split(double x) {
    uint64_t bits = bits_of(x), fraction = bits & ((UINT64_C(1) << MANTISSA_BITS) - 1);
    int exponent = (int)(bits >> MANTISSA_BITS & 0x7ff);
    if (exponent == 0) return (struct Parts){fraction, 1 - EXPONENT_BIAS};
    return (struct Parts){fraction | UINT64_C(1) << MANTISSA_BITS, exponent - EXPONENT_BIAS};
}

/* ======== decimal digits of integers */
static const char digit_pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445"
                                  "46474849505152535455565758596061626364656667686970717273747576777879808182838485868788899091"
                                  "9293949596979899";

static const uint64_t powers_of_10[] = {
    1ull, 10ull, 100ull, 1000ull, 10000ull, 100000ull, 1000000ull, 10000000ull, 100000000ull, 1000000000ull,
    10000000000ull, 100000000000ull, 1000000000000ull, 10000000000000ull, 100000000000000ull, 1000000000000000ull,
    10000000000000000ull, 100000000000000000ull, 1000000000000000000ull, 10000000000000000000ull};

static int digit_count(uint64_t n) {
    if (n == 0) return 0;
    int guess = ((64 - __builtin_clzll(n)) * 1233) >> 12; /* floor(bits * log10(2)) */
    return guess + (guess < (int)COUNT_OF(powers_of_10) && n >= powers_of_10[guess]);
}

/* Exactly count digits of n < 10^count, leading zeros included. */
static void write_digits(char *out, uint64_t n, int count) {
    while (count >= 2) {
        memcpy(out + (count -= 2), digit_pairs + n % 100 * 2, 2);
        n /= 100;
    }
    if (count) *out = (char)('0' + n % 10);
}

/* Digits of n without leading zeros. */
static int write_wide(char *out, Wide n) {
    int count = 0;
    const uint64_t ten19 = powers_of_10[19];
    if (n >> 64) {
        Wide high = n / ten19; /* below 2^65: at most two pieces more */
        count = write_wide(out, high);
        write_digits(out + count, (uint64_t)(n - high * ten19), 19);
        return count + 19;
    }
    count = digit_count((uint64_t)n);
    write_digits(out, (uint64_t)n, count);
    return count;
}

static int strip_zeros(const char *digits, int count) {
    while (count > 0 && digits[count - 1] == '0') count--;
    return count;
}

/* ======== shortest */
static int floor_log10_pow2(int e) { return (int)(((int64_t)e * 1262611) >> 22); }
static int floor_log10_three_quarters_pow2(int e) { return (int)(((int64_t)e * 1262611 - 524031) >> 22); }
static int floor_log2_pow10(int k) { return (int)(((int64_t)k * 1741647) >> 19); }

/* The upper 64 bits of power * x, the lowest of them set if anything non-zero was cut off below. */
static uint64_t multiply_to_odd(const uint64_t power[2], uint64_t x) {
    uint64_t cut = (uint64_t)(((Wide)power[1] * x) >> 64);
    Wide sum = (Wide)power[0] * x + cut;
    return (uint64_t)(sum >> 64) | ((uint64_t)sum > 1);
}

struct Decimal { uint64_t digits; int exponent; };

static struct Decimal shortest_decimal(struct Parts x) {
    const uint64_t hidden = UINT64_C(1) << MANTISSA_BITS;
    bool even = !(x.mantissa & 1); /* then the midpoints read back as x, too */
    bool lower_is_closer = x.mantissa == hidden && x.exponent > 1 - EXPONENT_BIAS;
    uint64_t middle = 4 * x.mantissa, left = middle - 2 + lower_is_closer, right = middle + 2;
    int k = lower_is_closer ? floor_log10_three_quarters_pow2(x.exponent) : floor_log10_pow2(x.exponent);
    int shift = x.exponent + floor_log2_pow10(-k) + 1;
    const uint64_t *power = pow10_table[-k - POW10_FIRST];

    /* All in units of 10^k / 4. */
    uint64_t lower = multiply_to_odd(power, left << shift) + !even;
    uint64_t value = multiply_to_odd(power, middle << shift);
    uint64_t upper = multiply_to_odd(power, right << shift) - !even;

    uint64_t s = value / 4;
    if (s >= 10) { /* is there a multiple of 10^(k+1) inside? */
        uint64_t tens = s / 10;
        bool below_fits = lower <= 40 * tens, above_fits = 40 * tens + 40 <= upper;
        if (below_fits != above_fits) return (struct Decimal){tens + above_fits, k + 1};
    }
    bool below_fits = lower <= 4 * s, above_fits = 4 * s + 4 <= upper;
    if (below_fits != above_fits) return (struct Decimal){s + above_fits, k};
    uint64_t half = 4 * s + 2;
    bool up = value > half || (value == half && (s & 1));
    return (struct Decimal){s + up, k};
}

int dtoa_shortest(double x, char digits[DTOA_SHORTEST_MAX], int *point) {
    struct Parts parts = split(x);
    struct Decimal decimal;
    if (parts.exponent <= 0 && parts.exponent >= -MANTISSA_BITS &&
        !(parts.mantissa & ((UINT64_C(1) << -parts.exponent) - 1)))
        decimal = (struct Decimal){parts.mantissa >> -parts.exponent, 0}; /* an integer below 2^53 */
    else
        decimal = shortest_decimal(parts);
    int count = digit_count(decimal.digits);
    write_digits(digits, decimal.digits, count);
    *point = count + decimal.exponent;
    return strip_zeros(digits, count);
}

/* ======== scaled: round half even of x * 10^k in 128 bits */
static int wide_bits(Wide n) {
    uint64_t high = (uint64_t)(n >> 64), low = (uint64_t)n;
    return high ? 128 - __builtin_clzll(high) : low ? 64 - __builtin_clzll(low) : 0;
}

enum { POW5_MAX = 54 }; /* 5^54 < 2^126 */
static Wide pow5(int k) {
    Wide power = 1;
    for (; k >= 13; k -= 13) power *= 1220703125u;
    for (; k > 0; k--) power *= 5;
    return power;
}

static Wide round_quotient(Wide quotient, Wide rest, Wide divisor) {
    Wide other = divisor - rest;
    return quotient + (rest > other || (rest == other && (quotient & 1)));
}

/* False: it does not fit, and *out is unset. */
static bool scale_up(struct Parts x, int k, Wide *out) {
    if (k > 32) return false; /* 2^53 * 5^32 < 2^128 */
    Wide product = x.mantissa * pow5(k);
    int shift = x.exponent + k, bits = wide_bits(product);
    if (shift >= 0) {
        if (bits + shift > 127) return false;
        *out = product << shift;
    } else if (-shift > bits) { /* below a half */
        *out = 0;
    } else if (-shift > 126) {
        return false;
    } else {
        Wide unit = (Wide)1 << -shift;
        *out = round_quotient(product >> -shift, product & (unit - 1), unit);
    }
    return true;
}

static bool scale_down(struct Parts x, int k, Wide *out) {
    if (k > POW5_MAX) return false;
    Wide number = x.mantissa, divisor = pow5(k);
    int shift = x.exponent - k;
    if (shift >= 0) {
        if (wide_bits(number) + shift > 127) return false;
        number <<= shift;
    } else if (wide_bits(divisor) - shift > 126) { /* 2^53 against 2^126 */
        *out = 0;
        return true;
    } else {
        divisor <<= -shift;
    }
    Wide quotient = number / divisor;
    *out = round_quotient(quotient, number - quotient * divisor, divisor);
    return true;
}

/* Below 2^63 only.  The product of the mantissa and the power is in (high - 1, high + 1), so it is known on which side of a
 * half the fraction lies unless it is that near. */
static bool scale_near(struct Parts x, int k, Wide *out) {
    if (k < POW10_FIRST || k > POW10_LAST || !x.mantissa) return false;
    const uint64_t *power = pow10_table[k - POW10_FIRST];
    int room = __builtin_clzll(x.mantissa), shift = 63 + room - x.exponent - floor_log2_pow10(k);
    if (shift < 65 || shift > 126) return false;
    uint64_t mantissa = x.mantissa << room;
    Wide high = (Wide)power[0] * mantissa + (uint64_t)((Wide)power[1] * mantissa >> 64);
    Wide half = (Wide)1 << (shift - 1), rest = high & (half * 2 - 1);
    if (rest + 1 >= half && rest <= half + 1) return false;
    *out = (high >> shift) + (rest > half);
    return true;
}

static bool scale(struct Parts x, int k, Wide *out) {
    return scale_near(x, k, out) || (k >= 0 ? scale_up(x, k, out) : scale_down(x, -k, out));
}

/* ======== expanded: all digits, by long multiplication in base 10^9 */
enum { LIMB_DIGITS = 9, LIMBS_MAX = (DTOA_DIGITS_MAX + LIMB_DIGITS - 1) / LIMB_DIGITS };
#define LIMB_BASE 1000000000u

struct Long { int count; uint32_t limbs[LIMBS_MAX]; }; /* least significant first */

static void long_multiply(struct Long *n, uint32_t factor) {
    uint64_t carry = 0;
    for (int i = 0; i < n->count; i++) {
        carry += (uint64_t)n->limbs[i] * factor;
        n->limbs[i] = (uint32_t)(carry % LIMB_BASE);
        carry /= LIMB_BASE;
    }
    if (carry) n->limbs[n->count++] = (uint32_t)carry; /* factor < LIMB_BASE: one limb */
}

static void long_multiply_power(struct Long *n, uint32_t base, uint32_t step, int per_step, int exponent) {
    for (; exponent >= per_step; exponent -= per_step) long_multiply(n, step);
    for (; exponent > 0; exponent--) long_multiply(n, base);
}

/* All digits of |x|, without leading zeros. */
static int expand(struct Parts x, char digits[DTOA_DIGITS_MAX], int *point) {
    struct Long n = {.count = 0};
    for (uint64_t rest = x.mantissa; rest; rest /= LIMB_BASE) n.limbs[n.count++] = (uint32_t)(rest % LIMB_BASE);
    if (x.exponent >= 0) long_multiply_power(&n, 2, 1u << 29, 29, x.exponent);
    else long_multiply_power(&n, 5, 244140625u, 12, -x.exponent); /* m * 2^-n = m * 5^n * 10^-n */
    if (n.count == 0) return *point = 0;
    int count = digit_count(n.limbs[n.count - 1]);
    write_digits(digits, n.limbs[n.count - 1], count);
    for (int i = n.count - 2; i >= 0; i--, count += LIMB_DIGITS) write_digits(digits + count, n.limbs[i], LIMB_DIGITS);
    *point = count + (x.exponent < 0 ? x.exponent : 0);
    return count;
}

/* Rounds exact digits half to even, keeping `keep` of them (may be <= 0). */
static int round_digits(char *digits, int count, int keep, int *point) {
    if (keep >= count) return count;
    if (keep < 0) return *point = 0;
    bool half_or_more = digits[keep] >= '5';
    bool tie = digits[keep] == '5' && strip_zeros(digits, count) == keep + 1;
    bool up = tie ? keep > 0 && (digits[keep - 1] & 1) : half_or_more;
    int last = keep;
    if (up) {
        while (last > 0 && digits[last - 1] == '9') last--;
        if (last == 0) {
            digits[0] = '1';
            ++*point;
            return 1;
        }
        digits[last - 1]++;
    }
    if (last == 0) *point = 0;
    return last;
}

int dtoa_decimals(double x, int count, char digits[DTOA_DIGITS_MAX], int *point) {
    struct Parts parts = split(x);
    Wide scaled;
    if (scale(parts, count, &scaled)) {
        int written = write_wide(digits, scaled);
        *point = written ? written - count : 0;
        return written;
    }
    int all = expand(parts, digits, point);
    int64_t keep = (int64_t)*point + count;
    return round_digits(digits, all, keep > DTOA_DIGITS_MAX ? DTOA_DIGITS_MAX : keep < -1 ? -1 : (int)keep, point);
}

int dtoa_significant(double x, int count, char digits[DTOA_DIGITS_MAX], int *point) {
    struct Parts parts = split(x);
    if (parts.mantissa == 0) return *point = 0;
    /* |x| is in [2^(e-1), 2^e): its decimal exponent is this guess or one more. */
    int e = parts.exponent + 64 - __builtin_clzll(parts.mantissa);
    int guess = floor_log10_pow2(e - 1) + 1;
    for (int try = guess; count <= DTOA_SHORTEST_MAX && try <= guess + 1; try++) {
        Wide scaled;
        if (!scale(parts, count - try, &scaled)) break;
        uint64_t limit = powers_of_10[count];
        if (scaled > limit) continue; /* one digit too many: the guess was low */
        if (scaled == limit && try == guess) continue; /* perhaps it was, perhaps rounding made it so */
        int written = write_wide(digits, scaled);
        *point = written - count + try;
        return written;
    }
    int all = expand(parts, digits, point);
    return round_digits(digits, all, count, point);
}

/* ======== text */
static int write_special(double x, bool upper, unsigned flags, char *out) {
    int at = 0;
    if (isinf(x) && x < 0) out[at++] = '-';
    else if (flags & DTOA_SIGN) out[at++] = '+';
    memcpy(out + at, isinf(x) ? (upper ? "INF" : "inf") : (upper ? "NAN" : "nan"), 3);
    return at + 3;
}

/* What is to be laid out: digits, where the point is, how many places to fill with zeros, exponent or not. */
struct Layout {
    const char *digits;
    int count, point;
    int end;           /* at least so many places, counted as digits are */
    bool negative, exponent;
    char exponent_sign; /* 'e' or 'E' */
    unsigned flags;
};

static char *write_exponent(char *p, int exponent, char letter) {
    *p++ = letter;
    *p++ = exponent < 0 ? '-' : '+';
    unsigned magnitude = (unsigned)abs(exponent);
    int width = magnitude >= 100 ? 3 : 2;
    write_digits(p, magnitude, width);
    return p + width;
}

static char *write_zeros(char *p, int count) {
    if (count <= 0) return p;
    memset(p, '0', (size_t)count);
    return p + count;
}

/* Digits from place `from` up to `to`, places outside the digits being zeros. */
static char *write_places(char *p, const struct Layout *l, int from, int to) {
    if (from < 0) {
        p = write_zeros(p, (to < 0 ? to : 0) - from);
        from = 0;
    }
    int have = to < l->count ? to : l->count;
    if (from < have) {
        memcpy(p, l->digits + from, (size_t)(have - from));
        p += have - from;
        from = have;
    }
    return write_zeros(p, to - from);
}

static size_t lay_out(const struct Layout *l, char *out) {
    char *p = out;
    int point = l->exponent ? 1 : l->point;
    int end = l->end > l->count ? l->end : l->count;
    if (!l->exponent && (l->flags & DTOA_ADD_DOT_0) && end < point + 1) end = point + 1;
    if (end < point) end = point;
    if (l->negative) *p++ = '-';
    else if (l->flags & DTOA_SIGN) *p++ = '+';
    if (point <= 0) *p++ = '0';
    else p = write_places(p, l, 0, point);
    if (end > point || (l->flags & DTOA_ALT)) *p++ = '.';
    if (end > point) p = write_places(p, l, point, end);
    if (l->exponent) p = write_exponent(p, l->point - 1, l->exponent_sign);
    return (size_t)(p - out);
}

int dtoa_repr(double x, char out[DTOA_REPR_MAX]) {
    return (int)dtoa_format(x, 'r', 0, DTOA_ADD_DOT_0, out);
}

size_t dtoa_bound(double x, char code, int precision) {
    enum { REST = 16 }; /* sign, point, exponent, "0." */
    if (precision < 0 || precision > INT32_MAX - 2 * DTOA_DIGITS_MAX) return 0;
    if (!isfinite(x) || code == 'r') return DTOA_REPR_MAX;
    int exponent = 0; /* |x| < 2^exponent < 10^(exponent * 1233 / 4096 + 1) */
    if (code == 'f' || code == 'F') frexp(x, &exponent);
    int before = exponent > 0 ? exponent * 1233 / 4096 + 2 : 2;
    return (size_t)(before + precision + REST);
}

size_t dtoa_format(double x, char code, int precision, unsigned flags, char *out) {
    bool upper = code >= 'A' && code <= 'Z';
    if (!isfinite(x)) return (size_t)write_special(x, upper, flags, out);
    char digits[DTOA_DIGITS_MAX];
    struct Layout l = {.digits = digits, .negative = signbit(x), .exponent_sign = upper ? 'E' : 'e', .flags = flags};
    switch (code | 32) {
    case 'e':
        l.count = dtoa_significant(x, precision + 1, digits, &l.point);
        l.end = precision + 1;
        l.exponent = true;
        break;
    case 'f':
        l.count = dtoa_decimals(x, precision, digits, &l.point);
        break;
    case 'g':
        if (precision == 0) precision = 1;
        l.count = dtoa_significant(x, precision, digits, &l.point);
        l.count = strip_zeros(digits, l.count);
        if (flags & DTOA_ALT) l.end = precision;
        break;
    default: l.count = x == 0 ? 0 : dtoa_shortest(x, digits, &l.point);
    }
    if (l.count == 0) { /* zero: one digit before the point */
        digits[0] = '0';
        l.count = l.point = 1;
        if (flags & DTOA_NO_NEG_0) l.negative = false;
    }
    if ((code | 32) == 'f') l.end = l.point + precision;
    if ((code | 32) == 'g') l.exponent = l.point <= -4 || l.point > precision - !!(flags & DTOA_ADD_DOT_0);
    if (code == 'r') l.exponent = l.point <= -4 || l.point > 16;
    return lay_out(&l, out);
}

/* ======== back */
enum { EXACT_POWER = 22, EXPONENT_CAP = 100000 };
static const double exact_powers[EXACT_POWER + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static double parse_exactly(const char *text) {
    locale_t c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0); /* glibc has this one ready; nothing to free */
    return strtod_l(text, NULL, c_locale);
}

/* Does p begin with the word, in letters of either case? */
static bool begins_with(const char *p, const char *word) {
    while (*word && (*p | 32) == *word) p++, word++;
    return !*word;
}

static const char *parse_word(const char *p, const char *text, bool negative, double *out) {
    if (begins_with(p, "inf")) {
        *out = negative ? -INFINITY : INFINITY;
        return p + (begins_with(p, "infinity") ? 8 : 3);
    }
    if (begins_with(p, "nan")) {
        *out = negative ? -(double)NAN : (double)NAN;
        return p + 3;
    }
    return text;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* "e+12" at p: *exponent, and where it ends; p itself when there is none. */
static const char *parse_exponent(const char *p, int *exponent) {
    if (*p != 'e' && *p != 'E') return p;
    const char *q = p + 1;
    bool negative = *q == '-';
    if (*q == '-' || *q == '+') q++;
    if (!is_digit(*q)) return p;
    int n = 0;
    for (; is_digit(*q); q++)
        if (n < EXPONENT_CAP) n = n * 10 + (*q - '0');
    *exponent = negative ? -n : n;
    return q;
}

const char *dtoa_parse(const char *text, double *out) {
    *out = 0;
    const char *p = text;
    bool negative = *p == '-';
    if (*p == '-' || *p == '+') p++;
    uint64_t mantissa = 0;
    int digits = 0, used = 0, scale10 = 0, exponent = 0; /* digits seen; those in mantissa, from the first non-zero */
    bool after_point = false;
    for (;; p++) {
        if (*p == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (!is_digit(*p)) break;
        digits++;
        scale10 -= after_point;
        if (used > 0 || *p != '0') used++;
        if (used <= 19) mantissa = mantissa * 10 + (uint64_t)(*p - '0');
    }
    if (digits == 0) return parse_word(p - after_point, text, negative, out);
    p = parse_exponent(p, &exponent);
    int power = scale10 + exponent;
    /* Both operands exact, so the one operation rounds correctly (Clinger 1990). */
    if (used <= 19 && mantissa <= UINT64_C(1) << 53 && power >= -EXACT_POWER && power <= EXACT_POWER) {
        double x = (double)mantissa;
        x = power < 0 ? x / exact_powers[-power] : x * exact_powers[power];
        *out = negative ? -x : x;
    } else {
        *out = parse_exactly(text);
    }
    return p;
}

double dtoa_round(double x, int ndigits) {
    enum { MORE_THAN_ANY = 323, ALL_GONE = -308 }; /* digits after and before the point that a double can have */
    if (ndigits > MORE_THAN_ANY || x == 0) return x;
    if (ndigits < ALL_GONE) return copysign(0, x);
    Wide scaled;
    if (scale(split(x), ndigits, &scaled) && scaled <= (Wide)1 << 53 && abs(ndigits) <= EXACT_POWER) {
        double whole = (double)(uint64_t)scaled;
        return copysign(ndigits >= 0 ? whole / exact_powers[ndigits] : whole * exact_powers[-ndigits], x);
    }
    char text[DTOA_DIGITS_MAX + 16];
    int point, count = dtoa_decimals(x, ndigits, text, &point);
    if (count == 0) return copysign(0, x);
    *write_exponent(text + count, point - count, 'e') = 0;
    double rounded;
    dtoa_parse(text, &rounded);
    return copysign(rounded, x);
}
