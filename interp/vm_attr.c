/* Attribute sites: what they remember, and the general way.
 *
 *   form      guard                                  found
 *   SLOT      key2: the type; key: shape id          slots[index]; flags: offset of the Attrs
 *   ADD       the same                               slots[index]; pointer: the shape with the new name
 *   CLASS     key2: version of the type; key: shape  value (flags 0: instances have no attributes of their own)
 *   METHOD    the same                               value, to be bound
 *   MODULE    key: keys version                      entry index of the module's dict
 *   TYPE      key2: version of the object itself     value
 *   MEMBER    key2: version of the type              the value at byte offset index
 *   PROPERTY  the same                               value: the getter
 *
 * A version is never reused, nor a shape's id, so no guard can be fooled by a class that has died; what it guards is
 * alive while it holds. */
#include "interp/vm_slow.h"

static Attrs *attrs_at(Ref v, Type *type) { return type->attrs_offset ? attrs_of(v, type) : NULL; }

static bool is_data_descriptor(Ref descr) { return type_of(descr)->descr_set != NULL; }

/* ---- loading */

/* Each: the form for this object, or LOAD_ATTR itself. */

static enum Opcode load_form_module(Ref v, Site *site) {
    Dict *dict = dict_of(((ModuleObject *)object_of(v))->dict);
    if (!dict->only_str || type_lookup_peek(&module_type, site->name)) return OP_LOAD_ATTR_;
    ssize_t at = dict_find_str_index(dict, site->name);
    if (at < 0) return OP_LOAD_ATTR_;
    site->key = dict_keys_version(dict);
    site->index = (uint32_t)at;
    return OP_LOAD_ATTR_MODULE_;
}

static enum Opcode load_form_type(Ref v, Site *site) {
    Type *type = type_peek(v);
    if (type_lookup_peek(&type_type, site->name)) return OP_LOAD_ATTR_;
    Ref found = type_lookup_peek(type, site->name);
    if (!found || (type_of(found)->descr_get && !is_exactly(found, &function_type))) return OP_LOAD_ATTR_;
    site->key2 = type_version(type);
    site->value = unlend(found);
    return OP_LOAD_ATTR_TYPE_;
}

static enum Opcode load_form_data(Type *type, Ref descr, Site *site) {
    if (is_exactly(descr, &property_type)) {
        Ref getter = ((Property *)object_of(descr))->getter;
        if (!getter || !is_exactly(getter, &function_type) || ((Function *)object_of(getter))->code->exact_args != 1) return OP_LOAD_ATTR_;
        site->key2 = type_version(type);
        site->value = unlend(getter);
        return OP_LOAD_ATTR_PROPERTY_;
    }
    if (is_exactly(descr, &member_descr_type)) {
        const MemberRow *row = ((MemberDescr *)object_of(descr))->row;
        if (row->kind > MEMBER_OBJECT_OR_NONE || row->offset > UINT32_MAX) return OP_LOAD_ATTR_;
        site->key2 = type_version(type);
        site->index = (uint32_t)row->offset;
        return OP_LOAD_ATTR_MEMBER_;
    }
    return OP_LOAD_ATTR_;
}

static enum Opcode load_form(Ref v, Site *site) {
    Type *type = type_of(v);
    if (!is_object(v)) return OP_LOAD_ATTR_;
    if (type == &module_type) return load_form_module(v, site);
    if (type == &type_type) return load_form_type(v, site);
    if (!type_has(type, TYPE_PLAIN_GETATTR)) return OP_LOAD_ATTR_;
    Ref descr = type_lookup_peek(type, site->name);
    if (descr && is_data_descriptor(descr)) return load_form_data(type, descr, site);
    Attrs *attrs = attrs_at(v, type);
    site->flags = (uint16_t)type->attrs_offset;
    if (attrs) {
        if (attrs->shape == &shape_dict_mode) return OP_LOAD_ATTR_;
        int at = shape_find(attrs->shape, site->name);
        site->key = attrs->shape->id;
        if (at >= 0) {
            site->key2 = (uintptr_t)type;
            site->index = (uint32_t)at;
            return OP_LOAD_ATTR_SLOT_;
        }
    }
    if (!descr) return OP_LOAD_ATTR_;
    bool method = is_exactly(descr, &function_type);
    if (!method && type_of(descr)->descr_get) return OP_LOAD_ATTR_;
    site->key2 = type_version(type);
    site->value = unlend(descr);
    return method ? OP_LOAD_ATTR_METHOD_ : OP_LOAD_ATTR_CLASS_;
}

int vm_load_attr(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) {
    Ref v = frame->registers[b];
    if (site_may_specialise(site)) {
        site->misses++;
        enum Opcode form = load_form(v, site);
        instruction_become(word, form);
    }
    Own value = getattr(v, site->name);
    if (!value) return -1;
    register_release(frame, b);
    return register_set_take(frame, a, value);
}

/* ---- storing */

/* Before the store: the forms that need nothing new. */
static enum Opcode store_form(Ref v, Site *site) {
    Type *type = type_of(v);
    if (!is_object(v) || !type_has(type, TYPE_PLAIN_SETATTR)) return OP_STORE_ATTR_;
    Ref descr = type_lookup_peek(type, site->name);
    if (descr && is_data_descriptor(descr)) {
        if (!is_exactly(descr, &member_descr_type)) return OP_STORE_ATTR_;
        const MemberRow *row = ((MemberDescr *)object_of(descr))->row;
        if (row->kind > MEMBER_OBJECT_OR_NONE || !row->writable || row->offset > UINT32_MAX) return OP_STORE_ATTR_;
        site->key2 = type_version(type);
        site->index = (uint32_t)row->offset;
        return OP_STORE_ATTR_MEMBER_;
    }
    Attrs *attrs = attrs_at(v, type);
    if (!attrs || attrs->shape == &shape_dict_mode) return OP_STORE_ATTR_;
    site->flags = (uint16_t)type->attrs_offset;
    site->key = attrs->shape->id;
    site->key2 = (uintptr_t)type;
    int at = shape_find(attrs->shape, site->name);
    if (at >= 0) {
        site->index = (uint32_t)at;
        return OP_STORE_ATTR_SLOT_;
    }
    return OP_STORE_ATTR_ADD_; /* if the store turns out to have added just this name */
}

/* Did the store lead from shape `before` to the child for this name, without moving the slots? */
static bool has_added(Ref v, const Shape *before, Site *site) {
    Type *type = type_of(v);
    if ((uintptr_t)type != site->key2 || before->id != site->key) return false;
    Shape *after = attrs_of(v, type)->shape;
    if (after->parent != before || after->capacity != before->capacity) return false;
    site->index = before->count;
    site->pointer = after;
    return true;
}

int vm_store_attr(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) {
    scoped Own v = own(frame->registers[a]);
    enum Opcode form = OP_STORE_ATTR_;
    const Shape *before = NULL;
    if (site_may_specialise(site)) {
        site->misses++;
        form = store_form(v, site);
        if (form == OP_STORE_ATTR_ADD_) before = attrs_of(v, type_of(v))->shape;
    }
    if (setattr(v, site->name, frame->registers[b]) < 0) return -1;
    if (form == OP_STORE_ATTR_ADD_ && !has_added(v, before, site)) form = OP_STORE_ATTR_;
    instruction_become(word, form);
    register_release(frame, b);
    register_release(frame, a);
    return 0;
}

int vm_delete_attr(Frame *frame, unsigned a, Site *site) {
    if (setattr(frame->registers[a], site->name, NULL) < 0) return -1;
    register_release(frame, a);
    return 0;
}

/* ---- methods */

/* A function in a module, a method of a class object: 1 with *out as vm_find_method, -2 not this case. */
static int find_in_module(Ref v, Ref name, Own *out) {
    Ref dict = ((ModuleObject *)object_of(v))->dict;
    if (!dict_of(dict)->only_str || type_lookup_peek(&module_type, name)) return -2;
    Ref found = dict_get_str_peek(dict, name);
    if (!found) return -2;
    *out = own(found);
    return 0;
}

static int find_in_type(Ref v, Ref name, Own *out) {
    if (type_lookup_peek(&type_type, name)) return -2;
    Ref found = type_lookup_peek(type_peek(v), name);
    if (!found || !is_object(found)) return -2;
    Type *type = object_of(found)->type;
    if (type == &staticmethod_type) found = ((StaticMethod *)object_of(found))->callable;
    else if (type == &classmethod_type) {
        Ref callable = ((StaticMethod *)object_of(found))->callable;
        if (!is_exactly(callable, &function_type)) return -2;
        *out = own(callable);
        return 1;
    } else if (type != &function_type) {
        return -2;
    }
    *out = own(found);
    return 0;
}

/* A method_descriptor of plain built-in kind, or a Python function, seen through an instance: 1, or -2. */
static int find_in_class(Ref v, Type *type, Site *site, Own *out, enum MethodForm *form) {
    Ref descr = type_lookup_peek(type, site->name);
    if (!descr || !is_object(descr) || !type_has(object_of(descr)->type, TYPE_METHOD_DESCR)) return -2;
    Attrs *attrs = is_object(v) ? attrs_at(v, type) : NULL;
    if (attrs) {
        if (attrs->shape == &shape_dict_mode || shape_find(attrs->shape, site->name) >= 0) {
            int found = attrs_get(v, site->name, out);
            if (found) return found < 0 ? -1 : 0;
        } else {
            site->key = attrs->shape->id;
            *form = METHOD_PYTHON;
        }
    } else {
        site->key = (uintptr_t)type;
        *form = METHOD_PYTHON;
    }
    Type *kind = object_of(descr)->type;
    if (kind == &method_descr_type && *form != METHOD_NOT) *form = METHOD_BUILTIN;
    else if (kind != &function_type) *form = METHOD_NOT;
    if (*form != METHOD_NOT && site_may_specialise(site)) {
        site->misses++;
        site->flags = (uint16_t)(attrs ? type->attrs_offset : 0);
        site->key2 = type_version(type);
        site->value = unlend(descr);
    } else {
        *form = METHOD_NOT;
    }
    *out = own(descr);
    return 1;
}

int vm_find_method(Ref object, Site *site, Own *out, enum MethodForm *form) {
    Type *type = type_of(object);
    int found = -2;
    *form = METHOD_NOT;
    if (type_has(type, TYPE_PLAIN_GETATTR)) found = find_in_class(object, type, site, out, form);
    else if (type == &module_type) found = find_in_module(object, site->name, out);
    else if (type == &type_type) found = find_in_type(object, site->name, out);
    if (found != -2) return found;
    *out = getattr(object, site->name);
    return *out ? 0 : -1;
}

int vm_load_method(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) {
    Own method;
    enum MethodForm form;
    int unbound = vm_find_method(frame->registers[b], site, &method, &form);
    if (unbound < 0) return -1;
    /* the guard by type alone serves immediates too; the one by shape needs objects */
    if (unbound && form != METHOD_NOT) instruction_become(word, OP_LOAD_METHOD_CLASS_);
    Own second = method, first = NULL;
    if (unbound) {
        first = method;
        second = register_take(frame, b);
    } else {
        register_release(frame, b);
    }
    register_set_take(frame, a, first);
    return register_set_take(frame, a + 1, second);
}
