#include "tests/unit/objects.h"

static Own step(Ref iterator) {
    Own item;
    assert_int_equal(next(iterator, &item), 1);
    return item;
}
static void expect_end(Ref iterator) {
    Own item;
    assert_int_equal(next(iterator, &item), 0);
    assert_null(item);
}

/* An exhausted iterator stays so when its list grows. */
static void test_list_iterator(void **state) {
    scoped Own list = INTS(1, 2), iterator = iter(list);
    assert_ptr_equal(step(iterator), I(1));
    assert_int_equal(list_append(list, I(3)), 0);
    assert_ptr_equal(M(iterator, "__length_hint__"), I(2));
    assert_ptr_equal(step(iterator), I(2));
    assert_ptr_equal(step(iterator), I(3));
    expect_end(iterator);
    assert_int_equal(list_append(list, I(4)), 0);
    expect_end(iterator);
}

static void test_backwards(void **state) {
    scoped Own list = INTS(1, 2, 3), iterator = M(list, "__reversed__");
    assert_ptr_equal(step(iterator), I(3));
    assert_ptr_equal(M(iterator, "__setstate__", I(0)), None);
    assert_ptr_equal(step(iterator), I(1));
    expect_end(iterator);
}

static void test_enumerate(void **state) {
    scoped Own list = INTS(5, 6), iterator = call2(as_ref(&enumerate_type), list, I(SMALL_INT_MAX));
    expect_repr(step(iterator), "(2305843009213693951, 5)");
    expect_repr(step(iterator), "(2305843009213693952, 6)");
    expect_end(iterator);
    expect_error(!call1(as_ref(&enumerate_type), I(1)), TypeError, "'int' object is not iterable");
}

static Own zip_strict(Ref a, Ref b, Ref c) {
    scoped Own strict = S("strict"), names = tuple_pack(1, strict);
    return call(as_ref(&zip_type), (const Ref[]){a, b, c, True}, 3, names);
}

static void test_zip(void **state) {
    scoped Own a = INTS(1, 2, 3), b = INTS(4, 5), iterator = call2(as_ref(&zip_type), a, b);
    expect_repr(list_from(iterator), "[(1, 4), (2, 5)]");
    scoped Own none = call0(as_ref(&zip_type));
    expect_end(none);
    scoped Own shorter = zip_strict(a, a, b), longer = zip_strict(b, b, a);
    expect_error(!list_from(shorter), ValueError, "zip() argument 3 is shorter than arguments 1-2");
    expect_error(!list_from(longer), ValueError, "zip() argument 3 is longer than arguments 1-2");
}

static void test_map_and_filter(void **state) {
    scoped Own list = INTS(0, 1, 2), texts = call2(as_ref(&map_type), as_ref(&str_type), list), truths = call2(as_ref(&filter_type), None, list);
    expect_repr(list_from(texts), "['0', '1', '2']");
    expect_repr(list_from(truths), "[1, 2]");
    scoped Own powers = call3(as_ref(&map_type), as_ref(&range_type), list, list);
    expect_repr(list_from(powers), "[range(0, 0), range(1, 1), range(2, 2)]");
    expect_error(!call1(as_ref(&map_type), list), TypeError, "map() must have at least two arguments.");
    expect_error(!call1(as_ref(&filter_type), list), TypeError, "filter expected 2 arguments, got 1");
}

static void test_reversed(void **state) {
    scoped Own text = S("abc"), iterator = call1(as_ref(&reversed_type), text), set = set_new(NULL);
    assert_ptr_equal(M(iterator, "__length_hint__"), I(3));
    expect_repr(list_from(iterator), "['c', 'b', 'a']");
    expect_error(!call1(as_ref(&reversed_type), set), TypeError, "'set' object is not reversible");
}

static void test_callable_iterator(void **state) {
    scoped Own iterator = callable_iter_new(as_ref(&int_type), I(0)), other = callable_iter_new(as_ref(&int_type), I(1));
    expect_end(iterator);
    assert_ptr_equal(step(other), I(0));
}

/* Chains of map: RecursionError, not a crash; and they die without recursion. */
static void test_deep_chain(void **state) {
    Own chain = INTS(1);
    for (int i = 0; i < 200000; i++) {
        Own outer = call2(as_ref(&map_type), as_ref(&int_type), chain);
        assert_non_null(outer);
        decref(chain);
        chain = outer;
    }
    Own item;
    assert_int_equal(next(chain, &item), -1);
    assert_true(error_clear_if(RecursionError));
    decref(chain);
}

/* What pickle keeps: the iterator of the rest, and an empty one when it has ended.  Their maker is builtins.iter, which
 * stands here as a text. */
static Own builtins;
static Own import_builtins(const char *name) { return own(builtins); }

static void test_what_pickle_keeps(void **state) {
    scoped Own name = S("builtins"), maker = S("iter"), list = INTS(1, 2), iterator = iter(list), text = S("a"), of_text = iter(text);
    builtins = module_new(name);
    assert_int_equal(setattr_named(builtins, "iter", maker), 0);
    hooks.import = import_builtins;
    decref(step(iterator));
    expect_repr(M(iterator, "__reduce__"), "('iter', ([1, 2],), 1)");
    decref(step(of_text));
    expect_end(of_text);
    expect_repr(M(of_text, "__reduce__"), "('iter', ('',))");
    hooks.import = NULL;
    CLEAR(builtins);
}

/* The items of the next tuple without the tuple: 1, 0 at the end, 2 if it would have another length. */
static void test_several_at_once(void **state) {
    Own out[2];
    scoped Own list = INTS(5, 6), text = S("ab"), dict = dict_new();
    assert_int_equal(dict_set(dict, I(1), I(2)), 0);
    scoped Own view = M(dict, "items"), items = iter(view), numbered = call1(as_ref(&enumerate_type), list), zipped = call2(as_ref(&zip_type), list, text);
    Ref walks[] = {items, numbered, zipped};
    for (size_t i = 0; i < COUNT_OF(walks); i++) {
        NextItemsFn next_items = type_of(walks[i])->next_items;
        assert_non_null(next_items);
        assert_int_equal(next_items(walks[i], out, 3), 2);
        assert_int_equal(next_items(walks[i], out, 2), 1);
        decref(out[0]);
        decref(out[1]);
        while (next_items(walks[i], out, 2) == 1) {
            decref(out[0]);
            decref(out[1]);
        }
        assert_false(error_occurred());
        expect_end(walks[i]);
    }
}

static void test_zip_of_many(void **state) {
    scoped Own list = INTS(1, 2);
    Ref twelve[12];
    for (size_t i = 0; i < COUNT_OF(twelve); i++) twelve[i] = list;
    scoped Own zipped = call(as_ref(&zip_type), twelve, COUNT_OF(twelve), NULL), first = step(zipped);
    assert_int_equal(tuple_length(first), COUNT_OF(twelve));
    decref(step(zipped));
    expect_end(zipped);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_list_iterator), cmocka_unit_test(test_backwards), cmocka_unit_test(test_enumerate),
        cmocka_unit_test(test_zip), cmocka_unit_test(test_map_and_filter), cmocka_unit_test(test_reversed),
        cmocka_unit_test(test_callable_iterator), cmocka_unit_test(test_deep_chain), cmocka_unit_test(test_what_pickle_keeps),
        cmocka_unit_test(test_several_at_once), cmocka_unit_test(test_zip_of_many),
    };
    return RUN_OBJECT_TESTS(tests);
}
