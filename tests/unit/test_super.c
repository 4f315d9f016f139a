/* super: what follows a class in the order of an instance's class. */
#include "tests/unit/classes.h"

/* A diamond: D(B, C), B(A), C(A), in each of A, B, C an x that names it. */
typedef struct Diamond { Own a, b, c, d; } Diamond;

static Own class_with_x(const char *name, Own bases_taken) {
    return make_class(name, bases_taken, namespace_of("x", str_new(name)));
}

static Diamond diamond(void) {
    Diamond f;
    f.a = class_with_x("A", NULL);
    f.b = class_with_x("B", bases_of(f.a, NULL));
    f.c = class_with_x("C", bases_of(f.a, NULL));
    f.d = make_class("D", bases_of(f.b, f.c), NULL);
    return f;
}

static void diamond_drop(Diamond *f) {
    decref(f->a);
    decref(f->b);
    decref(f->c);
    decref(f->d);
}

static Own x_behind(Ref class, Ref object) {
    scoped Own name = str_new("x");
    return super_getattr(type_peek(class), object, name);
}

static void test_order_is_the_instances(void **state) {
    Diamond f = diamond();
    scoped Own d = call0(f.d), b = call0(f.b);
    assert_shows(x_behind(f.d, d), "B");
    assert_shows(x_behind(f.b, d), "C");
    assert_shows(x_behind(f.c, d), "A");
    assert_shows(x_behind(f.b, b), "A");
    assert_shows(x_behind(f.a, d), "AttributeError: 'super' object has no attribute 'x'");
    assert_shows(x_behind(f.b, f.d), "C"); /* of a class: as in a classmethod */
    diamond_drop(&f);
}

static void test_object(void **state) {
    Diamond f = diamond();
    scoped Own d = call0(f.d), bound = call2(as_ref(&super_type), f.b, d), unbound = call1(as_ref(&super_type), f.b);
    assert_shows(get(bound, "x"), "C");
    assert_shows(repr(bound), "<super: <class 'B'>, <D object>>");
    assert_shows(repr(unbound), "<super: <class 'B'>, NULL>");
    scoped Own self = get(bound, "__self__");
    assert_ptr_equal(self, d);
    assert_shows(get(bound, "__self_class__"), "<class '__main__.D'>");
    assert_shows(get(bound, "__class__"), "<class 'super'>");
    assert_shows(get(unbound, "x"), "AttributeError: 'super' object has no attribute 'x'");
    scoped Own later = call_method_named(unbound, "__get__", (Ref[]){d}, 1);
    assert_shows(get(later, "x"), "C");
    diamond_drop(&f);
}

static void test_methods_are_bound(void **state) {
    scoped Own class = make_class("L", bases_of(as_ref(&list_type), NULL), NULL), list = call0(class);
    scoped Own name = str_new("append"), append = super_getattr(type_peek(class), list, name);
    assert_shows(call1(append, small_int_new(5)), "None");
    assert_shows(repr(list), "[5]");
}

static void test_errors(void **state) {
    Diamond f = diamond();
    assert_shows(call2(as_ref(&super_type), f.b, small_int_new(1)), "TypeError: super(type, obj): obj must be an instance or subtype of type");
    assert_shows(call1(as_ref(&super_type), small_int_new(1)), "TypeError: super() argument 1 must be a type, not int");
    assert_shows(call0(as_ref(&super_type)), "RuntimeError: super(): no arguments");
    diamond_drop(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order_is_the_instances), cmocka_unit_test(test_object), cmocka_unit_test(test_methods_are_bound),
        cmocka_unit_test(test_errors),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
