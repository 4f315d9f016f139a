/* Calls: f(a), f(a, k=b), f(*a, **k), and obj.method(...) without a bound method. */
#include "interp/compiler.h"

#include "runtime/base/utf8.h"

enum { MANY_ARGUMENTS = 1000 }; /* more are passed as a list, to bound the registers */

static bool needs_spread(NodeList args, NodeList keywords) {
    if (args.n + keywords.n > MANY_ARGUMENTS) return true;
    for (unsigned i = 0; i < args.n; i++) if (args.at[i]->kind == AST_Starred) return true;
    for (unsigned i = 0; i < keywords.n; i++) if (!keywords.at[i]->keyword.arg) return true;
    return false;
}

static Own keyword_names(Compiler *c, NodeList keywords) {
    scoped Own names = tuple_new(keywords.n);
    if (!names) return NULL;
    for (unsigned i = 0; i < keywords.n; i++) {
        tuple_of(names)->items[i] = ident_str(c, keywords.at[i]->keyword.arg);
        if (!tuple_of(names)->items[i]) return NULL;
    }
    return give(names);
}

/* R[map] = dict of the keywords with names from `from` on, up to the next **; where that is. */
static unsigned named_run(Compiler *c, int map, NodeList keywords, unsigned from) {
    Unit *u = c->unit;
    unsigned i = from;
    for (; i < keywords.n && keywords.at[i]->keyword.arg; i++) {
        emit_load_const_take(u, i == from ? map : temp_new(u), ident_str(c, keywords.at[i]->keyword.arg));
        compile_expr(c, keywords.at[i]->keyword.value, NEXT);
    }
    emit(u, OP_BUILD_DICT_, map, map, i - from);
    temp_set(u, map + 1);
    return i;
}

/* R[dict] = dict of all keywords. */
static void keyword_dict(Compiler *c, int dict, int base, NodeList keywords) {
    Unit *u = c->unit;
    for (unsigned i = named_run(c, dict, keywords, 0); i < keywords.n;) {
        int map = temp_new(u);
        if (keywords.at[i]->keyword.arg) i = named_run(c, map, keywords, i);
        else compile_expr(c, keywords.at[i++]->keyword.value, map);
        emit(u, OP_DICT_MERGE_, dict, map, base);
        temp_set(u, dict + 1);
    }
}

/* R[base + 1] = list (or another iterable) of all positional values, R[base + 2] = dict of the keywords. */
static void call_spread_form(Compiler *c, int base, int extra, NodeList args, NodeList keywords, int dst) {
    Unit *u = c->unit;
    int list = base + 1, mark;
    if (extra == 0 && args.n == 1 && args.at[0]->kind == AST_Starred) {
        compile_expr(c, args.at[0]->Starred.value, NEXT); /* f(*x): CALL_EX takes any iterable */
    } else if (extra == 0 && args.n == 0) {
        emit_load_const_take(u, temp_new(u), tuple_new(0)); /* f(**x) */
    } else {
        emit(u, OP_BUILD_LIST_, list, list, extra);
        temp_set(u, list + 1);
        for (unsigned i = 0; i < args.n; i++) {
            mark = u->temp;
            bool star = args.at[i]->kind == AST_Starred;
            int reg = compile_expr(c, star ? args.at[i]->Starred.value : args.at[i], ANY);
            u->temp = mark;
            emit(u, star ? OP_LIST_EXTEND_ : OP_LIST_APPEND_, list, reg, 0);
        }
    }
    bool mapping_alone = keywords.n == 1 && !keywords.at[0]->keyword.arg;
    if (mapping_alone) compile_expr(c, keywords.at[0]->keyword.value, NEXT);
    else if (keywords.n) keyword_dict(c, temp_new(u), base, keywords);
    emit(u, OP_CALL_EX_, dst, base, mapping_alone ? KEYWORDS_MAPPING : keywords.n ? KEYWORDS_DICT : KEYWORDS_NONE);
}

static int push_arguments(Compiler *c, NodeList args, NodeList keywords) {
    for (unsigned i = 0; i < args.n; i++) compile_expr(c, args.at[i], NEXT);
    for (unsigned i = 0; i < keywords.n; i++) compile_expr(c, keywords.at[i]->keyword.value, NEXT);
    return (int)(args.n + keywords.n);
}

void finish_call(Compiler *c, int base, int extra, NodeList args, NodeList keywords, int dst) {
    Unit *u = c->unit;
    if (needs_spread(args, keywords)) {
        call_spread_form(c, base, extra, args, keywords, dst);
        return;
    }
    int count = extra + push_arguments(c, args, keywords);
    if (!keywords.n) {
        emit_site(u, OP_CALL_, dst, base, count, NULL);
        return;
    }
    Own names = keyword_names(c, keywords);
    if (!names) compile_failed(c);
    emit_site(u, OP_CALL_KW_, dst, base, count, NULL);
    emit_word(u, unit_constant_take(u, names));
}

/* Can evaluating it neither raise nor run code?  Then a method may be looked up after it. */
static bool is_quiet(Compiler *c, const Node *node) {
    if (node->kind == AST_Constant) return true;
    if (node->kind != AST_Name || c->unit->scope->has_walrus) return false;
    int local = local_of(c, node->Name.id);
    return local >= 0 && is_bound(c->unit, local);
}

static bool are_quiet(Compiler *c, NodeList args, NodeList keywords) {
    for (unsigned i = 0; i < args.n; i++) if (!is_quiet(c, args.at[i])) return false;
    for (unsigned i = 0; i < keywords.n; i++) if (!is_quiet(c, keywords.at[i]->keyword.value)) return false;
    return true;
}

const Node *method_range(Compiler *c, const Node *range, const Node *attribute) {
    if (range->line == attribute->end_line) return range;
    Node *moved = ast_node(c->ast, AST_Pass);
    if (!moved) return range;
    size_t length = utf8_count(attribute->Attribute.attr->text, attribute->Attribute.attr->length); /* CPython takes characters for bytes */
    moved->line = attribute->end_line;
    moved->end_line = range->end_line;
    moved->col = length <= attribute->end_col ? attribute->end_col - (uint32_t)length : 0;
    moved->end_col = range->end_col;
    return moved;
}

static int compile_method_call(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    Node *func = node->Call.func;
    NodeList args = node->Call.args, keywords = node->Call.keywords;
    Ident *mangled = scope_mangle(c->ast, u->scope, func->Attribute.attr);
    scoped Own name = ident_str(c, mangled);
    const Node *attribute_range = method_range(c, func, func), *call_range = method_range(c, node, func);
    int base = temp_new(u);
    bool quiet = are_quiet(c, args, keywords);
    if (quiet) {
        compile_expr(c, func->Attribute.value, NEXT);
    } else {
        int object = compile_expr(c, func->Attribute.value, ANY);
        u->at = attribute_range;
        if (keywords.n) {
            u->temp = base + 1;
            emit_site(u, OP_LOAD_ATTR_, base, object, 0, name);
        } else {
            temp_set(u, base + 2);
            emit_site(u, OP_LOAD_METHOD_, base, object, 0, name);
        }
    }
    int count = push_arguments(c, args, keywords);
    u->temp = base;
    int dst = into(c, want);
    u->at = call_range;
    if (!quiet && !keywords.n) {
        emit_site(u, OP_CALL_LOADED_, dst, base, count, NULL);
        return dst;
    }
    if (quiet) emit_method(u, keywords.n ? OP_CALL_METHOD_KW_ : OP_CALL_METHOD_, dst, base, count, name, attribute_range);
    else emit_site(u, OP_CALL_KW_, dst, base, count, NULL);
    if (keywords.n) {
        Own names = keyword_names(c, keywords);
        if (!names) compile_failed(c);
        emit_word(u, unit_constant_take(u, names));
    }
    return dst;
}

int compile_call(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    Node *func = node->Call.func;
    if (func->kind == AST_Attribute && !needs_spread(node->Call.args, node->Call.keywords)) {
        return compile_method_call(c, node, want);
    }
    int base = compile_expr(c, func, NEXT);
    /* the result may go into the callee's own register */
    int dst = want >= 0 ? want : base;
    finish_call(c, base, 0, node->Call.args, node->Call.keywords, dst);
    u->temp = want >= 0 ? base : base + 1;
    return dst;
}
