/* Raising from C, chaining, and what each layout of exception shows. */
#include <errno.h>

#include "runtime/base/alloc.h"

#include "tests/unit/classes.h"

static Own make(Type *type, Own args_taken) {
    scoped Own args = args_taken;
    return call_spread(as_ref(type), args, NULL);
}

static void test_throw(void **state) {
    assert_null(throw(ValueError, "%s %d %R %T %.2s", "text", 5, name___init__, name___init__, "abc"));
    assert_true(error_is(ValueError));
    assert_true(error_is(Exception));
    assert_false(error_is(TypeError));
    assert_shows(NULL, "ValueError: text 5 '__init__' str ab");
    assert_int_equal(fail(TypeError, "no"), -1);
    assert_false(error_clear_if(ValueError));
    assert_true(error_clear_if(TypeError));
    assert_false(error_occurred());
}

static void test_throw_from(void **state) {
    throw(ValueError, "inner");
    throw_from(RuntimeError, "outer");
    scoped Own outer = error_take(), cause = get(outer, "__cause__"), context = get(outer, "__context__");
    assert_ptr_equal(cause, context);
    assert_shows(str(cause), "inner");
    assert_shows(get(outer, "__suppress_context__"), "True");
}

static void test_context_makes_no_ring(void **state) {
    scoped Own a = make(ValueError, tuple_new(0)), b = make(ValueError, tuple_new(0));
    exception_set_context(a, b);
    exception_set_context(b, a);
    assert_shows(get(a, "__context__"), "None");
    scoped Own context = get(b, "__context__");
    assert_ptr_equal(context, a);
}

static void test_os_error(void **state) {
    errno = ENOENT;
    scoped Own path = str_new("file");
    assert_null(throw_errno_path(path));
    assert_true(error_is(FileNotFoundError));
    assert_shows(NULL, "FileNotFoundError: [Errno 2] No such file or directory: 'file'");
    scoped Own text = str_new("no"), other = make(OSError, tuple_pack(2, small_int_new(EPIPE), text));
    assert_ptr_equal(type_of(other), BrokenPipeError);
    assert_shows(get(other, "errno"), "32");
}

static void test_memory_error_needs_no_memory(void **state) {
    mem_fail_at(1, true);
    throw_memory();
    mem_fail_at(0, false);
    assert_shows(NULL, "MemoryError: ");
}

static void test_fields(void **state) {
    scoped Own stop = make(StopIteration, tuple_pack(1, small_int_new(5)));
    assert_shows(get(stop, "value"), "5");
    scoped Own key = make(KeyError, tuple_pack(1, name___init__));
    assert_shows(str(key), "'__init__'");
    scoped Own encoding = str_new("ascii"), object = str_new("a\xC3\xA9"), reason = str_new("why");
    scoped Own encode = make(UnicodeEncodeError, tuple_pack(5, encoding, object, small_int_new(1), small_int_new(2), reason));
    assert_shows(str(encode), "'ascii' codec can't encode character '\\xe9' in position 1: why");
}

static void test_group(void **state) {
    scoped Own a = make(ValueError, tuple_pack(1, small_int_new(1))), b = make(TypeError, tuple_pack(1, small_int_new(2)));
    scoped Own message = str_new("m"), members = tuple_pack(2, a, b);
    scoped Own group = make(&exc_BaseExceptionGroup, tuple_pack(2, message, members));
    assert_ptr_equal(type_of(group), ExceptionGroup);
    assert_shows(str(group), "m (2 sub-exceptions)");
    scoped Own split = call_method_named(group, "split", (Ref[]){as_ref(ValueError)}, 1);
    assert_shows(repr(split), "(ExceptionGroup('m', [ValueError(1)]), ExceptionGroup('m', [TypeError(2)]))");
    assert_shows(call_method_named(group, "split", (Ref[]){None}, 1),
                 "TypeError: expected a function, exception type or tuple of exception types");
}

static void test_attributes_of_all(void **state) {
    scoped Own error = call0(as_ref(ValueError)), dict = getattr_named(error, "__dict__");
    assert_shows(getattr_named(error, "__traceback__"), "None");
    assert_true(dict && is_dict(dict));
    assert_int_equal(setattr_named(error, "note", True), 0);
    assert_shows(own(dict), "{'note': True}");
    assert_int_equal(setattr_named(error, "__traceback__", True), -1);
    assert_shows(NULL, "TypeError: __traceback__ must be a traceback or None");
    assert_int_equal(setattr_named(error, "__dict__", None), -1);
    assert_shows(NULL, "TypeError: __dict__ must be set to a dictionary, not a 'NoneType'");
}

static void test_groups_are_split(void **state) {
    scoped Own text = str_new("both"), first = call0(as_ref(ValueError)), second = call0(as_ref(KeyError)), list = list_new(0);
    assert_int_equal(list_append(list, first), 0);
    assert_int_equal(list_append(list, second), 0);
    scoped Own group = call2(as_ref(BaseExceptionGroup), text, list);
    scoped Own values = call_method_named(group, "subgroup", (Ref[]){as_ref(ValueError)}, 1), none = call_method_named(group, "subgroup", (Ref[]){as_ref(OSError)}, 1);
    scoped Own of_values = getattr_named(values, "exceptions"), all = call_method_named(group, "subgroup", (Ref[]){as_ref(BaseException)}, 1);
    assert_int_equal(tuple_length(of_values), 1);
    assert_ptr_equal(tuple_item_peek(of_values, 0), first);
    assert_ptr_equal(none, None);
    assert_ptr_equal(all, group);
    assert_shows(call_method_named(group, "subgroup", (Ref[]){None}, 1), "TypeError: expected a function, exception type or tuple of exception types");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_throw), cmocka_unit_test(test_throw_from), cmocka_unit_test(test_context_makes_no_ring),
        cmocka_unit_test(test_os_error), cmocka_unit_test(test_memory_error_needs_no_memory), cmocka_unit_test(test_fields),
        cmocka_unit_test(test_group),
        cmocka_unit_test(test_attributes_of_all),
        cmocka_unit_test(test_groups_are_split),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
