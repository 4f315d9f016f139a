/* mappingproxy: every way of reading, none of writing. */
#include "tests/unit/classes.h"

static void test_reading(void **state) {
    scoped Own dict = literal("{'a': 1, 'b': 2}"), proxy = mappingproxy_new(dict), key = str_new("a"), missing = str_new("c");
    assert_shows(repr(proxy), "mappingproxy({'a': 1, 'b': 2})");
    assert_shows(str(proxy), "{'a': 1, 'b': 2}");
    size_t n;
    assert_int_equal(length(proxy, &n), 0);
    assert_int_equal(n, 2);
    assert_shows(getitem(proxy, key), "1");
    assert_shows(getitem(proxy, missing), "KeyError: 'c'");
    assert_int_equal(contains(proxy, key), 1);
    assert_int_equal(contains(proxy, missing), 0);
    assert_shows(call_row(proxy, "get", "'c'"), "None");
    assert_shows(call_row(proxy, "get", "'c', 5"), "5");
    assert_repr(call_row(proxy, "items", ""), "dict_items([('a', 1), ('b', 2)])");
    assert_repr(call_row(proxy, "keys", ""), "dict_keys(['a', 'b'])");
    assert_repr(call_row(proxy, "values", ""), "dict_values([1, 2])");
    scoped Own backwards = call_row(proxy, "__reversed__", "");
    assert_repr(call1(as_ref(&list_type), backwards), "['b', 'a']");
    assert_int_equal(compare_truth(proxy, dict, CMP_EQ), 1);
}

static void test_it_follows_the_mapping(void **state) {
    scoped Own dict = dict_new(), proxy = mappingproxy_new(dict), copy = call_row(proxy, "copy", "");
    assert_int_equal(dict_set_named(dict, "x", small_int_new(1)), 0);
    assert_shows(repr(proxy), "mappingproxy({'x': 1})");
    assert_shows(repr(copy), "{}");
}

static void test_no_writing(void **state) {
    scoped Own dict = literal("{'a': 1}"), proxy = mappingproxy_new(dict), other = literal("{'b': 2}");
    assert_int_equal(setitem(proxy, None, None), -1);
    assert_shows(NULL, "TypeError: 'mappingproxy' object does not support item assignment");
    assert_int_equal(setitem(proxy, None, NULL), -1);
    assert_shows(NULL, "TypeError: 'mappingproxy' object does not support item deletion");
    assert_shows(inplace(OP_OR, proxy, other), "TypeError: '|=' is not supported by mappingproxy; use '|' instead");
    assert_repr(binary(OP_OR, proxy, other), "{'a': 1, 'b': 2}");
    assert_shows(repr(dict), "{'a': 1}");
    int64_t h;
    assert_int_equal(hash(proxy, &h), -1);
    assert_shows(NULL, "TypeError: unhashable type: 'dict'");
}

static void test_of_a_class(void **state) {
    scoped Own class = make_class("C", NULL, namespace_of("x", small_int_new(1))), proxy = get(class, "__dict__"), key = str_new("x");
    assert_ptr_equal(type_of(proxy), &mappingproxy_type);
    assert_shows(getitem(proxy, key), "1");
    scoped Own list = list_new(0);
    assert_shows(call1(as_ref(&mappingproxy_type), list), "TypeError: mappingproxy() argument must be a mapping, not list");
    assert_shows(call0(as_ref(&mappingproxy_type)), "TypeError: mappingproxy() missing required argument 'mapping' (pos 1)");
}

static void test_walked(void **state) {
    scoped Own dict = literal("{'a': 1, 'b': 2}"), proxy = mappingproxy_new(dict);
    assert_repr(list_from(proxy), "['a', 'b']");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reading), cmocka_unit_test(test_it_follows_the_mapping), cmocka_unit_test(test_no_writing),
        cmocka_unit_test(test_of_a_class),
        cmocka_unit_test(test_walked),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
