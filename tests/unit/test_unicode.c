/* The expected properties are python3.11's (Unicode 14.0). */
#include "runtime/base/unicode.h"

#include <stdlib.h>
#include <string.h>

#include "tests/unit/unit.h"

static void test_classes(void **state) {
    assert_true(unicode_is_alpha('a') && unicode_is_alpha(0x4E2D) && !unicode_is_alpha('1'));
    assert_true(unicode_is_decimal(0x663) && !unicode_is_decimal(0xB2) && unicode_is_digit(0xB2) && unicode_is_numeric(0xBD));
    assert_true(unicode_is_space(0x2003) && unicode_is_linebreak(0x2028) && !unicode_is_printable(0x200B));
    assert_true(unicode_is_xid_start('_') && !unicode_is_xid_start('1') && unicode_is_xid_continue('1'));
    assert_int_equal(unicode_decimal(0x663), 3);
    assert_int_equal(unicode_decimal('x'), -1);
    assert_string_equal(unicode_category('A'), "Lu");
    assert_string_equal(unicode_category(0x110000), "Cn");
}

static void test_case(void **state) {
    uint32_t out[3];
    assert_int_equal(unicode_to_upper(0xDF, out), 2);
    assert_true(out[0] == 'S' && out[1] == 'S');
    assert_int_equal(unicode_to_lower(0x130, out), 2);
    assert_true(out[0] == 'i' && out[1] == 0x307);
    assert_int_equal(unicode_to_fold(0xDF, out), 2);
    assert_int_equal(unicode_to_title(0x1C6, out), 1);
    assert_int_equal(out[0], 0x1C5);
    assert_int_equal(unicode_to_lower(0x3A3, out), 1);
    assert_int_equal(out[0], 0x3C3);
}

static void check_form(const uint32_t *in, size_t n, NormalForm form, const uint32_t *want, size_t wanted) {
    size_t length;
    uint32_t *out = unicode_normalize(in, n, form, &length);
    assert_int_equal(length, wanted);
    assert_memory_equal(out, want, wanted * sizeof *want);
    free(out);
}

static void test_normal_forms(void **state) {
    const uint32_t composed[] = {0xE9, 0xAC01}, decomposed[] = {'e', 0x301, 0x1100, 0x1161, 0x11A8};
    check_form(composed, 2, NORMAL_NFD, decomposed, 5);
    check_form(decomposed, 5, NORMAL_NFC, composed, 2);
    const uint32_t ligature[] = {0xFB01}, letters[] = {'f', 'i'};
    check_form(ligature, 1, NORMAL_NFKC, letters, 2);
    check_form(ligature, 1, NORMAL_NFC, ligature, 1);
    const uint32_t marks[] = {'a', 0x301, 0x323}, ordered[] = {0x1EA1, 0x301};
    check_form(marks, 3, NORMAL_NFC, ordered, 2);
}

static void test_digits(void **state) {
    assert_int_equal(unicode_digit('7'), 7);
    assert_int_equal(unicode_digit(0x00b2), 2);  /* superscript two: a digit, but no decimal */
    assert_int_equal(unicode_digit(0x0665), 5);  /* arabic-indic five */
    assert_int_equal(unicode_digit(0x00bd), -1); /* one half: numeric only */
    assert_int_equal(unicode_digit('a'), -1);
    assert_int_equal(unicode_digit(0x10ffff), -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_classes), cmocka_unit_test(test_case), cmocka_unit_test(test_normal_forms),
        cmocka_unit_test(test_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
