#include "runtime/base/buf.h"

#include <stdlib.h>

#include "tests/unit/unit.h"

static void test_append(void **state) {
    Buf buf = {0};
    size_t n;
    buf_puts(&buf, "gil");
    buf_putc(&buf, 't');
    buf_append(&buf, "", 0);
    buf_printf(&buf, " %d", 42);
    buf_put_utf8(&buf, 0xE9);
    buf_put_utf8(&buf, 0xD800);
    assert_string_equal(buf.bytes, "gilt 42\xC3\xA9\xED\xA0\x80");
    char *bytes = buf_give(&buf, &n);
    assert_int_equal(n, 12);
    assert_null(buf.bytes);
    free(bytes);
}

static void test_failure_sticks(void **state) {
    Buf buf = {0};
    assert_false(buf_reserve(&buf, SIZE_MAX - 1));
    assert_true(buf.failed);
    buf_puts(&buf, "x");
    assert_null(buf_give(&buf, NULL));
    assert_false(buf.failed);
}

static void test_empty(void **state) {
    Buf buf = {0};
    char *bytes = buf_give(&buf, NULL);
    assert_string_equal(bytes, "");
    free(bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_append), cmocka_unit_test(test_failure_sticks), cmocka_unit_test(test_empty)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
