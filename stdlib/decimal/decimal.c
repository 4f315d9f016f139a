/* decimal.Decimal: the object, its operators and its type. */
#include "stdlib/decimal/decimal.h"

/* ---- making */

static void take_limbs(Decimal *d, Work *w) {
    d->n = w->n;
    if (LIKELY(w->n.length <= DECIMAL_LIMBS)) {
        d->n.limbs = d->few;
        memcpy(d->few, w->n.limbs, sizeof d->few);
        work_drop(w);
    } else {
        d->n.limbs = w->heap;
        if (w->room > 2 * (size_t)w->n.length) {
            Limb *less = mem_realloc_array(w->heap, w->n.length, sizeof(Limb));
            if (less) d->n.limbs = less;
        }
    }
    work_init(w);
}

Own decimal_take(Type *type, Work *w) {
    if (UNLIKELY(w->n.length > DECIMAL_LIMBS && !w->heap)) { /* from the stack into a block */
        size_t length = w->n.length;
        Limb *heap = mem_alloc_array(length, sizeof(Limb));
        if (!heap) return throw_memory();
        memcpy(heap, w->n.limbs, length * sizeof(Limb));
        w->heap = heap;
        w->room = length;
    }
    Decimal *d = LIKELY(type == &decimal_type) ? plain_new(type, sizeof *d) : object_new(type, 0);
    if (!d) {
        work_drop(w);
        work_init(w);
        return NULL;
    }
    take_limbs(d, w);
    return as_own(d);
}

Own decimal_finish(Work *w, Context *c, uint32_t status) {
    if (UNLIKELY(status) && context_signal_slow(c, status) < 0) {
        work_drop(w);
        work_init(w);
        return NULL;
    }
    return decimal_take(&decimal_type, w);
}

Own decimal_small(int64_t n) {
    Work w;
    work_init(&w);
    work_set(&w, n < 0, (uint64_t)(n < 0 ? -n : n), 0);
    return decimal_take(&decimal_type, &w);
}

static void decimal_dealloc(Object *o) {
    Decimal *d = (Decimal *)o;
    if (UNLIKELY(d->n.limbs != d->few)) mem_free(d->n.limbs);
    plain_free(o, &decimal_type);
}

static Own decimal_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2] = {count ? args[0] : NULL, NULL};
    if (UNLIKELY(count > 1 || names) && args_bind(&signature, "Decimal(value='0', context=None)", args, count, names, bound) < 0) return NULL;
    Context *c = context_of_arg(bound[1]);
    if (!c) return NULL;
    if (bound[0]) return decimal_new_exact(type, bound[0], c);
    Work w;
    work_init(&w);
    work_set(&w, 0, 0, 0);
    return decimal_take(type, &w);
}

/* ---- operators */

Own decimal_of_one(NumUnary op, const Num *a, Context *c, const Ctx *rules) {
    Work w;
    uint32_t status = 0;
    work_init(&w);
    op(&w, a, rules, &status);
    return decimal_finish(&w, c, status);
}

Own decimal_of_two(NumBinary op, const Num *a, const Num *b, Context *c, const Ctx *rules) {
    Work w;
    uint32_t status = 0;
    work_init(&w);
    op(&w, a, b, rules, &status);
    return decimal_finish(&w, c, status);
}

static Own operate_on(NumBinary op, Ref a, Ref b) {
    operand_scope Operand x, y;
    operand_init(&y);
    int known = operand_open(&x, a);
    if (known > 0) known = operand_open(&y, b);
    if (UNLIKELY(known <= 0)) return known < 0 ? NULL : NotImplemented;
    Context *c = context_current();
    return c ? decimal_of_two(op, x.n, y.n, c, &c->c) : NULL;
}

#define OPERATOR(name, op) static Own name(Ref a, Ref b) { return operate_on(op, a, b); }
OPERATOR(decimal_add, num_add)
OPERATOR(decimal_subtract, num_subtract)
OPERATOR(decimal_multiply, num_multiply)
OPERATOR(decimal_divide, num_divide)
OPERATOR(decimal_divide_int, num_divide_int)
OPERATOR(decimal_remainder, num_remainder)

static Own decimal_divmod(Ref a, Ref b) {
    operand_scope Operand x, y;
    operand_init(&y);
    int known = operand_open(&x, a);
    if (known > 0) known = operand_open(&y, b);
    if (known <= 0) return known < 0 ? NULL : NotImplemented;
    Context *c = context_current();
    if (!c) return NULL;
    work_scope Work q, r;
    uint32_t status = 0;
    work_init(&q);
    work_init(&r);
    num_divmod(&q, &r, x.n, y.n, &c->c, &status);
    if (context_signal(c, status) < 0) return NULL;
    scoped Own quotient = decimal_take(&decimal_type, &q), rest = decimal_take(&decimal_type, &r);
    return quotient && rest ? tuple_pack(2, (Ref)quotient, (Ref)rest) : NULL;
}

static Own operate_alone(NumUnary op, Ref self) {
    Context *c = context_current();
    return c ? decimal_of_one(op, num_of(self), c, &c->c) : NULL;
}
static Own decimal_negative(Ref self) { return operate_alone(num_minus, self); }
static Own decimal_positive(Ref self) { return operate_alone(num_plus, self); }
static Own decimal_absolute(Ref self) { return operate_alone(num_abs, self); }

static int decimal_truth(Ref self) { return !num_is_zero(num_of(self)); }

static Own decimal_str(Ref self) {
    Context *c = context_current();
    return c ? num_to_str(num_of(self), false, c->capitals) : NULL;
}

static Own decimal_repr(Ref self) {
    scoped Own text = decimal_str(self);
    return text ? str_format("Decimal('%U')", text) : NULL;
}

static Own decimal_real(Ref self) { return own(self); }
static Own decimal_imag(Ref self) { return decimal_small(0); }

static const GetSetRow decimal_getset[] = {
    {"real", decimal_real, NULL, "The number itself."},
    {"imag", decimal_imag, NULL, "Always 0."},
    {0},
};

Type decimal_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "decimal.Decimal",
    .doc = "Decimal(value='0', context=None)\n--\n\nA decimal number: of text, an int, a float (exactly), or (sign, digits, exponent).",
    .flags = TYPE_BASE | TYPE_ASKED_FIRST,
    .size = sizeof(Decimal),
    .methods = decimal_methods,
    .getset = decimal_getset,
    .dealloc = decimal_dealloc,
    .new = decimal_new,
    .repr = decimal_repr,
    .str = decimal_str,
    .hash = decimal_hash,
    .compare = decimal_compare,
    .binary = {[OP_ADD] = decimal_add, [OP_SUB] = decimal_subtract, [OP_MUL] = decimal_multiply, [OP_TRUEDIV] = decimal_divide,
               [OP_FLOORDIV] = decimal_divide_int, [OP_MOD] = decimal_remainder, [OP_DIVMOD] = decimal_divmod},
    .power = decimal_power,
    .negative = decimal_negative,
    .positive = decimal_positive,
    .absolute = decimal_absolute,
    .truth = decimal_truth,
    .to_int = decimal_int,
    .to_float = decimal_float,
};
