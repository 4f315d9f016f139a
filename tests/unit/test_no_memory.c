/* Without memory: whichever request fails, an operation either does its work or fails with a MemoryError that nothing else
 * hides, gives back all it took, and does its work the next time. */
#include "runtime/base/heap.h"
#include "tests/unit/classes.h"

typedef Own (*Operation)(Ref on);

static Own other; /* what some operations work with besides */

static const char *method_name;
static Own arguments; /* a tuple, made before: a literal needs memory, too */

static Own add_big(Ref on) { return binary(OP_MUL, on, on); }
static Own call_it(Ref on) { return call_method_named(on, method_name, (const Ref *)tuple_of(arguments)->items, tuple_length(arguments)); }
static Own to_text(Ref on) { return repr(on); }
static Own to_list(Ref on) { return list_from(on); }
static Own to_set(Ref on) { return set_new(on); }
static Own to_tuple(Ref on) { return tuple_from(on); }
static Own reversed_slice(Ref on) {
    scoped Own key = slice_new(NULL, NULL, small_int_new(-1));
    return key ? getitem(on, key) : NULL;
}
static Own sorted(Ref on) {
    scoped Own list = list_from(on);
    return !list || list_sort(list, NULL, true) < 0 ? NULL : give(list);
}
static Own merged(Ref on) {
    scoped Own dict = dict_copy(on);
    return !dict || dict_update(dict, other) < 0 ? NULL : give(dict);
}
static Own new_class(Ref on) {
    scoped Own name = str_new("C"), bases = tuple_new(0), namespace = dict_new();
    return name && bases && namespace ? type_new(&type_type, name, bases, namespace, NULL) : NULL;
}
static Own new_instance(Ref on) {
    scoped Own o = call0(on), value = o ? str_new("value") : NULL;
    return !value || setattr_named(o, "attribute", value) < 0 ? NULL : give(o);
}
static Own new_exception(Ref on) {
    throw(ValueError, "%R and %R", on, other);
    if (!error_is(ValueError)) return NULL;
    return error_take();
}
static Own weak(Ref on) { return weakref_new(&weakref_type, on, NULL); }
static Own generic(Ref on) { return getitem(as_ref(&dict_type), on); }

static void demand(bool holds, const char *name, uint64_t nth, const char *otherwise) {
    if (!holds) print_error("%s, request %d: %s\n", name, (int)nth, otherwise);
    assert_true(holds);
}

/* A class half made is a cycle: the collector's. */
static size_t tracked_objects(void) {
    size_t found;
    assert_int_equal(gc_collect(&found), 0);
    return interp_current()->gc.count;
}

/* Fails the first, the second, ... request of operation(on), until none is left to fail. */
static void check(const char *name, Operation operation, Ref on) {
    scoped Own expected = operation(on), shown = expected ? repr(expected) : NULL;
    demand(shown != NULL, name, 0, "fails by itself");
    size_t count = tracked_objects();
    for (uint64_t nth = 1;; nth++) {
        assert_true(nth < 10000);
        mem_fail_at(nth, false);
        Own result = operation(on);
        bool happened = mem_fail_happened();
        mem_fail_at(0, false);
        demand(result || error_clear_if(MemoryError), name, nth, "not a MemoryError");
        demand(!error_occurred(), name, nth, "a result and an exception");
        if (!happened) assert_non_null(result);
        decref(result);
        demand(tracked_objects() <= count, name, nth, "something is left");
        if (!happened) break;
    }
    scoped Own again = operation(on), shown_again = again ? repr(again) : NULL;
    assert_non_null(shown_again);
    if (operation != new_class && operation != new_instance && operation != weak) assert_int_equal(compare_truth(shown, shown_again, CMP_EQ), 1);
}

static const struct { const char *on; Operation operation; } operations[] = {
    {"123456789012345678901234567890", add_big},
    {"123456789012345678901234567890", to_text},
    {"[1, 'two', (3, 4.5), {'k': b'v'}]", to_text},
    {"'\\x00\\u20ac\\n'", to_text},
    {"(1, 2, 3)", to_list},
    {"[1, 'two', 3.0]", to_set},
    {"[1, 2, 3]", to_tuple},
    {"[1, 2, 3, 4]", reversed_slice},
    {"'abcd'", reversed_slice},
    {"[3, 1, 2, 5, 4]", sorted},
    {"{1: 2}", merged},
    {"None", new_class},
    {"[1, 2]", new_exception},
    {"(1, 2)", generic},
};

static void test_operations(void **state) {
    for (size_t i = 0; i < COUNT_OF(operations); i++) {
        scoped Own on = literal(operations[i].on);
        check(operations[i].on, operations[i].operation, on);
    }
}

static const struct { const char *on, *method, *arguments; } methods[] = {
    {"', '", "join", "(['a', 'b', 'c'])"}, {"'abcabc'", "replace", "('b', 'longer than it was')"},
    {"'a b c'", "split", "()"},            {"'a\\u20ac'", "encode", "('utf-16')"},
    {"'stra\\xdfe'", "upper", "()"},       {"1234567", "__format__", "('>40,d')"},
    {"{}", "fromkeys", "([1, 'two', 3.0])"}, {"{1: 2, 'k': 'v'}", "copy", "()"},
    {"b'a,b'", "split", "(b',')"},         {"b'\\xff'", "decode", "('ascii', 'backslashreplace')"},
    {"'%s=%r'", "__mod__", "(('a', [1]))"}, {"'{:>9}|{!r}'", "format", "(1.5, 'x')"},
    {"[1, 2]", "__add__", "([3])"},        {"255", "to_bytes", "(4)"},
};

static void test_methods(void **state) {
    for (size_t i = 0; i < COUNT_OF(methods); i++) {
        scoped Own on = literal(methods[i].on);
        method_name = methods[i].method;
        arguments = literal(methods[i].arguments);
        check(methods[i].method, call_it, on);
        CLEAR(arguments);
    }
}

static void test_instances(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    check("instance", new_instance, class);
    check("weak reference", weak, o);
    check("dir", to_text, class);
}

static int setup(void **state) {
    if (runtime_init() < 0) return -1;
    heap_heed_failures(interp_current()->heap);
    other = literal("{'a': 1, 'b': [2]}");
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_operations), cmocka_unit_test(test_methods), cmocka_unit_test(test_instances)};
    return cmocka_run_group_tests(tests, setup, NULL);
}
