/* Containers: length, items, membership, iteration, for everything that has the slots or the older __getitem__ form. */
#include "runtime/object/attr.h"
#include "runtime/object/protocol.h"
#include "runtime/object/class.h"
#include "runtime/object/generic_alias.h"
#include "runtime/object/slots.h"
#include "runtime/types/int.h"
#include "runtime/types/iterators.h"
#include "runtime/types/list.h"
#include "runtime/types/items.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- length */

int length(Ref v, size_t *out) {
    SizeFn fn = type_of(v)->length;
    return LIKELY(fn != NULL) ? fn(v, out) : fail(TypeError, "object of type '%T' has no len()", v);
}

static int hint_from(Ref v, Ref hint, size_t *out) {
    int64_t n = 0;
    if (!is_int(hint)) return fail(TypeError, "__length_hint__ must be an integer, not %T", hint);
    if (int_sign(hint) < 0) return fail(ValueError, "__length_hint__() should return >= 0");
    if (!int_as_int64(hint, &n)) return fail(OverflowError, "Python int too large to convert to C ssize_t");
    *out = (size_t)n;
    return 0;
}

int length_hint(Ref v, size_t fallback, size_t *out) {
    *out = fallback;
    if (type_of(v)->length) {
        if (length(v, out) == 0) return 0;
        if (!error_clear_if(TypeError)) return -1;
    }
    scoped Own hint = NULL;
    int found = special_call(v, name___length_hint__, NULL, 0, &hint);
    if (found < 0) return error_clear_if(TypeError) ? 0 : -1;
    return !found || hint == NotImplemented ? 0 : hint_from(v, hint, out);
}

/* ---- items */

/* list[int]: a class without a __getitem__ in its metaclass. */
static Own class_getitem(Ref class, Ref key) {
    if (class == as_ref(&type_type)) return generic_alias_new(class, key);
    scoped Own method = NULL;
    int found = getattr_find(class, name___class_getitem__, &method);
    if (found < 0) return NULL;
    if (found && !is_none(method)) return call1(method, key);
    scoped Own name = type_spoken_name(type_peek(class));
    return name ? throw(TypeError, "type '%U' is not subscriptable", name) : NULL;
}

Own getitem(Ref v, Ref key) {
    GetItemFn fn = type_of(v)->getitem;
    if (LIKELY(fn != NULL)) return fn(v, key);
    if (is_type(v)) return class_getitem(v, key);
    return throw(TypeError, "'%T' object is not subscriptable", v);
}

int setitem(Ref v, Ref key, Ref value) {
    SetItemFn fn = type_of(v)->setitem;
    if (LIKELY(fn != NULL)) return fn(v, key, value);
    if (value) return fail(TypeError, "'%T' object does not support item assignment", v);
    /* CPython comes through its sequence protocol here when the type has one and the key is an index. */
    bool sequence = type_has(type_of(v), TYPE_HEAP) || type_of(v)->length;
    bool other_words = sequence && (is_int(key) || type_of(key)->index);
    return fail(TypeError, "'%T' object %s support item deletion", v, other_words ? "doesn't" : "does not");
}

/* ---- iteration */

bool is_sequence(Ref v) {
    const Type *type = type_of(v);
    if (!type->getitem || type_has(type, TYPE_DICT)) return false;
    return type->length || type->getitem == (GetItemFn)slot_rows[SLOT_getitem].generic;
}

bool is_iterable(Ref v) { return type_of(v)->iter || is_sequence(v); }

Own iter(Ref v) {
    Type *type = type_of(v);
    if (LIKELY(type->iter != NULL)) {
        scoped Own it = type->iter(v);
        if (!it || LIKELY(type_of(it)->next != NULL)) return give(it);
        return throw(TypeError, "iter() returned non-iterator of type '%T'", it);
    }
    if (is_sequence(v) && type_lookup_peek(type, name___iter__) != None) return seq_iter_new(&seq_iter_type, v);
    return throw_not_iterable(v);
}

int next(Ref iterator, Own *out) {
    NextFn fn = type_of(iterator)->next;
    if (LIKELY(fn != NULL)) return next_status(fn(iterator, out));
    *out = NULL;
    return fail(TypeError, "'%T' object is not an iterator", iterator);
}

static int find_by_iteration(Ref container, Ref item) {
    if (!is_iterable(container)) return fail(TypeError, "argument of type '%T' is not iterable", container);
    scoped Own it = iter(container);
    size_t steps = 0;
    if (!it) return error_clear_if(TypeError) ? fail(TypeError, "argument of type '%T' is not iterable", container) : -1;
    for (;;) {
        scoped Own x = NULL;
        int more = next(it, &x);
        if (more <= 0) return more;
        int equal = items_equal(x, item);
        if (equal || loop_step(&steps) < 0) return equal ? equal : -1;
    }
}

int contains(Ref container, Ref item) {
    ContainsFn fn = type_of(container)->contains;
    return LIKELY(fn != NULL) ? fn(container, item) : find_by_iteration(container, item);
}

/* ---- everything in it */

Own list_from(Ref iterable) {
    scoped Own list = list_new(0);
    return list && list_extend(list, iterable) == 0 ? give(list) : NULL;
}

Own tuple_from(Ref iterable) {
    if (is_exactly(iterable, &tuple_type)) return own(iterable);
    if (is_exactly(iterable, &list_type)) return list_to_tuple(iterable);
    Own list = list_from(iterable);
    return list ? list_to_tuple_take(list) : NULL;
}

Own sequence_fast(Ref iterable, const char *message) {
    if (is_list(iterable) || is_tuple(iterable)) return own(iterable);
    scoped Own it = iter(iterable);
    if (it) return list_from(it);
    if (error_clear_if(TypeError)) return throw(TypeError, "%s", message);
    return NULL;
}
