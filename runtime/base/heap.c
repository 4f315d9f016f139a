/* The slow half of the small-object heap: pages, chunks, large blocks, statistics; and the debug variants.
 *
 * Invariants:
 *   - Each class has a list of pages with room, head[class] first; `heap_no_page` stands for the empty list, so that
 *     the inline allocation needs no test for it.  Full pages are in no list.
 *   - `wake_at` of a page says when heap_free must come here: -1 (never) for the head, 0 (when empty) for the other
 *     pages of a list, INT32_MAX (at the next free) for full pages.  So a class that goes up and down by one block never
 *     leaves the fast path, and the head stays as stock.
 *   - The first page of a chunk is lost to the chunk's own header, but for the other 63 a page header is all there is.
 *   - Chunks without used pages are in `empty_chunks`, those with some in `chunks`, those without free pages in
 *     `full_chunks`.  A few empty ones are kept, since what a program does again needs them again, and memory that is new
 *     from the kernel costs more than filling it; the others are given back.
 */
#include "runtime/base/heap.h"

#include <assert.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#if HEAP_ASAN
/* ======== ASan: malloc knows best. */
struct Heap *heap_new(void) { return mem_alloc_zero(sizeof(struct Heap)); }
void heap_destroy(struct Heap *heap) { mem_free(heap); }
void heap_trim(struct Heap *heap) { (void)heap; }
void heap_heed_failures(struct Heap *heap) { (void)heap; }
void *heap_alloc_slow(struct Heap *heap, size_t size) { return mem_alloc(size); }
void heap_free_slow(void *block) { mem_free(block); }
void heap_page_wake(struct HeapPage *page) { (void)page; }
void *heap_realloc(struct Heap *heap, void *block, size_t size) { return mem_realloc(block, size); }
void heap_stats(const struct Heap *heap, struct HeapStats *out) { memset(out, 0, sizeof *out); }
void heap_check(const struct Heap *heap) { (void)heap; }
size_t heap_block_size(const void *block) { return malloc_usable_size((void *)block); }
const void *heap_block_watched(const void *block) { return block; }
#else

enum {
    PAGES = HEAP_CHUNK_SIZE / HEAP_PAGE_SIZE,
    PAGE_HEADER = 64, /* a cache line, so that blocks of 64 bytes do not straddle two */
    CARVE_BYTES = 2048, /* blocks join the free list by so many bytes at a time */
    LARGE_HEADER = 8,
    STOCK_MAX = 8, /* empty chunks that are kept */
};
_Static_assert(sizeof(struct HeapPage) <= PAGE_HEADER, "page header outgrew its line");

struct HeapChunk {
    struct HeapChunk *next, *prev;
    uint64_t free_pages; /* bit n: page n is free; page 0 is this header */
};
_Static_assert(PAGES == 64, "free_pages has a bit for each page");
#define ALL_PAGES_FREE (~UINT64_C(1))

static struct HeapPage heap_no_page; /* no free blocks, never written to: used stays 0 because nothing is taken */

/* ======== chunks */
static struct HeapChunk *chunk_map(void) {
    /* Twice the size holds an aligned chunk wherever the kernel puts it; the rest goes back at once. */
    char *raw = mmap(NULL, 2 * HEAP_CHUNK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (raw == MAP_FAILED) return NULL;
    char *chunk = (char *)(((uintptr_t)raw + HEAP_CHUNK_SIZE - 1) & ~(uintptr_t)(HEAP_CHUNK_SIZE - 1));
    if (chunk > raw) munmap(raw, (size_t)(chunk - raw));
    size_t behind = (size_t)(raw + HEAP_CHUNK_SIZE - chunk);
    if (behind > 0) munmap(chunk + HEAP_CHUNK_SIZE, behind);
    return (struct HeapChunk *)chunk;
}

static void chunk_push(struct HeapChunk **list, struct HeapChunk *chunk) {
    chunk->prev = NULL;
    chunk->next = *list;
    if (chunk->next) chunk->next->prev = chunk;
    *list = chunk;
}

static void chunk_unlink(struct HeapChunk **list, struct HeapChunk *chunk) {
    if (chunk->next) chunk->next->prev = chunk->prev;
    if (chunk->prev) chunk->prev->next = chunk->next;
    else *list = chunk->next;
}

static void chunk_remove(struct HeapChunk **list, struct HeapChunk *chunk) {
    chunk_unlink(list, chunk);
    munmap(chunk, HEAP_CHUNK_SIZE);
}

/* A chunk with free pages, where there was none: from the stock or new. */
static struct HeapChunk *chunk_add(struct Heap *heap) {
    struct HeapChunk *chunk = heap->empty_chunks;
    if (chunk) {
        chunk_unlink(&heap->empty_chunks, chunk);
        heap->stock--;
    } else {
        chunk = chunk_map();
        if (!chunk) return NULL;
        chunk->free_pages = ALL_PAGES_FREE;
    }
    chunk_push(&heap->chunks, chunk);
    return chunk;
}

/* Nothing of the chunk is used any more. */
static void chunk_retire(struct Heap *heap, struct HeapChunk *chunk) {
    if (heap->stock == STOCK_MAX) {
        chunk_remove(&heap->chunks, chunk);
        return;
    }
    chunk_unlink(&heap->chunks, chunk);
    chunk_push(&heap->empty_chunks, chunk);
    heap->stock++;
}

static struct HeapChunk *chunk_of(const void *p) {
    return (struct HeapChunk *)((uintptr_t)p & ~(uintptr_t)(HEAP_CHUNK_SIZE - 1));
}

/* ======== pages */
static struct HeapPage *page_of(const void *block) {
    return (struct HeapPage *)((uintptr_t)block & ~(uintptr_t)(HEAP_PAGE_SIZE - 1));
}

static size_t class_size(unsigned class) { return (size_t)class * HEAP_GRAIN; }

/* Puts the next few blocks of a page, never used so far, on its free list. */
static void page_carve(struct HeapPage *page) {
    size_t size = class_size(page->class), count = CARVE_BYTES / size;
    if (count > (size_t)(page->capacity - page->carved)) count = page->capacity - page->carved;
    char *block = (char *)page + PAGE_HEADER + page->carved * size;
    page->carved += (uint16_t)count;
    page->free = block;
    for (; count > 1; count--, block += size) *(void **)block = block + size;
    *(void **)block = NULL;
}

static struct HeapPage *page_take(struct Heap *heap, unsigned class) {
    struct HeapChunk *chunk = heap->chunks;
    if (!chunk && !(chunk = chunk_add(heap))) return NULL;
    int index = __builtin_ctzll(chunk->free_pages);
    chunk->free_pages &= chunk->free_pages - 1;
    struct HeapPage *page = (struct HeapPage *)((char *)chunk + (size_t)index * HEAP_PAGE_SIZE);
    *page = (struct HeapPage){
        .class = (uint16_t)class,
        .capacity = (uint16_t)((HEAP_PAGE_SIZE - PAGE_HEADER) / class_size(class)),
        .heap = heap,
        .wake_at = -1,
    };
    if (!chunk->free_pages) {
        chunk_unlink(&heap->chunks, chunk);
        chunk_push(&heap->full_chunks, chunk);
    }
    return page;
}

static void page_give_back(struct HeapPage *page) {
    struct Heap *heap = page->heap;
    struct HeapChunk *chunk = chunk_of(page);
    if (!chunk->free_pages) {
        chunk_unlink(&heap->full_chunks, chunk);
        chunk_push(&heap->chunks, chunk);
    }
    chunk->free_pages |= UINT64_C(1) << (((uintptr_t)page - (uintptr_t)chunk) / HEAP_PAGE_SIZE);
    if (chunk->free_pages == ALL_PAGES_FREE) chunk_retire(heap, chunk);
}

static void page_unlink(struct HeapPage *page) {
    struct Heap *heap = page->heap;
    if (page->prev) page->prev->next = page->next;
    else heap->head[page->class] = page->next ? page->next : &heap_no_page;
    if (page->next) page->next->prev = page->prev;
    page->next = page->prev = NULL;
}

/* The head has run out: makes it "full" and finds a page with a free block, which becomes the head. */
static struct HeapPage *page_next(struct Heap *heap, unsigned class) {
    struct HeapPage *head = heap->head[class];
    if (head != &heap_no_page) {
        if (head->carved < head->capacity) {
            page_carve(head);
            return head;
        }
        page_unlink(head);
        head->wake_at = INT32_MAX;
        head = heap->head[class];
    }
    if (head == &heap_no_page) {
        head = page_take(heap, class);
        if (!head) return NULL;
        heap->head[class] = head;
    }
    head->wake_at = -1;
    if (!head->free) page_carve(head);
    return head;
}

/* A block of this page was freed: it was full and has room now, or it is empty and not the head. */
void heap_page_wake(struct HeapPage *page) {
    struct Heap *heap = page->heap;
    if (page->wake_at == INT32_MAX) {
        struct HeapPage *head = heap->head[page->class];
        if (head == &heap_no_page) {
            heap->head[page->class] = page;
            page->wake_at = -1;
            return;
        }
        page->prev = head;
        page->next = head->next;
        if (page->next) page->next->prev = page;
        head->next = page;
        page->wake_at = 0;
    }
    if (page->used == 0) {
        page_unlink(page);
        page_give_back(page);
    }
}

/* ======== blocks as they are without debugging */
static void *small_alloc(struct Heap *heap, size_t size) {
    unsigned class = size ? (unsigned)((size + HEAP_GRAIN - 1) / HEAP_GRAIN) : 1;
    struct HeapPage *page = heap->head[class];
    if (!page->free && !(page = page_next(heap, class))) return NULL;
    void *block = page->free;
    page->free = *(void **)block;
    page->used++;
    return block;
}

static void small_free(void *block) {
    struct HeapPage *page = page_of(block);
    *(void **)block = page->free;
    page->free = block;
    if (--page->used <= page->wake_at) heap_page_wake(page);
}

/* In front of a large block stands its size.  (Large blocks are counted by alloc.h: they do not know their heap.) */
static uint64_t *large_header(const void *block) { return (uint64_t *)((uintptr_t)block - LARGE_HEADER); }

static void *large_alloc(size_t size) {
    if (size > MEM_MAX - LARGE_HEADER) return NULL;
    uint64_t *header = mem_alloc(size + LARGE_HEADER);
    if (!header) return NULL;
    *header = size;
    return header + 1;
}

static bool is_large(const void *block) { return (uintptr_t)block & 8; }

static void *raw_alloc(struct Heap *heap, size_t size) {
    if (size > HEAP_SMALL_MAX || UNLIKELY(mem_watch() != NULL)) return large_alloc(size);
    return mem_fail_now() ? NULL : small_alloc(heap, size);
}

static void raw_free(void *block) {
    if (is_large(block)) mem_free(large_header(block));
    else small_free(block);
}

void heap_heed_failures(struct Heap *heap) { heap->small_max = mem_fail_planned || mem_watch() ? 0 : HEAP_SMALL_MAX; }

#if HEAP_PLAIN
/* ======== release builds */
void *heap_alloc_slow(struct Heap *heap, size_t size) {
    heap_heed_failures(heap);
    return raw_alloc(heap, size);
}
void heap_free_slow(void *block) { raw_free(block); }
size_t heap_block_size(const void *block) {
    return is_large(block) ? *large_header(block) : class_size(page_of(block)->class);
}
const void *heap_block_watched(const void *block) { return large_header(block); }
#else
/* ======== debug builds: | size, magic | user bytes | canary | */
struct DebugHeader { uint64_t size, magic; };
#define MAGIC_LIVE UINT64_C(0x6c6976652d2d6f6b)
#define MAGIC_FREE UINT64_C(0x66726565642d2d2d)
#define CANARY UINT64_C(0x63616e6172792121)
enum { POISON_NEW = 0xcb, POISON_FREE = 0xdb, DEBUG_EXTRA = sizeof(struct DebugHeader) + sizeof(uint64_t) };

static struct DebugHeader *debug_header(const void *block) { return (struct DebugHeader *)block - 1; }

static void block_check(const void *block) {
    struct DebugHeader *header = debug_header(block);
    assert(header->magic != MAGIC_FREE && "heap: block freed twice");
    assert(header->magic == MAGIC_LIVE && "heap: written before the block, or no block");
    uint64_t canary;
    memcpy(&canary, (const char *)block + header->size, sizeof canary);
    assert(canary == CANARY && "heap: written past the block");
}

void *heap_alloc_slow(struct Heap *heap, size_t size) {
    if (size > MEM_MAX - DEBUG_EXTRA) return NULL;
    struct DebugHeader *header = raw_alloc(heap, size + DEBUG_EXTRA);
    if (!header) return NULL;
    *header = (struct DebugHeader){size, MAGIC_LIVE};
    memset(header + 1, POISON_NEW, size);
    const uint64_t canary = CANARY;
    memcpy((char *)(header + 1) + size, &canary, sizeof canary);
    return header + 1;
}

void heap_free_slow(void *block) {
    block_check(block);
    struct DebugHeader *header = debug_header(block);
    header->magic = MAGIC_FREE;
    memset(block, POISON_FREE, header->size);
    raw_free(header);
}

size_t heap_block_size(const void *block) { return debug_header(block)->size; }
const void *heap_block_watched(const void *block) { return large_header(debug_header(block)); }
#endif

void *heap_realloc(struct Heap *heap, void *block, size_t size) {
    if (!block) return heap_alloc(heap, size);
    size_t old_size = heap_block_size(block);
#if HEAP_PLAIN
    if (is_large(block) && size > HEAP_SMALL_MAX) {
        if (size > MEM_MAX - LARGE_HEADER) return NULL;
        uint64_t *header = mem_realloc(large_header(block), size + LARGE_HEADER);
        if (!header) return NULL;
        *header = size;
        return header + 1;
    }
    if (!is_large(block) && size <= old_size && size + HEAP_GRAIN > old_size) return block;
#endif
    void *moved = heap_alloc(heap, size);
    if (!moved) return NULL;
    memcpy(moved, block, size < old_size ? size : old_size);
    heap_free(block);
    return moved;
}

/* ======== heaps */
struct Heap *heap_new(void) {
    struct Heap *heap = mem_alloc_zero(sizeof *heap);
    if (!heap) return NULL;
    heap_heed_failures(heap);
    for (unsigned class = 0; class < HEAP_CLASSES; class++) heap->head[class] = &heap_no_page;
    return heap;
}

void heap_destroy(struct Heap *heap) {
    if (!heap) return;
    while (heap->chunks) chunk_remove(&heap->chunks, heap->chunks);
    while (heap->full_chunks) chunk_remove(&heap->full_chunks, heap->full_chunks);
    while (heap->empty_chunks) chunk_remove(&heap->empty_chunks, heap->empty_chunks);
    mem_free(heap);
}

void heap_trim(struct Heap *heap) {
    for (unsigned class = 1; class < HEAP_CLASSES; class++) {
        struct HeapPage *head = heap->head[class];
        if (head == &heap_no_page || head->used > 0) continue;
        page_unlink(head);
        page_give_back(head);
        if (heap->head[class] != &heap_no_page) heap->head[class]->wake_at = -1;
    }
    while (heap->empty_chunks) chunk_remove(&heap->empty_chunks, heap->empty_chunks);
    heap->stock = 0;
}

/* ======== looking at it */
static void page_check(const struct Heap *heap, const struct HeapPage *page) {
    assert(page->heap == heap && page->class > 0 && page->class < HEAP_CLASSES);
    assert(page->used >= 0 && page->used <= page->carved && page->carved <= page->capacity);
    int32_t free_blocks = 0;
    for (void *block = page->free; block; block = *(void **)block, free_blocks++) assert(page_of(block) == page);
    assert(free_blocks + page->used == page->carved);
    assert((page->wake_at == -1) == (heap->head[page->class] == page));
}

static const struct HeapPage *chunk_page(const struct HeapChunk *chunk, int index) {
    if (index == 0 || chunk->free_pages >> index & 1) return NULL;
    return (const struct HeapPage *)((const char *)chunk + (size_t)index * HEAP_PAGE_SIZE);
}

#if !HEAP_PLAIN
/* Every block of the page that is not on the free list must be whole. */
static void page_check_canaries(const struct HeapPage *page) {
    for (uint16_t i = 0; i < page->carved; i++) {
        const char *raw = (const char *)page + PAGE_HEADER + i * class_size(page->class);
        if (((const struct DebugHeader *)raw)->magic == MAGIC_LIVE) block_check(raw + sizeof(struct DebugHeader));
    }
}
#else
static void page_check_canaries(const struct HeapPage *page) { (void)page; }
#endif

void heap_check(const struct Heap *heap) {
    const struct HeapChunk *lists[] = {heap->chunks, heap->full_chunks, heap->empty_chunks};
    for (size_t list = 0; list < COUNT_OF(lists); list++) {
        for (const struct HeapChunk *chunk = lists[list]; chunk; chunk = chunk->next) {
            assert((chunk->free_pages == 0) == (list == 1));
            for (int i = 0; i < PAGES; i++) {
                const struct HeapPage *page = chunk_page(chunk, i);
                if (!page) continue;
                page_check(heap, page);
                page_check_canaries(page);
            }
        }
    }
}

static void stats_add_page(struct HeapStats *stats, const struct HeapPage *page) {
    size_t used = (size_t)page->used;
    stats->pages++;
    stats->classes[page->class].pages++;
    stats->classes[page->class].blocks += used;
    stats->small_blocks += used;
    stats->small_bytes += used * class_size(page->class);
}

void heap_stats(const struct Heap *heap, struct HeapStats *out) {
    memset(out, 0, sizeof *out);
    for (unsigned class = 1; class < HEAP_CLASSES; class++) out->classes[class].size_bytes = class_size(class);
    const struct HeapChunk *lists[] = {heap->chunks, heap->full_chunks, heap->empty_chunks};
    for (size_t list = 0; list < COUNT_OF(lists); list++) {
        for (const struct HeapChunk *chunk = lists[list]; chunk; chunk = chunk->next) {
            out->chunks++;
            for (int i = 0; i < PAGES; i++)
                if (chunk_page(chunk, i)) stats_add_page(out, chunk_page(chunk, i));
        }
    }
}
#endif
