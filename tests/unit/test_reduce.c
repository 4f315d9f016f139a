/* The default of pickling and copying: what an object's state is, and what cannot be pickled. */
#include "runtime/object/reduce.h"

#include "tests/unit/classes.h"

static void test_state(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    assert_repr(object_state(o), "None");
    assert_int_equal(set(o, "x", 1), 0);
    assert_repr(object_state(o), "{'x': 1}");
    scoped Own saved = object_state(o);
    assert_int_equal(set(o, "x", 2), 0);
    assert_shows(repr(saved), "{'x': 1}"); /* a copy */
}

static void test_slots(void **state) {
    scoped Own class = make_class("S", NULL, namespace_of("__slots__", literal("('a', 'b')"))), o = call0(class);
    scoped Own below = make_class("T", bases_of(class, NULL), NULL), p = call0(below);
    assert_repr(object_state(o), "None");
    assert_int_equal(set(o, "b", 1), 0); /* a stays unset, and out of the state */
    assert_repr(object_state(o), "(None, {'b': 1})");
    assert_int_equal(set(p, "a", 1), 0);
    assert_int_equal(set(p, "z", 2), 0);
    assert_repr(object_state(p), "({'z': 2}, {'a': 1})");
}

static void test_values_without_a_state(void **state) {
    scoped Own list = literal("[1]");
    assert_repr(object_state(list), "None");
    assert_repr(object_state(small_int_new(1)), "None");
}

/* Making the tuple needs copyreg, which this test has not; what cannot be pickled is said without it. */
static void test_what_cannot_be(void **state) {
    scoped Own view = dict_new(), keys = call_row(view, "keys", "");
    assert_null(object_reduce(keys, 2));
    assert_shows(NULL, "TypeError: cannot pickle 'dict_keys' object");
}

/* ---- with a module copyreg whose three functions are recognisable */

static Own nothing(Ref self, const Ref *args) { return None; }
static const MethodRow maker_rows[] = {{"__newobj__(*args)", nothing, NULL, 0}, {"__newobj_ex__(*args)", nothing, NULL, 0}, {"_reduce_ex(*args)", nothing, NULL, 0}};
static Own copyreg;

static Own import_copyreg(const char *name) {
    assert_string_equal(name, "copyreg");
    return own(copyreg);
}

static int with_copyreg(void **state) {
    scoped Own name = str_new("copyreg");
    copyreg = module_new(name);
    for (size_t i = 0; i < COUNT_OF(maker_rows); i++) {
        scoped Own f = cfunction_new(&maker_rows[i], NULL, NULL, NULL), f_name = get(f, "__name__");
        assert_int_equal(setattr(copyreg, f_name, f), 0);
    }
    hooks.import = import_copyreg;
    return 0;
}

static int without_copyreg(void **state) {
    hooks.import = NULL;
    CLEAR(copyreg);
    return 0;
}

static Own answer; /* what the methods below return */
static Own give_answer(Ref self, const Ref *args) { return own(answer); }
static const MethodRow answer_row = {"answer(*args)", give_answer, NULL, 0};

/* An instance of a class C(base) whose method `name` returns the answer. */
static Own instance_with(Type *base, const char *name) {
    scoped Own f = cfunction_new(&answer_row, NULL, NULL, NULL), method = call1(as_ref(&staticmethod_type), f);
    scoped Own class = make_class("C", bases_of(as_ref(base), NULL), namespace_of(name, own(method)));
    return call0(class);
}

static void test_plain_object(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class);
    assert_int_equal(set(o, "x", 1), 0);
    assert_repr(object_reduce(o, 2), "(<built-in function __newobj__>, (<class '__main__.C'>,), {'x': 1}, None, None)");
    assert_repr(object_reduce(o, 1), "None"); /* what copyreg._reduce_ex returned */
}

/* A subclass of list or dict gives its items besides, through iterators. */
static void test_containers(void **state) {
    scoped Own list_class = make_class("L", bases_of(as_ref(&list_type), NULL), NULL), list = call0(list_class);
    assert_int_equal(list_append(list, small_int_new(1)), 0);
    scoped Own parts = object_reduce(list, 2);
    assert_int_equal(tuple_length(parts), 5);
    assert_shows(own(tuple_item_peek(parts, 2)), "None");
    scoped Own items = list_from(tuple_item_peek(parts, 3));
    assert_shows(own(items), "[1]");
    assert_shows(own(tuple_item_peek(parts, 4)), "None");
    scoped Own dict_class = make_class("D", bases_of(as_ref(&dict_type), NULL), NULL), dict = call0(dict_class);
    assert_int_equal(dict_set_named(dict, "k", None), 0);
    scoped Own of_dict = object_reduce(dict, 2), pairs = list_from(tuple_item_peek(of_dict, 4));
    assert_shows(own(tuple_item_peek(of_dict, 3)), "None");
    assert_shows(own(pairs), "[('k', None)]");
}

static void test_new_arguments(void **state) {
    static const struct { const char *method, *answer, *expected; } given[] = {
        {"__getnewargs__", "(1, 2)", "(<built-in function __newobj__>, (<class '__main__.C'>, 1, 2), None, None, None)"},
        {"__getnewargs__", "[1]", "TypeError: __getnewargs__ should return a tuple, not 'list'"},
        {"__getnewargs_ex__", "((1), {'k': 2})", "(<built-in function __newobj_ex__>, (<class '__main__.C'>, (1,), {'k': 2}), None, None, None)"},
        {"__getnewargs_ex__", "((1), {})", "(<built-in function __newobj__>, (<class '__main__.C'>, 1), None, None, None)"},
        {"__getnewargs_ex__", "1", "TypeError: __getnewargs_ex__ should return a tuple, not 'int'"},
        {"__getnewargs_ex__", "(1)", "ValueError: __getnewargs_ex__ should return a tuple of length 2, not 1"},
        {"__getnewargs_ex__", "(1, {})", "TypeError: first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'"},
        {"__getnewargs_ex__", "((), 2)", "TypeError: second item of the tuple returned by __getnewargs_ex__ must be a dict, not 'int'"},
    };
    for (size_t i = 0; i < COUNT_OF(given); i++) {
        scoped Own o = instance_with(&object_type, given[i].method);
        answer = literal(given[i].answer);
        assert_repr(object_reduce(o, 4), given[i].expected);
        CLEAR(answer);
    }
}

/* __getstate__ of the class is asked; without it a built-in part that nobody can fill again is refused. */
static void test_whose_state(void **state) {
    scoped Own o = instance_with(&object_type, "__getstate__");
    answer = literal("'mine'");
    assert_repr(object_reduce(o, 2), "(<built-in function __newobj__>, (<class '__main__.C'>,), 'mine', None, None)");
    CLEAR(answer);
    scoped Own class = make_class("B", bases_of(as_ref(&bytearray_type), NULL), NULL), array = call0(class);
    assert_shows(object_reduce(array, 2), "TypeError: cannot pickle 'B' object");
}

/* Protocols below 2 are copyreg's business. */
static void test_old_protocols(void **state) {
    scoped Own o = instance_with(&object_type, "unused"), plain = get(as_ref(&object_type), "__reduce__");
    assert_shows(call1(plain, o), "None");
    assert_shows(call_row(o, "__reduce_ex__", "1"), "None");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_state), cmocka_unit_test(test_slots), cmocka_unit_test(test_values_without_a_state),
        cmocka_unit_test(test_what_cannot_be),
        cmocka_unit_test_setup_teardown(test_plain_object, with_copyreg, without_copyreg),
        cmocka_unit_test_setup_teardown(test_containers, with_copyreg, without_copyreg),
        cmocka_unit_test_setup_teardown(test_new_arguments, with_copyreg, without_copyreg),
        cmocka_unit_test_setup_teardown(test_whose_state, with_copyreg, without_copyreg),
        cmocka_unit_test_setup_teardown(test_old_protocols, with_copyreg, without_copyreg),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
