/* The default of pickling and copying: what an object's state is, and what cannot be pickled. */
#include "runtime/object/reduce.h"

#include "tests/unit/classes.h"

static void test_state(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    assert_repr(object_state(o), "None");
    assert_int_equal(set(o, "x", 1), 0);
    assert_repr(object_state(o), "{'x': 1}");
    scoped Own saved = object_state(o);
    assert_int_equal(set(o, "x", 2), 0);
    assert_shows(repr(saved), "{'x': 1}"); /* a copy */
}

static void test_slots(void **state) {
    scoped Own class = make_class("S", NULL, namespace_of("__slots__", literal("('a', 'b')"))), o = call0(class);
    scoped Own below = make_class("T", bases_of(class, NULL), NULL), p = call0(below);
    assert_repr(object_state(o), "None");
    assert_int_equal(set(o, "b", 1), 0); /* a stays unset, and out of the state */
    assert_repr(object_state(o), "(None, {'b': 1})");
    assert_int_equal(set(p, "a", 1), 0);
    assert_int_equal(set(p, "z", 2), 0);
    assert_repr(object_state(p), "({'z': 2}, {'a': 1})");
}

static void test_values_without_a_state(void **state) {
    scoped Own list = literal("[1]");
    assert_repr(object_state(list), "None");
    assert_repr(object_state(small_int_new(1)), "None");
}

/* Making the tuple needs copyreg, which this test has not; what cannot be pickled is said without it. */
static void test_what_cannot_be(void **state) {
    scoped Own view = dict_new(), keys = call_row(view, "keys", "");
    assert_null(object_reduce(keys, 2));
    assert_shows(NULL, "TypeError: cannot pickle 'dict_keys' object");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_state), cmocka_unit_test(test_slots), cmocka_unit_test(test_values_without_a_state),
        cmocka_unit_test(test_what_cannot_be),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
