/* What objects tell pickle and copy: from (maker, arguments, state) an iterator must come back that yields the same rest,
 * wherever it stands; and methods, ranges and the like must come back as themselves. */
#include "tests/unit/classes.h"

/* ---- the module builtins, as far as makers are looked up there */

static Own iter_function(Ref self, const Ref *args) { return iter(args[0]); }
static Own getattr_function(Ref self, const Ref *args) { return getattr(args[0], args[1]); }
static const MethodRow builtin_rows[] = {
    {"iter(object, sentinel=None, /)", iter_function, NULL, 0},
    {"getattr(object, name, /)", getattr_function, NULL, 0},
    {0},
};
static const ModuleDef builtins_module = {.name = "builtins", .functions = builtin_rows};
static Own builtins;
static Own import_builtins(const char *name) {
    assert_string_equal(name, "builtins");
    return own(builtins);
}

static int setup(void **state) {
    if (runtime_init() < 0) return -1;
    builtins = module_from_def(&builtins_module);
    hooks.import = import_builtins;
    return builtins ? setattr_named(builtins, "reversed", as_ref(&reversed_type)) : -1;
}

/* maker(*arguments), and __setstate__(state) if there is a third item. */
static Own rebuilt(Ref object) {
    scoped Own parts = call_row(object, "__reduce__", "");
    if (!parts || !is_tuple(parts)) return NULL;
    Own again = call_spread(tuple_item_peek(parts, 0), tuple_item_peek(parts, 1), NULL);
    if (again && tuple_length(parts) > 2 && !is_none(tuple_item_peek(parts, 2))) {
        scoped Own none = call_method_named(again, "__setstate__", (Ref[]){tuple_item_peek(parts, 2)}, 1);
        assert_non_null(none);
    }
    return again;
}

/* ---- iterators */

static Own called(const char *text, const char *name) {
    scoped Own receiver = literal(text);
    return call_row(receiver, name, "");
}
static Own iterator_of(Own iterable_taken) {
    scoped Own iterable = iterable_taken;
    return iter(iterable);
}
static Own over(const char *text) { return iterator_of(literal(text)); }
static Own made(Type *type, Own argument_taken) {
    scoped Own argument = argument_taken;
    return call1(as_ref(type), argument);
}
static Own made_from(Type *type, const char *first, const char *second) {
    scoped Own a = literal(first), b = literal(second);
    return call2(as_ref(type), a, b);
}

static Own over_list(void) { return over("[1, 2, 3]"); }
static Own over_list_backwards(void) { return called("[1, 2, 3]", "__reversed__"); }
static Own over_tuple(void) { return over("(1, 2, 3)"); }
static Own over_ascii(void) { return over("'abc'"); }
static Own over_text(void) { return over("'a\\u20acc'"); }
static Own over_bytes(void) { return over("b'abc'"); }
static Own over_bytearray(void) { return iterator_of(made(&bytearray_type, literal("b'abc'"))); }
static Own over_dict(void) { return over("{1: 2, 3: 4, 5: 6}"); }
static Own over_values(void) { return iterator_of(called("{1: 2, 3: 4, 5: 6}", "values")); }
static Own over_items(void) { return iterator_of(called("{1: 2, 3: 4, 5: 6}", "items")); }
static Own over_dict_backwards(void) { return called("{1: 2, 3: 4, 5: 6}", "__reversed__"); }
static Own backwards(const char *view) {
    scoped Own dict_view = called("{1: 2, 3: 4, 5: 6}", view);
    return call_row(dict_view, "__reversed__", "");
}
static Own over_values_backwards(void) { return backwards("values"); }
static Own over_items_backwards(void) { return backwards("items"); }
static Own over_set(void) { return iterator_of(made(&set_type, literal("[1, 2, 3]"))); }
static Own over_range(void) { return iterator_of(made_from(&range_type, "5", "8")); }
static Own over_huge_range(void) { return iterator_of(made_from(&range_type, "100000000000000000000", "100000000000000000003")); }
static Own enumerated(void) { return made_from(&enumerate_type, "[7, 8]", "9223372036854775807"); }
static Own zipped(void) { return made_from(&zip_type, "[1, 2, 3]", "'xyz'"); }
static Own zipped_strict(void) {
    scoped Own a = literal("[1, 2]"), b = literal("'xy'"), word = str_new("strict"), names = tuple_pack(1, word);
    return call(as_ref(&zip_type), (Ref[]){a, b, True}, 2, names);
}
static Own mapped(void) {
    scoped Own list = literal("[1, 2]");
    return call2(as_ref(&map_type), as_ref(&str_type), list);
}
static Own filtered(void) { return made_from(&filter_type, "None", "[0, 1, 2, 0, 3]"); }
static Own reversed_text(void) { return made(&reversed_type, literal("'abc'")); }
static Own over_range_backwards(void) {
    scoped Own range = made_from(&range_type, "1", "4");
    return call1(as_ref(&reversed_type), range);
}

static const struct { const char *name; Own (*make)(void); } iterators[] = {
    {"list", over_list}, {"list backwards", over_list_backwards}, {"tuple", over_tuple}, {"ascii", over_ascii},
    {"text", over_text}, {"bytes", over_bytes}, {"bytearray", over_bytearray}, {"dict", over_dict},
    {"values", over_values}, {"items", over_items}, {"dict backwards", over_dict_backwards},
    {"values backwards", over_values_backwards}, {"items backwards", over_items_backwards}, {"set", over_set},
    {"range", over_range}, {"huge range", over_huge_range}, {"range backwards", over_range_backwards},
    {"enumerate", enumerated}, {"zip", zipped}, {"zip strict", zipped_strict}, {"map", mapped},
    {"filter", filtered}, {"reversed", reversed_text},
};

static int advance(Ref iterator, int steps) {
    Own item;
    int got = 1;
    for (; steps > 0 && got == 1; steps--) {
        got = next(iterator, &item);
        decref(item);
    }
    return got;
}

/* The rest of an iterator as text.  An iterator that walks another is rebuilt around that same one, which the first reading
 * of the rest would use up: so two iterators are brought to the same place. */
static void test_iterators_come_back(void **state) {
    for (size_t i = 0; i < COUNT_OF(iterators); i++)
        for (int steps = 0; steps < 5; steps++) {
            scoped Own one = iterators[i].make(), other = iterators[i].make();
            if (!one) assert_shows(NULL, iterators[i].name);
            assert_true(advance(one, steps) >= 0 && advance(other, steps) >= 0);
            scoped Own again = rebuilt(one);
            if (!again) assert_shows(NULL, iterators[i].name);
            scoped Own rest = list_from(again), expected = list_from(other);
            if (!rest || compare_truth(rest, expected, CMP_EQ) != 1) {
                scoped Own shown = repr(rest), wanted = repr(expected);
                fail_msg("%s after %d steps: %s, not %s", iterators[i].name, steps, str_utf8_lossy(shown), str_utf8_lossy(wanted));
            }
        }
}

/* States from a hostile pickle: clipped to what there is, or refused; never out of bounds. */
static void test_states_are_clipped(void **state) {
    static const char *const states[] = {"-9223372036854775808", "-5", "0", "2", "3", "4", "9223372036854775807"};
    for (size_t i = 0; i < COUNT_OF(iterators); i++)
        for (size_t k = 0; k < COUNT_OF(states); k++) {
            scoped Own iterator = iterators[i].make(), answer = call_row(iterator, "__setstate__", states[k]);
            if (!answer) {
                scoped Own error = error_take();
                assert_non_null(error);
                continue;
            }
            scoped Own rest = list_from(iterator);
            if (!rest) assert_shows(NULL, iterators[i].name);
            assert_true(list_length(rest) <= 3);
        }
    scoped Own huge = over_range(), none = call_row(huge, "__setstate__", "100000000000000000000");
    assert_shows(none, "OverflowError: Python int too large to convert to C long");
    scoped Own text = over_ascii();
    assert_shows(call_row(text, "__setstate__", "'x'"), "TypeError: 'str' object cannot be interpreted as an integer");
}

/* The callable and its sentinel, until it has ended. */
static void test_callable_iterator(void **state) {
    scoped Own iterator = callable_iter_new(as_ref(&int_type), small_int_new(5)), ended = callable_iter_new(as_ref(&int_type), small_int_new(0));
    scoped Own parts = call_row(iterator, "__reduce__", ""), call_parts = getitem(parts, small_int_new(1));
    assert_repr(own(call_parts), "(<class 'int'>, 5)");
    assert_int_equal(advance(ended, 1), 0);
    scoped Own over_nothing = rebuilt(ended);
    assert_repr(list_from(over_nothing), "[]");
}

/* ---- other values */

static void test_values(void **state) {
    static const CallRow rows[] = {
        {"'ab'", "__getnewargs__", "", "('ab',)"},
        {"b'ab'", "__getnewargs__", "", "(b'ab',)"},
        {"(1, 'x')", "__getnewargs__", "", "((1, 'x'),)"},
        {"12", "__getnewargs__", "", "(12,)"},
        {"100000000000000000000", "__getnewargs__", "", "(100000000000000000000,)"},
        {"1.5", "__getnewargs__", "", "(1.5,)"},
        {"[1]", "__reduce_ex__", "'x'", "TypeError: 'str' object cannot be interpreted as an integer"},
    };
    check_rows(rows, COUNT_OF(rows));
    assert_shows(call_row(Ellipsis, "__reduce__", ""), "Ellipsis");
    assert_shows(call_row(NotImplemented, "__reduce__", ""), "NotImplemented");
    scoped Own slice = slice_new(small_int_new(1), NULL, small_int_new(2)), range = made_from(&range_type, "1", "9");
    assert_repr(call_row(slice, "__reduce__", ""), "(<class 'slice'>, (1, None, 2))");
    assert_repr(call_row(range, "__reduce__", ""), "(<class 'range'>, (1, 9, 1))");
    scoped Own complex = complex_new(0, -1), keys = called("{1: 2}", "keys"), alias = generic_alias_new(as_ref(&list_type), as_ref(&int_type));
    assert_repr(call_row(complex, "__getnewargs__", ""), "(0.0, -1.0)");
    assert_shows(call_row(keys, "__reduce_ex__", "2"), "TypeError: cannot pickle 'dict_keys' object");
    assert_repr(call_row(alias, "__reduce__", ""), "(<class 'types.GenericAlias'>, (<class 'list'>, (<class 'int'>,)))");
}

/* Methods are found again by name on their class or on what they are bound to. */
static void test_methods(void **state) {
    scoped Own upper = get(as_ref(&str_type), "upper"), add = get(as_ref(&int_type), "__add__"), five_add = get(small_int_new(5), "__add__");
    scoped Own list = literal("[]"), append = get(list, "append"), bound = bound_method_new(upper, list);
    scoped Own again = rebuilt(upper), add_again = rebuilt(add), five_again = rebuilt(five_add), append_again = rebuilt(append);
    assert_ptr_equal(again, upper);
    assert_ptr_equal(add_again, add);
    assert_shows(call1(five_again, small_int_new(2)), "7");
    assert_shows(call1(append_again, small_int_new(1)), "None");
    assert_shows(repr(list), "[1]");
    assert_shows(rebuilt(bound), "AttributeError: 'list' object has no attribute 'upper'");
}

static void test_exceptions(void **state) {
    scoped Own error = made(ValueError, literal("3")), again = rebuilt(error), attributes = literal("{'a': 5}");
    assert_repr(own(again), "ValueError(3)");
    decref(call_method_named(error, "__setstate__", (Ref[]){attributes}, 1));
    assert_shows(get(error, "a"), "5");
    assert_shows(call_row(error, "__setstate__", "3"), "TypeError: state is not a dictionary");
    assert_shows(call_row(error, "__setstate__", "None"), "None");
    scoped Own with_attributes = rebuilt(error);
    assert_shows(get(with_attributes, "a"), "5");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_iterators_come_back), cmocka_unit_test(test_states_are_clipped), cmocka_unit_test(test_callable_iterator),
        cmocka_unit_test(test_values), cmocka_unit_test(test_methods), cmocka_unit_test(test_exceptions),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
