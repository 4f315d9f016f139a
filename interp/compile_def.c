/* def, lambda, class, and the comprehensions (each a code object with one argument, its first iterator). */
#include "interp/compiler.h"

/* ---- defaults, annotations */

enum { HAS_DEFAULTS = 1, HAS_KEYWORD_DEFAULTS = 2, HAS_ANNOTATIONS = 4 };

static int compile_defaults(Compiler *c, const Node *a) {
    Unit *u = c->unit;
    int flags = 0, first = u->temp;
    NodeList defaults = a->arguments.defaults, keyword = a->arguments.kw_defaults;
    if (defaults.n) {
        for (unsigned i = 0; i < defaults.n; i++) compile_expr(c, defaults.at[i], NEXT);
        u->temp = first;
        emit(u, OP_BUILD_TUPLE_, temp_new(u), first, (int)defaults.n);
        flags |= HAS_DEFAULTS;
    }
    first = u->temp;
    int pairs = 0;
    for (unsigned i = 0; i < keyword.n; i++) {
        if (!keyword.at[i]) continue;
        Ident *mangled = scope_mangle(c->ast, u->scope, a->arguments.kwonlyargs.at[i]->arg.arg);
        emit_load_const_take(u, temp_new(u), ident_str(c, mangled));
        compile_expr(c, keyword.at[i], NEXT);
        pairs++;
    }
    if (pairs) {
        u->temp = first;
        emit(u, OP_BUILD_DICT_, temp_new(u), first, pairs);
        flags |= HAS_KEYWORD_DEFAULTS;
    }
    return flags;
}

static int annotate(Compiler *c, Ident *name, Node *annotation) {
    if (!annotation) return 0;
    Unit *u = c->unit;
    emit_load_const_take(u, temp_new(u), ident_str(c, scope_mangle(c->ast, u->scope, name)));
    if (annotation->kind == AST_Starred && !future_annotations(c)) { /* *args: *Ts */
        int items = compile_expr(c, annotation->Starred.value, NEXT);
        emit(u, OP_UNPACK_, items, items, 1);
    } else {
        compile_annotation(c, annotation, NEXT);
    }
    return 1;
}

static int annotate_all(Compiler *c, NodeList args) {
    int pairs = 0;
    for (unsigned i = 0; i < args.n; i++) pairs += annotate(c, args.at[i]->arg.arg, args.at[i]->arg.annotation);
    return pairs;
}

static int annotate_one(Compiler *c, const Node *arg) { return arg ? annotate(c, arg->arg.arg, arg->arg.annotation) : 0; }

static int compile_annotations(Compiler *c, const Node *a, Node *returns) {
    Unit *u = c->unit;
    int first = u->temp;
    int pairs = annotate_all(c, a->arguments.args); /* CPython's order: positional, positional-only, *args, keyword-only */
    pairs += annotate_all(c, a->arguments.posonlyargs);
    pairs += annotate_one(c, a->arguments.vararg);
    pairs += annotate_all(c, a->arguments.kwonlyargs);
    pairs += annotate_one(c, a->arguments.kwarg);
    if (returns) {
        Own text = str_intern("return");
        emit_load_const_take(u, temp_new(u), text);
        compile_annotation(c, returns, NEXT);
        pairs++;
    }
    if (!pairs) return 0;
    u->temp = first;
    emit(u, OP_BUILD_DICT_, temp_new(u), first, pairs);
    return HAS_ANNOTATIONS;
}

/* ---- def */

static const Const *docstring(const Compiler *c, NodeList body) {
    if (!body.n || body.at[0]->kind != AST_Expr || c->options->optimize > 1) return NULL;
    const Node *value = body.at[0]->Expr.value;
    return value->kind == AST_Constant && value->Constant.value.kind == CONST_STR ? &value->Constant.value : NULL;
}

static void compile_decorators(Compiler *c, NodeList decorators) {
    for (unsigned i = 0; i < decorators.n; i++) compile_expr(c, decorators.at[i], NEXT);
}

/* Decorators stand below the function in R[first ..]; the last one is called first. */
static void apply_decorators(Compiler *c, NodeList decorators, int first) {
    Unit *u = c->unit;
    const Node *saved = u->at;
    for (unsigned i = decorators.n; i-- > 0;) {
        int base = first + (int)i;
        u->at = decorators.at[i];
        emit_site(u, OP_CALL_, base, base, 1, NULL);
    }
    u->at = saved;
}

static int first_line_of(const Node *node, NodeList decorators) {
    return (int)(decorators.n ? decorators.at[0]->line : node->line);
}

static NodeList body_without(const Const *doc, NodeList body) {
    return doc ? (NodeList){body.at + 1, body.n - 1} : body;
}

void compile_function(Compiler *c, Node *node) {
    Unit *u = c->unit;
    NodeList decorators = node->FunctionDef.decorator_list;
    const Node *arguments = node->FunctionDef.args;
    int mark = u->temp;
    compile_decorators(c, decorators);
    int base = u->temp;
    int flags = compile_defaults(c, arguments);
    flags |= compile_annotations(c, arguments, node->FunctionDef.returns);

    Unit inner;
    enter_unit(c, &inner, node->FunctionDef.scope, ident_str(c, node->FunctionDef.name));
    const Const *doc = docstring(c, node->FunctionDef.body);
    if (doc) inner.doc = constant_from(c, doc);
    size_t begin = inner.words.n;
    compile_body(c, body_without(doc, node->FunctionDef.body));
    inner.at = inner.words.n > begin || inner.mark ? NULL : decorators.n ? decorators.at[0] : node;
    emit_return_const_take(&inner, None);
    Own code = leave_unit(c, &inner, 0, arguments, first_line_of(node, decorators));
    make_function(c, code, &inner, flags, base, base);
    unit_drop(&inner);

    temp_set(u, base + 1);
    apply_decorators(c, decorators, mark);
    u->temp = mark + 1;
    store_name(c, node->FunctionDef.name, mark);
    u->temp = mark;
}

int compile_lambda(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    int base = u->temp;
    int flags = compile_defaults(c, node->Lambda.args);
    Unit inner;
    enter_unit(c, &inner, node->Lambda.scope, str_intern("<lambda>"));
    inner.at = node->Lambda.body;
    int value = compile_expr(c, node->Lambda.body, ANY);
    inner.at = node;
    emit(&inner, OP_RETURN_, value, 0, 0);
    Own code = leave_unit(c, &inner, 0, node->Lambda.args, (int)node->line);
    int dst = want >= 0 ? want : base;
    make_function(c, code, &inner, flags, base, dst);
    unit_drop(&inner);
    u->temp = base;
    return want >= 0 ? want : temp_new(u);
}

/* ---- class */

static void set_in_namespace(Compiler *c, Own value_take, const char *name) {
    Unit *u = c->unit;
    scoped Own text = str_intern(name);
    if (!text) compile_failed(c);
    int reg = temp_new(u);
    emit_load_const_take(u, reg, value_take);
    emit_site(u, OP_STORE_NAME_, reg, 0, 0, text);
    u->temp = reg;
}

static Own compile_class_body(Compiler *c, Node *node, Unit *inner) {
    enter_unit(c, inner, node->ClassDef.scope, ident_str(c, node->ClassDef.name));
    NodeList decorators = node->ClassDef.decorator_list;
    inner->at = decorators.n ? decorators.at[0] : node;
    int reg = temp_new(inner);
    emit_site(inner, OP_LOAD_NAME_, reg, 0, 0, name___name__);
    emit_site(inner, OP_STORE_NAME_, reg, 0, 0, name___module__);
    inner->temp = reg;
    set_in_namespace(c, own(inner->qualname), "__qualname__");
    if (inner->scope->has_annotations) emit(inner, OP_SETUP_ANNOTATIONS_, 0, 0, 0);
    const Const *doc = docstring(c, node->ClassDef.body);
    if (doc) {
        inner->at = node->ClassDef.body.at[0];
        set_in_namespace(c, constant_from(c, doc), "__doc__");
    }
    compile_body(c, body_without(doc, node->ClassDef.body));
    inner->at = NULL;
    int result = temp_new(inner);
    if (inner->class_cell >= 0) {
        int copy = temp_new(inner);
        emit(inner, OP_LOAD_CLOSURE_, copy, inner->class_cell, 0);
        emit_site(inner, OP_STORE_NAME_, copy, 0, 0, name___classcell__);
        emit(inner, OP_LOAD_CLOSURE_, result, inner->class_cell, 0);
    } else {
        compile_none(c, result);
    }
    emit(inner, OP_RETURN_, result, 0, 0);
    return leave_unit(c, inner, 0, NULL, first_line_of(node, decorators));
}

void compile_class(Compiler *c, Node *node) {
    Unit *u = c->unit;
    int mark = u->temp;
    NodeList decorators = node->ClassDef.decorator_list;
    compile_decorators(c, decorators);
    int base = temp_new(u);
    emit(u, OP_LOAD_BUILD_CLASS_, base, 0, 0);
    Unit inner;
    Own code = compile_class_body(c, node, &inner);
    int body = u->temp;
    make_function(c, code, &inner, 0, body, body);
    unit_drop(&inner);
    temp_set(u, body + 1);
    emit_load_const_take(u, temp_new(u), ident_str(c, node->ClassDef.name));
    finish_call(c, base, 2, node->ClassDef.bases, node->ClassDef.keywords, base);
    temp_set(u, base + 1);
    apply_decorators(c, decorators, mark);
    u->temp = mark + 1;
    store_name(c, node->ClassDef.name, mark);
    u->temp = mark;
}

/* ---- comprehensions */

typedef struct Comprehension { Node *node, *element, *value; NodeList generators; int result; } Comprehension;

static void comprehension_element(Compiler *c, const Comprehension *k) {
    Unit *u = c->unit;
    int mark = u->temp;
    const Node *saved = u->at;
    u->at = k->element;
    int element = compile_expr(c, k->element, ANY), value = k->value ? compile_expr(c, k->value, ANY) : 0;
    switch (k->node->kind) {
    case AST_ListComp: emit(u, OP_LIST_APPEND_, k->result, element, 0); break;
    case AST_SetComp:
        u->at = k->node; /* what is underlined if the element has no hash */
        emit(u, OP_SET_ADD_, k->result, element, 0);
        break;
    case AST_DictComp:
        u->at = k->node;
        emit(u, OP_DICT_SET_, k->result, element, value);
        break;
    default: {
        if (u->scope->is_coroutine) {
            int wrapped = temp_new(u);
            emit(u, OP_ASYNC_GEN_WRAP_, wrapped, element, 0);
            element = wrapped;
        }
        u->temp = mark;
        int sent = temp_new(u);
        emit(u, OP_YIELD_VALUE_, sent, element, 0);
        emit(u, OP_RELEASE_, sent, 0, 0);
    }
    }
    u->temp = mark;
    u->at = saved;
}

static void comprehension_loop(Compiler *c, const Comprehension *k, unsigned depth);

static void comprehension_inner(Compiler *c, const Comprehension *k, unsigned depth, Label skip) {
    NodeList ifs = k->generators.at[depth]->comprehension.ifs;
    if (unit_too_deep(c->unit)) return;
    for (unsigned i = 0; i < ifs.n; i++) compile_branch(c, ifs.at[i], skip, false);
    if (depth + 1 < k->generators.n) comprehension_loop(c, k, depth + 1);
    else comprehension_element(c, k);
}

static int comprehension_iterator(Compiler *c, const Comprehension *k, unsigned depth) {
    Unit *u = c->unit;
    Node *generator = k->generators.at[depth];
    if (depth == 0) return 0; /* the argument */
    int iterator = compile_expr(c, generator->comprehension.iter, NEXT);
    emit(u, generator->comprehension.is_async ? OP_GET_AITER_ : OP_GET_ITER_, iterator, iterator, 0);
    return iterator;
}

static void async_comprehension_loop(Compiler *c, const Comprehension *k, unsigned depth) {
    Unit *u = c->unit;
    Node *generator = k->generators.at[depth];
    int mark = u->temp;
    int source = comprehension_iterator(c, k, depth), iterator = source;
    if (depth == 0) emit(u, OP_MOVE_, iterator = temp_new(u), source, 0);
    Label start = label_new(u), handler = label_new(u), end = label_new(u);
    label_place(u, start);
    int item = temp_new(u);
    Block block;
    block_push(u, &block, BLOCK_VALUE);
    block_cover(u, &block, handler, item);
    emit(u, OP_GET_ANEXT_, item, iterator, 0);
    compile_delegate(c, item, item);
    block_pop(u, &block);
    store_target(c, generator->comprehension.target, item);
    u->temp = item;
    comprehension_inner(c, k, depth, start);
    emit_jump(u, OP_LOOP_, start);
    label_place(u, handler);
    emit(u, OP_END_ASYNC_FOR_, item, iterator, 0);
    label_place(u, end);
    u->temp = mark;
}

static void comprehension_loop(Compiler *c, const Comprehension *k, unsigned depth) {
    Unit *u = c->unit;
    Node *generator = k->generators.at[depth];
    if (generator->comprehension.is_async) {
        async_comprehension_loop(c, k, depth);
        return;
    }
    int mark = u->temp, iterator = comprehension_iterator(c, k, depth);
    Label start = label_new(u), end = label_new(u);
    label_place(u, start);
    Node *target = generator->comprehension.target;
    int local = target->kind == AST_Name ? local_of(c, target->Name.id) : -1;
    int item = local >= 0 ? local : temp_new(u);
    emit_branch(u, OP_FOR_ITER_, item, iterator, 0, end);
    if (local >= 0) set_bound(u, local, true);
    else store_target(c, target, item);
    if (local < 0) u->temp = item;
    comprehension_inner(c, k, depth, start);
    emit_jump(u, OP_LOOP_, start);
    label_place(u, end);
    u->temp = mark;
}

static const char *comprehension_name(NodeKind kind) {
    return kind == AST_ListComp ? "<listcomp>" : kind == AST_SetComp ? "<setcomp>" : kind == AST_DictComp ? "<dictcomp>" : "<genexpr>";
}

static void comprehension_body(Compiler *c, Comprehension *k) {
    Unit *u = c->unit;
    bool is_generator = k->node->kind == AST_GeneratorExp;
    u->at = k->node;
    k->result = temp_new(u);
    if (k->node->kind == AST_ListComp) emit(u, OP_BUILD_LIST_, k->result, k->result, 0);
    if (k->node->kind == AST_SetComp) emit(u, OP_BUILD_SET_, k->result, k->result, 0);
    if (k->node->kind == AST_DictComp) emit(u, OP_BUILD_DICT_, k->result, k->result, 0);
    comprehension_loop(c, k, 0);
    if (is_generator) compile_none(c, k->result);
    emit(u, OP_RETURN_, k->result, 0, 0);
}

static void take_apart(Node *node, Comprehension *k, Scope **scope) {
    *k = (Comprehension){.node = node};
    if (node->kind == AST_DictComp) {
        k->element = node->DictComp.key;
        k->value = node->DictComp.value;
        k->generators = node->DictComp.generators;
        *scope = node->DictComp.scope;
    } else { /* the other three are laid out alike */
        k->element = node->ListComp.elt;
        k->generators = node->ListComp.generators;
        *scope = node->ListComp.scope;
    }
}

int compile_comprehension(Compiler *c, Node *node, int want) {
    Unit *u = c->unit;
    Comprehension k;
    Scope *scope;
    take_apart(node, &k, &scope);
    int base = u->temp;
    Unit inner;
    enter_unit(c, &inner, scope, str_intern(comprehension_name(node->kind)));
    bool awaits = inner.scope->is_coroutine && node->kind != AST_GeneratorExp;
    comprehension_body(c, &k);
    Own code = leave_unit(c, &inner, 0, NULL, (int)node->line);
    mark_line(u, node);
    Node *first = k.generators.at[0];
    int iterator = compile_expr(c, first->comprehension.iter, NEXT);
    emit(u, first->comprehension.is_async ? OP_GET_AITER_ : OP_GET_ITER_, iterator, iterator, 0);
    int dst = want >= 0 && !awaits ? want : base;
    if (code) load_closure(c, &inner);
    emit(u, OP_COMPREHENSION_, dst, base, inner.free_count);
    emit_word(u, unit_constant_take(u, code));
    unit_drop(&inner);
    temp_set(u, base + 1);
    if (awaits) {
        emit(u, OP_GET_AWAITABLE_, base, base, 0);
        dst = want >= 0 ? want : base;
        compile_delegate(c, base, dst);
    }
    if (want >= 0) u->temp = base;
    return dst;
}
