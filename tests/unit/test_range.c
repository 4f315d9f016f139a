#include "tests/unit/objects.h"

static Own range(int64_t start, int64_t stop, int64_t step) { return range_new(I(start), I(stop), I(step)); }
/* 10**n */
static Own ten_to(int64_t n) { return power(I(10), I(n), None); }

static void test_items(void **state) {
    scoped Own up = range(0, 10, 3), down = range(5, -5, -4), none = range(5, 5, 1);
    expect_repr(list_from(up), "[0, 3, 6, 9]");
    expect_repr(list_from(down), "[5, 1, -3]");
    expect_repr(list_from(none), "[]");
    expect_repr(own(up), "range(0, 10, 3)");
    expect_repr(own(none), "range(5, 5)");
    assert_ptr_equal(getitem(up, I(-1)), I(9));
    expect_error(!getitem(up, I(4)), IndexError, "range object index out of range");
    assert_int_equal(truth(none), 0);
}

/* At the ends of the small ints nothing overflows. */
static void test_extremes(void **state) {
    scoped Own all = range(SMALL_INT_MIN, SMALL_INT_MAX, SMALL_INT_MAX);
    expect_repr(list_from(all), "[-2305843009213693952, -1, 2305843009213693950]");
    scoped Own back = M(all, "__reversed__"), list = list_from(back);
    expect_repr(own(list), "[2305843009213693950, -1, -2305843009213693952]");
    scoped Own whole = range(SMALL_INT_MIN, SMALL_INT_MAX, 1);
    assert_int_equal(contains(whole, I(0)), 1);
    assert_int_equal(contains(whole, I(SMALL_INT_MAX)), 0);
    assert_ptr_equal(getitem(whole, I(-1)), I(SMALL_INT_MAX - 1));
}

static void test_big(void **state) {
    scoped Own start = ten_to(30), step = ten_to(29), stop = binary(OP_ADD, start, start), r = range_new(start, stop, step);
    size_t n;
    assert_int_equal(length(r, &n), 0);
    assert_int_equal(n, 10);
    scoped Own items = list_from(r), last = getitem(r, I(-1)), middle = getitem(items, I(4));
    assert_int_equal(list_length(items), 10);
    assert_int_equal(contains(r, middle), 1);
    assert_ptr_equal(M(r, "index", own(last)), I(9));
    scoped Own huge = range_new(I(0), start, I(1)), slice = slice_new(I(5), step, NULL);
    expect_error(length(huge, &n) < 0, OverflowError, "Python int too large to convert to C ssize_t");
    expect_repr(getitem(huge, slice), "range(5, 100000000000000000000000000000)");
}

static void test_slices(void **state) {
    scoped Own r = range(0, 10, 1), back = slice_new(NULL, NULL, I(-1)), some = slice_new(I(2), I(-2), I(3));
    expect_repr(getitem(r, back), "range(9, -1, -1)");
    expect_repr(getitem(r, some), "range(2, 8, 3)");
}

/* The numbers are python3.11's. */
static void test_equal_and_hash(void **state) {
    scoped Own a = range(0, 10, 3), b = range(0, 11, 3), c = range(1, 10, 3), none = range(3, 3, 1), empty = range(0, 0, 2), one = range(1, 2, 1);
    assert_int_equal(compare_truth(a, b, CMP_EQ), 1);
    assert_int_equal(compare_truth(a, c, CMP_EQ), 0);
    assert_int_equal(compare_truth(none, empty, CMP_EQ), 1);
    int64_t h;
    assert_int_equal(hash(one, &h), 0);
    assert_int_equal(hash(b, &h), 0);
    int64_t same;
    assert_int_equal(hash(a, &same), 0);
    assert_int_equal(h, same);
}

static void test_methods(void **state) {
    scoped Own r = range(0, 10, 2), text = S("x");
    assert_ptr_equal(M(r, "index", I(4)), I(2));
    assert_ptr_equal(M(r, "index", float_new(4.0)), I(2));
    assert_ptr_equal(M(r, "count", I(5)), I(0));
    expect_error(!M(r, "index", I(5)), ValueError, "5 is not in range");
    expect_error(!M(r, "index", own(text)), ValueError, "sequence.index(x): x not in sequence");
    expect_error(!call1(as_ref(&range_type), text), TypeError, "'str' object cannot be interpreted as an integer");
    expect_error(!call3(as_ref(&range_type), I(1), I(2), I(0)), ValueError, "range() arg 3 must not be zero");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_items),  cmocka_unit_test(test_extremes),       cmocka_unit_test(test_big),
        cmocka_unit_test(test_slices), cmocka_unit_test(test_equal_and_hash), cmocka_unit_test(test_methods),
    };
    return RUN_OBJECT_TESTS(tests);
}
