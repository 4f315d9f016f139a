/* Calling anything: the type's call slot, methods without a bound method in between, spreading of * and **. */
#include "runtime/object/call.h"

#include "runtime/base/heap.h"
#include "runtime/gil/thread.h"
#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { ARGS_ON_STACK = 8 };

int recursion_check(const char *where) {
    if (LIKELY(!thread_c_stack_low(thread_current))) return 0;
    return fail(RecursionError, "maximum recursion depth exceeded%s", where);
}

/* In debug builds: nobody calls while an exception waits, which the callee might clear; and a result and an exception agree, unless it
 * is too early for any exception. */
static ALWAYS_INLINE void check_no_exception(void) {
#ifdef GILT_DEBUG
    if (error_occurred()) __builtin_trap();
#endif
}

static ALWAYS_INLINE Own checked(Own result) {
#ifdef GILT_DEBUG
    if ((result == NULL) != error_occurred() && interp_current()->memory_error) __builtin_trap();
#endif
    return result;
}

Own call(Ref callable, const Ref *args, size_t count, Ref names) {
    CallFn fn = type_of(callable)->call;
    check_no_exception();
    if (UNLIKELY(!fn)) return throw(TypeError, "'%T' object is not callable", callable);
    if (UNLIKELY(thread_c_stack_low(thread_current)) && recursion_check(" while calling a Python object") < 0) return NULL;
    return checked(fn(callable, args, count, names));
}

Own call0(Ref callable) { return call(callable, NULL, 0, NULL); }
Own call1(Ref callable, Ref a) { return call(callable, &a, 1, NULL); }

Own call2(Ref callable, Ref a, Ref b) {
    Ref args[] = {a, b};
    return call(callable, args, 2, NULL);
}

Own call3(Ref callable, Ref a, Ref b, Ref c) {
    Ref args[] = {a, b, c};
    return call(callable, args, 3, NULL);
}

/* ---- one more argument in front */

/* first, args[0 .. count + names): on the caller's `room` if they fit, else in a new block; NULL: MemoryError. */
static const Ref *prepend(Ref first, const Ref *args, size_t total, Ref room[ARGS_ON_STACK + 1]) {
    Ref *all = room;
    if (total > ARGS_ON_STACK) {
        all = total < MEM_MAX / sizeof *all - 1 ? heap_alloc(thread_current->heap, (total + 1) * sizeof *all) : NULL;
        if (!all) return throw_memory();
    }
    all[0] = first;
    if (total) memcpy(all + 1, args, total * sizeof *all);
    return all;
}

Own call_prepended(Ref callable, Ref first, const Ref *args, size_t count, Ref names) {
    Ref room[ARGS_ON_STACK + 1];
    const Ref *all = prepend(first, args, count + (names ? tuple_length(names) : 0), room);
    if (!all) return NULL;
    Own result = call(callable, all, count + 1, names);
    if (all != room) heap_free((void *)all);
    return result;
}

/* ---- f(*args, **kwargs) */

/* The keys of kwargs as a tuple, and its values at out. */
static Own keywords_unpack(Ref kwargs, Ref *out) {
    Own names = tuple_new(dict_length(kwargs));
    size_t position = 0, i = 0;
    Ref key, value;
    if (!names) return NULL;
    while (dict_next(kwargs, &position, &key, &value)) {
        if (!is_str(key)) {
            decref(names);
            return throw(TypeError, "keywords must be strings");
        }
        tuple_of(names)->items[i] = own(key);
        out[i++] = own(value);
    }
    return names;
}

static Own call_with_keywords(Ref callable, Ref args, Ref kwargs) {
    size_t count = tuple_length(args), total = count + dict_length(kwargs);
    Ref *all = total < MEM_MAX / sizeof *all ? heap_alloc(thread_current->heap, total * sizeof *all) : NULL;
    if (!all) return throw_memory();
    for (size_t i = 0; i < count; i++) all[i] = tuple_item_peek(args, i);
    memset(all + count, 0, (total - count) * sizeof *all);
    scoped Own names = keywords_unpack(kwargs, all + count);
    Own result = names ? call(callable, all, count, names) : NULL;
    for (size_t i = count; i < total; i++) decref(unlend(all[i]));
    heap_free(all);
    return result;
}

Own call_spread(Ref callable, Ref args, Ref kwargs) {
    scoped Own keep = own(args);
    if (kwargs && dict_length(kwargs)) return call_with_keywords(callable, args, kwargs);
    return call(callable, (const Ref *)tuple_of(args)->items, tuple_length(args), NULL);
}

/* ---- methods */

/* object.name as a call wants it: 1 found; *out is the plain function (*needs_self), or what the attribute gave. */
static int method_find(Ref object, Ref name, Own *out, bool *needs_self) {
    Type *type = type_of(object);
    *needs_self = false;
    if (type_has(type, TYPE_PLAIN_GETATTR)) {
        Ref found = type_lookup_peek(type, name);
        if (found && type_has(type_of(found), TYPE_METHOD_DESCR)) {
            scoped Own function = own(found);
            int own_one = type->attrs_offset ? attrs_get(object, name, out) : 0;
            if (own_one) return own_one;
            *needs_self = true;
            *out = give(function);
            return 1;
        }
    }
    *out = getattr(object, name);
    return *out ? 1 : -1;
}

Own call_method(Ref object, Ref name, const Ref *args, size_t count) {
    scoped Own method = NULL, self = own(object);
    bool needs_self;
    if (method_find(object, name, &method, &needs_self) < 0) return NULL;
    return needs_self ? call_prepended(method, self, args, count, NULL) : call(method, args, count, NULL);
}

Own call_method_named(Ref object, const char *name, const Ref *args, size_t count) {
    scoped Own interned = str_intern(name);
    return interned ? call_method(object, interned, args, count) : NULL;
}

int special_method(Ref object, Ref name, Own *out, bool *needs_self) {
    Type *type = type_of(object);
    scoped Own found = own(type_lookup_peek(type, name));
    *out = NULL;
    *needs_self = false;
    if (!found) return lookup_lacked_memory(type, name) ? fail_memory() : 0;
    if (type_has(type_of(found), TYPE_METHOD_DESCR)) {
        *needs_self = true;
        *out = give(found);
        return 1;
    }
    DescrGetFn get = type_of(found)->descr_get;
    *out = get ? get(found, object, as_ref(type)) : give(found);
    return *out ? 1 : -1;
}

/* Most are functions that take the object and one argument or two. */
static ALWAYS_INLINE Own call_function_prepended(Ref function, Ref object, const Ref *args, size_t count) {
    Ref all[3] = {object, count > 0 ? args[0] : NULL, count > 1 ? args[1] : NULL};
    scoped Own keep = own(function);
    return call(function, all, count + 1, NULL);
}

int special_call(Ref object, Ref name, const Ref *args, size_t count, Own *out) {
    Ref function = type_lookup_peek(type_of(object), name);
    if (LIKELY(function && count <= 2) && LIKELY(type_has(type_of(function), TYPE_METHOD_DESCR))) {
        *out = call_function_prepended(function, object, args, count);
        return *out ? 1 : -1;
    }
    scoped Own method = NULL;
    bool needs_self;
    *out = NULL;
    int found = special_method(object, name, &method, &needs_self);
    if (found <= 0) return found;
    *out = needs_self ? call_prepended(method, object, args, count, NULL) : call(method, args, count, NULL);
    return *out ? 1 : -1;
}
