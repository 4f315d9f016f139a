/* Operations on any value: attributes, text, hashing, truth, comparison.  Numbers are in number.c, containers in container.c. */
#include "runtime/object/protocol.h"

#include <float.h>
#include <stdio.h>

#include "runtime/base/alloc.h"
#include "runtime/gil/thread.h"
#include "runtime/object/attr.h"
#include "runtime/types/float.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static int depth_check(const char *where) {
    return LIKELY(!thread_c_stack_low(thread_current)) ? 0 : recursion_check(where);
}

/* ---- attributes */

Own getattr(Ref object, Ref name) {
    if (UNLIKELY(!is_str(name))) return throw(TypeError, "attribute name must be string, not '%T'", name);
    Own value = type_of(object)->getattr(object, name);
    if (UNLIKELY(!value)) error_note_attribute(object, name);
    return value;
}

Own getattr_named(Ref object, const char *name) {
    scoped Own interned = str_intern(name);
    return interned ? getattr(object, interned) : NULL;
}

int getattr_find(Ref object, Ref name, Own *out) {
    Type *type = type_of(object);
    if (LIKELY(type->getattr == generic_getattr) && is_str(name)) return generic_getattr_find(object, name, out);
    *out = getattr(object, name);
    if (*out) return 1;
    return error_clear_if(AttributeError) ? 0 : -1;
}

int setattr(Ref object, Ref name, Ref value) {
    if (UNLIKELY(!is_str(name))) return fail(TypeError, "attribute name must be string, not '%T'", name);
    return type_of(object)->setattr(object, name, value);
}

int setattr_named(Ref object, const char *name, Ref value) {
    scoped Own interned = str_intern(name);
    return interned ? setattr(object, interned, value) : -1;
}

/* ---- text */

static Own checked_str(Own result, const char *function) {
    scoped Own text = result;
    if (!text || is_str(text)) return give(text);
    return throw(TypeError, "%s returned non-string (type %T)", function, text);
}

Own repr(Ref v) {
    if (!v) return str_new("<NULL>");
    if (depth_check(" while getting the repr of an object") < 0) return NULL;
    return checked_str(type_of(v)->repr(v), "__repr__");
}

Own str(Ref v) {
    if (!v) return str_new("<NULL>");
    if (is_exactly(v, &str_type)) return own(v);
    UnaryFn fn = type_of(v)->str;
    if (!fn) return repr(v);
    if (depth_check(" while getting the str of an object") < 0) return NULL;
    return checked_str(fn(v), "__str__");
}

Own ascii(Ref v) {
    scoped Own text = repr(v);
    return text ? str_to_ascii(text) : NULL;
}

Own format_value(Ref v, Ref spec) {
    if (!spec || (is_str(spec) && str_length(spec) == 0)) {
        if (is_exactly(v, &str_type)) return own(v);
        if (is_small_int(v)) return str(v);
    }
    if (spec && is_exactly(spec, &str_type)) { /* what calling their __format__ comes to */
        if (is_small_int(v)) return format_int(v, spec);
        if (is_exactly(v, &float_type)) return format_float(v, spec);
        if (is_exactly(v, &str_type)) return format_str(v, spec);
    }
    scoped Own empty = spec ? own(spec) : str_new("");
    scoped Own result = NULL;
    if (!empty) return NULL;
    if (!is_str(empty)) return throw(TypeError, "Format specifier must be a string, not %T", empty);
    Ref args[] = {empty};
    int found = special_call(v, name___format__, args, 1, &result);
    if (found < 0) return NULL;
    if (!found) return throw(TypeError, "Type %T doesn't define __format__", v);
    if (!is_str(result)) return throw(TypeError, "__format__ must return a str, not %T", result);
    return give(result);
}

/* ---- a container that holds itself */

/* What repr() is printing right now, outermost first: a block of the thread, there only while anything is printed. */
struct ReprStack { size_t count; const void *at[]; };

int repr_enter(Ref v) {
    struct Thread *thread = thread_current;
    struct ReprStack *stack = (struct ReprStack *)thread->repr_stack;
    size_t count = stack ? stack->count : 0;
    for (size_t i = count; i > 0; i--)
        if (stack->at[i - 1] == object_of(v)) return 1;
    if ((count & (count - 1)) == 0) { /* full at powers of two */
        size_t capacity = count ? count * 2 : 1;
        stack = mem_realloc(stack, sizeof *stack + capacity * sizeof stack->at[0]);
        if (!stack) return fail_memory();
        stack->count = count;
        thread->repr_stack = stack;
    }
    stack->at[stack->count++] = object_of(v);
    return 0;
}

void repr_leave(Ref v) {
    struct Thread *thread = thread_current;
    struct ReprStack *stack = (struct ReprStack *)thread->repr_stack;
    if (--stack->count > 0) return;
    mem_free(stack);
    thread->repr_stack = NULL;
}

/* ---- hash and truth */

int hash(Ref v, int64_t *out) {
    HashFn fn = type_of(v)->hash;
    if (LIKELY(fn != NULL)) return fn(v, out);
    return fail(TypeError, "unhashable type: '%T'", v);
}

int truth(Ref v) {
    if (v == True) return 1;
    if (v == False || is_none(v)) return 0;
    const Type *type = type_of(v);
    if (type->truth) return type->truth(v);
    if (!type->length) return 1;
    size_t n;
    return type->length(v, &n) < 0 ? -1 : n > 0;
}

bool is_callable(Ref v) { return type_of(v)->call != NULL; }

/* ---- comparison */

static const char *const compare_signs[] = {"<", "<=", "==", "!=", ">", ">="};
static const int reflected[] = {CMP_GT, CMP_GE, CMP_EQ, CMP_NE, CMP_LT, CMP_LE};

/* NotImplemented if neither side knows. */
static Own compare_either(Ref a, Ref b, int op) {
    Type *x = type_of(a), *y = type_of(b);
    CompareFn left = x->compare, right = y->compare; /* the classes may be others after a call */
    if (x != y && right && type_is_subtype(y, x)) {
        Own r = right(b, a, reflected[op]);
        if (r != NotImplemented) return r;
        right = NULL;
    }
    if (left) {
        Own r = left(a, b, op);
        if (r != NotImplemented) return r;
    }
    return right ? right(b, a, reflected[op]) : NotImplemented;
}

Own compare(Ref a, Ref b, int op) {
    if (depth_check(" in comparison") < 0) return NULL;
    Own r = compare_either(a, b, op);
    if (LIKELY(r != NotImplemented)) return r;
    if (op == CMP_EQ) return bool_new(a == b);
    if (op == CMP_NE) return bool_new(a != b);
    return throw(TypeError, "'%s' not supported between instances of '%T' and '%T'", compare_signs[op], a, b);
}

#define COMPARE(x, y, op) \
    switch (op) { \
    case CMP_LT: return (x) < (y); \
    case CMP_LE: return (x) <= (y); \
    case CMP_EQ: return (x) == (y); \
    case CMP_NE: return (x) != (y); \
    case CMP_GT: return (x) > (y); \
    default: return (x) >= (y); \
    }

/* Small ints keep their order in the word. */
static ALWAYS_INLINE int small_ints_compare(int64_t x, int64_t y, int op) { COMPARE(x, y, op) }
static int floats_compare(double x, double y, int op) { COMPARE(x, y, op) }
static int order_means(int order, int op) { COMPARE(order, 0, op) }

/* Numbers that are in their words, at least one of them a float: exactly.  false: an int that is too large for that. */
static ALWAYS_INLINE bool word_double(Ref v, double *out) {
    const int64_t exact = INT64_C(1) << DBL_MANT_DIG;
    if (is_word_float(v)) return *out = word_float(v), true;
    if (!is_small_int(v) || small_int(v) > exact || small_int(v) < -exact) return false;
    return *out = (double)small_int(v), true;
}

/* Of the same built-in type, in whose comparison no program takes part. */
static bool plain_compare(const Type *type, Ref a, Ref b, int op, int *out) {
    if (type == &str_type) {
        if (op == CMP_EQ || op == CMP_NE) *out = str_equal(a, b) == (op == CMP_EQ);
        else *out = order_means(str_compare(a, b), op);
        return true;
    }
    if (type == &int_type) return *out = order_means(int_compare(a, b), op), true;
    if (type == &tuple_type) return (*out = tuple_compare_plain(a, b, op)) >= 0;
    return false;
}

int compare_truth(Ref a, Ref b, int op) {
    double x, y;
    int plain;
    if (are_small_ints(a, b)) return small_ints_compare(small_int(a), small_int(b), op);
    if (a == b && (op == CMP_EQ || op == CMP_NE)) return op == CMP_EQ;
    if (word_double(a, &x) && word_double(b, &y)) return floats_compare(x, y, op);
    if (is_object(a) && is_object(b) && object_of(a)->type == object_of(b)->type &&
        plain_compare(object_of(a)->type, a, b, op, &plain))
        return plain;
    scoped Own r = compare(a, b, op);
    return r == True ? 1 : r == False ? 0 : r ? truth(r) : -1;
}
