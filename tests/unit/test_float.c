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
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own text = str_new(rows[i][0]);
        assert_shows(float_from_object(text), rows[i][1]);
    }
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

static void test_operators(void **state) {
    static const CallRow rows[] = {
        {"1.5", "__add__", "2", "3.5"},
        {"1.5", "__add__", "'x'", "NotImplemented"},
        {"1.5", "__sub__", "0.5", "1.0"},
        {"1.5", "__rsub__", "5", "3.5"},
        {"7.5", "__truediv__", "0", "ZeroDivisionError: float division by zero"},
        {"7.5", "__floordiv__", "-2", "-4.0"},
        {"-7.5", "__mod__", "2", "0.5"},
        {"7.5", "__mod__", "0", "ZeroDivisionError: float modulo"},
        {"-7.5", "__divmod__", "2.0", "(-4.0, 0.5)"},
        {"7.5", "__divmod__", "0", "ZeroDivisionError: float divmod()"},
        {"2.0", "__pow__", "0.5", "1.4142135623730951"},
        {"2.0", "__pow__", "10000", "OverflowError: (34, 'Numerical result out of range')"},
        {"0.0", "__pow__", "-1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
        {"2.0", "__pow__", "3, 5", "TypeError: pow() 3rd argument not allowed unless all arguments are integers"},
        {"2.0", "__pow__", "3, None", "8.0"},
        {"-2.5", "__neg__", "", "2.5"},
        {"-0.0", "__abs__", "", "0.0"},
        {"0.0", "__bool__", "", "False"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_to_integers(void **state) {
    static const CallRow rows[] = {
        {"2.5", "__trunc__", "", "2"},
        {"-2.5", "__floor__", "", "-3"},
        {"-2.5", "__ceil__", "", "-2"},
        {"1e400", "__int__", "", "OverflowError: cannot convert float infinity to integer"},
        {"1e400", "__trunc__", "", "OverflowError: cannot convert float infinity to integer"},
        {"1e300", "is_integer", "", "True"},
        {"2.5", "is_integer", "", "False"},
        {"1e400", "is_integer", "", "False"},
        {"2.5", "as_integer_ratio", "", "(5, 2)"},
        {"1e400", "as_integer_ratio", "", "OverflowError: cannot convert Infinity to integer ratio"},
        {"0.1", "as_integer_ratio", "", "(3602879701896397, 36028797018963968)"},
        {"2.5", "__round__", "", "2"},
        {"3.5", "__round__", "", "4"},
        {"2.675", "__round__", "2", "2.67"},
        {"1234.5", "__round__", "-2", "1200.0"},
        {"1e400", "__round__", "", "OverflowError: cannot convert float infinity to integer"},
        {"1e400", "__round__", "1", "inf"},
        {"1.5", "__round__", "400", "1.5"},
        {"1e308", "__round__", "-308", "1e+308"},
        {"2.5", "__round__", "'x'", "TypeError: 'str' object cannot be interpreted as an integer"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void test_hexadecimal_and_formats(void **state) {
    static const CallRow rows[] = {
        {"1.0", "hex", "", "'0x1.0000000000000p+0'"},
        {"-0.1", "hex", "", "'-0x1.999999999999ap-4'"},
        {"5e-324", "hex", "", "'0x0.0000000000001p-1022'"},
        {"0.0", "fromhex", "'0x1.8p1'", "3.0"},
        {"0.0", "fromhex", "' -0x.8p-1074 '", "-0.0"},
        {"0.0", "fromhex", "'0x1p1024'", "OverflowError: hexadecimal value too large to represent as a float"},
        {"0.0", "fromhex", "'0xg'", "ValueError: invalid hexadecimal floating-point string"},
        {"0.0", "fromhex", "'nan'", "nan"},
        {"2.5", "__getnewargs__", "", "(2.5,)"},
        {"2.5", "__format__", "'.2e'", "'2.50e+00'"},
        {"2.5", "__format__", "'d'", "ValueError: Unknown format code 'd' for object of type 'float'"},
        {"0.0", "__getformat__", "'double'", "'IEEE, little-endian'"},
        {"0.0", "__getformat__", "'int'", "ValueError: __getformat__() argument 1 must be 'double' or 'float'"},
        {"2.5", "conjugate", "", "2.5"},
    };
    check_rows(rows, COUNT_OF(rows));
    scoped Own x = number("2.5");
    assert_shows(getattr_named(x, "imag"), "0.0");
}

/* The magnitudes that do not fit into the word are objects: they compare, hash and add as the others do. */
static void test_on_the_heap(void **state) {
    static const char *const values[] = {"1e300", "-1e300", "1e-300", "5e-324", "1e400"};
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        scoped Own a = number(values[i]), b = number(values[i]), sum = binary(OP_ADD, a, b), twice = binary(OP_MUL, a, small_int_new(2));
        int64_t hash_a, hash_b;
        assert_int_equal(compare_truth(a, b, CMP_EQ), 1);
        assert_int_equal(compare_truth(sum, twice, CMP_EQ), 1);
        assert_int_equal(hash(a, &hash_a), 0);
        assert_int_equal(hash(b, &hash_b), 0);
        assert_int_equal(hash_a, hash_b);
        assert_ptr_equal(type_of(a), &float_type);
    }
}

/* Instances of subclasses are objects; what is computed from them is a plain float. */
static void test_subclass(void **state) {
    scoped Own name = str_new("F"), bases = tuple_pack(1, as_ref(&float_type)), namespace = dict_new();
    scoped Own class = type_new(&type_type, name, bases, namespace, NULL), text = str_new("1.5"), v = call1(class, text);
    assert_non_null(v);
    assert_true(is_float(v) && type_of(v) == type_peek(class));
    scoped Own exact = float_from_object(v), sum = binary(OP_ADD, v, small_int_new(1)), same = call_row(v, "conjugate", "");
    assert_true(is_exactly(exact, &float_type) && is_exactly(same, &float_type));
    assert_shows(own(sum), "2.5");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_word_or_heap), cmocka_unit_test(test_arithmetic), cmocka_unit_test(test_against_ints),
        cmocka_unit_test(test_text), cmocka_unit_test(test_hex), cmocka_unit_test(test_to_int),
        cmocka_unit_test(test_operators), cmocka_unit_test(test_to_integers), cmocka_unit_test(test_hexadecimal_and_formats),
        cmocka_unit_test(test_on_the_heap), cmocka_unit_test(test_subclass),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
