#include "tests/unit/literals.h"

static void test_format(void **state) {
    static const CallRow rows[] = {
        {"'{}-{}'", "format", "1, 'x'", "'1-x'"},
        {"'{1}{0}'", "format", "1, 2", "'21'"},
        {"'{{}}'", "format", "", "'{}'"},
        {"'{:>{}}|{!r:^7}'", "format", "1, 5, 'a'", "\"    1|  'a'  \""},
        {"'{0[1]} {0[0].real}'", "format", "[7, 8]", "'8 7'"},
        {"'{0[k]}'", "format", "{'k': 5}", "'5'"},
        {"'{[0]}'", "format", "[7]", "'7'"},
        {"'{0}{}'", "format", "1, 2", "ValueError: cannot switch from manual field specification to automatic field numbering"},
        {"'{}{0}'", "format", "1, 2", "ValueError: cannot switch from automatic field numbering to manual field specification"},
        {"'{}'", "format", "", "IndexError: Replacement index 0 out of range for positional args tuple"},
        {"'{a}'", "format", "", "KeyError: 'a'"},
        {"'{'", "format", "", "ValueError: Single '{' encountered in format string"},
        {"'}'", "format", "", "ValueError: Single '}' encountered in format string"},
        {"'{0'", "format", "1", "ValueError: expected '}' before end of string"},
        {"'{0:'", "format", "1", "ValueError: unmatched '{' in format spec"},
        {"'{0!'", "format", "1", "ValueError: end of string while looking for conversion specifier"},
        {"'{0!r'", "format", "1", "ValueError: unmatched '{' in format spec"},
        {"'{!x}'", "format", "1", "ValueError: Unknown conversion specifier x"},
        {"'{!rx}'", "format", "1", "ValueError: expected ':' after conversion specifier"},
        {"'{:{:{}}}'", "format", "1, 5, 3", "ValueError: Max string recursion exceeded"},
        {"'{0.}'", "format", "1", "ValueError: Empty attribute in format string"},
        {"'{0[a]b}'", "format", "{'a': 1}", "ValueError: Only '.' or '[' may follow ']' in format field specifier"},
        {"'{0{1}}'", "format", "1, 2", "ValueError: unexpected '{' in field name"},
        {"'{99999999999999999999}'", "format", "1", "ValueError: Too many decimal digits in format string"},
        {"'{a}{b}'", "format_map", "{'a': 1, 'b': 2}", "'12'"},
        {"'{}'", "format_map", "{}", "ValueError: Format string contains positional fields"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_named(void **state) {
    scoped Own format = str_new("{a}/{b!r:>4}"), names = literal("('a', 'b')"), text = str_new("x");
    scoped Own method = getattr_named(format, "format");
    assert_repr(call(method, (Ref[]){small_int_new(1), text}, 0, names), "\"1/ 'x'\"");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_format), cmocka_unit_test(test_named)};
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
