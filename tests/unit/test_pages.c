#include "runtime/base/pages.h"

#include <stdint.h>

#include "runtime/base/alloc.h"
#include "tests/unit/unit.h"

static void test_zeroes(void **state) {
    enum { SIZE = 50000 };
    unsigned char *pages = pages_new(SIZE);
    assert_non_null(pages);
    assert_int_equal((uintptr_t)pages % 4096, 0);
    for (int i = 0; i < SIZE; i++) assert_int_equal(pages[i]++, 0);
}

static void test_no_memory(void **state) {
    mem_fail_at(1, false);
    assert_null(pages_new(4096));
    assert_non_null(pages_new(4096));
    assert_null(pages_new(SIZE_MAX / 2));
}

static void test_given_back(void **state) {
    enum { SIZE = 12345 };
    for (int i = 0; i < 1000; i++) { /* more than the address space has room for, were they kept */
        void *pages = pages_new((size_t)1 << 40);
        if (!pages) break; /* a limit on address space */
        pages_free(pages, (size_t)1 << 40);
    }
    pages_free(pages_new(SIZE), SIZE);
    pages_free(NULL, SIZE);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_zeroes), cmocka_unit_test(test_no_memory),
                                       cmocka_unit_test(test_given_back)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
