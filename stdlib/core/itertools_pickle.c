/* itertools: what copies and pickles its iterators.
 *
 * __reduce__ says (type, arguments) or (type, arguments, state), as CPython's do, so a pickle of one is read by the other;
 * __setstate__ takes any state, and clamps what it finds, for pickles can be written by anyone.  groupby and tee, which
 * keep their structures to themselves, do their own part in itertools_group.c. */
#include "stdlib/core/itertools_inner.h"

/* ---- what they share */

Own tool_rebuild_take(Ref self, Own args, Ref state) {
    scoped Own parts = args;
    if (!parts) return NULL;
    return state ? tuple_pack(3, as_ref(type_of(self)), parts, state) : tuple_pack(2, as_ref(type_of(self)), parts);
}

int tool_state_check(Ref state, size_t min, size_t max) {
    if (!is_tuple(state)) return fail(TypeError, "state is not a tuple");
    size_t n = tuple_length(state), bound = n < min ? min : max;
    if (n >= min && n <= max) return 0;
    return fail(TypeError, "function takes %s %zu argument%s (%zu given)", min == max ? "exactly" : n < min ? "at least" : "at most", bound,
                bound == 1 ? "" : "s", n);
}

int tool_state_type(Ref state, size_t i, const Type *type) {
    Ref part = tuple_item_peek(state, i);
    if (is_kind(part, type)) return 0;
    return fail(TypeError, "argument %zu must be %s, not %T", i + 1, type->name, part);
}

/* An index a state gives, brought into 0 .. max.  -1: TypeError. */
static int clamp_index(Ref v, size_t max, size_t *out) {
    ssize_t index;
    *out = 0;
    if (!is_int(v)) return fail(TypeError, "an integer is required");
    if (index_ssize(v, &index) < 0) return -1;
    *out = index < 0 ? 0 : (size_t)index > max ? max : (size_t)index;
    return 0;
}

/* A tuple of n indices. */
static Own indices_tuple(const size_t *places, size_t n) {
    scoped Own result = tuple_new(n);
    for (size_t i = 0; result && i < n; i++) tuple_of(result)->items[i] = small_int_new((int64_t)places[i]);
    return give(result);
}

/* An iterator over a list, `at` items on. */
static Own list_rest(Ref list, size_t at) {
    scoped Own rest = iter(list);
    if (!rest || at == 0) return give(rest);
    scoped Own done = call_method_named(rest, "__setstate__", (const Ref[]){small_int_new((int64_t)at)}, 1);
    return done ? give(rest) : NULL;
}

/* ---- iterators that walk one source, or two */

Own repeat_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    if (t->stop == SIZE_MAX) return tool_rebuild_take(self, tuple_pack(1, t->source), NULL);
    scoped Own times = int_new((int64_t)t->stop);
    return times ? tool_rebuild_take(self, tuple_pack(2, t->source, times), NULL) : NULL;
}

/* The state: the items seen, and whether the source's are among them already. */
Own cycle_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    scoped Own source = t->begun ? list_rest(t->item, t->at) : own(t->source);
    scoped Own state = source ? tuple_pack(2, t->item, t->begun || t->seen ? True : False) : NULL;
    return state ? tool_rebuild_take(self, tuple_pack(1, source), state) : NULL;
}

Own cycle_setstate(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    ssize_t seen;
    if (tool_state_check(args[0], 2, 2) < 0 || tool_state_type(args[0], 0, &list_type) < 0) return NULL;
    scoped Own state = own(args[0]);
    if (index_ssize(tuple_item_peek(state, 1), &seen) < 0) return NULL;
    own_set_take(&t->item, own(tuple_item_peek(state, 0)));
    t->seen = seen != 0;
    t->at = 0;
    return None;
}

Own chain_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    if (!t->source) return tool_rebuild_take(self, tuple_new(0), NULL);
    scoped Own state = t->item ? tuple_pack(2, t->source, t->item) : tuple_pack(1, t->source);
    return state ? tool_rebuild_take(self, tuple_new(0), state) : NULL;
}

Own chain_setstate(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    if (tool_state_check(args[0], 1, 2) < 0) return NULL;
    size_t n = tuple_length(args[0]);
    for (size_t i = 0; i < n; i++)
        if (!type_of(tuple_item_peek(args[0], i))->next) return throw(TypeError, "Arguments must be iterators.");
    scoped Own state = own(args[0]);
    own_set_take(&t->source, own(tuple_item_peek(state, 0)));
    own_set_take(&t->item, n == 2 ? own(tuple_item_peek(state, 1)) : NULL);
    return None;
}

Own compress_reduce(Ref self, const Ref *args) {
    return tool_rebuild_take(self, tuple_pack(2, tool_of(self)->source, tool_of(self)->item), NULL);
}

static Own function_and_source(Ref self) { return tuple_pack(2, tool_of(self)->function, tool_of(self)->source); }

Own function_reduce(Ref self, const Ref *args) { return tool_rebuild_take(self, function_and_source(self), NULL); }

Own while_reduce(Ref self, const Ref *args) {
    return tool_rebuild_take(self, function_and_source(self), small_int_new(tool_of(self)->begun));
}

Own while_setstate(Ref self, const Ref *args) {
    int begun = truth(args[0]);
    if (begun < 0) return NULL;
    tool_of(self)->begun = begun;
    return None;
}

/* ---- accumulate
 *
 * Its state is the total.  A total still to be given, or one that is None and so no state, goes in front of the source. */

static Own prefixed(Ref first, Ref source) {
    scoped Own alone = tuple_pack(1, first);
    return alone ? call(as_ref(&chain_type), (const Ref[]){alone, source}, 2, NULL) : NULL;
}

Own accumulate_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    scoped Own source = own(t->source), total = t->item ? own(t->item) : None, function = t->function ? own(t->function) : None;
    bool pending = t->other != NULL, hidden = !pending && t->item && is_none(t->item);
    if (pending || hidden) own_set_take(&source, prefixed(pending ? t->other : t->item, source));
    if (!source) return NULL;
    if (!hidden) return tool_rebuild_take(self, tuple_pack(2, source, function), pending ? None : total);
    scoped Own again = call(as_ref(&accumulate_type), (const Ref[]){source, function}, 2, NULL);
    scoped Own sliced = again ? tuple_pack(3, again, small_int_new(1), None) : NULL;
    return sliced ? tuple_pack(2, as_ref(&islice_type), sliced) : NULL;
}

Own accumulate_setstate(Ref self, const Ref *args) {
    own_set_take(&tool_of(self)->item, own(args[0]));
    return None;
}

/* ---- islice, zip_longest */

Own islice_reduce(Ref self, const Ref *args) {
    Slicer *s = (Slicer *)object_of(self);
    if (!s->source) {
        scoped Own empty = list_new(0), nothing = empty ? iter(empty) : NULL;
        return nothing ? tool_rebuild_take(self, tuple_pack(2, nothing, small_int_new(0)), small_int_new(0)) : NULL;
    }
    scoped Own wanted = int_new((int64_t)s->wanted), stop = s->stop == SIZE_MAX ? None : int_new((int64_t)s->stop);
    scoped Own step = int_new((int64_t)s->step), taken = int_new((int64_t)s->taken);
    if (!wanted || !stop || !step || !taken) return NULL;
    return tool_rebuild_take(self, tuple_pack(4, s->source, wanted, stop, step), taken);
}

Own islice_setstate(Ref self, const Ref *args) {
    size_t taken;
    if (clamp_index(args[0], SSIZE_MAX, &taken) < 0) return NULL;
    ((Slicer *)object_of(self))->taken = taken;
    return None;
}

/* An iterator that has ended stands as an empty tuple. */
Own zip_longest_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    size_t n = tuple_length(t->source);
    scoped Own sources = tuple_new(n), fill = own(t->item);
    for (size_t i = 0; sources && i < n; i++) {
        Ref source = tuple_item_peek(t->source, i);
        if (!(tuple_of(sources)->items[i] = is_none(source) ? tuple_new(0) : own(source))) return NULL;
    }
    return sources ? tool_rebuild_take(self, give(sources), fill) : NULL;
}

Own zip_longest_setstate(Ref self, const Ref *args) {
    own_set_take(&tool_of(self)->item, own(args[0]));
    return None;
}

/* ---- the combining tools: the pool, and the places given last */

Own product_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    scoped Own empty = tuple_new(0);
    if (!empty) return NULL;
    if (!t->source) return tool_rebuild_take(self, tuple_pack(1, empty), NULL);
    if (!t->begun) return tool_rebuild_take(self, own(t->source), NULL);
    scoped Own places = indices_tuple(t->places, t->stop);
    return places ? tool_rebuild_take(self, own(t->source), places) : NULL;
}

/* (pool, r), the pool empty if nothing is left. */
static Own pool_and_places(Tool *t) {
    scoped Own pool = t->source ? own(t->source) : tuple_new(0), r = int_new((int64_t)t->stop);
    return pool && r ? tuple_pack(2, pool, r) : NULL;
}

Own combinations_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    if (!t->source || !t->begun) return tool_rebuild_take(self, pool_and_places(t), NULL);
    scoped Own places = indices_tuple(t->places, t->stop);
    return places ? tool_rebuild_take(self, pool_and_places(t), places) : NULL;
}

Own permutations_reduce(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    if (!t->source || !t->begun) return tool_rebuild_take(self, pool_and_places(t), NULL);
    size_t n = tuple_length(t->source);
    scoped Own places = indices_tuple(t->places, n), counters = places ? indices_tuple(t->places + n, t->stop) : NULL;
    scoped Own state = counters ? tuple_pack(2, places, counters) : NULL;
    return state ? tool_rebuild_take(self, pool_and_places(t), state) : NULL;
}

/* How large place i of a tool may be. */
typedef size_t (*LimitFn)(const Tool *t, size_t i);

static size_t product_limit(const Tool *t, size_t i) { return tuple_length(tuple_item_peek(t->source, i)) - 1; }
static size_t pool_limit(const Tool *t, size_t i) { return tuple_length(t->source) - 1; }
static size_t combinations_limit(const Tool *t, size_t i) { return i + tuple_length(t->source) - t->stop; }

static Own set_places(Ref self, Ref state, LimitFn limit) {
    Tool *t = tool_of(self);
    if (!is_tuple(state) || tuple_length(state) != t->stop) return throw(ValueError, "invalid arguments");
    if (!t->source) return None;
    for (size_t i = 0; i < t->stop; i++)
        if (clamp_index(tuple_item_peek(state, i), limit(t, i), &t->places[i]) < 0) return NULL;
    t->begun = true;
    return None;
}

Own product_setstate(Ref self, const Ref *args) { return set_places(self, args[0], product_limit); }
Own combinations_setstate(Ref self, const Ref *args) { return set_places(self, args[0], combinations_limit); }
Own replacement_setstate(Ref self, const Ref *args) { return set_places(self, args[0], pool_limit); }

Own permutations_setstate(Ref self, const Ref *args) {
    Tool *t = tool_of(self);
    if (tool_state_check(args[0], 2, 2) < 0) return NULL;
    if (tool_state_type(args[0], 0, &tuple_type) < 0 || tool_state_type(args[0], 1, &tuple_type) < 0) return NULL;
    Ref places = tuple_item_peek(args[0], 0), counters = tuple_item_peek(args[0], 1);
    size_t n = t->source ? tuple_length(t->source) : 0;
    if (tuple_length(places) != n || tuple_length(counters) != t->stop) return throw(ValueError, "invalid arguments");
    if (!t->source) return None;
    for (size_t i = 0; i < n; i++)
        if (clamp_index(tuple_item_peek(places, i), n - 1, &t->places[i]) < 0) return NULL;
    for (size_t i = 0; i < t->stop; i++) {
        if (clamp_index(tuple_item_peek(counters, i), n - i, &t->places[n + i]) < 0) return NULL;
        if (t->places[n + i] == 0) t->places[n + i] = 1;
    }
    t->begun = true;
    return None;
}
