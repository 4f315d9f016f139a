/* Slots and dunder methods: a slot of a built-in is a method, and a method of a class fills the slot. */
#include "tests/unit/classes.h"

/* Methods of classes made here: the number of arguments, or what is asked for. */
static Own give_five(Ref self, const Ref *args) { return small_int_new(5); }
static Own give_text(Ref self, const Ref *args) { return str_new("text"); }
static Own give_none(Ref self, const Ref *args) { return None; }
static Own not_implemented(Ref self, const Ref *args) { return NotImplemented; }
static Own give_self(Ref self, const Ref *args) { return own(tuple_item_peek(args[0], 0)); }
static Own raise_stop(Ref self, const Ref *args) { return throw(StopIteration, "end"); }

/* class NAME: METHOD = function, which takes any arguments; an instance of it. */
static Own instance_with(const char *name, MethodFn function) {
    static MethodRow rows[64]; /* a row must outlive its function */
    static size_t used;
    MethodRow *row = &rows[used++];
    assert_true(used <= COUNT_OF(rows));
    *row = (MethodRow){"method(*args)", function, NULL, 0};
    scoped Own f = cfunction_new(row, NULL, NULL, NULL), class = make_class("C", NULL, NULL);
    scoped Own bound_less = call1(as_ref(&staticmethod_type), f);
    assert_int_equal(setattr_named(class, name, bound_less), 0);
    return call0(class);
}

static void test_operators_of_classes(void **state) {
    scoped Own adds = instance_with("__add__", give_five), radds = instance_with("__radd__", give_text);
    scoped Own declines = instance_with("__add__", not_implemented), index = instance_with("__index__", give_five);
    assert_shows(binary(OP_ADD, adds, None), "5");
    assert_shows(binary(OP_ADD, None, radds), "text");
    assert_shows(binary(OP_ADD, declines, radds), "text"); /* the reflected method is asked next */
    assert_shows(binary(OP_ADD, declines, None), "TypeError: unsupported operand type(s) for +: 'C' and 'NoneType'");
    assert_shows(inplace(OP_ADD, adds, None), "5");
    ssize_t i;
    assert_int_equal(index_ssize(index, &i), 0);
    assert_int_equal(i, 5);
}

static void test_results_are_checked(void **state) {
    size_t n;
    scoped Own bad_length = instance_with("__len__", give_text), bad_truth = instance_with("__bool__", give_five);
    scoped Own bad_text = instance_with("__repr__", give_five), bad_hash = instance_with("__hash__", give_text);
    scoped Own bad_iter = instance_with("__iter__", give_five);
    assert_int_equal(length(bad_length, &n), -1);
    assert_shows(NULL, "TypeError: 'str' object cannot be interpreted as an integer");
    assert_int_equal(truth(bad_truth), -1);
    assert_shows(NULL, "TypeError: __bool__ should return bool, returned int");
    assert_shows(repr(bad_text), "TypeError: __repr__ returned non-string (type int)");
    int64_t h;
    assert_int_equal(hash(bad_hash, &h), -1);
    assert_shows(NULL, "TypeError: __hash__ method should return an integer");
    assert_shows(iter(bad_iter), "TypeError: iter() returned non-iterator of type 'int'");
    assert_shows(instance_with("__init__", give_five), "TypeError: __init__() should return None, not 'int'");
}

static void test_iteration_and_items(void **state) {
    scoped Own ends = instance_with("__next__", raise_stop), items = instance_with("__getitem__", give_five);
    Own out;
    assert_int_equal(next(ends, &out), 0);
    assert_null(out);
    assert_false(error_occurred());
    assert_shows(getitem(items, None), "5");
    assert_int_equal(setitem(items, None, None), -1);
    assert_shows(NULL, "TypeError: 'C' object does not support item assignment");
    scoped Own writes = instance_with("__setitem__", give_none), holds = instance_with("__contains__", give_five);
    assert_int_equal(setitem(writes, None, None), 0);
    assert_int_equal(contains(holds, None), 1);
}

static void test_slot_wrappers(void **state) {
    scoped Own unbound = get(as_ref(&int_type), "__add__"), bound = get(small_int_new(1), "__add__");
    assert_shows(repr(unbound), "<slot wrapper '__add__' of 'int' objects>");
    assert_shows(call1(bound, small_int_new(2)), "3");
    assert_shows(call2(unbound, small_int_new(1), small_int_new(2)), "3");
    assert_shows(get(unbound, "__name__"), "__add__");
    assert_shows(get(unbound, "__qualname__"), "int.__add__");
    assert_shows(get(bound, "__self__"), "1");
    scoped Own text = str_new("a");
    assert_shows(call1(bound, text), "NotImplemented");
    assert_shows(call0(bound), "TypeError: expected 1 argument, got 0");
    assert_shows(call0(unbound), "TypeError: descriptor '__add__' of 'int' object needs an argument");
    assert_shows(call2(unbound, text, None), "TypeError: descriptor '__add__' requires a 'int' object but received a 'str'");
    scoped Own list = literal("[1]"), set_item = get(list, "__setitem__");
    assert_shows(call2(set_item, small_int_new(0), text), "None");
    assert_shows(repr(list), "['a']");
    assert_repr(call_row(small_int_new(7), "__rsub__", "10"), "3");
    assert_repr(call_row(small_int_new(7), "__divmod__", "4"), "(1, 3)");
    assert_repr(call_row(small_int_new(7), "__lt__", "8"), "True");
    assert_repr(call_row(small_int_new(7), "__bool__", ""), "True");
    assert_repr(call_row(list, "__len__", ""), "1");
    assert_repr(call_row(list, "__contains__", "'a'"), "True");
}

static void test_call_and_get(void **state) {
    scoped Own calls = instance_with("__call__", give_self), hidden = instance_with("__getattr__", give_five);
    assert_shows(call1(calls, None), "None");
    assert_shows(get(hidden, "anything"), "5");
    assert_shows(get(calls, "anything"), "AttributeError: 'C' object has no attribute 'anything'");
}

/* What a method was called with, for those that only act. */
static Own last_call;
static Own note_call(Ref self, const Ref *args) {
    own_set_take(&last_call, own(args[0]));
    return None;
}

static void test_power(void **state) {
    scoped Own base = instance_with("__pow__", give_self), exponent = instance_with("__rpow__", give_text), declines = instance_with("__pow__", not_implemented);
    assert_shows(power(base, small_int_new(3), None), "3");
    assert_shows(power(base, small_int_new(3), small_int_new(7)), "3"); /* with three arguments, too */
    assert_shows(power(small_int_new(2), exponent, None), "text");
    assert_shows(power(declines, exponent, None), "text");
    assert_shows(power(small_int_new(2), exponent, small_int_new(5)), "TypeError: unsupported operand type(s) for ** or pow(): 'int', 'C', 'int'");
    assert_shows(power(declines, None, None), "TypeError: unsupported operand type(s) for ** or pow(): 'C' and 'NoneType'");
    scoped Own in_place = instance_with("__ipow__", give_five);
    assert_shows(inplace(OP_POW, in_place, None), "5");
}

static void test_comparisons(void **state) {
    scoped Own less = instance_with("__lt__", give_five), declines = instance_with("__lt__", not_implemented), greater = instance_with("__gt__", give_text);
    assert_shows(compare(less, None, CMP_LT), "5");
    assert_shows(compare(None, greater, CMP_LT), "text"); /* a < b asks b > a */
    assert_shows(compare(declines, greater, CMP_LT), "text");
    assert_shows(compare(declines, None, CMP_LT), "TypeError: '<' not supported between instances of 'C' and 'NoneType'");
}

static void test_attributes_of_classes(void **state) {
    scoped Own writes = instance_with("__setattr__", note_call), deletes = instance_with("__delattr__", note_call), name = str_new("x");
    assert_int_equal(setattr(writes, name, None), 0);
    assert_repr(own(last_call), "('x', None)");
    assert_int_equal(setattr(deletes, name, NULL), 0);
    assert_repr(own(last_call), "('x',)");
    CLEAR(last_call);
}

/* A descriptor whose methods are static functions: (instance, owner), (instance, value), (instance). */
static void test_descriptors(void **state) {
    scoped Own reads = instance_with("__get__", give_five), writes = instance_with("__set__", note_call), deletes = instance_with("__delete__", note_call);
    scoped Own class = make_class("D", NULL, NULL), o = call0(class);
    assert_int_equal(setattr_named(class, "r", reads), 0);
    assert_int_equal(setattr_named(class, "w", writes), 0);
    assert_int_equal(setattr_named(class, "d", deletes), 0);
    assert_shows(get(o, "r"), "5");
    assert_shows(get(class, "r"), "5");
    assert_int_equal(set(o, "w", 7), 0);
    assert_shows(own(tuple_item_peek(last_call, 1)), "7");
    scoped Own w = str_new("w"), d = str_new("d");
    assert_int_equal(setattr(o, w, NULL), -1);
    assert_shows(NULL, "AttributeError: __delete__");
    assert_int_equal(setattr(o, d, NULL), 0);
    assert_int_equal(tuple_length(last_call), 1);
    assert_int_equal(set(o, "d", 7), -1);
    assert_shows(NULL, "AttributeError: __set__");
    CLEAR(last_call);
}

static void test_lifetime(void **state) {
    Own dies = instance_with("__del__", note_call);
    CLEAR(last_call);
    decref(dies);
    assert_repr(own(last_call), "()"); /* a static method is given no self */
    CLEAR(last_call);
    scoped Own f = cfunction_new(&(MethodRow){"new(*args)", give_self, NULL, 0}, NULL, NULL, NULL), class = make_class("N", NULL, namespace_of("__new__", own(f)));
    assert_int_equal(type_of(class) == &type_type, 1);
    scoped Own made = call0(class); /* __new__ returned its first argument: the class */
    assert_ptr_equal(made, class);
}

/* The slots through their wrappers, whose arguments may be anything. */
static void test_called_by_name(void **state) {
    scoped Own list = literal("[5]"), walk = iter(list), class = make_class("C", NULL, NULL), o = call0(class), one = small_int_new(1), text = str_new("x");
    assert_shows(call_method_named(walk, "__next__", NULL, 0), "5");
    assert_shows(call_method_named(walk, "__next__", NULL, 0), "StopIteration: ");
    assert_shows(call_method_named(text, "__len__", NULL, 0), "1");
    assert_shows(call_method_named(list, "__hash__", NULL, 0), "TypeError: 'NoneType' object is not callable");
    assert_shows(call_method_named(one, "__hash__", NULL, 0), "1");
    assert_shows(call_method_named(o, "__setattr__", (Ref[]){text, one}, 2), "None");
    assert_shows(call_method_named(o, "__getattribute__", (Ref[]){text}, 1), "1");
    assert_shows(call_method_named(o, "__setattr__", (Ref[]){one, one}, 2), "TypeError: attribute name must be string, not 'int'");
    assert_shows(call_method_named(o, "__getattribute__", (Ref[]){one}, 1), "TypeError: attribute name must be string, not 'int'");
    assert_shows(call_method_named(o, "__delattr__", (Ref[]){text}, 1), "None");
    assert_shows(call_method_named(o, "__delattr__", (Ref[]){text}, 1), "AttributeError: 'C' object has no attribute 'x'");
    scoped Own setter = get(as_ref(&object_type), "__setattr__"), deleter = get(as_ref(&object_type), "__delattr__");
    assert_shows(call3(setter, as_ref(&int_type), text, one), "TypeError: can't apply this __setattr__ to type object");
    assert_shows(call2(deleter, class, text), "TypeError: can't apply this __delattr__ to type object");
}

/* a + b where b's class is derived from a's: asked first if it has another __radd__, and only then. */
static Own answer_left(Ref self, const Ref *args) { return str_new("left"); }
static Own answer_right(Ref self, const Ref *args) { return str_new("right"); }
static const MethodRow left_row = {"__add__(other, /)", answer_left, NULL, 0}, right_row = {"__radd__(other, /)", answer_right, NULL, 0};

static void test_reflected_of_derived_classes(void **state) {
    scoped Own left = cfunction_new(&left_row, NULL, NULL, NULL), right = cfunction_new(&right_row, NULL, NULL, NULL);
    scoped Own base = make_class("A", NULL, namespace_of("__add__", own(left))), same = make_class("B", bases_of(base, NULL), NULL);
    scoped Own other = make_class("C", bases_of(base, NULL), namespace_of("__radd__", own(right)));
    scoped Own a = call0(base), b = call0(same), c = call0(other);
    assert_shows(binary(OP_ADD, a, b), "left");
    assert_shows(binary(OP_ADD, a, c), "right");
    assert_shows(binary(OP_ADD, c, a), "left");
    assert_shows(binary(OP_ADD, small_int_new(1), c), "right");
    assert_shows(binary(OP_ADD, small_int_new(1), a), "TypeError: unsupported operand type(s) for +: 'int' and 'A'");
    assert_shows(call_method_named(None, "__bool__", NULL, 0), "False");
}

/* A slot that is left by a class whose method has gone without its knowing: the dict was changed from below. */
static void test_method_gone(void **state) {
    scoped Own function = cfunction_new(&left_row, NULL, NULL, NULL), class = make_class("G", NULL, namespace_of("__len__", own(function))), o = call0(class), name = str_new("__len__");
    size_t n;
    assert_int_equal(dict_delete(type_peek(class)->dict, name), 1);
    type_modified(type_peek(class));
    assert_int_equal(length(o, &n), -1);
    assert_shows(NULL, "AttributeError: 'G' object has no attribute '__len__'");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_operators_of_classes), cmocka_unit_test(test_results_are_checked),
        cmocka_unit_test(test_iteration_and_items), cmocka_unit_test(test_slot_wrappers), cmocka_unit_test(test_call_and_get),
        cmocka_unit_test(test_power), cmocka_unit_test(test_comparisons), cmocka_unit_test(test_attributes_of_classes),
        cmocka_unit_test(test_descriptors), cmocka_unit_test(test_lifetime),
        cmocka_unit_test(test_called_by_name),
        cmocka_unit_test(test_reflected_of_derived_classes),
        cmocka_unit_test(test_method_gone),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
