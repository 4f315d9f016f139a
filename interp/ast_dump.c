/* The tree as text, in the form of Python's ast.dump(tree, include_attributes=..., indent=1), so that trees can be
 * compared with CPython's.  Driven by tables made from ast.def, which also serve
 * ast_each_child; nothing here knows a single kind. */
#include "interp/ast_fields.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "runtime/base/buf.h"
#include "runtime/base/utf8.h"

#define FIELD(kind, f, type, rule, of) {#f, type, rule, of, offsetof(Node, kind.f)},
#define REQ(kind, f, of) FIELD(kind, f, FIELD_REQ, RULE_NONE, OF_##of)
#define OPT(kind, f, of) FIELD(kind, f, FIELD_OPT, RULE_OPTIONAL, OF_##of)
#define LIST(kind, f, of) FIELD(kind, f, FIELD_LIST, RULE_NONE, OF_##of)
#define SOME(kind, f, of) FIELD(kind, f, FIELD_LIST, RULE_SOME, OF_##of)
#define GAPS(kind, f, of) FIELD(kind, f, FIELD_LIST, RULE_GAPS, OF_##of)
#define IDENT(kind, f) FIELD(kind, f, FIELD_IDENT, RULE_NONE, OF_EXPR)
#define OPT_IDENT(kind, f) FIELD(kind, f, FIELD_IDENT, RULE_OPTIONAL, OF_EXPR)
#define IDENTS(kind, f) FIELD(kind, f, FIELD_IDENTS, RULE_SOME, OF_EXPR)
#define NAMES(kind, f) FIELD(kind, f, FIELD_IDENTS, RULE_NONE, OF_EXPR)
#define OPER(kind, f) FIELD(kind, f, FIELD_OPER, RULE_NONE, OF_EXPR)
#define OPERS(kind, f) FIELD(kind, f, FIELD_OPERS, RULE_NONE, OF_EXPR)
#define CTX(kind, f) FIELD(kind, f, FIELD_CTX, RULE_NONE, OF_EXPR)
#define INT(kind, f) FIELD(kind, f, FIELD_INT, RULE_NONE, OF_EXPR)
#define OPT_INT(kind, f) FIELD(kind, f, FIELD_INT, RULE_OPTIONAL, OF_EXPR)
#define CONST(kind, f) FIELD(kind, f, FIELD_CONST, RULE_NONE, OF_EXPR)
#define SCOPE(kind, f)
#define NODE(kind, category, fields) static const NodeField fields_##kind[] = {fields {0}};
#include "interp/ast.def"
#undef NODE

const NodeShape ast_shapes[] = {
    {0},
#define NODE(kind, category, fields) {fields_##kind, category},
#include "interp/ast.def"
#undef NODE
};

static bool visit_list(const NodeList *list, bool (*visit)(void *, Node *), void *context) {
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i] && !visit(context, list->at[i])) return false;
    return true;
}

bool ast_each_child(const Node *node, bool (*visit)(void *context, Node *child), void *context) {
    for (const NodeField *field = ast_shapes[node->kind].fields; field->name; field++) {
        const void *at = (const char *)node + field->offset;
        if (field->type == FIELD_LIST && !visit_list(at, visit, context)) return false;
        if (field->type != FIELD_REQ && field->type != FIELD_OPT) continue;
        Node *child = *(Node *const *)at;
        if (child && !visit(context, child)) return false;
    }
    return true;
}

typedef struct Dump { Buf buf; bool positions; int depth; } Dump;

static void dump_node(Dump *dump, const Node *node);

static void new_line(Dump *dump) {
    buf_putc(&dump->buf, '\n');
    for (int i = 0; i < dump->depth; i++) buf_putc(&dump->buf, ' ');
}

/* A repr with double quotes avoided by escaping every byte that is not plain: easy to make on both sides. */
static void dump_text(Dump *dump, const char *text, size_t n) {
    buf_putc(&dump->buf, '\'');
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < 32 || c >= 127 || c == '\'' || c == '\\') buf_printf(&dump->buf, "\\x%02x", c);
        else buf_putc(&dump->buf, (char)c);
    }
    buf_putc(&dump->buf, '\'');
}

static void dump_const(Dump *dump, const Const *value) {
    switch ((ConstKind)value->kind) {
    case CONST_NONE: buf_puts(&dump->buf, "None"); return;
    case CONST_FALSE: buf_puts(&dump->buf, "False"); return;
    case CONST_TRUE: buf_puts(&dump->buf, "True"); return;
    case CONST_ELLIPSIS: buf_puts(&dump->buf, "Ellipsis"); return;
    case CONST_INT: buf_printf(&dump->buf, "%lld", (long long)value->integer); return;
    case CONST_BIGINT: buf_printf(&dump->buf, "big%d:%.*s", value->base, (int)value->length, value->bytes); return;
    case CONST_FLOAT: buf_printf(&dump->buf, "float:%.17g", value->real); return;
    case CONST_OBJECT: buf_puts(&dump->buf, value->text); return;
    case CONST_COMPLEX: buf_printf(&dump->buf, "complex:%.17g", value->real); return;
    case CONST_BYTES: buf_putc(&dump->buf, 'b'); break;
    case CONST_STR: break;
    }
    dump_text(dump, value->bytes, value->length);
}

static void dump_list(Dump *dump, const NodeList *list) {
    buf_putc(&dump->buf, '[');
    dump->depth++;
    for (uint32_t i = 0; i < list->n; i++) {
        if (i) buf_putc(&dump->buf, ',');
        new_line(dump);
        if (list->at[i]) dump_node(dump, list->at[i]);
        else buf_puts(&dump->buf, "None");
    }
    dump->depth--;
    buf_putc(&dump->buf, ']');
}

static void dump_ident(Dump *dump, const Ident *ident) {
    if (ident) dump_text(dump, ident->text, ident->length);
    else buf_puts(&dump->buf, "None");
}

static void dump_idents(Dump *dump, const IdentList *list) {
    buf_putc(&dump->buf, '[');
    for (uint32_t i = 0; i < list->n; i++) {
        if (i) buf_puts(&dump->buf, ", ");
        dump_ident(dump, list->at[i]);
    }
    buf_putc(&dump->buf, ']');
}

static void dump_opers(Dump *dump, const OperList *list) {
    buf_putc(&dump->buf, '[');
    for (uint32_t i = 0; i < list->n; i++) buf_printf(&dump->buf, "%s%s()", i ? ", " : "", ast_operator_name(list->at[i]));
    buf_putc(&dump->buf, ']');
}

static void dump_field(Dump *dump, const Node *node, const NodeField *field) {
    static const char *const contexts[] = {"Load", "Store", "Del"};
    const void *at = (const char *)node + field->offset;
    switch (field->type) {
    case FIELD_REQ: case FIELD_OPT: {
        const Node *child = *(Node *const *)at;
        if (child) dump_node(dump, child);
        else buf_puts(&dump->buf, "None");
        return;
    }
    case FIELD_LIST: dump_list(dump, at); return;
    case FIELD_IDENT: dump_ident(dump, *(Ident *const *)at); return;
    case FIELD_IDENTS: dump_idents(dump, at); return;
    case FIELD_OPER: buf_printf(&dump->buf, "%s()", ast_operator_name(*(const uint8_t *)at)); return;
    case FIELD_OPERS: dump_opers(dump, at); return;
    case FIELD_CTX: buf_printf(&dump->buf, "%s()", contexts[*(const uint8_t *)at]); return;
    case FIELD_INT: buf_printf(&dump->buf, "%d", *(const int *)at); return;
    case FIELD_CONST: dump_const(dump, at); return;
    }
}

static void dump_node(Dump *dump, const Node *node) {
    const NodeField *field = ast_shapes[node->kind].fields;
    Category category = ast_shapes[node->kind].category;
    buf_printf(&dump->buf, "%s(", ast_kind_name(node->kind));
    dump->depth++;
    for (; field->name; field++) {
        new_line(dump);
        buf_printf(&dump->buf, "%s=", field->name);
        dump_field(dump, node, field);
    }
    if (dump->positions && category != MOD && category != PLAIN) {
        new_line(dump);
        buf_printf(&dump->buf, "@%u:%u-%u:%u", node->line, node->col, node->end_line, node->end_col);
    }
    dump->depth--;
    buf_putc(&dump->buf, ')');
}

char *ast_dump(const Node *node, bool positions, size_t *length) {
    Dump dump = {.positions = positions};
    dump_node(&dump, node);
    return buf_give(&dump.buf, length);
}
