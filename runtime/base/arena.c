/* Bump allocation.  Blocks double from 8 KiB to 1 MiB, so a parse of any size costs few mallocs, and nothing in an
 * arena is ever freed alone: the owner drops the whole of it.  A request larger than a block gets a block of its own. */
#include "runtime/base/arena.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 16, FIRST_BLOCK = 8 << 10, LARGEST_BLOCK = 1 << 20 };

struct ArenaBlock {
    ArenaBlock *older;
    size_t size;
};

static size_t block_size_for(const Arena *arena, size_t need) {
    size_t size = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
    return size < need + ALIGN ? need + ALIGN : size;
}

static void *arena_alloc_slow(Arena *arena, size_t size) {
    if (size > PTRDIFF_MAX - 2 * ALIGN) return NULL;
    size_t total = block_size_for(arena, size);
    if (arena->limit_bytes && arena->size_bytes + total > arena->limit_bytes) return NULL;
    ArenaBlock *block = malloc(total);
    if (!block) return NULL;
    block->older = arena->blocks;
    block->size = total;
    arena->blocks = block;
    arena->size_bytes += total;
    arena->next = (char *)block + ALIGN;
    arena->end = (char *)block + total;
    void *result = arena->next;
    arena->next += size;
    return memset(result, 0, size);
}

void *arena_alloc(Arena *arena, size_t size) {
    if (size > PTRDIFF_MAX - 2 * ALIGN) return NULL;
    size = size ? (size + ALIGN - 1) & ~(size_t)(ALIGN - 1) : ALIGN;
    if (size > (size_t)(arena->end - arena->next)) return arena_alloc_slow(arena, size);
    void *result = arena->next;
    arena->next += size;
    return memset(result, 0, size);
}

void *arena_alloc_array(Arena *arena, size_t n, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(n, size, &bytes)) return NULL;
    return arena_alloc(arena, bytes);
}

char *arena_copy(Arena *arena, const char *bytes, size_t n) {
    char *copy = arena_alloc(arena, n + 1);
    if (copy && n) memcpy(copy, bytes, n);
    return copy;
}

char *arena_printf(Arena *arena, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    char *text = n < 0 ? NULL : arena_alloc(arena, (size_t)n + 1);
    if (text) vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    va_end(args);
    return text;
}

void arena_free(Arena *arena) {
    while (arena->blocks) {
        ArenaBlock *older = arena->blocks->older;
        free(arena->blocks);
        arena->blocks = older;
    }
    arena->next = arena->end = NULL;
    arena->size_bytes = 0;
}
