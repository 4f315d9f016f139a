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

static void test_methods(void **state) {
    scoped Own z = complex_new(3, -4), zero = complex_new(0, -0.0), spec = str_new(">9.1f"), bad = str_new("d");
    assert_shows(absolute(z), "5.0");
    assert_shows(negative(z), "(-3+4j)");
    assert_shows(call_method_named(z, "conjugate", NULL, 0), "(3+4j)");
    assert_shows(call_method_named(z, "__getnewargs__", NULL, 0), "(3.0, -4.0)");
    assert_shows(call_method_named(z, "__format__", (Ref[]){spec}, 1), " 3.0-4.0j");
    assert_shows(call_method_named(z, "__format__", (Ref[]){bad}, 1), "ValueError: Unknown format code 'd' for object of type 'complex'");
    assert_int_equal(truth(zero), 0);
    assert_int_equal(truth(z), 1);
    assert_shows(binary(OP_ADD, z, True), "(4-4j)");
    assert_shows(binary(OP_SUB, small_int_new(1), z), "(-2+4j)");
    assert_shows(call_method_named(z, "__complex__", NULL, 0), "(3-4j)");
    scoped Own huge = complex_new(1e308, 1e308), larger = binary(OP_MUL, huge, small_int_new(10));
    assert_shows(own(larger), "(inf+infj)");
    scoped Own big = complex_new(1.7e308, 1.7e308);
    assert_shows(absolute(big), "OverflowError: absolute value too large");
}

/* An instance of a derived class turns into a plain complex; what has __complex__ is asked, and must give one. */
static Own answer_of_complex(Ref self, const Ref *args) { return str_new("1j"); }
static const MethodRow answer_row = {"__complex__()", answer_of_complex, NULL, 0};

static void test_from_objects(void **state) {
    scoped Own name = str_new("Z"), bases = tuple_pack(1, as_ref(&complex_type)), namespace = dict_new(), keywords = dict_new();
    scoped Own class = type_new(&type_type, name, bases, namespace, keywords), z = call2(class, small_int_new(1), small_int_new(2));
    scoped Own plain = call1(as_ref(&complex_type), z);
    assert_ptr_equal(type_of(plain), &complex_type);
    assert_shows(give(plain), "(1+2j)");
    scoped Own none = tuple_new(0), answering = dict_new(), function = cfunction_new(&answer_row, NULL, NULL, NULL);
    assert_int_equal(dict_set_named(answering, "__complex__", function), 0);
    scoped Own liar = type_new(&type_type, name, none, answering, keywords), o = call0(liar);
    assert_shows(call1(as_ref(&complex_type), o), "TypeError: __complex__ returned non-complex (type str)");
    assert_shows(call1(as_ref(&complex_type), none), "TypeError: complex() first argument must be a string or a number, not 'tuple'");
}

static void test_as_two_doubles(void **state) {
    double real, imag;
    scoped Own z = complex_new(1, -2), text = str_new("1");
    assert_int_equal(complex_from_object(z, &real, &imag), 0);
    assert_true(real == 1 && imag == -2);
    assert_int_equal(complex_from_object(small_int_new(3), &real, &imag), 0);
    assert_true(real == 3 && imag == 0);
    assert_int_equal(complex_from_object(text, &real, &imag), -1);
    assert_shows(NULL, "TypeError: must be real number, not str");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_repr),
        cmocka_unit_test(test_arithmetic),
        cmocka_unit_test(test_construction),
        cmocka_unit_test(test_equal_hash),
        cmocka_unit_test(test_methods), cmocka_unit_test(test_from_objects),
        cmocka_unit_test(test_as_two_doubles),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
