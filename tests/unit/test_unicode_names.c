/* Names of characters, both ways; the expected ones are python3.11's. */
#include "runtime/base/unicode_names.h"

#include <string.h>

#include "tests/unit/unit.h"

static const struct { uint32_t code; const char *name; } rows[] = {
    {'A', "LATIN CAPITAL LETTER A"}, {0xE9, "LATIN SMALL LETTER E WITH ACUTE"}, {0x1F600, "GRINNING FACE"},
    {0xAC01, "HANGUL SYLLABLE GAG"}, {0x4E2D, "CJK UNIFIED IDEOGRAPH-4E2D"}, {0x2028, "LINE SEPARATOR"},
    {0xE01EF, "VARIATION SELECTOR-256"},
};

static void test_there_and_back(void **state) {
    char name[UNICODE_NAME_MAX];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t length = unicode_name(rows[i].code, name);
        assert_int_equal(length, strlen(rows[i].name));
        assert_string_equal(name, rows[i].name);
        assert_int_equal(unicode_lookup(name, length), rows[i].code);
    }
}

/* Of every character that has one: the name leads back to it. */
static void test_all(void **state) {
    char name[UNICODE_NAME_MAX];
    size_t named = 0;
    for (uint32_t code = 0; code < 0x110000; code++) {
        size_t length = unicode_name(code, name);
        if (length == 0) continue;
        named++;
        assert_int_equal(unicode_lookup(name, length), code);
    }
    assert_int_equal(named, 138552); /* as many as python3.11's unicodedata names */
}

static void test_none(void **state) {
    char name[UNICODE_NAME_MAX];
    assert_int_equal(unicode_name('\n', name), 0);
    assert_int_equal(unicode_name(0x110000, name), 0);
    assert_int_equal(unicode_lookup("NO SUCH NAME", 12), -1);
    assert_int_equal(unicode_lookup("", 0), -1);
    assert_int_equal(unicode_lookup("CJK UNIFIED IDEOGRAPH-0041", 26), -1);
}

static void test_aliases_and_case(void **state) {
    assert_int_equal(unicode_lookup("latin small letter a", 20), 'a');
    assert_int_equal(unicode_lookup("LINE FEED", 9), '\n');
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_there_and_back), cmocka_unit_test(test_all), cmocka_unit_test(test_none),
        cmocka_unit_test(test_aliases_and_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
