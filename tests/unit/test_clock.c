#include "runtime/base/clock.h"

#include <math.h>
#include <time.h>

#include "tests/unit/unit.h"

static void test_clocks_go_on(void **state) {
    int64_t a = clock_mono_ns(), b = clock_mono_ns();
    assert_true(b >= a);
    assert_true(clock_wall_ns() > 1600000000 * NS_PER_S);
    int64_t cpu = clock_cpu_ns(), thread_cpu = clock_thread_cpu_ns();
    for (volatile int i = 0; i < 1000000; i++) {}
    assert_true(clock_cpu_ns() > cpu);
    assert_true(clock_thread_cpu_ns() > thread_cpu);
}

static void test_deadlines(void **state) {
    assert_int_equal(deadline_after(0), DEADLINE_NOW);
    assert_int_equal(deadline_after(-5), DEADLINE_NOW);
    assert_int_equal(deadline_after(INT64_MAX), DEADLINE_NEVER);
    assert_true(deadline_passed(DEADLINE_NOW));
    assert_false(deadline_passed(DEADLINE_NEVER));
    int64_t soon = deadline_after(NS_PER_S);
    assert_in_range(deadline_left_ns(soon), 1, NS_PER_S);
    assert_true(deadline_passed(clock_mono_ns() - 1));
}

static void test_seconds(void **state) {
    int64_t ns;
    assert_int_equal(clock_ns_of_seconds(1.5, ROUND_DOWN_NS, &ns), 0);
    assert_int_equal(ns, 1500000000);
    assert_int_equal(clock_ns_of_seconds(1e-10, ROUND_UP_NS, &ns), 0);
    assert_int_equal(ns, 1);
    assert_int_equal(clock_ns_of_seconds(-1e-10, ROUND_DOWN_NS, &ns), 0);
    assert_int_equal(ns, -1);
    assert_int_equal(clock_ns_of_seconds(2.5e-9, ROUND_HALF_EVEN_NS, &ns), 0);
    assert_int_equal(ns, 2);
    assert_int_equal(clock_ns_of_seconds(NAN, ROUND_UP_NS, &ns), -1);
    assert_int_equal(clock_ns_of_seconds(INFINITY, ROUND_UP_NS, &ns), -1);
    assert_int_equal(clock_ns_of_seconds(1e10, ROUND_UP_NS, &ns), -1);
    struct timespec t = clock_timespec_of_ns(-1);
    assert_int_equal(t.tv_sec, -1);
    assert_int_equal(t.tv_nsec, 999999999);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clocks_go_on),
        cmocka_unit_test(test_deadlines),
        cmocka_unit_test(test_seconds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
