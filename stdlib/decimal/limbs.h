/* Long natural numbers in base 10^18: what a coefficient is made of, lowest limb first.
 *
 * Binary numbers would multiply a little faster, but decimal arithmetic rounds, shifts and prints after every step, and all of
 * that is linear in this base.  Lengths are in limbs; a number has no leading zero limbs, and zero is one limb. */
#pragma once

#include "runtime/base/alloc.h"
#include "runtime/types/int.h"

typedef uint64_t Limb;
typedef unsigned __int128 Wide;

#define LIMB_BASE UINT64_C(1000000000000000000)
enum { LIMB_DIGITS = 18 };

extern const uint64_t limb_pow10[20];
typedef struct LimbInverse { uint64_t m; unsigned shift; } LimbInverse;
extern const LimbInverse limb_inverses[LIMB_DIGITS + 1]; /* x / 10^k is x * m >> 64 >> shift, for k > 0 and x < 2^63 */

static inline Limb limb_div_pow10(Limb x, unsigned k) {
    return k ? (Limb)((Wide)x * limb_inverses[k].m >> 64) >> limb_inverses[k].shift : x;
}
/* How many digits x has; zero has one. */
static inline unsigned limb_digits(Limb x) {
    x |= 1; /* an even number and the next have as many */
    unsigned guess = (64 - (unsigned)__builtin_clzll(x)) * 1233 >> 12;
    return guess + (x >= limb_pow10[guess]);
}
/* x / 10^18, and the rest; x < 2^123. */
static inline Limb wide_split(Wide x, Limb *rest) {
    Limb q = (Limb)((Wide)(Limb)(x >> 59) * UINT64_C(10633823966279326983) >> 64); /* 2^123 / 10^18; two too small at most */
    Limb r = (Limb)x - q * LIMB_BASE;
    while (r >= LIMB_BASE) {
        r -= LIMB_BASE;
        q++;
    }
    *rest = r;
    return q;
}
static inline size_t limbs_trim(const Limb *a, size_t length) {
    while (length > 1 && !a[length - 1]) length--;
    return length;
}

/* r = a + b, la >= lb: the carry.  r may be a or b, here and below where nothing else is said. */
Limb limbs_add(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb);
/* r = a - b, a >= b. */
void limbs_sub(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb);
/* Of trimmed numbers: <0, 0, >0. */
int limbs_compare(const Limb *a, size_t la, const Limb *b, size_t lb);
/* ... of a * 10^shift with b. */
int limbs_compare_shifted(const Limb *a, size_t la, int64_t shift, const Limb *b, size_t lb);
/* a += 1: the carry. */
Limb limbs_increment(Limb *a, size_t length);
/* r = a * 10^digits: its length, at most la + digits / 18 + 1. */
size_t limbs_shift_left(Limb *r, const Limb *a, size_t la, int64_t digits);
/* r = a / 10^digits: its length.  *rest: the first digit dropped, and one more if that is 0 or 5 and others follow that are not zero: all
 * that rounding asks for. */
size_t limbs_shift_right(Limb *r, const Limb *a, size_t la, int64_t digits, int *rest);
/* The zeros at the end of a, which is not zero. */
int64_t limbs_trailing_zeros(const Limb *a, size_t la);
/* a = its last `digits` digits: the length. */
size_t limbs_keep_low(Limb *a, size_t la, int64_t digits);
/* r[la + lb] = a * b; r is neither.  False: no memory. */
NODISCARD bool limbs_mul(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb);
/* q[la - lb + 1] = a / b, r[lb] = the rest; a and b trimmed, la >= lb, none overlaps.  False: no memory. */
NODISCARD bool limbs_div(Limb *q, Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb);

/* ---- other forms */
/* Exactly 18 * la digits, with leading zeros, to `out`; as characters or, with zero 0, as numbers. */
void limbs_to_digits(char *out, const Limb *a, size_t la, char zero);
/* z = a.  False: no memory. */
NODISCARD bool limbs_to_mpz(mpz_t z, const Limb *a, size_t la);
/* Limbs that z needs at most. */
static inline size_t limbs_of_mpz(mpz_srcptr z) { return mpz_size(z) * 15 / 14 + 2; }
/* r = |z|: the length.  0: no memory. */
NODISCARD size_t limbs_from_mpz(Limb *r, mpz_srcptr z);
