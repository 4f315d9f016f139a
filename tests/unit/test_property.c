/* property, staticmethod and classmethod, over functions in C. */
#include "tests/unit/classes.h"

static Own stored; /* what the setter saw last */

static Own read_it(Ref self, const Ref *args) { return own(stored); }
static Own write_it(Ref self, const Ref *args) { return own_set_take(&stored, own(args[1])), None; }
static Own forget_it(Ref self, const Ref *args) { return own_set_take(&stored, None), None; }
static Own arguments(Ref self, const Ref *args) { return own(args[0]); }

static const MethodRow reader = {"read(object, /)", read_it, "What is stored.", 0};
static const MethodRow writer = {"write(object, value, /)", write_it, NULL, 0};
static const MethodRow deleter = {"forget(object, /)", forget_it, NULL, 0};
static const MethodRow any = {"any(*args)", arguments, NULL, 0};

static Own function(const MethodRow *row) { return cfunction_new(row, NULL, NULL, NULL); }

static Own property_over(const MethodRow *get, const MethodRow *set, const MethodRow *del) {
    scoped Own getter = get ? function(get) : None, setter = set ? function(set) : None, forgetter = del ? function(del) : None;
    return call3(as_ref(&property_type), getter, setter, forgetter);
}

static Own class_with(Own descriptor_taken) { return make_class("C", NULL, namespace_of("x", descriptor_taken)); }

static void test_three_functions(void **state) {
    scoped Own class = class_with(property_over(&reader, &writer, &deleter)), o = call0(class), name = str_new("x");
    stored = None;
    assert_int_equal(set(o, "x", 5), 0);
    assert_shows(get(o, "x"), "5");
    assert_int_equal(setattr(o, name, NULL), 0);
    assert_shows(get(o, "x"), "None");
    scoped Own property = get(class, "x");
    assert_ptr_equal(type_of(property), &property_type);
    assert_shows(get(property, "__doc__"), "What is stored.");
}

static void test_missing_functions(void **state) {
    scoped Own class = class_with(property_over(NULL, NULL, NULL)), o = call0(class), name = str_new("x");
    assert_shows(get(o, "x"), "AttributeError: property 'x' of 'C' object has no getter");
    assert_int_equal(set(o, "x", 1), -1);
    assert_shows(NULL, "AttributeError: property 'x' of 'C' object has no setter");
    assert_int_equal(setattr(o, name, NULL), -1);
    assert_shows(NULL, "AttributeError: property 'x' of 'C' object has no deleter");
}

static void test_copies(void **state) {
    scoped Own reading = property_over(&reader, NULL, NULL), write = function(&writer);
    scoped Own both = call_method_named(reading, "setter", (Ref[]){write}, 1), kept = get(both, "fset");
    assert_ptr_equal(kept, write);
    assert_shows(get(reading, "fset"), "None");
    assert_shows(get(both, "__doc__"), "What is stored.");
    assert_shows(get(both, "__isabstractmethod__"), "False");
}

static void test_static(void **state) {
    scoped Own f = function(&any), class = class_with(staticmethod_new(f)), o = call0(class), by_class = get(class, "x"), by_object = get(o, "x");
    assert_ptr_equal(by_class, f);
    assert_ptr_equal(by_object, f);
    scoped Own wrapped = call1(as_ref(&staticmethod_type), f);
    assert_repr(call1(wrapped, small_int_new(1)), "(1,)");
    assert_shows(get(wrapped, "__wrapped__"), "<built-in function any>");
    assert_shows(repr(wrapped), "<staticmethod(<built-in function any>)>");
    assert_shows(call0(as_ref(&staticmethod_type)), "TypeError: staticmethod expected 1 argument, got 0");
}

static void test_class(void **state) {
    scoped Own f = function(&any), class = class_with(classmethod_new(f)), below = make_class("D", bases_of(class, NULL), NULL), o = call0(below);
    assert_repr(call_row(class, "x", "1"), "(<class '__main__.C'>, 1)");
    assert_repr(call_row(o, "x", "1"), "(<class '__main__.D'>, 1)");
    scoped Own wrapped = call1(as_ref(&classmethod_type), f);
    assert_shows(call0(wrapped), "TypeError: 'classmethod' object is not callable");
}

static void test_decorators(void **state) {
    scoped Own empty = property_over(NULL, NULL, NULL), get_function = function(&reader), delete_function = function(&deleter);
    scoped Own with_getter = call_method_named(empty, "getter", (Ref[]){get_function}, 1), both = call_method_named(with_getter, "deleter", (Ref[]){delete_function}, 1);
    scoped Own fget = get(both, "fget"), fdel = get(both, "fdel");
    assert_ptr_equal(fget, get_function);
    assert_ptr_equal(fdel, delete_function);
    assert_shows(get(empty, "fget"), "None");
    scoped Own wrapped = staticmethod_new(get_function), class_wrapped = classmethod_new(get_function);
    assert_shows(get(wrapped, "__isabstractmethod__"), "False");
    assert_shows(get(class_wrapped, "__isabstractmethod__"), "False");
    scoped Own dict = get(wrapped, "__dict__");
    assert_true(dict && is_dict(dict));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_three_functions), cmocka_unit_test(test_missing_functions), cmocka_unit_test(test_copies),
        cmocka_unit_test(test_static), cmocka_unit_test(test_class),
        cmocka_unit_test(test_decorators),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
