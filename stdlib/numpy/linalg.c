/* Elimination for numpy.linalg (lib/numpy/linalg); the arithmetic is in kernels_dot.c.
 *
 * The matrices are copies that the caller has made, in C order and of one type; nobody else writes to them. */
#include "stdlib/numpy/dot.h"

/* (..., n, k), of which the caller may make what he likes. */
static bool is_operand(const Array *a, const Dtype *d) { return a->dtype == d && a->ndim >= 2 && a->flags & ARRAY_C && a->flags & ARRAY_WRITEABLE; }

/* Square matrices, and as many of as many rows? */
static bool are_systems(const Array *a, const Array *b) {
    int last = a->ndim - 1;
    return a->ndim == b->ndim && a->shape[last] == a->shape[last - 1] && memcmp(a->shape, b->shape, (size_t)last * sizeof *a->shape) == 0;
}

typedef struct Systems {
    char *a, *b;
    ssize_t count, n, columns;
    size_t size; /* of an element */
    SolveFn *run;
    bool solve;
} Systems;

static void eliminate_all(const Systems *s, int64_t *signs) {
    for (ssize_t i = 0; i < s->count; i++) {
        size_t at = (size_t)(i * s->n) * s->size;
        signs[i] = s->run(s->a + at * (size_t)s->n, s->b + at * (size_t)s->columns, s->n, s->columns, s->solve);
    }
}

/* eliminate(a, b, solve): a of (..., n, n) and b of (..., n, k) as SolveFn says; int64 of (...): the signs of the exchanges, 0 where a is singular. */
Own function_eliminate(Ref module, const Ref *args) {
    if (!is_array(args[0]) || !is_array(args[1])) return throw(TypeError, "arrays are required");
    scoped Own held_a = own(args[0]), held_b = own(args[1]);
    const Array *a = array_peek(held_a), *b = array_peek(held_b);
    const Dtype *d = &dtypes[a->dtype->kind == 'c' ? DT_COMPLEX128 : DT_FLOAT64];
    if (!is_operand(a, d) || !is_operand(b, d) || !are_systems(a, b)) {
        return throw(ValueError, "square matrices of float64 or complex128 in C order are required");
    }
    scoped Own signs = array_new(&dtypes[DT_INT64], a->ndim - 2, a->shape, 'C');
    if (!signs) return NULL;
    const Systems s = {.a = a->data, .b = b->data, .count = array_peek(signs)->size, .n = a->shape[a->ndim - 1],
                       .columns = b->shape[b->ndim - 1], .size = d->size, .run = dot_kernels->solve[d->id], .solve = args[2] == True};
    int64_t *to = (int64_t *)(void *)array_peek(signs)->data;
    if (a->size < GIL_DROP_ELEMENTS / 10) eliminate_all(&s, to);
    else WITHOUT_GIL_FOR("numpy", eliminate_all(&s, to));
    return give(signs);
}
