/* Big ints: their memory, and their way to and from C numbers.
 *
 * Invariant: an int that fits the value word is never an IntObject, except in subclasses of int (whose instances are
 * objects whatever their value).  So two plain ints with different representations are different numbers.
 *
 * Limbs lie behind the object and come with it from the object heap, which raises MemoryError; an instance of a
 * subclass has Attrs there and keeps its limbs in a block of its own.  GMP's own allocator only serves temporaries. */
#include "runtime/types/int_big.h"

#include <endian.h>
#include <float.h>
#include <math.h>
#include <string.h>

#include "runtime/base/alloc.h"
#include "runtime/base/hash.h"
#include "runtime/object/error.h"

_Static_assert(GMP_NUMB_BITS == 64, "limbs are taken for 64-bit words");

/* ---- making */

/* NULL: MemoryError. */
static IntObject *big_new(size_t limbs) {
    if (limbs > INT_LIMBS_MAX) return throw_memory();
    IntObject *n = object_new_raw(&int_type, sizeof *n + limbs * sizeof(mp_limb_t));
    if (!n) return NULL;
    n->z->_mp_alloc = (int)limbs;
    n->z->_mp_size = 0;
    n->z->_mp_d = (mp_limb_t *)(n + 1);
    return n;
}

static size_t limbs_trim(const mp_limb_t *limbs, size_t count) {
    while (count && limbs[count - 1] == 0) count--;
    return count;
}

/* True and *out if the value fits the word; count has no leading zeros. */
static bool limbs_fit_word(const mp_limb_t *limbs, size_t count, bool negative, Own *out) {
    if (count > 1) return false;
    uint64_t magnitude = count ? limbs[0] : 0;
    if (magnitude > (uint64_t)SMALL_INT_MAX + negative) return false;
    *out = small_int_new(negative ? -(int64_t)magnitude : (int64_t)magnitude);
    return true;
}

Own int_from_limbs(const mp_limb_t *limbs, size_t count, bool negative) {
    Own small;
    count = limbs_trim(limbs, count);
    if (limbs_fit_word(limbs, count, negative, &small)) return small;
    IntObject *n = big_new(count);
    if (!n) return NULL;
    limbs_copy(n->z->_mp_d, limbs, count);
    n->z->_mp_size = negative ? -(int)count : (int)count;
    return as_own(n);
}

int big_begin(BigResult *result, size_t limbs) {
    result->object = NULL;
    result->limbs = result->stack;
    if (LIKELY(limbs <= BIG_STACK_LIMBS)) return 0;
    if (int_reserve((uint64_t)limbs * GMP_NUMB_BITS) < 0 || !(result->object = big_new(limbs))) return -1;
    result->limbs = result->object->z->_mp_d;
    return 0;
}

Own big_end(BigResult *result, size_t count, bool negative) {
    IntObject *n = result->object;
    if (!n) return int_from_limbs(result->limbs, count, negative);
    count = limbs_trim(result->limbs, count);
    if (count > (size_t)n->z->_mp_alloc / 2) {
        n->z->_mp_size = negative ? -(int)count : (int)count;
        return as_own(n);
    }
    Own shorter = int_from_limbs(result->limbs, count, negative); /* do not keep a long block for a short number */
    decref(as_own(n));
    return shorter;
}

void big_drop(BigResult *result) { decref(as_own(result->object)); }

Own int_from_mpz(mpz_srcptr z) { return int_from_limbs(mpz_limbs_read(z), mpz_size(z), mpz_sgn(z) < 0); }

Own int_new(int64_t n) {
    if (LIKELY(fits_small_int(n))) return small_int_new(n);
    mp_limb_t limb = n < 0 ? -(uint64_t)n : (uint64_t)n;
    return int_from_limbs(&limb, 1, n < 0);
}

Own int_new_unsigned(uint64_t n) {
    if (LIKELY(n <= (uint64_t)SMALL_INT_MAX)) return small_int_new((int64_t)n);
    mp_limb_t limb = n;
    return int_from_limbs(&limb, 1, false);
}

Own int_from_int128(__int128 n) {
    if (n >= SMALL_INT_MIN && n <= SMALL_INT_MAX) return small_int_new((int64_t)n);
    unsigned __int128 magnitude = n < 0 ? -(unsigned __int128)n : (unsigned __int128)n;
    mp_limb_t limbs[2] = {(mp_limb_t)magnitude, (mp_limb_t)(magnitude >> 64)};
    return int_from_limbs(limbs, 2, n < 0);
}

Own int_from_double(double x) {
    if (LIKELY(fabs(x) < 0x1p61)) return small_int_new((int64_t)x);
    if (isnan(x)) return throw(ValueError, "cannot convert float NaN to integer");
    if (isinf(x)) return throw(OverflowError, "cannot convert float infinity to integer");
    int exponent;
    double fraction = frexp(fabs(x), &exponent); /* 62 <= exponent <= 1024 */
    uint64_t mantissa = (uint64_t)ldexp(fraction, 53);
    mp_limb_t limbs[BIG_STACK_LIMBS + 1] = {0};
    unsigned shift = (unsigned)exponent - 53, at = shift / 64;
    limbs[at] = mantissa << shift % 64;
    if (shift % 64) limbs[at + 1] = mantissa >> (64 - shift % 64);
    return int_from_limbs(limbs, at + 2, x < 0);
}

int int_reserve(uint64_t bits) {
    if (bits <= 64 * 512) return 0; /* GMP's temporaries are on the stack */
    if (bits > (uint64_t)INT_LIMBS_MAX * GMP_NUMB_BITS) return fail_memory();
    void *probe = mem_alloc(bits / 8 * 4);
    if (!probe) return fail_memory();
    mem_free(probe);
    return 0;
}

Own int_subtype_new(Type *type, Ref v) {
    BigView view;
    mpz_srcptr z = big_view(&view, v);
    size_t count = mpz_size(z);
    scoped Own result = as_own(object_new(type, 0));
    if (!result) return NULL;
    IntObject *n = (IntObject *)object_of(result);
    mp_limb_t *limbs = mem_alloc_array(count, sizeof *limbs);
    if (!limbs) return throw_memory();
    mpn_copyi(limbs, mpz_limbs_read(z), (mp_size_t)count);
    n->z->_mp_alloc = (int)count;
    n->z->_mp_size = z->_mp_size;
    n->z->_mp_d = limbs;
    return give(result);
}

void int_subtype_free_limbs(Object *o) { mem_free(((IntObject *)o)->z->_mp_d); }

/* ---- reading */

mpz_srcptr int_mpz(Ref v, mpz_ptr storage, mp_limb_t *limb) {
    if (is_object_nn(v)) return ((IntObject *)object_of(v))->z;
    int64_t n = is_small_int(v) ? small_int(v) : v == True;
    *limb = n < 0 ? -(uint64_t)n : (uint64_t)n;
    return mpz_roinit_n(storage, limb, n < 0 ? -1 : n > 0);
}

int int_as_int64(Ref v, int64_t *out) {
    if (LIKELY(is_small_int(v))) return *out = small_int(v), 1;
    if (is_bool(v)) return *out = v == True, 1;
    const IntObject *n = (const IntObject *)object_of(v);
    int size = n->z->_mp_size;
    uint64_t magnitude = size ? n->z->_mp_d[0] : 0;
    *out = 0;
    if (size < -1 || size > 1 || magnitude > (uint64_t)INT64_MAX + (size < 0)) return 0;
    *out = size < 0 ? (int64_t)-magnitude : (int64_t)magnitude;
    return 1;
}

int int_as_uint64(Ref v, uint64_t *out) {
    int64_t n;
    if (int_as_int64(v, &n)) return *out = (uint64_t)n, n >= 0;
    mpz_srcptr z = ((IntObject *)object_of(v))->z;
    *out = z->_mp_size == 1 ? z->_mp_d[0] : 0;
    return z->_mp_size == 1;
}

int int_sign(Ref v) {
    int64_t n;
    if (int_as_int64(v, &n)) return (n > 0) - (n < 0);
    return mpz_sgn(((IntObject *)object_of(v))->z);
}

size_t int_bit_length(Ref v) {
    mp_limb_t room;
    return magnitude_bits(magnitude_of(&room, v));
}

double double_from_parts(bool negative, uint64_t mantissa, int64_t exponent) {
    if (!mantissa) return negative ? -0.0 : 0.0;
    int length = 64 - __builtin_clzll(mantissa);
    int64_t top = length + exponent; /* value < 2^top */
    if (top > DBL_MAX_EXP) return negative ? -HUGE_VAL : HUGE_VAL;
    int64_t drop = length - 53; /* bits below the last place */
    if (exponent + drop < -1074) drop = -1074 - exponent;
    if (drop > 64) return negative ? -0.0 : 0.0;
    if (drop > 0) {
        uint64_t half = UINT64_C(1) << (drop - 1), rest = drop == 64 ? mantissa : mantissa & (half * 2 - 1);
        mantissa = drop == 64 ? 0 : mantissa >> drop;
        if (rest > half || (rest == half && (mantissa & 1))) mantissa++;
        exponent += drop;
    }
    double x = ldexp((double)mantissa, (int)exponent); /* exact, or overflow */
    return negative ? -x : x;
}

/* The top 64 bits of n (n > 0 limbs, top one not zero), lowest bit sticky; *exponent: their weight. */
static uint64_t limbs_top64(const mp_limb_t *limbs, size_t n, int64_t *exponent) {
    mp_limb_t top = limbs[n - 1];
    int room = __builtin_clzll(top);
    *exponent = (int64_t)n * 64 - 64 - room;
    if (n == 1) {
        *exponent = 0;
        return top;
    }
    uint64_t next = limbs[n - 2], rest = room ? next << room : next;
    if (room) top = top << room | next >> (64 - room);
    for (size_t i = n - 2; !rest && i-- > 0;) rest = limbs[i];
    return top | (rest != 0);
}

int int_as_double(Ref v, double *out) {
    int64_t n;
    if (LIKELY(int_as_int64(v, &n))) return *out = (double)n, 0;
    mpz_srcptr z = ((IntObject *)object_of(v))->z;
    int64_t exponent;
    uint64_t mantissa = limbs_top64(mpz_limbs_read(z), mpz_size(z), &exponent);
    *out = double_from_parts(mpz_sgn(z) < 0, mantissa, exponent);
    return isinf(*out) ? fail(OverflowError, "int too large to convert to float") : 0;
}

double int_frexp(Ref v, int64_t *exponent) {
    BigView view;
    mpz_srcptr z = big_view(&view, v);
    int64_t weight;
    int shift;
    double m = frexp((double)limbs_top64(mpz_limbs_read(z), mpz_size(z), &weight), &shift);
    *exponent = weight + shift;
    return mpz_sgn(z) < 0 ? -m : m;
}

int64_t int_hash(Ref v) {
    if (LIKELY(is_small_int(v))) {
        int64_t n = small_int(v);
        if (LIKELY(n > -(int64_t)HASH_MODULUS && n < (int64_t)HASH_MODULUS)) return n == -1 ? -2 : n;
        return hash_int(n);
    }
    if (is_bool(v)) return v == True;
    mpz_srcptr z = ((IntObject *)object_of(v))->z;
    return hash_limbs((const uint64_t *)mpz_limbs_read(z), mpz_size(z), mpz_sgn(z) < 0);
}

int int_compare(Ref a, Ref b) {
    int64_t x, y;
    if (int_as_int64(a, &x) && int_as_int64(b, &y)) return (x > y) - (x < y);
    mp_limb_t room_a, room_b;
    Magnitude m = magnitude_of(&room_a, a), n = magnitude_of(&room_b, b);
    if (m.negative != n.negative) return m.negative ? -1 : 1;
    return m.negative ? magnitude_compare(n, m) : magnitude_compare(m, n);
}

/* ---- bytes */

Own int_from_bytes(const uint8_t *bytes, size_t length, bool little, bool is_signed) {
    bool negative = is_signed && length && (bytes[little ? length - 1 : 0] & 0x80);
    size_t count = length / 8 + 1;
    BigResult r;
    if (big_begin(&r, count) < 0) return NULL;
    for (size_t i = 0; i + 1 < count; i++) {
        uint64_t word;
        memcpy(&word, bytes + (little ? 8 * i : length - 8 * (i + 1)), 8);
        r.limbs[i] = little ? le64toh(word) : be64toh(word);
    }
    uint64_t top = negative ? UINT64_MAX : 0;
    size_t left = length % 8;
    const uint8_t *last = little ? bytes + length - left : bytes;
    for (size_t i = 0; i < left; i++) top = top << 8 | last[little ? left - 1 - i : i];
    r.limbs[count - 1] = top;
    if (negative) mpn_neg(r.limbs, r.limbs, (mp_size_t)count);
    return big_end(&r, count, negative);
}
