/* Discrete Fourier transforms of complex128, for numpy.fft (lib/numpy/fft).
 *
 * Mixed radix after Cooley and Tukey, in Temperton's self-sorting order: each pass goes from one buffer to the other, so nothing is ever put
 * in bit-reversed order.  Factors are 4, 2, then odd ones; a length with a large prime factor is a convolution of a length without one
 * (L. Bluestein 1970).  Order of passes and of operations is that of pocketfft (M. Reinecke), which numpy uses, and so are the ways to
 * the roots of unity, so that the last bits agree.  The passes themselves: kernels_fourier.c. */
#include <math.h>

#include "stdlib/numpy/fft.h"

typedef Complex128 Z;
enum { BLUESTEIN_LEAST = 50 };

/* w z, or conj(w) z on the way forward. */
static inline Z z_turn(Z w, Z z, bool forward) {
    if (forward) return COMPLEX_OF(Z, RE(w) * RE(z) + IM(w) * IM(z), RE(w) * IM(z) - IM(w) * RE(z));
    return COMPLEX_OF(Z, RE(w) * RE(z) - IM(w) * IM(z), RE(w) * IM(z) + IM(w) * RE(z));
}

/* ---- roots of unity */

/* cos(pi x) - 1 and sin(pi x) for 0 <= x <= 1/4: minimax polynomials (N. Juffa). */
static Z turn_of(double x) {
    static const double cosine[] = {-1.0369917389758117e-4, 1.9294935641298806e-3, -2.5806887942825395e-2, 2.3533063028328211e-1,
                                    -1.3352627688538006e+0, 4.0587121264167623e+0, -4.9348022005446790e+0};
    static const double sine[] = {4.6151442520157035e-4, -7.3700183130883555e-3, 8.2145868949323936e-2, -5.9926452893214921e-1,
                                  2.5501640398732688e+0, -5.1677127800499516e+0};
    double square = x * x, c = cosine[0], s = sine[0];
    for (size_t i = 1; i < COUNT_OF(cosine); i++) c = fma(c, square, cosine[i]);
    for (size_t i = 1; i < COUNT_OF(sine); i++) s = fma(s, square, sine[i]);
    return COMPLEX_OF(Z, c * square, fma(x, 3.1415926535897931e+0, s * (square * x)));
}

/* exp(2 pi i k / n) for k < count, in the first eighth of the circle: as many as the root of count by polynomials, the others by one
 * polynomial and the addition theorem, where what is subtracted from 1 is kept apart as long as it is small. */
static void octant_make(Z *roots, size_t n, size_t count) {
    size_t near = (size_t)sqrt((double)count);
    roots[0] = 1;
    for (size_t k = 1; k < near; k++) roots[k] = turn_of(2. * (double)k / (double)n);
    for (size_t start = near; start && start < count; start += near) {
        Z far = turn_of(2. * (double)start / (double)n);
        roots[start] = COMPLEX_OF(Z, RE(far) + 1., IM(far));
        for (size_t i = 1; i < near && start + i < count; i++) {
            Z x = roots[i];
            roots[start + i] = COMPLEX_OF(Z, ((RE(far) * RE(x) - IM(far) * IM(x) + RE(far)) + RE(x)) + 1.,
                                          (RE(far) * IM(x) + IM(far) * RE(x)) + IM(far) + IM(x));
        }
    }
    for (size_t k = 1; k < near; k++) roots[k] = COMPLEX_OF(Z, RE(roots[k]) + 1., IM(roots[k]));
}

/* exp(2 pi i (turns quarter + part) / (4 quarter)), where `octant` has the first eighth. */
static Z root_at(const Z *octant, size_t turns, size_t part, size_t quarter) {
    Z w = 2 * part == quarter ? COMPLEX_OF(Z, M_SQRT1_2, M_SQRT1_2)
        : 2 * part < quarter ? octant[part] : COMPLEX_OF(Z, IM(octant[quarter - part]), RE(octant[quarter - part]));
    switch (turns) {
    case 0: return w;
    case 1: return COMPLEX_OF(Z, -IM(w), RE(w));
    case 2: return COMPLEX_OF(Z, -RE(w), -IM(w));
    default: return COMPLEX_OF(Z, IM(w), -RE(w));
    }
}

/* All n roots; false: out of memory. */
static bool roots_make(Z *roots, size_t n) {
    size_t factor = n % 4 == 0 ? 1 : n % 2 == 0 ? 2 : 4, whole = n * factor, count = (whole + 4) / 8, turns = 0, part = 0;
    Z *octant = mem_alloc_array(count + 1, sizeof(Z));
    if (!octant) return false;
    octant_make(octant, whole, count);
    for (size_t k = 0; k < n; k++, part += factor) {
        for (; part >= whole / 4; part -= whole / 4) turns++;
        roots[k] = root_at(octant, turns, part, whole / 4);
    }
    mem_free(octant);
    return true;
}

/* Numbers by 1/n, where it is wanted. */
static void scale_line(Z *x, size_t length, double scale) {
    if (scale == 1.0) return;
    for (size_t i = 0; i < length; i++) x[i] = COMPLEX_OF(Z, RE(x[i]) * scale, IM(x[i]) * scale);
}

/* ---- plans */

static void plan_factorize(FourierPlan *plan) {
    size_t left = plan->length;
    FourierPass *p = plan->passes;
    for (; left % 4 == 0; left /= 4) (p++)->radix = 4;
    if (left % 2 == 0) { /* a single 2 goes first */
        left /= 2;
        (p++)->radix = 2;
        p[-1].radix = plan->passes[0].radix;
        plan->passes[0].radix = 2;
    }
    for (size_t divisor = 3; divisor * divisor <= left; divisor += 2)
        for (; left % divisor == 0; left /= divisor) (p++)->radix = divisor;
    if (left > 1) (p++)->radix = left;
    plan->count = (size_t)(p - plan->passes);
    size_t l1 = 1;
    for (p = plan->passes; p < plan->passes + plan->count; p++) {
        p->l1 = l1;
        l1 *= p->radix;
        p->ido = plan->length / l1;
    }
}

/* The roots of an odd radix: small ones correctly rounded, others from the table. */
static void weights_make(const FourierPass *p, const Z *roots, size_t length) {
    for (size_t j = 0; j < p->radix; j++) {
        long double angle = 2 * acosl(-1.0L) * (long double)j / (long double)p->radix;
        p->weights[j] = p->radix <= ODD_EXACT ? COMPLEX_OF(Z, (double)cosl(angle), (double)sinl(angle)) : roots[j * (length / p->radix)];
    }
}

static void pass_make(FourierPass *p, Z **at, const Z *roots, size_t length) {
    p->twiddles = *at;
    for (size_t j = 1; j < p->radix; j++)
        for (size_t i = 1; i < p->ido; i++) *(*at)++ = roots[j * p->l1 * i];
    if (p->radix % 2 == 0) return;
    p->weights = *at;
    *at += 2 * p->radix;
    weights_make(p, roots, length);
}

static bool plan_make(FourierPlan *plan, size_t length) {
    *plan = (FourierPlan){.length = length};
    plan_factorize(plan);
    size_t numbers = length;
    for (size_t k = 0; k < plan->count; k++) numbers += (plan->passes[k].radix - 1) * (plan->passes[k].ido - 1) + 2 * plan->passes[k].radix;
    plan->numbers = mem_alloc_array(numbers, sizeof(Z));
    plan->room = plan->numbers;
    if (!plan->numbers || !roots_make(plan->room, length)) {
        mem_free(plan->numbers);
        plan->length = 0;
        return false;
    }
    Z *at = plan->numbers + length;
    for (size_t k = 0; k < plan->count; k++) pass_make(&plan->passes[k], &at, plan->room, length);
    return true;
}

/* About how many operations a transform takes. */
static double cost_of(size_t length) {
    double cost = 0;
    size_t left = length;
    while (left % 2 == 0) cost += 2, left /= 2;
    for (size_t divisor = 3; divisor * divisor <= left; divisor += 2)
        while (left % divisor == 0) cost += divisor <= 5 ? (double)divisor : 1.1 * (double)divisor, left /= divisor;
    if (left > 1) cost += left <= 5 ? (double)left : 1.1 * (double)left;
    return cost * (double)length;
}

/* The least product of 2, 3, 5, 7 and 11 that is no smaller. */
static size_t good_length(size_t least) {
    if (least <= 6) return least;
    for (size_t n = least;; n++) {
        size_t left = n;
        static const size_t primes[] = {2, 3, 5, 7, 11};
        for (size_t i = 0; i < COUNT_OF(primes); i++)
            while (left % primes[i] == 0) left /= primes[i];
        if (left == 1) return n;
    }
}

/* ---- Bluestein: x[j] times a chirp, folded with the chirp */

typedef struct Chirp {
    FourierPlan plan;         /* of the convolution */
    size_t length;
    Z *chirp, *folded, *room; /* exp(i pi j^2 / length); its transform, scaled; a convolution's numbers */
} Chirp;

static bool chirp_make(Chirp *c, size_t length) {
    size_t wide = good_length(2 * length - 1);
    *c = (Chirp){.length = length};
    if (!plan_make(&c->plan, wide)) return false;
    c->chirp = mem_alloc_array(3 * length + 2 * wide, sizeof(Z));
    Z *roots = c->chirp ? c->chirp + length + 2 * wide : NULL;
    if (!roots || !roots_make(roots, 2 * length)) {
        mem_free(c->chirp);
        mem_free(c->plan.numbers);
        return false;
    }
    c->folded = c->chirp + length;
    c->room = c->folded + wide;
    size_t square = 0; /* j * j modulo 2 * length */
    for (size_t j = 0; j < length; j++) {
        c->chirp[j] = roots[square];
        square = (square + 2 * j + 1) % (2 * length);
    }
    double scale = 1.0 / (double)wide;
    for (size_t j = 0; j < wide; j++) c->folded[j] = 0;
    for (size_t j = 0; j < length; j++) {
        Z x = COMPLEX_OF(Z, RE(c->chirp[j]) * scale, IM(c->chirp[j]) * scale);
        c->folded[j] = x;
        if (j) c->folded[wide - j] = x;
    }
    fourier_kernels->run(&c->plan, c->folded, true);
    return true;
}

static void chirp_run(const Chirp *c, Z *x, bool forward, double scale) {
    size_t wide = c->plan.length;
    for (size_t j = 0; j < c->length; j++) c->room[j] = z_turn(c->chirp[j], x[j], forward);
    for (size_t j = c->length; j < wide; j++) c->room[j] = 0;
    fourier_kernels->run(&c->plan, c->room, true);
    scale_line(c->room, wide, scale);
    for (size_t j = 0; j < wide; j++) c->room[j] = z_turn(c->folded[j], c->room[j], !forward);
    fourier_kernels->run(&c->plan, c->room, false);
    for (size_t j = 0; j < c->length; j++) x[j] = z_turn(c->chirp[j], c->room[j], forward);
}

/* ---- lines of an array */

static bool wants_chirp(size_t length) {
    size_t largest = 1, left = length;
    while (left % 2 == 0) largest = 2, left /= 2;
    for (size_t divisor = 3; divisor * divisor <= left; divisor += 2)
        while (left % divisor == 0) largest = divisor, left /= divisor;
    if (left > 1) largest = left;
    if (length < BLUESTEIN_LEAST || largest * largest <= length) return false;
    return 3.0 * cost_of(good_length(2 * length - 1)) < cost_of(length);
}

/* The plan of the last transform, if it is not large: the next one is often of the same length.  Who transforms takes it out, as
 * room for numbers is part of it, and brings back what he has. */
enum { KEPT_LENGTH_MAX = 4096 };
static FourierPlan kept_plan;

static FourierPlan plan_take(size_t length) HOLDS_GIL {
    FourierPlan plan = {.length = 0};
    if (kept_plan.length == length) {
        plan = kept_plan;
        kept_plan.length = 0;
    }
    return plan;
}

static void plan_keep(const FourierPlan *plan) HOLDS_GIL {
    if (plan->length == 0) return;
    bool keeps = plan->length <= KEPT_LENGTH_MAX;
    if (!keeps || kept_plan.length) mem_free(keeps ? kept_plan.numbers : plan->numbers);
    if (keeps) kept_plan = *plan;
}

/* plan: one of this length, or of 0, which becomes one where it is wanted.  false: out of memory. */
static bool lines_run(Z *x, size_t length, size_t lines, bool forward, double scale, FourierPlan *plan) {
    Chirp chirp;
    bool chirped = wants_chirp(length);
    if (chirped ? !chirp_make(&chirp, length) : !plan->length && !plan_make(plan, length)) return false;
    for (; lines--; x += length) {
        if (chirped) {
            chirp_run(&chirp, x, forward, scale);
        } else {
            fourier_kernels->run(plan, x, forward);
            scale_line(x, length, scale);
        }
    }
    if (chirped) mem_free(chirp.chirp), mem_free(chirp.plan.numbers);
    return true;
}

/* fourier_lines(a, forward, scale): the lines of a, a fresh complex128 array in C order, are transformed in place. */
Own function_fourier_lines(Ref module, const Ref *args) {
    double scale;
    if (double_from(args[2], &scale) < 0) return NULL;
    const Array *a = is_array(args[0]) ? array_peek(args[0]) : NULL;
    uint32_t wanted = ARRAY_C | ARRAY_WRITEABLE | ARRAY_ALIGNED;
    if (!a || a->dtype != &dtypes[DT_COMPLEX128] || a->ndim < 1 || (a->flags & wanted) != wanted) {
        return throw(TypeError, "an array of complex128 in C order is required");
    }
    scoped Own held = own(args[0]);
    bool forward = args[1] == True, done = true;
    size_t length = (size_t)a->shape[a->ndim - 1], lines = length ? (size_t)a->size / length : 0;
    Z *x = (Z *)(void *)a->data;
    if (!lines) return give(held);
    FourierPlan plan = plan_take(length);
    if (a->size < GIL_DROP_ELEMENTS / 10) done = lines_run(x, length, lines, forward, scale, &plan);
    else WITHOUT_GIL_FOR("fft", done = lines_run(x, length, lines, forward, scale, &plan));
    plan_keep(&plan);
    return done ? give(held) : throw_memory();
}
