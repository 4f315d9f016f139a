/* datetime.datetime: a date and a time of day, perhaps in a zone. */
#include "stdlib/datetime/datetime.h"

/* ---- making */

Own datetime_new(Type *type, Ymd ymd, Clock clock, Ref zone) {
    DateTime *d = instance_new(type, &datetime_type, sizeof *d);
    if (UNLIKELY(!d)) return NULL;
    d->hash = -1;
    d->ymd = ymd;
    d->clock = clock;
    d->zone = zone && !is_none(zone) ? own(zone) : NULL;
    return zoned_finish(d, zone);
}

Own datetime_by(Ref class, int year, int month, int day, Clock c, Ref zone) {
    Ymd ymd;
    if (LIKELY(type_peek(class) == &datetime_type)) {
        if (ymd_check(year, month, day, &ymd) < 0) return NULL;
        if (clock_check(c.hour, c.minute, c.second, (int)c.us, c.fold, &c) < 0) return NULL;
        return datetime_new(&datetime_type, ymd, c, zone);
    }
    const Ref fields[] = {small_int_new(year), small_int_new(month), small_int_new(day), small_int_new(c.hour),
                          small_int_new(c.minute), small_int_new(c.second), small_int_new(c.us), zone_or_none(zone)};
    return call(class, fields, COUNT_OF(fields), NULL);
}

static Own datetime_from_state(Type *type, const uint8_t *s, Ref zone) {
    if (zone && zone_check(zone) < 0) return throw(TypeError, "bad tzinfo state arg");
    Ymd ymd = {(uint16_t)(s[0] << 8 | s[1]), s[2] & 0x7f, s[3]};
    return datetime_new(type, ymd, (Clock){s[4], s[5], s[6], s[2] >> 7, (uint32_t)(s[7] << 16 | s[8] << 8 | s[9])}, zone);
}

enum { FIELDS = 7 };
#define FIELD_NAMES "hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0"

/* The seven numbers, zone and fold; absent ones stay. */
static int read_fields(const Ref *args, int *fields, Ref *zone, int *fold) {
    for (size_t i = 0; i < FIELDS; i++)
        if (args[i] && int_argument(args[i], &fields[i]) < 0) return -1;
    if (args[FIELDS]) *zone = args[FIELDS];
    return args[FIELDS + 1] ? int_argument(args[FIELDS + 1], fold) : 0;
}

static Own from_fields(Type *type, const int *f, int fold, Ref zone) {
    Ymd ymd;
    Clock clock;
    if (ymd_check(f[0], f[1], f[2], &ymd) < 0 || clock_check(f[3], f[4], f[5], f[6], fold, &clock) < 0 || zone_check(zone) < 0) return NULL;
    return datetime_new(type, ymd, clock, zone);
}

static Own datetime_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref given[FIELDS + 2], zone = NULL;
    int fields[FIELDS] = {0}, fold = 0;
    uint8_t state[10];
    if (LIKELY(!names && count >= 3 && count <= FIELDS)) {
        for (size_t i = 0; i < count; i++)
            if (int_argument(args[i], &fields[i]) < 0) return NULL;
        return from_fields(type, fields, 0, NULL);
    }
    if (count == 1 || count == 2) {
        int pickled = state_argument(args[0], sizeof state, "a datetime", state);
        if (pickled) return pickled < 0 ? NULL : datetime_from_state(type, state, count == 2 ? args[1] : NULL);
    }
    if (fields_bind(&signature, "(year, month, day, " FIELD_NAMES ")", FIELDS, args, count, names, given) < 0) return NULL;
    return read_fields(given, fields, &zone, &fold) < 0 ? NULL : from_fields(type, fields, fold, zone);
}

static void datetime_dealloc(Object *o) {
    if (UNLIKELY(o->gc_index)) gc_untrack(o);
    decref(((DateTime *)o)->zone);
    plain_free(o, &datetime_type);
}

static int datetime_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((DateTime *)o)->zone);
    return 0;
}

static int datetime_clear(Object *o) {
    CLEAR(((DateTime *)o)->zone);
    return 0;
}

/* ---- other ways to make one */

static Own now_method(Ref class, const Ref *args) {
    Ref zone = args[0] ? args[0] : None;
    return zone_check(zone) < 0 ? NULL : datetime_now(class, zone);
}
static Own utcnow_method(Ref class, const Ref *args) { return datetime_utcnow(class); }

static Own fromtimestamp_method(Ref class, const Ref *args) {
    Ref zone = args[1] ? args[1] : None;
    return zone_check(zone) < 0 ? NULL : datetime_from_timestamp(class, args[0], is_none(zone), zone);
}
static Own utcfromtimestamp_method(Ref class, const Ref *args) { return datetime_from_timestamp(class, args[0], false, None); }

static Own combine_method(Ref class, const Ref *args) {
    if (!is_date(args[0])) return throw(TypeError, "combine() argument 1 must be datetime.date, not %s", argument_kind(args[0]));
    if (!is_time(args[1])) return throw(TypeError, "combine() argument 2 must be datetime.time, not %s", argument_kind(args[1]));
    Ymd d = date_of(args[0])->ymd;
    const Time *t = time_of(args[1]);
    if (zone_check(args[2]) < 0) return NULL;
    return datetime_by(class, d.year, d.month, d.day, t->clock, args[2] ? args[2] : t->zone);
}

static Own strptime_method(Ref class, const Ref *args) {
    for (int i = 0; i < 2; i++)
        if (!is_str(args[i])) return throw(TypeError, "strptime() argument %d must be str, not %s", i + 1, argument_kind(args[i]));
    return datetime_strptime(class, args[0], args[1]);
}

/* The first surrogate where the separator may stand becomes a "T". */
static Own sanitized(Ref text) {
    static const size_t places[] = {7, 8, 10};
    for (size_t i = 0; i < COUNT_OF(places) && places[i] < str_length(text); i++) {
        size_t at = places[i];
        if (str_char(text, at) >> 11 != 0xd800 >> 11) continue;
        scoped Own before = str_slice(text, 0, at), after = str_slice(text, at + 1, str_length(text));
        return before && after ? str_format("%UT%U", before, after) : NULL;
    }
    return own(text);
}

static Own fromisoformat_method(Ref class, const Ref *args) {
    IsoMoment m;
    size_t size;
    scoped Own zone = NULL, text = NULL;
    if (!is_str(args[0])) return throw(TypeError, "fromisoformat: argument must be str");
    if (!(text = sanitized(args[0]))) return NULL;
    const char *utf8 = str_utf8(text, &size);
    if (!utf8) error_clear();
    if (!utf8 || !iso_parse_moment(utf8, size, &m)) return throw_iso(args[0]);
    if (iso_zone(&m, &zone) < 0) return NULL;
    Ymd d;
    Clock c;
    if (ymd_check(m.year, m.month, m.day, &d) < 0 || clock_check(m.hour, m.minute, m.second, m.us, 0, &c) < 0) return NULL;
    return datetime_by(class, m.year, m.month, m.day, c, zone);
}

/* ---- its zone */

static Own utcoffset_method(Ref self, const Ref *args) { return zone_ask(datetime_of(self)->zone, word_utcoffset, self); }
static Own dst_method(Ref self, const Ref *args) { return zone_ask(datetime_of(self)->zone, word_dst, self); }
static Own tzname_method(Ref self, const Ref *args) { return zone_ask_name(datetime_of(self)->zone, self); }

/* ---- text */

static Own isoformat(Ref self, Ref separator, enum TimeSpec spec) {
    char text[TEXT_ROOM], *p = text, *middle;
    int64_t offset;
    const DateTime *d = datetime_of(self);
    uint32_t between = separator ? str_char(separator, 0) : 'T';
    middle = p = write_ymd(p, d->ymd);
    *p++ = (char)between;
    p = write_clock(p, d->clock, spec);
    int known = zone_ask_us(d->zone, word_utcoffset, self, &offset);
    if (known < 0) return NULL;
    if (known) p = write_offset(p, offset, ":");
    if (LIKELY(between < 0x80)) return str_new_ascii(text, (size_t)(p - text));
    *middle++ = *p = 0;
    scoped Own before = str_new_ascii(text, (size_t)(middle - 1 - text)), after = str_new_ascii(middle, (size_t)(p - middle));
    scoped Own start = before && after ? str_concat(before, separator) : NULL;
    return start ? str_concat(start, after) : NULL;
}

static Own isoformat_method(Ref self, const Ref *args) {
    enum TimeSpec spec;
    if (args[0] && (!is_str(args[0]) || str_length(args[0]) != 1))
        return throw(TypeError, "isoformat() argument 1 must be a unicode character, not %s", argument_kind(args[0]));
    return timespec_argument(args[1], 2, &spec) < 0 ? NULL : isoformat(self, args[0], spec);
}

static Own datetime_str(Ref self) {
    scoped Own blank = str_new_char(' ');
    if (!blank) return NULL;
    if (is_exactly(self, &datetime_type)) return isoformat(self, blank, SPEC_AUTO);
    return call_method(self, word_isoformat, (const Ref[]){blank}, 1);
}

static Own datetime_repr(Ref self) {
    const DateTime *dt = datetime_of(self);
    Ymd d = dt->ymd;
    Clock c = dt->clock;
    const int fields[] = {d.year, d.month, d.day, c.hour, c.minute, c.second, (int)c.us};
    return fields_repr(self, fields, c.us ? 7 : c.second ? 6 : 5, dt->zone, c.fold);
}

static Own ctime_method(Ref self, const Ref *args) {
    char text[TEXT_ROOM];
    return str_new_ascii(text, (size_t)(write_ctime(text, datetime_of(self)->ymd, datetime_of(self)->clock) - text));
}

/* ---- its parts */

static Own date_method(Ref self, const Ref *args) {
    Ymd d = datetime_of(self)->ymd;
    return date_by(as_ref(&date_type), d.year, d.month, d.day);
}
static Own time_method(Ref self, const Ref *args) { return time_by(as_ref(&time_type), datetime_of(self)->clock, NULL); }
static Own timetz_method(Ref self, const Ref *args) { return time_by(as_ref(&time_type), datetime_of(self)->clock, datetime_of(self)->zone); }

static Own timetuple_method(Ref self, const Ref *args) {
    const DateTime *d = datetime_of(self);
    int64_t shift;
    int known = zone_ask_us(d->zone, word_dst, self, &shift);
    return known < 0 ? NULL : struct_time_by(d->ymd, d->clock, known ? shift != 0 : -1);
}

static Own utctimetuple_method(Ref self, const Ref *args) {
    int64_t offset;
    Span span;
    int known = zone_ask_us(datetime_of(self)->zone, word_utcoffset, self, &offset);
    if (known < 0 || (known && span_from_us(offset, &span) < 0)) return NULL;
    scoped Own utc = known ? datetime_add_span(self, span, -1) : own(self);
    if (!utc) return NULL;
    const DateTime *d = datetime_of(is_datetime(utc) ? utc : self);
    return struct_time_by(d->ymd, d->clock, 0);
}

static Own replace_method(Ref self, const Ref *args) {
    const DateTime *dt = datetime_of(self);
    Ymd d = dt->ymd;
    Clock c = dt->clock;
    int fields[] = {d.year, d.month, d.day, c.hour, c.minute, c.second, (int)c.us}, fold = c.fold;
    Ref zone = dt->zone;
    if (read_fields(args, fields, &zone, &fold) < 0) return NULL;
    if ((unsigned)fold > 1) return throw(ValueError, "fold must be either 0 or 1");
    return from_fields(type_of(self), fields, fold, zone);
}

static Own reduce(Ref self, int protocol) {
    const DateTime *d = datetime_of(self);
    uint8_t state[10];
    datetime_state(d->ymd, d->clock, state);
    if (protocol > 3 && d->clock.fold) state[2] |= 0x80;
    return reduced_to_state(self, state, sizeof state, d->zone);
}
static Own reduce_method(Ref self, const Ref *args) { return reduce(self, 2); }
static Own reduce_ex_method(Ref self, const Ref *args) {
    int protocol;
    return int_argument(args[0], &protocol) < 0 ? NULL : reduce(self, protocol);
}

CLOCK_GETTERS(datetime_of)

/* ---- the type */

static const MethodRow datetime_methods[] = {
    {"now(cls, /, tz=None)", now_method,
     "What the clock shows, in the zone tz or locally.", METHOD_CLASS},
    {"utcnow(cls, /)", utcnow_method, "What the clock shows in UTC, naive.", METHOD_CLASS},
    {"fromtimestamp(cls, /, timestamp, tz=None)", fromtimestamp_method, "The moment so many seconds after the epoch, in the zone tz or locally.", METHOD_CLASS},
    {"utcfromtimestamp(cls, timestamp, /)", utcfromtimestamp_method, "The moment in UTC, naive, so many seconds after the epoch.", METHOD_CLASS},
    {"strptime(cls, date_string, format, /)", strptime_method,
     "What a text means that was written after this format.", METHOD_CLASS},
    {"combine(cls, /, date, time, tzinfo=<unrepresentable>)", combine_method,
     "The datetime of a day and a time of day.", METHOD_CLASS},
    {"fromisoformat(cls, date_string, /)", fromisoformat_method, "What a text in a form of ISO 8601 means.", METHOD_CLASS},
    {"date(self, /)", date_method, "Its day.", 0},
    {"time(self, /)", time_method, "Its time of day, naive.", 0},
    {"timetz(self, /)", timetz_method, "Its time of day, with the zone.", 0},
    {"ctime(self, /)", ctime_method, "As \"Mon May  6 07:08:09 2024\".", 0},
    {"timetuple(self, /)", timetuple_method, "A time.struct_time of the same fields.", 0},
    {"timestamp(self, /)", datetime_timestamp, "Seconds since the epoch; a naive one is local.", 0},
    {"utctimetuple(self, /)", utctimetuple_method, "A time.struct_time of the moment in UTC.", 0},
    {"isoformat(self, /, sep='T', timespec='auto')", isoformat_method,
     "Text in the form of ISO 8601.", 0},
    {"utcoffset(self, /)", utcoffset_method, "How far the zone is ahead of UTC, a timedelta; None: nobody knows.", 0},
    {"tzname(self, /)", tzname_method, "What the zone calls itself, or None.", 0},
    {"dst(self, /)", dst_method, "How much of the offset is summer time, or None.", 0},
    {"replace(self, /, year=<unrepresentable>, month=<unrepresentable>, day=<unrepresentable>, hour=<unrepresentable>, "
     "minute=<unrepresentable>, second=<unrepresentable>, microsecond=<unrepresentable>, tzinfo=<unrepresentable>, *, "
     "fold=<unrepresentable>)", replace_method, "The same but for the fields that are given.", 0},
    {"astimezone(self, /, tz=None)", datetime_astimezone, "The same moment in another zone, the local one by default.", 0},
    {"__reduce_ex__(self, protocol, /)", reduce_ex_method, "How it is pickled.", 0},
    {"__reduce__(self, /)", reduce_method, "How it is pickled.", 0},
    {0},
};

Type datetime_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "datetime.datetime",
    .doc = "A day and a time of day, with or without a zone.",
    .flags = TYPE_BASE,
    .size = sizeof(DateTime),
    .base = &date_type,
    .methods = datetime_methods,
    .getset = clock_getset,
    .dealloc = datetime_dealloc,
    .traverse = datetime_traverse,
    .clear = datetime_clear,
    .new = datetime_type_new,
    .repr = datetime_repr,
    .str = datetime_str,
    .hash = datetime_hash,
    .compare = datetime_compare,
    .binary[OP_ADD] = datetime_binary_add,
    .binary[OP_SUB] = datetime_binary_subtract,
};
