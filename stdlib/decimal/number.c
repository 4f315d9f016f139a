/* Numbers in the making: room, shifts, and the rounding that ends every operation. */
#include "stdlib/decimal/number.h"

const Ctx ctx_max = {DEC_MAX_PREC, DEC_MAX_EMAX, DEC_MIN_EMIN, ROUND_HALF_EVEN, 0};
const Num num_one = {(Limb[]){1}, 0, 1, 1, 0, NUM_FINITE};

#define WORK_LIMBS_MAX ((size_t)1 << 31)

void work_grow(Work *w, size_t limbs, uint32_t *status) {
    Limb *heap = limbs <= WORK_LIMBS_MAX ? mem_realloc_array(w->heap, limbs, sizeof(Limb)) : NULL;
    if (!heap) {
        work_fail(w, DEC_MEMORY, status);
        return;
    }
    if (!w->heap) memcpy(heap, w->stack, sizeof w->stack);
    w->n.limbs = w->heap = heap;
    w->room = limbs;
}

void work_measure(Work *w, size_t length) {
    length = limbs_trim(w->n.limbs, length);
    w->n.length = (uint32_t)length;
    w->n.digits = (int64_t)(length - 1) * LIMB_DIGITS + limb_digits(w->n.limbs[length - 1]);
}

void work_set(Work *w, uint8_t sign, uint64_t coefficient, int64_t exp) {
    w->n.kind = NUM_FINITE;
    w->n.sign = sign;
    w->n.exp = exp;
    w->n.limbs[0] = coefficient % LIMB_BASE;
    w->n.limbs[1] = coefficient / LIMB_BASE;
    work_measure(w, 2);
}

void work_set_special(Work *w, uint8_t sign, enum NumKind kind) {
    w->n = (Num){w->n.limbs, 0, 0, 1, sign, (uint8_t)kind};
    w->n.limbs[0] = 0;
}

void work_fail(Work *w, uint32_t condition, uint32_t *status) {
    *status |= condition;
    work_set_special(w, 0, NUM_QNAN);
}

void work_copy(Work *w, const Num *a, uint32_t *status) {
    if (!work_reserve(w, a->length, status)) return;
    Limb *limbs = w->n.limbs;
    memcpy(limbs, a->limbs, a->length * sizeof(Limb));
    w->n = *a;
    w->n.limbs = limbs;
}

void work_set_nines(Work *w, uint8_t sign, int64_t digits, int64_t exp, uint32_t *status) {
    size_t length = (size_t)((digits + LIMB_DIGITS - 1) / LIMB_DIGITS);
    if (!work_reserve(w, length, status)) return;
    for (size_t i = 0; i < length; i++) w->n.limbs[i] = LIMB_BASE - 1;
    if (digits % LIMB_DIGITS) w->n.limbs[length - 1] = limb_pow10[digits % LIMB_DIGITS] - 1;
    w->n.kind = NUM_FINITE;
    w->n.sign = sign;
    w->n.exp = exp;
    work_measure(w, length);
}

bool work_shift_left(Work *w, int64_t digits, uint32_t *status) {
    if (!digits || num_is_coefficient_zero(&w->n)) return true;
    if (!work_reserve(w, w->n.length + (size_t)(digits / LIMB_DIGITS) + 1, status)) return false;
    w->n.length = (uint32_t)limbs_shift_left(w->n.limbs, w->n.limbs, w->n.length, digits);
    w->n.digits += digits;
    return true;
}

int work_shift_right(Work *w, int64_t digits) {
    int rest;
    w->n.length = (uint32_t)limbs_shift_right(w->n.limbs, w->n.limbs, w->n.length, digits, &rest);
    w->n.digits = w->n.digits > digits ? w->n.digits - digits : 1;
    return rest;
}

void work_settle(Work *w, bool exact, int64_t ideal) {
    if (!exact) {
        if (w->n.limbs[0] % 5 == 0) w->n.limbs[0]++;
    } else if (w->n.exp < ideal) {
        int64_t most = ideal - w->n.exp, zeros = num_is_coefficient_zero(&w->n) ? most : limbs_trailing_zeros(w->n.limbs, w->n.length);
        if (zeros > most) zeros = most;
        if (zeros) work_shift_right(w, zeros);
        w->n.exp += zeros;
    }
}

/* Does a coefficient grow when `rest` is dropped? */
static bool rounds_away(enum Rounding rounding, uint8_t sign, Limb last_digit, int rest) {
    switch (rounding) {
    case ROUND_UP: return rest != 0;
    case ROUND_CEILING: return rest && !sign;
    case ROUND_FLOOR: return rest && sign;
    case ROUND_HALF_UP: return rest >= 5;
    case ROUND_HALF_DOWN: return rest > 5;
    case ROUND_HALF_EVEN: return rest > 5 || (rest == 5 && (last_digit & 1));
    case ROUND_05UP: return rest && last_digit % 5 == 0;
    default: return false;
    }
}

bool work_round_off(Work *w, int64_t digits, enum Rounding rounding) {
    int rest = work_shift_right(w, digits);
    if (rest && rounds_away(rounding, w->n.sign, w->n.limbs[0] % 10, rest)) {
        Limb *limbs = w->n.limbs;
        if (limbs_increment(limbs, w->n.length)) limbs[w->n.length++] = 1; /* there were more limbs, or at least digits, before */
        work_measure(w, w->n.length);
    }
    return rest != 0;
}

/* ---- into a context */

static void overflow(Work *w, const Ctx *c, uint32_t *status) {
    uint8_t sign = w->n.sign;
    bool largest = c->rounding == ROUND_DOWN || c->rounding == ROUND_05UP || (c->rounding == ROUND_CEILING && sign) ||
                   (c->rounding == ROUND_FLOOR && !sign);
    *status |= DEC_OVERFLOW | DEC_INEXACT | DEC_ROUNDED;
    if (largest) work_set_nines(w, sign, c->prec, ctx_etop(c), status);
    else work_set_special(w, sign, NUM_INFINITE);
}

static void finalize_zero(Work *w, const Ctx *c, uint32_t *status) {
    int64_t low = ctx_etiny(c), high = c->clamp ? ctx_etop(c) : c->emax;
    int64_t exp = w->n.exp < low ? low : w->n.exp > high ? high : w->n.exp;
    if (exp != w->n.exp) *status |= DEC_CLAMPED;
    w->n.exp = exp;
}

/* The exponent of the first digit is below emin. */
static void finalize_subnormal(Work *w, const Ctx *c, uint32_t *status) {
    int64_t etiny = ctx_etiny(c);
    *status |= DEC_SUBNORMAL;
    if (w->n.exp >= etiny) return;
    bool inexact = work_round_off(w, etiny - w->n.exp, c->rounding);
    w->n.exp = etiny;
    *status |= DEC_ROUNDED;
    if (!inexact) return;
    *status |= DEC_INEXACT | DEC_UNDERFLOW;
    if (num_is_coefficient_zero(&w->n)) *status |= DEC_CLAMPED;
}

static void finalize_nan(Work *w, const Ctx *c) {
    int64_t most = c->prec - c->clamp;
    if (w->n.digits <= most) return;
    w->n.length = (uint32_t)limbs_keep_low(w->n.limbs, w->n.length, most);
    work_measure(w, w->n.length);
    if (num_is_coefficient_zero(&w->n)) w->n.digits = 0;
}

static void finalize_long(Work *w, const Ctx *c, uint32_t *status) {
    int64_t excess = w->n.digits - c->prec;
    bool inexact = work_round_off(w, excess, c->rounding);
    w->n.exp += excess;
    if (w->n.digits > c->prec) { /* 999.9 became 1000 */
        work_shift_right(w, 1);
        w->n.exp++;
    }
    *status |= DEC_ROUNDED | (inexact ? DEC_INEXACT : 0);
    if (num_adjusted(&w->n) > c->emax) overflow(w, c, status);
}

static COLD void finalize_unusual(Work *w, const Ctx *c, uint32_t *status) {
    int64_t adjusted = num_adjusted(&w->n);
    if (w->n.kind >= NUM_QNAN) {
        finalize_nan(w, c);
    } else if (w->n.kind == NUM_INFINITE) {
        return;
    } else if (num_is_coefficient_zero(&w->n)) {
        finalize_zero(w, c, status);
    } else if (adjusted > c->emax) {
        overflow(w, c, status);
    } else if (adjusted < c->emin) {
        finalize_subnormal(w, c, status);
    }
}

/* Folds down exponents that leave no room for the digits of the precision. */
static void finalize_clamped(Work *w, const Ctx *c, uint32_t *status) {
    int64_t excess = w->n.exp - ctx_etop(c);
    if (!num_is_finite(&w->n) || num_is_coefficient_zero(&w->n) || excess <= 0 || !work_shift_left(w, excess, status)) return;
    w->n.exp -= excess;
    *status |= DEC_CLAMPED;
}

void num_finalize(Work *w, const Ctx *c, uint32_t *status) {
    int64_t adjusted = num_adjusted(&w->n);
    if (UNLIKELY(!num_is_finite(&w->n) || adjusted > c->emax || adjusted < c->emin || num_is_coefficient_zero(&w->n)))
        finalize_unusual(w, c, status);
    else if (w->n.digits > c->prec)
        finalize_long(w, c, status);
    if (UNLIKELY(c->clamp)) finalize_clamped(w, c, status);
}

bool num_take_nan(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    const Num *nan = a->kind == NUM_SNAN ? a : b && b->kind == NUM_SNAN ? b : num_is_nan(a) ? a : b && num_is_nan(b) ? b : NULL;
    if (!nan) return false;
    if (nan->kind == NUM_SNAN) *status |= DEC_INVALID_OPERATION;
    work_copy(w, nan, status);
    if (w->n.kind == NUM_SNAN) w->n.kind = NUM_QNAN;
    finalize_nan(w, c);
    return true;
}

bool num_take_nan_of_three(Work *w, const Num *a, const Num *b, const Num *third, const Ctx *c, uint32_t *status) {
    bool signals = a->kind == NUM_SNAN || b->kind == NUM_SNAN;
    if (!signals && (third->kind == NUM_SNAN || !(num_is_nan(a) || num_is_nan(b)))) return num_take_nan(w, third, NULL, c, status);
    return num_take_nan(w, a, b, c, status);
}

/* ---- questions */

bool num_is_integer(const Num *n) {
    if (!num_is_finite(n)) return false;
    return n->exp >= 0 || num_is_coefficient_zero(n) || limbs_trailing_zeros(n->limbs, n->length) >= -n->exp;
}

bool num_is_odd(const Num *n) {
    if (n->exp > 0 || num_adjusted(n) < 0) return false;
    size_t whole = (size_t)(-n->exp / LIMB_DIGITS);
    return n->limbs[whole] / limb_pow10[-n->exp % LIMB_DIGITS] & 1;
}

bool num_as_int64(const Num *n, int64_t *out) {
    if (!num_is_integer(n)) return false;
    if (!num_is_coefficient_zero(n) && num_adjusted(n) >= LIMB_DIGITS) return false;
    size_t whole = n->exp < 0 ? (size_t)(-n->exp / LIMB_DIGITS) : 0;
    Limb x = 0;
    if (num_is_coefficient_zero(n)) x = 0;
    else if (n->exp >= 0) x = n->limbs[0] * limb_pow10[n->exp];
    else if (whole < n->length) {
        unsigned part = (unsigned)(-n->exp % LIMB_DIGITS);
        x = n->limbs[whole] / limb_pow10[part];
        if (part && whole + 1 < n->length) x += n->limbs[whole + 1] * limb_pow10[LIMB_DIGITS - part];
    }
    *out = n->sign ? -(int64_t)x : (int64_t)x;
    return true;
}

/* ---- comparing */

int num_compare_magnitude(const Num *a, const Num *b) {
    if (a->kind == NUM_INFINITE || b->kind == NUM_INFINITE) return (a->kind == NUM_INFINITE) - (b->kind == NUM_INFINITE);
    bool x = !num_is_coefficient_zero(a), y = !num_is_coefficient_zero(b);
    if (!x || !y) return x - y;
    if (num_adjusted(a) != num_adjusted(b)) return num_adjusted(a) < num_adjusted(b) ? -1 : 1;
    if (a->exp >= b->exp) return limbs_compare_shifted(a->limbs, a->length, a->exp - b->exp, b->limbs, b->length);
    return -limbs_compare_shifted(b->limbs, b->length, b->exp - a->exp, a->limbs, a->length);
}

static int num_sign(const Num *a) { return num_is_zero(a) ? 0 : a->sign ? -1 : 1; }

int num_compare(const Num *a, const Num *b) {
    int x = num_sign(a), y = num_sign(b);
    if (x != y || !x) return x < y ? -1 : x > y;
    int order = num_compare_magnitude(a, b);
    return x < 0 ? -order : order;
}

int num_compare_total_magnitude(const Num *a, const Num *b) {
    static const int rank[] = {[NUM_FINITE] = 0, [NUM_INFINITE] = 0, [NUM_SNAN] = 1, [NUM_QNAN] = 2};
    int order = rank[a->kind] - rank[b->kind];
    if (order) return order;
    if (num_is_nan(a)) return limbs_compare(a->limbs, a->length, b->limbs, b->length);
    order = num_compare_magnitude(a, b);
    return order || a->exp == b->exp ? order : a->exp < b->exp ? -1 : 1;
}

int num_compare_total(const Num *a, const Num *b) {
    if (a->sign != b->sign) return a->sign ? -1 : 1;
    int order = num_compare_total_magnitude(a, b);
    return a->sign ? -order : order;
}
