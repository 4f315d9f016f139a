/* Searching and taking apart bytes and bytearrays: find, count, startswith, split, strip, partition, join.
 *
 * Arguments may be anything bytes-like; they are held (byte_arg_get) while they are read, which keeps a bytearray from
 * being resized meanwhile.  self needs no holding: once the arguments are there, no Python code runs. */
#include "runtime/base/buf.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes_inner.h"
#include "runtime/types/chars.h"
#include "runtime/types/list.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

/* ---- arguments */

int byte_arg_get(ByteArg *arg, Ref v) {
    arg->buffer.owner = NULL;
    if (LIKELY(is_bytes(v))) {
        arg->view = view_of(v);
        return 0;
    }
    if (buffer_get(v, &arg->buffer, BUFFER_READ) < 0) return -1;
    arg->view = (View){arg->buffer.data, arg->buffer.size_bytes};
    return 0;
}

/* Also an int in range(256), as one byte; TypeError "argument should be integer or bytes-like object, not 'X'". */
static int byte_arg_get_any(ByteArg *arg, Ref v) {
    if (is_bytes(v) || has_buffer(v)) return byte_arg_get(arg, v);
    if (!has_index(v)) return fail(TypeError, "argument should be integer or bytes-like object, not '%T'", v);
    if (byte_from(v, "byte must be in range(0, 256)", (unsigned char *)&arg->byte) < 0) return -1;
    arg->view = (View){&arg->byte, 1};
    return 0;
}

void byte_arg_release(ByteArg *arg) {
    if (arg->buffer.owner) buffer_release(&arg->buffer);
}

/* ---- find, index, count, in */

/* Code that converted an argument may have made a bytearray shorter. */
static void clip(Span *span, size_t length) {
    if (span->stop > length) span->stop = length;
    if (span->start > span->stop) span->start = span->stop;
}

static int find_args(const char *name, Ref self, const Ref *args, size_t count, Ref names, ByteArg *what, Span *span) {
    Ref three[3];
    if (span_args(is_bytes(self) ? "bytes" : "bytearray", name, args, count, names, three) < 0) return -1;
    if (span_from_args(three[1], three[2], view_of(self).length, span) < 0) return -1;
    if (byte_arg_get_any(what, three[0]) < 0) return -1;
    clip(span, view_of(self).length);
    return 0;
}

static ssize_t find_view(View text, const Span *span, View what, bool last) {
    if (span->none) return -1;
    ssize_t at =
        (last ? chars_rfind : chars_find)(text.data + span->start, 1, span->stop - span->start, what.data, what.length);
    return at < 0 ? -1 : at + (ssize_t)span->start;
}

typedef struct { const char *name; bool last, must; } FindKind;

static Own find(const FindKind *kind, Ref self, const Ref *args, size_t count, Ref names) {
    BYTE_ARG(what);
    Span span;
    if (find_args(kind->name, self, args, count, names, &what, &span) < 0) return NULL;
    ssize_t at = find_view(view_of(self), &span, what.view, kind->last);
    if (at < 0 && kind->must) return throw(ValueError, "subsection not found");
    return small_int_new(at);
}

Own bytes_find(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"find", false, false}, self, args, count, names);
}
Own bytes_rfind(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"rfind", true, false}, self, args, count, names);
}
Own bytes_index(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"index", false, true}, self, args, count, names);
}
Own bytes_rindex(Ref self, const Ref *args, size_t count, Ref names) {
    return find(&(FindKind){"rindex", true, true}, self, args, count, names);
}

Own bytes_count(Ref self, const Ref *args, size_t count, Ref names) {
    BYTE_ARG(what);
    Span span;
    if (find_args("count", self, args, count, names, &what, &span) < 0) return NULL;
    size_t length = span.stop - span.start;
    if (span.none) return small_int_new(0);
    if (what.view.length == 0) return small_int_new((int64_t)length + 1);
    return small_int_new(
        (int64_t)chars_count(view_of(self).data + span.start, 1, length, what.view.data, what.view.length, SIZE_MAX));
}

int bytes_contains(Ref self, Ref item) {
    BYTE_ARG(what);
    if (!has_index(item) || has_buffer(item)) {
        if (byte_arg_get(&what, item) < 0) return -1;
    } else if (byte_arg_get_any(&what, item) < 0) {
        return -1;
    }
    View text = view_of(self);
    return chars_find(text.data, 1, text.length, what.view.data, what.view.length) >= 0;
}

/* ---- startswith, endswith, removeprefix, removesuffix */

static bool has_end(View text, const Span *span, View part, bool at_end) {
    if (span->none || part.length > span->stop - span->start) return false;
    const char *at = text.data + (at_end ? span->stop - part.length : span->start);
    return part.length == 0 || memcmp(at, part.data, part.length) == 0;
}

/* 1, 0, -1 */
static int ends_with_part(Ref self, Ref part, const Span *span, bool at_end) {
    BYTE_ARG(arg);
    if (byte_arg_get(&arg, part) < 0) return -1;
    return has_end(view_of(self), span, arg.view, at_end);
}

static Own ends_with(const char *name, Ref self, const Ref *args, size_t count, Ref names, bool at_end) {
    Ref three[3];
    Span span;
    if (span_args(is_bytes(self) ? "bytes" : "bytearray", name, args, count, names, three) < 0) return NULL;
    if (span_from_args(three[1], three[2], view_of(self).length, &span) < 0) return NULL;
    clip(&span, view_of(self).length);
    if (is_tuple(three[0])) {
        for (size_t i = 0; i < tuple_length(three[0]); i++) {
            int status = ends_with_part(self, tuple_item_peek(three[0], i), &span, at_end);
            if (status) return status < 0 ? NULL : True;
        }
        return False;
    }
    if (!has_buffer(three[0]))
        return throw(TypeError, "%s first arg must be bytes or a tuple of bytes, not %T", name, three[0]);
    int status = ends_with_part(self, three[0], &span, at_end);
    return status < 0 ? NULL : bool_new(status);
}

Own bytes_startswith(Ref self, const Ref *args, size_t count, Ref names) {
    return ends_with("startswith", self, args, count, names, false);
}
Own bytes_endswith(Ref self, const Ref *args, size_t count, Ref names) {
    return ends_with("endswith", self, args, count, names, true);
}

static Own without_end(Ref self, Ref part, bool at_end) {
    BYTE_ARG(arg);
    if (byte_arg_get(&arg, part) < 0) return NULL;
    View text = view_of(self);
    if (!arg.view.length || !has_end(text, &(Span){0, text.length, false}, arg.view, at_end))
        return bytes_unchanged(self);
    return bytes_like(self, text.data + (at_end ? 0 : arg.view.length), text.length - arg.view.length);
}

Own bytes_removeprefix(Ref self, const Ref *args) { return without_end(self, args[0], false); }
Own bytes_removesuffix(Ref self, const Ref *args) { return without_end(self, args[0], true); }

/* ---- split */

static bool is_space(char c) { return c == ' ' || (unsigned char)(c - 9) < 5; }

static int append_part(Own parts, Ref self, size_t start, size_t stop) {
    View text = view_of(self);
    if (start == 0 && stop == text.length) return list_append_take(parts, bytes_unchanged(self));
    return list_append_take(parts, bytes_like(self, text.data + start, stop - start));
}

static int split_space(Own parts, Ref self, size_t max) {
    View text = view_of(self);
    for (size_t i = 0;;) {
        while (i < text.length && is_space(text.data[i])) i++;
        if (i == text.length) return 0;
        size_t start = i;
        if (max-- == 0) return append_part(parts, self, start, text.length);
        while (i < text.length && !is_space(text.data[i])) i++;
        if (append_part(parts, self, start, i) < 0) return -1;
    }
}

/* From the right, the parts in reverse order; likewise below. */
static int rsplit_space(Own parts, Ref self, size_t max) {
    View text = view_of(self);
    for (size_t i = text.length;;) {
        while (i > 0 && is_space(text.data[i - 1])) i--;
        if (i == 0) return 0;
        size_t stop = i;
        if (max-- == 0) return append_part(parts, self, 0, stop);
        while (i > 0 && !is_space(text.data[i - 1])) i--;
        if (append_part(parts, self, i, stop) < 0) return -1;
    }
}

static int split_at(Own parts, Ref self, View separator, size_t max) {
    View text = view_of(self);
    size_t start = 0;
    for (; max > 0; max--) {
        ssize_t hit = chars_find(text.data + start, 1, text.length - start, separator.data, separator.length);
        if (hit < 0) break;
        if (append_part(parts, self, start, start + (size_t)hit) < 0) return -1;
        start += (size_t)hit + separator.length;
    }
    return append_part(parts, self, start, text.length);
}

static int rsplit_at(Own parts, Ref self, View separator, size_t max) {
    View text = view_of(self);
    size_t stop = text.length;
    for (; max > 0; max--) {
        ssize_t hit = chars_rfind(text.data, 1, stop, separator.data, separator.length);
        if (hit < 0) break;
        if (append_part(parts, self, (size_t)hit + separator.length, stop) < 0) return -1;
        stop = (size_t)hit;
    }
    return append_part(parts, self, 0, stop);
}

static Own split(Ref self, const Ref *args, bool from_right) {
    ssize_t max;
    BYTE_ARG(separator);
    bool by_space = !args[0] || is_none(args[0]);
    if (size_arg(args[1], -1, &max) < 0) return NULL;
    if (!by_space && byte_arg_get(&separator, args[0]) < 0) return NULL;
    if (!by_space && separator.view.length == 0) return throw(ValueError, "empty separator");
    size_t limit = max < 0 ? SIZE_MAX : (size_t)max;
    scoped Own parts = list_new(0);
    if (!parts) return NULL;
    int status = by_space ? (from_right ? rsplit_space : split_space)(parts, self, limit)
                          : (from_right ? rsplit_at : split_at)(parts, self, separator.view, limit);
    if (status < 0 || (from_right && list_reverse(parts) < 0)) return NULL;
    return give(parts);
}

Own bytes_split(Ref self, const Ref *args) { return split(self, args, false); }
Own bytes_rsplit(Ref self, const Ref *args) { return split(self, args, true); }

Own bytes_splitlines(Ref self, const Ref *args) {
    int keep = 0;
    if (args[0] && int_from(args[0], &keep) < 0) return NULL;
    scoped Own lines = list_new(0);
    if (!lines) return NULL;
    View text = view_of(self);
    for (size_t start = 0, stop, next; start < text.length; start = next) {
        for (stop = start; stop < text.length && text.data[stop] != '\n' && text.data[stop] != '\r';) stop++;
        next = stop < text.length ? stop + 1 : stop;
        if (next < text.length && text.data[stop] == '\r' && text.data[next] == '\n') next++;
        if (append_part(lines, self, start, keep ? next : stop) < 0) return NULL;
    }
    return give(lines);
}

/* ---- partition, strip */

/* The separator itself, or a bytearray of it. */
static Own middle_part(Ref self, Ref separator, View bytes, bool found) {
    if (found && is_bytes(self)) return own(separator);
    return bytes_like(self, bytes.data, found ? bytes.length : 0);
}

static Own three_parts(Ref self, Ref separator_arg, View separator, ssize_t at, bool last) {
    View text = view_of(self);
    size_t before_end = at < 0 ? (last ? 0 : text.length) : (size_t)at;
    size_t after_start = at < 0 ? (last ? 0 : text.length) : (size_t)at + separator.length;
    scoped Own before = bytes_like(self, text.data, before_end), middle = NULL, after = NULL;
    if (!before) return NULL;
    middle = middle_part(self, separator_arg, separator, at >= 0);
    if (!middle) return NULL;
    after = bytes_like(self, text.data + after_start, text.length - after_start);
    return after ? tuple_pack(3, before, middle, after) : NULL;
}

static Own partition(Ref self, Ref separator_arg, bool last) {
    BYTE_ARG(separator);
    if (byte_arg_get(&separator, separator_arg) < 0) return NULL;
    if (separator.view.length == 0) return throw(ValueError, "empty separator");
    View text = view_of(self);
    ssize_t at = find_view(text, &(Span){0, text.length, false}, separator.view, last);
    return three_parts(self, separator_arg, separator.view, at, last);
}

Own bytes_partition(Ref self, const Ref *args) { return partition(self, args[0], false); }
Own bytes_rpartition(Ref self, const Ref *args) { return partition(self, args[0], true); }

static bool is_among(const View *set, char c) {
    return set ? set->length && memchr(set->data, c, set->length) : is_space(c);
}

static Own strip(Ref self, Ref chars, bool left, bool right) {
    BYTE_ARG(set);
    bool given = chars && !is_none(chars);
    if (given && byte_arg_get(&set, chars) < 0) return NULL;
    const View *among = given ? &set.view : NULL;
    View text = view_of(self);
    size_t start = 0, stop = text.length;
    while (left && start < stop && is_among(among, text.data[start])) start++;
    while (right && stop > start && is_among(among, text.data[stop - 1])) stop--;
    if (start == 0 && stop == text.length) return bytes_unchanged(self);
    return bytes_like(self, text.data + start, stop - start);
}

Own bytes_strip(Ref self, const Ref *args) { return strip(self, args[0], true, true); }
Own bytes_lstrip(Ref self, const Ref *args) { return strip(self, args[0], true, false); }
Own bytes_rstrip(Ref self, const Ref *args) { return strip(self, args[0], false, true); }

/* ---- join */

/* The sum of the lengths, if all items are bytes; SIZE_MAX if not, or if it is too large. */
static size_t plain_length(View between, const Ref *items, size_t count) {
    size_t total;
    if (__builtin_mul_overflow(between.length, count - 1, &total)) return SIZE_MAX;
    for (size_t i = 0; i < count; i++)
        if (!is_bytes(items[i]) || __builtin_add_overflow(total, bytes_length(items[i]), &total)) return SIZE_MAX;
    return total;
}

/* No Python code runs between measuring and copying. */
static Own join_plain(Ref self, View between, const Ref *items, size_t count, size_t total) {
    char *out;
    Own result = bytes_like_empty(self, total, &out);
    if (!result || !total) return result;
    for (size_t i = 0; i < count; i++) {
        if (i) chars_copy_bytes(out, between.data, between.length), out += between.length;
        chars_copy_bytes(out, bytes_data(items[i]), bytes_length(items[i]));
        out += bytes_length(items[i]);
    }
    return result;
}

static int append_item(Buf *out, Ref item, size_t index) {
    BYTE_ARG(arg);
    if (!has_buffer(item))
        return fail(TypeError, "sequence item %zu: expected a bytes-like object, %T found", index, item);
    if (byte_arg_get(&arg, item) < 0) return -1;
    buf_append(out, arg.view.data, arg.view.length);
    return 0;
}

static int join_items(Buf *out, View between, Ref items) {
    for (size_t i = 0; i < (is_list(items) ? list_length(items) : tuple_length(items)); i++) {
        scoped Own item = own(is_list(items) ? list_item_peek(items, i) : tuple_item_peek(items, i));
        if (i) buf_append(out, between.data, between.length);
        if (append_item(out, item, i) < 0) return -1;
    }
    return out->failed ? fail_memory() : 0;
}

Own bytes_join(Ref self, const Ref *args) {
    scoped Own items = sequence_fast(args[0], "can only join an iterable");
    if (!items) return NULL;
    size_t count = is_list(items) ? list_length(items) : tuple_length(items);
    const Ref *at = (const Ref *)(is_list(items) ? list_of(items)->items : tuple_of(items)->items);
    if (count == 1 && is_bytes(self) && is_exact_bytes(at[0])) return own(at[0]);
    size_t plain = count ? plain_length(view_of(self), at, count) : 0;
    if (plain < PTRDIFF_MAX) return join_plain(self, view_of(self), at, count, plain);
    Buf out = {0};
    scoped Own kept = own(self);
    Own result = join_items(&out, view_of(self), items) < 0 ? NULL : bytes_like(kept, out.bytes, out.n);
    buf_free(&out);
    return result;
}
