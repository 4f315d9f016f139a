/* The module gc: the cycle collector (runtime/object/gc.h).  Collections of young generations are for who asks for them. */
#include "stdlib/stdlib.h"

static GcState *state(void) { return &interp_current()->gc; }

/* ---- collecting */

enum { GENERATIONS = GC_OLDEST + 1, ALL = -1 };

static Own collect(Ref module, const Ref *args) {
    int generation = GENERATIONS - 1;
    size_t found = 0;
    if (args[0] && int_from(args[0], &generation) < 0) return NULL;
    if (generation < 0 || generation >= GENERATIONS) return throw(ValueError, "invalid generation");
    return gc_collect_young(generation, &found) < 0 ? NULL : small_int_new((int64_t)found);
}

static Own enable(Ref module, const Ref *args) {
    state()->enabled = true;
    return None;
}

static Own disable(Ref module, const Ref *args) {
    state()->enabled = false;
    return None;
}

static Own is_enabled(Ref module, const Ref *args) { return bool_new(state()->enabled); }

static Own get_threshold(Ref module, const Ref *args) {
    const size_t *t = state()->thresholds;
    return tuple_pack(3, small_int_new((int64_t)t[0]), small_int_new((int64_t)t[1]), small_int_new((int64_t)t[2]));
}

static Own set_threshold(Ref module, const Ref *args) {
    ssize_t values[GENERATIONS];
    for (size_t i = 0; i < GENERATIONS; i++) {
        values[i] = (ssize_t)state()->thresholds[i];
        if (args[i] && index_ssize(args[i], &values[i]) < 0) return NULL;
    }
    for (size_t i = 1; i < GENERATIONS; i++) state()->thresholds[i] = (size_t)values[i];
    gc_set_threshold(values[0] > 0 ? (size_t)values[0] : 0);
    return None;
}

static Own get_count(Ref module, const Ref *args) {
    const GcState *gc = state();
    int64_t grown = gc->count > gc->survived ? (int64_t)(gc->count - gc->survived) : 0;
    return tuple_pack(3, small_int_new(grown), small_int_new((int64_t)gc->younger[1]), small_int_new((int64_t)gc->younger[2]));
}

/* One dict a generation. */
static Own get_stats(Ref module, const Ref *args) {
    const GcState *gc = state();
    scoped Own list = list_new(GENERATIONS);
    for (size_t i = 0; list && i < GENERATIONS; i++) {
        scoped Own row = dict_new();
        if (!row || dict_set_named(row, "collections", small_int_new((int64_t)gc->collections[i])) < 0) return NULL;
        if (dict_set_named(row, "collected", small_int_new((int64_t)gc->collected[i])) < 0) return NULL;
        if (dict_set_named(row, "uncollectable", small_int_new(0)) < 0) return NULL;
        if (list_append(list, row) < 0) return NULL;
    }
    return give(list);
}

/* ---- looking at objects */

static int append_visit(Ref item, void *context) { return list_append(context, item); }

/* Objects that only C sees may be of types that nobody has made ready for Python code. */
static int make_ready(Ref list) {
    for (size_t i = 0; i < list_length(list); i++) {
        Ref item = list_item_peek(list, i);
        if (is_object(item) && !type_has(type_of(item), TYPE_READY) && type_ready(type_of(item)) < 0) return -1;
    }
    return 0;
}

static Own tracked_objects(int generation) {
    scoped Own list = list_new(state()->count);
    if (!list) return NULL;
    gc_untrack(object_of(list)); /* it does not list itself */
    int failed = gc_visit_generation(generation, append_visit, list);
    gc_track(object_of(list));
    return failed || make_ready(list) < 0 ? NULL : give(list);
}

static Own get_objects(Ref module, const Ref *args) {
    int generation;
    if (AUDIT("gc.get_objects", args[0] && !is_none(args[0]) ? args[0] : small_int_new(-1)) < 0) return NULL;
    if (!args[0] || is_none(args[0])) return tracked_objects(ALL);
    if (int_from(args[0], &generation) < 0) return NULL;
    if (generation >= GENERATIONS)
        return throw(ValueError, "generation parameter must be less than the number of available generations (3)");
    if (generation < ALL) return throw(ValueError, "generation parameter cannot be negative");
    return tracked_objects(generation);
}

static int is_one_of_visit(Ref item, void *context) {
    for (size_t i = 0; i < tuple_length(context); i++)
        if (tuple_item_peek(context, i) == item) return 1;
    return 0;
}

static Own get_referrers(Ref module, const Ref *args) {
    Ref wanted = args[0];
    if (AUDIT("gc.get_referrers", wanted) < 0) return NULL;
    scoped Own all = tracked_objects(ALL), found = all ? list_new(0) : NULL;
    for (size_t i = 0; found && i < list_length(all); i++) {
        Ref item = list_item_peek(all, i);
        Object *o = object_of(item);
        if (item == wanted || item == all || item == found || !o->type->traverse) continue;
        if (o->type->traverse(o, is_one_of_visit, object_of(wanted)) && list_append(found, item) < 0) return NULL;
    }
    return give(found);
}

/* Containers name all that is in them; traversal leaves out what is no object of its own (small numbers, None ...).  As
 * in CPython, sequences are told from their end, and keys are left out where all are str. */
static int append_dict(Ref dict, Ref found) {
    size_t position = 0;
    Ref key, value;
    bool all_str = true;
    while (dict_next(dict, &position, &key, &value)) all_str &= is_exactly(key, &str_type);
    position = 0;
    while (dict_next(dict, &position, &key, &value))
        if ((!all_str && list_append(found, key) < 0) || list_append(found, value) < 0) return -1;
    return 0;
}

static int append_referents(Ref item, Ref found) {
    if (!is_object(item) || !type_of(item)->traverse || !type_has(type_of(item), TYPE_GC)) return 0;
    if (is_exactly(item, &dict_type)) return append_dict(item, found);
    if (is_exactly(item, &list_type) || is_exactly(item, &tuple_type)) {
        scoped Own items = list_new(0);
        if (!items || list_extend(items, item) < 0) return -1;
        for (size_t i = list_length(items); i > 0; i--)
            if (list_append(found, list_item_peek(items, i - 1)) < 0) return -1;
        return 0;
    }
    return type_of(item)->traverse(object_of(item), append_visit, object_of(found)) ? -1 : 0;
}

static Own get_referents(Ref module, const Ref *args) {
    if (AUDIT("gc.get_referents", args[0]) < 0) return NULL;
    scoped Own found = list_new(0);
    for (size_t i = 0; found && i < tuple_length(args[0]); i++)
        if (append_referents(tuple_item_peek(args[0], i), found) < 0) return NULL;
    return found && make_ready(found) == 0 ? give(found) : NULL;
}

/* The collector knows every dict.  As CPython has it, one that can be in no cycle counts as unknown. */
static bool can_be_in_a_cycle(Ref dict) {
    size_t position = 0;
    Ref key, value;
    while (dict_next(dict, &position, &key, &value))
        if (gc_is_tracked(key) || gc_is_tracked(value)) return true;
    return false;
}

static Own is_tracked(Ref module, const Ref *args) {
    return bool_new(gc_is_tracked(args[0]) && !(is_exactly(args[0], &dict_type) && !can_be_in_a_cycle(args[0])));
}

static Own is_finalized(Ref module, const Ref *args) {
    return bool_new(is_object(args[0]) && object_of(args[0])->gc_index & GC_FINALIZED);
}

/* ---- leaving objects alone, and telling */

static Own freeze(Ref module, const Ref *args) {
    gc_set_frozen(true);
    return None;
}

static Own unfreeze(Ref module, const Ref *args) {
    gc_set_frozen(false);
    return None;
}

static Own get_freeze_count(Ref module, const Ref *args) { return small_int_new((int64_t)gc_count_frozen()); }

static Own set_debug(Ref module, const Ref *args) { return int_from(args[0], &state()->debug) < 0 ? NULL : None; }

static Own get_debug(Ref module, const Ref *args) { return small_int_new(state()->debug); }

/* ---- tables */

static const MethodRow functions[] = {
    {"collect(generation=2)", collect, "Free all unreachable cycles; how many objects were found.", 0},
    {"enable()", enable, "Collect when enough objects have been made.", 0},
    {"disable()", disable, "Collect only when asked.", 0},
    {"isenabled()", is_enabled, "Does it collect by itself?", 0},
    {"get_threshold()", get_threshold, "(n, 10, 10): it collects when n objects are new; the others mean nothing here.", 0},
    {"set_threshold(threshold0, threshold1=10, threshold2=10, /)", set_threshold, "See get_threshold; 0 means never.", 0},
    {"get_count()", get_count, "(objects that are new since the last collection, 0, 0)", 0},
    {"get_stats()", get_stats, "Three dicts: collections, collected, uncollectable.", 0},
    {"get_objects(generation=None)", get_objects, "All objects that the collector knows.", 0},
    {"get_referrers(*objs)", get_referrers, "The objects that refer to any of these.", 0},
    {"get_referents(*objs)", get_referents, "The objects that these refer to.", 0},
    {"is_tracked(obj, /)", is_tracked, "Does the collector know it?", 0},
    {"is_finalized(obj, /)", is_finalized, "Has its __del__ run?", 0},
    {"freeze()", freeze, "Leave all objects that the collector knows alone from now on.", 0},
    {"unfreeze()", unfreeze, "Collect them again.", 0},
    {"get_freeze_count()", get_freeze_count, "How many objects freeze() has taken out.", 0},
    {"get_debug()", get_debug, "What set_debug has set.", 0},
    {"set_debug(flags, /)", set_debug, "What to tell on stderr; with DEBUG_SAVEALL, garbage goes into gc.garbage.", 0},
    {0},
};

static int init(Ref module) {
    static const struct { const char *name; int value; } flags[] = {
        {"DEBUG_STATS", GC_DEBUG_STATS}, {"DEBUG_COLLECTABLE", GC_DEBUG_COLLECTABLE},
        {"DEBUG_UNCOLLECTABLE", GC_DEBUG_UNCOLLECTABLE}, {"DEBUG_SAVEALL", GC_DEBUG_SAVEALL},
        {"DEBUG_LEAK", GC_DEBUG_COLLECTABLE | GC_DEBUG_UNCOLLECTABLE | GC_DEBUG_SAVEALL},
    };
    for (size_t i = 0; i < COUNT_OF(flags); i++)
        if (module_add(module, flags[i].name, small_int_new(flags[i].value)) < 0) return -1;
    GcState *gc = state();
    if (!gc->callbacks) gc->callbacks = list_new(0);
    if (!gc->garbage) gc->garbage = list_new(0);
    if (!gc->callbacks || !gc->garbage) return -1;
    return module_add(module, "callbacks", gc->callbacks) < 0 || module_add(module, "garbage", gc->garbage) < 0 ? -1 : 0;
}

const ModuleDef gc_module = {"gc", "The collector of cycles.", functions, NULL, init};
