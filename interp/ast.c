/* Nodes, identifiers and source lines of one parse.  Identifiers are interned in a chained table that doubles; a node
 * is allocated no larger than its kind needs. */
#include "interp/ast.h"
#include <string.h>
#include "runtime/base/utf8.h"

static const struct { const char *name; uint16_t size; } kinds[] = {
    {"None", 0},
#define NODE(kind, category, fields) {#kind, offsetof(Node, kind) + sizeof(((Node *)0)->kind)},
#include "interp/ast.def"
#undef NODE
};

static const char *const operators[][2] = {
#define X(constant, name, text) {#name, text},
    AST_OPERATORS(X)
#undef X
};

const char *ast_kind_name(NodeKind kind) { return kinds[kind].name; }
const char *ast_operator_name(Operator oper) { return operators[oper][0]; }
const char *ast_operator_text(Operator oper) { return operators[oper][1]; }

Node *ast_node(Ast *ast, NodeKind kind) {
    Node *node = arena_alloc(&ast->arena, kinds[kind].size);
    if (node) node->kind = (uint8_t)kind;
    return node;
}

static uint32_t hash_bytes(const char *text, size_t n) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < n; i++) hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash ^ hash >> 15;
}

static bool grow_buckets(Ast *ast) {
    uint32_t count = ast->bucket_count ? ast->bucket_count * 4 : 256;
    Ident **buckets = arena_alloc_array(&ast->arena, count, sizeof *buckets);
    if (!buckets) return false;
    for (uint32_t i = 0; i < ast->bucket_count; i++) {
        for (Ident *ident = ast->buckets[i], *next; ident; ident = next) {
            next = ident->chain;
            ident->chain = buckets[ident->hash & (count - 1)];
            buckets[ident->hash & (count - 1)] = ident;
        }
    }
    ast->buckets = buckets;
    ast->bucket_count = count;
    return true;
}

Ident *ast_intern(Ast *ast, const char *text, size_t n) {
    uint32_t hash = hash_bytes(text, n);
    if (n > UINT32_MAX || (ast->ident_count >= ast->bucket_count && !grow_buckets(ast))) return NULL;
    Ident **bucket = &ast->buckets[hash & (ast->bucket_count - 1)];
    for (Ident *ident = *bucket; ident; ident = ident->chain)
        if (ident->hash == hash && ident->length == n && !memcmp(ident->text, text, n)) return ident;
    Ident *ident = arena_alloc(&ast->arena, sizeof *ident + n + 1);
    if (!ident) return NULL;
    ident->hash = hash;
    ident->length = (uint32_t)n;
    memcpy(ident->text, text, n);
    ident->chain = *bucket;
    *bucket = ident;
    ast->ident_count++;
    return ident;
}

void ast_free(Ast *ast) {
    arena_free(&ast->arena);
    *ast = (Ast){0};
}

const char *ast_source_line(const Ast *ast, int line, size_t *length) {
    const char *p = ast->source, *end = p + ast->source_size;
    for (int i = 1; p < end; i++) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        const char *next = newline ? newline + 1 : end;
        if (i == line) return *length = (size_t)(next - p), p;
        p = next;
    }
    return *length = 0, NULL;
}
