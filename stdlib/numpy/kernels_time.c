/* Times: sums, order and quotients of the int64 they are made of, minding NaT, the least int64.
 *
 * These are no functions of numpy's: lib/numpy/_times.py calls them for arrays that it has brought to one unit, seen as int64.
 */
#include "stdlib/numpy/kernels.h"

#define NAT INT64_MIN
#define EITHER_NAT(a, b) ((a == NAT) | (b == NAT))
#define WRAPPED(a, op, b) ((int64_t)((uint64_t)(a) op (uint64_t)(b)))

#define TIME1(name, R, E) static void name##_row(ROW_PARAMETERS) { LOOP1(int64_t, R, E) }
#define TIME2(name, B, R, E) static void name##_row(ROW_PARAMETERS) { LOOP2(int64_t, B, R, E) }

TIME2(add, int64_t, int64_t, EITHER_NAT(a, b) ? NAT : WRAPPED(a, +, b))
TIME2(subtract, int64_t, int64_t, EITHER_NAT(a, b) ? NAT : WRAPPED(a, -, b))
TIME2(multiply, int64_t, int64_t, EITHER_NAT(a, b) ? NAT : WRAPPED(a, *, b))
TIME1(negative, int64_t, a == NAT ? NAT : -a)
TIME1(absolute, int64_t, a < 0 && a != NAT ? -a : a)
TIME1(sign, int64_t, (a > 0) - (a < 0)) /* (of NaT it is -1) */
TIME1(isnat, bool, a == NAT)

TIME2(equal, int64_t, bool, (a == b) & (a != NAT))
TIME2(not_equal, int64_t, bool, (a != b) | (a == NAT))
TIME2(less, int64_t, bool, (a < b) & (a != NAT)) /* nothing is less than NaT by its number */
TIME2(less_equal, int64_t, bool, (a <= b) & (a != NAT))
TIME2(greater, int64_t, bool, (a > b) & (b != NAT))
TIME2(greater_equal, int64_t, bool, (a >= b) & (b != NAT))
TIME2(minimum, int64_t, int64_t, EITHER_NAT(a, b) ? NAT : a < b ? a : b)
TIME2(maximum, int64_t, int64_t, EITHER_NAT(a, b) ? NAT : a > b ? a : b)
TIME2(fmin, int64_t, int64_t, a == NAT ? b : b == NAT ? a : a < b ? a : b)
TIME2(fmax, int64_t, int64_t, a == NAT ? b : b == NAT ? a : a > b ? a : b)

/* A number as a count; what is none is NaT. */
static inline int64_t count_of(double x) { return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : NAT; }

#define FLOAT_NAT (-0x1p63)
static void scale_row(ROW_PARAMETERS) { LOOP2_PLAIN(double, double, int64_t, a == FLOAT_NAT ? NAT : count_of(a * b)) }
static void shrink_row(ROW_PARAMETERS) { LOOP2_PLAIN(double, double, int64_t, a == FLOAT_NAT ? NAT : count_of(a / b)) }
static void ratio_row(ROW_PARAMETERS) { LOOP2_PLAIN(int64_t, int64_t, double, EITHER_NAT(a, b) ? NAN : (double)a / (double)b) }

static inline int64_t part_of(int64_t a, int64_t b) {
    if (a == NAT || b == 0) return NAT;
    return a / b; /* (a is not the least number) */
}
static void divide_row(ROW_PARAMETERS) { LOOP2_PLAIN(int64_t, int64_t, int64_t, part_of(a, b)) }

static inline int64_t floored(int64_t a, int64_t b) { return a / b - ((a % b != 0) & ((a < 0) != (b < 0))); }

/* A span by a number: a span, cut off. */
static inline int64_t share_of(int64_t a, int64_t b) {
    if (a == NAT) return NAT;
    if (b == 0) {
        kernel_raise_divide();
        return NAT;
    }
    return a / b;
}
static void share_row(ROW_PARAMETERS) { LOOP2_PLAIN(int64_t, int64_t, int64_t, share_of(a, b)) }

/* A span by a span: a number. */
static inline int64_t times_of(int64_t a, int64_t b) {
    if (EITHER_NAT(a, b)) {
        kernel_raise_invalid();
        return 0;
    }
    if (b == 0) {
        kernel_raise_divide();
        return 0;
    }
    return floored(a, b);
}
static void count_row(ROW_PARAMETERS) { LOOP2_PLAIN(int64_t, int64_t, int64_t, times_of(a, b)) }

static inline int64_t rest_of(int64_t a, int64_t b) {
    if (EITHER_NAT(a, b)) return NAT;
    if (b == 0) {
        kernel_raise_divide();
        return NAT;
    }
    return a - b * floored(a, b);
}
static void remainder_row(ROW_PARAMETERS) { LOOP2_PLAIN(int64_t, int64_t, int64_t, rest_of(a, b)) }

/* Moments and spans sort as unsigned numbers once NaT is the largest; and back. */
TIME1(rank, uint64_t, ((uint64_t)a ^ ((uint64_t)1 << 63)) - 1)
static void unrank_row(ROW_PARAMETERS) { LOOP1(uint64_t, int64_t, (int64_t)((a + 1) ^ ((uint64_t)1 << 63))) }

#define TO_INT64 DT_INT64, DT_INT64, DT_INT64
#define TO_BOOL DT_INT64, DT_INT64, DT_BOOL
KERNEL_TABLE(_time_add, {{TO_INT64}, add_row},)
KERNEL_TABLE(_time_subtract, {{TO_INT64}, subtract_row},)
KERNEL_TABLE(_time_multiply, {{TO_INT64}, multiply_row},)
KERNEL_TABLE(_time_negative, {{DT_INT64, DT_INT64}, negative_row},)
KERNEL_TABLE(_time_absolute, {{DT_INT64, DT_INT64}, absolute_row},)
KERNEL_TABLE(_time_sign, {{DT_INT64, DT_INT64}, sign_row},)
KERNEL_TABLE(_time_isnat, {{DT_INT64, DT_BOOL}, isnat_row},)
KERNEL_TABLE(_time_equal, {{TO_BOOL}, equal_row},)
KERNEL_TABLE(_time_not_equal, {{TO_BOOL}, not_equal_row},)
KERNEL_TABLE(_time_less, {{TO_BOOL}, less_row},)
KERNEL_TABLE(_time_less_equal, {{TO_BOOL}, less_equal_row},)
KERNEL_TABLE(_time_greater, {{TO_BOOL}, greater_row},)
KERNEL_TABLE(_time_greater_equal, {{TO_BOOL}, greater_equal_row},)
KERNEL_TABLE(_time_minimum, {{TO_INT64}, minimum_row},)
KERNEL_TABLE(_time_maximum, {{TO_INT64}, maximum_row},)
KERNEL_TABLE(_time_fmin, {{TO_INT64}, fmin_row},)
KERNEL_TABLE(_time_fmax, {{TO_INT64}, fmax_row},)
KERNEL_TABLE(_time_scale, {{DT_FLOAT64, DT_FLOAT64, DT_INT64}, scale_row},)
KERNEL_TABLE(_time_shrink, {{DT_FLOAT64, DT_FLOAT64, DT_INT64}, shrink_row},)
KERNEL_TABLE(_time_ratio, {{DT_INT64, DT_INT64, DT_FLOAT64}, ratio_row},)
KERNEL_TABLE(_time_divide, {{TO_INT64}, divide_row},)
KERNEL_TABLE(_time_share, {{TO_INT64}, share_row},)
KERNEL_TABLE(_time_count, {{TO_INT64}, count_row},)
KERNEL_TABLE(_time_remainder, {{TO_INT64}, remainder_row},)
KERNEL_TABLE(_time_rank, {{DT_INT64, DT_UINT64}, rank_row},)
KERNEL_TABLE(_time_unrank, {{DT_UINT64, DT_INT64}, unrank_row},)
