/* Quotients and rests. */
#include "stdlib/decimal/number.h"

/* What a division by zero gives, and one by or of an infinity except where an infinity divides; false: neither. */
static bool divide_special(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    uint8_t sign = a->sign ^ b->sign;
    if (num_take_nan(w, a, b, c, status)) return true;
    if (a->kind == NUM_INFINITE) {
        if (b->kind == NUM_INFINITE) work_fail(w, DEC_INVALID_OPERATION, status);
        else work_set_special(w, sign, NUM_INFINITE);
        return true;
    }
    if (!num_is_zero(b)) return false;
    if (num_is_zero(a)) {
        work_fail(w, DEC_DIVISION_UNDEFINED, status);
    } else {
        *status |= DEC_DIVISION_BY_ZERO;
        work_set_special(w, sign, NUM_INFINITE);
    }
    return true;
}

/* w = a / b, rest = a % b, of coefficients.  False: no memory. */
static bool divide_coefficients(Work *w, Work *rest, const Num *a, const Num *b, uint32_t *status) {
    if (a->length < b->length) {
        work_copy(rest, a, status);
        work_set(w, 0, 0, 0);
        return rest->n.kind == NUM_FINITE;
    }
    size_t length = a->length - b->length + 1;
    if (!work_reserve(w, length, status) || !work_reserve(rest, b->length, status)) return false;
    if (!limbs_div(w->n.limbs, rest->n.limbs, a->limbs, a->length, b->limbs, b->length)) {
        work_fail(w, DEC_MEMORY, status);
        return false;
    }
    w->n.kind = rest->n.kind = NUM_FINITE;
    work_measure(w, length);
    work_measure(rest, b->length);
    return true;
}

/* a * 10^digits, in a itself if there is nothing to do. */
static const Num *scaled(Work *w, const Num *a, int64_t digits, uint32_t *status) {
    if (digits <= 0 || num_is_coefficient_zero(a)) return a;
    if (!work_reserve(w, a->length + (size_t)(digits / LIMB_DIGITS) + 1, status)) return NULL;
    w->n.kind = NUM_FINITE;
    work_measure(w, limbs_shift_left(w->n.limbs, a->limbs, a->length, digits));
    return &w->n;
}

/* The quotient with one digit more than prec, which is not left on a border if there is a rest: true if there is one. */
static bool divide_to(Work *w, const Num *a, const Num *b, int64_t prec, uint32_t *status) {
    work_scope Work wide, rest;
    work_init(&wide);
    work_init(&rest);
    int64_t shift = b->digits - a->digits + prec + 1, ideal = a->exp - b->exp;
    const Num *x = shift > 0 ? scaled(&wide, a, shift, status) : a;
    const Num *y = shift < 0 ? scaled(&wide, b, -shift, status) : b;
    if (!x || !y || !divide_coefficients(w, &rest, x, y, status)) {
        work_fail(w, DEC_MEMORY, status);
        return false;
    }
    bool exact = num_is_coefficient_zero(&rest.n);
    w->n.exp = ideal - shift;
    w->n.sign = a->sign ^ b->sign;
    work_settle(w, exact, ideal);
    return !exact;
}

/* For a huge precision no memory is taken that an exact quotient does not need: it has a limited number of digits, since 1 / b must end. */
static void divide_finite(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    enum { HUGE_PRECISION = 1000000 };
    int64_t most = a->digits + 4 * b->digits;
    if (c->prec < HUGE_PRECISION || c->prec <= most || divide_to(w, a, b, most, status)) divide_to(w, a, b, c->prec, status);
}

void num_divide(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    uint8_t sign = a->sign ^ b->sign;
    if (UNLIKELY(!num_is_finite(a) || !num_is_finite(b) || num_is_coefficient_zero(b))) {
        if (divide_special(w, a, b, c, status)) return;
        *status |= DEC_CLAMPED; /* by an infinity */
        work_set(w, sign, 0, ctx_etiny(c));
        return;
    }
    if (num_is_coefficient_zero(a)) work_set(w, sign, 0, a->exp - b->exp);
    else divide_finite(w, a, b, c, status);
    num_finalize(w, c, status);
}

/* Of finite a and b, b not zero: the whole quotient and the rest, not rounded; both NaN if the quotient has too many digits. */
static void whole_and_rest(Work *q, Work *r, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    work_scope Work wide;
    work_init(&wide);
    int64_t ideal = a->exp < b->exp ? a->exp : b->exp, distance = num_adjusted(a) - num_adjusted(b);
    uint8_t sign = a->sign ^ b->sign;
    if (num_is_coefficient_zero(a) || distance < 0) {
        work_copy(r, a, status);
        if (work_shift_left(r, a->exp - ideal, status)) r->n.exp = ideal;
        work_set(q, sign, 0, 0);
        return;
    }
    if (distance > c->prec) {
        work_fail(q, DEC_DIVISION_IMPOSSIBLE, status);
        work_fail(r, 0, status);
        return;
    }
    const Num *x = scaled(&wide, a, a->exp - ideal, status), *y = scaled(&wide, b, b->exp - ideal, status);
    if (!x || !y || !divide_coefficients(q, r, x, y, status)) {
        work_fail(q, DEC_MEMORY, status);
        work_fail(r, 0, status);
        return;
    }
    q->n.exp = 0;
    q->n.sign = sign;
    r->n.exp = ideal;
    r->n.sign = a->sign;
    if (q->n.digits > c->prec) {
        work_fail(q, DEC_DIVISION_IMPOSSIBLE, status);
        work_fail(r, 0, status);
    }
}

void num_divide_int(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    work_scope Work rest;
    work_init(&rest);
    if (divide_special(w, a, b, c, status)) return;
    if (b->kind == NUM_INFINITE) {
        work_set(w, a->sign ^ b->sign, 0, 0);
        return;
    }
    whole_and_rest(w, &rest, a, b, c, status);
    num_finalize(w, c, status);
}

/* A rest where there is none: a NaN, by an infinity a itself; false: there is one to be worked out. */
static bool rest_special(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, b, c, status)) return true;
    if (a->kind == NUM_INFINITE || num_is_zero(b)) {
        work_fail(w, num_is_zero(a) ? DEC_DIVISION_UNDEFINED : DEC_INVALID_OPERATION, status);
        return true;
    }
    if (b->kind != NUM_INFINITE) return false;
    work_copy(w, a, status);
    num_finalize(w, c, status);
    return true;
}

void num_remainder(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    work_scope Work quotient;
    work_init(&quotient);
    if (rest_special(w, a, b, c, status)) return;
    whole_and_rest(&quotient, w, a, b, c, status);
    num_finalize(w, c, status);
}

void num_divmod(Work *q, Work *r, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    if (divide_special(q, a, b, c, status)) {
        if (num_is_nan(&q->n)) {
            work_copy(r, &q->n, status);
        } else {
            work_fail(r, DEC_INVALID_OPERATION, status);
        }
        return;
    }
    if (b->kind == NUM_INFINITE) {
        work_copy(r, a, status);
        work_set(q, a->sign ^ b->sign, 0, 0);
    } else {
        whole_and_rest(q, r, a, b, c, status);
        num_finalize(q, c, status);
    }
    num_finalize(r, c, status);
}

/* The nearest whole quotient is one more: r = y - r. */
static void take_other_side(Work *r, const Num *y, uint32_t *status) {
    if (!work_reserve(r, y->length, status)) return;
    limbs_sub(r->n.limbs, y->limbs, y->length, r->n.limbs, r->n.length);
    r->n.sign = !r->n.sign;
    work_measure(r, y->length);
}

static void nearest_rest(Work *w, Work *q, Work *wide, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    work_scope Work twice;
    work_init(&twice);
    int64_t ideal = a->exp < b->exp ? a->exp : b->exp;
    const Num *x = scaled(wide, a, a->exp - ideal, status), *y = scaled(wide, b, b->exp - ideal, status);
    if (!x || !y || !divide_coefficients(q, w, x, y, status) || !work_reserve(&twice, (size_t)w->n.length + 1, status)) {
        work_fail(w, DEC_MEMORY, status);
        return;
    }
    w->n.sign = a->sign;
    w->n.exp = ideal;
    twice.n.limbs[w->n.length] = limbs_add(twice.n.limbs, w->n.limbs, w->n.length, w->n.limbs, w->n.length);
    size_t length = limbs_trim(twice.n.limbs, (size_t)w->n.length + 1);
    int order = limbs_compare(twice.n.limbs, length, y->limbs, y->length);
    if (order > 0 || (order == 0 && (q->n.limbs[0] & 1))) {
        take_other_side(w, y, status);
        if (!work_reserve(q, (size_t)q->n.length + 1, status)) return;
        if (limbs_increment(q->n.limbs, q->n.length)) q->n.limbs[q->n.length++] = 1;
        work_measure(q, q->n.length);
    }
    if (q->n.digits > c->prec) work_fail(w, DEC_DIVISION_IMPOSSIBLE, status);
}

void num_remainder_near(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    work_scope Work q, wide;
    work_init(&q);
    work_init(&wide);
    if (rest_special(w, a, b, c, status)) return;
    int64_t ideal = a->exp < b->exp ? a->exp : b->exp, distance = num_adjusted(a) - num_adjusted(b);
    if (num_is_coefficient_zero(a)) {
        work_set(w, a->sign, 0, ideal);
    } else if (distance < -1) { /* nearer to none than to one */
        work_copy(w, a, status);
        if (work_shift_left(w, a->exp - ideal, status)) w->n.exp = ideal;
    } else if (distance > c->prec) {
        work_fail(w, DEC_DIVISION_IMPOSSIBLE, status);
    } else {
        nearest_rest(w, &q, &wide, a, b, c, status);
    }
    num_finalize(w, c, status);
}
