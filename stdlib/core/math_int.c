/* The integer functions of the module math, on GMP. */
#include "stdlib/core/math_inner.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

/* The mpz of any int, while both live. */
typedef struct View {
    mpz_t storage;
    mp_limb_t limb;
} View;

static mpz_srcptr view(View *v, Ref n) { return int_mpz(n, v->storage, &v->limb); }

static Own give_mpz(mpz_ptr z) {
    Own result = int_from_mpz(z);
    mpz_clear(z);
    return result;
}

/* ---- gcd, lcm */

/* gcd of a big int and a word other than 0. */
static Own gcd_with_word(Ref big, int64_t word) {
    View v;
    uint64_t n = (uint64_t)llabs(word);
    return int_new_unsigned(word_gcd(n, mpz_tdiv_ui(view(&v, big), n)));
}

static Own gcd_two(Ref a, Ref b) {
    if (are_small_ints(a, b)) {
        int64_t m = small_int(a), n = small_int(b);
        return int_new_unsigned(word_gcd((uint64_t)llabs(m), (uint64_t)llabs(n)));
    }
    if (!int_sign(a)) return int_sign(b) < 0 ? int_binary(OP_SUB, a, b) : int_exact(b);
    if (is_small_int(a)) return gcd_with_word(b, small_int(a));
    if (is_small_int(b) && int_sign(b)) return gcd_with_word(a, small_int(b));
    if (int_reserve(int_bit_length(a) + int_bit_length(b)) < 0) return NULL;
    View va, vb;
    mpz_t z;
    mpz_init(z);
    mpz_gcd(z, view(&va, a), view(&vb, b));
    return give_mpz(z);
}

static Own lcm_two(Ref a, Ref b) {
    if (int_reserve(int_bit_length(a) + int_bit_length(b)) < 0) return NULL;
    View va, vb;
    mpz_t z;
    mpz_init(z);
    mpz_lcm(z, view(&va, a), view(&vb, b));
    return give_mpz(z);
}

static Own fold(const Ref *integers, size_t count, int64_t start, Own (*two)(Ref, Ref)) {
    if (count == 2 && are_small_ints(integers[0], integers[1])) return two(integers[0], integers[1]);
    scoped Own result = small_int_new(start);
    for (size_t i = 0; i < count; i++) {
        scoped Own n = index_of(integers[i]);
        if (!n) return NULL;
        own_set_take(&result, two(result, n));
        if (!result) return NULL;
    }
    return give(result);
}

Own math_gcd(Ref self, const Ref *args, size_t count, Ref names) {
    return args_no_names("math.gcd", names) < 0 ? NULL : fold(args, count, 0, gcd_two);
}

Own math_lcm(Ref self, const Ref *args, size_t count, Ref names) {
    return args_no_names("math.lcm", names) < 0 ? NULL : fold(args, count, 1, lcm_two);
}

/* ---- isqrt */

Own math_isqrt(Ref self, const Ref *args) {
    scoped Own n = index_of(args[0]);
    if (!n) return NULL;
    if (int_sign(n) < 0) return throw(ValueError, "isqrt() argument must be nonnegative");
    if (is_small_int(n)) {
        int64_t value = small_int(n), root = (int64_t)sqrt((double)value);
        while (root * root > value) root--;
        while ((root + 1) * (root + 1) <= value) root++;
        return small_int_new(root);
    }
    if (int_reserve(int_bit_length(n)) < 0) return NULL;
    View v;
    mpz_t z;
    mpz_init(z);
    mpz_sqrt(z, view(&v, n));
    return give_mpz(z);
}

/* ---- factorial, comb, perm */

static Own factorial_word(uint64_t n) {
    uint64_t product = 1, bits;
    if (n <= 20) {
        for (uint64_t i = 2; i <= n; i++) product *= i;
        return int_new_unsigned(product);
    }
    /* log2(n!) < n * log2(n) */
    if (__builtin_mul_overflow(n, (uint64_t)(64 - __builtin_clzll(n)), &bits)) return throw_memory();
    if (int_reserve(bits) < 0) return NULL;
    mpz_t z;
    mpz_init(z);
    mpz_fac_ui(z, n);
    return give_mpz(z);
}

Own math_factorial(Ref self, const Ref *args) {
    int64_t value;
    scoped Own n = index_of(args[0]);
    if (!n) return NULL;
    if (int_sign(n) < 0) return throw(ValueError, "factorial() not defined for negative values");
    if (!int_as_int64(n, &value))
        return throw(OverflowError, "factorial() argument should not exceed %ld", LONG_MAX);
    return factorial_word((uint64_t)value);
}

/* n and k as ints, not negative. */
static int two_counts(const Ref *args, Own *n, Own *k) {
    if (!(*n = index_of(args[0])) || !(*k = index_of(args[1]))) return -1;
    if (int_sign(*n) < 0) return fail(ValueError, "n must be a non-negative integer");
    if (int_sign(*k) < 0) return fail(ValueError, "k must be a non-negative integer");
    return 0;
}

/* Bits that suffice for a product of k factors up to n. */
static int reserve_product(Ref n, int64_t k) {
    uint64_t bits;
    if (__builtin_mul_overflow((uint64_t)int_bit_length(n), (uint64_t)k, &bits)) return fail_memory();
    return int_reserve(bits);
}

Own math_comb(Ref self, const Ref *args) {
    scoped Own n = NULL;
    scoped Own k = NULL;
    int64_t count, all;
    if (two_counts(args, &n, &k) < 0) return NULL;
    scoped Own other = int_binary(OP_SUB, n, k);
    if (!other) return NULL;
    if (int_sign(other) < 0) return small_int_new(0);
    if (int_compare(other, k) < 0) own_set_take(&k, own(other));
    if (!int_as_int64(k, &count)) return throw(OverflowError, "min(n - k, k) must not exceed %ld", LONG_MAX);
    bool short_n = int_as_int64(n, &all), by_power = short_n && all < INT64_C(1) << 30; /* comb(n, k) < 2**n */
    if ((by_power ? int_reserve((uint64_t)all) : reserve_product(n, count)) < 0) return NULL;
    View v;
    mpz_t z;
    mpz_init(z);
    if (short_n) mpz_bin_uiui(z, (unsigned long)all, (unsigned long)count);
    else mpz_bin_ui(z, view(&v, n), (unsigned long)count);
    return give_mpz(z);
}

/* n * (n - 1) * ... of `count` factors, in halves so that the factors are of equal length. */
static void falling_product(mpz_ptr out, mpz_srcptr n, uint64_t count) {
    if (count <= 8) {
        mpz_t factor;
        mpz_init_set(factor, n);
        mpz_set_ui(out, 1);
        for (uint64_t i = 0; i < count; i++) {
            mpz_mul(out, out, factor);
            mpz_sub_ui(factor, factor, 1);
        }
        mpz_clear(factor);
        return;
    }
    mpz_t rest, low;
    mpz_inits(rest, low, NULL);
    mpz_sub_ui(rest, n, count / 2);
    falling_product(out, n, count / 2);
    falling_product(low, rest, count - count / 2);
    mpz_mul(out, out, low);
    mpz_clears(rest, low, NULL);
}

/* The same if it is below 2**64; of how many factors depends on that alone, since all but the last few are above 1. */
static bool short_product(Ref n, uint64_t count, uint64_t *out) {
    int64_t factor;
    if (!int_as_int64(n, &factor)) return false;
    *out = 1;
    for (uint64_t i = 0; i < count; i++)
        if (__builtin_mul_overflow(*out, (uint64_t)factor - i, out)) return false;
    return true;
}

Own math_perm(Ref self, const Ref *args) {
    scoped Own n = NULL;
    scoped Own k = NULL;
    int64_t count;
    if (!args[1] || is_none(args[1])) return math_factorial(self, args);
    if (two_counts(args, &n, &k) < 0) return NULL;
    if (int_compare(n, k) < 0) return small_int_new(0);
    if (!int_as_int64(k, &count)) return throw(OverflowError, "k must not exceed %ld", LONG_MAX);
    uint64_t product;
    if (short_product(n, (uint64_t)count, &product)) return int_new_unsigned(product);
    if (reserve_product(n, count) < 0) return NULL;
    View v;
    mpz_t z;
    mpz_init(z);
    falling_product(z, view(&v, n), (uint64_t)count);
    return give_mpz(z);
}
