#include "runtime/base/dtoa.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/clock.h"
#include "tests/unit/unit.h"

static uint64_t random_state = 88172645463325252;
static uint64_t random_bits(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    return random_state ^= random_state << 17;
}

static double random_double(void) {
    double x;
    do {
        uint64_t bits = random_bits();
        memcpy(&x, &bits, sizeof x);
    } while (!isfinite(x));
    return x;
}

static const char *text_of(double x, char code, int precision, unsigned flags) {
    static char text[2000];
    size_t bound = dtoa_bound(x, code, precision);
    assert_in_range(bound, 1, sizeof text - 1);
    size_t length = dtoa_format(x, code, precision, flags, text);
    assert_true(length <= bound);
    text[length] = 0;
    return text;
}

static void test_repr(void **state) {
    static const struct { double x; const char *text; } rows[] = {
        {0.0, "0.0"}, {-0.0, "-0.0"}, {1.0, "1.0"}, {0.1, "0.1"}, {1.0 / 3, "0.3333333333333333"}, {1e16, "1e+16"},
        {1e15, "1000000000000000.0"}, {9007199254740993.0, "9007199254740992.0"}, {1e-4, "0.0001"}, {1e-5, "1e-05"},
        {123456789.125, "123456789.125"}, {1e22, "1e+22"}, {1e23, "1e+23"}, {5e-324, "5e-324"},
        {DBL_MAX, "1.7976931348623157e+308"}, {DBL_MIN, "2.2250738585072014e-308"}, {0x1p-44, "5.684341886080802e-14"},
        {2e-308, "2e-308"}, {9.5e-308, "9.5e-308"}, {INFINITY, "inf"}, {-INFINITY, "-inf"}, {NAN, "nan"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char out[DTOA_REPR_MAX + 1];
        out[dtoa_repr(rows[i].x, out)] = 0;
        assert_string_equal(out, rows[i].text);
    }
}

/* Shortest: reads back, and one digit less does not. */
static void test_shortest_is_shortest(void **state) {
    for (int i = 0; i < 200000; i++) {
        double x = fabs(random_double());
        if (x == 0) continue;
        char digits[DTOA_SHORTEST_MAX], text[40];
        int point, count = dtoa_shortest(x, digits, &point);
        snprintf(text, sizeof text, "0.%.*se%d", count, digits, point);
        assert_true(strtod(text, NULL) == x);
        if (count < 2) continue;
        snprintf(text, sizeof text, "%.*e", count - 2, x);
        assert_true(strtod(text, NULL) != x);
    }
}

/* glibc rounds exactly, too. */
static void test_fixed_like_printf(void **state) {
    for (int i = 0; i < 200000; i++) {
        double x = i % 2 ? random_double() : (double)(random_bits() % 2000000) / 1000 / (double)(1 + i % 7);
        int precision = (int)(random_bits() % (i % 100 ? 20 : 400));
        static char expected[2000];
        static const char *const formats[] = {"%.*f", "%.*e", "%.*g", "%.*E", "%.*G"};
        static const char codes[] = "fegEG";
        size_t kind = i % strlen(codes);
        snprintf(expected, sizeof expected, formats[kind], precision, x);
        assert_string_equal(text_of(x, codes[kind], precision, 0), expected);
    }
}

static void test_ties(void **state) {
    assert_string_equal(text_of(0.5, 'f', 0, 0), "0");
    assert_string_equal(text_of(1.5, 'f', 0, 0), "2");
    assert_string_equal(text_of(2.5, 'f', 0, 0), "2");
    assert_string_equal(text_of(0.125, 'f', 2, 0), "0.12");
    assert_string_equal(text_of(0.375, 'f', 2, 0), "0.38");
    assert_string_equal(text_of(9.995, 'f', 2, 0), "9.99");
    assert_string_equal(text_of(99999.5, 'g', 5, 0), "1e+05");
    assert_string_equal(text_of(0x1p-60, 'f', 0, 0), "0");
}

static void test_flags(void **state) {
    assert_string_equal(text_of(1, 'g', 6, DTOA_ALT), "1.00000");
    assert_string_equal(text_of(1, 'f', 0, DTOA_ALT), "1.");
    assert_string_equal(text_of(1, 'g', 6, DTOA_ADD_DOT_0), "1.0");
    assert_string_equal(text_of(1, 'f', 1, DTOA_SIGN), "+1.0");
    assert_string_equal(text_of(-0.001, 'f', 1, 0), "-0.0");
    assert_string_equal(text_of(-0.001, 'f', 1, DTOA_NO_NEG_0), "0.0");
    assert_string_equal(text_of(INFINITY, 'F', 1, DTOA_SIGN), "+INF");
    assert_int_equal(dtoa_bound(1, 'f', INT32_MAX), 0);
}

static void test_round(void **state) {
    static const struct { double x; int digits; double rounded; } rows[] = {
        {2.675, 2, 2.67}, {0.5, 0, 0}, {1.5, 0, 2}, {2.5, 0, 2}, {25, -1, 20}, {35, -1, 40}, {1234.5678, 2, 1234.57},
        {1e300, 5, 1e300}, {5e-324, 320, 0}, {-0.4, 0, -0.0}, {1e22, -22, 1e22}, {DBL_MAX, -308, INFINITY}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) assert_true(dtoa_round(rows[i].x, rows[i].digits) == rows[i].rounded);
}

static void test_parse(void **state) {
    static const struct { const char *text; double x; int length; } rows[] = {
        {"1", 1, 1}, {"-1.5e3x", -1500, 6}, {".5", .5, 2}, {"5.", 5, 2}, {"1e", 1, 1}, {"1e+", 1, 1}, {"0x10", 0, 1},
        {"1e400", INFINITY, 5}, {"-1e-400", -0.0, 7}, {"123456789012345678901234567890", 123456789012345678901234567890.,
        30}, {"inf", INFINITY, 3}, {"-Infinity", -INFINITY, 9}, {"infinit", INFINITY, 3}, {"1e99999999999", INFINITY, 13},
        {"0e99999999999", 0, 13}, {"1.7976931348623157e308", DBL_MAX, 22}, {"4.9e-324", 5e-324, 8},
        {"9007199254740993", 9007199254740992., 16}, {"9007199254740993.00001", 9007199254740994., 22}};
    double x;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *end = dtoa_parse(rows[i].text, &x);
        assert_int_equal(end - rows[i].text, rows[i].length);
        assert_true(x == rows[i].x && signbit(x) == signbit(rows[i].x));
    }
    static const char *const wrong[] = {"", ".", "-", "e5", "+.", "x", "in", "-na"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) assert_ptr_equal(dtoa_parse(wrong[i], &x), wrong[i]);
    dtoa_parse("nan", &x);
    assert_true(isnan(x));
    for (int i = 0; i < 100000; i++) {
        char text[40];
        double y = random_double();
        snprintf(text, sizeof text, "%.*e", (int)(random_bits() % 25), y);
        dtoa_parse(text, &x);
        assert_true(x == strtod(text, NULL));
    }
}

static void test_speed(void **state) {
    enum { COUNT = 1000, ROUNDS = 200 };
    static double numbers[COUNT];
    char out[DTOA_REPR_MAX];
    for (int i = 0; i < COUNT; i++) numbers[i] = 0.1 * i + 1.0 / 3;
    int64_t start = clock_mono_ns();
    for (int i = 0; i < COUNT * ROUNDS; i++) dtoa_repr(numbers[i % COUNT], out);
    print_message("repr of 17 digits: %.1f ns\n", (double)(clock_mono_ns() - start) / (COUNT * ROUNDS));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_repr),  cmocka_unit_test(test_shortest_is_shortest),
        cmocka_unit_test(test_ties),  cmocka_unit_test(test_fixed_like_printf),
        cmocka_unit_test(test_flags), cmocka_unit_test(test_round),
        cmocka_unit_test(test_parse), cmocka_unit_test(test_speed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
