#include "runtime/base/segment.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/base/alloc.h"
#include "tests/unit/unit.h"

enum { SIZE = SEGMENT_LEAST + 5000, PAGE = 4096 };

static char *segment(void) {
    char *s = segment_alloc(SIZE, true);
    assert_non_null(s);
    return s;
}

static void test_none_before_the_begin(void **state) {
    assert_null(segment_alloc(SIZE, false));
    assert_false(segment_free(NULL));
    segment_begin();
}

static void test_alloc(void **state) {
    char *s = segment();
    assert_int_equal((uintptr_t)s % PAGE, 0);
    for (size_t i = 0; i < SIZE; i++) assert_int_equal(s[i], 0);
    memset(s, 1, SIZE);
    assert_null(segment_alloc(SEGMENT_LEAST - 1, false));
    assert_null(segment_alloc((size_t)SEGMENT_MOST + 1, false));
    assert_false(segment_free(s + PAGE));
    assert_true(segment_free(s));
    char *again = segment(); /* the same memory, cleared */
    assert_ptr_equal(again, s);
    assert_int_equal(again[SIZE - 1], 0);
    assert_true(segment_free(again));
}

static void test_no_memory(void **state) {
    segment_before_fork(); /* nothing is kept */
    for (int nth = 1; nth <= 2; nth++) {
        mem_fail_at((uint64_t)nth, false);
        assert_null(segment_alloc(SIZE, false));
        assert_true(mem_fail_happened());
    }
    mem_fail_at(0, false);
    assert_null(segment_first);
}

/* What was lent is what it was then, whatever either side writes. */
static void test_lent_is_a_snapshot(void **state) {
    char record[SEGMENT_RECORD_SIZE], *data, *s = segment();
    size_t size;
    memset(s, 'a', SIZE);
    assert_true(segment_lend(s + 100, SIZE - 100, record));
    char *taken = segment_take(record, &data, &size);
    assert_non_null(taken);
    assert_int_equal(size, SIZE - 100);
    memset(s, 'b', SIZE);
    assert_int_equal(data[0], 'a');
    assert_int_equal(data[size - 1], 'a');
    data[7] = 'c';
    assert_int_equal(s[107], 'b');
    assert_true(segment_free(s));
    assert_int_equal(data[8], 'a');
    assert_true(segment_free(taken));
    assert_null(segment_first);
}

static void test_lent_part_by_part(void **state) {
    char record[SEGMENT_RECORD_SIZE], *data, *s = segment();
    size_t size;
    memset(s, 'a', SIZE);
    assert_true(segment_lend(s + 3 * PAGE + 17, 5 * PAGE, record));
    s[10 * PAGE] = 'b';
    assert_false(segment_lend(s + 9 * PAGE, 2 * PAGE, record)); /* it has changed since */
    assert_false(segment_lend(s, SIZE, record));
    assert_true(segment_lend(s + 3 * PAGE + 17, 5 * PAGE, record));
    char *taken = segment_take(record, &data, &size);
    assert_non_null(taken);
    assert_int_equal((uintptr_t)data % PAGE, 17);
    assert_true(segment_lend(data + 1, 4 * PAGE, record)); /* who has it can lend it, too */
    char *further_data, *further = segment_take(record, &further_data, &size);
    assert_non_null(further);
    assert_int_equal(further_data[4 * PAGE - 1], 'a');
    data[1] = 'c';
    assert_int_equal(further_data[0], 'a');
    assert_false(segment_lend(data + 1, 4 * PAGE, record));
    assert_true(segment_free(taken) && segment_free(further) && segment_free(s));
}

static void test_not_lent(void **state) {
    struct stat status;
    char record[SEGMENT_RECORD_SIZE], *s = segment(), *plain = mem_alloc(SIZE);
    assert_false(segment_lend(plain, SIZE, record));
    assert_false(segment_lend(s + 1, SIZE + PAGE, record));
    mem_free(plain);
    for (int fd = 3; fd < 1000; fd++) close(fd); /* as daemons do */
    int other = dup2(1, 128);
    assert_false(segment_lend(s, SIZE, record));
    assert_true(segment_free(s));
    segment_before_fork();
    assert_int_equal(fstat(other, &status), 0); /* nobody has closed what is not his */
    close(other);
}

static void test_stale_record(void **state) {
    char record[SEGMENT_RECORD_SIZE], *data, *s = segment();
    size_t size;
    assert_true(segment_lend(s, SIZE, record));
    assert_true(segment_free(s));
    assert_null(segment_take(record, &data, &size));
}

/* A child sees what was there at the fork, and nobody sees what the other one writes. */
static void check_fork(bool closed) {
    char *s = segment();
    int ready[2];
    char byte;
    memset(s, 'a', SIZE);
    for (int fd = 3; closed && fd < 1000; fd++) close(fd);
    assert_int_equal(pipe(ready), 0);
    segment_before_fork();
    pid_t pid = fork();
    if (pid == 0) {
        s[0] = 'c';
        _exit(read(ready[0], &byte, 1) == 1 && s[1] == 'a' && s[0] == 'c' && s[SIZE - 1] == 'a' ? 0 : 1);
    }
    memset(s + 1, 'b', SIZE - 1);
    assert_int_equal(write(ready[1], "x", 1), 1);
    int status;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    assert_int_equal(s[0], 'a');
    assert_true(segment_free(s));
    close(ready[0]), close(ready[1]);
}

static void test_fork(void **state) {
    check_fork(false);
    check_fork(true);
}

static void test_count(void **state) {
    char *all[SEGMENT_COUNT_MAX];
    for (int i = 0; i < SEGMENT_COUNT_MAX; i++) assert_non_null(all[i] = segment_alloc(SIZE, false));
    assert_null(segment_alloc(SIZE, false));
    for (int i = 0; i < SEGMENT_COUNT_MAX; i++) assert_true(segment_free(all[i]));
    segment_before_fork();
    assert_null(segment_first);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_none_before_the_begin), cmocka_unit_test(test_alloc), cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_lent_is_a_snapshot), cmocka_unit_test(test_lent_part_by_part), cmocka_unit_test(test_not_lent),
        cmocka_unit_test(test_stale_record), cmocka_unit_test(test_fork), cmocka_unit_test(test_count)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
