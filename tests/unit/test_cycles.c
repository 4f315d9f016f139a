/* Every kind of object that refers to others, in a cycle with an instance: the collector must find its way through it
 * (traverse) and take the cycle apart (clear, or dealloc).  A kind that forgets a field keeps its cycle for ever. */
#include "tests/unit/classes.h"

typedef Own (*Maker)(Ref subject);

static Own class;     /* of plain subjects; a sequence, too */
static Type *pair;    /* a structseq */

static Own nothing(Ref self, const Ref *args) { return None; }
static Own length_one(Ref self, const Ref *args) { return small_int_new(1); }
static const MethodRow function_row = {"f(*args)", nothing, NULL, 0};
static const MethodRow length_row = {"__len__()", length_one, NULL, 0};
static const MethodRow getitem_row = {"__getitem__(i, /)", nothing, NULL, 0};

static Own function(const MethodRow *row) { return cfunction_new(row, NULL, NULL, NULL); }
static Own make1(Type *type, Ref a) { return call1(as_ref(type), a); }
static Own in_list(Ref v) {
    Own list = list_new(1);
    assert_int_equal(list_append(list, v), 0);
    return list;
}
static Own in_dict(Ref v) { return namespace_of("key", own(v)); }
static Own iterator_of(Own iterable_taken) {
    scoped Own iterable = iterable_taken;
    return iter(iterable);
}
static Own called(Own receiver_taken, const char *name) {
    scoped Own receiver = receiver_taken;
    return call_row(receiver, name, "");
}
static Own made_of_list(Type *type, Ref v) {
    scoped Own list = in_list(v);
    return make1(type, list);
}
static Own made_of_function(Type *type, Ref v) {
    scoped Own list = list_new(0);
    return call2(as_ref(type), v, list);
}

/* ---- the kinds */

static Own in_tuple(Ref v) { return tuple_pack(1, v); }
static Own in_dict_key(Ref v) {
    Own dict = dict_new();
    assert_int_equal(dict_set(dict, v, None), 0);
    return dict;
}
static Own in_set(Ref v) { return made_of_list(&set_type, v); }
static Own in_frozenset(Ref v) { return made_of_list(&frozenset_type, v); }
static Own in_slice(Ref v) { return slice_new(None, v, None); }
static Own in_slice_step(Ref v) { return slice_new(None, NULL, v); }
static Own in_mappingproxy(Ref v) {
    scoped Own dict = in_dict(v);
    return mappingproxy_new(dict);
}
static Own in_structseq_hidden(Ref v) { return structseq_new_take(pair, (Own[]){None, own(v)}); }
static Own in_module(Ref v) {
    scoped Own name = str_new("m");
    Own module = module_new(name);
    assert_int_equal(module_add(module, "x", v), 0);
    return module;
}
static Own in_memoryview(Ref v) { return memoryview_new(v); }
static Own in_memoryview_iterator(Ref v) { return iterator_of(memoryview_new(v)); }

static Own in_list_iterator(Ref v) { return iterator_of(in_list(v)); }
static Own in_list_reversed(Ref v) { return made_of_list(&reversed_type, v); }
static Own in_tuple_iterator(Ref v) { return iterator_of(in_tuple(v)); }
static Own in_set_iterator(Ref v) { return iterator_of(in_set(v)); }
static Own in_dict_keys(Ref v) { return called(in_dict(v), "keys"); }
static Own in_dict_items(Ref v) { return called(in_dict(v), "items"); }
static Own in_dict_key_iterator(Ref v) { return iterator_of(in_dict(v)); }
static Own in_dict_item_iterator(Ref v) { return iterator_of(in_dict_items(v)); }
static Own in_dict_reversed(Ref v) { return called(in_dict(v), "__reversed__"); }
static Own in_iterator(Ref v) { return iter(v); }
static Own in_sequence_reversed(Ref v) { return make1(&reversed_type, v); }
static Own in_callable_iterator(Ref v) { return callable_iter_new(v, None); }
static Own in_callable_sentinel(Ref v) {
    scoped Own f = function(&function_row);
    return callable_iter_new(f, v);
}
static Own in_enumerate(Ref v) { return made_of_list(&enumerate_type, v); }
static Own in_zip(Ref v) { return made_of_list(&zip_type, v); }
static Own in_map(Ref v) { return made_of_function(&map_type, v); }
static Own in_filter(Ref v) { return made_of_function(&filter_type, v); }

static Own in_bound_method(Ref v) {
    scoped Own f = function(&function_row);
    return bound_method_new(f, v);
}
static Own in_function_self(Ref v) { return cfunction_new(&function_row, v, NULL, NULL); }
static Own in_method_wrapper(Ref v) { return get(v, "__repr__"); }
static Own in_property(Ref v) { return make1(&property_type, v); }
static Own in_staticmethod(Ref v) { return staticmethod_new(v); }
static Own in_classmethod(Ref v) { return classmethod_new(v); }
static Own in_super(Ref v) { return call2(as_ref(&super_type), class, v); }
static Own in_alias(Ref v) { return generic_alias_new(as_ref(&list_type), v); }
static Own in_union(Ref v) {
    scoped Own alias = in_alias(v);
    return binary(OP_OR, alias, as_ref(&int_type));
}

static Own in_weakref_callback(Ref v) {
    static Own watched;
    if (!watched) watched = make_class("Watched", NULL, NULL);
    return weakref_new(&weakref_type, watched, v);
}
static Own in_proxy_callback(Ref v) { return weakproxy_new(class, v); }

static Own in_exception(Ref v) { return make1(ValueError, v); }
static Own in_key_error(Ref v) { return make1(KeyError, v); }
static Own in_os_error(Ref v) { return call3(as_ref(OSError), small_int_new(2), v, v); }
static Own in_stop_iteration(Ref v) { return make1(StopIteration, v); }
static Own in_system_exit(Ref v) { return make1(SystemExit, v); }
static Own in_cause(Ref v) {
    scoped Own inner = make1(ValueError, v);
    Own outer = call0(as_ref(ValueError));
    assert_int_equal(setattr_named(outer, "__cause__", inner), 0);
    return outer;
}
static Own in_group(Ref v) {
    scoped Own text = str_new("several"), error = in_exception(v), list = in_list(error);
    return call2(as_ref(BaseExceptionGroup), text, list);
}
static Own in_unicode_error(Ref v) { return call(as_ref(UnicodeTranslateError), (Ref[]){v, small_int_new(0), small_int_new(1), v}, 4, NULL); }

/* ---- subjects that are no plain instances: of a class derived from a type, so that they take attributes */

static Own subject_of(Type *base, const char *literal_text) {
    scoped Own derived = make_class("Derived", bases_of(as_ref(base), NULL), NULL), value = literal(literal_text);
    return make1(type_peek(derived), value);
}
static Own a_bytearray(void) { return subject_of(&bytearray_type, "b'abc'"); }
static Own a_str(void) { return subject_of(&str_type, "'abc'"); }
static Own a_tuple(void) { return subject_of(&tuple_type, "(1, 2)"); }
static Own a_set(void) { return subject_of(&set_type, "[1]"); }
static Own a_dict(void) { return subject_of(&dict_type, "{1: 2}"); }
static Own an_int(void) { return subject_of(&int_type, "12345678901234567890123"); }
static Own an_error(void) { return subject_of(ValueError, "'no'"); }
static Own a_class(void) { return make_class("S", NULL, namespace_of("__slots__", literal("('field', '__weakref__')"))); }

static const struct {
    const char *name;
    Own (*subject)(void); /* NULL: an instance of `class` */
    Maker around;
} kinds[] = {
    {"list", NULL, in_list}, {"tuple", NULL, in_tuple}, {"dict", NULL, in_dict}, {"dict key", NULL, in_dict_key},
    {"set", NULL, in_set}, {"frozenset", NULL, in_frozenset}, {"slice", NULL, in_slice}, {"slice step", NULL, in_slice_step},
    {"mappingproxy", NULL, in_mappingproxy}, {"structseq", NULL, in_structseq_hidden}, {"module", NULL, in_module},
    {"memoryview", a_bytearray, in_memoryview}, {"memoryview iterator", a_bytearray, in_memoryview_iterator},
    {"list iterator", NULL, in_list_iterator}, {"list reversed", NULL, in_list_reversed}, {"tuple iterator", NULL, in_tuple_iterator},
    {"set iterator", NULL, in_set_iterator}, {"dict keys", NULL, in_dict_keys}, {"dict items", NULL, in_dict_items},
    {"dict key iterator", NULL, in_dict_key_iterator}, {"dict item iterator", NULL, in_dict_item_iterator},
    {"dict reversed", NULL, in_dict_reversed}, {"bytearray iterator", a_bytearray, in_iterator}, {"str iterator", a_str, in_iterator},
    {"sequence iterator", NULL, in_iterator}, {"sequence reversed", NULL, in_sequence_reversed},
    {"callable iterator", NULL, in_callable_iterator}, {"sentinel", NULL, in_callable_sentinel}, {"enumerate", NULL, in_enumerate},
    {"zip", NULL, in_zip}, {"map", NULL, in_map}, {"filter", NULL, in_filter}, {"bound method", NULL, in_bound_method},
    {"function self", NULL, in_function_self}, {"method wrapper", NULL, in_method_wrapper}, {"property", NULL, in_property},
    {"staticmethod", NULL, in_staticmethod}, {"classmethod", NULL, in_classmethod}, {"super", NULL, in_super}, {"alias", NULL, in_alias},
    {"union", NULL, in_union}, {"weakref callback", NULL, in_weakref_callback}, {"proxy callback", NULL, in_proxy_callback},
    {"exception", NULL, in_exception}, {"KeyError", NULL, in_key_error}, {"OSError", NULL, in_os_error},
    {"StopIteration", NULL, in_stop_iteration}, {"SystemExit", NULL, in_system_exit}, {"cause", NULL, in_cause}, {"group", NULL, in_group},
    {"unicode error", a_str, in_unicode_error}, {"derived tuple", a_tuple, in_list}, {"derived set", a_set, in_list},
    {"derived dict", a_dict, in_list}, {"derived int", an_int, in_list}, {"derived exception", an_error, in_list}, {"class", a_class, in_list},
};

/* subject.link -> container -> subject, which only the collector can end. */
static Own weakref_into_cycle(size_t i) {
    scoped Own subject = kinds[i].subject ? kinds[i].subject() : call0(class);
    assert_non_null(subject);
    scoped Own container = kinds[i].around(subject);
    if (!container) assert_shows(NULL, kinds[i].name);
    assert_int_equal(setattr_named(subject, "link", container), 0);
    Ref watched = subject;
    /* Tuples and ints of variable size have no room for weak references: their classes are watched. */
    if (type_of(subject)->weakrefs_offset == 0) watched = as_ref(type_of(subject));
    return weakref_new(&weakref_type, watched, NULL);
}

static bool is_gone(Ref ref) {
    scoped Own referent = weakref_get(ref);
    return is_none(referent);
}

static void test_every_kind(void **state) {
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        size_t found;
        scoped Own ref = weakref_into_cycle(i);
        assert_non_null(ref);
        if (is_gone(ref)) fail_msg("%s: it was no cycle", kinds[i].name);
        assert_int_equal(gc_collect(&found), 0);
        gc_check();
        if (!is_gone(ref)) fail_msg("%s: the cycle is still there", kinds[i].name);
        assert_true(found >= 1);
    }
}

/* While something outside holds any member of a cycle, nothing of it is taken apart. */
static void test_held_from_outside(void **state) {
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        size_t found;
        scoped Own ref = weakref_into_cycle(i), held = weakref_get(ref);
        assert_int_equal(gc_collect(&found), 0);
        gc_check();
        if (kinds[i].subject) continue;
        scoped Own link = get(held, "link");
        if (!link) fail_msg("%s: taken apart", kinds[i].name);
    }
}

static int setup(void **state) {
    if (runtime_init() < 0) return -1;
    static const char *const fields[] = {"visible", "hidden", NULL};
    pair = structseq_type_new("test.pair", NULL, fields, 1);
    scoped Own length_method = function(&length_row), getitem_method = function(&getitem_row), members = namespace_of("__len__", own(length_method));
    if (dict_set_named(members, "__getitem__", getitem_method) < 0) return -1;
    class = make_class("Subject", NULL, give(members));
    return pair && class ? 0 : -1;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_kind),
        cmocka_unit_test(test_held_from_outside),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
