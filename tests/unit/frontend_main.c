/* The front end alone, for scripts/dev/check_ast.py and check_syntax.py:
 *     frontend dump|check|scopes|unparse FILE...     prints the tree or the fault of each, records end with a NUL byte. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "interp/parser.h"
#include "interp/symtable.h"

static char *read_all(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    char *bytes = malloc(64 << 20);
    *size = bytes ? fread(bytes, 1, 64 << 20, file) : 0;
    fclose(file);
    return bytes;
}

static void print_fault(const SyntaxFault *fault) {
    static const char *const kinds[] = {"none", "SyntaxError", "IndentationError", "TabError", "incomplete", "ValueError", "RecursionError", "MemoryError"};
    printf("%s\n%s\n%d %d %d %d\n", kinds[fault->kind], fault->msg ? fault->msg : "None", fault->line, fault->col, fault->end_line, fault->end_col);
    if (fault->text && !fault->late) fwrite(fault->text, 1, fault->text_length, stdout);
    else printf("None");
}

static int compare_symbols(const void *a, const void *b) {
    return strcmp((*(Symbol *const *)a)->name->text, (*(Symbol *const *)b)->name->text);
}

/* One line a scope, in preorder: its name, its names with their kinds (g global, G declared global, l, c, f). */
static void print_scopes(Scope *scope) {
    printf("%s:", scope->name->text);
    if (scope->symbol_count) qsort(scope->symbols, scope->symbol_count, sizeof *scope->symbols, compare_symbols);
    for (uint32_t i = 0; i < scope->symbol_count; i++) printf(" %s=%c", scope->symbols[i]->name->text, "gGlcf"[scope->symbols[i]->kind]);
    printf("\n");
    for (Scope *child = scope->first_child; child; child = child->next) print_scopes(child);
}

int main(int argc, char **argv) {
    bool dump = argc > 1 && !strcmp(argv[1], "dump");
    ParseOptions options = {.py2_print = getenv("PY2_PRINT"), .is_utf8 = !dump};
    for (int i = 2; i < argc; i++) {
        Ast ast;
        SyntaxFault fault;
        size_t size, length;
        char *bytes = read_all(argv[i], &size);
        if (!bytes) return 2;
        if (parser_parse(&ast, bytes, size, &options, &fault) < 0 || symtable_build(&ast, &fault) < 0) print_fault(&fault);
        else if (!strcmp(argv[1], "scopes")) print_scopes(ast.root->Module.scope);
        else if (!strcmp(argv[1], "unparse")) {
            const char *text = ast_unparse(&ast, ast.root->Module.body.at[0]->Expr.value, &length);
            puts(text ? text : "None");
        } else if (dump) {
            char *text = ast_dump(ast.root, true, &length);
            fwrite(text, 1, length, stdout);
            free(text);
        }
        putchar(0);
        ast_free(&ast);
        free(bytes);
    }
    return 0;
}
