/* Compound statements.  parse_compound returns NULL without taking a token when none starts here. */
#include "interp/parser_private.h"
#include <string.h>

/* ---- blocks ---- */

/* Behind the colon: an indented block, or simple statements on the same line. */
bool parse_block(Parser *p, NodeList *body) {
    size_t from = p->stack.n;
    if (!accept(p, TOKEN_NEWLINE)) return parse_simple_statements(p) && pop_list(p, from, body);
    if (!accept(p, TOKEN_INDENT)) {
        if (p->diagnose) raise_last(p, FAULT_INDENTATION, "expected an indented block");
        return false;
    }
    return parse_statements(p, body) && accept(p, TOKEN_DEDENT);
}

/* `: block` of a statement that `what` names and token `first` starts. */
static bool parse_suite(Parser *p, size_t first, const char *what, bool forced, NodeList *body) {
    if (forced && !expect_forced(p, TOKEN_COLON, ":")) return false;
    if (!forced && !accept(p, TOKEN_COLON)) {
        if (p->diagnose && next_is(p, TOKEN_NEWLINE)) raise_last(p, FAULT_SYNTAX, "expected ':'");
        return false;
    }
    if (p->diagnose && next_is(p, TOKEN_NEWLINE) && peek_at(p, 1)->kind != TOKEN_INDENT && !p->stopped)
        return raise_last(p, FAULT_INDENTATION, "expected an indented block after %s on line %d", what, p->tokens.at[first].line), false;
    return parse_block(p, body);
}

static bool parse_else(Parser *p, NodeList *orelse) {
    size_t first = p->at;
    return !accept(p, TOKEN_ELSE) || parse_suite(p, first, "'else' statement", true, orelse);
}

/* ---- if, while, for, with ---- */

static Node *parse_if(Parser *p, const char *what) {
    size_t first = p->at++;
    Node *test = parse_named_expression(p);
    NodeList body, orelse = {0};
    if (!test || !parse_suite(p, first, what, false, &body)) return NULL;
    if (next_is(p, TOKEN_ELIF)) {
        size_t from = p->stack.n;
        if (stack_is_deep(p)) return NULL;
        Node *inner = parse_if(p, "'elif' statement");
        if (!inner || !push_node(p, inner) || !pop_list(p, from, &orelse)) return NULL;
    } else if (!parse_else(p, &orelse)) return NULL;
    Node *node = new_node(p, AST_If, first);
    if (!node) return NULL;
    node->If.test = test;
    node->If.body = body;
    node->If.orelse = orelse;
    return node;
}

static Node *parse_while(Parser *p) {
    size_t first = p->at++;
    Node *test = parse_named_expression(p);
    NodeList body, orelse = {0};
    if (!test || !parse_suite(p, first, "'while' statement", false, &body) || !parse_else(p, &orelse)) return NULL;
    Node *node = new_node(p, AST_While, first);
    if (!node) return NULL;
    node->While.test = test;
    node->While.body = body;
    node->While.orelse = orelse;
    return node;
}

/* first: the token `async`, or that of the statement itself. */
static Node *parse_for(Parser *p, size_t first, bool async) {
    size_t keyword = p->at++;
    NodeList body, orelse = {0};
    Node *target = parse_star_targets(p);
    if (p->stopped) return NULL;
    if (!target || !next_is(p, TOKEN_IN)) return diagnose_for_target(p, keyword);
    p->at++;
    Node *iter = parse_star_expressions(p);
    if (!iter || !parse_suite(p, keyword, "'for' statement", false, &body) || !parse_else(p, &orelse)) return NULL;
    Node *node = new_node(p, async ? AST_AsyncFor : AST_For, first);
    if (!node) return NULL;
    node->For.target = target;            /* AsyncFor is laid out alike; so are the other async statements */
    node->For.iter = iter;
    node->For.body = body;
    node->For.orelse = orelse;
    return node;
}

static Node *parse_with_item(Parser *p) {
    Node *context = parse_expression(p), *target = NULL;
    if (!context) return NULL;
    if (accept(p, TOKEN_AS)) {
        Mark start = mark(p);
        target = parse_star_target(p);
        bool ends = next_is(p, TOKEN_COMMA) || next_is(p, TOKEN_RPAR) || next_is(p, TOKEN_COLON) || (p->diagnose && next_is(p, TOKEN_NEWLINE));
        if (!target || !ends) {
            if (p->stopped || !p->diagnose) return NULL;
            rewind_to(p, start);
            Node *wrong = parse_expression(p);
            if (wrong && (next_is(p, TOKEN_COMMA) || next_is(p, TOKEN_RPAR) || next_is(p, TOKEN_COLON)))
                raise_invalid_target(p, TARGET_STAR, wrong);
            return NULL;
        }
    }
    Node *node = ast_node(p->ast, AST_withitem);
    if (!node) return out_of_memory(p);
    node->withitem.context_expr = context;
    node->withitem.optional_vars = target;
    return node;
}

static bool parse_with_items(Parser *p, bool bracket, NodeList *items) {
    size_t from = p->stack.n;
    do {
        if (bracket && p->stack.n > from && next_is(p, TOKEN_RPAR)) break;
        Node *item = parse_with_item(p);
        if (!item || !push_node(p, item)) return false;
    } while (accept(p, TOKEN_COMMA));
    return pop_list(p, from, items);
}

static Node *parse_with(Parser *p, size_t first, bool async) {
    size_t keyword = p->at++;
    NodeList items, body;
    Mark start = mark(p);
    bool bracket = accept(p, TOKEN_LPAR) && parse_with_items(p, true, &items) && accept(p, TOKEN_RPAR) &&
                   (next_is(p, TOKEN_COLON) || (p->diagnose && next_is(p, TOKEN_NEWLINE)));
    if (!bracket) {
        if (p->stopped) return NULL;
        rewind_to(p, start);
        if (!parse_with_items(p, false, &items)) return NULL;
    }
    if (!parse_suite(p, keyword, "'with' statement", false, &body)) return NULL;
    Node *node = new_node(p, async ? AST_AsyncWith : AST_With, first);
    if (!node) return NULL;
    node->With.items = items;
    node->With.body = body;
    return node;
}

/* ---- try ---- */

static Node *diagnose_except(Parser *p, size_t first, Node *type) {
    if (!p->diagnose || p->stopped) return NULL;
    if (next_is(p, TOKEN_COMMA)) {
        p->at++;
        Node *more = parse_star_free_expressions(p);
        if (more && accept(p, TOKEN_AS)) accept_name(p);
        if (more && next_is(p, TOKEN_COLON)) return raise_from(p, place_of(type), "multiple exception types must be parenthesized");
        return NULL;
    }
    if (next_is(p, TOKEN_NEWLINE)) return raise_last(p, FAULT_SYNTAX, "expected ':'");
    return NULL;
}

static Node *parse_handler(Parser *p, bool *star, bool first_one) {
    size_t first = p->at++;
    bool starred = accept(p, TOKEN_STAR);
    Node *type = NULL;
    Ident *name = NULL;
    NodeList body;
    size_t head = p->at;
    if (!next_is(p, TOKEN_COLON)) {
        if (starred && p->diagnose && next_is(p, TOKEN_NEWLINE)) return raise_last(p, FAULT_SYNTAX, "expected one or more exception types");
        if (!starred && next_is(p, TOKEN_NEWLINE)) return diagnose_except(p, first, NULL);
        if (!(type = parse_expression(p))) return NULL;
        if (accept(p, TOKEN_AS) && !(name = accept_name(p))) return NULL;
        if (!next_is(p, TOKEN_COLON)) return diagnose_except(p, first, type);
    } else if (starred) {
        return p->diagnose ? raise_last(p, FAULT_SYNTAX, "expected one or more exception types") : NULL;
    }
    if (!first_one && starred != *star) {
        if (p->diagnose) raise_range(p, place_of_token(&p->tokens.at[first]), place_of_token(&p->tokens.at[head - 1]),
                                     "cannot have both 'except' and 'except*' on the same 'try'");
        return NULL;
    }
    *star = starred;
    if (!parse_suite(p, first, starred ? "'except*' statement" : "'except' statement", false, &body)) return NULL;
    Node *node = new_node(p, AST_ExceptHandler, first);
    if (!node) return NULL;
    node->ExceptHandler.type = type;
    node->ExceptHandler.name = name;
    node->ExceptHandler.body = body;
    return node;
}

static Node *parse_try(Parser *p) {
    size_t first = p->at++, from = p->stack.n;
    NodeList body, handlers, orelse = {0}, final = {0};
    bool star = false;
    if (!parse_suite(p, first, "'try' statement", true, &body)) return NULL;
    if (!next_is(p, TOKEN_EXCEPT) && !next_is(p, TOKEN_FINALLY)) {
        if (p->diagnose) raise_last(p, FAULT_SYNTAX, "expected 'except' or 'finally' block");
        return NULL;
    }
    while (next_is(p, TOKEN_EXCEPT)) {
        Node *handler = parse_handler(p, &star, p->stack.n == from);
        if (!handler || !push_node(p, handler)) return NULL;
    }
    if (!pop_list(p, from, &handlers) || (handlers.n && !parse_else(p, &orelse))) return NULL;
    size_t finally = p->at;
    if (accept(p, TOKEN_FINALLY) && !parse_suite(p, finally, "'finally' statement", true, &final)) return NULL;
    Node *node = new_node(p, star ? AST_TryStar : AST_Try, first);
    if (!node) return NULL;
    node->Try.body = body;
    node->Try.handlers = handlers;
    node->Try.orelse = orelse;
    node->Try.finalbody = final;
    return node;
}

/* ---- def and class ---- */

static Node *parse_def(Parser *p, size_t first, bool async) {
    size_t keyword = p->at++;
    NodeList body;
    Ident *name = accept_name(p);
    if (!name || !accept(p, TOKEN_LPAR)) {
        if (name && !p->stopped) raise_token(p, peek(p), "expected '('");
        return NULL;
    }
    Node *args = parse_parameters(p, false), *returns = NULL;
    if (!args || !accept(p, TOKEN_RPAR)) return NULL;
    Mark arrow = mark(p);
    if (accept(p, TOKEN_ARROW) && !(returns = parse_expression(p))) rewind_to(p, arrow);
    if (!parse_suite(p, keyword, "function definition", true, &body)) return NULL;
    Node *node = new_node(p, async ? AST_AsyncFunctionDef : AST_FunctionDef, first);
    if (!node) return NULL;
    node->FunctionDef.name = name;
    node->FunctionDef.args = args;
    node->FunctionDef.body = body;
    node->FunctionDef.returns = returns;
    return node;
}

static Node *parse_class(Parser *p) {
    size_t first = p->at++;
    Ident *name = accept_name(p);
    NodeList body;
    if (!name) return NULL;
    Node *call = NULL;
    if (next_is(p, TOKEN_LPAR)) {
        Node *func = new_node(p, AST_Name, first);
        if (!func || !(call = parse_class_arguments(p, func))) return NULL;
    }
    if (!parse_suite(p, first, "class definition", false, &body)) return NULL;
    Node *node = new_node(p, AST_ClassDef, first);
    if (!node) return NULL;
    node->ClassDef.name = name;
    node->ClassDef.body = body;
    if (call) {
        node->ClassDef.bases = call->Call.args;
        node->ClassDef.keywords = call->Call.keywords;
    }
    return node;
}

static Node *parse_async(Parser *p) {
    size_t first = p->at;
    switch (peek_at(p, 1)->kind) {
    case TOKEN_DEF: p->at++; return parse_def(p, first, true);
    case TOKEN_FOR: p->at++; return parse_for(p, first, true);
    case TOKEN_WITH: p->at++; return parse_with(p, first, true);
    }
    return NULL;
}

static Node *parse_decorated(Parser *p) {
    size_t from = p->stack.n;
    NodeList decorators;
    while (accept(p, TOKEN_AT)) {
        Node *decorator = parse_named_expression(p);
        if (!decorator || !accept(p, TOKEN_NEWLINE) || !push_node(p, decorator)) return NULL;
    }
    if (!pop_list(p, from, &decorators)) return NULL;
    Node *node = next_is(p, TOKEN_DEF) ? parse_def(p, p->at, false) : next_is(p, TOKEN_CLASS) ? parse_class(p) :
                 next_is(p, TOKEN_ASYNC) && peek_at(p, 1)->kind == TOKEN_DEF ? parse_async(p) : NULL;
    if (!node) return NULL;
    if (node->kind == AST_ClassDef) node->ClassDef.decorator_list = decorators;
    else node->FunctionDef.decorator_list = decorators;
    return node;
}

Node *parse_compound(Parser *p) {
    switch (peek(p)->kind) {
    case TOKEN_DEF: return parse_def(p, p->at, false);
    case TOKEN_AT: return parse_decorated(p);
    case TOKEN_ASYNC: return parse_async(p);
    case TOKEN_IF: return parse_if(p, "'if' statement");
    case TOKEN_CLASS: return parse_class(p);
    case TOKEN_WITH: return parse_with(p, p->at, false);
    case TOKEN_FOR: return parse_for(p, p->at, false);
    case TOKEN_TRY: return parse_try(p);
    case TOKEN_WHILE: return parse_while(p);
    case TOKEN_NAME: return next_is_soft(p, "match") ? parse_match(p) : NULL;
    }
    return NULL;
}
