/* The one gate to the C heap: every block the runtime does not take from a Heap comes from here.
 *
 * A request that cannot be met returns NULL; nothing here ever aborts.  Sizes of arrays are multiplied with an overflow
 * check, so that a length read from a file or given by a user cannot become a small block.  `mem_fail_at` makes the
 * Nth request fail (small-object heaps ask here too), which is how every error path is tested.
 *
 * Any thread may call, with or without the GIL.  The counters are collected per thread and added up in batches, so
 * that counting costs no shared cache line; they and the failure plan belong to the process, as malloc itself does.
 */
#pragma once

#include "runtime/base/own.h"

/* size 0 is as good as 1.  NULL: no memory (or an injected failure). */
NODISCARD void *mem_alloc(size_t size) __attribute__((malloc, alloc_size(1)));
/* As mem_alloc, all zero bytes. */
NODISCARD void *mem_alloc_zero(size_t size) __attribute__((malloc, alloc_size(1)));
/* block may be NULL.  NULL: no memory; the old block is still there and unchanged. */
NODISCARD void *mem_realloc(void *block, size_t size) __attribute__((alloc_size(2)));
/* block may be NULL.  Keeps errno. */
void mem_free(void *block);
/* Once, at the start: memory up to a few megabytes stays with the process when it is freed. */
void mem_prepare(void);
/* Gives back the large blocks that were freed and wait to be used again.  For the child after a fork: it has their
 * addresses and not their pages. */
void mem_forget_kept(void);
/* A copy of the size bytes at source, or NULL. */
NODISCARD void *mem_dup(const void *source, size_t size);

/* count * size bytes; NULL as well when the product does not fit or exceeds MEM_MAX. */
NODISCARD void *mem_alloc_array(size_t count, size_t size) __attribute__((malloc, alloc_size(1, 2)));
NODISCARD void *mem_alloc_zero_array(size_t count, size_t size) __attribute__((malloc, alloc_size(1, 2)));
NODISCARD void *mem_realloc_array(void *block, size_t count, size_t size) __attribute__((alloc_size(2, 3)));

#define MEM_MAX ((size_t)PTRDIFF_MAX) /* no larger block is ever asked of malloc */

/* `-X allocfail=N[,on]`: from now on the Nth request (counted from 1) fails; once, or with `ever_after` all later ones
 * too.  0 switches it off. */
void mem_fail_at(uint64_t nth, bool ever_after);
/* Has the planned failure happened? */
bool mem_fail_happened(void);
/* Requests until the planned failure. */
uint64_t mem_fail_left(void);
/* Must this request fail?  For allocators that stand beside this one.  Costs one load while no failure is planned. */
static inline bool mem_fail_now(void);

struct MemStats {
    uint64_t allocs;      /* requests that were met; a realloc that grew from nothing counts */
    uint64_t frees;
    int64_t live_bytes;   /* usable bytes, as malloc rounds them */
};
/* Exact for the calling thread; another running thread may owe up to MEM_BATCH_BYTES and MEM_BATCH_CALLS. */
void mem_stats(struct MemStats *out);
/* Adds the calling thread's counters to the total.  A thread calls it before it ends. */
void mem_stats_flush(void);

enum { MEM_BATCH_CALLS = 256, MEM_BATCH_BYTES = 1 << 18 };

/* While set, it is told of every block: mem_watch(block, size) of a new one, size 0 of one that goes.  Heaps then take every
 * block from here (heap.h), so that it sees them all.  Called by any thread, with or without the GIL; it may not ask here
 * for memory.  Set under the GIL; threads see it soon after, so blocks that nobody told of may go. */
typedef void MemWatch(void *block, size_t size);
void mem_set_watch(MemWatch *watch);
static inline MemWatch *mem_watch(void);

/* ---- inline part */
extern MemWatch *mem_watcher; /* atomic, relaxed */
static inline MemWatch *mem_watch(void) { return __atomic_load_n(&mem_watcher, __ATOMIC_RELAXED); }

extern bool mem_fail_planned; /* atomic, relaxed: a plan is made before the threads it concerns are started */
bool mem_fail_now_slow(void);
static inline bool mem_fail_now(void) {
    return UNLIKELY(__atomic_load_n(&mem_fail_planned, __ATOMIC_RELAXED)) && mem_fail_now_slow();
}
