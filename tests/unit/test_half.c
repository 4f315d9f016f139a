#include "runtime/base/half.h"

#include <fenv.h>
#include <math.h>
#include <stdbool.h>

#include "tests/unit/unit.h"

/* The value of a finite half, by its definition. */
static double value_of(unsigned bits) {
    int exponent = (int)(bits >> 10 & 31), fraction = (int)(bits & 1023);
    double size = exponent ? ldexp(1024 + fraction, exponent - 25) : ldexp(fraction, -24);
    return bits & 0x8000 ? -size : size;
}

static unsigned from_double(double x) { return half_from_double(x).bits; }
static unsigned from_float(double x) { return half_from_float((float)x).bits; }

static void test_every_half_and_back(void **state) {
    for (unsigned bits = 0; bits < 0x10000; bits++) {
        Half h = {(uint16_t)bits};
        float x = half_to_float(h);
        if ((bits & 0x7fff) > 0x7c00) {
            assert_true(isnan(x));
            assert_int_equal(signbit(x) != 0, bits >> 15);
            assert_true(isnan(half_to_float(half_from_float(x))));
            assert_true(isnan(half_to_float(half_from_double((double)x))));
            continue;
        }
        if ((bits & 0x7fff) == 0x7c00) assert_true(isinf(x) && (x < 0) == (bits >> 15));
        else assert_true((double)x == value_of(bits) && half_to_double(h) == value_of(bits));
        assert_int_equal(signbit(x) != 0, bits >> 15);
        assert_int_equal(half_from_float(x).bits, bits);
        assert_int_equal(half_from_double((double)x).bits, bits);
    }
}

/* Between two neighbours: the middle goes to the even one, everything else to the nearer one, however near the middle. */
static void test_rounding(void **state) {
    for (unsigned low = 0; low < 0x7c00; low++) {
        unsigned high = low + 1, even = low & 1 ? high : low;
        double a = value_of(low), b = high == 0x7c00 ? 65536 : value_of(high), middle = (a + b) / 2;
        assert_int_equal(from_float(middle), even);
        assert_int_equal(from_double(middle), even);
        assert_int_equal(from_float(nextafterf((float)middle, 0)), low);
        assert_int_equal(from_float(nextafterf((float)middle, INFINITY)), high);
        assert_int_equal(from_double(nextafter(middle, 0)), low);
        assert_int_equal(from_double(nextafter(middle, INFINITY)), high);
        assert_int_equal(from_double(-nextafter(middle, 0)), low | 0x8000);
        assert_int_equal(from_double(-nextafter(middle, INFINITY)), high | 0x8000);
    }
}

static void test_ends(void **state) {
    assert_int_equal(from_double(1e300), 0x7c00);
    assert_int_equal(from_double(-1e300), 0xfc00);
    assert_int_equal(from_float(3e38), 0x7c00);
    assert_int_equal(from_double(5e-324), 0);
    assert_int_equal(from_double(-1e-50), 0x8000);
    assert_int_equal(from_float(1e-45), 0);
    assert_int_equal(from_float(INFINITY), 0x7c00);
    assert_int_equal(from_double(-INFINITY), 0xfc00);
}

/* The flags of one conversion, which must not be done by the compiler. */
static int flags_of(double number, bool by_float) {
    volatile double x = number;
    volatile uint16_t result;
    feclearexcept(FE_ALL_EXCEPT);
    if (by_float) {
        volatile float narrow = (float)x;
        feclearexcept(FE_ALL_EXCEPT);
        result = half_from_float(narrow).bits;
    } else {
        result = half_from_double(x).bits;
    }
    (void)result;
    return fetestexcept(FE_OVERFLOW | FE_UNDERFLOW | FE_INVALID | FE_DIVBYZERO);
}

static void test_flags(void **state) {
    static const struct { double x; int flags; } rows[] = {
        {0, 0}, {-0.0, 0}, {1, 0}, {0.1, 0}, {65504, 0}, {65519.9, 0}, {65520, FE_OVERFLOW}, {-65536, FE_OVERFLOW}, {1e30, FE_OVERFLOW},
        {0x1p-14, 0}, {0x1p-24, 0}, {0x3p-24, 0}, {0x1p-25, FE_UNDERFLOW}, {0x1.8p-24, FE_UNDERFLOW}, {-1e-30, FE_UNDERFLOW},
        {0x1.004p-14, 0}, {0x1.0041p-14, 0}, {0x1.001p-15, FE_UNDERFLOW}, {INFINITY, 0}, {-INFINITY, 0}, {NAN, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(flags_of(rows[i].x, true), rows[i].flags);
        assert_int_equal(flags_of(rows[i].x, false), rows[i].flags);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_half_and_back),
        cmocka_unit_test(test_rounding),
        cmocka_unit_test(test_ends),
        cmocka_unit_test(test_flags),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
