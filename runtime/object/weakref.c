/* weakref.ref and the proxies.
 *
 * The references to one object form a doubly linked list whose head lies in the object.  When it dies, all of them are
 * emptied first and called back after, so a callback never sees a half-dead referent. */
#include "runtime/object/weakref.h"

#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"

static WeakRef *weakref_of(Ref v) { return (WeakRef *)object_of(v); }

static WeakRef **head_of(Object *referent) { return (WeakRef **)weakrefs_of(referent, referent->type); }

static void unlink_ref(WeakRef *w) {
    if (!w->referent) return;
    WeakRef **head = head_of(w->referent);
    if (w->prev) w->prev->next = w->next;
    else *head = w->next;
    if (w->next) w->next->prev = w->prev;
    w->next = w->prev = NULL;
    w->referent = NULL;
}

/* Behind the shared ones, which stand first. */
static void link_ref(WeakRef *w, Object *referent) {
    WeakRef **head = head_of(referent), *after = NULL;
    bool shared = !w->callback && (w->head.type == &weakref_type || w->head.type == &weakproxy_type);
    for (WeakRef *at = *head; !shared && at && !at->callback; at = at->next) after = at;
    w->referent = referent;
    w->prev = after;
    w->next = after ? after->next : *head;
    if (w->next) w->next->prev = w;
    if (after) after->next = w;
    else *head = w;
}

Own weakref_new(Type *type, Ref referent, Ref callback) {
    Type *of = type_of(referent);
    if (!is_object(referent) || !of->weakrefs_offset) return throw(TypeError, "cannot create weak reference to '%T' object", referent);
    if (callback && is_none(callback)) callback = NULL;
    bool plain = type == &weakref_type || type == &weakproxy_type || type == &weakcallableproxy_type;
    for (WeakRef *w = *head_of(object_of(referent)); plain && !callback && w && !w->callback; w = w->next) {
        if (w->head.type == type && w->head.refcount) return own(as_ref(w));
    }
    WeakRef *w = object_new(type, 0);
    if (!w) return NULL;
    w->callback = own(callback);
    w->hash = -1;
    link_ref(w, object_of(referent));
    gc_track(&w->head);
    return as_own(w);
}

Own weakref_get(Ref v) {
    Object *referent = weakref_of(v)->referent;
    return referent && referent->refcount ? own(as_ref(referent)) : None;
}

size_t weakref_count(Ref referent) {
    if (!is_object(referent) || !type_of(referent)->weakrefs_offset) return 0;
    size_t n = 0;
    for (WeakRef *w = *head_of(object_of(referent)); w; w = w->next) n++;
    return n;
}

Own weakref_list(Ref referent) {
    scoped Own list = list_new(0);
    if (!list || !is_object(referent) || !type_of(referent)->weakrefs_offset) return give(list);
    for (WeakRef *w = *head_of(object_of(referent)); w; w = w->next) {
        if (list_append(list, as_ref(w)) < 0) return NULL;
    }
    return give(list);
}

void weakref_disarm(Object *o) {
    if (o->type != &weakref_type && o->type->dealloc != weakref_type.dealloc) return;
    CLEAR(((WeakRef *)o)->callback);
}

static void call_back(WeakRef *w) {
    scoped Own callback = w->callback;
    w->callback = NULL;
    Own result = call1(callback, as_ref(w));
    if (!result) error_unraisable(callback);
    decref(result);
}

void weakref_clear_all(Object *dying) {
    WeakRef **head = head_of(dying), *first = NULL;
    while (*head) { /* empty all; those with a callback are kept in a list of our own */
        WeakRef *w = *head;
        unlink_ref(w);
        if (!w->callback || w->head.refcount == 0) continue;
        w->head.refcount++;
        w->next = first;
        first = w;
    }
    if (!first) return;
    scoped Own pending = error_take();
    while (first) {
        WeakRef *w = first;
        first = w->next;
        w->next = NULL;
        call_back(w);
        decref(as_own(w));
    }
    error_restore_take(give(pending));
}

/* ---- the type */

static Own weakref_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("ref", type == &weakref_type ? names : NULL) < 0) return NULL;
    if (args_count("__new__", count, 1, 2) < 0) return NULL;
    return weakref_new(type, args[0], count > 1 ? args[1] : NULL);
}

static int weakref_init(Ref self, const Ref *args, size_t count, Ref names) { return args_count("__init__", count, 1, 2); }

static void weakref_dealloc(Object *o) {
    WeakRef *w = (WeakRef *)o;
    gc_untrack(o);
    unlink_ref(w);
    CLEAR(w->callback);
    object_free(o);
}

static int weakref_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((WeakRef *)o)->callback);
    return 0;
}

static int weakref_clear(Object *o) {
    CLEAR(((WeakRef *)o)->callback);
    return 0;
}

static Own weakref_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("weakref.__call__", names) < 0 || args_count("weakref", count, 0, 0) < 0) return NULL;
    return weakref_get(self);
}

static int weakref_hash(Ref self, int64_t *out) {
    WeakRef *w = weakref_of(self);
    if (w->hash == -1) {
        scoped Own referent = weakref_get(self);
        if (is_none(referent)) return fail(TypeError, "weak object has gone away");
        if (hash(referent, &w->hash) < 0) return -1;
    }
    *out = w->hash;
    return 0;
}

static Own weakref_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_kind(a, &weakref_type) || !is_kind(b, &weakref_type)) return NotImplemented;
    scoped Own x = weakref_get(a), y = weakref_get(b);
    if (is_none(x) || is_none(y)) return bool_new((a == b) == (op == CMP_EQ));
    return compare(x, y, op);
}

static Own weakref_repr(Ref self) {
    scoped Own referent = weakref_get(self);
    if (is_none(referent)) return str_format("<weakref at 0x%llx; dead>", (unsigned long long)word_of(self));
    scoped Own name = NULL;
    if (getattr_find(referent, name___name__, &name) < 0) return NULL;
    unsigned long long here = word_of(self), there = word_of(referent);
    if (name && is_str(name)) return str_format("<weakref at 0x%llx; to '%T' at 0x%llx (%U)>", here, referent, there, name);
    return str_format("<weakref at 0x%llx; to '%T' at 0x%llx>", here, referent, there);
}

static Own weakref_callback(Ref self) {
    Own callback = weakref_of(self)->callback;
    return callback ? own(callback) : None;
}

static const GetSetRow weakref_getset[] = {{"__callback__", weakref_callback, NULL, "What is called when the referent goes."}, {0}};

Type weakref_type = {
    .head = OBJECT_STATIC(&type_type), .name = "weakref.ReferenceType", .base = &object_type,
    .flags = TYPE_BASE | TYPE_GC, .size = sizeof(WeakRef), .getset = weakref_getset,
    .new = weakref_type_new, .init = weakref_init, .dealloc = weakref_dealloc, .traverse = weakref_traverse,
    .clear = weakref_clear, .call = weakref_call, .hash = weakref_hash, .compare = weakref_compare, .repr = weakref_repr,
};

/* ---- proxies: every operation goes to the referent */

static bool is_proxy(Ref v) { return is_exactly(v, &weakproxy_type) || is_exactly(v, &weakcallableproxy_type); }

/* The referent of a proxy, or v itself.  ReferenceError. */
static Own behind(Ref v) {
    if (!is_proxy(v)) return own(v);
    Own referent = weakref_get(v);
    return is_none(referent) ? throw(ReferenceError, "weakly-referenced object no longer exists") : referent;
}

#define PROXY_UNARY(name, call_) \
    static Own name(Ref self) { \
        scoped Own v = behind(self); \
        return v ? call_(v) : NULL; \
    }
PROXY_UNARY(proxy_str, str)
PROXY_UNARY(proxy_negative, negative)
PROXY_UNARY(proxy_positive, positive)
PROXY_UNARY(proxy_absolute, absolute)
PROXY_UNARY(proxy_invert, invert)
PROXY_UNARY(proxy_index, index_of)
PROXY_UNARY(proxy_iter, iter)

static Own proxy_repr(Ref self) {
    scoped Own v = weakref_get(self);
    if (is_none(v)) return str_format("<weakproxy at 0x%llx; dead>", (unsigned long long)word_of(self));
    return str_format("<weakproxy at 0x%llx to %T at 0x%llx>", (unsigned long long)word_of(self), v, (unsigned long long)word_of(v));
}

#define PROXY_BINARY(op) \
    static Own proxy_binary_##op(Ref a, Ref b) { \
        scoped Own x = behind(a), y = x ? behind(b) : NULL; \
        return y ? binary(op, x, y) : NULL; \
    } \
    static Own proxy_inplace_##op(Ref a, Ref b) { \
        scoped Own x = behind(a), y = x ? behind(b) : NULL; \
        return y ? inplace(op, x, y) : NULL; \
    }
PROXY_BINARY(OP_ADD)
PROXY_BINARY(OP_SUB)
PROXY_BINARY(OP_MUL)
PROXY_BINARY(OP_TRUEDIV)
PROXY_BINARY(OP_FLOORDIV)
PROXY_BINARY(OP_MOD)
PROXY_BINARY(OP_DIVMOD)
PROXY_BINARY(OP_LSHIFT)
PROXY_BINARY(OP_RSHIFT)
PROXY_BINARY(OP_AND)
PROXY_BINARY(OP_OR)
PROXY_BINARY(OP_XOR)
PROXY_BINARY(OP_MATMUL)

static Own proxy_power(Ref a, Ref b, Ref modulus) {
    scoped Own x = behind(a), y = x ? behind(b) : NULL;
    return y ? power(x, y, modulus) : NULL;
}
static Own proxy_compare(Ref a, Ref b, int op) {
    scoped Own x = behind(a), y = x ? behind(b) : NULL;
    return y ? compare(x, y, op) : NULL;
}
static int proxy_truth(Ref self) {
    scoped Own v = behind(self);
    return v ? truth(v) : -1;
}
static int proxy_length(Ref self, size_t *out) {
    scoped Own v = behind(self);
    return v ? length(v, out) : -1;
}
static int proxy_next(Ref self, Own *out) {
    scoped Own v = behind(self);
    *out = NULL;
    return v ? next(v, out) : -1;
}
static int proxy_contains(Ref self, Ref item) {
    scoped Own v = behind(self);
    return v ? contains(v, item) : -1;
}
static Own proxy_getitem(Ref self, Ref key) {
    scoped Own v = behind(self);
    return v ? getitem(v, key) : NULL;
}
static int proxy_setitem(Ref self, Ref key, Ref value) {
    scoped Own v = behind(self);
    return v ? setitem(v, key, value) : -1;
}
static Own proxy_getattr(Ref self, Ref name) {
    scoped Own v = behind(self);
    return v ? getattr(v, name) : NULL;
}
static int proxy_setattr(Ref self, Ref name, Ref value) {
    scoped Own v = behind(self);
    return v ? setattr(v, name, value) : -1;
}
static Own proxy_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own v = behind(self);
    return v ? call(v, args, count, names) : NULL;
}

#define PROXY_OPERATORS(kind) \
    {[OP_ADD] = proxy_##kind##_OP_ADD, [OP_SUB] = proxy_##kind##_OP_SUB, [OP_MUL] = proxy_##kind##_OP_MUL, \
     [OP_TRUEDIV] = proxy_##kind##_OP_TRUEDIV, [OP_FLOORDIV] = proxy_##kind##_OP_FLOORDIV, \
     [OP_MOD] = proxy_##kind##_OP_MOD, [OP_DIVMOD] = proxy_##kind##_OP_DIVMOD, [OP_LSHIFT] = proxy_##kind##_OP_LSHIFT, \
     [OP_RSHIFT] = proxy_##kind##_OP_RSHIFT, [OP_AND] = proxy_##kind##_OP_AND, [OP_OR] = proxy_##kind##_OP_OR, \
     [OP_XOR] = proxy_##kind##_OP_XOR, [OP_MATMUL] = proxy_##kind##_OP_MATMUL}
#define PROXY_SLOTS \
    .base = &object_type, .flags = TYPE_GC | TYPE_NO_NEW, .size = sizeof(WeakRef), .dealloc = weakref_dealloc, \
    .traverse = weakref_traverse, .clear = weakref_clear, .repr = proxy_repr, .str = proxy_str, .compare = proxy_compare, \
    .iter = proxy_iter, .next = proxy_next, .getattr = proxy_getattr, .setattr = proxy_setattr, \
    .binary = PROXY_OPERATORS(binary), .inplace = PROXY_OPERATORS(inplace), .power = proxy_power, .negative = proxy_negative, \
    .positive = proxy_positive, .absolute = proxy_absolute, .invert = proxy_invert, .index = proxy_index, \
    .truth = proxy_truth, .length = proxy_length, .contains = proxy_contains, .getitem = proxy_getitem, .setitem = proxy_setitem

Type weakproxy_type = {.head = OBJECT_STATIC(&type_type), .name = "weakref.ProxyType", PROXY_SLOTS};
Type weakcallableproxy_type = {.head = OBJECT_STATIC(&type_type), .name = "weakref.CallableProxyType", .call = proxy_call, PROXY_SLOTS};
