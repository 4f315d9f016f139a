/* object: what every class inherits. */
#include "tests/unit/classes.h"

static void test_arguments_are_for_somebody(void **state) {
    scoped Own class = make_class("C", NULL, NULL);
    assert_shows(call1(as_ref(&object_type), None), "TypeError: object() takes no arguments");
    assert_shows(call1(class, None), "TypeError: C() takes no arguments");
}

static void test_abstract(void **state) {
    scoped Own class = make_class("Shape", NULL, NULL), one = literal("['area']"), two = literal("['size', 'area']"), none = literal("[]");
    assert_int_equal(setattr_named(class, "__abstractmethods__", one), 0);
    assert_shows(call0(class), "TypeError: Can't instantiate abstract class Shape with abstract method area");
    assert_int_equal(setattr_named(class, "__abstractmethods__", two), 0);
    assert_shows(call0(class), "TypeError: Can't instantiate abstract class Shape with abstract methods area, size");
    assert_int_equal(setattr_named(class, "__abstractmethods__", none), 0);
    scoped Own o = call0(class);
    assert_non_null(o);
}

static void test_format(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class), text = str(o);
    scoped Own formatted = call_row(o, "__format__", "''");
    assert_int_equal(compare_truth(text, formatted, CMP_EQ), 1);
    assert_shows(call_row(o, "__format__", "'x'"), "TypeError: unsupported format string passed to C.__format__");
    assert_shows(call_row(o, "__format__", "1"), "TypeError: __format__() argument must be str, not int");
}

static void test_dir(void **state) {
    scoped Own class = make_class("C", NULL, namespace_of("of_class", None)), o = call0(class), word = str_new("of_class"), own_word = str_new("mine");
    assert_int_equal(set(o, "mine", 1), 0);
    scoped Own names = call_row(o, "__dir__", ""), init = str_new("__init__");
    assert_int_equal(contains(names, word), 1);
    assert_int_equal(contains(names, own_word), 1);
    assert_int_equal(contains(names, init), 1);
}

static void test_class_assignment(void **state) {
    scoped Own a = make_class("A", NULL, NULL), b = make_class("B", NULL, NULL), l = make_class("L", bases_of(as_ref(&list_type), NULL), NULL), o = call0(a);
    assert_int_equal(set(o, "x", 1), 0);
    assert_int_equal(setattr_named(o, "__class__", b), 0);
    assert_ptr_equal(type_of(o), type_peek(b));
    assert_shows(get(o, "x"), "1");
    assert_int_equal(setattr_named(o, "__class__", l), -1);
    assert_shows(NULL, "TypeError: __class__ assignment: 'L' object layout differs from 'B'");
    assert_int_equal(setattr_named(o, "__class__", as_ref(&int_type)), -1);
    assert_shows(NULL, "TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses");
    assert_int_equal(setattr_named(o, "__class__", small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: __class__ must be set to a class, not 'int' object");
}

static void test_small_methods(void **state) {
    scoped Own o = call0(as_ref(&object_type)), class = make_class("C", NULL, NULL);
    assert_shows(call_row(o, "__getstate__", ""), "None");
    assert_shows(call_row(class, "__subclasshook__", "1"), "NotImplemented");
    assert_shows(call_row(class, "__init_subclass__", ""), "None");
    scoped Own empty = literal("()"), three = literal("(1, 2, 3)"), small = call_row(empty, "__sizeof__", ""), large = call_row(three, "__sizeof__", "");
    assert_int_equal(small_int(large) - small_int(small), 3 * sizeof(Own));
    assert_shows(call_row(o, "__eq__", "1"), "NotImplemented");
    assert_shows(call_row(o, "__lt__", "1"), "NotImplemented");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arguments_are_for_somebody), cmocka_unit_test(test_abstract), cmocka_unit_test(test_format),
        cmocka_unit_test(test_dir), cmocka_unit_test(test_class_assignment), cmocka_unit_test(test_small_methods),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
