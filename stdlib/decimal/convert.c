/* What Decimals are made of, and what they are turned into. */
#include "stdlib/decimal/decimal.h"

#include <math.h>

#include "runtime/base/hash.h"
#include "runtime/base/unicode.h"

/* ---- from text */

/* The text as ASCII: digits of any script become 0-9; underscores and blanks around go if `lenient`.  The length, or -1 (a character that
 * no number has). */
static ssize_t plain_text(char *out, Ref v, bool lenient) {
    size_t start = 0, stop = str_length(v);
    char *p = out;
    while (lenient && start < stop && unicode_is_space(str_char(v, start))) start++;
    while (lenient && stop > start && unicode_is_space(str_char(v, stop - 1))) stop--;
    for (size_t i = start; i < stop; i++) {
        uint32_t c = str_char(v, i);
        if (c == '_' && lenient) continue;
        int digit = c < 128 || !unicode_is_decimal(c) ? -1 : unicode_decimal(c);
        if (c >= 128 && digit < 0) return -1;
        *p++ = digit < 0 ? (char)c : (char)('0' + digit);
    }
    return p - out;
}

static void parse_str(Work *w, Ref v, bool exact, const Ctx *c, uint32_t *status) {
    char stack[128], *text = stack;
    size_t length = str_length(v);
    if (length > sizeof stack && !(text = mem_alloc(length))) {
        work_fail(w, DEC_MEMORY, status);
        return;
    }
    ssize_t count = plain_text(text, v, exact);
    if (count < 0) work_fail(w, DEC_CONVERSION_SYNTAX, status);
    else num_parse(w, text, (size_t)count, c, status);
    if (text != stack) mem_free(text);
}

/* Of an exact conversion: what would have been rounded is an invalid operation. */
static void need_exact(Work *w, uint32_t *status) {
    if (*status & (DEC_INEXACT | DEC_ROUNDED | DEC_CLAMPED)) work_fail(w, DEC_INVALID_OPERATION, status);
    *status &= DEC_ERRORS;
}

/* ---- from (sign, digits, exponent) */

static int put_exponent(Buf *text, Ref exp, bool *special) {
    ssize_t n;
    if (is_str(exp)) {
        *special = true;
        if (str_equal_c(exp, "F")) buf_puts(text, "Inf");
        else if (str_equal_c(exp, "n")) buf_puts(text, "NaN");
        else if (str_equal_c(exp, "N")) buf_puts(text, "sNaN");
        else return fail(ValueError, "string argument in the third position must be 'F', 'n' or 'N'");
        return 0;
    }
    if (!is_int(exp)) return fail(ValueError, "exponent must be an integer");
    return index_ssize(exp, &n);
}

static int put_tuple_digits(Buf *text, Ref digits) {
    scoped Own items = is_tuple(digits) || is_list(digits) ? tuple_from(digits) : NULL;
    if (!items) return error_occurred() ? -1 : fail(ValueError, "coefficient must be a tuple of digits");
    for (size_t i = 0; i < tuple_length(items); i++) {
        Ref item = tuple_item_peek(items, i);
        int64_t digit = -1;
        if (!is_int(item) || !int_as_int64(item, &digit) || digit < 0 || digit > 9)
            return fail(ValueError, "coefficient must be a tuple of digits");
        buf_putc(text, (char)('0' + digit));
    }
    return 0;
}

static int tuple_text(Buf *text, Ref value) {
    bool special = false;
    int64_t sign = -1, exp = 0;
    scoped Own parts = tuple_from(value);
    if (!parts) return -1;
    if (tuple_length(parts) != 3) return fail(ValueError, "argument must be a sequence of length 3");
    Ref first = tuple_item_peek(parts, 0), digits = tuple_item_peek(parts, 1), last = tuple_item_peek(parts, 2);
    if (!is_int(first) || !int_as_int64(first, &sign) || sign < 0 || sign > 1) return fail(ValueError, "sign must be an integer with the value 0 or 1");
    if (sign) buf_putc(text, '-');
    if (put_exponent(text, last, &special) < 0) return -1;
    if (!is_str(last)) int_as_int64(last, &exp);
    if (special && str_equal_c(last, "F")) return 0;
    size_t before = text->n;
    if (put_tuple_digits(text, digits) < 0) return -1;
    if (!special && text->n == before) buf_putc(text, '0');
    if (!special) buf_printf(text, "E%lld", (long long)exp);
    return text->failed ? fail_memory() : 0;
}

static int parse_tuple(Work *w, Ref value, const Ctx *c, uint32_t *status) {
    Buf text = {0};
    int good = tuple_text(&text, value);
    if (good == 0) num_parse(w, text.bytes, text.n, c, status);
    buf_free(&text);
    return good;
}

/* ---- Decimal(value), and create_decimal(value) */

/* w = the value, exact or as the context wants it.  -1: TypeError ... */
static int set_from(Work *w, Ref value, Context *c, bool exact, uint32_t *status) {
    const Ctx *into = exact ? &ctx_max : &c->c;
    if (is_str(value)) {
        parse_str(w, value, exact, into, status);
    } else if (is_int(value)) {
        if (!work_set_int(w, value)) return fail_memory();
        if (!exact) num_finalize(w, into, status);
    } else if (is_decimal(value)) {
        const Num *n = num_of(value);
        if (!exact && num_is_nan(n) && n->digits > into->prec - into->clamp) {
            work_fail(w, DEC_CONVERSION_SYNTAX, status);
            return 0;
        }
        work_copy(w, n, status);
        if (!exact) num_finalize(w, into, status);
    } else if (is_float(value)) {
        if (context_signal(c, DEC_FLOAT_OPERATION) < 0) return -1;
        if (!work_set_double(w, float_value(value))) return fail_memory();
        if (!exact) num_finalize(w, into, status);
    } else if (is_tuple(value) || is_list(value)) {
        if (parse_tuple(w, value, into, status) < 0) return -1;
    } else {
        return fail(TypeError, "conversion from %T to Decimal is not supported", value);
    }
    if (exact) need_exact(w, status);
    return 0;
}

static Own decimal_from(Type *type, Ref value, Context *c, bool exact) {
    work_scope Work w;
    uint32_t status = 0;
    work_init(&w);
    if (set_from(&w, value, c, exact, &status) < 0 || context_signal(c, status) < 0) return NULL;
    return decimal_take(type, &w);
}

Own decimal_new_exact(Type *type, Ref value, Context *c) {
    if (type == &decimal_type && is_object(value) && object_of(value)->type == type) return own(value);
    return decimal_from(type, value, c, true);
}

Own decimal_create(Ref value, Context *c) { return decimal_from(&decimal_type, value, c, false); }

Own decimal_from_float(Type *type, Ref value) {
    work_scope Work w;
    work_init(&w);
    if (!is_int(value) && !is_float(value)) return throw(TypeError, "argument must be int or float");
    if (!(is_int(value) ? work_set_int(&w, value) : work_set_double(&w, float_value(value)))) return throw_memory();
    Own made = decimal_take(&decimal_type, &w);
    if (type == &decimal_type || !made) return made;
    scoped Own plain = made;
    return call1(as_ref(type), plain);
}

/* ---- to other numbers */

Own decimal_int(Ref self) { return decimal_to_int(num_of(self), ROUND_DOWN); }

Own decimal_float(Ref self) {
    static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
                                    1e18, 1e19, 1e20, 1e21, 1e22};
    const Num *a = num_of(self);
    double x;
    if (a->kind == NUM_SNAN) return throw(ValueError, "cannot convert signaling NaN to float");
    if (num_is_nan(a)) return float_new(a->sign ? -NAN : NAN);
    if (num_is_finite(a) && a->length == 1 && a->limbs[0] < (1LL << 53) && a->exp >= -22 && a->exp <= 22) { /* both exact: rounds once */
        x = (double)a->limbs[0];
        x = a->exp < 0 ? x / powers[-a->exp] : x * powers[a->exp];
        return float_new(a->sign ? -x : x);
    }
    scoped Own text = num_to_str(a, false, true);
    if (!text) return NULL;
    int status = float_parse(str_data(text), str_length(text), &x);
    return status < 0 ? NULL : float_new(x);
}

Own decimal_as_tuple(Ref self, const Ref *args) {
    const Num *a = num_of(self);
    size_t count = a->kind == NUM_INFINITE ? 1 : (size_t)a->digits;
    scoped Own digits = tuple_new(count);
    char *text = digits ? mem_alloc(count + 2 * LIMB_DIGITS) : NULL;
    if (!text) return digits ? throw_memory() : NULL;
    if (a->kind == NUM_INFINITE) text[0] = '0';
    else num_digits(text, a);
    for (size_t i = 0; i < count; i++) tuple_of(digits)->items[i] = small_int_new(text[i] - '0');
    mem_free(text);
    static const char *const kinds[] = {[NUM_INFINITE] = "F", [NUM_QNAN] = "n", [NUM_SNAN] = "N"};
    scoped Own exp = num_is_finite(a) ? int_new(a->exp) : str_intern(kinds[a->kind]);
    return exp ? call3(decimal_shared.tuple_class, small_int_new(a->sign), digits, exp) : NULL;
}

/* n / 10^k in lowest terms. */
static Own lowest_terms(mpz_t n, int64_t k) {
    mpz_t d, g;
    mpz_inits(d, g, NULL);
    mpz_ui_pow_ui(d, 10, (unsigned long)k);
    mpz_gcd(g, n, d);
    mpz_divexact(n, n, g);
    mpz_divexact(d, d, g);
    scoped Own x = int_from_mpz(n), y = x ? int_from_mpz(d) : NULL;
    mpz_clears(d, g, NULL);
    return y ? tuple_pack(2, (Ref)x, (Ref)y) : NULL;
}

Own decimal_as_integer_ratio(Ref self, const Ref *args) {
    const Num *a = num_of(self);
    if (a->kind == NUM_INFINITE) return throw(OverflowError, "cannot convert Infinity to integer ratio");
    if (num_is_nan(a)) return throw(ValueError, "cannot convert NaN to integer ratio");
    if (a->exp >= 0 || num_is_coefficient_zero(a)) {
        scoped Own n = decimal_to_int(a, ROUND_DOWN);
        return n ? tuple_pack(2, (Ref)n, small_int_new(1)) : NULL;
    }
    if (int_reserve((uint64_t)(a->digits - a->exp) * 16) < 0) return NULL;
    mpz_t n;
    mpz_init(n);
    if (a->exp < -DEC_MAX_EMAX / 2 || !limbs_to_mpz(n, a->limbs, a->length)) {
        mpz_clear(n);
        return throw_memory();
    }
    if (a->sign) mpz_neg(n, n);
    Own result = lowest_terms(n, -a->exp);
    mpz_clear(n);
    return result;
}

/* ---- hash: the value modulo 2^61 - 1, as for every number */

static uint64_t mul_mod(uint64_t a, uint64_t b) {
    Wide x = (Wide)a * b;
    uint64_t r = (uint64_t)(x & HASH_MODULUS) + (uint64_t)(x >> HASH_BITS);
    return r >= HASH_MODULUS ? r - HASH_MODULUS : r;
}

static uint64_t power_mod(uint64_t base, uint64_t n) {
    uint64_t r = 1;
    for (; n; n >>= 1, base = mul_mod(base, base))
        if (n & 1) r = mul_mod(r, base);
    return r;
}

int decimal_hash(Ref self, int64_t *out) {
    enum { INFINITY_HASH = 314159 };
    const uint64_t tenth = UINT64_C(2075258708292324556); /* 10 * tenth is 1 modulo 2^61 - 1 */
    const Num *a = num_of(self);
    if (a->kind == NUM_SNAN) return fail(TypeError, "Cannot hash a signaling NaN value");
    if (num_is_nan(a)) {
        *out = hash_pointer(object_of(self));
        return 0;
    }
    uint64_t h = 0;
    if (a->kind == NUM_INFINITE) {
        h = INFINITY_HASH;
    } else {
        for (size_t i = a->length; i-- > 0;) {
            h = mul_mod(h, LIMB_BASE) + a->limbs[i];
            if (h >= HASH_MODULUS) h -= HASH_MODULUS;
        }
        if (a->exp) h = mul_mod(h, power_mod(a->exp < 0 ? tenth : 10, (uint64_t)(a->exp < 0 ? -a->exp : a->exp)));
    }
    *out = a->sign ? -(int64_t)h : (int64_t)h;
    if (*out == -1) *out = -2;
    return 0;
}
