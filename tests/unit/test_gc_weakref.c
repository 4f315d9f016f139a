/* The cycle collector and weak references. */
#include "tests/unit/classes.h"

static size_t collect(void) {
    size_t found;
    assert_int_equal(gc_collect(&found), 0);
    gc_check();
    return found;
}

static void test_list_in_itself(void **state) {
    collect();
    Own list = list_new(0);
    assert_int_equal(list_append(list, list), 0);
    assert_int_equal(collect(), 0);
    decref(list);
    assert_int_equal(collect(), 1);
}

static void test_instances_in_a_ring(void **state) {
    scoped Own class = make_class("C", NULL, NULL), ref = NULL;
    collect();
    {
        scoped Own a = call0(class), b = call0(class);
        assert_int_equal(setattr_named(a, "other", b), 0);
        assert_int_equal(setattr_named(b, "other", a), 0);
        ref = weakref_new(&weakref_type, a, NULL);
        assert_int_equal(collect(), 0);
        scoped Own referent = weakref_get(ref);
        assert_ptr_equal(referent, a);
    }
    assert_int_equal(collect(), 2);
    assert_shows(weakref_get(ref), "None");
}

static void test_class_goes(void **state) {
    collect();
    Own class = make_class("C", NULL, NULL);
    scoped Own ref = weakref_new(&weakref_type, class, NULL);
    decref(class);
    assert_true(collect() > 0);
    assert_shows(weakref_get(ref), "None");
}

static void test_callback(void **state) {
    scoped Own class = make_class("C", NULL, NULL), log = list_new(0), append = get(log, "append");
    Own o = call0(class);
    scoped Own ref = weakref_new(&weakref_type, o, append), shared = weakref_new(&weakref_type, o, NULL);
    scoped Own again = weakref_new(&weakref_type, o, NULL);
    assert_ptr_equal(shared, again);
    assert_int_equal(weakref_count(o), 2);
    decref(o);
    assert_int_equal(list_length(log), 1);
    assert_ptr_equal(list_item_peek(log, 0), ref);
    list_clear(log);
}

static void test_proxy(void **state) {
    Own set = set_new(NULL);
    scoped Own proxy = weakproxy_new(set, NULL);
    size_t n;
    assert_int_equal(length(proxy, &n), 0);
    decref(set);
    assert_int_equal(length(proxy, &n), -1);
    assert_shows(NULL, "ReferenceError: weakly-referenced object no longer exists");
    assert_shows(weakref_new(&weakref_type, small_int_new(1), NULL), "TypeError: cannot create weak reference to 'int' object");
}

/* A million links: freed without a million C frames. */
static void test_long_chain(void **state) {
    Own chain = None;
    for (int i = 0; i < 1000000; i++) {
        Own outer = tuple_from_array_take(&chain, 1);
        assert_non_null(outer);
        chain = outer;
    }
    decref(chain);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_list_in_itself), cmocka_unit_test(test_instances_in_a_ring), cmocka_unit_test(test_class_goes),
        cmocka_unit_test(test_callback), cmocka_unit_test(test_proxy), cmocka_unit_test(test_long_chain),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
