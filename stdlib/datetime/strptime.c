/* strptime, the quick way: formats of the usual directives, read left to right, each as far as it goes.
 *
 * lib/_strptime.py knows all directives, tries shorter readings, and words the errors.  What cannot be read here at the first
 * attempt is left to it: where this way succeeds, so does that one, with the same result. */
#include "stdlib/datetime/strptime.h"

#include "stdlib/datetime/datetime.h"

typedef struct Reading {
    const uint8_t *p, *end;
    int fields[7]; /* year, month, day, hour, minute, second, microsecond */
    int weekday;   /* as a directive said, 0 is Monday; or -1 */
    uint64_t seen; /* what directives have said, a bit each */
    bool twelve, afternoon, zoned;
    int64_t east;
} Reading;

static uint8_t lower(uint8_t c) { return c >= 'A' && c <= 'Z' ? (uint8_t)(c | 0x20) : c; }
static bool is_blank(uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f); }

/* Up to `most` digits, the longest run whose value is in range and that has `fewest` at least. */
static bool read_number(Reading *r, int fewest, int most, int least, int greatest, int *out) {
    int value = 0, found = 0, length = 0;
    for (int n = 1; n <= most && r->p + n <= r->end; n++) {
        uint8_t c = r->p[n - 1];
        if (c < '0' || c > '9') break;
        value = value * 10 + (c - '0');
        if (n < fewest || value < least || value > greatest) continue;
        found = value;
        length = n;
    }
    r->p += length;
    *out = found;
    return length > 0;
}

static bool read_fraction(Reading *r, int *out) {
    const uint8_t *start = r->p;
    if (!read_number(r, 1, 6, 0, 999999, out)) return false;
    for (ssize_t n = r->p - start; n < 6; n++) *out *= 10;
    return true;
}

/* One of the names, or what they begin with: their first three letters.  Names follow each other, ended by blanks. */
static bool read_name(Reading *r, const char *names, bool whole, int *out) {
    for (int index = 0; *names; index++) {
        size_t length = strcspn(names, " "), wanted = whole ? length : 3, i = 0;
        while (i < wanted && r->p + i < r->end && lower(r->p[i]) == (uint8_t)names[i]) i++;
        if (i == wanted) {
            r->p += wanted;
            *out = index;
            return true;
        }
        names += length + 1;
    }
    return false;
}

/* Z, +hhmm or +hh:mm. */
static bool read_zone(Reading *r) {
    int hours, minutes;
    r->zoned = true;
    if (r->p == r->end) return false;
    uint8_t sign = *r->p++;
    if (sign == 'Z') return true;
    if ((sign != '+' && sign != '-') || !read_number(r, 2, 2, 0, 99, &hours)) return false;
    r->p += r->p < r->end && *r->p == ':';
    if (!read_number(r, 2, 2, 0, 59, &minutes)) return false;
    r->east = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    return r->p == r->end || is_blank(*r->p); /* seconds, perhaps */
}

static bool read_directive(Reading *r, uint8_t letter) {
    static const char days[] = "monday tuesday wednesday thursday friday saturday sunday ";
    static const char months[] = "january february march april may june july august september october november december ";
    int *f = r->fields, n = 0;
    bool done;
    switch (letter) {
    case 'Y': return read_number(r, 4, 4, 0, 9999, &f[0]);
    case 'y':
        done = read_number(r, 2, 2, 0, 99, &n);
        f[0] = n + (n <= 68 ? 2000 : 1900);
        return done;
    case 'm': return read_number(r, 1, 2, 1, 12, &f[1]);
    case 'd': return read_number(r, 1, 2, 1, 31, &f[2]);
    case 'H': return read_number(r, 1, 2, 0, 23, &f[3]);
    case 'I':
        done = read_number(r, 1, 2, 1, 12, &n);
        f[3] = n % 12;
        r->twelve = true;
        return done;
    case 'M': return read_number(r, 1, 2, 0, 59, &f[4]);
    case 'S': return read_number(r, 1, 2, 0, 59, &f[5]);
    case 'f': return read_fraction(r, &f[6]);
    case 'b': case 'B':
        done = read_name(r, months, letter == 'B', &n);
        f[1] = n + 1;
        return done;
    case 'a': case 'A': return read_name(r, days, letter == 'A', &r->weekday);
    case 'p':
        if (r->end - r->p < 2 || lower(r->p[1]) != 'm') return false;
        r->afternoon = lower(r->p[0]) == 'p';
        r->p += 2;
        return r->afternoon || lower(r->p[-2]) == 'a';
    case 'z': return read_zone(r);
    default: return false;
    }
}

/* Is this the first directive that says what it says? */
static bool note_directive(Reading *r, uint8_t letter) {
    static const char letters[] = "YymbBdHIMSfaApz", kinds[] = "YYmmmdHHMSfaapz";
    const char *at = strchr(letters, letter);
    uint64_t bit = at && letter ? UINT64_C(1) << (kinds[at - letters] - 'A') : 0;
    bool first = bit && !(r->seen & bit);
    r->seen |= bit;
    return first;
}

static bool read_by_format(Reading *r, const uint8_t *format, size_t size) {
    for (size_t i = 0; i < size; i++) {
        uint8_t c = format[i];
        if (is_blank(c)) {
            while (i + 1 < size && is_blank(format[i + 1])) i++;
            if (r->p == r->end || !is_blank(*r->p)) return false;
            while (r->p < r->end && is_blank(*r->p)) r->p++;
        } else if (c == '%' && i + 1 < size && format[i + 1] != '%') {
            c = format[++i];
            if (!note_directive(r, c) || !read_directive(r, c)) return false;
        } else {
            if (c == '%' && ++i == size) return false;
            if (r->p == r->end || lower(*r->p++) != lower(c)) return false;
        }
    }
    return r->p == r->end;
}

static Own make(Ref class, const Reading *r) {
    const int *f = r->fields;
    scoped Own offset = r->zoned ? delta_from_parts(0, r->east, 0) : NULL, zone = offset ? timezone_new(offset, NULL) : NULL;
    if (r->zoned && !zone) return NULL;
    Ref args[8] = {[7] = zone};
    for (int i = 0; i < 7; i++) args[i] = small_int_new(f[i]);
    return call(class, args, zone ? 8 : 7, NULL);
}

static bool read_quickly(Reading *r, Ref text, Ref format) {
    *r = (Reading){.p = str_data(text), .fields = {1900, 1, 1}, .weekday = -1};
    r->end = r->p + str_length(text);
    if (!str_of(text)->ascii || !str_of(format)->ascii || !read_by_format(r, str_data(format), str_length(format))) return false;
    if (r->twelve && r->afternoon) r->fields[3] += 12;
    return r->fields[0] >= YEAR_LEAST && r->fields[2] <= days_in_month(r->fields[0], r->fields[1]);
}

Own datetime_strptime(Ref class, Ref text, Ref format) {
    Reading r;
    if (read_quickly(&r, text, format)) return make(class, &r);
    scoped Own function = import_from("_strptime", "_strptime_datetime");
    return function ? call3(function, class, text, format) : NULL;
}

int strptime_fields(Ref text, Ref format, Own *out) {
    Reading r;
    *out = NULL;
    if (!read_quickly(&r, text, format)) return 0;
    int ordinal = ordinal_of(r.fields[0], r.fields[1], r.fields[2]), yday = ordinal - ordinal_of(r.fields[0], 1, 1) + 1;
    int weekday = r.weekday >= 0 ? r.weekday : (ordinal + 6) % 7;
    scoped Own fields = tuple_new(11);
    if (!fields) return -1;
    const int numbers[9] = {r.fields[0], r.fields[1], r.fields[2], r.fields[3], r.fields[4], r.fields[5], weekday, yday, -1};
    for (size_t i = 0; i < 9; i++) tuple_of(fields)->items[i] = small_int_new(numbers[i]);
    tuple_of(fields)->items[9] = None;
    tuple_of(fields)->items[10] = r.zoned ? small_int_new(r.east) : None;
    *out = give(fields);
    return 1;
}
