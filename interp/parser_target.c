/* Assignment targets.  They are parsed as expressions and then turned into targets, which either fits or does not. */
#include "interp/parser_private.h"

static bool set_list_context(Parser *p, NodeList *list, ExprContext ctx) {
    for (uint32_t i = 0; i < list->n; i++)
        if (!set_context(p, list->at[i], ctx)) return false;
    return true;
}

bool set_context(Parser *p, Node *node, ExprContext ctx) {
    switch (node->kind) {
    case AST_Name: node->Name.ctx = (uint8_t)ctx; return true;
    case AST_Attribute: node->Attribute.ctx = (uint8_t)ctx; return true;
    case AST_Subscript: node->Subscript.ctx = (uint8_t)ctx; return true;
    case AST_List: node->List.ctx = (uint8_t)ctx; return set_list_context(p, &node->List.elts, ctx);
    case AST_Tuple: node->Tuple.ctx = (uint8_t)ctx; return set_list_context(p, &node->Tuple.elts, ctx);
    case AST_Starred:
        if (ctx == CTX_DEL || node->Starred.value->kind == AST_Starred) return false;
        node->Starred.ctx = (uint8_t)ctx;
        return set_context(p, node->Starred.value, ctx);
    }
    return false;
}

Node *parse_star_target(Parser *p) {
    size_t first = p->at;
    bool star = accept(p, TOKEN_STAR);
    Node *node = parse_primary(p);
    if (node && star) {
        Node *starred = new_node(p, AST_Starred, first);
        if (starred) starred->Starred.value = node;
        node = starred;
    }
    return node && set_context(p, node, CTX_STORE) ? node : NULL;
}

static bool starts_target(Parser *p) {
    return next_is(p, TOKEN_STAR) || (token_starts_expression(peek(p)) && !next_is(p, TOKEN_NOT));
}

Node *parse_star_targets(Parser *p) {
    size_t first = p->at, from = p->stack.n;
    Node *node = parse_star_target(p);
    if (!node || !next_is(p, TOKEN_COMMA)) return node;
    if (!push_node(p, node)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        if (!starts_target(p)) break;
        if (!(node = parse_star_target(p)) || !push_node(p, node)) return NULL;
    }
    node = new_node(p, AST_Tuple, first);
    if (!node || !pop_list(p, from, &node->Tuple.elts)) return NULL;
    node->Tuple.ctx = CTX_STORE;
    return node;
}

static Node *find_invalid_target(Node *node, TargetKind kind);

static Node *find_in_list(NodeList *list, TargetKind kind) {
    for (uint32_t i = 0; i < list->n; i++) {
        Node *bad = find_invalid_target(list->at[i], kind);
        if (bad) return bad;
    }
    return NULL;
}

static Node *find_invalid_target(Node *node, TargetKind kind) {
    switch (node->kind) {
    case AST_List: return find_in_list(&node->List.elts, kind);
    case AST_Tuple: return find_in_list(&node->Tuple.elts, kind);
    case AST_Starred: return kind == TARGET_DEL ? node : find_invalid_target(node->Starred.value, kind);
    case AST_Compare:       /* `for x < y in z` was read as a comparison */
        if (kind != TARGET_FOR) return node;
        return node->Compare.ops.at[0] == OPER_IN ? find_invalid_target(node->Compare.left, kind) : NULL;
    case AST_Name: case AST_Subscript: case AST_Attribute: return NULL;
    }
    return node;
}

void *raise_invalid_target(Parser *p, TargetKind kind, Node *node) {
    Node *bad = node ? find_invalid_target(node, kind) : NULL;
    if (!bad) return NULL;
    return raise_node(p, bad, "cannot %s %s", kind == TARGET_DEL ? "delete" : "assign to", expr_name(bad));
}
