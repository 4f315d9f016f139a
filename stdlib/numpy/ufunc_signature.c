/* signature= of ufuncs: the kernel by the types of its operands, as "dd->d" or as a tuple of dtypes, where None leaves one open. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/dtype.h"

#include <stdio.h>

enum { MAX_TYPES = UFUNC_MAX_INPUTS + 2 };

static COLD int fail_string(const Ufunc *u) {
    return fail(ValueError, "a type-string for %s, %d typecode(s) before and %d after the -> sign", u->name, u->inputs, u->outputs);
}

static int type_from_code(char code, const Dtype **type) {
    for (size_t i = 0; i < DTYPE_COUNT; i++)
        if (dtypes[i].code == code) return *type = &dtypes[i], 0;
    return fail(ValueError, "Invalid data-type for array");
}

static int types_from_string(const Ufunc *u, const char *text, size_t length, const Dtype **types) {
    size_t in = u->inputs, out = u->outputs;
    if (length != in + 2 + out || text[in] != '-' || text[in + 1] != '>') return fail_string(u);
    for (size_t i = 0; i < in + out; i++)
        if (type_from_code(text[i < in ? i : i + 2], &types[i]) < 0) return -1;
    return 0;
}

static int warn_short(const char *what, const char *instead) {
    char text[160];
    snprintf(text, sizeof text, "The use of a length 1 %s for the ufunc `signature` is deprecated. Use `dtype` %s", what, instead);
    return warn(DeprecationWarning, 1, "%s", text);
}

static int types_from_tuple(const Ufunc *u, Ref tuple, const Dtype **types) {
    size_t count = tuple_length(tuple), wanted = (size_t)u->inputs + u->outputs;
    if (count == 1 && wanted > 1) {
        if (is_none(tuple_item_peek(tuple, 0))) return fail(TypeError, "a single item type tuple cannot contain None.");
        if (warn_short("tuple", "or  fill thetuple with `None`s.") < 0) return -1;
        return ufunc_dtype_from(tuple_item_peek(tuple, 0), &types[u->inputs]);
    }
    if (count != wanted) return fail(ValueError, "a type-tuple must be specified of length %zu for ufunc '%s'", wanted, u->name);
    for (size_t i = 0; i < count; i++)
        if (ufunc_dtype_from(tuple_item_peek(tuple, i), &types[i]) < 0) return -1;
    return 0;
}

/* The first kernel of these types; outputs alone are dtype=. */
static int choose(const Ufunc *u, const Dtype *const *types, UfuncOptions *o) {
    bool inputs = false;
    for (int i = 0; i < u->inputs; i++) inputs |= types[i] != NULL;
    o->dtype = types[u->inputs];
    if (!inputs) return 0;
    for (const Kernel *k = u->kernels; k->row; k++) {
        bool fits = true;
        for (int i = 0; i < u->inputs + u->outputs; i++) fits &= !types[i] || types[i]->id == k->types[i];
        if (!fits) continue;
        o->kernel = k;
        o->dtype = &dtypes[k->types[u->inputs]];
        return 0;
    }
    return fail(TypeError, "No loop matching the specified signature and casting was found for ufunc %s", u->name);
}

int ufunc_signature_from(const Ufunc *u, Ref value, UfuncOptions *o) {
    const Dtype *types[MAX_TYPES] = {NULL};
    if (is_tuple(value)) return types_from_tuple(u, value, types) < 0 ? -1 : choose(u, types, o);
    if (!is_str(value) && !is_bytes(value)) return fail(TypeError, "the signature object to ufunc must be a string or a tuple.");
    const char *text = is_str(value) ? str_utf8_lossy(value) : (const char *)bytes_data(value);
    size_t length = is_str(value) ? strlen(text) : bytes_length(value);
    if (length == 1 && u->inputs + u->outputs > 1) {
        if (warn_short("string", "attribute or pass a tuple with `None`s.") < 0 || type_from_code(text[0], &types[u->inputs]) < 0) return -1;
        return choose(u, types, o);
    }
    return types_from_string(u, text, length, types) < 0 ? -1 : choose(u, types, o);
}
