/* Widths, directions, mirrors, tags and numbers of characters; the expected ones are python3.11's. */
#include "runtime/base/unicode_rare.h"

#include "tests/unit/unit.h"

static void test_texts(void **state) {
    assert_string_equal(unicode_width('a'), "Na");
    assert_string_equal(unicode_width(0x4E00), "W");
    assert_string_equal(unicode_direction('a'), "L");
    assert_string_equal(unicode_direction(0x5D0), "R");
    assert_string_equal(unicode_direction(0x110000), "");
    assert_string_equal(unicode_mapping_tag(0xBD), "<fraction>");
    assert_string_equal(unicode_mapping_tag('a'), "");
}

static void test_mirrored(void **state) {
    assert_true(unicode_mirrored('('));
    assert_false(unicode_mirrored('a'));
}

static void test_numbers(void **state) {
    double value;
    assert_true(unicode_number(0xBD, &value));
    assert_true(value == 0.5);
    assert_true(unicode_number('0', &value));
    assert_true(value == 0);
    assert_false(unicode_number('x', &value));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_texts), cmocka_unit_test(test_mirrored), cmocka_unit_test(test_numbers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
