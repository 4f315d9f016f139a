/* The type bool: True and False are constants in the value word, ints in every other respect. */
#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/int_big.h"
#include "runtime/types/str.h"

static Own bool_make(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("bool", names) < 0 || args_count("bool", count, 0, 1) < 0) return NULL;
    int status = count ? truth(args[0]) : 0;
    return status < 0 ? NULL : bool_new(status);
}

static Own bool_repr(Ref self) { return own(self == True ? name_True : name_False); }

static int bool_truth(Ref self) { return self == True; }

/* Logic on two bools is a bool; with an int it is int's. */
static bool both(Ref a, Ref b) { return is_bool(a) && is_bool(b); }
static Own bool_and(Ref a, Ref b) { return both(a, b) ? bool_new(a == True && b == True) : int_and_slot(a, b); }
static Own bool_or(Ref a, Ref b) { return both(a, b) ? bool_new(a == True || b == True) : int_or_slot(a, b); }
static Own bool_xor(Ref a, Ref b) { return both(a, b) ? bool_new(a != b) : int_xor_slot(a, b); }

Type bool_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "bool",
    .doc = "bool(x) -> bool\n"
           "\n"
           "True when the argument is true, False otherwise.  There are no other instances, and the class cannot be\n"
           "subclassed.",
    .flags = TYPE_INT | TYPE_MATCH_SELF,
    .size = sizeof(IntObject),
    .base = &int_type,
    .new = bool_make,
    .repr = bool_repr,
    .truth = bool_truth,
    .binary = {[OP_AND] = bool_and, [OP_OR] = bool_or, [OP_XOR] = bool_xor},
};
