/* enumerate, zip, map, filter, reversed: built-in classes whose instances are iterators over other iterators.
 *
 * They nest as deep as a program likes, so each `next` guards the C stack.  What an iterator owns can be exchanged by
 * __setstate__ or __init__ of a subclass at no time: fields are set once, in `new`. */
#include "runtime/types/iterators.h"

#include "runtime/object/call.h"
#include "runtime/object/gc_inline.h"
#include "runtime/object/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/items.h"
#include "runtime/types/list.h"
#include "runtime/types/tuple.h"

/* All five are two or three values behind the head; unused ones stay NULL. */
typedef struct Lazy {
    Object head;
    Own source;     /* the iterator; of zip and map the tuple of iterators; of reversed the sequence */
    Own function;   /* of map and filter; of enumerate the count */
    Own result;     /* of enumerate and zip: the tuple given last */
    size_t left;    /* of reversed: items still to come */
    bool strict;    /* of zip */
} Lazy;

static Lazy *lazy_of(Ref v) { return (Lazy *)object_of(v); }

/* Consumes source. */
static Own lazy_new(Type *type, Own source, Ref function) {
    if (!source) return NULL;
    Lazy *lazy = object_new(type, 0);
    if (!lazy) {
        decref(source);
        return NULL;
    }
    lazy->source = source;
    lazy->function = own(function);
    gc_track_new(&lazy->head);
    return as_own(lazy);
}

static int lazy_clear(Object *o) {
    Lazy *lazy = (Lazy *)o;
    CLEAR(lazy->source);
    CLEAR(lazy->function);
    CLEAR(lazy->result);
    return 0;
}

static void lazy_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (!dealloc_enter(o)) return;
    lazy_clear(o);
    object_free(o);
    dealloc_leave();
}

static int lazy_traverse(Object *o, VisitFn visit, void *context) {
    Lazy *lazy = (Lazy *)o;
    VISIT(lazy->source);
    VISIT(lazy->function);
    VISIT(lazy->result);
    return 0;
}

/* Step an iterator; *out is NULL unless the result is 1.  A class can lose its __next__ at any time. */
static inline int step(Ref iterator, Own *out) {
    NextFn fn = type_of(iterator)->next;
    *out = NULL;
    return LIKELY(fn != NULL) ? next_status(fn(iterator, out)) : next(iterator, out);
}

/* Names are for the __init__ of a subclass that has its own. */
static int no_keywords(const Type *type, const Type *exact, Ref names) {
    return type->init == object_type.init ? args_no_names(exact->name, names) : 0;
}

#define LAZY_COMMON(more_flags) \
    .head = OBJECT_STATIC(&type_type), .flags = TYPE_BASE | TYPE_GC | (more_flags), .size = sizeof(Lazy), .base = &object_type, \
    .dealloc = lazy_dealloc, .traverse = lazy_traverse, .clear = lazy_clear, .iter = iter_self

/* ---- enumerate */

/* CPython takes these arguments apart by hand, and words it so. */
static int enumerate_check(size_t count, Ref names) {
    size_t named = names ? tuple_length(names) : 0;
    if (count + named == 0) return fail(TypeError, "enumerate() missing required argument 'iterable'");
    if (count == 0 && named == 1 && !str_equal_c(tuple_item_peek(names, 0), "iterable"))
        return fail(TypeError, "'%U' is an invalid keyword argument for enumerate()", tuple_item_peek(names, 0));
    return 0;
}

static Own enumerate_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    if (enumerate_check(count, names) < 0) return NULL;
    if (args_bind(&signature, "enumerate(iterable, start=0)", args, count, names, bound) < 0) return NULL;
    scoped Own start = bound[1] ? index_of(bound[1]) : small_int_new(0);
    return start ? lazy_new(type, iter(bound[0]), start) : NULL;
}

/* items: the number and the item. */
static int enumerate_step(Lazy *lazy, Own *items) {
    Own next_count;
    if (depth_check("") < 0) return -1;
    int got = step(lazy->source, &items[1]);
    if (got <= 0) return got;
    if (!is_small_int(lazy->function) || !small_int_add(lazy->function, small_int_new(1), &next_count))
        next_count = int_binary(OP_ADD, lazy->function, small_int_new(1));
    if (!next_count) {
        decref(items[1]);
        return -1;
    }
    items[0] = lazy->function;
    lazy->function = next_count;
    return 1;
}

static int enumerate_next(Ref self, Own *out) {
    Own items[2];
    *out = NULL;
    int got = enumerate_step(lazy_of(self), items);
    if (got <= 0) return got;
    *out = tuple_pair_take(&lazy_of(self)->result, items[0], items[1]);
    return *out ? 1 : -1;
}

static int enumerate_next_items(Ref self, Own *out, size_t n) { return n == 2 ? enumerate_step(lazy_of(self), out) : 2; }

static Own enumerate_reduce(Ref self, const Ref *args) {
    scoped Own parts = tuple_pack(2, lazy_of(self)->source, lazy_of(self)->function);
    return parts ? tuple_pack(2, as_ref(type_of(self)), parts) : NULL;
}

static const MethodRow enumerate_methods[] = {
    {"__reduce__(self, /)", enumerate_reduce, "What pickle needs.", 0}, GENERIC_ALIAS_ROW, {0}};

Type enumerate_type = {
    LAZY_COMMON(0),
    .name = "enumerate",
    .doc = "enumerate(iterable, start=0)\n--\n\nPairs of a count and an item of iterable: (start, first), (start + 1, second), ...",
    .methods = enumerate_methods,
    .new = enumerate_new,
    .next = enumerate_next,
    .next_items = enumerate_next_items,
};

/* ---- several iterators at once (zip, map) */

static Own iterators_of(const Ref *iterables, size_t count) {
    scoped Own tuple = tuple_new(count);
    for (size_t i = 0; tuple && i < count; i++)
        if (!(tuple_of(tuple)->items[i] = iter(iterables[i]))) return NULL;
    return give(tuple);
}

/* ---- zip */

static Own zip_new(Type *type, const Ref *args, size_t count, Ref names) {
    bool strict = false;
    for (size_t i = 0; names && i < tuple_length(names); i++) {
        if (tuple_length(names) > 1)
            return throw(TypeError, "zip() takes at most 1 keyword argument (%zu given)", tuple_length(names));
        if (!str_equal_c(tuple_item_peek(names, i), "strict"))
            return throw(TypeError, "'%U' is an invalid keyword argument for zip()", tuple_item_peek(names, i));
        int on = truth(args[count + i]);
        if (on < 0) return NULL;
        strict = on;
    }
    Own zip = lazy_new(type, iterators_of(args, count), NULL);
    if (zip) lazy_of(zip)->strict = strict;
    return zip;
}

/* Iterator i (from 0) of a strict zip ended: were all exhausted at once?  0, or -1 with the ValueError. */
static int zip_check_lengths(Ref iterators, size_t i) {
    if (i > 0) {
        return fail(ValueError, "zip() argument %zu is shorter than argument%s%zu", i + 1, i == 1 ? " " : "s 1-", i);
    }
    for (i = 1; i < tuple_length(iterators); i++) {
        scoped Own item = NULL;
        int got = step(tuple_item_peek(iterators, i), &item);
        if (got < 0) return -1;
        if (got)
            return fail(ValueError, "zip() argument %zu is longer than argument%s%zu", i + 1, i == 1 ? " " : "s 1-", i);
    }
    return 0;
}

/* Step every iterator into items[0 .. n): 1, 0 one ended, -1. */
static int zip_step_all(Lazy *lazy, Own *items, size_t n) {
    for (size_t i = 0; i < n; i++) {
        int got = step(tuple_item_peek(lazy->source, i), &items[i]);
        if (got == 1) continue;
        items_decref(items, i);
        if (got == 0 && lazy->strict) return zip_check_lengths(lazy->source, i);
        return got;
    }
    return 1;
}

enum { ZIP_FEW = 8 };

static int zip_next_many(Lazy *lazy, size_t n, Own *out) {
    Own *items = items_new(n);
    if (!items) return -1;
    int got = zip_step_all(lazy, items, n);
    if (got == 1 && !(*out = tuple_from_array_take(items, n))) got = -1;
    block_free(items);
    return got;
}

static int zip_next(Ref self, Own *out) {
    Lazy *lazy = lazy_of(self);
    Own items[ZIP_FEW];
    size_t n = tuple_length(lazy->source);
    *out = NULL;
    if (n == 0 || depth_check("") < 0) return n ? -1 : 0;
    if (n > ZIP_FEW) return zip_next_many(lazy, n, out);
    int got = zip_step_all(lazy, items, n);
    if (got <= 0) return got;
    *out = n == 2 ? tuple_pair_take(&lazy->result, items[0], items[1]) : tuple_from_array_take(items, n);
    return *out ? 1 : -1;
}

static int zip_next_items(Ref self, Own *out, size_t n) {
    Lazy *lazy = lazy_of(self);
    if (tuple_length(lazy->source) != n) return 2;
    return depth_check("") < 0 ? -1 : zip_step_all(lazy, out, n);
}

static Own zip_reduce(Ref self, const Ref *args) {
    Lazy *lazy = lazy_of(self);
    if (lazy->strict) return tuple_pack(3, as_ref(type_of(self)), lazy->source, True);
    return tuple_pack(2, as_ref(type_of(self)), lazy->source);
}

static Own zip_setstate(Ref self, const Ref *args) {
    int strict = truth(args[0]);
    if (strict < 0) return NULL;
    lazy_of(self)->strict = strict;
    return None;
}

static const MethodRow zip_methods[] = {
    {"__reduce__(self, /)", zip_reduce, "What pickle needs.", 0},
    {"__setstate__(self, state, /)", zip_setstate, "Set strict.", 0},
    {0},
};

Type zip_type = {
    LAZY_COMMON(0),
    .name = "zip",
    .doc = "zip(*iterables, strict=False)\n--\n\nTuples of the first items of all iterables, the second ones, and so on, until the shortest "
           "ends.\n\nIf strict is true, a ValueError is raised unless all end together.",
    .methods = zip_methods,
    .new = zip_new,
    .next = zip_next,
    .next_items = zip_next_items,
};

/* ---- map */

static Own map_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (no_keywords(type, &map_type, names) < 0) return NULL;
    if (count < 2) return throw(TypeError, "map() must have at least two arguments.");
    return lazy_new(type, iterators_of(args + 1, count - 1), args[0]);
}

static int map_next_one(Lazy *lazy, Own *out) {
    scoped Own item = NULL;
    int got = step(tuple_item_peek(lazy->source, 0), &item);
    if (got <= 0) return got;
    *out = call(lazy->function, (const Ref[]){item}, 1, NULL);
    return *out ? 1 : -1;
}

static int map_next(Ref self, Own *out) {
    Lazy *lazy = lazy_of(self);
    size_t n = tuple_length(lazy->source);
    *out = NULL;
    if (depth_check("") < 0) return -1;
    if (n == 1) return map_next_one(lazy, out);
    Own *items = items_new(n);
    if (!items) return -1;
    int got = zip_step_all(lazy, items, n);
    if (got == 1) {
        *out = call(lazy->function, lent(items), n, NULL);
        items_decref(items, n);
        if (!*out) got = -1;
    }
    block_free(items);
    return got;
}

/* The context of map's and filter's consumers: what they give goes to fn. */
typedef struct Drive { Ref function; EachFn fn; void *context; bool ended; } Drive;

/* What the consumer is to say when the function raised: its StopIteration ends the iterator. */
static int drive_failed(Drive *drive) { return (drive->ended = next_status(-1) == 0) ? 1 : -1; }

static int drive_run(Ref iterator, EachFn give, Drive *drive) {
    int said = each(iterator, give, drive);
    return drive->ended ? 0 : said;
}

static int map_give(Own item_take, void *context) {
    Drive *drive = context;
    scoped Own item = item_take;
    if (depth_check("") < 0) return -1;
    Own result = call(drive->function, (const Ref[]){item}, 1, NULL);
    return result ? drive->fn(result, drive->context) : drive_failed(drive);
}

static int map_each(Ref self, EachFn fn, void *context) {
    Lazy *lazy = lazy_of(self);
    if (tuple_length(lazy->source) != 1) return each_stepped(map_next, self, fn, context);
    if (depth_check("") < 0) return -1;
    scoped Own iterator = own(tuple_item_peek(lazy->source, 0)), function = own(lazy->function);
    return drive_run(iterator, map_give, &(Drive){function, fn, context, false});
}

static Own map_reduce(Ref self, const Ref *args) {
    Lazy *lazy = lazy_of(self);
    size_t n = tuple_length(lazy->source);
    scoped Own parts = tuple_new(n + 1);
    if (!parts) return NULL;
    tuple_of(parts)->items[0] = own(lazy->function);
    items_copy(tuple_of(parts)->items + 1, lent(tuple_of(lazy->source)->items), n);
    return tuple_pack(2, as_ref(type_of(self)), parts);
}

static const MethodRow map_methods[] = {{"__reduce__(self, /)", map_reduce, "What pickle needs.", 0}, {0}};

Type map_type = {
    LAZY_COMMON(TYPE_NO_HINT),
    .name = "map",
    .doc = "map(function, /, *iterables)\n--\n\nThe results of function for the items of all iterables taken together, until the shortest ends.",
    .methods = map_methods,
    .new = map_new,
    .next = map_next,
    .each = map_each,
};

/* ---- filter */

static Own filter_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (no_keywords(type, &filter_type, names) < 0 || args_count("filter", count, 2, 2) < 0) return NULL;
    return lazy_new(type, iter(args[1]), args[0]);
}

static int filter_wants(Ref function, Ref item) {
    if (is_none(function) || function == as_ref(&bool_type)) return item_truth(item);
    scoped Own answer = call1(function, item);
    return answer ? item_truth(answer) : -1;
}

static int filter_next(Ref self, Own *out) {
    Lazy *lazy = lazy_of(self);
    size_t steps = 0;
    *out = NULL;
    if (depth_check("") < 0) return -1;
    for (;;) {
        scoped Own item = NULL;
        int got = step(lazy->source, &item);
        if (got <= 0) return got;
        int wanted = filter_wants(lazy->function, item);
        if (wanted == 1) *out = give(item);
        if (wanted) return wanted;
        if (loop_step(&steps) < 0) return -1;
    }
}

static int filter_give(Own item_take, void *context) {
    Drive *drive = context;
    scoped Own item = item_take;
    if (depth_check("") < 0) return -1;
    int wanted = filter_wants(drive->function, item);
    return wanted > 0 ? drive->fn(give(item), drive->context) : wanted < 0 ? drive_failed(drive) : 0;
}

static int filter_each(Ref self, EachFn fn, void *context) {
    if (depth_check("") < 0) return -1;
    scoped Own iterator = own(lazy_of(self)->source), function = own(lazy_of(self)->function);
    return drive_run(iterator, filter_give, &(Drive){function, fn, context, false});
}

static Own filter_reduce(Ref self, const Ref *args) {
    scoped Own parts = tuple_pack(2, lazy_of(self)->function, lazy_of(self)->source);
    return parts ? tuple_pack(2, as_ref(type_of(self)), parts) : NULL;
}

static const MethodRow filter_methods[] = {{"__reduce__(self, /)", filter_reduce, "What pickle needs.", 0}, {0}};

Type filter_type = {
    LAZY_COMMON(TYPE_NO_HINT),
    .name = "filter",
    .doc = "filter(function, iterable, /)\n--\n\nThe items of iterable for which function is true; if it is None, those that are true.",
    .methods = filter_methods,
    .new = filter_new,
    .next = filter_next,
    .each = filter_each,
};

/* ---- reversed */

static Own reversed_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (no_keywords(type, &reversed_type, names) < 0 || args_count("reversed", count, 1, 1) < 0) return NULL;
    if (is_exactly(args[0], &list_type)) return seq_iter_new(&list_reviter_type, args[0]);
    bool needs_self;
    scoped Own method = NULL;
    int found = special_method(args[0], name___reversed__, &method, &needs_self);
    if (found < 0) return NULL;
    if (found && !is_none(method)) return needs_self ? call1(method, args[0]) : call0(method);
    size_t n;
    if (found || !is_sequence(args[0])) return throw(TypeError, "'%T' object is not reversible", args[0]);
    if (length(args[0], &n) < 0) return NULL;
    Own reversed = lazy_new(type, own(args[0]), NULL);
    if (reversed) lazy_of(reversed)->left = n;
    return reversed;
}

static int reversed_next(Ref self, Own *out) {
    Lazy *lazy = lazy_of(self);
    *out = NULL;
    if (!lazy->source || lazy->left == 0) {
        CLEAR(lazy->source);
        return 0;
    }
    scoped Own sequence = own(lazy->source), index = int_new((int64_t)lazy->left - 1);
    *out = index ? getitem(sequence, index) : NULL;
    if (*out) {
        lazy->left--;
        return 1;
    }
    if (!error_clear_if(IndexError) && !error_clear_if(StopIteration)) return -1;
    CLEAR(lazy->source);
    return 0;
}

static Own reversed_length_hint(Ref self, const Ref *args) {
    Lazy *lazy = lazy_of(self);
    if (!lazy->source) return small_int_new(0);
    scoped Own sequence = own(lazy->source);
    size_t n;
    if (length(sequence, &n) < 0) return NULL;
    return int_new(n < lazy->left ? 0 : (int64_t)lazy->left);
}

static Own reversed_reduce(Ref self, const Ref *args) {
    Lazy *lazy = lazy_of(self);
    scoped Own nothing = tuple_new(0), parts = tuple_pack(1, lazy->source ? lazy->source : nothing);
    if (!parts) return NULL;
    if (!lazy->source) return tuple_pack(2, as_ref(type_of(self)), parts);
    scoped Own index = int_new((int64_t)lazy->left - 1);
    return index ? tuple_pack(3, as_ref(type_of(self)), parts, index) : NULL;
}

static Own reversed_setstate(Ref self, const Ref *args) {
    Lazy *lazy = lazy_of(self);
    ssize_t index;
    if (index_ssize(args[0], &index) < 0) return NULL;
    if (!lazy->source) return None;
    scoped Own sequence = own(lazy->source);
    size_t n;
    if (length(sequence, &n) < 0) return NULL;
    lazy->left = index < 0 ? 0 : (size_t)index < n ? (size_t)index + 1 : n;
    return None;
}

static const MethodRow reversed_methods[] = {
    {"__length_hint__(self, /)", reversed_length_hint, "How many items are probably left.", 0},
    {"__reduce__(self, /)", reversed_reduce, "What pickle needs.", 0},
    {"__setstate__(self, state, /)", reversed_setstate, "Go to this index.", 0},
    {0},
};

Type reversed_type = {
    LAZY_COMMON(0),
    .name = "reversed",
    .doc = "reversed(sequence, /)\n--\n\nThe items of sequence from the last to the first.",
    .methods = reversed_methods,
    .new = reversed_new,
    .next = reversed_next,
};
