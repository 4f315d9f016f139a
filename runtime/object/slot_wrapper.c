/* wrapper_descriptor and method-wrapper: `int.__add__` and `(1).__add__`. */
#include "runtime/base/hash.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/module.h"
#include "runtime/object/protocol.h"
#include "runtime/object/slots.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct MethodWrapper { Object head; Own wrapper, self; } MethodWrapper;

static SlotWrapper *wrapper_of(Ref v) { return (SlotWrapper *)object_of(v); }
static MethodWrapper *bound_of(Ref v) { return (MethodWrapper *)object_of(v); }
static const SlotRow *bound_row(Ref v) { return wrapper_of(bound_of(v)->wrapper)->row; }

Own slot_wrapper_new(Type *owner, const SlotRow *row, SlotFn fn) {
    SlotWrapper *w = object_new_raw(&slot_wrapper_type, sizeof *w);
    if (!w) return NULL;
    w->row = row;
    w->fn = fn;
    w->owner = owner;
    return as_own(w);
}

static void wrapper_dealloc(Object *o) { object_free(o); }

static int check_receiver(const SlotWrapper *w, Ref self) {
    if (LIKELY(type_is_subtype(type_of(self), w->owner))) return 0;
    return fail(TypeError, "descriptor '%s' requires a '%s' object but received a '%T'", w->row->dunder, w->owner->name, self);
}

static Own wrapper_call(Ref self, const Ref *args, size_t count, Ref names) {
    const SlotWrapper *w = wrapper_of(self);
    if (count == 0) return throw(TypeError, "descriptor '%s' of '%s' object needs an argument", w->row->dunder, w->owner->name);
    if (check_receiver(w, args[0]) < 0) return NULL;
    return slot_call(w->row, w->fn, args[0], args + 1, count - 1, names);
}

static Own wrapper_get(Ref self, Ref object, Ref owner) {
    if (!object) return own(self);
    const SlotWrapper *w = wrapper_of(self);
    if (!type_is_subtype(type_of(object), w->owner))
        return throw(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%T' object", w->row->dunder, w->owner->name, object);
    MethodWrapper *m = object_new_raw(&method_wrapper_type, sizeof *m);
    if (!m) return NULL;
    m->wrapper = own(self);
    m->self = own(object);
    gc_track(&m->head);
    return as_own(m);
}

static Own wrapper_repr(Ref self) {
    return str_format("<slot wrapper '%s' of '%s' objects>", wrapper_of(self)->row->dunder, wrapper_of(self)->owner->name);
}
static Own wrapper_name(Ref self) { return str_intern(wrapper_of(self)->row->dunder); }
static Own wrapper_qualname(Ref self) {
    return str_format("%N.%s", wrapper_of(self)->owner, wrapper_of(self)->row->dunder);
}
static Own wrapper_doc(Ref self) { return str_new(wrapper_of(self)->row->doc); }
static Own wrapper_owner(Ref self) { return own(as_ref(wrapper_of(self)->owner)); }

static Own text_signature(const SlotRow *row) {
    switch (row->kind) {
    case KIND_CALL: case KIND_INIT: return str_new("($self, /, *args, **kwargs)");
    case KIND_UNARY: case KIND_ITER: case KIND_TRUTH: case KIND_SIZE: case KIND_HASH: case KIND_NEXT: case KIND_DEL:
        return str_new("($self, /)");
    case KIND_TERNARY: case KIND_RTERNARY: return str_new("($self, value, mod=None, /)");
    case KIND_GET: return str_new("($self, instance, owner=None, /)");
    case KIND_SET: return str_new("($self, instance, value, /)");
    case KIND_DELETE: return str_new("($self, instance, /)");
    case KIND_SETATTR: return str_new("($self, name, value, /)");
    case KIND_GETATTRIBUTE: case KIND_DELATTR: return str_new("($self, name, /)");
    case KIND_SETITEM: return str_new("($self, key, value, /)");
    case KIND_GETITEM: case KIND_DELITEM: case KIND_CONTAINS: return str_new("($self, key, /)");
    default: return str_new("($self, value, /)");
    }
}
static Own wrapper_text(Ref self) { return text_signature(wrapper_of(self)->row); }

static Own wrapper_reduce(Ref self, const Ref *args) {
    scoped Own getattr_fn = import_from("builtins", "getattr"), name = getattr_fn ? wrapper_name(self) : NULL;
    scoped Own pair = name ? tuple_pack(2, as_ref(wrapper_of(self)->owner), name) : NULL;
    return pair ? tuple_pack(2, getattr_fn, pair) : NULL;
}

static const MethodRow wrapper_methods[] = {
    {"__reduce__()", wrapper_reduce, "How to find it again.", 0},
    {0},
};
static const GetSetRow wrapper_getset[] = {
    {"__name__", wrapper_name, NULL, NULL},
    {"__qualname__", wrapper_qualname, NULL, NULL},
    {"__doc__", wrapper_doc, NULL, NULL},
    {"__objclass__", wrapper_owner, NULL, NULL},
    {"__text_signature__", wrapper_text, NULL, NULL},
    {0},
};

Type slot_wrapper_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "wrapper_descriptor",
    .flags = TYPE_NO_NEW | TYPE_METHOD_DESCR,
    .size = sizeof(SlotWrapper),
    .base = &object_type,
    .methods = wrapper_methods,
    .getset = wrapper_getset,
    .dealloc = wrapper_dealloc,
    .repr = wrapper_repr,
    .call = wrapper_call,
    .descr_get = wrapper_get,
};

/* ---- bound */

static void method_wrapper_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    decref(((MethodWrapper *)o)->wrapper);
    decref(((MethodWrapper *)o)->self);
    object_free(o);
    dealloc_end();
}

static int method_wrapper_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((MethodWrapper *)o)->self);
    return 0;
}

static Own method_wrapper_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own wrapper = own(bound_of(self)->wrapper), receiver = own(bound_of(self)->self);
    return slot_call(wrapper_of(wrapper)->row, wrapper_of(wrapper)->fn, receiver, args, count, names);
}

static Own method_wrapper_repr(Ref self) {
    Ref of = bound_of(self)->self;
    return str_format("<method-wrapper '%s' of %T object at %p>", bound_row(self)->dunder, of, (void *)(uintptr_t)word_of(of));
}

static Own method_wrapper_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || type_of(b) != &method_wrapper_type) return NotImplemented;
    bool same = bound_of(a)->wrapper == bound_of(b)->wrapper && bound_of(a)->self == bound_of(b)->self;
    return bool_new(same == (op == CMP_EQ));
}

static int method_wrapper_hash(Ref self, int64_t *out) {
    *out = hash_pointer((void *)(uintptr_t)word_of(bound_of(self)->self)) ^ hash_pointer(bound_row(self));
    if (*out == -1) *out = -2;
    return 0;
}

static Own method_wrapper_name(Ref self) { return str_intern(bound_row(self)->dunder); }
static Own method_wrapper_doc(Ref self) { return str_new(bound_row(self)->doc); }
static Own method_wrapper_self(Ref self) { return own(bound_of(self)->self); }
static Own method_wrapper_owner(Ref self) { return wrapper_owner(bound_of(self)->wrapper); }
static Own method_wrapper_qualname(Ref self) { return wrapper_qualname(bound_of(self)->wrapper); }
static Own method_wrapper_text(Ref self) { return text_signature(bound_row(self)); }

static Own method_wrapper_reduce(Ref self, const Ref *args) {
    scoped Own getattr_fn = import_from("builtins", "getattr"), name = method_wrapper_name(self);
    if (!getattr_fn || !name) return NULL;
    scoped Own pair = tuple_pack(2, bound_of(self)->self, name);
    return pair ? tuple_pack(2, getattr_fn, pair) : NULL;
}

static const GetSetRow method_wrapper_getset[] = {
    {"__name__", method_wrapper_name, NULL, NULL},
    {"__qualname__", method_wrapper_qualname, NULL, NULL},
    {"__doc__", method_wrapper_doc, NULL, NULL},
    {"__self__", method_wrapper_self, NULL, NULL},
    {"__objclass__", method_wrapper_owner, NULL, NULL},
    {"__text_signature__", method_wrapper_text, NULL, NULL},
    {0},
};

static const MethodRow method_wrapper_methods[] = {
    {"__reduce__()", method_wrapper_reduce, "How to find it again.", 0},
    {0},
};

Type method_wrapper_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "method-wrapper",
    .flags = TYPE_NO_NEW | TYPE_GC,
    .size = sizeof(MethodWrapper),
    .base = &object_type,
    .methods = method_wrapper_methods,
    .getset = method_wrapper_getset,
    .dealloc = method_wrapper_dealloc,
    .traverse = method_wrapper_traverse,
    .repr = method_wrapper_repr,
    .hash = method_wrapper_hash,
    .compare = method_wrapper_compare,
    .call = method_wrapper_call,
};
