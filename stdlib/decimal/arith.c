/* Sums and products. */
#include "stdlib/decimal/number.h"

/* The coefficient of w plus (or minus, for another sign) that of b, which has the same exponent. */
static void combine(Work *w, const Num *b, uint8_t sign, const Ctx *c) {
    Limb *r = w->n.limbs;
    size_t length = w->n.length;
    if (w->n.sign == sign) {
        Limb carry = length >= b->length ? limbs_add(r, r, length, b->limbs, b->length) : limbs_add(r, b->limbs, b->length, r, length);
        if (b->length > length) length = b->length;
        if (carry) r[length++] = 1;
        work_measure(w, length);
        return;
    }
    int order = limbs_compare(r, length, b->limbs, b->length);
    if (order >= 0) {
        limbs_sub(r, r, length, b->limbs, b->length);
    } else {
        limbs_sub(r, b->limbs, b->length, r, length);
        length = b->length;
        w->n.sign = sign;
    }
    if (order == 0) w->n.sign = c->rounding == ROUND_FLOOR;
    work_measure(w, length);
}

/* An operand so much smaller that it can only tip the balance is replaced by 1 (or 0) where rounding still sees it. */
static const Num *nearer(const Num *high, const Num *low, Num *tiny, Limb *limb, const Ctx *c) {
    int64_t exp = high->exp - 1 + (high->digits > c->prec ? 0 : high->digits - c->prec - 1);
    if (num_adjusted(low) >= exp) return low;
    *limb = !num_is_coefficient_zero(low);
    *tiny = (Num){limb, exp, 1, 1, low->sign, NUM_FINITE};
    return tiny;
}

static void add_finite(Work *w, const Num *a, uint8_t sign_a, const Num *b, uint8_t sign_b, const Ctx *c, uint32_t *status) {
    Num tiny;
    Limb limb;
    if (a->exp < b->exp) {
        const Num *other = a;
        uint8_t sign = sign_a;
        a = b, sign_a = sign_b;
        b = other, sign_b = sign;
    }
    if (a->exp != b->exp && !num_is_coefficient_zero(a)) b = nearer(a, b, &tiny, &limb, c);
    int64_t shift = num_is_coefficient_zero(a) ? 0 : a->exp - b->exp;
    size_t most = a->length + (size_t)(shift / LIMB_DIGITS) + 1;
    if (!work_reserve(w, (most > b->length ? most : b->length) + 1, status)) return;
    w->n.kind = NUM_FINITE;
    w->n.sign = sign_a;
    w->n.exp = b->exp;
    if (shift) {
        w->n.length = (uint32_t)limbs_shift_left(w->n.limbs, a->limbs, a->length, shift);
    } else {
        memcpy(w->n.limbs, a->limbs, a->length * sizeof(Limb));
        w->n.length = a->length;
    }
    combine(w, b, sign_b, c);
}

static void add_signed(Work *w, const Num *a, const Num *b, uint8_t sign_b, const Ctx *c, uint32_t *status) {
    if (LIKELY(num_is_finite(a) && num_is_finite(b))) {
        add_finite(w, a, a->sign, b, sign_b, c, status);
        num_finalize(w, c, status);
    } else if (num_take_nan(w, a, b, c, status)) {
        return;
    } else if (a->kind == b->kind && a->sign != sign_b) {
        work_fail(w, DEC_INVALID_OPERATION, status);
    } else {
        work_set_special(w, a->kind == NUM_INFINITE ? a->sign : sign_b, NUM_INFINITE);
    }
}

void num_add(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) { add_signed(w, a, b, b->sign, c, status); }
void num_subtract(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) { add_signed(w, a, b, !b->sign, c, status); }

/* Exactly, without rounding. */
static void num_multiply_exact(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    uint8_t sign = a->sign ^ b->sign;
    if (UNLIKELY(!num_is_finite(a) || !num_is_finite(b))) {
        if (num_take_nan(w, a, b, c, status)) return;
        if (num_is_zero(a) || num_is_zero(b)) work_fail(w, DEC_INVALID_OPERATION, status);
        else work_set_special(w, sign, NUM_INFINITE);
        return;
    }
    size_t length = (size_t)a->length + b->length;
    if (!work_reserve(w, length, status)) return;
    if (!limbs_mul(w->n.limbs, a->limbs, a->length, b->limbs, b->length)) {
        work_fail(w, DEC_MEMORY, status);
        return;
    }
    w->n.kind = NUM_FINITE;
    w->n.sign = sign;
    w->n.exp = a->exp + b->exp;
    work_measure(w, length);
}

void num_multiply(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    num_multiply_exact(w, a, b, c, status);
    num_finalize(w, c, status);
}

void num_fma(Work *w, const Num *a, const Num *b, const Num *third, const Ctx *c, uint32_t *status) {
    work_scope Work product;
    work_init(&product);
    uint32_t happened = 0;
    num_multiply_exact(&product, a, b, c, &happened);
    *status |= happened;
    if (happened) work_copy(w, &product.n, status);
    else num_add(w, &product.n, third, c, status);
}

/* ---- one operand: zeros lose their sign unless rounding is towards -Infinity */

static void signed_copy(Work *w, const Num *a, uint8_t sign, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, NULL, c, status)) return;
    work_copy(w, a, status);
    w->n.sign = num_is_zero(a) && c->rounding != ROUND_FLOOR ? 0 : sign;
    num_finalize(w, c, status);
}

void num_plus(Work *w, const Num *a, const Ctx *c, uint32_t *status) { signed_copy(w, a, a->sign, c, status); }
void num_minus(Work *w, const Num *a, const Ctx *c, uint32_t *status) { signed_copy(w, a, !a->sign, c, status); }
void num_abs(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    if (a->sign) num_minus(w, a, c, status);
    else num_plus(w, a, c, status);
}
