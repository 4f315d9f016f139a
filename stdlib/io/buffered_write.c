/* The writing half of the buffered streams. */
#include "stdlib/io/buffered.h"

#include <errno.h>
#include <unistd.h>

static int fail_blocked(size_t written) {
    scoped Own text = str_new("write could not complete without blocking"), count = int_new((int64_t)written);
    if (!text || !count) return -1;
    Ref args[] = {small_int_new(EAGAIN), text, count};
    scoped Own exception = call(as_ref(BlockingIOError), args, 3, NULL);
    if (exception) throw_object(exception);
    return -1;
}

int buffered_write_out(Buffered *b) {
    while (b->at < b->end) {
        ssize_t n = buffered_raw_write(b, b->data + b->at, b->end - b->at);
        if (n == RAW_BLOCKED) return fail_blocked(0);
        if (n < 0) return -1;
        b->at += (size_t)n;
        if (b->at < b->end && signals_run() < 0) return -1;
    }
    b->at = b->end = 0;
    return 0;
}

static void put(Buffered *b, const char *data, size_t size) {
    if (size) memcpy(b->data + b->end, data, size);
    b->end += size;
}

/* The block could not be emptied, since the raw stream would block: keep what fits.  Bytes kept, or -1. */
static ssize_t keep_some(Buffered *b, const char *data, size_t size) {
    memmove(b->data, b->data + b->at, b->end - b->at);
    b->end -= b->at;
    b->at = 0;
    size_t room = b->capacity - b->end;
    if (size > room) {
        put(b, data, room);
        error_clear();
        return fail_blocked(room);
    }
    error_clear();
    put(b, data, size);
    return (ssize_t)size;
}

/* More than fits: write out, then what is more than a block directly, and keep the rest. */
static ssize_t write_much(Buffered *b, const char *data, size_t size) {
    if (buffered_write_out(b) < 0) return error_is(BlockingIOError) ? keep_some(b, data, size) : -1;
    size_t done = 0;
    while (size - done > b->capacity) {
        ssize_t n = buffered_raw_write(b, data + done, size - done);
        if (n == RAW_BLOCKED) {
            put(b, data + done, b->capacity);
            return fail_blocked(done + b->capacity);
        }
        if (n < 0) return -1;
        done += (size_t)n;
        if (done < size && signals_run() < 0) return -1;
    }
    put(b, data + done, size - done);
    return (ssize_t)size;
}

/* Bytes taken, or -1.  data must stay while the GIL is away. */
static ssize_t write_bytes(Buffered *b, const char *data, size_t size) {
    if (b->writing && size <= b->capacity - b->end && buffered_is_free(b)) {
        put(b, data, size);
        return (ssize_t)size;
    }
    if (buffered_enter(b) < 0) return -1;
    ssize_t n = buffered_turn_to_writing(b);
    if (n == 0) {
        if (size <= b->capacity - b->end) put(b, data, size);
        else n = write_much(b, data, size);
    }
    buffered_leave(b);
    return n < 0 ? -1 : (ssize_t)size;
}

Own buffered_write(Ref self, const Ref *a) {
    Buffer buffer;
    if (buffered_check_ready(self) < 0) return NULL;
    if (buffer_get(a[0], &buffer, BUFFER_READ) < 0) return NULL;
    ssize_t n = buffered_check_open(self, "write to closed file");
    if (n == 0) n = write_bytes(buffered_of(self), buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    return n < 0 ? NULL : int_new(n);
}

int buffered_flush(Ref buffer) {
    if (!is_exactly(buffer, &buffered_writer_type)) {
        scoped Own done = call_method(buffer, name_flush, NULL, 0);
        return done ? 0 : -1;
    }
    if (buffered_check_open(buffer, "flush of closed file") < 0) return -1;
    Buffered *b = buffered_of(buffer);
    if (b->at == b->end && buffered_is_free(b)) return 0;
    if (buffered_enter(b) < 0) return -1;
    int status = buffered_write_out(b);
    buffered_leave(b);
    return status;
}

/* A stream that reads, too, gives back what it has read ahead. */
static int flush_locked(Buffered *b) {
    if (b->writing) return buffered_write_out(b);
    if (!b->can_write) return 0;
    if (b->at < b->end && buffered_raw_seek(b, -(int64_t)(b->end - b->at), SEEK_CUR) < 0) return -1;
    b->at = b->end = 0;
    return 0;
}

Own buffered_flush_method(Ref self, const Ref *a) {
    if (buffered_check_ready(self) < 0) return NULL;
    Buffered *b = buffered_of(self);
    if (!b->can_write) {
        scoped Own raw = own(b->raw);
        return call_method(raw, name_flush, NULL, 0);
    }
    if (buffered_check_open(self, "flush of closed file") < 0) return NULL;
    if (buffered_enter(b) < 0) return NULL;
    int status = flush_locked(b);
    buffered_leave(b);
    return status < 0 ? NULL : None;
}

static int write_descriptor(int fd, const char *data, size_t size) {
    while (size > 0) {
        ssize_t n = fd_write(fd, data, size);
        if (n < 0) return n == -2 ? -1 : fail_errno();
        data += n;
        size -= (size_t)n;
    }
    return 0;
}

int buffered_write_all(Ref buffer, const char *data, size_t size) {
    if (is_exactly(buffer, &buffered_writer_type)) {
        if (buffered_check_open(buffer, "write to closed file") < 0) return -1;
        return write_bytes(buffered_of(buffer), data, size) < 0 ? -1 : 0;
    }
    int fd = raw_descriptor(buffer);
    if (fd >= 0) return write_descriptor(fd, data, size);
    scoped Own bytes = bytes_new(data, size);
    Ref argument = bytes;
    scoped Own done = bytes ? call_method(buffer, name_write, &argument, 1) : NULL;
    return done ? 0 : -1;
}
