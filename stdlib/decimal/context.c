/* decimal.Context: precision, rounding, limits of exponents; flags: what has happened; traps: what raises. */
#include "stdlib/decimal/decimal.h"

const char *const rounding_names[ROUNDING_COUNT] = {
    [ROUND_UP] = "ROUND_UP", [ROUND_DOWN] = "ROUND_DOWN", [ROUND_CEILING] = "ROUND_CEILING", [ROUND_FLOOR] = "ROUND_FLOOR",
    [ROUND_HALF_UP] = "ROUND_HALF_UP", [ROUND_HALF_DOWN] = "ROUND_HALF_DOWN", [ROUND_HALF_EVEN] = "ROUND_HALF_EVEN", [ROUND_05UP] = "ROUND_05UP",
};

int rounding_from(Ref v, uint8_t *out) {
    for (uint8_t i = 0; is_str(v) && i < ROUNDING_COUNT; i++)
        if (str_equal_c(v, rounding_names[i])) {
            *out = i;
            return 0;
        }
    return fail(TypeError, "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                           "ROUND_HALF_EVEN,\n   ROUND_05UP]");
}

int context_is(Ref v) { return is_kind(v, &context_type) ? 0 : fail(TypeError, "optional argument must be a context"); }

/* ---- fields */

static int number_from(Ref value, int64_t *out) {
    ssize_t n;
    if (!is_int(value)) return fail(TypeError, "an integer is required");
    if (index_ssize(value, &n) < 0) return -1;
    *out = n;
    return 0;
}

static int set_number(int64_t *field, Ref value, int64_t low, int64_t high, const char *message) {
    int64_t n = 0;
    if (number_from(value, &n) < 0) return -1;
    if (n < low || n > high) return fail(ValueError, "%s", message);
    *field = n;
    return 0;
}

static int set_bit(uint8_t *field, Ref value, const char *message) {
    int64_t n = 0;
    if (set_number(&n, value, 0, 1, message) < 0) return -1;
    *field = (uint8_t)n;
    return 0;
}

const char *const context_field_names[8] = {"prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"};

int context_set(Context *c, const char *name, Ref value) {
    if (!value) return fail(AttributeError, "context attributes cannot be deleted");
    if (!strcmp(name, "prec")) return set_number(&c->c.prec, value, 1, DEC_MAX_PREC, "valid range for prec is [1, MAX_PREC]");
    if (!strcmp(name, "Emin")) return set_number(&c->c.emin, value, DEC_MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]");
    if (!strcmp(name, "Emax")) return set_number(&c->c.emax, value, 0, DEC_MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]");
    if (!strcmp(name, "capitals")) return set_bit(&c->capitals, value, "valid values for capitals are 0 or 1");
    if (!strcmp(name, "clamp")) return set_bit(&c->c.clamp, value, "valid values for clamp are 0 or 1");
    if (!strcmp(name, "rounding")) return rounding_from(value, &c->c.rounding);
    uint32_t mask;
    if (is_list(value) ? signals_from_list(value, &mask) < 0 : signals_from_dict(value, &mask) < 0) return -1;
    *(strcmp(name, "flags") ? &c->traps : &c->flags) = mask;
    return 0;
}

#define FIELD(name, getter) \
    static Own get_##name(Ref self) { \
        const Context *c = context_of(self); \
        return getter; \
    } \
    static int set_##name(Ref self, Ref value) { return context_set(context_of(self), #name, value); }
FIELD(prec, int_new(c->c.prec))
FIELD(Emin, int_new(c->c.emin))
FIELD(Emax, int_new(c->c.emax))
FIELD(capitals, int_new(c->capitals))
FIELD(clamp, int_new(c->c.clamp))
FIELD(rounding, str_intern(rounding_names[c->c.rounding]))
#define SIGNALS_FIELD(name) \
    static Own get_##name(Ref self) { return signal_dict_of(context_of(self), !strcmp(#name, "traps")); } \
    static int set_##name(Ref self, Ref value) { \
        if (value && is_list(value)) return fail(TypeError, "argument must be a signal dict"); \
        return context_set(context_of(self), #name, value); \
    }
SIGNALS_FIELD(flags)
SIGNALS_FIELD(traps)

static const GetSetRow context_getset[] = {
    {"prec", get_prec, set_prec, "How many digits results have at most."},
    {"rounding", get_rounding, set_rounding, "How results are rounded: ROUND_HALF_EVEN ..."},
    {"Emin", get_Emin, set_Emin, "The smallest exponent of the first digit of normal numbers."},
    {"Emax", get_Emax, set_Emax, "The largest exponent of the first digit."},
    {"capitals", get_capitals, set_capitals, "1: exponents are written with E, 0: with e."},
    {"clamp", get_clamp, set_clamp, "1: exponents are kept at most Emax - prec + 1."},
    {"flags", get_flags, set_flags, "Which signals have happened."},
    {"traps", get_traps, set_traps, "Which signals raise their exceptions."},
    {0},
};

static int context_setattr(Ref self, Ref name, Ref value) {
    if (!value) return fail(AttributeError, "context attributes cannot be deleted");
    return generic_setattr(self, name, value);
}

/* ---- making */

Own context_new_of(Type *type) {
    static const Ctx usual = {28, 999999, -999999, ROUND_HALF_EVEN, 0};
    Context *c = object_new(type, 0);
    if (!c) return NULL;
    Ref model = decimal_shared.default_context;
    c->c = model ? context_of(model)->c : usual;
    c->traps = model ? context_of(model)->traps : DEC_INVALID | DEC_DIVISION_BY_ZERO | DEC_OVERFLOW;
    c->capitals = model ? context_of(model)->capitals : 1;
    return as_own(c);
}

static Own context_new(Type *type, const Ref *args, size_t count, Ref names) { return context_new_of(type); }

static int context_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref values[8];
    if (args_bind(&signature, "Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)", args, count,
                  names, values) < 0)
        return -1;
    for (size_t i = 0; i < COUNT_OF(values); i++)
        if (values[i] && values[i] != None && context_set(context_of(self), context_field_names[i], values[i]) < 0) return -1;
    return 0;
}

Own context_copy(const Context *c) {
    Own made = context_new_of(&context_type);
    if (!made) return NULL;
    Context *copy = context_of(made);
    copy->c = c->c;
    copy->traps = c->traps;
    copy->flags = c->flags;
    copy->capitals = c->capitals;
    return made;
}

static Own context_repr(Ref self) {
    const Context *c = context_of(self);
    scoped Own flags = signals_text(c->flags), traps = flags ? signals_text(c->traps) : NULL;
    if (!traps) return NULL;
    return str_format("Context(prec=%ld, rounding=%s, Emin=%ld, Emax=%ld, capitals=%d, clamp=%d, flags=%U, traps=%U)", (long)c->c.prec,
                      rounding_names[c->c.rounding], (long)c->c.emin, (long)c->c.emax, c->capitals, c->c.clamp, flags, traps);
}

static void context_dealloc(Object *o) {
    signal_dicts_leave((Context *)o);
    object_free(o);
}

Type context_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "decimal.Context",
    .doc = "Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)\n--\n\n"
           "Precision, rounding, limits of exponents; flags: what has happened; traps: what raises.",
    .flags = TYPE_BASE,
    .size = sizeof(Context),
    .methods = context_methods,
    .getset = context_getset,
    .dealloc = context_dealloc,
    .new = context_new,
    .init = context_init,
    .repr = context_repr,
    .setattr = context_setattr,
};
