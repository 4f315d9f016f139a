#include "runtime/base/utf8.h"

#include <string.h>

#include "tests/unit/unit.h"

static void test_round_trip(void **state) {
    for (uint32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 97) {
        char bytes[4];
        int length, n = utf8_encode(code, bytes);
        assert_int_equal(n, utf8_length(code));
        assert_int_equal(utf8_decode_valid(bytes, &length), code);
        assert_int_equal(length, n);
        bool surrogate = code >= 0xD800 && code < 0xE000;
        assert_int_equal(utf8_decode(bytes, bytes + n, &length), surrogate ? -1 : (int32_t)code);
    }
}

static const struct { const char *bytes; size_t n, bad; const char *reason; } broken[] = {
    {"a\x80", 2, 1, "invalid start byte"},        {"ab\xC3", 3, 2, "unexpected end of data"},
    {"\xC3(", 2, 0, "invalid continuation byte"}, {"\xC0\x80", 2, 0, "invalid start byte"},
    {"\xE0\x80\x80", 3, 0, "invalid continuation byte"}, {"\xF5\x80\x80\x80", 4, 0, "invalid start byte"},
    {"\xF0\x9F\x90", 3, 0, "unexpected end of data"},    {"\xED\xA0\x80", 3, 0, "invalid continuation byte"},
};

static void test_broken(void **state) {
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        const char *bytes = broken[i].bytes;
        assert_int_equal(utf8_check(bytes, broken[i].n), broken[i].bad);
        assert_string_equal(utf8_reason(bytes + broken[i].bad, bytes + broken[i].n), broken[i].reason);
    }
}

static void test_counts(void **state) {
    const char *text = "abcdefghij\xC3\xA9\xF0\x9F\x90\x8D";
    assert_int_equal(utf8_ascii_prefix(text, strlen(text)), 10);
    assert_int_equal(utf8_count(text, strlen(text)), 12);
    assert_int_equal(utf8_check(text, strlen(text)), strlen(text));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_round_trip), cmocka_unit_test(test_broken), cmocka_unit_test(test_counts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
