/* isinstance and issubclass: real classes, tuples, X | Y, and objects that only say what their __class__ or __bases__ are. */
#include "runtime/object/attr.h"
#include "runtime/object/generic_alias.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* The __bases__ of a class-like object, or NULL without exception if it has no tuple of them. */
static Own abstract_bases(Ref c) {
    Own bases;
    if (getattr_find(c, name___bases__, &bases) <= 0) return NULL;
    if (is_tuple(bases)) return bases;
    decref(bases);
    return NULL;
}

static int check_class(Ref c, const char *message) {
    scoped Own bases = abstract_bases(c);
    if (bases) return 0;
    return error_occurred() ? -1 : fail(TypeError, "%s", message);
}

static int abstract_issubclass(Ref derived, Ref class) {
    if (derived == class) return 1;
    scoped Own bases = abstract_bases(derived);
    if (!bases) return error_occurred() ? -1 : 0;
    if (recursion_check(" in __issubclass__") < 0) return -1;
    for (size_t i = 0; i < tuple_length(bases); i++) {
        int found = abstract_issubclass(tuple_item_peek(bases, i), class);
        if (found) return found;
    }
    return 0;
}

/* ---- plain */

/* Is v.__class__ surely its type? */
static bool has_plain_class(Ref v) {
    Type *type = type_of(v);
    if (!type_has(type, TYPE_PLAIN_GETATTR)) return false;
    return !type_has(type, TYPE_HEAP) || type_lookup_peek(type, name___class__) == type_lookup_peek(&object_type, name___class__);
}

int instance_check_plain(Ref v, Ref class) {
    scoped Own given = NULL;
    if (is_type(class)) {
        if (type_is_subtype(type_of(v), type_peek(class))) return 1;
        if (LIKELY(has_plain_class(v))) return 0;
        int found = getattr_find(v, name___class__, &given);
        if (found <= 0) return found;
        return given != as_ref(type_of(v)) && is_type(given) && type_is_subtype(type_peek(given), type_peek(class));
    }
    if (check_class(class, "isinstance() arg 2 must be a type, a tuple of types, or a union") < 0) return -1;
    int found = getattr_find(v, name___class__, &given);
    return found <= 0 ? found : abstract_issubclass(given, class);
}

int subclass_check_plain(Ref c, Ref class) {
    if (is_type(c) && is_type(class)) return type_is_subtype(type_peek(c), type_peek(class));
    if (check_class(c, "issubclass() arg 1 must be a class") < 0) return -1;
    if (check_class(class, "issubclass() arg 2 must be a class, a tuple of classes, or a union") < 0) return -1;
    return abstract_issubclass(c, class);
}

/* ---- through tuples and the hooks */

typedef int (*CheckFn)(Ref v, Ref class);
/* The same of what may hold classes; depth: of the tuples and unions around it. */
typedef int (*CheckDeepFn)(Ref v, Ref class, int depth);

/* any(check(v, x) for x in classes).  Nested ones count as calls do. */
static int check_any(CheckDeepFn check, Ref v, Ref classes, int depth, const char *where) {
    scoped Own keep = own(classes);
    if (recursion_check(where) < 0) return -1;
    if (depth >= interp_current()->recursion_limit) return fail(RecursionError, "maximum recursion depth exceeded%s", where);
    for (size_t i = 0; i < tuple_length(keep); i++) {
        int found = check(v, tuple_item_peek(keep, i), depth + 1);
        if (found) return found;
    }
    return 0;
}

static int check_by_hook(Ref v, Ref class, Ref hook, CheckFn plain) {
    scoped Own answer = NULL;
    int found = special_call(class, hook, &v, 1, &answer);
    if (found < 0) return -1;
    return found ? truth(answer) : plain(v, class);
}

/* Is v an instance of one of the classes in a tuple?  1, 0, as long as they are plain classes, which run nothing; -1: ask them properly. */
static int is_plainly_any(Ref v, Ref classes) {
    const Type *type = type_of(v);
    for (size_t i = 0, n = tuple_length(classes); i < n; i++) {
        Ref class = tuple_item_peek(classes, i);
        if (class == as_ref(type)) return 1;
        if (!is_exactly(class, &type_type)) return -1;
        if (type_is_subtype(type, type_peek(class))) return 1;
    }
    return has_plain_class(v) ? 0 : -1;
}

static int is_instance_deep(Ref v, Ref class, int depth) {
    static const char where[] = " in __instancecheck__";
    if (as_ref(type_of(v)) == class) return 1;
    if (is_exactly(class, &type_type)) return instance_check_plain(v, class);
    int plainly = is_exactly(class, &tuple_type) ? is_plainly_any(v, class) : -1;
    if (plainly >= 0) return plainly;
    if (is_exactly(class, &union_type)) return check_any(is_instance_deep, v, union_members_peek(class), depth, where);
    if (is_tuple(class)) return check_any(is_instance_deep, v, class, depth, where);
    return check_by_hook(v, class, name___instancecheck__, instance_check_plain);
}

static int is_subclass_deep(Ref c, Ref class, int depth) {
    static const char where[] = " in __subclasscheck__";
    if (is_exactly(class, &type_type)) return c == class ? 1 : subclass_check_plain(c, class);
    if (is_exactly(class, &union_type)) return check_any(is_subclass_deep, c, union_members_peek(class), depth, where);
    if (is_tuple(class)) return check_any(is_subclass_deep, c, class, depth, where);
    return check_by_hook(c, class, name___subclasscheck__, subclass_check_plain);
}

int is_instance(Ref v, Ref class) { return is_instance_deep(v, class, 0); }
int is_subclass(Ref c, Ref class) { return is_subclass_deep(c, class, 0); }
