/* Bits: the Mersenne Twister MT19937 (Matsumoto, Nishimura 1998), seeded as its reference implementation does; PCG64 and its variant DXSM
 * (M. O'Neill, "PCG: A family of simple fast space-efficient statistically good algorithms", 2014), 128-bit congruential generators
 * whose state is scrambled on its way out; SFC64 (Ch. Doty-Humphrey's "small fast chaotic" of PractRand); and Philox4x64-10
 * (J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011), which scrambles a counter. */
#include "stdlib/numpy/random.h"

#include <sys/random.h>
#include <unistd.h>

enum { MT_STEP = 397 };

static inline uint32_t twist(uint32_t high, uint32_t low) {
    uint32_t y = (high & 0x80000000u) | (low & 0x7fffffffu);
    return y >> 1 ^ (0x9908b0dfu & -(y & 1));
}

void source_refill(Source *s) {
    uint32_t *w = s->words;
    int k = 0;
    for (; k < MT_WORDS - MT_STEP; k++) w[k] = w[k + MT_STEP] ^ twist(w[k], w[k + 1]);
    for (; k < MT_WORDS - 1; k++) w[k] = w[k + MT_STEP - MT_WORDS] ^ twist(w[k], w[k + 1]);
    w[k] = w[MT_STEP - 1] ^ twist(w[k], w[0]);
    s->position = 0;
}

void source_seed(Source *s, uint32_t seed) {
    s->words[0] = seed;
    for (uint32_t i = 1; i < MT_WORDS; i++) {
        s->words[i] = 1812433253u * (s->words[i - 1] ^ s->words[i - 1] >> 30) + i;
    }
    s->bits = BITS_MT19937;
    s->position = MT_WORDS;
    s->has_gauss = s->has_half = false;
    s->gauss = 0;
}

void source_seed_words(Source *s, const uint32_t *key, size_t length) {
    uint32_t *w = s->words;
    source_seed(s, 19650218u);
    size_t i = 1, j = 0;
    for (size_t k = length > MT_WORDS ? length : MT_WORDS; k; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i >= MT_WORDS) w[0] = w[MT_WORDS - 1], i = 1;
        if (++j >= length) j = 0;
    }
    for (size_t k = MT_WORDS - 1; k; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1566083941u) - (uint32_t)i;
        if (++i >= MT_WORDS) w[0] = w[MT_WORDS - 1], i = 1;
    }
    w[0] = 0x80000000u; /* never all zeros */
}

void source_seed_system(Source *s) {
    uint32_t key[MT_WORDS];
    if (getrandom(key, sizeof key, 0) == (ssize_t)sizeof key) {
        source_seed_words(s, key, MT_WORDS);
        return;
    }
    int64_t now = clock_wall_ns();
    const uint32_t few[] = {(uint32_t)now, (uint32_t)(now >> 32), (uint32_t)getpid()};
    source_seed_words(s, few, COUNT_OF(few));
}

/* ---- the others: a key of four words */

typedef unsigned __int128 Wide;
static const uint64_t PCG_CHEAP = 0xda942042e4dd58b5u;
static inline Wide pcg_multiplier(void) { return (Wide)0x2360ed051fc65da4u << 64 | 0x4385df649fccf645u; }
static inline Wide wide_of(const uint64_t *key) { return (Wide)key[1] << 64 | key[0]; }
static inline void wide_keep(uint64_t *key, Wide x) { key[0] = (uint64_t)x, key[1] = (uint64_t)(x >> 64); }

static inline uint64_t pcg64_next(uint64_t *key) {
    Wide state = wide_of(key) * pcg_multiplier() + wide_of(key + 2);
    wide_keep(key, state);
    uint64_t folded = key[1] ^ key[0];
    int turn = (int)(key[1] >> 58);
    return folded >> turn | folded << (-turn & 63);
}

static inline uint64_t pcg64_dxsm_next(uint64_t *key) {
    uint64_t high = key[1], low = key[0] | 1;
    wide_keep(key, wide_of(key) * PCG_CHEAP + wide_of(key + 2));
    high ^= high >> 32;
    high *= PCG_CHEAP;
    high ^= high >> 48;
    return high * low;
}

static inline uint64_t sfc64_next(uint64_t *key) {
    uint64_t sum = key[0] + key[1] + key[3]++;
    key[0] = key[1] ^ key[1] >> 11;
    key[1] = key[2] + (key[2] << 3);
    key[2] = (key[2] << 24 | key[2] >> 40) + sum;
    return sum;
}

static inline void philox_round(uint64_t *x, const uint64_t *key) {
    Wide first = (Wide)0xd2e7470ee14c6c93u * x[0], second = (Wide)0xca5a826395121157u * x[2];
    x[0] = (uint64_t)(second >> 64) ^ x[1] ^ key[0];
    x[1] = (uint64_t)second;
    x[2] = (uint64_t)(first >> 64) ^ x[3] ^ key[1];
    x[3] = (uint64_t)first;
}

static uint64_t philox_next(uint64_t *key) {
    uint64_t *buffer = key + PHILOX_BUFFER;
    if (key[PHILOX_TAKEN] < 4) return buffer[key[PHILOX_TAKEN]++];
    for (int i = 0; i < 4 && !++key[PHILOX_COUNTER + i]; i++) {}
    uint64_t round_key[] = {key[PHILOX_KEY], key[PHILOX_KEY + 1]};
    memcpy(buffer, key + PHILOX_COUNTER, 4 * sizeof *buffer);
    for (int round = 0; round < 10; round++) {
        philox_round(buffer, round_key);
        round_key[0] += 0x9e3779b97f4a7c15u, round_key[1] += 0xbb67ae8584caa73bu;
    }
    key[PHILOX_TAKEN] = 1;
    return buffer[0];
}

uint64_t source_key_word64(Source *s) {
    if (LIKELY(s->bits == BITS_PCG64)) return pcg64_next(s->key);
    if (s->bits == BITS_PHILOX) return philox_next(s->key);
    return s->bits == BITS_SFC64 ? sfc64_next(s->key) : pcg64_dxsm_next(s->key);
}

uint32_t source_key_word(Source *s) {
    if (s->has_half) {
        s->has_half = false;
        return s->half;
    }
    uint64_t word = source_key_word64(s);
    s->has_half = true;
    s->half = (uint32_t)(word >> 32);
    return (uint32_t)word;
}

void source_seed_key(Source *s, const uint64_t *seed) {
    s->has_half = s->has_gauss = false;
    s->half = 0;
    if (s->bits == BITS_PHILOX) {
        memset(s->key, 0, sizeof s->key);
        memcpy(s->key + PHILOX_KEY, seed, 2 * sizeof *seed);
        s->key[PHILOX_TAKEN] = 4;
        return;
    }
    if (s->bits == BITS_SFC64) {
        memcpy(s->key, seed, 3 * sizeof *seed);
        s->key[3] = 1;
        for (int i = 0; i < 12; i++) sfc64_next(s->key);
        return;
    }
    /* The seed's words come with the upper half first. */
    Wide start = (Wide)seed[0] << 64 | seed[1], increment = ((Wide)seed[2] << 64 | seed[3]) << 1 | 1;
    wide_keep(s->key, (increment + start) * pcg_multiplier() + increment); /* DXSM's too */
    wide_keep(s->key + 2, increment);
}

/* ---- numbers below a bound */

uint64_t source_interval(Source *s, uint64_t max) {
    if (max == 0) return 0;
    uint64_t mask = UINT64_MAX >> __builtin_clzll(max), value;
    if (max <= UINT32_MAX) {
        do value = source_word(s) & mask;
        while (value > max);
    } else {
        do value = source_word64(s) & mask;
        while (value > max);
    }
    return value;
}

uint64_t source_bounded(Source *s, uint64_t max) {
    if (max == 0) return 0;
    if (max == UINT32_MAX) return source_word(s);
    if (max == UINT64_MAX) return source_word64(s);
    if (max < UINT32_MAX) {
        uint32_t count = (uint32_t)max + 1;
        uint64_t product = (uint64_t)source_word(s) * count;
        if ((uint32_t)product < count)
            for (uint32_t uneven = (UINT32_MAX - (uint32_t)max) % count; (uint32_t)product < uneven;) product = (uint64_t)source_word(s) * count;
        return product >> 32;
    }
    uint64_t count = max + 1;
    Wide product = (Wide)source_word64(s) * count;
    if ((uint64_t)product < count)
        for (uint64_t uneven = (UINT64_MAX - max) % count; (uint64_t)product < uneven;) product = (Wide)source_word64(s) * count;
    return (uint64_t)(product >> 64);
}
