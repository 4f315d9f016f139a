/* The module _random: the Mersenne Twister MT19937 (Matsumoto, Nishimura 1998), seeded and read as CPython does, so that the same
 * seed gives the same numbers. */
#include <string.h>

#include "runtime/base/clock.h"
#include "stdlib/stdlib.h"

#include <sys/random.h>
#include <unistd.h>

enum { N = 624, M = 397 };

typedef struct Random { Object head; Own weakrefs; int index; uint32_t state[N]; } Random;

static Random *random_of(Ref v) { return (Random *)object_of(v); }

/* ---- the generator */

static void refill(Random *r) {
    uint32_t *s = r->state;
    for (int k = 0; k < N; k++) {
        uint32_t y = (s[k] & 0x80000000u) | (s[(k + 1) % N] & 0x7fffffffu);
        s[k] = s[(k + M) % N] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
    }
    r->index = 0;
}

static uint32_t next_word(Random *r) {
    if (r->index >= N) refill(r);
    uint32_t y = r->state[r->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

static void seed_word(Random *r, uint32_t seed) {
    r->state[0] = seed;
    for (uint32_t i = 1; i < N; i++) r->state[i] = 1812433253u * (r->state[i - 1] ^ r->state[i - 1] >> 30) + i;
    r->index = N;
}

/* init_by_array of the reference implementation */
static void seed_words(Random *r, const uint32_t *key, size_t length) {
    uint32_t *s = r->state;
    seed_word(r, 19650218u);
    size_t i = 1, j = 0;
    uint32_t before = s[0]; /* s[i - 1]: to read it back would take longer than all else */
    for (size_t k = length > N ? length : N; k; k--) {
        s[i] = before = (s[i] ^ (before ^ before >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i >= N) s[0] = before, i = 1;
        if (++j >= length) j = 0;
    }
    for (size_t k = N - 1; k; k--) {
        s[i] = before = (s[i] ^ (before ^ before >> 30) * 1566083941u) - (uint32_t)i;
        if (++i >= N) s[0] = before, i = 1;
    }
    s[0] = 0x80000000u;
}

/* ---- methods */

static int seed_from_system(Random *r) {
    uint32_t key[N];
    if (getrandom(key, sizeof key, 0) != (ssize_t)sizeof key) {
        int64_t now = clock_wall_ns();
        key[0] = (uint32_t)now;
        key[1] = (uint32_t)(now >> 32);
        key[2] = (uint32_t)getpid();
        seed_words(r, key, 3);
        return 0;
    }
    seed_words(r, key, N);
    return 0;
}

static int seed_from_int(Random *r, Ref v) {
    scoped Own magnitude = int_type.absolute(v); /* a subclass's __abs__ may give anything */
    if (!magnitude) return -1;
    size_t words = (int_bit_length(magnitude) + 31) / 32;
    if (words == 0) words = 1;
    scoped Own size = int_new((int64_t)words * 4), order = str_intern("little");
    Ref args[] = {size, order};
    scoped Own bytes = size && order ? call_method_named(magnitude, "to_bytes", args, 2) : NULL;
    if (!bytes) return -1;
    scoped Own key = bytes_new(bytes_data(bytes), bytes_length(bytes));
    if (!key) return -1;
    seed_words(r, (const uint32_t *)(const void *)bytes_data(key), words);
    return 0;
}

static Own random_seed(Ref self, const Ref *a) {
    Random *r = random_of(self);
    if (!a[0] || is_none(a[0])) return seed_from_system(r) < 0 ? NULL : None;
    if (is_int(a[0])) return seed_from_int(r, a[0]) < 0 ? NULL : None;
    int64_t h;
    if (hash(a[0], &h) < 0) return NULL;
    scoped Own number = int_new_unsigned((uint64_t)h);
    return number && seed_from_int(r, number) == 0 ? None : NULL;
}

static Own random_random(Ref self, const Ref *a) {
    uint32_t high = next_word(random_of(self)) >> 5, low = next_word(random_of(self)) >> 6;
    return float_new((high * 67108864.0 + low) / 9007199254740992.0);
}

static Own random_bits(Ref self, const Ref *a) {
    int k;
    if (int_from(a[0], &k) < 0) return NULL;
    if (k < 0) return throw(ValueError, "number of bits must be non-negative");
    if (k == 0) return small_int_new(0);
    if (k <= 32) return small_int_new(next_word(random_of(self)) >> (32 - k));
    size_t words = ((size_t)k - 1) / 32 + 1;
    scoped Own bytes = bytes_new_empty(words * 4);
    if (!bytes) return NULL;
    for (size_t i = 0; i < words; i++, k -= 32) {
        uint32_t word = next_word(random_of(self));
        if (k < 32) word >>= 32 - k;
        memcpy(bytes_data(bytes) + 4 * i, &word, 4);
    }
    return int_from_bytes((const uint8_t *)bytes_data(bytes), words * 4, true, false);
}

static Own random_getstate(Ref self, const Ref *a) {
    scoped Own state = tuple_new(N + 1);
    if (!state) return NULL;
    for (int i = 0; i < N; i++) tuple_of(state)->items[i] = small_int_new(random_of(self)->state[i]);
    tuple_of(state)->items[N] = small_int_new(random_of(self)->index);
    return give(state);
}

static Own random_setstate(Ref self, const Ref *a) {
    Random *r = random_of(self);
    uint32_t fresh[N];
    if (!is_tuple(a[0])) return throw(TypeError, "state vector must be a tuple");
    if (tuple_length(a[0]) != N + 1) return throw(ValueError, "state vector is the wrong size");
    for (int i = 0; i < N; i++) {
        int64_t word;
        if (int64_from(tuple_item_peek(a[0], (size_t)i), &word) < 0) return NULL;
        fresh[i] = (uint32_t)word;
    }
    int64_t index;
    if (int64_from(tuple_item_peek(a[0], N), &index) < 0) return NULL;
    if (index < 0 || index > N) return throw(ValueError, "invalid state");
    memcpy(r->state, fresh, sizeof fresh);
    r->index = (int)index;
    return None;
}

/* Whatever a subclass is called with; its state is all zeros until it is seeded. */
static Own random_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    Random *r = object_new(type, 0);
    return r ? as_own(r) : NULL;
}

static int random_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (count > 1) return fail(TypeError, "Random() requires 0 or 1 argument");
    scoped Own done = random_seed(self, (Ref[]){count ? args[0] : NULL});
    return done ? 0 : -1;
}

static void random_dealloc(Object *o) { object_free(o); }

static const MethodRow random_methods[] = {
    {"getrandbits(k, /)", random_bits, "An int of k random bits.", 0},
    {"getstate()", random_getstate, "The state, as a tuple for setstate.", 0},
    {"random()", random_random, "A float in [0, 1) with 53 random bits.", 0},
    {"seed(n=None, /)", random_seed, "Start anew from a number, or from the system's randomness.", 0},
    {"setstate(state, /)", random_setstate, "Go back to a state that getstate gave.", 0},
    {NULL, NULL, NULL, 0},
};

static Type random_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_random.Random", .base = &object_type, .flags = TYPE_BASE,
    .doc = "The Mersenne Twister.", .size = sizeof(Random), .methods = random_methods,
    .weakrefs_offset = offsetof(Random, weakrefs), .new = random_type_new, .init = random_init, .dealloc = random_dealloc,
};

static Type *const types[] = {&random_type, NULL};

const ModuleDef _random_module = {"_random", "The generator under random.", NULL, types, NULL};
