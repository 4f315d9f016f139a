/* Descriptors made of rows: members at an offset, and pairs of functions. */
#include "tests/unit/classes.h"

typedef struct Box {
    Object head;
    Own item;
    ssize_t size;
    int count;
    bool open;
    double weight;
} Box;

static Own box_twice(Ref self) { return small_int_new(2 * ((Box *)object_of(self))->count); }
static int box_set_twice(Ref self, Ref value) {
    if (!value) return fail(AttributeError, "cannot delete twice");
    return int_from(value, &((Box *)object_of(self))->count);
}
static void box_dealloc(Object *o) {
    CLEAR(((Box *)o)->item);
    object_free(o);
}

static const MemberRow members[] = {
    {"item", MEMBER_OBJECT, offsetof(Box, item), true, "What is in it."},
    {"item_or_none", MEMBER_OBJECT_OR_NONE, offsetof(Box, item), false, NULL},
    {"size", MEMBER_SSIZE, offsetof(Box, size), false, NULL},
    {"count", MEMBER_INT, offsetof(Box, count), true, NULL},
    {"open", MEMBER_BOOL, offsetof(Box, open), true, NULL},
    {"weight", MEMBER_DOUBLE, offsetof(Box, weight), true, NULL},
    {0},
};
static const GetSetRow getset[] = {
    {"twice", box_twice, box_set_twice, "Twice the count."}, {"fixed", box_twice, NULL, NULL}, {0},
};
static Type box_type = {
    .head = OBJECT_STATIC(&type_type), .name = "shop.Box", .size = sizeof(Box), .base = &object_type, .members = members,
    .getset = getset, .dealloc = box_dealloc,
};

static int setup(void **state) { return runtime_init() < 0 || type_ready(&box_type) < 0 ? -1 : 0; }

static Own box_new(void) {
    Box *box = object_new(&box_type, 0);
    assert_non_null(box);
    box->size = -1;
    box->count = 3;
    box->open = true;
    box->weight = 1.5;
    return as_own(box);
}

static void test_reading(void **state) {
    scoped Own box = box_new();
    assert_shows(get(box, "size"), "-1");
    assert_shows(get(box, "count"), "3");
    assert_shows(get(box, "open"), "True");
    assert_shows(get(box, "weight"), "1.5");
    assert_shows(get(box, "twice"), "6");
    assert_shows(get(box, "item_or_none"), "None");
    assert_shows(get(box, "item"), "AttributeError: 'shop.Box' object has no attribute 'item'");
}

static void test_writing(void **state) {
    scoped Own box = box_new(), text = str_new("inside");
    assert_int_equal(setattr_named(box, "item", text), 0);
    assert_shows(get(box, "item_or_none"), "inside");
    assert_int_equal(setattr_named(box, "item", NULL), 0);
    assert_shows(get(box, "item_or_none"), "None");
    assert_int_equal(set(box, "twice", 5), 0);
    assert_shows(get(box, "count"), "5");
    assert_int_equal(set(box, "fixed", 5), -1);
    assert_shows(NULL, "AttributeError: attribute 'fixed' of 'shop.Box' objects is not writable");
    assert_int_equal(set(box, "size", 5), -1);
    assert_shows(NULL, "AttributeError: readonly attribute");
    assert_int_equal(setattr_named(box, "twice", NULL), -1);
    assert_shows(NULL, "AttributeError: cannot delete twice");
}

static void test_as_objects(void **state) {
    scoped Own member = get(as_ref(&box_type), "item"), pair = get(as_ref(&box_type), "twice"), box = box_new();
    assert_shows(repr(member), "<member 'item' of 'shop.Box' objects>");
    assert_shows(repr(pair), "<attribute 'twice' of 'shop.Box' objects>");
    assert_shows(get(member, "__doc__"), "What is in it.");
    assert_shows(get(pair, "__name__"), "twice");
    assert_shows(get(pair, "__objclass__"), "<class 'shop.Box'>");
    assert_shows(call_method_named(pair, "__get__", (Ref[]){box}, 1), "6");
    assert_shows(call_method_named(pair, "__get__", (Ref[]){small_int_new(1)}, 1),
                 "TypeError: descriptor 'twice' for 'shop.Box' objects doesn't apply to a 'int' object");
    assert_shows(call_method_named(member, "__get__", (Ref[]){small_int_new(1)}, 1),
                 "TypeError: descriptor 'item' for 'shop.Box' objects doesn't apply to a 'int' object");
}

static void test_names_of_descriptors(void **state) {
    scoped Own member = get(as_ref(&box_type), "item"), pair = get(as_ref(&box_type), "twice");
    assert_shows(get(member, "__name__"), "item");
    assert_shows(get(member, "__qualname__"), "Box.item");
    assert_shows(get(member, "__objclass__"), "<class 'shop.Box'>");
    assert_shows(get(pair, "__qualname__"), "Box.twice");
    scoped Own doc = get(pair, "__doc__");
    assert_non_null(doc);
}

static void test_dict_and_weakref_of_instances(void **state) {
    scoped Own class = make_class("C", NULL, NULL), o = call0(class), fresh = literal("{'a': 1}");
    assert_shows(get(o, "__weakref__"), "None");
    scoped Own ref = weakref_new(&weakref_type, o, NULL), head = get(o, "__weakref__");
    assert_ptr_equal(head, ref);
    assert_int_equal(setattr_named(o, "__dict__", fresh), 0);
    assert_shows(get(o, "a"), "1");
    assert_int_equal(setattr_named(o, "__dict__", None), -1);
    assert_shows(NULL, "TypeError: __dict__ must be set to a dictionary, not a 'NoneType'");
    assert_int_equal(setattr_named(o, "__dict__", NULL), 0);
    assert_repr(get(o, "__dict__"), "{}");
    assert_repr(get(small_int_new(1), "__dict__"), "AttributeError: 'int' object has no attribute '__dict__'");
}

/* class M(A, type): the __dict__ that A gives its instances is found first, but a class has its own. */
static void test_dict_of_classes_with_another_base(void **state) {
    scoped Own plain = make_class("A", NULL, NULL), meta = make_class("M", bases_of(plain, as_ref(&type_type)), NULL);
    scoped Own name = str_new("C"), bases = tuple_new(0), namespace = namespace_of("x", small_int_new(1)), class = call3(meta, name, bases, namespace);
    scoped Own dict = get(class, "__dict__"), x = str_new("x");
    assert_int_equal(contains(dict, x), 1);
    assert_ptr_equal(type_of(dict), &mappingproxy_type);
    assert_int_equal(setattr_named(class, "__dict__", namespace), -1);
    assert_shows(NULL, "AttributeError: attribute '__dict__' of 'type' objects is not writable");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_reading), cmocka_unit_test(test_writing), cmocka_unit_test(test_as_objects),
        cmocka_unit_test(test_names_of_descriptors), cmocka_unit_test(test_dict_and_weakref_of_instances),
        cmocka_unit_test(test_dict_of_classes_with_another_base),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
