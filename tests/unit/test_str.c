#include "tests/unit/literals.h"

#include "runtime/types/chars.h"

/* The width is the least that fits, whatever made the text. */
static void test_kinds(void **state) {
    scoped Own ascii_text = str_new("abc"), latin = str_new("ab\xC3\xA9"), wide = str_new("\xE2\x82\xAC"), widest = str_new("\xF0\x9F\x98\x80x");
    assert_int_equal(str_of(ascii_text)->kind, 1);
    assert_true(str_of(ascii_text)->ascii);
    assert_int_equal(str_of(latin)->kind, 1);
    assert_false(str_of(latin)->ascii);
    assert_int_equal(str_of(wide)->kind, 2);
    assert_int_equal(str_of(widest)->kind, 4);
    scoped Own narrow = str_slice(widest, 1, 2), both = str_concat(ascii_text, widest);
    assert_int_equal(str_of(narrow)->kind, 1);
    assert_int_equal(str_of(both)->kind, 4);
    scoped Own replaced = call_row(wide, "replace", "'\\u20ac', 'e'");
    assert_int_equal(str_of(replaced)->kind, 1);
    assert_true(str_of(replaced)->ascii);
}

static void test_shared(void **state) {
    scoped Own a = str_new("a"), b = str_new_latin1("a", 1), empty = str_new(""), slice = str_slice(a, 0, 0);
    assert_ptr_equal(a, b);
    assert_ptr_equal(empty, slice);
    scoped Own first = str_intern("interned"), second = str_intern_take(str_new("interned"));
    assert_ptr_equal(first, second);
    assert_true(str_of(first)->interned);
}

static void test_utf8(void **state) {
    static const char *const bad[] = {"\xC3", "\xE2\x82", "\xFF", "\xC0\x80", "\xF5\x80\x80\x80"};
    size_t size;
    scoped Own text = str_new("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    assert_int_equal(str_length(text), 4);
    assert_string_equal(str_utf8(text, &size), "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    assert_int_equal(size, 10);
    scoped Own lone = str_new("\xED\xA0\x80");
    assert_int_equal(str_char(lone, 0), 0xD800);
    assert_null(str_utf8(lone, &size));
    assert_shows(NULL, "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed");
    assert_string_equal(str_utf8_lossy(lone), "\xED\xA0\x80");
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        assert_null(str_new(bad[i]));
        assert_true(error_clear_if(UnicodeDecodeError));
    }
}

/* s += t many times: every intermediate length is right, and a str that somebody else holds does not change. */
static void test_append(void **state) {
    scoped Own s = str_new(""), piece = str_new("xy"), wide = str_new("\xE2\x82\xAC");
    for (size_t i = 0; i < 5000; i++) {
        assert_int_equal(str_append(&s, piece), 0);
        assert_int_equal(str_length(s), 2 * (i + 1));
    }
    scoped Own kept = own(s);
    assert_int_equal(str_append(&s, wide), 0);
    assert_int_equal(str_length(kept), 10000);
    assert_int_equal(str_length(s), 10001);
    assert_int_equal(str_char(s, 10000), 0x20AC);
    assert_int_equal(str_append(&s, s), 0);
    assert_int_equal(str_length(s), 20002);
    int64_t before = str_hash(s);
    assert_int_equal(str_append(&s, piece), 0);
    scoped Own copy = str_new_chars((uint32_t[]){'x', 'y'}, 2);
    scoped Own tail = str_slice(s, 20002, 20004);
    assert_true(str_equal(tail, copy));
    assert_int_not_equal(str_hash(s), before);
}

static void test_builder(void **state) {
    StrBuilder b;
    str_builder_init(&b);
    for (uint32_t i = 0; i < 300; i++) assert_int_equal(str_builder_char(&b, 'a' + i % 26), 0);
    assert_int_equal(str_builder_utf8(&b, "\xC3\xA9", 2), 0);
    assert_int_equal(str_builder_fill(&b, 0x1F600, 3), 0);
    assert_int_equal(str_builder_ascii(&b, "end", 3), 0);
    scoped Own s = str_builder_finish(&b);
    assert_int_equal(str_length(s), 307);
    assert_int_equal(str_of(s)->kind, 4);
    assert_int_equal(str_char(s, 25), 'z');
    assert_int_equal(str_char(s, 300), 0xE9);
    assert_int_equal(str_char(s, 303), 0x1F600);
    str_builder_init(&b);
    assert_int_equal(str_builder_slice(&b, s, 0, 10), 0);
    scoped Own narrow = str_builder_finish(&b);
    assert_true(str_of(narrow)->ascii);
}

/* Every place of every needle over two letters, against the plain way, in all widths and both directions. */
static ssize_t plain_find(const uint32_t *text, size_t count, const uint32_t *needle, size_t length, bool last) {
    ssize_t found = -1;
    for (size_t i = 0; i + length <= count && (last || found < 0); i++)
        if (memcmp(text + i, needle, length * 4) == 0) found = (ssize_t)i;
    return found;
}

static void test_search(void **state) {
    uint32_t text[200], needle[16];
    uint64_t random = 88172645463325252u;
    for (int round = 0; round < 30000; round++) {
        random ^= random << 13, random ^= random >> 7, random ^= random << 17;
        size_t count = random % 200, length = 1 + random / 200 % 15;
        for (size_t i = 0; i < count; i++) text[i] = 'a' + (random >> (i * 7 % 63) & 1);
        for (size_t i = 0; i < length; i++) needle[i] = 'a' + (random >> (i * 7 % 63 + (round & 1)) & 1);
        for (int kind = 1; kind <= 4; kind *= 2) {
            char narrow[800], narrow_needle[64];
            chars_copy(narrow, kind, text, 4, count);
            chars_copy(narrow_needle, kind, needle, 4, length);
            assert_int_equal(chars_find(narrow, kind, count, narrow_needle, length), plain_find(text, count, needle, length, false));
            assert_int_equal(chars_rfind(narrow, kind, count, narrow_needle, length), plain_find(text, count, needle, length, true));
        }
    }
}

/* Texts that make simple searching quadratic; with it this test would take minutes. */
static void test_search_is_linear(void **state) {
    enum { LONG = 1000000, HALF = LONG / 2 };
    scoped Own a = str_new("a"), e = str_new("\xE2\x82\xAC"), many = NULL, wide = NULL, needle = NULL, wide_needle = NULL;
    many = call_row(a, "__mul__", "1000000");
    wide = str_concat(many, e);
    needle = call_row(a, "__mul__", "500000");
    scoped Own b = str_new("b"), ending = str_concat(needle, b), beginning = str_concat(b, needle);
    assert_int_equal(str_find_str(many, ending, 0, LONG), -1);
    assert_int_equal(str_rfind_str(many, beginning, 0, LONG), -1);
    assert_int_equal(str_find_str(wide, ending, 0, LONG + 1), -1);
    assert_int_equal(str_rfind_str(wide, beginning, 0, LONG + 1), -1);
    assert_int_equal(str_rfind_str(wide, needle, 0, LONG + 1), HALF);
}

static void test_methods(void **state) {
    static const CallRow rows[] = {
        {"'a,b,c'", "split", "','", "['a', 'b', 'c']"},
        {"'a,b,c'", "rsplit", "',', 1", "['a,b', 'c']"},
        {"' a  b '", "split", "None, 0", "['a  b ']"},
        {"' a  b '", "split", "", "['a', 'b']"},
        {"'a'", "split", "''", "ValueError: empty separator"},
        {"'a\\u2028b\\r\\nc\\n'", "splitlines", "True", "['a\\u2028', 'b\\r\\n', 'c\\n']"},
        {"'abc'", "replace", "'', '-', 2", "'-a-bc'"},
        {"'aaa'", "replace", "'aa', 'b'", "'ba'"},
        {"'abc'", "find", "'', 4", "-1"},
        {"'abc'", "find", "'', 3", "3"},
        {"'abcabc'", "rfind", "'c', -3, -1", "-1"},
        {"'abc'", "index", "'x'", "ValueError: substring not found"},
        {"'abc'", "find", "1", "TypeError: must be str, not int"},
        {"'abc'", "find", "", "TypeError: find() takes at least 1 argument (0 given)"},
        {"'abc'", "count", "'b', 1.5", "TypeError: slice indices must be integers or None or have an __index__ method"},
        {"'abc'", "startswith", "('x', 'ab')", "True"},
        {"'abc'", "startswith", "1", "TypeError: startswith first arg must be str or a tuple of str, not int"},
        {"'abc'", "endswith", "(1)", "TypeError: tuple for endswith must only contain str, not int"},
        {"'-'", "join", "['a', 'b']", "'a-b'"},
        {"'-'", "join", "['a', 1]", "TypeError: sequence item 1: expected str instance, int found"},
        {"'\\u03a3a\\u03a3'", "lower", "", "'σaς'"},
        {"'stra\\u00dfe'", "upper", "", "'STRASSE'"},
        {"'it\\'s'", "title", "", "\"It'S\""},
        {"'ab'", "center", "5, '*'", "'**ab*'"},
        {"'-5'", "zfill", "5", "'-0005'"},
        {"'ab'", "center", "5, '**'", "TypeError: The fill character must be exactly one character long"},
        {"'a\\tb'", "expandtabs", "4", "'a   b'"},
        {"'abc'", "translate", "{97: None, 98: 'zz', 99: 128512}", "'zz😀'"},
        {"'ab'", "maketrans", "'a', 'b', 'c'", "{97: 98, 99: None}"},
        {"'a-b-c'", "rpartition", "'-'", "('a-b', '-', 'c')"},
        {"'xxaxx'", "strip", "'x'", "'a'"},
        {"'prefix'", "removeprefix", "'pre'", "'fix'"},
        {"'abc'", "__getitem__", "-4", "IndexError: string index out of range"},
        {"'abc'", "__getitem__", "'x'", "TypeError: string indices must be integers, not 'str'"},
        {"'abc'", "__contains__", "1", "TypeError: 'in <string>' requires string as left operand, not int"},
        {"'ab'", "__mul__", "4611686018427387904", "OverflowError: repeated string is too long"},
        {"'Ab1'", "isalnum", "", "True"},
        {"''", "isalnum", "", "False"},
        {"'\\u00b2'", "isdigit", "", "True"},
        {"'\\u00bd'", "isdecimal", "", "False"},
        {"'\\ud800\\x7f\\u00ad\\\\'", "__repr__", "", "\"'\\\\ud800\\\\x7f\\\\xad\\\\\\\\'\""},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_compare(void **state) {
    scoped Own a = str_new("a\xC3\xA9"), b = str_new("a\xE2\x82\xAC"), c = str_new("a");
    assert_true(str_compare(a, b) < 0);
    assert_true(str_compare(b, c) > 0);
    assert_int_equal(str_compare(a, a), 0);
    assert_true(str_equal_c(c, "a"));
    assert_false(str_equal_c(a, "a"));
}

static void test_constructor(void **state) {
    static const struct { const char *args, *shown; } rows[] = {
        {"()", "''"},
        {"(12)", "'12'"},
        {"(b'ab', 'ascii')", "'ab'"},
        {"(b'\\xff', 'ascii', 'replace')", "'\ufffd'"},
        {"('ab', 'ascii')", "TypeError: decoding str is not supported"},
        {"(12, 'ascii')", "TypeError: decoding to str: need a bytes-like object, int found"},
        {"(b'', 5)", "TypeError: str() argument 'encoding' must be str, not int"},
        {"(1, 2, 3, 4)", "TypeError: str() takes at most 3 arguments (4 given)"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own args = literal(rows[i].args);
        assert_repr(call_spread(as_ref(&str_type), args, NULL), rows[i].shown);
    }
}

/* Every second character, backwards, of each width; the result is as narrow as its characters. */
static void test_strides(void **state) {
    static const struct { const char *text; int64_t step; const char *shown; } rows[] = {
        {"'abcdef'", 2, "'ace'"}, {"'abcdef'", -2, "'fdb'"}, {"'a\\xe9b\\xe9c'", 2, "'abc'"}, {"'a\\u20acb\\u20acc'", 2, "'abc'"},
        {"'a\\u20acb\\u20acc'", -1, "'c€b€a'"}, {"'\\U0001f600b\\U0001f600'", -2, "'😀😀'"}, {"''", 3, "''"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own text = literal(rows[i].text), key = slice_new(NULL, NULL, small_int_new(rows[i].step)), cut = getitem(text, key), again = NULL;
        assert_non_null(cut);
        scoped Own shown = repr(cut);
        assert_shows(own(shown), rows[i].shown);
        again = str_new(str_utf8_lossy(cut));
        assert_int_equal(str_of(cut)->kind, str_of(again)->kind);
    }
    scoped Own text = str_new("abc"), none = NULL;
    assert_shows(getitem(text, None), "TypeError: string indices must be integers, not 'NoneType'");
    assert_shows(getitem(text, small_int_new(-4)), "IndexError: string index out of range");
    none = binary(OP_ADD, text, small_int_new(1));
    assert_null(none);
    assert_shows(NULL, "TypeError: can only concatenate str (not \"int\") to str");
}

static void test_iteration(void **state) {
    static const char *const texts[] = {"'ab'", "'\\xe9b'", "'\\u20acb'", "'\\U0001f600b'"};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        scoped Own text = literal(texts[i]), iterator = iter(text), first = NULL, second = NULL, end = NULL, whole = NULL;
        assert_int_equal(next(iterator, &first), 1);
        assert_shows(call_row(iterator, "__length_hint__", ""), "1");
        assert_int_equal(next(iterator, &second), 1);
        assert_int_equal(next(iterator, &end), 0);
        assert_int_equal(next(iterator, &end), 0); /* and it stays so */
        whole = binary(OP_ADD, first, second);
        assert_int_equal(compare_truth(whole, text, CMP_EQ), 1);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds), cmocka_unit_test(test_shared), cmocka_unit_test(test_utf8), cmocka_unit_test(test_append),
        cmocka_unit_test(test_builder), cmocka_unit_test(test_search), cmocka_unit_test(test_search_is_linear),
        cmocka_unit_test(test_methods), cmocka_unit_test(test_compare), cmocka_unit_test(test_constructor),
        cmocka_unit_test(test_strides), cmocka_unit_test(test_iteration),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
