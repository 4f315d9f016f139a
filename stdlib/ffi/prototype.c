/* paramflags: the parameters of a function by name, with defaults, and those through which it gives results.
 *
 *   prototype(("name", library), ((1, "x"), (1, "y", 0), (2, "sum")))     1 goes in, 2 comes out, 3 both
 *
 * An "out" parameter is not passed by the caller: a fresh instance goes by reference, and its value is (a part of) the result. */
#include "stdlib/ffi/function.h"

enum { FLAG_IN = 1, FLAG_OUT = 2, FLAG_LCID = 4 };

/* One entry; name and fallback may be NULL. */
typedef struct Parameter { int flags; Ref name, fallback; } Parameter;

static int parameter_read(Ref entry, Parameter *out) {
    int64_t flags;
    size_t count = is_tuple(entry) ? tuple_length(entry) : 0;
    *out = (Parameter){0};
    bool ok = count >= 1 && count <= 3 && is_int(tuple_item_peek(entry, 0)) && int_as_int64(tuple_item_peek(entry, 0), &flags);
    if (ok && count > 1) {
        out->name = is_none(tuple_item_peek(entry, 1)) ? NULL : tuple_item_peek(entry, 1);
        ok = !out->name || is_str(out->name);
    }
    if (!ok) return fail(TypeError, "paramflags must be a sequence of (int [,string [,value]]) tuples");
    out->flags = (int)flags;
    if (count > 2) out->fallback = tuple_item_peek(entry, 2);
    return 0;
}

static int check_direction(const Parameter *p, Ref type, size_t number) {
    const CInfo *info = ctype_concrete(type);
    switch (p->flags & 3) {
    case 0:
    case FLAG_IN:
    case FLAG_IN | FLAG_OUT: return 0;
    default: break;
    }
    if (info && (info->kind == C_ARRAY || (info->kind == C_POINTER && info->proto))) return 0;
    return fail(TypeError, "'out' parameter %zu must be a pointer type, not %s", number, is_type(type) ? type_name(type_peek(type)) : "object");
}

int paramflags_check(Ref flags, Ref argtypes) {
    Parameter p;
    if (!argtypes) return 0;
    if (!is_tuple(flags)) return fail(TypeError, "paramflags must be a tuple or None");
    if (tuple_length(flags) != tuple_length(argtypes)) return fail(ValueError, "paramflags must have the same length as argtypes");
    for (size_t i = 0; i < tuple_length(flags); i++)
        if (parameter_read(tuple_item_peek(flags, i), &p) < 0 || check_direction(&p, tuple_item_peek(argtypes, i), i + 1) < 0) return -1;
    return 0;
}

/* ---- binding */

typedef struct Binding {
    const Ref *args;
    size_t count, used;
    Ref names;
    Own values, outs; /* lists */
} Binding;

static Ref by_name(const Binding *b, Ref name) {
    for (size_t i = 0; name && b->names && i < tuple_length(b->names); i++)
        if (str_equal(tuple_item_peek(b->names, i), name)) return b->args[b->count + i];
    return NULL;
}

static int bind_in(Binding *b, const Parameter *p) {
    Ref value = b->used < b->count ? b->args[b->used++] : by_name(b, p->name);
    if (!value) value = p->fallback;
    if (value) return list_append(b->values, value);
    return p->name ? fail(TypeError, "required argument '%U' missing", p->name) : fail(TypeError, "not enough arguments");
}

/* A fresh instance of what the parameter points to. */
static int bind_out(Binding *b, Ref type) {
    const CInfo *info = ctype_info(type);
    scoped Own made = call0(info->kind == C_ARRAY ? type : info->proto);
    if (!made || list_append(b->outs, made) < 0) return -1;
    return list_append_take(b->values, info->kind == C_ARRAY ? give(made) : param_of_address(made, 0));
}

static int bind_inout(Binding *b, const Parameter *p, Ref type) {
    if (bind_in(b, p) < 0) return -1;
    scoped Own value = list_pop(b->values, -1);
    const CInfo *info = ctype_concrete(type);
    if (value && !is_cdata(value) && info && info->proto && ctype_info(info->proto)) {
        Own made = call1(info->proto, value);
        if (!made) return -1;
        own_set_take(&value, made);
    }
    return value && list_append(b->outs, value) == 0 ? list_append(b->values, value) : -1;
}

static int bind_one(Binding *b, const Parameter *p, Ref type) {
    switch (p->flags & ~FLAG_LCID) {
    case FLAG_OUT: return bind_out(b, type);
    case FLAG_IN | FLAG_OUT: return bind_inout(b, p, type);
    case 0: /* as IN with a default of 0 */
        if (!p->fallback) return bind_in(b, &(Parameter){p->flags, p->name, small_int_new(0)});
        return bind_in(b, p);
    case FLAG_IN: return bind_in(b, p);
    default: return fail(ValueError, "paramflag value %d not supported", p->flags);
    }
}

Own paramflags_bind(Ref flags, Ref argtypes, const Ref *args, size_t count, Ref names, Own *outs) {
    scoped Own values = list_new(0), results = list_new(0);
    Binding b = {args, count, 0, names, values, results};
    *outs = NULL;
    if (paramflags_check(flags, argtypes) < 0) return NULL; /* argtypes may be others by now */
    for (size_t i = 0; values && results && i < tuple_length(flags); i++) {
        Parameter p;
        if (parameter_read(tuple_item_peek(flags, i), &p) < 0 || bind_one(&b, &p, tuple_item_peek(argtypes, i)) < 0) return NULL;
    }
    if (!values || !results) return NULL;
    if (b.used < count) return throw(TypeError, "call takes exactly %zu arguments (%zu given)", b.used, count);
    if (list_length(results)) *outs = give(results);
    return list_to_tuple(values);
}

static Own out_value(Ref v) { return call_method_named(v, "__ctypes_from_outparam__", NULL, 0); }

Own paramflags_result(Ref outs) {
    scoped Own list = list_new(0);
    if (!list) return NULL;
    for (size_t i = 0; i < list_length(outs); i++)
        if (list_append_take(list, out_value(list_item_peek(outs, i))) < 0) return NULL;
    return list_length(list) == 1 ? own(list_item_peek(list, 0)) : list_to_tuple(list);
}
