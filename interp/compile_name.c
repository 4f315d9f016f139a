/* Names: which instruction reads, binds and deletes a variable, by its scope and kind. */
#include "interp/compiler.h"

static Symbol *symbol_of(Compiler *c, Ident *name, Ident **out_mangled) {
    Ident *mangled = scope_mangle(c->ast, c->unit->scope, name);
    *out_mangled = mangled;
    if (!mangled) {
        throw_memory();
        compile_failed(c);
        return NULL;
    }
    return scope_find(c->unit->scope, mangled);
}

static bool has_registers(const Unit *u) { return u->scope->kind != SCOPE_MODULE && u->scope->kind != SCOPE_CLASS; }

/* Does a register hold the variable's value itself? */
static bool is_local(const Unit *u, const Symbol *symbol) {
    return symbol && has_registers(u) && (symbol->kind == NAME_LOCAL || symbol->flags & SYMBOL_LENT);
}

int local_of(Compiler *c, Ident *name) {
    Ident *mangled;
    Symbol *symbol = symbol_of(c, name, &mangled);
    return is_local(c->unit, symbol) ? symbol->index : -1;
}

int cell_of(Compiler *c, const Ident *mangled) {
    Unit *u = c->unit;
    Symbol *symbol = scope_find(u->scope, mangled);
    bool found = symbol && (symbol->kind == NAME_CELL || symbol->kind == NAME_FREE || symbol->flags & (SYMBOL_FREE_CLASS | SYMBOL_LENT));
    if (found && symbol->index >= 0) return symbol->index;
    return strcmp(mangled->text, "__class__") == 0 ? u->class_cell : -1;
}

/* The opcode family for a name that no register holds. */
enum Access { BY_GLOBAL, BY_NAMESPACE, BY_CELL, BY_CLASS_CELL };

static enum Access access_of(Compiler *c, const Symbol *symbol) {
    const Unit *u = c->unit;
    if (u->scope->kind == SCOPE_MODULE) return symbol && symbol->flags & SYMBOL_GLOBAL ? BY_GLOBAL : BY_NAMESPACE;
    if (u->scope->kind == SCOPE_CLASS) {
        if (!symbol) return BY_NAMESPACE;
        if (symbol->kind == NAME_FREE) return symbol->flags & SYMBOL_NONLOCAL ? BY_CELL : BY_CLASS_CELL;
        if (symbol->kind == NAME_CELL) return BY_CELL;
        return symbol->kind == NAME_GLOBAL_EXPLICIT ? BY_GLOBAL : BY_NAMESPACE;
    }
    if (symbol && (symbol->kind == NAME_CELL || symbol->kind == NAME_FREE)) return BY_CELL;
    return BY_GLOBAL;
}

static int load_local(Compiler *c, int local, int want) {
    Unit *u = c->unit;
    if (!is_bound(u, local)) {
        emit(u, OP_CHECK_BOUND_, local, 0, 0);
        set_bound(u, local, true);
    }
    if (want == ANY && !u->scope->has_walrus) return local; /* else it may change while the expression is evaluated */
    if (want == local) return local;
    int dst = into(c, want);
    emit(u, OP_MOVE_, dst, local, 0);
    return dst;
}

int load_name(Compiler *c, const Node *at, Ident *name, int want) {
    Unit *u = c->unit;
    Ident *mangled;
    Symbol *symbol = symbol_of(c, name, &mangled);
    if (u->failed) return 0;
    if (is_local(u, symbol)) return load_local(c, symbol->index, want);
    if (strcmp(mangled->text, "__debug__") == 0) {
        int dst = into(c, want);
        emit_load_const_take(u, dst, bool_new(c->options->optimize == 0));
        return dst;
    }
    int dst = into(c, want);
    enum Access access = access_of(c, symbol);
    if (access == BY_CELL) {
        emit(u, OP_LOAD_CELL_, dst, symbol->index, 0);
        return dst;
    }
    scoped Own text = ident_str(c, mangled);
    if (access == BY_CLASS_CELL) emit_site(u, OP_LOAD_CLASS_CELL_, dst, symbol->index, 0, text);
    else emit_site(u, access == BY_GLOBAL ? OP_LOAD_GLOBAL_ : OP_LOAD_NAME_, dst, 0, 0, text);
    return dst;
}

void store_name(Compiler *c, Ident *name, int src) {
    Unit *u = c->unit;
    Ident *mangled;
    Symbol *symbol = symbol_of(c, name, &mangled);
    if (u->failed) return;
    if (is_local(u, symbol)) {
        if (src != symbol->index) emit(u, OP_MOVE_, symbol->index, src, 0);
        set_bound(u, symbol->index, true);
        return;
    }
    enum Access access = access_of(c, symbol);
    if (access == BY_CELL) {
        emit(u, OP_STORE_CELL_, symbol->index, src, 0);
        return;
    }
    scoped Own text = ident_str(c, mangled);
    emit_site(u, access == BY_GLOBAL ? OP_STORE_GLOBAL_ : OP_STORE_NAME_, src, 0, 0, text);
}

void delete_name(Compiler *c, Ident *name) {
    Unit *u = c->unit;
    Ident *mangled;
    Symbol *symbol = symbol_of(c, name, &mangled);
    if (u->failed) return;
    if (is_local(u, symbol)) {
        emit(u, OP_DELETE_LOCAL_, symbol->index, 0, 0);
        set_bound(u, symbol->index, false);
        return;
    }
    enum Access access = access_of(c, symbol);
    if (access == BY_CELL) {
        emit(u, OP_DELETE_CELL_, symbol->index, 0, 0);
        return;
    }
    scoped Own text = ident_str(c, mangled);
    emit_site(u, access == BY_GLOBAL ? OP_DELETE_GLOBAL_ : OP_DELETE_NAME_, 0, 0, 0, text);
}
