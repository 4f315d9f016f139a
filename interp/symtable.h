/* Scopes and names: which variable every name of the tree means.
 *
 * One Scope for each module, class, function, lambda and comprehension, reachable from its node (node->FunctionDef.scope).
 * A comprehension's first iterable belongs to the scope around it.  Private names are mangled: keys are mangled names. */
#pragma once
#include "interp/ast.h"

typedef enum { SCOPE_MODULE, SCOPE_CLASS, SCOPE_FUNCTION, SCOPE_LAMBDA, SCOPE_COMPREHENSION } ScopeKind;

typedef enum {
    NAME_GLOBAL_IMPLICIT,    /* globals, then builtins; in a class body: its namespace first */
    NAME_GLOBAL_EXPLICIT,    /* declared global, or bound at module level */
    NAME_LOCAL,              /* register of a function; in a class body or module: the namespace */
    NAME_CELL,               /* local that inner scopes use */
    NAME_FREE,               /* belongs to a function further out; in a class body: the namespace first */
} NameKind;

enum {                       /* bits of Symbol.flags: what the scope itself does with the name */
    SYMBOL_PARAM = 1, SYMBOL_BOUND = 2, SYMBOL_USED = 4, SYMBOL_GLOBAL = 8, SYMBOL_NONLOCAL = 16,
    SYMBOL_ANNOTATED = 32, SYMBOL_IMPORTED = 64, SYMBOL_COMP_TARGET = 128,
    SYMBOL_ASSIGNED = 8192,  /* bound otherwise than as a parameter or by an import */
    SYMBOL_FREE_CLASS = 256, /* class body: inner functions take it from outside although the class binds it as well */
    SYMBOL_SETTLED = 512,    /* bound by one plain assignment so far, Symbol.settled, or a parameter */
    SYMBOL_REBOUND = 1024,   /* bound more than once, or in another way */
    SYMBOL_SHARED = 2048,    /* somebody inside needs a cell */
    SYMBOL_LENT = 4096,      /* a local that comprehensions inside borrow: they hold its value, no cell; there: such a free name */
};

typedef struct Symbol {
    Ident *name;             /* mangled */
    uint16_t flags;
    uint8_t kind;            /* NameKind */
    int index;               /* for the compiler's own use, -1 at first (register, cell or free number) */
    int line, col;           /* of the first global/nonlocal statement, for messages */
    int end_line, end_col;
    const Node *settled;     /* the assignment of SYMBOL_SETTLED; NULL: a parameter */
} Symbol;

struct Scope {
    ScopeKind kind;
    Node *node;              /* Module/Interactive/Expression, FunctionDef, AsyncFunctionDef, ClassDef, Lambda, ...Comp, GeneratorExp */
    Ident *name;             /* "top", function or class name, "lambda", "listcomp", "genexpr" ... */
    Scope *parent;           /* NULL for the module */
    Scope *first_child, *last_child, *next;   /* in source order */
    Ident *class_name;       /* for mangling: the innermost class around, or NULL */
    Symbol **symbols;        /* in order of first appearance; parameters first, in the order of co_varnames */
    uint32_t symbol_count, symbol_capacity;
    Symbol **table;          /* open addressing by Ident */
    uint32_t table_size;     /* a power of two, or 0 */
    uint32_t param_count;    /* symbols[0 .. param_count) are parameters */
    bool nested;             /* inside a function */
    bool is_generator;       /* contains yield */
    bool is_coroutine;       /* async def, an async comprehension, or a module that awaits */
    bool has_varargs, has_varkeywords;
    bool has_walrus;         /* binds a name by `:=`, itself and not a comprehension in it */
    bool needs_class_cell;   /* class: a method uses super() or __class__: make the cell __class__ */
    bool returns_value;      /* has `return x` */
    bool has_free;           /* this scope or one inside has free names */
    bool has_annotations;    /* module or class body with annotated assignments (needs __annotations__) */
    uint16_t loops;          /* while it is walked: loops around the place */
    bool uses_locals_call;   /* mentions locals, vars, eval, exec or dir: its locals may be looked at by name */
};

/* Makes the scopes of ast->root and checks every rule of names and statements that CPython's symbol table and compiler
 * check (global after use, return outside function, ...).  0, or -1 with *fault filled in. */
int symtable_build(Ast *ast, SyntaxFault *fault);

/* The symbol of a mangled name in this very scope, or NULL. */
Symbol *scope_find(const Scope *scope, const Ident *name);
/* name, or _Class__name for a private name inside a class.  NULL without memory. */
Ident *scope_mangle(Ast *ast, const Scope *scope, Ident *name);
