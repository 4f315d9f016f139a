#include "runtime/base/digits.h"

#include "tests/unit/unit.h"

static void test_values(void **state) {
    for (uint32_t c = 0; c < 300; c++) {
        int value = c >= '0' && c <= '9' ? (int)c - '0'
                    : c >= 'a' && c <= 'z' ? (int)c - 'a' + 10
                    : c >= 'A' && c <= 'Z' ? (int)c - 'A' + 10
                                           : -1;
        for (int base = 2; base <= 36; base++) assert_int_equal(digit_value(c, base), value < base ? value : -1);
    }
    assert_int_equal(digit_value(0x663, 10), -1); /* other scripts' digits are not for this table */
}

static void test_pairs(void **state) {
    assert_int_equal(digit_pair('0', '0'), 0);
    assert_int_equal(digit_pair('a', 'F'), 0xaf);
    assert_int_equal(digit_pair('1', 'g'), -1);
    assert_int_equal(digit_pair(' ', '1'), -1);
    assert_int_equal(digit_pair(255, 255), -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
