/* Numbers as text: the shortest digits of every precision, cut and padded as numpy's format functions say; scalars' repr and
 * str.  The layout of arrays is Python's business (numpy/core/arrayprint.py), which calls down to here for each element.
 *
 * Shortest means: the fewest digits that read back as the same element of the same type; of those, the nearest.  Where fewer
 * are wanted than that, the exact value is rounded, half to even.
 */
#include "stdlib/numpy/print.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "runtime/base/dtoa.h"

/* Decimal digits: 0.d1d2... * 10^point.  Zero is one digit 0. */
typedef struct Digits {
    char text[DTOA_DIGITS_MAX + 1];
    int count, point;
} Digits;

/* ---- shortest digits of narrow types: x > 0 and its neighbours are doubles, and so are the midpoints between them */

static double with_digits(const char *digits, int count, int point) {
    char text[64];
    snprintf(text, sizeof text, "0.%.*se%d", count, digits, point);
    double value;
    dtoa_parse(text, &value);
    return value;
}

/* The digits, one more in the last place. */
static void digits_increment(char *digits, int count, int *point) {
    int i = count - 1;
    while (i >= 0 && digits[i] == '9') digits[i--] = '0';
    if (i >= 0) {
        digits[i]++;
    } else {
        digits[0] = '1';
        ++*point;
    }
}

typedef struct Gap { double below, above; bool closed; } Gap; /* what reads back as x */

static bool gap_holds(const Gap *gap, double value) {
    return (value > gap->below && value < gap->above) || (gap->closed && (value == gap->below || value == gap->above));
}

/* bits: of the mantissa, the hidden one included; least: the exponent of the smallest number's unit. */
static Gap gap_of(double x, int bits, int least) {
    int exponent;
    double mantissa = frexp(x, &exponent);
    int unit_exponent = exponent - bits < least ? least : exponent - bits;
    double unit = ldexp(1, unit_exponent), units = x / unit;
    bool power = mantissa == 0.5 && unit_exponent > least; /* the neighbour below is nearer */
    return (Gap){x - unit / (power ? 4 : 2), x + unit / 2, fmod(units, 2) == 0};
}

static void digits_narrow(double x, int bits, int least, Digits *d) {
    const Gap gap = gap_of(x, bits, least);
    char exact[DTOA_DIGITS_MAX];
    int point, have = dtoa_significant(x, DTOA_SHORTEST_MAX, exact, &point);
    for (int n = 1; n < DTOA_SHORTEST_MAX; n++) {
        char up[DTOA_SHORTEST_MAX];
        int up_point = point;
        for (int i = 0; i < n; i++) d->text[i] = up[i] = i < have ? exact[i] : '0';
        digits_increment(up, n, &up_point);
        double low = with_digits(d->text, n, point), high = with_digits(up, n, up_point);
        bool low_fits = gap_holds(&gap, low), high_fits = gap_holds(&gap, high);
        if (!low_fits && !high_fits) continue;
        bool take_low = low_fits && (!high_fits || x - low < high - x || (x - low == high - x && d->text[n - 1] % 2 == 0));
        if (!take_low) memcpy(d->text, up, (size_t)n);
        d->count = n;
        d->point = take_low ? point : up_point;
        return;
    }
}

/* |x| for x finite and not zero. */
static void digits_shortest(const Dtype *dtype, double x, Digits *d) {
    x = fabs(x);
    switch (dtype->size >> (dtype->kind == 'c')) {
    case 2: digits_narrow(x, 11, -24, d); break;
    case 4: digits_narrow(x, 24, -149, d); break;
    default: d->count = dtoa_shortest(x, d->text, &d->point);
    }
    while (d->count > 1 && d->text[d->count - 1] == '0') d->count--;
}

/* ---- as many as are wanted */

enum { TELLING_DIGITS = 60 }; /* x is not this near to a shorter number without being it */

/* Is x > 0 more than these digits say? */
static bool was_rounded_down(double x, const Digits *d) {
    char exact[DTOA_DIGITS_MAX + 1];
    int point, have = dtoa_significant(x, TELLING_DIGITS, exact, &point);
    while (have > 1 && exact[have - 1] == '0') have--;
    int order = memcmp(exact, d->text, (size_t)(have < d->count ? have : d->count));
    return point == d->point && (order > 0 || (order == 0 && have > d->count));
}

/* x rounded to count digits behind the point (fractional) or in all.  The zeros that rounding down leaves at the end stay. */
static void digits_rounded(double x, bool fractional, int count, Digits *d) {
    x = fabs(x);
    int limit = DTOA_DIGITS_MAX - 400;
    if (count > limit) count = limit;
    d->count = fractional ? dtoa_decimals(x, count, d->text, &d->point) : dtoa_significant(x, count > 0 ? count : 1, d->text, &d->point);
    if (d->count == 0) {
        *d = (Digits){.text = "0", .count = 1, .point = 1 - count};
        return;
    }
    while (d->count > 1 && d->text[d->count - 1] == '0') d->count--;
    int full = fractional ? count + d->point : count;
    if (d->count >= full || full >= limit) return;
    if (d->count < TELLING_DIGITS && !was_rounded_down(x, d)) return;
    while (d->count < full) d->text[d->count++] = '0';
}

static void digits_make(const Dtype *dtype, double x, const Layout *l, Digits *d) {
    if (x == 0) {
        *d = (Digits){.text = "0", .count = 1, .point = 1};
        return;
    }
    if (!l->unique) {
        digits_rounded(x, l->fractional, l->precision, d);
        return;
    }
    digits_shortest(dtype, x, d);
    int have = l->fractional ? d->count - d->point : d->count;
    if (l->precision >= 0 && have > l->precision) digits_rounded(x, l->fractional, l->precision, d);
    else if (l->min_digits >= 0 && have < l->min_digits) digits_rounded(x, l->fractional, l->min_digits, d);
}

/* ---- text */

static void put_repeated(Buf *out, char c, int count) {
    while (count-- > 0) buf_putc(out, c);
}

static bool put_special(Buf *out, double x, const Layout *l) {
    if (isfinite(x)) return false;
    if (isnan(x)) buf_puts(out, "nan");
    else buf_puts(out, x < 0 ? "-inf" : l->sign ? "+inf" : "inf");
    return true;
}

static const char *sign_text(double x, const Layout *l) { return signbit(x) ? "-" : l->sign ? "+" : ""; }

/* What the trim mode makes of `fraction` digits behind the point, the point included.  Returns how many digits it became. */
static int put_fraction(Buf *out, const char *fraction, int leading_zeros, int count, int wanted, char trim) {
    int total = leading_zeros + count;
    if (trim != 'k') {
        while (count > 0 && fraction[count - 1] == '0') count--;
        if (count == 0) leading_zeros = 0;
        total = leading_zeros + count;
    }
    if (total == 0 && trim == '-') return 0;
    buf_putc(out, '.');
    put_repeated(out, '0', leading_zeros);
    buf_append(out, fraction, (size_t)count);
    int fill = trim == '0' && total == 0 ? 1 : trim == 'k' && wanted > total ? wanted - total : 0;
    put_repeated(out, '0', fill);
    return total + fill;
}

static void put_positional(Buf *out, const Dtype *dtype, double x, const Layout *l) {
    if (put_special(out, x, l)) return;
    Digits d;
    digits_make(dtype, x, l, &d);
    const char *sign = sign_text(x, l);
    int whole = d.point > 0 ? d.point : 1, shown = d.point > 0 ? (d.count < d.point ? d.count : d.point) : 0;
    put_repeated(out, ' ', l->pad_left - whole - (int)strlen(sign));
    buf_puts(out, sign);
    buf_append(out, d.text, (size_t)shown);
    put_repeated(out, '0', whole - shown);
    int add = l->unique ? l->min_digits : l->precision, wanted = add < 0 ? 0 : l->fractional ? add : add - whole;
    int count = put_fraction(out, d.text + shown, d.point < 0 ? -d.point : 0, d.count - shown, wanted, l->trim);
    if (l->pad_right < count) return;
    put_repeated(out, ' ', l->pad_right - count + (l->trim == '-' && count == 0));
}

static void put_scientific(Buf *out, const Dtype *dtype, double x, const Layout *layout) {
    if (put_special(out, x, layout)) return;
    Layout l = *layout;
    l.fractional = false;
    l.precision += l.precision >= 0;
    l.min_digits += l.min_digits >= 0;
    Digits d;
    digits_make(dtype, x, &l, &d);
    const char *sign = sign_text(x, &l);
    put_repeated(out, ' ', l.pad_left - 1 - (int)strlen(sign));
    buf_puts(out, sign);
    buf_putc(out, d.text[0]);
    int add = layout->unique ? layout->min_digits : layout->precision;
    int shown = put_fraction(out, d.text + 1, 0, d.count - 1, add < 0 ? 0 : add, l.trim);
    if (l.trim == '-' && d.count > 1 && shown == 0) buf_putc(out, '.'); /* numpy takes away digits, but not the point then */
    int exponent = x == 0 ? 0 : d.point - 1;
    buf_printf(out, "e%c%0*d", exponent < 0 ? '-' : '+', l.exp_digits < 0 ? 2 : l.exp_digits, abs(exponent));
}

/* str() of a number: positional from 1e-4 up to 1e16, with the shortest digits of dtype. */
static void number_print(Buf *out, const Dtype *dtype, double x, char trim) {
    double size = fabs(x);
    Layout l = {.unique = true, .trim = trim, .precision = -1, .min_digits = -1, .pad_right = -1, .exp_digits = -1};
    if (size != 0 && (size >= 1e16 || size < 1e-4)) {
        l.trim = '-';
        put_scientific(out, dtype, x, &l);
    } else {
        l.fractional = true;
        put_positional(out, dtype, x, &l);
    }
}

static Own text_finish(Buf *out) {
    Own text = out->failed ? throw_memory() : str_new_ascii(out->bytes ? out->bytes : "", out->n);
    buf_free(out);
    return text;
}

/* ---- scalars */

static void complex_print(Buf *out, const Dtype *dtype, double real, double imag) {
    if (real == 0 && !signbit(real)) {
        number_print(out, dtype, imag, '-');
        buf_putc(out, 'j');
        return;
    }
    buf_putc(out, '(');
    number_print(out, dtype, real, '-');
    if (isnan(imag) || !signbit(imag)) buf_putc(out, '+');
    number_print(out, dtype, imag, '-');
    buf_puts(out, "j)");
}

Own scalar_repr(Ref v) {
    const Dtype *dtype = scalar_dtype(v);
    const Scalar *s = (const Scalar *)object_of(v);
    Buf out = {0};
    switch (dtype->id) {
    case DT_BOOL: return str_new(s->b ? "True" : "False");
    case DT_FLOAT16: number_print(&out, dtype, half_to_double(s->h), '0'); break;
    case DT_FLOAT32: number_print(&out, dtype, (double)s->f, '0'); break;
    case DT_FLOAT64: number_print(&out, dtype, s->d, '0'); break;
    case DT_COMPLEX64: complex_print(&out, dtype, (double)crealf(s->c), (double)cimagf(s->c)); break;
    case DT_COMPLEX128: complex_print(&out, dtype, creal(s->z), cimag(s->z)); break;
    default: {
        scoped Own number = element_item(dtype, scalar_data(v));
        return number ? int_to_text(number, 10) : NULL;
    }
    }
    return text_finish(&out);
}

Own scalar_str(Ref v) { return scalar_repr(v); }

/* ---- arrays: the layout is Python's */

static Own call_layout(const char *function, Ref a) {
    scoped Own f = import_from("numpy.core.arrayprint", function);
    return f ? call1(f, a) : NULL;
}
Own array_repr(Ref a) { return call_layout("_repr", a); }
Own array_str(Ref a) { return call_layout("_str", a); }

/* ---- functions of _numpy */

/* The element of x, a scalar or a number, as a double. */
static int number_from(Ref x, const Dtype **dtype, double *out) {
    *dtype = scalar_dtype(x);
    if (!*dtype || !dtype_is_inexact(*dtype)) *dtype = &dtypes[DT_FLOAT64];
    return double_from(x, out);
}

static int optional_int(Ref v, int *out) {
    *out = -1;
    return !v || is_none(v) ? 0 : int_from(v, out);
}

/* args: x, precision, unique, fractional, trim, sign, pad_left, pad_right or exp_digits, min_digits */
static int layout_from(const Ref *args, Layout *l) {
    int unique = truth(args[2]), fractional = unique < 0 ? -1 : truth(args[3]), sign = fractional < 0 ? -1 : truth(args[5]);
    if (sign < 0) return -1;
    *l = (Layout){.unique = unique, .fractional = fractional, .sign = sign};
    if (!is_str(args[4]) || str_length(args[4]) != 1 || !strchr("k.0-", (int)str_char(args[4], 0))) {
        return fail(ValueError, "invalid trim option");
    }
    l->trim = (char)str_char(args[4], 0);
    if (optional_int(args[1], &l->precision) < 0 || optional_int(args[6], &l->pad_left) < 0 ||
        optional_int(args[7], &l->pad_right) < 0 || optional_int(args[8], &l->min_digits) < 0) return -1;
    l->exp_digits = l->pad_right;
    if (l->precision > LAYOUT_MAX || l->pad_left > LAYOUT_MAX || l->pad_right > LAYOUT_MAX || l->min_digits > LAYOUT_MAX) {
        return fail(ValueError, "precision or padding is too large");
    }
    return 0;
}

static Own format_number(const Ref *args, void put(Buf *, const Dtype *, double, const Layout *)) {
    const Dtype *dtype;
    double x;
    Layout l;
    if (number_from(args[0], &dtype, &x) < 0 || layout_from(args, &l) < 0) return NULL;
    Buf out = {0};
    put(&out, dtype, x, &l);
    return text_finish(&out);
}

Own function_print_positional(Ref module, const Ref *args) { return format_number(args, put_positional); }
Own function_print_scientific(Ref module, const Ref *args) { return format_number(args, put_scientific); }
