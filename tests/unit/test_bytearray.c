#include "tests/unit/literals.h"

static ByteArray *array_of(Ref v) { return (ByteArray *)object_of(v); }

static void test_methods(void **state) {
    static const char *const rows[][4] = { /* contents, method, arguments, result (None: the new contents) */
        {"abc", "append", "100", "bytearray(b'abcd')"},
        {"abc", "append", "256", "ValueError: byte must be in range(0, 256)"},
        {"abc", "extend", "b'de'", "bytearray(b'abcde')"},
        {"abc", "extend", "[1, 2]", "bytearray(b'abc\\x01\\x02')"},
        {"abc", "extend", "1", "TypeError: can't extend bytearray with int"},
        {"abc", "insert", "-1, 120", "bytearray(b'abxc')"},
        {"abc", "pop", "", "99"},
        {"abc", "pop", "0", "97"},
        {"", "pop", "", "IndexError: pop from empty bytearray"},
        {"abc", "remove", "98", "bytearray(b'ac')"},
        {"abc", "remove", "120", "ValueError: value not found in bytearray"},
        {"abc", "reverse", "", "bytearray(b'cba')"},
        {"abc", "clear", "", "bytearray(b'')"},
        {"abc", "upper", "", "bytearray(b'ABC')"},
        {"abc", "__setitem__", "1, 120", "bytearray(b'axc')"},
        {"abc", "__setitem__", "5, 1", "IndexError: bytearray index out of range"},
        {"abc", "__delitem__", "0", "bytearray(b'bc')"},
        {"abc", "__reduce_ex__", "2", "(<class 'bytearray'>, ('abc', 'latin-1'), None)"},
        {"abc", "__len__", "", "3"},
        {"abc", "__getitem__", "-1", "99"},
        {"abc", "__getitem__", "3", "IndexError: bytearray index out of range"},
        {"abc", "__getitem__", "'x'", "TypeError: bytearray indices must be integers or slices, not str"},
        {"abc", "__add__", "b'de'", "bytearray(b'abcde')"},
        {"abc", "__add__", "'de'", "TypeError: can't concat str to bytearray"},
        {"ab", "__imul__", "3", "bytearray(b'ababab')"},
        {"ab", "__imul__", "-1", "bytearray(b'')"},
        {"ab", "__imul__", "9223372036854775807", "MemoryError: "},
        {"%d-%s", "__mod__", "(5, b'x')", "bytearray(b'5-x')"},
        {"%d", "__mod__", "'x'", "TypeError: %d format: a real number is required, not str"},
        {"abc", "copy", "", "bytearray(b'abc')"},
        {"abc", "__eq__", "b'abc'", "True"},
        {"abc", "__lt__", "b'abd'", "True"},
        {"abc", "__lt__", "'abd'", "NotImplemented"},
        {"", "__iadd__", "b'x'", "bytearray(b'x')"},
        {"abc", "__reduce__", "", "(<class 'bytearray'>, ('abc', 'latin-1'), None)"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own array = bytearray_new(rows[i][0], strlen(rows[i][0]));
        Own result = call_row(array, rows[i][1], rows[i][2]);
        assert_repr(result == None ? own(array) : result, rows[i][3]);
    }
}

static Own cut(const char *contents, Ref start, Ref stop, Ref step, Ref value, bool delete) {
    scoped Own array = bytearray_new(contents, strlen(contents)), key = slice_new(start, stop, step);
    return setitem(array, key, delete ? NULL : value) < 0 ? NULL : give(array);
}

static void test_slices(void **state) {
    scoped Own xy = literal("b'xy'"), nothing = literal("b''");
    Own one = small_int_new(1), two = small_int_new(2), three = small_int_new(3), back = small_int_new(-2);
    assert_repr(cut("abcdef", one, three, NULL, xy, false), "bytearray(b'axydef')");
    assert_repr(cut("abcdef", one, one, NULL, xy, false), "bytearray(b'axybcdef')");
    assert_repr(cut("abcdef", one, NULL, NULL, nothing, false), "bytearray(b'a')");
    assert_repr(cut("abcdef", NULL, two, NULL, NULL, true), "bytearray(b'cdef')");
    assert_repr(cut("abcdef", NULL, NULL, two, NULL, true), "bytearray(b'bdf')");
    assert_repr(cut("abcdef", NULL, NULL, back, NULL, true), "bytearray(b'ace')");
    assert_repr(cut("abcd", NULL, NULL, two, xy, false), "bytearray(b'xbyd')");
    assert_repr(cut("abcdef", NULL, NULL, two, xy, false), "ValueError: attempt to assign bytes of size 2 to extended slice of size 3");
    assert_repr(cut("abc", NULL, NULL, NULL, one, false), "TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)");
}

/* While a buffer is out the size stays; the contents may change. */
static void test_exports(void **state) {
    Buffer buffer;
    scoped Own array = bytearray_new("abc", 3);
    assert_int_equal(buffer_get(array, &buffer, BUFFER_WRITE), 0);
    assert_null(call_row(array, "append", "1"));
    assert_shows(NULL, "BufferError: Existing exports of data: object cannot be re-sized");
    assert_null(call_row(array, "clear", ""));
    error_clear();
    assert_null(call_row(array, "__delitem__", "0"));
    error_clear();
    assert_repr(call_row(array, "__setitem__", "0, 120"), "None");
    buffer_release(&buffer);
    assert_repr(call_row(array, "append", "1"), "None");
    assert_repr(own(array), "bytearray(b'xbc\\x01')");
}

/* A queue of bytes: appending behind, deleting in front. */
static void test_queue(void **state) {
    scoped Own array = bytearray_new(NULL, 0), piece = literal("b'0123456789'"), key = slice_new(NULL, small_int_new(7), NULL);
    size_t length = 0;
    for (int i = 0; i < 20000; i++) {
        decref(call_method_named(array, "extend", (Ref[]){piece}, 1));
        assert_int_equal(setitem(array, key, NULL), 0);
        length += 3;
        assert_int_equal(array_of(array)->length, length);
    }
    assert_int_equal(array_of(array)->data[length - 1], '9');
    assert_int_equal(array_of(array)->data[length], 0);
}

static void test_buffers_to_write(void **state) {
    Buffer buffer;
    scoped Own array = bytearray_new("abc", 3), bytes = literal("b'abc'");
    assert_int_equal(buffer_get_target(array, &buffer, "readinto() argument"), 0);
    assert_int_equal(buffer.size_bytes, 3);
    buffer_release(&buffer);
    assert_int_equal(buffer_get_target(bytes, &buffer, "readinto() argument"), -1);
    assert_shows(NULL, "TypeError: readinto() argument must be read-write bytes-like object, not bytes");
    assert_int_equal(buffer_get_target(None, &buffer, "readinto() argument"), -1);
    assert_shows(NULL, "TypeError: readinto() argument must be read-write bytes-like object, not None");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_methods), cmocka_unit_test(test_slices), cmocka_unit_test(test_exports), cmocka_unit_test(test_queue),
        cmocka_unit_test(test_buffers_to_write),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
