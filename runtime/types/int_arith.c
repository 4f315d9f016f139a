/* Arithmetic of ints: small ones in machine words, others by GMP's mpn functions into an object of the right size.
 *
 * Each operator is a function of two ints, tried in this order: both in the word and the result too; both in 64 bits
 * and the result in 128; both in 126 bits (the hashes, masks and boards of 64 bits that programs compute with); limbs.  Python's // and % round down, & | ^ see two's complement without end, / is
 * correctly rounded. */
#include "runtime/types/int_big.h"

#include <math.h>
#include <stdlib.h>

#include "runtime/object/error.h"
#include "runtime/types/float.h"
#include "runtime/types/tuple.h"

/* ---- double words */

enum { DOUBLE_WORD_BITS = 126 }; /* the sum of two still fits */

/* v in two's complement, if it is so short. */
static ALWAYS_INLINE bool as_double_word(Ref v, __int128 *out) {
    if (is_small_int(v)) return *out = small_int(v), true;
    if (!is_object_nn(v)) return false;
    mpz_srcptr z = ((IntObject *)object_of(v))->z;
    size_t count = mpz_size(z);
    const mp_limb_t *limbs = mpz_limbs_read(z);
    if (count > 2 || (count == 2 && limbs[1] >> (DOUBLE_WORD_BITS - 64))) return false;
    unsigned __int128 magnitude = count ? limbs[0] : 0;
    if (count == 2) magnitude |= (unsigned __int128)limbs[1] << 64;
    *out = mpz_sgn(z) < 0 ? -(__int128)magnitude : (__int128)magnitude;
    return true;
}

static ALWAYS_INLINE bool are_double_words(Ref a, Ref b, __int128 *x, __int128 *y) {
    return as_double_word(a, x) && as_double_word(b, y);
}

/* ---- magnitudes */

/* a and b are as long as they claim, b is not zero, a is at least as long. */
static Own magnitude_add(Magnitude a, Magnitude b) {
    BigResult r;
    if (big_begin(&r, a.count + 1) < 0) return NULL;
    r.limbs[a.count] = mpn_add(r.limbs, a.limbs, (mp_size_t)a.count, b.limbs, (mp_size_t)b.count);
    return big_end(&r, a.count + 1, a.negative);
}

/* |a| >= |b| > 0; the result has the sign of a. */
static Own magnitude_sub(Magnitude a, Magnitude b) {
    BigResult r;
    if (big_begin(&r, a.count) < 0) return NULL;
    mpn_sub(r.limbs, a.limbs, (mp_size_t)a.count, b.limbs, (mp_size_t)b.count);
    return big_end(&r, a.count, a.negative);
}

/* Not both are small ints; instances of subclasses, as of IntEnum, hold words all the same. */
static Own add_big(Ref a, Ref b, bool negate_b) {
    __int128 n, m;
    if (are_double_words(a, b, &n, &m)) return int_from_int128(negate_b ? n - m : n + m);
    mp_limb_t room_a, room_b;
    Magnitude x = magnitude_of(&room_a, a), y = magnitude_of(&room_b, b);
    y.negative ^= negate_b;
    if (magnitude_compare(x, y) < 0) {
        Magnitude swap = x;
        x = y;
        y = swap;
    }
    if (y.count == 0) return int_from_limbs(x.limbs, x.count, x.negative);
    return x.negative == y.negative ? magnitude_add(x, y) : magnitude_sub(x, y);
}

static Own mul_big(Ref a, Ref b) {
    mp_limb_t room_a, room_b;
    Magnitude x = magnitude_of(&room_a, a), y = magnitude_of(&room_b, b);
    if (x.count < y.count) {
        Magnitude swap = x;
        x = y;
        y = swap;
    }
    if (y.count == 0) return small_int_new(0);
    if (x.count == 1) {
        unsigned __int128 product = (unsigned __int128)x.limbs[0] * y.limbs[0];
        mp_limb_t limbs[2] = {(mp_limb_t)product, (mp_limb_t)(product >> 64)};
        return int_from_limbs(limbs, 2, x.negative != y.negative);
    }
    BigResult r;
    if (big_begin(&r, x.count + y.count) < 0) return NULL;
    if (x.limbs == y.limbs) mpn_sqr(r.limbs, x.limbs, (mp_size_t)x.count);
    else mpn_mul(r.limbs, x.limbs, (mp_size_t)x.count, y.limbs, (mp_size_t)y.count);
    return big_end(&r, x.count + y.count, x.negative != y.negative);
}

/* ---- + - * */

static Own int_add(Ref a, Ref b) {
    Own sum;
    if (LIKELY(are_small_ints(a, b)))
        return LIKELY(small_int_add(a, b, &sum)) ? sum : int_new(small_int(a) + small_int(b));
    return add_big(a, b, false);
}

static Own int_sub(Ref a, Ref b) {
    Own difference;
    if (LIKELY(are_small_ints(a, b)))
        return LIKELY(small_int_sub(a, b, &difference)) ? difference : int_new(small_int(a) - small_int(b));
    return add_big(a, b, true);
}

static Own int_mul(Ref a, Ref b) {
    Own product;
    if (LIKELY(are_small_ints(a, b)))
        return LIKELY(small_int_mul(a, b, &product)) ? product : int_from_int128((__int128)small_int(a) * small_int(b));
    return mul_big(a, b);
}

/* ---- // % divmod: quotient rounded down, remainder with the divisor's sign */

static int64_t small_floor_div(int64_t a, int64_t b) {
    int64_t q = a / b;
    return q - ((a % b != 0) & ((a ^ b) < 0));
}

static int64_t small_floor_mod(int64_t a, int64_t b) {
    int64_t r = a % b;
    return r && (r ^ b) < 0 ? r + b : r;
}

/* |a| < |b|: no division is needed. */
static int divmod_short(Ref a, Ref b, Own *out_q, Own *out_r) {
    bool correct = int_sign(a) && (int_sign(a) < 0) != (int_sign(b) < 0);
    if (out_r && !(*out_r = int_add(a, correct ? b : small_int_new(0)))) return -1;
    if (out_q) *out_q = small_int_new(correct ? -1 : 0);
    return 0;
}

/* |a| >= |b| > 0; r has room for b's limbs, q for one more than the quotient needs. */
static void divmod_limbs(Magnitude a, Magnitude b, mp_limb_t *q, mp_limb_t *r) {
    size_t q_count = a.count - b.count + 1;
    mpn_tdiv_qr(q, r, 0, a.limbs, (mp_size_t)a.count, b.limbs, (mp_size_t)b.count);
    q[q_count] = 0;
    if (a.negative == b.negative || mpn_zero_p(r, (mp_size_t)b.count)) return;
    mpn_add_1(q, q, (mp_size_t)q_count + 1, 1);
    mpn_sub_n(r, b.limbs, r, (mp_size_t)b.count);
}

static int divmod_double_words(__int128 a, __int128 b, Own *out_q, Own *out_r) {
    __int128 q = a / b, r = a - q * b;
    if (r && (r ^ b) < 0) {
        q--;
        r += b;
    }
    scoped Own remainder = NULL;
    if (out_r && !(remainder = int_from_int128(r))) return -1;
    if (out_q && !(*out_q = int_from_int128(q))) return -1;
    if (out_r) *out_r = give(remainder);
    return 0;
}

/* Either out may be NULL.  b is not zero. */
static int divmod_big(Ref a, Ref b, Own *out_q, Own *out_r) {
    __int128 n, m;
    if (are_double_words(a, b, &n, &m)) return divmod_double_words(n, m, out_q, out_r);
    mp_limb_t room_a, room_b;
    Magnitude x = magnitude_of(&room_a, a), y = magnitude_of(&room_b, b);
    if (magnitude_compare(x, y) < 0) return divmod_short(a, b, out_q, out_r);
    BigResult q, r;
    if (big_begin(&q, x.count - y.count + 2) < 0) return -1;
    if (big_begin(&r, y.count) < 0) return big_drop(&q), -1;
    divmod_limbs(x, y, q.limbs, r.limbs);
    scoped Own remainder = NULL;
    if (!out_r) big_drop(&r);
    else if (!(remainder = big_end(&r, y.count, y.negative))) return big_drop(&q), -1;
    if (!out_q) big_drop(&q);
    else if (!(*out_q = big_end(&q, x.count - y.count + 2, x.negative != y.negative))) return -1;
    if (out_r) *out_r = give(remainder);
    return 0;
}

static Own int_floordiv(Ref a, Ref b) {
    if (UNLIKELY(!int_sign(b))) return throw(ZeroDivisionError, "integer division or modulo by zero");
    if (LIKELY(are_small_ints(a, b))) return int_new(small_floor_div(small_int(a), small_int(b)));
    Own q;
    return divmod_big(a, b, &q, NULL) < 0 ? NULL : q;
}

static Own int_mod(Ref a, Ref b) {
    if (UNLIKELY(!int_sign(b))) return throw(ZeroDivisionError, "integer modulo by zero");
    if (LIKELY(are_small_ints(a, b))) return small_int_new(small_floor_mod(small_int(a), small_int(b)));
    Own r;
    return divmod_big(a, b, NULL, &r) < 0 ? NULL : r;
}

static Own int_divmod(Ref a, Ref b) {
    if (UNLIKELY(!int_sign(b))) return throw(ZeroDivisionError, "integer division or modulo by zero");
    scoped Own q = NULL;
    scoped Own r = NULL;
    if (are_small_ints(a, b)) {
        if (!(q = int_new(small_floor_div(small_int(a), small_int(b))))) return NULL;
        r = small_int_new(small_floor_mod(small_int(a), small_int(b)));
    } else if (divmod_big(a, b, &q, &r) < 0) {
        return NULL;
    }
    return tuple_pack(2, q, r);
}

Own int_round_to(Ref a, Ref unit) {
    scoped Own q = NULL;
    scoped Own r = NULL;
    if (divmod_big(a, unit, &q, &r) < 0) return NULL;
    scoped Own twice = int_add(r, r);
    if (!twice) return NULL;
    int half = int_compare(twice, unit);
    bool odd = is_small_int(q) ? small_int(q) & 1 : mpz_odd_p(((IntObject *)object_of(q))->z);
    scoped Own down = int_sub(a, r);
    if (!down) return NULL;
    return half > 0 || (half == 0 && odd) ? int_add(down, unit) : give(down);
}

/* ---- / */

/* The quotient of a and b, scaled by 2**shift so that it has 63 or 64 bits, the lowest one sticky. */
static int scaled_quotient(Magnitude a, Magnitude b, int64_t shift, uint64_t *out) {
    Magnitude *scaled = shift > 0 ? &a : &b;
    size_t words = (size_t)llabs(shift) / 64, bits = (size_t)llabs(shift) % 64, count = scaled->count + words + 1;
    BigResult s, q, r;
    if (big_begin(&s, count) < 0) return -1;
    mpn_zero(s.limbs, (mp_size_t)words);
    s.limbs[count - 1] = 0;
    if (bits) s.limbs[count - 1] = mpn_lshift(s.limbs + words, scaled->limbs, (mp_size_t)scaled->count, (unsigned)bits);
    else limbs_copy(s.limbs + words, scaled->limbs, scaled->count);
    *scaled = (Magnitude){s.limbs, count - !s.limbs[count - 1], false};
    if (big_begin(&q, a.count - b.count + 1) < 0) return big_drop(&s), -1;
    if (big_begin(&r, b.count) < 0) return big_drop(&s), big_drop(&q), -1;
    if (b.count == 1) r.limbs[0] = mpn_divrem_1(q.limbs, 0, a.limbs, (mp_size_t)a.count, b.limbs[0]);
    else mpn_tdiv_qr(q.limbs, r.limbs, 0, a.limbs, (mp_size_t)a.count, b.limbs, (mp_size_t)b.count);
    *out = q.limbs[0] | !mpn_zero_p(r.limbs, (mp_size_t)b.count);
    big_drop(&s);
    big_drop(&q);
    big_drop(&r);
    return 0;
}

/* a / b for limbs, rounded once. */
static int truediv_big(Ref a, Ref b, double *out) {
    mp_limb_t room_a, room_b;
    Magnitude x = magnitude_of(&room_a, a), y = magnitude_of(&room_b, b);
    int64_t a_bits = (int64_t)magnitude_bits(x), b_bits = (int64_t)magnitude_bits(y);
    bool negative = x.negative != y.negative; /* 0 / -1 is -0.0 */
    *out = negative ? -0.0 : 0.0;
    if (a_bits == 0 || a_bits - b_bits < -1080) return 0;
    if (a_bits - b_bits > 1024) return fail(OverflowError, "integer division result too large for a float");
    int64_t shift = b_bits - a_bits + 63;
    uint64_t mantissa;
    if (int_reserve((uint64_t)(a_bits + b_bits)) < 0) return -1; /* GMP's temporaries */
    if (scaled_quotient(x, y, shift, &mantissa) < 0) return -1;
    *out = double_from_parts(negative, mantissa, -shift);
    return isinf(*out) ? fail(OverflowError, "integer division result too large for a float") : 0;
}

static Own int_truediv(Ref a, Ref b) {
    enum { EXACT = 53 };
    double x;
    if (LIKELY(are_small_ints(a, b))) {
        int64_t m = small_int(a), n = small_int(b);
        if (UNLIKELY(n == 0)) return throw(ZeroDivisionError, "division by zero");
        if (LIKELY(llabs(m) <= INT64_C(1) << EXACT && llabs(n) <= INT64_C(1) << EXACT))
            return float_new((double)m / (double)n);
    }
    if (!int_sign(b)) return throw(ZeroDivisionError, "division by zero");
    return truediv_big(a, b, &x) < 0 ? NULL : float_new(x);
}

/* ---- << >> */

static Own lshift_big(Ref a, uint64_t count) {
    __int128 n;
    if (count < DOUBLE_WORD_BITS && as_double_word(a, &n)) {
        __int128 shifted = (__int128)((unsigned __int128)n << count);
        if (shifted >> count == n) return int_from_int128(shifted);
    }
    mp_limb_t room;
    Magnitude x = magnitude_of(&room, a);
    if (x.count == 0) return small_int_new(0);
    if (count / 64 > INT_LIMBS_MAX) return throw_memory();
    size_t words = count / 64, total = x.count + words + 1;
    BigResult r;
    if (big_begin(&r, total) < 0) return NULL;
    mpn_zero(r.limbs, (mp_size_t)words);
    if (count % 64) {
        r.limbs[total - 1] = mpn_lshift(r.limbs + words, x.limbs, (mp_size_t)x.count, count % 64);
    } else {
        mpn_copyi(r.limbs + words, x.limbs, (mp_size_t)x.count);
        r.limbs[total - 1] = 0;
    }
    return big_end(&r, total, x.negative);
}

static Own rshift_big(Ref a, uint64_t count) {
    __int128 n;
    if (as_double_word(a, &n)) return int_from_int128(n >> (count < DOUBLE_WORD_BITS ? count : DOUBLE_WORD_BITS));
    mp_limb_t room;
    Magnitude x = magnitude_of(&room, a);
    size_t words = count / 64;
    if (words >= x.count) return small_int_new(x.negative ? -1 : 0);
    size_t left = x.count - words;
    BigResult r;
    if (big_begin(&r, left + 1) < 0) return NULL;
    mp_limb_t lost = 0;
    if (count % 64) lost = mpn_rshift(r.limbs, x.limbs + words, (mp_size_t)left, count % 64);
    else mpn_copyi(r.limbs, x.limbs + words, (mp_size_t)left);
    r.limbs[left] = 0;
    bool inexact = lost || (words && !mpn_zero_p(x.limbs, (mp_size_t)words));
    if (x.negative && inexact) mpn_add_1(r.limbs, r.limbs, (mp_size_t)left + 1, 1);
    return big_end(&r, left + 1, x.negative);
}

static Own int_lshift(Ref a, Ref b) {
    if (LIKELY(are_small_ints(a, b))) {
        int64_t n = small_int(a), count = small_int(b);
        if (LIKELY(count >= 0 && count < 62)) return int_from_int128((__int128)n * ((__int128)1 << count));
    }
    uint64_t count;
    if (int_sign(b) < 0) return throw(ValueError, "negative shift count");
    if (!int_sign(a)) return small_int_new(0);
    if (int_as_uint64(b, &count)) return lshift_big(a, count);
    if (int_bit_length(b) <= 66) return throw_memory(); /* CPython has 2^61 digits of 30 bits */
    return throw(OverflowError, "too many digits in integer");
}

static Own int_rshift(Ref a, Ref b) {
    if (LIKELY(are_small_ints(a, b))) {
        int64_t count = small_int(b);
        if (LIKELY(count >= 0)) return small_int_new(small_int(a) >> (count > 63 ? 63 : count));
    }
    uint64_t count;
    if (int_sign(b) < 0) return throw(ValueError, "negative shift count");
    if (!int_as_uint64(b, &count)) count = UINT64_MAX;
    return rshift_big(a, count);
}

/* ---- & | ^ */

/* The limbs of a number in two's complement, one after the other. */
typedef struct Complement { Magnitude m; mp_limb_t flip, carry; } Complement;

static ALWAYS_INLINE mp_limb_t complement_limb(Complement *c, size_t i) {
    mp_limb_t limb = ((i < c->m.count ? c->m.limbs[i] : 0) ^ c->flip) + c->carry;
    c->carry &= limb == 0;
    return limb;
}

static ALWAYS_INLINE mp_limb_t combine(int op, mp_limb_t a, mp_limb_t b) {
    return op == OP_AND ? a & b : op == OP_OR ? a | b : a ^ b;
}

/* op is a constant in each call.  One limb more than the longer operand has holds the sign. */
static ALWAYS_INLINE Own logic_big(Ref a, Ref b, int op) {
    mp_limb_t room_a, room_b;
    Complement x = {.m = magnitude_of(&room_a, a)}, y = {.m = magnitude_of(&room_b, b)};
    size_t count = (x.m.count > y.m.count ? x.m.count : y.m.count) + 1;
    BigResult r;
    if (big_begin(&r, count) < 0) return NULL;
    x.flip = -(mp_limb_t)(x.carry = x.m.negative);
    y.flip = -(mp_limb_t)(y.carry = y.m.negative);
    for (size_t i = 0; i < count; i++) r.limbs[i] = combine(op, complement_limb(&x, i), complement_limb(&y, i));
    bool negative = combine(op, x.flip, y.flip) & 1;
    if (negative) mpn_neg(r.limbs, r.limbs, (mp_size_t)count);
    return big_end(&r, count, negative);
}

#define LOGIC(name, sign, op) \
    static Own name(Ref a, Ref b) { \
        if (are_small_ints(a, b)) return small_int_new(small_int(a) sign small_int(b)); \
        __int128 n, m; \
        return are_double_words(a, b, &n, &m) ? int_from_int128(n sign m) : logic_big(a, b, op); \
    }
LOGIC(int_and, &, OP_AND)
LOGIC(int_or, |, OP_OR)
LOGIC(int_xor, ^, OP_XOR)
#undef LOGIC

/* ---- ** */

/* True and *out when base ** exponent fits 64 bits. */
static bool power_small(int64_t base, uint64_t exponent, int64_t *out) {
    int64_t result = 1;
    for (;;) {
        if ((exponent & 1) && __builtin_mul_overflow(result, base, &result)) return false;
        exponent >>= 1;
        if (!exponent) break;
        if (__builtin_mul_overflow(base, base, &base)) return false;
    }
    *out = result;
    return true;
}

/* exponent >= 0 */
static Own power_int(Ref a, Ref b) {
    int64_t base = 0, result;
    uint64_t exponent;
    bool fits = int_as_int64(a, &base), short_exponent = int_as_uint64(b, &exponent);
    if (fits && (base == 0 || base == 1)) return small_int_new(int_sign(b) ? base : 1);
    if (fits && base == -1) return small_int_new(int_binary(OP_AND, b, small_int_new(1)) == small_int_new(1) ? -1 : 1);
    if (fits && short_exponent && power_small(base, exponent, &result)) return int_new(result);
    if (fits && base == 2 && short_exponent) return lshift_big(small_int_new(1), exponent);
    if (short_exponent && exponent == 2) return mul_big(a, a);
    uint64_t bits;
    if (!short_exponent || __builtin_mul_overflow((uint64_t)int_bit_length(a), exponent, &bits)) return throw_memory();
    if (int_reserve(bits) < 0) return NULL;
    BigView view;
    mpz_t z;
    mpz_init(z);
    mpz_pow_ui(z, big_view(&view, a), exponent);
    Own power = int_from_mpz(z);
    mpz_clear(z);
    return power;
}

static uint64_t power_mod_word(uint64_t base, uint64_t exponent, uint64_t modulus) {
    uint64_t result = 1 % modulus;
    for (base %= modulus; exponent; exponent >>= 1) {
        if (exponent & 1) result = (uint64_t)((unsigned __int128)result * base % modulus);
        base = (uint64_t)((unsigned __int128)base * base % modulus);
    }
    return result;
}

/* modulus is not 0; the result has its sign. */
static Own power_mod_big(Ref a, Ref b, Ref modulus) {
    BigView va, vb, vm;
    mpz_srcptr x = big_view(&va, a), y = big_view(&vb, b), m = big_view(&vm, modulus);
    if (int_reserve((uint64_t)(mpz_size(x) + mpz_size(y) + 4 * mpz_size(m)) * 64) < 0) return NULL;
    mpz_t z, e;
    mpz_inits(z, e, NULL);
    mpz_abs(e, y);
    mpz_mod(z, x, m);
    bool possible = mpz_sgn(y) >= 0 || mpz_invert(z, z, m);
    /* GMP says there is no inverse modulo 1, Python says it is 0. */
    if (mpz_cmpabs_ui(m, 1) == 0) {
        possible = true;
        mpz_set_ui(z, 0);
    } else if (possible) {
        mpz_powm(z, z, e, m);
    }
    if (mpz_sgn(m) < 0 && mpz_sgn(z) > 0) mpz_add(z, z, m);
    Own result = possible ? int_from_mpz(z) : throw(ValueError, "base is not invertible for the given modulus");
    mpz_clears(z, e, NULL);
    return result;
}

static Own power_mod(Ref a, Ref b, Ref modulus) {
    if (!int_sign(modulus)) return throw(ValueError, "pow() 3rd argument cannot be 0");
    if (are_small_ints(b, modulus) && small_int(b) >= 0 && small_int(modulus) > 0) {
        int64_t m = small_int(modulus), base = small_int(int_mod(a, modulus)); /* a word: nothing to release, nothing fails */
        return small_int_new((int64_t)power_mod_word((uint64_t)base, (uint64_t)small_int(b), (uint64_t)m));
    }
    return power_mod_big(a, b, modulus);
}

Own int_power(Ref a, Ref b, Ref modulus) {
    if (!is_none(modulus)) return power_mod(a, b, modulus);
    if (int_sign(b) >= 0) return power_int(a, b);
    double x, y;
    if (int_as_double(a, &x) < 0 || int_as_double(b, &y) < 0) return NULL;
    return float_power(x, y);
}

/* ---- the slots */

#define ROW(op, fn) [op] = fn,
static const BinaryFn operators[BINARY_COUNT] = {INT_OPERATORS(ROW)};
#undef ROW

Own int_binary(int op, Ref a, Ref b) { return op == OP_POW ? int_power(a, b, None) : operators[op](a, b); }

#define SLOT(op, fn) \
    Own fn##_slot(Ref a, Ref b) { \
        if (UNLIKELY(!are_small_ints(a, b)) && !(is_int(a) && is_int(b))) return NotImplemented; \
        if (UNLIKELY(is_bool(a))) a = small_int_new(a == True); \
        if (UNLIKELY(is_bool(b))) b = small_int_new(b == True); \
        return fn(a, b); \
    }
INT_OPERATORS(SLOT)
#undef SLOT
