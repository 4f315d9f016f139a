#include "tests/unit/literals.h"

static void test_encode(void **state) {
    static const CallRow rows[] = {
        {"'a\\u20ac'", "encode", "", "b'a\\xe2\\x82\\xac'"},
        {"'a'", "encode", "'utf-8-sig'", "b'\\xef\\xbb\\xbfa'"},
        {"'a'", "encode", "'UTF_16'", "b'\\xff\\xfea\\x00'"},
        {"'\\U0001f600'", "encode", "'utf-16-be'", "b'\\xd8=\\xde\\x00'"},
        {"'a'", "encode", "'utf-32'", "b'\\xff\\xfe\\x00\\x00a\\x00\\x00\\x00'"},
        {"'\\u20ac'", "encode", "'cp1252'", "b'\\x80'"},
        {"'\\xe9\\u20ac'", "encode", "'ascii'", "UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)"},
        {"'\\u20ac'", "encode", "'latin-1'", "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u20ac' in position 0: ordinal not in range(256)"},
        {"'\\xe9'", "encode", "'ascii', 'xmlcharrefreplace'", "b'&#233;'"},
        {"'\\xe9\\u20ac'", "encode", "'ascii', 'backslashreplace'", "b'\\\\xe9\\\\u20ac'"},
        {"'\\xe9'", "encode", "'ascii', 'replace'", "b'?'"},
        {"'a\\xe9b'", "encode", "'ascii', 'ignore'", "b'ab'"},
        {"'\\udcff'", "encode", "'utf-8', 'surrogateescape'", "b'\\xff'"},
        {"'\\ud800'", "encode", "'utf-16-le', 'surrogatepass'", "b'\\x00\\xd8'"},
        {"'\\ud800'", "encode", "'utf-8'", "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"},
        {"'\\xe9\\n\\u20ac'", "encode", "'unicode_escape'", "b'\\\\xe9\\\\n\\\\u20ac'"},
        {"'a'", "encode", "'nope'", "LookupError: unknown encoding: nope"},
        {"'\\xe9'", "encode", "'ascii', 'nope'", "LookupError: unknown error handler name 'nope'"},
        {"'a'", "encode", "'rot13'", "LookupError: 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_decode(void **state) {
    static const CallRow rows[] = {
        {"b'\\xef\\xbb\\xbfa'", "decode", "'utf-8-sig'", "'a'"},
        {"b'\\xfe\\xff\\x00a'", "decode", "'utf-16'", "'a'"},
        {"b'\\xff\\xfea\\x00'", "decode", "'utf-16'", "'a'"},
        {"b'a\\xc3('", "decode", "", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 1: invalid continuation byte"},
        {"b'\\xf0\\x9f\\x98'", "decode", "'utf8', 'replace'", "'\xEF\xBF\xBD'"},
        {"b'\\xff\\xff'", "decode", "'utf8', 'backslashreplace'", "'\\\\xff\\\\xff'"},
        {"b'\\xff'", "decode", "'utf8', 'surrogateescape'", "'\\udcff'"},
        {"b'\\xed\\xa0\\x80'", "decode", "'utf8', 'surrogatepass'", "'\\ud800'"},
        {"b'\\xff'", "decode", "'utf8', 'xmlcharrefreplace'", "TypeError: don't know how to handle UnicodeDecodeError in error callback"},
        {"b'\\x00\\xd8a\\x00'", "decode", "'utf-16-le'", "UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate"},
        {"b'abc'", "decode", "'utf-32'", "UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data"},
        {"b'\\x81'", "decode", "'cp1252'", "UnicodeDecodeError: 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined>"},
        {"b'\\\\n\\\\x41\\\\u20ac\\\\101'", "decode", "'unicode_escape'", "'\\nA€A'"},
        {"b'\\\\x4'", "decode", "'unicode_escape'", "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape"},
        {"b'\\\\u20ac\\\\n'", "decode", "'raw_unicode_escape'", "'€\\\\n'"},
        {"b'a'", "decode", "'  Latin 1'", "'a'"},
    };
    check_rows(rows, COUNT_OF(rows));
}

/* A character that is cut off waits for more. */
static void test_parts(void **state) {
    const char text[] = "a\xE2\x82\xAC";
    const Codec *utf8 = codec_find("utf-8");
    for (size_t size = 0; size <= 4; size++) {
        size_t consumed;
        scoped Own part = codec_decode(utf8, text, size, NULL, &consumed);
        assert_int_equal(consumed, size == 0 ? 0 : size == 4 ? 4 : 1);
        assert_int_equal(str_length(part), size == 0 ? 0 : size == 4 ? 2 : 1);
    }
}

static void test_paths(void **state) {
    Own path;
    scoped Own text = str_from_fs("a\xFF", 2);
    assert_repr(own(text), "'a\\udcff'");
    assert_int_equal(path_from(text, &path), 0);
    assert_repr(path, "b'a\\xff'");
    assert_int_equal(path_from(None, &path), -1);
    assert_shows(NULL, "TypeError: expected str, bytes or os.PathLike object, not NoneType");
    scoped Own nul = literal("'a\\x00b'");
    assert_int_equal(path_from(nul, &path), -1);
    assert_shows(NULL, "ValueError: embedded null byte");
}

/* Backslashes of both escape codecs: each kind, each way to be broken off. */
static void test_escapes(void **state) {
    static const CallRow rows[] = {
        {"b'\\\\N{EURO SIGN}'", "decode", "'unicode_escape'", "'€'"},
        {"b'\\\\N{NO SUCH}'", "decode", "'unicode_escape'", "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name"},
        {"b'\\\\N{EURO'", "decode", "'unicode_escape'", "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-6: malformed \\N character escape"},
        {"b'\\\\N'", "decode", "'unicode_escape'", "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-1: malformed \\N character escape"},
        {"b'\\\\q'", "decode", "'unicode_escape'", "'\\\\q'"},
        {"b'\\\\\\na'", "decode", "'unicode_escape'", "'a'"},
        {"b'\\\\777'", "decode", "'unicode_escape'", "'ǿ'"},
        {"b'\\\\'", "decode", "'unicode_escape'", "UnicodeDecodeError: 'unicodeescape' codec can't decode byte 0x5c in position 0: \\ at end of string"},
        {"b'\\\\U0001f600'", "decode", "'unicode_escape'", "'😀'"},
        {"b'\\\\U00110000'", "decode", "'unicode_escape'", "UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character"},
        {"b'\\\\u20'", "decode", "'unicode_escape', 'replace'", "'�'"},
        {"b'\\\\\\\\u20ac'", "decode", "'raw_unicode_escape'", "'\\\\\\\\u20ac'"},
        {"b'\\\\U00110000'", "decode", "'raw_unicode_escape'", "UnicodeDecodeError: 'rawunicodeescape' codec can't decode bytes in position 0-9: \\Uxxxxxxxx out of range"},
        {"'a\\xe9\\u20ac\\\\n'", "encode", "'raw_unicode_escape'", "b'a\\xe9\\\\u20ac\\\\n'"},
        {"'\\U0001f600'", "encode", "'raw_unicode_escape'", "b'\\\\U0001f600'"},
        {"'\\t\\r\\\\\\x7f\\U0001f600'", "encode", "'unicode_escape'", "b'\\\\t\\\\r\\\\\\\\\\\\x7f\\\\U0001f600'"},
    };
    check_rows(rows, COUNT_OF(rows));
}

/* An encoding nobody here knows: the function that was set is asked, with the name, what is wanted, the input and how to
 * handle errors. */
static Own search(Ref self, const Ref *args) {
    static int calls;
    if (++calls > 4) return throw(LookupError, "no more");
    return calls == 4 ? own(args[1]) : own(args[0]);
}
static const MethodRow search_row = {"search(*args)", search, NULL, 0};

static void test_searched(void **state) {
    scoped Own function = cfunction_new(&search_row, NULL, NULL, NULL), data = literal("b'x'"), text = literal("'x'");
    assert_int_equal(codec_search_set(small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: argument must be callable");
    assert_int_equal(codec_search_set(function), 0);
    assert_repr(call_row(data, "decode", "'shop', 'replace'"), "TypeError: 'shop' decoder returned 'tuple' instead of 'str'; use codecs.decode() to decode to arbitrary types");
    assert_repr(call_row(text, "encode", "'shop'"), "TypeError: 'shop' encoder returned 'tuple' instead of 'bytes'; use codecs.encode() to encode to arbitrary types");
    decref(interp_current()->codec_search);
    interp_current()->codec_search = NULL;
    assert_repr(call_row(data, "decode", "'shop'"), "LookupError: unknown encoding: shop");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_encode), cmocka_unit_test(test_decode), cmocka_unit_test(test_parts),
        cmocka_unit_test(test_paths), cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_searched),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
