#include "tests/unit/objects.h"

static void test_resolve(void **state) {
    static const struct { int64_t start, stop, step; size_t length, count; ssize_t first; } rows[] = {
        {1, 4, 1, 10, 3, 1}, {-3, 100, 1, 10, 3, 7}, {8, 2, -2, 10, 3, 8}, {100, -100, -1, 5, 5, 4}, {3, 3, 1, 10, 0, 3},
        {0, 10, SMALL_INT_MAX, 10, 1, 0}, {9, 0, SMALL_INT_MIN, 10, 1, 9}, {2, 9, 3, 10, 3, 2},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own slice = slice_new(I(rows[i].start), I(rows[i].stop), I(rows[i].step));
        ssize_t start, stop, step;
        size_t count;
        assert_int_equal(slice_resolve(slice, rows[i].length, &start, &stop, &step, &count), 0);
        assert_int_equal(count, rows[i].count);
        assert_int_equal(start, rows[i].first);
    }
}

static void test_errors(void **state) {
    scoped Own text = S("a"), zero = slice_new(NULL, NULL, I(0)), bad = slice_new(text, NULL, NULL);
    ssize_t start, stop, step;
    size_t count;
    expect_error(slice_resolve(zero, 5, &start, &stop, &step, &count) < 0, ValueError, "slice step cannot be zero");
    expect_error(slice_resolve(bad, 5, &start, &stop, &step, &count) < 0, TypeError,
                 "slice indices must be integers or None or have an __index__ method");
    int64_t h;
    expect_error(hash(bad, &h) < 0, TypeError, "unhashable type: 'slice'");
}

static void test_object(void **state) {
    scoped Own slice = slice_new(I(1), NULL, I(2)), other = slice_new(I(1), NULL, I(2)), huge = power(I(10), I(30), None);
    expect_repr(own(slice), "slice(1, None, 2)");
    assert_int_equal(compare_truth(slice, other, CMP_EQ), 1);
    expect_repr(M(slice, "indices", I(10)), "(1, 10, 2)");
    expect_repr(M(slice, "indices", own(huge)), "(1, 1000000000000000000000000000000, 2)");
    scoped Own back = slice_new(NULL, NULL, I(-1));
    expect_repr(M(back, "indices", I(5)), "(4, -1, -1)");
    expect_error(!M(slice, "indices", I(-1)), ValueError, "length should not be negative");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_resolve), cmocka_unit_test(test_errors), cmocka_unit_test(test_object)};
    return RUN_OBJECT_TESTS(tests);
}
