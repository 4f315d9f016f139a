/* The module _collections: deque, OrderedDict, defaultdict, and what Counter and namedtuple have in C. */
#include "stdlib/core/collections_inner.h"

/* ---- defaultdict */

typedef struct DefaultDict { Dict dict; Own factory; } DefaultDict;
static Type defaultdict_type;

static DefaultDict *default_of(Ref v) { return (DefaultDict *)object_of(v); }

static int defaultdict_init(Ref self, const Ref *args, size_t count, Ref names) {
    Ref factory = count ? args[0] : None;
    if (!is_none(factory) && !is_callable(factory)) return fail(TypeError, "first argument must be callable or None");
    own_set_take(&default_of(self)->factory, own(factory));
    return dict_type.init(self, count ? args + 1 : args, count ? count - 1 : 0, names);
}

static void defaultdict_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    CLEAR(((DefaultDict *)o)->factory);
    dict_type.dealloc(o);
}

static int defaultdict_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((DefaultDict *)o)->factory);
    return dict_type.traverse(o, visit, context);
}

static int defaultdict_clear(Object *o) {
    CLEAR(((DefaultDict *)o)->factory);
    return dict_type.clear(o);
}

static Own factory_of(Ref self) { return default_of(self)->factory ? own(default_of(self)->factory) : None; }

static Own missing_method(Ref self, const Ref *args) {
    scoped Own factory = factory_of(self);
    if (is_none(factory)) return throw_key(args[0]);
    scoped Own value = call0(factory);
    return value && setitem(self, args[0], value) == 0 ? give(value) : NULL;
}

static Own defaultdict_getitem(Ref self, Ref key) {
    if (!is_exactly(self, &defaultdict_type)) return dict_type.getitem(self, key);
    Own value;
    int found = dict_get(self, key, &value);
    if (found) return found < 0 ? NULL : value;
    return missing_method(self, &key);
}

static Own copy_method(Ref self, const Ref *args) {
    scoped Own factory = factory_of(self);
    return call2(as_ref(type_of(self)), factory, self);
}

static Own defaultdict_repr(Ref self) {
    scoped Own items = dict_type.repr(self), factory = factory_of(self), text = NULL;
    if (!items) return NULL;
    int entered = repr_enter(factory);
    if (entered < 0) return NULL;
    text = entered ? str_new("...") : repr(factory);
    if (!entered) repr_leave(factory);
    return text ? str_format("%s(%U, %U)", type_name(type_of(self)), text, items) : NULL;
}

static Own defaultdict_or(Ref a, Ref b) {
    if (!is_dict(a) || !is_dict(b)) return NotImplemented;
    scoped Own factory = factory_of(is_kind(a, &defaultdict_type) ? a : b);
    scoped Own result = call2(as_ref(type_of(is_kind(a, &defaultdict_type) ? a : b)), factory, a);
    return result && dict_update(result, b) == 0 ? give(result) : NULL;
}

static Own reduce_method(Ref self, const Ref *args) {
    scoped Own factory = factory_of(self), parts = is_none(factory) ? tuple_new(0) : tuple_pack(1, factory);
    scoped Own items = parts ? call_method(self, name_items, NULL, 0) : NULL, iterator = items ? iter(items) : NULL;
    return iterator ? tuple_pack(5, as_ref(type_of(self)), parts, None, None, iterator) : NULL;
}

static const MethodRow defaultdict_methods[] = {
    {"__missing__(self, key, /)", missing_method, "Sets and returns default_factory(); KeyError if that is None.", 0},
    {"copy(self, /)", copy_method, "A new defaultdict of the same items.", 0},
    {"__copy__(self, /)", copy_method, "A new defaultdict of the same items.", 0},
    {"__reduce__(self, /)", reduce_method, "What pickle needs.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

static const MemberRow defaultdict_members[] = {
    {"default_factory", MEMBER_OBJECT_OR_NONE, offsetof(DefaultDict, factory), true, "Makes the value of a missing key."}, {0}};

static Type defaultdict_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "collections.defaultdict",
    .doc = "defaultdict(default_factory=None, /, [...])\n\nA dict that makes the value of a missing key by default_factory().",
    .flags = TYPE_BASE | TYPE_GC | TYPE_DICT | TYPE_MAPPING,
    .size = sizeof(DefaultDict),
    .base = &dict_type,
    .methods = defaultdict_methods,
    .members = defaultdict_members,
    .dealloc = defaultdict_dealloc,
    .traverse = defaultdict_traverse,
    .clear = defaultdict_clear,
    .init = defaultdict_init,
    .repr = defaultdict_repr,
    .getitem = defaultdict_getitem,
    .binary[OP_OR] = defaultdict_or,
};

/* ---- namedtuple's fields: descriptors of an index */

typedef struct TupleGetter { Object head; ssize_t index; Own doc; } TupleGetter;
static Type tuplegetter_type;

static Own tuplegetter_new(Type *type, const Ref *args, size_t count, Ref names) {
    ssize_t index;
    if (args_no_names("_tuplegetter", names) < 0 || args_count("_tuplegetter", count, 2, 2) < 0) return NULL;
    if (index_ssize(args[0], &index) < 0) return NULL;
    TupleGetter *g = object_new(type, 0);
    if (!g) return NULL;
    g->index = index;
    g->doc = own(args[1]);
    gc_track(&g->head);
    return as_own(g);
}

static void tuplegetter_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    decref(((TupleGetter *)o)->doc);
    object_free(o);
}

static int tuplegetter_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((TupleGetter *)o)->doc);
    return 0;
}

static Own tuplegetter_get(Ref self, Ref object, Ref owner) {
    size_t index = (size_t)((TupleGetter *)object_of(self))->index;
    if (!object || is_none(object)) return own(self);
    if (!is_tuple(object))
        return throw(TypeError, "descriptor for index '%zu' for tuple subclasses doesn't apply to '%T' object", index, object);
    if (index >= tuple_length(object)) return throw(IndexError, "tuple index out of range");
    return own(tuple_item_peek(object, index));
}

static int tuplegetter_set(Ref self, Ref object, Ref value) {
    return fail(AttributeError, value ? "can't set attribute" : "can't delete attribute");
}

static Own tuplegetter_reduce(Ref self, const Ref *args) {
    TupleGetter *g = (TupleGetter *)object_of(self);
    scoped Own index = int_new(g->index), parts = index ? tuple_pack(2, index, g->doc) : NULL;
    return parts ? tuple_pack(2, as_ref(&tuplegetter_type), parts) : NULL;
}

static Own tuplegetter_repr(Ref self) {
    TupleGetter *g = (TupleGetter *)object_of(self);
    return str_format("%s(%zd, %R)", type_name(type_of(self)), g->index, g->doc);
}

static const MethodRow tuplegetter_methods[] = {{"__reduce__(self, /)", tuplegetter_reduce, "What pickle needs.", 0}, {0}};
static const MemberRow tuplegetter_members[] = {{"__doc__", MEMBER_OBJECT, offsetof(TupleGetter, doc), true, NULL}, {0}};

static Type tuplegetter_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_collections._tuplegetter",
    .flags = TYPE_GC,
    .size = sizeof(TupleGetter),
    .base = &object_type,
    .methods = tuplegetter_methods,
    .members = tuplegetter_members,
    .dealloc = tuplegetter_dealloc,
    .traverse = tuplegetter_traverse,
    .new = tuplegetter_new,
    .repr = tuplegetter_repr,
    .descr_get = tuplegetter_get,
    .descr_set = tuplegetter_set,
};

/* ---- Counter's counting */

/* mapping[key] = mapping.get(key, 0) + 1 */
static int count_one(Ref mapping, Ref key) {
    scoped Own old = NULL, sum = NULL;
    int64_t hash_value;
    if (hash(key, &hash_value) < 0) return -1;
    int found = dict_get_hashed(mapping, key, hash_value, &old);
    if (found < 0) return -1;
    if (!found) old = small_int_new(0);
    if (!is_small_int(old) || !small_int_add(old, small_int_new(1), &sum)) sum = binary(OP_ADD, old, small_int_new(1));
    return sum ? dict_set_hashed(mapping, key, hash_value, sum) : -1;
}

static int count_one_slow(Ref mapping, Ref key) {
    scoped Own old = call_method_named(mapping, "get", (const Ref[]){key, small_int_new(0)}, 2);
    scoped Own sum = old ? binary(OP_ADD, old, small_int_new(1)) : NULL;
    return sum ? setitem(mapping, key, sum) : -1;
}

/* A dict, or a subclass that gets and sets items as dict does. */
static bool counts_as_dict(Ref mapping) {
    if (!is_dict(mapping)) return false;
    Type *type = type_of(mapping);
    return type_lookup_peek(type, name_get) == type_lookup_peek(&dict_type, name_get) &&
           type_lookup_peek(type, name___setitem__) == type_lookup_peek(&dict_type, name___setitem__);
}

static Own count_elements(Ref self, const Ref *args) {
    scoped Own iterator = iter(args[1]);
    bool fast = counts_as_dict(args[0]);
    size_t steps = 0;
    while (iterator) {
        scoped Own key = NULL;
        int got = next(iterator, &key);
        if (got <= 0) return got < 0 ? NULL : None;
        if ((fast ? count_one(args[0], key) : count_one_slow(args[0], key)) < 0 || loop_step(&steps) < 0) return NULL;
    }
    return NULL;
}

static const MethodRow collections_functions[] = {
    {"_count_elements(mapping, iterable, /)", count_elements, "Count the items of iterable in mapping.", 0},
    {0},
};

static Type *const collections_types[] = {
    &deque_type, &deque_iter_type, &deque_reviter_type, &ordered_dict_type, &defaultdict_type, &tuplegetter_type, NULL,
};

const ModuleDef _collections_module = {
    .name = "_collections",
    .doc = "Containers that are not built in.",
    .functions = collections_functions,
    .types = collections_types,
};
