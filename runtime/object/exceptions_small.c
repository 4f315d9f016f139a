/* Exceptions with a field or two: StopIteration, SystemExit, ImportError, NameError, AttributeError, KeyError. */
#include "runtime/object/exceptions.h"

#include "runtime/object/attr.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

#define MEMBER(layout, name, field) {name, MEMBER_OBJECT_OR_NONE, offsetof(layout, field), true, NULL}

static BaseExceptionObject *base_of(Ref v) { return (BaseExceptionObject *)object_of(v); }

/* The one argument, several as a tuple, or None. */
static Own argument(Ref self, const Ref *args, size_t count) {
    return count == 0 ? None : count == 1 ? own(args[0]) : own(base_of(self)->args);
}

/* ---- StopIteration.value */

EXCEPTION_LIFETIME(StopIteration, 1)

static int stop_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (exception_init(self, args, count, names) < 0) return -1;
    own_set_take(&((StopIterationObject *)object_of(self))->value, count ? own(args[0]) : None);
    return 0;
}

static const MemberRow stop_members[] = {MEMBER(StopIterationObject, "value", value), {0}};
const ExceptionLayout layout_StopIteration = {
    .size = sizeof(StopIterationObject), .init = stop_init, .members = stop_members, EXCEPTION_LIFETIME_ROWS(StopIteration),
};

/* ---- SystemExit.code */

EXCEPTION_LIFETIME(SystemExit, 1)

static int exit_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (exception_init(self, args, count, names) < 0) return -1;
    own_set_take(&((SystemExitObject *)object_of(self))->code, argument(self, args, count));
    return 0;
}

static const MemberRow exit_members[] = {MEMBER(SystemExitObject, "code", code), {0}};
const ExceptionLayout layout_SystemExit = {
    .size = sizeof(SystemExitObject), .init = exit_init, .members = exit_members, EXCEPTION_LIFETIME_ROWS(SystemExit),
};

/* ---- ImportError(msg, name=, path=) */

EXCEPTION_LIFETIME(Import, 3)

static ImportErrorObject *import_of(Ref v) { return (ImportErrorObject *)object_of(v); }

static int import_init(Ref self, const Ref *args, size_t count, Ref names) {
    ImportErrorObject *e = import_of(self);
    if (exception_set_args(self, args, count) < 0) return -1;
    const struct ExceptionKeyword keywords[] = {{"name", &e->name}, {"path", &e->path}};
    if (exception_keywords("ImportError", keywords, COUNT_OF(keywords), args + count, names) < 0) return -1;
    own_set_take(&e->msg, count == 1 ? own(args[0]) : NULL);
    return 0;
}

static Own import_str(Ref self) {
    Ref msg = import_of(self)->msg;
    return msg && is_exactly(msg, &str_type) ? own(msg) : exception_str(self);
}

static Own import_state(Ref self) {
    ImportErrorObject *e = import_of(self);
    scoped Own state = attrs_copy_dict(self);
    if (!state) return NULL;
    if (e->name && dict_set_named(state, "name", e->name) < 0) return NULL;
    if (e->path && dict_set_named(state, "path", e->path) < 0) return NULL;
    return give(state);
}

static Own import_reduce(Ref self, const Ref *unused) {
    scoped Own state = import_state(self);
    if (!state) return NULL;
    if (dict_length(state) == 0) return tuple_pack(2, as_ref(type_of(self)), base_of(self)->args);
    return tuple_pack(3, as_ref(type_of(self)), base_of(self)->args, state);
}

static const MethodRow import_methods[] = {{"__reduce__(self, /)", import_reduce, "What pickle keeps of it.", 0}, {0}};
static const MemberRow import_members[] = {
    MEMBER(ImportErrorObject, "msg", msg), MEMBER(ImportErrorObject, "name", name), MEMBER(ImportErrorObject, "path", path), {0},
};
const ExceptionLayout layout_Import = {
    .size = sizeof(ImportErrorObject), .init = import_init, .str = import_str, .methods = import_methods,
    .members = import_members, EXCEPTION_LIFETIME_ROWS(Import),
};

/* ---- NameError(..., name=) */

EXCEPTION_LIFETIME(Name, 1)

static int name_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (exception_set_args(self, args, count) < 0) return -1;
    const struct ExceptionKeyword keywords[] = {{"name", &((NameErrorObject *)object_of(self))->name}};
    return exception_keywords("NameError", keywords, 1, args + count, names);
}

static const MemberRow name_members[] = {MEMBER(NameErrorObject, "name", name), {0}};
const ExceptionLayout layout_Name = {
    .size = sizeof(NameErrorObject), .init = name_init, .members = name_members, EXCEPTION_LIFETIME_ROWS(Name),
};

/* ---- AttributeError(..., name=, obj=) */

EXCEPTION_LIFETIME(Attribute, 2)

static int attribute_init(Ref self, const Ref *args, size_t count, Ref names) {
    AttributeErrorObject *e = (AttributeErrorObject *)object_of(self);
    if (exception_set_args(self, args, count) < 0) return -1;
    const struct ExceptionKeyword keywords[] = {{"name", &e->name}, {"obj", &e->obj}};
    return exception_keywords("AttributeError", keywords, COUNT_OF(keywords), args + count, names);
}

static const MemberRow attribute_members[] = {
    MEMBER(AttributeErrorObject, "name", name), MEMBER(AttributeErrorObject, "obj", obj), {0},
};
const ExceptionLayout layout_Attribute = {
    .size = sizeof(AttributeErrorObject), .init = attribute_init, .members = attribute_members,
    EXCEPTION_LIFETIME_ROWS(Attribute),
};

/* ---- KeyError: shows the repr of its key, so that an empty one can be seen */

EXCEPTION_LIFETIME(Key, 0)

static Own key_str(Ref self) {
    scoped Own args = own(base_of(self)->args);
    return args && tuple_length(args) == 1 ? repr(tuple_item_peek(args, 0)) : exception_str(self);
}

const ExceptionLayout layout_Key = {
    .size = sizeof(BaseExceptionObject), .init = exception_init, .str = key_str, EXCEPTION_LIFETIME_ROWS(Key),
};
