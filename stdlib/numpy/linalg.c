/* Elimination for numpy.linalg (lib/numpy/linalg); the arithmetic is in kernels_dot.c.
 *
 * The matrices are copies that the caller has made, in C order and of one type; nobody else writes to them. */
#include "stdlib/numpy/dot.h"

static bool is_operand(const Array *a, const Dtype *d) { return a->dtype == d && a->ndim == 2 && a->flags & ARRAY_C && a->flags & ARRAY_WRITEABLE; }

/* eliminate(a, b, solve): a and b as the essay says; the sign of the exchanges, 0 if a is singular. */
Own function_eliminate(Ref module, const Ref *args) {
    if (!is_array(args[0]) || !is_array(args[1])) return throw(TypeError, "arrays are required");
    scoped Own held_a = own(args[0]), held_b = own(args[1]);
    const Array *a = array_peek(held_a), *b = array_peek(held_b);
    const Dtype *d = &dtypes[a->dtype->kind == 'c' ? DT_COMPLEX128 : DT_FLOAT64];
    if (!is_operand(a, d) || !is_operand(b, d) || a->shape[0] != a->shape[1] || a->shape[0] != b->shape[0]) {
        return throw(ValueError, "square matrices of float64 or complex128 in C order are required");
    }
    ssize_t n = a->shape[0], columns = b->shape[1];
    void *x = a->data, *y = b->data;
    SolveFn *run = dot_kernels->solve[d->id];
    bool solve = args[2] == True;
    int sign;
    if (a->size < GIL_DROP_ELEMENTS / 10) sign = run(x, y, n, columns, solve);
    else WITHOUT_GIL_FOR("numpy", sign = run(x, y, n, columns, solve));
    return small_int_new(sign);
}
