#include "tests/unit/literals.h"

static void check(const char *const (*rows)[3], size_t count) {
    for (size_t i = 0; i < count; i++) {
        scoped Own format = literal(rows[i][0]), args = literal(rows[i][1]);
        assert_repr(binary(OP_MOD, format, args), rows[i][2]);
    }
}

static void test_text(void **state) {
    static const char *const rows[][3] = {
        {"'%d|%5d|%-5d|%05d|%+d|% d'", "(1, 2, 3, 4, 5, 6)", "'1|    2|3    |00004|+5| 6'"},
        {"'%x %#x %X %#o %.5d %+.3x'", "(255, 255, 255, 8, 42, -255)", "'ff 0xff FF 0o10 00042 -0ff'"},
        {"'%#010x|%-#10x|'", "(-255, 255)", "'-0x00000ff|0xff      |'"},
        {"'%s %r %a %.2s %5s|%-5s|'", "('a', 'b', '\\xe9', 'xyz', 'l', 'r')", "\"a 'b' '\\\\xe9' xy     l|r    |\""},
        {"'%c%c%5c'", "('a', 8364, 'x')", "'a€    x'"},
        {"'%f %.2f %e %g %G %08.3f %+g'", "(1.5, 2.345, 1.5, 100000.0, 1e100, -3.14159, 3.0)",
         "'1.500000 2.35 1.500000e+00 100000 1E+100 -003.142 +3'"},
        {"'%*d|%-*d|%.*f'", "(5, 1, 5, 2, 2, 3.14159)", "'    1|2    |3.14'"},
        {"'%(a)s-%(b)05d'", "{'a': 1, 'b': 2}", "'1-00002'"},
        {"'100%%'", "()", "'100%'"},
        {"'%d'", "3.99", "'3'"},
        {"'%s'", "[1, 2]", "'[1, 2]'"},
        {"'%x'", "1.5", "TypeError: %x format: an integer is required, not float"},
        {"'%d'", "'a'", "TypeError: %d format: a real number is required, not str"},
        {"'%c'", "'ab'", "TypeError: %c requires int or char"},
        {"'%c'", "-1", "OverflowError: %c arg not in range(0x110000)"},
        {"'%z'", "1", "ValueError: unsupported format character 'z' (0x7a) at index 1"},
        {"'%'", "1", "ValueError: incomplete format"},
        {"'%(a'", "{}", "ValueError: incomplete format key"},
        {"'%(a)s'", "1", "TypeError: format requires a mapping"},
        {"'%s %s'", "('a')", "TypeError: not enough arguments for format string"},
        {"'%s'", "('a', 'b')", "TypeError: not all arguments converted during string formatting"},
        {"'%*d'", "('a', 1)", "TypeError: * wants int"},
        {"'%99999999999999999999d'", "1", "ValueError: width too big"},
        {"'%.99999999999999999999d'", "1", "ValueError: precision too big"},
    };
    check(rows, COUNT_OF(rows));
}

static void test_bytes(void **state) {
    static const char *const rows[][3] = {
        {"b'%s|%b|%a|%r|%c|%d'", "(b'x', b'y', 'z', '\\xe9', 65, 7)", "b\"x|y|'z'|'\\\\xe9'|A|7\""},
        {"b'%(k)s'", "{b'k': b'v'}", "b'v'"},
        {"b'%s'", "'x'", "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'"},
        {"b'%c'", "256", "OverflowError: %c arg not in range(256)"},
        {"b'%f'", "'a'", "TypeError: float argument required, not str"},
        {"b'%s'", "(b'a', b'b')", "TypeError: not all arguments converted during bytes formatting"},
    };
    check(rows, COUNT_OF(rows));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_text), cmocka_unit_test(test_bytes)};
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
