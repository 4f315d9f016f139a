/* Parameter lists of `def` (with annotations) and `lambda` (without), and the errors in them. */
#include "interp/parser_private.h"

typedef struct Params {
    bool lambda;
    size_t from;                       /* stack: args */
    NodeList posonly;
    Node *vararg, *kwarg;
    VEC(Node *) defaults, kwonly, kw_defaults;
    uint32_t plain_count;
    bool slash, star;
} Params;

static Node *parse_parameter(Parser *p, bool lambda, bool starred) {
    size_t first = p->at;
    Ident *name = accept_name(p);
    Node *annotation = NULL;
    if (!name) return NULL;
    if (!lambda && accept(p, TOKEN_COLON)) {
        annotation = starred && next_is(p, TOKEN_STAR) ? parse_starred_bitwise(p) : parse_expression(p);
        if (!annotation) return NULL;
    }
    Node *node = new_node(p, AST_arg, first);
    if (!node) return NULL;
    node->arg.arg = name;
    node->arg.annotation = annotation;
    return node;
}

static bool ends_list(Parser *p, const Params *params) {
    return next_is(p, params->lambda ? TOKEN_COLON : TOKEN_RPAR);
}

#define PUSH(p, v, node) __extension__({ Node **slot_ = vec_push(v); if (slot_) *slot_ = (node); else out_of_memory(p); slot_ != NULL; })

static bool parse_default(Parser *p, const Params *params, Node **value) {
    const Token equal = *peek(p);
    p->at++;
    if (p->diagnose && (next_is(p, TOKEN_RPAR) || next_is(p, TOKEN_COMMA)))
        return raise_token(p, &equal, "expected default value expression"), false;
    return (*value = parse_expression(p));
}

static bool take_plain(Parser *p, Params *params) {
    size_t first = p->at;
    Node *arg = parse_parameter(p, params->lambda, false), *value = NULL;
    if (!arg) return false;
    if (next_is(p, TOKEN_EQUAL) && !parse_default(p, params, &value)) return false;
    if (params->star) return PUSH(p, &params->kwonly, arg) && PUSH(p, &params->kw_defaults, value);
    if (!value && params->defaults.n) {
        if (!p->diagnose || !(next_is(p, TOKEN_COMMA) || ends_list(p, params))) return false;
        return raise_token(p, &p->tokens.at[first], "non-default argument follows default argument"), false;
    }
    if (value && !PUSH(p, &params->defaults, value)) return false;
    params->plain_count++;
    return push_node(p, arg);
}

static bool take_slash(Parser *p, Params *params) {
    const Token slash = *peek(p);
    p->at++;
    if (params->slash || params->star || !params->plain_count) {
        bool nothing = !params->slash && !params->star;
        if (!p->diagnose || (nothing && !next_is(p, TOKEN_COMMA))) return false;
        const char *msg = params->slash ? "/ may appear only once" : params->star ? "/ must be ahead of *" : "at least one argument must precede /";
        return raise_token(p, &slash, "%s", msg), false;
    }
    params->slash = true;
    if (p->diagnose && next_is(p, TOKEN_STAR)) return raise_token(p, peek(p), "expected comma between / and *"), false;
    return pop_list(p, params->from, &params->posonly);
}

static bool take_star(Parser *p, Params *params) {
    const Token star = *peek(p);
    p->at++;
    if (params->star) {
        bool whole = next_is(p, TOKEN_COMMA) || (parse_parameter(p, params->lambda, true) && (next_is(p, TOKEN_COMMA) || ends_list(p, params)));
        if (p->diagnose && whole) raise_token(p, &star, "* argument may appear only once");
        return false;
    }
    params->star = true;
    if (next_is(p, TOKEN_COMMA) || ends_list(p, params)) {
        const Token *behind = next_is(p, TOKEN_COMMA) ? peek_at(p, 1) : peek(p);
        bool bare_end = behind->kind == (params->lambda ? TOKEN_COLON : TOKEN_RPAR) || behind->kind == TOKEN_DOUBLESTAR;
        if (!bare_end) return true;
        if (p->diagnose) {
            if (params->lambda) raise_last(p, FAULT_SYNTAX, "named arguments must follow bare *");
            else raise_token(p, &star, "named arguments must follow bare *");
        }
        return false;
    }
    params->vararg = parse_parameter(p, params->lambda, true);
    if (params->vararg && p->diagnose && next_is(p, TOKEN_EQUAL))
        raise_token(p, peek(p), "var-positional argument cannot have default value");
    return params->vararg && !p->stopped;
}

static bool take_double_star(Parser *p, Params *params) {
    p->at++;
    params->kwarg = parse_parameter(p, params->lambda, false);
    if (!params->kwarg) return false;
    if (p->diagnose && next_is(p, TOKEN_EQUAL)) return raise_token(p, peek(p), "var-keyword argument cannot have default value"), false;
    if (!next_is(p, TOKEN_COMMA)) return true;
    const Token next = *peek_at(p, 1);
    bool mark = next.kind == TOKEN_STAR || next.kind == TOKEN_DOUBLESTAR || next.kind == TOKEN_SLASH;
    if (!p->diagnose || !(mark || next.kind == TOKEN_NAME)) return true;
    p->at++;
    Node *more = mark ? NULL : parse_parameter(p, params->lambda, false);
    if (more) peek(p);
    if (mark || more) raise_range(p, place_of_token(&next), more ? place_of(more) : place_of_token(&next), "arguments cannot follow var-keyword argument");
    return false;
}

/* `(a, b)` as a parameter: Python 2's. */
static bool diagnose_parenthesized(Parser *p, const Params *params) {
    const Token open = *peek(p);
    if (!p->diagnose || params->defaults.n || params->star || params->slash) return false;
    p->at++;
    while (accept_name(p))
        if (!accept(p, TOKEN_COMMA)) break;
    if (p->tokens.at[p->at - 1].kind == TOKEN_LPAR || !next_is(p, TOKEN_RPAR)) return false;
    raise_range(p, place_of_token(&open), place_of_token(peek(p)),
                params->lambda ? "Lambda expression parameters cannot be parenthesized" : "Function parameters cannot be parenthesized");
    return false;
}

static bool take_parameters(Parser *p, Params *params) {
    while (!ends_list(p, params)) {
        bool fine;
        switch (peek(p)->kind) {
        case TOKEN_SLASH: fine = take_slash(p, params); break;
        case TOKEN_STAR: fine = take_star(p, params); break;
        case TOKEN_DOUBLESTAR: fine = take_double_star(p, params); break;
        case TOKEN_LPAR: fine = diagnose_parenthesized(p, params); break;
        default: fine = take_plain(p, params);
        }
        if (!fine) return false;
        if (!accept(p, TOKEN_COMMA)) return true;
        if (params->kwarg) return true;
    }
    return true;
}

static bool copy_list(Parser *p, NodeList *list, Node **at, size_t n) {
    size_t from = p->stack.n;
    for (size_t i = 0; i < n; i++)
        if (!push_node(p, at[i])) return false;
    return pop_list(p, from, list);
}

static Node *finish_parameters(Parser *p, Params *params) {
    Node *node = ast_node(p->ast, AST_arguments);
    if (!node) return out_of_memory(p);
    node->arguments.posonlyargs = params->posonly;
    node->arguments.vararg = params->vararg;
    node->arguments.kwarg = params->kwarg;
    bool fine = pop_list(p, params->from, &node->arguments.args) &&
                copy_list(p, &node->arguments.defaults, params->defaults.at, params->defaults.n) &&
                copy_list(p, &node->arguments.kwonlyargs, params->kwonly.at, params->kwonly.n) &&
                copy_list(p, &node->arguments.kw_defaults, params->kw_defaults.at, params->kw_defaults.n);
    return fine ? node : NULL;
}

Node *parse_parameters(Parser *p, bool lambda) {
    Params params = {.lambda = lambda, .from = p->stack.n};
    Node *node = take_parameters(p, &params) ? finish_parameters(p, &params) : NULL;
    vec_free(&params.defaults);
    vec_free(&params.kwonly);
    vec_free(&params.kw_defaults);
    return node;
}
