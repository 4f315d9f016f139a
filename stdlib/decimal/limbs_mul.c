/* Products: column by column while they are short.  For long ones the limbs are laid far apart in a binary number, so that the columns of
 * GMP's product do not touch (Kronecker's substitution): GMP has the fast algorithms, and nothing is converted but by copying. */
#include "stdlib/decimal/limbs.h"

enum { COLUMN_LIMBS = 72 };  /* a shorter factor of so many limbs is multiplied here */
enum { WIDE_TERMS = 300 };   /* sums of so many products stay below 2^128 */

/* x / 10^18 of any x. */
static Wide column_split(Wide x, Limb *rest) {
    Limb high = (Limb)(x >> 64);
    Wide low = (Wide)high * UINT64_C(446744073709551616) + (Limb)x; /* 2^64 = 18 * 10^18 + 446744073709551616 */
    return (Wide)high * 18 + wide_split(low, rest);
}

static void mul_1(Limb *r, const Limb *a, size_t la, Limb b) {
    Limb high = 0, carry = 0;
    for (size_t i = 0; i < la; i++) {
        Limb low, next = wide_split((Wide)a[i] * b, &low); /* does not wait for the carry */
        Limb s = low + high + carry;
        carry = s >= LIMB_BASE;
        r[i] = s - (carry ? LIMB_BASE : 0);
        high = next;
    }
    r[la] = high + carry;
}

/* la >= lb, lb <= COLUMN_LIMBS. */
static void mul_columns(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    Wide carry = 0;
    for (size_t k = 0; k + 1 < la + lb; k++) {
        size_t from = k < la ? 0 : k - la + 1, to = k < lb ? k : lb - 1;
        Wide sum = carry;
        const Limb *x = a + (k - from);
        for (size_t j = from; j <= to; j++) sum += (Wide)*x-- * b[j];
        carry = column_split(sum, &r[k]);
    }
    r[la + lb - 1] = (Limb)carry;
}

static void spread(mp_limb_t *out, const Limb *a, size_t la, size_t slot) {
    memset(out, 0, la * slot * sizeof *out);
    for (size_t i = 0; i < la; i++) out[i * slot] = a[i];
}

static void gather(Limb *r, size_t length, const mp_limb_t *columns, size_t slot) {
    Wide carry = 0;
    for (size_t k = 0; k < length; k++) {
        const mp_limb_t *c = columns + k * slot;
        if (k + 1 == length) { /* behind the last column there is only the carry */
            r[k] = (Limb)carry;
            return;
        }
        Wide low = (Wide)c[1] << 64 | c[0];
        Limb rest, sum;
        Wide q = column_split(low, &rest);
        if (slot == 3 && c[2]) { /* c[2] is small: 2^128 = 340282366920938463463 * 10^18 + 374607431768211456 */
            Limb more;
            q += (Wide)c[2] * ((Wide)340 * LIMB_BASE + UINT64_C(282366920938463463)) + wide_split((Wide)c[2] * UINT64_C(374607431768211456), &more);
            rest += more;
        }
        Wide total = carry + rest; /* carry: below 2^86 */
        carry = q + column_split(total, &sum);
        r[k] = sum;
    }
}

static bool mul_spread(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    size_t slot = lb <= WIDE_TERMS ? 2 : 3, bits = (la + lb) * slot * 64;
    if (int_reserve(bits * 2) < 0) return false;
    mp_limb_t *x = mem_alloc_array(2 * (la + lb) * slot, sizeof *x);
    if (!x) return false;
    mp_limb_t *y = x + la * slot, *product = y + lb * slot;
    spread(x, a, la, slot);
    if (a == b && la == lb) {
        mpn_sqr(product, x, (mp_size_t)(la * slot));
    } else {
        spread(y, b, lb, slot);
        mpn_mul(product, x, (mp_size_t)(la * slot), y, (mp_size_t)(lb * slot));
    }
    gather(r, la + lb, product, slot);
    mem_free(x);
    return true;
}

bool limbs_mul(Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    if (la < lb) return limbs_mul(r, b, lb, a, la);
    if (lb == 1) mul_1(r, a, la, b[0]);
    else if (lb <= COLUMN_LIMBS) mul_columns(r, a, la, b, lb);
    else return mul_spread(r, a, la, b, lb);
    return true;
}
