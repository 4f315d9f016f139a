/* An index taken apart: what index.c and index_fancy.c share. */
#pragma once

#include "stdlib/numpy/array_inner.h"

enum PartKind { PART_INT, PART_SLICE, PART_ELLIPSIS, PART_NEW_AXIS, PART_ARRAY /* of int64 */, PART_MASK };

typedef struct KeyPart {
    enum PartKind kind;
    ssize_t start, stop, step; /* PART_INT: start; PART_MASK: start is its dimensions */
    Own array;                 /* PART_ARRAY, PART_MASK; owned */
} KeyPart;

enum { INDEX_MAX_PARTS = 2 * ARRAY_MAX_DIMS + 2 };
typedef struct Index {
    KeyPart parts[INDEX_MAX_PARTS];
    int count;
    int dims;          /* dimensions of the array that the parts speak of, without the ellipsis */
    int ndim;          /* dimensions of the array */
    bool ellipsis;
    bool fancy;        /* an array or mask among them */
    bool copies;       /* an array without dimensions among them: what it picks is a copy */
    bool all_ints;     /* and as many as dimensions */
} Index;

/* The part of a view that ints, slices and new axes make; for fancy ones the dimensions of arrays are left out, and their
 * strides and lengths noted. */
typedef struct IndexView {
    char *data;
    int ndim;
    ssize_t shape[ARRAY_MAX_DIMS + 1], strides[ARRAY_MAX_DIMS + 1];
} IndexView;

NODISCARD Own fancy_get(Ref a, Index *index) DROPS_GIL; /* a[index], a copy.  IndexError */
NODISCARD int fancy_set(Ref a, Index *index, Ref value) DROPS_GIL; /* value is broadcast.  IndexError, ValueError */
