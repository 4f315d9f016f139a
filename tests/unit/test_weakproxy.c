/* weakref.proxy: every operation goes to the referent, and fails once that is gone. */
#include "tests/unit/classes.h"

/* A weakly referenced number: an instance of a subclass of int. */
static Own number_new(int64_t n) {
    scoped Own class = make_class("N", bases_of(as_ref(&int_type), NULL), NULL);
    return call1(class, small_int_new(n));
}

/* The same of a set, which can be referenced as it is. */
static Own set_from(const char *items) {
    scoped Own list = literal(items);
    return set_new(list);
}

static void test_operators(void **state) {
    scoped Own seven = number_new(7), proxy = weakproxy_new(seven, NULL), two = small_int_new(2);
    static const struct { int op; const char *expected; } rows[] = {
        {OP_ADD, "9"}, {OP_SUB, "5"}, {OP_MUL, "14"}, {OP_TRUEDIV, "3.5"}, {OP_FLOORDIV, "3"}, {OP_MOD, "1"},
        {OP_LSHIFT, "28"}, {OP_RSHIFT, "1"}, {OP_AND, "2"}, {OP_OR, "7"}, {OP_XOR, "5"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_shows(binary(rows[i].op, proxy, two), rows[i].expected);
        assert_shows(inplace(rows[i].op, proxy, two), rows[i].expected);
    }
    assert_shows(binary(OP_SUB, two, proxy), "-5");
    assert_shows(binary(OP_SUB, proxy, proxy), "0");
    assert_shows(power(proxy, two, None), "49");
    assert_shows(negative(proxy), "-7");
    assert_shows(invert(proxy), "-8");
    assert_shows(str(proxy), "7");
    assert_int_equal(compare_truth(proxy, small_int_new(7), CMP_EQ), 1);
    assert_int_equal(truth(proxy), 1);
    assert_shows(call1(as_ref(&float_type), proxy), "7.0");
}

static void test_containers_and_attributes(void **state) {
    scoped Own set = set_from("[1]"), proxy = weakproxy_new(set, NULL), class = make_class("C", NULL, NULL), o = call0(class);
    scoped Own of_object = weakproxy_new(o, NULL), items = iter(proxy);
    size_t n;
    assert_int_equal(length(proxy, &n), 0);
    assert_int_equal(n, 1);
    assert_int_equal(contains(proxy, small_int_new(1)), 1);
    assert_repr(call1(as_ref(&list_type), items), "[1]");
    assert_shows(call_row(proxy, "add", "2"), "None");
    assert_shows(repr(set), "{1, 2}");
    assert_int_equal(setattr_named(of_object, "x", small_int_new(3)), 0);
    assert_shows(get(o, "x"), "3");
}

static void test_callable_or_not(void **state) {
    scoped Own class = make_class("C", NULL, NULL), set = set_new(NULL);
    scoped Own of_class = weakproxy_new(class, NULL), of_set = weakproxy_new(set, NULL);
    assert_ptr_equal(type_of(of_class), &weakcallableproxy_type);
    assert_ptr_equal(type_of(of_set), &weakproxy_type);
    scoped Own made = call0(of_class);
    assert_ptr_equal(type_of(made), type_peek(class));
    assert_shows(call0(of_set), "TypeError: 'weakref.ProxyType' object is not callable");
}

#define GONE "ReferenceError: weakly-referenced object no longer exists"

static void test_gone(void **state) {
    Own seven = number_new(7);
    scoped Own proxy = weakproxy_new(seven, NULL);
    decref(seven);
    assert_shows(binary(OP_ADD, proxy, small_int_new(1)), GONE);
    assert_shows(binary(OP_ADD, small_int_new(1), proxy), GONE);
    assert_shows(inplace(OP_ADD, proxy, small_int_new(1)), GONE);
    assert_shows(negative(proxy), GONE);
    assert_shows(str(proxy), GONE);
    assert_shows(iter(proxy), GONE);
    assert_shows(get(proxy, "x"), GONE);
    assert_shows(compare(proxy, None, CMP_EQ), GONE);
    assert_int_equal(truth(proxy), -1);
    assert_shows(NULL, GONE);
    assert_int_equal(setattr_named(proxy, "x", None), -1);
    assert_shows(NULL, GONE);
    scoped Own shown = repr(proxy); /* the one question that is answered */
    assert_non_null(shown);
    assert_non_null(strstr(str_utf8_lossy(shown), " to NoneType at "));
}

static void test_the_other_operators(void **state) {
    scoped Own seven = number_new(7), proxy = weakproxy_new(seven, NULL), two = small_int_new(2), list = literal("[1, 2, 3]");
    assert_shows(positive(proxy), "7");
    assert_shows(absolute(proxy), "7");
    assert_shows(binary(OP_DIVMOD, proxy, two), "(3, 1)");
    assert_shows(binary(OP_MATMUL, proxy, two), "TypeError: unsupported operand type(s) for @: 'N' and 'int'");
    assert_shows(inplace(OP_MATMUL, proxy, two), "TypeError: unsupported operand type(s) for @=: 'N' and 'int'");
    assert_shows(getitem(list, proxy), "IndexError: list index out of range");
    assert_shows(call1(as_ref(&int_type), proxy), "7");
}

static void test_containers_and_iterators(void **state) {
    scoped Own class = make_class("L", bases_of(as_ref(&list_type), NULL), NULL), items = literal("[1, 2]"), list = call1(class, items);
    scoped Own proxy = weakproxy_new(list, NULL), item = NULL, reversed = call_row(proxy, "__reversed__", "");
    assert_shows(getitem(proxy, small_int_new(0)), "1");
    assert_int_equal(setitem(proxy, small_int_new(0), small_int_new(9)), 0);
    assert_shows(repr(list), "[9, 2]");
    assert_int_equal(setitem(proxy, small_int_new(0), NULL), 0);
    assert_shows(repr(list), "[2]");
    assert_int_equal(next(proxy, &item), -1);
    assert_shows(NULL, "TypeError: Weakref proxy referenced a non-iterator 'L' object");
    assert_repr(call1(as_ref(&list_type), reversed), "[]"); /* its place is behind the end by now */
    CLEAR(reversed);
    CLEAR(list);
    assert_shows(getitem(proxy, small_int_new(0)), "ReferenceError: weakly-referenced object no longer exists");
    assert_int_equal(setitem(proxy, small_int_new(0), NULL), -1);
    assert_shows(NULL, "ReferenceError: weakly-referenced object no longer exists");
}

static void test_methods_that_are_forwarded(void **state) {
    scoped Own class = make_class("B", bases_of(as_ref(&bytearray_type), NULL), NULL), items = literal("b'ab'"), array = call1(class, items), proxy = weakproxy_new(array, NULL);
    scoped Own to_bytes = get(as_ref(type_of(proxy)), "__bytes__"), to_reversed = get(as_ref(type_of(proxy)), "__reversed__");
    assert_repr(call1(to_bytes, proxy), "AttributeError: 'B' object has no attribute '__bytes__'");
    assert_repr(call1(to_reversed, proxy), "AttributeError: 'B' object has no attribute '__reversed__'");
    scoped Own lists = make_class("L", bases_of(as_ref(&list_type), NULL), NULL), pair = literal("[1, 2]"), list = call1(lists, pair);
    scoped Own of_list = weakproxy_new(list, NULL), back = call1(to_reversed, of_list);
    assert_repr(list_from(back), "[2, 1]");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_operators), cmocka_unit_test(test_containers_and_attributes), cmocka_unit_test(test_callable_or_not),
        cmocka_unit_test(test_gone),
        cmocka_unit_test(test_the_other_operators), cmocka_unit_test(test_containers_and_iterators),
        cmocka_unit_test(test_methods_that_are_forwarded),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
