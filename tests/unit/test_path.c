/* File names between values and the kernel's bytes, and back. */
#include "tests/unit/classes.h"

static Own give_text(Ref self, const Ref *args) { return str_new("by/fspath"); }
static Own give_number(Ref self, const Ref *args) { return small_int_new(1); }
static const MethodRow text_row = {"path(*args)", give_text, NULL, 0}, number_row = {"path(*args)", give_number, NULL, 0};

static Own object_with_fspath(const MethodRow *row) {
    scoped Own function = cfunction_new(row, NULL, NULL, NULL), class = make_class("P", NULL, namespace_of("__fspath__", staticmethod_new(function)));
    return call0(class);
}

/* The bytes of v as a path, or the error. */
static Own path_of(Ref v) {
    Own path;
    int status = path_from(v, &path);
    assert_int_equal(status < 0, path == NULL);
    return path;
}

static void test_kinds(void **state) {
    scoped Own text = str_new("a/\xC3\xA9"), bytes = bytes_new("a\xFF", 2), object = object_with_fspath(&text_row);
    assert_shows(path_of(text), "b'a/\\xc3\\xa9'");
    assert_shows(path_of(bytes), "b'a\\xff'");
    assert_shows(path_of(object), "b'by/fspath'");
}

static void test_any_bytes_go_there_and_back(void **state) {
    scoped Own text = str_from_fs("a\xFF\xC3\xA9", 4), bytes = path_of(text);
    assert_int_equal(str_length(text), 3);
    assert_memory_equal(bytes_data(bytes), "a\xFF\xC3\xA9", 5);
}

static void test_errors(void **state) {
    scoped Own object = object_with_fspath(&number_row), zero = bytes_new("a\0b", 3);
    assert_shows(path_of(small_int_new(1)), "TypeError: expected str, bytes or os.PathLike object, not int");
    assert_shows(path_of(object), "TypeError: expected P.__fspath__() to return str or bytes, not int");
    assert_shows(path_of(zero), "ValueError: embedded null byte");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds), cmocka_unit_test(test_any_bytes_go_there_and_back), cmocka_unit_test(test_errors),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
