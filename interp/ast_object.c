/* Syntax trees as Python objects: what the module ast shows.
 *
 * The classes come from that module; each field of a node becomes an attribute.  Driven by the tables made from
 * ast.def, as ast_dump is. */
#include "interp/ast_object.h"

#include "interp/ast_fields.h"
#include "interp/compiler.h"
#include "interp/parser.h"

static Own object_from(const Node *node, Ref classes);

static Own ident_object(const Ident *ident) {
    return ident ? str_new_utf8(ident->text, ident->length) : None;
}

/* An instance without fields: ast.Add(), ast.Load(). */
static Own mark_object(const char *name, Ref classes) {
    scoped Own class = getattr_named(classes, name);
    return class ? call0(class) : NULL;
}

static Own list_object(const NodeList *nodes, Ref classes) {
    scoped Own list = list_new(nodes->n);
    if (!list) return NULL;
    for (uint32_t i = 0; i < nodes->n; i++) {
        Own item = nodes->at[i] ? object_from(nodes->at[i], classes) : None;
        if (!item || list_append_take(list, item) < 0) return NULL;
    }
    return give(list);
}

static Own idents_object(const IdentList *idents) {
    scoped Own list = list_new(idents->n);
    if (!list) return NULL;
    for (uint32_t i = 0; i < idents->n; i++) {
        Own item = ident_object(idents->at[i]);
        if (!item || list_append_take(list, item) < 0) return NULL;
    }
    return give(list);
}

static Own opers_object(const OperList *opers, Ref classes) {
    scoped Own list = list_new(opers->n);
    if (!list) return NULL;
    for (uint32_t i = 0; i < opers->n; i++) {
        Own item = mark_object(ast_operator_name(opers->at[i]), classes);
        if (!item || list_append_take(list, item) < 0) return NULL;
    }
    return give(list);
}

static Own field_object(const Node *node, const NodeField *field, Ref classes) {
    static const char *const contexts[] = {"Load", "Store", "Del"};
    const void *at = (const char *)node + field->offset;
    switch ((FieldType)field->type) {
    case FIELD_REQ: case FIELD_OPT: {
        const Node *child = *(Node *const *)at;
        return child ? object_from(child, classes) : None;
    }
    case FIELD_LIST: return list_object(at, classes);
    case FIELD_IDENT: return ident_object(*(Ident *const *)at);
    case FIELD_IDENTS: return idents_object(at);
    case FIELD_OPER: return mark_object(ast_operator_name(*(const uint8_t *)at), classes);
    case FIELD_OPERS: return opers_object(at, classes);
    case FIELD_CTX: return mark_object(contexts[*(const uint8_t *)at], classes);
    case FIELD_INT: return small_int_new(*(const int *)at);
    case FIELD_CONST: return constant_object(at);
    }
    return NULL;
}

static int set_number(Ref object, const char *name, uint32_t n) {
    return setattr_named(object, name, small_int_new((int64_t)n));
}

static int set_place(Ref object, const Node *node) {
    if (set_number(object, "lineno", node->line) < 0 || set_number(object, "col_offset", node->col) < 0) return -1;
    return set_number(object, "end_lineno", node->end_line) < 0 ? -1 : set_number(object, "end_col_offset", node->end_col);
}

static Own object_from(const Node *node, Ref classes) {
    if (recursion_check(" during ast construction") < 0) return NULL;
    const NodeShape *shape = &ast_shapes[node->kind];
    scoped Own object = mark_object(ast_kind_name(node->kind), classes);
    if (!object) return NULL;
    for (const NodeField *field = shape->fields; field->name; field++) {
        scoped Own value = field_object(node, field, classes);
        if (!value || setattr_named(object, field->name, value) < 0) return NULL;
    }
    if (node->kind == AST_Constant && node->Constant.value.kind == CONST_STR && node->Constant.value.u_prefix) {
        scoped Own u = str_intern("u");
        if (!u || setattr_named(object, "kind", u) < 0) return NULL;
    }
    if (shape->category != MOD && shape->category != PLAIN && set_place(object, node) < 0) return NULL;
    return give(object);
}

Own ast_objects(Ref source_bytes, bool is_utf8, Ref filename, Ref mode, Ref classes) {
    ParseOptions options = {.mode = PARSE_EXEC, .is_utf8 = is_utf8};
    if (!is_str(mode)) return throw(TypeError, "compile() argument 'mode' must be str, not %T", mode);
    if (str_equal_c(mode, "eval")) options.mode = PARSE_EVAL;
    else if (str_equal_c(mode, "single")) options.mode = PARSE_SINGLE;
    else if (!str_equal_c(mode, "exec")) return throw(ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    Ast ast;
    SyntaxFault fault = {0};
    Own result = NULL;
    if (parser_parse(&ast, bytes_data(source_bytes), bytes_length(source_bytes), &options, &fault) == 0)
        result = object_from(ast.root, classes);
    else compile_throw_fault(&fault, filename);
    ast_free(&ast);
    return result;
}
