/* Signatures of built-ins: binding, and the wording of each flavour's errors. */
#include "tests/unit/classes.h"

static Own no_parameters(Ref self, const Ref *args) { return None; }
static Own first(Ref self, const Ref *args) { return args[0] ? own(args[0]) : None; }
static Own all_three(Ref self, const Ref *args) {
    return tuple_pack(3, args[0], args[1] ? args[1] : Ellipsis, args[2] ? args[2] : Ellipsis);
}
static Own stars(Ref self, const Ref *args) { return tuple_pack(3, args[0], args[1], args[2]); }

static const MethodRow none_row = {"none()", no_parameters, NULL, 0};
static const MethodRow one_row = {"one(x, /)", first, NULL, 0};
static const MethodRow some_row = {"some(x, y=1, /)", first, NULL, 0};
static const MethodRow general_row = {"general(a, b=(1, ')'), *, c=None)", all_three, NULL, 0};
static const MethodRow stars_row = {"stars(a, *rest, **names)", stars, NULL, 0};

/* row(args..., **{name: value}) */
static Own run(const MethodRow *row, size_t count, const char *name, Ref value) {
    Ref args[4] = {small_int_new(1), small_int_new(2), small_int_new(3), small_int_new(4)};
    scoped Own function = cfunction_new(row, NULL, NULL, NULL), key = name ? str_new(name) : NULL;
    scoped Own names = name ? tuple_pack(1, key) : NULL;
    if (name) args[count] = value;
    return call(function, args, count, names);
}
static Own shown(Own v_taken) {
    scoped Own v = v_taken;
    return v ? repr(v) : NULL;
}

static void test_no_parameters(void **state) {
    assert_shows(run(&none_row, 0, NULL, NULL), "None");
    assert_shows(run(&none_row, 1, NULL, NULL), "TypeError: none() takes no arguments (1 given)");
    assert_shows(run(&none_row, 0, "x", None), "TypeError: none() takes no keyword arguments");
}

static void test_positional(void **state) {
    assert_shows(run(&one_row, 1, NULL, NULL), "1");
    assert_shows(run(&one_row, 0, NULL, NULL), "TypeError: one() takes exactly one argument (0 given)");
    assert_shows(run(&some_row, 0, NULL, NULL), "TypeError: some expected at least 1 argument, got 0");
    assert_shows(run(&some_row, 3, NULL, NULL), "TypeError: some expected at most 2 arguments, got 3");
    assert_shows(run(&some_row, 1, "y", None), "TypeError: some() takes no keyword arguments");
}

static void test_general(void **state) {
    assert_shows(shown(run(&general_row, 2, NULL, NULL)), "(1, 2, Ellipsis)");
    assert_shows(shown(run(&general_row, 1, "c", None)), "(1, Ellipsis, None)");
    assert_shows(shown(run(&general_row, 0, "a", None)), "(None, Ellipsis, Ellipsis)");
    assert_shows(run(&general_row, 3, NULL, NULL), "TypeError: general() takes at most 2 positional arguments (3 given)");
    assert_shows(run(&general_row, 3, "c", None), "TypeError: general() takes at most 3 arguments (4 given)");
    assert_shows(run(&general_row, 0, "b", None), "TypeError: general() missing required argument 'a' (pos 1)");
    assert_shows(run(&general_row, 1, "d", None), "TypeError: 'd' is an invalid keyword argument for general()");
    assert_shows(run(&general_row, 1, "a", None), "TypeError: argument for general() given by name ('a') and position (1)");
}

static void test_stars(void **state) {
    assert_shows(shown(run(&stars_row, 3, "k", None)), "(1, (2, 3), {'k': None})");
    assert_shows(shown(run(&stars_row, 1, NULL, NULL)), "(1, (), {})");
}

static void test_methods(void **state) {
    scoped Own list = list_new(0), append = get(list, "append"), unbound = get(as_ref(&list_type), "append");
    assert_shows(call0(append), "TypeError: list.append() takes exactly one argument (0 given)");
    assert_shows(call0(unbound), "TypeError: unbound method list.append() needs an argument");
    assert_shows(call2(unbound, None, None), "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'NoneType' object");
    assert_shows(call0(small_int_new(1)), "TypeError: 'int' object is not callable");
    assert_shows(call1(append, None), "None");
    assert_int_equal(list_length(list), 1);
}

static void test_malformed(void **state) {
    assert_null(signature_parse("nothing"));
    assert_shows(NULL, "SystemError: malformed signature nothing");
}

/* f(*args, **kwargs): the dict's keys must be text, and its values live through the call. */
static void test_spread(void **state) {
    scoped Own args = literal("('12',)"), base = literal("{'base': 5}"), odd = literal("{1: 2}"), none = dict_new(), wrong = literal("{'bas': 5}");
    assert_shows(call_spread(as_ref(&int_type), args, base), "7");
    assert_shows(call_spread(as_ref(&int_type), args, none), "12");
    assert_shows(call_spread(as_ref(&int_type), args, NULL), "12");
    assert_shows(call_spread(as_ref(&int_type), args, odd), "TypeError: keywords must be strings");
    assert_shows(call_spread(as_ref(&int_type), args, wrong), "TypeError: 'bas' is an invalid keyword argument for int()");
}

static Own first_argument(Ref self, const Ref *args) { return own(args[0]); }

static void test_too_few(void **state) {
    static const MethodRow row = {"f(a, b, c=None, /)", first_argument, NULL, 0};
    scoped Own f = cfunction_new(&row, NULL, NULL, NULL), one = literal("(1,)"), none = tuple_new(0);
    assert_shows(call_spread(f, one, NULL), "TypeError: f expected at least 2 arguments, got 1");
    assert_shows(call_spread(f, none, NULL), "TypeError: f expected at least 2 arguments, got 0");
}

static void test_methods_with_too_few(void **state) {
    static const MethodRow row = {"f(a, b, /, c, d=None)", first_argument, NULL, 0};
    scoped Own f = cfunction_new(&row, NULL, NULL, NULL), one = literal("(1,)"), c = literal("{'c': 1}");
    assert_shows(call_spread(f, one, c), "TypeError: f() takes at least 2 positional arguments (1 given)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_parameters), cmocka_unit_test(test_positional), cmocka_unit_test(test_general),
        cmocka_unit_test(test_stars), cmocka_unit_test(test_methods), cmocka_unit_test(test_malformed),
        cmocka_unit_test(test_spread),
        cmocka_unit_test(test_too_few),
        cmocka_unit_test(test_methods_with_too_few),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
