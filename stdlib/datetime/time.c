/* datetime.time: a time of day, perhaps in a zone, which is asked without a date. */
#include "stdlib/datetime/datetime.h"

/* ---- making */

Own time_new(Type *type, Clock clock, Ref zone) {
    Time *t = instance_new(type, &time_type, sizeof *t);
    if (UNLIKELY(!t)) return NULL;
    t->hash = -1;
    t->clock = clock;
    t->zone = zone && !is_none(zone) ? own(zone) : NULL;
    return zoned_finish(t, zone);
}

Own time_by(Ref class, Clock c, Ref zone) {
    if (type_peek(class) == &time_type) {
        if (clock_check(c.hour, c.minute, c.second, (int)c.us, c.fold, &c) < 0) return NULL;
        return time_new(&time_type, c, zone);
    }
    const Ref fields[] = {small_int_new(c.hour), small_int_new(c.minute), small_int_new(c.second), small_int_new(c.us), zone_or_none(zone)};
    return call(class, fields, 5, NULL);
}

static Own time_from_state(Type *type, uint8_t *state, Ref zone) {
    if (zone && zone_check(zone) < 0) return throw(TypeError, "bad tzinfo state arg");
    Clock c = {state[0] & 0x7f, state[1], state[2], state[0] >> 7, (uint32_t)(state[3] << 16 | state[4] << 8 | state[5])};
    return time_new(type, c, zone);
}

/* hour, minute, second, us, zone, fold; absent ones stay. */
static int read_fields(const Ref *args, int *fields, Ref *zone, int *fold) {
    for (size_t i = 0; i < 4; i++)
        if (args[i] && int_argument(args[i], &fields[i]) < 0) return -1;
    if (args[4]) *zone = args[4];
    return args[5] ? int_argument(args[5], fold) : 0;
}

static Own time_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref given[6], zone = NULL;
    int fields[4] = {0}, fold = 0;
    Clock clock;
    uint8_t state[6];
    if (count == 1 || count == 2) {
        int pickled = state_argument(args[0], sizeof state, "a time", state);
        if (pickled) return pickled < 0 ? NULL : time_from_state(type, state, count == 2 ? args[1] : NULL);
    }
    if (fields_bind(&signature, "(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)", 4, args, count, names, given) < 0) return NULL;
    if (read_fields(given, fields, &zone, &fold) < 0) return NULL;
    if (clock_check(fields[0], fields[1], fields[2], fields[3], fold, &clock) < 0 || zone_check(zone) < 0) return NULL;
    return time_new(type, clock, zone);
}

static void time_dealloc(Object *o) {
    if (UNLIKELY(o->gc_index)) gc_untrack(o);
    decref(((Time *)o)->zone);
    plain_free(o, &time_type);
}

static int time_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Time *)o)->zone);
    return 0;
}

static int time_clear(Object *o) {
    CLEAR(((Time *)o)->zone);
    return 0;
}

static Own fromisoformat_method(Ref class, const Ref *args) {
    IsoMoment m;
    size_t size;
    Clock c;
    scoped Own zone = NULL;
    if (!is_str(args[0])) return throw(TypeError, "fromisoformat: argument must be str");
    const char *text = str_utf8(args[0], &size);
    if (!text) error_clear();
    size_t start = text && *text == 'T';
    if (!text || !iso_parse_time(text + start, size - start, &m)) return throw_iso(args[0]);
    if (iso_zone(&m, &zone) < 0) return NULL;
    if (clock_check(m.hour, m.minute, m.second, m.us, 0, &c) < 0) return NULL;
    return time_by(class, c, zone);
}

/* ---- its zone */

static Own utcoffset_method(Ref self, const Ref *args) { return zone_ask(time_of(self)->zone, word_utcoffset, None); }
static Own dst_method(Ref self, const Ref *args) { return zone_ask(time_of(self)->zone, word_dst, None); }
static Own tzname_method(Ref self, const Ref *args) { return zone_ask_name(time_of(self)->zone, None); }

/* ---- text */

static Own isoformat_method(Ref self, const Ref *args) {
    char text[TEXT_ROOM], *p;
    enum TimeSpec spec;
    int64_t offset;
    const Time *t = time_of(self);
    if (timespec_argument(args[0], 1, &spec) < 0) return NULL;
    p = write_clock(text, t->clock, spec);
    int known = zone_ask_us(t->zone, word_utcoffset, None, &offset);
    if (known < 0) return NULL;
    if (known) p = write_offset(p, offset, ":");
    return str_new_ascii(text, (size_t)(p - text));
}

static Own time_str(Ref self) {
    return is_exactly(self, &time_type) ? isoformat_method(self, (const Ref[]){NULL}) : call_method(self, word_isoformat, NULL, 0);
}

static Own time_repr(Ref self) {
    const Time *t = time_of(self);
    Clock c = t->clock;
    return fields_repr(self, (const int[]){c.hour, c.minute, c.second, (int)c.us}, c.us ? 4 : c.second ? 3 : 2, t->zone, c.fold);
}

static Own strftime_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "strftime() argument 1 must be str, not %s", argument_kind(args[0]));
    return format_moment(self, args[0], time_of(self)->zone, None);
}

/* ---- comparing */

static uint64_t clock_key(Clock c) { return (uint64_t)c.hour << 48 | (uint64_t)c.minute << 40 | (uint64_t)c.second << 32 | c.us; }

static int clock_order(Clock a, Clock b) {
    uint64_t x = clock_key(a), y = clock_key(b);
    return x < y ? -1 : x > y;
}

/* Of times in different zones: as in UTC, but not modulo a day. */
static int shifted_order(Clock a, int64_t offset_a, Clock b, int64_t offset_b) {
    int64_t x = clock_seconds(a) - floor_divide(offset_a, SECOND_US), y = clock_seconds(b) - floor_divide(offset_b, SECOND_US);
    if (x == y) return a.us < b.us ? -1 : a.us > b.us;
    return x < y ? -1 : 1;
}

static Own time_compare(Ref a, Ref b, int op) {
    int64_t offset_a, offset_b;
    if (!is_time(b)) return NotImplemented;
    const Time *x = time_of(a), *y = time_of(b);
    if (x->zone == y->zone) return bool_new(order_matches(clock_order(x->clock, y->clock), op));
    int known_a = zone_ask_us(x->zone, word_utcoffset, None, &offset_a);
    int known_b = known_a < 0 ? -1 : zone_ask_us(y->zone, word_utcoffset, None, &offset_b);
    if (known_b < 0) return NULL;
    if (known_a == known_b) {
        bool same = offset_a == offset_b;
        int order = same ? clock_order(x->clock, y->clock) : shifted_order(x->clock, offset_a, y->clock, offset_b);
        return bool_new(order_matches(order, op));
    }
    if (op == CMP_EQ || op == CMP_NE) return bool_new(op == CMP_NE);
    return throw(TypeError, "can't compare offset-naive and offset-aware times");
}

void time_state(Clock c, uint8_t out[6]) {
    const uint8_t state[] = {c.hour, c.minute, c.second, (uint8_t)(c.us >> 16), (uint8_t)(c.us >> 8), (uint8_t)c.us};
    memcpy(out, state, sizeof state);
}

static int time_hash(Ref self, int64_t *out) {
    Time *t = time_of(self);
    int64_t offset;
    uint8_t state[6];
    if (t->hash == -1) {
        int known = zone_ask_us(t->zone, word_utcoffset, None, &offset);
        Span span;
        time_state(t->clock, state);
        if (known < 0) return -1;
        if (known && span_from_parts(0, clock_seconds(t->clock), t->clock.us - offset, &span) < 0) return -1;
        t->hash = known ? span_hash(span) : hash_bytes(state, sizeof state);
    }
    *out = t->hash;
    return 0;
}

/* ---- the rest */

static Own replace_method(Ref self, const Ref *args) {
    Clock c = time_of(self)->clock;
    int fields[] = {c.hour, c.minute, c.second, (int)c.us}, fold = c.fold;
    Ref zone = time_of(self)->zone;
    if (read_fields(args, fields, &zone, &fold) < 0) return NULL;
    if ((unsigned)fold > 1) return throw(ValueError, "fold must be either 0 or 1");
    if (clock_check(fields[0], fields[1], fields[2], fields[3], fold, &c) < 0 || zone_check(zone) < 0) return NULL;
    return time_new(type_of(self), c, zone);
}

static Own reduce(Ref self, int64_t protocol) {
    const Time *t = time_of(self);
    uint8_t state[6];
    time_state(t->clock, state);
    if (protocol > 3 && t->clock.fold) state[0] |= 0x80;
    return reduced_to_state(self, state, sizeof state, t->zone);
}
static Own reduce_method(Ref self, const Ref *args) { return reduce(self, 2); }
static Own reduce_ex_method(Ref self, const Ref *args) {
    int protocol;
    return int_argument(args[0], &protocol) < 0 ? NULL : reduce(self, protocol);
}

CLOCK_GETTERS(time_of)

static const MethodRow time_methods[] = {
    {"isoformat(self, /, timespec='auto')", isoformat_method,
     "Text in the form of ISO 8601.", 0},
    {"strftime(self, /, format)", strftime_method, "Text after a format of directives such as %Y.", 0},
    {"__format__(self, format, /)", format_method, "As strftime, or as str for an empty format.", 0},
    {"utcoffset(self, /)", utcoffset_method, "How far the zone is ahead of UTC, a timedelta; None: nobody knows.", 0},
    {"tzname(self, /)", tzname_method, "What the zone calls itself, or None.", 0},
    {"dst(self, /)", dst_method, "How much of the offset is summer time, or None.", 0},
    {"replace(self, /, hour=<unrepresentable>, minute=<unrepresentable>, second=<unrepresentable>, microsecond=<unrepresentable>, "
     "tzinfo=<unrepresentable>, *, fold=<unrepresentable>)", replace_method, "The same but for the fields that are given.", 0},
    {"fromisoformat(cls, time_string, /)", fromisoformat_method, "What a text in a form of ISO 8601 means.", METHOD_CLASS},
    {"__reduce_ex__(self, protocol, /)", reduce_ex_method, "How it is pickled.", 0},
    {"__reduce__(self, /)", reduce_method, "How it is pickled.", 0},
    {0},
};

Type time_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "datetime.time",
    .doc = "A time of day, with or without a zone.",
    .flags = TYPE_BASE,
    .size = sizeof(Time),
    .base = &object_type,
    .methods = time_methods,
    .getset = clock_getset,
    .dealloc = time_dealloc,
    .traverse = time_traverse,
    .clear = time_clear,
    .new = time_type_new,
    .repr = time_repr,
    .str = time_str,
    .hash = time_hash,
    .compare = time_compare,
};
