/* Filling one dict from another object: update(), {**a}, f(**a).
 *
 * The source is one of three: a dict (walked entry by entry, its hashes used again), a mapping (anything with keys()),
 * or pairs.  What happens to a key that is already there is the Rule. */
#include "runtime/types/dict.h"

#include "runtime/object/call.h"
#include "runtime/types/dict_fill.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/tuple.h"

typedef enum Rule {
    REPLACE,
    UNIQUE, /* KeyError(key); keys must be strs */
} Rule;

/* 0, -1; Rule UNIQUE fails with KeyError(key), or TypeError for a key that is no str. */
static int put(Ref dict, Ref key, int64_t hash, Ref value, Rule rule) {
    if (rule == REPLACE) return dict_set_hashed(dict, key, hash, value);
    if (!is_str(key)) return fail(TypeError, "keywords must be strings");
    int there = dict_contains_hashed(dict, key, hash);
    if (there < 0) return -1;
    if (there) {
        throw_key(key);
        return -1;
    }
    return dict_set_hashed(dict, key, hash, value);
}

static int merge_dict(Ref dict, Ref other, Rule rule) {
    if (dict == other) return 0;
    if (!dict_of(dict)->entries && (rule == REPLACE || dict_of(other)->only_str)) return dict_fill(dict_of(dict), other);
    size_t position = 0, filled = dict_of(other)->filled;
    Ref next_key, next_value;
    int64_t hash;
    while (dict_next_hashed(other, &position, &next_key, &next_value, &hash)) {
        scoped Own key = own(next_key), value = own(next_value);
        if (put(dict, key, hash, value, rule) < 0) return -1;
        if (dict_of(other)->filled != filled) return fail(RuntimeError, "dict mutated during update");
    }
    return 0;
}

static int merge_key(Ref dict, Ref mapping, Ref key, Rule rule) {
    int64_t hash;
    scoped Own value = getitem(mapping, key);
    if (!value || key_hash(key, &hash) < 0) return -1;
    return put(dict, key, hash, value, rule);
}

static int merge_keys(Ref dict, Ref mapping, Rule rule) {
    scoped Own keys = call_method(mapping, name_keys, NULL, 0);
    scoped Own iterator = keys ? iter(keys) : NULL;
    if (!iterator) return -1;
    size_t steps = 0;
    for (;;) {
        scoped Own key = NULL;
        int got = next(iterator, &key);
        if (got <= 0) return got;
        if (merge_key(dict, mapping, key, rule) < 0 || loop_step(&steps) < 0) return -1;
    }
}

/* A dict whose class iterates in its own way must be asked through keys(). */
static bool is_plain_dict(Ref v) { return is_dict(v) && type_of(v)->iter == dict_type.iter; }

static int merge_pair(Ref dict, Ref item, size_t i) {
    scoped Own pair = sequence_fast(item, "");
    if (!pair) {
        if (error_clear_if(TypeError))
            fail(TypeError, "cannot convert dictionary update sequence element #%zu to a sequence", i);
        return -1;
    }
    size_t length = is_list(pair) ? list_length(pair) : tuple_length(pair);
    if (length != 2)
        return fail(ValueError, "dictionary update sequence element #%zu has length %zu; 2 is required", i, length);
    Own *items = is_list(pair) ? list_of(pair)->items : tuple_of(pair)->items;
    scoped Own key = own(items[0]), value = own(items[1]);
    return dict_set(dict, key, value);
}

typedef struct Merging { Ref dict; size_t count; } Merging;
static int merge_next_pair(Own pair_take, void *context) {
    Merging *m = context;
    scoped Own pair = pair_take;
    return merge_pair(m->dict, pair, m->count++);
}

static int merge_pairs(Ref dict, Ref pairs) {
    scoped Own iterator = iter(pairs);
    if (!iterator) return -1;
    Merging merging = {dict, 0};
    return each(iterator, merge_next_pair, &merging);
}

/* Has it keys()?  1, 0, -1. */
static int has_keys(Ref v) {
    scoped Own keys = NULL;
    return getattr_find(v, name_keys, &keys);
}

int dict_update(Ref dict, Ref other) {
    if (is_plain_dict(other)) return merge_dict(dict, other, REPLACE);
    int mapping = has_keys(other);
    if (mapping < 0) return -1;
    return mapping ? merge_keys(dict, other, REPLACE) : merge_pairs(dict, other);
}

/* ---- keyword arguments */

/* How messages name a function: "module.qualname()", "qualname()" for builtins, else str(function). */
static Own function_text(Ref function) {
    scoped Own qualname = NULL, module = NULL;
    int found = getattr_find(function, name___qualname__, &qualname);
    if (found < 0) return NULL;
    if (!found) return str(function);
    found = getattr_find(function, name___module__, &module);
    if (found < 0) return NULL;
    if (!found || is_none(module) || (is_str(module) && str_equal_c(module, "builtins"))) return str_format("%S()", qualname);
    return str_format("%S.%S()", module, qualname);
}

/* The KeyError that stands is about a key given twice. */
static int fail_multiple(Ref function) {
    scoped Own error = error_take(), args = error ? getattr_named(error, "args") : NULL;
    scoped Own text = args ? function_text(function) : NULL;
    if (!text) return -1;
    if (!is_tuple(args) || tuple_length(args) != 1) {
        error_restore_take(give(error));
        return -1;
    }
    return fail(TypeError, "%U got multiple values for keyword argument '%S'", text, tuple_item_peek(args, 0));
}

int dict_merge_unique(Ref dict, Ref mapping, Ref function) {
    int found = is_plain_dict(mapping) ? 1 : has_keys(mapping);
    if (found < 0) return -1;
    if (!found) {
        scoped Own text = function_text(function);
        return text ? fail(TypeError, "%U argument after ** must be a mapping, not %T", text, mapping) : -1;
    }
    int merged = is_plain_dict(mapping) ? merge_dict(dict, mapping, UNIQUE) : merge_keys(dict, mapping, UNIQUE);
    return merged < 0 && error_is(KeyError) ? fail_multiple(function) : merged;
}
