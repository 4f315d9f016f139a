/* Dates, clocks and offsets as text: isoformat, repr, ctime.  Numbers that a pickle brought out of range are shown as they are. */
#include "stdlib/datetime/datetime.h"

#include <stdio.h>

char *write_number(char *p, unsigned n, int digits) {
    if (LIKELY(digits == 2 && n < 100)) {
        *p++ = (char)('0' + n / 10);
        *p++ = (char)('0' + n % 10);
        return p;
    }
    if (LIKELY(digits == 1 && n < 10)) {
        *p++ = (char)('0' + n);
        return p;
    }
    int length = 1;
    for (unsigned rest = n; rest >= 10; rest /= 10) length++;
    if (length < digits) length = digits;
    for (int i = length - 1; i >= 0; i--, n /= 10) p[i] = (char)('0' + n % 10);
    return p + length;
}

char *write_ymd(char *p, Ymd d) {
    if (LIKELY(d.year < 10000)) {
        p = write_number(p, d.year / 100, 2);
        p = write_number(p, d.year % 100, 2);
    } else {
        p = write_number(p, d.year, 4);
    }
    *p++ = '-';
    p = write_number(p, d.month, 2);
    *p++ = '-';
    return write_number(p, d.day, 2);
}

char *write_clock(char *p, Clock c, enum TimeSpec spec) {
    if (spec == SPEC_AUTO) spec = c.us ? SPEC_MICROSECONDS : SPEC_SECONDS;
    p = write_number(p, c.hour, 2);
    if (spec == SPEC_HOURS) return p;
    *p++ = ':';
    p = write_number(p, c.minute, 2);
    if (spec == SPEC_MINUTES) return p;
    *p++ = ':';
    p = write_number(p, c.second, 2);
    if (spec == SPEC_SECONDS) return p;
    *p++ = '.';
    return spec == SPEC_MILLISECONDS ? write_number(p, c.us / 1000, 3) : write_number(p, c.us, 6);
}

char *write_offset(char *p, int64_t us, const char *separator) {
    *p++ = us < 0 ? '-' : '+';
    if (us < 0) us = -us;
    unsigned seconds = (unsigned)(us / SECOND_US), parts[] = {seconds / 3600, seconds / 60 % 60, seconds % 60};
    us %= SECOND_US;
    for (int i = 0; i < (seconds % 60 || us ? 3 : 2); i++) {
        if (i && *separator) *p++ = *separator;
        p = write_number(p, parts[i], 2);
    }
    if (us) {
        *p++ = '.';
        p = write_number(p, (unsigned)us, 6);
    }
    return p;
}

char *write_ctime(char *p, Ymd d, Clock c) {
    static const char days[] = "MonTueWedThuFriSatSun", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    p = stpncpy(p, days + 3 * ((ymd_weekday(d) + 7) % 7), 3);
    *p++ = ' ';
    p = stpncpy(p, months + 3 * (d.month - 1), 3);
    return p + sprintf(p, " %2d %02d:%02d:%02d %04d", d.day, c.hour, c.minute, c.second, d.year);
}

/* ---- arguments */

int timespec_argument(Ref v, int position, enum TimeSpec *out) {
    static const char *const names[] = {"auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"};
    *out = SPEC_AUTO;
    if (!v) return 0;
    if (!is_str(v)) return fail(TypeError, "isoformat() argument %d must be str, not %s", position, argument_kind(v));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (!str_equal_c(v, names[i])) continue;
        *out = (enum TimeSpec)i;
        return 0;
    }
    return fail(ValueError, str_has_char(v, 0) ? "embedded null character" : "Unknown timespec value");
}

/* ---- repr */

Own fields_repr(Ref self, const int *fields, size_t count, Ref zone, int fold) {
    char text[TEXT_ROOM], *p = text;
    const char *name = type_of(self)->name;
    size_t length = strlen(name);
    bool plain = !zone && length < TEXT_ROOM / 3 && !type_has(type_of(self), TYPE_HEAP); /* the name is ASCII */
    if (plain) {
        p = mempcpy(p, name, length);
        *p++ = '(';
    }
    for (size_t i = 0; i < count; i++) {
        if (i) p = mempcpy(p, ", ", 2);
        p = write_number(p, (unsigned)fields[i], 1);
    }
    if (fold && !is_time(self)) p = stpcpy(p, ", fold=1");
    *p = 0;
    const char *end = fold && is_time(self) ? ", fold=1" : "";
    if (zone) return str_format("%T(%s, tzinfo=%R%s)", self, text, zone, end);
    if (!plain) return str_format("%T(%s%s)", self, text, end);
    p = stpcpy(stpcpy(p, end), ")");
    return str_new_ascii(text, (size_t)(p - text));
}
