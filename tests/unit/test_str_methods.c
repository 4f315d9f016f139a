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

static void test_more_edges(void **state) {
    static const CallRow rows[] = {
        {"'x'", "maketrans", "{'a': 'b', 99: None}", "{97: 'b', 99: None}"},
        {"'x'", "maketrans", "{'ab': 1}", "ValueError: string keys in translate table must be of length 1"},
        {"'x'", "maketrans", "{1.5: 1}", "TypeError: keys in translate table must be strings or integers"},
        {"'x'", "maketrans", "'ab', 'c'", "ValueError: the first two maketrans arguments must have equal length"},
        {"b'x'", "maketrans", "b'ab', b'c'", "ValueError: maketrans arguments must have same length"},
        {"'ab'", "__format__", "'\\u20ac^5'", "'€ab€€'"},
        {"'ab'", "__format__", "'\\U0001f600>3'", "'😀ab'"},
        {"100000000000000000000", "__format__", "','", "'100,000,000,000,000,000,000'"},
        {"100000000000000000000", "__format__", "'#x'", "'0x56bc75e2d63100000'"},
        {"'%.*f'", "__mod__", "(2147483648, 1.0)", "OverflowError: Python int too large to convert to C int"},
    };
    check_rows(rows, COUNT_OF(rows));
    scoped Own text = literal("'a\\u20ac\\U0001f600\\xe9'"), plain = literal("'abc'");
    assert_shows(ascii(text), "'a\\u20ac\\U0001f600\\xe9'");
    scoped Own same = str_to_ascii(plain);
    assert_ptr_equal(same, plain);
}

/* __sizeof__ grows with what is inside, whatever the kind. */
static void test_sizes(void **state) {
    static const char *const pairs[][2] = {
        {"''", "'abcdefgh'"}, {"'abcdefgh'", "'abcdefg\\u20ac'"}, {"b''", "b'abcdefgh'"}, {"1", "100000000000000000000000000000000000000000"}, {"()", "(1, 2, 3)"},
    };
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        scoped Own small = literal(pairs[i][0]), large = literal(pairs[i][1]);
        scoped Own few = call_row(small, "__sizeof__", ""), many = call_row(large, "__sizeof__", "");
        assert_int_equal(compare_truth(few, many, CMP_LT), 1);
    }
    scoped Own bytes = literal("b'abc'"), array = call1(as_ref(&bytearray_type), bytes), none = tuple_new(0), empty = call1(as_ref(&bytearray_type), none);
    scoped Own size = call_row(array, "__sizeof__", ""), alloc = call_row(array, "__alloc__", ""), least = call_row(empty, "__sizeof__", "");
    assert_int_equal(compare_truth(least, size, CMP_LT), 1);
    assert_int_equal(compare_truth(alloc, small_int_new(3), CMP_GE), 1);
    scoped Own set = set_new(NULL), bytes_in_set = call_row(set, "__sizeof__", "");
    assert_int_equal(compare_truth(bytes_in_set, small_int_new(0), CMP_GT), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_edit), cmocka_unit_test(test_split), cmocka_unit_test(test_search),
        cmocka_unit_test(test_kinds_of_characters), cmocka_unit_test(test_type), cmocka_unit_test(test_hash_and_order),
        cmocka_unit_test(test_more_edges), cmocka_unit_test(test_sizes),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
