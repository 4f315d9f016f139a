#include "runtime/gil/sync.h"

#include <unistd.h>

#include "tests/unit/fake_vm.h"

static const char *const policies[] = {"ticks:500", "interval:0.0005", "legacy:100", "lazy:500", "seeded:3"};

static struct Lock lock;
static struct RLock rlock;
static struct Semaphore semaphore;
static struct Event event;
static int64_t shared, inside;

/* ---- Lock */
static void add_under_lock(struct Thread *self, void *arg) {
    for (int i = 0; i < (SANITIZED ? 1000 : 10000); i++) {
        assert_int_equal(lock_acquire(&lock, DEADLINE_NEVER), 0);
        assert_int_equal(inside++, 0);
        for (int k = 0; k < 7; k++) vm_tick(self);
        shared++;
        inside--;
        assert_true(lock_release(&lock));
        vm_tick(self);
    }
}

static void test_lock(void **state) {
    for (size_t i = 0; i < 2 * COUNT_OF(policies); i++) {
        struct Thread *threads[3];
        vm_open(policies[i / 2]);
        lock_init(&lock);
        lock.fifo = i % 2;
        shared = 0;
        for (int k = 0; k < 3; k++) threads[k] = vm_start(add_under_lock, NULL);
        for (int k = 0; k < 3; k++) vm_join(threads[k]);
        assert_int_equal(shared, 3 * (SANITIZED ? 1000 : 10000));
        assert_false(lock.locked);
        assert_false(lock_release(&lock));
        vm_close();
    }
}

static void test_lock_timeouts(void **state) {
    vm_open("ticks:500");
    lock_init(&lock);
    assert_int_equal(lock_acquire(&lock, DEADLINE_NOW), 0);
    assert_int_equal(lock_acquire(&lock, DEADLINE_NOW), ETIMEDOUT);
    int64_t start = clock_mono_ns();
    assert_int_equal(lock_acquire(&lock, deadline_after(10 * NS_PER_MS)), ETIMEDOUT);
    assert_in_range(clock_mono_ns() - start, 10 * NS_PER_MS, NS_PER_S);
    assert_null(lock.waiters.head);
    assert_int_equal(lock.owner, 1);
    assert_true(lock_release(&lock));
    vm_close();
}

/* One that was woken in vain gets the lock next time, however greedy the other one is. */
static void be_greedy(struct Thread *self, void *arg) {
    int64_t *wins = arg;
    while (shared < 100) {
        assert_int_equal(lock_acquire(&lock, DEADLINE_NEVER), 0);
        for (int k = 0; k < 3000; k++) vm_tick(self); /* most turns end here, with the lock held */
        ++*wins;
        shared++;
        lock_release(&lock);
    }
}

static void test_nobody_starves(void **state) {
    int64_t wins[2] = {0};
    vm_open("ticks:1000");
    lock_init(&lock);
    shared = 0;
    struct Thread *a = vm_start(be_greedy, &wins[0]), *b = vm_start(be_greedy, &wins[1]);
    vm_join(a);
    vm_join(b);
    assert_in_range(wins[0], 30, 71);
    vm_close();
}

/* Waiters that time out while others are woken: no wake-up gets lost, no lock is left behind. */
static void try_for_a_while(struct Thread *self, void *arg) {
    int rounds = (SANITIZED ? 200 : 2000);
    for (int i = 0; i < rounds; i++) {
        int how = lock_acquire(&lock, deadline_after((i % 7) * 10 * NS_PER_US));
        if (how == 0) {
            assert_int_equal(inside++, 0);
            WITHOUT_GIL(usleep(i % 3 * 10));
            inside--;
            lock_release(&lock);
        }
        vm_tick(self);
    }
}

static void test_timeouts_race(void **state) {
    for (size_t i = 0; i < COUNT_OF(policies); i++) {
        struct Thread *threads[4];
        vm_open(policies[i]);
        lock_init(&lock);
        for (int k = 0; k < 4; k++) threads[k] = vm_start(try_for_a_while, NULL);
        for (int k = 0; k < 4; k++) vm_join(threads[k]);
        assert_false(lock.locked);
        assert_null(lock.waiters.head);
        vm_close();
    }
}

/* ---- RLock */
static void take_rlock(struct Thread *self, void *arg) {
    assert_int_equal(rlock_acquire(&rlock, DEADLINE_NOW), ETIMEDOUT);
    assert_false(rlock_release(&rlock));
    assert_int_equal(rlock_acquire(&rlock, DEADLINE_NEVER), 0);
    shared = 5;
    assert_true(rlock_release(&rlock));
}

static void test_rlock(void **state) {
    vm_open("ticks:500");
    rlock_init(&rlock);
    shared = 0;
    for (int i = 0; i < 3; i++) assert_int_equal(rlock_acquire(&rlock, DEADLINE_NEVER), 0);
    struct Thread *other = vm_start(take_rlock, NULL);
    vm_run(main_thread, 5000);
    assert_true(rlock_release(&rlock));
    size_t count = rlock_release_save(&rlock);
    assert_int_equal(count, 2);
    vm_join(other);
    assert_int_equal(shared, 5);
    assert_int_equal(rlock_acquire(&rlock, DEADLINE_NEVER), 0);
    rlock_restore(&rlock, count);
    assert_true(rlock_release(&rlock) && rlock_release(&rlock));
    assert_false(rlock_release(&rlock));
    vm_close();
}

/* ---- Semaphore */
static void use_semaphore(struct Thread *self, void *arg) {
    for (int i = 0; i < 500; i++) {
        assert_int_equal(semaphore_acquire(&semaphore, DEADLINE_NEVER), 0);
        assert_true(++inside <= 2);
        for (int k = 0; k < 50; k++) vm_tick(self);
        inside--;
        semaphore_release(&semaphore, 1);
    }
}

static void test_semaphore(void **state) {
    for (size_t i = 0; i < COUNT_OF(policies); i++) {
        struct Thread *threads[5];
        vm_open(policies[i]);
        semaphore_init(&semaphore, 2);
        for (int k = 0; k < 5; k++) threads[k] = vm_start(use_semaphore, NULL);
        for (int k = 0; k < 5; k++) vm_join(threads[k]);
        assert_int_equal(semaphore.value, 2);
        assert_int_equal(semaphore_acquire(&semaphore, DEADLINE_NOW), 0);
        assert_int_equal(semaphore_acquire(&semaphore, DEADLINE_NOW), 0);
        assert_int_equal(semaphore_acquire(&semaphore, deadline_after(NS_PER_MS)), ETIMEDOUT);
        vm_close();
    }
}

/* ---- Event */
static void wait_event(struct Thread *self, void *arg) {
    assert_int_equal(event_wait(&event, DEADLINE_NEVER), 0);
    shared++;
}

static void test_event(void **state) {
    for (size_t i = 0; i < COUNT_OF(policies); i++) {
        struct Thread *threads[8];
        vm_open(policies[i]);
        event_init(&event);
        shared = 0;
        for (int k = 0; k < 8; k++) threads[k] = vm_start(wait_event, NULL);
        while (wait_count(&event.waiters) < 8) gil_yield(), vm_tick(main_thread), (void)!sleep_until(deadline_after(1000));
        assert_string_equal(threads[0]->waits_kind, "event");
        assert_ptr_equal(threads[0]->waits_for, &event);
        event_set(&event);
        event_clear(&event);
        for (int k = 0; k < 8; k++) vm_join(threads[k]);
        assert_int_equal(shared, 8);
        assert_int_equal(event_wait(&event, deadline_after(NS_PER_MS)), ETIMEDOUT);
        vm_close();
    }
}

/* ---- a hand-made queue: ping-pong by wait_in and wait_wake_one */
static struct WaitQueue queues[2];
static int ball;

static void play(struct Thread *self, void *arg) {
    int me = (int)(intptr_t)arg;
    for (int i = 0; i < 1000; i++) {
        while (ball != me) (void)!wait_in(&queues[me], DEADLINE_NEVER, "condition", &queues[me]);
        ball = !me;
        wait_wake_one(&queues[!me]);
    }
}

static void test_ping_pong(void **state) {
    for (size_t i = 0; i < COUNT_OF(policies); i++) {
        vm_open(policies[i]);
        ball = 0;
        struct Thread *a = vm_start(play, (void *)0), *b = vm_start(play, (void *)1);
        int64_t start = clock_mono_ns();
        vm_join(a);
        vm_join(b);
        print_message("%s: %.1f us a round trip\n", policies[i], (double)(clock_mono_ns() - start) / 1e6);
        vm_close();
    }
}

static void test_sleep(void **state) {
    vm_open("ticks:500");
    int64_t start = clock_mono_ns();
    assert_int_equal(sleep_until(deadline_after(3 * NS_PER_MS)), 0);
    assert_true(clock_mono_ns() - start >= 3 * NS_PER_MS);
    assert_int_equal(sleep_until(DEADLINE_NOW), 0);
    vm_close();
}

static void test_uncontended_speed(void **state) {
    enum { ROUNDS = 5000000 };
    vm_open("ticks:500");
    lock_init(&lock);
    int64_t start = clock_mono_ns();
    for (int i = 0; i < ROUNDS; i++) {
        (void)!lock_acquire(&lock, DEADLINE_NEVER);
        __asm__ volatile("" ::: "memory");
        lock_release(&lock);
    }
    print_message("acquire + release: %.1f ns\n", (double)(clock_mono_ns() - start) / ROUNDS);
    vm_close();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lock),      cmocka_unit_test(test_lock_timeouts), cmocka_unit_test(test_nobody_starves),
        cmocka_unit_test(test_timeouts_race), cmocka_unit_test(test_rlock),     cmocka_unit_test(test_semaphore),
        cmocka_unit_test(test_event),     cmocka_unit_test(test_ping_pong),     cmocka_unit_test(test_sleep),
        cmocka_unit_test(test_uncontended_speed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
