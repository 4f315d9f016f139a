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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_types_are_ready),
        cmocka_unit_test(test_names_are_interned),
    };
    if (runtime_init() < 0) return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
