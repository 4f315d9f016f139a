/* Modules.  Attributes live in one ordinary dict, which functions defined in the module share as their globals. */
#include "runtime/object/module.h"

#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/hooks.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"

static ModuleObject *module_of(Ref v) { return (ModuleObject *)object_of(v); }

static int module_start(Ref module, Ref name, Ref doc) {
    ModuleObject *m = module_of(module);
    if (!m->dict && !(m->dict = dict_new())) return -1;
    if (dict_set(m->dict, name___name__, name) < 0 || dict_set(m->dict, name___doc__, doc) < 0) return -1;
    if (dict_set(m->dict, name___package__, None) < 0 || dict_set(m->dict, name___loader__, None) < 0) return -1;
    return dict_set(m->dict, name___spec__, None);
}

Own module_new(Ref name) {
    ModuleObject *m = object_new(&module_type, 0);
    if (!m) return NULL;
    gc_track(&m->head);
    scoped Own module = as_own(m);
    return module_start(module, name, None) < 0 ? NULL : give(module);
}

Ref module_dict_peek(Ref module) { return module_of(module)->dict; }

int module_add(Ref module, const char *name, Ref value) {
    scoped Own key = str_intern(name);
    return key ? dict_set(module_of(module)->dict, key, value) : -1;
}

int module_add_take(Ref module, const char *name, Own value) {
    scoped Own owned = value;
    return owned ? module_add(module, name, owned) : -1;
}

static int add_functions(Ref module, const ModuleDef *def, Ref name) {
    for (const MethodRow *row = def->functions; row && row->signature; row++) {
        size_t n = strcspn(row->signature, "(");
        scoped Own key = str_new_utf8(row->signature, n), function = cfunction_new(row, module, name, NULL);
        if (!key || !function) return -1;
        key = str_intern_take(give(key));
        if (!key || dict_set(module_of(module)->dict, key, function) < 0) return -1;
    }
    return 0;
}

static int add_types(Ref module, Type *const *types) {
    for (; types && *types; types++) {
        if (!type_has(*types, TYPE_READY) && type_ready(*types) < 0) return -1;
        if (module_add(module, type_name(*types), as_ref(*types)) < 0) return -1;
    }
    return 0;
}

Own module_from_def(const ModuleDef *def) {
    scoped Own name = str_intern(def->name), doc = def->doc ? str_new(def->doc) : None;
    scoped Own module = name && doc ? module_new(name) : NULL;
    if (!module || dict_set(module_of(module)->dict, name___doc__, doc) < 0) return NULL;
    if (add_functions(module, def, name) < 0 || add_types(module, def->types) < 0) return NULL;
    if (def->init && def->init(module) < 0) return NULL;
    return give(module);
}

Own import_module(const char *name) {
    return hooks.import ? hooks.import(name) : throw(ImportError, "no importer");
}

Own import_from(const char *name, const char *attribute) {
    scoped Own module = import_module(name);
    return module ? getattr_named(module, attribute) : NULL;
}

/* ---- the type */

static Own module_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    ModuleObject *m = object_new(type, 0);
    if (!m) return NULL;
    gc_track(&m->head);
    scoped Own module = as_own(m);
    m->dict = dict_new();
    return m->dict ? give(module) : NULL;
}

static int module_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[2];
    if (args_bind(&signature, "module(name, doc=None)", args, count, names, a) < 0) return -1;
    if (!is_str(a[0])) return fail(TypeError, "module() argument 'name' must be str, not %T", a[0]);
    return module_start(self, a[0], a[1] ? a[1] : None);
}

static void module_dealloc(Object *o) {
    ModuleObject *m = (ModuleObject *)o;
    gc_untrack(o);
    if (m->state_free) m->state_free(m->state);
    CLEAR(m->dict);
    object_free(o);
}

static int module_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((ModuleObject *)o)->dict);
    return 0;
}

static int module_clear(Object *o) {
    ModuleObject *m = (ModuleObject *)o;
    if (m->dict) dict_clear(m->dict);
    return 0;
}

static Own module_text(Ref self, Ref key) {
    Own value = NULL;
    if (dict_get(module_of(self)->dict, key, &value) < 0) error_clear();
    return value;
}

static Own module_repr(Ref self) {
    scoped Own name = module_text(self, name___name__), file = module_text(self, name___file__);
    if (!name) return str_new("<module '?'>");
    if (file && is_str(file)) return str_format("<module %R from %R>", name, file);
    scoped Own path = module_text(self, name___path__);
    if (path) return str_format("<module %R (namespace)>", name);
    scoped Own spec = module_text(self, name___spec__);
    return spec && !is_none(spec) ? str_format("<module %R (built-in)>", name) : str_format("<module %R>", name);
}

static void *throw_no_attribute(Ref self, Ref name) {
    scoped Own module_name = module_text(self, name___name__);
    scoped Own text = module_name && is_str(module_name) ? str_format("module '%U' has no attribute '%U'", module_name, name)
                                                         : str_format("module has no attribute '%U'", name);
    return text ? throw_attribute_message(self, name, text) : NULL;
}

/* Data descriptors of the class, the dict, the class, then the module's own __getattr__ (PEP 562). */
static Own module_getattr(Ref self, Ref name) {
    Own value;
    Ref dict = module_of(self)->dict;
    if (!type_lookup_peek(type_of(self), name)) {
        int found = dict_get(dict, name, &value);
        if (found) return found < 0 ? NULL : value;
    }
    int found = generic_getattr_find(self, name, &value);
    if (found) return found < 0 ? NULL : value;
    found = dict_get(dict, name, &value);
    if (found) return found < 0 ? NULL : value;
    scoped Own fallback = NULL;
    found = dict_get(dict, name___getattr__, &fallback);
    if (found < 0) return NULL;
    return found ? call1(fallback, name) : throw_no_attribute(self, name);
}

static int module_setattr(Ref self, Ref name, Ref value) {
    if (type_lookup_peek(type_of(self), name)) {
        Ref descr = type_lookup_peek(type_of(self), name);
        if (type_of(descr)->descr_set) return type_of(descr)->descr_set(descr, self, value);
    }
    Ref dict = module_of(self)->dict;
    if (value) return dict_set(dict, name, value);
    int deleted = dict_delete(dict, name);
    if (deleted == 0) throw_no_attribute(self, name);
    return deleted > 0 ? 0 : -1;
}

static Own module_dict(Ref self) { return own(module_of(self)->dict); }

static Own module_annotations(Ref self) {
    Own value;
    Ref dict = module_of(self)->dict;
    int found = dict_get(dict, name___annotations__, &value);
    if (found) return found < 0 ? NULL : value;
    scoped Own fresh = dict_new();
    return fresh && dict_set(dict, name___annotations__, fresh) == 0 ? give(fresh) : NULL;
}

static int module_set_annotations(Ref self, Ref value) {
    Ref dict = module_of(self)->dict;
    if (value) return dict_set(dict, name___annotations__, value);
    return dict_delete(dict, name___annotations__) < 0 ? -1 : 0;
}

static Own module_dir(Ref self, const Ref *args) {
    Own hook;
    int found = dict_get(module_of(self)->dict, name___dir__, &hook);
    if (found < 0) return NULL;
    if (!found) return dict_keys_list(module_of(self)->dict);
    scoped Own function = hook;
    return call0(function);
}

static const GetSetRow module_getset[] = {
    {"__dict__", module_dict, NULL, "The module's namespace."},
    {"__annotations__", module_annotations, module_set_annotations, "Annotations of its variables."},
    {0},
};

static const MethodRow module_methods[] = {
    {"__dir__()", module_dir, "The names that the module defines.", 0},
    {0},
};

Type module_type = {
    .head = OBJECT_STATIC(&type_type), .name = "module", .base = &object_type, .flags = TYPE_BASE | TYPE_GC,
    .doc = "A module: a namespace with a name.", .size = sizeof(ModuleObject),
    .weakrefs_offset = offsetof(ModuleObject, weakrefs), .methods = module_methods, .getset = module_getset,
    .new = module_type_new, .init = module_init, .dealloc = module_dealloc, .traverse = module_traverse,
    .clear = module_clear, .repr = module_repr, .getattr = module_getattr, .setattr = module_setattr,
};
