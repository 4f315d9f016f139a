/* Where elements are not zero. */
#pragma once

#include "stdlib/numpy/array_inner.h"

/* How many; of any dtype. */
ssize_t nonzero_count(const Array *a);
/* One int64 array for each dimension: out[a->ndim], yours on success. */
NODISCARD int nonzero_places(const Array *a, Own *out) HOLDS_GIL;
/* For bools: sum(index * strides) of each true element in C order, at most `room` of them; returns how many. */
ssize_t nonzero_offsets(const Array *mask, const ssize_t *strides, ssize_t *out, ssize_t room);
