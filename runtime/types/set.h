/* set and frozenset: open addressing with CPython's probe order (setobject.c), so that they iterate and print in the same order. */
#pragma once

#include "runtime/object/object.h"

enum { SET_SMALL = 8 };
typedef struct SetEntry { Own key; int64_t hash; } SetEntry; /* key NULL: free (hash 0); Missing: deleted (hash -1) */
typedef struct Set {
    Object head;
    size_t used, filled, mask; /* filled: places that are not free */
    size_t finger;             /* where pop() looks first */
    int64_t hash;              /* of a frozenset; -1: not computed */
    SetEntry *table;           /* small, or a block of the heap */
    bool counted;              /* some key is, or was, an object; else no key has a count that has to be kept */
    Own weakrefs;
    SetEntry small[SET_SMALL];
} Set;
typedef struct SetIter {
    Object head;
    Own set;         /* NULL: exhausted */
    size_t used;     /* of the set when it began; SIZE_MAX after it changed */
    size_t position; /* in the table */
    size_t left;
} SetIter;
extern Type set_type, frozenset_type, set_iter_type;

static inline Set *set_of(Ref v) { return (Set *)object_of(v); }
static inline bool set_entry_is_live(const SetEntry *e) { return e->key && e->key != Missing; }
static inline size_t set_length(Ref v) { return set_of(v)->used; }
static inline bool is_any_set(Ref v) {
    const Type *type = type_of(v);
    return type == &set_type || type == &frozenset_type ||
           (type_has(type, TYPE_HEAP) && (type_is_subtype(type, &set_type) || type_is_subtype(type, &frozenset_type)));
}

NODISCARD Own set_new(Ref iterable) DROPS_GIL;                /* NULL: empty */
NODISCARD Own frozenset_new(Ref iterable) DROPS_GIL;
NODISCARD Own set_new_of(Type *type, Ref iterable) DROPS_GIL; /* an instance of set, frozenset or a subclass */
NODISCARD int set_add(Ref set, Ref item) DROPS_GIL;
NODISCARD int set_add_hashed(Ref set, Ref item, int64_t hash) DROPS_GIL;
NODISCARD int set_discard(Ref set, Ref item) DROPS_GIL;       /* 1, 0, -1 */
NODISCARD int set_contains(Ref set, Ref item) DROPS_GIL;      /* 1, 0, -1 */
NODISCARD int set_contains_hashed(Ref set, Ref item, int64_t hash) DROPS_GIL;
int set_pop(Ref set, Own *out);                               /* some item, taken out: 1, 0 the set is empty */
void set_clear(Ref set) HOLDS_GIL;
/* Walk: *position starts at 0; false at the end.  Borrowed; the set must not change meanwhile. */
bool set_next(Ref set, size_t *position, Ref *item);

/* ---- algebra (set_algebra.c).  `set` is any set; the updates change it.  Results are of the set's built-in type. */
NODISCARD Own set_copy(Ref set) HOLDS_GIL;
NODISCARD int set_update(Ref set, Ref iterable) DROPS_GIL;
NODISCARD int set_difference_update(Ref set, Ref iterable) DROPS_GIL;
NODISCARD int set_symmetric_update(Ref set, Ref iterable) DROPS_GIL;
NODISCARD Own set_intersection(Ref set, Ref iterable) DROPS_GIL;
NODISCARD Own set_difference(Ref set, Ref iterable) DROPS_GIL;
NODISCARD Own set_symmetric_difference(Ref set, Ref iterable) DROPS_GIL;
NODISCARD int set_is_subset(Ref a, Ref b) DROPS_GIL;          /* both sets: 1, 0, -1 */
NODISCARD int set_is_disjoint(Ref set, Ref iterable) DROPS_GIL;
/* Exchange the contents of two sets. */
void set_swap(Set *a, Set *b);

/* ---- the table, for set_algebra.c */
NODISCARD int set_resize(Set *s, size_t min_used) HOLDS_GIL;  /* to the least power of two above min_used */
size_t set_generous(const Set *s);                            /* min_used for a table with room to grow */
void set_insert_clean(Set *s, Own key_take, int64_t hash);    /* a key known to be absent, into a table without deleted places */
NODISCARD int set_discard_hashed(Ref set, Ref item, int64_t hash) DROPS_GIL;
NODISCARD int set_contains_further(Ref set, Ref item, int64_t hash) DROPS_GIL; /* the first place is not enough; item is only lent */
/* A count of item for a place of s. */
static ALWAYS_INLINE Own set_own_key(Set *s, Ref item) {
    if (is_object(item)) {
        object_of(item)->refcount++;
        s->counted = true;
    }
    return unlend(item);
}
/* set_contains_hashed and set_add_hashed of an item that is only lent.  Mostly the first place says it all, and nothing runs. */
NODISCARD static ALWAYS_INLINE int set_contains_lent(Ref v, Ref item, int64_t hash) {
    const Set *s = set_of(v);
    const SetEntry *first = &s->table[(size_t)hash & s->mask];
    if (first->key == item) return 1;
    if (!first->key) return 0;
    return set_contains_further(v, item, hash);
}
NODISCARD static ALWAYS_INLINE int set_add_lent(Ref v, Ref item, int64_t hash) {
    Set *s = set_of(v);
    SetEntry *first = &s->table[(size_t)hash & s->mask];
    if (first->key == item) return 0;
    if (!first->key && (s->filled + 1) * 5 < s->mask * 3) {
        *first = (SetEntry){set_own_key(s, item), hash};
        s->used++;
        s->filled++;
        return 0;
    }
    scoped Own kept = own(item);
    return set_add_hashed(v, kept, hash);
}
/* As set_next, with the hash. */
static inline bool set_next_hashed(Ref v, size_t *position, Ref *item, int64_t *hash) {
    const Set *s = set_of(v);
    if (UNLIKELY(*position > s->mask)) return false;
    const SetEntry *table = s->table, *e = table + *position, *end = table + s->mask;
    for (; !set_entry_is_live(e); e++)
        if (e == end) return false;
    *position = (size_t)(e - table) + 1;
    *item = e->key;
    *hash = e->hash;
    return true;
}
/* In dealloc: releases everything and leaves the fields as they are. */
void set_drop_items(Set *s);
