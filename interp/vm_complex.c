/* Operators on complex numbers, beside each other or beside ordinary floats and small ints.
 *
 * The results are those of runtime/types/complex.c, by the same formulas: a real operand has the imaginary part 0.0.  What is
 * saved are the ways of asking what the operands could be, and objects: a number that dies with the operation takes its result. */
#include "interp/vm_slow.h"

#include "runtime/types/complex.h"
#include "runtime/types/items.h"

static ALWAYS_INLINE bool is_complex(Ref v) { return is_object_nn(v) && object_of(v)->type == &complex_type; }

/* real and imag of v are *out; false: another case. */
static ALWAYS_INLINE bool operand(Ref v, double out[2]) {
    out[1] = 0;
    if (is_word_float(v)) {
        out[0] = word_float(v);
    } else if (is_small_int(v)) {
        out[0] = (double)small_int(v);
    } else {
        if (!is_complex(v)) return false;
        out[0] = ((ComplexObject *)object_of(v))->real;
        out[1] = ((ComplexObject *)object_of(v))->imag;
    }
    return true;
}

static ALWAYS_INLINE bool compute(int op, const double x[2], const double y[2], double out[2]) {
    switch (op) {
    case OP_ADD: out[0] = x[0] + y[0], out[1] = x[1] + y[1]; return true;
    case OP_SUB: out[0] = x[0] - y[0], out[1] = x[1] - y[1]; return true;
    case OP_MUL: out[0] = x[0] * y[0] - x[1] * y[1], out[1] = x[0] * y[1] + x[1] * y[0]; return true;
    default: return false;
    }
}

/* Does nobody else have v, a complex number? */
static ALWAYS_INLINE bool is_spare(Ref v) { return v && is_complex(v) && object_of(v)->refcount == 1; }

/* R[a] = the number; of temporaries and of what stands in R[a] the first that is spare takes it. */
static int set_result(Frame *frame, unsigned a, unsigned b, unsigned c, const double z[2]) {
    Own *r = frame->registers, taken = NULL;
    if (is_temporary(frame, b) && is_spare(r[b])) taken = give(r[b]);
    else if (is_temporary(frame, c) && is_spare(r[c])) taken = give(r[c]);
    else if (is_spare(r[a])) taken = give(r[a]);
    else if (!(taken = complex_new(z[0], z[1]))) return -1;
    ((ComplexObject *)object_of(taken))->real = z[0];
    ((ComplexObject *)object_of(taken))->imag = z[1];
    register_release(frame, b);
    register_release(frame, c);
    return register_set_take(frame, a, taken) < 0 ? -1 : 1;
}

int vm_complex(Frame *frame, int op, unsigned a, unsigned b, Ref y, unsigned c) {
    double p[2], q[2], z[2];
    if (!operand(frame->registers[b], p) || !operand(y, q)) return 0;
    if (LIKELY(compute(op, p, q, z))) return set_result(frame, a, b, c, z);
    if (op != OP_POW) return 0;
    Own result = complex_power(p[0], p[1], q[0], q[1]);
    if (!result) return -1;
    register_release(frame, b);
    register_release(frame, c);
    return register_set_take(frame, a, result) < 0 ? -1 : 1;
}
