/* The syntax tree: nodes, constants, identifiers, and the faults of the front end.
 *
 * Everything a parse makes lives in the arena of its Ast and dies with ast_free.  The tree knows no runtime
 * objects: a constant is text or a C number, an identifier an interned, NFKC-normalised UTF-8 string, so that
 * within one Ast two identifiers are the same name exactly when their pointers are equal. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "runtime/base/arena.h"

typedef struct Node Node;
typedef struct Scope Scope;      /* interp/symtable.h */

typedef struct Ident {
    uint32_t hash, length;       /* length in bytes */
    struct Ident *chain;         /* next in the bucket of the intern table */
    char text[];                 /* NUL-terminated UTF-8 */
} Ident;

typedef struct { Node **at; uint32_t n; } NodeList;
typedef struct { Ident **at; uint32_t n; } IdentList;
typedef struct { uint8_t *at; uint32_t n; } OperList;

typedef enum {
    CONST_NONE, CONST_FALSE, CONST_TRUE, CONST_ELLIPSIS,
    CONST_INT,        /* integer: the value */
    CONST_BIGINT,     /* bytes: its digits in `base` without prefix and underscores */
    CONST_FLOAT,      /* real */
    CONST_COMPLEX,    /* 0 + real j */
    CONST_STR,        /* bytes: UTF-8; lone surrogates stand as their 3-byte forms (WTF-8) */
    CONST_BYTES,      /* bytes */
    CONST_OBJECT,     /* text, object: a value that no literal has, in a tree that Python code made */
} ConstKind;

typedef struct Const {
    uint8_t kind;                /* ConstKind */
    uint8_t base;                /* of a CONST_BIGINT: 2, 8, 10 or 16 */
    bool u_prefix;               /* u"..." */
    bool ascii;                  /* of a CONST_STR: all bytes < 0x80 */
    union {
        int64_t integer;
        double real;
        struct { const char *bytes; size_t length; };    /* bytes[length] is NUL */
        struct { const char *text; void *object; };      /* its repr; an object that outlives the tree */
    };
} Const;

/* X(constant, Python's name in the ast module, text in source) */
#define AST_OPERATORS(X) \
    X(OPER_ADD, Add, "+") X(OPER_SUB, Sub, "-") X(OPER_MULT, Mult, "*") X(OPER_MATMULT, MatMult, "@") \
    X(OPER_DIV, Div, "/") X(OPER_MOD, Mod, "%") X(OPER_POW, Pow, "**") X(OPER_LSHIFT, LShift, "<<") \
    X(OPER_RSHIFT, RShift, ">>") X(OPER_BITOR, BitOr, "|") X(OPER_BITXOR, BitXor, "^") \
    X(OPER_BITAND, BitAnd, "&") X(OPER_FLOORDIV, FloorDiv, "//") \
    X(OPER_INVERT, Invert, "~") X(OPER_NOT, Not, "not") X(OPER_UADD, UAdd, "+") X(OPER_USUB, USub, "-") \
    X(OPER_AND, And, "and") X(OPER_OR, Or, "or") \
    X(OPER_EQ, Eq, "==") X(OPER_NE, NotEq, "!=") X(OPER_LT, Lt, "<") X(OPER_LE, LtE, "<=") \
    X(OPER_GT, Gt, ">") X(OPER_GE, GtE, ">=") X(OPER_IS, Is, "is") X(OPER_IS_NOT, IsNot, "is not") \
    X(OPER_IN, In, "in") X(OPER_NOT_IN, NotIn, "not in")
typedef enum {
#define X(constant, name, text) constant,
    AST_OPERATORS(X)
#undef X
    OPER_COUNT
} Operator;

typedef enum { CTX_LOAD, CTX_STORE, CTX_DEL } ExprContext;

/* AST_Module, AST_FunctionDef, ... in the order of ast.def; 0 is no node. */
typedef enum {
    AST_NONE,
#define NODE(kind, category, fields) AST_##kind,
#include "interp/ast.def"
#undef NODE
    AST_COUNT
} NodeKind;

/* The fields of a BinOp are node->BinOp.left and so on.  A node is only as large as its kind needs: never copy *node. */
struct Node {
    uint8_t kind;                            /* NodeKind */
    bool parenthesized;                      /* an expression with its own round brackets around it */
    uint32_t line, col, end_line, end_col;   /* lines from 1; columns in UTF-8 bytes from 0; PLAIN nodes have none */
    union {
#define NODE(kind, category, fields) struct { fields } kind;
#define REQ(kind, f, of) Node *f;
#define OPT(kind, f, of) Node *f;
#define LIST(kind, f, of) NodeList f;
#define SOME(kind, f, of) NodeList f;
#define GAPS(kind, f, of) NodeList f;
#define IDENT(kind, f) Ident *f;
#define OPT_IDENT(kind, f) Ident *f;
#define IDENTS(kind, f) IdentList f;
#define NAMES(kind, f) IdentList f;
#define OPER(kind, f) uint8_t f;
#define OPERS(kind, f) OperList f;
#define CTX(kind, f) uint8_t f;
#define INT(kind, f) int f;
#define OPT_INT(kind, f) int f;
#define CONST(kind, f) Const f;
#define SCOPE(kind, f) Scope *f;
#include "interp/ast.def"
#undef NODE
#undef REQ
#undef OPT
#undef LIST
#undef SOME
#undef GAPS
#undef IDENT
#undef OPT_IDENT
#undef IDENTS
#undef NAMES
#undef OPER
#undef OPERS
#undef CTX
#undef INT
#undef OPT_INT
#undef CONST
#undef SCOPE
    };
};

typedef enum {
    FAULT_NONE,
    FAULT_SYNTAX,        /* SyntaxError */
    FAULT_INDENTATION,   /* IndentationError */
    FAULT_TAB,           /* TabError */
    FAULT_INCOMPLETE,    /* only with options.allow_incomplete: more lines could make it right */
    FAULT_VALUE,         /* ValueError(msg): no position */
    FAULT_RECURSION,     /* RecursionError(msg): no position */
    FAULT_MEMORY,        /* MemoryError: msg may be NULL, then MemoryError has no text */
} FaultKind;

/* Why a source could not be compiled.  Strings live in the Ast's arena.  Line and columns are as in the attributes of
 * SyntaxError: from 1, columns in characters; ends of 0 and -1 occur as in CPython. */
typedef struct SyntaxFault {
    FaultKind kind;
    const char *msg;                         /* UTF-8 */
    bool has_end;                            /* end_line and end_col mean something */
    bool late;                               /* found after parsing: compile() of a string then has text None */
    int line, col, end_line, end_col;
    const char *text;                        /* the source line with its newline, UTF-8, or NULL (None) */
    size_t text_length;
    const char *hint;                        /* advice of our own, or NULL */
} SyntaxFault;

/* A warning that the runtime must issue (and that turns into a SyntaxError if it is raised). */
typedef struct SyntaxWarn {
    struct SyntaxWarn *next;
    bool deprecation;                        /* DeprecationWarning, else SyntaxWarning */
    const char *msg;
    int line, col, end_line, end_col;        /* bytes from 0 */
} SyntaxWarn;

enum {                                       /* bits of Ast.future_flags, from `from __future__ import` */
    FUTURE_ANNOTATIONS = 1,                  /* annotations stay strings */
    FUTURE_BARRY_AS_BDFL = 2,                /* <> for != */
};

typedef struct Ast {
    Arena arena;
    Node *root;                              /* Module, Interactive or Expression */
    Ident **buckets; uint32_t bucket_count, ident_count;
    SyntaxWarn *warnings, *warnings_last;    /* in source order */
    unsigned future_flags;
    bool top_await;          /* at module level, too (CompileOptions) */
    bool byte_columns;        /* faults count columns in bytes: f-strings do anyway, and files that name no encoding */
    const char *source; size_t source_size;  /* decoded: UTF-8, \n only, ends with \n */
    const char *stack_limit;                 /* C recursion stops when the stack pointer falls below */
} Ast;

/* The interned identifier of n bytes of normalised UTF-8; NULL without memory. */
Ident *ast_intern(Ast *ast, const char *text, size_t n);
/* A zeroed node of this kind; NULL without memory. */
Node *ast_node(Ast *ast, NodeKind kind);
/* Calls visit for every child, in the order of the fields, until one returns false; false then. */
bool ast_each_child(const Node *node, bool (*visit)(void *context, Node *child), void *context);
/* Frees the tree, its identifiers and faults. */
void ast_free(Ast *ast);

/* "BinOp" for AST_BinOp. */
const char *ast_kind_name(NodeKind kind);
/* "Add" for OPER_ADD, and "+" . */
const char *ast_operator_name(Operator oper);
const char *ast_operator_text(Operator oper);

/* Line number `line` of the source (from 1) with its newline; its length in *length; NULL if there is none. */
const char *ast_source_line(const Ast *ast, int line, size_t *length);

/* The tree one field a line, in the order of Python's ast.dump, in malloced memory; NULL without. */
char *ast_dump(const Node *node, bool positions, size_t *length);
/* Source text of an expression, as `from __future__ import annotations` stores it; in the arena; NULL without memory. */
const char *ast_unparse(Ast *ast, const Node *expr, size_t *length);
