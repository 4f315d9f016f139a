/* The table of the modules written in C, for the importer. */
#include "stdlib/stdlib.h"

const ModuleDef *const stdlib_modules[] = {
#define MODULE(name) &name##_module,
#include "stdlib/modules.def"
#undef MODULE
    NULL,
};

/* Exception classes that modules made: few, and kept for good. */
static Own kept[64];
static size_t kept_count;

static Own class_new(const char *name, Ref bases) {
    const char *dot = strrchr(name, '.');
    scoped Own module = str_new_ascii(name, (size_t)(dot - name)), text = str_intern(dot + 1), namespace = dict_new();
    if (!module || !text || !namespace || dict_set(namespace, name___module__, module) < 0) return NULL;
    return type_new(&type_type, text, bases, namespace, NULL);
}

Type *exception_class_new_of(const char *name, Ref bases) {
    if (kept_count == COUNT_OF(kept)) return throw(SystemError, "too many exception classes");
    kept[kept_count] = class_new(name, bases);
    return kept[kept_count] ? type_peek(kept[kept_count++]) : NULL;
}

Type *exception_class_new(const char *name, Type *base) {
    scoped Own bases = tuple_pack(1, as_ref(base));
    return bases ? exception_class_new_of(name, bases) : NULL;
}

void stdlib_forget(void) {
    tracemalloc_forget();
    faulthandler_forget();
    signals_forget();
    readline_forget();
    streams_forget();
    syslog_forget();
    decimal_forget();
    pickle_forget();
    numpy_forget();
    while (kept_count) decref(kept[--kept_count]);
}
