#include "interp/symtable.h"

#include <string.h>

#include "interp/parser.h"
#include "tests/unit/unit.h"

static Ast ast;
static SyntaxFault fault;

static Scope *build(const char *source) {
    assert_int_equal(parser_parse(&ast, source, strlen(source), NULL, &fault), 0);
    assert_int_equal(symtable_build(&ast, &fault), 0);
    return ast.root->Module.scope;
}

static int kind_of(const Scope *scope, const char *name) {
    const Symbol *symbol = scope_find(scope, ast_intern(&ast, name, strlen(name)));
    return symbol ? symbol->kind : -1;
}

static void test_closures(void **state) {
    Scope *module = build("x = 1\ndef f(a, b):\n  c = a\n  def g():\n    nonlocal c\n    c = x + len(b)\n  return g\n");
    Scope *f = module->first_child, *g = f->first_child;
    assert_int_equal(kind_of(module, "x"), NAME_GLOBAL_EXPLICIT);
    assert_int_equal(kind_of(f, "a"), NAME_LOCAL);
    assert_int_equal(kind_of(f, "b"), NAME_CELL);
    assert_int_equal(kind_of(f, "c"), NAME_CELL);
    assert_int_equal(kind_of(g, "b"), NAME_FREE);
    assert_int_equal(kind_of(g, "c"), NAME_FREE);
    assert_int_equal(kind_of(g, "len"), NAME_GLOBAL_IMPLICIT);
    assert_int_equal(f->param_count, 2);
    assert_true(f->returns_value && g->nested && !f->nested);
    ast_free(&ast);
}

static void test_classes(void **state) {
    Scope *module = build("class A:\n  x = 1\n  def f(self): return super().f, x, self.__p\n");
    Scope *class = module->first_child, *f = class->first_child;
    assert_true(class->needs_class_cell);
    assert_int_equal(kind_of(class, "x"), NAME_LOCAL);
    assert_int_equal(kind_of(f, "x"), NAME_GLOBAL_IMPLICIT);
    assert_int_equal(kind_of(f, "__class__"), NAME_FREE);
    assert_string_equal(scope_mangle(&ast, f, ast_intern(&ast, "__p", 3))->text, "_A__p");
    assert_string_equal(scope_mangle(&ast, f, ast_intern(&ast, "__p__", 5))->text, "__p__");
    ast_free(&ast);
}

static void test_comprehensions(void **state) {
    Scope *module = build("def f(y):\n  r = [(last := x) for x in y if x]\n  yield r\n");
    Scope *f = module->first_child, *comp = f->first_child;
    assert_int_equal(comp->kind, SCOPE_COMPREHENSION);
    assert_int_equal(kind_of(f, "y"), NAME_LOCAL);
    assert_int_equal(kind_of(comp, "x"), NAME_LOCAL);
    assert_int_equal(kind_of(comp, "last"), NAME_FREE);
    assert_int_equal(kind_of(f, "last"), NAME_CELL);
    assert_true(f->is_generator && !comp->is_generator);
    ast_free(&ast);
}

static void test_faults(void **state) {
    static const char *const wrong[][2] = {
        {"return 1\n", "'return' outside function"},
        {"def f():\n  nonlocal x\n", "no binding for nonlocal 'x' found"},
        {"def f(a, a): pass\n", "duplicate argument 'a' in function definition"},
        {"def f():\n  x = 1\n  global x\n", "name 'x' is assigned to before global declaration"},
        {"x = 1\nfrom __future__ import annotations\n", "from __future__ imports must occur at the beginning of the file"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(parser_parse(&ast, wrong[i][0], strlen(wrong[i][0]), NULL, &fault), 0);
        assert_int_equal(symtable_build(&ast, &fault), -1);
        assert_string_equal(fault.msg, wrong[i][1]);
        ast_free(&ast);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_closures), cmocka_unit_test(test_classes),
                                       cmocka_unit_test(test_comprehensions), cmocka_unit_test(test_faults)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
