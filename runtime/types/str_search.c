/* Searching a str: find, count, index, startswith, `in`, and what replace and split use.
 *
 * Texts of unlike widths: a needle wider than the text cannot occur in it, since every text has its least width; a
 * narrower one is widened once, on the stack if it is short.
 */
#include "runtime/base/alloc.h"
#include "runtime/types/int.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

/* ---- needles */

void needle_init(Needle *n, Ref s, int kind) {
    n->data = str_data(s);
    n->kind = str_kind(s);
    n->length = str_length(s);
    n->memory = NULL; /* `small` is left as it is: clearing it would cost more than most searches */
    if (n->kind >= kind) return;
    size_t size = n->length * (size_t)kind;
    void *wide = size <= sizeof n->small ? n->small : (n->memory = mem_alloc(size));
    if (!wide) return;
    chars_copy(wide, kind, n->data, n->kind, n->length);
    n->data = wide;
    n->kind = kind;
}

void needle_end(Needle *n) { mem_free(n->memory); }

/* Without memory to widen the needle. */
static ssize_t find_unlike(const Needle *n, const char *text, int kind, size_t count, bool last) {
    ssize_t found = -1;
    for (size_t i = 0; i + n->length <= count && (last || found < 0); i++)
        if (chars_equal(chars_at(text, kind, i), kind, n->data, n->kind, n->length)) found = (ssize_t)i;
    return found;
}

static ssize_t search(const Needle *n, Ref s, size_t start, size_t stop, bool last) {
    int kind = str_kind(s);
    size_t count = stop - start;
    const void *text = chars_at(str_data(s), kind, start);
    if (n->kind > kind || n->length > count) return -1;
    ssize_t found = UNLIKELY(n->kind < kind) ? find_unlike(n, text, kind, count, last)
                    : last                   ? chars_rfind(text, kind, count, n->data, n->length)
                                             : chars_find(text, kind, count, n->data, n->length);
    return found < 0 ? -1 : found + (ssize_t)start;
}

ssize_t needle_find(const Needle *n, Ref s, size_t start, size_t stop) { return search(n, s, start, stop, false); }
ssize_t needle_rfind(const Needle *n, Ref s, size_t start, size_t stop) { return search(n, s, start, stop, true); }

size_t needle_count(const Needle *n, Ref s, size_t start, size_t stop, size_t limit) {
    int kind = str_kind(s);
    if (n->kind == kind)
        return chars_count(chars_at(str_data(s), kind, start), kind, stop - start, n->data, n->length, limit);
    size_t found = 0;
    for (ssize_t hit; found < limit && (hit = needle_find(n, s, start, stop)) >= 0; found++)
        start = (size_t)hit + n->length;
    return found;
}

static ssize_t find_once(Ref s, Ref what, size_t start, size_t stop, bool last) {
    int kind = str_kind(s);
    if (LIKELY(str_kind(what) == kind && !last)) {
        ssize_t at =
            chars_find(chars_at(str_data(s), kind, start), kind, stop - start, str_data(what), str_length(what));
        return at < 0 ? -1 : at + (ssize_t)start;
    }
    needle_scope Needle n;
    needle_init(&n, what, str_kind(s));
    return search(&n, s, start, stop, last);
}

bool str_has_char(Ref s, uint32_t c) { return chars_find_char(str_data(s), str_of(s)->kind, str_length(s), c) >= 0; }

ssize_t str_find_str(Ref s, Ref what, size_t start, size_t stop) { return find_once(s, what, start, stop, false); }
ssize_t str_rfind_str(Ref s, Ref what, size_t start, size_t stop) { return find_once(s, what, start, stop, true); }

/* ---- find, index, count */

static int find_args(const char *name, Ref self, const Ref *args, size_t count, Ref names, Ref *what, Span *span) {
    Ref three[3];
    if (span_args("str", name, args, count, names, three) < 0) return -1;
    if (span_from_args(three[1], three[2], str_length(self), span) < 0) return -1;
    *what = three[0];
    return is_str(*what) ? 0 : fail(TypeError, "must be str, not %T", *what);
}

typedef struct { const char *name; bool last, must; } FindKind;

static Own find(const FindKind *kind, Ref self, const Ref *args, size_t count, Ref names) {
    Ref what;
    Span span;
    if (find_args(kind->name, self, args, count, names, &what, &span) < 0) return NULL;
    ssize_t at = span.none ? -1 : find_once(self, what, span.start, span.stop, kind->last);
    if (at < 0 && kind->must) return throw(ValueError, "substring not found");
    return small_int_new(at);
}

Own str_find(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"find", false, false}, self, args, count, names);
}
Own str_rfind(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"rfind", true, false}, self, args, count, names);
}
Own str_index(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"index", false, true}, self, args, count, names);
}
Own str_rindex(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"rindex", true, true}, self, args, count, names);
}

Own str_count(Ref self, const Ref *args, size_t count, Ref names) {
    Ref what;
    Span span;
    if (find_args("count", self, args, count, names, &what, &span) < 0) return NULL;
    if (span.none) return small_int_new(0);
    if (str_length(what) == 0) return small_int_new((int64_t)(span.stop - span.start + 1));
    needle_scope Needle n;
    needle_init(&n, what, str_kind(self));
    return small_int_new((int64_t)needle_count(&n, self, span.start, span.stop, SIZE_MAX));
}

/* ---- startswith, endswith, removeprefix, removesuffix */

static bool has_at(Ref s, Ref part, size_t at) {
    int kind = str_kind(s);
    return chars_equal(chars_at(str_data(s), kind, at), kind, str_data(part), str_kind(part), str_length(part));
}

static bool has_end(Ref s, Ref part, const Span *span, bool at_end) {
    size_t length = str_length(part);
    if (span->none || length > span->stop - span->start) return false;
    return has_at(s, part, at_end ? span->stop - length : span->start);
}

static Own ends_with_one_of(const char *name, Ref self, Ref parts, const Span *span, bool at_end) {
    for (size_t i = 0; i < tuple_length(parts); i++) {
        Ref part = tuple_item_peek(parts, i);
        if (!is_str(part)) return throw(TypeError, "tuple for %s must only contain str, not %T", name, part);
        if (has_end(self, part, span, at_end)) return True;
    }
    return False;
}

static Own ends_with(const char *name, Ref self, const Ref *args, size_t count, Ref names, bool at_end) {
    Ref three[3];
    Span span;
    if (span_args("str", name, args, count, names, three) < 0) return NULL;
    if (span_from_args(three[1], three[2], str_length(self), &span) < 0) return NULL;
    if (is_str(three[0])) return bool_new(has_end(self, three[0], &span, at_end));
    if (is_tuple(three[0])) return ends_with_one_of(name, self, three[0], &span, at_end);
    return throw(TypeError, "%s first arg must be str or a tuple of str, not %T", name, three[0]);
}

Own str_startswith(Ref self, const Ref *args, size_t count, Ref names) {
    return ends_with("startswith", self, args, count, names, false);
}
Own str_endswith(Ref self, const Ref *args, size_t count, Ref names) {
    return ends_with("endswith", self, args, count, names, true);
}

Own str_removeprefix(Ref self, const Ref *args) {
    if (need_str(args[0], "removeprefix", NULL) < 0) return NULL;
    size_t length = str_length(self), cut = str_length(args[0]);
    return cut <= length && has_at(self, args[0], 0) ? str_slice(self, cut, length) : str_exact(self);
}

Own str_removesuffix(Ref self, const Ref *args) {
    if (need_str(args[0], "removesuffix", NULL) < 0) return NULL;
    size_t length = str_length(self), cut = str_length(args[0]);
    return cut <= length && has_at(self, args[0], length - cut) ? str_slice(self, 0, length - cut) : str_exact(self);
}
