/* Suspicious code: `x is 5`, `assert (x, "text")`, and a missing comma that makes a display look called or indexed. */
#include "interp/check_warn.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static void add(Ast *ast, const Node *node, const char *text) {
    SyntaxWarn *warn = arena_alloc(&ast->arena, sizeof *warn);
    char *copy = warn ? arena_copy(&ast->arena, text, strlen(text)) : NULL;
    if (!copy) return;
    *warn = (SyntaxWarn){.msg = copy, .line = (int)node->line, .end_line = (int)node->end_line,
                         .col = (int)node->col, .end_col = (int)node->end_col};
    if (ast->warnings_last) ast->warnings_last->next = warn;
    else ast->warnings = warn;
    ast->warnings_last = warn;
}

/* Literals, and what the compiler makes one of. */
static bool folds(const Node *node) {
    switch (node->kind) {
    case AST_Constant: return true;
    case AST_UnaryOp: return node->UnaryOp.op != OPER_NOT && node->UnaryOp.operand->kind == AST_Constant;
    case AST_BinOp: return node->BinOp.left->kind == AST_Constant && node->BinOp.right->kind == AST_Constant;
    case AST_Tuple:
        for (uint32_t i = 0; i < node->Tuple.elts.n; i++)
            if (!folds(node->Tuple.elts.at[i])) return false;
        return true;
    default: return false;
    }
}

/* The type of a value that is written down, or NULL. */
static const char *literal_type(const Node *node) {
    switch (node->kind) {
    case AST_Tuple: return "tuple";
    case AST_List:
    case AST_ListComp: return "list";
    case AST_Dict:
    case AST_DictComp: return "dict";
    case AST_Set:
    case AST_SetComp: return "set";
    case AST_GeneratorExp: return "generator";
    case AST_Lambda: return "function";
    case AST_JoinedStr:
    case AST_FormattedValue: return "str";
    case AST_UnaryOp: return folds(node) ? literal_type(node->UnaryOp.operand) : NULL;
    case AST_Constant: break;
    default: return NULL;
    }
    switch ((ConstKind)node->Constant.value.kind) {
    case CONST_NONE: return "NoneType";
    case CONST_FALSE:
    case CONST_TRUE: return "bool";
    case CONST_ELLIPSIS: return "ellipsis";
    case CONST_INT:
    case CONST_BIGINT: return "int";
    case CONST_FLOAT: return "float";
    case CONST_COMPLEX: return "complex";
    case CONST_STR: return "str";
    default: return "bytes";
    }
}

/* Not one of those that there are only once. */
static bool is_plain_literal(const Node *node) {
    return node->kind == AST_Constant ? node->Constant.value.kind >= CONST_INT : folds(node);
}

static void warn_identity(Ast *ast, const Node *node) {
    const Node *left = node->Compare.left;
    for (uint32_t i = 0; i < node->Compare.ops.n; i++) {
        const Node *right = node->Compare.comparators.at[i];
        int oper = node->Compare.ops.at[i];
        bool literal = is_plain_literal(left) || is_plain_literal(right);
        left = right;
        if (!literal || (oper != OPER_IS && oper != OPER_IS_NOT)) continue;
        add(ast, node, oper == OPER_IS ? "\"is\" with a literal. Did you mean \"==\"?" : "\"is not\" with a literal. Did you mean \"!=\"?");
        return;
    }
}

static void warn_call(Ast *ast, const Node *node) {
    const Node *callee = node->Call.func;
    const char *type = callee->kind == AST_Lambda ? NULL : literal_type(callee);
    char text[128];
    if (!type) return;
    snprintf(text, sizeof text, "'%s' object is not callable; perhaps you missed a comma?", type);
    add(ast, node, text);
}

static bool is_indexable(const char *type) {
    return strcmp(type, "str") == 0 || strcmp(type, "bytes") == 0 || strcmp(type, "tuple") == 0 || strcmp(type, "list") == 0;
}

static void warn_subscript(Ast *ast, const Node *node) {
    const char *type = literal_type(node->Subscript.value), *key = literal_type(node->Subscript.slice);
    char text[128];
    if (!type || strcmp(type, "dict") == 0 || node->Subscript.ctx != CTX_LOAD) return;
    if (!is_indexable(type)) {
        snprintf(text, sizeof text, "'%s' object is not subscriptable; perhaps you missed a comma?", type);
        add(ast, node, text);
    } else if (key && strcmp(key, "int") != 0 && strcmp(key, "bool") != 0) {
        snprintf(text, sizeof text, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type, key);
        add(ast, node, text);
    }
}

void check_warn(Ast *ast, const Node *node) {
    switch (node->kind) {
    case AST_Compare: warn_identity(ast, node); break;
    case AST_Call: warn_call(ast, node); break;
    case AST_Subscript: warn_subscript(ast, node); break;
    case AST_Assert:
        if (node->Assert.test->kind == AST_Tuple && node->Assert.test->Tuple.elts.n)
            add(ast, node, "assertion is always true, perhaps remove parentheses?");
        break;
    default: break;
    }
}
