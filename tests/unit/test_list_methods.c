/* The methods of list, and its slices. */
#include "tests/unit/classes.h"

/* receiver, method, arguments, what it gives; where that is None, what has become of the receiver. */
static void test_rows(void **state) {
    static const CallRow rows[] = {
        {"[]", "pop", "", "IndexError: pop from empty list"},
        {"[1, 2, 3]", "pop", "", "3"},
        {"[1, 2, 3]", "pop", "0", "1"},
        {"[1, 2, 3]", "pop", "-4", "IndexError: pop index out of range"},
        {"[1]", "pop", "'x'", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"[1, 2]", "copy", "", "[1, 2]"},
        {"[1, 2]", "clear", "", "[]"},
        {"[1]", "extend", "5", "TypeError: 'int' object is not iterable"},
        {"[1]", "extend", "'ab'", "[1, 'a', 'b']"},
        {"[1]", "extend", "(2, 3)", "[1, 2, 3]"},
        {"[1]", "insert", "'x', 1", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"[1, 2]", "insert", "-1, 9", "[1, 9, 2]"},
        {"[1, 2]", "insert", "100, 9", "[1, 2, 9]"},
        {"[1, 2]", "insert", "-100, 9", "[9, 1, 2]"},
        {"[3, 1, 2]", "sort", "", "[1, 2, 3]"},
        {"[3, 'a']", "sort", "", "TypeError: '<' not supported between instances of 'str' and 'int'"},
        {"[1]", "sort", "None", "TypeError: sort() takes no positional arguments"},
        {"[1]", "insert", "9223372036854775808, 1", "OverflowError: Python int too large to convert to C ssize_t"},
        {"[1, 2]", "__iadd__", "(3,)", "[1, 2, 3]"},
        {"[1, 2]", "__imul__", "2", "[1, 2, 1, 2]"},
        {"[1, 2]", "__imul__", "0", "[]"},
        {"[1, 2]", "__imul__", "9223372036854775807", "MemoryError: "},
        {"[1, 2]", "__mul__", "-1", "[]"},
        {"[1]", "__eq__", "(1,)", "NotImplemented"},
        {"[1]", "__lt__", "[2]", "True"},
        {"[1, 2]", "remove", "2", "[1]"},
        {"[1, 2]", "index", "2, -1", "1"},
        {"[1, 2]", "index", "1, 1", "ValueError: 1 is not in list"},
        {"[1, 2, 1]", "count", "1", "2"},
        {"[1, 2]", "__contains__", "2", "True"},
        {"[1]", "__reversed__", "1", "TypeError: list.__reversed__() takes no arguments (1 given)"},
        {"[1, 2]", "__setitem__", "5, 1", "IndexError: list assignment index out of range"},
        {"[1, 2]", "__delitem__", "-2", "[2]"},
        {"[1, 2]", "__getitem__", "'x'", "TypeError: list indices must be integers or slices, not str"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own receiver = literal(rows[i].receiver);
        Own result = call_row(receiver, rows[i].method, rows[i].arguments);
        assert_repr(result == None ? own(receiver) : result, rows[i].expected);
    }
}

/* Items of the list itself replace a part of it: they are read before it changes.  Deleting with a stride closes the gaps. */
static void test_slices_in_place(void **state) {
    scoped Own list = literal("[1, 2, 3, 4]"), middle = slice_new(small_int_new(1), small_int_new(3), NULL), every_other = slice_new(NULL, NULL, small_int_new(2));
    assert_int_equal(setitem(list, middle, list), 0);
    assert_repr(own(list), "[1, 1, 2, 3, 4, 4]");
    assert_int_equal(setitem(list, every_other, NULL), 0);
    assert_repr(own(list), "[1, 3, 4]");
    scoped Own two = literal("(8, 9)"), pair = literal("'xy'");
    assert_int_equal(setitem(list, every_other, two), 0);
    assert_repr(own(list), "[8, 3, 9]");
    assert_int_equal(setitem(list, every_other, pair), 0);
    assert_repr(own(list), "['x', 3, 'y']");
    assert_int_equal(setitem(list, every_other, list), -1);
    assert_shows(NULL, "ValueError: attempt to assign sequence of size 3 to extended slice of size 2");
    assert_int_equal(setitem(list, middle, small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: can only assign an iterable");
}

/* While it is sorted a list is empty for everybody else, and what they put into it is lost. */
static Own sorted;
static size_t lost;
static Own look(Ref self, const Ref *args) {
    assert_int_equal(list_length(sorted), lost++);
    return list_append(sorted, args[0]) < 0 ? NULL : own(args[0]);
}
static const MethodRow look_row = {"look(item, /)", look, NULL, 0};

static void test_changed_while_sorted(void **state) {
    scoped Own key = cfunction_new(&look_row, NULL, NULL, NULL), word = str_new("key"), names = tuple_pack(1, word);
    sorted = literal("[3, 1, 2]");
    scoped Own sort = get(sorted, "sort");
    assert_shows(call(sort, (Ref[]){key}, 0, names), "ValueError: list modified during sort");
    assert_repr(own(sorted), "[1, 2, 3]");
    CLEAR(sorted);
}

static void test_size(void **state) {
    scoped Own empty = literal("[]"), full = literal("[1, 2, 3, 4, 5, 6, 7, 8]");
    scoped Own small = call_row(empty, "__sizeof__", ""), large = call_row(full, "__sizeof__", "");
    assert_true(compare_truth(large, small, CMP_GT) == 1);
}

/* Tuples of one kind of first items are compared by those first. */
static void test_tuples_by_their_first(void **state) {
    static const char *const rows[][2] = {
        {"[(2.5, 1), (1.5, 2), (1.5, 1)]", "[(1.5, 1), (1.5, 2), (2.5, 1)]"},
        {"[('b', 1), ('a', 2), ('a', 1)]", "[('a', 1), ('a', 2), ('b', 1)]"},
        {"[(2, 1), (1, 2), (1, 1)]", "[(1, 1), (1, 2), (2, 1)]"},
        {"[(2, 'x'), (1.5, 'y'), (1,)]", "[(1,), (1.5, 'y'), (2, 'x')]"},
        {"[(), (1,), ()]", "[(), (), (1,)]"},
        {"[(1, 'a'), (1, 2)]", "TypeError: '<' not supported between instances of 'int' and 'str'"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own list = literal(rows[i][0]), done = call_row(list, "sort", "");
        assert_repr(done ? own(list) : NULL, rows[i][1]);
    }
}

/* As many for as many, over values that are not counted. */
static void test_slices_of_words(void **state) {
    scoped Own list = literal("[1, 2, 3, 4]"), words = literal("[7, 8]"), objects = literal("['x', 'y']");
    scoped Own middle = slice_new(small_int_new(1), small_int_new(3), NULL);
    assert_int_equal(setitem(list, middle, words), 0);
    assert_repr(own(list), "[1, 7, 8, 4]");
    assert_int_equal(setitem(list, middle, objects), 0);
    assert_int_equal(setitem(list, middle, words), 0);
    assert_repr(own(list), "[1, 7, 8, 4]");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows), cmocka_unit_test(test_slices_in_place), cmocka_unit_test(test_changed_while_sorted), cmocka_unit_test(test_size),
        cmocka_unit_test(test_tuples_by_their_first),
        cmocka_unit_test(test_slices_of_words),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
