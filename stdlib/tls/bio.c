/* Where a connection's bytes come from and go to: the BIO of a socket, which never waits, and MemoryBIO. */
#include "stdlib/tls/tls.h"

#include <errno.h>
#include <limits.h>
#include <sys/socket.h>

/* ---- a socket's.  libssl calls these without the GIL, under the connection's lock. */

static BIO_METHOD *socket_method; /* made once; guarded by the GIL, and never changed again */

static int finish(BIO *bio, TlsConnection *c, ssize_t n, int direction) {
    bool later = n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
    c->io_error = n < 0 && !later ? errno : 0;
    tls.bio_clear_flags(bio, BIO_READS | BIO_WRITES | BIO_RETRIES);
    if (later) tls.bio_set_flags(bio, direction | BIO_RETRIES);
    return (int)n;
}

static int socket_write(BIO *bio, const char *data, int size) {
    TlsConnection *c = tls.bio_get_data(bio);
    return finish(bio, c, send(c->fd, data, (size_t)size, MSG_DONTWAIT | MSG_NOSIGNAL), BIO_WRITES);
}

static int socket_read(BIO *bio, char *buffer, int size) {
    TlsConnection *c = tls.bio_get_data(bio);
    ssize_t n = recv(c->fd, buffer, (size_t)size, MSG_DONTWAIT);
    if (n == 0) c->at_eof = true;
    return finish(bio, c, n, BIO_READS);
}

static long socket_ctrl(BIO *bio, int what, long number, void *data) {
    const TlsConnection *c = tls.bio_get_data(bio);
    return what == BIO_CTRL_FLUSH ? 1 : what == BIO_CTRL_EOF ? c->at_eof : 0;
}

int socket_bio_prepare(void) {
    enum { SOURCE_SINK = 0x400 | 100 };
    if (socket_method) return 0;
    BIO_METHOD *method = tls.meth_new(SOURCE_SINK, "socket");
    if (!method) return fail_memory();
    if (tls.meth_set_write(method, socket_write) && tls.meth_set_read(method, socket_read) && tls.meth_set_ctrl(method, socket_ctrl)) {
        socket_method = method;
        return 0;
    }
    tls.meth_free(method);
    return fail_memory();
}

BIO *socket_bio_new(TlsConnection *c) {
    BIO *bio = tls.bio_new(socket_method);
    if (!bio) return NULL;
    tls.bio_set_data(bio, c);
    tls.bio_set_init(bio, 1);
    return bio;
}

/* ---- MemoryBIO */

static Own memory_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref none[1];
    if (args_bind(&signature, "MemoryBIO()", args, count, names, none) < 0) return NULL;
    MemoryBio *m = object_new(type, 0);
    if (!m) return NULL;
    scoped Own self = as_own(m);
    m->bio = tls.bio_new(tls.bio_mem());
    if (!m->bio) return throw_memory();
    tls.bio_ctrl(m->bio, BIO_SET_MEM_EOF, -1, NULL); /* empty: try again later */
    return give(self);
}

static void memory_dealloc(Object *o) {
    MemoryBio *m = (MemoryBio *)o;
    if (m->bio) tls.bio_free(m->bio);
    object_free(o);
}

static size_t memory_pending(const MemoryBio *m) { return (size_t)tls.bio_ctrl(m->bio, BIO_CTRL_PENDING, 0, NULL); }

static Own memory_read(Ref self, const Ref *a) {
    MemoryBio *m = memory_bio_of(self);
    ssize_t size = -1;
    if (a[0] && index_ssize(a[0], &size) < 0) return NULL;
    size_t there = memory_pending(m);
    size_t wanted = size < 0 || (size_t)size > there ? there : (size_t)size;
    if (wanted > INT_MAX) wanted = INT_MAX;
    scoped Own bytes = bytes_new_empty(wanted);
    if (!bytes || wanted == 0) return give(bytes);
    int n = tls.bio_read(m->bio, bytes_data(bytes), (int)wanted);
    return n == (int)wanted ? give(bytes) : bytes_shrink_take(give(bytes), n > 0 ? (size_t)n : 0);
}

static Own memory_write(Ref self, const Ref *a) {
    MemoryBio *m = memory_bio_of(self);
    Buffer data;
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    int n = 0;
    bool fits = data.size_bytes <= INT_MAX;
    if (fits && !m->eof && data.size_bytes) n = tls.bio_write(m->bio, data.data, (int)data.size_bytes);
    buffer_release(&data);
    if (!fits) return throw(OverflowError, "string longer than %d bytes", INT_MAX);
    if (m->eof) return throw_tls_words("cannot write() after write_eof()");
    return n < 0 ? throw_tls(145) : small_int_new(n);
}

static Own memory_write_eof(Ref self, const Ref *a) {
    MemoryBio *m = memory_bio_of(self);
    m->eof = true;
    tls.bio_clear_flags(m->bio, BIO_READS | BIO_WRITES | BIO_RETRIES);
    tls.bio_ctrl(m->bio, BIO_SET_MEM_EOF, 0, NULL);
    return None;
}

static Own memory_pending_get(Ref self) { return int_new((int64_t)memory_pending(memory_bio_of(self))); }
static Own memory_eof_get(Ref self) { return bool_new(memory_bio_of(self)->eof && memory_pending(memory_bio_of(self)) == 0); }

static const MethodRow memory_methods[] = {
    {"read(self, size=-1, /)", memory_read, "Up to size bytes of what was written; all of them if size is negative.", 0},
    {"write(self, b, /)", memory_write, "Put bytes there: how many.", 0},
    {"write_eof(self, /)", memory_write_eof, "There will be no more: when all is read, the end is reached.", 0},
    {0},
};
static const GetSetRow memory_getset[] = {
    {"pending", memory_pending_get, NULL, "How many bytes can be read."},
    {"eof", memory_eof_get, NULL, "Has all been read, and the end been written?"},
    {0},
};

Type memory_bio_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_ssl.MemoryBIO", .base = &object_type, .flags = TYPE_BASE, .size = sizeof(MemoryBio),
    .doc = "Bytes on their way between a program and a TLS connection without a socket.", .methods = memory_methods, .getset = memory_getset,
    .new = memory_new, .dealloc = memory_dealloc,
};
