/* Filling and searching the attribute cache. */
#include "interp/vm_cache.h"

#include "interp/function.h"
#include "runtime/base/pages.h"
#include "runtime/object/slots.h"

/* What stands for the shape where the object is a class: of plain type, or with the version of its metaclass. */
#define SHAPE_TYPE UINT64_MAX
#define SHAPE_META ((uint64_t)1 << 63)

int vm_shared_init(void) {
    Interp *interp = interp_current();
    interp->vm = pages_new(sizeof(VmShared));
    return interp->vm ? 0 : fail_memory();
}

static bool is_python(Ref v) { return is_exactly(v, &function_type); }

/* ---- filling; each sets form and what belongs to it */

/* object.__class__ itself? */
static bool is_class_of(const AttrEntry *e, Ref descr) {
    return e->name == name___class__ && is_exactly(descr, &getset_descr_type) && ((GetSetDescr *)object_of(descr))->owner == &object_type;
}

static void fill_data_descriptor(AttrEntry *e, Type *type, Ref descr) {
    if (is_class_of(e, descr)) {
        e->value = as_own(type);
        e->form = ATTR_VALUE;
    } else if (is_exactly(descr, &property_type)) {
        Ref getter = ((Property *)object_of(descr))->getter;
        if (!getter || !is_python(getter) || code_exact_args(((Function *)object_of(getter))->code) != 1) return;
        e->value = unlend(getter);
        e->form = ATTR_GETTER;
    } else if (is_exactly(descr, &member_descr_type)) {
        const MemberRow *row = ((MemberDescr *)object_of(descr))->row;
        if (!type_is_subtype(type, ((MemberDescr *)object_of(descr))->owner)) return; /* another class's field */
        if (row->offset > UINT32_MAX || type->prefix) return;
        e->index = (uint32_t)row->offset;
        e->value = unlend(descr);
        e->form = row->kind <= MEMBER_OBJECT_OR_NONE ? ATTR_MEMBER : row->kind == MEMBER_DOUBLE ? ATTR_DOUBLE : ATTR_DESCRIPTOR;
    } else if (!type_has(type_of(descr), TYPE_HEAP) && type_of(descr)->descr_get) {
        e->value = unlend(descr);
        e->form = ATTR_DESCRIPTOR;
    }
}

/* A class's value that the class may replace without becoming another one. */
static bool fill_changing(AttrEntry *e, Type *type) {
    e->place = type_changing_peek(type, e->name);
    if (e->place) e->form = ATTR_CHANGING;
    return e->place != NULL;
}

static void fill_class_attribute(AttrEntry *e, Ref found) {
    e->value = unlend(found);
    if (!type_of(found)->descr_get) {
        e->form = ATTR_VALUE;
    } else if (is_exactly(found, &staticmethod_type)) {
        e->value = ((StaticMethod *)object_of(found))->callable;
        if (e->value) e->form = ATTR_VALUE;
    } else if (is_exactly(found, &classmethod_type)) {
        e->value = ((StaticMethod *)object_of(found))->callable;
        if (e->value && is_python(e->value)) e->form = ATTR_CLASS_METHOD;
    } else if (is_python(found) || is_exactly(found, &method_descr_type)) {
        e->form = ATTR_METHOD;
    }
}

/* An object of C's that binds as a function does (slot wrappers, functools.lru_cache): calls put the instance first. */
static bool binds_as_function(Ref v) { return type_has(type_of(v), TYPE_METHOD_DESCR) && !type_has(type_of(v), TYPE_HEAP); }

static void fill_instance(AttrEntry *e, Ref object, Type *type, const Attrs *attrs) {
    Ref descr = type_lookup_peek(type, e->name);
    if (descr && type_of(descr)->descr_set) {
        fill_data_descriptor(e, type, descr);
        return;
    }
    if (attrs && attrs->shape == &shape_dict_mode) {
        e->value = descr && !is_plain_value(descr) ? unlend(descr) : NULL;
        e->form = ATTR_IN_DICT;
        return;
    }
    int at = attrs ? shape_find(attrs->shape, e->name) : -1;
    e->offset = (int16_t)(attrs ? type->attrs_offset : 0);
    if (at >= 0) {
        e->index = (uint32_t)at;
        e->form = ATTR_SLOT;
    } else if (descr && binds_as_function(descr)) {
        e->value = unlend(descr);
        e->form = ATTR_METHOD;
    } else if (descr && !fill_changing(e, type)) {
        fill_class_attribute(e, descr);
    }
}

/* Does an attribute that the class has come from there, whatever the metaclass does about those that it has not? */
static bool searches_as_type(Type *meta) {
    if (meta->getattr == type_type.getattr) return true;
    Ref method = type_lookup_peek(meta, slot_names[SLOT_getattribute]);
    return method && is_exactly(method, &slot_wrapper_type) && ((SlotWrapper *)object_of(method))->fn == (SlotFn)type_type.getattr;
}

/* A class method of C's: as it is bound to the class that has it, which keeps it. */
static void fill_builtin_class_method(AttrEntry *e, Type *type, Ref found) {
    if (((MethodDescr *)object_of(found))->owner != type) return;
    Own bound = classmethod_descr_type.descr_get(found, NULL, as_ref(type));
    if (!bound) error_clear();
    if (!bound) return;
    decref(bound);
    e->value = bound;
    e->form = ATTR_VALUE;
}

/* object is a class. */
static void fill_type(AttrEntry *e, Type *meta, Type *type) {
    if (!searches_as_type(meta)) return;
    Ref of_meta = type_lookup_peek(meta, e->name);
    if (of_meta) {
        bool plain = meta->getattr == type_type.getattr; /* else its __getattr__ is asked when the getter finds nothing */
        if (plain && is_exactly(of_meta, &getset_descr_type) && !is_class_of(e, of_meta)) fill_data_descriptor(e, meta, of_meta);
        return;
    }
    Ref found = type_lookup_peek(type, e->name);
    if (!found || fill_changing(e, type)) return;
    fill_class_attribute(e, found);
    if (is_exactly(found, &classmethod_descr_type)) fill_builtin_class_method(e, type, found);
    if (is_python(found) || is_exactly(found, &method_descr_type)) e->form = ATTR_VALUE; /* unbound */
    else if (e->form == ATTR_CLASS_METHOD) e->form = ATTR_METHOD; /* bound to the class, which is the object */
}

static void fill_super(AttrEntry *e, const Super *s) {
    Ref mro = type_peek(s->object_type)->mro;
    size_t i = 0, count = mro ? tuple_length(mro) : 0; /* NULL: asked within the class's own mro() */
    while (i < count && tuple_item_peek(mro, i) != s->type) i++;
    for (i++; i < count; i++) {
        Ref dict = type_namespace_quiet_peek(type_peek(tuple_item_peek(mro, i)));
        if (!dict) return;
        Ref found = dict_get_str_peek(dict, e->name);
        if (!found) continue;
        if (is_python(found) && s->object != s->object_type) {
            e->value = unlend(found);
            e->form = ATTR_SUPER_METHOD;
        }
        return;
    }
}

/* ---- searching */

const AttrEntry *attr_entry_slow(Ref object, Ref name) {
    Type *type = type_of(object);
    const Attrs *attrs = NULL;
    uint64_t version, shape = SHAPE_NONE;
    if (LIKELY(type_has(type, TYPE_PLAIN_GETATTR))) {
        version = type->version ? type->version : type_version(type);
        if (type->attrs_offset) {
            attrs = attrs_of(object, type);
            shape = attrs->shape->id;
        }
    } else if (is_type(object)) {
        version = type_version(type_peek(object));
        shape = type == &type_type ? SHAPE_TYPE : SHAPE_META | type_version(type);
    } else if (type == &super_type) {
        const Super *s = (const Super *)object_of(object);
        if (!s->object || !s->type) return NULL;
        version = type_version(type_peek(s->object_type));
        shape = (uintptr_t)s->type;
    } else {
        return NULL;
    }
    AttrEntry *e = &((VmShared *)interp_current()->vm)->attr_cache[attr_cache_place(version, shape, name)];
    if (LIKELY(e->version == version && e->shape == shape && e->name == name)) return e;
    *e = (AttrEntry){.version = version, .shape = shape, .name = name, .form = ATTR_GENERAL};
    if (shape & SHAPE_META) fill_type(e, type, type_peek(object));
    else if (type == &super_type) fill_super(e, (const Super *)object_of(object));
    else fill_instance(e, object, type, attrs);
    return e;
}
