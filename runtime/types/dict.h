/* dict: compact and ordered (entries in order, a table of small indices beside them; the design of R. Hettinger's
 * compact dict), with a fast path for str keys.
 *
 * `keys_version` changes whenever the set or place of keys changes (insert, delete, resize, clear), not when a value is replaced: global
 * sites remember it with the index of an entry.  While it is unchanged entries[index] is the same key's. */
#pragma once

#include "runtime/object/object.h"

typedef struct DictEntry { Own key; Own value; int64_t hash; } DictEntry; /* key NULL: deleted */
typedef struct Dict {
    Object head;
    size_t used;              /* live items */
    size_t filled;            /* entries used, deleted ones included */
    size_t capacity;          /* entries there may be before the index is made anew */
    size_t first;             /* no entry before this one is live: so taking from the front is not a long walk */
    uint8_t index_bits;       /* log2 of the index table's size; 0: no table yet */
    bool only_str;            /* every key is exactly a str: lookups of str never run Python code */
    uint64_t keys_version;    /* unique among all dicts at any time; 0: not yet asked for */
    void *index;              /* int8, int16, int32 or int64 places, in the entries' block */
    DictEntry *entries;
} Dict;
/* keys(), values(), items(), and the iterators over them, forwards and backwards. */
typedef struct DictView { Object head; Own dict; } DictView;
typedef struct DictIter {
    Object head;
    Own dict;        /* NULL: exhausted */
    size_t used;     /* of the dict when it began; SIZE_MAX after it changed */
    size_t position; /* next entry to look at; backwards: one above it */
    size_t left;     /* items still to come */
    Own pair;        /* of items(): the tuple given last, to be used again when nobody kept it */
} DictIter;
extern Type dict_type, dict_keys_type, dict_values_type, dict_items_type;
extern Type dict_keyiter_type, dict_valueiter_type, dict_itemiter_type;
extern Type dict_reverse_keyiter_type, dict_reverse_valueiter_type, dict_reverse_itemiter_type;

static inline Dict *dict_of(Ref v) { return (Dict *)object_of(v); }
static inline size_t dict_length(Ref v) { return dict_of(v)->used; }
size_t dict_table_bytes(Ref v); /* of entries and index, for sys.getsizeof */
uint64_t dict_keys_version(Dict *d);                                         /* made if it is 0 */
/* Entry index of a str key (exactly str keys of the dict are looked at), or -1; never runs Python code. */
ssize_t dict_find_str_index(Dict *d, Ref name);
/* Where the very same small int is a key; -1: perhaps an equal one is (True, 1.0 ...). */
ssize_t dict_find_int_index(const Dict *d, Ref key);

NODISCARD Own dict_new(void) HOLDS_GIL; /* MemoryError */
NODISCARD Own dict_new_sized(size_t expected) HOLDS_GIL; /* with room for so many */
/* Room for so many entries more, if nothing was deleted.  0, -1. */
NODISCARD int dict_reserve(Ref dict, size_t more) HOLDS_GIL;
NODISCARD int dict_get(Ref dict, Ref key, Own *out) DROPS_GIL;               /* 1, 0, -1 */
NODISCARD int dict_get_hashed(Ref dict, Ref key, int64_t hash, Own *out) DROPS_GIL;
Ref dict_get_str_peek(Ref dict, Ref name);                                   /* value of a key that is exactly a str; NULL: absent; no exception */
NODISCARD int dict_set(Ref dict, Ref key, Ref value) DROPS_GIL;
NODISCARD int dict_set_take(Ref dict, Own key, Own value) DROPS_GIL;         /* -1, too, when key or value is NULL: what made it failed */
NODISCARD int dict_set_hashed(Ref dict, Ref key, int64_t hash, Ref value) DROPS_GIL;
NODISCARD int dict_set_named(Ref dict, const char *name, Ref value) HOLDS_GIL;
NODISCARD int dict_setdefault(Ref dict, Ref key, Ref fallback, Own *out) DROPS_GIL; /* 1 was there, 0 was set */
NODISCARD int dict_delete(Ref dict, Ref key) DROPS_GIL;                      /* 1, 0 absent, -1 */
NODISCARD int dict_pop(Ref dict, Ref key, Own *out) DROPS_GIL;               /* 1, 0, -1 */
NODISCARD int dict_pop_hashed(Ref dict, Ref key, int64_t hash, Own *out) DROPS_GIL;
/* The item that was added last: 1, 0 the dict is empty. */
int dict_pop_last(Ref dict, Own *key, Own *value);
NODISCARD int dict_contains(Ref dict, Ref key) DROPS_GIL;
NODISCARD int dict_contains_hashed(Ref dict, Ref key, int64_t hash) DROPS_GIL;
NODISCARD int dict_update(Ref dict, Ref mapping_or_pairs) DROPS_GIL;         /* as dict.update(x) */
NODISCARD int dict_merge_unique(Ref dict, Ref mapping, Ref function) DROPS_GIL; /* **kw: TypeError on duplicates and non-str keys, named after function */
NODISCARD Own dict_copy(Ref dict) HOLDS_GIL;
void dict_clear(Ref dict) HOLDS_GIL;
/* a == b: 1, 0, -1. */
NODISCARD int dict_equal(Ref a, Ref b) DROPS_GIL;
/* Make an item that is there the last, or the first: 1, 0 absent, -1. */
NODISCARD int dict_move(Ref dict, Ref key, bool last) DROPS_GIL;
/* Walk: *position starts at 0; false at the end.  Borrowed; the dict must not change meanwhile. */
bool dict_next(Ref dict, size_t *position, Ref *key, Ref *value);
/* Same, with the key's hash. */
bool dict_next_hashed(Ref dict, size_t *position, Ref *key, Ref *value, int64_t *hash);
NODISCARD Own dict_keys_list(Ref dict) HOLDS_GIL;
NODISCARD Own dict_view_new(Type *type, Ref dict) HOLDS_GIL;
NODISCARD Own dict_iter_new(Type *type, Ref dict) HOLDS_GIL;
#ifdef GILT_DEBUG
void dict_check(Ref dict); /* asserts the invariants */
#endif
