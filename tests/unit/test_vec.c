#include "runtime/base/vec.h"

#include "tests/unit/unit.h"

static void test_push(void **state) {
    VEC(int) v = {0};
    for (int i = 0; i < 1000; i++) *vec_push(&v) = i;
    assert_int_equal(v.n, 1000);
    for (int i = 0; i < 1000; i++) assert_int_equal(v.at[i], i);
    assert_int_equal(vec_last(&v), 999);
    vec_free(&v);
    assert_null(v.at);
    assert_int_equal(v.capacity, 0);
}

static void test_overflow(void **state) {
    void *at = NULL;
    size_t capacity = 0;
    assert_false(vec_grow(&at, &capacity, SIZE_MAX / 4, 8));
    assert_null(at);
    assert_int_equal(capacity, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_push), cmocka_unit_test(test_overflow)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
