/* set and frozenset: open addressing with CPython's probe order (setobject.c), so that they iterate and print in the same order. */
#pragma once

#include "runtime/object/object.h"

typedef struct SetEntry { Own key; int64_t hash; } SetEntry; /* key NULL: free; Missing: deleted */
typedef struct Set {
    Object head;
    size_t used, filled, mask;
    int64_t hash;             /* of a frozenset; -1: not computed */
    SetEntry *table;
    Own weakrefs;
    SetEntry small[8];
} Set;
extern Type set_type, frozenset_type;

static inline size_t set_length(Ref v) { return ((Set *)object_of(v))->used; }
NODISCARD Own set_new(Ref iterable) DROPS_GIL;                /* NULL: empty */
NODISCARD Own frozenset_new(Ref iterable) DROPS_GIL;
NODISCARD int set_add(Ref set, Ref item) DROPS_GIL;
NODISCARD int set_discard(Ref set, Ref item) DROPS_GIL;       /* 1, 0, -1 */
NODISCARD int set_contains(Ref set, Ref item) DROPS_GIL;
NODISCARD int set_update(Ref set, Ref iterable) DROPS_GIL;
bool set_next(Ref set, size_t *position, Ref *item);
