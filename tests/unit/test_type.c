/* Making classes: order of bases, layouts, __slots__, subclasses of built-ins, errors. */
#include "tests/unit/classes.h"

static void test_diamond(void **state) {
    scoped Own a = make_class("A", NULL, NULL);
    scoped Own b = make_class("B", bases_of(a, NULL), NULL), c = make_class("C", bases_of(a, NULL), NULL);
    scoped Own d = make_class("D", bases_of(b, c), NULL), mro = get(d, "__mro__");
    assert_shows(repr(mro), "(<class '__main__.D'>, <class '__main__.B'>, <class '__main__.C'>, <class '__main__.A'>, <class 'object'>)");
    scoped Own subclasses = call_method_named(a, "__subclasses__", NULL, 0);
    assert_shows(repr(subclasses), "[<class '__main__.B'>, <class '__main__.C'>]");
    assert_shows(make_class("E", bases_of(a, b), NULL),
                 "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
}

static void test_bad_bases(void **state) {
    assert_shows(make_class("A", bases_of(as_ref(&bool_type), NULL), NULL), "TypeError: type 'bool' is not an acceptable base type");
    assert_shows(make_class("A", bases_of(as_ref(&int_type), as_ref(&str_type)), NULL),
                 "TypeError: multiple bases have instance lay-out conflict");
    assert_shows(make_class("A", bases_of(as_ref(&list_type), as_ref(&list_type)), NULL), "TypeError: duplicate base class list");
}

static void test_slots(void **state) {
    scoped Own class = make_class("S", NULL, namespace_of("__slots__", str_new("a"))), o = call0(class);
    assert_int_equal(set(o, "a", 5), 0);
    assert_shows(get(o, "a"), "5");
    assert_int_equal(set(o, "b", 5), -1);
    assert_shows(NULL, "AttributeError: 'S' object has no attribute 'b'");
    assert_shows(get(o, "__dict__"), "AttributeError: 'S' object has no attribute '__dict__'");
    scoped Own below = make_class("T", bases_of(class, NULL), NULL), p = call0(below);
    assert_int_equal(set(p, "b", 1), 0);
    assert_int_equal(set(p, "a", 2), 0);
    assert_shows(get(p, "a"), "2");
    assert_shows(get(class, "a"), "<member 'a' of 'S' objects>");
    assert_shows(make_class("U", bases_of(as_ref(&tuple_type), NULL), namespace_of("__slots__", str_new("a"))),
                 "TypeError: nonempty __slots__ not supported for subtype of 'tuple'");
}

/* Every built-in that may be subclassed: an instance keeps its value, and has attributes. */
static void test_builtin_subclasses(void **state) {
    struct { Type *type; Own argument; const char *shown; } rows[] = {
        {&int_type, small_int_new(7), "7"}, {&str_type, str_new("abc"), "abc"}, {&bytes_type, bytes_new("x", 1), "b'x'"},
        {&list_type, tuple_pack(1, small_int_new(1)), "[1]"}, {&tuple_type, tuple_pack(1, small_int_new(1)), "(1,)"},
        {&dict_type, dict_new(), "{}"}, {&set_type, tuple_pack(1, small_int_new(1)), "C({1})"}, {&float_type, float_new(1.5), "1.5"},
        {&complex_type, small_int_new(2), "(2+0j)"}, {&exc_ValueError, str_new("no"), "no"},
        {&bytearray_type, bytes_new("x", 1), "C(b'x')"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        scoped Own class = make_class("C", bases_of(as_ref(rows[i].type), NULL), NULL), o = call1(class, rows[i].argument);
        assert_non_null(o);
        assert_int_equal(set(o, "attribute", 3), 0);
        assert_shows(get(o, "attribute"), "3");
        assert_shows(str(o), rows[i].shown);
        scoped Own ref = weakref_new(&weakref_type, o, NULL);
        if (rows[i].type != &int_type && !type_of(o)->weakrefs_offset) assert_shows(give(ref), "never");
        CLEAR(o);
        if (ref) assert_shows(weakref_get(ref), "None");
        error_clear();
        decref(rows[i].argument);
    }
}

static void test_object_arguments(void **state) {
    scoped Own class = make_class("C", NULL, NULL);
    assert_shows(call1(class, None), "TypeError: C() takes no arguments");
    assert_shows(call1(as_ref(&object_type), None), "TypeError: object() takes no arguments");
    assert_shows(call_method_named(as_ref(&object_type), "__new__", (Ref[]){as_ref(&int_type)}, 1),
                 "TypeError: object.__new__(int) is not safe, use int.__new__()");
}

static void test_class_assignment(void **state) {
    scoped Own a = make_class("A", NULL, NULL), b = make_class("B", NULL, NULL), o = call0(a);
    assert_int_equal(set(o, "x", 1), 0);
    assert_int_equal(setattr_named(o, "__class__", b), 0);
    assert_ptr_equal(type_of(o), type_peek(b));
    assert_shows(get(o, "x"), "1");
    assert_int_equal(setattr_named(o, "__class__", as_ref(&int_type)), -1);
    assert_shows(NULL, "TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses");
}

static void test_base_change_is_seen(void **state) {
    scoped Own a = make_class("A", NULL, NULL), b = make_class("B", bases_of(a, NULL), NULL), o = call0(b);
    assert_shows(get(o, "x"), "AttributeError: 'B' object has no attribute 'x'");
    assert_int_equal(set(a, "x", 1), 0);
    assert_shows(get(o, "x"), "1");
    assert_int_equal(setattr_named(a, "__len__", as_ref(&int_type)), 0);
    assert_non_null(type_peek(b)->length);
    assert_int_equal(setattr_named(a, "__len__", NULL), 0);
    assert_null(type_peek(b)->length);
}

/* A metaclass's mro() may order as it likes, but not bring in what is no class or has another layout. */
static Own given_mro;
static Own give_mro(Ref self, const Ref *args) { return own(given_mro); }
static const MethodRow mro_row = {"mro()", give_mro, NULL, 0};

static void test_own_mro(void **state) {
    scoped Own function = cfunction_new(&mro_row, NULL, NULL, NULL), meta = make_class("M", bases_of(as_ref(&type_type), NULL), namespace_of("mro", own(function)));
    scoped Own name = str_new("C"), bases = tuple_new(0), namespace = dict_new();
    const struct { Ref entry; const char *message; } rows[] = {
        {None, "TypeError: mro() returned a non-class ('NoneType')"},
        {as_ref(&dict_type), "TypeError: mro() returned base with unsuitable layout ('dict')"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        given_mro = tuple_pack(2, rows[i].entry, as_ref(&object_type));
        assert_shows(call3(meta, name, bases, namespace), rows[i].message);
        CLEAR(given_mro);
    }
    given_mro = tuple_pack(1, as_ref(&object_type));
    scoped Own class = call3(meta, name, bases, namespace);
    assert_repr(get(class, "__mro__"), "(<class 'object'>,)");
    CLEAR(given_mro);
}

/* Attributes asked by an instance of a class derived from str, whose hash and equality may be anything. */
static void test_names_of_a_derived_str(void **state) {
    scoped Own texts = make_class("Name", bases_of(as_ref(&str_type), NULL), NULL), plain = str_new("__len__"), name = call1(texts, plain), odd = call1(texts, texts);
    scoped Own list = list_new(0), length_method = getattr(list, name);
    assert_shows(call0(length_method), "0");
    assert_shows(getattr(list, odd), "AttributeError: 'list' object has no attribute '<class '__main__.Name'>'");
}

static void test_type_of(void **state) {
    assert_shows(call1(as_ref(&type_type), small_int_new(1)), "<class 'int'>");
    assert_shows(call1(as_ref(&type_type), as_ref(&type_type)), "<class 'type'>");
    assert_shows(call0(as_ref(&type_type)), "TypeError: type() takes 1 or 3 arguments");
    assert_shows(call2(as_ref(&type_type), None, None), "TypeError: type() takes 1 or 3 arguments");
}

static void test_namespaces_of_builtins_come_when_asked_for(void **state) {
    scoped Own name = str_intern("start"), range = call1(as_ref(&range_type), small_int_new(3));
    assert_null(range_type.dict);
    mem_fail_at(1, false);
    assert_shows(getattr(range, name), "MemoryError: "); /* and not AttributeError */
    assert_true(mem_fail_happened());
    assert_shows(getattr(range, name), "0");
    assert_non_null(range_type.dict);
    scoped Own slice = slice_new(None, None, None), found = NULL;
    assert_null(slice_type.dict);
    mem_fail_at(1, false);
    assert_int_equal(generic_getattr_find(slice, name, &found), -1);
    assert_shows(NULL, "MemoryError: ");
    assert_int_equal(generic_getattr_find(slice, name, &found), 1);
    assert_shows(get(as_ref(&range_type), "index"), "<method 'index' of 'range' objects>");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_diamond), cmocka_unit_test(test_bad_bases), cmocka_unit_test(test_slots),
        cmocka_unit_test(test_builtin_subclasses), cmocka_unit_test(test_object_arguments),
        cmocka_unit_test(test_class_assignment), cmocka_unit_test(test_base_change_is_seen),
        cmocka_unit_test(test_own_mro), cmocka_unit_test(test_names_of_a_derived_str), cmocka_unit_test(test_type_of),
        cmocka_unit_test(test_namespaces_of_builtins_come_when_asked_for),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
