/* match statements (PEP 634).
 *
 * A pattern looks at its subject without consuming it and jumps to `fail` when it does not match.  What a subject consists
 * of is put into temporaries, which are the subjects of the patterns inside.  Names are bound only when the whole pattern has
 * matched; until then they are captured: noted with the temporary that holds the value.  Whatever temporaries are in use at
 * `fail` are released there together, since releasing an empty one does nothing. */
#include "interp/compiler.h"

typedef struct Capture { Ident *name; int reg; } Capture;
typedef struct Captures {
    VEC(Capture) list;
    int first_own;      /* temporaries from here on hold parts of the subject, for this case alone */
    unsigned or_depth;  /* alternatives around the present pattern: the value of a name goes from one's place to another's */
} Captures;

static void match_pattern(Compiler *c, Captures *k, Node *p, int subject, Label fail);

static bool is_captured(const Captures *k, int reg) {
    for (size_t i = 0; i < k->list.n; i++) if (k->list.at[i].reg == reg) return true;
    return false;
}

static void capture(Compiler *c, Captures *k, Ident *name, int subject) {
    if (!name) return;
    int reg = subject;
    if (subject < k->first_own || k->or_depth || is_captured(k, subject)) {
        reg = temp_new(c->unit);
        emit(c->unit, OP_COPY_, reg, subject, 0);
    }
    Capture *slot = vec_push(&k->list);
    if (!slot) {
        throw_memory();
        compile_failed(c);
        return;
    }
    *slot = (Capture){name, reg};
}

static int temps_new(Unit *u, unsigned n) {
    int first = u->temp;
    temp_set(u, first + (int)n);
    return first;
}

static void release_from(Unit *u, int first, int end) {
    if (end - first == 1) emit(u, OP_RELEASE_, first, 0, 0);
    else if (end > first) emit(u, OP_RELEASE_RUN_, first, end - first, 0);
}

static void require_least(Compiler *c, int subject, unsigned n, Label fail) {
    Unit *u = c->unit;
    int length = temp_new(u);
    emit(u, OP_MATCH_LENGTH_, length, subject, 0);
    emit_branch(u, OP_JUMP_GE_K_, length, (int)unit_constant_take(u, small_int_new(n)), 0, fail);
    u->temp = length;
}

/* Patterns for the parts that stand in R[first] and behind it. */
static void match_parts(Compiler *c, Captures *k, NodeList patterns, int first, Label fail) {
    for (unsigned i = 0; i < patterns.n; i++) match_pattern(c, k, patterns.at[i], first + (int)i, fail);
}

static bool is_wildcard(const Node *p) { return p->kind == AST_MatchAs && !p->MatchAs.pattern && !p->MatchAs.name; }

/* The patterns around a `*_` ask for their items one by one: nobody wants what lies between, however much it is. */
static void match_around_star(Compiler *c, Captures *k, NodeList parts, unsigned star, int subject, Label fail) {
    Unit *u = c->unit;
    for (unsigned i = 0; i < parts.n; i++) {
        if (i == star || is_wildcard(parts.at[i])) continue;
        int item = temp_new(u), copy = temp_new(u);
        emit(u, OP_COPY_, copy, subject, 0);
        if (i < star) {
            emit(u, OP_GETITEM_K_, item, copy, (int)unit_constant_take(u, small_int_new(i)));
        } else {
            int index = temp_new(u);
            emit(u, OP_MATCH_LENGTH_, index, subject, 0);
            emit(u, OP_SUB_K_, index, index, (int)unit_constant_take(u, small_int_new(parts.n - i)));
            emit(u, OP_GETITEM_, item, copy, index);
        }
        u->temp = copy;
        match_pattern(c, k, parts.at[i], item, fail);
    }
}

static void match_sequence(Compiler *c, Captures *k, Node *p, int subject, Label fail) {
    Unit *u = c->unit;
    NodeList parts = p->MatchSequence.patterns;
    int star = -1;
    for (unsigned i = 0; i < parts.n; i++) if (parts.at[i]->kind == AST_MatchStar) star = (int)i;
    emit_branch(u, OP_MATCH_SEQUENCE_, subject, 0, 0, fail);
    if (star < 0) {
        int first = temps_new(u, parts.n);
        emit_branch(u, OP_MATCH_ITEMS_, first, subject, (int)parts.n, fail);
        match_parts(c, k, parts, first, fail);
        return;
    }
    if (parts.n > 1) require_least(c, subject, parts.n - 1, fail);
    if (!parts.at[star]->MatchStar.name) {
        match_around_star(c, k, parts, (unsigned)star, subject, fail);
        return;
    }
    int copy = temp_new(u), first = temps_new(u, parts.n);
    emit(u, OP_COPY_, copy, subject, 0);
    emit_unpack(u, first, copy, parts.n, star);
    match_parts(c, k, parts, first, fail);
}

static void refuse_key(Compiler *c, const Node *p, Ref key) {
    scoped Own shown = repr(key);
    const char *msg = shown ? arena_printf(&c->ast->arena, "mapping pattern checks duplicate key (%s)", str_utf8_lossy(shown)) : NULL;
    if (msg) compile_stop(c, p, msg);
    else compile_failed(c);
}

/* Keys are literals or dotted names, and no two literals are equal: 0, False, -0 and 0j are one key. */
static void check_mapping_keys(Compiler *c, const Node *p) {
    scoped Own seen = set_new(NULL);
    if (!seen) return compile_failed(c);
    for (unsigned i = 0; i < p->MatchMapping.keys.n; i++) {
        const Node *node = p->MatchMapping.keys.at[i];
        if (node->kind == AST_JoinedStr) return compile_stop(c, p, "mapping pattern keys may only match literals and attribute lookups");
        scoped Own key = NULL;
        if (!constant_value(c, node, &key)) continue;
        int known = set_contains(seen, key);
        if (known > 0) return refuse_key(c, p, key);
        if (known < 0 || set_add(seen, key) < 0) return compile_failed(c);
    }
}

/* R[keys] = the tuple of the keys. */
static void load_keys(Compiler *c, int keys, NodeList nodes) {
    Unit *u = c->unit;
    scoped Own tuple = tuple_new(nodes.n);
    if (!tuple) return compile_failed(c);
    unsigned known = 0;
    while (known < nodes.n && constant_value(c, nodes.at[known], &tuple_of(tuple)->items[known])) known++;
    if (known == nodes.n) {
        emit_load_const_take(u, keys, give(tuple));
        return;
    }
    u->temp = keys;
    for (unsigned i = 0; i < nodes.n; i++) compile_expr(c, nodes.at[i], NEXT);
    u->temp = keys + 1;
    emit(u, OP_BUILD_TUPLE_, keys, keys, (int)nodes.n);
}

static void match_mapping(Compiler *c, Captures *k, Node *p, int subject, Label fail) {
    Unit *u = c->unit;
    NodeList nodes = p->MatchMapping.keys;
    check_mapping_keys(c, p);
    emit_branch(u, OP_MATCH_MAPPING_, subject, 0, 0, fail);
    int keys = temp_new(u);
    load_keys(c, keys, nodes);
    int first = temps_new(u, nodes.n);
    if (nodes.n) {
        emit(u, OP_MATCH_KEYS_, first, subject, keys);
        emit_word(u, nodes.n);
        emit_target(u, fail);
    }
    match_parts(c, k, p->MatchMapping.patterns, first, fail);
    if (!p->MatchMapping.rest) return;
    int rest = temp_new(u);
    emit(u, OP_MATCH_REST_, rest, subject, keys);
    capture(c, k, p->MatchMapping.rest, rest);
}

static Own attribute_names(Compiler *c, IdentList names) {
    scoped Own tuple = tuple_new(names.n);
    if (!tuple) return NULL;
    for (unsigned i = 0; i < names.n; i++) {
        tuple_of(tuple)->items[i] = ident_str(c, names.at[i]);
        if (!tuple_of(tuple)->items[i]) return NULL;
    }
    return give(tuple);
}

static void match_class(Compiler *c, Captures *k, Node *p, int subject, Label fail) {
    Unit *u = c->unit;
    NodeList positional = p->MatchClass.patterns, keyword = p->MatchClass.kwd_patterns;
    int first = temps_new(u, positional.n + keyword.n), mark = u->temp;
    int class = compile_expr(c, p->MatchClass.cls, ANY);
    u->temp = mark;
    Own names = attribute_names(c, p->MatchClass.kwd_attrs);
    if (!names) compile_failed(c);
    uint32_t names_constant = unit_constant_take(u, names);
    emit(u, OP_MATCH_CLASS_, first, subject, class);
    emit_word(u, names_constant);
    emit_word(u, positional.n);
    emit_target(u, fail);
    match_parts(c, k, positional, first, fail);
    match_parts(c, k, keyword, first + (int)positional.n, fail);
}

static int captured(const Captures *k, size_t from, const Ident *name) {
    for (size_t i = from; i < k->list.n; i++) if (k->list.at[i].name == name) return k->list.at[i].reg;
    return -1;
}

/* Every alternative binds the same names; those of the first decide the registers. */
static void match_or(Compiler *c, Captures *k, Node *p, int subject, Label fail) {
    Unit *u = c->unit;
    NodeList choices = p->MatchOr.patterns;
    Label done = label_new(u);
    size_t base = k->list.n, first_end = base;
    k->or_depth++;
    for (unsigned i = 0; i < choices.n; i++) {
        bool last = i + 1 == choices.n;
        Label next = last ? fail : label_new(u);
        size_t from = k->list.n;
        int mark = u->temp;
        match_pattern(c, k, choices.at[i], subject, next);
        if (i == 0) {
            first_end = k->list.n;
        } else {
            for (size_t j = base; j < first_end; j++) {
                int reg = captured(k, from, k->list.at[j].name);
                if (reg >= 0) emit(u, OP_MOVE_, k->list.at[j].reg, reg, 0);
            }
            k->list.n = first_end;
        }
        int used = u->temp;
        emit_jump(u, OP_JUMP_, done);
        if (!last) {
            label_place(u, next);
            release_from(u, mark, used);
        }
        u->temp = used; /* never reused: `fail` releases them all */
    }
    k->or_depth--;
    label_place(u, done);
}

static void match_constant_take(Compiler *c, enum Opcode op, Own constant, int subject, Label fail) {
    Unit *u = c->unit;
    emit(u, op, subject, 0, 0);
    emit_word(u, unit_constant_take(u, constant));
    emit_target(u, fail);
}

static void match_value(Compiler *c, Node *value, int subject, Label fail) {
    Unit *u = c->unit;
    Own constant;
    if (constant_value(c, value, &constant)) {
        match_constant_take(c, OP_MATCH_EQUAL_, constant, subject, fail);
        return;
    }
    int copy = temp_new(u);
    emit(u, OP_COPY_, copy, subject, 0);
    int reg = compile_expr(c, value, NEXT);
    emit_branch(u, OP_JUMP_EQ_, copy, reg, 0, fail);
    u->temp = copy;
}

static void match_pattern(Compiler *c, Captures *k, Node *p, int subject, Label fail) {
    Unit *u = c->unit;
    if (!compile_may_descend(c)) return;
    const Node *saved = u->at;
    u->at = p;
    switch (p->kind) {
    case AST_MatchValue: match_value(c, p->MatchValue.value, subject, fail); break;
    case AST_MatchSingleton: match_constant_take(c, OP_MATCH_IS_, constant_from(c, &p->MatchSingleton.value), subject, fail); break;
    case AST_MatchSequence: match_sequence(c, k, p, subject, fail); break;
    case AST_MatchMapping: match_mapping(c, k, p, subject, fail); break;
    case AST_MatchClass: match_class(c, k, p, subject, fail); break;
    case AST_MatchOr: match_or(c, k, p, subject, fail); break;
    case AST_MatchStar: capture(c, k, p->MatchStar.name, subject); break;
    default:
        if (p->MatchAs.pattern) match_pattern(c, k, p->MatchAs.pattern, subject, fail);
        capture(c, k, p->MatchAs.name, subject);
    }
    u->at = saved;
}

static void compile_case(Compiler *c, Node *node, int subject, Label end) {
    Unit *u = c->unit;
    Captures k = {.first_own = subject + 1};
    Label fail = label_new(u), done = label_new(u);
    int mark = u->temp;
    uint64_t *bound = bound_save(u);
    match_pattern(c, &k, node->match_case.pattern, subject, fail);
    for (size_t i = 0; i < k.list.n; i++) store_name(c, k.list.at[i].name, k.list.at[i].reg);
    int used = u->temp;
    mark_line(u, node->match_case.pattern);
    if (node->match_case.guard) compile_branch(c, node->match_case.guard, fail, false);
    u->at = NULL;
    release_from(u, subject, used);
    u->temp = subject;
    compile_body(c, node->match_case.body);
    u->temp = mark;
    emit_jump_silent(u, OP_JUMP_, end, node->match_case.pattern);
    label_place(u, fail);
    release_from(u, mark, used);
    label_place(u, done);
    bound_restore_take(u, bound);
    vec_free(&k.list);
}

void compile_match(Compiler *c, Node *node) {
    Unit *u = c->unit;
    int subject = compile_expr(c, node->Match.subject, NEXT);
    u->at = NULL;
    Label end = label_new(u);
    for (unsigned i = 0; i < node->Match.cases.n; i++) compile_case(c, node->Match.cases.at[i], subject, end);
    emit(u, OP_RELEASE_, subject, 0, 0);
    label_place(u, end);
    u->temp = subject;
}
