/* itertools: product, permutations, combinations, combinations_with_replacement.
 *
 * Each walks index vectors in lexicographic order over a pool (source, a tuple); `places` holds the vector, `other`
 * the tuple given last.  Which index moves next is the only difference between them. */
#include "stdlib/core/itertools_inner.h"

/* A block of n indices. */
static size_t *places_new(size_t n) {
    if (n > MEM_MAX / sizeof(size_t)) return throw_memory();
    return block_new((n ? n : 1) * sizeof(size_t));
}

/* A combining tool: `stop` places of a pool, which is consumed; `begun` as long as nothing was given. */
static Own combiner_new_take(Type *type, Own pool, size_t places, bool empty) {
    Own tool = tool_new_take(type, pool);
    if (!tool) return NULL;
    Tool *t = tool_of(tool);
    t->stop = places;
    if (empty) {
        CLEAR(t->source);
    } else if (!(t->places = places_new(places))) {
        decref(tool);
        return NULL;
    }
    return tool;
}

static Ref place_item(const Tool *t, size_t i, bool pools) {
    return tuple_item_peek(pools ? tuple_item_peek(t->source, i) : t->source, t->places[i]);
}

/* *out = the tuple of pool[places[i]], or of pools[i][places[i]].  A short one is made of all its items at once: then the
 * collector need not track what has plain ones. */
static ALWAYS_INLINE int give_places(const Tool *t, bool pools, Own *out) {
    enum { SHORT = 16 };
    Ref items[SHORT];
    if (t->stop <= SHORT) {
        for (size_t i = 0; i < t->stop; i++) items[i] = place_item(t, i, pools);
        *out = tuple_from_array(items, t->stop);
        return *out ? 1 : -1;
    }
    scoped Own result = tuple_new(t->stop);
    for (size_t i = 0; result && i < t->stop; i++) tuple_of(result)->items[i] = own(place_item(t, i, pools));
    *out = give(result);
    return *out ? 1 : -1;
}

static int no_more(Tool *t) {
    CLEAR(t->source);
    return 0;
}

/* ---- product: source is a tuple of pools */

static Own pools_from(const Ref *args, size_t count, size_t repeat) {
    size_t total;
    if (__builtin_mul_overflow(count, repeat, &total) || total > ITEMS_MAX / 2) return throw(OverflowError, "repeat argument too large");
    scoped Own pools = tuple_new(total);
    for (size_t i = 0; pools && i < count && repeat; i++)
        if (!(tuple_of(pools)->items[i] = tuple_from(args[i]))) return NULL;
    for (size_t i = count; pools && i < total; i++) tuple_of(pools)->items[i] = own(tuple_item_peek(pools, i - count));
    return give(pools);
}

static Own product_new(Type *type, const Ref *args, size_t count, Ref names) {
    ssize_t repeat = 1;
    for (size_t i = 0; names && i < tuple_length(names); i++) {
        if (!str_equal_c(tuple_item_peek(names, i), "repeat"))
            return throw(TypeError, "'%U' is an invalid keyword argument for product()", tuple_item_peek(names, i));
        if (index_ssize(args[count + i], &repeat) < 0) return NULL;
        if (repeat < 0) return throw(ValueError, "repeat argument cannot be negative");
    }
    Own pools = pools_from(args, count, (size_t)repeat);
    if (!pools) return NULL;
    bool empty = false;
    for (size_t i = 0; i < tuple_length(pools); i++) empty |= tuple_length(tuple_item_peek(pools, i)) == 0;
    return combiner_new_take(type, pools, tuple_length(pools), empty);
}

/* The next vector, as an odometer turns.  False: it was the last. */
static bool product_advance(Tool *t) {
    if (!t->begun) {
        memset(t->places, 0, t->stop * sizeof *t->places);
        return t->begun = true;
    }
    for (size_t i = t->stop; i-- > 0;) {
        if (++t->places[i] < tuple_length(tuple_item_peek(t->source, i))) return true;
        t->places[i] = 0;
    }
    return false;
}

static int product_next(Ref self, Own *out) {
    Tool *t = tool_of(self);
    *out = NULL;
    if (!t->source) return 0;
    if (!product_advance(t)) return no_more(t);
    return give_places(t, true, out);
}

static const MethodRow product_methods[] = {REDUCE_ROW(product_reduce), SETSTATE_ROW(product_setstate), {0}};

Type product_type = {
    TOOL_TYPE("product", "product(*iterables, repeat=1)\n\nAll tuples with one item of each iterable, the last one changing fastest.", product_new,
    product_next),
    .methods = product_methods,
};

/* ---- combinations */

/* (iterable, r): the pool and r; which of them may be larger is the caller's. */
static Own pool_and_r(Ref const *bound, ssize_t *r) {
    scoped Own pool = tuple_from(bound[0]);
    if (!pool || index_ssize(bound[1], r) < 0) return NULL;
    if (*r < 0) return throw(ValueError, "r must be non-negative");
    return give(pool);
}

static Own combinations_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    ssize_t r;
    if (args_bind(&signature, "combinations(iterable, r)", args, count, names, bound) < 0) return NULL;
    Own pool = pool_and_r(bound, &r);
    return pool ? combiner_new_take(type, pool, (size_t)r, (size_t)r > tuple_length(pool)) : NULL;
}

/* The rightmost index that can move does, and those behind it follow it closely. */
static bool combinations_advance(Tool *t) {
    size_t n = tuple_length(t->source), r = t->stop, i = r;
    if (!t->begun) {
        for (i = 0; i < r; i++) t->places[i] = i;
        return t->begun = true;
    }
    while (i > 0 && t->places[i - 1] == i - 1 + n - r) i--;
    if (i == 0) return false;
    for (size_t place = ++t->places[i - 1]; i < r; i++) t->places[i] = ++place;
    return true;
}

static int combinations_next(Ref self, Own *out) {
    Tool *t = tool_of(self);
    *out = NULL;
    if (!t->source) return 0;
    return combinations_advance(t) ? give_places(t, false, out) : no_more(t);
}

static const MethodRow combinations_methods[] = {REDUCE_ROW(combinations_reduce), SETSTATE_ROW(combinations_setstate), {0}};

Type combinations_type = {
    TOOL_TYPE("combinations", "combinations(iterable, r)\n--\n\nAll choices of r items, in the order of the iterable.", combinations_new,
    combinations_next),
    .methods = combinations_methods,
};

static Own replacement_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    ssize_t r;
    if (args_bind(&signature, "combinations_with_replacement(iterable, r)", args, count, names, bound) < 0) return NULL;
    Own pool = pool_and_r(bound, &r);
    return pool ? combiner_new_take(type, pool, (size_t)r, r > 0 && tuple_length(pool) == 0) : NULL;
}

static bool replacement_advance(Tool *t) {
    size_t n = tuple_length(t->source), i = t->stop;
    if (!t->begun) {
        memset(t->places, 0, t->stop * sizeof *t->places);
        return t->begun = true;
    }
    while (i > 0 && t->places[i - 1] == n - 1) i--;
    if (i == 0) return false;
    for (size_t place = ++t->places[i - 1]; i < t->stop; i++) t->places[i] = place;
    return true;
}

static int replacement_next(Ref self, Own *out) {
    Tool *t = tool_of(self);
    *out = NULL;
    if (!t->source) return 0;
    return replacement_advance(t) ? give_places(t, false, out) : no_more(t);
}

static const MethodRow replacement_methods[] = {REDUCE_ROW(combinations_reduce), SETSTATE_ROW(replacement_setstate), {0}};

Type combinations_with_replacement_type = {
    TOOL_TYPE("combinations_with_replacement",
    "combinations_with_replacement(iterable, r)\n--\n\nAll choices of r items, each of which may be taken again.", replacement_new,
    replacement_next),
    .methods = replacement_methods,
};

/* ---- permutations: places hold all n indices and behind them r counters */

static Own permutations_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    ssize_t r;
    if (args_bind(&signature, "permutations(iterable, r=None)", args, count, names, bound) < 0) return NULL;
    scoped Own pool = tuple_from(bound[0]);
    if (!pool) return NULL;
    size_t n = tuple_length(pool);
    if (!bound[1] || is_none(bound[1])) {
        r = (ssize_t)n;
    } else {
        if (!is_int(bound[1])) return throw(TypeError, "Expected int as r");
        if (index_ssize(bound[1], &r) < 0) return NULL;
    }
    if (r < 0) return throw(ValueError, "r must be non-negative");
    bool empty = (size_t)r > n;
    Own tool = combiner_new_take(type, give(pool), empty ? 0 : n + (size_t)r, empty);
    if (tool) tool_of(tool)->stop = (size_t)r;
    return tool;
}

/* Counter i says how often place i can still be exchanged with one behind it; spent, its index goes to the end. */
static bool permutations_advance(Tool *t) {
    size_t n = tuple_length(t->source), r = t->stop, *counters = t->places + n;
    if (!t->begun) {
        for (size_t i = 0; i < n; i++) t->places[i] = i;
        for (size_t i = 0; i < r; i++) counters[i] = n - i;
        return t->begun = true;
    }
    for (size_t i = r; i-- > 0;) {
        size_t place = t->places[i];
        if (--counters[i] == 0) {
            memmove(t->places + i, t->places + i + 1, (n - i - 1) * sizeof *t->places);
            t->places[n - 1] = place;
            counters[i] = n - i;
        } else {
            size_t j = n - counters[i];
            t->places[i] = t->places[j];
            t->places[j] = place;
            return true;
        }
    }
    return false;
}

static int permutations_next(Ref self, Own *out) {
    Tool *t = tool_of(self);
    *out = NULL;
    if (!t->source) return 0;
    return permutations_advance(t) ? give_places(t, false, out) : no_more(t);
}

static const MethodRow permutations_methods[] = {REDUCE_ROW(permutations_reduce), SETSTATE_ROW(permutations_setstate), {0}};

Type permutations_type = {
    TOOL_TYPE("permutations", "permutations(iterable, r=None)\n--\n\nAll arrangements of r items.", permutations_new, permutations_next),
    .methods = permutations_methods,
};
