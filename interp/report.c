/* Tracebacks as text.
 *
 * One StrBuilder collects the whole story, which is then written at once, so that reports of several threads are not
 * mixed.  The margin of exception groups ("  | ") is state of the Report.  What cannot be shown (a failing __str__) is
 * replaced by a placeholder, and recursion through causes and contexts is cut where an exception has been shown before. */
#include "interp/report.h"

#include <stdio.h>
#include <unistd.h>

#include "interp/source_line.h"
#include "interp/suggest.h"
#include "interp/traceback.h"

enum { REPEAT_LIMIT = 3, GROUP_WIDTH = 15, GROUP_DEPTH = 10 };

typedef struct Report {
    StrBuilder out;
    Own seen;            /* list of exceptions already shown */
    int depth;           /* of groups */
    bool need_close;     /* the last nested exception of a group was just shown */
    int status;
} Report;

/* ---- writing */

static void put_ascii(Report *r, const char *text) {
    if (r->status == 0) r->status = str_builder_ascii(&r->out, text, strlen(text));
}

static void put_str(Report *r, Ref text) {
    if (r->status == 0 && text) r->status = str_builder_str(&r->out, text);
}

static void put_take(Report *r, Own text) {
    scoped Own owned = text;
    if (!owned) r->status = -1;
    else put_str(r, owned);
}

static void put_indent(Report *r) {
    for (int i = 0; i < 2 * r->depth; i++) put_ascii(r, " ");
}

static void put_margin(Report *r) {
    put_indent(r);
    if (r->depth) put_ascii(r, "| ");
}

/* Text that may have several lines, each behind the margin. */
static void put_lines(Report *r, Ref text) {
    size_t n = str_length(text), start = 0;
    for (size_t i = 0; i <= n && r->status == 0; i++) {
        if (i < n && str_char(text, i) != '\n') continue;
        if (i == n && start == n && n) break;
        put_margin(r);
        put_take(r, str_slice(text, start, i));
        put_ascii(r, "\n");
        start = i + 1;
    }
}

/* ---- frames */

static void put_source(Report *r, const Traceback *tb, const Code *code) {
    scoped Own line = source_line(code->filename, traceback_line(tb));
    if (!line) {
        error_clear();
        return;
    }
    if (is_none(line)) return;
    size_t n = str_length(line), first = 0;
    while (first < n && (str_char(line, first) == ' ' || str_char(line, first) == '\t' || str_char(line, first) == '\f')) first++;
    if (first == n) return;
    put_margin(r);
    put_ascii(r, "    ");
    put_take(r, str_slice(line, first, n));
    put_ascii(r, "\n");
    Carets carets;
    const PositionRow *row = code_position(code, traceback_offset(tb));
    if (!row || row->line != traceback_line(tb) || !source_carets(line, row, &carets)) return;
    put_margin(r);
    put_take(r, source_caret_line(&carets, (int)first));
}

static void put_frame(Report *r, const Traceback *tb) {
    const Code *code = ((FrameObject *)object_of(tb->frame))->code;
    put_margin(r);
    put_take(r, str_format("  File \"%U\", line %d, in %U\n", code->filename, traceback_line(tb), code->name));
    put_source(r, tb, code);
}

static bool same_place(const Traceback *a, const Traceback *b) {
    const Code *x = ((FrameObject *)object_of(a->frame))->code, *y = ((FrameObject *)object_of(b->frame))->code;
    return traceback_line(a) == traceback_line(b) && str_equal(x->filename, y->filename) && str_equal(x->name, y->name);
}

static void put_repeated(Report *r, size_t times) {
    if (times <= REPEAT_LIMIT) return;
    put_margin(r);
    times -= REPEAT_LIMIT;
    put_take(r, str_format("  [Previous line repeated %zu more time%s]\n", times, times > 1 ? "s" : ""));
}

static ssize_t traceback_limit(void) {
    scoped Own key = str_intern("tracebacklimit"), limit = NULL;
    if (!key || dict_get(interp_current()->sys_dict, key, &limit) < 0) error_clear();
    int64_t n;
    if (!limit || !is_int(limit)) return 1000;
    if (!int_as_int64(limit, &n)) n = int_sign(limit) < 0 ? 0 : 1000;
    return n < 0 ? 0 : (ssize_t)n;
}

static void put_traceback(Report *r, Ref first) {
    ssize_t limit = traceback_limit(), count = 0;
    if (limit == 0) return;
    put_margin(r);
    put_ascii(r, "Traceback (most recent call last):\n");
    const Traceback *last = NULL;
    size_t repeated = 0;
    for (Ref at = first; at; at = ((Traceback *)object_of(at))->next) count++;
    for (Ref at = first; at; at = ((Traceback *)object_of(at))->next, count--) {
        const Traceback *tb = (const Traceback *)object_of(at);
        if (count > limit) continue;
        if (last && same_place(last, tb)) {
            repeated++;
        } else {
            put_repeated(r, repeated);
            repeated = 1;
        }
        last = tb;
        if (repeated <= REPEAT_LIMIT) put_frame(r, tb);
    }
    put_repeated(r, repeated);
}

/* ---- the exception itself */

static Own type_label(Ref exception) {
    Type *type = type_of(exception);
    scoped Own name = type_qualname(as_ref(type)), module = type_module(as_ref(type));
    if (!name) return NULL;
    if (!module || !is_str(module)) {
        error_clear();
        return str_format("<unknown>.%U", name);
    }
    if (str_equal_c(module, "builtins") || str_equal_c(module, "__main__")) return give(name);
    return str_format("%U.%U", module, name);
}

static Own text_of(Ref exception) {
    Own text = str(exception);
    if (text) return text;
    error_clear();
    return str_new("<exception str() failed>");
}

/* One that knows its place: a plain `raise SyntaxError("...")` is shown like any other exception. */
static bool is_syntax_error(Ref e) {
    Ref line = is_kind(e, SyntaxError) ? ((SyntaxErrorObject *)object_of(e))->lineno : NULL;
    return line && is_int(line);
}

static int number_of(Ref v, int fallback) {
    int64_t n;
    return v && is_int(v) && int_as_int64(v, &n) ? (int)n : fallback;
}

/* The line at fault, without its indentation, and carets below. */
static void put_syntax_line(Report *r, const SyntaxErrorObject *e, bool one_caret) {
    Ref text = e->text;
    size_t n = str_length(text), first = 0;
    while (n && (str_char(text, n - 1) == '\n' || str_char(text, n - 1) == '\r')) n--;
    while (first < n && (str_char(text, first) == ' ' || str_char(text, first) == '\t' || str_char(text, first) == '\f')) first++;
    put_margin(r);
    put_ascii(r, "    ");
    put_take(r, str_slice(text, first, n));
    put_ascii(r, "\n");
    int offset = number_of(e->offset, -1), end = number_of(e->end_offset, offset);
    int line = number_of(e->lineno, 0), end_line = number_of(e->end_lineno, line);
    if (offset < 1) return;
    if (end_line != line && end_line > 0) end = (int)n + 1;
    if (end == 0 || end < offset || one_caret) end = offset;
    int colno = offset - 1 - (int)first, end_colno = end - 1 - (int)first;
    if (colno < 0) return;
    put_margin(r);
    put_ascii(r, "    ");
    for (int i = 0; i < colno; i++) {
        uint32_t c = (size_t)i + first < n ? str_char(text, (size_t)i + first) : ' ';
        put_ascii(r, c == '\t' ? "\t" : " ");
    }
    for (int i = colno; i < (end_colno > colno ? end_colno : colno + 1); i++) put_ascii(r, "^");
    put_ascii(r, "\n");
}

static void put_syntax_place(Report *r, Ref exception) {
    const SyntaxErrorObject *e = (const SyntaxErrorObject *)object_of(exception);
    if (!e->filename && !e->lineno) return;
    put_margin(r);
    scoped Own name = e->filename && !is_none(e->filename) ? str(e->filename) : str_new("<string>");
    put_take(r, name ? str_format("  File \"%U\", line %d\n", name, number_of(e->lineno, 0)) : NULL);
    if (e->text && is_str(e->text)) put_syntax_line(r, e, is_kind(exception, IndentationError));
}

static Own message_of(Ref exception) {
    if (is_syntax_error(exception)) {
        Ref msg = ((SyntaxErrorObject *)object_of(exception))->msg;
        return msg && !is_none(msg) ? str(msg) : str_new("None");
    }
    return text_of(exception);
}

/* Something that is no sequence of notes: CPython ends no line here. */
static void put_odd_notes(Report *r, Ref notes) {
    Own shown = repr(notes);
    if (!shown) {
        error_clear();
        shown = str_new("<__notes__ repr() failed>");
    }
    put_margin(r);
    put_take(r, shown);
}

static void put_notes(Report *r, Ref exception) {
    Own notes = NULL;
    if (getattr_find(exception, name___notes__, &notes) < 0) error_clear();
    scoped Own owned = notes;
    if (!owned) return;
    scoped Own list = is_dict(owned) || !type_of(owned)->getitem ? NULL : list_from(owned);
    if (!list) {
        error_clear();
        put_odd_notes(r, owned);
        return;
    }
    for (size_t i = 0; i < list_length(list); i++) {
        scoped Own note = str(list_item_peek(list, i));
        if (!note) {
            error_clear();
            note = str_new("<note str() failed>");
        }
        if (note) put_lines(r, note);
    }
}

/* Advice of our own, on a line of its own. */
static void put_hint(Report *r, Ref exception) {
    if (!interp_current()->config.hints || !is_kind(exception, SyntaxError)) return;
    const char *hint = ((SyntaxErrorObject *)object_of(exception))->hint;
    if (!hint) return;
    put_margin(r);
    put_take(r, str_format("hint: %s\n", hint));
}

static void put_exception_line(Report *r, Ref exception) {
    if (r->status < 0) return;
    scoped Own label = type_label(exception), message = label ? message_of(exception) : NULL, hint = NULL;
    if (!label || !message) {
        error_clear();
        return;
    }
    scoped Own suggestion = suggest_for(exception);
    if (suggestion && !is_none(suggestion)) hint = str_format(". Did you mean: '%U'?", suggestion);
    if (!hint) error_clear();
    put_margin(r);
    put_str(r, label);
    if (str_length(message)) {
        put_ascii(r, ": ");
        put_str(r, message);
    }
    if (hint) put_str(r, hint);
    put_ascii(r, "\n");
    put_notes(r, exception);
    put_hint(r, exception);
}

/* ---- chains and groups */

static bool was_seen(const Report *r, Ref exception) {
    for (size_t i = 0; i < list_length(r->seen); i++) if (list_item_peek(r->seen, i) == exception) return true;
    return false;
}

static void put_exception(Report *r, Ref exception);

static void put_chained(Report *r, Ref exception) {
    const BaseExceptionObject *e = (const BaseExceptionObject *)object_of(exception);
    const char *joint = NULL;
    scoped Own before = NULL;
    if (e->cause) {
        before = own(e->cause);
        joint = "The above exception was the direct cause of the following exception:\n";
    } else if (e->context && !e->suppress_context) {
        before = own(e->context);
        joint = "During handling of the above exception, another exception occurred:\n";
    }
    if (!before || was_seen(r, before)) return;
    if (recursion_check("") < 0) {
        error_clear();
        return;
    }
    put_exception(r, before);
    put_margin(r);
    put_ascii(r, "\n");
    put_margin(r);
    put_ascii(r, joint);
    put_margin(r);
    put_ascii(r, "\n");
}

static void put_single(Report *r, Ref exception) {
    const BaseExceptionObject *e = (const BaseExceptionObject *)object_of(exception);
    scoped Own traceback = own(e->traceback);
    if (traceback) put_traceback(r, traceback);
    if (is_syntax_error(exception)) put_syntax_place(r, exception);
    put_exception_line(r, exception);
}

static void put_separator(Report *r, size_t number, const char *corner) {
    put_indent(r);
    put_ascii(r, corner);
    put_take(r, number ? str_format("+---------------- %zu ----------------\n", number) : str_new("+---------------- ... ----------------\n"));
}

/* The nested exceptions of a group, each under a rule with its number; "..." for the ones beyond the fifteenth. */
static void put_nested(Report *r, Ref group) {
    Ref excs = ((ExceptionGroupObject *)object_of(group))->excs;
    size_t count = tuple_length(excs), shown = count <= GROUP_WIDTH ? count : GROUP_WIDTH + 1;
    r->need_close = false;
    for (size_t i = 0; i < shown && r->status == 0; i++) {
        bool last = i + 1 == shown, cut = i >= GROUP_WIDTH;
        if (last) r->need_close = true;
        put_separator(r, cut ? 0 : i + 1, i == 0 ? "+-" : "  ");
        r->depth++;
        if (cut) {
            put_margin(r);
            put_take(r, str_format("and %zu more exception%s\n", count - GROUP_WIDTH, count - GROUP_WIDTH > 1 ? "s" : ""));
        } else {
            scoped Own nested = own(tuple_item_peek(excs, i));
            put_exception(r, nested);
        }
        if (last && r->need_close) {
            put_indent(r);
            put_ascii(r, "+------------------------------------\n");
            r->need_close = false;
        }
        r->depth--;
    }
}

static void put_group(Report *r, Ref group) {
    if (r->depth > GROUP_DEPTH) {
        put_margin(r);
        put_take(r, str_format("... (max_group_depth is %d)\n", GROUP_DEPTH));
        return;
    }
    bool outermost = r->depth == 0;
    if (outermost) r->depth = 1;
    const BaseExceptionObject *e = (const BaseExceptionObject *)object_of(group);
    scoped Own traceback = own(e->traceback);
    if (traceback) {
        put_indent(r);
        put_ascii(r, outermost ? "+ " : "| ");
        put_ascii(r, "Exception Group Traceback (most recent call last):\n");
        for (Ref at = traceback; at; at = ((Traceback *)object_of(at))->next) put_frame(r, (const Traceback *)object_of(at));
    }
    put_exception_line(r, group);
    put_nested(r, group);
    if (outermost) r->depth = 0;
}

static void put_exception(Report *r, Ref exception) {
    if (list_append(r->seen, exception) < 0) r->status = -1;
    put_chained(r, exception);
    if (r->status < 0) return;
    if (is_kind(exception, BaseExceptionGroup)) put_group(r, exception);
    else put_single(r, exception);
}

static Own report_end(Report *r) {
    if (r->status == 0) return str_builder_finish(&r->out);
    str_builder_drop(&r->out);
    return error_occurred() ? NULL : throw_memory();
}

Own report_text(Ref exception) {
    Report r = {.seen = list_new(4)};
    str_builder_init(&r.out);
    if (r.seen) put_exception(&r, exception);
    else r.status = -1;
    CLEAR(r.seen);
    return report_end(&r);
}

/* ---- where it goes */

/* sys.stderr, or the descriptor itself when there is no such stream. */
static void write_error_text(Ref text) {
    scoped Own stream = NULL;
    if (interp_current()->sys_dict && dict_get(interp_current()->sys_dict, name_stderr, &stream) < 0) error_clear();
    if (stream && is_none(stream)) return;
    scoped Own done = stream ? call_method(stream, name_write, &text, 1) : NULL;
    if (done) {
        scoped Own flushed = call_method(stream, name_flush, NULL, 0);
        if (!flushed) error_clear();
        return;
    }
    error_clear();
    const char *utf8 = str_utf8_lossy(text);
    ssize_t n = write(2, utf8, strlen(utf8));
    (void)n;
}

static void report_poorly(Ref exception) {
    dprintf(2, "%s: there is no memory to show more of this exception\n", type_of(exception)->name);
}

void report_exception(Ref exception) {
    scoped Own text = report_text(exception);
    if (text) {
        write_error_text(text);
        return;
    }
    error_clear();
    report_poorly(exception);
}

void report_text_line(Ref v) {
    scoped Own text = str(v), line = text ? str_format("%U\n", text) : NULL;
    if (line) write_error_text(line);
    else error_clear();
}

void report_uncaught(Ref exception) {
    scoped Own key = str_intern("excepthook"), hook = NULL;
    if (!key || dict_get(interp_current()->sys_dict, key, &hook) < 0) error_clear();
    if (!hook) {
        scoped Own missing = str_new("sys.excepthook is missing\n");
        if (missing) write_error_text(missing);
    }
    if (!hook || is_exactly(hook, &cfunction_type)) {
        report_exception(exception);
        return;
    }
    Ref traceback = ((BaseExceptionObject *)object_of(exception))->traceback;
    scoped Own done = call3(hook, as_ref(type_of(exception)), exception, traceback ? traceback : None);
    if (done) return;
    scoped Own second = error_take(), intro = str_new("Error in sys.excepthook:\n"), original = str_new("\nOriginal exception was:\n");
    if (intro) write_error_text(intro);
    if (second) report_exception(second);
    if (original) write_error_text(original);
    report_exception(exception);
}

/* Frames, type and text, nothing else: no causes, notes or parts, and the colon is always there. */
static Own unraisable_text(Ref exception) {
    Report r = {0};
    str_builder_init(&r.out);
    Ref traceback = ((BaseExceptionObject *)object_of(exception))->traceback;
    if (traceback) put_traceback(&r, traceback);
    put_take(&r, type_label(exception));
    put_ascii(&r, ": ");
    put_take(&r, text_of(exception));
    put_ascii(&r, "\n");
    return report_end(&r);
}

void report_unraisable(Ref exception, Ref where, const char *message) {
    scoped Own shown = where && !is_none(where) ? repr(where) : NULL;
    if (!shown) error_clear();
    scoped Own head = shown     ? str_format("%s: %U\n", message ? message : "Exception ignored in", shown)
                      : message ? str_format("%s:\n", message)
                                : str_new("Exception ignored:\n");
    scoped Own body = unraisable_text(exception), text = head && body ? str_concat(head, body) : NULL;
    if (text) {
        write_error_text(text);
        return;
    }
    error_clear();
    report_poorly(exception);
}
