/* The module atexit: functions to be called when the interpreter ends, last registered first. */
#include "stdlib/stdlib.h"

/* The list of (function, args, kwargs), in the module's namespace. */
static Own callbacks_of(Ref module) {
    scoped Own name = str_intern("_callbacks"), list = NULL;
    if (!name || dict_get(module_dict_peek(module), name, &list) < 0) return NULL;
    if (list) return give(list);
    own_set_take(&list, list_new(0));
    return list && dict_set(module_dict_peek(module), name, list) == 0 ? give(list) : NULL;
}

/* Are the functions being called?  1, 0, -1. */
static int is_running(Ref module) {
    scoped Own name = str_intern("_running"), found = NULL;
    return name ? dict_get(module_dict_peek(module), name, &found) : -1;
}

static Own atexit_register(Ref m, const Ref *args, size_t count, Ref names) {
    if (count < 1) return throw(TypeError, "register() takes at least 1 argument (0 given)");
    if (!is_callable(args[0])) return throw(TypeError, "the first argument must be callable");
    int running = is_running(m);
    if (running) return running < 0 ? NULL : own(args[0]);
    scoped Own list = callbacks_of(m), rest = tuple_from_array(args + 1, count - 1), keywords = dict_new();
    if (!list || !rest || !keywords) return NULL;
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (dict_set(keywords, tuple_item_peek(names, i), args[count + i]) < 0) return NULL;
    Own row = tuple_pack(3, args[0], rest, keywords);
    return row && list_append_take(list, row) == 0 ? own(args[0]) : NULL;
}

static Own atexit_unregister(Ref m, const Ref *a) {
    scoped Own list = callbacks_of(m);
    for (size_t i = list ? list_length(list) : 0; i-- > 0;) {
        if (i >= list_length(list)) continue; /* a comparison shortened it */
        scoped Own row = own(list_item_peek(list, i));
        int same = compare_truth(tuple_item_peek(row, 0), a[0], CMP_EQ);
        if (same < 0) return NULL;
        scoped Own removed = same && i < list_length(list) ? list_pop(list, (ssize_t)i) : None;
        if (!removed) return NULL;
    }
    return list ? None : NULL;
}

/* What callbacks register is forgotten.  What one raises is reported; the others run all the same. */
static Own atexit_run(Ref m, const Ref *a) {
    scoped Own list = callbacks_of(m), name = str_intern("_running");
    if (!name || dict_set(module_dict_peek(m), name, True) < 0) return NULL;
    while (list && list_length(list) > 0) {
        scoped Own row = list_pop(list, -1);
        if (!row) return NULL;
        Ref function = tuple_item_peek(row, 0), keywords = tuple_item_peek(row, 2);
        scoped Own result = call_spread(function, tuple_item_peek(row, 1), dict_length(keywords) ? keywords : NULL);
        if (!result) error_unraisable_message("Exception ignored in atexit callback", function);
    }
    if (dict_delete(module_dict_peek(m), name) < 0) return NULL;
    return list ? None : NULL;
}

static Own atexit_clear(Ref m, const Ref *a) {
    scoped Own list = callbacks_of(m);
    if (list) list_clear(list);
    return list ? None : NULL;
}

static Own atexit_count(Ref m, const Ref *a) {
    scoped Own list = callbacks_of(m);
    return list ? small_int_new((int64_t)list_length(list)) : NULL;
}

static const MethodRow functions[] = {
    {"_clear()", atexit_clear, "Forget all functions.", 0},
    {"_ncallbacks()", atexit_count, "How many functions are registered.", 0},
    {"_run_exitfuncs()", atexit_run, "Call all registered functions now.", 0},
    {"register(func, /, *args, **kwargs)", RAW(atexit_register), "Call function(*args, **kwargs) at the end; the function itself.", METHOD_RAW},
    {"unregister(func, /)", atexit_unregister, "Forget every registration of a function.", 0},
    {0},
};
const ModuleDef atexit_module = {"atexit", "Functions to be called when the interpreter ends.", functions, NULL, NULL};
