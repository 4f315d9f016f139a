/* Fourier transforms: the plan of a length, and the passes over its factors (kernels_fourier.c). */
#pragma once

#include "stdlib/numpy/array.h"
#include "stdlib/numpy/complex_math.h"

enum { FACTORS_MAX = 64, ODD_EXACT = 11 };

/* What one pass needs: l1 transforms of `radix` groups of ido numbers. */
typedef struct FourierPass {
    size_t ido, l1, radix;
    Complex128 *twiddles;     /* what output j (1 .. radix - 1) of a group is turned by at place i (1 .. ido - 1): [(j - 1) * (ido - 1) + i - 1] */
    Complex128 *weights;      /* of an odd radix: exp(2 pi i j / radix), j < radix; and as many numbers of room */
} FourierPass;

typedef struct FourierPlan {
    size_t length, count;
    FourierPass passes[FACTORS_MAX];
    Complex128 *numbers;      /* all that the passes have, and the room */
    Complex128 *room;         /* length numbers */
} FourierPlan;

typedef struct FourierKernels {
    /* The transform of x, in place; without a factor of 1/n. */
    void (*run)(const FourierPlan *plan, Complex128 *x, bool forward);
} FourierKernels;
extern const FourierKernels *fourier_kernels;
