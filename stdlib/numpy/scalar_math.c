/* Arithmetic of scalars, without arrays and loops.
 *
 * Each operator of each type has a core: two elements of that type in, a new scalar out.  The slot of a type calls its core at once
 * when both operands are of exactly that type, or one is Python's float (for float64) or a small int (for int64, float64);
 * scalar_binary promotes everything else and calls the core of the common type.  Arrays and strangers get NotImplemented:
 * their own slots know better.
 *
 * Overflow of integers and division by zero are found beside the arithmetic; for floats a result that is a normal number
 * proves that nothing happened, and only otherwise the operation is done again with the processor's flags cleared.
 */
#include "stdlib/numpy/complex_math.h"
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/subclass.h"
#include "stdlib/numpy/ufunc.h"

#include <fenv.h>
#include <math.h>

typedef Own Core(const Scalar *x, const Scalar *y);

/* What happened, with the name of the operation: 0 or -1. */
static COLD int report(int flags, const char *name) { return float_errors_report(flags, name); }

static ALWAYS_INLINE Scalar *fresh(int id) { return plain_new(&scalar_types[id], sizeof(Scalar)); }
#define FRESH(ID, field, value) \
    __extension__({ \
        Scalar *fresh_ = fresh(ID); \
        if (LIKELY(fresh_ != NULL)) fresh_->field = (value); \
        as_own(fresh_); \
    })

/* ---- integers: CORE names are core_INT64_add ... ; elements are read and written through At */

#define AT(T, s) (*(T *)(s)->raw)
#define NEW_AS(ID, T, value) \
    __extension__({ \
        T value_ = ELEMENT(T, value); \
        Scalar *fresh_ = fresh(DT_##ID); \
        if (LIKELY(fresh_ != NULL)) AT(T, fresh_) = value_; \
        as_own(fresh_); \
    })

#define INT_CHECKED(ID, T, name, builtin) \
    static Own core_##ID##_##name(const Scalar *x, const Scalar *y) { \
        T r; \
        if (UNLIKELY(builtin(AT(T, x), AT(T, y), &r)) && report(FE_OVERFLOW, "scalar " INT_NAME_##name) < 0) return NULL; \
        return NEW_AS(ID, T, r); \
    }
#define INT_NAME_add "add"
#define INT_NAME_sub "subtract"
#define INT_NAME_mul "multiply"

/* Python's rounding: towards minus infinity. */
#define INT_DIVISION(ID, T, MIN) \
    static int divide_##ID(T x, T y, T *quotient, T *remainder) { \
        *quotient = *remainder = 0; \
        if (y == 0) return FE_DIVBYZERO; \
        if ((T)-1 < 0 && x == MIN && y == (T)-1) { \
            *quotient = x; \
            return FE_OVERFLOW; \
        } \
        *quotient = (T)(x / y); \
        *remainder = (T)(x % y); \
        if (*remainder && (x < 0) != (y < 0)) { \
            --*quotient; \
            *remainder = (T)(*remainder + y); \
        } \
        return 0; \
    } \
    static Own core_##ID##_floordiv(const Scalar *x, const Scalar *y) { \
        T q, r; \
        int flags = divide_##ID(AT(T, x), AT(T, y), &q, &r); \
        return UNLIKELY(flags) && report(flags, "scalar floor_divide") < 0 ? NULL : NEW_AS(ID, T, q); \
    } \
    static Own core_##ID##_mod(const Scalar *x, const Scalar *y) { \
        T q, r; \
        int flags = divide_##ID(AT(T, x), AT(T, y), &q, &r); \
        return UNLIKELY(flags == FE_DIVBYZERO) && report(flags, "scalar remainder") < 0 ? NULL : NEW_AS(ID, T, r); \
    } \
    static Own core_##ID##_divmod(const Scalar *x, const Scalar *y) { \
        T q, r; \
        int flags = divide_##ID(AT(T, x), AT(T, y), &q, &r); \
        if (UNLIKELY(flags) && report(flags, "scalar divmod") < 0) return NULL; \
        scoped Own quotient = NEW_AS(ID, T, q), remainder = NEW_AS(ID, T, r); \
        return quotient && remainder ? tuple_pack(2, quotient, remainder) : NULL; \
    }

/* By squaring; products wrap. */
#define INT_POWER(ID, T) \
    static Own core_##ID##_pow(const Scalar *x, const Scalar *y) { \
        T exponent = AT(T, y); \
        uint64_t base = (uint64_t)AT(T, x), result = 1; \
        if (exponent == 2) return NEW_AS(ID, T, base * base); \
        if (exponent < 0) return throw(ValueError, "Integers to negative integer powers are not allowed."); \
        for (uint64_t n = (uint64_t)exponent; n; n >>= 1, base *= base) \
            if (n & 1) result *= base; \
        return NEW_AS(ID, T, result); \
    }

#define INT_BITS(ID, T, name, expression) \
    static Own core_##ID##_##name(const Scalar *px, const Scalar *py) { \
        T x = AT(T, px), y = AT(T, py); \
        return NEW_AS(ID, T, expression); \
    }

#define INT_CORES(ID, T, MIN) \
    INT_CHECKED(ID, T, add, __builtin_add_overflow) \
    INT_CHECKED(ID, T, sub, __builtin_sub_overflow) \
    INT_CHECKED(ID, T, mul, __builtin_mul_overflow) \
    INT_DIVISION(ID, T, MIN) \
    INT_POWER(ID, T) \
    INT_BITS(ID, T, lshift, (size_t)y < 8 * sizeof(T) ? (uint64_t)x << y : 0) \
    INT_BITS(ID, T, rshift, (size_t)y < 8 * sizeof(T) ? x >> y : x < 0 ? -1 : 0) \
    INT_BITS(ID, T, and, x & y) \
    INT_BITS(ID, T, or, x | y) \
    INT_BITS(ID, T, xor, x ^ y) \
    static Own core_##ID##_truediv(const Scalar *x, const Scalar *y) { \
        double a = (double)AT(T, x), b = (double)AT(T, y); \
        if (UNLIKELY(b == 0) && report(a == 0 ? FE_INVALID : FE_DIVBYZERO, "scalar divide") < 0) return NULL; \
        return FRESH(DT_FLOAT64, d, a / b); \
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wtype-limits"
INT_CORES(INT8, int8_t, INT8_MIN)
INT_CORES(UINT8, uint8_t, 0)
INT_CORES(INT16, int16_t, INT16_MIN)
INT_CORES(UINT16, uint16_t, 0)
INT_CORES(INT32, int32_t, INT32_MIN)
INT_CORES(UINT32, uint32_t, 0)
INT_CORES(INT64, int64_t, INT64_MIN)
INT_CORES(UINT64, uint64_t, 0)
#pragma GCC diagnostic pop

/* ---- floats */

/* Floor division and remainder as npy_divmod rounds them. */
static double float_divmod(double a, double b, double *remainder) {
    double mod = fmod(a, b);
    *remainder = mod;
    if (b == 0) return a / b;
    double quotient = (a - mod) / b;
    if (mod != 0) {
        if ((b < 0) != (mod < 0)) {
            mod += b;
            quotient -= 1;
        }
    } else {
        mod = copysign(0, b);
    }
    *remainder = mod;
    if (quotient == 0) return copysign(0, a / b);
    double floored = floor(quotient);
    return quotient - floored > 0.5 ? floored + 1 : floored;
}

static double op_add(double a, double b) { return a + b; }
static double op_sub(double a, double b) { return a - b; }
static double op_mul(double a, double b) { return a * b; }
static double op_truediv(double a, double b) { return a / b; }
static double op_pow(double a, double b) { return pow(a, b); }
static double op_floordiv(double a, double b) {
    double mod;
    return b == 0 ? a / b : float_divmod(a, b, &mod);
}
static double op_mod(double a, double b) {
    double mod;
    if (b == 0) return fmod(a, b);
    float_divmod(a, b, &mod);
    return mod;
}

/* The flags that computing r = f(a, b) raises; conversions to the narrower type included. */
static COLD int flags_of(double (*f)(double, double), double a, double b, int id) {
    volatile double x = a, y = b;
    Scalar narrow;
    if (isnan(a) || isnan(b)) return 0;
    float_errors_clear();
    volatile double r = f(x, y);
    double value = r;
    if (id == DT_FLOAT16 && f == op_mod) r = x / y; /* as numpy's half floats divide on their way to the remainder */
    if (id != DT_FLOAT64) cast_elements(&dtypes[DT_FLOAT64], (char *)&value, 0, &dtypes[id], (char *)narrow.raw, 0, 1);
    return float_errors_read();
}

static COLD int float_check(double (*f)(double, double), double a, double b, int id, const char *name) {
    int flags = flags_of(f, a, b, id);
    return flags ? report(flags, name) : 0;
}

/* Arithmetic in C's own type (double for half, which rounds once more). */
#define FLOAT_CORE(ID, T, name, text, expression) \
    static Own core_##ID##_##name(const Scalar *px, const Scalar *py) { \
        VALUE(T) x = LOAD(T, px->raw), y = LOAD(T, py->raw); \
        T r = ELEMENT(T, expression); \
        if (UNLIKELY(!isnormal((double)LOAD(T, &r))) && float_check(op_##name, (double)x, (double)y, DT_##ID, "scalar " text) < 0) return NULL; \
        return NEW_AS(ID, T, LOAD(T, &r)); \
    }
#define FLOAT_CORES(ID, T, power) \
    FLOAT_CORE(ID, T, add, "add", x + y) \
    FLOAT_CORE(ID, T, sub, "subtract", x - y) \
    FLOAT_CORE(ID, T, mul, "multiply", x * y) \
    FLOAT_CORE(ID, T, truediv, "divide", x / y) \
    FLOAT_CORE(ID, T, floordiv, "floor_divide", op_floordiv((double)x, (double)y)) \
    FLOAT_CORE(ID, T, mod, "remainder", op_mod((double)x, (double)y)) \
    FLOAT_CORE(ID, T, pow, "power", power(x, y)) \
    static Own core_##ID##_divmod(const Scalar *px, const Scalar *py) { \
        double x = (double)LOAD(T, px->raw), y = (double)LOAD(T, py->raw), mod; \
        double q = float_divmod(x, y, &mod); \
        if (UNLIKELY(!isnormal(q)) && float_check(op_floordiv, x, y, DT_##ID, "scalar divmod") < 0) return NULL; \
        if (UNLIKELY(y == 0) && isfinite(x) && x != 0 && report(FE_INVALID, "scalar divmod") < 0) return NULL; \
        scoped Own quotient = NEW_AS(ID, T, q), remainder = NEW_AS(ID, T, mod); \
        return quotient && remainder ? tuple_pack(2, quotient, remainder) : NULL; \
    }
FLOAT_CORES(FLOAT16, Half, powf)
FLOAT_CORES(FLOAT32, float, powf)
FLOAT_CORES(FLOAT64, double, pow)

/* ---- complex numbers */

#define COMPLEX_ARITHMETIC(ID, T, W, library) \
    COMPLEX_QUOTIENT(ID, T, W) \
    COMPLEX_POWER(ID, T, W, library) \
    static T complex_sum_##ID(T a, T b) { return COMPLEX_OF(T, RE(a) + RE(b), IM(a) + IM(b)); } \
    static T complex_difference_##ID(T a, T b) { return COMPLEX_OF(T, RE(a) - RE(b), IM(a) - IM(b)); }
COMPLEX_ARITHMETIC(COMPLEX64, Complex64, float, cpowf)
COMPLEX_ARITHMETIC(COMPLEX128, Complex128, double, cpow)

static COLD Own throw_unsupported(const char *ufunc) {
    return throw(TypeError, "ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported "
                            "types according to the casting rule ''safe''", ufunc);
}

#define COMPLEX_CORE(ID, T, name, text, f) \
    static Own core_##ID##_##name(const Scalar *x, const Scalar *y) { \
        volatile T a = AT(T, x), b = AT(T, y); \
        Scalar *s = fresh(DT_##ID); \
        if (!s) return NULL; \
        scoped Own result = as_own(s); \
        float_errors_clear(); \
        volatile T computed = f##_##ID(a, b); \
        int flags = float_errors_read(); \
        AT(T, s) = computed; \
        return flags && report(flags, "scalar " text) < 0 ? NULL : give(result); \
    }
#define COMPLEX_CORES(ID, T) \
    COMPLEX_CORE(ID, T, add, "add", complex_sum) \
    COMPLEX_CORE(ID, T, sub, "subtract", complex_difference) \
    COMPLEX_CORE(ID, T, mul, "multiply", complex_product) \
    COMPLEX_CORE(ID, T, truediv, "divide", complex_quotient) \
    COMPLEX_CORE(ID, T, pow, "power", complex_power)
COMPLEX_CORES(COMPLEX64, Complex64)
COMPLEX_CORES(COMPLEX128, Complex128)

/* ---- bool: + and * are "or" and "and"; the rest computes in int8 */

static Own core_BOOL_add(const Scalar *x, const Scalar *y) { return scalar_bool(x->b | y->b); }
static Own core_BOOL_mul(const Scalar *x, const Scalar *y) { return scalar_bool(x->b & y->b); }
static Own core_BOOL_xor(const Scalar *x, const Scalar *y) { return scalar_bool(x->b ^ y->b); }
static Own core_BOOL_sub(const Scalar *x, const Scalar *y) {
    return throw(TypeError, "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the "
                            "logical_xor function instead.");
}

/* ---- the tables */

enum { CORE_COUNT = BINARY_COUNT };
#define INT_ROW(ID) \
    [DT_##ID] = {[OP_ADD] = core_##ID##_add, [OP_SUB] = core_##ID##_sub, [OP_MUL] = core_##ID##_mul, \
                 [OP_TRUEDIV] = core_##ID##_truediv, [OP_FLOORDIV] = core_##ID##_floordiv, [OP_MOD] = core_##ID##_mod, \
                 [OP_DIVMOD] = core_##ID##_divmod, [OP_POW] = core_##ID##_pow, [OP_LSHIFT] = core_##ID##_lshift, \
                 [OP_RSHIFT] = core_##ID##_rshift, [OP_AND] = core_##ID##_and, [OP_OR] = core_##ID##_or, [OP_XOR] = core_##ID##_xor}
#define FLOAT_ROW(ID) \
    [DT_##ID] = {[OP_ADD] = core_##ID##_add, [OP_SUB] = core_##ID##_sub, [OP_MUL] = core_##ID##_mul, \
                 [OP_TRUEDIV] = core_##ID##_truediv, [OP_FLOORDIV] = core_##ID##_floordiv, [OP_MOD] = core_##ID##_mod, \
                 [OP_DIVMOD] = core_##ID##_divmod, [OP_POW] = core_##ID##_pow}
#define COMPLEX_ROW(ID) \
    [DT_##ID] = {[OP_ADD] = core_##ID##_add, [OP_SUB] = core_##ID##_sub, [OP_MUL] = core_##ID##_mul, \
                 [OP_TRUEDIV] = core_##ID##_truediv, [OP_POW] = core_##ID##_pow}
static Core *const cores[DTYPE_COUNT][CORE_COUNT] = {
    [DT_BOOL] = {[OP_ADD] = core_BOOL_add, [OP_SUB] = core_BOOL_sub, [OP_MUL] = core_BOOL_mul, [OP_AND] = core_BOOL_mul,
                 [OP_OR] = core_BOOL_add, [OP_XOR] = core_BOOL_xor},
    INT_ROW(INT8), INT_ROW(UINT8), INT_ROW(INT16), INT_ROW(UINT16), INT_ROW(INT32), INT_ROW(UINT32), INT_ROW(INT64), INT_ROW(UINT64),
    FLOAT_ROW(FLOAT16), FLOAT_ROW(FLOAT32), FLOAT_ROW(FLOAT64), COMPLEX_ROW(COMPLEX64), COMPLEX_ROW(COMPLEX128),
};

static const char *const ufunc_names[BINARY_COUNT] = {
    [OP_ADD] = "add", [OP_SUB] = "subtract", [OP_MUL] = "multiply", [OP_TRUEDIV] = "true_divide", [OP_FLOORDIV] = "floor_divide",
    [OP_MOD] = "remainder", [OP_DIVMOD] = "divmod", [OP_LSHIFT] = "left_shift", [OP_RSHIFT] = "right_shift", [OP_AND] = "bitwise_and",
    [OP_OR] = "bitwise_or", [OP_XOR] = "bitwise_xor", [OP_MATMUL] = "matmul", [OP_POW] = "power"};

/* ---- operands of different types */

/* A number's dtype, or NULL for everything else, and for ints beyond 64 bits. */
static const Dtype *number_dtype(Ref v) {
    const Dtype *d = scalar_dtype(v);
    return d ? d : dtype_of_number(v);
}

/* The value of a number as an element of type `to`. */
static int number_load(Ref v, const Dtype *d, const Dtype *to, Scalar *out) {
    Scalar s;
    if (scalar_dtype(v)) {
        cast_elements(d, scalar_data(v), 0, to, (char *)out->raw, 0, 1);
        return 0;
    }
    if (element_set(d, s.raw, v) < 0) return -1;
    cast_elements(d, (char *)s.raw, 0, to, (char *)out->raw, 0, 1);
    return 0;
}

static Own as_item(Ref v) {
    const Dtype *d = scalar_dtype(v);
    return d ? element_item(d, scalar_data(v)) : own(v);
}

/* With an int beyond 64 bits: as Python computes. */
static Own binary_of_items(int op, Ref a, Ref b) {
    scoped Own x = as_item(a), y = as_item(b);
    return x && y ? binary(op, x, y) : NULL;
}

/* Something with __array__ that is no array, and leaves operators to arrays: 1, 0, -1. */
static int is_array_like(Ref v) {
    if (!is_object(v) || !type_has(type_of(v), TYPE_HEAP) || is_kind(v, &ndarray_type) || scalar_dtype(v)) return 0;
    scoped Own name = str_intern("__array__"), found = NULL;
    int status = name ? getattr_find(as_ref(type_of(v)), name, &found) : -1, yields = status > 0 ? array_defers(v) : 0;
    return status < 0 || yields < 0 ? -1 : status > 0 && !yields;
}

/* With a list or another sequence: through arrays, but * repeats it, which only integers can. */
static Own binary_with_sequence(int op, Ref a, Ref b) {
    Ref sequence = scalar_dtype(a) ? b : a, scalar = scalar_dtype(a) ? a : b;
    bool plain = is_list(sequence) || is_tuple(sequence);
    int counts = plain ? 1 : is_array_like(sequence);
    if (counts <= 0) return counts < 0 ? NULL : NotImplemented;
    if (plain && op == OP_MUL && dtype_is_inexact(scalar_dtype(scalar))) return throw(TypeError, "can't multiply sequence by non-int of type '%T'", scalar);
    if (plain && op == OP_MUL) {
        bool truth = scalar_dtype(scalar)->kind == 'b';
        if (truth && warn(DeprecationWarning, 1, "In future, it will be an error for 'np.bool_' scalars to be interpreted as an index") < 0) return NULL;
        scoped Own n = as_item(scalar);
        return n ? type_of(sequence)->repeat(sequence, n) : NULL;
    }
    scoped Own array = array_from(sequence, NULL);
    if (!array) return NULL;
    return sequence == b ? binary(op, a, array) : binary(op, array, b);
}

static Own compute(int op, const Dtype *d, const Scalar *x, const Scalar *y) {
    Core *core = cores[d->id][op];
    return core ? core(x, y) : throw_unsupported(ufunc_names[op]);
}

/* A third type: numpy leaves that to the ufunc, which is seen in the texts of warnings. */
static Own binary_of_arrays(int op, Ref a, Ref b) {
    if (op == OP_POW) return ufunc_call2(UFUNC_OF(power), a, b, NULL); /* arrays have short cuts, of other types */
    scoped Own array = array_from(a, NULL);
    return array ? binary(op, array, b) : NULL;
}

static bool is_own_type(const Dtype *d, Ref v, const Dtype *of_v) { return d == of_v && scalar_dtype(v); }

/* Must a scalar be converted before it can meet a complex number?  Then numpy leaves both to the ufunc. */
static bool meets_in_ufunc(Ref a, const Dtype *p, Ref b, const Dtype *q) {
    const Dtype *d = dtype_promote(p, q);
    bool bools = (p->kind == 'b' && !is_bool(a)) || (q->kind == 'b' && !is_bool(b));
    bool pythons = (p->id == DT_COMPLEX64 && !scalar_dtype(b)) || (q->id == DT_COMPLEX64 && !scalar_dtype(a));
    return bools || !(pythons || is_own_type(d, a, p) || is_own_type(d, b, q));
}

/* // and % have no core for complex numbers: Python says so, or the ufunc. */
static Own complex_without_core(int op, Ref a, const Dtype *p, Ref b, const Dtype *q) {
    return meets_in_ufunc(a, p, b, q) ? binary_of_arrays(op, a, b) : NotImplemented;
}

static COLD Own scalar_binary(int op, Ref a, Ref b) {
    Scalar x, y;
    const Dtype *p = number_dtype(a), *q = number_dtype(b);
    if (!p || !q) return is_int(a) || is_int(b) ? binary_of_items(op, a, b) : binary_with_sequence(op, a, b);
    if ((p->kind == 'c' || q->kind == 'c') && (op == OP_FLOORDIV || op == OP_MOD || op == OP_DIVMOD)) return complex_without_core(op, a, p, b, q);
    const Dtype *d = dtype_promote(p, q);
    if (d->kind == 'b' && !cores[DT_BOOL][op]) return binary_of_arrays(op, a, b);
    bool bool_first = p->kind == 'b' && q->kind != 'b' && !is_bool(a);
    if (bool_first || (!is_own_type(d, a, p) && !is_own_type(d, b, q) && p->kind != 'b')) return binary_of_arrays(op, a, b);
    if (number_load(a, p, d, &x) < 0 || number_load(b, q, d, &y) < 0) return NULL;
    return compute(op, d, &x, &y);
}

/* ---- slots: one function for each operator and type */

static ALWAYS_INLINE bool other_float(Ref v, Scalar *out) {
    if (is_word_float(v)) out->d = word_float(v);
    else if (is_small_int(v)) out->d = (double)small_int(v);
    else return false;
    return true;
}
static ALWAYS_INLINE bool other_int64(Ref v, Scalar *out) {
    if (!is_small_int(v)) return false;
    out->i = small_int(v);
    return true;
}
static ALWAYS_INLINE bool other_none(Ref v, Scalar *out) { return false; }

#define SLOT_FN(ID, name, OP, other) \
    static Own slot_##ID##_##name(Ref a, Ref b) { \
        Scalar s; \
        bool left = is_scalar_of(a, DT_##ID), right = is_scalar_of(b, DT_##ID); \
        if (LIKELY(left && right)) return core_##ID##_##name((Scalar *)object_of(a), (Scalar *)object_of(b)); \
        if (left && other(b, &s)) return core_##ID##_##name((Scalar *)object_of(a), &s); \
        if (right && other(a, &s)) return core_##ID##_##name(&s, (Scalar *)object_of(b)); \
        return scalar_binary(OP, a, b); \
    }
#define SLOTS_COMMON(ID, other) \
    SLOT_FN(ID, add, OP_ADD, other) \
    SLOT_FN(ID, sub, OP_SUB, other) \
    SLOT_FN(ID, mul, OP_MUL, other) \
    SLOT_FN(ID, truediv, OP_TRUEDIV, other)
SLOTS_COMMON(INT64, other_int64)
SLOT_FN(INT64, floordiv, OP_FLOORDIV, other_int64)
SLOT_FN(INT64, mod, OP_MOD, other_int64)
SLOTS_COMMON(FLOAT64, other_float)
SLOT_FN(FLOAT64, floordiv, OP_FLOORDIV, other_float)
SLOT_FN(FLOAT64, mod, OP_MOD, other_float)
SLOTS_COMMON(FLOAT32, other_none)

/* The other types and operators, which are rarer, share these. */
#define SLOT_ANY(name, OP) \
    static Own slot_any_##name(Ref a, Ref b) { return scalar_binary(OP, a, b); }
SLOT_ANY(add, OP_ADD)
SLOT_ANY(sub, OP_SUB)
SLOT_ANY(mul, OP_MUL)
SLOT_ANY(truediv, OP_TRUEDIV)
SLOT_ANY(floordiv, OP_FLOORDIV)
SLOT_ANY(mod, OP_MOD)
SLOT_ANY(divmod, OP_DIVMOD)
SLOT_ANY(lshift, OP_LSHIFT)
SLOT_ANY(rshift, OP_RSHIFT)
SLOT_ANY(and, OP_AND)
SLOT_ANY(or, OP_OR)
SLOT_ANY(xor, OP_XOR)

static Own scalar_power(Ref a, Ref b, Ref modulus) {
    return is_none(modulus) ? scalar_binary(OP_POW, a, b) : NotImplemented;
}

/* As binary slots, for those who look there first. */
SLOT_ANY(pow, OP_POW)
SLOT_FN(INT64, pow, OP_POW, other_int64)
SLOT_FN(FLOAT64, pow, OP_POW, other_float)

/* ---- what the VM computes by itself: runtime/types/machine.h */

#define MACHINE(ID) {MACHINE_##ID, &scalar_types[DT_INT64], &scalar_types[DT_FLOAT64]}
static const MachineType machines[] = {MACHINE(INT32), MACHINE(INT64), MACHINE(FLOAT32), MACHINE(FLOAT64)};
_Static_assert(sizeof(Scalar) == sizeof(MachineNumber) && offsetof(Scalar, raw) == offsetof(MachineNumber, bits),
               "scalars are what the VM writes");

/* ---- comparison */

static bool order_holds(int op, bool less, bool equal) {
    switch (op) {
    case CMP_LT: return less;
    case CMP_LE: return less || equal;
    case CMP_EQ: return equal;
    case CMP_NE: return !equal;
    default: return false;
    }
}

#define COMPARE(field) \
    (op == CMP_GT ? order_holds(CMP_LT, y->field < x->field, false) \
     : op == CMP_GE ? order_holds(CMP_LE, y->field < x->field, x->field == y->field) \
                    : order_holds(op, x->field < y->field, x->field == y->field))

static bool complex_less(Complex128 a, Complex128 b) {
    return creal(a) < creal(b) || (creal(a) == creal(b) && cimag(a) < cimag(b));
}

/* x op y of elements of a wide type: int64, uint64, float64 or complex128. */
static bool compare_wide(int id, const Scalar *x, const Scalar *y, int op) {
    if (id == DT_INT64) return COMPARE(i);
    if (id == DT_UINT64) return COMPARE(u);
    if (id == DT_FLOAT64) return COMPARE(d);
    if (op == CMP_GT || op == CMP_GE) return order_holds(op == CMP_GT ? CMP_LT : CMP_LE, complex_less(y->z, x->z), x->z == y->z);
    return order_holds(op, complex_less(x->z, y->z), x->z == y->z);
}

static const Dtype *wide_of(const Dtype *d) {
    return &dtypes[d->kind == 'c' ? DT_COMPLEX128 : d->kind == 'f' ? DT_FLOAT64 : d->kind == 'u' ? DT_UINT64 : DT_INT64];
}

static Own compare_items(Ref a, Ref b, int op) {
    scoped Own x = as_item(a), y = as_item(b);
    int result = x && y ? compare_truth(x, y, op) : -1;
    return result < 0 ? NULL : scalar_bool(result);
}

/* With what is neither a number nor a sequence: its own opinion, if its class is Python's; else the order is that of the number's item. */
static Own compare_stranger(Ref a, Ref b, int op) {
    if (op == CMP_EQ || op == CMP_NE || !scalar_dtype(a) || type_has(type_of(b), TYPE_HEAP) || is_array(b)) return NotImplemented;
    static const char *const signs[] = {[CMP_LT] = "<", [CMP_LE] = "<=", [CMP_GT] = ">", [CMP_GE] = ">="};
    if (is_str(b)) return throw(TypeError, "'%s' not supported between instances of 'numpy.ndarray' and 'str'", signs[op]);
    return compare_items(a, b, op);
}

static COLD Own compare_mixed(Ref a, Ref b, int op) {
    Scalar x, y;
    const Dtype *p = number_dtype(a), *q = number_dtype(b);
    if (!p || !q) {
        if (is_int(a) || is_int(b)) return compare_items(a, b, op);
        int counts = is_list(b) || is_tuple(b) ? 1 : scalar_dtype(a) ? is_array_like(b) : 0;
        if (counts <= 0) return counts < 0 ? NULL : compare_stranger(a, b, op);
        scoped Own array = array_from(b, NULL);
        return array ? compare(a, array, op) : NULL;
    }
    const Dtype *d = wide_of(dtype_promote(p, q));
    if (number_load(a, p, d, &x) < 0 || number_load(b, q, d, &y) < 0) return NULL;
    bool ordered = d->kind != 'c' || !meets_in_ufunc(a, p, b, q) || !(isnan(cimag(x.z)) || isnan(cimag(y.z))); /* scalars overlook a NaN there */
    return scalar_bool(ordered ? compare_wide(d->id, &x, &y, op) : op == CMP_NE);
}

static Own float64_compare(Ref a, Ref b, int op) {
    Scalar s;
    const Scalar *x = (Scalar *)object_of(a), *y = is_scalar_of(b, DT_FLOAT64) ? (Scalar *)object_of(b) : other_float(b, &s) ? &s : NULL;
    return LIKELY(y && is_scalar_of(a, DT_FLOAT64)) ? scalar_bool(COMPARE(d)) : compare_mixed(a, b, op);
}

static Own int64_compare(Ref a, Ref b, int op) {
    Scalar s;
    const Scalar *x = (Scalar *)object_of(a), *y = is_scalar_of(b, DT_INT64) ? (Scalar *)object_of(b) : other_int64(b, &s) ? &s : NULL;
    return LIKELY(y && is_scalar_of(a, DT_INT64)) ? scalar_bool(COMPARE(i)) : compare_mixed(a, b, op);
}

/* ---- unary */

static Own scalar_positive(Ref self) {
    const Dtype *d = scalar_dtype(self);
    if (d->kind == 'b' && warn_plus_of_bools() < 0) return NULL;
    return scalar_new(d, scalar_data(self));
}

static Own scalar_negative(Ref self) {
    Scalar x, zero = {0};
    const Dtype *d = scalar_dtype(self);
    if (d->kind == 'b') return throw(TypeError, "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
                                                "logical_not function instead.");
    memcpy(x.raw, scalar_data(self), d->size);
    switch (d->kind) {
    case 'f': case 'c': {
        size_t part = d->kind == 'c' ? d->size / 2u : d->size;
        for (size_t at = part - 1; at < d->size; at += part) x.raw[at] ^= 0x80; /* the sign bits */
        return scalar_new(d, x.raw);
    }
    default: break;
    }
    cast_elements(d, (char *)x.raw, 0, &dtypes[DT_INT64], (char *)x.raw, 0, 1);
    bool overflow = d->kind == 'u' ? x.u != 0 : x.i == (int64_t)((uint64_t)-1 << (8 * d->size - 1));
    if (overflow && report(FE_OVERFLOW, "scalar negative") < 0) return NULL;
    zero.u = 0 - x.u;
    cast_elements(&dtypes[DT_INT64], (char *)zero.raw, 0, d, (char *)x.raw, 0, 1);
    return scalar_new(d, x.raw);
}

static Own scalar_absolute(Ref self) {
    Scalar x;
    const Dtype *d = scalar_dtype(self);
    if (d->kind == 'c') {
        number_load(self, d, &dtypes[DT_COMPLEX128], &x);
        double size = hypot(creal(x.z), cimag(x.z));
        cast_elements(&dtypes[DT_FLOAT64], (char *)&size, 0, &dtypes[d->size == 8 ? DT_FLOAT32 : DT_FLOAT64], (char *)x.raw, 0, 1);
        return scalar_new(&dtypes[d->size == 8 ? DT_FLOAT32 : DT_FLOAT64], x.raw);
    }
    if (d->id == DT_FLOAT64) return FRESH(DT_FLOAT64, d, fabs(((Scalar *)object_of(self))->d));
    if (d->id == DT_INT64 && ((Scalar *)object_of(self))->i >= 0) return scalar_new(d, scalar_data(self));
    memcpy(x.raw, scalar_data(self), d->size);
    if (d->kind == 'f') x.raw[d->size - 1] &= 0x7f;
    if (d->kind != 'i') return scalar_new(d, x.raw);
    cast_elements(d, (char *)x.raw, 0, &dtypes[DT_INT64], (char *)x.raw, 0, 1);
    if (x.i >= 0) return scalar_new(d, scalar_data(self));
    if (x.i == (int64_t)((uint64_t)-1 << (8 * d->size - 1)) && report(FE_OVERFLOW, "scalar absolute") < 0) return NULL;
    x.u = 0 - x.u;
    cast_elements(&dtypes[DT_INT64], (char *)x.raw, 0, d, (char *)x.raw, 0, 1);
    return scalar_new(d, x.raw);
}

static Own scalar_invert(Ref self) {
    Scalar x;
    const Dtype *d = scalar_dtype(self);
    if (d->kind == 'b') return scalar_bool(!((Scalar *)object_of(self))->b);
    if (!dtype_is_integer(d)) return throw_unsupported("invert");
    memcpy(x.raw, scalar_data(self), sizeof x.raw / 2);
    x.u = ~x.u;
    return scalar_new(d, x.raw);
}

/* ---- into the types */

#define PUT(ID, name, OP) scalar_types[DT_##ID].binary[OP] = slot_##ID##_##name;

void scalar_math_fill(void) {
    static const BinaryFn any[BINARY_COUNT] = {
        [OP_ADD] = slot_any_add, [OP_SUB] = slot_any_sub, [OP_MUL] = slot_any_mul, [OP_TRUEDIV] = slot_any_truediv,
        [OP_FLOORDIV] = slot_any_floordiv, [OP_MOD] = slot_any_mod, [OP_DIVMOD] = slot_any_divmod, [OP_LSHIFT] = slot_any_lshift,
        [OP_RSHIFT] = slot_any_rshift, [OP_AND] = slot_any_and, [OP_OR] = slot_any_or, [OP_XOR] = slot_any_xor};
    Type *const tops[] = {&number_type, &scalar_types[DT_BOOL]}; /* what all of them inherit from */
    for (size_t i = 0; i < COUNT_OF(tops); i++) {
        memcpy(tops[i]->binary, any, sizeof any);
        tops[i]->power = scalar_power;
        tops[i]->compare = compare_mixed;
        tops[i]->negative = scalar_negative;
        tops[i]->positive = scalar_positive;
        tops[i]->absolute = scalar_absolute;
        tops[i]->invert = scalar_invert;
    }
    PUT(INT64, add, OP_ADD) PUT(INT64, sub, OP_SUB) PUT(INT64, mul, OP_MUL) PUT(INT64, truediv, OP_TRUEDIV)
    PUT(INT64, floordiv, OP_FLOORDIV) PUT(INT64, mod, OP_MOD)
    PUT(FLOAT64, add, OP_ADD) PUT(FLOAT64, sub, OP_SUB) PUT(FLOAT64, mul, OP_MUL) PUT(FLOAT64, truediv, OP_TRUEDIV)
    PUT(FLOAT64, floordiv, OP_FLOORDIV) PUT(FLOAT64, mod, OP_MOD)
    PUT(FLOAT32, add, OP_ADD) PUT(FLOAT32, sub, OP_SUB) PUT(FLOAT32, mul, OP_MUL) PUT(FLOAT32, truediv, OP_TRUEDIV)
    for (size_t i = 0; i < DTYPE_COUNT; i++) {
        scalar_types[i].binary[OP_POW] = slot_any_pow; /* types do not inherit this one ... */
        scalar_types[i].compare = compare_mixed;       /* ... nor comparison without the hash, which is their own */
    }
    PUT(INT64, pow, OP_POW) PUT(FLOAT64, pow, OP_POW)
    scalar_types[DT_INT32].machine = &machines[MACHINE_INT32];
    scalar_types[DT_INT64].machine = &machines[MACHINE_INT64];
    scalar_types[DT_FLOAT32].machine = &machines[MACHINE_FLOAT32];
    scalar_types[DT_FLOAT64].machine = &machines[MACHINE_FLOAT64];
    scalar_types[DT_INT64].compare = int64_compare;
    scalar_types[DT_FLOAT64].compare = float64_compare;
}
