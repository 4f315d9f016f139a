/* Errors that come from elsewhere: errno, classes that are raised, what cannot be raised, warnings, no memory. */
#include <errno.h>

#include "runtime/object/hooks.h"
#include "tests/unit/classes.h"

static void test_errno(void **state) {
    errno = ENOENT;
    assert_null(throw_errno());
    assert_shows(NULL, "FileNotFoundError: [Errno 2] No such file or directory");
    errno = EACCES;
    assert_int_equal(fail_errno(), -1);
    assert_shows(NULL, "PermissionError: [Errno 13] Permission denied");
    scoped Own path = str_new("a/b");
    errno = ENOTDIR;
    assert_int_equal(fail_errno_path(path), -1);
    assert_shows(NULL, "NotADirectoryError: [Errno 20] Not a directory: 'a/b'");
    errno = ENOMEM; /* whoever it comes from */
    assert_null(throw_errno());
    assert_true(error_clear_if(MemoryError));
}

static void test_normalize(void **state) {
    scoped Own e = exception_normalize(as_ref(ValueError)), same = exception_normalize(e);
    assert_ptr_equal(type_of(e), ValueError);
    assert_ptr_equal(same, e);
    assert_shows(exception_normalize(as_ref(&int_type)), "TypeError: exceptions must derive from BaseException");
    assert_shows(exception_normalize(small_int_new(1)), "TypeError: exceptions must derive from BaseException");
}

static void test_matches(void **state) {
    scoped Own e = call0(as_ref(KeyError)), both = tuple_pack(2, as_ref(OSError), as_ref(LookupError)), nested = tuple_pack(2, as_ref(OSError), both);
    scoped Own bad = tuple_pack(2, as_ref(OSError), small_int_new(1)), none = tuple_new(0);
    assert_int_equal(exception_matches(e, as_ref(LookupError)), 1);
    assert_int_equal(exception_matches(e, both), 1);
    assert_int_equal(exception_matches(e, as_ref(OSError)), 0);
    assert_int_equal(exception_matches(e, none), 0);
    const Ref wrong[] = {bad, nested};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        assert_int_equal(exception_matches(e, wrong[i]), -1);
        assert_shows(NULL, "TypeError: catching classes that do not inherit from BaseException is not allowed");
    }
}

/* An AttributeError without a name learns of which attribute it speaks; one that knows keeps what it knows. */
static void test_note_attribute(void **state) {
    scoped Own name = str_new("size"), other = str_new("length");
    throw(AttributeError, "no");
    error_note_attribute(None, name);
    error_note_attribute(None, other);
    scoped Own e = error_take();
    assert_shows(get(e, "name"), "size");
    assert_shows(get(e, "obj"), "None");
    throw(ValueError, "no");
    error_note_attribute(None, name);
    assert_shows(NULL, "ValueError: no");
}

static void test_memory_error_is_new_each_time(void **state) {
    assert_null(throw_memory());
    scoped Own first = error_take();
    assert_int_equal(fail_memory(), -1);
    scoped Own second = error_take();
    assert_ptr_equal(type_of(first), MemoryError);
    assert_ptr_not_equal(first, second);
}

/* ---- what cannot be raised goes to the hook, and is gone then */

static struct { Own exception, where; const char *message; int calls; } seen;

static void remember(Ref exception, Ref where, const char *message) {
    own_set_take(&seen.exception, own(exception));
    own_set_take(&seen.where, own(where));
    seen.message = message;
    seen.calls++;
    throw(RuntimeError, "the hook itself fails");
}

static void test_unraisable(void **state) {
    hooks.unraisable = remember;
    error_unraisable(None); /* nothing is set: nobody is called */
    assert_int_equal(seen.calls, 0);
    throw(ValueError, "lost");
    error_unraisable(small_int_new(5));
    assert_false(error_occurred());
    assert_shows(own(seen.exception), "lost");
    assert_shows(own(seen.where), "5");
    assert_null(seen.message);
    throw(ValueError, "lost");
    error_unraisable_message("Exception ignored in thread started by", NULL);
    assert_null(seen.where);
    assert_string_equal(seen.message, "Exception ignored in thread started by");
    assert_int_equal(seen.calls, 2);
    hooks.unraisable = NULL;
    CLEAR(seen.exception);
}

/* ---- warnings */

static int refuse(Type *category, Ref message, int stack_level, Ref source) {
    return fail(category, "%U (%d)", message, stack_level);
}

static void test_warn(void **state) {
    assert_int_equal(warn(UserWarning, 1, "nobody %s", "listens"), 0);
    hooks.warn = refuse;
    assert_int_equal(warn(DeprecationWarning, 2, "%s is %d", "it", 3), -1);
    assert_shows(NULL, "DeprecationWarning: it is 3 (2)");
    hooks.warn = NULL;
}

static int pending_answer;
static int run_pending(void) { return pending_answer; }

static void test_safe_point(void **state) {
    assert_int_equal(safe_point(), 0);
    thread_request(thread_current, REQ_SIGNALS);
    hooks.run_pending = run_pending;
    pending_answer = -1;
    assert_int_equal(safe_point(), -1);
    pending_answer = 0;
    assert_int_equal(safe_point(), 0);
    hooks.run_pending = NULL;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errno), cmocka_unit_test(test_normalize), cmocka_unit_test(test_matches), cmocka_unit_test(test_note_attribute),
        cmocka_unit_test(test_memory_error_is_new_each_time), cmocka_unit_test(test_unraisable), cmocka_unit_test(test_warn),
        cmocka_unit_test(test_safe_point),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
