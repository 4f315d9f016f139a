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

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_making), cmocka_unit_test(test_methods)};
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
