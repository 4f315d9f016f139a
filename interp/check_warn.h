/* What CPython's compiler warns of: SyntaxWarnings for code that surely means something else. */
#pragma once

#include "interp/ast.h"

/* Adds the warnings for this node (not for its children) to ast->warnings. */
void check_warn(Ast *ast, const Node *node);
