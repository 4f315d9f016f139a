/* BaseExceptionGroup and ExceptionGroup: several exceptions at once (PEP 654), and taking groups apart by type or predicate. */
#include "runtime/object/exceptions.h"

#include "runtime/object/class.h"
#include "runtime/object/protocol.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

EXCEPTION_LIFETIME(Group, 2)

static ExceptionGroupObject *group_of(Ref v) { return (ExceptionGroupObject *)object_of(v); }
static bool is_group(Ref v) { return type_is_subtype(type_of(v), &exc_BaseExceptionGroup); }

/* ---- making */

static Own members_from(Ref v) {
    scoped Own members = is_sequence(v) ? tuple_from(v) : NULL;
    if (!members) {
        if (error_occurred() && !error_clear_if(TypeError)) return NULL;
        return throw(TypeError, "second argument (exceptions) must be a sequence");
    }
    if (tuple_length(members) == 0) return throw(ValueError, "second argument (exceptions) must be a non-empty sequence");
    for (size_t i = 0; i < tuple_length(members); i++)
        if (!is_exception(tuple_item_peek(members, i)))
            return throw(ValueError, "Item %zu of second argument (exceptions) is not an exception", i);
    return give(members);
}

static bool only_exceptions(Ref members) {
    for (size_t i = 0; i < tuple_length(members); i++)
        if (!type_is_subtype(type_of(tuple_item_peek(members, i)), &exc_Exception)) return false;
    return true;
}

/* Groups of ordinary exceptions are ExceptionGroups; an Exception may not hold what is none. */
static Type *choose_type(Type *type, Ref members) {
    bool ordinary = only_exceptions(members);
    if (type == &exc_BaseExceptionGroup) return ordinary ? &exc_ExceptionGroup : type;
    if (ordinary || !type_is_subtype(type, &exc_Exception)) return type;
    if (type == &exc_ExceptionGroup) return throw(TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    return throw(TypeError, "Cannot nest BaseExceptions in '%N'", type);
}

static Own group_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (count != 2) return throw(TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zu given)", count);
    if (!is_str(args[0])) return throw(TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %K", args[0]);
    scoped Own members = members_from(args[1]);
    Type *chosen = members ? choose_type(type, members) : NULL;
    if (!chosen) return NULL;
    scoped Own group = exception_type_new(chosen, args, count, NULL);
    if (!group) return NULL;
    group_of(group)->msg = own(args[0]);
    group_of(group)->excs = give(members);
    return give(group);
}

static Own group_str(Ref self) {
    size_t n = tuple_length(group_of(self)->excs);
    return str_format("%S (%zu sub-exception%s)", group_of(self)->msg, n, n == 1 ? "" : "s");
}

/* ---- derive, and what the new group keeps of the old */

static Own derive_method(Ref self, const Ref *args) {
    return call2(as_ref(&exc_BaseExceptionGroup), group_of(self)->msg, args[0]);
}

static int copy_notes(Ref from, Ref to) {
    scoped Own notes = NULL;
    int found = getattr_find(from, name___notes__, &notes);
    if (found <= 0) return found;
    scoped Own copy = list_from(notes);
    if (!copy) return error_clear_if(TypeError) ? 0 : -1; /* no sequence: it is not ours to judge */
    return setattr(to, name___notes__, copy);
}

static Own derive_group(Ref self, Ref members) {
    scoped Own derived = NULL, method_name = str_intern("derive");
    if (!method_name || !(derived = call_method(self, method_name, &members, 1))) return NULL;
    if (!is_group(derived)) return throw(TypeError, "derive must return an instance of BaseExceptionGroup");
    BaseExceptionObject *old = &group_of(self)->base, *new = &group_of(derived)->base;
    own_set_take(&new->traceback, own(old->traceback));
    own_set_take(&new->context, own(old->context));
    own_set_take(&new->cause, own(old->cause));
    new->suppress_context = true; /* as setting a cause has it, here a None too */
    return copy_notes(self, derived) < 0 ? NULL : give(derived);
}

/* ---- split and subgroup */

static bool is_exception_class(Ref v) { return is_type(v) && type_has(type_peek(v), TYPE_EXCEPTION); }

static int check_condition(Ref condition) {
    bool good = is_exception_class(condition) || (!is_type(condition) && is_callable(condition));
    if (is_tuple(condition)) {
        good = true;
        for (size_t i = 0; i < tuple_length(condition); i++) good &= is_exception_class(tuple_item_peek(condition, i));
    }
    return good ? 0 : fail(TypeError, "expected a function, exception type or tuple of exception types");
}

static int condition_holds(Ref e, Ref condition) {
    if (is_type(condition) || is_tuple(condition)) return exception_matches(e, condition);
    scoped Own answer = call1(condition, e);
    return answer ? truth(answer) : -1;
}

typedef struct Split { Own match, rest; } Split; /* each NULL: nothing */

static int split(Ref e, Ref condition, bool want_rest, Split *out);

/* One list of members each; an empty one becomes no group. */
static Own group_of_list(Ref self, Ref list) { return list_length(list) ? derive_group(self, list) : NULL; }

static int split_members(Ref self, Ref condition, bool want_rest, Ref matching, Ref others) {
    scoped Own members = own(group_of(self)->excs);
    for (size_t i = 0; i < tuple_length(members); i++) {
        Split part = {NULL, NULL};
        int status = split(tuple_item_peek(members, i), condition, want_rest, &part);
        if (status == 0 && part.match) status = list_append(matching, part.match);
        if (status == 0 && part.rest) status = list_append(others, part.rest);
        decref(part.match);
        decref(part.rest);
        if (status < 0) return -1;
    }
    return 0;
}

static int split(Ref e, Ref condition, bool want_rest, Split *out) {
    *out = (Split){NULL, NULL};
    int holds = condition_holds(e, condition);
    if (holds < 0) return -1;
    if (holds || !is_group(e)) {
        if (holds) out->match = own(e);
        else if (want_rest) out->rest = own(e);
        return 0;
    }
    if (recursion_check(" in exceptiongroup_split_recursive") < 0) return -1;
    scoped Own matching = list_new(0), others = list_new(0);
    if (!matching || !others || split_members(e, condition, want_rest, matching, others) < 0) return -1;
    out->match = group_of_list(e, matching);
    if (error_occurred()) return -1;
    out->rest = group_of_list(e, others);
    if (!error_occurred()) return 0;
    CLEAR(out->match);
    return -1;
}

static Own split_method(Ref self, const Ref *args) {
    Split parts;
    if (check_condition(args[0]) < 0 || split(self, args[0], true, &parts) < 0) return NULL;
    scoped Own match = parts.match ? parts.match : None, rest = parts.rest ? parts.rest : None;
    return tuple_pack(2, match, rest);
}

static Own subgroup_method(Ref self, const Ref *args) {
    Split parts;
    if (check_condition(args[0]) < 0 || split(self, args[0], false, &parts) < 0) return NULL;
    return parts.match ? parts.match : None;
}

static const MethodRow group_methods[] = {
    {"derive(self, excs, /)", derive_method, "A group of the same kind for some of the exceptions.", 0},
    {"split(self, condition, /)", split_method, "Two groups: what matches, and the rest; None where there is nothing.", 0},
    {"subgroup(self, condition, /)", subgroup_method, "The group of what matches, or None.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

static const MemberRow group_members[] = {
    {"message", MEMBER_OBJECT_OR_NONE, offsetof(ExceptionGroupObject, msg), false, "exception message"},
    {"exceptions", MEMBER_OBJECT_OR_NONE, offsetof(ExceptionGroupObject, excs), false, "nested exceptions"},
    {0},
};

const ExceptionLayout layout_Group = {
    .size = sizeof(ExceptionGroupObject), .new = group_new, .init = exception_init, .str = group_str,
    .methods = group_methods, .members = group_members, EXCEPTION_LIFETIME_ROWS(Group),
};

Type exc_ExceptionGroup = {
    .head = OBJECT_STATIC(&type_type),
    .name = "ExceptionGroup",
    .doc = "Several exceptions, all derived from Exception, raised as one.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION,
    .size = sizeof(ExceptionGroupObject),
    .attrs_offset = offsetof(BaseExceptionObject, attrs),
    .base = &exc_BaseExceptionGroup,
    .dealloc = Group_dealloc,
    .traverse = Group_traverse,
    .clear = Group_clear,
    .new = group_new,
    .init = exception_init,
};
