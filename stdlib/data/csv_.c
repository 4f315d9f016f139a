/* The module _csv: rows of fields as lines of text, and back; csv (stdlib/lib) is the face.
 *
 * A Dialect is checked when it is made and never changes.  It carries a table that says of every Latin-1 character what
 * stops at it, so that both directions copy runs of ordinary characters and think only about the others.
 *
 * Whatever is half done - the row that is being read, the line that is being written - lies on the C stack of the call
 * that does it.  The Python code that it calls (iterators, __str__, write) may therefore use the same reader or writer
 * again: all that a reader shares is its count of lines.  Behaviour and messages are those of CPython 3.11's _csv. */
#include "stdlib/stdlib.h"

#include "runtime/types/chars.h"

static Type csv_error_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_csv.Error", .doc = "Text or values that do not fit the dialect.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION, .size = sizeof(BaseExceptionObject), .base = &exc_Exception,
    .attrs_offset = offsetof(BaseExceptionObject, attrs),
};

/* ---- the module's state */

typedef struct CsvState {
    Own dialects;                /* dict: name -> Dialect */
    int64_t field_limit;         /* characters of a field that is read */
} CsvState;

static void state_free(void *pointer) {
    decref(((CsvState *)pointer)->dialects);
    mem_free(pointer);
}

static CsvState *state_of(Ref module) { return ((ModuleObject *)object_of(module))->state; }

static Own csv_module(void) {
    scoped Own module = import_module("_csv");
    if (!module) return NULL;
    bool genuine = is_exactly(module, &module_type) && ((ModuleObject *)object_of(module))->state_free == state_free;
    return genuine ? give(module) : throw(TypeError, "sys.modules['_csv'] is not the module");
}

static Own dialect_named(Ref module, Ref name) {
    Own found;
    int status = dict_get(state_of(module)->dialects, name, &found);
    return status == 0 ? throw(&csv_error_type, "unknown dialect") : status < 0 ? NULL : found;
}

/* ---- Dialect */

enum { QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE };
enum { STOPS_PLAIN = 1, STOPS_QUOTED = 2, STOPS_WRITING = 4 }; /* what does not just go over a character */
#define NOT_SET UINT32_MAX

typedef struct Dialect {
    Object head;
    uint32_t delimiter, escapechar, quotechar; /* the last two may be NOT_SET */
    int quoting;
    bool doublequote, skipinitialspace, strict;
    Own lineterminator;          /* str */
    uint8_t stops[256];
} Dialect;

enum { DIALECT, DELIMITER, DOUBLEQUOTE, ESCAPECHAR, LINETERMINATOR, QUOTECHAR, QUOTING, SKIPINITIALSPACE, STRICT, PARAMETERS };
static const char *const parameters[PARAMETERS] = {
    "dialect", "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"};

static Type dialect_type;
static const Dialect *dialect_of(Ref v) { return (const Dialect *)object_of(v); }

static uint8_t stops_make(const Dialect *d, uint32_t c) {
    bool delimiter = c == d->delimiter, quote = c == d->quotechar, escape = c == d->escapechar, line = c == '\r' || c == '\n';
    return (delimiter || escape || line ? STOPS_PLAIN : 0) | (escape || (quote && d->quoting != QUOTE_NONE) ? STOPS_QUOTED : 0) |
           (delimiter || escape || quote || str_has_char(d->lineterminator, c) ? STOPS_WRITING : 0);
}
static uint8_t stops_at(const Dialect *d, uint32_t c) { return LIKELY(c < 256) ? d->stops[c] : stops_make(d, c); }

/* The first place from `at` on where `what` stops, or the end. */
static size_t run_end(const Dialect *d, Ref text, size_t at, uint8_t what) {
    size_t n = str_length(text);
    int kind = str_of(text)->kind;
    const uint8_t *bytes = str_data(text);
    if (kind == 1) while (at < n && !(d->stops[bytes[at]] & what)) at++;
    else while (at < n && !(stops_at(d, chars_get(bytes, kind, at)) & what)) at++;
    return at;
}

static int parameter_bind(Ref name, Ref value, size_t count, Ref *given) {
    for (size_t i = 0; i < PARAMETERS; i++) {
        if (!str_equal_c(name, parameters[i])) continue;
        if (i < count) return fail(TypeError, "argument for function given by name ('%U') and position (%zu)", name, i + 1);
        given[i] = value;
        return 0;
    }
    return fail(TypeError, "'%U' is an invalid keyword argument for this function", name);
}

/* A call's arguments, by parameter; NULL where there is none. */
static int parameters_bind(const Ref *args, size_t count, Ref names, Ref *given) {
    size_t keywords = names ? tuple_length(names) : 0;
    for (size_t i = 0; i < PARAMETERS; i++) given[i] = NULL;
    if (count + keywords > PARAMETERS)
        return fail(TypeError, "function takes at most %d %sarguments (%zu given)", PARAMETERS, count ? "" : "keyword ", count + keywords);
    for (size_t i = 0; i < count; i++) given[i] = args[i];
    for (size_t i = 0; i < keywords; i++)
        if (parameter_bind(tuple_item_peek(names, i), args[count + i], count, given) < 0) return -1;
    return 0;
}

/* The three setters: v NULL leaves what was set before. */
static int set_char(const char *name, Ref v, bool optional, uint32_t *out) {
    if (!v) return 0;
    if (optional && is_none(v)) {
        *out = NOT_SET;
        return 0;
    }
    if (!is_str(v)) return fail(TypeError, "\"%s\" must be string%s, not %T", name, optional ? " or None" : "", v);
    if (str_length(v) != 1) return fail(TypeError, "\"%s\" must be a 1-character string", name);
    *out = str_char(v, 0);
    return 0;
}
static int set_flag(Ref v, bool *out) {
    int yes = v ? truth(v) : *out;
    if (yes >= 0) *out = yes;
    return yes < 0 ? -1 : 0;
}
static int set_quoting(Ref v, int *out) {
    if (!v) return 0;
    return is_exactly(v, &int_type) ? int_from(v, out) : fail(TypeError, "\"quoting\" must be an integer");
}
static int set_terminator(Ref v, Own *out) {
    *out = NULL;
    if (v && is_none(v)) return 0; /* the last of all checks finds that */
    if (v && !is_str(v)) return fail(TypeError, "\"lineterminator\" must be a string");
    *out = v ? own(v) : str_new("\r\n");
    return *out ? 0 : -1;
}

static int dialect_check(const Dialect *d) {
    if (d->quoting < QUOTE_MINIMAL || d->quoting > QUOTE_NONE) return fail(TypeError, "bad \"quoting\" value");
    if (d->quoting != QUOTE_NONE && d->quotechar == NOT_SET) return fail(TypeError, "quotechar must be set if quoting enabled");
    return d->lineterminator ? 0 : fail(TypeError, "lineterminator must be set");
}

static int dialect_fill(Dialect *d, const Ref *v) {
    d->delimiter = ',';
    d->quotechar = '"';
    d->escapechar = NOT_SET;
    d->doublequote = true;
    if (set_char("delimiter", v[DELIMITER], false, &d->delimiter) < 0 || set_flag(v[DOUBLEQUOTE], &d->doublequote) < 0 ||
        set_char("escapechar", v[ESCAPECHAR], true, &d->escapechar) < 0 || set_terminator(v[LINETERMINATOR], &d->lineterminator) < 0 ||
        set_char("quotechar", v[QUOTECHAR], true, &d->quotechar) < 0 || set_quoting(v[QUOTING], &d->quoting) < 0 ||
        set_flag(v[SKIPINITIALSPACE], &d->skipinitialspace) < 0 || set_flag(v[STRICT], &d->strict) < 0)
        return -1;
    if (v[QUOTECHAR] && is_none(v[QUOTECHAR]) && !v[QUOTING]) d->quoting = QUOTE_NONE;
    if (dialect_check(d) < 0) return -1;
    for (uint32_t c = 0; c < 256; c++) d->stops[c] = stops_make(d, c);
    return 0;
}

/* What was given, else what base has, if there is one: a base without the attribute, for whatever reason, leaves it open. */
static Own dialect_from(Type *type, Ref base, const Ref *given) {
    Own values[PARAMETERS] = {NULL};
    for (int i = DELIMITER; i < PARAMETERS; i++) {
        values[i] = given[i] ? own(given[i]) : base ? getattr_named(base, parameters[i]) : NULL;
        if (!values[i]) error_clear();
    }
    scoped Own made = as_own(object_new(type, 0));
    int status = made ? dialect_fill((Dialect *)object_of(made), lent(values)) : -1;
    for (int i = DELIMITER; i < PARAMETERS; i++) decref(values[i]);
    return status < 0 ? NULL : give(made);
}

static Own dialect_new(Type *type, const Ref *args, size_t count, Ref names) {
    Ref given[PARAMETERS];
    if (parameters_bind(args, count, names, given) < 0) return NULL;
    scoped Own base = given[DIALECT] && !is_none(given[DIALECT]) ? own(given[DIALECT]) : NULL;
    if (base && is_str(base)) {
        scoped Own module = csv_module(), found = module ? dialect_named(module, base) : NULL;
        if (!found) return NULL;
        decref(base);
        base = give(found);
    }
    bool changed = false;
    for (int i = DELIMITER; i < PARAMETERS; i++) changed |= given[i] != NULL;
    return base && !changed && is_kind(base, &dialect_type) ? give(base) : dialect_from(type, base, given);
}

static void dialect_dealloc(Object *o) {
    decref(((Dialect *)o)->lineterminator);
    object_free(o);
}

static Own char_or_none(uint32_t c) { return c == NOT_SET ? None : str_new_char(c); }
static Own dialect_delimiter(Ref self) { return char_or_none(dialect_of(self)->delimiter); }
static Own dialect_escapechar(Ref self) { return char_or_none(dialect_of(self)->escapechar); }
static Own dialect_lineterminator(Ref self) { return own(dialect_of(self)->lineterminator); }
static Own dialect_quotechar(Ref self) { return char_or_none(dialect_of(self)->quotechar); }
static Own dialect_quoting(Ref self) { return small_int_new(dialect_of(self)->quoting); }
static const GetSetRow dialect_getset[] = {
    {"delimiter", dialect_delimiter, NULL, "Between two fields."},
    {"escapechar", dialect_escapechar, NULL, "Before a character that means nothing special, or None."},
    {"lineterminator", dialect_lineterminator, NULL, "Behind each row that is written."},
    {"quotechar", dialect_quotechar, NULL, "Around fields, or None."},
    {"quoting", dialect_quoting, NULL, "One of the QUOTE_ constants."},
    {0},
};
static const MemberRow dialect_members[] = {
    {"skipinitialspace", MEMBER_BOOL, offsetof(Dialect, skipinitialspace), false, "Are blanks behind a delimiter left out?"},
    {"doublequote", MEMBER_BOOL, offsetof(Dialect, doublequote), false, "Does a quote within quotes stand twice?"},
    {"strict", MEMBER_BOOL, offsetof(Dialect, strict), false, "Is malformed text an Error?"},
    {0},
};

static Own dialect_reduce(Ref self, const Ref *args) { return throw(TypeError, "cannot pickle '%N' instances", type_of(self)); }
static const MethodRow dialect_methods[] = {
    {"__reduce__(self, /)", dialect_reduce, "TypeError: dialects are not pickled.", 0},
    {"__reduce_ex__(self, protocol, /)", dialect_reduce, "TypeError: dialects are not pickled.", 0},
    {0},
};

static Type dialect_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_csv.Dialect", .doc = "Which characters separate, quote and escape.",
    .flags = TYPE_BASE, .size = sizeof(Dialect), .base = &object_type, .methods = dialect_methods, .getset = dialect_getset,
    .members = dialect_members, .new = dialect_new, .dealloc = dialect_dealloc,
};

/* ---- reader: a machine that sees each character of a line, and then its end */

typedef enum State { ROW_START, FIELD_START, PLAIN, QUOTED, QUOTE, ESCAPED, ESCAPED_QUOTED, ESCAPED_LINE, ROW_END } State;
#define LINE_END UINT32_MAX

typedef struct Reader {
    Object head;
    Own module, iterator, dialect;
    int64_t line_num;
    size_t width;                /* fields of the row before: room for as many */
} Reader;

/* The row that is being read.  Its last field is what `before` holds and then characters [from, to) of the line: most
 * fields are just that, so that `before` is seldom used. */
typedef struct Row {
    const Dialect *dialect;
    int64_t limit;
    State state;
    bool numeric;                /* the field began without a quote, and that makes it a number */
    Ref line;                    /* lent while it is read */
    size_t from, to;
    StrBuilder before;
    Own fields;
} Row;

static Type reader_type;
static Reader *reader_of(Ref v) { return (Reader *)object_of(v); }

static int field_flush(Row *r) {
    int status = r->from < r->to ? str_builder_slice(&r->before, r->line, r->from, r->to) : 0;
    r->from = r->to = 0;
    return status;
}

/* Characters [from, to) of the line belong to the field. */
static int field_take(Row *r, size_t from, size_t to) {
    if ((int64_t)(r->before.length + r->to - r->from + to - from) > r->limit)
        return fail(&csv_error_type, "field larger than field limit (%ld)", (long)r->limit);
    if (from != r->to) {
        if (field_flush(r) < 0) return -1;
        r->from = from;
    }
    r->to = to;
    return 0;
}

/* An escape stood at the end of the line: it meant the line break, which the line need not have. */
static int field_take_break(Row *r) {
    if ((int64_t)(r->before.length + r->to - r->from) >= r->limit)
        return fail(&csv_error_type, "field larger than field limit (%ld)", (long)r->limit);
    return field_flush(r) < 0 ? -1 : str_builder_char(&r->before, '\n');
}

static Own field_text(Row *r) {
    if (!r->before.length) return r->from < r->to ? str_slice(r->line, r->from, r->to) : str_new_ascii("", 0);
    if (field_flush(r) < 0) return NULL;
    Own text = str_builder_finish(&r->before);
    str_builder_init(&r->before);
    return text;
}

/* The field is complete; what follows is in `state`. */
static int field_end(Row *r, State state) {
    Own text = field_text(r);
    r->from = r->to = 0;
    r->state = state;
    if (text && r->numeric) {
        scoped Own digits = text;
        text = float_from_object(digits);
        r->numeric = false;
    }
    return list_append_take(r->fields, text);
}

/* The end of a row: c is a character of the line break, or nothing comes any more. */
static bool ends_row(uint32_t c) { return c == '\n' || c == '\r' || c == LINE_END; }
static State state_after_row(uint32_t c) { return c == LINE_END ? ROW_START : ROW_END; }

static int field_go_on(Row *r, size_t at, State state) {
    r->state = state;
    return field_take(r, at, at + 1);
}

static int step_field_start(Row *r, uint32_t c, size_t at) {
    const Dialect *d = r->dialect;
    if (ends_row(c)) return field_end(r, state_after_row(c));
    if (c == d->quotechar && d->quoting != QUOTE_NONE) {
        r->state = QUOTED;
    } else if (c == d->escapechar) {
        r->state = ESCAPED;
    } else if (c == ' ' && d->skipinitialspace) {
        r->state = FIELD_START;
    } else if (c == d->delimiter) {
        return field_end(r, FIELD_START);
    } else {
        r->numeric = d->quoting == QUOTE_NONNUMERIC;
        return field_go_on(r, at, PLAIN);
    }
    return 0;
}

/* Also in ESCAPED_LINE, a line break behind an escape: from there on, the field goes beyond the ends of lines. */
static int step_plain(Row *r, uint32_t c, size_t at) {
    if (ends_row(c)) return field_end(r, state_after_row(c));
    if (c == r->dialect->escapechar) {
        r->state = ESCAPED;
        return 0;
    }
    return c == r->dialect->delimiter ? field_end(r, FIELD_START) : field_take(r, at, at + 1);
}

static int step_quoted(Row *r, uint32_t c, size_t at) {
    const Dialect *d = r->dialect;
    if (c == LINE_END) return 0;
    if (c == d->escapechar) {
        r->state = ESCAPED_QUOTED;
        return 0;
    }
    if (c != d->quotechar || d->quoting == QUOTE_NONE) return field_take(r, at, at + 1);
    r->state = d->doublequote ? QUOTE : PLAIN;
    return 0;
}

/* Behind a quote within quotes: the first of two, or the last of the field. */
static int step_quote(Row *r, uint32_t c, size_t at) {
    const Dialect *d = r->dialect;
    if (c == d->quotechar && c != LINE_END) return field_go_on(r, at, QUOTED);
    if (c == d->delimiter) return field_end(r, FIELD_START);
    if (ends_row(c)) return field_end(r, state_after_row(c));
    if (!d->strict) return field_go_on(r, at, PLAIN);
    return fail(&csv_error_type, "'%c' expected after '%c'", (int)d->delimiter, (int)d->quotechar);
}

static int step_escaped(Row *r, uint32_t c, size_t at) {
    State next_state = r->state == ESCAPED_QUOTED ? QUOTED : c == '\n' || c == '\r' ? ESCAPED_LINE : PLAIN;
    if (c != LINE_END) return field_go_on(r, at, next_state);
    r->state = next_state;
    return field_take_break(r);
}

static int step_row_end(Row *r, uint32_t c) {
    if (c == LINE_END) r->state = ROW_START;
    return ends_row(c) ? 0
                       : fail(&csv_error_type, "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?");
}

static int step(Row *r, uint32_t c, size_t at) {
    switch (r->state) {
    case ROW_START:
        if (!ends_row(c)) return step_field_start(r, c, at);
        r->state = state_after_row(c);
        return 0;
    case FIELD_START: return step_field_start(r, c, at);
    case PLAIN: return step_plain(r, c, at);
    case QUOTED: return step_quoted(r, c, at);
    case QUOTE: return step_quote(r, c, at);
    case ESCAPED:
    case ESCAPED_QUOTED: return step_escaped(r, c, at);
    case ESCAPED_LINE: return c == LINE_END ? 0 : step_plain(r, c, at);
    default: return step_row_end(r, c);
    }
}

static int row_read_line(Row *r, Ref line) {
    size_t n = str_length(line);
    r->line = line;
    for (size_t at = 0; at < n;) {
        uint8_t stop = r->state == PLAIN ? STOPS_PLAIN : r->state == QUOTED ? STOPS_QUOTED : 0;
        size_t end = stop ? run_end(r->dialect, line, at, stop) : at;
        int status = end > at ? field_take(r, at, end) : step(r, str_char(line, at), at);
        if (status < 0) return -1;
        at = end > at ? end : at + 1;
    }
    return step(r, LINE_END, n) < 0 ? -1 : field_flush(r);
}

/* There are no more lines: 1 if there was a row in the making, 0, -1. */
static int row_finish(Row *r) {
    if (!r->before.length && r->state != QUOTED) return 0;
    if (r->dialect->strict) return fail(&csv_error_type, "unexpected end of data");
    return field_end(r, ROW_START) < 0 ? -1 : 1;
}

static int row_read(Row *r, Reader *reader) {
    size_t steps = 0;
    do {
        scoped Own line = NULL;
        int status = next(reader->iterator, &line);
        if (status <= 0) return status < 0 ? -1 : row_finish(r);
        if (!is_str(line))
            return fail(&csv_error_type, "iterator should return strings, not %T (the file should be opened in text mode)", line);
        reader->line_num++;
        r->limit = state_of(reader->module)->field_limit;
        if (row_read_line(r, line) < 0 || loop_step(&steps) < 0) return -1;
    } while (r->state != ROW_START);
    return 1;
}

static int reader_next(Ref self, Own *out) {
    Reader *reader = reader_of(self);
    *out = NULL;
    if (depth_check(" while reading a row") < 0) return -1; /* a reader may read what a reader reads ... */
    Row r = {.dialect = dialect_of(reader->dialect), .fields = list_new(reader->width)};
    if (!r.fields) return -1;
    str_builder_init(&r.before);
    int status = row_read(&r, reader);
    str_builder_drop(&r.before);
    if (status > 0) {
        reader->width = list_length(r.fields);
        *out = r.fields;
    } else {
        decref(r.fields);
    }
    return status;
}

/* The dialect of a call f(x, [dialect,] **parameters). */
static Own dialect_of_call(const Ref *args, size_t count, Ref names) { return dialect_new(&dialect_type, args + 1, count - 1, names); }

static Own reader_function(Ref module, const Ref *args, size_t count, Ref names) {
    if (args_count("", count, 1, 2) < 0) return NULL;
    scoped Own iterator = iter(args[0]), dialect = iterator ? dialect_of_call(args, count, names) : NULL;
    Reader *reader = dialect ? object_new(&reader_type, 0) : NULL;
    if (!reader) return NULL;
    reader->module = own(module);
    reader->iterator = give(iterator);
    reader->dialect = give(dialect);
    gc_track(&reader->head);
    return as_own(reader);
}

static void reader_dealloc(Object *o) {
    Reader *reader = (Reader *)o;
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    decref(reader->module);
    decref(reader->iterator);
    decref(reader->dialect);
    object_free(o);
    dealloc_end();
}

static int reader_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Reader *)o)->module);
    VISIT(((Reader *)o)->iterator);
    VISIT(((Reader *)o)->dialect);
    return 0;
}

static const MemberRow reader_members[] = {
    {"dialect", MEMBER_OBJECT, offsetof(Reader, dialect), false, "How the lines are read."},
    {"line_num", MEMBER_SSIZE, offsetof(Reader, line_num), false, "Lines read so far."},
    {0},
};

static Type reader_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_csv.reader", .doc = "An iterator over rows.", .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(Reader), .base = &object_type, .members = reader_members, .dealloc = reader_dealloc,
    .traverse = reader_traverse, .iter = iter_self, .next = reader_next,
};

/* ---- writer */

typedef struct Writer {
    Object head;
    Own write, dialect;
} Writer;

/* The line that is being written. */
typedef struct Line {
    const Dialect *dialect;
    StrBuilder text;
    size_t fields;
} Line;

static Type writer_type;
static Writer *writer_of(Ref v) { return (Writer *)object_of(v); }

/* Of a character that stops writing: what stands before it, or NOT_SET, and whether its field must be quoted. */
static uint32_t prefix_of(const Dialect *d, uint32_t c, bool *quotes) {
    bool doubled = c == d->quotechar && d->doublequote;
    *quotes = d->quoting != QUOTE_NONE && (doubled || (c != d->quotechar && c != d->escapechar));
    return !*quotes ? d->escapechar : doubled ? d->quotechar : NOT_SET;
}

/* Must the field be quoted for the sake of its characters?  1, 0; Error if one of them cannot be written. */
static int field_needs_quotes(const Dialect *d, Ref text, size_t at) {
    bool quoted = false, quotes;
    for (size_t n = str_length(text); at < n; at = run_end(d, text, at + 1, STOPS_WRITING)) {
        if (prefix_of(d, str_char(text, at), &quotes) == NOT_SET && !quotes)
            return fail(&csv_error_type, "need to escape, but no escapechar set");
        quoted |= quotes;
    }
    return quoted;
}

static int put_char(Line *l, uint32_t c) { return c == NOT_SET ? 0 : str_builder_char(&l->text, c); }

/* The text itself; `at` is the first place that stops. */
static int put_escaped(Line *l, Ref text, size_t at) {
    size_t from = 0;
    bool quotes;
    for (size_t n = str_length(text); at < n; at = run_end(l->dialect, text, at + 1, STOPS_WRITING)) {
        uint32_t prefix = prefix_of(l->dialect, str_char(text, at), &quotes);
        if (prefix == NOT_SET) continue;
        if (str_builder_slice(&l->text, text, from, at) < 0 || put_char(l, prefix) < 0) return -1;
        from = at;
    }
    return str_builder_slice(&l->text, text, from, str_length(text));
}

static int put_field(Line *l, Ref text, bool quoted) {
    const Dialect *d = l->dialect;
    size_t stop = run_end(d, text, 0, STOPS_WRITING);
    if (stop < str_length(text)) {
        int needed = field_needs_quotes(d, text, stop);
        if (needed < 0) return -1;
        quoted |= needed;
    }
    if (l->fields++ && put_char(l, d->delimiter) < 0) return -1;
    if (quoted && put_char(l, d->quotechar) < 0) return -1;
    return put_escaped(l, text, stop) < 0 ? -1 : quoted ? put_char(l, d->quotechar) : 0;
}

static bool is_number(Ref v) {
    const Type *type = type_of(v);
    return type->index || type->to_int || type->to_float || is_kind(v, &complex_type);
}

static int put_value(Line *l, Ref v) {
    int quoting = l->dialect->quoting;
    bool quoted = quoting == QUOTE_ALL || (quoting == QUOTE_NONNUMERIC && !is_number(v));
    if (is_str(v)) return put_field(l, v, quoted);
    scoped Own text = is_none(v) ? str_new("") : str(v);
    return text ? put_field(l, text, quoted) : -1;
}

/* A row of one empty field would be no row: it is quoted. */
static int put_lone_empty(Line *l) {
    if (l->dialect->quoting == QUOTE_NONE) return fail(&csv_error_type, "single empty field record must be quoted");
    return put_char(l, l->dialect->quotechar) < 0 ? -1 : put_char(l, l->dialect->quotechar);
}

static int put_row(Line *l, Ref row) {
    scoped Own iterator = iter(row);
    size_t steps = 0;
    if (!iterator) return error_clear_if(TypeError) ? fail(&csv_error_type, "iterable expected, not %T", row) : -1;
    for (;;) {
        scoped Own value = NULL;
        int status = next(iterator, &value);
        if (status < 0) return -1;
        if (status == 0) break;
        if (put_value(l, value) < 0 || loop_step(&steps) < 0) return -1;
    }
    if (l->fields && !l->text.length && put_lone_empty(l) < 0) return -1;
    return str_builder_str(&l->text, l->dialect->lineterminator);
}

static Own write_row(const Writer *w, Ref row) {
    Line l = {.dialect = dialect_of(w->dialect)};
    str_builder_init(&l.text);
    if (put_row(&l, row) < 0) {
        str_builder_drop(&l.text);
        return NULL;
    }
    scoped Own text = str_builder_finish(&l.text);
    return text ? call1(w->write, text) : NULL;
}

static Own writer_writerow(Ref self, const Ref *args) { return write_row(writer_of(self), args[0]); }

static Own writer_writerows(Ref self, const Ref *args) {
    scoped Own iterator = iter(args[0]);
    size_t steps = 0;
    while (iterator) {
        scoped Own row = NULL;
        int status = next(iterator, &row);
        if (status <= 0) return status < 0 ? NULL : None;
        scoped Own written = write_row(writer_of(self), row);
        if (!written || loop_step(&steps) < 0) return NULL;
    }
    return NULL;
}

static Own writer_function(Ref module, const Ref *args, size_t count, Ref names) {
    if (args_count("", count, 1, 2) < 0) return NULL;
    scoped Own name = str_intern("write"), write = NULL;
    if (!name || getattr_find(args[0], name, &write) < 0) return NULL;
    if (!write || !is_callable(write)) return throw(TypeError, "argument 1 must have a \"write\" method");
    scoped Own dialect = dialect_of_call(args, count, names);
    Writer *w = dialect ? object_new(&writer_type, 0) : NULL;
    if (!w) return NULL;
    w->write = give(write);
    w->dialect = give(dialect);
    gc_track(&w->head);
    return as_own(w);
}

static void writer_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    decref(((Writer *)o)->write);
    decref(((Writer *)o)->dialect);
    object_free(o);
    dealloc_end();
}

static int writer_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Writer *)o)->write);
    VISIT(((Writer *)o)->dialect);
    return 0;
}

static const MethodRow writer_methods[] = {
    {"writerow(self, row, /)", writer_writerow, "Write one row; what the file's write() answers.", 0},
    {"writerows(self, rows, /)", writer_writerows, "Write all rows of an iterable.", 0},
    {0},
};
static const MemberRow writer_members[] = {{"dialect", MEMBER_OBJECT, offsetof(Writer, dialect), false, "How the rows are written."}, {0}};

static Type writer_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_csv.writer", .doc = "Writes rows to a file.", .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(Writer), .base = &object_type, .methods = writer_methods, .members = writer_members,
    .dealloc = writer_dealloc, .traverse = writer_traverse,
};

/* ---- the module */

static Own register_function(Ref module, const Ref *args, size_t count, Ref names) {
    if (args_count("", count, 1, 2) < 0) return NULL;
    if (!is_str(args[0])) return throw(TypeError, "dialect name must be a string");
    scoped Own dialect = dialect_of_call(args, count, names);
    return dialect && dict_set(state_of(module)->dialects, args[0], dialect) == 0 ? None : NULL;
}

static Own unregister_function(Ref module, const Ref *args) {
    int status = dict_delete(state_of(module)->dialects, args[0]);
    return status == 0 ? throw(&csv_error_type, "unknown dialect") : status < 0 ? NULL : None;
}

static Own get_function(Ref module, const Ref *args) { return dialect_named(module, args[0]); }
static Own list_function(Ref module, const Ref *args) { return dict_keys_list(state_of(module)->dialects); }

static Own limit_function(Ref module, const Ref *args) {
    CsvState *state = state_of(module);
    int64_t old = state->field_limit, limit = old;
    if (args[0] && !is_exactly(args[0], &int_type)) return throw(TypeError, "limit must be an integer");
    if (args[0] && int64_from(args[0], &limit) < 0) return NULL;
    state->field_limit = limit;
    return int_new(old);
}

static const MethodRow functions[] = {
    {"reader(iterable, /, *args, **kwargs)", RAW(reader_function), "An iterator over the rows of an iterable of lines, in a dialect and with its parameters.", METHOD_RAW},
    {"writer(fileobj, /, *args, **kwargs)", RAW(writer_function), "An object that writes rows to a file, in a dialect and with its parameters.", METHOD_RAW},
    {"register_dialect(name, /, *args, **kwargs)", RAW(register_function), "Give a dialect, or parameters, a name.", METHOD_RAW},
    {"unregister_dialect(name)", unregister_function, "Forget the name of a dialect.", 0},
    {"get_dialect(name)", get_function, "The dialect of this name.", 0},
    {"list_dialects()", list_function, "The names of all dialects.", 0},
    {"field_size_limit(new_limit=None)", limit_function, "The most characters of a field that is read; a new limit may be given.", 0},
    {0},
};

static int csv_init(Ref module) {
    CsvState *state = mem_alloc_zero(sizeof *state);
    if (!state) return fail_memory();
    ((ModuleObject *)object_of(module))->state = state;
    ((ModuleObject *)object_of(module))->state_free = state_free;
    state->field_limit = 128 * 1024;
    state->dialects = dict_new();
    if (!state->dialects || module_add(module, "_dialects", state->dialects) < 0) return -1;
    static const char *const quotings[] = {"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE"};
    for (int i = 0; i < 4; i++) if (module_add(module, quotings[i], small_int_new(i)) < 0) return -1;
    /* "reader" and "writer" are functions: their types go by names of their own. */
    if (type_ready(&reader_type) < 0 || module_add(module, "Reader", as_ref(&reader_type)) < 0) return -1;
    if (type_ready(&writer_type) < 0 || module_add(module, "Writer", as_ref(&writer_type)) < 0) return -1;
    return module_add_take(module, "__version__", str_new("1.0"));
}

static Type *const csv_types[] = {&dialect_type, &csv_error_type, NULL};
const ModuleDef _csv_module = {.name = "_csv", .doc = "Rows of fields as lines of text, and back.", .functions = functions, .types = csv_types, .init = csv_init};
