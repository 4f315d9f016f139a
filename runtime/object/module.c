/* Modules: a namespace dict that answers as attributes; made from a table for built-in ones. */
#include "runtime/object/module.h"

#include <string.h>

#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/hooks.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/object/weakref.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"

static ModuleObject *module_of(Ref v) { return (ModuleObject *)object_of(v); }
Ref module_dict_peek(Ref module) { return module_of(module)->dict; }

/* ---- making */

static Own module_alloc(Type *type) {
    ModuleObject *m = object_new(type, 0);
    if (!m) return NULL;
    scoped Own module = as_own(m);
    gc_track(&m->head);
    m->dict = dict_new();
    return m->dict ? give(module) : NULL;
}

static int fill(Ref module, Ref name, Ref doc) {
    Ref dict = module_of(module)->dict;
    Ref empty[] = {name___package__, name___loader__, name___spec__};
    if (dict_set(dict, name___name__, name) < 0 || dict_set(dict, name___doc__, doc) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(empty); i++)
        if (dict_set(dict, empty[i], None) < 0) return -1;
    return 0;
}

Own module_new(Ref name) {
    scoped Own module = module_alloc(&module_type);
    return module && fill(module, name, None) == 0 ? give(module) : NULL;
}

static Own module_type_new(Type *type, const Ref *args, size_t count, Ref names) { return module_alloc(type); }

static int module_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref out[2];
    if (args_bind(&signature, "module(name, doc=None)", args, count, names, out) < 0) return -1;
    if (!is_str(out[0])) return fail(TypeError, "module() argument 'name' must be str, not %K", out[0]);
    return fill(self, out[0], out[1] ? out[1] : None);
}

int module_add(Ref module, const char *name, Ref value) { return dict_set_named(module_of(module)->dict, name, value); }

int module_add_take(Ref module, const char *name, Own value_taken) {
    scoped Own value = value_taken;
    return value ? module_add(module, name, value) : -1;
}

static int add_functions(Ref module, Ref name, const MethodRow *row) {
    for (; row && row->signature; row++) {
        scoped Own function = cfunction_new(row, module, name, NULL);
        scoped Own key = str_intern_take(str_new_utf8(row->signature, strcspn(row->signature, "(")));
        if (!function || !key || dict_set(module_of(module)->dict, key, function) < 0) return -1;
    }
    return 0;
}

static int add_types(Ref module, Type *const *types) {
    for (; types && *types; types++)
        if (type_ready(*types) < 0 || module_add(module, type_name(*types), as_ref(*types)) < 0) return -1;
    return 0;
}

Own module_from_def(const ModuleDef *def) {
    scoped Own name = str_intern(def->name), module = name ? module_new(name) : NULL;
    if (!module) return NULL;
    if (def->doc && module_add_take(module, "__doc__", str_new(def->doc)) < 0) return NULL;
    if (add_functions(module, name, def->functions) < 0 || add_types(module, def->types) < 0) return NULL;
    return def->init && def->init(module) < 0 ? NULL : give(module);
}

/* ---- lifetime */

static void module_dealloc(Object *o) {
    ModuleObject *m = (ModuleObject *)o;
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    if (m->state_free) m->state_free(m->state);
    CLEAR(m->dict);
    object_free(o);
    dealloc_end();
}

static int module_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((ModuleObject *)o)->dict);
    return 0;
}

static int module_clear(Object *o) {
    if (((ModuleObject *)o)->dict) dict_clear(((ModuleObject *)o)->dict);
    return 0;
}

/* ---- attributes */

static bool is_initializing(Ref spec) {
    scoped Own flag = NULL, name = str_intern("_initializing");
    int found = name && spec ? getattr_find(spec, name, &flag) : 0;
    if (found < 0) error_clear();
    int yes = found > 0 ? truth(flag) : 0;
    if (yes < 0) error_clear();
    return yes > 0;
}

static COLD Own throw_absent(Ref self, Ref name) {
    if (lookup_lacked_memory(type_of(self), name)) return throw_memory();
    Ref dict = module_of(self)->dict, module_name = dict_get_str_peek(dict, name___name__);
    scoped Own text = NULL, spec = own(dict_get_str_peek(dict, name___spec__));
    if (!module_name || !is_str(module_name)) text = str_format("module has no attribute '%U'", name);
    else if (is_initializing(spec))
        text = str_format("partially initialized module '%U' has no attribute '%U' (most likely due to a circular import)",
                          module_name, name);
    else text = str_format("module '%U' has no attribute '%U'", module_name, name);
    return text ? throw_attribute_message(self, name, text) : NULL;
}

/* __loader__ of a module that the interpreter loaded by itself: its spec makes it. */
static Own loader_of_spec(Ref dict) {
    Ref spec = dict_get_str_peek(dict, name___spec__);
    if (!spec || is_none(spec)) return NULL;
    scoped Own held = own(spec), loader = getattr_named(held, "loader");
    return loader && dict_set(dict, name___loader__, loader) == 0 ? give(loader) : NULL;
}

/* The namespace, then the type, then the module's own __getattr__ (PEP 562). */
static Own module_getattr(Ref self, Ref name) {
    Type *type = type_of(self);
    Ref dict = module_of(self)->dict;
    Ref of_type = type_lookup_peek(type, name);
    if (!of_type || !type_of(of_type)->descr_set) {
        Own value;
        int found = dict_get(dict, name, &value);
        if (found) return value;
    }
    if (of_type) return generic_getattr(self, name);
    if (name == name___loader__) {
        scoped Own kept = own(dict), loader = loader_of_spec(kept);
        if (loader || error_occurred()) return give(loader);
    }
    scoped Own hook = own(dict_get_str_peek(dict, name___getattr__));
    return hook ? call1(hook, name) : throw_absent(self, name);
}

static int module_setattr(Ref self, Ref name, Ref value) {
    Ref of_type = type_lookup_peek(type_of(self), name);
    if (of_type && type_of(of_type)->descr_set) return generic_setattr(self, name, value);
    scoped Own dict = own(module_of(self)->dict);
    if (value) return dict_set(dict, name, value);
    int found = dict_delete(dict, name);
    return found > 0 ? 0 : found < 0 ? -1 : fail(AttributeError, "'%T' object has no attribute '%U'", self, name);
}

/* Where a module without a file is from: what its spec says, or without one its loader. */
static Own origin_repr(Ref name, Ref spec, Ref loader) {
    if (!spec || is_none(spec)) return str_format("<module %R (%R)>", name, loader);
    scoped Own origin = getattr_named(spec, "origin");
    if (!origin) error_clear();
    if (origin && !is_none(origin)) {
        scoped Own located = getattr_named(spec, "has_location");
        int is_file = located ? truth(located) : 0;
        if (!located || is_file < 0) error_clear();
        return is_file > 0 ? str_format("<module %R from %R>", name, origin) : str_format("<module %R (%S)>", name, origin);
    }
    scoped Own found = getattr_named(spec, "loader");
    if (!found) error_clear();
    return found && !is_none(found) ? str_format("<module %R (%R)>", name, found) : str_format("<module %R>", name);
}

static Own module_repr(Ref self) {
    Ref dict = module_of(self)->dict, name = dict_get_str_peek(dict, name___name__), file = dict_get_str_peek(dict, name___file__);
    Ref spec = dict_get_str_peek(dict, name___spec__), loader = dict_get_str_peek(dict, name___loader__);
    if (!name) return str_new("<module '?'>");
    if (file && is_str(file)) return str_format("<module %R from %R>", name, file);
    bool no_import = dict == interp_current()->sys_dict || dict == interp_current()->builtins; /* they have no spec */
    bool builtin = no_import || (spec && !is_none(spec)) || (loader && !is_none(loader));
    if (no_import) return str_format("<module %R (built-in)>", name);
    return builtin ? origin_repr(name, spec, loader) : str_format("<module %R>", name);
}

static Own module_dict(Ref self) { return own(module_of(self)->dict); }

static Own module_annotations(Ref self) {
    Ref dict = module_of(self)->dict, found = dict_get_str_peek(dict, name___annotations__);
    if (found) return own(found);
    scoped Own made = dict_new();
    return made && dict_set(dict, name___annotations__, made) == 0 ? give(made) : NULL;
}

static int module_set_annotations(Ref self, Ref value) {
    Ref dict = module_of(self)->dict;
    if (value) return dict_set(dict, name___annotations__, value);
    int found = dict_delete(dict, name___annotations__);
    return found > 0 ? 0 : found < 0 ? -1 : fail(AttributeError, "__annotations__");
}

/* Modules of the library make what few programs use when it is asked for; __all__ names it before. */
static int add_promised_names(Ref dict, Ref names) {
    Ref file = dict_get_str_peek(dict, name___file__), all = dict_get_str_peek(dict, name___all__);
    if (!all || !is_list(all) || !file || !is_str(file) || strncmp(str_utf8_lossy(file), "<stdlib>/", 9)) return 0;
    for (size_t i = 0; i < list_length(all); i++) {
        scoped Own name = own(list_item_peek(all, i));
        if (is_str(name) && !dict_get_str_peek(dict, name) && list_append(names, name) < 0) return -1;
    }
    return 0;
}

static Own dir_method(Ref self, const Ref *args) {
    Ref dict = module_of(self)->dict;
    scoped Own hook = own(dict_get_str_peek(dict, name___dir__));
    if (hook) return call0(hook);
    Ref spec = dict_get_str_peek(dict, name___spec__);
    bool makes_loader = spec && !is_none(spec) && !dict_get_str_peek(dict, name___loader__);
    scoped Own names = dict_keys_list(dict);
    if (names && makes_loader && list_append(names, name___loader__) < 0) return NULL;
    if (names && dict_get_str_peek(dict, name___getattr__) && add_promised_names(dict, names) < 0) return NULL;
    return give(names);
}

static int module_set_dict(Ref self, Ref value) { return fail(AttributeError, "readonly attribute"); }

static const GetSetRow module_getset[] = {
    {"__dict__", module_dict, module_set_dict, NULL},
    {"__annotations__", module_annotations, module_set_annotations, NULL},
    {0},
};
static const MethodRow module_methods[] = {{"__dir__(self, /)", dir_method, "The names in the module.", 0}, {0}};

Type module_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "module",
    .doc = "module(name, doc=None)\n--\n\nA namespace with a name, as import makes it.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(ModuleObject),
    .weakrefs_offset = offsetof(ModuleObject, weakrefs),
    .base = &object_type,
    .methods = module_methods,
    .getset = module_getset,
    .dealloc = module_dealloc,
    .traverse = module_traverse,
    .clear = module_clear,
    .new = module_type_new,
    .init = module_init,
    .repr = module_repr,
    .getattr = module_getattr,
    .setattr = module_setattr,
};

/* ---- import */

Own import_module(const char *name) {
    if (hooks.import) return hooks.import(name);
    return throw(ModuleNotFoundError, "No module named '%s'", name);
}

Own import_from(const char *name, const char *attribute) {
    scoped Own module = import_module(name);
    return module ? getattr_named(module, attribute) : NULL;
}
