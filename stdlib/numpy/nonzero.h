/* Where elements are not zero. */
#pragma once

#include "stdlib/numpy/array_inner.h"

/* How many; of any dtype. */
ssize_t nonzero_count(const Array *a);
/* One int64 array for each dimension: out[a->ndim], yours on success. */
NODISCARD int nonzero_places(const Array *a, Own *out) HOLDS_GIL;
/* For bools: sum(index * strides) of each true element in C order, at most `room` of them; returns how many. */
ssize_t nonzero_offsets(const Array *mask, const ssize_t *strides, ssize_t *out, ssize_t room);

/* Of n bools that lie one behind the other: how many are true; first + step * index of each true one, to out, which has room for n + 8. */
typedef struct TruthKernels {
    ssize_t (*count)(const uint8_t *truth, ssize_t n);
    ssize_t (*places)(const uint8_t *truth, ssize_t n, int64_t first, int64_t step, int64_t *out);
} TruthKernels;
extern const TruthKernels *truth_kernels; /* the best for this processor */
