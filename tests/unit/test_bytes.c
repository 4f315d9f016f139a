#include "tests/unit/literals.h"

static void test_making(void **state) {
    scoped Own a = bytes_new("x", 1), b = bytes_new("x", 1), empty = bytes_new(NULL, 0);
    assert_ptr_equal(a, b);
    assert_int_equal(bytes_length(empty), 0);
    Own room = bytes_new_empty(100);
    memcpy(bytes_data(room), "hello", 5);
    room = bytes_shrink_take(room, 5);
    assert_repr(room, "b'hello'");
    scoped Own text = str_new("x");
    assert_null(bytes_from(text));
    assert_shows(NULL, "TypeError: cannot convert 'str' object to bytes");
    scoped Own list = literal("[1, 2, 256]");
    assert_null(bytes_from(list));
    assert_shows(NULL, "ValueError: bytes must be in range(0, 256)");
}

static void test_methods(void **state) {
    static const CallRow rows[] = {
        {"b'a,b'", "split", "b','", "[b'a', b'b']"},
        {"b'a\\x0bb\\x1cc'", "split", "", "[b'a', b'b\\x1cc']"},
        {"b'a b c'", "rsplit", "None, 1", "[b'a b', b'c']"},
        {"b'a'", "split", "'a'", "TypeError: a bytes-like object is required, not 'str'"},
        {"b'abc'", "find", "98", "1"},
        {"b'abc'", "find", "256", "ValueError: byte must be in range(0, 256)"},
        {"b'abc'", "find", "'a'", "TypeError: argument should be integer or bytes-like object, not 'str'"},
        {"b'abc'", "index", "b'x'", "ValueError: subsection not found"},
        {"b'abab'", "count", "b'ab'", "2"},
        {"b'abc'", "startswith", "(b'x', b'a')", "True"},
        {"b'abc'", "startswith", "'a'", "TypeError: startswith first arg must be bytes or a tuple of bytes, not str"},
        {"b'aXa'", "replace", "b'a', b'bb'", "b'bbXbb'"},
        {"b'ab'", "replace", "b'', b'-'", "b'-a-b-'"},
        {"b'abc'", "translate", "None, b'b'", "b'ac'"},
        {"b'abc'", "translate", "b'x'", "ValueError: translation table must be 256 characters long"},
        {"b'abc'", "hex", "'-', 2", "'61-6263'"},
        {"b'abc'", "hex", "'-', -2", "'6162-63'"},
        {"b''", "fromhex", "'00 ff\\nAa'", "b'\\x00\\xff\\xaa'"},
        {"b''", "fromhex", "'0g'", "ValueError: non-hexadecimal number found in fromhex() arg at position 1"},
        {"b'-'", "join", "[b'a', b'b']", "b'a-b'"},
        {"b'-'", "join", "['a']", "TypeError: sequence item 0: expected a bytes-like object, str found"},
        {"b'ab'", "center", "5, b'*'", "b'**ab*'"},
        {"b'ab'", "center", "5, 'x'", "TypeError: center() argument 2 must be a byte string of length 1, not str"},
        {"b'hello world'", "title", "", "b'Hello World'"},
        {"b'a\\xe9'", "upper", "", "b'A\\xe9'"},
        {"b'abc'", "__getitem__", "1", "98"},
        {"b'abc'", "__getitem__", "3", "IndexError: index out of range"},
        {"b'abc'", "__contains__", "300", "ValueError: byte must be in range(0, 256)"},
        {"b'a'", "__add__", "'b'", "TypeError: can't concat str to bytes"},
        {"b'ab'", "__mul__", "3", "b'ababab'"},
        {"b'a=b=c'", "rpartition", "b'='", "(b'a=b', b'=', b'c')"},
        {"b'\\'\"\\x00\\t'", "__repr__", "", "'b\\'\\\\\\'\"\\\\x00\\\\t\\''"},
        {"b'\\xc3\\xa9'", "decode", "", "'é'"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_character_classes(void **state) {
    static const CallRow rows[] = {
        {"b'aBc1'", "isalnum", "", "True"},
        {"b'a b'", "isalnum", "", "False"},
        {"b''", "isalpha", "", "False"},
        {"b''", "isascii", "", "True"},
        {"b'\\x80'", "isascii", "", "False"},
        {"b'12'", "isdigit", "", "True"},
        {"b' \\t\\n\\x0b'", "isspace", "", "True"},
        {"b'a1'", "islower", "", "True"},
        {"b'A1'", "isupper", "", "True"},
        {"b'1'", "isupper", "", "False"},
        {"b'Ab Cd'", "istitle", "", "True"},
        {"b'AB'", "istitle", "", "False"},
        {"b'aBc'", "swapcase", "", "b'AbC'"},
        {"b'aBC dE'", "capitalize", "", "b'Abc de'"},
        {"b'ABC'", "lower", "", "b'abc'"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_cutting_and_padding(void **state) {
    static const CallRow rows[] = {
        {"b'a\\tb'", "expandtabs", "4", "b'a   b'"},
        {"b'a\\tb\\nc\\td'", "expandtabs", "", "b'a       b\\nc       d'"},
        {"b'-7'", "zfill", "5", "b'-0007'"},
        {"b'ab'", "ljust", "4, b'.'", "b'ab..'"},
        {"b'ab'", "rjust", "4", "b'  ab'"},
        {"b'abab'", "rfind", "b'ab'", "2"},
        {"b'abab'", "rfind", "b'ab', 0, 3", "0"},
        {"b'abab'", "rindex", "b'x'", "ValueError: subsection not found"},
        {"b'abc'", "endswith", "b'bc'", "True"},
        {"b'abc'", "endswith", "(b'x', b'c'), 1", "True"},
        {"b'abc'", "endswith", "5", "TypeError: endswith first arg must be bytes or a tuple of bytes, not int"},
        {"b'abc'", "removeprefix", "b'ab'", "b'c'"},
        {"b'abc'", "removesuffix", "b'x'", "b'abc'"},
        {"b'a\\r\\nb\\nc'", "splitlines", "", "[b'a', b'b', b'c']"},
        {"b'a\\r\\nb\\nc'", "splitlines", "True", "[b'a\\r\\n', b'b\\n', b'c']"},
        {"b'a=b=c'", "partition", "b'='", "(b'a', b'=', b'b=c')"},
        {"b'a'", "partition", "b''", "ValueError: empty separator"},
        {"b'  a '", "strip", "", "b'a'"},
        {"b'xxaxy'", "strip", "b'xy'", "b'a'"},
        {"b'xxa'", "lstrip", "b'x'", "b'a'"},
        {"b'axx'", "rstrip", "b'x'", "b'a'"},
        {"b'a,b,c'", "rsplit", "b',', 1", "[b'a,b', b'c']"},
        {"b'a b'", "rsplit", "", "[b'a', b'b']"},
        {"b'a'", "rsplit", "b''", "ValueError: empty separator"},
        {"b'abc'", "__getnewargs__", "", "(b'abc',)"},
        {"b'abc'", "__bytes__", "", "b'abc'"},
    };
    check_rows(rows, COUNT_OF(rows));
}

/* bytes(x): a count of zeros, a buffer, or ints one after the other. */
static void test_from(void **state) {
    static const struct { const char *literal, *shown; } rows[] = {
        {"3", "b'\\x00\\x00\\x00'"},
        {"-1", "ValueError: negative count"},
        {"100000000000000000000", "OverflowError: cannot fit 'int' into an index-sized integer"},
        {"b'same'", "b'same'"},
        {"(1, 2)", "b'\\x01\\x02'"},
        {"[-1]", "ValueError: bytes must be in range(0, 256)"},
        {"['a']", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"None", "TypeError: cannot convert 'NoneType' object to bytes"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own v = literal(rows[i].literal);
        assert_repr(call1(as_ref(&bytes_type), v), rows[i].shown);
    }
    scoped Own array = bytearray_new("abc", 3), view = memoryview_new(array), ints = literal("[7, 8]"), iterator = iter(ints);
    assert_repr(bytes_from(view), "b'abc'");
    assert_repr(bytes_from(iterator), "b'\\x07\\x08'");
}

static void test_iteration(void **state) {
    scoped Own data = literal("b'ab'"), iterator = iter(data);
    Own item;
    assert_int_equal(next(iterator, &item), 1);
    assert_shows(item, "97");
    assert_shows(call_row(iterator, "__length_hint__", ""), "1");
    assert_int_equal(next(iterator, &item), 1);
    assert_int_equal(next(iterator, &item), 0);
    assert_null(item);
    assert_int_equal(next(iterator, &item), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_making), cmocka_unit_test(test_methods), cmocka_unit_test(test_character_classes),
        cmocka_unit_test(test_cutting_and_padding), cmocka_unit_test(test_from), cmocka_unit_test(test_iteration),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
