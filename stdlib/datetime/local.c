/* Local time: timestamps, now(), astimezone().
 *
 * What the system says about local time goes one way only, from seconds since 1970 to clocks.  The other direction, and whether
 * a time comes twice, is found by asking for moments a day apart: between them the clocks change once at most. */
#include <errno.h>
#include <math.h>
#include <time.h>

#include "stdlib/datetime/datetime.h"

enum { PROBE_SECONDS = 24 * 3600 };

Own call_time_module(const char *name, const Ref *args, size_t count) {
    scoped Own function = import_from("time", name);
    return function ? call(function, args, count, NULL) : NULL;
}

/* ---- seconds and clocks */

static int broken_down(struct tm *(*function)(const time_t *, struct tm *), int64_t unix_seconds, struct tm *out) {
    time_t moment = unix_seconds;
    errno = 0;
    if (LIKELY(function(&moment, out) != NULL)) return 0;
    if (!errno) errno = EINVAL;
    return fail_errno();
}

int local_time(int64_t unix_seconds, struct tm *out) { return broken_down(localtime_r, unix_seconds, out); }

/* Seconds since 1970 as if the clock showed UTC. */
static int64_t shown_seconds(int ordinal, int64_t seconds) { return (ordinal - EPOCH_ORDINAL) * DAY_SECONDS + seconds; }

static int tm_shown(const struct tm *t, int64_t *out) {
    int year = t->tm_year + 1900;
    if (year < YEAR_LEAST || year > YEAR_MOST) return fail(ValueError, "year %d is out of range", year);
    *out = shown_seconds(ordinal_of(year, t->tm_mon + 1, t->tm_mday), (t->tm_hour * 60 + t->tm_min) * 60 + t->tm_sec);
    return 0;
}

/* What the local clock shows at a moment. */
static int local_shown(int64_t unix_seconds, int64_t *out) {
    struct tm t;
    return local_time(unix_seconds, &t) < 0 ? -1 : tm_shown(&t, out);
}

/* Unix seconds of a local time: the moment u at which the clock shows t.  The offset `a` in force around t gives one candidate;
 * the offset a day from it, on the side that fold names, the other.  ValueError, OSError. */
static int local_to_unix(Ymd d, Clock c, int64_t *out) {
    int64_t t = shown_seconds(ymd_ordinal(d), clock_seconds(c)), shown = 0, a, b;
    if (local_shown(t, &shown) < 0) return -1;
    a = shown - t;
    int64_t u1 = t - a, t1, t2;
    if (local_shown(u1, &t1) < 0) return -1;
    if (t1 == t) {
        int64_t beside = c.fold ? u1 + PROBE_SECONDS : u1 - PROBE_SECONDS;
        if (local_shown(beside, &shown) < 0) return -1;
        b = shown - beside;
        *out = u1;
        if (a == b) return 0;
    } else {
        b = t1 - u1;
    }
    int64_t u2 = t - b;
    if (local_shown(u2, &t2) < 0) return -1;
    if (t2 == t) *out = u2;
    else if (t1 == t) *out = u1;
    else *out = (u1 < u2) == (c.fold != 0) ? u1 : u2; /* never shown: the clocks went forward over it */
    return 0;
}

/* ---- timestamps */

/* Seconds and microseconds of a float, the latter rounded half to even. */
static int split_float(double x, int64_t *seconds, int *us) {
    double whole, fraction;
    if (isnan(x)) return fail(ValueError, "Invalid value NaN (not a number)");
    if (us) {
        fraction = rint(modf(x, &whole) * 1e6);
        if (fraction >= 1e6) {
            fraction -= 1e6;
            whole += 1;
        } else if (fraction < 0) {
            fraction += 1e6;
            whole -= 1;
        }
        *us = (int)fraction;
    } else {
        whole = floor(x);
    }
    if (!(whole >= -0x1p63 && whole < 0x1p63)) return fail(OverflowError, "timestamp out of range for platform time_t");
    *seconds = (int64_t)whole;
    return 0;
}

int timestamp_read(Ref v, int64_t *seconds, int *us) {
    if (is_float(v)) return split_float(float_value(v), seconds, us);
    if (us) *us = 0;
    if (int64_from(v, seconds) == 0) return 0;
    return error_clear_if(OverflowError) ? fail(OverflowError, "timestamp out of range for platform time_t") : -1;
}

/* Is this the second time that the local clock shows it? */
static int find_fold(int64_t unix_seconds, int64_t shown, uint8_t *fold) {
    int64_t before, again;
    if (local_shown(unix_seconds - PROBE_SECONDS, &before) < 0) return -1;
    int64_t change = shown - before - PROBE_SECONDS;
    if (change >= 0) return 0;
    if (local_shown(unix_seconds + change, &again) < 0) return -1;
    *fold = again == shown;
    return 0;
}

static Own from_unix(Ref class, int64_t unix_seconds, int us, bool local, Ref zone) {
    struct tm t;
    int64_t shown = 0;
    if (broken_down(local ? localtime_r : gmtime_r, unix_seconds, &t) < 0) return NULL;
    if (t.tm_sec > 59) t.tm_sec = 59; /* systems that count leap seconds */
    Clock c = {(uint8_t)t.tm_hour, (uint8_t)t.tm_min, (uint8_t)t.tm_sec, 0, (uint32_t)us};
    if (local && (tm_shown(&t, &shown) < 0 || find_fold(unix_seconds, shown, &c.fold) < 0)) return NULL;
    return datetime_by(class, t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, c, zone);
}

static Own in_zone(Own moment, Ref zone) {
    scoped Own utc = moment;
    return utc && !is_none(zone) ? call_method(zone, word_fromutc, (const Ref[]){utc}, 1) : give(utc);
}

Own datetime_from_timestamp(Ref class, Ref timestamp, bool local, Ref zone) {
    int64_t seconds;
    int us;
    if (timestamp_read(timestamp, &seconds, &us) < 0) return NULL;
    return in_zone(from_unix(class, seconds, us, local, zone), zone);
}

static Own from_clock(Ref class, bool local, Ref zone) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return from_unix(class, now.tv_sec, (int)(now.tv_nsec / 1000), local, zone);
}

Own datetime_now(Ref class, Ref zone) { return in_zone(from_clock(class, is_none(zone), zone), zone); }
Own datetime_utcnow(Ref class) { return from_clock(class, false, None); }

Own datetime_timestamp(Ref self, const Ref *args) {
    const DateTime *dt = datetime_of(self);
    int64_t seconds;
    if (!dt->zone) {
        if (local_to_unix(dt->ymd, dt->clock, &seconds) < 0) return NULL;
        return float_new((double)seconds + dt->clock.us / 1e6);
    }
    scoped Own since = datetime_subtract(self, datetime_epoch);
    return since ? delta_total_seconds(span_of(since)) : NULL;
}

/* ---- zones */

/* The local zone as it is at a moment. */
static Own zone_at(int64_t unix_seconds) {
    struct tm t;
    if (local_time(unix_seconds, &t) < 0) return NULL;
    scoped Own offset = delta_from_parts(0, t.tm_gmtoff, 0), name = str_from_fs(t.tm_zone, strlen(t.tm_zone));
    return offset && name ? timezone_new(offset, name) : NULL;
}

/* ... of a local time. */
static Own zone_of_local(const DateTime *dt) {
    int64_t seconds;
    return local_to_unix(dt->ymd, dt->clock, &seconds) < 0 ? NULL : zone_at(seconds);
}

/* ... of a datetime that is in UTC. */
static Own zone_of_utc(Ref moment) {
    scoped Own since = datetime_subtract(moment, datetime_epoch);
    if (!since) return NULL;
    Span s = span_of(since);
    return zone_at(s.days * DAY_SECONDS + s.seconds);
}

/* self moved to UTC, in a zone of the caller's choice.  What a class of Python's made is changed, as it may hold more. */
static Own moved_to_utc(Ref self, int64_t offset) {
    Span span;
    if (span_from_us(offset, &span) < 0) return NULL;
    scoped Own moved = datetime_add_span(self, span, -1);
    if (moved && !is_datetime(moved)) return throw(TypeError, "fromutc: argument must be a datetime");
    if (moved) own_set_take(&datetime_of(moved)->zone, own(timezone_utc));
    return give(moved);
}

Own datetime_astimezone(Ref self, const Ref *args) {
    Ref target = args[0] ? args[0] : None;
    int64_t offset;
    if (zone_check(target) < 0) return NULL;
    scoped Own zone = own(datetime_of(self)->zone), from = zone ? own(zone) : zone_of_local(datetime_of(self));
    if (!from) return NULL;
    if (from == target) return own(self);
    int known = zone_ask_us(from, word_utcoffset, self, &offset);
    if (known == 0) { /* it does not know: as if it were naive */
        own_set_take(&from, zone_of_local(datetime_of(self)));
        if (!from) return NULL;
        if (from == target) return own(self);
        known = zone_ask_us(from, word_utcoffset, self, &offset);
    }
    scoped Own utc = known < 0 ? NULL : moved_to_utc(self, offset);
    if (!utc) return NULL;
    scoped Own into = is_none(target) ? zone_of_utc(utc) : own(target);
    if (!into) return NULL;
    own_set_take(&datetime_of(utc)->zone, own(into));
    return call_method(into, word_fromutc, (const Ref[]){utc}, 1);
}

/* ---- struct_time */

Own struct_time_by(Ymd d, Clock c, int dst) {
    Own fields[] = {small_int_new(d.year), small_int_new(d.month), small_int_new(d.day), small_int_new(c.hour),
                    small_int_new(c.minute), small_int_new(c.second), small_int_new((ymd_weekday(d) + 7) % 7),
                    small_int_new(ymd_day_of_year(d)), small_int_new(dst)};
    scoped Own tuple = tuple_from_array_take(fields, COUNT_OF(fields));
    return tuple ? call_time_module("struct_time", (const Ref[]){tuple}, 1) : NULL;
}
