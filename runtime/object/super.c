/* super: attributes as they would be found behind a class in the MRO of an instance (or class). */
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/hooks.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/items.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Super *super_of(Ref v) { return (Super *)object_of(v); }

/* The class whose MRO counts.  TypeError. */
static Own supercheck(Type *type, Ref object) {
    if (is_type(object) && type_is_subtype(type_peek(object), type)) return own(object);
    if (type_is_subtype(type_of(object), type)) return own(as_ref(type_of(object)));
    scoped Own class = NULL;
    if (getattr_find(object, name___class__, &class) < 0) return NULL;
    if (class && is_type(class) && type_is_subtype(type_peek(class), type)) return give(class);
    return throw(TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

/* 1 found (and bound), 0 absent. */
static int find_behind(Type *type, Ref object, Ref start, Ref name, Own *out) {
    scoped Own mro = own(type_peek(start)->mro);
    size_t i = 0, count = mro ? tuple_length(mro) : 0;
    *out = NULL;
    while (i < count && tuple_item_peek(mro, i) != as_ref(type)) i++;
    for (i++; i < count; i++) {
        Ref dict = type_namespace_peek(type_peek(tuple_item_peek(mro, i)));
        if (!dict) return -1;
        scoped Own found = own(dict_get_str_peek(dict, name));
        if (!found) continue;
        DescrGetFn get = type_of(found)->descr_get;
        *out = get ? get(found, object == start ? NULL : object, start) : give(found);
        return *out ? 1 : -1;
    }
    return 0;
}

static Own super_getattr_slot(Ref self, Ref name) {
    Super *s = super_of(self);
    if (s->object_type && !str_equal(name, name___class__)) {
        scoped Own type = own(s->type), object = own(s->object), start = own(s->object_type);
        Own value;
        int found = find_behind(type_peek(type), object, start, name, &value);
        if (found) return value;
    }
    return generic_getattr(self, name);
}

/* ---- making */

static Own super_new(Type *type, const Ref *args, size_t count, Ref names) {
    Super *s = type == &super_type ? plain_new(type, sizeof *s) : object_new(type, 0);
    if (!s) return NULL;
    s->type = s->object = s->object_type = NULL;
    gc_track_new(&s->head);
    return as_own(s);
}

/* super(type, object) at once. */
static Own super_bound(Type *type, Ref object) {
    scoped Own start = supercheck(type, object);
    Super *s = start ? plain_new(&super_type, sizeof *s) : NULL;
    if (!s) return NULL;
    s->type = own(as_ref(type));
    s->object = own(object);
    s->object_type = give(start);
    gc_track_new(&s->head);
    return as_own(s);
}

Own super_here(void) {
    scoped Own object = NULL;
    scoped Own type = hooks.super_arguments ? hooks.super_arguments(&object) : throw(RuntimeError, "super(): no arguments");
    return type ? super_bound(type_peek(type), object) : NULL;
}

static int super_bind(Ref self, Ref type, Ref object) {
    scoped Own start = object ? supercheck(type_peek(type), object) : NULL;
    if (object && !start) return -1;
    Super *s = super_of(self);
    own_set_take(&s->type, own(type));
    own_set_take(&s->object, own(object));
    own_set_take(&s->object_type, give(start));
    return 0;
}

static int super_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("super", names) < 0 || args_count("super", count, 0, 2) < 0) return -1;
    if (count == 0) {
        scoped Own object = NULL;
        scoped Own type = hooks.super_arguments ? hooks.super_arguments(&object) : throw(RuntimeError, "super(): no arguments");
        return type ? super_bind(self, type, object) : -1;
    }
    if (!is_type(args[0])) return fail(TypeError, "super() argument 1 must be a type, not %T", args[0]);
    return super_bind(self, args[0], count > 1 && !is_none(args[1]) ? args[1] : NULL);
}

Own super_getattr(Type *type, Ref object, Ref name) {
    scoped Own made = super_bound(type, object);
    return made ? super_getattr_slot(made, name) : NULL;
}

/* super(C) as a class attribute binds to the instance it is read from. */
static Own super_get(Ref self, Ref object, Ref owner) {
    Super *s = super_of(self);
    if (!object || is_none(object) || s->object || !s->type) return own(self);
    if (!is_exactly(self, &super_type)) return call2(as_ref(type_of(self)), s->type, object);
    return super_bound(type_peek(s->type), object);
}

/* ---- lifetime and looks */

static void super_dealloc(Object *o) {
    Super *s = (Super *)o;
    gc_untrack_dying(o);
    if (decref_shallow(s->type)) s->type = NULL;
    if (decref_shallow(s->object)) s->object = NULL;
    if (decref_shallow(s->object_type)) s->object_type = NULL;
    if (!s->type && !s->object && !s->object_type) { /* the usual end: a method's own super() */
        plain_free(o, &super_type);
        return;
    }
    if (!dealloc_enter(o)) return;
    CLEAR(s->type);
    CLEAR(s->object);
    CLEAR(s->object_type);
    object_free(o);
    dealloc_leave();
}

static int super_traverse(Object *o, VisitFn visit, void *context) {
    Super *s = (Super *)o;
    VISIT(s->type);
    VISIT(s->object);
    VISIT(s->object_type);
    return 0;
}

static Own super_repr(Ref self) {
    Super *s = super_of(self);
    const char *name = s->type ? type_name(type_peek(s->type)) : "NULL";
    if (!s->object_type) return str_format("<super: <class '%s'>, NULL>", name);
    return str_format("<super: <class '%s'>, <%N object>>", name, type_peek(s->object_type));
}

static const MemberRow super_members[] = {
    {"__thisclass__", MEMBER_OBJECT_OR_NONE, offsetof(Super, type), false, "the class super() was called in"},
    {"__self__", MEMBER_OBJECT_OR_NONE, offsetof(Super, object), false, "the instance or class it is bound to"},
    {"__self_class__", MEMBER_OBJECT_OR_NONE, offsetof(Super, object_type), false, "the class whose order is followed"},
    {0},
};

Type super_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "super",
    .doc = "super() -> what follows the class of the calling method, for its first argument\n"
           "super(type, object) -> the same, said in full",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Super),
    .base = &object_type,
    .members = super_members,
    .dealloc = super_dealloc,
    .traverse = super_traverse,
    .new = super_new,
    .init = super_init,
    .repr = super_repr,
    .getattr = super_getattr_slot,
    .descr_get = super_get,
};
