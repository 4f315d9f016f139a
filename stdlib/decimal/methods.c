/* The methods of Decimal; methods.def has those that are nothing but an operation. */
#include "stdlib/decimal/decimal.h"

static Own unary(NumUnary op, Ref self, Ref context) {
    Context *c = context_of_arg(context);
    return c ? decimal_of_one(op, num_of(self), c, &c->c) : NULL;
}

static Own binary_in(NumBinary op, Ref self, Ref other, Context *c, const Ctx *rules) {
    operand_scope Operand y;
    return operand_need(&y, other) < 0 ? NULL : decimal_of_two(op, num_of(self), y.n, c, rules);
}

#define BOTH_UNARY(name, op, doc) static Own name##_method(Ref self, const Ref *args) { return unary(op, self, args[0]); }
#define BOTH_BINARY(name, op, doc) \
    static Own name##_method(Ref self, const Ref *args) { \
        Context *c = context_of_arg(args[1]); \
        return c ? binary_in(op, self, args[0], c, &c->c) : NULL; \
    }
#define QUESTION(name, answer, doc) \
    static Own name##_method(Ref self, const Ref *args) { \
        const Num *a = num_of(self); \
        return bool_new(answer); \
    }
#include "stdlib/decimal/methods.def"

/* ---- rounding.  A rounding of None is the context's. */

static int rules_of(Ref rounding, Ref context, Context **c, Ctx *rules) {
    if (!(*c = context_of_arg(context))) return -1;
    *rules = (*c)->c;
    return rounding && rounding != None ? rounding_from(rounding, &rules->rounding) : 0;
}

static Own rounded(NumUnary op, Ref self, const Ref *args) {
    Context *c;
    Ctx rules;
    return rules_of(args[0], args[1], &c, &rules) < 0 ? NULL : decimal_of_one(op, num_of(self), c, &rules);
}
static Own to_integral_value_method(Ref self, const Ref *args) { return rounded(num_to_integral_value, self, args); }
static Own to_integral_exact_method(Ref self, const Ref *args) { return rounded(num_to_integral_exact, self, args); }

static Own quantize_method(Ref self, const Ref *args) {
    Context *c;
    Ctx rules;
    return rules_of(args[1], args[2], &c, &rules) < 0 ? NULL : binary_in(num_quantize, self, args[0], c, &rules);
}

static Own round_method(Ref self, const Ref *args) {
    ssize_t places;
    if (!args[0]) return decimal_to_int(num_of(self), ROUND_HALF_EVEN);
    if (!is_int(args[0])) return throw(TypeError, "optional arg must be an integer");
    if (index_ssize(args[0], &places) < 0) return NULL;
    Limb limb = 1;
    Num unit = {&limb, places == INT64_MIN ? INT64_MAX : -places, 1, 1, 0, NUM_FINITE};
    Context *c = context_current();
    if (!c) return NULL;
    Work w;
    uint32_t status = 0;
    work_init(&w);
    num_quantize(&w, num_of(self), &unit, &c->c, &status);
    return decimal_finish(&w, c, status);
}
static Own floor_method(Ref self, const Ref *args) { return decimal_to_int(num_of(self), ROUND_FLOOR); }
static Own ceil_method(Ref self, const Ref *args) { return decimal_to_int(num_of(self), ROUND_CEILING); }
static Own trunc_method(Ref self, const Ref *args) { return decimal_int(self); }

/* ---- more operands */

static Own fma_method(Ref self, const Ref *args) {
    operand_scope Operand y, z;
    operand_init(&z);
    Context *c = context_of_arg(args[2]);
    operand_init(&y);
    if (!c || operand_need(&y, args[0]) < 0 || operand_need(&z, args[1]) < 0) return NULL;
    Work w;
    uint32_t status = 0;
    work_init(&w);
    num_fma(&w, num_of(self), y.n, z.n, &c->c, &status);
    return decimal_finish(&w, c, status);
}

static Own power_in(const Num *a, const Num *b, const Num *modulus, Context *c) {
    Work w;
    uint32_t status = 0;
    work_init(&w);
    if (modulus) num_power_modulo(&w, a, b, modulus, &c->c, &status);
    else num_power(&w, a, b, &c->c, &status);
    return decimal_finish(&w, c, status);
}

Own decimal_power(Ref a, Ref b, Ref modulus) {
    operand_scope Operand x, y, z;
    operand_init(&y);
    operand_init(&z);
    int known = operand_open(&x, a);
    if (known > 0) known = operand_open(&y, b);
    if (known > 0 && modulus != None) known = operand_open(&z, modulus);
    if (known <= 0) return known < 0 ? NULL : NotImplemented;
    Context *c = context_current();
    return c ? power_in(x.n, y.n, modulus != None ? z.n : NULL, c) : NULL;
}

/* ---- questions and copies */

static Own is_canonical_method(Ref self, const Ref *args) { return True; }
static bool is_in_range(const Num *a, const Context *c, bool normal) {
    return num_is_finite(a) && !num_is_coefficient_zero(a) && (num_adjusted(a) >= c->c.emin) == normal;
}
static Own is_normal_method(Ref self, const Ref *args) {
    Context *c = context_of_arg(args[0]);
    return c ? bool_new(is_in_range(num_of(self), c, true)) : NULL;
}
static Own is_subnormal_method(Ref self, const Ref *args) {
    Context *c = context_of_arg(args[0]);
    return c ? bool_new(is_in_range(num_of(self), c, false)) : NULL;
}

static Own number_class(const Num *a, const Context *c) {
    if (num_is_nan(a)) return str_new(a->kind == NUM_SNAN ? "sNaN" : "NaN");
    const char *kind = a->kind == NUM_INFINITE ? "Infinity" : num_is_coefficient_zero(a) ? "Zero" : is_in_range(a, c, true) ? "Normal" : "Subnormal";
    return str_format("%c%s", a->sign ? '-' : '+', kind);
}
static Own number_class_method(Ref self, const Ref *args) {
    Context *c = context_of_arg(args[0]);
    return c ? number_class(num_of(self), c) : NULL;
}

static bool same_quantum(const Num *a, const Num *b) {
    if (num_is_finite(a) && num_is_finite(b)) return a->exp == b->exp;
    return (num_is_nan(a) && num_is_nan(b)) || (a->kind == NUM_INFINITE && b->kind == NUM_INFINITE);
}
static Own same_quantum_method(Ref self, const Ref *args) {
    operand_scope Operand y;
    operand_init(&y);
    if (!context_of_arg(args[1]) || operand_need(&y, args[0]) < 0) return NULL;
    return bool_new(same_quantum(num_of(self), y.n));
}

static Own self_method(Ref self, const Ref *args) { return own(self); }
static Own copy_abs_method(Ref self, const Ref *args) { return unary(num_copy_abs, self, NULL); }
static Own copy_negate_method(Ref self, const Ref *args) { return unary(num_copy_negate, self, NULL); }
static Own adjusted_method(Ref self, const Ref *args) { return int_new(num_is_finite(num_of(self)) ? num_adjusted(num_of(self)) : 0); }
static Own radix_method(Ref self, const Ref *args) { return decimal_small(10); }
static Own from_float_method(Ref self, const Ref *args) { return decimal_from_float(type_peek(self), args[0]); }

static Own to_eng_string_method(Ref self, const Ref *args) {
    Context *c = context_of_arg(args[0]);
    return c ? num_to_str(num_of(self), true, c->capitals) : NULL;
}

static Own complex_method(Ref self, const Ref *args) {
    scoped Own x = decimal_float(self);
    return x ? complex_new(float_value(x), 0) : NULL;
}

static Own reduce_method(Ref self, const Ref *args) {
    scoped Own text = str(self), arguments = text ? tuple_pack(1, (Ref)text) : NULL;
    return arguments ? tuple_pack(2, as_ref(type_of(self)), (Ref)arguments) : NULL;
}

static Own sizeof_method(Ref self, const Ref *args) {
    const Num *a = num_of(self);
    return int_new((int64_t)(sizeof(Decimal) + (a->length > DECIMAL_LIMBS ? a->length * sizeof(Limb) : 0)));
}

#define ROW(name, parameters, doc) {#name "(self, /" parameters ")", name##_method, doc, 0},
const MethodRow decimal_methods[] = {
#define BOTH_UNARY(name, op, doc) ROW(name, ", context=None", doc)
#define BOTH_BINARY(name, op, doc) ROW(name, ", other, context=None", doc)
#define QUESTION(name, answer, doc) ROW(name, "", doc)
#include "stdlib/decimal/methods.def"
    ROW(adjusted, "", "The exponent of the first digit.")
    ROW(copy_abs, "", "The same without its sign.")
    ROW(copy_negate, "", "The same with the other sign.")
    ROW(fma, ", other, third, context=None", "self * other + third, rounded once.")
    ROW(is_canonical, "", "Always true.")
    ROW(is_normal, ", context=None", "Finite, not zero, and not subnormal?")
    ROW(is_subnormal, ", context=None", "Not zero, and smaller than the smallest exponent of the context says?")
    ROW(number_class, ", context=None", "What kind of number this is: '+Normal', '-Zero', 'NaN' ...")
    ROW(quantize, ", exp, rounding=None, context=None", "The same with the exponent of another.")
    ROW(radix, "", "Decimal(10).")
    ROW(same_quantum, ", other, context=None", "Do both have the same exponent, or are both infinite, or both NaNs?")
    ROW(to_eng_string, ", context=None", "As text whose exponents are multiples of three.")
    ROW(to_integral_exact, ", rounding=None, context=None", "Rounded to a whole number; Inexact and Rounded are signalled.")
    ROW(to_integral_value, ", rounding=None, context=None", "Rounded to a whole number.")
    {"to_integral(self, /, rounding=None, context=None)", to_integral_value_method, "Rounded to a whole number.", 0},
    {"canonical(self, /)", self_method, "The number itself.", 0},
    {"conjugate(self, /)", self_method, "The number itself.", 0},
    {"as_tuple(self, /)", decimal_as_tuple, "DecimalTuple(sign, digits, exponent).", 0},
    {"as_integer_ratio(self, /)", decimal_as_integer_ratio, "(n, d): two ints in lowest terms, d positive, whose quotient this is.", 0},
    {"from_float(f, /)", from_float_method, "Exactly this float.", METHOD_CLASS},
    {"__copy__(self, /)", self_method, NULL, 0},
    {"__deepcopy__(self, memo, /)", self_method, NULL, 0},
    {"__format__(self, spec, /)", decimal_format, NULL, 0},
    {"__reduce__(self, /)", reduce_method, NULL, 0},
    {"__round__(self, n=<unrepresentable>, /)", round_method, NULL, 0},
    {"__ceil__(self, /)", ceil_method, NULL, 0},
    {"__floor__(self, /)", floor_method, NULL, 0},
    {"__trunc__(self, /)", trunc_method, NULL, 0},
    {"__complex__(self, /)", complex_method, NULL, 0},
    {"__sizeof__(self, /)", sizeof_method, NULL, 0},
    {0},
};

/* ---- the methods of Context: every operand is an argument */

static int need_count(size_t count, size_t wanted) {
    return count == wanted ? 0 : fail(TypeError, "function takes exactly %zu arguments (%zu given)", wanted, count);
}

static Own context_unary(NumUnary op, Ref self, Ref a) {
    operand_scope Operand x;
    Context *c = context_of(self);
    return operand_need(&x, a) < 0 ? NULL : decimal_of_one(op, x.n, c, &c->c);
}

/* Both operands of a method of Context: 0, -1. */
static int open_two(Operand *x, Operand *y, const Ref *args, size_t count, Ref names, const char *name) {
    operand_init(x);
    operand_init(y);
    if (args_no_names(name, names) < 0 || need_count(count, 2) < 0 || operand_need(x, args[0]) < 0) return -1;
    return operand_need(y, args[1]);
}

static Own context_binary(NumBinary op, const char *name, Ref self, const Ref *args, size_t count, Ref names) {
    operand_scope Operand x, y;
    Context *c = context_of(self);
    return open_two(&x, &y, args, count, names, name) < 0 ? NULL : decimal_of_two(op, x.n, y.n, c, &c->c);
}

#define CONTEXT_UNARY(name, op, doc) static Own context_##name(Ref self, const Ref *args) { return context_unary(op, self, args[0]); }
#define CONTEXT_BINARY(name, op, doc) \
    static Own context_##name(Ref self, const Ref *args, size_t count, Ref names) { \
        return context_binary(op, "decimal.Context." #name, self, args, count, names); \
    }
#define BOTH_UNARY CONTEXT_UNARY
#define BOTH_BINARY CONTEXT_BINARY
#define QUESTION(name, answer, doc) \
    static Own context_##name(Ref self, const Ref *args) { \
        operand_scope Operand x; \
        if (operand_need(&x, args[0]) < 0) return NULL; \
        const Num *a = x.n; \
        return bool_new(answer); \
    }
#include "stdlib/decimal/methods.def"

static Own context_divmod(Ref self, const Ref *args, size_t count, Ref names) {
    operand_scope Operand x, y;
    if (open_two(&x, &y, args, count, names, "decimal.Context.divmod") < 0) return NULL;
    work_scope Work q, r;
    uint32_t status = 0;
    work_init(&q);
    work_init(&r);
    num_divmod(&q, &r, x.n, y.n, &context_of(self)->c, &status);
    if (context_signal(context_of(self), status) < 0) return NULL;
    scoped Own quotient = decimal_take(&decimal_type, &q), rest = decimal_take(&decimal_type, &r);
    return quotient && rest ? tuple_pack(2, (Ref)quotient, (Ref)rest) : NULL;
}

static Own context_fma(Ref self, const Ref *args, size_t count, Ref names) {
    operand_scope Operand x, y, z;
    operand_init(&x);
    operand_init(&y);
    operand_init(&z);
    if (args_no_names("decimal.Context.fma", names) < 0 || need_count(count, 3) < 0) return NULL;
    if (operand_need(&x, args[0]) < 0 || operand_need(&y, args[1]) < 0 || operand_need(&z, args[2]) < 0) return NULL;
    Work w;
    uint32_t status = 0;
    work_init(&w);
    num_fma(&w, x.n, y.n, z.n, &context_of(self)->c, &status);
    return decimal_finish(&w, context_of(self), status);
}

static Own context_power(Ref self, const Ref *args) {
    operand_scope Operand x, y, z;
    operand_init(&x);
    operand_init(&y);
    operand_init(&z);
    bool modular = args[2] && args[2] != None;
    if (operand_need(&x, args[0]) < 0 || operand_need(&y, args[1]) < 0 || (modular && operand_need(&z, args[2]) < 0)) return NULL;
    return power_in(x.n, y.n, modular ? z.n : NULL, context_of(self));
}

static Own context_same_quantum(Ref self, const Ref *args, size_t count, Ref names) {
    operand_scope Operand x, y;
    return open_two(&x, &y, args, count, names, "decimal.Context.same_quantum") < 0 ? NULL : bool_new(same_quantum(x.n, y.n));
}

static Own context_range(Ref self, Ref a, bool normal) {
    operand_scope Operand x;
    return operand_need(&x, a) < 0 ? NULL : bool_new(is_in_range(x.n, context_of(self), normal));
}
static Own context_is_normal(Ref self, const Ref *args) { return context_range(self, args[0], true); }
static Own context_is_subnormal(Ref self, const Ref *args) { return context_range(self, args[0], false); }
static Own context_number_class(Ref self, const Ref *args) {
    operand_scope Operand x;
    return operand_need(&x, args[0]) < 0 ? NULL : number_class(x.n, context_of(self));
}

static Own context_text(Ref self, Ref a, bool engineering) {
    operand_scope Operand x;
    return operand_need(&x, a) < 0 ? NULL : num_to_str(x.n, engineering, context_of(self)->capitals);
}
static Own context_to_sci_string(Ref self, const Ref *args) { return context_text(self, args[0], false); }
static Own context_to_eng_string(Ref self, const Ref *args) { return context_text(self, args[0], true); }

static Own context_canonical(Ref self, const Ref *args) { return is_decimal(args[0]) ? own(args[0]) : throw(TypeError, "argument must be a Decimal"); }
static Own context_is_canonical(Ref self, const Ref *args) { return is_decimal(args[0]) ? True : throw(TypeError, "argument must be a Decimal"); }
static Own context_create_decimal(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("decimal.Context.create_decimal", names) < 0) return NULL;
    if (count > 1) return throw(TypeError, "function takes at most 1 argument (%zu given)", count);
    return count ? decimal_create(args[0], context_of(self)) : decimal_small(0);
}

static Own context_apply(Ref self, const Ref *args) {
    return is_decimal(args[0]) ? decimal_create(args[0], context_of(self)) : throw(TypeError, "conversion from %T to Decimal is not supported", args[0]);
}

static Own context_create_decimal_from_float(Ref self, const Ref *args) {
    scoped Own exact = decimal_from_float(&decimal_type, args[0]);
    return exact ? decimal_create(exact, context_of(self)) : NULL;
}

static Own context_clear_flags(Ref self, const Ref *args) {
    context_of(self)->flags = 0;
    return None;
}
static Own context_clear_traps(Ref self, const Ref *args) {
    context_of(self)->traps = 0;
    return None;
}
static Own context_Etiny(Ref self, const Ref *args) { return int_new(ctx_etiny(&context_of(self)->c)); }
static Own context_Etop(Ref self, const Ref *args) { return int_new(ctx_etop(&context_of(self)->c)); }
static Own context_copy_method(Ref self, const Ref *args) { return context_copy(context_of(self)); }

static Own context_reduce(Ref self, const Ref *args) {
    const Context *c = context_of(self);
    scoped Own prec = int_new(c->c.prec), emin = int_new(c->c.emin), emax = int_new(c->c.emax), rounding = str_new(rounding_names[c->c.rounding]);
    scoped Own flags = signals_list(c->flags), traps = signals_list(c->traps);
    if (!prec || !emin || !emax || !rounding || !flags || !traps) return NULL;
    scoped Own arguments = tuple_pack(8, (Ref)prec, (Ref)rounding, (Ref)emin, (Ref)emax, small_int_new(c->capitals), small_int_new(c->c.clamp), (Ref)flags, (Ref)traps);
    return arguments ? tuple_pack(2, as_ref(type_of(self)), (Ref)arguments) : NULL;
}

#define CONTEXT_ROW(name, parameters, doc) {#name "(self" parameters ")", context_##name, doc, 0},
#define CONTEXT_RAW(name, doc) {#name, RAW(context_##name), doc, METHOD_RAW},
const MethodRow context_methods[] = {
#define BOTH_UNARY(name, op, doc) CONTEXT_ROW(name, ", x, /", doc)
#define CONTEXT_UNARY(name, op, doc) CONTEXT_ROW(name, ", x, /", doc)
#define QUESTION(name, answer, doc) CONTEXT_ROW(name, ", x, /", doc)
#define BOTH_BINARY(name, op, doc) CONTEXT_RAW(name, #name "(a, b): " doc)
#define CONTEXT_BINARY(name, op, doc) CONTEXT_RAW(name, #name "(a, b): " doc)
#include "stdlib/decimal/methods.def"
    CONTEXT_RAW(divmod, "divmod(a, b): whole quotient and rest.")
    CONTEXT_RAW(fma, "fma(a, b, c): a * b + c, rounded once.")
    CONTEXT_RAW(same_quantum, "same_quantum(a, b): have both the same exponent?")
    CONTEXT_ROW(power, ", /, a, b, modulo=None", "a to the power of b, or that modulo a whole number.")
    CONTEXT_ROW(is_normal, ", x, /", "Finite, not zero, and not subnormal?")
    CONTEXT_ROW(is_subnormal, ", x, /", "Not zero, and smaller than Emin says?")
    CONTEXT_ROW(number_class, ", x, /", "What kind of number a is.")
    CONTEXT_ROW(to_sci_string, ", x, /", "As text with an exponent where str() has one.")
    CONTEXT_ROW(to_eng_string, ", x, /", "As text whose exponents are multiples of three.")
    CONTEXT_ROW(canonical, ", x, /", "The Decimal itself.")
    CONTEXT_ROW(is_canonical, ", x, /", "Always true.")
    CONTEXT_RAW(create_decimal, "create_decimal(num='0'): a Decimal, rounded.")
    CONTEXT_ROW(create_decimal_from_float, ", f, /", "A Decimal of a float, rounded.")
    CONTEXT_ROW(clear_flags, ", /", "No signal has happened.")
    CONTEXT_ROW(clear_traps, ", /", "No signal raises.")
    CONTEXT_ROW(Etiny, ", /", "Emin - prec + 1: the smallest exponent of subnormal numbers.")
    CONTEXT_ROW(Etop, ", /", "Emax - prec + 1: the largest exponent of numbers with all their digits.")
    {"_apply(self, a, /)", context_apply, "A Decimal, rounded.", 0},
    {"radix(self, /)", radix_method, "Decimal(10).", 0},
    {"copy(self, /)", context_copy_method, "Another context with the same values.", 0},
    {"__copy__(self, /)", context_copy_method, NULL, 0},
    {"__reduce__(self, /)", context_reduce, NULL, 0},
    {0},
};
