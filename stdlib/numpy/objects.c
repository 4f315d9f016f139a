/* Where the core ends: arrays of strings and of other objects are Python, numpy._objects (lib/numpy).
 *
 * What meets such a thing raises UnsupportedError.  A function of the module that fails so is called once more, under its name in
 * numpy._object_functions and with its arguments in their order; NotImplemented stands for one that was not given, and as an answer for "I cannot
 * either": then the error stays.  Nothing of this costs anything where numbers are enough. */
#include <stdio.h>

#include "stdlib/numpy/array_inner.h"

COLD void *throw_no_array(const char *what) {
    char text[160];
    snprintf(text, sizeof text, "gilt's numpy has no arrays of %.60s here: only of bool, int, float and complex numbers", what);
    return throw_named("numpy._places", "UnsupportedError", text);
}

size_t parameters_count(const char *text) {
    size_t count = 0;
    int depth = 0;
    bool named = false;
    for (; *text; text++) {
        depth += *text == '(';
        depth -= *text == ')';
        if ((*text == ',' && depth == 1) || depth == 0) {
            count += named;
            named = false;
        } else if (depth == 1 && ((*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z') || *text == '_')) {
            named = true;
        }
    }
    return count;
}

/* `first` (NULL: nothing) and the arguments. */
static COLD Own call_again(const char *name, Ref first, const Ref *args, size_t count) {
    scoped Own module = import_module("numpy._object_functions");
    scoped Own key = module ? str_intern(name) : NULL, function = NULL;
    if (!key) return NULL;
    int found = getattr_find(module, key, &function);
    if (found < 0) return NULL;
    if (!found) return own(NotImplemented);
    Ref given[32];
    size_t before = first != NULL;
    if (before + count > COUNT_OF(given)) return own(NotImplemented);
    given[0] = first;
    for (size_t i = 0; i < count; i++) given[before + i] = args[i] ? args[i] : NotImplemented;
    return call(function, given, before + count, NULL);
}

static bool is_unsupported(void) { return error_is(TypeError) && strcmp(type_name(type_of(error_peek())), "UnsupportedError") == 0; }

bool objects_clear_unsupported(void) {
    if (!is_unsupported()) return false;
    error_clear();
    return true;
}

static COLD Own retry(const char *name, Ref first, const Ref *args, size_t count) {
    scoped Own error = error_take();
    scoped Own result = call_again(name, first, args, count);
    if (!result || result != NotImplemented) return give(result);
    error_restore_take(give(error));
    return NULL;
}

Own objects_retry(const char *name, const char *parameters, const Ref *args) {
    return is_unsupported() ? retry(name, NULL, args, parameters_count(parameters)) : NULL;
}

Own objects_retry_method(const char *name, const char *ufunc, const Ref *args, size_t count) {
    if (!is_unsupported()) return NULL;
    scoped Own first = str_new(ufunc);
    return first ? retry(name, first, args, count) : NULL;
}
