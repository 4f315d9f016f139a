/* Making classes: what a class statement and type(name, bases, namespace) do.
 *
 * The steps of type_new: metaclass, layout base, __slots__, the Type itself, its namespace, MRO, slots; then
 * __set_name__ of the values and __init_subclass__ of the parent, which may run any code: the class is complete by then.
 */
#include "runtime/object/class.h"

#include "runtime/object/call.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/hooks.h"
#include "runtime/object/mro.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { FIRST_INLINE_SLOTS = 4 };

/* ---- metaclass */

Own type_calculate_meta(Ref metatype, Ref bases) {
    Ref winner = metatype;
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Type *candidate = type_of(tuple_item_peek(bases, i));
        if (type_is_subtype(type_peek(winner), candidate)) continue;
        if (!type_is_subtype(candidate, type_peek(winner)))
            return throw(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                    "of the metaclasses of all its bases");
        winner = as_ref(candidate);
    }
    return own(winner);
}

/* ---- __slots__ */

typedef struct Layout {
    Type *base;
    Own names;         /* list of the fields' names, mangled and sorted */
    bool has_slots;    /* __slots__ is there */
    bool add_attrs, add_weakrefs;
} Layout;

static bool has_trailing_items(const Type *type) {
    return type->item_size || type_has(type, TYPE_STR | TYPE_BYTES | TYPE_TUPLE | TYPE_INT);
}

/* Instances of type have a __dict__ of some kind. */
static bool has_dict(Type *type) { return type->attrs_offset || type_has(type, TYPE_TYPE) || type_lookup_peek(type, name___dict__); }

/* "__x" in class "C" is "_C__x". */
static Own mangle(Ref class_name, Ref name) {
    const char *c = str_utf8_lossy(class_name), *n = str_utf8_lossy(name);
    size_t length = strlen(n);
    while (*c == '_') c++;
    if (n[0] != '_' || n[1] != '_' || !*c || strchr(n, '.') || (length > 3 && n[length - 1] == '_' && n[length - 2] == '_'))
        return is_exactly(name, &str_type) ? own(name) : str_format("%U", name);
    return str_intern_take(str_format("_%s%s", c, n));
}

static int check_identifier(Ref name) {
    if (!is_str(name)) return fail(TypeError, "__slots__ items must be strings, not '%T'", name);
    scoped Own ok = call_method_named(name, "isidentifier", NULL, 0);
    if (!ok) return -1;
    return ok == True ? 0 : fail(TypeError, "__slots__ must be identifiers");
}

static int add_slot_name(Layout *l, Ref class_name, Ref name, Ref namespace) {
    if (check_identifier(name) < 0) return -1;
    if (str_equal(name, name___dict__)) {
        if (has_dict(l->base) || l->add_attrs) return fail(TypeError, "__dict__ slot disallowed: we already got one");
        l->add_attrs = true;
        return 0;
    }
    if (str_equal(name, name___weakref__)) {
        if (l->base->weakrefs_offset || l->add_weakrefs)
            return fail(TypeError, "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
        l->add_weakrefs = true;
        return 0;
    }
    scoped Own mangled = mangle(class_name, name);
    if (!mangled) return -1;
    int there = dict_contains(namespace, mangled);
    if (there < 0) return -1;
    if (there && !str_equal(mangled, name___qualname__) && !str_equal_c(mangled, "__classcell__"))
        return fail(ValueError, "%R in __slots__ conflicts with class variable", mangled);
    return list_append(l->names, mangled);
}

static int read_slots(Layout *l, Ref class_name, Ref slots, Ref namespace) {
    scoped Own names = is_str(slots) ? tuple_pack(1, slots) : tuple_from(slots);
    if (!names) return -1;
    if (tuple_length(names) && has_trailing_items(l->base) && !type_has(l->base, TYPE_STR))
        return fail(TypeError, "nonempty __slots__ not supported for subtype of '%N'", l->base);
    for (size_t i = 0; i < tuple_length(names); i++)
        if (add_slot_name(l, class_name, tuple_item_peek(names, i), namespace) < 0) return -1;
    return list_sort(l->names, NULL, false);
}

static int layout_decide(Layout *l, Ref name, Ref bases, Ref namespace) {
    scoped Own slots = NULL;
    int found = dict_get(namespace, name___slots__, &slots);
    if (found < 0) return -1;
    l->has_slots = found;
    if (!found) {
        l->add_attrs = !has_dict(l->base);
        l->add_weakrefs = l->base->weakrefs_offset == 0;
        return 0;
    }
    if (read_slots(l, name, slots, namespace) < 0) return -1;
    for (size_t i = 0; i < tuple_length(bases); i++) { /* what other bases bring */
        Type *base = type_peek(tuple_item_peek(bases, i));
        if (base == l->base) continue;
        if (base->attrs_offset && !has_dict(l->base)) l->add_attrs = true;
        if (base->weakrefs_offset && !l->base->weakrefs_offset) l->add_weakrefs = true;
    }
    return 0;
}

/* ---- the Type */

static void layout_in_prefix(Type *type, const Layout *l) {
    type->slot_fields = (uint32_t)list_length(l->names);
    type->prefix += type->slot_fields * (uint32_t)sizeof(Own);
    type->slot_start = -(int32_t)type->prefix;
    if (l->add_attrs) {
        type->prefix += sizeof(Attrs);
        type->attrs_offset = -(int32_t)type->prefix;
    }
    if (l->add_weakrefs) {
        type->prefix += sizeof(Own);
        type->weakrefs_offset = -(int32_t)type->prefix;
    }
}

static void layout_behind(Type *type, const Layout *l) {
    type->size = (type->size + 7u) & ~7u;
    type->slot_start = (int32_t)type->size;
    type->slot_fields = (uint32_t)list_length(l->names);
    type->size += type->slot_fields * (uint32_t)sizeof(Own);
    if (l->add_attrs) {
        type->attrs_offset = (int32_t)type->size;
        type->size += sizeof(Attrs);
    }
    if (l->add_weakrefs) {
        type->weakrefs_offset = (int32_t)type->size;
        type->size += sizeof(Own);
    }
    if (type->attrs_offset > 0) type->inline_slots = l->base->inline_slots ? l->base->inline_slots : FIRST_INLINE_SLOTS;
}

static void layout_apply(Type *type, const Layout *l) {
    Type *base = l->base;
    uint32_t passed_on = TYPE_FAMILY | TYPE_GC | TYPE_HAS_DICT | TYPE_MATCH_SELF | TYPE_SLOT_FIELDS;
    type->flags = TYPE_HEAP | TYPE_BASE | TYPE_READY | (base->flags & passed_on);
    type->size = base->size;
    type->item_size = base->item_size;
    type->attrs_offset = base->attrs_offset;
    type->weakrefs_offset = base->weakrefs_offset;
    type->prefix = base->prefix;
    if (has_trailing_items(base)) layout_in_prefix(type, l);
    else layout_behind(type, l);
    if (type->attrs_offset) type->flags |= TYPE_HAS_DICT;
    if (type->slot_fields) type->flags |= TYPE_SLOT_FIELDS;
    if (type->attrs_offset || type->slot_fields) type->flags |= TYPE_GC;
    type->dealloc = instance_dealloc;
    type->traverse = instance_traverse;
    type->clear = instance_clear;
}

/* ---- the namespace */

/* A plain Python function: it binds as a method, and is none of ours. */
static bool is_python_function(Ref v) {
    return type_has(type_of(v), TYPE_METHOD_DESCR) && type_of(v) != &method_descr_type && type_of(v) != &slot_wrapper_type;
}

static int wrap_function(Ref dict, Ref name, Own (*wrap)(Ref)) {
    Ref function = dict_get_str_peek(dict, name);
    if (!function || !is_python_function(function)) return 0;
    scoped Own wrapped = wrap(function);
    return wrapped ? dict_set(dict, name, wrapped) : -1;
}

static int take_qualname(Type *type) {
    Own qualname;
    int found = dict_pop(type->dict, name___qualname__, &qualname);
    if (found < 0) return -1;
    if (!found) {
        type->qualname = own(type->name_object);
        return 0;
    }
    type->qualname = qualname;
    return is_str(qualname) ? 0 : fail(TypeError, "type __qualname__ must be a str, not %T", qualname);
}

/* __module__ is what the defining frame's globals call themselves. */
static int add_module(Type *type) {
    int there = dict_contains(type->dict, name___module__);
    if (there || !hooks.current_globals) return there < 0 ? -1 : 0;
    scoped Own globals = hooks.current_globals();
    scoped Own name = globals ? own(dict_get_str_peek(globals, name___name__)) : NULL;
    return name ? dict_set(type->dict, name___module__, name) : 0;
}

static int add_attribute_getsets(Type *type, const Layout *l) {
    if (l->add_attrs && !dict_get_str_peek(type->dict, name___dict__)) {
        if (dict_set_take(type->dict, own(name___dict__), getset_descr_new(type, &instance_dict_row)) < 0) return -1;
    }
    if (l->add_weakrefs && !dict_get_str_peek(type->dict, name___weakref__)) {
        if (dict_set_take(type->dict, own(name___weakref__), getset_descr_new(type, &instance_weakref_row)) < 0) return -1;
    }
    return 0;
}

static int add_member_descrs(Type *type, const Layout *l) {
    for (size_t i = 0; i < list_length(l->names); i++) {
        Ref name = list_item_peek(l->names, i);
        Own descr = member_descr_new_field(type, name, (size_t)type->slot_start + i * sizeof(Own));
        if (!descr || dict_set_take(type->dict, own(name), descr) < 0) return -1;
    }
    return 0;
}

static int fill_namespace(Type *type, const Layout *l) {
    if (take_qualname(type) < 0 || add_module(type) < 0) return -1;
    if (wrap_function(type->dict, name___new__, staticmethod_new) < 0) return -1;
    if (wrap_function(type->dict, name___init_subclass__, classmethod_new) < 0) return -1;
    if (wrap_function(type->dict, name___class_getitem__, classmethod_new) < 0) return -1;
    if (add_attribute_getsets(type, l) < 0 || add_member_descrs(type, l) < 0) return -1;
    if (!dict_get_str_peek(type->dict, name___doc__) && dict_set(type->dict, name___doc__, None) < 0) return -1;
    if (dict_get_str_peek(type->dict, name___eq__) && !dict_get_str_peek(type->dict, name___hash__))
        return dict_set(type->dict, name___hash__, None);
    return 0;
}

/* The cell behind __class__ and super() in the methods, or NULL. */
static int fill_class_cell(Type *type, Ref cell) {
    if (!cell) return 0;
    if (setattr_named(cell, "cell_contents", as_ref(type)) == 0) return 0;
    if (!error_clear_if(AttributeError)) return -1;
    return fail(TypeError, "__classcell__ must be a nonlocal cell, not %R", as_ref(type_of(cell)));
}

/* What any base is for patterns, its subclasses are. */
static void inherit_patterns(Type *type) {
    for (size_t i = 0; i < tuple_length(type->bases) && !(type->flags & (TYPE_SEQUENCE | TYPE_MAPPING)); i++)
        type->flags |= type_peek(tuple_item_peek(type->bases, i))->flags & (TYPE_SEQUENCE | TYPE_MAPPING);
}

static int register_with_bases(Type *type) {
    for (size_t i = 0; i < tuple_length(type->bases); i++)
        if (type_add_subclass(type_peek(tuple_item_peek(type->bases, i)), type) < 0) return -1;
    return 0;
}

static Own make_type(Type *metatype, Ref name, Ref bases, Ref namespace, const Layout *l) {
    scoped Own result = as_own(object_new(metatype, 0)), cell = NULL;
    if (!result) return NULL;
    Type *type = type_peek(result);
    layout_apply(type, l);
    type->base = l->base;
    incref(as_ref(l->base));
    type->name_object = own(name);
    type->name = str_utf8(name, NULL);
    type->bases = own(bases);
    inherit_patterns(type);
    if (!type->name) return NULL;
    if (l->has_slots) type->slot_names = own(l->names);
    if (!(type->dict = dict_copy(namespace))) return NULL;
    gc_track(&type->head);
    if (dict_pop(type->dict, name___classcell__, &cell) < 0) return NULL; /* before a slot of this name comes */
    if (fill_namespace(type, l) < 0 || fill_class_cell(type, cell) < 0 || type_set_mro(type) < 0) return NULL;
    type_slots_from_dict(type);
    return register_with_bases(type) < 0 ? NULL : give(result);
}

/* ---- those who want to know */

static int call_set_name(Ref type, Ref name, Ref value) {
    scoped Own result = NULL;
    Ref args[] = {type, name};
    if (!type_lookup_peek(type_of(value), name___set_name__)) return 0;
    if (special_call(value, name___set_name__, args, 2, &result) >= 0) return 0;
    throw_from(RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%N'", value, name, type_peek(type));
    return -1;
}

static int call_set_names(Ref type) {
    scoped Own items = dict_copy(type_peek(type)->dict);
    size_t position = 0;
    Ref name, value;
    if (!items) return -1;
    while (dict_next(items, &position, &name, &value))
        if (is_object(value) && call_set_name(type, name, value) < 0) return -1;
    return 0;
}

static int call_init_subclass(Ref type, Ref keywords) {
    scoped Own parent_method = super_getattr(type_peek(type), type, name___init_subclass__), empty = tuple_new(0);
    if (!parent_method || !empty) return -1;
    Own result = call_spread(parent_method, empty, keywords);
    decref(result);
    return result ? 0 : -1;
}

/* ---- all of it */

static int check_bases(Ref bases) {
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Ref base = tuple_item_peek(bases, i);
        if (is_type(base)) continue;
        scoped Own entries = NULL;
        int found = getattr_find(base, name___mro_entries__, &entries);
        if (found) return found < 0 ? -1 : fail(TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
    }
    return 0;
}

static Own new_with_layout(Type *metatype, Ref name, Ref bases, Ref namespace) {
    scoped Own names = list_new(0);
    Layout layout = {.base = names ? type_best_base(bases) : NULL, .names = names};
    if (str_has_char(name, 0)) return throw(ValueError, "type name must not contain null characters");
    if (!layout.base || layout_decide(&layout, name, bases, namespace) < 0) return NULL;
    return make_type(metatype, name, bases, namespace, &layout);
}

Own type_new(Type *metatype, Ref name, Ref bases_given, Ref namespace, Ref keywords) {
    scoped Own bases = tuple_length(bases_given) ? own(bases_given) : tuple_pack(1, as_ref(&object_type));
    if (!bases || check_bases(bases) < 0) return NULL;
    scoped Own meta = type_calculate_meta(as_ref(metatype), bases);
    if (!meta) return NULL;
    if (type_peek(meta) != metatype && type_peek(meta)->new != type_type.new) {
        scoped Own function = getattr(meta, name___new__);
        scoped Own args = function ? tuple_pack(4, meta, name, bases, namespace) : NULL;
        return args ? call_spread(function, args, keywords) : NULL;
    }
    scoped Own type = new_with_layout(type_peek(meta), name, bases, namespace);
    if (!type || call_set_names(type) < 0 || call_init_subclass(type, keywords) < 0) return NULL;
    return give(type);
}
