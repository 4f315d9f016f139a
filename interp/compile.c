/* From source to code: parse, find the scopes, walk the tree.
 *
 * The walk is spread over compile_*.c by subject.  What the front end refuses becomes a SyntaxError (or its kin) here;
 * its warnings go through the warnings machinery, and turn into SyntaxErrors if that raises. */
#include "interp/compile.h"

#include "interp/ast_object.h"
#include "interp/compiler.h"
#include "interp/parser.h"
#include "interp/source_line.h"
#include "interp/syntax_error.h"

void compile_failed(Compiler *c) {
    if (!c->unit->failed && !error_occurred()) throw_memory();
    c->unit->failed = true;
}

bool compile_may_descend(Compiler *c) {
    if (!c->unit->failed && recursion_check(" during compilation") < 0) compile_failed(c);
    return !c->unit->failed;
}

Own ident_str(Compiler *c, const Ident *ident) {
    if (!ident) {
        compile_failed(c);
        return NULL;
    }
    Own text = str_new_utf8(ident->text, ident->length);
    Own interned = text ? str_intern_take(text) : NULL;
    if (!interned) compile_failed(c);
    return interned;
}

bool future_annotations(const Compiler *c) { return (c->ast->future_flags & FUTURE_ANNOTATIONS) != 0; }

/* ---- faults to exceptions */

static Own number_or_none(bool is_known, int n) { return is_known ? small_int_new(n) : None; }

static void throw_syntax(Type *type, const char *msg, Ref filename, const SyntaxFault *f) {
    scoped Own text = f->text ? str_new_utf8(f->text, f->text_length) : None;
    scoped Own message = str_new(msg);
    if (!text || !message) return;
    bool has_end_col = f->has_end && !(f->late && f->end_col < 0);
    scoped Own details = tuple_pack(6, filename, small_int_new(f->line), small_int_new(f->col), text,
                                    number_or_none(f->has_end, f->end_line), number_or_none(has_end_col, f->end_col));
    if (!details) return;
    scoped Own exception = call2(as_ref(type), message, details);
    if (!exception) return;
    if (is_kind(exception, SyntaxError)) ((SyntaxErrorObject *)object_of(exception))->hint = f->hint;
    throw_object(exception);
}

/* CPython reads a file line by line: of a statement that was continued its errors show the last line only, and behind
 * the end of the file there is no column. */
static void as_in_file(SyntaxFault *f) {
    if (f->text) {
        size_t size = f->text_length;
        while (size > 1 && f->text[size - 2] != '\n') size--;
        if (size > 1) {
            f->text += size - 1;
            f->text_length -= size - 1;
        }
    }
    bool missing_block = f->kind == FAULT_INDENTATION && strncmp(f->msg, "expected", 8) == 0;
    if (missing_block && f->has_end && f->end_col == -1) f->col = 0;
}

void compile_throw_fault(const SyntaxFault *f, Ref filename) {
    switch (f->kind) {
    case FAULT_INDENTATION: throw_syntax(IndentationError, f->msg, filename, f); break;
    case FAULT_TAB: throw_syntax(TabError, f->msg, filename, f); break;
    case FAULT_VALUE: throw(ValueError, "%s", f->msg); break;
    case FAULT_RECURSION: throw(RecursionError, "%s", f->msg); break;
    case FAULT_MEMORY:
        if (f->msg) throw(MemoryError, "%s", f->msg);
        else throw_memory();
        break;
    default: throw_syntax(SyntaxError, f->msg, filename, f);
    }
}

/* It is the last word that lacks a continuation, not what is missing behind it. */
static void as_incomplete(SyntaxFault *f) {
    f->msg = "incomplete input";
    int length = f->text ? (int)f->text_length : 0;
    if (length && f->text[length - 1] == '\n') length--;
    if (length && f->col > length) f->col = f->end_col = length;
}

/* -1 if a warning became an error, which then is a SyntaxError at its place. */
static int issue_warnings(Ast *ast, Ref filename) {
    for (const SyntaxWarn *w = ast->warnings; w; w = w->next) {
        Type *category = w->deprecation ? DeprecationWarning : SyntaxWarning;
        if (!hooks.warn_at) continue;
        scoped Own message = str_new(w->msg);
        if (!message) return -1;
        if (hooks.warn_at(category, message, filename, w->line) == 0) continue;
        if (!error_is(category)) return -1;
        error_clear();
        SyntaxFault f;
        fault_set_late(&f, ast, (Place){w->line, w->col, w->end_line, w->end_col}, w->msg);
        throw_syntax(SyntaxError, w->msg, filename, &f);
        return -1;
    }
    return 0;
}

/* ---- the module itself */

static void set_docstring(Compiler *c, NodeList body) {
    if (!body.n || body.at[0]->kind != AST_Expr || c->options->optimize > 1 || c->options->mode != COMPILE_EXEC || c->options->echo) return;
    const Node *value = body.at[0]->Expr.value;
    if (value->kind != AST_Constant || value->Constant.value.kind != CONST_STR) return;
    Unit *u = c->unit;
    u->at = body.at[0];
    int reg = temp_new(u);
    emit_load_const_take(u, reg, constant_from(c, &value->Constant.value));
    emit_site(u, OP_STORE_NAME_, reg, 0, 0, name___doc__);
    u->temp = reg;
}

static Own compile_module(Compiler *c) {
    Node *root = c->ast->root;
    Unit unit;
    /* Module, Interactive and Expression keep their scope in different places */
    Scope *scope = root->kind == AST_Module        ? root->Module.scope
                   : root->kind == AST_Interactive ? root->Interactive.scope
                                                   : root->Expression.scope;
    enter_unit(c, &unit, scope, str_intern("<module>"));
    int result = temp_new(&unit);
    if (root->kind == AST_Expression) {
        unit.temp = result;
        compile_expr(c, root->Expression.body, NEXT);
    } else {
        NodeList body = root->kind == AST_Module ? root->Module.body : root->Interactive.body;
        if (unit.scope->has_annotations) emit(&unit, OP_SETUP_ANNOTATIONS_, 0, 0, 0);
        set_docstring(c, body);
        compile_body(c, body);
        unit.at = body.n ? body.at[body.n - 1] : NULL;
        compile_none(c, result);
    }
    emit(&unit, OP_RETURN_, result, 0, 0);
    Own code = leave_unit(c, &unit, 0, NULL, 1);
    unit_drop(&unit);
    return code;
}

/* The compiler proper, unlike the parser, shows a line only if it can be found again. */
static void forget_lost_text(SyntaxFault *f, Ref filename) {
    scoped Own line = source_line(filename, f->line);
    if (!line) error_clear();
    if (!line || is_none(line)) f->text = NULL;
}

static void throw_late_fault(SyntaxFault *fault, Ref filename, const CompileOptions *options) {
    if (fault->text) forget_lost_text(fault, filename);
    if (options->is_file) as_in_file(fault);
    compile_throw_fault(fault, filename);
}

void compile_stop(Compiler *c, const Node *node, const char *msg) {
    if (c->unit->failed) return;
    SyntaxFault fault = {0};
    fault_set_late(&fault, c->ast, place_of(node), msg);
    throw_late_fault(&fault, c->filename, c->options);
    compile_failed(c);
}

static int compile_tree(Ast *ast, SyntaxFault *fault, Ref filename, const CompileOptions *options, Own *out) {
    ast->top_await = options->top_await;
    if (symtable_build(ast, fault) < 0) {
        throw_late_fault(fault, filename, options);
        return -1;
    }
    if (issue_warnings(ast, filename) < 0) return -1;
    Compiler c = {.ast = ast, .filename = unlend(filename), .options = options};
    *out = compile_module(&c);
    return *out ? 1 : -1;
}

int compile_source(const char *source, size_t size, Ref filename, const CompileOptions *options, Own *out) {
    static const ParseMode modes[] = {[COMPILE_EXEC] = PARSE_EXEC, [COMPILE_SINGLE] = PARSE_SINGLE, [COMPILE_EVAL] = PARSE_EVAL};
    *out = NULL;
    ParseOptions parse = {.mode = modes[options->mode], .py2_print = options->py2_print,
                          .allow_incomplete = options->allow_incomplete, .is_utf8 = options->is_utf8,
                          .future_flags = options->future_flags};
    Ast ast;
    SyntaxFault fault = {0};
    int status;
    if (parser_parse(&ast, source, size, &parse, &fault) == 0) {
        status = compile_tree(&ast, &fault, filename, options, out);
    } else {
        if (fault.kind == FAULT_INCOMPLETE) as_incomplete(&fault);
        if (options->is_file) as_in_file(&fault);
        compile_throw_fault(&fault, filename);
        status = -1;
    }
    ast_free(&ast);
    return status;
}

int compile_object(Ref tree, Ref filename, const CompileOptions *options, Own *out) {
    static const NodeKind roots[] = {[COMPILE_EXEC] = AST_Module, [COMPILE_SINGLE] = AST_Interactive, [COMPILE_EVAL] = AST_Expression};
    *out = NULL;
    Ast ast;
    SyntaxFault fault = {0};
    scoped Own values = NULL;
    int status = ast_from_object(&ast, tree, roots[options->mode], &values);
    if (status == 0) {
        ast.future_flags = options->future_flags;
        status = compile_tree(&ast, &fault, filename, options, out);
    }
    ast_free(&ast);
    return status;
}
