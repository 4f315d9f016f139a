/* Decimal numbers and arithmetic, without Python objects: the General Decimal Arithmetic Specification (M. Cowlishaw, 1.70).
 *
 * A finite number is (-1)^sign * coefficient * 10^exp.  Operations read Nums and write a Work, which is neither operand; what has happened on
 * the way is or'ed into *status.  Each works out an exact coefficient, or one with enough digits and a last one that says "and a little
 * more", and rounds once, in num_finalize. */
#pragma once

#include "stdlib/decimal/limbs.h"

enum { WORK_LIMBS = 10 };
enum NumKind { NUM_FINITE, NUM_INFINITE, NUM_QNAN, NUM_SNAN };

typedef struct Num {
    Limb *limbs;    /* of the coefficient, or of a NaN's payload */
    int64_t exp;    /* 0 if not finite */
    int64_t digits; /* of the coefficient: 1 for zero; of the payload: 0 for none.  0 for infinities */
    uint32_t length;
    uint8_t sign, kind;
} Num;

/* A number in the making, with room for its limbs: on the stack, or in a block of its own. */
typedef struct Work {
    Num n;
    Limb *heap;
    size_t room;
    Limb stack[WORK_LIMBS];
} Work;
#define work_scope __attribute__((cleanup(work_drop)))

#define DEC_MAX_PREC INT64_C(999999999999999999)
#define DEC_MAX_EMAX DEC_MAX_PREC
#define DEC_MIN_EMIN (-DEC_MAX_EMAX)
#define DEC_MIN_ETINY (DEC_MIN_EMIN - (DEC_MAX_PREC - 1))
#define DEC_EXP_BEYOND INT64_C(2000000000000000001) /* an exponent that overflows in every context */

/* The order is that of `roundings` in context_type.c. */
enum Rounding { ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP, ROUNDING_COUNT };

enum Condition {
    DEC_CLAMPED = 1, DEC_CONVERSION_SYNTAX = 2, DEC_DIVISION_BY_ZERO = 4, DEC_DIVISION_IMPOSSIBLE = 8, DEC_DIVISION_UNDEFINED = 16,
    DEC_INEXACT = 32, DEC_INVALID_CONTEXT = 64, DEC_INVALID_OPERATION = 128, DEC_MEMORY = 256, DEC_FLOAT_OPERATION = 512,
    DEC_OVERFLOW = 1024, DEC_ROUNDED = 2048, DEC_SUBNORMAL = 4096, DEC_UNDERFLOW = 8192,
    DEC_INVALID = DEC_CONVERSION_SYNTAX | DEC_DIVISION_IMPOSSIBLE | DEC_DIVISION_UNDEFINED | DEC_INVALID_CONTEXT | DEC_INVALID_OPERATION,
    DEC_ERRORS = DEC_INVALID | DEC_DIVISION_BY_ZERO | DEC_MEMORY,
};

typedef struct Ctx {
    int64_t prec, emax, emin;
    uint8_t rounding, clamp;
} Ctx;
/* The widest: for what must be exact. */
extern const Ctx ctx_max;
extern const Num num_one;
static inline int64_t ctx_etiny(const Ctx *c) { return c->emin - (c->prec - 1); }
static inline int64_t ctx_etop(const Ctx *c) { return c->emax - (c->prec - 1); }

static inline bool num_is_finite(const Num *n) { return n->kind == NUM_FINITE; }
static inline bool num_is_nan(const Num *n) { return n->kind >= NUM_QNAN; }
/* Of a finite one. */
static inline bool num_is_coefficient_zero(const Num *n) { return n->length == 1 && !n->limbs[0]; }
static inline bool num_is_zero(const Num *n) { return num_is_finite(n) && num_is_coefficient_zero(n); }
/* The exponent of the first digit. */
static inline int64_t num_adjusted(const Num *n) { return n->exp + n->digits - 1; }
bool num_is_integer(const Num *n);
bool num_is_odd(const Num *n);              /* n: num_is_integer */
/* As an integer: false if it is none, or has more than 18 digits. */
bool num_as_int64(const Num *n, int64_t *out);

/* ---- work */
static inline void work_init(Work *w) {
    w->heap = NULL;
    w->room = WORK_LIMBS;
    w->n.limbs = w->stack;
}
static inline void work_drop(Work *w) {
    if (w->heap) mem_free(w->heap);
}
void work_grow(Work *w, size_t limbs, uint32_t *status);
/* Room for so many limbs; what is there stays.  False: no memory, which is noted, and w is a NaN. */
static inline bool work_reserve(Work *w, size_t limbs, uint32_t *status) {
    if (LIKELY(limbs <= w->room)) return true;
    work_grow(w, limbs, status);
    return limbs <= w->room;
}
/* The limbs are there, the first `length` of them: counts the digits. */
void work_measure(Work *w, size_t length);
void work_set(Work *w, uint8_t sign, uint64_t coefficient, int64_t exp); /* coefficient < 2^64 */
void work_set_special(Work *w, uint8_t sign, enum NumKind kind);
void work_copy(Work *w, const Num *a, uint32_t *status);
void work_fail(Work *w, uint32_t condition, uint32_t *status); /* a NaN, and the reason */
/* The largest coefficient of the precision. */
void work_set_nines(Work *w, uint8_t sign, int64_t digits, int64_t exp, uint32_t *status);
/* The coefficient times 10^digits; false: no memory. */
bool work_shift_left(Work *w, int64_t digits, uint32_t *status);
/* The coefficient without its last digits; the digit that decides (limbs_shift_right). */
int work_shift_right(Work *w, int64_t digits);
/* A quotient or root of more digits than the precision, cut off: an exact one loses zeros until its exponent is ideal, an inexact one
 * must not lie where a rounding decides, so its last digit is made neither 0 nor 5. */
void work_settle(Work *w, bool exact, int64_t ideal);
/* work_shift_right, rounded: whether it was inexact.  The exponent is not touched. */
bool work_round_off(Work *w, int64_t digits, enum Rounding rounding);
/* Into the context: precision, range of exponents, length of payloads. */
void num_finalize(Work *w, const Ctx *c, uint32_t *status);
/* If a (or b, unless it is NULL) is a NaN: w becomes the NaN that results. */
bool num_take_nan(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status);
bool num_take_nan_of_three(Work *w, const Num *a, const Num *b, const Num *third, const Ctx *c, uint32_t *status);

/* ---- comparing */
/* <0, 0, >0; neither is a NaN. */
int num_compare(const Num *a, const Num *b);
int num_compare_magnitude(const Num *a, const Num *b);
/* The order of all representations. */
int num_compare_total(const Num *a, const Num *b);
int num_compare_total_magnitude(const Num *a, const Num *b);

/* ---- operations */
typedef void (*NumUnary)(Work *w, const Num *a, const Ctx *c, uint32_t *status);
typedef void (*NumBinary)(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status);
#define UNARY(name) void name(Work *w, const Num *a, const Ctx *c, uint32_t *status);
#define BINARY(name) void name(Work *w, const Num *a, const Num *b, const Ctx *c, uint32_t *status);
/* arith.c */
UNARY(num_plus) UNARY(num_minus) UNARY(num_abs)
BINARY(num_add) BINARY(num_subtract) BINARY(num_multiply)
void num_fma(Work *w, const Num *a, const Num *b, const Num *third, const Ctx *c, uint32_t *status);
/* divide.c */
BINARY(num_divide) BINARY(num_divide_int) BINARY(num_remainder) BINARY(num_remainder_near)
void num_divmod(Work *q, Work *r, const Num *a, const Num *b, const Ctx *c, uint32_t *status);
/* quantum.c */
BINARY(num_quantize) BINARY(num_scaleb) BINARY(num_next_toward)
UNARY(num_normalize) UNARY(num_to_integral_exact) UNARY(num_to_integral_value) UNARY(num_logb) UNARY(num_next_plus) UNARY(num_next_minus)
/* The same with another exponent, whatever the precision; *inexact may be NULL. */
void num_rescale(Work *w, const Num *a, int64_t exp, enum Rounding rounding, bool *inexact, uint32_t *status);
/* order.c */
BINARY(num_compare_op) BINARY(num_compare_signal) BINARY(num_max) BINARY(num_min) BINARY(num_max_mag) BINARY(num_min_mag)
BINARY(num_compare_total_op) BINARY(num_compare_total_mag_op)
/* digits.c */
BINARY(num_logical_and) BINARY(num_logical_or) BINARY(num_logical_xor) BINARY(num_shift) BINARY(num_rotate) BINARY(num_copy_sign)
UNARY(num_logical_invert) UNARY(num_copy_abs) UNARY(num_copy_negate) UNARY(num_copy_op)
/* elementary.c, power.c */
UNARY(num_sqrt) UNARY(num_exp) UNARY(num_ln) UNARY(num_log10)
BINARY(num_power)
void num_power_modulo(Work *w, const Num *a, const Num *b, const Num *modulus, const Ctx *c, uint32_t *status);
#undef UNARY
#undef BINARY

/* ---- text.c */
/* The number that the ASCII text is; CONVERSION_SYNTAX.  Rounded by the context. */
void num_parse(Work *w, const char *text, size_t length, const Ctx *c, uint32_t *status);
enum { NUM_TEXT_SPARE = 64 };
/* Scientific (or engineering) notation; out has num_text_size(a) bytes.  The end. */
size_t num_text_size(const Num *a);
char *num_text(char *out, const Num *a, bool engineering, bool capitals);
/* Just the digits of the coefficient, without leading zeros: as many as a->digits. */
void num_digits(char *out, const Num *a);
