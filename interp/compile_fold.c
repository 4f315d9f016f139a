/* Values known at compile time: literals, operators on literals, tuples of literals.
 *
 * Results are bounded (CPython's ast_opt.c has the same limits), so that `10**10**10` and `'x' * 10**9` in a source
 * cost nothing until they run.  What would raise is left to run time. */
#include "interp/compiler.h"

enum { MAX_INT_BITS = 128, MAX_STR = 4096, MAX_ITEMS = 256 };

static Own complex_imaginary(double imag) { return complex_new(0.0, imag); }

static Own text_constant(const Const *k) {
    Own s = str_new_utf8(k->bytes, k->length);
    return s && k->length <= 64 ? str_intern_take(s) : s;
}

Own constant_object(const Const *k) {
    switch ((ConstKind)k->kind) {
    case CONST_NONE: return None;
    case CONST_FALSE: return False;
    case CONST_TRUE: return True;
    case CONST_ELLIPSIS: return Ellipsis;
    case CONST_INT: return int_new(k->integer);
    case CONST_BIGINT: return int_from_text(k->bytes, k->length, k->base);
    case CONST_FLOAT: return float_new(k->real);
    case CONST_COMPLEX: return complex_imaginary(k->real);
    case CONST_STR: return text_constant(k);
    case CONST_BYTES: return bytes_new(k->bytes, k->length);
    case CONST_OBJECT: return own(k->object);
    }
    return NULL;
}

Own constant_from(Compiler *c, const Const *k) {
    Own value = constant_object(k);
    if (!value) compile_failed(c);
    return value;
}

static size_t item_limit(Ref v) {
    if (is_tuple(v)) return MAX_ITEMS;
    return MAX_STR;
}

static size_t item_count(Ref v) {
    if (is_str(v)) return str_length(v);
    if (is_bytes(v)) return bytes_length(v);
    return is_tuple(v) ? tuple_length(v) : 1;
}

static bool is_text_or_tuple(Ref v) { return is_str(v) || is_bytes(v) || is_tuple(v); }

static bool times_fits(Ref sequence, Ref count) {
    int64_t n;
    if (!is_int(count) || !int_as_int64(count, &n)) return false;
    return n <= 0 || (size_t)n <= item_limit(sequence) / (item_count(sequence) + 1);
}

/* Is the result surely small? */
static bool worth_folding(int oper, Ref a, Ref b) {
    bool ints = is_int(a) && is_int(b);
    int64_t n;
    switch (oper) {
    case OPER_POW:
        return !ints || (int_as_int64(b, &n) && n >= 0 && n <= MAX_INT_BITS && int_bit_length(a) * (size_t)n <= MAX_INT_BITS);
    case OPER_LSHIFT: return ints && int_as_int64(b, &n) && n >= 0 && n <= MAX_INT_BITS && int_bit_length(a) <= MAX_INT_BITS;
    case OPER_MULT:
        if (is_text_or_tuple(a)) return times_fits(a, b);
        if (is_text_or_tuple(b)) return times_fits(b, a);
        return !ints || int_bit_length(a) + int_bit_length(b) <= MAX_INT_BITS;
    case OPER_MOD: return !is_str(a) && !is_bytes(a);
    case OPER_ADD: return !is_text_or_tuple(a) || (is_text_or_tuple(b) && item_count(a) + item_count(b) <= item_limit(a));
    default: return true;
    }
}

static const uint8_t binary_of[OPER_COUNT] = {
    [OPER_ADD] = OP_ADD, [OPER_SUB] = OP_SUB, [OPER_MULT] = OP_MUL, [OPER_MATMULT] = OP_MATMUL, [OPER_DIV] = OP_TRUEDIV,
    [OPER_MOD] = OP_MOD, [OPER_POW] = OP_POW, [OPER_LSHIFT] = OP_LSHIFT, [OPER_RSHIFT] = OP_RSHIFT, [OPER_BITOR] = OP_OR,
    [OPER_BITXOR] = OP_XOR, [OPER_BITAND] = OP_AND, [OPER_FLOORDIV] = OP_FLOORDIV,
};

bool fold_binary(int oper, Ref a, Ref b, Own *out) {
    *out = NULL;
    if (oper == OPER_MATMULT || !worth_folding(oper, a, b)) return false;
    *out = oper == OPER_POW ? power(a, b, None) : binary(binary_of[oper], a, b);
    if (!*out) error_clear();
    return *out != NULL;
}

static bool fold_unary(int oper, Ref v, Own *out) {
    int truth_value;
    switch (oper) {
    case OPER_USUB: *out = negative(v); break;
    case OPER_UADD: *out = positive(v); break;
    case OPER_INVERT: *out = invert(v); break;
    default:
        truth_value = truth(v);
        *out = truth_value < 0 ? NULL : bool_new(!truth_value);
    }
    if (!*out) error_clear();
    return *out != NULL;
}

static bool fold_tuple(Compiler *c, NodeList items, Own *out) {
    for (unsigned i = 0; i < items.n; i++) {
        NodeKind kind = items.at[i]->kind;
        if (kind != AST_Constant && kind != AST_UnaryOp && kind != AST_BinOp && kind != AST_Tuple) return false;
    }
    scoped Own tuple = tuple_new(items.n);
    if (!tuple) {
        error_clear();
        return false;
    }
    for (unsigned i = 0; i < items.n; i++) {
        if (!constant_value(c, items.at[i], &tuple_of(tuple)->items[i])) return false;
    }
    *out = give(tuple);
    return true;
}

static bool fold_binop(Compiler *c, const Node *node, Own *out) {
    /* Long chains lean to the left: look at their far end before going down step by step. */
    const Node *leaf = node;
    unsigned depth = 0;
    while (leaf->kind == AST_BinOp && depth++ < 64) leaf = leaf->BinOp.left;
    if (leaf->kind == AST_BinOp || leaf->kind == AST_Name || leaf->kind == AST_Call) return false;
    scoped Own a = NULL, b = NULL;
    if (!constant_value(c, node->BinOp.left, &a) || !constant_value(c, node->BinOp.right, &b)) return false;
    return fold_binary(node->BinOp.op, a, b, out);
}

bool constant_value(Compiler *c, const Node *node, Own *out) {
    *out = NULL;
    scoped Own operand = NULL;
    switch (node->kind) {
    case AST_Constant: *out = constant_from(c, &node->Constant.value); return *out != NULL;
    case AST_Tuple: return node->Tuple.ctx == CTX_LOAD && fold_tuple(c, node->Tuple.elts, out);
    case AST_BinOp: return fold_binop(c, node, out);
    case AST_UnaryOp:
        if (node->UnaryOp.operand->kind != AST_Constant && node->UnaryOp.operand->kind != AST_UnaryOp) return false;
        return constant_value(c, node->UnaryOp.operand, &operand) && fold_unary(node->UnaryOp.op, operand, out);
    default: return false;
    }
}

bool constant_truth(Compiler *c, const Node *node, bool *out) {
    if (node->kind == AST_Name && strcmp(node->Name.id->text, "__debug__") == 0) {
        *out = c->options->optimize == 0;
        return true;
    }
    if (node->kind != AST_Constant && node->kind != AST_UnaryOp) return false;
    scoped Own value = NULL;
    if (!constant_value(c, node, &value)) return false;
    int result = truth(value);
    if (result < 0) error_clear();
    *out = result > 0;
    return result >= 0;
}
