/* numpy.ndarray[Any, numpy.dtype[numpy.float64]], numpy.floating[Any]: what annotations say of arrays and numbers.
 *
 * Nothing is computed from the arguments; only how many there are is looked at.
 */
#include "runtime/object/generic_alias.h"
#include "stdlib/numpy/scalar.h"

static Own subscripted(Ref cls, Ref item, size_t most) {
    size_t count = is_tuple(item) ? tuple_length(item) : 1;
    if (count && count <= most) return generic_alias_new(cls, item);
    scoped Own name = type_spoken_name(type_peek(cls));
    return name ? throw(TypeError, "Too %s arguments for %U", count ? "many" : "few", name) : NULL;
}

static bool is_concrete(const Type *type) {
    while (type && !(type >= scalar_types && type < scalar_types + DTYPE_COUNT)) type = type->base;
    return type;
}

Own ndarray_subscripted(Ref cls, const Ref *args) { return subscripted(cls, args[0], 2); }
Own dtype_subscripted(Ref cls, const Ref *args) { return subscripted(cls, args[0], 1); }

Own number_subscripted(Ref cls, const Ref *args) {
    if (!is_concrete(type_peek(cls))) return subscripted(cls, args[0], type_peek(cls) == &complexfloating_type ? 2 : 1);
    scoped Own name = type_spoken_name(type_peek(cls));
    return name ? throw(TypeError, "There are no type variables left in %U", name) : NULL;
}
