/* datetime.tzinfo, and how zones are asked.
 *
 * A zone's methods are Python code, as a rule: what comes back is checked, and the zone is owned meanwhile.  The commonest zones,
 * timezone's, are looked at without a call. */
#include "stdlib/datetime/datetime.h"

/* ---- asking */

static bool is_answer_in_range(Span s) {
    return s.days == 0 || (s.days == -1 && (s.seconds | s.us) != 0);
}

/* None or a timedelta of less than a day. */
static int check_answer(Ref answer, Ref method) {
    if (is_none(answer)) return 0;
    if (!is_delta(answer))
        return fail(TypeError, "tzinfo.%U() must return None or timedelta, not '%T'", method, answer);
    if (is_answer_in_range(span_of(answer))) return 0;
    return fail(ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).");
}

Own zone_ask(Ref zone, Ref method, Ref asker) {
    if (!zone) return None;
    if (is_exactly(zone, &timezone_type)) {
        if (method == word_dst) return None;
        if (method == word_utcoffset) return own(((Timezone *)object_of(zone))->offset);
    }
    scoped Own held = own(zone), answer = call_method(held, method, &asker, 1);
    return answer && check_answer(answer, method) == 0 ? give(answer) : NULL;
}

int zone_ask_us(Ref zone, Ref method, Ref asker, int64_t *out) {
    *out = 0;
    if (!zone) return 0;
    scoped Own answer = zone_ask(zone, method, asker);
    if (!answer) return -1;
    if (is_none(answer)) return 0;
    *out = (int64_t)span_us(span_of(answer));
    return 1;
}

Own zone_ask_name(Ref zone, Ref asker) {
    if (!zone) return None;
    scoped Own held = own(zone), name = call_method(held, word_tzname, &asker, 1);
    if (!name || is_none(name) || is_str(name)) return give(name);
    return throw(TypeError, "tzinfo.tzname() must return None or a string, not '%T'", name);
}

/* ---- tzinfo */

static Own tzinfo_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = instance_new(type, &tzinfo_type, sizeof *o);
    return o ? instance_finish(o) : NULL;
}

static void tzinfo_dealloc(Object *o) { plain_free(o, &tzinfo_type); }

static Own throw_abstract(const char *name) {
    return throw(NotImplementedError, "a tzinfo subclass must implement %s()", name);
}
static Own tzname_method(Ref self, const Ref *args) { return throw_abstract("tzname"); }
static Own utcoffset_method(Ref self, const Ref *args) { return throw_abstract("utcoffset"); }
static Own dst_method(Ref self, const Ref *args) { return throw_abstract("dst"); }

static int ask_for_fromutc(Ref zone, Ref method, Ref moment, int64_t *out) {
    int known = zone_ask_us(zone, method, moment, out);
    return known ? known : fail(ValueError, "fromutc: non-None %U() result required", method);
}

/* The standard time first; there the zone is asked again whether it is summer. */
static Own fromutc_method(Ref self, const Ref *args) {
    Ref moment = args[0];
    int64_t offset, summer;
    Span span;
    if (!is_datetime(moment)) return throw(TypeError, "fromutc: argument must be a datetime");
    if (datetime_of(moment)->zone != self) return throw(ValueError, "fromutc: dt.tzinfo is not self");
    if (ask_for_fromutc(self, word_utcoffset, moment, &offset) < 0 || ask_for_fromutc(self, word_dst, moment, &summer) < 0) return NULL;
    if (span_from_us(offset - summer, &span) < 0) return NULL;
    scoped Own standard = datetime_add_span(moment, span, 1);
    if (!standard) return NULL;
    int known = zone_ask_us(self, word_dst, standard, &summer);
    if (known == 0) return throw(ValueError, "fromutc: tz.dst() gave inconsistent results; cannot convert");
    if (known < 0 || summer == 0) return known < 0 ? NULL : give(standard);
    if (!is_datetime(standard)) return binary(OP_ADD, standard, args[0]);
    return span_from_us(summer, &span) < 0 ? NULL : datetime_add_span(standard, span, 1);
}

static Own reduce_method(Ref self, const Ref *args) {
    scoped Own initial = NULL, arguments = NULL;
    int found = getattr_find(self, word___getinitargs__, &initial);
    if (found < 0) return NULL;
    arguments = found ? call0(initial) : tuple_new(0);
    scoped Own state = arguments ? call_method(self, name___getstate__, NULL, 0) : NULL;
    return state ? tuple_pack(3, as_ref(type_of(self)), arguments, state) : NULL;
}

static const MethodRow tzinfo_methods[] = {
    {"tzname(self, dt, /)", tzname_method, "What the zone calls itself, or None.", 0},
    {"utcoffset(self, dt, /)", utcoffset_method,
     "How far the zone is ahead of UTC, a timedelta; None: nobody knows.", 0},
    {"dst(self, dt, /)", dst_method, "How much of the offset is summer time, or None.", 0},
    {"fromutc(self, dt, /)", fromutc_method, "The local form of a moment in UTC.", 0},
    {"__reduce__(self, /)", reduce_method, "How it is pickled.", 0},
    {0},
};

Type tzinfo_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "datetime.tzinfo",
    .doc = "What classes of zones derive from.",
    .flags = TYPE_BASE,
    .size = sizeof(Object),
    .base = &object_type,
    .methods = tzinfo_methods,
    .dealloc = tzinfo_dealloc,
    .new = tzinfo_type_new,
};
