/* Putting code together: words and their operands, jump distances, constants by identity, exception rows. */
#include "interp/unit.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/alloc.h"

static void fail_unit(Unit *u) {
    if (!u->failed && !error_occurred()) throw_memory();
    u->failed = true;
}

bool unit_too_deep(Unit *u) {
    if (!thread_c_stack_low(thread_current)) return false;
    if (!u->failed) throw(RecursionError, "maximum recursion depth exceeded during compilation");
    fail_unit(u);
    return true;
}

void unit_init(Unit *u, Unit *outer, Scope *scope) {
    *u = (Unit){.outer = outer, .scope = scope, .class_cell = -1};
    u->local_names = list_new(0);
    u->cell_names = list_new(0);
    u->free_names = list_new(0);
    if (!u->local_names || !u->cell_names || !u->free_names) fail_unit(u);
}

void unit_drop(Unit *u) {
    for (size_t i = 0; i < u->constants.n; i++) decref(u->constants.at[i]);
    for (size_t i = 0; i < u->sites.n; i++) decref(u->sites.at[i].name);
    vec_free(&u->words);
    vec_free(&u->positions);
    vec_free(&u->labels);
    vec_free(&u->fixups);
    vec_free(&u->handlers);
    vec_free(&u->sites);
    vec_free(&u->constants);
    mem_free(u->constant_map.words);
    mem_free(u->constant_map.index);
    mem_free(u->bound);
    mem_free(u->deletable);
    mem_free(u->cell_params);
    Own *owned[] = {&u->name, &u->qualname, &u->doc, &u->local_names, &u->cell_names, &u->free_names, &u->cellvar_names};
    for (size_t i = 0; i < COUNT_OF(owned); i++) CLEAR(*owned[i]);
}

/* ---- words */

static void push_word(Unit *u, uint32_t word) {
    uint32_t *slot = vec_push(&u->words);
    if (slot) *slot = word;
    else fail_unit(u);
}

void emit_word(Unit *u, uint32_t word) { push_word(u, word); }

static bool same_range(const PositionRow *row, const Node *at) {
    return at ? row->line == (int32_t)at->line && row->col == (int32_t)at->col &&
                    row->end_line == (int32_t)at->end_line && row->end_col == (int32_t)at->end_col
              : row->line == 0;
}

/* Is the instruction emitted last the one that runs before the next one, always? */
static bool follows_last(const Unit *u) {
    if (!u->words.n || u->label_at == u->words.n) return false;
    switch (u->last) {
    case OP_JUMP_:
    case OP_LOOP_:
    case OP_RETURN_:
    case OP_RETURN_CONST_:
    case OP_RAISE_:
    case OP_RERAISE_: return false;
    default: return true;
    }
}

/* The source range of the words from here on. */
static void note_position(Unit *u, const Node *at) {
    if (u->positions.n && ((at ? u->silent : true) ? follows_last(u) : same_range(&vec_last(&u->positions), at))) return;
    PositionRow *row = vec_push(&u->positions);
    if (!row) {
        fail_unit(u);
        return;
    }
    *row = (PositionRow){.pc = (uint32_t)u->words.n, .col = -1, .end_col = -1};
    if (!at) return;
    row->line = u->silent ? -(int32_t)at->line : (int32_t)at->line;
    row->end_line = (int32_t)at->end_line;
    row->col = (int32_t)at->col;
    row->end_col = (int32_t)at->end_col;
}

static void emit_nop(Unit *u, const Node *at) {
    note_position(u, at);
    push_word(u, instruction(OP_NOP_, 0, 0, 0));
    u->last = OP_NOP_;
}

/* The marked line gets a NOP, unless the instruction before is on it. */
static void mark_flush(Unit *u) {
    const Node *at = u->mark;
    u->mark = NULL;
    if (at && !(follows_last(u) && vec_last(&u->positions).line == (int32_t)at->line)) emit_nop(u, at);
}

void mark_line(Unit *u, const Node *at) {
    if (u->mark && u->mark->line != at->line) mark_flush(u);
    u->mark = at;
}

/* The position of the next instruction, which takes the mark over if it can. */
static void note_marked_position(Unit *u) {
    const Node *mark = u->mark;
    bool silent = u->silent;
    if (!u->at || silent) {
        u->silent = false;
        note_position(u, mark);
        u->silent = silent;
    } else {
        if (u->at->line != mark->line) mark_flush(u);
        note_position(u, u->at);
    }
    u->mark = NULL;
}

/* A move into the register behind the one that was just moved into, on the same line: one instruction does both. */
static bool pair_moves(Unit *u, int a, int b) {
    if (u->last != OP_MOVE_ || u->mark || u->silent || !u->at || !follows_last(u)) return false;
    uint32_t *word = &vec_last(&u->words);
    if ((int)(*word >> 8 & 255) + 1 != a || (a | b) > 255 || vec_last(&u->positions).line != (int32_t)u->at->line) return false;
    if (u->words.n > 1 && opcode_of(word[-1]) == OP_WIDE_) return false;
    *word = instruction(OP_MOVE_PAIR_, *word >> 8 & 255, *word >> 16 & 255, (unsigned)b);
    u->last = OP_MOVE_PAIR_;
    return true;
}

void emit(Unit *u, enum Opcode op, int a, int b, int c) {
    if (op == OP_MOVE_ && pair_moves(u, a, b)) return;
    if (u->mark) note_marked_position(u);
    else note_position(u, u->at);
    u->last = op;
    if ((a | b | c) > 255) {
        if ((a | b | c) > 65535) {
            if (!u->failed) throw(OverflowError, "too many registers in one code object");
            fail_unit(u);
        }
        push_word(u, instruction(OP_WIDE_, (unsigned)a >> 8 & 255, (unsigned)b >> 8 & 255, (unsigned)c >> 8 & 255));
    }
    push_word(u, instruction(op, (unsigned)a & 255, (unsigned)b & 255, (unsigned)c & 255));
}

static void add_fixup(Unit *u, uint32_t word, Label label, bool wide, uint32_t end) {
    Fixup *fix = vec_push(&u->fixups);
    if (fix) *fix = (Fixup){word, label, wide, end};
    else fail_unit(u);
}

void emit_jump(Unit *u, enum Opcode op, Label target) {
    emit(u, op, 0, 0, 0);
    add_fixup(u, (uint32_t)u->words.n - 1, target, false, (uint32_t)u->words.n);
}

void emit_jump_silent(Unit *u, enum Opcode op, Label target, const Node *at) {
    const Node *saved = u->at;
    u->at = at;
    u->silent = true;
    emit_jump(u, op, target);
    u->silent = false;
    u->at = saved;
}

void emit_branch(Unit *u, enum Opcode op, int a, int b, int c, Label target) {
    emit(u, op, a, b, c);
    emit_target(u, target);
}

void emit_target(Unit *u, Label target) {
    push_word(u, 0);
    add_fixup(u, (uint32_t)u->words.n - 1, target, true, (uint32_t)u->words.n);
}

static void push_site(Unit *u, Ref name) {
    Site *site = vec_push(&u->sites);
    if (!site) {
        fail_unit(u);
        return;
    }
    *site = (Site){.name = own(name), .key = SITE_EMPTY};
    push_word(u, (uint32_t)u->sites.n - 1);
}

void emit_site(Unit *u, enum Opcode op, int a, int b, int c, Ref name) {
    emit(u, op, a, b, c);
    push_site(u, name);
}

void emit_method(Unit *u, enum Opcode op, int dst, int base, int count, Ref name, const Node *at) {
    const Node *call = u->at;
    u->at = at;
    emit(u, op, dst, base, count);
    u->at = call;
    note_position(u, call);
    push_site(u, name);
}

/* ---- constants: one entry for each word, so interned strings and everything in the word are shared */

static uint32_t map_slot(Unit *u, Word w) {
    uint32_t mask = u->constant_map.size - 1, i = (uint32_t)(w * 0x9e3779b97f4a7c15u >> 32) & mask;
    while (u->constant_map.words[i] && u->constant_map.words[i] != w) i = (i + 1) & mask;
    return i;
}

static bool map_grow(Unit *u) {
    uint32_t old_size = u->constant_map.size, size = old_size ? old_size * 2 : 32;
    Word *old_words = u->constant_map.words;
    uint32_t *old_index = u->constant_map.index;
    Word *words = mem_alloc_zero_array(size, sizeof *words);
    uint32_t *index = mem_alloc_zero_array(size, sizeof *index);
    if (!words || !index) {
        mem_free(words);
        mem_free(index);
        return false;
    }
    u->constant_map.words = words;
    u->constant_map.index = index;
    u->constant_map.size = size;
    for (uint32_t i = 0; i < old_size; i++) {
        if (!old_words[i]) continue;
        uint32_t slot = map_slot(u, old_words[i]);
        words[slot] = old_words[i];
        index[slot] = old_index[i];
    }
    mem_free(old_words);
    mem_free(old_index);
    return true;
}

uint32_t unit_constant_take(Unit *u, Own value) {
    if (!value || (u->constant_map.used * 2 >= u->constant_map.size && !map_grow(u))) {
        decref(value);
        fail_unit(u);
        return 0;
    }
    uint32_t slot = map_slot(u, word_of(value));
    if (u->constant_map.words[slot]) {
        decref(value);
        return u->constant_map.index[slot];
    }
    Own *entry = vec_push(&u->constants);
    if (!entry) {
        decref(value);
        fail_unit(u);
        return 0;
    }
    *entry = value;
    u->constant_map.words[slot] = word_of(value);
    u->constant_map.used++;
    return u->constant_map.index[slot] = (uint32_t)u->constants.n - 1;
}

void emit_load_const_take(Unit *u, int dst, Own value) {
    if (value && is_small_int(value) && small_int(value) == (int16_t)small_int(value)) {
        uint32_t n = (uint16_t)small_int(value);
        if (dst < 256) {
            emit(u, OP_LOAD_INT_, dst, (int)(n & 255), (int)(n >> 8));
            return;
        }
    }
    uint32_t index = unit_constant_take(u, value);
    if (index < 65536 && dst < 256) {
        emit(u, OP_LOAD_CONST_, dst, (int)(index & 255), (int)(index >> 8));
    } else {
        emit(u, OP_LOAD_CONST_LONG_, dst, 0, 0);
        push_word(u, index);
    }
}

void emit_return_const_take(Unit *u, Own value) {
    uint32_t index = unit_constant_take(u, value);
    if (index < 65536) {
        emit(u, OP_RETURN_CONST_, 0, (int)(index & 255), (int)(index >> 8));
        return;
    }
    int reg = temp_new(u);
    emit(u, OP_LOAD_CONST_LONG_, reg, 0, 0);
    push_word(u, index);
    emit(u, OP_RETURN_, reg, 0, 0);
}

/* ---- labels and temporaries */

Label label_new(Unit *u) {
    uint32_t *slot = vec_push(&u->labels);
    if (!slot) {
        fail_unit(u);
        return 0;
    }
    *slot = UINT32_MAX;
    return (Label)u->labels.n - 1;
}

void label_place(Unit *u, Label label) {
    mark_flush(u);
    u->label_at = (uint32_t)u->words.n;
    if (!u->failed) u->labels.at[label] = (uint32_t)u->words.n;
}

int temp_new(Unit *u) {
    int reg = u->temp++;
    if (u->temp > u->temp_max) u->temp_max = u->temp;
    return reg;
}

/* ---- blocks */

void block_push(Unit *u, Block *b, enum BlockKind kind) {
    *b = (Block){.kind = kind, .outer = u->block, .reg = u->temp, .nesting = u->block ? u->block->nesting + 1 : 0, .at = u->at};
    u->block = b;
}

void block_pop(Unit *u, Block *b) {
    block_suspend(u, b);
    u->block = b->outer;
}

void block_cover(Unit *u, Block *b, Label handler, int exception) {
    b->handler = handler;
    b->exception = exception;
    b->covers = true;
    b->range_start = (uint32_t)u->words.n;
}

void block_suspend(Unit *u, Block *b) {
    if (!b->covers) return;
    b->covers = false;
    uint32_t end = (uint32_t)u->words.n;
    if (end == b->range_start) return;
    PendingRow *pending = vec_push(&u->handlers);
    if (!pending) {
        fail_unit(u);
        return;
    }
    ExceptionRow row = {b->range_start, end, 0, (uint32_t)b->exception, (uint32_t)b->exception};
    *pending = (PendingRow){row, b->handler, b->nesting, (uint32_t)u->handlers.n};
}

void block_resume(Unit *u, Block *b) {
    b->covers = true;
    b->range_start = (uint32_t)u->words.n;
}

/* ---- definite assignment */

void set_bound(Unit *u, int local, bool bound) {
    if (!u->bound || !u->deletable) return;
    uint64_t bit = (uint64_t)1 << local % 64;
    if (bound && !u->deletable[local]) u->bound[local / 64] |= bit;
    else u->bound[local / 64] &= ~bit;
}

uint64_t *bound_save(Unit *u) {
    if (!u->bound) return NULL;
    uint64_t *copy = mem_dup(u->bound, (size_t)u->bound_words * sizeof *copy);
    if (!copy) fail_unit(u);
    return copy;
}

void bound_restore(Unit *u, const uint64_t *saved) {
    if (saved) memcpy(u->bound, saved, (size_t)u->bound_words * sizeof *saved);
}

void bound_restore_take(Unit *u, uint64_t *saved) {
    bound_restore(u, saved);
    mem_free(saved);
}

void bound_meet_take(Unit *u, uint64_t *other) {
    if (other) for (int i = 0; i < u->bound_words; i++) u->bound[i] &= other[i];
    mem_free(other);
}

/* ---- finish */

static void resolve_jumps(Unit *u) {
    for (size_t i = 0; i < u->fixups.n; i++) {
        Fixup fix = u->fixups.at[i];
        int64_t distance = (int64_t)u->labels.at[fix.label] - fix.end;
        if (fix.wide) {
            u->words.at[fix.word] = (uint32_t)(int32_t)distance;
        } else if (distance < -(1 << 23) || distance >= 1 << 23) {
            throw(SystemError, "code object too large");
            fail_unit(u);
        } else {
            u->words.at[fix.word] |= (uint32_t)(distance & 0xffffff) << 8;
        }
    }
}

static int compare_rows(const void *a, const void *b) {
    const PendingRow *x = a, *y = b;
    if (x->nesting != y->nesting) return x->nesting > y->nesting ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static void move_rows(Unit *u, Code *code) {
    if (u->handlers.n) qsort(u->handlers.at, u->handlers.n, sizeof *u->handlers.at, compare_rows);
    code->handlers = mem_alloc_array(u->handlers.n, sizeof *code->handlers);
    if (!code->handlers) {
        fail_unit(u);
        return;
    }
    for (size_t i = 0; i < u->handlers.n; i++) {
        code->handlers[i] = u->handlers.at[i].row;
        code->handlers[i].handler = u->labels.at[u->handlers.at[i].handler];
    }
    code->handler_count = (uint32_t)u->handlers.n;
}

#define MOVE_ARRAY(field, vec, count_field) \
    do { \
        code->field = mem_dup(u->vec.at, u->vec.n * sizeof *u->vec.at); \
        if (!code->field) fail_unit(u); \
        else code->count_field = (uint32_t)u->vec.n; \
    } while (0)

static void count_arguments(Code *code, const Scope *scope, const Node *arguments) {
    code->arg_count = scope->kind == SCOPE_COMPREHENSION; /* its first iterator */
    if (!arguments) return;
    code->positional_only = arguments->arguments.posonlyargs.n;
    code->arg_count = code->positional_only + arguments->arguments.args.n;
    code->keyword_only = arguments->arguments.kwonlyargs.n;
}

static Own names_tuple(Unit *u, Ref list) {
    Own tuple = list ? list_to_tuple(list) : NULL;
    if (!tuple) fail_unit(u);
    return tuple;
}

Own unit_finish(Unit *u, Ref filename, uint32_t flags, const Node *arguments, int first_line) {
    if (error_occurred()) u->failed = true;
    if (u->failed) return NULL;
    resolve_jumps(u);
    Code parts = {0}, *code = &parts;
    move_rows(u, code);
    MOVE_ARRAY(words, words, word_count);
    MOVE_ARRAY(positions, positions, position_count);
    MOVE_ARRAY(constants, constants, constant_count);
    if (code->constants) u->constants.n = 0;
    MOVE_ARRAY(sites, sites, site_count);
    if (code->sites) u->sites.n = 0;
    count_arguments(code, u->scope, arguments);
    code->flags = flags;
    code->first_line = first_line;
    code->local_count = (uint32_t)u->local_count;
    code->cell_count = (uint32_t)u->cell_count;
    code->free_count = (uint32_t)u->free_count;
    code->lent_locals = (uint32_t)u->lent_locals;
    code->lent_free = (uint32_t)u->lent_free;
    code->first_temp = (uint32_t)u->first_temp;
    code->register_count = (uint32_t)(u->temp_max > u->first_temp ? u->temp_max : u->first_temp);
    code->name = own(u->name);
    code->qualname = own(u->qualname);
    code->filename = own(filename);
    code->doc = u->doc ? own(u->doc) : None;
    code->local_names = names_tuple(u, u->local_names);
    code->cell_names = names_tuple(u, u->cell_names);
    code->free_names = names_tuple(u, u->free_names);
    if (u->cellvar_names) code->cellvar_names = names_tuple(u, u->cellvar_names);
    code->cell_params = u->cell_params;
    u->cell_params = NULL;
    Own result = code_new_take(code);
    if (u->failed) CLEAR(result);
    return result;
}
