/* Attribute sites: what they remember, and the general way.
 *
 *   form      guard                                  found
 *   SLOT      key2: the type; key: shape id          slots[index]; flags: offset of the Attrs
 *   ADD       the same                               slots[index]; pointer: the shape with the new name
 *   CLASS     key2: version of the type; key: shape  value (flags 0: instances have no attributes of their own)
 *   METHOD    the same                               value, to be bound
 *   MODULE    key: keys version                      pointer: to the value in the module's dict
 *   TYPE      key2: version of the object itself     value
 *   MEMBER    key2: version of the type              the value at byte offset index
 *   PROPERTY  the same                               value: the getter
 *   GETSET    the same                               pointer: the row of C's getter
 *
 * A version is never reused, nor a shape's id, so no guard can be fooled by a class that has died; what it guards is
 * alive while it holds.  Sites that meet many classes give up; the attribute cache (vm_cache.c) serves them. */
#include "interp/vm_cache.h"
#include "interp/vm_slow.h"

static Attrs *attrs_at(Ref v, Type *type) { return type->attrs_offset ? attrs_of(v, type) : NULL; }

static bool is_data_descriptor(Ref descr) { return type_of(descr)->descr_set != NULL; }

/* ---- loading */

static Own descriptor_value(Ref descr, Ref v) {
    scoped Own held = own(descr);
    return type_of(held)->descr_get(held, v, as_ref(type_of(v)));
}

/* What the dict of an object in dict mode says; NULL: nothing, or that takes more than a look. */
static Ref dict_mode_peek(Ref v, Ref name) {
    Ref dict = attrs_of(v, type_of(v))->slots[0];
    return dict_of(dict)->only_str ? dict_get_str_peek(dict, name) : NULL;
}

/* The method of its class that `object`, which is in dict mode, does not hide; or NULL. */
static Ref dict_mode_method_peek(const AttrEntry *e, Ref object) {
    Ref method = e->value;
    if (!method || !(is_exactly(method, &function_type) || is_exactly(method, &method_descr_type))) return NULL;
    Ref dict = attrs_of(object, type_of(object))->slots[0];
    return dict_of(dict)->only_str && !dict_get_str_peek(dict, e->name) ? method : NULL;
}

/* The value that an entry describes, for this object.  NULL: it needs the general way, or failed. */
static ALWAYS_INLINE Own entry_value(const AttrEntry *e, Ref v) {
    switch (e->form) {
    case ATTR_SLOT: return own(((Attrs *)((char *)object_of(v) + e->offset))->slots[e->index]);
    case ATTR_VALUE: return own(e->value);
    case ATTR_CHANGING: return own(*e->place);
    case ATTR_MEMBER: return own(*(Own *)((char *)object_of(v) + e->index));
    case ATTR_DOUBLE: return float_new(*(double *)((char *)object_of(v) + e->index));
    case ATTR_DESCRIPTOR: return descriptor_value(e->value, v);
    case ATTR_METHOD: return is_exactly(e->value, &function_type) ? bound_method_new(e->value, v) : NULL;
    case ATTR_IN_DICT: return own(dict_mode_peek(v, e->name));
    default: return NULL;
    }
}

static enum Opcode load_form_module(Ref v, Site *site) {
    Dict *dict = dict_of(((ModuleObject *)object_of(v))->dict);
    if (!dict->only_str || type_lookup_peek(&module_type, site->name)) return OP_LOAD_ATTR_;
    ssize_t at = dict_find_str_index(dict, site->name);
    if (at < 0) return OP_LOAD_ATTR_;
    site->key = dict_keys_version(dict);
    site->pointer = &dict->entries[at].value;
    return OP_LOAD_ATTR_MODULE_;
}

/* The value is computed from the object alone, by C: guarded by the type whatever else the entry depends on. */
static enum Opcode load_form_descriptor(Type *type, Site *site, Ref descr) {
    if (!is_exactly(descr, &getset_descr_type)) return OP_LOAD_ATTR_;
    const GetSetDescr *d = (GetSetDescr *)object_of(descr);
    if (!d->row->get || !type_is_subtype(type, d->owner)) return OP_LOAD_ATTR_;
    site->key2 = type_version(type);
    site->pointer = (void *)d->row;
    return OP_LOAD_ATTR_GETSET_;
}

/* Note in the site what the entry says: the form for this object, or LOAD_ATTR itself. */
static enum Opcode load_form(Ref v, Site *site, const AttrEntry *e) {
    Type *type = object_of(v)->type;
    site->flags = (uint16_t)e->offset;
    site->key = e->shape;
    site->key2 = e->version;
    site->index = e->index;
    if (e->form != ATTR_SLOT) site->value = e->value;
    switch (e->form) {
    case ATTR_SLOT: site->key2 = (uintptr_t)type; return OP_LOAD_ATTR_SLOT_;
    case ATTR_VALUE: return type == &type_type ? OP_LOAD_ATTR_TYPE_ : OP_LOAD_ATTR_CLASS_;
    case ATTR_METHOD: return is_exactly(e->value, &function_type) && type != &type_type ? OP_LOAD_ATTR_METHOD_ : OP_LOAD_ATTR_;
    case ATTR_MEMBER: return OP_LOAD_ATTR_MEMBER_;
    case ATTR_GETTER: return OP_LOAD_ATTR_PROPERTY_;
    case ATTR_DESCRIPTOR: return load_form_descriptor(type, site, e->value);
    default: return OP_LOAD_ATTR_;
    }
}

static COLD void load_specialise(Ref v, Site *site, const AttrEntry *e, const uint32_t *word) {
    site->misses++;
    if (e) instruction_become(word, load_form(v, site, e));
    else if (object_of(v)->type == &module_type) instruction_become(word, load_form_module(v, site));
}

int vm_load_attr(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) {
    Ref v = frame->registers[b];
    Own value = NULL;
    const AttrEntry *e = attr_entry(vm_current(), v, site->name);
    if (UNLIKELY(site_may_specialise(site)) && is_object(v)) load_specialise(v, site, e, word);
    if (e && e->form == ATTR_GETTER) return vm_call_getter(frame, a, b, e->value);
    if (e) value = entry_value(e, v);
    if (!value && (error_occurred() || !(value = getattr(v, site->name)))) return -1;
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
        if (!type_is_subtype(type, ((MemberDescr *)object_of(descr))->owner)) return OP_STORE_ATTR_;
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

/* The shape of v, if a store led there from shape `before` by one name more, without moving the slots; else NULL. */
static Shape *shape_added(Ref v, const Shape *before) {
    Shape *after = attrs_of(v, type_of(v))->shape;
    return after->parent == before && after->capacity == before->capacity ? after : NULL;
}

/* (A plain store of a name that was not there runs no Python code, so v is of the same class, which keeps `before`, and the
 * name it has more is the site's.) */
static bool has_added(Ref v, const Shape *before, Site *site) {
    if ((uintptr_t)type_of(v) != site->key2 || before->id != site->key) return false;
    site->index = before->count;
    site->pointer = shape_added(v, before);
    return site->pointer != NULL;
}

/* The store of a site that meets many classes: if it adds a name, the next one finds so in the cache. */
static int store_and_note(Ref v, Ref name, Ref value) {
    Vm *vm = vm_current();
    AttrEntry *e = is_object(v) ? (AttrEntry *)(uintptr_t)attr_entry(vm, v, name) : NULL;
    if (!e || !type_has(type_of(v), TYPE_PLAIN_SETATTR)) return setattr(v, name, value);
    if (e->form == ATTR_IN_DICT) {
        scoped Own dict = own(attrs_of(v, type_of(v))->slots[0]);
        return dict_set(dict, name, value);
    }
    if (!e->offset || e->form == ATTR_SLOT) return setattr(v, name, value);
    Type *type = type_of(v);
    Ref descr = type_lookup_peek(type, name);
    if (descr && is_data_descriptor(descr)) return setattr(v, name, value);
    const Shape *before = attrs_of(v, type)->shape;
    uint64_t version = e->version, id = before->id;
    if (setattr(v, name, value) < 0) return -1;
    if (type_of(v) != type || type->version != version || before->id != id) return 0;
    if (e->version != version || e->shape != id || e->name != name) return 0;
    e->added = shape_added(v, before);
    if (e->added && shape_find(e->added, name) != (int)before->count) e->added = NULL;
    return 0;
}

int vm_store_attr(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) {
    if (vm_push_setter(frame->registers[a], site->name, frame->registers[b])) {
        register_release(frame, b);
        register_release(frame, a);
        return 1;
    }
    scoped Own v = own(frame->registers[a]);
    enum Opcode form = OP_STORE_ATTR_;
    const Shape *before = NULL;
    if (site_may_specialise(site)) {
        site->misses++;
        form = store_form(v, site);
        if (form == OP_STORE_ATTR_ADD_) before = attrs_of(v, type_of(v))->shape;
    }
    int stored = form == OP_STORE_ATTR_ ? store_and_note(v, site->name, frame->registers[b]) : setattr(v, site->name, frame->registers[b]);
    if (stored < 0) return -1;
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

static int find_in_module(Ref v, Ref name, Own *out) {
    Ref dict = ((ModuleObject *)object_of(v))->dict;
    if (!dict_of(dict)->only_str || type_lookup_peek(&module_type, name)) return 0;
    Ref found = dict_get_str_peek(dict, name);
    *out = own(found);
    return found != NULL;
}

/* The site's memory for the forms that skip the entry: plain functions and method_descriptors of an instance's class. */
static enum MethodForm method_form(Ref v, Site *site, const AttrEntry *e) {
    Type *kind = object_of(e->value)->type, *type = type_of(v);
    if (!site_may_specialise(site) || type == &type_type) return METHOD_NOT;
    site->misses++;
    site->flags = (uint16_t)e->offset;
    site->key = e->offset ? e->shape : (uintptr_t)type;
    site->key2 = e->version;
    site->value = e->value;
    if (kind == &function_type) return METHOD_PYTHON;
    bool applies = kind == &method_descr_type && type_is_subtype(type, ((MethodDescr *)object_of(e->value))->owner);
    return applies ? METHOD_BUILTIN : METHOD_NOT;
}

int vm_find_method(Ref object, Site *site, Own *out, Ref *self, enum MethodForm *form) {
    *form = METHOD_NOT;
    *self = NULL;
    const AttrEntry *e = attr_entry(vm_current(), object, site->name);
    if (e && e->form == ATTR_METHOD) {
        *self = object;
        *out = own(e->value);
        *form = method_form(object, site, e);
        return 0;
    }
    if (e && (e->form == ATTR_CLASS_METHOD || e->form == ATTR_SUPER_METHOD)) {
        *self = e->form == ATTR_CLASS_METHOD ? as_ref(type_of(object)) : ((Super *)object_of(object))->object;
        *out = own(e->value);
        return 0;
    }
    if (e && e->form == ATTR_IN_DICT && (*out = own(dict_mode_method_peek(e, object)))) {
        *self = object;
        return 0;
    }
    if (e && (*out = entry_value(e, object))) return 0;
    if (is_exactly(object, &module_type) && find_in_module(object, site->name, out)) {
        if (!site_may_specialise(site)) return 0;
        site->misses++;
        if (load_form_module(object, site) == OP_LOAD_ATTR_MODULE_) *form = METHOD_MODULE;
        return 0;
    }
    *out = error_occurred() ? NULL : getattr(object, site->name);
    return *out ? 0 : -1;
}

int vm_load_method(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) {
    Own method;
    Ref self;
    enum MethodForm form;
    if (vm_find_method(frame->registers[b], site, &method, &self, &form) < 0) return -1;
    if (form != METHOD_NOT) instruction_become(word, form == METHOD_MODULE ? OP_LOAD_METHOD_MODULE_ : OP_LOAD_METHOD_CLASS_);
    Own first = self ? method : NULL, second = self ? own(self) : method;
    register_release(frame, b);
    register_set_take(frame, a, first);
    return register_set_take(frame, a + 1, second);
}
