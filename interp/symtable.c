/* Scopes and names, first half: walk the tree, make the scopes, note what each does with each name.
 *
 * Order matters: symbols are added in the order in which CPython's symbol table would, so that errors come from the
 * same place and parameters come first.  The second half, which decides what each name means, is symtable_resolve.c;
 * rules about statements (return outside function ...) are in check.c.  Chains of binary operators are walked with a
 * stack of our own; other nesting is guarded by the address of the C stack. */
#include "interp/symtable_private.h"
#include <string.h>

/* ---- symbols ---- */

bool symtable_stop(Symtable *st, Place place, const char *format, const char *name) {
    if (!st->stopped) fault_set_late(st->fault, st->ast, place, name ? arena_printf(&st->ast->arena, format, name) : format);
    st->stopped = true;
    return false;
}

bool symtable_no_memory(Symtable *st) {
    if (!st->stopped) *st->fault = (SyntaxFault){.kind = FAULT_MEMORY};
    st->stopped = true;
    return false;
}

bool symtable_too_deep(Symtable *st) {
    if ((char *)__builtin_frame_address(0) > st->ast->stack_limit) return false;
    if (!st->stopped) *st->fault = (SyntaxFault){.kind = FAULT_RECURSION, .msg = "maximum recursion depth exceeded during compilation"};
    st->stopped = true;
    return true;
}

Symbol *scope_find(const Scope *scope, const Ident *name) {
    if (!scope->table_size) return NULL;
    for (uint32_t i = name->hash;; i++) {
        Symbol *symbol = scope->table[i & (scope->table_size - 1)];
        if (!symbol || symbol->name == name) return symbol;
    }
}

static void table_put(Scope *scope, Symbol *symbol) {
    uint32_t i = symbol->name->hash;
    while (scope->table[i & (scope->table_size - 1)]) i++;
    scope->table[i & (scope->table_size - 1)] = symbol;
}

static bool scope_grow(Symtable *st, Scope *scope) {
    uint32_t capacity = scope->symbol_capacity ? scope->symbol_capacity * 2 : 8;
    Symbol **symbols = arena_alloc_array(&st->ast->arena, capacity, sizeof *symbols);
    Symbol **table = arena_alloc_array(&st->ast->arena, (size_t)capacity * 2, sizeof *table);
    if (!symbols || !table) return symtable_no_memory(st);
    if (scope->symbol_count) memcpy(symbols, scope->symbols, scope->symbol_count * sizeof *symbols);
    scope->symbols = symbols;
    scope->symbol_capacity = capacity;
    scope->table = table;
    scope->table_size = capacity * 2;
    for (uint32_t i = 0; i < scope->symbol_count; i++) table_put(scope, symbols[i]);
    return true;
}

/* A variable that is bound once and for all can be lent to generator expressions (symtable_resolve.c). */
static void note_binding(const Symtable *st, Symbol *symbol, unsigned flags) {
    bool first = !(symbol->flags & SYMBOL_BOUND);
    bool param = flags & SYMBOL_PARAM;
    if (first && (param || (st->settling && !st->comp_target))) {
        symbol->flags |= SYMBOL_SETTLED;
        symbol->settled = param ? NULL : st->settling;
    } else {
        symbol->flags |= SYMBOL_REBOUND;
    }
}

Symbol *symtable_add(Symtable *st, Scope *scope, Ident *mangled, unsigned flags) {
    Symbol *symbol = scope_find(scope, mangled);
    if (!symbol) {
        if (scope->symbol_count == scope->symbol_capacity && !scope_grow(st, scope)) return NULL;
        symbol = arena_alloc(&st->ast->arena, sizeof *symbol);
        if (!symbol) return symtable_no_memory(st), NULL;
        symbol->name = mangled;
        symbol->index = -1;
        scope->symbols[scope->symbol_count++] = symbol;
        table_put(scope, symbol);
    }
    if (flags & SYMBOL_BOUND) note_binding(st, symbol, flags);
    symbol->flags |= (uint16_t)flags;
    return symbol;
}

Ident *scope_mangle(Ast *ast, const Scope *scope, Ident *name) {
    const Ident *owner = scope->class_name;
    if (!owner || name->length < 3 || name->text[0] != '_' || name->text[1] != '_') return name;
    if (!strcmp(name->text + name->length - 2, "__") || strchr(name->text, '.')) return name;
    const char *class = owner->text;
    while (*class == '_') class++;
    if (!*class) return name;
    size_t n = 1 + strlen(class) + name->length;
    char *text = arena_printf(&ast->arena, "_%s%s", class, name->text);
    return text ? ast_intern(ast, text, n) : NULL;
}

static Symbol *add_name(Symtable *st, Ident *name, unsigned flags) {
    Ident *mangled = scope_mangle(st->ast, st->scope, name);
    if (!mangled) return symtable_no_memory(st), NULL;
    return symtable_add(st, st->scope, mangled, flags);
}

static bool bind_name(Symtable *st, const Node *node, Ident *name) {
    if (st->comp_target) {
        Ident *mangled = scope_mangle(st->ast, st->scope, name);
        Symbol *old = mangled ? scope_find(st->scope, mangled) : NULL;
        if (old && (old->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)))
            return symtable_stop(st, place_of(node), "comprehension inner loop cannot rebind assignment expression target '%s'", name->text);
    }
    return add_name(st, name, SYMBOL_BOUND | SYMBOL_ASSIGNED | (st->comp_target ? SYMBOL_COMP_TARGET : 0));
}

/* ---- scopes ---- */

static Scope *enter_scope(Symtable *st, ScopeKind kind, Node *node, const char *name, Ident *ident) {
    Scope *scope = arena_alloc(&st->ast->arena, sizeof *scope), *parent = st->scope;
    if (!ident) ident = ast_intern(st->ast, name, strlen(name));
    if (!scope || !ident) return symtable_no_memory(st), NULL;
    scope->kind = kind;
    scope->node = node;
    scope->name = ident;
    scope->parent = parent;
    scope->class_name = kind == SCOPE_CLASS ? ident : parent ? parent->class_name : NULL;
    scope->nested = parent && (parent->nested || parent->kind >= SCOPE_FUNCTION);
    if (parent && parent->last_child) parent->last_child->next = scope;
    else if (parent) parent->first_child = scope;
    if (parent) parent->last_child = scope;
    return st->scope = scope;
}

static void leave_scope(Symtable *st) {
    st->scope = st->scope->parent;
}

/* ---- walking ---- */

static bool walk(Symtable *st, Node *node);

static bool walk_list(Symtable *st, const NodeList *list) {
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i] && !walk(st, list->at[i])) return false;
    return true;
}

static bool walk_optional(Symtable *st, Node *node) {
    return !node || walk(st, node);
}

static bool walk_child(void *context, Node *node) {
    return walk(context, node);
}

/* ---- functions ---- */

static bool add_parameter(Symtable *st, const Node *arg) {
    if (!arg) return true;
    Ident *mangled = scope_mangle(st->ast, st->scope, arg->arg.arg);
    if (!mangled) return symtable_no_memory(st);
    if (scope_find(st->scope, mangled))
        return symtable_stop(st, place_of(arg), "duplicate argument '%s' in function definition", arg->arg.arg->text);
    return symtable_add(st, st->scope, mangled, SYMBOL_PARAM | SYMBOL_BOUND);
}

static bool add_parameters(Symtable *st, const NodeList *args) {
    for (uint32_t i = 0; i < args->n; i++)
        if (!add_parameter(st, args->at[i])) return false;
    return true;
}

static bool enter_parameters(Symtable *st, const Node *args) {
    Scope *scope = st->scope;
    scope->has_varargs = args->arguments.vararg;
    scope->has_varkeywords = args->arguments.kwarg;
    if (!add_parameters(st, &args->arguments.posonlyargs) || !add_parameters(st, &args->arguments.args) ||
        !add_parameters(st, &args->arguments.kwonlyargs) || !add_parameter(st, args->arguments.vararg) ||
        !add_parameter(st, args->arguments.kwarg)) return false;
    scope->param_count = scope->symbol_count;
    return true;
}

/* An annotation that stays text makes no names, but some expressions may not stand in it all the same. */
static bool check_text_annotation(void *context, Node *node) {
    Symtable *st = context;
    const char *what = node->kind == AST_Yield || node->kind == AST_YieldFrom ? "yield expression" :
                       node->kind == AST_Await ? "await expression" : node->kind == AST_NamedExpr ? "named expression" : NULL;
    if (symtable_too_deep(st)) return false;
    if (what) return symtable_stop(st, place_of(node), "'%s' can not be used within an annotation", what);
    return ast_each_child(node, check_text_annotation, st);
}

static bool walk_annotation(Symtable *st, Node *node) {
    if (!node) return true;
    return st->ast->future_flags & FUTURE_ANNOTATIONS ? check_text_annotation(st, node) : walk(st, node);
}

static bool walk_annotations(Symtable *st, const NodeList *args) {
    for (uint32_t i = 0; i < args->n; i++)
        if (!walk_annotation(st, args->at[i]->arg.annotation)) return false;
    return true;
}

/* Annotations are evaluated around the function. */
static bool walk_all_annotations(Symtable *st, const Node *args, Node *returns) {
    const Node *vararg = args->arguments.vararg, *kwarg = args->arguments.kwarg;
    return walk_annotations(st, &args->arguments.posonlyargs) && walk_annotations(st, &args->arguments.args) &&
           (!vararg || walk_annotation(st, vararg->arg.annotation)) && (!kwarg || walk_annotation(st, kwarg->arg.annotation)) &&
           walk_annotations(st, &args->arguments.kwonlyargs) && walk_annotation(st, returns);
}

static bool walk_defaults(Symtable *st, const Node *args) {
    return walk_list(st, &args->arguments.defaults) && walk_list(st, &args->arguments.kw_defaults);
}

static bool walk_function(Symtable *st, Node *node) {
    Node *args = node->FunctionDef.args;
    if (!bind_name(st, node, node->FunctionDef.name) || !walk_defaults(st, args) ||
        !walk_all_annotations(st, args, node->FunctionDef.returns) || !walk_list(st, &node->FunctionDef.decorator_list)) return false;
    Scope *scope = enter_scope(st, SCOPE_FUNCTION, node, NULL, node->FunctionDef.name);
    if (!scope) return false;
    node->FunctionDef.scope = scope;
    scope->is_coroutine = node->kind == AST_AsyncFunctionDef;
    if (!enter_parameters(st, args) || !walk_list(st, &node->FunctionDef.body)) return false;
    leave_scope(st);
    return true;
}

static bool walk_lambda(Symtable *st, Node *node) {
    if (!walk_defaults(st, node->Lambda.args)) return false;
    node->Lambda.scope = enter_scope(st, SCOPE_LAMBDA, node, "lambda", NULL);
    if (!node->Lambda.scope || !enter_parameters(st, node->Lambda.args) || !walk(st, node->Lambda.body)) return false;
    leave_scope(st);
    return true;
}

static bool walk_class(Symtable *st, Node *node) {
    if (!bind_name(st, node, node->ClassDef.name) || !walk_list(st, &node->ClassDef.bases) ||
        !walk_list(st, &node->ClassDef.keywords) || !walk_list(st, &node->ClassDef.decorator_list)) return false;
    node->ClassDef.scope = enter_scope(st, SCOPE_CLASS, node, NULL, node->ClassDef.name);
    if (!node->ClassDef.scope || !walk_list(st, &node->ClassDef.body)) return false;
    leave_scope(st);
    return true;
}

/* ---- comprehensions ---- */

static bool walk_target(Symtable *st, Node *target) {
    Node *outer = st->comp_target;
    st->comp_target = target;
    bool fine = walk(st, target);
    st->comp_target = outer;
    return fine;
}

static bool walk_iterable(Symtable *st, Node *iter) {
    st->comp_iterable++;
    bool fine = walk(st, iter);
    st->comp_iterable--;
    return fine;
}

static bool walk_clauses(Symtable *st, const NodeList *clauses) {
    for (uint32_t i = 0; i < clauses->n; i++) {
        const Node *clause = clauses->at[i];
        if (clause->comprehension.is_async) st->scope->is_coroutine = true;
        if (!walk_target(st, clause->comprehension.target)) return false;
        if (i && !walk_iterable(st, clause->comprehension.iter)) return false;
        if (!walk_list(st, &clause->comprehension.ifs)) return false;
    }
    return true;
}

static const NodeList *clauses_of(const Node *node) {
    return node->kind == AST_DictComp ? &node->DictComp.generators : &node->ListComp.generators;
}

static bool walk_comprehension(Symtable *st, Node *node) {
    static const char *const names[AST_COUNT] = {
        [AST_ListComp] = "listcomp", [AST_SetComp] = "setcomp", [AST_DictComp] = "dictcomp", [AST_GeneratorExp] = "genexpr"};
    const NodeList *clauses = clauses_of(node);
    bool dict = node->kind == AST_DictComp, generator = node->kind == AST_GeneratorExp;
    if (!walk_iterable(st, clauses->at[0]->comprehension.iter)) return false;
    Scope *scope = enter_scope(st, SCOPE_COMPREHENSION, node, names[node->kind], NULL);
    Ident *argument = scope ? ast_intern(st->ast, ".0", 2) : NULL;
    if (!argument) return symtable_no_memory(st);
    *(dict ? &node->DictComp.scope : &node->ListComp.scope) = scope;
    scope->is_generator = generator;
    scope->param_count = 1;
    if (!symtable_add(st, scope, argument, SYMBOL_PARAM | SYMBOL_BOUND) || !walk_clauses(st, clauses)) return false;
    if (dict ? !walk(st, node->DictComp.value) || !walk(st, node->DictComp.key) : !walk(st, node->ListComp.elt)) return false;
    leave_scope(st);
    bool awaited = st->scope->kind == SCOPE_COMPREHENSION && !generator;
    bool at_top = st->scope->kind == SCOPE_MODULE && st->ast->top_await;
    if (scope->is_coroutine && (awaited || at_top)) st->scope->is_coroutine = true;
    return true;
}

/* `:=` in a comprehension binds in the function or module around it. */
static bool bind_outside(Symtable *st, const Node *target) {
    Ident *name = scope_mangle(st->ast, st->scope, target->Name.id);
    if (!name) return symtable_no_memory(st);
    for (Scope *scope = st->scope; scope; scope = scope->parent) {
        const Symbol *symbol = scope_find(scope, name);
        if (scope->kind == SCOPE_COMPREHENSION) {
            if (symbol && (symbol->flags & SYMBOL_COMP_TARGET))
                return symtable_stop(st, place_of(target), "assignment expression cannot rebind comprehension iteration variable '%s'", name->text);
            continue;
        }
        if (scope->kind == SCOPE_CLASS)
            return symtable_stop(st, place_of(target), "assignment expression within a comprehension cannot be used in a class body", NULL);
        bool global = scope->kind == SCOPE_MODULE || (symbol && (symbol->flags & SYMBOL_GLOBAL));
        for (Scope *inner = st->scope; inner != scope; inner = inner->parent)
            if (inner == st->scope && !symtable_add(st, inner, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL)) return false;
        return symtable_add(st, scope, name, global && scope->kind != SCOPE_MODULE ? SYMBOL_GLOBAL : SYMBOL_BOUND | SYMBOL_ASSIGNED);
    }
    return true;
}

static bool walk_named(Symtable *st, Node *node) {
    if (st->comp_iterable)
        return symtable_stop(st, place_of(node), "assignment expression cannot be used in a comprehension iterable expression", NULL);
    if (st->scope->kind == SCOPE_COMPREHENSION && !bind_outside(st, node->NamedExpr.target)) return false;
    st->scope->has_walrus = true;
    return walk(st, node->NamedExpr.value) && walk(st, node->NamedExpr.target);
}

/* ---- declarations ---- */

static bool declare(Symtable *st, const Node *node, unsigned flag, const char *what) {
    for (uint32_t i = 0; i < node->Global.names.n; i++) {
        Ident *name = node->Global.names.at[i], *mangled = scope_mangle(st->ast, st->scope, name);
        if (!mangled) return symtable_no_memory(st);
        const Symbol *old = scope_find(st->scope, mangled);
        unsigned flags = old ? old->flags : 0;
        const char *format = flags & SYMBOL_PARAM ? "name '%s' is parameter and %s" : flags & SYMBOL_USED ? "name '%s' is used prior to %s declaration" :
                             flags & SYMBOL_ANNOTATED ? "annotated name '%s' can't be %s" : flags & SYMBOL_BOUND ? "name '%s' is assigned to before %s declaration" : NULL;
        if (format) return symtable_stop(st, place_of(node), arena_printf(&st->ast->arena, format, name->text, what), NULL);
        Symbol *symbol = symtable_add(st, st->scope, mangled, flag);
        if (!symbol) return false;
        Scope *module = st->scope;
        while (module->parent) module = module->parent;
        if (flag == SYMBOL_GLOBAL && !symtable_add(st, module, mangled, SYMBOL_GLOBAL)) return false;
        if (symbol->line) continue;
        symbol->line = (int)node->line;
        symbol->col = (int)node->col;
        symbol->end_line = (int)node->end_line;
        symbol->end_col = (int)node->end_col;
    }
    return true;
}

static bool walk_annotated(Symtable *st, Node *node) {
    Node *target = node->AnnAssign.target;
    if (st->scope->kind < SCOPE_FUNCTION) st->scope->has_annotations = true;
    if (target->kind == AST_Name) {
        Ident *mangled = scope_mangle(st->ast, st->scope, target->Name.id);
        const Symbol *old = mangled ? scope_find(st->scope, mangled) : NULL;
        unsigned flags = old ? old->flags : 0;
        if ((flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) && st->scope->parent && node->AnnAssign.simple)
            return symtable_stop(st, place_of(node), flags & SYMBOL_GLOBAL ? "annotated name '%s' can't be global" : "annotated name '%s' can't be nonlocal",
                                 target->Name.id->text);
        unsigned bound = node->AnnAssign.simple ? SYMBOL_ANNOTATED | SYMBOL_BOUND | SYMBOL_ASSIGNED : node->AnnAssign.value ? SYMBOL_BOUND | SYMBOL_ASSIGNED : 0;
        if (bound && !add_name(st, target->Name.id, bound)) return false;
    } else if (!walk(st, target)) return false;
    return walk_annotation(st, node->AnnAssign.annotation) && walk_optional(st, node->AnnAssign.value);
}

static bool walk_alias(Symtable *st, Node *alias) {
    Ident *name = alias->alias.asname ? alias->alias.asname : alias->alias.name;
    const char *dot = alias->alias.asname ? NULL : strchr(name->text, '.');
    if (!strcmp(name->text, "*")) {
        if (!st->scope->parent) return true;
        return symtable_stop(st, place_of(alias), "import * only allowed at module level", NULL);
    }
    if (dot && !(name = ast_intern(st->ast, name->text, (size_t)(dot - name->text)))) return symtable_no_memory(st);
    return add_name(st, name, SYMBOL_BOUND | SYMBOL_IMPORTED);
}

/* ---- expressions with rules of their own ---- */

static bool walk_name(Symtable *st, const Node *node) {
    static const char *const watchers[] = {"locals", "vars", "eval", "exec", "dir"};
    Ident *name = node->Name.id;
    if (node->Name.ctx != CTX_LOAD) return bind_name(st, node, name);
    if (!add_name(st, name, SYMBOL_USED)) return false;
    for (size_t i = 0; i < sizeof watchers / sizeof *watchers; i++)
        if (!strcmp(name->text, watchers[i])) st->scope->uses_locals_call = true;
    if (st->scope->kind < SCOPE_FUNCTION || strcmp(name->text, "super")) return true;
    Ident *class = ast_intern(st->ast, "__class__", 9);
    return class ? symtable_add(st, st->scope, class, SYMBOL_USED) != NULL : symtable_no_memory(st);
}

static bool walk_yield(Symtable *st, Node *node) {
    static const char *const names[AST_COUNT] = {
        [AST_ListComp] = "'yield' inside list comprehension", [AST_SetComp] = "'yield' inside set comprehension",
        [AST_DictComp] = "'yield' inside dict comprehension", [AST_GeneratorExp] = "'yield' inside generator expression"};
    if (!walk_optional(st, node->Yield.value)) return false;
    if (st->scope->kind == SCOPE_COMPREHENSION) return symtable_stop(st, place_of(node), names[st->scope->node->kind], NULL);
    st->scope->is_generator = true;
    return true;
}

/* Left operands nest as deep as a chain is long: they are kept in a list instead of on the C stack. */
static bool walk_binary(Symtable *st, Node *node) {
    VEC(Node *) chain = {0};
    bool fine = true;
    for (; node->kind == AST_BinOp; node = node->BinOp.left) {
        Node **slot = vec_push(&chain);
        if (!slot) {
            vec_free(&chain);
            return symtable_no_memory(st);
        }
        *slot = node;
    }
    fine = walk(st, node);
    while (fine && chain.n) fine = walk(st, chain.at[--chain.n]->BinOp.right);
    vec_free(&chain);
    return fine;
}

static bool walk_targets(Symtable *st, const Node *assign) {
    st->settling = st->scope->loops ? NULL : assign;
    bool fine = walk_list(st, &assign->Assign.targets);
    st->settling = NULL;
    return fine;
}

static bool walk_loop(Symtable *st, Node *node) {
    Scope *scope = st->scope;
    if (node->kind == AST_AsyncFor) scope->is_coroutine = true;
    scope->loops++;
    bool fine = ast_each_child(node, walk_child, st);
    scope->loops--;
    return fine;
}

static bool walk_pattern_name(Symtable *st, Node *node, Ident *name) {
    return ast_each_child(node, walk_child, st) && (!name || bind_name(st, node, name));
}

static bool walk(Symtable *st, Node *node) {
    if (st->stopped || symtable_too_deep(st)) return false;
    switch ((NodeKind)node->kind) {
    case AST_FunctionDef: case AST_AsyncFunctionDef: return walk_function(st, node);
    case AST_ClassDef: return walk_class(st, node);
    case AST_Lambda: return walk_lambda(st, node);
    case AST_ListComp: case AST_SetComp: case AST_DictComp: case AST_GeneratorExp: return walk_comprehension(st, node);
    case AST_Name: return walk_name(st, node);
    case AST_NamedExpr: return walk_named(st, node);
    case AST_BinOp: return walk_binary(st, node);
    case AST_Global: return declare(st, node, SYMBOL_GLOBAL, "global");
    case AST_Nonlocal: return declare(st, node, SYMBOL_NONLOCAL, "nonlocal");
    case AST_AnnAssign: return walk_annotated(st, node);
    case AST_alias: return walk_alias(st, node);
    case AST_Assign: return walk_targets(st, node) && walk(st, node->Assign.value);
    case AST_For: case AST_AsyncFor: case AST_While: return walk_loop(st, node);
    case AST_Yield: case AST_YieldFrom: return walk_yield(st, node);
    case AST_Try: case AST_TryStar:
        return walk_list(st, &node->Try.body) && walk_list(st, &node->Try.orelse) &&
               walk_list(st, &node->Try.handlers) && walk_list(st, &node->Try.finalbody);
    case AST_Return:
        if (node->Return.value) st->scope->returns_value = true;
        return walk_optional(st, node->Return.value);
    case AST_Await: case AST_AsyncWith:
        st->scope->is_coroutine = true;
        break;
    case AST_ExceptHandler:
        return walk_optional(st, node->ExceptHandler.type) &&
               (!node->ExceptHandler.name || bind_name(st, node, node->ExceptHandler.name)) && walk_list(st, &node->ExceptHandler.body);
    case AST_MatchAs: return walk_pattern_name(st, node, node->MatchAs.name);
    case AST_MatchStar: return walk_pattern_name(st, node, node->MatchStar.name);
    case AST_MatchMapping: return walk_pattern_name(st, node, node->MatchMapping.rest);
    default: break;
    }
    return ast_each_child(node, walk_child, st);
}

static bool walk_root(Symtable *st, Node *root) {
    Scope *scope = enter_scope(st, SCOPE_MODULE, root, "top", NULL);
    if (!scope) return false;
    switch (root->kind) {
    case AST_Module: root->Module.scope = scope; return walk_list(st, &root->Module.body);
    case AST_Interactive: root->Interactive.scope = scope; return walk_list(st, &root->Interactive.body);
    }
    root->Expression.scope = scope;
    return walk(st, root->Expression.body);
}

int symtable_build(Ast *ast, SyntaxFault *fault) {
    Symtable st = {.ast = ast, .fault = fault};
    *fault = (SyntaxFault){0};
    if (!check_futures(&st, ast->root) || !walk_root(&st, ast->root)) return -1;
    while (st.scope->parent) st.scope = st.scope->parent;
    return symtable_resolve(&st, st.scope) && check_tree(&st, ast->root) ? 0 : -1;
}
