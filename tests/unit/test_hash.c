/* The expected numbers are python3.11's. */
#include "runtime/base/hash.h"

#include <math.h>
#include <string.h>

#include "tests/unit/unit.h"

static const struct { const char *seed; int64_t of_a, of_gilt, of_hello, of_eight, of_long, of_kanji; } seeded[] = {
    {"0", 4644417185603328019, -5177572531877226227, -5642461784034726774, 3785724242978802311, -5980272704096949017,
     -6795607626837722595},
    {"1", -3012895188637184397, 6184942468424036448, 4697380503286254714, 500036314421443289, -7025708846576410035,
     -2064226853654063334},
    {"42", -123207753977932514, -4898123645175924575, -3893157060480277979, -8868897825882322955, -8131903682837674788,
     7450473729066820458},
    {"4294967295", -5989683813037840249, -4516856707260613979, 6208778848576073069, -5472437280652225004,
     -7878765656129418731, -6880893356418277905},
};

static int64_t of_text(const char *text) { return hash_bytes(text, strlen(text)); }

static void test_text(void **state) {
    char nines[82] = "";
    for (int i = 0; i < 9; i++) strcat(nines, "123456789");
    static const uint16_t kanji[] = {0x6f22, 0x5b57};
    for (size_t i = 0; i < COUNT_OF(seeded); i++) {
        assert_int_equal(hash_init(seeded[i].seed), 0);
        assert_false(hash_is_random());
        assert_int_equal(hash_bytes("", 0), 0);
        assert_int_equal(of_text("a"), seeded[i].of_a);
        assert_int_equal(of_text("gilt"), seeded[i].of_gilt);
        assert_int_equal(of_text("hello world"), seeded[i].of_hello);
        assert_int_equal(of_text("12345678"), seeded[i].of_eight);
        assert_int_equal(of_text(nines), seeded[i].of_long);
        assert_int_equal(hash_bytes(kanji, sizeof kanji), seeded[i].of_kanji);
    }
}

static void test_seeds(void **state) {
    static const char *const wrong[] = {"x", "-1", "4294967296", "1x", "99999999999999999999"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) assert_int_equal(hash_init(wrong[i]), -1);
    assert_int_equal(hash_init(NULL), 0);
    assert_true(hash_is_random());
    int64_t first = of_text("gilt");
    assert_int_equal(hash_init("random"), 0);
    assert_int_not_equal(of_text("gilt"), first);
}

static void test_ints(void **state) {
    static const struct { int64_t n, hash; } rows[] = {
        {0, 0}, {1, 1}, {-1, -2}, {-2, -2}, {(1ll << 61) - 1, 0}, {1ll << 61, 1}, {1ll << 62, 2},
        {INT64_MIN, -4}, {INT64_MAX, 3}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) assert_int_equal(hash_int(rows[i].n), rows[i].hash);
    static const uint64_t two64[] = {0, 1}, two200[] = {0, 0, 0, 256},
                          three100[] = {0xd6947d55cf3813d1, 0x673768565b41f775, 0x5a4653ca};
    assert_int_equal(hash_limbs(two64, 2, false), 8);
    assert_int_equal(hash_limbs(two200, 4, false), 131072);
    assert_int_equal(hash_limbs(three100, 3, true), -1175369268131054105);
}

static void test_doubles(void **state) {
    static const struct { double x; int64_t hash; } rows[] = {
        {0.0, 0}, {-0.0, 0}, {0.5, 1152921504606846976}, {1.5, 1152921504606846977}, {-1.0, -2},
        {1e300, 1224995262755759164}, {5e-324, 16777216}, {3.14, 322818021289917443},
        {-2.5e-10, -699647011998930896}, {0x1p62, 2}, {0x1p61, 1}, {1e18, 1000000000000000000},
        {INFINITY, 314159}, {-INFINITY, -314159}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) assert_int_equal(hash_double(rows[i].x), rows[i].hash);
}

static void test_tuples(void **state) {
    assert_int_equal(hash_tuple_end(hash_tuple_start(), 0), 5740354900026072187);
    assert_int_equal(hash_tuple_end(hash_tuple_add(hash_tuple_start(), 1), 1), -6644214454873602895);
    uint64_t lane = hash_tuple_start();
    for (int64_t i = 1; i <= 3; i++) lane = hash_tuple_add(lane, hash_int(i));
    assert_int_equal(hash_tuple_end(lane, 3), 529344067295497451);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),    cmocka_unit_test(test_seeds),  cmocka_unit_test(test_ints),
        cmocka_unit_test(test_doubles), cmocka_unit_test(test_tuples),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
