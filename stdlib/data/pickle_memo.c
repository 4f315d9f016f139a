/* The pickler's memo: a hash table from an object's address to its number, with linear probing. */
#include "stdlib/data/pickle.h"

void memo_init(Memo *memo) {
    memset(memo->small, 0, sizeof memo->small);
    memo->table = memo->small;
    memo->mask = MEMO_SMALL - 1;
    memo->used = memo->count = 0;
}

void memo_free(Memo *memo) {
    MemoEntry *table = memo->table;
    size_t size = memo->mask + 1;
    if (!table) return;
    memo->table = NULL;
    for (size_t i = 0; i < size && memo->used; i++) decref(table[i].key);
    if (table != memo->small) block_free(table);
}

/* The entry of v, or the free one where it belongs.  Addresses are multiples of 8 and come in runs. */
static MemoEntry *memo_slot(MemoEntry *table, size_t mask, Ref v) {
    size_t i = (size_t)((word_of(v) >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 32) & mask;
    while (table[i].key && table[i].key != v) i = (i + 1) & mask;
    return &table[i];
}

bool memo_find(const Memo *memo, Ref v, size_t *index) {
    const MemoEntry *entry = memo_slot(memo->table, memo->mask, v);
    *index = entry->index;
    return entry->key != NULL;
}

static int memo_grow(Memo *memo) {
    size_t size = (memo->mask + 1) * 4;
    MemoEntry *table = size <= MEM_MAX / sizeof *table ? block_new(size * sizeof *table) : throw_memory();
    if (!table) return -1;
    memset(table, 0, size * sizeof *table);
    for (size_t i = 0; i <= memo->mask; i++)
        if (memo->table[i].key) *memo_slot(table, size - 1, memo->table[i].key) = memo->table[i];
    if (memo->table != memo->small) block_free(memo->table);
    memo->table = table;
    memo->mask = size - 1;
    return 0;
}

int memo_add(Memo *memo, Ref v, size_t index) {
    if (memo->used * 3 > memo->mask * 2 && memo_grow(memo) < 0) return -1;
    MemoEntry *entry = memo_slot(memo->table, memo->mask, v);
    if (!entry->key) {
        entry->key = own(v);
        memo->used++;
    }
    entry->index = index;
    return 0;
}
