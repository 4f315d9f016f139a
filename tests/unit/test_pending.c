#include "runtime/gil/pending.h"

#include <fcntl.h>
#include <unistd.h>

#include "tests/unit/fake_vm.h"

static void open_with_signals(const char *policy) {
    vm_open(policy);
    pending_set_main(main_thread);
    struct sigaction action = {.sa_sigaction = pending_handler, .sa_flags = SA_SIGINFO};
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGUSR2, &action, NULL);
    sigaction(SIGALRM, &action, NULL);
}

static void close_with_signals(void) {
    pending_clear();
    pending_set_main(NULL);
    vm_close();
}

static void test_flags(void **state) {
    open_with_signals("ticks:500");
    assert_int_equal(pending_take(), 0);
    raise(SIGUSR2);
    raise(SIGUSR1);
    raise(SIGUSR1); /* not counted */
    assert_true(pending_any());
    assert_true(SAFEPOINT_DUE(main_thread));
    assert_int_equal(gil_safepoint(main_thread), REQ_SIGNALS);
    assert_int_equal(pending_take(), SIGUSR1);
    assert_int_equal(pending_take(), SIGUSR2);
    assert_int_equal(pending_take(), 0);
    assert_false(pending_any());
    close_with_signals();
}

/* A signal interrupts every kind of wait of the main thread, and the deadline stays. */
static struct Lock lock;
static struct Event event;

static atomic_bool is_interrupted;

static void send_soon(struct Thread *self, void *arg) {
    (void)!sleep_until(deadline_after(5 * NS_PER_MS));
    kill(getpid(), SIGUSR1);
    while (!is_interrupted) (void)!sleep_until(deadline_after(5 * NS_PER_MS));
}

static int wait_somehow(int kind, struct Thread *other) {
    int64_t deadline = deadline_after(20 * NS_PER_S);
    switch (kind) {
    case 0: return sleep_until(deadline);
    case 1: return lock_acquire(&lock, deadline);
    case 2: return event_wait(&event, deadline);
    default: return thread_join(other, deadline);
    }
}

static void test_waits_are_interrupted(void **state) {
    static const char *const policies[] = {"ticks:500", "interval:0.0005", "legacy:100", "seeded:1"};
    for (size_t i = 0; i < 4 * COUNT_OF(policies); i++) {
        open_with_signals(policies[i / 4]);
        lock_init(&lock);
        event_init(&event);
        lock.locked = true;
        is_interrupted = false;
        struct Thread *other = vm_start(send_soon, NULL);
        int64_t start = clock_mono_ns();
        int how = wait_somehow((int)(i % 4), other);
        assert_int_equal(how, EINTR);
        assert_true(clock_mono_ns() - start < 5 * NS_PER_S);
        /* Not handled yet: another wait does not even begin. */
        assert_int_equal(wait_somehow((int)(i % 4), other), EINTR);
        is_interrupted = true;
        while (!(gil_safepoint(main_thread) & REQ_SIGNALS)) {}
        assert_int_equal(pending_take(), SIGUSR1);
        assert_int_equal(pending_take(), 0);
        vm_join(other);
        assert_null(lock.waiters.head);
        close_with_signals();
    }
}

/* A busy main thread and a storm of signals: none is lost, though they may merge. */
static void storm(struct Thread *self, void *arg) {
    for (int i = 0; i < 300; i++) {
        WITHOUT_GIL(kill(getpid(), i % 2 ? SIGUSR1 : SIGUSR2));
        vm_run(self, 100);
    }
}

static void test_storm(void **state) {
    open_with_signals("ticks:500");
    struct Thread *other = vm_start(storm, NULL);
    int handled = 0;
    while (!other->ended || pending_any()) {
        vm_tick(main_thread);
        for (int n; (n = pending_take());) handled++;
    }
    assert_true(handled > 0);
    (void)gil_safepoint(main_thread);
    vm_join(other);
    close_with_signals();
}

/* One that came before the call that blocks interrupts it all the same, and is not counted twice. */
static void test_call_begun_too_late(void **state) {
    int fds[2];
    char byte;
    assert_int_equal(pipe(fds), 0);
    open_with_signals("ticks:500");
    for (int i = 0; i < 5; i++) {
        raise(i % 2 ? SIGUSR1 : SIGUSR2);
        ssize_t n;
        WITHOUT_GIL(n = read(fds[0], &byte, 1));
        assert_int_equal(n, -1);
        assert_int_equal(errno, EINTR);
        assert_int_equal(pending_take(), i % 2 ? SIGUSR1 : SIGUSR2);
        assert_int_equal(pending_take(), 0);
        (void)gil_safepoint(main_thread);
        assert_int_equal(sleep_until(deadline_after(30 * NS_PER_MS)), 0);
        assert_false(pending_any());
    }
    close(fds[0]);
    close(fds[1]);
    close_with_signals();
}

static void test_wakeup_fd(void **state) {
    int fds[2];
    assert_int_equal(pipe(fds), 0);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    open_with_signals("ticks:500");
    assert_int_equal(pending_set_wakeup_fd(fds[1], true), -1);
    raise(SIGUSR1);
    unsigned char byte = 0;
    assert_int_equal(read(fds[0], &byte, 1), 1);
    assert_int_equal(byte, SIGUSR1);
    assert_int_equal(pending_wakeup_error(), 0);
    while (write(fds[1], "x", 1) == 1) {}
    raise(SIGUSR1);
    assert_int_equal(pending_wakeup_error(), EAGAIN);
    assert_int_equal(pending_set_wakeup_fd(-1, false), fds[1]);
    close(fds[0]);
    close(fds[1]);
    close_with_signals();
}

/* ---- calls */
static int64_t called;
static int call_once(void *arg) {
    assert_ptr_equal(thread_current, main_thread);
    called += (intptr_t)arg;
    return 0;
}
static int call_fails(void *arg) { return -1; }
static int call_again(void *arg) {
    called++;
    return pending_call(gil, call_again, NULL);
}

static void ask_main(struct Thread *self, void *arg) {
    for (int i = 0; i < 100; i++) {
        while (pending_call(gil, call_once, (void *)1) < 0) gil_yield();
        vm_run(self, 50);
    }
}

static void test_calls(void **state) {
    open_with_signals("ticks:500");
    called = 0;
    struct Thread *other = vm_start(ask_main, NULL);
    while (called < 100)
        if (SAFEPOINT_DUE(main_thread) && (gil_safepoint(main_thread) & REQ_CALLS))
            assert_int_equal(pending_calls_run(gil), 0);
    vm_join(other);
    for (int i = 0; i < PENDING_CALLS_MAX; i++) assert_int_equal(pending_call(gil, call_once, (void *)1), 0);
    assert_int_equal(pending_call(gil, call_once, (void *)1), -1);
    assert_int_equal(pending_calls_run(gil), 0);
    assert_int_equal(called, 100 + PENDING_CALLS_MAX);
    assert_int_equal(pending_call(gil, call_fails, NULL), 0);
    assert_int_equal(pending_calls_run(gil), -1);
    /* One that asks again and again does not keep the main thread for ever. */
    assert_int_equal(pending_call(gil, call_again, NULL), 0);
    assert_int_equal(pending_calls_run(gil), 0);
    assert_true(gil_safepoint(main_thread) & REQ_CALLS);
    close_with_signals();
}

static void test_raised_without_a_signal(void **state) {
    open_with_signals("ticks:500");
    pending_raise(SIGUSR2);
    assert_true(pending_any());
    assert_true(SAFEPOINT_DUE(main_thread));
    assert_int_equal(pending_take(), SIGUSR2);
    assert_int_equal(pending_take(), 0);
    close_with_signals();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_flags), cmocka_unit_test(test_waits_are_interrupted),
        cmocka_unit_test(test_storm), cmocka_unit_test(test_call_begun_too_late),
        cmocka_unit_test(test_wakeup_fd), cmocka_unit_test(test_calls),
        cmocka_unit_test(test_raised_without_a_signal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
