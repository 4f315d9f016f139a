/* Ints and floats as numbers, and numbers as ints and as text. */
#include "stdlib/decimal/decimal.h"

#include <math.h>

bool work_set_int(Work *w, Ref v) {
    mpz_t storage;
    mp_limb_t limb;
    uint32_t status = 0;
    if (is_small_int(v)) {
        int64_t n = small_int(v);
        work_set(w, n < 0, (uint64_t)(n < 0 ? -n : n), 0);
        return true;
    }
    mpz_srcptr z = int_mpz(v, storage, &limb);
    if (!work_reserve(w, limbs_of_mpz(z), &status)) return false;
    size_t length = limbs_from_mpz(w->n.limbs, z);
    if (!length) return false;
    w->n.kind = NUM_FINITE;
    w->n.sign = mpz_sgn(z) < 0;
    w->n.exp = 0;
    work_measure(w, length);
    return true;
}

int operand_open_slow(Operand *o, Ref v) {
    if (is_int(v)) {
        work_init(&o->w);
        if (!work_set_int(&o->w, v)) return fail_memory();
        o->n = &o->w.n;
        return 1;
    }
    if (!is_kind(v, &decimal_type)) return 0;
    o->n = num_of(v);
    return 1;
}

int operand_need(Operand *o, Ref v) {
    int known = operand_open(o, v);
    if (known) return known < 0 ? -1 : 0;
    return fail(TypeError, "conversion from %T to Decimal is not supported", v);
}

/* ---- floats, exactly: n * 2^-k is n * 5^k * 10^-k */

bool work_set_double(Work *w, double x) {
    uint8_t sign = signbit(x) != 0;
    uint32_t status = 0;
    int exponent;
    if (isnan(x) || isinf(x)) {
        work_set_special(w, sign, isnan(x) ? NUM_QNAN : NUM_INFINITE);
        return true;
    }
    int64_t n = (int64_t)ldexp(frexp(fabs(x), &exponent), 53);
    exponent -= 53;
    work_set(w, sign, (uint64_t)n, 0);
    if (!n) return true;
    while (!(n & 1) && exponent < 0) {
        n >>= 1;
        exponent++;
    }
    mpz_t z;
    mpz_init_set_ui(z, exponent < 0 ? 5 : 2);
    mpz_pow_ui(z, z, (unsigned long)(exponent < 0 ? -exponent : exponent));
    mpz_mul_ui(z, z, (unsigned long)n);
    size_t length = work_reserve(w, limbs_of_mpz(z), &status) ? limbs_from_mpz(w->n.limbs, z) : 0;
    mpz_clear(z);
    if (!length) return false;
    work_measure(w, length);
    w->n.exp = exponent < 0 ? exponent : 0;
    return true;
}

/* ---- to ints */

static Own int_from_work(Work *w) {
    mpz_t z;
    if (w->n.length == 1) return int_new(w->n.sign ? -(int64_t)w->n.limbs[0] : (int64_t)w->n.limbs[0]);
    if (int_reserve((uint64_t)w->n.length * 60 * 3) < 0) return NULL;
    mpz_init(z);
    Own result = limbs_to_mpz(z, w->n.limbs, w->n.length) ? (w->n.sign ? mpz_neg(z, z) : (void)0, int_from_mpz(z)) : throw_memory();
    mpz_clear(z);
    return result;
}

Own decimal_to_int(const Num *a, enum Rounding rounding) {
    uint32_t status = 0;
    work_scope Work w;
    work_init(&w);
    if (a->kind == NUM_INFINITE) return throw(OverflowError, "cannot convert Infinity to integer");
    if (num_is_nan(a)) return throw(ValueError, "cannot convert NaN to integer");
    if (!num_is_coefficient_zero(a) && a->exp > 0 && int_reserve((uint64_t)(a->digits + a->exp) * 4) < 0) return NULL;
    num_rescale(&w, a, 0, rounding, NULL, &status);
    return status ? throw_memory() : int_from_work(&w);
}

Own num_to_str(const Num *a, bool engineering, bool capitals) {
    char stack[160], *text = stack;
    size_t size = num_text_size(a);
    if (size > sizeof stack && !(text = mem_alloc(size))) return throw_memory();
    Own result = str_new_ascii(text, (size_t)(num_text(text, a, engineering, capitals) - text));
    if (text != stack) mem_free(text);
    return result;
}
