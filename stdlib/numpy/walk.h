/* Copying between two pieces of memory of one shape: dimensions sorted, joined, and a row function for the innermost. */
#pragma once

#include "stdlib/numpy/array_inner.h"

typedef struct Walk {
    int ndim;
    ssize_t shape[ARRAY_MAX_DIMS], to[ARRAY_MAX_DIMS], from[ARRAY_MAX_DIMS]; /* strides; the innermost is the first */
    ssize_t to_shift, from_shift; /* where the walk begins, from the first elements: dimensions may be walked backwards */
    const Dtype *to_dtype, *from_dtype;
    CastRow *row;                 /* NULL: by raw_size, or by cast_elements */
    size_t raw_size;              /* elements of so many bytes are copied as they are; 0: converted */
} Walk;

/* For elements of `to_dtype` with strides `to`, and of `from_dtype` with strides `from`. */
void walk_begin(Walk *w, int ndim, const ssize_t *shape, const Dtype *to_dtype, const ssize_t *to, const Dtype *from_dtype,
                const ssize_t *from);
/* Copy, given the addresses of the first elements.  Needs no GIL. */
void walk_run(const Walk *w, char *dst, const char *src);
bool arrays_may_share(const Array *a, const Array *b);
