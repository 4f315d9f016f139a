/* The module _decimal, which decimal.py re-exports. */
#include "stdlib/decimal/decimal.h"
#include "stdlib/decimal/fixed.h"
#include "stdlib/stdlib.h"

DecimalShared decimal_shared;

static const MethodRow functions[] = {
    {"getcontext()", current_get, "The context of this thread.", 0},
    {"setcontext(context, /)", current_put, "Make this the context of this thread.", 0},
    {"localcontext", RAW(current_local), "localcontext(ctx=None, **kwargs): a copy of a context for a with block; keywords change it.", METHOD_RAW},
    {0},
};

static Type *const types[] = {&decimal_type, &context_type, NULL};

static int add_numbers(Ref module) {
    static const struct { const char *name; int64_t value; } numbers[] = {
        {"MAX_PREC", DEC_MAX_PREC}, {"MAX_EMAX", DEC_MAX_EMAX}, {"MIN_EMIN", DEC_MIN_EMIN}, {"MIN_ETINY", DEC_MIN_ETINY},
    };
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        if (module_add_take(module, numbers[i].name, int_new(numbers[i].value)) < 0) return -1;
    for (size_t i = 0; i < ROUNDING_COUNT; i++)
        if (module_add_take(module, rounding_names[i], str_intern(rounding_names[i])) < 0) return -1;
    if (module_add(module, "HAVE_THREADS", True) < 0 || module_add(module, "HAVE_CONTEXTVAR", True) < 0) return -1;
    return module_add_take(module, "__version__", str_new("1.70")); /* of the specification */
}

static int add_contexts(Ref module) {
    Own *made[] = {&decimal_shared.default_context, &decimal_shared.basic_context, &decimal_shared.extended_context};
    static const char *const names[] = {"DefaultContext", "BasicContext", "ExtendedContext"};
    for (size_t i = 0; i < COUNT_OF(made); i++) {
        Own context = context_new_of(&context_type);
        if (!context) return -1;
        Context *c = context_of(context);
        if (i > 0) c->c.prec = 9;
        if (i == 1) {
            c->c.rounding = ROUND_HALF_UP;
            c->traps |= DEC_CLAMPED | DEC_UNDERFLOW;
        }
        if (i == 2) c->traps = 0;
        own_set_take(made[i], context);
        if (module_add(module, names[i], context) < 0) return -1;
    }
    return 0;
}

/* DecimalTuple, and Decimal's place among the numbers. */
static int add_classes(Ref module) {
    scoped Own namedtuple = import_from("collections", "namedtuple"), name = str_new("DecimalTuple"), fields = str_new("sign digits exponent");
    if (!namedtuple || !name || !fields) return -1;
    scoped Own number = import_from("numbers", "Number"), rational = number ? import_from("numbers", "Rational") : NULL;
    scoped Own text = rational ? str_new("decimal") : NULL;
    if (!text) return -1;
    scoped Own made = call2(namedtuple, name, fields);
    Ref decimal[] = {as_ref(&decimal_type)};
    scoped Own registered = made ? call_method_named(number, "register", decimal, 1) : NULL;
    if (!registered || setattr_named(made, "__module__", text) < 0) return -1;
    own_set_take(&decimal_shared.tuple_class, own(made));
    own_set_take(&decimal_shared.rational, own(rational));
    return module_add(module, "DecimalTuple", made);
}

static int init(Ref module) {
    if (type_ready(&signal_dict_type) < 0 || type_ready(&context_manager_type) < 0) return -1;
    if (signals_init(module) < 0 || add_contexts(module) < 0 || add_numbers(module) < 0 || add_classes(module) < 0) return -1;
    return current_init();
}

void decimal_forget(void) {
    Own *fields[] = {&decimal_shared.tuple_class, &decimal_shared.rational, &decimal_shared.default_context, &decimal_shared.basic_context,
                     &decimal_shared.extended_context};
    for (size_t i = 0; i < COUNT_OF(fields); i++) CLEAR(*fields[i]);
    current_forget();
    signal_dict_forget();
    fixed_forget();
}

const ModuleDef _decimal_module = {"_decimal", "Decimal floating point, of the General Decimal Arithmetic Specification.", functions, types, init};
