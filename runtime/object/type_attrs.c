/* Attributes and methods of classes: C.__name__, C.__bases__ = ..., C.mro(), C.__subclasses__() ... */
#include "runtime/object/type_attrs.h"

#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/mro.h"
#include "runtime/object/protocol.h"
#include "runtime/object/slots.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* Only classes made by Python code may change. */
static int check_mutable(Ref self, Ref value, const char *name) {
    Type *type = type_peek(self);
    if (!(type->flags & TYPE_HEAP)) return fail(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, type->name);
    return value ? 0 : fail(TypeError, "cannot delete '%s' attribute of immutable type '%N'", name, type);
}

/* ---- names */

static int set_name(Ref self, Ref value) {
    if (check_mutable(self, value, "__name__") < 0) return -1;
    Type *type = type_peek(self);
    if (!is_str(value)) return fail(TypeError, "can only assign string to %N.__name__, not '%T'", type, value);
    const char *text = str_utf8(value, NULL);
    if (!text) return -1;
    if (strlen(text) < str_length(value)) return fail(ValueError, "type name must not contain null characters");
    own_set_take(&type->name_object, own(value));
    type->name = text;
    return 0;
}

static int set_qualname(Ref self, Ref value) {
    if (check_mutable(self, value, "__qualname__") < 0) return -1;
    if (!is_str(value)) return fail(TypeError, "can only assign string to %N.__qualname__, not '%T'", type_peek(self), value);
    own_set_take(&type_peek(self)->qualname, own(value));
    return 0;
}

/* Changes an entry of the namespace behind the back of type.__setattr__. */
static int set_entry(Ref self, Ref name, Ref value) {
    int status = dict_set(type_peek(self)->dict, name, value);
    type_modified(type_peek(self));
    return status;
}

static int set_module(Ref self, Ref value) {
    return check_mutable(self, value, "__module__") < 0 ? -1 : set_entry(self, name___module__, value);
}

/* ---- __doc__, __annotations__ */

static Own get_doc(Ref self) {
    Type *type = type_peek(self);
    if (!(type->flags & TYPE_HEAP)) {
        const char *text = type_doc_text(type->doc);
        return text ? str_new(text) : None;
    }
    Ref doc = type_lookup_peek(type, name___doc__);
    if (!doc) return None;
    DescrGetFn get = type_of(doc)->descr_get;
    scoped Own keep = own(doc);
    return get ? get(keep, NULL, self) : give(keep);
}

static int set_doc(Ref self, Ref value) {
    return check_mutable(self, value, "__doc__") < 0 ? -1 : set_entry(self, name___doc__, value);
}

/* "name(params)\n--\n\n" in front of a built-in's doc. */
static Own get_text_signature(Ref self) {
    const char *doc = type_peek(self)->doc, *end = doc ? strstr(doc, "\n--\n\n") : NULL, *open = doc ? strchr(doc, '(') : NULL;
    if ((type_peek(self)->flags & TYPE_HEAP) || !end || !open || open > end) return None;
    return str_new_utf8(open, (size_t)(end - open));
}

static Own get_annotations(Ref self) {
    Type *type = type_peek(self);
    if (!(type->flags & TYPE_HEAP)) return throw(AttributeError, "type object '%s' has no attribute '__annotations__'", type->name);
    Own value;
    int found = dict_get(type->dict, name___annotations__, &value);
    if (found) return value;
    scoped Own made = dict_new();
    return made && set_entry(self, name___annotations__, made) == 0 ? give(made) : NULL;
}

static int set_annotations(Ref self, Ref value) {
    Type *type = type_peek(self);
    if (!(type->flags & TYPE_HEAP)) return fail(TypeError, "cannot set '__annotations__' attribute of immutable type '%s'", type->name);
    if (value) return set_entry(self, name___annotations__, value);
    int found = dict_delete(type->dict, name___annotations__);
    type_modified(type);
    return found < 0 ? -1 : found ? 0 : fail(AttributeError, "__annotations__");
}

/* ---- bases */

static Own get_bases(Ref self) { return own(type_peek(self)->bases); }
static Own get_mro(Ref self) { return type_peek(self)->mro ? own(type_peek(self)->mro) : None; }
static Own get_base(Ref self) { return type_peek(self)->base ? own(as_ref(type_peek(self)->base)) : None; }

/* Is base `type` or derived from it?  By __bases__: an mro() that assigns to them runs before the MROs are renewed. */
static bool derives_from(const Type *base, const Type *type) {
    if (base == type) return true;
    for (size_t i = 0; base->bases && i < tuple_length(base->bases); i++)
        if (derives_from(type_peek(tuple_item_peek(base->bases, i)), type)) return true;
    return false;
}

/* Is it among the subclasses of type, theirs, and so on?  A class that leaves a base stays among its subclasses until its mro() has run. */
static int is_below(Type *type, Ref base) {
    scoped Own below = type_subclasses_list(type);
    int found = below ? 0 : -1;
    for (size_t i = 0; found == 0 && i < list_length(below); i++) {
        Ref subclass = list_item_peek(below, i);
        found = subclass == base ? 1 : is_below(type_peek(subclass), base);
    }
    return found;
}

static int check_new_bases(Type *type, Ref value) {
    if (!is_tuple(value)) return fail(TypeError, "can only assign tuple to %N.__bases__, not %T", type, value);
    if (tuple_length(value) == 0)
        return fail(TypeError, "can only assign non-empty tuple to %N.__bases__, not ()", type);
    for (size_t i = 0; i < tuple_length(value); i++) {
        Ref base = tuple_item_peek(value, i);
        if (!is_type(base)) return fail(TypeError, "%N.__bases__ must be tuple of classes, not '%T'", type, base);
        int cycle = derives_from(type_peek(base), type) || mro_has(type_peek(base), as_ref(type)) ? 1 : is_below(type, base);
        if (cycle < 0) return -1;
        if (cycle) return fail(TypeError, "a __bases__ item causes an inheritance cycle");
    }
    return 0;
}

/* The MROs and slots of type and everything below it. */
static int renew_below(Type *type) {
    if (type_set_mro(type) < 0) return -1;
    type_hides_attributes(type);
    for (int i = 0; i < SLOT_COUNT; i++)
        *slot_field(type, &slot_rows[i]) = NULL;
    type_slots_from_dict(type);
    scoped Own below = type_subclasses_list(type);
    if (!below) return -1;
    for (size_t i = 0; i < list_length(below); i++)
        if (renew_below(type_peek(list_item_peek(below, i))) < 0) return -1;
    return 0;
}

static bool tuple_has(Ref tuple, Ref item) {
    for (size_t i = 0; i < tuple_length(tuple); i++)
        if (tuple_item_peek(tuple, i) == item) return true;
    return false;
}

/* Of bases that were left, those that are in the MRO still are followed. */
static int leave_bases(Type *type, Ref left) {
    int status = 0;
    for (size_t i = 0; i < tuple_length(left); i++) {
        Ref base = tuple_item_peek(left, i);
        if (tuple_has(type->bases, base)) continue;
        type_remove_subclass(type_peek(base), type);
        if (mro_has(type, base) && type_follow(type_peek(base), type) < 0) status = -1;
    }
    return status;
}

/* A metaclass's mro() runs here, which finds attributes by the old MRO: the old bases are left at the end. */
static int move_to_bases(Type *type, Ref bases, Type *best) {
    scoped Own left = own(type->bases);
    own_set_take(&type->bases, own(bases));
    Type *old = type->base;
    incref(as_ref(best));
    type->base = best;
    decref(as_own(old));
    for (size_t i = 0; i < tuple_length(bases); i++)
        if (type_add_subclass(type_peek(tuple_item_peek(bases, i)), type) < 0) return -1;
    int renewed = renew_below(type), parted = leave_bases(type, left);
    return renewed < 0 || parted < 0 ? -1 : 0;
}

static int set_bases(Ref self, Ref value) {
    Type *type = type_peek(self);
    if (check_mutable(self, value, "__bases__") < 0 || check_new_bases(type, value) < 0) return -1;
    Type *best = type_best_base(value);
    if (!best) return -1;
    const Type *solid_old = type_solid_base(type->base), *solid_new = type_solid_base(best);
    if (solid_old != solid_new || type->prefix < best->prefix || (best->attrs_offset && best->attrs_offset != type->attrs_offset))
        return fail(TypeError, "__bases__ assignment: '%N' object layout differs from '%N'", best, type->base);
    scoped Own old_bases = own(type->bases);
    Type *old_base = type->base;
    if (move_to_bases(type, value, best) == 0) return 0;
    scoped Own error = error_take();
    /* A mro() that ran may have changed the bases again, and made an old base one's subclass: then the new ones stay. */
    if (type->bases == value && (check_new_bases(type, old_bases) < 0 || move_to_bases(type, old_bases, old_base) < 0)) error_clear();
    error_restore_take(give(error));
    return -1;
}

/* ---- the rest */

static Own get_dict(Ref self) {
    Ref dict = type_namespace_peek(type_peek(self));
    return dict ? mappingproxy_new(dict) : NULL;
}

static Own get_abstract_methods(Ref self) {
    Type *type = type_peek(self);
    return type->abstract_methods ? own(type->abstract_methods) : throw_value(AttributeError, name___abstractmethods__);
}

static int set_abstract_methods(Ref self, Ref value) {
    Type *type = type_peek(self);
    int any = value ? truth(value) : 0;
    if (any < 0) return -1;
    if (!value && !type->abstract_methods) {
        (void)throw_value(AttributeError, name___abstractmethods__);
        return -1;
    }
    own_set_take(&type->abstract_methods, own(value));
    type_modified(type);
    type->flags = any ? type->flags | TYPE_ABSTRACT : type->flags & ~(uint32_t)TYPE_ABSTRACT;
    return 0;
}

static Own get_basic_size(Ref self) { return int_new(type_peek(self)->size); }
static Own get_item_size(Ref self) { return int_new(type_peek(self)->item_size); }
static Own get_dict_offset(Ref self) { return int_new(type_peek(self)->attrs_offset); }
static Own get_weakref_offset(Ref self) { return int_new(type_peek(self)->weakrefs_offset); }

/* The bits that Python code tests, where CPython has them. */
static Own get_flags(Ref self) {
    static const struct { uint32_t ours; int theirs; } bits[] = {
        {TYPE_SEQUENCE, 5}, {TYPE_MAPPING, 6}, {TYPE_HEAP, 9}, {TYPE_BASE, 10}, {TYPE_READY, 12}, {TYPE_GC, 14},
        {TYPE_METHOD_DESCR, 17}, {TYPE_ABSTRACT, 20}, {TYPE_INT, 24}, {TYPE_LIST, 25}, {TYPE_TUPLE, 26}, {TYPE_BYTES, 27},
        {TYPE_STR, 28}, {TYPE_DICT, 29}, {TYPE_EXCEPTION, 30}, {(uint32_t)TYPE_TYPE, 31},
    };
    int64_t flags = type_peek(self)->flags & TYPE_HEAP ? 0 : 1 << 8; /* immutable */
    for (size_t i = 0; i < COUNT_OF(bits); i++)
        if (type_peek(self)->flags & bits[i].ours) flags |= (int64_t)1 << bits[i].theirs;
    return int_new(flags);
}

const GetSetRow type_getset[] = {
    {"__name__", type_name_object, set_name, NULL},
    {"__qualname__", type_qualname, set_qualname, NULL},
    {"__module__", type_module, set_module, NULL},
    {"__bases__", get_bases, set_bases, NULL},
    {"__base__", get_base, NULL, NULL},
    {"__mro__", get_mro, NULL, NULL},
    {"__abstractmethods__", get_abstract_methods, set_abstract_methods, NULL},
    {"__dict__", get_dict, NULL, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__text_signature__", get_text_signature, NULL, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {"__basicsize__", get_basic_size, NULL, NULL},
    {"__itemsize__", get_item_size, NULL, NULL},
    {"__dictoffset__", get_dict_offset, NULL, NULL},
    {"__weakrefoffset__", get_weakref_offset, NULL, NULL},
    {"__flags__", get_flags, NULL, NULL},
    {0},
};

/* ---- methods */

static Own mro_method(Ref self, const Ref *args) {
    scoped Own mro = mro_compute(type_peek(self));
    return mro ? list_from(mro) : NULL;
}

static Own subclasses_method(Ref self, const Ref *args) {
    scoped Own all = type_subclasses_list(type_peek(self)), shown = list_new(0);
    if (!all || !shown) return NULL;
    for (size_t i = 0; i < list_length(all); i++)
        if (!gc_is_going(object_of(list_item_peek(all, i))) && list_append(shown, list_item_peek(all, i)) < 0) return NULL;
    return give(shown);
}
static Own prepare_method(Ref self, const Ref *args, size_t count, Ref names) { return dict_new(); }

static Own instancecheck_method(Ref self, const Ref *args) {
    int status = instance_check_plain(args[0], self);
    return status < 0 ? NULL : bool_new(status);
}

static Own subclasscheck_method(Ref self, const Ref *args) {
    int status = subclass_check_plain(args[0], self);
    return status < 0 ? NULL : bool_new(status);
}

static int collect_names(Ref names, const Type *type) {
    for (size_t i = 0; type->mro && i < tuple_length(type->mro); i++) {
        Ref dict = type_namespace_peek(type_peek(tuple_item_peek(type->mro, i)));
        if (!dict || set_update(names, dict) < 0) return -1;
    }
    return 0;
}

Own type_dir(const Type *type) {
    scoped Own names = set_new(NULL);
    return names && collect_names(names, type) == 0 ? list_from(names) : NULL;
}
static Own dir_method(Ref self, const Ref *args) { return type_dir(type_peek(self)); }

static Own sizeof_method(Ref self, const Ref *args) { return int_new(sizeof(Type)); }

const MethodRow type_methods[] = {
    {"mro(self, /)", mro_method, "The order in which a class and its bases are searched.", 0},
    {"__subclasses__(self, /)", subclasses_method, "The classes directly below this one.", 0},
    {"__prepare__(*args, **kwargs)", RAW(prepare_method), "The namespace that a class body fills.", METHOD_CLASS | METHOD_RAW},
    {"__instancecheck__(self, instance, /)", instancecheck_method, "Whether isinstance(instance, self).", 0},
    {"__subclasscheck__(self, subclass, /)", subclasscheck_method, "Whether issubclass(subclass, self).", 0},
    {"__dir__(self, /)", dir_method, "The names that the class and its bases define.", 0},
    {"__sizeof__(self, /)", sizeof_method, "Bytes that the class takes.", 0},
    {0},
};
