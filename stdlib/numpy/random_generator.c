/* _BitGenerator and _Generator: what numpy's newer interface to random numbers needs in C.
 *
 * A BitGenerator owns a Source and its lock, in the form of a RandomState; a Generator draws from it, and several may share one.  The
 * distributions are those of random.def; a Generator's Source is modern, and they go Generator's ways (random.h). */
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/random.h"

#include <math.h>

/* ---- BitGenerator */

static Own bit_generator_new(Type *type, const Ref *args, size_t count, Ref names) {
    Own o = random_state_new(type, args, count, names);
    if (!o) return NULL;
    ziggurat_prepare();
    random_state_of(o)->source.modern = true;
    return o;
}

static int no_init(Ref self, const Ref *args, size_t count, Ref names) { return 0; }

/* Words of 64 bits from an array of them. */
static int key_from(Ref v, uint64_t *key, ssize_t count) {
    scoped Own words = array_from(v, &dtypes[DT_UINT64]);
    scoped Own plain = words ? array_plain(words) : NULL;
    if (!plain) return -1;
    if (array_peek(plain)->size != count) return fail(ValueError, "%zd words of 64 bits are required", count);
    memcpy(key, array_peek(plain)->data, (size_t)count * sizeof *key);
    return 0;
}

static int kind_from(Ref v, int *kind) {
    if (int_from(v, kind) < 0) return -1;
    return *kind > BITS_MT19937 && *kind < BITS_KINDS ? 0 : fail(ValueError, "no such generator");
}

/* _seed_key(kind, words): four words of a SeedSequence. */
static Own bit_generator_seed_key(Ref self, const Ref *a) {
    RandomState *r = random_state_of(self);
    uint64_t key[SEED_WORDS];
    int kind;
    if (kind_from(a[0], &kind) < 0 || key_from(a[1], key, SEED_WORDS) < 0 || random_enter(r) < 0) return NULL;
    r->source.bits = (uint8_t)kind;
    source_seed_key(&r->source, key);
    random_leave(r);
    return None;
}

/* _key(): the state's words, and the half of a word that waits, or None. */
static Own bit_generator_key(Ref self, const Ref *a) {
    RandomState *r = random_state_of(self);
    ssize_t count = KEY_WORDS;
    scoped Own words = array_new(&dtypes[DT_UINT64], 1, &count, 'C');
    if (!words || random_enter(r) < 0) return NULL;
    memcpy(array_peek(words)->data, r->source.key, sizeof r->source.key);
    int has_half = r->source.has_half;
    uint32_t half = r->source.half;
    random_leave(r);
    return tuple_pack(3, words, small_int_new(has_half), small_int_new(half));
}

/* _set_key(kind, words, has_half, half) */
static Own bit_generator_set_key(Ref self, const Ref *a) {
    RandomState *r = random_state_of(self);
    uint64_t key[KEY_WORDS];
    int kind, has_half;
    int64_t half;
    if (kind_from(a[0], &kind) < 0 || key_from(a[1], key, KEY_WORDS) < 0 || int_from(a[2], &has_half) < 0 || int64_from(a[3], &half) < 0) {
        return NULL;
    }
    if (random_enter(r) < 0) return NULL;
    r->source.bits = (uint8_t)kind;
    memcpy(r->source.key, key, sizeof key);
    r->source.has_half = has_half != 0;
    r->source.half = (uint32_t)half;
    random_leave(r);
    return None;
}

/* _raw(count): words as the generator makes them, of 64 bits, or MT19937's of 32. */
static Own bit_generator_raw(Ref self, const Ref *a) {
    RandomState *r = random_state_of(self);
    ssize_t count;
    if (index_ssize(a[0], &count) < 0) return NULL;
    scoped Own out = array_new(&dtypes[DT_UINT64], 1, &count, 'C');
    if (!out || random_enter(r) < 0) return NULL;
    uint64_t *words = (uint64_t *)(void *)array_peek(out)->data;
    for (ssize_t i = 0; i < count; i++) words[i] = r->source.bits == BITS_MT19937 ? source_word(&r->source) : source_word64(&r->source);
    random_leave(r);
    return give(out);
}

static const MethodRow bit_generator_methods[] = {
    {"_seed_key(kind, words, /)", bit_generator_seed_key, "Start from four words.", 0},
    {"_key()", bit_generator_key, "(words, has_half, half)", 0},
    {"_set_key(kind, words, has_half, half, /)", bit_generator_set_key, "Go back to what _key gave.", 0},
    {"_seed_words(key, /)", state_seed_words, "Start a Mersenne Twister from numbers.", 0},
    {"_words()", state_words, "(words, position, has_gauss, gauss) of a Mersenne Twister", 0},
    {"_set_words(words, position, has_gauss, gauss, /)", state_set_words, "Go back to what _words gave.", 0},
    {"_raw(count, /)", bit_generator_raw, "Words as they come.", 0},
    {0},
};

static void bit_generator_dealloc(Object *o) { object_free(o); }

Type bit_generator_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_numpy._BitGenerator", .base = &object_type, .flags = TYPE_BASE,
    .doc = "A source of random bits.", .size = sizeof(RandomState), .methods = bit_generator_methods,
    .weakrefs_offset = offsetof(RandomState, weakrefs), .new = bit_generator_new, .init = no_init, .dealloc = bit_generator_dealloc,
};

/* ---- Generator: numbers of either precision, into a new array or a given one */

typedef struct Pair { DrawReal *real; float (*single)(Source *s, const double *p); const char *name; } Pair;

static float single_uniform(Source *s, const double *p) { return source_float(s); }
static float single_normal(Source *s, const double *p) { return ziggurat_normal_single(s); }
static float single_exponential(Source *s, const double *p) { return ziggurat_exponential_single(s); }
static double inverse_exponential(Source *s, const double *p) { return -log1p(-source_double(s)); }
static float single_inverse_exponential(Source *s, const double *p) { return -log1pf(-source_float(s)); }

static const Pair UNIFORM = {draw_random_sample, single_uniform, "random"};
static const Pair NORMAL = {draw_standard_normal, single_normal, "standard_normal"};
static const Pair EXPONENTIAL = {draw_standard_exponential, single_exponential, "standard_exponential"};
static const Pair INVERSE = {inverse_exponential, single_inverse_exponential, "standard_exponential"};

static void pair_fill(const Pair *pair, Source *s, bool single, ssize_t count, void *out) {
    if (single) {
        for (ssize_t i = 0; i < count; i++) ((float *)out)[i] = pair->single(s, NULL);
    } else {
        for (ssize_t i = 0; i < count; i++) ((double *)out)[i] = pair->real(s, NULL);
    }
}

/* out may be filled with dtype: TypeError, ValueError. */
static int out_check(Ref out, const Dtype *dtype, Ref size) {
    if (!is_array(out)) return fail(TypeError, "Argument 'out' has incorrect type (expected numpy.ndarray, got %s)", type_name(type_of(out)));
    const Array *a = array_peek(out);
    uint32_t wanted = ARRAY_WRITEABLE | ARRAY_ALIGNED;
    if ((a->flags & wanted) != wanted || !(a->flags & (ARRAY_C | ARRAY_F)) || a->dtype->swapped) {
        return fail(ValueError, "Supplied output array must be contiguous, writable, aligned, and in machine byte-order.");
    }
    if (a->dtype != dtype) {
        return fail(TypeError, "Supplied output array has the wrong type. Expected %s, got %s", dtype->name, a->dtype->name);
    }
    if (!size || is_none(size)) return 0;
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim = shape_from(size, shape);
    if (ndim < 0) return -1;
    if (ndim != a->ndim || memcmp(shape, a->shape, (size_t)ndim * sizeof *shape)) {
        return fail(ValueError, "size must match out.shape when used together");
    }
    return 0;
}

static Own pair_array(Ref self, const Pair *pair, const Dtype *dtype, Ref size, Ref given) {
    ssize_t shape[ARRAY_MAX_DIMS];
    scoped Own held = given && is_array(given) ? array_same(given) : given ? own(given) : NULL;
    if (given && (!held || out_check(held, dtype, size) < 0)) return NULL;
    int ndim = given ? 0 : shape_from(size, shape);
    scoped Own out = given ? own(held) : ndim < 0 ? NULL : array_new(dtype, ndim, shape, 'C');
    RandomState *r = random_state_of(self);
    if (!out || random_enter(r) < 0) return NULL;
    Array *a = array_peek(out);
    bool single = dtype->id == DT_FLOAT32;
    char *data = a->data;
    ssize_t count = a->size;
    if (count < GIL_DROP_ELEMENTS) pair_fill(pair, &r->source, single, count, data);
    else WITHOUT_GIL_FOR(pair->name, pair_fill(pair, &r->source, single, count, data));
    random_leave(r);
    return given ? own(given) : give(out);
}

static Own pair_draw(Ref self, const Pair *pair, Ref size, Ref dtype_given, Ref out) {
    const Dtype *dtype = &dtypes[DT_FLOAT64];
    RandomState *r = random_state_of(self);
    if (dtype_given && !(dtype = dtype_from(dtype_given))) return NULL;
    if (dtype->swapped || (dtype->id != DT_FLOAT32 && dtype->id != DT_FLOAT64)) {
        return throw(TypeError, "Unsupported dtype %R for %s", as_ref((Object *)(uintptr_t)dtype), pair->name);
    }
    if (out && is_none(out)) out = NULL;
    if (out || (size && !is_none(size))) return pair_array(self, pair, dtype, size, out);
    if (random_enter(r) < 0) return NULL;
    double x = dtype->id == DT_FLOAT32 ? (double)pair->single(&r->source, NULL) : pair->real(&r->source, NULL);
    random_leave(r);
    return float_new(x);
}

static Own generator_random(Ref self, const Ref *a) { return pair_draw(self, &UNIFORM, a[0], a[1], a[2]); }
static Own generator_standard_normal(Ref self, const Ref *a) { return pair_draw(self, &NORMAL, a[0], a[1], a[2]); }

static Own generator_standard_exponential(Ref self, const Ref *a) {
    bool inverse = a[2] && is_str(a[2]) && str_equal_c(a[2], "inv");
    return pair_draw(self, inverse ? &INVERSE : &EXPONENTIAL, a[0], a[1], a[3]);
}

/* ---- samples of positions */

/* _shuffle_ints(x, first): the elements from `first` on become a sample of a contiguous int64 array. */
static Own generator_shuffle_ints(Ref self, const Ref *a) {
    ssize_t first;
    RandomState *r = random_state_of(self);
    if (!is_array(a[0]) || array_peek(a[0])->dtype != &dtypes[DT_INT64] || !(array_peek(a[0])->flags & ARRAY_C)) {
        return throw(TypeError, "an array of int64 is required");
    }
    scoped Own held = array_same(a[0]);
    if (!held) return NULL;
    if (index_ssize(a[1], &first) < 0 || random_enter(r) < 0) return NULL;
    int64_t *x = (int64_t *)(void *)array_peek(held)->data;
    for (ssize_t i = array_peek(held)->size - 1; i >= first && i > 0; i--) {
        uint64_t j = source_bounded(&r->source, (uint64_t)i);
        int64_t kept = x[j];
        x[j] = x[i];
        x[i] = kept;
    }
    random_leave(r);
    return None;
}

/* R. Floyd's sample ("A sample of brilliance", 1987): j..population-1 are tried, what was drawn before gives way to the last one.  `seen` is
 * an open hash table of mask + 1 places, UINT64_MAX where it is empty. */
static void floyd_sample(Source *s, uint64_t population, ssize_t count, uint64_t *seen, uint64_t mask, int64_t *out) {
    for (uint64_t last = population - (uint64_t)count; last < population; last++) {
        uint64_t value = source_bounded(s, last), place = value & mask;
        while (seen[place] != UINT64_MAX && seen[place] != value) place = (place + 1) & mask;
        if (seen[place] == value) {
            value = last;
            for (place = value & mask; seen[place] != UINT64_MAX;) place = (place + 1) & mask;
        }
        seen[place] = value;
        *out++ = (int64_t)value;
    }
}

/* _sample(population, count): so many different ints of range(population). */
static Own generator_sample(Ref self, const Ref *a) {
    RandomState *r = random_state_of(self);
    ssize_t population, count;
    if (index_ssize(a[0], &population) < 0 || index_ssize(a[1], &count) < 0) return NULL;
    if (count < 0 || count > population) return throw(ValueError, "a sample is no larger than its population");
    uint64_t room = (uint64_t)(1.2 * (double)count), mask = room ? UINT64_MAX >> __builtin_clzll(room) : 0;
    ssize_t places = (ssize_t)mask + 1;
    scoped Own out = array_new(&dtypes[DT_INT64], 1, &count, 'C'), seen = out ? array_new(&dtypes[DT_UINT64], 1, &places, 'C') : NULL;
    if (!seen) return NULL;
    memset(array_peek(seen)->data, 0xff, (size_t)places * sizeof(uint64_t));
    if (random_enter(r) < 0) return NULL;
    floyd_sample(&r->source, (uint64_t)population, count, (uint64_t *)(void *)array_peek(seen)->data, mask,
                 (int64_t *)(void *)array_peek(out)->data);
    random_leave(r);
    return give(out);
}

static Own generator_bit_generator(Ref self) { return own(((RandomState *)object_of(self))->owner); }

/* ---- the type */

static Own generator_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (count != 1 || (names && tuple_length(names))) return throw(TypeError, "Generator() takes exactly one argument, a bit generator");
    if (is_type(args[0])) return throw(ValueError, "Bit generator must be instantiated");
    if (!is_kind(args[0], &bit_generator_type)) {
        return throw(AttributeError, "'%s' object has no attribute 'capsule'", type_name(type_of(args[0])));
    }
    RandomState *r = object_new(type, 0);
    if (!r) return NULL;
    r->owner = own(args[0]);
    return as_own(r);
}

static void generator_dealloc(Object *o) {
    decref(((RandomState *)o)->owner);
    object_free(o);
}

#define REAL(name, count, signature, names, defaults, rules, doc) {signature, state_##name, doc, 0},
#define INT REAL
static const MethodRow generator_methods[] = {
    {"random(size=None, dtype=float, out=None)", generator_random, "Numbers in [0, 1).", 0},
    {"integers(low, high=None, size=None, dtype=int, endpoint=False)", generator_integers, "Ints in [low, high), or in [0, low).", 0},
#define WITHOUT_STANDARD
#include "stdlib/numpy/random.def"
#undef WITHOUT_STANDARD
#undef REAL
#undef INT
    {"standard_normal(size=None, dtype=float, out=None)", generator_standard_normal, "Normal numbers, mean 0 and deviation 1.", 0},
    {"standard_exponential(size=None, dtype=float, method='zig', out=None)", generator_standard_exponential,
     "Exponential numbers of scale 1.", 0},
    {"bytes(length)", state_bytes, "Random bytes.", 0},
    {"_interval(max, /)", state_interval, "A number in 0..max, as rows are shuffled.", 0},
    {"_shuffle_array(x, /)", state_shuffle_array, "Shuffle a one-dimensional array.", 0},
    {"_shuffle_ints(x, first, /)", generator_shuffle_ints, "Shuffle the end of an array of ints.", 0},
    {"_sample(population, count, /)", generator_sample, "Different ints below population.", 0},
    {"_multinomial(n, pvals, shape, /)", state_binomial_rest, "Rows of counts of n trials.", 0},
    {0},
};
static const GetSetRow generator_getset[] = {{"bit_generator", generator_bit_generator, NULL, "Where the bits come from."}, {0}};

Type random_generator_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_numpy._Generator", .base = &object_type, .flags = TYPE_BASE,
    .doc = "Distributions over a BitGenerator.", .size = sizeof(RandomState), .methods = generator_methods, .getset = generator_getset,
    .weakrefs_offset = offsetof(RandomState, weakrefs), .new = generator_new, .init = no_init, .dealloc = generator_dealloc,
};
