/* Operators and protocols: who is asked, and what is said when nobody knows. */
#include "tests/unit/classes.h"

static Ref one(void) { return small_int_new(1); }

static void test_binary(void **state) {
    scoped Own list = list_new(0), text = str_new("a");
    assert_shows(binary(OP_ADD, one(), one()), "2");
    assert_shows(binary(OP_ADD, one(), text), "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
    assert_shows(inplace(OP_SUB, one(), text), "TypeError: unsupported operand type(s) for -=: 'int' and 'str'");
    assert_shows(binary(OP_MUL, text, small_int_new(3)), "aaa");
    assert_shows(binary(OP_MUL, small_int_new(3), text), "aaa");
    assert_shows(binary(OP_MUL, list, text), "TypeError: can't multiply sequence by non-int of type 'str'");
    assert_shows(power(one(), text, None), "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'");
    assert_shows(negative(text), "TypeError: bad operand type for unary -: 'str'");
}

static void test_compare(void **state) {
    scoped Own a = list_new(0), b = list_new(0), object = call0(as_ref(&object_type));
    assert_int_equal(compare_truth(a, b, CMP_EQ), 1);
    assert_int_equal(compare_truth(object, a, CMP_EQ), 0);
    assert_shows(compare(object, one(), CMP_LT), "TypeError: '<' not supported between instances of 'object' and 'int'");
    int64_t h;
    assert_int_equal(hash(a, &h), -1);
    assert_shows(NULL, "TypeError: unhashable type: 'list'");
}

static void test_containers(void **state) {
    size_t n;
    assert_int_equal(length(one(), &n), -1);
    assert_shows(NULL, "TypeError: object of type 'int' has no len()");
    assert_shows(iter(one()), "TypeError: 'int' object is not iterable");
    assert_shows(getitem(one(), one()), "TypeError: 'int' object is not subscriptable");
    assert_shows(getitem(as_ref(&int_type), one()), "TypeError: type 'int' is not subscriptable");
    assert_shows(getitem(as_ref(&list_type), as_ref(&int_type)), "list[int]");
    assert_int_equal(setitem(one(), one(), one()), -1);
    assert_shows(NULL, "TypeError: 'int' object does not support item assignment");
    assert_int_equal(contains(one(), one()), -1);
    assert_shows(NULL, "TypeError: argument of type 'int' is not iterable");
}

static void test_conversions(void **state) {
    ssize_t i;
    int small;
    double x;
    scoped Own huge = power(small_int_new(2), small_int_new(100), None);
    assert_int_equal(index_ssize(huge, &i), -1);
    assert_shows(NULL, "OverflowError: Python int too large to convert to C ssize_t");
    assert_int_equal(index_clipped(huge, &i), 0);
    assert_true(i == INT64_MAX);
    assert_int_equal(int_from(small_int_new((int64_t)1 << 40), &small), -1);
    assert_shows(NULL, "OverflowError: Python int too large to convert to C int");
    assert_int_equal(double_from(None, &x), -1);
    assert_shows(NULL, "TypeError: must be real number, not NoneType");
    assert_int_equal(double_from(huge, &x), 0);
    assert_true(x == 0x1p100);
}

static void test_isinstance(void **state) {
    scoped Own types = tuple_pack(2, as_ref(&str_type), as_ref(&int_type)), either = binary(OP_OR, as_ref(&str_type), as_ref(&int_type));
    assert_int_equal(is_instance(True, types), 1);
    assert_int_equal(is_instance(None, either), 0);
    assert_int_equal(is_instance(one(), either), 1);
    assert_int_equal(is_subclass(as_ref(&bool_type), as_ref(&int_type)), 1);
    assert_int_equal(is_instance(one(), one()), -1);
    assert_shows(NULL, "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
}

static void test_repr_of_itself(void **state) {
    scoped Own list = list_new(0);
    assert_int_equal(list_append(list, list), 0);
    assert_shows(repr(list), "[[...]]");
    list_clear(list);
}

static void test_module(void **state) {
    scoped Own name = str_new("m"), module = module_new(name);
    assert_shows(repr(module), "<module 'm'>");
    assert_int_equal(module_add(module, "x", one()), 0);
    assert_shows(get(module, "x"), "1");
    assert_shows(get(module, "y"), "AttributeError: module 'm' has no attribute 'y'");
    assert_shows(import_module("nowhere"), "ModuleNotFoundError: No module named 'nowhere'");
}

static void test_singletons(void **state) {
    assert_int_equal(truth(None), 0);
    assert_int_equal(truth(NotImplemented), 1); /* with a DeprecationWarning, where somebody listens */
    Ref values[] = {None, Ellipsis, NotImplemented};
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        scoped Own same = call0(as_ref(type_of(values[i])));
        assert_ptr_equal(same, values[i]);
    }
    assert_shows(call1(as_ref(type_of(None)), None), "TypeError: NoneType takes no arguments");
    assert_int_equal(truth(True), 1);
    scoped Own called = call_method_named(False, "__bool__", NULL, 0);
    assert_ptr_equal(called, False);
}

/* What has __index__ serves where an int is wanted; its answer must be one. */
static Own index_answer;
static Own give_index(Ref self, const Ref *args) { return own(index_answer); }
static const MethodRow index_row = {"__index__()", give_index, NULL, 0};

static void test_index_of_objects(void **state) {
    scoped Own function = cfunction_new(&index_row, NULL, NULL, NULL), class = make_class("I", NULL, namespace_of("__index__", own(function))), o = call0(class);
    scoped Own pair = tuple_pack(2, None, True), huge = power(small_int_new(2), small_int_new(100), None);
    index_answer = small_int_new(1);
    assert_shows(getitem(pair, o), "True");
    assert_int_equal(contains(pair, True), 1);
    assert_int_equal(contains(pair, o), 0);
    index_answer = None;
    assert_shows(getitem(pair, o), "TypeError: __index__ returned non-int (type NoneType)");
    index_answer = own(huge);
    assert_shows(getitem(pair, o), "IndexError: cannot fit 'I' into an index-sized integer");
    CLEAR(index_answer);
    assert_shows(call2(as_ref(&slice_type), True, None), "slice(True, None, None)");
    assert_shows(call0(as_ref(&slice_type)), "TypeError: slice expected at least 1 argument, got 0");
}

/* No __iter__: __getitem__ is asked with 0, 1, 2 ... until IndexError. */
static Own square_to_nine(Ref self, const Ref *args) {
    int64_t i;
    if (int64_from(args[0], &i) < 0) return NULL;
    return i > 3 ? throw(IndexError, "enough") : small_int_new(i * i);
}
static const MethodRow square_row = {"__getitem__(i, /)", square_to_nine, NULL, 0};

static void test_iterating_by_getitem(void **state) {
    scoped Own function = cfunction_new(&square_row, NULL, NULL, NULL), class = make_class("S", NULL, namespace_of("__getitem__", own(function))), o = call0(class);
    assert_repr(list_from(o), "[0, 1, 4, 9]");
    assert_int_equal(contains(o, small_int_new(9)), 1);
    assert_int_equal(contains(o, small_int_new(5)), 0);
    scoped Own walk = iter(o), item = NULL;
    for (int i = 0; i < 4; i++) {
        assert_int_equal(next(walk, &item), 1);
        CLEAR(item);
    }
    assert_int_equal(next(walk, &item), 0);
    assert_int_equal(next(walk, &item), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_binary), cmocka_unit_test(test_compare), cmocka_unit_test(test_containers),
        cmocka_unit_test(test_conversions), cmocka_unit_test(test_isinstance), cmocka_unit_test(test_repr_of_itself),
        cmocka_unit_test(test_module),
        cmocka_unit_test(test_singletons), cmocka_unit_test(test_index_of_objects),
        cmocka_unit_test(test_iterating_by_getitem),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
