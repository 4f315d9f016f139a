/* property, staticmethod, classmethod. */
#include "runtime/object/descr.h"

#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Property *property_of(Ref v) { return (Property *)object_of(v); }

static Ref none_is_null(Ref v) { return v && is_none(v) ? NULL : v; }
static Ref null_is_none(Ref v) { return v ? v : None; }

/* ---- property */

static Own property_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

/* The doc of a subclass's property is an attribute of the instance: the class may have a __doc__ of its own. */
static int set_doc(Ref self, Ref doc) {
    if (is_exactly(self, &property_type)) {
        own_set_take(&property_of(self)->doc, own(doc));
        return 0;
    }
    return setattr(self, name___doc__, doc);
}

static int doc_from_getter(Ref self) {
    scoped Own getter = own(property_of(self)->getter), doc = NULL;
    int found = getattr_find(getter, name___doc__, &doc);
    if (found <= 0) return found;
    property_of(self)->getter_doc = true;
    return set_doc(self, doc);
}

static int property_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature; /* parsed once, the same for every interpreter */
    Ref out[4];
    if (args_bind(&signature, "property(fget=None, fset=None, fdel=None, doc=None)", args, count, names, out) < 0) return -1;
    Property *p = property_of(self);
    own_set_take(&p->getter, own(none_is_null(out[0])));
    own_set_take(&p->setter, own(none_is_null(out[1])));
    own_set_take(&p->deleter, own(none_is_null(out[2])));
    CLEAR(p->doc);
    p->getter_doc = false;
    if (none_is_null(out[3])) return set_doc(self, out[3]);
    return p->getter ? doc_from_getter(self) : 0;
}

static void property_dealloc(Object *o) {
    Property *p = (Property *)o;
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    CLEAR(p->getter);
    CLEAR(p->setter);
    CLEAR(p->deleter);
    CLEAR(p->doc);
    CLEAR(p->name);
    object_free(o);
    dealloc_end();
}

static int property_traverse(Object *o, VisitFn visit, void *context) {
    Property *p = (Property *)o;
    VISIT(p->getter);
    VISIT(p->setter);
    VISIT(p->deleter);
    VISIT(p->doc);
    return attrs_traverse(o, visit, context);
}

static int property_clear(Object *o) {
    Property *p = (Property *)o;
    CLEAR(p->getter);
    CLEAR(p->setter);
    CLEAR(p->deleter);
    CLEAR(p->doc);
    attrs_clear(o);
    return 0;
}

static COLD Own throw_missing(Property *p, Ref object, const char *what) {
    scoped Own class = type_qualname(as_ref(type_of(object)));
    if (!class) return NULL;
    if (p->name) return throw(AttributeError, "property %R of %R object has no %s", p->name, class, what);
    return throw(AttributeError, "property of %R object has no %s", class, what);
}

static Own property_get(Ref self, Ref object, Ref owner) {
    Property *p = property_of(self);
    if (!object || is_none(object)) return own(self);
    if (!p->getter) return throw_missing(p, object, "getter");
    scoped Own getter = own(p->getter);
    return call1(getter, object);
}

static int property_set(Ref self, Ref object, Ref value) {
    Property *p = property_of(self);
    scoped Own function = own(value ? p->setter : p->deleter);
    if (!function) return throw_missing(p, object, value ? "setter" : "deleter"), -1;
    Ref args[] = {object, value};
    Own result = call(function, args, value ? 2 : 1, NULL);
    decref(result);
    return result ? 0 : -1;
}

/* A copy with one of the three functions replaced; of a doc that came from the getter, the new getter's. */
static Own property_copy(Ref self, Ref getter, Ref setter, Ref deleter) {
    Property *p = property_of(self);
    scoped Own get = own(getter ? getter : null_is_none(p->getter)), set = own(setter ? setter : null_is_none(p->setter));
    scoped Own delete = own(deleter ? deleter : null_is_none(p->deleter)), doc = own(p->getter_doc ? None : null_is_none(p->doc));
    Ref args[] = {get, set, delete, doc};
    scoped Own copy = call(as_ref(type_of(self)), args, 4, NULL);
    if (copy && is_kind(copy, &property_type)) own_set_take(&property_of(copy)->name, own(p->name));
    return give(copy);
}

static Own getter_method(Ref self, const Ref *args) { return property_copy(self, args[0], NULL, NULL); }
static Own setter_method(Ref self, const Ref *args) { return property_copy(self, NULL, args[0], NULL); }
static Own deleter_method(Ref self, const Ref *args) { return property_copy(self, NULL, NULL, args[0]); }

static Own set_name_method(Ref self, const Ref *args) {
    own_set_take(&property_of(self)->name, own(args[1]));
    return None;
}

/* v.__isabstractmethod__: 1, 0, -1. */
static int is_abstract(Ref v) {
    scoped Own flag = NULL, name = str_intern("__isabstractmethod__");
    int found = name ? getattr_find(v, name, &flag) : -1;
    return found <= 0 ? found : truth(flag);
}

static Own property_abstract(Ref self) {
    Property *p = property_of(self);
    const Own *functions[] = {&p->getter, &p->setter, &p->deleter};
    for (size_t i = 0; i < COUNT_OF(functions); i++) {
        scoped Own function = own(*functions[i]);
        int abstract = function ? is_abstract(function) : 0;
        if (abstract) return abstract < 0 ? NULL : True;
    }
    return False;
}

static const MethodRow property_methods[] = {
    {"getter(self, fget, /)", getter_method, "The same property with another getter.", 0},
    {"setter(self, fset, /)", setter_method, "The same property with another setter.", 0},
    {"deleter(self, fdel, /)", deleter_method, "The same property with another deleter.", 0},
    {"__set_name__(self, owner, name, /)", set_name_method, "Told its name by the class.", 0},
    {0},
};

static const MemberRow property_members[] = {
    {"fget", MEMBER_OBJECT_OR_NONE, offsetof(Property, getter), false, NULL},
    {"fset", MEMBER_OBJECT_OR_NONE, offsetof(Property, setter), false, NULL},
    {"fdel", MEMBER_OBJECT_OR_NONE, offsetof(Property, deleter), false, NULL},
    {"__doc__", MEMBER_OBJECT_OR_NONE, offsetof(Property, doc), true, NULL},
    {0},
};

static const GetSetRow property_getset[] = {
    {"__isabstractmethod__", property_abstract, NULL, NULL},
    {0},
};

Type property_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "property",
    .doc = "property(fget=None, fset=None, fdel=None, doc=None)\n--\n\n"
           "An attribute that calls functions.\n\nUsually written as a decorator: @property above the getter, @name.setter and "
           "@name.deleter above the others.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Property),
    .attrs_offset = offsetof(Property, attrs),
    .base = &object_type,
    .methods = property_methods,
    .getset = property_getset,
    .members = property_members,
    .dealloc = property_dealloc,
    .traverse = property_traverse,
    .clear = property_clear,
    .new = property_new,
    .init = property_init,
    .descr_get = property_get,
    .descr_set = property_set,
};

/* ---- staticmethod and classmethod: one callable, two ways of binding */

static StaticMethod *wrapped_of(Ref v) { return (StaticMethod *)object_of(v); }

static Own wrapped_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

/* What functools.update_wrapper does: the wrapper looks like what it wraps. */
static int copy_identity(Ref self, Ref callable) {
    Ref names[] = {name___module__, name___name__, name___qualname__, name___doc__, name___annotations__};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        scoped Own value = NULL;
        int found = getattr_find(callable, names[i], &value);
        if (found < 0 || (found && attrs_set(self, names[i], value) < 0)) return -1;
    }
    return 0;
}

static int wrapped_init(Ref self, const Ref *args, size_t count, Ref names) {
    const char *name = type_name(type_of(self));
    if (args_no_names(name, names) < 0 || args_count(name, count, 1, 1) < 0) return -1;
    own_set_take(&wrapped_of(self)->callable, own(args[0]));
    return copy_identity(self, args[0]);
}

/* Without copying names: for what the runtime wraps itself at start. */
static Own wrap(Type *type, Ref callable) {
    StaticMethod *w = object_new(type, 0);
    if (!w) return NULL;
    w->callable = own(callable);
    gc_track(&w->head);
    scoped Own v = as_own(w);
    if (!is_exactly(callable, &cfunction_type) && copy_identity(v, callable) < 0) return NULL;
    return give(v);
}

Own staticmethod_new(Ref callable) { return wrap(&staticmethod_type, callable); }
Own classmethod_new(Ref callable) { return wrap(&classmethod_type, callable); }

static void wrapped_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    CLEAR(((StaticMethod *)o)->callable);
    object_free(o);
    dealloc_end();
}

static int wrapped_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((StaticMethod *)o)->callable);
    return attrs_traverse(o, visit, context);
}

static int wrapped_clear(Object *o) {
    CLEAR(((StaticMethod *)o)->callable);
    attrs_clear(o);
    return 0;
}

static Own static_get(Ref self, Ref object, Ref owner) {
    Ref callable = wrapped_of(self)->callable;
    return callable ? own(callable) : throw(RuntimeError, "uninitialized staticmethod object");
}

static Own static_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own callable = own(wrapped_of(self)->callable);
    return callable ? call(callable, args, count, names) : throw(RuntimeError, "uninitialized staticmethod object");
}

static Own class_get(Ref self, Ref object, Ref owner) {
    scoped Own callable = own(wrapped_of(self)->callable);
    if (!callable) return throw(RuntimeError, "uninitialized classmethod object");
    if (recursion_check("") < 0) return NULL;
    Ref class = owner ? owner : as_ref(type_of(object));
    DescrGetFn get = type_of(callable)->descr_get;
    return get ? get(callable, class, class) : bound_method_new(callable, class);
}

static Own wrapped_repr(Ref self) {
    scoped Own callable = own(wrapped_of(self)->callable);
    return str_format("<%s(%R)>", type_is_subtype(type_of(self), &staticmethod_type) ? "staticmethod" : "classmethod", callable);
}

static Own wrapped_abstract(Ref self) {
    scoped Own callable = own(wrapped_of(self)->callable);
    int abstract = callable ? is_abstract(callable) : 0;
    return abstract < 0 ? NULL : bool_new(abstract);
}
static Own wrapped_dict(Ref self) { return attrs_dict(self); }

static const MemberRow wrapped_members[] = {
    {"__func__", MEMBER_OBJECT_OR_NONE, offsetof(StaticMethod, callable), false, NULL},
    {"__wrapped__", MEMBER_OBJECT_OR_NONE, offsetof(StaticMethod, callable), false, NULL},
    {0},
};

static const GetSetRow wrapped_getset[] = {
    {"__isabstractmethod__", wrapped_abstract, NULL, NULL},
    {"__dict__", wrapped_dict, attrs_set_dict, NULL},
    {0},
};

/* What the two share. */
#define WRAPPED_TYPE(text, help) \
    .head = OBJECT_STATIC(&type_type), .name = text, .doc = text "(function)\n--\n\n" help, .flags = TYPE_BASE | TYPE_GC, \
    .size = sizeof(StaticMethod), .attrs_offset = offsetof(StaticMethod, attrs), .base = &object_type, .getset = wrapped_getset, \
    .members = wrapped_members, .dealloc = wrapped_dealloc, .traverse = wrapped_traverse, .clear = wrapped_clear, \
    .new = wrapped_new, .init = wrapped_init, .repr = wrapped_repr

Type staticmethod_type = {
    WRAPPED_TYPE("staticmethod", "A function kept in a class that does not become a method."),
    .call = static_call,
    .descr_get = static_get,
};

Type classmethod_type = {
    WRAPPED_TYPE("classmethod", "A method whose first argument is the class instead of an instance."),
    .descr_get = class_get,
};
