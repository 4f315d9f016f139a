/* A small-object heap, one per interpreter, used only while its GIL is held and therefore without locks.
 *
 * Blocks of up to 512 bytes come from pages of one size class (32 classes, 16 bytes apart).  A page is 16 KiB, aligned
 * to its size, so the page of a block is found by clearing its low bits: heap_free needs neither size nor heap.  Pages
 * are carved from 1 MiB chunks; an empty page goes back to its chunk and an empty chunk, but for a small stock, to the
 * kernel.  Each page has its own free list, filled in small steps, so that memory which was never needed is never
 * touched.  The scheme is mimalloc's (Leijen, Zorn, de Moura 2019), without the part for threads.
 *
 * Larger blocks come from mem_alloc with 8 bytes in front, which makes their address 8 modulo 16: that one bit tells
 * heap_free whom to ask.  So a block is 8-aligned; small ones are 16-aligned.  Where that is not enough, use mem_alloc.
 *
 * Debug builds put a header and a canary around each block and poison what is not in use.  ASan builds give every
 * block to malloc, so that use after free is found.
 */
#pragma once

#include "runtime/base/alloc.h"

enum {
    HEAP_GRAIN = 16,
    HEAP_SMALL_MAX = 512,
    HEAP_CLASSES = HEAP_SMALL_MAX / HEAP_GRAIN + 1, /* class = size in grains; 0 is unused */
    HEAP_PAGE_SIZE = 16 * 1024,
    HEAP_CHUNK_SIZE = 1024 * 1024,
};

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HEAP_ASAN 1
#endif
#endif
#if !defined(HEAP_ASAN)
#if defined(__SANITIZE_ADDRESS__)
#define HEAP_ASAN 1
#else
#define HEAP_ASAN 0
#endif
#endif
#if HEAP_ASAN || defined(GILT_DEBUG)
#define HEAP_PLAIN 0
#else
#define HEAP_PLAIN 1 /* the inline fast path is in use */
#endif

struct Heap;
NODISCARD struct Heap *heap_new(void); /* NULL: no memory */
/* Gives all memory back, live small blocks included (large ones leak). */
void heap_destroy(struct Heap *heap);
/* After mem_fail_at or mem_set_watch, for a heap that exists already: lets small blocks fail, or be seen, too. */
void heap_heed_failures(struct Heap *heap);
/* Gives back the empty pages and chunks that are kept as stock. */
void heap_trim(struct Heap *heap);

/* NULL: no memory. */
NODISCARD static inline void *heap_alloc(struct Heap *heap, size_t size);
/* block may not be NULL. */
static inline void heap_free(void *block);
/* block may be NULL.  NULL: no memory, the old block is unchanged.  Small blocks shrink in place. */
NODISCARD void *heap_realloc(struct Heap *heap, void *block, size_t size);
/* Bytes that may be used at block, at least what was asked for. */
size_t heap_block_size(const void *block);

struct HeapStats {
    size_t chunks, pages;      /* taken from the kernel; in use */
    size_t small_blocks, small_bytes;
    struct { size_t size_bytes, pages, blocks; } classes[HEAP_CLASSES];
};
/* The address that mem_watch was told for this block, if it was. */
const void *heap_block_watched(const void *block);
/* Small blocks only.  Walks all pages (not for hot code).  All zero in ASan builds. */
void heap_stats(const struct Heap *heap, struct HeapStats *out);
/* Asserts the heap's invariants; debug builds check all canaries. */
void heap_check(const struct Heap *heap);

/* ---- inline part */
struct HeapPage {
    void *free;       /* list of free blocks, linked through their first word */
    int32_t used;     /* blocks in use */
    int32_t wake_at;  /* heap_page_wake when `used` falls to this: 0; -1 for the head of a class; INT32_MAX when full */
    uint16_t class;
    uint16_t carved;  /* blocks that were ever on the free list */
    uint16_t capacity;
    struct HeapPage *next, *prev;
    struct Heap *heap;
};

struct Heap {
    size_t small_max; /* HEAP_SMALL_MAX, or 0 while failures are injected or blocks watched: then every request takes the slow path */
    struct HeapPage *head[HEAP_CLASSES]; /* the page each class allocates from; never NULL (heap_no_page) */
    struct HeapChunk *chunks, *full_chunks, *empty_chunks; /* with free pages, without, with nothing else */
    unsigned stock; /* how many empty ones */
};

void *heap_alloc_slow(struct Heap *heap, size_t size) __attribute__((malloc, alloc_size(2)));
void heap_free_slow(void *block);
void heap_page_wake(struct HeapPage *page); /* a full page has free blocks again */

#if HEAP_PLAIN
static ALWAYS_INLINE void *heap_alloc(struct Heap *heap, size_t size) {
    if (UNLIKELY(size > heap->small_max)) return heap_alloc_slow(heap, size);
    struct HeapPage *page = heap->head[(size + HEAP_GRAIN - 1) / HEAP_GRAIN];
    void *block = page->free;
    if (UNLIKELY(!block)) return heap_alloc_slow(heap, size);
    page->free = *(void **)block;
    page->used++;
    return block;
}
static ALWAYS_INLINE void heap_free(void *block) {
    if (UNLIKELY((uintptr_t)block & 8)) {
        heap_free_slow(block);
        return;
    }
    struct HeapPage *page = (struct HeapPage *)((uintptr_t)block & ~(uintptr_t)(HEAP_PAGE_SIZE - 1));
    *(void **)block = page->free;
    page->free = block;
    if (UNLIKELY(--page->used <= page->wake_at)) heap_page_wake(page);
}
#else
static inline void *heap_alloc(struct Heap *heap, size_t size) { return heap_alloc_slow(heap, size); }
static inline void heap_free(void *block) { heap_free_slow(block); }
#endif
