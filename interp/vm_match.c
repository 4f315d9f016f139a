/* Pattern matching: items, keys, attributes, rests.  What a pattern wants of its subject goes straight into registers; those
 * that were written before it turned out not to match are released where the pattern's other temporaries are. */
#include "interp/vm_slow.h"

int vm_match_equal(Ref subject, Ref constant) {
    if (is_exactly(subject, &str_type) && is_exactly(constant, &str_type)) return subject == constant || str_equal(subject, constant);
    scoped Own held = own(subject), answer = compare(held, constant, CMP_EQ);
    return answer ? truth(answer) : -1;
}

/* ---- sequences */

int vm_match_length(Frame *frame, unsigned a, unsigned b) {
    scoped Own subject = own(frame->registers[b]);
    size_t n;
    return length(subject, &n) < 0 ? -1 : register_set_take(frame, a, int_new((int64_t)n));
}

int vm_match_items(Frame *frame, unsigned a, unsigned b, unsigned count) {
    scoped Own subject = own(frame->registers[b]);
    size_t n;
    if (length(subject, &n) < 0) return -1;
    if (n != count) return 0;
    if (n == 0) return 1; /* nobody asks for an iterator */
    return unpack_take(frame, a, give(subject), count) < 0 ? -1 : 1;
}

/* ---- mappings */

/* Is the i-th of these keys one of those before it?  Literal keys are not, as the compiler has seen. */
static int is_repeated(Ref keys, size_t i) {
    for (size_t j = 0; j < i; j++) {
        int same = compare_truth(tuple_item_peek(keys, j), tuple_item_peek(keys, i), CMP_EQ);
        if (same) return same;
    }
    return 0;
}

/* The value of a key, by the mapping's get() so that no default is made: 1, 0, -1. */
static int match_key(Ref subject, Ref key, Own *get, Own *out) {
    if (is_exactly(subject, &dict_type)) return dict_get(subject, key, out);
    if (!*get && !(*get = getattr(subject, name_get))) return -1;
    *out = call2(*get, key, Missing);
    return !*out ? -1 : *out != Missing;
}

int vm_match_keys(Frame *frame, unsigned a, unsigned b, unsigned key_tuple) {
    scoped Own subject = own(frame->registers[b]), keys = own(frame->registers[key_tuple]), get = NULL;
    size_t n;
    if (length(subject, &n) < 0) return -1;
    if (n < tuple_length(keys)) return 0;
    for (size_t i = 0; i < tuple_length(keys); i++) {
        Ref key = tuple_item_peek(keys, i);
        Own value;
        int status = is_repeated(keys, i);
        if (status) return status < 0 ? -1 : fail(ValueError, "mapping pattern checks duplicate key (%R)", key);
        status = match_key(subject, key, &get, &value);
        if (status <= 0) return status;
        register_set_take(frame, a + (unsigned)i, value);
    }
    return 1;
}

int vm_match_rest(Frame *frame, unsigned a, unsigned b, unsigned key_tuple) {
    scoped Own subject = own(frame->registers[b]), keys = register_take(frame, key_tuple), rest = dict_new();
    if (!rest || dict_update(rest, subject) < 0) return -1;
    for (size_t i = 0; i < tuple_length(keys); i++) {
        int found = dict_delete(rest, tuple_item_peek(keys, i));
        if (found < 0) return -1;
        if (!found) return throw_key(tuple_item_peek(keys, i)), -1; /* get() knew it, but it is not among the keys */
    }
    return register_set_take(frame, a, give(rest));
}

/* ---- classes */

/* The attributes that the patterns of one class want. */
typedef struct Wanted {
    Frame *frame;
    unsigned next;       /* the register of the next one */
    Ref subject, class;
    Ref args;            /* __match_args__, of which `positional` are wanted, or NULL */
    Ref names;           /* of the others */
    size_t positional;
} Wanted;

static Ref wanted_name(const Wanted *w, size_t i) {
    return i < w->positional ? tuple_item_peek(w->args, i) : tuple_item_peek(w->names, i - w->positional);
}

/* The i-th attribute: 1, 0 the subject has none, -1. */
static int match_attribute(Wanted *w, size_t i) {
    Ref name = wanted_name(w, i);
    for (size_t j = w->args ? 0 : w->positional; j < i; j++) {
        if (!str_equal(wanted_name(w, j), name)) continue;
        return fail(TypeError, "%N() got multiple sub-patterns for attribute %R", type_peek(w->class), name);
    }
    Own value;
    int found = getattr_find(w->subject, name, &value);
    if (found > 0) register_set_take(w->frame, w->next++, value);
    return found;
}

static int fail_positional(const Wanted *w, size_t allowed) {
    return fail(TypeError, "%N() accepts %zu positional sub-pattern%s (%d given)", type_peek(w->class), allowed, allowed == 1 ? "" : "s",
                (int)w->positional);
}

static int match_positional(Wanted *w) {
    if (!w->args) {
        bool self = type_has(type_peek(w->class), TYPE_MATCH_SELF);
        if (w->positional > self) return fail_positional(w, self);
        register_set_take(w->frame, w->next++, own(w->subject));
        return 1;
    }
    if (!is_tuple(w->args)) return fail(TypeError, "%N.__match_args__ must be a tuple (got %T)", type_peek(w->class), w->args);
    if (w->positional > tuple_length(w->args)) return fail_positional(w, tuple_length(w->args));
    for (size_t i = 0; i < w->positional; i++) {
        Ref name = tuple_item_peek(w->args, i);
        if (!is_str(name)) return fail(TypeError, "__match_args__ elements must be strings (got %T)", name);
        int found = match_attribute(w, i);
        if (found <= 0) return found;
    }
    return 1;
}

int vm_match_class(Frame *frame, unsigned a, unsigned b, unsigned c, Ref names, unsigned positional) {
    scoped Own subject = own(frame->registers[b]), class = register_take(frame, c), args = NULL;
    if (!is_type(class)) return fail(TypeError, "called match pattern must be a type");
    int found = is_instance(subject, class);
    if (found <= 0) return found;
    if (positional && getattr_find(class, name___match_args__, &args) < 0) return -1;
    Wanted w = {frame, a, subject, class, args, names, positional};
    if (positional && (found = match_positional(&w)) <= 0) return found;
    for (size_t i = 0; i < tuple_length(names) && found > 0; i++) found = match_attribute(&w, positional + i);
    return found;
}
