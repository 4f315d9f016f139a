/* The expected values are python3.11's. */
#include <math.h>

#include "tests/unit/values.h"

static const char *const operators[BINARY_COUNT] = {"+",  "-",  "*", "/", "//", "%", "divmod",
                                                    "<<", ">>", "&", "|", "^",  "@", "**"};

static Own operate(const char *a, const char *op, const char *b) {
    scoped Own x = number(a), y = number(b);
    for (int i = 0; i < BINARY_COUNT; i++)
        if (strcmp(operators[i], op) == 0) return int_binary(i, x, y);
    print_error("no operator %s\n", op);
    assert_true(false);
    return NULL;
}

static void test_arithmetic(void **state) {
    static const char *const rows[][4] = {
        {"2305843009213693951", "+", "1", "2305843009213693952"}, /* out of the word */
        {"2305843009213693952", "-", "1", "2305843009213693951"}, /* and back */
        {"-2305843009213693952", "-", "1", "-2305843009213693953"},
        {"9223372036854775807", "*", "9223372036854775807", "85070591730234615847396907784232501249"},
        {"-7", "//", "2", "-4"},
        {"-7", "%", "2", "1"},
        {"7", "%", "-2", "-1"},
        {"-100000000000000000000000", "//", "7", "-14285714285714285714286"},
        {"-100000000000000000000000", "%", "7", "2"},
        {"5", "%", "-100000000000000000000000", "-99999999999999999999995"},
        {"-5", "//", "100000000000000000000000", "-1"},
        {"-100000000000000000000000", "divmod", "-7", "(14285714285714285714285, -5)"},
        {"1", "<<", "100", "1267650600228229401496703205376"},
        {"-1267650600228229401496703205377", ">>", "100", "-2"},
        {"-1", ">>", "1000", "-1"},
        {"-18446744073709551616", "&", "0xffffffffffffffffff", "4703919738795935662080"},
        {"-1", "^", "0x10000000000000000", "-18446744073709551617"},
        {"3", "**", "100", "515377520732011331036461129765621272702107522001"},
        {"2", "**", "-2", "0.25"},
        {"10", "/", "4", "2.5"},
        {"1000000000000000000000000000000", "/", "3", "3.333333333333333e+29"},
        {"0", "/", "-100000000000000000000000", "-0.0"},
        {"1", "/", "0", "ZeroDivisionError: division by zero"},
        {"1", "//", "0", "ZeroDivisionError: integer division or modulo by zero"},
        {"1", "%", "0", "ZeroDivisionError: integer modulo by zero"},
        {"1", "<<", "-1", "ValueError: negative shift count"},
        {"0", "**", "-1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) assert_shows(operate(rows[i][0], rows[i][1], rows[i][2]), rows[i][3]);
}

/* Decided before GMP is asked, which would end the process. */
static void test_too_large(void **state) {
    assert_shows(operate("1", "<<", "0x10000000000"), "MemoryError: ");
    assert_shows(operate("1", "<<", "0x1000000000000000000"), "OverflowError: too many digits in integer");
    assert_shows(operate("10", "**", "1000000000000"), "MemoryError: ");
    assert_shows(operate("10", "**", "1000000000000000000000000"), "MemoryError: ");
    assert_shows(operate("-1", "**", "1000000000000000000000001"), "-1");
    assert_shows(operate("0", "<<", "0x1000000000000000000"), "0");
}

static void test_power_mod(void **state) {
    static const char *const rows[][4] = {
        {"3", "200", "1000000007", "136318165"},
        {"3", "-1", "7", "5"},
        {"2", "-1", "4", "ValueError: base is not invertible for the given modulus"},
        {"2", "3", "0", "ValueError: pow() 3rd argument cannot be 0"},
        {"3", "5", "-7", "-2"},
        {"0", "0", "1", "0"},
        {"3", "-1", "1", "0"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own a = number(rows[i][0]), b = number(rows[i][1]), m = number(rows[i][2]);
        assert_shows(int_power(a, b, m), rows[i][3]);
    }
}

static void test_text(void **state) {
    static const struct {
        const char *text;
        int base;
        const char *shown;
    } rows[] = {
        {"  -1_000 ", 10, "-1000"},
        {"0x_ff", 16, "255"},
        {"0b101", 0, "5"},
        {"zz", 36, "1295"},
        {"00", 0, "0"},
        {"123456789012345678901234567890", 10, "123456789012345678901234567890"},
        {"012", 0, "ValueError: invalid literal for int() with base 0: '012'"},
        {"1__0", 10, "ValueError: invalid literal for int() with base 10: '1__0'"},
        {"_1", 10, "ValueError: invalid literal for int() with base 10: '_1'"},
        {"", 10, "ValueError: invalid literal for int() with base 10: ''"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_shows(int_from_text(rows[i].text, strlen(rows[i].text), rows[i].base), rows[i].shown);
    scoped Own n = operate("16", "**", "40");
    assert_shows(int_to_text(n, 16), "10000000000000000000000000000000000000000");
    assert_shows(int_to_text(small_int_new(-255), 2), "-11111111");
}

static void test_digit_limit(void **state) {
    scoped Own long_number = operate("10", "**", "4300");
    assert_shows(int_to_text(long_number, 10),
                 "ValueError: Exceeds the limit (4300 digits) for integer string conversion; "
                 "use sys.set_int_max_str_digits() to increase the limit");
    assert_int_equal(int_set_max_digits(100), -1);
    assert_shows(NULL, "ValueError: maxdigits must be 0 or larger than 640");
    assert_int_equal(int_set_max_digits(0), 0);
    scoped Own text = int_to_text(long_number, 10);
    assert_int_equal(str_length(text), 4301);
    assert_int_equal(int_set_max_digits(4300), 0);
}

static void test_bytes(void **state) {
    static const uint8_t bytes[] = {0xff, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08};
    assert_shows(int_from_bytes(bytes, 9, false, false), "4703992362655726044936");
    assert_shows(int_from_bytes(bytes, 9, false, true), "-18374120213919168760");
    assert_shows(int_from_bytes(bytes, 2, true, true), "511");
    assert_shows(int_from_bytes(bytes, 0, true, true), "0");
}

static void test_hash_and_order(void **state) {
    static const struct {
        const char *text;
        int64_t hash;
    } rows[] = {
        {"-1", -2},
        {"2305843009213693951", 0},
        {"-2305843009213693952", -2},
        {"2305843009213693952", 1},
        {"100000000000000000000", 848750603811160107},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own n = number(rows[i].text);
        assert_int_equal(int_hash(n), rows[i].hash);
    }
    scoped Own big = number("100000000000000000000"), other = number("-100000000000000000000");
    assert_true(int_compare(big, other) > 0);
    assert_true(int_compare(other, small_int_new(5)) < 0);
    assert_int_equal(int_compare(True, small_int_new(1)), 0);
}

static void test_to_double(void **state) {
    double x;
    scoped Own tie = number("9007199254740993"), large = operate("2", "**", "1024");
    assert_int_equal(int_as_double(tie, &x), 0);
    assert_true(x == 9007199254740992.0);
    assert_int_equal(int_as_double(large, &x), -1);
    assert_shows(NULL, "OverflowError: int too large to convert to float");
}

/* Instances of subclasses are objects whatever their value; arithmetic gives plain ints. */
static void test_subclass(void **state) {
    scoped Own name = str_new("I"), bases = tuple_pack(1, as_ref(&int_type)), namespace = dict_new();
    scoped Own class = type_new(&type_type, name, bases, namespace, NULL);
    assert_non_null(class);
    static const char *const values[] = {"0", "5", "-7", "123456789012345678901234567890"};
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        scoped Own n = number(values[i]), v = call1(class, n);
        assert_true(is_object(v) && is_int(v) && type_of(v) == type_peek(class));
        assert_int_equal(int_compare(v, n), 0);
        assert_int_equal(int_hash(v), int_hash(n));
        assert_shows(own(v), values[i]);
        scoped Own sum = binary(OP_ADD, v, small_int_new(0)), absolute_value = absolute(v);
        assert_true(is_exactly(sum, &int_type) && is_exactly(absolute_value, &int_type));
        assert_int_equal(compare_truth(sum, n, CMP_EQ), 1);
    }
}

static void test_methods(void **state) {
    static const CallRow rows[] = {
        {"0", "bit_length", "", "0"},
        {"-255", "bit_length", "", "8"},
        {"1606938044258990275541962092341162602522202993782792835301376", "bit_length", "", "201"},
        {"-7", "bit_count", "", "3"},
        {"1606938044258990275541962092341162602522202993782792835301375", "bit_count", "", "200"},
        {"12", "as_integer_ratio", "", "(12, 1)"},
        {"1234", "__round__", "-2", "1200"},
        {"25", "__round__", "-1", "20"},
        {"35", "__round__", "-1", "40"},
        {"5", "__round__", "3", "5"},
        {"123456789012345678901234567890", "__round__", "-25", "123460000000000000000000000000"},
        {"5", "__round__", "'x'", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"True", "__trunc__", "", "1"},
        {"7", "__getnewargs__", "", "(7,)"},
        {"5", "__pow__", "-1", "0.2"},
        {"5", "__pow__", "3, 7", "6"},
        {"5", "__pow__", "2, 0", "ValueError: pow() 3rd argument cannot be 0"},
        {"-7", "__divmod__", "2", "(-4, 1)"},
        {"7", "__rdivmod__", "-2", "(-1, 5)"},
        {"7", "__divmod__", "0", "ZeroDivisionError: integer division or modulo by zero"},
        {"7", "__add__", "1.5", "NotImplemented"},
        {"1", "__lshift__", "-1", "ValueError: negative shift count"},
        {"7", "__format__", "'x'", "'7'"},
        {"7", "__format__", "'q'", "ValueError: Unknown format code 'q' for object of type 'int'"},
    };
    check_rows(rows, COUNT_OF(rows));
    scoped Own n = number("7");
    assert_shows(getattr_named(n, "imag"), "0");
    assert_shows(getattr_named(n, "denominator"), "1");
    assert_shows(getattr_named(True, "numerator"), "1");
}

static void test_to_and_from_bytes(void **state) {
    static const CallRow rows[] = {
        {"1000", "to_bytes", "2", "b'\\x03\\xe8'"},
        {"1000", "to_bytes", "4, 'little'", "b'\\xe8\\x03\\x00\\x00'"},
        {"1000", "to_bytes", "1", "OverflowError: int too big to convert"},
        {"-1", "to_bytes", "2, 'big'", "OverflowError: can't convert negative int to unsigned"},
        {"0", "to_bytes", "0", "b''"},
        {"5", "to_bytes", "-1", "ValueError: length argument must be non-negative"},
        {"5", "to_bytes", "2, 'middle'", "ValueError: byteorder must be either 'little' or 'big'"},
        {"1606938044258990275541962092341162602522202993782792835301376", "to_bytes", "26", "b'\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00'"},
        {"0", "from_bytes", "b'\\x01\\x00'", "256"},
        {"0", "from_bytes", "b'\\x01\\x00', 'little'", "1"},
        {"0", "from_bytes", "[255, 1]", "65281"},
        {"0", "from_bytes", "''", "TypeError: cannot convert 'str' object to bytes"},
        {"0", "from_bytes", "5", "TypeError: cannot convert 'int' object to bytes"},
        {"0", "from_bytes", "b'\\x00', 'up'", "ValueError: byteorder must be either 'little' or 'big'"},
    };
    check_rows(rows, COUNT_OF(rows));
}

/* What int() takes: numbers, texts, and nothing else. */
static void test_from_object(void **state) {
    static const struct { const char *literal, *shown; } rows[] = {
        {"-2.9", "-2"},
        {"1e400", "OverflowError: cannot convert float infinity to integer"},
        {"' 1_000 '", "1000"},
        {"b'12'", "12"},
        {"'0x10'", "ValueError: invalid literal for int() with base 10: '0x10'"},
        {"b'z'", "ValueError: invalid literal for int() with base 10: b'z'"},
        {"[]", "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'"},
        {"None", "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own v = literal(rows[i].literal);
        assert_shows(int_from_object(v), rows[i].shown);
    }
    assert_shows(int_from_double(NAN), "ValueError: cannot convert float NaN to integer");
    Ref based[] = {literal("'ff'"), small_int_new(16)}, unfit[] = {small_int_new(5), small_int_new(16)}, far[] = {literal("'1'"), small_int_new(37)};
    assert_shows(call(as_ref(&int_type), based, 2, NULL), "255");
    assert_shows(call(as_ref(&int_type), unfit, 2, NULL), "TypeError: int() can't convert non-string with explicit base");
    assert_shows(call(as_ref(&int_type), far, 2, NULL), "ValueError: int() base must be >= 2 and <= 36, or 0");
    decref(unlend(based[0]));
    decref(unlend(far[0]));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arithmetic), cmocka_unit_test(test_too_large), cmocka_unit_test(test_power_mod),
        cmocka_unit_test(test_text), cmocka_unit_test(test_digit_limit), cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_hash_and_order), cmocka_unit_test(test_to_double), cmocka_unit_test(test_subclass),
        cmocka_unit_test(test_methods), cmocka_unit_test(test_to_and_from_bytes), cmocka_unit_test(test_from_object),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
