/* The module _abc: what abc cannot do in Python, or not as fast.
 *
 * Classes that are sequences or mappings match the patterns [...] and {...}; derived classes are so by inheritance,
 * adopted ones because their adopter is.
 *
 * isinstance() and issubclass() of abstract classes look here for the answers that abc remembers: in the last two of the
 * tuple _abc_impl of the abstract class, the dicts of those who are and of those who are not, by id(class). */
#include "stdlib/stdlib.h"

enum { COLLECTION = TYPE_SEQUENCE | TYPE_MAPPING };

/* cls and all that is derived from it, as far as they are no built-in types. */
static int set_collection(Type *type, uint32_t flags) {
    if (!type_has(type, TYPE_HEAP) || (type->flags & COLLECTION) == flags) return 0;
    if (recursion_check("") < 0) return -1;
    type->flags = (type->flags & ~(uint32_t)COLLECTION) | flags;
    scoped Own derived = type_subclasses_list(type);
    for (size_t i = 0; derived && i < list_length(derived); i++)
        if (set_collection(type_peek(list_item_peek(derived, i)), flags) < 0) return -1;
    return derived ? 0 : -1;
}

static Own abc_collection(Ref self, const Ref *args) {
    if (!is_type(args[0])) return throw(TypeError, "a class is needed");
    return set_collection(type_peek(args[0]), args[1] == True ? TYPE_MAPPING : TYPE_SEQUENCE) < 0 ? NULL : None;
}

static Own abc_adopt(Ref self, const Ref *args) {
    if (!is_type(args[0]) || !is_type(args[1])) return throw(TypeError, "classes are needed");
    uint32_t flags = type_peek(args[0])->flags & COLLECTION;
    return flags && set_collection(type_peek(args[1]), flags) < 0 ? NULL : None;
}

/* ---- answers */

/* The abstract class's own _abc_impl, or NULL. */
static Ref impl_peek(Ref abstract) {
    static Own name;
    if (!name && !(name = str_intern("_abc_impl"))) error_clear();
    Ref space = name && is_type(abstract) ? type_namespace_quiet_peek(type_peek(abstract)) : NULL;
    return space ? dict_get_str_peek(space, name) : NULL;
}

/* What is remembered of the class c: 1, 0; -1: nothing. */
static int known_answer(Ref abstract, Ref c) {
    Ref impl = impl_peek(abstract), key = small_int_new((int64_t)word_of(c));
    if (!impl || !is_exactly(impl, &tuple_type) || tuple_length(impl) != 3) return -1;
    Ref yes = tuple_item_peek(impl, 1), no = tuple_item_peek(impl, 2);
    if (!is_dict(yes) || !is_dict(no)) return -1;
    return dict_contains(yes, key) == 1 ? 1 : dict_contains(no, key) == 1 ? 0 : -1;
}

static Own subclass_check(Ref self, const Ref *args) {
    if (!is_type(args[0])) return throw(TypeError, "issubclass() arg 1 must be a class");
    int known = known_answer(self, args[0]);
    return known >= 0 ? bool_new(known) : call_method_named(self, "_abc_answer", args, 1);
}

/* Of what the instance says its class is, or else of what it is. */
static Own instance_check(Ref self, const Ref *args) {
    scoped Own said = getattr(args[0], name___class__);
    if (!said) return NULL;
    Ref asked = said, real = as_ref(type_of(args[0]));
    int known = known_answer(self, said);
    if (known == 1 || (known == 0 && said == real)) return bool_new(known);
    Own answer = call_method_named(self, "__subclasscheck__", &asked, 1);
    if (!answer || said == real) return answer;
    int yes = truth(answer);
    if (yes) return yes < 0 ? (decref(answer), NULL) : answer;
    decref(answer);
    return call_method_named(self, "__subclasscheck__", &real, 1);
}

/* Methods of classes, for metaclasses to have. */
static const MethodRow instance_check_row =
    {"__instancecheck__(self, instance, /)", instance_check, "Is it an instance of this abstract class?", 0};
static const MethodRow subclass_check_row =
    {"__subclasscheck__(self, subclass, /)", subclass_check, "Is it a subclass of this abstract class?", 0};

static int abc_init(Ref module) {
    return module_add_take(module, "_instance_check", method_descr_new(&type_type, &instance_check_row)) < 0 ||
                   module_add_take(module, "_subclass_check", method_descr_new(&type_type, &subclass_check_row)) < 0
               ? -1
               : 0;
}

static const MethodRow abc_functions[] = {
    {"_collection(cls, is_mapping, /)", abc_collection, "The class is a sequence or a mapping for patterns.", 0},
    {"_adopt(cls, subclass, /)", abc_adopt, "A virtual subclass is for patterns what its class is.", 0},
    {0},
};

const ModuleDef _abc_module = {.name = "_abc", .doc = "Helpers of abc.", .functions = abc_functions, .init = abc_init};
