/* datetime.timedelta: a length of time as days, seconds and microseconds, normalised so that only the days can be negative.
 *
 * The constructor adds up microseconds in 128 bits.  What does not fit there would not fit a timedelta either. */
#include <math.h>
#include <stdio.h>

#include "stdlib/datetime/datetime.h"

/* ---- making */

static COLD int fail_days(int64_t days) {
    return fail(OverflowError, "days=%ld; must have magnitude <= %d", (long)days, DELTA_DAYS_MOST);
}
void *throw_delta_size(void) { return throw(OverflowError, "Python int too large to convert to C int"); }

int span_from_parts(int64_t days, int64_t seconds, int64_t us, Span *out) {
    if (UNLIKELY((uint64_t)us >= (uint64_t)SECOND_US)) {
        int64_t carry = floor_divide(us, SECOND_US);
        us -= carry * SECOND_US;
        seconds += carry;
    }
    if (UNLIKELY((uint64_t)seconds >= (uint64_t)DAY_SECONDS)) {
        int64_t carry = floor_divide(seconds, DAY_SECONDS);
        seconds -= carry * DAY_SECONDS;
        days += carry;
    }
    if (UNLIKELY(days < -DELTA_DAYS_MOST || days > DELTA_DAYS_MOST)) return fail_days(days);
    *out = (Span){(int32_t)days, (int32_t)seconds, (int32_t)us};
    return 0;
}

int span_from_us(Wide us, Span *out) {
    if (LIKELY((int64_t)us == us)) {
        int64_t days = floor_divide((int64_t)us, DAY_US);
        return span_from_parts(days, 0, (int64_t)us - days * DAY_US, out);
    }
    Wide days = us / DAY_US - (us % DAY_US < 0);
    if ((int32_t)days != days) {
        throw_delta_size();
        return -1;
    }
    return span_from_parts((int64_t)days, 0, (int64_t)(us - days * DAY_US), out);
}

Own delta_new(Span span) {
    Delta *d = plain_new(&delta_type, sizeof *d);
    if (UNLIKELY(!d)) return NULL;
    d->span = span;
    return as_own(d);
}

Own delta_from_us(Wide us) {
    Span span;
    return span_from_us(us, &span) < 0 ? NULL : delta_new(span);
}

Own delta_from_parts(int64_t days, int64_t seconds, int64_t us) {
    Span span;
    return span_from_parts(days, seconds, us, &span) < 0 ? NULL : delta_new(span);
}

static Own delta_of_type(Type *type, Span span) {
    if (LIKELY(type == &delta_type)) return delta_new(span);
    Delta *d = instance_new(type, &delta_type, sizeof *d);
    if (!d) return NULL;
    d->span = span;
    return instance_finish(d);
}

/* ---- timedelta(...) */

enum { COMPONENTS = 7 };
static const char new_signature[] = "__new__(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)";
static const char *const component_names[COMPONENTS] = {"days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"};
static const int64_t component_us[COMPONENTS] = {DAY_US, SECOND_US, 1, 1000, 60 * SECOND_US, 3600 * SECOND_US, 7 * DAY_US};
/* The order in which errors are found, and rests of floats added. */
static const uint8_t component_order[COMPONENTS] = {2, 3, 1, 4, 5, 0, 6};

typedef struct Sum {
    Wide us;
    double rest; /* parts of microseconds, to be rounded at the end */
    bool over;   /* too much for 128 bits: said at the end, other errors come first */
} Sum;

static void sum_add(Sum *sum, Wide n, int64_t unit) {
    Wide product;
    if (__builtin_mul_overflow(n, (Wide)unit, &product) || __builtin_add_overflow(sum->us, product, &sum->us)) sum->over = true;
}

static int sum_add_whole(Sum *sum, double whole, int64_t unit) {
    if (isnan(whole)) return fail(ValueError, "cannot convert float NaN to integer");
    if (isinf(whole)) return fail(OverflowError, "cannot convert float infinity to integer");
    if (fabs(whole) < 0x1p120) sum_add(sum, (Wide)whole, unit);
    else sum->over = true;
    return 0;
}

/* The whole part exactly; of the fraction, the microseconds are added and what is left over is kept for the end. */
static int sum_add_float(Sum *sum, double x, int64_t unit) {
    double whole, fraction = modf(x, &whole);
    if (sum_add_whole(sum, whole, unit) < 0) return -1;
    if (fraction == 0) return 0;
    fraction = modf(fraction * (double)unit, &whole);
    sum->rest += fraction;
    return sum_add_whole(sum, whole, 1);
}

static int sum_add_component(Sum *sum, Ref value, size_t i) {
    Wide n;
    if (is_small_int(value)) {
        sum->us += (Wide)small_int(value) * component_us[i]; /* below 2^102 */
        return 0;
    }
    if (is_float(value)) return sum_add_float(sum, float_value(value), component_us[i]);
    if (!is_int(value))
        return fail(TypeError, "unsupported type for timedelta %s component: %T", component_names[i], value);
    if (wide_from_int(value, &n)) sum_add(sum, n, component_us[i]);
    else sum->over = true;
    return 0;
}

/* What is left of fractions, to the nearest microsecond; a half to where the sum becomes even. */
static void sum_round(Sum *sum) {
    double whole = round(sum->rest);
    if (fabs(whole - sum->rest) == 0.5) {
        double odd = (double)(sum->us & 1);
        whole = 2.0 * round((sum->rest + odd) * 0.5) - odd;
    }
    sum_add(sum, (Wide)whole, 1);
}

static Own delta_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref given[COMPONENTS];
    Sum sum = {0};
    Span span;
    if (args_bind(&signature, new_signature, args, count, names, given) < 0) return NULL;
    for (size_t k = 0; k < COMPONENTS; k++) {
        size_t i = component_order[k];
        if (given[i] && sum_add_component(&sum, given[i], i) < 0) return NULL;
    }
    if (sum.rest != 0) sum_round(&sum);
    if (sum.over) return throw_delta_size();
    return span_from_us(sum.us, &span) < 0 ? NULL : delta_of_type(type, span);
}

static void delta_dealloc(Object *o) { plain_free(o, &delta_type); }

/* ---- everyone's */

static Own delta_repr(Ref self) {
    Span s = span_of(self);
    const int values[] = {s.days, s.seconds, s.us};
    char text[96], *p = text;
    for (int i = 0; i < 3; i++)
        if (values[i]) p += sprintf(p, "%s%s=%d", p == text ? "" : ", ", component_names[i], values[i]);
    return str_format("%T(%s)", self, p == text ? "0" : text);
}

static Own delta_str(Ref self) {
    Span s = span_of(self);
    char text[64], *p = text;
    if (s.days) p += sprintf(p, "%d day%s, ", s.days, s.days == 1 || s.days == -1 ? "" : "s");
    p = write_number(p, (unsigned)s.seconds / 3600, 1);
    *p++ = ':';
    p = write_number(p, (unsigned)s.seconds / 60 % 60, 2);
    *p++ = ':';
    p = write_number(p, (unsigned)s.seconds % 60, 2);
    if (s.us) {
        *p++ = '.';
        p = write_number(p, (unsigned)s.us, 6);
    }
    return str_new_ascii(text, (size_t)(p - text));
}

int64_t span_hash(Span s) { /* of the tuple of the three */
    uint64_t lane = hash_tuple_start();
    lane = hash_tuple_add(lane, s.days == -1 ? -2 : s.days);
    lane = hash_tuple_add(lane, s.seconds);
    return hash_tuple_end(hash_tuple_add(lane, s.us), 3);
}

static int delta_hash(Ref self, int64_t *out) {
    *out = span_hash(span_of(self));
    return 0;
}

static int delta_truth(Ref self) {
    Span s = span_of(self);
    return (s.days | s.seconds | s.us) != 0;
}

static Own delta_compare(Ref a, Ref b, int op) {
    if (!is_delta(b)) return NotImplemented;
    return bool_new(order_matches(span_order(span_of(a), span_of(b)), op));
}

/* ---- + and -: always a plain timedelta */

static Own delta_add(Ref a, Ref b) {
    if (!is_delta(a) || !is_delta(b)) return NotImplemented;
    Span x = span_of(a), y = span_of(b);
    return delta_from_parts((int64_t)x.days + y.days, (int64_t)x.seconds + y.seconds, (int64_t)x.us + y.us);
}

static Own delta_subtract(Ref a, Ref b) {
    if (!is_delta(a) || !is_delta(b)) return NotImplemented;
    Span x = span_of(a), y = span_of(b);
    return delta_from_parts((int64_t)x.days - y.days, (int64_t)x.seconds - y.seconds, (int64_t)x.us - y.us);
}

static Own delta_negative(Ref self) {
    Span s = span_of(self);
    return delta_from_parts(-(int64_t)s.days, -(int64_t)s.seconds, -(int64_t)s.us);
}
static Own delta_positive(Ref self) { return delta_new(span_of(self)); }
static Own delta_absolute(Ref self) { return span_of(self).days < 0 ? delta_negative(self) : delta_positive(self); }

/* ---- the type */

static Own reduce_method(Ref self, const Ref *args) {
    Span s = span_of(self);
    scoped Own fields = tuple_pack(3, small_int_new(s.days), small_int_new(s.seconds), small_int_new(s.us));
    return fields ? tuple_pack(2, as_ref(type_of(self)), fields) : NULL;
}
static Own total_seconds_method(Ref self, const Ref *args) { return delta_total_seconds(span_of(self)); }

static const MethodRow delta_methods[] = {
    {"total_seconds(self, /)", total_seconds_method, "The whole length in seconds, a float.", 0},
    {"__reduce__(self, /)", reduce_method, "How it is pickled.", 0},
    {0},
};

static const MemberRow delta_members[] = {
    {"days", MEMBER_INT, offsetof(Delta, span.days), false, "Whole days; negative for what goes back."},
    {"seconds", MEMBER_INT, offsetof(Delta, span.seconds), false, "0 to 86399."},
    {"microseconds", MEMBER_INT, offsetof(Delta, span.us), false, "0 to 999999."},
    {0},
};

Type delta_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "datetime.timedelta",
    .doc = "A length of time: days, seconds and microseconds.",
    .flags = TYPE_BASE,
    .size = sizeof(Delta),
    .base = &object_type,
    .methods = delta_methods,
    .members = delta_members,
    .dealloc = delta_dealloc,
    .new = delta_type_new,
    .repr = delta_repr,
    .str = delta_str,
    .hash = delta_hash,
    .compare = delta_compare,
    .truth = delta_truth,
    .binary[OP_ADD] = delta_add,
    .binary[OP_SUB] = delta_subtract,
    .binary[OP_MUL] = delta_multiply,
    .binary[OP_TRUEDIV] = delta_divide,
    .binary[OP_FLOORDIV] = delta_floor_divide,
    .binary[OP_MOD] = delta_remainder,
    .binary[OP_DIVMOD] = delta_divmod,
    .negative = delta_negative,
    .positive = delta_positive,
    .absolute = delta_absolute,
};
