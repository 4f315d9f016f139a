/* Error handlers of codecs: what each puts in the place of what cannot be decoded or encoded. */
#include "tests/unit/classes.h"

static const CallRow rows[] = {
    {"b'a\\xffb'", "decode", "'utf-8', 'strict'",
     "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte"},
    {"b'a\\xffb'", "decode", "'utf-8', 'ignore'", "'ab'"},
    {"b'a\\xffb'", "decode", "'utf-8', 'replace'", "'a\xEF\xBF\xBD" "b'"},
    {"b'a\\xffb'", "decode", "'utf-8', 'backslashreplace'", "'a\\\\xffb'"},
    {"b'a\\xffb'", "decode", "'utf-8', 'surrogateescape'", "'a\\udcffb'"},
    {"b'a\\xffb'", "decode", "'utf-8', 'nonesuch'", "LookupError: unknown error handler name 'nonesuch'"},
    {"b'\\xed\\xa0\\x80'", "decode", "'utf-8', 'surrogatepass'", "'\\ud800'"},
    {"b'\\xe2\\x82'", "decode", "'utf-8'",
     "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"},
    {"'a\\xe9b'", "encode", "'ascii'",
     "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)"},
    {"'a\\xe9b'", "encode", "'ascii', 'ignore'", "b'ab'"},
    {"'a\\xe9b'", "encode", "'ascii', 'replace'", "b'a?b'"},
    {"'a\\xe9b'", "encode", "'ascii', 'backslashreplace'", "b'a\\\\xe9b'"},
    {"'a\\u20ac'", "encode", "'ascii', 'backslashreplace'", "b'a\\\\u20ac'"},
    {"'a\\xe9b'", "encode", "'ascii', 'xmlcharrefreplace'", "b'a&#233;b'"},
    {"'a\\xe9b'", "encode", "'ascii', 'namereplace'", "b'a\\\\N{LATIN SMALL LETTER E WITH ACUTE}b'"},
    {"'\\udcff'", "encode", "'utf-8', 'surrogateescape'", "b'\\xff'"},
    {"'\\ud800'", "encode", "'utf-8', 'surrogatepass'", "b'\\xed\\xa0\\x80'"},
    {"'\\ud800'", "encode", "'utf-16-le', 'surrogatepass'", "b'\\x00\\xd8'"},
    {"'\\ud800'", "encode", "'utf-8'",
     "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"},
};

static void test_built_in(void **state) { check_rows(rows, COUNT_OF(rows)); }

/* A handler of one's own gives the replacement and the place to go on. */
static Own answer; /* what the handler returns */
static Own handle(Ref self, const Ref *args) { return own(answer); }
static const MethodRow handler_row = {"handle(error, /)", handle, NULL, 0};

static void test_registered(void **state) {
    static const struct { const char *answer, *decoded; } handled[] = {
        {"('-', 2)", "'a-b'"},
        {"('-', 3)", "'a-'"},
        {"('-', -1)", "'a-b'"},
        {"('-', 9)", "IndexError: position 9 from error handler out of bounds"},
        {"'text'", "TypeError: decoding error handler must return (str, int) tuple"},
    };
    scoped Own name = str_new("test.handler"), handler = cfunction_new(&handler_row, NULL, NULL, NULL), data = literal("b'a\\xffb'");
    assert_int_equal(codec_errors_register(name, handler), 0);
    for (size_t i = 0; i < COUNT_OF(handled); i++) {
        answer = literal(handled[i].answer);
        assert_repr(call_row(data, "decode", "'utf-8', 'test.handler'"), handled[i].decoded);
        CLEAR(answer);
    }
    scoped Own found = codec_errors_find("test.handler");
    assert_ptr_equal(found, handler);
    assert_int_equal(codec_errors_register(name, None), -1);
    assert_shows(NULL, "TypeError: handler must be callable");
}

/* The built-in handlers, called as codecs.lookup_error gives them. */
static void test_handlers_are_functions(void **state) {
    static const struct { const char *name, *encode, *decode; } handlers[] = {
        {"strict", "UnicodeEncodeError: 'ascii' codec can't encode character '\\u20ac' in position 1: no", "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 1: no"},
        {"ignore", "('', 2)", "('', 2)"},
        {"replace", "('?', 2)", "('�', 2)"},
        {"xmlcharrefreplace", "('&#8364;', 2)", "TypeError: don't know how to handle UnicodeDecodeError in error callback"},
        {"backslashreplace", "('\\\\u20ac', 2)", "('\\\\xff', 2)"},
        {"namereplace", "('\\\\N{EURO SIGN}', 2)", "TypeError: don't know how to handle UnicodeDecodeError in error callback"},
        {"surrogateescape", "UnicodeEncodeError: 'ascii' codec can't encode character '\\u20ac' in position 1: no", "('\\udcff', 2)"},
        {"surrogatepass", "UnicodeEncodeError: 'ascii' codec can't encode character '\\u20ac' in position 1: no", "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 1: no"},
    };
    scoped Own name = literal("'ascii'"), text = literal("'a\\u20acb'"), data = literal("b'a\\xffb'"), reason = literal("'no'");
    Ref one = small_int_new(1), two = small_int_new(2);
    scoped Own encoding = call(as_ref(UnicodeEncodeError), (Ref[]){name, text, one, two, reason}, 5, NULL);
    scoped Own decoding = call(as_ref(UnicodeDecodeError), (Ref[]){name, data, one, two, reason}, 5, NULL), other = call0(as_ref(ValueError));
    for (size_t i = 0; i < COUNT_OF(handlers); i++) {
        scoped Own handler = codec_errors_find(handlers[i].name);
        assert_repr(call1(handler, encoding), handlers[i].encode);
        assert_repr(call1(handler, decoding), handlers[i].decode);
        if (i > 0) assert_repr(call1(handler, other), "TypeError: don't know how to handle ValueError in error callback");
        else assert_repr(call1(handler, other), "ValueError: ");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_built_in), cmocka_unit_test(test_registered),
        cmocka_unit_test(test_handlers_are_functions),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
