/* Decimals beside other numbers: ==, < and their like. */
#include "stdlib/decimal/decimal.h"

/* w = |value| of v.numerator or v.denominator, which must be an int. */
static int part_of(Work *w, Ref v, const char *name) {
    scoped Own part = getattr_named(v, name);
    if (!part) return -1;
    if (!is_int(part)) return fail(TypeError, "internal error in rational comparison");
    return work_set_int(w, part) ? 0 : fail_memory();
}

/* Of a Decimal and a Rational: both times the denominator, exactly.  self stays where it is not finite. */
static int open_rational(Operand *x, Operand *y, Ref v, const Num *self) {
    work_scope Work denominator;
    uint32_t status = 0;
    work_init(&denominator);
    work_init(&x->w);
    work_init(&y->w);
    if (part_of(&y->w, v, "numerator") < 0) return -1;
    y->n = &y->w.n;
    x->n = self;
    if (!num_is_finite(self)) return 1;
    if (part_of(&denominator, v, "denominator") < 0) return -1;
    num_multiply(&x->w, self, &denominator.n, &ctx_max, &status);
    x->n = &x->w.n;
    return status & DEC_MEMORY ? fail_memory() : 1;
}

static int open_double(Operand *y, double value, bool equality, Context *c) {
    if (equality) c->flags |= DEC_FLOAT_OPERATION;
    else if (context_signal(c, DEC_FLOAT_OPERATION) < 0) return -1;
    work_init(&y->w);
    y->n = &y->w.n;
    return work_set_double(&y->w, value) ? 1 : fail_memory();
}

/* What self is compared with: 1; 0 they do not go together; -1. */
static int open_other(Operand *x, Operand *y, Ref self, Ref v, bool equality, Context *c) {
    x->n = num_of(self);
    if (is_float(v)) return open_double(y, float_value(v), equality, c);
    if (is_kind(v, &complex_type)) {
        const ComplexObject *z = (const ComplexObject *)object_of(v);
        return equality && z->imag == 0 ? open_double(y, z->real, true, c) : 0;
    }
    int rational = is_instance(v, decimal_shared.rational);
    return rational > 0 ? open_rational(x, y, v, num_of(self)) : rational;
}

Own decimal_compare(Ref a, Ref b, int op) {
    operand_scope Operand x, y;
    bool equality = op == CMP_EQ || op == CMP_NE;
    operand_init(&x);
    int known = operand_open(&y, b);
    x.n = num_of(a);
    if (known == 0) {
        scoped Own context = current_get(NULL, NULL);
        known = context ? open_other(&x, &y, a, b, equality, context_of(context)) : -1;
    }
    if (known <= 0) return known < 0 ? NULL : NotImplemented;
    if (LIKELY(!num_is_nan(x.n) && !num_is_nan(y.n))) return bool_new(order_matches(num_compare(x.n, y.n), op));
    if (!equality || x.n->kind == NUM_SNAN || y.n->kind == NUM_SNAN) {
        Context *c = context_current();
        if (!c || context_signal(c, DEC_INVALID_OPERATION) < 0) return NULL;
    }
    return bool_new(op == CMP_NE);
}
