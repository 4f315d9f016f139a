/* The module _sha512: SHA-384 and SHA-512 (FIPS 180-4).  The constants are the fractional parts of roots of primes,
 * worked out at the first use with integer arithmetic rather than written down. */
#include <string.h>

#include "stdlib/stdlib.h"

typedef unsigned __int128 Wide;
typedef struct Sha512 { Object head; uint64_t state[8]; uint8_t block[128]; size_t filled; Wide total; size_t digest_size; } Sha512;

static uint64_t round_constants[80], start_512[8], start_384[8]; /* filled once, then read only */
static bool constants_known;

/* ---- constants: floor(2^64 * frac(root)) by bisection on x^power <= prime * 2^(64 * power) */

static bool cube_exceeds(uint64_t whole, uint64_t fraction, unsigned prime) {
    mpz_t x, cube, limit;
    mpz_inits(x, cube, limit, NULL);
    mpz_set_ui(x, whole);
    mpz_mul_2exp(x, x, 64);
    mpz_add_ui(x, x, fraction);
    mpz_pow_ui(cube, x, 3);
    mpz_set_ui(limit, prime);
    mpz_mul_2exp(limit, limit, 192);
    bool exceeds = mpz_cmp(cube, limit) > 0;
    mpz_clears(x, cube, limit, NULL);
    return exceeds;
}

static uint64_t cube_root_fraction(unsigned prime) {
    uint64_t whole = 0, fraction = 0;
    while ((whole + 1) * (whole + 1) * (whole + 1) <= prime) whole++;
    for (int bit = 63; bit >= 0; bit--) {
        uint64_t more = fraction | (uint64_t)1 << bit;
        if (!cube_exceeds(whole, more, prime)) fraction = more;
    }
    return fraction;
}

static uint64_t square_root_fraction(unsigned prime) {
    mpz_t n, root;
    mpz_inits(n, root, NULL);
    mpz_set_ui(n, prime);
    mpz_mul_2exp(n, n, 128);
    mpz_sqrt(root, n);
    mpz_fdiv_r_2exp(root, root, 64);
    uint64_t fraction = mpz_get_ui(root);
    mpz_clears(n, root, NULL);
    return fraction;
}

static bool is_prime(unsigned n) {
    for (unsigned d = 2; d * d <= n; d++) if (n % d == 0) return false;
    return true;
}

static void make_constants(void) {
    unsigned n = 2;
    for (int i = 0; i < 80; n++) {
        if (!is_prime(n)) continue;
        if (i < 8) start_512[i] = square_root_fraction(n);
        if (i >= 8 && i < 16) start_384[i - 8] = square_root_fraction(n);
        round_constants[i++] = cube_root_fraction(n);
    }
    constants_known = true;
}

/* ---- the compression function */

static uint64_t rotate(uint64_t x, int n) { return x >> n | x << (64 - n); }

static void compress(uint64_t state[8], const uint8_t *block) {
    uint64_t w[80], s[8];
    for (int i = 0; i < 16; i++) {
        uint64_t word;
        memcpy(&word, block + 8 * i, 8);
        w[i] = __builtin_bswap64(word);
    }
    for (int i = 16; i < 80; i++) {
        uint64_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (rotate(a, 1) ^ rotate(a, 8) ^ a >> 7) + (rotate(b, 19) ^ rotate(b, 61) ^ b >> 6);
    }
    memcpy(s, state, sizeof s);
    for (int i = 0; i < 80; i++) {
        uint64_t e = s[4], a = s[0];
        uint64_t t1 = s[7] + (rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41)) + ((e & s[5]) ^ (~e & s[6])) + round_constants[i] + w[i];
        uint64_t t2 = (rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += t1;
        s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++) state[i] += s[i];
}

static void absorb(Sha512 *h, const uint8_t *data, size_t size) {
    h->total += size;
    while (size) {
        size_t n = sizeof h->block - h->filled < size ? sizeof h->block - h->filled : size;
        memcpy(h->block + h->filled, data, n);
        h->filled += n;
        data += n;
        size -= n;
        if (h->filled < sizeof h->block) return;
        compress(h->state, h->block);
        h->filled = 0;
    }
}

static void finish(const Sha512 *h, uint8_t out[64]) {
    Sha512 copy = *h;
    Wide bits = h->total * 8;
    uint8_t end = 0x80, zero = 0, length[16];
    for (int i = 0; i < 16; i++) length[i] = (uint8_t)(bits >> (120 - 8 * i));
    absorb(&copy, &end, 1);
    while (copy.filled != 112) absorb(&copy, &zero, 1);
    absorb(&copy, length, 16);
    for (int i = 0; i < 8; i++) {
        uint64_t word = __builtin_bswap64(copy.state[i]);
        memcpy(out + 8 * i, &word, 8);
    }
}

/* ---- the type */

static Sha512 *sha_of(Ref v) { return (Sha512 *)object_of(v); }

static int update_from(Ref self, Ref data) {
    Buffer buffer;
    if (is_str(data)) return fail(TypeError, "Strings must be encoded before hashing");
    if (buffer_get(data, &buffer, BUFFER_READ) < 0) return -1;
    absorb(sha_of(self), buffer.data, buffer.size_bytes);
    buffer_release(&buffer);
    return 0;
}

static Own sha_update(Ref self, const Ref *a) { return update_from(self, a[0]) < 0 ? NULL : None; }

static Own sha_digest(Ref self, const Ref *a) {
    uint8_t out[64];
    finish(sha_of(self), out);
    return bytes_new(out, sha_of(self)->digest_size);
}

static Own sha_hexdigest(Ref self, const Ref *a) {
    scoped Own digest = sha_digest(self, a);
    return digest ? call_method_named(digest, "hex", NULL, 0) : NULL;
}

static Own sha_copy(Ref self, const Ref *a) {
    Sha512 *copy = object_new(type_of(self), 0);
    if (!copy) return NULL;
    memcpy((char *)copy + sizeof(Object), (char *)sha_of(self) + sizeof(Object), sizeof *copy - sizeof(Object));
    return as_own(copy);
}

static Own sha_name(Ref self) { return str_intern(sha_of(self)->digest_size == 64 ? "sha512" : "sha384"); }
static Own sha_digest_size(Ref self) { return small_int_new((int64_t)sha_of(self)->digest_size); }
static Own sha_block_size(Ref self) { return small_int_new(128); }
static void sha_dealloc(Object *o) { object_free(o); }

static const MethodRow sha_methods[] = {
    {"copy()", sha_copy, "A hash in the same state.", 0},
    {"digest()", sha_digest, "The digest of all data so far.", 0},
    {"hexdigest()", sha_hexdigest, "The digest as hexadecimal text.", 0},
    {"update(obj, /)", sha_update, "Hash more bytes.", 0},
    {0},
};
static const GetSetRow sha_getset[] = {
    {"name", sha_name, NULL, "The algorithm."},
    {"digest_size", sha_digest_size, NULL, "Bytes of the digest."},
    {"block_size", sha_block_size, NULL, "Bytes of a block."},
    {0},
};
static Type sha_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_sha512.SHA512Type", .base = &object_type, .flags = TYPE_NO_NEW,
    .size = sizeof(Sha512), .methods = sha_methods, .getset = sha_getset, .dealloc = sha_dealloc,
};

static Own sha_new(Ref data, size_t digest_size) {
    if (!constants_known) make_constants();
    Sha512 *h = object_new(&sha_type, 0);
    if (!h) return NULL;
    scoped Own self = as_own(h);
    h->digest_size = digest_size;
    memcpy(h->state, digest_size == 64 ? start_512 : start_384, sizeof h->state);
    return data && update_from(self, data) < 0 ? NULL : give(self);
}

static Own new_512(Ref m, const Ref *a) { return sha_new(a[0], 64); }
static Own new_384(Ref m, const Ref *a) { return sha_new(a[0], 48); }

static const MethodRow functions[] = {
    {"sha384(string=b'', *, usedforsecurity=True)", new_384, "A SHA-384 hash.", 0},
    {"sha512(string=b'', *, usedforsecurity=True)", new_512, "A SHA-512 hash.", 0},
    {0},
};

const ModuleDef _sha512_module = {"_sha512", "SHA-384 and SHA-512.", functions, (Type *const[]){&sha_type, NULL}, NULL};
