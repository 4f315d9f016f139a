/* The module _blake2: BLAKE2b and BLAKE2s (RFC 7693), with keys, salts, persons and tree parameters.
 *
 * Both are the same function over words of 64 and of 32 bits; blake2_width.h is compiled once for each.  The state is
 * begun by xoring a block of parameters into the constants. */
#include "stdlib/data/digest.h"
#include "stdlib/stdlib.h"

static const uint8_t sigma[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

typedef struct Parameters {
    uint64_t digest_size, key_size, fanout, depth, leaf_size, node_offset, node_depth, inner_size;
    uint8_t salt[16], person[16];
} Parameters;

#define WORD uint64_t
#define WIDE(x) x##_b
#define ROUNDS 12
#define TURN_1 32
#define TURN_2 24
#define TURN_3 16
#define TURN_4 63
#define CONSTANTS \
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, \
        0x1f83d9abfb41bd6b, 0x5be0cd19137e2179
#include "stdlib/data/blake2_width.h"

#define WORD uint32_t
#define WIDE(x) x##_s
#define ROUNDS 10
#define TURN_1 16
#define TURN_2 12
#define TURN_3 8
#define TURN_4 7
#define CONSTANTS 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
#include "stdlib/data/blake2_width.h"

/* ---- the types */

typedef struct Blake {
    Object head;
    struct Lock lock;
    uint8_t digest_size;
    union { State_b b; State_s s; } state;
} Blake;

static Type blake2b_type, blake2s_type;
static Blake *blake_of(Ref v) { return (Blake *)object_of(v); }
static bool is_wide(Ref v) { return is_kind(v, &blake2b_type); }
static void (*adder(Ref v))(void *state, const void *bytes, size_t size) { return is_wide(v) ? add_b : add_s; }

/* salt or person: at most `most` bytes, zeros behind them. */
static int read_short(Ref v, const char *name, size_t most, uint8_t *out) {
    Buffer buffer;
    if (!v) return 0;
    if (buffer_get(v, &buffer, BUFFER_READ) < 0) return -1;
    bool good = buffer.size_bytes <= most;
    if (good) memcpy(out, buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    return good ? 0 : fail(ValueError, "maximum %s length is %zu bytes", name, most);
}

static int read_number(Ref v, uint64_t low, uint64_t high, const char *message, uint64_t *out) {
    if (!v) return 0;
    scoped Own n = index_of(v);
    if (!n) return -1;
    if (!int_as_uint64(n, out)) return fail(OverflowError, compare_truth(n, small_int_new(0), CMP_LT) == 1 ? "can't convert negative int to unsigned" : "int too big to convert");
    return *out < low || *out > high ? fail(ValueError, "%s", message) : 0;
}

/* data, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node */
#define SIGNATURE(name, size) \
    name "(data=b'', /, *, digest_size=" #size ", key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, " \
    "node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)"

static int read_parameters(Parameters *p, const Ref *a, bool wide) {
    uint64_t most = wide ? 64 : 32, size = most;
    *p = (Parameters){.digest_size = most, .fanout = 1, .depth = 1};
    if (a[1] && int64_from(a[1], (int64_t *)&size) < 0) return -1;
    if (size < 1 || size > most) return fail(ValueError, "digest_size must be between 1 and %d bytes", (int)most);
    p->digest_size = size;
    if (read_short(a[3], "salt", wide ? 16 : 8, p->salt) < 0 || read_short(a[4], "person", wide ? 16 : 8, p->person) < 0) return -1;
    if (read_number(a[5], 0, 255, "fanout must be between 0 and 255", &p->fanout) < 0) return -1;
    if (read_number(a[6], 1, 255, "depth must be between 1 and 255", &p->depth) < 0) return -1;
    if (read_number(a[7], 0, UINT32_MAX, "leaf_size is too large", &p->leaf_size) < 0) return -1;
    if (read_number(a[8], 0, wide ? UINT64_MAX : UINT64_MAX >> 16, "node_offset is too large", &p->node_offset) < 0) return -1;
    if (read_number(a[9], 0, 255, "node_depth must be between 0 and 255", &p->node_depth) < 0) return -1;
    return read_number(a[10], 0, most, wide ? "inner_size must be between 0 and is 64" : "inner_size must be between 0 and is 32", &p->inner_size);
}

static Own blake_begin(Type *type, const Ref *a, bool wide) {
    Parameters p;
    Buffer key = {0};
    if (read_parameters(&p, a, wide) < 0) return NULL;
    int last = a[11] ? truth(a[11]) : 0;
    Blake *h = last < 0 ? NULL : object_new(type, 0);
    if (!h) return NULL;
    scoped Own self = as_own(h);
    lock_init(&h->lock);
    h->digest_size = (uint8_t)p.digest_size;
    if (a[2] && buffer_get(a[2], &key, BUFFER_READ) < 0) return NULL;
    p.key_size = key.size_bytes;
    bool good = p.key_size <= (wide ? 64 : 32);
    if (good && wide) begin_b(&h->state.b, &p, key.data, last);
    if (good && !wide) begin_s(&h->state.s, &p, key.data, last);
    if (a[2]) buffer_release(&key);
    if (!good) return throw(ValueError, "maximum key length is %d bytes", wide ? 64 : 32);
    return a[0] && digest_add(a[0], &h->lock, &h->state, wide ? add_b : add_s) < 0 ? NULL : give(self);
}

static Own blake2b_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[13];
    if (args_bind(&signature, SIGNATURE("blake2b", 64), args, count, names, bound) < 0) return NULL;
    return blake_begin(type, bound, true);
}

static Own blake2s_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[13];
    if (args_bind(&signature, SIGNATURE("blake2s", 32), args, count, names, bound) < 0) return NULL;
    return blake_begin(type, bound, false);
}

static Own blake_update(Ref self, const Ref *a) {
    scoped Own held = own(self);
    return digest_add(a[0], &blake_of(self)->lock, &blake_of(self)->state, adder(self)) < 0 ? NULL : None;
}

static int blake_finish(Ref self, uint8_t out[64]) {
    if (lock_await(&blake_of(self)->lock) < 0) return -1;
    if (is_wide(self)) finish_b(&blake_of(self)->state.b, out);
    else finish_s(&blake_of(self)->state.s, out);
    lock_release(&blake_of(self)->lock);
    return 0;
}

static Own blake_digest(Ref self, const Ref *a) {
    uint8_t out[64];
    return blake_finish(self, out) < 0 ? NULL : bytes_new(out, blake_of(self)->digest_size);
}
static Own blake_hexdigest(Ref self, const Ref *a) {
    uint8_t out[64];
    return blake_finish(self, out) < 0 ? NULL : digest_hex(out, blake_of(self)->digest_size);
}

static Own blake_copy(Ref self, const Ref *a) {
    Blake *copy = object_new(type_of(self), 0);
    if (!copy) return NULL;
    scoped Own made = as_own(copy);
    lock_init(&copy->lock);
    if (lock_await(&blake_of(self)->lock) < 0) return NULL;
    copy->digest_size = blake_of(self)->digest_size;
    copy->state = blake_of(self)->state;
    lock_release(&blake_of(self)->lock);
    return give(made);
}

static Own blake_name(Ref self) { return str_intern(is_wide(self) ? "blake2b" : "blake2s"); }
static Own blake_digest_size(Ref self) { return small_int_new(blake_of(self)->digest_size); }
static Own blake_block_size(Ref self) { return small_int_new(is_wide(self) ? 128 : 64); }
static void blake_dealloc(Object *o) { object_free(o); }

static const MethodRow blake_methods[] = {
    {"copy(self, /)", blake_copy, "A hash in the same state.", 0},
    {"digest(self, /)", blake_digest, "The digest of all data so far.", 0},
    {"hexdigest(self, /)", blake_hexdigest, "The digest as hexadecimal text.", 0},
    {"update(self, data, /)", blake_update, "Hash more bytes.", 0},
    {0},
};
static const GetSetRow blake_getset[] = {
    {"name", blake_name, NULL, "The algorithm."},
    {"digest_size", blake_digest_size, NULL, "Bytes of the digest."},
    {"block_size", blake_block_size, NULL, "Bytes of a block."},
    {0},
};
#define BLAKE_TYPE(text, maker) \
    { \
        .head = OBJECT_STATIC(&type_type), .name = "_blake2." text, .base = &object_type, .size = sizeof(Blake), .new = maker, \
        .doc = "A " text " hash.", .methods = blake_methods, .getset = blake_getset, .dealloc = blake_dealloc, \
    }
static Type blake2b_type = BLAKE_TYPE("blake2b", blake2b_new);
static Type blake2s_type = BLAKE_TYPE("blake2s", blake2s_new);

static int add_limits(Type *type, int short_size, int long_size) {
    const struct { const char *name; int value; } limits[] = {
        {"SALT_SIZE", short_size}, {"PERSON_SIZE", short_size}, {"MAX_KEY_SIZE", long_size}, {"MAX_DIGEST_SIZE", long_size}};
    for (size_t i = 0; i < COUNT_OF(limits); i++) {
        scoped Own name = str_intern(limits[i].name);
        Ref dict = name ? type_namespace_peek(type) : NULL;
        if (!dict || dict_set(dict, name, small_int_new(limits[i].value)) < 0) return -1;
    }
    return 0;
}

static int init(Ref module) { return add_limits(&blake2b_type, 16, 64) < 0 || add_limits(&blake2s_type, 8, 32) < 0 ? -1 : 0; }

const ModuleDef _blake2_module = {"_blake2", "BLAKE2 digests.", NULL, (Type *const[]){&blake2b_type, &blake2s_type, NULL}, init};
