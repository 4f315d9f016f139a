/* Choosing elements: where, and counting small integers: bincount. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/dtype.h"

#define CHOOSE_ROW(name, T) \
    static void name(char *const *args, const ssize_t *steps, ssize_t count, const void *data) { \
        const char *c = args[0], *x = args[1], *y = args[2]; \
        char *r = args[3]; \
        if (steps[0] == 1 && steps[3] == sizeof(T)) { \
            for (ssize_t i = 0; i < count; i++) { \
                T a = *(const T *)(x + i * steps[1]), b = *(const T *)(y + i * steps[2]); \
                ((T *)r)[i] = c[i] ? a : b; \
            } \
            return; \
        } \
        for (ssize_t i = 0; i < count; i++) \
            *(T *)(r + i * steps[3]) = c[i * steps[0]] ? *(const T *)(x + i * steps[1]) : *(const T *)(y + i * steps[2]); \
    }
CHOOSE_ROW(choose_1, uint8_t)
CHOOSE_ROW(choose_2, uint16_t)
CHOOSE_ROW(choose_4, uint32_t)
CHOOSE_ROW(choose_8, uint64_t)
CHOOSE_ROW(choose_16, Complex128)

static RowFn *choose_row(size_t size) {
    switch (size) {
    case 1: return choose_1;
    case 2: return choose_2;
    case 4: return choose_4;
    case 8: return choose_8;
    default: return choose_16;
    }
}

static Own choose(Ref condition, Operand *x, Operand *y) {
    Ref values[] = {x->held, y->held};
    const Dtype *d = dtype_result(values, 2);
    scoped Own given = d ? array_from(condition, NULL) : NULL, c = given ? array_cast(given, &dtypes[DT_BOOL], false) : NULL;
    if (!c) return NULL;
    d = dtype_native(d);
    operand_convert(x, d);
    operand_convert(y, d);
    Array *arrays[4] = {array_peek(c), x->array, y->array};
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim = broadcast_shape(arrays, 3, shape);
    scoped Own result = ndim < 0 ? NULL : array_new(d, ndim, shape, 'C');
    if (!result) return NULL;
    arrays[3] = array_peek(result);
    const Dtype *kernel[] = {&dtypes[DT_BOOL], d, d, d};
    return loop_run(arrays, kernel, 3, 1, choose_row(d->size), NULL) < 0 ? NULL : give(result);
}

Own function_where(Ref module, const Ref *args) {
    if (!args[1] && !args[2]) return function_nonzero(module, args);
    if (!args[1] || !args[2]) return throw(ValueError, "either both or neither of x and y should be given");
    Operand x, y;
    if (operand_open(&x, args[1]) < 0) return operand_close(&x), NULL;
    if (operand_open(&y, args[2]) < 0) return operand_close(&x), operand_close(&y), NULL;
    Own result = choose(args[0], &x, &y);
    operand_close(&x);
    operand_close(&y);
    return result;
}

/* ---- bincount */

static Own small_integers(Ref v) {
    scoped Own a = array_from(v, is_array(v) ? NULL : &dtypes[DT_INT64]);
    if (!a) return NULL;
    const Dtype *d = array_peek(a)->dtype;
    if (array_peek(a)->ndim != 1)
        return throw(ValueError, array_peek(a)->ndim ? "object too deep for desired array" : "object of too small depth for desired array");
    if (is_array(v) && !dtype_can_cast(d, &dtypes[DT_INT64], CAST_SAFE))
        return throw(TypeError, "Cannot cast array data from %R to dtype('int64') according to the rule 'safe'", as_ref(d));
    scoped Own copy = array_cast(a, &dtypes[DT_INT64], true);
    return copy ? array_plain(copy) : NULL;
}

Own function_bincount(Ref module, const Ref *args) {
    ssize_t length = 0;
    scoped Own list = small_integers(args[0]), weights = NULL;
    if (!list || (args[2] && !is_none(args[2]) && index_ssize(args[2], &length) < 0)) return NULL;
    if (length < 0) return throw(ValueError, "'minlength' must not be negative");
    const Array *a = array_peek(list);
    const int64_t *n = (const int64_t *)a->data;
    for (ssize_t i = 0; i < a->size; i++) {
        if (n[i] < 0) return throw(ValueError, "'list' argument must have no negative elements");
        if (n[i] >= length) length = n[i] + 1;
    }
    if (args[1] && !is_none(args[1])) {
        scoped Own given = array_from(args[1], NULL), wide = given ? array_cast(given, &dtypes[DT_FLOAT64], true) : NULL;
        weights = wide ? array_plain(wide) : NULL;
        if (!weights) return NULL;
        if (array_peek(weights)->size != a->size) return throw(ValueError, "The weights and list don't have the same length.");
    }
    scoped Own result = array_zeros(&dtypes[weights ? DT_FLOAT64 : DT_INT64], 1, &length, 'C');
    if (!result) return NULL;
    char *to = array_peek(result)->data;
    for (ssize_t i = 0; i < a->size; i++) {
        if (weights) ((double *)to)[n[i]] += ((const double *)array_peek(weights)->data)[i];
        else ((int64_t *)to)[n[i]]++;
    }
    return give(result);
}
