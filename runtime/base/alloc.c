/* malloc behind one gate: overflow checks, counters, planned failures.
 *
 * The counters are thread-local and unsigned sums of deltas, flushed into three process-wide atomics every few hundred
 * calls; a block may be freed by another thread than the one that took it, so a thread's own delta may be negative.
 */
#include "runtime/base/alloc.h"

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "runtime/base/clock.h"

/* ---- counters */
static struct {
    _Atomic uint64_t allocs, frees; /* relaxed: numbers for people, they order nothing */
    _Atomic int64_t live_bytes;
} total;

static __thread struct {
    uint32_t allocs, frees;
    int64_t bytes;
} owed __attribute__((tls_model("initial-exec")));

void mem_stats_flush(void) {
    atomic_fetch_add_explicit(&total.allocs, owed.allocs, memory_order_relaxed);
    atomic_fetch_add_explicit(&total.frees, owed.frees, memory_order_relaxed);
    atomic_fetch_add_explicit(&total.live_bytes, owed.bytes, memory_order_relaxed);
    owed.allocs = owed.frees = 0;
    owed.bytes = 0;
}

static void flush_if_many(void) {
    if (owed.allocs + owed.frees >= MEM_BATCH_CALLS || owed.bytes >= MEM_BATCH_BYTES || owed.bytes <= -MEM_BATCH_BYTES)
        mem_stats_flush();
}

void mem_stats(struct MemStats *out) {
    mem_stats_flush();
    out->allocs = atomic_load_explicit(&total.allocs, memory_order_relaxed);
    out->frees = atomic_load_explicit(&total.frees, memory_order_relaxed);
    out->live_bytes = atomic_load_explicit(&total.live_bytes, memory_order_relaxed);
}

/* ---- large blocks */

/* A large block will be filled soon, as a rule at once: with huge pages that takes a 500th of the page faults, which cost
 * as much as the filling itself.  (One of zeros is filled element by element, if at all: small pages cost it a tenth more, and
 * huge ones that are dear more than half.) */
enum { HUGE_PAGE = 2 << 20, HUGE_FROM = 2 * HUGE_PAGE, MAPPED_FROM = 8 << 20, KEPT_FROM = 32 << 20, PAGE_SIZE = 4096 };
static void advise(void *block, size_t size, int advice) {
    uintptr_t start = ((uintptr_t)block + PAGE_SIZE - 1) & ~(uintptr_t)(PAGE_SIZE - 1);
    uintptr_t end = ((uintptr_t)block + size) & ~(uintptr_t)(PAGE_SIZE - 1);
    int saved_errno = errno;
    madvise((void *)start, end - start, advice); /* a wish: where it fails, nothing is lost */
    errno = saved_errno;
}

/* Where the kernel has to move others' pages for a huge one, or the host of a virtual machine has taken back what was free, huge
 * pages are dear: 5 ms each where small ones for as much take one were measured.  So the first one of a block is touched
 * here, and tells about the others.  Only for blocks whose first bytes are nobody's yet; they become zero. */
enum { DEAR_NS = 1000 * 1000 };
static void advise_huge(char *block, size_t size) {
    char *first = (char *)(((uintptr_t)block + HUGE_PAGE - 1) & ~(uintptr_t)(HUGE_PAGE - 1));
    advise(block, size, MADV_HUGEPAGE);
    if (first + HUGE_PAGE > block + size) return;
    int64_t begin = clock_mono_ns();
    *(volatile char *)first = 0;
    if (clock_mono_ns() - begin > DEAR_NS) advise(block, size, MADV_NOHUGEPAGE);
}

/* malloc unmaps what is larger than KEPT_FROM at once.  Here the last blocks of that size that were freed wait for the
 * next requests: `a = a * b + c` over large arrays frees one for each that it takes.  Their pages are the kernel's when it
 * needs them, and need not be mapped and zeroed again when it did not.  They are not for children: pages that two processes
 * share are copied one by one when one of them writes, which costs more than new ones.  Where every block is to be seen
 * coming and going, none is kept. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || GILT_DEBUG
enum { KEPT_BLOCKS = 0 };
#else
enum { KEPT_BLOCKS = 2 };
#endif
static _Atomic(void *) kept[KEPT_BLOCKS + 1]; /* each NULL or a block that is nobody's; acquire and release: it moves */

/* The block goes into an empty place, or else takes that of another one: what has to be freed, or NULL. */
static void *large_keep(void *block) {
    size_t size = malloc_usable_size(block);
    advise(block, size, MADV_FREE);
    advise(block, size, MADV_DONTFORK);
    for (int i = 0; i < KEPT_BLOCKS && block; i++) block = atomic_exchange_explicit(&kept[i], block, memory_order_acq_rel);
    return block;
}

/* A kept block with room for size bytes, without what is too much; or NULL. */
static void *large_take(size_t size) {
    for (int i = 0; i < KEPT_BLOCKS; i++) {
        void *block = atomic_exchange_explicit(&kept[i], NULL, memory_order_acq_rel);
        if (!block) continue;
        size_t usable = malloc_usable_size(block);
        if (usable >= size) {
            advise(block, usable, MADV_DOFORK);
            void *shrunk = usable - size > size / 8 ? realloc(block, size) : NULL; /* its end is unmapped, nothing moves */
            return shrunk ? shrunk : block;
        }
        free(atomic_exchange_explicit(&kept[i], block, memory_order_acq_rel));
    }
    return NULL;
}

/* malloc takes the size of the largest block that was ever unmapped for the size from which on it maps, and gives the top of
 * its arena back when twice as much is free there.  It begins with 128 KiB, so a program whose working set goes up and
 * down by a few megabytes would give the same pages back and fault them in again all the time: show it a large one. */
void mem_prepare(void) {
    void *volatile shown = malloc(MAPPED_FROM); /* volatile: compilers know that nobody looks at it */
    free(shown);
}

void mem_forget_kept(void) {
    for (int i = 0; i < KEPT_BLOCKS; i++) free(atomic_exchange_explicit(&kept[i], NULL, memory_order_acq_rel));
}

static void *large_alloc(size_t size) {
    void *block = size >= KEPT_FROM ? large_take(size) : NULL;
    if (block) return block;
    block = malloc(size);
    if (!block) {
        mem_forget_kept();
        block = malloc(size);
    }
    if (block) advise_huge(block, size);
    return block;
}

MemWatch *mem_watcher;
void mem_set_watch(MemWatch *watch) { __atomic_store_n(&mem_watcher, watch, __ATOMIC_RELAXED); }

COLD static void tell_watch(void *block, size_t size) {
    MemWatch *watch = mem_watch();
    if (watch) watch(block, size);
}

static void *count_alloc(void *block, size_t size) {
    if (!block) return NULL;
    owed.allocs++;
    owed.bytes += (int64_t)malloc_usable_size(block);
    flush_if_many();
    if (UNLIKELY(mem_watch() != NULL)) tell_watch(block, size);
    return block;
}

/* ---- planned failures */
bool mem_fail_planned;
static struct {
    _Atomic int64_t left; /* requests until the failure; relaxed, each request takes its own number by fetch_sub */
    bool ever_after;      /* constant while planned */
    _Atomic bool happened;
} plan;

void mem_fail_at(uint64_t nth, bool ever_after) {
    __atomic_store_n(&mem_fail_planned, false, __ATOMIC_RELAXED);
    atomic_store_explicit(&plan.left, (int64_t)nth, memory_order_relaxed);
    atomic_store_explicit(&plan.happened, false, memory_order_relaxed);
    plan.ever_after = ever_after;
    __atomic_store_n(&mem_fail_planned, nth > 0, __ATOMIC_RELAXED);
}

bool mem_fail_happened(void) { return atomic_load_explicit(&plan.happened, memory_order_relaxed); }

uint64_t mem_fail_left(void) { return (uint64_t)atomic_load_explicit(&plan.left, memory_order_relaxed); }

bool mem_fail_now_slow(void) {
    int64_t left = atomic_fetch_sub_explicit(&plan.left, 1, memory_order_relaxed);
    bool fails = left == 1 || (left < 1 && plan.ever_after);
    if (fails)
        atomic_store_explicit(&plan.happened, true, memory_order_relaxed);
    return fails;
}

/* False: this request is refused. */
static bool may_serve(size_t size) {
    if (LIKELY(size <= MEM_MAX && !mem_fail_now())) return true;
    errno = ENOMEM;
    return false;
}

/* ---- blocks */
void *mem_alloc(size_t size) {
    if (!may_serve(size)) return NULL;
    return count_alloc(UNLIKELY(size >= HUGE_FROM) ? large_alloc(size) : malloc(size ? size : 1), size);
}

void *mem_alloc_zero(size_t size) {
    if (!may_serve(size)) return NULL;
    return count_alloc(calloc(1, size ? size : 1), size);
}

void *mem_realloc(void *block, size_t size) {
    if (!block) return mem_alloc(size);
    if (!may_serve(size)) return NULL;
    int64_t before = (int64_t)malloc_usable_size(block);
    bool watched = mem_watch() != NULL;
    if (UNLIKELY(watched)) tell_watch(block, 0); /* now: afterwards another thread may have got its place */
    void *moved = realloc(block, size ? size : 1);
    if (UNLIKELY(watched)) tell_watch(moved ? moved : block, moved ? size : (size_t)before);
    if (!moved) return NULL;
    if (UNLIKELY(size >= HUGE_FROM)) advise(moved, size, MADV_HUGEPAGE);
    owed.bytes += (int64_t)malloc_usable_size(moved) - before;
    flush_if_many();
    return moved;
}

void mem_free(void *block) {
    if (!block) return;
    size_t usable = malloc_usable_size(block);
    owed.frees++;
    owed.bytes -= (int64_t)usable;
    flush_if_many();
    if (UNLIKELY(mem_watch() != NULL)) tell_watch(block, 0);
    free(UNLIKELY(usable >= KEPT_FROM) ? large_keep(block) : block); /* glibc 2.33 and later keep errno */
}

void *mem_dup(const void *source, size_t size) {
    void *copy = mem_alloc(size);
    if (copy && size) memcpy(copy, source, size);
    return copy;
}

/* ---- arrays */
static bool array_size(size_t count, size_t size, size_t *out) {
    if (!__builtin_mul_overflow(count, size, out)) return true;
    errno = ENOMEM;
    return false;
}

void *mem_alloc_array(size_t count, size_t size) {
    size_t total_size;
    return array_size(count, size, &total_size) ? mem_alloc(total_size) : NULL;
}

void *mem_alloc_zero_array(size_t count, size_t size) {
    size_t total_size;
    return array_size(count, size, &total_size) ? mem_alloc_zero(total_size) : NULL;
}

void *mem_realloc_array(void *block, size_t count, size_t size) {
    size_t total_size;
    return array_size(count, size, &total_size) ? mem_realloc(block, total_size) : NULL;
}
