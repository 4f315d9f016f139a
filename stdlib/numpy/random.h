/* Random numbers: the bits of several generators and numpy's own ways from them to every distribution.
 *
 * numpy has promised never to change what RandomState draws for a seed, and 1.24's Generator is as fixed as its version, so each
 * function here takes as many words as numpy's, in the same order, and computes with the same operations.  RandomState's ways are
 * the older ones; where Generator's differ, a Source that is `modern` goes them.  Functions on a Source touch no object: they run
 * with or without the GIL; who lets it go holds the lock of the state that the Source belongs to.
 */
#pragma once

#include "runtime/base/clock.h"
#include "stdlib/numpy/loop.h"

enum { MT_WORDS = 624 };

enum BitsKind { BITS_MT19937, BITS_PCG64, BITS_PCG64DXSM, BITS_SFC64, BITS_PHILOX, BITS_KINDS };
enum { KEY_WORDS = 11, SEED_WORDS = 4 }; /* the state of those that are not MT19937, and what it is made from */

/* Philox's words: a number that is counted up, what it is scrambled with, what came of it, and how much of that was taken. */
enum { PHILOX_COUNTER, PHILOX_KEY = 4, PHILOX_BUFFER = 6, PHILOX_TAKEN = 10 };

typedef struct Source {
    uint8_t bits;             /* enum BitsKind */
    bool modern;              /* belongs to a Generator */
    bool has_gauss;           /* the polar method makes two numbers at a time; the second waits here */
    bool has_half;            /* 64 bits that were asked for 32: the upper ones wait here */
    uint32_t half;
    int position;             /* of the next word; MT_WORDS: all are used */
    double gauss;
    union {
        uint32_t words[MT_WORDS];
        uint64_t key[KEY_WORDS]; /* PCG64: low and high halves of the state, then of the increment; SFC64: four words */
    };
} Source;

/* ---- random_source.c: bits.  Seeding leaves no Gaussian number waiting. */
void source_seed(Source *s, uint32_t seed);                           /* init_genrand */
void source_seed_words(Source *s, const uint32_t *key, size_t length); /* init_by_array; length > 0 */
void source_seed_system(Source *s);                                   /* from the system's randomness */
void source_seed_key(Source *s, const uint64_t *seed);                /* of SEED_WORDS words; not MT19937 */
void source_refill(Source *s);
uint64_t source_key_word64(Source *s);                                /* the next 64 bits of what is not MT19937 */
uint32_t source_key_word(Source *s);

static inline uint32_t source_word(Source *s) {
    if (s->bits != BITS_MT19937) return source_key_word(s);
    if (UNLIKELY(s->position >= MT_WORDS)) source_refill(s);
    uint32_t y = s->words[s->position++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}
static inline uint64_t source_word64(Source *s) {
    if (s->bits != BITS_MT19937) return source_key_word64(s);
    uint64_t high = source_word(s);
    return high << 32 | source_word(s);
}
/* [0, 1) with 53 bits. */
static inline double source_double(Source *s) {
    if (s->bits != BITS_MT19937) return (double)(source_key_word64(s) >> 11) * 0x1p-53;
    uint32_t high = source_word(s) >> 5, low = source_word(s) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}
static inline float source_float(Source *s) { return (float)(source_word(s) >> 8) * 0x1p-24f; }
/* 0..max, by throwing away what is larger under the smallest mask of ones. */
uint64_t source_interval(Source *s, uint64_t max);
/* 0..max, by a product whose upper half is the number (D. Lemire, "Fast random integer generation in an interval", 2019). */
uint64_t source_bounded(Source *s, uint64_t max);

/* ---- random_ziggurat.c: normal and exponential numbers under a staircase (Marsaglia, Tsang 2000).  The stairs must be there before. */
void ziggurat_prepare(void);
double ziggurat_normal(Source *s);
double ziggurat_exponential(Source *s);
float ziggurat_normal_single(Source *s);
float ziggurat_exponential_single(Source *s);

/* ---- random_draw.c: one number of a distribution whose parameters are valid. */
typedef double DrawReal(Source *s, const double *p);
typedef int64_t DrawInt(Source *s, const double *p);
double draw_log_gamma(double x); /* log(gamma(x)), in the precision that the older draws depend on */
int64_t draw_binomial_count(Source *s, int64_t n, double p);
#define REAL(name, ...) DrawReal draw_##name;
#define INT(name, ...) DrawInt draw_##name;
#include "stdlib/numpy/random.def"
#undef REAL
#undef INT

/* ---- random_state.c: the types _RandomState and _BitGenerator, which own a Source, and _Generator, which draws from a _BitGenerator's.
 * numpy/random/mtrand.py, bit_generator.py and _generator.py build numpy's classes on them.  A Source may be used by who has entered
 * its owner: without the GIL, too. */
typedef struct RandomState {
    Object head;
    Own weakrefs;
    Own owner;                /* a Generator's BitGenerator, whose lock and Source count; else NULL */
    struct Lock lock;         /* held while numbers are drawn without the GIL */
    Source source;
} RandomState;
extern Type random_state_type, bit_generator_type, random_generator_type;
static inline RandomState *random_state_of(Ref v) {
    RandomState *r = (RandomState *)object_of(v);
    return r->owner ? (RandomState *)object_of(r->owner) : r;
}
NODISCARD int random_enter(RandomState *r) DROPS_GIL;
void random_leave(RandomState *r) HOLDS_GIL;
/* ValueError: operands i and j of these shapes do not go together. */
NODISCARD int random_fail_shapes(size_t i, int ndim, const ssize_t *shape, size_t j, int other_ndim, const ssize_t *other_shape) HOLDS_GIL;
/* The methods that RandomState and Generator share: the rows of random.def, and a few more. */
#define REAL(name, ...) Own state_##name(Ref self, const Ref *args) DROPS_GIL;
#define INT REAL
#include "stdlib/numpy/random.def"
#undef REAL
#undef INT
Own state_bytes(Ref self, const Ref *a) DROPS_GIL;
Own state_interval(Ref self, const Ref *a) DROPS_GIL;
Own state_shuffle_array(Ref self, const Ref *a) DROPS_GIL;
Own state_binomial_rest(Ref self, const Ref *a) DROPS_GIL;
Own state_seed_words(Ref self, const Ref *a) DROPS_GIL;
Own state_words(Ref self, const Ref *a) DROPS_GIL;
Own state_set_words(Ref self, const Ref *a) DROPS_GIL;
Own random_state_new(Type *type, const Ref *args, size_t count, Ref names) DROPS_GIL;
/* randint(low, high=None, size=None, dtype=int); Generator.integers(..., endpoint=False) */
NODISCARD Own random_integers(Ref self, const Ref *args) DROPS_GIL;
NODISCARD Own generator_integers(Ref self, const Ref *args) DROPS_GIL;
