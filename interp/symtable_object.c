#include "interp/symtable_object.h"

#include <string.h>

#include "interp/compiler.h"
#include "interp/parser.h"
#include "interp/symtable.h"

/* CPython's bits, and where its five-valued scope of a name stands. */
enum { DEF_GLOBAL = 1, DEF_LOCAL = 2, DEF_PARAM = 4, DEF_NONLOCAL = 8, USE = 16, DEF_FREE_CLASS = 64, DEF_IMPORT = 128, DEF_ANNOT = 256, DEF_COMP_ITER = 512 };
enum { SCOPE_OFFSET = 11, SCOPE_LOCAL = 1, SCOPE_EXPLICIT = 2, SCOPE_IMPLICIT = 3, SCOPE_FREE = 4, SCOPE_CELL = 5 };

/* gilt calls what a module binds global, and what it imports bound. */
static int64_t flags_of(const Scope *scope, const Symbol *s) {
    static const struct { int mine, other; } bits[] = {
        {SYMBOL_PARAM, DEF_PARAM}, {SYMBOL_USED, USE}, {SYMBOL_GLOBAL, DEF_GLOBAL}, {SYMBOL_NONLOCAL, DEF_NONLOCAL}, {SYMBOL_ANNOTATED, DEF_ANNOT},
        {SYMBOL_IMPORTED, DEF_IMPORT}, {SYMBOL_COMP_TARGET, DEF_COMP_ITER}, {SYMBOL_FREE_CLASS, DEF_FREE_CLASS}, {SYMBOL_ASSIGNED, DEF_LOCAL},
    };
    static const int kinds[] = {[NAME_GLOBAL_IMPLICIT] = SCOPE_IMPLICIT, [NAME_GLOBAL_EXPLICIT] = SCOPE_EXPLICIT, [NAME_LOCAL] = SCOPE_LOCAL,
                                [NAME_CELL] = SCOPE_CELL, [NAME_FREE] = SCOPE_FREE};
    int64_t flags = 0;
    for (size_t i = 0; i < COUNT_OF(bits); i++)
        if (s->flags & bits[i].mine) flags |= bits[i].other;
    int kind = kinds[s->kind];
    if (scope->kind == SCOPE_MODULE && kind == SCOPE_EXPLICIT && !(s->flags & SYMBOL_GLOBAL)) kind = s->flags & SYMBOL_BOUND ? SCOPE_LOCAL : SCOPE_IMPLICIT;
    return flags | (int64_t)kind << SCOPE_OFFSET;
}

static Own symbols_of(const Scope *scope) {
    scoped Own all = dict_new();
    if (!all) return NULL;
    if (scope->kind == SCOPE_COMPREHENSION && dict_set_named(all, ".0", small_int_new(DEF_PARAM | USE | SCOPE_LOCAL << SCOPE_OFFSET)) < 0) return NULL;
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        const Symbol *s = scope->symbols[i];
        if (dict_set_take(all, str_new_utf8(s->name->text, s->name->length), int_new(flags_of(scope, s))) < 0) return NULL;
    }
    return give(all);
}

static Own scope_object(const Scope *scope);

static Own children_of(const Scope *scope) {
    scoped Own all = list_new(0);
    for (const Scope *child = scope->first_child; all && child; child = child->next)
        if (list_append_take(all, scope_object(child)) < 0) return NULL;
    return give(all);
}

static Own scope_object(const Scope *scope) {
    if (recursion_check(" in the symbol table") < 0) return NULL;
    const char *type = scope->kind == SCOPE_MODULE ? "module" : scope->kind == SCOPE_CLASS ? "class" : "function";
    int line = scope->kind == SCOPE_MODULE ? 0 : scope->node->line;
    scoped Own type_name = str_new(type), name = str_new_utf8(scope->name->text, scope->name->length);
    scoped Own symbols = type_name && name ? symbols_of(scope) : NULL, children = symbols ? children_of(scope) : NULL;
    return children ? tuple_pack(6, type_name, name, small_int_new(line), bool_new(scope->nested), symbols, children) : NULL;
}

static const Scope *scope_of_root(const Node *root) {
    return root->kind == AST_Module ? root->Module.scope : root->kind == AST_Interactive ? root->Interactive.scope : root->Expression.scope;
}

static int mode_from(Ref v, ParseMode *out) {
    static const struct { const char *name; ParseMode mode; } modes[] = {{"exec", PARSE_EXEC}, {"eval", PARSE_EVAL}, {"single", PARSE_SINGLE}};
    for (size_t i = 0; i < COUNT_OF(modes); i++) {
        if (!is_str(v) || !str_equal_c(v, modes[i].name)) continue;
        *out = modes[i].mode;
        return 0;
    }
    return fail(ValueError, "symtable() arg 3 must be 'exec' or 'eval' or 'single'");
}

Own symtable_objects(Ref source, Ref filename, Ref mode) {
    ParseOptions options = {.is_utf8 = true};
    size_t size;
    const char *text = is_str(source) ? str_utf8(source, &size) : throw(TypeError, "symtable() arg 1 must be a string or bytes object");
    if (!text || mode_from(mode, &options.mode) < 0) return NULL;
    if (memchr(text, 0, size)) return throw(ValueError, "source code string cannot contain null bytes");
    Ast ast;
    SyntaxFault fault = {0};
    Own result = NULL;
    if (parser_parse(&ast, text, size, &options, &fault) == 0 && symtable_build(&ast, &fault) == 0) result = scope_object(scope_of_root(ast.root));
    else compile_throw_fault(&fault, filename);
    ast_free(&ast);
    return result;
}
