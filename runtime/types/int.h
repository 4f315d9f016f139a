/* int: small ones live in the word, others are GMP numbers (IntObject), always normalised: a value that fits the word
 * is never on the heap. */
#pragma once

#include <gmp.h>

#include "runtime/base/buf.h"
#include "runtime/object/object.h"

typedef struct IntObject { Object head; mpz_t z; } IntObject; /* int; subclasses of int keep their value here too */

NODISCARD Own int_new(int64_t n) HOLDS_GIL; /* MemoryError, as all below */
NODISCARD Own int_new_unsigned(uint64_t n) HOLDS_GIL;
NODISCARD Own int_from_double(double x) HOLDS_GIL;           /* truncated; OverflowError/ValueError for inf, nan */
NODISCARD Own int_from_mpz(mpz_srcptr z) HOLDS_GIL;          /* normalises */
NODISCARD Own int_from_object(Ref v) DROPS_GIL;              /* int(v): an exact int; TypeError, ValueError */
NODISCARD Own int_exact(Ref v) HOLDS_GIL;                    /* an int (bool, subclass) as an exact one */
/* Text in base 2..36 or 0, underscores as in source; ValueError "invalid literal for int() with base 10: '...'". */
NODISCARD Own int_from_text(const char *text, size_t length, int base) HOLDS_GIL;
NODISCARD Own int_to_text(Ref v, int base) HOLDS_GIL;        /* no prefix; ValueError above 4300 digits for base 10 */
/* With a prefix, 0 and the letter, unless that is 0; only for bases that are powers of two. */
NODISCARD Own int_to_prefixed_text(Ref v, int base, char letter) HOLDS_GIL;
/* The same as int_from_text without raising for malformed text: 1 and *out, 0, or -1 (too many digits, MemoryError). */
NODISCARD int int_parse(const char *text, size_t length, int base, Own *out) HOLDS_GIL;
/* Appends what int_to_text makes.  ValueError, MemoryError. */
enum { INT_WORD_DIGITS = 64 };                  /* the most digits of a word, in any base */
/* The digits of n, ending before `end`; returns where they start. */
char *int_print_word(char *end, uint64_t n, unsigned base);
NODISCARD int int_print(Ref v, int base, Buf *out) HOLDS_GIL;
/* The same before `end`, where INT_SHORT_TEXT bytes are: where it starts, or NULL if the int is too long for that, or the base rare. */
enum { INT_SHORT_TEXT = 8 * 64 + 3 };
char *int_print_short(Ref v, int base, char *end);

/* The limit on decimal digits (sys.get_int_max_str_digits): 0 for none. */
enum { INT_DIGITS_DEFAULT = 4300, INT_DIGITS_LEAST = 640 };
int int_max_digits(void);
NODISCARD int int_set_max_digits(int64_t limit) HOLDS_GIL;   /* ValueError "maxdigits must be 0 or larger than 640" */

/* What int(), float() and complex() parse: a str with its digits and blanks as ASCII ones, or a bytes-like object. */
typedef struct NumberText { const char *text; size_t length; Buf own; } NumberText;
NODISCARD int number_text_open(NumberText *t, Ref v) DROPS_GIL; /* 1; 0 if v is neither; -1.  Close it in each case */
void number_text_close(NumberText *t);

/* v: int (small, bool, big, subclass).  1 and *out if it fits, 0 if not. */
int int_as_int64(Ref v, int64_t *out);
int int_as_uint64(Ref v, uint64_t *out);
NODISCARD int int_as_double(Ref v, double *out) HOLDS_GIL;   /* OverflowError "int too large to convert to float" */
/* v != 0 as m * 2 ** exponent with 0.5 <= |m| <= 1, m correctly rounded; any size. */
double int_frexp(Ref v, int64_t *exponent);
int int_sign(Ref v);
size_t int_bit_length(Ref v);
/* The value as an mpz: points into v, or at *storage set up from a small one; valid while both live. */
mpz_srcptr int_mpz(Ref v, mpz_ptr storage, mp_limb_t *limb);
/* To be asked before GMP is called with numbers of unknown size, since it ends the process when malloc fails: may a
 * result of `bits` bits be computed?  Probes for it and for GMP's temporaries.  MemoryError. */
NODISCARD int int_reserve(uint64_t bits) HOLDS_GIL;
int64_t int_hash(Ref v);
/* The greatest common divisor of two words. */
static inline uint64_t word_gcd(uint64_t a, uint64_t b) {
    while (b) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}
/* a op b as Python has it; both ints.  ZeroDivisionError, ValueError, MemoryError, OverflowError. */
NODISCARD Own int_binary(int op, Ref a, Ref b) HOLDS_GIL;
/* modulus None: a ** b, which is a float for a negative b. */
NODISCARD Own int_power(Ref a, Ref b, Ref modulus) HOLDS_GIL;
NODISCARD Own int_from_bytes(const uint8_t *bytes, size_t length, bool little, bool is_signed) HOLDS_GIL;
int int_compare(Ref a, Ref b);                               /* <0, 0, >0; both ints */
/* Does `order` (<0, 0, >0) satisfy the comparison op? */
static inline bool order_matches(int order, int op) {
    switch (op) {
    case CMP_LT: return order < 0;
    case CMP_LE: return order <= 0;
    case CMP_EQ: return order == 0;
    case CMP_NE: return order != 0;
    case CMP_GT: return order > 0;
    default: return order >= 0;
    }
}
