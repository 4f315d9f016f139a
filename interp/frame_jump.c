/* Which temporaries live where, and so: which lines a frame can jump to.
 *
 * At the beginning of a statement only the blocks around it have temporaries: a loop its iterator, `with` its bound
 * __exit__, an except clause the exception and the one handled before.  A jump may leave blocks, whose temporaries it
 * releases, and enter such as need none (`try`, `while`, `if`), or change from one block to another of the same kind;
 * it may not enter one whose temporary was never made.
 *
 * The instructions are followed from the first one on, as the VM would, and each gets a row of what stands in every
 * temporary: its kind and the instruction that wrote it.  A value within an expression is only the same if the same
 * instruction made it.  Where paths meet, the first one counts: the compiler keeps both alike.  (The idea is that of
 * CPython's mark_stacks; the registers make it a matter of sets instead of depths.) */
#include "interp/frame_jump.h"

#include "interp/opcode.h"
#include "interp/vm_slow.h"

enum Kind { KIND_NONE, KIND_VALUE, KIND_ITERATOR, KIND_ASYNC_ITERATOR, KIND_EXIT, KIND_RAISED, KIND_HANDLED };
enum { KIND_BITS = 3, NOT_SEEN = UINT32_MAX };

/* A cell: kind | word offset of its writer << KIND_BITS; 0: nothing there. */
typedef struct Layout {
    const Code *code;
    uint32_t width, first; /* temporaries, and the first one's register */
    uint32_t *rows;        /* word_count of them; a row whose first cell is NOT_SEEN was not reached */
    uint32_t *now;         /* the row being worked on */
    bool changed;
} Layout;

static uint32_t *row_of(const Layout *l, uint32_t pc) { return l->rows + (size_t)pc * l->width; }
static bool is_seen(const Layout *l, uint32_t pc) { return row_of(l, pc)[0] != NOT_SEEN; }
static int kind_of(uint32_t cell) { return (int)(cell & ((1 << KIND_BITS) - 1)); }

/* ---- one instruction */

typedef struct Step { uint32_t start, end, op, a, b, c, jump; bool jumps; } Step; /* words start .. end, operands, where it may jump to */

static Step step_at(const Code *code, uint32_t pc) {
    const uint32_t *w = code->words;
    Step s = {.start = pc};
    uint32_t high = 0;
    if ((w[pc] & 255) == OP_WIDE_) high = w[pc++];
    s.op = w[pc] & 255;
    s.a = (w[pc] >> 8 & 255) | (high >> 8 & 255) << 8;
    s.b = (w[pc] >> 16 & 255) | (high >> 16 & 255) << 8;
    s.c = w[pc] >> 24 | (high >> 24) << 8;
    s.end = pc + opcode_info[s.op].words;
    const char *format = opcode_info[s.op].format;
    uint32_t extra = pc;
    for (size_t i = 0; format[i]; i++) {
        if (strchr("JSKN", format[i])) extra++;
        if (format[i] == 'J' || format[i] == 'W') {
            s.jumps = true;
            s.jump = s.end + (format[i] == 'J' ? w[extra] : (uint32_t)((int32_t)w[pc] >> 8));
        }
    }
    return s;
}

static void put(Layout *l, uint32_t reg, int kind, uint32_t writer) {
    if (reg >= l->first && reg - l->first < l->width) l->now[reg - l->first] = (uint32_t)kind | (kind ? writer << KIND_BITS : 0);
}

/* A run is consumed: by the stack discipline nothing lives above it. */
static void put_none_from(Layout *l, uint32_t reg) {
    for (uint32_t r = reg < l->first ? l->first : reg; r - l->first < l->width; r++) put(l, r, KIND_NONE, 0);
}

static bool is_for(uint32_t op) { return op >= OP_FOR_ITER_ && op <= OP_FOR_GENERATOR_; }
static bool never_goes_on(uint32_t op) {
    return op == OP_RETURN_ || op == OP_RETURN_CONST_ || op == OP_RAISE_ || op == OP_RERAISE_ || op == OP_JUMP_ || op == OP_LOOP_;
}

/* How many registers from A on it writes. */
static uint32_t written(const Step *s, const Code *code) {
    const uint32_t *words = code->words;
    switch (s->op) {
    case OP_UNPACK_: case OP_MATCH_ITEMS_: return s->c;
    case OP_MATCH_KEYS_: return words[s->end - 2];
    case OP_MATCH_CLASS_: return words[s->end - 2] + (uint32_t)tuple_length(code->constants[words[s->end - 3]]);
    case OP_UNPACK_EX_: return s->c + 1 + words[s->end - 1];
    case OP_LOAD_METHOD_: case OP_LOAD_METHOD_CLASS_: case OP_LOAD_METHOD_MODULE_: return 2;
    default: return 1;
    }
}

static int kind_written(uint32_t op) {
    switch (op) {
    case OP_GET_ITER_: return KIND_ITERATOR;
    case OP_GET_AITER_: return KIND_ASYNC_ITERATOR;
    case OP_PUSH_EXC_: return KIND_HANDLED;
    default: return KIND_VALUE;
    }
}

/* What it does to the row, jumps aside. */
static void step_apply(Layout *l, const Step *s) {
    const char *format = opcode_info[s->op].format;
    const uint32_t operands[] = {s->a, s->b, s->c};
    for (size_t i = 0; i < 3 && format[i]; i++) {
        if (format[i] == 'r') put(l, operands[i], KIND_NONE, 0);
        if (format[i] == 'b') put_none_from(l, operands[i]);
    }
    if (s->op == OP_WITH_ENTER_ || s->op == OP_ASYNC_WITH_ENTER_) put(l, s->b, KIND_EXIT, s->start);
    if (format[0] != 'd') return;
    for (uint32_t i = 0, n = written(s, l->code); i < n; i++) put(l, s->a + i, kind_written(s->op), s->start);
}

/* ---- all of them */

/* The present row is what pc finds, unless another way there was seen before. */
static void reach(Layout *l, uint32_t pc) {
    if (pc >= l->code->word_count || is_seen(l, pc)) return;
    memcpy(row_of(l, pc), l->now, l->width * sizeof *l->now);
    l->changed = true;
}

static void follow(Layout *l, uint32_t pc) {
    Step s = step_at(l->code, pc);
    memcpy(l->now, row_of(l, pc), l->width * sizeof *l->now);
    bool peeks = s.op == OP_JUMP_IF_TRUE_PEEK_ || s.op == OP_JUMP_IF_FALSE_PEEK_;
    if (s.jumps && is_for(s.op)) {
        uint32_t iterator = s.b - l->first, kept = s.b >= l->first ? l->now[iterator] : 0;
        put(l, s.b, KIND_NONE, 0);
        reach(l, s.jump);
        if (s.b >= l->first) l->now[iterator] = kept;
    }
    step_apply(l, &s);
    if (s.op == OP_SEND_) {
        uint32_t kept = s.b >= l->first ? l->now[s.b - l->first] : 0;
        put(l, s.b, KIND_NONE, 0);
        reach(l, s.jump);
        if (s.b >= l->first) l->now[s.b - l->first] = kept;
    } else if (s.jumps && !is_for(s.op)) {
        reach(l, s.jump);
    }
    if (peeks) put(l, s.a, KIND_NONE, 0);
    if (!never_goes_on(s.op)) reach(l, s.end);
}

/* A handler finds the temporaries below its depth, and the exception. */
static void follow_handler(Layout *l, const ExceptionRow *row) {
    uint32_t pc = row->start;
    while (pc < row->end && !is_seen(l, pc)) pc++;
    if (pc == row->end || is_seen(l, row->handler)) return;
    memcpy(l->now, row_of(l, pc), l->width * sizeof *l->now);
    put_none_from(l, row->depth);
    put(l, row->exception, KIND_RAISED, row->handler);
    reach(l, row->handler);
}

static void layout_free(Layout *l) { block_free(l->rows); }

/* The rows of all instructions that can be reached.  MemoryError. */
static int layout_make(Layout *l, const Code *code) {
    *l = (Layout){.code = code, .first = code->first_temp, .width = code->register_count - code->first_temp + 1, .changed = true};
    size_t cells;
    if (!code_position_rows(code)) return fail_memory();
    if (__builtin_mul_overflow((size_t)code->word_count + 1, l->width, &cells) || cells > MEM_MAX / sizeof *l->rows) return fail_memory();
    if (!(l->rows = block_new(cells * sizeof *l->rows))) return -1;
    memset(l->rows, 0xff, cells * sizeof *l->rows);
    l->now = row_of(l, code->word_count);
    memset(l->now, 0, l->width * sizeof *l->now);
    reach(l, 0);
    while (l->changed) {
        l->changed = false;
        for (uint32_t pc = 0; pc < code->word_count; pc++)
            if (is_seen(l, pc)) follow(l, pc);
        for (uint32_t i = 0; i < code->handler_count; i++) follow_handler(l, &code->handlers[i]);
    }
    return 0;
}

/* ---- where to */

static bool same_cell(uint32_t a, uint32_t b) { return kind_of(a) == KIND_VALUE ? a == b : kind_of(a) == kind_of(b); }

/* The topmost temporary that `to` needs and `from` does not have; 0: none. */
static uint32_t missing(const Layout *l, uint32_t from, uint32_t to) {
    for (uint32_t i = l->width; i-- > 0;) {
        uint32_t want = row_of(l, to)[i];
        if (want && !same_cell(want, row_of(l, from)[i])) return want;
    }
    return 0;
}

/* How much of what stands at `from` goes on to be of use at `to`: the very same temporaries count for it, others of
 * the same kind against it. */
static int64_t kept(const Layout *l, uint32_t from, uint32_t to) {
    int64_t n = 0;
    for (uint32_t i = 0; i < l->width; i++) {
        uint32_t want = row_of(l, to)[i];
        if (want) n += want == row_of(l, from)[i] ? 1 : -1;
    }
    return n;
}

static const char *why_not(uint32_t cell) {
    switch (kind_of(cell)) {
    case KIND_ITERATOR: case KIND_ASYNC_ITERATOR: return "can't jump into the body of a for loop";
    case KIND_RAISED: case KIND_HANDLED: return "can't jump into an 'except' block as there's no exception";
    default: return "incompatible stacks";
    }
}

/* The first line from `line` on that is ever run; 0: none. */
static int line_with_code(const Layout *l, int line) {
    const Code *code = l->code;
    int best = 0;
    for (uint32_t i = 0; i < code->position_count; i++) {
        int at = code->positions[i].line;
        bool closer = at >= line && (!best || at < best);
        if (closer && code->positions[i].pc < code->word_count && is_seen(l, code->positions[i].pc)) best = at;
    }
    return best;
}

/* Among the beginnings of the line (the body of `finally` has several) the one that keeps most, and of those the first. */
static int find_start(const Layout *l, uint32_t from, int line, uint32_t *to) {
    const Code *code = l->code;
    const char *reason = NULL;
    int64_t best = INT64_MIN;
    for (uint32_t i = 0; i < code->position_count; i++) {
        uint32_t pc = code->positions[i].pc;
        if (code->positions[i].line != line || pc >= code->word_count || !is_seen(l, pc)) continue;
        uint32_t lacking = missing(l, from, pc);
        if (lacking && !reason) reason = why_not(lacking);
        if (lacking || kept(l, from, pc) <= best) continue;
        best = kept(l, from, pc);
        *to = pc;
    }
    return best > INT64_MIN ? 0 : fail(ValueError, "%s", reason);
}

int frame_jump_find(const Frame *frame, uint32_t from, int line, uint32_t *to) {
    const Code *code = frame->code;
    Layout l;
    *to = from;
    if (line < code->first_line) return fail(ValueError, "line %d comes before the current code block", line);
    if (layout_make(&l, code) < 0) return -1;
    int real = line_with_code(&l, line);
    int status = !real             ? fail(ValueError, "line %d comes after the current code block", line)
                 : is_seen(&l, from) ? find_start(&l, from, real, to)
                                     : fail(ValueError, "can't jump from unreachable code");
    layout_free(&l);
    return status;
}

/* A parameter that its cell has taken over is not missing. */
static bool is_in_cell(const Code *code, uint32_t local) {
    for (uint32_t i = 0; code->cell_params && i < code->cell_count; i++)
        if (code->cell_params[i] == (int32_t)local) return true;
    return false;
}

/* Locals that the jump has passed over become None: reads behind their assignments are not checked. */
static void bind_locals(Frame *frame) {
    for (uint32_t i = 0; i < frame->code->local_count; i++)
        if (!frame->registers[i] && !is_in_cell(frame->code, i)) frame->registers[i] = None;
}

int frame_jump_leave(Vm *vm, Frame *frame, uint32_t from, uint32_t to) {
    Layout l;
    if (layout_make(&l, frame->code) < 0) return -1;
    for (uint32_t i = l.width; i-- > 0;) {
        uint32_t had = row_of(&l, from)[i];
        if (!had || row_of(&l, to)[i]) continue;
        if (kind_of(had) == KIND_HANDLED) vm_pop_exc(vm, frame, l.first + i);
        else decref(register_take(frame, l.first + i));
    }
    layout_free(&l);
    bind_locals(frame);
    return 0;
}
