/* Data descriptors of C fields: getset (a pair of functions) and member (a field), the latter also for __slots__. */
#include "runtime/object/descr.h"

#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/object/weakref.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

static GetSetDescr *getset_of(Ref v) { return (GetSetDescr *)object_of(v); }
static MemberDescr *member_of(Ref v) { return (MemberDescr *)object_of(v); }

static int check_receiver(Ref self, Type *owner, Ref name) {
    if (LIKELY(type_of(self) == owner || type_is_subtype(type_of(self), owner))) return 0;
    return fail(TypeError, "descriptor '%U' for '%s' objects doesn't apply to a '%T' object", name, owner->name, self);
}

static COLD int fail_read_only(Ref name, Type *owner) {
    return fail(AttributeError, "attribute '%U' of '%s' objects is not writable", name, owner->name);
}

static Own qualified(Type *owner, Ref name) {
    scoped Own of = type_qualname(as_ref(owner));
    return of ? str_format("%U.%U", of, name) : NULL;
}

/* Descriptors of heap types count their owner. */
static void own_owner(Type *owner) {
    if (owner->flags & TYPE_HEAP) incref(as_ref(owner));
}
static void release_owner(Type *owner) {
    if (owner->flags & TYPE_HEAP) decref(as_own(owner));
}

/* ---- getset */

Own getset_descr_new(Type *owner, const GetSetRow *row) {
    Own name = str_intern(row->name);
    if (!name) return NULL;
    GetSetDescr *d = object_new_raw(&getset_descr_type, sizeof *d);
    if (!d) return NULL;
    d->row = row;
    d->owner = owner;
    d->name = name;
    own_owner(owner);
    if (owner->flags & TYPE_HEAP) gc_track(&d->head);
    return as_own(d);
}

static void getset_dealloc(Object *o) {
    gc_untrack(o);
    release_owner(((GetSetDescr *)o)->owner);
    object_free(o);
}

static int getset_traverse(Object *o, VisitFn visit, void *context) {
    Type *owner = ((GetSetDescr *)o)->owner;
    if (owner->flags & TYPE_HEAP) VISIT(as_own(owner));
    return 0;
}

/* A getter may ask what its object wraps, which asks what that wraps, and so on. */
static Own getset_get(Ref self, Ref object, Ref owner) {
    GetSetDescr *d = getset_of(self);
    if (!object) return own(self);
    if (recursion_check("") < 0) return NULL;
    if (check_receiver(object, d->owner, d->name) < 0) return NULL;
    if (!d->row->get) return throw(AttributeError, "attribute '%U' of '%s' objects is not readable", d->name, d->owner->name);
    return d->row->get(object);
}

static int getset_set(Ref self, Ref object, Ref value) {
    GetSetDescr *d = getset_of(self);
    if (check_receiver(object, d->owner, d->name) < 0) return -1;
    return d->row->set ? d->row->set(object, value) : fail_read_only(d->name, d->owner);
}

static Own getset_repr(Ref self) {
    return str_format("<attribute '%U' of '%s' objects>", getset_of(self)->name, getset_of(self)->owner->name);
}
static Own getset_name(Ref self) { return own(getset_of(self)->name); }
static Own getset_owner(Ref self) { return own(as_ref(getset_of(self)->owner)); }
static Own getset_doc(Ref self) { return getset_of(self)->row->doc ? str_new(getset_of(self)->row->doc) : None; }
static Own getset_qualname(Ref self) { return qualified(getset_of(self)->owner, getset_of(self)->name); }

static const GetSetRow getset_getset[] = {
    {"__name__", getset_name, NULL, NULL},
    {"__qualname__", getset_qualname, NULL, NULL},
    {"__objclass__", getset_owner, NULL, NULL},
    {"__doc__", getset_doc, NULL, NULL},
    {0},
};

Type getset_descr_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "getset_descriptor",
    .flags = TYPE_NO_NEW | TYPE_GC,
    .size = sizeof(GetSetDescr),
    .base = &object_type,
    .getset = getset_getset,
    .dealloc = getset_dealloc,
    .traverse = getset_traverse,
    .repr = getset_repr,
    .descr_get = getset_get,
    .descr_set = getset_set,
};

/* ---- member */

static MemberDescr *member_new(Type *owner, Ref name) {
    MemberDescr *d = object_new(&member_descr_type, 0);
    if (!d) return NULL;
    d->owner = owner;
    d->name = own(name);
    own_owner(owner);
    if (owner->flags & TYPE_HEAP) gc_track(&d->head);
    return d;
}

Own member_descr_new(Type *owner, const MemberRow *row) {
    Own name = str_intern(row->name);
    MemberDescr *d = name ? member_new(owner, name) : NULL;
    if (d) d->row = row;
    return as_own(d);
}

Own member_descr_new_field(Type *owner, Ref name, size_t offset) {
    MemberDescr *d = member_new(owner, name);
    if (!d) return NULL;
    d->own_row = (MemberRow){.kind = MEMBER_OBJECT, .offset = offset, .writable = true};
    d->row = &d->own_row;
    return as_own(d);
}

static void member_dealloc(Object *o) {
    MemberDescr *d = (MemberDescr *)o;
    gc_untrack(o);
    release_owner(d->owner);
    decref(d->name);
    object_free(o);
}

static int member_traverse(Object *o, VisitFn visit, void *context) {
    Type *owner = ((MemberDescr *)o)->owner;
    if (owner->flags & TYPE_HEAP) VISIT(as_own(owner));
    return 0;
}

static Own member_get(Ref self, Ref object, Ref owner) {
    MemberDescr *d = member_of(self);
    if (!object) return own(self);
    if (check_receiver(object, d->owner, d->name) < 0) return NULL;
    const char *at = (const char *)object_of(object) + d->row->offset;
    switch (d->row->kind) {
    case MEMBER_OBJECT: return *(Own *)at ? own(*(Own *)at) : throw_attribute(object, d->name);
    case MEMBER_OBJECT_OR_NONE: return *(Own *)at ? own(*(Own *)at) : None;
    case MEMBER_SSIZE: return int_new(*(const ssize_t *)at);
    case MEMBER_INT: return int_new(*(const int *)at);
    case MEMBER_BOOL: return bool_new(*(const bool *)at);
    default: return float_new(*(const double *)at);
    }
}

static int set_object(Ref self, Own *field, Ref value) {
    if (!value && !*field) return fail(AttributeError, "%U", member_of(self)->name);
    own_set_take(field, own(value));
    return 0;
}

static int set_number(const MemberRow *row, char *at, Ref value) {
    int64_t n;
    if (row->kind == MEMBER_DOUBLE) return double_from(value, (double *)at);
    if (row->kind == MEMBER_BOOL) {
        if (!is_bool(value)) return fail(TypeError, "attribute value type must be bool");
        *(bool *)at = value == True;
        return 0;
    }
    if (int64_from(value, &n) < 0) return -1;
    if (row->kind == MEMBER_SSIZE) *(ssize_t *)at = n;
    else *(int *)at = (int)n;
    return 0;
}

static int member_set(Ref self, Ref object, Ref value) {
    MemberDescr *d = member_of(self);
    if (check_receiver(object, d->owner, d->name) < 0) return -1;
    if (!d->row->writable) return fail(AttributeError, "readonly attribute");
    char *at = (char *)object_of(object) + d->row->offset;
    if (d->row->kind <= MEMBER_OBJECT_OR_NONE) return set_object(self, (Own *)at, value);
    return value ? set_number(d->row, at, value) : fail(TypeError, "can't delete numeric/char attribute");
}

static Own member_repr(Ref self) {
    return str_format("<member '%U' of '%s' objects>", member_of(self)->name, member_of(self)->owner->name);
}
static Own member_name(Ref self) { return own(member_of(self)->name); }
static Own member_owner(Ref self) { return own(as_ref(member_of(self)->owner)); }
static Own member_doc(Ref self) { return member_of(self)->row->doc ? str_new(member_of(self)->row->doc) : None; }
static Own member_qualname(Ref self) { return qualified(member_of(self)->owner, member_of(self)->name); }

static const GetSetRow member_getset[] = {
    {"__name__", member_name, NULL, NULL},
    {"__qualname__", member_qualname, NULL, NULL},
    {"__objclass__", member_owner, NULL, NULL},
    {"__doc__", member_doc, NULL, NULL},
    {0},
};

Type member_descr_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "member_descriptor",
    .flags = TYPE_NO_NEW | TYPE_GC,
    .size = sizeof(MemberDescr),
    .base = &object_type,
    .getset = member_getset,
    .dealloc = member_dealloc,
    .traverse = member_traverse,
    .repr = member_repr,
    .descr_get = member_get,
    .descr_set = member_set,
};

/* ---- __dict__ and __weakref__ of instances */

/* Classes and modules keep their attributes in a way of their own: their built-in base has the descriptor, borrowed. */
static Ref builtin_dict_descr_peek(Ref self) {
    Type *type = type_of(self);
    while (type && type_has(type, TYPE_HEAP)) type = type->base;
    Ref dict = type ? type_namespace_quiet_peek(type) : NULL;
    return dict ? dict_get_str_peek(dict, name___dict__) : NULL;
}

static Own instance_dict(Ref self) {
    if (LIKELY(type_of(self)->attrs_offset != 0)) return attrs_dict(self);
    Ref descr = builtin_dict_descr_peek(self);
    if (!descr) return throw(AttributeError, "This object has no __dict__");
    return type_of(descr)->descr_get(descr, self, as_ref(type_of(self)));
}

static int instance_set_dict(Ref self, Ref value) {
    if (UNLIKELY(!type_of(self)->attrs_offset)) {
        Ref descr = builtin_dict_descr_peek(self);
        return descr ? type_of(descr)->descr_set(descr, self, value) : fail(AttributeError, "This object has no __dict__");
    }
    if (value) return attrs_set_dict(self, value);
    scoped Own empty = dict_new();
    return empty ? attrs_set_dict(self, empty) : -1;
}

static Own instance_weakref(Ref self) {
    Own head = *weakrefs_of(object_of(self), type_of(self));
    return head ? own(head) : None;
}

const GetSetRow instance_dict_row = {"__dict__", instance_dict, instance_set_dict, "the attributes of the instance"};
const GetSetRow instance_weakref_row = {"__weakref__", instance_weakref, NULL, "the first weak reference to the instance"};
