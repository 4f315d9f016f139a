/* numpy.dtype: the element types, how they read, and which of them holds what.
 *
 * Every element type exists twice, in the machine's byte order and swapped, as static objects; arrays point to these
 * only.  dtype(x, copy=True), which unpickling calls, makes an object of its own whose order __setstate__ may change:
 * dtype_from leads from any of them back to the static one.
 *
 * Promotion follows from kinds and sizes: the least type to which both cast safely (numpy's table, written as rules).
 */
#include "stdlib/numpy/flexible.h"

#include <math.h>

#define DTYPE(ID, ctype, text, kind_char, code_char, num) \
    [DT_##ID] = {.head = OBJECT_STATIC(&dtype_type), .id = DT_##ID, .kind = kind_char, .code = code_char, .size = sizeof(ctype), \
                 .alignment = sizeof(ctype) >> (kind_char == 'c'), .number = num, .name = text, \
                 .native = &dtypes[DT_##ID], .other = sizeof(ctype) > 1 ? &dtypes_swapped[DT_##ID] : &dtypes[DT_##ID]},
Dtype dtypes[DTYPE_COUNT] = {
#include "stdlib/numpy/dtypes.def"
};
#undef DTYPE
#define DTYPE(ID, ctype, text, kind_char, code_char, num) \
    [DT_##ID] = {.head = OBJECT_STATIC(&dtype_type), .id = DT_##ID, .kind = kind_char, .code = code_char, .size = sizeof(ctype), \
                 .alignment = sizeof(ctype) >> (kind_char == 'c'), .swapped = sizeof(ctype) > 1, .number = num, .name = text, \
                 .native = &dtypes[DT_##ID], .other = &dtypes[DT_##ID]},
Dtype dtypes_swapped[DTYPE_COUNT] = {
#include "stdlib/numpy/dtypes.def"
};
#undef DTYPE

/* ---- promotion */

static const Dtype *of_kind(char kind, size_t size) {
    for (size_t i = 0; i < DTYPE_COUNT; i++)
        if (dtypes[i].kind == kind && dtypes[i].size == size) return &dtypes[i];
    return &dtypes[DT_FLOAT64];
}

/* The least floating type for values of a real type. */
static const Dtype *float_for(const Dtype *d) {
    if (d->kind == 'f') return dtype_native(d);
    if (d->kind == 'c') return of_kind('f', d->size / 2);
    return of_kind('f', d->size == 1 ? 2 : d->size == 2 ? 4 : 8);
}

static const Dtype *promote_integers(const Dtype *a, const Dtype *b) {
    if (a->kind == b->kind) return a->size >= b->size ? a : b;
    const Dtype *i = a->kind == 'i' ? a : b, *u = a->kind == 'i' ? b : a;
    if (i->size > u->size) return i;
    return u->size == 8 ? &dtypes[DT_FLOAT64] : of_kind('i', u->size * 2u);
}

const Dtype *dtype_promote(const Dtype *a, const Dtype *b) {
    if (UNLIKELY(!dtype_is_number(a) || !dtype_is_number(b))) return dtype_promote_flexible(a, b);
    if (UNLIKELY(a->bare) && a == b && !a->swapped) return a; /* metadata that both have */
    a = dtype_native(a);
    b = dtype_native(b);
    if (a == b || b->kind == 'b') return a;
    if (a->kind == 'b') return b;
    if (dtype_is_integer(a) && dtype_is_integer(b)) return promote_integers(a, b);
    const Dtype *x = float_for(a), *y = float_for(b), *real = x->size >= y->size ? x : y;
    if (a->kind != 'c' && b->kind != 'c') return real;
    return real->size == 8 ? &dtypes[DT_COMPLEX128] : &dtypes[DT_COMPLEX64];
}

/* Where a kind stands in "same kind" casting; bool < unsigned < signed < floating < complex. */
static int kind_rank(char kind) { return kind == 'b' ? 0 : kind == 'u' ? 1 : kind == 'i' ? 2 : kind == 'f' ? 3 : 4; }

bool dtype_can_cast(const Dtype *from, const Dtype *to, enum Casting casting) {
    if (UNLIKELY(!dtype_is_number(from) || !dtype_is_number(to))) return dtype_can_cast_flexible(from, to, casting);
    bool same = from->id == to->id;
    switch (casting) {
    case CAST_NO: return same && from->swapped == to->swapped;
    case CAST_EQUIV: return same;
    case CAST_SAME_KIND:
        if (kind_rank(from->kind) <= kind_rank(to->kind)) return true; /* fall through */
    case CAST_SAFE: return dtype_promote(from, to) == dtype_native(to);
    default: return true;
    }
}

int casting_from(Ref v, enum Casting *out) {
    static const char *const names[] = {"no", "equiv", "safe", "same_kind", "unsafe"};
    if (!v) return 0;
    for (size_t i = 0; is_str(v) && i < COUNT_OF(names); i++) {
        if (!str_equal_c(v, names[i])) continue;
        *out = (enum Casting)i;
        return 0;
    }
    if (!is_str(v)) return fail(TypeError, "casting must be str, not %T", v);
    return fail(ValueError, "casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '%U')", v);
}

const char *casting_name(enum Casting casting) {
    static const char *const names[] = {"no", "equiv", "safe", "same_kind", "unsafe"};
    return names[casting];
}

/* ---- promotion by value: operands without dimensions count as the least type that holds them */

typedef struct Least { const Dtype *dtype; bool small_unsigned; /* fits the signed type of that size, too */ } Least;

static Least least_unsigned(uint64_t n) {
    if (n <= UINT8_MAX) return (Least){&dtypes[DT_UINT8], n <= INT8_MAX};
    if (n <= UINT16_MAX) return (Least){&dtypes[DT_UINT16], n <= INT16_MAX};
    if (n <= UINT32_MAX) return (Least){&dtypes[DT_UINT32], n <= INT32_MAX};
    return (Least){&dtypes[DT_UINT64], n <= INT64_MAX};
}

static Least least_signed(int64_t n) {
    if (n >= 0) return least_unsigned((uint64_t)n);
    int id = n >= INT8_MIN ? DT_INT8 : n >= INT16_MIN ? DT_INT16 : n >= INT32_MIN ? DT_INT32 : DT_INT64;
    return (Least){&dtypes[id], false};
}

static bool fits_float32(double x) { return !isfinite(x) || fabs(x) < 3.4e38; }

static Least least_of_element(const Dtype *d, const char *element) {
    Scalar s;
    d = dtype_native(d);
    cast_elements(d, element, 0, d->kind == 'c' ? &dtypes[DT_COMPLEX128] : d->kind == 'f' ? &dtypes[DT_FLOAT64]
                  : d->kind == 'u' ? &dtypes[DT_UINT64] : &dtypes[DT_INT64], (char *)s.raw, 0, 1);
    switch (d->kind) {
    case 'i': return least_signed(s.i);
    case 'u': return least_unsigned(s.u);
    case 'f':
        if (!isfinite(s.d) || fabs(s.d) < 65000) return (Least){&dtypes[DT_FLOAT16], false};
        return (Least){d->size == 4 || fits_float32(s.d) ? &dtypes[DT_FLOAT32] : d, false};
    case 'c': return (Least){d->size == 8 || (fabs(creal(s.z)) < 3.4e38 && fabs(cimag(s.z)) < 3.4e38) ? &dtypes[DT_COMPLEX64] : d, false};
    default: return (Least){d, false};
    }
}

const Dtype *dtype_of_number(Ref v) {
    int64_t i;
    uint64_t u;
    if (is_bool(v)) return &dtypes[DT_BOOL];
    if (is_float(v)) return &dtypes[DT_FLOAT64];
    if (is_kind(v, &complex_type)) return &dtypes[DT_COMPLEX128];
    if (!is_int(v)) return NULL;
    if (int_as_int64(v, &i)) return &dtypes[DT_INT64];
    return int_as_uint64(v, &u) ? &dtypes[DT_UINT64] : NULL;
}

const Dtype *operand_dtype(Ref v) {
    if (is_array(v)) return array_peek(v)->dtype;
    const Dtype *d = scalar_dtype(v);
    if (!d) d = dtype_of_number(v);
    if (!d) throw(OverflowError, "Python int too large to convert to C long");
    return d;
}

static Least least_of_operand(Ref v) {
    if (is_array(v) && array_peek(v)->ndim) return (Least){dtype_native(array_peek(v)->dtype), false};
    Scalar s;
    const Dtype *d = operand_dtype(v);
    if (is_array(v)) {
        cast_elements(d, array_peek(v)->data, 0, dtype_native(d), (char *)s.raw, 0, 1);
        return least_of_element(d, (char *)s.raw);
    }
    if (scalar_dtype(v)) return least_of_element(d, scalar_data(v));
    if (element_set(d, s.raw, v) < 0) error_clear(); /* a Python number of that very type: cannot fail */
    return least_of_element(d, (char *)s.raw);
}

static int kind_category(char kind) { return kind == 'b' ? 0 : kind == 'i' || kind == 'u' ? 1 : 2; }

static const Dtype *signed_of(const Least *l, const Dtype *other) {
    bool to_signed = l->small_unsigned && other->kind != 'b' && other->kind != 'u';
    return to_signed ? of_kind('i', l->dtype->size) : l->dtype;
}

static Least promote_least(Least a, Least b) {
    const Dtype *x = signed_of(&a, b.dtype), *y = a.small_unsigned ? b.dtype : signed_of(&b, a.dtype);
    return (Least){dtype_promote(x, y), a.small_unsigned && b.small_unsigned};
}

/* Do arrays have the highest kind?  Only then values count. */
static int values_count(const Ref *operands, size_t count, bool *out) {
    int arrays = -1, scalars = -1;
    for (size_t i = 0; i < count; i++) {
        const Dtype *d = operand_dtype(operands[i]);
        if (!d) return -1;
        int *most = is_array(operands[i]) && array_peek(operands[i])->ndim ? &arrays : &scalars;
        if (kind_category(d->kind) > *most) *most = kind_category(d->kind);
    }
    *out = scalars >= 0 && arrays >= scalars;
    return 0;
}

/* The common type of those that are floating or complex: three or more types are promoted with that, one after the other, and not
 * integers with each other first.  NULL: there is none. */
static const Dtype *inexact_of(const Ref *operands, size_t count) {
    const Dtype *most = NULL;
    for (size_t i = 0; i < count; i++) {
        const Dtype *d = operand_dtype(operands[i]);
        if (dtype_is_inexact(d)) most = most ? dtype_promote(most, d) : dtype_native(d);
    }
    return most;
}

const Dtype *dtype_result(const Ref *operands, size_t count) {
    bool by_value;
    if (values_count(operands, count, &by_value) < 0) return NULL;
    Least all = {by_value || count < 3 ? NULL : inexact_of(operands, count), false};
    for (size_t i = 0; i < count; i++) {
        Least one = by_value ? least_of_operand(operands[i]) : (Least){dtype_native(operand_dtype(operands[i])), false};
        all = all.dtype ? promote_least(all, one) : one;
    }
    return all.dtype;
}

const Dtype *dtype_of_value(Ref operand) { return operand_dtype(operand) ? least_of_operand(operand).dtype : NULL; }

bool value_can_cast(Ref operand, const Dtype *to, enum Casting casting) {
    const Dtype *d = operand_dtype(operand);
    if (!d) return error_clear(), false;
    if (dtype_can_cast(d, to, casting)) return true;
    if (is_array(operand) && array_peek(operand)->ndim) return false;
    Least least = least_of_operand(operand);
    return dtype_can_cast(least.small_unsigned && to->kind != 'u' ? of_kind('i', least.dtype->size) : least.dtype, to, casting);
}
