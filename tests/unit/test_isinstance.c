/* isinstance and issubclass: classes, tuples, unions, and objects that only say what their bases are. */
#include "tests/unit/classes.h"

static void test_classes(void **state) {
    scoped Own base = make_class("A", NULL, NULL), derived = make_class("B", bases_of(base, NULL), NULL), o = call0(derived);
    assert_int_equal(is_instance(o, base), 1);
    assert_int_equal(is_instance(o, as_ref(&int_type)), 0);
    assert_int_equal(is_instance(True, as_ref(&int_type)), 1);
    assert_int_equal(is_subclass(derived, base), 1);
    assert_int_equal(is_subclass(base, derived), 0);
    assert_int_equal(is_subclass(as_ref(&bool_type), as_ref(&object_type)), 1);
}

static void test_tuples_and_unions(void **state) {
    scoped Own inner = tuple_pack(2, as_ref(&str_type), as_ref(&int_type)), nested = tuple_pack(2, as_ref(&list_type), inner), empty = tuple_new(0);
    scoped Own either = binary(OP_OR, as_ref(&int_type), as_ref(&str_type)), bad = tuple_pack(2, as_ref(&str_type), small_int_new(1));
    assert_int_equal(is_instance(small_int_new(1), nested), 1);
    assert_int_equal(is_instance(None, nested), 0);
    assert_int_equal(is_instance(None, empty), 0);
    assert_int_equal(is_instance(small_int_new(1), either), 1);
    assert_int_equal(is_subclass(as_ref(&bool_type), either), 1);
    assert_int_equal(is_subclass(as_ref(&list_type), either), 0);
    scoped Own text = str_new("x");
    assert_int_equal(is_instance(text, bad), 1); /* nobody looks behind the first that fits */
    assert_int_equal(is_instance(None, bad), -1);
    assert_shows(NULL, "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
}

static void test_what_is_no_class(void **state) {
    assert_int_equal(is_instance(None, small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
    assert_int_equal(is_subclass(small_int_new(1), as_ref(&int_type)), -1);
    assert_shows(NULL, "TypeError: issubclass() arg 1 must be a class");
    assert_int_equal(is_subclass(as_ref(&int_type), small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

/* An object with a tuple __bases__ counts as a class; who has it as __class__, as its instance. */
static void test_objects_with_bases(void **state) {
    scoped Own maker = make_class("Pretender", NULL, NULL), top = call0(maker), below = call0(maker), stranger = call0(maker), instance = call0(maker);
    scoped Own none = tuple_new(0), of_top = tuple_pack(1, top);
    assert_int_equal(setattr_named(top, "__bases__", none), 0);
    assert_int_equal(setattr_named(stranger, "__bases__", none), 0);
    assert_int_equal(setattr_named(below, "__bases__", of_top), 0);
    assert_int_equal(is_subclass(below, top), 1);
    assert_int_equal(is_subclass(top, top), 1);
    assert_int_equal(is_subclass(below, stranger), 0);
    assert_int_equal(is_instance(instance, top), 0);
    assert_int_equal(setattr_named(instance, "__bases__", small_int_new(1)), 0); /* not a tuple: no class */
    assert_int_equal(is_subclass(instance, top), -1);
    assert_shows(NULL, "TypeError: issubclass() arg 1 must be a class");
}

/* Bases that lead back to themselves end with an exception, not with the C stack. */
static void test_bases_in_a_ring(void **state) {
    scoped Own maker = make_class("Pretender", NULL, NULL), ring = call0(maker), none = tuple_new(0), other = call0(maker), itself = tuple_pack(1, ring);
    assert_int_equal(setattr_named(ring, "__bases__", itself), 0);
    assert_int_equal(setattr_named(other, "__bases__", none), 0);
    assert_int_equal(is_subclass(ring, other), -1);
    assert_true(error_clear_if(RecursionError));
    assert_int_equal(setattr_named(ring, "__bases__", none), 0); /* the ring is opened */
}

/* Tuples of tuples of ... as deep as somebody likes. */
static void test_deep_tuple(void **state) {
    Own nest = tuple_pack(1, as_ref(&int_type));
    for (int i = 0; i < 200000; i++) {
        Own outer = tuple_pack(1, nest);
        decref(nest);
        nest = outer;
    }
    assert_int_equal(is_instance(None, nest), -1);
    assert_true(error_clear_if(RecursionError));
    decref(nest);
}

static Own say_yes(Ref self, const Ref *args) { return small_int_new(1); }
static const MethodRow yes_row = {"yes(*args)", say_yes, NULL, 0};

static void test_hooks_of_the_class_of_the_class(void **state) {
    scoped Own yes = cfunction_new(&yes_row, NULL, NULL, NULL), hook = call1(as_ref(&staticmethod_type), yes);
    scoped Own meta = make_class("Meta", bases_of(as_ref(&type_type), NULL), namespace_of("__instancecheck__", own(hook)));
    scoped Own name = str_new("Any"), bases = tuple_new(0), namespace = dict_new(), class = NULL;
    Ref args[] = {name, bases, namespace};
    class = call(meta, args, 3, NULL);
    assert_non_null(class);
    assert_int_equal(is_instance(None, class), 1);
    assert_int_equal(instance_check_plain(None, class), 0);
    assert_int_equal(is_subclass(as_ref(&int_type), class), 0); /* that hook is another */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_classes), cmocka_unit_test(test_tuples_and_unions), cmocka_unit_test(test_what_is_no_class),
        cmocka_unit_test(test_objects_with_bases), cmocka_unit_test(test_bases_in_a_ring), cmocka_unit_test(test_deep_tuple),
        cmocka_unit_test(test_hooks_of_the_class_of_the_class),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
