/* Powers, to within one unit in the last place: whole ones by squaring with some digits more, others as e^(b ln a).
 *
 * The specification leaves the last digit open; the precisions on the way are those of libmpdec, so that it comes out as in CPython. */
#include "stdlib/decimal/number.h"

enum { EXP_DIGITS = 19 };

static int64_t digits_of(int64_t n) {
    uint64_t x = (uint64_t)(n < 0 ? -n : n);
    return x >= LIMB_BASE ? 19 : limb_digits(x);
}

/* 1 with the digits of the precision, as a result that was rounded. */
static void set_one(Work *w, uint8_t sign, int64_t zeros, uint32_t *status) {
    work_set(w, sign, 1, 0);
    if (work_shift_left(w, zeros, status)) w->n.exp = -zeros;
}

/* ---- when the result is known: true */

static bool power_special(Work *w, const Num *a, const Num *b, uint8_t sign, bool whole, const Ctx *c, uint32_t *status) {
    if (num_is_zero(a)) {
        if (num_is_zero(b)) work_fail(w, DEC_INVALID_OPERATION, status);
        else if (b->sign) work_set_special(w, sign, NUM_INFINITE);
        else work_set(w, sign, 0, 0);
    } else if (a->sign && (!whole || b->kind == NUM_INFINITE)) {
        work_fail(w, DEC_INVALID_OPERATION, status);
    } else if (b->kind == NUM_INFINITE) {
        int order = num_compare(a, &num_one);
        if (order == 0) {
            *status |= DEC_INEXACT | DEC_ROUNDED;
            set_one(w, sign, c->prec - 1, status);
        } else if ((order < 0) != b->sign) {
            work_set(w, sign, 0, 0);
        } else {
            work_set_special(w, sign, NUM_INFINITE);
        }
    } else if (a->kind == NUM_INFINITE) {
        if (num_is_zero(b)) work_set(w, sign, 1, 0);
        else if (b->sign) work_set(w, sign, 0, 0);
        else work_set_special(w, sign, NUM_INFINITE);
    } else if (num_is_zero(b)) {
        work_set(w, sign, 1, 0);
    } else {
        return false;
    }
    return true;
}

/* 1.000 ** 3 is 1.000000000, as far as there is room. */
static void power_of_one(Work *w, const Num *a, const Num *b, uint8_t sign, bool whole, const Ctx *c, uint32_t *status) {
    int64_t zeros = c->prec - 1, times;
    if (!whole) {
        *status |= DEC_INEXACT | DEC_ROUNDED;
    } else if (b->sign) {
        zeros = 0;
    } else {
        Wide product = num_as_int64(b, &times) ? (Wide)times * (uint64_t)-a->exp : (Wide)(a->exp != 0) << 100;
        if (product > (Wide)zeros) *status |= DEC_ROUNDED;
        else zeros = (int64_t)product;
    }
    set_one(w, sign, zeros, status);
}

/* At most the exponent of the first digit of log10(log10 |a|). */
static int64_t log_log_bound(const Num *a, uint32_t *status) {
    int64_t adjusted = num_adjusted(a);
    if (adjusted > 0) return digits_of(adjusted) - 1;
    if (adjusted < -1) return digits_of(adjusted + 1) - 1;
    work_scope Work w;
    work_init(&w);
    num_subtract(&w, a, &num_one, &ctx_max, status);
    return num_adjusted(&w.n) - (adjusted == 0 ? 2 : 1);
}

/* The result is too large, or too small, for the context: true. */
static bool power_out_of_range(Work *w, const Num *a, const Num *b, uint8_t sign, const Ctx *c, uint32_t *status) {
    bool shrinks = (num_adjusted(a) < 0) != b->sign;
    int64_t limit = digits_of(shrinks ? ctx_etiny(c) : c->emax);
    if (limit >= log_log_bound(a, status) + num_adjusted(b)) return false;
    work_set(w, sign, 1, shrinks ? ctx_etiny(c) - 1 : DEC_EXP_BEYOND);
    num_finalize(w, c, status);
    return true;
}

/* ---- whole exponents */

/* Once there is nothing left to multiply. */
static bool is_settled(const Num *n, uint32_t happened) { return !num_is_finite(n) || (num_is_coefficient_zero(n) && (happened & DEC_CLAMPED)); }

/* w = a^n, from the highest bit of n downwards. */
static void square_and_multiply(Work *w, const Num *a, mpz_srcptr n, const Ctx *c, uint32_t *status) {
    work_scope Work spare;
    work_init(&spare);
    work_copy(w, a, status);
    for (size_t bit = mpz_sizeinbase(n, 2) - 1; bit-- > 0;) {
        num_multiply(&spare, &w->n, &w->n, c, status);
        if (mpz_tstbit(n, bit)) num_multiply(w, &spare.n, a, c, status);
        else work_copy(w, &spare.n, status);
        if (is_settled(&w->n, *status)) return;
    }
}

static void whole_power(Work *w, const Num *a, const Num *b, uint8_t sign, const Ctx *c, uint32_t *status) {
    Ctx wide = *c;
    uint32_t happened = 0;
    work_scope Work base;
    work_init(&base);
    wide.prec += b->digits + b->exp + 2 + b->sign;
    wide.rounding = ROUND_HALF_EVEN;
    wide.clamp = 0;
    if (b->sign) num_divide(&base, &num_one, a, &wide, &happened);
    else work_copy(&base, a, &happened);
    *status |= happened;
    if (happened & DEC_ERRORS) {
        work_fail(w, 0, status);
        return;
    }
    mpz_t n, ten;
    mpz_inits(n, ten, NULL);
    happened = 0;
    if (!limbs_to_mpz(n, b->limbs, b->length)) {
        work_fail(w, DEC_MEMORY, status);
    } else {
        mpz_ui_pow_ui(ten, 10, (unsigned long)(b->exp < 0 ? -b->exp : b->exp));
        if (b->exp < 0) mpz_tdiv_q(n, n, ten);
        else mpz_mul(n, n, ten);
        square_and_multiply(w, &base.n, n, &wide, &happened);
    }
    mpz_clears(n, ten, NULL);
    *status |= happened;
    if (w->n.kind == NUM_INFINITE) work_set(w, sign, 1, DEC_EXP_BEYOND); /* for roundings that stop at the largest number */
    w->n.sign = num_is_nan(&w->n) ? 0 : sign;
    num_finalize(w, c, status);
}

/* ---- others */

static void real_power(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    Ctx wide = ctx_max;
    uint32_t happened = 0;
    work_scope Work ln, product;
    work_init(&ln);
    work_init(&product);
    wide.prec = (a->digits > c->prec ? a->digits : c->prec) + 4 + EXP_DIGITS;
    num_ln(&ln, a, &wide, &happened);
    num_multiply(&product, &ln.n, b, &wide, &happened);
    num_exp(w, &product.n, &wide, status);
    *status |= (happened & DEC_ERRORS) | DEC_INEXACT | DEC_ROUNDED;
    if (num_is_finite(&w->n) && num_compare(&w->n, &num_one) == 0) set_one(w, 0, c->prec - 1, status);
    if (w->n.kind == NUM_INFINITE) work_set(w, 0, 1, DEC_EXP_BEYOND);
    num_finalize(w, c, status);
}

void num_power(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, b, c, status)) return;
    bool whole = num_is_integer(b);
    uint8_t sign = whole && a->sign && num_is_odd(b);
    if (power_special(w, a, b, sign, whole, c, status)) return;
    Num magnitude = *a;
    magnitude.sign = 0;
    if (num_compare(&magnitude, &num_one) == 0) power_of_one(w, a, b, sign, whole, c, status);
    else if (power_out_of_range(w, &magnitude, b, sign, c, status)) return;
    else if (whole) whole_power(w, a, b, sign, c, status);
    else real_power(w, a, b, c, status);
}

/* ---- modulo */

/* z = base^(10^times) modulo m. */
static void raise_tens(mpz_t z, int64_t times, mpz_srcptr m) {
    while (times-- > 0 && mpz_cmp_ui(z, 1) > 0) mpz_powm_ui(z, z, 10, m);
}

/* z = |a|, without its power of ten: *tens (0 if a->exp < 0, which is divided away). */
static bool integer_parts(mpz_t z, const Num *a, int64_t *tens) {
    mpz_t ten;
    if (!limbs_to_mpz(z, a->limbs, a->length)) return false;
    *tens = a->exp > 0 ? a->exp : 0;
    if (a->exp >= 0 || mpz_sgn(z) == 0) return true;
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, (unsigned long)-a->exp);
    mpz_tdiv_q(z, z, ten);
    mpz_clear(ten);
    return true;
}

static bool power_modulo(mpz_t x, const Num *a, const Num *b, const Num *modulus) {
    int64_t tens_a, tens_b, tens_m;
    mpz_t n, m, ten;
    mpz_inits(n, m, ten, NULL);
    bool good = integer_parts(x, a, &tens_a) && integer_parts(n, b, &tens_b) && integer_parts(m, modulus, &tens_m);
    if (good) {
        mpz_ui_pow_ui(ten, 10, (unsigned long)tens_m); /* the modulus has at most prec digits */
        mpz_mul(m, m, ten);
        mpz_set_ui(ten, 10);
        mpz_powm_ui(ten, ten, (unsigned long)tens_a, m);
        mpz_mul(x, x, ten);
        mpz_powm(x, x, n, m);
        raise_tens(x, tens_b, m);
    }
    mpz_clears(n, m, ten, NULL);
    return good;
}

void num_power_modulo(Work *w, const Num *a, const Num *b, const Num *modulus, const Ctx *c, uint32_t *status) {
    if (num_take_nan_of_three(w, a, b, modulus, c, status)) return;
    bool whole = num_is_integer(a) && num_is_integer(b) && num_is_integer(modulus);
    if (!whole || num_is_coefficient_zero(modulus) || num_adjusted(modulus) >= c->prec || (num_is_zero(a) && num_is_zero(b)) ||
        (b->sign && !num_is_zero(b))) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    uint8_t sign = a->sign && num_is_odd(b);
    mpz_t x;
    mpz_init(x);
    size_t length = 0;
    if (int_reserve(((uint64_t)a->digits + (uint64_t)b->digits + 4 * (uint64_t)modulus->digits) * 8) == 0 && power_modulo(x, a, b, modulus) &&
        work_reserve(w, limbs_of_mpz(x), status))
        length = limbs_from_mpz(w->n.limbs, x);
    mpz_clear(x);
    if (!length) {
        work_fail(w, DEC_MEMORY, status);
        return;
    }
    w->n.kind = NUM_FINITE;
    w->n.sign = sign;
    w->n.exp = 0;
    work_measure(w, length); /* not rounded: it may be longer than the precision */
}
