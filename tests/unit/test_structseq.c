/* Struct sequences: a tuple of the visible values, names for all of them. */
#include "tests/unit/classes.h"

static const char *const fields[] = {"major", "-", "hidden", NULL};
static Type *point;

static int setup(void **state) {
    if (runtime_init() < 0) return -1;
    point = structseq_type_new("shop.point", "A point.", fields, 2);
    return point ? 0 : -1;
}

static Own one_two_three(void) { return structseq_new_take(point, (Own[]){small_int_new(1), small_int_new(2), small_int_new(3)}); }

static void test_is_a_tuple(void **state) {
    scoped Own v = one_two_three(), pair = literal("(1, 2)");
    size_t n;
    assert_int_equal(length(v, &n), 0);
    assert_int_equal(n, 2);
    assert_int_equal(compare_truth(v, pair, CMP_EQ), 1);
    assert_true(is_tuple(v));
    assert_repr(call1(as_ref(&list_type), v), "[1, 2]");
}

static void test_names(void **state) {
    scoped Own v = one_two_three();
    assert_shows(get(v, "major"), "1");
    assert_shows(get(v, "hidden"), "3");
    assert_shows(get(as_ref(point), "n_fields"), "3");
    assert_shows(get(as_ref(point), "n_sequence_fields"), "2");
    assert_int_equal(set(v, "major", 5), -1);
    assert_shows(NULL, "AttributeError: readonly attribute");
    assert_shows(get(v, "minor"), "AttributeError: 'shop.point' object has no attribute 'minor'");
}

static void test_made_from_a_sequence(void **state) {
    scoped Own one = literal("[1]"), two = literal("[1, 2]"), three = literal("(1, 2, 3)"), four = literal("(1, 2, 3, 4)");
    scoped Own short_one = call1(as_ref(point), two), full = call1(as_ref(point), three);
    assert_shows(get(short_one, "hidden"), "None");
    assert_shows(get(full, "hidden"), "3");
    assert_shows(call1(as_ref(point), one), "TypeError: shop.point() takes an at least 2-sequence (1-sequence given)");
    assert_shows(call1(as_ref(point), four), "TypeError: shop.point() takes an at most 3-sequence (4-sequence given)");
    assert_shows(call1(as_ref(point), small_int_new(1)), "TypeError: constructor requires a sequence");
}

static void test_reduce_keeps_what_is_hidden(void **state) {
    scoped Own v = one_two_three();
    assert_repr(call_row(v, "__reduce__", ""), "(<class 'shop.point'>, ((1, 2), {'hidden': 3}))");
}

static void test_a_missing_item_consumes_the_others(void **state) {
    throw(ValueError, "what made it missing");
    assert_null(structseq_new_take(point, (Own[]){str_new("a"), NULL, str_new("b")}));
    assert_shows(NULL, "ValueError: what made it missing");
}

/* As in CPython the names are those that there are, one after the other: a field without takes the next one's. */
static void test_repr(void **state) {
    scoped Own v = one_two_three();
    assert_shows(repr(v), "shop.point(major=1, hidden=2)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_is_a_tuple), cmocka_unit_test(test_names), cmocka_unit_test(test_made_from_a_sequence),
        cmocka_unit_test(test_reduce_keeps_what_is_hidden), cmocka_unit_test(test_a_missing_item_consumes_the_others),
        cmocka_unit_test(test_repr),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
