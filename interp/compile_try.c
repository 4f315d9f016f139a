/* try, except*, with.
 *
 * An exception arrives in a register E (the first temporary above what was live), its predecessor as "exception being
 * handled" is kept in E + 1 by PUSH_EXC.  Whatever leaves the handler passes a POP_EXC: its end, a jump out
 * (compile_unwind), or a further exception, which an exception row of the handler itself sends to a clean-up that pops and raises it
 * again from E + 2.  There is no other way out, so the chain of handled exceptions is always right.
 */
#include "interp/compiler.h"

/* POP_EXC, then on with the exception in R[raised]. */
static void cleanup(Compiler *c, Label at, int saved, int raised) {
    Unit *u = c->unit;
    label_place(u, at);
    emit(u, OP_POP_EXC_, saved, 0, 0);
    emit(u, OP_RERAISE_, raised, 1, 0);
}

/* The statements after try: an exception goes to `caught`, in R[exception]. */
static void guarded_body(Compiler *c, NodeList statements, Label caught, int exception) {
    Block block;
    block_push(c->unit, &block, BLOCK_TRY);
    block_cover(c->unit, &block, caught, exception);
    compile_body(c, statements);
    block_pop(c->unit, &block);
}

/* ---- try ... except */

/* The body of one clause, with the name bound; then clean-up of the name if the body raises. */
static void handler_body(Compiler *c, Node *handler, int exception) {
    Unit *u = c->unit;
    Ident *name = handler->ExceptHandler.name;
    if (!name) {
        compile_body(c, handler->ExceptHandler.body);
        return;
    }
    int copy = temp_new(u);
    emit(u, OP_COPY_, copy, exception, 0);
    store_name(c, name, copy);
    u->temp = copy;
    Block named;
    Label unbind = label_new(u), done = label_new(u);
    block_push(u, &named, BLOCK_VALUE);
    block_cover(u, &named, unbind, u->temp);
    compile_body(c, handler->ExceptHandler.body);
    block_pop(u, &named);
    emit_jump_silent(u, OP_JUMP_, done, handler);
    label_place(u, unbind);
    u->at = NULL;
    int raised = temp_new(u);
    unset_name(c, name);
    emit(u, OP_RERAISE_, raised, 1, 0);
    u->temp = raised;
    label_place(u, done);
}

static void compile_handler(Compiler *c, Node *handler, Block *block, Label end) {
    Unit *u = c->unit;
    const Node *saved = u->at;
    int exception = block->reg;
    Label next = label_new(u);
    u->at = handler;
    if (handler->ExceptHandler.type) {
        int mark = u->temp, type = compile_expr(c, handler->ExceptHandler.type, ANY);
        u->temp = mark;
        emit_branch(u, OP_JUMP_IF_NO_MATCH_, exception, type, 0, next);
    }
    block->name = handler->ExceptHandler.name;
    handler_body(c, handler, exception);
    block_suspend(u, block);
    u->at = NULL;
    emit(u, OP_POP_EXC_, exception + 1, 0, 0);
    emit(u, OP_RELEASE_, exception, 0, 0);
    unset_name(c, block->name);
    emit_jump(u, OP_JUMP_, end);
    block_resume(u, block);
    label_place(u, next);
    block->name = NULL;
    u->at = saved;
}

static void compile_try_except(Compiler *c, Node *node) {
    Unit *u = c->unit;
    int exception = u->temp;
    Label caught = label_new(u), end = label_new(u), clean = label_new(u);
    uint64_t *before = bound_save(u);
    mark_line(u, node);
    guarded_body(c, node->Try.body, caught, exception);
    compile_body(c, node->Try.orelse);
    emit_jump_silent(u, OP_JUMP_, end, node);
    uint64_t *after = bound_save(u);

    label_place(u, caught);
    u->at = NULL;
    temp_new(u);
    emit(u, OP_PUSH_EXC_, temp_new(u), exception, 0);
    Block handlers;
    block_push(u, &handlers, BLOCK_HANDLER);
    handlers.reg = exception;
    block_cover(u, &handlers, clean, u->temp);
    for (unsigned i = 0; i < node->Try.handlers.n; i++) {
        bound_restore(u, before);
        u->at = node;
        compile_handler(c, node->Try.handlers.at[i], &handlers, end);
        if (after) for (int w = 0; w < u->bound_words; w++) after[w] &= u->bound[w];
    }
    block_pop(u, &handlers);
    u->at = node->Try.handlers.at[node->Try.handlers.n - 1]; /* the clause that was asked last */
    u->silent = true;
    emit(u, OP_POP_EXC_, exception + 1, 0, 0);
    emit(u, OP_RERAISE_, exception, 0, 0);
    u->silent = false;
    u->at = NULL;
    int raised = temp_new(u);
    cleanup(c, clean, exception + 1, raised);
    bound_restore_take(u, before);
    bound_restore_take(u, after);
    u->temp = exception;
    u->at = node;
    label_place(u, end);
}

/* ---- try ... finally: the body of finally is compiled for the normal way out, for exceptions, and for each jump out */

static void compile_try_finally(Compiler *c, Node *node) {
    Unit *u = c->unit;
    int exception = u->temp;
    Label caught = label_new(u), end = label_new(u), clean = label_new(u);
    uint64_t *before = bound_save(u);
    Block body;
    mark_line(u, node);
    block_push(u, &body, BLOCK_FINALLY);
    body.final = &node->Try.finalbody;
    block_cover(u, &body, caught, exception);
    if (node->kind == AST_TryStar) compile_try_star(c, node);
    else if (node->Try.handlers.n) compile_try_except(c, node);
    else compile_body(c, node->Try.body);
    block_pop(u, &body);
    compile_body(c, node->Try.finalbody);
    emit_jump_silent(u, OP_JUMP_, end, node);
    uint64_t *after = bound_save(u);

    bound_restore_take(u, before);
    label_place(u, caught);
    u->at = NULL;
    temp_new(u);
    emit(u, OP_PUSH_EXC_, temp_new(u), exception, 0);
    Block last;
    block_push(u, &last, BLOCK_FINALLY_END);
    last.reg = exception;
    block_cover(u, &last, clean, u->temp);
    compile_body(c, node->Try.finalbody);
    block_pop(u, &last);
    u->at = NULL;
    emit(u, OP_POP_EXC_, exception + 1, 0, 0);
    emit(u, OP_RERAISE_, exception, 0, 0);
    int raised = temp_new(u);
    cleanup(c, clean, exception + 1, raised);
    bound_restore_take(u, after);
    u->temp = exception;
    u->at = node;
    label_place(u, end);
}

static bool is_finally_compiled(const Unit *u, const Node *node) {
    for (const Block *b = u->block; b; b = b->outer) if (b->final == &node->Try.finalbody) return true;
    return false;
}

void compile_try(Compiler *c, Node *node) {
    if (node->Try.finalbody.n) compile_try_finally(c, node);
    else compile_try_except(c, node);
}

/* ---- try ... except*
 *
 * E holds what is left of the group, E+2 the original, E+3 a list of what the clauses raised. */

static void star_clause(Compiler *c, Node *handler, Block *block, int left, int raised_list) {
    Unit *u = c->unit;
    Label next = label_new(u), failed = label_new(u);
    u->at = handler;
    int mark = u->temp, match = temp_new(u);
    int type = compile_expr(c, handler->ExceptHandler.type, NEXT);
    emit(u, OP_MATCH_GROUP_, match, left, type);
    u->temp = match + 1;
    int probe = temp_new(u);
    emit(u, OP_COPY_, probe, match, 0);
    Label matched = label_new(u);
    emit_branch(u, OP_JUMP_IF_NOT_NONE_, probe, 0, 0, matched);
    emit(u, OP_RELEASE_, match, 0, 0);
    emit_jump(u, OP_JUMP_, next);
    label_place(u, matched);
    u->temp = match + 1;
    Ident *name = handler->ExceptHandler.name;
    if (name) {
        emit(u, OP_COPY_, probe, match, 0);
        store_name(c, name, probe);
    }
    block->name = name;
    Block body;
    block_push(u, &body, BLOCK_VALUE);
    block_cover(u, &body, failed, u->temp);
    compile_body(c, handler->ExceptHandler.body);
    block_pop(u, &body);
    u->at = NULL;
    unset_name(c, name);
    emit(u, OP_RELEASE_, match, 0, 0);
    emit_jump(u, OP_JUMP_, next);
    label_place(u, failed);
    int raised = temp_new(u);
    unset_name(c, name);
    emit(u, OP_LIST_APPEND_, raised_list, raised, 0);
    emit(u, OP_RELEASE_, match, 0, 0);
    label_place(u, next);
    block->name = NULL;
    u->temp = mark;
}

void compile_try_star(Compiler *c, Node *node) {
    Unit *u = c->unit;
    if (node->TryStar.finalbody.n && !is_finally_compiled(u, node)) {
        compile_try_finally(c, node);
        return;
    }
    int left = u->temp;
    Label caught = label_new(u), end = label_new(u), clean = label_new(u);
    uint64_t *before = bound_save(u);
    mark_line(u, node);
    guarded_body(c, node->TryStar.body, caught, left);
    compile_body(c, node->TryStar.orelse);
    emit_jump_silent(u, OP_JUMP_, end, node);

    bound_restore_take(u, before);
    before = bound_save(u);
    label_place(u, caught);
    u->at = NULL;
    temp_new(u);
    int saved = temp_new(u);
    emit(u, OP_PUSH_EXC_, saved, left, 0);
    Block handlers;
    block_push(u, &handlers, BLOCK_HANDLER);
    handlers.reg = left;
    int original = temp_new(u), raised_list = temp_new(u);
    block_cover(u, &handlers, clean, original);
    emit(u, OP_COPY_, original, left, 0);
    emit(u, OP_BUILD_LIST_, raised_list, raised_list, 0);
    for (unsigned i = 0; i < node->TryStar.handlers.n; i++) star_clause(c, node->TryStar.handlers.at[i], &handlers, left, raised_list);
    u->at = NULL;
    int result = temp_new(u);
    emit(u, OP_COPY_, result, left, 0);
    emit(u, OP_LIST_APPEND_, raised_list, result, 0);
    emit(u, OP_RAISE_GROUP_, result, original, raised_list);
    block_pop(u, &handlers);
    emit(u, OP_POP_EXC_, saved, 0, 0);
    emit(u, OP_RELEASE_, left, 0, 0);
    int probe = original; /* free by now */
    emit(u, OP_COPY_, probe, result, 0);
    Label again = label_new(u);
    emit_branch(u, OP_JUMP_IF_NOT_NONE_, probe, 0, 0, again);
    emit(u, OP_RELEASE_, result, 0, 0);
    emit_jump(u, OP_JUMP_, end);
    label_place(u, again);
    emit(u, OP_RERAISE_, result, 0, 0);
    cleanup(c, clean, saved, original);
    bound_restore_take(u, before);
    u->temp = left;
    u->at = node;
    label_place(u, end);
}

/* ---- with: R[exit] is first the context manager, then its bound __exit__ */

static void await_into(Compiler *c, int reg, int reason) {
    emit(c->unit, OP_GET_AWAITABLE_, reg, reg, reason);
    compile_delegate(c, reg, reg);
}

static void enter_context(Compiler *c, bool is_async, int exit, int result) {
    Unit *u = c->unit;
    emit(u, is_async ? OP_ASYNC_WITH_ENTER_ : OP_WITH_ENTER_, result, exit, 0);
    if (is_async) await_into(c, result, 1);
}

static void leave_context(Compiler *c, bool is_async, int exit) {
    Unit *u = c->unit;
    if (!is_async) {
        emit(u, OP_WITH_EXIT_, exit, 0, 0);
        return;
    }
    int mark = u->temp, result = temp_new(u);
    emit(u, OP_ASYNC_WITH_EXIT_, result, exit, 0);
    await_into(c, result, 2);
    emit(u, OP_RELEASE_, result, 0, 0);
    u->temp = mark;
}

void compile_with(Compiler *c, Node *node, unsigned index) {
    Unit *u = c->unit;
    const Node *saved_at = u->at;
    bool is_async = node->kind == AST_AsyncWith;
    NodeList items = node->With.items;
    Node *item = items.at[index];
    int exit = compile_expr(c, item->withitem.context_expr, NEXT), exception = temp_new(u);
    enter_context(c, is_async, exit, exception);
    Label caught = label_new(u), end = label_new(u), clean = label_new(u), suppressed = label_new(u);
    uint64_t *bound = bound_save(u);
    Block body;
    block_push(u, &body, is_async ? BLOCK_ASYNC_WITH : BLOCK_WITH);
    body.reg = exit;
    body.at = saved_at;
    block_cover(u, &body, caught, exception);
    u->at = saved_at;
    if (item->withitem.optional_vars) store_target(c, item->withitem.optional_vars, exception);
    else emit(u, OP_RELEASE_, exception, 0, 0);
    u->temp = exception;
    if (index + 1 < items.n) compile_with(c, node, index + 1);
    else compile_body(c, node->With.body);
    block_pop(u, &body);
    leave_context(c, is_async, exit);
    emit_jump(u, OP_JUMP_, end);

    label_place(u, caught);
    temp_new(u);
    int handled = temp_new(u);
    emit(u, OP_PUSH_EXC_, handled, exception, 0);
    Block leaving;
    block_push(u, &leaving, BLOCK_VALUE);
    block_cover(u, &leaving, clean, u->temp);
    int verdict = temp_new(u);
    emit(u, OP_WITH_EXIT_EXC_, verdict, exit, exception);
    if (is_async) await_into(c, verdict, 2);
    emit_branch(u, OP_JUMP_IF_TRUE_, verdict, 0, 0, suppressed);
    block_pop(u, &leaving);
    u->at = NULL;
    emit(u, OP_POP_EXC_, handled, 0, 0);
    emit(u, OP_RERAISE_, exception, 1, 0);
    cleanup(c, clean, handled, verdict);
    label_place(u, suppressed);
    emit(u, OP_POP_EXC_, handled, 0, 0);
    emit(u, OP_RELEASE_, exception, 0, 0);
    emit(u, OP_RELEASE_, exit, 0, 0);
    bound_restore_take(u, bound); /* the body may have been cut short */
    u->temp = exit;
    u->at = saved_at;
    label_place(u, end);
}
