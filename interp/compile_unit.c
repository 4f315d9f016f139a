/* The frame of a code object: which register each variable gets, the prologue, the end; and functions made of it. */
#include <stdlib.h>
#include <string.h>

#include "interp/compiler.h"

#include "runtime/base/alloc.h"

static void add_name(Compiler *c, Own list, const Ident *name) {
    scoped Own text = ident_str(c, name);
    if (!text || list_append(list, text) < 0) compile_failed(c);
}

static bool is_function_scope(const Scope *s) { return s->kind != SCOPE_MODULE && s->kind != SCOPE_CLASS; }

/* ---- locals that a `del` or the end of an `except ... as` may unbind: they are checked at every read */

static void mark_deletable(Compiler *c, const Ident *name) {
    Ident *mangled = scope_mangle(c->ast, c->unit->scope, (Ident *)name);
    Symbol *symbol = mangled ? scope_find(c->unit->scope, mangled) : NULL;
    if (symbol && symbol->kind == NAME_LOCAL) c->unit->deletable[symbol->index] = true;
}

static void mark_deleted_target(Compiler *c, const Node *target) {
    NodeList parts = {0};
    if (target->kind == AST_Name) mark_deletable(c, target->Name.id);
    if (target->kind == AST_Tuple) parts = target->Tuple.elts;
    if (target->kind == AST_List) parts = target->List.elts;
    for (unsigned i = 0; i < parts.n; i++) mark_deleted_target(c, parts.at[i]);
}

static void mark_deletes(Compiler *c, NodeList body);

static void mark_handlers(Compiler *c, NodeList handlers) {
    for (unsigned i = 0; i < handlers.n; i++) {
        if (handlers.at[i]->ExceptHandler.name) mark_deletable(c, handlers.at[i]->ExceptHandler.name);
        mark_deletes(c, handlers.at[i]->ExceptHandler.body);
    }
}

static void mark_statement(Compiler *c, const Node *s) {
    switch (s->kind) {
    case AST_Delete:
        for (unsigned i = 0; i < s->Delete.targets.n; i++) mark_deleted_target(c, s->Delete.targets.at[i]);
        break;
    case AST_For:
    case AST_AsyncFor:
        mark_deletes(c, s->For.body);
        mark_deletes(c, s->For.orelse);
        break;
    case AST_While:
        mark_deletes(c, s->While.body);
        mark_deletes(c, s->While.orelse);
        break;
    case AST_If:
        mark_deletes(c, s->If.body);
        mark_deletes(c, s->If.orelse);
        break;
    case AST_With:
    case AST_AsyncWith: mark_deletes(c, s->With.body); break;
    case AST_Try:
    case AST_TryStar:
        mark_deletes(c, s->Try.body);
        mark_handlers(c, s->Try.handlers);
        mark_deletes(c, s->Try.orelse);
        mark_deletes(c, s->Try.finalbody);
        break;
    case AST_Match:
        for (unsigned i = 0; i < s->Match.cases.n; i++) mark_deletes(c, s->Match.cases.at[i]->match_case.body);
        break;
    default: break;
    }
}

static void mark_deletes(Compiler *c, NodeList body) {
    for (unsigned i = 0; i < body.n; i++) mark_statement(c, body.at[i]);
}

/* ---- registers */

static bool is_lent(const Symbol *symbol) { return symbol->flags & SYMBOL_LENT; }
static bool is_plain_local(const Symbol *symbol) { return symbol->kind == NAME_LOCAL && !is_lent(symbol); }
static bool is_lent_local(const Symbol *symbol) { return symbol->kind == NAME_LOCAL && is_lent(symbol); }
static bool is_cell(const Symbol *symbol) { return symbol->kind == NAME_CELL; }
static bool is_free(const Symbol *symbol) { return symbol->kind == NAME_FREE || symbol->flags & SYMBOL_FREE_CLASS; }

/* By name, those that are lent last. */
static int compare_names(const void *a, const void *b) {
    const Symbol *x = *(Symbol *const *)a, *y = *(Symbol *const *)b;
    return is_lent(x) != is_lent(y) ? is_lent(x) - is_lent(y) : strcmp(x->name->text, y->name->text);
}

/* Those of a scope's symbols from number `first` on that are wanted, by name: CPython numbers cells and free variables so.
 * Released by mem_free; NULL when the unit has failed. */
static Symbol **pick_symbols(Compiler *c, const Scope *s, unsigned first, bool (*wanted)(const Symbol *), unsigned *count) {
    Symbol **found = mem_alloc_array(s->symbol_count + 1, sizeof *found);
    *count = 0;
    if (!found) return compile_failed(c), NULL;
    for (unsigned i = first; i < s->symbol_count; i++)
        if (wanted(s->symbols[i])) found[(*count)++] = s->symbols[i];
    qsort(found, *count, sizeof *found, compare_names);
    return found;
}

static void place_local(Compiler *c, Unit *u, Symbol *symbol) {
    if (symbol->kind == NAME_LOCAL) symbol->index = u->local_count;
    add_name(c, u->local_names, symbol->name);
    u->local_count++;
}

/* Parameters, other locals, and behind them those that CPython would keep in cells. */
static void place_locals(Compiler *c, Unit *u) {
    Scope *s = u->scope;
    unsigned lent;
    for (unsigned i = 0; i < s->symbol_count; i++)
        if (i < s->param_count || is_plain_local(s->symbols[i])) place_local(c, u, s->symbols[i]);
    Symbol **others = pick_symbols(c, s, s->param_count, is_lent_local, &lent);
    for (unsigned i = 0; others && i < lent; i++) place_local(c, u, others[i]);
    mem_free(others);
    u->lent_locals = (int)lent;
}

static void place_cell(Compiler *c, Unit *u, Symbol *symbol, int param) {
    u->cell_params[u->cell_count] = param;
    symbol->index = u->local_count + u->cell_count++;
    add_name(c, u->cell_names, symbol->name);
    if (u->scope->kind == SCOPE_CLASS && strcmp(symbol->name->text, "__class__") == 0) u->class_cell = symbol->index;
}

static void place_cells(Compiler *c, Unit *u) {
    Scope *s = u->scope;
    u->cell_params = mem_alloc_array(s->symbol_count + 1, sizeof *u->cell_params);
    if (!u->cell_params) {
        compile_failed(c);
        return;
    }
    unsigned params = is_function_scope(s) ? s->param_count : 0, count;
    for (unsigned i = 0; i < params; i++)
        if (is_cell(s->symbols[i])) place_cell(c, u, s->symbols[i], (int)i);
    Symbol **others = pick_symbols(c, s, params, is_cell, &count);
    for (unsigned i = 0; i < count; i++) place_cell(c, u, others[i], -1);
    mem_free(others);
    if (s->kind == SCOPE_CLASS && s->needs_class_cell && u->class_cell < 0) {
        u->cell_params[u->cell_count] = -1;
        u->class_cell = u->local_count + u->cell_count++;
        if (list_append(u->cell_names, name___class__) < 0) compile_failed(c);
    }
}

static void place_free(Compiler *c, Unit *u) {
    unsigned count;
    Symbol **free_ones = pick_symbols(c, u->scope, 0, is_free, &count);
    for (unsigned i = 0; i < count; i++) {
        free_ones[i]->index = u->local_count + u->cell_count + u->free_count++;
        u->lent_free += is_lent(free_ones[i]);
        add_name(c, u->free_names, free_ones[i]->name);
    }
    mem_free(free_ones);
}

/* What the function around has surely bound and lends, is bound here, too. */
static void bind_lent(Unit *u) {
    for (unsigned i = 0; i < u->scope->symbol_count; i++) {
        const Symbol *symbol = u->scope->symbols[i];
        if (!is_free(symbol) || !is_lent(symbol)) continue;
        if (is_bound(u->outer, scope_find(u->outer->scope, symbol->name)->index)) set_bound(u, symbol->index, true);
    }
}

static void add_cellvars(Compiler *c, const Scope *s, unsigned first, unsigned end, Own list) {
    for (unsigned i = first; i < end; i++)
        if (is_cell(s->symbols[i]) || is_lent_local(s->symbols[i])) add_name(c, list, s->symbols[i]->name);
}

/* co_cellvars, where it is not just the cells: parameters in their order, then the others by name. */
static void name_cellvars(Compiler *c, Unit *u) {
    const Scope *s = u->scope;
    unsigned lent = 0;
    for (unsigned i = 0; i < s->symbol_count; i++) lent += is_lent_local(s->symbols[i]);
    if (!lent) return;
    u->cellvar_names = list_new(0);
    scoped Own others = list_new(0);
    if (!u->cellvar_names || !others) return compile_failed(c);
    add_cellvars(c, s, 0, s->param_count, u->cellvar_names);
    add_cellvars(c, s, s->param_count, s->symbol_count, others);
    if (list_sort(others, NULL, false) < 0 || list_extend(u->cellvar_names, others) < 0) compile_failed(c);
}

static void track_bound(Compiler *c, Unit *u) {
    u->bound_words = u->first_temp / 64 + 1;
    u->bound = mem_alloc_zero_array((size_t)u->bound_words, sizeof *u->bound);
    u->deletable = mem_alloc_zero_array((size_t)u->first_temp + 1, sizeof *u->deletable);
    if (!u->bound || !u->deletable) {
        mem_free(u->bound);
        u->bound = NULL; /* nothing counts as bound */
        compile_failed(c);
        return;
    }
    const Node *node = u->scope->node;
    if (node->kind == AST_FunctionDef || node->kind == AST_AsyncFunctionDef) mark_deletes(c, node->FunctionDef.body);
    for (int i = 0; i < (int)u->scope->param_count; i++) set_bound(u, i, true);
    bind_lent(u);
}

/* ---- the prologue */

static bool is_generator_scope(const Scope *s) {
    return s->is_generator || s->is_coroutine || s->node->kind == AST_GeneratorExp;
}

static void emit_prologue(Unit *u) {
    if (is_generator_scope(u->scope)) emit(u, OP_MAKE_GENERATOR_, 0, 0, 0);
    if (u->free_count) emit(u, OP_COPY_FREE_, u->local_count + u->cell_count, u->free_count, 0);
    for (int i = 0; i < u->cell_count; i++) {
        int param = u->cell_params[i];
        if (param >= 0) emit(u, OP_MAKE_CELL_OF_, u->local_count + i, param, 0);
        else emit(u, OP_MAKE_CELL_, u->local_count + i, 0, 0);
    }
}

static Own qualified_name(Compiler *c, Unit *u) {
    Unit *outer = u->outer;
    if (!outer || outer->scope->kind == SCOPE_MODULE) return own(u->name);
    Scope *s = u->scope;
    if (s->kind == SCOPE_FUNCTION || s->kind == SCOPE_CLASS) {
        Ident *mangled = scope_mangle(c->ast, outer->scope, s->name);
        Symbol *symbol = mangled ? scope_find(outer->scope, mangled) : NULL;
        if (symbol && symbol->kind == NAME_GLOBAL_EXPLICIT) return own(u->name);
    }
    bool within_function = outer->scope->kind == SCOPE_FUNCTION || outer->scope->kind == SCOPE_LAMBDA;
    return str_format(within_function ? "%U.<locals>.%U" : "%U.%U", outer->qualname, u->name);
}

void enter_unit(Compiler *c, Unit *u, Scope *scope, Own name_take) {
    unit_init(u, c->unit, scope);
    c->unit = u;
    u->name = name_take;
    if (!name_take) compile_failed(c);
    else u->qualname = qualified_name(c, u);
    if (!u->qualname) compile_failed(c);
    if (u->failed) return;
    if (is_function_scope(scope)) {
        place_locals(c, u);
        name_cellvars(c, u);
    }
    place_cells(c, u);
    place_free(c, u);
    u->first_temp = u->temp = u->temp_max = u->local_count + u->cell_count + u->free_count;
    if (is_function_scope(scope)) track_bound(c, u);
    if (!u->failed) emit_prologue(u);
}

static uint32_t scope_flags(Compiler *c, const Unit *u) {
    const Scope *s = u->scope;
    uint32_t flags = future_annotations(c) ? CODE_FUTURE_ANNOTATIONS : 0;
    if (!is_function_scope(s)) return s->is_coroutine ? flags | CODE_COROUTINE : flags;
    flags |= CODE_OPTIMIZED | CODE_NEWLOCALS;
    if (s->nested) flags |= CODE_NESTED;
    if (s->has_varargs) flags |= CODE_VARARGS;
    if (s->has_varkeywords) flags |= CODE_VARKEYWORDS;
    bool generator = s->is_generator || s->node->kind == AST_GeneratorExp;
    if (s->is_coroutine) flags |= generator ? CODE_ASYNC_GENERATOR : CODE_COROUTINE;
    else if (generator) flags |= CODE_GENERATOR;
    return flags;
}

Own leave_unit(Compiler *c, Unit *u, uint32_t flags, const Node *arguments, int first_line) {
    Own code = unit_finish(u, c->filename, flags | scope_flags(c, u), arguments, first_line);
    c->unit = u->outer;
    if (!code && c->unit) c->unit->failed = true;
    return code;
}

void load_closure(Compiler *c, const Unit *inner) {
    Unit *u = c->unit;
    unsigned count;
    Symbol **free_ones = pick_symbols(c, inner->scope, 0, is_free, &count);
    for (unsigned i = 0; i < count; i++) emit(u, OP_LOAD_CLOSURE_, temp_new(u), cell_of(c, free_ones[i]->name), 0);
    mem_free(free_ones);
}

void make_function(Compiler *c, Own code_take, Unit *inner, int flags, int base, int dst) {
    Unit *u = c->unit;
    if (inner->free_count && code_take) {
        int first = u->temp;
        load_closure(c, inner);
        emit(u, OP_BUILD_TUPLE_, first, first, inner->free_count);
        if (!flags) base = first; /* the result's register may lie between */
        flags |= 8;
    }
    emit(u, OP_MAKE_FUNCTION_, dst, base, flags);
    emit_word(u, unit_constant_take(u, code_take));
}
