/* The module _hashlib: digests by OpenSSL's libcrypto, loaded when the first hash is made.
 *
 * Adding much data lets go of the GIL; a lock of the object keeps two threads from adding at once. */
#include "stdlib/data/digest.h"

#include <stdio.h>

#include "stdlib/data/library.h"
#include "stdlib/stdlib.h"

/* ---- libcrypto, by the prototypes of its manual (version 3) */

static struct {
    void *(*context_new)(void);
    void (*context_free)(void *context);
    int (*context_copy)(void *to, const void *from);
    void *(*fetch)(void *library, const char *name, const char *properties);
    int (*begin)(void *context, const void *digest, void *engine);
    int (*add)(void *context, const void *data, size_t size);
    int (*finish)(void *context, unsigned char *out, unsigned *size);
    int (*finish_long)(void *context, unsigned char *out, size_t size);
    int (*size)(const void *digest);
    int (*block_size)(const void *digest);
    int (*pbkdf2)(const char *password, int length, const unsigned char *salt, int salt_length, int rounds, const void *digest,
                  int size, unsigned char *out);
    int (*scrypt)(const char *password, size_t length, const unsigned char *salt, size_t salt_length, uint64_t n, uint64_t r,
                  uint64_t p, uint64_t max_memory, unsigned char *out, size_t size);
} crypto;

static const LibrarySymbol crypto_symbols[] = {
    {"EVP_MD_CTX_new", &crypto.context_new}, {"EVP_MD_CTX_free", &crypto.context_free}, {"EVP_MD_CTX_copy_ex", &crypto.context_copy},
    {"EVP_MD_fetch", &crypto.fetch}, {"EVP_DigestInit_ex", &crypto.begin}, {"EVP_DigestUpdate", &crypto.add},
    {"EVP_DigestFinal_ex", &crypto.finish}, {"EVP_DigestFinalXOF", &crypto.finish_long}, {"EVP_MD_get_size", &crypto.size},
    {"EVP_MD_get_block_size", &crypto.block_size}, {"PKCS5_PBKDF2_HMAC", &crypto.pbkdf2}, {"EVP_PBE_scrypt", &crypto.scrypt}, {0},
};
static Library crypto_library = {{"libcrypto.so.3", "libcrypto.so", NULL}, "libssl3", crypto_symbols, false};

/* Names in Python and there; the digests are fetched once and kept. */
static struct Algorithm { const char *name, *crypto_name; bool is_long; void *digest; } algorithms[] = {
    {"md5", "MD5", false, NULL}, {"sha1", "SHA1", false, NULL}, {"sha224", "SHA224", false, NULL}, {"sha256", "SHA256", false, NULL},
    {"sha384", "SHA384", false, NULL}, {"sha512", "SHA512", false, NULL}, {"sha3_224", "SHA3-224", false, NULL},
    {"sha3_256", "SHA3-256", false, NULL}, {"sha3_384", "SHA3-384", false, NULL}, {"sha3_512", "SHA3-512", false, NULL},
    {"shake_128", "SHAKE128", true, NULL}, {"shake_256", "SHAKE256", true, NULL}, {"sha512_224", "SHA512-224", false, NULL},
    {"sha512_256", "SHA512-256", false, NULL}, {"ripemd160", "RIPEMD160", false, NULL}, {"sm3", "SM3", false, NULL},
};
typedef struct Algorithm Algorithm;

/* NULL: ImportError, ValueError. */
static Algorithm *algorithm_load(Algorithm *a) {
    if (a->digest) return a;
    if (library_load(&crypto_library, "hashlib") < 0) return NULL;
    a->digest = crypto.fetch(NULL, a->crypto_name, NULL);
    return a->digest ? a : throw(ValueError, "unsupported hash type %s", a->name);
}

static Algorithm *algorithm_named(Ref name) {
    scoped Own lower = is_str(name) ? call_method_named(name, "lower", NULL, 0) : throw(TypeError, "name must be a string");
    if (!lower) return NULL;
    for (size_t i = 0; i < COUNT_OF(algorithms); i++)
        if (str_equal_c(lower, algorithms[i].name)) return &algorithms[i];
    return throw(ValueError, "unsupported hash type %U", name);
}

static Algorithm *algorithm_find(Ref name) {
    Algorithm *a = algorithm_named(name);
    return a ? algorithm_load(a) : NULL;
}

/* ---- hash objects */

typedef struct Hash {
    Object head;
    const Algorithm *algorithm;
    void *context;
    struct Lock lock;
} Hash;

static Type hash_type, hash_long_type;
static Hash *hash_of(Ref v) { return (Hash *)object_of(v); }

static void *throw_crypto(void) { return throw(ValueError, "the library libcrypto failed"); }

static Own hash_new_of(const Algorithm *algorithm) {
    Hash *h = object_new(algorithm->is_long ? &hash_long_type : &hash_type, 0);
    if (!h) return NULL;
    scoped Own self = as_own(h);
    h->algorithm = algorithm;
    lock_init(&h->lock);
    h->context = crypto.context_new();
    return h->context ? give(self) : throw_memory();
}

static void hash_dealloc(Object *o) {
    Hash *h = (Hash *)o;
    if (h->context) crypto.context_free(h->context);
    object_free(o);
}

static void hash_add(void *context, const void *bytes, size_t size) { crypto.add(context, bytes, size); }

static Own hash_make(const Algorithm *algorithm, Ref data) {
    scoped Own self = hash_new_of(algorithm);
    if (!self) return NULL;
    Hash *h = hash_of(self);
    if (!crypto.begin(h->context, algorithm->digest, NULL)) return throw_crypto();
    return data && digest_add(data, &h->lock, h->context, hash_add) < 0 ? NULL : give(self);
}

static Own hash_update(Ref self, const Ref *a) {
    scoped Own held = own(self);
    return digest_add(a[0], &hash_of(self)->lock, hash_of(self)->context, hash_add) < 0 ? NULL : None;
}

static Own hash_copy(Ref self, const Ref *a) {
    scoped Own copy = hash_new_of(hash_of(self)->algorithm);
    if (!copy || lock_await(&hash_of(self)->lock) < 0) return NULL;
    int good = crypto.context_copy(hash_of(copy)->context, hash_of(self)->context);
    lock_release(&hash_of(self)->lock);
    return good ? give(copy) : throw_crypto();
}

/* The digest of all data so far, of a copy: the object goes on.  size 0: the algorithm's own. */
static Own hash_digest_of(Ref self, size_t size) {
    scoped Own copy = hash_copy(self, NULL);
    if (!copy) return NULL;
    const Algorithm *algorithm = hash_of(self)->algorithm;
    unsigned char out[64];
    unsigned length = 0;
    if (!algorithm->is_long) return crypto.finish(hash_of(copy)->context, out, &length) ? bytes_new(out, length) : throw_crypto();
    scoped Own bytes = bytes_new_empty(size);
    if (!bytes || !size) return give(bytes);
    return crypto.finish_long(hash_of(copy)->context, (unsigned char *)bytes_data(bytes), size) ? give(bytes) : throw_crypto();
}

static Own hex_of(Own digest_taken) {
    scoped Own digest = digest_taken;
    return digest ? digest_hex((const uint8_t *)bytes_data(digest), bytes_length(digest)) : NULL;
}

static int long_size(Ref v, size_t *out) {
    ssize_t size;
    *out = 0;
    if (index_ssize(v, &size) < 0) return -1;
    if (size < 0) return fail(ValueError, "value must be positive");
    *out = (size_t)size;
    return size < (ssize_t)MEM_MAX / 4 ? 0 : fail_memory();
}

static Own hash_digest(Ref self, const Ref *a) { return hash_digest_of(self, 0); }
static Own hash_hexdigest(Ref self, const Ref *a) { return hex_of(hash_digest_of(self, 0)); }
static Own hash_long_digest(Ref self, const Ref *a) {
    size_t size;
    return long_size(a[0], &size) < 0 ? NULL : hash_digest_of(self, size);
}
static Own hash_long_hexdigest(Ref self, const Ref *a) {
    size_t size;
    return long_size(a[0], &size) < 0 ? NULL : hex_of(hash_digest_of(self, size));
}

static Own hash_name(Ref self) { return str_intern(hash_of(self)->algorithm->name); }
static Own hash_digest_size(Ref self) {
    const Algorithm *a = hash_of(self)->algorithm;
    return small_int_new(a->is_long ? 0 : crypto.size(a->digest));
}
static Own hash_block_size(Ref self) { return small_int_new(crypto.block_size(hash_of(self)->algorithm->digest)); }
static Own hash_repr(Ref self) {
    char address[32];
    snprintf(address, sizeof address, "%p", (const void *)object_of(self));
    return str_format("<%s %T object @ %s>", hash_of(self)->algorithm->name, self, address);
}

#define COMMON_METHODS {"copy(self, /)", hash_copy, "A hash in the same state.", 0}, {"update(self, obj, /)", hash_update, "Hash more bytes.", 0}
static const MethodRow hash_methods[] = {
    COMMON_METHODS,
    {"digest(self, /)", hash_digest, "The digest of all data so far.", 0},
    {"hexdigest(self, /)", hash_hexdigest, "The digest as hexadecimal text.", 0},
    {0},
};
static const MethodRow hash_long_methods[] = {
    COMMON_METHODS,
    {"digest(self, /, length)", hash_long_digest, "So many bytes of digest of all data so far.", 0},
    {"hexdigest(self, /, length)", hash_long_hexdigest, "The digest as hexadecimal text.", 0},
    {0},
};
static const GetSetRow hash_getset[] = {
    {"name", hash_name, NULL, "The algorithm."},
    {"digest_size", hash_digest_size, NULL, "Bytes of the digest."},
    {"block_size", hash_block_size, NULL, "Bytes of a block."},
    {0},
};
#define HASH_TYPE(text, rows) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = text, .base = &object_type, .flags = TYPE_NO_NEW, .size = sizeof(Hash), \
        .methods = rows, .getset = hash_getset, .dealloc = hash_dealloc, .repr = hash_repr, \
    }
static Type hash_type = HASH_TYPE("_hashlib.HASH", hash_methods);
static Type hash_long_type = HASH_TYPE("_hashlib.HASHXOF", hash_long_methods);

/* Where libcrypto is not there SHA-384 and SHA-512 are our own. */
static Own hash_make_own(const char *name, Ref data) {
    if ((strcmp(name, "sha384") && strcmp(name, "sha512")) || !error_clear_if(ImportError)) return NULL;
    scoped Own function = import_from("_sha512", name);
    return function ? call(function, &data, data != NULL, NULL) : NULL;
}

static Own hash_make_of(Algorithm *algorithm, Ref data) {
    return algorithm_load(algorithm) ? hash_make(algorithm, data) : hash_make_own(algorithm->name, data);
}

static Own hashlib_new(Ref m, const Ref *a) {
    Algorithm *algorithm = algorithm_named(a[0]);
    return algorithm ? hash_make_of(algorithm, a[1]) : NULL;
}

/* The constructors: openssl_md5(string=b'', *, usedforsecurity=True) ... */
#define CONSTRUCTOR(name, index) \
    static Own make_##name(Ref m, const Ref *a) { return hash_make_of(&algorithms[index], a[0]); }
#define CONSTRUCTORS(_) \
    _(md5, 0) _(sha1, 1) _(sha224, 2) _(sha256, 3) _(sha384, 4) _(sha512, 5) _(sha3_224, 6) _(sha3_256, 7) _(sha3_384, 8) \
    _(sha3_512, 9) _(shake_128, 10) _(shake_256, 11)
CONSTRUCTORS(CONSTRUCTOR)

/* ---- keys from passwords */

typedef struct Two { Buffer password, salt; } Two;

static int two_get(Two *two, Ref password, Ref salt) {
    *two = (Two){0};
    if (buffer_get(password, &two->password, BUFFER_READ) < 0) return -1;
    if (buffer_get(salt, &two->salt, BUFFER_READ) == 0) {
        if (two->password.size_bytes <= INT32_MAX && two->salt.size_bytes <= INT32_MAX) return 0;
        buffer_release(&two->salt);
        fail(OverflowError, "password or salt is too long");
    }
    buffer_release(&two->password);
    return -1;
}
static void two_release(Two *two) {
    buffer_release(&two->password);
    buffer_release(&two->salt);
}

static Own hashlib_pbkdf2(Ref m, const Ref *a) {
    int64_t rounds, size;
    Two two;
    const Algorithm *algorithm = algorithm_find(a[0]);
    if (!algorithm || int64_from(a[3], &rounds) < 0) return NULL;
    if (rounds < 1) return throw(ValueError, "iteration value must be greater than 0.");
    if (rounds > INT32_MAX) return throw(OverflowError, "iteration value is too great.");
    size = crypto.size(algorithm->digest);
    if (a[4] && !is_none(a[4]) && int64_from(a[4], &size) < 0) return NULL;
    if (size < 1) return throw(ValueError, "key length must be greater than 0.");
    if (size > INT32_MAX) return throw(OverflowError, "key length is too great.");
    scoped Own key = bytes_new_empty((size_t)size);
    if (!key || two_get(&two, a[1], a[2]) < 0) return NULL;
    unsigned char *out = (unsigned char *)bytes_data(key);
    int good;
    WITHOUT_GIL_FOR("pbkdf2", good = crypto.pbkdf2(two.password.data, (int)two.password.size_bytes, two.salt.data, (int)two.salt.size_bytes,
                                                   (int)rounds, algorithm->digest, (int)size, out));
    two_release(&two);
    return good ? give(key) : throw_crypto();
}

/* password, salt, n, r, p, maxmem, dklen */
static Own hashlib_scrypt(Ref m, const Ref *a) {
    int64_t n, r, p, memory = 0, size = 64;
    Two two;
    if (int64_from(a[2], &n) < 0 || int64_from(a[3], &r) < 0 || int64_from(a[4], &p) < 0) return NULL;
    if ((a[5] && int64_from(a[5], &memory) < 0) || (a[6] && int64_from(a[6], &size) < 0)) return NULL;
    if (n < 2 || n & (n - 1)) return throw(ValueError, "n must be a power of 2.");
    if (r < 1 || p < 1) return throw(ValueError, "Invalid parameter combination for n, r, p, maxmem.");
    if (memory < 0 || memory > INT32_MAX) return throw(ValueError, "maxmem must be positive and smaller than %d", INT32_MAX);
    if (size < 1 || size > INT32_MAX) return throw(ValueError, "dklen must be greater than 0 and smaller than %d", INT32_MAX);
    if (library_load(&crypto_library, "hashlib") < 0) return NULL;
    scoped Own key = bytes_new_empty((size_t)size);
    if (!key || two_get(&two, a[0], a[1]) < 0) return NULL;
    unsigned char *out = (unsigned char *)bytes_data(key);
    int good;
    WITHOUT_GIL_FOR("scrypt", good = crypto.scrypt(two.password.data, two.password.size_bytes, two.salt.data, two.salt.size_bytes,
                                                   (uint64_t)n, (uint64_t)r, (uint64_t)p, (uint64_t)memory, out, (size_t)size));
    two_release(&two);
    return good ? give(key) : throw(ValueError, "Invalid parameter combination for n, r, p, maxmem.");
}

/* ---- comparing in a time that does not tell where they differ */

static int secret_get(Ref v, bool texts, Buffer *out) {
    if (!texts) return buffer_get(v, out, BUFFER_READ);
    if (!str_of(v)->ascii) return fail(TypeError, "comparing strings with non-ASCII characters is not supported");
    buffer_fill(out, v, str_data(v), str_length(v), true);
    return 0;
}

static Own hashlib_compare(Ref m, const Ref *a) {
    Buffer x, y;
    bool texts = is_str(a[0]) && is_str(a[1]);
    if (secret_get(a[0], texts, &x) < 0) return NULL;
    if (secret_get(a[1], texts, &y) < 0) {
        buffer_release(&x);
        return NULL;
    }
    const volatile uint8_t *p = x.data, *q = y.size_bytes == x.size_bytes ? y.data : x.data;
    uint8_t difference = y.size_bytes != x.size_bytes;
    for (size_t i = 0; i < x.size_bytes; i++) difference |= p[i] ^ q[i];
    buffer_release(&x);
    buffer_release(&y);
    return bool_new(!difference);
}

#define CONSTRUCTOR_ROW(name, index) \
    {"openssl_" #name "(string=b'', *, usedforsecurity=True)", make_##name, "A " #name " hash, optionally of a string of bytes.", 0},

static const MethodRow functions[] = {
    CONSTRUCTORS(CONSTRUCTOR_ROW)
    {"new(name, string=b'', *, usedforsecurity=True)", hashlib_new, "A hash by the name of its algorithm.", 0},
    {"pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)", hashlib_pbkdf2, "A key from a password (PKCS #5).", 0},
    {"scrypt(password, salt, n, r, p, maxmem=0, dklen=64)", hashlib_scrypt, "A key from a password (RFC 7914).", 0},
    {"compare_digest(a, b, /)", hashlib_compare, "a == b in a time that does not tell where they differ.", 0},
    {0},
};

const ModuleDef _hashlib_module = {"_hashlib", "Digests by libcrypto.", functions, (Type *const[]){&hash_type, &hash_long_type, NULL}, NULL};
