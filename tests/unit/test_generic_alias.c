/* list[int] and int | str: what they hold, how they print, what they accept. */
#include "runtime/object/generic_alias.h"

#include "tests/unit/classes.h"

static Ref integers(void) { return as_ref(&int_type); }
static Ref texts(void) { return as_ref(&str_type); }

/* A type variable named T: f.__typing_subst__(x) is x, and repr does not matter. */
static Own substitute(Ref self, const Ref *args) { return own(args[1]); }
static const MethodRow substitute_row = {"__typing_subst__(self, item, /)", substitute, NULL, 0};

static Own variable_new(void) {
    scoped Own class = make_class("Variable", NULL, NULL), function = cfunction_new(&substitute_row, NULL, NULL, NULL);
    Own v = call0(class);
    scoped Own bound = bound_method_new(function, v);
    assert_int_equal(setattr_named(v, "__typing_subst__", bound), 0);
    return v;
}

static void test_alias(void **state) {
    scoped Own pair = tuple_pack(2, texts(), integers()), one = generic_alias_new(as_ref(&list_type), integers());
    scoped Own two = generic_alias_new(as_ref(&dict_type), pair);
    assert_shows(repr(one), "list[int]");
    assert_shows(repr(two), "dict[str, int]");
    assert_shows(get(one, "__origin__"), "<class 'list'>");
    assert_shows(get(two, "__args__"), "(<class 'str'>, <class 'int'>)");
    assert_shows(get(one, "__parameters__"), "()");
    assert_shows(call0(one), "[]"); /* calls what it is of */
    assert_shows(getitem(one, texts()), "TypeError: list[int] is not a generic class");
}

static void test_equality(void **state) {
    scoped Own a = generic_alias_new(as_ref(&list_type), integers()), b = generic_alias_new(as_ref(&list_type), integers());
    scoped Own c = generic_alias_new(as_ref(&list_type), texts());
    int64_t x, y;
    assert_int_equal(hash(a, &x), 0);
    assert_int_equal(hash(b, &y), 0);
    assert_true(x == y);
    assert_int_equal(compare_truth(a, b, CMP_EQ), 1);
    assert_int_equal(compare_truth(a, c, CMP_EQ), 0);
    assert_int_equal(is_instance(None, a), -1);
    assert_shows(NULL, "TypeError: isinstance() argument 2 cannot be a parameterized generic");
}

static void test_parameters(void **state) {
    scoped Own variable = variable_new(), open_alias = generic_alias_new(as_ref(&list_type), variable);
    scoped Own nested = generic_alias_new(as_ref(&set_type), open_alias), parameters = get(nested, "__parameters__");
    assert_int_equal(tuple_length(parameters), 1);
    assert_ptr_equal(tuple_item_peek(parameters, 0), variable);
    assert_shows(getitem(nested, integers()), "set[list[int]]");
    scoped Own pair = tuple_pack(2, integers(), texts()), error = NULL;
    assert_null(getitem(nested, pair));
    assert_true(error_is(TypeError));
    error = error_take();
}

static void test_union(void **state) {
    scoped Own both = union_or(integers(), texts()), again = union_or(both, integers()), other = union_or(texts(), integers());
    assert_shows(repr(both), "int | str");
    assert_int_equal(compare_truth(both, again, CMP_EQ), 1);
    assert_int_equal(compare_truth(both, other, CMP_EQ), 1); /* whatever the order */
    assert_shows(get(both, "__args__"), "(<class 'int'>, <class 'str'>)");
    assert_shows(binary(OP_OR, both, None), "int | str | None");
    assert_shows(union_or(integers(), integers()), "<class 'int'>");
    assert_true(union_or(integers(), small_int_new(1)) == NotImplemented);
    assert_shows(binary(OP_OR, integers(), small_int_new(1)), "TypeError: unsupported operand type(s) for |: 'type' and 'int'");
    assert_int_equal(is_instance(small_int_new(1), both), 1);
    assert_int_equal(is_instance(None, both), 0);
    assert_int_equal(is_subclass(as_ref(&bool_type), both), 1);
}

static void test_union_as_a_class(void **state) {
    scoped Own either = binary(OP_OR, as_ref(&int_type), as_ref(&str_type)), turned = binary(OP_OR, as_ref(&str_type), as_ref(&int_type));
    int64_t a, b;
    assert_int_equal(hash(either, &a), 0);
    assert_int_equal(hash(turned, &b), 0);
    assert_int_equal(a, b);
    assert_int_equal(compare_truth(either, turned, CMP_EQ), 1);
    assert_repr(call_row(either, "__instancecheck__", "1"), "True");
    assert_repr(call_row(either, "__instancecheck__", "None"), "False");
    assert_repr(call_row(either, "__subclasscheck__", "1"), "TypeError: issubclass() arg 1 must be a class");
    assert_shows(getitem(either, as_ref(&int_type)), "TypeError: int | str is not a generic class");
    assert_shows(get(either, "__parameters__"), "()");
    assert_shows(binary(OP_OR, either, small_int_new(1)), "TypeError: unsupported operand type(s) for |: 'types.UnionType' and 'int'");
}

static void test_alias_as_an_object(void **state) {
    scoped Own alias = call2(as_ref(&generic_alias_type), as_ref(&list_type), integers()), bases = tuple_pack(1, alias);
    assert_shows(repr(alias), "list[int]");
    assert_repr(call_method_named(alias, "__mro_entries__", (Ref[]){bases}, 1), "(<class 'list'>,)");
    assert_shows(call_method_named(alias, "__subclasscheck__", (Ref[]){integers()}, 1), "False");
    assert_shows(call_method_named(alias, "__instancecheck__", (Ref[]){None}, 1), "False");
    assert_int_equal(is_instance(None, alias), -1);
    assert_shows(NULL, "TypeError: isinstance() argument 2 cannot be a parameterized generic");
    scoped Own walk = iter(alias), star = NULL, over = NULL, dir = get(as_ref(&generic_alias_type), "__dir__"), names = call1(dir, alias), args = str_new("__args__");
    assert_int_equal(next(walk, &star), 1);
    assert_shows(repr(star), "*list[int]");
    assert_shows(get(star, "__unpacked__"), "True");
    assert_shows(get(star, "__typing_unpacked_tuple_args__"), "None");
    assert_int_equal(next(walk, &over), 0);
    assert_int_equal(contains(names, args), 1);
    assert_shows(call1(as_ref(&generic_alias_type), integers()), "TypeError: GenericAlias expected 2 arguments, got 1");
    scoped Own list = call0(alias);
    assert_shows(repr(list), "[]");
}

static void test_subclass_check_of_the_type(void **state) {
    scoped Own alias = generic_alias_new(as_ref(&list_type), integers()), check = get(as_ref(&generic_alias_type), "__subclasscheck__");
    assert_shows(call2(check, alias, integers()), "TypeError: issubclass() argument 2 cannot be a parameterized generic");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alias), cmocka_unit_test(test_equality), cmocka_unit_test(test_parameters),
        cmocka_unit_test(test_union), cmocka_unit_test(test_union_as_a_class),
        cmocka_unit_test(test_alias_as_an_object),
        cmocka_unit_test(test_subclass_check_of_the_type),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
