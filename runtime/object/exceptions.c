/* BaseException, and the table of all built-in exceptions. */
#include "runtime/object/exceptions.h"

#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/hooks.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static BaseExceptionObject *exception_of(Ref v) { return (BaseExceptionObject *)object_of(v); }

/* ---- lifetime */

static Own *fields_of(Object *o) { return (Own *)((BaseExceptionObject *)o + 1); }

static void clear_base(BaseExceptionObject *e) {
    CLEAR(e->args);
    CLEAR(e->traceback);
    CLEAR(e->cause);
    CLEAR(e->context);
}

void exception_release(Object *o, size_t n) {
    gc_untrack_dying(o);
    if (!dealloc_enter(o)) return;
    for (size_t i = 0; i < n; i++) CLEAR(fields_of(o)[i]);
    clear_base((BaseExceptionObject *)o);
    object_free(o);
    dealloc_leave();
}

int exception_visit(Object *o, size_t n, VisitFn visit, void *context) {
    BaseExceptionObject *e = (BaseExceptionObject *)o;
    VISIT(e->args);
    VISIT(e->traceback);
    VISIT(e->cause);
    VISIT(e->context);
    for (size_t i = 0; i < n; i++) VISIT(fields_of(o)[i]);
    return attrs_traverse(o, visit, context);
}

int exception_drop(Object *o, size_t n) {
    for (size_t i = 0; i < n; i++) CLEAR(fields_of(o)[i]);
    clear_base((BaseExceptionObject *)o);
    attrs_clear(o);
    return 0;
}

EXCEPTION_LIFETIME(Base, 0)

/* ---- making */

Own exception_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    BaseExceptionObject *e = object_new(type, 0);
    if (!e) return NULL;
    scoped Own v = as_own(e);
    gc_track_new(&e->head);
    e->args = tuple_from_array(args, count);
    return e->args ? give(v) : NULL;
}

/* What __new__ has kept is what __init__ is given, but for calls of one alone. */
static bool are_the_args(Ref tuple, const Ref *args, size_t count) {
    if (!tuple || tuple_length(tuple) != count) return false;
    for (size_t i = 0; i < count; i++)
        if (tuple_item_peek(tuple, i) != args[i]) return false;
    return true;
}

int exception_set_args(Ref self, const Ref *args, size_t count) {
    if (are_the_args(exception_of(self)->args, args, count)) return 0;
    Own tuple = tuple_from_array(args, count);
    if (!tuple) return -1;
    own_set_take(&exception_of(self)->args, tuple);
    return 0;
}

int exception_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names(type_name(type_of(self)), names) < 0) return -1;
    return exception_set_args(self, args, count);
}

static bool only_keeps_arguments(const Type *type) {
    return type->new == exception_type_new &&
           (type->init == exception_init || type->init == layout_Name.init || type->init == layout_Attribute.init);
}

Own exception_new(Type *type, Ref value) {
    size_t count = value != NULL;
    if (only_keeps_arguments(type)) return exception_type_new(type, &value, count, NULL);
    return call(as_ref(type), &value, count, NULL);
}

static int keyword_set(const char *function, const struct ExceptionKeyword *rows, size_t count, Ref name, Ref value) {
    for (size_t i = 0; i < count; i++)
        if (str_equal_c(name, rows[i].name)) {
            own_set_take(rows[i].field, own(value));
            return 0;
        }
    return fail(TypeError, "'%U' is an invalid keyword argument for %s()", name, function);
}

int exception_keywords(const char *function, const struct ExceptionKeyword *rows, size_t count, const Ref *values, Ref names) {
    for (size_t i = 0; i < count; i++) CLEAR(*rows[i].field);
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (keyword_set(function, rows, count, tuple_item_peek(names, i), values[i]) < 0) return -1;
    return 0;
}

/* ---- looks */

Own exception_str(Ref self) {
    scoped Own args = own(exception_of(self)->args);
    size_t count = args ? tuple_length(args) : 0;
    return count == 0 ? str_new("") : count == 1 ? str(tuple_item_peek(args, 0)) : str(args);
}

static Own exception_repr(Ref self) {
    scoped Own args = own(exception_of(self)->args);
    if (!args) return str_format("%N()", type_of(self));
    if (tuple_length(args) == 1) return str_format("%N(%R)", type_of(self), tuple_item_peek(args, 0));
    return str_format("%N%R", type_of(self), args);
}

/* ---- attributes */

static Own get_args(Ref self) { return exception_of(self)->args ? own(exception_of(self)->args) : tuple_new(0); }

static int set_args(Ref self, Ref value) {
    if (!value) return fail(TypeError, "args may not be deleted");
    Own args = tuple_from(value);
    if (!args) return -1;
    own_set_take(&exception_of(self)->args, args);
    return 0;
}

static Own or_none(Ref v) { return v ? own(v) : None; }

static Own get_traceback(Ref self) { return or_none(exception_of(self)->traceback); }
static int set_traceback(Ref self, Ref value) {
    if (!value) return fail(TypeError, "__traceback__ may not be deleted");
    if (!is_none(value) && type_of(value) != hooks.traceback_type)
        return fail(TypeError, "__traceback__ must be a traceback or None");
    own_set_take(&exception_of(self)->traceback, is_none(value) ? NULL : own(value));
    return 0;
}

static int set_link(Own *field, Ref value, const char *name, const char *what) {
    if (!value) return fail(TypeError, "%s may not be deleted", name);
    if (!is_none(value) && !is_exception(value)) return fail(TypeError, "exception %s must be None or derive from BaseException", what);
    own_set_take(field, is_none(value) ? NULL : own(value));
    return 0;
}

static Own get_context(Ref self) { return or_none(exception_of(self)->context); }
static int set_context(Ref self, Ref value) { return set_link(&exception_of(self)->context, value, "__context__", "context"); }
static Own get_cause(Ref self) { return or_none(exception_of(self)->cause); }
static int set_cause(Ref self, Ref value) {
    if (set_link(&exception_of(self)->cause, value, "__cause__", "cause") < 0) return -1;
    exception_of(self)->suppress_context = true;
    return 0;
}

static Own get_dict(Ref self) { return attrs_dict(self); }

static const GetSetRow base_getset[] = {
    {"args", get_args, set_args, NULL},
    {"__traceback__", get_traceback, set_traceback, NULL},
    {"__context__", get_context, set_context, "exception context"},
    {"__cause__", get_cause, set_cause, "exception cause"},
    {"__dict__", get_dict, attrs_set_dict, NULL},
    {0},
};

static const MemberRow base_members[] = {
    {"__suppress_context__", MEMBER_BOOL, offsetof(BaseExceptionObject, suppress_context), true, NULL},
    {0},
};

/* ---- methods */

Own exception_reduce_method(Ref self, const Ref *unused) {
    scoped Own args = get_args(self), attributes = attrs_copy_dict(self);
    if (!args || !attributes) return NULL;
    if (dict_length(attributes) == 0) return tuple_pack(2, as_ref(type_of(self)), args);
    return tuple_pack(3, as_ref(type_of(self)), args, attributes);
}

static Own setstate_method(Ref self, const Ref *args) {
    if (is_none(args[0])) return None;
    if (!is_dict(args[0])) return throw(TypeError, "state is not a dictionary");
    scoped Own state = dict_copy(args[0]);
    size_t position = 0;
    Ref name, value;
    if (!state) return NULL;
    while (dict_next(state, &position, &name, &value))
        if (setattr(self, name, value) < 0) return NULL;
    return None;
}

static Own with_traceback_method(Ref self, const Ref *args) {
    return set_traceback(self, args[0]) < 0 ? NULL : own(self);
}

static Own add_note_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "note must be a str, not '%T'", args[0]);
    scoped Own notes = NULL;
    int found = getattr_find(self, name___notes__, &notes);
    if (found < 0) return NULL;
    if (!found && (!(notes = list_new(0)) || setattr(self, name___notes__, notes) < 0)) return NULL;
    if (!is_list(notes)) return throw(TypeError, "Cannot add note: __notes__ is not a list");
    return list_append(notes, args[0]) < 0 ? NULL : None;
}

static const MethodRow base_methods[] = {
    {"__reduce__(self, /)", exception_reduce_method, "What pickle keeps of it.", 0},
    {"__setstate__(self, state, /)", setstate_method, "Sets the attributes that pickle kept.", 0},
    {"with_traceback(self, tb, /)", with_traceback_method, "Sets __traceback__ to tb; returns self.", 0},
    {"add_note(self, note, /)", add_note_method, "Adds a line that is shown behind the message.", 0},
    {0},
};

/* ---- the types */

const ExceptionLayout layout_Base = {
    .size = sizeof(BaseExceptionObject), .init = exception_init, EXCEPTION_LIFETIME_ROWS(Base),
};

#define EXCEPTION_TYPE(text, base_pointer, doc_text)                                                                   \
    {.head = OBJECT_STATIC(&type_type), .name = text, .doc = doc_text,                                                 \
     .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION, .base = base_pointer,                                              \
     .attrs_offset = offsetof(BaseExceptionObject, attrs)}

Type exc_BaseException = {
    .head = OBJECT_STATIC(&type_type),
    .name = "BaseException",
    .doc = "Common base class for all exceptions.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION,
    .size = sizeof(BaseExceptionObject),
    .attrs_offset = offsetof(BaseExceptionObject, attrs),
    .base = &object_type,
    .methods = base_methods,
    .getset = base_getset,
    .members = base_members,
    .dealloc = Base_dealloc,
    .traverse = Base_traverse,
    .clear = Base_clear,
    .new = exception_type_new,
    .init = exception_init,
    .repr = exception_repr,
    .str = exception_str,
};

#define EXCEPTION(name, base, layout, doc) Type exc_##name = EXCEPTION_TYPE(#name, &exc_##base, doc);
#include "runtime/object/exceptions.def"
#undef EXCEPTION

static const struct { Type *type; const ExceptionLayout *layout; } rows[] = {
#define EXCEPTION(name, base, layout, doc) {&exc_##name, &layout_##layout},
#include "runtime/object/exceptions.def"
#undef EXCEPTION
};

void exceptions_prepare(void) {
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Type *type = rows[i].type;
        const ExceptionLayout *layout = rows[i].layout;
        bool introduces = type->base->init != layout->init || type->base->str != layout->str || type->base->size != layout->size;
        type->size = layout->size;
        type->new = layout->new ? layout->new : exception_type_new;
        type->init = layout->init;
        type->dealloc = layout->dealloc;
        type->traverse = layout->traverse;
        type->clear = layout->clear;
        if (!introduces || layout == &layout_Base) continue; /* the first of its layout shows it */
        type->str = layout->str;
        type->methods = layout->methods;
        type->getset = layout->getset;
        type->members = layout->members;
    }
}
