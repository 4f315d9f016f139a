/* A TlsConnection: one TLS conversation, over a socket or between two MemoryBIOs.  And sessions, which resume an earlier one.
 *
 * Each operation names its owner, the SSLSocket or SSLObject: the socket of the one has the descriptor and the timeout, and
 * the servername callback is told of either. */
#include "stdlib/tls/tls.h"

#include <arpa/inet.h>
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <string.h>

#include "runtime/base/clock.h"
#include "stdlib/net/socket.h"

/* Lines of CPython's _ssl.c, which its messages name. */
enum { LINE_NEW_SERVER = 788, LINE_NEW_CLIENT = 795, LINE_NEW = 805, LINE_HANDSHAKE = 992, LINE_WRITE = 2393, LINE_READ = 2546, LINE_SHUTDOWN = 2672,
       LINE_POST_HANDSHAKE = 2747, LINE_SESSION = 2900 };

bool UNCHECKED tls_visit_begin(void) {
    bool mine = gil_is_mine();
    if (!mine) gil_take();
    return mine;
}
void UNCHECKED tls_visit_end(bool mine) {
    if (!mine) gil_drop("callback's end");
}

/* ---- making */

static int name_server(TlsConnection *c, const char *name) {
    unsigned char ip[16];
    size_t ip_size = inet_pton(AF_INET, name, ip) == 1 ? 4 : inet_pton(AF_INET6, name, ip) == 1 ? 16 : 0;
    enum { HOST_NAME = 0 };
    if (!ip_size && !tls.ctrl(c->ssl, CTRL_SET_SNI_NAME, HOST_NAME, (void *)name)) return throw_tls(LINE_NEW), -1;
    if (!tls_context_of(c->context)->check_hostname) return 0;
    X509_VERIFY_PARAM *param = tls.param(c->ssl);
    if (ip_size ? tls.param_set_ip(param, ip, ip_size) : tls.param_set_host(param, name, strlen(name))) return 0;
    return throw_tls(LINE_NEW), -1;
}

static int attach(TlsConnection *c) {
    if (!c->incoming) {
        BIO *bio = socket_bio_new(c);
        if (!bio) return fail_memory();
        tls.set_bio(c->ssl, bio, bio);
        return 0;
    }
    BIO *in = memory_bio_of(c->incoming)->bio, *out = memory_bio_of(c->outgoing)->bio;
    tls.bio_up_ref(in); /* set_bio consumes one each */
    tls.bio_up_ref(out);
    tls.set_bio(c->ssl, in, out);
    return 0;
}

static int begin(TlsConnection *c) {
    enum { MOVING_BUFFER = 2, AUTO_RETRY = 4, VERIFY_POST_HANDSHAKE = 8 };
    const TlsContext *context = tls_context_of(c->context);
    tls.clear_errors();
    c->ssl = tls.new(context->ctx);
    if (!c->ssl) return throw_tls(LINE_NEW), -1;
    tls.set_ex_data(c->ssl, 0, c);
    if (attach(c) < 0) return -1;
    tls.ctrl(c->ssl, CTRL_MODE, MOVING_BUFFER | AUTO_RETRY, NULL);
    if (context->post_handshake_auth && !c->server_side) tls.set_post_handshake_auth(c->ssl, 1);
    if (is_str(c->hostname)) {
        const char *name = str_utf8(c->hostname, NULL);
        if (!name || name_server(c, name) < 0) return -1;
    }
    (c->server_side ? tls.set_accept_state : tls.set_connect_state)(c->ssl);
    return 0;
}

static int hostname_check(Ref name) {
    if (is_none(name)) return 0;
    if (!is_str(name)) return fail(TypeError, "server_hostname must be a string");
    if (str_length(name) == 0 || str_char(name, 0) == '.') return fail(ValueError, "server_hostname cannot be an empty string or start with a leading dot.");
    return str_has_char(name, 0) ? fail(TypeError, "argument must be encoded string without null bytes, not str") : 0;
}

static int bio_check(Ref v, const char *which) {
    return is_none(v) || is_kind(v, &memory_bio_type) ? 0 : fail(TypeError, "_wrap_bio() argument '%s' must be _ssl.MemoryBIO, not %T", which, v);
}

Own tls_connection_new(Ref context, const Ref *a) {
    int server_side = truth(a[2]), protocol = tls_context_of(context)->protocol;
    if (server_side < 0 || bio_check(a[0], "incoming") < 0 || bio_check(a[1], "outgoing") < 0 || hostname_check(a[3]) < 0) return NULL;
    if (server_side && protocol == PROTOCOL_CLIENT)
        return throw_tls_text("SSLError", 0, "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context", LINE_NEW_SERVER);
    if (!server_side && protocol == PROTOCOL_SERVER)
        return throw_tls_text("SSLError", 0, "Cannot create a client socket with a PROTOCOL_TLS_SERVER context", LINE_NEW_CLIENT);
    TlsConnection *c = object_new(&tls_connection_type, 0);
    if (!c) return NULL;
    scoped Own self = as_own(c);
    rlock_init(&c->lock);
    c->fd = -1;
    c->context = own(context);
    c->first_context = own(context);
    c->hostname = own(a[3]);
    c->server_side = server_side;
    if (!is_none(a[0]) && !is_none(a[1])) {
        c->incoming = own(a[0]);
        c->outgoing = own(a[1]);
    }
    return begin(c) < 0 ? NULL : give(self);
}

static void connection_dealloc(Object *o) {
    TlsConnection *c = (TlsConnection *)o;
    if (c->ssl) tls.free(c->ssl);
    decref(c->context);
    decref(c->first_context);
    decref(c->incoming);
    decref(c->outgoing);
    decref(c->hostname);
    decref(c->owner);
    object_free(o);
}

static int connection_traverse(Object *o, VisitFn visit, void *context) {
    TlsConnection *c = (TlsConnection *)o;
    VISIT(c->context);
    VISIT(c->first_context);
    return 0;
}

/* ---- operations */

static int enter(TlsConnection *c) {
    while (rlock_acquire(&c->lock, DEADLINE_NEVER) != 0)
        if (signals_run() < 0) return -1;
    return 0;
}

typedef struct Operation {
    int (*make)(SSL *ssl, struct Operation *operation); /* without the GIL */
    const char *name;            /* for statistics */
    const char *timed_out;       /* what is said then */
    int line;
    void *data;
    int size;
    bool ends_quietly;           /* the other end's farewell is a result: 0 */
} Operation;

static int wait_ready(int fd, short events, int64_t deadline, const Operation *operation) {
    for (;;) {
        struct pollfd item = {fd, events, 0};
        struct timespec left = clock_timespec_of_ns(deadline_left_ns(deadline));
        int n;
        WITHOUT_GIL_FOR("poll", n = ppoll(&item, 1, deadline == DEADLINE_NEVER ? NULL : &left, NULL));
        if (n > 0) return 0;
        if (n == 0) return fail(TimeoutError, "%s", operation->timed_out);
        if (errno != EINTR) return fail_errno();
        if (signals_run() < 0) return -1;
    }
}

/* One call of libssl under the lock.  Its result if that is positive; else *error is why, and 0: the exception is set unless it
 * is only that the socket is not ready and may be waited for. */
static int attempt(TlsConnection *c, Ref owner, Operation *operation, int fd, bool waits, int *error) {
    int n, why;
    if (enter(c) < 0) return *error = TLS_FAILED, 0;
    Own outer_owner = c->owner;
    int outer_fd = c->fd;
    c->owner = own(owner);
    c->fd = fd;
    SSL *ssl = c->ssl;
    WITHOUT_GIL_FOR(operation->name, tls.clear_errors(); n = operation->make(ssl, operation); why = n > 0 ? TLS_OK : tls.get_error(ssl, n));
    decref(c->owner);
    c->owner = outer_owner;
    c->fd = outer_fd;
    bool later = waits && (why == TLS_WANT_READ || why == TLS_WANT_WRITE);
    enum { HEARD_FAREWELL = 2 }; /* and has not said it */
    bool over = operation->ends_quietly && why == TLS_CLOSED && tls.get_shutdown(ssl) == HEARD_FAREWELL;
    if (why != TLS_OK && !later && !over) throw_tls_result(c, n, why, operation->line);
    rlock_release(&c->lock);
    *error = why;
    return n > 0 ? n : 0;
}

/* How many bytes, or 0 at the end, or -1. */
static int run(Ref self, Ref owner, Operation *operation) {
    TlsConnection *c = tls_connection_of(self);
    scoped Own held = own(self), held_owner = own(owner);
    int fd = -1, error;
    int64_t timeout_ns = 0, deadline = DEADLINE_NEVER;
    if (!c->incoming && socket_handle(owner, &fd, &timeout_ns) < 0) return -1;
    if (timeout_ns > 0) deadline = deadline_after(timeout_ns);
    for (;;) {
        int n = attempt(c, owner, operation, fd, timeout_ns != 0, &error);
        if (error == TLS_OK) return n;
        if (error_occurred()) return -1;
        if (error == TLS_CLOSED) return 0;
        if (wait_ready(fd, error == TLS_WANT_READ ? POLLIN : POLLOUT, deadline, operation) < 0) return -1;
        if (socket_handle(owner, &fd, &timeout_ns) < 0) return -1; /* somebody may have closed it */
    }
}

static int make_handshake(SSL *ssl, Operation *o) { return tls.do_handshake(ssl); }
static int make_read(SSL *ssl, Operation *o) { return tls.read(ssl, o->data, o->size); }
static int make_write(SSL *ssl, Operation *o) { return tls.write(ssl, o->data, o->size); }
/* The first call says farewell, the second waits for the other's. */
static int make_shutdown(SSL *ssl, Operation *o) {
    int n = tls.shutdown(ssl);
    return n == 0 ? tls.shutdown(ssl) : n;
}

static Own connection_handshake(Ref self, const Ref *a) {
    Operation o = {.make = make_handshake, .name = "SSL_do_handshake", .timed_out = "_ssl.c:975: The handshake operation timed out", .line = LINE_HANDSHAKE};
    return run(self, a[0], &o) < 0 ? NULL : None;
}

static Own connection_shutdown(Ref self, const Ref *a) {
    Operation o = {.make = make_shutdown, .name = "SSL_shutdown", .timed_out = "The read operation timed out", .line = LINE_SHUTDOWN};
    return run(self, a[0], &o) < 0 ? NULL : None;
}

/* The question goes out with the next data. */
static Own connection_post_handshake(Ref self, const Ref *a) {
    TlsConnection *c = tls_connection_of(self);
    scoped Own held = own(self);
    if (enter(c) < 0) return NULL;
    tls.clear_errors();
    Own result = tls.verify_client_post_handshake(c->ssl) == 1 ? None : throw_tls(LINE_POST_HANDSHAKE);
    rlock_release(&c->lock);
    return result;
}

static Operation reading(void *data, size_t size) {
    return (Operation){.make = make_read, .name = "SSL_read", .timed_out = "The read operation timed out", .line = LINE_READ, .data = data,
                       .size = size > INT_MAX ? INT_MAX : (int)size, .ends_quietly = true};
}

/* read(owner, size): bytes */
static Own connection_read(Ref self, const Ref *a) {
    ssize_t size;
    if (index_ssize(a[1], &size) < 0) return NULL;
    if (size < 0) return throw(ValueError, "size should not be negative");
    scoped Own bytes = bytes_new_empty(size > INT_MAX ? INT_MAX : (size_t)size);
    if (!bytes || size == 0) return give(bytes);
    Operation o = reading(bytes_data(bytes), bytes_length(bytes));
    int n = run(self, a[0], &o);
    return n < 0 ? NULL : (size_t)n == bytes_length(bytes) ? give(bytes) : bytes_shrink_take(give(bytes), (size_t)n);
}

/* read_into(owner, buffer, size): how many; size 0 or too large: the whole buffer. */
static Own connection_read_into(Ref self, const Ref *a) {
    Buffer buffer;
    ssize_t size;
    if (index_ssize(a[2], &size) < 0 || buffer_get_target(a[1], &buffer, "read() argument 2") < 0) return NULL;
    bool whole = size <= 0 || (size_t)size > buffer.size_bytes;
    Operation o = reading(buffer.data, whole ? buffer.size_bytes : (size_t)size);
    int n = o.size ? run(self, a[0], &o) : 0;
    buffer_release(&buffer);
    return n < 0 ? NULL : small_int_new(n);
}

static Own connection_write(Ref self, const Ref *a) {
    Buffer data;
    if (buffer_get(a[1], &data, BUFFER_READ) < 0) return NULL;
    Operation o = {.make = make_write, .name = "SSL_write", .timed_out = "The write operation timed out", .line = LINE_WRITE, .data = data.data,
                   .size = data.size_bytes > INT_MAX ? INT_MAX : (int)data.size_bytes};
    int n = data.size_bytes ? run(self, a[0], &o) : 0;
    buffer_release(&data);
    return n < 0 ? NULL : small_int_new(n);
}

/* ---- what there is to know */

typedef Own (*Question)(const SSL *ssl);

/* An answer under the lock. */
static Own ask(Ref self, Question question) {
    TlsConnection *c = tls_connection_of(self);
    scoped Own held = own(self);
    if (enter(c) < 0) return NULL;
    Own answer = question(c->ssl);
    rlock_release(&c->lock);
    return answer;
}

static Own pending_of(const SSL *ssl) { return small_int_new(tls.pending(ssl)); }
static Own reused_of(const SSL *ssl) { return bool_new(tls.session_reused(ssl)); }
static Own cipher_of(const SSL *ssl) { return tls_cipher_tuple(tls.current_cipher(ssl)); }
static Own version_of(const SSL *ssl) { return tls.is_init_finished(ssl) ? str_new(tls.version(ssl)) : None; }
static Own alpn_of(const SSL *ssl) {
    const unsigned char *name;
    unsigned size;
    tls.alpn_selected(ssl, &name, &size);
    return name ? str_new_utf8((const char *)name, size) : None;
}
static Own ciphers_of(const SSL *ssl) {
    OPENSSL_STACK *ciphers = tls.ciphers(ssl);
    if (!ciphers) return None;
    scoped Own all = list_new(0);
    for (int i = 0; all && i < tls.stack_num(ciphers); i++)
        if (list_append_take(all, tls_cipher_tuple(tls.stack_value(ciphers, i))) < 0) return NULL;
    return give(all);
}
/* DER, or None. */
static Own certificate_of(const SSL *ssl) {
    if (!tls.is_init_finished(ssl)) return throw(ValueError, "handshake not done yet");
    X509 *certificate = tls.peer_certificate(ssl);
    if (!certificate) return None;
    Own der = tls_der(certificate);
    tls.x509_free(certificate);
    return der;
}

static Own connection_pending(Ref self, const Ref *a) { return ask(self, pending_of); }
static Own connection_cipher(Ref self, const Ref *a) { return ask(self, cipher_of); }
static Own connection_version(Ref self, const Ref *a) { return ask(self, version_of); }
static Own connection_alpn(Ref self, const Ref *a) { return ask(self, alpn_of); }
static Own connection_ciphers(Ref self, const Ref *a) { return ask(self, ciphers_of); }
static Own connection_certificate(Ref self, const Ref *a) { return ask(self, certificate_of); }

/* tls-unique: the first Finished message of the handshake. */
static Own connection_binding(Ref self, const Ref *a) {
    TlsConnection *c = tls_connection_of(self);
    char data[128];
    if (enter(c) < 0) return NULL;
    bool own_one = (tls.session_reused(c->ssl) != 0) != !c->server_side;
    size_t size = (own_one ? tls.finished : tls.peer_finished)(c->ssl, data, sizeof data);
    rlock_release(&c->lock);
    return size ? bytes_new(data, size < sizeof data ? size : sizeof data) : None;
}

static Own connection_context_get(Ref self) { return own(tls_connection_of(self)->context); }
static int connection_context_set(Ref self, Ref value) {
    TlsConnection *c = tls_connection_of(self);
    if (!value || !is_kind(value, &tls_context_type)) return fail(TypeError, "The value must be a SSLContext");
    if (enter(c) < 0) return -1;
    tls.set_ctx(c->ssl, tls_context_of(value)->ctx);
    own_set_take(&c->context, own(value));
    rlock_release(&c->lock);
    return 0;
}
static Own connection_hostname_get(Ref self) { return own(tls_connection_of(self)->hostname); }
static Own connection_server_side_get(Ref self) { return bool_new(tls_connection_of(self)->server_side); }
static Own connection_reused_get(Ref self) { return ask(self, reused_of); }

/* ---- sessions */

static Own connection_session_get(Ref self) {
    TlsConnection *c = tls_connection_of(self);
    if (enter(c) < 0) return NULL;
    SSL_SESSION *session = tls.get1_session(c->ssl);
    rlock_release(&c->lock);
    if (!session) return None;
    TlsSession *s = object_new(&tls_session_type, 0);
    if (!s) {
        tls.session_free(session);
        return NULL;
    }
    s->session = session;
    s->context = own(c->context);
    return as_own(s);
}

static int connection_session_set(Ref self, Ref value) {
    TlsConnection *c = tls_connection_of(self);
    if (!value || !is_exactly(value, &tls_session_type)) return fail(TypeError, "Value is not a SSLSession.");
    if (tls_context_of(tls_session_of(value)->context)->ctx != tls_context_of(c->context)->ctx)
        return fail(ValueError, "Session refers to a different SSLContext.");
    if (c->server_side) return fail(ValueError, "Cannot set session for server-side SSLSocket.");
    if (enter(c) < 0) return -1;
    bool late = tls.is_init_finished(c->ssl), done = !late && tls.set_session(c->ssl, tls_session_of(value)->session);
    rlock_release(&c->lock);
    if (late) return fail(ValueError, "Cannot set session after handshake.");
    return done ? 0 : (throw_tls(LINE_SESSION), -1);
}

static void session_dealloc(Object *o) {
    tls.session_free(((TlsSession *)o)->session);
    decref(((TlsSession *)o)->context);
    object_free(o);
}

static Own session_id_get(Ref self) {
    unsigned size;
    const unsigned char *id = tls.session_id(tls_session_of(self)->session, &size);
    return bytes_new(id, size);
}
static Own session_time_get(Ref self) { return int_new(tls.session_time(tls_session_of(self)->session)); }
static Own session_timeout_get(Ref self) { return int_new(tls.session_timeout(tls_session_of(self)->session)); }
static Own session_hint_get(Ref self) { return int_new_unsigned(tls.session_hint(tls_session_of(self)->session)); }
static Own session_ticket_get(Ref self) { return bool_new(tls.session_has_ticket(tls_session_of(self)->session)); }

static Own session_compare(Ref a, Ref b, int op) {
    if (!is_exactly(b, &tls_session_type) || (op != CMP_EQ && op != CMP_NE)) return NotImplemented;
    scoped Own mine = session_id_get(a), other = mine ? session_id_get(b) : NULL;
    return other ? compare(mine, other, op) : NULL;
}

static const GetSetRow session_getset[] = {
    {"id", session_id_get, NULL, "The session's name, bytes."},
    {"time", session_time_get, NULL, "When it was made, in seconds since the epoch."},
    {"timeout", session_timeout_get, NULL, "How long it is good, in seconds."},
    {"ticket_lifetime_hint", session_hint_get, NULL, "How long its ticket is good, in seconds."},
    {"has_ticket", session_ticket_get, NULL, "Does it have a ticket?"},
    {0},
};

Type tls_session_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_ssl.SSLSession", .base = &object_type, .flags = TYPE_NO_NEW, .size = sizeof(TlsSession),
    .doc = "What a later connection resumes.", .getset = session_getset, .compare = session_compare, .dealloc = session_dealloc,
};

/* ---- the type */

static const MethodRow methods[] = {
    {"alpn(self, /)", connection_alpn, "The protocol agreed on, or None.", 0},
    {"binding(self, /)", connection_binding, "tls-unique, or None.", 0},
    {"certificate(self, /)", connection_certificate, "The other's, in DER, or None.", 0},
    {"cipher(self, /)", connection_cipher, "(name, version, bits), or None.", 0},
    {"ciphers(self, /)", connection_ciphers, "The same of all there are.", 0},
    {"handshake(self, owner, /)", connection_handshake, "Agree on keys; check certificates.", 0},
    {"pending(self, /)", connection_pending, "Bytes that can be read at once.", 0},
    {"post_handshake(self, /)", connection_post_handshake, "Ask the client for its certificate.", 0},
    {"read(self, owner, size, /)", connection_read, "Up to size bytes, b'' at the end.", 0},
    {"read_into(self, owner, buffer, size, /)", connection_read_into, "The same, put there: how many.", 0},
    {"shutdown(self, owner, /)", connection_shutdown, "Say farewell, and wait for the other's.", 0},
    {"version(self, /)", connection_version, "'TLSv1.3' ..., or None.", 0},
    {"write(self, owner, data, /)", connection_write, "Send data: how many bytes.", 0},
    {0},
};
static const GetSetRow getset[] = {
    {"context", connection_context_get, connection_context_set, "The context; a servername callback may exchange it."},
    {"server_hostname", connection_hostname_get, NULL, "The server's name, or None."},
    {"server_side", connection_server_side_get, NULL, "Is this the server's end?"},
    {"session", connection_session_get, connection_session_set, "The session; a client may set an earlier one before the handshake."},
    {"session_reused", connection_reused_get, NULL, "Was an earlier session resumed?"},
    {0},
};

Type tls_connection_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_ssl._SSLSocket", .base = &object_type, .flags = TYPE_NO_NEW | TYPE_GC, .size = sizeof(TlsConnection),
    .methods = methods, .getset = getset, .dealloc = connection_dealloc, .traverse = connection_traverse,
};
