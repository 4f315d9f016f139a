/* multiprocessing.connection.Connection: messages over a pipe or socket.
 *
 * A message is a length (4 bytes, big-endian, signed; -1: 8 more bytes with the real one) and as many bytes.  send
 * pickles straight into the buffer that is written, recv unpickles from the buffer that was read.  A length is only
 * a promise: memory grows with what really arrives, and a stream that ends early is an EOFError or OSError.
 *
 * Nothing is read ahead: another process may hold the same pipe and take the next message.
 *
 * A partner on another core often answers within microseconds, sooner than the kernel puts a thread to sleep and wakes
 * it.  So the first bytes of a message from a socket are waited for awake, for a moment.  Where that was in vain,
 * the next messages are not: twice as many each time. */
#include "stdlib/mp/mp.h"

#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "runtime/base/heap.h"
#include "stdlib/data/pickle.h"

enum {
    SMALL_MESSAGE = 4096,
    MANY_SIZE = 16 << 10,            /* what recv_many reads at once */
    COPIED_MAX = 256 << 10,          /* more bytes than that are not worth a copy to save system calls */
    FIRST_READ = 16 << 20,           /* believed at once; more only as it comes */
    MESSAGE_PROTOCOL = PICKLE_HIGHEST,
};
#define MESSAGE_MAX ((uint64_t)1 << 48) /* no machine has that much: the stream is out of step */

typedef struct Connection {
    Object head;
    int fd;                          /* -1: closed */
    bool readable, writable;
    uint8_t asleep;                  /* so many messages are not waited for awake; ALWAYS_ASLEEP: none is */
    uint8_t misses;                  /* times in a row that it was in vain */
    Own weakrefs;
} Connection;
enum { AWAKE_NS = 15 * 1000, MISSES_MAX = 6, ALWAYS_ASLEEP = UINT8_MAX };

static Connection *connection_of(Ref v) { return (Connection *)object_of(v); }

static int need_open(Ref self) { return connection_of(self)->fd >= 0 ? 0 : fail(OSError, "handle is closed"); }
static int need_readable(Ref self) {
    if (need_open(self) < 0) return -1;
    return connection_of(self)->readable ? 0 : fail(OSError, "connection is write-only");
}
static int need_writable(Ref self) {
    if (need_open(self) < 0) return -1;
    return connection_of(self)->writable ? 0 : fail(OSError, "connection is read-only");
}

/* ---- waiting */

int deadline_from(Ref timeout, int64_t *out) {
    *out = DEADLINE_NEVER;
    if (!timeout || is_none(timeout)) return 0;
    int64_t ns;
    if (seconds_from(timeout, &ns) < 0) return -1;
    *out = deadline_after(ns);
    return 0;
}

int poll_until(struct pollfd *fds, size_t count, int64_t deadline) {
    for (;;) {
        int n;
        if (deadline == DEADLINE_NOW) {
            n = poll(fds, count, 0);
        } else {
            struct timespec left = clock_timespec_of_ns(deadline_left_ns(deadline));
            WITHOUT_GIL_FOR("poll", n = ppoll(fds, count, deadline == DEADLINE_NEVER ? NULL : &left, NULL));
        }
        if (n >= 0) return n;
        if (errno != EINTR) return fail_errno();
        if (signals_run() < 0) return -1;
    }
}

/* After a read or write that failed: 0 try again, -1. */
static int io_trouble(int fd, short events) {
    if (errno == EINTR) return signals_run();
    if (errno != EAGAIN) return fail_errno();
    struct pollfd p = {fd, events, 0};
    return poll_until(&p, 1, DEADLINE_NEVER) < 0 ? -1 : 0;
}

/* ---- writing */

static int write_all(Ref self, struct iovec *parts, int count) {
    while (count) {
        ssize_t n;
        int fd = connection_of(self)->fd;
        if (need_open(self) < 0) return -1;
        WITHOUT_GIL_FOR("send", n = writev(fd, parts, count));
        if (n < 0) {
            if (io_trouble(fd, POLLOUT) < 0) return -1;
            continue;
        }
        for (; count && (size_t)n >= parts->iov_len; parts++, count--) n -= (ssize_t)parts->iov_len;
        if (count) {
            parts->iov_base = (char *)parts->iov_base + n;
            parts->iov_len -= (size_t)n;
        }
    }
    return 0;
}

static void put_big(uint8_t *at, uint64_t n, int bytes) {
    for (int i = 0; i < bytes; i++) at[i] = (uint8_t)(n >> 8 * (bytes - 1 - i));
}
static uint64_t get_big(const uint8_t *at, int bytes) {
    uint64_t n = 0;
    for (int i = 0; i < bytes; i++) n = n << 8 | at[i];
    return n;
}

static int send_message(Ref self, const void *data, size_t size) {
    uint8_t header[12];
    size_t header_size = size > INT32_MAX ? 12 : 4;
    put_big(header, header_size == 4 ? size : UINT32_MAX, 4);
    if (header_size == 12) put_big(header + 4, size, 8);
    struct iovec parts[2] = {{header, header_size}, {(void *)(uintptr_t)data, size}};
    return write_all(self, parts, size ? 2 : 1);
}

static Own connection_send(Ref self, const Ref *args) {
    Writer w;
    if (need_writable(self) < 0 || writer_init(&w, MESSAGE_PROTOCOL) < 0) return NULL;
    int status = writer_dump(&w, args[0]);
    if (status == 0) status = need_writable(self); /* what was pickled may have closed it */
    if (status == 0) status = send_message(self, w.out, w.length);
    writer_free(&w);
    return status < 0 ? NULL : None;
}

/* Several messages in one write: they go through a buffer. */
static Own send_copied(Ref self, Ref messages, size_t total) {
    scoped Own all = bytes_new_empty(total);
    if (!all) return NULL;
    char *at = bytes_data(all);
    for (size_t i = 0; i < list_length(messages); i++) {
        Ref message = list_item_peek(messages, i);
        put_big((uint8_t *)at, bytes_length(message), 4);
        memcpy(at + 4, bytes_data(message), bytes_length(message));
        at += 4 + bytes_length(message);
    }
    struct iovec part = {bytes_data(all), total};
    return write_all(self, &part, total != 0) < 0 ? NULL : None;
}

static Own send_each(Ref self, Ref messages) {
    for (size_t i = 0; i < list_length(messages); i++) {
        scoped Own message = own(list_item_peek(messages, i));
        if (send_message(self, bytes_data(message), bytes_length(message)) < 0) return NULL;
    }
    return None;
}

static Own connection_send_many(Ref self, const Ref *args) {
    scoped Own messages = list_from(args[0]);
    size_t total = 0;
    for (size_t i = 0; messages && i < list_length(messages); i++) {
        Ref message = list_item_peek(messages, i);
        if (!is_bytes(message)) return throw(TypeError, "bytes are required, not '%T'", message);
        if (bytes_length(message) > INT32_MAX) return throw(ValueError, "a message is too long");
        total += 4 + bytes_length(message);
    }
    if (!messages || need_writable(self) < 0) return NULL;
    return total <= COPIED_MAX ? send_copied(self, messages, total) : send_each(self, messages);
}

/* The part of a buffer that offset and size (each may be NULL) name. */
static int message_part(Ref offset_object, Ref size_object, size_t length, size_t *offset, size_t *size) {
    ssize_t from = 0, count;
    if (offset_object && index_ssize(offset_object, &from) < 0) return -1;
    if (from < 0) return fail(ValueError, "offset is negative");
    if ((size_t)from > length) return fail(ValueError, "buffer length < offset");
    count = (ssize_t)length - from;
    if (size_object && !is_none(size_object)) {
        if (index_ssize(size_object, &count) < 0) return -1;
        if (count < 0) return fail(ValueError, "size is negative");
        if ((size_t)count > length - (size_t)from) return fail(ValueError, "buffer length < offset + size");
    }
    *offset = (size_t)from;
    *size = (size_t)count;
    return 0;
}

static Own connection_send_bytes(Ref self, const Ref *args) {
    Buffer buffer;
    size_t offset = 0, size = 0;
    if (need_writable(self) < 0 || buffer_get(args[0], &buffer, BUFFER_READ) < 0) return NULL;
    int status = message_part(args[1], args[2], buffer.size_bytes, &offset, &size);
    if (status == 0) status = send_message(self, (char *)buffer.data + offset, size);
    buffer_release(&buffer);
    return status < 0 ? NULL : None;
}

/* ---- reading */

static COLD int fail_end(void) {
    scoped Own error = call0(as_ref(EOFError));
    if (error) throw_object(error);
    return -1;
}

/* Reads exactly size bytes.  EOFError when the stream ends before the first (if `first`), else OSError. */
static int read_all(Ref self, void *out, size_t size, bool first) {
    for (size_t done = 0; done < size;) {
        ssize_t n;
        int fd = connection_of(self)->fd;
        if (need_open(self) < 0) return -1;
        WITHOUT_GIL_FOR("recv", n = read(fd, (char *)out + done, size - done));
        if (n < 0 && io_trouble(fd, POLLIN) < 0) return -1;
        if (n == 0 && first && done == 0) return fail_end();
        if (n == 0) return fail(OSError, "got end of file during message");
        if (n > 0) done += (size_t)n;
    }
    return 0;
}

/* Bytes that came within AWAKE_NS; -1: none, or errno is set. */
static NO_GIL ssize_t recv_awake(int fd, void *out, size_t size) {
    int64_t end = clock_mono_ns() + AWAKE_NS;
    ssize_t n;
    do n = recv(fd, out, size, MSG_DONTWAIT);
    while (n < 0 && errno == EAGAIN && clock_mono_ns() < end);
    return n;
}

static bool has_one_core(void) {
    cpu_set_t cores;
    return sched_getaffinity(0, sizeof cores, &cores) == 0 && CPU_COUNT(&cores) < 2;
}

/* The header, or a part of it: how many bytes.  0: wait for it in the usual way. */
static size_t read_awake(Ref self, void *out, size_t size) {
    Connection *c = connection_of(self);
    ssize_t n;
    if (c->asleep) {
        if (c->asleep != ALWAYS_ASLEEP) c->asleep--;
        return 0;
    }
    WITHOUT_GIL_FOR("recv", n = recv_awake(c->fd, out, size));
    if (n > 0) {
        c->misses = 0;
        return (size_t)n;
    }
    bool never = n < 0 && (errno == ENOTSOCK || has_one_core());
    if (c->misses < MISSES_MAX) c->misses++;
    c->asleep = never ? ALWAYS_ASLEEP : (uint8_t)(1 << c->misses);
    return 0;
}

static int read_length(Ref self, size_t *out) {
    uint8_t header[8];
    size_t have = read_awake(self, header, 4);
    if (have < 4 && read_all(self, header + have, 4 - have, have == 0) < 0) return -1;
    uint64_t size = get_big(header, 4);
    if (size == UINT32_MAX) {
        if (read_all(self, header, 8, false) < 0) return -1;
        size = get_big(header, 8);
    }
    if (size > MESSAGE_MAX) return fail(OSError, "bad message length");
    *out = size;
    return 0;
}

/* size bytes, of which some are there already. */
static Own read_long_body(Ref self, size_t size, const void *begin, size_t begin_size) {
    scoped Own bytes = begin_size ? bytes_new_empty(begin_size) : NULL;
    if (begin_size && !bytes) return NULL;
    if (bytes) memcpy(bytes_data(bytes), begin, begin_size);
    for (size_t have = begin_size; have < size;) {
        size_t room = have < FIRST_READ / 2 ? FIRST_READ : have * 2;
        if (room > size) room = size;
        Bytes *grown = bytes ? heap_realloc(thread_current->heap, object_of(bytes), sizeof(Bytes) + room + 1) : NULL;
        if (bytes && !grown) return throw_memory();
        if (grown) {
            grown->length = room;
            (void)give(bytes);
        }
        bytes = grown ? as_own(grown) : bytes_new_empty(room);
        if (!bytes || read_all(self, bytes_data(bytes) + have, room - have, false) < 0) return NULL;
        have = room;
    }
    bytes_data(bytes)[size] = 0;
    return give(bytes);
}

static Own read_body(Ref self, size_t size) {
    if (size > FIRST_READ) return read_long_body(self, size, NULL, 0);
    scoped Own bytes = bytes_new_empty(size);
    if (!bytes || read_all(self, bytes_data(bytes), size, false) < 0) return NULL;
    return give(bytes);
}

static Own connection_recv(Ref self, const Ref *args) {
    size_t size;
    char small[SMALL_MESSAGE];
    if (need_readable(self) < 0 || read_length(self, &size) < 0) return NULL;
    if (size <= sizeof small) return read_all(self, small, size, false) < 0 ? NULL : pickle_loads(small, size);
    scoped Own body = read_body(self, size);
    return body ? pickle_loads(bytes_data(body), size) : NULL;
}

/* The message that begins at *at; what of it is not there yet is waited for. */
static Own message_at(Ref self, const uint8_t **at, const uint8_t *end) {
    uint8_t header[12];
    size_t have = (size_t)(end - *at), header_size = 4;
    memcpy(header, *at, have < sizeof header ? have : sizeof header);
    if (have < 4 && read_all(self, header + have, 4 - have, false) < 0) return NULL;
    uint64_t size = get_big(header, 4);
    if (size == UINT32_MAX) {
        header_size = 12;
        size_t read = have < 4 ? 4 : have;
        if (read < 12 && read_all(self, header + read, 12 - read, false) < 0) return NULL;
        size = get_big(header + 4, 8);
    }
    *at += have < header_size ? have : header_size;
    have = (size_t)(end - *at);
    if (size > MESSAGE_MAX) return throw(OSError, "bad message length");
    if (have > size) have = size;
    const uint8_t *begin = *at;
    *at += have;
    if (size > FIRST_READ) return read_long_body(self, size, begin, have);
    scoped Own message = bytes_new_empty(size);
    if (!message) return NULL;
    memcpy(bytes_data(message), begin, have);
    return have == size || read_all(self, bytes_data(message) + have, size - have, false) == 0 ? give(message) : NULL;
}

/* All messages that have come, with one read where they are small; waits for the first.  Reads ahead, and so is for
 * who alone reads from the pipe.  What came before the end of a broken stream is not lost. */
static Own connection_recv_many(Ref self, const Ref *args) {
    uint8_t ahead[MANY_SIZE];
    ssize_t n;
    scoped Own messages = list_new(0);
    if (!messages || need_readable(self) < 0) return NULL;
    for (;;) {
        int fd = connection_of(self)->fd;
        if (need_open(self) < 0) return NULL;
        WITHOUT_GIL_FOR("recv", n = read(fd, ahead, sizeof ahead));
        if (n > 0) break;
        if (n == 0) return fail_end(), NULL;
        if (io_trouble(fd, POLLIN) < 0) return NULL;
    }
    for (const uint8_t *at = ahead, *end = ahead + n; at < end;) {
        scoped Own message = message_at(self, &at, end);
        if (!message && list_length(messages) && error_clear_if(OSError)) break;
        if (!message || list_append_take(messages, give(message)) < 0) return NULL;
    }
    return give(messages);
}

/* A message that is too long: nothing more can be read, since its body stands in the way. */
static int refuse_message(Ref self) {
    Connection *c = connection_of(self);
    if (c->writable) {
        c->readable = false;
    } else {
        close(c->fd);
        c->fd = -1;
    }
    return fail(OSError, "bad message length");
}

static Own connection_recv_bytes(Ref self, const Ref *args) {
    ssize_t most = -1;
    size_t size;
    if (need_readable(self) < 0) return NULL;
    if (args[0] && !is_none(args[0])) {
        if (index_ssize(args[0], &most) < 0) return NULL;
        if (most < 0) return throw(ValueError, "negative maxlength");
    }
    if (read_length(self, &size) < 0) return NULL;
    if (most >= 0 && size > (size_t)most) return refuse_message(self), NULL;
    return read_body(self, size);
}

static Own throw_too_short(Ref self, size_t size) {
    scoped Own body = read_body(self, size), class = body ? import_from("multiprocessing", "BufferTooShort") : NULL;
    return class ? throw_value(type_peek(class), body) : NULL;
}

static Own recv_into(Ref self, const Buffer *buffer, Ref offset_object) {
    ssize_t offset = 0;
    size_t size;
    if (offset_object && index_ssize(offset_object, &offset) < 0) return NULL;
    if (offset < 0) return throw(ValueError, "negative offset");
    if ((size_t)offset > buffer->size_bytes) return throw(ValueError, "offset too large");
    if (read_length(self, &size) < 0) return NULL;
    if (size > buffer->size_bytes - (size_t)offset) return throw_too_short(self, size);
    if (read_all(self, (char *)buffer->data + offset, size, false) < 0) return NULL;
    return int_new_unsigned(size);
}

static Own connection_recv_bytes_into(Ref self, const Ref *args) {
    Buffer buffer;
    if (need_readable(self) < 0 || buffer_get(args[0], &buffer, BUFFER_WRITE) < 0) return NULL;
    Own result = recv_into(self, &buffer, args[1]);
    buffer_release(&buffer);
    return result;
}

static Own connection_poll(Ref self, const Ref *args) {
    int64_t deadline = DEADLINE_NOW;
    if (need_readable(self) < 0 || (args[0] && deadline_from(args[0], &deadline) < 0)) return NULL;
    struct pollfd p = {connection_of(self)->fd, POLLIN, 0};
    int ready = poll_until(&p, 1, deadline);
    return ready < 0 ? NULL : bool_new(ready > 0);
}

/* ---- life */

static int connection_flag(Ref v, bool *out) {
    int flag = v ? truth(v) : 1;
    *out = flag == 1;
    return flag < 0 ? -1 : 0;
}

static Own connection_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[3];
    int fd;
    bool readable, writable;
    if (args_bind(&signature, "Connection(handle, readable=True, writable=True)", args, count, names, bound) < 0) return NULL;
    if (int_from(bound[0], &fd) < 0) return NULL;
    if (fd < 0) return throw(ValueError, "invalid handle");
    if (connection_flag(bound[1], &readable) < 0 || connection_flag(bound[2], &writable) < 0) return NULL;
    if (!readable && !writable) return throw(ValueError, "at least one of `readable` and `writable` must be True");
    Connection *c = object_new(type, 0);
    if (!c) return NULL;
    c->fd = fd;
    c->readable = readable;
    c->writable = writable;
    return as_own(c);
}

/* Letting go of a descriptor does not wait, except for those of devices, which this is none. */
static void connection_shut(Connection *c) {
    if (c->fd >= 0) close(c->fd);
    c->fd = -1;
}

static void connection_dealloc(Object *o) {
    connection_shut((Connection *)o);
    object_free(o);
}

static Own connection_close(Ref self, const Ref *args) {
    connection_shut(connection_of(self));
    return None;
}

static Own connection_fileno(Ref self, const Ref *args) {
    return need_open(self) < 0 ? NULL : small_int_new(connection_of(self)->fd);
}

/* The descriptor is no longer this object's. */
static Own connection_detach(Ref self, const Ref *args) {
    if (need_open(self) < 0) return NULL;
    int fd = connection_of(self)->fd;
    connection_of(self)->fd = -1;
    return small_int_new(fd);
}

static Own connection_enter(Ref self, const Ref *args) { return own(self); }

static Own connection_reduce(Ref self, const Ref *args) {
    scoped Own reduce = import_from("multiprocessing.reduction", "reduce_connection");
    return reduce ? call1(reduce, self) : NULL;
}

static Own connection_closed(Ref self) { return bool_new(connection_of(self)->fd < 0); }
static Own connection_readable(Ref self) { return bool_new(connection_of(self)->readable); }
static Own connection_writable(Ref self) { return bool_new(connection_of(self)->writable); }

static const MethodRow connection_methods[] = {
    {"send(self, obj, /)", connection_send, "Send an object.", 0},
    {"recv(self, /)", connection_recv, "Wait for an object.", 0},
    {"send_bytes(self, buf, offset=0, size=None)", connection_send_bytes, "Send bytes as one message.", 0},
    {"recv_bytes(self, maxlength=None)", connection_recv_bytes, "Wait for a message of bytes.", 0},
    {"_send_many(self, messages, /)", connection_send_many, "Send each of the bytes as a message, all in one write.", 0},
    {"_recv_many(self, /)", connection_recv_many, "Wait for a message: it and what else has come, as a list of bytes.", 0},
    {"recv_bytes_into(self, buf, offset=0)", connection_recv_bytes_into, "Wait for a message; its length.", 0},
    {"poll(self, timeout=0.0)", connection_poll, "Is there something to read?", 0},
    {"fileno(self, /)", connection_fileno, "The descriptor.", 0},
    {"_detach(self, /)", connection_detach, "The descriptor, which is then the caller's.", 0},
    {"close(self, /)", connection_close, "Close it.", 0},
    {"__enter__(self, /)", connection_enter, "Itself.", 0},
    {"__exit__(self, type, value, traceback, /)", connection_close, "Close it.", 0},
    {"__reduce__(self, /)", connection_reduce, "For a process that is being spawned.", 0},
    {0},
};
static const GetSetRow connection_getset[] = {
    {"closed", connection_closed, NULL, "Is it closed?"},
    {"readable", connection_readable, NULL, "Can it be read from?"},
    {"writable", connection_writable, NULL, "Can it be written to?"},
    {0},
};

Type connection_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "multiprocessing.connection.Connection",
    .doc = "Connection(handle, readable=True, writable=True)\n--\n\nMessages over a pipe or socket.",
    .flags = TYPE_BASE | TYPE_SPOKEN_OTHERWISE,
    .size = sizeof(Connection),
    .weakrefs_offset = offsetof(Connection, weakrefs),
    .base = &object_type,
    .methods = connection_methods,
    .getset = connection_getset,
    .new = connection_new,
    .dealloc = connection_dealloc,
};
