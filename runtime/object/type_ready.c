/* Built-in types: at start their slots come from the base; their namespace is made of their rows when somebody looks into it.
 *
 * An empty program looks into a tenth of the types, and the namespaces of all were half of its start and 300 KB. */
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/object/mro.h"
#include "runtime/object/slots.h"
#include "runtime/types/dict.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- namespaces */

static int put_take(Ref dict, Own name, Own value) {
    if (name && value) return dict_set_take(dict, name, value);
    decref(name);
    decref(value);
    return -1;
}

static Own row_name(const MethodRow *row) {
    return str_intern_take(str_new_utf8(row->signature, strcspn(row->signature, "(")));
}

static Own method_object(Type *type, const MethodRow *row) {
    if (row->flags & METHOD_NEW) return cfunction_new(row, as_ref(type), NULL, type);
    if (!(row->flags & METHOD_STATIC)) return method_descr_new(type, row);
    scoped Own function = cfunction_new(row, NULL, NULL, type);
    return function ? staticmethod_new(function) : NULL;
}

static int add_methods(Type *type, Ref dict) {
    for (const MethodRow *row = type->methods; row && row->signature; row++) {
        Own value = method_object(type, row);
        if (put_take(dict, row_name(row), value) < 0) return -1;
    }
    return 0;
}

static int add_getset(Type *type, Ref dict) {
    for (const GetSetRow *row = type->getset; row && row->name; row++)
        if (put_take(dict, str_intern(row->name), getset_descr_new(type, row)) < 0) return -1;
    return 0;
}

static int add_members(Type *type, Ref dict) {
    for (const MemberRow *row = type->members; row && row->name; row++)
        if (put_take(dict, str_intern(row->name), member_descr_new(type, row)) < 0) return -1;
    return 0;
}

/* "name(params)\n--\n\ntext": only the text is the doc. */
const char *type_doc_text(const char *doc) {
    const char *end = doc ? strstr(doc, "\n--\n\n") : NULL;
    return end ? end + 5 : doc;
}

static int add_doc(Type *type, Ref dict) {
    if (dict_get_str_peek(dict, name___doc__)) return 0;
    const char *text = type_doc_text(type->doc);
    return dict_set_take(dict, own(name___doc__), text ? str_new(text) : None);
}

static Own make_namespace(Type *type) {
    scoped Own dict = dict_new();
    if (!dict || add_methods(type, dict) < 0 || add_getset(type, dict) < 0 || add_members(type, dict) < 0) return NULL;
    return type_add_slot_wrappers(type, dict) < 0 || add_doc(type, dict) < 0 ? NULL : give(dict);
}

Ref type_namespace_peek(Type *type) {
    if (LIKELY(type->dict || !type_has(type, TYPE_READY))) return type->dict;
    Own made = make_namespace(type);
    if (type->dict) decref(made); /* a collection has run code that looked here */
    else type->dict = made;
    return type->dict;
}

Ref type_namespace_quiet_peek(Type *type) {
    if (LIKELY(type->dict)) return type->dict;
    Own pending = error_take();
    Ref dict = type_namespace_peek(type);
    if (!dict) error_clear();
    if (pending) error_restore_take(pending);
    return dict;
}

int type_make_namespaces(const Type *type) {
    for (size_t i = 0; i < tuple_length(type->mro); i++)
        if (!type_namespace_peek(type_peek(tuple_item_peek(type->mro, i)))) return -1;
    return 0;
}

/* ---- start */

static void inherit_layout(Type *type, const Type *base) {
    uint32_t passed_on = TYPE_FAMILY | TYPE_GC | TYPE_HAS_DICT | TYPE_SEQUENCE | TYPE_MAPPING | TYPE_MATCH_SELF;
    type->flags |= base->flags & passed_on;
    if (!type->size) type->size = base->size;
    if (!type->item_size) type->item_size = base->item_size;
    if (!type->attrs_offset) type->attrs_offset = base->attrs_offset;
    if (!type->weakrefs_offset) type->weakrefs_offset = base->weakrefs_offset;
    if (!type->dealloc) type->dealloc = base->dealloc;
    if (!type->traverse) {
        type->traverse = base->traverse;
        if (!type->clear) type->clear = base->clear;
    }
    if (type->attrs_offset) type->flags |= TYPE_HAS_DICT;
}

static Own single(Ref v) { return v ? tuple_pack(1, v) : tuple_new(0); }

int type_ready(Type *type) {
    if (type->flags & TYPE_READY) return 0;
    if (!type->base && type != &object_type) type->base = &object_type;
    Type *base = type->base;
    if (base && type_ready(base) < 0) return -1;
    if (!type->head.type) type->head.type = &type_type;
    if (!type->bases && !(type->bases = single(as_ref(base)))) return -1;
    if (!(type->mro = mro_compute(type))) return -1;
    type_note_own_slots(type);
    if (base) {
        bool no_new = (type->flags & TYPE_NO_NEW) || (!type->new && base == &object_type);
        inherit_layout(type, base);
        for (size_t i = 1; i < tuple_length(type->mro); i++)
            type_inherit_slots(type, type_peek(tuple_item_peek(type->mro, i)));
        if (no_new) type->new = NULL; /* as in CPython, object.__new__ is not for those who do not say so */
    } else {
        type_inherit_slots(type, type);
    }
    type->flags |= TYPE_READY;
    type->next_ready = interp_current()->ready_types;
    interp_current()->ready_types = type;
    return 0;
}

int type_ready_all(Type *const *types, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (type_ready(types[i]) < 0) return -1;
    return 0;
}
