/* match statements and patterns.  `match` and `case` are names elsewhere, so the statement is tried and taken back. */
#include "interp/parser_private.h"

static Node *parse_pattern(Parser *p);

/* ---- literals and names ---- */

static Node *parse_signed_number(Parser *p) {
    size_t first = p->at;
    bool minus = accept(p, TOKEN_MINUS);
    if (!next_is(p, TOKEN_NUMBER)) return NULL;
    Node *number = parse_number(p);
    if (!number || !minus) return number;
    Node *node = new_node(p, AST_UnaryOp, first);
    if (!node) return NULL;
    node->UnaryOp.op = OPER_USUB;
    node->UnaryOp.operand = number;
    return node;
}

static bool is_imaginary(const Node *node) {
    return node->kind == AST_Constant && node->Constant.value.kind == CONST_COMPLEX;
}

static Node *parse_number_pattern(Parser *p) {
    size_t first = p->at;
    Node *real = parse_signed_number(p);
    if (!real || (!next_is(p, TOKEN_PLUS) && !next_is(p, TOKEN_MINUS))) return real;
    Operator oper = accept(p, TOKEN_PLUS) ? OPER_ADD : (p->at++, OPER_SUB);
    const Node *digits = real->kind == AST_UnaryOp ? real->UnaryOp.operand : real;
    if (!next_is(p, TOKEN_NUMBER)) return NULL;
    if (is_imaginary(digits)) return raise_node(p, digits, "real number required in complex literal");
    Node *imaginary = parse_number(p);
    if (!imaginary) return NULL;
    if (!is_imaginary(imaginary)) return raise_node(p, imaginary, "imaginary number required in complex literal");
    Node *node = new_node(p, AST_BinOp, first);
    if (!node) return NULL;
    node->BinOp.left = real;
    node->BinOp.op = (uint8_t)oper;
    node->BinOp.right = imaginary;
    return node;
}

static Node *wrap_value(Parser *p, size_t first, Node *value) {
    Node *node = value ? new_node(p, AST_MatchValue, first) : NULL;
    if (node) node->MatchValue.value = value;
    return node;
}

static bool next_is_singleton(Parser *p) {
    return next_is(p, TOKEN_NONE) || next_is(p, TOKEN_TRUE) || next_is(p, TOKEN_FALSE);
}

static Node *parse_singleton(Parser *p) {
    size_t first = p->at;
    Node *constant = parse_atom(p);
    Node *node = constant ? new_node(p, AST_MatchSingleton, first) : NULL;
    if (node) node->MatchSingleton.value = constant->Constant.value;
    return node;
}

/* NAME ('.' NAME)* as an expression. */
static Node *parse_dotted(Parser *p) {
    size_t first = p->at;
    Ident *name = accept_name(p);
    Node *node = name ? new_node(p, AST_Name, first) : NULL;
    if (node) node->Name.id = name;
    while (node && accept(p, TOKEN_DOT)) {
        Node *value = node;
        name = accept_name(p);
        node = name ? new_node(p, AST_Attribute, first) : NULL;
        if (!node) return NULL;
        node->Attribute.value = value;
        node->Attribute.attr = name;
    }
    return node;
}

/* A name to bind: not _, nor the start of a dotted name, a class pattern or a keyword. */
static Ident *parse_capture_name(Parser *p) {
    if (!next_is(p, TOKEN_NAME) || next_is_soft(p, "_")) return NULL;
    unsigned next = peek_at(p, 1)->kind;
    if (next == TOKEN_DOT || next == TOKEN_LPAR || next == TOKEN_EQUAL) return NULL;
    return accept_name(p);
}

/* ---- sequences ---- */

static Node *parse_maybe_star(Parser *p) {
    size_t first = p->at;
    if (!accept(p, TOKEN_STAR)) return parse_pattern(p);
    Ident *name = NULL;
    if (next_is_soft(p, "_")) p->at++;
    else if (!(name = parse_capture_name(p))) return NULL;
    Node *node = new_node(p, AST_MatchStar, first);
    if (node) node->MatchStar.name = name;
    return node;
}

static Node *finish_sequence(Parser *p, size_t first, size_t from, TokenKind close) {
    if (!accept(p, close)) return NULL;
    Node *node = new_node(p, AST_MatchSequence, first);
    return node && pop_list(p, from, &node->MatchSequence.patterns) ? node : NULL;
}

static Node *parse_bracketed(Parser *p, TokenKind close) {
    size_t first = p->at++, from = p->stack.n;
    bool comma = false;
    if (stack_is_deep(p)) return NULL;
    while (!next_is(p, close)) {
        Node *element = parse_maybe_star(p);
        if (!element || !push_node(p, element)) return NULL;
        if (!accept(p, TOKEN_COMMA)) break;
        comma = true;
    }
    bool group = close == TOKEN_RPAR && !comma && p->stack.n == from + 1;
    if (!group) return finish_sequence(p, first, from, close);
    Node *inner = p->stack.at[from];
    p->stack.n = from;
    return inner->kind != AST_MatchStar && accept(p, close) ? inner : NULL;
}

/* ---- mappings ---- */

static Node *parse_key(Parser *p) {
    if (next_is(p, TOKEN_NUMBER) || next_is(p, TOKEN_MINUS)) return parse_number_pattern(p);
    if (next_is(p, TOKEN_STRING)) return parse_strings(p);
    if (next_is_singleton(p)) return parse_atom(p);
    Node *dotted = parse_dotted(p);
    return dotted && dotted->kind == AST_Attribute ? dotted : NULL;
}

/* Splits what lies on the stack in pairs (first, second) into two lists. */
static bool pop_pairs(Parser *p, size_t from, NodeList *firsts, NodeList *seconds) {
    NodeList both;
    if (!pop_list(p, from, &both)) return false;
    Node **split = arena_alloc_array(&p->ast->arena, both.n, sizeof *split);
    if (!split) return out_of_memory(p), false;
    uint32_t n = both.n / 2;
    for (uint32_t i = 0; i < n; i++) {
        split[i] = both.at[2 * i];
        split[n + i] = both.at[2 * i + 1];
    }
    *firsts = (NodeList){split, n};
    *seconds = (NodeList){split + n, n};
    return true;
}

static Node *parse_mapping(Parser *p) {
    size_t first = p->at++, from = p->stack.n;
    Ident *rest = NULL;
    if (stack_is_deep(p)) return NULL;
    while (!next_is(p, TOKEN_RBRACE) && !rest) {
        if (accept(p, TOKEN_DOUBLESTAR)) {
            if (!(rest = parse_capture_name(p))) return NULL;
        } else {
            Node *key = parse_key(p);
            if (!key || !accept(p, TOKEN_COLON)) return NULL;
            Node *value = parse_pattern(p);
            if (!value || !push_node(p, key) || !push_node(p, value)) return NULL;
        }
        if (!accept(p, TOKEN_COMMA)) break;
    }
    if (!accept(p, TOKEN_RBRACE)) return NULL;
    Node *node = new_node(p, AST_MatchMapping, first);
    if (!node || !pop_pairs(p, from, &node->MatchMapping.keys, &node->MatchMapping.patterns)) return NULL;
    node->MatchMapping.rest = rest;
    return node;
}

/* ---- classes ---- */

/* Keyword patterns go to the stack as pairs (a Name for the keyword, the pattern). */
static bool parse_keyword_patterns(Parser *p) {
    while (!next_is(p, TOKEN_RPAR)) {
        size_t first = p->at;
        if (!next_is(p, TOKEN_NAME) || peek_at(p, 1)->kind != TOKEN_EQUAL) {
            if (!p->diagnose) return false;
            Node *late = parse_pattern(p), *last = late;
            while (last && accept(p, TOKEN_COMMA) && !next_is(p, TOKEN_RPAR) && peek_at(p, 1)->kind != TOKEN_EQUAL) {
                Node *more = parse_pattern(p);
                if (!more) break;
                last = more;
            }
            if (late && last) raise_range(p, place_of(late), place_of(last), "positional patterns follow keyword patterns");
            return false;
        }
        Ident *name = accept_name(p);
        Node *keyword = new_node(p, AST_Name, first);
        p->at++;
        Node *pattern = keyword ? parse_pattern(p) : NULL;
        if (!pattern || !push_node(p, keyword) || !push_node(p, pattern)) return false;
        keyword->Name.id = name;
        if (!accept(p, TOKEN_COMMA)) break;
    }
    return true;
}

static Node *parse_class_rest(Parser *p, size_t first, Node *cls) {
    size_t from = p->stack.n;
    NodeList patterns, names, values;
    p->at++;
    if (stack_is_deep(p)) return NULL;
    bool more = true; /* is there a comma behind what was read? */
    while (more && !next_is(p, TOKEN_RPAR) && !(next_is(p, TOKEN_NAME) && peek_at(p, 1)->kind == TOKEN_EQUAL)) {
        Node *pattern = parse_pattern(p);
        if (!pattern || !push_node(p, pattern)) return NULL;
        more = accept(p, TOKEN_COMMA);
    }
    if (!pop_list(p, from, &patterns) || (more && !parse_keyword_patterns(p)) || !accept(p, TOKEN_RPAR)) return NULL;
    Node *node = new_node(p, AST_MatchClass, first);
    if (!node || !pop_pairs(p, from, &names, &values)) return NULL;
    Ident **attrs = arena_alloc_array(&p->ast->arena, names.n, sizeof *attrs);
    if (!attrs) return out_of_memory(p);
    for (uint32_t i = 0; i < names.n; i++) attrs[i] = names.at[i]->Name.id;
    node->MatchClass.cls = cls;
    node->MatchClass.patterns = patterns;
    node->MatchClass.kwd_attrs = (IdentList){attrs, names.n};
    node->MatchClass.kwd_patterns = values;
    return node;
}

/* ---- patterns ---- */

static Node *parse_name_pattern(Parser *p) {
    size_t first = p->at;
    unsigned next = peek_at(p, 1)->kind;
    bool wild = next_is_soft(p, "_"); /* whatever follows: `_` has no attributes, and is no class */
    if (!wild && (next == TOKEN_DOT || next == TOKEN_LPAR || next == TOKEN_EQUAL)) {
        Node *dotted = parse_dotted(p);
        if (!dotted || next_is(p, TOKEN_EQUAL)) return NULL;
        return next_is(p, TOKEN_LPAR) ? parse_class_rest(p, first, dotted) : wrap_value(p, first, dotted);
    }
    Ident *name = accept_name(p);
    Node *node = new_node(p, AST_MatchAs, first);
    if (node) node->MatchAs.name = wild ? NULL : name;
    return node;
}

static Node *parse_closed(Parser *p) {
    size_t first = p->at;
    switch (peek(p)->kind) {
    case TOKEN_NUMBER: case TOKEN_MINUS: return wrap_value(p, first, parse_number_pattern(p));
    case TOKEN_STRING: return wrap_value(p, first, parse_strings(p));
    case TOKEN_NONE: case TOKEN_TRUE: case TOKEN_FALSE: return parse_singleton(p);
    case TOKEN_NAME: return parse_name_pattern(p);
    case TOKEN_LPAR: return parse_bracketed(p, TOKEN_RPAR);
    case TOKEN_LSQB: return parse_bracketed(p, TOKEN_RSQB);
    case TOKEN_LBRACE: return parse_mapping(p);
    }
    return NULL;
}

static Node *parse_or_pattern(Parser *p) {
    size_t first = p->at, from = p->stack.n;
    Node *node = parse_closed(p);
    if (!node || !next_is(p, TOKEN_VBAR)) return node;
    if (!push_node(p, node)) return NULL;
    while (accept(p, TOKEN_VBAR))
        if (!(node = parse_closed(p)) || !push_node(p, node)) return NULL;
    node = new_node(p, AST_MatchOr, first);
    return node && pop_list(p, from, &node->MatchOr.patterns) ? node : NULL;
}

static Node *parse_pattern(Parser *p) {
    size_t first = p->at;
    Node *pattern = parse_or_pattern(p);
    if (!pattern || !accept(p, TOKEN_AS)) return pattern;
    if (p->diagnose && next_is_soft(p, "_")) return raise_token(p, peek(p), "cannot use '_' as a target");
    Ident *name = parse_capture_name(p);
    if (!name && p->diagnose && !p->stopped && !next_is(p, TOKEN_NAME)) {
        Node *wrong = parse_expression(p);
        if (wrong) raise_node(p, wrong, "invalid pattern target");
        return NULL;
    }
    Node *node = name ? new_node(p, AST_MatchAs, first) : NULL;
    if (!node) return NULL;
    node->MatchAs.pattern = pattern;
    node->MatchAs.name = name;
    return node;
}

static Node *parse_patterns(Parser *p) {
    size_t first = p->at, from = p->stack.n;
    Node *node = parse_maybe_star(p);
    if (!node) return NULL;
    if (!next_is(p, TOKEN_COMMA)) return node->kind == AST_MatchStar ? NULL : node;
    if (!push_node(p, node)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        if (next_is(p, TOKEN_COLON) || next_is(p, TOKEN_IF)) break;
        if (!(node = parse_maybe_star(p)) || !push_node(p, node)) return NULL;
    }
    node = new_node(p, AST_MatchSequence, first);
    return node && pop_list(p, from, &node->MatchSequence.patterns) ? node : NULL;
}

/* ---- the statement ---- */

static Node *parse_case(Parser *p) {
    size_t first = p->at++;
    Node *pattern = parse_patterns(p), *guard = NULL;
    NodeList body;
    if (!pattern || (accept(p, TOKEN_IF) && !(guard = parse_named_expression(p)))) return NULL;
    if (!accept(p, TOKEN_COLON)) {
        if (p->diagnose && next_is(p, TOKEN_NEWLINE)) raise_last(p, FAULT_SYNTAX, "expected ':'");
        return NULL;
    }
    if (p->diagnose && next_is(p, TOKEN_NEWLINE) && peek_at(p, 1)->kind != TOKEN_INDENT)
        return raise_last(p, FAULT_INDENTATION, "expected an indented block after 'case' statement on line %d", p->tokens.at[first].line);
    if (!parse_block(p, &body)) return NULL;
    Node *node = ast_node(p->ast, AST_match_case);
    if (!node) return out_of_memory(p);
    node->match_case.pattern = pattern;
    node->match_case.guard = guard;
    node->match_case.body = body;
    return node;
}

static Node *parse_subject(Parser *p) {
    size_t first = p->at, from = p->stack.n;
    Node *node = parse_star_named_expression(p);
    if (!node) return NULL;
    if (!next_is(p, TOKEN_COMMA)) return node->kind == AST_Starred ? NULL : node;
    if (!push_node(p, node)) return NULL;
    while (accept(p, TOKEN_COMMA)) {
        if (next_is(p, TOKEN_COLON) || next_is(p, TOKEN_NEWLINE)) break;
        if (!(node = parse_star_named_expression(p)) || !push_node(p, node)) return NULL;
    }
    node = new_node(p, AST_Tuple, first);
    return node && pop_list(p, from, &node->Tuple.elts) ? node : NULL;
}

static Node *parse_cases(Parser *p, size_t first, Node *subject) {
    size_t from = p->stack.n;
    while (next_is_soft(p, "case")) {
        Node *node = parse_case(p);
        if (!node || !push_node(p, node)) return NULL;
    }
    if (p->stack.n == from || !accept(p, TOKEN_DEDENT)) return NULL;
    Node *node = new_node(p, AST_Match, first);
    if (!node || !pop_list(p, from, &node->Match.cases)) return NULL;
    node->Match.subject = subject;
    return node;
}

/* `match` as a name would make a lone line such as `match (x):` an error anyway, so behind `: NEWLINE` it is settled. */
Node *parse_match(Parser *p) {
    Mark start = mark(p);
    size_t first = p->at++;
    if (!token_starts_expression(peek(p)) && !next_is(p, TOKEN_STAR)) return rewind_to(p, start), NULL;
    Node *subject = parse_subject(p);
    if (p->stopped) return NULL;
    if (!subject || !next_is(p, TOKEN_COLON) || peek_at(p, 1)->kind != TOKEN_NEWLINE) {
        if (subject && p->diagnose && next_is(p, TOKEN_NEWLINE))   /* even where it is a call `match(x)` ahead of a fault elsewhere */
            return raise_last(p, FAULT_SYNTAX, "expected ':'");
        rewind_to(p, start);
        return NULL;
    }
    p->at += 2;
    if (!accept(p, TOKEN_INDENT)) {
        if (p->diagnose) raise_last(p, FAULT_INDENTATION, "expected an indented block after 'match' statement on line %d", p->tokens.at[first].line);
        return NULL;
    }
    return parse_cases(p, first, subject);
}
