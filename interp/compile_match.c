/* match statements (PEP 634).
 *
 * A pattern looks at its subject without consuming it and jumps to `fail` when it does not match.  Names are bound only
 * when the whole pattern has matched: until then the values wait in temporaries.  Whatever temporaries are in use at
 * `fail` are released there together, since a RELEASE of an empty one does nothing. */
#include "interp/compiler.h"

typedef struct Capture { Ident *name; int reg; } Capture;
typedef struct Captures { VEC(Capture) list; } Captures;

static void match_pattern(Compiler *c, Captures *k, Node *p, int subject, Label fail);

static void capture(Compiler *c, Captures *k, Ident *name, int subject) {
    if (!name) return;
    int reg = temp_new(c->unit);
    emit(c->unit, OP_COPY_, reg, subject, 0);
    Capture *slot = vec_push(&k->list);
    if (!slot) {
        throw_memory();
        compile_failed(c);
        return;
    }
    *slot = (Capture){name, reg};
}

/* Go on only if R[reg] is not None; it keeps its value. */
static void require_not_none(Compiler *c, int reg, Label fail) {
    Unit *u = c->unit;
    int probe = temp_new(u);
    emit(u, OP_COPY_, probe, reg, 0);
    emit_branch(u, OP_JUMP_IF_NONE_, probe, 0, 0, fail);
    u->temp = probe;
}

static void require_length(Compiler *c, int subject, enum Opcode jump, unsigned n, Label fail) {
    Unit *u = c->unit;
    int length = temp_new(u);
    emit(u, OP_MATCH_LENGTH_, length, subject, 0);
    emit_branch(u, jump, length, (int)unit_constant_take(u, small_int_new(n)), 0, fail);
    u->temp = length;
}

static void require_kind(Compiler *c, enum Opcode op, int subject, Label fail) {
    Unit *u = c->unit;
    int is = temp_new(u);
    emit(u, op, is, subject, 0);
    emit_branch(u, OP_JUMP_IF_FALSE_, is, 0, 0, fail);
    u->temp = is;
}

/* Patterns for the items of the tuple R[values], which is consumed. */
static void match_items(Compiler *c, Captures *k, const Node *const *patterns, unsigned n, int values, Label fail) {
    Unit *u = c->unit;
    int first = u->temp;
    for (unsigned i = 0; i < n; i++) temp_new(u);
    emit(u, OP_UNPACK_, first, values, (int)n);
    for (unsigned i = 0; i < n; i++) match_pattern(c, k, (Node *)patterns[i], first + (int)i, fail);
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
    require_kind(c, OP_MATCH_SEQUENCE_, subject, fail);
    unsigned least = parts.n - (star >= 0);
    if (star < 0) require_length(c, subject, OP_JUMP_EQ_K_, least, fail);
    else if (least) require_length(c, subject, OP_JUMP_GE_K_, least, fail);
    if (star >= 0 && !parts.at[star]->MatchStar.name) {
        match_around_star(c, k, parts, (unsigned)star, subject, fail);
        return;
    }
    if (parts.n == 0) return;
    int copy = temp_new(u), first = u->temp;
    for (unsigned i = 0; i < parts.n; i++) temp_new(u);
    emit(u, OP_COPY_, copy, subject, 0);
    emit_unpack(u, first, copy, parts.n, star);
    for (unsigned i = 0; i < parts.n; i++) {
        Node *part = parts.at[i];
        if (part->kind == AST_MatchStar) capture(c, k, part->MatchStar.name, first + (int)i);
        else match_pattern(c, k, part, first + (int)i, fail);
    }
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

static void match_mapping(Compiler *c, Captures *k, Node *p, int subject, Label fail) {
    Unit *u = c->unit;
    NodeList keys = p->MatchMapping.keys;
    check_mapping_keys(c, p);
    require_kind(c, OP_MATCH_MAPPING_, subject, fail);
    if (keys.n) require_length(c, subject, OP_JUMP_GE_K_, keys.n, fail);
    int key_tuple = temp_new(u);
    for (unsigned i = 0; i < keys.n; i++) {
        if (i == 0) u->temp = key_tuple;
        compile_expr(c, keys.at[i], NEXT);
    }
    u->temp = key_tuple + 1;
    emit(u, OP_BUILD_TUPLE_, key_tuple, key_tuple, (int)keys.n);
    int used = temp_new(u), values = temp_new(u);
    emit(u, OP_COPY_, used, key_tuple, 0);
    emit(u, OP_MATCH_KEYS_, values, subject, used);
    require_not_none(c, values, fail);
    match_items(c, k, (const Node *const *)p->MatchMapping.patterns.at, keys.n, values, fail);
    if (!p->MatchMapping.rest) return;
    int rest = temp_new(u);
    emit(u, OP_MATCH_REST_, rest, subject, key_tuple);
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
    int values = temp_new(u), mark = u->temp;
    int class = compile_expr(c, p->MatchClass.cls, ANY);
    u->temp = mark;
    Own names = attribute_names(c, p->MatchClass.kwd_attrs);
    if (!names) compile_failed(c);
    uint32_t names_constant = unit_constant_take(u, names);
    emit(u, OP_MATCH_CLASS_, values, subject, class);
    emit_word(u, names_constant);
    emit_word(u, positional.n);
    require_not_none(c, values, fail);
    const Node *all[512];
    unsigned n = 0;
    for (unsigned i = 0; i < positional.n && n < COUNT_OF(all); i++) all[n++] = positional.at[i];
    for (unsigned i = 0; i < keyword.n && n < COUNT_OF(all); i++) all[n++] = keyword.at[i];
    match_items(c, k, all, n, values, fail);
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
    int reserved = u->temp;
    for (unsigned i = 0; i < choices.n; i++) {
        bool last = i + 1 == choices.n;
        Label next = last ? fail : label_new(u);
        size_t from = k->list.n;
        int mark = u->temp;
        match_pattern(c, k, choices.at[i], subject, next);
        if (i == 0) {
            first_end = k->list.n;
            reserved = u->temp;
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
            for (int reg = i == 0 ? reserved - (used - mark) : mark; reg < used; reg++) emit(u, OP_RELEASE_, reg, 0, 0);
        }
        u->temp = used; /* never reused: `fail` releases them all */
    }
    label_place(u, done);
}

static void match_value(Compiler *c, Node *value, int subject, Label fail) {
    Unit *u = c->unit;
    int copy = temp_new(u);
    emit(u, OP_COPY_, copy, subject, 0);
    int reg = compile_expr(c, value, NEXT);
    emit_branch(u, OP_JUMP_EQ_, copy, reg, 0, fail);
    u->temp = copy;
}

static void match_singleton(Compiler *c, const Const *value, int subject, Label fail) {
    Unit *u = c->unit;
    int copy = temp_new(u), constant = temp_new(u);
    emit(u, OP_COPY_, copy, subject, 0);
    emit_load_const_take(u, constant, constant_from(c, value));
    emit(u, OP_IS_, copy, copy, constant);
    emit_branch(u, OP_JUMP_IF_FALSE_, copy, 0, 0, fail);
    u->temp = copy;
}

static void match_pattern(Compiler *c, Captures *k, Node *p, int subject, Label fail) {
    Unit *u = c->unit;
    if (!compile_may_descend(c)) return;
    const Node *saved = u->at;
    u->at = p;
    switch (p->kind) {
    case AST_MatchValue: match_value(c, p->MatchValue.value, subject, fail); break;
    case AST_MatchSingleton: match_singleton(c, &p->MatchSingleton.value, subject, fail); break;
    case AST_MatchSequence: match_sequence(c, k, p, subject, fail); break;
    case AST_MatchMapping: match_mapping(c, k, p, subject, fail); break;
    case AST_MatchClass: match_class(c, k, p, subject, fail); break;
    case AST_MatchOr: match_or(c, k, p, subject, fail); break;
    default:
        if (p->MatchAs.pattern) match_pattern(c, k, p->MatchAs.pattern, subject, fail);
        capture(c, k, p->MatchAs.name, subject);
    }
    u->at = saved;
}

static void compile_case(Compiler *c, Node *node, int subject, Label end) {
    Unit *u = c->unit;
    Captures k = {0};
    Label fail = label_new(u), done = label_new(u);
    int mark = u->temp;
    uint64_t *bound = bound_save(u);
    match_pattern(c, &k, node->match_case.pattern, subject, fail);
    for (size_t i = 0; i < k.list.n; i++) store_name(c, k.list.at[i].name, k.list.at[i].reg);
    int used = u->temp;
    mark_line(u, node->match_case.pattern);
    if (node->match_case.guard) compile_branch(c, node->match_case.guard, fail, false);
    u->at = NULL;
    for (int reg = mark; reg < used; reg++) emit(u, OP_RELEASE_, reg, 0, 0);
    emit(u, OP_RELEASE_, subject, 0, 0);
    u->temp = subject;
    compile_body(c, node->match_case.body);
    u->temp = mark;
    emit_jump_silent(u, OP_JUMP_, end, node->match_case.pattern);
    label_place(u, fail);
    for (int reg = mark; reg < used; reg++) emit(u, OP_RELEASE_, reg, 0, 0);
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
