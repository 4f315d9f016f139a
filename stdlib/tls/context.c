/* A TlsContext, _ssl._SSLContext: certificates, trust and settings that connections share.  lib/ssl.py checks and names what
 * comes and goes through number() and set_number(). */
#include "stdlib/tls/tls.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* Lines of CPython's _ssl.c, which its messages name. */
enum { LINE_PROTOCOL = 3080, LINE_CERTIFICATE = 3877, LINE_KEY = 3898, LINE_KEY_CHECK = 3906, LINE_LOCATIONS = 4126, LINE_DEFAULTS = 4285,
       LINE_CADATA = 4014, LINE_CIPHERS = 3332, LINE_DH = 4174, LINE_DER = 1800 };
enum { PASSWORD_MAX = 1024, VERIFY_NONE = 0, VERIFY_PEER = 1, VERIFY_PEER_STRICTLY = 3, OF_TRUSTED_FIRST = 0x8000 };
enum { OBJECT_CERTIFICATE = 1, OBJECT_CRL = 2, FILE_PEM = 1 };

/* ---- making */

static const struct { int protocol; int version; } fixed_versions[] = {{3, 0x301}, {4, 0x302}, {5, 0x303}};

static int version_of_protocol(int protocol) { /* 0: any, -1: unknown */
    for (size_t i = 0; i < COUNT_OF(fixed_versions); i++)
        if (fixed_versions[i].protocol == protocol) return fixed_versions[i].version;
    return protocol == PROTOCOL_TLS || protocol == PROTOCOL_CLIENT || protocol == PROTOCOL_SERVER ? 0 : -1;
}

static const SSL_METHOD *method_of(int protocol) {
    return protocol == PROTOCOL_CLIENT ? tls.client_method() : protocol == PROTOCOL_SERVER ? tls.server_method() : tls.method();
}

/* What CPython sets, too: no compression, no SSL 3, one's own order of ciphers, an end without notice is an end. */
static void set_defaults(SSL_CTX *ctx, int protocol, int version) {
    enum { ALL = 0x80000050, NO_SSL3 = 0x2000000, NO_COMPRESSION = 0x20000, OWN_ORDER = 0x400000, IGNORE_EOF = 0x80 };
    enum { MOVING_BUFFER = 2, AUTO_RETRY = 4 };
    tls.ctx_set_options(ctx, (uint64_t)ALL | NO_SSL3 | NO_COMPRESSION | OWN_ORDER | IGNORE_EOF);
    tls.ctx_ctrl(ctx, CTRL_MODE, MOVING_BUFFER | AUTO_RETRY, NULL);
    if (version) {
        tls.ctx_ctrl(ctx, CTRL_SET_MIN_VERSION, version, NULL);
        tls.ctx_ctrl(ctx, CTRL_SET_MAX_VERSION, version, NULL);
    }
    tls.ctx_set_session_id_context(ctx, (const unsigned char *)"Python", 6);
    X509_VERIFY_PARAM *param = tls.ctx_param(ctx);
    tls.param_set_flags(param, OF_TRUSTED_FIRST);
    tls.param_set_host_flags(param, 4); /* no partial wildcards */
    tls.ctx_set_post_handshake_auth(ctx, 0);
    tls.ctx_set_verify(ctx, protocol == PROTOCOL_CLIENT ? VERIFY_PEER_STRICTLY : VERIFY_NONE, NULL);
}

static Own context_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[1];
    int protocol;
    if (args_bind(&signature, "_SSLContext(protocol, /)", args, count, names, a) < 0 || int_from(a[0], &protocol) < 0) return NULL;
    int version = version_of_protocol(protocol);
    if (version < 0) return throw(ValueError, "invalid or unsupported protocol version %d", protocol);
    TlsContext *c = object_new(type, 0);
    if (!c) return NULL;
    scoped Own self = as_own(c);
    c->keylog_fd = -1;
    c->protocol = protocol;
    c->check_hostname = protocol == PROTOCOL_CLIENT;
    tls.clear_errors();
    c->ctx = tls.ctx_new(method_of(protocol));
    if (!c->ctx) return throw_tls(LINE_PROTOCOL);
    tls.ctx_set_ex_data(c->ctx, 0, c);
    set_defaults(c->ctx, protocol, version);
    return give(self);
}

static void context_dealloc(Object *o) {
    TlsContext *c = (TlsContext *)o;
    if (c->ctx) tls.ctx_free(c->ctx);
    if (c->keylog_fd >= 0) close(c->keylog_fd);
    decref(c->sni_callback);
    decref(c->alpn);
    object_free(o);
}

static int context_traverse(Object *o, VisitFn visit, void *context) {
    TlsContext *c = (TlsContext *)o;
    VISIT(c->sni_callback);
    return 0;
}

static int context_clear(Object *o) {
    CLEAR(((TlsContext *)o)->sni_callback);
    return 0;
}

/* ---- numbers */

enum Number { OPTIONS, VERIFY_FLAGS, VERIFY_MODE, MIN_VERSION, MAX_VERSION, NUM_TICKETS, HOST_FLAGS, POST_HANDSHAKE, CHECK_HOSTNAME, PROTOCOL, SECURITY_LEVEL,
              NUMBERS };

static int number_from(Ref v, int *out) {
    if (int_from(v, out) < 0) return -1;
    return *out >= 0 && *out < NUMBERS ? 0 : fail(ValueError, "no such setting");
}

static int64_t number_of(const TlsContext *c, int what) {
    switch (what) {
    case OPTIONS: return (int64_t)tls.ctx_get_options(c->ctx);
    case VERIFY_FLAGS: return (int64_t)tls.param_get_flags(tls.ctx_param(c->ctx));
    case VERIFY_MODE: {
        int mode = tls.ctx_get_verify_mode(c->ctx);
        return mode == VERIFY_PEER_STRICTLY ? 2 : mode;
    }
    case MIN_VERSION: return version_of_protocol(c->protocol) ? 0 : tls.ctx_ctrl(c->ctx, CTRL_GET_MIN_VERSION, 0, NULL);
    case MAX_VERSION: return version_of_protocol(c->protocol) ? 0 : tls.ctx_ctrl(c->ctx, CTRL_GET_MAX_VERSION, 0, NULL);
    case NUM_TICKETS: return (int64_t)tls.ctx_get_num_tickets(c->ctx);
    case HOST_FLAGS: return tls.param_get_host_flags(tls.ctx_param(c->ctx));
    case POST_HANDSHAKE: return c->post_handshake_auth;
    case CHECK_HOSTNAME: return c->check_hostname;
    case PROTOCOL: return c->protocol;
    default: return tls.ctx_get_security_level(c->ctx);
    }
}

static Own context_number(Ref self, const Ref *a) {
    int what;
    return number_from(a[0], &what) < 0 ? NULL : int_new(number_of(tls_context_of(self), what));
}

static void set_verify_flags(TlsContext *c, unsigned long flags) {
    X509_VERIFY_PARAM *param = tls.ctx_param(c->ctx);
    unsigned long old = tls.param_get_flags(param);
    if (old & ~flags) tls.param_clear_flags(param, old & ~flags);
    if (flags & ~old) tls.param_set_flags(param, flags & ~old);
}

static bool number_set(TlsContext *c, int what, int64_t n) {
    switch (what) {
    case OPTIONS: {
        uint64_t wanted = (uint64_t)n, old = tls.ctx_get_options(c->ctx);
        if (old & ~wanted) tls.ctx_clear_options(c->ctx, old & ~wanted);
        if (wanted & ~old) tls.ctx_set_options(c->ctx, wanted & ~old);
        return true;
    }
    case VERIFY_FLAGS: return set_verify_flags(c, (unsigned long)n), true;
    case VERIFY_MODE: return tls.ctx_set_verify(c->ctx, n == 2 ? VERIFY_PEER_STRICTLY : (int)n, NULL), true;
    case MIN_VERSION: return tls.ctx_ctrl(c->ctx, CTRL_SET_MIN_VERSION, (long)n, NULL) == 1;
    case MAX_VERSION: return tls.ctx_ctrl(c->ctx, CTRL_SET_MAX_VERSION, (long)n, NULL) == 1;
    case NUM_TICKETS: return tls.ctx_set_num_tickets(c->ctx, (size_t)n) == 1;
    case HOST_FLAGS: return tls.param_set_host_flags(tls.ctx_param(c->ctx), (unsigned)n), true;
    case POST_HANDSHAKE: return c->post_handshake_auth = n != 0, true;
    case CHECK_HOSTNAME: return c->check_hostname = n != 0, true;
    default: return false;
    }
}

/* False: libssl does not want it. */
static Own context_set_number(Ref self, const Ref *a) {
    int what;
    int64_t n;
    if (number_from(a[0], &what) < 0 || int64_from(a[1], &n) < 0) return NULL;
    return bool_new(number_set(tls_context_of(self), what, n));
}

/* ---- certificates */

/* What load_cert_chain's password is: text at once, or what a callable returns each time. */
typedef struct Password { Ref given; bool failed; } Password;

static int password_into(char *buffer, int size, Ref given) {
    scoped Own answer = is_callable(given) ? call0(given) : own(given);
    if (!answer) return -1;
    bool text = is_str(answer), called = is_callable(given);
    if (!text && !is_kind(answer, &bytes_type) && !is_kind(answer, &bytearray_type))
        return fail(TypeError, called ? "password callback must return a string" : "password should be a string or callable");
    Buffer raw = {0};
    size_t length;
    const char *data = text ? str_utf8(answer, &length) : NULL;
    if (text && !data) return -1;
    if (!text && buffer_get(answer, &raw, BUFFER_READ) < 0) return -1;
    if (!text) data = raw.data, length = raw.size_bytes;
    bool fits = length <= (size_t)size;
    if (fits) memcpy(buffer, data, length);
    if (!text) buffer_release(&raw);
    return fits ? (int)length : fail(ValueError, "password cannot be longer than %d bytes", size);
}

static int UNCHECKED run_password(char *buffer, int size, int writing, void *data) {
    Password *p = data;
    bool mine = tls_visit_begin();
    int length = password_into(buffer, size, p->given);
    p->failed = length < 0;
    tls_visit_end(mine);
    return length;
}

static int path_argument(Ref v, const char *what, Own *out) {
    *out = NULL;
    if (!v || is_none(v) || path_from(v, out) == 0) return 0;
    return error_clear_if(TypeError) ? fail(TypeError, "%s should be a valid filesystem path", what) : -1;
}

/* After a call of libssl that reads a file: what errno or its queue says. */
static void *throw_load(int error, int line) {
    if (!error) return throw_tls(line);
    tls.clear_errors();
    errno = error;
    return throw_errno();
}

static Own load_pair(SSL_CTX *ctx, const char *certificate, const char *key, const Password *password) {
    int done, error;
    tls.clear_errors();
    WITHOUT_GIL_FOR("SSL_CTX_use_certificate_chain_file", errno = 0; done = tls.ctx_use_certificate_chain_file(ctx, certificate); error = errno);
    if (password->failed) return NULL;
    if (done != 1) return throw_load(error, LINE_CERTIFICATE);
    WITHOUT_GIL_FOR("SSL_CTX_use_PrivateKey_file", errno = 0; done = tls.ctx_use_private_key_file(ctx, key, FILE_PEM); error = errno);
    if (password->failed) return NULL;
    if (done != 1) return throw_load(error, LINE_KEY);
    return tls.ctx_check_private_key(ctx) == 1 ? None : throw_tls(LINE_KEY_CHECK);
}

static Own context_load_cert_chain(Ref self, const Ref *a) {
    SSL_CTX *ctx = tls_context_of(self)->ctx;
    scoped Own certificate = NULL, key = NULL, held = own(self);
    if (is_none(a[0])) return throw(TypeError, "certfile should be a valid filesystem path");
    if (path_argument(a[0], "certfile", &certificate) < 0 || path_argument(a[1], "keyfile", &key) < 0) return NULL;
    Password password = {a[2], false};
    bool given = a[2] && !is_none(a[2]);
    if (given && !is_callable(a[2]) && !is_str(a[2]) && !has_buffer(a[2])) return throw(TypeError, "password should be a string or callable");
    if (given) {
        tls.ctx_set_password_callback(ctx, run_password);
        tls.ctx_set_password_data(ctx, &password);
    }
    Own result = load_pair(ctx, bytes_data(certificate), bytes_data(key ? key : certificate), &password);
    tls.ctx_set_password_callback(ctx, NULL);
    tls.ctx_set_password_data(ctx, NULL);
    return result;
}

static Own context_load_locations(Ref self, const Ref *a) {
    SSL_CTX *ctx = tls_context_of(self)->ctx;
    scoped Own file = NULL, folder = NULL, held = own(self);
    int done, error;
    if (path_argument(a[0], "cafile", &file) < 0 || path_argument(a[1], "capath", &folder) < 0) return NULL;
    const char *file_name = file ? bytes_data(file) : NULL, *folder_name = folder ? bytes_data(folder) : NULL;
    tls.clear_errors();
    WITHOUT_GIL_FOR("SSL_CTX_load_verify_locations", errno = 0; done = tls.ctx_load_verify_locations(ctx, file_name, folder_name); error = errno);
    return done == 1 ? None : throw_load(error, LINE_LOCATIONS);
}

static Own context_set_default_verify_paths(Ref self, const Ref *a) {
    tls.clear_errors();
    return tls.ctx_set_default_verify_paths(tls_context_of(self)->ctx) ? None : throw_tls(LINE_DEFAULTS);
}

/* _add_certificate(der): how many bytes of it were one. */
static Own context_add_certificate(Ref self, const Ref *a) {
    Buffer data;
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    const unsigned char *at = data.data;
    tls.clear_errors();
    X509 *certificate = data.size_bytes <= DER_MAX ? tls.d2i_x509(NULL, &at, (long)data.size_bytes) : NULL;
    ptrdiff_t used = certificate ? at - (const unsigned char *)data.data : 0;
    bool added = certificate && tls.store_add(tls.ctx_store(tls_context_of(self)->ctx), certificate);
    if (certificate) tls.x509_free(certificate);
    buffer_release(&data);
    return added ? small_int_new(used) : throw_tls(LINE_CADATA);
}

Own tls_der(X509 *certificate) {
    int size = tls.i2d_x509(certificate, NULL);
    if (size < 0) return throw_tls(LINE_DER);
    Own bytes = bytes_new_empty((size_t)size);
    unsigned char *at = bytes ? (unsigned char *)bytes_data(bytes) : NULL;
    if (bytes) tls.i2d_x509(certificate, &at);
    return bytes;
}

/* [(kind, is an authority, DER or None)] of all that is trusted. */
static Own trusted_row(const X509_OBJECT *object) {
    int kind = tls.object_type(object);
    X509 *certificate = kind == OBJECT_CERTIFICATE ? tls.object_x509(object) : NULL;
    scoped Own der = certificate ? tls_der(certificate) : None;
    return der ? tuple_pack(3, small_int_new(kind), bool_new(certificate && tls.x509_is_ca(certificate)), der) : NULL;
}

static Own context_trusted(Ref self, const Ref *a) {
    OPENSSL_STACK *objects = tls.store_objects(tls.ctx_store(tls_context_of(self)->ctx));
    scoped Own rows = list_new(0);
    int count = rows && objects ? tls.stack_num(objects) : 0;
    for (int i = 0; i < count; i++)
        if (list_append_take(rows, trusted_row(tls.stack_value(objects, i))) < 0) return NULL;
    return give(rows);
}

/* ---- ciphers, curves, parameters */

Own tls_cipher_tuple(const SSL_CIPHER *cipher) {
    if (!cipher) return None;
    scoped Own name = str_new(tls.cipher_name(cipher)), version = name ? str_new(tls.cipher_version(cipher)) : NULL;
    return version ? tuple_pack(3, name, version, small_int_new(tls.cipher_bits(cipher, NULL))) : NULL;
}

static Own context_set_ciphers(Ref self, const Ref *a) {
    const char *text = is_str(a[0]) ? str_utf8(a[0], NULL) : throw(TypeError, "set_ciphers() argument must be str, not %T", a[0]);
    if (!text) return NULL;
    if (tls.ctx_set_cipher_list(tls_context_of(self)->ctx, text)) return None;
    tls.clear_errors();
    return throw_tls_words("No cipher can be selected.");
}

static Own long_name(int nid) { return nid > 0 && tls.nid_long(nid) ? str_new(tls.nid_long(nid)) : None; }

static Own cipher_dict(const SSL_CIPHER *cipher) {
    char text[256];
    int algorithm_bits, bits = tls.cipher_bits(cipher, &algorithm_bits);
    size_t length = strlen(tls.cipher_description(cipher, text, sizeof text));
    while (length && text[length - 1] == '\n') length--;
    scoped Own d = dict_new();
    struct { const char *name; Own value; } rows[] = {
        {"id", int_new(tls.cipher_id(cipher))}, {"name", str_new(tls.cipher_name(cipher))}, {"protocol", str_new(tls.cipher_version(cipher))},
        {"description", str_new_utf8(text, length)}, {"strength_bits", small_int_new(bits)}, {"alg_bits", small_int_new(algorithm_bits)},
        {"aead", bool_new(tls.cipher_is_aead(cipher))}, {"symmetric", long_name(tls.cipher_symmetric(cipher))},
        {"digest", long_name(tls.cipher_digest(cipher))}, {"kea", long_name(tls.cipher_kea(cipher))}, {"auth", long_name(tls.cipher_auth(cipher))},
    };
    bool good = d != NULL;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        good = good && rows[i].value && dict_set_named(d, rows[i].name, rows[i].value) == 0;
        decref(rows[i].value);
    }
    return good ? give(d) : NULL;
}

static Own context_get_ciphers(Ref self, const Ref *a) {
    SSL *ssl = tls.new(tls_context_of(self)->ctx);
    if (!ssl) return throw_tls(LINE_CIPHERS);
    OPENSSL_STACK *ciphers = tls.ciphers(ssl);
    scoped Own all = list_new(0);
    int count = all && ciphers ? tls.stack_num(ciphers) : 0, status = 0;
    for (int i = 0; i < count && status == 0; i++) status = list_append_take(all, cipher_dict(tls.stack_value(ciphers, i)));
    tls.free(ssl);
    return status < 0 ? NULL : give(all);
}

static Own context_set_ecdh_curve(Ref self, const Ref *a) {
    scoped Own name = NULL;
    if (path_from(a[0], &name) < 0) return NULL;
    int nid = tls.name_nid(bytes_data(name));
    if (!nid) return throw(ValueError, "unknown elliptic curve name %R", a[0]);
    return tls.ctx_ctrl(tls_context_of(self)->ctx, CTRL_SET_CURVES, 1, &nid) == 1 ? None : throw_tls(LINE_CIPHERS);
}

static Own context_load_dh_params(Ref self, const Ref *a) {
    scoped Own path = NULL;
    if (path_from(a[0], &path) < 0) return NULL;
    tls.clear_errors();
    errno = 0;
    BIO *file = tls.bio_new_file(bytes_data(path), "r");
    if (!file) {
        tls.clear_errors();
        return throw_errno_path(a[0]);
    }
    DH *parameters = tls.read_dh(file, NULL, NULL, NULL);
    tls.bio_free(file);
    if (!parameters) return throw_tls(LINE_DH);
    long done = tls.ctx_ctrl(tls_context_of(self)->ctx, CTRL_SET_DH, 0, parameters); /* which copies them */
    tls.dh_free(parameters);
    return done ? None : throw_tls(LINE_DH);
}

static Own context_session_counts(Ref self, const Ref *a) { /* in the order of libssl's numbers */
    enum { KINDS = 12 };
    scoped Own counts = list_new(KINDS);
    for (int i = 0; counts && i < KINDS; i++)
        if (list_append_take(counts, int_new(tls.ctx_ctrl(tls_context_of(self)->ctx, CTRL_SESS_NUMBER + i, 0, NULL))) < 0) return NULL;
    return give(counts);
}

/* ---- protocols above TLS (ALPN) */

static int choose_protocol(SSL *ssl, const unsigned char **out, unsigned char *out_size, const unsigned char *in, unsigned in_size, void *data) {
    enum { CHOSEN = 0, NO_ANSWER = 3, AGREED = 1 };
    Ref list = as_ref(data);
    unsigned char *found;
    if (tls.alpn_choose(&found, out_size, (const unsigned char *)bytes_data(list), (unsigned)bytes_length(list), in, in_size) != AGREED) return NO_ANSWER;
    *out = found;
    return CHOSEN;
}

static Own context_set_alpn_protocols(Ref self, const Ref *a) {
    TlsContext *c = tls_context_of(self);
    scoped Own list = bytes_from(a[0]);
    if (!list) return NULL;
    if (bytes_length(list) > UINT_MAX) return throw(OverflowError, "protocols longer than %u bytes", UINT_MAX);
    if (tls.ctx_set_alpn(c->ctx, (const unsigned char *)bytes_data(list), (unsigned)bytes_length(list))) return throw_memory();
    Own kept = tuple_pack(2, list, c->alpn ? c->alpn : None); /* an earlier list may be in use by a handshake of another thread */
    if (!kept) return NULL;
    own_set_take(&c->alpn, kept);
    tls.ctx_set_alpn_choice(c->ctx, choose_protocol, object_of(list));
    return None;
}

/* ---- names of servers (SNI) */

enum { ALERT_HANDSHAKE_FAILURE = 40, ALERT_INTERNAL_ERROR = 80, SNI_GOOD = 0, SNI_FATAL = 2 };

static int ask_sni(TlsContext *c, TlsConnection *connection, const char *name, int *alert) {
    *alert = ALERT_HANDSHAKE_FAILURE;
    scoped Own callback = own(c->sni_callback), owner = own(connection->owner), text = name ? str_new_utf8(name, strlen(name)) : None;
    scoped Own answer = text ? call3(callback, owner, text, as_ref(c)) : NULL;
    if (answer && is_none(answer)) return SNI_GOOD;
    if (answer) {
        *alert = ALERT_INTERNAL_ERROR;
        if (int_from(answer, alert) == 0) return SNI_FATAL;
    }
    error_unraisable(callback);
    return SNI_FATAL;
}

static int UNCHECKED run_sni(SSL *ssl, int *alert, void *data) {
    TlsContext *c = data;
    TlsConnection *connection = tls.get_ex_data(ssl, 0);
    const char *name = tls.servername(ssl, 0);
    bool mine = tls_visit_begin();
    int verdict = c->sni_callback && connection && connection->owner ? ask_sni(c, connection, name, alert) : SNI_GOOD;
    tls_visit_end(mine);
    return verdict;
}

static Own context_set_sni(Ref self, const Ref *a) {
    TlsContext *c = tls_context_of(self);
    bool on = !is_none(a[0]);
    tls.ctx_callback_ctrl(c->ctx, CTRL_SET_SNI_CALLBACK, on ? (void (*)(void))run_sni : NULL);
    tls.ctx_ctrl(c->ctx, CTRL_SET_SNI_DATA, 0, c);
    own_set_take(&c->sni_callback, on ? own(a[0]) : NULL);
    return None;
}

/* ---- the log of secrets, for analysers */

static void write_secret(const SSL *ssl, const char *line) {
    const TlsContext *c = tls.ctx_get_ex_data(tls.get_ctx(ssl), 0);
    struct iovec parts[2] = {{(void *)line, strlen(line)}, {"\n", 1}};
    if (!c || c->keylog_fd < 0) return;
    ssize_t written = writev(c->keylog_fd, parts, 2); /* a lost line is nobody's error */
    (void)written;
}

static int log_open(Ref path, int *out) {
    static const char first[] = "# TLS secrets log file, generated by OpenSSL / Python\n";
    scoped Own name = NULL;
    struct stat info;
    if (path_from(path, &name) < 0) return -1;
    int fd = open(bytes_data(name), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (fd < 0) return fail_errno_path(path);
    if (fstat(fd, &info) == 0 && info.st_size == 0 && write(fd, first, sizeof first - 1) < 0) {
        close(fd);
        return fail_errno_path(path);
    }
    *out = fd;
    return 0;
}

static Own context_set_keylog(Ref self, const Ref *a) {
    TlsContext *c = tls_context_of(self);
    int fd = -1;
    if (!is_none(a[0]) && log_open(a[0], &fd) < 0) return NULL;
    if (c->keylog_fd >= 0) close(c->keylog_fd);
    c->keylog_fd = fd;
    tls.ctx_set_keylog(c->ctx, fd < 0 ? NULL : write_secret);
    return None;
}

static Own context_wrap(Ref self, const Ref *a) { return tls_connection_new(self, a); }

static const MethodRow methods[] = {
    {"_add_certificate(self, der, /)", context_add_certificate, "Trust it; how many of the bytes it has.", 0},
    {"_load_locations(self, cafile, capath, /)", context_load_locations, "Trust those of a file or folder.", 0},
    {"_number(self, what, /)", context_number, "A setting.", 0},
    {"_session_counts(self, /)", context_session_counts, "Numbers of sessions, in libssl's order.", 0},
    {"_set_alpn_protocols(self, protos, /)", context_set_alpn_protocols, "Protocols to choose from, each behind its length.", 0},
    {"_set_keylog(self, filename, /)", context_set_keylog, "Log the secrets there, or nowhere.", 0},
    {"_set_number(self, what, value, /)", context_set_number, "Change a setting: was it accepted?", 0},
    {"_set_sni(self, callback, /)", context_set_sni, "Is asked when a client names the server.", 0},
    {"_trusted(self, /)", context_trusted, "What is trusted: (kind, authority, DER).", 0},
    {"_wrap(self, incoming, outgoing, server_side, hostname, /)", context_wrap, "A connection, over MemoryBIOs or a socket (None).", 0},
    {"get_ciphers(self, /)", context_get_ciphers, "The ciphers that may be used, as dicts.", 0},
    {"load_cert_chain(self, /, certfile, keyfile=None, password=None)", context_load_cert_chain, "Read one's own certificate and its private key.", 0},
    {"load_dh_params(self, path, /)", context_load_dh_params, "Read parameters for Diffie-Hellman key exchange.", 0},
    {"set_ciphers(self, cipherlist, /)", context_set_ciphers, "Choose the ciphers of TLS 1.2 and below, in OpenSSL's notation.", 0},
    {"set_default_verify_paths(self, /)", context_set_default_verify_paths, "Trust what OpenSSL was built to trust.", 0},
    {"set_ecdh_curve(self, name, /)", context_set_ecdh_curve, "Choose the curve of the key exchange.", 0},
    {0},
};

Type tls_context_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_ssl._SSLContext", .base = &object_type, .flags = TYPE_BASE | TYPE_GC, .size = sizeof(TlsContext),
    .methods = methods, .new = context_new, .dealloc = context_dealloc, .traverse = context_traverse, .clear = context_clear,
};
