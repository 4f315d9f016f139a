/* What ast.def says, as tables: for code that walks trees without knowing a single kind. */
#pragma once
#include "interp/ast.h"

typedef enum { FIELD_REQ, FIELD_OPT, FIELD_LIST, FIELD_IDENT, FIELD_IDENTS, FIELD_OPER, FIELD_OPERS, FIELD_CTX, FIELD_INT, FIELD_CONST } FieldType;
typedef enum { RULE_NONE, RULE_OPTIONAL, RULE_SOME, RULE_GAPS } FieldRule; /* may be left out; a list never empty; with gaps */
typedef enum { MOD, STMT, EXPR, PATTERN, PART, PLAIN } Category;

/* What stands in a field: a node of this kind (OF_alias = AST_alias), or of any kind of a category. */
typedef enum {
#define NODE(kind, category, fields) OF_##kind = AST_##kind,
#include "interp/ast.def"
#undef NODE
    OF_STMT, OF_PATTERN, OF_EXPR, OF_TARGET, OF_DELETED, OF_SAME
} FieldOf;

typedef struct NodeField { const char *name; uint8_t type, rule, of; size_t offset; } NodeField; /* FieldType, FieldRule, FieldOf */
typedef struct NodeShape { const NodeField *fields; Category category; } NodeShape; /* fields: ended by a NULL name */

/* By NodeKind. */
extern const NodeShape ast_shapes[];
