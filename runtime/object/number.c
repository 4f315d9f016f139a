/* Operators: which side is asked first, and what is said when neither knows.
 *
 * A right operand whose class is derived from the left's, with a slot of its own, goes first.  Sequences' + and * come
 * after the numbers'.  Conversions to C numbers are in convert.c.
 */
#include "runtime/object/attr.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static const char *const signs[] = {"+", "-", "*", "/", "//", "%", "divmod()", "<<", ">>", "&", "|", "^", "@", "** or pow()"};
static const char *const inplace_signs[] = {"+=", "-=", "*=", "/=", "//=", "%=", "divmod()", "<<=", ">>=", "&=", "|=", "^=", "@=", "**="};

/* ---- binary */

/* a OP b by the numbers' slots; NotImplemented. */
static Own binary_by_slots(int op, Ref a, Ref b) {
    Type *x = type_of(a), *y = type_of(b);
    BinaryFn left = x->binary[op], right = x != y ? y->binary[op] : NULL;
    if (right == left) right = NULL;
    if (left) {
        if (right && type_is_subtype(y, x)) {
            Own r = right(a, b);
            if (r != NotImplemented) return r;
            right = NULL;
        }
        Own r = left(a, b);
        if (r != NotImplemented) return r;
    }
    return right ? right(a, b) : NotImplemented;
}

static bool is_print_shift(int op, Ref a) {
    if (op != OP_RSHIFT || type_of(a) != &cfunction_type) return false;
    return strncmp(((CFunction *)object_of(a))->row->signature, "print(", 6) == 0;
}

static COLD Own throw_operands(const char *sign, Ref a, Ref b) {
    return throw(TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", sign, a, b);
}

static COLD Own throw_unsupported(int op, Ref a, Ref b) {
    if (is_print_shift(op, a))
        return throw(TypeError, "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean \"print(<message>, "
                                "file=<output_stream>)\"?", a, b);
    return throw_operands(signs[op], a, b);
}

/* sequence * n */
static Own repeat_by(BinaryFn repeat, Ref sequence, Ref n) {
    if (!type_of(n)->index) return throw(TypeError, "can't multiply sequence by non-int of type '%T'", n);
    return repeat(sequence, n);
}

static Own binary_by_sequence(int op, Ref a, Ref b) {
    if (op == OP_ADD && type_of(a)->concat) return type_of(a)->concat(a, b);
    if (op == OP_MUL && type_of(a)->repeat) return repeat_by(type_of(a)->repeat, a, b);
    if (op == OP_MUL && type_of(b)->repeat) return repeat_by(type_of(b)->repeat, b, a);
    return NotImplemented;
}

/* ---- power */

/* power(), with the operator as messages show it. */
static Own power_with_sign(Ref a, Ref b, Ref modulus, const char *sign) {
    Type *x = type_of(a), *y = type_of(b);
    TernaryFn left = x->power, right = x != y ? y->power : NULL, third = is_none(modulus) ? NULL : type_of(modulus)->power;
    if (right == left) right = NULL;
    Own r = NotImplemented;
    if (left && right && type_is_subtype(y, x)) {
        r = right(a, b, modulus);
        if (r != NotImplemented) return r;
        right = NULL;
    }
    if (left) r = left(a, b, modulus);
    if (r == NotImplemented && right) r = right(a, b, modulus);
    if (r == NotImplemented && third && third != left && third != right) r = third(a, b, modulus);
    if (r != NotImplemented) return r;
    if (is_none(modulus)) return throw_operands(sign, a, b);
    return throw(TypeError, "unsupported operand type(s) for %s: '%T', '%T', '%T'", sign, a, b, modulus);
}

Own power(Ref a, Ref b, Ref modulus) { return power_with_sign(a, b, modulus, "** or pow()"); }

/* ---- the entrances */

Own binary(int op, Ref a, Ref b) {
    if (UNLIKELY(op == OP_POW)) return power(a, b, None);
    Own r = binary_by_slots(op, a, b);
    if (LIKELY(r != NotImplemented)) return r;
    r = binary_by_sequence(op, a, b);
    return r != NotImplemented ? r : throw_unsupported(op, a, b);
}

Own inplace(int op, Ref a, Ref b) {
    if (UNLIKELY(op == OP_POW)) {
        TernaryFn power = type_of(a)->inplace_power;
        Own r = power ? power(a, b, None) : NotImplemented;
        return r != NotImplemented ? r : power_with_sign(a, b, None, "**=");
    }
    BinaryFn fn = type_of(a)->inplace[op];
    Own r = fn ? fn(a, b) : NotImplemented;
    if (r != NotImplemented) return r;
    r = binary_by_slots(op, a, b);
    if (r != NotImplemented) return r;
    const Type *type = type_of(a); /* only now: its methods may have changed the class */
    if (op == OP_ADD && type->inplace_concat) return type->inplace_concat(a, b);
    if (op == OP_MUL && type->inplace_repeat) return repeat_by(type->inplace_repeat, a, b);
    r = binary_by_sequence(op, a, b);
    return r != NotImplemented ? r : throw_operands(inplace_signs[op], a, b);
}

/* ---- unary */

static Own unary(Ref v, UnaryFn fn, const char *what) {
    return LIKELY(fn != NULL) ? fn(v) : throw(TypeError, "bad operand type for %s: '%T'", what, v);
}
Own negative(Ref v) { return unary(v, type_of(v)->negative, "unary -"); }
Own positive(Ref v) { return unary(v, type_of(v)->positive, "unary +"); }
Own absolute(Ref v) { return unary(v, type_of(v)->absolute, "abs()"); }
Own invert(Ref v) { return unary(v, type_of(v)->invert, "unary ~"); }
