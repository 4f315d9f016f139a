/* Discrete Fourier transforms of complex128, for numpy.fft (lib/numpy/fft).
 *
 * Mixed radix after Cooley and Tukey, in Temperton's self-sorting order: each pass goes from one buffer to the other, so nothing is ever put
 * in bit-reversed order.  Factors are 4, 2, then odd ones; a length with a large prime factor is a convolution of a length without one
 * (L. Bluestein 1970).  Order of passes and of operations is that of pocketfft (M. Reinecke), which numpy uses, and so are the ways to
 * the roots of unity, so that the last bits agree. */
#include <math.h>

#include "stdlib/numpy/array.h"
#include "stdlib/numpy/complex_math.h"

typedef Complex128 Z;
enum { FACTORS_MAX = 64, BLUESTEIN_LEAST = 50, ODD_EXACT = 11 };

typedef struct Plan {
    size_t length, count;
    size_t factor[FACTORS_MAX];
    Z *roots;                 /* exp(2 pi i k / length), k < length */
    Z *room;                  /* length numbers, and two rows of the largest odd factor */
} Plan;

static inline Z z_add(Z a, Z b) { return COMPLEX_OF(Z, RE(a) + RE(b), IM(a) + IM(b)); }
static inline Z z_sub(Z a, Z b) { return COMPLEX_OF(Z, RE(a) - RE(b), IM(a) - IM(b)); }
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

/* exp(2 pi i k / n), k < n, where `octant` has those of n's least multiple that 4 divides. */
static Z root_at(const Z *octant, size_t k, size_t n) {
    size_t factor = n % 4 == 0 ? 1 : n % 2 == 0 ? 2 : 4, quarter = n * factor / 4;
    size_t turns = k * factor / quarter, part = k * factor % quarter;
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
    size_t whole = n * (n % 4 == 0 ? 1 : n % 2 == 0 ? 2 : 4), count = (whole + 4) / 8;
    Z *octant = mem_alloc_array(count + 1, sizeof(Z));
    if (!octant) return false;
    octant_make(octant, whole, count);
    for (size_t k = 0; k < n; k++) roots[k] = root_at(octant, k, n);
    mem_free(octant);
    return true;
}

/* ---- passes: l1 transforms of `radix` groups of ido numbers; from (ido, radix, l1) to (ido, l1, radix) */

typedef struct Pass {
    size_t ido, l1, radix;
    const Z *from, *roots;
    Z *to;
    bool forward;
} Pass;

#define FROM(a, b, c) p->from[(a) + p->ido * ((b) + radix * (c))]
#define TO(a, b, c) p->to[(a) + p->ido * ((b) + p->l1 * (c))]
/* What output j of a group is turned by at place i. */
static inline Z twiddled(const Pass *p, size_t j, size_t i, Z z) { return i ? z_turn(p->roots[j * p->l1 * i], z, p->forward) : z; }

static void pass_two(const Pass *p) {
    const size_t radix = 2;
    for (size_t k = 0; k < p->l1; k++)
        for (size_t i = 0; i < p->ido; i++) {
            Z a = FROM(i, 0, k), b = FROM(i, 1, k);
            TO(i, k, 0) = z_add(a, b);
            TO(i, k, 1) = twiddled(p, 1, i, z_sub(a, b));
        }
}

static void pass_four(const Pass *p) {
    const size_t radix = 4;
    for (size_t k = 0; k < p->l1; k++)
        for (size_t i = 0; i < p->ido; i++) {
            Z t2 = z_add(FROM(i, 0, k), FROM(i, 2, k)), t1 = z_sub(FROM(i, 0, k), FROM(i, 2, k));
            Z t3 = z_add(FROM(i, 1, k), FROM(i, 3, k)), t4 = z_sub(FROM(i, 1, k), FROM(i, 3, k));
            t4 = p->forward ? COMPLEX_OF(Z, IM(t4), -RE(t4)) : COMPLEX_OF(Z, -IM(t4), RE(t4));
            TO(i, k, 0) = z_add(t2, t3);
            TO(i, k, 1) = twiddled(p, 1, i, z_add(t1, t4));
            TO(i, k, 2) = twiddled(p, 2, i, z_sub(t2, t3));
            TO(i, k, 3) = twiddled(p, 3, i, z_sub(t1, t4));
        }
}

/* even + x a and odd + y b, number by number. */
static inline Z weighed(Z sum, double weight, Z z) { return COMPLEX_OF(Z, RE(sum) + weight * RE(z), IM(sum) + weight * IM(z)); }
static inline Z weight_of(double weight, Z z) { return COMPLEX_OF(Z, weight * RE(z), weight * IM(z)); }

/* The roots of an odd radix: small ones correctly rounded, others from the table. */
static void radix_roots(const Pass *p, size_t length, Z *weights) {
    for (size_t j = 0; j < p->radix; j++) {
        long double angle = 2 * acosl(-1.0L) * (long double)j / (long double)p->radix;
        Z w = p->radix <= ODD_EXACT ? COMPLEX_OF(Z, (double)cosl(angle), (double)sinl(angle)) : p->roots[j * (length / p->radix)];
        weights[j] = p->forward ? COMPLEX_OF(Z, RE(w), -IM(w)) : w;
    }
}

/* Outputs u and radix - u of one group, before they are turned: x has sums (j <= half) and differences (radix - j) of the inputs. */
static void odd_outputs(const Z *x, const Z *weights, size_t radix, size_t u, Z *even, Z *odd) {
    size_t half = radix / 2, j = 2;
    Z w = weights[u];
    *even = weighed(x[0], RE(w), x[1]);
    *odd = weight_of(IM(w), x[radix - 1]);
    if (radix > ODD_EXACT) { /* two at a time, but for the first two */
        w = weights[2 * u % radix];
        *even = weighed(*even, RE(w), x[2]);
        *odd = weighed(*odd, IM(w), x[radix - 2]);
        for (j = 3; j < half; j += 2) {
            Z w1 = weights[u * j % radix], w2 = weights[u * (j + 1) % radix];
            *even = z_add(*even, weighed(weight_of(RE(w1), x[j]), RE(w2), x[j + 1]));
            *odd = z_add(*odd, weighed(weight_of(IM(w1), x[radix - j]), IM(w2), x[radix - j - 1]));
        }
    }
    for (; j <= half; j++) {
        w = weights[u * j % radix];
        *even = weighed(*even, RE(w), x[j]);
        *odd = weighed(*odd, IM(w), x[radix - j]);
    }
    *odd = COMPLEX_OF(Z, -IM(*odd), RE(*odd));
}

/* Any odd radix: inputs j and radix - j as sum and difference, which the real and the imaginary parts of the roots weigh.  room: two
 * rows of radix numbers. */
static void pass_odd(const Pass *p, size_t length, Z *room) {
    size_t radix = p->radix, half = radix / 2;
    Z *weights = room, *x = room + radix;
    radix_roots(p, length, weights);
    for (size_t k = 0; k < p->l1; k++)
        for (size_t i = 0; i < p->ido; i++) {
            Z total = x[0] = FROM(i, 0, k);
            for (size_t j = 1; j <= half; j++) {
                Z a = FROM(i, j, k), b = FROM(i, radix - j, k);
                x[j] = z_add(a, b);
                x[radix - j] = z_sub(a, b);
                total = z_add(total, x[j]);
            }
            TO(i, k, 0) = total;
            for (size_t u = 1; u <= half; u++) {
                Z even, odd;
                odd_outputs(x, weights, radix, u, &even, &odd);
                TO(i, k, u) = twiddled(p, u, i, z_add(even, odd));
                TO(i, k, radix - u) = twiddled(p, radix - u, i, z_sub(even, odd));
            }
        }
}

/* The transform of x, in place; without a factor of 1/n. */
static void plan_run(const Plan *plan, Z *x, bool forward) {
    Z *from = x, *to = plan->room;
    size_t l1 = 1;
    for (size_t k = 0; k < plan->count; k++) {
        size_t radix = plan->factor[k];
        const Pass p = {plan->length / (l1 * radix), l1, radix, from, plan->roots, to, forward};
        if (radix == 4) pass_four(&p);
        else if (radix == 2) pass_two(&p);
        else pass_odd(&p, plan->length, plan->room + plan->length);
        l1 *= radix;
        Z *kept = from;
        from = to;
        to = kept;
    }
    if (from != x) memcpy(x, from, plan->length * sizeof *x);
}

/* Numbers by 1/n, where it is wanted. */
static void scale_line(Z *x, size_t length, double scale) {
    if (scale == 1.0) return;
    for (size_t i = 0; i < length; i++) x[i] = COMPLEX_OF(Z, RE(x[i]) * scale, IM(x[i]) * scale);
}

/* ---- plans */

static void plan_factorize(Plan *plan) {
    size_t left = plan->length;
    plan->count = 0;
    while (left % 4 == 0) plan->factor[plan->count++] = 4, left /= 4;
    if (left % 2 == 0) { /* a single 2 goes first */
        left /= 2;
        plan->factor[plan->count++] = 2;
        plan->factor[plan->count - 1] = plan->factor[0];
        plan->factor[0] = 2;
    }
    for (size_t divisor = 3; divisor * divisor <= left; divisor += 2)
        while (left % divisor == 0) plan->factor[plan->count++] = divisor, left /= divisor;
    if (left > 1) plan->factor[plan->count++] = left;
}

static bool plan_make(Plan *plan, size_t length) {
    *plan = (Plan){.length = length};
    plan_factorize(plan);
    plan->roots = mem_alloc_array(length, 4 * sizeof(Z));
    if (!plan->roots) return false;
    plan->room = plan->roots + length;
    if (roots_make(plan->roots, length)) return true;
    mem_free(plan->roots);
    return false;
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
    Plan plan;                /* of the convolution */
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
        mem_free(c->plan.roots);
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
    plan_run(&c->plan, c->folded, true);
    return true;
}

static void chirp_run(const Chirp *c, Z *x, bool forward, double scale) {
    size_t wide = c->plan.length;
    for (size_t j = 0; j < c->length; j++) c->room[j] = z_turn(c->chirp[j], x[j], forward);
    for (size_t j = c->length; j < wide; j++) c->room[j] = 0;
    plan_run(&c->plan, c->room, true);
    scale_line(c->room, wide, scale);
    for (size_t j = 0; j < wide; j++) c->room[j] = z_turn(c->folded[j], c->room[j], !forward);
    plan_run(&c->plan, c->room, false);
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

/* false: out of memory. */
static bool lines_run(Z *x, size_t length, size_t lines, bool forward, double scale) {
    Plan plan;
    Chirp chirp;
    bool chirped = wants_chirp(length);
    if (!(chirped ? chirp_make(&chirp, length) : plan_make(&plan, length))) return false;
    for (; lines--; x += length) {
        if (chirped) {
            chirp_run(&chirp, x, forward, scale);
        } else {
            plan_run(&plan, x, forward);
            scale_line(x, length, scale);
        }
    }
    if (chirped) mem_free(chirp.chirp);
    mem_free(chirped ? chirp.plan.roots : plan.roots);
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
    if (a->size < GIL_DROP_ELEMENTS / 10) done = lines_run(x, length, lines, forward, scale);
    else WITHOUT_GIL_FOR("fft", done = lines_run(x, length, lines, forward, scale));
    return done ? give(held) : throw_memory();
}
