/* The runtime starts, works and ends. */

#include "runtime/gilt.h"
#include "tests/unit/unit.h"

static void test_types_are_ready(void **state) {
    for (size_t i = 0; builtin_types[i]; i++) {
        Type *type = builtin_types[i];
        assert_true(type->flags & TYPE_READY);
        assert_non_null(type->mro);
        assert_non_null(type->getattr);
        assert_non_null(type->dealloc);
    }
}

static void test_names_are_interned(void **state) {
    scoped Own name = str_intern("__init__");
    assert_ptr_equal(name, name___init__);
}

/* The end of a program: what its main module holds goes first, names with an underscore before the others, and names that
 * other modules still use stay. */
static void test_end_of_main(void **state) {
    scoped Own name = str_new("__main__"), main = module_new(name), watched = NULL, list = list_new(0);
    assert_int_equal(dict_set(interp_current()->modules, name, main), 0);
    scoped Own set = set_new(NULL), ref = weakref_new(&weakref_type, set, NULL);
    assert_int_equal(module_add(main, "first", set), 0);
    assert_int_equal(module_add(main, "_second", list), 0);
    CLEAR(set);
    watched = weakref_get(ref);
    assert_true(is_any_set(watched));
    CLEAR(watched);
    runtime_end_main();
    assert_true(interp_current()->finalizing);
    watched = weakref_get(ref);
    assert_ptr_equal(watched, None);
    assert_int_equal(object_of(list)->refcount, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_types_are_ready),
        cmocka_unit_test(test_names_are_interned),
        cmocka_unit_test(test_end_of_main),
    };
    if (runtime_init() < 0) return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
