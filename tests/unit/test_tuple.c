#include "tests/unit/objects.h"

static void test_making(void **state) {
    scoped Own none = tuple_new(0), other = tuple_from_array(NULL, 0);
    assert_ptr_equal(none, other);
    expect_repr(own(none), "()");
    expect_repr(tuple_pack(1, I(1)), "(1,)");
    expect_repr(tuple_pack(3, I(1), None, True), "(1, None, True)");
}

/* The numbers are python3.11's. */
static void test_hash(void **state) {
    scoped Own none = tuple_new(0), one = tuple_pack(1, I(1)), two = tuple_pack(2, I(1), I(2)), three = tuple_pack(3, I(-1), I(0), I(1));
    scoped Own inner = tuple_pack(2, I(2), I(3)), nested = tuple_pack(2, I(1), inner), list = list_new(0), bad = tuple_pack(1, list);
    const struct { Ref v; int64_t expected; } rows[] = {
        {none, 5740354900026072187}, {one, -6644214454873602895}, {two, -3550055125485641917}, {nested, 7267574591690527098}, {three, 5003556802939907908},
    };
    int64_t h;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(hash(rows[i].v, &h), 0);
        assert_int_equal(h, rows[i].expected);
    }
    expect_error(hash(bad, &h) < 0, TypeError, "unhashable type: 'list'");
}

static void test_tracking(void **state) {
    scoped Own list = list_new(0), plain = tuple_pack(2, I(1), None), holds = tuple_pack(1, list), outer = tuple_pack(1, holds);
    scoped Own plain_outer = tuple_pack(1, plain);
    assert_false(gc_is_tracked(plain));
    assert_false(gc_is_tracked(plain_outer));
    assert_true(gc_is_tracked(holds));
    assert_true(gc_is_tracked(outer));
}

static void test_slices_and_items(void **state) {
    scoped Own range = range_new(I(0), I(10), I(1)), tuple = tuple_from(range), all = slice_new(NULL, NULL, NULL);
    scoped Own same = getitem(tuple, all), back = slice_new(NULL, NULL, I(-4)), few = slice_new(I(-3), NULL, NULL);
    assert_ptr_equal(same, tuple);
    expect_repr(getitem(tuple, back), "(9, 5, 1)");
    expect_repr(getitem(tuple, few), "(7, 8, 9)");
    assert_ptr_equal(getitem(tuple, I(-10)), I(0));
    expect_error(!getitem(tuple, I(10)), IndexError, "tuple index out of range");
    expect_error(setitem(tuple, I(0), None) < 0, TypeError, "'tuple' object does not support item assignment");
}

static void test_arithmetic(void **state) {
    scoped Own a = tuple_pack(2, I(1), I(2)), b = tuple_pack(1, I(3)), list = list_new(0);
    expect_repr(binary(OP_ADD, a, b), "(1, 2, 3)");
    expect_repr(binary(OP_MUL, a, I(2)), "(1, 2, 1, 2)");
    expect_error(!binary(OP_ADD, a, list), TypeError, "can only concatenate tuple (not \"list\") to tuple");
    assert_int_equal(compare_truth(a, b, CMP_LT), 1);
    assert_int_equal(compare_truth(a, a, CMP_EQ), 1);
}

static void test_comparing_plainly(void **state) {
    scoped Own empty = tuple_new(0), one = tuple_pack(1, I(1)), two = tuple_pack(2, I(1), I(2)), more = tuple_pack(2, I(1), I(3));
    scoped Own a = str_new("a"), text = tuple_pack(2, I(1), a), nested = tuple_pack(2, two, a), deeper = tuple_pack(2, more, a);
    scoped Own list = list_new(0), asks = tuple_pack(2, I(1), list), late = tuple_pack(2, I(2), list);
    assert_int_equal(tuple_compare_plain(empty, one, CMP_LT), 1);
    assert_int_equal(tuple_compare_plain(two, one, CMP_LE), 0);
    assert_int_equal(tuple_compare_plain(two, more, CMP_LT), 1);
    assert_int_equal(tuple_compare_plain(two, two, CMP_GE), 1);
    assert_int_equal(tuple_compare_plain(two, more, CMP_NE), 1);
    assert_int_equal(tuple_compare_plain(nested, deeper, CMP_GT), 0);
    assert_int_equal(tuple_compare_plain(text, two, CMP_LT), -1); /* a str and an int: the general way has the error */
    assert_int_equal(tuple_compare_plain(asks, two, CMP_EQ), -1);
    assert_int_equal(tuple_compare_plain(two, late, CMP_LT), 1); /* decided before the list */
}

static void test_methods(void **state) {
    scoped Own tuple = tuple_pack(3, I(1), I(2), I(1));
    assert_ptr_equal(M(tuple, "count", I(1)), I(2));
    assert_ptr_equal(M(tuple, "index", I(1), I(1)), I(2));
    expect_error(!M(tuple, "index", I(5)), ValueError, "tuple.index(x): x not in tuple");
}

/* An iterator's first pair is used again only while nobody else has it. */
static void test_reused_pair(void **state) {
    scoped Own cache = NULL, first = tuple_pair_take(&cache, I(1), I(2));
    scoped Own second = tuple_pair_take(&cache, I(3), I(4));
    assert_ptr_not_equal(first, second);
    expect_repr(own(first), "(1, 2)");
    const void *address = object_of(first);
    CLEAR(first);
    first = tuple_pair_take(&cache, I(5), list_new(0));
    assert_ptr_equal(object_of(first), address);
    assert_true(gc_is_tracked(first));
    expect_repr(own(first), "(5, [])");
    expect_repr(own(second), "(3, 4)");
}

static void test_deep_tuples_end_well(void **state) {
    Own deep = tuple_new(0);
    for (int i = 0; i < 300000; i++) {
        Own outer = tuple_from_array_take(&deep, 1);
        assert_non_null(outer);
        deep = outer;
    }
    int64_t h;
    assert_int_equal(hash(deep, &h), -1);
    assert_true(error_clear_if(RecursionError));
    decref(deep);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_making),     cmocka_unit_test(test_hash),    cmocka_unit_test(test_tracking),
        cmocka_unit_test(test_slices_and_items), cmocka_unit_test(test_arithmetic), cmocka_unit_test(test_methods),
        cmocka_unit_test(test_reused_pair), cmocka_unit_test(test_deep_tuples_end_well), cmocka_unit_test(test_comparing_plainly),
    };
    return RUN_OBJECT_TESTS(tests);
}
