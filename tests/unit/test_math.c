/* The expected values are python3.11's. */
#include "stdlib/stdlib.h"
#include "tests/unit/values.h"

/* Calls math.name(arguments...), numbers separated by blanks. */
static Own call_math(const char *name, const char *arguments) {
    char copy[512], *save = NULL;
    Own values[16];
    size_t count = 0;
    scoped Own module = module_from_def(&math_module);
    assert_non_null(module);
    assert_true(strlen(arguments) < sizeof copy);
    strcpy(copy, arguments);
    for (char *word = strtok_r(copy, " ", &save); word; word = strtok_r(NULL, " ", &save))
        values[count++] = number(word);
    scoped Own function = getattr_named(module, name);
    assert_non_null(function);
    Own result = call(function, (const Ref *)values, count, NULL);
    while (count) decref(values[--count]);
    return result;
}

static void check(const char *const rows[][3], size_t count) {
    for (size_t i = 0; i < count; i++) assert_shows(call_math(rows[i][0], rows[i][1]), rows[i][2]);
}
#define CHECK(rows) check(rows, COUNT_OF(rows))

static void test_real(void **state) {
    static const char *const rows[][3] = {
        {"sqrt", "2", "1.4142135623730951"},
        {"sqrt", "-1", "ValueError: math domain error"},
        {"exp", "1000", "OverflowError: math range error"},
        {"exp", "-1000", "0.0"},
        {"pow", "0 -1", "ValueError: math domain error"},
        {"pow", "10 400", "OverflowError: math range error"},
        {"fmod", "-7 3", "-1.0"},
        {"fmod", "1 inf", "1.0"},
        {"remainder", "5 3", "-1.0"},
        {"ldexp", "1 -5000", "0.0"},
        {"ldexp", "1 5000", "OverflowError: math range error"},
        {"frexp", "8", "(0.5, 4)"},
        {"modf", "-1.5", "(-0.5, -1.0)"},
        {"ulp", "1", "2.220446049250313e-16"},
        {"nextafter", "1 2", "1.0000000000000002"},
        {"sin", "inf", "ValueError: math domain error"},
        {"sqrt", "None", "TypeError: must be real number, not NoneType"},
        {"sqrt", "1 2", "TypeError: math.sqrt() takes exactly one argument (2 given)"},
        {"isclose", "1 1.0000000001", "True"},
        {"floor", "-1.5", "-2"},
        {"ceil", "1e20", "100000000000000000000"},
    };
    CHECK(rows);
}

static void test_logarithms(void **state) {
    static const char *const rows[][3] = {
        {"log", "8 2", "3.0"},
        {"log2", "1024", "10.0"},
        {"log", "0", "ValueError: math domain error"},
        {"log10", "100000000000000000000000", "23.0"},
        {"log", "1 1", "ZeroDivisionError: float division by zero"},
        {"log", "1 2 3", "TypeError: math.log requires 1 to 2 arguments"},
    };
    CHECK(rows);
    scoped Own large = int_power(small_int_new(10), small_int_new(400), None), module = module_from_def(&math_module);
    assert_shows(call_method_named(module, "log", (Ref[]){large}, 1), "921.0340371976182");
}

static void test_gamma(void **state) {
    static const char *const rows[][3] = {
        {"gamma", "0.5", "1.7724538509055159"},
        {"gamma", "23", "1.1240007277776077e+21"},
        {"gamma", "-1", "ValueError: math domain error"},
        {"gamma", "200", "OverflowError: math range error"},
        {"gamma", "-200.5", "-0.0"},
        {"lgamma", "100.5", "361.4355404677776"},
        {"lgamma", "0", "ValueError: math domain error"},
    };
    CHECK(rows);
}

static void test_integers(void **state) {
    static const char *const rows[][3] = {
        {"gcd", "", "0"},
        {"gcd", "12 -18 30", "6"},
        {"lcm", "4 6 10", "60"},
        {"lcm", "", "1"},
        {"isqrt", "10000000000000000000000000000000000000000", "100000000000000000000"},
        {"isqrt", "-1", "ValueError: isqrt() argument must be nonnegative"},
        {"factorial", "25", "15511210043330985984000000"},
        {"factorial", "-1", "ValueError: factorial() not defined for negative values"},
        {"factorial", "100000000000000000000",
         "OverflowError: factorial() argument should not exceed 9223372036854775807"},
        {"factorial", "9223372036854775807", "MemoryError: "},
        {"comb", "10 3", "120"},
        {"comb", "3 10", "0"},
        {"comb", "-1 2", "ValueError: n must be a non-negative integer"},
        {"comb", "100000000000000000000 99999999999999999997",
         "166666666666666666661666666666666666666700000000000000000000"},
        {"perm", "5 2", "20"},
        {"perm", "5", "120"},
        {"perm", "5 -1", "ValueError: k must be a non-negative integer"},
        {"gcd", "1.5", "TypeError: 'float' object cannot be interpreted as an integer"},
    };
    CHECK(rows);
}

static void test_sums(void **state) {
    static const char *const rows[][3] = {
        {"hypot", "", "0.0"},
        {"hypot", "3 4", "5.0"},
        {"hypot", "1 2 3", "3.7416573867739413"},
        {"hypot", "inf nan", "inf"},
        {"hypot", "1e308 1e308", "1.4142135623730951e+308"},
        {"hypot", "5e-324 5e-324", "5e-324"},
    };
    CHECK(rows);
    scoped Own tenth = float_new(0.1), module = module_from_def(&math_module);
    scoped Own tenths =
        tuple_from_array((Ref[]){tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth}, 10);
    assert_shows(call_method_named(module, "fsum", (Ref[]){tenths}, 1), "1.0");
    assert_shows(call_method_named(module, "prod", (Ref[]){tenths}, 1), "1.0000000000000006e-10");
    assert_shows(call_method_named(module, "dist", (Ref[]){tenths, tenths}, 2), "0.0");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_real),     cmocka_unit_test(test_logarithms), cmocka_unit_test(test_gamma),
        cmocka_unit_test(test_integers), cmocka_unit_test(test_sums),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
