/* Exponentials by halving the argument, a Taylor series of few full products (P. Smith 1989) and squaring; logarithms by Newton's
 * iteration on them; ln 10 by a formula of Machin's kind, summed by halves.
 *
 * Guard bits take up the errors: a result is off by a few units of its last place, which the caller allows for. */
#include "stdlib/decimal/fixed.h"

#include <math.h>

enum { GUARD_BITS = 24 };

/* ---- e^x */

/* The terms that a series with r^k / k!, r < 2^-halvings, needs. */
static unsigned long exp_terms(uint64_t bits, uint64_t halvings) {
    double have = 0, wanted = (double)bits + 2;
    unsigned long k = 0;
    while (have < wanted) {
        k++;
        have += (double)halvings + log2((double)k);
    }
    return k + 1;
}

/* sum = the series at x, with powers[i] = x^i: s = x^(k mod j) + s / (k + 1), times x^j once in j terms. */
static void exp_series(mpz_t sum, mpz_srcptr x, uint64_t bits, unsigned long terms) {
    enum { POWERS_MAX = 64 };
    unsigned long j = (unsigned long)sqrt((double)terms);
    j = j < 1 ? 1 : j > POWERS_MAX ? POWERS_MAX : j;
    mpz_t powers[POWERS_MAX + 1];
    for (unsigned long i = 0; i <= j; i++) {
        mpz_init(powers[i]);
        if (i == 0) mpz_setbit(powers[i], bits);
        if (i == 1) mpz_set(powers[i], x);
        if (i < 2) continue;
        mpz_mul(powers[i], powers[i - 1], x);
        mpz_fdiv_q_2exp(powers[i], powers[i], bits);
    }
    mpz_set_ui(sum, 0);
    for (unsigned long k = terms; k-- > 0;) {
        if (mpz_sgn(sum)) {
            if ((k + 1) % j == 0) {
                mpz_mul(sum, sum, powers[j]);
                mpz_fdiv_q_2exp(sum, sum, bits);
            }
            mpz_fdiv_q_ui(sum, sum, k + 1);
        }
        mpz_add(sum, sum, powers[k % j]);
    }
    for (unsigned long i = 0; i <= j; i++) mpz_clear(powers[i]);
}

void fixed_exp(mpz_t out, mpz_srcptr x, uint64_t bits) {
    uint64_t halvings = (uint64_t)(1.2 * cbrt((double)bits) * (bits > 4000 ? 2 : 1)) + 2, work = bits + 2 * halvings + GUARD_BITS;
    mpz_t r;
    mpz_init(r);
    mpz_mul_2exp(r, x, work - bits - halvings); /* x / 2^halvings, and work bits */
    exp_series(out, r, work, exp_terms(work, halvings > 2 ? halvings - 2 : 0));
    for (uint64_t i = 0; i < halvings; i++) {
        mpz_mul(out, out, out);
        mpz_fdiv_q_2exp(out, out, work);
    }
    mpz_fdiv_q_2exp(out, out, work - bits);
    mpz_clear(r);
}

/* ---- ln 10 = 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161) */

/* The sum of 1 / ((2k + 1) n^2k) for from <= k < to, as t / (b * q). */
static void atanh_sum(mpz_t t, mpz_t b, mpz_t q, unsigned long from, unsigned long to, unsigned long square) {
    if (to - from == 1) {
        mpz_set_ui(b, 2 * from + 1);
        mpz_set_ui(q, from ? square : 1);
        mpz_set_ui(t, 1);
        return;
    }
    unsigned long middle = (from + to) / 2;
    mpz_t t2, b2, q2;
    mpz_inits(t2, b2, q2, NULL);
    atanh_sum(t, b, q, from, middle, square);
    atanh_sum(t2, b2, q2, middle, to, square);
    mpz_mul(t, t, b2);
    mpz_mul(t, t, q2);
    mpz_mul(t2, t2, b);
    mpz_add(t, t, t2);
    mpz_mul(b, b, b2);
    mpz_mul(q, q, q2);
    mpz_clears(t2, b2, q2, NULL);
}

/* out += factor * atanh(1 / n) */
static void add_atanh(mpz_t out, unsigned long factor, unsigned long n, uint64_t bits) {
    unsigned long terms = (unsigned long)((double)bits / (2 * log2((double)n))) + 2;
    mpz_t t, b, q;
    mpz_inits(t, b, q, NULL);
    atanh_sum(t, b, q, 0, terms, n * n);
    mpz_mul(b, b, q);
    mpz_mul_ui(b, b, n);
    mpz_mul_ui(t, t, factor);
    mpz_mul_2exp(t, t, bits);
    mpz_tdiv_q(t, t, b);
    mpz_add(out, out, t);
    mpz_clears(t, b, q, NULL);
}

static struct { mpz_t ln10; uint64_t bits; } kept; /* guarded by the GIL; bits 0: nothing yet */

void fixed_ln10(mpz_t out, uint64_t bits) {
    if (kept.bits < bits) {
        uint64_t wanted = bits + bits / 8 + 64;
        if (!kept.bits) mpz_init(kept.ln10);
        mpz_set_ui(kept.ln10, 0);
        add_atanh(kept.ln10, 46, 31, wanted);
        add_atanh(kept.ln10, 34, 49, wanted);
        add_atanh(kept.ln10, 20, 161, wanted);
        kept.bits = wanted;
    }
    mpz_fdiv_q_2exp(out, kept.ln10, kept.bits - bits);
}

void fixed_forget(void) {
    if (kept.bits) mpz_clear(kept.ln10);
    kept.bits = 0;
}

/* ---- ln x */

/* out = y + 2 atanh(t), t = (z - 1) / (z + 1), of z = x e^-y: ln x, given y that is right to `right` bits. */
static void ln_improve(mpz_t out, mpz_srcptr x, mpz_t y, uint64_t bits, uint64_t right) {
    mpz_t z, t, square, term;
    mpz_inits(z, t, square, term, NULL);
    mpz_neg(t, y);
    fixed_exp(z, t, bits);
    mpz_mul(z, z, x);
    mpz_fdiv_q_2exp(z, z, bits);
    mpz_setbit(term, bits);
    mpz_sub(t, z, term);
    mpz_add(z, z, term);
    mpz_mul_2exp(t, t, bits);
    mpz_tdiv_q(t, t, z);
    mpz_mul(square, t, t);
    mpz_fdiv_q_2exp(square, square, bits);
    mpz_set(term, t);
    for (unsigned long k = 3; (k - 2) * right < bits; k += 2) {
        mpz_mul(term, term, square);
        mpz_fdiv_q_2exp(term, term, bits);
        mpz_tdiv_q_ui(z, term, k);
        mpz_add(t, t, z);
    }
    mpz_mul_2exp(t, t, 1);
    mpz_add(out, y, t);
    mpz_clears(z, t, square, term, NULL);
}

void fixed_ln(mpz_t out, mpz_srcptr x, uint64_t bits) {
    enum { DOUBLE_RIGHT = 44, SERIES_BITS = 600 };
    uint64_t right = DOUBLE_RIGHT, work = bits + GUARD_BITS;
    mpz_t y, wide;
    mpz_inits(y, wide, NULL);
    if (bits < SERIES_BITS) {
        long exponent;
        double m = mpz_get_d_2exp(&exponent, x);
        mpz_set_d(y, ldexp(log(m) + (double)(exponent - (long)bits) * M_LN2, 60));
        if (work > 60) mpz_mul_2exp(y, y, work - 60);
        else mpz_fdiv_q_2exp(y, y, 60 - work);
    } else { /* recursion to a fifth of the bits */
        right = bits / 5 + GUARD_BITS;
        mpz_fdiv_q_2exp(wide, x, bits - right);
        fixed_ln(y, wide, right);
        mpz_mul_2exp(y, y, work - right);
        right -= 8;
    }
    mpz_mul_2exp(wide, x, work - bits);
    ln_improve(out, wide, y, work, right);
    mpz_fdiv_q_2exp(out, out, work - bits);
    mpz_clears(y, wide, NULL);
}
