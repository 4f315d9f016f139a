/* Expressions.
 *
 * compile_expr(node, want) leaves a value in a register: in `want` itself, or, for NEXT, in the next free temporary, or, for
 * ANY, wherever it already is (a local is read in place).  Operands are compiled first, their temporaries are given
 * back, and only then is the place of the result chosen, so `a + b` needs no more registers than its operands and a
 * value that is assigned to a local is computed straight into it.  What takes several instructions that write
 * (and, or) works in a temporary, since a local must keep its old value until the expression is done.  Of `x if c else y`
 * each side is the expression's end, and goes straight to its place.
 */
#include "interp/compiler.h"

int into(Compiler *c, int want) { return want >= 0 ? want : temp_new(c->unit); }

void compile_none(Compiler *c, int dst) { emit_load_const_take(c->unit, dst, None); }

static int load_const_take(Compiler *c, Own value, int want) {
    int dst = into(c, want);
    emit_load_const_take(c->unit, dst, value);
    return dst;
}

/* ---- operators */

enum Opcode binary_opcode(int oper, bool in_place, bool constant) {
    static const uint8_t base[OPER_COUNT] = {
        [OPER_ADD] = OP_ADD_, [OPER_SUB] = OP_SUB_, [OPER_MULT] = OP_MUL_, [OPER_MATMULT] = OP_MATMUL_,
        [OPER_DIV] = OP_TRUEDIV_, [OPER_MOD] = OP_MOD_, [OPER_POW] = OP_POW_, [OPER_LSHIFT] = OP_LSHIFT_,
        [OPER_RSHIFT] = OP_RSHIFT_, [OPER_BITOR] = OP_OR_, [OPER_BITXOR] = OP_XOR_, [OPER_BITAND] = OP_AND_,
        [OPER_FLOORDIV] = OP_FLOORDIV_,
    };
    return (enum Opcode)(base[oper] + (in_place ? 2 : 0) + (constant ? 1 : 0));
}

/* A chain a + b - c ... leans to the left and may be 100,000 long: its spine is walked, not recursed into. */
static int compile_binop(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    VEC(Node *) spine = {0};
    Node *leaf = node;
    for (; leaf->kind == AST_BinOp; leaf = leaf->BinOp.left) {
        Node **slot = vec_push(&spine);
        if (!slot) {
            vec_free(&spine);
            throw_memory();
            compile_failed(c);
            return 0;
        }
        *slot = leaf;
    }
    int mark = u->temp, left = -1;
    Own known = NULL; /* the value so far, while it is a constant */
    if (!constant_value(c, leaf, &known)) left = compile_expr(c, leaf, ANY);
    for (size_t i = spine.n; i-- > 0;) {
        Node *at = spine.at[i];
        Own right_value = NULL, folded = NULL;
        bool right_known = constant_value(c, at->BinOp.right, &right_value);
        if (known && right_known && fold_binary(at->BinOp.op, known, right_value, &folded)) {
            decref(right_value);
            own_set_take(&known, folded);
            continue;
        }
        if (known) {
            left = load_const_take(c, known, ANY);
            known = NULL;
        }
        uint32_t k = right_known ? unit_constant_take(u, right_value) : 0;
        bool constant = right_known && k < 65536;
        int right = constant ? (int)k : compile_expr(c, at->BinOp.right, ANY);
        u->temp = mark;
        u->at = at;
        int dst = into(c, i == 0 ? want : NEXT);
        emit(u, binary_opcode(at->BinOp.op, false, constant), dst, left, right);
        left = dst;
    }
    vec_free(&spine);
    return known ? load_const_take(c, known, want) : left;
}

static int compile_unary(Compiler *c, Node *node, int want) {
    Own value;
    if (constant_value(c, node, &value)) return load_const_take(c, value, want);
    Unit *u = c->unit;
    int mark = u->temp, operand = compile_expr(c, node->UnaryOp.operand, ANY);
    u->temp = mark;
    int dst = into(c, want);
    static const uint8_t opcode[OPER_COUNT] = {
        [OPER_INVERT] = OP_INVERT_, [OPER_NOT] = OP_NOT_, [OPER_UADD] = OP_POSITIVE_, [OPER_USUB] = OP_NEGATIVE_};
    emit(u, opcode[node->UnaryOp.op], dst, operand, 0);
    return dst;
}

static int compile_boolop(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    NodeList values = node->BoolOp.values;
    Label end = label_new(u);
    int mark = u->temp, result = want >= 0 && is_temp(u, want) ? want : temp_new(u);
    enum Opcode jump = node->BoolOp.op == OPER_AND ? OP_JUMP_IF_FALSE_PEEK_ : OP_JUMP_IF_TRUE_PEEK_;
    uint64_t *bound = NULL;
    for (unsigned i = 0; i < values.n; i++) {
        compile_expr(c, values.at[i], result);
        if (i == 0) bound = bound_save(u);
        if (i + 1 < values.n) emit_branch(u, jump, result, 0, 0, end);
    }
    label_place(u, end);
    bound_restore_take(u, bound); /* only the first operand surely ran */
    if (want < 0) return result;
    u->temp = mark;
    if (want != result) emit(u, OP_MOVE_, want, result, 0);
    return want;
}

static int compile_ifexp(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    Label other = label_new(u), end = label_new(u);
    compile_branch(c, node->IfExp.test, other, false);
    uint64_t *bound = bound_save(u), *then_bound;
    int result = into(c, want);
    compile_expr(c, node->IfExp.body, result);
    emit_jump_silent(u, OP_JUMP_, end, node);
    label_place(u, other);
    then_bound = bound_save(u);
    bound_restore_take(u, bound);
    compile_expr(c, node->IfExp.orelse, result);
    bound_meet_take(u, then_bound);
    label_place(u, end);
    return result;
}

/* ---- comparisons */

static enum Opcode compare_opcode(int oper) {
    switch (oper) {
    case OPER_LT: return OP_LT_;
    case OPER_LE: return OP_LE_;
    case OPER_EQ: return OP_EQ_;
    case OPER_NE: return OP_NE_;
    case OPER_GT: return OP_GT_;
    case OPER_GE: return OP_GE_;
    case OPER_IS: return OP_IS_;
    case OPER_IS_NOT: return OP_IS_NOT_;
    case OPER_IN: return OP_IN_;
    default: return OP_NOT_IN_;
    }
}

static bool is_ordering(int oper) { return oper >= OPER_EQ && oper <= OPER_GE; }
static bool is_membership(int oper) { return oper == OPER_IN || oper == OPER_NOT_IN; }

/* `x in [1, 2]`: the display becomes a constant tuple; `x in {1, 2}` a frozenset. */
static bool membership_constant(Compiler *c, int oper, Node *right, Own *out) {
    if (!is_membership(oper)) return false;
    if (right->kind != AST_List && right->kind != AST_Set) return false;
    NodeList elts = right->kind == AST_List ? right->List.elts : right->Set.elts;
    scoped Own tuple = tuple_new(elts.n);
    if (!tuple) {
        error_clear();
        return false;
    }
    for (unsigned i = 0; i < elts.n; i++) {
        if (!constant_value(c, elts.at[i], &tuple_of(tuple)->items[i])) return false;
    }
    *out = right->kind == AST_List ? give(tuple) : frozenset_new(tuple);
    if (!*out) error_clear();
    return *out != NULL;
}

/* For a value that is not the container, or is one and compared again: it must stay the display that it is. */
static int not_membership(int oper) { return is_membership(oper) ? OPER_IS : oper; }

static int compile_comparand(Compiler *c, int oper, Node *node, int want) {
    Own value;
    if (membership_constant(c, oper, node, &value)) return load_const_take(c, value, want);
    return compile_expr(c, node, want);
}

static int compile_compare(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    OperList ops = node->Compare.ops;
    NodeList others = node->Compare.comparators;
    int mark = u->temp;
    if (ops.n == 1) {
        int left = compile_expr(c, node->Compare.left, ANY);
        int right = compile_comparand(c, ops.at[0], others.at[0], ANY);
        u->temp = mark;
        int dst = into(c, want);
        emit(u, compare_opcode(ops.at[0]), dst, left, right);
        return dst;
    }
    /* a < b < c: each middle value is kept for the comparison after; a false result ends the chain. */
    Label end = label_new(u), drop = label_new(u);
    int result = temp_new(u);
    int left = compile_expr(c, node->Compare.left, NEXT);
    uint64_t *bound = NULL;
    for (unsigned i = 0; i < ops.n; i++) {
        bool last = i + 1 == ops.n;
        int right = compile_comparand(c, last ? ops.at[i] : not_membership(ops.at[i]), others.at[i], NEXT);
        if (i == 0) bound = bound_save(u);
        if (last) {
            emit(u, compare_opcode(ops.at[i]), result, left, right);
            break;
        }
        int kept = temp_new(u);
        emit(u, OP_COPY_, kept, right, 0);
        emit(u, compare_opcode(ops.at[i]), result, left, right);
        emit(u, OP_MOVE_, left, kept, 0);
        emit_branch(u, OP_JUMP_IF_FALSE_PEEK_, result, 0, 0, drop);
        u->temp = left + 1;
    }
    bound_restore_take(u, bound);
    emit_jump(u, OP_JUMP_, end);
    label_place(u, drop);
    emit(u, OP_RELEASE_, left, 0, 0);
    label_place(u, end);
    u->temp = mark;
    if (want >= 0) {
        emit(u, OP_MOVE_, want, result, 0);
        return want;
    }
    return temp_new(u); /* = result */
}

/* ---- conditions */

/* One side of a comparison: a register, or a constant that has not been loaded. */
typedef struct Comparand { int reg; int constant; } Comparand;

/* Is this a constant that the fused jumps take unloaded: either side of an ordering, the container of a membership? */
static bool may_stay_constant(Compiler *c, int oper, Node *node, Own *out) {
    if (is_membership(oper) && membership_constant(c, oper, node, out)) return true;
    return (is_membership(oper) || is_ordering(oper)) && constant_value(c, node, out);
}

static Comparand comparand(Compiler *c, int oper, Node *node) {
    Own value;
    if (may_stay_constant(c, oper, node, &value)) {
        uint32_t k = unit_constant_take(c->unit, value);
        if (k < 65536) return (Comparand){-1, (int)k};
    }
    return (Comparand){compile_comparand(c, oper, node, ANY), -1};
}

static int comparand_loaded(Compiler *c, Comparand side) {
    return side.reg >= 0 ? side.reg : load_const_take(c, own(c->unit->constants.at[side.constant]), NEXT);
}

static int mirrored(int oper) {
    switch (oper) {
    case OPER_LT: return OPER_GT;
    case OPER_LE: return OPER_GE;
    case OPER_GT: return OPER_LT;
    case OPER_GE: return OPER_LE;
    default: return oper;
    }
}

/* Both sides are consumed if they are temporaries. */
static void branch_sides(Compiler *c, Comparand left, int oper, Comparand right, Label target, bool sense) {
    Unit *u = c->unit;
    if (is_membership(oper)) {
        bool in = right.reg >= 0, found = sense == (oper == OPER_IN);
        emit_branch(u, in ? OP_JUMP_IN_ : OP_JUMP_IN_K_, comparand_loaded(c, left), in ? right.reg : right.constant, found, target);
    } else if (!is_ordering(oper)) {
        emit_branch(u, OP_JUMP_IS_, comparand_loaded(c, left), right.reg, sense == (oper == OPER_IS), target);
    } else if (right.reg < 0) {
        emit_branch(u, (enum Opcode)(compare_opcode(oper) + 2), comparand_loaded(c, left), right.constant, sense, target);
    } else if (left.reg < 0) {
        emit_branch(u, (enum Opcode)(compare_opcode(mirrored(oper)) + 2), right.reg, left.constant, COMPARE_MIRRORED | sense, target);
    } else {
        emit_branch(u, (enum Opcode)(compare_opcode(oper) + 1), left.reg, right.reg, sense, target);
    }
}

static void branch_compare(Compiler *c, Node *test, Label target, bool sense) {
    Unit *u = c->unit;
    int oper = test->Compare.ops.at[0], mark = u->temp;
    Node *right = test->Compare.comparators.at[0];
    Comparand left = comparand(c, not_membership(oper), test->Compare.left);
    bool right_none = right->kind == AST_Constant && right->Constant.value.kind == CONST_NONE;
    if (right_none && (oper == OPER_IS || oper == OPER_IS_NOT)) {
        u->at = test;
        emit_branch(u, (oper == OPER_IS) == sense ? OP_JUMP_IF_NONE_ : OP_JUMP_IF_NOT_NONE_, left.reg, 0, 0, target);
    } else {
        Comparand other = comparand(c, oper, right);
        u->at = test;
        branch_sides(c, left, oper, other, target, sense);
    }
    u->temp = mark;
}

/* a < b < c.  A middle value that is a temporary is kept while it is compared for the first time, and dropped if the
 * chain ends there. */
static void branch_chain(Compiler *c, Node *test, Label target, bool sense) {
    Unit *u = c->unit;
    OperList ops = test->Compare.ops;
    NodeList others = test->Compare.comparators;
    Label drop = label_new(u), over = label_new(u);
    int mark = u->temp;
    Comparand left = comparand(c, not_membership(ops.at[0]), test->Compare.left);
    Comparand middle = comparand(c, not_membership(ops.at[0]), others.at[0]), first = middle;
    bool keep = is_temp(u, middle.reg);
    if (keep) emit(u, OP_COPY_, first.reg = temp_new(u), middle.reg, 0);
    u->at = test;
    branch_sides(c, left, ops.at[0], first, keep ? drop : sense ? over : target, false);
    if (keep) u->temp = middle.reg + 1;
    uint64_t *bound = bound_save(u);
    Comparand right = comparand(c, ops.at[1], others.at[1]);
    u->at = test;
    branch_sides(c, middle, ops.at[1], right, sense || !keep ? target : over, sense || keep);
    bound_restore_take(u, bound);
    u->temp = mark;
    if (keep) {
        label_place(u, drop);
        emit(u, OP_RELEASE_, middle.reg, 0, 0);
        if (!sense) emit_jump(u, OP_JUMP_, target);
    }
    label_place(u, over);
}

static void branch(Compiler *c, Node *test, Label target, bool sense);

static void branch_boolop(Compiler *c, Node *test, Label target, bool sense) {
    Unit *u = c->unit;
    NodeList values = test->BoolOp.values;
    bool is_and = test->BoolOp.op == OPER_AND;
    uint64_t *bound = NULL;
    if (is_and != sense) { /* `and` jumping when false, `or` jumping when true: any operand decides */
        for (unsigned i = 0; i < values.n; i++) {
            branch(c, values.at[i], target, sense);
            if (i == 0) bound = bound_save(u);
        }
    } else {
        Label skip = label_new(u);
        for (unsigned i = 0; i + 1 < values.n; i++) {
            branch(c, values.at[i], skip, !sense);
            if (i == 0) bound = bound_save(u);
        }
        branch(c, values.at[values.n - 1], target, sense);
        label_place(u, skip);
    }
    bound_restore_take(u, bound);
}

/* A failing test of truth is laid to the whole statement, or to the comparison before it: u->at stays there. */
static void branch(Compiler *c, Node *test, Label target, bool sense) {
    Unit *u = c->unit;
    bool known;
    if (recursion_check(" during compilation") < 0) {
        compile_failed(c);
    } else if (constant_truth(c, test, &known)) {
        if (known == sense) emit_jump(u, OP_JUMP_, target);
    } else if (test->kind == AST_UnaryOp && test->UnaryOp.op == OPER_NOT) {
        branch(c, test->UnaryOp.operand, target, !sense);
    } else if (test->kind == AST_BoolOp) {
        branch_boolop(c, test, target, sense);
    } else if (test->kind == AST_Compare && test->Compare.ops.n == 1) {
        branch_compare(c, test, target, sense);
    } else if (test->kind == AST_Compare && test->Compare.ops.n == 2) {
        branch_chain(c, test, target, sense);
    } else {
        int mark = u->temp, reg = compile_expr(c, test, ANY);
        u->temp = mark;
        if (test->kind == AST_Compare) u->at = test;
        emit_branch(u, sense ? OP_JUMP_IF_TRUE_ : OP_JUMP_IF_FALSE_, reg, 0, 0, target);
    }
}

void compile_branch(Compiler *c, Node *test, Label target, bool sense) {
    const Node *saved = c->unit->at;
    branch(c, test, target, sense);
    c->unit->at = saved;
}

const Node *compile_assertion(Compiler *c, Node *test, Label fine) {
    Unit *u = c->unit;
    const Node *saved = u->at;
    branch(c, test, fine, true);
    const Node *at = u->at;
    u->at = saved;
    return at;
}

/* ---- displays */

enum { DISPLAY_RUN = 64 }; /* longer displays are built piece by piece, to bound the registers */

static bool any_starred(NodeList list) {
    for (unsigned i = 0; i < list.n; i++) if (list.at[i]->kind == AST_Starred) return true;
    return false;
}

/* Items into a list or set one after the other: for stars and for long displays.  A set begins with all that stands
 * before the first star, so that what cannot be hashed is seen when these have been evaluated. */
static int grow_display(Compiler *c, NodeList elts, bool set, int want) {
    Unit *u = c->unit;
    int collection = u->temp;
    unsigned first = 0;
    for (; set && first < elts.n && first < DISPLAY_RUN && elts.at[first]->kind != AST_Starred; first++) compile_expr(c, elts.at[first], NEXT);
    u->temp = collection;
    temp_new(u);
    emit(u, set ? OP_BUILD_SET_ : OP_BUILD_LIST_, collection, collection, (int)first);
    for (unsigned i = first; i < elts.n; i++) {
        Node *item = elts.at[i];
        int mark = u->temp;
        bool star = item->kind == AST_Starred;
        int reg = compile_expr(c, star ? item->Starred.value : item, ANY);
        u->temp = mark;
        if (star) emit(u, set ? OP_SET_UPDATE_ : OP_LIST_EXTEND_, collection, reg, 0);
        else emit(u, set ? OP_SET_ADD_ : OP_LIST_APPEND_, collection, reg, 0);
    }
    if (want < 0) return collection;
    emit(u, OP_MOVE_, want, collection, 0);
    u->temp = collection;
    return want;
}

/* A list of many constants: one constant tuple, copied. */
static bool constant_list(Compiler *c, NodeList elts, int want, int *out) {
    if (elts.n < 8) return false;
    scoped Own tuple = tuple_new(elts.n);
    if (!tuple) return false;
    for (unsigned i = 0; i < elts.n; i++) {
        if (elts.at[i]->kind != AST_Constant && elts.at[i]->kind != AST_UnaryOp) return false;
        if (!constant_value(c, elts.at[i], &tuple_of(tuple)->items[i])) return false;
    }
    Unit *u = c->unit;
    int list = temp_new(u), items = temp_new(u);
    emit(u, OP_BUILD_LIST_, list, list, 0);
    emit_load_const_take(u, items, give(tuple));
    emit(u, OP_LIST_EXTEND_, list, items, 0);
    u->temp = list;
    if (want >= 0) emit(u, OP_MOVE_, want, list, 0);
    else temp_new(u);
    *out = want >= 0 ? want : list;
    return true;
}

static int compile_display(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    NodeKind kind = node->kind;
    NodeList elts = kind == AST_List ? node->List.elts : kind == AST_Set ? node->Set.elts : node->Tuple.elts;
    Own value;
    int reg;
    if (kind == AST_Tuple && constant_value(c, node, &value)) return load_const_take(c, value, want);
    if (kind == AST_List && constant_list(c, elts, want, &reg)) return reg;
    int mark = u->temp;
    if (elts.n > DISPLAY_RUN || any_starred(elts)) {
        if (kind != AST_Tuple) return grow_display(c, elts, kind == AST_Set, want);
        int list = grow_display(c, elts, false, NEXT);
        u->temp = mark;
        int dst = into(c, want);
        emit(u, OP_LIST_TO_TUPLE_, dst, list, 0);
        return dst;
    }
    for (unsigned i = 0; i < elts.n; i++) compile_expr(c, elts.at[i], NEXT);
    u->temp = mark;
    int dst = into(c, want);
    emit(u, kind == AST_List ? OP_BUILD_LIST_ : kind == AST_Set ? OP_BUILD_SET_ : OP_BUILD_TUPLE_, dst, mark, (int)elts.n);
    return dst;
}

static int compile_dict(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    NodeList keys = node->Dict.keys, values = node->Dict.values;
    int mark = u->temp;
    bool plain = keys.n <= DISPLAY_RUN / 2;
    for (unsigned i = 0; i < keys.n; i++) plain = plain && keys.at[i];
    if (plain) {
        for (unsigned i = 0; i < keys.n; i++) {
            compile_expr(c, keys.at[i], NEXT);
            compile_expr(c, values.at[i], NEXT);
        }
        u->temp = mark;
        int dst = into(c, want);
        emit(u, OP_BUILD_DICT_, dst, mark, (int)keys.n);
        return dst;
    }
    int dict = temp_new(u);
    emit(u, OP_BUILD_DICT_, dict, dict, 0);
    for (unsigned i = 0; i < keys.n; i++) {
        int inner = u->temp;
        int key = keys.at[i] ? compile_expr(c, keys.at[i], ANY) : -1;
        int value = compile_expr(c, values.at[i], ANY);
        u->temp = inner;
        if (keys.at[i]) emit(u, OP_DICT_SET_, dict, key, value);
        else emit(u, OP_DICT_UPDATE_, dict, value, 0);
    }
    if (want < 0) return dict;
    u->temp = mark;
    emit(u, OP_MOVE_, want, dict, 0);
    return want;
}

/* ---- f-strings */

static int compile_formatted(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    static const char conversions[] = " sra";
    const char *found = node->FormattedValue.conversion > 0 ? strchr(conversions, node->FormattedValue.conversion) : NULL;
    int conversion = found ? (int)(found - conversions) : 0, mark = u->temp;
    int value = compile_expr(c, node->FormattedValue.value, ANY);
    if (!node->FormattedValue.format_spec) {
        u->temp = mark;
        int dst = into(c, want);
        emit(u, OP_FORMAT_, dst, value, conversion);
        return dst;
    }
    int spec = compile_expr(c, node->FormattedValue.format_spec, ANY);
    u->temp = mark;
    int dst = into(c, want);
    emit(u, OP_FORMAT_SPEC_, dst, value, spec);
    emit_word(u, (uint32_t)conversion);
    return dst;
}

static int compile_joined(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    NodeList values = node->JoinedStr.values;
    int mark = u->temp;
    if (values.n == 1 && values.at[0]->kind == AST_FormattedValue) return compile_expr(c, values.at[0], want);
    if (values.n > DISPLAY_RUN) { /* ''.join(list) */
        int base = temp_new(u);
        (void)base;
        Own empty = str_new("");
        emit_load_const_take(u, temp_new(u), empty);
        grow_display(c, values, false, NEXT);
        u->temp = mark;
        int dst = into(c, want);
        scoped Own join = str_intern("join");
        if (!join) compile_failed(c);
        emit_site(u, OP_CALL_METHOD_, dst, mark, 1, join);
        return dst;
    }
    for (unsigned i = 0; i < values.n; i++) compile_expr(c, values.at[i], NEXT);
    u->temp = mark;
    int dst = into(c, want);
    emit(u, OP_BUILD_STRING_, dst, mark, (int)values.n);
    return dst;
}

/* ---- attributes and subscripts */

static int compile_attribute(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    int mark = u->temp, object = compile_expr(c, node->Attribute.value, ANY);
    u->temp = mark;
    int dst = into(c, want);
    Ident *mangled = scope_mangle(c->ast, u->scope, node->Attribute.attr);
    scoped Own name = ident_str(c, mangled);
    u->at = method_range(c, node, node);
    emit_site(u, OP_LOAD_ATTR_, dst, object, 0, name);
    u->at = node;
    return dst;
}

static int compile_slice(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    Node *parts[] = {node->Slice.lower, node->Slice.upper, node->Slice.step};
    int mark = u->temp;
    for (int i = 0; i < 3; i++) {
        if (parts[i]) compile_expr(c, parts[i], NEXT);
        else compile_none(c, temp_new(u));
    }
    u->temp = mark;
    int dst = into(c, want);
    emit(u, OP_BUILD_SLICE_, dst, mark, 0);
    return dst;
}

static bool is_pair(const Node *key) {
    if (key->kind != AST_Tuple || key->Tuple.elts.n != 2) return false;
    return key->Tuple.elts.at[0]->kind != AST_Starred && key->Tuple.elts.at[1]->kind != AST_Starred;
}

int compile_expr_pair(Compiler *c, Node *key) {
    scoped Own constant = NULL;
    if (!is_pair(key) || constant_value(c, key, &constant)) return -1;
    int first = c->unit->temp;
    for (int i = 0; i < 2; i++) compile_expr(c, key->Tuple.elts.at[i], NEXT);
    return first;
}

static int compile_subscript(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    Node *key = node->Subscript.slice;
    int mark = u->temp, object = compile_expr(c, node->Subscript.value, ANY);
    Own value;
    if (key->kind == AST_Slice && !key->Slice.step) {
        Node *bounds[] = {key->Slice.lower, key->Slice.upper};
        int first = u->temp;
        for (int i = 0; i < 2; i++) {
            if (bounds[i]) compile_expr(c, bounds[i], NEXT);
            else compile_none(c, temp_new(u));
        }
        u->temp = mark;
        int dst = into(c, want);
        emit(u, OP_GETSLICE_, dst, object, first);
        return dst;
    }
    if (key->kind != AST_Tuple && constant_value(c, key, &value)) {
        uint32_t k = unit_constant_take(u, value);
        if (k < 65536) {
            u->temp = mark;
            int dst = into(c, want);
            emit(u, OP_GETITEM_K_, dst, object, (int)k);
            return dst;
        }
    }
    int first = compile_expr_pair(c, key);
    if (first >= 0) {
        u->temp = mark;
        int dst = into(c, want);
        emit(u, OP_GETITEM_PAIR_, dst, object, first);
        return dst;
    }
    int index = compile_expr(c, key, ANY);
    u->temp = mark;
    int dst = into(c, want);
    emit(u, OP_GETITEM_, dst, object, index);
    return dst;
}

/* ---- assignment expressions, generators */

static int compile_named(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    int value = compile_expr(c, node->NamedExpr.value, NEXT), copy = temp_new(u);
    emit(u, OP_COPY_, copy, value, 0);
    store_name(c, node->NamedExpr.target->Name.id, copy);
    u->temp = copy;
    if (want < 0 || want == value) return value;
    u->temp = value;
    emit(u, OP_MOVE_, want, value, 0);
    return want;
}

static int compile_yield(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    int mark = u->temp;
    int value = node->Yield.value ? compile_expr(c, node->Yield.value, ANY) : -1;
    if (value < 0) compile_none(c, value = temp_new(u));
    if (u->scope->is_coroutine) {
        int wrapped = temp_new(u);
        emit(u, OP_ASYNC_GEN_WRAP_, wrapped, value, 0);
        value = wrapped;
    }
    u->temp = mark;
    int dst = into(c, want);
    emit(u, OP_YIELD_VALUE_, dst, value, 0);
    return dst;
}

void compile_delegate(Compiler *c, int iterator, int dst) {
    Unit *u = c->unit;
    int mark = u->temp, sent = temp_new(u), value = temp_new(u);
    Label again = label_new(u), done = label_new(u);
    compile_none(c, sent);
    label_place(u, again);
    emit_branch(u, OP_SEND_, value, iterator, sent, done);
    emit(u, OP_YIELD_DELEGATED_, sent, value, iterator);
    emit_jump(u, OP_JUMP_, again);
    label_place(u, done);
    emit(u, OP_MOVE_, dst, value, 0);
    u->temp = mark;
}

static int compile_yield_from(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    int mark = u->temp, iterator = temp_new(u);
    bool is_await = node->kind == AST_Await;
    int inner = u->temp, source = compile_expr(c, is_await ? node->Await.value : node->YieldFrom.value, ANY);
    u->temp = inner;
    emit(u, is_await ? OP_GET_AWAITABLE_ : OP_GET_YIELD_FROM_, iterator, source, 0);
    int dst = want >= 0 ? want : iterator;
    compile_delegate(c, iterator, dst);
    u->temp = mark;
    if (want < 0) temp_new(u); /* = iterator */
    return dst;
}

/* ---- all */

void compile_annotation(Compiler *c, Node *annotation, int want) {
    if (!future_annotations(c)) {
        compile_expr(c, annotation, want);
        return;
    }
    size_t length;
    const char *text = ast_unparse(c->ast, annotation, &length);
    Own value = text ? str_new_utf8(text, length) : throw_memory();
    emit_load_const_take(c->unit, into(c, want), value);
}

static int compile_starred(Compiler *c, Node *node) {
    compile_stop(c, node, "can't use starred expression here");
    return 0;
}

static int compile_any(Compiler *c, Node *node, int want) {
    switch (node->kind) {
    case AST_Constant: return load_const_take(c, constant_from(c, &node->Constant.value), want);
    case AST_Name: return load_name(c, node, node->Name.id, want);
    case AST_BinOp: return compile_binop(c, node, want);
    case AST_UnaryOp: return compile_unary(c, node, want);
    case AST_BoolOp: return compile_boolop(c, node, want);
    case AST_Compare: return compile_compare(c, node, want);
    case AST_IfExp: return compile_ifexp(c, node, want);
    case AST_Call: return compile_call(c, node, want);
    case AST_Attribute: return compile_attribute(c, node, want);
    case AST_Subscript: return compile_subscript(c, node, want);
    case AST_Slice: return compile_slice(c, node, want);
    case AST_List:
    case AST_Tuple:
    case AST_Set: return compile_display(c, node, want);
    case AST_Dict: return compile_dict(c, node, want);
    case AST_JoinedStr: return compile_joined(c, node, want);
    case AST_FormattedValue: return compile_formatted(c, node, want);
    case AST_Lambda: return compile_lambda(c, node, want);
    case AST_ListComp:
    case AST_SetComp:
    case AST_DictComp:
    case AST_GeneratorExp: return compile_comprehension(c, node, want);
    case AST_NamedExpr: return compile_named(c, node, want);
    case AST_Yield: return compile_yield(c, node, want);
    case AST_YieldFrom:
    case AST_Await: return compile_yield_from(c, node, want);
    default: return compile_starred(c, node);
    }
}

int compile_expr(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    if (!compile_may_descend(c)) return 0;
    const Node *saved = u->at;
    u->at = node;
    int reg = compile_any(c, node, want);
    u->at = saved;
    return reg;
}

void compile_effect(Compiler *c, Node *node) {
    Unit *u = c->unit;
    if (node->kind == AST_Constant) return;
    int mark = u->temp, reg = compile_expr(c, node, ANY);
    if (is_temp(u, reg)) emit(u, OP_RELEASE_, reg, 0, 0);
    u->temp = mark;
}
