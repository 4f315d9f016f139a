/* Rules about statements that need no names: what CPython's compiler refuses in a tree its parser accepted. */
#include "interp/check_warn.h"
#include "interp/symtable_private.h"

#include <stdio.h>
#include <string.h>

enum { MAX_BLOCKS = 20 };

typedef struct Check {
    Symtable *st;
    const Scope *scope;
    int blocks;              /* statically nested */
    bool in_loop, in_except_star, loop_in_except_star;
} Check;

static bool check(Check *c, Node *node);

static bool check_child(void *context, Node *node) {
    return check(context, node);
}

static bool stop(Check *c, const Node *node, const char *msg) {
    return symtable_stop(c->st, place_of(node), msg, NULL);
}

static bool check_list(Check *c, const NodeList *list) {
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i] && !check(c, list->at[i])) return false;
    return true;
}

/* ---- from __future__ ---- */

static bool check_future_names(Symtable *st, const Node *import) {
    static const char *const known[] = {"nested_scopes", "generators", "division", "absolute_import", "with_statement",
                                        "print_function", "unicode_literals", "generator_stop", "barry_as_FLUFL", "annotations"};
    for (uint32_t i = 0; i < import->ImportFrom.names.n; i++) {
        const char *name = import->ImportFrom.names.at[i]->alias.name->text;
        bool found = false;
        for (size_t k = 0; k < sizeof known / sizeof *known; k++) found |= !strcmp(name, known[k]);
        if (!strcmp(name, "annotations")) st->ast->future_flags |= FUTURE_ANNOTATIONS;
        Place place = {(int)import->line, 0, (int)import->line, NO_COLUMN};
        if (!strcmp(name, "braces")) return symtable_stop(st, place, "not a chance", NULL);
        if (!found) return symtable_stop(st, place, "future feature %s is not defined", name);
    }
    return true;
}

static bool is_future(const Node *node) {
    return node->kind == AST_ImportFrom && node->ImportFrom.module && !node->ImportFrom.level &&
           !strcmp(node->ImportFrom.module->text, "__future__");
}

static bool is_text(const Node *node) {
    return node->kind == AST_Expr && node->Expr.value->kind == AST_Constant && node->Expr.value->Constant.value.kind == CONST_STR;
}

bool check_futures(Symtable *st, const Node *root) {
    if (root->kind == AST_Expression) return true;
    const NodeList *body = root->kind == AST_Module ? &root->Module.body : &root->Interactive.body;
    for (uint32_t i = 0; i < body->n; i++) {
        if (is_text(body->at[i]) && i == 0) continue;
        if (!is_future(body->at[i])) break;
        if (!check_future_names(st, body->at[i])) return false;
    }
    return true;
}

/* A future import is late when anything but a docstring and other future imports stands before it. */
static bool future_is_late(Check *c, const Node *node) {
    const Node *root = c->st->ast->root;
    const NodeList *body = root->kind == AST_Module ? &root->Module.body : &root->Interactive.body;
    for (uint32_t i = 0; i < body->n; i++) {
        if (body->at[i] == node) return false;
        if (!is_future(body->at[i]) && !(i == 0 && is_text(body->at[i]))) return true;
    }
    return true;
}

/* ---- the name that nobody binds ---- */

static bool check_debug(Check *c, const Node *node, const char *name, uint8_t ctx) {
    if (ctx == CTX_LOAD || strcmp(name, "__debug__")) return true;
    return stop(c, node, ctx == CTX_STORE ? "cannot assign to __debug__" : "cannot delete __debug__");
}

/* What an import binds: of `import a.b` it is a. */
static bool check_imported_names(Check *c, const Node *import, const NodeList *names) {
    for (uint32_t i = 0; i < names->n; i++) {
        const Ident *name = names->at[i]->alias.name, *own = names->at[i]->alias.asname;
        bool whole = own || import->kind == AST_ImportFrom || strncmp(name->text, "__debug__.", sizeof "__debug__." - 1);
        if (!check_debug(c, import, own ? own->text : whole ? name->text : "__debug__", CTX_STORE)) return false;
    }
    return true;
}

/* ---- scopes ---- */

static bool check_arguments(Check *c, const Node *call, const NodeList *args, const NodeList *keywords);

static bool check_parameter_name(Check *c, const Node *function, const Node *arg) {
    return !arg || check_debug(c, function, arg->arg.arg->text, CTX_STORE);
}

static bool check_parameter_names(Check *c, const Node *function, const NodeList *args) {
    for (uint32_t i = 0; i < args->n; i++)
        if (!check_parameter_name(c, function, args->at[i])) return false;
    return true;
}

static bool check_parameters(Check *c, const Node *function, Node *args) {
    return check_parameter_names(c, function, &args->arguments.posonlyargs) && check_parameter_names(c, function, &args->arguments.args) &&
           check_parameter_names(c, function, &args->arguments.kwonlyargs) && check_parameter_name(c, function, args->arguments.vararg) &&
           check_parameter_name(c, function, args->arguments.kwarg) && check(c, args);
}

static bool check_function(Check *c, Node *node) {
    Check inner = {.st = c->st, .scope = node->FunctionDef.scope};
    return check_list(c, &node->FunctionDef.decorator_list) && check_parameters(c, node, node->FunctionDef.args) &&
           (!node->FunctionDef.returns || check(c, node->FunctionDef.returns)) && check_list(&inner, &node->FunctionDef.body) &&
           check_debug(c, node, node->FunctionDef.name->text, CTX_STORE);
}

static bool check_class(Check *c, Node *node) {
    Check inner = {.st = c->st, .scope = node->ClassDef.scope};
    return check_list(c, &node->ClassDef.decorator_list) && check_arguments(c, node, &node->ClassDef.bases, &node->ClassDef.keywords) &&
           check_list(&inner, &node->ClassDef.body) && check_debug(c, node, node->ClassDef.name->text, CTX_STORE);
}

static bool is_async_function(const Scope *scope) {
    return scope->kind == SCOPE_FUNCTION && scope->node->kind == AST_AsyncFunctionDef;
}

/* May `await`, `async for` and `async with` stand in this very scope? */
static bool may_await(const Check *c) {
    return is_async_function(c->scope) || (c->scope->kind == SCOPE_MODULE && c->st->ast->top_await);
}

static bool check_comprehension(Check *c, Node *node) {
    bool dict = node->kind == AST_DictComp;
    const NodeList *clauses = dict ? &node->DictComp.generators : &node->ListComp.generators;
    const Scope *scope = dict ? node->DictComp.scope : node->ListComp.scope;
    Check inner = {.st = c->st, .scope = scope};
    if (!scope) return true; /* in an annotation that is kept as text */
    if (!check(c, clauses->at[0]->comprehension.iter)) return false;
    bool allowed = node->kind == AST_GeneratorExp || may_await(c) || c->scope->kind == SCOPE_COMPREHENSION;
    if (scope->is_coroutine && !allowed) return stop(c, node, "asynchronous comprehension outside of an asynchronous function");
    for (uint32_t i = 0; i < clauses->n; i++) {
        const Node *clause = clauses->at[i];
        if ((i && !check(&inner, clause->comprehension.iter)) || !check(&inner, clause->comprehension.target) ||
            !check_list(&inner, &clause->comprehension.ifs)) return false;
    }
    return dict ? check(&inner, node->DictComp.key) && check(&inner, node->DictComp.value) : check(&inner, node->ListComp.elt);
}

/* ---- jumps and blocks ---- */

static const char too_many_blocks[] = "too many statically nested blocks";

/* Runs the rest of a compound statement one block deeper. */
static bool check_nested(Check *c, Node *node, const NodeList *body) {
    if (++c->blocks > MAX_BLOCKS) return stop(c, node, too_many_blocks);
    bool fine = check_list(c, body);
    c->blocks--;
    return fine;
}

static bool check_loop(Check *c, Node *node, const NodeList *body, const NodeList *orelse) {
    bool outer = c->in_loop, star = c->in_except_star, loop_star = c->loop_in_except_star;
    c->in_loop = true;
    c->in_except_star = false;
    c->loop_in_except_star |= star;
    bool fine = check_nested(c, node, body);
    c->in_loop = outer;
    c->in_except_star = star;
    c->loop_in_except_star = loop_star;
    return fine && check_list(c, orelse);
}

static bool check_jump(Check *c, Node *node) {
    if (c->in_except_star) return stop(c, node, "'break', 'continue' and 'return' cannot appear in an except* block");
    if (c->in_loop) return true;
    return stop(c, node, node->kind == AST_Break ? "'break' outside loop" : "'continue' not properly in loop");
}

static bool check_return(Check *c, Node *node) {
    if (c->scope->kind != SCOPE_FUNCTION) return stop(c, node, "'return' outside function");
    if (node->Return.value && is_async_function(c->scope) && c->scope->is_generator)
        return stop(c, node, "'return' with value in async generator");
    if (node->Return.value && !check(c, node->Return.value)) return false;
    const Node *at = node->Return.value ? node->Return.value : node; /* CPython points at what it compiled last */
    return !(c->in_except_star || c->loop_in_except_star) || stop(c, at, "'break', 'continue' and 'return' cannot appear in an except* block");
}

static bool check_try(Check *c, Node *node) {
    bool star = c->in_except_star;
    const NodeList *handlers = &node->Try.handlers;
    int outer = c->blocks;
    c->blocks += node->Try.finalbody.n > 0;
    if (!check_nested(c, node, &node->Try.body) || !check_list(c, &node->Try.orelse)) return false;
    for (uint32_t i = 0; i < handlers->n; i++) {
        Node *handler = handlers->at[i];
        if (!handler->ExceptHandler.type && i + 1 < handlers->n) return stop(c, handler, "default 'except:' must be last");
        if (handler->ExceptHandler.type && !check(c, handler->ExceptHandler.type)) return false;
        if (handler->ExceptHandler.name && !check_debug(c, handler, handler->ExceptHandler.name->text, CTX_STORE)) return false;
        c->in_except_star = star || node->kind == AST_TryStar;
        if (!check_nested(c, node, &handler->ExceptHandler.body)) return false;
        c->in_except_star = star;
    }
    c->blocks = outer;
    return check_list(c, &node->Try.finalbody);
}

static bool check_with(Check *c, Node *node) {
    if (node->kind == AST_AsyncWith && !may_await(c)) return stop(c, node, "'async with' outside async function");
    uint32_t outer = node->With.items.n - 1; /* each item is a block of its own */
    if (outer >= MAX_BLOCKS) return stop(c, node, too_many_blocks);
    c->blocks += (int)outer;
    bool fine = check_list(c, &node->With.items) && check_nested(c, node, &node->With.body);
    c->blocks -= (int)outer;
    return fine;
}

static bool check_for(Check *c, Node *node) {
    if (node->kind == AST_AsyncFor && !may_await(c)) return stop(c, node, "'async for' outside async function");
    return check(c, node->For.iter) && check(c, node->For.target) && check_loop(c, node, &node->For.body, &node->For.orelse);
}

/* ---- expressions ---- */

static bool check_await(Check *c, Node *node) {
    bool allowed = may_await(c);
    if (!allowed && c->scope->kind < SCOPE_FUNCTION) return stop(c, node, "'await' outside function");
    if (!allowed && c->scope->kind != SCOPE_COMPREHENSION) return stop(c, node, "'await' outside async function");
    return check(c, node->Await.value);
}

static bool check_yield(Check *c, Node *node) {
    if (c->scope->kind < SCOPE_FUNCTION) return stop(c, node, "'yield' outside function");
    if (node->kind == AST_YieldFrom && is_async_function(c->scope)) return stop(c, node, "'yield from' inside async function");
    return !node->Yield.value || check(c, node->Yield.value);
}

static bool check_sequence(Check *c, Node *node, const NodeList *elts, uint8_t ctx) {
    bool seen = false;
    for (uint32_t i = 0; i < elts->n; i++) {
        Node *element = elts->at[i];
        bool star = element->kind == AST_Starred;
        if (star && seen && ctx == CTX_STORE) return stop(c, node, "multiple starred expressions in assignment");
        if (star && ctx == CTX_STORE && i >= 256) return stop(c, node, "too many expressions in star-unpacking assignment");
        seen |= star;
        if (!check(c, star ? element->Starred.value : element)) return false;
    }
    return true;
}

static bool check_arguments(Check *c, const Node *call, const NodeList *args, const NodeList *keywords) {
    for (uint32_t i = 0; i < keywords->n; i++) {
        const Node *keyword = keywords->at[i];
        if (!keyword->keyword.arg) continue;
        if (!check_debug(c, call, keyword->keyword.arg->text, CTX_STORE)) return false;
        for (uint32_t k = i + 1; k < keywords->n; k++)
            if (keywords->at[k]->keyword.arg == keyword->keyword.arg)
                return symtable_stop(c->st, place_of(keywords->at[k]), "keyword argument repeated: %s", keyword->keyword.arg->text);
    }
    for (uint32_t i = 0; i < args->n; i++)
        if (!check(c, args->at[i]->kind == AST_Starred ? args->at[i]->Starred.value : args->at[i])) return false;
    return check_list(c, keywords);
}

static bool check_binary(Check *c, Node *node) {
    VEC(Node *) chain = {0};
    for (; node->kind == AST_BinOp; node = node->BinOp.left) {
        Node **slot = vec_push(&chain);
        if (!slot) return vec_free(&chain), symtable_no_memory(c->st);
        *slot = node;
    }
    bool fine = check(c, node);
    while (fine && chain.n) fine = check(c, chain.at[--chain.n]->BinOp.right);
    vec_free(&chain);
    return fine;
}

static bool check_assign(Check *c, Node *node) {
    return check(c, node->Assign.value) && check_list(c, &node->Assign.targets);
}

/* ---- patterns ---- */

static bool stop_irrefutable(Check *c, const Node *pattern) {
    if (pattern->MatchAs.name)
        return symtable_stop(c->st, place_of(pattern), "name capture '%s' makes remaining patterns unreachable", pattern->MatchAs.name->text);
    return stop(c, pattern, "wildcard makes remaining patterns unreachable");
}

typedef VEC(Ident *) NameVec;

typedef struct Binder {
    Check *c;
    NameVec *names;
    bool allows_all;    /* may the pattern match everything? */
} Binder;

static bool bind_once(Binder *binder, const Node *node, Ident *name) {
    for (size_t i = 0; name && i < binder->names->n; i++)
        if (binder->names->at[i] == name)
            return symtable_stop(binder->c->st, place_of(node), "multiple assignments to name '%s' in pattern", name->text);
    if (!name) return true;
    Ident **slot = vec_push(binder->names);
    if (!slot) return symtable_no_memory(binder->c->st);
    *slot = name;
    return true;
}

static bool bind_pattern(void *context, Node *node);

static bool same_names(const NameVec *a, const NameVec *b) {
    if (a->n != b->n) return false;
    for (size_t i = 0; i < a->n; i++) {
        bool found = false;
        for (size_t k = 0; k < b->n; k++) found |= a->at[i] == b->at[k];
        if (!found) return false;
    }
    return true;
}

static const Node *last_of(const NodeList *list) { return list->n ? list->at[list->n - 1] : NULL; }

/* The last pattern inside: the place that CPython reports. */
static const Node *innermost_last(const Node *pattern) {
    for (const Node *next = pattern; next; ) {
        pattern = next;
        switch (pattern->kind) {
        case AST_MatchSequence: next = last_of(&pattern->MatchSequence.patterns); break;
        case AST_MatchMapping: next = last_of(&pattern->MatchMapping.patterns); break;
        case AST_MatchOr: next = last_of(&pattern->MatchOr.patterns); break;
        case AST_MatchAs: next = pattern->MatchAs.pattern; break;
        case AST_MatchClass:
            next = last_of(&pattern->MatchClass.kwd_patterns);
            if (!next) next = last_of(&pattern->MatchClass.patterns);
            break;
        default: next = NULL;
        }
    }
    return pattern;
}

static bool bind_alternatives(Binder *binder, Node *node) {
    NameVec first = {0};
    bool fine = true;
    for (uint32_t i = 0; fine && i < node->MatchOr.patterns.n; i++) {
        Node *pattern = node->MatchOr.patterns.at[i];
        NameVec names = {0};
        Binder inner = {binder->c, i ? &names : &first, binder->allows_all && i + 1 == node->MatchOr.patterns.n};
        fine = bind_pattern(&inner, pattern);
        if (fine && i && !same_names(&first, &names)) fine = stop(binder->c, innermost_last(pattern), "alternative patterns bind different names");
        vec_free(&names);
    }
    for (size_t i = 0; fine && i < first.n; i++) fine = bind_once(binder, node, first.at[i]);
    vec_free(&first);
    return fine;
}

static bool check_pattern_shape(Check *c, const Node *node) {
    if (node->kind == AST_MatchValue && node->MatchValue.value->kind == AST_JoinedStr)
        return stop(c, node, "patterns may only match literals and attribute lookups");
    uint32_t stars = 0;
    if (node->kind == AST_MatchSequence)
        for (uint32_t i = 0; i < node->MatchSequence.patterns.n; i++) stars += node->MatchSequence.patterns.at[i]->kind == AST_MatchStar;
    if (stars > 1) return stop(c, node, "multiple starred names in sequence pattern");
    if (node->kind != AST_MatchClass) return true;
    const IdentList *attrs = &node->MatchClass.kwd_attrs;
    for (uint32_t i = 0; i < attrs->n; i++)
        for (uint32_t k = i + 1; k < attrs->n; k++)
            if (attrs->at[i] == attrs->at[k])
                return symtable_stop(c->st, place_of(node->MatchClass.kwd_patterns.at[k]), "attribute name repeated in class pattern: %s", attrs->at[k]->text);
    for (uint32_t i = 0; i < attrs->n; i++)
        if (!check_debug(c, node->MatchClass.kwd_patterns.at[i], attrs->at[i]->text, CTX_STORE)) return false;
    return true;
}

static bool bind_pattern(void *context, Node *node) {
    Binder *binder = context;
    if (symtable_too_deep(binder->c->st)) return false;
    if (node->kind == AST_MatchOr) return bind_alternatives(binder, node);
    if (!check_pattern_shape(binder->c, node)) return false;
    Ident *name = node->kind == AST_MatchAs ? node->MatchAs.name : node->kind == AST_MatchStar ? node->MatchStar.name :
                  node->kind == AST_MatchMapping ? node->MatchMapping.rest : NULL;
    if (name && !check_debug(binder->c, node->kind == AST_MatchAs ? innermost_last(node) : node, name->text, CTX_STORE)) return false;
    bool is_as = node->kind == AST_MatchAs;
    if (is_as && !node->MatchAs.pattern && !binder->allows_all) return stop_irrefutable(binder->c, node);
    Binder inner = {binder->c, binder->names, binder->allows_all || !is_as};
    return ast_each_child(node, bind_pattern, &inner) && bind_once(binder, node, name);
}

static bool check_match(Check *c, Node *node) {
    if (!check(c, node->Match.subject)) return false;
    for (uint32_t i = 0; i < node->Match.cases.n; i++) {
        Node *one = node->Match.cases.at[i], *pattern = one->match_case.pattern;
        NameVec names = {0};
        Binder binder = {c, &names, one->match_case.guard || i + 1 == node->Match.cases.n};
        bool fine = bind_pattern(&binder, pattern);
        vec_free(&names);
        if (!fine) return false;
        if ((one->match_case.guard && !check(c, one->match_case.guard)) || !check_list(c, &one->match_case.body)) return false;
    }
    return true;
}

/* ---- the walk ---- */

static bool check(Check *c, Node *node) {
    if (symtable_too_deep(c->st)) return false;
    check_warn(c->st->ast, node);
    switch ((NodeKind)node->kind) {
    case AST_FunctionDef: case AST_AsyncFunctionDef: return check_function(c, node);
    case AST_ClassDef: return check_class(c, node);
    case AST_Lambda: {
        Check inner = {.st = c->st, .scope = node->Lambda.scope};
        return check_parameters(c, node, node->Lambda.args) && check(&inner, node->Lambda.body);
    }
    case AST_ListComp: case AST_SetComp: case AST_DictComp: case AST_GeneratorExp: return check_comprehension(c, node);
    case AST_Return: return check_return(c, node);
    case AST_Break: case AST_Continue: return check_jump(c, node);
    case AST_For: case AST_AsyncFor: return check_for(c, node);
    case AST_While: return check(c, node->While.test) && check_loop(c, node, &node->While.body, &node->While.orelse);
    case AST_With: case AST_AsyncWith: return check_with(c, node);
    case AST_Try: case AST_TryStar: return check_try(c, node);
    case AST_Match: return check_match(c, node);
    case AST_Await: return check_await(c, node);
    case AST_Yield: case AST_YieldFrom: return check_yield(c, node);
    case AST_Assign: return check_assign(c, node);
    case AST_AnnAssign: {
        const Node *target = node->AnnAssign.target;
        if (target->kind == AST_Name && !check_debug(c, node, target->Name.id->text, CTX_STORE)) return false;
        return ast_each_child(node, check_child, c);
    }
    case AST_BinOp: return check_binary(c, node);
    case AST_List: return check_sequence(c, node, &node->List.elts, node->List.ctx);
    case AST_Tuple: return check_sequence(c, node, &node->Tuple.elts, node->Tuple.ctx);
    case AST_Set: return check_sequence(c, node, &node->Set.elts, CTX_LOAD);
    case AST_Starred:
        return stop(c, node, node->Starred.ctx == CTX_STORE ? "starred assignment target must be in a list or tuple" : "can't use starred expression here");
    case AST_Call: return check(c, node->Call.func) && check_arguments(c, node, &node->Call.args, &node->Call.keywords);
    case AST_Name: return check_debug(c, node, node->Name.id->text, node->Name.ctx);
    case AST_Attribute: return check_debug(c, node, node->Attribute.attr->text, node->Attribute.ctx) && check(c, node->Attribute.value);
    case AST_arg:
        return !node->arg.annotation || node->arg.annotation->kind == AST_Starred || check(c, node->arg.annotation);
    case AST_Import: return check_imported_names(c, node, &node->Import.names);
    case AST_ImportFrom:
        if (is_future(node) && future_is_late(c, node)) return stop(c, node, "from __future__ imports must occur at the beginning of the file");
        return check_imported_names(c, node, &node->ImportFrom.names);
    default: return ast_each_child(node, check_child, c);
    }
}

bool check_tree(Symtable *st, Node *root) {
    Check c = {.st = st, .scope = st->scope};
    return ast_each_child(root, check_child, &c);
}
