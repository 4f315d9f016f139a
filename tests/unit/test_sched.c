#include "runtime/gil/sched.h"

#include <stdio.h>

#include "tests/unit/fake_vm.h"

/* ---- a program that talks through locks, events, joins and new threads, and notes who did what */
enum { NOTES = 4000 };
static uint32_t notes[NOTES];
static int noted;
static struct Lock lock;
static struct Event event;

static void note(struct Thread *self, uint32_t what) {
    if (noted < NOTES) notes[noted++] = (uint32_t)self->number << 16 | what;
}

static void child(struct Thread *self, void *arg) {
    for (int i = 0; i < 20; i++) {
        note(self, 1);
        vm_run(self, 37);
    }
}

static void parent(struct Thread *self, void *arg) {
    assert_int_equal(event_wait(&event, DEADLINE_NEVER), 0);
    for (int i = 0; i < 40; i++) {
        assert_int_equal(lock_acquire(&lock, DEADLINE_NEVER), 0);
        note(self, 2);
        vm_run(self, 91);
        lock_release(&lock);
        vm_run(self, 11);
        note(self, 3);
    }
    vm_join(vm_start(child, NULL));
    note(self, 4);
}

static void run_program(void) {
    struct Thread *threads[4];
    noted = 0;
    lock_init(&lock);
    event_init(&event);
    for (int i = 0; i < 4; i++) threads[i] = vm_start(parent, NULL);
    vm_run(main_thread, 3000);
    event_set(&event);
    for (int i = 0; i < 4; i++) vm_join(threads[i]);
}

static uint32_t first_notes[NOTES];
static int first_noted;

static void remember(void) {
    memcpy(first_notes, notes, sizeof notes);
    first_noted = noted;
}

static bool same_as_remembered(void) {
    return noted == first_noted && !memcmp(notes, first_notes, sizeof notes[0] * (size_t)noted);
}

static void test_seeded_program_repeats(void **state) {
    int different = 0;
    for (int seed = 0; seed < 10; seed++) {
        char policy[64];
        snprintf(policy, sizeof policy, "seeded:%d,ticks=40", seed);
        for (int again = 0; again < 3; again++) {
            vm_open(policy);
            run_program();
            vm_close();
            if (again == 0) different += !same_as_remembered(), remember();
            assert_true(same_as_remembered());
        }
    }
    assert_true(different >= 8);
}

static void test_fifo_program_repeats(void **state) {
    for (int again = 0; again < 10; again++) {
        vm_open("ticks:64");
        run_program();
        vm_close();
        if (again == 0) remember();
        assert_true(same_as_remembered());
    }
}

static void record_and_replay(const char *policy) {
    vm_open(policy);
    sched_record(gil, true);
    run_program();
    sched_record(gil, false);
    struct Sched *sched = gil_sched(gil);
    assert_false(sched->record_lost);
    size_t count = sched->count;
    struct SchedStep *steps = mem_dup(sched->steps, count * sizeof *steps);
    assert_true(count > 20);
    remember();
    vm_close();
    for (int again = 0; again < 3; again++) {
        vm_open("never");
        assert_int_equal(sched_replay(gil, steps, count), 0);
        run_program();
        assert_true(same_as_remembered());
        assert_int_equal(gil_sched(gil)->diverged, 0);
        vm_policy("ticks:100");
        vm_close();
    }
    mem_free(steps);
}

static void test_replay(void **state) {
    record_and_replay("seeded:5,ticks=50");
    record_and_replay("ticks:70");
}

/* A record of another program: it still runs, and says that it went its own way. */
static void test_replay_of_nonsense(void **state) {
    static const struct SchedStep steps[] = {{5, 77}, {3, 2}, {-1, 9}, {100000000, 1}, {0, 3}};
    vm_open("never");
    assert_int_equal(sched_replay(gil, steps, COUNT_OF(steps)), 0);
    run_program();
    assert_true(gil_sched(gil)->diverged > 0);
    vm_close();
}

static void test_record_without_memory(void **state) {
    vm_open("ticks:50");
    sched_record(gil, true);
    mem_fail_at(1, true);
    gil_sched(gil)->capacity = gil_sched(gil)->count; /* the next step needs memory */
    sched_note(gil_sched(gil), 1, 1);
    mem_fail_at(0, false);
    assert_true(gil_sched(gil)->record_lost);
    vm_close();
}

static void test_generator(void **state) {
    struct Sched a = {0}, b = {0};
    int64_t counts[10] = {0};
    sched_seed(&a, 1);
    sched_seed(&b, 1);
    for (int i = 0; i < 100000; i++) {
        uint64_t n = sched_random(&a, 10);
        assert_int_equal(n, sched_random(&b, 10));
        counts[n]++;
    }
    for (int i = 0; i < 10; i++) assert_in_range(counts[i], 9500, 10500);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_seeded_program_repeats), cmocka_unit_test(test_fifo_program_repeats),
        cmocka_unit_test(test_replay),                 cmocka_unit_test(test_replay_of_nonsense),
        cmocka_unit_test(test_record_without_memory),  cmocka_unit_test(test_generator),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
