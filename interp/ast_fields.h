/* What ast.def says, as tables: for code that walks trees without knowing a single kind. */
#pragma once
#include "interp/ast.h"

typedef enum { FIELD_REQ, FIELD_OPT, FIELD_LIST, FIELD_IDENT, FIELD_IDENTS, FIELD_OPER, FIELD_OPERS, FIELD_CTX, FIELD_INT, FIELD_CONST } FieldType;
typedef struct NodeField { const char *name; FieldType type; size_t offset; } NodeField;
typedef enum { MOD, STMT, EXPR, PATTERN, PART, PLAIN } Category;
typedef struct NodeShape { const NodeField *fields; Category category; } NodeShape; /* fields: ended by a NULL name */

/* By NodeKind. */
extern const NodeShape ast_shapes[];
