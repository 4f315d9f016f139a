/* Rules that every tree of the parser obeys by itself, for trees that Python code made: places that are ranges, lists that
 * are not empty, contexts that fit, patterns of literals.  The later walks trust them.
 *
 * What the tables of ast.def say is checked for all kinds alike; what only one kind demands has a function of its own. */
#include "interp/ast_object.h"

#include "interp/ast_fields.h"

static int validate(Node *node, uint8_t context);

static bool is_named(const Ident *ident, const char *text) { return strcmp(ident->text, text) == 0; }

/* ---- places */

static int validate_place(Node *node) {
    int line = (int)node->line, col = (int)node->col, end_line = (int)node->end_line, end_col = (int)node->end_col;
    if (line > end_line) return fail(ValueError, "AST node line range (%d, %d) is not valid", line, end_line);
    if ((line < 0 && end_line != line) || (col < 0 && col != end_col))
        return fail(ValueError, "AST node column range (%d, %d) for line range (%d, %d) is not valid", col, end_col, line, end_line);
    if (line == end_line && col > end_col) return fail(ValueError, "line %d, column %d-%d is not a valid range", line, col, end_col);
    if (line < 0) node->line = node->end_line = 0;
    if (col < 0) node->col = node->end_col = (uint32_t)-1;
    return 0;
}

/* ---- expressions */

static const uint8_t *context_of(const Node *node) {
    switch (node->kind) {
    case AST_Attribute: return &node->Attribute.ctx;
    case AST_Subscript: return &node->Subscript.ctx;
    case AST_Starred: return &node->Starred.ctx;
    case AST_Name: return &node->Name.ctx;
    case AST_List: return &node->List.ctx;
    case AST_Tuple: return &node->Tuple.ctx;
    default: return NULL;
    }
}

static int validate_context(const Node *node, uint8_t wanted) {
    static const char *const names[] = {"Load", "Store", "Del"};
    const uint8_t *context = context_of(node);
    if (!context && wanted != CTX_LOAD) return fail(ValueError, "expression which can't be assigned to in %s context", names[wanted]);
    if (!context || *context == wanted) return 0;
    return fail(ValueError, "expression must have %s context but has %s instead", names[wanted], names[*context]);
}

static int validate_name(const Node *node) {
    static const char *const constants[] = {"None", "True", "False"};
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (is_named(node->Name.id, constants[i])) return fail(ValueError, "identifier field can't represent '%s' constant", constants[i]);
    return 0;
}

static int validate_compare(const Node *node) {
    if (!node->Compare.comparators.n) return fail(ValueError, "Compare with no comparators");
    if (node->Compare.comparators.n == node->Compare.ops.n) return 0;
    return fail(ValueError, "Compare has a different number of comparators and operands");
}

static int validate_arguments(const Node *node) {
    if (node->arguments.defaults.n > node->arguments.posonlyargs.n + node->arguments.args.n)
        return fail(ValueError, "more positional defaults than args on arguments");
    if (node->arguments.kw_defaults.n == node->arguments.kwonlyargs.n) return 0;
    return fail(ValueError, "length of kwonlyargs is not the same as kw_defaults on arguments");
}

static int validate_conversion(int conversion) {
    if (conversion == -1 || conversion == 's' || conversion == 'r' || conversion == 'a') return 0;
    return fail(SystemError, "Unrecognized conversion character %d", conversion);
}

/* ---- statements */

static int validate_try(const Node *node) {
    const char *name = ast_kind_name(node->kind);
    if (!node->Try.handlers.n && !node->Try.finalbody.n) return fail(ValueError, "%s has neither except handlers nor finalbody", name);
    if (!node->Try.handlers.n && node->Try.orelse.n) return fail(ValueError, "%s has orelse but no except handlers", name);
    for (uint32_t i = 0; node->kind == AST_TryStar && i < node->Try.handlers.n; i++) {
        const Node *handler = node->Try.handlers.at[i];
        if (handler && !handler->ExceptHandler.type) return fail(ValueError, "expected an exception type in except*");
    }
    return 0;
}

/* Kinds of expressions as CPython numbers them. */
static int number_of(const Node *expr) { return expr->kind - AST_BoolOp + 1; }

static bool is_simple_target(const Node *target) {
    return target->kind == AST_Name || target->kind == AST_Attribute || target->kind == AST_Subscript;
}

static int validate_annotated(const Node *node) {
    const Node *target = node->AnnAssign.target;
    if (target->kind != AST_Name && node->AnnAssign.simple) return fail(TypeError, "AnnAssign with simple non-Name target");
    if (is_simple_target(target)) return 0;
    return fail(SystemError, "invalid node type (%d) for annotated assignment", number_of(target));
}

static int validate_augmented(const Node *node) {
    const Node *target = node->AugAssign.target;
    if (is_simple_target(target)) return 0;
    return fail(SystemError, "invalid node type (%d) for augmented assignment", number_of(target));
}

/* ---- patterns */

static bool is_number(const Node *node, bool complex_wanted) {
    if (node->kind != AST_Constant) return false;
    const Const *value = &node->Constant.value;
    bool is_complex = value->kind == CONST_COMPLEX || (value->kind == CONST_OBJECT && is_exactly(value->object, &complex_type));
    if (complex_wanted || is_complex) return is_complex;
    return value->kind == CONST_INT || value->kind == CONST_BIGINT || value->kind == CONST_FLOAT ||
           (value->kind == CONST_OBJECT && is_exactly(value->object, &int_type));
}

static bool is_negative(const Node *node, bool complex_allowed) {
    if (node->kind != AST_UnaryOp || node->UnaryOp.op != OPER_USUB) return false;
    return is_number(node->UnaryOp.operand, false) || (complex_allowed && is_number(node->UnaryOp.operand, true));
}

static bool is_complex_sum(const Node *node) {
    if (node->BinOp.op != OPER_ADD && node->BinOp.op != OPER_SUB) return false;
    const Node *left = node->BinOp.left;
    return (is_number(left, false) || is_negative(left, false)) && is_number(node->BinOp.right, true);
}

static bool is_text_or_number(const Node *node) {
    uint8_t kind = node->Constant.value.kind;
    return kind == CONST_STR || kind == CONST_BYTES || is_number(node, false) || is_number(node, true);
}

static int validate_literal(const Node *node) {
    bool fits;
    switch (node->kind) {
    case AST_Constant:
        if (is_text_or_number(node)) return 0;
        return fail(ValueError, "unexpected constant inside of a literal pattern");
    case AST_Attribute: case AST_JoinedStr: return 0;
    case AST_UnaryOp: fits = is_negative(node, true); break;
    case AST_BinOp: fits = is_complex_sum(node); break;
    default: fits = false;
    }
    return fits ? 0 : fail(ValueError, "patterns may only match literals and attribute lookups");
}

static bool is_singleton(const Const *value) {
    return value->kind == CONST_NONE || value->kind == CONST_TRUE || value->kind == CONST_FALSE;
}

static int validate_mapping(const Node *node) {
    const NodeList *keys = &node->MatchMapping.keys;
    if (keys->n != node->MatchMapping.patterns.n)
        return fail(ValueError, "MatchMapping doesn't have the same number of keys as patterns");
    for (uint32_t i = 0; i < keys->n; i++) {
        const Node *key = keys->at[i];
        if (!key || (key->kind == AST_Constant && is_singleton(&key->Constant.value))) continue;
        if (validate_literal(key) < 0) return -1;
    }
    return 0;
}

static int validate_class_pattern(const Node *node) {
    if (node->MatchClass.kwd_attrs.n != node->MatchClass.kwd_patterns.n)
        return fail(ValueError, "MatchClass doesn't have the same number of keyword attributes as patterns");
    const Node *class = node->MatchClass.cls;
    while (class->kind == AST_Attribute) class = class->Attribute.value;
    return class->kind == AST_Name ? 0 : fail(ValueError, "MatchClass cls field can only contain Name or Attribute nodes.");
}

static int validate_capture(const Ident *name) {
    return name && is_named(name, "_") ? fail(ValueError, "can't capture name '_' in patterns") : 0;
}

static int validate_as(const Node *node) {
    if (node->MatchAs.pattern && !node->MatchAs.name)
        return fail(ValueError, "MatchAs must specify a target name if a pattern is given");
    return validate_capture(node->MatchAs.name);
}

/* ---- what one kind demands */

static int validate_kind(const Node *node) {
    switch ((NodeKind)node->kind) {
    case AST_Name: return validate_name(node);
    case AST_BoolOp: return node->BoolOp.values.n >= 2 ? 0 : fail(ValueError, "BoolOp with less than 2 values");
    case AST_Compare: return validate_compare(node);
    case AST_Dict:
        if (node->Dict.keys.n == node->Dict.values.n) return 0;
        return fail(ValueError, "Dict doesn't have the same number of keys as values");
    case AST_ListComp: case AST_SetComp: case AST_GeneratorExp:
        return node->ListComp.generators.n ? 0 : fail(ValueError, "comprehension with no generators");
    case AST_DictComp: return node->DictComp.generators.n ? 0 : fail(ValueError, "comprehension with no generators");
    case AST_NamedExpr: return node->NamedExpr.target->kind == AST_Name ? 0 : fail(TypeError, "NamedExpr target must be a Name");
    case AST_FormattedValue: return validate_conversion(node->FormattedValue.conversion);
    case AST_arguments: return validate_arguments(node);
    case AST_Try: case AST_TryStar: return validate_try(node);
    case AST_AnnAssign: return validate_annotated(node);
    case AST_AugAssign: return validate_augmented(node);
    case AST_Raise: return node->Raise.cause && !node->Raise.exc ? fail(ValueError, "Raise with cause but no exception") : 0;
    case AST_ImportFrom: return node->ImportFrom.level < 0 ? fail(ValueError, "Negative ImportFrom level") : 0;
    case AST_MatchValue: return validate_literal(node->MatchValue.value);
    case AST_MatchSingleton:
        return is_singleton(&node->MatchSingleton.value) ? 0 : fail(ValueError, "MatchSingleton can only contain True, False and None");
    case AST_MatchMapping: return validate_mapping(node) < 0 ? -1 : validate_capture(node->MatchMapping.rest);
    case AST_MatchClass: return validate_class_pattern(node);
    case AST_MatchStar: return validate_capture(node->MatchStar.name);
    case AST_MatchAs: return validate_as(node);
    case AST_MatchOr: return node->MatchOr.patterns.n >= 2 ? 0 : fail(ValueError, "MatchOr requires at least 2 patterns");
    default: return 0;
    }
}

/* ---- the walk */

static uint8_t context_for(const NodeField *field, uint8_t around) {
    return field->of == OF_TARGET ? CTX_STORE : field->of == OF_DELETED ? CTX_DEL : field->of == OF_SAME ? around : CTX_LOAD;
}

static const char *family(const NodeField *field) {
    return field->of == OF_STMT ? "statement" : field->of == OF_PATTERN ? "pattern" : field->of == OF_ExceptHandler ? "handler" : "expression";
}

static int validate_list(const Node *owner, const NodeField *field, uint8_t context) {
    const NodeList *list = (const void *)((const char *)owner + field->offset);
    if (field->rule == RULE_SOME && !list->n) return fail(ValueError, "empty %s on %s", field->name, ast_kind_name(owner->kind));
    for (uint32_t i = 0; i < list->n; i++) {
        Node *item = list->at[i];
        if (!item && field->rule == RULE_GAPS) continue;
        if (!item) return fail(ValueError, "None disallowed in %s list", family(field));
        if (item->kind == AST_MatchStar && owner->kind != AST_MatchSequence) return fail(ValueError, "can't use MatchStar here");
        if (validate(item, context) < 0) return -1;
    }
    return 0;
}

static int validate_idents(const Node *owner, const NodeField *field) {
    const IdentList *list = (const void *)((const char *)owner + field->offset);
    if (field->rule == RULE_SOME && !list->n) return fail(ValueError, "empty %s on %s", field->name, ast_kind_name(owner->kind));
    for (uint32_t i = 0; i < list->n; i++)
        if (!list->at[i]) return fail(ValueError, "None disallowed in %s on %s", field->name, ast_kind_name(owner->kind));
    return 0;
}

static int validate_field(const Node *owner, const NodeField *field, uint8_t around) {
    if (field->type == FIELD_IDENTS) return validate_idents(owner, field);
    if (field->type == FIELD_LIST) return validate_list(owner, field, context_for(field, around));
    if (field->type != FIELD_REQ && field->type != FIELD_OPT) return 0;
    Node *child = *(Node *const *)((const char *)owner + field->offset);
    if (child && child->kind == AST_MatchStar) return fail(ValueError, "can't use MatchStar here");
    return child ? validate(child, context_for(field, around)) : 0;
}

static int validate(Node *node, uint8_t context) {
    if (recursion_check(" during compilation") < 0) return -1;
    Category category = ast_shapes[node->kind].category;
    if (category != MOD && category != PLAIN && validate_place(node) < 0) return -1;
    if (category == EXPR && validate_context(node, context) < 0) return -1;
    if (validate_kind(node) < 0) return -1;
    for (const NodeField *field = ast_shapes[node->kind].fields; field->name; field++)
        if (validate_field(node, field, context) < 0) return -1;
    return 0;
}

int ast_validate(Node *root) { return validate(root, CTX_LOAD); }
