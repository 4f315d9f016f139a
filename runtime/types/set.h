/* set and frozenset: open addressing with CPython's probe order (setobject.c), so that they iterate and print in the same order. */
#pragma once

#include "runtime/object/object.h"

typedef struct SetEntry { Own key; int64_t hash; } SetEntry; /* key NULL: free; Missing: deleted */
typedef struct Set {
    Object head;
    size_t used, filled, mask; /* filled: places that are not free */
    size_t finger;            /* where pop() looks first */
    int64_t hash;             /* of a frozenset; -1: not computed */
    SetEntry *table;
    Own weakrefs;
    SetEntry small[8];
} Set;
typedef struct SetIter {
    Object head;
    Own set;         /* NULL: exhausted */
    size_t used;     /* of the set when it began; SIZE_MAX after it changed */
    size_t position; /* in the table */
    size_t left;
} SetIter;
extern Type set_type, frozenset_type, set_iter_type;

static inline size_t set_length(Ref v) { return ((Set *)object_of(v))->used; }
NODISCARD Own set_new(Ref iterable) DROPS_GIL;                /* NULL: empty */
NODISCARD Own frozenset_new(Ref iterable) DROPS_GIL;
NODISCARD Own set_copy(Ref set) HOLDS_GIL;                    /* a set, whatever the type of the argument */
/* s becomes s - other, or s ^ other; s is a set of the caller's own. */
NODISCARD int set_difference_update(Ref set, Ref iterable) DROPS_GIL;
NODISCARD int set_symmetric_update(Ref set, Ref iterable) DROPS_GIL;
NODISCARD Own set_intersection(Ref set, Ref iterable) DROPS_GIL;
/* 1, 0, -1. */
NODISCARD int set_is_subset(Ref a, Ref b) DROPS_GIL;          /* both sets */
NODISCARD int set_is_disjoint(Ref set, Ref iterable) DROPS_GIL;
NODISCARD int set_add(Ref set, Ref item) DROPS_GIL;
NODISCARD int set_discard(Ref set, Ref item) DROPS_GIL;       /* 1, 0, -1 */
NODISCARD int set_contains(Ref set, Ref item) DROPS_GIL;
NODISCARD int set_update(Ref set, Ref iterable) DROPS_GIL;
NODISCARD int set_add_hashed(Ref set, Ref item, int64_t hash) DROPS_GIL;
NODISCARD int set_contains_hashed(Ref set, Ref item, int64_t hash) DROPS_GIL;
/* Some item, taken out: 1, 0 the set is empty. */
int set_pop(Ref set, Own *out);
void set_clear(Ref set) HOLDS_GIL;
static inline bool is_any_set(Ref v) { return is_kind(v, &set_type) || is_kind(v, &frozenset_type); }
/* Walk: *position starts at 0; false at the end.  Borrowed; the set must not change meanwhile. */
bool set_next(Ref set, size_t *position, Ref *item);
