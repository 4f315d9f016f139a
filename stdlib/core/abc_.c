/* The module _abc: what abc cannot do in Python.  Classes that are sequences or mappings match the patterns [...] and
 * {...}; derived classes are so by inheritance, adopted ones because their adopter is. */
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

static const MethodRow abc_functions[] = {
    {"_collection(cls, is_mapping, /)", abc_collection, "The class is a sequence or a mapping for patterns.", 0},
    {"_adopt(cls, subclass, /)", abc_adopt, "A virtual subclass is for patterns what its class is.", 0},
    {0},
};

const ModuleDef _abc_module = {.name = "_abc", .doc = "Helpers of abc.", .functions = abc_functions};
