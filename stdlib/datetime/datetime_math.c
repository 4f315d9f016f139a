/* Comparing, hashing, adding and subtracting datetimes.
 *
 * Two in the same zone object, or both without, are compared by what they show; others by moments in UTC.  A time that a zone shows
 * twice, or never, equals no time in another zone (PEP 495), since its moment depends on fold. */
#include "stdlib/datetime/datetime.h"

static int64_t clock_us(Clock c) { return clock_seconds(c) * SECOND_US + c.us; }

/* Microseconds since the beginning of the year 1, as shown. */
static int64_t shown_us(const DateTime *d) { return ymd_ordinal(d->ymd) * DAY_US + clock_us(d->clock); }

/* ---- order */

static int shown_order(const DateTime *a, const DateTime *b) {
    uint64_t x = (uint64_t)a->ymd.year << 40 | (uint64_t)a->ymd.month << 32 | (uint64_t)a->ymd.day << 24 | a->clock.hour << 16 | a->clock.minute << 8 | a->clock.second;
    uint64_t y = (uint64_t)b->ymd.year << 40 | (uint64_t)b->ymd.month << 32 | (uint64_t)b->ymd.day << 24 | b->clock.hour << 16 | b->clock.minute << 8 | b->clock.second;
    return x != y ? (x < y ? -1 : 1) : a->clock.us < b->clock.us ? -1 : a->clock.us > b->clock.us;
}

/* Would the other fold have another offset than this (known: one at all)?  1, 0, -1. */
static int depends_on_fold(const DateTime *d, int known, int64_t offset) {
    Clock flipped = d->clock;
    int64_t other;
    flipped.fold = !flipped.fold;
    scoped Own twin = datetime_new(&datetime_type, d->ymd, flipped, d->zone);
    int also_known = twin ? zone_ask_us(d->zone, word_utcoffset, twin, &other) : -1;
    return also_known < 0 ? -1 : also_known != known || other != offset;
}

static COLD Own throw_incomparable(Ref a, Ref b) { return throw(TypeError, "can't compare %T to %T", a, b); }

static Own compare_across_zones(Ref a, Ref b, int op) {
    const DateTime *x = datetime_of(a), *y = datetime_of(b);
    int64_t offset_a, offset_b;
    bool equality = op == CMP_EQ || op == CMP_NE;
    int known_a = zone_ask_us(x->zone, word_utcoffset, a, &offset_a);
    int known_b = known_a < 0 ? -1 : zone_ask_us(y->zone, word_utcoffset, b, &offset_b);
    if (known_b < 0) return NULL;
    if (known_a != known_b) {
        if (equality) return bool_new(op == CMP_NE);
        return throw(TypeError, "can't compare offset-naive and offset-aware datetimes");
    }
    int64_t shift = offset_a - offset_b, difference = shown_us(x) - shown_us(y) - shift;
    int order = shift == 0 ? shown_order(x, y) : difference < 0 ? -1 : difference > 0;
    if (equality && order == 0) {
        order = depends_on_fold(x, known_a, offset_a);
        if (order == 0) order = depends_on_fold(y, known_b, offset_b);
        if (order < 0) return NULL;
    }
    return bool_new(order_matches(order, op));
}

Own datetime_compare(Ref a, Ref b, int op) {
    if (!is_datetime(b)) {
        if (!is_date(b)) return NotImplemented;
        if (op == CMP_EQ || op == CMP_NE) return bool_new(op == CMP_NE); /* not to be compared as dates */
        return throw_incomparable(a, b);
    }
    if (datetime_of(a)->zone != datetime_of(b)->zone) return compare_across_zones(a, b, op);
    return bool_new(order_matches(shown_order(datetime_of(a), datetime_of(b)), op));
}

/* ---- hash: of the moment, which fold must not change */

void datetime_state(Ymd d, Clock c, uint8_t out[10]) {
    const uint8_t date[] = {(uint8_t)(d.year >> 8), (uint8_t)d.year, d.month, d.day};
    memcpy(out, date, sizeof date);
    time_state(c, out + sizeof date);
}

static int compute_hash(const DateTime *d, Ref self, int64_t *out) {
    int64_t offset;
    uint8_t state[10];
    Span span;
    Clock first = d->clock;
    first.fold = 0;
    scoped Own asker = d->zone && d->clock.fold ? datetime_new(type_of(self), d->ymd, first, d->zone) : own(self);
    int known = asker ? zone_ask_us(d->zone, word_utcoffset, asker, &offset) : -1;
    if (known < 0) return -1;
    datetime_state(d->ymd, d->clock, state);
    if (known && span_from_us(shown_us(d) - offset, &span) < 0) return -1;
    *out = known ? span_hash(span) : hash_bytes(state, sizeof state);
    return 0;
}

int datetime_hash(Ref self, int64_t *out) {
    DateTime *d = datetime_of(self);
    if (d->hash == -1 && compute_hash(d, self, &d->hash) < 0) return -1;
    *out = d->hash;
    return 0;
}

/* ---- + and - */

Own datetime_add_span(Ref self, Span span, int sign) {
    const DateTime *dt = datetime_of(self);
    Ymd d = dt->ymd;
    int64_t us = (int64_t)dt->clock.us + sign * span.us, seconds = clock_seconds(dt->clock) + sign * span.seconds, days = sign * (int64_t)span.days;
    if ((uint64_t)us >= (uint64_t)SECOND_US) {
        int64_t carry = floor_divide(us, SECOND_US);
        us -= carry * SECOND_US;
        seconds += carry;
    }
    if ((uint64_t)seconds >= (uint64_t)DAY_SECONDS) {
        int64_t carry = floor_divide(seconds, DAY_SECONDS);
        seconds -= carry * DAY_SECONDS;
        days += carry;
    }
    if (days && !ymd_move(&d, days)) return throw(OverflowError, "date value out of range");
    if (LIKELY(type_of(self) == &datetime_type) && LIKELY(d.year >= 1)) return datetime_new(&datetime_type, d, clock_from(seconds, us), dt->zone);
    return datetime_by(as_ref(type_of(self)), d.year, d.month, d.day, clock_from(seconds, us), dt->zone);
}

Own datetime_subtract(Ref a, Ref b) {
    const DateTime *x = datetime_of(a), *y = datetime_of(b);
    int64_t offset_a = 0, offset_b = 0;
    if (x->zone != y->zone) {
        int known_a = zone_ask_us(x->zone, word_utcoffset, a, &offset_a);
        int known_b = known_a < 0 ? -1 : zone_ask_us(y->zone, word_utcoffset, b, &offset_b);
        if (known_b < 0) return NULL;
        if (known_a != known_b) return throw(TypeError, "can't subtract offset-naive and offset-aware datetimes");
    }
    return delta_from_us(shown_us(x) - shown_us(y) - (offset_a - offset_b));
}

Own datetime_binary_add(Ref a, Ref b) {
    if (is_datetime(a)) return is_delta(b) ? datetime_add_span(a, span_of(b), 1) : NotImplemented;
    return is_delta(a) && is_datetime(b) ? datetime_add_span(b, span_of(a), 1) : NotImplemented;
}

Own datetime_binary_subtract(Ref a, Ref b) {
    if (!is_datetime(a)) return NotImplemented;
    if (is_datetime(b)) return datetime_subtract(a, b);
    return is_delta(b) ? datetime_add_span(a, span_of(b), -1) : NotImplemented;
}
