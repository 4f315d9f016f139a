/* mappingproxy: a mapping that can be read but not changed; what C.__dict__ is. */
#include "runtime/object/descr.h"
#include "runtime/object/call.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct MappingProxy { Object head; Own mapping; } MappingProxy;

static Ref mapping_of(Ref v) { return ((MappingProxy *)object_of(v))->mapping; }

static Own proxy_new(Type *type, Ref mapping) {
    MappingProxy *p = object_new(type, 0);
    if (!p) return NULL;
    p->mapping = own(mapping);
    gc_track(&p->head);
    return as_own(p);
}
Own mappingproxy_new(Ref mapping) { return proxy_new(&mappingproxy_type, mapping); }

static Own proxy_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature; /* parsed once, the same for every interpreter */
    Ref mapping;
    if (args_bind(&signature, "mappingproxy(mapping)", args, count, names, &mapping) < 0) return NULL;
    if (!type_of(mapping)->getitem || is_list(mapping) || is_tuple(mapping))
        return throw(TypeError, "mappingproxy() argument must be a mapping, not %T", mapping);
    return proxy_new(type, mapping);
}

static void proxy_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    CLEAR(((MappingProxy *)o)->mapping);
    object_free(o);
    dealloc_end();
}

static int proxy_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((MappingProxy *)o)->mapping);
    return 0;
}

static Own proxy_repr(Ref self) { return str_format("mappingproxy(%R)", mapping_of(self)); }
static Own proxy_str(Ref self) { return str(mapping_of(self)); }
/* A proxy may be one of a proxy of a proxy of ... */
static int depth_check(void) { return recursion_check(""); }
static int proxy_length(Ref self, size_t *out) { return depth_check() < 0 ? -1 : length(mapping_of(self), out); }
static Own proxy_getitem(Ref self, Ref key) { return depth_check() < 0 ? NULL : getitem(mapping_of(self), key); }
static int proxy_contains(Ref self, Ref key) { return depth_check() < 0 ? -1 : contains(mapping_of(self), key); }
static Own proxy_iter(Ref self) { return depth_check() < 0 ? NULL : iter(mapping_of(self)); }
static int proxy_hash(Ref self, int64_t *out) { return depth_check() < 0 ? -1 : hash(mapping_of(self), out); }
static Own proxy_compare(Ref a, Ref b, int op) { return compare(mapping_of(a), b, op); }

static Own proxy_or(Ref a, Ref b) {
    if (depth_check() < 0) return NULL;
    return binary(OP_OR, is_exactly(a, &mappingproxy_type) ? mapping_of(a) : a, is_exactly(b, &mappingproxy_type) ? mapping_of(b) : b);
}
static Own proxy_ior(Ref a, Ref b) {
    return throw(TypeError, "'|=' is not supported by %T; use '|' instead", a);
}

static Own forward(Ref self, const char *name, const Ref *args, size_t count) {
    return call_method_named(mapping_of(self), name, args, count);
}
static Own get_method(Ref self, const Ref *args) {
    Ref all[] = {args[0], args[1] ? args[1] : None};
    return forward(self, "get", all, 2);
}
static Own keys_method(Ref self, const Ref *args) { return forward(self, "keys", NULL, 0); }
static Own values_method(Ref self, const Ref *args) { return forward(self, "values", NULL, 0); }
static Own items_method(Ref self, const Ref *args) { return forward(self, "items", NULL, 0); }
static Own copy_method(Ref self, const Ref *args) { return forward(self, "copy", NULL, 0); }
static Own reversed_method(Ref self, const Ref *args) { return forward(self, "__reversed__", NULL, 0); }

static const MethodRow proxy_methods[] = {
    {"get(self, key, default=None, /)", get_method, "The value of key, or default.", 0},
    {"keys(self, /)", keys_method, "A view of the keys.", 0},
    {"values(self, /)", values_method, "A view of the values.", 0},
    {"items(self, /)", items_method, "A view of the pairs of key and value.", 0},
    {"copy(self, /)", copy_method, "A copy of the mapping.", 0},
    {"__reversed__(self, /)", reversed_method, "An iterator from the last key to the first.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

Type mappingproxy_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "mappingproxy",
    .doc = "mappingproxy(mapping)\n--\n\nA view of a mapping that cannot change it.",
    .flags = TYPE_GC | TYPE_MAPPING,
    .size = sizeof(MappingProxy),
    .base = &object_type,
    .methods = proxy_methods,
    .dealloc = proxy_dealloc,
    .traverse = proxy_traverse,
    .new = proxy_type_new,
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .compare = proxy_compare,
    .iter = proxy_iter,
    .length = proxy_length,
    .getitem = proxy_getitem,
    .contains = proxy_contains,
    .binary[OP_OR] = proxy_or,
    .inplace[OP_OR] = proxy_ior,
};
