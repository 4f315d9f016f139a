/* datetime.timezone: a fixed offset from UTC, perhaps with a name.  Nothing without a name is timezone.utc itself. */
#include "stdlib/datetime/datetime.h"

Own timezone_utc;

static Timezone *timezone_of(Ref v) { return (Timezone *)object_of(v); }

static Own make(Ref offset, Ref name) {
    Timezone *z = plain_new(&timezone_type, sizeof *z);
    if (!z) return NULL;
    z->offset = own(offset);
    z->name = own(name);
    return as_own(z);
}

Own timezone_new(Ref offset, Ref name) {
    Wide us = span_us(span_of(offset));
    if (us == 0 && !name && timezone_utc) return own(timezone_utc);
    if (us <= -DAY_US || us >= DAY_US)
        return throw(ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and "
                                 "timedelta(hours=24), not %R.", offset);
    return make(offset, name);
}

static Own timezone_type_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref given[2];
    if (args_bind(&signature, "timezone(offset, name=<unrepresentable>)", args, count, names, given) < 0) return NULL;
    if (!is_delta(given[0])) return throw(TypeError, "timezone() argument 1 must be datetime.timedelta, not %s", argument_kind(given[0]));
    if (given[1] && !is_str(given[1]))
        return throw(TypeError, "timezone() argument 2 must be str, not %s", argument_kind(given[1]));
    return timezone_new(given[0], given[1]);
}

static void timezone_dealloc(Object *o) {
    Timezone *z = (Timezone *)o;
    decref(z->offset);
    decref(z->name);
    heap_free(o);
}

/* ---- everyone's */

static Own timezone_repr(Ref self) {
    const Timezone *z = timezone_of(self);
    if (self == timezone_utc) return str_new("datetime.timezone.utc");
    return z->name ? str_format("%T(%R, %R)", self, z->offset, z->name) : str_format("%T(%R)", self, z->offset);
}

static Own timezone_str(Ref self) {
    const Timezone *z = timezone_of(self);
    char text[TEXT_ROOM] = "UTC", *p = text + 3;
    if (z->name) return own(z->name);
    int64_t us = (int64_t)span_us(span_of(z->offset));
    if (us) p = write_offset(p, us, ":");
    return str_new_ascii(text, (size_t)(p - text));
}

static int timezone_hash(Ref self, int64_t *out) {
    *out = span_hash(span_of(timezone_of(self)->offset));
    return 0;
}

static Own timezone_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_exactly(b, &timezone_type)) return NotImplemented;
    return bool_new(order_matches(span_order(span_of(timezone_of(a)->offset), span_of(timezone_of(b)->offset)), op));
}

/* ---- methods */

static int check_asker(Ref v, const char *method) {
    if (is_none(v) || is_datetime(v)) return 0;
    return fail(TypeError, "%s(dt) argument must be a datetime instance or None, not %T", method, v);
}

static Own tzname_method(Ref self, const Ref *args) {
    return check_asker(args[0], "tzname") < 0 ? NULL : timezone_str(self);
}
static Own utcoffset_method(Ref self, const Ref *args) {
    return check_asker(args[0], "utcoffset") < 0 ? NULL : own(timezone_of(self)->offset);
}
static Own dst_method(Ref self, const Ref *args) { return check_asker(args[0], "dst") < 0 ? NULL : None; }

static Own fromutc_method(Ref self, const Ref *args) {
    if (!is_datetime(args[0])) return throw(TypeError, "fromutc: argument must be a datetime");
    if (datetime_of(args[0])->zone != self) return throw(ValueError, "fromutc: dt.tzinfo is not self");
    return datetime_add_span(args[0], span_of(timezone_of(self)->offset), 1);
}

static Own getinitargs_method(Ref self, const Ref *args) {
    const Timezone *z = timezone_of(self);
    return z->name ? tuple_pack(2, z->offset, z->name) : tuple_pack(1, z->offset);
}

static const MethodRow timezone_methods[] = {
    {"tzname(self, dt, /)", tzname_method,
     "What the zone calls itself, or None.", 0},
    {"utcoffset(self, dt, /)", utcoffset_method, "How far the zone is ahead of UTC, a timedelta; None: nobody knows.", 0},
    {"dst(self, dt, /)", dst_method, "How much of the offset is summer time, or None.", 0},
    {"fromutc(self, dt, /)", fromutc_method, "The local form of a moment in UTC.", 0},
    {"__getinitargs__(self, /)", getinitargs_method, "What its class is called with to make it again.", 0},
    {0},
};

Type timezone_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "datetime.timezone",
    .doc = "A zone that is always as far from UTC.",
    .size = sizeof(Timezone),
    .base = &tzinfo_type,
    .methods = timezone_methods,
    .dealloc = timezone_dealloc,
    .new = timezone_type_new,
    .repr = timezone_repr,
    .str = timezone_str,
    .hash = timezone_hash,
    .compare = timezone_compare,
};
