/* What classes have as objects: names, bases, documentation; what may be changed, and what not. */
#include "tests/unit/classes.h"

static int set_text(Ref object, const char *name, const char *text) {
    scoped Own value = str_new(text);
    return setattr_named(object, name, value);
}

static void test_names(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    assert_int_equal(set_text(class, "__name__", "Named"), 0);
    assert_shows(get(class, "__name__"), "Named");
    assert_shows(get(o, "x"), "AttributeError: 'Named' object has no attribute 'x'");
    assert_int_equal(set_text(class, "__qualname__", "Outer.C"), 0);
    assert_shows(repr(class), "<class '__main__.Outer.C'>");
    assert_int_equal(set_text(class, "__module__", "shop"), 0);
    assert_shows(repr(class), "<class 'shop.Outer.C'>");
    assert_int_equal(set(class, "__name__", 5), -1);
    assert_shows(NULL, "TypeError: can only assign string to Named.__name__, not 'int'");
    assert_int_equal(setattr_named(class, "__name__", NULL), -1);
    assert_shows(NULL, "TypeError: cannot delete '__name__' attribute of immutable type 'Named'");
}

static void test_builtins_do_not_change(void **state) {
    Ref list = as_ref(&list_type);
    assert_int_equal(set_text(list, "__name__", "x"), -1);
    assert_shows(NULL, "TypeError: cannot set '__name__' attribute of immutable type 'list'");
    assert_int_equal(set(list, "x", 1), -1);
    assert_shows(NULL, "TypeError: cannot set 'x' attribute of immutable type 'list'");
    assert_shows(get(list, "__annotations__"), "AttributeError: type object 'list' has no attribute '__annotations__'");
}

static void test_documentation(void **state) {
    scoped Own documented = make_class("C", NULL, namespace_of("__doc__", str_new("What C is."))), bare = make_class("D", NULL, NULL);
    assert_shows(get(documented, "__doc__"), "What C is.");
    assert_shows(get(bare, "__doc__"), "None");
    assert_int_equal(set_text(bare, "__doc__", "Later."), 0);
    assert_shows(get(bare, "__doc__"), "Later.");
    assert_repr(get(bare, "__annotations__"), "{}");
    assert_shows(get(as_ref(&property_type), "__text_signature__"), "(fget=None, fset=None, fdel=None, doc=None)");
}

static void test_bases(void **state) {
    scoped Own a = make_class("A", NULL, namespace_of("x", small_int_new(1))), b = make_class("B", NULL, namespace_of("x", small_int_new(2)));
    scoped Own c = make_class("C", bases_of(a, NULL), NULL), d = make_class("D", bases_of(c, NULL), NULL), o = call0(d);
    assert_shows(get(o, "x"), "1");
    scoped Own to_b = tuple_pack(1, b), to_itself = tuple_pack(1, d), none = tuple_new(0), list = list_new(0);
    assert_int_equal(setattr_named(c, "__bases__", to_b), 0);
    assert_shows(get(o, "x"), "2"); /* two classes below the change */
    assert_shows(get(d, "__mro__"), "(<class '__main__.D'>, <class '__main__.C'>, <class '__main__.B'>, <class 'object'>)");
    assert_repr(call_row(a, "__subclasses__", ""), "[]");
    assert_shows(get(c, "__base__"), "<class '__main__.B'>");
    assert_int_equal(setattr_named(c, "__bases__", to_itself), -1);
    assert_shows(NULL, "TypeError: a __bases__ item causes an inheritance cycle");
    assert_int_equal(setattr_named(c, "__bases__", none), -1);
    assert_shows(NULL, "TypeError: can only assign non-empty tuple to C.__bases__, not ()");
    assert_int_equal(setattr_named(c, "__bases__", list), -1);
    assert_shows(NULL, "TypeError: can only assign tuple to C.__bases__, not list");
    assert_shows(get(o, "x"), "2");
}

static void test_sizes_and_flags(void **state) {
    scoped Own class = make_class("C", NULL, NULL);
    assert_shows(get(as_ref(&object_type), "__base__"), "None");
    assert_shows(get(class, "__bases__"), "(<class 'object'>,)");
    assert_repr(call_row(class, "mro", ""), "[<class '__main__.C'>, <class 'object'>]");
    scoped Own names = call_method_named(as_ref(&type_type), "__dir__", (Ref[]){class}, 1), init = str_new("__init__");
    assert_int_equal(contains(names, init), 1);
}

static void test_layout(void **state) {
    static const struct { Type *type; const char *name, *value; } rows[] = {
        {&int_type, "__itemsize__", "4"}, {&object_type, "__dictoffset__", "0"}, {&object_type, "__weakrefoffset__", "0"},
        {&list_type, "__abstractmethods__", "AttributeError: __abstractmethods__"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own value = get(as_ref(rows[i].type), rows[i].name);
        if (value) assert_true(is_int(value));
        else assert_shows(NULL, rows[i].value);
    }
    scoped Own plain = make_class("C", NULL, NULL), final = get(as_ref(&bool_type), "__flags__"), open = get(plain, "__flags__");
    int64_t final_flags, open_flags;
    assert_int_equal(int64_from(final, &final_flags), 0);
    assert_int_equal(int64_from(open, &open_flags), 0);
    assert_false(final_flags & 1 << 10); /* Py_TPFLAGS_BASETYPE */
    assert_true(open_flags & 1 << 10 && open_flags & 1 << 9);
    scoped Own offset = get(plain, "__dictoffset__"), size = get(plain, "__basicsize__"), bytes = call_method_named(as_ref(&type_type), "__sizeof__", (Ref[]){plain}, 1);
    assert_int_equal(truth(offset), 1);
    assert_int_equal(truth(size), 1);
    assert_true(bytes && is_int(bytes));
}

static void test_annotations_and_checks(void **state) {
    scoped Own class = make_class("C", NULL, NULL), notes = literal("{'x': 1}"), o = call0(class), three = small_int_new(3);
    assert_repr(get(class, "__annotations__"), "{}");
    assert_int_equal(setattr_named(class, "__annotations__", notes), 0);
    assert_repr(get(class, "__annotations__"), "{'x': 1}");
    assert_int_equal(setattr_named(class, "__annotations__", NULL), 0);
    assert_int_equal(setattr_named(class, "__annotations__", NULL), -1);
    assert_shows(NULL, "AttributeError: __annotations__");
    assert_int_equal(setattr_named(as_ref(&int_type), "__annotations__", notes), -1);
    assert_shows(NULL, "TypeError: cannot set '__annotations__' attribute of immutable type 'int'");
    assert_repr(call_method_named(class, "__instancecheck__", (Ref[]){o}, 1), "True");
    assert_repr(call_method_named(class, "__instancecheck__", (Ref[]){three}, 1), "False");
    assert_repr(call_method_named(class, "__subclasscheck__", (Ref[]){three}, 1), "TypeError: issubclass() arg 1 must be a class");
    scoped Own name = str_new("D"), bases = tuple_new(0);
    assert_repr(call_method_named(class, "__prepare__", (Ref[]){name, bases}, 2), "{}");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names), cmocka_unit_test(test_builtins_do_not_change), cmocka_unit_test(test_documentation),
        cmocka_unit_test(test_bases), cmocka_unit_test(test_sizes_and_flags),
        cmocka_unit_test(test_layout), cmocka_unit_test(test_annotations_and_checks),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
