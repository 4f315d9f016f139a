/* weakref.proxy: stands for its referent in every operation, as long as that lives. */
#include "runtime/object/attr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/module.h"
#include "runtime/object/protocol.h"
#include "runtime/object/weakref.h"
#include "runtime/types/bytes.h"

static bool is_proxy(Ref v) { return is_exactly(v, &weakproxy_type) || is_exactly(v, &weakcallableproxy_type); }

/* The referent (or v itself if it is no proxy).  ReferenceError. */
static Own unwrap(Ref v) {
    if (!is_proxy(v)) return own(v);
    scoped Own referent = weakref_get(v);
    return is_none(referent) ? throw(ReferenceError, "weakly-referenced object no longer exists") : give(referent);
}

Own weakproxy_new(Ref referent, Ref callback) {
    return weakref_new(is_callable(referent) ? &weakcallableproxy_type : &weakproxy_type, referent, callback);
}

#define UNARY(name, operation)                                                                                         \
    static Own proxy_##name(Ref self) {                                                                                \
        scoped Own v = unwrap(self);                                                                                   \
        return v ? operation(v) : NULL;                                                                                \
    }
UNARY(str, str)
UNARY(iter, iter)
UNARY(negative, negative)
UNARY(positive, positive)
UNARY(absolute, absolute)
UNARY(invert, invert)
UNARY(index, index_of)

#define BINARY(op)                                                                                                     \
    static Own proxy_##op(Ref a, Ref b) {                                                                              \
        scoped Own x = unwrap(a), y = unwrap(b);                                                                       \
        return x && y ? binary(op, x, y) : NULL;                                                                       \
    }                                                                                                                  \
    static Own proxy_inplace_##op(Ref a, Ref b) {                                                                      \
        scoped Own x = unwrap(a), y = unwrap(b);                                                                       \
        return x && y ? inplace(op, x, y) : NULL;                                                                      \
    }
#define EACH_BINARY(X) X(OP_ADD) X(OP_SUB) X(OP_MUL) X(OP_TRUEDIV) X(OP_FLOORDIV) X(OP_MOD) X(OP_DIVMOD) X(OP_LSHIFT) \
    X(OP_RSHIFT) X(OP_AND) X(OP_OR) X(OP_XOR) X(OP_MATMUL)
EACH_BINARY(BINARY)

static Own proxy_power(Ref a, Ref b, Ref c) {
    scoped Own x = unwrap(a), y = unwrap(b), z = unwrap(c);
    return x && y && z ? power(x, y, z) : NULL;
}

static Own proxy_to_int(Ref self) {
    scoped Own v = unwrap(self);
    return v ? call1(as_ref(&int_type), v) : NULL;
}

static Own proxy_to_float(Ref self) {
    scoped Own v = unwrap(self);
    return v ? call1(as_ref(&float_type), v) : NULL;
}

static int proxy_truth(Ref self) {
    scoped Own v = unwrap(self);
    return v ? truth(v) : -1;
}

static int proxy_length(Ref self, size_t *out) {
    scoped Own v = unwrap(self);
    return v ? length(v, out) : -1;
}

static Own proxy_getitem(Ref self, Ref key) {
    scoped Own v = unwrap(self);
    return v ? getitem(v, key) : NULL;
}

static int proxy_setitem(Ref self, Ref key, Ref value) {
    scoped Own v = unwrap(self);
    return v ? setitem(v, key, value) : -1;
}

static int proxy_contains(Ref self, Ref item) {
    scoped Own v = unwrap(self);
    return v ? contains(v, item) : -1;
}

static int proxy_next(Ref self, Own *out) {
    scoped Own v = unwrap(self);
    *out = NULL;
    if (!v) return -1;
    if (type_of(v)->next) return next(v, out);
    return fail(TypeError, "Weakref proxy referenced a non-iterator '%T' object", v);
}

static Own proxy_compare(Ref a, Ref b, int op) {
    scoped Own x = unwrap(a), y = unwrap(b);
    return x && y ? compare(x, y, op) : NULL;
}

static Own proxy_getattr(Ref self, Ref name) {
    scoped Own v = unwrap(self);
    return v ? getattr(v, name) : NULL;
}

static int proxy_setattr(Ref self, Ref name, Ref value) {
    scoped Own v = unwrap(self);
    return v ? setattr(v, name, value) : -1;
}

static Own proxy_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own v = unwrap(self);
    return v ? call(v, args, count, names) : NULL;
}

static Own proxy_repr(Ref self) {
    scoped Own referent = weakref_get(self);
    return str_format("<weakproxy at %p to %T at %p>", (void *)object_of(self), referent, (void *)(uintptr_t)word_of(referent));
}

/* By the method's name: what the referent's class has not, its proxy has not. */
static Own call_referent(Ref self, const char *method) {
    scoped Own v = unwrap(self);
    return v ? call_method_named(v, method, NULL, 0) : NULL;
}
static Own proxy_bytes(Ref self, const Ref *args) { return call_referent(self, "__bytes__"); }
static Own proxy_reversed(Ref self, const Ref *args) { return call_referent(self, "__reversed__"); }

static const MethodRow proxy_methods[] = {
    {"__bytes__(self, /)", proxy_bytes, NULL, 0},
    {"__reversed__(self, /)", proxy_reversed, NULL, 0},
    {0},
};

static void proxy_dealloc(Object *o) { weakref_type.dealloc(o); }
static int proxy_traverse(Object *o, VisitFn visit, void *context) { return weakref_type.traverse(o, visit, context); }
static int proxy_clear(Object *o) { return weakref_type.clear(o); }

#define BINARY_ROW(op) .binary[op] = proxy_##op, .inplace[op] = proxy_inplace_##op,
#define PROXY_TYPE(type_text)                                                                                          \
    .head = OBJECT_STATIC(&type_type), .name = type_text, .flags = TYPE_GC | TYPE_NO_NEW, .size = sizeof(WeakRef),      \
    .base = &object_type, .methods = proxy_methods, .dealloc = proxy_dealloc, .traverse = proxy_traverse, .clear = proxy_clear,                  \
    .repr = proxy_repr, .str = proxy_str, .compare = proxy_compare, .iter = proxy_iter, .next = proxy_next,            \
    .getattr = proxy_getattr, .setattr = proxy_setattr, .power = proxy_power, .negative = proxy_negative,              \
    .positive = proxy_positive, .absolute = proxy_absolute, .invert = proxy_invert, .index = proxy_index,              \
    .to_int = proxy_to_int, .to_float = proxy_to_float, .truth = proxy_truth, .length = proxy_length,                  \
    .getitem = proxy_getitem, .setitem = proxy_setitem, .contains = proxy_contains, EACH_BINARY(BINARY_ROW)

Type weakproxy_type = {PROXY_TYPE("weakref.ProxyType")};
Type weakcallableproxy_type = {PROXY_TYPE("weakref.CallableProxyType").call = proxy_call};
