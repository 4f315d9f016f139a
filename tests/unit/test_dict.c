#include "tests/unit/objects.h"

static void check(Ref dict) {
#ifdef GILT_DEBUG
    dict_check(dict);
#endif
}

static void test_set_get_delete(void **state) {
    scoped Own dict = dict_new();
    for (int64_t i = 0; i < 5000; i++) assert_int_equal(dict_set(dict, I(i * 7), I(i)), 0);
    check(dict);
    for (int64_t i = 0; i < 5000; i += 2) assert_int_equal(dict_delete(dict, I(i * 7)), 1);
    check(dict);
    assert_int_equal(dict_length(dict), 2500);
    for (int64_t i = 0; i < 5000; i++) {
        Own value;
        assert_int_equal(dict_get(dict, I(i * 7), &value), i % 2);
        assert_ptr_equal(value, i % 2 ? I(i) : NULL);
    }
    assert_int_equal(dict_delete(dict, I(0)), 0);
}

/* Random operations, compared with an array of flags; the order with a list of the keys. */
static void test_random_operations(void **state) {
    enum { KEYS = 300 };
    bool present[KEYS] = {false};
    scoped Own dict = dict_new(), order = list_new(0);
    uint32_t x = 3;
    for (int i = 0; i < 30000; i++) {
        int64_t key = (lcg(&x) >> 8) % KEYS, what = (lcg(&x) >> 8) % 5;
        if (what < 3) {
            assert_int_equal(dict_set(dict, I(key << 40), I(i)), 0);
            if (!present[key]) assert_int_equal(list_append(order, I(key << 40)), 0);
            present[key] = true;
        } else {
            assert_int_equal(dict_delete(dict, I(key << 40)), present[key]);
            if (present[key]) assert_ptr_equal(M(order, "remove", I(key << 40)), None);
            present[key] = false;
        }
        if (i % 1000) continue;
        check(dict);
        scoped Own keys = dict_keys_list(dict);
        assert_int_equal(compare_truth(keys, order, CMP_EQ), 1);
    }
}

static void test_str_keys(void **state) {
    scoped Own dict = dict_new();
    for (int i = 0; i < 1000; i++) {
        scoped Own key = str_format("name%d", i);
        assert_int_equal(dict_set(dict, key, I(i)), 0);
    }
    assert_true(dict_of(dict)->only_str);
    scoped Own key = S("name77"), absent = S("nome");
    assert_ptr_equal(dict_get_str_peek(dict, key), I(77));
    assert_null(dict_get_str_peek(dict, absent));
    uint64_t version = dict_keys_version(dict_of(dict));
    ssize_t at = dict_find_str_index(dict_of(dict), key);
    assert_int_equal(dict_set(dict, key, I(0)), 0); /* a new value changes no place */
    assert_int_equal(dict_keys_version(dict_of(dict)), version);
    assert_ptr_equal(dict_of(dict)->entries[at].value, I(0));
    assert_int_equal(dict_set(dict, I(1), None), 0);
    assert_int_not_equal(dict_keys_version(dict_of(dict)), version);
    assert_false(dict_of(dict)->only_str);
    assert_ptr_equal(dict_get_str_peek(dict, key), I(0));
    check(dict);
}

static void test_equal_numbers_are_one_key(void **state) {
    scoped Own dict = dict_new();
    assert_int_equal(dict_set(dict, I(1), None), 0);
    assert_int_equal(dict_set(dict, True, I(2)), 0);
    assert_int_equal(dict_set(dict, float_new(1.0), I(3)), 0);
    expect_repr(own(dict), "{1: 3}");
}

/* Big ints that are all 0 modulo the hash's modulus. */
static void test_equal_hashes(void **state) {
    scoped Own dict = dict_new(), modulus = I((int64_t)HASH_MODULUS);
    for (int64_t i = 0; i < 3000; i++) {
        scoped Own key = binary(OP_MUL, modulus, I(i));
        assert_int_equal(dict_set(dict, key, I(i)), 0);
    }
    scoped Own key = binary(OP_MUL, modulus, I(2999)), value = NULL;
    assert_int_equal(dict_get(dict, key, &value), 1);
    assert_ptr_equal(value, I(2999));
}

static void test_pop_and_order(void **state) {
    scoped Own dict = dict_new(), key = NULL, value = NULL;
    for (int64_t i = 0; i < 10; i++) assert_int_equal(dict_set(dict, I(i), I(-i)), 0);
    assert_int_equal(dict_pop(dict, I(3), &value), 1);
    assert_ptr_equal(value, I(-3));
    assert_int_equal(dict_pop(dict, I(3), &value), 0);
    assert_int_equal(dict_pop_last(dict, &key, &value), 1);
    assert_ptr_equal(key, I(9));
    assert_int_equal(dict_set(dict, I(3), None), 0);
    expect_repr(dict_keys_list(dict), "[0, 1, 2, 4, 5, 6, 7, 8, 3]");
    assert_int_equal(dict_move(dict, I(5), false), 1);
    assert_int_equal(dict_move(dict, I(0), true), 1);
    assert_int_equal(dict_move(dict, I(99), true), 0);
    expect_repr(dict_keys_list(dict), "[5, 1, 2, 4, 6, 7, 8, 3, 0]");
    check(dict);
    while (dict_pop_last(dict, &key, &value)) check(dict);
    expect_error(!M(dict, "popitem"), KeyError, "'popitem(): dictionary is empty'");
}

static void test_move(void **state) {
    scoped Own dict = dict_new(), value = NULL;
    for (int64_t i = 0; i < 50; i++) assert_int_equal(dict_set(dict, I(i), I(i)), 0);
    for (int64_t i = 0; i < 1000; i++) {
        assert_int_equal(dict_move(dict, I(i * 7 % 50), i % 3 == 0), 1);
        check(dict);
    }
    for (int64_t i = 0; i < 48; i++) {
        assert_int_equal(dict_pop(dict, I(i), &value), 1);
        CLEAR(value);
        assert_int_equal(dict_move(dict, I(48 + i % 2), i % 3 == 0), 1);
        check(dict);
    }
    assert_int_equal(dict_length(dict), 2);
}

/* Last in, first out: what went leaves its place marked, and marks must not fill the index. */
static void test_stack(void **state) {
    scoped Own dict = dict_new();
    for (int64_t i = 0; i < 1000; i++) {
        Own key, value;
        assert_int_equal(dict_set(dict, I(i), None), 0);
        assert_int_equal(dict_pop_last(dict, &key, &value), 1);
        assert_ptr_equal(key, I(i));
        check(dict);
        scoped Own copy = dict_copy(dict);
        check(copy);
    }
    assert_int_equal(dict_length(dict), 0);
}

/* First in, first out: the deleted entries in front cost nothing. */
static void test_queue(void **state) {
    scoped Own dict = dict_new();
    for (int64_t i = 0; i < 200000; i++) {
        assert_int_equal(dict_set(dict, I(i), None), 0);
        if (i < 1000) continue;
        size_t position = 0;
        Ref key, value;
        assert_true(dict_next(dict, &position, &key, &value));
        assert_ptr_equal(key, I(i - 1000));
        assert_int_equal(dict_delete(dict, key), 1);
    }
    check(dict);
}

static void test_copy_and_equal(void **state) {
    scoped Own dict = dict_new();
    for (int64_t i = 0; i < 100; i++) assert_int_equal(dict_set(dict, I(i), I(i)), 0);
    scoped Own dense = dict_copy(dict);
    check(dense);
    assert_int_equal(compare_truth(dict, dense, CMP_EQ), 1);
    for (int64_t i = 0; i < 95; i++) assert_int_equal(dict_delete(dict, I(i)), 1);
    assert_int_equal(compare_truth(dict, dense, CMP_EQ), 0);
    scoped Own sparse = dict_copy(dict);
    check(sparse);
    expect_repr(own(sparse), "{95: 95, 96: 96, 97: 97, 98: 98, 99: 99}");
    assert_int_equal(dict_length(dense), 100);
}

static void test_update(void **state) {
    scoped Own dict = dict_new(), pair = INTS(1, 2), triple = INTS(1, 2, 3), pairs = list_new(0), other = dict_new();
    assert_int_equal(list_append(pairs, pair), 0);
    assert_int_equal(dict_update(dict, pairs), 0);
    assert_int_equal(dict_set(other, I(5), I(6)), 0);
    assert_int_equal(dict_update(dict, other), 0);
    expect_repr(own(dict), "{1: 2, 5: 6}");
    assert_int_equal(list_append(pairs, triple), 0);
    expect_error(dict_update(dict, pairs) < 0, ValueError, "dictionary update sequence element #1 has length 3; 2 is required");
    scoped Own one = INTS(1);
    expect_error(dict_update(dict, one) < 0, TypeError, "cannot convert dictionary update sequence element #0 to a sequence");
    expect_error(dict_update(dict, I(1)) < 0, TypeError, "'int' object is not iterable");
    expect_repr(binary(OP_OR, other, dict), "{5: 6, 1: 2}");
}

static void test_views(void **state) {
    scoped Own a = dict_new(), b = dict_new();
    for (int64_t i = 0; i < 5; i++) assert_int_equal(dict_set(a, I(i), I(i)), 0);
    for (int64_t i = 3; i < 7; i++) assert_int_equal(dict_set(b, I(i), I(i % 2)), 0);
    scoped Own keys = M(a, "keys"), other = M(b, "keys"), items = M(a, "items"), values = M(a, "values");
    expect_repr(own(keys), "dict_keys([0, 1, 2, 3, 4])");
    expect_repr(own(items), "dict_items([(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)])");
    expect_repr(own(values), "dict_values([0, 1, 2, 3, 4])");
    expect_repr(binary(OP_AND, keys, other), "{3, 4}");
    expect_repr(binary(OP_SUB, keys, other), "{0, 1, 2}");
    expect_repr(binary(OP_XOR, keys, other), "{0, 1, 2, 5, 6}");
    assert_int_equal(contains(keys, I(4)), 1);
    assert_int_equal(dict_delete(a, I(4)), 1);
    assert_int_equal(contains(keys, I(4)), 0);
    scoped Own backwards = M(items, "__reversed__"), list = list_from(backwards);
    expect_repr(own(list), "[(3, 3), (2, 2), (1, 1), (0, 0)]");
}

static void test_changed_during_iteration(void **state) {
    scoped Own dict = dict_new();
    for (int64_t i = 0; i < 5; i++) assert_int_equal(dict_set(dict, I(i), None), 0);
    scoped Own sized = iter(dict), changed = iter(dict);
    Own item;
    assert_int_equal(next(sized, &item), 1);
    assert_int_equal(dict_set(dict, I(9), None), 0);
    expect_error(next(sized, &item) < 0, RuntimeError, "dictionary changed size during iteration");
    assert_int_equal(dict_delete(dict, I(9)), 1);
    for (int i = 0; i < 5; i++) assert_int_equal(next(changed, &item), 1);
    assert_int_equal(dict_delete(dict, I(0)), 1);
    assert_int_equal(dict_set(dict, I(10), None), 0);
    expect_error(next(changed, &item) < 0, RuntimeError, "dictionary keys changed during iteration");
}

static void test_errors(void **state) {
    scoped Own dict = dict_new(), list = list_new(0);
    expect_error(!getitem(dict, I(1)), KeyError, "1");
    expect_error(setitem(dict, I(1), NULL) < 0, KeyError, "1");
    expect_error(dict_set(dict, list, None) < 0, TypeError, "unhashable type: 'list'");
    expect_error(!M(dict, "pop"), TypeError, "pop expected at least 1 argument, got 0");
}

/* f(**{...}): what may not be given, and how the message names f. */
static Own nothing(Ref self, const Ref *args) { return None; }
static const MethodRow f_row = {"f(**names)", nothing, NULL, 0};

static void test_merge_unique(void **state) {
    scoped Own module = S("shop"), f = cfunction_new(&f_row, NULL, module, NULL), g = cfunction_new(&f_row, NULL, NULL, NULL);
    scoped Own names = dict_new(), more = dict_new(), odd = dict_new(), same = dict_new(), pairs = list_new(0);
    assert_int_equal(dict_set_named(names, "a", I(1)), 0);
    assert_int_equal(dict_set_named(more, "b", I(2)), 0);
    assert_int_equal(dict_set_named(same, "a", I(3)), 0);
    assert_int_equal(dict_set(odd, I(1), I(2)), 0);
    assert_int_equal(dict_merge_unique(names, more, f), 0);
    expect_repr(own(names), "{'a': 1, 'b': 2}");
    expect_error(dict_merge_unique(names, same, f) < 0, TypeError, "shop.f() got multiple values for keyword argument 'a'");
    expect_error(dict_merge_unique(names, same, g) < 0, TypeError, "f() got multiple values for keyword argument 'a'");
    expect_error(dict_merge_unique(names, odd, f) < 0, TypeError, "keywords must be strings");
    expect_error(dict_merge_unique(names, pairs, f) < 0, TypeError, "shop.f() argument after ** must be a mapping, not list");
    expect_error(dict_merge_unique(names, I(1), I(2)) < 0, TypeError, "2 argument after ** must be a mapping, not int");
    expect_repr(own(names), "{'a': 1, 'b': 2}");
}

/* Whatever has keys() is a mapping, here a view of another dict. */
static void test_merge_of_a_mapping(void **state) {
    scoped Own names = dict_new(), other = dict_new(), f = cfunction_new(&f_row, NULL, NULL, NULL);
    assert_int_equal(dict_set_named(other, "k", I(1)), 0);
    scoped Own proxy = call1(as_ref(&mappingproxy_type), other);
    assert_int_equal(dict_merge_unique(names, proxy, f), 0);
    expect_repr(own(names), "{'k': 1}");
    expect_error(dict_merge_unique(names, proxy, f) < 0, TypeError, "f() got multiple values for keyword argument 'k'");
    scoped Own target = dict_new();
    assert_int_equal(dict_update(target, proxy), 0);
    assert_int_equal(dict_update(target, proxy), 0); /* here the later value wins */
    expect_repr(own(target), "{'k': 1}");
    assert_int_equal(dict_update(target, target), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_set_get_delete), cmocka_unit_test(test_random_operations), cmocka_unit_test(test_str_keys),
        cmocka_unit_test(test_equal_numbers_are_one_key), cmocka_unit_test(test_equal_hashes),
        cmocka_unit_test(test_pop_and_order), cmocka_unit_test(test_move), cmocka_unit_test(test_stack),
        cmocka_unit_test(test_queue), cmocka_unit_test(test_copy_and_equal),
        cmocka_unit_test(test_update), cmocka_unit_test(test_views), cmocka_unit_test(test_changed_during_iteration),
        cmocka_unit_test(test_errors), cmocka_unit_test(test_merge_unique), cmocka_unit_test(test_merge_of_a_mapping),
    };
    return RUN_OBJECT_TESTS(tests);
}
