/* Multiplying and dividing timedeltas, exactly: in 128 bits of microseconds, results rounded half to even.
 *
 * An operand that does not fit there has a known effect: a product is too large, a quotient next to nothing. */
#include <math.h>

#include "stdlib/datetime/datetime.h"

/* ---- ints and wide numbers */

bool wide_from_int(Ref v, Wide *out) {
    if (is_small_int(v)) {
        *out = small_int(v);
        return true;
    }
    mpz_t storage;
    mp_limb_t limb;
    mpz_srcptr z = int_mpz(v, storage, &limb);
    if (mpz_sizeinbase(z, 2) > 126) return false;
    unsigned __int128 magnitude = (unsigned __int128)mpz_getlimbn(z, 1) << 64 | mpz_getlimbn(z, 0);
    *out = mpz_sgn(z) < 0 ? -(Wide)magnitude : (Wide)magnitude;
    return true;
}

static Own int_from_wide(Wide n) {
    if ((int64_t)n == n) return int_new((int64_t)n);
    unsigned __int128 magnitude = n < 0 ? -(unsigned __int128)n : (unsigned __int128)n;
    const mp_limb_t limbs[2] = {(mp_limb_t)magnitude, (mp_limb_t)(magnitude >> 64)};
    mpz_t z;
    return int_from_mpz(mpz_roinit_n(z, limbs, n < 0 ? -2 : 2));
}

static Wide wide_floor(Wide a, Wide b) {
    if (LIKELY((int64_t)a == a && (int64_t)b == b && b > 0)) return floor_divide((int64_t)a, (int64_t)b);
    Wide q = a / b, r = a % b;
    return q - (r != 0 && (r < 0) != (b < 0));
}

/* To the nearest, a half to the even one; b is not 0, and its double fits. */
static Wide wide_nearest(Wide a, Wide b) {
    Wide q = wide_floor(a, b), twice = 2 * (a - q * b);
    if (b < 0) {
        twice = -twice;
        b = -b;
    }
    return q + (twice > b || (twice == b && (q & 1)));
}

/* ---- beside an int */

static COLD Own throw_zero(void) { return throw(ZeroDivisionError, "integer division or modulo by zero"); }

static Own times_int(Span s, Ref n) {
    Wide factor, product, us = span_us(s);
    if (us == 0) return delta_new(s);
    if (!wide_from_int(n, &factor) || __builtin_mul_overflow(us, factor, &product)) return throw_delta_size();
    return delta_from_us(product);
}

static Own over_int(Span s, Ref n, bool floor) {
    Wide divisor, us = span_us(s);
    if (!wide_from_int(n, &divisor)) return delta_from_us(floor && us && (us < 0) != (int_sign(n) < 0) ? -1 : 0);
    if (divisor == 0) return throw_zero();
    return delta_from_us(floor ? wide_floor(us, divisor) : wide_nearest(us, divisor));
}

/* ---- beside a float, whose exact value counts: mantissa * 2^exponent */

static Own ratio_error(Ref x) {
    if (isnan(float_value(x))) return throw(ValueError, "cannot convert NaN to integer ratio");
    return throw(OverflowError, "cannot convert Infinity to integer ratio");
}

static Own times_double(Wide us, double x) {
    int exponent;
    Wide product = us * (Wide)ldexp(frexp(x, &exponent), 53); /* below 2^121 */
    exponent -= 53;
    if (product == 0 || exponent < -122) return delta_from_us(0);
    if (exponent <= 0) return delta_from_us(wide_nearest(product, (Wide)1 << -exponent));
    if (exponent > 120 || __builtin_mul_overflow(product, (Wide)1 << exponent, &product)) return throw_delta_size();
    return delta_from_us(product);
}

static Own over_double(Wide us, double x) {
    int exponent;
    if (x == 0) return throw_zero();
    Wide mantissa = (Wide)ldexp(frexp(x, &exponent), 53);
    exponent -= 53;
    if (us == 0 || exponent > 70) return delta_from_us(0);
    if (exponent >= 0) return delta_from_us(wide_nearest(us, mantissa << exponent));
    while (exponent < 0 && (mantissa & 1) == 0) {
        mantissa /= 2;
        exponent++;
    }
    if (exponent < -120 || __builtin_mul_overflow(us, (Wide)1 << -exponent, &us)) return throw_delta_size();
    return delta_from_us(wide_nearest(us, mantissa));
}

/* A float of a class of Python's says itself what its ratio is. */
static int asked_ratio(Ref x, Own *numerator, Own *denominator) {
    scoped Own ratio = call_method_named(x, "as_integer_ratio", NULL, 0);
    if (!ratio) return -1;
    if (!is_tuple(ratio))
        return fail(TypeError, "unexpected return type from as_integer_ratio(): expected tuple, got '%T'", ratio);
    if (tuple_length(ratio) != 2) return fail(ValueError, "as_integer_ratio() must return a 2-tuple");
    *numerator = own(tuple_item_peek(ratio, 0));
    *denominator = own(tuple_item_peek(ratio, 1));
    return is_int(*numerator) && is_int(*denominator)
               ? 0 : fail(TypeError, "unexpected return type from as_integer_ratio(): expected tuple of ints");
}

/* us * factor / divisor by Python's own ints. */
static Own scaled(Wide us, Ref factor, Ref divisor) {
    Wide n;
    scoped Own whole = int_from_wide(us), product = whole ? int_binary(OP_MUL, whole, factor) : NULL;
    scoped Own pair = product ? int_binary(OP_DIVMOD, product, divisor) : NULL;
    if (!pair) return NULL;
    scoped Own quotient = own(tuple_item_peek(pair, 0));
    scoped Own twice = int_binary(OP_MUL, tuple_item_peek(pair, 1), small_int_new(2));
    if (!twice) return NULL;
    int order = int_compare(twice, divisor);
    if (int_sign(divisor) < 0) order = -order;
    scoped Own parity = int_binary(OP_AND, quotient, small_int_new(1));
    if (!parity) return NULL;
    if (order > 0 || (order == 0 && parity == small_int_new(1)))
        own_set_take(&quotient, int_binary(OP_ADD, quotient, small_int_new(1)));
    if (!quotient) return NULL;
    return wide_from_int(quotient, &n) ? delta_from_us(n) : throw_delta_size();
}

static Own beside_float(Span s, Ref x, bool divide) {
    scoped Own a = NULL, b = NULL;
    if (is_word_float(x) || is_exactly(x, &float_type)) {
        if (!isfinite(float_value(x))) return ratio_error(x);
        return divide ? over_double(span_us(s), float_value(x)) : times_double(span_us(s), float_value(x));
    }
    if (asked_ratio(x, &a, &b) < 0) return NULL;
    return divide ? scaled(span_us(s), b, a) : scaled(span_us(s), a, b);
}

/* ---- the slots */

Own delta_multiply(Ref a, Ref b) {
    Ref delta = is_delta(a) ? a : b, other = delta == a ? b : a;
    if (!is_delta(delta)) return NotImplemented;
    if (is_int(other)) return times_int(span_of(delta), other);
    return is_float(other) ? beside_float(span_of(delta), other, false) : NotImplemented;
}

/* The quotient of two lengths, correctly rounded. */
static Own true_quotient(Wide a, Wide b) {
    const Wide exact = (Wide)1 << 53;
    if (b != 0 && a <= exact && a >= -exact && b <= exact && b >= -exact) return float_new((double)a / (double)b);
    scoped Own x = int_from_wide(a), y = int_from_wide(b);
    return x && y ? int_binary(OP_TRUEDIV, x, y) : NULL;
}

Own delta_divide(Ref a, Ref b) {
    if (!is_delta(a)) return NotImplemented;
    if (is_delta(b)) return true_quotient(span_us(span_of(a)), span_us(span_of(b)));
    if (is_float(b)) return beside_float(span_of(a), b, true);
    return is_int(b) ? over_int(span_of(a), b, false) : NotImplemented;
}

Own delta_floor_divide(Ref a, Ref b) {
    if (!is_delta(a)) return NotImplemented;
    if (is_int(b)) return over_int(span_of(a), b, true);
    if (!is_delta(b)) return NotImplemented;
    Wide divisor = span_us(span_of(b));
    return divisor ? int_from_wide(wide_floor(span_us(span_of(a)), divisor)) : throw_zero();
}

Own delta_remainder(Ref a, Ref b) {
    if (!is_delta(a) || !is_delta(b)) return NotImplemented;
    Wide us = span_us(span_of(a)), divisor = span_us(span_of(b));
    if (divisor == 0) return throw(ZeroDivisionError, "integer modulo by zero");
    return delta_from_us(us - wide_floor(us, divisor) * divisor);
}

Own delta_divmod(Ref a, Ref b) {
    if (!is_delta(a) || !is_delta(b)) return NotImplemented;
    scoped Own quotient = delta_floor_divide(a, b), rest = quotient ? delta_remainder(a, b) : NULL;
    return rest ? tuple_pack(2, quotient, rest) : NULL;
}

Own delta_total_seconds(Span s) { return true_quotient(span_us(s), SECOND_US); }
