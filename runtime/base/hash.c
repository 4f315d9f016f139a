/* SipHash-1-3 (Aumasson, Bernstein 2012, with one round a word and three at the end) and hashes of numbers.
 *
 * The key is process-wide because hashes of equal strings must agree in all interpreters; it is written once, by
 * hash_init, before there are threads.
 */
#include "runtime/base/hash.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static struct {
    uint64_t k0, k1;
    bool random;
} key;

/* ---- the key */
/* The 24 secret bytes CPython derives from a seed: the high bytes of a linear congruential generator; the first 16
 * are the key. */
static void key_from_seed(uint32_t seed) {
    unsigned char bytes[16];
    for (size_t i = 0; i < sizeof bytes; i++) {
        seed = seed * 214013u + 2531011u;
        bytes[i] = (seed >> 16) & 0xff;
    }
    memcpy(&key.k0, bytes, 8);
    memcpy(&key.k1, bytes + 8, 8);
    key.random = false;
}

static void key_from_kernel(void) {
    uint64_t words[2];
    /* The pool may not be ready at boot; a start-up must not wait for that, and an address is better than nothing. */
    if (getrandom(words, sizeof words, GRND_NONBLOCK) != (ssize_t)sizeof words) {
        words[0] = (uintptr_t)&words;
        words[1] = (uintptr_t)&key_from_kernel;
    }
    key.k0 = words[0];
    key.k1 = words[1];
    key.random = true;
}

int hash_init(const char *seed_text) {
    if (!seed_text || !*seed_text || !strcmp(seed_text, "random")) {
        key_from_kernel();
        return 0;
    }
    char *end;
    errno = 0;
    unsigned long seed = strtoul(seed_text, &end, 10);
    if (*end || errno || seed > UINT32_MAX || strchr(seed_text, '-')) return -1;
    if (seed == 0) {
        key.k0 = key.k1 = 0;
        key.random = false;
    } else {
        key_from_seed((uint32_t)seed);
    }
    return 0;
}

bool hash_is_random(void) { return key.random; }

/* ---- SipHash */
struct Sip { uint64_t v0, v1, v2, v3; };

static ALWAYS_INLINE uint64_t rotate_left(uint64_t x, int n) { return x << n | x >> (64 - n); }

static ALWAYS_INLINE void sip_round(struct Sip *s) {
    s->v0 += s->v1, s->v2 += s->v3;
    s->v1 = rotate_left(s->v1, 13) ^ s->v0, s->v3 = rotate_left(s->v3, 16) ^ s->v2;
    s->v0 = rotate_left(s->v0, 32);
    s->v2 += s->v1, s->v0 += s->v3;
    s->v1 = rotate_left(s->v1, 17) ^ s->v2, s->v3 = rotate_left(s->v3, 21) ^ s->v0;
    s->v2 = rotate_left(s->v2, 32);
}

static ALWAYS_INLINE void sip_word(struct Sip *s, uint64_t word) {
    s->v3 ^= word;
    sip_round(s);
    s->v0 ^= word;
}

static ALWAYS_INLINE int64_t not_minus_one(uint64_t hash) { return hash == UINT64_MAX ? -2 : (int64_t)hash; }

int64_t hash_bytes(const void *bytes, size_t size) {
    if (size == 0) return 0;
    struct Sip s = {key.k0 ^ UINT64_C(0x736f6d6570736575), key.k1 ^ UINT64_C(0x646f72616e646f6d),
                    key.k0 ^ UINT64_C(0x6c7967656e657261), key.k1 ^ UINT64_C(0x7465646279746573)};
    const unsigned char *p = bytes, *last = p + (size & ~(size_t)7);
    for (; p < last; p += 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        sip_word(&s, word);
    }
    uint64_t tail = (uint64_t)size << 56; /* the length's low byte on top of what is left */
    for (size_t i = 0; i < (size & 7); i++) tail |= (uint64_t)p[i] << (8 * i);
    sip_word(&s, tail);
    s.v2 ^= 0xff;
    sip_round(&s);
    sip_round(&s);
    sip_round(&s);
    return not_minus_one(s.v0 ^ s.v1 ^ s.v2 ^ s.v3);
}

/* ---- numbers, modulo 2^61 - 1 */
static int64_t signed_hash(uint64_t magnitude, bool negative) {
    int64_t hash = negative ? -(int64_t)magnitude : (int64_t)magnitude;
    return hash == -1 ? -2 : hash;
}

int64_t hash_int(int64_t n) {
    uint64_t magnitude = n < 0 ? -(uint64_t)n : (uint64_t)n;
    return signed_hash(magnitude % HASH_MODULUS, n < 0);
}

/* m * 2^e modulo 2^61 - 1 is m rotated left by e within 61 bits, since 2^61 = 1 there. */
static uint64_t rotate61(uint64_t x, int by) {
    return by ? ((x << by) & HASH_MODULUS) | x >> (HASH_BITS - by) : x;
}

/* Limb by limb from the highest: times 2^64 is a turn by 3. */
int64_t hash_limbs(const uint64_t *limbs, size_t count, bool negative) {
    uint64_t rest = 0;
    while (count-- > 0) {
        rest = rotate61(rest, 3) + (limbs[count] & HASH_MODULUS) + (limbs[count] >> HASH_BITS);
        rest = (rest & HASH_MODULUS) + (rest >> HASH_BITS);
    }
    return signed_hash(rest % HASH_MODULUS, negative);
}

int64_t hash_double(double x) {
    if (isinf(x)) return x > 0 ? HASH_INF : -HASH_INF;
    if (fabs(x) < 0x1p62 && x == (double)(int64_t)x) return hash_int((int64_t)x);
    int exponent;
    double fraction = frexp(fabs(x), &exponent); /* |x| = fraction * 2^exponent = (fraction * 2^53) * 2^(exponent-53) */
    uint64_t mantissa = (uint64_t)(fraction * 0x1p53) % HASH_MODULUS;
    int turn = (exponent - 53) % HASH_BITS;
    uint64_t hash = rotate61(mantissa, turn < 0 ? turn + HASH_BITS : turn);
    return signed_hash(hash % HASH_MODULUS, x < 0);
}

int64_t hash_pointer(const void *p) {
    uint64_t word = (uintptr_t)p;
    return not_minus_one(word >> 4 | word << 60);
}
