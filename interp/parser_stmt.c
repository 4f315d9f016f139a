/* Simple statements, and the lists of statements that make up blocks and modules. */
#include "interp/parser_private.h"

/* ---- assignments and expression statements ---- */

static const uint8_t augmented[TOKEN_COUNT] = {     /* Operator + 1 */
    [TOKEN_PLUSEQUAL] = OPER_ADD + 1, [TOKEN_MINEQUAL] = OPER_SUB + 1, [TOKEN_STAREQUAL] = OPER_MULT + 1,
    [TOKEN_SLASHEQUAL] = OPER_DIV + 1, [TOKEN_PERCENTEQUAL] = OPER_MOD + 1, [TOKEN_AMPEREQUAL] = OPER_BITAND + 1,
    [TOKEN_VBAREQUAL] = OPER_BITOR + 1, [TOKEN_CIRCUMFLEXEQUAL] = OPER_BITXOR + 1,
    [TOKEN_LEFTSHIFTEQUAL] = OPER_LSHIFT + 1, [TOKEN_RIGHTSHIFTEQUAL] = OPER_RSHIFT + 1,
    [TOKEN_DOUBLESTAREQUAL] = OPER_POW + 1, [TOKEN_DOUBLESLASHEQUAL] = OPER_FLOORDIV + 1, [TOKEN_ATEQUAL] = OPER_MATMULT + 1,
};

bool token_is_augmented(const Token *token) {
    return augmented[token->kind];
}

static bool is_single_target(const Node *node) {
    return node->kind == AST_Name || node->kind == AST_Attribute || node->kind == AST_Subscript;
}

static Node *parse_annotated(Parser *p, size_t first, Node *target) {
    if (!is_single_target(target)) return NULL;
    p->at++;
    Node *annotation = parse_expression(p), *value = NULL;
    if (!annotation) return NULL;
    if (accept(p, TOKEN_EQUAL) && !(value = parse_rhs(p))) return NULL;
    Node *node = new_node(p, AST_AnnAssign, first);
    if (!node) return NULL;
    set_context(p, target, CTX_STORE);
    node->AnnAssign.target = target;
    node->AnnAssign.annotation = annotation;
    node->AnnAssign.value = value;
    node->AnnAssign.simple = target->kind == AST_Name && !target->parenthesized;
    return node;
}

static Node *parse_augmented(Parser *p, size_t first, Node *target) {
    if (!is_single_target(target)) return NULL;
    Operator oper = (Operator)(augmented[peek(p)->kind] - 1);
    p->at++;
    Node *value = parse_rhs(p);
    Node *node = value ? new_node(p, AST_AugAssign, first) : NULL;
    if (!node) return NULL;
    set_context(p, target, CTX_STORE);
    node->AugAssign.target = target;
    node->AugAssign.op = (uint8_t)oper;
    node->AugAssign.value = value;
    return node;
}

static Node *parse_assign(Parser *p, size_t first, Node *value) {
    size_t from = p->stack.n;
    while (accept(p, TOKEN_EQUAL)) {
        if (!set_context(p, value, CTX_STORE) || value->kind == AST_Starred) {
            if (value->kind != AST_Starred || !set_context(p, value, CTX_STORE)) return NULL;
        }
        if (!push_node(p, value) || !(value = parse_rhs(p))) return NULL;
    }
    Node *node = new_node(p, AST_Assign, first);
    if (!node || !pop_list(p, from, &node->Assign.targets)) return NULL;
    node->Assign.value = value;
    return node;
}

static Node *parse_expression_statement(Parser *p) {
    size_t first = p->at;
    Node *value = parse_rhs(p);
    if (!value) return NULL;
    if (next_is(p, TOKEN_EQUAL)) return parse_assign(p, first, value);
    if (next_is(p, TOKEN_COLON)) return parse_annotated(p, first, value);
    if (augmented[peek(p)->kind]) return parse_augmented(p, first, value);
    Node *node = new_node(p, AST_Expr, first);
    if (node) node->Expr.value = value;
    return node;
}

/* ---- imports ---- */

static bool append_text(Parser *p, Ident **name, const Token *token) {
    Ident *old = *name;
    char text[512];
    size_t n = old->length + 1 + token->ident->length;
    char *joined = n < sizeof text ? text : arena_alloc(&p->ast->arena, n);
    if (!joined) return out_of_memory(p), false;
    __builtin_memcpy(joined, old->text, old->length);
    joined[old->length] = '.';
    __builtin_memcpy(joined + old->length + 1, token->ident->text, token->ident->length);
    *name = ast_intern(p->ast, joined, n);
    return *name || (out_of_memory(p), false);
}

static Ident *parse_dotted_name(Parser *p) {
    Ident *name = accept_name(p);
    while (name && accept(p, TOKEN_DOT)) {
        if (!next_is(p, TOKEN_NAME) || !append_text(p, &name, peek(p))) return NULL;
        p->at++;
    }
    return name;
}

static Node *parse_alias(Parser *p, bool dotted) {
    size_t first = p->at;
    Ident *name = dotted ? parse_dotted_name(p) : accept_name(p), *asname = NULL;
    if (!name || (accept(p, TOKEN_AS) && !(asname = accept_name(p)))) return NULL;
    Node *node = new_node(p, AST_alias, first);
    if (!node) return NULL;
    node->alias.name = name;
    node->alias.asname = asname;
    return node;
}

static Node *parse_import(Parser *p) {
    size_t first = p->at++, from = p->stack.n;
    do {
        Node *alias = parse_alias(p, true);
        if (!alias || !push_node(p, alias)) return NULL;
    } while (accept(p, TOKEN_COMMA));
    Node *node = new_node(p, AST_Import, first);
    return node && pop_list(p, from, &node->Import.names) ? node : NULL;
}

static bool parse_from_names(Parser *p, NodeList *names) {
    size_t from = p->stack.n, first = p->at;
    if (accept(p, TOKEN_STAR)) {
        Node *star = new_node(p, AST_alias, first);
        if (!star || !push_node(p, star) || !(star->alias.name = ast_intern(p->ast, "*", 1))) return false;
        return pop_list(p, from, names);
    }
    bool bracket = accept(p, TOKEN_LPAR);
    do {
        if (bracket && p->stack.n > from && next_is(p, TOKEN_RPAR)) break;
        if (!bracket && p->diagnose && p->stack.n > from && next_is(p, TOKEN_NEWLINE))
            return raise_last(p, FAULT_SYNTAX, "trailing comma not allowed without surrounding parentheses"), false;
        Node *alias = parse_alias(p, false);
        if (!alias || !push_node(p, alias)) return false;
    } while (accept(p, TOKEN_COMMA));
    return (!bracket || accept(p, TOKEN_RPAR)) && pop_list(p, from, names);
}

static void note_future(Parser *p, const Node *import) {
    for (uint32_t i = 0; i < import->ImportFrom.names.n; i++) {
        const char *name = import->ImportFrom.names.at[i]->alias.name->text;
        if (!__builtin_strcmp(name, "barry_as_FLUFL")) p->ast->future_flags |= FUTURE_BARRY_AS_BDFL;
    }
}

static Node *parse_from(Parser *p) {
    size_t first = p->at++;
    int level = 0;
    for (;;) {
        if (accept(p, TOKEN_DOT)) level++;
        else if (accept(p, TOKEN_ELLIPSIS)) level += 3;
        else break;
    }
    Ident *module = next_is(p, TOKEN_NAME) || !level ? parse_dotted_name(p) : NULL;
    NodeList names;
    if ((!module && !level) || !accept(p, TOKEN_IMPORT) || !parse_from_names(p, &names)) return NULL;
    Node *node = new_node(p, AST_ImportFrom, first);
    if (!node) return NULL;
    node->ImportFrom.module = module;
    node->ImportFrom.names = names;
    node->ImportFrom.level = level;
    if (module && !level && !__builtin_strcmp(module->text, "__future__")) note_future(p, node);
    return node;
}

/* ---- statements that start with a keyword ---- */

static Node *parse_names_statement(Parser *p, NodeKind kind) {
    size_t first = p->at++;
    VEC(Ident *) names = {0};
    Ident *name;
    do {
        name = accept_name(p);
        Ident **slot = name ? vec_push(&names) : NULL;
        if (slot) *slot = name;
    } while (name && accept(p, TOKEN_COMMA));
    Node *node = name ? new_node(p, kind, first) : NULL;
    if (node) {                           /* Global and Nonlocal are laid out alike */
        node->Global.names.n = (uint32_t)names.n;
        node->Global.names.at = (Ident **)(void *)arena_copy(&p->ast->arena, (char *)names.at, names.n * sizeof *names.at);
    }
    vec_free(&names);
    return node;
}

static Node *parse_plain(Parser *p, NodeKind kind) {
    size_t first = p->at++;
    return new_node(p, kind, first);
}

static bool ends_statement(Parser *p) {
    return next_is(p, TOKEN_NEWLINE) || next_is(p, TOKEN_SEMI) || next_is(p, TOKEN_END);
}

static Node *parse_return(Parser *p) {
    size_t first = p->at++;
    Node *value = NULL;
    if (!ends_statement(p) && !(value = parse_star_expressions(p))) return NULL;
    Node *node = new_node(p, AST_Return, first);
    if (node) node->Return.value = value;
    return node;
}

static Node *parse_raise(Parser *p) {
    size_t first = p->at++;
    Node *exc = NULL, *cause = NULL;
    if (!ends_statement(p)) {
        if (!(exc = parse_expression(p))) return NULL;
        if (accept(p, TOKEN_FROM) && !(cause = parse_expression(p))) return NULL;
    }
    Node *node = new_node(p, AST_Raise, first);
    if (!node) return NULL;
    node->Raise.exc = exc;
    node->Raise.cause = cause;
    return node;
}

static Node *parse_assert(Parser *p) {
    size_t first = p->at++;
    Node *test = parse_expression(p), *msg = NULL;
    if (!test || (accept(p, TOKEN_COMMA) && !(msg = parse_expression(p)))) return NULL;
    Node *node = new_node(p, AST_Assert, first);
    if (!node) return NULL;
    node->Assert.test = test;
    node->Assert.msg = msg;
    return node;
}

static Node *parse_del(Parser *p) {
    size_t first = p->at++, from = p->stack.n;
    size_t targets_at = p->at;
    do {
        if (p->stack.n > from && ends_statement(p)) break;
        Node *target = parse_primary(p);
        if (!target || !set_context(p, target, CTX_DEL) || !push_node(p, target)) goto invalid;
    } while (accept(p, TOKEN_COMMA));
    if (ends_statement(p)) {
        Node *node = new_node(p, AST_Delete, first);
        return node && pop_list(p, from, &node->Delete.targets) ? node : NULL;
    }
invalid:
    if (p->stopped || !p->diagnose) return NULL;
    rewind_to(p, (Mark){targets_at, from});
    return raise_invalid_target(p, TARGET_DEL, parse_star_expressions(p));
}

/* print, print x, y  and  print >>f, x  of Python 2. */
static Node *parse_print2(Parser *p) {
    size_t first = p->at++, from = p->stack.n;
    Node *dest = NULL;
    bool comma = false;
    if (accept(p, TOKEN_RIGHTSHIFT)) {
        if (!(dest = parse_expression(p))) return NULL;
        if (!accept(p, TOKEN_COMMA) && !ends_statement(p)) return NULL;
    }
    while (!ends_statement(p)) {
        Node *value = parse_expression(p);
        if (!value || !push_node(p, value)) return NULL;
        if (!(comma = accept(p, TOKEN_COMMA))) break;
    }
    Node *node = new_node(p, AST_Print2, first);
    if (!node || !pop_list(p, from, &node->Print2.values)) return NULL;
    node->Print2.dest = dest;
    node->Print2.nl = !comma;
    return node;
}

static bool next_is_print2(Parser *p) {
    if (!p->options->py2_print || !next_is_soft(p, "print")) return false;
    switch (peek_at(p, 1)->kind) {
    case TOKEN_EQUAL: case TOKEN_DOT: case TOKEN_COLON: case TOKEN_COMMA: case TOKEN_RPAR: return false;
    case TOKEN_LPAR: {       /* print(...) alone is the function; print (a), b and print (a) % b the statement */
        Mark start = mark(p);
        p->at++;
        Node *round = parse_primary(p);
        bool call = round && ends_statement(p) && p->tokens.at[p->at - 1].kind == TOKEN_RPAR;
        bool statement = p->stopped || !call;
        rewind_to(p, start);
        return statement && round;
    }
    }
    return true;
}

static Node *parse_simple(Parser *p) {
    switch (peek(p)->kind) {
    case TOKEN_RETURN: return parse_return(p);
    case TOKEN_IMPORT: return parse_import(p);
    case TOKEN_FROM: return parse_from(p);
    case TOKEN_RAISE: return parse_raise(p);
    case TOKEN_PASS: return parse_plain(p, AST_Pass);
    case TOKEN_DEL: return parse_del(p);
    case TOKEN_ASSERT: return parse_assert(p);
    case TOKEN_BREAK: return parse_plain(p, AST_Break);
    case TOKEN_CONTINUE: return parse_plain(p, AST_Continue);
    case TOKEN_GLOBAL: return parse_names_statement(p, AST_Global);
    case TOKEN_NONLOCAL: return parse_names_statement(p, AST_Nonlocal);
    }
    if (next_is_print2(p)) return parse_print2(p);
    Mark start = mark(p);
    Node *node = parse_expression_statement(p);
    if (!p->diagnose || p->stopped || (node && node->kind != AST_Expr)) return node;
    Mark behind = mark(p);
    diagnose_assignment(p, start);
    rewind_to(p, behind);
    return p->stopped ? NULL : node;
}

/* ---- lists of statements ---- */

bool parse_simple_statements(Parser *p) {
    do {
        if (next_is(p, TOKEN_NEWLINE)) break;
        Node *node = parse_simple(p);
        if (!node || !push_node(p, node)) return false;
    } while (accept(p, TOKEN_SEMI));
    return accept(p, TOKEN_NEWLINE);
}

static bool parse_statement(Parser *p) {
    size_t at = p->at;
    Node *compound = parse_compound(p);
    if (compound) return push_node(p, compound);
    if (p->stopped || p->at != at) return false;
    if (next_is(p, TOKEN_NEWLINE)) return false;
    return parse_simple_statements(p);
}

bool parse_statements(Parser *p, NodeList *list) {
    size_t from = p->stack.n;
    while (!next_is(p, TOKEN_DEDENT) && !next_is(p, TOKEN_END))
        if (!parse_statement(p)) return false;
    return pop_list(p, from, list);
}
