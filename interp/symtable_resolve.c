/* Scopes and names, second half: what does each name mean?
 *
 * A name that a scope binds is its own.  Any other is looked for in the functions around it, classes left out; where one
 * binds it, that variable becomes a cell and every scope between passes it through as a free variable.  What no function
 * binds is global.  A class's own `__class__` is the one name that methods see in a class.
 *
 * Most variables that are used further in are used by comprehensions only.  The function stands still while a list,
 * set or dict comprehension runs, and a variable that is bound once, in front of a generator expression, stays what it
 * is: such a variable needs no cell.  It stays a local, and is lent: the comprehension is given its value. */
#include "interp/symtable_private.h"
#include <string.h>

static bool is_function(const Scope *scope) {
    return scope->kind >= SCOPE_FUNCTION;
}

static bool owns(const Symbol *symbol) {
    return symbol && (symbol->flags & SYMBOL_BOUND) && !(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL));
}

/* The function around `scope` that owns the name, or the class whose __class__ it is; NULL: it is global. */
static Scope *find_owner(const Scope *scope, const Ident *name) {
    bool class_cell = !strcmp(name->text, "__class__");
    for (Scope *outer = scope->parent; outer && outer->parent; outer = outer->parent) {
        if (outer->kind == SCOPE_CLASS) {
            if (class_cell) return outer;
            continue;
        }
        const Symbol *symbol = scope_find(outer, name);
        if (owns(symbol)) return outer;
        if (symbol && (symbol->flags & SYMBOL_GLOBAL)) return NULL;
    }
    return NULL;
}

/* Is the variable, once it is bound, the same for ever when the scope is entered? */
static bool is_settled(const Symbol *symbol, const Node *at) {
    if (!(symbol->flags & SYMBOL_SETTLED) || symbol->flags & SYMBOL_REBOUND) return false;
    const Node *by = symbol->settled;
    return !by || at->line > by->end_line || (at->line == by->end_line && at->col >= by->end_col);
}

/* May the owner lend its variable to scope? */
static bool may_lend(const Scope *scope, const Scope *owner, const Symbol *symbol) {
    if (!is_function(owner)) return false;
    for (; scope != owner; scope = scope->parent) {
        if (scope->kind != SCOPE_COMPREHENSION) return false;
        bool at_once = scope->node->kind != AST_GeneratorExp && !scope->is_coroutine;
        if (!at_once && !is_settled(symbol, scope->node)) return false;
    }
    return true;
}

/* Makes the name free in every scope from `scope` up to the owner. */
static bool pass_through(Symtable *st, Scope *scope, Scope *owner, Ident *name) {
    Symbol *owned = scope_find(owner, name);
    if (owned && (scope_find(scope, name)->flags & SYMBOL_NONLOCAL || !may_lend(scope, owner, owned))) owned->flags |= SYMBOL_SHARED;
    for (; scope != owner; scope = scope->parent) {
        Symbol *symbol = symtable_add(st, scope, name, 0);
        if (!symbol) return false;
        scope->has_free = true;
        if (scope->kind == SCOPE_CLASS && owns(symbol)) symbol->flags |= SYMBOL_FREE_CLASS;
        else symbol->kind = NAME_FREE;
    }
    if (owner->kind == SCOPE_CLASS) return owner->needs_class_cell = true;
    scope_find(owner, name)->kind = NAME_CELL;
    return true;
}

static bool resolve_nonlocal(Symtable *st, Scope *scope, Symbol *symbol) {
    Place place = {symbol->line, symbol->col, symbol->end_line, symbol->end_col};
    if (!scope->parent) return symtable_stop(st, place, "nonlocal declaration not allowed at module level", NULL);
    Scope *owner = find_owner(scope, symbol->name);
    if (!owner) return symtable_stop(st, place, "no binding for nonlocal '%s' found", symbol->name->text);
    return pass_through(st, scope, owner, symbol->name);
}

static bool resolve_symbol(Symtable *st, Scope *scope, Symbol *symbol) {
    if (symbol->kind == NAME_CELL || symbol->kind == NAME_FREE) return true;
    if (symbol->flags & SYMBOL_GLOBAL) {
        Place place = {symbol->line, symbol->col, symbol->end_line, symbol->end_col};
        if (symbol->flags & SYMBOL_NONLOCAL) return symtable_stop(st, place, "name '%s' is nonlocal and global", symbol->name->text);
        symbol->kind = NAME_GLOBAL_EXPLICIT;
        return true;
    }
    if (symbol->flags & SYMBOL_NONLOCAL) return resolve_nonlocal(st, scope, symbol);
    if (symbol->flags & SYMBOL_BOUND) {
        symbol->kind = scope->parent ? NAME_LOCAL : NAME_GLOBAL_EXPLICIT;
        return true;
    }
    Scope *owner = scope->parent ? find_owner(scope, symbol->name) : NULL;
    symbol->kind = NAME_GLOBAL_IMPLICIT;
    return !owner || pass_through(st, scope, owner, symbol->name);
}

static bool resolve_names(Symtable *st, Scope *scope) {
    if (symtable_too_deep(st)) return false;
    for (uint32_t i = 0; i < scope->symbol_count; i++)      /* pass_through may add symbols behind */
        if (!resolve_symbol(st, scope, scope->symbols[i])) return false;
    for (Scope *child = scope->first_child; child; child = child->next) {
        if (!resolve_names(st, child)) return false;
        scope->has_free |= child->has_free && is_function(scope);
    }
    return true;
}

/* All users are known: cells that nobody shares are lent instead. */
static void lend_names(Scope *scope) {
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        Symbol *symbol = scope->symbols[i];
        if (symbol->kind == NAME_CELL && is_function(scope) && !(symbol->flags & SYMBOL_SHARED)) {
            symbol->kind = NAME_LOCAL;
            symbol->flags |= SYMBOL_LENT;
        } else if (symbol->kind == NAME_FREE && scope->kind == SCOPE_COMPREHENSION) {
            const Symbol *outer = scope_find(scope->parent, symbol->name);
            if (outer) symbol->flags |= outer->flags & SYMBOL_LENT;
        }
    }
    for (Scope *child = scope->first_child; child; child = child->next) lend_names(child);
}

bool symtable_resolve(Symtable *st, Scope *scope) {
    if (!resolve_names(st, scope)) return false;
    lend_names(scope);
    return true;
}
