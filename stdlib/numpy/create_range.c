/* Arrays of numbers in a row: arange, linspace, eye, fromiter. */
#include "stdlib/numpy/flexible.h"
#include "stdlib/numpy/scalar.h"

#include <math.h>

/* ---- arange */

/* A first element and a second one say it all: the others follow as first + i * (second - first), in the dtype's own
 * arithmetic, as numpy fills. */
#define FILL(T, Wide) \
    do { \
        T *to = (T *)data; \
        Wide start = (Wide)LOAD(T, to), step = (Wide)LOAD(T, to + 1) - start; \
        for (ssize_t i = 2; i < count; i++) to[i] = ELEMENT(T, start + (Wide)i * step); \
    } while (0)

static void fill_row(const Dtype *d, char *data, ssize_t count) {
    switch (d->id) {
    case DT_INT8: FILL(int8_t, uint64_t); break;
    case DT_UINT8: FILL(uint8_t, uint64_t); break;
    case DT_INT16: FILL(int16_t, uint64_t); break;
    case DT_UINT16: FILL(uint16_t, uint64_t); break;
    case DT_INT32: FILL(int32_t, uint64_t); break;
    case DT_UINT32: FILL(uint32_t, uint64_t); break;
    case DT_INT64: FILL(int64_t, uint64_t); break;
    case DT_UINT64: FILL(uint64_t, uint64_t); break;
    case DT_FLOAT16: FILL(Half, float); break;
    case DT_FLOAT32: FILL(float, float); break;
    case DT_FLOAT64: FILL(double, double); break;
    case DT_COMPLEX64: FILL(Complex64, Complex64); break;
    default: FILL(Complex128, Complex128); break;
    }
}

/* ceil((stop - start) / step), by Python's arithmetic, so that any numbers do. */
static int range_length(Ref start, Ref stop, Ref step, ssize_t *out) {
    scoped Own distance = binary(OP_SUB, stop, start);
    scoped Own ratio = distance ? binary(OP_TRUEDIV, distance, step) : NULL;
    double n = 0, imag = INFINITY;
    if (!ratio) return -1;
    if (is_kind(ratio, &complex_type)) {
        if (complex_from_object(ratio, &n, &imag) < 0) return -1;
    } else if (double_from(ratio, &n) < 0) {
        return -1;
    }
    int distant = truth(distance);
    if (distant < 0) return -1;
    if (n == 0 && distant && imag == INFINITY) { /* a step so long that nothing is left of the ratio */
        *out = !signbit(n);
        return 0;
    }
    n = ceil(imag < n ? imag : n);
    if (isnan(n)) return fail(ValueError, "arange: cannot compute length");
    if (n >= (double)SSIZE_MAX) return fail(ValueError, "Maximum allowed size exceeded");
    *out = n > 0 ? (ssize_t)n : 0;
    return 0;
}

static Own arange_of(const Dtype *d, ssize_t count, Ref start, Ref step) {
    const Dtype *native = dtype_native(d);
    if (d->kind == 'b' && count > 2) return throw(TypeError, "arange() is only supported for booleans when the result has at most length 2.");
    scoped Own next = count > 1 ? binary(OP_ADD, start, step) : NULL;
    scoped Own result = count > 1 && !next ? NULL : array_new(native, 1, &count, 'C');
    if (!result) return NULL;
    char *data = array_peek(result)->data;
    if (count > 0 && element_set(native, data, start) < 0) return NULL;
    if (count > 1 && element_set(native, data + native->size, next) < 0) return NULL;
    if (count >= GIL_DROP_ELEMENTS) WITHOUT_GIL(fill_row(native, data, count));
    else if (count > 2) fill_row(native, data, count);
    return d == native ? give(result) : array_cast(result, d, false);
}

/* A class of Python's that is no number: times, which numpy._object_functions counts. */
static bool is_stranger(Ref v) {
    if (!v || !is_object(v) || !type_has(type_of(v), TYPE_HEAP)) return false;
    return !scalar_dtype(v) && !type_of(v)->index && (!type_of(v)->to_float || type_is_subtype(type_of(v), &generic_type));
}

Own function_arange(Ref module, const Ref *args) {
    for (size_t i = 0; i < 3; i++)
        if (is_stranger(args[i])) return throw_no_array("times");
    Ref start = args[0], stop = args[1], step = args[2] && !is_none(args[2]) ? args[2] : small_int_new(1);
    const Dtype *dtype = NULL;
    ssize_t count;
    if (!start && !stop) return throw(TypeError, "arange() requires stop to be specified.");
    if (!stop || is_none(stop)) stop = start, start = small_int_new(0);
    if (!start) start = small_int_new(0);
    if (dtype_option(args[3], &dtype) < 0) return NULL;
    if ((dtype && !dtype_is_number(dtype)) || is_str(start) || is_str(stop)) return throw_no_array("times");
    if (!dtype) {
        const Ref values[] = {start, stop, step};
        dtype = &dtypes[DT_INT64];
        for (size_t i = 0; i < 3; i++) {
            const Dtype *d = operand_dtype(values[i]);
            if (!d) return error_clear_if(OverflowError) ? throw(ValueError, "Maximum allowed size exceeded") : NULL;
            dtype = dtype_promote(dtype, d);
        }
    }
    if (range_length(start, stop, step, &count) < 0) return NULL;
    return arange_of(dtype, count, start, step);
}

/* ---- linspace between two real numbers; what has arrays at its ends is Python's business (numpy/_functions.py) */

static void linspace_fill(double *to, ssize_t count, double start, double delta, double divisions) {
    double step = delta / divisions;
    if (divisions > 0 && step != 0) {
        for (ssize_t i = 0; i < count; i++) to[i] = (double)i * step + start;
    } else {
        for (ssize_t i = 0; i < count; i++) to[i] = (divisions > 0 ? (double)i / divisions : (double)i) * delta + start;
    }
}

/* _linspace(start, stop, count, endpoint) -> float64 */
Own function__linspace(Ref module, const Ref *args) {
    double start, stop;
    ssize_t count;
    if (double_from(args[0], &start) < 0 || double_from(args[1], &stop) < 0 || index_ssize(args[2], &count) < 0) return NULL;
    bool endpoint = args[3] == True;
    scoped Own result = array_new(&dtypes[DT_FLOAT64], 1, &count, 'C');
    if (!result) return NULL;
    double *to = (double *)array_peek(result)->data, divisions = (double)(endpoint ? count - 1 : count);
    if (count >= GIL_DROP_ELEMENTS) WITHOUT_GIL(linspace_fill(to, count, start, stop - start, divisions));
    else linspace_fill(to, count, start, stop - start, divisions);
    if (endpoint && count > 1) to[count - 1] = stop;
    return give(result);
}

/* ---- eye */

static Own eye_of(ssize_t n, ssize_t m, ssize_t k, const Dtype *d, char order) {
    ssize_t shape[] = {n, m};
    scoped Own result = array_zeros(d, 2, shape, order);
    scoped Own one = result ? array_from(small_int_new(1), d) : NULL;
    if (!one) return NULL;
    const Array *a = array_peek(result);
    for (ssize_t i = k < 0 ? -k : 0; i < n && i + k < m; i++)
        memcpy(a->data + i * a->strides[0] + (i + k) * a->strides[1], array_peek(one)->data, d->size);
    return give(result);
}

Own function_eye(Ref module, const Ref *args) {
    ssize_t n, m, k = 0;
    const Dtype *d = &dtypes[DT_FLOAT64];
    char order = 'C';
    if (index_ssize(args[0], &n) < 0) return NULL;
    m = n;
    if ((args[1] && !is_none(args[1]) && index_ssize(args[1], &m) < 0) || (args[2] && index_ssize(args[2], &k) < 0)) return NULL;
    if (dtype_option(args[3], &d) < 0 || order_from(args[4], &order) < 0) return NULL;
    return eye_of(n, m, k, d, order == 'F' ? 'F' : 'C');
}

Own function_identity(Ref module, const Ref *args) {
    ssize_t n;
    const Dtype *d = &dtypes[DT_FLOAT64];
    if (index_ssize(args[0], &n) < 0 || dtype_option(args[1], &d) < 0) return NULL;
    return eye_of(n, n, 0, d, 'C');
}

/* ---- fromiter */

static int grow(Array *a, ssize_t *capacity) {
    ssize_t more = *capacity + (*capacity >> 1) + 32;
    char *data = mem_realloc_array(a->data, (size_t)more, a->dtype->size);
    if (!data) return fail_memory();
    a->data = data;
    *capacity = more;
    return 0;
}

Own function_fromiter(Ref module, const Ref *args) {
    ssize_t count = -1, done = 0, none = 0, step;
    const Dtype *d = dtype_from(args[1]);
    if (!d || (args[2] && index_ssize(args[2], &count) < 0)) return NULL;
    if (!d->size && !is_structure(d)) return throw(ValueError, "Must specify length when using variable-size data-type.");
    if (is_subarray(d)) return throw_no_array("blocks");
    scoped Own it = iter(args[0]);
    scoped Own result = it ? array_new(d, 1, &none, 'C') : NULL;
    if (!result) return NULL;
    Array *a = array_peek(result);
    ssize_t capacity = 0;
    size_t steps = 0;
    step = d->size;
    while (done != count) {
        scoped Own item = NULL;
        int got = next(it, &item);
        if (got < 0 || (got && done == capacity && grow(a, &capacity) < 0)) return NULL;
        if (!got) break;
        if (element_set(d, a->data + done * step, item) < 0 || loop_step(&steps) < 0) return NULL;
        done++;
    }
    if (done < count) return throw(ValueError, "iterator too short: Expected %zd but iterator had only %zd items.", count, done);
    return array_set_dims(a, 1, &done, &step) < 0 ? NULL : give(result);
}
