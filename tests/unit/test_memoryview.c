#include "tests/unit/literals.h"

static Own view_on(const char *contents) {
    scoped Own array = bytearray_new(contents, strlen(contents));
    return memoryview_new(array);
}

static void test_items(void **state) {
    scoped Own view = view_on("abcd"), array = getattr_named(view, "obj");
    assert_repr(getitem(view, small_int_new(1)), "98");
    assert_repr(getitem(view, small_int_new(-1)), "100");
    assert_repr(getitem(view, small_int_new(4)), "IndexError: index out of bounds on dimension 1");
    assert_repr(call_row(view, "__setitem__", "0, 120"), "None");
    assert_repr(call_row(view, "__setitem__", "0, 256"), "ValueError: memoryview: invalid value for format 'B'");
    assert_repr(call_row(view, "__setitem__", "0, 'x'"), "TypeError: memoryview: invalid type for format 'B'");
    assert_repr(call_row(view, "__delitem__", "0"), "TypeError: cannot delete memory");
    assert_repr(own(array), "bytearray(b'xbcd')");
    assert_repr(call_row(view, "tolist", ""), "[120, 98, 99, 100]");
    assert_repr(call_row(view, "hex", "':'"), "'78:62:63:64'");
}

static void test_slices(void **state) {
    scoped Own view = view_on("abcdef"), key = slice_new(NULL, NULL, small_int_new(-2)), back = getitem(view, key);
    assert_repr(call_row(back, "tobytes", ""), "b'fdb'");
    assert_repr(getattr_named(back, "strides"), "(-2,)");
    assert_repr(getattr_named(back, "contiguous"), "False");
    assert_repr(call_row(back, "cast", "'H'"), "TypeError: memoryview: casts are restricted to C-contiguous views");
    scoped Own new = literal("b'123'");
    assert_int_equal(setitem(view, key, new), 0);
    assert_repr(call_row(view, "tobytes", ""), "b'a3c2e1'");
    scoped Own two = literal("b'12'");
    assert_int_equal(setitem(view, key, two), -1);
    assert_shows(NULL, "ValueError: memoryview assignment: lvalue and rvalue have different structures");
}

static void test_casts(void **state) {
    scoped Own view = view_on("abcdefgh"), ints = call_row(view, "cast", "'I'"), grid = call_row(view, "cast", "'B', [2, 4]");
    assert_repr(call_row(ints, "tolist", ""), "[1684234849, 1751606885]");
    assert_repr(call_row(ints, "cast", "'H'"), "TypeError: memoryview: cannot cast between two non-byte formats");
    assert_repr(call_row(view, "cast", "'x'"),
                "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'");
    assert_repr(getattr_named(grid, "shape"), "(2, 4)");
    assert_repr(call_row(grid, "tolist", ""), "[[97, 98, 99, 100], [101, 102, 103, 104]]");
    assert_repr(call_row(grid, "__getitem__", "(1, 2)"), "103");
    assert_repr(call_row(grid, "__getitem__", "1"), "NotImplementedError: multi-dimensional sub-views are not implemented");
    assert_repr(call_row(grid, "tobytes", "'F'"), "b'aebfcgdh'");
    assert_repr(call_row(ints, "__setitem__", "0, -1"), "ValueError: memoryview: invalid value for format 'I'");
}

static void test_release(void **state) {
    scoped Own view = view_on("abc"), array = getattr_named(view, "obj"), second = memoryview_new(view);
    assert_repr(call_row(view, "release", ""), "None");
    assert_repr(call_row(view, "tobytes", ""), "ValueError: operation forbidden on released memoryview object");
    assert_repr(call_row(array, "append", "1"), "BufferError: Existing exports of data: object cannot be re-sized");
    Buffer buffer;
    assert_int_equal(buffer_get(second, &buffer, BUFFER_READ), 0);
    assert_repr(call_row(second, "release", ""), "BufferError: memoryview has 1 exported buffer");
    buffer_release(&buffer);
    assert_repr(call_row(second, "release", ""), "None");
    assert_repr(call_row(array, "append", "1"), "None");
}

static void test_equal(void **state) {
    scoped Own view = view_on("abcd"), same = literal("b'abcd'"), shorts = call_row(view, "cast", "'H'");
    assert_int_equal(compare_truth(view, same, CMP_EQ), 1);
    assert_int_equal(compare_truth(same, view, CMP_EQ), 1);
    assert_int_equal(compare_truth(shorts, same, CMP_EQ), 0);
    int64_t hash_of_view;
    assert_int_equal(hash(view, &hash_of_view), -1);
    assert_shows(NULL, "ValueError: cannot hash writable memoryview object");
}

static void test_attributes(void **state) {
    static const char *const rows[][2] = {
        {"nbytes", "4"}, {"itemsize", "2"}, {"format", "'H'"}, {"ndim", "1"}, {"shape", "(2,)"}, {"strides", "(2,)"},
        {"suboffsets", "()"}, {"readonly", "False"}, {"c_contiguous", "True"}, {"f_contiguous", "True"}, {"contiguous", "True"},
    };
    scoped Own view = view_on("abcd"), shorts = call_row(view, "cast", "'H'"), guarded = call_row(view, "toreadonly", "");
    for (size_t i = 0; i < COUNT_OF(rows); i++) assert_repr(getattr_named(shorts, rows[i][0]), rows[i][1]);
    assert_shows(getattr_named(guarded, "readonly"), "True");
    assert_int_equal(setitem(guarded, small_int_new(0), small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: cannot modify read-only memory");
    assert_shows(call1(as_ref(&memoryview_type), small_int_new(1)), "TypeError: memoryview: a bytes-like object is required, not 'int'");
    scoped Own again = call1(as_ref(&memoryview_type), view);
    assert_repr(call_row(again, "tobytes", ""), "b'abcd'");
}

static void test_as_a_sequence(void **state) {
    size_t n;
    Own item;
    scoped Own view = view_on("abc"), items = iter(view), shown = repr(view);
    assert_int_equal(length(view, &n), 0);
    assert_int_equal(n, 3);
    assert_int_equal(strncmp(str_utf8_lossy(shown), "<memory at 0x", 13), 0);
    assert_int_equal(next(items, &item), 1);
    assert_repr(item, "97");
    assert_repr(call_row(view, "release", ""), "None");
    assert_int_equal(next(items, &item), -1); /* released on the way */
    assert_shows(NULL, "ValueError: operation forbidden on released memoryview object");
    scoped Own gone = repr(view);
    assert_int_equal(strncmp(str_utf8_lossy(gone), "<released memory at 0x", 22), 0);
    assert_shows(call_row(view, "__enter__", ""), "ValueError: operation forbidden on released memoryview object");
    scoped Own other = view_on("abc"), entered = call_row(other, "__enter__", "");
    assert_ptr_equal(entered, other);
    assert_repr(call_row(other, "__exit__", "None, None, None"), "None");
    assert_int_equal(length(other, &n), -1);
    assert_shows(NULL, "ValueError: operation forbidden on released memoryview object");
}

/* Views of different formats are equal where their items are. */
static void test_equal_by_value(void **state) {
    scoped Own small = view_on("ab"), as_signed = call_row(small, "cast", "'b'"), as_bytes = call_row(small, "cast", "'c'");
    scoped Own large = view_on("a\x81"), large_signed = call_row(large, "cast", "'b'"), shorts = call_row(small, "cast", "'H'");
    assert_int_equal(compare_truth(small, as_signed, CMP_EQ), 1);
    assert_int_equal(compare_truth(large, large_signed, CMP_EQ), 0);
    assert_int_equal(compare_truth(small, as_bytes, CMP_EQ), 0);
    assert_int_equal(compare_truth(shorts, shorts, CMP_EQ), 1);
    assert_int_equal(compare_truth(shorts, small, CMP_NE), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_items),   cmocka_unit_test(test_slices), cmocka_unit_test(test_casts),
        cmocka_unit_test(test_release), cmocka_unit_test(test_equal),
        cmocka_unit_test(test_attributes), cmocka_unit_test(test_as_a_sequence), cmocka_unit_test(test_equal_by_value),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
