/* Adding, shifting, comparing: what is done limb by limb.  Multiplication and division are in limbs_mul.c and limbs_div.c. */
#include "stdlib/decimal/limbs.h"

const uint64_t limb_pow10[20] = {
    UINT64_C(1), UINT64_C(10), UINT64_C(100), UINT64_C(1000), UINT64_C(10000), UINT64_C(100000), UINT64_C(1000000),
    UINT64_C(10000000), UINT64_C(100000000), UINT64_C(1000000000), UINT64_C(10000000000), UINT64_C(100000000000),
    UINT64_C(1000000000000), UINT64_C(10000000000000), UINT64_C(100000000000000), UINT64_C(1000000000000000),
    UINT64_C(10000000000000000), UINT64_C(100000000000000000), UINT64_C(1000000000000000000), UINT64_C(10000000000000000000),
};

/* m = 2^(64 + shift) / 10^k + 1 with 2^shift <= 10^k < 2^(shift + 1): exact for x < 2^63 (Granlund, Montgomery 1994). */
#define INVERSE(power, shift) {(uint64_t)(((Wide)1 << (64 + (shift))) / (power) + 1), shift}
const LimbInverse limb_inverses[LIMB_DIGITS + 1] = {
    {0, 0}, INVERSE(UINT64_C(10), 3), INVERSE(UINT64_C(100), 6), INVERSE(UINT64_C(1000), 9), INVERSE(UINT64_C(10000), 13),
    INVERSE(UINT64_C(100000), 16), INVERSE(UINT64_C(1000000), 19), INVERSE(UINT64_C(10000000), 23),
    INVERSE(UINT64_C(100000000), 26), INVERSE(UINT64_C(1000000000), 29), INVERSE(UINT64_C(10000000000), 33),
    INVERSE(UINT64_C(100000000000), 36), INVERSE(UINT64_C(1000000000000), 39), INVERSE(UINT64_C(10000000000000), 43),
    INVERSE(UINT64_C(100000000000000), 46), INVERSE(UINT64_C(1000000000000000), 49), INVERSE(UINT64_C(10000000000000000), 53),
    INVERSE(UINT64_C(100000000000000000), 56), INVERSE(UINT64_C(1000000000000000000), 59),
};

Limb limbs_add(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    Limb carry = 0;
    size_t i = 0;
    for (; i < lb; i++) {
        Limb s = a[i] + b[i] + carry;
        carry = s >= LIMB_BASE;
        r[i] = s - (carry ? LIMB_BASE : 0);
    }
    for (; carry && i < la; i++) {
        carry = a[i] == LIMB_BASE - 1;
        r[i] = carry ? 0 : a[i] + 1;
    }
    if (r != a) memcpy(r + i, a + i, (la - i) * sizeof(Limb));
    return carry;
}

void limbs_sub(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    Limb borrow = 0;
    size_t i = 0;
    for (; i < lb; i++) {
        Limb d = a[i] - b[i] - borrow;
        borrow = d >> 63;
        r[i] = d + (borrow ? LIMB_BASE : 0);
    }
    for (; borrow && i < la; i++) {
        borrow = a[i] == 0;
        r[i] = borrow ? LIMB_BASE - 1 : a[i] - 1;
    }
    if (r != a) memcpy(r + i, a + i, (la - i) * sizeof(Limb));
}

int limbs_compare(const Limb *a, size_t la, const Limb *b, size_t lb) {
    if (la != lb) return la < lb ? -1 : 1;
    while (la--)
        if (a[la] != b[la]) return a[la] < b[la] ? -1 : 1;
    return 0;
}

/* Limb i of a * 10^(18 * whole + part). */
static Limb shifted_limb(const Limb *a, size_t la, size_t i, size_t whole, unsigned part) {
    if (i < whole) return 0;
    i -= whole;
    unsigned rest = LIMB_DIGITS - part;
    Limb high = i < la ? a[i] : 0, low = i && part ? a[i - 1] : 0;
    high -= limb_div_pow10(high, rest) * limb_pow10[rest];
    return high * limb_pow10[part] + (low ? limb_div_pow10(low, rest) : 0);
}

int limbs_compare_shifted(const Limb *a, size_t la, int64_t shift, const Limb *b, size_t lb) {
    size_t whole = (size_t)(shift / LIMB_DIGITS);
    unsigned part = (unsigned)(shift % LIMB_DIGITS);
    size_t length = la + whole + (limb_digits(a[la - 1]) + part > LIMB_DIGITS);
    if (la == 1 && !a[0]) length = 1;
    if (length != lb) return length < lb ? -1 : 1;
    while (lb--) {
        Limb x = shifted_limb(a, la, lb, whole, part);
        if (x != b[lb]) return x < b[lb] ? -1 : 1;
    }
    return 0;
}

Limb limbs_increment(Limb *a, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (a[i] != LIMB_BASE - 1) {
            a[i]++;
            return 0;
        }
        a[i] = 0;
    }
    return 1;
}

size_t limbs_shift_left(Limb *r, const Limb *a, size_t la, int64_t digits) {
    size_t whole = (size_t)(digits / LIMB_DIGITS), length = la + whole;
    unsigned part = (unsigned)(digits % LIMB_DIGITS), rest = LIMB_DIGITS - part;
    if (part) {
        Limb above = a[la - 1], top = limb_div_pow10(above, rest), high = top;
        for (size_t i = la; i-- > 0;) {
            Limb below = i ? a[i - 1] : 0, next = limb_div_pow10(below, rest);
            r[whole + i] = (above - high * limb_pow10[rest]) * limb_pow10[part] + next;
            above = below;
            high = next;
        }
        if (top) r[length++] = top;
    } else {
        memmove(r + whole, a, la * sizeof(Limb));
    }
    memset(r, 0, whole * sizeof(Limb));
    return limbs_trim(r, length);
}

static bool any_limb(const Limb *a, size_t length) {
    while (length--)
        if (a[length]) return true;
    return false;
}

size_t limbs_shift_right(Limb *r, const Limb *a, size_t la, int64_t digits, int *rest) {
    size_t whole = (size_t)(digits / LIMB_DIGITS);
    unsigned part = (unsigned)(digits % LIMB_DIGITS), left = LIMB_DIGITS - part;
    if (whole > la || (whole == la && part)) {
        *rest = any_limb(a, la);
        r[0] = 0;
        return 1;
    }
    Limb low = part ? a[whole] - limb_div_pow10(a[whole], part) * limb_pow10[part] : whole ? a[whole - 1] : 0;
    unsigned at = part ? part - 1 : LIMB_DIGITS - 1;
    int first = (int)limb_div_pow10(low, at);
    bool more = low != (Limb)first * limb_pow10[at] || any_limb(a, part ? whole : whole ? whole - 1 : 0);
    *rest = first + (more && (first == 0 || first == 5));
    if (whole == la) {
        r[0] = 0;
        return 1;
    }
    if (!part) {
        memmove(r, a + whole, (la - whole) * sizeof(Limb));
        return la - whole;
    }
    Limb q = limb_div_pow10(a[whole], part);
    for (size_t i = whole; i < la; i++) {
        Limb above = i + 1 < la ? a[i + 1] : 0, next = limb_div_pow10(above, part);
        r[i - whole] = q + (above - next * limb_pow10[part]) * limb_pow10[left];
        q = next;
    }
    return limbs_trim(r, la - whole);
}

int64_t limbs_trailing_zeros(const Limb *a, size_t la) {
    size_t i = 0;
    while (i + 1 < la && !a[i]) i++;
    int64_t zeros = 0;
    for (Limb x = a[i]; x % 10 == 0; x /= 10) zeros++;
    return zeros + (int64_t)i * LIMB_DIGITS;
}

size_t limbs_keep_low(Limb *a, size_t la, int64_t digits) {
    size_t whole = (size_t)(digits / LIMB_DIGITS);
    unsigned part = (unsigned)(digits % LIMB_DIGITS);
    if (whole >= la) return la;
    a[whole] = part ? a[whole] % limb_pow10[part] : 0;
    return limbs_trim(a, whole + 1);
}

/* ---- other forms */

void limbs_to_digits(char *out, const Limb *a, size_t la, char zero) {
    for (size_t i = la; i-- > 0; out += LIMB_DIGITS) {
        uint32_t parts[2] = {(uint32_t)(a[i] / 1000000000), (uint32_t)(a[i] % 1000000000)};
        for (int half = 0; half < 2; half++) {
            uint32_t x = parts[half];
            for (int k = 8; k >= 0; k--, x /= 10) out[half * 9 + k] = (char)(zero + x % 10);
        }
    }
}

/* The opposite, of `count` digits: r has (count + 17) / 18 limbs. */
static void limbs_from_digits(Limb *r, const char *digits, size_t count, char zero) {
    for (const char *end = digits + count; end > digits;) {
        const char *start = end - digits > LIMB_DIGITS ? end - LIMB_DIGITS : digits;
        Limb x = 0;
        for (const char *p = start; p < end; p++) x = x * 10 + (Limb)(*p - zero);
        *r++ = x;
        end = start;
    }
}

enum { SHORT_MPZ = 24 }; /* up to here the quadratic way is the quicker one */

bool limbs_to_mpz(mpz_t z, const Limb *a, size_t la) {
    if (la <= SHORT_MPZ) {
        mp_limb_t *out = mpz_limbs_write(z, (mp_size_t)la);
        mp_size_t n = 0;
        for (size_t i = la; i-- > 0;) {
            mp_limb_t high = n ? mpn_mul_1(out, out, n, LIMB_BASE) : 0;
            if (high) out[n++] = high;
            high = n ? mpn_add_1(out, out, n, a[i]) : a[i];
            if (high) out[n++] = high;
        }
        mpz_limbs_finish(z, n);
        return true;
    }
    size_t size = la * LIMB_DIGITS, zeros = LIMB_DIGITS - limb_digits(a[la - 1]); /* GMP wants no leading zero */
    char *digits = mem_alloc(size);
    bool good = digits && int_reserve(la * 60) == 0;
    if (good) {
        limbs_to_digits(digits, a, la, 0);
        mp_limb_t *out = mpz_limbs_write(z, (mp_size_t)la + 2);
        mpz_limbs_finish(z, mpn_set_str(out, (unsigned char *)digits + zeros, size - zeros, 10));
    }
    mem_free(digits);
    return good;
}

size_t limbs_from_mpz(Limb *r, mpz_srcptr z) {
    size_t n = mpz_size(z), length = 0;
    if (!n) {
        r[0] = 0;
        return 1;
    }
    if (n <= SHORT_MPZ) {
        mp_limb_t rest[SHORT_MPZ];
        memcpy(rest, mpz_limbs_read(z), n * sizeof *rest);
        while (n) {
            r[length++] = mpn_divrem_1(rest, 0, rest, (mp_size_t)n, LIMB_BASE);
            while (n && !rest[n - 1]) n--;
        }
        return length;
    }
    mp_limb_t *copy = mem_alloc_array(n + 1, sizeof *copy); /* mpn_get_str spoils what it reads */
    char *digits = mem_alloc(mpz_sizeinbase(z, 10) + 2);
    if (copy && digits && int_reserve(n * 64) == 0) {
        memcpy(copy, mpz_limbs_read(z), n * sizeof *copy);
        size_t count = mpn_get_str((unsigned char *)digits, 10, copy, (mp_size_t)n);
        limbs_from_digits(r, digits, count, 0);
        length = limbs_trim(r, (count + LIMB_DIGITS - 1) / LIMB_DIGITS);
    }
    mem_free(copy);
    mem_free(digits);
    return length;
}
