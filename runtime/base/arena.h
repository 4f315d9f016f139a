/* Arena: memory that is given back all at once.  For parse trees, symbol tables, compiler scratch. */
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct ArenaBlock ArenaBlock;

/* All zero is a valid empty arena.  Not thread-safe; one owner. */
typedef struct Arena {
    ArenaBlock *blocks;      /* newest first */
    char *next, *end;        /* free part of the newest block */
    size_t size_bytes;       /* sum of all blocks */
    size_t limit_bytes;      /* 0: unlimited; otherwise requests beyond it fail (tests, embedding) */
} Arena;

/* Zeroed memory aligned for any type; NULL if there is none.  Never frees single pieces. */
void *arena_alloc(Arena *arena, size_t size);
/* Zeroed array of n * size bytes; NULL also when the product overflows. */
void *arena_alloc_array(Arena *arena, size_t n, size_t size);
/* A copy of n bytes followed by a NUL. */
char *arena_copy(Arena *arena, const char *bytes, size_t n);
/* printf into the arena. */
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Frees everything; the arena is empty and usable again. */
void arena_free(Arena *arena);
