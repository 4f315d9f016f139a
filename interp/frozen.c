/* Reading the library's code out of the binary.
 *
 * The front of a record makes a Code that a function can be made of; code_thaw_slow reads the rest and gives it to the Code all
 * at once, since what it allocates may run finalizers, and these may call the same function.  Instructions and sites are
 * copied, as they learn by running.  Forms are part of the program: nothing here doubts them. */
#include "interp/frozen.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/alloc.h"

/* Names that were read last: what a body's instructions mention its functions are called, and most are mentioned again. */
typedef struct NameCache {
    struct { uint64_t place; Own name; } rows[128]; /* interned, and therefore immortal */
} NameCache;

typedef struct Reader {
    const uint8_t *at;
    const uint8_t *form;
    const FrozenHead *head;
    NameCache *names;     /* or NULL */
} Reader;

static uint64_t take_number(Reader *r) {
    uint64_t n = *r->at++;
    if (LIKELY(n < 128)) return n;
    n &= 127;
    for (int shift = 7;; shift += 7) {
        uint8_t byte = *r->at++;
        n |= (uint64_t)(byte & 127) << shift;
        if (byte < 128) return n;
    }
}

static int64_t take_signed(Reader *r) {
    uint64_t n = take_number(r);
    return (int64_t)(n >> 1 ^ -(n & 1));
}

static uint32_t take_u32(Reader *r) { return (uint32_t)take_number(r); }

/* A record begins with its own place, which leads to the form. */
static Reader reader_of(const uint8_t *record) {
    Reader r = {.at = record, .names = NULL};
    r.form = record - take_number(&r);
    r.head = (const FrozenHead *)r.form;
    return r;
}

static const uint8_t *take_bytes(Reader *r, size_t size) {
    const uint8_t *bytes = r->at;
    r->at += size;
    return bytes;
}

static Own text_made(const uint8_t *at, bool *interned) {
    Reader text = {.at = at};
    uint64_t n = take_number(&text);
    const char *bytes = (const char *)text.at;
    Own s = n & FROZEN_ASCII ? str_new_ascii(bytes, n >> 2) : str_new_utf8(bytes, n >> 2);
    *interned = n & FROZEN_INTERNED;
    return *interned ? str_intern_take(s) : s;
}

static Own text_at(const Reader *r, uint64_t place) {
    size_t row = place / 4 % COUNT_OF(r->names->rows);
    if (r->names && r->names->rows[row].place == place) return r->names->rows[row].name;
    bool interned;
    Own text = text_made(r->form + r->head->strings_at + place, &interned);
    if (r->names && interned && text) {
        r->names->rows[row].place = place;
        r->names->rows[row].name = text;
    }
    return text;
}

static Own take_text(Reader *r) { return text_at(r, take_number(r)); }

/* ---- the front */

static Own code_front(const uint8_t *record, NameCache *names, Ref filename, bool is_quiet) {
    Reader r = reader_of(record);
    r.names = names;
    scoped Own name = take_text(&r), qualname = name ? take_text(&r) : NULL;
    if (!qualname) return NULL;
    (void)take_number(&r); /* the docstring: code_doc */
    Code parts = {.frozen = record, .filename = own(filename), .is_quiet = is_quiet, .name = give(name), .qualname = give(qualname)};
    uint32_t *const numbers[] = {&parts.flags, &parts.arg_count, &parts.positional_only, &parts.keyword_only, &parts.local_count, &parts.cell_count,
                                 &parts.free_count, &parts.lent_locals, &parts.lent_free, &parts.register_count, (uint32_t *)&parts.first_line};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) *numbers[i] = take_u32(&r);
    parts.first_temp = parts.local_count + parts.cell_count + parts.free_count;
    Own code = code_new_take(&parts);
    if (code) ((Code *)object_of(code))->exact_args = ARGS_FROZEN;
    return code;
}

/* Behind what code_front reads: the place of the positions, then the body. */
static Reader reader_behind_front(const uint8_t *record) {
    enum { TEXTS = 3, NUMBERS = 11 };
    Reader r = reader_of(record);
    for (int i = 0; i < TEXTS + NUMBERS; i++) (void)take_number(&r);
    return r;
}

int frozen_module(const void *form, size_t source_size, Ref filename, Own *out) {
    const FrozenHead *head = form;
    *out = NULL;
    if (!form || head->stamp != FROZEN_STAMP || head->source_size != source_size) return 0;
    *out = code_front((const uint8_t *)form + head->root, NULL, filename, false);
    return *out ? 1 : -1;
}

/* ---- constants */

static double take_double(Reader *r) {
    double x;
    memcpy(&x, take_bytes(r, sizeof x), sizeof x);
    return x;
}

static Own take_constant(Reader *r, const Code *owner);

static Own take_tuple(Reader *r, const Code *owner) {
    size_t n = take_number(r);
    scoped Own tuple = tuple_new(n);
    for (size_t i = 0; tuple && i < n; i++)
        if (!(tuple_of(tuple)->items[i] = take_constant(r, owner))) return NULL;
    return give(tuple);
}

static Own take_set(Reader *r, const Code *owner) {
    scoped Own items = take_tuple(r, owner);
    return items ? frozenset_new(items) : NULL;
}

static Own take_constant(Reader *r, const Code *owner) {
    size_t n;
    double real;
    switch ((enum FrozenConstant)*r->at++) {
    case FROZEN_NONE: return None;
    case FROZEN_TRUE: return True;
    case FROZEN_FALSE: return False;
    case FROZEN_ELLIPSIS: return Ellipsis;
    case FROZEN_INT: return int_new(take_signed(r));
    case FROZEN_BIG_INT: n = take_number(r); return int_from_text((const char *)take_bytes(r, n), n, 16);
    case FROZEN_FLOAT: return float_new(take_double(r));
    case FROZEN_COMPLEX: real = take_double(r); return complex_new(real, take_double(r));
    case FROZEN_STR: return take_text(r);
    case FROZEN_BYTES: n = take_number(r); return bytes_new(take_bytes(r, n), n);
    case FROZEN_TUPLE: return take_tuple(r, owner);
    case FROZEN_SET: return take_set(r, owner);
    case FROZEN_CODE: return code_front(r->form + take_number(r), r->names, owner->filename, owner->is_quiet);
    }
    return throw(SystemError, "a constant of unknown kind");
}

/* ---- the body.  Every step leaves *parts such that code_parts_release can take it. */

static Own take_names(Reader *r, size_t count) {
    scoped Own names = tuple_new(count);
    for (size_t i = 0; names && i < count; i++)
        if (!(tuple_of(names)->items[i] = take_text(r))) return NULL;
    return give(names);
}

static int take_all_names(Reader *r, const Code *code, Code *parts) {
    parts->local_names = take_names(r, code->local_count);
    parts->cell_names = parts->local_names ? take_names(r, code->cell_count) : NULL;
    parts->free_names = parts->cell_names ? take_names(r, code->free_count) : NULL;
    if (!parts->free_names) return -1;
    size_t n = take_number(r);
    if (n && !(parts->cellvar_names = take_names(r, n - 1))) return -1;
    if (!code->cell_count) return 0;
    parts->cell_params = mem_alloc_array(code->cell_count, sizeof *parts->cell_params);
    if (!parts->cell_params) return fail_memory();
    for (uint32_t i = 0; i < code->cell_count; i++) parts->cell_params[i] = (int32_t)take_signed(r);
    return 0;
}

static int take_sites(Reader *r, Code *parts) {
    uint32_t count = take_u32(r);
    if (!count) return 0;
    parts->sites = mem_alloc_zero_array(count, sizeof *parts->sites);
    if (!parts->sites) return fail_memory();
    parts->site_count = count;
    for (uint32_t i = 0; i < count; i++) {
        uint64_t name = take_number(r);
        parts->sites[i].key = SITE_EMPTY;
        if (name && !(parts->sites[i].name = text_at(r, name))) return -1;
    }
    return 0;
}

static int take_handlers(Reader *r, Code *parts) {
    uint32_t count = take_u32(r);
    if (!count) return 0;
    parts->handlers = mem_alloc_array(count, sizeof *parts->handlers);
    if (!parts->handlers) return fail_memory();
    parts->handler_count = count;
    for (uint32_t i = 0; i < count; i++) {
        ExceptionRow *row = &parts->handlers[i];
        uint32_t *const fields[] = {&row->start, &row->end, &row->handler, &row->depth, &row->exception};
        for (size_t k = 0; k < COUNT_OF(fields); k++) *fields[k] = take_u32(r);
    }
    return 0;
}

static int take_constants(Reader *r, const Code *code, Code *parts) {
    uint32_t count = take_u32(r);
    if (!count) return 0;
    parts->constants = mem_alloc_array(count, sizeof *parts->constants);
    if (!parts->constants) return fail_memory();
    for (; parts->constant_count < count; parts->constant_count++)
        if (!(parts->constants[parts->constant_count] = take_constant(r, code))) return -1;
    return 0;
}

static int take_body(Reader *r, const Code *code, Code *parts) {
    if (take_all_names(r, code, parts) < 0 || take_sites(r, parts) < 0 || take_handlers(r, parts) < 0 || take_constants(r, code, parts) < 0) return -1;
    parts->word_count = take_u32(r);
    parts->words = mem_dup(take_bytes(r, parts->word_count * sizeof *parts->words), parts->word_count * sizeof *parts->words);
    return parts->words ? 0 : fail_memory();
}

static void set_body(Code *code, const Code *parts) {
    code->local_names = parts->local_names;
    code->cell_names = parts->cell_names;
    code->free_names = parts->free_names;
    code->cellvar_names = parts->cellvar_names;
    code->cell_params = parts->cell_params;
    code->sites = parts->sites;
    code->site_count = parts->site_count;
    code->handlers = parts->handlers;
    code->handler_count = parts->handler_count;
    code->constants = parts->constants;
    code->constant_count = parts->constant_count;
    code->words = parts->words;
    code->word_count = parts->word_count;
    code->exact_args = code_exact_args(code);
}

int code_thaw_slow(Code *code) {
    NameCache names = {0};
    Reader r = reader_behind_front(code->frozen);
    Code parts = {0};
    r.names = &names;
    (void)take_number(&r); /* the positions: code_position_rows */
    int status = take_body(&r, code, &parts);
    if (status == 0 && code_is_frozen(code)) set_body(code, &parts);
    else code_parts_release(&parts); /* it failed, or a finalizer was quicker */
    return status;
}

/* ---- what only some ask for */

Own code_doc(const Code *code) {
    if (code->doc || !code->frozen) return code->doc ? own(code->doc) : None;
    Reader r = reader_of(code->frozen);
    (void)take_number(&r); /* name */
    (void)take_number(&r); /* qualname */
    uint64_t doc = take_number(&r);
    bool interned;
    return doc ? text_made(r.form + r.head->cold_at + doc, &interned) : None;
}

static uint32_t open_positions(Reader *r, const Code *code) {
    *r = reader_behind_front(code->frozen);
    r->at = r->form + r->head->cold_at + take_number(r);
    return take_u32(r);
}

/* Each follows from the one before. */
static void take_position(Reader *r, PositionRow *row) {
    row->pc += take_u32(r);
    row->line += (int32_t)take_signed(r);
    row->end_line = abs(row->line) + (int32_t)take_signed(r);
    row->col = (int32_t)take_signed(r);
    row->end_col = row->col + (int32_t)take_signed(r);
}

const PositionRow *code_position_rows(const Code *code) {
    if (code->positions || !code->frozen) return code->positions;
    Reader r;
    uint32_t count = open_positions(&r, code);
    PositionRow *rows = count ? mem_alloc_array(count, sizeof *rows) : NULL, row = {0};
    if (!rows) return NULL;
    for (uint32_t i = 0; i < count; i++) {
        take_position(&r, &row);
        rows[i] = row;
    }
    ((Code *)code)->position_count = count;
    return ((Code *)code)->positions = rows;
}

int32_t frozen_line(const Code *code, uint32_t pc, int32_t *near) {
    Reader r;
    PositionRow row = {0};
    int32_t line = 0;
    for (uint32_t left = open_positions(&r, code); left; left--) {
        take_position(&r, &row);
        if (row.pc > pc) break;
        line = row.line;
        if (line) *near = line;
    }
    return line;
}
