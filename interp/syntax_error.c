/* Placing and wording errors as CPython 3.11 does.
 *
 * The text shown is the lexer's current line when the error is there (with its newline, and from the first line of a
 * token that spans lines), and a line looked up in the source otherwise (without). */
#include "interp/syntax_error.h"
#include <string.h>
#include "runtime/base/utf8.h"

/* Line `line` of the lexer's own buffer, which for an f-string's expression is that expression. */
static const char *buffer_line(const Lexer *lexer, int line, size_t *length) {
    const char *p = lexer->source;
    for (int i = 1; i < line - lexer->line_base; i++) {
        const char *newline = memchr(p, '\n', (size_t)(lexer->end - p));
        if (!newline) break;
        p = newline + 1;
    }
    const char *newline = memchr(p, '\n', (size_t)(lexer->end - p));
    *length = (size_t)((newline ? newline : lexer->end) - p);
    return p;
}

static const char *error_text(const Lexer *lexer, int line, size_t *length) {
    if (lexer->line + lexer->line_base > line || lexer->line_end == lexer->source) return buffer_line(lexer, line, length);
    *length = (size_t)(lexer->line_end - lexer->text_start);
    return lexer->text_start;
}

/* Characters in the first n bytes of text, n cut to length + 1, a cut character counted whole. */
static int chars_before(const char *text, size_t length, int n) {
    if (n <= 0) return 0;
    if ((size_t)n > length + 1) n = (int)length + 1;
    size_t inside = (size_t)n > length ? length : (size_t)n;
    return (int)utf8_count(text, inside) + ((size_t)n > length);
}

void fault_set(SyntaxFault *fault, Lexer *lexer, FaultKind kind, Place place, const char *msg) {
    size_t length;
    const char *text = error_text(lexer, place.line, &length);
    if (lexer->in_fstring) {
        if (place.line == lexer->line_base + 1) place.col -= lexer->col_base;
        if (place.end_line == lexer->line_base + 1 && place.end_col >= 0) place.end_col -= lexer->col_base;
        msg = msg ? arena_printf(&lexer->ast->arena, "f-string: %s", msg) : NULL;
    }
    *fault = (SyntaxFault){.kind = msg ? kind : FAULT_MEMORY, .msg = msg, .has_end = true, .line = place.line};
    fault->col = chars_before(text, length, place.col + 1);
    bool in_bytes = lexer->in_fstring || lexer->ast->byte_columns; /* as CPython has it */
    if (in_bytes && place.col >= 0) fault->col = place.col + 1;
    fault->end_line = place.end_line ? place.end_line : place.line;
    fault->end_col = place.end_col == NO_COLUMN ? -1 : place.end_line ? chars_before(text, length, place.end_col + 1) : 0;
    if (in_bytes && place.end_line && place.end_col >= 0) fault->end_col = place.end_col + 1;
    fault->text = arena_copy(&lexer->ast->arena, text, length);
    fault->text_length = length;
}

void fault_set_late(SyntaxFault *fault, Ast *ast, Place place, const char *msg) {
    size_t length = 0;
    const char *text = ast_source_line(ast, place.line, &length);
    *fault = (SyntaxFault){.kind = msg ? FAULT_SYNTAX : FAULT_MEMORY, .msg = msg, .has_end = true, .late = true,
                           .line = place.line, .col = place.col + 1, .end_line = place.end_line, .end_col = place.end_col + 1};
    if (text) fault->text = arena_copy(&ast->arena, text, length);
    fault->text_length = length;
}

void fault_unclosed(SyntaxFault *fault, Lexer *lexer) {
    int top = lexer->level - 1;
    Place place = {lexer->bracket_lines[top], lexer->bracket_cols[top], 0, 0};
    fault_set(fault, lexer, FAULT_SYNTAX, place, arena_printf(&lexer->ast->arena, "'%c' was never closed", lexer->brackets[top]));
}

void fault_from_lexer(SyntaxFault *fault, Lexer *lexer) {
    int line = lexer->line + lexer->line_base;
    Place here = {line, 0, 0, 0};
    switch (lexer->status) {
    case LEX_FAULT:
        return;
    case LEX_EOF:
        if (lexer->level) fault_unclosed(fault, lexer);
        else {
            here = (Place){line, (int)(lexer->p - lexer->line_start) - 1, line, NO_COLUMN};
            fault_set(fault, lexer, FAULT_SYNTAX, here, "unexpected EOF while parsing");
        }
        return;
    case LEX_DEDENT:
        here = (Place){line, (int)(lexer->p - lexer->line_start) - 1, line, NO_COLUMN};
        fault_set(fault, lexer, FAULT_INDENTATION, here, "unindent does not match any outer indentation level");
        return;
    case LEX_TABSPACE:
        fault_set(fault, lexer, FAULT_TAB, here, "inconsistent use of tabs and spaces in indentation");
        return;
    case LEX_TOODEEP:
        fault_set(fault, lexer, FAULT_INDENTATION, here, "too many levels of indentation");
        return;
    case LEX_LINECONT:
        here.col = (int)(lexer->p - lexer->text_start) - 1;
        fault_set(fault, lexer, FAULT_SYNTAX, here, "unexpected character after line continuation character");
        return;
    default:
        *fault = (SyntaxFault){.kind = FAULT_MEMORY};
    }
}

static const char *constant_name(const Const *value) {
    switch (value->kind) {
    case CONST_NONE: return "None";
    case CONST_FALSE: return "False";
    case CONST_TRUE: return "True";
    case CONST_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

const char *expr_name(const Node *node) {
    static const char *const names[AST_COUNT] = {
        [AST_Attribute] = "attribute", [AST_Subscript] = "subscript", [AST_Starred] = "starred", [AST_Name] = "name",
        [AST_List] = "list", [AST_Tuple] = "tuple", [AST_Lambda] = "lambda", [AST_Call] = "function call",
        [AST_BoolOp] = "expression", [AST_BinOp] = "expression", [AST_UnaryOp] = "expression",
        [AST_GeneratorExp] = "generator expression", [AST_Yield] = "yield expression", [AST_YieldFrom] = "yield expression",
        [AST_Await] = "await expression", [AST_ListComp] = "list comprehension", [AST_SetComp] = "set comprehension",
        [AST_DictComp] = "dict comprehension", [AST_Dict] = "dict literal", [AST_Set] = "set display",
        [AST_JoinedStr] = "f-string expression", [AST_FormattedValue] = "f-string expression",
        [AST_Compare] = "comparison", [AST_IfExp] = "conditional expression", [AST_NamedExpr] = "named expression",
    };
    if (node->kind == AST_Constant) return constant_name(&node->Constant.value);
    return names[node->kind] ? names[node->kind] : "expression";
}
