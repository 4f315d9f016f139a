/* Assignment in all its forms, and del. */
#include "interp/compiler.h"

static Own attribute_name(Compiler *c, const Node *target) {
    return ident_str(c, scope_mangle(c->ast, c->unit->scope, target->Attribute.attr));
}

/* ---- unpacking */

static int star_place(NodeList targets) {
    for (unsigned i = 0; i < targets.n; i++) if (targets.at[i]->kind == AST_Starred) return (int)i;
    return -1;
}

/* Targets that are locals in neighbouring registers, as in `for i, x in ...`: the first register, or -1. */
static int neighbouring_locals(Compiler *c, NodeList targets) {
    int first = -1;
    for (unsigned i = 0; i < targets.n; i++) {
        int local = targets.at[i]->kind == AST_Name ? local_of(c, targets.at[i]->Name.id) : -1;
        if (local < 0) return -1;
        if (i == 0) first = local;
        else if (local != first + (int)i) return -1;
    }
    return first;
}

void emit_unpack(Unit *u, int first, int src, unsigned count, int star) {
    if (star < 0) {
        emit(u, OP_UNPACK_, first, src, (int)count);
    } else {
        emit(u, OP_UNPACK_EX_, first, src, star);
        emit_word(u, count - (unsigned)star - 1);
    }
}

static void store_items(Compiler *c, NodeList targets, int src) {
    Unit *u = c->unit;
    int star = star_place(targets), mark = u->temp;
    int first = neighbouring_locals(c, targets);
    if (first >= 0) {
        emit(u, OP_UNPACK_, first, src, (int)targets.n);
        for (unsigned i = 0; i < targets.n; i++) set_bound(u, first + (int)i, true);
        return;
    }
    first = mark;
    if (is_temp(u, src) && src == mark - 1) first = u->temp = src; /* the items may take the place of the sequence */
    for (unsigned i = 0; i < targets.n; i++) temp_new(u);
    emit_unpack(u, first, src, targets.n, star);
    for (unsigned i = 0; i < targets.n; i++) {
        Node *target = targets.at[i];
        store_target(c, target->kind == AST_Starred ? target->Starred.value : target, first + (int)i);
    }
    u->temp = mark;
}

void store_target(Compiler *c, Node *target, int src) {
    Unit *u = c->unit;
    if (!compile_may_descend(c)) return;
    const Node *saved = u->at;
    u->at = target;
    int mark = u->temp, object, key;
    switch (target->kind) {
    case AST_Name: store_name(c, target->Name.id, src); break;
    case AST_Attribute: {
        object = compile_expr(c, target->Attribute.value, ANY);
        scoped Own name = attribute_name(c, target);
        u->at = method_range(c, target, target);
        emit_site(u, OP_STORE_ATTR_, object, src, 0, name);
        break;
    }
    case AST_Subscript:
        object = compile_expr(c, target->Subscript.value, ANY);
        key = compile_expr_pair(c, target->Subscript.slice);
        if (key >= 0) {
            emit(u, OP_SETITEM_PAIR_, object, key, src);
            break;
        }
        key = compile_expr(c, target->Subscript.slice, ANY);
        emit(u, OP_SETITEM_, object, key, src);
        break;
    case AST_Starred: store_target(c, target->Starred.value, src); break;
    case AST_Tuple: store_items(c, target->Tuple.elts, src); break;
    case AST_List: store_items(c, target->List.elts, src); break;
    default: throw(SystemError, "invalid assignment target"); compile_failed(c);
    }
    u->temp = mark;
    u->at = saved;
}

/* ---- a = b */

static bool is_plain_display(const Node *node) {
    if (node->kind != AST_Tuple) return false;
    return star_place(node->Tuple.elts) < 0;
}

/* a, b = b, a: no tuple is made.  All values first, then the targets from the left. */
static bool assign_in_parallel(Compiler *c, Node *target, Node *value) {
    if (!is_plain_display(target) || !is_plain_display(value)) return false;
    NodeList to = target->Tuple.elts, from = value->Tuple.elts;
    if (to.n != from.n || to.n > 16 || to.n == 0) return false;
    Unit *u = c->unit;
    int first = u->temp;
    for (unsigned i = 0; i < from.n; i++) compile_expr(c, from.at[i], NEXT);
    for (unsigned i = 0; i < to.n; i++) store_target(c, to.at[i], first + (int)i);
    u->temp = first;
    return true;
}

void compile_assign(Compiler *c, Node *statement) {
    Unit *u = c->unit;
    NodeList targets = statement->Assign.targets;
    Node *value = statement->Assign.value;
    int mark = u->temp;
    if (targets.n == 1) {
        Node *target = targets.at[0];
        if (assign_in_parallel(c, target, value)) return;
        int local = target->kind == AST_Name ? local_of(c, target->Name.id) : -1;
        if (local >= 0) {
            compile_expr(c, value, local);
            set_bound(u, local, true);
            if (value->end_line != target->line) mark_line(u, target);
        } else {
            store_target(c, target, compile_expr(c, value, target->kind == AST_Name ? ANY : NEXT));
        }
        u->temp = mark;
        return;
    }
    int reg = compile_expr(c, value, NEXT);
    for (unsigned i = 0; i < targets.n; i++) {
        int src = reg;
        if (i + 1 < targets.n) {
            src = temp_new(u);
            emit(u, OP_COPY_, src, reg, 0);
        }
        store_target(c, targets.at[i], src);
        u->temp = reg + 1;
    }
    u->temp = mark;
}

/* ---- a op= b */

static void in_place(Compiler *c, Node *statement, int dst, int left) {
    Unit *u = c->unit;
    Node *right = statement->AugAssign.value;
    Own value;
    int mark = u->temp;
    if (right->kind != AST_Tuple && constant_value(c, right, &value)) {
        uint32_t k = unit_constant_take(u, value);
        if (k < 65536) {
            emit(u, binary_opcode(statement->AugAssign.op, true, true), dst, left, (int)k);
            return;
        }
    }
    int reg = compile_expr(c, right, ANY);
    u->temp = mark;
    emit(u, binary_opcode(statement->AugAssign.op, true, false), dst, left, reg);
}

static void augment_name(Compiler *c, Node *statement) {
    Unit *u = c->unit;
    Node *target = statement->AugAssign.target;
    const Node *saved = u->at;
    u->at = target;
    int local = local_of(c, target->Name.id);
    int left = load_name(c, target, target->Name.id, local >= 0 ? ANY : NEXT);
    u->at = saved;
    if (local >= 0) {
        in_place(c, statement, local, left);
        return;
    }
    in_place(c, statement, left, left);
    u->at = target;
    store_name(c, target->Name.id, left);
    u->at = saved;
}

/* An operand that is needed twice: a second temporary if it is one. */
static int keep_copy(Unit *u, int reg) {
    if (!is_temp(u, reg)) return reg;
    int copy = temp_new(u);
    emit(u, OP_COPY_, copy, reg, 0);
    return copy;
}

static void augment_attribute(Compiler *c, Node *statement) {
    Unit *u = c->unit;
    Node *target = statement->AugAssign.target;
    const Node *saved = u->at;
    scoped Own name = attribute_name(c, target);
    int object = compile_expr(c, target->Attribute.value, ANY);
    u->at = target;
    int again = keep_copy(u, object), value = temp_new(u);
    emit_site(u, OP_LOAD_ATTR_, value, again, 0, name);
    u->at = saved;
    in_place(c, statement, value, value);
    u->at = target;
    emit_site(u, OP_STORE_ATTR_, object, value, 0, name);
    u->at = saved;
}

static void augment_item(Compiler *c, Node *statement) {
    Unit *u = c->unit;
    Node *target = statement->AugAssign.target;
    const Node *saved = u->at;
    int object = compile_expr(c, target->Subscript.value, ANY);
    int key = compile_expr(c, target->Subscript.slice, ANY);
    u->at = target;
    int object_again = keep_copy(u, object), key_again = keep_copy(u, key), value = temp_new(u);
    emit(u, OP_GETITEM_, value, object_again, key_again);
    u->at = saved;
    in_place(c, statement, value, value);
    u->at = target;
    emit(u, OP_SETITEM_, object, key, value);
    u->at = saved;
}

void compile_augmented(Compiler *c, Node *statement) {
    int mark = c->unit->temp;
    switch (statement->AugAssign.target->kind) {
    case AST_Name: augment_name(c, statement); break;
    case AST_Attribute: augment_attribute(c, statement); break;
    default: augment_item(c, statement);
    }
    c->unit->temp = mark;
}

/* ---- a: T = b */

static void store_annotation(Compiler *c, Node *statement) {
    Unit *u = c->unit;
    int value = (compile_annotation(c, statement->AnnAssign.annotation, NEXT), u->temp - 1);
    int dict = temp_new(u), key = temp_new(u);
    emit_site(u, OP_LOAD_NAME_, dict, 0, 0, name___annotations__);
    Ident *mangled = scope_mangle(c->ast, u->scope, statement->AnnAssign.target->Name.id);
    emit_load_const_take(u, key, ident_str(c, mangled));
    emit(u, OP_SETITEM_, dict, key, value);
}

void compile_annotated(Compiler *c, Node *statement) {
    Unit *u = c->unit;
    Node *target = statement->AnnAssign.target;
    int mark = u->temp;
    bool in_namespace = u->scope->kind == SCOPE_MODULE || u->scope->kind == SCOPE_CLASS;
    if (statement->AnnAssign.value) {
        store_target(c, target, compile_expr(c, statement->AnnAssign.value, NEXT));
    } else if (target->kind == AST_Attribute) {
        compile_effect(c, target->Attribute.value);
    } else if (target->kind == AST_Subscript) {
        compile_effect(c, target->Subscript.value);
        compile_effect(c, target->Subscript.slice);
    }
    u->temp = mark;
    if (in_namespace && target->kind == AST_Name && statement->AnnAssign.simple) store_annotation(c, statement);
    else if (in_namespace && !future_annotations(c)) compile_effect(c, statement->AnnAssign.annotation);
    u->temp = mark;
}

/* ---- del */

void delete_target(Compiler *c, Node *target) {
    Unit *u = c->unit;
    const Node *saved = u->at;
    u->at = target;
    int mark = u->temp;
    switch (target->kind) {
    case AST_Name: delete_name(c, target->Name.id); break;
    case AST_Attribute: {
        int object = compile_expr(c, target->Attribute.value, ANY);
        scoped Own name = attribute_name(c, target);
        emit_site(u, OP_DELETE_ATTR_, object, 0, 0, name);
        break;
    }
    case AST_Subscript: {
        int object = compile_expr(c, target->Subscript.value, ANY);
        int key = compile_expr(c, target->Subscript.slice, ANY);
        emit(u, OP_DELITEM_, object, key, 0);
        break;
    }
    default: {
        NodeList parts = target->kind == AST_Tuple ? target->Tuple.elts : target->List.elts;
        for (unsigned i = 0; i < parts.n; i++) delete_target(c, parts.at[i]);
    }
    }
    u->temp = mark;
    u->at = saved;
}
