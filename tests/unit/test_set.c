/* The order of sets is part of their behaviour: the expected numbers are hashes of orders that python3.11 computed. */
#include "tests/unit/objects.h"

static uint64_t order_of(Ref iterable, uint64_t h) {
    scoped Own iterator = iter(iterable);
    assert_non_null(iterator);
    for (;;) {
        Own item;
        int got = next(iterator, &item);
        assert_true(got >= 0);
        if (!got) return h;
        h = mix(h, small_int(item));
    }
}

/* Random adds and discards of rng different keys, with pops; the order looked at now and then. */
static uint64_t churn(int64_t rng, int64_t factor) {
    scoped Own set = set_new(NULL);
    uint32_t x = 7;
    uint64_t h = 0;
    for (int i = 0; i < 20000; i++) {
        int64_t key = (lcg(&x) >> 8) % rng * factor;
        if ((lcg(&x) >> 8) % 3) assert_int_equal(set_add(set, I(key)), 0);
        else assert_true(set_discard(set, I(key)) >= 0);
        if (i % 97 == 0) h = order_of(set, h);
        if (i % 1000 != 999) continue;
        Own popped;
        assert_int_equal(set_pop(set, &popped), 1);
        h = mix(h, small_int(popped));
    }
    return h;
}

static void test_churn(void **state) {
    assert_int_equal(churn(50, 1), 619421870976712125);
    assert_int_equal(churn(3000, 1), 1684819171354571345);
    assert_int_equal(churn(3000, 1024), 1326412780693212160);
    assert_int_equal(churn(100000, 977), 932497615793722933);
}

static Own random_list(int64_t n, uint32_t seed, int64_t limit) {
    Own list = list_new((size_t)n);
    for (int64_t i = 0; i < n; i++) assert_int_equal(list_append_take(list, I((lcg(&seed) >> 8) % limit)), 0);
    return list;
}

static Own random_set(int64_t n, uint32_t seed, int64_t limit) {
    scoped Own list = random_list(n, seed, limit);
    return set_new(list);
}

static void expect_order(Own v, uint64_t expected) {
    assert_non_null(v);
    assert_int_equal(order_of(v, 0), expected);
    decref(v);
}

static const struct { int64_t n, limit; uint64_t orders[19], hash; } algebra[] = {
    {5, 20,
     {4126088, 4836106, 110224734523914, 0, 4126088, 110224734523914, 459560259, 480949, 1056620, 19, 19,
      53413354067299911, 480949, 1056620, 50, 480949, 480949, 15346658, 50},
     18211507757317783055u},
    {40, 100,
     {1164827416816894554, 143743265906927785, 1790554463575001239, 1903870546, 2148433016074943522,
      1170795265639433939, 1571505444982649397, 2079970267041438994, 1849483559426928305, 35030605362, 68,
      2304070877249814547, 2079970267041438994, 1849483559426928305, 1837132402843035671, 1078923567547898924,
      1078923567547898924, 1164827416816894554, 1837132402843035671},
     15345590427490757428u},
    {300, 400,
     {1182261963029184678, 316200998109864194, 2087117342943964387, 1870607290694488387, 294565832317623539,
      845700039904036816, 249861764779943485, 593920599308988952, 1097922383012826753, 1472073385808024900, 0,
      1952434710620365184, 593920599308988952, 1097922383012826753, 999514027932515227, 1182261963029184678,
      1182261963029184678, 1182261963029184678, 362895381240797133},
     4155027945408896307u},
    {1000, 100000,
     {1104523377971433234, 277422352171112870, 369661475532686038, 71525748, 1543791304371167754,
      2287933659682244246, 1038839520997508449, 1633826984545045817, 111886770649520156, 2822231265,
      345860083937051010, 37550441766263350, 862356472062259647, 633622518969456852, 2088839152030552432,
      894936289693715876, 894936289693715876, 1104523377971433234, 2077287031075073972},
     6708969709396953232u},
    {70000, 1000000,
     {396025626193940423, 176168091952579524, 467384936240613505, 545017206961665924, 1146671863013008815,
      593115993353711011, 272897711305869262, 2014854025025584612, 2261095253747805259, 664307134020064503,
      1072553248126470762, 1092387410927871110, 482713207977470112, 1361864554477751915, 681648818765653464,
      1457875138810463439, 1457875138810463439, 1684067692212608243, 1054369544466422624},
     6018471637300036150u},
};

static void test_algebra(void **state) {
    for (size_t i = 0; i < COUNT_OF(algebra); i++) {
        int64_t n = algebra[i].n, limit = algebra[i].limit;
        scoped Own a = random_set(n, 1, limit), b = random_set(n / 2 + 3, 2, limit), c = random_list(n / 3 + 1, 3, limit);
        scoped Own big = random_set(n * 10, 5, limit), d = M(as_ref(&dict_type), "fromkeys", own(c));
        const uint64_t *expected = algebra[i].orders;
        expect_order(own(a), *expected++);
        expect_order(own(b), *expected++);
        expect_order(binary(OP_OR, a, b), *expected++);
        expect_order(binary(OP_AND, a, b), *expected++);
        expect_order(binary(OP_SUB, a, b), *expected++);
        expect_order(binary(OP_XOR, a, b), *expected++);
        expect_order(M(a, "union", own(c)), *expected++);
        expect_order(M(a, "difference", own(c)), *expected++);
        expect_order(M(a, "symmetric_difference", own(c)), *expected++);
        expect_order(M(a, "intersection", own(c)), *expected++);
        expect_order(binary(OP_SUB, a, big), *expected++);
        expect_order(binary(OP_SUB, big, a), *expected++);
        expect_order(M(a, "difference", own(d)), *expected++);
        expect_order(M(a, "symmetric_difference", own(d)), *expected++);
        expect_order(set_new(d), *expected++);
        expect_order(binary(OP_AND, a, big), *expected++);
        expect_order(binary(OP_AND, big, a), *expected++);
        expect_order(set_new(a), *expected++);
        expect_order(frozenset_new(c), *expected++);
        scoped Own frozen = frozenset_new(a);
        int64_t hash_value;
        assert_int_equal(hash(frozen, &hash_value), 0);
        assert_int_equal((uint64_t)hash_value, algebra[i].hash);
    }
}

static void test_in_place(void **state) {
    scoped Own a = random_set(1000, 1, 100000), b = random_set(503, 2, 100000), copy = set_new(a), common = binary(OP_AND, a, b);
    scoped Own same = inplace(OP_AND, copy, b);
    assert_ptr_equal(same, copy);
    assert_int_equal(compare_truth(copy, common, CMP_EQ), 1);
    scoped Own united = inplace(OP_OR, copy, a), less = inplace(OP_SUB, copy, b), rest = binary(OP_SUB, a, b);
    assert_int_equal(compare_truth(copy, rest, CMP_EQ), 1);
    scoped Own nothing = inplace(OP_XOR, copy, rest);
    assert_int_equal(set_length(copy), 0);
}

static void test_order_relations(void **state) {
    scoped Own a = INTS(1, 2), b = INTS(1, 2, 3), x = set_new(a), y = frozenset_new(b), z = set_new(b);
    assert_int_equal(compare_truth(x, y, CMP_LT), 1);
    assert_int_equal(compare_truth(z, y, CMP_LE), 1);
    assert_int_equal(compare_truth(z, y, CMP_LT), 0);
    assert_int_equal(compare_truth(z, y, CMP_EQ), 1);
    expect_error(compare_truth(x, I(1), CMP_LT) < 0, TypeError, "'<' not supported between instances of 'set' and 'int'");
}

static void test_methods(void **state) {
    scoped Own set = set_new(NULL);
    expect_repr(own(set), "set()");
    expect_error(!M(set, "pop"), KeyError, "'pop from an empty set'");
    assert_ptr_equal(M(set, "add", I(3)), None);
    expect_repr(own(set), "{3}");
    expect_error(!M(set, "remove", I(4)), KeyError, "4");
    expect_error(!M(set, "add", list_new(0)), TypeError, "unhashable type: 'list'");
    scoped Own frozen = frozenset_new(set), inner = set_new(set);
    expect_repr(own(frozen), "frozenset({3})");
    assert_int_equal(set_add(set, frozen), 0);
    assert_int_equal(contains(set, inner), 1); /* a set stands for its frozenset */
    expect_error(!binary(OP_OR, set, I(1)), TypeError, "unsupported operand type(s) for |: 'set' and 'int'");
}

static void test_changed_during_iteration(void **state) {
    scoped Own set = random_set(10, 1, 100), iterator = iter(set);
    Own item;
    assert_int_equal(next(iterator, &item), 1);
    assert_int_equal(set_add(set, I(1000)), 0);
    expect_error(next(iterator, &item) < 0, RuntimeError, "Set changed size during iteration");
    expect_error(next(iterator, &item) < 0, RuntimeError, "Set changed size during iteration");
}

static void test_methods_take_iterables(void **state) {
    scoped Own a = INTS(1, 2, 3), b = INTS(3, 4), set = set_new(a), none = NULL;
    expect_repr(M(set, "update", own(b), INTS(5)), "None");
    expect_repr(own(set), "{1, 2, 3, 4, 5}");
    expect_repr(M(set, "difference_update", INTS(1), INTS(2)), "None");
    expect_repr(M(set, "symmetric_difference_update", INTS(5, 6)), "None");
    expect_repr(own(set), "{3, 4, 6}");
    expect_repr(M(set, "intersection_update", own(b)), "None");
    expect_repr(own(set), "{3, 4}");
    expect_repr(M(set, "isdisjoint", INTS(1, 2)), "True");
    expect_repr(M(set, "isdisjoint", INTS(1, 4)), "False");
    expect_repr(M(set, "issubset", INTS(4, 3, 2)), "True");
    expect_repr(M(set, "issuperset", INTS(4)), "True");
    expect_repr(M(set, "issuperset", INTS(4, 5)), "False");
    expect_repr(M(set, "discard", I(9)), "None");
    scoped Own copy = M(set, "copy"), same = set_new(set);
    assert_ptr_not_equal(copy, set);
    assert_int_equal(compare_truth(copy, same, CMP_EQ), 1);
    expect_repr(M(set, "clear"), "None");
    assert_int_equal(set_length(set), 0);
    assert_int_equal(set_length(copy), 2);
    expect_error(!M(set, "update", I(1)), TypeError, "'int' object is not iterable");
    expect_error(!M(set, "isdisjoint", I(1)), TypeError, "'int' object is not iterable");
}

static void test_reduce(void **state) {
    scoped Own a = INTS(1, 2), set = set_new(a), iterator = iter(set);
    expect_repr(M(set, "__reduce__"), "(<class 'set'>, ([1, 2],), None)");
    Own item;
    assert_int_equal(next(iterator, &item), 1);
    scoped Own hint = M(iterator, "__length_hint__");
    assert_int_equal(small_int(hint), 1);
}

/* frozenset(f) is f itself; a subclass makes its own. */
static void test_frozenset_is_shared(void **state) {
    scoped Own a = INTS(1), frozen = frozenset_new(a), again = call1(as_ref(&frozenset_type), frozen), empty = call0(as_ref(&frozenset_type));
    assert_ptr_equal(again, frozen);
    assert_int_equal(set_length(empty), 0);
    scoped Own copy = M(frozen, "copy");
    assert_ptr_equal(copy, frozen);
    expect_error(!call2(as_ref(&frozenset_type), a, a), TypeError, "frozenset expected at most 1 argument, got 2");
}

static void test_against_text_and_sets(void **state) {
    scoped Own letters = S("abca"), set = set_new(letters), more = S("cd"), other = S("xyz"), others = set_new(other), few = set_new(more);
    size_t n;
    assert_int_equal(length(set, &n), 0);
    assert_int_equal(n, 3);
    assert_ptr_equal(M(set, "isdisjoint", own(others)), True);
    assert_ptr_equal(M(set, "isdisjoint", own(few)), False);
    assert_ptr_equal(M(few, "isdisjoint", own(set)), False);
    assert_ptr_equal(M(set, "update", own(more)), None);
    assert_int_equal(set_length(set), 4);
    assert_ptr_equal(M(set, "difference_update", own(letters)), None);
    expect_repr(own(set), "{'d'}");
    scoped Own size = M(set, "__sizeof__"), full = M(others, "__sizeof__");
    assert_true(size && full && is_int(size));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_churn), cmocka_unit_test(test_algebra), cmocka_unit_test(test_in_place),
        cmocka_unit_test(test_order_relations), cmocka_unit_test(test_methods), cmocka_unit_test(test_changed_during_iteration),
        cmocka_unit_test(test_methods_take_iterables), cmocka_unit_test(test_reduce),
        cmocka_unit_test(test_frozenset_is_shared),
        cmocka_unit_test(test_against_text_and_sets),
    };
    return RUN_OBJECT_TESTS(tests);
}
