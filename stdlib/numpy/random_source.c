/* Bits: the Mersenne Twister MT19937 (Matsumoto, Nishimura 1998), seeded as its reference implementation does. */
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
    s->position = MT_WORDS;
    s->has_gauss = false;
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
