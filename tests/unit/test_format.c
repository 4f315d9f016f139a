/* The expected texts are python3.11's. */
#include "tests/unit/values.h"

static void check(Own (*format)(Ref, Ref), Ref v, const char *spec, const char *expected) {
    scoped Own s = str_new(spec);
    assert_shows(format(v, s), expected);
}

static void test_str(void **state) {
    static const char *const rows[][2] = {
        {"", "héllo"},
        {"10", "héllo     "},
        {">8", "   héllo"},
        {"*^9", "**héllo**"},
        {"中<7", "héllo中中"},
        {".2", "hé"},
        {"05", "héllo"},
        {"07", "héllo00"},
        {"+", "ValueError: Sign not allowed in string format specifier"},
        {" ", "ValueError: Space not allowed in string format specifier"},
        {"#", "ValueError: Alternate form (#) not allowed in string format specifier"},
        {"=9", "ValueError: '=' alignment not allowed in string format specifier"},
        {",", "ValueError: Cannot specify ',' with 's'."},
        {"d", "ValueError: Unknown format code 'd' for object of type 'str'"},
    };
    scoped Own s = str_new("héllo");
    for (size_t i = 0; i < COUNT_OF(rows); i++) check(format_str, s, rows[i][0], rows[i][1]);
}

static void test_int(void **state) {
    static const char *const rows[][3] = {
        {"1234567", ",", "1,234,567"},
        {"1234567", "_", "1_234_567"},
        {"1234567", "012,d", "0,001,234,567"},
        {"123", "04,", "0,123"},
        {"-5", "05", "-0005"},
        {"-5", "x=5", "-xxx5"},
        {"255", "#x", "0xff"},
        {"255", "#X", "0XFF"},
        {"255", "#010b", "0b11111111"},
        {"65535", "_x", "ffff"},
        {"1048575", "_b", "1111_1111_1111_1111_1111"},
        {"65", "c", "A"},
        {"8364", ">3c", "  €"},
        {"3", "+", "+3"},
        {"3", " d", " 3"},
        {"3", ".1f", "3.0"},
        {"1", "%", "100.000000%"},
        {"3", ".2d", "ValueError: Precision not allowed in integer format specifier"},
        {"3", "zd", "ValueError: Negative zero coercion (z) not allowed in integer format specifier"},
        {"3", "+c", "ValueError: Sign not allowed with integer format specifier 'c'"},
        {"0x110000", "c", "OverflowError: %c arg not in range(0x110000)"},
        {"3", ",x", "ValueError: Cannot specify ',' with 'x'."},
        {"3", ",_", "ValueError: Cannot specify both ',' and '_'."},
        {"3", ".", "ValueError: Format specifier missing precision"},
        {"3", "99999999999999999999", "ValueError: Too many decimal digits in format string"},
        {"3", "abc", "ValueError: Invalid format specifier 'abc' for object of type 'int'"},
        {"3", "é", "ValueError: Unknown format code '\\xe9' for object of type 'int'"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own n = number(rows[i][0]);
        check(format_int, n, rows[i][1], rows[i][2]);
    }
}

static void test_float(void **state) {
    static const char *const rows[][3] = {
        {"3.14159", ".2f", "3.14"},
        {"2.5", ".0f", "2"},
        {"1e22", "", "1e+22"},
        {"123456.0", ".6", "1.23456e+05"},
        {"1234567.891", ",.2f", "1,234,567.89"},
        {"-0.001", "z.1f", "0.0"},
        {"-0.001", ".1f", "-0.0"},
        {"0.5", "%", "50.000000%"},
        {"inf", "010", "0000000inf"},
        {"nan", "+E", "+NAN"},
        {"1.0", "#.0f", "1."},
        {"1e100", ".3g", "1e+100"},
        {"3.5", ">10", "       3.5"},
        {"-3.5", "*=10", "-******3.5"},
        {"1234.5", "012,.1f", "00,001,234.5"},
        {"1.0", "d", "ValueError: Unknown format code 'd' for object of type 'float'"},
        {"1.0", ".99999999999f", "ValueError: precision too big"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own x = number(rows[i][0]);
        check(format_float, x, rows[i][1], rows[i][2]);
    }
}

static void test_complex(void **state) {
    static const char *const rows[][2] = {
        {"", "(1.5-2j)"},
        {".2f", "1.50-2.00j"},
        {">14.1e", "1.5e+00-2.0e+00j"},
        {"<12", "(1.5-2j)    "},
        {"+", "(+1.5-2j)"},
        {"05", "ValueError: Zero padding is not allowed in complex format specifier"},
        {"=9", "ValueError: '=' alignment flag is not allowed in complex format specifier"},
        {"%", "ValueError: Unknown format code '%' for object of type 'complex'"},
    };
    scoped Own z = complex_new(1.5, -2);
    for (size_t i = 0; i < COUNT_OF(rows); i++) check(format_complex, z, rows[i][0], rows[i][1]);
}

/* Characters to fill with that are wider than the digits. */
static void test_wide_fills(void **state) {
    static const char *const rows[][3] = {{"12", "\u20ac>5", "€€€12"}, {"-12", "😀=6", "-😀😀😀12"}, {"1.5", "é^7.1f", "éé1.5éé"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own n = number(rows[i][0]), spec = str_new(rows[i][1]);
        assert_shows(format_value(n, spec), rows[i][2]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_str),
        cmocka_unit_test(test_int),
        cmocka_unit_test(test_float),
        cmocka_unit_test(test_complex),
        cmocka_unit_test(test_wide_fills),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
