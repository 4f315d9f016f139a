/* types.GenericAlias: list[int], dict[str, int].
 *
 * It calls as its origin does (the result learns of it as __orig_class__ if it can), shows as it was written, compares
 * by parts, and passes every attribute that is not its own on to the origin.  Type variables among the arguments are
 * collected as __parameters__ and filled in by subscription. */
#include "runtime/types/generic_alias.h"

#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/gc.h"
#include "runtime/types/items.h"
#include "runtime/types/list.h"
#include "runtime/types/tuple.h"

typedef struct GenericAlias { Object head; Own origin, args, parameters; Own weakrefs; } GenericAlias;

static GenericAlias *alias_of(Ref v) { return (GenericAlias *)object_of(v); }

Own generic_alias_new(Ref origin, Ref args) {
    scoped Own tuple = is_tuple(args) ? own(args) : tuple_pack(1, args);
    if (!tuple) return NULL;
    GenericAlias *alias = object_new(&generic_alias_type, 0);
    if (!alias) return NULL;
    alias->origin = own(origin);
    alias->args = give(tuple);
    gc_track(&alias->head);
    return as_own(alias);
}

Own generic_alias_method(Ref cls, const Ref *args) { return generic_alias_new(cls, args[0]); }

static Own alias_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("GenericAlias", names) < 0 || args_count("GenericAlias", count, 2, 2) < 0) return NULL;
    return generic_alias_new(args[0], args[1]);
}

static void alias_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    GenericAlias *alias = (GenericAlias *)o;
    decref(alias->origin);
    decref(alias->args);
    decref(alias->parameters);
    object_free(o);
    dealloc_end();
}

static int alias_traverse(Object *o, VisitFn visit, void *context) {
    GenericAlias *alias = (GenericAlias *)o;
    VISIT(alias->origin);
    VISIT(alias->args);
    VISIT(alias->parameters);
    return 0;
}

/* ---- showing */

/* A class by its qualified name, without "builtins."; ... as itself; anything else by repr. */
static Own argument_text(Ref v) {
    if (v == Ellipsis) return str_new("...");
    if (!is_type(v)) return repr(v);
    scoped Own qualname = type_qualname(v), module = qualname ? type_module(v) : NULL;
    if (!module) return NULL;
    if (is_str(module) && str_equal_c(module, "builtins")) return give(qualname);
    return str_format("%S.%S", module, qualname);
}

static int args_text(StrBuilder *b, Ref args) {
    if (tuple_length(args) == 0) return str_builder_ascii(b, "()", 2);
    for (size_t i = 0; i < tuple_length(args); i++) {
        if (i && str_builder_ascii(b, ", ", 2) < 0) return -1;
        scoped Own text = argument_text(tuple_item_peek(args, i));
        if (!text || str_builder_str(b, text) < 0) return -1;
    }
    return 0;
}

static Own alias_repr(Ref self) {
    if (depth_check(" while getting the repr of an object") < 0) return NULL;
    scoped Own origin = argument_text(alias_of(self)->origin);
    if (!origin) return NULL;
    StrBuilder b;
    str_builder_init(&b);
    if (str_builder_str(&b, origin) < 0 || str_builder_char(&b, '[') < 0 || args_text(&b, alias_of(self)->args) < 0 ||
        str_builder_char(&b, ']') < 0) {
        str_builder_drop(&b);
        return NULL;
    }
    return str_builder_finish(&b);
}

/* ---- type variables */

static bool is_type_variable(Ref v) {
    return !is_type(v) && !strcmp(type_name(type_of(v)), "TypeVar");
}

static int add_parameter(Ref list, Ref v) {
    int there = contains(list, v);
    return there ? (there < 0 ? -1 : 0) : list_append(list, v);
}

static Own alias_parameters(Ref self) {
    GenericAlias *alias = alias_of(self);
    if (alias->parameters) return own(alias->parameters);
    scoped Own list = list_new(0);
    if (!list) return NULL;
    for (size_t i = 0; i < tuple_length(alias->args); i++) {
        Ref v = tuple_item_peek(alias->args, i);
        scoped Own inner = is_exactly(v, &generic_alias_type) ? alias_parameters(v) : NULL;
        if (is_type_variable(v) && add_parameter(list, v) < 0) return NULL;
        for (size_t j = 0; inner && j < tuple_length(inner); j++)
            if (add_parameter(list, tuple_item_peek(inner, j)) < 0) return NULL;
        if (!inner && error_occurred()) return NULL;
    }
    Own parameters = list_to_tuple(list);
    if (parameters && !alias->parameters) alias->parameters = own(parameters);
    return parameters;
}

static Own substitute(Ref args, Ref parameters, Ref values);

static Own substitute_one(Ref v, Ref parameters, Ref values) {
    for (size_t i = 0; i < tuple_length(parameters); i++)
        if (tuple_item_peek(parameters, i) == v) return own(tuple_item_peek(values, i));
    if (!is_exactly(v, &generic_alias_type)) return own(v);
    scoped Own args = substitute(alias_of(v)->args, parameters, values);
    return args ? generic_alias_new(alias_of(v)->origin, args) : NULL;
}

static Own substitute(Ref args, Ref parameters, Ref values) {
    if (depth_check("") < 0) return NULL;
    scoped Own list = list_new(tuple_length(args));
    if (!list) return NULL;
    for (size_t i = 0; i < tuple_length(args); i++) {
        Own v = substitute_one(tuple_item_peek(args, i), parameters, values);
        if (!v || list_append_take(list, v) < 0) return NULL;
    }
    return list_to_tuple(list);
}

static Own alias_getitem(Ref self, Ref key) {
    scoped Own parameters = alias_parameters(self), values = is_tuple(key) ? own(key) : tuple_pack(1, key);
    if (!parameters || !values) return NULL;
    if (tuple_length(parameters) == 0) return throw(TypeError, "%R is not a generic class", self);
    if (tuple_length(values) != tuple_length(parameters))
        return throw(TypeError, "Too %s arguments for %R",
                     tuple_length(values) > tuple_length(parameters) ? "many" : "few", self);
    scoped Own args = substitute(alias_of(self)->args, parameters, values);
    return args ? generic_alias_new(alias_of(self)->origin, args) : NULL;
}

/* ---- standing for the origin */

static Own alias_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own result = call(alias_of(self)->origin, args, count, names);
    if (!result) return NULL;
    if (is_object(result) && setattr_named(result, "__orig_class__", self) < 0 && !error_clear_if(AttributeError) &&
        !error_clear_if(TypeError))
        return NULL;
    return give(result);
}

static bool is_own_name(Ref name) {
    static const char *const names[] = {"__class__",      "__origin__",      "__args__",          "__parameters__",
                                        "__mro_entries__", "__reduce_ex__",  "__reduce__",        "__copy__",
                                        "__deepcopy__",   "__unpacked__",    "__instancecheck__", "__subclasscheck__"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (str_equal_c(name, names[i])) return true;
    return false;
}

static bool is_dunder(Ref name) {
    size_t n = str_length(name);
    return n > 4 && str_char(name, 0) == '_' && str_char(name, 1) == '_' && str_char(name, n - 1) == '_' && str_char(name, n - 2) == '_';
}

static Own alias_getattr(Ref self, Ref name) {
    if (is_own_name(name)) return generic_getattr(self, name);
    if (is_dunder(name) && type_lookup_peek(&generic_alias_type, name) && !str_equal_c(name, "__name__") &&
        !str_equal_c(name, "__doc__") && !str_equal_c(name, "__module__"))
        return generic_getattr(self, name);
    return getattr(alias_of(self)->origin, name);
}

static int alias_hash(Ref self, int64_t *out) {
    int64_t origin, args;
    if (hash(alias_of(self)->origin, &origin) < 0 || hash(alias_of(self)->args, &args) < 0) return -1;
    *out = (origin ^ args) == -1 ? -2 : origin ^ args;
    return 0;
}

static Own alias_compare(Ref a, Ref b, int op) {
    if (!is_exactly(b, &generic_alias_type) || (op != CMP_EQ && op != CMP_NE)) return NotImplemented;
    int equal = compare_truth(alias_of(a)->origin, alias_of(b)->origin, CMP_EQ);
    if (equal == 1) equal = compare_truth(alias_of(a)->args, alias_of(b)->args, CMP_EQ);
    return equal < 0 ? NULL : bool_new(equal == (op == CMP_EQ));
}

static Own mro_entries_method(Ref self, const Ref *args) { return tuple_pack(1, alias_of(self)->origin); }
static Own instancecheck_method(Ref self, const Ref *args) {
    return throw(TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}
static Own subclasscheck_method(Ref self, const Ref *args) {
    return throw(TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}
static Own reduce_method(Ref self, const Ref *args) {
    scoped Own parts = tuple_pack(2, alias_of(self)->origin, alias_of(self)->args);
    return parts ? tuple_pack(2, as_ref(&generic_alias_type), parts) : NULL;
}

static const MethodRow alias_methods[] = {
    {"__mro_entries__(self, bases, /)", mro_entries_method, NULL, 0},
    {"__instancecheck__(self, instance, /)", instancecheck_method, NULL, 0},
    {"__subclasscheck__(self, cls, /)", subclasscheck_method, NULL, 0},
    {"__reduce__(self, /)", reduce_method, NULL, 0},
    {0},
};

static const MemberRow alias_members[] = {
    {"__origin__", MEMBER_OBJECT, offsetof(GenericAlias, origin), false, NULL},
    {"__args__", MEMBER_OBJECT, offsetof(GenericAlias, args), false, NULL},
    {0},
};

static const GetSetRow alias_getset[] = {
    {"__parameters__", alias_parameters, NULL, "Type variables in the GenericAlias."},
    {0},
};

Type generic_alias_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "types.GenericAlias",
    .doc = "GenericAlias(origin, args, /)\n--\n\nA class with type arguments.",
    .flags = TYPE_GC,
    .size = sizeof(GenericAlias),
    .weakrefs_offset = offsetof(GenericAlias, weakrefs),
    .base = &object_type,
    .methods = alias_methods,
    .members = alias_members,
    .getset = alias_getset,
    .dealloc = alias_dealloc,
    .traverse = alias_traverse,
    .new = alias_type_new,
    .repr = alias_repr,
    .hash = alias_hash,
    .compare = alias_compare,
    .call = alias_call,
    .getattr = alias_getattr,
    .getitem = alias_getitem,
};
