/* Generic slot functions: what a slot of a class does when a dunder method written in Python stands behind it.
 *
 * Each looks its method up on the type (through the lookup cache) and calls it.  The functions of one kind differ in
 * the row only, and come from slots.def. */
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/object/slots.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Ref method_peek(Ref self, int slot) { return type_lookup_peek(type_of(self), slot_names[slot]); }

/* The method was there when the slot was filled; it may be gone through a base's back. */
static COLD Own throw_gone(Ref self, int slot) { return throw_attribute(self, slot_names[slot]); }

static Own call_slot(Ref self, int slot, const Ref *args, size_t count) {
    Own result;
    int found = special_call(self, slot_names[slot], args, count, &result);
    return found ? result : throw_gone(self, slot);
}

/* ... where absence means "cannot". */
static Own call_slot_or_not_implemented(Ref self, int slot, const Ref *args, size_t count) {
    Own result;
    return special_call(self, slot_names[slot], args, count, &result) ? result : NotImplemented;
}

/* ---- unary */

static Own unary_by(Ref self, int slot) { return call_slot(self, slot, NULL, 0); }

static Own generic_iter(Ref self) {
    Ref method = method_peek(self, SLOT_iter);
    if (method == None) return throw_not_iterable(self);
    return unary_by(self, SLOT_iter);
}

/* ---- binary operators */

static BinaryFn binary_fn(Ref v, int slot) { return (BinaryFn)*slot_field(type_of(v), &slot_rows[slot]); }

/* Does b's class define another reflected method than a's? */
static bool reflects_otherwise(Ref a, Ref b, int rslot) {
    Ref of_b = method_peek(b, rslot);
    return of_b && of_b != method_peek(a, rslot);
}

/* a OP b, where one or both of the slots are this generic one. */
static Own binary_by(Ref a, Ref b, int slot, BinaryFn self_fn) {
    bool other = type_of(a) != type_of(b) && binary_fn(b, slot) == self_fn;
    if (binary_fn(a, slot) == self_fn) {
        if (other && type_is_subtype(type_of(b), type_of(a)) && reflects_otherwise(a, b, slot + 1)) {
            Own r = call_slot_or_not_implemented(b, slot + 1, &a, 1);
            if (r != NotImplemented) return r;
            other = false;
        }
        Own r = call_slot_or_not_implemented(a, slot, &b, 1);
        if (r != NotImplemented || type_of(a) == type_of(b)) return r;
    }
    return other ? call_slot_or_not_implemented(b, slot + 1, &a, 1) : NotImplemented;
}

static Own generic_power(Ref a, Ref b, Ref modulus);
static Own power_by(Ref a, Ref b, Ref modulus) {
    if (is_none(modulus)) {
        bool other = type_of(a) != type_of(b) && type_of(b)->power == generic_power;
        if (type_of(a)->power == generic_power) {
            if (other && type_is_subtype(type_of(b), type_of(a)) && reflects_otherwise(a, b, SLOT_rpow)) {
                Own r = call_slot_or_not_implemented(b, SLOT_rpow, &a, 1);
                if (r != NotImplemented) return r;
                other = false;
            }
            Own r = call_slot_or_not_implemented(a, SLOT_pow, &b, 1);
            if (r != NotImplemented || type_of(a) == type_of(b)) return r;
        }
        return other ? call_slot_or_not_implemented(b, SLOT_rpow, &a, 1) : NotImplemented;
    }
    Ref args[] = {b, modulus};
    return type_of(a)->power == generic_power ? call_slot_or_not_implemented(a, SLOT_pow, args, 2) : NotImplemented;
}
static Own generic_power(Ref a, Ref b, Ref modulus) { return power_by(a, b, modulus); }
static Own generic_inplace_power(Ref a, Ref b, Ref modulus) { return call_slot_or_not_implemented(a, SLOT_ipow, &b, 1); }

/* ---- numbers that leave Python's world */

static int generic_truth(Ref self) {
    scoped Own result = unary_by(self, SLOT_bool);
    if (!result) return -1;
    if (!is_bool(result)) return fail(TypeError, "__bool__ should return bool, returned %T", result);
    return result == True;
}

static int generic_length(Ref self, size_t *out) {
    scoped Own result = unary_by(self, SLOT_len);
    scoped Own number = result ? index_of(result) : NULL;
    int64_t n;
    if (!number) return -1;
    if (int_sign(number) < 0) return fail(ValueError, "__len__() should return >= 0");
    if (!int_as_int64(number, &n)) return fail(OverflowError, "cannot fit '%T' into an index-sized integer", result);
    *out = (size_t)n;
    return 0;
}

static int generic_hash(Ref self, int64_t *out) {
    Ref method = method_peek(self, SLOT_hash);
    if (method == None) return fail(TypeError, "unhashable type: '%T'", self);
    bool plain = method && type_has(type_of(method), TYPE_METHOD_DESCR);
    scoped Own kept = plain ? own(method) : NULL, result = plain ? call(kept, &self, 1, NULL) : unary_by(self, SLOT_hash);
    if (!result) return -1;
    if (!is_int(result)) return fail(TypeError, "__hash__ method should return an integer");
    if (!int_as_int64(result, out)) *out = int_hash(result);
    if (*out == -1) *out = -2;
    return 0;
}

static Own generic_compare(Ref a, Ref b, int op) { return call_slot_or_not_implemented(a, SLOT_lt + op, &b, 1); }

/* ---- calls, iteration, lifetime */

static Own generic_call(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own method = NULL;
    bool needs_self;
    int found = special_method(self, slot_names[SLOT_call], &method, &needs_self);
    if (found <= 0) return found < 0 ? NULL : throw_gone(self, SLOT_call);
    return needs_self ? call_prepended(method, self, args, count, names) : call(method, args, count, names);
}

static int generic_next(Ref self, Own *out) {
    *out = unary_by(self, SLOT_next);
    if (*out) return 1;
    return error_clear_if(StopIteration) ? 0 : -1;
}

static Own generic_new(Type *type, const Ref *args, size_t count, Ref names) {
    scoped Own method = getattr(as_ref(type), slot_names[SLOT_new]);
    return method ? call_prepended(method, as_ref(type), args, count, names) : NULL;
}

static int generic_init(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own method = NULL;
    bool needs_self;
    int found = special_method(self, slot_names[SLOT_init], &method, &needs_self);
    if (found <= 0) return found < 0 ? -1 : (throw_gone(self, SLOT_init), -1);
    scoped Own result = needs_self ? call_prepended(method, self, args, count, names) : call(method, args, count, names);
    if (!result) return -1;
    return is_none(result) ? 0 : fail(TypeError, "__init__() should return None, not '%T'", result);
}

static Own generic_finalize(Ref self) {
    ++*finalizers_running(thread_current);
    Own result = unary_by(self, SLOT_finalize);
    --*finalizers_running(thread_current);
    return result;
}

/* ---- attributes */

/* Is __getattribute__ the one of object?  Then nothing need be raised to learn that an attribute is absent. */
static bool has_plain_getattribute(Ref self) {
    Ref method = method_peek(self, SLOT_getattribute);
    return method && type_of(method) == &slot_wrapper_type && ((SlotWrapper *)object_of(method))->fn == (SlotFn)generic_getattr;
}

static Own generic_getattr_slot(Ref self, Ref name) {
    Own value = NULL;
    bool has_fallback = method_peek(self, SLOT_getattr) != NULL;
    if (has_fallback && has_plain_getattribute(self)) {
        int found = generic_getattr_find(self, name, &value);
        return found ? value : call_slot(self, SLOT_getattr, &name, 1);
    }
    value = call_slot(self, SLOT_getattribute, &name, 1);
    if (value || !has_fallback || !error_clear_if(AttributeError)) return value;
    return call_slot(self, SLOT_getattr, &name, 1);
}

static int status_of(Own result_taken) {
    decref(result_taken);
    return result_taken ? 0 : -1;
}

static int generic_setattr_slot(Ref self, Ref name, Ref value) {
    Ref args[] = {name, value};
    return status_of(call_slot(self, value ? SLOT_setattr : SLOT_delattr, args, value ? 2 : 1));
}

static Own generic_descr_get(Ref self, Ref object, Ref owner) {
    Ref args[] = {object ? object : None, owner ? owner : None};
    return call_slot(self, SLOT_get, args, 2);
}

static int generic_descr_set(Ref self, Ref object, Ref value) {
    Ref args[] = {object, value};
    int slot = value ? SLOT_set : SLOT_delete;
    if (!method_peek(self, slot)) return fail(AttributeError, "%s", slot_rows[slot].dunder);
    return status_of(call_slot(self, slot, args, value ? 2 : 1));
}

/* ---- containers */

static Own generic_getitem(Ref self, Ref key) { return call_slot(self, SLOT_getitem, &key, 1); }

static int generic_setitem(Ref self, Ref key, Ref value) {
    Ref args[] = {key, value};
    int slot = value ? SLOT_setitem : SLOT_delitem;
    if (!method_peek(self, slot))
        return fail(TypeError, "'%T' object does not support item %s", self, value ? "assignment" : "deletion");
    return status_of(call_slot(self, slot, args, value ? 2 : 1));
}

static int generic_contains(Ref self, Ref item) {
    Ref method = method_peek(self, SLOT_contains);
    if (method == None) return fail(TypeError, "'%T' object is not a container", self);
    scoped Own result = call_slot(self, SLOT_contains, &item, 1);
    return result ? truth(result) : -1;
}

/* ---- the functions of one row each */

#define DEFINE_UNARY(id) static Own generic_unary_##id(Ref self) { return unary_by(self, SLOT_##id); }
#define DEFINE_ITER(id)
#define DEFINE_BINARY(id) \
    static Own generic_binary_##id(Ref a, Ref b) { return binary_by(a, b, SLOT_##id, generic_binary_##id); }
#define DEFINE_INPLACE(id) \
    static Own generic_inplace_##id(Ref a, Ref b) { return call_slot_or_not_implemented(a, SLOT_##id, &b, 1); }
#define DEFINE_RBINARY(id)
#define DEFINE_TERNARY(id)
#define DEFINE_RTERNARY(id)
#define DEFINE_ITERNARY(id)
#define DEFINE_TRUTH(id)
#define DEFINE_SIZE(id)
#define DEFINE_HASH(id)
#define DEFINE_COMPARE_LT(id)
#define DEFINE_COMPARE_LE(id)
#define DEFINE_COMPARE_EQ(id)
#define DEFINE_COMPARE_NE(id)
#define DEFINE_COMPARE_GT(id)
#define DEFINE_COMPARE_GE(id)
#define DEFINE_CALL(id)
#define DEFINE_NEXT(id)
#define DEFINE_GETATTRIBUTE(id)
#define DEFINE_GETATTR(id)
#define DEFINE_SETATTR(id)
#define DEFINE_DELATTR(id)
#define DEFINE_GET(id)
#define DEFINE_SET(id)
#define DEFINE_DELETE(id)
#define DEFINE_GETITEM(id)
#define DEFINE_SETITEM(id)
#define DEFINE_DELITEM(id)
#define DEFINE_CONTAINS(id)
#define DEFINE_NEW(id)
#define DEFINE_INIT(id)
#define DEFINE_DEL(id)
#define DEFINE_SEQUENCE_BINARY(id)
#define DEFINE_SEQUENCE_RBINARY(id)
#define DEFINE_SEQUENCE_INPLACE(id)
#define SLOT(id, dunder, field, kind, doc) DEFINE_##kind(id)
#include "runtime/object/slots.def"
#undef SLOT

#define GENERIC_UNARY(id) generic_unary_##id
#define GENERIC_ITER(id) generic_iter
#define GENERIC_BINARY(id) generic_binary_##id
#define GENERIC_RBINARY(id) NULL /* the row before has it */
#define GENERIC_INPLACE(id) generic_inplace_##id
#define GENERIC_TERNARY(id) generic_power
#define GENERIC_RTERNARY(id) generic_power
#define GENERIC_ITERNARY(id) generic_inplace_power
#define GENERIC_TRUTH(id) generic_truth
#define GENERIC_SIZE(id) generic_length
#define GENERIC_HASH(id) generic_hash
#define GENERIC_COMPARE_LT(id) generic_compare
#define GENERIC_COMPARE_LE(id) generic_compare
#define GENERIC_COMPARE_EQ(id) generic_compare
#define GENERIC_COMPARE_NE(id) generic_compare
#define GENERIC_COMPARE_GT(id) generic_compare
#define GENERIC_COMPARE_GE(id) generic_compare
#define GENERIC_CALL(id) generic_call
#define GENERIC_NEXT(id) generic_next
#define GENERIC_GETATTRIBUTE(id) generic_getattr_slot
#define GENERIC_GETATTR(id) generic_getattr_slot
#define GENERIC_SETATTR(id) generic_setattr_slot
#define GENERIC_DELATTR(id) generic_setattr_slot
#define GENERIC_GET(id) generic_descr_get
#define GENERIC_SET(id) generic_descr_set
#define GENERIC_DELETE(id) generic_descr_set
#define GENERIC_GETITEM(id) generic_getitem
#define GENERIC_SETITEM(id) generic_setitem
#define GENERIC_DELITEM(id) generic_setitem
#define GENERIC_CONTAINS(id) generic_contains
#define GENERIC_NEW(id) generic_new
#define GENERIC_INIT(id) generic_init
#define GENERIC_DEL(id) generic_finalize
#define GENERIC_SEQUENCE_BINARY(id) NULL
#define GENERIC_SEQUENCE_RBINARY(id) NULL
#define GENERIC_SEQUENCE_INPLACE(id) NULL

const SlotRow slot_rows[SLOT_COUNT] = {
#define SLOT(id, dunder, field, kind, doc) {dunder, doc, offsetof(Type, field), KIND_##kind, (SlotFn)GENERIC_##kind(id)},
#include "runtime/object/slots.def"
#undef SLOT
};
