/* Modules: made of rows, and as namespaces. */
#include "tests/unit/classes.h"

static Own twice(Ref module, const Ref *args) { return binary(OP_MUL, args[0], small_int_new(2)); }
static int fill(Ref module) { return module_add_take(module, "LIMIT", small_int_new(10)); }
static int refuse(Ref module) { return fail(ValueError, "not today"); }

static const MethodRow functions[] = {{"twice(x, /)", twice, "Twice x.", 0}, {0}};
static const ModuleDef shop = {"shop", "A shop.", functions, NULL, fill}, closed = {"closed", NULL, functions, NULL, refuse};

static void test_from_rows(void **state) {
    scoped Own module = module_from_def(&shop);
    assert_shows(get(module, "__name__"), "shop");
    assert_shows(get(module, "__doc__"), "A shop.");
    assert_shows(get(module, "LIMIT"), "10");
    assert_shows(call_row(module, "twice", "21"), "42");
    scoped Own function = get(module, "twice");
    assert_shows(repr(function), "<built-in function twice>");
    assert_shows(get(function, "__module__"), "shop");
    assert_shows(get(module, "missing"), "AttributeError: module 'shop' has no attribute 'missing'");
    assert_shows(module_from_def(&closed), "ValueError: not today");
}

static void test_namespace(void **state) {
    scoped Own name = str_new("m"), module = module_new(name), key = str_new("x");
    assert_int_equal(module_add(module, "x", small_int_new(1)), 0);
    assert_int_equal(set(module, "y", 2), 0);
    assert_shows(repr(dict_get_str_peek(module_dict_peek(module), key)), "1");
    assert_shows(get(module, "y"), "2");
    assert_int_equal(setattr(module, key, NULL), 0);
    assert_shows(get(module, "x"), "AttributeError: module 'm' has no attribute 'x'");
    assert_int_equal(setattr_named(module, "__dict__", None), -1);
    assert_shows(NULL, "AttributeError: readonly attribute");
    assert_shows(repr(module), "<module 'm'>");
}

/* The value is consumed, and its absence is what is reported. */
static void test_add_take(void **state) {
    scoped Own name = str_new("m"), module = module_new(name);
    throw(ValueError, "no value");
    assert_int_equal(module_add_take(module, "x", NULL), -1);
    assert_shows(NULL, "ValueError: no value");
    assert_shows(get(module, "x"), "AttributeError: module 'm' has no attribute 'x'");
}

/* A module's __getattr__ is asked last (PEP 562). */
static void test_module_getattr(void **state) {
    scoped Own module = module_from_def(&shop), function = get(module, "twice");
    assert_int_equal(module_add(module, "__getattr__", function), 0);
    assert_shows(get(module, "ab"), "abab");
    assert_shows(get(module, "LIMIT"), "10");
}

static void test_made_by_calling(void **state) {
    scoped Own name = str_new("m"), doc = str_new("What it is."), module = call2(as_ref(&module_type), name, doc);
    assert_shows(get(module, "__doc__"), "What it is.");
    assert_shows(get(module, "__name__"), "m");
    assert_shows(call0(as_ref(&module_type)), "TypeError: module() missing required argument 'name' (pos 1)");
    assert_shows(call1(as_ref(&module_type), small_int_new(1)), "TypeError: module() argument 'name' must be str, not int");
    assert_repr(get(module, "__annotations__"), "{}");
    scoped Own notes = dict_new(), dict = get(module, "__dict__");
    assert_int_equal(setattr_named(module, "__annotations__", notes), 0);
    scoped Own kept = get(module, "__annotations__");
    assert_ptr_equal(kept, notes);
    assert_int_equal(setattr_named(module, "__annotations__", NULL), 0);
    assert_int_equal(setattr_named(module, "__annotations__", NULL), -1);
    assert_shows(NULL, "AttributeError: __annotations__");
    scoped Own key = str_new("__dir__"), function = NULL, names = call_method_named(module, "__dir__", NULL, 0);
    assert_int_equal(contains(names, name___doc__), 1);
    assert_int_equal(contains(dict, name___doc__), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_from_rows), cmocka_unit_test(test_namespace), cmocka_unit_test(test_add_take),
        cmocka_unit_test(test_module_getattr),
        cmocka_unit_test(test_made_by_calling),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
