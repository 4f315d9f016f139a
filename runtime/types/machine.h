/* Numbers of the machine in an object: numpy.int64, numpy.float64 and their narrower relatives.
 *
 * A word has no room for them beside Python's own ints and floats, and loops over the elements of an array make and
 * drop millions.  A type that sets Type.machine promises: its objects are MachineNumbers, exactly of that size, allocated by
 * plain_new, without weak references and finalizers; its arithmetic, where nothing happens that would have to be reported, is
 * what machine_operate computes.  The VM then works in place: a result goes into an operand that dies with the operation,
 * or into what the target register held.  Everything else (overflow, zeros that may have been underflow, other operands) is
 * left to the slots of the type.  Heap types derived from one do not inherit the promise.
 */
#pragma once

#include <math.h>

#include "runtime/types/items.h"

enum MachineKind { MACHINE_INT32, MACHINE_INT64, MACHINE_FLOAT32, MACHINE_FLOAT64 };

/* What comes of two of the same type is of that type; beside another number the wider one results, int64 or float64, as
 * Python's own ints and floats count. */
typedef struct MachineType {
    enum MachineKind kind;
    Type *integer, *floating; /* the types of kind MACHINE_INT64 and MACHINE_FLOAT64 */
} MachineType;

typedef struct MachineNumber {
    Object head;
    union { int32_t l; int64_t i; float f; double d; uint64_t bits; };
    uint64_t more; /* of wider relatives of the same layout */
} MachineNumber;

static ALWAYS_INLINE const MachineType *machine_of(Ref v) { return is_object(v) ? object_of(v)->type->machine : NULL; }
static ALWAYS_INLINE MachineNumber *machine_number(Ref v) { return (MachineNumber *)object_of(v); }

/* That of x, else that of y, or NULL: neither is a machine number. */
static ALWAYS_INLINE const MachineType *machine_of_either(Ref x, Ref y) {
    const MachineType *m = machine_of(x);
    return m ? m : machine_of(y);
}

/* The only count of an object of that type: whoever holds it may write another number into it. */
static ALWAYS_INLINE bool machine_is_spare(Ref v, const Type *type) {
    return is_object(v) && object_of(v)->type == type && object_of(v)->refcount == 1;
}

/* *slot becomes a number of that type: what it held is written over or released. */
NODISCARD static ALWAYS_INLINE int machine_set(Own *slot, Element e) {
    Own old = *slot;
    if (machine_is_spare(old, e.type)) {
        machine_number(old)->bits = e.bits;
        return 0;
    }
    MachineNumber *fresh = plain_new(e.type, sizeof *fresh);
    if (UNLIKELY(!fresh)) return -1;
    fresh->bits = e.bits;
    *slot = as_own(fresh);
    decref(old);
    return 0;
}

/* decref, quicker where v is a number that dies. */
static ALWAYS_INLINE void machine_drop(Own v) {
    if (!is_object(v) || --object_of(v)->refcount > 0) return;
    if (LIKELY(object_of(v)->type->machine != NULL)) heap_free(object_of(v));
    else object_dealloc(object_of(v));
}

/* ---- operands: true and *out, or not this case */

static ALWAYS_INLINE bool machine_int64(Ref v, int64_t *out) {
    const MachineType *m;
    if (is_small_int(v)) *out = small_int(v);
    else if (!(m = machine_of(v))) return false;
    else if (m->kind == MACHINE_INT64) *out = machine_number(v)->i;
    else if (m->kind == MACHINE_INT32) *out = machine_number(v)->l;
    else return false;
    return true;
}

static ALWAYS_INLINE bool machine_double(Ref v, double *out) {
    int64_t n;
    const MachineType *m;
    if (is_word_float(v)) *out = word_float(v);
    else if ((m = machine_of(v)) && m->kind == MACHINE_FLOAT64) *out = machine_number(v)->d;
    else if (m && m->kind == MACHINE_FLOAT32) *out = (double)machine_number(v)->f;
    else if (machine_int64(v, &n)) *out = (double)n;
    else return false;
    return true;
}

/* Both are of the same narrow type. */
static ALWAYS_INLINE bool machine_are(enum MachineKind kind, Ref x, Ref y) {
    return is_object(x) && is_object(y) && object_of(x)->type == object_of(y)->type && machine_of(x)->kind == kind;
}

/* ---- arithmetic.  op: enum BinaryOp */

/* C's pow(x, 2), to the last bit, mostly without calling it.  pow rounds wrongly only close to the middle between two doubles
 * (glibc: within 0.04 of a unit); x * x is always right, and how far it is from the exact square follows from two halves of
 * x (Dekker, 1971). */
static ALWAYS_INLINE double machine_square(double x) {
    const uint64_t exponent = (uint64_t)0x7ff << 52;
    double square = x * x, high = double_of(bits_of(x) & ~(((uint64_t)1 << 27) - 1)), low = x - high;
    double error = ((high * high - square) + 2 * high * low) + low * low;
    double unit = double_of(bits_of(square) & exponent); /* times 2^-52, a unit in the last place */
    bool power_of_two = (bits_of(square) & ~exponent) == 0;
    if (LIKELY(fabs(error) < unit * (0.45 * 0x1p-52)) && !power_of_two && square > 1e-250 && square < 1e300) return square;
    volatile double two = 2; /* a compiler that sees the number writes x * x */
    return pow(x, two);
}

/* A result that may have come about by underflow, overflow or from no number is for the slots, which look at the flags. */
static ALWAYS_INLINE bool machine_float64_result(int op, double x, double y, double *out) {
    double r;
    bool zero = true; /* a zero is exact */
    switch (op) {
    case OP_ADD: r = x + y; break;
    case OP_SUB: r = x - y; break;
    case OP_MUL:
        r = x * y;
        zero = x == 0 || y == 0;
        break;
    case OP_TRUEDIV:
        r = x / y;
        zero = x == 0;
        break;
    case OP_POW:
        if (y != 2) return false;
        r = machine_square(x);
        zero = x == 0;
        break;
    default: return false;
    }
    *out = r;
    return LIKELY(isnormal(r)) || (r == 0 && zero);
}

static ALWAYS_INLINE bool machine_float32_result(int op, float x, float y, float *out) {
    float r;
    switch (op) {
    case OP_ADD: r = x + y; break;
    case OP_SUB: r = x - y; break;
    case OP_MUL: r = x * y; break;
    case OP_TRUEDIV: r = x / y; break;
    default: return false;
    }
    *out = r;
    return isnormal(r);
}

static ALWAYS_INLINE bool machine_int64_result(int op, int64_t x, int64_t y, int64_t *out) {
    switch (op) {
    case OP_ADD: return !__builtin_add_overflow(x, y, out);
    case OP_SUB: return !__builtin_sub_overflow(x, y, out);
    case OP_MUL: return !__builtin_mul_overflow(x, y, out);
    case OP_POW:
        *out = (int64_t)((uint64_t)x * (uint64_t)x); /* wraps */
        return y == 2;
    case OP_AND: *out = x & y; return true;
    case OP_OR: *out = x | y; return true;
    case OP_XOR: *out = x ^ y; return true;
    case OP_FLOORDIV:
        if (y <= 0) return false;
        *out = x / y - (x % y < 0);
        return true;
    case OP_MOD:
        if (y <= 0) return false;
        *out = x % y;
        if (*out < 0) *out += y;
        return true;
    default: return false;
    }
}

/* machine_operate for the commonest case, + - * of two float64, one of which may be a word's float. */
static ALWAYS_INLINE bool machine_float64_operate(int op, const MachineType *m, Ref x, Ref y, Element *out) {
    double a, b, r;
    if (m->kind != MACHINE_FLOAT64) return false;
    if (is_word_float(x)) a = word_float(x);
    else if (is_object(x) && object_of(x)->type == m->floating) a = machine_number(x)->d;
    else return false;
    if (is_word_float(y)) b = word_float(y);
    else if (is_object(y) && object_of(y)->type == m->floating) b = machine_number(y)->d;
    else return false;
    if (op == OP_ADD) r = a + b;
    else if (op == OP_MUL) r = a * b;
    else if (op == OP_SUB) r = a - b;
    else return false;
    if (UNLIKELY(!isnormal(r))) return false;
    out->type = m->floating;
    memcpy(&out->bits, &r, sizeof r);
    return true;
}

/* x op y; one of them is a machine number and m its type's. */
static ALWAYS_INLINE bool machine_operate(int op, const MachineType *m, Ref x, Ref y, Element *out) {
    int64_t i, j, n;
    double a, b, d;
    if (machine_are(MACHINE_FLOAT32, x, y)) {
        MachineNumber r = {.bits = 0};
        if (!machine_float32_result(op, machine_number(x)->f, machine_number(y)->f, &r.f)) return false;
        *out = (Element){object_of(x)->type, r.bits};
        return true;
    }
    if (op != OP_TRUEDIV && machine_int64(x, &i) && machine_int64(y, &j)) {
        if (!machine_int64_result(op, i, j, &n)) return false;
        *out = (Element){m->integer, (uint64_t)n};
        if (!machine_are(MACHINE_INT32, x, y)) return true;
        *out = (Element){object_of(x)->type, (MachineNumber){.l = (int32_t)n}.bits};
        return n == (int32_t)n;
    }
    if (!machine_double(x, &a) || !machine_double(y, &b) || !machine_float64_result(op, a, b, &d)) return false;
    out->type = m->floating;
    memcpy(&out->bits, &d, sizeof d);
    return true;
}

/* x op y for op of enum CompareOp; one of them is a machine number.  1, 0; -1: not this case. */
#define MACHINE_ORDER(op, x, y) \
    ((op) == CMP_LT ? (x) < (y) : (op) == CMP_LE ? (x) <= (y) : (op) == CMP_EQ ? (x) == (y) \
     : (op) == CMP_NE ? (x) != (y) : (op) == CMP_GT ? (x) > (y) : (x) >= (y))
static ALWAYS_INLINE int machine_compare(int op, Ref x, Ref y) {
    int64_t m, n;
    double a, b;
    if (machine_int64(x, &m) && machine_int64(y, &n)) return MACHINE_ORDER(op, m, n);
    return machine_double(x, &a) && machine_double(y, &b) ? MACHINE_ORDER(op, a, b) : -1;
}
