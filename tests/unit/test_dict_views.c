/* Views of a dict: they follow it, behave as sets, and notice changes during iteration. */
#include "tests/unit/classes.h"

static void test_they_follow(void **state) {
    scoped Own dict = literal("{'a': 1}"), keys = call_row(dict, "keys", ""), items = call_row(dict, "items", "");
    scoped Own values = call_row(dict, "values", "");
    assert_int_equal(dict_set_named(dict, "b", small_int_new(2)), 0);
    assert_shows(repr(keys), "dict_keys(['a', 'b'])");
    assert_shows(repr(values), "dict_values([1, 2])");
    assert_shows(repr(items), "dict_items([('a', 1), ('b', 2)])");
    size_t n;
    assert_int_equal(length(items, &n), 0);
    assert_int_equal(n, 2);
    assert_shows(get(keys, "mapping"), "{'a': 1, 'b': 2}");
}

static void test_members(void **state) {
    scoped Own dict = literal("{'a': 1}"), keys = call_row(dict, "keys", ""), items = call_row(dict, "items", "");
    scoped Own values = call_row(dict, "values", ""), a = str_new("a"), pair = literal("('a', 1)"), wrong = literal("('a', 2)");
    assert_int_equal(contains(keys, a), 1);
    assert_int_equal(contains(values, a), 0);
    assert_int_equal(contains(values, small_int_new(1)), 1);
    assert_int_equal(contains(items, pair), 1);
    assert_int_equal(contains(items, wrong), 0);
    assert_int_equal(contains(items, a), 0);
}

static void test_as_sets(void **state) {
    scoped Own dict = literal("{1: 1, 2: 2, 3: 3}"), keys = call_row(dict, "keys", ""), some = literal("[2, 3, 4]");
    assert_repr(binary(OP_AND, keys, some), "{2, 3}");
    assert_repr(binary(OP_OR, keys, some), "{1, 2, 3, 4}");
    assert_repr(binary(OP_SUB, keys, some), "{1}");
    assert_repr(binary(OP_XOR, keys, some), "{1, 4}");
    scoped Own two = literal("[2, 3]"), below = set_new(two), other = literal("[9]");
    assert_int_equal(compare_truth(keys, below, CMP_GT), 1);
    assert_int_equal(compare_truth(keys, below, CMP_EQ), 0);
    assert_int_equal(compare_truth(below, keys, CMP_LE), 1);
    assert_shows(call_row(keys, "isdisjoint", "[9]"), "True");
    assert_shows(call_row(keys, "isdisjoint", "[9, 1]"), "False");
    int64_t h;
    assert_int_equal(hash(keys, &h), -1);
    assert_shows(NULL, "TypeError: unhashable type: 'dict_keys'");
}

static void test_backwards(void **state) {
    scoped Own dict = literal("{'a': 1, 'b': 2}"), items = call_row(dict, "items", ""), back = call_row(items, "__reversed__", "");
    assert_repr(call1(as_ref(&list_type), back), "[('b', 2), ('a', 1)]");
    scoped Own empty = dict_new(), none = call_row(empty, "__reversed__", "");
    assert_repr(call1(as_ref(&list_type), none), "[]");
}

static void test_changes_are_noticed(void **state) {
    scoped Own dict = literal("{'a': 1, 'b': 2}"), iterator = iter(dict), first = NULL, next_one = NULL;
    assert_shows(call_row(iterator, "__length_hint__", ""), "2");
    assert_int_equal(next(iterator, &first), 1);
    assert_int_equal(dict_set_named(dict, "c", small_int_new(3)), 0);
    assert_int_equal(next(iterator, &next_one), -1);
    assert_shows(NULL, "RuntimeError: dictionary changed size during iteration");
}

static void test_every_view_backwards(void **state) {
    static const char *const rows[][2] = {{"keys", "['b', 'a']"}, {"values", "[2, 1]"}, {"items", "[('b', 2), ('a', 1)]"}};
    scoped Own dict = literal("{'a': 1, 'b': 2}");
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own view = call_row(dict, rows[i][0], ""), back = call_row(view, "__reversed__", "");
        assert_repr(call1(as_ref(&list_type), back), rows[i][1]);
    }
    scoped Own items = call_row(dict, "items", ""), other = literal("[('a', 1), ('b', 2), (9, 9)]");
    assert_repr(binary(OP_XOR, items, other), "{(9, 9)}");
}

static void test_either_but_not_both(void **state) {
    scoped Own a = literal("{1: 2, 3: 4}"), b = literal("{3: 4, 5: 6}"), of_a = call_row(a, "items", ""), of_b = call_row(b, "items", "");
    scoped Own keys_of_a = call_row(a, "keys", ""), keys_of_b = call_row(b, "keys", ""), odd = binary(OP_XOR, keys_of_a, keys_of_b), pairs = binary(OP_XOR, of_a, of_b);
    assert_int_equal(contains(odd, small_int_new(3)), 0);
    assert_int_equal(set_length(odd), 2);
    assert_int_equal(set_length(pairs), 2);
    assert_shows(binary(OP_XOR, keys_of_a, small_int_new(1)), "TypeError: 'int' object is not iterable");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_they_follow), cmocka_unit_test(test_members), cmocka_unit_test(test_as_sets),
        cmocka_unit_test(test_backwards), cmocka_unit_test(test_changes_are_noticed),
        cmocka_unit_test(test_every_view_backwards),
        cmocka_unit_test(test_either_but_not_both),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
