/* _RandomState: a Source as an object, and its distributions, which are the rows of random.def.
 *
 * Drawing enters the state: its lock is taken (with the GIL held that is a store), so that a thread that fills a large array without
 * the GIL is not disturbed.  After a fork the child has the parent's generator as it was, as with numpy: equal numbers in all
 * workers.  A lock that belonged to a thread of the parent is made anew in the child.
 *
 * Parameters are numbers, or arrays that are broadcast together; they are checked before anything is drawn.
 */
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/random.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>

/* ---- entering */

static int enter_slow(RandomState *r) {
    if (lock_is_orphan(&r->lock) || gil_is_finalizing(interp_current()->gil)) lock_init(&r->lock);
    return lock_await(&r->lock);
}

int random_enter(RandomState *r) { return LIKELY(!r->lock.locked) ? lock_acquire(&r->lock, DEADLINE_NOW) : enter_slow(r); }
void random_leave(RandomState *r) { (void)lock_release(&r->lock); }

/* ---- distributions */

enum { PARAMETERS_MAX = 3 };

enum Rule {
    MUST_ANY,
    MUST_NOT_BE_NEGATIVE,
    MUST_BE_POSITIVE,
    MUST_EXCEED_ONE,
    MUST_BE_PROBABILITY,  /* 0 <= p <= 1 */
    MUST_BE_CHANCE,       /* 0 < p <= 1 */
    MUST_BE_BELOW_ONE,    /* 0 <= p < 1 */
    MUST_BE_RATE,         /* of poisson */
    MUST_BE_COUNT,        /* an int that is not negative */
    MUST_SPAN,            /* the second of uniform: becomes high - low, which is finite */
    MUST_BE_ORDERED,      /* the third of triangular */
};

typedef struct Distribution {
    const char *name;
    DrawReal *real;           /* one of the two */
    DrawInt *integer;
    int count;
    const char *names[PARAMETERS_MAX];
    double defaults[PARAMETERS_MAX]; /* NAN: must be given */
    uint8_t rules[PARAMETERS_MAX];
} Distribution;

/* Largest rate whose numbers fit: 2^63 - 1 less ten deviations. */
#define RATE_MAX (9223372036854775807.0 - sqrt(9223372036854775807.0) * 10)

/* What is wrong with p[i], or NULL; "%s" stands for the parameter's name.  An array is judged by its worst elements, and its texts differ a little. */
static const char *rule_broken(const Distribution *d, int i, const double *p, bool in_array) {
    double x = p[i];
    switch (d->rules[i]) {
    case MUST_NOT_BE_NEGATIVE: return !isnan(x) && signbit(x) ? "%s < 0" : NULL;
    case MUST_BE_COUNT: return x < 0 ? "%s < 0" : NULL;
    case MUST_BE_POSITIVE: return x <= 0 ? "%s <= 0" : NULL;
    case MUST_EXCEED_ONE:
        if (x > 1) return NULL;
        return in_array ? "%s <= 1 or %s contains NaNs" : "%s <= 1 or %s is NaN";
    case MUST_BE_PROBABILITY:
        if (x >= 0 && x <= 1) return NULL;
        return in_array ? "%s < 0, %s > 1 or %s contains NaNs" : "%s < 0, %s > 1 or %s is NaN";
    case MUST_BE_CHANCE: return x > 0 && x <= 1 ? NULL : "%s <= 0, %s > 1 or %s contains NaNs";
    case MUST_BE_BELOW_ONE:
        if (x >= 0 && x < 1) return NULL;
        return in_array ? "%s < 0, %s >= 1 or %s contains NaNs" : "%s < 0, %s >= 1 or %s is NaN";
    case MUST_BE_RATE:
        if (isnan(x)) return in_array ? "%s value too large" : "%s < 0 or %s is NaN";
        if (x < 0) return in_array ? "%s < 0 or %s contains NaNs" : "%s < 0 or %s is NaN";
        return x > RATE_MAX ? "%s value too large" : NULL;
    case MUST_BE_ORDERED:
        if (p[0] > p[1]) return "left > mode";
        if (p[1] > p[2]) return "mode > right";
        return p[0] == p[2] ? "left == right" : NULL;
    default: return NULL;
    }
}

/* What Generator alone asks of the parameters of uniform and negative_binomial. */
static const char *modern_rule_broken(const Distribution *d, const double *p) {
    if (d->rules[1] == MUST_SPAN) return signbit(p[1]) && !isnan(p[1]) ? "high - low < 0" : NULL;
    if (d->integer != draw_negative_binomial) return NULL;
    if (!(p[1] > 0)) return "p <= 0, p > 1 or p contains NaNs";
    return (1 - p[1]) / p[1] * (p[0] + 10 * sqrt(p[0])) > RATE_MAX ? "n too large or p too small, see Generator.negative_binomial Notes" : NULL;
}

static int parameters_check(const RandomState *r, const Distribution *d, double *p, bool in_array) {
    for (int i = 0; i < d->count; i++) {
        const char *name = d->names[i], *wrong = rule_broken(d, i, p, in_array);
        if (wrong) {
            char text[128];
            snprintf(text, sizeof text, wrong, name, name, name);
            return fail(ValueError, "%s", text);
        }
        if (d->rules[i] != MUST_SPAN) continue;
        p[1] -= p[0];
        if (!isfinite(p[1])) return fail(OverflowError, r->source.modern ? "high - low range exceeds valid bounds" : "Range exceeds valid bounds");
    }
    const char *wrong = r->source.modern ? modern_rule_broken(d, p) : NULL;
    return wrong ? fail(ValueError, "%s", wrong) : 0;
}

static void fill(const Distribution *d, Source *s, const double *p, ssize_t count, void *out) {
    if (d->real) {
        for (ssize_t i = 0; i < count; i++) ((double *)out)[i] = d->real(s, p);
    } else {
        for (ssize_t i = 0; i < count; i++) ((int64_t *)out)[i] = d->integer(s, p);
    }
}

static Own draw_one(RandomState *r, const Distribution *d, const double *p) {
    if (random_enter(r) < 0) return NULL;
    union { double real; int64_t integer; } x;
    fill(d, &r->source, p, 1, &x);
    random_leave(r);
    return d->real ? float_new(x.real) : int_new(x.integer);
}

static Own draw_array(RandomState *r, const Distribution *d, const double *p, int ndim, const ssize_t *shape) {
    scoped Own out = array_new(&dtypes[d->real ? DT_FLOAT64 : DT_INT64], ndim, shape, 'C');
    if (!out || random_enter(r) < 0) return NULL;
    Array *a = array_peek(out);
    if (a->size < GIL_DROP_ELEMENTS) fill(d, &r->source, p, a->size, a->data);
    else WITHOUT_GIL_FOR(d->name, fill(d, &r->source, p, a->size, a->data));
    random_leave(r);
    return give(out);
}

/* ---- parameters that are arrays */

int random_fail_shapes(size_t i, int ndim, const ssize_t *shape, size_t j, int other_ndim, const ssize_t *other_shape) {
    scoped Own a = shape_tuple(ndim, shape), b = shape_tuple(other_ndim, other_shape);
    if (!a || !b) return -1;
    return fail(ValueError, "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg %zu with shape %S "
                "and arg %zu with shape %S.", i, a, j, b);
}

/* The shape of what is drawn with arrays of parameters, whose common shape is given in shape: that, or size (not NULL or None) if they
 * fit into it.  Returns its ndim; -1: ValueError. */
static int random_output_shape(Ref size, Array *const *arrays, size_t count, int ndim, ssize_t *shape) {
    if (!size || is_none(size)) return ndim;
    ssize_t wanted[ARRAY_MAX_DIMS];
    int wanted_ndim = shape_from(size, wanted);
    if (wanted_ndim < 0) return -1;
    bool fits = wanted_ndim >= ndim;
    for (int i = 1; i <= ndim && i <= wanted_ndim; i++) {
        ssize_t have = shape[ndim - i], want = wanted[wanted_ndim - i];
        if (have == want || have == 1) continue;
        fits = false;
        if (want == 1) continue;
        for (size_t k = 0; k < count; k++) {
            ssize_t own_dim = arrays[k]->ndim >= i ? arrays[k]->shape[arrays[k]->ndim - i] : 1;
            if (own_dim == 1 || own_dim == want) continue;
            return random_fail_shapes(0, wanted_ndim, wanted, k + 1, arrays[k]->ndim, arrays[k]->shape);
        }
    }
    if (!fits) {
        scoped Own want = shape_tuple(wanted_ndim, wanted), have = shape_tuple(ndim, shape);
        if (!want || !have) return -1;
        return fail(ValueError, "Output size %S is not compatible with broadcast dimensions of inputs %S.", want, have);
    }
    memcpy(shape, wanted, sizeof wanted);
    return wanted_ndim;
}

typedef struct Sweep {
    const Distribution *d;
    int ndim;
    ssize_t shape[ARRAY_MAX_DIMS], steps[PARAMETERS_MAX][ARRAY_MAX_DIMS], at[ARRAY_MAX_DIMS];
    Array *arrays[PARAMETERS_MAX];
    const char *place[PARAMETERS_MAX];
} Sweep;

static void sweep_begin(Sweep *w) {
    memset(w->at, 0, sizeof w->at);
    for (int k = 0; k < w->d->count; k++) {
        w->place[k] = w->arrays[k]->data;
        broadcast_strides(w->arrays[k], w->ndim, w->shape, w->steps[k]);
    }
}

static void sweep_values(const Sweep *w, double *p) {
    for (int k = 0; k < w->d->count; k++) p[k] = *(const double *)(const void *)w->place[k];
}

static void sweep_next(Sweep *w) {
    for (int d = w->ndim - 1; d >= 0; d--) {
        for (int k = 0; k < w->d->count; k++) w->place[k] += w->steps[k][d];
        if (++w->at[d] < w->shape[d]) return;
        for (int k = 0; k < w->d->count; k++) w->place[k] -= w->steps[k][d] * w->shape[d];
        w->at[d] = 0;
    }
}

static int sweep_check(const RandomState *r, Sweep *w, ssize_t count) {
    sweep_begin(w);
    for (ssize_t i = 0; i < count; i++, sweep_next(w)) {
        double p[PARAMETERS_MAX];
        sweep_values(w, p);
        if (parameters_check(r, w->d, p, true) < 0) return -1;
    }
    return 0;
}

static void sweep_fill(Sweep *w, Source *s, ssize_t count, char *out) {
    sweep_begin(w);
    for (ssize_t i = 0; i < count; i++, sweep_next(w)) {
        double p[PARAMETERS_MAX];
        sweep_values(w, p);
        if (w->d->rules[1] == MUST_SPAN) p[1] -= p[0];
        fill(w->d, s, p, 1, out + 8 * i);
    }
}

typedef struct Extent { int ndim; const ssize_t *shape; } Extent;

/* numpy's text names the first two of these that do not agree. */
static int check_extents(const Extent *all, size_t count) {
    for (size_t k = 1; k < count; k++) {
        for (int i = 1; i <= all[k].ndim; i++) {
            for (size_t j = 0; j < k; j++) {
                if (all[j].ndim < i) continue;
                ssize_t x = all[k].shape[all[k].ndim - i], y = all[j].shape[all[j].ndim - i];
                if (x == y || x == 1 || y == 1) continue;
                return random_fail_shapes(j, all[j].ndim, all[j].shape, k, all[k].ndim, all[k].shape);
            }
        }
    }
    return 0;
}

/* The common shape of the parameters, which must go together with the size that is wanted. */
static int sweep_shape(Sweep *w, Ref size) {
    Extent all[PARAMETERS_MAX + 1];
    ssize_t wanted[ARRAY_MAX_DIMS];
    size_t known = 0;
    if (size && !is_none(size)) {
        all[0] = (Extent){shape_from(size, wanted), wanted};
        if (all[0].ndim < 0) return -1;
        known = 1;
    }
    bool backward = w->d->rules[0] == MUST_BE_COUNT && w->d->count == 2; /* numpy's binomial takes p first */
    for (int k = 0; k < w->d->count; k++) {
        const Array *a = w->arrays[backward ? w->d->count - 1 - k : k];
        all[known++] = (Extent){a->ndim, a->shape};
    }
    if (check_extents(all, known) < 0) return -1;
    return w->ndim = broadcast_shape(w->arrays, (size_t)w->d->count, w->shape);
}

static Own draw_swept(RandomState *r, const Distribution *d, const Own *arrays, Ref size) {
    Sweep w = {.d = d};
    for (int k = 0; k < d->count; k++) w.arrays[k] = array_peek(arrays[k]);
    if (sweep_shape(&w, size) < 0) return NULL;
    ssize_t values = 1;
    for (int i = 0; i < w.ndim; i++) values *= w.shape[i];
    if (sweep_check(r, &w, values) < 0) return NULL;
    if ((w.ndim = random_output_shape(size, w.arrays, (size_t)d->count, w.ndim, w.shape)) < 0) return NULL;
    scoped Own out = array_new(&dtypes[d->real ? DT_FLOAT64 : DT_INT64], w.ndim, w.shape, 'C');
    if (!out || random_enter(r) < 0) return NULL;
    Array *a = array_peek(out);
    if (a->size < GIL_DROP_ELEMENTS) sweep_fill(&w, &r->source, a->size, a->data);
    else WITHOUT_GIL_FOR(d->name, sweep_fill(&w, &r->source, a->size, a->data));
    random_leave(r);
    return give(out);
}

/* A parameter as an array of doubles that nobody else can change meanwhile. */
static Own parameter_array(const Distribution *d, int i, Ref v) {
    const Dtype *wanted = &dtypes[d->rules[i] == MUST_BE_COUNT ? DT_INT64 : DT_FLOAT64];
    if (is_array(v) && array_peek(v)->ndim && !dtype_can_cast(array_peek(v)->dtype, wanted, CAST_SAFE)) {
        return throw(TypeError, "Cannot cast array data from dtype('%s') to dtype('%s') according to the rule 'safe'",
                     array_peek(v)->dtype->name, wanted->name);
    }
    scoped Own a = array_from(v, wanted);
    if (!a) return NULL;
    return array_cast(a, &dtypes[DT_FLOAT64], true);
}

/* ---- calling a row */

/* A count as C's long. */
static int count_from(double x, double *out) {
    if (isnan(x)) return fail(ValueError, "cannot convert float NaN to integer");
    if (isinf(x)) return fail(OverflowError, "cannot convert float infinity to integer");
    if (fabs(x) >= 0x1p63) return fail(OverflowError, "Python int too large to convert to C long");
    *out = trunc(x);
    return 1;
}

/* 1 and *out for a number; 0 for anything else. */
static int parameter_number(const Distribution *d, int i, Ref v, double *out) {
    if (!v) {
        *out = d->defaults[i];
        return 1;
    }
    if (is_array(v) || is_list(v) || is_tuple(v)) return 0;
    if (is_none(v) || is_float(v) || is_int(v) || scalar_dtype(v)) {
        if (double_from(v, out) < 0) return -1;
        return d->rules[i] == MUST_BE_COUNT ? count_from(*out, out) : 1;
    }
    if (is_kind(v, &complex_type)) return fail(TypeError, "float() argument must be a string or a real number, not 'complex'");
    if (is_str(v)) {
        scoped Own number = float_from_object(v);
        if (!number) return -1;
        *out = float_value(number);
        return 1;
    }
    return 0;
}

static Own draw_mixed(RandomState *r, const Distribution *d, const Ref *args) {
    Own arrays[PARAMETERS_MAX] = {NULL};
    bool ready = true, plain = true;
    for (int i = 0; ready && i < d->count; i++) {
        scoped Own number = args[i] ? own(args[i]) : float_new(d->defaults[i]);
        arrays[i] = number ? parameter_array(d, i, number) : NULL;
        ready = arrays[i] != NULL;
        plain = plain && ready && array_peek(arrays[i])->ndim == 0;
    }
    Own result = NULL;
    if (ready && plain) { /* arrays without dimensions count as numbers */
        double p[PARAMETERS_MAX];
        for (int i = 0; i < d->count; i++) p[i] = *(double *)(void *)array_peek(arrays[i])->data;
        ssize_t shape[ARRAY_MAX_DIMS];
        Ref size = args[d->count];
        if (parameters_check(r, d, p, false) == 0) {
            int ndim = size && !is_none(size) ? shape_from(size, shape) : 0;
            if (ndim >= 0) result = size && !is_none(size) ? draw_array(r, d, p, ndim, shape) : draw_one(r, d, p);
        }
    } else if (ready) {
        result = draw_swept(r, d, arrays, args[d->count]);
    }
    for (int i = 0; i < d->count; i++) decref(arrays[i]);
    return result;
}

static Own draw(Ref self, const Distribution *d, const Ref *args) {
    RandomState *r = random_state_of(self);
    double p[PARAMETERS_MAX + 1];
    for (int i = 0; i < d->count; i++) {
        int status = parameter_number(d, i, args[i], &p[i]);
        if (status < 0) return NULL;
        if (status == 0) return draw_mixed(r, d, args);
    }
    if (parameters_check(r, d, p, false) < 0) return NULL;
    Ref size = args[d->count];
    if (!size || is_none(size)) return draw_one(r, d, p);
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim = shape_from(size, shape);
    return ndim < 0 ? NULL : draw_array(r, d, p, ndim, shape);
}

#define P(...) {__VA_ARGS__}
#define REAL(name, count, signature, names, defaults, rules, doc) \
    static const Distribution row_##name = {#name, draw_##name, NULL, count, names, defaults, rules}; \
    Own state_##name(Ref self, const Ref *args) { return draw(self, &row_##name, args); }
#define INT(name, count, signature, names, defaults, rules, doc) \
    static const Distribution row_##name = {#name, NULL, draw_##name, count, names, defaults, rules}; \
    Own state_##name(Ref self, const Ref *args) { return draw(self, &row_##name, args); }
#include "stdlib/numpy/random.def"
#undef REAL
#undef INT

/* rand(d0, d1, ...): dimensions as arguments. */
static Own draw_dims(Ref self, const Distribution *d, Ref dims) {
    Ref none = NULL;
    return draw(self, d, tuple_length(dims) ? (const Ref *)&dims : &none);
}
static Own state_rand(Ref self, const Ref *a) { return draw_dims(self, &row_random_sample, a[0]); }
static Own state_randn(Ref self, const Ref *a) { return draw_dims(self, &row_standard_normal, a[0]); }

/* ---- seeds and states */

static Own state_seed_word(Ref self, const Ref *a) {
    int64_t seed;
    if (int64_from(a[0], &seed) < 0 || random_enter(random_state_of(self)) < 0) return NULL;
    source_seed(&random_state_of(self)->source, (uint32_t)seed);
    random_leave(random_state_of(self));
    return None;
}

static Own state_seed_system(Ref self, const Ref *a) {
    if (random_enter(random_state_of(self)) < 0) return NULL;
    source_seed_system(&random_state_of(self)->source);
    random_leave(random_state_of(self));
    return None;
}

/* words: a contiguous uint32 array, not empty. */
Own state_seed_words(Ref self, const Ref *a) {
    scoped Own words = array_from(a[0], &dtypes[DT_UINT32]);
    if (!words) return NULL;
    scoped Own plain = array_private_take(array_plain(words));
    if (!plain || random_enter(random_state_of(self)) < 0) return NULL;
    Array *key = array_peek(plain);
    if (key->size) source_seed_words(&random_state_of(self)->source, (uint32_t *)(void *)key->data, (size_t)key->size);
    random_leave(random_state_of(self));
    return None;
}

Own state_words(Ref self, const Ref *a) {
    Source *s = &random_state_of(self)->source;
    ssize_t count = MT_WORDS;
    scoped Own words = array_new(&dtypes[DT_UINT32], 1, &count, 'C');
    if (!words || random_enter(random_state_of(self)) < 0) return NULL;
    memcpy(array_peek(words)->data, s->words, sizeof s->words);
    int position = s->position, has_gauss = s->has_gauss;
    scoped Own gauss = float_new(s->gauss);
    random_leave(random_state_of(self));
    return gauss ? tuple_pack(4, words, small_int_new(position), small_int_new(has_gauss), gauss) : NULL;
}

Own state_set_words(Ref self, const Ref *a) {
    int position, has_gauss;
    double gauss;
    scoped Own words = array_from(a[0], &dtypes[DT_UINT32]);
    if (!words || int_from(a[1], &position) < 0 || int_from(a[2], &has_gauss) < 0 || double_from(a[3], &gauss) < 0) return NULL;
    scoped Own plain = array_private_take(array_plain(words));
    if (!plain) return NULL;
    if (array_peek(plain)->ndim != 1 || array_peek(plain)->size != MT_WORDS || position < 0 || position > MT_WORDS) {
        return throw(ValueError, "state must be a legacy MT19937 state");
    }
    if (random_enter(random_state_of(self)) < 0) return NULL;
    Source *s = &random_state_of(self)->source;
    memcpy(s->words, array_peek(plain)->data, sizeof s->words);
    s->position = position;
    s->has_gauss = has_gauss != 0;
    s->gauss = gauss;
    random_leave(random_state_of(self));
    return None;
}

/* ---- the rest */

Own state_bytes(Ref self, const Ref *a) {
    ssize_t length;
    if (index_ssize(a[0], &length) < 0) return NULL;
    if (length < 0) length = 0;
    scoped Own out = bytes_new_empty((size_t)length);
    if (!out || random_enter(random_state_of(self)) < 0) return NULL;
    for (ssize_t at = 0; at < length; at += 4) {
        uint32_t word = source_word(&random_state_of(self)->source);
        memcpy(bytes_data(out) + at, &word, length - at < 4 ? (size_t)(length - at) : 4);
    }
    random_leave(random_state_of(self));
    return give(out);
}

/* A number 0..max, as shuffle draws them. */
Own state_interval(Ref self, const Ref *a) {
    int64_t max;
    if (int64_from(a[0], &max) < 0 || random_enter(random_state_of(self)) < 0) return NULL;
    uint64_t value = source_interval(&random_state_of(self)->source, max > 0 ? (uint64_t)max : 0);
    random_leave(random_state_of(self));
    return int_new_unsigned(value);
}

static ALWAYS_INLINE void shuffle_sized(Source *s, char *data, ssize_t stride, ssize_t count, size_t size) {
    for (ssize_t i = count - 1; i > 0; i--) {
        ssize_t j = (ssize_t)source_interval(s, (uint64_t)i);
        char kept[16];
        for (size_t done = 0, n; done < size; done += n) {
            n = size - done < sizeof kept ? size - done : sizeof kept;
            memcpy(kept, data + j * stride + done, n);
            memcpy(data + j * stride + done, data + i * stride + done, n);
            memcpy(data + i * stride + done, kept, n);
        }
    }
}

/* The commonest sizes as constants: moves in place of calls. */
static void shuffle_elements(Source *s, char *data, ssize_t stride, ssize_t count, size_t size) {
    if (size == 8) shuffle_sized(s, data, stride, count, 8);
    else if (size == 4) shuffle_sized(s, data, stride, count, 4);
    else shuffle_sized(s, data, stride, count, size);
}

/* A one-dimensional array that may be written to. */
Own state_shuffle_array(Ref self, const Ref *a) {
    if (!is_ndarray(a[0]) || array_peek(a[0])->ndim != 1) return throw(TypeError, "a one-dimensional array is required");
    scoped Own held = array_same(a[0]);
    if (!held) return NULL;
    const Array *x = array_peek(held);
    if (!(x->flags & ARRAY_WRITEABLE)) return throw(ValueError, "buffer source array is read-only");
    if (random_enter(random_state_of(self)) < 0) return NULL;
    char *data = x->data;
    ssize_t stride = x->strides[0], count = x->shape[0];
    Source *s = &random_state_of(self)->source;
    size_t size = x->dtype->size;
    if (count < GIL_DROP_ELEMENTS) shuffle_elements(s, data, stride, count, size);
    else WITHOUT_GIL_FOR("shuffle", shuffle_elements(s, data, stride, count, size));
    random_leave(random_state_of(self));
    return None;
}

Own state_binomial_rest(Ref self, const Ref *a) {
    ssize_t shape[ARRAY_MAX_DIMS];
    int64_t trials;
    scoped Own chances = array_from(a[1], &dtypes[DT_FLOAT64]);
    if (!chances || int64_from(a[0], &trials) < 0) return NULL;
    scoped Own plain = array_private_take(array_plain(chances));
    int ndim = plain ? shape_from(a[2], shape) : -1;
    scoped Own out = ndim < 0 ? NULL : array_zeros(&dtypes[DT_INT64], ndim, shape, 'C');
    if (!out || random_enter(random_state_of(self)) < 0) return NULL;
    const double *p = (const double *)(const void *)array_peek(plain)->data;
    ssize_t kinds = array_peek(plain)->size;
    int64_t *counts = (int64_t *)(void *)array_peek(out)->data;
    for (ssize_t done = 0; kinds && done + kinds <= array_peek(out)->size; done += kinds) {
        double sum = 1.0;
        int64_t left = trials;
        ssize_t k = 0;
        for (; k < kinds - 1 && left > 0; k++) {
            left -= counts[done + k] = draw_binomial_count(&random_state_of(self)->source, left, p[k] / sum);
            sum -= p[k];
        }
        if (left > 0) counts[done + kinds - 1] = left;
    }
    random_leave(random_state_of(self));
    return give(out);
}

/* ---- the type */

Own random_state_new(Type *type, const Ref *args, size_t count, Ref names) {
    RandomState *r = object_new(type, 0);
    if (!r) return NULL;
    lock_init(&r->lock);
    source_seed(&r->source, 5489);
    return as_own(r);
}

static int random_state_init(Ref self, const Ref *args, size_t count, Ref names) { return 0; }
static void random_state_dealloc(Object *o) { object_free(o); }

#define REAL(name, count, signature, names, defaults, rules, doc) {signature, state_##name, doc, 0},
#define INT REAL
static const MethodRow random_state_methods[] = {
#include "stdlib/numpy/random.def"
#undef REAL
#undef INT
    {"rand(*dims)", state_rand, "Numbers in [0, 1) of these dimensions.", 0},
    {"randn(*dims)", state_randn, "Normal numbers of these dimensions.", 0},
    {"randint(low, high=None, size=None, dtype=int)", random_integers, "Ints in [low, high), or in [0, low).", 0},
    {"bytes(length)", state_bytes, "Random bytes.", 0},
    {"_interval(max, /)", state_interval, "A number in 0..max.", 0},
    {"_shuffle_array(x, /)", state_shuffle_array, "Shuffle a one-dimensional array.", 0},
    {"_multinomial(n, pvals, shape, /)", state_binomial_rest, "Rows of counts of n trials.", 0},
    {"_seed_word(seed, /)", state_seed_word, "Start from a number.", 0},
    {"_seed_words(key, /)", state_seed_words, "Start from numbers.", 0},
    {"_seed_system()", state_seed_system, "Start from the system's randomness.", 0},
    {"_words()", state_words, "(words, position, has_gauss, gauss)", 0},
    {"_set_words(words, position, has_gauss, gauss, /)", state_set_words, "Go back to what _words gave.", 0},
    {NULL, NULL, NULL, 0},
};

Type random_state_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_numpy._RandomState", .base = &object_type, .flags = TYPE_BASE,
    .doc = "A Mersenne Twister and numpy's distributions.", .size = sizeof(RandomState), .methods = random_state_methods,
    .weakrefs_offset = offsetof(RandomState, weakrefs), .new = random_state_new, .init = random_state_init,
    .dealloc = random_state_dealloc,
};
