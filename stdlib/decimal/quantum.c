/* Exponents: rounding to one, moving them, and the neighbours of a number. */
#include "stdlib/decimal/number.h"

void num_rescale(Work *w, const Num *a, int64_t exp, enum Rounding rounding, bool *inexact, uint32_t *status) {
    work_copy(w, a, status);
    if (inexact) *inexact = false;
    if (!num_is_finite(&w->n)) return;
    if (num_is_coefficient_zero(a)) {
        w->n.exp = exp;
    } else if (a->exp >= exp) {
        if (!work_shift_left(w, a->exp - exp, status)) return;
    } else {
        bool some = work_round_off(w, exp - a->exp, rounding);
        if (inexact) *inexact = some;
    }
    w->n.exp = exp;
}

void num_quantize(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, b, c, status)) return;
    if (a->kind == NUM_INFINITE && b->kind == NUM_INFINITE) {
        work_copy(w, a, status);
        return;
    }
    if (!num_is_finite(a) || !num_is_finite(b) || b->exp > c->emax || b->exp < ctx_etiny(c)) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    bool zero = num_is_coefficient_zero(a), inexact;
    if (!zero && a->digits + (a->exp - b->exp) > c->prec) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    num_rescale(w, a, b->exp, (enum Rounding)c->rounding, &inexact, status);
    if (!zero && num_is_finite(&w->n)) {
        if (num_adjusted(&w->n) > c->emax || w->n.digits > c->prec) {
            work_fail(w, DEC_INVALID_OPERATION, status);
            return;
        }
        if (a->exp < b->exp) *status |= DEC_ROUNDED | (inexact ? DEC_INEXACT : 0);
    }
    num_finalize(w, c, status);
}

void num_normalize(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, NULL, c, status)) return;
    work_copy(w, a, status);
    num_finalize(w, c, status);
    if (!num_is_finite(&w->n)) return;
    if (num_is_coefficient_zero(&w->n)) {
        w->n.exp = 0;
        return;
    }
    int64_t zeros = limbs_trailing_zeros(w->n.limbs, w->n.length), most = (c->clamp ? ctx_etop(c) : c->emax) - w->n.exp;
    if (zeros > most) zeros = most;
    if (zeros <= 0) return;
    work_shift_right(w, zeros);
    w->n.exp += zeros;
}

/* Rounded to a whole number; the flags are those of to_integral_exact. */
static void to_integral(Work *w, const Num *a, const Ctx *c, uint32_t *status, uint32_t wanted) {
    bool inexact;
    if (num_take_nan(w, a, NULL, c, status)) return;
    if (!num_is_finite(a) || a->exp >= 0) {
        work_copy(w, a, status);
        return;
    }
    num_rescale(w, a, 0, (enum Rounding)c->rounding, &inexact, status);
    if (!num_is_coefficient_zero(a)) *status |= (DEC_ROUNDED | (inexact ? DEC_INEXACT : 0)) & wanted;
}

void num_to_integral_exact(Work *w, const Num *a, const Ctx *c, uint32_t *status) { to_integral(w, a, c, status, DEC_ROUNDED | DEC_INEXACT); }
void num_to_integral_value(Work *w, const Num *a, const Ctx *c, uint32_t *status) { to_integral(w, a, c, status, 0); }

void num_scaleb(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    int64_t by;
    if (num_take_nan(w, a, b, c, status)) return;
    if (!num_is_finite(b) || b->exp != 0 || b->digits > 19 || b->length > 2) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    Wide most = 2 * (Wide)(c->emax + c->prec), jump = b->length == 2 ? (Wide)b->limbs[1] * LIMB_BASE + b->limbs[0] : b->limbs[0];
    if (jump > most) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    by = b->sign ? -(int64_t)jump : (int64_t)jump;
    work_copy(w, a, status);
    if (!num_is_finite(&w->n)) return;
    w->n.exp += by;
    num_finalize(w, c, status);
}

void num_logb(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, NULL, c, status)) return;
    if (!num_is_finite(a)) {
        work_set_special(w, 0, NUM_INFINITE);
    } else if (num_is_coefficient_zero(a)) {
        *status |= DEC_DIVISION_BY_ZERO;
        work_set_special(w, 1, NUM_INFINITE);
    } else {
        int64_t adjusted = num_adjusted(a);
        work_set(w, adjusted < 0, (uint64_t)(adjusted < 0 ? -adjusted : adjusted), 0);
        num_finalize(w, c, status);
    }
}

/* ---- neighbours: towards sign * Infinity */

static void next(Work *w, const Num *a, uint8_t sign, const Ctx *c, uint32_t *status) {
    Limb one = 1;
    Num tiny = {&one, ctx_etiny(c) - 1, 1, 1, sign, NUM_FINITE};
    Ctx directed = *c;
    uint32_t happened = 0;
    directed.rounding = sign ? ROUND_FLOOR : ROUND_CEILING;
    if (num_take_nan(w, a, NULL, c, status)) return;
    if (a->kind == NUM_INFINITE) {
        if (a->sign == sign) work_copy(w, a, status);
        else work_set_nines(w, a->sign, c->prec, ctx_etop(c), status);
        return;
    }
    work_copy(w, a, &happened);
    num_finalize(w, &directed, &happened);
    if (!(happened & (DEC_INEXACT | DEC_ERRORS))) {
        happened = 0;
        num_add(w, a, &tiny, &directed, &happened);
    }
    *status |= happened & DEC_ERRORS;
}

void num_next_plus(Work *w, const Num *a, const Ctx *c, uint32_t *status) { next(w, a, 0, c, status); }
void num_next_minus(Work *w, const Num *a, const Ctx *c, uint32_t *status) { next(w, a, 1, c, status); }

void num_next_toward(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, b, c, status)) return;
    int order = num_compare(a, b);
    if (order == 0) {
        work_copy(w, a, status);
        w->n.sign = b->sign;
        return;
    }
    next(w, a, order > 0, c, status);
    if (w->n.kind == NUM_INFINITE) {
        *status |= DEC_OVERFLOW | DEC_ROUNDED | DEC_INEXACT;
    } else if (num_adjusted(&w->n) < c->emin) {
        *status |= DEC_UNDERFLOW | DEC_SUBNORMAL | DEC_ROUNDED | DEC_INEXACT;
        if (num_is_coefficient_zero(&w->n)) *status |= DEC_CLAMPED;
    }
}
