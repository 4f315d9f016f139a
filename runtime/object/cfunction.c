/* Built-in functions and methods, and the methods of instances.
 *
 * A row of a built-in type becomes a MethodDescr in its namespace; reading `[].append` binds it into a CFunction.  The
 * signature is parsed at the first call and kept in the descriptor, so start-up pays for none.
 */
#include "runtime/base/hash.h"
#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/module.h"
#include "runtime/object/protocol.h"
#include "runtime/object/signature.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static CFunction *cfunction_of(Ref v) { return (CFunction *)object_of(v); }
/* A class method of a built-in, with itself as bound to its owner: made when first asked for, or NULL. */
typedef struct ClassMethodDescr { MethodDescr descr; Own bound; } ClassMethodDescr;
static MethodDescr *descr_of(Ref v) { return (MethodDescr *)object_of(v); }
static BoundMethod *bound_of(Ref v) { return (BoundMethod *)object_of(v); }

enum { SLOTS_ON_STACK = 24 };

/* ---- running a row */

static Own row_call(const MethodRow *row, Signature *s, const Callee *who, Ref self, const Ref *args, size_t count,
                    Ref names) {
    Ref out[SLOTS_ON_STACK];
    if (UNLIKELY(s->slots > SLOTS_ON_STACK)) return throw(SystemError, "too many parameters in %s", row->signature);
    if (signature_bind_callee(s, who, args, count, names, out) < 0) return NULL;
    Own result = row->fn(self, out);
    if (UNLIKELY(s->star || s->star_star)) signature_release(s, out);
    return result;
}

static size_t row_name_length(const MethodRow *row) { return strcspn(row->signature, "("); }
static Own row_name(const MethodRow *row) { return str_intern_take(str_new_utf8(row->signature, row_name_length(row))); }

/* "($self, /, x)": how CPython marks the parameter that binding takes away. */
static Own row_text_signature(const MethodRow *row, bool method) {
    const char *open = strchr(row->signature, '(');
    if (!open) return None; /* it takes its arguments in ways that no signature says */
    const char *slash = strstr(open, " /") ? "" : ", /";
    if (row->flags & METHOD_NEW) return str_new(open);
    if (method && strncmp(open, "(self", 5) == 0) return str_format("($%s", open + 1);
    if (method && strncmp(open, "(cls", 4) == 0) return str_format("($type%s", open + 4);
    if (row->flags & METHOD_STATIC) return str_new(open);
    return str_format("(%s%s%s%s", method ? "$self" : "$module", slash, open[1] == ')' ? "" : ", ", open + 1);
}

static Own doc_or_none(const char *doc) { return doc ? str_new(doc) : None; }

/* ---- builtin_function_or_method */

Own cfunction_new(const MethodRow *row, Ref self, Ref module_name, Type *owner) {
    CFunction *f = object_new_raw(&cfunction_type, sizeof *f);
    if (!f) return NULL;
    f->row = row;
    f->signature = NULL;
    f->exact = EXACT_NONE;
    f->home = NULL;
    f->self = own(self);
    f->module = own(module_name);
    f->owner = owner;
    f->weakrefs = NULL;
    gc_track_new(&f->head);
    return as_own(f);
}

static void cfunction_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    CFunction *f = (CFunction *)o;
    if (!f->home) signature_free(f->signature);
    CLEAR(f->self);
    CLEAR(f->module);
    object_free(o);
    dealloc_end();
}

static int cfunction_traverse(Object *o, VisitFn visit, void *context) {
    CFunction *f = (CFunction *)o;
    VISIT(f->self);
    VISIT(f->module);
    return 0;
}

static Signature *cfunction_signature(CFunction *f) {
    if (LIKELY(f->signature != NULL)) return f->signature;
    f->signature = f->home && *f->home ? *f->home : signature_parse_for(f->row->signature, f->owner != NULL);
    if (f->home) *f->home = f->signature;
    f->exact = method_row_exact(f->row, f->signature);
    return f->signature;
}

static Own cfunction_call(Ref self, const Ref *args, size_t count, Ref names) {
    CFunction *f = cfunction_of(self);
    const MethodRow *row = f->row;
    Own result;
    if (f->exact == count && !names) return row->fn(f->self, args);
    if (!names && method_row_run(row, f->signature, f->self, args, count, &result)) return result;
    if (row->flags & METHOD_RAW) return ((CallFn)(void (*)(void))row->fn)(f->self, args, count, names);
    Signature *s = cfunction_signature(f);
    if (!s) return NULL;
    const Type *owner = (row->flags & METHOD_CLASS) ? type_peek(f->self) : f->owner;
    return row_call(row, s, &(Callee){row->signature, owner, f->module}, f->self, args, count, names);
}

static Own cfunction_name(Ref self) { return row_name(cfunction_of(self)->row); }

static bool is_module_level(const CFunction *f) {
    return !f->owner && (!f->self || is_kind(f->self, &module_type));
}

static Own cfunction_qualname(Ref self) {
    CFunction *f = cfunction_of(self);
    scoped Own name = cfunction_name(self);
    if (!name || is_module_level(f)) return give(name);
    scoped Own of = f->self && is_type(f->self) ? type_qualname(f->self) : type_qualname(as_ref(f->owner ? f->owner : type_of(f->self)));
    return of ? str_format("%U.%U", of, name) : NULL;
}

/* What it is found in: the instance or class that it is bound to, a static one's class. */
static Ref cfunction_holder(const CFunction *f) { return f->self ? f->self : as_ref(f->owner); }

static Own cfunction_repr(Ref self) {
    CFunction *f = cfunction_of(self);
    scoped Own name = cfunction_name(self);
    if (!name) return NULL;
    if (is_module_level(f)) return str_format("<built-in function %U>", name);
    Ref holder = cfunction_holder(f);
    return str_format("<built-in method %U of %T object at %p>", name, holder, (void *)(uintptr_t)word_of(holder));
}

static int cfunction_hash(Ref self, int64_t *out) {
    CFunction *f = cfunction_of(self);
    *out = hash_pointer(f->row) ^ hash_pointer((void *)(uintptr_t)word_of(f->self));
    if (*out == -1) *out = -2;
    return 0;
}

static Own cfunction_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || type_of(b) != &cfunction_type) return NotImplemented;
    bool same = cfunction_of(a)->row == cfunction_of(b)->row && cfunction_of(a)->self == cfunction_of(b)->self;
    return bool_new(same == (op == CMP_EQ));
}

static Own cfunction_doc(Ref self) { return doc_or_none(cfunction_of(self)->row->doc); }
static Own cfunction_text(Ref self) { return row_text_signature(cfunction_of(self)->row, !is_module_level(cfunction_of(self))); }
static Own cfunction_self(Ref self) { return cfunction_of(self)->self ? own(cfunction_of(self)->self) : None; }
static Own cfunction_module(Ref self) { return cfunction_of(self)->module ? own(cfunction_of(self)->module) : None; }

static Own cfunction_reduce(Ref self, const Ref *args) {
    CFunction *f = cfunction_of(self);
    if (is_module_level(f)) return cfunction_name(self);
    scoped Own name = cfunction_name(self), getattr_fn = name ? import_from("builtins", "getattr") : NULL;
    if (!name || !getattr_fn) return NULL;
    scoped Own pair = tuple_pack(2, cfunction_holder(f), name);
    return pair ? tuple_pack(2, getattr_fn, pair) : NULL;
}

static const GetSetRow cfunction_getset[] = {
    {"__name__", cfunction_name, NULL, NULL},
    {"__qualname__", cfunction_qualname, NULL, NULL},
    {"__doc__", cfunction_doc, NULL, NULL},
    {"__module__", cfunction_module, NULL, NULL},
    {"__self__", cfunction_self, NULL, NULL},
    {"__text_signature__", cfunction_text, NULL, NULL},
    {0},
};

static const MethodRow cfunction_methods[] = {
    {"__reduce__()", cfunction_reduce, "How to find it again.", 0},
    {0},
};

Type cfunction_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "builtin_function_or_method",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(CFunction),
    .weakrefs_offset = offsetof(CFunction, weakrefs),
    .base = &object_type,
    .methods = cfunction_methods,
    .getset = cfunction_getset,
    .dealloc = cfunction_dealloc,
    .traverse = cfunction_traverse,
    .repr = cfunction_repr,
    .hash = cfunction_hash,
    .compare = cfunction_compare,
    .call = cfunction_call,
};

/* ---- method_descriptor, classmethod_descriptor */

Own method_descr_new(Type *owner, const MethodRow *row) {
    Own name = row_name(row);
    if (!name) return NULL;
    bool of_class = row->flags & METHOD_CLASS;
    MethodDescr *d = of_class ? object_new_raw(&classmethod_descr_type, sizeof(ClassMethodDescr)) : object_new_raw(&method_descr_type, sizeof *d);
    if (!d) return NULL;
    if (of_class) ((ClassMethodDescr *)d)->bound = NULL;
    d->row = row;
    d->signature = NULL;
    d->exact = EXACT_NONE;
    d->owner = owner;
    d->name = name; /* interned, so immortal */
    return as_own(d);
}

static void method_descr_dealloc(Object *o) {
    if (o->type == &classmethod_descr_type) CLEAR(((ClassMethodDescr *)o)->bound);
    signature_free(((MethodDescr *)o)->signature);
    object_free(o);
}

static Own method_descr_bind(MethodDescr *d, Ref self) {
    Own bound = cfunction_new(d->row, self, NULL, d->owner);
    if (bound) cfunction_of(bound)->home = &d->signature;
    return bound;
}

/* The object must be an instance of the type that the method belongs to. */
static int check_receiver(const MethodDescr *d, Ref self) {
    if (LIKELY(type_of(self) == d->owner || type_is_subtype(type_of(self), d->owner))) return 0;
    return fail(TypeError, "descriptor '%U' for '%s' objects doesn't apply to a '%T' object", d->name, d->owner->name, self);
}

static Own method_descr_get(Ref self, Ref object, Ref owner) {
    if (!object) return own(self);
    if (check_receiver(descr_of(self), object) < 0) return NULL;
    return method_descr_bind(descr_of(self), object);
}

int method_descr_prepare(Ref descr) {
    MethodDescr *d = descr_of(descr);
    if (d->signature || d->row->flags & METHOD_RAW) return 0;
    if (!(d->signature = signature_parse(d->row->signature))) return -1;
    d->exact = method_row_exact(d->row, d->signature);
    return 0;
}

static Own method_descr_call(Ref self, const Ref *args, size_t count, Ref names) {
    MethodDescr *d = descr_of(self);
    if (UNLIKELY(count == 0)) return throw(TypeError, "unbound method %N.%U() needs an argument", d->owner, d->name);
    if (check_receiver(d, args[0]) < 0) return NULL;
    Own result;
    if (d->exact == count - 1 && !names) return d->row->fn(args[0], args + 1);
    if (!names && method_row_run(d->row, d->signature, args[0], args + 1, count - 1, &result)) return result;
    if (d->row->flags & METHOD_RAW)
        return ((CallFn)(void (*)(void))d->row->fn)(args[0], args + 1, count - 1, names);
    if (method_descr_prepare(self) < 0) return NULL;
    return row_call(d->row, d->signature, &(Callee){d->row->signature, d->owner, NULL}, args[0], args + 1, count - 1, names);
}

static Own classmethod_descr_get(Ref self, Ref object, Ref owner) {
    MethodDescr *d = descr_of(self);
    Ref class = owner ? owner : object ? as_ref(type_of(object)) : NULL;
    if (!class) return throw(TypeError, "descriptor '%U' for type '%s' needs either an object or a type", d->name, d->owner->name);
    if (!is_type(class))
        return throw(TypeError, "descriptor '%U' for type '%s' needs a type, not a '%T' as arg 2", d->name, d->owner->name, class);
    if (!type_is_subtype(type_peek(class), d->owner))
        return throw(TypeError, "descriptor '%U' requires a subtype of '%s' but received '%s'", d->name, d->owner->name, type_peek(class)->name);
    if (type_peek(class) != d->owner) return method_descr_bind(d, class);
    Own *bound = &((ClassMethodDescr *)d)->bound;
    if (!*bound) { /* one for all: nearly all calls are of this form */
        *bound = method_descr_bind(d, class);
        if (*bound) gc_untrack(object_of(*bound)); /* all that it holds is immortal */
    }
    return own(*bound);
}

static Own classmethod_descr_call(Ref self, const Ref *args, size_t count, Ref names) {
    MethodDescr *d = descr_of(self);
    if (count == 0) return throw(TypeError, "descriptor '%U' of '%s' object needs an argument", d->name, d->owner->name);
    scoped Own bound = classmethod_descr_get(self, NULL, args[0]);
    return bound ? call(bound, args + 1, count - 1, names) : NULL;
}

static Own method_descr_repr(Ref self) {
    return str_format("<method '%U' of '%s' objects>", descr_of(self)->name, descr_of(self)->owner->name);
}
static Own method_descr_name(Ref self) { return own(descr_of(self)->name); }
static Own method_descr_doc(Ref self) { return doc_or_none(descr_of(self)->row->doc); }
static Own method_descr_owner(Ref self) { return own(as_ref(descr_of(self)->owner)); }
static Own method_descr_text(Ref self) { return row_text_signature(descr_of(self)->row, true); }
static Own method_descr_qualname(Ref self) {
    return str_format("%N.%U", descr_of(self)->owner, descr_of(self)->name);
}

static Own method_descr_reduce(Ref self, const Ref *args) {
    scoped Own getattr_fn = import_from("builtins", "getattr");
    if (!getattr_fn) return NULL;
    scoped Own pair = tuple_pack(2, as_ref(descr_of(self)->owner), descr_of(self)->name);
    return pair ? tuple_pack(2, getattr_fn, pair) : NULL;
}

static const GetSetRow method_descr_getset[] = {
    {"__name__", method_descr_name, NULL, NULL},
    {"__qualname__", method_descr_qualname, NULL, NULL},
    {"__doc__", method_descr_doc, NULL, NULL},
    {"__objclass__", method_descr_owner, NULL, NULL},
    {"__text_signature__", method_descr_text, NULL, NULL},
    {0},
};

static const MethodRow method_descr_methods[] = {
    {"__reduce__()", method_descr_reduce, "How to find it again.", 0},
    {0},
};

Type method_descr_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "method_descriptor",
    .flags = TYPE_NO_NEW | TYPE_METHOD_DESCR,
    .size = sizeof(MethodDescr),
    .base = &object_type,
    .methods = method_descr_methods,
    .getset = method_descr_getset,
    .dealloc = method_descr_dealloc,
    .repr = method_descr_repr,
    .call = method_descr_call,
    .descr_get = method_descr_get,
};

Type classmethod_descr_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "classmethod_descriptor",
    .flags = TYPE_NO_NEW,
    .size = sizeof(ClassMethodDescr),
    .base = &object_type,
    .getset = method_descr_getset,
    .dealloc = method_descr_dealloc,
    .repr = method_descr_repr,
    .call = classmethod_descr_call,
    .descr_get = classmethod_descr_get,
};

/* ---- method: a function and the instance it was reached through */

Own bound_method_new(Ref function, Ref self) {
    BoundMethod *m = object_new_raw(&bound_method_type, sizeof *m);
    if (!m) return NULL;
    m->function = own(function);
    m->self = own(self);
    m->weakrefs = NULL;
    gc_track_new(&m->head);
    return as_own(m);
}

static Own bound_method_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("method", names) < 0 || args_count("method", count, 2, 2) < 0) return NULL;
    if (!is_callable(args[0])) return throw(TypeError, "first argument must be callable");
    if (is_none(args[1])) return throw(TypeError, "instance must not be None");
    return bound_method_new(args[0], args[1]);
}

static void bound_method_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (!dealloc_enter(o)) return;
    BoundMethod *m = (BoundMethod *)o;
    decref(m->function);
    decref(m->self);
    object_free(o);
    dealloc_leave();
}

static int bound_method_traverse(Object *o, VisitFn visit, void *context) {
    BoundMethod *m = (BoundMethod *)o;
    VISIT(m->function);
    VISIT(m->self);
    return 0;
}

static Own bound_method_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own function = own(bound_of(self)->function), receiver = own(bound_of(self)->self);
    return call_prepended(function, receiver, args, count, names);
}

static Own bound_method_repr(Ref self) {
    BoundMethod *m = bound_of(self);
    scoped Own name = NULL;
    int found = getattr_find(m->function, name___qualname__, &name);
    if (found == 0) found = getattr_find(m->function, name___name__, &name);
    if (found < 0) return NULL;
    if (name && !is_str(name)) CLEAR(name);
    scoped Own text = name ? own(name) : str_new("?");
    return text ? str_format("<bound method %U of %R>", text, m->self) : NULL;
}

static int bound_method_hash(Ref self, int64_t *out) {
    int64_t of_function;
    if (recursion_check("") < 0 || hash(bound_of(self)->function, &of_function) < 0) return -1;
    *out = hash_pointer((void *)(uintptr_t)word_of(bound_of(self)->self)) ^ of_function;
    if (*out == -1) *out = -2;
    return 0;
}

static Own bound_method_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || type_of(b) != &bound_method_type) return NotImplemented;
    int same = bound_of(a)->self == bound_of(b)->self ? compare_truth(bound_of(a)->function, bound_of(b)->function, CMP_EQ) : 0;
    return same < 0 ? NULL : bool_new(same == (op == CMP_EQ));
}

/* What the method does not have itself it asks its function for. */
static Own bound_method_getattr(Ref self, Ref name) {
    Ref descr = type_lookup_peek(&bound_method_type, name);
    if (recursion_check("") < 0) return NULL; /* a method of a method of ... */
    if (!descr && lookup_lacked_memory(&bound_method_type, name)) return throw_memory();
    return descr ? generic_getattr(self, name) : getattr(bound_of(self)->function, name);
}

static Own bound_method_function(Ref self) { return own(bound_of(self)->function); }
static Own bound_method_self(Ref self) { return own(bound_of(self)->self); }
static Own bound_method_doc(Ref self) {
    Own doc;
    int found = getattr_find(bound_of(self)->function, name___doc__, &doc);
    return found < 0 ? NULL : found ? doc : None;
}

static Own bound_method_reduce(Ref self, const Ref *args) {
    scoped Own getattr_fn = import_from("builtins", "getattr"), name = !getattr_fn ? NULL : getattr(bound_of(self)->function, name___name__);
    if (!getattr_fn || !name) return NULL;
    scoped Own pair = tuple_pack(2, bound_of(self)->self, name);
    return pair ? tuple_pack(2, getattr_fn, pair) : NULL;
}

static const GetSetRow bound_method_getset[] = {
    {"__func__", bound_method_function, NULL, "The function that the method calls."},
    {"__self__", bound_method_self, NULL, "The instance that becomes its first argument."},
    {"__doc__", bound_method_doc, NULL, NULL},
    {0},
};

static const MethodRow bound_method_methods[] = {
    {"__reduce__()", bound_method_reduce, "How to find it again.", 0},
    {0},
};

Type bound_method_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "method",
    .doc = "method(function, instance)\n--\n\nA function with its first argument already given.",
    .flags = TYPE_GC,
    .size = sizeof(BoundMethod),
    .weakrefs_offset = offsetof(BoundMethod, weakrefs),
    .base = &object_type,
    .methods = bound_method_methods,
    .getset = bound_method_getset,
    .dealloc = bound_method_dealloc,
    .traverse = bound_method_traverse,
    .new = bound_method_type_new,
    .repr = bound_method_repr,
    .hash = bound_method_hash,
    .compare = bound_method_compare,
    .call = bound_method_call,
    .getattr = bound_method_getattr,
};
