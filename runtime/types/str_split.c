/* Taking text apart and putting it together: split, splitlines, partition, strip, join. */
#include "runtime/base/unicode.h"
#include "runtime/types/list.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

static ALWAYS_INLINE bool is_space(uint32_t c) {
    const uint64_t low = UINT64_C(0x1F0003E00); /* \t to \r, 1C to 1F, ' ' */
    if (LIKELY(c < 0x80)) return UNLIKELY(c <= ' ') && low >> c & 1;
    return c <= 0x3000 && (c < 0x1680 ? c == 0x85 || c == 0xA0 : unicode_is_space(c));
}

static ALWAYS_INLINE bool is_linebreak(uint32_t c) {
    if (LIKELY(c - 0x20 < 0x60 || c > 0x2029)) return false;
    return c - 10 < 4 || c - 0x1C < 3 || c == 0x85 || (c | 1) == 0x2029;
}

/* Place of the next line break, or stop.  kind is a constant in each call. */
static ALWAYS_INLINE size_t find_linebreak(const void *data, int kind, size_t at, size_t stop) {
    while (at < stop && !is_linebreak(chars_get(data, kind, at))) at++;
    return at;
}

/* ---- split.  maxsplit counts down to 0; SIZE_MAX is no limit in practice. */

static int append_slice(Own list, Ref s, size_t start, size_t stop) {
    Own slice = str_of(s)->ascii && stop - start < str_length(s)
                    ? str_new_ascii((const char *)str_data(s) + start, stop - start)
                    : str_slice(s, start, stop);
    List *l = list_of(list);
    if (UNLIKELY(!slice || l->length == l->capacity)) return list_append_take(list, slice);
    l->items[l->length++] = slice;
    return 0;
}

/* kind is a constant in each call. */
static ALWAYS_INLINE int split_space_of_kind(Own parts, Ref s, size_t max, int kind) {
    size_t length = str_length(s), i = 0;
    const void *data = str_data(s);
    for (;;) {
        while (i < length && is_space(chars_get(data, kind, i))) i++;
        if (i == length) return 0;
        size_t start = i;
        if (max-- == 0) return append_slice(parts, s, start, length);
        while (i < length && !is_space(chars_get(data, kind, i))) i++;
        if (append_slice(parts, s, start, i) < 0) return -1;
    }
}

static int split_space(Own parts, Ref s, size_t max) {
    switch (str_kind(s)) {
    case 1: return split_space_of_kind(parts, s, max, 1);
    case 2: return split_space_of_kind(parts, s, max, 2);
    default: return split_space_of_kind(parts, s, max, 4);
    }
}

/* From the right, the parts in reverse order. */
static ALWAYS_INLINE int rsplit_space_of_kind(Own parts, Ref s, size_t max, int kind) {
    const void *data = str_data(s);
    size_t i = str_length(s);
    for (;;) {
        while (i > 0 && is_space(chars_get(data, kind, i - 1))) i--;
        if (i == 0) return 0;
        size_t stop = i;
        if (max-- == 0) return append_slice(parts, s, 0, stop);
        while (i > 0 && !is_space(chars_get(data, kind, i - 1))) i--;
        if (append_slice(parts, s, i, stop) < 0) return -1;
    }
}

static int rsplit_space(Own parts, Ref s, size_t max) {
    switch (str_kind(s)) {
    case 1: return rsplit_space_of_kind(parts, s, max, 1);
    case 2: return rsplit_space_of_kind(parts, s, max, 2);
    default: return rsplit_space_of_kind(parts, s, max, 4);
    }
}

/* By one byte in text of bytes.  Most separators are near: memchr would be slow to start. */
enum { NEAR = 16 };

static int split_at_byte(Own parts, Ref s, uint8_t separator, size_t max) {
    size_t length = str_length(s), start = 0;
    const uint8_t *data = str_data(s);
    for (; max > 0; max--) {
        size_t at = start, soon = length - start > NEAR ? start + NEAR : length;
        while (at < soon && data[at] != separator) at++;
        if (at == soon) {
            const uint8_t *hit = at < length ? memchr(data + at, separator, length - at) : NULL;
            if (!hit) break;
            at = (size_t)(hit - data);
        }
        if (append_slice(parts, s, start, at) < 0) return -1;
        start = at + 1;
    }
    return append_slice(parts, s, start, length);
}

static int rsplit_at_byte(Own parts, Ref s, uint8_t separator, size_t max) {
    size_t stop = str_length(s);
    const uint8_t *data = str_data(s);
    for (; max > 0; max--) {
        size_t at = stop, soon = stop > NEAR ? stop - NEAR : 0; /* data[at - 1] is looked at */
        while (at > soon && data[at - 1] != separator) at--;
        if (at == soon) {
            const uint8_t *hit = at ? memrchr(data, separator, at) : NULL;
            if (!hit) break;
            at = (size_t)(hit - data) + 1;
        }
        if (append_slice(parts, s, at, stop) < 0) return -1;
        stop = at - 1;
    }
    return append_slice(parts, s, 0, stop);
}

static bool both_bytes(const Needle *separator, Ref s) {
    return separator->length == 1 && separator->kind == 1 && str_kind(s) == 1;
}

static int split_at(Own parts, Ref s, const Needle *separator, size_t max) {
    size_t length = str_length(s), start = 0;
    if (both_bytes(separator, s)) return split_at_byte(parts, s, *(const uint8_t *)separator->data, max);
    for (; max > 0; max--) {
        ssize_t hit = needle_find(separator, s, start, length);
        if (hit < 0) break;
        if (append_slice(parts, s, start, (size_t)hit) < 0) return -1;
        start = (size_t)hit + separator->length;
    }
    return append_slice(parts, s, start, length);
}

static int rsplit_at(Own parts, Ref s, const Needle *separator, size_t max) {
    size_t stop = str_length(s);
    if (both_bytes(separator, s)) return rsplit_at_byte(parts, s, *(const uint8_t *)separator->data, max);
    for (; max > 0; max--) {
        ssize_t hit = needle_rfind(separator, s, 0, stop);
        if (hit < 0) break;
        if (append_slice(parts, s, (size_t)hit + separator->length, stop) < 0) return -1;
        stop = (size_t)hit;
    }
    return append_slice(parts, s, 0, stop);
}

static Own split(Ref self, const Ref *args, bool from_right) {
    ssize_t max;
    Ref separator = args[0] && !is_none(args[0]) ? args[0] : NULL;
    if (size_arg(args[1], -1, &max) < 0) return NULL;
    if (separator && !is_str(separator)) return throw(TypeError, "must be str or None, not %T", separator);
    if (separator && str_length(separator) == 0) return throw(ValueError, "empty separator");
    size_t limit = max < 0 ? SIZE_MAX : (size_t)max;
    scoped Own parts = list_new(limit < 12 ? limit + 1 : 12);
    if (!parts) return NULL;
    int status;
    if (!separator) {
        status = from_right ? rsplit_space(parts, self, limit) : split_space(parts, self, limit);
    } else {
        needle_scope Needle needle;
        needle_init(&needle, separator, str_kind(self));
        status = (from_right ? rsplit_at : split_at)(parts, self, &needle, limit);
    }
    if (status < 0 || (from_right && list_reverse(parts) < 0)) return NULL;
    return give(parts);
}

Own str_split(Ref self, const Ref *args) { return split(self, args, false); }
Own str_rsplit(Ref self, const Ref *args) { return split(self, args, true); }

/* kind is a constant in each call. */
static ALWAYS_INLINE int split_lines(Own lines, Ref s, bool keep, int kind) {
    size_t length = str_length(s), start = 0;
    const void *data = str_data(s);
    while (start < length) {
        size_t stop = find_linebreak(data, kind, start, length);
        size_t next = stop < length ? stop + 1 : stop;
        if (next < length && chars_get(data, kind, stop) == '\r' && chars_get(data, kind, next) == '\n') next++;
        if (append_slice(lines, s, start, keep ? next : stop) < 0) return -1;
        start = next;
    }
    return 0;
}

Own str_splitlines(Ref self, const Ref *args) {
    int keep = 0;
    if (args[0] && int_from(args[0], &keep) < 0) return NULL;
    scoped Own lines = list_new(0);
    if (!lines) return NULL;
    int status;
    switch (str_kind(self)) {
    case 1: status = split_lines(lines, self, keep, 1); break;
    case 2: status = split_lines(lines, self, keep, 2); break;
    default: status = split_lines(lines, self, keep, 4);
    }
    return status < 0 ? NULL : give(lines);
}

/* ---- partition */

/* (s[:at], separator, s[at+n:]) */
static Own three_parts(Ref s, Ref separator, size_t at) {
    scoped Own before = str_slice(s, 0, at), after = NULL;
    if (!before) return NULL;
    after = str_slice(s, at + str_length(separator), str_length(s));
    return after ? tuple_pack(3, before, separator, after) : NULL;
}

static Own partition(Ref self, Ref separator, bool last) {
    if (!is_str(separator)) return throw(TypeError, "must be str, not %T", separator);
    if (str_length(separator) == 0) return throw(ValueError, "empty separator");
    ssize_t at = last ? str_rfind_str(self, separator, 0, str_length(self))
                      : str_find_str(self, separator, 0, str_length(self));
    if (at >= 0) return three_parts(self, separator, (size_t)at);
    scoped Own whole = str_exact(self);
    if (!whole) return NULL;
    Ref nothing = str_empty_peek();
    return last ? tuple_pack(3, nothing, nothing, whole) : tuple_pack(3, whole, nothing, nothing);
}

Own str_partition(Ref self, const Ref *args) { return partition(self, args[0], false); }
Own str_rpartition(Ref self, const Ref *args) { return partition(self, args[0], true); }

/* ---- strip */

enum StripEnds { STRIP_LEFT = 1, STRIP_RIGHT = 2 };

static ALWAYS_INLINE bool is_among(Ref chars, uint32_t c) {
    if (!chars) return is_space(c);
    return chars_find_char(str_data(chars), str_kind(chars), str_length(chars), c) >= 0;
}

/* Narrows [*start, *stop).  kind, and chars where it is NULL, are constants in each call. */
static ALWAYS_INLINE void strip_of_kind(const void *data, int kind, Ref chars, int ends, size_t *start, size_t *stop) {
    if (ends & STRIP_LEFT)
        while (*start < *stop && is_among(chars, chars_get(data, kind, *start))) ++*start;
    if (ends & STRIP_RIGHT)
        while (*stop > *start && is_among(chars, chars_get(data, kind, *stop - 1))) --*stop;
}

static ALWAYS_INLINE void strip_chars(Ref s, Ref chars, int ends, size_t *start, size_t *stop) {
    const void *data = str_data(s);
    switch (str_kind(s)) {
    case 1: strip_of_kind(data, 1, chars, ends, start, stop); break;
    case 2: strip_of_kind(data, 2, chars, ends, start, stop); break;
    default: strip_of_kind(data, 4, chars, ends, start, stop);
    }
}

static Own strip(Ref self, Ref chars, const char *name, int ends) {
    if (chars && is_none(chars)) chars = NULL;
    if (chars && !is_str(chars)) return throw(TypeError, "%s arg must be None or str", name);
    size_t start = 0, stop = str_length(self);
    if (chars) strip_chars(self, chars, ends, &start, &stop);
    else strip_chars(self, NULL, ends, &start, &stop);
    return str_slice(self, start, stop);
}

Own str_strip(Ref self, const Ref *args) { return strip(self, args[0], "strip", STRIP_LEFT | STRIP_RIGHT); }
Own str_lstrip(Ref self, const Ref *args) { return strip(self, args[0], "lstrip", STRIP_LEFT); }
Own str_rstrip(Ref self, const Ref *args) { return strip(self, args[0], "rstrip", STRIP_RIGHT); }

/* ---- join */

typedef struct { size_t length; int kind; bool ascii; } Measure;

static int measure_item(Measure *m, Ref item, size_t index) {
    if (UNLIKELY(!is_str(item)))
        return fail(TypeError, "sequence item %zu: expected str instance, %T found", index, item);
    const Str *s = str_of(item);
    if (__builtin_add_overflow(m->length, s->length, &m->length) || m->length > PTRDIFF_MAX)
        return fail(OverflowError, "join() result is too long for a Python string");
    if (s->kind > m->kind) m->kind = s->kind;
    m->ascii = m->ascii && s->ascii;
    return 0;
}

static inline char *put(char *out, int kind, const Str *s) {
    if (LIKELY(kind == s->kind)) chars_copy_bytes(out, s + 1, s->length * (size_t)kind);
    else chars_copy(out, kind, s + 1, s->kind, s->length);
    return out + s->length * (size_t)kind;
}

/* No Python code runs between measuring and copying, so the items stay as they are. */
static Own join_items(Ref separator, const Ref *items, size_t count) {
    Measure m = {0, 1, true};
    size_t gaps;
    for (size_t i = 0; i < count; i++)
        if (measure_item(&m, items[i], i) < 0) return NULL;
    const Str *between = str_of(separator);
    if (__builtin_mul_overflow(count - 1, between->length, &gaps) ||
        __builtin_add_overflow(m.length, gaps, &m.length) || m.length > PTRDIFF_MAX)
        return throw(OverflowError, "join() result is too long for a Python string");
    if (between->length && between->kind > m.kind) m.kind = between->kind;
    Own result = str_alloc(m.length, m.kind, m.ascii && between->ascii);
    if (!result || !m.length) return result;
    char *out = str_data(result);
    for (size_t i = 0; i < count; i++) {
        if (i && between->length) out = put(out, m.kind, between);
        out = put(out, m.kind, str_of(items[i]));
    }
    return result;
}

Own str_join(Ref separator, Ref iterable) {
    scoped Own items = sequence_fast(iterable, "can only join an iterable");
    if (!items) return NULL;
    size_t count = is_list(items) ? list_length(items) : tuple_length(items);
    const Ref *at = (const Ref *)(is_list(items) ? list_of(items)->items : tuple_of(items)->items);
    if (count == 0) return own(str_empty_peek());
    if (count == 1 && is_str(at[0])) return str_exact(at[0]);
    return join_items(separator, at, count);
}

Own str_join_method(Ref self, const Ref *args) { return str_join(self, args[0]); }
