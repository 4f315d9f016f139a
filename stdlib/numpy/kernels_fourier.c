/* Passes of Fourier transforms: fft.c says how they come from pocketfft's.  The direction and the small radices are constants here, so that
 * each becomes its own straight code. */
#include "stdlib/numpy/fft.h"
#include "stdlib/numpy/kernels.h"

typedef Complex128 Z;
#define INLINE static inline __attribute__((always_inline))

INLINE Z z_add(Z a, Z b) { return COMPLEX_OF(Z, RE(a) + RE(b), IM(a) + IM(b)); }
INLINE Z z_sub(Z a, Z b) { return COMPLEX_OF(Z, RE(a) - RE(b), IM(a) - IM(b)); }
/* w z, or conj(w) z on the way forward. */
INLINE Z z_turn(Z w, Z z, bool forward) {
    if (forward) return COMPLEX_OF(Z, RE(w) * RE(z) + IM(w) * IM(z), RE(w) * IM(z) - IM(w) * RE(z));
    return COMPLEX_OF(Z, RE(w) * RE(z) - IM(w) * IM(z), RE(w) * IM(z) + IM(w) * RE(z));
}

/* From (ido, radix, l1) to (ido, l1, radix). */
#define FROM(a, b, c) from[(a) + p->ido * ((b) + radix * (c))]
#define TO(a, b, c) to[(a) + p->ido * ((b) + p->l1 * (c))]
INLINE Z twiddled(const FourierPass *p, size_t j, size_t i, Z z, bool forward) {
    return i ? z_turn(p->twiddles[(j - 1) * (p->ido - 1) + i - 1], z, forward) : z;
}

INLINE void pass_two(const FourierPass *p, const Z *restrict from, Z *restrict to, bool forward) {
    const size_t radix = 2;
    for (size_t k = 0; k < p->l1; k++)
        for (size_t i = 0; i < p->ido; i++) {
            Z a = FROM(i, 0, k), b = FROM(i, 1, k);
            TO(i, k, 0) = z_add(a, b);
            TO(i, k, 1) = twiddled(p, 1, i, z_sub(a, b), forward);
        }
}

INLINE void pass_four(const FourierPass *p, const Z *restrict from, Z *restrict to, bool forward) {
    const size_t radix = 4;
    for (size_t k = 0; k < p->l1; k++)
        for (size_t i = 0; i < p->ido; i++) {
            Z t2 = z_add(FROM(i, 0, k), FROM(i, 2, k)), t1 = z_sub(FROM(i, 0, k), FROM(i, 2, k));
            Z t3 = z_add(FROM(i, 1, k), FROM(i, 3, k)), t4 = z_sub(FROM(i, 1, k), FROM(i, 3, k));
            t4 = forward ? COMPLEX_OF(Z, IM(t4), -RE(t4)) : COMPLEX_OF(Z, -IM(t4), RE(t4));
            TO(i, k, 0) = z_add(t2, t3);
            TO(i, k, 1) = twiddled(p, 1, i, z_add(t1, t4), forward);
            TO(i, k, 2) = twiddled(p, 2, i, z_sub(t2, t3), forward);
            TO(i, k, 3) = twiddled(p, 3, i, z_sub(t1, t4), forward);
        }
}

/* even + x a and odd + y b, number by number. */
INLINE Z weighed(Z sum, double weight, Z z) { return COMPLEX_OF(Z, RE(sum) + weight * RE(z), IM(sum) + weight * IM(z)); }
INLINE Z weight_of(double weight, Z z) { return COMPLEX_OF(Z, weight * RE(z), weight * IM(z)); }
INLINE Z weight_at(const Z *weights, size_t j, bool forward) { return forward ? COMPLEX_OF(Z, RE(weights[j]), -IM(weights[j])) : weights[j]; }

/* Outputs u and radix - u of one group, before they are turned: x has sums (j <= half) and differences (radix - j) of the inputs. */
INLINE void odd_outputs(const Z *x, const Z *weights, size_t radix, size_t u, bool forward, Z *even, Z *odd) {
    size_t half = radix / 2, j = 2;
    Z w = weight_at(weights, u, forward);
    *even = weighed(x[0], RE(w), x[1]);
    *odd = weight_of(IM(w), x[radix - 1]);
    if (radix > ODD_EXACT) { /* two at a time, but for the first two */
        w = weight_at(weights, 2 * u % radix, forward);
        *even = weighed(*even, RE(w), x[2]);
        *odd = weighed(*odd, IM(w), x[radix - 2]);
        for (j = 3; j < half; j += 2) {
            Z w1 = weight_at(weights, u * j % radix, forward), w2 = weight_at(weights, u * (j + 1) % radix, forward);
            *even = z_add(*even, weighed(weight_of(RE(w1), x[j]), RE(w2), x[j + 1]));
            *odd = z_add(*odd, weighed(weight_of(IM(w1), x[radix - j]), IM(w2), x[radix - j - 1]));
        }
    }
    for (; j <= half; j++) {
        w = weight_at(weights, u * j % radix, forward);
        *even = weighed(*even, RE(w), x[j]);
        *odd = weighed(*odd, IM(w), x[radix - j]);
    }
    *odd = COMPLEX_OF(Z, -IM(*odd), RE(*odd));
}

/* Any odd radix: inputs j and radix - j as sum and difference, which the real and the imaginary parts of the roots weigh.  x: room for radix
 * numbers. */
INLINE void pass_odd(const FourierPass *p, const size_t radix, const Z *restrict from, Z *restrict to, Z *restrict x, bool forward) {
    size_t half = radix / 2;
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
                odd_outputs(x, p->weights, radix, u, forward, &even, &odd);
                TO(i, k, u) = twiddled(p, u, i, z_add(even, odd), forward);
                TO(i, k, radix - u) = twiddled(p, radix - u, i, z_sub(even, odd), forward);
            }
        }
}

INLINE void pass_run(const FourierPass *p, const Z *from, Z *to, bool forward) {
    Z x[5];
    switch (p->radix) {
    case 2: return pass_two(p, from, to, forward);
    case 3: return pass_odd(p, 3, from, to, x, forward);
    case 4: return pass_four(p, from, to, forward);
    case 5: return pass_odd(p, 5, from, to, x, forward);
    default: return pass_odd(p, p->radix, from, to, p->weights + p->radix, forward);
    }
}

static void run(const FourierPlan *plan, Z *x, bool forward) {
    Z *from = x, *to = plan->room;
    for (size_t k = 0; k < plan->count; k++) {
        if (forward) pass_run(&plan->passes[k], from, to, true);
        else pass_run(&plan->passes[k], from, to, false);
        Z *kept = from;
        from = to;
        to = kept;
    }
    if (from != x) memcpy(x, from, plan->length * sizeof *x);
}

const FourierKernels LEVEL(fourier_kernels_table) = {run};
