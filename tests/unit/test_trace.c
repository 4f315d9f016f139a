#include "runtime/gil/trace.h"

#include <stdlib.h>

#include "tests/unit/fake_vm.h"

static void work(struct Thread *self, void *arg) { vm_run(self, 5000); }

static size_t count_kind(const struct TraceEvent *events, size_t count, enum TraceKind kind) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) found += events[i].kind == kind;
    return found;
}

static void test_events(void **state) {
    static struct TraceEvent events[4096];
    vm_open("ticks:500");
    assert_false(trace_is_on(gil));
    assert_int_equal(trace_start(gil, 4096), 0);
    struct Thread *a = vm_start(work, NULL), *b = vm_start(work, NULL);
    vm_join(a);
    vm_join(b);
    size_t count = trace_read(gil, 0, events, COUNT_OF(events));
    assert_int_equal(count, trace_total(gil));
    assert_int_equal(count_kind(events, count, TRACE_START), 2);
    assert_int_equal(count_kind(events, count, TRACE_END), 2);
    assert_true(count_kind(events, count, TRACE_SWITCH) >= 20);
    /* What follows a switch to a thread is a switch from it. */
    uint32_t running = 1;
    for (size_t i = 0; i < count; i++) {
        if (i) assert_true(events[i].at_ns >= events[0].at_ns);
        if (events[i].kind != TRACE_SWITCH) continue;
        if (events[i].from) assert_int_equal(events[i].from, running);
        running = events[i].to;
        if (events[i].cause && !strcmp(events[i].cause, "ticks")) assert_int_equal(events[i].ticks, 500);
    }
    assert_string_equal(trace_kind_name(TRACE_SWITCH), "switch");
    vm_close();
}

static void test_ring_wraps(void **state) {
    struct TraceEvent events[100];
    vm_open("ticks:100");
    assert_int_equal(trace_start(gil, 10), 0); /* becomes 16 */
    struct Thread *a = vm_start(work, NULL), *b = vm_start(work, NULL);
    vm_join(a);
    vm_join(b);
    assert_true(trace_total(gil) > 16);
    assert_int_equal(trace_read(gil, 0, events, 100), 16);
    assert_int_equal(trace_read(gil, trace_total(gil) - 3, events, 100), 3);
    assert_int_equal(trace_read(gil, trace_total(gil), events, 100), 0);
    assert_int_equal(trace_start(gil, 0), 0);
    assert_int_equal(trace_read(gil, 0, events, 100), 0);
    vm_close();
}

static void test_no_memory(void **state) {
    vm_open("ticks:100");
    assert_int_equal(trace_start(gil, SIZE_MAX / 2), -1);
    assert_int_equal(trace_start(gil, SIZE_MAX), -1);
    mem_fail_at(1, false);
    assert_int_equal(trace_start(gil, 16), -1);
    mem_fail_at(0, false);
    assert_false(trace_is_on(gil));
    vm_close();
}

/* Switching tracing on and off under running threads. */
static void test_on_and_off(void **state) {
    vm_open("interval:0.0005");
    struct Thread *a = vm_start(work, NULL), *b = vm_start(work, NULL);
    for (int i = 0; i < 50; i++) {
        assert_int_equal(trace_start(gil, i % 2 * 64), 0);
        WITHOUT_GIL(thread_native_id(a));
        vm_run(main_thread, 500);
    }
    vm_join(a);
    vm_join(b);
    vm_close();
}

static void test_capacity(void **state) {
    vm_open("ticks:100");
    assert_int_equal(trace_capacity(gil), 0);
    assert_int_equal(trace_start(gil, 64), 0);
    assert_int_equal(trace_capacity(gil), 64);
    assert_int_equal(trace_start(gil, 0), 0);
    assert_int_equal(trace_capacity(gil), 0);
    vm_close();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events),
        cmocka_unit_test(test_ring_wraps),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_on_and_off),
        cmocka_unit_test(test_capacity),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
