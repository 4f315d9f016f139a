/* Built-in functions and methods as objects: what they show, when they are equal, and whom they are called for. */
#include "tests/unit/classes.h"

static Own answer(Ref self, const Ref *args) { return args[0] ? own(args[0]) : None; }

static const MethodRow plain_row = {"plain(x=None, /)", answer, "What was given.", 0};
static const MethodRow other_row = {"other()", answer, NULL, 0};

/* Forty parameters are more than a call has room for. */
static const MethodRow crowded_row = {
    "crowded(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, a1, b1)", answer, NULL, 0};

static void test_function(void **state) {
    scoped Own module = str_new("shop"), f = cfunction_new(&plain_row, NULL, module, NULL);
    assert_shows(own(f), "<built-in function plain>");
    assert_shows(get(f, "__name__"), "plain");
    assert_shows(get(f, "__qualname__"), "plain");
    assert_shows(get(f, "__module__"), "shop");
    assert_shows(get(f, "__doc__"), "What was given.");
    assert_shows(get(f, "__self__"), "None");
    assert_shows(get(f, "__text_signature__"), "($module, x=None, /)");
    assert_shows(call_row(f, "__reduce__", ""), "plain");
    scoped Own bare = cfunction_new(&other_row, NULL, NULL, NULL);
    assert_shows(get(bare, "__doc__"), "None");
    assert_shows(get(bare, "__text_signature__"), "($module, /)");
}

static void test_equality_goes_by_row_and_self(void **state) {
    scoped Own a = cfunction_new(&plain_row, NULL, NULL, NULL), b = cfunction_new(&plain_row, NULL, NULL, NULL);
    scoped Own other = cfunction_new(&other_row, NULL, NULL, NULL), bound = cfunction_new(&plain_row, small_int_new(1), NULL, NULL);
    int64_t hash_a, hash_b;
    assert_int_equal(hash(a, &hash_a), 0);
    assert_int_equal(hash(b, &hash_b), 0);
    assert_int_equal(hash_a, hash_b);
    assert_int_equal(compare_truth(a, b, CMP_EQ), 1);
    assert_int_equal(compare_truth(a, other, CMP_EQ), 0);
    assert_int_equal(compare_truth(a, bound, CMP_NE), 1);
    assert_shows(compare(a, b, CMP_LT),
                 "TypeError: '<' not supported between instances of 'builtin_function_or_method' and 'builtin_function_or_method'");
}

static void test_bound_to_an_object(void **state) {
    scoped Own list = literal("[]"), append = get(list, "append"), again = get(list, "append"), shown = repr(append), none = NULL;
    assert_memory_equal(str_utf8_lossy(shown), "<built-in method append of list object at 0x", 44);
    assert_shows(get(append, "__qualname__"), "list.append");
    assert_ptr_equal(get(append, "__self__"), list);
    decref(list);
    assert_int_equal(compare_truth(append, again, CMP_EQ), 1);
    none = call1(append, small_int_new(4));
    assert_shows(own(list), "[4]");
    assert_shows(call0(append), "TypeError: list.append() takes exactly one argument (0 given)");
}

static void test_method_of_a_type(void **state) {
    scoped Own append = get(as_ref(&list_type), "append"), list = literal("[]");
    assert_shows(own(append), "<method 'append' of 'list' objects>");
    assert_shows(get(append, "__name__"), "append");
    assert_shows(get(append, "__qualname__"), "list.append");
    assert_shows(get(append, "__objclass__"), "<class 'list'>");
    scoped Own text = get(append, "__text_signature__");
    assert_memory_equal(str_utf8_lossy(text), "($self", 6);
    assert_shows(call2(append, list, None), "None");
    assert_shows(own(list), "[None]");
    assert_shows(call0(append), "TypeError: unbound method list.append() needs an argument");
    assert_shows(call2(append, None, None), "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'NoneType' object");
    assert_shows(call_row(append, "__get__", "5"), "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
}

static void test_method_of_a_class(void **state) {
    scoped Own namespace = get(as_ref(&dict_type), "__dict__"), row = call_row(namespace, "__getitem__", "'fromkeys'"), keys = literal("(1)");
    assert_shows(call2(row, as_ref(&dict_type), keys), "{1: None}");
    assert_shows(call0(row), "TypeError: descriptor 'fromkeys' of 'dict' object needs an argument");
    assert_shows(call2(row, small_int_new(1), keys), "TypeError: descriptor 'fromkeys' for type 'dict' needs a type, not a 'int' as arg 2");
    assert_shows(call2(row, as_ref(&list_type), keys), "TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'list'");
}

static void test_too_many_parameters(void **state) {
    scoped Own f = cfunction_new(&crowded_row, NULL, NULL, NULL);
    assert_null(call0(f));
    assert_true(error_clear_if(SystemError));
}

/* ---- methods of instances */

static void test_bound_method(void **state) {
    scoped Own f = cfunction_new(&plain_row, NULL, NULL, NULL), m = bound_method_new(f, small_int_new(7)), same = bound_method_new(f, small_int_new(7));
    scoped Own other = bound_method_new(f, small_int_new(8));
    assert_shows(call0(m), "7"); /* the receiver is the first argument */
    assert_shows(own(m), "<bound method plain of 7>");
    assert_shows(get(m, "__self__"), "7");
    assert_shows(get(m, "__doc__"), "What was given.");
    assert_shows(get(m, "__name__"), "plain"); /* the function's */
    int64_t of_m, of_same;
    assert_int_equal(hash(m, &of_m), 0);
    assert_int_equal(hash(same, &of_same), 0);
    assert_int_equal(of_m, of_same);
    assert_int_equal(compare_truth(m, same, CMP_EQ), 1);
    assert_int_equal(compare_truth(m, other, CMP_EQ), 0);
    assert_int_equal(compare_truth(m, None, CMP_EQ), 0);
    scoped Own function = get(m, "__func__");
    assert_ptr_equal(function, f);
    assert_null(bound_method_type.descr_get); /* in a class it stays bound to what it is bound to */
}

static void test_bound_method_is_made_of_something(void **state) {
    scoped Own f = cfunction_new(&plain_row, NULL, NULL, NULL);
    Ref type = as_ref(&bound_method_type);
    assert_shows(call2(type, f, None), "TypeError: instance must not be None");
    assert_shows(call2(type, small_int_new(1), small_int_new(2)), "TypeError: first argument must be callable");
    assert_shows(call1(type, f), "TypeError: method expected 2 arguments, got 1");
    scoped Own made = call2(type, f, small_int_new(2));
    assert_shows(call0(made), "2");
}

/* The instance keeps its method and the method its instance: the collector takes both. */
static void test_a_method_in_its_instance(void **state) {
    scoped Own f = cfunction_new(&plain_row, NULL, NULL, NULL), class = make_class("C", NULL, NULL);
    size_t found;
    assert_int_equal(gc_collect(&found), 0);
    Own o = call0(class), m = bound_method_new(f, o);
    assert_int_equal(setattr_named(o, "kept", m), 0);
    decref(m);
    decref(o);
    assert_int_equal(gc_collect(&found), 0);
    assert_int_equal(found, 2);
}

static void test_documentation(void **state) {
    scoped Own upper = getattr_named(as_ref(&str_type), "upper"), doc = getattr_named(upper, "__doc__"), signature = getattr_named(upper, "__text_signature__");
    assert_true(doc && is_str(doc) && str_length(doc) > 0);
    assert_shows(own(signature), "($self, /)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_function), cmocka_unit_test(test_equality_goes_by_row_and_self),
        cmocka_unit_test(test_bound_to_an_object), cmocka_unit_test(test_method_of_a_type), cmocka_unit_test(test_method_of_a_class),
        cmocka_unit_test(test_too_many_parameters), cmocka_unit_test(test_bound_method),
        cmocka_unit_test(test_bound_method_is_made_of_something), cmocka_unit_test(test_a_method_in_its_instance),
        cmocka_unit_test(test_documentation),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
