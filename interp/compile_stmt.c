/* Statements: control flow, jumps out of blocks, import, raise, assert. */
#include "interp/compiler.h"

/* ---- leaving blocks */

void unset_name(Compiler *c, Ident *name) {
    Unit *u = c->unit;
    if (!name) return;
    int none = temp_new(u);
    compile_none(c, none);
    store_name(c, name, none);
    delete_name(c, name);
    u->temp = none;
}

static void leave_async_with(Compiler *c, int exit) {
    Unit *u = c->unit;
    int mark = u->temp, result = temp_new(u);
    emit(u, OP_ASYNC_WITH_EXIT_, result, exit, 0);
    emit(u, OP_GET_AWAITABLE_, result, result, 2);
    compile_delegate(c, result, result);
    emit(u, OP_RELEASE_, result, 0, 0);
    u->temp = mark;
}

/* After a body of `finally` or __exit__ has run on the way out, what follows has no line of its own. */
static void leave_block(Compiler *c, Block *b) {
    Unit *u = c->unit;
    const Node *saved = u->at;
    switch (b->kind) {
    case BLOCK_FOR: emit(u, OP_RELEASE_, b->reg, 0, 0); break;
    case BLOCK_ASYNC_FOR: emit(u, OP_RELEASE_, b->reg, 0, 0); break;
    case BLOCK_FINALLY:
        compile_body(c, *b->final);
        saved = NULL;
        break;
    case BLOCK_HANDLER:
    case BLOCK_FINALLY_END:
        u->at = NULL;
        emit(u, OP_POP_EXC_, b->reg + 1, 0, 0);
        emit(u, OP_RELEASE_, b->reg, 0, 0);
        unset_name(c, b->name);
        break;
    case BLOCK_WITH:
        u->at = b->at;
        emit(u, OP_WITH_EXIT_, b->reg, 0, 0);
        saved = NULL;
        break;
    case BLOCK_ASYNC_WITH:
        u->at = b->at;
        leave_async_with(c, b->reg);
        saved = NULL;
        break;
    default: break;
    }
    u->at = saved;
}

/* Leave the blocks inside `stop`: the clean-up code of each. */
static void compile_unwind(Compiler *c, Block *stop) {
    Unit *u = c->unit;
    Block *inner = u->block;
    for (Block *b = inner; b != stop; b = b->outer) {
        b->suspended = b->covers;
        block_suspend(u, b);
        u->block = b->outer; /* a `finally` body is compiled as standing outside its `try` */
        leave_block(c, b);
    }
    u->block = inner;
}

/* After the jump: the exception rows of the blocks that were left go on. */
static void compile_rewind(Compiler *c, Block *stop) {
    for (Block *b = c->unit->block; b != stop; b = b->outer) {
        if (b->suspended) block_resume(c->unit, b);
    }
}

static bool needs_cleanup(const Unit *u) {
    for (const Block *b = u->block; b; b = b->outer) {
        if (b->kind != BLOCK_WHILE && b->kind != BLOCK_FOR && b->kind != BLOCK_TRY && b->kind != BLOCK_VALUE) return true;
    }
    return false;
}

static void compile_return(Compiler *c, Node *node) {
    Unit *u = c->unit;
    Node *value = node->Return.value;
    int mark = u->temp;
    Own constant = None;
    if (!value || (value->kind == AST_Constant && constant_value(c, value, &constant))) {
        if (value) mark_line(u, value);
        mark_line(u, node);
        if (u->block) {
            uint64_t *bound = bound_save(u);
            compile_unwind(c, NULL);
            bound_restore_take(u, bound);
        }
        emit_return_const_take(u, constant);
    } else {
        int reg = compile_expr(c, value, needs_cleanup(u) ? NEXT : ANY);
        mark_line(u, node);
        uint64_t *bound = bound_save(u);
        compile_unwind(c, NULL);
        bound_restore_take(u, bound);
        emit(u, OP_RETURN_, reg, 0, 0);
    }
    compile_rewind(c, NULL);
    u->temp = mark;
}

static void compile_leave_loop(Compiler *c, bool is_break) {
    Unit *u = c->unit;
    Block *loop = u->block;
    while (loop && loop->kind != BLOCK_WHILE && loop->kind != BLOCK_FOR && loop->kind != BLOCK_ASYNC_FOR) loop = loop->outer;
    if (!loop) return; /* the symbol table has refused it */
    mark_line(u, u->at);
    uint64_t *bound = bound_save(u);
    compile_unwind(c, loop);
    bound_restore_take(u, bound);
    if (is_break && loop->kind != BLOCK_WHILE) emit(u, OP_RELEASE_, loop->reg, 0, 0);
    emit_jump(u, is_break ? OP_JUMP_ : OP_LOOP_, is_break ? loop->end : loop->start);
    compile_rewind(c, loop);
}

/* ---- loops and if */

static void compile_if(Compiler *c, Node *node) {
    Unit *u = c->unit;
    bool known, truth_known = constant_truth(c, node->If.test, &known);
    Label other = label_new(u), end = label_new(u);
    if (truth_known) { /* the dead branch is not compiled */
        mark_line(u, node->If.test);
        compile_body(c, known ? node->If.body : node->If.orelse);
        return;
    }
    compile_branch(c, node->If.test, other, false);
    uint64_t *bound = bound_save(u);
    compile_body(c, node->If.body);
    if (node->If.orelse.n) emit_jump_silent(u, OP_JUMP_, end, node);
    label_place(u, other);
    uint64_t *then_bound = bound_save(u);
    bound_restore_take(u, bound);
    compile_body(c, node->If.orelse);
    bound_meet_take(u, then_bound);
    label_place(u, end);
}

static void compile_while(Compiler *c, Node *node) {
    Unit *u = c->unit;
    bool known, for_ever = constant_truth(c, node->While.test, &known);
    if (for_ever && !known) {
        mark_line(u, node->While.test);
        compile_body(c, node->While.orelse);
        return;
    }
    Block block;
    block_push(u, &block, BLOCK_WHILE);
    block.start = label_new(u);
    block.end = label_new(u);
    Label otherwise = label_new(u), again = label_new(u);
    label_place(u, block.start);
    if (for_ever) mark_line(u, node->While.test);
    else compile_branch(c, node->While.test, otherwise, false);
    label_place(u, again);
    uint64_t *bound = bound_save(u);
    compile_body(c, node->While.body);
    u->at = node->While.test;
    if (for_ever) emit_jump(u, OP_LOOP_, again);
    else emit_jump_silent(u, OP_LOOP_, block.start, node->While.test);
    block_pop(u, &block);
    label_place(u, otherwise);
    bound_restore_take(u, bound);
    bound = bound_save(u);
    compile_body(c, node->While.orelse);
    bound_restore_take(u, bound);
    label_place(u, block.end);
}

static void compile_for(Compiler *c, Node *node) {
    Unit *u = c->unit;
    int mark = u->temp;
    int iterator = compile_expr(c, node->For.iter, NEXT);
    emit(u, OP_GET_ITER_, iterator, iterator, 0);
    Block block;
    block_push(u, &block, BLOCK_FOR);
    block.reg = iterator;
    block.start = label_new(u);
    block.end = label_new(u);
    Label otherwise = label_new(u);
    uint64_t *bound = bound_save(u);
    label_place(u, block.start);
    Node *target = node->For.target;
    int local = target->kind == AST_Name ? local_of(c, target->Name.id) : -1;
    int item = local >= 0 ? local : temp_new(u);
    emit_branch(u, OP_FOR_ITER_, item, iterator, 0, otherwise);
    if (local >= 0) set_bound(u, local, true);
    else store_target(c, target, item);
    if (local < 0) u->temp = item;
    compile_body(c, node->For.body);
    emit_jump_silent(u, OP_LOOP_, block.start, node);
    block_pop(u, &block);
    label_place(u, otherwise);
    bound_restore_take(u, bound);
    u->temp = mark;
    bound = bound_save(u);
    compile_body(c, node->For.orelse);
    bound_restore_take(u, bound);
    label_place(u, block.end);
}

static void compile_async_for(Compiler *c, Node *node) {
    Unit *u = c->unit;
    int mark = u->temp;
    int iterator = compile_expr(c, node->AsyncFor.iter, NEXT);
    emit(u, OP_GET_AITER_, iterator, iterator, 0);
    Block block, asking;
    block_push(u, &block, BLOCK_ASYNC_FOR);
    block.reg = iterator;
    block.start = label_new(u);
    block.end = label_new(u);
    Label handler = label_new(u);
    uint64_t *bound = bound_save(u);
    label_place(u, block.start);
    int item = temp_new(u);
    block_push(u, &asking, BLOCK_VALUE);
    block_cover(u, &asking, handler, item);
    emit(u, OP_GET_ANEXT_, item, iterator, 0);
    compile_delegate(c, item, item);
    block_pop(u, &asking);
    store_target(c, node->AsyncFor.target, item);
    u->temp = item;
    compile_body(c, node->AsyncFor.body);
    emit_jump_silent(u, OP_LOOP_, block.start, node);
    block_pop(u, &block);
    label_place(u, handler);
    emit(u, OP_END_ASYNC_FOR_, item, iterator, 0);
    u->temp = mark;
    bound_restore_take(u, bound);
    bound = bound_save(u);
    compile_body(c, node->AsyncFor.orelse);
    bound_restore_take(u, bound);
    label_place(u, block.end);
}

/* ---- raise, assert */

static void compile_raise(Compiler *c, Node *node) {
    Unit *u = c->unit;
    int mark = u->temp, exception = 0, cause = 0, count = 0;
    if (node->Raise.exc) {
        exception = compile_expr(c, node->Raise.exc, NEXT);
        count = 1;
        if (node->Raise.cause) {
            cause = compile_expr(c, node->Raise.cause, NEXT);
            count = 2;
        }
    }
    emit(u, OP_RAISE_, exception, cause, count);
    u->temp = mark;
}

static void compile_assert(Compiler *c, Node *node) {
    Unit *u = c->unit;
    if (c->options->optimize) return;
    Label fine = label_new(u);
    int mark = u->temp;
    const Node *underlined = compile_assertion(c, node->Assert.test, fine);
    uint64_t *bound = bound_save(u);
    int error = temp_new(u);
    const Node *saved = u->at;
    u->at = underlined;
    emit(u, OP_LOAD_ASSERTION_ERROR_, error, 0, 0);
    if (node->Assert.msg) {
        compile_expr(c, node->Assert.msg, NEXT);
        emit_site(u, OP_CALL_, error, error, 1, NULL);
    }
    emit(u, OP_RAISE_, error, 0, 1);
    u->at = saved;
    bound_restore_take(u, bound);
    u->temp = mark;
    label_place(u, fine);
}

/* ---- import */

static void import_name(Compiler *c, int dst, int level, Own fromlist_take, Own name_take) {
    Unit *u = c->unit;
    int level_reg = temp_new(u), list_reg = temp_new(u);
    emit_load_const_take(u, level_reg, small_int_new(level));
    emit_load_const_take(u, list_reg, fromlist_take);
    emit(u, OP_IMPORT_NAME_, dst, level_reg, list_reg);
    emit_word(u, unit_constant_take(u, name_take));
    u->temp = level_reg;
}

static Own part_str(Compiler *c, const char *start, const char *end) {
    scoped Own text = str_new_utf8(start, (size_t)(end - start));
    Own interned = text ? str_intern_take(give(text)) : NULL;
    if (!interned) compile_failed(c);
    return interned;
}

/* import a.b.c as x: walk down from a. */
static void import_as(Compiler *c, const Node *alias, int module) {
    Unit *u = c->unit;
    const char *dot = strchr(alias->alias.name->text, '.');
    while (dot) {
        const char *start = dot + 1, *end = strchr(start, '.');
        emit(u, OP_IMPORT_FROM_, module + 1, module, 0);
        emit_word(u, unit_constant_take(u, part_str(c, start, end ? end : start + strlen(start))));
        if (u->temp_max < module + 2) u->temp_max = module + 2;
        emit(u, OP_RELEASE_, module, 0, 0);
        emit(u, OP_MOVE_, module, module + 1, 0);
        dot = end;
    }
    store_name(c, alias->alias.asname, module);
}

static void compile_import(Compiler *c, Node *node) {
    Unit *u = c->unit;
    for (unsigned i = 0; i < node->Import.names.n; i++) {
        const Node *alias = node->Import.names.at[i];
        int module = temp_new(u);
        import_name(c, module, 0, None, ident_str(c, alias->alias.name));
        if (alias->alias.asname) {
            import_as(c, alias, module);
        } else {
            const char *text = alias->alias.name->text, *dot = strchr(text, '.');
            Ident *top = dot ? ast_intern(c->ast, text, (size_t)(dot - text)) : alias->alias.name;
            if (top) store_name(c, top, module);
        }
        u->temp = module;
    }
}

static Own from_names(Compiler *c, NodeList names) {
    scoped Own list = tuple_new(names.n);
    if (!list) return NULL;
    for (unsigned i = 0; i < names.n; i++) {
        tuple_of(list)->items[i] = ident_str(c, names.at[i]->alias.name);
        if (!tuple_of(list)->items[i]) return NULL;
    }
    return give(list);
}

static void compile_import_from(Compiler *c, Node *node) {
    Unit *u = c->unit;
    NodeList names = node->ImportFrom.names;
    int module = temp_new(u);
    Own name = node->ImportFrom.module ? ident_str(c, node->ImportFrom.module) : str_intern("");
    import_name(c, module, node->ImportFrom.level, from_names(c, names), name);
    if (names.n == 1 && strcmp(names.at[0]->alias.name->text, "*") == 0) {
        emit(u, OP_IMPORT_STAR_, module, 0, 0);
        u->temp = module;
        return;
    }
    for (unsigned i = 0; i < names.n; i++) {
        const Node *alias = names.at[i];
        int value = temp_new(u);
        emit(u, OP_IMPORT_FROM_, value, module, 0);
        emit_word(u, unit_constant_take(u, ident_str(c, alias->alias.name)));
        store_name(c, alias->alias.asname ? alias->alias.asname : alias->alias.name, value);
        u->temp = value;
    }
    emit(u, OP_RELEASE_, module, 0, 0);
    u->temp = module;
}

/* ---- Python 2's print statement: a call of __print2__(file, newline, values...) (builtins.c) */

static void compile_print2(Compiler *c, Node *node) {
    Unit *u = c->unit;
    NodeList values = node->Print2.values;
    int base = temp_new(u);
    scoped Own print = str_intern("__print2__");
    if (!print) compile_failed(c);
    emit_site(u, OP_LOAD_GLOBAL_, base, 0, 0, print);
    if (node->Print2.dest) compile_expr(c, node->Print2.dest, NEXT);
    else compile_none(c, temp_new(u));
    emit_load_const_take(u, temp_new(u), bool_new(node->Print2.nl));
    for (unsigned i = 0; i < values.n; i++) compile_expr(c, values.at[i], NEXT);
    emit_site(u, OP_CALL_, base, base, (int)values.n + 2, NULL);
    emit(u, OP_RELEASE_, base, 0, 0);
    u->temp = base;
}

/* ---- all */

static bool is_last_of_module(const Compiler *c, const Node *node) {
    NodeList body = c->ast->root->Module.body;
    return node == body.at[body.n - 1];
}

static bool is_echoed(const Compiler *c, const Node *node) {
    if (c->unit->outer) return false;
    if (c->options->mode == COMPILE_SINGLE || c->options->echo == ECHO_ALL) return true;
    return c->options->echo == ECHO_LAST && is_last_of_module(c, node);
}

static void compile_expression_statement(Compiler *c, Node *node) {
    Unit *u = c->unit;
    if (!is_echoed(c, node)) {
        size_t before = u->words.n;
        compile_effect(c, node->Expr.value);
        if (u->words.n == before) mark_line(u, node);
        return;
    }
    int mark = u->temp, reg = compile_expr(c, node->Expr.value, NEXT);
    emit(u, OP_PRINT_EXPR_, reg, 0, 0);
    u->temp = mark;
}

static void compile_any_statement(Compiler *c, Node *node) {
    switch (node->kind) {
    case AST_Expr: compile_expression_statement(c, node); break;
    case AST_Assign: compile_assign(c, node); break;
    case AST_AugAssign: compile_augmented(c, node); break;
    case AST_AnnAssign: compile_annotated(c, node); break;
    case AST_If: compile_if(c, node); break;
    case AST_For: compile_for(c, node); break;
    case AST_AsyncFor: compile_async_for(c, node); break;
    case AST_While: compile_while(c, node); break;
    case AST_Return: compile_return(c, node); break;
    case AST_Break: compile_leave_loop(c, true); break;
    case AST_Continue: compile_leave_loop(c, false); break;
    case AST_FunctionDef:
    case AST_AsyncFunctionDef: compile_function(c, node); break;
    case AST_ClassDef: compile_class(c, node); break;
    case AST_Try: compile_try(c, node); break;
    case AST_TryStar: compile_try_star(c, node); break;
    case AST_With:
    case AST_AsyncWith: compile_with(c, node, 0); break;
    case AST_Raise: compile_raise(c, node); break;
    case AST_Assert: compile_assert(c, node); break;
    case AST_Import: compile_import(c, node); break;
    case AST_ImportFrom: compile_import_from(c, node); break;
    case AST_Match: compile_match(c, node); break;
    case AST_Print2: compile_print2(c, node); break;
    case AST_Delete:
        for (unsigned i = 0; i < node->Delete.targets.n; i++) delete_target(c, node->Delete.targets.at[i]);
        break;
    case AST_Pass: mark_line(c->unit, node); break;
    default: break; /* global, nonlocal */
    }
}

static void compile_statement(Compiler *c, Node *node) {
    Unit *u = c->unit;
    if (!compile_may_descend(c)) return;
    const Node *saved = u->at;
    u->at = node;
    int mark = u->temp;
    compile_any_statement(c, node);
    u->temp = mark;
    u->at = saved;
}

void compile_body(Compiler *c, NodeList body) {
    for (unsigned i = 0; i < body.n; i++) compile_statement(c, body.at[i]);
}
