/* The expected values are python3.11's. */
#include <math.h>

#include "tests/unit/values.h"

static void test_word_or_heap(void **state) {
    static const double ordinary[] = {0.0, -0.0, 1.5, -1e70, 1e-300, 5e-324}, rare[] = {1e300, 1e-150, HUGE_VAL, NAN};
    for (size_t i = 0; i < COUNT_OF(ordinary); i++) {
        Own x = float_new(ordinary[i]);
        assert_true(is_word_float(x));
        assert_memory_equal(&(double){float_value(x)}, &ordinary[i], sizeof(double));
    }
    for (size_t i = 0; i < COUNT_OF(rare); i++) {
        scoped Own x = float_new(rare[i]);
        assert_true(is_object(x) && is_float(x));
        assert_memory_equal(&(double){float_value(x)}, &rare[i], sizeof(double));
    }
}

static void test_arithmetic(void **state) {
    static const struct {
        int op;
        double a, b;
        const char *shown;
    } rows[] = {
        {OP_FLOORDIV, -7.5, 2, "-4.0"},
        {OP_MOD, -7.5, 2, "0.5"},
        {OP_MOD, 7.5, -2, "-0.5"},
        {OP_MOD, -4, 2, "0.0"},
        {OP_MOD, 4, -2, "-0.0"},
        {OP_DIVMOD, 1, 0.1, "(9.0, 0.09999999999999995)"},
        {OP_POW, 2, 0.5, "1.4142135623730951"},
        {OP_POW, -8, 1.0 / 3, "(1.0000000000000002+1.7320508075688772j)"},
        {OP_POW, -2, 3, "-8.0"},
        {OP_TRUEDIV, 1, 0, "ZeroDivisionError: float division by zero"},
        {OP_FLOORDIV, 1, 0, "ZeroDivisionError: float floor division by zero"},
        {OP_MOD, 1, 0, "ZeroDivisionError: float modulo"},
        {OP_DIVMOD, 1, 0, "ZeroDivisionError: float divmod()"},
        {OP_POW, 0, -1, "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
        {OP_POW, 2, 10000, "OverflowError: (34, 'Numerical result out of range')"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_shows(float_binary(rows[i].op, rows[i].a, rows[i].b), rows[i].shown);
}

static void test_against_ints(void **state) {
    static const struct {
        double x;
        const char *n;
        int order;
    } rows[] = {
        {9007199254740992.0, "9007199254740993", -1},
        {1e20, "100000000000000000000", 0},
        {0.0, "-100000000000000000000", 1},
        {-0x1p63, "-9223372036854775808", 0},
        {0.5, "0", 1},
        {-0.5, "0", -1},
        {HUGE_VAL, "5", 1},
        {NAN, "5", 2},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own n = number(rows[i].n);
        assert_int_equal(float_compare_int(rows[i].x, n), rows[i].order);
    }
}

static void test_text(void **state) {
    static const char *const rows[][2] = {
        {" 1_0.5e3 ", "10500.0"},
        {"-iNf", "-inf"},
        {"nan", "nan"},
        {"1e400", "inf"},
        {".5", "0.5"},
        {"5e-324", "5e-324"},
        {"1__0", "ValueError: could not convert string to float: '1__0'"},
        {"", "ValueError: could not convert string to float: ''"},
        {"0x10", "ValueError: could not convert string to float: '0x10'"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_shows(float_from_text(rows[i][0], strlen(rows[i][0])), rows[i][1]);
}

static void test_hex(void **state) {
    static const struct {
        double x;
        const char *hex;
    } rows[] = {
        {1.5, "0x1.8000000000000p+0"},
        {-0.1, "-0x1.999999999999ap-4"},
        {5e-324, "0x0.0000000000001p-1022"},
        {-0.0, "-0x0.0p+0"},
    };
    double x;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_shows(float_hex(rows[i].x), rows[i].hex);
        assert_int_equal(float_parse_hex(rows[i].hex, strlen(rows[i].hex), &x), 1);
        assert_memory_equal(&x, &rows[i].x, sizeof x);
    }
    assert_int_equal(float_parse_hex("0x1.fffffffffffff8p0", 20, &x), 1); /* a tie goes to even */
    assert_true(x == 2.0);
    assert_int_equal(float_parse_hex("0x1p", 4, &x), 0);
    assert_int_equal(float_parse_hex("0x1p1024", 8, &x), -1);
    assert_shows(NULL, "OverflowError: hexadecimal value too large to represent as a float");
}

static void test_to_int(void **state) {
    assert_shows(int_from_double(-1.9), "-1");
    assert_shows(int_from_double(1e25), "10000000000000000905969664");
    assert_shows(int_from_double(HUGE_VAL), "OverflowError: cannot convert float infinity to integer");
    assert_shows(int_from_double(NAN), "ValueError: cannot convert float NaN to integer");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_word_or_heap), cmocka_unit_test(test_arithmetic), cmocka_unit_test(test_against_ints),
        cmocka_unit_test(test_text),         cmocka_unit_test(test_hex),        cmocka_unit_test(test_to_int),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
