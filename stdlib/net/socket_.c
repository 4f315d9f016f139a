/* The module _socket: the type socket, with the calls as C has them and Python's timeouts. */
#include "stdlib/net/socket.h"

#include <fcntl.h>
#include <limits.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <unistd.h>

#include "runtime/base/clock.h"
#include "runtime/gil/gil.h"

typedef struct Socket {
    Object head;
    int fd;                      /* -1: closed */
    int family, type, proto;
    int64_t timeout_ns;          /* -1: none; 0: non-blocking */
    Own weakrefs;
} Socket;

static int64_t default_timeout_ns = -1; /* guarded by the GIL */

static Type socket_type;

static Socket *socket_of(Ref v) { return (Socket *)object_of(v); }

int socket_handle(Ref v, int *fd, int64_t *timeout_ns) {
    if (!is_kind(v, &socket_type)) return fail(TypeError, "expected a socket, not %T", v);
    *fd = socket_of(v)->fd;
    *timeout_ns = socket_of(v)->timeout_ns;
    errno = EBADF;
    return *fd >= 0 ? 0 : fail_errno();
}

/* ---- waiting */

static int fail_timed_out(void) { return fail(TimeoutError, "timed out"); }

/* Until the socket is ready; 0, or -1: the deadline passed, a handler raised. */
static int wait_ready(const Socket *s, short events, int64_t deadline) {
    for (;;) {
        struct pollfd item = {s->fd, events, 0};
        struct timespec left = clock_timespec_of_ns(deadline_left_ns(deadline));
        int n;
        WITHOUT_GIL_FOR("poll", n = ppoll(&item, 1, deadline == DEADLINE_NEVER ? NULL : &left, NULL));
        if (n > 0) return 0;
        if (n == 0) return fail_timed_out();
        if (errno != EINTR) return fail_errno();
        if (signals_run() < 0) return -1;
    }
}

/* A call on a descriptor: its result, or -1 and errno. */
typedef struct Call {
    ssize_t (*make)(int fd, struct Call *call);
    const char *name;            /* for statistics */
    short events;                /* POLLIN or POLLOUT: what it waits for */
    void *data;
    size_t size;
    int flags;
    SocketAddress *address;
    socklen_t address_size;
} Call;

static int64_t deadline_of(const Socket *s) { return s->timeout_ns > 0 ? deadline_after(s->timeout_ns) : DEADLINE_NEVER; }

/* Makes it, and again after signals, until the deadline. */
static ssize_t socket_call_until(Socket *s, Call *call, int64_t deadline) {
    for (;;) {
        ssize_t n;
        int fd = s->fd;
        if (fd < 0) {
            errno = EBADF;
            return fail_errno();
        }
        if (s->timeout_ns > 0 && wait_ready(s, call->events, deadline) < 0) return -1;
        WITHOUT_GIL_FOR(call->name, n = call->make(fd, call));
        if (n >= 0) return n;
        if (errno == EINTR) {
            if (signals_run() < 0) return -1;
        } else if (s->timeout_ns <= 0 || (errno != EAGAIN && errno != EWOULDBLOCK)) {
            return fail_errno();
        }
    }
}
static ssize_t socket_call(Socket *s, Call *call) { return socket_call_until(s, call, deadline_of(s)); }

static ssize_t make_recv(int fd, Call *c) { return recv(fd, c->data, c->size, c->flags); }
static ssize_t make_send(int fd, Call *c) { return send(fd, c->data, c->size, c->flags | MSG_NOSIGNAL); }
static ssize_t make_accept(int fd, Call *c) { return accept4(fd, &c->address->any, &c->address_size, SOCK_CLOEXEC); }
static ssize_t make_recvfrom(int fd, Call *c) { return recvfrom(fd, c->data, c->size, c->flags, &c->address->any, &c->address_size); }
static ssize_t make_sendto(int fd, Call *c) { return sendto(fd, c->data, c->size, c->flags | MSG_NOSIGNAL, &c->address->any, c->address_size); }

/* ---- timeouts */

static int set_blocking(int fd, bool blocking) {
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0) return fail_errno();
    int wanted = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    return wanted == flags || fcntl(fd, F_SETFL, wanted) == 0 ? 0 : fail_errno();
}

static int timeout_from(Ref v, int64_t *out) {
    *out = -1;
    if (is_none(v)) return 0;
    if (seconds_from(v, out) < 0) return -1;
    return *out >= 0 ? 0 : fail(ValueError, "Timeout value out of range");
}

static Own timeout_object(int64_t ns) { return ns < 0 ? None : float_new(clock_seconds_of_ns(ns)); }

static Own set_timeout(Socket *s, int64_t ns) {
    s->timeout_ns = ns;
    return set_blocking(s->fd, ns < 0) < 0 ? NULL : None;
}

static Own socket_settimeout(Ref self, const Ref *a) {
    int64_t ns;
    return timeout_from(a[0], &ns) < 0 ? NULL : set_timeout(socket_of(self), ns);
}
static Own socket_setblocking(Ref self, const Ref *a) {
    int blocking = truth(a[0]);
    return blocking < 0 ? NULL : set_timeout(socket_of(self), blocking ? -1 : 0);
}
static Own socket_gettimeout(Ref self, const Ref *a) { return timeout_object(socket_of(self)->timeout_ns); }
static Own socket_getblocking(Ref self, const Ref *a) { return bool_new(socket_of(self)->timeout_ns != 0); }

/* ---- making and ending */

/* What kind of socket a descriptor is. */
static int option_of_fd(int fd, int option, int *out) {
    socklen_t size = sizeof *out;
    return getsockopt(fd, SOL_SOCKET, option, out, &size) < 0 ? fail_errno() : 0;
}

static int adopt(Socket *s, Ref fileno) {
    int fd;
    if (int_from(fileno, &fd) < 0) return -1;
    if (fd < 0) return fail(ValueError, "negative file descriptor");
    if (s->family == -1 && option_of_fd(fd, SO_DOMAIN, &s->family) < 0) return -1;
    if (s->type == -1 && option_of_fd(fd, SO_TYPE, &s->type) < 0) return -1;
    if (s->proto == -1 && option_of_fd(fd, SO_PROTOCOL, &s->proto) < 0) return -1;
    s->fd = fd;
    return 0;
}

static int make_socket(Socket *s) {
    if (s->family == -1) s->family = AF_INET;
    if (s->type == -1) s->type = SOCK_STREAM;
    if (s->proto == -1) s->proto = 0;
    s->fd = socket(s->family, s->type | SOCK_CLOEXEC, s->proto);
    return s->fd < 0 ? fail_errno() : 0;
}

static int socket_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[4];
    int numbers[3] = {-1, -1, -1};
    Socket *s = socket_of(self);
    if (args_bind(&signature, "socket(family=-1, type=-1, proto=-1, fileno=None)", args, count, names, a) < 0) return -1;
    for (size_t i = 0; i < 3; i++)
        if (a[i] && int_from(a[i], &numbers[i]) < 0) return -1;
    if (AUDIT("socket.__new__", self, small_int_new(numbers[0]), small_int_new(numbers[1]), small_int_new(numbers[2])) < 0) return -1;
    s->family = numbers[0];
    s->type = numbers[1];
    s->proto = numbers[2];
    if ((a[3] && !is_none(a[3]) ? adopt(s, a[3]) : make_socket(s)) < 0) return -1;
    int64_t non_blocking = s->type & SOCK_NONBLOCK ? 0 : -1;
    s->type &= ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
    s->timeout_ns = non_blocking == 0 ? 0 : default_timeout_ns;
    return s->timeout_ns >= 0 ? set_blocking(s->fd, false) : 0;
}

static Own socket_new(Type *type, const Ref *args, size_t count, Ref names) {
    Socket *s = object_new(type, 0);
    if (!s) return NULL;
    s->fd = s->family = s->type = s->proto = -1;
    s->timeout_ns = -1;
    return as_own(s);
}

static Own socket_close(Ref self, const Ref *a) {
    Socket *s = socket_of(self);
    int fd = s->fd, status = 0;
    s->fd = -1;
    if (fd >= 0) WITHOUT_GIL(status = close(fd));
    return status < 0 && errno != ECONNRESET ? throw_errno() : None;
}

static Own socket_detach(Ref self, const Ref *a) {
    int fd = socket_of(self)->fd;
    socket_of(self)->fd = -1;
    return small_int_new(fd);
}
static Own socket_fileno(Ref self, const Ref *a) { return small_int_new(socket_of(self)->fd); }

static Own socket_repr(Ref self) {
    Socket *s = socket_of(self);
    return str_format("<socket object, fd=%d, family=%d, type=%d, proto=%d>", s->fd, s->family, s->type, s->proto);
}

/* The buffers of a socket that nobody closed are the kernel's business, so this does not wait. */
static void close_at_once(Socket *s) {
    if (s->fd >= 0) close(s->fd);
    s->fd = -1;
}

/* The warning may keep the socket, but not what it stands for. */
static Own socket_finalize(Ref self) {
    if (socket_of(self)->fd >= 0 && hooks.warn && warn_resource(self, "unclosed %R", self) < 0) error_unraisable(self);
    close_at_once(socket_of(self));
    return None;
}

static void socket_dealloc(Object *o) {
    Socket *s = (Socket *)o;
    if (s->weakrefs) weakref_clear_all(o);
    close_at_once(s);
    object_free(o);
}

/* ---- connecting */

static Own none_or_errno(int status) { return status < 0 ? throw_errno() : None; }

static Own socket_bind(Ref self, const Ref *a) {
    SocketAddress address;
    socklen_t size;
    if (address_from(a[0], socket_of(self)->family, "bind", &address, &size) < 0 || AUDIT("socket.bind", self, a[0]) < 0) return NULL;
    return none_or_errno(bind(socket_of(self)->fd, &address.any, size));
}

static Own socket_listen(Ref self, const Ref *a) {
    int backlog = 128;
    if (a[0] && int_from(a[0], &backlog) < 0) return NULL;
    return none_or_errno(listen(socket_of(self)->fd, backlog < 0 ? 0 : backlog));
}

/* (descriptor, address) */
static Own socket_accept(Ref self, const Ref *a) {
    SocketAddress address = {0};
    Call call = {.make = make_accept, .name = "accept", .events = POLLIN, .address = &address, .address_size = sizeof address};
    ssize_t fd = socket_call(socket_of(self), &call);
    if (fd < 0) return NULL;
    scoped Own from = address_object(&address, call.address_size);
    Own result = from ? tuple_pack(2, small_int_new(fd), from) : NULL;
    if (!result) close((int)fd);
    return result;
}

/* 0, an errno, or -1: an exception. */
static int connect_errno(Ref self, Ref where, const char *function) {
    Socket *s = socket_of(self);
    SocketAddress address;
    socklen_t size;
    int status, error = 0, fd = s->fd;
    if (address_from(where, s->family, function, &address, &size) < 0 || AUDIT("socket.connect", self, where) < 0) return -1;
    WITHOUT_GIL(status = connect(fd, &address.any, size));
    if (status == 0) return 0;
    bool goes_on = errno == EINTR || (errno == EINPROGRESS && s->timeout_ns > 0);
    if (!goes_on) return errno;
    if (errno == EINTR && signals_run() < 0) return -1;
    if (wait_ready(s, POLLOUT, deadline_of(s)) < 0) return -1;
    return option_of_fd(fd, SO_ERROR, &error) < 0 ? -1 : error;
}

static Own socket_connect(Ref self, const Ref *a) {
    int error = connect_errno(self, a[0], "connect");
    if (error <= 0) return error ? NULL : None;
    errno = error;
    return throw_errno();
}
static Own socket_connect_ex(Ref self, const Ref *a) {
    int error = connect_errno(self, a[0], "connect_ex");
    if (error < 0 && error_clear_if(TimeoutError)) error = EAGAIN;
    return error < 0 ? NULL : small_int_new(error);
}

static Own socket_shutdown(Ref self, const Ref *a) {
    int how;
    return int_from(a[0], &how) < 0 ? NULL : none_or_errno(shutdown(socket_of(self)->fd, how));
}

typedef int (*NameCall)(int fd, struct sockaddr *address, socklen_t *size);
static Own socket_name(Ref self, NameCall function) {
    SocketAddress address = {0};
    socklen_t size = sizeof address;
    return function(socket_of(self)->fd, &address.any, &size) < 0 ? throw_errno() : address_object(&address, size);
}
static Own socket_getsockname(Ref self, const Ref *a) { return socket_name(self, getsockname); }
static Own socket_getpeername(Ref self, const Ref *a) { return socket_name(self, getpeername); }

/* ---- receiving */

static int flags_from(Ref v, int *out) {
    *out = 0;
    return v ? int_from(v, out) : 0;
}

/* Up to size bytes, and where they came from if `from` is not NULL. */
static Own receive(Ref self, Ref size_given, Ref flags, Own *from) {
    ssize_t size;
    SocketAddress address = {0};
    Call call = {.make = from ? make_recvfrom : make_recv, .name = "recv", .events = POLLIN, .address = &address, .address_size = sizeof address};
    if (index_ssize(size_given, &size) < 0 || flags_from(flags, &call.flags) < 0) return NULL;
    if (size < 0) return throw(ValueError, "negative buffersize in %s", from ? "recvfrom" : "recv");
    scoped Own bytes = bytes_new_empty((size_t)size);
    if (!bytes) return NULL;
    call.data = bytes_data(bytes);
    call.size = (size_t)size;
    ssize_t n = socket_call(socket_of(self), &call);
    if (n < 0) return NULL;
    if (from && !(*from = address_object(&address, call.address_size))) return NULL;
    return n == size ? give(bytes) : bytes_shrink_take(give(bytes), (size_t)n);
}

static Own socket_recv(Ref self, const Ref *a) { return receive(self, a[0], a[1], NULL); }
static Own socket_recvfrom(Ref self, const Ref *a) {
    scoped Own from = NULL, data = receive(self, a[0], a[1], &from);
    return data ? tuple_pack(2, data, from) : NULL;
}

/* The arguments (buffer, nbytes=0, flags=0), then the call; how many bytes came, or -1. */
static ssize_t receive_into(Ref self, const Ref *a, Call *call, const char *argument, const char *negative, const char *too_small) {
    Buffer buffer;
    ssize_t most = 0, n = -1;
    if ((a[1] && index_ssize(a[1], &most) < 0) || flags_from(a[2], &call->flags) < 0) return -1;
    if (buffer_get_target(a[0], &buffer, argument) < 0) return -1;
    call->data = buffer.data;
    call->size = most ? (size_t)most : buffer.size_bytes;
    if (most < 0) throw(ValueError, "%s", negative);
    else if (call->size > buffer.size_bytes) throw(ValueError, "%s", too_small);
    else n = socket_call(socket_of(self), call);
    buffer_release(&buffer);
    return n;
}

static Own socket_recv_into(Ref self, const Ref *a) {
    Call call = {.make = make_recv, .name = "recv", .events = POLLIN};
    ssize_t n = receive_into(self, a, &call, "recv_into() argument 1", "negative buffersize in recv_into", "buffer too small for requested bytes");
    return n < 0 ? NULL : small_int_new(n);
}

static Own socket_recvfrom_into(Ref self, const Ref *a) {
    SocketAddress address = {0};
    Call call = {.make = make_recvfrom, .name = "recvfrom", .events = POLLIN, .address = &address, .address_size = sizeof address};
    ssize_t n = receive_into(self, a, &call, "recvfrom_into() argument 1", "negative buffersize in recvfrom_into",
                             "nbytes is greater than the length of the buffer");
    scoped Own from = n < 0 ? NULL : address_object(&address, call.address_size);
    return from ? tuple_pack(2, small_int_new(n), from) : NULL;
}

/* ---- sending */

static Own send_once(Ref self, Ref data, Call *call) {
    Buffer buffer;
    if (buffer_get(data, &buffer, BUFFER_READ) < 0) return NULL;
    call->data = buffer.data;
    call->size = buffer.size_bytes;
    ssize_t n = socket_call(socket_of(self), call);
    buffer_release(&buffer);
    return n < 0 ? NULL : small_int_new(n);
}

static Own socket_send(Ref self, const Ref *a) {
    Call call = {.make = make_send, .name = "send", .events = POLLOUT};
    return flags_from(a[1], &call.flags) < 0 ? NULL : send_once(self, a[0], &call);
}

/* sendto(data, address) or sendto(data, flags, address) */
static Own socket_sendto(Ref self, const Ref *a) {
    SocketAddress address;
    Call call = {.make = make_sendto, .name = "send", .events = POLLOUT, .address = &address};
    Ref where = a[2] ? a[2] : a[1];
    if (a[2] && int_from(a[1], &call.flags) < 0) return NULL;
    if (address_from(where, socket_of(self)->family, "sendto", &address, &call.address_size) < 0) return NULL;
    if (AUDIT("socket.sendto", self, where) < 0) return NULL;
    return send_once(self, a[0], &call);
}

/* The timeout is for all of it.  A signal may end a send that has sent something already: it is seen here. */
static int send_all(Socket *s, Call *call) {
    int64_t deadline = deadline_of(s);
    while (call->size) {
        ssize_t n = socket_call_until(s, call, deadline);
        if (n < 0 || signals_run() < 0) return -1;
        call->data = (char *)call->data + n;
        call->size -= (size_t)n;
    }
    return 0;
}

static Own socket_sendall(Ref self, const Ref *a) {
    Buffer buffer;
    Call call = {.make = make_send, .name = "send", .events = POLLOUT};
    if (flags_from(a[1], &call.flags) < 0 || buffer_get(a[0], &buffer, BUFFER_READ) < 0) return NULL;
    call.data = buffer.data;
    call.size = buffer.size_bytes;
    int status = send_all(socket_of(self), &call);
    buffer_release(&buffer);
    return status < 0 ? NULL : None;
}

/* ---- messages: data from several buffers, with things that go along (descriptors of files) */

enum { ANCILLARY_MOST = 1 << 16 };
static ssize_t make_sendmsg(int fd, Call *c) { return sendmsg(fd, c->data, c->flags | MSG_NOSIGNAL); }
static ssize_t make_recvmsg(int fd, Call *c) { return recvmsg(fd, c->data, c->flags); }

/* Appends (level, type, data) to the control data. */
static int put_ancillary(Ref item, char *control, size_t *used) {
    int level, type;
    Buffer data;
    scoped Own parts = sequence_fast(item, "sendmsg() argument 2 must be an iterable of 3-tuples");
    scoped Own row = parts ? tuple_from(parts) : NULL;
    if (!row) return -1;
    if (tuple_length(row) != 3) return fail(TypeError, "sendmsg() ancillary data items must be 3-tuples");
    if (int_from(tuple_item_peek(row, 0), &level) < 0 || int_from(tuple_item_peek(row, 1), &type) < 0) return -1;
    if (buffer_get(tuple_item_peek(row, 2), &data, BUFFER_READ) < 0) return -1;
    size_t size = data.size_bytes, room = size < ANCILLARY_MOST ? CMSG_SPACE(size) : ANCILLARY_MOST;
    bool fits = *used + room < ANCILLARY_MOST;
    if (fits) {
        struct cmsghdr *header = (struct cmsghdr *)(control + *used);
        memset(header, 0, room);
        *header = (struct cmsghdr){.cmsg_len = CMSG_LEN(size), .cmsg_level = level, .cmsg_type = type};
        memcpy(CMSG_DATA(header), data.data, size);
        *used += room;
    }
    buffer_release(&data);
    return fits ? 0 : fail(OSError, "too much ancillary data");
}

/* sendmsg(buffers, ancdata=(), flags=0, address=None).  The pieces are joined: they go out as one message either way. */
static Own socket_sendmsg(Ref self, const Ref *a) {
    SocketAddress address;
    Call call = {.make = make_sendmsg, .name = "sendmsg", .events = POLLOUT};
    socklen_t address_size = 0;
    size_t used = 0;
    scoped Own pieces = list_from(a[0]), nothing = bytes_new("", 0), data = pieces && nothing ? call_method_named(nothing, "join", (Ref[]){pieces}, 1) : NULL;
    scoped Own ancillary = !data ? NULL : a[1] ? list_from(a[1]) : list_new(0), room = ancillary ? bytes_new_empty(ANCILLARY_MOST) : NULL;
    if (!room || flags_from(a[2], &call.flags) < 0) return NULL;
    for (size_t i = 0; i < list_length(ancillary); i++)
        if (put_ancillary(list_item_peek(ancillary, i), bytes_data(room), &used) < 0) return NULL;
    bool named = a[3] && !is_none(a[3]);
    if (named && address_from(a[3], socket_of(self)->family, "sendmsg", &address, &address_size) < 0) return NULL;
    if (AUDIT("socket.sendmsg", self, named ? a[3] : None) < 0) return NULL;
    struct iovec piece = {bytes_data(data), bytes_length(data)};
    struct msghdr message = {.msg_name = named ? &address : NULL, .msg_namelen = address_size, .msg_iov = &piece, .msg_iovlen = 1,
                             .msg_control = used ? bytes_data(room) : NULL, .msg_controllen = used};
    call.data = &message;
    ssize_t n = socket_call(socket_of(self), &call);
    return n < 0 ? NULL : int_new(n);
}

/* [(level, type, data), ...] */
static Own ancillary_list(struct msghdr *message) {
    scoped Own all = list_new(0);
    for (struct cmsghdr *h = CMSG_FIRSTHDR(message); all && h; h = CMSG_NXTHDR(message, h)) {
        scoped Own data = bytes_new(CMSG_DATA(h), h->cmsg_len - CMSG_LEN(0));
        if (!data || list_append_take(all, tuple_pack(3, small_int_new(h->cmsg_level), small_int_new(h->cmsg_type), data)) < 0) return NULL;
    }
    return give(all);
}

/* Waits for a message into the pieces of what; rest: the arguments ancbufsize and flags.  The number of bytes, and
 * out: what came along, flags, address; or -1. */
static ssize_t receive_message(Ref self, const char *name, struct msghdr *what, const Ref *rest, Own out[3]) {
    ssize_t room_size = 0;
    SocketAddress address = {0};
    Call call = {.make = make_recvmsg, .name = name, .events = POLLIN, .data = what};
    if ((rest[0] && index_ssize(rest[0], &room_size) < 0) || flags_from(rest[1], &call.flags) < 0) return -1;
    if (room_size < 0 || room_size > ANCILLARY_MOST) return fail(ValueError, "invalid ancillary data buffer length");
    scoped Own room = bytes_new_empty((size_t)room_size + 1);
    if (!room) return -1;
    what->msg_name = &address;
    what->msg_namelen = sizeof address;
    what->msg_control = room_size ? bytes_data(room) : NULL;
    what->msg_controllen = (size_t)room_size;
    ssize_t n = socket_call(socket_of(self), &call);
    scoped Own ancillary = n < 0 ? NULL : ancillary_list(what), from = ancillary ? address_object(&address, what->msg_namelen) : NULL;
    if (!from) return -1;
    out[0] = give(ancillary);
    out[1] = small_int_new(what->msg_flags);
    out[2] = give(from);
    return n;
}

/* recvmsg(bufsize, ancbufsize=0, flags=0): (data, ancillary data, flags, address) */
static Own socket_recvmsg(Ref self, const Ref *a) {
    ssize_t size;
    Own got[4] = {NULL};
    if (index_ssize(a[0], &size) < 0) return NULL;
    if (size < 0) return throw(ValueError, "negative buffer size in recvmsg()");
    scoped Own data = bytes_new_empty((size_t)size);
    if (!data) return NULL;
    struct iovec piece = {bytes_data(data), (size_t)size};
    ssize_t n = receive_message(self, "recvmsg", &(struct msghdr){.msg_iov = &piece, .msg_iovlen = 1}, a + 1, got + 1);
    if (n < 0) return NULL;
    got[0] = n == size ? give(data) : bytes_shrink_take(give(data), (size_t)n);
    if (got[0]) return tuple_from_array_take(got, 4);
    for (size_t i = 1; i < 4; i++) decref(got[i]);
    return NULL;
}

/* recvmsg_into(buffers, ancbufsize=0, flags=0): (how many bytes, ancillary data, flags, address) */
static Own socket_recvmsg_into(Ref self, const Ref *a) {
    Own got[4] = {NULL};
    ssize_t n = -1;
    scoped Own given = sequence_fast(a[0], "recvmsg_into() argument 1 must be an iterable"), row = given ? tuple_from(given) : NULL;
    if (!row) return NULL;
    size_t wanted = tuple_length(row), count = 0;
    Buffer *buffers = mem_alloc_array(wanted, sizeof *buffers);
    struct iovec *pieces = mem_alloc_array(wanted, sizeof *pieces);
    if (!buffers || !pieces) {
        mem_free(buffers);
        mem_free(pieces);
        return throw_memory();
    }
    for (; count < wanted; count++) {
        if (buffer_get(tuple_item_peek(row, count), &buffers[count], BUFFER_WRITE) < 0) {
            error_clear();
            throw(TypeError, "recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers");
            break;
        }
        pieces[count] = (struct iovec){buffers[count].data, buffers[count].size_bytes};
    }
    if (count == wanted) n = receive_message(self, "recvmsg_into", &(struct msghdr){.msg_iov = pieces, .msg_iovlen = count}, a + 1, got + 1);
    while (count > 0) buffer_release(&buffers[--count]);
    mem_free(buffers);
    mem_free(pieces);
    if (n < 0) return NULL;
    got[0] = int_new(n);
    return tuple_from_array_take(got, 4);
}

/* ---- options */

static Own socket_setsockopt(Ref self, const Ref *a) {
    int level, option, value;
    Buffer buffer;
    if (int_from(a[0], &level) < 0 || int_from(a[1], &option) < 0) return NULL;
    int fd = socket_of(self)->fd;
    if (is_int(a[2])) return int_from(a[2], &value) < 0 ? NULL : none_or_errno(setsockopt(fd, level, option, &value, sizeof value));
    if (buffer_get(a[2], &buffer, BUFFER_READ) < 0) return NULL;
    int status = buffer.size_bytes > INT_MAX ? (errno = EINVAL, -1) : setsockopt(fd, level, option, buffer.data, (socklen_t)buffer.size_bytes);
    Own result = none_or_errno(status);
    buffer_release(&buffer);
    return result;
}

static Own socket_getsockopt(Ref self, const Ref *a) {
    enum { MOST = 1024 };
    int level, option, size = 0, value = 0;
    char data[MOST];
    if (int_from(a[0], &level) < 0 || int_from(a[1], &option) < 0 || (a[2] && int_from(a[2], &size) < 0)) return NULL;
    if (size < 0 || size > MOST) return throw(OSError, "getsockopt buflen out of range");
    socklen_t length = size ? (socklen_t)size : sizeof value;
    if (getsockopt(socket_of(self)->fd, level, option, size ? (void *)data : &value, &length) < 0) return throw_errno();
    return size ? bytes_new(data, length) : small_int_new(value);
}

/* ---- the type */

static const MethodRow socket_methods[] = {
    {"_accept()", socket_accept, "Wait for a connection: (descriptor, address).", 0},
    {"bind(address, /)", socket_bind, "Give the socket an address.", 0},
    {"close()", socket_close, "Close it.", 0},
    {"connect(address, /)", socket_connect, "Connect to an address.", 0},
    {"connect_ex(address, /)", socket_connect_ex, "Connect; an error number instead of an exception.", 0},
    {"detach()", socket_detach, "Let go of the descriptor.", 0},
    {"fileno()", socket_fileno, "The descriptor, -1 when closed.", 0},
    {"getpeername()", socket_getpeername, "The other end's address.", 0},
    {"getsockname()", socket_getsockname, "This end's address.", 0},
    {"getsockopt(level, option, buffersize=0, /)", socket_getsockopt, "An option, as a number or as bytes.", 0},
    {"setsockopt(level, option, value, /)", socket_setsockopt, "Set an option to a number or bytes.", 0},
    {"getblocking()", socket_getblocking, "Is there anything it waits for?", 0},
    {"gettimeout()", socket_gettimeout, "Seconds, or None.", 0},
    {"settimeout(timeout, /)", socket_settimeout, "Seconds; None: for ever; 0: do not wait.", 0},
    {"setblocking(flag, /)", socket_setblocking, "settimeout(None) or settimeout(0).", 0},
    {"listen(backlog=128, /)", socket_listen, "Let others connect.", 0},
    {"recv(bufsize, flags=0, /)", socket_recv, "Wait for data: up to bufsize bytes, b'' at the end.", 0},
    {"recvfrom_into(buffer, nbytes=0, flags=0)", socket_recvfrom_into, "Wait for data, and put them there: (how many, address).", 0},
    {"recv_into(buffer, nbytes=0, flags=0)", socket_recv_into, "Wait for data, and put them there: how many.", 0},
    {"recvfrom(bufsize, flags=0, /)", socket_recvfrom, "Wait for data: (data, address).", 0},
    {"recvmsg(bufsize, ancbufsize=0, flags=0, /)", socket_recvmsg, "Wait for a message: (data, what came along, flags, address).", 0},
    {"recvmsg_into(buffers, ancbufsize=0, flags=0, /)", socket_recvmsg_into,
     "Wait for a message, into several buffers: (how many bytes, what came along, flags, address).", 0},
    {"sendmsg(buffers, ancdata=(), flags=0, address=None, /)", socket_sendmsg, "Send the data of several buffers, and what goes along.", 0},
    {"send(data, flags=0, /)", socket_send, "Send some of the data: how many bytes.", 0},
    {"sendall(data, flags=0, /)", socket_sendall, "Send all of the data.", 0},
    {"sendto(data, flags_or_address, address=None, /)", socket_sendto, "Send a datagram.", 0},
    {"shutdown(how, /)", socket_shutdown, "End one or both directions.", 0},
    {0},
};
static const MemberRow socket_members[] = {
    {"family", MEMBER_INT, offsetof(Socket, family), false, "AF_INET ..."},
    {"type", MEMBER_INT, offsetof(Socket, type), false, "SOCK_STREAM ..."},
    {"proto", MEMBER_INT, offsetof(Socket, proto), false, "The protocol, mostly 0."},
    {0},
};
static Own socket_timeout_get(Ref self) { return timeout_object(socket_of(self)->timeout_ns); }
static const GetSetRow socket_getset[] = {{"timeout", socket_timeout_get, NULL, "Seconds, or None."}, {0}};

static Type socket_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_socket.socket", .flags = TYPE_BASE, .size = sizeof(Socket),
    .doc = "socket(family=-1, type=-1, proto=-1, fileno=None)\n--\n\nOne end of a connection.",
    .weakrefs_offset = offsetof(Socket, weakrefs), .base = &object_type, .methods = socket_methods, .members = socket_members,
    .getset = socket_getset, .new = socket_new, .init = socket_init, .finalize = socket_finalize,
    .dealloc = socket_dealloc, .repr = socket_repr,
};

/* ---- the module */

static Own module_socketpair(Ref module, const Ref *a) {
    int fds[2], numbers[3] = {AF_UNIX, SOCK_STREAM, 0};
    for (size_t i = 0; i < 3; i++)
        if (a[i] && int_from(a[i], &numbers[i]) < 0) return NULL;
    if (socketpair(numbers[0], numbers[1] | SOCK_CLOEXEC, numbers[2], fds) < 0) return throw_errno();
    return tuple_pack(2, small_int_new(fds[0]), small_int_new(fds[1]));
}
static Own module_getdefaulttimeout(Ref module, const Ref *a) { return timeout_object(default_timeout_ns); }
static Own module_setdefaulttimeout(Ref module, const Ref *a) { return timeout_from(a[0], &default_timeout_ns) < 0 ? NULL : None; }

static Own ancillary_size(Ref v, bool padded) {
    ssize_t size;
    if (index_ssize(v, &size) < 0) return NULL;
    if (size < 0 || size > INT_MAX) return throw(OverflowError, "%s() argument out of range", padded ? "CMSG_SPACE" : "CMSG_LEN");
    return int_new((int64_t)(padded ? CMSG_SPACE((size_t)size) : CMSG_LEN((size_t)size)));
}
static Own module_cmsg_len(Ref module, const Ref *a) { return ancillary_size(a[0], false); }
static Own module_cmsg_space(Ref module, const Ref *a) { return ancillary_size(a[0], true); }

static const MethodRow socket_functions[] = {
    {"CMSG_LEN(length, /)", module_cmsg_len, "The size of ancillary data of this length.", 0},
    {"CMSG_SPACE(length, /)", module_cmsg_space, "The room that they need.", 0},
    {"socketpair(family=1, type=1, proto=0, /)", module_socketpair, "Two descriptors connected with each other.", 0},
    {"getdefaulttimeout()", module_getdefaulttimeout, "The timeout of new sockets.", 0},
    {"setdefaulttimeout(timeout, /)", module_setdefaulttimeout, "Set the timeout of new sockets.", 0},
    {0},
};

static int add_functions(Ref module, const MethodRow *rows) {
    scoped Own name = str_intern("_socket");
    for (; name && rows->signature; rows++) {
        scoped Own function = cfunction_new(rows, module, name, NULL);
        scoped Own key = str_new_ascii(rows->signature, strcspn(rows->signature, "("));
        if (!function || !key || dict_set(module_dict_peek(module), key, function) < 0) return -1;
    }
    return name ? 0 : -1;
}

static int socket_module_init(Ref module) {
    return socket_constants_add(module) < 0 ? -1 : add_functions(module, address_functions);
}

static Type *const socket_types[] = {&socket_type, &gai_error_type, NULL};
const ModuleDef _socket_module = {"_socket", "Sockets as the system has them.", socket_functions, socket_types, socket_module_init};
