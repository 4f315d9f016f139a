#include "runtime/base/heap.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "tests/unit/unit.h"

static struct Heap *heap;

static int open_heap(void **state) { return (heap = heap_new()) ? 0 : -1; }
static int close_heap(void **state) {
    heap_destroy(heap);
    return 0;
}

static void test_sizes(void **state) {
    for (size_t size = 0; size < 2000; size++) {
        unsigned char *p = heap_alloc(heap, size);
        assert_non_null(p);
        assert_int_equal((uintptr_t)p % 8, 0);
        if (size <= 400) assert_int_equal((uintptr_t)p % 16, 0);
        assert_true(heap_block_size(p) >= size);
        memset(p, 0x5a, size);
        heap_free(p);
    }
    heap_check(heap);
}

static void test_resize(void **state) {
    static const size_t sizes[] = {1, 16, 17, 33, 200, 511, 512, 513, 700, 5000, 100000, 6000, 600, 500, 512, 30, 15, 1};
    unsigned char *p = heap_realloc(heap, NULL, 1);
    p[0] = 7;
    for (size_t i = 1; i < COUNT_OF(sizes); i++) {
        size_t kept = sizes[i - 1] < sizes[i] ? sizes[i - 1] : sizes[i];
        p = heap_realloc(heap, p, sizes[i]);
        for (size_t k = 0; k < kept; k++) assert_int_equal(p[k], 7);
        memset(p, 7, sizes[i]);
    }
    heap_free(p);
}

enum { SLOTS = 20000 };

static void test_random(void **state) {
    static struct { unsigned char *p; size_t size; } slots[SLOTS];
    memset(slots, 0, sizeof slots);
    srand(1);
    for (int step = 0; step < 20 * SLOTS; step++) {
        int i = rand() % SLOTS;
        if (slots[i].p) {
            for (size_t k = 0; k < slots[i].size; k++)
                if (slots[i].p[k] != (unsigned char)i) fail_msg("block %d was overwritten", i);
            heap_free(slots[i].p);
            slots[i].p = NULL;
        } else {
            slots[i].size = (size_t)(rand() % (rand() % 50 ? 200 : 1500));
            slots[i].p = heap_alloc(heap, slots[i].size);
            memset(slots[i].p, i, slots[i].size);
        }
        if (step % SLOTS == 0) heap_check(heap);
    }
    for (int i = 0; i < SLOTS; i++)
        if (slots[i].p) heap_free(slots[i].p);
    heap_check(heap);
    heap_trim(heap);
    struct HeapStats stats;
    heap_stats(heap, &stats);
    assert_int_equal(stats.small_blocks, 0);
    assert_int_equal(stats.pages, 0);
    assert_true(stats.chunks <= 1); /* all but one went back to the kernel */
}

static void test_stats(void **state) {
#if !HEAP_ASAN
    struct HeapStats stats;
    void *blocks[100];
    for (int i = 0; i < 100; i++) blocks[i] = heap_alloc(heap, 40);
    heap_stats(heap, &stats);
    assert_int_equal(stats.small_blocks, 100);
    assert_int_equal(stats.small_bytes % 1600, 0);
    for (int i = 0; i < 100; i++) heap_free(blocks[i]);
    heap_stats(heap, &stats);
    assert_int_equal(stats.small_blocks, 0);
#endif
}

static void test_planned_failure(void **state) {
    heap_free(heap_alloc(heap, 16));
    mem_fail_at(2, false);
    heap_heed_failures(heap);
    void *a = heap_alloc(heap, 16), *b = heap_alloc(heap, 16), *c = heap_alloc(heap, 16);
    mem_fail_at(0, false);
    assert_non_null(a);
    assert_null(b);
    assert_non_null(c);
    heap_free(a);
    heap_free(c);
    heap_free(heap_alloc(heap, 16)); /* back on the fast path */
}

static void test_speed(void **state) {
    enum { ROUNDS = 2000000, DEPTH = 8 };
    void *blocks[DEPTH];
    int64_t start = clock_mono_ns();
    for (int i = 0; i < ROUNDS / DEPTH; i++) {
        for (int k = 0; k < DEPTH; k++) blocks[k] = heap_alloc(heap, 48);
        for (int k = 0; k < DEPTH; k++) heap_free(blocks[k]);
    }
    print_message("alloc + free: %.1f ns\n", (double)(clock_mono_ns() - start) / ROUNDS);
}

/* A large block is watched under another address than the one that is handed out. */
static const void *told;
static void tell(void *block, size_t size) {
    if (size) told = block;
}

static void test_watched_address(void **state) {
    volatile size_t size = 100000; /* gcc warns of the fast path with a size that it knows to be too large for it */
    mem_set_watch(tell);
    void *large = heap_alloc(heap, size);
    mem_set_watch(NULL);
    assert_non_null(large);
    assert_ptr_equal(heap_block_watched(large), told);
    heap_free(large);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sizes),  cmocka_unit_test(test_resize),          cmocka_unit_test(test_random),
        cmocka_unit_test(test_stats), cmocka_unit_test(test_planned_failure), cmocka_unit_test(test_speed),
        cmocka_unit_test(test_watched_address),
    };
    return cmocka_run_group_tests(tests, open_heap, close_heap);
}
