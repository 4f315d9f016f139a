/* Regular expressions: tree to program.
 *
 * Loops over more than one character keep two registers, the count and where the last iteration began; look-around and
 * atomic groups keep two as well, the height of the stack and the position.  All registers are slots like the
 * groups' ends, so that backtracking restores them in the same way. */
#include "stdlib/data/re_inner.h"

typedef struct Emitter {
    ReParser *parser;
    ReProgram *program;
    uint32_t registers;          /* slots given out */
} Emitter;

static int emit(Emitter *e, uint32_t word) {
    uint32_t *slot = vec_push(&e->program->code);
    if (!slot) return fail_memory();
    *slot = word;
    return 0;
}

static int emit2(Emitter *e, uint32_t op, uint32_t a) { return emit(e, op) < 0 ? -1 : emit(e, a); }
static int emit3(Emitter *e, uint32_t op, uint32_t a, uint32_t b) { return emit2(e, op, a) < 0 ? -1 : emit(e, b); }
static uint32_t here(const Emitter *e) { return (uint32_t)e->program->code.n; }
static void patch(Emitter *e, uint32_t at) { e->program->code.at[at] = here(e); }

static uint32_t take_registers(Emitter *e) {
    e->registers += 2;
    return e->registers - 2;
}

/* ---- widths */

typedef struct Width { uint64_t min, max; } Width;
static uint64_t capped(uint64_t n) { return n > RE_FOREVER ? RE_FOREVER : n; }

static Width width_of(const Emitter *e, const ReNode *node, const ReNode *root);

static const ReNode *find_group(const ReNode *node, uint32_t number) {
    for (; node; node = node->next) {
        if (node->kind == RE_GROUP && node->a == number) return node;
        const ReNode *found = find_group(node->child, number);
        if (!found) found = find_group(node->other, number);
        if (found) return found;
    }
    return NULL;
}

static Width width_of_list(const Emitter *e, const ReNode *first, bool alternatives, const ReNode *root) {
    Width sum = {alternatives ? RE_FOREVER : 0, 0};
    for (const ReNode *n = first; n; n = n->next) {
        Width w = width_of(e, n, root);
        if (alternatives) {
            if (w.min < sum.min) sum.min = w.min;
            if (w.max > sum.max) sum.max = w.max;
        } else {
            sum.min = capped(sum.min + w.min);
            sum.max = capped(sum.max + w.max);
        }
    }
    return sum;
}

static Width width_of(const Emitter *e, const ReNode *node, const ReNode *root) {
    switch ((ReKind)node->kind) {
    case RE_CHAR: case RE_ANY: case RE_SET: return (Width){1, 1};
    case RE_CAT: return width_of_list(e, node->child, false, root);
    case RE_ALT: return width_of_list(e, node->child, true, root);
    case RE_GROUP: case RE_ATOMIC: return width_of(e, node->child, root);
    case RE_REPEAT: {
        Width w = width_of(e, node->child, root);
        return (Width){capped(w.min * node->a), w.max ? capped(w.max * node->b) : 0};
    }
    case RE_REF: {
        const ReNode *group = find_group(root, node->a);
        return group ? width_of(e, group->child, root) : (Width){0, RE_FOREVER};
    }
    case RE_COND: {
        Width yes = width_of(e, node->child, root), no = node->other ? width_of(e, node->other, root) : (Width){0, 0};
        return (Width){yes.min < no.min ? yes.min : no.min, yes.max > no.max ? yes.max : no.max};
    }
    default: return (Width){0, 0};
    }
}

/* ---- code */

static int emit_node(Emitter *e, const ReNode *node, const ReNode *root);

static bool has_case(const ReNode *node) { return (node->flags & RE_I) != 0; }
static bool is_ascii(const Emitter *e, const ReNode *node) { return e->parser->is_bytes || (node->flags & RE_A); }

/* A character, "." or a set: two words. */
static int emit_single(Emitter *e, const ReNode *node) {
    if (node->kind == RE_ANY) return emit2(e, node->flags & RE_S ? OP_ANY_ALL : OP_ANY, 0);
    if (node->kind == RE_SET) return emit2(e, has_case(node) ? OP_SET_IC : OP_SET_, node->a);
    if (!has_case(node)) return emit2(e, OP_CHAR, node->a);
    bool ascii = is_ascii(e, node);
    return emit2(e, ascii ? OP_CHAR_IC_ASCII : OP_CHAR_IC, re_fold(node->a, ascii));
}

static bool is_single(const ReNode *node) { return node->kind == RE_CHAR || node->kind == RE_ANY || node->kind == RE_SET; }

static int emit_list(Emitter *e, const ReNode *first, const ReNode *root) {
    for (const ReNode *n = first; n; n = n->next)
        if (emit_node(e, n, root) < 0) return -1;
    return 0;
}

static int emit_alternatives(Emitter *e, const ReNode *node, const ReNode *root) {
    uint32_t last_jump = 0; /* the jumps to the end are chained through their targets */
    for (const ReNode *n = node->child; n; n = n->next) {
        uint32_t split = 0;
        if (n->next) {
            split = here(e) + 1;
            if (emit2(e, OP_SPLIT, 0) < 0) return -1;
        }
        if (emit_node(e, n, root) < 0) return -1;
        if (!n->next) break;
        if (emit2(e, OP_JUMP, last_jump) < 0) return -1;
        last_jump = here(e) - 1;
        patch(e, split);
    }
    while (last_jump) {
        uint32_t before = e->program->code.at[last_jump];
        patch(e, last_jump);
        last_jump = before;
    }
    return 0;
}

static int emit_loop(Emitter *e, const ReNode *node, const ReNode *root) {
    uint32_t reg = take_registers(e);
    if (emit2(e, OP_LOOP_START, reg) < 0) return -1;
    uint32_t loop = here(e), exit = loop + 5;
    if (emit3(e, OP_LOOP, reg, node->a) < 0 || emit3(e, node->b, node->mode == LAZY ? LAZY : GREEDY, 0) < 0) return -1;
    if (emit3(e, OP_LOOP_ENTER, reg, 0) < 0) return -1;
    if (emit_node(e, node->child, root) < 0 || emit2(e, OP_JUMP, loop) < 0) return -1;
    patch(e, exit);
    return 0;
}

static int emit_optional(Emitter *e, const ReNode *node, const ReNode *root) {
    uint32_t split = here(e) + 1;
    if (node->mode == LAZY) { /* try without, then with: SPLIT with; JUMP end; with: ...; end: */
        if (emit2(e, OP_SPLIT, split + 3) < 0 || emit2(e, OP_JUMP, 0) < 0) return -1;
        uint32_t jump = here(e) - 1;
        if (emit_node(e, node->child, root) < 0) return -1;
        patch(e, jump);
        return 0;
    }
    if (emit2(e, OP_SPLIT, 0) < 0 || emit_node(e, node->child, root) < 0) return -1;
    patch(e, split);
    return 0;
}

static int emit_repeat(Emitter *e, const ReNode *node, const ReNode *root) {
    if (node->b == 0) return 0;
    const ReNode *child = node->child;
    while (child->kind == RE_CAT && child->child && !child->child->next) child = child->child;
    if (child->kind == RE_GROUP && child->a == 0 && is_single(child->child)) child = child->child;
    if (child->kind == RE_GROUP && child->a == 0 && child->child->kind == RE_CAT && child->child->child &&
        !child->child->child->next && is_single(child->child->child)) child = child->child->child;
    if (is_single(child)) {
        if (emit3(e, OP_ONE, node->mode, node->a) < 0 || emit(e, node->b) < 0) return -1;
        return emit_single(e, child);
    }
    if (node->mode != POSSESSIVE) {
        bool optional = node->a == 0 && node->b == 1;
        return optional ? emit_optional(e, node, root) : emit_loop(e, node, root);
    }
    uint32_t reg = take_registers(e);
    if (emit2(e, OP_ATOMIC_, reg) < 0 || emit_loop(e, node, root) < 0) return -1;
    return emit2(e, OP_ATOMIC_END, reg);
}

static int emit_group(Emitter *e, const ReNode *node, const ReNode *root) {
    if (!node->a) return emit_node(e, node->child, root);
    if (emit2(e, OP_SAVE, 2 * node->a) < 0 || emit_node(e, node->child, root) < 0) return -1;
    return emit2(e, OP_SAVE, 2 * node->a + 1);
}

static int emit_look(Emitter *e, const ReNode *node, const ReNode *root) {
    uint64_t back = 0;
    if (node->mode & 2) {
        Width w = width_of(e, node->child, root);
        if (w.min != w.max) {
            re_throw(e->parser, -1, "look-behind requires fixed-width pattern");
            return -1;
        }
        back = w.min;
    }
    uint32_t reg = take_registers(e);
    bool negative = node->mode & 1;
    if (emit3(e, negative ? OP_NOT_LOOK : OP_LOOK_, reg, (uint32_t)back) < 0) return -1;
    uint32_t target = here(e);
    if (negative && emit(e, 0) < 0) return -1;
    if (emit_node(e, node->child, root) < 0 || emit2(e, negative ? OP_NOT_LOOK_END : OP_LOOK_END, reg) < 0) return -1;
    if (negative) patch(e, target);
    return 0;
}

static int emit_atomic(Emitter *e, const ReNode *node, const ReNode *root) {
    uint32_t reg = take_registers(e);
    if (emit2(e, OP_ATOMIC_, reg) < 0 || emit_node(e, node->child, root) < 0) return -1;
    return emit2(e, OP_ATOMIC_END, reg);
}

static int emit_condition(Emitter *e, const ReNode *node, const ReNode *root) {
    if (emit3(e, OP_COND, node->a, 0) < 0) return -1;
    uint32_t otherwise = here(e) - 1;
    if (emit_node(e, node->child, root) < 0) return -1;
    if (!node->other) {
        patch(e, otherwise);
        return 0;
    }
    if (emit2(e, OP_JUMP, 0) < 0) return -1;
    uint32_t end = here(e) - 1;
    patch(e, otherwise);
    if (emit_node(e, node->other, root) < 0) return -1;
    patch(e, end);
    return 0;
}

static int emit_node(Emitter *e, const ReNode *node, const ReNode *root) {
    if (recursion_check("") < 0) return -1;
    switch ((ReKind)node->kind) {
    case RE_EMPTY: return 0;
    case RE_CHAR: case RE_ANY: case RE_SET: return emit_single(e, node);
    case RE_CAT: return emit_list(e, node->child, root);
    case RE_ALT: return emit_alternatives(e, node, root);
    case RE_REPEAT: return emit_repeat(e, node, root);
    case RE_GROUP: return emit_group(e, node, root);
    case RE_REF: return emit3(e, OP_REF, node->a, (has_case(node) ? 1u : 0u) | (is_ascii(e, node) ? 2u : 0u));
    case RE_AT: return emit3(e, OP_AT, node->mode, is_ascii(e, node) ? RE_A : 0);
    case RE_LOOK: return emit_look(e, node, root);
    case RE_ATOMIC: return emit_atomic(e, node, root);
    case RE_COND: return emit_condition(e, node, root);
    case RE_FAIL: return emit(e, OP_NEVER);
    }
    return 0;
}

/* ---- which characters may begin a match */

/* Adds them to bits; true: the node may match nothing, wherever it stands, so that what follows counts too. */
static bool first_of(const Emitter *e, const ReNode *node, uint32_t *bits) {
    bool empty;
    switch ((ReKind)node->kind) {
    case RE_CHAR: {
        bool ascii = is_ascii(e, node);
        uint32_t want = has_case(node) ? re_fold(node->a, ascii) : node->a;
        for (uint32_t c = 0; c < 256; c++)
            if ((has_case(node) ? re_fold(c, ascii) : c) == want) bits[c >> 5] |= 1u << (c & 31);
        return false;
    }
    case RE_SET: {
        const ReSet *set = &e->program->sets.at[node->a];
        for (uint32_t c = 0; c < 256; c++)
            if (has_case(node) || re_set_has(e->program, set, c)) bits[c >> 5] |= 1u << (c & 31);
        return false;
    }
    case RE_CAT:
        for (const ReNode *n = node->child; n; n = n->next)
            if (!first_of(e, n, bits)) return false;
        return true;
    case RE_ALT:
        empty = false;
        for (const ReNode *n = node->child; n; n = n->next) empty |= first_of(e, n, bits);
        return empty;
    case RE_REPEAT:
        empty = node->b == 0 || first_of(e, node->child, bits);
        return empty || node->a == 0;
    case RE_GROUP: case RE_ATOMIC: return first_of(e, node->child, bits);
    case RE_LOOK: return node->mode || first_of(e, node->child, bits); /* what is ahead begins here */
    case RE_EMPTY: case RE_AT: return true;
    default:
        memset(bits, 0xff, 32);
        return node->kind == RE_REF || node->kind == RE_COND;
    }
}

static void note_first(const Emitter *e, const ReNode *root) {
    ReProgram *program = e->program;
    program->any_first = first_of(e, root, program->first);
    program->only_first = -1;
    if (program->any_first) return;
    int count = 0;
    for (int c = 0; c < 256; c++) {
        if (!(program->first[c >> 5] >> (c & 31) & 1)) continue;
        program->only_first = c;
        count++;
    }
    const ReNode *node = root;
    while ((node->kind == RE_CAT || node->kind == RE_GROUP) && node->child) node = node->child;
    bool plain = node->kind == RE_CHAR && !has_case(node);
    if (count != 1 || !plain) program->only_first = -1;
}

int re_emit(ReParser *p, ReNode *root) {
    Emitter e = {.parser = p, .program = p->program, .registers = 2 * (p->groups + 1) + 1};
    if (emit_node(&e, root, root) < 0 || emit(&e, OP_MATCH) < 0) return -1;
    p->program->slot_count = e.registers;
    note_first(&e, root);
    return 0;
}

void re_program_free(ReProgram *program) {
    if (!program) return;
    vec_free(&program->code);
    vec_free(&program->sets);
    vec_free(&program->ranges);
    mem_free(program);
}
