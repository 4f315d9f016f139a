/* range, and the iterator over it that the VM drives in the word when everything is small. */
#pragma once

#include "runtime/types/items.h"

typedef struct Range { Object head; Own start, stop, step, length; } Range;
typedef struct RangeIter { Object head; int64_t next, step; uint64_t left, length; } RangeIter; /* small ints; length: of all */
extern Type range_type, range_iter_type, long_range_iter_type;
NODISCARD Own range_new(Ref start, Ref stop, Ref step) HOLDS_GIL; /* ints */

/* How many items range(start, stop, step) has, of small ints; step is not 0.  Steps of one need no division. */
static ALWAYS_INLINE uint64_t range_count(int64_t start, int64_t stop, int64_t step) {
    if (LIKELY(step == 1)) return start < stop ? (uint64_t)(stop - start) : 0;
    if (step > 0) return start < stop ? (uint64_t)(stop - start - 1) / (uint64_t)step + 1 : 0;
    return start > stop ? (uint64_t)(start - stop - 1) / (uint64_t)-step + 1 : 0;
}

/* Are the arguments of range(*args) small ints that it takes, and their number of items one, too? */
static ALWAYS_INLINE bool range_bounds(const Ref *args, size_t count, int64_t *start, int64_t *step, uint64_t *left) {
    *start = 0;
    *step = 1;
    if (count > 1) {
        if (count > 3 || !is_small_int(args[0])) return false;
        *start = small_int(args[0]);
        if (count == 3 && (!is_small_int(args[2]) || !(*step = small_int(args[2])))) return false;
    } else if (count == 0) {
        return false;
    }
    Ref stop = args[count > 1];
    if (!is_small_int(stop)) return false;
    *left = range_count(*start, small_int(stop), *step);
    return *left <= SMALL_INT_MAX;
}

/* iter(range(*args)) without the range: 1 and *out; 0: not this case; -1: MemoryError. */
NODISCARD static ALWAYS_INLINE int range_iter_of(const Ref *args, size_t count, Own *out) {
    int64_t start, step;
    uint64_t left;
    *out = NULL;
    if (!range_bounds(args, count, &start, &step, &left)) return 0;
    RangeIter *it = plain_new(&range_iter_type, sizeof *it);
    if (UNLIKELY(!it)) return -1;
    it->next = start;
    it->step = step;
    it->left = it->length = left;
    *out = as_own(it);
    return 1;
}
