/* set: the table.
 *
 * A power of two of places, at most three fifths of them taken.  A probe looks at ten neighbours, then jumps by
 * i = 5i + 1 + perturb, as CPython 3.11 does; so do the growth rules: both decide the order in which a set iterates,
 * which programs print.  A deleted place keeps a mark (Missing) until it is taken again or the table is resized.
 *
 * Keys are compared by identity, then hash, then ==, which may be Python code that changes the set: then the search
 * starts again. */
#include "runtime/types/set.h"

#include "runtime/object/gc_inline.h"
#include "runtime/types/items.h"
#include "runtime/types/tuple.h"

enum { LINEAR_PROBES = 9, PERTURB_SHIFT = 5 };

static inline bool is_live(const SetEntry *e) { return set_entry_is_live(e); }

/* Where a hash is looked for: runs of neighbours, from `at` to `last`. */
typedef struct Probe { size_t mask, perturb, at, last; } Probe;
static inline void probe_run(Probe *p) {
    p->last = p->at + LINEAR_PROBES <= p->mask ? p->at + LINEAR_PROBES : p->at;
}
static inline Probe probe_start(size_t mask, int64_t hash) {
    Probe p = {mask, (size_t)hash, (size_t)hash & mask, 0};
    probe_run(&p);
    return p;
}
static inline void probe_next(Probe *p, size_t *i) {
    if (*i < p->last) {
        ++*i;
        return;
    }
    p->perturb >>= PERTURB_SHIFT;
    /* The step starts from the run's first place, not its last. */
    p->at = *i = (p->at * 5 + 1 + p->perturb) & p->mask;
    probe_run(p);
}

enum { SEARCH_AGAIN = 2, SEARCH_ENDED };

/* Is the key at a place, whose hash is the same, equal?  1, 0, -1; SEARCH_AGAIN: the set changed. */
static int place_equal(Set *s, const SetEntry *e, Ref key) {
    SetEntry *table = s->table;
    size_t mask = s->mask;
    if (are_small_ints(e->key, key)) return 0;
    if (is_exact_str(key) && is_exact_str(e->key)) return str_keys_equal(e->key, key);
    int plain = tuple_equal_plain(e->key, key);
    if (plain >= 0) return plain;
    scoped Own other = own(e->key), mine = own(key);
    int equal = compare_truth(other, mine, CMP_EQ);
    if (equal < 0) return -1;
    return s->table == table && s->mask == mask && e->key == other ? equal : SEARCH_AGAIN;
}

/* The place of key (1), or the free one where the search ended (0), or -1; *deleted, which begins as NULL: the last
 * deleted place passed on the way.  The same places in the same order as a Probe, with pointers.  The hash is looked at
 * first: one comparison tells most places, also deleted ones, from what is sought. */
static ALWAYS_INLINE int search(Set *s, Ref key, int64_t hash, SetEntry **place, SetEntry **deleted) {
    const size_t mask = s->mask;
    size_t at = (size_t)hash & mask, perturb = (size_t)hash;
    for (;;) {
        SetEntry *e = &s->table[at], *last = at + LINEAR_PROBES <= mask ? e + LINEAR_PROBES : e;
        for (; e <= last; e++) {
            if (e->hash == hash) {
                *place = e;
                if (e->key == key) return 1;
                int equal = e->key ? place_equal(s, e, key) : SEARCH_ENDED;
                if (equal) return equal;
            } else if (!e->key) {
                *place = e;
                return SEARCH_ENDED;
            } else if (deleted && e->key == Missing) {
                *deleted = e;
            }
        }
        perturb >>= PERTURB_SHIFT;
        at = (at * 5 + 1 + perturb) & mask; /* from the run's first place, not its last */
    }
}

/* The place of key: 1, 0, -1. */
static int find_further(Set *s, Ref key, int64_t hash, SetEntry **place) {
    int found;
    while ((found = search(s, key, hash, place, NULL)) == SEARCH_AGAIN) continue;
    return found == SEARCH_ENDED ? 0 : found;
}

/* The place of key (1), or where it belongs (0), or -1. */
static int find_room(Set *s, Ref key, int64_t hash, SetEntry **place) {
    for (;;) {
        SetEntry *deleted = NULL;
        int found = search(s, key, hash, place, &deleted);
        if (found == SEARCH_AGAIN) continue;
        if (found != SEARCH_ENDED) return found;
        if (deleted && deleted->key == Missing) *place = deleted; /* a key that was compared may have taken it */
        return 0;
    }
}

static ALWAYS_INLINE int find(Set *s, Ref key, int64_t hash, SetEntry **place) {
    const SetEntry *first = *place = &s->table[(size_t)hash & s->mask];
    if (LIKELY(first->key == key)) return 1;
    if (LIKELY(!first->key)) return 0;
    return find_further(s, key, hash, place);
}

/* ---- growing */

/* Place by place: for so few bytes a string instruction takes longer to begin than to end. */
static ALWAYS_INLINE void small_clear(Set *s) {
    typedef uint64_t Pair __attribute__((vector_size(16), aligned(8), may_alias));
    Pair *at = (Pair *)s->small;
    _Static_assert(sizeof(SetEntry) == sizeof(Pair) && SET_SMALL == 8, "one store a place");
    at[0] = at[1] = at[2] = at[3] = at[4] = at[5] = at[6] = at[7] = (Pair){0, 0};
}

static ALWAYS_INLINE void insert_clean(Set *s, Own key, int64_t hash) {
    size_t i = (size_t)hash & s->mask;
    if (UNLIKELY(s->table[i].key)) {
        Probe p = probe_start(s->mask, hash);
        while (s->table[i].key) probe_next(&p, &i);
    }
    s->table[i] = (SetEntry){key, hash};
}

void set_insert_clean(Set *s, Own key, int64_t hash) { insert_clean(s, key, hash); }

size_t set_generous(const Set *s) { return s->used > 50000 ? s->used * 2 : s->used * 4; }

static SetEntry *table_new(size_t size) {
    if (size > MEM_MAX / sizeof(SetEntry)) return throw_memory();
    SetEntry *table = block_new(size * sizeof *table);
    if (table) memset(table, 0, size * sizeof *table);
    return table;
}

int set_resize(Set *s, size_t min_used) {
    size_t size = SET_SMALL, old_size = s->mask + 1;
    while (size <= min_used && size < SIZE_MAX / 2) size <<= 1;
    if (size == SET_SMALL && s->table == s->small && s->filled == s->used) return 0;
    SetEntry *old = s->table, copy[SET_SMALL];
    if (old == s->small) old = memcpy(copy, s->small, sizeof copy);
    if (size == SET_SMALL) {
        small_clear(s);
        s->table = s->small;
    } else {
        SetEntry *table = table_new(size);
        if (!table) return -1;
        s->table = table;
    }
    s->mask = size - 1;
    s->filled = s->used;
    for (size_t i = 0; i < old_size; i++)
        if (is_live(&old[i])) insert_clean(s, old[i].key, old[i].hash);
    if (old != copy) block_free(old);
    return 0;
}

/* ---- operations */

int set_add_hashed(Ref v, Ref item, int64_t hash) {
    Set *s = set_of(v);
    SetEntry *place = &s->table[(size_t)hash & s->mask];
    if (place->key == item) return 0;
    int found = place->key ? find_room(s, item, hash, &place) : 0;
    if (found) return found < 0 ? -1 : 0;
    bool was_free = !place->key;
    *place = (SetEntry){set_own_key(s, item), hash};
    s->used++;
    if (!was_free) return 0;
    s->filled++;
    if (s->filled * 5 < s->mask * 3) return 0;
    return set_resize(s, set_generous(s));
}

int set_add(Ref v, Ref item) {
    int64_t hash;
    return key_hash(item, &hash) < 0 ? -1 : set_add_hashed(v, item, hash);
}

int set_contains_hashed(Ref v, Ref item, int64_t hash) {
    SetEntry *place;
    return find(set_of(v), item, hash, &place);
}

int set_contains_further(Ref v, Ref item, int64_t hash) {
    scoped Own kept = own(item);
    SetEntry *place;
    return find_further(set_of(v), kept, hash, &place);
}

int set_contains(Ref v, Ref item) {
    int64_t hash;
    return key_hash(item, &hash) < 0 ? -1 : set_contains_hashed(v, item, hash);
}

static Own place_remove(Set *s, SetEntry *place) {
    Own key = place->key;
    *place = (SetEntry){Missing, -1};
    s->used--;
    return key;
}

int set_discard_hashed(Ref v, Ref item, int64_t hash) {
    SetEntry *place;
    int found = find(set_of(v), item, hash, &place);
    if (found == 1) decref(place_remove(set_of(v), place));
    return found;
}

int set_discard(Ref v, Ref item) {
    int64_t hash;
    return key_hash(item, &hash) < 0 ? -1 : set_discard_hashed(v, item, hash);
}

int set_pop(Ref v, Own *out) {
    Set *s = set_of(v);
    *out = NULL;
    if (s->used == 0) return 0;
    size_t i = s->finger & s->mask;
    while (!is_live(&s->table[i])) i = i == s->mask ? 0 : i + 1;
    *out = place_remove(s, &s->table[i]);
    s->finger = i + 1;
    return 1;
}

static ALWAYS_INLINE void set_empty(Set *s) {
    small_clear(s);
    s->used = s->filled = 0;
    s->mask = SET_SMALL - 1;
    s->table = s->small;
    s->counted = false;
    s->hash = -1;
}

void set_clear(Ref v) {
    Set *s = set_of(v);
    SetEntry *table = s->table, copy[SET_SMALL];
    size_t size = s->counted ? s->mask + 1 : 0;
    if (s->filled == 0 && table == s->small) return;
    if (table == s->small) table = memcpy(copy, s->small, sizeof copy);
    set_empty(s);
    for (size_t i = 0; i < size; i++)
        if (is_live(&table[i])) decref(table[i].key);
    if (table != copy) block_free(table);
}

void set_drop_items(Set *s) {
    SetEntry *table = s->table;
    /* Without a jump for free and deleted places, which come as they come: only objects take one. */
    const SetEntry *e = table;
    for (size_t left = s->counted ? s->used : 0; left; e++) {
        left -= (size_t)(e->key != NULL) & (size_t)(e->key != Missing);
        if (((word_of(e->key) & 7) == 0) & (e->key != NULL)) decref(e->key);
    }
    if (table != s->small) block_free(table);
}

bool set_next(Ref v, size_t *position, Ref *item) {
    int64_t hash;
    return set_next_hashed(v, position, item, &hash);
}

/* ---- making */

Own set_new_of(Type *type, Ref iterable) {
    Set *s = type_has(type, TYPE_HEAP) ? object_new(type, 0) : plain_new(type, sizeof *s);
    if (!s) return NULL;
    set_empty(s);
    s->finger = 0;
    if (!type_has(type, TYPE_HEAP)) s->weakrefs = NULL;
    gc_track_new(&s->head);
    scoped Own set = as_own(s);
    return iterable && set_update(set, iterable) < 0 ? NULL : give(set);
}

Own set_new(Ref iterable) { return set_new_of(&set_type, iterable); }

Own frozenset_new(Ref iterable) {
    if (iterable && is_exactly(iterable, &frozenset_type)) return own(iterable);
    return set_new_of(&frozenset_type, iterable);
}
