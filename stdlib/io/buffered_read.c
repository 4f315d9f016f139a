/* The reading half of the buffered streams. */
#include "stdlib/io/buffered.h"

static size_t available(const Buffered *b) { return b->writing ? 0 : b->end - b->at; }

static size_t take(Buffered *b, char *to, size_t most) {
    size_t n = available(b) < most ? available(b) : most;
    if (n) memcpy(to, b->data + b->at, n);
    b->at += n;
    return n;
}

static Own take_bytes(Buffered *b, size_t n) {
    Own bytes = bytes_new(b->data + b->at, n);
    if (bytes) b->at += n;
    return bytes;
}

/* Fills the empty block by one raw read.  As buffered_raw_read. */
static ssize_t fill(Buffered *b) {
    b->at = b->end = 0;
    ssize_t n = buffered_raw_read(b, b->data, b->capacity);
    if (n > 0) b->end = (size_t)n;
    return n;
}

static int enter_reading(Buffered *b) {
    if (buffered_enter(b) < 0) return -1;
    if (buffered_turn_to_reading(b) == 0) return 0;
    buffered_leave(b);
    return -1;
}

/* ---- read */

/* Everything: what the block has, and what the raw stream's readall (or reads until the end) give. */
static Own read_rest(Buffered *b) {
    scoped Own raw = own(b->raw), readall = NULL;
    Buf all = {0};
    Own result = NULL;
    int found = getattr_find(raw, name_readall, &readall);
    if (found < 0) return NULL;
    size_t head = available(b);
    if (found) {
        scoped Own first = take_bytes(b, head), rest = first ? call0(readall) : NULL;
        if (!rest) return NULL;
        if (is_none(rest)) return head ? give(first) : None;
        if (!is_bytes(rest)) return throw(TypeError, "readall() should return bytes");
        return head ? binary(OP_ADD, first, rest) : give(rest);
    }
    buf_append(&all, b->data + b->at, head);
    b->at = b->end = 0;
    for (ssize_t n;;) {
        n = fill(b);
        if (n > 0) buf_append(&all, b->data, (size_t)n);
        if (n > 0 && !all.failed) continue;
        b->at = b->end = 0;
        if (all.failed) throw_memory();
        else if (n == RAW_BLOCKED && all.n == 0) result = None;
        else if (n != -1) result = bytes_new(all.bytes, all.n);
        break;
    }
    buf_free(&all);
    return result;
}

/* Up to size bytes into `to`, until they are there.  With `once` by at most one read, and none for a rest that would fit
 * the block after that has given something.  Bytes; 0 at the end; RAW_BLOCKED if there are none yet. */
static ssize_t read_to(Buffered *b, char *to, size_t size, bool once) {
    size_t n = take(b, to, size);
    for (bool asked = false; n < size && !(once && (asked || (n && size - n <= b->capacity))); asked = true) {
        size_t left = size - n;
        ssize_t got;
        if (left >= b->capacity) {
            b->at = b->end = 0;
            got = buffered_raw_read(b, to + n, once ? left : left - left % b->capacity);
            if (got > 0) n += (size_t)got;
        } else {
            got = fill(b);
            if (got > 0) n += take(b, to + n, left);
        }
        if (got == -1) return -1;
        if (got <= 0) return n || got == 0 ? (ssize_t)n : RAW_BLOCKED;
    }
    return (ssize_t)n;
}

static Own read_exactly(Buffered *b, size_t size) {
    Own bytes = bytes_new_empty(size);
    if (!bytes) return NULL;
    ssize_t n = read_to(b, bytes_data(bytes), size, false);
    if (n >= 0) return bytes_shrink_take(bytes, (size_t)n);
    decref(bytes);
    return n == RAW_BLOCKED ? None : NULL;
}

Own buffered_read(Ref self, const Ref *a) {
    ssize_t size;
    if (stream_size_arg(a[0], &size) < 0) return NULL;
    if (size < -1) return throw(ValueError, "read length must be non-negative or -1");
    if (buffered_check_open(self, "read of closed file") < 0) return NULL;
    Buffered *b = buffered_of(self);
    if (size >= 0 && (size_t)size <= available(b) && buffered_is_free(b)) return take_bytes(b, (size_t)size);
    if (enter_reading(b) < 0) return NULL;
    Own result = size < 0 ? read_rest(b) : read_exactly(b, (size_t)size);
    buffered_leave(b);
    return result;
}

/* At most size bytes by one raw read; b"" when that would block, too. */
static Own read_once(Buffered *b, size_t size) {
    if (available(b) && buffered_is_free(b)) return take_bytes(b, size < available(b) ? size : available(b));
    Own bytes = bytes_new_empty(size);
    if (!bytes) return NULL;
    if (enter_reading(b) < 0) {
        decref(bytes);
        return NULL;
    }
    ssize_t n = available(b) ? (ssize_t)take(b, bytes_data(bytes), size) : buffered_raw_read(b, bytes_data(bytes), size);
    if (n > 0 && b->at == b->end) b->at = b->end = 0;
    buffered_leave(b);
    if (n != -1) return bytes_shrink_take(bytes, n < 0 ? 0 : (size_t)n);
    decref(bytes);
    return NULL;
}

Own buffered_read1(Ref self, const Ref *a) {
    ssize_t size = -1;
    if (a[0] && index_ssize(a[0], &size) < 0) return NULL;
    if (buffered_check_open(self, "read of closed file") < 0) return NULL;
    Buffered *b = buffered_of(self);
    if (size < 0) size = (ssize_t)b->capacity;
    return size == 0 ? bytes_new(NULL, 0) : read_once(b, (size_t)size);
}

static Own read_into(Ref self, Ref target, bool once) {
    if (buffered_check_open(self, "readinto of closed file") < 0) return NULL;
    Buffered *b = buffered_of(self);
    Buffer buffer;
    if (buffer_get_target(target, &buffer, once ? "readinto1() argument" : "readinto() argument") < 0) return NULL;
    ssize_t n = enter_reading(b);
    if (n == 0) {
        if (buffer.size_bytes) n = read_to(b, buffer.data, buffer.size_bytes, once);
        buffered_leave(b);
    }
    buffer_release(&buffer);
    return n == RAW_BLOCKED ? None : n < 0 ? NULL : int_new(n);
}

Own buffered_readinto(Ref self, const Ref *a) { return read_into(self, a[0], false); }
Own buffered_readinto1(Ref self, const Ref *a) { return read_into(self, a[0], true); }

Own buffered_peek(Ref self, const Ref *a) {
    if (buffered_check_open(self, "peek of closed file") < 0) return NULL;
    Buffered *b = buffered_of(self);
    if (enter_reading(b) < 0) return NULL;
    ssize_t n = available(b) ? 0 : fill(b);
    Own bytes = n == -1 ? NULL : bytes_new(b->data + b->at, available(b));
    buffered_leave(b);
    return bytes;
}

/* ---- lines */

/* Length of the line at the front of the block, newline included, at most `most`; 0: its end is not in the block. */
static size_t line_length(const Buffered *b, size_t most) {
    size_t n = available(b) < most ? available(b) : most;
    const char *start = b->data + b->at, *newline = n ? memchr(start, '\n', n) : NULL;
    return newline ? (size_t)(newline - start) + 1 : n == most ? n : 0;
}

/* The line goes on behind the block. */
static Own long_line(Buffered *b, size_t most) {
    Buf line = {0};
    Own result = NULL;
    for (;;) {
        size_t n = line_length(b, most - line.n), part = n ? n : available(b);
        buf_append(&line, b->data + b->at, part);
        b->at += part;
        ssize_t got = n || line.n == most ? 0 : fill(b);
        if (got > 0 && !line.failed) continue;
        if (line.failed) throw_memory();
        else if (got != -1) result = bytes_new(line.bytes, line.n);
        break;
    }
    buf_free(&line);
    return result;
}

static Own read_line(Ref self, ssize_t limit) {
    if (buffered_check_open(self, "readline of closed file") < 0) return NULL;
    Buffered *b = buffered_of(self);
    size_t most = limit < 0 ? SIZE_MAX : (size_t)limit, n = line_length(b, most);
    if (n && buffered_is_free(b)) return take_bytes(b, n);
    if (most == 0) return bytes_new(NULL, 0);
    if (enter_reading(b) < 0) return NULL;
    Own line = long_line(b, most);
    buffered_leave(b);
    return line;
}

Own buffered_readline(Ref self, const Ref *a) {
    ssize_t limit;
    return stream_size_arg(a[0], &limit) < 0 ? NULL : read_line(self, limit);
}

int buffered_next(Ref self, Own *out) {
    bool plain = type_has(type_of(self), TYPE_HEAP) == 0;
    *out = plain ? read_line(self, -1) : call_method(self, name_readline, NULL, 0);
    if (!*out) return -1;
    size_t n = 0;
    if (is_bytes(*out)) n = bytes_length(*out);
    else fail(OSError, "readline() should have returned a bytes object, not '%T'", *out);
    if (n) return 1;
    CLEAR(*out);
    return error_occurred() ? -1 : 0;
}

/* ---- for the text layer */

Own buffered_read_chunk(Ref buffer, size_t size, bool has_read1) {
    Ref argument = small_int_new((int64_t)size);
    if (is_exactly(buffer, &buffered_reader_type)) {
        if (buffered_check_open(buffer, "read of closed file") < 0) return NULL;
        return read_once(buffered_of(buffer), size);
    }
    return call_method(buffer, has_read1 ? name_read1 : name_read, &argument, 1);
}
