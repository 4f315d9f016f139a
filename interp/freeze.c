/* Code objects to bytes.
 *
 * Three parts grow side by side: records of code objects, inner ones first; the texts that they mention, each once; and
 * what hardly anybody reads, docstrings and source positions.  Apart they stay dense: who imports a module touches few
 * pages.  Equal code gives equal bytes, which is what makes builds reproducible, and what the test of the forms compares. */
#include "interp/freeze.h"

#include <stdlib.h>

#include "interp/frozen.h"
#include "runtime/base/buf.h"

typedef struct Freezer {
    Buf codes, strings, cold;
    Own texts[2]; /* {str: its place}: of those that are interned, and of the others */
} Freezer;

static void put_number(Buf *out, uint64_t n) {
    for (; n >= 128; n >>= 7) buf_putc(out, (char)(n | 128));
    buf_putc(out, (char)n);
}

static void put_signed(Buf *out, int64_t n) { put_number(out, (uint64_t)n << 1 ^ (uint64_t)(n >> 63)); }

static void append_text(Buf *out, Ref v) {
    const Str *s = str_of(v);
    bool surrogates;
    size_t size = str_utf8_size(v, 0, s->length, &surrogates);
    put_number(out, (uint64_t)size << 2 | (s->interned ? FROZEN_INTERNED : 0) | (s->ascii ? FROZEN_ASCII : 0));
    if (!buf_reserve(out, size)) return;
    str_utf8_write(v, 0, s->length, out->bytes + out->n);
    out->n += size;
}

static int put_text(Freezer *f, Buf *out, Ref v) {
    scoped Own found = NULL, place = int_new((int64_t)f->strings.n);
    Ref texts = f->texts[str_of(v)->interned];
    int there = place ? dict_get(texts, v, &found) : -1;
    int64_t at = (int64_t)f->strings.n;
    if (there < 0) return -1;
    if (there) {
        if (!int_as_int64(found, &at)) return fail(SystemError, "a place is no number");
    } else {
        if (dict_set(texts, v, place) < 0) return -1;
        append_text(&f->strings, v);
    }
    put_number(out, (uint64_t)at);
    return 0;
}

static int put_names(Freezer *f, Buf *out, Ref names) {
    for (size_t i = 0; i < tuple_length(names); i++)
        if (put_text(f, out, tuple_item_peek(names, i)) < 0) return -1;
    return 0;
}

/* ---- constants */

static void put_double(Buf *out, double x) { buf_append(out, (const char *)&x, sizeof x); }

static int put_int(Buf *out, Ref v) {
    int64_t n;
    if (int_as_int64(v, &n)) {
        buf_putc(out, FROZEN_INT);
        put_signed(out, n);
        return 0;
    }
    scoped Own text = int_to_text(v, 16);
    if (!text) return -1;
    buf_putc(out, FROZEN_BIG_INT);
    put_number(out, str_length(text));
    buf_append(out, str_data(text), str_length(text));
    return 0;
}

static int put_constant(Freezer *f, Buf *out, Ref v);

static int put_items(Freezer *f, Buf *out, int letter, Ref items) {
    buf_putc(out, (char)letter);
    put_number(out, list_length(items));
    for (size_t i = 0; i < list_length(items); i++)
        if (put_constant(f, out, list_item_peek(items, i)) < 0) return -1;
    return 0;
}

/* The items in the order of how they are written, which no hash has a part in. */
static int put_set(Freezer *f, Buf *out, Ref set) {
    scoped Own items = list_from(set), key = items ? import_from("builtins", "repr") : NULL;
    if (!key || list_sort(items, key, false) < 0) return -1;
    return put_items(f, out, FROZEN_SET, items);
}

static int put_code(Freezer *f, Code *code, uint64_t *place);

static int put_inner_code(Freezer *f, Buf *out, Code *code) {
    uint64_t place;
    if (put_code(f, code, &place) < 0) return -1;
    buf_putc(out, FROZEN_CODE);
    put_number(out, place);
    return 0;
}

static int put_constant(Freezer *f, Buf *out, Ref v) {
    int letter = is_none(v) ? FROZEN_NONE : v == True ? FROZEN_TRUE : v == False ? FROZEN_FALSE : v == Ellipsis ? FROZEN_ELLIPSIS : 0;
    if (letter) return buf_putc(out, (char)letter), 0;
    const Type *type = type_of(v);
    if (type == &int_type) return put_int(out, v);
    if (type == &code_type) return put_inner_code(f, out, (Code *)object_of(v));
    double x;
    if (type == &float_type) {
        if (double_from(v, &x) < 0) return -1;
        buf_putc(out, FROZEN_FLOAT);
        put_double(out, x);
    } else if (type == &complex_type) {
        const ComplexObject *z = (const ComplexObject *)object_of(v);
        buf_putc(out, FROZEN_COMPLEX);
        put_double(out, z->real);
        put_double(out, z->imag);
    } else if (type == &str_type) {
        buf_putc(out, FROZEN_STR);
        return put_text(f, out, v);
    } else if (type == &bytes_type) {
        buf_putc(out, FROZEN_BYTES);
        put_number(out, bytes_length(v));
        buf_append(out, bytes_data(v), bytes_length(v));
    } else if (type == &tuple_type) {
        scoped Own items = list_from(v);
        return items ? put_items(f, out, FROZEN_TUPLE, items) : -1;
    } else if (type == &frozenset_type) {
        return put_set(f, out, v);
    } else {
        return fail(ValueError, "a constant of type %T cannot be frozen", v);
    }
    return 0;
}

/* ---- the tables of a code object */

/* A row follows from the one before: most take five bytes. */
static void put_positions(Buf *out, const Code *code) {
    const PositionRow *rows = code_position_rows(code);
    PositionRow last = {0};
    put_number(out, code->position_count);
    for (uint32_t i = 0; i < code->position_count; i++) {
        const PositionRow *row = &rows[i];
        put_number(out, row->pc - last.pc);
        put_signed(out, (int64_t)row->line - last.line);
        put_signed(out, (int64_t)row->end_line - abs(row->line));
        put_signed(out, row->col);
        put_signed(out, (int64_t)row->end_col - row->col);
        last = *row;
    }
}

static void put_handlers(Buf *out, const Code *code) {
    put_number(out, code->handler_count);
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const ExceptionRow *row = &code->handlers[i];
        const uint32_t fields[] = {row->start, row->end, row->handler, row->depth, row->exception};
        for (size_t k = 0; k < COUNT_OF(fields); k++) put_number(out, fields[k]);
    }
}

/* What a function is made from. */
static int put_front(Freezer *f, Buf *out, const Code *code) {
    scoped Own doc = code_doc(code);
    if (!doc || put_text(f, out, code->name) < 0 || put_text(f, out, code->qualname) < 0) return -1;
    put_number(out, is_none(doc) ? 0 : f->cold.n);
    if (!is_none(doc)) append_text(&f->cold, doc);
    const uint32_t numbers[] = {code->flags, code->arg_count, code->positional_only, code->keyword_only, code->local_count, code->cell_count,
                                code->free_count, code->lent_locals, code->lent_free, code->register_count, (uint32_t)code->first_line};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) put_number(out, numbers[i]);
    put_number(out, f->cold.n);
    put_positions(&f->cold, code);
    return 0;
}

static int put_all_names(Freezer *f, Buf *out, const Code *code) {
    if (put_names(f, out, code->local_names) < 0 || put_names(f, out, code->cell_names) < 0 || put_names(f, out, code->free_names) < 0) return -1;
    put_number(out, code->cellvar_names ? tuple_length(code->cellvar_names) + 1 : 0);
    if (code->cellvar_names && put_names(f, out, code->cellvar_names) < 0) return -1;
    for (uint32_t i = 0; i < code->cell_count; i++) put_signed(out, code->cell_params[i]);
    put_number(out, code->site_count);
    for (uint32_t i = 0; i < code->site_count; i++) {
        Ref name = code->sites[i].name;
        if (!name) put_number(out, 0);
        else if (put_text(f, out, name) < 0) return -1;
    }
    return 0;
}

static int put_body(Freezer *f, Buf *out, const Code *code) {
    if (put_all_names(f, out, code) < 0) return -1;
    put_handlers(out, code);
    put_number(out, code->constant_count);
    for (uint32_t i = 0; i < code->constant_count; i++)
        if (put_constant(f, out, code->constants[i]) < 0) return -1;
    put_number(out, code->word_count);
    buf_append(out, (const char *)code->words, code->word_count * sizeof *code->words);
    return 0;
}

/* Inner records come first, so this one is made apart. */
static int put_code(Freezer *f, Code *code, uint64_t *place) {
    if (recursion_check(" while freezing code") < 0 || code_thaw(code) < 0) return -1;
    Buf record = {0};
    int status = put_front(f, &record, code) < 0 ? -1 : put_body(f, &record, code);
    *place = f->codes.n + sizeof(FrozenHead);
    put_number(&f->codes, *place);
    buf_append(&f->codes, record.bytes ? record.bytes : "", record.n);
    f->codes.failed |= record.failed;
    buf_free(&record);
    return status;
}

static Own joined(Freezer *f, uint64_t root, size_t source_size) {
    uint64_t strings_at = sizeof(FrozenHead) + f->codes.n, cold_at = strings_at + f->strings.n;
    if (cold_at + f->cold.n > UINT32_MAX || source_size > UINT32_MAX) return throw(OverflowError, "a module too large to freeze");
    const FrozenHead head = {FROZEN_STAMP, (uint32_t)source_size, (uint32_t)root, (uint32_t)strings_at, (uint32_t)cold_at};
    Buf out = {0};
    const Buf *parts[] = {&f->codes, &f->strings, &f->cold};
    buf_append(&out, (const char *)&head, sizeof head);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        buf_append(&out, parts[i]->bytes, parts[i]->n);
        out.failed |= parts[i]->failed;
    }
    Own bytes = out.failed ? throw_memory() : bytes_new(out.bytes, out.n);
    buf_free(&out);
    return bytes;
}

Own freeze_module(Code *code, size_t source_size) {
    scoped Own interned = dict_new(), others = dict_new();
    if (!interned || !others) return NULL;
    Freezer f = {.texts = {others, interned}};
    buf_putc(&f.strings, 0); /* nothing stands at 0 */
    buf_putc(&f.cold, 0);
    uint64_t root;
    Own result = put_code(&f, code, &root) < 0 ? NULL : joined(&f, root, source_size);
    buf_free(&f.codes);
    buf_free(&f.strings);
    buf_free(&f.cold);
    return result;
}
