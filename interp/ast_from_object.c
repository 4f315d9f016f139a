/* Python objects to the syntax tree: what compile() does with nodes of the module ast.
 *
 * The way back from ast_object.c, driven by the same tables.  A node of a sum (stmt, expr, pattern ...) is known by its
 * class or the nearest base that the module ast has; one of a product (arguments, alias ...) may be anything that has the
 * attributes.  Attributes can be computed by Python code, which may change every object and list it finds: all that is
 * read is copied into the tree at once, and a list's length is looked at again after each element. */
#include "interp/ast_object.h"

#include <stdio.h>

#include "interp/ast_fields.h"
#include "runtime/gil/thread.h"
#include "runtime/types/complex.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/set.h"
#include "runtime/types/str.h"

/* What a class of the module ast stands for, in its numbering: a NodeKind, an Operator or an ExprContext. */
enum { OPERATOR_BASE = 1000, CONTEXT_BASE = 2000 };

typedef struct Reader {
    Ast *ast;
    Own marks;      /* dict: class -> its number */
    Own values;     /* list: objects that constants of the tree refer to */
} Reader;

static Node *node_from(Reader *r, Ref object, unsigned of);

static int no_memory(void) {
    throw_memory();
    return -1;
}

/* ---- classes */

static int add_mark(Reader *r, Ref classes, const char *name, int mark) {
    scoped Own key = str_intern(name), class = NULL;
    if (!key) return -1;
    int found = getattr_find(classes, key, &class);
    return found <= 0 ? found : dict_set(r->marks, class, small_int_new(mark));
}

static int collect_marks(Reader *r, Ref classes) {
    static const char *const contexts[] = {"Load", "Store", "Del"};
    for (int kind = 1; kind < AST_COUNT; kind++)
        if (add_mark(r, classes, ast_kind_name((NodeKind)kind), kind) < 0) return -1;
    for (int oper = 0; oper < OPER_COUNT; oper++)
        if (add_mark(r, classes, ast_operator_name((Operator)oper), OPERATOR_BASE + oper) < 0) return -1;
    for (int i = 0; i < (int)COUNT_OF(contexts); i++)
        if (add_mark(r, classes, contexts[i], CONTEXT_BASE + i) < 0) return -1;
    return 0;
}

/* The number of the object's class; 0: it has none.  -1 with an exception. */
static int mark_of(Reader *r, Ref object) {
    scoped Own mro = own(type_of(object)->mro);
    for (size_t i = 0; i < tuple_length(mro); i++) {
        scoped Own mark = NULL;
        int found = dict_get(r->marks, tuple_item_peek(mro, i), &mark), number;
        if (found < 0) return -1;
        if (found) return int_from(mark, &number) < 0 ? -1 : number;
    }
    return 0;
}

/* ---- attributes */

/* The attribute, or NULL in *out for one that is None or, if it may be, missing. */
static int find_field(Ref object, const char *name, const char *owner, bool optional, Own *out) {
    *out = NULL;
    scoped Own key = str_intern(name);
    int found = key ? getattr_find(object, key, out) : -1;
    if (found < 0) return -1;
    if (!found && !optional) return fail(TypeError, "required field \"%s\" missing from %s", name, owner);
    return 0;
}

static int read_int(Ref value, int *out) {
    if (!is_int(value)) return fail(ValueError, "invalid integer value: %R", value);
    return int_from(value, out);
}

static const char *copy_text(Reader *r, Ref text, size_t *length) {
    bool surrogates;
    *length = str_utf8_size(text, 0, str_length(text), &surrogates);
    char *copy = arena_alloc(&r->ast->arena, *length + 1);
    if (copy) str_utf8_write(text, 0, str_length(text), copy);
    else throw_memory();
    return copy;
}

static int read_ident(Reader *r, Ref value, Ident **out) {
    *out = NULL;
    if (is_none(value)) return 0;
    if (!is_exactly(value, &str_type)) return fail(TypeError, "AST identifier must be of type str");
    size_t length;
    const char *text = copy_text(r, value, &length);
    if (!text) return -1;
    *out = ast_intern(r->ast, text, length);
    return *out ? 0 : no_memory();
}

/* ---- constants */

static int check_constant(Ref value) {
    if (recursion_check(" during compilation") < 0) return -1;
    if (is_none(value) || value == Ellipsis || is_bool(value) || is_exactly(value, &int_type) || is_exactly(value, &float_type)) return 0;
    if (is_exactly(value, &complex_type) || is_exactly(value, &str_type) || is_exactly(value, &bytes_type)) return 0;
    bool is_frozen = is_exactly(value, &frozenset_type);
    if (!is_frozen && !is_exactly(value, &tuple_type)) return fail(TypeError, "got an invalid type in Constant: %T", value);
    scoped Own items = is_frozen ? tuple_from(value) : own(value);
    for (size_t i = 0; items && i < tuple_length(items); i++)
        if (check_constant(tuple_item_peek(items, i)) < 0) return -1;
    return items ? 0 : -1;
}

/* How a source would write it; ints too long for decimal digits in hexadecimal ones. */
static Own constant_text(Ref value) {
    enum { DECIMAL_BITS = 14000 };
    if (!is_int(value) || int_bit_length(value) < DECIMAL_BITS) return repr(value);
    scoped Own spec = str_new("#x");
    return spec ? format_value(value, spec) : NULL;
}

/* A value that no literal of the language has: the tree refers to the object itself. */
static int lend_constant(Reader *r, Ref value, Const *out) {
    scoped Own text = constant_text(value);
    size_t length;
    if (!text || list_append(r->values, value) < 0) return -1;
    out->kind = CONST_OBJECT;
    out->text = copy_text(r, text, &length);
    out->object = unlend(value);
    return out->text ? 0 : -1;
}

static int copy_bytes(Reader *r, Ref value, Const *out) {
    out->kind = CONST_BYTES;
    out->length = bytes_length(value);
    out->bytes = arena_copy(&r->ast->arena, bytes_data(value), out->length);
    return out->bytes ? 0 : no_memory();
}

static int copy_str(Reader *r, Ref value, Const *out) {
    out->kind = CONST_STR;
    out->bytes = copy_text(r, value, &out->length);
    out->ascii = out->length == str_length(value);
    return out->bytes ? 0 : -1;
}

static int read_constant(Reader *r, Ref value, Const *out) {
    if (check_constant(value) < 0) return -1;
    if (is_none(value)) out->kind = CONST_NONE;
    else if (is_bool(value)) out->kind = value == True ? CONST_TRUE : CONST_FALSE;
    else if (value == Ellipsis) out->kind = CONST_ELLIPSIS;
    else if (is_str(value)) return copy_str(r, value, out);
    else if (is_bytes(value)) return copy_bytes(r, value, out);
    else if (is_float(value)) {
        out->kind = CONST_FLOAT;
        return double_from(value, &out->real);
    } else if (is_int(value) && int_as_int64(value, &out->integer)) out->kind = CONST_INT;
    else return lend_constant(r, value, out);
    return 0;
}

/* Constant.kind: "u" of u"text". */
static int read_prefix(Ref object, Const *out) {
    scoped Own kind = NULL;
    if (find_field(object, "kind", "Constant", true, &kind) < 0) return -1;
    if (!kind || is_none(kind)) return 0;
    if (!is_str(kind)) return fail(TypeError, "AST string must be of type str");
    out->u_prefix = out->kind == CONST_STR && str_equal_c(kind, "u");
    return 0;
}

/* ---- fields */

static int read_operator(Reader *r, Ref value, NodeKind owner, uint8_t *out) {
    static const struct { NodeKind owner; const char *sum; uint8_t first, last; } sums[] = {
        {AST_BoolOp, "boolop", OPER_AND, OPER_OR},
        {AST_UnaryOp, "unaryop", OPER_INVERT, OPER_USUB},
        {AST_Compare, "cmpop", OPER_EQ, OPER_NOT_IN},
        {AST_NONE, "operator", OPER_ADD, OPER_FLOORDIV},
    };
    size_t i = 0;
    while (sums[i].owner != owner && sums[i].owner != AST_NONE) i++;
    int oper = mark_of(r, value);
    if (oper < 0) return -1;
    oper -= OPERATOR_BASE;
    if (oper < sums[i].first || oper > sums[i].last) return fail(TypeError, "expected some sort of %s, but got %R", sums[i].sum, value);
    *out = (uint8_t)oper;
    return 0;
}

static int read_context(Reader *r, Ref value, uint8_t *out) {
    int context = mark_of(r, value);
    if (context < 0) return -1;
    if (context < CONTEXT_BASE) return fail(TypeError, "expected some sort of expr_context, but got %R", value);
    *out = (uint8_t)(context - CONTEXT_BASE);
    return 0;
}

/* Element i of a field that is a list, into its slot. */
static int read_element(Reader *r, Ref item, const NodeField *field, NodeKind owner, void *at, uint32_t i) {
    if (field->type == FIELD_IDENTS) return read_ident(r, item, &((IdentList *)at)->at[i]);
    if (field->type == FIELD_OPERS) return read_operator(r, item, owner, &((OperList *)at)->at[i]);
    Node **slot = &((NodeList *)at)->at[i];
    *slot = node_from(r, item, field->of);
    return *slot || !error_occurred() ? 0 : -1;
}

static int open_list(Reader *r, const NodeField *field, void *at, size_t n) {
    if (n >= UINT32_MAX) return no_memory();
    size_t size = field->type == FIELD_OPERS ? 1 : sizeof(void *);
    void *room = arena_alloc_array(&r->ast->arena, n + 1, size);
    if (!room) return no_memory();
    switch (field->type) {
    case FIELD_IDENTS: *(IdentList *)at = (IdentList){room, (uint32_t)n}; break;
    case FIELD_OPERS: *(OperList *)at = (OperList){room, (uint32_t)n}; break;
    default: *(NodeList *)at = (NodeList){room, (uint32_t)n};
    }
    return 0;
}

static int read_list(Reader *r, Ref list, const NodeField *field, NodeKind owner, void *at) {
    const char *name = ast_kind_name(owner);
    if (!is_list(list)) return fail(TypeError, "%s field \"%s\" must be a list, not a %T", name, field->name, list);
    size_t n = list_length(list);
    if (open_list(r, field, at, n) < 0) return -1;
    for (size_t i = 0; i < n; i++) {
        scoped Own item = own(list_item_peek(list, i));
        if (read_element(r, item, field, owner, at, (uint32_t)i) < 0) return -1;
        if (list_length(list) != n) return fail(RuntimeError, "%s field \"%s\" changed size during iteration", name, field->name);
    }
    return 0;
}

static int require(bool there, const NodeField *field, NodeKind owner) {
    if (there || field->rule == RULE_OPTIONAL) return 0;
    return fail(ValueError, "field '%s' is required for %s", field->name, ast_kind_name(owner));
}

static int read_field(Reader *r, Ref object, const NodeField *field, NodeKind owner, Node *node) {
    void *at = (char *)node + field->offset;
    scoped Own value = NULL;
    if (find_field(object, field->name, ast_kind_name(owner), field->rule == RULE_OPTIONAL, &value) < 0) return -1;
    if (!value || (is_none(value) && field->rule == RULE_OPTIONAL)) return 0;
    switch ((FieldType)field->type) {
    case FIELD_REQ: case FIELD_OPT:
        *(Node **)at = node_from(r, value, field->of);
        return error_occurred() ? -1 : require(*(Node **)at, field, owner);
    case FIELD_LIST: case FIELD_IDENTS: case FIELD_OPERS: return read_list(r, value, field, owner, at);
    case FIELD_IDENT: return read_ident(r, value, at) < 0 ? -1 : require(*(Ident **)at, field, owner);
    case FIELD_OPER: return read_operator(r, value, owner, at);
    case FIELD_CTX: return read_context(r, value, at);
    case FIELD_INT: return read_int(value, at);
    case FIELD_CONST: return read_constant(r, value, at);
    }
    return 0;
}

/* ---- nodes */

/* Only patterns must say where they end. */
static int read_place(Ref object, const char *owner, bool is_pattern, Node *node) {
    static const char *const names[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    int place[4];
    for (int i = 0; i < 4; i++) {
        scoped Own value = NULL;
        if (find_field(object, names[i], owner, i > 1 && !is_pattern, &value) < 0) return -1;
        if (i > 1 && !is_pattern && (!value || is_none(value))) place[i] = place[i - 2];
        else if (read_int(value, &place[i]) < 0) return -1;
    }
    node->line = (uint32_t)place[0];
    node->col = (uint32_t)place[1];
    node->end_line = (uint32_t)place[2];
    node->end_col = (uint32_t)place[3];
    return 0;
}

/* The family's name in messages; NULL: a product, known by what it has. */
static const char *sum_name(unsigned of) {
    switch (of) {
    case OF_STMT: return "stmt";
    case OF_PATTERN: return "pattern";
    case OF_ExceptHandler: return "excepthandler";
    case OF_TypeIgnore: return "type_ignore";
    default: return of < OF_STMT ? NULL : "expr";
    }
}

static bool belongs(int kind, unsigned of) {
    if (kind <= 0 || kind >= AST_COUNT || kind == AST_Print2) return false;
    if (of < OF_STMT) return kind == (int)of;
    Category category = ast_shapes[kind].category;
    return category == (of == OF_STMT ? STMT : of == OF_PATTERN ? PATTERN : EXPR);
}

static Node *read_fields(Reader *r, Ref object, NodeKind kind, const Node *place) {
    Node *node = ast_node(r->ast, kind);
    if (!node) return throw_memory(), NULL;
    if (place) {
        node->line = place->line;
        node->col = place->col;
        node->end_line = place->end_line;
        node->end_col = place->end_col;
    }
    for (const NodeField *field = ast_shapes[kind].fields; field->name; field++)
        if (read_field(r, object, field, kind, node) < 0) return NULL;
    if (kind == AST_Constant && read_prefix(object, &node->Constant.value) < 0) return NULL;
    return node;
}

/* One of a sum: its place first, then what it is.  NULL without exception for None. */
static Node *sum_from(Reader *r, Ref object, unsigned of) {
    const char *sum = sum_name(of);
    Node place = {0};
    if (is_none(object)) return NULL;
    if (of != OF_TypeIgnore && read_place(object, sum, of == OF_PATTERN, &place) < 0) return NULL;
    int kind = mark_of(r, object);
    if (kind < 0) return NULL;
    if (!belongs(kind, of)) return (Node *)throw(TypeError, "expected some sort of %s, but got %R", sum, object);
    return read_fields(r, object, (NodeKind)kind, &place);
}

static Node *node_from(Reader *r, Ref object, unsigned of) {
    const char *sum = sum_name(of);
    char where[64];
    snprintf(where, sizeof where, " while traversing '%s' node", sum ? sum : ast_kind_name((NodeKind)of));
    if (recursion_check(where) < 0) return NULL;
    if (sum) return sum_from(r, object, of);
    Node *node = read_fields(r, object, (NodeKind)of, NULL);
    if (!node || ast_shapes[of].category == PLAIN) return node;
    return read_place(object, ast_kind_name((NodeKind)of), false, node) < 0 ? NULL : node;
}

/* ---- the whole */

static Own ast_module(void) {
    scoped Own modules = import_from("sys", "modules"), name = str_intern("ast"), module = NULL;
    if (!modules || !name || !is_dict(modules)) return error_clear(), NULL;
    if (dict_get(modules, name, &module) < 0) error_clear();
    return give(module);
}

int ast_object_check(Ref v) {
    scoped Own module = ast_module(), name = str_intern("AST"), base = NULL;
    if (!name) return -1;
    int found = module ? getattr_find(module, name, &base) : 0;
    return found <= 0 ? found : is_instance(v, base);
}

static int read_root(Reader *r, Ref object, NodeKind root) {
    scoped Own classes = import_module("ast");
    if (!classes || collect_marks(r, classes) < 0) return -1;
    int kind = mark_of(r, object);
    if (kind < 0) return -1;
    if (kind != (int)root) return fail(TypeError, "expected %s node, got %T", ast_kind_name(root), object);
    r->ast->root = read_fields(r, object, root, NULL);
    return r->ast->root ? 0 : -1;
}

int ast_from_object(Ast *ast, Ref object, NodeKind root, Own *values) {
    enum { RESERVE_BYTES = 64 << 10 }; /* for what the walks call at their deepest */
    *ast = (Ast){.stack_limit = (const char *)thread_current->c_stack_limit + RESERVE_BYTES};
    *values = list_new(0);
    scoped Own marks = dict_new();
    if (!*values || !marks) return -1;
    Reader reader = {.ast = ast, .marks = marks, .values = *values};
    if (read_root(&reader, object, root) < 0) return -1;
    return ast_validate(ast->root);
}
