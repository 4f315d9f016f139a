#include "runtime/gil/fork.h"

#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/fake_vm.h"

#ifdef __SANITIZE_THREAD__
enum { CHILD_THREADS = 0 }; /* TSan ends a forked process that starts threads */
#else
enum { CHILD_THREADS = 10 };
#endif

static struct Lock lock, other_lock;
static struct Event stop;

static void keep_busy(struct Thread *self, void *arg) {
    while (!stop.set) {
        if (lock_acquire(&lock, deadline_after(NS_PER_MS)) == 0) {
            vm_run(self, 300);
            lock_release(&lock);
        }
        WITHOUT_GIL(usleep(50));
    }
}

static void hold_other(struct Thread *self, void *arg) {
    assert_int_equal(lock_acquire(&other_lock, DEADLINE_NEVER), 0);
    (void)!event_wait(&stop, DEADLINE_NEVER);
    lock_release(&other_lock);
}

static pid_t fork_here(void) {
    fork_prepare(gil);
    pid_t pid = fork();
    if (pid != 0) {
        fork_parent(gil);
        return pid;
    }
    for (struct Thread *t = fork_child(gil), *next; t; t = next) {
        next = t->next;
        thread_unref(t);
    }
    return 0;
}

static void count_run(struct Thread *self, void *arg) { ++*(int *)arg; }

/* In the child everything works: threads, locks, timeouts; a lock of the lost stays locked and is known. */
static void child_works(void) {
    alarm(20);
    int ran = 0;
    gil_check(gil);
    if (gil_thread_count(gil) != 1 || gil_main_thread(gil) != thread_current || !thread_current->is_main) leave_child(1);
    if (thread_native_id(thread_current) != getpid()) leave_child(2);
    for (int i = 0; i < CHILD_THREADS; i++) {
        struct Thread *thread = thread_new(gil);
        if (thread_start(thread, count_run, &ran, 0) || thread_join(thread, DEADLINE_NEVER)) leave_child(3);
        thread_unref(thread);
    }
    if (ran != CHILD_THREADS) leave_child(4);
    if (!other_lock.locked || !lock_is_orphan(&other_lock)) leave_child(5);
    if (lock_acquire(&other_lock, deadline_after(NS_PER_MS)) != ETIMEDOUT) leave_child(6);
    lock_release(&other_lock);
    if (lock_acquire(&other_lock, DEADLINE_NOW) != 0 || lock_is_orphan(&other_lock)) leave_child(7);
    if (stop.waiters.head || lock.waiters.head) leave_child(8);
    vm_run(thread_current, 10000);
    leave_child(0);
}

static void test_fork_with_threads(void **state) {
    static const char *const policies[] = {"ticks:200", "interval:0.0005", "legacy:100", "lazy:200", "seeded:2"};
    for (size_t i = 0; i < COUNT_OF(policies); i++) {
        struct Thread *threads[4];
        vm_open(policies[i]);
        lock_init(&lock);
        lock_init(&other_lock);
        event_init(&stop);
        if (i % 2) assert_int_equal(trace_start(gil, 64), 0);
        for (int k = 0; k < 3; k++) threads[k] = vm_start(keep_busy, NULL);
        threads[3] = vm_start(hold_other, NULL);
        while (!other_lock.locked) WITHOUT_GIL(usleep(100));
        for (int round = 0; round < (SANITIZED ? 3 : 20); round++) {
            vm_run(main_thread, 700);
            pid_t pid = fork_here();
            if (pid == 0) child_works();
            int status;
            WITHOUT_GIL(waitpid(pid, &status, 0));
            if (status != 0) fail_msg("%s: child status %#x", policies[i], status);
        }
        event_set(&stop);
        for (int k = 0; k < 4; k++) vm_join(threads[k]);
        vm_close();
    }
}

/* ---- fork in a thread that is not the main one */
static void fork_in_thread(struct Thread *self, void *arg) {
    pid_t pid = fork_here();
    if (pid == 0) {
        alarm(20);
        int ran = 0;
        if (CHILD_THREADS > 0) {
            struct Thread *thread = thread_new(gil);
            if (thread_start(thread, count_run, &ran, 0) || thread_join(thread, DEADLINE_NEVER) || ran != 1) leave_child(1);
        }
        leave_child(thread_current == self && self->is_main && gil_thread_count(gil) == 1 ? 0 : 2);
    }
    WITHOUT_GIL(waitpid(pid, arg, 0));
}

static void test_fork_in_thread(void **state) {
    int status = -1;
    vm_open("ticks:200");
    vm_join(vm_start(fork_in_thread, &status));
    assert_int_equal(status, 0);
    vm_close();
}

/* ---- hooks */
static char calls[20];
static void note_prepare(void *arg) { strcat(calls, arg); }
static void note_parent(void *arg) { strcat(calls, (const char[]){(char)(*(char *)arg - 'a' + 'A'), 0}); }

static void test_hooks(void **state) {
    vm_open("ticks:200");
    struct ForkHook a = {note_prepare, note_parent, note_parent, "a", 1, NULL}, b = a, c = a;
    b.arg = "b", b.rank = 2;
    c.arg = "c", c.rank = 3, c.parent = NULL;
    fork_hook_add(gil, &c);
    fork_hook_add(gil, &a);
    fork_hook_add(gil, &b);
    pid_t pid = fork_here();
    if (pid == 0) leave_child(strcmp(calls, "abcCBA") != 0);
    int status;
    waitpid(pid, &status, 0);
    assert_int_equal(status, 0);
    assert_string_equal(calls, "abcBA");
    vm_close();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fork_with_threads),
        cmocka_unit_test(test_fork_in_thread),
        cmocka_unit_test(test_hooks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
