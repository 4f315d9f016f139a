/* The cycle collector and weak references. */
#include <string.h>

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

static void test_references_compare_as_what_they_refer_to(void **state) {
    scoped Own class = make_class("Set", bases_of(as_ref(&frozenset_type), NULL), NULL);
    Own a = call0(class), b = call0(class);
    scoped Own x = weakref_new(&weakref_type, a, NULL), y = weakref_new(&weakref_type, b, NULL), same = weakref_new(&weakref_type, a, None);
    assert_ptr_equal(x, same); /* no callback: one is enough */
    int64_t hash_x, hash_y, again;
    assert_int_equal(compare_truth(x, y, CMP_EQ), 1);
    assert_int_equal(hash(x, &hash_x), 0);
    decref(a);
    assert_int_equal(compare_truth(x, y, CMP_EQ), 0); /* one is dead: by identity */
    assert_int_equal(compare_truth(x, x, CMP_EQ), 1);
    assert_int_equal(hash(x, &again), 0); /* remembered */
    assert_int_equal(hash_x, again);
    decref(b);
    assert_int_equal(hash(y, &hash_y), -1); /* too late */
    assert_shows(NULL, "TypeError: weak object has gone away");
    assert_shows(call0(x), "None");
}

static void test_what_a_reference_shows(void **state) {
    scoped Own class = make_class("C", NULL, NULL), of_class = weakref_new(&weakref_type, class, NULL), shown = repr(of_class);
    assert_non_null(strstr(str_utf8_lossy(shown), "; to 'type' at 0x"));
    assert_non_null(strstr(str_utf8_lossy(shown), "(C)>"));
    Own o = call0(class);
    scoped Own ref = call1(as_ref(&weakref_type), o), list = NULL;
    list = weakref_list(o);
    assert_int_equal(list_length(list), 1);
    assert_ptr_equal(list_item_peek(list, 0), ref);
    decref(o);
    scoped Own dead = repr(ref);
    assert_non_null(strstr(str_utf8_lossy(dead), "; dead>"));
    assert_shows(call1(ref, None), "TypeError: weakref expected 0 arguments, got 1");
    assert_shows(call0(as_ref(&weakref_type)), "TypeError: __new__ expected at least 1 argument, got 0");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_list_in_itself), cmocka_unit_test(test_instances_in_a_ring), cmocka_unit_test(test_class_goes),
        cmocka_unit_test(test_callback), cmocka_unit_test(test_proxy), cmocka_unit_test(test_long_chain),
        cmocka_unit_test(test_references_compare_as_what_they_refer_to), cmocka_unit_test(test_what_a_reference_shows),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
