/* result_type, promote_types and can_cast: the rules of dtype.c as functions. */
#include "stdlib/numpy/dtype.h"

/* Of arrays, scalars, numbers and dtypes; dtypes count as arrays do, so each stands here as an empty one. */
Own function__result_type(Ref module, const Ref *args) {
    scoped Own held = tuple_from(args[0]);
    if (!held) return NULL;
    size_t count = tuple_length(held);
    if (count == 0) return throw(ValueError, "at least one array or dtype is required");
    scoped Own operands = tuple_new(count);
    if (!operands) return NULL;
    for (size_t i = 0; i < count; i++) {
        Ref v = tuple_item_peek(held, i);
        bool is_dtype = is_type(v) || is_str(v) || is_kind(v, &dtype_type);
        static const ssize_t none = 0;
        const Dtype *d = is_dtype ? dtype_from(v) : NULL;
        if (is_dtype && !d) return NULL;
        tuple_of(operands)->items[i] = is_dtype ? array_new(d, 1, &none, 'C') : operand_from(v);
        if (!tuple_of(operands)->items[i]) return NULL;
    }
    const Dtype *result = dtype_result(lent(tuple_of(operands)->items), count);
    return result ? own(as_ref(result)) : NULL;
}

Own function__promote_types(Ref module, const Ref *args) {
    const Dtype *a = dtype_from(args[0]), *b = a ? dtype_from(args[1]) : NULL;
    return b ? own(as_ref(dtype_promote(a, b))) : NULL;
}

Own function__can_cast(Ref module, const Ref *args) {
    enum Casting casting = CAST_SAFE;
    const Dtype *from = dtype_from(args[0]), *to = from ? dtype_from(args[1]) : NULL;
    if (!to || casting_from(args[2], &casting) < 0) return NULL;
    return bool_new(dtype_can_cast(from, to, casting));
}
