/* The operators of arrays: each is a ufunc.  Comparisons with what has no elements are False or True as a whole, as numpy
 * 1.24 has it; in-place forms write into their left side under the rule 'same_kind'. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/subclass.h"

int array_defers(Ref v) {
    if (!is_object(v) || is_array(v) || scalar_dtype(v) || !type_has(type_of(v), TYPE_HEAP)) return 0;
    static const char *const names[] = {"__array_ufunc__", "__array_priority__"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        scoped Own name = str_intern(names[i]), found = NULL;
        if (!name) return -1;
        int status = getattr_find(v, name, &found);
        if (status < 0 && i == 0) return -1;
        if (status < 0) error_clear(); /* a priority that cannot be had is none */
        if (status <= 0) continue;
        if (i == 0) return is_none(found);
        double priority;
        return double_from(found, &priority) < 0 ? (error_clear(), 0) : priority > 0;
    }
    return 0;
}

static Own operate(const Ufunc *u, Ref a, Ref b) {
    int yields = array_defers(is_array(a) ? b : a);
    if (yields) return yields < 0 ? NULL : NotImplemented;
    return ufunc_call2(u, a, b, NULL);
}

#define BINARY_OPERATOR(slot, name) \
    static Own slot(Ref a, Ref b) { return operate(UFUNC_OF(name), a, b); } \
    static Own slot##_inplace(Ref a, Ref b) { return ufunc_call2(UFUNC_OF(name), a, b, a); }
#define OPERATORS(X) \
    X(ADD, add) X(SUB, subtract) X(MUL, multiply) X(TRUEDIV, divide) X(FLOORDIV, floor_divide) X(MOD, remainder) \
    X(LSHIFT, left_shift) X(RSHIFT, right_shift) X(AND, bitwise_and) X(OR, bitwise_or) X(XOR, bitwise_xor)
#define DEFINE(OP, name) BINARY_OPERATOR(operator_##OP, name)
OPERATORS(DEFINE)

static Own operator_DIVMOD(Ref a, Ref b) { return operate(UFUNC_OF(divmod), a, b); }

static Own operator_MATMUL(Ref a, Ref b) {
    int yields = array_defers(is_array(a) ? b : a);
    if (yields) return yields < 0 ? NULL : NotImplemented;
    return ufunc_call2(&ufunc_matmul, a, b, NULL);
}
static Own operator_MATMUL_inplace(Ref a, Ref b) {
    return throw(TypeError, "In-place matrix multiplication is not (yet) supported. Use 'a = a @ b' instead of 'a @= b'.");
}

/* ---- powers: the usual exponents have ufuncs of their own */

/* An exponent without dimensions that is real: its value; is it of an integer type? */
static bool exponent_from(Ref v, double *x, bool *whole) {
    const Array *zero = is_array(v) && array_peek(v)->ndim == 0 ? array_peek(v) : NULL;
    const Dtype *d = zero ? zero->dtype : scalar_dtype(v);
    *whole = is_small_int(v) || (d && dtype_is_integer(d));
    if (is_word_float(v)) *x = word_float(v);
    else if (is_small_int(v)) *x = (double)small_int(v);
    else if (d && (dtype_is_integer(d) || d->kind == 'f')) cast_elements(d, zero ? zero->data : scalar_data(v), 0, &dtypes[DT_FLOAT64], (char *)x, 0, 1);
    else return false;
    return true;
}

static const Ufunc *power_shortcut(Ref a, Ref exponent, bool in_place) {
    double x;
    bool whole;
    if (!is_array(a) || !exponent_from(exponent, &x, &whole)) return NULL;
    char kind = array_peek(a)->dtype->kind;
    if (x == 2.0) return (kind != 'i' && kind != 'u') || whole || in_place ? UFUNC_OF(square) : NULL;
    if (kind != 'f' && kind != 'c') return NULL;
    return x == 1.0 ? UFUNC_OF(positive) : x == -1.0 ? UFUNC_OF(reciprocal) : x == 0.5 ? UFUNC_OF(sqrt) : NULL;
}

/* Whole numbers to the power 2.0 are squared in place, as float64s: an array, though it have no dimension. */
static Own square_as_floats(Ref a) {
    scoped Own wide = array_cast(a, &dtypes[DT_FLOAT64], true);
    return wide ? ufunc_call2(UFUNC_OF(multiply), wide, wide, wide) : NULL;
}

static Own unary_into(const Ufunc *u, Ref a, Ref out) {
    if (!out) return ufunc_call1(u, a);
    const Ref values[] = {a, out};
    UfuncOptions options = UFUNC_DEFAULTS;
    options.out[0] = out;
    Own results[2];
    int overridden = ufunc_asked_first(values, 2, NULL) ? ufunc_overridden(&(UfuncCall){u, "__call__", values, 2, NULL}, results) : 0;
    if (overridden) return overridden < 0 ? NULL : results[0];
    return ufunc_execute(u, values, &options, results) < 0 ? NULL : results[0];
}

static Own power_into(Ref a, Ref b, Ref out) {
    if (is_array(a) && is_scalar_of(b, DT_BOOL) &&
        warn(DeprecationWarning, 1, "In future, it will be an error for 'np.bool_' scalars to be interpreted as an index") < 0)
        return NULL;
    if (!out && is_array(a) && dtype_is_integer(array_peek(a)->dtype) && is_word_float(b) && word_float(b) == 2.0) return square_as_floats(a);
    double exponent;
    bool whole;
    if (is_array(a) && dtype_is_inexact(array_peek(a)->dtype) && exponent_from(b, &exponent, &whole) && exponent == 0) {
        Scalar zero = {0}; /* of a's own type, which the result keeps */
        scoped Own nothing = scalar_new(dtype_native(array_peek(a)->dtype), zero.raw);
        return nothing ? ufunc_call2(UFUNC_OF(power), a, nothing, out) : NULL;
    }
    const Ufunc *shortcut = power_shortcut(a, b, out != NULL);
    return shortcut ? unary_into(shortcut, a, out) : ufunc_call2(UFUNC_OF(power), a, b, out);
}

static Own operator_power(Ref a, Ref b, Ref modulus) {
    if (!is_none(modulus)) return NotImplemented;
    int yields = array_defers(is_array(a) ? b : a);
    if (yields) return yields < 0 ? NULL : NotImplemented;
    return power_into(a, b, NULL);
}
static Own operator_power_inplace(Ref a, Ref b, Ref modulus) { return power_into(a, b, a); }

static Own operator_negative(Ref a) { return ufunc_call1(UFUNC_OF(negative), a); }
int warn_plus_of_bools(void) {
    return warn(DeprecationWarning, 1, "Applying '+' to a non-numerical array is ill-defined. Returning a copy, but in the future this will error.");
}
static Own operator_positive(Ref a) {
    if (array_peek(a)->dtype->kind != 'b') return ufunc_call1(UFUNC_OF(positive), a);
    scoped Own copy = warn_plus_of_bools() < 0 ? NULL : array_cast(a, array_peek(a)->dtype, true);
    return copy ? array_or_scalar_take(give(copy)) : NULL;
}
static Own operator_absolute(Ref a) { return ufunc_call1(UFUNC_OF(absolute), a); }
static Own operator_invert(Ref a) { return ufunc_call1(UFUNC_OF(invert), a); }

/* ---- comparisons */

static const Ufunc *comparison_ufunc(int op) {
    switch (op) {
    case CMP_LT: return UFUNC_OF(less);
    case CMP_LE: return UFUNC_OF(less_equal);
    case CMP_EQ: return UFUNC_OF(equal);
    case CMP_NE: return UFUNC_OF(not_equal);
    case CMP_GT: return UFUNC_OF(greater);
    default: return UFUNC_OF(greater_equal);
    }
}

static bool has_elements(Ref v) {
    if (is_array(v) || scalar_dtype(v) || is_int(v) || is_float(v) || is_list(v) || is_tuple(v) || is_kind(v, &complex_type)) return true;
    return false;
}

/* a == v where v is no number and no sequence of numbers: False everywhere (None, text), as a Python object that is unlike each. */
static Own compare_unlike(Ref a, int op) {
    const Array *x = array_peek(a);
    scoped Own result = array_new(&dtypes[DT_BOOL], x->ndim, x->shape, 'C');
    if (!result) return NULL;
    memset(array_peek(result)->data, op == CMP_NE, (size_t)x->size);
    return array_or_scalar_take(give(result));
}

static int deprecated_comparison(int op) {
    error_clear();
    static const char text[] = "elementwise comparison failed; this will raise an error in the future.";
    return warn(DeprecationWarning, 1, "%s", text);
}

/* Where elements are no numbers: numpy._flexible compares. */
static Own compare_flexible(Ref a, Ref b, int op) {
    scoped Own function = import_from("numpy._flexible", "compared"), name = str_new(comparison_ufunc(op)->name);
    return function && name ? call(function, (const Ref[]){name, a, b}, 3, NULL) : NULL;
}

static Own operator_compare(Ref a, Ref b, int op) {
    int yields = array_defers(is_ndarray(a) ? b : a);
    if (yields) return yields < 0 ? NULL : NotImplemented;
    bool equality = op == CMP_EQ || op == CMP_NE;
    if (equality && is_none(b)) return compare_unlike(a, op);
    if ((is_ndarray(a) && !is_array(a)) || (is_ndarray(b) && !is_array(b))) return compare_flexible(a, b, op);
    if (equality && (is_str(b) || is_bytes(b) || is_dict(b))) {
        if ((!is_array(a) || array_peek(a)->ndim) && warn(FutureWarning, 1, "elementwise comparison failed; returning scalar instead, but in the future will perform elementwise comparison") < 0)
            return NULL;
        return NotImplemented;
    }
    if (!has_elements(b) && !is_object(b)) return NotImplemented;
    Own result = ufunc_call2(comparison_ufunc(op), a, b, NULL);
    if (result || !equality) return result;
    if (!error_is(ValueError)) return NULL;
    if (deprecated_comparison(op) < 0) return NULL;
    return NotImplemented;
}

void array_operators_fill(Type *t) {
#define FILL(OP, name) \
    t->binary[OP_##OP] = operator_##OP; \
    t->inplace[OP_##OP] = operator_##OP##_inplace;
    OPERATORS(FILL)
    FILL(MATMUL, )
    t->binary[OP_DIVMOD] = operator_DIVMOD;
    t->power = operator_power;
    t->inplace_power = operator_power_inplace;
    t->negative = operator_negative;
    t->positive = operator_positive;
    t->absolute = operator_absolute;
    t->invert = operator_invert;
    t->compare = operator_compare;
}
