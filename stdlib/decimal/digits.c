/* Coefficients as rows of digits: logic on zeros and ones, shifting, rotating; and the copies that change a sign.
 *
 * As many digits count as the precision has: longer coefficients lose digits on the left, shorter ones have zeros there. */
#include "stdlib/decimal/number.h"

static bool is_logical(const Num *a) {
    if (!num_is_finite(a) || a->sign || a->exp) return false;
    for (size_t i = 0; i < a->length; i++)
        for (Limb x = a->limbs[i]; x; x /= 10)
            if (x % 10 > 1) return false;
    return true;
}

enum { LOGICAL_AND = 8, LOGICAL_OR = 14, LOGICAL_XOR = 6 }; /* bit 2 * x + y: what becomes of the digits x and y */

static Limb logical_limb(Limb x, Limb y, int table) {
    Limb r = 0;
    for (unsigned k = 0; k < LIMB_DIGITS; k++, x /= 10, y /= 10)
        if (table >> (2 * (x % 10) + y % 10) & 1) r += limb_pow10[k];
    return r;
}

static void logical(Work *w, const Num *a, const Num *b, int table, const Ctx *c, uint32_t *status) {
    size_t length = a->length > b->length ? a->length : b->length;
    if (!is_logical(a) || !is_logical(b)) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    if (!work_reserve(w, length, status)) return;
    for (size_t i = 0; i < length; i++) w->n.limbs[i] = logical_limb(i < a->length ? a->limbs[i] : 0, i < b->length ? b->limbs[i] : 0, table);
    w->n.kind = NUM_FINITE;
    w->n.sign = 0;
    w->n.exp = 0;
    work_measure(w, limbs_keep_low(w->n.limbs, length, c->prec));
}

void num_logical_and(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) { logical(w, a, b, LOGICAL_AND, c, status); }
void num_logical_or(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) { logical(w, a, b, LOGICAL_OR, c, status); }
void num_logical_xor(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) { logical(w, a, b, LOGICAL_XOR, c, status); }

void num_logical_invert(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    work_scope Work ones;
    work_init(&ones);
    if (!is_logical(a)) {
        work_fail(w, DEC_INVALID_OPERATION, status);
        return;
    }
    work_set_nines(&ones, 0, c->prec, 0, status);
    for (size_t i = 0; i < ones.n.length; i++) ones.n.limbs[i] /= 9;
    if (num_is_finite(&ones.n)) logical(w, a, &ones.n, LOGICAL_XOR, c, status);
    else work_fail(w, 0, status);
}

/* How far to move: false, with an InvalidOperation, if b does not say so. */
static bool distance_of(Work *w, const Num *a, const Num *b, const Ctx *c, int64_t *out, uint32_t *status) {
    if (num_take_nan(w, a, b, c, status)) return false;
    if (num_is_finite(b) && b->exp == 0 && num_as_int64(b, out) && *out <= c->prec && *out >= -c->prec) return true;
    work_fail(w, DEC_INVALID_OPERATION, status);
    return false;
}

static void keep_low(Work *w, int64_t digits) { work_measure(w, limbs_keep_low(w->n.limbs, w->n.length, digits)); }

void num_shift(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    int64_t by;
    if (!distance_of(w, a, b, c, &by, status)) return;
    work_copy(w, a, status);
    if (!num_is_finite(&w->n)) return;
    if (by < 0) {
        keep_low(w, c->prec);
        work_shift_right(w, -by);
        return;
    }
    keep_low(w, c->prec - by);
    work_shift_left(w, by, status);
}

void num_rotate(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    int64_t by;
    work_scope Work low;
    work_init(&low);
    if (!distance_of(w, a, b, c, &by, status)) return;
    work_copy(w, a, status);
    if (!num_is_finite(&w->n)) return;
    if (by < 0) by += c->prec;
    keep_low(w, c->prec);
    work_copy(&low, &w->n, status);
    if (num_is_nan(&low.n)) return;
    keep_low(&low, c->prec - by);
    work_shift_right(w, c->prec - by);
    if (!work_shift_left(&low, by, status) || !work_reserve(w, (size_t)low.n.length + 1, status)) return;
    size_t length = w->n.length;
    for (; length < low.n.length; length++) w->n.limbs[length] = 0;
    limbs_add(w->n.limbs, w->n.limbs, length, low.n.limbs, low.n.length);
    work_measure(w, length);
}

void num_copy_sign(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    work_copy(w, a, status);
    w->n.sign = b->sign;
}
void num_copy_abs(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    work_copy(w, a, status);
    w->n.sign = 0;
}
void num_copy_negate(Work *w, const Num *a, const Ctx *c, uint32_t *status) {
    work_copy(w, a, status);
    w->n.sign = !a->sign;
}
void num_copy_op(Work *w, const Num *a, const Ctx *c, uint32_t *status) { work_copy(w, a, status); }
