/* numpy's functions on dtypes: result_type, promote_types, can_cast, min_scalar_type. */
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/flexible.h"

Own function_promote_types(Ref module, const Ref *args) {
    const Dtype *a = dtype_any_from(args[0]), *b = a ? dtype_any_from(args[1]) : NULL;
    return b ? own(as_ref(dtype_promote(a, b))) : NULL;
}

/* A dtype stands for an array of it. */
static Own operand_of(Ref v) {
    const ssize_t none = 0;
    if (!is_exactly(v, &dtype_type) && !is_type(v) && !is_str(v)) return is_array(v) || scalar_dtype(v) || dtype_of_number(v) ? operand_from(v) : ndarray_from(v, NULL);
    const Dtype *d = dtype_from(v);
    return d ? array_new(d, 1, &none, 'C') : NULL;
}

/* Where one operand is flexible: the common dtype of all, whatever their values.  NULL without an exception: none is. */
static const Dtype *result_flexible(Ref operands) {
    const Dtype *all = NULL;
    bool flexible = false;
    for (size_t i = 0; i < tuple_length(operands); i++) flexible |= is_ndarray(tuple_item_peek(operands, i)) && !is_array(tuple_item_peek(operands, i));
    for (size_t i = 0; flexible && i < tuple_length(operands); i++) {
        Ref v = tuple_item_peek(operands, i);
        const Dtype *d = is_ndarray(v) ? array_peek(v)->dtype : operand_dtype(v);
        if (!d || !(all = all ? dtype_promote(all, d) : is_structure(d) ? dtype_promote(d, d) : d->native)) return NULL;
    }
    return all;
}

Own function_result_type(Ref module, const Ref *args) {
    size_t count = tuple_length(args[0]);
    if (count == 0) return throw(ValueError, "at least one array or dtype is required");
    scoped Own operands = tuple_new(count);
    if (!operands) return NULL;
    for (size_t i = 0; i < count; i++)
        if (!(tuple_of(operands)->items[i] = operand_of(tuple_item_peek(args[0], i)))) return NULL;
    const Dtype *d = result_flexible(operands);
    if (!d && !error_occurred()) d = dtype_result((const Ref *)tuple_of(operands)->items, count);
    return d ? own(as_ref(d)) : NULL;
}

Own function_can_cast(Ref module, const Ref *args) {
    enum Casting casting = CAST_SAFE;
    const Dtype *to = dtype_any_from(args[1]);
    if (!to || casting_from(args[2], &casting) < 0) return NULL;
    if (is_exactly(args[0], &dtype_type) || is_type(args[0]) || is_str(args[0]) || is_list(args[0])) {
        const Dtype *from = dtype_any_from(args[0]);
        return from ? bool_new(dtype_can_cast(from, to, casting)) : NULL;
    }
    const Dtype *flexible = is_ndarray(args[0]) ? array_peek(args[0])->dtype : flexible_dtype(args[0]);
    if (flexible && !dtype_is_number(flexible)) return bool_new(dtype_can_cast(flexible, to, casting));
    scoped Own operand = error_occurred() ? NULL : operand_from(args[0]);
    return operand ? bool_new(value_can_cast(operand, to, casting)) : NULL;
}

Own function_min_scalar_type(Ref module, const Ref *args) {
    scoped Own operand = operand_from(args[0]);
    const Dtype *d = operand ? dtype_of_value(operand) : NULL;
    return d ? own(as_ref(d)) : NULL;
}
