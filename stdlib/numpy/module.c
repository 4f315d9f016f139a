/* The module _numpy: what stdlib/lib/numpy is made of.  The tables are functions.def and array_methods.def. */
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/random.h"
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/subclass.h"
#include "stdlib/stdlib.h"

#include <malloc.h>

/* Each function as the module has it: what it cannot do may be done by numpy._objects (objects.c). */
#define FUNCTION(name, parameters, doc) \
    static Own retried_##name(Ref module, const Ref *args) { \
        Own result; \
        bool derived = sizeof(parameters) > 3 && args[0] && array_is_derived(args[0]); \
        if (UNLIKELY(derived) && method_overridden(#name, parameters, args, &result)) return result; \
        result = function_##name(module, args); \
        if (UNLIKELY(derived)) result = function_like_take(#name, args[0], result); \
        return LIKELY(result) ? result : objects_retry(#name, parameters, args); \
    }
#define LIKE(name, at, parameters, doc) \
    static Own retried_##name(Ref module, const Ref *args) { \
        Own result; \
        if (UNLIKELY(args[at]) && !is_none(args[at]) && like_answers(#name, parameters, args, &result)) return result; \
        result = function_##name(module, args); \
        return LIKELY(result) ? result : objects_retry(#name, parameters, args); \
    }
#include "stdlib/numpy/functions.def"
#undef FUNCTION

#define MAKER(name, parameters, doc)
#define FUNCTION(name, parameters, doc) {#name parameters, retried_##name, doc, 0},
static const MethodRow functions[] = {
#include "stdlib/numpy/functions.def"
    {0},
};
#undef FUNCTION

/* Pickles find these by the module that they say they are from. */
static const MethodRow makers[] = {
#define FUNCTION(name, parameters, doc)
#define MAKER(name, parameters, doc) {#name parameters, retried_##name, doc, 0},
#include "stdlib/numpy/functions.def"
#undef FUNCTION
    {0},
};

/* The functions of the rows, as of the module with that name. */
static int add_functions(Ref module, const MethodRow *rows, const char *name_of_home) {
    scoped Own home = str_new(name_of_home);
    for (const MethodRow *row = rows; home && row->signature; row++) {
        scoped Own maker = cfunction_new(row, module, home, NULL);
        scoped Own name = str_new_utf8(row->signature, strcspn(row->signature, "("));
        if (!maker || !name || dict_set(module_dict_peek(module), name, maker) < 0) return -1;
    }
    return home ? 0 : -1;
}

static int add_types(Ref module, Type *const *types, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (module_add(module, type_name(types[i]), as_ref(types[i])) < 0) return -1;
    return 0;
}

/* Freed elements of up to 32 MiB stay with the process for the next result: fresh pages cost more than the arithmetic on them.
 * (These are the limits that glibc's malloc would come to by itself after a free of that size.) */
static void elements_stay(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

static int numpy_init(Ref module) {
    elements_stay();
    static Type *const types[] = {&flexible_type, &character_type, &generic_type, &number_type, &integer_type, &signedinteger_type, &unsignedinteger_type, &inexact_type,
                                  &floating_type, &complexfloating_type, &ndarray_type, &dtype_type, &flatiter_type,
                                  &random_state_type, &bit_generator_type, &random_generator_type, &steps_type};
    if (scalar_types_ready() < 0) return -1;
    if (!(ndarray_type.flags & TYPE_READY)) array_operators_fill(&ndarray_type);
    if (type_ready(&ndarray_type) < 0 || type_ready(&dtype_type) < 0 || type_ready(&flatiter_type) < 0 ||
        type_ready(&array_iter_type) < 0 || type_ready(&steps_type) < 0 || type_ready(&flags_type) < 0 || type_ready(&random_state_type) < 0 ||
        type_ready(&bit_generator_type) < 0 || type_ready(&dispatched_type) < 0 || type_ready(&random_generator_type) < 0)
        return -1;
    if (add_types(module, types, COUNT_OF(types)) < 0) return -1;
    for (size_t i = 0; i < DTYPE_COUNT; i++)
        if (module_add(module, type_name(dtypes[i].scalar), as_ref(dtypes[i].scalar)) < 0) return -1;
    if (module_add(module, "True_", as_ref(&scalar_true)) < 0 || module_add(module, "False_", as_ref(&scalar_false)) < 0) return -1;
    if (add_functions(module, functions, "numpy") < 0 || add_functions(module, makers, "numpy.core.multiarray") < 0) return -1;
    return ufuncs_fill(module);
}

const ModuleDef _numpy_module = {"_numpy", "The array core of numpy.", NULL, NULL, numpy_init};
