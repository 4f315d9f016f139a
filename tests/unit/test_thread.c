#include "runtime/gil/thread.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/fake_vm.h"

static int64_t ran;
static void count_run(struct Thread *self, void *arg) {
    assert_ptr_equal(thread_current, self);
    ran++;
}

static void test_start_and_join(void **state) {
    vm_open("ticks:20000");
    ran = 0;
    for (int i = 0; i < 1000; i++) vm_join(vm_start(count_run, NULL));
    assert_int_equal(ran, 1000);
    assert_int_equal(thread_join(main_thread, DEADLINE_NEVER), EDEADLK);
    struct Thread *never = thread_new(gil);
    assert_int_equal(thread_join(never, DEADLINE_NEVER), EINVAL);
    thread_unref(never);
    vm_close();
}

static uint64_t order[10];
static int ordered;
static void note_order(struct Thread *self, void *arg) { order[ordered++] = self->number; }

/* Threads first run in the order in which they were started. */
static void test_order_of_start(void **state) {
    for (int round = 0; round < 50; round++) {
        struct Thread *threads[10];
        vm_open("ticks:20000");
        ordered = 0;
        for (int i = 0; i < 10; i++) threads[i] = vm_start(note_order, NULL);
        for (int i = 0; i < 10; i++) vm_join(threads[i]);
        for (int i = 0; i < 10; i++) assert_int_equal(order[i], i + 2);
        vm_close();
    }
}

static struct Event go;
static void wait_for_go(struct Thread *self, void *arg) { assert_int_equal(event_wait(&go, DEADLINE_NEVER), 0); }

/* Two thousand threads work, or the one that is too many is refused cleanly. */
static void test_two_thousand(void **state) {
    enum { MANY = 2000 };
    static struct Thread *threads[MANY];
    int many = SANITIZED ? 200 : MANY, started = 0;
    vm_open("ticks:20000");
    event_init(&go);
    for (; started < many; started++) {
        threads[started] = thread_new(gil);
        int error = thread_start(threads[started], wait_for_go, NULL, 64 * 1024);
        if (error == 0) continue;
        assert_int_equal(error, EAGAIN);
        thread_unref(threads[started]);
        break;
    }
    print_message("%d threads\n", started);
    assert_int_equal(gil_thread_count(gil), started + 1);
    event_set(&go);
    for (int i = 0; i < started; i++) vm_join(threads[i]);
    vm_close();
}

/* No room for the stack: an error, and nothing has changed. */
static void test_failed_start(void **state) {
    vm_open("ticks:20000");
    struct Thread *thread = thread_new(gil);
    ran = 0;
    assert_int_not_equal(thread_start(thread, count_run, NULL, (size_t)1 << 50), 0);
    assert_int_equal(thread_start(thread, count_run, NULL, 1), EINVAL);
    assert_int_equal(gil_thread_count(gil), 1);
    assert_int_equal(gil_waiter_count(gil), 0);
    assert_int_equal(thread_start(thread, count_run, NULL, 0), 0);
    vm_join(thread);
    assert_int_equal(ran, 1);
    vm_close();
}

static void test_start_without_memory(void **state) {
    vm_open("ticks:20000");
    mem_fail_at(1, false);
    assert_null(thread_new(gil));
    mem_fail_at(0, false);
    vm_close();
}

/* ---- the C stack */
static __attribute__((noinline)) int descend(struct Thread *self, int depth) {
    volatile char frame[512];
    frame[depth % 512] = 1;
    if (thread_c_stack_low(self)) return depth;
    return descend(self, depth + 1) + frame[depth % 512] - 1;
}

static void to_the_ground(struct Thread *self, void *arg) { *(int *)arg = descend(self, 0); }

static void test_c_stack(void **state) {
    vm_open("ticks:20000");
    int main_depth = descend(main_thread, 0), small = 0, large = 0;
    struct Thread *a = thread_new(gil), *b = thread_new(gil);
    assert_int_equal(thread_start(a, to_the_ground, &small, 512 * 1024), 0);
    assert_int_equal(thread_start(b, to_the_ground, &large, 4 * 1024 * 1024), 0);
    vm_join(a);
    vm_join(b);
    print_message("frames until the reserve: main %d, 512 KiB %d, 4 MiB %d\n", main_depth, small, large);
    assert_true(small > 50 && large > small && main_depth > small); /* small may have got a larger used stack, main has 2 MiB under TSan */
    vm_close();
}

static void test_names_and_ids(void **state) {
    vm_open("ticks:20000");
    assert_true(main_thread->is_main);
    assert_int_equal(thread_native_id(main_thread), getpid());
    event_init(&go);
    struct Thread *thread = vm_start(wait_for_go, NULL);
    int32_t id = thread_native_id(thread);
    assert_true(id > 0 && id != getpid());
    assert_int_not_equal(thread->ident, main_thread->ident);
    assert_false(thread->is_main);
    char longest[100];
    memset(longest, 'x', 62);
    strcpy(longest + 62, "é and more");
    thread_set_name(thread, longest);
    assert_int_equal(strlen(thread->name), 62);
    event_set(&go);
    vm_join(thread);
    vm_close();
}

static void test_requests(void **state) {
    vm_open("ticks:20000");
    thread_request(main_thread, REQ_GC | REQ_ASYNC_EXC);
    assert_true(SAFEPOINT_DUE(main_thread));
    assert_int_equal(gil_safepoint(main_thread), REQ_GC | REQ_ASYNC_EXC);
    assert_int_equal(gil_safepoint(main_thread), 0);
    /* A hint that is overwritten is made good within a batch. */
    thread_request(main_thread, REQ_GC);
    atomic_store(&main_thread->breaker, GIL_BATCH_MAX);
    int ticks = 1;
    while (!SAFEPOINT_DUE(main_thread)) ticks++;
    assert_in_range(ticks, 1, GIL_BATCH_MAX + 2);
    assert_int_equal(gil_safepoint(main_thread), REQ_GC);
    vm_close();
}

static void test_tokens(void **state) {
    vm_open("ticks:20000");
    int how;
    thread_unpark(main_thread);
    thread_unpark(main_thread); /* one token, however often it is given */
    WITHOUT_GIL(how = thread_park(main_thread, DEADLINE_NEVER));
    assert_int_equal(how, 0);
    int64_t start = clock_mono_ns();
    WITHOUT_GIL(how = thread_park(main_thread, deadline_after(5 * NS_PER_MS)));
    assert_int_equal(how, ETIMEDOUT);
    assert_true(clock_mono_ns() - start >= 5 * NS_PER_MS);
    vm_close();
}

/* ---- the end: daemon threads in every state are parked, and the process ends with its status */
static struct Lock held;
static void spin_for_ever(struct Thread *self, void *arg) {
    for (;;) vm_tick(self);
}
static void sleep_over_and_over(struct Thread *self, void *arg) {
    for (;;) WITHOUT_GIL(usleep(100));
}
static void wait_for_lock(struct Thread *self, void *arg) {
    for (;;)
        if (lock_acquire(&held, DEADLINE_NEVER) == 0) lock_release(&held);
}
static void start_more(struct Thread *self, void *arg) {
    for (;;) {
        struct Thread *thread = thread_new(gil);
        if (thread_start(thread, count_run, NULL, 64 * 1024) == 0) (void)!thread_join(thread, DEADLINE_NEVER);
        thread_unref(thread);
    }
}

static void end_with_daemons(const char *policy) {
    vm_open(policy);
    lock_init(&held);
    assert_int_equal(lock_acquire(&held, DEADLINE_NEVER), 0);
    vm_start(spin_for_ever, NULL);
    vm_start(sleep_over_and_over, NULL);
    vm_start(wait_for_lock, NULL);
    vm_start(start_more, NULL);
    vm_run(main_thread, 200000);
    gil_finalize(gil);
    lock_release(&held); /* wakes one that must not come */
    for (int i = 0; i < 50; i++) {
        WITHOUT_GIL(usleep(200));
        vm_run(main_thread, 1000);
    }
    assert_true(gil_is_mine());
    _exit(7);
}

static void test_daemons_at_exit(void **state) {
    static const char *const policies[] = {"ticks:100", "interval:0.0005", "legacy:50", "lazy:100", "seeded:1"};
    for (size_t i = 0; i < COUNT_OF(policies); i++) {
        pid_t child = fork();
        if (child == 0) {
            alarm(20);
            end_with_daemons(policies[i]);
        }
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 7) fail_msg("%s: status %#x", policies[i], status);
    }
}

/* The threads of a lock in the order of their creation, the policy, the size of new stacks; who waits, the longest first. */
static void wait_a_turn(struct Thread *self, void *arg) { vm_run(self, 100); }

static void test_listed(void **state) {
    vm_open("ticks:20000");
    assert_ptr_equal(gil_main_thread(gil), main_thread);
    assert_ptr_equal(gil_threads(gil), main_thread);
    assert_int_equal(gil_policy(gil)->ticks, 20000);
    gil_set_stack_size(gil, 256 * 1024);
    assert_int_equal(gil_stack_size(gil), 256 * 1024);
    struct Thread *a = vm_start(wait_a_turn, NULL), *b = vm_start(wait_a_turn, NULL);
    assert_ptr_equal(gil_threads(gil)->next, a);
    assert_ptr_equal(a->next, b);
    while (gil_waiter_count(gil) < 2) usleep(100); /* both want the lock, which is ours */
    uint64_t numbers[2] = {0, 0};
    assert_int_equal(gil_waiter_numbers(gil, numbers, 2), 2);
    assert_true((numbers[0] == a->number && numbers[1] == b->number) || (numbers[0] == b->number && numbers[1] == a->number));
    uint64_t first = 0;
    assert_int_equal(gil_waiter_numbers(gil, &first, 1), 1);
    assert_int_equal(first, numbers[0]);
    vm_join(a);
    vm_join(b);
    vm_close();
}

/* When the process ends, threads that still want the lock sleep for ever, and the one that ends it goes on. */
static void run_for_ever(struct Thread *self, void *arg) {
    for (;;) vm_run(self, 1000);
}

static void test_end_with_daemons(void **state) {
    pid_t pid = fork();
    if (pid == 0) {
        alarm(20);
        vm_open("ticks:50");
        vm_start(run_for_ever, NULL);
        vm_start(run_for_ever, NULL);
        vm_run(main_thread, 5000);
        thread_block_signals();
        gil_finalize(gil);
        if (!gil_is_finalizing(gil)) leave_child(1);
        for (int i = 0; i < 20; i++) {
            WITHOUT_GIL(usleep(200));
            vm_run(main_thread, 1000);
        }
        leave_child(0);
    }
    int status;
    waitpid(pid, &status, 0);
    assert_int_equal(status, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_start_and_join), cmocka_unit_test(test_order_of_start),
        cmocka_unit_test(test_two_thousand),   cmocka_unit_test(test_failed_start),
        cmocka_unit_test(test_start_without_memory), cmocka_unit_test(test_c_stack),
        cmocka_unit_test(test_names_and_ids),  cmocka_unit_test(test_requests),
        cmocka_unit_test(test_tokens),         cmocka_unit_test(test_daemons_at_exit),
        cmocka_unit_test(test_listed), cmocka_unit_test(test_end_with_daemons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
