/* itertools: groupby and tee, whose iterators share a source. */
#include "stdlib/core/itertools_inner.h"

/* ---- groupby
 *
 * The grouper of the present group and the groupby pull from one iterator, so a group is valid until the next one is
 * asked for.  `current` is the grouper that may pull: an identity, not owned. */

typedef struct GroupBy {
    Object head;
    Own source, function;
    Own key, value;  /* of the item read ahead; value NULL: it was given out, key NULL: none read */
    Own target;      /* the key of the present group */
    const Object *current;
} GroupBy;

typedef struct Grouper { Object head; Own parent, target; } Grouper;

static Own groupby_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    if (args_bind(&signature, "groupby(iterable, key=None)", args, count, names, bound) < 0) return NULL;
    scoped Own source = iter(bound[0]);
    GroupBy *g = source ? object_new(type, 0) : NULL;
    if (!g) return NULL;
    g->source = give(source);
    g->function = bound[1] && !is_none(bound[1]) ? own(bound[1]) : NULL;
    gc_track(&g->head);
    return as_own(g);
}

static int groupby_clear(Object *o) {
    GroupBy *g = (GroupBy *)o;
    CLEAR(g->source);
    CLEAR(g->function);
    CLEAR(g->key);
    CLEAR(g->value);
    CLEAR(g->target);
    return 0;
}

static void groupby_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    groupby_clear(o);
    object_free(o);
    dealloc_end();
}

static int groupby_traverse(Object *o, VisitFn visit, void *context) {
    GroupBy *g = (GroupBy *)o;
    VISIT(g->source);
    VISIT(g->function);
    VISIT(g->key);
    VISIT(g->value);
    VISIT(g->target);
    return 0;
}

/* Read the next item and its key: 1, 0, -1. */
static int groupby_read(GroupBy *g) {
    scoped Own value = NULL;
    if (!g->source) return 0;
    scoped Own source = own(g->source);
    int got = tool_step(source, &value);
    if (got != 1) return got;
    Own key = g->function ? call1(g->function, value) : own(value);
    if (!key) return -1;
    own_set_take(&g->value, give(value));
    own_set_take(&g->key, key);
    return 1;
}

static int same_key(Ref a, Ref b) {
    scoped Own x = own(a), y = own(b);
    return compare_truth(x, y, CMP_EQ);
}

/* Read on until an item of another group is at hand: 1, 0, -1. */
static int groupby_skip(GroupBy *g) {
    size_t steps = 0;
    for (;;) {
        if (g->key) {
            int same = g->target ? same_key(g->target, g->key) : 0;
            if (same <= 0) return same < 0 ? -1 : g->key != NULL; /* __eq__ may have given the item out */
        }
        int got = groupby_read(g);
        if (got != 1) return got;
        if (loop_step(&steps) < 0) return -1;
    }
}

/* The iterator over the group of key `target`, which is the parent's present one from now on. */
static Own grouper_of(Ref parent, Ref target) {
    Grouper *grouper = object_new(&grouper_type, 0);
    if (!grouper) return NULL;
    grouper->parent = own(parent);
    grouper->target = own(target);
    ((GroupBy *)object_of(parent))->current = &grouper->head;
    gc_track(&grouper->head);
    return as_own(grouper);
}

static int groupby_next(Ref self, Own *out) {
    GroupBy *g = (GroupBy *)object_of(self);
    *out = NULL;
    g->current = NULL;
    if (depth_check("") < 0) return -1;
    int got = groupby_skip(g);
    if (got != 1) return got;
    scoped Own key = own(g->key);
    own_set_take(&g->target, own(key)); /* the one before goes, and may ask for the next group, or the rest */
    scoped Own group = grouper_of(self, key);
    if (group) *out = tuple_pack(2, key, group);
    return *out ? 1 : -1;
}

static int grouper_clear(Object *o) {
    Grouper *grouper = (Grouper *)o;
    CLEAR(grouper->parent);
    CLEAR(grouper->target);
    return 0;
}

static void grouper_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    Grouper *grouper = (Grouper *)o;
    GroupBy *g = grouper->parent ? (GroupBy *)object_of(grouper->parent) : NULL;
    if (g && g->current == o) g->current = NULL; /* its address may be another's soon */
    grouper_clear(o);
    object_free(o);
    dealloc_end();
}

static int grouper_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Grouper *)o)->parent);
    VISIT(((Grouper *)o)->target);
    return 0;
}

static int grouper_next(Ref self, Own *out) {
    Grouper *grouper = (Grouper *)object_of(self);
    *out = NULL;
    if (!grouper->parent) return 0;
    scoped Own parent = own(grouper->parent);
    GroupBy *g = (GroupBy *)object_of(parent);
    if (g->current != &grouper->head) return 0;
    if (depth_check("") < 0) return -1;
    if (!g->value) {
        int got = groupby_read(g);
        if (got != 1) return got;
    }
    int same = g->key ? same_key(grouper->target, g->key) : 0; /* what is read takes the place of what may ask for it */
    if (same <= 0 || !g->value) return same < 0 ? -1 : 0;
    *out = give(g->value);
    CLEAR(g->key);
    return 1;
}

/* ---- pickles of groupby: its state is what was read ahead, (value, key of the group, key of the value) */

static Own groupby_reduce(Ref self, const Ref *args) {
    GroupBy *g = (GroupBy *)object_of(self);
    Ref function = g->function ? g->function : None;
    scoped Own state = NULL;
    if (g->key && g->target && g->value && !(state = tuple_pack(3, g->value, g->target, g->key))) return NULL;
    return tool_rebuild_take(self, tuple_pack(2, g->source, function), state);
}

static Own groupby_setstate(Ref self, const Ref *args) {
    GroupBy *g = (GroupBy *)object_of(self);
    if (tool_state_check(args[0], 3, 3) < 0) return NULL;
    scoped Own state = own(args[0]);
    own_set_take(&g->value, own(tuple_item_peek(state, 0)));
    own_set_take(&g->target, own(tuple_item_peek(state, 1)));
    own_set_take(&g->key, own(tuple_item_peek(state, 2)));
    return None;
}

static Own grouper_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("_grouper", names) < 0 || args_count("_grouper", count, 2, 2) < 0) return NULL;
    if (!is_kind(args[0], &groupby_type))
        return throw(TypeError, "_grouper() argument 1 must be itertools.groupby, not %T", args[0]);
    return grouper_of(args[0], args[1]);
}

/* A group that another one has followed is empty. */
static Own grouper_reduce(Ref self, const Ref *args) {
    Grouper *grouper = (Grouper *)object_of(self);
    const GroupBy *g = grouper->parent ? (GroupBy *)object_of(grouper->parent) : NULL;
    if (g && g->current == &grouper->head) return tool_rebuild_take(self, tuple_pack(2, grouper->parent, grouper->target), NULL);
    scoped Own maker = import_from("builtins", "iter"), nothing = maker ? tuple_new(0) : NULL;
    scoped Own parts = nothing ? tuple_pack(1, nothing) : NULL;
    return parts ? tuple_pack(2, maker, parts) : NULL;
}

static const MethodRow groupby_methods[] = {REDUCE_ROW(groupby_reduce), SETSTATE_ROW(groupby_setstate), {0}};
static const MethodRow grouper_methods[] = {REDUCE_ROW(grouper_reduce), {0}};

Type groupby_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "itertools.groupby",
    .doc = "groupby(iterable, key=None)\n--\n\nPairs of a key and an iterator over the neighbouring items that have it.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(GroupBy),
    .base = &object_type,
    .dealloc = groupby_dealloc,
    .traverse = groupby_traverse,
    .clear = groupby_clear,
    .methods = groupby_methods,
    .new = groupby_new,
    .iter = iter_self,
    .next = groupby_next,
};

Type grouper_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "itertools._grouper",
    .flags = TYPE_GC,
    .size = sizeof(Grouper),
    .base = &object_type,
    .methods = grouper_methods,
    .new = grouper_new,
    .dealloc = grouper_dealloc,
    .traverse = grouper_traverse,
    .clear = grouper_clear,
    .iter = iter_self,
    .next = grouper_next,
};

/* ---- tee
 *
 * The iterators of a tee walk one linked list of blocks; a block is freed when the last iterator has left it.  The
 * last block reads from the source. */

enum { TEE_BLOCK = 57 }; /* CPython's number: a block's pickle shows it */

typedef struct TeeBlock {
    Object head;
    Own source, next;
    size_t filled;
    bool reading;
    Own values[TEE_BLOCK];
} TeeBlock;

typedef struct Tee { Object head; Own block; size_t at; Own weakrefs; } Tee;

static TeeBlock *block_of(Ref v) { return (TeeBlock *)object_of(v); }

static Own tee_block_new(Ref source) {
    TeeBlock *b = object_new(&tee_block_type, 0);
    if (!b) return NULL;
    b->source = own(source);
    gc_track(&b->head);
    return as_own(b);
}

static int tee_block_clear(Object *o) {
    TeeBlock *b = (TeeBlock *)o;
    CLEAR(b->source);
    while (b->filled > 0) CLEAR(b->values[--b->filled]);
    CLEAR(b->next);
    return 0;
}

static void tee_block_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    tee_block_clear(o);
    object_free(o);
    dealloc_end();
}

static int tee_block_traverse(Object *o, VisitFn visit, void *context) {
    TeeBlock *b = (TeeBlock *)o;
    VISIT(b->source);
    VISIT(b->next);
    for (size_t i = 0; i < b->filled; i++) VISIT(b->values[i]);
    return 0;
}

/* Value `at` of a block, read from the source if nobody did so yet: 1, 0, -1. */
static int tee_block_get(TeeBlock *b, size_t at, Own *out) {
    if (at < b->filled) {
        *out = own(b->values[at]);
        return 1;
    }
    if (!b->source) return 0;
    if (b->reading) return fail(RuntimeError, "cannot re-enter the tee iterator");
    scoped Own source = own(b->source);
    b->reading = true;
    int got = tool_step(source, out);
    b->reading = false;
    if (got == 1 && b->filled < TEE_BLOCK) b->values[b->filled++] = own(*out);
    return got;
}

static Own tee_at(Type *type, Ref block, size_t at) {
    Tee *t = object_new(type, 0);
    if (!t) return NULL;
    t->block = own(block);
    t->at = at;
    gc_track(&t->head);
    return as_own(t);
}

static Own tee_from(Type *type, Ref iterable) {
    scoped Own source = iter(iterable);
    if (!source) return NULL;
    if (is_exactly(source, &tee_type)) return tee_at(type, ((Tee *)object_of(source))->block, ((Tee *)object_of(source))->at);
    scoped Own block = tee_block_new(source);
    return block ? tee_at(type, block, 0) : NULL;
}

static Own tee_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("_tee", names) < 0 || args_count("_tee", count, 1, 1) < 0) return NULL;
    return tee_from(type, args[0]);
}

static int tee_clear(Object *o) {
    CLEAR(((Tee *)o)->block);
    return 0;
}

static void tee_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    tee_clear(o);
    object_free(o);
    dealloc_end();
}

static int tee_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Tee *)o)->block);
    return 0;
}

/* Go on to the next block if this one is used up.  -1: no memory. */
static int tee_turn_page(Tee *t) {
    if (t->at < TEE_BLOCK) return 0;
    TeeBlock *b = block_of(t->block);
    if (!b->next && !(b->next = tee_block_new(b->source))) return -1;
    Own block = own(b->next);
    t->at = 0;
    own_set_take(&t->block, block); /* the values of the old one go, and may ask for the next */
    return 0;
}

static int tee_next(Ref self, Own *out) {
    Tee *t = (Tee *)object_of(self);
    *out = NULL;
    if (!t->block) return 0;
    if (t->at < block_of(t->block)->filled) { /* another one has read it */
        *out = own(block_of(t->block)->values[t->at++]);
        return 1;
    }
    if (depth_check("") < 0 || tee_turn_page(t) < 0) return -1;
    scoped Own block = own(t->block);
    int got = tee_block_get(block_of(block), t->at, out);
    if (got == 1) t->at++;
    return got;
}

static Own tee_copy(Ref self, const Ref *args) {
    Tee *t = (Tee *)object_of(self);
    return tee_at(&tee_type, t->block, t->at);
}

/* An iterator over iterable that knows __copy__: its own, if that does. */
static Own copyable(Ref iterable) {
    scoped Own source = iter(iterable), method = NULL;
    if (!source) return NULL;
    if (is_exactly(source, &tee_type)) return give(source);
    int found = getattr_find(source, name___copy__, &method);
    if (found) return found < 0 ? NULL : give(source);
    return tee_from(&tee_type, source);
}

Own itertools_tee(Ref self, const Ref *args) {
    ssize_t n = 2;
    if (args[1] && index_ssize(args[1], &n) < 0) return NULL;
    if (n < 0) return throw(ValueError, "n must be >= 0");
    scoped Own result = tuple_new((size_t)n), first = NULL;
    if (!result || n == 0) return give(result);
    if (!(first = copyable(args[0]))) return NULL;
    for (size_t i = 0; i < (size_t)n; i++) {
        Own copy = i ? call_method_named(first, "__copy__", NULL, 0) : own(first);
        if (!copy) return NULL;
        tuple_of(result)->items[i] = copy;
    }
    return give(result);
}

/* ---- pickles of tee: its state is (block, place in it); a block is made of (source, values, next block) */

static Own tee_reduce(Ref self, const Ref *args) {
    Tee *t = (Tee *)object_of(self);
    scoped Own nothing = tuple_new(0), state = nothing ? tuple_pack(2, t->block, small_int_new((int64_t)t->at)) : NULL;
    return state ? tool_rebuild_take(self, tuple_pack(1, nothing), state) : NULL;
}

static Own tee_setstate(Ref self, const Ref *args) {
    Tee *t = (Tee *)object_of(self);
    ssize_t at;
    if (tool_state_check(args[0], 2, 2) < 0 || tool_state_type(args[0], 0, &tee_block_type) < 0) return NULL;
    scoped Own state = own(args[0]);
    if (index_ssize(tuple_item_peek(state, 1), &at) < 0) return NULL;
    if (at < 0 || at > TEE_BLOCK) return throw(ValueError, "Index out of range");
    own_set_take(&t->block, own(tuple_item_peek(state, 0)));
    t->at = (size_t)at;
    return None;
}

static Own tee_block_reduce(Ref self, const Ref *args) {
    TeeBlock *b = block_of(self);
    scoped Own values = list_new(b->filled);
    for (size_t i = 0; i < b->filled; i++)
        if (!values || list_append(values, b->values[i]) < 0) return NULL;
    Ref source = b->source ? b->source : None, next_block = b->next ? b->next : None;
    return values ? tool_rebuild_take(self, tuple_pack(3, source, values, next_block), NULL) : NULL;
}

/* Only a full block has a next one. */
static Own tee_block_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("teedataobject", names) < 0 || args_count("teedataobject", count, 3, 3) < 0) return NULL;
    if (!is_list(args[1])) return throw(TypeError, "teedataobject() argument 2 must be list, not %T", args[1]);
    size_t n = list_length(args[1]);
    bool ends = is_none(args[2]);
    if (n > TEE_BLOCK || (!ends && (n < TEE_BLOCK || !is_kind(args[2], &tee_block_type)))) return throw(ValueError, "Invalid arguments");
    Own block = tee_block_new(args[0]);
    if (!block) return NULL;
    TeeBlock *b = block_of(block);
    for (; b->filled < n; b->filled++) b->values[b->filled] = own(list_item_peek(args[1], b->filled));
    if (!ends) b->next = own(args[2]);
    return block;
}

static const MethodRow tee_methods[] = {
    {"__copy__(self, /)", tee_copy, "Another iterator that stands here.", 0},
    REDUCE_ROW(tee_reduce),
    SETSTATE_ROW(tee_setstate),
    {0},
};
static const MethodRow tee_block_methods[] = {REDUCE_ROW(tee_block_reduce), {0}};

Type tee_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "itertools._tee",
    .doc = "An iterator that shares its source with others.",
    .flags = TYPE_GC,
    .size = sizeof(Tee),
    .weakrefs_offset = offsetof(Tee, weakrefs),
    .base = &object_type,
    .methods = tee_methods,
    .dealloc = tee_dealloc,
    .traverse = tee_traverse,
    .clear = tee_clear,
    .new = tee_type_new,
    .iter = iter_self,
    .next = tee_next,
};

Type tee_block_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "itertools._tee_dataobject",
    .flags = TYPE_GC,
    .size = sizeof(TeeBlock),
    .base = &object_type,
    .methods = tee_block_methods,
    .new = tee_block_type_new,
    .dealloc = tee_block_dealloc,
    .traverse = tee_block_traverse,
    .clear = tee_block_clear,
};
