/* Atoms and what follows them: brackets of all kinds, comprehensions, calls, subscripts, attributes. */
#include "interp/parser_private.h"

/* ---- brackets ---- */

static Node *close_sequence(Parser *p, NodeKind kind, size_t first, size_t from, TokenKind close) {
    if (!accept(p, close)) return NULL;
    Node *node = new_node(p, kind, first);
    if (!node) return NULL;
    NodeList *list = kind == AST_Tuple ? &node->Tuple.elts : kind == AST_List ? &node->List.elts : &node->Set.elts;
    return pop_list(p, from, list) ? node : NULL;
}

/* Behind the first element: `, more... close`. */
static Node *finish_sequence(Parser *p, NodeKind kind, size_t first, Node *element, TokenKind close) {
    size_t from = p->stack.n;
    if (!push_node(p, element)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        if (next_is(p, close)) break;
        if (!(element = parse_star_named_expression(p)) || !push_node(p, element)) return NULL;
    }
    return close_sequence(p, kind, first, from, close);
}

static Node *finish_comprehension(Parser *p, NodeKind kind, size_t first, Node *element, TokenKind close) {
    NodeList clauses;
    if (!parse_comprehension_clauses(p, &clauses) || !accept(p, close)) return NULL;
    Node *node = new_node(p, kind, first);
    if (!node) return NULL;
    node->ListComp.elt = element;         /* ListComp, SetComp and GeneratorExp are laid out alike */
    node->ListComp.generators = clauses;
    return node;
}

static bool next_is_for(Parser *p) {
    return next_is(p, TOKEN_FOR) || next_is(p, TOKEN_ASYNC);
}

/* A group keeps the place of what it holds. */
static Node *finish_group(Parser *p, Node *node) {
    if (!accept(p, TOKEN_RPAR)) return NULL;
    node->parenthesized = true;
    return node;
}

static Node *parse_round(Parser *p) {
    size_t first = p->at++;
    if (next_is(p, TOKEN_RPAR)) return close_sequence(p, AST_Tuple, first, p->stack.n, TOKEN_RPAR);
    if (next_is(p, TOKEN_YIELD)) {
        Node *yield = parse_yield_expression(p);
        return yield ? finish_group(p, yield) : NULL;
    }
    Node *element = parse_star_named_expression(p);
    if (!element) return NULL;
    if (next_is(p, TOKEN_COMMA)) return finish_sequence(p, AST_Tuple, first, element, TOKEN_RPAR);
    if (element->kind == AST_Starred && !element->parenthesized) return NULL;
    if (next_is_for(p)) return finish_comprehension(p, AST_GeneratorExp, first, element, TOKEN_RPAR);
    return finish_group(p, element);
}

static Node *parse_square(Parser *p) {
    size_t first = p->at++;
    if (next_is(p, TOKEN_RSQB)) return close_sequence(p, AST_List, first, p->stack.n, TOKEN_RSQB);
    Node *element = parse_star_named_expression(p);
    if (!element) return NULL;
    if (!next_is_for(p)) return finish_sequence(p, AST_List, first, element, TOKEN_RSQB);
    return element->kind == AST_Starred ? NULL : finish_comprehension(p, AST_ListComp, first, element, TOKEN_RSQB);
}

/* Of a key that is not the first one CPython's diagnosis says only that its colon is missing. */
Node *parse_dict_key(Parser *p, bool is_first) {
    if (!is_first) p->key_at = p->at;
    return parse_expression(p);
}

/* One `key: value` or `**mapping` (key NULL). */
static bool parse_pair(Parser *p, bool is_first, Node **key, Node **value) {
    if (accept(p, TOKEN_DOUBLESTAR)) {
        *key = NULL;
        return (*value = parse_bitwise_or(p));
    }
    if (!(*key = parse_dict_key(p, is_first)) || !accept(p, TOKEN_COLON)) return false;
    if (!next_is(p, TOKEN_STAR)) return (*value = parse_expression(p));
    p->at++;
    parse_bitwise_or(p);        /* wrong in any case, but CPython has read it when it says so */
    return false;
}

/* Keys and values lie on the stack in turns. */
static Node *finish_dict(Parser *p, size_t first, size_t from) {
    NodeList both;
    if (!accept(p, TOKEN_RBRACE)) return NULL;
    Node *node = new_node(p, AST_Dict, first);
    if (!node || !pop_list(p, from, &both)) return NULL;
    uint32_t n = both.n / 2;
    Node **split = arena_alloc_array(&p->ast->arena, both.n, sizeof *split);
    if (!split) return out_of_memory(p);
    for (uint32_t i = 0; i < n; i++) {
        split[i] = both.at[2 * i];
        split[n + i] = both.at[2 * i + 1];
    }
    node->Dict.keys = (NodeList){split, n};
    node->Dict.values = (NodeList){split + n, n};
    return node;
}

static Node *finish_dict_comprehension(Parser *p, size_t first, Node *key, Node *value) {
    NodeList clauses;
    if (!parse_comprehension_clauses(p, &clauses) || !accept(p, TOKEN_RBRACE)) return NULL;
    Node *node = new_node(p, AST_DictComp, first);
    if (!node) return NULL;
    node->DictComp.key = key;
    node->DictComp.value = value;
    node->DictComp.generators = clauses;
    return node;
}

static Node *parse_dict_items(Parser *p, size_t first) {
    size_t from = p->stack.n;
    Node *key, *value;
    while (!next_is(p, TOKEN_RBRACE)) {
        if (!parse_pair(p, p->stack.n == from, &key, &value)) return NULL;
        if (key && p->stack.n == from && next_is_for(p)) return finish_dict_comprehension(p, first, key, value);
        if (!push_node(p, key) || !push_node(p, value)) return NULL;
        if (!accept(p, TOKEN_COMMA)) break;
    }
    return finish_dict(p, first, from);
}

static Node *parse_curly(Parser *p) {
    size_t first = p->at++;
    if (next_is(p, TOKEN_RBRACE) || next_is(p, TOKEN_DOUBLESTAR)) return parse_dict_items(p, first);
    Mark start = mark(p);
    Node *element = parse_star_named_expression(p);
    if (!element) return NULL;
    if (next_is(p, TOKEN_COLON) && (element->kind != AST_NamedExpr || element->parenthesized) && element->kind != AST_Starred) {
        rewind_to(p, start);
        return parse_dict_items(p, first);
    }
    if (!next_is_for(p)) return finish_sequence(p, AST_Set, first, element, TOKEN_RBRACE);
    return element->kind == AST_Starred ? NULL : finish_comprehension(p, AST_SetComp, first, element, TOKEN_RBRACE);
}

static Node *parse_brackets(Parser *p, Node *(*parse_inside)(Parser *)) {
    Mark start = mark(p);
    if (stack_is_deep(p) || (p->quiet && p->tokens.at[p->at].failed_quietly)) return NULL;
    Node *node = parse_inside(p);
    if (node || p->stopped || !p->diagnose) return node;
    rewind_to(p, start);
    return diagnose_brackets(p);
}

/* ---- atoms ---- */

static Node *parse_constant(Parser *p, ConstKind kind) {
    size_t first = p->at++;
    Node *node = new_node(p, AST_Constant, first);
    if (node) node->Constant.value.kind = (uint8_t)kind;
    return node;
}

Node *parse_atom(Parser *p) {
    switch (peek(p)->kind) {
    case TOKEN_NAME: {
        size_t first = p->at;
        Ident *name = accept_name(p);
        Node *node = new_node(p, AST_Name, first);
        if (node) node->Name.id = name;
        return node;
    }
    case TOKEN_NUMBER: return parse_number(p);
    case TOKEN_STRING: return parse_strings(p);
    case TOKEN_LPAR: return parse_brackets(p, parse_round);
    case TOKEN_LSQB: return parse_brackets(p, parse_square);
    case TOKEN_LBRACE: return parse_brackets(p, parse_curly);
    case TOKEN_NONE: return parse_constant(p, CONST_NONE);
    case TOKEN_TRUE: return parse_constant(p, CONST_TRUE);
    case TOKEN_FALSE: return parse_constant(p, CONST_FALSE);
    case TOKEN_ELLIPSIS: return parse_constant(p, CONST_ELLIPSIS);
    }
    return NULL;
}

/* ---- calls ---- */

Node *parse_starred(Parser *p, Node *(*operand)(Parser *p)) {
    size_t first = p->at++;
    Node *value = operand(p);
    Node *node = value ? new_node(p, AST_Starred, first) : NULL;
    if (node) node->Starred.value = value;
    return node;
}
Node *parse_starred_expression(Parser *p) { return parse_starred(p, parse_expression); }

static Node *parse_keyword(Parser *p) {
    size_t first = p->at;
    Ident *name = NULL;
    if (!accept(p, TOKEN_DOUBLESTAR)) {
        name = accept_name(p);
        p->at++;
    }
    Node *value = parse_expression(p);
    Node *node = value ? new_node(p, AST_keyword, first) : NULL;
    if (!node) return NULL;
    node->keyword.arg = name;
    node->keyword.value = value;
    return node;
}

static bool next_is_keyword_argument(Parser *p) {
    return next_is(p, TOKEN_DOUBLESTAR) || (next_is(p, TOKEN_NAME) && peek_at(p, 1)->kind == TOKEN_EQUAL);
}

/* One positional argument; a lone generator expression needs no brackets of its own. */
static Node *parse_positional(Parser *p, size_t open, bool only) {
    if (next_is(p, TOKEN_STAR)) return parse_starred_expression(p);
    Node *node = next_is(p, TOKEN_NAME) && peek_at(p, 1)->kind == TOKEN_WALRUS ? parse_assignment_expression(p) : parse_expression(p);
    if (!node || next_is(p, TOKEN_WALRUS) || next_is(p, TOKEN_EQUAL)) return NULL;
    if (!only || !next_is_for(p)) return node;
    node = finish_comprehension(p, AST_GeneratorExp, open, node, TOKEN_RPAR);
    if (node) p->at--;                    /* the bracket belongs to the call as well */
    return node;
}

/* The arguments up to the closing bracket.  Keyword nodes are told from positional ones by their kind. */
static bool parse_arguments(Parser *p, size_t open, bool generator) {
    size_t from = p->stack.n;
    bool keyword = false, unpacked = false;
    while (!next_is(p, TOKEN_RPAR)) {
        bool is_keyword = next_is_keyword_argument(p);
        unpacked |= next_is(p, TOKEN_DOUBLESTAR);
        if (keyword && !is_keyword && (unpacked || !next_is(p, TOKEN_STAR))) return false;
        keyword |= is_keyword;
        Node *node = is_keyword ? parse_keyword(p) : parse_positional(p, open, generator && p->stack.n == from);
        if (!node || !push_node(p, node)) return false;
        if (!accept(p, TOKEN_COMMA)) break;
    }
    return true;
}

static Node *parse_call(Parser *p, Node *func, bool class) {
    size_t open = p->at++, from = p->stack.n;
    Mark start = mark(p);
    if (stack_is_deep(p)) return NULL;
    if (!parse_arguments(p, open, !class) || !accept(p, TOKEN_RPAR)) {
        if (p->stopped || !p->diagnose || p->quiet) return NULL;
        rewind_to(p, start);
        return diagnose_arguments(p, open, class);
    }
    Node *node = new_node_from(p, AST_Call, func);
    size_t keywords = p->stack.n;
    if (!node) return NULL;
    node->Call.func = func;
    for (size_t i = from; i < keywords; i++)        /* keywords in order behind the positional ones */
        if (p->stack.at[i]->kind == AST_keyword && !push_node(p, p->stack.at[i])) return NULL;
    if (!pop_list(p, keywords, &node->Call.keywords)) return NULL;
    size_t n = from;
    for (size_t i = from; i < keywords; i++)
        if (p->stack.at[i]->kind != AST_keyword) p->stack.at[n++] = p->stack.at[i];
    p->stack.n = n;
    return pop_list(p, from, &node->Call.args) ? node : NULL;
}

/* At the opening bracket. */
static Node *parse_call_rest(Parser *p, Node *func) {
    return parse_call(p, func, false);
}

Node *parse_class_arguments(Parser *p, Node *func) {
    return parse_call(p, func, true);
}

/* ---- subscripts ---- */

static bool slice_part_ends(Parser *p) {
    return next_is(p, TOKEN_COLON) || next_is(p, TOKEN_COMMA) || next_is(p, TOKEN_RSQB);
}

static Node *finish_slice(Parser *p, size_t first, Node *lower) {
    Node *upper = NULL, *step = NULL;
    p->at++;
    if (!slice_part_ends(p) && !(upper = parse_expression(p))) return NULL;
    if (accept(p, TOKEN_COLON) && !slice_part_ends(p) && !(step = parse_expression(p))) return NULL;
    Node *node = new_node(p, AST_Slice, first);
    if (!node) return NULL;
    node->Slice.lower = lower;
    node->Slice.upper = upper;
    node->Slice.step = step;
    return node;
}

static Node *parse_slice(Parser *p) {
    size_t first = p->at;
    if (next_is(p, TOKEN_COLON)) return finish_slice(p, first, NULL);
    if (next_is(p, TOKEN_STAR)) return parse_starred_expression(p);
    Node *node = parse_named_expression(p);
    return node && next_is(p, TOKEN_COLON) && node->kind != AST_NamedExpr ? finish_slice(p, first, node) : node;
}

static Node *parse_subscript_rest(Parser *p, Node *value) {
    p->at++;
    size_t first = p->at, from = p->stack.n;
    if (stack_is_deep(p)) return NULL;
    Node *slice = parse_slice(p);
    if (!slice) return NULL;
    if (next_is(p, TOKEN_COMMA) || slice->kind == AST_Starred) {
        if (!push_node(p, slice)) return NULL;
        while (accept(p, TOKEN_COMMA)) {
            if (next_is(p, TOKEN_RSQB)) break;
            if (!(slice = parse_slice(p)) || !push_node(p, slice)) return NULL;
        }
        slice = new_node(p, AST_Tuple, first);
        if (!slice || !pop_list(p, from, &slice->Tuple.elts)) return NULL;
    }
    if (!accept(p, TOKEN_RSQB)) return NULL;
    Node *node = new_node_from(p, AST_Subscript, value);
    if (!node) return NULL;
    node->Subscript.value = value;
    node->Subscript.slice = slice;
    return node;
}

/* ---- primaries ---- */

static Node *parse_attribute_rest(Parser *p, size_t first, Node *value) {
    p->at++;
    Ident *name = accept_name(p);
    Node *node = name ? new_node(p, AST_Attribute, first) : NULL;
    if (!node) return NULL;
    node->Attribute.value = value;
    node->Attribute.attr = name;
    return node;
}

Node *parse_primary(Parser *p) {
    size_t first = p->at;
    Node *node = parse_atom(p);
    while (node) {
        Node *inner = node;
        Mark here = mark(p);
        switch (peek(p)->kind) {
        case TOKEN_DOT: node = parse_attribute_rest(p, first, inner); break;
        case TOKEN_LPAR: node = parse_call_rest(p, inner); break;
        case TOKEN_LSQB: node = parse_subscript_rest(p, inner); break;
        case TOKEN_LBRACE: return diagnose_brace_behind_value(p) ? node : NULL;
        default: return node;
        }
        if (!node && p->diagnose && !p->stopped) return rewind_to(p, here), inner;
        if (node) {                       /* a bracket around the atom is part of what is built on it */
            node->line = (uint32_t)p->tokens.at[first].line;
            node->col = (uint32_t)p->tokens.at[first].col;
        }
    }
    return NULL;
}
