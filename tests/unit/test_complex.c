/* The expected values are python3.11's. */
#include <math.h>

#include "tests/unit/values.h"

static void test_repr(void **state) {
    assert_shows(complex_new(1, 2), "(1+2j)");
    assert_shows(complex_new(0, -0.5), "-0.5j");
    assert_shows(complex_new(-0.0, 0), "(-0+0j)");
    assert_shows(complex_new(HUGE_VAL, NAN), "(inf+nanj)");
}

static void test_arithmetic(void **state) {
    static const struct {
        int op;
        double a, b, c, d;
        const char *shown;
    } rows[] = {
        {OP_MUL, 1, 2, 3, 4, "(-5+10j)"},
        {OP_TRUEDIV, 1, 2, 3, 4, "(0.44+0.08j)"},
        {OP_POW, 1, 2, 3, 0, "(-11-2j)"},
        {OP_POW, 0, 1, 0, 1, "(0.20787957635076193+0j)"},
        {OP_POW, 0, 0, 0, 0, "(1+0j)"},
        {OP_TRUEDIV, 1, 2, 0, 0, "ZeroDivisionError: complex division by zero"},
        {OP_POW, 0, 0, -1, 0, "ZeroDivisionError: 0.0 to a negative or complex power"},
        {OP_POW, 1e200, 0, 3, 0, "OverflowError: complex exponentiation"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own x = complex_new(rows[i].a, rows[i].b), y = complex_new(rows[i].c, rows[i].d);
        assert_shows(rows[i].op == OP_POW ? power(x, y, None) : binary(rows[i].op, x, y), rows[i].shown);
    }
}

static void test_construction(void **state) {
    static const char *const rows[][2] = {
        {" ( 1+2j ) ", "(1+2j)"},
        {"-j", "-1j"},
        {"1e3", "(1000+0j)"},
        {"1_0j", "10j"},
        {"infj", "infj"},
        {"1+", "ValueError: complex() arg is a malformed string"},
        {"(1", "ValueError: complex() arg is a malformed string"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own text = str_new(rows[i][0]);
        assert_shows(call1(as_ref(&complex_type), text), rows[i][1]);
    }
    assert_shows(call2(as_ref(&complex_type), small_int_new(1), small_int_new(-2)), "(1-2j)");
}

static void test_equal_hash(void **state) {
    int64_t of_complex, of_int;
    scoped Own z = complex_new(5, 0);
    assert_int_equal(hash(z, &of_complex), 0);
    assert_int_equal(hash(small_int_new(5), &of_int), 0);
    assert_int_equal(of_complex, of_int);
    assert_int_equal(compare_truth(z, small_int_new(5), CMP_EQ), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_repr),
        cmocka_unit_test(test_arithmetic),
        cmocka_unit_test(test_construction),
        cmocka_unit_test(test_equal_hash),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
