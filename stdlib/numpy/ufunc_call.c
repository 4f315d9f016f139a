/* Calling a universal function: which kernel, which shape, into what, then the loop and the errors it left.
 *
 * The kernel is chosen as numpy 1.24 does: the operands' common type, in which 0-dimensional ones count by value (dtype_result), then the
 * first kernel to which it casts safely. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/subclass.h"

#include <fenv.h>

void *throw_ufunc(const char *type, const char *format, ...) {
    va_list args;
    va_start(args, format);
    scoped Own text = str_format_va(format, args);
    va_end(args);
    if (!text) return NULL;
    scoped Own class = import_from("numpy.core._exceptions", type);
    if (!class) return NULL;
    scoped Own exception = call1(class, text);
    return exception ? throw_object(exception) : NULL;
}

/* ---- operands */

static void operand_make_scalar(Operand *o, const Dtype *dtype) {
    o->dtype = dtype;
    o->array = &o->scalar;
    o->scalar = (Array){.head = OBJECT_STATIC(&ndarray_type), .data = o->raw, .dtype = dtype, .size = 1,
                        .flags = ARRAY_C | ARRAY_F | ARRAY_ALIGNED | ARRAY_WRITEABLE};
    o->scalar.shape = o->scalar.strides = o->scalar.room;
}

int operand_open(Operand *o, Ref v) {
    o->number = false;
    if (is_array(v)) {
        o->held = own(v);
    } else {
        o->held = operand_from(v);
        if (!o->held) return -1;
    }
    if (is_array(o->held)) {
        o->array = array_peek(o->held);
        o->dtype = o->array->dtype;
        return 0;
    }
    const Dtype *dtype = scalar_dtype(o->held);
    if (dtype) {
        operand_make_scalar(o, dtype);
        memcpy(o->raw, scalar_data(o->held), dtype->size);
        return 0;
    }
    dtype = operand_dtype(o->held);
    if (!dtype) return -1;
    o->number = true;
    operand_make_scalar(o, dtype);
    return element_set(dtype, o->raw, o->held);
}

void operand_convert(Operand *o, const Dtype *dtype) {
    if ((o->array->dtype == dtype && o->array->flags & ARRAY_ALIGNED) || o->array->ndim != 0) return;
    char raw[16];
    cast_elements(o->array->dtype, o->array->data, 0, dtype, raw, 0, 1);
    operand_make_scalar(o, dtype);
    memcpy(o->raw, raw, sizeof raw);
}

/* ---- the kernel */

/* numpy computes differences and signs of numbers only, though bools could be cast to some. */
static bool refuses_bools(const Ufunc *u) {
    return u == UFUNC_OF(subtract) || u == UFUNC_OF(negative) || u == UFUNC_OF(positive) || u == UFUNC_OF(sign) ||
           u == UFUNC_OF(gcd) || u == UFUNC_OF(lcm);
}

const Kernel *ufunc_kernel_for(const Ufunc *u, const Dtype *dtype) {
    if (dtype->id == DT_BOOL && refuses_bools(u)) return NULL;
    bool whole = dtype->kind == 'b' || dtype_is_integer(dtype);
    if (u == UFUNC_OF(divide) && whole) dtype = &dtypes[DT_FLOAT64]; /* also of int8, which half floats could hold */
    for (const Kernel *k = u->kernels; k->row; k++)
        if (k->types[0] == dtype->id) return k;
    for (const Kernel *k = u->kernels; k->row; k++)
        if (dtype_can_cast(dtype, &dtypes[k->types[0]], CAST_SAFE)) return k;
    return NULL;
}

/* Where no operand gives way by its value, each is looked at for itself. */
static const Kernel *kernel_for_each(const Ufunc *u, const Operand *operands) {
    const Dtype *same = operands[0].dtype;
    for (size_t i = 1; i < u->inputs; i++)
        if (operands[i].dtype != same) same = NULL;
    if (same && u != UFUNC_OF(ldexp)) return ufunc_kernel_for(u, same);
    for (const Kernel *k = u->kernels; k->row; k++) {
        bool fits = true;
        for (size_t i = 0; i < u->inputs; i++) fits &= dtype_can_cast(operands[i].dtype, &dtypes[k->types[i]], CAST_SAFE);
        if (fits) return k;
    }
    return NULL;
}

static bool holds_bool(const Operand *o) { return o->dtype->id == DT_BOOL; }

/* Do some operands count by value, being of no dimension beside others that are not? */
static bool counts_by_value(const Ufunc *u, const Operand *operands) {
    bool arrays = false, scalars = false;
    for (size_t i = 0; i < u->inputs; i++) {
        arrays |= operands[i].array->ndim > 0;
        scalars |= operands[i].array->ndim == 0;
    }
    return arrays && scalars;
}

static int category(const Dtype *d) { return d->kind == 'b' ? 0 : dtype_is_integer(d) ? 1 : 2; }

/* Does the one of them that has no dimension count by its value? */
static bool divisors_by_value(const Ufunc *u, const Operand *operands) {
    bool second = operands[0].array->ndim == 0; /* is the array */
    return counts_by_value(u, operands) && category(operands[second].dtype) >= category(operands[!second].dtype);
}

/* The types that were looked for: by value the wanted one, or the common one and what it would have given. */
static const Kernel *throw_no_divisors(const Ufunc *u, const Operand *operands, const Dtype *wanted) {
    const Dtype *a = operands[0].dtype, *b = operands[1].dtype, *result = wanted;
    if (divisors_by_value(u, operands)) {
        if (!wanted) result = dtype_result((const Ref[]){operands[0].held, operands[1].held}, 2);
        if (!result) return NULL;
        a = b = result;
    }
    return throw_ufunc("_UFuncNoLoopError", "ufunc '%s' did not contain a loop with signature matching types (<class 'numpy.dtype[%s]'>, "
                       "<class 'numpy.dtype[%s]'>) -> %s%s%s", u->name, dtype_class_name(a), dtype_class_name(b),
                       result ? "<class 'numpy.dtype[" : "None", result ? dtype_class_name(result) : "", result ? "]'>" : "");
}

void *throw_of_bools(const Ufunc *u) {
    if (u == UFUNC_OF(subtract))
        return throw(TypeError, "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, "
                                "or the logical_xor function instead.");
    if (u == UFUNC_OF(negative))
        return throw(TypeError, "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
                                "logical_not function instead.");
    return NULL;
}

static const Kernel *throw_no_kernel(const Ufunc *u, const Operand *operands) {
    if (holds_bool(&operands[0]) && (u->inputs == 1 || holds_bool(&operands[1]))) {
        if (throw_of_bools(u), error_occurred()) return NULL;
        if (refuses_bools(u) && u->inputs == 1)
            return throw_ufunc("_UFuncNoLoopError", "ufunc '%s' did not contain a loop with signature matching types <class 'numpy.dtype[bool_]'> -> None",
                               u->name);
    }
    if (u == UFUNC_OF(gcd) || u == UFUNC_OF(lcm)) return throw_no_divisors(u, operands, NULL);
    return throw(TypeError, "ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported "
                            "types according to the casting rule ''safe''", u->name);
}

static bool gives_bools(const Ufunc *u) { return u->kernels[1].row && u->kernels[1].types[u->inputs] == DT_BOOL; }

/* dtype=: the kernel of that output, if the operands may be cast to its inputs. */
static const Kernel *kernel_of_output(const Ufunc *u, const Operand *operands, const UfuncOptions *options) {
    const Kernel *lossy = NULL;
    bool by_value = counts_by_value(u, operands);
    for (const Kernel *k = u->kernels; k->row; k++) {
        if (k->types[u->inputs] != options->dtype->id) continue;
        bool loses_parts = u == UFUNC_OF(absolute) && operands[0].dtype->kind == 'c' && dtypes[k->types[0]].kind != 'c';
        if (k->types[0] == k->types[u->inputs] && !gives_bools(u) && !loses_parts) return k;
        if (loses_parts) lossy = k;
        bool fits = true; /* results are bools, or exponents: the operands decide */
        for (size_t i = 0; i < u->inputs; i++)
            fits &= by_value ? value_can_cast(operands[i].held, &dtypes[k->types[i]], CAST_SAFE)
                             : dtype_can_cast(operands[i].dtype, &dtypes[k->types[i]], CAST_SAFE);
        if (fits) return k;
    }
    if (lossy) return lossy; /* to be refused for its cast */
    if (options->dtype->id == DT_BOOL && (throw_of_bools(u), error_occurred())) return NULL;
    bool of_no_parts = u == UFUNC_OF(absolute) && operands[0].dtype->kind != 'c' && options->dtype->kind == 'c';
    if ((options->dtype->id == DT_BOOL && u->inputs == 1 && refuses_bools(u)) || of_no_parts)
        return throw_ufunc("_UFuncNoLoopError", "ufunc '%s' did not contain a loop with signature matching types <class 'numpy.dtype[%s]'> -> "
                           "<class 'numpy.dtype[%s]'>", u->name, dtype_class_name(operands[0].dtype), dtype_class_name(options->dtype));
    if (u == UFUNC_OF(gcd) || u == UFUNC_OF(lcm)) return throw_no_divisors(u, operands, options->dtype);
    return throw(TypeError, "No loop matching the specified signature and casting was found for ufunc %s", u->name);
}

/* The common type by value; the commonest pairs without looking at it. */
static const Dtype *operands_common(const Ufunc *u, const Operand *operands) {
    const Operand *a = &operands[0], *b = &operands[1];
    if (u->inputs == 2) {
        if (b->number && a->dtype->id == DT_FLOAT64 && b->dtype->kind != 'c') return &dtypes[DT_FLOAT64];
        if (a->number && b->dtype->id == DT_FLOAT64 && a->dtype->kind != 'c') return &dtypes[DT_FLOAT64];
    }
    Ref values[UFUNC_MAX_INPUTS];
    for (size_t i = 0; i < u->inputs; i++) values[i] = operands[i].held;
    const Dtype *common = dtype_result(values, u->inputs);
    return common ? dtype_native(common) : NULL;
}

/* numpy has two ways to a kernel.  Sums, comparisons and the like take the common type; the others the first kernel to which
 * each operand can be cast by itself, which for values between two types is not the same. */
static bool takes_common_type(const Ufunc *u) {
    switch (u->number) {
    case UFUNC_floor_divide: case UFUNC_remainder: case UFUNC_fmod: case UFUNC_divmod: case UFUNC_power:
    case UFUNC_bitwise_and: case UFUNC_bitwise_or: case UFUNC_bitwise_xor: case UFUNC_left_shift: case UFUNC_right_shift:
    case UFUNC_arctan2: case UFUNC_hypot: case UFUNC_copysign: case UFUNC_nextafter: case UFUNC_heaviside: case UFUNC_logaddexp:
    case UFUNC_logaddexp2: case UFUNC_divide: case UFUNC_float_power: return false;
    default: return true;
    }
}

/* Two operands, one of them without dimensions: the first kernel that takes the other by its type, this one by its value. */
static const Kernel *kernel_by_value(const Ufunc *u, const Operand *operands) {
    const Operand *array = &operands[operands[0].array->ndim == 0], *scalar = &operands[operands[0].array->ndim != 0];
    bool by_value = category(array->dtype) >= category(scalar->dtype);
    Array none = {.head = OBJECT_STATIC(&ndarray_type), .data = (char *)&none, .ndim = 1}; /* stands for arrays of a type */
    none.shape = none.strides = none.room;
    for (const Kernel *k = u->kernels; k->row; k++) {
        none.dtype = &dtypes[k->types[0]];
        if (!dtype_can_cast(array->dtype, none.dtype, CAST_SAFE)) continue;
        const Dtype *both = scalar->dtype;
        if (by_value && !(both = dtype_result((const Ref[]){as_ref(&none), scalar->held}, 2))) return NULL;
        if (by_value ? dtype_native(both) == none.dtype : dtype_can_cast(both, none.dtype, CAST_SAFE)) return k;
    }
    return NULL;
}

static bool is_whole(const Dtype *d) { return d->kind == 'b' || dtype_is_integer(d); }

const Kernel *ufunc_resolve(const Ufunc *u, Operand *operands, const UfuncOptions *options) {
    if (options->kernel) return options->kernel;
    if (options->dtype) return kernel_of_output(u, operands, options);
    const Kernel *k;
    if (u == UFUNC_OF(divide) && is_whole(operands[0].dtype) && is_whole(operands[1].dtype)) {
        k = ufunc_kernel_for(u, &dtypes[DT_FLOAT64]); /* also of int8, which half floats could hold */
    } else if (u->inputs == 2 && !takes_common_type(u) && counts_by_value(u, operands)) {
        k = kernel_by_value(u, operands);
        if (!k && error_occurred()) return NULL;
    } else if (u->inputs > 1 && u != UFUNC_OF(ldexp) && counts_by_value(u, operands)) {
        const Dtype *common = operands_common(u, operands);
        if (!common) return NULL;
        k = ufunc_kernel_for(u, common);
    } else {
        k = kernel_for_each(u, operands);
    }
    return k ? k : throw_no_kernel(u, operands);
}

/* ---- casting rules and shapes */

/* Of lost imaginary parts, unless the shapes do not fit: that is told alone. */
static int warn_inputs(const Ufunc *u, const Kernel *k, const Operand *operands) {
    bool loses = false;
    Array *arrays[UFUNC_MAX_INPUTS];
    ssize_t shape[ARRAY_MAX_DIMS];
    for (int i = 0; i < u->inputs; i++) {
        arrays[i] = operands[i].array;
        loses |= operands[i].dtype->kind == 'c' && dtypes[k->types[i]].kind != 'c';
    }
    if (!loses) return 0;
    if (broadcast_shape(arrays, u->inputs, shape) < 0) return -1;
    for (int i = 0; i < u->inputs; i++)
        if (cast_warn_complex(operands[i].dtype, &dtypes[k->types[i]]) < 0) return -1;
    return 0;
}

static int check_casting(const Ufunc *u, const Kernel *k, const Operand *operands, const UfuncOptions *options) {
    if (options->dtype || options->casting < CAST_SAFE) {
        for (int i = 0; i < u->inputs; i++) {
            const Dtype *to = &dtypes[k->types[i]];
            if (value_can_cast(operands[i].held, to, options->casting)) continue;
            throw_ufunc("_UFuncInputCastingError", "Cannot cast ufunc '%s' input%s from %R to %R with casting rule '%s'", u->name,
                        u->inputs == 1 ? "" : i ? " 1" : " 0", as_ref(operands[i].dtype), as_ref(to), casting_name(options->casting));
            return -1;
        }
        if (warn_inputs(u, k, operands) < 0) return -1;
    }
    for (int i = 0; i < u->outputs; i++) {
        if (!options->out[i]) continue;
        const Dtype *from = &dtypes[k->types[u->inputs + i]], *to = array_peek(options->out[i])->dtype;
        if (dtype_can_cast(from, to, options->casting)) continue;
        throw_ufunc("_UFuncOutputCastingError", "Cannot cast ufunc '%s' output%s from %R to %R with casting rule '%s'", u->name,
                    u->outputs == 1 ? "" : i ? " 1" : " 0", as_ref(from), as_ref(to), casting_name(options->casting));
        return -1;
    }
    return 0;
}

/* May converting one to the other leave its range? */
static bool cast_overflows(const Dtype *from, const Dtype *to) {
    if (dtype_is_inexact(from)) return dtype_is_integer(to) || (dtype_is_inexact(to) && to->size < from->size);
    return dtype_is_integer(from) && to->id == DT_FLOAT16;
}

enum { CONVERTED_BEFORE = 8192 }; /* elements of an operand of at most one dimension: more are converted in the loop */

/* Conversions that a caller has asked for and that may fail: numpy converts short operands first, and what that raises is the cast's. */
static int narrow_operands(const Ufunc *u, const Kernel *k, Operand *operands) {
    for (size_t i = 0; i < u->inputs; i++) {
        Operand *o = &operands[i];
        const Dtype *to = &dtypes[k->types[i]];
        bool halves = (o->dtype->kind == 'c') != (to->kind == 'c');
        if (o->array->ndim > 1 || o->array->size > CONVERTED_BEFORE || halves || !cast_overflows(o->dtype, to)) continue;
        if (o->array->ndim == 0) {
            float_errors_clear();
            operand_convert(o, to);
            if (float_errors_report(float_errors_read(), "cast") < 0) return -1;
            continue;
        }
        scoped Own array = array_cast(as_ref(o->array), to, false);
        if (!array) return -1;
        decref(o->held);
        o->array = array_peek(array);
        o->held = give(array);
    }
    return 0;
}

static int check_outputs(const Ufunc *u, const UfuncOptions *options, int ndim, const ssize_t *shape) {
    for (int i = 0; i < u->outputs; i++) {
        if (!options->out[i]) continue;
        const Array *out = array_peek(options->out[i]);
        if (!(out->flags & ARRAY_WRITEABLE)) return fail(ValueError, "output array is read-only");
        if (out->ndim == ndim && memcmp(out->shape, shape, (size_t)ndim * sizeof *shape) == 0) continue;
        char given[1024], wanted[1024];
        return fail(ValueError, "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s",
                    shape_text(out->ndim, out->shape, given), shape_text(ndim, shape, wanted));
    }
    return 0;
}

/* 1: a warning was given, and may have run anything. */
static int warn_outputs(const Ufunc *u, const Kernel *k, const UfuncOptions *options) {
    int warned = 0;
    for (int i = 0; i < u->outputs; i++) {
        const Dtype *from = &dtypes[k->types[u->inputs + i]];
        if (!options->out[i] || from->kind != 'c') continue;
        if (cast_warn_complex(from, array_peek(options->out[i])->dtype) < 0) return -1;
        warned = 1;
    }
    return warned;
}

static inline ssize_t magnitude(ssize_t n) { return n < 0 ? -n : n; }

typedef struct OperandStrides { ssize_t of[UFUNC_MAX_INPUTS][ARRAY_MAX_DIMS]; } OperandStrides;

/* Do the operands' elements lie closer along `outer` than along `inner`?  1, 0, or -1 where none moves in both. */
static int lies_inside(const Ufunc *u, const OperandStrides *strides, int outer, int inner) {
    int told = -1;
    for (size_t i = 0; i < u->inputs; i++) {
        ssize_t a = magnitude(strides->of[i][outer]), b = magnitude(strides->of[i][inner]);
        if (a == 0 || b == 0) continue;
        if (a >= b) return 0; /* where operands disagree C's order wins */
        told = 1;
    }
    return told;
}

/* The dimensions in the memory order of the operands, outermost first; those that nothing tells apart stay. */
static void operands_order(const Ufunc *u, const Operand *operands, int ndim, const ssize_t *shape, int *axes) {
    OperandStrides strides;
    for (size_t i = 0; i < u->inputs; i++) {
        broadcast_strides(operands[i].array, ndim, shape, strides.of[i]);
        for (int d = 0; d < ndim; d++)
            if (shape[d] == 1) strides.of[i][d] = 0;
    }
    for (int n = 0; n < ndim; n++) { /* from the innermost on, each to where it belongs among those behind it */
        int axis = ndim - 1 - n, at = axis;
        for (int k = axis + 1; k < ndim; k++) {
            int inside = lies_inside(u, &strides, axis, axes[k]);
            if (inside == 0) break;
            if (inside == 1) at = k;
        }
        for (int k = axis; k < at; k++) axes[k] = axes[k + 1];
        axes[at] = axis;
    }
}

/* A result in the memory order of the operands: 'K'. */
static Own output_new(const Ufunc *u, const Operand *operands, const Dtype *dtype, char order, int ndim, const ssize_t *shape) {
    if (order == 'C' || order == 'F' || ndim < 2) return array_new(dtype, ndim, shape, order == 'F' ? 'F' : 'C');
    bool all_c = true, all_f = true;
    for (size_t i = 0; i < u->inputs; i++) {
        all_c &= operands[i].array->ndim == 0 || (operands[i].array->flags & ARRAY_C) != 0;
        all_f &= operands[i].array->ndim == 0 || (operands[i].array->flags & ARRAY_F) != 0;
    }
    if (all_c) return array_new(dtype, ndim, shape, 'C');
    if (order == 'A') return array_new(dtype, ndim, shape, all_f ? 'F' : 'C');
    int axes[ARRAY_MAX_DIMS];
    ssize_t strides[ARRAY_MAX_DIMS], step = dtype->size;
    operands_order(u, operands, ndim, shape, axes);
    for (int k = ndim - 1; k >= 0; k--) {
        strides[axes[k]] = step;
        if (shape[axes[k]]) step *= shape[axes[k]];
    }
    return array_make(dtype, ndim, shape, strides, false);
}

/* ---- powers of integers */

static void find_negative_row(char *const *args, const ssize_t *steps, ssize_t count, const void *data) {
    bool found = false;
    for (ssize_t i = 0; i < count && !found; i++) found = *(const int64_t *)(args[0] + i * steps[0]) < 0;
    if (found) **(bool *const *)data = true;
}

static int check_exponents(const Kernel *k, const Operand *exponent) {
    const Dtype *d = &dtypes[k->types[1]];
    if (d->kind != 'i' || exponent->dtype->kind == 'u' || exponent->dtype->kind == 'b') return 0;
    bool negative = false, *found = &negative;
    Array *operands[] = {exponent->array};
    const Dtype *kernel[] = {&dtypes[DT_INT64]};
    Loop loop = {.ndim = exponent->array->ndim, .count = 1, .fn = find_negative_row, .data = &found};
    memcpy(loop.shape, exponent->array->shape, (size_t)loop.ndim * sizeof *loop.shape);
    loop_operand(&loop, 0, operands[0], kernel[0], false);
    if (loop_execute(&loop) < 0) return -1;
    return negative ? fail(ValueError, "Integers to negative integer powers are not allowed.") : 0;
}

/* ---- running */

/* Comparisons, and what is made of them, are quiet about NaNs (not so the vector instructions that compute them). */
static bool ufunc_only_compares(const Ufunc *u) {
    switch ((enum UfuncNumber)u->number) {
    case UFUNC_less: case UFUNC_less_equal: case UFUNC_greater: case UFUNC_greater_equal: case UFUNC_equal: case UFUNC_not_equal:
    case UFUNC_maximum: case UFUNC_minimum: case UFUNC_fmax: case UFUNC_fmin: case UFUNC_clip: case UFUNC_sign: case UFUNC_heaviside:
    case UFUNC_floor: case UFUNC_ceil: case UFUNC_trunc: return true;
    default: return false;
    }
}

/* What warnings call it: the functions of times by the names of those that they stand for. */
static const char *ufunc_shown(const Ufunc *u) {
    switch ((enum UfuncNumber)u->number) {
    case UFUNC__time_scale: return "multiply";
    case UFUNC__time_ratio: case UFUNC__time_shrink: return "divide";
    case UFUNC__time_share: case UFUNC__time_count: return "floor_divide";
    case UFUNC__time_remainder: return "remainder";
    default: return u->name;
    }
}

int ufunc_errors_report(const Ufunc *u, const char *where) {
    int flags = float_errors_read();
    if (LIKELY(!flags)) return 0;
    if (ufunc_only_compares(u)) flags &= ~FE_INVALID;
    return flags ? float_errors_report(flags, where) : 0;
}

/* All operands are of no dimension: no arrays at all. */
static int execute_scalars(const Ufunc *u, const Kernel *k, Operand *operands, Own *results) {
    char *args[LOOP_MAX_OPERANDS];
    static const ssize_t steps[LOOP_MAX_OPERANDS];
    _Alignas(16) char raw[2][16];
    for (size_t i = 0; i < u->inputs; i++) args[i] = operands[i].array->data;
    for (size_t i = 0; i < u->outputs; i++) args[u->inputs + i] = raw[i];
    float_errors_clear();
    k->row(args, steps, 1, NULL);
    if (ufunc_errors_report(u, ufunc_shown(u)) < 0) return -1;
    for (size_t i = 0; i < u->outputs; i++) {
        results[i] = scalar_new(&dtypes[k->types[u->inputs + i]], raw[i]);
        if (!results[i]) return -1;
    }
    return 0;
}

int where_from(Ref where, Own *mask) {
    *mask = NULL;
    if (!where || where == True) return 0;
    scoped Own a = array_from(where, is_array(where) ? NULL : &dtypes[DT_BOOL]);
    if (!a) return -1;
    const Dtype *d = array_peek(a)->dtype;
    if (d->id != DT_BOOL) return fail(TypeError, "Cannot cast array data from %R to dtype('bool') according to the rule 'safe'", as_ref(d));
    *mask = give(a);
    return 0;
}

static int execute_arrays(const Ufunc *u, const Kernel *k, Operand *operands, const UfuncOptions *options, Array *mask, Own *results) {
    Array *arrays[LOOP_MAX_OPERANDS + 1];
    const Dtype *kernel[LOOP_MAX_OPERANDS];
    size_t count = 0;
    for (size_t i = 0; i < u->inputs; i++) arrays[count++] = operands[i].array;
    for (size_t i = 0; i < u->outputs; i++)
        if (options->out[i]) arrays[count++] = array_peek(options->out[i]);
    if (mask) arrays[count++] = mask;
    ssize_t shape[ARRAY_MAX_DIMS];
    int ndim = broadcast_shape(arrays, count, shape);
    int warned = ndim < 0 || check_outputs(u, options, ndim, shape) < 0 ? -1 : warn_outputs(u, k, options);
    if (warned < 0) return -1;
    if (warned && ((ndim = broadcast_shape(arrays, count, shape)) < 0 || check_outputs(u, options, ndim, shape) < 0)) return -1;
    for (size_t i = 0; i < u->outputs; i++) {
        const Dtype *d = &dtypes[k->types[u->inputs + i]];
        results[i] = options->out[i] ? own(options->out[i]) : output_new(u, operands, d, options->order, ndim, shape);
        if (!results[i]) return -1;
        arrays[u->inputs + i] = array_peek(results[i]);
    }
    for (int i = 0; i < u->inputs + u->outputs; i++) kernel[i] = &dtypes[k->types[i]];
    scoped Own copy = NULL; /* of a mask that an output would overwrite */
    for (size_t i = 0; mask && i < u->outputs; i++) {
        if (copy || !arrays_overlap(mask, arrays[u->inputs + i])) continue;
        copy = array_cast(as_ref(mask), mask->dtype, true);
        if (!copy) return -1;
    }
    if (copy) mask = array_peek(copy);
    float_errors_clear();
    int status = mask ? loop_run_where(arrays, kernel, u->inputs, u->outputs, k->row, NULL, mask)
                      : loop_run(arrays, kernel, u->inputs, u->outputs, k->row, NULL);
    if (status < 0 || ufunc_errors_report(u, ufunc_shown(u)) < 0) return -1;
    for (size_t i = 0; ndim == 0 && i < u->outputs; i++)
        if (!options->out[i] && !(results[i] = array_or_scalar_take(results[i]))) return -1;
    return 0;
}

static int execute_opened(const Ufunc *u, Operand *operands, const UfuncOptions *options, Own *results) {
    const Kernel *k = ufunc_resolve(u, operands, options);
    if (!k || check_casting(u, k, operands, options) < 0) return -1;
    if (options->dtype && narrow_operands(u, k, operands) < 0) return -1;
    bool scalars = !options->out[0] && !options->out[1] && (!options->where || options->where == True);
    for (size_t i = 0; i < u->inputs; i++) {
        operand_convert(&operands[i], &dtypes[k->types[i]]);
        scalars &= operands[i].array->ndim == 0;
    }
    Array *bases[] = {operands[0].array, operands[1].array, options->out[0] ? array_peek(options->out[0]) : NULL};
    ssize_t shape[ARRAY_MAX_DIMS];
    if (u == UFUNC_OF(power) && operands[0].array->size) {
        int ndim = broadcast_shape(bases, bases[2] ? 3 : 2, shape);
        if (ndim < 0 || check_outputs(u, options, ndim, shape) < 0 || check_exponents(k, &operands[1]) < 0) return -1;
    }
    if (scalars) return execute_scalars(u, k, operands, results);
    scoped Own mask = NULL;
    if (where_from(options->where, &mask) < 0) return -1;
    return execute_arrays(u, k, operands, options, mask ? array_peek(mask) : NULL, results);
}

/* Flexible elements and objects: numpy._object_functions' answer, if there is one. */
static COLD int execute_again(const Ufunc *u, const Ref *values, const UfuncOptions *options, Own *results) {
    if (u->inputs > 2) return -1;
    Ref where = options->where == True ? NULL : options->where;
    scoped Own name = str_new(u->name);
    if (!name) return -1;
    const Ref given[] = {name, values[0], u->inputs > 1 ? values[1] : NULL, options->out[0], where};
    scoped Own answer = objects_retry("ufunc", "(name, a, b, out, where)", given);
    if (!answer) return -1;
    bool pair = u->outputs == 2;
    if (pair && (!is_tuple(answer) || tuple_length(answer) != 2)) return fail(TypeError, "ufunc '%s' has no results for such operands", u->name);
    results[0] = own(pair ? tuple_item_peek(answer, 0) : answer);
    results[1] = pair ? own(tuple_item_peek(answer, 1)) : NULL;
    return 0;
}

/* The results as the class of an operand, or of an out= that has a say, wants them. */
static int results_wrap(const Ufunc *u, const Ref *values, const UfuncOptions *options, Own *results) {
    Ref heir = !options->plain && ufunc_asked_first(values, u->inputs, NULL) ? ufunc_wrapper(values, u->inputs) : NULL;
    bool wraps = !options->plain && (array_wraps(options->out[0]) || array_wraps(options->out[1]));
    if (!heir && !wraps) return 0;
    Ref all[UFUNC_MAX_INPUTS + 2];
    size_t count = 0;
    for (; count < u->inputs; count++) all[count] = values[count];
    for (size_t i = 0; i < u->outputs && (options->out[0] || options->out[1]); i++) all[count++] = options->out[i] ? options->out[i] : None;
    UfuncCall call = {u, "__call__", all, count, NULL};
    int status = 0;
    for (size_t i = 0; i < u->outputs; i++) {
        Ref by = options->out[i] ? array_wraps(options->out[i]) ? options->out[i] : NULL : heir;
        if (!by) continue;
        results[i] = ufunc_wrap_take(by, results[i], &call, i);
        if (!results[i]) status = -1;
    }
    return status;
}

int ufunc_execute(const Ufunc *u, const Ref *values, const UfuncOptions *options, Own *results) {
    Operand operands[UFUNC_MAX_INPUTS];
    results[0] = results[1] = NULL;
    if (UNLIKELY(u->signature != NULL)) {
        results[0] = matmul_execute(values, options);
        return results[0] ? 0 : -1;
    }
    size_t opened = 0;
    int status = 0;
    for (size_t i = 0; i < u->outputs; i++)
        if (options->out[i] && UNLIKELY(!is_ndarray(options->out[i]))) status = (throw_no_array("objects"), -1);
    while (status == 0 && opened < u->inputs && opened < UFUNC_MAX_INPUTS) {
        status = operand_open(&operands[opened], values[opened]);
        opened++;
    }
    if (status == 0) status = execute_opened(u, operands, options, results);
    if (status == 0) status = results_wrap(u, values, options, results);
    for (size_t i = 0; i < opened; i++) operand_close(&operands[i]);
    if (status == 0) return 0;
    CLEAR(results[0]);
    CLEAR(results[1]);
    return execute_again(u, values, options, results);
}

Own ufunc_results_take(const Ufunc *u, Own *results) {
    return u->outputs == 1 ? results[0] : tuple_from_array_take(results, u->outputs);
}

Own ufunc_call1(const Ufunc *u, Ref a) {
    UfuncOptions options = UFUNC_DEFAULTS;
    Own results[2];
    int overridden = ufunc_asked_first(&a, 1, NULL) ? ufunc_overridden(&(UfuncCall){u, "__call__", &a, 1, NULL}, results) : 0;
    if (overridden) return overridden < 0 ? NULL : results[0];
    return ufunc_execute(u, &a, &options, results) < 0 ? NULL : ufunc_results_take(u, results);
}

Own ufunc_call2(const Ufunc *u, Ref a, Ref b, Ref out) {
    UfuncOptions options = UFUNC_DEFAULTS;
    const Ref values[] = {a, b, out};
    options.out[0] = out;
    Own results[2];
    size_t count = out ? 3 : 2;
    int overridden = ufunc_asked_first(values, count, NULL) ? ufunc_overridden(&(UfuncCall){u, "__call__", values, count, NULL}, results) : 0;
    if (overridden) return overridden < 0 ? NULL : results[0];
    return ufunc_execute(u, values, &options, results) < 0 ? NULL : ufunc_results_take(u, results);
}
