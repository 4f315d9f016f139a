/* datetime.date: a day of the calendar. */
#include "stdlib/datetime/datetime.h"

/* ---- making */

Own date_new(Type *type, Ymd ymd) {
    Date *d = instance_new(type, &date_type, sizeof *d);
    if (UNLIKELY(!d)) return NULL;
    d->hash = -1;
    d->ymd = ymd;
    return instance_finish(d);
}

Own date_by(Ref class, int year, int month, int day) {
    Ymd ymd;
    if (type_peek(class) == &date_type) return ymd_check(year, month, day, &ymd) < 0 ? NULL : date_new(&date_type, ymd);
    if (type_peek(class) == &datetime_type) return datetime_by(class, year, month, day, (Clock){0}, NULL);
    const Ref fields[] = {small_int_new(year), small_int_new(month), small_int_new(day)};
    return call(class, fields, 3, NULL);
}

/* Days of any year: those behind 9999 are for the message. */
static Own date_by_ordinal(Ref class, int ordinal) {
    enum { CYCLE_DAYS = 146097 };
    int cycles = ordinal > ORDINAL_MOST ? (ordinal - 1) / CYCLE_DAYS : 0;
    Ymd d = ymd_of_ordinal(ordinal - cycles * CYCLE_DAYS);
    return date_by(class, d.year + cycles * 400, d.month, d.day);
}

static Own date_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref given[3];
    int year, month, day;
    Ymd ymd;
    uint8_t state[4];
    if (UNLIKELY(count == 1)) {
        int pickled = state_argument(args[0], sizeof state, "a date", state);
        if (pickled < 0) return NULL;
        if (pickled) return date_new(type, (Ymd){(uint16_t)(state[0] << 8 | state[1]), state[2], state[3]});
    }
    if (UNLIKELY(count != 3 || names)) {
        if (fields_bind(&signature, "(year, month, day)", 3, args, count, names, given) < 0) return NULL;
        args = given;
    }
    if (int_argument(args[0], &year) < 0 || int_argument(args[1], &month) < 0 || int_argument(args[2], &day) < 0) return NULL;
    return ymd_check(year, month, day, &ymd) < 0 ? NULL : date_new(type, ymd);
}

static void date_dealloc(Object *o) { plain_free(o, &date_type); }

/* ---- other ways to make one */

static Own fromtimestamp_method(Ref class, const Ref *args) {
    int64_t seconds;
    struct tm t;
    if (timestamp_read(args[0], &seconds, NULL) < 0 || local_time(seconds, &t) < 0) return NULL;
    return date_by(class, t.tm_year + 1900, t.tm_mon + 1, t.tm_mday);
}

static Own today_method(Ref class, const Ref *args) {
    scoped Own now = call_time_module("time", NULL, 0);
    if (!now) return NULL;
    return class == as_ref(&date_type) ? fromtimestamp_method(class, (const Ref[]){now}) : call_method(class, word_fromtimestamp, (const Ref[]){now}, 1);
}

static Own fromordinal_method(Ref class, const Ref *args) {
    int ordinal;
    if (int_argument(args[0], &ordinal) < 0) return NULL;
    return ordinal < 1 ? throw(ValueError, "ordinal must be >= 1") : date_by_ordinal(class, ordinal);
}

static Own fromisoformat_method(Ref class, const Ref *args) {
    IsoMoment m;
    size_t size;
    if (!is_str(args[0])) return throw(TypeError, "fromisoformat: argument must be str");
    const char *text = str_utf8(args[0], &size);
    if (!text) error_clear();
    if (!text || (size != 7 && size != 8 && size != 10) || !iso_parse_date(text, size, &m)) return throw_iso(args[0]);
    return date_by(class, m.year, m.month, m.day);
}

static Own fromisocalendar_method(Ref class, const Ref *args) {
    IsoDay day;
    if (int_argument(args[0], &day.year) < 0 || int_argument(args[1], &day.week) < 0 || int_argument(args[2], &day.weekday) < 0)
        return error_clear_if(OverflowError) ? throw(ValueError, "ISO calendar component out of range") : NULL;
    if (day.year < YEAR_LEAST || day.year > YEAR_MOST) return throw(ValueError, "Year is out of range: %d", day.year);
    int ordinal = ordinal_of_iso_day(day);
    if (ordinal == 0) return throw(ValueError, "Invalid week: %d", day.week);
    if (ordinal < 0) return throw(ValueError, "Invalid day: %d (range is [1, 7])", day.weekday);
    return date_by_ordinal(class, ordinal);
}

/* ---- text */

static Own isoformat_method(Ref self, const Ref *args) {
    char text[TEXT_ROOM];
    return str_new_ascii(text, (size_t)(write_ymd(text, date_of(self)->ymd) - text));
}

static Own ctime_method(Ref self, const Ref *args) {
    char text[TEXT_ROOM];
    return str_new_ascii(text, (size_t)(write_ctime(text, date_of(self)->ymd, (Clock){0}) - text));
}

static Own date_repr(Ref self) {
    Ymd d = date_of(self)->ymd;
    return fields_repr(self, (const int[]){d.year, d.month, d.day}, 3, NULL, 0);
}

static Own date_str(Ref self) {
    return is_exactly(self, &date_type) ? isoformat_method(self, NULL) : call_method(self, word_isoformat, NULL, 0);
}

static Own strftime_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "strftime() argument 1 must be str, not %s", argument_kind(args[0]));
    Ref zone = is_datetime(self) ? datetime_of(self)->zone : NULL;
    return format_moment(self, args[0], zone, self);
}

/* ---- numbers */

static Own timetuple_method(Ref self, const Ref *args) { return struct_time_by(date_of(self)->ymd, (Clock){0}, -1); }
static Own toordinal_method(Ref self, const Ref *args) { return small_int_new(ymd_ordinal(date_of(self)->ymd)); }
static Own weekday_method(Ref self, const Ref *args) { return small_int_new(ymd_weekday(date_of(self)->ymd)); }
static Own isoweekday_method(Ref self, const Ref *args) { return small_int_new(ymd_weekday(date_of(self)->ymd) + 1); }

static Own isocalendar_method(Ref self, const Ref *args) {
    IsoDay day = iso_day_of(date_of(self)->ymd);
    const Ref fields[] = {small_int_new(day.year), small_int_new(day.week), small_int_new(day.weekday)};
    return isocalendar_type.new(&isocalendar_type, fields, 3, NULL);
}

static Own replace_method(Ref self, const Ref *args) {
    Ymd old = date_of(self)->ymd, ymd;
    int year = old.year, month = old.month, day = old.day;
    if ((args[0] && int_argument(args[0], &year) < 0) || (args[1] && int_argument(args[1], &month) < 0) ||
        (args[2] && int_argument(args[2], &day) < 0)) return NULL;
    return ymd_check(year, month, day, &ymd) < 0 ? NULL : date_new(type_of(self), ymd);
}

static Own reduce_method(Ref self, const Ref *args) {
    Ymd d = date_of(self)->ymd;
    const uint8_t state[] = {(uint8_t)(d.year >> 8), (uint8_t)d.year, d.month, d.day};
    scoped Own bytes = bytes_new(state, sizeof state), arguments = bytes ? tuple_pack(1, bytes) : NULL;
    return arguments ? tuple_pack(2, as_ref(type_of(self)), arguments) : NULL;
}

static Own get_year(Ref self) { return small_int_new(date_of(self)->ymd.year); }
static Own get_month(Ref self) { return small_int_new(date_of(self)->ymd.month); }
static Own get_day(Ref self) { return small_int_new(date_of(self)->ymd.day); }

/* ---- operators: with dates alone; datetimes have their own */

static int ymd_key(Ymd d) { return d.year << 16 | d.month << 8 | d.day; }

static Own date_compare(Ref a, Ref b, int op) {
    if (!is_date(b)) return NotImplemented;
    return bool_new(order_matches(ymd_key(date_of(a)->ymd) - ymd_key(date_of(b)->ymd), op));
}

static int date_hash(Ref self, int64_t *out) {
    Date *d = date_of(self);
    if (d->hash == -1) {
        const uint8_t state[] = {(uint8_t)(d->ymd.year >> 8), (uint8_t)d->ymd.year, d->ymd.month, d->ymd.day};
        d->hash = hash_bytes(state, sizeof state);
    }
    *out = d->hash;
    return 0;
}

static Own moved_by(Ref self, int64_t days) {
    Ymd d = date_of(self)->ymd;
    if (!ymd_move(&d, days)) return throw(OverflowError, "date value out of range");
    if (LIKELY(type_of(self) == &date_type) && LIKELY(d.year >= 1)) return date_new(&date_type, d);
    return date_by(as_ref(type_of(self)), d.year, d.month, d.day);
}

static Own date_add(Ref a, Ref b) {
    if (is_datetime(a) || is_datetime(b)) return NotImplemented;
    if (is_date(a)) return is_delta(b) ? moved_by(a, span_of(b).days) : NotImplemented;
    return is_delta(a) && is_date(b) ? moved_by(b, span_of(a).days) : NotImplemented;
}

static Own date_subtract(Ref a, Ref b) {
    if (is_datetime(a) || is_datetime(b) || !is_date(a)) return NotImplemented;
    if (is_delta(b)) return moved_by(a, -(int64_t)span_of(b).days);
    return is_date(b) ? delta_new((Span){.days = ymd_ordinal(date_of(a)->ymd) - ymd_ordinal(date_of(b)->ymd)}) : NotImplemented;
}

/* ---- the type */

static const MethodRow date_methods[] = {
    {"fromtimestamp(cls, timestamp, /)", fromtimestamp_method,
     "The day, in local time, so many seconds after the epoch.", METHOD_CLASS},
    {"fromordinal(cls, ordinal, /)", fromordinal_method, "The day of this number; 1 is 1 January of the year 1.", METHOD_CLASS},
    {"fromisoformat(cls, date_string, /)", fromisoformat_method, "What a text in a form of ISO 8601 means.", METHOD_CLASS},
    {"fromisocalendar(cls, year, week, day)", fromisocalendar_method,
     "The day of this year, week and weekday of ISO 8601.", METHOD_CLASS},
    {"today(cls, /)", today_method, "The day that the local clock shows.", METHOD_CLASS},
    {"ctime(self, /)", ctime_method, "As \"Mon May  6 07:08:09 2024\".", 0},
    {"strftime(self, /, format)", strftime_method, "Text after a format of directives such as %Y.", 0},
    {"__format__(self, format, /)", format_method, "As strftime, or as str for an empty format.", 0},
    {"isoformat(self, /)", isoformat_method, "Text in the form of ISO 8601.", 0},
    {"isoweekday(self, /)", isoweekday_method, "1 for Monday to 7 for Sunday.", 0},
    {"isocalendar(self, /)", isocalendar_method, "(year, week, weekday) as ISO 8601 counts them.", 0},
    {"timetuple(self, /)", timetuple_method, "A time.struct_time of the same fields.", 0},
    {"toordinal(self, /)", toordinal_method,
     "The number of the day; 1 is 1 January of the year 1.", 0},
    {"weekday(self, /)", weekday_method, "0 for Monday to 6 for Sunday.", 0},
    {"replace(self, /, year=<unrepresentable>, month=<unrepresentable>, day=<unrepresentable>)", replace_method,
     "The same but for the fields that are given.", 0},
    {"__reduce__(self, /)", reduce_method, "How it is pickled.", 0},
    {0},
};

static const GetSetRow date_getset[] = {
    {"year", get_year, NULL, NULL},
    {"month", get_month, NULL, NULL},
    {"day", get_day, NULL, NULL},
    {0},
};

Type date_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "datetime.date",
    .doc = "A day of the Gregorian calendar, extended to all years from 1 to 9999.",
    .flags = TYPE_BASE,
    .size = sizeof(Date),
    .base = &object_type,
    .methods = date_methods,
    .getset = date_getset,
    .dealloc = date_dealloc,
    .new = date_type_new,
    .repr = date_repr,
    .str = date_str,
    .hash = date_hash,
    .compare = date_compare,
    .binary[OP_ADD] = date_add,
    .binary[OP_SUB] = date_subtract,
};
