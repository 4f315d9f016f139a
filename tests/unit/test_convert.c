/* Values to C numbers: what counts as one, what does not fit, and what a class may answer. */
#include <limits.h>
#include <math.h>

#include "tests/unit/classes.h"
#include "tests/unit/values.h"

static Own answer; /* what the methods below return */
static Own give_answer(Ref self, const Ref *args) { return own(answer); }
static const MethodRow answer_row = {"answer(*args)", give_answer, NULL, 0};

/* An instance of a class whose method `name` returns the answer. */
static Own instance_with(const char *name) {
    scoped Own f = cfunction_new(&answer_row, NULL, NULL, NULL), method = call1(as_ref(&staticmethod_type), f);
    scoped Own class = make_class("C", NULL, namespace_of(name, own(method)));
    return call0(class);
}

static void set_answer(const char *text) {
    CLEAR(answer);
    answer = literal(text);
}

static void test_int(void **state) {
    static const struct { const char *text; int n; const char *error; } rows[] = {
        {"0", 0, NULL},
        {"2147483647", INT_MAX, NULL},
        {"-2147483648", INT_MIN, NULL},
        {"True", 1, NULL},
        {"2147483648", 0, "OverflowError: Python int too large to convert to C int"},
        {"-99999999999999999999", 0, "OverflowError: Python int too large to convert to C int"},
        {"1.0", 0, "TypeError: 'float' object cannot be interpreted as an integer"},
        {"None", 0, "TypeError: 'NoneType' object cannot be interpreted as an integer"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own v = number(rows[i].text);
        int n = 7;
        assert_int_equal(int_from(v, &n), rows[i].error ? -1 : 0);
        if (rows[i].error) assert_shows(NULL, rows[i].error);
        else assert_int_equal(n, rows[i].n);
    }
}

static void test_sizes(void **state) {
    scoped Own largest = number("9223372036854775807"), above = number("9223372036854775808"), below = number("-9223372036854775809");
    ssize_t n;
    int64_t wide;
    assert_int_equal(index_ssize(largest, &n), 0);
    assert_int_equal(n, SSIZE_MAX);
    assert_int_equal(index_ssize(above, &n), -1);
    assert_shows(NULL, "OverflowError: Python int too large to convert to C ssize_t");
    assert_int_equal(int64_from(below, &wide), -1);
    assert_shows(NULL, "OverflowError: Python int too large to convert to C long");
    assert_int_equal(index_clipped(above, &n), 0); /* for slices: as far as it goes */
    assert_int_equal(n, SSIZE_MAX);
    assert_int_equal(index_clipped(below, &n), 0);
    assert_int_equal(n, -SSIZE_MAX - 1);
}

static void test_index_method(void **state) {
    scoped Own o = instance_with("__index__");
    ssize_t n;
    set_answer("42");
    assert_int_equal(index_ssize(o, &n), 0);
    assert_int_equal(n, 42);
    double x;
    assert_int_equal(double_from(o, &x), 0);
    assert_true(x == 42.0);
    set_answer("1.5");
    assert_int_equal(index_ssize(o, &n), -1);
    assert_shows(NULL, "TypeError: __index__ returned non-int (type float)");
    CLEAR(answer);
}

static void test_double(void **state) {
    scoped Own huge = number("1e300"), text = literal("'1.5'"), o = instance_with("__float__");
    double x;
    assert_int_equal(double_from(small_int_new(-3), &x), 0);
    assert_true(x == -3.0);
    assert_int_equal(double_from(huge, &x), 0);
    assert_true(x == 1e300);
    assert_int_equal(double_from(text, &x), -1);
    assert_shows(NULL, "TypeError: must be real number, not str");
    set_answer("2.5");
    assert_int_equal(double_from(o, &x), 0);
    assert_true(x == 2.5);
    set_answer("2");
    assert_int_equal(double_from(o, &x), -1);
    assert_shows(NULL, "TypeError: C.__float__ returned non-float (type int)");
    CLEAR(answer);
}

static void test_seconds(void **state) {
    static const struct { const char *text; int64_t ns; const char *error; } rows[] = {
        {"0", 0, NULL},
        {"3", 3000000000, NULL},
        {"0.5", 500000000, NULL},
        {"1e-10", 1, NULL}, /* never less than was asked for */
        {"-1.5", -1500000000, NULL},
        {"True", 1000000000, NULL},
        {"1e400", 0, "OverflowError: timestamp too large to convert to C _PyTime_t"},
        {"1e10", 0, "OverflowError: timestamp too large to convert to C _PyTime_t"},
        {"9223372037", 0, "OverflowError: timestamp too large to convert to C _PyTime_t"},
        {"99999999999999999999", 0, "OverflowError: timestamp too large to convert to C _PyTime_t"},
        {"None", 0, "TypeError: 'NoneType' object cannot be interpreted as an integer"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own v = number(rows[i].text);
        int64_t ns = 7;
        assert_int_equal(seconds_from(v, &ns), rows[i].error ? -1 : 0);
        if (rows[i].error) assert_shows(NULL, rows[i].error);
        else assert_int_equal(ns, rows[i].ns);
    }
    scoped Own nan = float_new(NAN);
    int64_t ns;
    assert_int_equal(seconds_from(nan, &ns), -1);
    assert_shows(NULL, "ValueError: Invalid value NaN (not a number)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_int), cmocka_unit_test(test_sizes), cmocka_unit_test(test_index_method), cmocka_unit_test(test_double),
        cmocka_unit_test(test_seconds),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
