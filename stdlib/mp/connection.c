/* multiprocessing.connection.Connection: a descriptor, and what is read from it and written to it.
 *
 * What the bytes mean is message.c's.  Nothing is read ahead here: another process may hold the same pipe and take
 * the next message.
 *
 * A partner on another core often answers within microseconds, sooner than the kernel puts a thread to sleep and wakes
 * it.  So the first bytes of a message from a socket are waited for awake, for a moment.  Where that was in vain,
 * the next messages are not: twice as many each time.
 *
 * Much data go into a pipe by vmsplice: the reader copies them from the pages of the writer, who waits until it has. */
#include "stdlib/mp/connection.h"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    AWAKE_NS = 15 * 1000, MISSES_MAX = 6, ALWAYS_ASLEEP = UINT8_MAX,
    PIPE_SIZE = 1 << 20,             /* of pipes that long messages go through, where the system allows it */
    SPLICE_LEAST = 2 << 20,
};

/* ---- is it open? */

static int connection_need_open(Ref self) { return connection_of(self)->fd >= 0 ? 0 : fail(OSError, "handle is closed"); }
int connection_need_readable(Ref self) {
    if (connection_need_open(self) < 0) return -1;
    return connection_of(self)->readable ? 0 : fail(OSError, "connection is write-only");
}
int connection_need_writable(Ref self) {
    if (connection_need_open(self) < 0) return -1;
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

/* What the pipe holds, which is more from now on if it was little; -1: it is none. */
static int pipe_capacity(int fd) {
    int size = fcntl(fd, F_GETPIPE_SZ), grown = 0 < size && size < PIPE_SIZE ? fcntl(fd, F_SETPIPE_SZ, PIPE_SIZE) : -1;
    return grown > 0 ? grown : size; /* it does not grow where the user has too many of that size */
}

size_t connection_capacity(Connection *c, size_t message_size) {
    int capacity = message_size >= SPLICE_LEAST ? pipe_capacity(c->fd) : fcntl(c->fd, F_GETPIPE_SZ);
    return capacity > 0 ? (size_t)capacity : 0;
}

/* How much of it can be spliced, 0: nothing.  As much as the pipe holds is left to be written behind it: when that is in
 * the pipe, everything before has been read, and the pages are the writer's alone again. */
static size_t splice_size(Connection *c, const struct iovec *part) {
    if (part->iov_len < SPLICE_LEAST || c->never_spliced) return 0;
    size_t capacity = connection_capacity(c, part->iov_len);
    c->never_spliced = capacity == 0;
    return capacity && capacity < part->iov_len ? part->iov_len - capacity : 0;
}

/* Some of the parts: how many bytes, -1 with errno. */
static ssize_t write_some(Connection *c, struct iovec *parts, int count) {
    ssize_t n;
    int fd = c->fd, few = 1;
    size_t spliced = splice_size(c, parts);
    if (spliced) {
        const struct iovec pages = {parts->iov_base, spliced};
        WITHOUT_GIL_FOR("send", n = vmsplice(fd, &pages, 1, 0));
        if (n >= 0 || errno == EINTR || errno == EAGAIN || errno == EPIPE) return n;
        c->never_spliced = true; /* not in this kernel, or not with this memory */
    }
    while (few < count && few < IOV_MAX && !splice_size(c, parts + few)) few++;
    WITHOUT_GIL_FOR("send", n = writev(fd, parts, few));
    return n;
}

int connection_write(Ref self, struct iovec *parts, int count) {
    while (count) {
        Connection *c = connection_of(self);
        if (connection_need_open(self) < 0) return -1;
        int fd = c->fd;
        ssize_t n = write_some(c, parts, count);
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

/* ---- reading */

ssize_t connection_read_some(Ref self, void *out, size_t size) {
    for (;;) {
        ssize_t n;
        if (connection_need_open(self) < 0) return -1;
        int fd = connection_of(self)->fd;
        WITHOUT_GIL_FOR("recv", n = read(fd, out, size));
        if (n >= 0) return n;
        if (io_trouble(fd, POLLIN) < 0) return -1;
    }
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

size_t connection_read_awake(Ref self, void *out, size_t size) {
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

/* ---- waiting for it */

static Own connection_poll(Ref self, const Ref *args) {
    int64_t deadline = DEADLINE_NOW;
    if (connection_need_readable(self) < 0 || (args[0] && deadline_from(args[0], &deadline) < 0)) return NULL;
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
static int connection_shut(Connection *c) {
    int fd = c->fd;
    c->fd = -1;
    return fd >= 0 ? close(fd) : 0;
}

static void connection_dealloc(Object *o) {
    connection_shut((Connection *)o);
    object_free(o);
}

static Own connection_close(Ref self, const Ref *args) {
    return connection_shut(connection_of(self)) < 0 ? throw_errno() : None;
}

static Own connection_fileno(Ref self, const Ref *args) {
    return connection_need_open(self) < 0 ? NULL : small_int_new(connection_of(self)->fd);
}

/* The descriptor is no longer this object's. */
static Own connection_detach(Ref self, const Ref *args) {
    if (connection_need_open(self) < 0) return NULL;
    int fd = connection_of(self)->fd;
    connection_of(self)->fd = -1;
    return small_int_new(fd);
}

static Own connection_lend(Ref self, const Ref *args) {
    connection_of(self)->lends = true;
    return None;
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
    {"send(self, obj, /)", message_send, "Send an object.", 0},
    {"recv(self, /)", message_recv, "Wait for an object.", 0},
    {"send_bytes(self, buf, offset=0, size=None)", message_send_bytes, "Send bytes as one message.", 0},
    {"recv_bytes(self, maxlength=None)", message_recv_bytes, "Wait for a message of bytes.", 0},
    {"_send_many(self, messages, /)", message_send_many, "Send messages, which are bytes or were made by pickled(): in one write if they are short.", 0},
    {"_recv_many(self, most=None, /)", message_recv_many, "Wait for a message: it and what else has come, each as (True, object) or (False, exception); if it is longer than most, an Arriving.", 0},
    {"_lend(self, /)", connection_lend, "From now on large arrays are lent where they can be, not copied: for a pipe whose reader calls recv or _recv_many.", 0},
    {"recv_bytes_into(self, buf, offset=0)", message_recv_bytes_into, "Wait for a message; its length.", 0},
    {"poll(self, timeout=0.0)", connection_poll, "Is there something to read?", 0},
    {"fileno(self, /)", connection_fileno, "The descriptor.", 0},
    {"_detach(self, /)", connection_detach, "The descriptor, which is then the caller's.", 0},
    {"close(self, /)", connection_close, "Close it.", 0},
    {"__enter__(self, /)", connection_enter, "Itself.", 0},
    {"__exit__(self, type, value, traceback, /)", connection_close, "Close it.", 0},
    {"__reduce__(self, /)", connection_reduce, "For a process that is being spawned.", 0},
    {0},
};
/* The descriptor, or None.  Who sets it to None takes it over. */
static Own connection_handle(Ref self) {
    int fd = connection_of(self)->fd;
    return fd < 0 ? None : small_int_new(fd);
}
static int connection_set_handle(Ref self, Ref value) {
    int fd = -1;
    if (!value) return fail(AttributeError, "cannot delete attribute");
    if (!is_none(value) && int_from(value, &fd) < 0) return -1;
    connection_of(self)->fd = fd;
    return 0;
}

static const GetSetRow connection_getset[] = {
    {"_handle", connection_handle, connection_set_handle, "The descriptor."},
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
