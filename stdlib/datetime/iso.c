/* Reading ISO 8601: 2024-02-29, 20240229, 2024-W09-4, a time behind any one character, an offset behind that.
 *
 * What is accepted, down to which mixtures of long and short forms, is what CPython 3.11 accepts: programs rely on more than
 * the standard has.  Texts end with a NUL, which no step goes beyond. */
#include "stdlib/datetime/datetime.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* So many digits as a number; returns their end, or NULL. */
static const char *read_digits(const char *p, int count, int *out) {
    int n = 0;
    for (; count > 0; count--, p++) {
        if (!is_digit(*p)) return NULL;
        n = n * 10 + (*p - '0');
    }
    *out = n;
    return p;
}

/* ---- dates */

static bool read_iso_day(const char *text, const char *p, size_t size, bool dashes, IsoMoment *out) {
    IsoDay day = {.year = out->year, .weekday = 1};
    if (!(p = read_digits(p, 2, &day.week))) return false;
    if ((size_t)(p - text) < size) {
        if (dashes && *p++ != '-') return false;
        if (!read_digits(p, 1, &day.weekday)) return false;
    }
    if (day.year < YEAR_LEAST) { /* CPython complains about the month that it then computes */
        out->year = YEAR_LEAST;
        return day.week >= 1 && day.week <= 52 && day.weekday >= 1 && day.weekday <= 7;
    }
    int ordinal = ordinal_of_iso_day(day);
    if (ordinal <= 0) return false;
    Ymd d = ymd_of_ordinal(ordinal);
    out->year = d.year;
    out->month = d.month;
    out->day = d.day;
    return true;
}

bool iso_parse_date(const char *text, size_t size, IsoMoment *out) {
    const char *p = read_digits(text, 4, &out->year);
    out->month = out->day = 0;
    if (!p) return false;
    bool dashes = *p == '-';
    p += dashes;
    if (*p == 'W') return read_iso_day(text, p + 1, size, dashes, out);
    if (!(p = read_digits(p, 2, &out->month))) return false;
    if (dashes && *p++ != '-') return false;
    return read_digits(p, 2, &out->day) != NULL;
}

/* ---- times */

enum Rest { BAD = -1, DONE, MORE }; /* MORE: something stands behind that was not read */

/* ss.ffffff: six digits count, the others are passed over. */
static enum Rest read_fraction(const char *p, const char *end, int *us) {
    static const int scale[] = {0, 100000, 10000, 1000, 100, 10, 1};
    int count = end - p < 6 ? (int)(end - p) : 6;
    if (!(p = read_digits(p, count, us))) return BAD;
    *us *= scale[count];
    while (is_digit(*p)) p++;
    return *p ? MORE : DONE;
}

/* hh[:mm[:ss[.ffffff]]] or hhmmss: values are hours, minutes, seconds and microseconds. */
static enum Rest read_clock(const char *p, const char *end, int values[4]) {
    bool colons = true;
    memset(values, 0, 4 * sizeof *values);
    for (int i = 0; i < 3; i++) {
        if (!(p = read_digits(p, 2, &values[i]))) return BAD;
        char c = *p++;
        if (i == 0) colons = c == ':';
        if (p >= end) return c ? MORE : DONE;
        if (colons && c == ':') continue;
        if (c == '.' || c == ',') break;
        if (colons) return BAD;
        p--;
    }
    return read_fraction(p, end, &values[3]);
}

bool iso_parse_time(const char *text, size_t size, IsoMoment *out) {
    const char *end = text + size, *zone = text;
    int values[4];
    do {
        if (*zone == '+' || *zone == '-' || *zone == 'Z') break;
    } while (++zone < end);
    enum Rest rest = read_clock(text, zone, values);
    out->hour = values[0];
    out->minute = values[1];
    out->second = values[2];
    out->us = values[3];
    out->zone_seconds = out->zone_us = 0;
    out->zoned = zone < end;
    if (rest == BAD || !out->zoned) return rest == DONE;
    if (*zone == 'Z') return zone[1] == 0;
    int sign = *zone == '-' ? -1 : 1;
    rest = read_clock(zone + 1, end, values);
    out->zone_seconds = sign * ((values[0] * 60 + values[1]) * 60 + values[2]);
    out->zone_us = sign * values[3];
    return rest == DONE;
}

int iso_zone(const IsoMoment *m, Own *out) {
    *out = NULL;
    if (!m->zoned) return 0;
    if (m->zone_seconds == 0) { /* whatever its fraction is */
        *out = own(timezone_utc);
        return 0;
    }
    scoped Own offset = delta_from_parts(0, m->zone_seconds, m->zone_us);
    *out = offset ? timezone_new(offset, NULL) : NULL;
    return *out ? 0 : -1;
}

/* ---- both */

/* Where the date ends; characters 4, 5 and 8 tell the forms apart, size >= 7. */
static ssize_t date_size(const char *text, size_t size) {
    if (size == 7) return 7;
    if (text[4] == '-') {
        if (text[5] != 'W') return 10;
        if (size > 8 && text[8] == '-') { /* YYYY-Www-d, or YYYY-Www and "-" in front of the time */
            if (size == 9) return -1;
            return size > 10 && is_digit(text[10]) ? 8 : 10;
        }
        return 8;
    }
    if (text[4] != 'W') return 8;
    size_t digits = 7;
    while (digits < size && is_digit(text[digits])) digits++;
    if (digits < 9) return (ssize_t)digits;
    return digits % 2 == 0 ? 7 : 8;
}

/* Bytes of the UTF-8 character that separates date and time. */
static size_t separator_size(char lead) {
    if (!(lead & 0x80)) return 1;
    return (lead & 0xf0) == 0xe0 ? 3 : (lead & 0xf0) == 0xf0 ? 4 : 2;
}

bool iso_parse_moment(const char *text, size_t size, IsoMoment *out) {
    if (size < 7) return false;
    ssize_t split = date_size(text, size);
    *out = (IsoMoment){0};
    if (split < 0 || !iso_parse_date(text, (size_t)split, out)) return false;
    if ((ssize_t)size <= split) return true;
    size_t start = (size_t)split + separator_size(text[split]);
    return iso_parse_time(text + start, size - start, out);
}

void *throw_iso(Ref text) { return throw(ValueError, "Invalid isoformat string: %R", text); }
