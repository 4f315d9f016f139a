/* Random numbers: the bits of MT19937 and numpy's own ways from them to every legacy distribution.
 *
 * numpy has promised never to change what RandomState draws for a seed, so each function here takes as many words from the
 * generator as numpy's, in the same order, and computes with the same operations.  Functions on a Source touch no object: they run
 * with or without the GIL; who lets it go holds the lock of the state that the Source belongs to.
 */
#pragma once

#include "runtime/base/clock.h"
#include "stdlib/numpy/loop.h"

enum { MT_WORDS = 624 };

typedef struct Source {
    uint32_t words[MT_WORDS];
    int position;             /* of the next word; MT_WORDS: all are used */
    bool has_gauss;           /* the polar method makes two numbers at a time; the second waits here */
    double gauss;
} Source;

/* ---- random_source.c: bits.  Seeding leaves no Gaussian number waiting. */
void source_seed(Source *s, uint32_t seed);                           /* init_genrand */
void source_seed_words(Source *s, const uint32_t *key, size_t length); /* init_by_array; length > 0 */
void source_seed_system(Source *s);                                   /* from the system's randomness */
void source_refill(Source *s);

static inline uint32_t source_word(Source *s) {
    if (UNLIKELY(s->position >= MT_WORDS)) source_refill(s);
    uint32_t y = s->words[s->position++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}
static inline uint64_t source_word64(Source *s) {
    uint64_t high = source_word(s);
    return high << 32 | source_word(s);
}
/* [0, 1) with 53 bits. */
static inline double source_double(Source *s) {
    uint32_t high = source_word(s) >> 5, low = source_word(s) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}
/* 0..max, by throwing away what is larger under the smallest mask of ones. */
uint64_t source_interval(Source *s, uint64_t max);

/* ---- random_draw.c: one number of a distribution whose parameters are valid. */
typedef double DrawReal(Source *s, const double *p);
typedef int64_t DrawInt(Source *s, const double *p);
double draw_gauss(Source *s);
double draw_gamma_shape(Source *s, double shape); /* of scale 1 */
int64_t draw_binomial_count(Source *s, int64_t n, double p);
#define REAL(name, ...) DrawReal draw_##name;
#define INT(name, ...) DrawInt draw_##name;
#include "stdlib/numpy/random.def"
#undef REAL
#undef INT

/* ---- random_integers.c: randint.  off + (0..range) into out[count] of dtype.  Types below 32 bits take words apart: the rest of
 * one waits in Pieces, all zero at the beginning. */
typedef struct Pieces { uint32_t word; int left; } Pieces;
void source_fill_integers(Source *s, Pieces *p, const Dtype *dtype, uint64_t off, uint64_t range, ssize_t count, void *out);

/* ---- random_state.c: the type _RandomState, on which numpy/random/mtrand.py builds RandomState.  Its Source may be used by who
 * has entered it: without the GIL, too. */
typedef struct RandomState {
    Object head;
    Own weakrefs;
    struct Lock lock;         /* held while numbers are drawn without the GIL */
    Source source;
} RandomState;
extern Type random_state_type;
static inline RandomState *random_state_of(Ref v) { return (RandomState *)object_of(v); }
NODISCARD int random_enter(RandomState *r) DROPS_GIL;
void random_leave(RandomState *r) HOLDS_GIL;
/* The shape of what is drawn with arrays of parameters, whose common shape is given in shape: that, or size (not NULL or None) if they
 * fit into it.  Returns its ndim; -1: ValueError. */
NODISCARD int random_output_shape(Ref size, Array *const *arrays, size_t count, int ndim, ssize_t *shape) DROPS_GIL;
/* ValueError: operands i and j of these shapes do not go together. */
NODISCARD int random_fail_shapes(size_t i, int ndim, const ssize_t *shape, size_t j, int other_ndim, const ssize_t *other_shape) HOLDS_GIL;
/* randint(low, high=None, size=None, dtype=int) */
NODISCARD Own random_integers(Ref self, const Ref *args) DROPS_GIL;
