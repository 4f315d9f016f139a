/* Module specs: what a module knows of where it comes from, __spec__.
 *
 * The interpreter makes one for each module that it loads, so they are small C objects, and what hardly anybody asks for, the
 * loader, is made by importlib when somebody does. */
#include "interp/import_private.h"

typedef struct ModuleSpec { Object head; Own name, loader, origin, locations, parent, loader_state, cached; bool has_location, initializing; } ModuleSpec;

static Type module_spec_type;

static int spec_clear(Object *o) {
    ModuleSpec *s = (ModuleSpec *)o;
    Own *fields[] = {&s->name, &s->loader, &s->origin, &s->locations, &s->parent, &s->loader_state, &s->cached};
    for (size_t i = 0; i < COUNT_OF(fields); i++) CLEAR(*fields[i]);
    return 0;
}

static void spec_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    spec_clear(o);
    object_free(o);
    dealloc_end();
}

/* What a program may have made part of a cycle: the loader above all, which often knows its spec. */
static int spec_traverse(Object *o, VisitFn visit, void *context) {
    ModuleSpec *s = (ModuleSpec *)o;
    VISIT(s->name);
    VISIT(s->loader);
    VISIT(s->origin);
    VISIT(s->locations);
    VISIT(s->parent);
    VISIT(s->loader_state);
    VISIT(s->cached);
    return 0;
}

/* Of a module that the interpreter loaded by itself the loader is made when somebody asks for it. */
static Own spec_get_loader(Ref self) {
    ModuleSpec *s = (ModuleSpec *)object_of(self);
    if (!s->loader) {
        scoped Own make = import_from("importlib.machinery", "_loader_of"), loader = make ? call1(make, self) : NULL;
        if (!loader) return NULL;
        own_set_take(&s->loader, give(loader));
    }
    return own(s->loader);
}

static Ref or_none(Ref v) { return v ? v : None; }

static Own spec_repr(Ref self) {
    const ModuleSpec *s = (const ModuleSpec *)object_of(self);
    scoped Own loader = spec_get_loader(self), text = loader ? str_format("ModuleSpec(name=%R, loader=%R", s->name, loader) : NULL;
    if (text && s->origin && !is_none(s->origin)) own_set_take(&text, str_format("%U, origin=%R", text, s->origin));
    if (text && s->locations && !is_none(s->locations)) own_set_take(&text, str_format("%U, submodule_search_locations=%R", text, s->locations));
    return text ? str_format("%U)", text) : NULL;
}

/* Equal are specs that say the same of where a module is. */
static Own spec_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_exactly(b, &module_spec_type)) return NotImplemented;
    scoped Own loader = spec_get_loader(a), other_loader = loader ? spec_get_loader(b) : NULL;
    if (!other_loader) return NULL;
    const ModuleSpec *x = (const ModuleSpec *)object_of(a), *y = (const ModuleSpec *)object_of(b);
    scoped Own left = tuple_pack(5, or_none(x->name), loader, or_none(x->origin), or_none(x->locations), or_none(x->cached));
    scoped Own right = tuple_pack(5, or_none(y->name), other_loader, or_none(y->origin), or_none(y->locations), or_none(y->cached));
    int equal = left && right ? compare_truth(left, right, CMP_EQ) : -1;
    return equal < 0 ? NULL : bool_new((op == CMP_EQ) == (equal && x->has_location == y->has_location));
}

static Own spec_make(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    enum { NAME, LOADER, ORIGIN, LOADER_STATE, IS_PACKAGE, SLOTS };
    Ref a[SLOTS];
    if (args_bind(&signature, "ModuleSpec(name, loader, *, origin=None, loader_state=None, is_package=None)", args, count, names, a) < 0) return NULL;
    if (!is_str(a[NAME])) return throw(TypeError, "module name must be a string");
    int is_package = a[IS_PACKAGE] ? truth(a[IS_PACKAGE]) : 0;
    ModuleSpec *s = is_package < 0 ? NULL : object_new(type, 0);
    if (!s) return NULL;
    scoped Own spec = as_own(s);
    s->name = own(a[NAME]);
    s->loader = own(a[LOADER]);
    s->origin = a[ORIGIN] ? own(a[ORIGIN]) : NULL;
    s->loader_state = a[LOADER_STATE] ? own(a[LOADER_STATE]) : NULL;
    s->parent = is_package ? own(a[NAME]) : dotted_parent(a[NAME]);
    s->locations = is_package ? list_new(0) : NULL;
    if (!s->parent || (is_package && !s->locations)) return NULL;
    gc_track(&s->head);
    return give(spec);
}

static int spec_set_loader(Ref self, Ref value) {
    own_set_take(&((ModuleSpec *)object_of(self))->loader, own(value ? value : None));
    return 0;
}

static const GetSetRow spec_getset[] = {
    {"loader", spec_get_loader, spec_set_loader, "What runs its body."},
    {0},
};

static const MemberRow spec_members[] = {
    {"name", MEMBER_OBJECT_OR_NONE, offsetof(ModuleSpec, name), true, "The module's full name."},
    {"origin", MEMBER_OBJECT_OR_NONE, offsetof(ModuleSpec, origin), true, "Where it was found."},
    {"submodule_search_locations", MEMBER_OBJECT_OR_NONE, offsetof(ModuleSpec, locations), true, "Of a package: __path__."},
    {"parent", MEMBER_OBJECT_OR_NONE, offsetof(ModuleSpec, parent), true, "The package that it belongs to."},
    {"loader_state", MEMBER_OBJECT_OR_NONE, offsetof(ModuleSpec, loader_state), true, "For the loader's own use."},
    {"cached", MEMBER_OBJECT_OR_NONE, offsetof(ModuleSpec, cached), true, "Unused: there are no compiled files."},
    {"has_location", MEMBER_BOOL, offsetof(ModuleSpec, has_location), true, "Is the origin a file?"},
    {"_initializing", MEMBER_BOOL, offsetof(ModuleSpec, initializing), true, "Does its body still run?"},
    {0},
};

/* Made again from its name and loader, and then given its other members one by one. */
static Own spec_reduce(Ref self, const Ref *args) {
    scoped Own members = dict_new();
    for (const MemberRow *row = spec_members; members && row->name; row++) {
        scoped Own name = str_intern(row->name), value = name ? getattr(self, name) : NULL;
        if (!value || dict_set(members, name, value) < 0) return NULL;
    }
    scoped Own loader = members ? spec_get_loader(self) : NULL, made_of = loader ? tuple_pack(2, ((ModuleSpec *)object_of(self))->name, loader) : NULL;
    scoped Own state = made_of ? tuple_pack(2, None, members) : NULL;
    return state ? tuple_pack(3, as_ref(type_of(self)), made_of, state) : NULL;
}

static const MethodRow spec_methods[] = {
    {"__reduce__(self, /)", spec_reduce, "For pickles.", 0},
    {0},
};

static Type module_spec_type = {
    .head = OBJECT_STATIC(&type_type), .name = "importlib.machinery.ModuleSpec", .base = &object_type,
    .flags = TYPE_GC, .size = sizeof(ModuleSpec), .new = spec_make,
    .methods = spec_methods, .members = spec_members, .getset = spec_getset, .dealloc = spec_dealloc,
    .traverse = spec_traverse, .clear = spec_clear, .repr = spec_repr, .compare = spec_compare,
};

Own spec_new(Ref name, const Found *f, Ref file, Ref package) {
    if (!type_has(&module_spec_type, TYPE_READY) && type_ready(&module_spec_type) < 0) return NULL;
    ModuleSpec *s = object_new(&module_spec_type, 0);
    if (!s) return NULL;
    scoped Own spec = as_own(s);
    s->name = own(name);
    s->parent = own(package);
    s->locations = own(f->folders);
    s->has_location = file != NULL;
    s->initializing = true;
    s->origin = file ? own(file) : f->def ? str_intern("built-in") : NULL;
    if (!s->origin && f->def) return NULL;
    gc_track(&s->head);
    return give(spec);
}

Own importer_spec(Ref name, Ref file, Ref package) {
    Found none = {0};
    return spec_new(name, &none, file, package);
}

void spec_set_initialized(Ref module) {
    Own spec;
    if (!is_kind(module, &module_type)) return;
    if (dict_get(module_dict_peek(module), name___spec__, &spec) > 0) {
        if (is_exactly(spec, &module_spec_type)) ((ModuleSpec *)object_of(spec))->initializing = false;
        decref(spec);
    }
}
