/* Sorting: every pattern that a merge sort treats in a special way, all kinds of keys, stability, errors midway. */
#include "tests/unit/objects.h"

enum { PATTERNS = 10 };

/* Value i of n in a pattern. */
static int64_t pattern_value(int pattern, int64_t i, int64_t n, uint32_t *seed) {
    switch (pattern) {
    case 0: return lcg(seed) >> 8;            /* random */
    case 1: return i;                         /* sorted */
    case 2: return n - i;                     /* descending */
    case 3: return (int64_t)(lcg(seed) >> 8) % 4; /* many equal */
    case 4: return i % 100 == 7 ? -i : i;     /* nearly sorted */
    case 5: return i < n / 2 ? i : i - n / 2; /* two interleaving runs: merges */
    case 6: return i < n / 2 ? n + i : i;     /* two runs in the wrong order: gallops */
    case 7: return i % 37;                    /* sawtooth */
    case 8: return 5;                         /* all equal */
    default: return i < n - 3 ? i : -(int64_t)(lcg(seed) >> 8); /* a few at the end */
    }
}

static Own pattern_list(int pattern, int64_t n, Own (*make)(int64_t)) {
    Own list = list_new((size_t)n);
    uint32_t seed = 42;
    for (int64_t i = 0; i < n; i++) assert_int_equal(list_append_take(list, make(pattern_value(pattern, i, n, &seed))), 0);
    return list;
}

static Own make_int(int64_t n) { return I(n); }
static Own make_float(int64_t n) { return F((double)n / 3); }
static Own make_str(int64_t n) { return str_format("%ld", (long)n); }
static Own make_wide_str(int64_t n) { return n % 3 ? str_format("%ld", (long)n) : str_format("%c%ld", 0x20ac, (long)n); }
static Own make_tuple(int64_t n) { return tuple_pack(2, I(n / 2), I(-n)); }
static Own make_mixed(int64_t n) { return n % 2 ? F((double)n) : I(n); }

static void expect_sorted(Ref list, bool reverse) {
    for (size_t i = 1; i < list_length(list); i++) {
        int wrong = compare_truth(list_item_peek(list, i - reverse), list_item_peek(list, i - !reverse), CMP_LT);
        assert_int_equal(wrong, 0);
    }
}

static void test_patterns(void **state) {
    static Own (*const makers[])(int64_t) = {make_int, make_float, make_str, make_wide_str, make_tuple, make_mixed};
    static const int64_t lengths[] = {0, 1, 2, 3, 31, 32, 63, 64, 65, 100, 1000, 5000};
    for (size_t m = 0; m < COUNT_OF(makers); m++)
        for (int pattern = 0; pattern < PATTERNS; pattern++)
            for (size_t l = 0; l < COUNT_OF(lengths); l++)
                for (int reverse = 0; reverse < 2; reverse++) {
                    scoped Own list = pattern_list(pattern, lengths[l], makers[m]);
                    assert_int_equal(list_sort(list, NULL, reverse), 0);
                    assert_int_equal(list_length(list), lengths[l]);
                    expect_sorted(list, reverse);
                }
}

/* Items are [key, place] pairs, sorted by key alone: equal keys must keep the order of their places. */
static Own first_item(Ref self, const Ref *args) { return getitem(args[0], I(0)); }
static const MethodRow first_row = {"first(pair, /)", first_item, NULL, 0};

static void expect_stable(Ref list) {
    for (size_t i = 1; i < list_length(list); i++) {
        Ref a = list_item_peek(list, i - 1), b = list_item_peek(list, i);
        if (list_item_peek(a, 0) == list_item_peek(b, 0))
            assert_true(small_int(list_item_peek(a, 1)) < small_int(list_item_peek(b, 1)));
    }
}

static void test_stable_with_key(void **state) {
    scoped Own key = cfunction_new(&first_row, NULL, NULL, NULL);
    for (int pattern = 0; pattern < PATTERNS; pattern++)
        for (int reverse = 0; reverse < 2; reverse++) {
            scoped Own list = pattern_list(pattern, 3000, make_int);
            for (int64_t i = 0; i < 3000; i++) {
                Own pair = list_new(2);
                assert_int_equal(list_append(pair, list_item_peek(list, (size_t)i)), 0);
                assert_int_equal(list_append_take(pair, I(i)), 0);
                list_of(list)->items[i] = pair;
            }
            assert_int_equal(list_sort(list, key, reverse), 0);
            expect_stable(list);
        }
}

static void test_error_keeps_all_items(void **state) {
    for (int64_t odd = 0; odd < 500; odd += 7) {
        scoped Own list = pattern_list(0, 500, make_int);
        list_of(list)->items[odd] = S("x");
        assert_int_equal(list_sort(list, NULL, false), -1);
        assert_true(error_clear_if(TypeError));
        assert_int_equal(list_length(list), 500);
        int64_t strs = 0;
        for (size_t i = 0; i < 500; i++) strs += is_str(list_item_peek(list, i));
        assert_int_equal(strs, 1);
    }
}

/* A key function that appends to the list being sorted. */
static Own sorted_list;
static Own meddle(Ref self, const Ref *args) { return list_append(sorted_list, I(1)) < 0 ? NULL : own(args[0]); }
static const MethodRow meddle_row = {"meddle(item, /)", meddle, NULL, 0};

static void test_modified_during_sort(void **state) {
    scoped Own key = cfunction_new(&meddle_row, NULL, NULL, NULL), list = INTS(3, 2, 1);
    sorted_list = list;
    expect_error(list_sort(list, key, false) < 0, ValueError, "list modified during sort");
    expect_repr(own(list), "[1, 2, 3]");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_patterns),
        cmocka_unit_test(test_stable_with_key),
        cmocka_unit_test(test_error_keeps_all_items),
        cmocka_unit_test(test_modified_during_sort),
    };
    return RUN_OBJECT_TESTS(tests);
}
