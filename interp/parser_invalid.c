/* What is wrong?  The rules of the second pass, tried in the order of CPython's grammar.  Each looks at the tokens from
 * a place where the grammar failed and either raises or returns; none accepts anything. */
#include "interp/parser_private.h"

/* ---- expressions ---- */

static bool token_is_text(const Token *token, const char *text) {
    size_t n = __builtin_strlen(text);
    return token->kind == TOKEN_NAME && token->length == n && !__builtin_memcmp(token->start, text, n);
}

static bool is_legacy_statement(const Token *token) {
    return token_is_text(token, "print") || token_is_text(token, "exec");
}

/* Something the first pass left behind, parsed without further diagnosis. */
static Node *parse_quietly(Parser *p, Node *(*parse)(Parser *)) {
    p->quiet++;
    Node *node = parse(p);
    p->quiet--;
    return node;
}

/* CPython 3.11 compares soft keywords by the length of the name at hand: `c` and `mat` count as well. */
static bool begins_soft_keyword(const Token *token) {
    static const char *const soft[] = {"_", "case", "match"};
    for (size_t i = 0; token->kind == TOKEN_NAME && i < sizeof soft / sizeof *soft; i++)
        if (token->length <= __builtin_strlen(soft[i]) && !__builtin_memcmp(token->start, soft[i], token->length)) return true;
    return false;
}

/* Two expressions in a row inside brackets. */
void diagnose_missing_comma(Parser *p, size_t first, Node *left) {
    const Token start = p->tokens.at[first];
    if (begins_soft_keyword(&start) || (start.kind == TOKEN_NAME && first + 1 < p->tokens.n && p->tokens.at[first + 1].kind == TOKEN_STRING)) return;
    if (!token_starts_expression(peek(p))) return;
    Mark here = mark(p);
    Node *right = parse_quietly(p, parse_expression);
    bool inside = p->at > 0 && p->tokens.at[p->at - 1].level > 0;
    if (right && !p->stopped && inside && !(left->kind == AST_Name && is_legacy_statement(&start)))
        raise_range(p, place_of(left), place_of(right), "invalid syntax. Perhaps you forgot a comma?");
    rewind_to(p, here);
}

/* print x, exec x */
void diagnose_legacy_statement(Parser *p, size_t first) {
    Mark here = mark(p);
    const Token name = p->tokens.at[first];
    if (name.kind != TOKEN_NAME) return;
    p->at = first + 1;      /* whatever the name is: an error in what follows is found on the way */
    if (next_is(p, TOKEN_LPAR) || (!token_starts_expression(peek(p)) && !next_is(p, TOKEN_STAR))) {
        rewind_to(p, here);
        return;
    }
    Node *value = parse_star_expressions(p);
    if (!value && !p->stopped && is_legacy_statement(&name)) {      /* the beginning of what was printed will do */
        p->at = first + 1;
        value = parse_quietly(p, parse_atom);
    }
    if (value && !p->stopped && is_legacy_statement(&name)) {
        raise_range(p, place_of_token(&name), place_of(value), "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                    (int)name.length, name.start, (int)name.length, name.start);
        if (name.length == 5) p->fault->hint = "gilt -2 runs programs with Python 2's print statement";
    }
    rewind_to(p, here);
}

static bool is_bitwise_or(const Node *node) {
    if (node->parenthesized) return true;
    switch (node->kind) {
    case AST_Compare: case AST_BoolOp: case AST_IfExp: case AST_Lambda: case AST_NamedExpr: return false;
    case AST_UnaryOp: return node->UnaryOp.op != OPER_NOT;
    }
    return true;
}

/* The operand that an operator, call, subscript or attribute begins with. */
static const Node *leftmost(const Node *node) {
    for (;;) {
        switch (node->kind) {
        case AST_BinOp: node = node->BinOp.left; break;
        case AST_Call: node = node->Call.func; break;
        case AST_Attribute: node = node->Attribute.value; break;
        case AST_Subscript: node = node->Subscript.value; break;
        default: return node;
        }
    }
}

/* Of what begins with one of these nobody thinks that `==` was meant; not even what follows is looked at. */
static bool is_unfit_for_comparison(const Node *node, const Token *first) {
    const Node *begin = leftmost(node);
    if ((int)begin->line != first->line || (int)begin->col != first->col) return false; /* in parentheses */
    return begin->kind == AST_List || begin->kind == AST_Tuple || begin->kind == AST_GeneratorExp ||
           (begin->kind == AST_Constant && begin->Constant.value.kind <= CONST_TRUE);
}

/* `x = 1` and `f() = 1` where a value is wanted.  False if it raised. */
bool diagnose_named_expression(Parser *p, size_t first, Node *node) {
    Mark here = mark(p);
    if (!node) return true;
    if (next_is(p, TOKEN_WALRUS)) {
        p->at++;
        if (parse_expression(p)) raise_node(p, node, "cannot use assignment expressions with %s", expr_name(node));
        rewind_to(p, here);
        return !p->stopped;
    }
    if (!next_is(p, TOKEN_EQUAL) || !is_bitwise_or(node) || is_unfit_for_comparison(node, &p->tokens.at[first])) return true;
    p->at++;
    Node *value = parse_bitwise_or(p);      /* of `b -` b will do */
    bool fits = value && !next_is(p, TOKEN_EQUAL) && !next_is(p, TOKEN_WALRUS);
    if (fits && node->kind == AST_Name && !node->parenthesized)
        raise_range(p, place_of(node), place_of(value), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    else if (fits)
        raise_node(p, node, "cannot assign to %s here. Maybe you meant '==' instead of '='?", expr_name(node));
    rewind_to(p, here);
    return !p->stopped;
}

/* ---- brackets ---- */

/* `[x, y for ...]`, `[*x for ...]`, `(*x)`, at the opening bracket. */
static void diagnose_comprehension(Parser *p, TokenKind open) {
    NodeList clauses, rest = {0};
    size_t first = p->at;
    if (next_is(p, TOKEN_STAR)) {
        Node *star = parse_starred_expression(p);
        if (star && parse_comprehension_clauses(p, &clauses)) raise_node(p, star, "iterable unpacking cannot be used in comprehension");
        p->at = first;
    }
    if (p->stopped || open == TOKEN_LPAR) return;
    Node *element = parse_star_named_expression(p);
    if (!element || !next_is(p, TOKEN_COMMA)) return;
    const Token comma = *peek(p);
    p->at++;
    if (parse_comprehension_clauses(p, &clauses)) {
        raise_range(p, place_of(element), place_of_token(&comma), "did you forget parentheses around the comprehension target?");
        return;
    }
    if (p->stopped || !parse_star_named_list(p, &rest) || !rest.n || !parse_comprehension_clauses(p, &clauses)) return;
    raise_range(p, place_of(element), place_of(rest.at[rest.n - 1]), "did you forget parentheses around the comprehension target?");
}

/* `(*x)` and `(**x)`. */
static void diagnose_group(Parser *p) {
    size_t first = p->at;
    const Token token = *peek(p);
    if (token.kind == TOKEN_STAR) {
        Node *star = parse_starred_expression(p);
        if (star && next_is(p, TOKEN_RPAR)) raise_node(p, star, "cannot use starred expression here");
    } else if (token.kind == TOKEN_DOUBLESTAR) {
        p->at++;
        if (parse_expression(p) && next_is(p, TOKEN_RPAR)) raise_token(p, &token, "cannot use double starred expression here");
    }
    p->at = first;
}

/* `{a: }`, `{a: *b}`, `{**x for ...}`, `{a: b, c}`. */
static void diagnose_dict(Parser *p) {
    NodeList clauses;
    const Token first = *peek(p);
    if (first.kind == TOKEN_DOUBLESTAR) {
        size_t at = p->at++;
        if (parse_bitwise_or(p) && parse_comprehension_clauses(p, &clauses) && next_is(p, TOKEN_RBRACE)) {
            raise_token(p, &first, "dict unpacking cannot be used in dict comprehension");
            return;
        }
        p->at = at;
    }
    for (bool is_first = true; !p->stopped && !next_is(p, TOKEN_RBRACE); is_first = false) {
        if (accept(p, TOKEN_DOUBLESTAR)) {
            if (!parse_bitwise_or(p)) return;
        } else {
            Node *key = parse_dict_key(p, is_first);
            if (!key) return;
            if (!next_is(p, TOKEN_COLON)) {
                if (p->at > 0) raise_at(p, FAULT_SYNTAX, (Place){(int)key->line, p->tokens.at[p->at - 1].end_col - 1, p->tokens.at[p->at - 1].line, -1}, "':' expected after dictionary key");
                return;
            }
            const Token colon = *peek(p);
            p->at++;
            if (next_is(p, TOKEN_STAR)) {
                size_t at = p->at++;
                if (parse_bitwise_or(p)) raise_from(p, place_of_token(&p->tokens.at[at]), "cannot use a starred expression in a dictionary value");
                return;
            }
            if (next_is(p, TOKEN_RBRACE) || next_is(p, TOKEN_COMMA)) {
                raise_token(p, &colon, "expression expected after dictionary key and ':'");
                return;
            }
            if (!parse_expression(p)) return;
        }
        if (!accept(p, TOKEN_COMMA)) return;
    }
}

/* Is what stands in braces a dict: does a first `key:` or `**` say so? */
static bool looks_like_dict(Parser *p) {
    Mark here = mark(p);
    bool dict = next_is(p, TOKEN_DOUBLESTAR) || (parse_quietly(p, parse_expression) && next_is(p, TOKEN_COLON));
    rewind_to(p, here);
    return dict;
}

/* CPython takes the brace behind a value for that of a generator expression gone wrong.  False if it raised. */
bool diagnose_brace_behind_value(Parser *p) {
    Mark here = mark(p);
    if (!p->diagnose || p->quiet || p->stopped) return true;
    p->at++;
    diagnose_comprehension(p, TOKEN_LBRACE);
    rewind_to(p, here);
    return !p->stopped;
}

Node *diagnose_brackets(Parser *p) {
    Mark start = mark(p);
    TokenKind open = (TokenKind)peek(p)->kind;
    if (p->tokens.at[p->at].failed && !p->quiet) return NULL;
    p->at++;
    Mark inside = mark(p);
    if (p->quiet) {        /* the rules of dicts look at what is wrong also then */
        if (open == TOKEN_LBRACE && looks_like_dict(p)) diagnose_dict(p);
        rewind_to(p, start);
        p->tokens.at[p->at].failed_quietly = true;
        return NULL;
    }
    if (open == TOKEN_LPAR) diagnose_group(p);
    if (!p->stopped) rewind_to(p, inside);
    if (!p->stopped && open == TOKEN_LBRACE && looks_like_dict(p)) diagnose_dict(p);
    else if (!p->stopped) diagnose_comprehension(p, open);
    rewind_to(p, start);
    p->tokens.at[p->at].failed = true;
    return NULL;
}

/* ---- arguments ---- */

static bool next_is_for(Parser *p) {
    return next_is(p, TOKEN_FOR) || next_is(p, TOKEN_ASYNC);
}

static bool is_constant_token(const Token *token) {
    return token->kind == TOKEN_TRUE || token->kind == TOKEN_FALSE || token->kind == TOKEN_NONE;
}

/* `name=...` at hand: what may be wrong with it; otherwise its value is taken. */
static bool diagnose_keyword(Parser *p) {
    NodeList clauses;
    const Token name = *peek(p), equal = *peek_at(p, 1);
    p->at += 2;
    if (!parse_expression(p)) return false;
    if (next_is_for(p) && parse_comprehension_clauses(p, &clauses))
        return raise_range(p, place_of_token(&name), place_of_token(&equal), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"), false;
    return !p->stopped;
}

static Place clause_end(const NodeList *clauses) {
    const Node *clause = clauses->at[clauses->n - 1];
    return place_of(clause->comprehension.ifs.n ? clause->comprehension.ifs.at[clause->comprehension.ifs.n - 1] : clause->comprehension.iter);
}

/* CPython reads on before it complains. */
static void read_more_arguments(Parser *p) {
    Mark here = mark(p);
    while (accept(p, TOKEN_COMMA)) {
        if (next_is(p, TOKEN_NAME) && peek_at(p, 1)->kind == TOKEN_EQUAL) p->at += 2;
        else if (next_is(p, TOKEN_STAR) || next_is(p, TOKEN_DOUBLESTAR)) p->at++;
        if (!parse_quietly(p, parse_expression)) break;
    }
    rewind_to(p, here);
}

/* Behind a keyword a positional argument was read, or the beginning of one. */
static bool raise_positional_after_keyword(Parser *p, bool unpacked) {
    read_more_arguments(p);
    raise_last(p, FAULT_SYNTAX, unpacked ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument");
    return false;
}

/* One positional argument and what may be wrong with it. */
static bool diagnose_positional(Parser *p, size_t open, uint32_t count, bool keywords, bool unpacked) {
    NodeList clauses;
    if (keywords && next_is(p, TOKEN_STAR) && unpacked)
        return raise_range(p, place_of_token(&p->tokens.at[open + 1]), place_of_token(&p->tokens.at[p->at - 2]),
                           "iterable argument unpacking follows keyword argument unpacking"), false;
    if (next_is(p, TOKEN_STAR)) {
        size_t star = p->at;
        if (parse_starred_expression(p)) return true;
        if (count && !p->stopped)
            raise_range(p, place_of_token(&p->tokens.at[open + 1]), place_of_token(&p->tokens.at[star - 2]),
                        "iterable argument unpacking follows keyword argument unpacking");
        return false;
    }
    const Token first = *peek(p);
    bool walrus = first.kind == TOKEN_NAME && peek_at(p, 1)->kind == TOKEN_WALRUS;
    Node *node = walrus ? parse_assignment_expression(p) : parse_expression(p);
    if (!node) {
        bool begun = first.kind == TOKEN_NAME || first.kind == TOKEN_NUMBER || first.kind == TOKEN_STRING || is_constant_token(&first);
        return keywords && begun && !p->stopped && raise_positional_after_keyword(p, unpacked);
    }
    if (next_is(p, TOKEN_EQUAL) && !walrus) {
        Place equal = place_of_token(peek(p));
        if (is_constant_token(&first) && p->tokens.at[p->at - 1].start == first.start)
            return raise_range(p, place_of_token(&first), equal, "cannot assign to %.*s", (int)first.length, first.start), false;
        return raise_range(p, place_of(node), equal, "expression cannot contain assignment, perhaps you meant \"==\"?"), false;
    }
    if (next_is_for(p) && (count || !walrus) && parse_comprehension_clauses(p, &clauses)) {
        bool alone = !count && !next_is(p, TOKEN_COMMA);
        if (!alone) read_more_arguments(p);        /* an error of the lexer there comes first */
        if (!alone) raise_range(p, place_of(node), clause_end(&clauses), "Generator expression must be parenthesized");
        return !p->stopped;
    }
    if (p->stopped || !keywords) return !p->stopped;
    return raise_positional_after_keyword(p, unpacked);
}

Node *diagnose_arguments(Parser *p, size_t open, bool class) {
    bool keywords = false, unpacked = false;
    Mark start = mark(p);
    if (p->tokens.at[open].failed) return NULL;
    p->tokens.at[open].failed = true;
    if (!class && next_is(p, TOKEN_STAR)) diagnose_comprehension(p, TOKEN_LPAR);
    rewind_to(p, start);
    for (uint32_t count = 0; !p->stopped && !next_is(p, TOKEN_RPAR); count++) {
        if (accept(p, TOKEN_DOUBLESTAR)) {
            keywords = unpacked = true;
            if (!parse_expression(p)) return NULL;
        } else if (next_is(p, TOKEN_NAME) && peek_at(p, 1)->kind == TOKEN_EQUAL) {
            keywords = true;
            if (!diagnose_keyword(p)) return NULL;
        } else if (!diagnose_positional(p, open, count, keywords, unpacked)) return NULL;
        if (!accept(p, TOKEN_COMMA)) return NULL;
    }
    return NULL;
}

/* ---- statements ---- */

void *diagnose_for_target(Parser *p, size_t keyword) {
    if (!p->diagnose || p->quiet || p->stopped) return NULL;
    Mark here = mark(p);
    p->at = keyword + 1;
    Node *targets = parse_star_expressions(p);
    if (targets && !p->stopped) raise_invalid_target(p, TARGET_FOR, targets);
    rewind_to(p, here);
    return NULL;
}

static void diagnose_annotation(Parser *p, Node *target) {
    p->at++;
    if (!parse_expression(p) || p->stopped) return;
    if (target->kind == AST_List || target->kind == AST_Tuple) {
        Node *shown = target->kind == AST_Tuple && !target->parenthesized && target->Tuple.elts.n &&
                      target->col == target->Tuple.elts.at[0]->col && target->line == target->Tuple.elts.at[0]->line ? target->Tuple.elts.at[0] : target;
        raise_node(p, shown, "only single target (not %s) can be annotated", expr_name(target));
    } else if (target->kind != AST_Name && target->kind != AST_Attribute && target->kind != AST_Subscript) {
        raise_node(p, target, "illegal target for annotation");
    }
}

static void diagnose_assign(Parser *p) {
    for (Node *value; !p->stopped;) {
        bool yield = next_is(p, TOKEN_YIELD);
        value = parse_rhs(p);
        if (!value || p->stopped || !next_is(p, TOKEN_EQUAL)) return;
        if (yield) raise_node(p, value, "assignment to yield expression not possible");
        else raise_invalid_target(p, TARGET_STAR, value);
        p->at++;
    }
}

/* As much of a right side as can be read: `1,` of `1, (,` is one. */
static Node *parse_rhs_prefix(Parser *p) {
    Mark here = mark(p);
    Node *value = parse_rhs(p);
    if (value) return value;
    rewind_to(p, here);
    return next_is(p, TOKEN_STAR) ? parse_starred_bitwise(p) : parse_expression(p);
}

static bool assignment_fits_quietly(Parser *p) {
    for (bool any = false;; any = true) {
        Mark here = mark(p);
        Node *targets = parse_star_targets(p);
        if (targets && accept(p, TOKEN_EQUAL)) continue;
        rewind_to(p, here);
        return any && parse_rhs_prefix(p) && !next_is(p, TOKEN_EQUAL);
    }
}

/* Does an assignment stand here, whatever may be wrong behind it? */
static bool assignment_fits(Parser *p) {
    p->quiet++;
    bool fits = assignment_fits_quietly(p);
    p->quiet--;
    return fits;
}

/* `f() = 1` may have been meant as a comparison.  Behind the first comma, values are read on without any. */
static void diagnose_first_values(Parser *p) {
    Node *first = parse_star_named_expression(p);
    if (!first || !accept(p, TOKEN_COMMA)) return;
    while (parse_star_named_expression(p)) accept(p, TOKEN_COMMA);
    if (!p->stopped && accept(p, TOKEN_COLON) && parse_expression(p)) raise_node(p, first, "only single target (not tuple) can be annotated");
}

void *diagnose_assignment(Parser *p, Mark start) {
    rewind_to(p, start);
    bool yield = next_is(p, TOKEN_YIELD);
    if (assignment_fits(p)) return NULL;
    rewind_to(p, start);
    if (!yield) diagnose_first_values(p);
    rewind_to(p, start);
    Node *value = p->stopped ? NULL : parse_rhs(p);
    if (!value || p->stopped) return NULL;
    if (next_is(p, TOKEN_COLON) && !yield) diagnose_annotation(p, value);
    else if (next_is(p, TOKEN_EQUAL)) {
        rewind_to(p, start);
        diagnose_assign(p);
    } else if (token_is_augmented(peek(p)) && !yield) {
        p->at++;
        if (parse_rhs_prefix(p) && !p->stopped)
            raise_node(p, value, "'%s' is an illegal expression for augmented assignment", expr_name(value));
    }
    return NULL;
}
