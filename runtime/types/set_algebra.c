/* Unions, differences and the like.
 *
 * Which operand is walked, which is asked and when the result's table is sized are CPython 3.11's choices, because the
 * order of the result depends on them.  A walk over a set runs Python code only when keys are compared; what it walks
 * may change then, which set_next bears: it looks at the table of now. */
#include "runtime/object/gc_inline.h"
#include "runtime/types/dict.h"
#include "runtime/types/items.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/tuple.h"

static Type *base_type(Ref set) { return is_kind(set, &frozenset_type) ? &frozenset_type : &set_type; }

/* Small tables without deleted places, the usual ones, are copied as they are. */
Own set_copy(Ref set) {
    const Set *from = set_of(set);
    if (from->table != from->small || from->filled != from->used) return set_new_of(base_type(set), set);
    Set *s = plain_new(base_type(set), sizeof *s);
    if (!s) return NULL;
    memcpy((char *)s + sizeof s->head, (const char *)from + sizeof from->head, sizeof *s - sizeof s->head);
    s->table = s->small;
    s->finger = 0;
    s->hash = -1;
    s->weakrefs = NULL;
    for (size_t i = 0; s->counted && i < SET_SMALL; i++) incref(s->small[i].key);
    gc_track_new(&s->head);
    return as_own(s);
}

void set_swap(Set *a, Set *b) {
    SetEntry small[SET_SMALL];
    Set keep = *a;
    memcpy(small, a->small, sizeof small);
    a->used = b->used, a->filled = b->filled, a->mask = b->mask, a->counted = b->counted;
    a->table = b->table == b->small ? a->small : b->table;
    b->used = keep.used, b->filled = keep.filled, b->mask = keep.mask, b->counted = keep.counted;
    b->table = keep.table == a->small ? b->small : keep.table;
    memcpy(a->small, b->small, sizeof small);
    memcpy(b->small, small, sizeof small);
    a->hash = b->hash = -1;
}

/* fn(set, item, hash) for every item of a set, of a dict (if exact) or of any iterable; stops at a negative result. */
typedef int (*ItemFn)(Ref set, Ref item, int64_t hash);

static ALWAYS_INLINE int each_of_set(Ref set, Ref source, ItemFn fn) {
    size_t position = 0;
    Ref item;
    int64_t hash;
    while (set_next_hashed(source, &position, &item, &hash)) {
        scoped Own kept = own(item);
        if (fn(set, kept, hash) < 0) return -1;
    }
    return 0;
}

static int each_of_dict(Ref set, Ref source, ItemFn fn) {
    size_t position = 0;
    Ref key, value;
    int64_t hash;
    while (dict_next_hashed(source, &position, &key, &value, &hash)) {
        scoped Own kept = own(key);
        if (fn(set, kept, hash) < 0) return -1;
    }
    return 0;
}

/* A list or tuple; it may change meanwhile. */
static int each_of_sequence(Ref set, Ref source, ItemFn fn) {
    bool is_a_list = is_list(source);
    for (size_t i = 0; i < (is_a_list ? list_length(source) : tuple_length(source)); i++) {
        scoped Own item = own(is_a_list ? list_item_peek(source, i) : tuple_item_peek(source, i));
        int64_t hash;
        if (key_hash(item, &hash) < 0 || fn(set, item, hash) < 0) return -1;
    }
    return 0;
}

static int each_of_str(Ref set, Ref source, ItemFn fn) {
    for (size_t i = 0, n = str_length(source); i < n; i++) {
        scoped Own c = str_new_char(str_char(source, i));
        int64_t hash;
        if (!c || key_hash(c, &hash) < 0 || fn(set, c, hash) < 0) return -1;
    }
    return 0;
}

typedef struct Consumer { Ref set; ItemFn fn; } Consumer;
static int consume_item(Own item_take, void *context) {
    const Consumer *c = context;
    scoped Own item = item_take;
    int64_t hash;
    return key_hash(item, &hash) < 0 || c->fn(c->set, item, hash) < 0 ? -1 : 0;
}

static int each_of_iterable(Ref set, Ref source, ItemFn fn) {
    if (is_exactly(source, &list_type) || is_exactly(source, &tuple_type)) return each_of_sequence(set, source, fn);
    if (is_exact_str(source)) return each_of_str(set, source, fn);
    scoped Own iterator = iter(source);
    if (!iterator) return -1;
    Consumer consumer = {set, fn};
    return each(iterator, consume_item, &consumer);
}

static int make_room(Set *s, size_t more) {
    if ((s->filled + more) * 5 < s->mask * 3) return 0;
    return set_resize(s, (s->used + more) * 2);
}

/* ---- union */

/* Into an empty set: no comparisons are needed. */
static void copy_into_empty(Set *s, const Set *other) {
    bool same_places = s->mask == other->mask && other->filled == other->used;
    if (same_places) memcpy(s->table, other->table, (s->mask + 1) * sizeof *s->table);
    s->filled = s->used = other->used;
    s->counted = other->counted;
    if (same_places && !s->counted) return;
    for (const SetEntry *e = other->table, *end = e + other->mask + 1; e < end; e++) {
        if (same_places) incref(e->key);
        else if (set_entry_is_live(e)) set_insert_clean(s, own(e->key), e->hash);
    }
}

static int add_each(Ref set, Ref other) {
    size_t position = 0;
    Ref item;
    int64_t hash;
    while (set_next_hashed(other, &position, &item, &hash))
        if (set_add_lent(set, item, hash) < 0) return -1;
    return 0;
}

static int merge_set(Ref set, Ref other) {
    Set *s = set_of(set);
    if (set == other || set_length(other) == 0) return 0;
    if (make_room(s, set_length(other)) < 0) return -1;
    if (s->filled) return add_each(set, other);
    copy_into_empty(s, set_of(other));
    return 0;
}

int set_update(Ref set, Ref iterable) {
    if (is_any_set(iterable)) return merge_set(set, iterable);
    if (!is_exactly(iterable, &dict_type)) return each_of_iterable(set, iterable, set_add_hashed);
    if (make_room(set_of(set), dict_length(iterable)) < 0) return -1;
    return each_of_dict(set, iterable, set_add_hashed);
}

/* ---- intersection */

/* A walk that asks one set and fills another. */
typedef struct Common { Ref asked, result; } Common;

static int add_common(const Common *c, Ref item, int64_t hash) {
    int in = set_contains_hashed(c->asked, item, hash);
    return in <= 0 ? in : set_add_lent(c->result, item, hash);
}

/* What is found at its first place is alive, as nothing has run; what needs a comparison is kept over it. */
static ALWAYS_INLINE int add_common_lent(const Common *c, Ref item, int64_t hash) {
    const Set *asked = set_of(c->asked);
    const SetEntry *first = &asked->table[(size_t)hash & asked->mask];
    if (first->key == item) return set_add_lent(c->result, item, hash);
    if (!first->key) return 0;
    scoped Own kept = own(item);
    return add_common(c, kept, hash);
}

static int common_of_set(const Common *c, Ref walked) {
    size_t position = 0;
    Ref item;
    int64_t hash;
    while (set_next_hashed(walked, &position, &item, &hash)) {
        if (add_common_lent(c, item, hash) < 0) return -1;
    }
    return 0;
}

static int common_of_iterable(const Common *c, Ref iterable) {
    scoped Own iterator = iter(iterable);
    if (!iterator) return -1;
    size_t steps = 0;
    for (;;) {
        scoped Own item = NULL;
        int64_t hash;
        int got = next(iterator, &item);
        if (got <= 0) return got;
        if (key_hash(item, &hash) < 0 || add_common(c, item, hash) < 0 || loop_step(&steps) < 0) return -1;
    }
}

Own set_intersection(Ref set, Ref iterable) {
    if (set == iterable) return set_copy(set);
    scoped Own result = set_new_of(base_type(set), NULL);
    if (!result) return NULL;
    bool both = is_any_set(iterable), swapped = both && set_length(iterable) > set_length(set);
    Common c = {swapped ? iterable : set, result};
    int status = both ? common_of_set(&c, swapped ? set : iterable) : common_of_iterable(&c, iterable);
    return status < 0 ? NULL : give(result);
}

/* Is no item of the set `walked` in the set `asked`?  1, 0, -1. */
static int has_none_of(Ref asked, Ref walked) {
    size_t position = 0;
    Ref item;
    int64_t hash;
    while (set_next_hashed(walked, &position, &item, &hash)) {
        int in = set_contains_lent(asked, item, hash);
        if (in) return in < 0 ? -1 : 0;
    }
    return 1;
}

int set_is_disjoint(Ref set, Ref iterable) {
    if (set == iterable) return set_length(set) == 0;
    if (is_any_set(iterable)) return set_length(iterable) > set_length(set) ? has_none_of(iterable, set) : has_none_of(set, iterable);
    scoped Own iterator = iter(iterable);
    size_t steps = 0;
    while (iterator) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got <= 0) return got < 0 ? -1 : 1;
        int in = set_contains(set, item);
        if (in) return in < 0 ? -1 : 0;
        if (loop_step(&steps) < 0) return -1;
    }
    return -1;
}

/* ---- difference */

int set_difference_update(Ref set, Ref iterable) {
    Set *s = set_of(set);
    if (set == iterable) {
        set_clear(set);
        return 0;
    }
    if (is_any_set(iterable)) {
        /* From a much larger set only what both have matters. */
        bool large = set_length(iterable) >> 3 > set_length(set);
        scoped Own walked = large ? set_intersection(set, iterable) : own(iterable);
        if (!walked || each_of_set(set, walked, set_discard_hashed) < 0) return -1;
    } else if (each_of_iterable(set, iterable, set_discard_hashed) < 0) {
        return -1;
    }
    if (s->filled - s->used <= s->mask / 4) return 0;
    return set_resize(s, set_generous(s));
}

static Own copy_and_difference(Ref set, Ref iterable) {
    scoped Own result = set_copy(set);
    return result && set_difference_update(result, iterable) == 0 ? give(result) : NULL;
}

Own set_difference(Ref set, Ref other) {
    bool of_set = is_any_set(other), of_dict = is_exactly(other, &dict_type);
    if (!of_set && !of_dict) return copy_and_difference(set, other);
    if (set_length(set) >> 2 > (of_set ? set_length(other) : dict_length(other))) return copy_and_difference(set, other);
    scoped Own result = set_new_of(base_type(set), NULL);
    size_t position = 0;
    Ref item;
    int64_t hash;
    while (result && set_next_hashed(set, &position, &item, &hash)) {
        scoped Own kept = own(item);
        int in = of_set ? set_contains_lent(other, kept, hash) : dict_contains_hashed(other, kept, hash);
        if (in < 0 || (!in && set_add_lent(result, kept, hash) < 0)) return NULL;
    }
    return give(result);
}

static ALWAYS_INLINE int toggle(Ref set, Ref item, int64_t hash) {
    if (!set_of(set)->table[(size_t)hash & set_of(set)->mask].key) return set_add_lent(set, item, hash);
    int found = set_discard_hashed(set, item, hash);
    return found ? found : set_add_hashed(set, item, hash);
}

int set_symmetric_update(Ref set, Ref iterable) {
    if (set == iterable) {
        set_clear(set);
        return 0;
    }
    if (is_exactly(iterable, &dict_type)) return each_of_dict(set, iterable, toggle);
    scoped Own other = is_any_set(iterable) ? own(iterable) : set_new(iterable);
    return other ? each_of_set(set, other, toggle) : -1;
}

Own set_symmetric_difference(Ref set, Ref iterable) {
    scoped Own result = set_new_of(base_type(set), iterable);
    return result && set_symmetric_update(result, set) == 0 ? give(result) : NULL;
}

int set_is_subset(Ref a, Ref b) {
    if (set_length(a) > set_length(b)) return 0;
    size_t position = 0;
    Ref item;
    int64_t hash;
    while (set_next_hashed(a, &position, &item, &hash)) {
        int in = set_contains_lent(b, item, hash);
        if (in <= 0) return in;
    }
    return 1;
}
