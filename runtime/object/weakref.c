/* weakref.ref: the list of a referent's weak references, and the object Python code sees. */
#include "runtime/object/weakref.h"

#include "runtime/object/attr.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static WeakRef *weakref_of(Ref v) { return (WeakRef *)object_of(v); }
static WeakRef *first_of(Object *o) { return (WeakRef *)(uintptr_t)word_of(*weakrefs_of(o, o->type)); }
static void set_first(Object *o, WeakRef *first) { *weakrefs_of(o, o->type) = as_own(first); }

/* ---- the list */

static void link_first(WeakRef *w, Object *referent) {
    w->referent = referent;
    w->previous = NULL;
    w->next = first_of(referent);
    if (w->next) w->next->previous = w;
    set_first(referent, w);
}

static void unlink_from(WeakRef *w, Object *referent) {
    if (w->previous) w->previous->next = w->next;
    else set_first(referent, w->next);
    if (w->next) w->next->previous = w->previous;
    w->next = w->previous = NULL;
    w->referent = NULL;
}

static void run_callback_take(WeakRef *w) {
    scoped Own self = as_own(w), callback = w->callback;
    w->callback = NULL;
    ++*finalizers_running(thread_current);
    Own result = call1(callback, self);
    --*finalizers_running(thread_current);
    if (!result) error_unraisable(callback);
    decref(result);
}

void weakref_detach_all(Object *dying, WeakRefQueue *callbacks) {
    for (WeakRef *w = first_of(dying); w; w = first_of(dying)) {
        unlink_from(w, dying);
        if (!w->callback || w->head.refcount == 0) continue;
        incref(as_ref(w));
        *(callbacks->last ? &callbacks->last->next : &callbacks->first) = w;
        callbacks->last = w;
    }
}

void weakref_run_take(WeakRefQueue *callbacks) {
    if (!callbacks->first) return;
    scoped Own error = error_take();
    for (WeakRef *w = callbacks->first, *next; w; w = next) {
        next = w->next;
        w->next = NULL;
        run_callback_take(w);
    }
    error_restore_take(give(error));
}

void weakref_clear_all(Object *dying) {
    WeakRefQueue callbacks = {0};
    weakref_detach_all(dying, &callbacks); /* first all are dead, then callbacks run, newest first */
    weakref_run_take(&callbacks);
}

void weakref_forget_callback(Object *o) { CLEAR(((WeakRef *)o)->callback); }

size_t weakref_count(Ref v) {
    size_t n = 0;
    if (is_object(v) && type_of(v)->weakrefs_offset)
        for (WeakRef *w = first_of(object_of(v)); w; w = w->next) n++;
    return n;
}

Own weakref_list(Ref v) {
    scoped Own list = list_new(0);
    if (!list || !is_object(v) || !type_of(v)->weakrefs_offset) return give(list);
    for (WeakRef *w = first_of(object_of(v)); w; w = w->next)
        if (list_append(list, as_ref(w)) < 0) return NULL;
    return give(list);
}

/* ---- making */

/* The one without a callback, of exactly this type, if there is one already. */
static WeakRef *shared_one(Type *type, Object *referent) {
    for (WeakRef *w = first_of(referent); w; w = w->next)
        if (w->head.type == type && !w->callback && w->head.refcount > 0) return w;
    return NULL;
}

Own weakref_new(Type *type, Ref referent, Ref callback) {
    if (!is_object(referent) || !type_of(referent)->weakrefs_offset)
        return throw(TypeError, "cannot create weak reference to '%T' object", referent);
    if (callback && is_none(callback)) callback = NULL;
    if (!callback && !type_has(type, TYPE_HEAP)) {
        WeakRef *shared = shared_one(type, object_of(referent));
        if (shared) return own(as_ref(shared));
    }
    WeakRef *w = object_new(type, 0);
    if (!w) return NULL;
    w->callback = own(callback);
    w->hash = -1;
    link_first(w, object_of(referent));
    gc_track(&w->head);
    return as_own(w);
}

Own weakref_get(Ref v) {
    Object *referent = weakref_of(v)->referent;
    return referent && referent->refcount > 0 ? own(as_ref(referent)) : None;
}

static Own weakref_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_count("__new__", count, 1, 2) < 0) return NULL;
    return weakref_new(type, args[0], count > 1 ? args[1] : NULL);
}

static int weakref_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("ref", names) < 0) return -1;
    return args_count("__init__", count, 1, 2);
}

/* ---- slots */

static void weakref_dealloc(Object *o) {
    WeakRef *w = (WeakRef *)o;
    gc_untrack(o);
    if (w->referent) unlink_from(w, w->referent);
    CLEAR(w->callback);
    object_free(o);
}

static int weakref_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((WeakRef *)o)->callback);
    return 0;
}

static int weakref_clear(Object *o) {
    weakref_forget_callback(o);
    return 0;
}

static Own weakref_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("weakref", names) < 0 || args_count("weakref", count, 0, 0) < 0) return NULL;
    return weakref_get(self);
}

static Own weakref_repr(Ref self) {
    scoped Own referent = weakref_get(self), name = NULL;
    if (is_none(referent)) return str_format("<weakref at %p; dead>", (void *)weakref_of(self));
    if (getattr_find(referent, name___name__, &name) < 0) return NULL;
    if (name && is_str(name))
        return str_format("<weakref at %p; to '%T' at %p (%U)>", (void *)weakref_of(self), referent, (void *)object_of(referent), name);
    return str_format("<weakref at %p; to '%T' at %p>", (void *)weakref_of(self), referent, (void *)object_of(referent));
}

static int weakref_hash(Ref self, int64_t *out) {
    WeakRef *w = weakref_of(self);
    if (w->hash == -1) {
        if (recursion_check("") < 0) return -1; /* a reference to a reference to ... */
        scoped Own referent = weakref_get(self);
        if (is_none(referent)) return fail(TypeError, "weak object has gone away");
        int64_t h;
        if (hash(referent, &h) < 0) return -1;
        w->hash = h;
    }
    *out = w->hash;
    return 0;
}

static Own weakref_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_kind(b, &weakref_type)) return NotImplemented;
    scoped Own x = weakref_get(a), y = weakref_get(b);
    if (is_none(x) || is_none(y)) return bool_new((a == b) == (op == CMP_EQ));
    return compare(x, y, op);
}

static const MethodRow weakref_methods[] = {GENERIC_ALIAS_ROW, {0}};
static const MemberRow weakref_members[] = {
    {"__callback__", MEMBER_OBJECT_OR_NONE, offsetof(WeakRef, callback), false, NULL},
    {0},
};

Type weakref_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "weakref.ReferenceType",
    .doc = "ReferenceType(referent, callback=None, /)\n--\n\nA reference that does not keep its referent alive.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(WeakRef),
    .base = &object_type,
    .methods = weakref_methods,
    .members = weakref_members,
    .dealloc = weakref_dealloc,
    .traverse = weakref_traverse,
    .clear = weakref_clear,
    .new = weakref_type_new,
    .init = weakref_init,
    .repr = weakref_repr,
    .hash = weakref_hash,
    .compare = weakref_compare,
    .call = weakref_call,
};
