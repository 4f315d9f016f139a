/* Doubles to decimal text and back, correct in every case and independent of the locale.
 *
 * Shortest digits by Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020): one table of powers
 * of ten, three multiplications.  A fixed number of digits by 128-bit integers where they suffice, else by plain long
 * arithmetic; both round half to even on the exact value, as CPython's format codes do.
 */
#pragma once

#include "runtime/base/own.h"

enum { DTOA_SHORTEST_MAX = 17, DTOA_REPR_MAX = 32, DTOA_DIGITS_MAX = 800 };

/* The shortest digits that read back as x (finite, not zero; the sign is ignored), nearest to x among those.
 * Writes digits (no NUL, no trailing zeros) and returns their number; |x| = 0.d1d2d3... * 10^*point. */
int dtoa_shortest(double x, char digits[DTOA_SHORTEST_MAX], int *point);

/* repr(x): "1.5", "1e+16", "inf", "nan", "-0.0".  Returns the length; writes no NUL. */
int dtoa_repr(double x, char out[DTOA_REPR_MAX]);

enum DtoaFlags {
    DTOA_SIGN = 1,      /* always a sign */
    DTOA_ADD_DOT_0 = 2, /* "1" becomes "1.0" unless there is an exponent ('r', 'g') */
    DTOA_ALT = 4,       /* '#': keep the point and, for 'g', trailing zeros */
    DTOA_NO_NEG_0 = 8,  /* 'z': a result that is zero loses its minus sign */
};

/* Bytes dtoa_format may write for these arguments; 0 when that would not fit in an int (precision too large). */
size_t dtoa_bound(double x, char code, int precision);
/* x by format code 'e' 'f' 'g' (upper case gives E, INF, NAN) with precision >= 0, or 'r' (shortest; precision is
 * ignored).  out has dtoa_bound bytes.  Returns the length; writes no NUL. */
size_t dtoa_format(double x, char code, int precision, unsigned flags, char *out);

/* Decimal digits of |x| (finite), correctly rounded: `count` significant ones (count >= 1, as %.*e), or `count` after
 * the point (may be negative: round(x, -2)).  Writes at most DTOA_DIGITS_MAX digits, without leading zeros (none at all
 * for zero) and possibly without trailing ones; returns their number.  Value = 0.d1d2... * 10^*point. */
int dtoa_significant(double x, int count, char digits[DTOA_DIGITS_MAX], int *point);
int dtoa_decimals(double x, int count, char digits[DTOA_DIGITS_MAX], int *point);

/* round(x, ndigits) for finite x: half to even on the exact value.  May be infinite: overflow. */
double dtoa_round(double x, int ndigits);

/* A decimal literal with optional sign, as float() reads it without blanks and underscores, "inf", "infinity" and
 * "nan" in any case included.  Returns where it ends (text itself when there is none); *out is correctly rounded,
 * +-inf on overflow.  text ends with NUL. */
const char *dtoa_parse(const char *text, double *out);
