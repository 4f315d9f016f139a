#include "runtime/base/alloc.h"

#include <errno.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/unit.h"

static void test_blocks(void **state) {
    char *p = mem_alloc(0);
    assert_non_null(p);
    p = mem_realloc(p, 100);
    memset(p, 'x', 100);
    p = mem_realloc(p, 100000);
    assert_int_equal(p[99], 'x');
    mem_free(p);
    mem_free(NULL);
    char *zero = mem_alloc_zero_array(10, 10);
    for (int i = 0; i < 100; i++) assert_int_equal(zero[i], 0);
    mem_free(zero);
    char *text = mem_dup("gilt", 5);
    assert_string_equal(text, "gilt");
    mem_free(text);
}

/* Blocks that are kept for the next request are nobody's: they may not be given out twice, and zeroed ones are zero. */
static void test_large_blocks(void **state) {
    enum { COUNT = 4 };
    const size_t size = 36 << 20;
    char *blocks[COUNT];
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < COUNT; i++) {
            blocks[i] = mem_alloc(size + (size_t)i * 4096 * (size_t)round);
            assert_non_null(blocks[i]);
            for (int j = 0; j < i; j++) assert_ptr_not_equal(blocks[j], blocks[i]);
            memset(blocks[i], i + 1, size);
        }
        for (int i = 0; i < COUNT; i++) {
            assert_int_equal(blocks[i][0], i + 1);
            assert_int_equal(blocks[i][size - 1], i + 1);
            mem_free(blocks[i]);
        }
    }
    char *zero = mem_alloc_zero(size), *grown = mem_realloc(mem_alloc(size), 2 * size);
    assert_non_null(zero);
    assert_non_null(grown);
    for (size_t i = 0; i < size; i += 4096) assert_int_equal(zero[i], 0);
    mem_free(zero);
    mem_free(grown);
}

/* A child has what its parent uses, taken from kept blocks or not, and what is kept nobody's pages. */
static void test_large_blocks_in_children(void **state) {
    const size_t size = 80 << 20, half = size / 2;
    char *whole = mem_alloc(size), *other = mem_alloc(half);
    memset(whole, 1, size);
    memset(other, 1, half);
    mem_free(other);
    mem_free(whole);
    char *first = mem_alloc(half), *second = mem_alloc(half);
    memset(first, 2, half);
    memset(second, 3, half);
    whole = mem_alloc(size);
    memset(whole, 1, size);
    mem_free(whole); /* kept beyond the fork */
    pid_t child = fork();
    if (child == 0) {
        mem_forget_kept();
        char *own = mem_alloc(size);
        bool right = own != NULL;
        memset(own, 4, size);
        for (size_t i = 0; i < half; i += 4096) right &= first[i] == 2 && second[i] == 3 && own[i] == 4;
        _exit(right ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(first[half - 1], 2);
    mem_free(first);
    mem_free(second);
}

static void test_overflow_is_no_memory(void **state) {
    size_t volatile huge = SIZE_MAX / 2; /* volatile: or the compiler warns, as it should */
    assert_null(mem_alloc_array(huge, 4));
    assert_int_equal(errno, ENOMEM);
    assert_null(mem_alloc(huge + 1));
    char *p = mem_alloc(10);
    assert_null(mem_realloc_array(p, huge, 3));
    p[9] = 1; /* still there */
    mem_free(p);
}

static void test_counters(void **state) {
    struct MemStats before, after;
    mem_stats(&before);
    void *blocks[1000];
    for (int i = 0; i < 1000; i++) blocks[i] = mem_alloc(100);
    mem_stats(&after);
    assert_int_equal(after.allocs - before.allocs, 1000);
    assert_true(after.live_bytes - before.live_bytes >= 100000);
    for (int i = 0; i < 1000; i++) mem_free(blocks[i]);
    mem_stats(&after);
    assert_int_equal(after.live_bytes, before.live_bytes);
    assert_int_equal(after.frees - before.frees, 1000);
}

/* Which of six requests fail, as bits. */
static int failures(uint64_t nth, bool ever_after) {
    int failed = 0;
    mem_fail_at(nth, ever_after);
    for (int i = 0; i < 6; i++) {
        void *p = mem_alloc(8);
        if (!p) failed |= 1 << i;
        mem_free(p);
    }
    mem_fail_at(0, false);
    return failed;
}

static void test_planned_failures(void **state) {
    assert_int_equal(failures(1, false), 1);
    assert_int_equal(failures(3, false), 4);
    assert_int_equal(failures(3, true), 0x3c);
    assert_int_equal(failures(7, true), 0);
    mem_fail_at(1, false);
    assert_false(mem_fail_happened());
    assert_null(mem_alloc(1));
    assert_true(mem_fail_happened());
    mem_fail_at(0, false);
}

static struct { void *last; size_t size; int made, gone; } seen;
static void see(void *block, size_t size) {
    seen.last = block;
    seen.size = size;
    if (size) seen.made++;
    else seen.gone++;
}

/* Every block is told of, a moved one as gone and new; none when the watch is over. */
static void test_watch(void **state) {
    mem_set_watch(see);
    void *p = mem_alloc(24);
    assert_ptr_equal(seen.last, p);
    assert_int_equal(seen.size, 24);
    p = mem_realloc(p, 100000);
    assert_ptr_equal(seen.last, p);
    assert_int_equal(seen.size, 100000);
    mem_free(p);
    assert_int_equal(seen.size, 0);
    assert_int_equal(seen.made, 2);
    assert_int_equal(seen.gone, 2);
    mem_fail_at(1, false);
    assert_null(mem_alloc(1));
    mem_fail_at(0, false);
    assert_int_equal(seen.made, 2);
    mem_set_watch(NULL);
    mem_free(mem_alloc(1));
    assert_int_equal(seen.gone, 2);
}

static void test_requests_until_failure(void **state) {
    mem_fail_at(3, false);
    uint64_t before = mem_fail_left();
    void *block = mem_alloc(8);
    assert_non_null(block);
    assert_int_equal(mem_fail_left(), before - 1);
    mem_fail_at(0, false);
    mem_free(block);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_large_blocks),
        cmocka_unit_test(test_large_blocks_in_children),
        cmocka_unit_test(test_overflow_is_no_memory),
        cmocka_unit_test(test_counters),
        cmocka_unit_test(test_planned_failures),
        cmocka_unit_test(test_watch),
        cmocka_unit_test(test_requests_until_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
