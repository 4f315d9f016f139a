/* The items of a memoryview, format by format: limits, wrong types, and what comes back. */
#include "runtime/types/memory_inner.h"

#include <stdio.h>

#include "tests/unit/classes.h"
#include "tests/unit/values.h"

static void test_find(void **state) {
    assert_null(memory_format_find("x"));
    assert_null(memory_format_find(""));
    assert_null(memory_format_find("ii"));
    assert_null(memory_format_find("<i"));
    assert_ptr_equal(memory_format_find("@i"), memory_format_find("i"));
    assert_string_equal(memory_format_text(memory_format_find("i"), false), "i");
    assert_string_equal(memory_format_text(memory_format_find("i"), true), "@i");
    assert_int_equal(memory_format_size(memory_format_find("i")), sizeof(int));
    assert_true(memory_format_is_byte(memory_format_find("c")));
    assert_false(memory_format_is_byte(memory_format_find("?")));
    assert_false(memory_format_is_byte(memory_format_find("h")));
}

/* The least and the largest go in and come back; one further is an error, and leaves the item as it was. */
static void test_limits(void **state) {
    static const struct { const char *format, *least, *largest, *below, *above; } rows[] = {
        {"b", "-128", "127", "-129", "128"},
        {"B", "0", "255", "-1", "256"},
        {"h", "-32768", "32767", "-32769", "32768"},
        {"H", "0", "65535", "-1", "65536"},
        {"i", "-2147483648", "2147483647", "-2147483649", "2147483648"},
        {"I", "0", "4294967295", "-1", "4294967296"},
        {"l", "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "9223372036854775808"},
        {"L", "0", "18446744073709551615", "-1", "18446744073709551616"},
        {"q", "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "9223372036854775808"},
        {"Q", "0", "18446744073709551615", "-1", "18446744073709551616"},
        {"n", "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "9223372036854775808"},
        {"N", "0", "18446744073709551615", "-1", "18446744073709551616"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const MemoryFormat *f = memory_format_find(rows[i].format);
        scoped Own least = number(rows[i].least), largest = number(rows[i].largest), below = number(rows[i].below), above = number(rows[i].above);
        char item[8], message[64];
        snprintf(message, sizeof message, "ValueError: memoryview: invalid value for format '%s'", rows[i].format);
        assert_int_equal(memory_pack(f, item, least), 0);
        assert_shows(memory_unpack(f, item), rows[i].least);
        assert_int_equal(memory_pack(f, item, largest), 0);
        assert_int_equal(memory_pack(f, item, below), -1);
        assert_shows(NULL, message);
        assert_int_equal(memory_pack(f, item, above), -1);
        assert_shows(NULL, message);
        assert_shows(memory_unpack(f, item), rows[i].largest);
    }
}

static void test_other_kinds(void **state) {
    static const struct { const char *format, *value, *shown; } rows[] = {
        {"?", "5", "True"},
        {"?", "[]", "False"},
        {"c", "b'x'", "b'x'"},
        {"c", "b'xy'", "ValueError: memoryview: invalid value for format 'c'"},
        {"c", "120", "TypeError: memoryview: invalid type for format 'c'"},
        {"d", "1.5", "1.5"},
        {"d", "3", "3.0"},
        {"f", "0.1", "0.10000000149011612"},
        {"f", "'x'", "TypeError: memoryview: invalid type for format 'f'"},
        {"i", "1.5", "TypeError: memoryview: invalid type for format 'i'"},
        {"i", "True", "1"},
        {"P", "4096", "4096"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const MemoryFormat *f = memory_format_find(rows[i].format);
        scoped Own value = literal(rows[i].value);
        char item[8] = {0};
        assert_repr(memory_pack(f, item, value) < 0 ? NULL : memory_unpack(f, item), rows[i].shown);
    }
}

/* Items may lie anywhere: nothing is read or written beside them. */
static void test_odd_address(void **state) {
    const MemoryFormat *f = memory_format_find("i");
    char bytes[] = "........";
    assert_int_equal(memory_pack(f, bytes + 1, small_int_new(0x41424344)), 0);
    assert_string_equal(bytes, ".DCBA...");
    assert_shows(memory_unpack(f, bytes + 1), "1094861636");
}

static Own refuse(Ref self, const Ref *args) { return throw(KeyError, "mine"); }
static const MethodRow refuse_row = {"refuse(*args)", refuse, NULL, 0};

/* An error of the value's own __index__ is not taken for a wrong type. */
static void test_error_of_the_value(void **state) {
    scoped Own f = cfunction_new(&refuse_row, NULL, NULL, NULL), method = call1(as_ref(&staticmethod_type), f);
    scoped Own class = make_class("C", NULL, namespace_of("__index__", own(method))), o = call0(class);
    int item;
    assert_int_equal(memory_pack(memory_format_find("i"), &item, o), -1);
    assert_shows(NULL, "KeyError: 'mine'");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find), cmocka_unit_test(test_limits), cmocka_unit_test(test_other_kinds), cmocka_unit_test(test_odd_address),
        cmocka_unit_test(test_error_of_the_value),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
