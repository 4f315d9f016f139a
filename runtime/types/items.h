/* Arrays of values on the interpreter's heap, and the few things all sequences share. */
#pragma once

#include <limits.h>

#include "runtime/base/hash.h"
#include "runtime/base/heap.h"
#include "runtime/gil/thread.h"
#include "runtime/object/error.h"
#include "runtime/object/hooks.h"
#include "runtime/object/protocol.h"
#include "runtime/types/str.h"

#define ITEMS_MAX (MEM_MAX / sizeof(Own))

/* A block of the interpreter's heap; size_bytes > 0.  NULL: MemoryError is set. */
NODISCARD static inline void *block_new(size_t size_bytes) {
    void *block = heap_alloc(thread_current->heap, size_bytes);
    return LIKELY(block != NULL) ? block : throw_memory();
}
static inline void block_free(void *block) {
    if (block) heap_free(block);
}

/* object_new_raw for exact built-ins without attributes, in place: the most frequent allocations. */
NODISCARD static ALWAYS_INLINE void *plain_new(Type *type, size_t size_bytes) {
    Object *o = heap_alloc(thread_current->heap, size_bytes);
    if (UNLIKELY(!o)) return throw_memory();
    *o = (Object){1, 0, type};
    return o;
}
/* The opposite, at the end of a dealloc: object_free, in place for exact objects of the built-in type. */
static ALWAYS_INLINE void plain_free(Object *o, const Type *exact) {
    if (LIKELY(o->type == exact)) heap_free(o);
    else object_free(o);
}
/* A decref that only counts down has been done; false: v would die, which is for the caller to allow (dealloc_begin). */
static ALWAYS_INLINE bool decref_shallow(Own v) {
    if (!is_object(v)) return true;
    if (object_of(v)->refcount == 1) return false;
    object_of(v)->refcount--;
    return true;
}
/* Release items while that only counts down, or frees a str.  Returns how many are left: the last of these is the first
 * whose death may do more, which is for the caller to allow (dealloc_begin). */
static ALWAYS_INLINE size_t items_decref_shallow(Own *items, size_t count) {
    for (; count > 0; count--) {
        Own item = items[count - 1];
        if (!is_object(item)) continue;
        if (object_of(item)->refcount > 1) object_of(item)->refcount--;
        else if (object_of(item)->type == &str_type) str_type.dealloc(object_of(item));
        else break;
    }
    return count;
}

/* Room for count values, not initialised; NULL for count 0 means nothing, else MemoryError is set. */
NODISCARD static inline Own *items_new(size_t count) {
    if (UNLIKELY(count > ITEMS_MAX)) return throw_memory();
    return count ? block_new(count * sizeof(Own)) : NULL;
}
static inline void items_decref(Own *items, size_t count) {
    while (count > 0) decref(items[--count]);
}
/* Copies count values and takes a count of each. */
static inline void items_copy(Own *to, const Ref *from, size_t count) {
    for (size_t i = 0; i < count; i++) to[i] = own(from[i]);
}
/* An array of values, as one of what is only lent. */
static inline const Ref *lent(Own *items) { return (const Ref *)items; }

/* Counts the steps of a C loop over an iterator and stops at a safe point now and then: often enough for Ctrl-C,
 * rarely enough that ordinary calls of list(), dict.update() ... stay as atomic as CPython's are. */
NODISCARD static inline int loop_step(size_t *steps) { return LIKELY(++*steps & 0xffff) ? 0 : safe_point(); }

/* RecursionError when C is about to go too deep: in every function that asks its items for repr, hash or equality. */
NODISCARD static inline int depth_check(const char *where) {
    return LIKELY(!thread_c_stack_low(thread_current)) ? 0 : recursion_check(where);
}

/* a == b of the same, of small ints and of strs: 1, 0; -1: another case. */
static inline int item_equal_plain(Ref a, Ref b) {
    if (a == b) return 1;
    if (are_small_ints(a, b)) return 0;
    return is_exact_str(a) && is_exact_str(b) ? str_equal(a, b) : -1;
}

/* a == b without a call for the commonest pairs: 1, 0, -1.  The caller need not own them. */
NODISCARD static inline int items_equal(Ref a, Ref b) {
    int plain = item_equal_plain(a, b);
    if (plain >= 0) return plain;
    scoped Own x = own(a), y = own(b);
    return compare_truth(x, y, CMP_EQ);
}

/* The hash of the usual keys, small ints and strs; false: another case. */
static inline bool key_hash_plain(Ref key, int64_t *out) {
    if (is_small_int(key)) {
        int64_t n = small_int(key);
        *out = UNLIKELY(n == -1 || n >= SMALL_INT_MAX || n <= -SMALL_INT_MAX) ? hash_int(n) : n;
        return true;
    }
    if (!is_exact_str(key)) return false;
    *out = LIKELY(str_of(key)->hash != -1) ? str_of(key)->hash : str_hash(key);
    return true;
}

/* hash(key), inline for the usual keys. */
NODISCARD static inline int key_hash(Ref key, int64_t *out) { return key_hash_plain(key, out) ? 0 : hash(key, out); }
/* truth(v), inline for the usual values. */
NODISCARD static inline int item_truth(Ref v) {
    if (is_small_int(v)) return v != small_int_new(0);
    if (is_immediate(v) && v != NotImplemented) return v == True || v == Ellipsis;
    return truth(v);
}
/* Two different strs of equal hash: are they equal?  Interned ones are not, being different. */
static inline bool str_keys_equal(Ref a, Ref b) {
    return !(str_of(a)->interned && str_of(b)->interned) && str_equal(a, b);
}

/* ---- what a sequence's type needs (sequence.c) */

/* v as an index, by __index__; `overflow` is raised with "cannot fit 'X' into an index-sized integer". */
NODISCARD int index_checked_slow(Ref v, Type *overflow, ssize_t *out) DROPS_GIL;
NODISCARD static inline int index_checked(Ref v, Type *overflow, ssize_t *out) {
    if (LIKELY(is_small_int(v))) {
        *out = small_int(v);
        return 0;
    }
    return index_checked_slow(v, overflow, out);
}
/* The bounds of index(value, start, stop): NULL arguments are 0 and the end; negative ones count from the end. */
NODISCARD int search_bounds(Ref start, Ref stop, size_t length, size_t *from, size_t *to) DROPS_GIL;
/* a op b of two sequences that differ first in items x and y, or not at all (x NULL): by their lengths. */
NODISCARD Own sequence_order(Ref x, Ref y, size_t length_a, size_t length_b, int op) DROPS_GIL;
/* `open` items, separated by commas, `close`; through `at(self, i)`, which gives an item or NULL at the end.  */
NODISCARD Own sequence_repr(Ref self, Ref (*at)(Ref self, size_t i), const char *open, const char *close) DROPS_GIL;
