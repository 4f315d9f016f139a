/* types.GenericAlias: list[int].  A class with its arguments, which calls, and answers for attributes, as the class does.
 *
 * Parameters are the arguments that can still be chosen: those with __typing_subst__ (type variables), and the
 * parameters of arguments that have some themselves.  alias[...] puts other arguments in their place (PEP 585, 646). */
#include "runtime/object/generic_alias.h"

#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct GenericAlias {
    Object head;
    Own origin, args;
    Own parameters; /* tuple, or NULL: not yet asked for */
    Own weakrefs;
    bool starred;   /* *list[int] */
} GenericAlias;

static GenericAlias *alias_of(Ref v) { return (GenericAlias *)object_of(v); }

/* ---- making */

static Own alias_make(Type *type, Ref origin, Ref args, bool starred) {
    scoped Own tuple = is_tuple(args) ? own(args) : tuple_pack(1, args);
    if (!tuple) return NULL;
    GenericAlias *a = object_new(type, 0);
    if (!a) return NULL;
    a->origin = own(origin);
    a->args = give(tuple);
    a->starred = starred;
    gc_track(&a->head);
    return as_own(a);
}

Own generic_alias_new(Ref origin, Ref args) { return alias_make(&generic_alias_type, origin, args, false); }
Own generic_alias_method(Ref class, const Ref *args) { return generic_alias_new(class, args[0]); }

static Own alias_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("GenericAlias", names) < 0 || args_count("GenericAlias", count, 2, 2) < 0) return NULL;
    return alias_make(type, args[0], args[1], false);
}

static void alias_dealloc(Object *o) {
    GenericAlias *a = (GenericAlias *)o;
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    CLEAR(a->origin);
    CLEAR(a->args);
    CLEAR(a->parameters);
    object_free(o);
    dealloc_end();
}

static int alias_traverse(Object *o, VisitFn visit, void *context) {
    GenericAlias *a = (GenericAlias *)o;
    VISIT(a->origin);
    VISIT(a->args);
    VISIT(a->parameters);
    return 0;
}

/* ---- parameters */

static int add_unique(Ref list, Ref item) {
    for (size_t i = 0; i < list_length(list); i++)
        if (list_item_peek(list, i) == item) return 0;
    return list_append(list, item);
}

static int parameters_of(Ref v, Own *out) {
    scoped Own name = str_intern("__parameters__");
    *out = NULL;
    if (!name || is_type(v)) return name ? 0 : -1;
    int found = getattr_find(v, name, out);
    if (found > 0 && !is_tuple(*out)) CLEAR(*out);
    return found < 0 ? -1 : *out != NULL;
}

static int is_variable(Ref v) {
    scoped Own name = str_intern("__typing_subst__"), subst = NULL;
    return !name ? -1 : is_type(v) ? 0 : getattr_find(v, name, &subst);
}

static int add_parameters(Ref list, Ref arg) {
    int variable = is_variable(arg);
    if (variable) return variable < 0 ? -1 : add_unique(list, arg);
    scoped Own inner = NULL;
    int found = parameters_of(arg, &inner);
    for (size_t i = 0; found > 0 && i < tuple_length(inner); i++)
        if (add_unique(list, tuple_item_peek(inner, i)) < 0) return -1;
    return found < 0 ? -1 : 0;
}

Own generic_parameters(Ref args) {
    scoped Own list = list_new(0);
    if (!list) return NULL;
    for (size_t i = 0; i < tuple_length(args); i++)
        if (add_parameters(list, tuple_item_peek(args, i)) < 0) return NULL;
    return list_to_tuple(list);
}

static Own alias_parameters(Ref self) {
    GenericAlias *a = alias_of(self);
    if (!a->parameters) {
        Own parameters = generic_parameters(a->args);
        if (!parameters) return NULL;
        own_set_take(&a->parameters, parameters); /* a member may have asked meanwhile */
    }
    return own(a->parameters);
}

/* The item that takes the place of a parameter. */
static Ref replacement_peek(Ref parameters, Ref items, Ref parameter) {
    for (size_t i = 0; i < tuple_length(parameters) && i < tuple_length(items); i++)
        if (tuple_item_peek(parameters, i) == parameter) return tuple_item_peek(items, i);
    return NULL;
}

/* An attribute that type variables and what is made of them may have; 0 without one, or with None. */
static int typing_attribute(Ref v, const char *attribute, Own *out) {
    *out = NULL;
    scoped Own name = str_intern(attribute);
    if (!name) return -1;
    int found = is_type(v) ? 0 : getattr_find(v, name, out);
    if (found > 0 && is_none(*out)) CLEAR(*out);
    return found < 0 ? -1 : *out != NULL;
}

static int extend_by_tuple(Ref list, Ref tuple) {
    for (size_t i = 0; i < tuple_length(tuple); i++)
        if (list_append(list, tuple_item_peek(tuple, i)) < 0) return -1;
    return 0;
}

/* What the inner parameters of an argument are given: those of a TypeVarTuple, which can be iterated over, stand side by side. */
static Own chosen_for(Ref inner, Ref parameters, Ref items) {
    scoped Own chosen = list_new(0);
    for (size_t i = 0; chosen && i < tuple_length(inner); i++) {
        Ref p = tuple_item_peek(inner, i), r = replacement_peek(parameters, items, p);
        bool many = r && is_tuple(r) && type_of(p)->iter;
        if ((many ? extend_by_tuple(chosen, r) : list_append(chosen, r ? r : p)) < 0) return NULL;
    }
    return chosen ? list_to_tuple(chosen) : NULL;
}

static Own substitute_one(Ref arg, Ref parameters, Ref items) {
    int variable = is_variable(arg);
    if (variable < 0) return NULL;
    Ref item = replacement_peek(parameters, items, arg);
    if (variable && item) return call_method_named(arg, "__typing_subst__", &item, 1);
    scoped Own inner = NULL;
    int found = parameters_of(arg, &inner);
    if (found < 0) return NULL;
    if (!found || tuple_length(inner) == 0) return own(arg);
    scoped Own chosen = chosen_for(inner, parameters, items);
    return chosen ? getitem(arg, chosen) : NULL;
}

/* Adds what takes an argument's place: more than one thing for *Ts. */
static int add_substituted(Ref result, Ref arg, Ref parameters, Ref items) {
    scoped Own unpacked = NULL, replaced = NULL;
    int many = typing_attribute(arg, "__typing_is_unpacked_typevartuple__", &unpacked);
    if (many > 0) many = truth(unpacked);
    if (many < 0 || !(replaced = substitute_one(arg, parameters, items))) return -1;
    return many && is_tuple(replaced) ? extend_by_tuple(result, replaced) : list_append(result, replaced);
}

/* The items as a tuple, with *tuple[int, str] spread out; *tuple[int, ...] is one item. */
static Own spread_items(Ref item) {
    scoped Own given = is_tuple(item) ? own(item) : tuple_pack(1, item), items = list_new(0);
    if (!given || !items) return NULL;
    for (size_t i = 0; i < tuple_length(given); i++) {
        scoped Own inner = NULL;
        Ref one = tuple_item_peek(given, i);
        if (typing_attribute(one, "__typing_unpacked_tuple_args__", &inner) < 0) return NULL;
        size_t n = inner && is_tuple(inner) ? tuple_length(inner) : 0;
        bool spread = inner && is_tuple(inner) && !(n && tuple_item_peek(inner, n - 1) == Ellipsis);
        if ((spread ? extend_by_tuple(items, inner) : list_append(items, one)) < 0) return NULL;
    }
    return list_to_tuple(items);
}

/* The items one for each parameter, as far as these want to arrange them. */
static Own prepared_items(Ref self, Ref parameters, Ref item) {
    scoped Own items = spread_items(item);
    for (size_t i = 0; items && i < tuple_length(parameters); i++) {
        scoped Own prepare = NULL;
        int found = typing_attribute(tuple_item_peek(parameters, i), "__typing_prepare_subst__", &prepare);
        if (found < 0) return NULL;
        Own arranged = found ? call(prepare, (Ref[]){self, items}, 2, NULL) : NULL;
        if (found && arranged && !is_tuple(arranged)) return decref(arranged), throw(TypeError, "__typing_prepare_subst__() should return a tuple");
        if (found && !arranged) return NULL;
        if (found) own_set_take(&items, arranged);
    }
    return give(items);
}

Own generic_substitute(Ref self, Ref args, Ref parameters, Ref item) {
    size_t wanted = tuple_length(parameters);
    if (wanted == 0) return throw(TypeError, "%R is not a generic class", self);
    scoped Own items = prepared_items(self, parameters, item), result = list_new(tuple_length(args));
    if (!items || !result) return NULL;
    size_t given = tuple_length(items);
    if (given != wanted)
        return throw(TypeError, "Too %s arguments for %R; actual %zu, expected %zu", given > wanted ? "many" : "few", self, given, wanted);
    for (size_t i = 0; i < tuple_length(args); i++)
        if (add_substituted(result, tuple_item_peek(args, i), parameters, items) < 0) return NULL;
    return list_to_tuple(result);
}

static Own alias_getitem(Ref self, Ref item) {
    scoped Own parameters = alias_parameters(self);
    scoped Own args = parameters ? generic_substitute(self, alias_of(self)->args, parameters, item) : NULL;
    return args ? alias_make(&generic_alias_type, alias_of(self)->origin, args, alias_of(self)->starred) : NULL;
}

/* ---- looks */

/* "int", "mod.C", "...": how typing shows a type. */
Own generic_item_repr(Ref v) {
    if (v == Ellipsis) return str_new("...");
    if (is_exactly(v, &generic_alias_type) || !is_type(v)) return repr(v);
    scoped Own qualname = getattr(v, name___qualname__), module = NULL;
    if (!qualname || getattr_find(v, name___module__, &module) < 0) return NULL;
    if (!module || is_none(module) || (is_str(module) && str_equal_c(module, "builtins"))) return str(qualname);
    return str_format("%S.%S", module, qualname);
}

static Own alias_repr(Ref self) {
    GenericAlias *a = alias_of(self);
    scoped Own origin = generic_item_repr(a->origin), parts = list_new(0), comma = str_new(", ");
    if (!origin || !parts || !comma) return NULL;
    for (size_t i = 0; i < tuple_length(a->args); i++) {
        Own part = generic_item_repr(tuple_item_peek(a->args, i));
        if (!part || list_append_take(parts, part) < 0) return NULL;
    }
    scoped Own inside = list_length(parts) ? str_join(comma, parts) : str_new("()");
    return inside ? str_format("%s%U[%U]", a->starred ? "*" : "", origin, inside) : NULL;
}

static int alias_hash(Ref self, int64_t *out) {
    int64_t of_origin, of_args;
    if (recursion_check("") < 0 || hash(alias_of(self)->origin, &of_origin) < 0 || hash(alias_of(self)->args, &of_args) < 0) return -1;
    *out = of_origin ^ of_args;
    if (*out == -1) *out = -2;
    return 0;
}

static Own alias_compare(Ref x, Ref y, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_kind(y, &generic_alias_type)) return NotImplemented;
    GenericAlias *a = alias_of(x), *b = alias_of(y);
    int equal = a->starred == b->starred ? compare_truth(a->origin, b->origin, CMP_EQ) : 0;
    if (equal > 0) equal = compare_truth(a->args, b->args, CMP_EQ);
    return equal < 0 ? NULL : bool_new(equal == (op == CMP_EQ));
}

/* ---- standing for the class */

static Own alias_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own made = call(alias_of(self)->origin, args, count, names);
    if (!made || setattr_named(made, "__orig_class__", self) == 0) return give(made);
    return error_clear_if(AttributeError) || error_clear_if(TypeError) ? give(made) : NULL;
}

/* Dunder names are the alias's own, but for a few that ask about the class; so is what it has itself. */
static const char *const own_names[] = {
    "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__",
    "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__",
};

static bool is_own_attribute(Ref name) {
    for (size_t i = 0; i < COUNT_OF(own_names); i++)
        if (str_equal_c(name, own_names[i])) return true;
    return false;
}

static Own alias_getattr(Ref self, Ref name) {
    if (recursion_check("") < 0) return NULL;
    return is_own_attribute(name) ? generic_getattr(self, name) : getattr(alias_of(self)->origin, name);
}

/* *alias: one step that gives the starred form. */
static Own alias_iter(Ref self) {
    GenericAlias *a = alias_of(self);
    scoped Own starred = alias_make(&generic_alias_type, a->origin, a->args, true);
    scoped Own one = starred ? tuple_pack(1, starred) : NULL;
    return one ? iter(one) : NULL;
}

static Own mro_entries_method(Ref self, const Ref *args) { return tuple_pack(1, alias_of(self)->origin); }
static Own instancecheck_method(Ref self, const Ref *args) {
    return throw(TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}
static Own subclasscheck_method(Ref self, const Ref *args) {
    return throw(TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

static Own reduce_method(Ref self, const Ref *unused) {
    GenericAlias *a = alias_of(self);
    scoped Own args = tuple_pack(2, a->origin, a->args);
    return args ? tuple_pack(2, as_ref(&generic_alias_type), args) : NULL;
}

static Own dir_method(Ref self, const Ref *unused) {
    Ref origin = alias_of(self)->origin;
    scoped Own of_origin = is_type(origin) ? type_dir(type_peek(origin)) : call_method(origin, name___dir__, NULL, 0);
    scoped Own names = of_origin ? set_new(of_origin) : NULL;
    for (size_t i = 0; names && i < COUNT_OF(own_names); i++) {
        scoped Own name = str_intern(own_names[i]);
        if (!name || set_add(names, name) < 0) return NULL;
    }
    return names ? list_from(names) : NULL;
}

static const MethodRow alias_methods[] = {
    {"__mro_entries__(self, bases, /)", mro_entries_method, "The class that takes the alias's place among bases.", 0},
    {"__instancecheck__(self, instance, /)", instancecheck_method, NULL, 0},
    {"__subclasscheck__(self, subclass, /)", subclasscheck_method, NULL, 0},
    {"__reduce__(self, /)", reduce_method, "What pickle keeps of it.", 0},
    {"__dir__(self, /)", dir_method, "The names of its attributes, and of the class's.", 0},
    {0},
};

static Own alias_unpacked_args(Ref self) {
    GenericAlias *a = alias_of(self);
    return a->starred && a->origin == as_ref(&tuple_type) ? own(a->args) : None;
}

static const MemberRow alias_members[] = {
    {"__origin__", MEMBER_OBJECT_OR_NONE, offsetof(GenericAlias, origin), false, NULL},
    {"__args__", MEMBER_OBJECT_OR_NONE, offsetof(GenericAlias, args), false, NULL},
    {"__unpacked__", MEMBER_BOOL, offsetof(GenericAlias, starred), false, NULL},
    {0},
};
static const GetSetRow alias_getset[] = {
    {"__parameters__", alias_parameters, NULL, "What can still be chosen."},
    {"__typing_unpacked_tuple_args__", alias_unpacked_args, NULL, NULL},
    {0},
};

Type generic_alias_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "types.GenericAlias",
    .doc = "GenericAlias(origin, args, /)\n--\n\nA class with type arguments, such as list[int].",
    .flags = TYPE_BASE | TYPE_GC,
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
    .iter = alias_iter,
    .getattr = alias_getattr,
    .getitem = alias_getitem,
    .binary[OP_OR] = union_or,
};
