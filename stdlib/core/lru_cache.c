/* functools.lru_cache: the results of a function by its arguments.
 *
 * A dict leads from the arguments to the result, or, in a bounded cache, to a Link that holds it: the links form a chain in
 * the order of use, through raw pointers: the dict owns them, and a link that dies leaves the chain.  The function is called without the cache being in an
 * intermediate state, and the cache is looked at again afterwards: it may have called itself, and so may comparisons of keys
 * and results that go. */
#include "stdlib/stdlib.h"

typedef struct Link {
    Object head;
    struct Cache *cache;         /* in whose chain it stands; NULL: in none */
    struct Link *before, *after; /* towards the least and the most recently used */
    Own key, result;
    int64_t hash;
} Link;

typedef struct Cache {
    Object head;
    Attrs attrs;
    Own function, table, info_type;
    size_t max;                    /* SIZE_MAX: no bound */
    bool typed;
    int64_t hits, misses;
    Link *oldest, *newest;
    Own weakrefs;
} Cache;

static Type link_type;
Type lru_cache_type;

static Cache *cache_of(Ref v) { return (Cache *)object_of(v); }
static Link *link_of(Ref v) { return (Link *)object_of(v); }

/* ---- links */

static void chain_remove(Link *link) {
    Cache *c = link->cache;
    *(link->before ? &link->before->after : &c->oldest) = link->after;
    *(link->after ? &link->after->before : &c->newest) = link->before;
    link->cache = NULL;
    link->before = link->after = NULL;
}

static void chain_append(Cache *c, Link *link) {
    link->cache = c;
    link->before = c->newest;
    link->after = NULL;
    *(c->newest ? &c->newest->after : &c->oldest) = link;
    c->newest = link;
}

static void link_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (((Link *)o)->cache) chain_remove((Link *)o);
    if (!dealloc_begin(o)) return;
    decref(((Link *)o)->key);
    decref(((Link *)o)->result);
    object_free(o);
    dealloc_end();
}

static int link_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Link *)o)->key);
    VISIT(((Link *)o)->result);
    return 0;
}

static Type link_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "functools._lru_list_elem",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(Link),
    .base = &object_type,
    .dealloc = link_dealloc,
    .traverse = link_traverse,
};

/* ---- keys */

static bool is_own_key(Ref v) { return is_small_int(v) || is_exactly(v, &int_type) || is_exactly(v, &str_type); }

/* The arguments as one hashable value: themselves, a mark, names and values; and all types, if typed. */
static Own make_key(const Cache *c, const Ref *args, size_t count, Ref names) {
    size_t named = names ? tuple_length(names) : 0;
    if (LIKELY(!named && !c->typed)) return count == 1 && is_own_key(args[0]) ? own(args[0]) : tuple_from_array(args, count);
    size_t size = count + (named ? 1 + 2 * named : 0) + (c->typed ? count + named : 0), n = 0;
    Own key = tuple_new(size);
    if (!key || size == 0) return key;
    Own *items = tuple_of(key)->items;
    for (size_t i = 0; i < count; i++) items[n++] = own(args[i]);
    if (named) items[n++] = own(as_ref(&link_type)); /* no argument is that */
    for (size_t i = 0; i < named; i++) {
        items[n++] = own(tuple_item_peek(names, i));
        items[n++] = own(args[count + i]);
    }
    for (size_t i = 0; c->typed && i < count + named; i++) items[n++] = own(as_ref(type_of(args[i])));
    return key;
}

/* ---- calling */

/* The result is known, found in the table; that of a link becomes the most recently used. */
static Own use_again_take(Cache *c, Own found) {
    c->hits++;
    if (c->max == SIZE_MAX) return found;
    scoped Own held = found;
    Link *link = link_of(held);
    if (link->cache) {
        chain_remove(link);
        chain_append(c, link);
    }
    return own(link->result);
}

static int drop_oldest(Cache *c) {
    Link *link = c->oldest;
    scoped Own key = own(link->key), value = NULL;
    chain_remove(link); /* the table still owns it */
    return dict_pop_hashed(c->table, key, link->hash, &value) < 0 ? -1 : 0;
}

static Own link_new(Ref key, int64_t hash, Ref result) {
    Link *link = object_new(&link_type, 0);
    if (!link) return NULL;
    link->key = own(key);
    link->result = own(result);
    link->hash = hash;
    if (may_be_in_cycle(key) || may_be_in_cycle(result)) gc_track(&link->head);
    return as_own(link);
}

static int remember(Cache *c, Ref key, int64_t hash, Ref result) {
    scoped Own table = own(c->table);
    if (c->max == SIZE_MAX) return dict_set_hashed(table, key, hash, result);
    for (;;) {
        int there = dict_contains_hashed(table, key, hash); /* a call from within may have been faster */
        if (there) return there < 0 ? -1 : 0;
        if (dict_length(table) < c->max || !c->oldest) break;
        if (drop_oldest(c) < 0) return -1;
    }
    scoped Own value = link_new(key, hash, result);
    if (!value || dict_set_hashed(table, key, hash, value) < 0) return -1;
    Link *link = link_of(value);
    if (c->table == table && !link->cache && link->head.refcount > 1) chain_append(c, link);
    return 0;
}

static Own cache_call(Ref self, const Ref *args, size_t count, Ref names) {
    Cache *c = cache_of(self);
    int64_t hash_value = 0;
    Own found = NULL;
    if (depth_check(" while calling a Python object") < 0) return NULL;
    scoped Own key = NULL;
    if (c->max) {
        if (!(key = make_key(c, args, count, names)) || hash(key, &hash_value) < 0) return NULL;
        int known = dict_get_hashed(c->table, key, hash_value, &found);
        if (known) return known < 0 ? NULL : use_again_take(c, found);
    }
    c->misses++;
    scoped Own function = own(c->function), result = call(function, args, count, names);
    if (!key || !result) return give(result);
    return remember(c, key, hash_value, result) == 0 ? give(result) : NULL;
}

/* ---- the object */

static Own cache_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[4];
    ssize_t max = -1;
    if (args_bind(&signature, "lru_cache(user_function, maxsize, typed, cache_info_type)", args, count, names, bound) < 0) return NULL;
    if (!is_callable(bound[0])) return throw(TypeError, "the first argument must be callable");
    if (!is_none(bound[1])) {
        if (!type_of(bound[1])->index) return throw(TypeError, "maxsize should be integer or None");
        if (index_ssize(bound[1], &max) < 0) return NULL;
        if (max < 0) max = 0;
    }
    int typed = truth(bound[2]);
    scoped Own table = typed < 0 ? NULL : dict_new();
    Cache *c = table ? object_new(type, 0) : NULL;
    if (!c) return NULL;
    c->function = own(bound[0]);
    c->table = give(table);
    c->info_type = own(bound[3]);
    c->max = (size_t)max;
    c->typed = typed;
    gc_track(&c->head);
    return as_own(c);
}

static void cache_empty(Cache *c) {
    for (Link *link = c->oldest; link;) {
        Link *after = link->after;
        link->cache = NULL;
        link->before = link->after = NULL;
        link = after;
    }
    c->oldest = c->newest = NULL;
    if (c->table) dict_clear(c->table);
}

static int cache_gc_clear(Object *o) {
    Cache *c = (Cache *)o;
    cache_empty(c);
    CLEAR(c->function);
    CLEAR(c->table);
    CLEAR(c->info_type);
    return 0;
}

static void cache_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    cache_gc_clear(o);
    object_free(o);
    dealloc_end();
}

static int cache_traverse(Object *o, VisitFn visit, void *context) {
    Cache *c = (Cache *)o;
    VISIT(c->function);
    VISIT(c->table);
    VISIT(c->info_type);
    return attrs_traverse(o, visit, context);
}

static Own cache_info_method(Ref self, const Ref *args) {
    Cache *c = cache_of(self);
    scoped Own hits = int_new(c->hits), misses = int_new(c->misses);
    scoped Own max = c->max == SIZE_MAX ? None : int_new((int64_t)c->max), size = int_new((int64_t)dict_length(c->table));
    if (!hits || !misses || !max || !size) return NULL;
    return call(c->info_type, (const Ref[]){hits, misses, max, size}, 4, NULL);
}

static Own cache_clear_method(Ref self, const Ref *args) {
    cache_of(self)->hits = cache_of(self)->misses = 0;
    cache_empty(cache_of(self));
    return None;
}

static Own cache_reduce(Ref self, const Ref *args) { return getattr(self, name___qualname__); }
static Own cache_copy(Ref self, const Ref *args) { return own(self); }

static Own cache_bind(Ref self, Ref object, Ref owner) {
    return object && !is_none(object) ? bound_method_new(self, object) : own(self);
}

static const MethodRow cache_methods[] = {
    {"cache_info(self, /)", cache_info_method, "Hits, misses, the bound, and how many results are kept.", 0},
    {"cache_clear(self, /)", cache_clear_method, "Forget all results.", 0},
    {"__reduce__(self, /)", cache_reduce, "Pickled by name.", 0},
    {"__copy__(self, /)", cache_copy, "The cache itself.", 0},
    {"__deepcopy__(self, memo, /)", cache_copy, "The cache itself.", 0},
    {0},
};
static const GetSetRow cache_getset[] = {{"__dict__", attrs_dict, attrs_set_dict, NULL}, {0}};

Type lru_cache_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "functools._lru_cache_wrapper",
    .doc = "A function that remembers its results.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_METHOD_DESCR,
    .size = sizeof(Cache),
    .attrs_offset = offsetof(Cache, attrs),
    .weakrefs_offset = offsetof(Cache, weakrefs),
    .base = &object_type,
    .methods = cache_methods,
    .getset = cache_getset,
    .dealloc = cache_dealloc,
    .traverse = cache_traverse,
    .clear = cache_gc_clear,
    .new = cache_new,
    .call = cache_call,
    .descr_get = cache_bind,
};
