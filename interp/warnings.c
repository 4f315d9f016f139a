/* Warnings from C.
 *
 * All rules (filters, registries, the text) are in the module warnings, which is written in Python.  Programs that issue
 * nothing but what is hidden by default never pay for importing it: while nobody has imported it and there are no -W
 * options, the default filters are known here. */
#include "interp/warnings.h"

#include "interp/frame.h"

/* The module's list of filters has never been looked at, so it is the default one. */
static bool filters_are_default(void) {
    Ref modules = interp_current()->modules, dict = interp_current()->sys_dict;
    scoped Own name = str_intern("warnings"), options_name = str_intern("warnoptions");
    if (!name || !options_name || !dict) {
        error_clear();
        return true;
    }
    Ref options = dict_get_str_peek(dict, options_name);
    return !dict_get_str_peek(modules, name) && (!options || !is_list(options) || list_length(options) == 0);
}

static bool is_hidden(const Type *category, bool from_main) {
    if (type_is_subtype(category, DeprecationWarning)) return !from_main;
    return type_is_subtype(category, PendingDeprecationWarning) || type_is_subtype(category, ImportWarning) ||
           type_is_subtype(category, ResourceWarning);
}

/* What is warned of: a category's text, and the object that it is about, or NULL. */
typedef struct Notice {
    Type *category;
    Ref message, source;
} Notice;

/* warnings.warn_explicit(message, category, filename, line, module, registry, None, source) */
static int warn_explicit(Notice w, Ref filename, int line, Ref module, Ref registry) {
    scoped Own function = import_from("warnings", "warn_explicit");
    if (!function) return -1;
    scoped Own number = int_new(line);
    Ref args[] = {w.message, as_ref(w.category), filename, number, module, registry, None, w.source ? w.source : None};
    scoped Own done = call(function, args, COUNT_OF(args), NULL);
    return done ? 0 : -1;
}

/* The frame that is to blame: level 1 is the one that is running. */
static Frame *frame_at_level(int level) {
    Frame *frame = vm_current()->frame;
    while (frame && level-- > 1) frame = frame->previous;
    return frame;
}

static Own registry_of(Ref globals) {
    scoped Own key = str_intern("__warningregistry__"), fresh = dict_new();
    Own registry = NULL;
    if (!key || !fresh || dict_setdefault(globals, key, fresh, &registry) < 0) return NULL;
    return registry;
}

static int hook_warn(Type *category, Ref message, int stack_level, Ref source) {
    Frame *frame = frame_at_level(stack_level);
    scoped Own globals = frame ? own(frame->globals) : own(interp_current()->sys_dict);
    Ref name = globals ? dict_get_str_peek(globals, name___name__) : NULL;
    bool from_main = !frame || (name && is_str(name) && str_equal_c(name, "__main__"));
    if (filters_are_default() && is_hidden(category, from_main)) return 0;
    int line = frame ? frame_line(frame) : 1;
    scoped Own filename = frame ? own(frame->code->filename) : str_new("sys");
    scoped Own module = name && is_str(name) ? own(name) : str_new(frame ? "<string>" : "sys");
    scoped Own registry = globals ? registry_of(globals) : NULL;
    if (!filename || !module || !registry) return -1;
    return warn_explicit((Notice){category, message, source}, filename, line, module, registry);
}

static int hook_warn_at(Type *category, Ref message, Ref filename, int line) {
    if (filters_are_default() && is_hidden(category, false)) return 0;
    return warn_explicit((Notice){category, message, NULL}, filename, line, None, None);
}

void warnings_init(void) {
    hooks.warn = hook_warn;
    hooks.warn_at = hook_warn_at;
}
