#include "tests/unit/objects.h"

static void test_append_and_grow(void **state) {
    scoped Own list = list_new(0);
    for (int64_t i = 0; i < 10000; i++) assert_int_equal(list_append(list, I(i)), 0);
    assert_int_equal(list_length(list), 10000);
    for (int64_t i = 0; i < 10000; i++) assert_ptr_equal(list_item_peek(list, (size_t)i), I(i));
    assert_true(list_of(list)->capacity < 12000);
}

static void test_from_array(void **state) {
    Own items[] = {I(1), str_new("two"), list_new(0)};
    scoped Own list = list_from_array_take(items, 3), empty = list_from_array_take(NULL, 0);
    expect_repr(own(list), "[1, 'two', []]");
    assert_int_equal(object_of(items[2])->refcount, 1);
    assert_int_equal(list_length(empty), 0);
    assert_int_equal(list_append(empty, list), 0);
}

static void test_insert_and_pop(void **state) {
    scoped Own list = INTS(1, 2, 3);
    assert_int_equal(list_insert(list, 0, I(0)), 0);
    assert_int_equal(list_insert(list, -1, I(9)), 0);
    assert_int_equal(list_insert(list, 99, I(4)), 0);
    assert_int_equal(list_insert(list, -99, I(-1)), 0);
    expect_repr(own(list), "[-1, 0, 1, 2, 9, 3, 4]");
    assert_ptr_equal(list_pop(list, -1), I(4));
    assert_ptr_equal(list_pop(list, 0), I(-1));
    expect_error(!list_pop(list, 5), IndexError, "pop index out of range");
    list_clear(list);
    expect_error(!list_pop(list, -1), IndexError, "pop from empty list");
}

static void test_extend(void **state) {
    scoped Own list = INTS(1, 2), tuple = tuple_pack(2, I(3), I(4)), range = range_new(I(5), I(8), I(1));
    assert_int_equal(list_extend(list, tuple), 0);
    assert_int_equal(list_extend(list, range), 0);
    assert_int_equal(list_extend(list, list), 0);
    expect_repr(own(list), "[1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7]");
    expect_error(list_extend(list, I(1)) < 0, TypeError, "'int' object is not iterable");
}

static Own slice_of_list(Ref list, Ref start, Ref stop, Ref step) {
    scoped Own slice = slice_new(start, stop, step);
    return getitem(list, slice);
}

static int assign(Ref list, Ref start, Ref stop, Ref step, Own value_take) {
    scoped Own slice = slice_new(start, stop, step), value = value_take;
    return setitem(list, slice, value);
}

static void test_slices(void **state) {
    scoped Own list = INTS(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect_repr(slice_of_list(list, I(2), I(5), NULL), "[2, 3, 4]");
    expect_repr(slice_of_list(list, NULL, NULL, I(-3)), "[9, 6, 3, 0]");
    expect_repr(slice_of_list(list, I(5), I(2), NULL), "[]");
    assert_int_equal(assign(list, I(2), I(5), NULL, INTS(20)), 0);
    expect_repr(own(list), "[0, 1, 20, 5, 6, 7, 8, 9]");
    assert_int_equal(assign(list, I(5), I(2), NULL, INTS(50, 51)), 0);
    expect_repr(own(list), "[0, 1, 20, 5, 6, 50, 51, 7, 8, 9]");
    assert_int_equal(assign(list, NULL, NULL, I(2), NULL), 0);
    expect_repr(own(list), "[1, 5, 50, 7, 9]");
    assert_int_equal(assign(list, NULL, NULL, I(-2), INTS(-1, -2, -3)), 0);
    expect_repr(own(list), "[-3, 5, -2, 7, -1]");
    expect_error(assign(list, NULL, NULL, I(2), INTS(1)) < 0, ValueError,
                 "attempt to assign sequence of size 1 to extended slice of size 3");
    assert_int_equal(assign(list, I(1), NULL, NULL, own(list)), 0);
    expect_repr(own(list), "[-3, -3, 5, -2, 7, -1]");
    expect_error(!slice_of_list(list, NULL, NULL, I(0)), ValueError, "slice step cannot be zero");
}

static void test_items(void **state) {
    scoped Own list = INTS(1, 2, 3), text = S("a");
    assert_ptr_equal(getitem(list, I(-1)), I(3));
    expect_error(!getitem(list, I(3)), IndexError, "list index out of range");
    expect_error(setitem(list, I(3), I(0)) < 0, IndexError, "list assignment index out of range");
    expect_error(!getitem(list, text), TypeError, "list indices must be integers or slices, not str");
    assert_int_equal(setitem(list, I(0), NULL), 0);
    expect_repr(own(list), "[2, 3]");
    assert_int_equal(contains(list, I(3)), 1);
    assert_int_equal(contains(list, I(1)), 0);
}

static void test_arithmetic(void **state) {
    scoped Own a = INTS(1, 2), b = INTS(3), x = S("x");
    expect_repr(binary(OP_ADD, a, b), "[1, 2, 3]");
    expect_repr(binary(OP_MUL, a, I(3)), "[1, 2, 1, 2, 1, 2]");
    expect_repr(binary(OP_MUL, I(-1), a), "[]");
    expect_error(!binary(OP_ADD, a, I(1)), TypeError, "can only concatenate list (not \"int\") to list");
    expect_error(!binary(OP_MUL, a, x), TypeError, "can't multiply sequence by non-int of type 'str'");
    expect_error(!binary(OP_MUL, a, I((int64_t)1 << 60)), MemoryError, "");
    scoped Own same = inplace(OP_ADD, a, b);
    assert_ptr_equal(same, a);
    scoped Own again = inplace(OP_MUL, a, I(2));
    assert_ptr_equal(again, a);
    expect_repr(own(a), "[1, 2, 3, 1, 2, 3]");
}

static void test_order(void **state) {
    scoped Own a = INTS(1, 2), b = INTS(1, 3), c = INTS(1, 2, 0);
    assert_int_equal(compare_truth(a, b, CMP_LT), 1);
    assert_int_equal(compare_truth(a, c, CMP_LT), 1);
    assert_int_equal(compare_truth(c, b, CMP_GE), 0);
    assert_int_equal(compare_truth(a, c, CMP_EQ), 0);
    expect_error(compare_truth(a, I(1), CMP_LT) < 0, TypeError, "'<' not supported between instances of 'list' and 'int'");
}

static void test_methods(void **state) {
    scoped Own list = INTS(3, 1, 2, 1);
    assert_ptr_equal(M(list, "count", I(1)), I(2));
    assert_ptr_equal(M(list, "index", I(1), I(2)), I(3));
    expect_error(!M(list, "index", I(7)), ValueError, "7 is not in list");
    expect_error(!M(list, "remove", I(7)), ValueError, "list.remove(x): x not in list");
    assert_ptr_equal(M(list, "remove", I(1)), None);
    assert_ptr_equal(M(list, "reverse"), None);
    expect_repr(own(list), "[1, 2, 3]");
    expect_error(!M(list, "append"), TypeError, "list.append() takes exactly one argument (0 given)");
}

static void test_recursive_repr(void **state) {
    scoped Own list = INTS(1);
    assert_int_equal(list_append(list, list), 0);
    expect_repr(own(list), "[1, [...]]");
    list_clear(list);
}

static void test_deep_lists_end_well(void **state) {
    Own deep = list_new(0);
    for (int i = 0; i < 200000; i++) {
        Own outer = list_new(1);
        assert_int_equal(list_append_take(outer, deep), 0);
        deep = outer;
    }
    scoped Own shown = repr(deep);
    expect_error(!shown, RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
    decref(deep);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_append_and_grow), cmocka_unit_test(test_from_array),     cmocka_unit_test(test_insert_and_pop),
        cmocka_unit_test(test_extend),
        cmocka_unit_test(test_slices),          cmocka_unit_test(test_items),          cmocka_unit_test(test_arithmetic),
        cmocka_unit_test(test_order),           cmocka_unit_test(test_methods),        cmocka_unit_test(test_recursive_repr),
        cmocka_unit_test(test_deep_lists_end_well),
    };
    return RUN_OBJECT_TESTS(tests);
}
