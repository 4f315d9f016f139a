/* Reading text: characters and lines out of what was decoded ahead. */
#include "stdlib/io/text.h"

#include "runtime/types/chars.h"

static size_t left_of(const TextWrapper *t) { return t->decoded ? str_length(t->decoded) - t->used : 0; }

static int check_readable(Ref self) {
    if (text_check_open(self) < 0) return -1;
    if (!text_of(self)->can_read) {
        throw_unsupported("not readable");
        return -1;
    }
    return text_write_out(text_of(self));
}

/* ---- pieces */

/* What tell() will need to know about the bytes that come now. */
static int take_snapshot(TextWrapper *t, Ref bytes) {
    if (t->decoder.python) return text_codec_snapshot(t, bytes);
    const Buf *left = &t->decoder.left;
    t->before_actual = t->decoder.actual;
    t->before_cr = t->decoder.newlines.pending_cr;
    Own both = left->n ? bytes_new_empty(left->n + bytes_length(bytes)) : own(bytes);
    if (!both) return -1;
    if (left->n) {
        memcpy(bytes_data(both), left->bytes, left->n);
        memcpy(bytes_data(both) + left->n, bytes_data(bytes), bytes_length(bytes));
    }
    own_set_take(&t->snapshot, both);
    return 0;
}

/* Bytes of whatever a buffer in Python gives. */
static Own checked_bytes(TextWrapper *t, Own given) {
    if (!given || is_exactly(given, &bytes_type)) return given;
    scoped Own v = given;
    if (!has_buffer(v))
        return throw(TypeError, "underlying %s() should have returned a bytes-like object, not '%T'", t->has_read1 ? "read1" : "read", v);
    return bytes_from(v);
}

int text_read_chunk(TextWrapper *t, size_t hint) {
    size_t size = hint > t->chunk_size ? hint : t->chunk_size;
    scoped Own buffer = text_buffer_held(t), errors = own(t->errors); /* whatever the reading runs does to the stream */
    scoped Own bytes = buffer ? checked_bytes(t, buffered_read_chunk(buffer, size, t->has_read1)) : NULL;
    if (!bytes || (t->telling && take_snapshot(t, bytes) < 0)) return -1;
    bool end = bytes_length(bytes) == 0;
    Own text = text_decoder_feed(&t->decoder, bytes_data(bytes), bytes_length(bytes), t->errors_text, end);
    if (!text) return -1;
    bool some = str_length(text) > 0;
    own_set_take(&t->decoded, text);
    t->used = 0;
    return some || !end;
}

/* ---- read */

static Own take(TextWrapper *t, size_t most) {
    size_t n = left_of(t), start = t->used;
    if (n > most) n = most;
    if (n == 0) return str_new_empty(0, 0);
    t->used += n;
    return str_slice(t->decoded, start, start + n);
}

static Own read_all(TextWrapper *t) {
    scoped Own buffer = text_buffer_held(t);
    scoped Own bytes = buffer ? checked_bytes(t, call_method(buffer, name_read, NULL, 0)) : NULL;
    if (!bytes) return NULL;
    scoped Own errors = own(t->errors);
    scoped Own rest = text_decoder_feed(&t->decoder, bytes_data(bytes), bytes_length(bytes), t->errors_text, true);
    scoped Own first = rest ? take(t, SIZE_MAX) : NULL;
    if (!first) return NULL;
    text_drop_decoded(t);
    return str_length(first) == 0 ? give(rest) : str_concat(first, rest);
}

static Own read_some(TextWrapper *t, size_t size) {
    if (size <= left_of(t)) return take(t, size);
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    for (;;) {
        size_t n = left_of(t) < size ? left_of(t) : size;
        if (n && str_builder_slice(&b, t->decoded, t->used, t->used + n) < 0) return NULL;
        t->used += n;
        size -= n;
        int more = size ? text_read_chunk(t, 0) : 0;
        if (more < 0) return NULL;
        if (!more) return str_builder_finish(&b);
    }
}

Own text_read(Ref self, const Ref *a) {
    ssize_t size;
    if (stream_size_arg(a[0], &size) < 0 || check_readable(self) < 0) return NULL;
    return size < 0 ? read_all(text_of(self)) : read_some(text_of(self), (size_t)size);
}

/* ---- lines */

/* Behind the first end of a line in count characters; -1: there is none. */
static ssize_t find_end(const TextWrapper *t, const void *data, int kind, size_t count) {
    const Newlines *n = &t->decoder.newlines;
    ssize_t found;
    if (!n->universal && t->read_end[1]) {
        size_t at = 0;
        while ((found = chars_find_char(chars_at(data, kind, at), kind, count - at, '\r')) >= 0) {
            at += (size_t)found + 1;
            if (at < count && chars_get(data, kind, at) == '\n') return (ssize_t)at + 1;
        }
        return -1;
    }
    if (n->universal && !n->translate) {
        ssize_t cr = chars_find_char(data, kind, count, '\r');
        found = chars_find_char(data, kind, cr < 0 ? count : (size_t)cr, '\n');
        if (found >= 0) return found + 1;
        if (cr < 0) return -1;
        bool pair = (size_t)cr + 1 < count && chars_get(data, kind, (size_t)cr + 1) == '\n';
        return cr + (pair ? 2 : 1);
    }
    found = chars_find_char(data, kind, count, n->universal ? '\n' : t->read_end[0]);
    return found < 0 ? -1 : found + 1;
}

static ssize_t line_end(const TextWrapper *t, size_t limit) {
    size_t n = left_of(t);
    if (n == 0) return -1;
    int kind = str_of(t->decoded)->kind;
    ssize_t end = find_end(t, chars_at(str_data(t->decoded), kind, t->used), kind, n);
    if (end >= 0) return (size_t)end <= limit ? end : (ssize_t)limit;
    return n >= limit ? (ssize_t)limit : -1;
}

/* Half of a \r\n at the end stays for the next piece. */
static int keep_half_end(TextWrapper *t, bool half) {
    if (!half) return 0;
    scoped Own cr = str_new_char('\r');
    Own joined = cr && t->decoded ? str_concat(cr, t->decoded) : NULL;
    if (!joined) return -1;
    own_set_take(&t->decoded, joined);
    return 0;
}

/* A line that goes on behind what is decoded. */
static Own long_line(TextWrapper *t, size_t limit) {
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    for (;;) {
        ssize_t end = line_end(t, limit - b.length);
        size_t n = end < 0 ? left_of(t) : (size_t)end;
        bool half = end < 0 && n && !t->decoder.newlines.universal && t->read_end[1] && str_char(t->decoded, t->used + n - 1) == '\r';
        if (half) n--;
        if (n && str_builder_slice(&b, t->decoded, t->used, t->used + n) < 0) return NULL;
        t->used += n;
        int more = end >= 0 || b.length == limit ? 0 : text_read_chunk(t, 0);
        if (more < 0 || (end < 0 && keep_half_end(t, half) < 0)) return NULL;
        if (more) continue;
        if (half && (str_builder_char(&b, '\r') < 0)) return NULL;
        if (half) t->used = str_length(t->decoded);
        return str_builder_finish(&b);
    }
}

static Own read_line(Ref self, size_t limit) {
    if (check_readable(self) < 0) return NULL;
    TextWrapper *t = text_of(self);
    ssize_t end = line_end(t, limit);
    return end >= 0 ? take(t, (size_t)end) : long_line(t, limit);
}

Own text_readline(Ref self, const Ref *a) {
    ssize_t limit = -1;
    if (a[0] && index_ssize(a[0], &limit) < 0) return NULL;
    return read_line(self, limit < 0 ? SIZE_MAX : (size_t)limit);
}

int text_next(Ref self, Own *out) {
    *out = NULL;
    if (text_check_ready(self) < 0) return -1;
    TextWrapper *t = text_of(self);
    t->telling = false;
    *out = is_exactly(self, &text_wrapper_type) ? read_line(self, SIZE_MAX) : call_method(self, name_readline, NULL, 0);
    if (!*out) return -1;
    if (!is_str(*out)) {
        fail(OSError, "readline() should have returned a str object, not '%T'", *out);
        CLEAR(*out);
        return -1;
    }
    if (str_length(*out)) return 1;
    CLEAR(*out);
    CLEAR(t->snapshot);
    t->telling = t->seekable;
    return 0;
}
