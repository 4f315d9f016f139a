/* dict: the table.  dict_methods.c is the type that Python code sees, dict_merge.c update() and `**`.
 *
 * One block holds the entries, in order of insertion, and behind them the index: 2^index_bits places, each the number
 * of an entry, EMPTY or DUMMY (there was one).  A place is as wide as the table needs.  Collisions probe by
 * i = 5i + perturb + 1 where perturb feeds in the hash's upper bits, which visits every place and spreads keys that
 * agree in their low bits; ints hash to themselves, so dense ints do not collide at all.  (Design: Hettinger 2012;
 * probing: CPython's dictobject.c has had it since 1992.)
 *
 * Invariants: used <= filled <= capacity <= 2/3 of the places, and no more places than filled plus what capacity lacks of
 * these 2/3 are not EMPTY, so there always is one that is, and every probe ends; a live entry has exactly one place;
 * only_str says what it says.
 *
 * Keys are compared by identity, then by hash, then by ==, which may be Python code that changes this very dict.
 * Then the search starts again.  Values and keys that leave the table are released after it is valid again. */
#include "runtime/types/dict.h"

#include <assert.h>

#include "runtime/object/gc_inline.h"
#include "runtime/object/interp.h"
#include "runtime/types/dict_fill.h"
#include "runtime/types/items.h"
#include "runtime/types/list.h"
#include "runtime/types/tuple.h"

enum { BITS_MIN = 3, PERTURB_SHIFT = 5 };
enum { EMPTY = -1, DUMMY = -2 };            /* in the index */
enum { ABSENT = -1, FAILED = -2 };          /* results of a search */

/* ---- the index */

static inline size_t dict_mask(const Dict *d) { return ((size_t)1 << d->index_bits) - 1; }

static inline ssize_t place_get(const Dict *d, size_t i) {
    if (d->index_bits < 8) return ((int8_t *)d->index)[i];
    if (d->index_bits < 16) return ((int16_t *)d->index)[i];
    if (d->index_bits < 32) return ((int32_t *)d->index)[i];
    return ((int64_t *)d->index)[i];
}

static inline void place_set(Dict *d, size_t i, ssize_t entry) {
    if (d->index_bits < 8) ((int8_t *)d->index)[i] = (int8_t)entry;
    else if (d->index_bits < 16) ((int16_t *)d->index)[i] = (int16_t)entry;
    else if (d->index_bits < 32) ((int32_t *)d->index)[i] = (int32_t)entry;
    else ((int64_t *)d->index)[i] = entry;
}

static size_t place_size(unsigned bits) { return bits < 8 ? 1 : bits < 16 ? 2 : bits < 32 ? 4 : 8; }
static size_t capacity_of(unsigned bits) { return ((size_t)1 << bits) * 2 / 3; }

typedef struct Probe { size_t mask, perturb, at; } Probe;
static inline Probe probe_start(const Dict *d, int64_t hash) {
    size_t mask = dict_mask(d);
    return (Probe){mask, (size_t)hash, (size_t)hash & mask};
}
static inline void probe_next(Probe *p) {
    p->perturb >>= PERTURB_SHIFT;
    p->at = (p->at * 5 + p->perturb + 1) & p->mask;
}

/* ---- searching */

/* As find_str; narrow: a place is one byte. */
static ALWAYS_INLINE ssize_t find_str_at(const Dict *d, Ref key, int64_t hash, bool narrow) {
    for (Probe p = probe_start(d, hash);; probe_next(&p)) {
        ssize_t at = narrow ? ((const int8_t *)d->index)[p.at] : place_get(d, p.at);
        if (at >= 0) {
            const DictEntry *e = &d->entries[at];
            if (e->key == key) return at;
            if (e->hash == hash && is_exact_str(e->key) && str_keys_equal(e->key, key)) return at;
        } else if (at == EMPTY) {
            return ABSENT;
        }
    }
}

/* Entry of an exact str among the exact str keys. */
static ssize_t find_str(const Dict *d, Ref key, int64_t hash) {
    if (d->index_bits >= 8) return find_str_at(d, key, hash, false);
    return d->index_bits ? find_str_at(d, key, hash, true) : ABSENT;
}

/* Is the key of entry `at`, whose hash is the same, equal?  1, 0, -1; 2: the dict changed, search again. */
static int entry_equal(Dict *d, size_t at, Ref key) {
    const DictEntry *entries = d->entries;
    if (are_small_ints(entries[at].key, key)) return 0;
    if (is_exact_str(key) && is_exact_str(entries[at].key)) return str_keys_equal(entries[at].key, key);
    int plain = tuple_equal_plain(entries[at].key, key);
    if (plain >= 0) return plain;
    uint8_t bits = d->index_bits;
    scoped Own other = own(entries[at].key), mine = own(key);
    int equal = compare_truth(other, mine, CMP_EQ);
    if (equal < 0) return -1;
    bool unchanged = d->entries == entries && d->index_bits == bits && at < d->filled && d->entries[at].key == other;
    return unchanged ? equal : 2;
}

static ssize_t find_general(Dict *d, Ref key, int64_t hash) {
    if (d->index_bits == 0) return ABSENT;
    for (Probe p = probe_start(d, hash);; probe_next(&p)) {
        ssize_t at = place_get(d, p.at);
        if (at == EMPTY) return ABSENT;
        if (at == DUMMY) continue;
        if (d->entries[at].key == key) return at;
        if (d->entries[at].hash != hash) continue;
        int equal = entry_equal(d, (size_t)at, key);
        if (equal == 1) return at;
        if (equal < 0) return FAILED;
        if (equal == 2) return find_general(d, key, hash);
    }
}

static inline ssize_t find(Dict *d, Ref key, int64_t hash) {
    return d->only_str && is_exact_str(key) ? find_str(d, key, hash) : find_general(d, key, hash);
}

ssize_t dict_find_str_index(Dict *d, Ref name) {
    int64_t hash = str_of(name)->hash;
    return find_str(d, name, LIKELY(hash != -1) ? hash : str_hash(name));
}

ssize_t dict_find_int_index(const Dict *d, Ref key) {
    int64_t hash;
    if (d->index_bits == 0 || !key_hash_plain(key, &hash)) return ABSENT;
    for (Probe p = probe_start(d, hash);; probe_next(&p)) {
        ssize_t at = place_get(d, p.at);
        if (at >= 0 ? d->entries[at].key == key : at == EMPTY) return at;
    }
}

uint64_t dict_keys_version(Dict *d) {
    if (d->keys_version == 0) d->keys_version = ++interp_current()->next_dict_version;
    return d->keys_version;
}

/* ---- making and growing */

static Dict *dict_alloc(void) {
    Dict *d = plain_new(&dict_type, sizeof *d);
    if (!d) return NULL;
    memset(&d->used, 0, sizeof *d - offsetof(Dict, used));
    d->only_str = true;
    return d;
}

Own dict_new(void) {
    Dict *d = dict_alloc();
    if (!d) return NULL;
    gc_track_new(&d->head);
    return as_own(d);
}

/* Bytes of a table of 2^bits places; 0 if that does not fit. */
static size_t table_size(unsigned bits) {
    if (bits > 56) return 0;
    return capacity_of(bits) * sizeof(DictEntry) + ((size_t)1 << bits) * place_size(bits);
}

size_t dict_table_bytes(Ref v) { return dict_of(v)->index_bits ? table_size(dict_of(v)->index_bits) : 0; }

static void index_rebuild(Dict *d) {
    d->capacity = capacity_of(d->index_bits);
    memset(d->index, 0xff, ((size_t)1 << d->index_bits) * place_size(d->index_bits));
    for (size_t i = 0; i < d->filled; i++) {
        if (!d->entries[i].key) continue;
        Probe p = probe_start(d, d->entries[i].hash);
        while (place_get(d, p.at) != EMPTY) probe_next(&p);
        place_set(d, p.at, (ssize_t)i);
    }
}

/* Move to a table of 2^bits places, leaving deleted entries behind.  Runs no Python code. */
static int dict_resize(Dict *d, unsigned bits) {
    size_t size = table_size(bits);
    if (size == 0) return fail_memory();
    DictEntry *entries = block_new(size);
    if (!entries) return -1;
    if (d->used == d->filled) {
        if (d->used) memcpy(entries, d->entries, d->used * sizeof *entries);
    } else {
        size_t to = 0;
        for (size_t i = 0; i < d->filled; i++)
            if (d->entries[i].key) entries[to++] = d->entries[i];
    }
    block_free(d->entries);
    d->entries = entries;
    d->index = entries + capacity_of(bits);
    d->index_bits = (uint8_t)bits;
    d->filled = d->used;
    d->first = 0;
    d->keys_version = 0;
    index_rebuild(d);
    return 0;
}

static unsigned bits_for(size_t entries) {
    unsigned bits = BITS_MIN;
    while (bits < 57 && capacity_of(bits) < entries) bits++;
    return bits;
}

/* The table of an empty dict, which most keep: nothing moves and all places are of one byte. */
static int dict_first_table(Dict *d) {
    DictEntry *entries = block_new(table_size(BITS_MIN));
    if (!entries) return -1;
    d->entries = entries;
    d->capacity = capacity_of(BITS_MIN);
    d->index = memset(entries + d->capacity, 0xff, (size_t)1 << BITS_MIN);
    d->index_bits = BITS_MIN;
    d->keys_version = 0;
    return 0;
}

/* Room for a new entry.  The table becomes 3 times what is used, at least: deletions do not make it grow. */
static int dict_make_room(Dict *d) {
    if (d->index_bits == 0) return dict_first_table(d);
    unsigned bits = BITS_MIN;
    while (((size_t)1 << bits) < d->used * 3) bits++;
    return dict_resize(d, bits);
}

int dict_reserve(Ref v, size_t more) {
    Dict *d = dict_of(v);
    bool fits = d->capacity - d->filled >= more, dense = d->used == d->filled; /* entries keep their places */
    return fits || !dense ? 0 : dict_resize(d, bits_for(d->used + more));
}

Own dict_new_sized(size_t expected) {
    Own v = dict_new();
    if (!v || dict_reserve(v, expected) == 0) return v;
    decref(v);
    return NULL;
}

/* Append an entry, for which there is room, at an index place that is EMPTY or DUMMY.  Consumes key and value. */
static inline void put_take(Dict *d, size_t place, Own key, int64_t hash, Own value) {
    place_set(d, place, (ssize_t)d->filled);
    d->entries[d->filled++] = (DictEntry){key, value, hash};
    d->used++;
    d->keys_version = 0;
}

/* Append an entry whose key is known to be absent.  Consumes key and value, also on failure. */
static int insert_take(Dict *d, Own key, int64_t hash, Own value) {
    if (UNLIKELY(d->filled == d->capacity) && dict_make_room(d) < 0) {
        decref(key);
        decref(value);
        return -1;
    }
    Probe p = probe_start(d, hash);
    while (place_get(d, p.at) >= 0) probe_next(&p);
    put_take(d, p.at, key, hash, value);
    if (d->only_str && !is_exact_str(key)) d->only_str = false;
    return 0;
}

/* ---- reading */

int dict_get_hashed(Ref v, Ref key, int64_t hash, Own *out) {
    ssize_t at = find(dict_of(v), key, hash);
    *out = at >= 0 ? own(dict_of(v)->entries[at].value) : NULL;
    return at >= 0 ? 1 : at == ABSENT ? 0 : -1;
}

int dict_get(Ref v, Ref key, Own *out) {
    int64_t hash;
    *out = NULL;
    return key_hash(key, &hash) < 0 ? -1 : dict_get_hashed(v, key, hash, out);
}

Ref dict_get_str_peek(Ref v, Ref name) {
    ssize_t at = dict_find_str_index(dict_of(v), name);
    return at >= 0 ? dict_of(v)->entries[at].value : NULL;
}

int dict_contains_hashed(Ref v, Ref key, int64_t hash) {
    ssize_t at = find(dict_of(v), key, hash);
    return at >= 0 ? 1 : at == ABSENT ? 0 : -1;
}

int dict_contains(Ref v, Ref key) {
    int64_t hash;
    return key_hash(key, &hash) < 0 ? -1 : dict_contains_hashed(v, key, hash);
}

bool dict_next_hashed(Ref v, size_t *position, Ref *key, Ref *value, int64_t *hash) {
    const Dict *d = dict_of(v);
    for (size_t i = *position < d->first ? d->first : *position; i < d->filled; i++) {
        const DictEntry *e = &d->entries[i];
        if (!e->key) continue;
        *position = i + 1;
        *key = e->key;
        *value = e->value;
        *hash = e->hash;
        return true;
    }
    return false;
}

bool dict_next(Ref v, size_t *position, Ref *key, Ref *value) {
    int64_t hash;
    return dict_next_hashed(v, position, key, value, &hash);
}

Own dict_keys_list(Ref v) {
    Own list = list_new(dict_length(v));
    if (!list) return NULL;
    size_t position = 0;
    Ref key, value;
    while (dict_next(v, &position, &key, &value)) list_of(list)->items[list_of(list)->length++] = own(key);
    return list;
}

/* ---- writing */

/* An exact str among exact str keys, where there is room for one more: one search finds the entry or its place. */
static int set_str_take(Dict *d, Own key, int64_t hash, Own value) {
    size_t free_place = SIZE_MAX; /* of what was deleted: a key that comes and goes must not lengthen its chain */
    for (Probe p = probe_start(d, hash);; probe_next(&p)) {
        ssize_t at = place_get(d, p.at);
        if (at == EMPTY) return put_take(d, free_place == SIZE_MAX ? p.at : free_place, key, hash, value), 0;
        if (UNLIKELY(at == DUMMY)) {
            if (free_place == SIZE_MAX) free_place = p.at;
            continue;
        }
        DictEntry *e = &d->entries[at];
        if (e->key != key && (e->hash != hash || !str_keys_equal(e->key, key))) continue;
        decref(key); /* e->key is as good: no Python code runs */
        own_set_take(&e->value, value);
        return 0;
    }
}

/* Consumes key and value. */
static int set_hashed_take(Dict *d, Own key, int64_t hash, Own value) {
    if (d->only_str && is_exact_str(key) && d->filled < d->capacity) return set_str_take(d, key, hash, value);
    ssize_t at = find(d, key, hash);
    if (at == ABSENT) return insert_take(d, key, hash, value);
    if (at >= 0) own_set_take(&d->entries[at].value, value);
    else decref(value);
    decref(key);
    return at >= 0 ? 0 : -1;
}

int dict_set_hashed(Ref v, Ref key, int64_t hash, Ref value) {
    return set_hashed_take(dict_of(v), own(key), hash, own(value));
}

int dict_set(Ref v, Ref key, Ref value) {
    int64_t hash;
    return key_hash(key, &hash) < 0 ? -1 : dict_set_hashed(v, key, hash, value);
}

int dict_set_take(Ref v, Own key, Own value) {
    int64_t hash;
    if (key && value && key_hash(key, &hash) == 0) return set_hashed_take(dict_of(v), key, hash, value);
    decref(key);
    decref(value);
    return -1;
}

int dict_set_named(Ref v, const char *name, Ref value) {
    scoped Own key = str_intern(name);
    return key ? dict_set(v, key, value) : -1;
}

int dict_setdefault(Ref v, Ref key, Ref fallback, Own *out) {
    Dict *d = dict_of(v);
    int64_t hash;
    *out = NULL;
    if (key_hash(key, &hash) < 0) return -1;
    ssize_t at = find(d, key, hash);
    if (at == FAILED) return -1;
    if (at >= 0) {
        *out = own(d->entries[at].value);
        return 1;
    }
    if (insert_take(d, own(key), hash, own(fallback)) < 0) return -1;
    *out = own(fallback);
    return 0;
}

/* ---- deleting */

/* Take entry `at` out; key and value are the caller's then. */
static DictEntry entry_remove(Dict *d, size_t at) {
    DictEntry e = d->entries[at];
    Probe p = probe_start(d, e.hash);
    while (place_get(d, p.at) != (ssize_t)at) probe_next(&p);
    place_set(d, p.at, DUMMY);
    d->entries[at].key = d->entries[at].value = NULL;
    while (d->first < d->filled && !d->entries[d->first].key) d->first++;
    d->used--;
    d->keys_version = 0;
    return e;
}

int dict_pop_hashed(Ref v, Ref key, int64_t hash, Own *out) {
    *out = NULL;
    ssize_t at = find(dict_of(v), key, hash);
    if (at < 0) return at == ABSENT ? 0 : -1;
    DictEntry e = entry_remove(dict_of(v), (size_t)at);
    *out = e.value;
    decref(e.key);
    return 1;
}

int dict_pop(Ref v, Ref key, Own *out) {
    int64_t hash;
    *out = NULL;
    if (key_hash(key, &hash) < 0) return -1;
    return dict_length(v) == 0 ? 0 : dict_pop_hashed(v, key, hash, out);
}

int dict_delete(Ref v, Ref key) {
    Own value;
    int found = dict_pop(v, key, &value);
    decref(value);
    return found;
}

int dict_pop_last(Ref v, Own *key, Own *value) {
    Dict *d = dict_of(v);
    if (d->used == 0) return 0;
    size_t at = d->filled - 1;
    while (!d->entries[at].key) at--;
    DictEntry e = entry_remove(d, at);
    d->capacity -= d->filled - at; /* the entries are free again, their places are DUMMY until the next rebuild */
    d->filled = at;
    if (d->first > at) d->first = at;
    *key = e.key;
    *value = e.value;
    return 1;
}

static size_t live_before(const Dict *d, size_t at) {
    size_t live = 0;
    for (size_t i = d->first; i < at; i++) live += d->entries[i].key != NULL;
    return live;
}

/* A new table with free entries in front of all, half as many as are live: so that each that moves there costs little in the end. */
static int open_front(Dict *d) {
    size_t gap = d->used / 2 + 4;
    if (dict_resize(d, bits_for(d->used + gap + 1)) < 0) return -1;
    memmove(d->entries + gap, d->entries, d->used * sizeof *d->entries);
    for (size_t i = 0; i < gap; i++) d->entries[i] = (DictEntry){NULL, NULL, 0};
    d->filled += gap;
    d->first = gap;
    index_rebuild(d);
    return 0;
}

int dict_move(Ref v, Ref key, bool last) {
    Dict *d = dict_of(v);
    int64_t hash;
    if (key_hash(key, &hash) < 0) return -1;
    ssize_t found = find(d, key, hash);
    if (found < 0) return found == ABSENT ? 0 : -1;
    size_t from = (size_t)found;
    if (from == (last ? d->filled - 1 : d->first)) return 1;
    if (last ? d->filled == d->capacity : d->first == 0) { /* no Python code runs, so it is found by its rank */
        size_t rank = live_before(d, from);
        if ((last ? dict_make_room(d) : open_front(d)) < 0) return -1;
        from = d->first + rank;
    }
    DictEntry e = d->entries[from];
    Probe p = probe_start(d, e.hash);
    while (place_get(d, p.at) != (ssize_t)from) probe_next(&p);
    size_t to = last ? d->filled++ : --d->first;
    place_set(d, p.at, (ssize_t)to);
    d->entries[from] = (DictEntry){NULL, NULL, 0};
    d->entries[to] = e;
    while (!d->entries[d->first].key) d->first++;
    d->keys_version = 0;
    return 1;
}

static void entries_release(DictEntry *entries, size_t count) {
    for (size_t i = 0; i < count; i++) {
        decref(entries[i].key);
        decref(entries[i].value);
    }
    block_free(entries);
}

void dict_drop_items(Dict *d) {
    if (d->entries) entries_release(d->entries, d->filled);
}

void dict_clear(Ref v) {
    Dict *d = dict_of(v);
    DictEntry *entries = d->entries;
    size_t count = d->filled;
    memset(&d->used, 0, sizeof *d - offsetof(Dict, used));
    d->only_str = true;
    entries_release(entries, count);
}

/* ---- whole dicts */

int dict_fill(Dict *d, Ref source) {
    Dict *from = dict_of(source);
    if (from->used == 0) return 0;
    bool dense = from->used == from->filled && from->used * 3 > capacity_of(from->index_bits);
    if (!dense && dict_resize(d, bits_for(from->used)) < 0) return -1;
    if (dense) {
        size_t size = table_size(from->index_bits);
        if (!(d->entries = block_new(size))) return -1;
        memcpy(d->entries, from->entries, size);
        d->index = d->entries + capacity_of(from->index_bits);
        d->capacity = from->capacity;
        d->index_bits = from->index_bits;
    }
    for (size_t i = 0; i < from->filled; i++) {
        const DictEntry *e = &from->entries[i];
        if (!e->key) continue;
        incref(e->key);
        incref(e->value);
        if (!dense) d->entries[d->filled++] = *e;
    }
    d->used = d->filled = from->used;
    d->only_str = from->only_str;
    d->keys_version = 0;
    if (!dense) index_rebuild(d);
    return 0;
}

Own dict_copy(Ref v) {
    scoped Own copy = dict_new();
    return copy && dict_fill(dict_of(copy), v) == 0 ? give(copy) : NULL;
}

/* Does b hold this item?  1, 0, -1. */
static int item_in(Ref key, int64_t hash, Ref value, Ref b) {
    scoped Own k = own(key), mine = own(value), other = NULL;
    int found = dict_get_hashed(b, k, hash, &other);
    return found <= 0 ? found : items_equal(mine, other);
}

int dict_equal(Ref a, Ref b) {
    if (dict_length(a) != dict_length(b)) return 0;
    if (depth_check(" in comparison") < 0) return -1;
    size_t position = 0;
    Ref key, value;
    int64_t hash;
    while (dict_next_hashed(a, &position, &key, &value, &hash)) {
        int equal = item_in(key, hash, value, b);
        if (equal <= 0) return equal;
    }
    return 1;
}

#ifdef GILT_DEBUG
void dict_check(Ref v) {
    Dict *d = dict_of(v);
    size_t live = 0, places = 0;
    assert(d->used <= d->filled && d->filled <= d->capacity);
    assert((d->index_bits == 0) == (d->entries == NULL));
    for (size_t i = 0; i < d->filled; i++) {
        const DictEntry *e = &d->entries[i];
        assert((e->key == NULL) == (e->value == NULL));
        if (!e->key) continue;
        live++;
        assert(!d->only_str || is_exact_str(e->key));
        Probe p = probe_start(d, e->hash);
        while (place_get(d, p.at) != (ssize_t)i) {
            assert(place_get(d, p.at) != EMPTY);
            probe_next(&p);
        }
    }
    assert(live == d->used && d->first <= d->filled);
    for (size_t i = 0; i < d->first; i++) assert(!d->entries[i].key);
    size_t taken = 0;
    for (size_t i = 0; d->index_bits && i <= dict_mask(d); i++) {
        places += place_get(d, i) >= 0;
        taken += place_get(d, i) != EMPTY;
    }
    assert(places == d->used);
    assert(d->index_bits == 0 || taken <= d->filled + (capacity_of(d->index_bits) - d->capacity));
}
#endif
