/* types.UnionType: int | str. */
#include "runtime/object/attr.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/generic_alias.h"
#include "runtime/object/protocol.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Union { Object head; Own args, parameters; } Union;

static Union *union_of(Ref v) { return (Union *)object_of(v); }
Ref union_members_peek(Ref v) { return union_of(v)->args; }

/* ---- making: flattened, each member once */

static bool may_be_member(Ref v) {
    return is_none(v) || is_type(v) || is_kind(v, &generic_alias_type) || is_exactly(v, &union_type);
}

static int add_member(Ref list, Ref v) {
    for (size_t i = 0; i < list_length(list); i++) {
        int equal = compare_truth(list_item_peek(list, i), v, CMP_EQ);
        if (equal) return equal < 0 ? -1 : 0;
    }
    return list_append(list, v);
}

static int add_members(Ref list, Ref v) {
    if (is_none(v)) return add_member(list, as_ref(&none_type));
    if (!is_exactly(v, &union_type)) return add_member(list, v);
    if (list_length(list) == 0) return list_extend(list, union_of(v)->args); /* which differ from each other */
    for (size_t i = 0; i < tuple_length(union_of(v)->args); i++)
        if (add_member(list, tuple_item_peek(union_of(v)->args, i)) < 0) return -1;
    return 0;
}

static Own union_from_list(Ref list) {
    if (list_length(list) == 1) return own(list_item_peek(list, 0));
    scoped Own args = list_to_tuple(list);
    Union *u = args ? object_new(&union_type, 0) : NULL;
    if (!u) return NULL;
    u->args = give(args);
    gc_track(&u->head);
    return as_own(u);
}

Own union_or(Ref a, Ref b) {
    if (!may_be_member(a) || !may_be_member(b) || (is_none(a) && is_none(b))) return NotImplemented;
    scoped Own list = list_new(2);
    if (!list || add_members(list, a) < 0 || add_members(list, b) < 0) return NULL;
    return union_from_list(list);
}

/* ---- looks */

static Own member_repr(Ref v) { return v == as_ref(&none_type) ? str_new("None") : generic_item_repr(v); }

static Own union_repr(Ref self) {
    scoped Own parts = list_new(0), bar = str_new(" | ");
    if (!parts || !bar) return NULL;
    for (size_t i = 0; i < tuple_length(union_of(self)->args); i++) {
        Own part = member_repr(tuple_item_peek(union_of(self)->args, i));
        if (!part || list_append_take(parts, part) < 0) return NULL;
    }
    return str_join(bar, parts);
}

static int union_hash(Ref self, int64_t *out) {
    scoped Own set = frozenset_new(union_of(self)->args);
    return set ? hash(set, out) : -1;
}

static Own union_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_exactly(b, &union_type)) return NotImplemented;
    scoped Own x = frozenset_new(union_of(a)->args), y = x ? frozenset_new(union_of(b)->args) : NULL;
    return y ? compare(x, y, op) : NULL;
}

/* ---- lifetime */

static void union_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    CLEAR(((Union *)o)->args);
    CLEAR(((Union *)o)->parameters);
    object_free(o);
    dealloc_end();
}

static int union_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Union *)o)->args);
    VISIT(((Union *)o)->parameters);
    return 0;
}

/* ---- as a class and as a generic */

static Own union_parameters(Ref self) {
    Union *u = union_of(self);
    if (!u->parameters) {
        Own parameters = generic_parameters(u->args);
        if (!parameters) return NULL;
        own_set_take(&u->parameters, parameters); /* a member may have asked meanwhile */
    }
    return own(u->parameters);
}

static Own union_getitem(Ref self, Ref item) {
    scoped Own parameters = union_parameters(self);
    scoped Own args = parameters ? generic_substitute(self, union_of(self)->args, parameters, item) : NULL;
    scoped Own list = args ? list_new(0) : NULL;
    for (size_t i = 0; list && i < tuple_length(args); i++)
        if (add_members(list, tuple_item_peek(args, i)) < 0) return NULL;
    return list ? union_from_list(list) : NULL;
}

static Own instancecheck_method(Ref self, const Ref *args) {
    int found = is_instance(args[0], self);
    return found < 0 ? NULL : bool_new(found);
}
static Own subclasscheck_method(Ref self, const Ref *args) {
    int found = is_subclass(args[0], self);
    return found < 0 ? NULL : bool_new(found);
}

static const MethodRow union_methods[] = {
    {"__instancecheck__(self, instance, /)", instancecheck_method, NULL, 0},
    {"__subclasscheck__(self, subclass, /)", subclasscheck_method, NULL, 0},
    {0},
};
static const MemberRow union_members[] = {
    {"__args__", MEMBER_OBJECT_OR_NONE, offsetof(Union, args), false, NULL},
    {0},
};
static const GetSetRow union_getset[] = {
    {"__parameters__", union_parameters, NULL, "What can still be chosen."},
    {0},
};

Type union_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "types.UnionType",
    .doc = "Several types of which one is meant, such as int | str.",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(Union),
    .base = &object_type,
    .methods = union_methods,
    .members = union_members,
    .getset = union_getset,
    .dealloc = union_dealloc,
    .traverse = union_traverse,
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .getitem = union_getitem,
    .binary[OP_OR] = union_or,
};
