/* The value word: what 64 bits mean.  No other file knows this encoding.
 *
 *   low bits   meaning
 *   ......11   small int, 62 bits, signed: word >> 2
 *   ...00 000  pointer to an Object (8-aligned; NULL is "no value")
 *   ...  100   immediate constant: None, False, True, ...
 *   001 010 101  float, self-tagged
 *
 * Floats: the bits of the double, rotated left by four and xored with 1.  The rotation brings sign and the three top
 * exponent bits down; 011 and 100 there are the magnitudes 2^-255 .. 2^257, 000 are zeros and the tiniest, and after
 * the xor they read 010, 101 and 001, three tags that neither pointers, ints nor constants use.  A float of any other
 * magnitude lives on the heap (runtime/types/float.c).  Idea: Melançon, Serrano, Feeley, "Float Self-Tagging" (2025).
 *
 * One add of two small ints is an `add` and an overflow test: with the tag in the low bits, (a - 3) + b is the sum.
 */
#pragma once

#include <string.h>

#include "runtime/base/float_bits.h"
#include "runtime/base/own.h"

typedef uint64_t Word;

static inline Word word_of(Ref v) { return (Word)(uintptr_t)v; }
static inline Own value_of(Word w) { return (Own)(uintptr_t)w; }
/* Forget that v was lent: for storing what has been incref'ed by hand.  Prefer own(v). */
static inline Own unlend(Ref v) { return value_of(word_of(v)); }

/* ---- pointers */
static inline bool is_object(Ref v) { return (word_of(v) & 7) == 0 && v; }
/* v must not be NULL. */
static inline bool is_object_nn(Ref v) { return (word_of(v) & 7) == 0; }

/* ---- immediate constants */
#define IMMEDIATE(n) ((Own)(uintptr_t)(((n) << 3) | 4))
#define False IMMEDIATE(0)
#define True IMMEDIATE(1)
#define None IMMEDIATE(2)
#define Ellipsis IMMEDIATE(3)
#define NotImplemented IMMEDIATE(4)
#define Missing IMMEDIATE(5) /* internal: deleted dict entry, default not given; never seen by Python code */
enum { IMMEDIATE_COUNT = 6 };

static inline bool is_immediate(Ref v) { return (word_of(v) & 7) == 4; }
static inline bool is_bool(Ref v) { return (word_of(v) & ~(Word)8) == 4; }
static inline bool is_none(Ref v) { return v == None; }
/* True or False (they are not counted). */
static inline Own bool_new(bool truth) { return truth ? True : False; }

/* ---- small ints */
#define SMALL_INT_MAX (((int64_t)1 << 61) - 1)
#define SMALL_INT_MIN (-((int64_t)1 << 61))

static inline bool is_small_int(Ref v) { return (word_of(v) & 3) == 3; }
static inline bool are_small_ints(Ref a, Ref b) { return (word_of(a) & word_of(b) & 3) == 3; }
static inline int64_t small_int(Ref v) { return (int64_t)word_of(v) >> 2; }
static inline bool fits_small_int(int64_t n) { return n >= SMALL_INT_MIN && n <= SMALL_INT_MAX; }
/* n must fit (fits_small_int). */
static inline Own small_int_new(int64_t n) { return value_of(((Word)n << 2) | 3); }

/* Each: true and *out, or false when the result needs more than 62 bits.  a and b are small ints. */
static inline bool small_int_add(Ref a, Ref b, Own *out) {
    int64_t sum;
    if (__builtin_add_overflow((int64_t)word_of(a) - 3, (int64_t)word_of(b), &sum)) return false;
    *out = value_of((Word)sum);
    return true;
}
static inline bool small_int_sub(Ref a, Ref b, Own *out) {
    int64_t difference;
    if (__builtin_sub_overflow((int64_t)word_of(a), (int64_t)word_of(b) - 3, &difference)) return false;
    *out = value_of((Word)difference);
    return true;
}
static inline bool small_int_mul(Ref a, Ref b, Own *out) {
    int64_t product;
    if (__builtin_mul_overflow((int64_t)word_of(a) >> 2, (int64_t)word_of(b) - 3, &product)) return false;
    *out = value_of((Word)product + 3);
    return true;
}

/* ---- floats in the word */
#define FLOAT_TAGS 0x2626262626262626u /* bit n set: a word whose low 6 bits are n is a float (tags 1, 2, 5) */

static inline bool is_word_float(Ref v) { return (FLOAT_TAGS >> (word_of(v) & 63)) & 1; }
static inline double word_float(Ref v) {
    Word bits = word_of(v) ^ 1;
    return double_of(bits >> 4 | bits << 60);
}
/* True and *out, or false when x is of rare magnitude and must go to the heap. */
static inline bool word_float_new(double x, Own *out) {
    Word bits = bits_of(x);
    *out = value_of((bits << 4 | bits >> 60) ^ 1);
    return is_word_float(*out);
}
