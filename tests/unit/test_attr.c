/* Attributes of instances: shapes, growth, dict mode, errors. */
#include <stdio.h>

#include "tests/unit/classes.h"

static void test_instances_share_shapes(void **state) {
    scoped Own class = make_class("C", NULL, NULL), a = call0(class), b = call0(class);
    assert_int_equal(set(a, "x", 1), 0);
    assert_int_equal(set(a, "y", 2), 0);
    assert_int_equal(set(b, "x", 3), 0);
    assert_int_equal(set(b, "y", 4), 0);
    Attrs *of_a = attrs_of(a, type_peek(class)), *of_b = attrs_of(b, type_peek(class));
    assert_ptr_equal(of_a->shape, of_b->shape);
    assert_int_equal(of_a->shape->count, 2);
    assert_shows(get(b, "y"), "4");
}

static void test_many_attributes(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    char name[16];
    for (int i = 0; i < 100; i++) {
        snprintf(name, sizeof name, "a%d", i);
        assert_int_equal(set(o, name, i), 0);
    }
    assert_ptr_equal(attrs_of(o, type_peek(class))->shape, &shape_dict_mode);
    assert_shows(get(o, "a0"), "0");
    assert_shows(get(o, "a99"), "99");
    scoped Own later = call0(class);
    assert_int_equal(set(later, "a0", 7), 0);
    assert_shows(get(later, "a0"), "7");
}

static void test_dict_is_the_attributes(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    assert_int_equal(set(o, "x", 1), 0);
    scoped Own dict = get(o, "__dict__");
    assert_int_equal(dict_set_named(dict, "y", small_int_new(2)), 0);
    assert_shows(get(o, "y"), "2");
    assert_shows(repr(dict), "{'x': 1, 'y': 2}");
}

static void test_delete(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    assert_int_equal(set(o, "x", 1), 0);
    assert_int_equal(set(o, "y", 2), 0);
    assert_int_equal(setattr_named(o, "y", NULL), 0);
    assert_int_equal(attrs_of(o, type_peek(class))->shape->count, 1);
    assert_int_equal(set(o, "z", 3), 0);
    assert_int_equal(setattr_named(o, "x", NULL), 0);
    assert_shows(get(o, "x"), "AttributeError: 'C' object has no attribute 'x'");
    assert_shows(get(o, "z"), "3");
    assert_int_equal(setattr_named(o, "x", NULL), -1);
    assert_shows(NULL, "AttributeError: 'C' object has no attribute 'x'");
}

static void test_data_descriptor_renumbers(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class), property = call0(as_ref(&property_type));
    assert_int_equal(set(o, "x", 1), 0);
    uint64_t before = attrs_of(o, type_peek(class))->shape->id;
    assert_int_equal(set(class, "counter", 1), 0);
    assert_int_equal(attrs_of(o, type_peek(class))->shape->id, before);
    assert_int_equal(setattr_named(class, "x", property), 0);
    assert_int_not_equal(attrs_of(o, type_peek(class))->shape->id, before);
    assert_shows(get(o, "x"), "AttributeError: property of 'C' object has no getter");
}

static void test_no_attributes(void **state) {
    scoped Own o = call0(as_ref(&object_type)), list = list_new(0);
    assert_int_equal(set(o, "x", 1), -1);
    assert_shows(NULL, "AttributeError: 'object' object has no attribute 'x'");
    assert_int_equal(set(list, "append", 1), -1);
    assert_shows(NULL, "AttributeError: 'list' object attribute 'append' is read-only");
    assert_int_equal(set(as_ref(&int_type), "x", 1), -1);
    assert_shows(NULL, "TypeError: cannot set 'x' attribute of immutable type 'int'");
}

static void test_cleared(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class), dict_mode = call0(class), later = call0(class);
    for (char name[] = "a"; name[0] < 'k'; name[0]++) assert_int_equal(set(later, name, 1), 0);
    assert_int_equal(set(o, "x", 1), 0);
    decref(get(dict_mode, "__dict__"));
    Ref both[] = {o, dict_mode};
    for (int i = 0; i < 2; i++) {
        attrs_clear(object_of(both[i]));
        assert_shows(get(both[i], "x"), "AttributeError: 'C' object has no attribute 'x'");
        assert_int_equal(setattr_named(both[i], "x", NULL), -1);
        error_clear();
        for (char name[] = "a"; name[0] < 'k'; name[0]++) assert_int_equal(set(both[i], name, 1), 0);
        assert_shows(get(both[i], "j"), "1");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_instances_share_shapes), cmocka_unit_test(test_many_attributes),
        cmocka_unit_test(test_cleared), cmocka_unit_test(test_dict_is_the_attributes), cmocka_unit_test(test_delete),
        cmocka_unit_test(test_data_descriptor_renumbers), cmocka_unit_test(test_no_attributes),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
