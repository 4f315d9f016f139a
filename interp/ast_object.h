/* Syntax trees as Python objects, and back: what the module ast and compile() exchange. */
#pragma once

#include "interp/ast.h"
#include "runtime/gilt.h"

/* The tree of a source text as objects of the classes in `classes` (the module ast).  SyntaxError and its kin. */
NODISCARD Own ast_objects(Ref source_bytes, bool is_utf8, Ref filename, Ref mode, Ref classes) DROPS_GIL;

/* Is it a node of the module ast?  1, 0, -1; no node exists while that module is not imported. */
NODISCARD int ast_object_check(Ref v) DROPS_GIL;
/* Initialises *ast with the tree that a node stands for, which must be of the kind `root`; it keeps a few of its values in
 * *values, which outlives the tree.  TypeError, ValueError, and what attributes raise.  ast_free in each case. */
NODISCARD int ast_from_object(Ast *ast, Ref object, NodeKind root, Own *values) DROPS_GIL;
/* Does the tree obey the rules that a parser's trees obey by themselves?  ValueError, TypeError.  Places that are none
 * become so: line 0, column -1. */
NODISCARD int ast_validate(Node *root) HOLDS_GIL;
