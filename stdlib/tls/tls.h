/* ssl over the system's libssl, which is loaded when the module is: the parts in C, a Context and its Connections.
 * lib/ssl.py makes sockets of them.
 *
 * libssl never waits here: what it reads and writes goes through a BIO whose calls return at once (bio.c), and the loop around
 * an operation (connection.c) waits for the socket, without the GIL and without the Connection's lock.  So one thread may
 * read while another writes, which libssl itself does not allow.  The lock is held for single calls of libssl only; its owner
 * may take it again, since libssl calls Python code (the servername callback). */
#pragma once

#include "stdlib/data/library.h"
#include "stdlib/stdlib.h"

typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_session_st SSL_SESSION;
typedef struct ssl_cipher_st SSL_CIPHER;
typedef struct ssl_method_st SSL_METHOD;
typedef struct bio_st BIO;
typedef struct bio_method_st BIO_METHOD;
typedef struct x509_st X509;
typedef struct x509_store_st X509_STORE;
typedef struct X509_VERIFY_PARAM_st X509_VERIFY_PARAM;
typedef struct x509_object_st X509_OBJECT;
typedef struct asn1_object_st ASN1_OBJECT;
typedef struct dh_st DH;
typedef struct stack_st OPENSSL_STACK;

typedef int PasswordFn(char *buffer, int size, int writing, void *data);
typedef int SniFn(SSL *ssl, int *alert, void *data);
typedef int AlpnFn(SSL *ssl, const unsigned char **out, unsigned char *out_size, const unsigned char *in, unsigned in_size, void *data);

/* Of libssl 3 and its libcrypto; the numbers below are of their headers. */
extern struct TlsLibrary {
    const char *(*version_text)(int which);
    unsigned long (*version_number)(void);
    /* errors, a queue for each thread */
    void (*clear_errors)(void);
    unsigned long (*last_error)(void);
    const char *(*error_text)(unsigned long code);
    const char *(*verify_text)(long code);
    /* contexts */
    const SSL_METHOD *(*method)(void), *(*client_method)(void), *(*server_method)(void);
    SSL_CTX *(*ctx_new)(const SSL_METHOD *method);
    void (*ctx_free)(SSL_CTX *ctx);
    long (*ctx_ctrl)(SSL_CTX *ctx, int what, long number, void *data);
    long (*ctx_callback_ctrl)(SSL_CTX *ctx, int what, void (*function)(void));
    uint64_t (*ctx_get_options)(const SSL_CTX *ctx);
    uint64_t (*ctx_set_options)(SSL_CTX *ctx, uint64_t options);
    uint64_t (*ctx_clear_options)(SSL_CTX *ctx, uint64_t options);
    X509_VERIFY_PARAM *(*ctx_param)(SSL_CTX *ctx);
    int (*ctx_get_verify_mode)(const SSL_CTX *ctx);
    void (*ctx_set_verify)(SSL_CTX *ctx, int mode, void *callback);
    size_t (*ctx_get_num_tickets)(const SSL_CTX *ctx);
    int (*ctx_set_num_tickets)(SSL_CTX *ctx, size_t count);
    int (*ctx_get_security_level)(const SSL_CTX *ctx);
    void (*ctx_set_post_handshake_auth)(SSL_CTX *ctx, int on);
    int (*ctx_set_cipher_list)(SSL_CTX *ctx, const char *text);
    int (*ctx_set_session_id_context)(SSL_CTX *ctx, const unsigned char *id, unsigned size);
    int (*ctx_use_certificate_chain_file)(SSL_CTX *ctx, const char *path);
    int (*ctx_use_private_key_file)(SSL_CTX *ctx, const char *path, int type);
    int (*ctx_check_private_key)(const SSL_CTX *ctx);
    void (*ctx_set_password_callback)(SSL_CTX *ctx, PasswordFn *function);
    void (*ctx_set_password_data)(SSL_CTX *ctx, void *data);
    int (*ctx_load_verify_locations)(SSL_CTX *ctx, const char *file, const char *folder);
    int (*ctx_set_default_verify_paths)(SSL_CTX *ctx);
    X509_STORE *(*ctx_store)(const SSL_CTX *ctx);
    int (*ctx_set_alpn)(SSL_CTX *ctx, const unsigned char *protocols, unsigned size); /* 0: done */
    void (*ctx_set_alpn_choice)(SSL_CTX *ctx, AlpnFn *function, void *data);
    int (*alpn_choose)(unsigned char **out, unsigned char *out_size, const unsigned char *server, unsigned server_size, const unsigned char *client, unsigned client_size);
    void (*ctx_set_keylog)(SSL_CTX *ctx, void (*function)(const SSL *ssl, const char *line));
    int (*ctx_set_ex_data)(SSL_CTX *ctx, int index, void *data);
    void *(*ctx_get_ex_data)(const SSL_CTX *ctx, int index);
    /* verification */
    unsigned long (*param_get_flags)(const X509_VERIFY_PARAM *param);
    int (*param_set_flags)(X509_VERIFY_PARAM *param, unsigned long flags);
    int (*param_clear_flags)(X509_VERIFY_PARAM *param, unsigned long flags);
    unsigned (*param_get_host_flags)(const X509_VERIFY_PARAM *param);
    void (*param_set_host_flags)(X509_VERIFY_PARAM *param, unsigned flags);
    int (*param_set_host)(X509_VERIFY_PARAM *param, const char *name, size_t size);
    int (*param_set_ip)(X509_VERIFY_PARAM *param, const unsigned char *ip, size_t size);
    /* connections */
    SSL *(*new)(SSL_CTX *ctx);
    void (*free)(SSL *ssl);
    long (*ctrl)(SSL *ssl, int what, long number, void *data);
    void (*set_bio)(SSL *ssl, BIO *in, BIO *out);
    X509_VERIFY_PARAM *(*param)(SSL *ssl);
    void (*set_connect_state)(SSL *ssl);
    void (*set_accept_state)(SSL *ssl);
    int (*do_handshake)(SSL *ssl);
    int (*read)(SSL *ssl, void *buffer, int size);
    int (*write)(SSL *ssl, const void *data, int size);
    int (*shutdown)(SSL *ssl);
    int (*pending)(const SSL *ssl);
    int (*get_error)(const SSL *ssl, int result);
    int (*get_shutdown)(const SSL *ssl);
    long (*verify_result)(const SSL *ssl);
    int (*is_init_finished)(const SSL *ssl);
    const char *(*version)(const SSL *ssl);
    X509 *(*peer_certificate)(const SSL *ssl);
    const SSL_CIPHER *(*current_cipher)(const SSL *ssl);
    OPENSSL_STACK *(*ciphers)(const SSL *ssl);
    void (*alpn_selected)(const SSL *ssl, const unsigned char **out, unsigned *size);
    const char *(*servername)(const SSL *ssl, int type);
    SSL_CTX *(*set_ctx)(SSL *ssl, SSL_CTX *ctx);
    size_t (*finished)(const SSL *ssl, void *buffer, size_t size);
    size_t (*peer_finished)(const SSL *ssl, void *buffer, size_t size);
    void (*set_post_handshake_auth)(SSL *ssl, int on);
    int (*verify_client_post_handshake)(SSL *ssl);
    int (*set_ex_data)(SSL *ssl, int index, void *data);
    void *(*get_ex_data)(const SSL *ssl, int index);
    SSL_CTX *(*get_ctx)(const SSL *ssl);
    /* sessions */
    SSL_SESSION *(*get1_session)(SSL *ssl);
    int (*set_session)(SSL *ssl, SSL_SESSION *session);
    int (*session_reused)(const SSL *ssl);
    void (*session_free)(SSL_SESSION *session);
    const unsigned char *(*session_id)(const SSL_SESSION *session, unsigned *size);
    long (*session_time)(const SSL_SESSION *session);
    long (*session_timeout)(const SSL_SESSION *session);
    unsigned long (*session_hint)(const SSL_SESSION *session);
    int (*session_has_ticket)(const SSL_SESSION *session);
    /* ciphers */
    const char *(*cipher_name)(const SSL_CIPHER *cipher);
    const char *(*cipher_version)(const SSL_CIPHER *cipher);
    int (*cipher_bits)(const SSL_CIPHER *cipher, int *algorithm_bits);
    char *(*cipher_description)(const SSL_CIPHER *cipher, char *buffer, int size);
    uint32_t (*cipher_id)(const SSL_CIPHER *cipher);
    int (*cipher_is_aead)(const SSL_CIPHER *cipher);
    int (*cipher_symmetric)(const SSL_CIPHER *cipher);
    int (*cipher_digest)(const SSL_CIPHER *cipher);
    int (*cipher_kea)(const SSL_CIPHER *cipher);
    int (*cipher_auth)(const SSL_CIPHER *cipher);
    /* libcrypto */
    int (*stack_num)(const OPENSSL_STACK *stack);
    void *(*stack_value)(const OPENSSL_STACK *stack, int i);
    BIO_METHOD *(*meth_new)(int type, const char *name);
    void (*meth_free)(BIO_METHOD *method);
    int (*meth_set_write)(BIO_METHOD *method, int (*function)(BIO *bio, const char *data, int size));
    int (*meth_set_read)(BIO_METHOD *method, int (*function)(BIO *bio, char *buffer, int size));
    int (*meth_set_ctrl)(BIO_METHOD *method, long (*function)(BIO *bio, int what, long number, void *data));
    BIO *(*bio_new)(const BIO_METHOD *method);
    BIO *(*bio_new_file)(const char *path, const char *mode);
    const BIO_METHOD *(*bio_mem)(void);
    int (*bio_free)(BIO *bio);
    int (*bio_up_ref)(BIO *bio);
    void (*bio_set_data)(BIO *bio, void *data);
    void *(*bio_get_data)(BIO *bio);
    void (*bio_set_init)(BIO *bio, int done);
    void (*bio_set_flags)(BIO *bio, int flags);
    void (*bio_clear_flags)(BIO *bio, int flags);
    int (*bio_read)(BIO *bio, void *buffer, int size);
    int (*bio_write)(BIO *bio, const void *data, int size);
    long (*bio_ctrl)(BIO *bio, int what, long number, void *data);
    X509 *(*d2i_x509)(X509 **out, const unsigned char **data, long size);
    int (*i2d_x509)(const X509 *certificate, unsigned char **out);
    void (*x509_free)(X509 *certificate);
    int (*x509_is_ca)(X509 *certificate);
    int (*store_add)(X509_STORE *store, X509 *certificate);
    OPENSSL_STACK *(*store_objects)(const X509_STORE *store);
    int (*object_type)(const X509_OBJECT *object);
    X509 *(*object_x509)(const X509_OBJECT *object);
    DH *(*read_dh)(BIO *bio, DH **out, void *password, void *data);
    void (*dh_free)(DH *parameters);
    ASN1_OBJECT *(*oid_from_text)(const char *text, int oid_only);
    ASN1_OBJECT *(*oid_from_nid)(int nid);
    void (*oid_free)(ASN1_OBJECT *oid);
    int (*oid_text)(char *buffer, int size, const ASN1_OBJECT *oid, int oid_only);
    int (*oid_nid)(const ASN1_OBJECT *oid);
    const char *(*nid_short)(int nid);
    const char *(*nid_long)(int nid);
    int (*name_nid)(const char *short_name);
    const char *(*default_file_env)(void), *(*default_file)(void), *(*default_folder_env)(void), *(*default_folder)(void);
    int (*random_bytes)(unsigned char *buffer, int size);
    int (*random_status)(void);
    void (*random_add)(const void *data, int size, double entropy);
} tls;

/* Numbers of ctrl() calls. */
enum { CTRL_SET_DH = 3, CTRL_SESS_NUMBER = 20, CTRL_MODE = 33, CTRL_SET_SNI_CALLBACK = 53, CTRL_SET_SNI_DATA = 54, CTRL_SET_SNI_NAME = 55, CTRL_SET_CURVES = 91,
       CTRL_SET_MIN_VERSION = 123, CTRL_SET_MAX_VERSION = 124, CTRL_GET_MIN_VERSION = 130, CTRL_GET_MAX_VERSION = 131 };
enum { BIO_CTRL_RESET = 1, BIO_CTRL_EOF = 2, BIO_CTRL_PENDING = 10, BIO_CTRL_FLUSH = 11, BIO_SET_MEM_EOF = 130 };
enum { BIO_READS = 1, BIO_WRITES = 2, BIO_RETRIES = 8 };
/* What get_error() says: the numbers of ssl.SSLErrorNumber. */
enum { TLS_OK = 0, TLS_FAILED = 1, TLS_WANT_READ = 2, TLS_WANT_WRITE = 3, TLS_WANT_LOOKUP = 4, TLS_SYSCALL = 5, TLS_CLOSED = 6, TLS_WANT_CONNECT = 7,
       TLS_EOF = 8 };
enum { PROTOCOL_TLS = 2, PROTOCOL_CLIENT = 16, PROTOCOL_SERVER = 17 };
enum { DER_MAX = 1 << 24 };

typedef struct TlsContext {
    Object head;
    SSL_CTX *ctx;
    int protocol;             /* PROTOCOL_TLS ... */
    bool check_hostname, post_handshake_auth;
    int keylog_fd;            /* -1: none */
    Own sni_callback;         /* or NULL */
    Own alpn;                 /* (bytes: the protocols, each behind its length; what was there before), or NULL */
} TlsContext;

typedef struct TlsConnection {
    Object head;
    SSL *ssl;
    struct RLock lock;
    Own context;              /* the TlsContext, which the servername callback may exchange */
    Own first_context;        /* what it began with: libssl calls back with it */
    Own incoming, outgoing;   /* MemoryBIOs instead of a socket, or NULL */
    Own hostname;             /* str, or None */
    Own owner;                /* of the operation under way (SSLSocket, SSLObject), for callbacks; or NULL */
    int fd;                   /* of the operation under way */
    int io_error;             /* errno of its last send or recv */
    bool server_side;
    bool at_eof;              /* the socket's other end sends no more */
} TlsConnection;

typedef struct MemoryBio { Object head; BIO *bio; bool eof; } MemoryBio;
typedef struct TlsSession { Object head; SSL_SESSION *session; Own context; } TlsSession;

extern Type tls_context_type, tls_connection_type, memory_bio_type, tls_session_type;
static inline TlsContext *tls_context_of(Ref v) { return (TlsContext *)object_of(v); }
static inline TlsConnection *tls_connection_of(Ref v) { return (TlsConnection *)object_of(v); }
static inline MemoryBio *memory_bio_of(Ref v) { return (MemoryBio *)object_of(v); }
static inline TlsSession *tls_session_of(Ref v) { return (TlsSession *)object_of(v); }

/* Python code called from within libssl, with or without the GIL. */
#define UNCHECKED THREAD_ATTR(no_thread_safety_analysis) /* whether the lock is held is known at run time only */
bool tls_visit_begin(void) UNCHECKED;
void tls_visit_end(bool mine) UNCHECKED;

/* ---- errors.c.  `line` is what CPython's messages end with. */
void *throw_tls(int line) DROPS_GIL;                              /* SSLError of the thread's queue: NULL */
void *throw_tls_text(const char *class, int number, const char *text, int line) DROPS_GIL;
void *throw_tls_words(const char *text) DROPS_GIL;                /* SSLError(text) */
/* What an operation's result and get_error() mean. */
void *throw_tls_result(TlsConnection *c, int result, int error, int line) DROPS_GIL;

/* ---- context.c */
NODISCARD Own tls_cipher_tuple(const SSL_CIPHER *cipher) HOLDS_GIL; /* (name, version, bits), or None */
NODISCARD Own tls_der(X509 *certificate) HOLDS_GIL;                 /* bytes; NULL: SSLError */

/* ---- connection.c: Context._wrap(incoming, outgoing, server_side, hostname): a Connection; both None over a socket. */
NODISCARD Own tls_connection_new(Ref context, const Ref *a) HOLDS_GIL;

/* ---- bio.c: the socket of a connection as libssl sees it.  The method is made on import. */
NODISCARD int socket_bio_prepare(void) HOLDS_GIL;
NODISCARD BIO *socket_bio_new(TlsConnection *c) HOLDS_GIL;          /* NULL: no memory */
