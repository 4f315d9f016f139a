/* The compiler's rooms among themselves: one walk over the tree, spread over compile_*.c by subject. */
#pragma once

#include "interp/compile.h"
#include "interp/unit.h"

typedef struct Compiler {
    Ast *ast;
    Own filename;
    const CompileOptions *options;
    Unit *unit;      /* the code object being made */
} Compiler;

/* compile.c */
void compile_throw_fault(const SyntaxFault *fault, Ref filename); /* as an exception */
Own ident_str(Compiler *c, const Ident *ident);                 /* interned; NULL: the unit has failed */
void compile_failed(Compiler *c);                               /* an exception is set: remember it */
bool compile_may_descend(Compiler *c);                           /* into a node: neither has the unit failed nor the stack ended */
void compile_stop(Compiler *c, const Node *node, const char *msg); /* a SyntaxError there; msg lives in the tree's arena, or for ever */
bool future_annotations(const Compiler *c);

/* compile_fold.c: values known at compile time.  True and *out, or false; never leaves an exception. */
bool constant_value(Compiler *c, const Node *node, Own *out);
Own constant_object(const Const *constant);                     /* its value; NULL with an exception */
Own constant_from(Compiler *c, const Const *constant);          /* the same; a failure is remembered */
bool fold_binary(int oper, Ref a, Ref b, Own *out);
bool constant_truth(Compiler *c, const Node *node, bool *out);  /* `while True`, `if __debug__` */

/* compile_expr.c */
int compile_expr(Compiler *c, Node *node, int want);            /* the register; want: a register, ANY, NEXT */
int compile_expr_pair(Compiler *c, Node *key);                  /* i, j of x[i, j] in a run of registers: the first, or -1: another key */
void compile_branch(Compiler *c, Node *test, Label target, bool sense); /* jump to target if bool(test) is sense */
const Node *compile_assertion(Compiler *c, Node *test, Label fine);     /* the same; what a traceback underlines if it fails */
void compile_effect(Compiler *c, Node *node);                   /* for its effects only */
enum Opcode binary_opcode(int oper, bool in_place, bool constant);
int into(Compiler *c, int want);                                /* where a value wanted there is written: ANY and NEXT make a temporary */
void compile_none(Compiler *c, int dst);
void compile_delegate(Compiler *c, int iterator, int dst);      /* the loop of `yield from` and `await` over R[iterator] */
void compile_annotation(Compiler *c, Node *annotation, int want);

/* compile_name.c */
int load_name(Compiler *c, const Node *at, Ident *name, int want);
void store_name(Compiler *c, Ident *name, int src);             /* src is consumed if it is a temporary */
void delete_name(Compiler *c, Ident *name);
int local_of(Compiler *c, Ident *name);                         /* register of a local of this function, or of one lent to it, or -1 */
int cell_of(Compiler *c, const Ident *mangled);                 /* register of a cell, or of what is lent instead, or -1 */

/* compile_target.c */
void emit_unpack(Unit *u, int first, int src, unsigned count, int star); /* count items of R[src] to R[first..]; star: the list, or -1 */
void store_target(Compiler *c, Node *target, int src);
void compile_assign(Compiler *c, Node *statement);
void compile_augmented(Compiler *c, Node *statement);
void compile_annotated(Compiler *c, Node *statement);
void delete_target(Compiler *c, Node *target);

/* compile_call.c */
int compile_call(Compiler *c, Node *node, int want);
/* The callee stands in R[base]; `extra` more values follow it already. */
void finish_call(Compiler *c, int base, int extra, NodeList args, NodeList keywords, int dst);

/* compile_def.c */
void compile_function(Compiler *c, Node *node);
void compile_class(Compiler *c, Node *node);
/* A chain over several lines reports the line of the attribute's name. */
const Node *method_range(Compiler *c, const Node *range, const Node *attribute);
int compile_lambda(Compiler *c, Node *node, int want);
int compile_comprehension(Compiler *c, Node *node, int want);

/* compile_stmt.c */
void compile_body(Compiler *c, NodeList body);

void unset_name(Compiler *c, Ident *name);                     /* end of `except ... as name`; name may be NULL */

/* compile_try.c */
void compile_try(Compiler *c, Node *node);
void compile_try_star(Compiler *c, Node *node);
void compile_with(Compiler *c, Node *node, unsigned item);

/* compile_match.c */
void compile_match(Compiler *c, Node *node);

/* compile_unit.c: the frame of a code object */
void enter_unit(Compiler *c, Unit *u, Scope *scope, Own name_take);
NODISCARD Own leave_unit(Compiler *c, Unit *u, uint32_t flags, const Node *arguments, int first_line);
/* The cells that inner has free, of the unit that is current now, in new temporaries. */
void load_closure(Compiler *c, const Unit *inner);
/* R[dst] = function of this code; closure cells are taken from the unit that is current now. `base`: first of the
 * prepared values (defaults ...) given by `flags`. */
void make_function(Compiler *c, Own code_take, Unit *inner, int flags, int base, int dst);
