/* Code objects: their lookup tables and what Python code sees of them.
 *
 * The instructions are gilt's own, so co_code, co_linetable and co_exceptiontable hold gilt's formats as raw bytes: words and
 * PositionRows as they lie in memory, and what code_parts.c puts together.  Offsets (f_lasti, co_lines) count bytes. */
#include "interp/code.h"

#include <stdlib.h>

#include "interp/code_parts.h"
#include "interp/frozen.h"
#include "runtime/base/alloc.h"
#include "runtime/base/buf.h"

int32_t code_exact_args(const Code *code) {
    bool plain = !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) && code->keyword_only == 0;
    return plain ? (int32_t)code->arg_count : -1;
}

void code_parts_release(Code *c) {
    Own *owned[] = {&c->name, &c->qualname, &c->filename, &c->doc, &c->local_names, &c->cell_names, &c->free_names, &c->cellvar_names};
    for (size_t i = 0; i < COUNT_OF(owned); i++) CLEAR(*owned[i]);
    for (uint32_t i = 0; i < c->constant_count; i++) decref(c->constants[i]);
    for (uint32_t i = 0; i < c->site_count; i++) decref(c->sites[i].name);
    mem_free(c->words);
    mem_free(c->constants);
    mem_free(c->sites);
    mem_free(c->handlers);
    mem_free(c->positions);
    mem_free(c->cell_params);
}

Own code_new_take(Code *parts) {
    Code *code = object_new(&code_type, 0);
    if (!code) {
        code_parts_release(parts);
        return NULL;
    }
    Object head = code->head;
    *code = *parts;
    code->head = head;
    code->weakrefs = NULL;
    code->param_count = code->arg_count + code->keyword_only + !!(code->flags & CODE_VARARGS) + !!(code->flags & CODE_VARKEYWORDS);
    code->exact_args = code_exact_args(code);
    return as_own(code);
}

const PositionRow *code_position(const Code *code, uint32_t pc) {
    const PositionRow *rows = code_position_rows(code);
    uint32_t low = 0, high = rows ? code->position_count : 0;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (rows[middle].pc <= pc) low = middle + 1;
        else high = middle;
    }
    return low ? &rows[low - 1] : NULL;
}

int32_t code_line(const Code *code, uint32_t pc, int32_t *near) {
    *near = 0;
    if (!code->positions && code->frozen) return frozen_line(code, pc, near);
    const PositionRow *row = code_position(code, pc), *back = row;
    while (back && !back->line) back = back > code->positions ? back - 1 : NULL;
    if (back) *near = back->line;
    return row ? row->line : 0;
}

int code_line_or_near(const Code *code, uint32_t pc) {
    int32_t near;
    (void)code_line(code, pc, &near);
    return near ? abs(near) : code->first_line;
}

const ExceptionRow *code_handler(const Code *code, uint32_t pc) {
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const ExceptionRow *row = &code->handlers[i];
        if (row->start <= pc && pc < row->end) return row;
    }
    return NULL;
}

const uint32_t *code_comprehension_start(const Code *code) {
    const uint32_t *pc = code->words;
    if (opcode_of(*pc) == OP_MAKE_GENERATOR_) pc++;
    if (!code->free_count) return pc;
    if (opcode_of(*pc) == OP_WIDE_) pc++;
    return pc + 1;
}

/* ---- attributes */

static Code *self_of(Ref v) { return (Code *)object_of(v); }
static Own bytes_of_array(const void *array, size_t count, size_t size) { return bytes_new(array, count * size); }

/* Everything is there, positions too. */
static int thaw_whole(Code *c) {
    if (code_thaw(c) < 0) return -1;
    return code_position_rows(c) || c->position_count == 0 ? 0 : fail_memory();
}

/* CPython's older table of lines: pairs of bytes, so many bytes of code and so many lines (-128 .. 127) further on. */
static Own line_steps(const Code *c) {
    Buf out = {0};
    int64_t line = c->first_line;
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < c->position_count; i++) {
        const PositionRow *row = &c->positions[i];
        if (row->line <= 0 || row->line == line) continue;
        for (; row->pc * 4 - bytes > 255; bytes += 255) buf_append(&out, "\xff", 2);
        for (int64_t step; (step = row->line - line) != 0; line += step, bytes = row->pc * 4) {
            step = step > 127 ? 127 : step < -128 ? -128 : step;
            buf_putc(&out, (char)(row->pc * 4 - bytes));
            buf_putc(&out, (char)step);
        }
    }
    Own steps = out.failed ? throw_memory() : bytes_new(out.n ? out.bytes : "", out.n);
    buf_free(&out);
    return steps;
}

/* What is there from the start; what code_thaw brings. */
#define CODE_VALUE(field, expression) \
    static Own get_##field(Ref self) { \
        Code *c = self_of(self); \
        return expression; \
    }
#define CODE_VALUE_THAWED(field, expression) CODE_VALUE(field, code_thaw(c) < 0 ? NULL : expression)
CODE_VALUE(name, own(c->name))
CODE_VALUE(qualname, own(c->qualname))
CODE_VALUE(filename, own(c->filename))
CODE_VALUE(flags, int_new(c->flags))
CODE_VALUE(argcount, int_new(c->arg_count))
CODE_VALUE(posonly, int_new(c->positional_only))
CODE_VALUE(kwonly, int_new(c->keyword_only))
CODE_VALUE(nlocals, int_new(c->local_count - c->lent_locals))
CODE_VALUE(stacksize, int_new(c->register_count - c->first_temp))
CODE_VALUE(firstlineno, int_new(c->first_line))
CODE_VALUE_THAWED(varnames, c->lent_locals ? tuple_slice(c->local_names, 0, c->local_count - c->lent_locals) : own(c->local_names))
CODE_VALUE_THAWED(cellvars, own(c->cellvar_names ? c->cellvar_names : c->cell_names))
CODE_VALUE_THAWED(freevars, own(c->free_names))
CODE_VALUE(names, code_names(c))
CODE_VALUE(consts, code_constants(c))
CODE_VALUE(code, code_plain_words(c))
CODE_VALUE(linetable, thaw_whole(c) < 0 ? NULL : bytes_of_array(c->positions, c->position_count, sizeof *c->positions))
CODE_VALUE_THAWED(exceptiontable, code_tables(c))
CODE_VALUE(lnotab, thaw_whole(c) < 0 ? NULL : line_steps(c))

static const GetSetRow code_getset[] = {
    {"co_name", get_name, NULL, NULL},
    {"co_qualname", get_qualname, NULL, NULL},
    {"co_filename", get_filename, NULL, NULL},
    {"co_flags", get_flags, NULL, NULL},
    {"co_argcount", get_argcount, NULL, NULL},
    {"co_posonlyargcount", get_posonly, NULL, NULL},
    {"co_kwonlyargcount", get_kwonly, NULL, NULL},
    {"co_nlocals", get_nlocals, NULL, NULL},
    {"co_stacksize", get_stacksize, NULL, NULL},
    {"co_firstlineno", get_firstlineno, NULL, NULL},
    {"co_varnames", get_varnames, NULL, NULL},
    {"co_cellvars", get_cellvars, NULL, NULL},
    {"co_freevars", get_freevars, NULL, NULL},
    {"co_names", get_names, NULL, NULL},
    {"co_consts", get_consts, NULL, NULL},
    {"co_code", get_code, NULL, NULL},
    {"co_linetable", get_linetable, NULL, NULL},
    {"co_lnotab", get_lnotab, NULL, NULL},
    {"co_exceptiontable", get_exceptiontable, NULL, NULL},
    {0},
};

/* ---- methods */

static Own line_or_none(const PositionRow *row) { return row->line > 0 ? int_new(row->line) : None; }
static Own column_or_none(int32_t column) { return column >= 0 ? int_new(column) : None; }

static uint32_t row_end(const Code *c, uint32_t i) {
    return i + 1 < c->position_count ? c->positions[i + 1].pc : c->word_count;
}

/* (start, end, line) for every run of instructions on the same line. */
static Own code_lines(Ref self, const Ref *args) {
    Code *c = self_of(self);
    scoped Own list = thaw_whole(c) < 0 ? NULL : list_new(c->position_count);
    if (!list) return NULL;
    for (uint32_t i = 0; i < c->position_count;) {
        uint32_t j = i;
        while (j + 1 < c->position_count && c->positions[j + 1].line == c->positions[i].line) j++;
        Own item = tuple_pack(3, int_new(c->positions[i].pc * 4), int_new(row_end(c, j) * 4), line_or_none(&c->positions[i]));
        if (!item || list_append_take(list, item) < 0) return NULL;
        i = j + 1;
    }
    return iter(list);
}

/* (line, end_line, col, end_col) for every word. */
static Own code_positions(Ref self, const Ref *args) {
    Code *c = self_of(self);
    scoped Own list = thaw_whole(c) < 0 ? NULL : list_new(c->word_count);
    if (!list) return NULL;
    for (uint32_t pc = 0; pc < c->word_count; pc++) {
        static const PositionRow unknown = {0, 0, 0, -1, -1};
        const PositionRow *row = code_position(c, pc);
        if (!row) row = &unknown;
        Own item = tuple_pack(4, line_or_none(row), row->line > 0 ? int_new(row->end_line) : None, column_or_none(row->col),
                              column_or_none(row->end_col));
        if (!item || list_append_take(list, item) < 0) return NULL;
    }
    return iter(list);
}

static const MethodRow code_methods[] = {
    {"co_lines()", code_lines, "Iterator of (start, end, line).", 0},
    {"co_positions()", code_positions, "Iterator of (line, end_line, column, end_column), one an instruction word.", 0},
    {CODE_REPLACE, code_replace, "The same code with some fields changed.", 0},
    {0},
};

/* ---- the type */

static Own code_repr(Ref self) {
    Code *c = self_of(self);
    return str_format("<code object %U at 0x%llx, file \"%U\", line %d>", c->name, (unsigned long long)(uintptr_t)c, c->filename,
                      c->first_line);
}

static bool same_array(const void *a, size_t na, const void *b, size_t nb, size_t size) {
    return na == nb && (na == 0 || memcmp(a, b, na * size) == 0);
}

/* Equal code does the same: instructions may differ by what they have specialised to, so positions stand for them. */
static int code_equal(Code *a, Code *b) {
    if (thaw_whole(a) < 0 || thaw_whole(b) < 0) return -1;
    if (a->arg_count != b->arg_count || a->keyword_only != b->keyword_only || a->positional_only != b->positional_only ||
        a->flags != b->flags || a->first_line != b->first_line || a->word_count != b->word_count ||
        !same_array(a->positions, a->position_count, b->positions, b->position_count, sizeof *a->positions) ||
        !str_equal(a->name, b->name))
        return 0;
    scoped Own left = tuple_from_array((const Ref *)a->constants, a->constant_count), right = tuple_from_array((const Ref *)b->constants, b->constant_count);
    if (!left || !right) return -1;
    return compare_truth(left, right, CMP_EQ);
}

static Own code_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_exactly(b, &code_type)) return NotImplemented;
    int equal = a == b ? 1 : code_equal(self_of(a), self_of(b));
    return equal < 0 ? NULL : bool_new((op == CMP_EQ) == (equal == 1));
}

static int code_hash(Ref self, int64_t *out) {
    Code *c = self_of(self);
    if (code_thaw(c) < 0) return -1;
    *out = str_hash(c->name) ^ (int64_t)c->first_line << 20 ^ (int64_t)c->word_count;
    return 0;
}

static void code_dealloc(Object *self) {
    Code *c = (Code *)self;
    code_parts_release(c);
    object_free(self);
}

Type code_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "code",
    .doc = "code(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name,\n"
           "     qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)\n--\n\n"
           "Instructions and everything that belongs to them, as compile() makes it or from the parts of another one.",
    .new = code_make,
    .size = sizeof(Code),
    .weakrefs_offset = offsetof(Code, weakrefs),
    .methods = code_methods,
    .getset = code_getset,
    .dealloc = code_dealloc,
    .repr = code_repr,
    .compare = code_compare,
    .hash = code_hash,
};
