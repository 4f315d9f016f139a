/* Upper, lower, title and folded text, with the characters that change their number. */
#include "tests/unit/literals.h"

static const CallRow rows[] = {
    {"'abc'", "upper", "", "'ABC'"},
    {"'\\xdf'", "upper", "", "'SS'"},
    {"'\\ufb01x'", "upper", "", "'FIX'"},
    {"'\\u0130'", "lower", "", "'i\xCC\x87'"},
    {"'\\u03a3\\u03a3'", "lower", "", "'\xCF\x83\xCF\x82'"}, /* a final sigma */
    {"'\\u03a3'", "lower", "", "'\xCF\x83'"},
    {"'\\xdf'", "casefold", "", "'ss'"},
    {"'hello world'", "title", "", "'Hello World'"},
    {"'they\\'re'", "title", "", "\"They'Re\""},
    {"'\\u01c6a'", "title", "", "'\xC7\x85" "a'"},
    {"'hELLO'", "capitalize", "", "'Hello'"},
    {"''", "capitalize", "", "''"},
    {"'aB1'", "swapcase", "", "'Ab1'"},
    {"'ABC1'", "isupper", "", "True"},
    {"'1'", "isupper", "", "False"},
    {"'abc'", "islower", "", "True"},
    {"'aBc'", "islower", "", "False"},
    {"'Hello World'", "istitle", "", "True"},
    {"'HEllo'", "istitle", "", "False"},
    {"''", "istitle", "", "False"},
};

static void test_rows(void **state) { check_rows(rows, COUNT_OF(rows)); }

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
