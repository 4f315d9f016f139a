/* Trees and faults are compared with CPython's by scripts/dev/check_ast.py and check_syntax.py; here is what those
 * cannot see: modes, options, limits, memory that runs out. */
#include "interp/parser.h"

#include <stdlib.h>
#include <string.h>

#include "tests/unit/unit.h"

static int parse(Ast *ast, const char *source, ParseOptions options, SyntaxFault *fault) {
    return parser_parse(ast, source, strlen(source), &options, fault);
}

static void test_precedence(void **state) {
    Ast ast;
    SyntaxFault fault;
    assert_int_equal(parse(&ast, "a + b * -c ** d", (ParseOptions){.mode = PARSE_EVAL}, &fault), 0);
    const Node *sum = ast.root->Expression.body;
    assert_int_equal(sum->BinOp.op, OPER_ADD);
    assert_int_equal(sum->BinOp.right->BinOp.op, OPER_MULT);
    assert_int_equal(sum->BinOp.right->BinOp.right->UnaryOp.operand->BinOp.op, OPER_POW);
    ast_free(&ast);
}

static void test_incomplete(void **state) {
    static const char *const unfinished[] = {"if x:\n", "f(1,\n", "x = '''a\n", "def f():\n  pass\nx = (\n"};
    for (size_t i = 0; i < sizeof unfinished / sizeof *unfinished; i++) {
        Ast ast;
        SyntaxFault fault;
        assert_int_equal(parse(&ast, unfinished[i], (ParseOptions){.allow_incomplete = true}, &fault), -1);
        assert_int_equal(fault.kind, FAULT_INCOMPLETE);
        ast_free(&ast);
    }
}

static void test_prompt(void **state) {
    Ast ast;
    SyntaxFault fault;
    ParseOptions prompt = {.mode = PARSE_SINGLE, .allow_incomplete = true};
    assert_int_equal(parse(&ast, "if x: pass", prompt, &fault), -1);
    assert_int_equal(fault.kind, FAULT_INCOMPLETE);
    ast_free(&ast);
    assert_int_equal(parse(&ast, "if x: pass\n", prompt, &fault), 0);
    ast_free(&ast);
    assert_int_equal(parse(&ast, "x = 1; y\n", prompt, &fault), 0);
    assert_int_equal(ast.root->Interactive.body.n, 2);
    ast_free(&ast);
    assert_int_equal(parse(&ast, "x = 1\ny = 2\n", prompt, &fault), -1);
    assert_string_equal(fault.msg, "multiple statements found while compiling a single statement");
    ast_free(&ast);
}

static void test_wrong_is_not_incomplete(void **state) {
    Ast ast;
    SyntaxFault fault;
    assert_int_equal(parse(&ast, "x = )\n", (ParseOptions){.allow_incomplete = true}, &fault), -1);
    assert_int_equal(fault.kind, FAULT_SYNTAX);
    ast_free(&ast);
}

static void test_print2(void **state) {
    Ast ast;
    SyntaxFault fault;
    assert_int_equal(parse(&ast, "print x, y,\nprint >>f, 1\nprint\nprint(1)\nprint (1), 2\n", (ParseOptions){.py2_print = true}, &fault), 0);
    const NodeList *body = &ast.root->Module.body;
    assert_int_equal(body->n, 5);
    assert_int_equal(body->at[0]->kind, AST_Print2);
    assert_int_equal(body->at[0]->Print2.values.n, 2);
    assert_false(body->at[0]->Print2.nl);
    assert_non_null(body->at[1]->Print2.dest);
    assert_int_equal(body->at[2]->Print2.values.n, 0);
    assert_int_equal(body->at[4]->kind, AST_Print2);
    ast_free(&ast);
    assert_int_equal(parse(&ast, "print x\n", (ParseOptions){0}, &fault), -1);
    assert_non_null(fault.hint);
    ast_free(&ast);
}

static void test_long_chains(void **state) {
    size_t terms = 100000;
    char *source = malloc(terms * 2 + 2);
    for (size_t i = 0; i < terms; i++) memcpy(source + 2 * i, "1+", 2);
    strcpy(source + 2 * terms - 1, "\n");
    Ast ast;
    SyntaxFault fault;
    assert_int_equal(parse(&ast, source, (ParseOptions){0}, &fault), 0);
    ast_free(&ast);
    memset(source, '-', 2 * terms);
    assert_int_equal(parse(&ast, source, (ParseOptions){0}, &fault), -1);
    assert_int_equal(fault.kind, FAULT_MEMORY);
    ast_free(&ast);
    free(source);
}

static void test_decoding(void **state) {
    Ast ast;
    SyntaxFault fault;
    assert_int_equal(parse(&ast, "\xEF\xBB\xBFx = 1\r\ny = 2\r", (ParseOptions){0}, &fault), 0);
    assert_string_equal(ast.source, "x = 1\ny = 2\n");
    ast_free(&ast);
    assert_int_equal(parse(&ast, "# coding: latin-1\nx = '\xE9'\n", (ParseOptions){0}, &fault), 0);
    assert_string_equal(ast.root->Module.body.at[0]->Assign.value->Constant.value.bytes, "\xC3\xA9");
    ast_free(&ast);
    assert_int_equal(parser_parse(&ast, "a\0b", 3, &(ParseOptions){.is_utf8 = true}, &fault), -1);
    assert_int_equal(fault.kind, FAULT_VALUE);
    ast_free(&ast);
}

static void test_warnings(void **state) {
    Ast ast;
    SyntaxFault fault;
    assert_int_equal(parse(&ast, "x = '\\d'\n", (ParseOptions){0}, &fault), 0);
    assert_non_null(ast.warnings);
    assert_string_equal(ast.warnings->msg, "invalid escape sequence '\\d'");
    assert_true(ast.warnings->deprecation);
    ast_free(&ast);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_precedence), cmocka_unit_test(test_incomplete), cmocka_unit_test(test_prompt), cmocka_unit_test(test_wrong_is_not_incomplete),
        cmocka_unit_test(test_print2), cmocka_unit_test(test_long_chains), cmocka_unit_test(test_decoding), cmocka_unit_test(test_warnings)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
