#include "runtime/base/arena.h"

#include <string.h>

#include "tests/unit/unit.h"

static void test_alloc(void **state) {
    Arena arena = {0};
    for (size_t n = 0; n < 5000; n += 37) {
        char *bytes = arena_alloc(&arena, n);
        assert_non_null(bytes);
        assert_int_equal((uintptr_t)bytes % 16, 0);
        for (size_t i = 0; i < n; i++) assert_int_equal(bytes[i], 0);
        memset(bytes, 0xAA, n);
    }
    arena_free(&arena);
    assert_int_equal(arena.size_bytes, 0);
    assert_non_null(arena_alloc(&arena, 1));
    arena_free(&arena);
}

static void test_limits(void **state) {
    Arena arena = {.limit_bytes = 20000};
    assert_non_null(arena_alloc(&arena, 100));
    assert_null(arena_alloc(&arena, 50000));
    assert_null(arena_alloc(&arena, SIZE_MAX));
    assert_null(arena_alloc_array(&arena, SIZE_MAX / 2, 4));
    assert_non_null(arena_alloc_array(&arena, 0, 8));
    arena_free(&arena);
}

static void test_text(void **state) {
    Arena arena = {0};
    assert_string_equal(arena_copy(&arena, "gilt!", 4), "gilt");
    assert_string_equal(arena_printf(&arena, "%d-%s", 7, "x"), "7-x");
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_alloc), cmocka_unit_test(test_limits), cmocka_unit_test(test_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
