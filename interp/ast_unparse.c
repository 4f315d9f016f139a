/* An expression back as source text, in the form CPython's own unparser gives annotations that stay strings: one space
 * around operators, no bracket that precedence does not need.  Guarded by the address of the C stack. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "interp/ast.h"
#include "runtime/base/buf.h"
#include "runtime/base/dtoa.h"
#include "runtime/base/unicode.h"
#include "runtime/base/utf8.h"

enum { P_TUPLE, P_TEST, P_OR, P_AND, P_NOT, P_CMP, P_EXPR, P_XOR, P_BAND, P_SHIFT, P_ARITH, P_TERM, P_FACTOR, P_POWER, P_AWAIT, P_ATOM };

static const uint8_t levels[OPER_COUNT] = {
    [OPER_ADD] = P_ARITH, [OPER_SUB] = P_ARITH, [OPER_MULT] = P_TERM, [OPER_MATMULT] = P_TERM, [OPER_DIV] = P_TERM,
    [OPER_MOD] = P_TERM, [OPER_FLOORDIV] = P_TERM, [OPER_POW] = P_POWER, [OPER_LSHIFT] = P_SHIFT, [OPER_RSHIFT] = P_SHIFT,
    [OPER_BITOR] = P_EXPR, [OPER_BITXOR] = P_XOR, [OPER_BITAND] = P_BAND, [OPER_INVERT] = P_FACTOR, [OPER_NOT] = P_NOT,
    [OPER_UADD] = P_FACTOR, [OPER_USUB] = P_FACTOR, [OPER_AND] = P_AND, [OPER_OR] = P_OR};

typedef struct Unparse { Buf buf; const char *stack_limit; } Unparse;

static void put_expr(Unparse *u, const Node *node, int level);

static void put(Unparse *u, const char *text) {
    buf_puts(&u->buf, text);
}

static void put_list(Unparse *u, const NodeList *list, int level) {
    for (uint32_t i = 0; i < list->n; i++) {
        if (i) put(u, ", ");
        put_expr(u, list->at[i], level);
    }
}

static void open_if(Unparse *u, bool bracket) {
    if (bracket) put(u, "(");
}

static void close_if(Unparse *u, bool bracket) {
    if (bracket) put(u, ")");
}

/* ---- constants ---- */

static void put_escaped(Unparse *u, uint32_t code, char quote, bool bytes) {
    static const char letters[] = "\\\t\n\r", names[] = "\\tnr";
    const char *letter = code && code < 128 ? strchr(letters, (int)code) : NULL;
    if (letter) buf_printf(&u->buf, "\\%c", names[letter - letters]);
    else if (code == (unsigned char)quote) buf_printf(&u->buf, "\\%c", quote);
    else if (code < 128 ? code >= 32 && code < 127 : !bytes && unicode_is_printable(code)) buf_put_utf8(&u->buf, code);
    else buf_printf(&u->buf, code < 256 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x", code);
}

/* repr() of text or bytes. */
static void put_repr(Unparse *u, const char *text, size_t n, bool bytes) {
    char quote = n && memchr(text, '\'', n) && !memchr(text, '"', n) ? '"' : '\'';
    if (bytes) put(u, "b");
    buf_putc(&u->buf, quote);
    for (size_t i = 0; i < n;) {
        int length = 1;
        uint32_t code = bytes ? (unsigned char)text[i] : utf8_decode_valid(text + i, &length);
        put_escaped(u, code, quote, bytes);
        i += (size_t)length;
    }
    buf_putc(&u->buf, quote);
}

static void put_real(Unparse *u, double real, bool imaginary) {
    char text[DTOA_REPR_MAX];
    if (isinf(real)) put(u, "1e309");
    else {
        int n = dtoa_repr(real, text);
        if (imaginary && n > 2 && !memcmp(text + n - 2, ".0", 2)) n -= 2;
        buf_append(&u->buf, text, (size_t)n);
    }
    if (imaginary) put(u, "j");
}

static void put_constant(Unparse *u, const Const *value) {
    switch ((ConstKind)value->kind) {
    case CONST_NONE: put(u, "None"); break;
    case CONST_FALSE: put(u, "False"); break;
    case CONST_TRUE: put(u, "True"); break;
    case CONST_ELLIPSIS: put(u, "..."); break;
    case CONST_INT: buf_printf(&u->buf, "%lld", (long long)value->integer); break;
    case CONST_BIGINT:
        put(u, value->base == 16 ? "0x" : value->base == 8 ? "0o" : value->base == 2 ? "0b" : "");
        buf_append(&u->buf, value->bytes, value->length);
        break;
    case CONST_FLOAT: put_real(u, value->real, false); break;
    case CONST_COMPLEX: put_real(u, value->real, true); break;
    case CONST_OBJECT: put(u, value->text); break;
    case CONST_STR:
        if (value->u_prefix) put(u, "u");
        put_repr(u, value->bytes, value->length, false);
        break;
    case CONST_BYTES: put_repr(u, value->bytes, value->length, true); break;
    }
}

/* ---- f-strings: their text is put together first and then written as a repr ---- */

static void put_fstring_parts(Unparse *u, const Node *node);

static void put_field(Unparse *u, const Node *node) {
    Unparse inner = {.stack_limit = u->stack_limit};
    put_expr(&inner, node->FormattedValue.value, P_TEST + 1);
    bool brace = inner.buf.n && inner.buf.bytes[0] == '{';
    put(u, brace ? "{ " : "{");
    buf_append(&u->buf, inner.buf.bytes, inner.buf.n);
    u->buf.failed |= inner.buf.failed;
    buf_free(&inner.buf);
    if (node->FormattedValue.conversion > 0) buf_printf(&u->buf, "!%c", node->FormattedValue.conversion);
    if (node->FormattedValue.format_spec) {
        put(u, ":");
        put_fstring_parts(u, node->FormattedValue.format_spec);
    }
    put(u, "}");
}

static void put_fstring_parts(Unparse *u, const Node *node) {
    if (node->kind == AST_FormattedValue) put_field(u, node);
    if (node->kind == AST_JoinedStr)
        for (uint32_t i = 0; i < node->JoinedStr.values.n; i++) put_fstring_parts(u, node->JoinedStr.values.at[i]);
    if (node->kind != AST_Constant || node->Constant.value.kind != CONST_STR) return;
    for (size_t i = 0; i < node->Constant.value.length; i++) {
        char c = node->Constant.value.bytes[i];
        if (c == '{' || c == '}') buf_putc(&u->buf, c);
        buf_putc(&u->buf, c);
    }
}

static void put_fstring(Unparse *u, const Node *node) {
    Unparse inner = {.stack_limit = u->stack_limit};
    put_fstring_parts(&inner, node);
    put(u, "f");
    put_repr(u, inner.buf.bytes ? inner.buf.bytes : "", inner.buf.n, false);
    u->buf.failed |= inner.buf.failed;
    buf_free(&inner.buf);
}

/* ---- compound expressions ---- */

static void put_bool(Unparse *u, const Node *node, int level) {
    int own = levels[node->BoolOp.op];
    open_if(u, level > own);
    for (uint32_t i = 0; i < node->BoolOp.values.n; i++) {
        if (i) put(u, node->BoolOp.op == OPER_AND ? " and " : " or ");
        put_expr(u, node->BoolOp.values.at[i], own + 1);
    }
    close_if(u, level > own);
}

static void put_binary(Unparse *u, const Node *node, int level) {
    int own = levels[node->BinOp.op];
    bool right = node->BinOp.op == OPER_POW;
    open_if(u, level > own);
    put_expr(u, node->BinOp.left, own + right);
    buf_printf(&u->buf, " %s ", ast_operator_text(node->BinOp.op));
    put_expr(u, node->BinOp.right, own + !right);
    close_if(u, level > own);
}

static void put_unary(Unparse *u, const Node *node, int level) {
    int own = levels[node->UnaryOp.op];
    open_if(u, level > own);
    put(u, node->UnaryOp.op == OPER_NOT ? "not " : ast_operator_text(node->UnaryOp.op));
    put_expr(u, node->UnaryOp.operand, own);
    close_if(u, level > own);
}

static void put_compare(Unparse *u, const Node *node, int level) {
    open_if(u, level > P_CMP);
    put_expr(u, node->Compare.left, P_CMP + 1);
    for (uint32_t i = 0; i < node->Compare.ops.n; i++) {
        buf_printf(&u->buf, " %s ", ast_operator_text(node->Compare.ops.at[i]));
        put_expr(u, node->Compare.comparators.at[i], P_CMP + 1);
    }
    close_if(u, level > P_CMP);
}

static void put_parameter(Unparse *u, const Node *arg, const Node *value, const char *stars, bool *first) {
    put(u, *first ? "" : ", ");
    *first = false;
    put(u, stars);
    if (arg) put(u, arg->arg.arg->text);
    if (!value) return;
    put(u, "=");
    put_expr(u, value, P_TEST);
}

static void put_parameters(Unparse *u, const Node *args) {
    const NodeList *only = &args->arguments.posonlyargs, *plain = &args->arguments.args, *kwonly = &args->arguments.kwonlyargs;
    uint32_t n = only->n + plain->n, defaults = args->arguments.defaults.n;
    bool first = true;
    for (uint32_t i = 0; i < n; i++) {
        const Node *value = i + defaults >= n ? args->arguments.defaults.at[i + defaults - n] : NULL;
        put_parameter(u, i < only->n ? only->at[i] : plain->at[i - only->n], value, "", &first);
        if (only->n && i + 1 == only->n) put(u, ", /");
    }
    if (args->arguments.vararg || kwonly->n) put_parameter(u, args->arguments.vararg, NULL, "*", &first);
    for (uint32_t i = 0; i < kwonly->n; i++) put_parameter(u, kwonly->at[i], args->arguments.kw_defaults.at[i], "", &first);
    if (args->arguments.kwarg) put_parameter(u, args->arguments.kwarg, NULL, "**", &first);
}

static void put_lambda(Unparse *u, const Node *node, int level) {
    size_t before;
    open_if(u, level > P_TEST);
    put(u, "lambda ");
    before = u->buf.n;
    put_parameters(u, node->Lambda.args);
    if (u->buf.n == before && before) u->buf.n--;      /* `lambda: x` */
    put(u, ": ");
    put_expr(u, node->Lambda.body, P_TEST);
    close_if(u, level > P_TEST);
}

static void put_conditional(Unparse *u, const Node *node, int level) {
    open_if(u, level > P_TEST);
    put_expr(u, node->IfExp.body, P_TEST + 1);
    put(u, " if ");
    put_expr(u, node->IfExp.test, P_TEST + 1);
    put(u, " else ");
    put_expr(u, node->IfExp.orelse, P_TEST);
    close_if(u, level > P_TEST);
}

static void put_dict(Unparse *u, const Node *node) {
    put(u, "{");
    for (uint32_t i = 0; i < node->Dict.keys.n; i++) {
        const Node *key = node->Dict.keys.at[i];
        if (i) put(u, ", ");
        if (key) put_expr(u, key, P_TEST);
        put(u, key ? ": " : "**");
        put_expr(u, node->Dict.values.at[i], key ? P_TEST : P_EXPR);
    }
    put(u, "}");
}

static void put_clauses(Unparse *u, const NodeList *clauses) {
    for (uint32_t i = 0; i < clauses->n; i++) {
        const Node *clause = clauses->at[i];
        put(u, clause->comprehension.is_async ? " async for " : " for ");
        put_expr(u, clause->comprehension.target, P_TUPLE);
        put(u, " in ");
        put_expr(u, clause->comprehension.iter, P_TEST + 1);
        for (uint32_t k = 0; k < clause->comprehension.ifs.n; k++) {
            put(u, " if ");
            put_expr(u, clause->comprehension.ifs.at[k], P_TEST + 1);
        }
    }
}

static void put_comprehension(Unparse *u, const Node *node, const char *open, const char *close) {
    put(u, open);
    if (node->kind == AST_DictComp) {
        put_expr(u, node->DictComp.key, P_TEST);
        put(u, ": ");
        put_expr(u, node->DictComp.value, P_TEST);
        put_clauses(u, &node->DictComp.generators);
    } else {
        put_expr(u, node->ListComp.elt, P_TEST);
        put_clauses(u, &node->ListComp.generators);
    }
    put(u, close);
}

static void put_call(Unparse *u, const Node *node) {
    const NodeList *args = &node->Call.args, *keywords = &node->Call.keywords;
    put_expr(u, node->Call.func, P_ATOM);
    if (args->n == 1 && !keywords->n && args->at[0]->kind == AST_GeneratorExp) {
        put_expr(u, args->at[0], P_TEST);
        return;
    }
    put(u, "(");
    put_list(u, args, P_TEST);
    for (uint32_t i = 0; i < keywords->n; i++) {
        const Node *keyword = keywords->at[i];
        if (i || args->n) put(u, ", ");
        put(u, keyword->keyword.arg ? keyword->keyword.arg->text : "**");
        if (keyword->keyword.arg) put(u, "=");
        put_expr(u, keyword->keyword.value, P_TEST);
    }
    put(u, ")");
}

static void put_slice(Unparse *u, const Node *node) {
    if (node->Slice.lower) put_expr(u, node->Slice.lower, P_TEST);
    put(u, ":");
    if (node->Slice.upper) put_expr(u, node->Slice.upper, P_TEST);
    if (!node->Slice.step) return;
    put(u, ":");
    put_expr(u, node->Slice.step, P_TEST);
}

static void put_tuple(Unparse *u, const Node *node, int level) {
    bool bracket = level > P_TUPLE || !node->Tuple.elts.n;
    open_if(u, bracket);
    put_list(u, &node->Tuple.elts, P_TEST);
    if (node->Tuple.elts.n == 1) put(u, ",");
    close_if(u, bracket);
}

static void put_attribute(Unparse *u, const Node *node) {
    const Node *value = node->Attribute.value;
    bool number = value->kind == AST_Constant && (value->Constant.value.kind == CONST_INT || value->Constant.value.kind == CONST_BIGINT);
    put_expr(u, value, P_ATOM);
    put(u, number ? " ." : ".");
    put(u, node->Attribute.attr->text);
}

static void put_prefixed(Unparse *u, const char *open, const Node *value, int level, const char *close) {
    put(u, open);
    if (value) put_expr(u, value, level);
    put(u, close);
}

static void put_expr(Unparse *u, const Node *node, int level) {
    if ((char *)__builtin_frame_address(0) < u->stack_limit) {
        u->buf.failed = true;
        return;
    }
    switch ((NodeKind)node->kind) {
    case AST_BoolOp: put_bool(u, node, level); break;
    case AST_BinOp: put_binary(u, node, level); break;
    case AST_UnaryOp: put_unary(u, node, level); break;
    case AST_Lambda: put_lambda(u, node, level); break;
    case AST_IfExp: put_conditional(u, node, level); break;
    case AST_Dict: put_dict(u, node); break;
    case AST_Set: put(u, "{"); put_list(u, &node->Set.elts, P_TEST); put(u, "}"); break;
    case AST_GeneratorExp: put_comprehension(u, node, "(", ")"); break;
    case AST_ListComp: put_comprehension(u, node, "[", "]"); break;
    case AST_SetComp: case AST_DictComp: put_comprehension(u, node, "{", "}"); break;
    case AST_Yield: put_prefixed(u, node->Yield.value ? "(yield " : "(yield", node->Yield.value, P_TUPLE, ")"); break;
    case AST_YieldFrom: put_prefixed(u, "(yield from ", node->YieldFrom.value, P_TEST, ")"); break;
    case AST_Await: put_prefixed(u, level > P_AWAIT ? "(await " : "await ", node->Await.value, P_ATOM, level > P_AWAIT ? ")" : ""); break;
    case AST_Compare: put_compare(u, node, level); break;
    case AST_Call: put_call(u, node); break;
    case AST_Constant: put_constant(u, &node->Constant.value); break;
    case AST_JoinedStr: case AST_FormattedValue: put_fstring(u, node); break;
    case AST_Attribute: put_attribute(u, node); break;
    case AST_Starred: put_prefixed(u, "*", node->Starred.value, P_EXPR, ""); break;
    case AST_Name: put(u, node->Name.id->text); break;
    case AST_List: put(u, "["); put_list(u, &node->List.elts, P_TEST); put(u, "]"); break;
    case AST_Tuple: put_tuple(u, node, level); break;
    case AST_Subscript:
        put_expr(u, node->Subscript.value, P_ATOM);
        put_prefixed(u, "[", node->Subscript.slice, P_TUPLE, "]");
        break;
    case AST_Slice: put_slice(u, node); break;
    case AST_NamedExpr:
        open_if(u, level > P_TUPLE);
        put_expr(u, node->NamedExpr.target, P_ATOM);
        put(u, " := ");
        put_expr(u, node->NamedExpr.value, P_ATOM);
        close_if(u, level > P_TUPLE);
        break;
    default: break;
    }
}

const char *ast_unparse(Ast *ast, const Node *expr, size_t *length) {
    Unparse u = {.stack_limit = ast->stack_limit};
    put_expr(&u, expr, P_TEST);
    const char *text = u.buf.failed ? NULL : arena_copy(&ast->arena, u.buf.bytes, u.buf.n);
    *length = u.buf.n;
    buf_free(&u.buf);
    return text;
}
