/* Quotients: by one limb, by the schoolbook (Knuth, The Art of Computer Programming 4.3.1, D), and of long numbers by GMP. */
#include "stdlib/decimal/limbs.h"

enum { SCHOOL_PRODUCT = 40000 }; /* limbs of quotient times limbs of divisor */

/* (high * 10^18 + low) / d, high < d. */
static inline Limb divide_pair(Limb high, Limb low, Limb d, Limb *rest) {
    Wide x = (Wide)high * LIMB_BASE + low;
#ifdef __x86_64__
    Limb q, r;
    __asm__("divq %4" : "=a"(q), "=d"(r) : "0"((Limb)x), "1"((Limb)(x >> 64)), "rm"(d) : "cc");
    *rest = r;
    return q;
#else
    *rest = (Limb)(x % d);
    return (Limb)(x / d);
#endif
}

/* q = a / d: the rest. */
static Limb limbs_div_1(Limb *q, const Limb *a, size_t la, Limb d) {
    Limb rest = 0;
    if (la && a[la - 1] < d) {
        rest = a[--la];
        q[la] = 0;
    }
    while (la--) q[la] = divide_pair(rest, a[la], d, &rest);
    return rest;
}

/* u[0..lb] -= q * b: whether that was too much. */
static bool subtract_product(Limb *u, const Limb *b, size_t lb, Limb q) {
    Limb high = 0, borrow = 0;
    for (size_t i = 0; i < lb; i++) {
        Limb low, next = wide_split((Wide)b[i] * q, &low);
        Limb d = u[i] - low - high - borrow; /* above -2 * 10^18 - 1 */
        borrow = 0;
        while (d >> 63) {
            d += LIMB_BASE;
            borrow++;
        }
        u[i] = d;
        high = next;
    }
    Limb d = u[lb] - high - borrow;
    u[lb] = d;
    return d >> 63;
}

/* The limb q of u[0 .. lb] / b, b normalised (its top limb at least half the base); u becomes the rest. */
static Limb quotient_limb(Limb *u, const Limb *b, size_t lb) {
    Limb top = b[lb - 1], q, rest;
    if (u[lb] >= top) {
        q = LIMB_BASE - 1;
        rest = u[lb - 1] + top;
    } else {
        q = divide_pair(u[lb], u[lb - 1], top, &rest);
    }
    while (rest < LIMB_BASE && (Wide)q * b[lb - 2] > (Wide)rest * LIMB_BASE + u[lb - 2]) {
        q--;
        rest += top;
    }
    if (q && subtract_product(u, b, lb, q)) {
        q--;
        u[lb] += limbs_add(u, u, lb, b, lb);
    }
    return q;
}

static void scale(Limb *r, const Limb *a, size_t la, Limb factor, bool extra) {
    Limb carry = 0;
    for (size_t i = 0; i < la; i++) carry = wide_split((Wide)a[i] * factor + carry, &r[i]);
    if (extra) r[la] = carry;
}

static bool div_school(Limb *q, Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    Limb stack[64], *u = stack;
    if (la + 1 + lb > COUNT_OF(stack) && !(u = mem_alloc_array(la + 1 + lb, sizeof(Limb)))) return false;
    Limb *v = u + la + 1, factor = LIMB_BASE / (b[lb - 1] + 1);
    scale(u, a, la, factor, true);
    scale(v, b, lb, factor, false);
    for (size_t i = la - lb + 1; i-- > 0;) q[i] = quotient_limb(u + i, v, lb);
    limbs_div_1(r, u, lb, factor);
    if (u != stack) mem_free(u);
    return true;
}

static bool store(Limb *r, size_t length, mpz_srcptr z) {
    Limb *limbs = mem_alloc_array(limbs_of_mpz(z), sizeof(Limb));
    size_t n = limbs ? limbs_from_mpz(limbs, z) : 0;
    for (size_t i = 0; n && i < length; i++) r[i] = i < n ? limbs[i] : 0;
    mem_free(limbs);
    return n > 0;
}

static bool div_gmp(Limb *q, Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    if (int_reserve((la + lb) * 180) < 0) return false;
    mpz_t x, y, quotient;
    mpz_inits(x, y, quotient, NULL);
    bool good = limbs_to_mpz(x, a, la) && limbs_to_mpz(y, b, lb);
    if (good) mpz_tdiv_qr(quotient, x, x, y);
    good = good && store(q, la - lb + 1, quotient) && store(r, lb, x);
    mpz_clears(x, y, quotient, NULL);
    return good;
}

bool limbs_div(Limb *q, Limb *r, const Limb *a, size_t la, const Limb *b, size_t lb) {
    if (lb == 1) {
        r[0] = limbs_div_1(q, a, la, b[0]);
        return true;
    }
    if ((la - lb + 1) > SCHOOL_PRODUCT / lb) return div_gmp(q, r, a, la, b, lb);
    return div_school(q, r, a, la, b, lb);
}
