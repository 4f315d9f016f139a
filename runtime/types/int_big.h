/* Big ints from the inside: for the int_*.c files only.
 *
 * A big int is one block: head, mpz header, limbs.  Its mpz is read-only (the limbs are not GMP's to move), so GMP
 * functions may read it but never write to it.  Results are either computed by mpn functions straight into such a
 * block (BigResult) or by mpz functions into a temporary and copied (int_from_mpz).
 *
 * GMP ends the process when malloc fails, so whoever calls it with operands that are not known to be short asks
 * int_reserve first: sizes are decided and memory is probed before GMP sees the numbers. */
#pragma once

#include "runtime/types/int.h"

/* 2^31 - 1 limbs is where GMP stops counting; a quarter of it (4 GiB a number) leaves room for its temporaries. */
#define INT_LIMBS_MAX ((size_t)1 << 29)

enum { BIG_STACK_LIMBS = 16 };

/* An int of any size opened for GMP: z is valid while the BigView and the int live. */
typedef struct BigView {
    mpz_srcptr z;
    mpz_t storage;
    mp_limb_t limb;
} BigView;

static inline mpz_srcptr big_view(BigView *view, Ref v) { return view->z = int_mpz(v, view->storage, &view->limb); }

/* The limbs of an int of any size: its own, or the one at *room; valid while both live.  No call of GMP for a word. */
typedef struct Magnitude {
    const mp_limb_t *limbs;
    size_t count;
    bool negative;
} Magnitude;

static ALWAYS_INLINE Magnitude magnitude_of(mp_limb_t *room, Ref v) {
    if (is_object_nn(v)) {
        mpz_srcptr z = ((const IntObject *)object_of(v))->z;
        int size = z->_mp_size;
        return (Magnitude){z->_mp_d, (size_t)(size < 0 ? -size : size), size < 0};
    }
    int64_t n = is_small_int(v) ? small_int(v) : v == True;
    *room = n < 0 ? -(uint64_t)n : (uint64_t)n;
    return (Magnitude){room, n != 0, n < 0};
}

static inline int magnitude_compare(Magnitude a, Magnitude b) {
    if (a.count != b.count) return a.count < b.count ? -1 : 1;
    return a.count ? mpn_cmp(a.limbs, b.limbs, (mp_size_t)a.count) : 0;
}

static inline size_t magnitude_bits(Magnitude a) {
    return a.count ? a.count * 64 - (size_t)__builtin_clzll(a.limbs[a.count - 1]) : 0;
}

/* Mostly a few: a call would cost more than the copy. */
static inline void limbs_copy(mp_limb_t *to, const mp_limb_t *from, size_t count) {
    if (count > 8) mpn_copyi(to, from, (mp_size_t)count);
    else for (size_t i = 0; i < count; i++) to[i] = from[i];
}

/* Where a result of a known greatest length is computed: short ones on the stack, long ones in their object. */
typedef struct BigResult {
    IntObject *object;
    mp_limb_t *limbs;
    mp_limb_t stack[BIG_STACK_LIMBS];
} BigResult;

/* Room for `limbs` limbs.  MemoryError. */
NODISCARD int big_begin(BigResult *result, size_t limbs) HOLDS_GIL;
/* The int whose magnitude is the first `count` limbs; leading zeros are allowed. */
NODISCARD Own big_end(BigResult *result, size_t count, bool negative) HOLDS_GIL;
void big_drop(BigResult *result) HOLDS_GIL;

NODISCARD Own int_from_limbs(const mp_limb_t *limbs, size_t count, bool negative) HOLDS_GIL; /* a copy; least first, leading zeros allowed */
NODISCARD Own int_from_int128(__int128 n) HOLDS_GIL;
/* An instance of a subclass of int with v's value. */
NODISCARD Own int_subtype_new(Type *type, Ref v) HOLDS_GIL;
void int_subtype_free_limbs(Object *o);

/* The binary operators of int_arith.c; fn_slot is NotImplemented unless both are ints. */
#define INT_OPERATORS(ROW) \
    ROW(OP_ADD, int_add) ROW(OP_SUB, int_sub) ROW(OP_MUL, int_mul) ROW(OP_TRUEDIV, int_truediv) \
    ROW(OP_FLOORDIV, int_floordiv) ROW(OP_MOD, int_mod) ROW(OP_DIVMOD, int_divmod) ROW(OP_LSHIFT, int_lshift) \
    ROW(OP_RSHIFT, int_rshift) ROW(OP_AND, int_and) ROW(OP_OR, int_or) ROW(OP_XOR, int_xor)
#define ROW(op, fn) Own fn##_slot(Ref a, Ref b) HOLDS_GIL;
INT_OPERATORS(ROW)
#undef ROW
NODISCARD Own int_round_to(Ref a, Ref unit) HOLDS_GIL; /* the multiple of unit > 0 nearest to a, half to even */

/* (-1)^negative * mantissa * 2^exponent, rounded half to even, subnormals included; inf on overflow.  A set lowest bit
 * of a mantissa of 64 bits may stand for any nonzero rest below it ("sticky"). */
double double_from_parts(bool negative, uint64_t mantissa, int64_t exponent);
