/* type: classes as objects.  Calling one makes an instance; its attributes are seen through its MRO and its metaclass. */
#include "runtime/base/alloc.h"
#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/mro.h"
#include "runtime/object/protocol.h"
#include "runtime/object/type_attrs.h"
#include "runtime/object/weakref.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- names */

const char *type_name(const Type *type) {
    const char *dot = type->flags & TYPE_HEAP ? NULL : strrchr(type->name, '.');
    return dot ? dot + 1 : type->name;
}

Own type_name_object(Ref v) {
    Type *type = type_peek(v);
    return type->name_object ? own(type->name_object) : str_intern(type_name(type));
}

Own type_qualname(Ref v) {
    Type *type = type_peek(v);
    return type->qualname ? own(type->qualname) : type_name_object(v);
}

Own type_module(Ref v) {
    Type *type = type_peek(v);
    if (type->flags & TYPE_HEAP) {
        Ref module = dict_get_str_peek(type->dict, name___module__);
        return module ? own(module) : throw_value(AttributeError, name___module__);
    }
    const char *dot = strrchr(type->name, '.');
    return dot ? str_intern_take(str_new_utf8(type->name, (size_t)(dot - type->name))) : own(name_builtins);
}

/* "module.qualname"; the module is left out for built-ins. */
Own type_full_name(const Type *type) {
    scoped Own module = type_module(as_ref(type)), qualname = type_qualname(as_ref(type));
    if (!module) error_clear();
    if (!qualname) return NULL;
    if (!module || !is_str(module) || str_equal_c(module, "builtins")) return give(qualname);
    return str_format("%U.%U", module, qualname);
}

Own type_spoken_name(const Type *type) {
    if (!(type->flags & TYPE_SPOKEN_OTHERWISE)) return str_new(type->name);
    return type->flags & TYPE_HEAP ? type_full_name(type) : type_name_object(as_ref(type));
}

static Own type_repr(Ref self) {
    scoped Own name = type_full_name(type_peek(self));
    return name ? str_format("<class '%U'>", name) : NULL;
}

/* ---- instances */

static Own call_type_of(const Ref *args, size_t count, Ref names, bool *handled) {
    *handled = count == 1;
    if (count != 1) return NULL;
    return names && tuple_length(names) ? throw(TypeError, "type() takes no keyword arguments") : own(as_ref(type_of(args[0])));
}

Own type_call(Ref self, const Ref *args, size_t count, Ref names) {
    Type *type = type_peek(self);
    if (UNLIKELY(type == &type_type)) {
        bool handled;
        Own answer = call_type_of(args, count, names, &handled);
        if (handled) return answer;
        if (count != 3) return throw(TypeError, "type() takes 1 or 3 arguments");
    }
    if (UNLIKELY(!type->new)) {
        scoped Own name = type_full_name(type);
        return name ? throw(TypeError, "cannot create '%U' instances", name) : NULL;
    }
    scoped Own made = type->new(type, args, count, names);
    if (!made) return NULL;
    if (type->flags & TYPE_HEAP) gc_track_instance(made);
    Type *made_type = type_of(made);
    if (UNLIKELY(made_type != type && !type_is_subtype(made_type, type))) return give(made);
    if (made_type->init && made_type->init(made, args, count, names) < 0) return NULL;
    return give(made);
}

/* type(name, bases, namespace, **keywords) */
static Own type_new_slot(Type *metatype, const Ref *args, size_t count, Ref names) {
    if (count != 3) return throw(TypeError, "type.__new__() takes exactly 3 arguments (%zu given)", count);
    if (!is_str(args[0])) return throw(TypeError, "type.__new__() argument 1 must be str, not %T", args[0]);
    if (!is_tuple(args[1])) return throw(TypeError, "type.__new__() argument 2 must be tuple, not %T", args[1]);
    if (!is_dict(args[2])) return throw(TypeError, "type.__new__() argument 3 must be dict, not %s", is_none(args[2]) ? "None" : type_of(args[2])->name);
    scoped Own keywords = dict_new();
    if (!keywords) return NULL;
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (dict_set(keywords, tuple_item_peek(names, i), args[count + i]) < 0) return NULL;
    return type_new(metatype, args[0], args[1], args[2], keywords);
}

static int type_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (count == 1 && names && tuple_length(names)) return fail(TypeError, "type.__init__() takes no keyword arguments");
    return count == 1 || count == 3 ? 0 : fail(TypeError, "type.__init__() takes 1 or 3 arguments");
}

/* ---- attributes */

static Own bind_class_attribute(Ref found, Ref self) {
    DescrGetFn get = type_of(found)->descr_get;
    if (!get) return own(found);
    scoped Own keep = own(found);
    return get(keep, NULL, self);
}

static Own type_getattr(Ref self, Ref name) {
    Type *meta = type_of(self);
    scoped Own of_meta = own(type_lookup_peek(meta, name));
    DescrGetFn get = of_meta ? type_of(of_meta)->descr_get : NULL;
    if (get && type_of(of_meta)->descr_set) return get(of_meta, self, as_ref(meta));
    Ref found = type_lookup_peek(type_peek(self), name);
    if (found) return bind_class_attribute(found, self);
    if (get) return get(of_meta, self, as_ref(meta));
    return of_meta ? give(of_meta) : throw_attribute(self, name);
}

static int change_namespace(Type *type, Ref name, Ref value) {
    if (value) return dict_set(type->dict, name, value);
    int found = dict_delete(type->dict, name);
    if (found == 0) throw_attribute(as_ref(type), name);
    return found == 1 ? 0 : -1;
}

/* A plain value takes the place of another one: 1 done, 0 not this case, -1. */
static int replace_plain(Type *type, Ref name, Ref value) {
    if (!value || !is_plain_value(value) || !is_exactly(name, &str_type) || is_dunder(name)) return 0;
    Ref old = dict_get_str_peek(type->dict, name);
    if (!old || !is_plain_value(old)) return 0;
    if (!type_changes(type, name)) type_note_changing(type, name);
    return dict_set(type->dict, name, value) < 0 ? -1 : 1;
}

static int type_setattr(Ref self, Ref name_given, Ref value) {
    Type *type = type_peek(self);
    if (!(type->flags & TYPE_HEAP))
        return fail(TypeError, "cannot set %R attribute of immutable type '%s'", name_given, type->name);
    scoped Own name = str_intern_take(own(name_given));
    if (!name) return -1;
    scoped Own of_meta = own(type_lookup_peek(type_of(self), name));
    if (of_meta && type_of(of_meta)->descr_set) return type_of(of_meta)->descr_set(of_meta, self, value);
    int replaced = replace_plain(type, name, value);
    if (replaced) return replaced < 0 ? -1 : 0;
    type_modified(type);
    if (change_namespace(type, name, value) < 0) return -1;
    type_modified(type);
    if (value && type_of(value)->descr_set) type_hides_attributes(type);
    type_slot_update(type, name);
    return 0;
}

/* ---- X | Y */

static Own type_or(Ref a, Ref b) { return union_or(a, b); }

/* ---- lifetime */

static void type_dealloc(Object *o) {
    Type *type = (Type *)o;
    gc_untrack(o);
    for (size_t i = 0; type->bases && i < tuple_length(type->bases); i++)
        type_remove_subclass(type_peek(tuple_item_peek(type->bases, i)), type);
    mro_leave(type);
    if (!dealloc_begin(o)) return;
    type_modified(type);
    shape_free_all(type);
    decref(type->dict);
    decref(type->mro);
    decref(type->subclasses);
    decref(type->qualname);
    decref(type->module);
    decref(type->abstract_methods);
    decref(type->slot_names);
    if (type->base) decref(as_own(type->base));
    decref(type->bases);
    decref(type->name_object);
    object_free(o);
    dealloc_end();
}

static int type_traverse(Object *o, VisitFn visit, void *context) {
    Type *type = (Type *)o;
    if (!(type->flags & TYPE_HEAP)) return 0;
    VISIT(type->dict);
    VISIT(type->mro);
    VISIT(type->bases);
    VISIT(type->abstract_methods);
    VISIT(type->slot_names);
    VISIT(as_own(type->base));
    return 0;
}

/* The MRO holds the class itself: with it gone, and the namespace empty, no cycle is left. */
static int type_clear(Object *o) {
    Type *type = (Type *)o;
    if (!(type->flags & TYPE_HEAP)) return 0;
    type_modified(type);
    if (type->dict) dict_clear(type->dict);
    if (type->mro) {
        Own bare = tuple_pack(1, as_ref(type->base)); /* what an instance's dealloc may still look at */
        if (!bare) error_clear();
        else mro_leave(type), own_set_take(&type->mro, bare);
    }
    return 0;
}

Type type_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "type",
    .doc = "type(object)\n--\n\ntype(object): the class of an object.\ntype(name, bases, namespace, **keywords): a new class.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_TYPE | TYPE_HAS_DICT,
    .size = sizeof(Type),
    .weakrefs_offset = offsetof(Type, weakrefs),
    .base = &object_type,
    .methods = type_methods,
    .getset = type_getset,
    .dealloc = type_dealloc,
    .traverse = type_traverse,
    .clear = type_clear,
    .new = type_new_slot,
    .init = type_init,
    .repr = type_repr,
    .call = type_call,
    .getattr = type_getattr,
    .setattr = type_setattr,
    .binary[OP_OR] = type_or,
};
