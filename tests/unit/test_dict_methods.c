/* The methods of dict. */
#include "tests/unit/classes.h"

/* receiver, method, arguments, what it gives; where that is None, what has become of the receiver. */
static void test_rows(void **state) {
    static const CallRow rows[] = {
        {"{}", "pop", "1", "KeyError: 1"},
        {"{1: 2}", "pop", "1", "2"},
        {"{}", "pop", "1, 'no'", "'no'"},
        {"{}", "pop", "[]", "KeyError: []"},
        {"{}", "setdefault", "1", "{1: None}"},
        {"{1: 2}", "setdefault", "1, 3", "2"},
        {"{}", "setdefault", "[]", "TypeError: unhashable type: 'list'"},
        {"{1: 2}", "clear", "", "{}"},
        {"{1: 2}", "update", "", "{1: 2}"},
        {"{1: 2}", "update", "{3: 4}", "{1: 2, 3: 4}"},
        {"{1: 2}", "update", "[(3, 4)]", "{1: 2, 3: 4}"},
        {"{1: 2}", "update", "[(3, 4, 5)]", "ValueError: dictionary update sequence element #0 has length 3; 2 is required"},
        {"{1: 2}", "update", "[5]", "TypeError: cannot convert dictionary update sequence element #0 to a sequence"},
        {"{1: 2}", "update", "5", "TypeError: 'int' object is not iterable"},
        {"{1: 2}", "__ior__", "{3: 4}", "{1: 2, 3: 4}"},
        {"{1: 2}", "__ior__", "[(1, 5)]", "{1: 5}"},
        {"{1: 2}", "__ior__", "5", "TypeError: 'int' object is not iterable"},
        {"{1: 2}", "__or__", "[]", "NotImplemented"},
        {"{}", "popitem", "", "KeyError: 'popitem(): dictionary is empty'"},
        {"{1: 2}", "popitem", "", "(1, 2)"},
        {"{1: 2}", "get", "[]", "TypeError: unhashable type: 'list'"},
        {"{1: 2}", "get", "5", "{1: 2}"},
        {"{1: 2}", "__getitem__", "5", "KeyError: 5"},
        {"{1: 2}", "__delitem__", "5", "KeyError: 5"},
        {"{1: 2}", "__contains__", "1", "True"},
        {"{1: 2}", "fromkeys", "[5, 6]", "{5: None, 6: None}"},
        {"{1: 2}", "fromkeys", "[5], 1", "{5: 1}"},
        {"{1: 2}", "fromkeys", "5", "TypeError: 'int' object is not iterable"},
        {"{1: 2}", "copy", "", "{1: 2}"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own receiver = literal(rows[i].receiver);
        Own result = call_row(receiver, rows[i].method, rows[i].arguments);
        assert_repr(result == None ? own(receiver) : result, rows[i].expected);
    }
}

/* class D(dict): __missing__ gives the key itself; get() does not ask it. */
static Own give_key(Ref self, const Ref *args) { return own(args[0]); }
static const MethodRow missing_row = {"__missing__(key, /)", give_key, NULL, 0};

static void test_missing(void **state) {
    scoped Own function = cfunction_new(&missing_row, NULL, NULL, NULL);
    scoped Own class = make_class("D", bases_of(as_ref(&dict_type), NULL), namespace_of("__missing__", own(function))), dict = call0(class);
    assert_shows(getitem(dict, small_int_new(5)), "5");
    assert_shows(call_row(dict, "get", "5"), "None");
    assert_int_equal(dict_length(dict), 0);
    scoped Own list = literal("[]");
    assert_shows(getitem(dict, list), "TypeError: unhashable type: 'list'");
}

static void test_merges_make_dicts(void **state) {
    scoped Own a = literal("{1: 2, 3: 4}"), b = literal("{3: 5, 6: 7}"), c = binary(OP_OR, a, b), d = binary(OP_OR, b, a);
    assert_repr(give(c), "{1: 2, 3: 5, 6: 7}");
    assert_repr(give(d), "{3: 4, 6: 7, 1: 2}");
    assert_repr(own(a), "{1: 2, 3: 4}");
    scoped Own self = inplace(OP_OR, a, a);
    assert_ptr_equal(self, a);
    assert_repr(give(self), "{1: 2, 3: 4}");
}

static void test_size(void **state) {
    scoped Own empty = dict_new(), full = literal("{1: 2, 3: 4}");
    scoped Own small = call_row(empty, "__sizeof__", ""), large = call_row(full, "__sizeof__", "");
    assert_true(compare_truth(large, small, CMP_GT) == 1);
    int64_t bytes;
    assert_int_equal(int64_from(large, &bytes), 0);
    assert_true((size_t)bytes >= sizeof(Dict) + dict_table_bytes(full));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows), cmocka_unit_test(test_missing), cmocka_unit_test(test_merges_make_dicts), cmocka_unit_test(test_size),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
