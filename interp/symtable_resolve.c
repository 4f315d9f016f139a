/* Scopes and names, second half: what does each name mean?
 *
 * A name that a scope binds is its own.  Any other is looked for in the functions around it, classes left out; where one
 * binds it, that variable becomes a cell and every scope between passes it through as a free variable.  What no function
 * binds is global.  A class's own `__class__` is the one name that methods see in a class. */
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

/* Makes the name free in every scope from `scope` up to the owner. */
static bool pass_through(Symtable *st, Scope *scope, Scope *owner, Ident *name) {
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

bool symtable_resolve(Symtable *st, Scope *scope) {
    if (symtable_too_deep(st)) return false;
    for (uint32_t i = 0; i < scope->symbol_count; i++)      /* pass_through may add symbols behind */
        if (!resolve_symbol(st, scope, scope->symbols[i])) return false;
    for (Scope *child = scope->first_child; child; child = child->next) {
        if (!symtable_resolve(st, child)) return false;
        scope->has_free |= child->has_free && is_function(scope);
    }
    return true;
}
