/* The methods of str, by the file they stand in: str_edit.c, str_split.c, str_search.c, str_case.c, str_type.c. */
#include "tests/unit/literals.h"

static void test_edit(void **state) {
    static const CallRow rows[] = {
        {"'abc'", "ljust", "6, '*'", "'abc***'"},
        {"'abc'", "ljust", "2", "'abc'"},
        {"'abc'", "ljust", "5, 'ab'", "TypeError: The fill character must be exactly one character long"},
        {"'abc'", "rjust", "6, '*'", "'***abc'"},
        {"'abc'", "rjust", "-1", "'abc'"},
        {"'aXbX'", "replace", "'X', 'Y'", "'aYbY'"},
        {"'aaaaaaaaaaaaaaaaaaaaab'", "replace", "'a', 'c'", "'cccccccccccccccccccccb'"},
        {"'aaaa'", "replace", "'aa', 'bc'", "'bcbc'"},
        {"'aaaa'", "replace", "'a', '\\u00e9', 2", "'ééaa'"},
        {"'a\\u20aca'", "replace", "'a', 'b'", "'b€b'"},
        {"'a\\u20aca'", "replace", "'\\u20ac', 'b'", "'aba'"},
        {"'abab'", "replace", "'ab', 'cd', 1", "'cdab'"},
        {"'abc'", "translate", "{97: 'XY', 98: None}", "'XYc'"},
        {"'abc'", "translate", "{97: 1114112}", "ValueError: character mapping must be in range(0x110000)"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_split(void **state) {
    static const CallRow rows[] = {
        {"'aXbXc'", "partition", "'X'", "('a', 'X', 'bXc')"},
        {"'abc'", "partition", "'x'", "('abc', '', '')"},
        {"'abc'", "partition", "''", "ValueError: empty separator"},
        {"'abc'", "partition", "1", "TypeError: must be str, not int"},
        {"'  a b '", "lstrip", "", "'a b '"},
        {"'xxaxx'", "lstrip", "'x'", "'axx'"},
        {"'xxaxx'", "rstrip", "'x'", "'xxa'"},
        {"'\\u20ac\\u20aca'", "lstrip", "'\\u20ac'", "'a'"},
        {"' a b '", "rstrip", "", "' a b'"},
        {"'xyz'", "rstrip", "5", "TypeError: rstrip arg must be None or str"},
        {"' a b  c '", "rsplit", "", "['a', 'b', 'c']"},
        {"' a b  c '", "rsplit", "None, 1", "[' a b', 'c']"},
        {"'  '", "rsplit", "None, 0", "[]"},
        {"'a\\u2003b'", "rsplit", "None, 5", "['a', 'b']"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_search(void **state) {
    static const CallRow rows[] = {
        {"'abc'", "removesuffix", "'bc'", "'a'"},
        {"'abc'", "removesuffix", "''", "'abc'"},
        {"'abc'", "removesuffix", "'abcd'", "'abc'"},
        {"'abcabc'", "rindex", "'bc'", "4"},
        {"'abcabc'", "rindex", "'bc', 0, 5", "1"},
        {"'abc'", "rindex", "'x'", "ValueError: substring not found"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_kinds_of_characters(void **state) {
    static const CallRow rows[] = {
        {"''", "isalpha", "", "False"},
        {"'a\\u00e9'", "isalpha", "", "True"},
        {"'a1'", "isalpha", "", "False"},
        {"'\\u00bd'", "isnumeric", "", "True"},
        {"'\\u00bd'", "isdigit", "", "False"},
        {"' \\u2003'", "isspace", "", "True"},
        {"''", "isspace", "", "False"},
        {"''", "isascii", "", "True"},
        {"'\\u0080'", "isascii", "", "False"},
        {"''", "isprintable", "", "True"},
        {"'a\\u00a0'", "isprintable", "", "False"},
        {"'a\\u20ac'", "isprintable", "", "True"},
        {"'a\\u00dfB'", "swapcase", "", "'ASSb'"},
        {"'\\u01c6ab'", "capitalize", "", "'ǅab'"},
        {"'\\ufb01x'", "capitalize", "", "'Fix'"},
        {"'\\u00b5'", "swapcase", "", "'Μ'"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_type(void **state) {
    static const CallRow rows[] = {
        {"'ab'", "__getnewargs__", "", "('ab',)"},
        {"'ab'", "__format__", "'>4'", "'  ab'"},
        {"'ab'", "__format__", "'d'", "ValueError: Unknown format code 'd' for object of type 'str'"},
        {"'ab'", "__format__", "5", "TypeError: __format__() argument must be str, not int"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_hash_and_order(void **state) {
    int64_t h, same, other;
    scoped Own a = literal("'ab'"), b = literal("'ab'"), wide = literal("'a\\u20ac'");
    assert_int_equal(hash(a, &h), 0);
    assert_int_equal(hash(b, &same), 0);
    assert_int_equal(hash(wide, &other), 0);
    assert_true(h == same && h != other);
    assert_repr(call_row(a, "__hash__", "1"), "TypeError: expected 0 arguments, got 1");
    assert_int_equal(compare_truth(a, wide, CMP_LT), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_edit), cmocka_unit_test(test_split), cmocka_unit_test(test_search),
        cmocka_unit_test(test_kinds_of_characters), cmocka_unit_test(test_type), cmocka_unit_test(test_hash_and_order),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
