/* Regular expressions: Pattern.sub.
 *
 * A template with escapes is taken apart once by the module re (and remembered there): a tuple of literal texts and
 * group numbers, by turns. */
#include "stdlib/data/re_inner.h"

typedef struct Replacement {
    Own literal;     /* the same text for every match, or NULL */
    Own parts;       /* tuple of a template, or NULL */
    Own function;    /* or NULL */
} Replacement;

static void replacement_drop(Replacement *r) {
    CLEAR(r->literal);
    CLEAR(r->parts);
    CLEAR(r->function);
}

static bool has_backslash(Ref text) {
    if (is_str(text)) {
        for (size_t i = 0, n = str_length(text); i < n; i++)
            if (str_char(text, i) == '\\') return true;
        return false;
    }
    Buffer buffer;
    if (!has_buffer(text) || buffer_get(text, &buffer, BUFFER_READ) < 0) return error_clear(), true;
    bool found = memchr(buffer.data, '\\', buffer.size_bytes);
    buffer_release(&buffer);
    return found;
}

static int replacement_open(Replacement *r, PatternObject *self, Ref repl) {
    *r = (Replacement){0};
    if (is_callable(repl)) {
        r->function = own(repl);
        return 0;
    }
    if (!has_backslash(repl)) {
        r->literal = own(repl);
        return 0;
    }
    scoped Own compile = import_from("re", "_compile_template");
    Own parts = compile ? call2(compile, as_ref(self), repl) : NULL;
    if (!parts) return -1;
    if (is_tuple(parts)) r->parts = parts;
    else r->literal = parts;
    return 0;
}

static int append_group(Ref pieces, const ReState *s, const Subject *subject, Ref number) {
    scoped Own text = re_group_text(s, subject, (uint32_t)small_int(number));
    if (!text) return -1;
    return is_none(text) ? 0 : list_append(pieces, text);
}

static int append_replacement(const Replacement *r, Ref pieces, PatternObject *self, const ReState *s, const Subject *subject) {
    if (r->literal) return list_append(pieces, r->literal);
    if (r->function) {
        scoped Own match = re_match_new(self, subject->string, s, 0, subject->length), text = match ? call1(r->function, match) : NULL;
        if (!text) return -1;
        return is_none(text) ? 0 : list_append(pieces, text);
    }
    for (size_t i = 0; i < tuple_length(r->parts); i++) {
        Ref part = tuple_item_peek(r->parts, i);
        if ((is_int(part) ? append_group(pieces, s, subject, part) : list_append(pieces, part)) < 0) return -1;
    }
    return 0;
}

static int append_slice(Ref pieces, const Subject *subject, size_t from, size_t to) {
    if (from == to) return 0;
    Own piece = subject_slice(subject, from, to);
    return piece ? list_append_take(pieces, piece) : -1;
}

/* All pieces of the result; how many replacements there were, or -1. */
static ssize_t collect(Ref pieces, PatternObject *self, const Subject *subject, const Replacement *r, ssize_t limit) {
    ReState s;
    if (re_state_init(&s, self->program) < 0) return -1;
    s.text = subject->text;
    s.kind = subject->kind;
    s.end = subject->length;
    ssize_t count = 0;
    size_t at = 0, last = 0;
    int status = 1;
    while (limit == 0 || count < limit) {
        if ((status = re_search_from(&s, at)) <= 0) break;
        at = (size_t)s.slots[1];
        s.must_advance = s.slots[0] == s.slots[1];
        if (append_slice(pieces, subject, last, (size_t)s.slots[0]) < 0 || append_replacement(r, pieces, self, &s, subject) < 0) {
            status = -1;
            break;
        }
        last = at;
        count++;
    }
    re_state_free(&s);
    if (status >= 0 && append_slice(pieces, subject, last, subject->length) < 0) status = -1;
    return status < 0 ? -1 : count;
}

static Own join(Ref pieces, const Subject *subject) {
    scoped Own empty = subject->is_bytes ? bytes_new("", 0) : str_intern("");
    return empty ? call_method_named(empty, "join", &pieces, 1) : NULL;
}

Own pattern_sub(PatternObject *self, Ref repl, Ref string, ssize_t count, bool with_count) {
    Replacement replacement;
    Subject subject;
    if (replacement_open(&replacement, self, repl) < 0) return NULL;
    if (subject_open(&subject, self, string) < 0) {
        replacement_drop(&replacement);
        return NULL;
    }
    scoped Own pieces = list_new(0);
    ssize_t done = !pieces || count < 0 ? -1 : collect(pieces, self, &subject, &replacement, count);
    scoped Own text = NULL;
    if (pieces && count < 0) {
        done = 0;
        text = subject_slice(&subject, 0, subject.length);
    } else if (done >= 0) {
        text = done == 0 && is_exactly(string, &str_type) ? own(string) : join(pieces, &subject);
    }
    subject_close(&subject);
    replacement_drop(&replacement);
    if (!text || !with_count) return give(text);
    scoped Own number = int_new(done);
    return number ? tuple_pack(2, text, number) : NULL;
}
