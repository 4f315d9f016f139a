/* Large blocks that another process can have without a copy.
 *
 * A segment is a memfd of its own and a mapping of it.  At first the mapping is shared: what is written goes to the memfd.
 * When a part of it is lent, or the process forks, the mapping becomes a private one, in place: the memfd is a snapshot from then on, of
 * which everybody else has a private mapping too, and whoever writes to a page gets a copy of that page.  A part to which was written
 * since cannot be lent any more; it has to be copied.  What tells is /proc/self/pagemap: a page of one's own is no page of a file.
 *
 * The pages are small ones, which costs more than huge ones where they are first touched, and is less than two copies cost.
 * So segments are for processes that have partners: nobody gets one before segment_begin.
 *
 * All functions are for the holder of the GIL.
 */
#pragma once

#include "runtime/base/own.h"

enum {
    SEGMENT_LEAST = 8 << 20,     /* smaller blocks are cheaper to copy than to map */
    SEGMENT_MOST = 1 << 30,      /* larger ones are a matter of malloc, which knows what the machine has */
    SEGMENT_COUNT_MAX = 64,      /* each has a descriptor */
    SEGMENT_RECORD_SIZE = 32,
};

/* From now on there are segments, where /proc is mounted. */
void segment_begin(void) HOLDS_GIL;
/* At least size bytes, all zero if `zero`.  NULL: take ordinary memory. */
NODISCARD void *segment_alloc(size_t size, bool zero) HOLDS_GIL;
/* False: it is no segment, or no address at which one begins; nothing has been done. */
static inline bool segment_free(void *block) HOLDS_GIL;
/* Describes these bytes for another process, and makes them a snapshot.  They are there for as long as the segment is, so it may not be
 * freed before the other one has taken them.  False: they cannot be lent. */
NODISCARD bool segment_lend(const void *data, size_t size, char record[SEGMENT_RECORD_SIZE]) HOLDS_GIL;
/* What another process has lent: a segment of one's own, *data and *size in it.  NULL with errno.  It goes by segment_free. */
NODISCARD void *segment_take(const char record[SEGMENT_RECORD_SIZE], char **data, size_t *size) HOLDS_GIL;
/* Before a fork: each process will see only its own writes. */
void segment_before_fork(void) HOLDS_GIL;
/* In the child. */
void segment_after_fork(void) HOLDS_GIL;
/* What snapshots have left to be done, milliseconds for a hundred megabytes: is there something, and do it. */
bool segment_untidy(void) HOLDS_GIL;
void segment_tidy(void) HOLDS_GIL;

/* ---- inline part */
extern struct Segment *segment_first; /* of a list */
bool segment_free_slow(void *block) HOLDS_GIL;
/* Segments begin at pages, and blocks of malloc do not. */
static inline bool segment_free(void *block) {
    return UNLIKELY(segment_first && ((uintptr_t)block & 4095) == 0) && segment_free_slow(block);
}
