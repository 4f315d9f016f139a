/* strftime of dates and times: %f, %z and %Z, which C does not know, and C's own.
 *
 * The usual directives are numbers and written here; a format with any other one goes to the C library.  A class that
 * has a timetuple() of its own is asked for it, and time.strftime does the rest. */
#include <time.h>

#include "stdlib/datetime/datetime.h"

typedef struct Moment { Ref self; Ref zone, asker; Ymd ymd; Clock clock; int dst; } Moment;

/* ---- %f, %z, %Z */

static int put_offset(Buf *out, const Moment *m) {
    char text[TEXT_ROOM];
    int64_t us;
    int known = zone_ask_us(m->zone, word_utcoffset, m->asker, &us);
    if (known > 0) buf_append(out, text, (size_t)(write_offset(text, us, "") - text));
    return known < 0 ? -1 : 0;
}

/* A percent sign in a name stands for itself; a str of a class of Python's does that by itself. */
static int put_zone_name(Buf *out, const Moment *m) {
    scoped Own name = zone_ask_name(m->zone, m->asker);
    size_t size;
    if (!name || is_none(name)) return name ? 0 : -1;
    bool doubled = !is_exactly(name, &str_type);
    if (doubled) {
        scoped Own one = str_new_char('%'), two = one ? str_new("%%") : NULL;
        own_set_take(&name, two ? call_method_named(name, "replace", (const Ref[]){one, two}, 2) : NULL);
        if (!name) return -1;
        if (!is_str(name)) return fail(TypeError, "tzname.replace() did not return a string");
    }
    const char *text = str_utf8(name, &size);
    for (size_t i = 0; text && i < size; i++) {
        if (text[i] == '%' && !doubled) buf_putc(out, '%');
        buf_putc(out, text[i]);
    }
    return text ? 0 : -1;
}

static int put_special(Buf *out, char letter, const Moment *m) {
    char text[TEXT_ROOM];
    if (letter == 'z') return put_offset(out, m);
    if (letter == 'Z') return put_zone_name(out, m);
    buf_append(out, text, (size_t)(write_number(text, m->clock.us, 6) - text));
    return 0;
}

/* The format with these three replaced; it ends at a NUL, as a C string. */
static int replace_special(Buf *out, const char *format, const Moment *m) {
    for (; *format; format++) {
        bool special = *format == '%' && (format[1] == 'f' || format[1] == 'z' || format[1] == 'Z');
        if (special) {
            if (put_special(out, *++format, m) < 0) return -1;
            continue;
        }
        buf_putc(out, *format);
        if (*format == '%' && format[1]) buf_putc(out, *++format);
    }
    return out->failed ? fail_memory() : 0;
}

/* ---- the rest */

/* The text of a directive that is a number; NULL: not one of them. */
static char *write_directive(char *p, char letter, const Moment *m) {
    Ymd d = m->ymd;
    Clock c = m->clock;
    switch (letter) {
    case 'Y': return write_number(p, d.year, 1);
    case 'y': return write_number(p, d.year % 100, 2);
    case 'm': return write_number(p, d.month, 2);
    case 'd': return write_number(p, d.day, 2);
    case 'H': return write_number(p, c.hour, 2);
    case 'I': return write_number(p, (c.hour + 11) % 12 + 1u, 2);
    case 'M': return write_number(p, c.minute, 2);
    case 'S': return write_number(p, c.second, 2);
    case 'j': return write_number(p, (unsigned)ymd_day_of_year(d), 3);
    case 'F': return write_ymd(p, d);
    case 'T': return write_clock(p, c, SPEC_SECONDS);
    case '%': *p = '%'; return p + 1;
    default: return NULL;
    }
}

/* False: some directive is for the C library. */
static bool write_plain(Buf *out, const char *format, const Moment *m) {
    char text[TEXT_ROOM];
    for (; *format; format++) {
        size_t run = strcspn(format, "%");
        if (run) {
            buf_append(out, format, run);
            format += run - 1;
            continue;
        }
        char *end = write_directive(text, *++format, m);
        if (!end || (*format == 'F' && m->ymd.year < 1000)) return false;
        buf_append(out, text, (size_t)(end - text));
    }
    return true;
}

static Own write_by_library(const char *format, const Moment *m) {
    struct tm t = {
        .tm_year = m->ymd.year - 1900, .tm_mon = m->ymd.month - 1, .tm_mday = m->ymd.day, .tm_hour = m->clock.hour,
        .tm_min = m->clock.minute, .tm_sec = m->clock.second, .tm_wday = (ymd_weekday(m->ymd) + 1) % 7,
        .tm_yday = ymd_day_of_year(m->ymd) - 1, .tm_isdst = m->dst,
    };
    if (is_time(m->self)) t.tm_wday = 1; /* as it says itself: 1 January 1900 was a Monday */
    size_t length = strlen(format);
    for (size_t room = 256 + 4 * length;; room *= 2) {
        char *text = mem_alloc(room);
        if (!text) return throw_memory();
        size_t n = strftime(text, room, format, &t);
        Own result = n > 0 || length == 0 || room >= 256 * (length + 16) ? str_from_fs(text, n) : NULL;
        mem_free(text);
        if (result || error_occurred()) return result;
    }
}

static Own write_moment(const char *format, const Moment *m) {
    Buf plain = {0};
    Own result;
    if (!write_plain(&plain, format, m)) result = write_by_library(format, m);
    else if (plain.failed) result = throw_memory();
    else result = str_from_fs(plain.n ? plain.bytes : "", plain.n);
    buf_free(&plain);
    return result;
}

/* ---- whose */

/* Has the class a timetuple() of its own, or a field been brought out of range by a pickle? */
static bool wants_timetuple(Ref self) {
    if (is_time(self)) return !clock_is_sane(time_of(self)->clock);
    if (!ymd_is_sane(date_of(self)->ymd) || (is_datetime(self) && !clock_is_sane(datetime_of(self)->clock))) return true;
    const Type *base = is_datetime(self) ? &datetime_type : &date_type;
    return type_lookup_peek(type_of(self), word_timetuple) != type_lookup_peek((Type *)base, word_timetuple);
}

static Own own_timetuple(Ref self) {
    if (!is_time(self)) return call_method(self, word_timetuple, NULL, 0);
    Clock c = time_of(self)->clock;
    Own fields[] = {small_int_new(1900), small_int_new(1), small_int_new(1), small_int_new(c.hour), small_int_new(c.minute),
                    small_int_new(c.second), small_int_new(0), small_int_new(1), small_int_new(-1)};
    return tuple_from_array_take(fields, COUNT_OF(fields));
}

static int moment_of(Ref self, Ref zone, Ref asker, Moment *out) {
    *out = (Moment){self, zone, asker, {1900, 1, 1}, {0}, -1};
    if (is_time(self)) {
        out->clock = time_of(self)->clock;
        return 0;
    }
    out->ymd = date_of(self)->ymd;
    if (!is_datetime(self)) return 0;
    out->clock = datetime_of(self)->clock;
    int64_t shift;
    int known = zone_ask_us(zone, word_dst, asker, &shift);
    if (known > 0) out->dst = shift != 0;
    return known < 0 ? -1 : 0;
}

Own format_moment(Ref self, Ref format, Ref zone, Ref asker) {
    Moment m;
    Buf replaced = {0};
    scoped Own held = own(zone), result = NULL, tuple = NULL;
    size_t size;
    if (wants_timetuple(self)) {
        if (!(tuple = own_timetuple(self))) return NULL;
        m = (Moment){.self = self, .zone = zone, .asker = asker};
        if (is_time(self)) m.clock = time_of(self)->clock;
        else if (is_datetime(self)) m.clock = datetime_of(self)->clock;
    } else if (moment_of(self, zone, asker, &m) < 0) {
        return NULL;
    }
    const char *text = str_utf8(format, &size);
    if (text && replace_special(&replaced, text, &m) == 0) {
        if (!tuple) {
            result = write_moment(replaced.n ? replaced.bytes : "", &m);
        } else {
            scoped Own plain = str_new_utf8(replaced.bytes, replaced.n);
            if (plain) result = call_time_module("strftime", (const Ref[]){plain, tuple}, 2);
        }
    }
    buf_free(&replaced);
    return give(result);
}

Own format_method(Ref self, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "__format__() argument 1 must be str, not %s", argument_kind(args[0]));
    return str_length(args[0]) ? call_method(self, word_strftime, args, 1) : str(self);
}
