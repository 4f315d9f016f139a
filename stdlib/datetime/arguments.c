/* Reading what constructors are given: ints of C, fields in their ranges, and the bytes that a pickle kept. */
#include <limits.h>

#include "stdlib/datetime/datetime.h"

int int_argument_slow(Ref v, int *out) {
    int64_t n;
    if (int64_from(v, &n) < 0) return -1;
    if (n > INT_MAX) return fail(OverflowError, "signed integer is greater than maximum");
    if (n < INT_MIN) return fail(OverflowError, "signed integer is less than minimum");
    *out = (int)n;
    return 0;
}

/* The parameter's value in a call, or NULL. */
static Ref argument_at(const Signature *s, size_t i, const Ref *args, size_t count, Ref names) {
    if (i < count) return args[i];
    for (size_t k = 0; names && k < tuple_length(names); k++)
        if (str_equal(s->names[i], tuple_item_peek(names, k))) return args[count + k];
    return NULL;
}

/* The call is wrong: is there something before it in the order in which CPython looks? */
static COLD void find_first_error(const Signature *s, size_t ints, const Ref *args, size_t count, Ref names) {
    for (size_t i = 0; i < ints; i++) {
        int n;
        Ref value = argument_at(s, i, args, count, names);
        if (!value && i >= s->required) continue;
        scoped Own bound = error_take();
        if (!value) fail(TypeError, "function missing required argument '%U' (pos %zu)", s->names[i], i + 1);
        if (!value || int_argument(value, &n) < 0) return;
        error_restore_take(give(bound));
    }
}

int fields_bind(Signature **cache, const char *signature, size_t ints, const Ref *args, size_t count, Ref names, Ref *out) {
    if (args_bind(cache, signature, args, count, names, out) == 0) return 0;
    size_t given = count + (names ? tuple_length(names) : 0);
    if (*cache && given <= (*cache)->parameters) find_first_error(*cache, ints, args, count, names);
    return -1;
}

/* ---- fields */

int ymd_check(int year, int month, int day, Ymd *out) {
    if (UNLIKELY(year < YEAR_LEAST || year > YEAR_MOST)) return fail(ValueError, "year %d is out of range", year);
    if (UNLIKELY(month < 1 || month > 12)) return fail(ValueError, "month must be in 1..12");
    if (UNLIKELY(day < 1 || (day > 28 && day > days_in_month(year, month)))) return fail(ValueError, "day is out of range for month");
    *out = (Ymd){(uint16_t)year, (uint8_t)month, (uint8_t)day};
    return 0;
}

int clock_check(int hour, int minute, int second, int us, int fold, Clock *out) {
    if (UNLIKELY((unsigned)hour > 23)) return fail(ValueError, "hour must be in 0..23");
    if (UNLIKELY((unsigned)minute > 59)) return fail(ValueError, "minute must be in 0..59");
    if (UNLIKELY((unsigned)second > 59)) return fail(ValueError, "second must be in 0..59");
    if (UNLIKELY((unsigned)us > 999999)) return fail(ValueError, "microsecond must be in 0..999999");
    if (UNLIKELY((unsigned)fold > 1)) return fail(ValueError, "fold must be either 0 or 1");
    *out = (Clock){(uint8_t)hour, (uint8_t)minute, (uint8_t)second, (uint8_t)fold, (uint32_t)us};
    return 0;
}

int zone_check(Ref zone) {
    if (LIKELY(!zone || is_none(zone) || is_kind(zone, &tzinfo_type))) return 0;
    return fail(TypeError, "tzinfo argument must be None or of a tzinfo subclass, not type '%T'", zone);
}

Clock clock_from(int64_t seconds, int64_t us) {
    unsigned s = (unsigned)seconds, minutes = s / 60;
    return (Clock){(uint8_t)(minutes / 60), (uint8_t)(minutes % 60), (uint8_t)(s % 60), 0, (uint32_t)us};
}

/* ---- pickles: Python 2's come as str of Latin-1 characters */

/* Byte 2 of a date says the month (and fold), byte 0 of a time the hour (and fold). */
static bool state_begins(uint32_t c, size_t size) {
    if (size == 6) return (c & 0x7f) < 24;
    return (size == 10 ? c & 0x7f : c) - 1 < 12;
}

int state_argument(Ref v, size_t size, const char *what, uint8_t *out) {
    size_t mark = size == 6 ? 0 : 2;
    if (is_bytes(v)) {
        if (bytes_length(v) != size || !state_begins((uint8_t)bytes_data(v)[mark], size)) return 0;
        memcpy(out, bytes_data(v), size);
        return 1;
    }
    if (!is_str(v) || str_length(v) != size || !state_begins(str_char(v, mark), size)) return 0;
    for (size_t i = 0; i < size; i++) {
        if (str_char(v, i) > 0xff)
            return fail(ValueError, "Failed to encode latin1 string when unpickling %s object. "
                                    "pickle.load(data, encoding='latin1') is assumed.", what);
        out[i] = (uint8_t)str_char(v, i);
    }
    return 1;
}

Own reduced_to_state(Ref self, const uint8_t *state, size_t size_bytes, Ref zone) {
    scoped Own bytes = bytes_new(state, size_bytes);
    scoped Own arguments = !bytes ? NULL : zone ? tuple_pack(2, bytes, zone) : tuple_pack(1, bytes);
    return arguments ? tuple_pack(2, as_ref(type_of(self)), arguments) : NULL;
}

/* ---- instances */

void *instance_new(Type *type, Type *exact, size_t size_bytes) {
    return LIKELY(type == exact) ? plain_new(type, size_bytes) : object_new(type, 0);
}

Own instance_finish(void *instance) {
    Object *o = instance;
    if (UNLIKELY(o->type->flags & TYPE_HEAP)) gc_track_instance(as_own(o));
    return as_own(o);
}

/* Zones of the program's classes may know the program's objects; those of the library do not. */
Own zoned_finish(void *instance, Ref zone) {
    if (UNLIKELY(zone && !is_none(zone)) && type_has(type_of(zone), TYPE_HEAP) && type_of(zone)->base != &clocks_type) gc_track(instance);
    return instance_finish(instance);
}
