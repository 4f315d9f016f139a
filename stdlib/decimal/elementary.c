/* Roots, exponentials and logarithms, rounded correctly (half to even): worked out with some digits more, and again with more of them as
 * long as the error might matter (A. Ziv 1991). */
#include "stdlib/decimal/number.h"

#include "stdlib/decimal/fixed.h"

/* What a function worked out: n * 10^exp, off by at most `error` units of n. */
typedef struct Estimate { mpz_t n; int64_t exp; unsigned long error; } Estimate;
/* At least `digits` digits of the value at a.  False: no memory. */
typedef bool (*Estimator)(Estimate *e, const Num *a, int64_t digits);

enum { EXTRA_DIGITS = 8, BITS_SPARE = 40 };

static bool bits_for(double digits, uint64_t *out) {
    *out = (uint64_t)(digits * 3.3219280948873626) + BITS_SPARE;
    return digits < 1e10 && int_reserve(*out * 12) == 0;
}

static bool store(Work *w, mpz_srcptr n, uint32_t *status) {
    if (!work_reserve(w, limbs_of_mpz(n), status)) return false;
    size_t length = limbs_from_mpz(w->n.limbs, n);
    if (!length) {
        work_fail(w, DEC_MEMORY, status);
        return false;
    }
    w->n.kind = NUM_FINITE;
    w->n.sign = mpz_sgn(n) < 0;
    work_measure(w, length);
    return true;
}

/* z = the coefficient of a, without digits beyond `most`, which are counted in *dropped.  False: no memory. */
static bool coefficient(mpz_t z, const Num *a, int64_t most, int64_t *dropped) {
    uint32_t status = 0;
    work_scope Work w;
    work_init(&w);
    *dropped = a->digits > most ? a->digits - most : 0;
    if (!*dropped) return limbs_to_mpz(z, a->limbs, a->length);
    work_copy(&w, a, &status);
    if (status) return false;
    work_shift_right(&w, *dropped);
    return limbs_to_mpz(z, w.n.limbs, w.n.length);
}

/* z = |a| * 2^bits, or a little less. */
static bool fixed_of(mpz_t z, const Num *a, uint64_t bits) {
    int64_t dropped;
    mpz_t power;
    if (!coefficient(z, a, (int64_t)(bits * 0.30103) + 30, &dropped)) return false;
    mpz_init(power);
    int64_t exp = a->exp + dropped;
    if (-exp > (int64_t)bits + a->digits) { /* nothing is left of it */
        mpz_set_ui(z, 0);
    } else {
        mpz_ui_pow_ui(power, 10, (unsigned long)(exp < 0 ? -exp : exp));
        mpz_mul_2exp(z, z, bits);
        if (exp < 0) mpz_tdiv_q(z, z, power);
        else mpz_mul(z, z, power);
    }
    mpz_clear(power);
    return true;
}

/* e->n = x * 10^digits of a fixed-point x. */
static void decimal_of(Estimate *e, mpz_srcptr x, uint64_t bits, int64_t digits) {
    mpz_t power;
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, (unsigned long)digits);
    mpz_mul(e->n, x, power);
    mpz_fdiv_q_2exp(e->n, e->n, bits);
    mpz_clear(power);
    e->exp = -digits;
}

/* Is it clear what the digits, of which the last `drop` go, are rounded to? */
static bool is_clear(const Num *n, int64_t drop, unsigned long error) {
    if (drop <= 0) return false;
    if (drop > n->digits) return true;
    size_t whole = (size_t)((drop - 1) / LIMB_DIGITS);
    unsigned part = (unsigned)((drop - 1) % LIMB_DIGITS);
    /* The digits behind the one that decides: clear unless they are all nearly 0, or nearly 9, but for the error. */
    bool zeros = true, nines = true;
    for (size_t i = whole;; i--) {
        Limb low = i == whole ? n->limbs[i] % limb_pow10[part] : n->limbs[i], top = i == whole ? limb_pow10[part] : LIMB_BASE;
        if (i == 0) return !((zeros && low <= error) || (nines && low + error >= top));
        zeros = zeros && low == 0;
        nines = nines && low == top - 1;
    }
}

static void round_estimates(Work *w, Estimator estimate, const Num *a, const Ctx *c, uint32_t *status) {
    Ctx even = *c;
    Estimate e;
    even.rounding = ROUND_HALF_EVEN;
    mpz_init(e.n);
    for (int64_t digits = c->prec + EXTRA_DIGITS;; digits += digits / 4 + 2 * EXTRA_DIGITS) {
        if (!estimate(&e, a, digits)) {
            work_fail(w, DEC_MEMORY, status);
            break;
        }
        if (!store(w, e.n, status)) break;
        w->n.exp = e.exp;
        int64_t drop = w->n.digits - c->prec, etiny = ctx_etiny(c);
        if (num_adjusted(&w->n) < c->emin && etiny - w->n.exp > drop) drop = etiny - w->n.exp;
        if (!is_clear(&w->n, drop, e.error)) continue;
        num_finalize(w, &even, status);
        break;
    }
    mpz_clear(e.n);
}

/* ---- e^a */

static bool estimate_exp(Estimate *e, const Num *a, int64_t digits) {
    int64_t whole = num_adjusted(a) + 1;
    uint64_t bits;
    if (whole < 0) whole = 0;
    if (!bits_for((double)digits + (double)whole + 2, &bits)) return false;
    mpz_t x, ten, tens;
    mpz_inits(x, ten, tens, NULL);
    bool good = fixed_of(x, a, bits);
    if (good) {
        if (a->sign) mpz_neg(x, x);
        fixed_ln10(ten, bits);
        mpz_fdiv_qr(tens, x, x, ten); /* e^a = 10^tens * e^x, 0 <= x < ln 10 */
        fixed_exp(x, x, bits);
        decimal_of(e, x, bits, digits + 1);
        e->exp += mpz_get_si(tens);
        e->error = 4;
    }
    mpz_clears(x, ten, tens, NULL);
    return good;
}

void num_exp(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    enum { MOST_DIGITS = 20 }; /* before the point: beyond, every context overflows */
    Ctx even = *c;
    even.rounding = ROUND_HALF_EVEN;
    if (num_take_nan(w, a, NULL, c, status)) return;
    if (!num_is_finite(a)) {
        if (a->sign) work_set(w, 0, 0, 0);
        else work_set_special(w, 0, NUM_INFINITE);
    } else if (num_is_coefficient_zero(a)) {
        work_set(w, 0, 1, 0);
    } else if (num_adjusted(a) >= MOST_DIGITS) {
        work_set(w, 0, 1, a->sign ? ctx_etiny(c) - 1 : DEC_EXP_BEYOND);
        num_finalize(w, &even, status);
    } else if (num_adjusted(a) < -c->prec - 2) { /* 1, and very little more or less */
        work_set(w, 0, 1, 0);
        if (!work_shift_left(w, c->prec - 1, status)) return;
        w->n.exp = 1 - c->prec;
        *status |= DEC_INEXACT | DEC_ROUNDED;
        num_finalize(w, &even, status);
    } else {
        round_estimates(w, estimate_exp, a, c, status);
    }
}

/* ---- logarithms */

/* How many digits of 1 - a are zeros: so many more are needed, since the logarithm begins behind them. */
static int64_t zeros_beside_one(const Num *a) {
    uint32_t status = 0;
    work_scope Work w;
    work_init(&w);
    if (num_adjusted(a) != 0 && num_adjusted(a) != -1) return 0;
    num_subtract(&w, a, &num_one, &ctx_max, &status);
    return num_adjusted(&w.n) < 0 ? -num_adjusted(&w.n) : 0;
}

/* x = ln a, in fixed point; a = m * 10^adjusted. */
static bool ln_of(mpz_t x, const Num *a, uint64_t bits) {
    Num m = *a;
    m.exp = 1 - a->digits;
    m.sign = 0;
    mpz_t z;
    mpz_init(z);
    bool good = fixed_of(z, &m, bits);
    if (good) {
        fixed_ln(x, z, bits);
        fixed_ln10(z, bits);
        mpz_mul_si(z, z, (long)num_adjusted(a));
        mpz_add(x, x, z);
    }
    mpz_clear(z);
    return good;
}

static bool estimate_logarithm(Estimate *e, const Num *a, int64_t digits, bool ten) {
    uint64_t bits;
    digits += zeros_beside_one(a) + 2;
    if (!bits_for((double)digits + 20, &bits)) return false; /* 20: of the exponent that ln 10 is multiplied by */
    mpz_t x, z;
    mpz_inits(x, z, NULL);
    bool good = ln_of(x, a, bits);
    if (good && ten) {
        fixed_ln10(z, bits);
        mpz_mul_2exp(x, x, bits);
        mpz_fdiv_q(x, x, z);
    }
    if (good) decimal_of(e, x, bits, digits);
    e->error = 4;
    mpz_clears(x, z, NULL);
    return good;
}

static bool estimate_ln(Estimate *e, const Num *a, int64_t digits) { return estimate_logarithm(e, a, digits, false); }
static bool estimate_log10(Estimate *e, const Num *a, int64_t digits) { return estimate_logarithm(e, a, digits, true); }

/* The logarithms that need no working out. */
static bool log_special(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, NULL, c, status)) return true;
    if (num_is_zero(a)) work_set_special(w, 1, NUM_INFINITE);
    else if (a->sign) work_fail(w, DEC_INVALID_OPERATION, status);
    else if (!num_is_finite(a)) work_set_special(w, 0, NUM_INFINITE);
    else return false;
    return true;
}

static bool is_power_of_ten(const Num *a) { return limbs_trailing_zeros(a->limbs, a->length) == a->digits - 1 && a->limbs[a->length - 1] == limb_pow10[(a->digits - 1) % LIMB_DIGITS]; }

void num_ln(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    if (log_special(w, a, c, status)) return;
    if (num_adjusted(a) == 0 && is_power_of_ten(a)) work_set(w, 0, 0, 0);
    else round_estimates(w, estimate_ln, a, c, status);
}

void num_log10(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    if (log_special(w, a, c, status)) return;
    if (!is_power_of_ten(a)) {
        round_estimates(w, estimate_log10, a, c, status);
        return;
    }
    Ctx even = *c;
    even.rounding = ROUND_HALF_EVEN;
    int64_t adjusted = num_adjusted(a);
    work_set(w, adjusted < 0, (uint64_t)(adjusted < 0 ? -adjusted : adjusted), 0);
    num_finalize(w, &even, status);
}

/* ---- square root */

/* Of n * 10^exp, exp even: a whole root of n * 100^shift, whose last digit says if there is more; zeros go while exp < ideal. */
static void root(Work *w, mpz_t n, int64_t exp, int64_t ideal, int64_t digits, const Ctx *c, uint32_t *status) {
    int64_t shift = c->prec + 1 - (digits + 1) / 2;
    mpz_t power, rest;
    mpz_inits(power, rest, NULL);
    mpz_ui_pow_ui(power, 10, (unsigned long)(2 * (shift < 0 ? -shift : shift)));
    if (shift >= 0) {
        mpz_mul(n, n, power);
        mpz_sqrtrem(n, rest, n);
    } else {
        mpz_tdiv_qr(n, rest, n, power);
        bool exact = mpz_sgn(rest) == 0;
        mpz_sqrtrem(n, rest, n);
        if (!exact) mpz_set_ui(rest, 1);
    }
    bool exact = mpz_sgn(rest) == 0;
    mpz_clears(power, rest, NULL);
    if (!store(w, n, status)) return;
    w->n.exp = exp / 2 - shift;
    work_settle(w, exact, ideal);
}

void num_sqrt(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    Ctx even = *c;
    even.rounding = ROUND_HALF_EVEN;
    if (num_take_nan(w, a, NULL, c, status)) return;
    int64_t odd = a->exp & 1, ideal = (a->exp - odd) / 2;
    if (num_is_zero(a)) {
        work_set(w, a->sign, 0, ideal);
        num_finalize(w, c, status);
        return;
    }
    if (a->sign) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    if (!num_is_finite(a)) {
        work_copy(w, a, status);
        return;
    }
    uint64_t bits;
    int64_t dropped;
    mpz_t n;
    mpz_init(n);
    if (!coefficient(n, a, INT64_MAX, &dropped)) {
        work_fail(w, DEC_MEMORY, status);
    } else {
        if (odd) mpz_mul_ui(n, n, 10);
        if (a->digits <= 2 * c->prec && mpz_perfect_square_p(n)) { /* whatever the precision */
            mpz_sqrt(n, n);
            if (store(w, n, status)) w->n.exp = ideal;
        } else if (!bits_for(2.0 * (double)c->prec + (double)a->digits, &bits)) {
            work_fail(w, DEC_MEMORY, status);
        } else {
            root(w, n, a->exp - odd, ideal, a->digits + odd, c, status);
        }
        num_finalize(w, &even, status);
    }
    mpz_clear(n);
}
