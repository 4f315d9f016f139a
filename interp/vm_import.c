/* The import statement: what it asks of __import__, and names out of modules. */
#include "interp/vm_slow.h"

int vm_import_name(Frame *frame, unsigned a, unsigned b, unsigned c, Ref name) {
    scoped Own level = register_take(frame, b), from = register_take(frame, c), import = NULL;
    int found = dict_get(frame->function->builtins, name___import__, &import);
    if (found < 0) return -1;
    if (!found) return fail(ImportError, "__import__ not found");
    Ref args[] = {name, frame->globals, frame->names ? frame->names : None, from, level};
    Own module = call(import, args, 5, NULL);
    return module ? register_set_take(frame, a, module) : -1;
}

/* Where a module comes from, for messages: its file or "unknown location". */
static Own module_file(Ref module) {
    Own file = NULL;
    int found = is_kind(module, &module_type) ? getattr_find(module, name___file__, &file) : 0;
    if (found > 0 && is_str(file)) return file;
    decref(file);
    return found < 0 ? NULL : str_new("unknown location");
}

static bool is_initializing(Ref module) {
    scoped Own spec = NULL, state = NULL, attribute = str_intern("_initializing");
    int found = attribute ? getattr_find(module, name___spec__, &spec) : -1;
    if (found > 0) found = getattr_find(spec, attribute, &state);
    if (found < 0) error_clear();
    return found > 0 && state == True;
}

static int fail_import_from(Ref module, Ref package, Ref name) {
    scoped Own file = module_file(module);
    if (!file) return -1;
    scoped Own shown = package ? own(package) : str_new("<unknown module name>");
    if (!shown) return -1;
    if (is_initializing(module))
        fail(ImportError, "cannot import name %R from partially initialized module %R (most likely due to a circular import) (%S)", name,
             shown, file);
    else
        fail(ImportError, "cannot import name %R from %R (%S)", name, shown, file);
    Ref e = error_peek();
    if (e && is_exactly(e, ImportError)) {
        ImportErrorObject *error = (ImportErrorObject *)object_of(e);
        if (package) own_set_take(&error->name, own(package));
        if (!str_equal_c(file, "unknown location")) own_set_take(&error->path, own(file));
    }
    return -1;
}

int vm_import_from(Frame *frame, unsigned a, unsigned b, Ref name) {
    scoped Own module = own(frame->registers[b]), value = NULL, package = NULL;
    int found = getattr_find(module, name, &value);
    if (found < 0) return -1;
    if (!found) { /* a submodule that is still being imported */
        found = getattr_find(module, name___name__, &package);
        if (found < 0) return -1;
        if (found && is_str(package)) {
            scoped Own full = str_format("%U.%U", package, name);
            if (!full || dict_get(interp_current()->modules, full, &value) < 0) return -1;
        } else {
            CLEAR(package);
        }
    }
    if (!value) return fail_import_from(module, package, name);
    return register_set_take(frame, a, give(value));
}

static int star_name(Frame *frame, Ref module, Ref name, bool all) {
    if (!is_str(name)) {
        if (!all) return fail(TypeError, "Key in %S.__dict__ must be str, not %T", module, name);
        return fail(TypeError, "Item in %S.__all__ must be str, not %T", module, name);
    }
    if (!all && str_length(name) && str_char(name, 0) == '_') return 0;
    scoped Own value = getattr(module, name);
    if (!value) return -1;
    return frame->names ? setitem(frame->names, name, value) : dict_set(frame->globals, name, value);
}

int vm_import_star(Frame *frame, unsigned a) {
    scoped Own module = register_take(frame, a), names = NULL, dict = NULL;
    int all = getattr_find(module, name___all__, &names);
    if (all < 0) return -1;
    if (!all) {
        int found = getattr_find(module, name___dict__, &dict);
        if (found < 0) return -1;
        if (!found) return fail(ImportError, "from-import-* object has no __dict__ and no __all__");
        names = call_method(dict, name_keys, NULL, 0);
        if (!names) return -1;
    }
    scoped Own list = list_from(names);
    for (size_t i = 0; list && i < list_length(list); i++) {
        scoped Own name = own(list_item_peek(list, i));
        if (star_name(frame, module, name, all) < 0) return -1;
    }
    return list ? 0 : -1;
}
