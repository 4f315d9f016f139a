/* bool is an int whose logic stays bool. */
#include "tests/unit/values.h"

static void test_logic(void **state) {
    assert_ptr_equal(binary(OP_AND, True, False), False);
    assert_ptr_equal(binary(OP_OR, True, False), True);
    assert_ptr_equal(binary(OP_XOR, True, True), False);
    assert_shows(binary(OP_AND, True, small_int_new(3)), "1");
}

static void test_as_int(void **state) {
    assert_shows(binary(OP_ADD, True, True), "2");
    assert_shows(negative(True), "-1");
    assert_shows(invert(True), "-2");
    assert_int_equal(compare_truth(True, small_int_new(1), CMP_EQ), 1);
    assert_int_equal(truth(False), 0);
    assert_int_equal(int_bit_length(True), 1);
}

static void test_text(void **state) {
    assert_shows(repr(True), "True");
    assert_shows(repr(False), "False");
    scoped Own spec = str_new(">5"), empty = str_new("");
    assert_shows(format_int(True, spec), "    1");
    assert_shows(format_int(True, empty), "True");
}

static void test_made(void **state) {
    scoped Own empty = list_new(0), text = str_new("x"), keyword = str_new("x"), names = tuple_pack(1, keyword);
    Ref bool_class = as_ref(&bool_type);
    assert_ptr_equal(call0(bool_class), False);
    assert_ptr_equal(call1(bool_class, empty), False);
    assert_ptr_equal(call1(bool_class, text), True);
    assert_ptr_equal(call1(bool_class, False), False);
    assert_shows(call2(bool_class, True, True), "TypeError: bool expected at most 1 argument, got 2");
    assert_shows(call(bool_class, (Ref[]){True}, 0, names), "TypeError: bool() takes no keyword arguments");

}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_logic),
        cmocka_unit_test(test_as_int),
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_made),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
