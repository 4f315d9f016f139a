/* `int.__add__` and `(1).__add__`: slots of built-ins as methods. */
#include "tests/unit/classes.h"

static void test_wrapper(void **state) {
    scoped Own add = get(as_ref(&int_type), "__add__");
    assert_shows(own(add), "<slot wrapper '__add__' of 'int' objects>");
    assert_shows(get(add, "__name__"), "__add__");
    assert_shows(get(add, "__qualname__"), "int.__add__");
    assert_shows(get(add, "__objclass__"), "<class 'int'>");
    assert_shows(get(add, "__text_signature__"), "($self, value, /)");
    assert_shows(call2(add, small_int_new(2), small_int_new(3)), "5");
    assert_shows(call0(add), "TypeError: descriptor '__add__' of 'int' object needs an argument");
    assert_shows(call1(add, small_int_new(2)), "TypeError: expected 1 argument, got 0");
    assert_shows(call2(add, None, None), "TypeError: descriptor '__add__' requires a 'int' object but received a 'NoneType'");
    assert_shows(call_row(add, "__get__", "'x'"), "TypeError: descriptor '__add__' for 'int' objects doesn't apply to a 'str' object");
}

static void test_bound(void **state) {
    scoped Own list = literal("[1]"), one = get(list, "__len__"), two = get(list, "__len__"), equal = literal("[1]");
    scoped Own of_equal = get(equal, "__len__"), shown = repr(one), self = get(one, "__self__");
    assert_memory_equal(str_utf8_lossy(shown), "<method-wrapper '__len__' of list object at 0x", 46);
    assert_shows(get(one, "__name__"), "__len__");
    assert_shows(get(one, "__qualname__"), "list.__len__");
    assert_shows(get(one, "__objclass__"), "<class 'list'>");
    assert_ptr_equal(self, list);
    assert_shows(call0(one), "1");
    assert_int_equal(compare_truth(one, two, CMP_EQ), 1);
    assert_int_equal(compare_truth(one, of_equal, CMP_EQ), 0); /* by identity of the object */
    int64_t hash_one, hash_two;
    assert_int_equal(hash(one, &hash_one), 0);
    assert_int_equal(hash(two, &hash_two), 0);
    assert_int_equal(hash_one, hash_two);
}

/* What help() shows of the arguments, kind by kind. */
static void test_text_signatures(void **state) {
    static const struct { Type *type; const char *name, *text; } rows[] = {
        {&list_type, "__init__", "($self, /, *args, **kwargs)"}, {&int_type, "__neg__", "($self, /)"},
        {&list_type, "__iter__", "($self, /)"},                  {&int_type, "__hash__", "($self, /)"},
        {&int_type, "__pow__", "($self, value, mod=None, /)"},   {&list_type, "__setitem__", "($self, key, value, /)"},
        {&list_type, "__delitem__", "($self, key, /)"},          {&list_type, "__contains__", "($self, key, /)"},
        {&object_type, "__setattr__", "($self, name, value, /)"}, {&object_type, "__delattr__", "($self, name, /)"},
        {&object_type, "__eq__", "($self, value, /)"},           {&property_type, "__set__", "($self, instance, value, /)"},
        {&property_type, "__delete__", "($self, instance, /)"},  {&property_type, "__get__", "($self, instance, owner=None, /)"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own wrapper = get(as_ref(rows[i].type), rows[i].name);
        assert_non_null(wrapper);
        assert_shows(get(wrapper, "__text_signature__"), rows[i].text);
    }
}

/* A list that holds its own __len__ is a cycle through the wrapper. */
static void test_cycle(void **state) {
    size_t found;
    assert_int_equal(gc_collect(&found), 0);
    Own list = list_new(0), wrapper = get(list, "__len__");
    assert_int_equal(list_append_take(list, wrapper), 0);
    decref(list);
    assert_int_equal(gc_collect(&found), 0);
    assert_int_equal(found, 2);
}

static void test_as_objects(void **state) {
    scoped Own add = get(as_ref(&int_type), "__add__"), five_add = get(small_int_new(5), "__add__"), shown = repr(five_add);
    assert_shows(get(add, "__doc__"), "self + value");
    assert_shows(get(five_add, "__doc__"), "self + value");
    assert_shows(get(five_add, "__text_signature__"), "($self, value, /)");
    assert_shows(get(five_add, "__self__"), "5");
    assert_shows(repr(add), "<slot wrapper '__add__' of 'int' objects>");
    assert_int_equal(strncmp(str_utf8_lossy(shown), "<method-wrapper '__add__' of int object at 0x", 45), 0);
    assert_shows(call1(add, small_int_new(1)), "TypeError: expected 1 argument, got 0");
    scoped Own text = str_new("x");
    assert_shows(call2(add, text, text), "TypeError: descriptor '__add__' requires a 'int' object but received a 'str'");
    assert_shows(call0(add), "TypeError: descriptor '__add__' of 'int' object needs an argument");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_wrapper), cmocka_unit_test(test_bound), cmocka_unit_test(test_text_signatures), cmocka_unit_test(test_cycle),
        cmocka_unit_test(test_as_objects),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
