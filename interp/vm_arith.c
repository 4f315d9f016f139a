/* Operators beyond the loop's own cases: mixed numbers, strs that grow in place, everything with methods. */
#include "interp/vm_arith.h"

#include "interp/vm_slow.h"
#include "runtime/types/complex.h"
#include "runtime/types/items.h"

/* int and float mixed, or floats whose sum needs the heap: the usual operators, of which only ** can fail (NULL). */
static bool mixed(int op, Ref x, Ref y, Own *out) {
    double a, b;
    if (is_word_float(x)) a = word_float(x);
    else if (is_small_int(x)) a = (double)small_int(x);
    else return false;
    if (is_word_float(y)) b = word_float(y);
    else if (is_small_int(y)) b = (double)small_int(y);
    else return false;
    if (!is_word_float(x) && !is_word_float(y)) return false;
    switch (op) {
    case OP_ADD: *out = float_new(a + b); return true;
    case OP_SUB: *out = float_new(a - b); return true;
    case OP_MUL: *out = float_new(a * b); return true;
    case OP_TRUEDIV:
        if (b == 0) return false;
        *out = float_new(a / b);
        return true;
    case OP_POW: *out = float_power(a, b); return true;
    default: return false;
    }
}

/* x ** n of small ints while the result stays one. */
static bool small_power(Ref x, Ref y, Own *out) {
    if (!are_small_ints(x, y)) return false;
    int64_t base = small_int(x), n = small_int(y), result = 1;
    if (n < 0 || n > 62) return false;
    for (; n; n >>= 1) {
        if (n & 1 && __builtin_mul_overflow(result, base, &result)) return false;
        if (n > 1 && __builtin_mul_overflow(base, base, &base)) return false;
    }
    if (!fits_small_int(result)) return false;
    *out = small_int_new(result);
    return true;
}

/* Truths among small ints: + - * take them for 1 and 0. */
static bool truths(int op, Ref x, Ref y, Own *out) {
    if (!is_bool(x) && !is_bool(y)) return false;
    Own a = is_bool(x) ? small_int_new(x == True) : unlend(x), b = is_bool(y) ? small_int_new(y == True) : unlend(y);
    if (!are_small_ints(a, b)) return false;
    switch (op) {
    case OP_ADD: return small_int_add(a, b, out);
    case OP_SUB: return small_int_sub(a, b, out);
    case OP_MUL: return small_int_mul(a, b, out);
    default: return false;
    }
}

static Own operate(int op, Ref x, Ref y) {
    int plain = op & ~IN_PLACE;
    Own result;
    if (mixed(plain, x, y, &result) || truths(plain, x, y, &result)) return result;
    if (plain == OP_POW) {
        if (small_power(x, y, &result)) return result;
        return op & IN_PLACE ? inplace(OP_POW, x, y) : power(x, y, None);
    }
    return op & IN_PLACE ? inplace(plain, x, y) : binary(plain, x, y);
}

static bool is_plain_str(Ref v) { return is_object(v) && object_of(v)->type == &str_type; }
static ALWAYS_INLINE bool are_plain_strs(Ref x, Ref y) { return is_plain_str(x) && is_plain_str(y); }

/* Operands of one built-in class, and a sequence or the like with a small int: only the left one's class has a say, if it knows.
 * NotImplemented: not this case. */
static ALWAYS_INLINE Own operate_alike(int op, Ref x, Ref y) {
    const int plain = op & ~IN_PLACE;
    const Type *type = is_object_nn(x) ? object_of(x)->type : is_small_int(x) ? &int_type : NULL;
    bool number = is_small_int(y);
    if (!type || type_has(type, TYPE_HEAP) || (!number && (!is_object_nn(y) || object_of(y)->type != type))) return NotImplemented;
    BinaryFn fn = op & IN_PLACE ? type->inplace[plain] : NULL;
    if (!fn) fn = type->binary[plain];
    if (!fn && plain == (number ? OP_MUL : OP_ADD)) {
        if (op & IN_PLACE) fn = number ? type->inplace_repeat : type->inplace_concat;
        if (!fn) fn = number ? type->repeat : type->concat;
    }
    return fn ? fn(x, y) : NotImplemented;
}

/* R[a] = R[a] + y, strs, where the register holds the only count: the str grows in place.  1 done, 0 not this case, -1. */
static ALWAYS_INLINE int grow(Frame *frame, unsigned a, unsigned b, Ref y) {
    if (a != b || object_of(frame->registers[b])->refcount != 1) return 0;
    Own text = frame->registers[b];
    frame->registers[b] = NULL;
    int status = str_append(&text, y);
    frame->registers[a] = text;
    return status < 0 ? -1 : 1;
}

static ALWAYS_INLINE int finish_binary_take(Frame *frame, unsigned a, unsigned b, unsigned c, Own result) {
    if (UNLIKELY(!result)) return -1;
    register_release(frame, b);
    register_release(frame, c);
    return register_set_take(frame, a, result);
}

/* ---- numbers of the machine */

/* A temporary that dies with this operation and may take its result. */
static ALWAYS_INLINE bool is_spare(const Frame *frame, unsigned i, const Type *type) {
    return is_temporary(frame, i) && machine_is_spare(frame->registers[i], type);
}

/* register_release of what is a number, and so runs nothing when it dies. */
static ALWAYS_INLINE void number_release(Frame *frame, unsigned i) {
    if (!is_temporary(frame, i)) return;
    machine_drop(frame->registers[i]);
    frame->registers[i] = NULL;
}

/* R[a] = R[b] op y; y is R[c], or a constant and c equals b.  1 done, 0 not this case, -1. */
static ALWAYS_INLINE int machine_binary(Frame *frame, int op, unsigned a, unsigned b, Ref y, unsigned c) {
    Own *r = frame->registers, spare = NULL;
    Element e = {NULL, 0};
    const MachineType *m = machine_of_either(r[b], y);
    if (!m) return 0;
    if (!machine_float64_operate(op & ~IN_PLACE, m, r[b], y, &e) && !machine_operate(op & ~IN_PLACE, m, r[b], y, &e)) return 0;
    if (is_spare(frame, b, e.type)) spare = give(r[b]);
    else if (c != b && is_spare(frame, c, e.type)) spare = give(r[c]);
    number_release(frame, b);
    if (c != b) number_release(frame, c);
    if (!spare) return machine_set(&r[a], e) < 0 ? -1 : 1;
    machine_number(spare)->bits = e.bits;
    Own old = r[a];
    r[a] = spare;
    machine_drop(old);
    return 1;
}

/* -x: true and R[a] is written, or not this case. */
static bool machine_negative(Frame *frame, unsigned a, unsigned b, int *status) {
    Ref x = frame->registers[b];
    const MachineType *m = machine_of(x);
    if (!m || (m->kind == MACHINE_INT64 && machine_number(x)->i == INT64_MIN)) return false;
    if (m->kind == MACHINE_INT32 && machine_number(x)->l == INT32_MIN) return false;
    MachineNumber r = {.bits = machine_number(x)->bits};
    switch (m->kind) {
    case MACHINE_INT32: r.l = -r.l; break;
    case MACHINE_INT64: r.i = -r.i; break;
    case MACHINE_FLOAT64: r.d = -r.d; break;
    case MACHINE_FLOAT32: r.f = -r.f; break;
    }
    Element e = {object_of(x)->type, r.bits};
    if (a != b) register_release(frame, b);
    *status = machine_set(&frame->registers[a], e);
    return true;
}

/* ---- the operators */

/* The slot to be tried before anything else (TYPE_ASKED_FIRST), or NULL. */
static ALWAYS_INLINE BinaryFn asked_first(int op, Ref x, Ref y) {
    Ref number = is_object_nn(x) ? x : y;
    if (!is_object_nn(number)) return NULL;
    Type *type = object_of(number)->type;
    if (LIKELY(!(type->flags & TYPE_ASKED_FIRST))) return NULL;
    if (number == x && is_object_nn(y) && object_of(y)->type != type) return NULL;
    return type->binary[op & ~IN_PLACE];
}

/* R[a] = R[b] + R[c], strs: next to numbers what is added most. */
static __attribute__((noinline)) int add_strs(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    int grown = b != c ? grow(frame, a, b, r[c]) : 0;
    if (!grown) return finish_binary_take(frame, a, b, c, str_concat(r[b], r[c]));
    register_release(frame, c);
    return grown < 0 ? -1 : 0;
}

static __attribute__((noinline)) int binary_general(Frame *frame, int op, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    Own result = operate_alike(op, r[b], r[c]);
    if (result != NotImplemented) return finish_binary_take(frame, a, b, c, result);
    BinaryFn first = asked_first(op, r[b], r[c]);
    if (first) {
        result = first(r[b], r[c]);
        if (LIKELY(result != NotImplemented)) return finish_binary_take(frame, a, b, c, result);
    }
    return finish_binary_take(frame, a, b, c, operate(op, r[b], r[c]));
}

/* Nothing in two words that are no objects has to be released. */
static int binary_words(Frame *frame, int op, unsigned a, Ref x, Ref y) {
    Own result = operate(op, x, y);
    return result ? register_set_take(frame, a, result) : -1;
}

static ALWAYS_INLINE bool is_complex(Ref v) { return is_object_nn(v) && object_of(v)->type == &complex_type; }

/* What computes with machine numbers and complex ones, which are wanted quickly: as vm_complex. */
static ALWAYS_INLINE int number_binary(Frame *frame, int op, unsigned a, unsigned b, Ref y, unsigned c) {
    if (is_complex(frame->registers[b]) || is_complex(y)) return vm_complex(frame, op & ~IN_PLACE, a, b, y, c);
    return machine_binary(frame, op, a, b, y, c);
}

static ALWAYS_INLINE bool are_words(Ref x, Ref y) { return !is_object_nn(x) && !is_object_nn(y); }

int vm_binary(Frame *frame, int op, unsigned a, unsigned b, unsigned c) {
    Ref x = frame->registers[b], y = frame->registers[c];
    if (are_words(x, y)) return binary_words(frame, op, a, x, y);
    if ((op & ~IN_PLACE) == OP_ADD && are_plain_strs(x, y)) return add_strs(frame, a, b, c);
    int done = number_binary(frame, op, a, b, y, c);
    return LIKELY(done > 0) ? 0 : done < 0 ? -1 : binary_general(frame, op, a, b, c);
}

static __attribute__((noinline)) int add_str_constant(Frame *frame, unsigned a, unsigned b, Ref constant) {
    int grown = grow(frame, a, b, constant);
    if (grown) return grown < 0 ? -1 : 0;
    Own result = str_concat(frame->registers[b], constant);
    if (!result) return -1;
    register_release(frame, b);
    return register_set_take(frame, a, result);
}

static __attribute__((noinline)) int constant_general(Frame *frame, int op, unsigned a, unsigned b, Ref constant) {
    Ref x = frame->registers[b];
    Own result = operate_alike(op, x, constant);
    BinaryFn first = result == NotImplemented ? asked_first(op, x, constant) : NULL;
    if (first) result = first(x, constant);
    if (result == NotImplemented) result = operate(op, x, constant);
    if (!result) return -1;
    register_release(frame, b);
    return register_set_take(frame, a, result);
}

int vm_binary_constant(Frame *frame, int op, unsigned a, unsigned b, Ref constant) {
    if (are_words(frame->registers[b], constant)) return binary_words(frame, op, a, frame->registers[b], constant);
    if ((op & ~IN_PLACE) == OP_ADD && are_plain_strs(frame->registers[b], constant)) return add_str_constant(frame, a, b, constant);
    int done = number_binary(frame, op, a, b, constant, b);
    return LIKELY(done > 0) ? 0 : done < 0 ? -1 : constant_general(frame, op, a, b, constant);
}

int vm_unary(Frame *frame, int opcode, unsigned a, unsigned b) {
    Ref x = frame->registers[b];
    Own result;
    int n;
    if (opcode == OP_NEGATIVE_ && machine_negative(frame, a, b, &n)) return n;
    if (vm_push_unary(frame, opcode, a, x)) {
        register_release(frame, b);
        return 1;
    }
    switch (opcode) {
    case OP_NEGATIVE_: result = negative(x); break;
    case OP_POSITIVE_: result = positive(x); break;
    case OP_INVERT_: result = invert(x); break;
    default:
        n = truth(x);
        result = n < 0 ? NULL : bool_new(!n);
    }
    if (!result) return -1;
    register_release(frame, b);
    return register_set_take(frame, a, result);
}

/* ---- comparisons */

static ALWAYS_INLINE bool compare_strs(int op, Ref x, Ref y) {
    if (op == CMP_EQ) return x == y || str_equal(x, y);
    if (op == CMP_NE) return x != y && !str_equal(x, y);
    return order_matches(x == y ? 0 : str_compare(x, y), op);
}

/* A small int and a float, which run no Python code: 1, 0; -1: not these. */
static int compare_mixed(int op, Ref x, Ref y) {
    bool turned = is_word_float(x);
    Ref number = turned ? y : x, other = turned ? x : y;
    if (!is_small_int(number) || !is_word_float(other)) return -1;
    int64_t n = small_int(number);
    if (n > (int64_t)1 << 53 || n < -((int64_t)1 << 53)) return -1;
    double a = turned ? word_float(x) : (double)n, b = turned ? (double)n : word_float(y);
    return order_matches(a < b ? -1 : a > b, op);
}

static ALWAYS_INLINE bool are_tuples(Ref x, Ref y) {
    return is_object(x) && is_object(y) && object_of(x)->type == &tuple_type && object_of(y)->type == &tuple_type;
}

static __attribute__((noinline)) int compare_general(int op, Ref x, Ref y) {
    int simple = are_tuples(x, y)          ? tuple_compare_plain(x, y, op)
                 : machine_of_either(x, y) ? machine_compare(op, x, y)
                                           : compare_mixed(op, x, y);
    if (simple >= 0) return simple;
    scoped Own result = compare(x, y, op);
    if (!result) return -1;
    if (is_bool(result)) return result == True;
    return truth(result);
}

/* Strs first: they are what is compared most, next to the numbers that the loop compares by itself. */
static ALWAYS_INLINE int compare_values(int op, Ref x, Ref y) {
    return LIKELY(are_plain_strs(x, y)) ? compare_strs(op, x, y) : compare_general(op, x, y);
}

int vm_compare(Frame *frame, int op, unsigned a, unsigned b, unsigned c) {
    Ref x = frame->registers[b], y = frame->registers[c];
    int simple = are_plain_strs(x, y) ? compare_strs(op, x, y)
                 : are_tuples(x, y)   ? tuple_compare_plain(x, y, op)
                                      : compare_mixed(op, x, y);
    Own result = simple >= 0 ? bool_new(simple) : compare(x, y, op);
    if (!result) return -1;
    register_release(frame, b);
    register_release(frame, c);
    return register_set_take(frame, a, result);
}

int vm_compare_jump(Frame *frame, int op, unsigned a, unsigned b) {
    int result = compare_values(op, frame->registers[a], frame->registers[b]);
    if (result < 0) return -1;
    register_release(frame, a);
    register_release(frame, b);
    return result;
}

int vm_compare_jump_constant(Frame *frame, int op, unsigned a, Ref constant, bool mirrored) {
    static const uint8_t mirror[] = {CMP_GT, CMP_GE, CMP_EQ, CMP_NE, CMP_LT, CMP_LE};
    Ref v = frame->registers[a];
    int result = UNLIKELY(mirrored) ? compare_values(mirror[op], constant, v) : compare_values(op, v, constant);
    if (result < 0) return -1;
    register_release(frame, a);
    return result;
}

/* Strs and small ints in dicts and sets without asking the types for anything. */
int vm_contains(Ref container, Ref item) {
    const Type *type = type_of(container);
    int64_t hash;
    if (type == &dict_type && key_hash_plain(item, &hash)) return dict_contains_hashed(container, item, hash);
    if ((type == &set_type || type == &frozenset_type) && key_hash_plain(item, &hash)) return set_contains_hashed(container, item, hash);
    int found = LIKELY(type->contains != NULL) ? type->contains(container, item) : contains(container, item);
    return found > 0 ? 1 : found;
}

int vm_truth(Frame *frame, unsigned a) {
    Ref v = frame->registers[a];
    int result = is_none(v) ? 0 : truth(v);
    if (result >= 0) register_release(frame, a);
    return result;
}
