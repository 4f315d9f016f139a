/* Expressions, from `lambda` and `if ... else` down to operands.  Binary operators climb by precedence in a loop, so
 * that a chain of any length needs no C stack; only brackets and prefix operators recurse. */
#include "interp/parser_private.h"
#include <string.h>

bool token_starts_expression(const Token *token) {
    switch (token->kind) {
    case TOKEN_NAME: case TOKEN_NUMBER: case TOKEN_STRING: case TOKEN_LPAR: case TOKEN_LSQB: case TOKEN_LBRACE:
    case TOKEN_ELLIPSIS: case TOKEN_PLUS: case TOKEN_MINUS: case TOKEN_TILDE: case TOKEN_NOT: case TOKEN_LAMBDA:
    case TOKEN_AWAIT: case TOKEN_TRUE: case TOKEN_FALSE: case TOKEN_NONE:
        return true;
    }
    return false;
}

/* ---- operators ---- */

typedef struct { uint8_t level, oper; } Binary;

/* Levels: 1 |  2 ^  3 &  4 shifts  5 sums  6 products. */
static const Binary binaries[TOKEN_COUNT] = {
    [TOKEN_VBAR] = {1, OPER_BITOR}, [TOKEN_CIRCUMFLEX] = {2, OPER_BITXOR}, [TOKEN_AMPER] = {3, OPER_BITAND},
    [TOKEN_LEFTSHIFT] = {4, OPER_LSHIFT}, [TOKEN_RIGHTSHIFT] = {4, OPER_RSHIFT},
    [TOKEN_PLUS] = {5, OPER_ADD}, [TOKEN_MINUS] = {5, OPER_SUB},
    [TOKEN_STAR] = {6, OPER_MULT}, [TOKEN_SLASH] = {6, OPER_DIV}, [TOKEN_DOUBLESLASH] = {6, OPER_FLOORDIV},
    [TOKEN_PERCENT] = {6, OPER_MOD}, [TOKEN_AT] = {6, OPER_MATMULT},
};

static Node *parse_factor(Parser *p);

static Node *parse_power(Parser *p) {
    size_t first = p->at;
    Node *base;
    if (accept(p, TOKEN_AWAIT)) {
        Node *value = parse_primary(p);
        base = value ? new_node(p, AST_Await, first) : NULL;
        if (base) base->Await.value = value;
    } else {
        base = parse_primary(p);
    }
    Mark here = mark(p);
    if (!base || !accept(p, TOKEN_DOUBLESTAR)) return base;
    Node *exponent = stack_is_deep(p) ? NULL : parse_factor(p);
    if (!exponent && p->diagnose && !p->stopped) return rewind_to(p, here), base; /* of `b **` there is `b` */
    Node *node = exponent ? new_node(p, AST_BinOp, first) : NULL;
    if (!node) return NULL;
    node->BinOp.left = base;
    node->BinOp.op = OPER_POW;
    node->BinOp.right = exponent;
    return node;
}

static Node *parse_factor(Parser *p) {
    Operator oper;
    switch (peek(p)->kind) {
    case TOKEN_PLUS: oper = OPER_UADD; break;
    case TOKEN_MINUS: oper = OPER_USUB; break;
    case TOKEN_TILDE: oper = OPER_INVERT; break;
    default: return parse_power(p);
    }
    if (stack_is_deep(p)) return NULL;
    size_t first = p->at++;
    Node *operand = parse_factor(p);
    Node *node = operand ? new_node(p, AST_UnaryOp, first) : NULL;
    if (!node) return NULL;
    node->UnaryOp.op = (uint8_t)oper;
    node->UnaryOp.operand = operand;
    return node;
}

static Node *parse_binary(Parser *p, int level) {
    size_t first = p->at;
    Node *left = parse_factor(p);
    while (left) {
        Binary binary = binaries[peek(p)->kind];
        if (binary.level < level || !binary.level) return left;
        Mark here = mark(p);
        p->at++;
        Node *right = parse_binary(p, binary.level + 1);
        if (!right && p->diagnose && !p->stopped) return rewind_to(p, here), left;
        Node *node = right ? new_node(p, AST_BinOp, first) : NULL;
        if (!node) return NULL;
        node->BinOp.left = left;
        node->BinOp.op = binary.oper;
        node->BinOp.right = right;
        left = node;
    }
    return NULL;
}

Node *parse_bitwise_or(Parser *p) {
    return parse_binary(p, 1);
}

/* The comparison operator at hand, taken; OPER_COUNT if there is none. */
static Operator accept_comparison(Parser *p) {
    Operator oper;
    switch (peek(p)->kind) {
    case TOKEN_EQEQUAL: oper = OPER_EQ; break;
    case TOKEN_NOTEQUAL: oper = p->ast->future_flags & FUTURE_BARRY_AS_BDFL ? OPER_COUNT : OPER_NE; break;
    case TOKEN_LESSGREATER: oper = p->ast->future_flags & FUTURE_BARRY_AS_BDFL ? OPER_NE : OPER_COUNT; break;
    case TOKEN_LESS: oper = OPER_LT; break;
    case TOKEN_LESSEQUAL: oper = OPER_LE; break;
    case TOKEN_GREATER: oper = OPER_GT; break;
    case TOKEN_GREATEREQUAL: oper = OPER_GE; break;
    case TOKEN_IN: oper = OPER_IN; break;
    case TOKEN_IS:
        p->at++;
        return accept(p, TOKEN_NOT) ? OPER_IS_NOT : OPER_IS;
    case TOKEN_NOT:
        if (peek_at(p, 1)->kind != TOKEN_IN) return OPER_COUNT;
        p->at++;
        oper = OPER_NOT_IN;
        break;
    default: return OPER_COUNT;
    }
    if (oper != OPER_COUNT) p->at++;
    return oper;
}

static Node *parse_comparison(Parser *p) {
    size_t first = p->at, from = p->stack.n;
    Node *left = parse_bitwise_or(p);
    VEC(uint8_t) opers = {0};
    for (Operator oper; left; ) {
        Mark here = mark(p);
        if ((oper = accept_comparison(p)) == OPER_COUNT) break;
        Node *right = parse_bitwise_or(p);
        if (!right && p->diagnose && !p->stopped) {
            rewind_to(p, here);
            break;
        }
        uint8_t *slot = vec_push(&opers);
        if (slot) *slot = (uint8_t)oper;
        if (!right || !slot || !push_node(p, right)) left = slot ? NULL : out_of_memory(p);
    }
    Node *node = left;
    if (left && opers.n) {
        node = new_node(p, AST_Compare, first);
        if (node && pop_list(p, from, &node->Compare.comparators)) {
            node->Compare.left = left;
            node->Compare.ops.n = (uint32_t)opers.n;
            node->Compare.ops.at = (uint8_t *)arena_copy(&p->ast->arena, (char *)opers.at, opers.n);
        }
        if (!node || p->stopped || !node->Compare.ops.at) node = out_of_memory(p);
    }
    vec_free(&opers);
    return node;
}

static Node *parse_inversion(Parser *p) {
    if (!next_is(p, TOKEN_NOT)) return parse_comparison(p);
    if (stack_is_deep(p)) return NULL;
    size_t first = p->at++;
    Node *operand = parse_inversion(p);
    Node *node = operand ? new_node(p, AST_UnaryOp, first) : NULL;
    if (!node) return NULL;
    node->UnaryOp.op = OPER_NOT;
    node->UnaryOp.operand = operand;
    return node;
}

static Node *parse_bool(Parser *p, TokenKind word, Operator oper, Node *(*parse_operand)(Parser *)) {
    size_t first = p->at, from = p->stack.n;
    Node *operand = parse_operand(p);
    if (!operand || !next_is(p, word)) return operand;
    if (!push_node(p, operand)) return NULL;
    while (next_is(p, word)) {
        Mark here = mark(p);
        p->at++;
        if ((operand = parse_operand(p))) {
            if (!push_node(p, operand)) return NULL;
            continue;
        }
        if (p->stopped || !p->diagnose) return NULL;
        rewind_to(p, here);               /* in the second pass what fits is taken, as a PEG parser would */
        break;
    }
    if (p->stack.n == from + 1) return p->stack.at[--p->stack.n];
    Node *node = new_node(p, AST_BoolOp, first);
    if (!node || !pop_list(p, from, &node->BoolOp.values)) return NULL;
    node->BoolOp.op = (uint8_t)oper;
    return node;
}

static Node *parse_conjunction(Parser *p) {
    return parse_bool(p, TOKEN_AND, OPER_AND, parse_inversion);
}

static Node *parse_disjunction(Parser *p) {
    return parse_bool(p, TOKEN_OR, OPER_OR, parse_conjunction);
}

/* ---- conditional expressions and lambda ---- */

static Node *parse_lambda(Parser *p) {
    size_t first = p->at++;
    Node *args = parse_parameters(p, true);
    if (!args || !accept(p, TOKEN_COLON)) return NULL;
    Node *body = parse_expression(p);
    Node *node = body ? new_node(p, AST_Lambda, first) : NULL;
    if (!node) return NULL;
    node->Lambda.args = args;
    node->Lambda.body = body;
    return node;
}

/* In CPython a trial that found no fault is remembered: the same disjunction is not looked into again. */
static Node *parse_known_disjunction(Parser *p) {
    if (!p->diagnose || p->stopped || !peek(p) || p->at >= p->tokens.n) return parse_disjunction(p);
    bool tried = p->tokens.at[p->at].tried && !p->quiet;
    if (p->quiet) p->tokens.at[p->at].tried = true;
    p->quiet += tried;
    Node *node = parse_disjunction(p);
    p->quiet -= tried;
    return node;
}

static Node *finish_conditional(Parser *p, size_t first, Node *body) {
    p->at++;
    Node *test = parse_known_disjunction(p);
    if (!test) return NULL;
    if (!next_is(p, TOKEN_ELSE)) {
        if (p->diagnose && !p->quiet && !next_is(p, TOKEN_COLON) && (!p->key_at || first != p->key_at))
            return raise_range(p, place_of(body), place_of(test), "expected 'else' after 'if' expression");
        return NULL;
    }
    p->at++;
    Node *orelse = parse_expression(p);
    Node *node = orelse ? new_node(p, AST_IfExp, first) : NULL;
    if (!node) return NULL;
    node->IfExp.body = body;
    node->IfExp.test = test;
    node->IfExp.orelse = orelse;
    return node;
}

Node *parse_expression(Parser *p) {
    size_t first = p->at;
    if (stack_is_deep(p)) return NULL;
    if (next_is(p, TOKEN_LAMBDA)) return parse_lambda(p);
    Node *body = parse_known_disjunction(p);
    if (p->diagnose && !p->quiet && !p->stopped) {
        if (body && (!p->key_at || first != p->key_at)) diagnose_missing_comma(p, first, body);
        if (!p->stopped) diagnose_legacy_statement(p, first);
        if (p->stopped) return NULL;
    }
    if (!body || !next_is(p, TOKEN_IF)) return body;
    Mark behind = mark(p);
    Node *node = finish_conditional(p, first, body);
    if (node || p->stopped) return node;
    rewind_to(p, behind);       /* `x if y` without else: the caller may know an `if` */
    return body;
}

/* ---- starred, named and lists of expressions ---- */

Node *parse_starred_bitwise(Parser *p) { return parse_starred(p, parse_bitwise_or); }

Node *parse_assignment_expression(Parser *p) {
    size_t first = p->at;
    Ident *name = accept_name(p);
    Node *target = name ? new_node(p, AST_Name, first) : NULL;
    if (!target) return NULL;
    target->Name.id = name;
    target->Name.ctx = CTX_STORE;
    p->at++;
    Node *value = parse_expression(p);
    Node *node = value ? new_node(p, AST_NamedExpr, first) : NULL;
    if (!node) return NULL;
    node->NamedExpr.target = target;
    node->NamedExpr.value = value;
    return node;
}

Node *parse_named_expression(Parser *p) {
    if (next_is(p, TOKEN_NAME) && peek_at(p, 1)->kind == TOKEN_WALRUS) return parse_assignment_expression(p);
    size_t first = p->at;
    Node *node = parse_expression(p);
    if (p->diagnose && !p->quiet && !p->stopped && !diagnose_named_expression(p, first, node)) return NULL;
    return node && !next_is(p, TOKEN_WALRUS) ? node : NULL;
}

Node *parse_star_named_expression(Parser *p) {
    return next_is(p, TOKEN_STAR) ? parse_starred_bitwise(p) : parse_named_expression(p);
}

bool parse_star_named_list(Parser *p, NodeList *list) {
    size_t from = p->stack.n;
    do {
        if (p->stack.n > from && !token_starts_expression(peek(p)) && !next_is(p, TOKEN_STAR)) break;
        Node *node = parse_star_named_expression(p);
        if (!node || !push_node(p, node)) return false;
    } while (accept(p, TOKEN_COMMA));
    return pop_list(p, from, list);
}

static Node *parse_star_expression(Parser *p) {
    return next_is(p, TOKEN_STAR) ? parse_starred_bitwise(p) : parse_expression(p);
}

/* One expression, or a tuple without brackets. */
static Node *parse_tuple_of(Parser *p, Node *(*parse_item)(Parser *), bool stars) {
    size_t first = p->at, from = p->stack.n;
    Node *item = parse_item(p);
    if (!item || !next_is(p, TOKEN_COMMA)) return item;
    if (!push_node(p, item)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        if (!token_starts_expression(peek(p)) && !(stars && next_is(p, TOKEN_STAR))) break;
        if (!(item = parse_item(p)) || !push_node(p, item)) return NULL;
    }
    Node *node = new_node(p, AST_Tuple, first);
    return node && pop_list(p, from, &node->Tuple.elts) ? node : NULL;
}

Node *parse_star_expressions(Parser *p) {
    return parse_tuple_of(p, parse_star_expression, true);
}

Node *parse_star_free_expressions(Parser *p) {
    return parse_tuple_of(p, parse_expression, false);
}

Node *parse_yield_expression(Parser *p) {
    size_t first = p->at++;
    bool from = accept(p, TOKEN_FROM);
    bool empty = !from && !token_starts_expression(peek(p)) && !next_is(p, TOKEN_STAR);
    Node *value = from ? parse_expression(p) : empty ? NULL : parse_star_expressions(p);
    if (!value && !empty) return NULL;
    Node *node = new_node(p, from ? AST_YieldFrom : AST_Yield, first);
    if (!node) return NULL;
    if (from) node->YieldFrom.value = value;
    else node->Yield.value = value;
    return node;
}

Node *parse_rhs(Parser *p) {
    return next_is(p, TOKEN_YIELD) ? parse_yield_expression(p) : parse_star_expressions(p);
}

/* ---- comprehension clauses ---- */

static Node *parse_clause(Parser *p) {
    Node *node = ast_node(p->ast, AST_comprehension);
    size_t from = p->stack.n;
    if (!node) return out_of_memory(p);
    node->comprehension.is_async = accept(p, TOKEN_ASYNC);
    size_t first = p->at;
    if (!accept(p, TOKEN_FOR)) return NULL;
    Node *target = parse_star_targets(p);
    if (p->stopped) return NULL;
    if (!target || !next_is(p, TOKEN_IN)) return diagnose_for_target(p, first);
    p->at++;
    node->comprehension.target = target;
    node->comprehension.iter = parse_disjunction(p);
    if (!node->comprehension.iter) return NULL;
    while (accept(p, TOKEN_IF)) {
        Node *test = parse_disjunction(p);
        if (!test || !push_node(p, test)) return NULL;
    }
    return pop_list(p, from, &node->comprehension.ifs) ? node : NULL;
}

static bool next_is_clause(Parser *p) {
    return next_is(p, TOKEN_FOR) || (next_is(p, TOKEN_ASYNC) && peek_at(p, 1)->kind == TOKEN_FOR);
}

bool parse_comprehension_clauses(Parser *p, NodeList *clauses) {
    size_t from = p->stack.n;
    if (!next_is_clause(p)) return false;
    while (next_is_clause(p)) {
        Node *clause = parse_clause(p);
        if (!clause || !push_node(p, clause)) return false;
    }
    return pop_list(p, from, clauses);
}
