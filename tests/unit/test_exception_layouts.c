/* Each layout of exception: its fields from the arguments, its text, and how text follows the fields. */
#include "tests/unit/classes.h"

/* type(*args) */
static Own make(Type *type, const char *args_literal) {
    scoped Own args = literal(args_literal);
    return call_spread(as_ref(type), args, NULL);
}

static void check_text(Type *type, const char *args, const char *expected) {
    scoped Own e = make(type, args);
    assert_non_null(e);
    assert_shows(str(e), expected);
}

static void test_base(void **state) {
    check_text(ValueError, "()", "");
    check_text(ValueError, "('one')", "one");
    check_text(ValueError, "(1, 'two')", "(1, 'two')");
    check_text(KeyError, "('k')", "'k'");
    scoped Own e = make(ValueError, "(1, 2)"), changed = literal("[3]");
    assert_shows(repr(e), "ValueError(1, 2)");
    assert_int_equal(setattr_named(e, "args", changed), 0);
    assert_shows(repr(e), "ValueError(3)");
    assert_repr(call_row(e, "__reduce__", ""), "(<class 'ValueError'>, (3,))");
    assert_shows(call_row(e, "with_traceback", "5"), "TypeError: __traceback__ must be a traceback or None");
}

static void test_notes(void **state) {
    scoped Own e = make(ValueError, "('x')");
    assert_shows(get(e, "__notes__"), "AttributeError: 'ValueError' object has no attribute '__notes__'");
    assert_shows(call_row(e, "add_note", "'first'"), "None");
    assert_shows(call_row(e, "add_note", "'second'"), "None");
    assert_shows(get(e, "__notes__"), "['first', 'second']");
    assert_shows(call_row(e, "add_note", "1"), "TypeError: note must be a str, not 'int'");
}

static void test_links(void **state) {
    scoped Own e = make(ValueError, "()"), cause = make(KeyError, "()");
    assert_int_equal(setattr_named(e, "__cause__", cause), 0);
    assert_shows(get(e, "__suppress_context__"), "True");
    assert_int_equal(setattr_named(e, "__cause__", small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: exception cause must be None or derive from BaseException");
    assert_int_equal(setattr_named(e, "__context__", small_int_new(1)), -1);
    assert_shows(NULL, "TypeError: exception context must be None or derive from BaseException");
}

static void test_os_error(void **state) {
    check_text(OSError, "(2, 'gone')", "[Errno 2] gone");
    check_text(OSError, "(2, 'gone', 'file')", "[Errno 2] gone: 'file'");
    check_text(OSError, "(2, 'gone', 'a', None, 'b')", "[Errno 2] gone: 'a' -> 'b'");
    check_text(OSError, "('text')", "text");
    static const struct { const char *args; Type *const *type; } chosen[] = {
        {"(2, '')", &FileNotFoundError}, {"(17, '')", &FileExistsError}, {"(13, '')", &PermissionError}, {"(32, '')", &BrokenPipeError},
        {"(110, '')", &TimeoutError}, {"(10, '')", &ChildProcessError}, {"(9999, '')", &OSError}, {"(2)", &OSError},
    };
    for (size_t i = 0; i < COUNT_OF(chosen); i++) {
        scoped Own e = make(OSError, chosen[i].args);
        assert_ptr_equal(type_of(e), *chosen[i].type);
    }
    scoped Own e = make(OSError, "(2, 'gone', 'a', None, 'b')");
    assert_shows(get(e, "strerror"), "gone");
    assert_shows(get(e, "filename2"), "b");
    assert_repr(call_row(e, "__reduce__", ""), "(<class 'FileNotFoundError'>, (2, 'gone', 'a', None, 'b'))");
}

static void test_syntax_error(void **state) {
    scoped Own e = make(SyntaxError, "('bad', ('file.py', 3, 7, 'x = ='))");
    assert_shows(str(e), "bad (file.py, line 3)");
    assert_shows(get(e, "offset"), "7");
    assert_shows(get(e, "text"), "x = =");
    assert_shows(make(SyntaxError, "('bad', ('file.py', 3))"), "TypeError: function takes at least 4 arguments (2 given)");
    check_text(SyntaxError, "('bad')", "bad");
}

static void test_import_error(void **state) {
    scoped Own text = str_new("no"), name = str_new("m"), names = literal("('name')");
    scoped Own e = call(as_ref(ImportError), (Ref[]){text, name}, 1, names);
    assert_shows(str(e), "no");
    assert_shows(get(e, "name"), "m");
    assert_shows(get(e, "path"), "None");
}

static void test_unicode_errors(void **state) {
    check_text(UnicodeDecodeError, "('utf-8', b'a\\xff', 1, 2, 'why')", "'utf-8' codec can't decode byte 0xff in position 1: why");
    check_text(UnicodeDecodeError, "('utf-8', b'abcd', 1, 3, 'why')", "'utf-8' codec can't decode bytes in position 1-2: why");
    check_text(UnicodeEncodeError, "('ascii', '\\u20ac', 0, 1, 'why')", "'ascii' codec can't encode character '\\u20ac' in position 0: why");
    check_text(UnicodeEncodeError, "('ascii', 'abcd', 1, 3, 'why')", "'ascii' codec can't encode characters in position 1-2: why");
    check_text(UnicodeTranslateError, "('abc', 1, 2, 'why')", "can't translate character '\\x62' in position 1: why");
    scoped Own e = make(UnicodeDecodeError, "('utf-8', b'abcd', 1, 2, 'why')");
    assert_int_equal(set(e, "end", 4), 0);
    assert_shows(str(e), "'utf-8' codec can't decode bytes in position 1-3: why");
    assert_shows(get(e, "object"), "b'abcd'");
    assert_shows(make(UnicodeDecodeError, "('utf-8', 'abc', 1, 2, 'why')"), "TypeError: a bytes-like object is required, not 'str'");
    assert_shows(make(UnicodeEncodeError, "('ascii', 'abc', 1, 2)"), "TypeError: function takes exactly 5 arguments (4 given)");
}

static void test_small_ones(void **state) {
    scoped Own stop = make(StopIteration, "(7, 8)"), leave = make(SystemExit, "(3)"), pair = make(SystemExit, "(1, 2)");
    assert_shows(get(stop, "value"), "7");
    assert_shows(get(leave, "code"), "3");
    assert_shows(get(pair, "code"), "(1, 2)");
    scoped Own e = make(&exc_ValueError, "()"), copy = call0(as_ref(type_of(e)));
    assert_shows(repr(copy), "ValueError()");
}

/* type(**{name: value}) */
static Own make_named(Type *type, const char *name, Ref value) {
    scoped Own key = str_new(name), names = tuple_pack(1, key);
    return call(as_ref(type), (Ref[]){value}, 0, names);
}

static void test_names(void **state) {
    scoped Own text = str_new("x"), e = make_named(NameError, "name", text), a = make_named(AttributeError, "obj", small_int_new(5));
    assert_shows(get(e, "name"), "x");
    assert_shows(get(a, "obj"), "5");
    assert_shows(get(a, "name"), "None");
    assert_shows(make_named(NameError, "path", text), "TypeError: 'path' is an invalid keyword argument for NameError()");
    scoped Own i = make_named(ImportError, "path", text);
    assert_repr(call_row(i, "__reduce__", ""), "(<class 'ImportError'>, (), {'path': 'x'})");
    scoped Own bare = make(ImportError, "('no')");
    assert_repr(call_row(bare, "__reduce__", ""), "(<class 'ImportError'>, ('no',))");
    assert_shows(get(bare, "msg"), "no");
}

/* An exception that holds itself in one of its fields is found by the collector, whichever field it is. */
static void test_cycles(void **state) {
    static const struct { Type *const *type; const char *field; } fields[] = {
        {&StopIteration, "value"}, {&SystemExit, "code"},   {&ImportError, "path"},   {&NameError, "name"},
        {&AttributeError, "obj"},  {&SyntaxError, "text"},  {&OSError, "filename"},   {&ValueError, "extra"},
        {&KeyError, "__context__"}, {&ValueError, "__cause__"},
    };
    size_t found;
    assert_int_equal(gc_collect(&found), 0);
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        Own e = call0(as_ref(*fields[i].type));
        scoped Own other = call0(as_ref(ValueError)), held = list_new(0);
        bool link = fields[i].field[0] == '_'; /* a link to itself would be refused: by way of a list in another */
        assert_int_equal(list_append(held, e), 0);
        assert_int_equal(setattr_named(other, "held", held), 0);
        assert_int_equal(setattr_named(e, fields[i].field, link ? other : e), 0);
        CLEAR(held);
        if (!link) assert_int_equal(setattr_named(other, "held", None), 0);
        CLEAR(other);
        decref(e);
        assert_int_equal(gc_collect(&found), 0);
        assert_true(found >= 1);
    }
}

/* BlockingIOError's third argument is a number; it can be set, and deleted once. */
static void test_characters_written(void **state) {
    scoped Own text = str_new("busy"), seven = small_int_new(7), error = call3(as_ref(BlockingIOError), small_int_new(11), text, seven);
    assert_shows(get(error, "characters_written"), "7");
    assert_int_equal(set(error, "characters_written", 9), 0);
    assert_shows(get(error, "characters_written"), "9");
    assert_int_equal(setattr_named(error, "characters_written", text), -1);
    assert_shows(NULL, "TypeError: 'str' object cannot be interpreted as an integer");
    assert_shows(get(error, "characters_written"), "9");
    assert_int_equal(setattr_named(error, "characters_written", NULL), 0);
    assert_shows(get(error, "characters_written"), "AttributeError: characters_written");
    assert_int_equal(setattr_named(error, "characters_written", NULL), -1);
    assert_shows(NULL, "AttributeError: characters_written");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_base), cmocka_unit_test(test_notes), cmocka_unit_test(test_links),
        cmocka_unit_test(test_os_error), cmocka_unit_test(test_syntax_error), cmocka_unit_test(test_import_error),
        cmocka_unit_test(test_unicode_errors), cmocka_unit_test(test_small_ones), cmocka_unit_test(test_names),
        cmocka_unit_test(test_cycles),
        cmocka_unit_test(test_characters_written),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
