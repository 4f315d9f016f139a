/* The module _zoneinfo: Clocks, a zone as a row of moments at which its clocks were set, and a rule for the years behind the
 * last one.  lib/zoneinfo.py reads the files and derives ZoneInfo from it.
 *
 * Local times are looked up in the same row moved by the offsets: by the greater of the two around each moment, or by the less for
 * times that say they come the second time (fold).  An offset is one timedelta, made once for all answers. */
#include "stdlib/datetime/datetime.h"

typedef struct Setting { Own offset, shift, name; int64_t seconds, shift_seconds; } Setting; /* what clocks show */

/* A moment of each year: the `week`th weekday of a month (5: the last), or, month being 0, a day of the year. */
typedef struct YearDay { int64_t month, week, weekday, julian, day, seconds; } YearDay;

typedef struct Clocks {
    Object head;
    size_t count;         /* of moments */
    int64_t *moments;     /* in UTC, and behind them for both folds in local time: seconds since 1970 */
    uint8_t *after;       /* which setting begins at each */
    Setting *settings;
    size_t setting_count; /* 0: not made ready */
    size_t before;        /* the setting in front of the first moment */
    bool has_rule, has_summer;
    size_t standard, summer;
    YearDay start, end;
} Clocks;

static Clocks *clocks_of(Ref v) { return (Clocks *)object_of(v); }
static const int64_t *local_moments(const Clocks *c, int fold) { return c->moments + (size_t)(1 + fold) * c->count; }

/* ---- the rule */

static int64_t year_day_seconds(const YearDay *d, int year) {
    int ordinal;
    if (d->month) {
        int first = ordinal_of(year, (int)d->month, 1);
        ordinal = first + (int)((d->weekday - first % 7 + 7) % 7 + 7 * (d->week - 1)); /* ordinals are 0 modulo 7 on a Sunday */
        if (ordinal >= first + days_in_month(year, (int)d->month)) ordinal -= 7;
    } else {
        ordinal = ordinal_of(year, 1, 1) + (int)d->day;
        if (d->julian) ordinal += (is_leap_year(year) && d->day > 59) - 1;
    }
    return (ordinal - EPOCH_ORDINAL) * DAY_SECONDS + d->seconds;
}

static bool is_between(int64_t moment, int64_t start, int64_t end) {
    return start < end ? start <= moment && moment < end : !(end <= moment && moment < start);
}

static const Setting *rule_local(const Clocks *c, int64_t local, int year, int fold) {
    if (!c->has_summer) return &c->settings[c->standard];
    int64_t start = year_day_seconds(&c->start, year), end = year_day_seconds(&c->end, year);
    int64_t shift = c->settings[c->summer].shift_seconds;
    if (fold == (shift >= 0)) end -= shift; /* the hour that is left out, or comes twice */
    else start += shift;
    return &c->settings[is_between(local, start, end) ? c->summer : c->standard];
}

static const Setting *rule_utc(const Clocks *c, int64_t moment, int year, int *fold) {
    *fold = 0;
    if (!c->has_summer) return &c->settings[c->standard];
    int64_t start = year_day_seconds(&c->start, year) - c->settings[c->standard].seconds;
    int64_t end = year_day_seconds(&c->end, year) - c->settings[c->summer].seconds;
    int64_t shift = c->settings[c->summer].shift_seconds, since = moment - (shift > 0 ? end : start);
    *fold = since >= 0 && since < (shift < 0 ? -shift : shift);
    return &c->settings[is_between(moment, start, end) ? c->summer : c->standard];
}

/* ---- looking up */

/* How many moments are not behind this one. */
static size_t moments_until(const int64_t *moments, size_t count, int64_t moment) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (moments[middle] <= moment) low = middle + 1;
        else high = middle;
    }
    return low;
}

static const Setting *setting_local(const Clocks *c, int64_t local, int year, int fold) {
    const int64_t *row = local_moments(c, fold);
    if (c->has_rule && (c->count == 0 || local >= row[c->count - 1])) return rule_local(c, local, year, fold);
    size_t at = moments_until(row, c->count, local);
    return &c->settings[at ? c->after[at - 1] : c->before];
}

static const Setting *setting_utc(const Clocks *c, int64_t moment, int year, int *fold) {
    size_t at = moments_until(c->moments, c->count, moment);
    *fold = 0;
    if (at) {
        int64_t before = c->settings[at >= 2 ? c->after[at - 2] : c->before].seconds, since = moment - c->moments[at - 1];
        *fold = since >= 0 && since < before - c->settings[c->after[at - 1]].seconds;
    }
    if (!c->has_rule || at < c->count) return &c->settings[at ? c->after[at - 1] : c->before];
    int rule_fold;
    const Setting *found = rule_utc(c, moment, year, &rule_fold);
    *fold |= rule_fold;
    return found;
}

/* The only setting there is, whatever the moment; NULL: it depends. */
static const Setting *setting_fixed(const Clocks *c) {
    if (c->count || c->has_summer) return NULL;
    return &c->settings[c->has_rule ? c->standard : c->before];
}

/* ---- datetimes, and what behaves like them */

typedef struct LocalTime { int64_t seconds; int64_t year, fold; } LocalTime;

static int read_attribute(Ref v, const char *name, int64_t *out) {
    scoped Own value = getattr_named(v, name);
    return value ? int64_from(value, out) : -1;
}

static int read_like_datetime(Ref v, LocalTime *out) {
    int64_t ordinal, hour, minute, second;
    scoped Own day = call_method_named(v, "toordinal", NULL, 0);
    if (!day || int64_from(day, &ordinal) < 0 || read_attribute(v, "hour", &hour) < 0 || read_attribute(v, "minute", &minute) < 0 ||
        read_attribute(v, "second", &second) < 0 || read_attribute(v, "fold", &out->fold) < 0 || read_attribute(v, "year", &out->year) < 0)
        return -1;
    if (ordinal < 0 || ordinal > ORDINAL_MOST || out->year < YEAR_LEAST || out->year > YEAR_MOST) return fail(ValueError, "ordinal must be >= 1");
    out->fold = out->fold == 1;
    out->seconds = (ordinal - EPOCH_ORDINAL) * DAY_SECONDS + (hour & 0xff) * 3600 + (minute & 0xff) * 60 + (second & 0xff);
    return 0;
}

static int read_local(Ref v, LocalTime *out) {
    if (UNLIKELY(!is_datetime(v))) return read_like_datetime(v, out);
    const DateTime *d = datetime_of(v);
    *out = (LocalTime){(ymd_ordinal(d->ymd) - EPOCH_ORDINAL) * DAY_SECONDS + clock_seconds(d->clock), d->ymd.year, d->clock.fold};
    return 0;
}

static int check_ready(const Clocks *c) {
    return LIKELY(c->setting_count) ? 0 : fail(RuntimeError, "this zone has no clocks yet");
}

/* The setting at a local time; *out NULL: for None in a zone that changes. */
static int setting_at(Ref self, Ref moment, const Setting **out) {
    const Clocks *c = clocks_of(self);
    LocalTime t;
    if (check_ready(c) < 0) return -1;
    *out = setting_fixed(c);
    if (is_none(moment)) return 0;
    if (read_local(moment, &t) < 0) return -1;
    if (!*out) *out = setting_local(c, t.seconds, (int)t.year, (int)t.fold);
    return 0;
}

static Own utcoffset_method(Ref self, const Ref *args) {
    const Setting *s;
    return setting_at(self, args[0], &s) < 0 ? NULL : s ? own(s->offset) : None;
}
static Own dst_method(Ref self, const Ref *args) {
    const Setting *s;
    return setting_at(self, args[0], &s) < 0 ? NULL : s ? own(s->shift) : None;
}
static Own tzname_method(Ref self, const Ref *args) {
    const Setting *s;
    return setting_at(self, args[0], &s) < 0 ? NULL : s ? own(s->name) : None;
}

static Own second_time(Own moment) {
    scoped Own first = moment;
    if (!first) return NULL;
    if (is_exactly(first, &datetime_type)) { /* nobody else has seen it */
        datetime_of(first)->clock.fold = 1;
        return give(first);
    }
    scoped Own replace = getattr_named(first, "replace"), word = str_intern("fold"), names = word ? tuple_pack(1, word) : NULL;
    return replace && names ? call(replace, (const Ref[]){small_int_new(1)}, 0, names) : NULL;
}

static Own fromutc_method(Ref self, const Ref *args) {
    const Clocks *c = clocks_of(self);
    LocalTime t;
    int fold;
    if (!is_datetime(args[0])) return throw(TypeError, "fromutc: argument must be a datetime");
    if (datetime_of(args[0])->zone != self) return throw(ValueError, "fromutc: dt.tzinfo is not self");
    if (check_ready(c) < 0 || read_local(args[0], &t) < 0) return NULL;
    const Setting *s = setting_utc(c, t.seconds, (int)t.year, &fold);
    Own moved = datetime_add_span(args[0], span_of(s->offset), 1);
    return fold ? second_time(moved) : moved;
}

/* ---- making: _set_clocks, called once by zoneinfo.py with what it has checked itself */

static int read_setting(Ref v, Setting *out) {
    int64_t offset, shift;
    if (!is_tuple(v) || tuple_length(v) != 3 || !is_str(tuple_item_peek(v, 2))) return fail(TypeError, "a clock is (offset, shift, name)");
    if (int64_from(tuple_item_peek(v, 0), &offset) < 0 || int64_from(tuple_item_peek(v, 1), &shift) < 0) return -1;
    if (!(out->offset = delta_from_us((Wide)offset * SECOND_US)) || !(out->shift = delta_from_us((Wide)shift * SECOND_US))) return -1;
    out->name = own(tuple_item_peek(v, 2));
    out->seconds = offset;
    out->shift_seconds = shift;
    return 0;
}

static int read_settings(Clocks *c, Ref list) {
    size_t count = tuple_length(list);
    if (count == 0 || count > UINT8_MAX) return fail(ValueError, "1 to 255 clocks are needed");
    if (!(c->settings = mem_alloc_zero_array(count, sizeof *c->settings))) return fail_memory();
    for (size_t i = 0; i < count; i++) {
        c->setting_count++; /* all zero, so that it may be released half made */
        if (read_setting(tuple_item_peek(list, i), &c->settings[i]) < 0) return -1;
    }
    return 0;
}

static int read_moments(Clocks *c, Ref moments, Ref after) {
    size_t count = tuple_length(moments);
    if (tuple_length(after) != count) return fail(ValueError, "as many settings as moments are needed");
    c->moments = mem_alloc_zero_array(count ? 3 * count : 1, sizeof *c->moments);
    c->after = mem_alloc_zero_array(count ? count : 1, 1);
    if (!c->moments || !c->after) return fail_memory();
    int64_t before = c->settings[c->before].seconds;
    for (size_t i = 0; i < count; i++) {
        int64_t which, moment;
        if (int64_from(tuple_item_peek(moments, i), &moment) < 0 || int64_from(tuple_item_peek(after, i), &which) < 0) return -1;
        if (which < 0 || (size_t)which >= c->setting_count || moment < -(INT64_C(1) << 62) || moment > INT64_C(1) << 62)
            return fail(ValueError, "no such clock, or no such moment");
        int64_t offset = c->settings[which].seconds;
        c->after[i] = (uint8_t)which;
        c->moments[i] = moment;
        c->moments[count + i] = moment + (before > offset ? before : offset);
        c->moments[2 * count + i] = moment + (before > offset ? offset : before);
        before = offset;
    }
    c->count = count;
    return 0;
}

static int read_year_day(Ref v, YearDay *out) {
    int64_t *fields[] = {&out->month, &out->week, &out->weekday, &out->julian, &out->day, &out->seconds};
    if (!is_tuple(v) || tuple_length(v) != COUNT_OF(fields)) return fail(TypeError, "a day of the year has six numbers");
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (int64_from(tuple_item_peek(v, i), fields[i]) < 0) return -1;
    bool sane = out->month >= 0 && out->month <= 12 && out->week >= 0 && out->week <= 5 && out->weekday >= 0 && out->weekday <= 6 &&
                out->day >= 0 && out->day <= 366 && out->seconds > -(1 << 24) && out->seconds < 1 << 24;
    return sane ? 0 : fail(ValueError, "no such day of the year");
}

static int setting_number(const Clocks *c, Ref v, size_t *out) {
    int64_t n;
    if (int64_from(v, &n) < 0) return -1;
    *out = (size_t)n;
    return n >= 0 && (size_t)n < c->setting_count ? 0 : fail(ValueError, "no such clock");
}

/* (standard,) or (standard, summer, start, end). */
static int read_rule(Clocks *c, Ref rule) {
    if (is_none(rule)) return 0;
    bool summer = is_tuple(rule) && tuple_length(rule) == 4;
    if (!summer && !(is_tuple(rule) && tuple_length(rule) == 1)) return fail(TypeError, "a rule has one clock, or two and two days");
    if (setting_number(c, tuple_item_peek(rule, 0), &c->standard) < 0) return -1;
    if (summer && (setting_number(c, tuple_item_peek(rule, 1), &c->summer) < 0 || read_year_day(tuple_item_peek(rule, 2), &c->start) < 0 ||
                   read_year_day(tuple_item_peek(rule, 3), &c->end) < 0)) return -1;
    c->has_rule = true;
    c->has_summer = summer;
    return 0;
}

static void clocks_release(Clocks *c) {
    for (size_t i = 0; i < c->setting_count; i++) {
        decref(c->settings[i].offset);
        decref(c->settings[i].shift);
        decref(c->settings[i].name);
    }
    mem_free(c->settings);
    mem_free(c->moments);
    mem_free(c->after);
}

static Own set_clocks_method(Ref self, const Ref *args) {
    Clocks *c = clocks_of(self), made = {0};
    for (int i = 0; i < 3; i++)
        if (!is_tuple(args[i])) return throw(TypeError, "tuples of clocks, moments and numbers are needed");
    if (c->setting_count) return throw(RuntimeError, "this zone has its clocks already");
    if (read_settings(&made, args[0]) < 0 || setting_number(&made, args[3], &made.before) < 0 || read_moments(&made, args[1], args[2]) < 0 ||
        read_rule(&made, args[4]) < 0) {
        clocks_release(&made);
        return NULL;
    }
    made.head = c->head;
    *c = made;
    return None;
}

static Own clocks_new(Type *type, const Ref *args, size_t count, Ref names) {
    void *made = object_new(type, 0);
    return made ? instance_finish(made) : NULL;
}

static void clocks_dealloc(Object *o) {
    clocks_release((Clocks *)o);
    object_free(o);
}

static const MethodRow clocks_methods[] = {
    {"utcoffset(self, dt, /)", utcoffset_method, "The local time's distance from UTC, a timedelta.", 0},
    {"dst(self, dt, /)", dst_method, "How much of that is summer time, a timedelta.", 0},
    {"tzname(self, dt, /)", tzname_method, "What the zone is called then, as \"CET\".", 0},
    {"fromutc(self, dt, /)", fromutc_method, "The same moment as local time, of a datetime in UTC.", 0},
    {"_set_clocks(self, settings, moments, after, before, rule, /)", set_clocks_method,
     "Makes the zone ready.\n\nsettings: (offset, shift of summer time, name) each, in seconds.  after: which of them begins at each of the\n"
     "moments; before: which was there before.  rule: None, or (standard,), or (standard, summer, start, end) for later years.", 0},
    {0},
};

Type clocks_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_zoneinfo.Clocks",
    .doc = "A zone as a row of moments at which its clocks were set.",
    .flags = TYPE_BASE,
    .size = sizeof(Clocks),
    .base = &tzinfo_type,
    .methods = clocks_methods,
    .dealloc = clocks_dealloc,
    .new = clocks_new,
};

static int module_init(Ref module) {
    scoped Own datetime = import_module("_datetime"); /* whose names and types it uses */
    if (!datetime || type_ready(&clocks_type) < 0) return -1;
    return module_add(module, "Clocks", as_ref(&clocks_type));
}

const ModuleDef _zoneinfo_module = {.name = "_zoneinfo", .doc = "What zoneinfo asks for each datetime.", .init = module_init};
