#include "interp/lexer.h"

#include <string.h>

#include "tests/unit/unit.h"

static void check_kinds(const char *source, const char *want) {
    Ast ast = {0};
    SyntaxFault fault = {0};
    Lexer lexer;
    Token token;
    char got[512] = "";
    lexer_init(&lexer, &ast, source, strlen(source), &fault);
    for (TokenKind kind = TOKEN_NEWLINE; kind != TOKEN_END && kind != TOKEN_ERROR;) {
        kind = lexer_next(&lexer, &token);
        strcat(strcat(got, token_text(kind)), " ");
    }
    assert_string_equal(got, want);
    ast_free(&ast);
}

static void test_kinds(void **state) {
    check_kinds("x=1\n", "NAME = NUMBER NEWLINE ENDMARKER ");
    check_kinds("if x:\n  y\nz\n", "if NAME : NEWLINE INDENT NAME NEWLINE DEDENT NAME NEWLINE ENDMARKER ");
    check_kinds("(a,\n  b)\n", "( NAME , NAME ) NEWLINE ENDMARKER ");
    check_kinds("a //= b ** c -> ... :=\n", "NAME //= NAME ** NAME -> ... := NEWLINE ENDMARKER ");
    check_kinds("# only\n\n   # this\n", "ENDMARKER ");
    check_kinds("rb'x' Rf\"\"\"a\nb\"\"\" fx'y'\n", "STRING STRING NAME STRING NEWLINE ENDMARKER ");
    check_kinds("1_000 0xFf .5e-3 1j 1if\n", "NUMBER NUMBER NUMBER NUMBER NUMBER if NEWLINE ENDMARKER ");
    check_kinds("a \\\n b\n", "NAME NAME NEWLINE ENDMARKER ");
}

static void check_fault(const char *source, const char *msg, int line, int col) {
    Ast ast = {0};
    SyntaxFault fault = {0};
    Lexer lexer;
    Token token;
    TokenKind kind;
    lexer_init(&lexer, &ast, source, strlen(source), &fault);
    do kind = lexer_next(&lexer, &token);
    while (kind != TOKEN_END && kind != TOKEN_ERROR);
    assert_int_equal(kind, TOKEN_ERROR);
    assert_int_equal(lexer.status, LEX_FAULT);
    assert_string_equal(fault.msg, msg);
    assert_int_equal(fault.line, line);
    assert_int_equal(fault.col, col);
    ast_free(&ast);
}

static void test_faults(void **state) {
    check_fault("x = 'abc\n", "unterminated string literal (detected at line 1)", 1, 5);
    check_fault("x\n\"\"\"a\nb\n", "unterminated triple-quoted string literal (detected at line 3)", 2, 1);
    check_fault("1__0\n", "invalid decimal literal", 1, 2);
    check_fault("(a]\n", "closing parenthesis ']' does not match opening parenthesis '('", 1, 3);
    check_fault("a = \xE2\x82\xAC\n", "invalid character '\xE2\x82\xAC' (U+20AC)", 1, 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_kinds), cmocka_unit_test(test_faults)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
