/* Signals: their exceptions, and the dicts flags and traps of a context, which are views of its two masks. */
#include "stdlib/decimal/decimal.h"
#include "stdlib/stdlib.h"

enum SignalIndex { DECIMAL_EXCEPTION, INVALID_OPERATION, FLOAT_OPERATION, DIVISION_BY_ZERO, OVERFLOW_, UNDERFLOW_, SUBNORMAL_, INEXACT_, ROUNDED_,
                   CLAMPED_, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED, CONVERSION_SYNTAX, INVALID_CONTEXT, CLASS_COUNT,
                   FIRST_SIGNAL = INVALID_OPERATION, SIGNALS_END = CLAMPED_ + 1, SIGNAL_COUNT = SIGNALS_END - FIRST_SIGNAL };

typedef struct SignalRow { const char *name; uint32_t condition; } SignalRow;
static const SignalRow rows[CLASS_COUNT] = {
    [DECIMAL_EXCEPTION] = {"decimal.DecimalException", 0},
    [INVALID_OPERATION] = {"decimal.InvalidOperation", DEC_INVALID_OPERATION},
    [FLOAT_OPERATION] = {"decimal.FloatOperation", DEC_FLOAT_OPERATION},
    [DIVISION_BY_ZERO] = {"decimal.DivisionByZero", DEC_DIVISION_BY_ZERO},
    [OVERFLOW_] = {"decimal.Overflow", DEC_OVERFLOW},
    [UNDERFLOW_] = {"decimal.Underflow", DEC_UNDERFLOW},
    [SUBNORMAL_] = {"decimal.Subnormal", DEC_SUBNORMAL},
    [INEXACT_] = {"decimal.Inexact", DEC_INEXACT},
    [ROUNDED_] = {"decimal.Rounded", DEC_ROUNDED},
    [CLAMPED_] = {"decimal.Clamped", DEC_CLAMPED},
    [DIVISION_IMPOSSIBLE] = {"decimal.DivisionImpossible", DEC_DIVISION_IMPOSSIBLE},
    [DIVISION_UNDEFINED] = {"decimal.DivisionUndefined", DEC_DIVISION_UNDEFINED},
    [CONVERSION_SYNTAX] = {"decimal.ConversionSyntax", DEC_CONVERSION_SYNTAX},
    [INVALID_CONTEXT] = {"decimal.InvalidContext", DEC_INVALID_CONTEXT},
};
static Type *classes[CLASS_COUNT]; /* for good, once they are made */
static Own dict_class;             /* SignalDict */

static uint32_t mask_of(size_t i) { return i == INVALID_OPERATION ? DEC_INVALID : rows[i].condition; }

/* ---- raising */

/* The list that the exception is made with: the exact conditions, then the other signals. */
static Own causes(uint32_t status) {
    static const uint8_t order[] = {INVALID_OPERATION, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED, CONVERSION_SYNTAX, INVALID_CONTEXT, FLOAT_OPERATION,
                                    DIVISION_BY_ZERO, OVERFLOW_, UNDERFLOW_, SUBNORMAL_, INEXACT_, ROUNDED_, CLAMPED_};
    scoped Own list = list_new(0);
    for (size_t i = 0; list && i < COUNT_OF(order); i++)
        if (status & rows[order[i]].condition && list_append_take(list, own(as_ref(classes[order[i]]))) < 0) return NULL;
    return give(list);
}

int context_signal_slow(Context *c, uint32_t status) {
    c->flags |= status & ~(uint32_t)(DEC_INVALID | DEC_MEMORY);
    if (status & DEC_INVALID) c->flags |= DEC_INVALID;
    if (status & DEC_MEMORY) return fail_memory();
    status &= c->traps;
    if (LIKELY(!status)) return 0;
    scoped Own list = causes(status);
    for (size_t i = FIRST_SIGNAL; list && i < SIGNALS_END; i++)
        if (status & mask_of(i)) {
            throw_value(classes[i], list);
            break;
        }
    return -1;
}

/* ---- masks as lists, dicts and text */

static COLD int unknown_signal(void) {
    return fail(KeyError, "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, "
                          "Inexact, Rounded,\n   Clamped]");
}

/* The mask of a signal's class, or 0. */
static uint32_t signal_mask(Ref signal) {
    for (size_t i = FIRST_SIGNAL; i < SIGNALS_END; i++)
        if (signal == as_ref(classes[i])) return mask_of(i);
    return 0;
}

Own signals_list(uint32_t flags) {
    scoped Own list = list_new(0);
    for (size_t i = FIRST_SIGNAL; list && i < SIGNALS_END; i++)
        if (flags & mask_of(i) && list_append_take(list, own(as_ref(classes[i]))) < 0) return NULL;
    return give(list);
}

int signals_from_list(Ref list, uint32_t *out) {
    *out = 0;
    for (size_t i = 0; i < list_length(list); i++) {
        uint32_t mask = signal_mask(list_item_peek(list, i));
        if (!mask) return unknown_signal();
        *out |= mask;
    }
    return 0;
}

/* A view of the context's mask; of its own once the context is gone. */
typedef struct SignalDict { Object head; Context *context; uint32_t mask; bool traps; } SignalDict;
static uint32_t *mask_slot(Ref self) {
    SignalDict *d = (SignalDict *)object_of(self);
    return !d->context ? &d->mask : d->traps ? &d->context->traps : &d->context->flags;
}

int signals_from_dict(Ref dict, uint32_t *out) {
    *out = 0;
    if (is_kind(dict, &signal_dict_type)) {
        *out = *mask_slot(dict);
        return 0;
    }
    if (!is_dict(dict)) return fail(TypeError, "argument must be a signal dict");
    if (dict_length(dict) != SIGNAL_COUNT) return fail(KeyError, "invalid signal dict");
    for (size_t i = FIRST_SIGNAL; i < SIGNALS_END; i++) {
        Own value;
        int found = dict_get(dict, as_ref(classes[i]), &value);
        if (found <= 0) return found < 0 ? -1 : fail(KeyError, "invalid signal dict");
        scoped Own given = value;
        int on = truth(given);
        if (on < 0) return -1;
        if (on) *out |= mask_of(i);
    }
    return 0;
}

Own signals_text(uint32_t flags) {
    static const uint8_t order[] = {CLAMPED_, INVALID_OPERATION, DIVISION_BY_ZERO, INEXACT_, FLOAT_OPERATION, OVERFLOW_, ROUNDED_, SUBNORMAL_, UNDERFLOW_};
    Buf text = {0};
    buf_putc(&text, '[');
    for (size_t i = 0; i < COUNT_OF(order); i++) {
        if (!(flags & mask_of(order[i]))) continue;
        if (text.n > 1) buf_puts(&text, ", ");
        buf_puts(&text, rows[order[i]].name + strlen("decimal."));
    }
    buf_putc(&text, ']');
    Own result = text.failed ? throw_memory() : str_new_ascii(text.bytes, text.n);
    buf_free(&text);
    return result;
}

/* ---- the dict */

Own signal_dict_of(Context *c, bool traps) {
    if (!c->dicts[traps]) {
        Own made = call0(dict_class);
        if (!made) return NULL;
        SignalDict *d = (SignalDict *)object_of(made);
        d->traps = traps;
        d->context = c;
        c->dicts[traps] = made;
    }
    return own(c->dicts[traps]);
}

void signal_dicts_leave(Context *c) {
    for (size_t i = 0; i < COUNT_OF(c->dicts); i++) {
        if (!c->dicts[i]) continue;
        SignalDict *d = (SignalDict *)object_of(c->dicts[i]);
        d->mask = *mask_slot(c->dicts[i]);
        d->context = NULL;
        CLEAR(c->dicts[i]);
    }
}

static Own signal_dict_make(Type *type, const Ref *args, size_t count, Ref names) { return as_own(object_new(type, 0)); }
static void signal_dict_dealloc(Object *o) { object_free(o); }

static int signal_dict_length(Ref self, size_t *out) {
    *out = SIGNAL_COUNT;
    return 0;
}

static Own signal_dict_get(Ref self, Ref signal) {
    uint32_t mask = signal_mask(signal);
    if (!mask) return unknown_signal() < 0 ? NULL : NULL;
    return bool_new(*mask_slot(self) & mask);
}

static int signal_dict_set(Ref self, Ref signal, Ref value) {
    if (!value) return fail(ValueError, "signal keys cannot be deleted");
    uint32_t mask = signal_mask(signal);
    if (!mask) return unknown_signal();
    int on = truth(value);
    if (on < 0) return -1;
    if (on) *mask_slot(self) |= mask;
    else *mask_slot(self) &= ~mask;
    return 0;
}

static Own signal_dict_iter(Ref self) {
    scoped Own all = signals_list(~(uint32_t)0);
    return all ? iter(all) : NULL;
}

static Own signal_dict_plain(Ref self, const Ref *args) {
    scoped Own dict = dict_new();
    for (size_t i = FIRST_SIGNAL; dict && i < SIGNALS_END; i++)
        if (dict_set(dict, as_ref(classes[i]), bool_new(*mask_slot(self) & mask_of(i))) < 0) return NULL;
    return give(dict);
}

static Own signal_dict_repr(Ref self) {
    StrBuilder text str_builder_scope;
    str_builder_init(&text);
    for (size_t i = FIRST_SIGNAL; i < SIGNALS_END; i++) {
        scoped Own item = str_format("%s<class '%s'>:%s", i == FIRST_SIGNAL ? "{" : ", ", rows[i].name, *mask_slot(self) & mask_of(i) ? "True" : "False");
        if (!item || str_builder_str(&text, item) < 0) return NULL;
    }
    return str_builder_char(&text, '}') < 0 ? NULL : str_builder_finish(&text);
}

static Own signal_dict_compare(Ref a, Ref b, int op) {
    uint32_t other;
    if (op != CMP_EQ && op != CMP_NE) return NotImplemented;
    if (!is_kind(b, &signal_dict_type) && !is_dict(b)) return NotImplemented;
    if (signals_from_dict(b, &other) < 0) return error_clear_if(KeyError) ? bool_new(op == CMP_NE) : NULL;
    return bool_new((*mask_slot(a) == other) == (op == CMP_EQ));
}

static const MethodRow signal_dict_methods[] = {
    {"copy(self, /)", signal_dict_plain, "As a dict.", 0},
    {"__copy__(self, /)", signal_dict_plain, NULL, 0},
    {0},
};

Type signal_dict_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "decimal.SignalDictMixin",
    .flags = TYPE_BASE,
    .size = sizeof(SignalDict),
    .methods = signal_dict_methods,
    .dealloc = signal_dict_dealloc,
    .new = signal_dict_make,
    .repr = signal_dict_repr,
    .compare = signal_dict_compare,
    .iter = signal_dict_iter,
    .length = signal_dict_length,
    .getitem = signal_dict_get,
    .setitem = signal_dict_set,
};

/* ---- making the classes */

static Own bases_of(size_t i) {
    switch (i) {
    case DECIMAL_EXCEPTION: return tuple_pack(1, as_ref(ArithmeticError));
    case FLOAT_OPERATION: return tuple_pack(2, as_ref(classes[DECIMAL_EXCEPTION]), as_ref(TypeError));
    case DIVISION_BY_ZERO: return tuple_pack(2, as_ref(classes[DECIMAL_EXCEPTION]), as_ref(ZeroDivisionError));
    case OVERFLOW_: return tuple_pack(2, as_ref(classes[INEXACT_]), as_ref(classes[ROUNDED_]));
    case UNDERFLOW_: return tuple_pack(3, as_ref(classes[INEXACT_]), as_ref(classes[ROUNDED_]), as_ref(classes[SUBNORMAL_]));
    case DIVISION_UNDEFINED: return tuple_pack(2, as_ref(classes[INVALID_OPERATION]), as_ref(ZeroDivisionError));
    default: return tuple_pack(1, as_ref(classes[i > CLAMPED_ ? INVALID_OPERATION : DECIMAL_EXCEPTION]));
    }
}

/* The dict that contexts show: what the mixin has not comes from MutableMapping. */
static Own make_dict_class(void) {
    scoped Own mapping = import_from("collections.abc", "MutableMapping"), name = str_intern("SignalDict"), namespace = dict_new();
    scoped Own bases = mapping ? tuple_pack(2, as_ref(&signal_dict_type), (Ref)mapping) : NULL, slots = tuple_new(0), module = str_new("abc");
    if (!bases || !name || !namespace || !slots || !module) return NULL;
    if (dict_set_named(namespace, "__slots__", slots) < 0 || dict_set_named(namespace, "__module__", module) < 0) return NULL;
    return call3(as_ref(type_of(mapping)), name, bases, namespace);
}

int signals_init(Ref module) {
    static const uint8_t order[CLASS_COUNT] = {DECIMAL_EXCEPTION, INVALID_OPERATION, FLOAT_OPERATION, DIVISION_BY_ZERO, SUBNORMAL_, INEXACT_, ROUNDED_,
                                               CLAMPED_, OVERFLOW_, UNDERFLOW_, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED, CONVERSION_SYNTAX, INVALID_CONTEXT};
    for (size_t k = 0; k < CLASS_COUNT; k++) {
        size_t i = order[k];
        if (!classes[i]) {
            scoped Own bases = bases_of(i);
            if (!bases || !(classes[i] = exception_class_new_of(rows[i].name, bases))) return -1;
        }
        if (module_add(module, rows[i].name + strlen("decimal."), as_ref(classes[i])) < 0) return -1;
    }
    if (!dict_class && !(dict_class = make_dict_class())) return -1;
    return 0;
}

void signal_dict_forget(void) { CLEAR(dict_class); }
