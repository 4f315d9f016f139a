/* object: the root of all classes. */
#include "runtime/base/hash.h"
#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/module.h"
#include "runtime/object/protocol.h"
#include "runtime/object/reduce.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- making.  Arguments are an error unless the other of __new__ and __init__ is there to take them. */

static int object_init(Ref self, const Ref *args, size_t count, Ref names);
static Own object_new_slot(Type *type, const Ref *args, size_t count, Ref names);

static COLD Own throw_abstract(const Type *type) {
    scoped Own given = own(type->abstract_methods), names = list_from(given), separator = str_new(", ");
    if (!names || !separator || list_sort(names, NULL, false) < 0) return NULL;
    scoped Own text = str_join(separator, names);
    if (!text) return NULL;
    return throw(TypeError, "Can't instantiate abstract class %N with abstract method%s %U", type,
                 list_length(names) == 1 ? "" : "s", text);
}

static Own object_new_slot(Type *type, const Ref *args, size_t count, Ref names) {
    if (UNLIKELY(count || (names && tuple_length(names)))) {
        if (type->new != object_new_slot)
            return throw(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
        if (type->init == object_init) return throw(TypeError, "%N() takes no arguments", type);
    }
    if (UNLIKELY(type->flags & TYPE_ABSTRACT) && type->abstract_methods) return throw_abstract(type);
    Object *o = object_new(type, 0);
    if (!o || !(type->flags & TYPE_GC)) return as_own(o);
    if (LIKELY(!(type->flags & TYPE_FINALIZER))) gc_track_new(o);
    else gc_track_in_order(o);
    return as_own(o);
}

static int object_init(Ref self, const Ref *args, size_t count, Ref names) {
    Type *type = type_of(self);
    if (LIKELY(!count && !(names && tuple_length(names)))) return 0;
    if (type->init != object_init)
        return fail(TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
    if (type->new == object_new_slot)
        return fail(TypeError, "%N.__init__() takes exactly one argument (the instance to initialize)", type);
    return 0;
}

static void object_dealloc_slot(Object *o) {
    gc_untrack_dying(o);
    object_free(o);
}

/* ---- slots */

static Own object_repr(Ref self) {
    scoped Own name = type_full_name(type_of(self));
    return name ? str_format("<%U object at %p>", name, (void *)(uintptr_t)word_of(self)) : NULL;
}

static Own object_str(Ref self) { return type_of(self)->repr(self); } /* str() looks whether it is one */

static int object_hash(Ref self, int64_t *out) {
    *out = hash_pointer((void *)(uintptr_t)word_of(self));
    return 0;
}

/* == is identity; != is the opposite of ==, whoever defines that. */
static Own object_compare(Ref a, Ref b, int op) {
    if (op == CMP_EQ) return a == b ? True : NotImplemented;
    if (op != CMP_NE || !type_of(a)->compare) return NotImplemented;
    scoped Own equal = type_of(a)->compare(a, b, CMP_EQ);
    if (!equal || equal == NotImplemented) return give(equal);
    int t = truth(equal);
    return t < 0 ? NULL : bool_new(!t);
}

/* ---- __class__ */

static Own get_class(Ref self) { return own(as_ref(type_of(self))); }

static bool same_layout(const Type *a, const Type *b) {
    return a->size == b->size && a->item_size == b->item_size && a->attrs_offset == b->attrs_offset &&
           a->weakrefs_offset == b->weakrefs_offset && a->prefix == b->prefix &&
           type_static_base(a) == type_static_base(b);
}

/* The attributes move to the new class's shapes one by one. */
static int attributes_move(Object *o, Type *to) {
    Type *from = o->type;
    scoped Own attributes = from->attrs_offset ? attrs_copy_dict(as_ref(o)) : NULL;
    if (from->attrs_offset && !attributes) return -1;
    if (from->attrs_offset) {
        if (!to->root_shape && shape_root_make(to) < 0) return -1;
        if (attrs_set_dict(as_ref(o), attributes) < 0) return -1; /* dict mode belongs to no class */
    }
    o->type = to;
    incref(as_ref(to));
    decref(as_own(from));
    return 0;
}

static int set_class(Ref self, Ref value) {
    if (!value) return fail(TypeError, "can't delete __class__ attribute");
    if (!is_type(value)) return fail(TypeError, "__class__ must be set to a class, not '%T' object", value);
    Type *from = type_of(self), *to = type_peek(value);
    bool modules = type_is_subtype(from, &module_type) && type_is_subtype(to, &module_type);
    if (!modules && !((from->flags & TYPE_HEAP) && (to->flags & TYPE_HEAP)))
        return fail(TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    if (from == to) return 0;
    if (!same_layout(from, to)) return fail(TypeError, "__class__ assignment: '%N' object layout differs from '%N'", to, from);
    return attributes_move(object_of(self), to);
}

/* ---- methods */

static Own reduce_method(Ref self, const Ref *args) { return object_reduce(self, 0); }

static Own reduce_ex_method(Ref self, const Ref *args) {
    int64_t protocol;
    if (int64_from(args[0], &protocol) < 0) return NULL;
    Ref method = type_lookup_peek(type_of(self), name___reduce__);
    if (method != type_lookup_peek(&object_type, name___reduce__)) return call_method(self, name___reduce__, NULL, 0);
    return object_reduce(self, (int)protocol);
}

static Own getstate_method(Ref self, const Ref *args) { return object_state(self); }
static Own subclasshook_method(Ref self, const Ref *args) { return NotImplemented; }
static Own init_subclass_method(Ref self, const Ref *args) { return None; }

static Own format_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "__format__() argument must be str, not %K", args[0]);
    if (str_length(args[0])) return throw(TypeError, "unsupported format string passed to %T.__format__", self);
    return str(self);
}

static Own sizeof_method(Ref self, const Ref *args) {
    const Type *type = type_of(self);
    size_t items = 0;
    if (type->item_size && type->length && type->length(self, &items) < 0) return NULL;
    return int_new((int64_t)(type->size + items * type->item_size));
}

static Own dir_method(Ref self, const Ref *args) {
    scoped Own names = set_new(NULL), attributes = NULL, class_names = NULL;
    if (!names || getattr_find(self, name___dict__, &attributes) < 0) return NULL;
    if (attributes && is_dict(attributes) && set_update(names, attributes) < 0) return NULL;
    scoped Own class = getattr(self, name___class__);
    if (!class) return NULL;
    class_names = is_type(class) ? type_dir(type_peek(class)) : call_method(class, name___dir__, NULL, 0);
    if (!class_names) return NULL;
    return set_update(names, class_names) < 0 ? NULL : list_from(names);
}

static const MethodRow object_methods[] = {
    {"__reduce_ex__(self, protocol, /)", reduce_ex_method, "What pickle keeps of it.", 0},
    {"__reduce__(self, /)", reduce_method, "What pickle keeps of it.", 0},
    {"__getstate__(self, /)", getstate_method, "The attributes, as pickle and copy keep them.", 0},
    {"__subclasshook__(cls, other, /)", subclasshook_method, "Lets an abstract class say who its subclasses are.", METHOD_CLASS},
    {"__init_subclass__(cls)", init_subclass_method, "Called when a class is derived from this one.", METHOD_CLASS},
    {"__format__(self, format_spec, /)", format_method, "str(self), if the specification is empty.", 0},
    {"__sizeof__(self, /)", sizeof_method, "Bytes that the object itself takes.", 0},
    {"__dir__(self, /)", dir_method, "The names of its attributes.", 0},
    {0},
};

static const GetSetRow object_getset[] = {
    {"__class__", get_class, set_class, "the class of the object"},
    {0},
};

Type object_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "object",
    .doc = "object()\n--\n\nThe class that all others are derived from.",
    .flags = TYPE_BASE,
    .size = sizeof(Object),
    .methods = object_methods,
    .getset = object_getset,
    .dealloc = object_dealloc_slot,
    .new = object_new_slot,
    .init = object_init,
    .repr = object_repr,
    .str = object_str,
    .hash = object_hash,
    .compare = object_compare,
    .getattr = generic_getattr,
    .setattr = generic_setattr,
};
