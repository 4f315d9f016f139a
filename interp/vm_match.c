/* Pattern matching: mapping keys, rests, and class patterns. */
#include "interp/vm_slow.h"

static Own match_length(Ref subject) {
    size_t n;
    return length(subject, &n) < 0 ? NULL : int_new((int64_t)n);
}

/* The values of the keys, by the mapping's get() so that no default is made; None if one is absent. */
static Own match_keys(Ref subject, Ref keys) {
    size_t n = tuple_length(keys);
    scoped Own values = list_new(n), seen = set_new(NULL), get = n ? getattr(subject, name_get) : NULL;
    if (!values || !seen || (n && !get)) return NULL;
    for (size_t i = 0; i < n; i++) {
        Ref key = tuple_item_peek(keys, i);
        int again = set_contains(seen, key);
        if (again < 0) return NULL;
        if (again) return throw(ValueError, "mapping pattern checks duplicate key (%R)", key);
        if (set_add(seen, key) < 0) return NULL;
        Own value = call2(get, key, Missing);
        if (!value) return NULL;
        if (value == Missing) return None;
        if (list_append_take(values, value) < 0) return NULL;
    }
    return list_to_tuple(values);
}

static Own match_rest(Ref subject, Ref keys) {
    scoped Own rest = dict_new();
    if (!rest || dict_update(rest, subject) < 0) return NULL;
    for (size_t i = 0; i < tuple_length(keys); i++)
        if (dict_delete(rest, tuple_item_peek(keys, i)) < 0) return NULL;
    return give(rest);
}

int vm_match(Frame *frame, int opcode, unsigned a, unsigned b, unsigned c) {
    scoped Own subject = own(frame->registers[b]);
    Own result;
    switch (opcode) {
    case OP_MATCH_LENGTH_: result = match_length(subject); break;
    case OP_MATCH_KEYS_: result = match_keys(subject, frame->registers[c]); break;
    default: result = match_rest(subject, frame->registers[c]); break;
    }
    if (!result) return -1;
    if (opcode != OP_MATCH_LENGTH_) register_release(frame, c);
    return register_set_take(frame, a, result);
}

/* ---- class patterns */

/* One attribute: 1 appended, 0 the subject has none, -1. */
static int match_attribute(Ref subject, Ref class, Ref name, Ref seen, Ref values) {
    int again = set_contains(seen, name);
    if (again < 0) return -1;
    if (again) return fail(TypeError, "%N() got multiple sub-patterns for attribute %R", type_peek(class), name);
    if (set_add(seen, name) < 0) return -1;
    Own value;
    int found = getattr_find(subject, name, &value);
    if (found <= 0) return found;
    return list_append_take(values, value) < 0 ? -1 : 1;
}

static int fail_positional(Ref class, size_t allowed, unsigned given) {
    return fail(TypeError, "%N() accepts %zu positional sub-pattern%s (%d given)", type_peek(class), allowed, allowed == 1 ? "" : "s",
                (int)given);
}

static int match_positional(Ref subject, Ref class, unsigned count, Ref seen, Ref values) {
    scoped Own args = NULL;
    int found = getattr_find(class, name___match_args__, &args);
    if (found < 0) return -1;
    if (!found) {
        bool self = type_has(type_peek(class), TYPE_MATCH_SELF);
        if (count > self) return fail_positional(class, self, count);
        return list_append(values, subject) < 0 ? -1 : 1;
    }
    if (!is_tuple(args)) return fail(TypeError, "%N.__match_args__ must be a tuple (got %T)", type_peek(class), args);
    if (count > tuple_length(args)) return fail_positional(class, tuple_length(args), count);
    for (unsigned i = 0; i < count; i++) {
        Ref name = tuple_item_peek(args, i);
        if (!is_str(name)) return fail(TypeError, "__match_args__ elements must be strings (got %T)", name);
        found = match_attribute(subject, class, name, seen, values);
        if (found <= 0) return found;
    }
    return 1;
}

static Own match_class(Ref subject, Ref class, Ref names, unsigned positional) {
    if (!is_type(class)) return throw(TypeError, "called match pattern must be a type");
    int found = is_instance(subject, class);
    if (found <= 0) return found < 0 ? NULL : None;
    scoped Own seen = set_new(NULL), values = list_new(positional + tuple_length(names));
    if (!seen || !values) return NULL;
    if (positional) {
        found = match_positional(subject, class, positional, seen, values);
        if (found <= 0) return found < 0 ? NULL : None;
    }
    for (size_t i = 0; i < tuple_length(names); i++) {
        found = match_attribute(subject, class, tuple_item_peek(names, i), seen, values);
        if (found <= 0) return found < 0 ? NULL : None;
    }
    return list_to_tuple(values);
}

int vm_match_class(Frame *frame, unsigned a, unsigned b, unsigned c, Ref names, unsigned positional) {
    scoped Own subject = own(frame->registers[b]), class = register_take(frame, c);
    Own result = match_class(subject, class, names, positional);
    return result ? register_set_take(frame, a, result) : -1;
}
