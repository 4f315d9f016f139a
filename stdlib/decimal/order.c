/* Comparisons as operations, and the larger and the smaller of two. */
#include "stdlib/decimal/number.h"

static void set_order(Work *w, int order) { work_set(w, order < 0, order != 0, 0); }

void num_compare_op(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    if (!num_take_nan(w, a, b, c, status)) set_order(w, num_compare(a, b));
}

void num_compare_signal(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) {
    if (num_take_nan(w, a, b, c, status)) *status |= DEC_INVALID_OPERATION;
    else set_order(w, num_compare(a, b));
}

#define TOTAL(name, order) \
    void name(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) { \
        set_order(w, order(a, b)); \
    }
TOTAL(num_compare_total_op, num_compare_total)
TOTAL(num_compare_total_mag_op, num_compare_total_magnitude)

/* A quiet NaN gives way to a number; equal ones are told apart by the total order. */
static void extreme(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status, bool magnitude, bool larger) {
    const Num *chosen;
    if (a->kind == NUM_QNAN && !num_is_nan(b)) {
        chosen = b;
    } else if (b->kind == NUM_QNAN && !num_is_nan(a)) {
        chosen = a;
    } else if (num_take_nan(w, a, b, c, status)) {
        return;
    } else {
        int order = magnitude ? num_compare_magnitude(a, b) : num_compare(a, b);
        if (!order) order = num_compare_total(a, b);
        chosen = larger == (order < 0) ? b : a;
    }
    work_copy(w, chosen, status);
    num_finalize(w, c, status);
}

#define EXTREME(name, magnitude, larger) \
    void name(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status) { extreme(w, a, b, c, status, magnitude, larger); }
EXTREME(num_max, false, true)
EXTREME(num_min, false, false)
EXTREME(num_max_mag, true, true)
EXTREME(num_min_mag, true, false)
