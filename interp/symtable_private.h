/* What the files of the symbol table share.  bool functions return false when it is over and *fault says why. */
#pragma once
#include "interp/symtable.h"
#include "interp/syntax_error.h"
#include "runtime/base/vec.h"

typedef struct Symtable {
    Ast *ast;
    SyntaxFault *fault;
    Scope *scope;            /* where we are */
    Node *comp_target;       /* inside a comprehension's target, or NULL */
    int comp_iterable;       /* > 0: inside a comprehension's iterable */
    const Node *settling;    /* inside the targets of this assignment, which no loop repeats, or NULL */
    bool stopped;
} Symtable;

/* Stops with a SyntaxError; format has one %s for name, or name is NULL.  Returns false. */
bool symtable_stop(Symtable *st, Place place, const char *format, const char *name);
bool symtable_no_memory(Symtable *st);
/* true, and stopped, when the C stack is nearly used up. */
bool symtable_too_deep(Symtable *st);
/* The symbol of a mangled name in that scope, made if need be, with those flags added; NULL when stopped. */
Symbol *symtable_add(Symtable *st, Scope *scope, Ident *mangled, unsigned flags);

/* Decides the kind of every name below scope (symtable_resolve.c). */
bool symtable_resolve(Symtable *st, Scope *scope);
/* The rules of `from __future__` (check.c), and all others that CPython's compiler checks. */
bool check_futures(Symtable *st, const Node *root);
bool check_tree(Symtable *st, Node *root);
